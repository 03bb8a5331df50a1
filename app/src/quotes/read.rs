use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::guide::model::Guide;
use crate::guide::model::talk;
use crate::guide::pages::way;
use crate::house::House;
use crate::quotes::islands::{LiftSelection, Says};
use crate::rights::{Thing, Verb};
use crate::sources::about::refused;
use crate::sources::model::time_code;
use crate::sources::names::{channel_name, speaker_in_talk};
use crate::sources::store::{Moved, Source, find, moves, newest_text};
use crate::sources::text::{Piece, Span, Text, Turn, paragraphs, pieces, words_at};
use crate::ui::page::{kicker, notice, removed, title};
use crate::ui::quote::said_in;
use crate::{quotes, t};

#[derive(Debug, Default, Deserialize)]
pub struct Told {
    already: Option<String>,
    /// The number of the quote that has just been removed.
    removed: Option<String>,
    /// How many quotes have just been removed.
    quotes: Option<String>,
}

/// All that the page shows: the text only where the participant has said yes to the team.
#[derive(Debug, Serialize)]
pub struct Conversation {
    source: Source,
    moves: Vec<Moved>,
    text: Option<Text>,
    quoted: Vec<(i64, Span)>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Conversation, Trouble> {
    let source = find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let moves = moves(conn, source.id).await?;
    let newest = if source.for_team { newest_text(conn, source.id).await? } else { None };
    let Some((version, text)) = newest else {
        return Ok(Conversation { source, moves, text: None, quoted: Vec::new() });
    };
    let quoted = quotes::store::in_text(conn, source.id, version).await?;
    Ok(Conversation { source, moves, text: Some(text), quoted })
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(told): Query<Told>,
) -> Answer {
    let shown = load(&mut house.read().await?, &desk, number).await?;
    Ok(view(&desk, &shown, &told))
}

fn view(desk: &Desk, shown: &Conversation, told: &Told) -> Response {
    let (lang, source) = (desk.lang, &shown.source);
    let already = told.already.is_some().then(|| t!(lang, "import-already"));
    desk.page_with_islands(&source.title, || {
        view! {
            {kicker(vec![(t!(lang, "sources-title").to_owned(), Some(desk.path("sources"))), (codes::source(source.number), None)])}
            {title(source.title.clone())}
            {facts(desk, source, &shown.moves)}
            {already.map(notice)}
            {removed(told.removed.as_deref(), |quote| t!(lang, "quote-removed", code = codes::quote(quote)))}
            {removed(told.quotes.as_deref(), |n| t!(lang, "source-quotes-removed", n = n))}
            {match &shown.text {
                Some(text) => conversation(desk, source, text, &shown.quoted),
                None if !source.for_team => refused(desk, source.participant_number),
                None => unfinished(desk, source),
            }}
            {ways_out(desk, source)}
        }
    })
}

fn facts(desk: &Desk, source: &Source, moves: &[Moved]) -> AnyView {
    let lang = desk.lang;
    let moved: Vec<_> = moves
        .iter()
        .map(|moved| {
            let from = codes::participant(moved.from_number);
            view! { <p class="muted">{t!(lang, "source-moved", from = from, by = moved.moved_by.as_str(), at = lang.moment(moved.moved_at))}</p> }
        })
        .collect();
    let participant = desk.path(format_args!("participants/{}", source.participant_number));
    let guide = talk(lang, &source.guide).map(|(guide, _)| view! { " · " {t!(lang, "source-guided", guide = guide.title)} });
    view! {
        <p class="page__lead">
            <a href=participant>{codes::participant(source.participant_number)}</a> " · "
            {channel_name(lang, source.channel).to_lowercase()} " · " {lang.date(source.held_on)} {guide}
        </p>
        <p class="muted">{t!(lang, "source-made", by = source.created_by.clone(), at = lang.moment(source.created_at))}</p>
        {moved}
        <p class="page__actions">
            <a href=desk.path(format_args!("thread/source/{}", source.number))>{t!(lang, "thread-show")}</a>
            {desk.may(Verb::Write, Thing::Source).then(|| view! { <a href=desk.path(format_args!("sources/{}/about", source.number))>{t!(lang, "source-correct")}</a> })}
        </p>
    }
    .into_any()
}

/// At the foot: what can be taken back.
fn ways_out(desk: &Desk, source: &Source) -> AnyView {
    let lang = desk.lang;
    let path = |rest: &str| desk.path(format_args!("sources/{}/{rest}", source.number));
    let quotes = (source.quote_count > 0 && desk.may(Verb::Write, Thing::Quote))
        .then(|| view! { <a href=path("quotes/remove")>{t!(lang, "source-quotes-remove")}</a> });
    let whole =
        desk.may(Verb::Write, Thing::Source).then(|| view! { <a href=path("remove")>{t!(lang, "source-remove")}</a> });
    view! { <p class="page__actions note">{quotes} {whole}</p> }.into_any()
}

fn unfinished(desk: &Desk, source: &Source) -> AnyView {
    let lang = desk.lang;
    let write = desk.may(Verb::Write, Thing::Source).then(|| {
        let href = desk.path(format_args!("sources/{}/write", source.number));
        view! { <p><a class="button" href=href>{t!(lang, "source-go-on")}</a></p> }
    });
    view! {
        <div class="empty">
            <p class="empty__line">{t!(lang, "source-unfinished")}</p>
            <p>{t!(lang, "source-unfinished-text")}</p>
            {write}
        </div>
    }
    .into_any()
}

fn conversation(desk: &Desk, source: &Source, text: &Text, quoted: &[(i64, Span)]) -> AnyView {
    let lang = desk.lang;
    let may_lift = desk.may(Verb::Write, Thing::Quote);
    let code = codes::participant(source.participant_number);
    let lift_at = may_lift.then(|| desk.path(format_args!("sources/{}/quote?turn=", source.number)));
    let reading = Reading { desk, code, quoted, lift_at };
    let turns: Vec<_> = text
        .turns
        .iter()
        .zip(text.words())
        .zip(1_i64..)
        .map(|((place, words), position)| reading.turn(position, place, words))
        .collect();
    let count = if source.quote_count == 0 {
        view! { <p>{t!(lang, "source-no-quotes")} " " {way(desk, Guide::Quotes)}</p> }.into_any()
    } else {
        view! { <p>{t!(lang, "source-quotes", n = source.quote_count)}</p> }.into_any()
    };
    let action = desk.path(format_args!("sources/{}/quote", source.number));
    let island = may_lift.then(|| {
        let says = Says {
            lift: t!(lang, "quote-lift").to_owned(),
            need: t!(lang, "quote-lift-need").to_owned(),
            across: t!(lang, "quote-marked-across").to_owned(),
            not_theirs: t!(lang, "quote-not-theirs").to_owned(),
        };
        view! { <LiftSelection action=action says=says /> }
    });
    view! {
        {count}
        <ol class="talk">{turns}</ol>
        {island}
    }
    .into_any()
}

/// The name of a quotable turn's place on the page: what a quote leads back to.
pub fn turn_id(position: i64) -> String {
    ["turn-", &position.to_string()].concat()
}

/// A conversation as one person reads it. A page has hundreds of turns: what is the same in all is made once, and the
/// rest is joined, not formatted.
struct Reading<'a> {
    desk: &'a Desk,
    /// The participant's code: D-014.
    code: String,
    quoted: &'a [(i64, Span)],
    /// Where a quote is lifted, but for the turn's number; none for who may only read.
    lift_at: Option<String>,
}

impl Reading<'_> {
    fn turn(&self, position: i64, place: &Turn, words: &str) -> impl IntoView + use<> {
        let who = speaker_in_talk(self.desk.lang, place.speaker, &self.code);
        let at = place.at_ms.map(|at| view! { <small>{time_code(at)}</small> });
        let id = place.speaker.is_quotable().then(|| turn_id(position));
        let whole = Span { start: 0, end: place.span.end - place.span.start };
        let parts = if words.contains('\n') { paragraphs(words) } else { vec![whole] };
        let said = match parts.as_slice() {
            [] | [_] => self.part(position, place, words, whole, None).into_any(),
            parts => {
                let part = |(part, nth): (&Span, _)| self.part(position, place, words_at(words, *part), *part, Some(nth));
                parts.iter().zip(1_usize..).map(part).collect::<Vec<_>>().into_any()
            }
        };
        view! {
            <li class=["talk__", place.speaker.word()].concat() id=id>
                <b>{who}</b>
                {at}
                {said}
            </li>
        }
    }

    /// A paragraph of a turn, which most turns are, with what has been lifted from it and the way to lift. `span`: where
    /// its words stand in the turn; `nth`: which it is, from 1, where there are several.
    fn part(&self, position: i64, place: &Turn, words: &str, span: Span, nth: Option<usize>) -> impl IntoView + use<> {
        let lang = self.desk.lang;
        let in_text = span.moved(place.span.start);
        let lift = self.lift_at.as_ref().filter(|_| place.speaker.is_quotable()).map(|at| {
            let (lift, position) = (t!(lang, "quote-lift"), position.to_string());
            let (href, name) = match nth {
                None => ([at, position.as_str()].concat(), [lift, t!(lang, "quote-lift-from"), &position].join(" ")),
                Some(nth) => (
                    format!("{at}{position}&part={nth}"),
                    format!("{lift} {} {position}, {} {nth}", t!(lang, "quote-lift-from"), t!(lang, "quote-lift-part")),
                ),
            };
            view! { <a href=href aria-label=name>{lift}</a> }
        });
        let begun: Vec<i64> = self
            .quoted
            .iter()
            .filter(|(_, quote)| in_text.start <= quote.start && quote.start < in_text.end)
            .map(|(number, _)| *number)
            .collect();
        let beside = if begun.is_empty() { lift.into_any() } else { self.beside(&begun, lift.into_any()) };
        // What is marked in a paragraph is told from the beginning of the turn.
        let at = (span.start > 0).then(|| span.start.to_string());
        let said_in = said_in(lang, self.desk.project.lang, words);
        view! { <p dir="auto" data-at=at lang=said_in>{marked(&pieces(words, in_text, self.quoted))}</p> {beside} }
    }

    /// The quotes that begin here: the words themselves lead nowhere, so that they can be marked anew.
    fn beside(&self, quotes: &[i64], lift: AnyView) -> AnyView {
        let codes: Vec<_> = quotes
            .iter()
            .map(|number| {
                view! { <a href=self.desk.path(format_args!("quotes/{number}"))>{codes::quote(*number)}</a> " " }
            })
            .collect();
        view! { <div class="talk__beside">{codes} {lift}</div> }.into_any()
    }
}

/// The words of a turn, with what has been quoted underlined. Most turns are one unquoted piece.
fn marked(pieces: &[Piece<'_>]) -> AnyView {
    let marked = |piece: &Piece<'_>| {
        let words = piece.words.to_owned();
        match piece.quote {
            Some(_) => view! { <mark class="talk__quoted">{words}</mark> }.into_any(),
            None => words.into_any(),
        }
    };
    match pieces {
        [piece] => marked(piece),
        pieces => pieces.iter().map(marked).collect::<Vec<_>>().into_any(),
    }
}
