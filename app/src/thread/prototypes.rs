//! The list of prototypes: how the newest iteration of each stands, and which needs nobody drafts for.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::Lang;
use crate::projects::model::Counted;
use crate::prototypes::pages::state;
use crate::prototypes::store::{self, Listed};
use crate::rights::{Thing, Verb};
use crate::ui::page::{empty, lead, removed, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::{codes, rounds, t};

#[derive(Debug, Default, Deserialize)]
pub struct At {
    page: Option<String>,
    without: Option<String>,
    /// The number of the one that has just been removed.
    removed: Option<String>,
}

impl At {
    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }

    /// Only those that no need is linked to.
    fn lonely(&self) -> bool {
        self.without.as_deref() == Some("need")
    }
}

#[derive(Debug, Serialize)]
pub struct Shown {
    rows: Vec<Listed>,
    /// Of each that people can try now its number, and the newest version that they can.
    tried: Vec<(i64, i64)>,
    /// How many there are that no need is linked to.
    without: i64,
}

pub async fn load(conn: &mut Conn, desk: &Desk, at: &At) -> Result<Shown, Trouble> {
    let project = desk.project.id;
    let rows = store::list(conn, project, at.lonely(), PER_PAGE, at.page().offset()).await?;
    let tried = rounds::store::tried_now(conn, project).await?;
    let without = store::count_without_need(conn, project).await?;
    Ok(Shown { rows, tried, without })
}

pub async fn show(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, &at).await?;
    Ok(view(&desk, shown, &at))
}

fn view(desk: &Desk, Shown { rows, tried, without }: Shown, at: &At) -> Response {
    let (lang, all, lonely) = (desk.lang, desk.count(Counted::Prototypes), at.lonely());
    let (total, filter) = if lonely { (without, "without=need&") } else { (all, "") };
    desk.page(t!(lang, "loop-prototypes"), || {
        view! {
            {title(t!(lang, "loop-prototypes"))}
            {removed(at.removed.as_deref(), |number| t!(lang, "prototype-removed", code = codes::prototype(number)))}
            {lead(t!(lang, "prototypes-lead"))}
            {if all == 0 { nothing_yet(desk) } else {
                view! {
                    {desk.may(Verb::Write, Thing::Prototype).then(|| view! {
                        <p class="page__actions"><a class="button" href=desk.path("prototypes/new")>{t!(lang, "prototype-new")}</a></p>
                    })}
                    {filters(desk, lonely, all, without)}
                    {if rows.is_empty() { view! { <p>{t!(lang, "prototypes-all-have-needs")}</p> }.into_any() } else { table(desk, rows, &tried) }}
                    {pager(lang, at.page(), total, |n| desk.path(format_args!("prototypes?{filter}page={n}")))}
                }.into_any()
            }}
        }
    })
}

fn nothing_yet(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    let new = desk.may(Verb::Write, Thing::Prototype).then(|| (desk.path("prototypes/new"), t!(lang, "prototype-new")));
    empty(t!(lang, "prototypes-empty"), t!(lang, "prototypes-empty-text"), new)
}

fn filters(desk: &Desk, lonely: bool, all: i64, without: i64) -> AnyView {
    let lang = desk.lang;
    let here = |yes: bool| yes.then_some("page");
    view! {
        <nav class="page__actions" aria-label=t!(lang, "prototypes-filter")>
            <ul class="tags">
                <li><a class="tag" href=desk.path("prototypes") aria-current=here(!lonely)>{t!(lang, "prototypes-filter-all", n = all)}</a></li>
                <li><a class="tag" href=desk.path("prototypes?without=need") aria-current=here(lonely)>{t!(lang, "prototypes-filter-without-need", n = without)}</a></li>
                <li><a class="tag" href=desk.path("needs?prototype=none")>{t!(lang, "prototypes-needs-without")}</a></li>
            </ul>
        </nav>
    }
    .into_any()
}

fn table(desk: &Desk, rows: Vec<Listed>, tried: &[(i64, i64)]) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let href = desk.path(format_args!("prototypes/{}", row.number));
            let open = tried.iter().find(|(number, _)| *number == row.number).map(|(_, version)| *version);
            let needs = if row.needs == 0 { t!(lang, "prototypes-no-need").to_owned() } else { t!(lang, "prototypes-needs", n = row.needs) };
            view! {
                <tr>
                    <th scope="row"><a href=href>{format!("{} {}", row.name, codes::prototype(row.number))}</a></th>
                    <td data-label=t!(lang, "prototypes-idea")><span dir="auto">{row.idea}</span></td>
                    <td data-label=t!(lang, "prototypes-newest")><span class="nowrap">{standing(lang, row.version, row.frozen_at.is_some(), open)}</span></td>
                    <td data-label=t!(lang, "loop-needs")>{needs}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "loop-prototypes")>
            <table class="table table--stack">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "prototype-one")}</th>
                        <th scope="col">{t!(lang, "prototypes-idea")}</th>
                        <th scope="col">{t!(lang, "prototypes-newest")}</th>
                        <th scope="col">{t!(lang, "loop-needs")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// "v2 · utkast, v1 · prövas nu": how the newest iteration stands, and an earlier one that is still being tested.
fn standing(lang: Lang, version: i64, frozen: bool, open: Option<i64>) -> String {
    let newest = state(lang, version, frozen, open == Some(version));
    match open.filter(|open| *open != version) {
        Some(earlier) => format!("{newest}, {}", state(lang, earlier, true, true)),
        None => newest,
    }
}
