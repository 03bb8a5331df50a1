use crate::changes::model::Change;
use crate::prototypes::model::{Iteration, Lack, NeedLink, Page};
use crate::rounds::model::TriedRound;

/// What is most natural to do next with a prototype, for the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    LinkNeed,
    Write,
    NoteChange,
    OpenRound,
    /// Somebody waits for an answer in this round.
    Answer(i64),
    /// This round is open.
    Follow(i64),
    NextIteration,
}

/// Looks at the newest iteration, and at the rounds of all, newest first.
pub fn next_step(newest: &Iteration, links: &[NeedLink], pages: &[Page], rounds: &[TriedRound], changes: &[Change]) -> Step {
    if newest.is_frozen() {
        let waiting = rounds.iter().find(|round| round.unanswered > 0);
        let open = rounds.iter().find(|round| round.closed_at.is_none());
        return match (waiting, open) {
            (Some(round), _) => Step::Answer(round.number),
            (None, Some(round)) => Step::Follow(round.number),
            (None, None) => Step::NextIteration,
        };
    }
    let untouched = newest.version == 1 && pages.iter().all(Page::is_starter) && pages.len() < 2;
    let heard = rounds.iter().any(|round| round.begun > 0);
    let noted = changes.iter().any(|change| change.version == newest.version);
    match newest.may_open(links, pages) {
        Err(Lack::Need | Lack::Rationale) => Step::LinkNeed,
        Err(Lack::Page) => Step::Write,
        Ok(()) if untouched => Step::Write,
        Ok(()) if heard && !noted => Step::NoteChange,
        Ok(()) => Step::OpenRound,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::id::Ids;
    use crate::lang::Lang;
    use crate::needs::model::{Evidence, NeedStatement};
    use crate::parse::Problems;
    use crate::prototypes::model::starter;
    use crate::slug::Slug;
    use crate::testing::morning;

    fn ids() -> Ids {
        Ids::new(Clock::told(morning()))
    }

    fn iteration(version: i64, frozen: bool) -> Iteration {
        let ids = ids();
        Iteration {
            id: ids.next(),
            prototype_id: ids.next(),
            version,
            created_at: morning(),
            frozen_at: frozen.then(morning),
        }
    }

    fn link(rationale: &str) -> NeedLink {
        NeedLink {
            need_id: ids().next(),
            number: 7,
            statement: NeedStatement::parse("väntar", "veta vad som händer", "jag kan sova", &mut Problems::default())
                .unwrap(),
            evidence: Evidence::default(),
            rationale: rationale.to_owned(),
        }
    }

    fn page(body: &str) -> Page {
        let title = starter(Lang::Sv).0;
        Page { id: ids().next(), slug: Slug::from_title(title), title: title.to_owned(), body: body.to_owned() }
    }

    fn round(number: i64, open: bool, unanswered: i64) -> TriedRound {
        TriedRound {
            number,
            version: 1,
            opened_at: morning(),
            closed_at: (!open).then(morning),
            begun: 3,
            sent: 2,
            trials: 0,
            for_others: 0,
            unanswered,
        }
    }

    #[test]
    fn the_next_step_goes_round_the_loop() {
        let (v1, links) = (iteration(1, false), [link("för att")]);
        let (untouched, written) = ([page(starter(Lang::Sv).1)], [page("Hej.")]);
        assert_eq!(next_step(&v1, &[], &untouched, &[], &[]), Step::LinkNeed);
        assert_eq!(next_step(&v1, &links, &untouched, &[], &[]), Step::Write);
        assert_eq!(next_step(&v1, &links, &written, &[], &[]), Step::OpenRound);
        let frozen = iteration(1, true);
        assert_eq!(next_step(&frozen, &links, &written, &[round(4, true, 0)], &[]), Step::Follow(4));
        assert_eq!(next_step(&frozen, &links, &written, &[round(4, true, 2)], &[]), Step::Answer(4));
        assert_eq!(next_step(&frozen, &links, &written, &[round(4, false, 0)], &[]), Step::NextIteration);
        let v2 = iteration(2, false);
        assert_eq!(next_step(&v2, &links, &untouched, &[round(4, false, 0)], &[]), Step::NoteChange);
        let change = Change {
            published: None,
            id: ids().next(),
            number: 1,
            version: 2,
            done: true,
            what: String::new(),
            because: String::new(),
            answers: 1,
        };
        assert_eq!(next_step(&v2, &links, &untouched, &[round(4, false, 0)], &[change]), Step::OpenRound);
    }
}
