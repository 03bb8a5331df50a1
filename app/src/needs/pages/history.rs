//! How a need has been worded over time: nothing that was once said about it is lost.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;

use crate::needs::model::Need;
use crate::needs::pages::{Written, under};
use crate::needs::store;
use crate::needs::store::Wording;
use crate::t;
use crate::ui::page::{lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct At {
    page: Option<String>,
}

/// One page of a need's wordings, newest first.
#[derive(Debug, Serialize)]
pub struct History {
    need: Need,
    wordings: Vec<Wording>,
}

async fn load(conn: &mut Conn, desk: &Desk, number: i64, page: PageNumber) -> Result<History, Trouble> {
    let need = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let wordings = store::wordings(conn, need.id, PER_PAGE, page.offset()).await?;
    Ok(History { need, wordings })
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(at): Query<At>,
) -> Answer {
    let page = PageNumber::parse(at.page.as_deref());
    let history = load(&mut house.read().await?, &desk, number, page).await?;
    Ok(view(&desk, &history, page))
}

fn view(desk: &Desk, History { need, wordings }: &History, page: PageNumber) -> Response {
    let (lang, number) = (desk.lang, need.number);
    let heading = t!(lang, "need-history-heading", code = codes::need(number));
    desk.page(&heading, || {
        view! {
            {under(desk, number)}
            {title(heading.clone())}
            {lead(t!(lang, "need-history-lead", n = need.version))}
            {wordings.iter().map(|wording| one(desk, wording, need.version)).collect::<Vec<_>>()}
            {pager(lang, page, need.version, |n| desk.path(format_args!("needs/{number}/history?page={n}")))}
        }
    })
}

fn one(desk: &Desk, wording: &Wording, newest: i64) -> AnyView {
    let lang = desk.lang;
    let name = if wording.version == newest {
        t!(lang, "need-version-now", n = wording.version)
    } else {
        t!(lang, "need-version", n = wording.version)
    };
    let written = Written {
        sentence: wording.statement.sentence(desk.project.lang),
        lang: desk.project.lang,
        met_when: wording.met_when.lines().collect(),
        groups: None,
        incentive: &wording.incentive,
        consequence: &wording.consequence,
    };
    view! {
        <section class="measure">
            <h2>{name}</h2>
            <p class="muted">{t!(lang, "need-written", name = wording.written_by.as_str(), when = lang.moment(wording.written_at))}</p>
            {written.view(lang)}
        </section>
    }
    .into_any()
}
