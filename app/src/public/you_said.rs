//! "Ni sa – vi gjorde", for anybody with the round's link: made from the team's own changes, never from the visitors'
//! words.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::changes::pages::parts::told;
use crate::changes::said::Said;
use crate::desk::Visitor;
use crate::house::House;
use crate::public::guest::{self, Stepped};
use crate::public::sheet::{Sender, Sheet};
use crate::rights::Audience;
use crate::rounds::model::PublicRound;
use crate::{changes, t};

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>) -> Stepped {
    let mut conn = house.read().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    let said = changes::said::said_of_prototype(&mut conn, round.prototype_id, Audience::Public).await?;
    Ok(drawn(&visitor, &round, &said))
}

pub fn drawn(visitor: &Visitor, round: &PublicRound, said: &[Said]) -> Response {
    let lang = visitor.lang;
    Sheet::new(t!(lang, "public-title-read")).from(Sender::round(round)).view(visitor, || {
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
    })
}
