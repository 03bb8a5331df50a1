//! The prototype itself, page by page, and what a person wants to say about a page.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Redirect, Response};
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::Deserialize;

use crate::desk::Visitor;
use crate::error::Trouble;
use crate::feedback::model::MAX_WORDS;
use crate::feedback::store::{About, NewFeedback, Own};
use crate::form::Filled;
use crate::house::House;
use crate::paper::go;
use crate::parse::{Problems, required};
use crate::prototypes::pages::walk::sheet;
use crate::prototypes::screens as draft;
use crate::prototypes::screens::Target;
use crate::prototypes::store::{self, FrozenPage};
use crate::public::guest::{self, Guest, Stepped, Turned};
use crate::public::steps::{Walk, path};
use crate::slug::Slug;
use crate::ui::field::Field;
use crate::ui::lines;
use crate::ui::page::error_summary;
use crate::{feedback, secret, t};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    pub words: String,
}

pub async fn show(
    visitor: Visitor,
    State(house): State<House>,
    Path((code, slug)): Path<(String, String)>,
    jar: CookieJar,
) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let pages = store::frozen_pages(&mut conn, guest.round.iteration_id, &slug).await?;
    let own = feedback::store::of_visit(&mut conn, guest.visit.id).await?;
    shown(&guest, &slug, &pages, &own, StatusCode::OK, "", &Problems::default())
}

fn shown(
    guest: &Guest,
    slug: &str,
    pages: &[FrozenPage],
    own: &[Own],
    status: StatusCode,
    typed: &str,
    problems: &Problems,
) -> Stepped {
    let lang = guest.visitor.lang;
    let round = &guest.round;
    let place = pages.iter().position(|page| page.slug == slug).ok_or(Trouble::NotFound)?;
    let (here, place) = (&pages[place], place + 1);
    let said: Vec<&Own> = own.iter().filter(|one| one.page_slug.as_deref() == Some(slug)).collect();
    let first = round.first_page.as_deref() == Some(slug);
    let response = super::page_at(
        &guest.visitor,
        Some(&round.path(format_args!("page/{slug}"))),
        status,
        &guest.from,
        &t!(lang, "public-title-page", number = place, length = pages.len()),
        || {
            view! {
                {error_summary(lang, problems)}
                {first.then(|| view! { <p>{t!(lang, "public-walk-lead")}</p> })}
                {sheet(
                    &t!(lang, "public-draft", version = round.version),
                    view! { <h1>{here.title.clone()}</h1> }.into_any(),
                    drawn(guest, here, pages),
                )}
                {thanks(guest, &said)}
                <details class="step-comment" open=!problems.is_empty()>
                    <summary>{t!(lang, "public-comment")}</summary>
                    <form method="post" action=round.path(format_args!("page/{slug}/comment"))>
                        {Field::new(lang, "words", t!(lang, "public-comment-what")).hint(t!(lang, "public-no-names")).value(typed).area(4).problems(problems).view()}
                        <button class="button button--quiet" type="submit">{t!(lang, "public-comment-send")}</button>
                    </form>
                </details>
                <p><a class="button" href=path(round, Walk::of(round).first())>{t!(lang, "public-to-questions")}</a></p>
            }
        },
    );
    Ok(response)
}

/// The page as its team wrote it. What is typed into its forms goes nowhere.
fn drawn(guest: &Guest, page: &FrozenPage, pages: &[FrozenPage]) -> String {
    let round = &guest.round;
    let address = |slug: &Slug| {
        let slug = slug.to_string();
        pages.iter().any(|page| page.slug == slug).then(|| round.path(format_args!("page/{slug}")))
    };
    let title = |slug: &Slug| pages.iter().find(|page| page.slug == slug.to_string()).map(|page| page.title.clone());
    let target = Target::round(address, address).titled(title);
    draft::render(&draft::parse(page.body.as_deref().unwrap_or_default()), &target)
}

fn thanks(guest: &Guest, said: &[&Own]) -> Option<AnyView> {
    if said.is_empty() {
        return None;
    }
    let words: Vec<_> = said.iter().map(|one| view! { <li dir="auto">{lines(&one.words)}</li> }).collect();
    Some(
        view! {
            <section class="notice notice--done" id="said" tabindex="-1">
                <h2>{t!(guest.visitor.lang, "public-comment-thanks")}</h2>
                <ul>{words}</ul>
            </section>
        }
        .into_any(),
    )
}

/// A form in the prototype was sent. Its body is never read: go on to the page it leads to.
pub async fn pretend(Path((code, slug)): Path<(String, String)>) -> Response {
    go(at(&code, &slug, ""))
}

pub async fn comment(
    visitor: Visitor,
    State(house): State<House>,
    Path((code, slug)): Path<(String, String)>,
    jar: CookieJar,
    Filled(form): Filled<CommentForm>,
) -> Stepped {
    let mut conn = house.write().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, Some(&form.words)).await?;
    let pages = store::frozen_pages(&mut conn, guest.round.iteration_id, &slug).await?;
    if !pages.iter().any(|page| page.slug == slug) {
        return Err(Trouble::NotFound.into());
    }
    let mut problems = guest.visitor.problems();
    let words = problems.text("words", &form.words, required(MAX_WORDS, "public-comment-missing"));
    if !problems.is_empty() {
        let own = feedback::store::of_visit(&mut conn, guest.visit.id).await?;
        return shown(&guest, &slug, &pages, &own, StatusCode::UNPROCESSABLE_ENTITY, &form.words, &problems);
    }
    let new = NewFeedback { round: guest.round.id, visit: guest.visit.id, about: About::Page(&slug), words: &words };
    // Closed or sent in this very moment.
    if feedback::store::add_feedback(&mut conn, &house.ids, &new, house.clock.now()).await?.is_none() {
        return Err(Turned::with(guest::closed(&mut conn, &guest.visitor, &guest.round, true, Some(&form.words)).await?));
    }
    conn.commit().await?;
    Ok(go(at(&code, &slug, "#said")))
}

/// The address of the comment form, opened as a page.
pub async fn back_to_page(Path((code, slug)): Path<(String, String)>) -> Redirect {
    Redirect::to(&at(&code, &slug, ""))
}

fn at(code: &str, slug: &str, rest: &str) -> String {
    format!("/t/{}/page/{}{rest}", secret::as_handed_out(code), crate::ui::in_query(slug))
}
