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
use crate::quotes::store::{LiftError, LiftFault, lift};
use crate::sources::about::{no_consent, refused};
use crate::sources::model::Speaker;
use crate::sources::names::speaker_in_talk;
use crate::sources::store::{Source, find, newest_text};
use crate::t;
use crate::told::{Done, Undo};
use crate::ui::field::{Field, hidden};
use crate::ui::page::{form_actions, kicker, lead, title};

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct LiftForm {
    /// Which turn, from 1.
    pub turn: String,
    pub words: String,
}

/// The turn that is quoted from, and the one before it.
#[derive(Debug, Serialize)]
struct Around {
    position: i64,
    before: Option<(Speaker, String)>,
    speaker: Speaker,
    words: String,
}

async fn around(conn: &mut Conn, source: &Source, position: &str) -> Result<Option<Around>, sqlx::Error> {
    let Some((_, text)) = newest_text(conn, source.id).await? else { return Ok(None) };
    let Ok(position) = position.parse::<i64>() else { return Ok(None) };
    let said = text.words();
    let turn = |position: i64| {
        let at = usize::try_from(position - 1).ok()?;
        Some((text.turns.get(at)?.speaker, (*said.get(at)?).to_owned()))
    };
    let before = position.checked_sub(1).and_then(turn);
    let found = turn(position).filter(|(speaker, _)| speaker.is_quotable());
    Ok(found.map(|(speaker, words)| Around { position, before, speaker, words }))
}

/// Where the form stands that lifts a quote out of a turn.
fn place(desk: &Desk, source: i64, turn: i64) -> String {
    desk.path(format_args!("sources/{source}/quote?turn={turn}"))
}

/// A conversation, and the turn of it that is quoted from.
#[derive(Debug, Serialize)]
pub struct Shown {
    source: Source,
    around: Around,
}

/// `turn`: its place in the conversation, as an address or a form tells it.
pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, turn: &str) -> Result<Shown, Trouble> {
    let source = find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let around = around(conn, &source, turn).await?.ok_or(Trouble::NotFound)?;
    Ok(Shown { source, around })
}

/// The form where a turn is trimmed down to a quote.
pub async fn form(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(asked): Query<LiftForm>,
) -> Answer {
    let mut conn = house.read().await?;
    let Shown { source, around } = load(&mut conn, &desk, number, &asked.turn).await?;
    let begins = || LiftForm { words: around.words.clone(), ..asked };
    let mut sheet = desk.sheet(&mut conn, &place(&desk, number, around.position), begins).await?;
    sheet.check(|form, problems| {
        if let Some(fault) = fault(&source, &around, &form.words) {
            problems.add("words", Fault::Sentence(sentence(desk.lang, fault, source.participant_number)));
        }
    });
    Ok(view(&desk, &source, &around, &sheet))
}

/// Why words cannot be lifted, as [`lift`] would find.
fn fault(source: &Source, around: &Around, words: &str) -> Option<LiftFault> {
    if !source.for_team {
        return Some(LiftFault::NoConsent);
    }
    find_in_turn(&around.words, words).err().map(LiftFault::Miss)
}

/// The same form with the words that were marked in the conversation. They are posted, and wait for the form: what
/// somebody said stands in no address.
pub async fn marked(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<LiftForm>,
) -> Answer {
    let mut conn = house.read().await?;
    let Shown { around, .. } = load(&mut conn, &desk, number, &form.turn).await?;
    let words = match (whole_words(&around.words, &form.words), find_in_turn(&around.words, &form.words)) {
        (Some(words), _) if !words.is_empty() => words,
        // They stand there as they are; if in several places, the form says so.
        (_, Ok(_) | Err(Miss::Several(_))) => form.words,
        _ => around.words.clone(),
    };
    let sent = serde_html_form::to_string(LiftForm { words, ..form })?;
    desk.keep_as(conn, &place(&desk, number, around.position), sent.as_bytes()).await
}

pub async fn add(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<LiftForm>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let Shown { around, .. } = load(&mut conn, &desk, number, &form.turn).await?;
    let place = place(&desk, number, around.position);
    let lifted = lift(&mut conn, &house.ids, desk.project.id, number, around.position, &form.words, desk.stamp()).await;
    match lifted {
        Ok(lifted) => {
            let already = if lifted.new { "" } else { "?already=yes" };
            let to = desk.path(format_args!("quotes/{}{already}", lifted.number));
            let undo = Undo::asks(desk.path(format_args!("quotes/{}/remove", lifted.number)));
            let told = Done::QuoteLifted.with("code", codes::quote(lifted.number)).undo(lifted.new.then_some(undo));
            desk.done(conn, &place, to, told).await
        }
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
        let rows = around.words.chars().count().div_ceil(60).clamp(4, 16);
        let fields = || {
            view! {
                {in_talk(lang, source, around)}
                {sheet.above(lang)}
                <form class="form" method="post" action=format!("{here}/quotes")>
                    {hidden("turn", around.position)}
                    {Field::new(lang, "words", t!(lang, "quote-words")).hint(t!(lang, "quote-words-hint")).value(&sheet.form.words).area(u8::try_from(rows).unwrap_or(16)).problems(&sheet.problems).view()}
                    {form_actions(lang, t!(lang, "quote-lift-do"), Some(back))}
                </form>
            }
            .into_any()
        };
        view! {
            {kicker(vec![(t!(lang, "sources-title").to_owned(), Some(desk.path("sources"))), (format!("{} {}", codes::source(source.number), source.title), Some(here.clone()))])}
            {title(t!(lang, "quote-lift-title"))}
            {lead(t!(lang, "quote-lift-lead"))}
            {if source.for_team { fields() } else { refused(desk, source.participant_number) }}
        }
    })
}

/// The turn as it stands, after the one before it: for what was asked.
fn in_talk(lang: Lang, source: &Source, around: &Around) -> AnyView {
    let participant = codes::participant(source.participant_number);
    let turn = |speaker: Speaker, words: &str| {
        view! {
            <li class=format!("talk__{speaker}")>
                <b>{speaker_in_talk(lang, speaker, &participant)}</b>
                <p>{words.to_owned()}</p>
            </li>
        }
    };
    view! {
        <ol class="talk">
            {around.before.as_ref().map(|(speaker, words)| turn(*speaker, words))}
            {turn(around.speaker, &around.words)}
        </ol>
    }
    .into_any()
}
