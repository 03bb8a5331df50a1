//! What is left of a participant who has said no to everything: found again by number, and taken away piece by piece, a
//! conversation at a time, or all at once. Nobody reads her words here.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::needs::model::Stance;
use crate::paper::go;
use crate::participants::model::Participant;
use crate::removals::store::{self, LeftQuote, LeftSource};
use crate::rights::{Thing, Verb};
use crate::ui::page::{kicker, lead, notice, title};
use crate::{participants, t};

/// What was taken away just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    /// A quote, by its number.
    removed: Option<String>,
    /// How many quotes.
    quotes: Option<String>,
    /// A conversation, by its number.
    gone: Option<String>,
    /// A quote that a need has let go.
    unlinked: Option<String>,
    need: Option<String>,
    /// How many conversations, with all that was in them.
    all: Option<String>,
}

impl Told {
    fn sentence(&self, desk: &Desk) -> Option<String> {
        let lang = desk.lang;
        let number = |raw: &Option<String>| raw.as_ref()?.parse::<i64>().ok();
        if let Some(quote) = number(&self.removed) {
            return Some(t!(lang, "quote-removed", code = codes::quote(quote)));
        }
        if let Some(n) = number(&self.quotes) {
            return Some(t!(lang, "source-quotes-removed", n = n));
        }
        if let Some(source) = number(&self.gone) {
            return Some(t!(lang, "source-removed", code = codes::source(source)));
        }
        if let Some((quote, need)) = number(&self.unlinked).zip(number(&self.need)) {
            return Some(t!(lang, "link-removed", quote = codes::quote(quote), need = codes::need(need)));
        }
        number(&self.all).map(|n| t!(lang, "left-removed", n = n))
    }
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(told): Query<Told>,
) -> Answer {
    let left = load(&mut house.read().await?, &desk, number).await?;
    if !left.person.says_no() {
        return Ok(go(desk.path(format_args!("participants/{number}"))));
    }
    Ok(view(&desk, &left, &told))
}

fn view(desk: &Desk, left: &Left, told: &Told) -> Response {
    let lang = desk.lang;
    let code = codes::participant(left.person.number);
    let here = desk.path(format_args!("participants/{}", left.person.number));
    let heading = t!(lang, "left-title", code = code.as_str());
    let writes = desk.may(Verb::Write, Thing::Source);
    desk.page(&heading, || {
        let body = if left.sources.is_empty() {
            let remove = writes.then(|| view! { <p><a href=format!("{here}/remove")>{t!(lang, "participant-remove")}</a></p> });
            view! { <p>{t!(lang, "left-nothing", code = code.as_str())}</p> {remove} }.into_any()
        } else {
            let all = writes.then(|| view! { <p class="page__actions"><a href=format!("{here}/left/remove")>{t!(lang, "left-remove", code = code.as_str())}</a></p> });
            view! {
                {lead(t!(lang, "left-lead", code = code.as_str()))}
                <div class="sections">{left.sources.iter().map(|source| left.section(desk, source, writes)).collect::<Vec<_>>()}</div>
                {all}
            }
            .into_any()
        };
        view! {
            {kicker(vec![
                (t!(lang, "participants-title").to_owned(), Some(desk.path("participants"))),
                (code.clone(), Some(here.clone())),
            ])}
            {title(heading.clone())}
            {told.sentence(desk).map(notice)}
            {body}
        }
    })
}

/// What is left of a participant.
#[derive(Debug, Serialize)]
pub struct Left {
    person: Participant,
    sources: Vec<LeftSource>,
    /// In the order of their conversations, once for each need that they stand behind.
    quotes: Vec<LeftQuote>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Left, Trouble> {
    let person = participants::store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let sources = store::sources_of(conn, person.id).await?;
    let quotes = store::quotes_of(conn, person.id).await?;
    Ok(Left { person, sources, quotes })
}

impl Left {
    fn section(&self, desk: &Desk, source: &LeftSource, writes: bool) -> AnyView {
        let lang = desk.lang;
        let number = source.number;
        let here = desk.path(format_args!("sources/{number}"));
        let own: Vec<_> = self.quotes.iter().filter(|quote| quote.source_number == number).collect();
        let quotes: Vec<_> = own.chunk_by(|a, b| a.number == b.number).map(|links| quote(desk, links, writes)).collect();
        let count = quotes.len();
        let none = (count == 0).then(|| view! { <p class="muted">{t!(lang, "left-no-quotes")}</p> });
        let ways = writes.then(|| {
            let all = (count > 1).then(|| {
                view! { <a href=format!("{here}/quotes/remove")>{t!(lang, "left-remove-quotes", n = count, code = codes::source(number))}</a> }
            });
            view! { <p class="row">{all} <a href=format!("{here}/remove")>{t!(lang, "left-remove-source", code = codes::source(number))}</a></p> }
        });
        view! {
            <section>
                <h2>{format!("{} {}", source.title, codes::source(number))}</h2>
                <p class="muted">{lang.date(source.held_on)}</p>
                {none}
                <ul class="plain stack">{quotes}</ul>
                {ways}
            </section>
        }
        .into_any()
    }
}

/// One quote by its number, with the needs that it stands behind.
fn quote(desk: &Desk, links: &[&LeftQuote], writes: bool) -> AnyView {
    let lang = desk.lang;
    let number = links[0].number;
    let code = codes::quote(number);
    let needs: Vec<_> = links
        .iter()
        .filter_map(|link| Some((link.need_number?, link.need.as_ref()?, link.stance?)))
        .map(|(need, words, stance)| {
            let stance = match stance {
                Stance::Supports => t!(lang, "quote-supports"),
                Stance::Contradicts => t!(lang, "quote-contradicts"),
            };
            let unlink = writes.then(|| {
                let href = desk.path(format_args!("quotes/{number}/needs/{need}/remove"));
                view! { <a class="note" href=href>{t!(lang, "need-unlink")} <span class="visually-hidden">{format!(" {code} {}", codes::need(need))}</span></a> }
            });
            view! {
                <li>
                    {stance} " " {codes::need(need)} " "
                    <a class="on-thread" lang=desk.project.lang.word() href=desk.path(format_args!("needs/{need}"))>{words.clone()}</a> " "
                    {unlink}
                </li>
            }
        })
        .collect();
    let remove = writes.then(|| {
        view! { <a href=desk.path(format_args!("quotes/{number}/remove"))>{t!(lang, "left-remove-quote", code = code.as_str())}</a> }
    });
    let none = needs.is_empty().then(|| view! { <span class="muted">{t!(lang, "left-no-need")}</span> });
    let needs = (!needs.is_empty()).then(|| view! { <ul>{needs}</ul> });
    view! { <li><p class="row"><strong>{code}</strong> {none} {remove}</p> {needs}</li> }.into_any()
}
