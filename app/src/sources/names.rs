use crate::lang::Lang;
use crate::sources::model::{Channel, Speaker};
use crate::t;

/// Where and how a conversation was held, as a heading or a choice says it.
pub fn channel_name(lang: Lang, channel: Channel) -> &'static str {
    match channel {
        Channel::Meeting => t!(lang, "source-channel-meeting"),
        Channel::Home => t!(lang, "source-channel-home"),
        Channel::Phone => t!(lang, "source-channel-phone"),
        Channel::Video => t!(lang, "source-channel-video"),
        Channel::Walk => t!(lang, "source-channel-walk"),
    }
}

pub fn speaker_name(lang: Lang, speaker: Speaker) -> &'static str {
    match speaker {
        Speaker::Participant => t!(lang, "source-speaker-participant"),
        Speaker::Interviewer => t!(lang, "source-speaker-interviewer"),
        Speaker::Interpreter => t!(lang, "source-speaker-interpreter"),
        Speaker::Other => t!(lang, "source-speaker-other"),
    }
}

/// Who speaks, beside what they say: the participant by code.
pub fn speaker_in_talk(lang: Lang, speaker: Speaker, code: &str) -> String {
    match speaker {
        Speaker::Participant => code.to_owned(),
        Speaker::Interviewer => t!(lang, "source-talk-we").to_owned(),
        Speaker::Interpreter | Speaker::Other => speaker_name(lang, speaker).to_owned(),
    }
}
