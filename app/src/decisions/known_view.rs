//! What was known at one moment, on the page: alone before a decision, beside what is known now after it.

use leptos::prelude::*;

use crate::codes;
use crate::decisions::known::{Known, KnownGroup, KnownNeed};
use crate::feedback;
use crate::feedback::model::Tally;
use crate::few::Number;
use crate::lang::{Lang, upper_first};
use crate::needs::sign::evidence_lines as evidence;
use crate::t;

/// What was known, beside what is known now when that is given; a table for each need. What differs is marked, and counted.
pub fn compared(lang: Lang, then: &Known, now: Option<&Known>, made: &str) -> AnyView {
    let find = |known: &Known, number: i64| known.needs.iter().find(|need| need.number == number).cloned();
    let mut numbers: Vec<i64> =
        then.needs.iter().chain(now.into_iter().flat_map(|now| &now.needs)).map(|need| need.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let version = |known: &Known| known.prototype.as_ref().map(|one| format!("{} v{}", one.name, one.version));
    let other_version = now.is_some_and(|now| version(now) != version(then));
    let versions = version(then).map(|then| match now.and_then(version) {
        Some(now) if now != then => {
            view! { <p>{t!(lang, "decision-version-then", then = then, now = now)} {mark(lang)}</p> }.into_any()
        }
        _ => view! { <p>{then}</p> }.into_any(),
    });
    let mut changes = usize::from(other_version);
    let tables: Vec<_> = numbers
        .iter()
        .map(|number| {
            let (before, after) = (find(then, *number), now.and_then(|now| find(now, *number)));
            let lines = lines(before.as_ref(), after.as_ref(), now.is_some());
            changes += lines.iter().filter(|line| line.changed).count();
            let mut moments = vec![(
                if now.is_some() { t!(lang, "decision-then", date = made) } else { t!(lang, "decision-now").to_owned() },
                before,
            )];
            moments.extend(now.map(|_| (t!(lang, "decision-now").to_owned(), after)));
            table(lang, *number, &moments, &lines)
        })
        .collect();
    let count = now.is_some().then(|| view! { <p>{t!(lang, "decision-changed-n", n = changes)}</p> });
    let none = numbers.is_empty().then(|| view! { <p class="muted">{t!(lang, "decision-no-needs")}</p> });
    let who = (!numbers.is_empty()).then(|| view! { <p class="muted note">{t!(lang, "decision-whose")}</p> });
    view! { {count} {versions} {none} {tables} {who} }.into_any()
}

/// The sign of something that is not as it was.
fn mark(lang: Lang) -> AnyView {
    view! { <span class="backlog__changed">{t!(lang, "decision-changed")}</span> }.into_any()
}

/// What one row of a need's table tells.
#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Wording,
    Evidence,
    Round,
    Group(Option<String>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    what: What,
    /// It says something else now than then.
    changed: bool,
}

/// The rows of one need, and in which of them then and now differ. A number that is too small to be told is the same as
/// another such; a need that is linked at one of the moments only differs in whether it is. Not `compared`: there is only one.
fn lines(then: Option<&KnownNeed>, now: Option<&KnownNeed>, compared: bool) -> Vec<Line> {
    let moments = || then.into_iter().chain(now);
    let mut whats = vec![What::Evidence, What::Round];
    for group in moments().filter_map(|need| need.tried.as_ref()).flat_map(|round| &round.groups) {
        let what = What::Group(group.group.clone());
        if !whats.contains(&what) {
            whats.push(what);
        }
    }
    if then.zip(now).is_some_and(|(then, now)| then.need != now.need) {
        whats.insert(0, What::Wording);
    }
    let differs = |what: &What| match then.zip(now) {
        Some((then, now)) => match what {
            What::Wording => true,
            What::Evidence => then.evidence() != now.evidence(),
            What::Round => tried(then) != tried(now),
            What::Group(group) => shown(then.said_by(group.as_deref())) != shown(now.said_by(group.as_deref())),
        },
        None => *what == What::Evidence,
    };
    whats.into_iter().map(|what| Line { changed: compared && differs(&what), what }).collect()
}

fn tried(need: &KnownNeed) -> Option<(i64, &str, i64)> {
    need.tried.as_ref().map(|round| (round.round, round.prototype.as_str(), round.version))
}

/// As much of what a group said as may be told: whether it was asked, and its numbers.
fn shown(by: Option<&KnownGroup>) -> (bool, Option<Tally>) {
    (by.is_some(), by.and_then(|group| group.n().exactly().map(|_| group.tally())))
}

/// One need: a column per moment, a row for the evidence and one for each target group.
fn table(lang: Lang, number: i64, moments: &[(String, Option<KnownNeed>)], lines: &[Line]) -> AnyView {
    let any = moments.iter().find_map(|(_, need)| need.as_ref());
    let name = any.map(|need| upper_first(&need.need)).unwrap_or_default();
    let caption = format!("{name} {}", codes::need(number));
    let last = moments.len().saturating_sub(1);
    let heads: Vec<_> = moments.iter().map(|(moment, _)| view! { <th scope="col">{moment.clone()}</th> }).collect();
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            let cells: Vec<_> = moments
                .iter()
                .enumerate()
                .map(|(nth, (moment, need))| {
                    let inside = need.as_ref().map_or_else(
                        || view! { <span class="muted">{t!(lang, "decision-not-linked")}</span> }.into_any(),
                        |need| cell(lang, &line.what, need),
                    );
                    let mark = (line.changed && nth == last).then(|| mark(lang));
                    view! { <td data-label=moment.clone()>{inside} {mark}</td> }
                })
                .collect();
            view! { <tr><th scope="row" dir=matches!(line.what, What::Group(Some(_))).then_some("auto")>{head(lang, &line.what)}</th> {cells}</tr> }
        })
        .collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=caption>
            <table class="table table--stack backlog__known">
                <caption><span dir="auto">{name}</span> " " <span class="muted">{codes::need(number)}</span></caption>
                <thead><tr><th scope="col">{t!(lang, "decision-what")}</th> {heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn head(lang: Lang, what: &What) -> String {
    match what {
        What::Wording => t!(lang, "decision-wording").to_owned(),
        What::Evidence => t!(lang, "backlog-evidence").to_owned(),
        What::Round => t!(lang, "decision-round").to_owned(),
        What::Group(group) => group.clone().unwrap_or_else(|| t!(lang, "backlog-group-untold").to_owned()),
    }
}

fn cell(lang: Lang, what: &What, need: &KnownNeed) -> AnyView {
    match what {
        What::Wording => view! { <span dir="auto">{upper_first(&need.need)}</span> }.into_any(),
        What::Evidence => evidence(lang, &need.evidence()),
        What::Round => tried_in(lang, need),
        What::Group(group) => said(lang, need.said_by(group.as_deref())),
    }
}

fn said(lang: Lang, by: Option<&KnownGroup>) -> AnyView {
    match by.map(|group| (group, group.n())) {
        Some((group, Number::Exactly(_))) => feedback::sign::tally(lang, &group.tally()),
        Some((_, few @ Number::Fewer(_))) => view! { <span class="muted">{upper_first(&few.words(lang))}</span> }.into_any(),
        None => view! { <span class="muted">{t!(lang, "verdict-none")}</span> }.into_any(),
    }
}

fn tried_in(lang: Lang, need: &KnownNeed) -> AnyView {
    match &need.tried {
        Some(round) => {
            view! { <span dir="auto">{format!("{} v{}", round.prototype, round.version)}</span> " · " <span class="nowrap">{codes::round(round.round)}</span> }
                .into_any()
        }
        None => view! { <span class="muted">{t!(lang, "verdict-none")}</span> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::known::KnownRound;

    fn group(group: &str, met: i64, few: bool) -> KnownGroup {
        KnownGroup { group: Some(group.to_owned()), met, partly: 0, not_met: 0, unsure: 0, few }
    }

    fn need(people: i64, groups: Vec<KnownGroup>) -> KnownNeed {
        let tried =
            (!groups.is_empty()).then(|| KnownRound { round: 1, prototype: "Brevet".to_owned(), version: 1, groups });
        let need = "veta".to_owned();
        KnownNeed { number: 1, need, people_for: people, people_against: 0, sources: 1, channels: 1, tried }
    }

    fn changed(then: &KnownNeed, now: &KnownNeed) -> Vec<What> {
        let lines = lines(Some(then), Some(now), true);
        lines.into_iter().filter(|line| line.changed).map(|line| line.what).collect()
    }

    #[test]
    fn what_has_changed_is_marked_and_nothing_else() {
        let then = need(2, vec![group("unga", 3, false), group("föräldrar", 4, false)]);
        assert_eq!(changed(&then, &then.clone()), []);
        assert_eq!(changed(&then, &KnownNeed { people_for: 3, ..then.clone() }), [What::Evidence]);
        assert_eq!(changed(&then, &KnownNeed { need: "veta vem".to_owned(), ..then.clone() }), [What::Wording]);
        let more = need(2, vec![group("unga", 5, false), group("föräldrar", 4, false)]);
        assert_eq!(changed(&then, &more), [What::Group(Some("unga".to_owned()))]);
        let tried = [What::Round, What::Group(Some("unga".to_owned())), What::Group(Some("föräldrar".to_owned()))];
        assert_eq!(changed(&need(2, Vec::new()), &then), tried);
    }

    #[test]
    fn between_numbers_too_small_to_be_told_nothing_is_marked() {
        let few = |met| need(2, vec![group("unga", met, true)]);
        assert_eq!(changed(&few(0), &few(2)), []);
        let old = need(2, vec![group("unga", 2, false)]);
        assert_eq!(changed(&old, &few(0)), [], "an older one kept what is not shown now");
        assert_eq!(changed(&few(0), &need(2, vec![group("unga", 3, false)])), [What::Group(Some("unga".to_owned()))]);
    }

    #[test]
    fn a_need_that_is_linked_no_more_is_one_change() {
        let then = need(2, vec![group("unga", 3, false)]);
        let count = |lines: Vec<Line>| lines.into_iter().filter(|line| line.changed).count();
        assert_eq!(count(lines(Some(&then), None, true)), 1);
        assert_eq!(count(lines(None, Some(&then), true)), 1);
        assert_eq!(count(lines(Some(&then), None, false)), 0, "before a decision there is nothing to compare with");
    }
}
