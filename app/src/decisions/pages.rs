use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::decisions::forms::DecisionForm;
use crate::decisions::known::{self, Known};
use crate::decisions::known_view::compared;
use crate::decisions::model::{About, DecisionKind};
use crate::decisions::store as decisions;
use crate::decisions::store::{Listed, Subject};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::{Lang, short_date, upper_first};
use crate::paper::go;
use crate::parse::Problems;
use crate::projects::model::Counted;
use crate::rights::{Thing, Verb};
use crate::ui::field::{Choice, Choices, Field, hidden};
use crate::ui::page::{empty, form_actions, kicker, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::ui::paragraphs;
use crate::{clock, t};

pub fn kind_name(lang: Lang, kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::GoOn => t!(lang, "decision-go-on"),
        DecisionKind::TestAgain => t!(lang, "decision-test-again"),
        DecisionKind::Pilot => t!(lang, "decision-pilot"),
        DecisionKind::Introduce => t!(lang, "decision-introduce"),
        DecisionKind::End => t!(lang, "decision-end"),
        DecisionKind::Park => t!(lang, "decision-park"),
    }
}

fn kind_hint(lang: Lang, kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::GoOn => t!(lang, "decision-go-on-hint"),
        DecisionKind::TestAgain => t!(lang, "decision-test-again-hint"),
        DecisionKind::Pilot => t!(lang, "decision-pilot-hint"),
        DecisionKind::Introduce => t!(lang, "decision-introduce-hint"),
        DecisionKind::End => t!(lang, "decision-end-hint"),
        DecisionKind::Park => t!(lang, "decision-park-hint"),
    }
}

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
    let found = decisions::page(conn, project, kind, PER_PAGE, asked.page().offset()).await?;
    let total = match kind {
        Some(kind) => decisions::count(conn, project, kind).await?,
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

/// A link to what a decision is about.
fn subject_link(desk: &Desk, subject: &Subject) -> AnyView {
    match subject.about {
        About::Need(_) => {
            let href = desk.path(format_args!("needs/{}", subject.number));
            view! { <a class="on-thread" href=href>{upper_first(&subject.name)}</a> <span class="backlog__facts muted">{codes::need(subject.number)}</span> }
                .into_any()
        }
        About::Prototype(_) => {
            let href = desk.path(format_args!("prototypes/{}", subject.number));
            view! { <a href=href>{subject.name.clone()}</a> <span class="backlog__facts muted">{codes::prototype(subject.number)}</span> }.into_any()
        }
    }
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

/// A decision, what was known when it was taken, and what is known now.
#[derive(Debug, Serialize)]
pub struct Taken {
    listed: Listed,
    then: Known,
    now: Known,
}

pub async fn load_taken(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Taken, Trouble> {
    let (listed, then) = decisions::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let now = known::now(conn, listed.subject.about).await?;
    Ok(Taken { listed, then, now })
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let shown = load_taken(&mut house.read().await?, &desk, number).await?;
    Ok(view_taken(&desk, &shown))
}

fn view_taken(desk: &Desk, Taken { listed, then, now }: &Taken) -> Response {
    let lang = desk.lang;
    let Listed { decision, subject } = listed;
    let number = decision.number;
    let heading = t!(lang, "decision-heading", number = number, kind = kind_name(lang, decision.kind));
    let made = lang.date(clock::day(decision.decided_at));
    let again = desk.may(Verb::Decide, Thing::Decision).then(|| {
        view! { <li><a href=new_address(desk, subject)>{t!(lang, "decision-again")}</a></li> }
    });
    desk.page(&heading, || {
        view! {
            {kicker(vec![(t!(lang, "loop-decisions").to_owned(), Some(desk.path("decisions")))])}
            {title(heading.clone())}
            <div class="columns">
                <div class="columns__main">
                    <p>{subject_link(desk, subject)}</p>
                    <h2>{t!(lang, "decision-reason")}</h2>
                    {paragraphs(&decision.reason)}
                    {(!decision.lesson.is_empty()).then(|| view! { <h2>{t!(lang, "decision-lesson")}</h2> {paragraphs(&decision.lesson)} })}
                </div>
                <aside class="margin">
                    <section class="margin__block">
                        <dl class="facts">
                            <dt>{t!(lang, "decision-by")}</dt> <dd>{decision.decided_by.clone()}</dd>
                            <dt>{t!(lang, "decision-at")}</dt> <dd>{lang.moment(decision.decided_at)}</dd>
                        </dl>
                    </section>
                    <section class="margin__block">
                        <ul class="plain">
                            <li><a href=desk.path(format_args!("thread/decision/{number}"))>{t!(lang, "thread-show")}</a></li>
                            {again}
                        </ul>
                        {desk.may(Verb::Decide, Thing::Decision).then(|| view! { <p class="note muted">{t!(lang, "decision-stays")}</p> })}
                    </section>
                </aside>
            </div>
            <h2>{t!(lang, "decision-known")}</h2>
            {compared(lang, then, Some(now), &made)}
        }
    })
}

/// Where the form of a new decision stands.
pub fn new_address(desk: &Desk, subject: &Subject) -> String {
    match subject.about {
        About::Need(_) => desk.path(format_args!("decisions/new?need={}", subject.number)),
        About::Prototype(_) => desk.path(format_args!("decisions/new?prototype={}", subject.number)),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OfWhat {
    need: String,
    prototype: String,
}

/// What is to be decided about, and what is known of it now.
#[derive(Debug, Serialize)]
pub struct Asking {
    subject: Subject,
    known: Known,
}

pub async fn load_asking(conn: &mut Conn, desk: &Desk, form: &DecisionForm) -> Result<Asking, Trouble> {
    let subject = form.subject(conn, desk.project.id).await?.ok_or(Trouble::NotFound)?;
    let known = known::now(conn, subject.about).await?;
    Ok(Asking { subject, known })
}

/// Without a need or a prototype there is nothing to decide about: the list is where to find one.
pub async fn new(desk: Desk, State(house): State<House>, Query(of): Query<OfWhat>) -> Answer {
    let form = DecisionForm { need: of.need, prototype: of.prototype, ..DecisionForm::default() };
    if form.need.is_empty() && form.prototype.is_empty() {
        return Ok(go(desk.path("backlog")));
    }
    let mut conn = house.read().await?;
    let shown = load_asking(&mut conn, &desk, &form).await?;
    let mut sheet = desk.sheet(&mut conn, &new_address(&desk, &shown.subject), || form).await?;
    sheet.check(DecisionForm::parse);
    Ok(view_asking(&desk, &shown, &sheet))
}

fn view_asking(desk: &Desk, Asking { subject, known }: &Asking, sheet: &Sheet<DecisionForm>) -> Response {
    let (lang, form, problems) = (desk.lang, &sheet.form, &sheet.problems);
    let back = match subject.about {
        About::Need(_) => desk.path(format_args!("needs/{}", subject.number)),
        About::Prototype(_) => desk.path(format_args!("prototypes/{}", subject.number)),
    };
    desk.page(t!(lang, "decision-new"), || {
        view! {
            {kicker(vec![(t!(lang, "loop-decisions").to_owned(), Some(desk.path("decisions")))])}
            {title(t!(lang, "decision-new"))}
            {lead(t!(lang, "decision-new-lead"))}
            {sheet.above(lang)}
            <p>{subject_link(desk, subject)}</p>
            <h2>{t!(lang, "decision-known-now")}</h2>
            {compared(lang, known, None, "")}
            <h2>{t!(lang, "decision-yours")}</h2>
            <form class="form" method="post" action=desk.path("decisions")>
                {sheet.once(&desk.house.ids)}
                {hidden("need", &form.need)}
                {hidden("prototype", &form.prototype)}
                {kinds(lang, form, problems).view()}
                {Field::new(lang, "reason", t!(lang, "decision-reason")).hint(t!(lang, "decision-reason-hint")).value(&form.reason).area(4).problems(problems).view()}
                {Field::new(lang, "lesson", t!(lang, "decision-lesson")).hint(t!(lang, "decision-lesson-hint")).value(&form.lesson).area(4).problems(problems).view()}
                {form_actions(lang, t!(lang, "decision-make"), Some(back.clone()))}
            </form>
        }
    })
}

fn kinds(lang: Lang, form: &DecisionForm, problems: &Problems) -> Choices {
    Choices {
        name: "kind".to_owned(),
        legend: t!(lang, "decision-kind").to_owned(),
        hint: None,
        problem: problems.of("kind").map(|fault| fault.sentence(lang)),
        many: false,
        choices: DecisionKind::ALL
            .iter()
            .map(|kind| Choice {
                value: kind.word().to_owned(),
                text: kind_name(lang, *kind).to_owned(),
                hint: Some(kind_hint(lang, *kind).to_owned()),
                chosen: form.kind == kind.word(),
            })
            .collect(),
    }
}
