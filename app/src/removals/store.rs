//! What leans on a thing that is to go, read across the slices. Each slice removes its own.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::FromRow;

use crate::db::Conn;
use crate::id::{GroupId, IterationId, NeedId, ParticipantId, ProjectId, PrototypeId, SourceId, SprintId};
use crate::needs::model::Stance;
use crate::{row, rows, value};

/// A conversation of a participant.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct LeftSource {
    pub id: SourceId,
    pub number: i64,
    pub title: String,
    pub held_on: NaiveDate,
    pub quote_count: i64,
}

/// The conversations with a participant, in the order they were brought in.
pub async fn sources_of(conn: &mut Conn, participant: ParticipantId) -> Result<Vec<LeftSource>, sqlx::Error> {
    rows!(
        conn,
        LeftSource,
        "select s.id, s.number, s.title, s.held_on, s.quote_count from source_participants w join sources s on s.id = w.source_id \
         where w.participant_id = $1 order by s.number",
        participant
    )
}

/// A quote without its words, with one of the needs that it stands behind.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct LeftQuote {
    pub number: i64,
    pub source_number: i64,
    pub need_number: Option<i64>,
    pub need: Option<String>,
    pub stance: Option<Stance>,
}

/// The quotes from a participant's conversations, in order.
pub async fn quotes_of(conn: &mut Conn, participant: ParticipantId) -> Result<Vec<LeftQuote>, sqlx::Error> {
    rows!(
        conn,
        LeftQuote,
        "select q.number, s.number as source_number, n.number as need_number, n.need, e.stance \
         from source_participants w join sources s on s.id = w.source_id join quotes q on q.source_id = s.id left join evidence e on e.quote_id = q.id \
           left join needs n on n.id = e.need_id where w.participant_id = $1 order by s.number, q.number, n.number",
        participant
    )
}

/// The numbers of the quotes from a conversation.
pub async fn quotes_of_source(conn: &mut Conn, source: SourceId) -> Result<Vec<i64>, sqlx::Error> {
    let found = rows!(conn, (i64,), "select number from quotes where source_id = $1 order by number", source)?;
    Ok(found.into_iter().map(|(number,)| number).collect())
}

/// Conversations that once stood as a participant's and were somebody else's, or came to her that way: each keeps a note
/// of it.
pub async fn moved_past(conn: &mut Conn, participant: ParticipantId) -> Result<Vec<i64>, sqlx::Error> {
    let found = rows!(
        conn,
        (i64,),
        "select distinct s.number from source_moves m join sources s on s.id = m.source_id \
         where m.from_participant_id = $1 or m.to_participant_id = $1 order by s.number",
        participant
    )?;
    Ok(found.into_iter().map(|(number,)| number).collect())
}

/// How many answers about consent are noted of a participant.
pub async fn consents_of(conn: &mut Conn, participant: ParticipantId) -> Result<i64, sqlx::Error> {
    value!(conn, i64, "select count(*) from consents where participant_id = $1", participant)
}

/// An iteration that is to meet a need.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct MeetsNeed {
    pub iteration_id: IterationId,
    pub prototype_number: i64,
    pub prototype_name: String,
    pub version: i64,
    /// Somebody outside has seen it.
    pub frozen: bool,
}

/// The iterations that are, or were, to meet a need.
pub async fn meeting(conn: &mut Conn, need: NeedId) -> Result<Vec<MeetsNeed>, sqlx::Error> {
    rows!(
        conn,
        MeetsNeed,
        "select i.id as iteration_id, p.number as prototype_number, p.name as prototype_name, i.version, \
           i.frozen_at is not null as frozen from iteration_needs l join iterations i on i.id = l.iteration_id \
           join prototypes p on p.id = i.prototype_id where l.need_id = $1 order by p.number, i.version",
        need
    )
}

/// The rounds that have asked about a need.
pub async fn rounds_about(conn: &mut Conn, need: NeedId) -> Result<Vec<i64>, sqlx::Error> {
    let found = rows!(
        conn,
        (i64,),
        "select distinct r.number from round_questions q join rounds r on r.id = q.round_id where q.need_id = $1 order by r.number",
        need
    )?;
    Ok(found.into_iter().map(|(number,)| number).collect())
}

/// The decisions about a need, or about a prototype.
pub async fn decided_about(conn: &mut Conn, of: impl Into<uuid::Uuid>) -> Result<Vec<i64>, sqlx::Error> {
    let found = rows!(
        conn,
        (i64,),
        "select number from decisions where need_id = $1 or prototype_id = $1 order by number",
        of.into()
    )?;
    Ok(found.into_iter().map(|(number,)| number).collect())
}

/// How many quotes stand behind a need, seen or not, and how many of them are of participants who say no.
pub async fn quotes_behind(conn: &mut Conn, need: NeedId) -> Result<i64, sqlx::Error> {
    value!(conn, i64, "select count(*) from evidence where need_id = $1", need)
}

/// How many things representatives have said of a need.
pub async fn remarks_about(conn: &mut Conn, need: NeedId) -> Result<i64, sqlx::Error> {
    value!(conn, i64, "select count(*) from remarks where need_id = $1 or made_need_id = $1", need)
}

/// What goes with a prototype.
#[derive(Debug, Clone, PartialEq, Eq, FromRow, Serialize)]
pub struct PrototypeContents {
    pub pages: i64,
    pub needs: i64,
}

pub async fn prototype_contents(conn: &mut Conn, prototype: PrototypeId) -> Result<PrototypeContents, sqlx::Error> {
    let found = row!(
        conn,
        PrototypeContents,
        "select (select count(*) from pages g join iterations i on i.id = g.iteration_id where i.prototype_id = $1) as pages, \
           (select count(*) from iteration_needs l join iterations i on i.id = l.iteration_id where i.prototype_id = $1) as needs",
        prototype
    )?;
    found.ok_or(sqlx::Error::RowNotFound)
}

/// Who belongs to a target group.
#[derive(Debug, Clone, PartialEq, Eq, FromRow, Serialize)]
pub struct OfGroup {
    pub participants: i64,
    pub needs: i64,
    /// People who have tried something and said that they belong to it.
    pub visits: i64,
    /// Rounds that ask about a need that it had.
    pub rounds: i64,
}

pub async fn of_group(conn: &mut Conn, group: GroupId) -> Result<OfGroup, sqlx::Error> {
    let found = row!(
        conn,
        OfGroup,
        "select (select count(*) from participants where target_group_id = $1) as participants, \
           (select count(*) from need_groups where target_group_id = $1) as needs, \
           (select count(*) from visits where target_group_id = $1) as visits, \
           (select count(distinct q.round_id) from round_question_groups g join round_questions q on q.id = g.question_id \
              where g.target_group_id = $1) as rounds",
        group
    )?;
    found.ok_or(sqlx::Error::RowNotFound)
}

/// How many conversations belong to a sprint.
pub async fn of_sprint(conn: &mut Conn, sprint: SprintId) -> Result<i64, sqlx::Error> {
    value!(conn, i64, "select count(*) from sources where sprint_id = $1", sprint)
}

/// All that a project holds, by what there is of each.
#[derive(Debug, Clone, PartialEq, Eq, FromRow, Serialize)]
pub struct OfProject {
    pub participants: i64,
    pub sources: i64,
    pub needs: i64,
    pub clusters: i64,
    pub prototypes: i64,
    pub rounds: i64,
    pub decisions: i64,
    pub remarks: i64,
    pub sprints: i64,
    pub target_groups: i64,
    /// Who takes part in it now.
    pub members: i64,
}

impl OfProject {
    /// Somebody outside has told us something: it is not ours to remove.
    pub fn came_from_outside(&self) -> bool {
        self.sources > 0 || self.rounds > 0 || self.remarks > 0
    }
}

pub async fn of_project(conn: &mut Conn, project: ProjectId) -> Result<OfProject, sqlx::Error> {
    let found = row!(
        conn,
        OfProject,
        "select (select count(*) from participants where project_id = $1) as participants, \
           (select count(*) from sources where project_id = $1) as sources, \
           (select count(*) from needs where project_id = $1) as needs, \
           (select count(*) from clusters where project_id = $1) as clusters, \
           (select count(*) from prototypes where project_id = $1) as prototypes, \
           (select count(*) from rounds where project_id = $1) as rounds, \
           (select count(*) from decisions where project_id = $1) as decisions, \
           (select count(*) from remarks where project_id = $1) as remarks, \
           (select count(*) from sprints where project_id = $1) as sprints, \
           (select count(*) from target_groups where project_id = $1) as target_groups, \
           (select count(*) from memberships where project_id = $1 and ended_at is null) as members",
        project
    )?;
    found.ok_or(sqlx::Error::RowNotFound)
}
