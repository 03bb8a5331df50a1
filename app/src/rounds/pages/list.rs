use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::few::Number;
use crate::house::House;
use crate::lang::short_date;
use crate::projects::model::Counted;
use crate::rights::{Thing, Verb};
use crate::rounds::model::Round;
use crate::rounds::pages::tried;
use crate::rounds::store;
use crate::ui::icon;
use crate::ui::page::{empty, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::{clock, t};

#[derive(Debug, Default, Deserialize)]
pub struct At {
    page: Option<String>,
}

/// One page of the rounds.
#[derive(Debug, Serialize)]
pub struct Shown {
    rounds: Vec<Round>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, page: PageNumber) -> Result<Shown, Trouble> {
    let reads = desk.may(Verb::See, Thing::Feedback);
    let rounds = store::list(conn, desk.project.id, PER_PAGE, page.offset()).await?;
    Ok(Shown { rounds: rounds.into_iter().map(|round| round.before(reads)).collect() })
}

pub async fn list(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let page = PageNumber::parse(at.page.as_deref());
    let shown = load(&mut house.read().await?, &desk, page).await?;
    Ok(view(&desk, &shown, page))
}

fn view(desk: &Desk, Shown { rounds }: &Shown, page: PageNumber) -> Response {
    let lang = desk.lang;
    let opens = desk.may(Verb::Open, Thing::Round);
    desk.page(t!(lang, "rounds-title"), || {
        let new = desk.path("rounds/new");
        let body = if rounds.is_empty() {
            empty(t!(lang, "rounds-empty"), t!(lang, "rounds-empty-text"), opens.then_some((new, t!(lang, "round-new"))))
        } else {
            view! {
                {opens.then(|| view! { <p class="page__actions"><a class="button" href=new>{t!(lang, "round-new")}</a></p> })}
                {table(desk, rounds)}
                {pager(lang, page, desk.count(Counted::Rounds), |n| desk.path(format_args!("rounds?page={n}")))}
            }
            .into_any()
        };
        view! { {title(t!(lang, "rounds-title"))} {lead(t!(lang, "rounds-lead"))} {body} }
    })
}

fn table(desk: &Desk, rounds: &[Round]) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = rounds.iter().map(|round| row(desk, round)).collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "rounds-title")>
            <table class="table table--stack">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "round-tried")}</th>
                        <th scope="col">{t!(lang, "round-state")}</th>
                        <th scope="col" class="table__number">{t!(lang, "round-sent")}</th>
                        <th scope="col" class="table__number">{t!(lang, "round-not-finished")}</th>
                        <th scope="col" class="table__number">{t!(lang, "round-unanswered")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(desk: &Desk, round: &Round) -> AnyView {
    let lang = desk.lang;
    let opened = short_date(clock::day(round.opened_at));
    let state = if let Some(closed) = round.closed_at {
        t!(lang, "round-closed-short", from = opened, until = short_date(clock::day(closed)))
    } else {
        t!(lang, "round-open-short", from = opened)
    };
    let urgent =
        (round.urgent > 0).then(|| view! { <span class="urgent">{icon::warning()} " " {t!(lang, "urgent-sign")}</span> });
    let came = round.came(desk.audience());
    let trials = (came.trials > 0)
        .then(|| view! { <span class="backlog__line muted">{t!(lang, "said-trials", n = came.trials)}</span> });
    let for_others = came.for_others.exactly().filter(|n| *n > 0);
    let for_others =
        for_others.map(|n| view! { <span class="backlog__line muted">{t!(lang, "round-for-others", n = n)}</span> });
    view! {
        <tr>
            <th scope="row" data-label=t!(lang, "round-tried")><a href=desk.path(format_args!("rounds/{}", round.number))>{tried(round)}</a> " " <span class="muted">{codes::round(round.number)}</span> {urgent}</th>
            <td data-label=t!(lang, "round-state")>{state}</td>
            <td class="table__number" data-label=t!(lang, "round-sent")>{came.sent.words(lang)} {for_others} {trials}</td>
            <td class="table__number" data-label=t!(lang, "round-not-finished")>{came.unfinished.words(lang)}</td>
            <td class="table__number" data-label=t!(lang, "round-unanswered")>{Number::of(round.unanswered, desk.audience()).words(lang)}</td>
        </tr>
    }
    .into_any()
}
