//! The chain as a list, station by station, with links to the things themselves.

use leptos::prelude::*;

use crate::codes;
use crate::decisions::pages::kind_name;
use crate::desk::Desk;
use crate::feedback;
use crate::feedback::figures::Verdicts;
use crate::feedback::pages::verdicts::nobody;
use crate::lang::Lang;
use crate::lang::short_date;
use crate::lang::upper_first;
use crate::needs;
use crate::needs::evidence::store::Hidden;
use crate::needs::model::{EvidenceState, Stance};
use crate::thread::focus::Focus;
use crate::thread::model::{Chain, Change, Feedback, Need, Quote, Round, Station};
use crate::thread::names::{more, station_name};
use crate::ui::quote::quote;
use crate::{clock, t};

pub fn station(desk: &Desk, chain: &Chain, focus: Focus, station: Station) -> AnyView {
    let lang = desk.lang;
    let found = items(desk, chain, focus, station);
    let hidden = (station == Station::Quotes)
        .then(|| not_shown(lang, chain.quotes_hidden))
        .flatten()
        .map(|words| view! { <p class="muted">{words}</p> });
    let nothing =
        (found.is_empty() && hidden.is_none()).then(|| view! { <p class="muted">{t!(lang, "thread-nothing")}</p> });
    let rest = more(lang, chain, station).map(|words| view! { <p class="muted">{words}</p> });
    view! {
        <li class="chain__station">
            <h3>{station_name(lang, station)}</h3>
            {(!found.is_empty()).then(|| view! { <ul>{found}</ul> })}
            {rest}
            {hidden}
            {nothing}
        </li>
    }
    .into_any()
}

fn not_shown(lang: Lang, hidden: Hidden) -> Option<String> {
    match hidden {
        Hidden::These(0) => None,
        Hidden::These(n) => Some(t!(lang, "thread-quotes-hidden", n = n)),
        Hidden::Uncounted => Some(t!(lang, "thread-quotes-hidden-any").to_owned()),
    }
}

fn items(desk: &Desk, chain: &Chain, focus: Focus, station: Station) -> Vec<AnyView> {
    let lang = desk.lang;
    match station {
        Station::People => chain
            .people
            .items
            .iter()
            .map(|one| {
                let link = link(desk, &format!("participants/{}", one.number), codes::participant(one.number));
                let group = one.group_name.as_ref().map(|name| view! { " " <span class="muted">{name.clone()}</span> });
                item(focus == Focus::Participant(one.id), view! { {link} {group} }.into_any())
            })
            .collect(),
        Station::Sources => chain
            .sources
            .items
            .iter()
            .map(|one| {
                let link =
                    link(desk, &format!("sources/{}", one.number), format!("{} {}", one.title, codes::source(one.number)));
                item(
                    focus == Focus::Source(one.id),
                    view! { {link} " " <span class="muted nowrap">{short_date(one.held_on)}</span> }.into_any(),
                )
            })
            .collect(),
        Station::Quotes => {
            chain.quotes.items.iter().map(|one| item(focus == Focus::Quote(one.id), said(desk, chain, one))).collect()
        }
        Station::Needs => chain.needs.items.iter().map(|one| item(focus == Focus::Need(one.id), need(desk, one))).collect(),
        Station::Clusters => chain
            .clusters_once()
            .into_iter()
            .map(|one| {
                item(
                    focus == Focus::Cluster(one.id),
                    link(desk, &format!("clusters/{}", one.number), format!("{} {}", one.name, codes::cluster(one.number))),
                )
            })
            .collect(),
        Station::Iterations => chain
            .iterations
            .items
            .iter()
            .map(|one| {
                let link = link(
                    desk,
                    &format!("prototypes/{}", one.prototype_number),
                    format!("{} v{} {}", one.name, one.version, codes::prototype(one.prototype_number)),
                );
                item(focus == Focus::Prototype(one.prototype_id), link)
            })
            .collect(),
        Station::Rounds => {
            chain.rounds.items.iter().map(|one| item(focus == Focus::Round(one.id), round(desk, one))).collect()
        }
        Station::Verdicts => chain.verdicts.iter().map(|one| item(false, verdicts(desk, one))).collect(),
        Station::Feedback => {
            chain.feedback.items.iter().map(|one| item(focus == Focus::Feedback(one.id), feedback(desk, one))).collect()
        }
        Station::Changes => {
            chain.changes.items.iter().map(|one| item(focus == Focus::Change(one.id), change(desk, one))).collect()
        }
        Station::Decisions => chain
            .decisions
            .items
            .iter()
            .map(|one| {
                let name = t!(lang, "decision-heading", number = one.number, kind = kind_name(lang, one.kind));
                let link = link(desk, &format!("decisions/{}", one.number), name);
                let here = matches!(focus, Focus::Decision(id, _) if id == one.id);
                item(
                    here,
                    view! { {link} " " <span class="muted nowrap">{short_date(clock::day(one.decided_at))}</span> }
                        .into_any(),
                )
            })
            .collect(),
    }
}

fn item(here: bool, body: AnyView) -> AnyView {
    view! { <li class="chain__item" aria-current=here.then_some("true")>{body}</li> }.into_any()
}

fn link(desk: &Desk, path: &str, text: String) -> AnyView {
    view! { <a href=desk.path(path)>{text}</a> }.into_any()
}

/// A quote; where it comes from is told to those who may know it.
fn said(desk: &Desk, chain: &Chain, one: &Quote) -> AnyView {
    let against = chain.evidence.iter().any(|(quote, _, stance)| *quote == one.id && *stance == Stance::Contradicts);
    let source = chain.sources.items.iter().find(|source| source.id == one.source_id);
    let person = source.and_then(|source| chain.people.items.iter().find(|person| person.id == source.participant_id));
    let from = source
        .map(|source| view! { " · " {link(desk, &format!("sources/{}", source.number), codes::source(source.number))} });
    let who = person.map(|person| format!(" · {}", codes::participant(person.number)));
    let through = one.interpreted.then(|| format!(", {}", t!(desk.lang, "quote-interpreted")));
    quote(
        desk.lang,
        desk.project.lang,
        &one.words,
        view! { {link(desk, &format!("quotes/{}", one.number), codes::quote(one.number))} {from} {who} {through} }
            .into_any(),
        against,
    )
}

fn need(desk: &Desk, one: &Need) -> AnyView {
    let lang = desk.lang;
    let evidence = match one.evidence.state() {
        EvidenceState::Assumption => t!(lang, "evidence-assumption").to_owned(),
        EvidenceState::Evidenced => {
            format!("{}: {}", t!(lang, "evidence-evidenced"), needs::sign::evidence_counts(lang, &one.evidence))
        }
        EvidenceState::Contradicted => {
            format!("{}: {}", t!(lang, "evidence-contradicted"), needs::sign::evidence_counts(lang, &one.evidence))
        }
    };
    view! {
        <a class="on-thread" dir="auto" href=desk.path(format_args!("needs/{}", one.number))>{upper_first(&one.need)}</a>
        <p class="muted note">{format!("{} · {evidence}", codes::need(one.number))}</p>
    }
    .into_any()
}

fn round(desk: &Desk, one: &Round) -> AnyView {
    let lang = desk.lang;
    let opened = short_date(clock::day(one.opened_at));
    let when = match one.closed_at {
        None => t!(lang, "thread-round-open", date = opened),
        Some(closed) => t!(lang, "thread-round-closed", from = opened, to = short_date(clock::day(closed))),
    };
    view! { {link(desk, &format!("rounds/{}", one.number), codes::round(one.number))} " " <span class="muted">{when}</span> }
        .into_any()
}

/// Each target group by itself.
fn verdicts(desk: &Desk, of: &Verdicts) -> AnyView {
    let lang = desk.lang;
    let heading = t!(lang, "thread-verdict-on", need = codes::need(of.need_number), round = codes::round(of.round_number));
    let old = of.old_words.as_ref().map(|old| {
        view! {
            <p class="note">{t!(lang, "said-old-words")}</p>
            <blockquote lang=desk.project.lang.word() dir="auto">{upper_first(old.need())}</blockquote>
        }
    });
    let none = of.said.own.is_empty().then(|| view! { <p class="muted">{nobody(desk)}</p> });
    view! {
        <p>{heading}</p>
        {old}
        {none}
        <div class="chain__said">{feedback::sign::in_brief(lang, &of.said)}</div>
        {feedback::sign::trials(lang, of.trials).map(|words| view! { <p class="muted note">{words}</p> })}
    }
    .into_any()
}

fn feedback(desk: &Desk, one: &Feedback) -> AnyView {
    let lang = desk.lang;
    let number = t!(lang, "thread-feedback-number", round = codes::round(one.round_number), number = one.number);
    let words = if one.hidden {
        view! { <p class="muted">{t!(lang, "thread-feedback-hidden")}</p> }.into_any()
    } else if one.words.is_empty() {
        ().into_any()
    } else {
        view! { <blockquote>{crate::ui::paragraphs(&one.words)}</blockquote> }.into_any()
    };
    let verdict = one.verdict.map(|verdict| format!(" · {}", feedback::sign::verdict_name(lang, verdict)));
    view! {
        {words}
        <p class="note">{link(desk, &format!("rounds/{}/feedback/{}", one.round_number, one.number), number)} <span class="muted">{verdict}</span></p>
    }
    .into_any()
}

fn change(desk: &Desk, one: &Change) -> AnyView {
    let lang = desk.lang;
    let number = t!(
        lang,
        "thread-change-of",
        number = one.number,
        prototype = format!("{} v{}", codes::prototype(one.prototype_number), one.version)
    );
    let not_done = (!one.done).then(|| view! { <span class="muted">{t!(lang, "thread-change-not-done")}</span> " " });
    view! {
        <p>{not_done} {one.what.clone()}</p>
        <p class="muted note">{t!(lang, "thread-change-because", because = one.because.as_str())}</p>
        <p class="note">{link(desk, &format!("prototypes/{}", one.prototype_number), number)}</p>
    }
    .into_any()
}
