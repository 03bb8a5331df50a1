//! Before a cluster is dissolved.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::patterns::model::{Cluster, PlacedNeed};
use crate::patterns::pages::under;
use crate::patterns::store;
use crate::t;
use crate::ui::field::hidden;
use crate::ui::page::title;

/// Asks, with what it will take.
pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let cluster = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let lying = store::placed(&mut conn, desk.project.id, number, number).await?;
    Ok(ask_with(&desk, StatusCode::OK, &cluster, &lying))
}

/// Asks before a cluster is dissolved. Again, with what it says now, when somebody has reworded it meanwhile.
pub fn ask_with(desk: &Desk, status: StatusCode, cluster: &Cluster, lying: &[PlacedNeed]) -> Response {
    let lang = desk.lang;
    let here = desk.path(format_args!("clusters/{}", cluster.number));
    let heading = t!(lang, "pattern-dissolve-heading", name = cluster.name.as_str());
    let changed = (status == StatusCode::CONFLICT)
        .then(|| view! { <p class="notice notice--warn" role="alert">{t!(lang, "pattern-dissolve-changed")}</p> });
    let needs: Vec<_> = lying
        .iter()
        .map(|need| view! { <li><a class="on-thread" href=desk.path(format_args!("needs/{}", need.number))>{need.statement.short()}</a></li> })
        .collect();
    let goes_free =
        (!needs.is_empty()).then(|| view! { <p>{t!(lang, "pattern-dissolve-frees", n = lying.len())}</p> <ul>{needs}</ul> });
    desk.page_with(status, &heading, || {
        view! {
            {under(desk, Some(cluster))}
            {title(heading.clone())}
            {changed}
            <div class="measure stack">
                {(!cluster.insight.is_empty()).then(|| view! { <p class="cluster__insight">{cluster.insight.clone()}</p> })}
                {goes_free}
                <p>{t!(lang, "pattern-dissolve-stays")}</p>
                <p><strong>{t!(lang, "pattern-dissolve-for-good")}</strong></p>
                <form class="form" method="post" action=format!("{here}/dissolve")>
                    {hidden("version", cluster.version)}
                    <div class="form__actions">
                        <button class="button button--danger" type="submit">{t!(lang, "pattern-dissolve-do")}</button>
                        <a class="button button--quiet" href=here.clone()>{t!(lang, "form-cancel")}</a>
                    </div>
                </form>
            </div>
        }
    })
}
