use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;
use sqlx::FromRow;

use crate::db::{Conn, Table, Watched};
use crate::house::Stamp;
use crate::id::{ConsentId, GroupId, ParticipantId, ProjectId};
use crate::participants::model::{ASKED_AGAIN_BEFORE, Consent, ConsentForm, Participant, Recruited, Scope, ToAsk};
use crate::projects;
use crate::projects::model::{Counted, Made};
use crate::{newest_consent, one, row, rows, run, signed, value, with_group};

/// SQL that is true for a quote that may come before the eyes bound at `$audience` on the day bound at `$today`, with
/// the participant's newest consent joined as `c` and the quote's row in `quote_approvals` left-joined as `a`.
/// The same rule as [`Consent::reaches`]; a test holds the two together.
#[macro_export]
macro_rules! consented {
    ($audience:literal, $today:literal) => {
        concat!(
            "(c.for_team and (",
            $audience,
            " = 'team' or ((c.valid_until is null or c.valid_until >= ",
            $today,
            ") \
              and (not c.each_quote or a.quote_id is not null) and case ",
            $audience,
            " \
                when 'managers' then c.for_managers when 'representatives' then c.for_representatives \
                when 'public' then c.for_public when 'research' then c.for_research else false end)))"
        )
    };
}

#[derive(FromRow)]
struct ParticipantRow {
    id: ParticipantId,
    number: i64,
    group_id: Option<GroupId>,
    group_name: Option<String>,
    recruited_through: Recruited,
    note: String,
    form: Option<ConsentForm>,
    given_on: Option<NaiveDate>,
    valid_until: Option<NaiveDate>,
    for_team: Option<bool>,
    for_managers: Option<bool>,
    for_representatives: Option<bool>,
    for_public: Option<bool>,
    for_research: Option<bool>,
    each_quote: Option<bool>,
    contact_again: Option<bool>,
    consent_note: Option<String>,
}

impl From<ParticipantRow> for Participant {
    fn from(row: ParticipantRow) -> Self {
        let yes = |said: Option<bool>| said.unwrap_or_default();
        let consent = match (row.form, row.given_on) {
            (Some(form), Some(given_on)) => Some(Consent {
                form,
                given_on,
                valid_until: row.valid_until,
                scope: Scope {
                    team: yes(row.for_team),
                    managers: yes(row.for_managers),
                    representatives: yes(row.for_representatives),
                    public: yes(row.for_public),
                    research: yes(row.for_research),
                    each_quote: yes(row.each_quote),
                },
                contact_again: yes(row.contact_again),
                note: row.consent_note.unwrap_or_default(),
            }),
            _ => None,
        };
        Self {
            id: row.id,
            number: row.number,
            group: row.group_id.zip(row.group_name),
            recruited_through: row.recruited_through,
            note: row.note,
            consent,
        }
    }
}

/// A participant of project `$1` with her group and what she has said yes to.
macro_rules! participant {
    ($rest:literal) => {
        concat!(
            "select p.id, p.number, g.id as group_id, g.name as group_name, p.recruited_through, p.note, c.form, c.given_on, \
               c.valid_until, c.for_team, c.for_managers, c.for_representatives, c.for_public, c.for_research, c.each_quote, \
               c.contact_again, c.note as consent_note from participants p",
            with_group!("p.target_group_id"),
            newest_consent!(),
            " where p.project_id = $1",
            $rest
        )
    };
}

/// Whom to list: all, or those of whom somebody has to ask, on one day.
#[derive(Debug, Clone, Copy)]
pub struct Which {
    pub asked: Option<ToAsk>,
    pub today: NaiveDate,
}

impl Which {
    fn word(self) -> &'static str {
        self.asked.map(ToAsk::word).unwrap_or_default()
    }

    /// The last day of a consent that somebody asks about again now.
    fn soon(self) -> NaiveDate {
        self.today + TimeDelta::days(ASKED_AGAIN_BEFORE)
    }
}

/// What [`Which`] lets through; bound from `$2` to `$4`.
macro_rules! chosen {
    () => {
        " and ($2 = '' or ($2 = 'none' and p.consent_id is null) or ($2 = 'ended' and c.valid_until < $3) \
           or ($2 = 'ending' and c.valid_until >= $3 and c.valid_until <= $4))"
    };
}

/// The newest.
pub async fn newest(conn: &mut Conn, project: ProjectId, limit: i64) -> Result<Vec<Participant>, sqlx::Error> {
    let found = rows!(conn, ParticipantRow, participant!(" order by p.number desc limit $2"), project, limit)?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// One page of participants, newest first.
pub async fn list(
    conn: &mut Conn,
    project: ProjectId,
    which: &Which,
    limit: i64,
    offset: i64,
) -> Result<Vec<Participant>, sqlx::Error> {
    let found = rows!(
        conn,
        ParticipantRow,
        concat!(participant!(""), chosen!(), " order by p.number desc limit $5 offset $6"),
        project,
        which.word(),
        which.today,
        which.soon(),
        limit,
        offset
    )?;
    Ok(found.into_iter().map(Into::into).collect())
}

pub async fn count(conn: &mut Conn, project: ProjectId, which: &Which) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        concat!("select count(*) from participants p", newest_consent!(), " where p.project_id = $1", chosen!()),
        project,
        which.word(),
        which.today,
        which.soon()
    )
}

pub async fn find(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Participant>, sqlx::Error> {
    let found = row!(conn, ParticipantRow, participant!(" and p.number = $2"), project, number)?;
    Ok(found.map(Into::into))
}

/// The participant as she is once she is held: nothing she has said yes or no to changes until the transaction ends.
pub async fn held(conn: &mut Conn, project: ProjectId, number: i64) -> Result<Option<Participant>, sqlx::Error> {
    let Some(person) = find(conn, project, number).await? else { return Ok(None) };
    conn.hold(Table::Participants, person.id).await?;
    find(conn, project, number).await
}

pub struct NewParticipant<'a> {
    pub id: ParticipantId,
    pub project: ProjectId,
    pub group: Option<GroupId>,
    pub recruited_through: Recruited,
    pub note: &'a str,
}

pub async fn add(conn: &mut Conn, new: &NewParticipant<'_>, stamp: Stamp) -> Result<Made, sqlx::Error> {
    let made = projects::store::number_for(conn, new.project, Counted::Participants, new.id).await?;
    if !made.new {
        return Ok(made);
    }
    run!(
        conn,
        "insert into participants (id, project_id, number, target_group_id, recruited_through, note, created_by, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.id,
        new.project,
        made.number,
        new.group,
        new.recruited_through,
        new.note,
        stamp.by,
        stamp.at
    )?;
    conn.tell(Watched::Participant, new.id);
    Ok(made)
}

/// Corrects what is noted about a participant.
pub async fn change(
    conn: &mut Conn,
    participant: ParticipantId,
    group: Option<GroupId>,
    recruited_through: Recruited,
    note: &str,
) -> Result<(), sqlx::Error> {
    one!(
        conn,
        "update participants set target_group_id = $2, recruited_through = $3, note = $4 where id = $1",
        participant,
        group,
        recruited_through,
        note
    )?;
    conn.tell(Watched::Participant, participant);
    Ok(())
}

/// Removes a participant with all that she has said yes or no to. Hold her first; nothing that she said may be left.
///
/// # Errors
/// When a conversation is hers, or once stood as hers.
pub async fn remove(conn: &mut Conn, project: ProjectId, participant: ParticipantId) -> Result<(), sqlx::Error> {
    one!(conn, "delete from participants where project_id = $1 and id = $2", project, participant)?;
    conn.tell(Watched::Participant, participant);
    projects::store::one_less(conn, project, Counted::Participants).await
}

/// Those who belong to a target group belong to none from now on. Tells how many they were.
pub async fn leave_group(conn: &mut Conn, group: GroupId) -> Result<u64, sqlx::Error> {
    let sql = "update participants set target_group_id = null where target_group_id = $1 returning id";
    let left = rows!(conn, (ParticipantId,), sql, group)?;
    Ok(conn.tell_all(Watched::Participant, left))
}

/// Records what a participant has said yes to; from now on it is this that counts.
pub async fn record_consent(
    conn: &mut Conn,
    id: ConsentId,
    participant: ParticipantId,
    consent: &Consent,
    stamp: Stamp,
) -> Result<(), sqlx::Error> {
    let scope = consent.scope;
    run!(
        conn,
        "insert into consents (id, participant_id, form, given_on, valid_until, for_team, for_managers, for_representatives, \
           for_public, for_research, each_quote, contact_again, note, recorded_by, recorded_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        id,
        participant,
        consent.form,
        consent.given_on,
        consent.valid_until,
        scope.team,
        scope.managers,
        scope.representatives,
        scope.public,
        scope.research,
        scope.each_quote,
        consent.contact_again,
        consent.note.as_str(),
        stamp.by,
        stamp.at
    )?;
    one!(conn, "update participants set consent_id = $2 where id = $1", participant, id)?;
    conn.tell(Watched::Participant, participant);
    Ok(())
}

/// One earlier or present consent, for the history.
#[derive(Debug, FromRow, Serialize)]
pub struct Recorded {
    pub form: ConsentForm,
    pub given_on: NaiveDate,
    pub valid_until: Option<NaiveDate>,
    #[sqlx(flatten)]
    pub scope: Scope,
    pub recorded_by: String,
    pub recorded_at: chrono::DateTime<chrono::Utc>,
}

/// Every consent that has been recorded for a participant, the one that counts first, then newest first.
pub async fn history(conn: &mut Conn, participant: ParticipantId) -> Result<Vec<Recorded>, sqlx::Error> {
    rows!(
        conn,
        Recorded,
        concat!(
            "select c.form, c.given_on, c.valid_until, c.for_team, c.for_managers, c.for_representatives, c.for_public, \
               c.for_research, c.each_quote, who.name as recorded_by, c.recorded_at from consents c",
            signed!("c.recorded_by", "who"),
            " join participants p on p.id = c.participant_id where p.id = $1 \
             order by case when c.id = p.consent_id then 0 else 1 end, c.recorded_at desc"
        ),
        participant
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rights::Audience;
    use crate::testing::{all, morning, on_both};
    use crate::value;

    #[tokio::test]
    async fn the_newest_consent_is_the_one_that_counts_and_earlier_ones_stay() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (id, number) = stage.participant(&mut conn, stage.young, all()).await;
            let said = find(&mut conn, stage.project, number).await.unwrap().unwrap().consent.unwrap();
            assert_eq!(said.scope, all());
            let only_team = Consent { scope: Scope { team: true, ..Scope::default() }, ..said };
            record_consent(&mut conn, stage.house.ids.next(), id, &only_team, stage.stamp()).await.unwrap();
            let now = find(&mut conn, stage.project, number).await.unwrap().unwrap();
            assert_eq!(now.consent, Some(only_team));
            assert_eq!(history(&mut conn, id).await.unwrap().len(), 2);
        })
        .await;
    }

    #[tokio::test]
    async fn the_rule_about_who_sees_a_quote_is_the_same_in_the_database_as_in_the_model() {
        on_both(async |stage| {
            let today = morning().date_naive();
            let mut conn = stage.write().await;
            for bits in 0_u8..64 {
                let bit = |n: u8| bits & (1 << n) != 0;
                let scope = Scope {
                    team: bit(0),
                    managers: bit(1),
                    representatives: bit(2),
                    public: bit(3),
                    research: bit(4),
                    each_quote: bit(5),
                };
                let (id, number) = stage.participant(&mut conn, stage.young, scope).await;
                let mut consent = find(&mut conn, stage.project, number).await.unwrap().unwrap().consent.unwrap();
                // Without an end, through today, and until yesterday.
                for last in [None, Some(today), today.pred_opt()] {
                    consent.valid_until = last;
                    record_consent(&mut conn, stage.house.ids.next(), id, &consent, stage.stamp()).await.unwrap();
                    for audience in Audience::ALL {
                        // No quote has been approved: the left join finds nothing.
                        let seen = value!(
                            &mut conn,
                            i64,
                            concat!(
                                "select count(*) from participants p join consents c on c.id = p.consent_id \
                                 left join quote_approvals a on a.quote_id = p.id where p.id = $1 and ",
                                consented!("$2", "$3")
                            ),
                            id,
                            audience.word(),
                            today
                        );
                        assert_eq!(seen.unwrap() == 1, consent.reaches(*audience, false, today), "{audience} {consent:?}");
                    }
                }
            }
        })
        .await;
    }
}
