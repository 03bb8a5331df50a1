//! How prototypes are shown, and what the pages share. The list is in `thread/prototypes.rs`.

mod describe;
pub mod draft;
pub mod links;
mod map;
pub mod new;
pub mod pictures;
pub mod preview;
pub mod remarks;
#[cfg(test)]
mod tests;
pub mod walk;
mod with_pages;

pub use describe::about;

use axum::response::Response;
use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::prototypes::model::{Lack, Prototype};
use crate::prototypes::screens::{Mark, Piece};
use crate::prototypes::spot::Spot;
use crate::t;
use crate::ui::field::hidden;
use crate::ui::field::pressed;
use crate::ui::page::{kicker, lead, title};

pub fn state(lang: Lang, version: i64, frozen: bool, open: bool) -> String {
    match (frozen, open) {
        (_, true) => t!(lang, "prototype-state-open", version = version),
        (true, false) => t!(lang, "prototype-state-tested", version = version),
        (false, false) => t!(lang, "prototype-state-draft", version = version),
    }
}

/// Where a page of a prototype belongs. With a last part, the prototype is a link.
pub fn crumbs(desk: &Desk, prototype: &Prototype, last: Option<String>) -> AnyView {
    let home = desk.path(format_args!("prototypes/{}", prototype.number));
    let mut parts = vec![
        (t!(desk.lang, "loop-prototypes").to_owned(), Some(desk.path("prototypes"))),
        (format!("{} {}", prototype.name, codes::prototype(prototype.number)), Some(home)),
    ];
    parts.extend(last.map(|last| (last, None)));
    kicker(parts)
}

/// "v2", as it stands in the line above the title.
pub fn version(version: i64) -> String {
    format!("v{version}")
}

/// Why an iteration cannot be opened for testing, and what to do about it.
pub fn lack_sentence(lang: Lang, lack: Lack) -> &'static str {
    match lack {
        Lack::Need => t!(lang, "prototype-lacks-need"),
        Lack::Rationale => t!(lang, "prototype-lacks-rationale"),
        Lack::Page => t!(lang, "prototype-lacks-page"),
    }
}

/// A text with what was taken out and put in.
pub fn difference(lang: Lang, pieces: Vec<Piece>) -> AnyView {
    let pieces: Vec<_> = pieces
        .into_iter()
        .map(|piece| match piece.mark {
            Mark::Kept => view! { <span>{piece.text}</span> }.into_any(),
            Mark::Added => inserted(lang, piece.text),
            Mark::Removed => deleted(lang, piece.text),
        })
        .collect();
    view! { <div class="diff diff--text">{pieces}</div> }.into_any()
}

/// Many screen readers pass over `ins` and `del` in silence: the words say it.
pub fn inserted(lang: Lang, text: String) -> AnyView {
    view! { <ins><span class="visually-hidden">{t!(lang, "prototype-diff-in")}" "</span>{text}</ins> }.into_any()
}

pub fn deleted(lang: Lang, text: String) -> AnyView {
    view! { <del><span class="visually-hidden">{t!(lang, "prototype-diff-out")}" "</span>{text}</del> }.into_any()
}

/// Where something would be changed that has been tested: it is not, and a new iteration is offered.
pub fn is_frozen(desk: &Desk, spot: &Spot) -> Response {
    frozen(desk, spot, Vec::new(), None)
}

/// The same for who has typed something: it can be taken along. `feedback`: what somebody said, for who wants to change
/// something because of it: the next iteration begins with that.
pub fn frozen(desk: &Desk, spot: &Spot, typed: Vec<Sheet<String>>, feedback: Option<&str>) -> Response {
    let lang = desk.lang;
    let at = spot.iteration.version;
    let heading = t!(lang, "prototype-frozen", version = at);
    let typed: Vec<_> = typed.into_iter().filter(|sheet| !sheet.form.trim().is_empty()).collect();
    desk.page(&heading, || {
        view! {
            {crumbs(desk, &spot.prototype, Some(version(at)))}
            {title(heading.clone())}
            {lead(t!(lang, "prototype-frozen-text"))}
            {(!typed.is_empty()).then(|| view! {
                <section>
                    <h2>{t!(lang, "prototype-frozen-typed")}</h2>
                    <p>{t!(lang, "prototype-frozen-typed-text")}</p>
                    {typed.iter().map(|sheet| view! {
                        <div class="diff diff--text">{sheet.form.clone()}</div>
                        {sheet.unsaved(lang)}
                    }).collect::<Vec<_>>()}
                </section>
            })}
            <form class="page__actions" method="post" action=spot.of_prototype(desk, "iterations")>
                {feedback.map(|feedback| hidden("feedback", feedback))}
                <button class="button" type="submit">{t!(lang, "prototype-next", version = at + 1)}</button>
                <a class="button button--quiet" href=spot.home(desk)>{t!(lang, "prototype-back")}</a>
            </form>
        }
    })
}

/// Asks before something is taken away that cannot be had back.
pub struct Ask<'a> {
    pub spot: &'a Spot,
    pub heading: String,
    pub consequence: AnyView,
    pub verb: &'static str,
    pub action: String,
    pub back: String,
}

impl Ask<'_> {
    pub fn page(self, desk: &Desk) -> Response {
        let lang = desk.lang;
        let heading = self.heading.clone();
        desk.page(&self.heading, || {
            view! {
                {crumbs(desk, &self.spot.prototype, Some(version(self.spot.iteration.version)))}
                {title(heading)}
                {self.consequence}
                <form class="page__actions" method="post" action=self.action>
                    {pressed()}
                    <button class="button button--danger" type="submit">{self.verb}</button>
                    <a class="button button--quiet" href=self.back>{t!(lang, "form-cancel")}</a>
                </form>
            }
        })
    }
}
