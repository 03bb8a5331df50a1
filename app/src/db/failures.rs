//! What the databases say when something could not be done, in words that both share.

use std::error::Error;

use sqlx::error::{DatabaseError, ErrorKind};

/// The name of the constraint or index that a statement ran into, on either database.
pub fn broken_constraint(error: &sqlx::Error) -> Option<String> {
    let error = error.as_database_error()?;
    if !error.is_unique_violation() {
        return None;
    }
    match error.constraint() {
        Some(name) => Some(name.to_owned()),
        // SQLite names the columns instead: "UNIQUE constraint failed: people.email".
        None => error.message().rsplit(": ").next().map(|columns| {
            let first = columns.split(", ").last().unwrap_or(columns);
            format!("{}_taken", first.replace('.', "_"))
        }),
    }
}

/// Somebody else was faster: what should be named is gone, or what should be new is there already.
pub fn collided(error: &(dyn Error + 'static)) -> bool {
    said_by_database(error)
        .is_some_and(|said| matches!(said.kind(), ErrorKind::UniqueViolation | ErrorKind::ForeignKeyViolation))
}

/// PostgreSQL gave up one of two who stood in each other's way (SQLSTATE 40001, 40P01): the same request, run again from
/// its beginning, goes through. Nothing of the first try is left.
pub fn must_run_again(error: &(dyn Error + 'static)) -> bool {
    said_by_database(error).and_then(DatabaseError::code).is_some_and(|code| code == "40001" || code == "40P01")
}

/// A change took for granted that a row is there, and it was not, or there were several.
#[derive(Debug, thiserror::Error)]
#[error("{touched} rows were touched instead of one: {statement}")]
pub struct NotOne {
    pub touched: u64,
    /// Our own text, with `$1` for what was bound: nothing that anybody wrote.
    pub statement: &'static str,
}

/// # Errors
/// [`NotOne`], within a [`sqlx::Error`], unless exactly one row was touched.
pub fn exactly_one(touched: u64, statement: &'static str) -> Result<(), sqlx::Error> {
    if touched == 1 { Ok(()) } else { Err(sqlx::Error::AnyDriverError(Box::new(NotOne { touched, statement }))) }
}

/// Whether a change failed because its row was not there.
pub fn not_one(error: &sqlx::Error) -> Option<&NotOne> {
    match error {
        sqlx::Error::AnyDriverError(cause) => cause.downcast_ref(),
        _ => None,
    }
}

/// A row that was taken for granted was not there, however deep the error lies: what was to be changed has just been
/// removed. Gives the statement that looked for it, as far as it is known.
pub fn gone<'a>(error: &'a (dyn Error + 'static)) -> Option<&'static str> {
    let of = |one: &NotOne| (one.touched == 0).then_some(one.statement);
    let mut next: Option<&'a (dyn Error + 'static)> = Some(error);
    while let Some(error) = next {
        if let Some(one) = error.downcast_ref::<NotOne>() {
            return of(one);
        }
        match error.downcast_ref::<sqlx::Error>() {
            Some(sqlx::Error::RowNotFound) => return Some(""),
            Some(error) => return not_one(error).and_then(of),
            None => next = error.source(),
        }
    }
    None
}

/// The database's own error, however deep it lies.
pub(super) fn said_by_database<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a dyn DatabaseError> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref::<sqlx::Error>() {
            return error.as_database_error();
        }
        // An error that is shown as the one within it shows that one's cause, and not itself.
        if let Some(error) = error.downcast_ref::<Box<dyn DatabaseError>>() {
            return Some(&**error);
        }
        next = error.source();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Conn;
    use crate::error::Trouble;
    use crate::id::ClusterId;
    use crate::prototypes::model::Refused;
    use crate::run;
    use crate::testing::{Stage, on_both};

    async fn takes_the_project_twice(stage: &Stage) -> sqlx::Error {
        let mut conn = stage.write().await;
        let sql = "insert into memberships (project_id, person_id, role, added_at) \
                   select project_id, person_id, role, added_at from memberships where project_id = $1";
        run!(&mut conn, sql, stage.project).unwrap_err()
    }

    #[tokio::test]
    async fn what_is_there_already_or_gone_is_somebody_elses_doing_however_deep_it_lies() {
        on_both(async |stage| {
            let twice = takes_the_project_twice(&stage).await;
            assert!(collided(&twice) && !must_run_again(&twice));
            assert!(collided(&Refused::Database(twice)));
            let trouble = Trouble::from(takes_the_project_twice(&stage).await);
            assert!(matches!(trouble, Trouble::Overtaken), "{trouble:?}");
            let mut conn = stage.write().await;
            let sql = "update participants set target_group_id = $1";
            stage.participant(&mut conn, stage.young, crate::testing::all()).await;
            let gone = run!(&mut conn, sql, stage.house.ids.next::<ClusterId>()).unwrap_err();
            assert!(collided(&gone), "{gone}");
            assert!(!collided(&sqlx::Error::PoolTimedOut));
        })
        .await;
    }

    #[tokio::test]
    async fn a_change_whose_row_is_not_there_is_never_taken_for_done() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let sql = "update projects set name = name where id = $1";
            crate::one!(&mut conn, sql, stage.project).unwrap();
            let nobody = crate::one!(&mut conn, sql, uuid::Uuid::from_u128(7)).unwrap_err();
            let NotOne { touched, statement } = not_one(&nobody).unwrap();
            assert_eq!((*touched, *statement), (0, sql));
            let both = crate::one!(&mut conn, "update target_groups set position = position").unwrap_err();
            assert_eq!(not_one(&both).unwrap().touched, 2);
            assert!(!collided(&nobody) && !must_run_again(&nobody) && not_one(&sqlx::Error::PoolTimedOut).is_none());
            // What is gone has been removed by somebody else; several rows are our own mistake.
            assert!(gone(&both).is_none() && gone(&sqlx::Error::PoolTimedOut).is_none());
            assert!(matches!(Trouble::from(both), Trouble::Ours(_)));
            let again = crate::one!(&mut conn, sql, uuid::Uuid::from_u128(7)).unwrap_err();
            assert_eq!(gone(&Refused::Database(again)), Some(sql));
            for absent in [nobody, sqlx::Error::RowNotFound] {
                let trouble = Trouble::from(absent);
                assert!(matches!(trouble, Trouble::Overtaken), "{trouble:?}");
            }
        })
        .await;
    }

    /// Holds one row, then, when somebody else holds the other, that one too.
    async fn cross(conn: &mut Conn, (first, second): (&str, &str), met: &tokio::sync::Barrier) -> Result<(), sqlx::Error> {
        let sql = "update target_groups set position = position + 1 where name = $1";
        run!(conn, sql, first)?;
        met.wait().await;
        run!(conn, sql, second)?;
        Ok(())
    }

    #[tokio::test]
    async fn of_two_who_wait_for_each_other_one_is_asked_to_run_again() {
        on_both(async |stage| {
            if matches!(stage.house.db, crate::db::Db::Lite { .. }) {
                // One writer at a time: nobody can wait for somebody who waits for him.
                return;
            }
            let (mut one, mut two) = (stage.write().await, stage.write().await);
            let met = tokio::sync::Barrier::new(2);
            let (young, parents) = ("unga 13–20", "föräldrar på annan ort");
            let (first, second) = tokio::join!(
                async {
                    let done = cross(&mut one, (young, parents), &met).await;
                    drop(one);
                    done
                },
                async {
                    let done = cross(&mut two, (parents, young), &met).await;
                    drop(two);
                    done
                },
            );
            let given_up: Vec<_> = [first, second].into_iter().filter_map(Result::err).collect();
            assert_eq!(given_up.len(), 1);
            for error in given_up {
                assert!(must_run_again(&error) && !collided(&error), "{error}");
                assert!(must_run_again(&Refused::Database(error)));
            }
        })
        .await;
    }
}
