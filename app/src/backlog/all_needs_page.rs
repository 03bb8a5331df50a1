use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::backlog::all_needs::{self, Filter, ListedNeed};
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::Lang;
use crate::needs;
use crate::needs::model::EvidenceState;
use crate::projects::model::{Counted, Group};
use crate::rights::{Thing, Verb};
use crate::ui::field::Field;
use crate::ui::page::{empty, lead, removed, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::{projects, t};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    group: String,
    prototype: String,
    page: Option<String>,
    /// The number of the one that has just been removed.
    removed: Option<String>,
}

impl Asked {
    /// What cannot be understood asks for nothing in particular.
    fn filter(&self) -> Filter {
        Filter {
            state: self.state.parse().ok(),
            group: self.group.parse().ok(),
            without_prototype: self.prototype == "none",
        }
    }

    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }

    /// The address of a page of the same answer.
    fn address(&self, desk: &Desk, page: i64) -> String {
        let filter = self.filter();
        let state = filter.state.map(|state| format!("state={state}&")).unwrap_or_default();
        let group = filter.group.map(|group| format!("group={group}&")).unwrap_or_default();
        let prototype = if filter.without_prototype { "prototype=none&" } else { "" };
        desk.path(format_args!("needs?{state}{group}{prototype}page={page}"))
    }
}

/// One page of the needs that were asked for, how many those are, and the target groups to ask by.
#[derive(Debug, Serialize)]
pub struct Shown {
    needs: Vec<ListedNeed>,
    total: i64,
    groups: Vec<Group>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, asked: &Asked) -> Result<Shown, Trouble> {
    let (project, filter) = (desk.project.id, asked.filter());
    let needs = all_needs::page(conn, project, &filter, PER_PAGE, asked.page().offset()).await?;
    let groups = projects::store::groups(conn, project).await?;
    let all = desk.count(Counted::Needs);
    let total = if filter.asks_for_all() { all } else { all_needs::count(conn, project, &filter).await? };
    Ok(Shown { needs, total, groups })
}

pub async fn show(desk: Desk, State(house): State<House>, Query(asked): Query<Asked>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, &asked).await?;
    Ok(view(&desk, shown, &asked))
}

fn view(desk: &Desk, Shown { needs, total, groups }: Shown, asked: &Asked) -> Response {
    let lang = desk.lang;
    let writes = desk.may(Verb::Write, Thing::Need);
    let add = writes.then(|| (desk.path("needs/new"), t!(lang, "needs-new")));
    desk.page(t!(lang, "needs-title"), || {
        view! {
            {title(t!(lang, "needs-title"))}
            {removed(asked.removed.as_deref(), |number| t!(lang, "need-gone", code = codes::need(number)))}
            {lead(t!(lang, "needs-lead"))}
            {if desk.count(Counted::Needs) == 0 {
                let text = if writes { t!(lang, "needs-empty-text") } else { t!(lang, "needs-empty-wait") };
                empty(t!(lang, "needs-empty"), text, add)
            } else {
                view! {
                    {add.map(|(href, name)| view! { <p class="page__actions"><a class="button" href=href>{name}</a></p> })}
                    {filters(desk, asked, &groups)}
                    <p class="muted" role="status">{t!(lang, "needs-found", n = total)}</p>
                    {if needs.is_empty() { none(desk) } else { table(desk, needs) }}
                    {pager(lang, asked.page(), total, |n| asked.address(desk, n))}
                }.into_any()
            }}
        }
    })
}

fn none(desk: &Desk) -> AnyView {
    view! { <p>{t!(desk.lang, "needs-none")} " " <a href=desk.path("needs")>{t!(desk.lang, "needs-show-all")}</a></p> }
        .into_any()
}

pub fn state_name(lang: Lang, state: EvidenceState) -> &'static str {
    match state {
        EvidenceState::Assumption => t!(lang, "need-state-assumption"),
        EvidenceState::Evidenced => t!(lang, "evidence-evidenced"),
        EvidenceState::Contradicted => t!(lang, "evidence-contradicted"),
    }
}

fn filters(desk: &Desk, asked: &Asked, groups: &[Group]) -> AnyView {
    let lang = desk.lang;
    let any = || (String::new(), t!(lang, "needs-any").to_owned());
    let states = EvidenceState::ALL.iter().map(|state| (state.word().to_owned(), state_name(lang, *state).to_owned()));
    let names = groups.iter().map(|group| (group.id.to_string(), group.name.clone()));
    let prototypes = vec![any(), ("none".to_owned(), t!(lang, "needs-without-prototype").to_owned())];
    view! {
        <form class="filters" method="get" action=desk.path("needs")>
            {Field::new(lang, "state", t!(lang, "need-evidence")).value(&asked.state).select(std::iter::once(any()).chain(states).collect()).view()}
            {(!groups.is_empty()).then(|| Field::new(lang, "group", t!(lang, "needs-group")).value(&asked.group).select(std::iter::once(any()).chain(names).collect()).view())}
            {Field::new(lang, "prototype", t!(lang, "needs-prototype")).value(&asked.prototype).select(prototypes).view()}
            <button class="button button--quiet" type="submit">{t!(lang, "needs-filter")}</button>
        </form>
    }
    .into_any()
}

fn table(desk: &Desk, needs: Vec<ListedNeed>) -> AnyView {
    let lang = desk.lang;
    let (evidence, groups) = (t!(lang, "need-evidence"), t!(lang, "need-groups"));
    let rows: Vec<_> = needs
        .into_iter()
        .map(|need| {
            let class = (need.evidence.state() == EvidenceState::Assumption).then_some("table__row--assumption");
            view! {
                <tr class=class>
                    <th scope="row">
                        <a class="on-thread" dir="auto" href=desk.path(format_args!("needs/{}", need.number))>{need.statement.short()}</a>
                        <br />
                        <span class="muted" lang=desk.project.lang.word()>{codes::need(need.number)} " · " {need.statement.sentence(desk.project.lang)}</span>
                    </th>
                    <td data-label=evidence>{needs::sign::evidence(lang, &need.evidence)}</td>
                    <td data-label=groups>{need.groups.join(", ")}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "needs-title")>
            <table class="table table--stack">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "need-one")}</th>
                        <th scope="col">{evidence}</th>
                        <th scope="col">{groups}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
