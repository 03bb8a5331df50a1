//! All who take part, by their codes.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::Lang;
use crate::participants::model::{Consent, Participant};
use crate::participants::pages::{group_name, recruited_name};
use crate::participants::store;
use crate::projects::model::Counted;
use crate::rights::{Thing, Verb};
use crate::t;
use crate::ui::page::{empty, lead, removed, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};

#[derive(Debug, Default, Deserialize)]
pub struct At {
    page: Option<String>,
    /// The number of the one that has just been removed.
    removed: Option<String>,
}

/// One page of those who take part.
#[derive(Debug, Serialize)]
pub struct Shown {
    people: Vec<Participant>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, page: PageNumber) -> Result<Shown, Trouble> {
    Ok(Shown { people: store::list(conn, desk.project.id, PER_PAGE, page.offset()).await? })
}

pub async fn list(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let page = PageNumber::parse(at.page.as_deref());
    let shown = load(&mut house.read().await?, &desk, page).await?;
    Ok(view(&desk, shown, page, at.removed.as_deref()))
}

fn view(desk: &Desk, Shown { people }: Shown, page: PageNumber, gone: Option<&str>) -> Response {
    let lang = desk.lang;
    let add =
        desk.may(Verb::Write, Thing::Participant).then(|| (desk.path("participants/new"), t!(lang, "participants-add")));
    desk.page(t!(lang, "participants-title"), || {
        view! {
            {title(t!(lang, "participants-title"))}
            {removed(gone, |number| t!(lang, "participant-removed", code = codes::participant(number)))}
            {lead(t!(lang, "participants-lead"))}
            {if people.is_empty() {
                empty(t!(lang, "participants-empty"), t!(lang, "participants-empty-text"), add)
            } else {
                view! {
                    {add.map(|(href, name)| view! { <p class="page__actions"><a class="button" href=href>{name}</a></p> })}
                    {table(desk, people)}
                    {pager(lang, page, desk.count(Counted::Participants), |n| desk.path(format_args!("participants?page={n}")))}
                }.into_any()
            }}
        }
    })
}

fn table(desk: &Desk, people: Vec<Participant>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = people
        .into_iter()
        .map(|person| {
            view! {
                <tr>
                    <th scope="row"><a class="nowrap" href=desk.path(format_args!("participants/{}", person.number))>{codes::participant(person.number)}</a></th>
                    <td data-label=t!(lang, "participant-group")>{group_name(lang, &person)}</td>
                    <td data-label=t!(lang, "participant-recruited")>{recruited_name(lang, person.recruited_through)}</td>
                    <td data-label=t!(lang, "consent-title")>{scope_words(lang, person.consent.as_ref())}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "participants-title")>
            <table class="table table--stack">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "participant-code")}</th>
                        <th scope="col">{t!(lang, "participant-group")}</th>
                        <th scope="col">{t!(lang, "participant-recruited")}</th>
                        <th scope="col">{t!(lang, "consent-title")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What a consent reaches, in a few words.
fn scope_words(lang: Lang, consent: Option<&Consent>) -> String {
    let Some(consent) = consent else { return t!(lang, "consent-none").to_owned() };
    let scope = consent.scope;
    let words: Vec<&str> = [
        (scope.team, t!(lang, "consent-team")),
        (scope.managers, t!(lang, "consent-managers")),
        (scope.representatives, t!(lang, "consent-representatives")),
        (scope.public, t!(lang, "consent-public")),
        (scope.research, t!(lang, "consent-research")),
    ]
    .into_iter()
    .filter_map(|(yes, words)| yes.then_some(words))
    .collect();
    if words.is_empty() { t!(lang, "consent-nothing").to_owned() } else { words.join(", ").to_lowercase() }
}
