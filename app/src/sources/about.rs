//! What is told about a conversation before it is brought in or written down: with whom, what it is called, when and how.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::form::number_if_any;
use crate::id::ProjectId;
use crate::lang::{Lang, short_date};
use crate::parse::{Days, Fault, Problems, required};
use crate::participants;
use crate::participants::model::Participant;
use crate::rights::{Thing, Verb};
use crate::sources::model::Channel;
use crate::sources::model::ToldAbout;
use crate::sources::names::channel_name;
use crate::sources::store::Source;
use crate::t;
use crate::ui::field::Field;
use crate::ui::meanwhile::Told;
use crate::ui::page::empty;

/// How many participants the form offers: the newest. Older ones are chosen from their own page.
const OFFERED: i64 = 200;
/// How many of those without a yes are named.
const NAMED: usize = 12;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct About {
    /// The participant's number.
    pub participant: String,
    pub title: String,
    pub held_on: String,
    pub channel: String,
}

/// With whom the conversation was, when the way here goes from there: the participant's number.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct For {
    #[serde(deserialize_with = "number_if_any")]
    participant: Option<i64>,
}

impl For {
    /// An address that says so too: the form for one participant is not the form for another.
    pub fn address(&self, desk: &Desk, rest: &str) -> String {
        match self.participant {
            Some(number) => desk.path(format!("{rest}?participant={number}")),
            None => desk.path(rest),
        }
    }

    /// What a form begins with.
    pub fn about(&self, today: NaiveDate) -> About {
        let participant = self.participant.map(|number| number.to_string()).unwrap_or_default();
        About { participant, held_on: short_date(today), ..About::default() }
    }
}

impl About {
    /// `None` when something has to be mended; what it is stands in `problems`.
    pub async fn parse(
        &self,
        conn: &mut Conn,
        project: ProjectId,
        (lang, today): (Lang, NaiveDate),
        problems: &mut Problems,
    ) -> Result<Option<ToldAbout>, sqlx::Error> {
        let number = self.participant.parse::<i64>().unwrap_or_default();
        let person = participants::store::find(conn, project, number).await?;
        match &person {
            None => problems.add("participant", Fault::Says("source-participant-missing")),
            Some(person) if !says_yes(person) => problems.add("participant", Fault::Sentence(no_consent(lang, number))),
            Some(_) => {}
        }
        let title = problems.line("title", &self.title, required(120, "source-title-missing"));
        let held_on = problems.date("held_on", &self.held_on, Days::past(today));
        let channel = problems.chosen::<Channel>("channel", &self.channel, "source-channel-missing");
        let (Some(person), Some(held_on), Some(channel), true) = (person, held_on, channel, problems.is_empty()) else {
            return Ok(None);
        };
        Ok(Some(ToldAbout { participant: person.id, participant_number: number, title, held_on, channel }))
    }

    pub fn of(source: &Source) -> Self {
        Self {
            participant: source.participant_number.to_string(),
            title: source.title.clone(),
            held_on: short_date(source.held_on),
            channel: source.channel.word().to_owned(),
        }
    }

    /// The same, for who compares it with what somebody else has saved.
    pub fn told(&self, lang: Lang) -> Told {
        let channel = self.channel.parse().map(|channel| channel_name(lang, channel).to_owned());
        vec![
            (t!(lang, "source-participant"), self.participant.parse().map(codes::participant).unwrap_or_default()),
            (t!(lang, "source-title"), self.title.clone()),
            (t!(lang, "source-held-on"), self.held_on.clone()),
            (t!(lang, "source-channel"), channel.unwrap_or_default()),
        ]
    }

    pub fn fields(&self, lang: Lang, offer: &Offer, problems: &Problems) -> AnyView {
        let channels = Channel::ALL
            .iter()
            .map(|channel| (channel.word().to_owned(), channel_name(lang, *channel).to_owned()))
            .collect();
        let hint = offer.more.then(|| t!(lang, "source-participant-older"));
        let mut who = Field::new(lang, "participant", t!(lang, "source-participant")).value(&self.participant);
        if let Some(hint) = hint {
            who = who.hint(hint);
        }
        view! {
            {who.select(offer.choices(lang)).problems(problems).view()}
            {Field::new(lang, "title", t!(lang, "source-title")).hint(t!(lang, "source-title-hint")).value(&self.title).problems(problems).view()}
            {Field::new(lang, "held_on", t!(lang, "source-held-on")).value(&self.held_on).date().problems(problems).view()}
            {Field::new(lang, "channel", t!(lang, "source-channel")).value(&self.channel).choose(channels).problems(problems).view()}
        }
        .into_any()
    }
}

fn says_yes(person: &Participant) -> bool {
    person.consent.as_ref().is_some_and(|consent| consent.scope.team)
}

/// Why nothing can be brought in from a participant, or lifted.
pub fn no_consent(lang: Lang, participant: i64) -> String {
    t!(lang, "source-no-consent", code = codes::participant(participant))
}

/// In place of what a participant without a yes has said: that it is not shown, and how a yes is recorded.
pub fn refused(desk: &Desk, participant: i64) -> AnyView {
    let lang = desk.lang;
    let record = desk
        .may(Verb::Write, Thing::Consent)
        .then(|| (desk.path(format_args!("participants/{participant}/consent")), t!(lang, "consent-record")));
    view! {
        {empty(&no_consent(lang, participant), t!(lang, "source-no-consent-text"), record)}
        <p><a href=desk.path(format_args!("participants/{participant}/left"))>{t!(lang, "left-link")}</a></p>
    }
    .into_any()
}

/// With whom a conversation can have been.
#[derive(Debug, Clone, Serialize)]
pub struct Offer {
    people: Vec<Participant>,
    /// Those of the newest who have not said yes to the team.
    without: Vec<i64>,
    more: bool,
}

impl Offer {
    /// The newest participants, and the one that was asked for.
    pub async fn load(conn: &mut Conn, project: ProjectId, asked_for: &str) -> Result<Self, sqlx::Error> {
        let newest = participants::store::newest(conn, project, OFFERED).await?;
        let more = i64::try_from(newest.len()).is_ok_and(|found| found == OFFERED);
        let (mut people, without): (Vec<_>, Vec<_>) = newest.into_iter().partition(says_yes);
        let without = without.iter().map(|person| person.number).collect();
        if let Some(number) =
            asked_for.parse::<i64>().ok().filter(|number| people.iter().all(|person| person.number != *number))
        {
            people.extend(participants::store::find(conn, project, number).await?.filter(says_yes));
        }
        Ok(Self { people, without, more })
    }

    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    fn choices(&self, lang: Lang) -> Vec<(String, String)> {
        let none = (String::new(), t!(lang, "source-participant-choose").to_owned());
        let one = |person: &Participant| {
            let group = person.group.as_ref().map(|(_, name)| format!(", {name}")).unwrap_or_default();
            (person.number.to_string(), format!("{}{group}", codes::participant(person.number)))
        };
        std::iter::once(none).chain(self.people.iter().map(one)).collect()
    }

    /// Says who is missing from the choices, and what to do about it.
    pub fn missing(&self, desk: &Desk) -> Option<AnyView> {
        let lang = desk.lang;
        if self.without.is_empty() {
            return None;
        }
        let named: Vec<_> = self
            .without
            .iter()
            .take(NAMED)
            .map(|number| view! { <li><a href=desk.path(format_args!("participants/{number}/consent"))>{t!(lang, "source-record-consent", code = codes::participant(*number))}</a></li> })
            .collect();
        let rest = self.without.len().saturating_sub(NAMED);
        let rest = (rest > 0)
            .then(|| view! { <li><a href=desk.path("participants")>{t!(lang, "source-missing-more", n = rest)}</a></li> });
        Some(
            view! {
                <section class="margin__block">
                    <h2>{t!(lang, "source-missing-title")}</h2>
                    <p>{t!(lang, "source-missing-text")}</p>
                    <ul class="plain">{named} {rest}</ul>
                </section>
            }
            .into_any(),
        )
    }
}
