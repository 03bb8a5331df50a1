//! Before a cluster is dissolved.

use axum::extract::{Path, Query, State};
use leptos::prelude::*;
use serde::Deserialize;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::patterns::forms::ClusterForm;
use crate::patterns::pages::under;
use crate::patterns::store;
use crate::t;
use crate::ui::field::hidden;
use crate::ui::page::title;

#[derive(Debug, Default, Deserialize)]
pub struct Since {
    /// Somebody has reworded it while one was asked.
    changed: Option<String>,
}

/// Asks, with what it will take and what the cluster says now.
pub async fn ask(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(since): Query<Since>,
) -> Answer {
    let mut conn = house.read().await?;
    let cluster = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let lying = store::placed(&mut conn, desk.project.id, number, number).await?;
    let lang = desk.lang;
    let here = desk.path(format_args!("clusters/{}", cluster.number));
    let heading = t!(lang, "pattern-dissolve-heading", name = cluster.name.as_str());
    let changed = since
        .changed
        .map(|_| view! { <p class="notice notice--warn" role="alert">{t!(lang, "pattern-dissolve-changed")}</p> });
    let needs: Vec<_> = lying
        .iter()
        .map(|need| view! { <li><a class="on-thread" href=desk.path(format_args!("needs/{}", need.number))>{need.statement.short()}</a></li> })
        .collect();
    let goes_free =
        (!needs.is_empty()).then(|| view! { <p>{t!(lang, "pattern-dissolve-frees", n = lying.len())}</p> <ul>{needs}</ul> });
    Ok(desk.page(&heading, || {
        view! {
            {under(&desk, Some(&cluster))}
            {title(heading.clone())}
            {changed}
            <div class="measure stack">
                {(!cluster.insight.is_empty()).then(|| view! { <p class="cluster__insight">{cluster.insight.clone()}</p> })}
                {goes_free}
                <p>{t!(lang, "pattern-dissolve-stays")}</p>
                <p><strong>{t!(lang, "pattern-dissolve-for-good")}</strong></p>
                <form class="form" method="post" action=format!("{here}/dissolve")>
                    {hidden("was", ClusterForm::of(&cluster).was)}
                    <div class="form__actions">
                        <button class="button button--danger" type="submit">{t!(lang, "pattern-dissolve-do")}</button>
                        <a class="button button--quiet" href=here.clone()>{t!(lang, "form-cancel")}</a>
                    </div>
                </form>
            </div>
        }
    }))
}
