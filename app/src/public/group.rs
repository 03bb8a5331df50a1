//! "Hör du till någon av de här grupperna?": asked first, since a need is verified by those who have it.

use axum::extract::{Path, State};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Visitor;
use crate::feedback::model::GroupSaid;
use crate::form::Filled;
use crate::house::House;
use crate::id::GroupId;
use crate::lang::Lang;
use crate::paper::go;
use crate::projects::model::Group;
use crate::public::guest::{self, Guest, Stepped};
use crate::public::press::Press;
use crate::public::sheet::{Sender, Sheet};
use crate::public::steps::{Step, Walk, leads, path, progress, titled};
use crate::rounds::model::PublicRound;
use crate::ui::field::pressed;
use crate::{feedback, projects, t};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    pub group: String,
    #[serde(rename = "do")]
    pub press: String,
}

#[derive(Debug, Serialize)]
pub struct Asked {
    pub walk: Walk,
    pub groups: Vec<Group>,
    pub chosen: Option<GroupId>,
    /// She has said something about it.
    pub said: bool,
}

impl Asked {
    async fn load(conn: &mut Conn, guest: &Guest) -> Result<Self, sqlx::Error> {
        Ok(Self {
            walk: Walk::load(conn, guest).await?,
            groups: projects::store::groups(conn, guest.round.project_id).await?,
            chosen: guest.visit.target_group_id,
            said: guest.visit.group_said != GroupSaid::Unasked,
        })
    }
}

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let asked = Asked::load(&mut conn, &guest).await?;
    if asked.groups.is_empty() {
        return Ok(go(path(&guest.round, asked.walk.first())));
    }
    Ok(guest.shown(drawn(&guest.visitor, &guest.round, &asked)))
}

pub fn drawn(visitor: &Visitor, round: &PublicRound, asked: &Asked) -> Response {
    let lang = visitor.lang;
    let choices: Vec<_> = asked.groups.iter().map(|group| choice(lang, round, Some(group), asked)).collect();
    let title = titled(lang, &asked.walk, Step::Group);
    Sheet::new(&title).from(Sender::round(round)).in_form(path(round, Step::Group)).view(visitor, || {
        view! {
            {pressed()}
            {progress(lang, &asked.walk, Step::Group)}
            <fieldset class="answers" aria-describedby="group-hint">
                <legend><h1>{t!(lang, "public-group")}</h1></legend>
                <p class="field__hint" id="group-hint">{t!(lang, "public-group-hint")}</p>
                {choices}
                {choice(lang, round, None, asked)}
            </fieldset>
            <p class="presses">
                <button class="button button--quiet" type="submit" name="do" value=Press::Back.word()>{t!(lang, "public-back-to-pages")}</button> " "
                <button class="link" type="submit" name="do" value=Press::Stop.word()>{t!(lang, "public-stop")}</button>
            </p>
        }
    })
}

/// One tap chooses, and goes on. What was chosen before says so.
fn choice(lang: Lang, round: &PublicRound, group: Option<&Group>, asked: &Asked) -> AnyView {
    let (value, name) = match group {
        Some(group) => (group.id.to_string(), group.name.clone()),
        None => ("none".to_owned(), t!(lang, "public-group-none").to_owned()),
    };
    let written_in = group.map(|_| round.lang.word());
    let chosen = group.map_or(asked.said && asked.chosen.is_none(), |group| asked.chosen == Some(group.id));
    let mark = chosen.then(|| view! { " " <span class="answer__chosen">{t!(lang, "public-group-chosen")}</span> });
    view! {
        <p><button class="answer" type="submit" name="group" value=value><span lang=written_in dir="auto">{name}</span> {mark}</button></p>
    }
    .into_any()
}

/// Whatever is no group of the project counts as belonging to none, or not wanting to say.
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
    // To go on without a choice leaves it as it was.
    if !form.group.is_empty() {
        feedback::visits::set_group(&mut conn, guest.round.id, guest.visit.id, group).await?;
        guest.visit.target_group_id = group;
    }
    let walk = Walk::load(&mut conn, &guest).await?;
    conn.commit().await?;
    Ok(guest.goes(leads(guest.visitor.lang, &guest.round, &walk, Step::Group, press)))
}
