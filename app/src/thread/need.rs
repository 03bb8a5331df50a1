//! A need's page is its own chain: what people said, how we try to meet it, what those who have it say about that,
//! what we changed and why, what was decided.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::day;
use crate::codes;
use crate::db::Conn;
use crate::decisions::pages::kind_name;
use crate::decisions::store as decisions;
use crate::decisions::store::Decision;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::figures::Verdicts;
use crate::feedback::pages::verdicts::{Words, said as what_they_say, why};
use crate::feedback::tallies;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::needs::evidence::store as evidence;
use crate::needs::evidence::store::{Hidden, LinkedQuote};
use crate::needs::model::{Need, Stance};
use crate::needs::pages::evidence::not_shown;
use crate::needs::pages::{met_when, shown, statement};
use crate::needs::{solution, store};
use crate::patterns::model::Cluster;
use crate::remarks::forms::ReactionForm;
use crate::remarks::pages::on_need::OfNeed;
use crate::rights::{Thing, Verb};

use crate::thread::for_need::{self, ChangeForNeed, LinkedPrototype};
use crate::ui::page::kicker;
use crate::ui::paragraphs;
use crate::{patterns, t};

/// How many quotes of each side stand on the page itself; the rest are one link away.
const VOICES: i64 = 4;

/// All that the page shows. What the person may not see is not asked for.
#[derive(Debug, Serialize)]
pub struct NeedChain {
    need: Need,
    hidden: Hidden,
    voices: Vec<LinkedQuote>,
    cluster: Option<Cluster>,
    prototypes: Vec<LinkedPrototype>,
    verdicts: Vec<Verdicts>,
    changes: Vec<ChangeForNeed>,
    decisions: Vec<Decision>,
    remarks: OfNeed,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<NeedChain, Trouble> {
    let (audience, today) = (desk.audience(), desk.house.clock.today());
    let need = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let hidden = evidence::hidden(conn, need.id, need.quotes, audience, today).await?;
    let voices = evidence::voices(conn, need.id, audience, today, VOICES).await?;
    let cluster = if sees_cluster(desk) { patterns::store::of_need(conn, need.id).await? } else { None };
    let prototypes = for_need::linked(conn, need.id).await?;
    let verdicts = tallies::of_need(conn, need.id, audience).await?;
    let changes = for_need::changes(conn, need.id, desk.may(Verb::Write, Thing::Prototype)).await?;
    let decisions = if sees_decisions(desk) { decisions::of_need(conn, need.id).await? } else { Vec::new() };
    let remarks = OfNeed::load(conn, desk, need.id).await?;
    Ok(NeedChain { need, hidden, voices, cluster, prototypes, verdicts, changes, decisions, remarks })
}

fn sees_cluster(desk: &Desk) -> bool {
    desk.may(Verb::See, Thing::Cluster)
}

fn sees_decisions(desk: &Desk) -> bool {
    desk.may(Verb::See, Thing::Decision)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    /// A representative has said something of it just now.
    said: Option<String>,
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(told): Query<Told>,
) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number).await?;
    let sheet = shown.remarks.sheet(&mut conn, &desk, number).await?;
    Ok(view(&desk, shown, &sheet, &told))
}

fn view(desk: &Desk, shown: NeedChain, sheet: &Sheet<ReactionForm>, told: &Told) -> Response {
    let NeedChain { need, hidden, voices, cluster, prototypes, verdicts, changes, decisions, remarks } = shown;
    let lang = desk.lang;
    let code = codes::need(need.number);
    let name = format!("{code} {}", need.statement.short());
    desk.page(&name, || {
        view! {
            {kicker(vec![(t!(lang, "needs-title").to_owned(), Some(desk.path("needs"))), (code, None)])}
            <h1 class="statement" lang=desk.project.lang.word()>{statement(desk.project.lang, &need.statement)}</h1>
            <div class="statement__facts">{crate::needs::sign::evidence(lang, &need.evidence)} {groups(desk, &need)}</div>
            {remarks.proposed(desk)}
            <div class="columns">
                <div class="columns__main sections">
                    <ol class="thread">
                        {said(desk, &need, &voices, hidden)}
                        {sees_cluster(desk).then(|| lies_in(desk, cluster))}
                        {met_by(desk, prototypes)}
                        {verdicts_of(desk, &verdicts)}
                        {changed(lang, changes)}
                        {sees_decisions(desk).then(|| decided(desk, need.number, decisions))}
                    </ol>
                    {remarks.view(desk, need.number, sheet, told.said.is_some())}
                </div>
                {margin(desk, &need)}
            </div>
        }
    })
}

/// One station on the thread. Without a body it is still open, and says what is missing.
fn station(name: &'static str, missing: &'static str, body: Option<AnyView>) -> AnyView {
    let class = if body.is_some() { "thread__station" } else { "thread__station thread__station--empty" };
    let body = body.unwrap_or_else(|| view! { <p class="muted">{missing}</p> }.into_any());
    view! { <li class=class><h2 class="thread__name">{name}</h2> {body}</li> }.into_any()
}

fn groups(desk: &Desk, need: &Need) -> Option<AnyView> {
    let tags: Vec<_> = need
        .groups
        .iter()
        .map(|group| view! { <li><a class="tag" href=desk.path(format_args!("needs?group={}", group.id))>{group.name.clone()}</a></li> })
        .collect();
    (!tags.is_empty()).then(|| {
        view! { <p class="visually-hidden">{t!(desk.lang, "need-groups")}</p> <ul class="tags">{tags}</ul> }.into_any()
    })
}

fn said(desk: &Desk, need: &Need, voices: &[LinkedQuote], hidden: Hidden) -> AnyView {
    let lang = desk.lang;
    let name = t!(lang, "need-said");
    if need.quotes == 0 {
        let dashed = view! { <p class="dashed">{t!(lang, "need-said-nothing")}</p> };
        return view! { <li class="thread__station thread__station--empty"><h2 class="thread__name">{name}</h2> {dashed}</li> }.into_any();
    }
    let quotes: Vec<_> = voices.iter().map(|voice| shown(desk, &voice.quote, voice.stance == Stance::Contradicts)).collect();
    let all = desk.path(format_args!("needs/{}/quotes", need.number));
    let shown_here = i64::try_from(voices.len()).unwrap_or(i64::MAX);
    let (seen, words) = match hidden {
        Hidden::These(n) => (need.quotes - n, t!(lang, "need-all-quotes", n = need.quotes - n)),
        Hidden::Uncounted => (need.quotes, t!(lang, "need-more-quotes").to_owned()),
    };
    // The team finds there what can be done with each quote, so the link stands even when all are shown here.
    let more = seen > shown_here || desk.may(Verb::Write, Thing::Need);
    let body = view! {
        {quotes}
        {not_shown(lang, hidden)}
        {(more && seen > 0).then(|| view! { <p><a href=all>{words}</a></p> })}
    };
    station(name, "", Some(body.into_any()))
}

fn lies_in(desk: &Desk, cluster: Option<Cluster>) -> AnyView {
    let lang = desk.lang;
    let body = cluster.map(|cluster| {
        view! {
            <p><a class="on-thread" href=desk.path(format_args!("clusters/{}", cluster.number))>{cluster.name}</a></p>
            {(!cluster.insight.is_empty()).then(|| view! { <p class="cluster__insight">{cluster.insight}</p> })}
        }
        .into_any()
    });
    station(t!(lang, "need-lies-in"), t!(lang, "need-lies-free"), body)
}

fn met_by(desk: &Desk, prototypes: Vec<LinkedPrototype>) -> AnyView {
    let lang = desk.lang;
    let cards: Vec<_> = prototypes
        .into_iter()
        .map(|prototype| {
            let facts = if prototype.being_tested {
                t!(lang, "need-prototype-tested", version = prototype.version)
            } else {
                t!(lang, "need-prototype-version", version = prototype.version)
            };
            view! {
                <article class="card">
                    <h3 class="card__title"><a href=desk.path(format_args!("prototypes/{}", prototype.number))>{prototype.name}</a></h3>
                    <p class="card__facts">{facts}</p>
                    {paragraphs(&prototype.rationale)}
                </article>
            }
        })
        .collect();
    let body = (!cards.is_empty()).then(|| view! { <div class="stack">{cards}</div> }.into_any());
    station(t!(lang, "need-met-by"), t!(lang, "need-met-by-nothing"), body)
}

/// Round by round, the newest first and open to read; what was said before can be opened.
fn verdicts_of(desk: &Desk, verdicts: &[Verdicts]) -> AnyView {
    let lang = desk.lang;
    let name = t!(lang, "need-verdicts");
    let rounds: Vec<_> = verdicts
        .iter()
        .rev()
        .enumerate()
        .map(|(at, of)| {
            let tried = format!("{} v{}", of.prototype_name, of.version);
            let label = t!(lang, "need-verdicts-in", round = format!("{tried}, {}", codes::round(of.round_number)));
            let (when, body) = (round_facts(desk, of), what_they_say(desk, label, of, Words::Missing));
            if at == 0 {
                view! { <h3>{tried}</h3> {when} {body} }.into_any()
            } else {
                view! { <details><summary>{tried}</summary> {when} {body}</details> }.into_any()
            }
        })
        .collect();
    let body = (!rounds.is_empty()).then(|| view! { {why(desk)} {rounds} }.into_any());
    station(name, t!(lang, "need-verdicts-nothing"), body)
}

fn round_facts(desk: &Desk, of: &Verdicts) -> AnyView {
    let lang = desk.lang;
    let when = match of.closed_at {
        Some(at) => t!(lang, "need-round-closed", date = lang.date(day(at))),
        None => t!(lang, "need-round-open").to_owned(),
    };
    let code = codes::round(of.round_number);
    let round = if desk.may(Verb::See, Thing::Round) {
        view! { <a href=desk.path(format_args!("rounds/{}", of.round_number))>{code}</a> }.into_any()
    } else {
        code.into_any()
    };
    view! { <p class="muted">{round} " · " {when}</p> }.into_any()
}

fn changed(lang: Lang, changes: Vec<ChangeForNeed>) -> AnyView {
    let items: Vec<_> = changes
        .into_iter()
        .map(|change| {
            let not_done = (!change.done).then(|| view! { <strong>{t!(lang, "need-not-done")}</strong> " " });
            let carried = format!("{} v{} · {}", change.prototype_name, change.version, lang.date(day(change.written_at)));
            view! {
                <li>{not_done} {change.what} " " <span class="muted">{change.because}</span> <br /> <span class="muted note">{carried}</span></li>
            }
        })
        .collect();
    let body = (!items.is_empty()).then(|| view! { <ul class="plain stack">{items}</ul> }.into_any());
    station(t!(lang, "need-changes"), t!(lang, "need-changes-nothing"), body)
}

fn decided(desk: &Desk, number: i64, decisions: Vec<Decision>) -> AnyView {
    let lang = desk.lang;
    let (name, missing) = (t!(lang, "need-decisions"), t!(lang, "need-decisions-nothing"));
    let class = if decisions.is_empty() { "thread__station thread__station--empty" } else { "thread__station" };
    let items: Vec<_> = decisions
        .into_iter()
        .map(|decision| {
            let title = t!(lang, "decision-heading", number = decision.number, kind = kind_name(lang, decision.kind));
            let href = desk.path(format_args!("decisions/{}", decision.number));
            let by = t!(lang, "need-decided-by", name = decision.decided_by, date = lang.date(day(decision.decided_at)));
            let lesson = (!decision.lesson.is_empty()).then(|| view! { <p><strong>{t!(lang, "need-lesson")}</strong> " " {decision.lesson}</p> });
            view! { <li><h3><a href=href>{title}</a></h3> {paragraphs(&decision.reason)} {lesson} <p class="muted note">{by}</p></li> }
        })
        .collect();
    let decide = desk.may(Verb::Decide, Thing::Decision).then(|| {
        view! { <p><a class="button button--quiet" href=desk.path(format_args!("decisions/new?need={number}"))>{t!(lang, "need-decide")}</a></p> }
    });
    let body = if items.is_empty() {
        view! { <p class="muted">{missing}</p> }.into_any()
    } else {
        view! { <ul class="plain stack">{items}</ul> }.into_any()
    };
    view! { <li class=class><h2 class="thread__name">{name}</h2> {body} {decide}</li> }.into_any()
}

fn margin(desk: &Desk, need: &Need) -> AnyView {
    let lang = desk.lang;
    let writes = desk.may(Verb::Write, Thing::Need);
    let path = |rest: &str| desk.path(format_args!("needs/{}{rest}", need.number));
    let block = |name: &'static str, text: &str| {
        (!text.is_empty()).then(|| view! { <section class="margin__block"><h2>{name}</h2> {paragraphs(text)}</section> })
    };
    let add = writes.then(|| view! { <p><a class="button" href=path("/evidence")>{t!(lang, "need-add-quotes")}</a></p> });
    let edit = writes.then(|| view! { <li><a href=path("/edit")>{t!(lang, "need-edit")}</a></li> });
    let remove = writes.then(|| view! { <li><a href=path("/remove")>{t!(lang, "need-remove")}</a></li> });
    let remark = writes.then(|| solution::named(need.statement.need())).flatten().map(|word| {
        view! {
            <section class="margin__block">
                <h2>{t!(lang, "need-remark")}</h2>
                <p>{t!(lang, "need-remark-text", word = word)} " " <a href="/guide/needs">{t!(lang, "need-guide")}</a></p>
            </section>
        }
    });
    view! {
        <aside class="margin" aria-label=t!(lang, "need-about")>
            <section class="margin__block">
                <h2>{t!(lang, "need-met-when")}</h2>
                {met_when(need.met_when.lines().iter().map(String::as_str))}
            </section>
            {block(t!(lang, "need-incentive"), &need.incentive)}
            {block(t!(lang, "need-consequence"), &need.consequence)}
            {remark}
            <section class="margin__block">
                <h2 class="visually-hidden">{t!(lang, "need-more")}</h2>
                {add}
                <ul class="plain">
                    {edit}
                    <li><a href=desk.path(format_args!("thread/need/{}", need.number))>{t!(lang, "thread-show")}</a></li>
                    <li><a href=path("/history")>{t!(lang, "need-history", n = need.version)}</a></li>
                    {remove}
                </ul>
            </section>
        </aside>
    }
    .into_any()
}
