//! The order of the questions, and the thread that shows how far it is.

use leptos::prelude::*;
use serde::Deserialize;

use crate::lang::Lang;
use crate::rounds::model::PublicRound;
use crate::t;

/// One question on the way from the prototype to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Group,
    Question(i64),
    Words,
    Send,
}

/// Which steps there are in a round. A project without target groups does not ask who you are.
#[derive(Debug, Clone, Copy)]
pub struct Walk {
    asks_group: bool,
    questions: i64,
}

impl Walk {
    pub fn of(round: &PublicRound) -> Self {
        Self { asks_group: round.group_count > 0, questions: round.question_count }
    }

    pub fn first(self) -> Step {
        if self.asks_group { Step::Group } else { self.question(1) }
    }

    fn question(self, number: i64) -> Step {
        if number <= self.questions { Step::Question(number) } else { Step::Words }
    }

    pub fn after(self, step: Step) -> Step {
        match step {
            Step::Group => self.question(1),
            Step::Question(number) => self.question(number + 1),
            Step::Words | Step::Send => Step::Send,
        }
    }

    /// None: back to the prototype.
    pub fn before(self, step: Step) -> Option<Step> {
        match step {
            Step::Group => None,
            Step::Question(1) => self.asks_group.then_some(Step::Group),
            Step::Question(number) => Some(Step::Question(number - 1)),
            Step::Words if self.questions == 0 => self.asks_group.then_some(Step::Group),
            Step::Words => Some(Step::Question(self.questions)),
            Step::Send => Some(Step::Words),
        }
    }

    /// How many questions there are.
    pub fn length(self) -> i64 {
        i64::from(self.asks_group) + self.questions + 1
    }

    /// Which question this is, from 1.
    fn place(self, step: Step) -> i64 {
        match step {
            Step::Group => 1,
            Step::Question(number) => i64::from(self.asks_group) + number,
            Step::Words => self.length(),
            Step::Send => self.length() + 1,
        }
    }
}

/// Where a form leads when it was opened from the last page, to change what stands there.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Then {
    pub then: String,
}

/// The word in [`Then`] that means the last page.
pub const SEND: &str = "send";

/// What follows a step: the next one, or the last page when one came from there.
pub fn onward(round: &PublicRound, step: Step, then: &str) -> Step {
    if then == SEND { Step::Send } else { Walk::of(round).after(step) }
}

/// The address of a step that leads back to the last page.
pub fn to_change(round: &PublicRound, step: Step) -> String {
    format!("{}?then={SEND}", path(round, step))
}

pub fn path(round: &PublicRound, step: Step) -> String {
    match step {
        Step::Group => round.path("group"),
        Step::Question(number) => round.path(format_args!("question/{number}")),
        Step::Words => round.path("words"),
        Step::Send => round.path("send"),
    }
}

/// The way back: to the question before, or to the prototype.
pub fn back(lang: Lang, round: &PublicRound, step: Step) -> AnyView {
    let (href, text) = match (Walk::of(round).before(step), &round.first_page) {
        (Some(before), _) => (path(round, before), t!(lang, "public-back")),
        (None, Some(slug)) => (round.path(format_args!("page/{slug}")), t!(lang, "public-back-to-pages")),
        (None, None) => (round.home(), t!(lang, "public-back")),
    };
    view! { <p><a href=href>{text}</a></p> }.into_any()
}

/// "Fråga 3 av 5", or the last step.
pub fn titled(lang: Lang, round: &PublicRound, step: Step) -> String {
    let walk = Walk::of(round);
    match step {
        Step::Send => t!(lang, "public-last-step").to_owned(),
        _ => t!(lang, "public-question-of", number = walk.place(step), length = walk.length()),
    }
}

/// "Fråga 3 av 5", and a knot on the thread for each question.
pub fn progress(lang: Lang, round: &PublicRound, step: Step) -> AnyView {
    let walk = Walk::of(round);
    let (here, length) = (walk.place(step), walk.length());
    // The end has a knot of its own.
    let at = |place: i64| format!("{}%", (place - 1) * 100 / length);
    let knots: Vec<_> = (1..=length + 1)
        .map(|place| {
            let class = match place.cmp(&here) {
                std::cmp::Ordering::Less => "progress__knot progress__knot--done",
                std::cmp::Ordering::Equal => "progress__knot progress__knot--here",
                std::cmp::Ordering::Greater => "progress__knot",
            };
            view! { <circle class=class cx=at(place) cy="8" r="6"></circle> }
        })
        .collect();
    view! {
        <p class="progress__text">{titled(lang, round, step)}</p>
        <svg class="progress" width="100%" height="16" aria-hidden="true" focusable="false">
            <line class="progress__rest" x1="0" x2="100%" y1="8" y2="8"></line>
            <line class="progress__done" x1="0" x2=at(here) y1="8" y2="8"></line>
            {knots}
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(walk: Walk) -> Vec<Step> {
        let mut steps = vec![walk.first()];
        while steps.last() != Some(&Step::Send) {
            steps.push(walk.after(*steps.last().unwrap()));
        }
        steps
    }

    #[test]
    fn every_question_comes_once_in_order_and_then_the_end() {
        let walk = Walk { asks_group: true, questions: 2 };
        assert_eq!(walked(walk), [Step::Group, Step::Question(1), Step::Question(2), Step::Words, Step::Send]);
        let walk = Walk { asks_group: false, questions: 1 };
        assert_eq!(walked(walk), [Step::Question(1), Step::Words, Step::Send]);
    }

    #[test]
    fn the_way_back_is_the_way_there() {
        for walk in [Walk { asks_group: true, questions: 3 }, Walk { asks_group: false, questions: 1 }] {
            let steps = walked(walk);
            assert_eq!(walk.before(steps[0]), None);
            for pair in steps.windows(2) {
                assert_eq!(walk.before(pair[1]), Some(pair[0]));
            }
        }
    }

    #[test]
    fn the_number_shown_grows_by_one_and_ends_at_the_length() {
        let walk = Walk { asks_group: true, questions: 3 };
        let places: Vec<_> = walked(walk).into_iter().map(|step| walk.place(step)).collect();
        assert_eq!(places, [1, 2, 3, 4, 5, 6]);
        assert_eq!(walk.length(), 5);
    }
}
