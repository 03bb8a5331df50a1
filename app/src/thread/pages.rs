use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::rights::Verb;
use crate::t;
use crate::thread::focus::{Address, Focus, Kind};
use crate::thread::lines::lines;
use crate::thread::model::{Chain, Station};
use crate::thread::names::{more, station_name};
use crate::thread::picture::{Column, Mark, picture};
use crate::thread::{list, store};
use crate::ui::page::{kicker, lead, title};

/// The object at an address, and all that hangs together with it as far as this person may see it.
#[derive(Debug, Serialize)]
pub struct Shown {
    focus: Focus,
    chain: Chain,
}

pub async fn load(conn: &mut Conn, desk: &Desk, kind: &str, at: &str) -> Result<Shown, Trouble> {
    let kind: Kind = kind.parse().ok().ok_or(Trouble::NotFound)?;
    let at: Address = at.parse().ok().ok_or(Trouble::NotFound)?;
    if !desk.may(Verb::See, kind.thing()) {
        return Err(Trouble::Forbidden);
    }
    let focus = store::find(conn, desk.project.id, kind, at).await?.ok_or(Trouble::NotFound)?;
    let chain = store::chain(conn, &desk.house, focus, desk.role).await?.ok_or(Trouble::NotFound)?;
    Ok(Shown { focus, chain })
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, kind, at)): Path<(String, String, String)>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, &kind, &at).await?;
    Ok(view(&desk, &shown))
}

fn view(desk: &Desk, shown: &Shown) -> Response {
    let (lang, focus, chain) = (desk.lang, shown.focus, &shown.chain);
    let stations: Vec<Station> = Station::ALL.into_iter().filter(|station| desk.may(Verb::See, station.thing())).collect();
    let begin = begin(desk, chain, focus);
    let heading = t!(lang, "thread-title", name = begin.name.as_str());
    desk.page(&heading, || {
        view! {
            {kicker(vec![begin.list, (begin.name, begin.page)])}
            {title(heading.clone())}
            {lead(t!(lang, "thread-lead"))}
            {drawn(desk, chain, focus, &stations)}
            <h2>{t!(lang, "thread-as-list")}</h2>
            <ol class="chain">{stations.iter().map(|station| list::station(desk, chain, focus, *station)).collect::<Vec<_>>()}</ol>
        }
    })
}

/// Where the thread is opened from: its list, its name and its own page.
struct Begin {
    list: (String, Option<String>),
    name: String,
    page: Option<String>,
}

fn begin(desk: &Desk, chain: &Chain, focus: Focus) -> Begin {
    let lang = desk.lang;
    let here = |station: Station| {
        marks(desk, chain, focus, station).into_iter().find(|mark| mark.here).map(|mark| mark.label).unwrap_or_default()
    };
    let (list, path, name, page) = match focus {
        Focus::Participant(_) => {
            let number = chain.people.items.first().map_or(0, |person| person.number);
            (
                t!(lang, "loop-participants"),
                "participants",
                codes::participant(number),
                Some(format!("participants/{number}")),
            )
        }
        Focus::Source(_) => {
            let number = chain.sources.items.first().map_or(0, |source| source.number);
            (t!(lang, "loop-sources"), "sources", codes::source(number), Some(format!("sources/{number}")))
        }
        Focus::Quote(_) => {
            let number = chain.quotes.items.first().map_or(0, |quote| quote.number);
            (t!(lang, "thread-quotes"), "quotes", codes::quote(number), Some(format!("quotes/{number}")))
        }
        Focus::Need(_) => {
            let number = chain.needs.items.first().map_or(0, |need| need.number);
            (t!(lang, "loop-needs"), "needs", codes::need(number), Some(format!("needs/{number}")))
        }
        Focus::Cluster(_) => {
            let number = chain.clusters.first().map_or(0, |cluster| cluster.number);
            (t!(lang, "loop-clusters"), "clusters", codes::cluster(number), Some(format!("clusters/{number}")))
        }
        Focus::Prototype(_) => {
            let number = chain.iterations.items.first().map_or(0, |one| one.prototype_number);
            (t!(lang, "loop-prototypes"), "prototypes", codes::prototype(number), Some(format!("prototypes/{number}")))
        }
        Focus::Round(_) => {
            let number = chain.rounds.items.first().map_or(0, |round| round.number);
            (t!(lang, "loop-rounds"), "rounds", codes::round(number), Some(format!("rounds/{number}")))
        }
        Focus::Feedback(_) => {
            let number = chain.rounds.items.first().map_or(0, |round| round.number);
            (t!(lang, "loop-rounds"), "rounds", here(Station::Feedback), Some(format!("rounds/{number}")))
        }
        Focus::Change(_) => {
            let change = chain.changes.items.first();
            let (prototype, number) = change.map_or((0, 0), |change| (change.prototype_number, change.number));
            let name = t!(lang, "thread-change-of", number = number, prototype = codes::prototype(prototype));
            (t!(lang, "loop-prototypes"), "prototypes", name, Some(format!("prototypes/{prototype}")))
        }
        Focus::Decision(..) => {
            let number = chain.decisions.items.first().map_or(0, |decision| decision.number);
            (
                t!(lang, "loop-decisions"),
                "decisions",
                t!(lang, "decision-number", number = number),
                Some(format!("decisions/{number}")),
            )
        }
    };
    Begin { list: (list.to_owned(), Some(desk.path(path))), name, page: page.map(|page| desk.path(page)) }
}

/// The knots of one station, in the order of the chain.
fn marks(desk: &Desk, chain: &Chain, focus: Focus, station: Station) -> Vec<Mark> {
    let lang = desk.lang;
    let mark =
        |label: String, address: String, here: bool| Mark { label, href: desk.path(format_args!("thread/{address}")), here };
    match station {
        Station::People => chain
            .people
            .items
            .iter()
            .map(|one| {
                mark(
                    codes::participant(one.number),
                    format!("participant/{}", one.number),
                    focus == Focus::Participant(one.id),
                )
            })
            .collect(),
        Station::Sources => chain
            .sources
            .items
            .iter()
            .map(|one| mark(codes::source(one.number), format!("source/{}", one.number), focus == Focus::Source(one.id)))
            .collect(),
        Station::Quotes => chain
            .quotes
            .items
            .iter()
            .map(|one| mark(codes::quote(one.number), format!("quote/{}", one.number), focus == Focus::Quote(one.id)))
            .collect(),
        Station::Needs => chain
            .needs
            .items
            .iter()
            .map(|one| mark(codes::need(one.number), format!("need/{}", one.number), focus == Focus::Need(one.id)))
            .collect(),
        Station::Clusters => chain
            .clusters_once()
            .into_iter()
            .map(|one| mark(codes::cluster(one.number), format!("cluster/{}", one.number), focus == Focus::Cluster(one.id)))
            .collect(),
        Station::Iterations => chain
            .iterations
            .items
            .iter()
            .map(|one| {
                mark(
                    format!("{} v{}", codes::prototype(one.prototype_number), one.version),
                    format!("prototype/{}", one.prototype_number),
                    focus == Focus::Prototype(one.prototype_id),
                )
            })
            .collect(),
        Station::Rounds => chain
            .rounds
            .items
            .iter()
            .map(|one| mark(codes::round(one.number), format!("round/{}", one.number), focus == Focus::Round(one.id)))
            .collect(),
        Station::Verdicts => chain
            .verdicts
            .iter()
            .map(|one| mark(codes::need(one.need_number), format!("need/{}", one.need_number), false))
            .collect(),
        Station::Feedback => chain
            .feedback
            .items
            .iter()
            .map(|one| {
                let label = t!(lang, "thread-feedback-number", round = codes::round(one.round_number), number = one.number);
                mark(label, format!("feedback/{}-{}", one.round_number, one.number), focus == Focus::Feedback(one.id))
            })
            .collect(),
        Station::Changes => chain
            .changes
            .items
            .iter()
            .map(|one| {
                let label = t!(lang, "thread-change-number", number = one.number);
                mark(label, format!("change/{}-{}", one.prototype_number, one.number), focus == Focus::Change(one.id))
            })
            .collect(),
        Station::Decisions => chain
            .decisions
            .items
            .iter()
            .map(|one| {
                let here = matches!(focus, Focus::Decision(id, _) if id == one.id);
                mark(t!(lang, "decision-number", number = one.number), format!("decision/{}", one.number), here)
            })
            .collect(),
    }
}

fn drawn(desk: &Desk, chain: &Chain, focus: Focus, shown: &[Station]) -> AnyView {
    let lang = desk.lang;
    let columns: Vec<Column> = shown
        .iter()
        .map(|station| Column {
            station: *station,
            name: station_name(lang, *station),
            knots: marks(desk, chain, focus, *station),
            more: more(lang, chain, *station),
        })
        .filter(|column| !column.knots.is_empty())
        .collect();
    let counts: Vec<String> =
        columns.iter().map(|column| format!("{} {}", column.name.to_lowercase(), column.knots.len())).collect();
    view! {
        <p class="scrolls-hint">{t!(lang, "picture-scrolls")}</p>
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "thread-picture")>
            <p class="visually-hidden">{t!(lang, "thread-picture-words", stations = counts.join(", "))}</p>
            {picture(lang, &columns, &lines(chain, shown))}
        </div>
    }
    .into_any()
}
