//! Before a cluster is dissolved.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::patterns::forms::ClusterForm;
use crate::patterns::model::{Cluster, PlacedNeed};
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

/// A cluster that somebody wants to dissolve.
#[derive(Debug, Serialize)]
pub struct Dissolving {
    cluster: Cluster,
    /// The needs that will lie free.
    needs: Vec<PlacedNeed>,
}

async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Dissolving, Trouble> {
    let cluster = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let needs = store::placed(conn, desk.project.id, number, number).await?;
    Ok(Dissolving { cluster, needs })
}

/// Asks, with what it will take and what the cluster says now.
pub async fn ask(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(since): Query<Since>,
) -> Answer {
    let shown = load(&mut house.read().await?, &desk, number).await?;
    Ok(view(&desk, &shown, since.changed.is_some()))
}

/// `changed`: somebody has reworded it while one was asked.
fn view(desk: &Desk, Dissolving { cluster, needs }: &Dissolving, changed: bool) -> Response {
    let lang = desk.lang;
    let here = desk.path(format_args!("clusters/{}", cluster.number));
    let heading = t!(lang, "pattern-dissolve-heading", name = cluster.name.as_str());
    let changed =
        changed.then(|| view! { <p class="notice notice--warn" role="alert">{t!(lang, "pattern-dissolve-changed")}</p> });
    let rows: Vec<_> = needs
        .iter()
        .map(|need| view! { <li><a class="on-thread" href=desk.path(format_args!("needs/{}", need.number))>{need.statement.short()}</a></li> })
        .collect();
    let goes_free =
        (!rows.is_empty()).then(|| view! { <p>{t!(lang, "pattern-dissolve-frees", n = needs.len())}</p> <ul>{rows}</ul> });
    desk.page(&heading, || {
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
                    {hidden("was", ClusterForm::of(cluster).was)}
                    <div class="form__actions">
                        <button class="button button--danger" type="submit">{t!(lang, "pattern-dissolve-do")}</button>
                        <a class="button button--quiet" href=here.clone()>{t!(lang, "form-cancel")}</a>
                    </div>
                </form>
            </div>
        }
    })
}
