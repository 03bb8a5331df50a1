//! Before a change is taken away.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::changes::model::Change;
use crate::changes::pages::said_and_done;
use crate::changes::store;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::prototypes::pages::{Ask, is_frozen};
use crate::prototypes::spot::Spot;
use crate::t;

/// A change that somebody wants to take away. Of an iteration that is frozen only that it is.
#[derive(Debug, Serialize)]
pub struct Leaving {
    spot: Spot,
    change: Option<Change>,
}

async fn load(conn: &mut Conn, desk: &Desk, (number, version): (i64, i64), change: i64) -> Result<Leaving, Trouble> {
    let spot = Spot::find(conn, desk, number, version).await?;
    if spot.iteration.is_frozen() {
        return Ok(Leaving { spot, change: None });
    }
    let change = store::find(conn, &spot, change).await?.ok_or(Trouble::NotFound)?;
    Ok(Leaving { spot, change: Some(change) })
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
) -> Answer {
    let Leaving { spot, change } = load(&mut house.read().await?, &desk, (number, version), change).await?;
    Ok(change.map_or_else(|| is_frozen(&desk, &spot), |change| view(&desk, &spot, &change)))
}

fn view(desk: &Desk, spot: &Spot, change: &Change) -> Response {
    let lang = desk.lang;
    let here = spot.path(desk, format_args!("changes/{}", change.number));
    let ask = Ask {
        spot,
        heading: t!(lang, "prototype-change-remove-heading", number = change.number),
        consequence: view! {
            <p>{t!(lang, "prototype-change-remove-text")}</p>
            {said_and_done(lang, change, desk.audience())}
        }
        .into_any(),
        verb: t!(lang, "prototype-change-remove"),
        action: format!("{here}/remove"),
        back: here,
    };
    ask.page(desk)
}
