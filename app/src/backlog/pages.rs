use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::backlog::model::{Asked, Decided, Filter, Linked, STRONG, Sort, Standing};
use crate::backlog::store::{self, Listing, Summary};
use crate::codes;
use crate::db::Conn;
use crate::decisions::pages::kind_name;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback;
use crate::feedback::tallies::GroupTally;
use crate::house::House;
use crate::lang::upper_first;
use crate::lang::{Lang, short_date};
use crate::needs::model::EvidenceState;
use crate::needs::sign::evidence_lines as evidence;
use crate::needs::store::NamedNeed;
use crate::projects::model::Group;
use crate::rights::{Thing, Verb};
use crate::ui::field::Field;
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
    let listing = store::listing(conn, desk.project.id, filter, PER_PAGE, page.offset()).await?;
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
            {how_it_counts(lang)}
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

fn evidence_choices(lang: Lang) -> Vec<(EvidenceState, &'static str)> {
    EvidenceState::ALL
        .iter()
        .map(|state| {
            let name = match state {
                EvidenceState::Assumption => t!(lang, "backlog-evidence-assumption"),
                EvidenceState::Evidenced => t!(lang, "backlog-evidence-evidenced"),
                EvidenceState::Contradicted => t!(lang, "backlog-evidence-contradicted"),
            };
            (*state, name)
        })
        .collect()
}

fn linked_name(lang: Lang, linked: Linked) -> &'static str {
    match linked {
        Linked::With => t!(lang, "backlog-prototype-with"),
        Linked::Without => t!(lang, "backlog-prototype-without"),
    }
}

fn standing_name(lang: Lang, standing: Standing) -> &'static str {
    match standing {
        Standing::Untried => t!(lang, "backlog-verdict-untried"),
        Standing::NoneMet => t!(lang, "backlog-verdict-none-met"),
        Standing::GroupWithout => t!(lang, "backlog-verdict-group-without"),
        Standing::AllMet => t!(lang, "backlog-verdict-all-met"),
    }
}

fn decided_name(lang: Lang, decided: Decided) -> &'static str {
    match decided {
        Decided::Yes => t!(lang, "backlog-decided-yes"),
        Decided::No => t!(lang, "backlog-decided-no"),
    }
}

fn sort_name(lang: Lang, sort: Sort) -> &'static str {
    match sort {
        Sort::Strongest => t!(lang, "backlog-sort-strongest"),
        Sort::Number => t!(lang, "backlog-sort-number"),
        Sort::Newest => t!(lang, "backlog-sort-newest"),
    }
}

/// One select of the filter, with a first choice that leaves nothing out.
fn select<T: Copy + ToString>(
    lang: Lang,
    name: &str,
    label: &str,
    all: &str,
    chosen: Option<T>,
    choices: &[(T, &str)],
) -> AnyView {
    let mut options = vec![(String::new(), all.to_owned())];
    options.extend(choices.iter().map(|(value, text)| (value.to_string(), (*text).to_owned())));
    Field::new(lang, name, label).value(chosen.map(|value| value.to_string()).unwrap_or_default()).select(options).view()
}

fn filters(desk: &Desk, filter: &Filter, groups: &[Group]) -> AnyView {
    let lang = desk.lang;
    let groups: Vec<_> = groups.iter().map(|group| (group.id, group.name.as_str())).collect();
    let linked: Vec<_> = Linked::ALL.iter().map(|it| (*it, linked_name(lang, *it))).collect();
    let standings: Vec<_> = Standing::ALL.iter().map(|it| (*it, standing_name(lang, *it))).collect();
    let decided: Vec<_> = Decided::ALL.iter().map(|it| (*it, decided_name(lang, *it))).collect();
    let sorts = Sort::ALL.iter().map(|it| (it.word().to_owned(), sort_name(lang, *it).to_owned())).collect();
    view! {
        <form class="filters" method="get" action=desk.path("backlog") aria-label=t!(lang, "backlog-filter")>
            {select(lang, "group", t!(lang, "participant-group"), t!(lang, "backlog-all-groups"), filter.group, &groups)}
            {select(lang, "evidence", t!(lang, "backlog-evidence"), t!(lang, "backlog-all"), filter.evidence, &evidence_choices(lang))}
            {select(lang, "prototype", t!(lang, "backlog-prototype"), t!(lang, "backlog-all"), filter.prototype, &linked)}
            {select(lang, "verdict", t!(lang, "backlog-verdict"), t!(lang, "backlog-all"), filter.verdict, &standings)}
            {select(lang, "decided", t!(lang, "backlog-decision"), t!(lang, "backlog-all"), filter.decided, &decided)}
            {Field::new(lang, "sort", t!(lang, "backlog-sort")).value(filter.sort.word()).select(sorts).view()}
            <button class="button button--quiet" type="submit">{t!(lang, "backlog-show")}</button>
        </form>
    }
    .into_any()
}

/// On paper the filter is gone: what it let through is said in a line instead.
fn on_paper(desk: &Desk, filter: &Filter, groups: &[Group]) -> AnyView {
    let lang = desk.lang;
    let group = filter.group.and_then(|id| groups.iter().find(|group| group.id == id)).map(|group| group.name.clone());
    let evidence = filter.evidence.and_then(|state| evidence_choices(lang).into_iter().find(|(one, _)| *one == state));
    let chosen: Vec<String> = [
        group,
        evidence.map(|(_, name)| name.to_owned()),
        filter.prototype.map(|it| linked_name(lang, it).to_owned()),
        filter.verdict.map(|it| standing_name(lang, it).to_owned()),
        filter.decided.map(|it| decided_name(lang, it).to_owned()),
        Some(sort_name(lang, filter.sort).to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    let today = lang.date(desk.house.clock.today());
    view! { <p class="only-print">{t!(lang, "backlog-printed", project = desk.project.name.as_str(), date = today, chosen = chosen.join(" · "))}</p> }
        .into_any()
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
    let tallies: Vec<&GroupTally> = listing.tallies.iter().filter(|one| one.need_id == need.id).collect();
    let prototypes: Vec<_> = listing
        .prototypes
        .iter()
        .filter(|one| one.need_id == need.id)
        .map(|one| view! { <li><a href=desk.path(format_args!("prototypes/{}", one.number))>{one.name.clone()}</a> " " <span class="muted nowrap">{format!("v{}", one.version)}</span></li> })
        .collect();
    view! {
        <tr class=class>
            <th scope="row">
                <a class="on-thread" href=desk.path(format_args!("needs/{}", need.number))>{upper_first(&need.need)}</a>
                <span class="backlog__facts muted">{codes::need(need.number)} {(!groups.is_empty()).then(|| format!(" · {}", groups.join(", ")))}</span>
            </th>
            <td data-label=t!(lang, "backlog-evidence")>{evidence(lang, &need.evidence)}</td>
            <td data-label=t!(lang, "backlog-prototypes")>
                {if prototypes.is_empty() { nothing(t!(lang, "backlog-no-prototype")) } else { view! { <ul class="plain">{prototypes}</ul> }.into_any() }}
            </td>
            <td data-label=t!(lang, "backlog-verdict")>{verdicts(desk, &tallies)}</td>
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
fn verdicts(desk: &Desk, tallies: &[&GroupTally]) -> AnyView {
    let lang = desk.lang;
    let Some(first) = tallies.first() else {
        return view! { <span class="muted">{t!(lang, "verdict-none")}</span> }.into_any();
    };
    let groups: Vec<_> = tallies
        .iter()
        .map(|one| {
            let name = one.group_name.clone().unwrap_or_else(|| t!(lang, "backlog-group-untold").to_owned());
            view! {
                <div class="backlog__group">
                    {feedback::sign::tally(lang, &one.tally)}
                    <p class="muted">{t!(lang, "backlog-group-n", group = name, n = one.tally.n())}</p>
                </div>
            }
        })
        .collect();
    let round =
        view! { <a href=desk.path(format_args!("rounds/{}", first.round_number))>{codes::round(first.round_number)}</a> };
    view! {
        {groups}
        <p class="muted">{round} {format!(" · {} v{}", first.prototype_name, first.version)}</p>
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

fn how_it_counts(lang: Lang) -> AnyView {
    view! {
        <details class="backlog__how">
            <summary>{t!(lang, "backlog-how")}</summary>
            <ul class="measure">
                <li>{t!(lang, "backlog-how-people")}</li>
                <li>{t!(lang, "backlog-how-strong", n = STRONG)}</li>
                <li>{t!(lang, "backlog-how-verdict")}</li>
                <li>{t!(lang, "backlog-how-sort")}</li>
            </ul>
        </details>
    }
    .into_any()
}
