//! One need a page: asked in the visitor's own terms whether it would be so with what she has just tried.

use axum::extract::{Path, State};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Visitor;
use crate::error::Trouble;
use crate::feedback::drafts;
use crate::feedback::model::{Reply, Verdict};
use crate::feedback::store::{About, NewFeedback};
use crate::form::Filled;
use crate::house::House;
use crate::lang::Lang;
use crate::parse::Problems;
use crate::public::guest::{self, Guest, Stepped, Turned};
use crate::public::help::help_short;
use crate::public::press::{Press, presses};
use crate::public::refusals::not_taken;
use crate::public::sheet::{Sender, Sheet};
use crate::public::steps::{Step, Walk, leads, path, progress, titled};
use crate::rounds::model::{PublicRound, Question};
use crate::rounds::names::sentence;
use crate::rounds::store;
use crate::ui::field::{Field, hidden};
use crate::ui::icon;
use crate::ui::page::error_summary;
use crate::{feedback, t};

#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    pub verdict: String,
    pub words: String,
    #[serde(rename = "do")]
    pub press: String,
    /// The page showed something she had answered: only then does nothing in it take that back. Some browsers show an old
    /// page of their own.
    pub had: String,
    /// Fields of which she says that what looks like a personnummer there is none.
    pub not_personal: Vec<String>,
}

/// What the visitor calls a verdict.
pub fn verdict_word(lang: Lang, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => t!(lang, "public-yes"),
        Verdict::Partly => t!(lang, "public-partly"),
        Verdict::NotMet => t!(lang, "public-no"),
        Verdict::Unsure => t!(lang, "public-unsure"),
        Verdict::NotMine => t!(lang, "public-not-mine"),
    }
}

#[derive(Debug, Serialize)]
pub struct Asked {
    pub walk: Walk,
    pub question: Question,
    /// As it was sent, or as it stood when she went elsewhere.
    pub form: ReplyForm,
    /// It has not been sent as it stands.
    pub unsent: bool,
    /// There is an answer to this question.
    pub answered: bool,
}

impl Asked {
    async fn load(conn: &mut Conn, guest: &Guest, number: i64) -> Result<Option<Self>, sqlx::Error> {
        let questions = store::questions(conn, guest.round.id).await?;
        let Some(question) = questions.into_iter().find(|one| one.position == number) else { return Ok(None) };
        let walk = Walk::load(conn, guest).await?;
        let kept = guest.kept::<ReplyForm>(conn, &place(number)).await?;
        let said = said(conn, guest, number).await?;
        let answered = said != ReplyForm::default();
        Ok(Some(Self { walk, question, unsent: kept.is_some(), form: kept.unwrap_or(said), answered }))
    }
}

/// Where what is typed under a question is kept.
pub fn place(number: i64) -> String {
    format!("question/{number}")
}

/// What she has answered to a question in this visit.
async fn said(conn: &mut Conn, guest: &Guest, number: i64) -> Result<ReplyForm, sqlx::Error> {
    let own = feedback::store::of_visit(conn, guest.visit.id).await?;
    let said = own.into_iter().find(|one| one.question == Some(number) && one.superseded_on.is_none());
    Ok(said.map_or_else(ReplyForm::default, |one| ReplyForm {
        verdict: one.verdict.map_or("", Verdict::word).to_owned(),
        words: one.words,
        ..ReplyForm::default()
    }))
}

pub async fn show(
    visitor: Visitor,
    State(house): State<House>,
    Path((code, number)): Path<(String, i64)>,
    jar: CookieJar,
) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let asked = Asked::load(&mut conn, &guest, number).await?.ok_or(Trouble::NotFound)?;
    let mut problems = Problems::confirmed(asked.form.not_personal.clone());
    if asked.unsent && Press::of(&asked.form.press).sends() {
        Reply::parse(&mut problems, &asked.form.verdict, &asked.form.words);
    }
    Ok(guest.shown(drawn(&guest.visitor, &guest.round, &asked, &problems)))
}

pub fn drawn(visitor: &Visitor, round: &PublicRound, asked: &Asked, problems: &Problems) -> Response {
    let (lang, form) = (visitor.lang, &asked.form);
    let step = Step::Question(asked.question.position);
    let title = titled(lang, &asked.walk, step);
    let sheet = Sheet::new(&title).from(Sender::round(round)).in_form(path(round, step)).wrong(!problems.is_empty());
    sheet.view(visitor, || {
        view! {
            {error_summary(lang, problems)}
            {progress(lang, &asked.walk, step)}
            {put(lang, round.lang, &asked.question, Drawn::Alone(&form.verdict))}
            {asked.answered.then(|| hidden("had", "yes"))}
            {asked.unsent.then(|| not_sent(lang))}
            {Field::new(lang, "words", t!(lang, "public-more")).hint(t!(lang, "public-no-names")).value(&form.words).area(3).problems(problems).view()}
            {help_short(&visitor.house, lang)}
            {presses(lang, t!(lang, "public-back"))}
            {why(lang, round.lang, &asked.question)}
        }
    })
}

/// Where a question is drawn.
#[derive(Debug, Clone, Copy)]
pub enum Drawn<'a> {
    /// On its own page, with the word of the answer that is chosen.
    Alone(&'a str),
    /// Among others, only to be looked at.
    Among,
}

impl Drawn<'_> {
    /// An id on a page that may hold several questions.
    fn id(self, question: &Question, name: &str) -> String {
        match self {
            Self::Alone(_) => name.to_owned(),
            Self::Among => format!("{name}-of-{}", question.position),
        }
    }

    fn chooses(self, word: &str) -> bool {
        word == match self {
            Self::Alone(chosen) => chosen,
            Self::Among => "",
        }
    }
}

/// A question as a visitor meets it, with what she can answer and why it is asked: for those who ask it.
pub fn asked(lang: Lang, written_in: Lang, question: &Question) -> AnyView {
    view! { {put(lang, written_in, question, Drawn::Among)} {why(lang, written_in, question)} }.into_any()
}

fn put(lang: Lang, written_in: Lang, question: &Question, drawn: Drawn<'_>) -> AnyView {
    let works = || drawn.id(question, "works");
    let one = |verdict: Option<Verdict>| answer(lang, verdict, question, drawn);
    view! {
        <fieldset class="answers" aria-describedby=works() disabled=matches!(drawn, Drawn::Among)>
            <legend>{heading(lang, written_in, question, drawn)}</legend>
            {question.asked.is_empty().then(|| need(written_in, question))}
            {works_when(lang, written_in, question, works())}
            {one(None)}
            {Verdict::ALL.iter().map(|verdict| one(Some(*verdict))).collect::<Vec<_>>()}
        </fieldset>
    }
    .into_any()
}

/// The question as the team has put it to a visitor; else whether it would be as the need says, which then stands below.
fn heading(lang: Lang, written_in: Lang, question: &Question, drawn: Drawn<'_>) -> AnyView {
    let (words, written_in) = if question.asked.is_empty() {
        (t!(lang, "public-question").to_owned(), None)
    } else {
        (question.asked.clone(), Some(written_in.word()))
    };
    let dir = written_in.map(|_| "auto");
    match drawn {
        Drawn::Alone(_) => view! { <h1 lang=written_in dir=dir>{words}</h1> }.into_any(),
        Drawn::Among => view! { <strong lang=written_in dir=dir>{words}</strong> }.into_any(),
    }
}

fn need(written_in: Lang, question: &Question) -> AnyView {
    let words = sentence(written_in, &question.situation, &question.need, &question.outcome);
    view! { <p class="heard__need" lang=written_in.word() dir="auto">{words}</p> }.into_any()
}

fn works_when(lang: Lang, written_in: Lang, question: &Question, id: String) -> AnyView {
    let lines: Vec<_> = question
        .met_when
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <li>{line.to_owned()}</li> })
        .collect();
    let lines = (!lines.is_empty()).then(|| {
        view! { <p class="muted">{t!(lang, "public-works-when")}</p> <ul lang=written_in.word() dir="auto">{lines}</ul> }
    });
    view! { <div class="works" id=id>{lines}</div> }.into_any()
}

/// Whose need it is that is asked about.
fn why(lang: Lang, written_in: Lang, question: &Question) -> AnyView {
    let whose = if question.heard { t!(lang, "public-heard") } else { t!(lang, "public-guessed") };
    let need = (!question.asked.is_empty()).then(|| need(written_in, question));
    view! {
        <details>
            <summary>{t!(lang, "public-why")}</summary>
            <p>{whose}</p>
            {need}
        </details>
    }
    .into_any()
}

/// No answer comes first and is chosen: a browser that chooses the first by itself votes for nothing, and a choice can be
/// undone.
fn answer(lang: Lang, verdict: Option<Verdict>, question: &Question, drawn: Drawn<'_>) -> AnyView {
    let face = match verdict {
        Some(Verdict::Met) => Some(icon::face_yes()),
        Some(Verdict::Partly) => Some(icon::face_partly()),
        Some(Verdict::NotMet) => Some(icon::face_no()),
        Some(Verdict::Unsure) => Some(icon::face_unsure()),
        Some(Verdict::NotMine) | None => None,
    };
    let word = verdict.map_or("", Verdict::word);
    let name = drawn.id(question, "verdict");
    let id = if word.is_empty() { name.clone() } else { format!("{name}-{word}") };
    let class = if face.is_some() { "answer" } else { "answer answer--none" };
    let words = verdict.map_or_else(|| t!(lang, "public-no-answer"), |verdict| verdict_word(lang, verdict));
    view! {
        <p>
            <label class=class>
                <input type="radio" id=id name=name value=word checked=drawn.chooses(word) />
                {face}
                " " <span>{words}</span>
            </label>
        </p>
    }
    .into_any()
}

/// What stands in the page has not come to us.
pub fn not_sent(lang: Lang) -> AnyView {
    view! { <p class="notice"><strong>{t!(lang, "public-not-sent")}</strong> " " {t!(lang, "public-not-sent-text")}</p> }
        .into_any()
}

pub async fn reply(
    visitor: Visitor,
    State(house): State<House>,
    Path((code, number)): Path<(String, i64)>,
    jar: CookieJar,
    Filled(form): Filled<ReplyForm>,
) -> Stepped {
    let mut conn = house.write().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, Some(&form.words)).await?;
    let questions = store::questions(&mut conn, guest.round.id).await?;
    let question = questions.iter().find(|one| one.position == number).ok_or(Trouble::NotFound)?;
    let (step, press) = (Step::Question(number), guest.pressed(&form.press));
    let walk = Walk::load(&mut conn, &guest).await?;
    if !press.sends() {
        keep(&mut conn, &guest, number, &form).await?;
        conn.commit().await?;
        return Ok(guest.goes(leads(guest.visitor.lang, &guest.round, &walk, step, press)));
    }
    let mut problems = guest.visitor.problems();
    let reply = Reply::parse(&mut problems, &form.verdict, &form.words);
    if !problems.is_empty() {
        if !guest.was_here_lately() {
            return Ok(not_taken(&guest.visitor, &guest.round, &form.words, &problems));
        }
        guest.keep(&mut conn, &place(number), &form).await?;
        conn.commit().await?;
        return Ok(guest.goes(path(&guest.round, step)));
    }
    let (round, visit, on) = (guest.round.id, guest.visit.id, house.clock.today());
    let about = About::Need { question: question.id, need: question.need_id, verdict: reply.verdict };
    if reply.is_empty() && form.had.is_empty() {
        // Nothing is said, and nothing taken back.
    } else if reply.is_empty() {
        feedback::store::take_back(&mut conn, round, visit, about, on).await?;
    } else {
        let new = NewFeedback { round, visit, about, words: &reply.words };
        // Closed or sent in this very moment.
        if feedback::store::add_feedback(&mut conn, &house.ids, &new, on).await?.is_none() {
            return Err(Turned::with(
                guest::closed(&mut conn, &guest.visitor, &guest.round, true, Some(&form.words)).await?,
            ));
        }
    }
    drafts::forget(&mut conn, visit, &place(number)).await?;
    conn.commit().await?;
    Ok(guest.goes(leads(guest.visitor.lang, &guest.round, &walk, step, press)))
}

/// What stands in the page and is not as it was sent is kept for her.
async fn keep(conn: &mut Conn, guest: &Guest, number: i64, form: &ReplyForm) -> Result<(), Turned> {
    let said = said(conn, guest, number).await?;
    if (said.verdict.as_str(), said.words.trim()) == (form.verdict.as_str(), form.words.replace("\r\n", "\n").trim()) {
        return Ok(drafts::forget(conn, guest.visit.id, &place(number)).await?);
    }
    guest.keep(conn, &place(number), form).await
}
