//! What tests need to have happened before: the one cast, of whom each does one thing through the stores that the pages use
//! too, so that a world in a test is one that can come to be.

use chrono::NaiveDate;

use super::{Sent, Stage, all, morning};
use crate::changes::store::{NewChange, add_change, publish};
use crate::db::Conn;
use crate::error::Answer;
use crate::feedback::model::{Pen, SpeaksFor, Verdict};
use crate::feedback::store::{About, NewFeedback, add_feedback};
use crate::feedback::visits::{self, NewVisit};
use crate::house::Stamp;
use crate::id::{
    ChangeId, ClusterId, FeedbackId, GroupId, IterationId, NeedId, ParticipantId, PersonId, PrototypeId, QuoteId, RoundId,
    SourceId, VisitId,
};
use crate::needs::evidence;
use crate::needs::model::{NewNeed, Stance};
use crate::needs::statement::{MetWhen, NeedStatement};
use crate::parse::Problems;
use crate::participants::model::{Consent, ConsentForm, Recruited, Scope};
use crate::participants::store::NewParticipant;
use crate::prototypes::store::{add_page, link_need, links, unlink_need};
use crate::rights::{Audience, Role};
use crate::rounds::store::{NewRound, Opened, open, questions};
use crate::slug::Slug;
use crate::sources::model::{Channel, Speaker};
use crate::sources::store::{NewSource, add_text, bring_in};
use crate::sources::text::{Text, TurnText};
use crate::sources::write::store::begin;
use crate::{feedback, needs, participants, patterns, people, prototypes, quotes, rounds, secret};

/// A conversation.
#[derive(Debug, Clone, Copy)]
pub struct Conversation {
    pub id: SourceId,
    pub number: i64,
}

/// A prototype of two pages that is thought to meet two needs.
pub struct Draft {
    pub prototype: PrototypeId,
    pub iteration: IterationId,
    pub needs: Vec<NeedId>,
}

/// The status and the whole document of an answer.
pub async fn html(answer: Answer) -> (u16, String) {
    let sent = Sent::of(answer.unwrap()).await;
    (sent.status, sent.body)
}

/// A participant says yes to this, until a day if there is one; the newest counts.
pub async fn consents(stage: &Stage, conn: &mut Conn, participant: ParticipantId, scope: Scope, until: Option<NaiveDate>) {
    let consent = Consent {
        form: ConsentForm::Oral,
        given_on: morning().date_naive(),
        valid_until: until,
        scope,
        contact_again: true,
        note: String::new(),
    };
    let id = stage.house.ids.next();
    participants::store::record_consent(conn, id, participant, &consent, stage.stamp()).await.unwrap();
}

fn words(said: &str) -> TurnText {
    TurnText { speaker: Speaker::Participant, words: said.to_owned(), at_ms: None }
}

/// A conversation with somebody, on a day, in which she greets.
pub async fn conversation(
    stage: &Stage,
    conn: &mut Conn,
    participant: ParticipantId,
    (channel, held_on): (Channel, NaiveDate),
) -> Conversation {
    let id: SourceId = stage.house.ids.next();
    let new =
        NewSource { id, project: stage.project, sprint: None, participant, title: "Samtal", held_on, channel, guide: "" };
    let made = bring_in(conn, &stage.house.ids, &new, &[words("Hej.")], stage.stamp()).await.unwrap();
    Conversation { id, number: made.number }
}

/// A quote from a conversation, in which exactly this is said from now on.
pub async fn quote(stage: &Stage, conn: &mut Conn, from: Conversation, said: &str) -> QuoteId {
    let (ids, stamp) = (&stage.house.ids, stage.stamp());
    add_text(conn, ids, from.id, &Text::of(&[words(said)]), stamp).await.unwrap();
    let lifted =
        quotes::lift(conn, ids, stage.project, from.number, quotes::Wanted::anywhere(1, said), stamp).await.unwrap();
    assert!(lifted.new);
    let today = morning().date_naive();
    quotes::store::seen(conn, stage.project, lifted.number, Audience::Team, today).await.unwrap().unwrap().id
}

/// Somebody who has said one thing in one conversation, by telephone, and says yes to this now.
pub async fn somebody(stage: &Stage, conn: &mut Conn, scope: Scope, said: &str) -> QuoteId {
    let (participant, _) = stage.participant(conn, stage.young, all()).await;
    let talk = conversation(stage, conn, participant, (Channel::Phone, morning().date_naive())).await;
    let quote = quote(stage, conn, talk, said).await;
    consents(stage, conn, participant, scope, None).await;
    quote
}

/// A need of somebody who waits for an answer.
pub async fn need(stage: &Stage, conn: &mut Conn, need: &str) -> (NeedId, i64) {
    stage.need(conn, &worded("väntar på besked", need, &[])).await
}

/// Gives a need other words, and nothing that would meet it.
pub async fn rewords(stage: &Stage, conn: &mut Conn, need: NeedId, words: &str) {
    let new = NewNeed { met_when: MetWhen::default(), ..worded("väntar på besked", words, &[]) };
    needs::store::rephrase(conn, need, &new, stage.stamp()).await.unwrap();
}

fn worded(situation: &str, need: &str, groups: &[GroupId]) -> NewNeed {
    let mut problems = Problems::default();
    let statement = NeedStatement::parse(situation, need, "jag kan planera", &mut problems);
    let met_when = MetWhen::parse("Jag vet vilket steg det är.\nJag vet när nästa besked kommer.", &mut problems).unwrap();
    NewNeed {
        statement: statement.unwrap_or_else(|| panic!("{need}: {problems:?}")),
        met_when,
        groups: groups.to_vec(),
        incentive: String::new(),
        consequence: String::new(),
    }
}

/// The next iteration, meant for these needs only; what was the newest goes out.
pub async fn iteration(stage: &Stage, conn: &mut Conn, prototype: PrototypeId, needs: &[NeedId]) -> IterationId {
    let (ids, stamp) = (&stage.house.ids, stage.stamp());
    let before = prototypes::store::newest(conn, prototype).await.unwrap().unwrap();
    prototypes::store::freeze(conn, before.id, stamp).await.unwrap();
    prototypes::store::next_iteration(conn, ids, prototype, stamp).await.unwrap();
    let next = prototypes::store::newest(conn, prototype).await.unwrap().unwrap().id;
    for link in links(conn, next).await.unwrap() {
        if !needs.contains(&link.need_id) {
            unlink_need(conn, next, link.need_id).await.unwrap();
        }
    }
    for need in needs {
        link_need(conn, next, *need, "så här", stamp).await.unwrap();
    }
    next
}

pub async fn draft(stage: &Stage, conn: &mut Conn) -> Draft {
    let mut needs = Vec::new();
    for need in ["veta vad som händer", "veta vem jag kan fråga"] {
        needs.push(self::need(stage, conn, need).await.0);
    }
    let (prototype, _, iteration) = stage.prototype(conn, "Kvittot", "").await;
    for name in ["start", "kvitto"] {
        page(stage, conn, iteration, name).await;
    }
    for need in &needs {
        link_need(conn, iteration, *need, "så här", stage.stamp()).await.unwrap();
    }
    Draft { prototype, iteration, needs }
}

async fn page(stage: &Stage, conn: &mut Conn, iteration: IterationId, name: &str) {
    let slug = Slug::from_title(name);
    let (title, body) = (format!("Sidan {name}"), format!("Text om {name}."));
    add_page(conn, stage.house.ids.next(), iteration, &slug, &title, &body).await.unwrap();
}

pub async fn opened(stage: &Stage, conn: &mut Conn, draft: &Draft) -> Opened {
    let new = NewRound { iteration: draft.iteration, invitation: "Hjälp oss.", asked: &[] };
    open(conn, &stage.house.ids, stage.house.ids.next(), stage.project, &new, stage.stamp()).await.unwrap()
}

pub async fn visit(stage: &Stage, conn: &mut Conn, round: RoundId, token: &str) -> VisitId {
    visits::start_visit(conn, &stage.house.ids, &NewVisit::web(round, &secret::hash(token), stage.house.clock.today()))
        .await
        .unwrap()
        .unwrap()
}

pub async fn says(
    stage: &Stage,
    conn: &mut Conn,
    round: RoundId,
    visit: VisitId,
    about: About<'_>,
    words: &str,
) -> FeedbackId {
    let new = NewFeedback { round, visit, about, words };
    add_feedback(conn, &stage.house.ids, &new, stage.house.clock.today()).await.unwrap().unwrap()
}

/// A change in an iteration, because of feedback on an earlier one.
pub async fn change(
    stage: &Stage,
    conn: &mut Conn,
    iteration: IterationId,
    (done, what, because): (bool, &str, &str),
    because_of: &[FeedbackId],
) -> ChangeId {
    let id = stage.house.ids.next();
    let new = NewChange { done, what, because, feedback: because_of };
    add_change(conn, id, iteration, &new, stage.stamp()).await.unwrap();
    publish(conn, id, stage.stamp()).await.unwrap();
    id
}

/// The same, for a test that does many things in one transaction.
pub struct Cast<'a> {
    pub stage: &'a Stage,
    pub conn: Conn,
}

impl<'a> Cast<'a> {
    pub async fn on(stage: &'a Stage) -> Self {
        Self { stage, conn: stage.write().await }
    }

    fn stamp(&self) -> Stamp {
        self.stage.stamp()
    }

    pub async fn participant(&mut self, scope: Scope) -> (ParticipantId, i64) {
        self.stage.participant(&mut self.conn, self.stage.young, scope).await
    }

    /// Somebody of whom nobody has written down what she says yes to.
    pub async fn unasked(&mut self) -> ParticipantId {
        let (id, stamp): (ParticipantId, Stamp) = (self.stage.house.ids.next(), self.stamp());
        let (project, group) = (self.stage.project, Some(self.stage.young));
        let new = NewParticipant { id, project, group, recruited_through: Recruited::Letter, note: "" };
        participants::store::add(&mut self.conn, &new, stamp).await.unwrap();
        id
    }

    pub async fn conversation(&mut self, participant: ParticipantId) -> Conversation {
        self.conversation_on(participant, morning().date_naive()).await
    }

    pub async fn conversation_on(&mut self, participant: ParticipantId, day: NaiveDate) -> Conversation {
        conversation(self.stage, &mut self.conn, participant, (Channel::Meeting, day)).await
    }

    /// A conversation that is still being written in.
    pub async fn unfinished(&mut self, participant: ParticipantId, held_on: NaiveDate) -> Conversation {
        let (id, channel, project): (SourceId, Channel, _) =
            (self.stage.house.ids.next(), Channel::Meeting, self.stage.project);
        let new = NewSource { id, project, sprint: None, participant, title: "Samtal", held_on, channel, guide: "" };
        let made = begin(&mut self.conn, &new, &[], self.stage.stamp()).await.unwrap();
        Conversation { id, number: made.number }
    }

    pub async fn quote(&mut self, from: Conversation, said: &str) -> QuoteId {
        quote(self.stage, &mut self.conn, from, said).await
    }

    pub async fn need(&mut self, need: &str, groups: &[GroupId]) -> (NeedId, i64) {
        self.stage.need(&mut self.conn, &worded("har sökt hjälp", need, groups)).await
    }

    pub async fn rewords(&mut self, need: NeedId, words: &str) {
        rewords(self.stage, &mut self.conn, need, words).await;
    }

    pub async fn evidence(&mut self, quote: QuoteId, need: NeedId, stance: Stance) {
        assert!(evidence::store::link(&mut self.conn, need, quote, stance, self.stage.stamp()).await.unwrap());
    }

    /// So many new people, each with one conversation and one quote about the need.
    pub async fn people_say(&mut self, how_many: usize, need: NeedId, stance: Stance) {
        for _ in 0..how_many {
            let (participant, _) = self.participant(all()).await;
            let conversation = self.conversation(participant).await;
            let quote = self.quote(conversation, "Det är tystnaden som är värst").await;
            self.evidence(quote, need, stance).await;
        }
    }

    /// A prototype of one page, with its first iteration.
    pub async fn prototype(&mut self, name: &str) -> (PrototypeId, IterationId) {
        let (id, _, v1) = self.stage.prototype(&mut self.conn, name, "").await;
        page(self.stage, &mut self.conn, v1, "start").await;
        (id, v1)
    }

    /// The next iteration, thought anew: meant for no need yet. The newest, which is meant for one, goes out.
    pub async fn iteration(&mut self, prototype: PrototypeId) -> IterationId {
        iteration(self.stage, &mut self.conn, prototype, &[]).await
    }

    /// The iteration is thought to meet the need.
    pub async fn meets(&mut self, iteration: IterationId, need: NeedId) {
        let stamp = self.stamp();
        link_need(&mut self.conn, iteration, need, "för att", stamp).await.unwrap();
    }

    /// An open round that asks about these needs, and about whatever else the iteration is meant for. The one before is
    /// closed.
    pub async fn round(&mut self, iteration: IterationId, needs: &[NeedId]) -> (RoundId, i64) {
        let stamp = self.stamp();
        if prototypes::store::hold(&mut self.conn, iteration).await.unwrap() {
            for need in needs {
                link_need(&mut self.conn, iteration, *need, "för att", stamp).await.unwrap();
            }
        }
        for before in rounds::store::list(&mut self.conn, self.stage.project, 50, 0).await.unwrap() {
            if before.iteration_id == iteration {
                rounds::store::close(&mut self.conn, before.id, stamp).await.unwrap();
            }
        }
        let ids = &self.stage.house.ids;
        let new = NewRound { iteration, invitation: "Hjälp oss.", asked: &[] };
        let opened = open(&mut self.conn, ids, ids.next(), self.stage.project, &new, stamp);
        let opened = opened.await.unwrap();
        (opened.id, opened.number)
    }

    pub async fn closes(&mut self, round: RoundId) {
        let stamp = self.stamp();
        assert!(rounds::store::close(&mut self.conn, round, stamp).await.unwrap());
    }

    /// One more person in the round gives a verdict on one need, and sends it.
    pub async fn verdict(
        &mut self,
        round: RoundId,
        group: Option<GroupId>,
        need: NeedId,
        verdict: Verdict,
        words: &str,
    ) -> FeedbackId {
        let (visit, piece) = self.unsent(round, group, need, verdict, words).await;
        self.sends(round, visit).await;
        piece
    }

    /// The same, of somebody who has not sent it.
    pub async fn unsent(
        &mut self,
        round: RoundId,
        group: Option<GroupId>,
        need: NeedId,
        verdict: Verdict,
        words: &str,
    ) -> (VisitId, FeedbackId) {
        let token = secret::token().unwrap();
        let visit = visit(self.stage, &mut self.conn, round, &token).await;
        (visit, self.tells((round, visit), group, need, verdict, words).await)
    }

    /// A representative who speaks for others says of one need what they say, and sends it.
    pub async fn for_others(
        &mut self,
        round: RoundId,
        group: Option<GroupId>,
        need: NeedId,
        verdict: Verdict,
    ) -> FeedbackId {
        let hash = secret::hash(&secret::token().unwrap());
        let web = NewVisit::web(round, &hash, self.stage.house.clock.today());
        let new = NewVisit { pen: Pen::Representative, speaks_for: SpeaksFor::Another, ..web };
        let visit = visits::start_visit(&mut self.conn, &self.stage.house.ids, &new).await.unwrap().unwrap();
        let piece = self.tells((round, visit), group, need, verdict, "").await;
        self.sends(round, visit).await;
        piece
    }

    async fn tells(
        &mut self,
        (round, visit): (RoundId, VisitId),
        group: Option<GroupId>,
        need: NeedId,
        verdict: Verdict,
        words: &str,
    ) -> FeedbackId {
        visits::set_group(&mut self.conn, round, visit, group).await.unwrap();
        let asked = questions(&mut self.conn, round).await.unwrap();
        let question = asked.iter().find(|one| one.need_id == need).expect("the round asks about the need").id;
        let about = About::Need { question, need, verdict: Some(verdict) };
        says(self.stage, &mut self.conn, round, visit, about, words).await
    }

    pub async fn sends(&mut self, round: RoundId, visit: VisitId) {
        let (code, today) = (secret::hash(&visit.to_string()), self.stage.house.clock.today());
        visits::send(&mut self.conn, round, visit, &code, today).await.unwrap();
    }

    /// Three of a group that has the need say that it is met: one of them had said otherwise before, and one with words that
    /// are hidden now. Of everybody else one each says that it is not: of another group, of no group told, for somebody else,
    /// not sent, in a try of the team's own, taken back; and one says that it is not hers. Gives what all of them said.
    pub async fn crowd(&mut self, round: RoundId, need: NeedId, own: GroupId, other: GroupId) -> Vec<FeedbackId> {
        let today = self.stage.house.clock.today();
        let (before, said_before) = self.unsent(round, Some(own), need, Verdict::NotMet, "").await;
        self.sends(round, before).await;
        let (again, said_again) = self.unsent(round, Some(own), need, Verdict::Met, "").await;
        self.sends(round, again).await;
        visits::join(&mut self.conn, round, before, again, today).await.unwrap();
        let hidden = self.verdict(round, Some(own), need, Verdict::Met, "Ett namn").await;
        feedback::store::hide(&mut self.conn, hidden, "Här stod ett namn.", self.stage.stamp()).await.unwrap();
        let mut all = vec![said_before, said_again, hidden, self.verdict(round, Some(own), need, Verdict::Met, "").await];
        for group in [Some(other), None] {
            all.push(self.verdict(round, group, need, Verdict::NotMet, "").await);
        }
        all.push(self.verdict(round, Some(own), need, Verdict::NotMine, "").await);
        all.push(self.for_others(round, Some(own), need, Verdict::NotMet).await);
        for turn in 0..3 {
            let (visit, piece) = self.unsent(round, Some(own), need, Verdict::NotMet, "").await;
            all.push(piece);
            match turn {
                0 => {}
                1 => {
                    self.sends(round, visit).await;
                    assert!(visits::make_trial(&mut self.conn, round, visit).await.unwrap());
                }
                _ => {
                    self.sends(round, visit).await;
                    assert!(visits::withdraw(&mut self.conn, round, visit, today).await.unwrap());
                }
            }
        }
        all
    }

    pub async fn change(&mut self, iteration: IterationId, because_of: &[FeedbackId]) -> ChangeId {
        change(self.stage, &mut self.conn, iteration, (true, "Besked på en gång", "ni sa det"), because_of).await
    }

    /// Somebody whom service users have sent.
    pub async fn representative(&mut self, name: &str) -> PersonId {
        let id: PersonId = self.stage.house.ids.next();
        let email = format!("{}@example.se", name.to_lowercase()).parse().unwrap();
        people::store::add(&mut self.conn, id, &email, name, None, false, morning()).await.unwrap();
        people::store::join(&mut self.conn, self.stage.project, id, Role::Representative, morning()).await.unwrap();
        id
    }

    pub async fn cluster(&mut self, name: &str, needs: &[NeedId]) -> ClusterId {
        let (id, stamp): (ClusterId, Stamp) = (self.stage.house.ids.next(), self.stamp());
        patterns::store::add(&mut self.conn, id, self.stage.project, name, "", stamp).await.unwrap();
        for need in needs {
            patterns::store::place(&mut self.conn, *need, Some(id), stamp).await.unwrap();
        }
        id
    }
}
