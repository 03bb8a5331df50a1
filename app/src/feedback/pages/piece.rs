//! One piece of feedback: what was written, what we answered, what can be done about it, and the page that hides it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::forms::WordsForm;
use crate::feedback::model::ChangeLink;
use crate::feedback::pages::urgent;
use crate::feedback::part::Part;
use crate::feedback::sign::verdict;
use crate::feedback::store::Piece;
use crate::feedback::urgent::mark::Mark;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::{Lang, upper_first};
use crate::rights::{Thing, Verb};
use crate::rounds::model::Round;
use crate::rounds::pages::above;
use crate::rounds::store;
use crate::ui::field::{Field, hidden, pressed};
use crate::ui::page::{form_actions, title};
use crate::ui::{icon, paragraphs};
use crate::{clock, codes, feedback, t};

pub fn path(desk: &Desk, round: &Round, piece: &Piece, rest: &str) -> String {
    desk.path(format_args!("rounds/{}/feedback/{}{rest}", round.number, piece.number))
}

/// What it was said about: a page, a need by its words and then its code, or the whole.
pub fn about(desk: &Desk, piece: &Piece) -> AnyView {
    let lang = desk.lang;
    match (&piece.page_title, piece.need_number, &piece.need) {
        (Some(title), ..) => {
            view! { {t!(lang, "round-piece-about-page")} " " <strong dir="auto" lang=desk.project.lang.word()>{title.clone()}</strong> }
                .into_any()
        }
        (None, Some(number), Some(need)) => {
            let href = desk.path(format_args!("needs/{number}"));
            view! {
                {t!(lang, "round-piece-about-need")} " "
                <a href=href dir="auto" lang=desk.project.lang.word()>{upper_first(need)}</a> " " {codes::need(number)}
            }
            .into_any()
        }
        _ => view! { {t!(lang, "round-piece-whole")} }.into_any(),
    }
}

/// What was said: the verdict with its sign, and the words; what is out of sight is folded, with why.
pub fn said(desk: &Desk, piece: &Piece, mark: Option<&Mark>) -> AnyView {
    let lang = desk.lang;
    let spans = mark.map(Mark::spans).unwrap_or_default();
    let words = (!piece.words.is_empty()).then(|| {
        view! { <blockquote class="quote__words" dir="auto">{urgent::words(lang, &piece.words, &spans)}</blockquote> }
    });
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
        {piece.verdict.map(|one| view! { <ul class="verdicts">{verdict(lang, one, None)}</ul> })}
        {shown}
    }
    .into_any()
}

pub fn answered(lang: Lang, piece: &Piece) -> Option<AnyView> {
    let (words, by, at) = (piece.answer.as_ref()?, piece.answered_by.as_ref()?, piece.answered_at?);
    Some(
        view! {
            <div class="feedback__answer">
                <p class="feedback__ours">{t!(lang, "round-our-answer")}</p>
                <div dir="auto">{paragraphs(words)}</div>
                <p class="muted note">{t!(lang, "round-answered", by = by.as_str(), at = lang.date(clock::day(at)))}</p>
            </div>
        }
        .into_any(),
    )
}

/// Who says that it needs no answer, and the way back.
pub fn unneeded(desk: &Desk, round: &Round, piece: &Piece, part: &Part) -> Option<AnyView> {
    let lang = desk.lang;
    let (by, at) = (piece.unneeded_by.as_ref()?, piece.unneeded_at?);
    let undo = desk.may(Verb::Answer, Thing::Feedback).then(|| {
        view! {
            <form method="post" action=path(desk, round, piece, "/no-answer/undo") class="inline no-print">
                {hidden("within", part.query())}
                <button class="link-button" type="submit">{t!(lang, "round-needs-answer")}</button>
            </form>
        }
    });
    Some(
        view! {
            <div class="feedback__answer row note"><p>{t!(lang, "round-unneeded", by = by.as_str(), at = lang.date(clock::day(at)))}</p> {undo}</div>
        }
        .into_any(),
    )
}

/// The changes that name this piece.
pub fn led_to(desk: &Desk, round: &Round, piece: &Piece, changes: &[ChangeLink]) -> Option<AnyView> {
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
            view! { <li><a href=href>{name}</a> ": " <span dir="auto">{change.what.clone()}</span> {waits}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="plain">{rows}</ul> }.into_any())
}

/// What else can be done about the piece in hand.
pub fn ways(desk: &Desk, round: &Round, piece: &Piece, part: &Part) -> AnyView {
    let lang = desk.lang;
    let answers = desk.may(Verb::Answer, Thing::Feedback);
    let hides = desk.may(Verb::Hide, Thing::Feedback);
    let change = desk.may(Verb::Write, Thing::Prototype).then(|| {
        let href = desk.path(format_args!(
            "prototypes/{}/v/{}/changes?feedback={}",
            round.prototype_number, round.newest_version, piece.id
        ));
        view! { <a class="button button--quiet" href=href>{t!(lang, "round-make-change")}</a> }
    });
    let unneeded = (piece.waits && answers).then(|| {
        view! {
            <form method="post" action=path(desk, round, piece, "/no-answer") class="inline">
                {hidden("within", part.query())}
                <button class="link-button" type="submit">{t!(lang, "round-no-answer")}</button>
            </form>
        }
    });
    let hide = (piece.hidden_because.is_none() && hides)
        .then(|| view! { <a href=path(desk, round, piece, "/hide")>{t!(lang, "round-hide")}</a> });
    let unhide = (piece.hidden_because.is_some() && hides).then(|| {
        view! {
            <form method="post" action=path(desk, round, piece, "/unhide") class="inline">
                {pressed()}
                <button class="link-button" type="submit">{t!(lang, "round-unhide")}</button>
            </form>
        }
    });
    let thread = desk.path(format_args!("thread/feedback/{}-{}", round.number, piece.number));
    view! {
        <div class="row feedback__ways no-print">
            {change}
            {unneeded}
            {hide}
            {unhide}
            <a href=thread>{t!(lang, "thread-show")}</a>
        </div>
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

pub async fn ask_hide(desk: Desk, State(house): State<House>, Path((_, number, piece)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let found = load(&mut conn, &desk, number, piece).await?;
    let mut sheet = desk.sheet(&mut conn, &path(&desk, &found.round, &found.piece, "/hide"), WordsForm::default).await?;
    sheet.check(WordsForm::parse_reason);
    Ok(view_hide(&desk, &found, &sheet))
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
                <form class="form" id=sheet.main(desk) method="post" action=format!("{here}/hide")>
                    {Field::new(lang, "words", t!(lang, "round-hide-reason")).hint(t!(lang, "round-hide-reason-hint")).value(&sheet.form.words).problems(&sheet.problems).view()}
                    {form_actions(lang, t!(lang, "round-hide-do"), Some(here.clone()))}
                </form>
            }
        });
        let typed = (form.is_none() && sheet.is_kept()).then(|| {
            view! {
                <div class="notice notice--warn" role="status">
                    <p>{icon::warning()} " " {t!(lang, "round-hide-taken")}</p>
                    <blockquote dir="auto">{paragraphs(&sheet.form.words)}</blockquote>
                </div>
            }
        });
        view! {
            {above(desk, round, true)}
            {title(heading.clone())}
            {sheet.above(lang)}
            {typed}
            <div class="feedback"><p class="visit__about">{about(desk, piece)}</p> {said(desk, piece, mark)}</div>
            {form}
        }
    })
}
