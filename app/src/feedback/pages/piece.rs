//! One piece of feedback: what was written, what we answered, and what can be done about it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::forms::WordsForm;
use crate::feedback::model::{ChangeLink, Pen, SpeaksFor, answer_by};
use crate::feedback::pages::urgent;
use crate::feedback::store::Piece;
use crate::feedback::urgent::mark::Mark;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::parse::Problems;
use crate::rights::{Thing, Verb};
use crate::rounds::model::Round;
use crate::rounds::pages::above;
use crate::rounds::store;
use crate::ui::field::{Field, pressed};
use crate::ui::page::{form_actions, title};
use crate::ui::{icon, paragraphs};
use crate::{clock, feedback, t};

fn about(lang: Lang, piece: &Piece) -> String {
    match (&piece.page_title, piece.need_number) {
        (Some(title), _) => t!(lang, "round-piece-page", title = title.as_str()),
        (None, Some(need)) => t!(lang, "round-about-need", need = codes::need(need)),
        (None, None) => t!(lang, "round-piece-whole").to_owned(),
    }
}

pub fn path(desk: &Desk, round: &Round, piece: &Piece, rest: &str) -> String {
    desk.path(format_args!("rounds/{}/feedback/{}{rest}", round.number, piece.number))
}

/// A piece in a list, with the forms to act on it. `level`: of its heading.
pub fn article(
    desk: &Desk,
    round: &Round,
    (piece, mark): (&Piece, Option<&Mark>),
    changes: &[ChangeLink],
    level: u8,
) -> AnyView {
    let lang = desk.lang;
    let name = view! { <a href=path(desk, round, piece, "")>{about(lang, piece)}</a> };
    let heading = if level == 2 { view! { <h2>{name}</h2> }.into_any() } else { view! { <h3>{name}</h3> }.into_any() };
    let form = (piece.may_be_answered() && desk.may(Verb::Answer, Thing::Feedback)).then(|| {
        let tail = format!("-{}", piece.number);
        view! {
            <details>
                <summary>{t!(lang, "round-answer")}</summary>
                {answer_form(desk, round, piece, "", &Problems::default(), &tail)}
            </details>
        }
    });
    view! {
        <article class="feedback" id=format!("f-{}", piece.number)>
            {heading}
            {mark.and_then(|mark| urgent::sign(desk, mark))}
            {body(desk, piece, mark)}
            {answered(lang, piece)}
            {unneeded(desk, round, piece)}
            {led_to(desk, round, piece, changes)}
            {form}
            {ways(desk, round, piece)}
        </article>
    }
    .into_any()
}

fn body(desk: &Desk, piece: &Piece, mark: Option<&Mark>) -> AnyView {
    let lang = desk.lang;
    let spans = mark.map(Mark::spans).unwrap_or_default();
    let group = piece.group_name.clone().unwrap_or_else(|| t!(lang, "round-group-unsaid").to_owned());
    let facts: Vec<String> = [
        Some(group),
        Some(lang.date(piece.received_on)),
        (piece.pen == Pen::Staff).then(|| t!(lang, "round-piece-by-staff").to_owned()),
        (piece.pen == Pen::Representative).then(|| t!(lang, "round-piece-by-representative").to_owned()),
        (piece.speaks_for == SpeaksFor::Another).then(|| t!(lang, "round-piece-for-another").to_owned()),
        piece.trial.then(|| t!(lang, "round-piece-trial").to_owned()),
        (piece.unfinished && !piece.trial).then(|| t!(lang, "round-piece-unfinished").to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let words = view! { <blockquote class="quote__words">{urgent::words(lang, &piece.words, &spans)}</blockquote> };
    // What may be urgent is folded by nothing until somebody has seen to it.
    let open = mark.is_some_and(Mark::waits);
    let shown = match (&piece.hidden_because, &piece.hidden_by, piece.hidden_at, piece.superseded_on) {
        (Some(reason), Some(by), Some(at), _) => view! {
            <p class="notice">{t!(lang, "round-hidden", by = by.as_str(), at = lang.date(clock::day(at)), reason = reason.as_str())}</p>
            <details open=open><summary>{t!(lang, "round-hidden-show")}</summary> {words}</details>
        }
        .into_any(),
        // Whoever took it back did not want it read; whoever has to can open it.
        (.., Some(on)) => view! {
            <p class="notice">{t!(lang, "round-superseded", at = lang.date(on))}</p>
            <details open=open><summary>{t!(lang, "round-superseded-show")}</summary> {words}</details>
        }
        .into_any(),
        _ => words.into_any(),
    };
    view! {
        {piece.verdict.map(|verdict| view! { <ul class="verdicts">{crate::feedback::sign::verdict(lang, verdict, None)}</ul> })}
        {shown}
        <p class="muted note">{facts.join(" · ")}</p>
        {promise(desk, piece)}
        {piece.withdrawn_on.map(|on| view! { <p class="note">{t!(lang, "urgent-withdrawn", on = lang.date(on))}</p> })}
    }
    .into_any()
}

/// By when an answer was promised to whoever wrote it, while it has none.
fn promise(desk: &Desk, piece: &Piece) -> Option<AnyView> {
    let lang = desk.lang;
    piece.may_be_answered().then(|| {
        let by = answer_by(piece.received_on);
        if by < desk.house.clock.today() {
            view! { <p class="note late">{icon::warning()} " " {t!(lang, "round-promised-late", date = lang.date(by))}</p> }
                .into_any()
        } else {
            view! { <p class="muted note">{t!(lang, "round-promised", date = lang.date(by))}</p> }.into_any()
        }
    })
}

fn answered(lang: Lang, piece: &Piece) -> Option<AnyView> {
    let (words, by, at) = (piece.answer.as_ref()?, piece.answered_by.as_ref()?, piece.answered_at?);
    Some(
        view! {
            <div class="feedback__answer">
                {paragraphs(words)}
                <p class="muted note">{t!(lang, "round-answered", by = by.as_str(), at = lang.date(clock::day(at)))}</p>
            </div>
        }
        .into_any(),
    )
}

/// Who says that it needs no answer, and the way back.
fn unneeded(desk: &Desk, round: &Round, piece: &Piece) -> Option<AnyView> {
    let lang = desk.lang;
    let (by, at) = (piece.unneeded_by.as_ref()?, piece.unneeded_at?);
    let undo = desk.may(Verb::Answer, Thing::Feedback).then(|| {
        view! {
            <form method="post" action=path(desk, round, piece, "/no-answer/undo") class="inline">
                {pressed()}
                <button class="link-button" type="submit">{t!(lang, "round-needs-answer")}</button>
            </form>
        }
    });
    Some(
        view! {
            <div class="feedback__answer"><p class="note">{t!(lang, "round-unneeded", by = by.as_str(), at = lang.date(clock::day(at)))} " " {undo}</p></div>
        }
        .into_any(),
    )
}

/// The changes that name this piece.
fn led_to(desk: &Desk, round: &Round, piece: &Piece, changes: &[ChangeLink]) -> Option<AnyView> {
    let lang = desk.lang;
    let rows: Vec<_> = changes
        .iter()
        .filter(|change| change.feedback_id == piece.id)
        .map(|change| {
            let href = desk.path(format_args!("thread/change/{}-{}", round.prototype_number, change.number));
            let name = if change.done {
                t!(lang, "round-changed", version = change.version)
            } else {
                t!(lang, "round-not-changed", version = change.version)
            };
            let waits = (!change.published).then(|| view! { " (" {t!(lang, "change-unpublished-short")} ")" });
            view! { <li><a href=href>{name}</a> ": " {change.what.clone()} {waits}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="plain">{rows}</ul> }.into_any())
}

fn ways(desk: &Desk, round: &Round, piece: &Piece) -> AnyView {
    let lang = desk.lang;
    let which = t!(lang, "round-piece-number", n = piece.number);
    let change = desk.may(Verb::Write, Thing::Prototype).then(|| {
        let href = desk.path(format_args!(
            "prototypes/{}/v/{}/changes?feedback={}",
            round.prototype_number, round.newest_version, piece.id
        ));
        view! { <a href=href>{t!(lang, "round-make-change")} <span class="visually-hidden">" " {which.clone()}</span></a> }
    });
    let hide = (piece.hidden_because.is_none() && desk.may(Verb::Hide, Thing::Feedback)).then(|| {
        view! { <a href=path(desk, round, piece, "/hide")>{t!(lang, "round-hide")} <span class="visually-hidden">" " {which.clone()}</span></a> }
    });
    let unhide = (piece.hidden_because.is_some() && desk.may(Verb::Hide, Thing::Feedback)).then(|| {
        view! {
            <form method="post" action=path(desk, round, piece, "/unhide") class="inline">
                <button class="link-button" type="submit">{t!(lang, "round-unhide")} <span class="visually-hidden">" " {which.clone()}</span></button>
            </form>
        }
    });
    let unneeded = (piece.waits && desk.may(Verb::Answer, Thing::Feedback)).then(|| {
        view! {
            <form method="post" action=path(desk, round, piece, "/no-answer") class="inline">
                {pressed()}
                <button class="link-button" type="submit">{t!(lang, "round-no-answer")} <span class="visually-hidden">" " {which.clone()}</span></button>
            </form>
        }
    });
    let thread = desk.path(format_args!("thread/feedback/{}-{}", round.number, piece.number));
    view! {
        <div class="row">
            {change}
            {unneeded}
            {hide}
            {unhide}
            <a href=thread>{t!(lang, "thread-show")} <span class="visually-hidden">" " {which.clone()}</span></a>
        </div>
    }
    .into_any()
}

fn answer_form(desk: &Desk, round: &Round, piece: &Piece, typed: &str, problems: &Problems, tail: &str) -> AnyView {
    let lang = desk.lang;
    let reads = if piece.has_code { t!(lang, "round-answer-read") } else { t!(lang, "round-answer-unread") };
    let hint = format!("{} {reads}", t!(lang, "round-answer-once"));
    view! {
        <form class="form" method="post" action=path(desk, round, piece, "/answer")>
            {Field::new(lang, "words", t!(lang, "round-answer-label")).hint(hint).value(typed).area(4).problems(problems).id_tail(tail).view()}
            {form_actions(lang, t!(lang, "round-answer-send"), None)}
        </form>
    }
    .into_any()
}

/// A piece, the round in which it was said, and that it may be urgent.
#[derive(Debug, Serialize)]
pub struct Said {
    pub round: Round,
    pub piece: Piece,
    pub mark: Option<Mark>,
}

/// `number`: of the round. `piece`: its number in it.
pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, piece: i64) -> Result<Said, Trouble> {
    let round = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let piece = feedback::store::piece(conn, round.id, piece).await?.ok_or(Trouble::NotFound)?;
    let mark = feedback::urgent::store::of_piece(conn, piece.id).await?;
    Ok(Said { round, piece, mark })
}

/// The answer could not be taken as it was typed, or a colleague has answered already.
pub fn view_answer(desk: &Desk, Said { round, piece, mark }: &Said, sheet: &Sheet<WordsForm>) -> Response {
    let (lang, typed, mark) = (desk.lang, sheet.form.words.as_str(), mark.as_ref());
    let heading = t!(lang, "round-piece", n = piece.number);
    desk.page(&heading, || {
        let below = if piece.answer.is_some() {
            view! {
                <div class="notice notice--warn" role="status">
                    <h2>{icon::warning()} " " {t!(lang, "round-answer-taken")}</h2>
                    <p>{t!(lang, "round-answer-taken-text")}</p>
                    <blockquote>{paragraphs(typed)}</blockquote>
                </div>
                {answered(lang, piece)}
            }
            .into_any()
        } else {
            answer_form(desk, round, piece, typed, &sheet.problems, "")
        };
        view! {
            {above(desk, round, true)}
            {title(heading.clone())}
            {sheet.above(lang)}
            <div class="feedback">{body(desk, piece, mark)}</div>
            {below}
        }
    })
}

pub async fn ask_hide(desk: Desk, State(house): State<House>, Path((_, number, piece)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let said = load(&mut conn, &desk, number, piece).await?;
    let mut sheet = desk.sheet(&mut conn, &path(&desk, &said.round, &said.piece, "/hide"), WordsForm::default).await?;
    sheet.check(WordsForm::parse_reason);
    Ok(view_hide(&desk, &said, &sheet))
}

/// Asks for the reason, and says what hiding does. What is hidden already shows its reason instead.
fn view_hide(desk: &Desk, Said { round, piece, mark }: &Said, sheet: &Sheet<WordsForm>) -> Response {
    let (lang, mark) = (desk.lang, mark.as_ref());
    let heading = t!(lang, "round-hide-heading", n = piece.number);
    desk.page(&heading, || {
        let here = path(desk, round, piece, "");
        let form = piece.hidden_because.is_none().then(|| {
            view! {
                <ul>
                    <li>{t!(lang, "round-hide-words")}</li>
                    <li>{t!(lang, "round-hide-kept")}</li>
                    <li>{t!(lang, "round-hide-counts")}</li>
                </ul>
                <form class="form" method="post" action=format!("{here}/hide")>
                    {Field::new(lang, "words", t!(lang, "round-hide-reason")).hint(t!(lang, "round-hide-reason-hint")).value(&sheet.form.words).problems(&sheet.problems).view()}
                    {form_actions(lang, t!(lang, "round-hide-do"), Some(here.clone()))}
                </form>
            }
        });
        let typed = (form.is_none() && sheet.is_kept()).then(|| {
            view! {
                <div class="notice notice--warn" role="status">
                    <p>{icon::warning()} " " {t!(lang, "round-hide-taken")}</p>
                    <blockquote>{paragraphs(&sheet.form.words)}</blockquote>
                </div>
            }
        });
        view! {
            {above(desk, round, true)}
            {title(heading.clone())}
            {sheet.above(lang)}
            {typed}
            <div class="feedback">{body(desk, piece, mark)}</div>
            {form}
        }
    })
}
