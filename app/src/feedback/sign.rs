//! Verdicts as they are shown: each with a sign and a word besides its colour, and with n, by whom, and what to know of it.

use leptos::prelude::*;

use crate::feedback::figures::{Figures, Lone, Met, Said, Verdicts};
use crate::feedback::model::{Tally, Verdict, Whose};
use crate::few::Number;
use crate::lang::Lang;
use crate::t;
use crate::ui::icon;

pub fn verdict_name(lang: Lang, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => t!(lang, "verdict-met"),
        Verdict::Partly => t!(lang, "verdict-partly"),
        Verdict::NotMet => t!(lang, "verdict-not-met"),
        Verdict::Unsure => t!(lang, "verdict-unsure"),
        Verdict::NotMine => t!(lang, "verdict-not-mine"),
    }
}

/// One verdict with its sign, as an item of a `ul.verdicts`, and before the word how many gave it when that is told.
pub fn verdict(lang: Lang, verdict: Verdict, how_many: Option<i64>) -> AnyView {
    let (class, sign) = match verdict {
        Verdict::Met => ("verdict verdict--met", icon::tick()),
        Verdict::Partly => ("verdict verdict--partly", icon::half()),
        Verdict::NotMet => ("verdict verdict--not_met", icon::minus()),
        Verdict::Unsure => ("verdict verdict--unsure", icon::question()),
        Verdict::NotMine => ("verdict verdict--unsure", icon::minus()),
    };
    let words = match how_many {
        Some(n) => format!("{n} {}", verdict_name(lang, verdict).to_lowercase()),
        None => verdict_name(lang, verdict).to_owned(),
    };
    view! { <li class=class>{sign} <span>{words}</span></li> }.into_any()
}

/// How many said what, each with its number; those nobody gave are left out. Never a percentage, never an average.
pub fn tally(lang: Lang, tally: &Tally) -> AnyView {
    if tally.n() == 0 {
        return view! { <span class="muted">{t!(lang, "verdict-none")}</span> }.into_any();
    }
    let parts: Vec<_> =
        Verdict::ALL.iter().filter(|v| tally.of(**v) > 0).map(|v| verdict(lang, *v, Some(tally.of(*v)))).collect();
    view! { <ul class="verdicts">{parts}</ul> }.into_any()
}

/// What those say who have the need, group by group, where there is little room; then who stands apart.
pub fn in_brief(lang: Lang, said: &Said) -> AnyView {
    let (told, rest): (Vec<&Figures>, Vec<&Figures>) =
        said.own.iter().partition(|one| one.n.exactly().is_some_and(|n| n > 0));
    let groups: Vec<_> = told
        .into_iter()
        .map(|one| {
            view! {
                <div class="backlog__group">
                    {tally(lang, &one.tally)}
                    <p class="muted">{t!(lang, "backlog-group-n", group = group(lang, one), n = one.n.words(lang))}</p>
                    {facts(lang, one)}
                </div>
            }
        })
        .collect();
    let names = rest.iter().map(|one| group(lang, one)).collect::<Vec<_>>().join(", ");
    let without = rest.first().map(|one| match one.n {
        Number::Fewer(floor) => t!(lang, "said-few-from", n = floor, groups = names),
        Number::Exactly(_) => t!(lang, "said-none-from", groups = names),
    });
    view! {
        {groups}
        {without.map(|words| view! { <p class="muted">{words}</p> })}
        {lone(lang, said).map(|words| view! { <p><strong>{words}</strong></p> })}
        {apart(lang, said)}
    }
    .into_any()
}

fn group(lang: Lang, of: &Figures) -> String {
    of.group.clone().unwrap_or_else(|| t!(lang, "backlog-group-untold").to_owned())
}

/// What belongs to a number: that some of them have hidden words, or were written down by staff.
pub fn facts(lang: Lang, of: &Figures) -> Option<AnyView> {
    let some = |n: Number| n.exactly().filter(|n| *n > 0);
    let facts: Vec<String> = [
        some(of.hidden).map(|n| t!(lang, "said-hidden", n = n)),
        some(of.by_staff).map(|n| t!(lang, "said-by-staff", n = n)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!facts.is_empty()).then(|| view! { <p class="muted note">{facts.join(" · ")}</p> }.into_any())
}

/// Answers that move nothing, each kind by itself.
pub fn apart(lang: Lang, said: &Said) -> Option<AnyView> {
    let rows: Vec<_> = said
        .apart
        .iter()
        .map(|one| {
            let told = (one.tally.n() > 0).then(|| tally(lang, &one.tally));
            let line = t!(lang, "said-apart-n", whose = whose(lang, one), n = one.n.words(lang));
            view! { <li><span class="muted">{line}</span> {told} {facts(lang, one)}</li> }
        })
        .collect();
    (!rows.is_empty())
        .then(|| view! { <p class="note muted">{t!(lang, "said-apart")}</p> <ul class="plain">{rows}</ul> }.into_any())
}

fn whose(lang: Lang, of: &Figures) -> String {
    let group = of.group.as_deref();
    match (of.whose, group) {
        (Whose::Own, _) => self::group(lang, of),
        (Whose::OtherGroup, _) => t!(lang, "said-other-group", group = group.unwrap_or_default()),
        (Whose::Unsaid, _) => t!(lang, "said-unsaid").to_owned(),
        (Whose::ForAnother, None) => t!(lang, "said-for-another").to_owned(),
        (Whose::ForAnother, Some(group)) => t!(lang, "said-for-another-in", group = group),
        (Whose::NotMine, _) => t!(lang, "said-not-mine").to_owned(),
        (Whose::Unfinished, _) => t!(lang, "said-unfinished").to_owned(),
    }
}

/// That one group alone says it.
pub fn lone(lang: Lang, said: &Said) -> Option<String> {
    said.lone().map(|lone| match lone {
        Lone::Answered => t!(lang, "said-lone-answered").to_owned(),
        Lone::Met => t!(lang, "said-lone-met").to_owned(),
        Lone::Shown(floor) => t!(lang, "said-lone-shown", n = floor),
    })
}

/// That those who have the need say that it is met, in the newest round that asked with the words that it has now.
pub fn met(lang: Lang, verdicts: &[Verdicts]) -> Option<AnyView> {
    let newest = verdicts.iter().rev().find(|of| of.old_words.is_none() && of.said.is_tried())?;
    let words = match newest.said.met()? {
        Met::Everywhere => t!(lang, "said-met-everywhere").to_owned(),
        Met::For(groups) => t!(lang, "said-met-for", groups = groups.join(", ")),
    };
    Some(view! { <span class="verdict verdict--met">{icon::tick()} " " <strong>{words}</strong></span> }.into_any())
}

/// That the team's own tries are in no number.
pub fn trials(lang: Lang, n: i64) -> Option<String> {
    (n > 0).then(|| t!(lang, "said-trials", n = n))
}
