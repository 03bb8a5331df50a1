//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::{Deserialize, Serialize};

use crate::form::{Marked, mark};
use crate::id::GroupId;
use crate::needs::model::{MetWhen, Need, NeedStatement, NewNeed};
use crate::parse::{Fault, Problems, optional};
use crate::projects::model::Group;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
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
    /// The mark of what the need said when the form was shown; empty for a new one.
    #[serde(skip_serializing)]
    pub was: String,
}

impl Marked for NeedForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

impl NeedForm {
    /// The form as it stands before anybody has changed a word.
    pub fn of(need: &Need) -> Self {
        Self::filled(
            &need.statement,
            &need.met_when,
            need.groups.iter().map(|group| group.id),
            [&need.incentive, &need.consequence],
        )
    }

    /// The form of a need that says this: without the words that the sentence brings by itself, whoever typed them.
    pub fn saying(new: &NewNeed) -> Self {
        Self::filled(&new.statement, &new.met_when, new.groups.iter().copied(), [&new.incentive, &new.consequence])
    }

    fn filled(
        statement: &NeedStatement,
        met_when: &MetWhen,
        groups: impl Iterator<Item = GroupId>,
        [incentive, consequence]: [&String; 2],
    ) -> Self {
        let form = Self {
            situation: statement.situation().to_owned(),
            need: statement.need().to_owned(),
            outcome: statement.outcome().to_owned(),
            met_when: met_when.text(),
            groups: groups.map(|group| group.to_string()).collect(),
            incentive: incentive.clone(),
            consequence: consequence.clone(),
            ..Self::default()
        };
        Self { was: mark(&form), ..form }
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
}
