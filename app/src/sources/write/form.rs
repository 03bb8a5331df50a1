use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::guide::model::{TALKS, talk};
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::Problems;

use crate::sources::about::{Offer, refused};
use crate::sources::import::nobody;
use crate::sources::store::{Source, find};
use crate::sources::write::draft::NewForm;
use crate::sources::write::draft::{Draft, ELSE, Outcome};
use crate::sources::write::store::drafts;
use crate::t;
use crate::ui::field::{Field, once};
use crate::ui::page::{error_summary, form_actions, kicker, lead, notice, title};

pub fn new_form(desk: &Desk, status: StatusCode, form: &NewForm, offer: &Offer, problems: &Problems) -> Response {
    let lang = desk.lang;
    let guides = TALKS.iter().filter_map(|name| talk(lang, name).map(|(text, _)| ((*name).to_owned(), text.title)));
    let guides: Vec<_> = guides.chain([(String::new(), t!(lang, "write-no-guide").to_owned())]).collect();
    desk.page_with(status, t!(lang, "write-title"), || {
        let fields = || {
            view! {
                <form class="form" method="post" action=desk.path("sources/new")>
                    {once(&desk.house.ids)}
                    {form.about.fields((lang, desk.house.clock.today()), offer, problems)}
                    {Field::new(lang, "guide", t!(lang, "write-guide")).hint(t!(lang, "write-guide-hint")).value(&form.guide).select(guides).problems(problems).view()}
                    {form_actions(lang, t!(lang, "write-begin"), Some(desk.path("sources")))}
                </form>
            }
            .into_any()
        };
        view! {
            {kicker(vec![(t!(lang, "sources-title").to_owned(), Some(desk.path("sources")))])}
            {title(t!(lang, "write-title"))}
            {lead(t!(lang, "write-lead"))}
            <div class="columns">
                <div class="columns__main">
                    {error_summary(lang, problems)}
                    {if offer.is_empty() && problems.is_empty() { nobody(desk) } else { fields() }}
                </div>
                <aside class="margin">{offer.missing(desk)}</aside>
            </div>
        }
    })
}

/// A question on the form: what is stored, what was typed, and what comes of it.
#[derive(Debug)]
pub struct Answered {
    pub stored: Draft,
    pub typed: Draft,
    pub outcome: Outcome,
}

#[derive(Debug, Default, Deserialize)]
pub struct Saved {
    saved: Option<String>,
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(saved): Query<Saved>,
) -> Answer {
    let mut conn = house.read().await?;
    let source = find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    if source.finished_at.is_some() {
        return Ok(go(desk.path(format_args!("sources/{number}"))));
    }
    if !source.for_team {
        return Ok(desk.page(
            &source.title,
            || view! { {above(&desk, &source)} {title(source.title.clone())} {refused(&desk, source.participant_number)} },
        ));
    }
    let stored = drafts(&mut conn, source.id).await?;
    let kept = |stored: Draft| Answered { typed: stored.clone(), stored, outcome: Outcome::Keep };
    let answered: Vec<_> = stored.into_iter().map(kept).collect();
    let told = saved.saved.is_some().then(|| t!(desk.lang, "write-saved"));
    Ok(page(&desk, StatusCode::OK, &source, &answered, &Problems::default(), told))
}

fn above(desk: &Desk, source: &Source) -> AnyView {
    let participant = desk.path(format_args!("participants/{}", source.participant_number));
    kicker(vec![
        (t!(desk.lang, "sources-title").to_owned(), Some(desk.path("sources"))),
        (codes::source(source.number), Some(desk.path(format_args!("sources/{}", source.number)))),
        (codes::participant(source.participant_number), Some(participant)),
    ])
}

pub fn write_form(desk: &Desk, status: StatusCode, source: &Source, answered: &[Answered], problems: &Problems) -> Response {
    page(desk, status, source, answered, problems, None)
}

fn page(
    desk: &Desk,
    status: StatusCode,
    source: &Source,
    answered: &[Answered],
    problems: &Problems,
    told: Option<&'static str>,
) -> Response {
    let lang = desk.lang;
    let here = desk.path(format_args!("sources/{}", source.number));
    let helps = helps(lang, &source.guide);
    desk.page_with(status, &source.title, || {
        let fields: Vec<_> = answered.iter().map(|one| question(lang, one, &helps, problems)).collect();
        view! {
            {above(desk, source)}
            {title(source.title.clone())}
            {lead(t!(lang, "write-now-lead"))}
            {told.map(notice)}
            {error_summary(lang, problems)}
            {conflicts(lang, answered)}
            <form class="form" id="write" method="post" action=format!("{here}/write")>
                {fields}
                <div class="form__actions">
                    <button class="button" type="submit" name="then" value="save">{t!(lang, "write-save")}</button>
                    <button class="button button--quiet" type="submit" name="then" value="add">{t!(lang, "write-add")}</button>
                    <button class="button button--quiet" type="submit" name="then" value="finish">{t!(lang, "write-finish")}</button>
                </div>
                <p class="note muted">{t!(lang, "write-finish-hint")}</p>
            </form>
            <p class="note"><a href=format!("{here}/remove")>{t!(lang, "source-remove")}</a></p>
        }
    })
}

/// The guide's questions in either language, each with the help for it in this one.
fn helps(lang: Lang, guide: &str) -> HashMap<String, String> {
    let help: Vec<String> =
        talk(lang, guide).into_iter().flat_map(|(_, questions)| questions).map(|question| question.help).collect();
    let asked = Lang::ALL.iter().filter_map(|any| talk(*any, guide));
    asked.flat_map(|(_, questions)| questions.into_iter().map(|question| question.asked).zip(help.clone())).collect()
}

fn question(lang: Lang, one: &Answered, helps: &HashMap<String, String>, problems: &Problems) -> AnyView {
    let Draft { position, question, answer } = &one.typed;
    let name = format!("answer-{position}");
    let (label, hint) = match (*position, one.typed.is_own()) {
        (ELSE, _) => (t!(lang, "write-else").to_owned(), Some(t!(lang, "write-else-hint").to_owned())),
        (_, true) => (t!(lang, "write-own-answer").to_owned(), None),
        _ => (question.clone(), helps.get(question).cloned()),
    };
    let own = one.typed.is_own().then(|| {
        Field::new(lang, format!("question-{position}"), t!(lang, "write-own-question"))
            .value(question)
            .optional()
            .problems(problems)
            .view()
    });
    let mut field = Field::new(lang, name, label).value(answer).area(4).problems(problems);
    if let Some(hint) = hint {
        field = field.hint(hint);
    }
    view! {
        {own}
        {field.view()}
        <input type="hidden" name=format!("was-{position}") value=one.stored.mark() />
    }
    .into_any()
}

/// Answers that two have written at once, side by side. What was typed stands in the form too.
fn conflicts(lang: Lang, answered: &[Answered]) -> Option<AnyView> {
    let both: Vec<_> =
        answered.iter().filter(|one| one.outcome == Outcome::Conflict).map(|one| conflict(lang, one)).collect();
    (!both.is_empty()).then(|| {
        view! {
            <section class="notice notice--warn" role="alert">
                <h2>{t!(lang, "write-conflict")}</h2>
                <p>{t!(lang, "write-conflict-text")}</p>
            </section>
            {both}
        }
        .into_any()
    })
}

fn conflict(lang: Lang, one: &Answered) -> AnyView {
    let side = |heading: &'static str, draft: &Draft| {
        let question = one.typed.is_own().then(|| view! { <p><strong>{draft.question.clone()}</strong></p> });
        view! {
            <section class="conflict__side">
                <h3>{heading}</h3>
                {question}
                {crate::ui::paragraphs(&draft.answer)}
            </section>
        }
    };
    let heading = match one.typed.position {
        ELSE => t!(lang, "write-else").to_owned(),
        _ if one.typed.is_own() => t!(lang, "write-own-question").to_owned(),
        _ => one.typed.question.clone(),
    };
    view! {
        <h2>{heading}</h2>
        <div class="conflict">
            {side(t!(lang, "write-conflict-yours"), &one.typed)}
            {side(t!(lang, "write-conflict-stored"), &one.stored)}
        </div>
    }
    .into_any()
}

/// What was typed, question by question, to be copied from the page.
fn typed(posted: &HashMap<String, String>) -> AnyView {
    let mut answers: Vec<(i64, &String)> = posted
        .iter()
        .filter_map(|(name, value)| name.strip_prefix("answer-")?.parse().ok().map(|position| (position, value)))
        .filter(|(_, value)| !value.trim().is_empty())
        .collect();
    answers.sort_unstable();
    let shown: Vec<_> = answers.into_iter().map(|(_, answer)| view! { <li>{crate::ui::paragraphs(answer)}</li> }).collect();
    view! { <ol class="plain stack">{shown}</ol> }.into_any()
}

/// The participant has said no meanwhile. What is stored is shown to nobody; what was typed just now is shown back, and
/// stored nowhere.
pub fn no_longer(desk: &Desk, source: &Source, posted: &HashMap<String, String>) -> Response {
    let lang = desk.lang;
    desk.page_with(StatusCode::UNPROCESSABLE_ENTITY, &source.title, || {
        view! {
            {above(desk, source)}
            {title(source.title.clone())}
            {refused(desk, source.participant_number)}
            <h2>{t!(lang, "write-too-late-yours")}</h2>
            {typed(posted)}
        }
    })
}

/// Somebody else has finished it meanwhile: what was typed is shown, to be copied, as the text changes no more.
pub fn too_late(desk: &Desk, source: &Source, posted: &HashMap<String, String>) -> Response {
    let lang = desk.lang;
    let here = desk.path(format_args!("sources/{}", source.number));
    desk.page_with(StatusCode::CONFLICT, t!(lang, "write-too-late"), || {
        view! {
            {above(desk, source)}
            {title(t!(lang, "write-too-late"))}
            {lead(t!(lang, "write-too-late-text"))}
            <p class="page__actions"><a class="button" href=here.clone()>{t!(lang, "write-too-late-read")}</a></p>
            <h2>{t!(lang, "write-too-late-yours")}</h2>
            {typed(posted)}
        }
    })
}
