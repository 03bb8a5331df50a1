//! "Hör du till någon av de här grupperna?": asked first, since a need is verified by those who have it.

use axum::extract::{Path, State};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Visitor;
use crate::form::Filled;
use crate::house::House;
use crate::id::GroupId;
use crate::lang::Lang;
use crate::paper::go;
use crate::projects::model::Group;
use crate::public::guest::{self, Guest, Stepped};
use crate::public::steps::{Press, Step, Walk, leads, path, presses, progress, titled};
use crate::rounds::model::PublicRound;
use crate::{feedback, projects, t};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    pub group: String,
    #[serde(rename = "do")]
    pub press: String,
}

#[derive(Debug, Serialize)]
struct Groups {
    walk: Walk,
    groups: Vec<Group>,
    chosen: Option<GroupId>,
}

impl Groups {
    async fn load(conn: &mut Conn, guest: &Guest) -> Result<Self, sqlx::Error> {
        Ok(Self {
            walk: Walk::load(conn, guest).await?,
            groups: projects::store::groups(conn, guest.round.project_id).await?,
            chosen: guest.visit.target_group_id,
        })
    }
}

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let groups = Groups::load(&mut conn, &guest).await?;
    if groups.groups.is_empty() {
        return Ok(go(path(&guest.round, groups.walk.first())));
    }
    Ok(drawn(&guest, &groups))
}

fn drawn(guest: &Guest, groups: &Groups) -> Response {
    let (lang, round) = (guest.visitor.lang, &guest.round);
    let choices: Vec<_> = (1..)
        .zip(&groups.groups)
        .map(|(n, group)| choice(lang, round, format!("group-{n}"), Some(group), groups.chosen == Some(group.id)))
        .collect();
    let title = titled(lang, &groups.walk, Step::Group);
    guest.shown(guest.sheet(&title).is_form(path(round, Step::Group)), || {
        view! {
            {progress(lang, &groups.walk, Step::Group)}
            <fieldset class="answers" aria-describedby="group-hint">
                <legend><h1>{t!(lang, "public-group")}</h1></legend>
                <p class="field__hint" id="group-hint">{t!(lang, "public-group-hint")}</p>
                {choice(lang, round, "group-none".to_owned(), None, groups.chosen.is_none())}
                {choices}
            </fieldset>
            {presses(lang, t!(lang, "public-back-to-pages"))}
        }
    })
}

fn choice(lang: Lang, round: &PublicRound, id: String, group: Option<&Group>, chosen: bool) -> AnyView {
    let (value, name) = match group {
        Some(group) => (group.id.to_string(), group.name.clone()),
        None => (String::new(), t!(lang, "public-group-none").to_owned()),
    };
    let written_in = group.map(|_| round.lang.word());
    view! {
        <label class="answer">
            <input type="radio" id=id name="group" value=value checked=chosen />
            " " <span lang=written_in dir="auto">{name}</span>
        </label>
    }
    .into_any()
}

/// Whatever is no group of the project counts as not wanting to say. A choice is an answer whichever way one goes from it.
pub async fn choose(
    visitor: Visitor,
    State(house): State<House>,
    Path(code): Path<String>,
    jar: CookieJar,
    Filled(form): Filled<GroupForm>,
) -> Stepped {
    let mut conn = house.write().await?;
    let mut guest = guest::guest(&mut conn, visitor, &jar, &code, Some("")).await?;
    let groups = projects::store::groups(&mut conn, guest.round.project_id).await?;
    let group = form.group.parse::<GroupId>().ok().filter(|id| groups.iter().any(|group| group.id == *id));
    let press = Press::of(&form.press);
    if press.sends() || group.is_some() {
        feedback::visits::set_group(&mut conn, guest.round.id, guest.visit.id, group).await?;
        guest.visit.target_group_id = group;
    }
    let walk = Walk::load(&mut conn, &guest).await?;
    conn.commit().await?;
    Ok(guest.goes(leads(&guest, &walk, Step::Group, press)))
}
