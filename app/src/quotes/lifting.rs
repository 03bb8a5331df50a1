use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::parse::Fault;
use crate::quotes::anchor::{Miss, find_in_turn, whole_words};
use crate::quotes::read::turn_id;
use crate::quotes::store::{LiftError, LiftFault, Lifted, Wanted, lift};
use crate::sources::about::{no_consent, refused};
use crate::sources::model::Speaker;
use crate::sources::names::speaker_in_talk;
use crate::sources::store::{Source, find, newest_text};
use crate::sources::text::{Span, paragraphs, pieces, words_at};
use crate::t;
use crate::told::{Done, Told, Undo};
use crate::ui::field::{Field, hidden};
use crate::ui::page::{form_actions, kicker, lead, title};
use crate::ui::quote::said_in;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct LiftForm {
    /// Which turn, from 1.
    pub turn: String,
    /// Which of its paragraphs, from 1, where it has several and one of them is lifted from.
    pub part: String,
    /// Where in the turn the words were marked, in code points from 0.
    pub from: String,
    pub to: String,
    pub words: String,
    /// What is done when words that were marked are lifted: `need` goes on with a need.
    pub then: String,
}

impl LiftForm {
    /// Where the words were marked.
    fn marked(&self) -> Option<Span> {
        let span = Span { start: self.from.parse().ok()?, end: self.to.parse().ok()? };
        (span.start < span.end).then_some(span)
    }
}

/// The turn that is quoted from, and the one before it.
#[derive(Debug, Serialize)]
struct Around {
    position: i64,
    before: Option<(Speaker, String)>,
    speaker: Speaker,
    words: String,
    /// Which paragraph is lifted from, and where it stands.
    part: Option<(usize, Span)>,
}

impl Around {
    /// Where in the turn the words are that are meant, as far as it is known.
    fn near(&self, form: &LiftForm) -> Option<Span> {
        form.marked().or(self.part.map(|(_, span)| span))
    }

    /// Where the form stands that lifts a quote out of it.
    fn place(&self, desk: &Desk, source: i64) -> String {
        let part = self.part.map(|(part, _)| format!("&part={part}")).unwrap_or_default();
        desk.path(format_args!("sources/{source}/quote?turn={}{part}", self.position))
    }
}

async fn around(conn: &mut Conn, source: &Source, form: &LiftForm) -> Result<Option<Around>, sqlx::Error> {
    let Some((_, text)) = newest_text(conn, source.id).await? else { return Ok(None) };
    let Ok(position) = form.turn.parse::<i64>() else { return Ok(None) };
    let said = text.words();
    let turn = |position: i64| {
        let at = usize::try_from(position - 1).ok()?;
        Some((text.turns.get(at)?.speaker, (*said.get(at)?).to_owned()))
    };
    let before = position.checked_sub(1).and_then(turn);
    let Some((speaker, words)) = turn(position).filter(|(speaker, _)| speaker.is_quotable()) else { return Ok(None) };
    let part = if form.part.is_empty() {
        None
    } else {
        let Some(part) = nth_paragraph(&words, &form.part) else { return Ok(None) };
        Some(part)
    };
    Ok(Some(Around { position, before, speaker, words, part }))
}

fn nth_paragraph(words: &str, part: &str) -> Option<(usize, Span)> {
    let part = part.parse::<usize>().ok()?;
    let span = paragraphs(words).get(part.checked_sub(1)?).copied()?;
    Some((part, span))
}

/// A conversation, and the turn of it that is quoted from.
#[derive(Debug, Serialize)]
pub struct Shown {
    source: Source,
    around: Around,
}

/// The turn that an address or a form tells of.
pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, form: &LiftForm) -> Result<Shown, Trouble> {
    let source = find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let around = around(conn, &source, form).await?.ok_or(Trouble::NotFound)?;
    Ok(Shown { source, around })
}

/// The form where a turn, or a paragraph of it, is trimmed down to a quote.
pub async fn form(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(asked): Query<LiftForm>,
) -> Answer {
    let mut conn = house.read().await?;
    let Shown { source, around } = load(&mut conn, &desk, number, &asked).await?;
    let all = around.part.map_or(around.words.as_str(), |(_, span)| words_at(&around.words, span));
    let begins = || LiftForm { words: all.to_owned(), ..asked };
    let mut sheet = desk.sheet(&mut conn, &around.place(&desk, number), begins).await?;
    sheet.check(|form, problems| {
        if let Some(fault) = fault(&source, &around, form) {
            problems.add("words", Fault::Sentence(sentence(desk.lang, fault, source.participant_number)));
        }
    });
    Ok(view(&desk, &source, &around, &sheet))
}

/// Why words cannot be lifted, as [`lift`] would find.
fn fault(source: &Source, around: &Around, form: &LiftForm) -> Option<LiftFault> {
    if !source.for_team {
        return Some(LiftFault::NoConsent);
    }
    find_in_turn(&around.words, &form.words, around.near(form)).err().map(LiftFault::Miss)
}

/// Lifts the words that were marked in the conversation, as whole words. Where they do not stand, or in several places and
/// nobody knows which, they wait for the form: they are posted, as what somebody said stands in no address.
pub async fn marked(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<LiftForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let form = LiftForm { part: String::new(), ..form };
    let Shown { around, .. } = load(&mut conn, &desk, number, &form).await?;
    let place = around.place(&desk, number);
    let near = around.near(&form);
    let found = find_in_turn(&around.words, &form.words, near);
    let words = match whole_words(&around.words, &form.words, near).or(found.ok()) {
        Some(span) => {
            let words = words_at(&around.words, span).to_owned();
            let wanted = Wanted { turn: around.position, words: &words, near: Some(span) };
            match lift(&mut conn, &house.ids, desk.project.id, number, wanted, desk.stamp()).await {
                Ok(lifted) => {
                    let to = if form.then == "need" { phrased(&desk, lifted) } else { shown(&desk, lifted) };
                    return desk.done(conn, &place, to, told(&desk, lifted)).await;
                }
                Err(LiftError::Sqlx(error)) => return Err(error.into()),
                Err(LiftError::Fault(_)) => words,
            }
        }
        // They stand there as they are, and the form says in how many places.
        None if matches!(found, Err(Miss::Several(_))) => form.words,
        None => around.words.clone(),
    };
    let sent = serde_html_form::to_string(LiftForm { words, ..form })?;
    desk.keep_as(conn, &place, sent.as_bytes()).await
}

/// One that was lifted before cannot be undone from here: others may lean on it.
fn told(desk: &Desk, lifted: Lifted) -> Told {
    let undo = Undo::asks(desk.path(format_args!("quotes/{}/remove", lifted.number)));
    Done::QuoteLifted.with("code", codes::quote(lifted.number)).undo(lifted.new.then_some(undo))
}

/// The quote's own page.
fn shown(desk: &Desk, lifted: Lifted) -> String {
    let already = if lifted.new { "" } else { "?already=yes" };
    desk.path(format_args!("quotes/{}{already}", lifted.number))
}

/// The form of a need that begins with the quote.
fn phrased(desk: &Desk, lifted: Lifted) -> String {
    desk.path(format_args!("needs/new?quote={}", lifted.number))
}

pub async fn add(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<LiftForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let Shown { around, .. } = load(&mut conn, &desk, number, &form).await?;
    let place = around.place(&desk, number);
    let wanted = Wanted { turn: around.position, words: &form.words, near: around.near(&form) };
    match lift(&mut conn, &house.ids, desk.project.id, number, wanted, desk.stamp()).await {
        Ok(lifted) => desk.done(conn, &place, shown(&desk, lifted), told(&desk, lifted)).await,
        Err(LiftError::Sqlx(error)) => Err(error.into()),
        Err(LiftError::Fault(LiftFault::NotThere)) => Err(Trouble::NotFound),
        Err(LiftError::Fault(_)) => desk.keep(conn, &place).await,
    }
}

fn sentence(lang: Lang, fault: LiftFault, participant: i64) -> String {
    match fault {
        LiftFault::NoConsent => no_consent(lang, participant),
        LiftFault::NotThere | LiftFault::NotTheParticipant => t!(lang, "quote-not-theirs").to_owned(),
        LiftFault::Miss(Miss::Nothing) => t!(lang, "quote-nothing").to_owned(),
        LiftFault::Miss(Miss::NotFound) => t!(lang, "quote-not-found").to_owned(),
        LiftFault::Miss(Miss::CutsAWord) => t!(lang, "quote-cuts-a-word").to_owned(),
        LiftFault::Miss(Miss::Several(n)) => t!(lang, "quote-several", n = n),
    }
}

fn view(desk: &Desk, source: &Source, around: &Around, sheet: &Sheet<LiftForm>) -> Response {
    let lang = desk.lang;
    let here = desk.path(format_args!("sources/{}", source.number));
    let back = format!("{here}#{}", turn_id(around.position));
    desk.page(t!(lang, "quote-lift-title"), || {
        let long = around.part.map_or(around.words.as_str(), |(_, span)| words_at(&around.words, span));
        let rows = (long.chars().count().div_ceil(60) + long.lines().count()).clamp(4, 16);
        let LiftForm { from, to, .. } = &sheet.form;
        let fields = || {
            view! {
                {in_talk(desk, source, around, around.near(&sheet.form))}
                {sheet.above(lang)}
                <form class="form" id=sheet.main(desk) method="post" action=format!("{here}/quotes")>
                    {hidden("turn", around.position)}
                    {around.part.map(|(part, _)| hidden("part", part))}
                    {sheet.form.marked().map(|_| view! { {hidden("from", from)} {hidden("to", to)} })}
                    {Field::new(lang, "words", t!(lang, "quote-words")).hint(t!(lang, "quote-words-hint")).value(&sheet.form.words).area(u8::try_from(rows).unwrap_or(16)).problems(&sheet.problems).view()}
                    {form_actions(lang, t!(lang, "quote-lift-do"), Some(back))}
                </form>
            }
            .into_any()
        };
        view! {
            {kicker(vec![(t!(lang, "sources-title").to_owned(), Some(desk.path("sources"))), (format!("{} {}", source.title, codes::source(source.number)), Some(here.clone()))])}
            {title(t!(lang, "quote-lift-title"))}
            {lead(t!(lang, "quote-lift-lead"))}
            {if source.for_team { fields() } else { refused(desk, source.participant_number) }}
        }
    })
}

/// The turn as it stands, with the place that is meant, after the one before it: for what was asked.
fn in_talk(desk: &Desk, source: &Source, around: &Around, near: Option<Span>) -> AnyView {
    let participant = codes::participant(source.participant_number);
    let turn = |speaker: Speaker, said: &str, words: AnyView| {
        view! {
            <li class=format!("talk__{speaker}")>
                <b>{speaker_in_talk(desk.lang, speaker, &participant)}</b>
                <p dir="auto" lang=said_in(desk.lang, desk.project.lang, said)>{words}</p>
            </li>
        }
    };
    let all = Span { start: 0, end: around.words.chars().count() };
    let meant: Vec<(i64, Span)> = near.map(|near| (0, near)).into_iter().collect();
    let words: Vec<_> = pieces(&around.words, all, &meant)
        .iter()
        .map(|piece| match piece.quote {
            Some(_) => view! { <mark class="talk__meant">{piece.words.to_owned()}</mark> }.into_any(),
            None => piece.words.to_owned().into_any(),
        })
        .collect();
    view! {
        <ol class="talk talk--plain">
            {around.before.as_ref().map(|(speaker, words)| turn(*speaker, words, words.clone().into_any()))}
            {turn(around.speaker, &around.words, words.into_any())}
        </ol>
    }
    .into_any()
}
