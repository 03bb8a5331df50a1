//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::Deserialize;

use crate::id::GroupId;
use crate::needs::model::{MetWhen, Need, NeedStatement, NewNeed};
use crate::parse::{Fault, Problems, optional};
use crate::projects::model::Group;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct NeedForm {
    pub situation: String,
    pub need: String,
    pub outcome: String,
    /// One line each.
    pub met_when: String,
    pub groups: Vec<String>,
    pub incentive: String,
    pub consequence: String,
    /// The number of the quote that a new need begins with.
    pub quote: String,
    /// The version that an edit began with.
    pub version: String,
}

impl NeedForm {
    /// The form as it stands before anybody has changed a word.
    pub fn of(need: &Need) -> Self {
        Self {
            situation: need.statement.situation().to_owned(),
            need: need.statement.need().to_owned(),
            outcome: need.statement.outcome().to_owned(),
            met_when: need.met_when.text(),
            groups: need.groups.iter().map(|group| group.id.to_string()).collect(),
            incentive: need.incentive.clone(),
            consequence: need.consequence.clone(),
            quote: String::new(),
            version: need.version.to_string(),
        }
    }

    pub fn parse(&self, groups: &[Group], problems: &mut Problems) -> Option<NewNeed> {
        let statement = NeedStatement::parse(&self.situation, &self.need, &self.outcome, problems);
        let met_when = MetWhen::parse(&self.met_when, problems);
        let chosen: Vec<GroupId> = self.groups.iter().filter_map(|raw| raw.parse().ok()).collect();
        let incentive = problems.text("incentive", &self.incentive, optional(600));
        let consequence = problems.text("consequence", &self.consequence, optional(600));
        let groups = groups.iter().map(|group| group.id).filter(|id| chosen.contains(id)).collect();
        let new = NewNeed { statement: statement?, met_when: met_when?, groups, incentive, consequence };
        problems.is_empty().then_some(new)
    }

    /// A need that may begin with a quote, which somebody may have taken away meanwhile.
    pub fn parse_new(&self, groups: &[Group], quote_is_there: bool, problems: &mut Problems) -> Option<NewNeed> {
        let new = self.parse(groups, problems);
        if !quote_is_there && !self.quote.is_empty() {
            problems.add("situation", Fault::Says("need-quote-gone"));
        }
        new.filter(|_| problems.is_empty())
    }

    /// Whether the need has been changed since the form was opened.
    pub fn is_behind(&self, need: &Need) -> bool {
        self.version != need.version.to_string()
    }
}
