//! What stands above every part of a round: its name, how it goes, and the links to its parts.

use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::feedback::pages::listed;
use crate::feedback::part::Part;
use crate::feedback::store::{Heap, heaps};
use crate::rights::{Thing, Verb};
use crate::rounds::model::Round;
use crate::rounds::names::came;
use crate::rounds::pages::{above, state, tried};
use crate::t;
use crate::ui::icon;
use crate::ui::page::title;
use crate::workdays::{ANSWERED_WITHIN, not_late_from};

/// The parts of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Tab {
    Waiting,
    All,
    Several,
    Verdicts,
    Invite,
    /// All of it, for paper.
    Print,
}

impl Tab {
    /// What an address asks for. Whoever may not read what people wrote finds what they say of the needs, and so does everybody
    /// as long as nobody has written anything; a round that nobody has come to begins with how to invite.
    fn asked(show: &str, reads: bool, (visited, written): (bool, bool)) -> Self {
        match (show, reads) {
            ("invite", _) => Self::Invite,
            ("verdicts", _) | (_, false) => Self::Verdicts,
            ("print", true) => Self::Print,
            ("all", true) => Self::All,
            ("several", true) => Self::Several,
            ("waiting", true) => Self::Waiting,
            (_, true) if written => Self::Waiting,
            (_, true) if visited => Self::Verdicts,
            (_, true) => Self::Invite,
        }
    }
}

#[derive(Debug, Serialize)]
pub struct Head {
    pub round: Round,
    pub tab: Tab,
    /// What there is to read; nothing for who may not.
    pub heaps: Vec<Heap>,
}

impl Head {
    pub async fn find(conn: &mut Conn, desk: &Desk, round: Round, show: &str) -> Result<Self, Trouble> {
        let reads = desk.may(Verb::See, Thing::Feedback);
        let since = not_late_from(desk.house.clock.today(), ANSWERED_WITHIN);
        let heaps = if reads { heaps(conn, round.id, since).await? } else { Vec::new() };
        let visited = round.begun + round.trials + round.for_others + round.withdrawn > 0;
        Ok(Self { tab: Tab::asked(show, reads, (visited, !heaps.is_empty())), round, heaps })
    }

    pub fn sum(&self, of: impl Fn(&Heap) -> i64) -> i64 {
        self.heaps.iter().map(of).sum()
    }

    /// What the page is called. `piece`: the number of the one that it is about.
    pub fn name(&self, piece: Option<String>) -> String {
        let round = &self.round;
        [piece, Some(codes::round(round.number)), Some(tried(round))].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    pub fn view(&self, desk: &Desk, part: &Part) -> AnyView {
        let (lang, round) = (desk.lang, &self.round);
        let thread = desk.path(format_args!("thread/round/{}", round.number));
        view! {
            {above(desk, round, self.tab == Tab::Several)}
            {title(tried(round))}
            <p class="page__lead">{state(lang, round)} ". " {came(lang, &round.came(desk.audience())).join(", ")} "." {self.written(desk)}</p>
            <p class="page__actions note"><a href=thread>{t!(lang, "thread-show")}</a> {self.to_print(desk)}</p>
            {self.tabs(desk, part)}
        }
        .into_any()
    }

    fn to_print(&self, desk: &Desk) -> Option<AnyView> {
        let print = Part { show: "print".to_owned(), ..Part::default() };
        let reads = desk.may(Verb::See, Thing::Feedback) && self.tab != Tab::Print;
        reads
            .then(|| view! { <a href=listed(desk, self.round.number, &print)>{t!(desk.lang, "round-print")}</a> }.into_any())
    }

    /// How many pieces there are: they are no people, and told apart from them.
    fn written(&self, desk: &Desk) -> Option<AnyView> {
        let lang = desk.lang;
        let pieces = self.sum(|heap| heap.pieces);
        (pieces > 0).then(|| {
            let (waiting, late) = (self.sum(|heap| heap.waiting), self.sum(|heap| heap.late));
            let late = (late > 0)
                .then(|| view! { ", " <strong class="late">{icon::warning()} " " {t!(lang, "round-pieces-late", n = late)}</strong> });
            let waits = (waiting > 0).then(|| t!(lang, "round-pieces-wait", n = waiting));
            view! { " " {t!(lang, "round-pieces", n = pieces)} {waits.map(|words| format!(", {words}"))} {late} "." }.into_any()
        })
    }

    fn tabs(&self, desk: &Desk, part: &Part) -> AnyView {
        let lang = desk.lang;
        let tab = |show: &str, name: &str, n: Option<i64>, current: bool| {
            // What it is narrowed to goes along between what waits and all of it.
            let narrowed = matches!(show, "waiting" | "all") && matches!(self.tab, Tab::Waiting | Tab::All | Tab::Several);
            let part = if narrowed { part.from_the_top() } else { Part::default() };
            let href = listed(desk, self.round.number, &Part { show: show.to_owned(), ..part });
            let n = n.map(|n| view! { " " <span class="tabs__n">{n}</span> });
            view! { <li><a href=href aria-current=current.then_some("page")>{name.to_owned()} {n}</a></li> }
        };
        let reads = desk.may(Verb::See, Thing::Feedback).then(|| {
            view! {
                {tab("waiting", t!(lang, "round-tab-waiting"), Some(self.sum(|heap| heap.listed)), matches!(self.tab, Tab::Waiting | Tab::Several))}
                {tab("all", t!(lang, "round-tab-all"), Some(self.sum(|heap| heap.pieces)), self.tab == Tab::All)}
            }
        });
        view! {
            <nav class="tabs no-print" aria-label=t!(lang, "round-tabs")>
                <ul>
                    {reads}
                    {tab("verdicts", t!(lang, "round-tab-verdicts"), None, self.tab == Tab::Verdicts)}
                    {tab("invite", t!(lang, "round-tab-invite"), None, self.tab == Tab::Invite)}
                </ul>
            </nav>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_opens_where_there_is_something_to_do_or_to_see() {
        let (nobody, came, wrote) = ((false, false), (true, false), (true, true));
        for (show, reads, so_far, tab) in [
            ("", true, wrote, Tab::Waiting),
            ("", true, came, Tab::Verdicts),
            ("", true, nobody, Tab::Invite),
            ("", false, wrote, Tab::Verdicts),
            ("waiting", true, nobody, Tab::Waiting),
            ("all", true, wrote, Tab::All),
            ("all", false, wrote, Tab::Verdicts),
            ("several", true, wrote, Tab::Several),
            ("several", false, wrote, Tab::Verdicts),
            ("print", false, wrote, Tab::Verdicts),
            ("print", true, wrote, Tab::Print),
            ("invite", false, wrote, Tab::Invite),
            ("nonsense", true, wrote, Tab::Waiting),
        ] {
            assert_eq!(Tab::asked(show, reads, so_far), tab, "{show} {reads} {so_far:?}");
        }
    }
}
