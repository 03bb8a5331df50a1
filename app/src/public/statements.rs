//! What the law wants said on public pages: who is behind them, how accessible they are, what becomes of what is written.

use leptos::prelude::*;

use crate::desk::Visitor;
use crate::error::{Answer, Trouble};
use crate::guide::model::Text;
use crate::public::sheet::{From, Sheet};
use crate::t;

pub async fn accessibility(visitor: Visitor) -> Answer {
    statement(&visitor, "public/accessibility")
}

pub async fn privacy(visitor: Visitor) -> Answer {
    statement(&visitor, "public/privacy")
}

fn statement(visitor: &Visitor, path: &str) -> Answer {
    let (lang, settings) = (visitor.lang, &visitor.house.settings);
    let or = |said: &str, unsaid: &'static str| if said.is_empty() { unsaid.to_owned() } else { said.to_owned() };
    let owner = or(&settings.owner, t!(lang, "public-owner-unsaid"));
    let phone = or(&settings.phone, t!(lang, "public-phone-unsaid"));
    let text = Text::find(lang, path, &[("owner", &owner), ("phone", &phone)]).ok_or(Trouble::NotFound)?;
    let from = From { team: settings.owner.clone(), phone: String::new(), hours: String::new() };
    let title = text.title.clone();
    Ok(Sheet::new(&title).from(from).view(visitor, || {
        view! {
            <h1>{text.title}</h1>
            <p>{text.lead}</p>
            <div inner_html=text.body></div>
        }
    }))
}
