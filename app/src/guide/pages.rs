use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::desk::Visitor;
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

pub async fn list(visitor: Visitor) -> Answer {
    Ok(view(&visitor, load(visitor.lang)))
}

fn view(visitor: &Visitor, Guides(texts): Guides) -> Response {
    let lang = visitor.lang;
    visitor.page(t!(lang, "guide-title"), || {
        let rows: Vec<_> = texts
            .into_iter()
            .map(|(name, text)| view! { <li><h2><a href=format!("/guide/{name}")>{text.title}</a></h2><p>{text.lead}</p></li> })
            .collect();
        view! {
            {title(t!(lang, "guide-title"))}
            {lead(t!(lang, "guide-lead"))}
            <ol class="plain stack">{rows}</ol>
        }
    })
}

pub async fn show(visitor: Visitor, Path(name): Path<String>) -> Answer {
    let text = guide(visitor.lang, &name).ok_or(Trouble::NotFound)?;
    Ok(view_guide(&visitor, text))
}

fn view_guide(visitor: &Visitor, text: Text) -> Response {
    let parts = vec![(t!(visitor.lang, "guide-title").to_owned(), Some("/guide".to_owned()))];
    visitor.page(&text.title.clone(), || view! { {kicker(parts)} {article(text)} })
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
