//! Who comes to the door of a round: nobody we know, somebody who works here, or a representative in the round's own project.

use serde::Serialize;

use crate::db::Conn;
use crate::desk::Visitor;
use crate::id::PersonId;
use crate::people;
use crate::people::store::Membership;
use crate::rights::Role;
use crate::rounds::model::PublicRound;

#[derive(Debug, Clone, Serialize)]
pub enum Who {
    Visitor,
    /// Somebody who has signed in, by name.
    Staff(String),
    Representative(Account),
}

#[derive(Debug, Clone, Serialize)]
pub struct Account {
    pub id: PersonId,
    pub name: String,
}

impl Who {
    pub async fn comes(conn: &mut Conn, visitor: &Visitor, round: &PublicRound) -> Result<Self, sqlx::Error> {
        let Some(person) = &visitor.person else { return Ok(Self::Visitor) };
        let takes_part = people::store::membership(conn, round.project_id, person.id).await?.and_then(Membership::now);
        Ok(if takes_part == Some(Role::Representative) {
            Self::Representative(Account { id: person.id, name: person.name.clone() })
        } else {
            Self::Staff(person.name.clone())
        })
    }

    /// The account of a representative.
    pub fn account(&self) -> Option<PersonId> {
        match self {
            Self::Representative(account) => Some(account.id),
            Self::Visitor | Self::Staff(_) => None,
        }
    }
}
