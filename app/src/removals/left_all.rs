//! All that is left of a participant who has said no, in one step: every conversation, with its text and its quotes.

use axum::extract::{Path, State};
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Sure};
use crate::codes;
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, mark};
use crate::house::House;
use crate::needs::evidence::emptying::remove_quotes_of;
use crate::needs::evidence::loss::{self, Loss, Lost};
use crate::needs::pages::losses::losses;
use crate::paper::go;
use crate::participants::model::Participant;
use crate::removals::goes;
use crate::removals::store::{LeftSource, sources_of};
use crate::{participants, sources, t};

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let person = participants::store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let case = Case::load(&mut conn, person).await?;
    if !case.can_go() {
        return Ok(go(case.left(&desk)));
    }
    Ok(case.asking(&desk).page(&desk))
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    // Held: she does not say yes meanwhile, and no other conversation comes to her.
    let person = participants::store::held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let hers = sources_of(&mut conn, person.id).await?;
    conn.hold_all(Table::Sources, hers.iter().map(|source| source.id)).await?;
    let case = Case::load(&mut conn, person).await?;
    if !case.can_go() {
        return Ok(go(case.left(&desk)));
    }
    if sure.was != case.mark() {
        return Ok(asking::again(&desk));
    }
    let gone: Vec<_> = case.sources.iter().map(|source| source.id).collect();
    remove_quotes_of(&mut conn, desk.project.id, &gone).await?;
    for source in &gone {
        sources::store::remove(&mut conn, desk.project.id, *source).await?;
    }
    conn.commit().await?;
    Ok(go(format!("{}?all={}", case.left(&desk), gone.len())))
}

#[derive(Debug, Serialize)]
struct Case {
    person: Participant,
    sources: Vec<LeftSource>,
    losses: Vec<Loss>,
}

#[derive(Serialize)]
struct Told {
    /// Each conversation, and how many quotes are lifted from it.
    sources: Vec<(i64, i64)>,
    lost: Vec<Lost>,
}

impl Case {
    async fn load(conn: &mut Conn, person: Participant) -> Result<Self, sqlx::Error> {
        let sources = sources_of(conn, person.id).await?;
        let losses = loss::of_participant(conn, person.id).await?;
        Ok(Self { person, sources, losses })
    }

    fn can_go(&self) -> bool {
        self.person.says_no() && !self.sources.is_empty()
    }

    fn mark(&self) -> String {
        let sources = self.sources.iter().map(|source| (source.number, source.quote_count)).collect();
        mark(&Told { sources, lost: self.losses.iter().map(Loss::lost).collect() })
    }

    fn left(&self, desk: &Desk) -> String {
        desk.path(format_args!("participants/{}/left", self.person.number))
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let code = codes::participant(self.person.number);
        let line = |source: &LeftSource| {
            let name = format!("{} {}", source.title, codes::source(source.number));
            Some(t!(lang, "left-all-line", source = name, n = source.quote_count))
        };
        Asking {
            above: vec![(t!(lang, "left-title", code = code.as_str()), Some(self.left(desk)))],
            heading: t!(lang, "left-remove-heading", code = code.as_str()),
            goes: view! {
                {goes(lang, self.sources.iter().map(line).collect())}
                {losses(desk, &self.losses)}
                <p>{t!(lang, "left-all-stays", code = code.as_str())}</p>
                <p><strong>{t!(lang, "removal-for-good")}</strong> " " {t!(lang, "removal-codes")}</p>
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "left-remove-do"),
            action: format!("{}/remove", self.left(desk)),
            back: self.left(desk),
        }
    }
}
