//! "Ni sa – vi gjorde", for anybody with the round's link: made from the team's own changes, never from the visitors'
//! words.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use leptos::prelude::*;

use crate::changes::said::Said;
use crate::desk::Visitor;
use crate::house::House;
use crate::lang::Lang;
use crate::public::guest::{self, Stepped};
use crate::public::{From, page};
use crate::{changes, clock, t};

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>) -> Stepped {
    let mut conn = house.read().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    let said = changes::said::said_of_prototype(&mut conn, round.prototype_id).await?;
    let lang = visitor.lang;
    Ok(page(&visitor, StatusCode::OK, &From::round(&round), || {
        let items: Vec<_> = said.iter().map(|one| view! { <li class="said__item">{told(lang, one)}</li> }).collect();
        view! {
            <h1>{t!(lang, "loop-you-said")}</h1>
            <p class="muted">{round.prototype_name.clone()}</p>
            {if items.is_empty() {
                view! { <p>{t!(lang, "public-you-said-empty")}</p> }.into_any()
            } else {
                view! { <ol class="said">{items}</ol> }.into_any()
            }}
            <p><a href=round.home()>{t!(lang, "public-you-said-back")}</a></p>
        }
    }))
}

/// The parts of one change as it is told: what they said and what was done, or what they asked for and why it was not.
#[derive(Debug)]
pub struct Parts<'a> {
    pub heading: &'static str,
    pub first: &'a str,
    pub class: &'static str,
    pub outcome: &'static str,
    pub second: &'a str,
}

pub fn parts(lang: Lang, said: &Said) -> Parts<'_> {
    if said.done {
        Parts {
            heading: t!(lang, "public-they-said"),
            first: &said.because,
            class: "said__did",
            outcome: t!(lang, "public-we-did"),
            second: &said.what,
        }
    } else {
        Parts {
            heading: t!(lang, "public-they-wanted"),
            first: &said.what,
            class: "said__did said__did--not",
            outcome: t!(lang, "public-we-did-not"),
            second: &said.because,
        }
    }
}

/// How many people stand behind it, in which version it is, and when it was written.
pub fn facts(lang: Lang, said: &Said) -> String {
    let mut facts = Vec::new();
    if said.people > 0 {
        facts.push(t!(lang, "public-people", n = said.people));
    }
    if said.done && said.out {
        facts.push(t!(lang, "public-in-version", version = said.version));
    } else if said.done {
        facts.push(t!(lang, "public-in-coming-version", version = said.version));
    }
    facts.push(lang.date(clock::day(said.written_at)));
    facts.join(" · ")
}

fn told(lang: Lang, said: &Said) -> AnyView {
    let told = parts(lang, said);
    view! {
        <h2>{told.heading}</h2>
        <p>{told.first.to_owned()}</p>
        <div class=told.class>
            <h3>{told.outcome}</h3>
            <p>{told.second.to_owned()}</p>
            <p class="muted">{facts(lang, said)}</p>
        </div>
    }
    .into_any()
}
