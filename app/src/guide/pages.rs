use axum::extract::Path;
use leptos::prelude::*;
use serde::Serialize;

use crate::desk::{Desk, Visitor};
use crate::error::{Answer, Trouble};
use crate::guide::model::{Guide, Text};
use crate::lang::Lang;
use crate::t;
use crate::ui::page::{kicker, lead, title};

/// The method guides in a language, each with its name, in the order of the loop.
#[derive(Debug, Serialize)]
pub struct Guides(Vec<(Guide, Text)>);

pub fn load(lang: Lang) -> Guides {
    Guides(Guide::ALL.iter().filter_map(|guide| Some((*guide, text(lang, *guide)?))).collect())
}

fn text(lang: Lang, guide: Guide) -> Option<Text> {
    Text::find(lang, &format!("guide/{guide}"))
}

/// The one that an address names.
fn named(lang: Lang, name: &str) -> Result<Text, Trouble> {
    name.parse().ok().and_then(|guide| text(lang, guide)).ok_or(Trouble::NotFound)
}

/// The guides as a page outside every project.
pub async fn list(visitor: Visitor) -> Answer {
    let lang = visitor.lang;
    Ok(visitor.page(t!(lang, "guide-title"), || all(lang, load(lang), "/guide")))
}

/// The same within a project: its menu stays.
pub async fn list_inside(desk: Desk) -> Answer {
    let lang = desk.lang;
    Ok(desk.page(t!(lang, "guide-title"), || all(lang, load(lang), &desk.path("guide"))))
}

fn all(lang: Lang, Guides(texts): Guides, at: &str) -> AnyView {
    let rows: Vec<_> = texts
        .into_iter()
        .map(|(name, text)| view! { <li><h2><a href=format!("{at}/{name}")>{text.title}</a></h2><p>{text.lead}</p></li> })
        .collect();
    view! {
        {title(t!(lang, "guide-title"))}
        {lead(t!(lang, "guide-lead"))}
        <ol class="plain stack">{rows}</ol>
    }
    .into_any()
}

pub async fn show(visitor: Visitor, Path(name): Path<String>) -> Answer {
    let text = named(visitor.lang, &name)?;
    Ok(visitor.page(&text.title.clone(), || one(visitor.lang, text, "/guide".to_owned())))
}

pub async fn show_inside(desk: Desk, Path((_, name)): Path<(String, String)>) -> Answer {
    let text = named(desk.lang, &name)?;
    Ok(desk.page(&text.title.clone(), || one(desk.lang, text, desk.path("guide"))))
}

fn one(lang: Lang, text: Text, at: String) -> AnyView {
    view! { {kicker(vec![(t!(lang, "guide-title").to_owned(), Some(at))])} {article(text)} }.into_any()
}

/// The way to a guide from where it is needed.
pub fn way(desk: &Desk, guide: Guide) -> AnyView {
    let lang = desk.lang;
    let says = match guide {
        Guide::Before => t!(lang, "guide-way-before"),
        Guide::Interview => t!(lang, "guide-way-interview"),
        Guide::Consent => t!(lang, "guide-way-consent"),
        Guide::Quotes => t!(lang, "guide-way-quotes"),
        Guide::Needs => t!(lang, "guide-way-needs"),
        Guide::Patterns => t!(lang, "guide-way-patterns"),
        Guide::Drafting => t!(lang, "guide-way-drafting"),
        Guide::Testing => t!(lang, "guide-way-testing"),
        Guide::Closing => t!(lang, "guide-way-closing"),
        Guide::Decisions => t!(lang, "guide-way-decisions"),
    };
    view! { <a href=desk.path(format_args!("guide/{guide}"))>{says}</a> }.into_any()
}

/// A text as a page of reading width.
pub fn article(text: Text) -> AnyView {
    view! {
        <article class="prose">
            {title(text.title)}
            {lead(text.lead)}
            <div inner_html=text.body></div>
        </article>
    }
    .into_any()
}
