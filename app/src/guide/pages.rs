use axum::extract::Path;
use leptos::prelude::*;

use crate::desk::Visitor;
use crate::error::{Answer, Trouble};
use crate::guide::model::{GUIDES, Text};
use crate::t;
use crate::ui::page::{kicker, lead, title};

pub async fn list(visitor: Visitor) -> Answer {
    let lang = visitor.lang;
    let texts: Vec<_> =
        GUIDES.iter().filter_map(|name| Text::find(lang, &format!("guide/{name}"), &[]).map(|text| (*name, text))).collect();
    Ok(visitor.page(t!(lang, "guide-title"), || {
        let rows: Vec<_> = texts
            .into_iter()
            .map(|(name, text)| view! { <li><h2><a href=format!("/guide/{name}")>{text.title}</a></h2><p>{text.lead}</p></li> })
            .collect();
        view! {
            {title(t!(lang, "guide-title"))}
            {lead(t!(lang, "guide-lead"))}
            <ol class="plain stack">{rows}</ol>
        }
    }))
}

pub async fn show(visitor: Visitor, Path(name): Path<String>) -> Answer {
    if !GUIDES.contains(&name.as_str()) {
        return Err(Trouble::NotFound);
    }
    let lang = visitor.lang;
    let text = Text::find(lang, &format!("guide/{name}"), &[]).ok_or(Trouble::NotFound)?;
    let parts = vec![(t!(lang, "guide-title").to_owned(), Some("/guide".to_owned()))];
    Ok(visitor.page(&text.title.clone(), || view! { {kicker(parts)} {article(text)} }))
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
