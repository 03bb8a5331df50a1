//! Before a change is published: what everybody with the link will read, exactly. And the way back.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::changes::forms::ChangeForm;
use crate::changes::model::Change;
use crate::changes::pages::parts::told;
use crate::changes::pages::state;
use crate::changes::said::Said;
use crate::changes::{said, store};
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::prototypes::pages::{crumbs, version};
use crate::prototypes::spot::Spot;
use crate::t;
use crate::ui::field::{hidden, pressed};
use crate::ui::page::{form_actions, lead, title};

/// A change, and how it is told.
#[derive(Debug, Serialize)]
pub struct Before {
    spot: Spot,
    change: Change,
    said: Said,
    /// The mark of what is shown.
    was: String,
}

async fn load(conn: &mut Conn, desk: &Desk, (number, version): (i64, i64), change: i64) -> Result<Before, Trouble> {
    let spot = Spot::find(conn, desk, number, version).await?;
    let change = store::find(conn, &spot, change).await?.ok_or(Trouble::NotFound)?;
    let said = said::one(conn, change.id).await?.ok_or(Trouble::NotFound)?;
    let was = ChangeForm::of(&change, &store::answered(conn, change.id).await?).was;
    Ok(Before { spot, change, said, was })
}

/// What the address tells.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    /// Somebody has worded it anew since it was read.
    anew: Option<String>,
}

pub async fn ask(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
    Query(told): Query<Told>,
) -> Answer {
    let shown = load(&mut house.read().await?, &desk, (number, version), change).await?;
    Ok(view(&desk, &shown, told.anew.is_some()))
}

fn view(desk: &Desk, shown: &Before, anew: bool) -> Response {
    let (lang, at, number) = (desk.lang, shown.spot.iteration.version, shown.change.number);
    let published = shown.change.published.as_ref();
    let heading = match published {
        Some(_) => t!(lang, "change-take-back-heading", number = number),
        None => t!(lang, "change-publish-heading", number = number),
    };
    let lead_in = if published.is_some() { t!(lang, "change-take-back-lead") } else { t!(lang, "change-publish-lead") };
    desk.page(&heading, || {
        view! {
            {crumbs(desk, &shown.spot.prototype, Some(version(at)))}
            {title(heading.clone())}
            {(anew && published.is_none()).then(|| view! { <p class="notice notice--warn" role="alert">{t!(lang, "change-publish-anew")}</p> })}
            {lead(lead_in)}
            <ol class="said"><li class="said__item">{told(lang, &shown.said)}</li></ol>
            {(shown.said.done && !shown.said.out && published.is_none()).then(|| view! { <p>{t!(lang, "change-publish-doing", version = at)}</p> })}
            {state(lang, published)}
            {form(desk, shown)}
        }
    })
}

fn form(desk: &Desk, shown: &Before) -> AnyView {
    let (lang, back) = (desk.lang, format!("{}#changes", shown.spot.home(desk)));
    let here = shown.spot.path(desk, format_args!("changes/{}", shown.change.number));
    if shown.change.published.is_some() {
        view! {
            <form method="post" action=format!("{here}/take-back")>
                {pressed()}
                {form_actions(lang, t!(lang, "change-take-back-do"), Some(back))}
            </form>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action=format!("{here}/publish")>
                {hidden("was", &shown.was)}
                {form_actions(lang, t!(lang, "change-publish-do"), Some(back))}
            </form>
        }
        .into_any()
    }
}
