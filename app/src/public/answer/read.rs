//! What the person wrote, what we answered and what came of it; and a place to write more while the round is open.

use axum::extract::State;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Back;
use crate::changes::said::Because;
use crate::clock;
use crate::db::Conn;
use crate::desk::Visitor;
use crate::feedback::model::MAX_WORDS;
use crate::feedback::store::Own;
use crate::form::Filled;
use crate::house::House;
use crate::lang::Lang;
use crate::parse::{Problems, required};
use crate::public::end::about;
use crate::public::guest::Stepped;
use crate::public::help::help_short;
use crate::public::question::verdict_word;
use crate::public::refusals::{closed, not_taken, you_said_link};
use crate::public::sheet::{Sender, Sheet};
use crate::rounds::model::{PublicRound, RoundState};
use crate::rounds::names::sentence;
use crate::ui::field::Field;
use crate::ui::{lines, paragraphs};
use crate::{changes, feedback, t};

#[derive(Debug, Serialize)]
struct Read {
    own: Vec<Own>,
    because: Vec<Because>,
    /// Something has come of the round.
    told: bool,
    /// She can write more.
    open: bool,
    stands: Stands,
}

/// What becomes of what she has said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
enum Stands {
    Counted,
    /// She has taken it back.
    Withdrawn,
    /// The team's own trying.
    Trial,
}

impl Read {
    async fn load(conn: &mut Conn, back: &Back) -> Result<Self, sqlx::Error> {
        let withdrawn = back.visit.withdrawn_on.is_some();
        Ok(Self {
            own: if withdrawn { Vec::new() } else { feedback::store::of_visit(conn, back.visit.id).await? },
            because: changes::said::because_of_visit(conn, back.visit.id).await?,
            told: changes::said::any(conn, back.round.prototype_id).await?,
            open: back.round.state() == RoundState::Open && !withdrawn,
            stands: match (withdrawn, back.visit.trial) {
                (true, _) => Stands::Withdrawn,
                (false, true) => Stands::Trial,
                (false, false) => Stands::Counted,
            },
        })
    }
}

pub async fn show(visitor: Visitor, State(house): State<House>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let back = Back::with_code(&mut conn, visitor, &jar).await?;
    let read = Read::load(&mut conn, &back).await?;
    back.shown(drawn(&back, &read))
}

fn drawn(back: &Back, read: &Read) -> Response {
    let (lang, round) = (back.visitor.lang, &back.round);
    Sheet::new(t!(lang, "public-title-read")).from(Sender::round(round)).view(&back.visitor, || {
        view! {
            <h1>{t!(lang, "public-answer-heading")}</h1>
            <p>{lead(lang, read)}</p>
            {(read.stands == Stands::Trial).then(|| view! { <p class="notice">{t!(lang, "public-trial-is")}</p> })}
            <ol class="said">{read.own.iter().map(|one| item(lang, round, one, &read.because)).collect::<Vec<_>>()}</ol>
            {read.open.then(|| more_form(&back.visitor.house, lang))}
            {(read.stands != Stands::Withdrawn).then(|| view! { <p><a href="/answer/take-back">{t!(lang, "public-take-back")}</a></p> })}
            {you_said_link(lang, round, read.told)}
        }
    })
}

fn lead(lang: Lang, read: &Read) -> &'static str {
    if read.stands == Stands::Withdrawn {
        t!(lang, "public-taken-back")
    } else if read.own.iter().any(|one| one.waits) {
        t!(lang, "public-answer-some-wait")
    } else if read.own.iter().all(|one| one.words.is_empty()) {
        t!(lang, "public-answer-no-words")
    } else if read.because.is_empty() && read.own.iter().all(|one| one.answer.is_none()) && read.own.iter().any(Own::is_read)
    {
        t!(lang, "public-answer-all-read")
    } else {
        t!(lang, "public-answer-all")
    }
}

fn more_form(house: &House, lang: Lang) -> AnyView {
    let problems = Problems::default();
    view! {
        <form method="post" action="/answer/more">
            {Field::new(lang, "words", t!(lang, "public-write-more")).hint(t!(lang, "public-no-names")).area(3).problems(&problems).view()}
            {help_short(house, lang)}
            <button class="button" type="submit">{t!(lang, "public-write-more-send")}</button>
        </form>
    }
    .into_any()
}

fn item(lang: Lang, round: &PublicRound, one: &Own, because: &[Because]) -> AnyView {
    let words = (!one.words.is_empty())
        .then(|| view! { <blockquote class="said__words" dir="auto">{lines(&one.words)}</blockquote> });
    let verdict = one
        .verdict
        .map(|verdict| view! { <p>{t!(lang, "public-answer-you-said", answer = verdict_word(lang, verdict))}</p> });
    let hidden = one
        .hidden_because
        .as_ref()
        .map(|reason| view! { <p class="notice">{t!(lang, "public-answer-hidden", reason = reason.as_str())}</p> });
    let came: Vec<_> =
        because.iter().filter(|change| change.feedback_id == one.id).map(|change| change_view(lang, change)).collect();
    view! {
        <li class="said__item">
            {heading(lang, round, one)}
            {verdict}
            {words}
            {hidden}
            {answer(lang, one, came.is_empty())}
            {came}
        </li>
    }
    .into_any()
}

/// What something was said about: a need in its own words and language.
fn heading(lang: Lang, round: &PublicRound, one: &Own) -> AnyView {
    match (&one.situation, &one.need, &one.outcome) {
        (Some(situation), Some(need), Some(outcome)) => {
            let words = sentence(round.lang, situation, need, outcome);
            view! { <h2 lang=round.lang.word() dir="auto">{words}</h2> }.into_any()
        }
        _ => view! { <h2>{about(lang, one)}</h2> }.into_any(),
    }
}

/// `alone`: no change has come of it either.
fn answer(lang: Lang, one: &Own, alone: bool) -> Option<AnyView> {
    match &one.answer {
        Some(words) => {
            let when = one.answered_at.map(|at| view! { <p class="muted">{lang.date(clock::day(at))}</p> });
            Some(
                view! { <div class="said__did"><h3>{t!(lang, "public-answer-we")}</h3> <div dir="auto">{paragraphs(words)}</div> {when}</div> }
                    .into_any(),
            )
        }
        None if one.is_read() && alone => {
            Some(view! { <div class="said__did"><p>{t!(lang, "public-answer-read")}</p></div> }.into_any())
        }
        None if !one.waits => None,
        None => {
            Some(view! { <div class="said__did said__did--not"><p>{t!(lang, "public-answer-not-yet")}</p></div> }.into_any())
        }
    }
}

fn change_view(lang: Lang, change: &Because) -> AnyView {
    let (class, heading) = if change.done {
        (
            "said__did",
            if change.out {
                t!(lang, "public-answer-changed", version = change.version)
            } else {
                t!(lang, "public-answer-coming", version = change.version)
            },
        )
    } else {
        ("said__did said__did--not", t!(lang, "public-answer-unchanged").to_owned())
    };
    view! {
        <div class=class>
            <h3>{heading}</h3>
            <p dir="auto">{change.what.clone()}</p>
            <p>{t!(lang, "public-because")} " " <span dir="auto">{change.because.clone()}</span></p>
        </div>
    }
    .into_any()
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct MoreForm {
    pub words: String,
}

/// More words of somebody who has sent. Each piece stands by itself.
pub async fn more(visitor: Visitor, State(house): State<House>, jar: CookieJar, Filled(form): Filled<MoreForm>) -> Stepped {
    let mut conn = house.write().await?;
    let back = Back::with_code(&mut conn, visitor, &jar).await?;
    let mut problems = back.visitor.problems();
    let words = problems.text("words", &form.words, required(MAX_WORDS, "public-comment-missing").pointing_out_contacts());
    if !problems.is_empty() {
        return Ok(not_taken(&back.visitor, &back.round, &form.words, &problems));
    }
    let (round, visit) = (back.round.id, back.visit.id);
    let added = feedback::store::add_more(&mut conn, &house.ids, round, visit, &words, house.clock.today()).await?;
    if added.is_none() {
        return Ok(closed(&back.visitor, &back.round, false, Some(&form.words), false));
    }
    conn.commit().await?;
    back.goes("/answer/read")
}
