//! "Hör du till någon av de här grupperna?": a target group, if the person wants to say.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::Deserialize;

use crate::desk::Visitor;
use crate::form::Filled;
use crate::house::House;
use crate::id::GroupId;
use crate::paper::go;
use crate::public::guest::{self, Stepped};
use crate::public::steps::{SEND, Step, Then, Walk, back, onward, path, progress, titled};
use crate::ui::field::hidden;
use crate::{feedback, projects, t};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    pub group: String,
    /// "send": back to the last page.
    pub then: String,
}

pub async fn show(
    visitor: Visitor,
    State(house): State<House>,
    Path(code): Path<String>,
    Query(then): Query<Then>,
    jar: CookieJar,
) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let groups = projects::store::groups(&mut conn, guest.round.project_id).await?;
    let (lang, round) = (guest.visitor.lang, &guest.round);
    if groups.is_empty() {
        return Ok(go(path(round, Walk::of(round).first())));
    }
    let chosen = guest.visit.target_group_id.is_some();
    let choice = |id: String, value: String, name: String, chosen: bool| {
        view! {
            <label class="answer">
                <input type="radio" id=id name="group" value=value checked=chosen />
                <span lang=round.lang.word() dir="auto">{name}</span>
            </label>
        }
    };
    let choices: Vec<_> = (1..)
        .zip(groups)
        .map(|(n, group)| {
            choice(format!("group-{n}"), group.id.to_string(), group.name, guest.visit.target_group_id == Some(group.id))
        })
        .collect();
    Ok(guest.page(StatusCode::OK, &titled(lang, round, Step::Group), || {
        view! {
            {progress(lang, round, Step::Group)}
            <form method="post" action=path(round, Step::Group)>
                <fieldset class="answers" aria-describedby="group-hint">
                    <legend><h1>{t!(lang, "public-group")}</h1></legend>
                    <p class="field__hint" id="group-hint">{t!(lang, "public-group-hint")}</p>
                    {choices}
                    <label class="answer">
                        <input type="radio" id="group-none" name="group" value="" checked=!chosen />
                        <span>{t!(lang, "public-group-none")}</span>
                    </label>
                </fieldset>
                {(then.then == SEND).then(|| hidden("then", SEND))}
                <button class="button" type="submit">{t!(lang, "public-next")}</button>
            </form>
            {back(lang, round, Step::Group)}
        }
    }))
}

/// Whatever is no group of the project counts as not wanting to say.
pub async fn choose(
    visitor: Visitor,
    State(house): State<House>,
    Path(code): Path<String>,
    jar: CookieJar,
    Filled(form): Filled<GroupForm>,
) -> Stepped {
    let mut conn = house.write().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, Some("")).await?;
    let groups = projects::store::groups(&mut conn, guest.round.project_id).await?;
    let group = form.group.parse::<GroupId>().ok().filter(|id| groups.iter().any(|group| group.id == *id));
    feedback::visits::set_group(&mut conn, guest.round.id, guest.visit.id, group).await?;
    conn.commit().await?;
    Ok(go(path(&guest.round, onward(&guest.round, Step::Group, &form.then))))
}
