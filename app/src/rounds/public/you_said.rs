//! "Ni sa – vi gjorde", for anybody with the round's link: made from the team's own changes, never from the visitors'
//! words.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use leptos::prelude::*;

use crate::clock;
use crate::desk::Visitor;
use crate::house::House;
use crate::lang::Lang;
use crate::rounds::public::guest::{self, Stepped};
use crate::rounds::public::{From, page};
use crate::rounds::store::{self, Said};
use crate::t;

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>) -> Stepped {
    let mut conn = house.read().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    let said = store::said_of_prototype(&mut conn, round.prototype_id).await?;
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

/// One change, told to those who said it: what they said and what was done, or what they asked for and why it was not.
pub fn told(lang: Lang, said: &Said) -> AnyView {
    let (heading, first, class, outcome, second) = if said.done {
        (t!(lang, "public-they-said"), &said.because, "said__did", t!(lang, "public-we-did"), &said.what)
    } else {
        (t!(lang, "public-they-wanted"), &said.what, "said__did said__did--not", t!(lang, "public-we-did-not"), &said.because)
    };
    let version = if said.out {
        t!(lang, "public-in-version", version = said.version)
    } else {
        t!(lang, "public-in-coming-version", version = said.version)
    };
    let people = (said.people > 0).then(|| t!(lang, "public-people", n = said.people));
    let facts: Vec<String> = people.into_iter().chain(said.done.then_some(version)).chain([lang.date(clock::day(said.written_at))]).collect();
    view! {
        <h2>{heading}</h2>
        <p>{first.clone()}</p>
        <div class=class>
            <h3>{outcome}</h3>
            <p>{second.clone()}</p>
            <p class="muted">{facts.join(" · ")}</p>
        </div>
    }
    .into_any()
}
