use super::{Counted, first, limited};
use crate::db::{Conn, list};
use crate::decisions::model::About;
use crate::house::House;
use crate::id::{NeedId, QuoteId};
use crate::needs::model::Stance;
use crate::rights::Role;
use crate::thread::model::{Cluster, First, Focus, Need, Person, Quote, Source};
use crate::{built, consented};

/// The needs are the waist of the thread: all else is found from them.
pub(super) async fn needs(conn: &mut Conn, focus: Focus) -> Result<First<Need>, sqlx::Error> {
    built!(conn, Counted<Need>, q => {
        q.push("select count(*) over () as total, n.id, n.number, n.need, n.people_for, n.people_against, n.sources_count, n.channels_count from needs n where n.id in (");
        match focus {
            Focus::Participant(id) => q.push("select e.need_id from evidence e join quotes q on q.id = e.quote_id where q.participant_id = ").push_bind(id),
            Focus::Source(id) => q.push("select e.need_id from evidence e join quotes q on q.id = e.quote_id where q.source_id = ").push_bind(id),
            Focus::Quote(id) => q.push("select need_id from evidence where quote_id = ").push_bind(id),
            Focus::Need(id) | Focus::Decision(_, About::Need(id)) => q.push_bind(id),
            Focus::Cluster(id) => q.push("select need_id from cluster_needs where cluster_id = ").push_bind(id),
            Focus::Prototype(id) | Focus::Decision(_, About::Prototype(id)) => {
                q.push("select l.need_id from iteration_needs l join iterations i on i.id = l.iteration_id where i.prototype_id = ").push_bind(id)
            }
            Focus::Round(id) => q.push("select need_id from round_questions where round_id = ").push_bind(id),
            // What is said about a need belongs to that need; what is said about anything else, to all that the round asks about.
            Focus::Feedback(id) => q
                .push("select need_id from feedback where need_id is not null and id = ")
                .push_bind(id)
                .push(" union select w.need_id from round_questions w join feedback f on f.round_id = w.round_id where f.need_id is null and f.id = ")
                .push_bind(id),
            // The needs that its feedback is about; when that is about none, those of its iteration.
            Focus::Change(id) => q
                .push("select f.need_id from change_feedback cf join feedback f on f.id = cf.feedback_id where f.need_id is not null and cf.change_id = ")
                .push_bind(id)
                .push(" union select l.need_id from iteration_needs l join changes c on c.iteration_id = l.iteration_id where c.id = ")
                .push_bind(id)
                .push(" and not exists (select 1 from change_feedback cf join feedback f on f.id = cf.feedback_id where cf.change_id = c.id and f.need_id is not null)"),
        };
        limited(&mut q, ") order by n.number");
    })
    .map(first)
}

/// The quotes that a role may see, and how many more there are that it may not.
pub(super) async fn quotes(
    conn: &mut Conn,
    house: &House,
    focus: Focus,
    needs: &[NeedId],
    role: Role,
) -> Result<(First<Quote>, i64), sqlx::Error> {
    macro_rules! scope {
        ($q:ident) => {
            match focus {
                Focus::Participant(id) => {
                    $q.push("q.participant_id = ").push_bind(id);
                }
                Focus::Source(id) => {
                    $q.push("q.source_id = ").push_bind(id);
                }
                Focus::Quote(id) => {
                    $q.push("q.id = ").push_bind(id);
                }
                _ => {
                    $q.push("q.id in (select quote_id from evidence where need_id in ");
                    list(&mut $q, needs);
                    $q.push(")");
                }
            }
        };
    }
    let audience = role.audience().word();
    let today = house.clock.today();
    let seen = built!(conn, Counted<Quote>, q => {
        q.push("with eyes as (select cast(").push_bind(audience).push(" as text) as audience, ").push_bind(today).push(" as today) ");
        q.push(
            "select count(*) over () as total, q.id, q.number, q.exact as words, q.source_id, \
               coalesce(t.speaker, '') = 'interpreter' as interpreted from quotes q \
             join participants p on p.id = q.participant_id join consents c on c.id = p.consent_id \
             left join quote_approvals a on a.quote_id = q.id \
             left join turns t on t.text_version_id = q.text_version_id and t.start_at <= q.start_at and t.end_at >= q.end_at \
             cross join eyes where ",
        );
        q.push(consented!("eyes.audience", "eyes.today")).push(" and ");
        scope!(q);
        limited(&mut q, " order by q.number");
    })
    .map(first)?;
    let all = built!(conn, (i64,), q => {
        q.push("select count(*) from quotes q where ");
        scope!(q);
    })?;
    let hidden = all.first().map_or(0, |(n,)| *n) - seen.total;
    Ok((seen, hidden))
}

pub(super) async fn evidence(
    conn: &mut Conn,
    quotes: &[QuoteId],
    needs: &[NeedId],
) -> Result<Vec<(QuoteId, NeedId, Stance)>, sqlx::Error> {
    built!(conn, (QuoteId, NeedId, Stance), q => {
        q.push("select quote_id, need_id, stance from evidence where quote_id in ");
        list(&mut q, quotes);
        q.push(" and need_id in ");
        list(&mut q, needs);
    })
}

pub(super) async fn sources(conn: &mut Conn, focus: Focus, quotes: &[Quote]) -> Result<First<Source>, sqlx::Error> {
    let ids: Vec<_> = quotes.iter().map(|quote| quote.source_id).collect();
    built!(conn, Counted<Source>, q => {
        q.push("select count(*) over () as total, s.id, s.number, s.title, s.held_on, s.participant_id from sources s where ");
        match focus {
            Focus::Participant(id) => {
                q.push("s.participant_id = ").push_bind(id);
            }
            Focus::Source(id) => {
                q.push("s.id = ").push_bind(id);
            }
            _ => {
                q.push("s.id in ");
                list(&mut q, &ids);
            }
        }
        limited(&mut q, " order by s.number");
    })
    .map(first)
}

pub(super) async fn people(conn: &mut Conn, focus: Focus, sources: &[Source]) -> Result<First<Person>, sqlx::Error> {
    let ids: Vec<_> = match focus {
        Focus::Participant(id) => vec![id],
        _ => sources.iter().map(|source| source.participant_id).collect(),
    };
    built!(conn, Counted<Person>, q => {
        q.push(
            "select count(*) over () as total, p.id, p.number, g.name as group_name from participants p \
             left join target_groups g on g.id = p.target_group_id where p.id in ",
        );
        list(&mut q, &ids);
        limited(&mut q, " order by p.number");
    })
    .map(first)
}

/// A need lies in one cluster at most, so there are never more than there are needs.
pub(super) async fn clusters(conn: &mut Conn, focus: Focus, needs: &[NeedId]) -> Result<Vec<Cluster>, sqlx::Error> {
    let mut found = built!(conn, Cluster, q => {
        q.push("select c.id, c.number, c.name, cn.need_id from cluster_needs cn join clusters c on c.id = cn.cluster_id where cn.need_id in ");
        list(&mut q, needs);
        q.push(" order by c.number");
    })?;
    if let Focus::Cluster(id) = focus {
        found.retain(|cluster| cluster.id == id);
    }
    Ok(found)
}
