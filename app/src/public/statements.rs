//! What the law wants said: who is behind the pages, how accessible they are, what becomes of what people tell us.

use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Visitor;
use crate::error::Answer;
use crate::guide::model::titled;
use crate::public::sheet::{Sender, Sheet};
use crate::t;
use crate::texts::Statement;
use crate::ui::page::title;

/// Whoever is signed in stays in the working pages.
pub async fn accessibility(visitor: Visitor) -> Answer {
    Ok(match visitor.person {
        Some(_) => within(&visitor, Statement::Accessibility),
        None => statement(&visitor, Statement::Accessibility),
    })
}

pub async fn privacy(visitor: Visitor) -> Answer {
    Ok(statement(&visitor, Statement::Privacy))
}

/// For those who take part in a conversation: on a phone, or printed and handed over.
pub async fn participants(visitor: Visitor) -> Answer {
    Ok(statement(&visitor, Statement::Participants))
}

/// For those who work here.
pub async fn staff(visitor: Visitor) -> Answer {
    Ok(within(&visitor, Statement::Staff))
}

fn within(visitor: &Visitor, statement: Statement) -> Response {
    let (heading, body) = text(visitor, statement);
    visitor.page(&heading.clone(), || {
        view! { <article class="prose">{title(heading)} <div inner_html=body></div></article> }
    })
}

/// The title, and the rest as HTML: from the program or from whoever runs it.
fn text(visitor: &Visitor, statement: Statement) -> (String, String) {
    let (lang, texts) = (visitor.lang, &visitor.house.settings.texts);
    titled(&texts.statement(lang, statement, t!(lang, "public-text-open")))
}

fn statement(visitor: &Visitor, statement: Statement) -> Response {
    let (heading, body) = text(visitor, statement);
    let team = visitor.house.settings.texts.fact(visitor.lang, "owner").to_owned();
    let from = Sender { team, ..Sender::default() };
    Sheet::new(&heading.clone()).from(from).view(visitor, || {
        view! { <h1>{heading}</h1> <div inner_html=body></div> }
    })
}
