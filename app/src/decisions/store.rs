//! What was decided about a need or a prototype: taken once, never changed; a new decision comes after it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, Watched};
use crate::decisions::follow_up::{self, Follow, FollowUp, Plan};
use crate::decisions::known::Known;
use crate::decisions::model::{About, DecisionKind};
use crate::house::Stamp;
use crate::id::{DecisionId, NeedId, PersonId, ProjectId, PrototypeId};
use crate::projects::model::{Counted, Made};
use crate::projects::store::number_for;
use crate::{
    follow_up_columns, needs, prototypes, row, rows, run, signed, value, with_follow_up, with_need_if_any,
    with_prototype_if_any,
};

#[derive(Debug, Clone, FromRow, Serialize)]
pub struct Decision {
    pub number: i64,
    pub kind: DecisionKind,
    pub reason: String,
    pub lesson: String,
    pub decided_by: String,
    pub decided_at: DateTime<Utc>,
    #[sqlx(flatten)]
    pub follow_up: FollowUp,
}

/// What stands of a decision `d`.
macro_rules! told {
    () => {
        concat!("d.number, d.kind, d.reason, d.lesson, who.name as decided_by, d.decided_at, ", follow_up_columns!())
    };
}

/// The decisions about what is bound at `$1`, newest first.
macro_rules! decided {
    ($about:literal) => {
        concat!(
            "select ",
            told!(),
            " from decisions d",
            signed!("d.decided_by", "who"),
            with_follow_up!(),
            " where ",
            $about,
            " = $1 order by d.decided_at desc"
        )
    };
}

/// Newest first.
pub async fn of_need(conn: &mut Conn, need: NeedId) -> Result<Vec<Decision>, sqlx::Error> {
    rows!(conn, Decision, decided!("d.need_id"), need)
}

/// Newest first.
pub async fn of_prototype(conn: &mut Conn, prototype: PrototypeId) -> Result<Vec<Decision>, sqlx::Error> {
    rows!(conn, Decision, decided!("d.prototype_id"), prototype)
}

pub struct NewDecision<'a> {
    pub about: About,
    pub kind: DecisionKind,
    pub reason: &'a str,
    /// Empty unless something was learnt.
    pub lesson: &'a str,
    pub plan: Option<Plan>,
}

/// Takes a decision and keeps with it what was known when it was taken ([`known::now`], read at one moment).
pub async fn decide(
    conn: &mut Conn,
    id: DecisionId,
    project: ProjectId,
    new: &NewDecision<'_>,
    known: &Known,
    stamp: Stamp,
) -> Result<Made, sqlx::Error> {
    let made = number_for(conn, project, Counted::Decisions, id).await?;
    if !made.new {
        return Ok(made);
    }
    let known = serde_json::to_string(known).map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
    let (need, prototype) = match new.about {
        About::Need(id) => (Some(id), None),
        About::Prototype(id) => (None, Some(id)),
    };
    run!(
        conn,
        "insert into decisions (id, project_id, number, need_id, prototype_id, kind, reason, lesson, known, decided_by, decided_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id,
        project,
        made.number,
        need,
        prototype,
        new.kind,
        new.reason,
        new.lesson,
        known,
        stamp.by,
        stamp.at
    )?;
    if new.plan.is_some() {
        follow_up::store::plan(conn, id, new.plan).await?;
    }
    conn.tell(Watched::Decision, id);
    Ok(made)
}

/// Removes all decisions of a project that goes, too.
pub async fn remove_all(conn: &mut Conn, project: ProjectId) -> Result<u64, sqlx::Error> {
    run!(conn, "delete from decisions where project_id = $1", project)
}

/// The need or the prototype that a decision is about, by number and name.
#[derive(Debug, Clone, Serialize)]
pub struct Subject {
    pub about: About,
    pub number: i64,
    /// The need part of the need, or the name of the prototype.
    pub name: String,
}

#[derive(FromRow)]
struct SubjectRow {
    need_id: Option<NeedId>,
    need_number: Option<i64>,
    need: Option<String>,
    prototype_id: Option<PrototypeId>,
    prototype_number: Option<i64>,
    prototype_name: Option<String>,
}

impl SubjectRow {
    fn subject(self) -> Option<Subject> {
        let need = self.need_id.zip(self.need_number).zip(self.need);
        let prototype = self.prototype_id.zip(self.prototype_number).zip(self.prototype_name);
        need.map(|((id, number), name)| Subject { about: About::Need(id), number, name })
            .or_else(|| prototype.map(|((id, number), name)| Subject { about: About::Prototype(id), number, name }))
    }
}

/// The need with this number.
pub async fn need(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Subject>, sqlx::Error> {
    let found = needs::store::named(conn, project, number).await?;
    Ok(found.map(|need| Subject { about: About::Need(need.id), number, name: need.need }))
}

/// The prototype with this number.
pub async fn prototype(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Subject>, sqlx::Error> {
    let found = prototypes::store::find(conn, project, number).await?;
    Ok(found.map(|one| Subject { about: About::Prototype(one.id), number, name: one.name }))
}

/// A decision with what it is about.
#[derive(Debug, Clone, Serialize)]
pub struct Listed {
    pub decision: Decision,
    pub subject: Subject,
}

#[derive(FromRow)]
struct ListedRow {
    #[sqlx(flatten)]
    decision: Decision,
    #[sqlx(flatten)]
    subject: SubjectRow,
}

impl ListedRow {
    fn listed(self) -> Option<Listed> {
        Some(Listed { decision: self.decision, subject: self.subject.subject()? })
    }
}

macro_rules! listed {
    ($more:literal, $rest:literal) => {
        concat!(
            "select ",
            told!(),
            ", n.id as need_id, n.number as need_number, n.need, \
               p.id as prototype_id, p.number as prototype_number, p.name as prototype_name",
            $more,
            " from decisions d",
            signed!("d.decided_by", "who"),
            with_follow_up!(),
            with_need_if_any!("d.need_id"),
            with_prototype_if_any!("d.prototype_id"),
            " where d.project_id = $1 ",
            $rest
        )
    };
}

/// Which decisions to show: of one kind, or by how it stands with what came of them, for one reader on one day.
#[derive(Debug, Clone, Copy)]
pub struct Which {
    pub kind: Option<DecisionKind>,
    pub follow: Option<Follow>,
    pub reader: PersonId,
    pub today: NaiveDate,
}

impl Which {
    pub fn narrows(&self) -> bool {
        self.kind.is_some() || self.follow.is_some()
    }
}

/// What [`Which`] lets through; bound from `$2` to `$5`.
macro_rules! chosen {
    () => {
        "and ($2 = '' or d.kind = $2) and ($3 = '' or $3 = case when f.followed_at is not null then 'followed' \
           when f.due_on is null then 'unplanned' when f.due_on > $4 then 'planned' else 'due' end \
           or ($3 = 'mine' and f.followed_at is null and f.due_on <= $4 and f.owned_by = $5))"
    };
}

/// One page of decisions, newest first.
pub async fn page(
    conn: &mut Conn,
    project: ProjectId,
    which: &Which,
    limit: i64,
    offset: i64,
) -> Result<Vec<Listed>, sqlx::Error> {
    let found = rows!(
        conn,
        ListedRow,
        concat!(listed!("", ""), chosen!(), " order by d.number desc limit $6 offset $7"),
        project,
        which.kind.map(DecisionKind::word).unwrap_or_default(),
        which.follow.map(Follow::word).unwrap_or_default(),
        which.today,
        which.reader,
        limit,
        offset
    )?;
    Ok(found.into_iter().filter_map(ListedRow::listed).collect())
}

pub async fn count(conn: &mut Conn, project: ProjectId, which: &Which) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        concat!(
            "select count(*) from decisions d left join follow_ups f on f.decision_id = d.id where d.project_id = $1 ",
            chosen!()
        ),
        project,
        which.kind.map(DecisionKind::word).unwrap_or_default(),
        which.follow.map(Follow::word).unwrap_or_default(),
        which.today,
        which.reader
    )
}

#[derive(FromRow)]
struct FoundRow {
    #[sqlx(flatten)]
    listed: ListedRow,
    known: String,
}

/// A decision, and what was known when it was taken.
pub async fn find(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<(Listed, Known)>, sqlx::Error> {
    let found = row!(conn, FoundRow, listed!(", d.known", "and d.number = $2"), project, number)?;
    let Some(FoundRow { listed, known }) = found else { return Ok(None) };
    let known = serde_json::from_str(&known).map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
    Ok(listed.listed().map(|listed| (listed, known)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::known;
    use crate::decisions::known::{KnownGroup, KnownRound};
    use crate::feedback::model::{Tally, Verdict};
    use crate::few::Number;
    use crate::needs::model::Stance;
    use crate::testing::cast::Cast;
    use crate::testing::{morning, on_both};

    #[tokio::test]
    async fn a_decision_keeps_what_was_known_when_it_was_taken() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta vem jag ska möta", &[]).await;
            cast.people_say(2, need, Stance::Supports).await;
            let (prototype, v1) = cast.prototype("Mitt första möte").await;
            cast.meets(v1, need).await;
            let (round, _) = cast.round(v1, &[need]).await;
            for _ in 0..3 {
                cast.verdict(round, Some(stage.young), need, Verdict::Met, "hemligt").await;
            }
            for about in [About::Need(need), About::Prototype(prototype)] {
                let new = NewDecision {
                    about,
                    kind: DecisionKind::TestAgain,
                    reason: "För få har svarat",
                    lesson: "",
                    plan: None,
                };
                let known = known::now(&mut cast.conn, new.about).await.unwrap();
                decide(&mut cast.conn, stage.house.ids.next(), stage.project, &new, &known, stage.stamp()).await.unwrap();
            }
            let then = known::now(&mut cast.conn, About::Need(need)).await.unwrap();
            // More is learnt, the need is reworded, the prototype goes on.
            cast.people_say(1, need, Stance::Contradicts).await;
            for _ in 0..3 {
                cast.verdict(round, Some(stage.parents), need, Verdict::NotMet, "").await;
            }
            let v2 = cast.iteration(prototype).await;
            let now = known::now(&mut cast.conn, About::Need(need)).await.unwrap();
            let parents = now.needs[0].said_by(Some("föräldrar på annan ort")).map(|said| said.tally().n());
            assert_eq!((now.needs[0].people_against, parents), (1, Some(3)));
            cast.rewords(need, "veta vem som ringer").await;
            for number in [1, 2] {
                let (listed, known) = find(&mut cast.conn, stage.project, number).await.unwrap().unwrap();
                assert_eq!(known.needs, then.needs, "decision {number}");
                let told = &known.needs[0];
                assert_eq!((told.need.as_str(), told.people_for, told.people_against), ("veta vem jag ska möta", 2, 0));
                let young = told.said_by(Some("unga 13–20")).map(KnownGroup::tally);
                assert_eq!(young, Some(Tally { met: 3, ..Tally::default() }));
                assert_eq!(told.said_by(Some("föräldrar på annan ort")), None);
                assert_eq!(listed.decision.decided_by, "Siri");
            }
            let (_, known) = find(&mut cast.conn, stage.project, 2).await.unwrap().unwrap();
            assert_eq!(known.prototype.map(|one| one.version), Some(1));
            let now = known::now(&mut cast.conn, About::Need(need)).await.unwrap();
            assert_eq!(now.needs[0].tried, None, "not with the words that it has now");
            // The newest iteration has no need of its own yet.
            let now = known::now(&mut cast.conn, About::Prototype(prototype)).await.unwrap();
            assert_eq!((now.prototype.map(|one| one.version), now.needs.len()), (Some(2), 0));
            cast.meets(v2, need).await;
            assert_eq!(known::now(&mut cast.conn, About::Prototype(prototype)).await.unwrap().needs.len(), 1);
        })
        .await;
    }

    #[tokio::test]
    async fn a_decision_keeps_no_number_that_is_too_small_to_be_told() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[stage.young, stage.parents]).await;
            let (_, v1) = cast.prototype("Brevet").await;
            let (round, _) = cast.round(v1, &[need]).await;
            cast.crowd(round, need, stage.young, stage.parents).await;
            let known = known::now(&mut cast.conn, About::Need(need)).await.unwrap();
            let stored = serde_json::to_value(&known).unwrap();
            let group = |name: &str, met: i64, few: bool| {
                serde_json::json!({"group": name, "met": met, "partly": 0, "not_met": 0, "unsure": 0, "few": few})
            };
            let expected = [group("unga 13–20", 3, false), group("föräldrar på annan ort", 0, true)];
            assert_eq!(stored["needs"][0]["tried"]["groups"], serde_json::json!(expected));
        })
        .await;
    }

    #[test]
    fn what_an_older_one_kept_is_read_and_shown_by_the_same_rule() {
        let old = r#"{"round": 1, "prototype": "Brevet", "version": 1, "groups": [
            {"group": "a", "met": 2, "partly": 0, "not_met": 0, "unsure": 0},
            {"group": "b", "met": 2, "partly": 1, "not_met": 0, "unsure": 0}]}"#;
        let round: KnownRound = serde_json::from_str(old).unwrap();
        let shown: Vec<_> = round.groups.iter().map(KnownGroup::n).collect();
        assert_eq!(shown, [Number::Fewer(3), Number::Exactly(3)]);
    }

    #[tokio::test]
    async fn decisions_are_listed_newest_first_and_by_kind() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[]).await;
            let (prototype, _) = cast.prototype("Mitt första möte").await;
            for (about, kind) in [
                (About::Need(need), DecisionKind::GoOn),
                (About::Prototype(prototype), DecisionKind::End),
                (About::Need(need), DecisionKind::End),
            ] {
                let new = NewDecision { about, kind, reason: "därför", lesson: "det här", plan: None };
                let known = known::now(&mut cast.conn, new.about).await.unwrap();
                decide(&mut cast.conn, stage.house.ids.next(), stage.project, &new, &known, stage.stamp()).await.unwrap();
            }
            let told = |found: Vec<Listed>| {
                found.into_iter().map(|one| (one.decision.number, one.subject.name)).collect::<Vec<_>>()
            };
            let (a, b) = ("veta".to_owned(), "Mitt första möte".to_owned());
            let all = Which { kind: None, follow: None, reader: stage.siri, today: morning().date_naive() };
            let found = page(&mut cast.conn, stage.project, &all, 50, 0).await.unwrap();
            assert_eq!(told(found), [(3, a.clone()), (2, b.clone()), (1, a.clone())]);
            let ended = Which { kind: Some(DecisionKind::End), ..all };
            let found = page(&mut cast.conn, stage.project, &ended, 50, 0).await.unwrap();
            assert_eq!(told(found), [(3, a), (2, b)]);
            assert_eq!(count(&mut cast.conn, stage.project, &ended).await.unwrap(), 2);
            assert!(find(&mut cast.conn, stage.project, 4).await.unwrap().is_none());
        })
        .await;
    }
}
