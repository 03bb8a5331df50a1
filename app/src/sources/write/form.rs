//! The questions of a conversation, and what has been written down.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::{Desk, MainForm};
use crate::error::{Answer, Trouble};
use crate::guide::model::talk;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::Problems;
use crate::sources::about::refused;
use crate::sources::store::{Source, find};
use crate::sources::write::draft::{Draft, ELSE, Outcome};
use crate::sources::write::posted::{Answered, Posted};
use crate::sources::write::store::drafts;
use crate::t;
use crate::ui::field::Field;
use crate::ui::page::{kicker, lead, title};
use crate::unsaved::AskBeforeLeaving;

/// The name of a question's place on the page.
pub fn question_id(position: i64) -> String {
    format!("at-{position}")
}

/// A conversation that is being written.
#[derive(Debug, Serialize)]
pub struct Shown {
    source: Source,
    /// What is stored of it: nothing where the participant does not say yes to the team.
    stored: Vec<Draft>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let source = find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let stored = if source.for_team { drafts(conn, source.id).await? } else { Vec::new() };
    Ok(Shown { source, stored })
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let Shown { source, stored } = load(&mut conn, &desk, number).await?;
    let place = desk.path(format_args!("sources/{number}/write"));
    let sheet = desk.kept(&mut conn, &place).await?.map(|sheet| sheet.map(Posted::of));
    if source.finished_at.is_some() {
        return Ok(match sheet {
            Some(sheet) => too_late(&desk, &source, &sheet, &stored),
            None => go(desk.path(format_args!("sources/{number}"))),
        });
    }
    if !source.for_team {
        // Asked for only to tell what of the typed is stored.
        let stored = drafts(&mut conn, source.id).await?;
        return Ok(no_longer(&desk, &source, sheet.as_ref(), &stored));
    }
    let Some(mut sheet) = sheet else {
        let answered: Vec<_> = stored.into_iter().map(Answered::kept).collect();
        return Ok(view(&desk, &source, &Sheet::of(answered).at(&place)));
    };
    // What was only put aside is held against what is stored too, and nothing in it is called wrong.
    let mut problems = desk.problems();
    let answered = sheet.form.weighed(stored, &mut problems);
    if sheet.is_sent() {
        sheet.problems.join([&problems]);
    }
    Ok(view(&desk, &source, &sheet.map(|_| answered)))
}

fn above(desk: &Desk, source: &Source) -> AnyView {
    let participant = desk.path(format_args!("participants/{}", source.participant_number));
    kicker(vec![
        (t!(desk.lang, "sources-title").to_owned(), Some(desk.path("sources"))),
        (codes::source(source.number), Some(desk.path(format_args!("sources/{}", source.number)))),
        (codes::participant(source.participant_number), Some(participant)),
    ])
}

fn view(desk: &Desk, source: &Source, sheet: &Sheet<Vec<Answered>>) -> Response {
    let (lang, answered) = (desk.lang, &sheet.form);
    let here = desk.path(format_args!("sources/{}", source.number));
    let helps = helps(lang, &source.guide);
    desk.page_with_islands(&source.title, || {
        let fields: Vec<_> =
            answered.iter().map(|one| question(lang, one, &helps, &sheet.problems)).collect();
        view! {
            {above(desk, source)}
            {title(source.title.clone())}
            {lead(t!(lang, "write-now-lead"))}
            {sheet.above(lang)}
            {conflicts(lang, answered)}
            <form class="form" id=sheet.main(desk) method="post" action=format!("{here}/write/save")>
                // What the enter key presses in a line of its own.
                <button type="submit" name="then" value="save" hidden=true>{t!(lang, "write-save")}</button>
                {fields}
                <div class="form__actions">
                    <button class="button" type="submit" name="then" value=format!("save-{ELSE}")>{t!(lang, "write-save")}</button>
                    <button class="button button--quiet" type="submit" name="then" value="add">{t!(lang, "write-add")}</button>
                </div>
                {finish(lang, answered)}
            </form>
            <AskBeforeLeaving form=MainForm::ID.to_owned() />
            <p class="page__actions note"><a href=format!("{here}/remove")>{t!(lang, "source-remove")}</a></p>
        }
    })
}

/// Apart from what is pressed every minute: this is pressed once, and cannot be taken back.
fn finish(lang: Lang, answered: &[Answered]) -> AnyView {
    let asked = answered.iter().filter(|one| !one.stored.question.trim().is_empty());
    let open = asked.filter(|one| one.stored.answer.trim().is_empty()).count();
    let left_out = (open > 0).then(|| view! { <p>{t!(lang, "write-open", n = open)}</p> });
    view! {
        <section class="write__end stack">
            <h2>{t!(lang, "write-end")}</h2>
            <p>{t!(lang, "write-finish-hint")}</p>
            {left_out}
            <p><button class="button button--quiet" type="submit" name="then" value="finish">{t!(lang, "write-finish")}</button></p>
        </section>
    }
    .into_any()
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
    // The last one has the button at the end.
    let save = (*position != ELSE).then(|| {
        let save = t!(lang, "write-save");
        let asked = if question.is_empty() { &label } else { question };
        view! { <button class="button button--quiet" type="submit" name="then" value=format!("save-{position}") aria-label=format!("{save}: {asked}")>{save}</button> }
    });
    let mut field = Field::new(lang, name, label.clone()).value(answer).area(4).problems(problems);
    if let Some(hint) = hint {
        field = field.hint(hint);
    }
    view! {
        <div class="write__question" id=question_id(*position)>
            {own}
            {field.view()}
            <input type="hidden" name=format!("was-{position}") value=one.stored.mark() />
            {save}
        </div>
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

/// What was typed and is stored nowhere else, to be copied from the page.
fn typed(lang: Lang, sheet: &Sheet<Posted>, stored: &[Draft]) -> Option<AnyView> {
    let answers = sheet.form.unstored(stored);
    if answers.is_empty() {
        return None;
    }
    let rows: Vec<_> = answers.into_iter().map(|answer| view! { <li>{crate::ui::paragraphs(answer)}</li> }).collect();
    let shown = view! {
        <h2>{t!(lang, "write-too-late-yours")}</h2>
        {sheet.unsaved(lang)}
        <ol class="plain stack">{rows}</ol>
    };
    Some(shown.into_any())
}

/// The participant does not say yes, or not any more. What is stored is shown to nobody; what was typed just now is shown
/// back to who has typed it.
fn no_longer(desk: &Desk, source: &Source, sheet: Option<&Sheet<Posted>>, stored: &[Draft]) -> Response {
    desk.page(&source.title, || {
        view! {
            {above(desk, source)}
            {title(source.title.clone())}
            {refused(desk, source.participant_number)}
            {sheet.and_then(|sheet| typed(desk.lang, sheet, stored))}
        }
    })
}

/// Somebody else has finished it meanwhile: what was typed is shown, to be copied, as the text changes no more.
fn too_late(desk: &Desk, source: &Source, sheet: &Sheet<Posted>, stored: &[Draft]) -> Response {
    let lang = desk.lang;
    let here = desk.path(format_args!("sources/{}", source.number));
    desk.page(t!(lang, "write-too-late"), || {
        view! {
            {above(desk, source)}
            {title(t!(lang, "write-too-late"))}
            {lead(t!(lang, "write-too-late-text"))}
            <p class="page__actions"><a class="button" href=here.clone()>{t!(lang, "write-too-late-read")}</a></p>
            {typed(lang, sheet, stored)}
        }
    })
}
