//! What a need loses when quotes are taken away from behind it, told before they are.

use serde::Serialize;
use sqlx::FromRow;

use crate::db::Conn;
use crate::id::{ParticipantId, QuoteId, SourceId};
use crate::needs::model::Evidence;
use crate::{of_evidence, rows, said_by, sources_with};

/// A need that some of the quotes stand behind: who says it now, and who says it without them.
#[derive(Debug, Clone, PartialEq, Eq, FromRow, serde::Serialize)]
pub struct Loss {
    pub number: i64,
    pub need: String,
    pub people_for: i64,
    pub people_against: i64,
    pub left_for: i64,
    pub left_against: i64,
}

/// What of a loss a form that asks is made from: other people who say it come and go without changing that.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Lost {
    need: i64,
    fewer_for: i64,
    fewer_against: i64,
    assumption: bool,
}

impl Loss {
    pub fn becomes_assumption(&self) -> bool {
        self.left_for == 0 && self.left_against == 0
    }

    pub fn lost(&self) -> Lost {
        Lost {
            need: self.number,
            fewer_for: self.people_for - self.left_for,
            fewer_against: self.people_against - self.left_against,
            assumption: self.becomes_assumption(),
        }
    }

    /// Who says it now, as far as people are counted.
    pub fn now(&self) -> Evidence {
        Evidence { people_for: self.people_for, people_against: self.people_against, ..Evidence::default() }
    }

    /// Who says it without those quotes.
    pub fn left(&self) -> Evidence {
        Evidence { people_for: self.left_for, people_against: self.left_against, ..Evidence::default() }
    }
}

/// The needs behind which quotes `q` stand that go, and how many people are left of each side.
macro_rules! lost {
    ($goes:expr) => {
        concat!(
            "select n.number, n.need, n.people_for, n.people_against, (select count(distinct p.id) from evidence e",
            of_evidence!(),
            said_by!(),
            " where e.need_id = n.id and e.stance = 'supports' and not (",
            $goes,
            ")) as left_for, (select count(distinct p.id) from evidence e",
            of_evidence!(),
            said_by!(),
            " where e.need_id = n.id and e.stance = 'contradicts' and not (",
            $goes,
            ")) as left_against from needs n where n.id in (select e.need_id from evidence e",
            of_evidence!(),
            " where ",
            $goes,
            ") \
             order by n.number"
        )
    };
}

/// When one quote goes.
pub async fn of_quote(conn: &mut Conn, quote: QuoteId) -> Result<Vec<Loss>, sqlx::Error> {
    rows!(conn, Loss, lost!("q.id = $1"), quote)
}

/// When all quotes of a conversation go.
pub async fn of_source(conn: &mut Conn, source: SourceId) -> Result<Vec<Loss>, sqlx::Error> {
    rows!(conn, Loss, lost!("q.source_id = $1"), source)
}

/// When all quotes go that are from this participant's conversations.
pub async fn of_participant(conn: &mut Conn, participant: ParticipantId) -> Result<Vec<Loss>, sqlx::Error> {
    rows!(conn, Loss, lost!(concat!("q.source_id in ", sources_with!("$1"))), participant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::needs::evidence::emptying::remove_quotes_of;
    use crate::needs::evidence::store::tests::{need, talk};
    use crate::needs::evidence::store::{link, remove};
    use crate::needs::model::Stance;
    use crate::needs::store::find;
    use crate::projects;
    use crate::projects::model::Counted;
    use crate::sources::model::Channel;
    use crate::testing::cast::{quote, somebody};
    use crate::testing::{all, on_both};

    /// Each need with who says it, for and against, now and then.
    fn told(losses: &[Loss]) -> Vec<(i64, [i64; 4])> {
        losses.iter().map(|one| (one.number, [one.people_for, one.left_for, one.people_against, one.left_against])).collect()
    }

    #[tokio::test]
    async fn a_need_loses_as_many_people_as_was_told_before() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (first, second) = (need(&stage, &mut conn).await, need(&stage, &mut conn).await);
            let (her, _) = stage.participant(&mut conn, stage.young, all()).await;
            let talk_with_her = talk(&stage, &mut conn, her, Channel::Phone).await;
            let other_talk = talk(&stage, &mut conn, her, Channel::Walk).await;
            let once = quote(&stage, &mut conn, talk_with_her, "ett").await;
            let twice = quote(&stage, &mut conn, talk_with_her, "två").await;
            let elsewhere = quote(&stage, &mut conn, other_talk, "tre").await;
            let another = somebody(&stage, &mut conn, all(), "fyra").await;
            for (need, quote, stance) in [
                (first, once, Stance::Supports),
                (first, twice, Stance::Supports),
                (first, another, Stance::Supports),
                (second, twice, Stance::Contradicts),
                (second, elsewhere, Stance::Contradicts),
            ] {
                link(&mut conn, need, quote, stance, stage.stamp()).await.unwrap();
            }
            // She has said the first need in another quote too, and the second in another conversation.
            assert_eq!(told(&of_quote(&mut conn, once).await.unwrap()), [(1, [2, 2, 0, 0])]);
            let of_talk = of_source(&mut conn, talk_with_her.id).await.unwrap();
            assert_eq!(told(&of_talk), [(1, [2, 1, 0, 0]), (2, [0, 0, 1, 1])]);
            let of_her = of_participant(&mut conn, her).await.unwrap();
            assert_eq!(told(&of_her), [(1, [2, 1, 0, 0]), (2, [0, 0, 1, 0])]);
            assert_eq!(of_her.iter().map(Loss::becomes_assumption).collect::<Vec<_>>(), [false, true]);

            let sources = [talk_with_her.id, other_talk.id];
            assert_eq!(remove_quotes_of(&mut conn, stage.project, &sources).await.unwrap(), 3);
            for loss in of_her {
                let left = find(&mut conn, stage.project, loss.number).await.unwrap().unwrap().evidence;
                assert_eq!((left.people_for, left.people_against), (loss.left_for, loss.left_against), "{}", loss.number);
            }
            assert_eq!(projects::store::counts(&mut conn, stage.project).await.unwrap().0.of(Counted::Quotes), 1);
            assert_eq!(remove_quotes_of(&mut conn, stage.project, &sources).await.unwrap(), 0);
            assert!(remove(&mut conn, stage.project, another).await.unwrap());
        })
        .await;
    }
}
