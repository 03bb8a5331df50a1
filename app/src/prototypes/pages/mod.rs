//! How prototypes are shown, and what the pages share. The list is in `thread/prototypes.rs`.

pub mod draft;
pub mod links;
pub mod map;
pub mod preview;
pub mod remarks;
#[cfg(test)]
mod tests;
pub mod walk;

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::parse::Problems;
use crate::prototypes::forms::PrototypeForm;
use crate::prototypes::model::{Lack, Prototype};
use crate::prototypes::screens::{Mark, Piece};
use crate::prototypes::spot::Spot;
use crate::prototypes::store;
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::meanwhile::meanwhile;
use crate::ui::page::{form_actions, kicker, lead, title};

pub fn state(lang: Lang, version: i64, frozen: bool, open: bool) -> String {
    match (frozen, open) {
        (_, true) => t!(lang, "prototype-state-open", version = version),
        (true, false) => t!(lang, "prototype-state-tested", version = version),
        (false, false) => t!(lang, "prototype-state-draft", version = version),
    }
}

pub async fn new(desk: Desk, State(house): State<House>) -> Answer {
    let place = desk.path("prototypes/new");
    let mut sheet = desk.sheet(&mut house.read().await?, &place, PrototypeForm::default).await?;
    sheet.check(PrototypeForm::parse);
    let lang = desk.lang;
    Ok(desk.page(t!(lang, "prototype-new"), || {
        view! {
            {kicker(vec![(t!(lang, "loop-prototypes").to_owned(), Some(desk.path("prototypes")))])}
            {title(t!(lang, "prototype-new"))}
            {lead(t!(lang, "prototype-new-lead"))}
            {sheet.above(lang)}
            <form class="form" method="post" action=desk.path("prototypes")>
                {sheet.once(&desk.house.ids)}
                {fields(lang, &sheet.form, &sheet.problems)}
                {form_actions(lang, t!(lang, "prototype-make"), Some(desk.path("prototypes")))}
            </form>
        }
    }))
}

fn fields(lang: Lang, form: &PrototypeForm, problems: &Problems) -> AnyView {
    view! {
        {Field::new(lang, "name", t!(lang, "prototype-name")).hint(t!(lang, "prototype-name-hint")).value(&form.name).problems(problems).view()}
        {Field::new(lang, "idea", t!(lang, "prototype-idea")).hint(t!(lang, "prototype-idea-hint")).value(&form.idea).area(4).problems(problems).view()}
    }
    .into_any()
}

pub async fn about(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let prototype = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let home = desk.path(format_args!("prototypes/{number}"));
    let saved = PrototypeForm::of(&prototype);
    let mut sheet = desk.sheet(&mut conn, &format!("{home}/about"), || saved.clone()).await?;
    sheet.check(PrototypeForm::parse);
    let overtaken = sheet.overtaken(&saved);
    let (lang, form) = (desk.lang, &sheet.form);
    let told = |form: &PrototypeForm| {
        vec![(t!(lang, "prototype-name"), form.name.clone()), (t!(lang, "prototype-idea"), form.idea.clone())]
    };
    Ok(desk.page(t!(lang, "prototype-about"), || {
        view! {
            {crumbs(&desk, &prototype, None)}
            {title(t!(lang, "prototype-about"))}
            {sheet.above(lang)}
            {overtaken.then(|| meanwhile(lang, told(&saved), told(form)))}
            <form class="form" method="post" action=format!("{home}/about")>
                {hidden("was", &form.was)}
                {fields(lang, form, &sheet.problems)}
                {form_actions(lang, t!(lang, "form-save"), Some(home.clone()))}
            </form>
        }
    }))
}

/// Where a page of a prototype belongs. With a last part, the prototype is a link.
pub fn crumbs(desk: &Desk, prototype: &Prototype, last: Option<String>) -> AnyView {
    let home = desk.path(format_args!("prototypes/{}", prototype.number));
    let mut parts = vec![
        (t!(desk.lang, "loop-prototypes").to_owned(), Some(desk.path("prototypes"))),
        (format!("{} {}", codes::prototype(prototype.number), prototype.name), Some(home)),
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

/// Two texts side by side, when two people have written the same thing. Neither is lost.
pub fn conflict(lang: Lang, theirs: String, mine: String) -> AnyView {
    view! {
        <div class="notice notice--warn" role="alert">
            <h2>{t!(lang, "prototype-conflict")}</h2>
            <p>{t!(lang, "prototype-conflict-text")}</p>
        </div>
        <div class="conflict">
            <section class="conflict__side">
                <h2>{t!(lang, "prototype-conflict-theirs")}</h2>
                <div class="diff diff--text">{theirs}</div>
            </section>
            <section class="conflict__side">
                <h2>{t!(lang, "prototype-conflict-mine")}</h2>
                <div class="diff diff--text">{mine}</div>
            </section>
        </div>
    }
    .into_any()
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
                    <button class="button button--danger" type="submit">{self.verb}</button>
                    <a class="button button--quiet" href=self.back>{t!(lang, "form-cancel")}</a>
                </form>
            }
        })
    }
}
