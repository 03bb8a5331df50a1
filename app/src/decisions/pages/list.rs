//! What has been decided, the newest first.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::decisions::follow_up::Follow;
use crate::decisions::follow_up::pages::in_brief;
use crate::decisions::model::DecisionKind;
use crate::decisions::pages::{kind_name, subject_link};
use crate::decisions::store::{self, Listed, Which};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::{Lang, short_date};
use crate::projects::model::Counted;
use crate::rights::{Thing, Verb};
use crate::ui::field::Field;
use crate::ui::page::{empty, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::ui::paragraphs;
use crate::{clock, t};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    kind: String,
    /// How it stands with what came of them.
    follow: String,
    page: Option<String>,
}

impl Asked {
    fn kind(&self) -> Option<DecisionKind> {
        self.kind.parse().ok()
    }

    fn follow(&self) -> Option<Follow> {
        self.follow.parse().ok()
    }

    fn which(&self, desk: &Desk) -> Which {
        let today = desk.house.clock.today();
        Which { kind: self.kind(), follow: self.follow(), reader: desk.person.id, today }
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
    let (project, which) = (desk.project.id, asked.which(desk));
    let found = store::page(conn, project, &which, PER_PAGE, asked.page().offset()).await?;
    let total = if which.narrows() { store::count(conn, project, &which).await? } else { desk.count(Counted::Decisions) };
    Ok(Shown { found, total })
}

pub async fn list(desk: Desk, State(house): State<House>, Query(asked): Query<Asked>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, &asked).await?;
    Ok(view(&desk, shown, &asked))
}

fn view(desk: &Desk, Shown { found, total }: Shown, asked: &Asked) -> Response {
    let (lang, all) = (desk.lang, desk.count(Counted::Decisions));
    let (kind, follow) = (asked.kind(), asked.follow());
    let query = [("kind", kind.map(DecisionKind::word)), ("follow", follow.map(Follow::word))];
    let query: String = query.iter().filter_map(|(name, word)| Some(format!("{name}={}&", (*word)?))).collect();
    let address = |n: i64| desk.path(format_args!("decisions?{query}page={n}"));
    desk.page(t!(lang, "loop-decisions"), || {
        view! {
            {title(t!(lang, "loop-decisions"))}
            {lead(t!(lang, "decisions-lead"))}
            {(all > 0).then(|| filter(desk, kind, follow))}
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

fn filter(desk: &Desk, kind: Option<DecisionKind>, follow: Option<Follow>) -> AnyView {
    let lang = desk.lang;
    let mut kinds = vec![(String::new(), t!(lang, "decisions-all-kinds").to_owned())];
    kinds.extend(DecisionKind::ALL.iter().map(|kind| (kind.word().to_owned(), kind_name(lang, *kind).to_owned())));
    let mut follows = vec![(String::new(), t!(lang, "decisions-all-follows").to_owned())];
    let offered = Follow::ALL.iter().filter(|one| **one != Follow::Mine || desk.may(Verb::Answer, Thing::Decision));
    follows.extend(offered.map(|one| (one.word().to_owned(), follow_name(lang, *one).to_owned())));
    view! {
        <form class="filters" method="get" action=desk.path("decisions")>
            {Field::new(lang, "kind", t!(lang, "decisions-kind")).value(kind.map(DecisionKind::word).unwrap_or_default()).select(kinds).view()}
            {Field::new(lang, "follow", t!(lang, "follow-up-title")).value(follow.map(Follow::word).unwrap_or_default()).select(follows).view()}
            <button class="button button--quiet" type="submit">{t!(lang, "backlog-show")}</button>
        </form>
    }
    .into_any()
}

fn follow_name(lang: Lang, follow: Follow) -> &'static str {
    match follow {
        Follow::Due => t!(lang, "follow-up-due"),
        Follow::Mine => t!(lang, "follow-up-mine"),
        Follow::Planned => t!(lang, "follow-up-planned"),
        Follow::Followed => t!(lang, "follow-up-followed"),
        Follow::Unplanned => t!(lang, "follow-up-unplanned"),
    }
}

fn table(desk: &Desk, found: Vec<Listed>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = found
        .into_iter()
        .map(|Listed { decision, subject }| {
            let href = desk.path(format_args!("decisions/{}", decision.number));
            let lesson = (!decision.lesson.is_empty()).then(|| view! { <p><strong>{t!(lang, "decision-lesson-says")}</strong> " " <span dir="auto">{decision.lesson.clone()}</span></p> });
            view! {
                <tr>
                    <th scope="row">
                        <a href=href>{kind_name(lang, decision.kind)}</a>
                        <span class="backlog__facts muted">{t!(lang, "decision-number", number = decision.number)}</span>
                    </th>
                    <td data-label=t!(lang, "decision-about")>{subject_link(desk, &subject)}</td>
                    <td data-label=t!(lang, "decision-reason")><div dir="auto">{paragraphs(&decision.reason)}</div> {lesson}</td>
                    <td data-label=t!(lang, "follow-up-title")>{in_brief(lang, &decision.follow_up)}</td>
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
                        <th scope="col">{t!(lang, "follow-up-title")}</th>
                        <th scope="col">{t!(lang, "decision-by")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
