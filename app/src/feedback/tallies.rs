//! What those who tried say of the needs, counted: per round and per target group, never added up over groups. Each function
//! takes the eyes that its answer is for, and gives no more than those may see.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::db::{Conn, list};
use crate::feedback::figures::{Counted, Said, Verdicts};
use crate::feedback::model::{Tally, Whose};
use crate::few::floor;
use crate::id::{GroupId, NeedId, PrototypeId, QuestionId, RoundId};
use crate::needs::model::NeedStatement;
use crate::rights::Audience;
use crate::{
    built, every_asked_group, every_question, is_anothers, is_hidden, is_verdict, is_worded_so, rows, tally, whose,
    with_need, with_prototype, with_round, with_speaker, with_visit,
};

/// A need that a round asked about.
#[derive(Debug, FromRow)]
struct Asked {
    question_id: QuestionId,
    need_id: NeedId,
    need_number: i64,
    round_id: RoundId,
    round_number: i64,
    prototype_number: i64,
    prototype_name: String,
    version: i64,
    opened_at: DateTime<Utc>,
    closed_at: Option<DateTime<Utc>>,
    trials: i64,
    /// The need still has the words that were asked about.
    worded_so: bool,
    #[sqlx(flatten)]
    words: NeedStatement,
}

/// Questions `q` with their round `r`, need `n` and prototype `p`.
macro_rules! asked {
    () => {
        concat!(
            "select q.id as question_id, n.id as need_id, n.number as need_number, r.id as round_id, r.number as round_number, \
               p.number as prototype_number, p.name as prototype_name, i.version, r.opened_at, r.closed_at, r.trials, ",
            is_worded_so!(),
            " as worded_so, q.situation, q.need, q.outcome",
            every_question!(),
            with_round!("q.round_id"),
            with_need!("q.need_id"),
            with_prototype!("r.iteration_id")
        )
    };
}

/// Every round in which the need was asked about, oldest first.
pub async fn of_need(conn: &mut Conn, need: NeedId, eyes: Audience) -> Result<Vec<Verdicts>, sqlx::Error> {
    let found = rows!(conn, Asked, concat!(asked!(), " where q.need_id = $1 order by r.opened_at, r.number"), need)?;
    counted(conn, found, eyes).await
}

/// Every need in every round of a prototype, oldest round first.
pub async fn of_prototype(conn: &mut Conn, prototype: PrototypeId, eyes: Audience) -> Result<Vec<Verdicts>, sqlx::Error> {
    let found = rows!(
        conn,
        Asked,
        concat!(asked!(), " where i.prototype_id = $1 order by r.opened_at, r.number, n.number"),
        prototype
    )?;
    counted(conn, found, eyes).await
}

/// Every need that a round asks about.
pub async fn of_round(conn: &mut Conn, round: RoundId, eyes: Audience) -> Result<Vec<Verdicts>, sqlx::Error> {
    let found = rows!(conn, Asked, concat!(asked!(), " where q.round_id = $1 order by n.number"), round)?;
    counted(conn, found, eyes).await
}

/// Of these needs what was said in these rounds.
pub async fn among(
    conn: &mut Conn,
    rounds: &[RoundId],
    needs: &[NeedId],
    eyes: Audience,
) -> Result<Vec<Verdicts>, sqlx::Error> {
    let found = built!(conn, Asked, q => {
        q.push(asked!()).push(" where q.round_id in ");
        list(&mut q, rounds);
        q.push(" and q.need_id in ");
        list(&mut q, needs);
        q.push(" order by r.number, n.number");
    })?;
    counted(conn, found, eyes).await
}

/// For each need the newest round in which somebody who has it gave a verdict on the words that it has now; else the newest
/// in which anybody did. Where few are not shown, only what is shown tells which that is, and if nothing is, it is the newest
/// that asked. Of one prototype's rounds, when one is given.
pub async fn newest(
    conn: &mut Conn,
    needs: &[NeedId],
    of: Option<PrototypeId>,
    eyes: Audience,
) -> Result<Vec<Verdicts>, sqlx::Error> {
    let sees_all = floor(eyes) == 0;
    let found = built!(conn, Asked, q => {
        q.push(concat!(
            "with said as (select f.question_id, max(case f.whose when 'own' then 1 else 0 end) as own \
               from (select f.question_id, v.target_group_id, ",
            whose!(),
            " as whose from feedback f",
            with_visit!(),
            " where ",
            is_verdict!(),
            " and ",
            is_anothers!(),
            " and f.need_id in "
        ));
        list(&mut q, needs);
        q.push(") f group by f.question_id, f.whose, f.target_group_id having count(*) >= ");
        q.push_bind(floor(eyes));
        q.push(concat!(
            "), newest as (select q.need_id, coalesce(max(case when s.own = 1 and ",
            is_worded_so!(),
            " then r.number end), max(case when s.own is not null then r.number end), max(case when "
        ));
        q.push_bind(sees_all);
        q.push(concat!(
            " then null else r.number end)) as number",
            every_question!(),
            with_round!("q.round_id"),
            with_need!("q.need_id"),
            with_prototype!("r.iteration_id"),
            " left join said s on s.question_id = q.id where ("
        ));
        q.push_bind(of).push(" is null or i.prototype_id = ").push_bind(of).push(") and q.need_id in ");
        list(&mut q, needs);
        q.push(concat!(
            " group by q.need_id) ",
            asked!(),
            " join newest w on w.need_id = q.need_id and w.number = r.number order by n.number"
        ));
    })?;
    counted(conn, found, eyes).await
}

/// A number of verdicts, as it is in the database.
#[derive(Debug, FromRow)]
struct Row {
    question_id: QuestionId,
    whose: Whose,
    group_id: Option<GroupId>,
    group_name: Option<String>,
    /// 1 for a group that had the need when the round opened.
    asked: i64,
    n: i64,
    #[sqlx(flatten)]
    tally: Tally,
    hidden: i64,
    by_staff: i64,
}

/// Who says that it is not hers, and who has not sent, stand without their groups.
macro_rules! told_group {
    ($of:literal) => {
        concat!("case when v.sent_on is not null and f.verdict <> 'not_mine' then ", $of, " end")
    };
}

/// Counts what was answered to each question, for these eyes. Of a question that nobody has answered the team is told
/// nothing; others cannot tell it from one that few have answered.
async fn counted(conn: &mut Conn, asked: Vec<Asked>, eyes: Audience) -> Result<Vec<Verdicts>, sqlx::Error> {
    let ids: Vec<QuestionId> = asked.iter().map(|one| one.question_id).collect();
    let found = built!(conn, Row, q => {
        q.push(concat!(
            "select f.question_id, f.whose, f.group_id, f.group_name, cast(max(1 - f.n) as bigint) as asked, \
               cast(sum(f.n) as bigint) as n, ",
            tally!(),
            ", cast(sum(case when f.hidden then 1 else 0 end) as bigint) as hidden, \
               cast(sum(case f.pen when 'staff' then 1 else 0 end) as bigint) as by_staff \
             from (select f.question_id, f.verdict, v.pen, ",
            whose!(),
            " as whose, ",
            told_group!("g.id"),
            " as group_id, ",
            told_group!("g.name"),
            " as group_name, ",
            told_group!("g.position"),
            " as position, f.words <> '' and ",
            is_hidden!(),
            " as hidden, 1 as n from feedback f",
            with_speaker!(),
            " where ",
            is_verdict!(),
            " and ",
            is_anothers!(),
            " and f.question_id in "
        ));
        list(&mut q, &ids);
        // A row without a verdict for each group that was asked.
        q.push(concat!(
            " union all select o.question_id, null, null, 'own', g.id, g.name, g.position, false, 0",
            every_asked_group!(),
            " where o.question_id in "
        ));
        list(&mut q, &ids);
        q.push(
            ") f group by f.question_id, f.whose, f.group_id, f.group_name, f.position \
             order by case when f.position is null then 1 else 0 end, f.position",
        );
    })?;
    let mut said: HashMap<QuestionId, Vec<Counted>> = HashMap::new();
    let mut groups: HashMap<QuestionId, Vec<(GroupId, String)>> = HashMap::new();
    for row in found {
        let Row { question_id, whose, n, tally, hidden, by_staff, .. } = row;
        let group = row.group_id.zip(row.group_name);
        groups.entry(question_id).or_default().extend(group.clone().filter(|_| row.asked == 1));
        if n > 0 {
            said.entry(question_id).or_default().push(Counted { whose, group, n, tally, hidden, by_staff });
        }
    }
    let verdicts = asked.into_iter().map(|one| {
        let found = said.remove(&one.question_id).unwrap_or_default();
        let groups = groups.get(&one.question_id).map(Vec::as_slice).unwrap_or_default();
        one.told(Said::seen_by(eyes, groups, found))
    });
    Ok(verdicts.filter(|one| floor(eyes) > 0 || !one.said.is_empty()).collect())
}

impl Asked {
    fn told(self, said: Said) -> Verdicts {
        Verdicts {
            need_id: self.need_id,
            need_number: self.need_number,
            round_id: self.round_id,
            round_number: self.round_number,
            prototype_number: self.prototype_number,
            prototype_name: self.prototype_name,
            version: self.version,
            opened_at: self.opened_at,
            closed_at: self.closed_at,
            old_words: (!self.worded_so).then_some(self.words),
            said,
            trials: self.trials,
        }
    }
}
