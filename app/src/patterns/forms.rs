//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::Deserialize;

use crate::parse::{Problems, optional, required};
use crate::patterns::model::Cluster;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ClusterForm {
    pub name: String,
    pub insight: String,
    /// Numbers of the needs that a new cluster begins with.
    pub needs: Vec<String>,
    /// The version that a change began with.
    pub version: String,
}

impl ClusterForm {
    /// The form as it stands before anybody has changed a word.
    pub fn of(cluster: &Cluster) -> Self {
        Self {
            name: cluster.name.clone(),
            insight: cluster.insight.clone(),
            needs: Vec::new(),
            version: cluster.version.to_string(),
        }
    }

    /// Whether the cluster has been changed since the form was opened.
    pub fn is_behind(&self, cluster: &Cluster) -> bool {
        self.version != cluster.version.to_string()
    }

    /// Name and insight.
    pub fn parse(&self, problems: &mut Problems) -> (String, String) {
        (
            problems.line("name", &self.name, required(80, "pattern-name-missing")),
            problems.line("insight", &self.insight, optional(400)),
        )
    }
}
