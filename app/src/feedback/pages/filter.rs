//! What the list of a round's feedback can be narrowed to: what it is about, and whose it is, each with how many.

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::feedback::pages::listed;
use crate::feedback::part::Part;
use crate::feedback::store::{Heap, Step};
use crate::lang::upper_first;
use crate::rounds::model::{Question, Round};
use crate::t;
use crate::ui::field::{Field, hidden};

/// What there is to choose from: the pages that were tried, the needs that were asked about, and how much was said.
#[derive(Debug, Clone, Copy)]
pub struct Choices<'a> {
    pub steps: &'a [Step],
    pub questions: &'a [Question],
    pub heaps: &'a [Heap],
}

impl Choices<'_> {
    /// How many pieces the list has of the heaps that are meant.
    fn n(&self, part: &Part, meant: impl Fn(&Heap) -> bool) -> i64 {
        let count = |heap: &Heap| if part.filter().waiting { heap.listed } else { heap.pieces };
        self.heaps.iter().filter(|heap| meant(heap)).map(count).sum()
    }

    fn about(&self, desk: &Desk, part: &Part) -> Vec<(String, String)> {
        let lang = desk.lang;
        let mut choices = vec![(String::new(), t!(lang, "round-about-all", n = self.n(part, |_| true)))];
        choices.extend(self.steps.iter().map(|step| {
            let n = self.n(part, |heap| heap.page.as_ref() == Some(&step.slug));
            (format!("page:{}", step.slug), t!(lang, "round-about-step", title = step.title.as_str(), n = n))
        }));
        choices.extend(self.questions.iter().map(|question| {
            let n = self.n(part, |heap| heap.need == Some(question.need_number));
            let need = format!("{} {}", upper_first(&question.need), codes::need(question.need_number));
            (format!("need:{}", question.need_number), t!(lang, "round-about-need", need = need, n = n))
        }));
        let whole = self.n(part, |heap| heap.page.is_none() && heap.need.is_none());
        choices.push(("whole".to_owned(), t!(lang, "round-about-whole", n = whole)));
        choices
    }

    fn groups(&self, desk: &Desk, part: &Part) -> Vec<(String, String)> {
        let lang = desk.lang;
        let mut choices = vec![(String::new(), t!(lang, "round-of-all").to_owned())];
        let mut seen = Vec::new();
        for heap in self.heaps {
            if seen.contains(&heap.group_id) {
                continue;
            }
            seen.push(heap.group_id);
            let n = self.n(part, |other| other.group_id == heap.group_id);
            let value = heap.group_id.map_or_else(|| "unsaid".to_owned(), |id| id.to_string());
            let name = heap.group_name.clone().unwrap_or_else(|| t!(lang, "round-group-unsaid").to_owned());
            choices.push((value, t!(lang, "round-of-group", group = name, n = n)));
        }
        choices
    }
}

/// Folded as long as nothing is left out. Nothing where there is nothing to choose.
pub fn filter(desk: &Desk, round: &Round, choices: Choices<'_>, part: &Part) -> Option<AnyView> {
    let lang = desk.lang;
    let narrow = part.is_narrow();
    (choices.heaps.len() > 1 || narrow).then(|| {
        let show = if part.filter().waiting { "waiting" } else { "all" };
        let all = narrow.then(|| {
            let whole = Part { show: show.to_owned(), ..Part::default() };
            view! { <a href=listed(desk, round.number, &whole)>{t!(lang, "round-filter-all")}</a> }
        });
        view! {
            <details class="inbox-filter no-print" open=narrow>
                <summary>{t!(lang, "round-filter")}</summary>
                <form class="filters" method="get" action=desk.path(format_args!("rounds/{}", round.number))>
                    {hidden("show", show)}
                    {Field::new(lang, "about", t!(lang, "round-filter-about")).value(&part.about).select(choices.about(desk, part)).view()}
                    {Field::new(lang, "group", t!(lang, "round-group")).value(&part.group).select(choices.groups(desk, part)).view()}
                    <button class="button button--quiet" type="submit">{t!(lang, "backlog-show")}</button>
                    {all}
                </form>
            </details>
        }
        .into_any()
    })
}
