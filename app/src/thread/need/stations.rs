//! The stations of a need's own thread, each with the step that it lacks.

use leptos::prelude::*;

use crate::clock::day;
use crate::codes;
use crate::decisions::pages::kind_name;
use crate::decisions::store::Decision;
use crate::desk::Desk;
use crate::feedback::figures::Verdicts;
use crate::feedback::pages::verdicts::{Words, said as what_they_say, why};
use crate::lang::Lang;
use crate::needs::evidence::store::{Hidden, LinkedQuote};
use crate::needs::model::{Need, Stance};
use crate::needs::pages::evidence::not_shown;
use crate::needs::pages::shown;
use crate::patterns::model::Cluster;
use crate::projects::model::Counted;
use crate::rights::{Thing, Verb};
use crate::t;
use crate::thread::for_need::{ChangeForNeed, LinkedPrototype};
use crate::ui::field::{Field, hidden};
use crate::ui::paragraphs;

/// One station on the thread. Without a body it is still open, and says what is missing.
fn station(name: &'static str, missing: &'static str, body: Option<AnyView>) -> AnyView {
    let class = if body.is_some() { "thread__station" } else { "thread__station thread__station--empty" };
    let body = body.unwrap_or_else(|| view! { <p class="muted">{missing}</p> }.into_any());
    view! { <li class=class><h2 class="thread__name">{name}</h2> {body}</li> }.into_any()
}

pub(super) fn said(desk: &Desk, need: &Need, voices: &[LinkedQuote], hidden: Hidden) -> AnyView {
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
        {(more && seen > 0).then(|| view! { <p class="no-print"><a href=all>{words}</a></p> })}
        {(seen > shown_here).then(|| view! { <p class="only-print muted">{t!(lang, "need-print-some", shown = shown_here, all = seen)}</p> })}
    };
    station(name, "", Some(body.into_any()))
}

pub(super) fn lies_in(desk: &Desk, need: i64, cluster: Option<Cluster>, places: &[(i64, String)]) -> AnyView {
    let lang = desk.lang;
    let body = cluster.map(|cluster| {
        view! {
            <p><a class="on-thread" href=desk.path(format_args!("clusters/{}", cluster.number))>{cluster.name}</a></p>
            {(!cluster.insight.is_empty()).then(|| view! { <p class="cluster__insight">{cluster.insight}</p> })}
        }
        .into_any()
    });
    if body.is_some() || !desk.may(Verb::Write, Thing::Cluster) {
        return station(t!(lang, "need-lies-in"), t!(lang, "need-lies-free"), body);
    }
    view! {
        <li class="thread__station thread__station--empty">
            <h2 class="thread__name">{t!(lang, "need-lies-in")}</h2>
            <p class="muted">{t!(lang, "need-lies-free")}</p>
            {(!places.is_empty()).then(|| placed(desk, need, places))}
            <p class="no-print"><a href=desk.path(format_args!("clusters/new?need={need}"))>{t!(lang, "need-lies-new")}</a></p>
        </li>
    }
    .into_any()
}

/// Lays the need in a cluster that is there.
fn placed(desk: &Desk, need: i64, places: &[(i64, String)]) -> AnyView {
    let lang = desk.lang;
    let choices = places.iter().map(|(number, name)| (number.to_string(), name.clone())).collect();
    view! {
        <form class="row no-print" method="post" action=desk.path("clusters/move")>
            {hidden("need", need)}
            {Field::new(lang, "to", t!(lang, "need-lies-place")).select(choices).view()}
            <button class="button button--quiet" type="submit">{t!(lang, "need-lies-do")}</button>
        </form>
    }
    .into_any()
}

pub(super) fn met_by(desk: &Desk, need: i64, prototypes: Vec<LinkedPrototype>) -> AnyView {
    let lang = desk.lang;
    let cards: Vec<_> = prototypes
        .into_iter()
        .map(|prototype| {
            let facts = if prototype.being_tested {
                t!(lang, "need-prototype-tested", version = prototype.version)
            } else {
                t!(lang, "need-prototype-version", version = prototype.version)
            };
            let round = opens_round(desk, &prototype);
            view! {
                <article class="card">
                    <h3 class="card__title"><a href=desk.path(format_args!("prototypes/{}", prototype.number))>{prototype.name}</a></h3>
                    <p class="card__facts">{facts}</p>
                    {paragraphs(&prototype.rationale)}
                    {round}
                </article>
            }
        })
        .collect();
    let (class, button, body) = if cards.is_empty() {
        let nothing = view! { <p class="muted">{t!(lang, "need-met-by-nothing")}</p> };
        ("thread__station thread__station--empty", Some("button button--quiet"), nothing.into_any())
    } else {
        ("thread__station", None, cards.into_any())
    };
    let make = desk.may(Verb::Write, Thing::Prototype).then(|| {
        let new = desk.path(format_args!("prototypes/new?need={need}"));
        let link = (desk.count(Counted::Prototypes) > 0)
            .then(|| view! { <a href=desk.path("prototypes")>{t!(lang, "need-met-by-link")}</a> });
        view! { <div class="row no-print"><a class=button href=new>{t!(lang, "need-met-by-make")}</a> {link}</div> }
    });
    view! { <li class=class><h2 class="thread__name">{t!(lang, "need-met-by")}</h2> <div class="stack">{body} {make}</div></li> }
        .into_any()
}

/// Nobody can try it now: the way there, for who may open it.
fn opens_round(desk: &Desk, prototype: &LinkedPrototype) -> Option<AnyView> {
    (!prototype.being_tested && desk.may(Verb::Open, Thing::Round)).then(|| {
        let href = desk.path(format_args!("prototypes/{}/rounds/new", prototype.number));
        view! { <p class="no-print"><a href=href>{t!(desk.lang, "need-met-by-round")}</a></p> }.into_any()
    })
}

/// Round by round, the newest first and open to read; what was said before can be opened. `whole`: all are open.
pub(super) fn verdicts_of(desk: &Desk, verdicts: &[Verdicts], whole: bool) -> AnyView {
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
            if at == 0 || whole {
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

pub(super) fn changed(lang: Lang, changes: Vec<ChangeForNeed>) -> AnyView {
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

pub(super) fn decided(desk: &Desk, number: i64, decisions: Vec<Decision>) -> AnyView {
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
