use super::{Counted, first, limited};
use crate::db::{Conn, list};
use crate::decisions::model::About;
use crate::id::{IterationId, NeedId, PrototypeId, RoundId};
use crate::thread::focus::Focus;
use crate::thread::model::{Answered, Change, Decision, Feedback, First, Iteration, Round};
use crate::{built, every_iteration, is_from_outside, is_hidden, is_published, led_to_change, with_prototype, with_round};

pub(super) async fn iterations(conn: &mut Conn, focus: Focus, needs: &[NeedId]) -> Result<First<Iteration>, sqlx::Error> {
    built!(conn, Counted<Iteration>, q => {
        q.push(concat!(
            "select count(*) over () as total, i.id, i.prototype_id, p.number as prototype_number, p.name, i.version",
            every_iteration!(),
            " where "
        ));
        match focus {
            Focus::Prototype(id) | Focus::Decision(_, About::Prototype(id)) => {
                q.push("p.id = ").push_bind(id);
            }
            Focus::Round(id) => {
                q.push("i.id = (select iteration_id from rounds where id = ").push_bind(id).push(")");
            }
            Focus::Feedback(id) => {
                q.push("i.id = (select r.iteration_id from rounds r join feedback f on f.round_id = r.id where f.id = ").push_bind(id).push(")");
            }
            // The iteration that was tried, and the one that carries the change.
            Focus::Change(id) => {
                q.push("(i.id = (select iteration_id from changes where id = ")
                    .push_bind(id)
                    .push(") or i.id in (select r.iteration_id from change_feedback cf join feedback f on f.id = cf.feedback_id join rounds r on r.id = f.round_id where cf.change_id = ")
                    .push_bind(id)
                    .push("))");
            }
            _ => {
                q.push("i.id in (select iteration_id from iteration_needs where need_id in ");
                list(&mut q, needs);
                q.push(")");
            }
        }
        limited(&mut q, " order by p.number, i.version");
    })
    .map(first)
}

pub(super) async fn meant_for(
    conn: &mut Conn,
    iterations: &[IterationId],
    needs: &[NeedId],
) -> Result<Vec<(IterationId, NeedId)>, sqlx::Error> {
    built!(conn, (IterationId, NeedId), q => {
        q.push("select iteration_id, need_id from iteration_needs where iteration_id in ");
        list(&mut q, iterations);
        q.push(" and need_id in ");
        list(&mut q, needs);
    })
}

pub(super) async fn rounds(
    conn: &mut Conn,
    focus: Focus,
    iterations: &[IterationId],
    needs: &[NeedId],
) -> Result<First<Round>, sqlx::Error> {
    built!(conn, Counted<Round>, q => {
        q.push("select count(*) over () as total, r.id, r.number, r.iteration_id, r.opened_at, r.closed_at from rounds r where ");
        match focus {
            Focus::Round(id) => {
                q.push("r.id = ").push_bind(id);
            }
            Focus::Feedback(id) => {
                q.push("r.id = (select round_id from feedback where id = ").push_bind(id).push(")");
            }
            Focus::Change(id) => {
                q.push("r.id in (select f.round_id from change_feedback cf join feedback f on f.id = cf.feedback_id where cf.change_id = ")
                    .push_bind(id)
                    .push(")");
            }
            _ => {
                q.push("r.iteration_id in ");
                list(&mut q, iterations);
                q.push(" and exists (select 1 from round_questions w where w.round_id = r.id and w.need_id in ");
                list(&mut q, needs);
                q.push(")");
            }
        }
        limited(&mut q, " order by r.number");
    })
    .map(first)
}

/// What people wrote, and verdicts that made us change something. From a prototype or a round everything; else what is
/// about the needs of the chain.
pub(super) async fn feedback(
    conn: &mut Conn,
    focus: Focus,
    rounds: &[RoundId],
    needs: &[NeedId],
) -> Result<First<Feedback>, sqlx::Error> {
    built!(conn, Counted<Feedback>, q => {
        q.push(concat!(
            "select count(*) over () as total, f.id, f.number, f.round_id, r.number as round_number, f.need_id, f.verdict, \
               f.words, ",
            is_hidden!(),
            " as hidden from feedback f",
            with_round!("f.round_id"),
            " where "
        ));
        match focus {
            Focus::Feedback(id) => {
                q.push("f.id = ").push_bind(id);
            }
            Focus::Change(id) => {
                q.push("f.id in (select feedback_id from change_feedback where change_id = ").push_bind(id).push(")");
            }
            _ => {
                q.push(concat!(
                    "f.superseded_on is null and (f.words <> '' or ",
                    led_to_change!(),
                    ") and ",
                    is_from_outside!(),
                    " and f.round_id in "
                ));
                list(&mut q, rounds);
                if focus.prototype().is_none() && !matches!(focus, Focus::Round(_)) {
                    q.push(" and f.need_id in ");
                    list(&mut q, needs);
                }
            }
        }
        limited(&mut q, " order by r.number, f.number");
    })
    .map(first)
}

pub(super) async fn changes(
    conn: &mut Conn,
    focus: Focus,
    iterations: &[IterationId],
    rounds: &[RoundId],
    needs: &[NeedId],
    all: bool,
) -> Result<First<Change>, sqlx::Error> {
    built!(conn, Counted<Change>, q => {
        q.push(concat!(
            "select count(*) over () as total, c.id, c.number, c.iteration_id, p.number as prototype_number, i.version, c.done, \
               c.what, c.because from changes c",
            with_prototype!("c.iteration_id"),
            " where "
        ));
        match focus {
            Focus::Change(id) => {
                q.push("c.id = ").push_bind(id);
            }
            Focus::Prototype(_) | Focus::Decision(_, About::Prototype(_)) => {
                q.push("c.iteration_id in ");
                list(&mut q, iterations);
            }
            Focus::Feedback(id) => {
                q.push("c.id in (select change_id from change_feedback where feedback_id = ").push_bind(id).push(")");
            }
            _ => {
                q.push("c.id in (select cf.change_id from change_feedback cf join feedback f on f.id = cf.feedback_id where f.round_id in ");
                list(&mut q, rounds);
                if !matches!(focus, Focus::Round(_)) {
                    q.push(" and f.need_id in ");
                    list(&mut q, needs);
                }
                q.push(")");
            }
        }
        if !all {
            q.push(concat!(" and ", is_published!()));
        }
        limited(&mut q, " order by p.number, c.number");
    })
    .map(first)
}

pub(super) async fn answered(conn: &mut Conn, changes: &[Change]) -> Result<Vec<Answered>, sqlx::Error> {
    let ids: Vec<_> = changes.iter().map(|change| change.id).collect();
    built!(conn, Answered, q => {
        q.push("select cf.change_id, cf.feedback_id, f.round_id, f.need_id from change_feedback cf join feedback f on f.id = cf.feedback_id where cf.change_id in ");
        list(&mut q, &ids);
    })
}

pub(super) async fn decisions(
    conn: &mut Conn,
    focus: Focus,
    needs: &[NeedId],
    prototypes: &[PrototypeId],
) -> Result<First<Decision>, sqlx::Error> {
    built!(conn, Counted<Decision>, q => {
        q.push("select count(*) over () as total, d.id, d.number, d.kind, d.need_id, d.prototype_id, d.decided_at from decisions d where ");
        if let Focus::Decision(id, _) = focus {
            q.push("d.id = ").push_bind(id);
        } else {
            q.push("d.need_id in ");
            list(&mut q, needs);
            q.push(" or d.prototype_id in ");
            list(&mut q, prototypes);
        }
        limited(&mut q, " order by d.number");
    })
    .map(first)
}
