//! The order of the questions, and the thread that shows how far it is. Those about needs that the person's own group has
//! come first; the others are there for whoever wants them.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::lang::Lang;
use crate::public::guest::Guest;
use crate::public::press::Press;
use crate::rounds::model::PublicRound;
use crate::rounds::store;
use crate::t;

/// One question on the way from the prototype to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Step {
    Group,
    Question(i64),
    Send,
}

/// Which steps there are for one person. A project without target groups does not ask who you are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    asks_group: bool,
    /// The questions by their numbers, in the order in which they are asked.
    own: Vec<i64>,
    others: Vec<i64>,
}

impl Walk {
    pub async fn load(conn: &mut Conn, guest: &Guest) -> Result<Self, sqlx::Error> {
        let order = store::asked_of(conn, guest.round.id, guest.visit.target_group_id).await?;
        Ok(Self::of(guest.round.group_count > 0, &order))
    }

    /// `order`: each question, and whether it is about a need of the person's own. Whoever has none of them is asked all.
    pub fn of(asks_group: bool, order: &[(i64, bool)]) -> Self {
        let pick = |own: bool| order.iter().filter(|(_, hers)| *hers == own).map(|(number, _)| *number).collect::<Vec<_>>();
        match (pick(true), pick(false)) {
            (own, others) if own.is_empty() => Self { asks_group, own: others, others: Vec::new() },
            (own, others) => Self { asks_group, own, others },
        }
    }

    pub fn first(&self) -> Step {
        if self.asks_group { Step::Group } else { self.first_question() }
    }

    fn first_question(&self) -> Step {
        self.own.first().map_or(Step::Send, |number| Step::Question(*number))
    }

    /// The questions about needs of other groups, for whoever wants them.
    pub fn others(&self) -> &[i64] {
        &self.others
    }

    /// The list of questions that one of them is in, and its place there, from 0.
    fn place_of(&self, number: i64) -> (&[i64], usize) {
        let among = |all: &[i64]| all.iter().position(|one| *one == number);
        match (among(&self.own), among(&self.others)) {
            (Some(place), _) => (&self.own, place),
            (None, place) => (&self.others, place.unwrap_or_default()),
        }
    }

    pub fn is_other(&self, step: Step) -> bool {
        matches!(step, Step::Question(number) if self.others.contains(&number))
    }

    pub fn after(&self, step: Step) -> Step {
        match step {
            Step::Group => self.first_question(),
            Step::Question(number) => {
                let (all, place) = self.place_of(number);
                all.get(place + 1).map_or(Step::Send, |next| Step::Question(*next))
            }
            Step::Send => Step::Send,
        }
    }

    /// None: back to the prototype.
    pub fn before(&self, step: Step) -> Option<Step> {
        match step {
            Step::Group => None,
            Step::Question(number) => {
                let (all, place) = self.place_of(number);
                match place.checked_sub(1).and_then(|before| all.get(before)) {
                    Some(before) => Some(Step::Question(*before)),
                    None if self.is_other(step) => Some(Step::Send),
                    None => self.asks_group.then_some(Step::Group),
                }
            }
            Step::Send => match self.own.last() {
                Some(last) => Some(Step::Question(*last)),
                None => self.asks_group.then_some(Step::Group),
            },
        }
    }

    /// How many questions everybody is asked.
    pub fn length(&self) -> usize {
        usize::from(self.asks_group) + self.own.len()
    }

    /// Which question this is, from 1, and of how many.
    fn place(&self, step: Step) -> (usize, usize) {
        match step {
            Step::Group => (1, self.length()),
            Step::Question(number) if self.is_other(step) => (self.place_of(number).1 + 1, self.others.len()),
            Step::Question(number) => (usize::from(self.asks_group) + self.place_of(number).1 + 1, self.length()),
            Step::Send => (self.length() + 1, self.length()),
        }
    }
}

pub fn path(round: &PublicRound, step: Step) -> String {
    match step {
        Step::Group => round.path("group"),
        Step::Question(number) => round.path(format_args!("question/{number}")),
        Step::Send => round.path("send"),
    }
}

/// Where a press leads from a step.
pub fn leads(lang: Lang, round: &PublicRound, walk: &Walk, step: Step, press: Press) -> String {
    match press {
        Press::Next => path(round, walk.after(step)),
        Press::Stay => path(round, step),
        Press::Stop => path(round, Step::Send),
        Press::Back => walk.before(step).map_or_else(|| to_pages(round), |before| path(round, before)),
        Press::Lang => in_other(lang, &path(round, step)),
    }
}

/// A page in the other language.
pub fn in_other(lang: Lang, address: &str) -> String {
    format!("/lang/{}?to={}", lang.other(), crate::ui::in_query(address))
}

/// Where the prototype begins.
pub fn to_pages(round: &PublicRound) -> String {
    match &round.first_page {
        Some(slug) => round.path(format_args!("page/{slug}")),
        None => round.home(),
    }
}

/// "Fråga 3 av 5", or the last step.
pub fn titled(lang: Lang, walk: &Walk, step: Step) -> String {
    let (number, length) = walk.place(step);
    match step {
        Step::Send => t!(lang, "public-last-step").to_owned(),
        _ if walk.is_other(step) => t!(lang, "public-more-question-of", number = number, length = length),
        _ => t!(lang, "public-question-of", number = number, length = length),
    }
}

/// "Fråga 3 av 5", and a knot on the thread for each question.
pub fn progress(lang: Lang, walk: &Walk, step: Step) -> AnyView {
    let (here, length) = walk.place(step);
    // The end has a knot of its own.
    let at = |place: usize| format!("{}%", (place - 1) * 100 / length.max(1));
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
        <p class="progress__text">{titled(lang, walk, step)}</p>
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

    fn walked(walk: &Walk) -> Vec<Step> {
        let mut steps = vec![walk.first()];
        while steps.last() != Some(&Step::Send) {
            steps.push(walk.after(*steps.last().unwrap()));
        }
        steps
    }

    #[test]
    fn what_concerns_the_persons_own_group_is_asked_first_and_the_rest_only_if_she_wants() {
        let walk = Walk::of(true, &[(1, false), (2, true), (3, true), (4, false)]);
        assert_eq!(walked(&walk), [Step::Group, Step::Question(2), Step::Question(3), Step::Send]);
        assert_eq!(walk.others(), [1, 4]);
        assert_eq!(walk.after(Step::Question(1)), Step::Question(4));
        assert_eq!(walk.after(Step::Question(4)), Step::Send);
        assert_eq!(walk.before(Step::Question(1)), Some(Step::Send));
    }

    #[test]
    fn whoever_has_none_of_the_needs_is_asked_about_all() {
        let walk = Walk::of(false, &[(1, false), (2, false)]);
        assert_eq!(walked(&walk), [Step::Question(1), Step::Question(2), Step::Send]);
        assert!(walk.others().is_empty());
    }

    #[test]
    fn the_way_back_is_the_way_there() {
        for walk in [Walk::of(true, &[(1, true), (2, false), (3, true)]), Walk::of(false, &[(1, true)]), Walk::of(true, &[])]
        {
            let steps = walked(&walk);
            assert_eq!(walk.before(steps[0]), None);
            for pair in steps.windows(2) {
                assert_eq!(walk.before(pair[1]), Some(pair[0]));
            }
        }
    }

    #[test]
    fn the_number_shown_grows_by_one_up_to_the_length() {
        let walk = Walk::of(true, &[(1, true), (2, false), (3, true)]);
        let places: Vec<_> = walked(&walk).into_iter().map(|step| walk.place(step)).collect();
        assert_eq!(places, [(1, 3), (2, 3), (3, 3), (4, 3)]);
        assert_eq!(walk.place(Step::Question(2)), (1, 1), "the others are counted for themselves");
    }
}
