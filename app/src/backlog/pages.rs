use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::backlog::filters::{filters, on_paper};
use crate::backlog::model::{Asked, Filter, STRONG};
use crate::backlog::store::{self, Listing, Summary};
use crate::codes;
use crate::db::Conn;
use crate::decisions::pages::kind_name;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::figures::Verdicts;
use crate::feedback::pages::verdicts::nobody;
use crate::feedback::sign::{in_brief, trials};
use crate::few::Number;
use crate::house::House;
use crate::lang::upper_first;
use crate::lang::{Lang, short_date};
use crate::needs::model::EvidenceState;
use crate::needs::sign::evidence_lines as evidence;
use crate::needs::store::NamedNeed;
use crate::projects::model::Group;
use crate::rights::{Thing, Verb};
use crate::ui::page::{empty, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::{clock, projects, t};

/// All that the page shows.
#[derive(Debug, Serialize)]
pub struct Backlog {
    listing: Listing,
    groups: Vec<Group>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, filter: &Filter, page: PageNumber) -> Result<Backlog, Trouble> {
    let listing = store::listing(conn, desk.project.id, filter, desk.audience(), PER_PAGE, page.offset()).await?;
    let groups = projects::store::groups(conn, desk.project.id).await?;
    Ok(Backlog { listing, groups })
}

pub async fn show(desk: Desk, State(house): State<House>, Query(asked): Query<Asked>) -> Answer {
    let filter = asked.filter();
    let page = PageNumber::parse(asked.page.as_deref());
    let shown = load(&mut house.read().await?, &desk, &filter, page).await?;
    Ok(view(&desk, &shown, &filter, page))
}

fn view(desk: &Desk, Backlog { listing, groups }: &Backlog, filter: &Filter, page: PageNumber) -> Response {
    let lang = desk.lang;
    desk.page(t!(lang, "loop-backlog"), || {
        if listing.summary.needs == 0 {
            return view! { {title(t!(lang, "loop-backlog"))} {no_needs(desk)} }.into_any();
        }
        let total = listing.total;
        view! {
            {title(t!(lang, "loop-backlog"))}
            {lead(summary(lang, &listing.summary))}
            {on_paper(desk, filter, groups)}
            {filters(desk, filter, groups)}
            {filter.narrows().then(|| view! { <p class="muted">{t!(lang, "backlog-shown", shown = total, all = listing.summary.needs)}</p> })}
            {if total == 0 { no_match(desk) } else { table(desk, listing) }}
            {pager(lang, page, total, |n| desk.path(format_args!("backlog{}page={n}", filter.query())))}
            {how_it_counts(desk)}
        }
        .into_any()
    })
}

fn no_needs(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    let action = desk.may(Verb::Write, Thing::Need).then(|| (desk.path("needs/new"), t!(lang, "backlog-first-need")));
    empty(t!(lang, "backlog-empty"), t!(lang, "backlog-empty-text"), action)
}

fn no_match(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    empty(
        t!(lang, "backlog-no-match"),
        t!(lang, "backlog-no-match-text"),
        Some((desk.path("backlog"), t!(lang, "backlog-show-all"))),
    )
}

/// The whole list in words with numbers. What there is none of is left unsaid.
fn summary(lang: Lang, of: &Summary) -> String {
    let parts = [
        (of.needs, t!(lang, "backlog-needs", n = of.needs)),
        (of.strong_unmet, t!(lang, "backlog-strong-unmet", n = of.strong_unmet)),
        (of.contradicted, t!(lang, "backlog-contradicted", n = of.contradicted)),
        (of.assumptions, t!(lang, "backlog-assumptions", n = of.assumptions)),
    ];
    parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, sentence)| sentence).collect::<Vec<_>>().join(" ")
}

fn table(desk: &Desk, listing: &Listing) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = listing.needs.iter().map(|need| row(desk, need, listing)).collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "loop-needs")>
            <table class="table table--stack backlog">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "backlog-need")}</th>
                        <th scope="col">{t!(lang, "backlog-evidence")}</th>
                        <th scope="col">{t!(lang, "backlog-prototypes")}</th>
                        <th scope="col">{t!(lang, "backlog-verdict")}</th>
                        <th scope="col">{t!(lang, "backlog-newest-decision")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(desk: &Desk, need: &NamedNeed, listing: &Listing) -> AnyView {
    let lang = desk.lang;
    let class = (need.evidence.state() == EvidenceState::Assumption).then_some("table__row--assumption");
    let groups: Vec<&str> =
        listing.groups.iter().filter(|one| one.need_id == need.id).map(|one| one.name.as_str()).collect();
    let said = listing.verdicts.iter().find(|one| one.need_id == need.id);
    let prototypes: Vec<_> = listing
        .prototypes
        .iter()
        .filter(|one| one.need_id == need.id)
        .map(|one| view! { <li><a dir="auto" href=desk.path(format_args!("prototypes/{}", one.number))>{one.name.clone()}</a> " " <span class="muted nowrap">{format!("v{}", one.version)}</span></li> })
        .collect();
    view! {
        <tr class=class>
            <th scope="row">
                <a class="on-thread" dir="auto" href=desk.path(format_args!("needs/{}", need.number))>{upper_first(&need.need)}</a>
                <span class="backlog__facts muted">{codes::need(need.number)} {(!groups.is_empty()).then(|| format!(" · {}", groups.join(", ")))}</span>
            </th>
            <td data-label=t!(lang, "backlog-evidence")>{evidence(lang, &need.evidence)}</td>
            <td data-label=t!(lang, "backlog-prototypes")>
                {if prototypes.is_empty() { nothing(t!(lang, "backlog-no-prototype")) } else { view! { <ul class="plain">{prototypes}</ul> }.into_any() }}
            </td>
            <td data-label=t!(lang, "backlog-verdict")>{verdicts(desk, said)}</td>
            <td data-label=t!(lang, "backlog-newest-decision")>{decision(desk, need, listing)}</td>
        </tr>
    }
    .into_any()
}

/// A dash for the eye, a word for the ear.
fn nothing(words: &'static str) -> AnyView {
    view! { <span class="muted"><span aria-hidden="true">"–"</span> <span class="visually-hidden">{words}</span></span> }
        .into_any()
}

/// Each target group by itself, from the newest round with a verdict on the need.
fn verdicts(desk: &Desk, said: Option<&Verdicts>) -> AnyView {
    let lang = desk.lang;
    let Some(of) = said else {
        return view! { <span class="muted">{t!(lang, "verdict-none")}</span> }.into_any();
    };
    let old = of.old_words.as_ref().map(|old| {
        view! {
            <p class="note">{t!(lang, "said-old-words")}</p>
            <blockquote lang=desk.project.lang.word() dir="auto">{upper_first(old.need())}</blockquote>
        }
    });
    let none = of.said.own.is_empty().then(|| view! { <p class="muted">{nobody(desk)}</p> });
    let round = view! { <a href=desk.path(format_args!("rounds/{}", of.round_number))>{codes::round(of.round_number)}</a> };
    view! {
        {old}
        {none}
        {in_brief(lang, &of.said)}
        <p class="muted">{round} {format!(" · {} v{}", of.prototype_name, of.version)}</p>
        {trials(lang, of.trials).map(|words| view! { <p class="muted note">{words}</p> })}
    }
    .into_any()
}

fn decision(desk: &Desk, need: &NamedNeed, listing: &Listing) -> AnyView {
    let lang = desk.lang;
    let newest = listing.decisions.iter().find(|one| one.need_id == need.id);
    let told = match newest {
        Some(one) => view! {
            <a href=desk.path(format_args!("decisions/{}", one.number))>{kind_name(lang, one.kind)}</a>
            <span class="backlog__line muted nowrap">{short_date(clock::day(one.decided_at))}</span>
        }
        .into_any(),
        None => nothing(t!(lang, "backlog-no-decision")),
    };
    let decide = desk.may(Verb::Decide, Thing::Decision).then(|| {
        let href = desk.path(format_args!("decisions/new?need={}", need.number));
        view! { <a class="backlog__decide no-print" href=href>{t!(lang, "backlog-decide")} <span class="visually-hidden">{format!(" B-{:02}", need.number)}</span></a> }
    });
    view! { {told} {decide} }.into_any()
}

fn how_it_counts(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    let few = match Number::of(0, desk.audience()) {
        Number::Exactly(_) => None,
        Number::Fewer(floor) => Some(view! { <li>{t!(lang, "backlog-how-few", n = floor)}</li> }),
    };
    view! {
        <details class="backlog__how">
            <summary>{t!(lang, "backlog-how")}</summary>
            <ul class="measure">
                <li>{t!(lang, "backlog-how-people")}</li>
                <li>{t!(lang, "backlog-how-strong", n = STRONG)}</li>
                <li>{t!(lang, "backlog-how-verdict")}</li>
                <li>{t!(lang, "said-why")}</li>
                {few}
                <li>{t!(lang, "backlog-how-sort")}</li>
            </ul>
        </details>
    }
    .into_any()
}
