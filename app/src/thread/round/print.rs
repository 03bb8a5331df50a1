//! The whole round for paper: what they say of each need, and visit by visit what they said and what we answered. Without
//! forms, and without what is out of sight.

use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::feedback::model::ChangeLink;
use crate::feedback::pages::piece::{about, answered, led_to};
use crate::feedback::pages::visit::whose;
use crate::feedback::sign::verdict;
use crate::feedback::store::{Piece, in_round};
use crate::rounds::model::Round;
use crate::ui::lines;
use crate::{changes, clock, t};

use super::section;
use super::verdicts::{Judged, needs};

/// More than this is no longer read on paper.
const MOST: usize = 5000;

#[derive(Debug, Serialize)]
pub struct Printed {
    judged: Judged,
    pieces: Vec<Piece>,
    more: bool,
    changes: Vec<ChangeLink>,
}

impl Printed {
    pub async fn find(conn: &mut Conn, desk: &Desk, round: &Round) -> Result<Self, Trouble> {
        let mut pieces = in_round(conn, round.id, i64::try_from(MOST).unwrap_or(i64::MAX) + 1).await?;
        let more = pieces.len() > MOST;
        pieces.truncate(MOST);
        Ok(Self {
            judged: Judged::find(conn, desk, round).await?,
            pieces,
            more,
            changes: changes::said::naming(conn, round.id).await?,
        })
    }
}

pub fn view(desk: &Desk, round: &Round, printed: &Printed) -> AnyView {
    let lang = desk.lang;
    let visits: Vec<_> = printed
        .pieces
        .chunk_by(|one, next| one.visit_id == next.visit_id)
        .map(|visit| one_visit(desk, round, visit, &printed.changes))
        .collect();
    let said = view! {
        {printed.pieces.is_empty().then(|| view! { <p>{t!(lang, "round-nothing-written")}</p> })}
        {visits}
        {printed.more.then(|| view! { <p>{t!(lang, "round-print-more", n = MOST)}</p> })}
    };
    view! {
        <div class="sections">
            <p class="note muted no-print">{t!(lang, "round-print-how")}</p>
            {section(t!(lang, "round-needs-met"), needs(desk, &printed.judged))}
            {section(t!(lang, "round-written"), said.into_any())}
        </div>
    }
    .into_any()
}

fn one_visit(desk: &Desk, round: &Round, visit: &[Piece], changes: &[ChangeLink]) -> Option<AnyView> {
    let lang = desk.lang;
    let first = visit.first()?;
    let items: Vec<_> = visit
        .iter()
        .map(|piece| {
            view! {
                <li class="visit__said">
                    <p class="visit__about">{about(desk, piece)}</p>
                    {piece.verdict.map(|one| view! { <ul class="verdicts">{verdict(lang, one, None)}</ul> })}
                    {words(desk, piece)}
                    {answered(lang, piece)}
                    {piece.unneeded_by.as_ref().zip(piece.unneeded_at).map(|(by, at)| view! { <p class="note">{t!(lang, "round-unneeded", by = by.as_str(), at = lang.date(clock::day(at)))}</p> })}
                    {led_to(desk, round, piece, changes)}
                </li>
            }
        })
        .collect();
    Some(
        view! {
            <article class="feedback">
                <h3 class="feedback__visit">{t!(lang, "round-visit", n = first.visit)}</h3>
                <p class="muted note">{whose(lang, first)}</p>
                <ol class="visit">{items}</ol>
            </article>
        }
        .into_any(),
    )
}

fn words(desk: &Desk, piece: &Piece) -> Option<AnyView> {
    let lang = desk.lang;
    let unseen = match (&piece.hidden_because, &piece.hidden_by, piece.hidden_at, piece.superseded_on) {
        (Some(reason), Some(by), Some(at), _) => {
            Some(t!(lang, "round-hidden", by = by.as_str(), at = lang.date(clock::day(at)), reason = reason.as_str()))
        }
        (.., Some(on)) => Some(t!(lang, "round-superseded", at = lang.date(on))),
        _ => None,
    };
    match unseen {
        Some(words) => Some(view! { <p class="notice">{words}</p> }.into_any()),
        None => (!piece.words.is_empty())
            .then(|| view! { <blockquote class="quote__words" dir="auto">{lines(&piece.words)}</blockquote> }.into_any()),
    }
}
