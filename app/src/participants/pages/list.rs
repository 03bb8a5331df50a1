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
use crate::participants::model::{Consent, Participant, ToAsk};
use crate::participants::pages::{group_name, recruited_name, scope_words};
use crate::participants::store::{self, Which};
use crate::projects::model::Counted;
use crate::rights::{Thing, Verb};
use crate::t;
use crate::ui::page::{empty, lead, removed, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};

#[derive(Debug, Default, Deserialize)]
pub struct At {
    page: Option<String>,
    /// Of whom somebody has to ask.
    consent: Option<String>,
    /// The number of the one that has just been removed.
    removed: Option<String>,
}

impl At {
    fn asked(&self) -> Option<ToAsk> {
        self.consent.as_deref()?.parse().ok()
    }
}

/// One page of those who take part, and how many were asked for.
#[derive(Debug, Serialize)]
pub struct Shown {
    people: Vec<Participant>,
    total: i64,
}

pub async fn load(conn: &mut Conn, desk: &Desk, asked: Option<ToAsk>, page: PageNumber) -> Result<Shown, Trouble> {
    let which = Which { asked, today: desk.house.clock.today() };
    let people = store::list(conn, desk.project.id, &which, PER_PAGE, page.offset()).await?;
    let total = match asked {
        Some(_) => store::count(conn, desk.project.id, &which).await?,
        None => desk.count(Counted::Participants),
    };
    Ok(Shown { people, total })
}

pub async fn list(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let page = PageNumber::parse(at.page.as_deref());
    let shown = load(&mut house.read().await?, &desk, at.asked(), page).await?;
    Ok(view(&desk, shown, at.asked(), page, at.removed.as_deref()))
}

fn view(
    desk: &Desk,
    Shown { people, total }: Shown,
    asked: Option<ToAsk>,
    page: PageNumber,
    gone: Option<&str>,
) -> Response {
    let lang = desk.lang;
    let query = asked.map(|asked| format!("consent={asked}&")).unwrap_or_default();
    let add =
        desk.may(Verb::Write, Thing::Participant).then(|| (desk.path("participants/new"), t!(lang, "participants-add")));
    desk.page(t!(lang, "participants-title"), || {
        view! {
            {title(t!(lang, "participants-title"))}
            {removed(gone, |number| t!(lang, "participant-removed", code = codes::participant(number)))}
            {lead(t!(lang, "participants-lead"))}
            {if desk.count(Counted::Participants) == 0 {
                empty(t!(lang, "participants-empty"), t!(lang, "participants-empty-text"), add)
            } else {
                view! {
                    {add.map(|(href, name)| view! { <p class="page__actions"><a class="button" href=href>{name}</a></p> })}
                    {filters(desk, asked)}
                    {if people.is_empty() { view! { <p>{t!(lang, "participants-none-to-ask")}</p> }.into_any() } else { table(desk, people) }}
                    {pager(lang, page, total, |n| desk.path(format_args!("participants?{query}page={n}")))}
                }.into_any()
            }}
        }
    })
}

fn filters(desk: &Desk, asked: Option<ToAsk>) -> AnyView {
    let lang = desk.lang;
    let name = |one: Option<ToAsk>| match one {
        None => t!(lang, "sources-filter-all"),
        Some(ToAsk::None) => t!(lang, "participants-without-consent"),
        Some(ToAsk::Ended) => t!(lang, "participants-consent-ended"),
        Some(ToAsk::Ending) => t!(lang, "participants-consent-ending"),
    };
    let parts = std::iter::once(None).chain(ToAsk::ALL.iter().copied().map(Some));
    let parts: Vec<_> = parts
        .map(|one| {
            let query = one.map(|one| format!("?consent={one}")).unwrap_or_default();
            let here = (one == asked).then_some("true");
            view! { <li><a href=desk.path(format_args!("participants{query}")) aria-current=here>{name(one)}</a></li> }
        })
        .collect();
    view! { <nav class="parts" aria-label=t!(lang, "sources-filter")><ul class="parts__row">{parts}</ul></nav> }.into_any()
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
                    <td data-label=t!(lang, "consent-title")>{reach(lang, person.consent.as_ref())}</td>
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

fn reach(lang: Lang, consent: Option<&Consent>) -> String {
    let Some(consent) = consent else { return t!(lang, "consent-none").to_owned() };
    scope_words(lang, consent.scope).unwrap_or_else(|| t!(lang, "consent-nothing").to_owned())
}
