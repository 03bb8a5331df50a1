//! Before a membership ends: what that means, asked on a page of its own.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::id::PersonId;
use crate::people::model::leads_left;
use crate::people::store::{self, Invitation, Member};
use crate::t;
use crate::ui::page::{form_actions, kicker, lead, title};

/// Somebody who is to leave, and the invitations that wait, her own and those of others.
#[derive(Debug, Serialize)]
pub struct Shown {
    member: Member,
    /// The project still has a lead without her.
    free: bool,
    hers: Vec<Invitation>,
    others: Vec<Invitation>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, person: PersonId) -> Result<Shown, Trouble> {
    let members = store::members(conn, desk.project.id).await?;
    let free = leads_left(members.iter().map(|member| (member.person_id, member.role)), person, None);
    let member = members.into_iter().find(|member| member.person_id == person).ok_or(Trouble::NotFound)?;
    let open = store::open_invitations(conn, desk.project.id, desk.house.clock.now()).await?;
    let (hers, others) = open.into_iter().partition(|one| one.created_by == person);
    Ok(Shown { member, free, hers, others })
}

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, person)): Path<(String, String)>) -> Answer {
    let person: PersonId = person.parse().map_err(|_| Trouble::NotFound)?;
    let shown = load(&mut house.read().await?, &desk, person).await?;
    Ok(view(&desk, &shown))
}

fn view(desk: &Desk, Shown { member, free, hers, others }: &Shown) -> Response {
    let lang = desk.lang;
    let (person, name) = (member.person_id, member.name.as_str());
    let own = person == desk.person.id;
    let heading = if own { t!(lang, "team-leave-own").to_owned() } else { t!(lang, "team-leave-title", name = name) };
    let text = if own { t!(lang, "team-leave-own-text").to_owned() } else { t!(lang, "team-leave-text", name = name) };
    let verb = if own { t!(lang, "team-leave-own-do") } else { t!(lang, "team-leave-do") };
    let notes = |all: &[Invitation]| all.iter().map(|one| view! { <li>{one.note.clone()}</li> }).collect::<Vec<_>>();
    let hers = (!hers.is_empty()).then(|| view! { <p>{t!(lang, "team-leave-hers")}</p> <ul>{notes(hers)}</ul> });
    let others = (!own && !others.is_empty()).then(|| {
        view! { <p>{t!(lang, "team-leave-others", name = name)}</p> <ul>{notes(others)}</ul> }
    });
    desk.page(&heading, || {
        let rest = if *free {
            view! {
                {lead(text.clone())}
                {hers}
                {others}
                <form class="form" method="post" action=desk.path(format_args!("team/{person}/leave"))>
                    {form_actions(lang, verb, Some(desk.path("team")))}
                </form>
            }
            .into_any()
        } else {
            view! { {lead(t!(lang, "team-last-lead"))} <p><a href=desk.path("team")>{t!(lang, "team-title")}</a></p> }
                .into_any()
        };
        view! {
            {kicker(vec![(t!(lang, "team-title").to_owned(), Some(desk.path("team")))])}
            {title(heading.clone())}
            {rest}
        }
    })
}
