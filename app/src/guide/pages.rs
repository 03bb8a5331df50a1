use axum::extract::Path;
use leptos::prelude::*;
use serde::Serialize;

use crate::desk::{Desk, Visitor};
use crate::error::{Answer, Trouble};
use crate::guide::model::{GUIDES, Text};
use crate::lang::Lang;
use crate::t;
use crate::ui::page::{kicker, lead, title};

/// The method guides in a language, each with its name, in the order of the loop.
#[derive(Debug, Serialize)]
pub struct Guides(Vec<(&'static str, Text)>);

pub fn load(lang: Lang) -> Guides {
    Guides(GUIDES.iter().filter_map(|name| Some((*name, guide(lang, name)?))).collect())
}

/// A method guide by its name.
pub fn guide(lang: Lang, name: &str) -> Option<Text> {
    Text::find(lang, &format!("guide/{name}")).filter(|_| GUIDES.contains(&name))
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
    let text = guide(visitor.lang, &name).ok_or(Trouble::NotFound)?;
    Ok(visitor.page(&text.title.clone(), || one(visitor.lang, text, "/guide".to_owned())))
}

pub async fn show_inside(desk: Desk, Path((_, name)): Path<(String, String)>) -> Answer {
    let text = guide(desk.lang, &name).ok_or(Trouble::NotFound)?;
    Ok(desk.page(&text.title.clone(), || one(desk.lang, text, desk.path("guide"))))
}

fn one(lang: Lang, text: Text, at: String) -> AnyView {
    view! { {kicker(vec![(t!(lang, "guide-title").to_owned(), Some(at))])} {article(text)} }.into_any()
}

/// The way to a guide from where it is needed.
pub fn way(desk: &Desk, name: &'static str) -> AnyView {
    let lang = desk.lang;
    let says = match name {
        "before" => t!(lang, "guide-way-before"),
        "interview" => t!(lang, "guide-way-interview"),
        "consent" => t!(lang, "guide-way-consent"),
        "quotes" => t!(lang, "guide-way-quotes"),
        "needs" => t!(lang, "guide-way-needs"),
        "patterns" => t!(lang, "guide-way-patterns"),
        "drafting" => t!(lang, "guide-way-drafting"),
        "testing" => t!(lang, "guide-way-testing"),
        "closing" => t!(lang, "guide-way-closing"),
        _ => t!(lang, "guide-way-decisions"),
    };
    view! { <a href=desk.path(format_args!("guide/{name}"))>{says}</a> }.into_any()
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
