//! What a round asks, and of whom: before it is opened as the needs are worded now, and so it is kept from that day on.

use serde::Serialize;
use uuid::Uuid;

use crate::db::{Conn, Table, list};
use crate::id::{GroupId, Ids, IterationId, NeedId, QuestionId, RoundId};
use crate::prototypes::model::NeedLink;
use crate::rounds::model::Question;
use crate::rounds::store::questions;
use crate::{built, needs, prototypes, rows, run};

/// A question, and whose need it is about.
#[derive(Debug, Clone, Serialize)]
pub struct Posed {
    pub question: Question,
    /// The target groups that have its need. Where there are none, everybody may have it.
    pub groups: Vec<GroupId>,
}

impl Posed {
    /// Whether it is about a need of this target group, or of nobody in particular. For whoever belongs to none it is.
    pub fn is_asked_of(&self, group: Option<GroupId>) -> bool {
        self.groups.is_empty() || group.is_none_or(|group| self.groups.contains(&group))
    }
}

/// The needs of an iteration as they are worded now, as questions that no round has asked yet: their ids say nothing. `put`:
/// by the number of the need, how visitors are asked about it.
pub async fn planned(conn: &mut Conn, iteration: IterationId, put: &[(i64, String)]) -> Result<Vec<Posed>, sqlx::Error> {
    let linked = prototypes::store::links(conn, iteration).await?;
    let all: Vec<NeedId> = linked.iter().map(|link| link.need_id).collect();
    let lines = needs::store::met_when(conn, &all).await?;
    let groups = needs::store::groups_of(conn, &all).await?;
    let question = |(position, need): (i64, NeedLink)| {
        let met_when: Vec<&str> =
            lines.iter().filter(|(of, _)| *of == need.need_id).map(|(_, line)| line.as_str()).collect();
        let asked = put.iter().find(|(number, _)| *number == need.number).map_or("", |(_, words)| words.as_str());
        Posed {
            groups: groups.iter().filter(|(of, _)| *of == need.need_id).map(|(_, group)| *group).collect(),
            question: Question {
                id: Uuid::nil().into(),
                position,
                need_id: need.need_id,
                need_number: need.number,
                situation: need.statement.situation().to_owned(),
                need: need.statement.need().to_owned(),
                outcome: need.statement.outcome().to_owned(),
                met_when: met_when.join("\n"),
                asked: asked.to_owned(),
                heard: need.evidence.people_for > 0,
            },
        }
    };
    Ok((1..).zip(linked).map(question).collect())
}

/// What a round asks, in order.
pub async fn posed(conn: &mut Conn, round: RoundId) -> Result<Vec<Posed>, sqlx::Error> {
    let groups = rows!(
        conn,
        (QuestionId, GroupId),
        "select g.question_id, g.target_group_id from round_question_groups g join round_questions q on q.id = g.question_id \
         where q.round_id = $1",
        round
    )?;
    let own = |id: QuestionId| groups.iter().filter(move |(of, _)| *of == id).map(|(_, group)| *group).collect();
    let all = questions(conn, round).await?;
    Ok(all.into_iter().map(|question| Posed { groups: own(question.id), question }).collect())
}

/// How visitors were asked last about each of these needs, by its number; what nobody has put into words is left out.
pub async fn asked_before(conn: &mut Conn, all: &[Posed]) -> Result<Vec<(i64, String)>, sqlx::Error> {
    let needs: Vec<NeedId> = all.iter().map(|one| one.question.need_id).collect();
    let before = built!(conn, (NeedId, String), q => {
        q.push("select q.need_id, q.asked from round_questions q join rounds r on r.id = q.round_id where q.asked <> '' and q.need_id in ");
        list(&mut q, &needs);
        q.push(" order by r.number desc");
    })?;
    let last = |one: &Posed| {
        let (_, asked) = before.iter().find(|(need, _)| *need == one.question.need_id)?;
        Some((one.question.need_number, asked.clone()))
    };
    Ok(all.iter().filter_map(last).collect())
}

/// Keeps what a round asks, as it is worded now.
pub(super) async fn copy(
    conn: &mut Conn,
    ids: &Ids,
    round: RoundId,
    iteration: IterationId,
    put: &[(i64, String)],
) -> Result<(), sqlx::Error> {
    // Held, so that a need and its lines are of one wording.
    let linked = prototypes::store::links(conn, iteration).await?;
    conn.hold_all(Table::Needs, linked.into_iter().map(|link| link.need_id)).await?;
    for Posed { question: asks, groups } in planned(conn, iteration, put).await? {
        let question: QuestionId = ids.next();
        run!(
            conn,
            "insert into round_questions (id, round_id, position, need_id, situation, need, outcome, met_when, asked, heard) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            question,
            round,
            asks.position,
            asks.need_id,
            asks.situation.as_str(),
            asks.need.as_str(),
            asks.outcome.as_str(),
            asks.met_when.as_str(),
            asks.asked.as_str(),
            asks.heard
        )?;
        for group in groups {
            run!(conn, "insert into round_question_groups (question_id, target_group_id) values ($1, $2)", question, group)?;
        }
    }
    Ok(())
}
