//! Reads across all slices. Each station is one query, whatever the chain holds; what a role may not see is not read.

use sqlx::{Database, Encode, FromRow, QueryBuilder, Type};
use uuid::Uuid;

use crate::backlog::decisions::About;
use crate::db::{Conn, list};
use crate::house::House;
use crate::id::{DecisionId, IterationId, NeedId, ProjectId, PrototypeId, QuoteId, RoundId};
use crate::needs::model::Stance;
use crate::people::model::{Role, Thing, Verb, may};
use crate::thread::model::{
    Address, Answered, Chain, Change, Cluster, Decision, Feedback, First, Focus, Iteration, Kind, Need, Person, Quote, Round, SHOWN, Said, Source,
};
use crate::{built, consented, row};

/// The object at an address in a project.
pub async fn find(conn: &mut Conn, project: ProjectId, kind: Kind, at: Address) -> Result<Option<Focus>, sqlx::Error> {
    macro_rules! numbered {
        ($table:literal, $focus:expr) => {{
            let Address::Number(number) = at else { return Ok(None) };
            let sql = concat!("select id from ", $table, " where project_id = $1 and number = $2");
            row!(conn, (Uuid,), sql, project, number).map(|found| found.map(|(id,)| $focus(id.into())))
        }};
    }
    match kind {
        Kind::Participant => numbered!("participants", Focus::Participant),
        Kind::Source => numbered!("sources", Focus::Source),
        Kind::Quote => numbered!("quotes", Focus::Quote),
        Kind::Need => numbered!("needs", Focus::Need),
        Kind::Cluster => numbered!("clusters", Focus::Cluster),
        Kind::Prototype => numbered!("prototypes", Focus::Prototype),
        Kind::Round => numbered!("rounds", Focus::Round),
        Kind::Decision => decision(conn, project, at).await,
        Kind::Feedback => {
            let (round, number, id) = parts(at);
            let found = row!(
                conn, (Uuid,),
                "select f.id from feedback f join rounds r on r.id = f.round_id \
                 where r.project_id = $1 and ((r.number = $2 and f.number = $3) or f.id = $4)",
                project, round, number, id
            )?;
            Ok(found.map(|(id,)| Focus::Feedback(id.into())))
        }
        Kind::Change => {
            let (prototype, number, id) = parts(at);
            let found = row!(
                conn, (Uuid,),
                "select c.id from changes c join iterations i on i.id = c.iteration_id join prototypes p on p.id = i.prototype_id \
                 where p.project_id = $1 and ((p.number = $2 and c.number = $3) or c.id = $4)",
                project, prototype, number, id
            )?;
            Ok(found.map(|(id,)| Focus::Change(id.into())))
        }
    }
}

fn parts(at: Address) -> (Option<i64>, Option<i64>, Option<Uuid>) {
    match at {
        Address::Number(_) => (None, None, None),
        Address::Within(outer, inner) => (Some(outer), Some(inner), None),
        Address::Id(id) => (None, None, Some(id)),
    }
}

async fn decision(conn: &mut Conn, project: ProjectId, at: Address) -> Result<Option<Focus>, sqlx::Error> {
    let Address::Number(number) = at else { return Ok(None) };
    let found = row!(
        conn, (DecisionId, Option<NeedId>, Option<PrototypeId>),
        "select id, need_id, prototype_id from decisions where project_id = $1 and number = $2",
        project, number
    )?;
    Ok(found.and_then(|(id, need, prototype)| {
        let about = need.map(About::Need).or_else(|| prototype.map(About::Prototype))?;
        Some(Focus::Decision(id, about))
    }))
}

/// A row, and how many there are before the limit.
#[derive(FromRow)]
struct Counted<T> {
    total: i64,
    #[sqlx(flatten)]
    item: T,
}

fn first<T>(rows: Vec<Counted<T>>) -> First<T> {
    let total = rows.first().map_or(0, |row| row.total);
    First { items: rows.into_iter().map(|row| row.item).collect(), total }
}

/// Everything that hangs together with an object, as far as a role may see it. A quote that these eyes may not see is
/// not found as the object either.
pub async fn chain(conn: &mut Conn, house: &House, focus: Focus, role: Role) -> Result<Option<Chain>, sqlx::Error> {
    let sees = |thing| may(role, Verb::See, thing);
    let mut chain = Chain { needs: needs(conn, focus).await?, ..Chain::default() };
    let need_ids: Vec<NeedId> = chain.needs.items.iter().map(|need| need.id).collect();

    (chain.quotes, chain.quotes_hidden) = quotes(conn, house, focus, &need_ids, role).await?;
    if matches!(focus, Focus::Quote(_)) && chain.quotes.items.is_empty() {
        return Ok(None);
    }
    let quote_ids: Vec<QuoteId> = chain.quotes.items.iter().map(|quote| quote.id).collect();
    chain.evidence = evidence(conn, &quote_ids, &need_ids).await?;
    if sees(Thing::Source) {
        chain.sources = sources(conn, focus, &chain.quotes.items).await?;
    }
    if sees(Thing::Participant) {
        chain.people = people(conn, focus, &chain.sources.items).await?;
    }
    if sees(Thing::Cluster) {
        chain.clusters = clusters(conn, focus, &need_ids).await?;
    }

    chain.iterations = iterations(conn, focus, &need_ids).await?;
    let iteration_ids: Vec<IterationId> = chain.iterations.items.iter().map(|one| one.id).collect();
    let mut prototype_ids: Vec<PrototypeId> = chain.iterations.items.iter().map(|one| one.prototype_id).collect();
    prototype_ids.dedup();
    chain.meant_for = meant_for(conn, &iteration_ids, &need_ids).await?;
    chain.rounds = rounds(conn, focus, &iteration_ids, &need_ids).await?;
    let round_ids: Vec<RoundId> = chain.rounds.items.iter().map(|round| round.id).collect();
    chain.said = said(conn, &round_ids, &need_ids).await?;
    if sees(Thing::Feedback) {
        chain.feedback = feedback(conn, focus, &round_ids, &need_ids).await?;
    }
    chain.changes = changes(conn, focus, &iteration_ids, &round_ids, &need_ids).await?;
    chain.answered = answered(conn, &chain.changes.items).await?;
    if sees(Thing::Decision) {
        chain.decisions = decisions(conn, focus, &need_ids, &prototype_ids).await?;
    }
    Ok(Some(chain))
}

/// The needs are the waist of the thread: all else is found from them.
async fn needs(conn: &mut Conn, focus: Focus) -> Result<First<Need>, sqlx::Error> {
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

fn limited<D>(query: &mut QueryBuilder<D>, rest: &str)
where
    D: Database,
    i64: for<'q> Encode<'q, D> + Type<D>,
{
    query.push(rest).push(" limit ").push_bind(SHOWN);
}

/// The quotes that a role may see, and how many more there are that it may not.
async fn quotes(conn: &mut Conn, house: &House, focus: Focus, needs: &[NeedId], role: Role) -> Result<(First<Quote>, i64), sqlx::Error> {
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
            "select count(*) over () as total, q.id, q.number, q.exact as words, q.source_id from quotes q \
             join participants p on p.id = q.participant_id join consents c on c.id = p.consent_id \
             left join quote_approvals a on a.quote_id = q.id cross join eyes where ",
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

async fn evidence(conn: &mut Conn, quotes: &[QuoteId], needs: &[NeedId]) -> Result<Vec<(QuoteId, NeedId, Stance)>, sqlx::Error> {
    built!(conn, (QuoteId, NeedId, Stance), q => {
        q.push("select quote_id, need_id, stance from evidence where quote_id in ");
        list(&mut q, quotes);
        q.push(" and need_id in ");
        list(&mut q, needs);
    })
}

async fn sources(conn: &mut Conn, focus: Focus, quotes: &[Quote]) -> Result<First<Source>, sqlx::Error> {
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

async fn people(conn: &mut Conn, focus: Focus, sources: &[Source]) -> Result<First<Person>, sqlx::Error> {
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
async fn clusters(conn: &mut Conn, focus: Focus, needs: &[NeedId]) -> Result<Vec<Cluster>, sqlx::Error> {
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

async fn iterations(conn: &mut Conn, focus: Focus, needs: &[NeedId]) -> Result<First<Iteration>, sqlx::Error> {
    built!(conn, Counted<Iteration>, q => {
        q.push(
            "select count(*) over () as total, i.id, i.prototype_id, p.number as prototype_number, p.name, i.version \
             from iterations i join prototypes p on p.id = i.prototype_id where ",
        );
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

async fn meant_for(conn: &mut Conn, iterations: &[IterationId], needs: &[NeedId]) -> Result<Vec<(IterationId, NeedId)>, sqlx::Error> {
    built!(conn, (IterationId, NeedId), q => {
        q.push("select iteration_id, need_id from iteration_needs where iteration_id in ");
        list(&mut q, iterations);
        q.push(" and need_id in ");
        list(&mut q, needs);
    })
}

async fn rounds(conn: &mut Conn, focus: Focus, iterations: &[IterationId], needs: &[NeedId]) -> Result<First<Round>, sqlx::Error> {
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

async fn said(conn: &mut Conn, rounds: &[RoundId], needs: &[NeedId]) -> Result<Vec<Said>, sqlx::Error> {
    built!(conn, Said, q => {
        q.push(
            "select f.round_id, f.need_id, g.name as group_name, \
               cast(sum(case f.verdict when 'met' then 1 else 0 end) as bigint) as met, \
               cast(sum(case f.verdict when 'partly' then 1 else 0 end) as bigint) as partly, \
               cast(sum(case f.verdict when 'not_met' then 1 else 0 end) as bigint) as not_met, \
               cast(sum(case f.verdict when 'unsure' then 1 else 0 end) as bigint) as unsure \
             from feedback f join rounds r on r.id = f.round_id join needs n on n.id = f.need_id join visits v on v.id = f.visit_id \
               left join target_groups g on g.id = v.target_group_id \
             where f.kind = 'verdict' and f.superseded_at is null and f.round_id in ",
        );
        list(&mut q, rounds);
        q.push(" and f.need_id in ");
        list(&mut q, needs);
        q.push(
            " group by f.round_id, f.need_id, r.number, n.number, g.name, g.position \
             order by r.number, n.number, case when g.position is null then 1 else 0 end, g.position",
        );
    })
}

/// What people wrote, and verdicts that made us change something. From a prototype or a round everything; else what is
/// about the needs of the chain.
async fn feedback(conn: &mut Conn, focus: Focus, rounds: &[RoundId], needs: &[NeedId]) -> Result<First<Feedback>, sqlx::Error> {
    built!(conn, Counted<Feedback>, q => {
        q.push(
            "select count(*) over () as total, f.id, f.number, f.round_id, r.number as round_number, f.need_id, f.verdict, f.words, \
               exists (select 1 from hidings h where h.feedback_id = f.id) as hidden \
             from feedback f join rounds r on r.id = f.round_id where ",
        );
        match focus {
            Focus::Feedback(id) => {
                q.push("f.id = ").push_bind(id);
            }
            Focus::Change(id) => {
                q.push("f.id in (select feedback_id from change_feedback where change_id = ").push_bind(id).push(")");
            }
            _ => {
                q.push(
                    "f.superseded_at is null and (f.words <> '' or exists (select 1 from change_feedback cf where cf.feedback_id = f.id)) \
                     and f.round_id in ",
                );
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

async fn changes(
    conn: &mut Conn,
    focus: Focus,
    iterations: &[IterationId],
    rounds: &[RoundId],
    needs: &[NeedId],
) -> Result<First<Change>, sqlx::Error> {
    built!(conn, Counted<Change>, q => {
        q.push(
            "select count(*) over () as total, c.id, c.number, c.iteration_id, p.number as prototype_number, i.version, c.done, c.what, c.because \
             from changes c join iterations i on i.id = c.iteration_id join prototypes p on p.id = i.prototype_id where ",
        );
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
        limited(&mut q, " order by p.number, c.number");
    })
    .map(first)
}

async fn answered(conn: &mut Conn, changes: &[Change]) -> Result<Vec<Answered>, sqlx::Error> {
    let ids: Vec<_> = changes.iter().map(|change| change.id).collect();
    built!(conn, Answered, q => {
        q.push("select cf.change_id, cf.feedback_id, f.round_id, f.need_id from change_feedback cf join feedback f on f.id = cf.feedback_id where cf.change_id in ");
        list(&mut q, &ids);
    })
}

async fn decisions(conn: &mut Conn, focus: Focus, needs: &[NeedId], prototypes: &[PrototypeId]) -> Result<First<Decision>, sqlx::Error> {
    built!(conn, Counted<Decision>, q => {
        q.push("select count(*) over () as total, d.id, d.number, d.kind, d.need_id, d.prototype_id, d.decided_at from decisions d where ");
        match focus {
            Focus::Decision(id, _) => {
                q.push("d.id = ").push_bind(id);
            }
            _ => {
                q.push("d.need_id in ");
                list(&mut q, needs);
                q.push(" or d.prototype_id in ");
                list(&mut q, prototypes);
            }
        }
        limited(&mut q, " order by d.number");
    })
    .map(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backlog::cast::Cast;
    use crate::backlog::decisions::{DecisionKind, NewDecision, decide};
    use crate::participants::model::Scope;
    use crate::rounds::model::Verdict;
    use crate::testing::{all, on_both};
    use crate::thread::lines::{Knot, lines};
    use crate::thread::model::Station;

    /// Two people about one need: one has released her words to managers, the other only to the team. A cluster, a
    /// prototype in two iterations, a round with a verdict, the change it led to, and a decision. Beside it a need and
    /// a prototype that have nothing to do with this.
    async fn whole_thread(cast: &mut Cast<'_>) -> i64 {
        let (open, number) = cast.participant(all()).await;
        let (closed, _) = cast.participant(Scope { team: true, ..Scope::default() }).await;
        let (need, _) = cast.need("veta vem jag ska möta", &[]).await;
        for (person, words) in [(open, "Säg vem jag ska möta"), (closed, "Hemligt för chefen")] {
            let conversation = cast.conversation(person).await;
            let quote = cast.quote(conversation, words).await;
            cast.evidence(quote, need, Stance::Supports).await;
        }
        cast.cluster("Vem och var", &[need]).await;
        let (prototype, v1) = cast.prototype("Mitt första möte").await;
        let v2 = cast.iteration(prototype, 2).await;
        cast.meets(v1, need).await;
        cast.meets(v2, need).await;
        let (round, _) = cast.round(v1, &[need]).await;
        let feedback = cast.verdict(round, Some(cast.stage.young), need, Verdict::NotMet, "Jag vill se ett ansikte").await;
        cast.verdict(round, Some(cast.stage.young), need, Verdict::Met, "").await;
        cast.change(v2, 1, &[feedback]).await;
        let new = NewDecision { about: About::Need(need), kind: DecisionKind::TestAgain, reason: "för få", lesson: "" };
        decide(&mut cast.conn, &cast.stage.house.ids, cast.stage.project, &new, cast.stage.stamp()).await.unwrap();
        let (other, _) = cast.need("något annat", &[]).await;
        cast.people_say(1, other, Stance::Supports).await;
        let (_, iteration) = cast.prototype("Något annat").await;
        cast.meets(iteration, other).await;
        cast.round(iteration, &[other]).await;
        number
    }

    async fn from(cast: &mut Cast<'_>, kind: Kind, at: &str, role: Role) -> Option<Chain> {
        let focus = find(&mut cast.conn, cast.stage.project, kind, at.parse().unwrap()).await.unwrap()?;
        chain(&mut cast.conn, &cast.stage.house, focus, role).await.unwrap()
    }

    /// How many knots each station has, in order.
    fn sizes(chain: &Chain) -> [usize; 11] {
        [
            chain.people.items.len(), chain.sources.items.len(), chain.quotes.items.len(), chain.needs.items.len(),
            chain.clusters.len(), chain.iterations.items.len(), chain.rounds.items.len(), chain.verdicts().len(),
            chain.feedback.items.len(), chain.changes.items.len(), chain.decisions.items.len(),
        ]
    }

    #[tokio::test]
    async fn from_any_object_the_thread_reaches_both_ends() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let number = whole_thread(&mut cast).await.to_string();
            // From one person, her own words only; from the rest, everybody behind the need.
            let her_own = [1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1];
            let everybody = [2, 2, 2, 1, 1, 2, 1, 1, 1, 1, 1];
            for (kind, at, expected) in [
                (Kind::Participant, number.as_str(), her_own), (Kind::Source, "1", her_own), (Kind::Quote, "1", her_own),
                (Kind::Need, "1", everybody), (Kind::Cluster, "1", everybody), (Kind::Prototype, "1", everybody),
                (Kind::Decision, "1", everybody), (Kind::Change, "1-1", everybody),
                // A round tried one iteration.
                (Kind::Round, "1", [2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1]), (Kind::Feedback, "1-1", [2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1]),
            ] {
                let chain = from(&mut cast, kind, at, Role::Member).await.unwrap();
                assert_eq!(sizes(&chain), expected, "from {kind} {at}");
            }
            for (kind, at) in [(Kind::Need, "9"), (Kind::Change, "1-2"), (Kind::Feedback, "1"), (Kind::Participant, "1-1")] {
                assert!(from(&mut cast, kind, at, Role::Member).await.is_none(), "{kind} {at}");
            }
        })
        .await;
    }

    #[tokio::test]
    async fn a_managers_chain_holds_no_participant_no_conversation_no_feedback_and_no_unreleased_quote() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            whole_thread(&mut cast).await;
            let chain = from(&mut cast, Kind::Need, "1", Role::Manager).await.unwrap();
            assert_eq!(sizes(&chain), [0, 0, 1, 1, 1, 2, 1, 1, 0, 1, 1]);
            assert_eq!((chain.quotes.items[0].words.as_str(), chain.quotes_hidden), ("Säg vem jag ska möta", 1));
            // The hidden quote still counts.
            assert_eq!(chain.needs.items[0].evidence.people_for, 2);
            assert!(!format!("{chain:?}").contains("Hemligt") && !format!("{chain:?}").contains("ansikte"));
            assert!(from(&mut cast, Kind::Quote, "1", Role::Manager).await.is_some());
            assert!(from(&mut cast, Kind::Quote, "2", Role::Manager).await.is_none());
            let representative = from(&mut cast, Kind::Need, "1", Role::Representative).await.unwrap();
            assert_eq!(sizes(&representative), [0, 0, 1, 1, 0, 2, 1, 1, 0, 1, 0]);
        })
        .await;
    }

    #[tokio::test]
    async fn a_line_is_drawn_between_what_belongs_together_and_goes_past_what_is_not_shown() {
        on_both(async |stage| {
            use Station::{Changes, Clusters, Decisions, Feedback, Iterations, Needs, People, Quotes, Rounds, Sources, Verdicts};
            let mut cast = Cast::on(&stage).await;
            whole_thread(&mut cast).await;
            let chain = from(&mut cast, Kind::Decision, "1", Role::Lead).await.unwrap();
            let all: Vec<(Knot, Knot)> = vec![
                ((People, 0), (Sources, 0)), ((People, 1), (Sources, 1)), ((Sources, 0), (Quotes, 0)), ((Sources, 1), (Quotes, 1)),
                ((Quotes, 0), (Needs, 0)), ((Quotes, 1), (Needs, 0)), ((Needs, 0), (Clusters, 0)), ((Needs, 0), (Iterations, 0)),
                ((Needs, 0), (Iterations, 1)), ((Iterations, 0), (Rounds, 0)), ((Rounds, 0), (Verdicts, 0)),
                ((Verdicts, 0), (Feedback, 0)), ((Verdicts, 0), (Decisions, 0)), ((Feedback, 0), (Changes, 0)),
            ];
            assert_eq!(lines(&chain, &Station::ALL), all);
            let chain = from(&mut cast, Kind::Need, "1", Role::Representative).await.unwrap();
            let shown = [Quotes, Needs, Iterations, Verdicts, Changes];
            let fewer: Vec<(Knot, Knot)> = vec![
                ((Quotes, 0), (Needs, 0)), ((Needs, 0), (Iterations, 0)), ((Needs, 0), (Iterations, 1)),
                ((Iterations, 0), (Verdicts, 0)), ((Verdicts, 0), (Changes, 0)),
            ];
            assert_eq!(lines(&chain, &shown), fewer);
        })
        .await;
    }

    #[tokio::test]
    async fn a_large_chain_asks_no_more_of_the_database_and_says_how_much_it_leaves_out() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            whole_thread(&mut cast).await;
            let focus = find(&mut cast.conn, stage.project, Kind::Need, Address::Number(1)).await.unwrap().unwrap();
            let Focus::Need(need) = focus else { panic!("{focus:?}") };
            let (_, few) = crate::db::counting(chain(&mut cast.conn, &stage.house, focus, Role::Lead)).await;
            cast.people_say(33, need, Stance::Contradicts).await;
            let (many, more) = crate::db::counting(chain(&mut cast.conn, &stage.house, focus, Role::Lead)).await;
            let many = many.unwrap().unwrap();
            assert_eq!((many.quotes.items.len(), many.quotes.total, many.quotes.more()), (30, 35, 5));
            assert_eq!(few, more);
            assert_eq!(few, 15);
        })
        .await;
    }
}
