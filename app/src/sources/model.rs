use chrono::NaiveDate;

use crate::id::ParticipantId;

crate::words! {
    /// Conversations that something is left to do with.
    pub enum Show {
        /// Nobody has lifted a quote from it.
        Unquoted = "unquoted",
        /// Somebody is still writing it down.
        Unfinished = "unfinished",
    }
}

crate::words! {
    /// What kind of material it is.
    pub enum Kind { Interview = "interview" }
}

crate::words! {
    /// Where and how people met.
    pub enum Channel {
        Meeting = "meeting",
        /// At the participant's home.
        Home = "home",
        Phone = "phone",
        Video = "video",
        Walk = "walk",
    }
}

crate::words! {
    /// Who says something. A role, never a name.
    pub enum Speaker {
        Participant = "participant",
        Interviewer = "interviewer",
        /// Says what the participant says, in words that are partly the interpreter's.
        Interpreter = "interpreter",
        Other = "other",
    }
}

impl Speaker {
    /// Whether what they say may become a quote: the participant's words, also through an interpreter.
    pub fn is_quotable(self) -> bool {
        matches!(self, Self::Participant | Self::Interpreter)
    }

    /// Whose words they are, where one participant takes part: her place in the conversation. `None`: nobody's who is asked.
    pub fn speaks_for(self) -> Option<i64> {
        self.is_quotable().then_some(1)
    }
}

/// A time in a recording: 03.40, or 1.03.40 after the first hour.
pub fn time_code(milliseconds: i64) -> String {
    let seconds = milliseconds / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}.{minutes:02}.{seconds:02}") } else { format!("{minutes:02}.{seconds:02}") }
}

/// With whom a conversation was, what it is called, when and how: as a form told it, parsed.
#[derive(Debug, Clone)]
pub struct ToldAbout {
    pub participant: ParticipantId,
    pub participant_number: i64,
    pub title: String,
    pub held_on: NaiveDate,
    pub channel: Channel,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_participant_is_quoted_directly_or_through_an_interpreter() {
        let quotable: Vec<_> = Speaker::ALL.iter().filter(|speaker| speaker.is_quotable()).collect();
        assert_eq!(quotable, [&Speaker::Participant, &Speaker::Interpreter]);
    }

    #[test]
    fn a_time_is_written_in_minutes_until_it_needs_hours() {
        assert_eq!(time_code(220_900), "03.40");
        assert_eq!(time_code(3_599_999), "59.59");
        assert_eq!(time_code(3_600_000), "1.00.00");
    }
}
