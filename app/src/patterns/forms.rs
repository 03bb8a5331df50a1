//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::form::{Marked, mark};
use crate::parse::{Fault, Problems, optional, required};
use crate::patterns::model::Cluster;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ClusterForm {
    pub name: String,
    pub insight: String,
    /// Numbers of the needs that a new cluster begins with.
    pub needs: Vec<String>,
    /// What is to become of it when another cluster has its name: see [`Same`]. Asked once that is so.
    #[serde(skip_serializing)]
    pub same: String,
    /// The mark of what the cluster said when the form was shown; empty for a new one.
    #[serde(skip_serializing)]
    pub was: String,
}

impl Marked for ClusterForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

impl ClusterForm {
    /// The form as it stands before anybody has changed a word.
    pub fn of(cluster: &Cluster) -> Self {
        Self::saying(&cluster.name, &cluster.insight)
    }

    /// The form of a cluster that says this.
    pub fn saying(name: &str, insight: &str) -> Self {
        let form = Self { name: name.to_owned(), insight: insight.to_owned(), ..Self::default() };
        Self { was: mark(&form), ..form }
    }

    /// The needs that were ticked, each to be moved to this cluster.
    pub fn moves(&self, to: i64) -> BTreeMap<i64, Option<i64>> {
        self.needs.iter().filter_map(|raw| Some((raw.parse().ok()?, Some(to)))).collect()
    }

    /// Name and insight.
    pub fn parse(&self, problems: &mut Problems) -> (String, String) {
        (
            problems.line("name", &self.name, required(80, "pattern-name-missing")),
            problems.line("insight", &self.insight, optional(400)),
        )
    }
}

crate::words! {
    /// What becomes of a cluster that has the name of another.
    pub enum Same {
        /// Its needs go into the one that is there.
        There = "there",
        /// It is saved all the same.
        Own = "own",
    }
}

/// Several needs are moved at once.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct SeveralForm {
    /// Their numbers.
    pub needs: Vec<String>,
    /// The number of a cluster, or [`FREE`](Self::FREE).
    pub to: String,
    /// Instead of one place for all, how the move is undone: each need with where it lay, `7:3`, or `7:` when it lay free.
    pub back: Vec<String>,
}

impl SeveralForm {
    pub const FREE: &str = "free";

    /// Each need with the number of the cluster that it is to lie in; none sets it free.
    pub fn parse(&self, problems: &mut Problems) -> BTreeMap<i64, Option<i64>> {
        let back = self.back.iter().filter_map(|pair| {
            let (need, cluster) = pair.split_once(':')?;
            Some((need.parse().ok()?, cluster.parse().ok()))
        });
        let back: BTreeMap<_, _> = back.collect();
        if !back.is_empty() {
            return back;
        }
        let to = if self.to == Self::FREE { None } else { self.to.parse().ok() };
        let moves: BTreeMap<_, _> = self.needs.iter().filter_map(|raw| Some((raw.parse().ok()?, to))).collect();
        if moves.is_empty() {
            problems.add("needs", Fault::Says("pattern-several-none"));
        }
        if to.is_none() && self.to != Self::FREE {
            problems.add("to", Fault::Says("pattern-several-nowhere"));
        }
        moves
    }

    /// The form with these needs ticked, to be moved to a cluster.
    pub fn sent(needs: impl Iterator<Item = i64>, to: i64) -> String {
        let fields: Vec<_> = needs.map(|need| ("needs", need)).chain([("to", to)]).collect();
        serde_html_form::to_string(fields).unwrap_or_default()
    }

    /// The same move, undone.
    pub fn back(need: i64, lay: Option<i64>) -> String {
        format!("{need}:{}", lay.map(|cluster| cluster.to_string()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(needs: &[&str], to: &str, back: &[&str]) -> (Vec<(i64, Option<i64>)>, usize) {
        let texts = |all: &[&str]| all.iter().map(ToString::to_string).collect();
        let (mut problems, form) =
            (Problems::default(), SeveralForm { needs: texts(needs), to: to.to_owned(), back: texts(back) });
        let moves = form.parse(&mut problems).into_iter().collect();
        (moves, problems.sentences(crate::lang::Lang::Sv).len())
    }

    #[test]
    fn several_needs_have_one_place_and_whoever_undoes_it_has_one_for_each() {
        assert_eq!(read(&["3", "1", "3", "x"], "2", &[]), (vec![(1, Some(2)), (3, Some(2))], 0));
        assert_eq!(read(&["1"], "free", &[]), (vec![(1, None)], 0));
        for (needs, to, faults) in [(&["1"][..], "", 1), (&[], "2", 1), (&["x"], "dit", 2)] {
            assert_eq!(read(needs, to, &[]).1, faults, "{needs:?} {to}");
        }
        let back = [SeveralForm::back(1, Some(4)), SeveralForm::back(3, None)];
        let back: Vec<&str> = back.iter().map(String::as_str).collect();
        assert_eq!(read(&[], "", &back), (vec![(1, Some(4)), (3, None)], 0));
    }
}
