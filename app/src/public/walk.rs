//! The prototype itself, page by page, and what a person wants to say about a page.

use axum::extract::{Path, State};
use axum::response::{Redirect, Response};
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Visitor;
use crate::error::Trouble;
use crate::feedback::drafts;
use crate::feedback::model::MAX_WORDS;
use crate::feedback::store::{About, NewFeedback};
use crate::form::Filled;
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::{Problems, optional, required};
use crate::prototypes::pages::walk::sheet;
use crate::prototypes::screens as draft;
use crate::prototypes::screens::Target;
use crate::prototypes::store::{self, FrozenPage};
use crate::public::guest::{self, Guest, Stepped, Turned};
use crate::public::help::help_short;
use crate::public::press::Press;
use crate::public::question::not_sent;
use crate::public::refusals::not_taken;
use crate::public::sheet::{FORM, Sender, Sheet};
use crate::public::steps::{Step, Walk, in_other, path};
use crate::rounds::model::PublicRound;
use crate::slug::Slug;
use crate::ui::field::Field;
use crate::ui::lines;
use crate::ui::page::error_summary;
use crate::{feedback, secret, t};

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    pub words: String,
    #[serde(rename = "do")]
    pub press: String,
    pub not_personal: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct Drafted {
    /// All pages of the prototype, with the words of this one.
    pub pages: Vec<FrozenPage>,
    /// Which it is.
    pub place: usize,
    /// What she has said about it.
    pub said: Vec<String>,
    /// What she has typed and not sent.
    pub kept: Option<CommentForm>,
}

impl Drafted {
    async fn load(conn: &mut Conn, guest: &Guest, slug: &str) -> Result<Option<Self>, sqlx::Error> {
        let pages = store::frozen_pages(conn, guest.round.iteration_id, slug).await?;
        let Some(place) = pages.iter().position(|page| page.slug == slug) else { return Ok(None) };
        let own = feedback::store::of_visit(conn, guest.visit.id).await?;
        let said = own.into_iter().filter(|one| one.page_slug.as_deref() == Some(slug)).map(|one| one.words).collect();
        Ok(Some(Self { pages, place, said, kept: guest.kept(conn, &kept_at(slug)).await? }))
    }

    fn page(&self) -> &FrozenPage {
        &self.pages[self.place]
    }
}

/// Where what is typed about a page is kept.
pub fn kept_at(slug: &str) -> String {
    format!("page/{slug}")
}

pub async fn show(
    visitor: Visitor,
    State(house): State<House>,
    Path((code, slug)): Path<(String, String)>,
    jar: CookieJar,
) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let drafted = Drafted::load(&mut conn, &guest, &slug).await?.ok_or(Trouble::NotFound)?;
    let mut problems = Problems::confirmed(drafted.kept.as_ref().map(|form| form.not_personal.clone()).unwrap_or_default());
    if let Some(form) = &drafted.kept {
        read(&mut problems, form, Press::of(&form.press));
    }
    Ok(guest.shown(drawn(&guest.visitor, &guest.round, &drafted, &problems)))
}

/// The words of a comment. By *skicka* something has to stand there; on the way to the questions nothing has to.
fn read(problems: &mut Problems, form: &CommentForm, press: Press) -> String {
    match press {
        Press::Stay => {
            problems.text("words", &form.words, required(MAX_WORDS, "public-comment-missing").pointing_out_contacts())
        }
        Press::Next => problems.text("words", &form.words, optional(MAX_WORDS).pointing_out_contacts()),
        Press::Back | Press::Stop | Press::Lang => String::new(),
    }
}

pub fn drawn(visitor: &Visitor, round: &PublicRound, drafted: &Drafted, problems: &Problems) -> Response {
    let (lang, here) = (visitor.lang, drafted.page());
    let first = round.first_page.as_deref() == Some(here.slug.as_str());
    let title = t!(lang, "public-title-page", number = drafted.place + 1, length = drafted.pages.len());
    let action = round.path(format_args!("page/{}/comment", here.slug));
    let html = rendered(round, drafted);
    // A form cannot stand in a form: where the draft has one, the switch of language belongs to ours from outside it.
    let has_forms = html.contains("<form");
    let frame = Sheet::new(&title).from(Sender::round(round)).wrong(!problems.is_empty());
    let frame = if has_forms { frame.has_form() } else { frame.in_form(action.clone()) };
    frame.view(visitor, || {
        let comment = comment_form(visitor, drafted, problems);
        let comment = if has_forms {
            view! { <form id=FORM method="post" action=action>{comment}</form> }.into_any()
        } else {
            comment
        };
        view! {
            {error_summary(lang, problems)}
            {first.then(|| view! { <p>{t!(lang, "public-walk-lead")}</p> })}
            {sheet(
                t!(lang, "public-draft"),
                view! { <h1>{here.title.clone()}</h1> }.into_any(),
                html,
            )}
            {thanks(lang, &drafted.said)}
            {comment}
        }
    })
}

/// What she wants to say about the page, and the ways on.
fn comment_form(visitor: &Visitor, drafted: &Drafted, problems: &Problems) -> AnyView {
    let lang = visitor.lang;
    let typed = drafted.kept.as_ref().map_or("", |form| form.words.as_str());
    view! {
                <details class="step-comment" open=drafted.kept.is_some()>
                    <summary>{t!(lang, "public-comment")}</summary>
                    {drafted.kept.is_some().then(|| not_sent(lang))}
                    {Field::new(lang, "words", t!(lang, "public-comment-what")).hint(t!(lang, "public-no-names")).value(typed).area(4).problems(problems).view()}
                    {help_short(&visitor.house, lang)}
                    <p><button class="button button--quiet" type="submit" name="do" value=Press::Stay.word()>{t!(lang, "public-comment-send")}</button></p>
                </details>
                <p class="presses">
                    <button class="button" type="submit" name="do" value=Press::Next.word()>{t!(lang, "public-to-questions")}</button> " "
                    <button class="link" type="submit" name="do" value=Press::Stop.word()>{t!(lang, "public-stop")}</button>
                </p>
    }
    .into_any()
}

/// The page as its team wrote it. What is typed into its forms goes nowhere.
fn rendered(round: &PublicRound, drafted: &Drafted) -> String {
    let pages = &drafted.pages;
    let address = |slug: &Slug| {
        let slug = slug.to_string();
        pages.iter().any(|page| page.slug == slug).then(|| round.path(format_args!("page/{slug}")))
    };
    let title = |slug: &Slug| pages.iter().find(|page| page.slug == slug.to_string()).map(|page| page.title.clone());
    let target = Target::round(address, address).titled(title);
    draft::render(&draft::parse(drafted.page().body.as_deref().unwrap_or_default()), &target)
}

fn thanks(lang: Lang, said: &[String]) -> Option<AnyView> {
    if said.is_empty() {
        return None;
    }
    let words: Vec<_> = said.iter().map(|words| view! { <li dir="auto">{lines(words)}</li> }).collect();
    Some(
        view! {
            <section class="notice notice--done" id="said" tabindex="-1">
                <h2>{t!(lang, "public-comment-thanks")}</h2>
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
    let press = guest.pressed(&form.press);
    let to = match press {
        Press::Next => path(&guest.round, Walk::load(&mut conn, &guest).await?.first()),
        Press::Stop => path(&guest.round, Step::Send),
        Press::Lang => in_other(guest.visitor.lang, &at(&code, &slug, "")),
        Press::Stay | Press::Back => at(&code, &slug, if form.words.trim().is_empty() { "" } else { "#said" }),
    };
    let mut problems = guest.visitor.problems();
    let words = read(&mut problems, &form, press);
    if !problems.is_empty() && !guest.was_here_lately() {
        return Ok(not_taken(&guest.visitor, &guest.round, &form.words, &problems));
    }
    let typed = !form.words.trim().is_empty();
    if !problems.is_empty() || (!press.sends() && typed) {
        guest.keep(&mut conn, &kept_at(&slug), &form).await?;
        conn.commit().await?;
        return Ok(guest.goes(if problems.is_empty() { to } else { at(&code, &slug, "") }));
    }
    if !words.is_empty() {
        let new = NewFeedback { round: guest.round.id, visit: guest.visit.id, about: About::Page(&slug), words: &words };
        // Closed or sent in this very moment.
        if feedback::store::add_feedback(&mut conn, &house.ids, &new, house.clock.today()).await?.is_none() {
            return Err(Turned::with(
                guest::closed(&mut conn, &guest.visitor, &guest.round, true, Some(&form.words)).await?,
            ));
        }
    }
    drafts::forget(&mut conn, guest.visit.id, &kept_at(&slug)).await?;
    conn.commit().await?;
    Ok(guest.goes(to))
}

/// The address of the comment form, opened as a page.
pub async fn back_to_page(Path((code, slug)): Path<(String, String)>) -> Redirect {
    Redirect::to(&at(&code, &slug, ""))
}

fn at(code: &str, slug: &str, rest: &str) -> String {
    format!("/t/{}/page/{}{rest}", secret::as_handed_out(code), crate::ui::in_query(slug))
}
