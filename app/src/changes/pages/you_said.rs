//! "Ni sa – vi gjorde" for everybody in the project: all prototypes' changes, one after another, also on paper.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::changes::pages::parts::{facts, parts};
use crate::changes::pages::state;
use crate::changes::said::Said;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::rights::{Thing, Verb};
use crate::ui::page::{empty, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::{changes, t};

#[derive(Debug, Default, Deserialize)]
pub struct At {
    page: Option<String>,
}

/// One page of all that was changed, prototype by prototype.
#[derive(Debug, Serialize)]
pub struct YouSaid {
    said: Vec<Said>,
    /// How many changes there are on all pages.
    total: i64,
}

async fn load(conn: &mut Conn, desk: &Desk, page: PageNumber) -> Result<YouSaid, Trouble> {
    // What is not published yet is the team's alone.
    let all = desk.may(Verb::Write, Thing::Prototype);
    let said =
        changes::said::said_in_project(conn, desk.project.id, (all, desk.audience()), PER_PAGE, page.offset()).await?;
    let total = changes::said::count_said(conn, desk.project.id, all).await?;
    Ok(YouSaid { said, total })
}

pub async fn show(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let page = PageNumber::parse(at.page.as_deref());
    let shown = load(&mut house.read().await?, &desk, page).await?;
    Ok(view(&desk, &shown, page))
}

fn view(desk: &Desk, YouSaid { said, total }: &YouSaid, page: PageNumber) -> Response {
    let lang = desk.lang;
    desk.page(t!(lang, "loop-you-said"), || {
        let body = if said.is_empty() {
            let next = desk.may(Verb::Write, Thing::Prototype).then(|| (desk.path("prototypes"), t!(lang, "loop-prototypes")));
            empty(t!(lang, "you-said-empty"), t!(lang, "you-said-empty-text"), next)
        } else {
            view! {
                {said.chunk_by(|a, b| a.prototype_number == b.prototype_number).map(|of_one| prototype(desk, of_one)).collect::<Vec<_>>()}
                {pager(lang, page, *total, |n| desk.path(format_args!("you-said?page={n}")))}
            }
            .into_any()
        };
        view! { {title(t!(lang, "loop-you-said"))} {lead(t!(lang, "you-said-lead"))} {body} }
    })
}

fn prototype(desk: &Desk, said: &[Said]) -> AnyView {
    let Some(first) = said.first() else { return ().into_any() };
    let lang = desk.lang;
    let href = desk.path(format_args!("prototypes/{}", first.prototype_number));
    let outside = first.code.as_ref().map(|code| {
        view! { <p><a href=format!("/t/{code}/you-said")>{t!(lang, "you-said-public")} <span class="visually-hidden">": " {first.prototype_name.clone()}</span></a></p> }
    });
    let items: Vec<_> = said.iter().map(|one| item(desk, one)).collect();
    view! {
        <section>
            <h2><a class="on-thread" href=href>{first.prototype_name.clone()}</a></h2>
            {outside}
            <ol class="said">{items}</ol>
        </section>
    }
    .into_any()
}

fn item(desk: &Desk, one: &Said) -> AnyView {
    let lang = desk.lang;
    let told = parts(lang, one);
    let team = desk.may(Verb::Write, Thing::Prototype);
    view! {
        <li class="said__item">
            <h3>{told.heading}</h3>
            <p>{told.first.to_owned()}</p>
            <div class=told.class>
                <h4>{told.outcome}</h4>
                <p>{told.second.to_owned()}</p>
                <p class="muted note">{facts(lang, one)}</p>
            </div>
            {team.then(|| state(lang, one.published().as_ref()))}
            <p>
                {team.then(|| view! { <a href=publishing(desk, one)>{if one.published_at.is_some() { t!(lang, "change-take-back-do") } else { t!(lang, "change-publish-do") }} <span class="visually-hidden">": " {one.what.clone()}</span></a> " " })}
                <a href=desk.path(format_args!("thread/change/{}-{}", one.prototype_number, one.number))>
                    {t!(lang, "thread-show")} <span class="visually-hidden">": " {one.what.clone()}</span>
                </a>
            </p>
        </li>
    }
    .into_any()
}

fn publishing(desk: &Desk, one: &Said) -> String {
    desk.path(format_args!("prototypes/{}/v/{}/changes/{}/publish", one.prototype_number, one.version, one.number))
}
