//! A quote that was lifted by mistake, or whose participant says no, is taken away. The words stay where they were said;
//! after a no they are shown to nobody, here either.

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
use crate::needs::evidence::loss::{self, Loss};
use crate::needs::evidence::store as evidence;
use crate::needs::pages::losses::losses;
use crate::paper::go;
use crate::quotes::shown::source;
use crate::quotes::store::{self, Kept, QuoteSeen};
use crate::rights::Audience;
use crate::t;
use crate::ui::quote::quote;

/// Asks first, and says what the needs that lean on it lose.
pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let kept = store::kept(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    Ok(Case::load(&mut conn, &desk, kept).await?.asking(&desk).page(&desk))
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let kept = store::kept(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    conn.hold(Table::Sources, kept.source_id).await?;
    if !conn.hold(Table::Quotes, kept.id).await? {
        return Err(Trouble::NotFound);
    }
    let case = Case::load(&mut conn, &desk, kept).await?;
    if sure.was != case.mark() {
        return Ok(asking::again(&desk));
    }
    evidence::remove(&mut conn, desk.project.id, case.kept.id).await?;
    conn.commit().await?;
    let Kept { for_team, source_number, participant_number, .. } = case.kept;
    Ok(go(desk.path(if for_team {
        format!("sources/{source_number}?removed={number}")
    } else {
        format!("participants/{participant_number}/left?removed={number}")
    })))
}

#[derive(Debug, Serialize)]
struct Case {
    kept: Kept,
    /// With its words, unless the participant says no.
    seen: Option<QuoteSeen>,
    losses: Vec<Loss>,
}

impl Case {
    async fn load(conn: &mut Conn, desk: &Desk, kept: Kept) -> Result<Self, sqlx::Error> {
        let today = desk.house.clock.today();
        let seen = store::seen(conn, desk.project.id, kept.number, Audience::Team, today).await?;
        let losses = loss::of_quote(conn, kept.id).await?;
        Ok(Self { kept, seen, losses })
    }

    fn mark(&self) -> String {
        mark(&self.losses.iter().map(Loss::lost).collect::<Vec<_>>())
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let Kept { number, participant_number, .. } = self.kept;
        let here = desk.path(format_args!("quotes/{number}"));
        let left = desk.path(format_args!("participants/{participant_number}/left"));
        let (above, back, words) = match &self.seen {
            Some(seen) => (
                vec![
                    (t!(lang, "quotes-title").to_owned(), Some(desk.path("quotes"))),
                    (codes::quote(number), Some(here.clone())),
                ],
                here.clone(),
                view! { {quote(lang, desk.project.lang, &seen.exact, source(desk, seen), false)} <p>{t!(lang, "quote-remove-text")}</p> }
                    .into_any(),
            ),
            None => (
                vec![(t!(lang, "left-title", code = codes::participant(participant_number)), Some(left.clone()))],
                left,
                view! { <p>{t!(lang, "quote-remove-unseen", code = codes::participant(participant_number))}</p> }.into_any(),
            ),
        };
        Asking {
            above,
            heading: t!(lang, "quote-remove-heading", code = codes::quote(number)),
            goes: view! { {words} {losses(desk, &self.losses)} }.into_any(),
            was: self.mark(),
            verb: t!(lang, "quote-remove-do"),
            action: format!("{here}/remove"),
            back,
        }
    }
}
