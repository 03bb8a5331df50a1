use serde::Serialize;

use crate::changes;
use crate::changes::model::Change;
use crate::db::Conn;
use crate::decisions::store as decisions;
use crate::decisions::store::Decision;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::feedback;
use crate::feedback::figures::Verdicts;
use crate::feedback::tallies;
use crate::prototypes::model::{Iteration, NeedLink, Page};
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::rights::{Thing, Verb};
use crate::rounds;
use crate::rounds::model::TriedRound;

/// All that the page tells.
#[derive(Debug, Serialize)]
pub struct Whole {
    /// The newest iteration.
    pub spot: Spot,
    pub iterations: Vec<Iteration>,
    pub pages: Vec<Page>,
    pub links: Vec<NeedLink>,
    pub rounds: Vec<TriedRound>,
    pub verdicts: Vec<Verdicts>,
    pub changes: Vec<Change>,
    pub decisions: Vec<Decision>,
    /// How many comments stand on each page in the newest round, by the page's slug.
    pub comments: Vec<(String, i64)>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Whole, Trouble> {
    let prototype = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let iterations = store::iterations(conn, prototype.id).await?;
    let newest = *iterations.first().ok_or(Trouble::NotFound)?;
    let rounds = rounds::store::of_prototype(conn, prototype.id).await?;
    let comments = match rounds.first() {
        Some(round) => feedback::store::on_pages(conn, desk.project.id, round.number).await?,
        None => Vec::new(),
    };
    Ok(Whole {
        pages: store::pages(conn, newest.id).await?,
        links: store::links(conn, newest.id).await?,
        rounds,
        comments,
        verdicts: tallies::of_prototype(conn, prototype.id, desk.audience()).await?,
        changes: changes::store::seen(conn, prototype.id, desk.may(Verb::Write, Thing::Prototype)).await?,
        decisions: decisions::of_prototype(conn, prototype.id).await?,
        spot: Spot { prototype, iteration: newest },
        iterations,
    })
}
