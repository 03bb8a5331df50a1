//! What has been decided, the newest first.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::decisions::model::DecisionKind;
use crate::decisions::pages::{kind_name, subject_link};
use crate::decisions::store::{self, Listed};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::short_date;
use crate::projects::model::Counted;
use crate::ui::field::Field;
use crate::ui::page::{empty, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::ui::paragraphs;
use crate::{clock, t};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kind: String,
    page: Option<String>,
}

impl Asked {
    fn kind(&self) -> Option<DecisionKind> {
        self.kind.parse().ok()
    }

    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }
}

/// One page of the decisions that were asked for, and how many those are.
#[derive(Debug, Serialize)]
pub struct Shown {
    found: Vec<Listed>,
    total: i64,
}

pub async fn load(conn: &mut Conn, desk: &Desk, asked: &Asked) -> Result<Shown, Trouble> {
    let (project, kind) = (desk.project.id, asked.kind());
    let found = store::page(conn, project, kind, PER_PAGE, asked.page().offset()).await?;
    let total = match kind {
        Some(kind) => store::count(conn, project, kind).await?,
        None => desk.count(Counted::Decisions),
    };
    Ok(Shown { found, total })
}

pub async fn list(desk: Desk, State(house): State<House>, Query(asked): Query<Asked>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, &asked).await?;
    Ok(view(&desk, shown, &asked))
}

fn view(desk: &Desk, Shown { found, total }: Shown, asked: &Asked) -> Response {
    let (lang, kind, all) = (desk.lang, asked.kind(), desk.count(Counted::Decisions));
    let address =
        |n: i64| desk.path(format_args!("decisions?kind={}&page={n}", kind.map(DecisionKind::word).unwrap_or_default()));
    desk.page(t!(lang, "loop-decisions"), || {
        view! {
            {title(t!(lang, "loop-decisions"))}
            {lead(t!(lang, "decisions-lead"))}
            {(all > 0).then(|| filter(desk, kind))}
            {if all == 0 {
                empty(t!(lang, "decisions-empty"), t!(lang, "decisions-empty-text"), Some((desk.path("backlog"), t!(lang, "decisions-to-backlog"))))
            } else if found.is_empty() {
                empty(t!(lang, "decisions-no-match"), t!(lang, "decisions-no-match-text"), Some((desk.path("decisions"), t!(lang, "decisions-show-all"))))
            } else {
                table(desk, found)
            }}
            {pager(lang, asked.page(), total, address)}
        }
    })
}

fn filter(desk: &Desk, kind: Option<DecisionKind>) -> AnyView {
    let lang = desk.lang;
    let mut kinds = vec![(String::new(), t!(lang, "decisions-all-kinds").to_owned())];
    kinds.extend(DecisionKind::ALL.iter().map(|kind| (kind.word().to_owned(), kind_name(lang, *kind).to_owned())));
    view! {
        <form class="filters" method="get" action=desk.path("decisions")>
            {Field::new(lang, "kind", t!(lang, "decisions-kind")).value(kind.map(DecisionKind::word).unwrap_or_default()).select(kinds).view()}
            <button class="button button--quiet" type="submit">{t!(lang, "backlog-show")}</button>
        </form>
    }
    .into_any()
}

fn table(desk: &Desk, found: Vec<Listed>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = found
        .into_iter()
        .map(|Listed { decision, subject }| {
            let href = desk.path(format_args!("decisions/{}", decision.number));
            let lesson = (!decision.lesson.is_empty()).then(|| view! { <p><strong>{t!(lang, "decision-lesson-says")}</strong> " " {decision.lesson.clone()}</p> });
            view! {
                <tr>
                    <th scope="row">
                        <a href=href>{kind_name(lang, decision.kind)}</a>
                        <span class="backlog__facts muted">{t!(lang, "decision-number", number = decision.number)}</span>
                    </th>
                    <td data-label=t!(lang, "decision-about")>{subject_link(desk, &subject)}</td>
                    <td data-label=t!(lang, "decision-reason")>{paragraphs(&decision.reason)} {lesson}</td>
                    <td data-label=t!(lang, "decision-by")>{decision.decided_by} <span class="backlog__line muted nowrap">{short_date(clock::day(decision.decided_at))}</span></td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "loop-decisions")>
            <table class="table table--stack backlog">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "decision-decision")}</th>
                        <th scope="col">{t!(lang, "decision-about")}</th>
                        <th scope="col">{t!(lang, "decision-reason")}</th>
                        <th scope="col">{t!(lang, "decision-by")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
