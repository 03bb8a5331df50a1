//! A quote let go by a need, where the quote itself is shown to nobody since its participant says no. A link that can be
//! seen is taken away on the need's own page, and can be made again there; this one cannot.

use axum::extract::{Path, State};
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Sure};
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, mark};
use crate::house::House;
use crate::needs::evidence::loss::{self, Loss};
use crate::needs::evidence::store as evidence;
use crate::needs::pages::losses::losses;
use crate::paper::go;
use crate::quotes::store::{self, Kept};
use crate::{needs, t};

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, quote, need)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let kept = store::kept(&mut conn, desk.project.id, quote).await?.ok_or(Trouble::NotFound)?;
    Ok(Case::load(&mut conn, kept, need).await?.asking(&desk).page(&desk))
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, quote, need)): Path<(String, i64, i64)>,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let kept = store::kept(&mut conn, desk.project.id, quote).await?.ok_or(Trouble::NotFound)?;
    let from = needs::store::find(&mut conn, desk.project.id, need).await?.ok_or(Trouble::NotFound)?;
    if store::held_with_source(&mut conn, kept.id).await?.is_none() {
        return Err(Trouble::NotFound);
    }
    let case = Case::load(&mut conn, kept, need).await?;
    if sure.was != case.mark() {
        return Ok(asking::again(&desk));
    }
    evidence::unlink(&mut conn, from.id, case.kept.id).await?;
    conn.commit().await?;
    let participant = case.kept.participant_number;
    Ok(go(desk.path(format_args!("participants/{participant}/left?unlinked={quote}&need={need}"))))
}

#[derive(Debug, Serialize)]
struct Case {
    kept: Kept,
    need: i64,
    /// Of this need alone.
    loss: Loss,
}

impl Case {
    /// # Errors
    /// `NotFound` as well when the quote does not stand behind the need.
    async fn load(conn: &mut Conn, kept: Kept, need: i64) -> Result<Self, Trouble> {
        let losses = loss::of_quote(conn, kept.id).await?;
        let loss = losses.into_iter().find(|loss| loss.number == need).ok_or(Trouble::NotFound)?;
        Ok(Self { kept, need, loss })
    }

    fn mark(&self) -> String {
        mark(&self.loss.lost())
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let Kept { number, participant_number, .. } = self.kept;
        let who = codes::participant(participant_number);
        let left = desk.path(format_args!("participants/{participant_number}/left"));
        Asking {
            above: vec![(t!(lang, "left-title", code = who), Some(left.clone()))],
            heading: t!(lang, "link-remove-heading", quote = codes::quote(number), need = codes::need(self.need)),
            goes: view! {
                <p>{t!(lang, "link-remove-text")}</p>
                {losses(desk, std::slice::from_ref(&self.loss))}
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "need-unlink"),
            action: desk.path(format_args!("quotes/{number}/needs/{}/remove", self.need)),
            back: left,
        }
    }
}
