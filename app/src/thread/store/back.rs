use super::{Counted, first, limited};
use crate::db::{Conn, list};
use crate::decisions::model::About;
use crate::house::House;
use crate::id::{NeedId, QuoteId};
use crate::needs::evidence::store::{Hidden, LOOKED_THROUGH};
use crate::needs::model::Stance;
use crate::rights::Role;
use crate::thread::focus::Focus;
use crate::thread::model::{Cluster, First, Need, Person, Quote, SHOWN, Source};
use crate::{built, consented, quote_joins, said_by, with_group, with_whom};

/// The needs are the waist of the thread: all else is found from them.
pub(super) async fn needs(conn: &mut Conn, focus: Focus) -> Result<First<Need>, sqlx::Error> {
    built!(conn, Counted<Need>, q => {
        q.push("select count(*) over () as total, n.id, n.number, n.need, n.people_for, n.people_against, n.sources_count, n.channels_count, n.quotes_count from needs n where n.id in (");
        match focus {
            Focus::Participant(id) => q.push("select need_id from need_people where participant_id = ").push_bind(id),
            Focus::Source(id) => q.push("select need_id from need_sources where source_id = ").push_bind(id),
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

/// The quotes that a role may see, and how many more there are that it may not. Of a need with very many only the first are
/// looked through.
pub(super) async fn quotes(
    conn: &mut Conn,
    house: &House,
    focus: Focus,
    needs: &[Need],
    role: Role,
) -> Result<(First<Quote>, Hidden), sqlx::Error> {
    let of_each = (LOOKED_THROUGH / i64::try_from(needs.len()).unwrap_or(i64::MAX).max(1)).max(SHOWN);
    macro_rules! those {
        ($q:ident) => {
            match focus {
                Focus::Participant(id) => {
                    $q.push("select q.id from quotes q").push(said_by!()).push(" where p.id = ").push_bind(id);
                }
                Focus::Source(id) => {
                    $q.push("select id from quotes where source_id = ").push_bind(id);
                }
                Focus::Quote(id) => {
                    $q.push("select id from quotes where id = ").push_bind(id);
                }
                _ => {
                    $q.push("select quote_id from evidence where false");
                    for (need, stance) in
                        needs.iter().flat_map(|need| Stance::ALL.iter().map(move |stance| (need.id, *stance)))
                    {
                        $q.push(" union select * from (select quote_id from evidence where need_id = ")
                            .push_bind(need)
                            .push(" and stance = ")
                            .push_bind(stance)
                            .push(" order by quote_number limit ")
                            .push_bind(of_each)
                            .push(") e");
                    }
                }
            }
        };
    }
    let audience = role.audience().word();
    let today = house.clock.today();
    let mut seen = built!(conn, Counted<Quote>, q => {
        q.push("with eyes as (select cast(").push_bind(audience).push(" as text) as audience, ").push_bind(today).push(" as today), those (id) as (");
        those!(q);
        q.push(") select count(*) over () as total, q.id, q.number, q.exact as words, q.source_id, \
               coalesce(t.speaker, '') = 'interpreter' as interpreted from those join quotes q on q.id = those.id")
            .push(quote_joins!())
            .push(" cross join eyes where ")
            .push(consented!("eyes.audience", "eyes.today"));
        limited(&mut q, " order by q.number");
    })
    .map(first)?;
    if needs.iter().any(|need| need.quotes_count > of_each) && focus.is_wide() {
        seen.uncounted = true;
        return Ok((seen, Hidden::Uncounted));
    }
    let all = built!(conn, (i64,), q => {
        q.push("with those (id) as (");
        those!(q);
        q.push(") select count(*) from those");
    })?;
    let hidden = all.first().map_or(0, |(n,)| *n) - seen.total;
    Ok((seen, Hidden::These(hidden)))
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
        q.push("select count(*) over () as total, s.id, s.number, s.title, s.held_on, p.id as participant_id from sources s").push(with_whom!()).push(" where ");
        match focus {
            Focus::Participant(id) => {
                q.push("p.id = ").push_bind(id);
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
        q.push(concat!(
            "select count(*) over () as total, p.id, p.number, g.name as group_name from participants p",
            with_group!("p.target_group_id"),
            " where p.id in "
        ));
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
