use chrono::NaiveDate;
use serde::Serialize;
use sqlx::FromRow;

use crate::id::{FeedbackId, GroupId, RoundId, VisitId};
use crate::parse::{Problems, optional};
use crate::workdays::{self, ANSWERED_WITHIN};

/// How many letters and digits a return code had before [`RETURN_CODE_LENGTH`](crate::pepper::RETURN_CODE_LENGTH); those codes go on.
pub const OLD_RETURN_CODE_LENGTH: usize = 8;
/// The longest text that a visitor can leave in one place, in characters.
pub const MAX_WORDS: usize = 4000;
/// The longest answer, and the longest reason for hiding, in characters.
pub const MAX_ANSWER: usize = 4000;

crate::words! {
    /// What somebody who tried a prototype says about a need; last, that it is not hers.
    pub enum Verdict { Met = "met", Partly = "partly", NotMet = "not_met", Unsure = "unsure", NotMine = "not_mine" }
}

crate::words! {
    /// A word about something on the way (a page, or a need without a verdict), a verdict, or a word about the whole.
    pub enum FeedbackKind { Comment = "comment", Verdict = "verdict", Message = "message" }
}

crate::words! {
    /// How a visit reached us.
    pub enum Channel { Web = "web", Paper = "paper", Phone = "phone", Meeting = "meeting" }
}

crate::words! {
    /// Who held the pen.
    pub enum Pen {
        Oneself = "self",
        Staff = "staff",
        /// Somebody whom service users have sent, for others than herself.
        Representative = "representative",
    }
}

crate::words! {
    /// For whom somebody speaks.
    pub enum SpeaksFor { Oneself = "self", Another = "other" }
}

crate::words! {
    /// Whether a person has told to which target group she belongs.
    pub enum GroupSaid { Unasked = "unasked", Unsaid = "unsaid", Group = "group" }
}

crate::words! {
    /// Whose a standing verdict is. Only those who have the need move it; all others are told apart.
    pub enum Whose {
        /// Of a group that had the need when the round opened; where none was named, of whoever does not say otherwise.
        Own = "own",
        OtherGroup = "other_group",
        /// She has not told her group.
        Unsaid = "unsaid",
        /// She speaks for somebody else.
        ForAnother = "for_another",
        /// She says that the need is not hers.
        NotMine = "not_mine",
        /// She has not sent it.
        Unfinished = "unfinished",
    }
}

/// How many answers gave each verdict. One person counts once, as far as can be known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow, Serialize)]
pub struct Tally {
    pub met: i64,
    pub partly: i64,
    pub not_met: i64,
    pub unsure: i64,
}

impl Tally {
    pub fn of(&self, verdict: Verdict) -> i64 {
        match verdict {
            Verdict::Met => self.met,
            Verdict::Partly => self.partly,
            Verdict::NotMet => self.not_met,
            Verdict::Unsure => self.unsure,
            // She says nothing about whether it is met.
            Verdict::NotMine => 0,
        }
    }

    /// How many answers there are.
    pub fn n(&self) -> i64 {
        self.met + self.partly + self.not_met + self.unsure
    }
}

/// One way through a round. The day is the finest time of it that there is.
#[derive(Debug, Clone, FromRow)]
pub struct Visit {
    pub id: VisitId,
    pub round_id: RoundId,
    /// The visit that counts for all those of this person, as far as can be known.
    pub one_id: VisitId,
    pub target_group_id: Option<GroupId>,
    pub group_said: GroupSaid,
    pub pen: Pen,
    pub speaks_for: SpeaksFor,
    /// The team's own trying, in no number.
    pub trial: bool,
    pub sent_on: Option<NaiveDate>,
    /// She has taken back all that she said.
    pub withdrawn_on: Option<NaiveDate>,
}

impl Visit {
    /// She has neither sent nor taken back what she says.
    pub fn is_under_way(&self) -> bool {
        self.sent_on.is_none() && self.withdrawn_on.is_none()
    }
}

/// A change that names a piece of feedback.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct ChangeLink {
    pub feedback_id: FeedbackId,
    /// Within the prototype, from 1.
    pub number: i64,
    pub version: i64,
    pub done: bool,
    pub what: String,
    /// Everybody with the link can read it.
    pub published: bool,
}

/// What a visitor answered to one question: a verdict, words, both or neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    pub verdict: Option<Verdict>,
    pub words: String,
}

impl Reply {
    /// Reads the form. Nothing has to be answered; what is answered has to be one of ours.
    pub fn parse(problems: &mut Problems, verdict: &str, words: &str) -> Self {
        let verdict = if verdict.is_empty() { None } else { problems.choice::<Verdict>("verdict", verdict) };
        Self { verdict, words: problems.text("words", words, optional(MAX_WORDS).pointing_out_contacts()) }
    }

    pub fn is_empty(&self) -> bool {
        self.verdict.is_none() && self.words.is_empty()
    }
}

/// The day by which the team tries to have answered what came in on this day.
pub fn answer_by(came_on: NaiveDate) -> NaiveDate {
    workdays::after(came_on, ANSWERED_WITHIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Fault;

    #[test]
    fn a_reply_may_be_a_verdict_or_words_or_both_or_neither() {
        let read = |verdict, words| {
            let mut problems = Problems::default();
            (Reply::parse(&mut problems, verdict, words), problems)
        };
        let (reply, problems) = read("not_met", " \r\n video hemma\r\nnej ");
        assert_eq!(reply, Reply { verdict: Some(Verdict::NotMet), words: "video hemma\nnej".to_owned() });
        assert!(problems.is_empty());
        assert!(read("", "  ").0.is_empty() && read("", "  ").1.is_empty());
        assert!(!read("", "bara ord").0.is_empty());
        assert!(!read("unsure", "").0.is_empty());
    }

    #[test]
    fn a_verdict_that_is_not_ours_and_a_personnummer_are_stopped_with_the_words_still_there() {
        let mut problems = Problems::default();
        let reply = Reply::parse(&mut problems, "great", "mitt nummer är 19121212-1212");
        assert_eq!(problems.of("verdict"), Some(&Fault::NoChoice));
        assert!(matches!(problems.of("words"), Some(Fault::Personnummer { .. })));
        assert_eq!(reply.words, "mitt nummer är 19121212-1212");
    }

    #[test]
    fn whoever_writes_is_answered_within_ten_working_days() {
        assert_eq!(answer_by("2026-11-23".parse().unwrap()).to_string(), "2026-12-07");
        assert_eq!(answer_by("2026-12-18".parse().unwrap()).to_string(), "2027-01-08");
    }

    #[test]
    fn one_person_counts_once_whatever_the_verdict() {
        let tally = Tally { met: 2, partly: 1, not_met: 3, unsure: 4 };
        assert_eq!(tally.n(), 10);
        let each = [Verdict::Met, Verdict::Partly, Verdict::NotMet, Verdict::Unsure].map(|verdict| tally.of(verdict));
        assert_eq!(each, [2, 1, 3, 4]);
    }
}
