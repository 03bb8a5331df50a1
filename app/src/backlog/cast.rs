//! What the tests of the two slices that read across need to have happened: each verb writes one thing straight into
//! the tables, so that these tests stand on the tables alone.

use crate::db::Conn;
use crate::error::Answer;
use crate::feedback::model::Verdict;
use crate::house::Stamp;
use crate::id::{
    ChangeId, ClusterId, FeedbackId, GroupId, IterationId, NeedId, ParticipantId, PrototypeId, QuestionId, QuoteId, RoundId,
    SourceId, TextVersionId, VisitId,
};
use crate::needs::evidence;
use crate::needs::model::Stance;
use crate::participants::model::Scope;
use crate::projects::model::Counted;
use crate::projects::store::next_number;
use crate::run;
use crate::testing::{Sent, Stage, all};

pub struct Cast<'a> {
    pub stage: &'a Stage,
    pub conn: Conn,
}

/// A conversation and the text that its quotes are lifted from.
#[derive(Clone, Copy)]
pub struct Conversation {
    pub id: SourceId,
    pub number: i64,
    text: TextVersionId,
}

/// The status and the whole document of an answer.
pub async fn html(answer: Answer) -> (u16, String) {
    let sent = Sent::of(answer.unwrap()).await;
    (sent.status, sent.body)
}

impl<'a> Cast<'a> {
    pub async fn on(stage: &'a Stage) -> Self {
        Self { stage, conn: stage.write().await }
    }

    fn stamp(&self) -> Stamp {
        self.stage.stamp()
    }

    async fn number(&mut self, kind: Counted) -> i64 {
        next_number(&mut self.conn, self.stage.project, kind).await.unwrap()
    }

    pub async fn participant(&mut self, scope: Scope) -> (ParticipantId, i64) {
        self.stage.participant(&mut self.conn, self.stage.young, scope).await
    }

    pub async fn conversation(&mut self, participant: ParticipantId) -> Conversation {
        let (id, text): (SourceId, TextVersionId) = (self.stage.house.ids.next(), self.stage.house.ids.next());
        let (number, stamp) = (self.number(Counted::Sources).await, self.stamp());
        run!(
            &mut self.conn,
            "insert into sources (id, project_id, number, kind, title, held_on, channel, guide, quote_count, created_by, created_at, finished_at) \
             values ($1, $2, $3, 'interview', 'Samtal', $4, 'meeting', '', 0, $5, $6, $6)",
            id, self.stage.project, number, stamp.at.date_naive(), stamp.by, stamp.at
        )
        .unwrap();
        run!(
            &mut self.conn,
            "insert into text_versions (id, source_id, version, body, sha256, created_by, created_at) values ($1, $2, 1, 'text', '', $3, $4)",
            text, id, stamp.by, stamp.at
        )
        .unwrap();
        run!(
            &mut self.conn,
            "insert into source_participants (source_id, position, participant_id) values ($1, 1, $2)",
            id,
            participant
        )
        .unwrap();
        Conversation { id, number, text }
    }

    pub async fn quote(&mut self, from: Conversation, words: &str) -> QuoteId {
        let id: QuoteId = self.stage.house.ids.next();
        let (number, stamp) = (self.number(Counted::Quotes).await, self.stamp());
        run!(
            &mut self.conn,
            "insert into quotes (id, project_id, number, source_id, text_version_id, participant, start_at, end_at, exact, prefix, suffix, created_by, created_at) \
             values ($1, $2, $3, $4, $5, 1, 0, 4, $6, '', '', $7, $8)",
            id, self.stage.project, number, from.id, from.text, words, stamp.by, stamp.at
        )
        .unwrap();
        run!(&mut self.conn, "update sources set quote_count = quote_count + 1 where id = $1", from.id).unwrap();
        id
    }

    pub async fn need(&mut self, need: &str, groups: &[GroupId]) -> (NeedId, i64) {
        let id: NeedId = self.stage.house.ids.next();
        let (number, stamp) = (self.number(Counted::Needs).await, self.stamp());
        run!(
            &mut self.conn,
            "insert into needs (id, project_id, number, version, situation, need, outcome, incentive, consequence, people_for, people_against, \
               sources_count, channels_count, created_by, created_at) \
             values ($1, $2, $3, 1, 'jag har sökt hjälp', $4, 'jag kan planera', '', '', 0, 0, 0, 0, $5, $6)",
            id, self.stage.project, number, need, stamp.by, stamp.at
        )
        .unwrap();
        for group in groups {
            run!(&mut self.conn, "insert into need_groups (need_id, target_group_id) values ($1, $2)", id, *group).unwrap();
        }
        (id, number)
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

    /// A prototype with its first iteration.
    pub async fn prototype(&mut self, name: &str) -> (PrototypeId, IterationId) {
        let id: PrototypeId = self.stage.house.ids.next();
        let (number, stamp) = (self.number(Counted::Prototypes).await, self.stamp());
        run!(
            &mut self.conn,
            "insert into prototypes (id, project_id, number, name, idea, created_by, created_at) values ($1, $2, $3, $4, '', $5, $6)",
            id, self.stage.project, number, name, stamp.by, stamp.at
        )
        .unwrap();
        (id, self.iteration(id, 1).await)
    }

    pub async fn iteration(&mut self, prototype: PrototypeId, version: i64) -> IterationId {
        let (id, stamp): (IterationId, Stamp) = (self.stage.house.ids.next(), self.stamp());
        run!(
            &mut self.conn,
            "insert into iterations (id, prototype_id, version, created_by, created_at) values ($1, $2, $3, $4, $5)",
            id,
            prototype,
            version,
            stamp.by,
            stamp.at
        )
        .unwrap();
        id
    }

    /// The iteration is thought to meet the need.
    pub async fn meets(&mut self, iteration: IterationId, need: NeedId) {
        let stamp = self.stamp();
        run!(
            &mut self.conn,
            "insert into iteration_needs (iteration_id, need_id, rationale, linked_by, linked_at) values ($1, $2, 'för att', $3, $4)",
            iteration, need, stamp.by, stamp.at
        )
        .unwrap();
    }

    /// An open round that asks about these needs.
    pub async fn round(&mut self, iteration: IterationId, needs: &[NeedId]) -> (RoundId, i64) {
        let id: RoundId = self.stage.house.ids.next();
        let (number, stamp) = (self.number(Counted::Rounds).await, self.stamp());
        // An iteration is tried by one open round at a time.
        run!(
            &mut self.conn,
            "update rounds set closed_at = opened_at where iteration_id = $1 and closed_at is null",
            iteration
        )
        .unwrap();
        run!(
            &mut self.conn,
            "insert into rounds (id, project_id, number, iteration_id, code, invitation, opened_by, opened_at, unanswered) \
             values ($1, $2, $3, $4, $5, '', $6, $7, 0)",
            id,
            self.stage.project,
            number,
            iteration,
            format!("kod-{number}"),
            stamp.by,
            stamp.at
        )
        .unwrap();
        for (position, need) in (0_i64..).zip(needs) {
            let question: QuestionId = self.stage.house.ids.next();
            run!(
                &mut self.conn,
                "insert into round_questions (id, round_id, position, need_id, situation, need, outcome, met_when) values ($1, $2, $3, $4, '', '', '', '')",
                question, id, position, *need
            )
            .unwrap();
        }
        (id, number)
    }

    /// One more person in the round gives a verdict on one need.
    pub async fn verdict(
        &mut self,
        round: RoundId,
        group: Option<GroupId>,
        need: NeedId,
        verdict: Verdict,
        words: &str,
    ) -> FeedbackId {
        let (visit, id): (VisitId, FeedbackId) = (self.stage.house.ids.next(), self.stage.house.ids.next());
        let at = self.stamp().at;
        run!(
            &mut self.conn,
            "insert into visits (id, round_id, number, token_hash, channel, pen, target_group_id, started_at) \
             values ($1, $2, (select count(*) + 1 from visits where round_id = $2), $3, 'web', 'self', $4, $5)",
            visit,
            round,
            visit.to_string(),
            group,
            at
        )
        .unwrap();
        run!(
            &mut self.conn,
            "insert into feedback (id, round_id, visit_id, number, kind, need_id, verdict, words, received_at) \
             values ($1, $2, $3, (select count(*) + 1 from feedback where round_id = $2), 'verdict', $4, $5, $6, $7)",
            id,
            round,
            visit,
            need,
            verdict,
            words,
            at
        )
        .unwrap();
        id
    }

    pub async fn change(&mut self, iteration: IterationId, number: i64, because_of: &[FeedbackId]) -> ChangeId {
        let (id, stamp): (ChangeId, Stamp) = (self.stage.house.ids.next(), self.stamp());
        run!(
            &mut self.conn,
            "insert into changes (id, iteration_id, number, done, what, because, written_by, written_at) values ($1, $2, $3, $4, 'Besked på en gång', 'ni sa det', $5, $6)",
            id, iteration, number, true, stamp.by, stamp.at
        )
        .unwrap();
        for feedback in because_of {
            run!(&mut self.conn, "insert into change_feedback (change_id, feedback_id) values ($1, $2)", id, *feedback)
                .unwrap();
        }
        id
    }

    pub async fn cluster(&mut self, name: &str, needs: &[NeedId]) -> ClusterId {
        let id: ClusterId = self.stage.house.ids.next();
        let (number, stamp) = (self.number(Counted::Clusters).await, self.stamp());
        run!(
            &mut self.conn,
            "insert into clusters (id, project_id, number, version, name, insight, created_by, created_at) values ($1, $2, $3, 1, $4, '', $5, $6)",
            id, self.stage.project, number, name, stamp.by, stamp.at
        )
        .unwrap();
        for need in needs {
            run!(
                &mut self.conn,
                "insert into cluster_needs (need_id, cluster_id, placed_by, placed_at) values ($1, $2, $3, $4)",
                *need,
                id,
                stamp.by,
                stamp.at
            )
            .unwrap();
        }
        id
    }
}
