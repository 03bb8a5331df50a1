//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::{Deserialize, Serialize};

use crate::form::{Marked, mark};
use crate::parse::{Problems, optional, required};
use crate::patterns::model::Cluster;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ClusterForm {
    pub name: String,
    pub insight: String,
    /// Numbers of the needs that a new cluster begins with.
    pub needs: Vec<String>,
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

    /// Name and insight.
    pub fn parse(&self, problems: &mut Problems) -> (String, String) {
        (
            problems.line("name", &self.name, required(80, "pattern-name-missing")),
            problems.line("insight", &self.insight, optional(400)),
        )
    }
}
