//! Which knots of a chain belong together: the red lines of the picture.

use std::collections::BTreeSet;

use crate::id::{FeedbackId, IterationId, NeedId, RoundId};
use crate::thread::model::{Chain, Station};

/// A knot: its station, and where it stands among the knots of that station.
pub type Knot = (Station, usize);

/// The lines, each from an earlier station to a later one, once. Where a station between two knots is not shown, the
/// line goes past it, so that a role that sees less still sees how things hang together.
pub fn lines(chain: &Chain, shown: &[Station]) -> Vec<(Knot, Knot)> {
    let at = Places { chain, shown };
    let mut lines = BTreeSet::new();
    let mut draw = |from: Option<Knot>, to: Option<Knot>| {
        if let (Some(from), Some(to)) = (from, to)
            && shown.contains(&from.0)
            && shown.contains(&to.0)
        {
            lines.insert((from, to));
        }
    };
    for (n, source) in chain.sources.items.iter().enumerate() {
        let person = chain.people.items.iter().position(|person| person.id == source.participant_id);
        draw(person.map(|m| (Station::People, m)), Some((Station::Sources, n)));
    }
    for (n, quote) in chain.quotes.items.iter().enumerate() {
        let source = chain.sources.items.iter().position(|source| source.id == quote.source_id);
        draw(source.map(|m| (Station::Sources, m)), Some((Station::Quotes, n)));
    }
    for (quote, need, _) in &chain.evidence {
        let quote = chain.quotes.items.iter().position(|one| one.id == *quote);
        draw(quote.map(|m| (Station::Quotes, m)), at.need(*need));
    }
    for (n, cluster) in chain.clusters_once().into_iter().enumerate() {
        for inside in chain.clusters.iter().filter(|one| one.id == cluster.id) {
            draw(at.need(inside.need_id), Some((Station::Clusters, n)));
        }
    }
    for (iteration, need) in &chain.meant_for {
        draw(at.need(*need), at.iteration(*iteration));
    }
    for (n, round) in chain.rounds.items.iter().enumerate() {
        draw(at.iteration(round.iteration_id), Some((Station::Rounds, n)));
    }
    for (n, one) in chain.verdicts.iter().enumerate() {
        draw(at.round(one.round_id), Some((Station::Verdicts, n)));
    }
    for (n, feedback) in chain.feedback.items.iter().enumerate() {
        draw(at.said(feedback.round_id, feedback.need_id), Some((Station::Feedback, n)));
    }
    for (n, change) in chain.changes.items.iter().enumerate() {
        let to = Some((Station::Changes, n));
        let mut answers = chain.answered.iter().filter(|one| one.change_id == change.id).peekable();
        if answers.peek().is_none() {
            draw(at.iteration(change.iteration_id), to);
        }
        for one in answers {
            draw(at.feedback(one.feedback_id).or_else(|| at.said(one.round_id, one.need_id)), to);
        }
    }
    for (n, decision) in chain.decisions.items.iter().enumerate() {
        for from in decision.need_id.map(|need| at.about_need(need)).unwrap_or_default() {
            draw(Some(from), Some((Station::Decisions, n)));
        }
        let iterations = chain.iterations.items.iter().filter(|one| decision.prototype_id == Some(one.prototype_id));
        for iteration in iterations {
            for from in at.about_iteration(iteration.id) {
                draw(Some(from), Some((Station::Decisions, n)));
            }
        }
    }
    lines.into_iter().collect()
}

struct Places<'a> {
    chain: &'a Chain,
    shown: &'a [Station],
}

impl Places<'_> {
    fn need(&self, id: NeedId) -> Option<Knot> {
        self.chain.needs.items.iter().position(|need| need.id == id).map(|n| (Station::Needs, n))
    }

    fn iteration(&self, id: IterationId) -> Option<Knot> {
        self.chain.iterations.items.iter().position(|one| one.id == id).map(|n| (Station::Iterations, n))
    }

    fn feedback(&self, id: FeedbackId) -> Option<Knot> {
        self.chain.feedback.items.iter().position(|one| one.id == id).map(|n| (Station::Feedback, n))
    }

    /// The round, or where rounds are not shown the iteration that was tried in it.
    fn round(&self, id: RoundId) -> Option<Knot> {
        let (n, round) = self.chain.rounds.items.iter().enumerate().find(|(_, one)| one.id == id)?;
        if self.shown.contains(&Station::Rounds) { Some((Station::Rounds, n)) } else { self.iteration(round.iteration_id) }
    }

    /// Where something said in a round hangs: on the verdicts on the need it is about, else on the round.
    fn said(&self, round: RoundId, need: Option<NeedId>) -> Option<Knot> {
        let n = self.chain.verdicts.iter().position(|one| one.round_id == round && Some(one.need_id) == need);
        n.map(|n| (Station::Verdicts, n)).or_else(|| self.round(round))
    }

    /// What a decision about a need rests on: the verdicts on it, else the need itself.
    fn about_need(&self, need: NeedId) -> Vec<Knot> {
        let verdicts = self.chain.verdicts.iter().enumerate();
        let own: Vec<Knot> = verdicts.filter(|(_, one)| one.need_id == need).map(|(n, _)| (Station::Verdicts, n)).collect();
        if own.is_empty() { self.need(need).into_iter().collect() } else { own }
    }

    /// What a decision about a prototype rests on: the rounds that tried it, else its iterations.
    fn about_iteration(&self, iteration: IterationId) -> Vec<Knot> {
        let tried = self.chain.rounds.items.iter().filter(|round| round.iteration_id == iteration);
        let rounds: Vec<Knot> = tried.filter_map(|round| self.round(round.id)).collect();
        if rounds.is_empty() { self.iteration(iteration).into_iter().collect() } else { rounds }
    }
}
