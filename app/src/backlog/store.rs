//! Reads across the slices: needs with their evidence, prototypes, verdicts and decisions. Writes nothing.

use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::FromRow;

use crate::backlog::model::{Decided, Filter, Linked, STRONG, Standing};
use crate::db::{Conn, list};
use crate::decisions::model::DecisionKind;
use crate::feedback::figures::Verdicts;
use crate::feedback::tallies;
use crate::few::floor;
use crate::id::{NeedId, ProjectId};
use crate::needs::model::EvidenceState;
use crate::needs::store::NamedNeed;
use crate::rights::Audience;
use crate::{
    built, is_newest, is_worded_so, moves_need, row, rows, value, with_group, with_iteration, with_need, with_prototype,
    with_question, with_visit,
};

/// Every need of project `$1` as `n`, with what those who have it say as `s`: in the newest round where some of them gave
/// verdicts on the words that it has now. A group of which fewer than `$2` have answered is not there, so that nobody who
/// may not see their number learns from filter or order what they said. `s` is absent for a need that nobody has tried.
/// Answers are added up over groups only to tell none and all apart.
macro_rules! standing {
    ($select:expr) => {
        concat!(
            "with said as ( \
               select f.need_id, r.number, v.target_group_id, sum(case f.verdict when 'met' then 1 else 0 end) as met, count(*) as n \
               from rounds r join feedback f on f.round_id = r.id",
            with_visit!(),
            with_need!("f.need_id"),
            with_question!("f.question_id"),
            " where r.project_id = $1 and ",
            is_worded_so!(),
            " and ",
            moves_need!(),
            " group by f.need_id, r.number, v.target_group_id having count(*) >= $2), \
             newest as (select need_id, max(number) as number from said group by need_id), \
             standing as ( \
               select w.need_id, sum(a.met) as met, sum(a.n) as n, \
                 sum(case when a.met = 0 and a.target_group_id is not null then 1 else 0 end) as groups_without \
               from newest w join said a on a.need_id = w.need_id and a.number = w.number group by w.need_id) ",
            $select,
            " from needs n left join standing s on s.need_id = n.id where n.project_id = $1"
        )
    };
}

/// The same rule as `Evidence::state`; a test holds the two together.
macro_rules! state {
    ($assumption:literal, $contradicted:literal, $evidenced:literal) => {
        concat!(
            "case when n.people_for = 0 and n.people_against = 0 then ",
            $assumption,
            " when n.people_against >= n.people_for then ",
            $contradicted,
            " else ",
            $evidenced,
            " end"
        )
    };
}

/// Strong, and met for nobody; `$strong` is [`STRONG`].
macro_rules! strong_unmet {
    ($strong:literal) => {
        concat!("n.people_for >= ", $strong, " and ", state!("0", "0", "1"), " = 1 and coalesce(s.met, 0) = 0")
    };
}

/// Tried, met for nobody, and nothing decided about it.
macro_rules! undecided {
    () => {
        "s.met = 0 and not exists (select 1 from decisions d where d.need_id = n.id)"
    };
}

/// What a [`Filter`] lets through; bound from `$3` to `$7`, empty words let all through. `$8` is [`STRONG`].
macro_rules! chosen {
    () => {
        concat!(
            " and ($3 is null or exists (select 1 from need_groups g where g.need_id = n.id and g.target_group_id = $3)) \
             and ($4 = '' or $4 = ", state!("'assumption'", "'contradicted'", "'evidenced'"), ") \
             and ($5 = '' or $5 = case when exists ( \
               select 1 from iteration_needs l",
            with_iteration!("l.iteration_id"),
            " where l.need_id = n.id and ",
            is_newest!("i.prototype_id"),
            ") then 'with' else 'without' end) \
             and ($6 = '' or ($6 = 'untried' and s.need_id is null) or ($6 = 'none_met' and s.met = 0) \
               or ($6 = 'group_without' and s.groups_without > 0) or ($6 = 'all_met' and s.met = s.n) \
               or ($6 = 'strong_unmet' and ", strong_unmet!("$8"), ")) \
             and ($7 = '' or $7 = case when exists (select 1 from decisions d where d.need_id = n.id) then 'yes' else 'no' end)"
        )
    };
}

/// One page of the needs that the filter lets through, in its order, as these eyes may see it.
pub async fn needs(
    conn: &mut Conn,
    project: ProjectId,
    filter: &Filter,
    eyes: Audience,
    limit: i64,
    offset: i64,
) -> Result<Vec<NamedNeed>, sqlx::Error> {
    rows!(
        conn,
        NamedNeed,
        concat!(
            standing!("select n.id, n.number, n.need, n.people_for, n.people_against, n.sources_count, n.channels_count"),
            chosen!(),
            " order by case when $9 = 'strongest' then ",
            state!("2", "1", "0"),
            " else 0 end, \
               case when $9 <> 'strongest' then 0 when coalesce(s.met, 0) = 0 then 0 when s.groups_without > 0 then 1 else 2 end, \
               case when $9 = 'strongest' then -n.people_for else 0 end, \
               case when $9 = 'newest' then -n.number else n.number end \
             limit $10 offset $11"
        ),
        project,
        floor(eyes),
        filter.group,
        word(filter.evidence.map(EvidenceState::word)),
        word(filter.prototype.map(Linked::word)),
        word(filter.verdict.map(Standing::word)),
        word(filter.decided.map(Decided::word)),
        STRONG,
        filter.sort.word(),
        limit,
        offset
    )
}

/// How many needs the filter lets through.
pub async fn count(conn: &mut Conn, project: ProjectId, filter: &Filter, eyes: Audience) -> Result<i64, sqlx::Error> {
    value!(
        conn,
        i64,
        concat!(standing!("select count(*)"), chosen!()),
        project,
        floor(eyes),
        filter.group,
        word(filter.evidence.map(EvidenceState::word)),
        word(filter.prototype.map(Linked::word)),
        word(filter.verdict.map(Standing::word)),
        word(filter.decided.map(Decided::word)),
        STRONG
    )
}

fn word(chosen: Option<&'static str>) -> &'static str {
    chosen.unwrap_or_default()
}

/// The whole list in four numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromRow, Serialize)]
pub struct Summary {
    pub needs: i64,
    /// Evidenced by at least [`STRONG`] people, and nobody says that it is met.
    pub strong_unmet: i64,
    pub assumptions: i64,
    pub contradicted: i64,
    /// Everybody who has it and has answered says that it is met.
    pub met: i64,
    /// Tried, met for nobody, and nothing decided about it.
    pub undecided: i64,
    /// When the oldest of the strong ones that are not met was written.
    pub strong_unmet_since: Option<DateTime<Utc>>,
    /// The same of those that nothing is decided about.
    pub undecided_since: Option<DateTime<Utc>>,
}

pub async fn summary(conn: &mut Conn, project: ProjectId, eyes: Audience) -> Result<Summary, sqlx::Error> {
    row!(
        conn,
        Summary,
        standing!(concat!(
            "select count(*) as needs, \
               cast(coalesce(sum(case when ",
            strong_unmet!("$3"),
            " then 1 else 0 end), 0) as bigint) as strong_unmet, \
               min(case when ",
            strong_unmet!("$3"),
            " then n.created_at end) as strong_unmet_since, \
               cast(coalesce(sum(case when ",
            undecided!(),
            " then 1 else 0 end), 0) as bigint) as undecided, \
               min(case when ",
            undecided!(),
            " then n.created_at end) as undecided_since, \
               cast(coalesce(sum(",
            state!("1", "0", "0"),
            "), 0) as bigint) as assumptions, \
               cast(coalesce(sum(",
            state!("0", "1", "0"),
            "), 0) as bigint) as contradicted, \
               cast(coalesce(sum(case when s.met = s.n then 1 else 0 end), 0) as bigint) as met"
        )),
        project,
        floor(eyes),
        STRONG
    )
    .map(Option::unwrap_or_default)
}

/// A target group that a need is about.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct NeedGroup {
    pub need_id: NeedId,
    pub name: String,
}

pub async fn groups(conn: &mut Conn, needs: &[NeedId]) -> Result<Vec<NeedGroup>, sqlx::Error> {
    built!(conn, NeedGroup, q => {
        q.push(concat!(
            "select ng.need_id, g.name from need_groups ng",
            with_group!("ng.target_group_id"),
            " where ng.need_id in "
        ));
        list(&mut q, needs);
        q.push(" order by g.position");
    })
}

/// A prototype whose newest iteration is linked to a need.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct NeedPrototype {
    pub need_id: NeedId,
    pub number: i64,
    pub name: String,
    pub version: i64,
}

pub async fn prototypes(conn: &mut Conn, needs: &[NeedId]) -> Result<Vec<NeedPrototype>, sqlx::Error> {
    built!(conn, NeedPrototype, q => {
        q.push(concat!(
            "select l.need_id, p.number, p.name, i.version from iteration_needs l",
            with_prototype!("l.iteration_id"),
            " where ",
            is_newest!("p.id"),
            " and l.need_id in "
        ));
        list(&mut q, needs);
        q.push(" order by p.number");
    })
}

/// The newest decision about a need.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct NeedDecision {
    pub need_id: NeedId,
    pub number: i64,
    pub kind: DecisionKind,
    pub decided_at: DateTime<Utc>,
}

pub async fn decisions(conn: &mut Conn, needs: &[NeedId]) -> Result<Vec<NeedDecision>, sqlx::Error> {
    built!(conn, NeedDecision, q => {
        q.push(
            "select d.need_id, d.number, d.kind, d.decided_at from decisions d \
             where d.number = (select max(number) from decisions where need_id = d.need_id) and d.need_id in ",
        );
        list(&mut q, needs);
    })
}

/// Everything one page of the list shows.
#[derive(Debug, Serialize)]
pub struct Listing {
    pub summary: Summary,
    /// How many needs the filter lets through, on all pages.
    pub total: i64,
    pub needs: Vec<NamedNeed>,
    pub groups: Vec<NeedGroup>,
    pub prototypes: Vec<NeedPrototype>,
    pub verdicts: Vec<Verdicts>,
    pub decisions: Vec<NeedDecision>,
}

/// Loads one page with as many queries for one need as for fifty.
pub async fn listing(
    conn: &mut Conn,
    project: ProjectId,
    filter: &Filter,
    eyes: Audience,
    limit: i64,
    offset: i64,
) -> Result<Listing, sqlx::Error> {
    let summary = summary(conn, project, eyes).await?;
    let total = if filter.narrows() { count(conn, project, filter, eyes).await? } else { summary.needs };
    let needs = needs(conn, project, filter, eyes, limit, offset).await?;
    let ids: Vec<NeedId> = needs.iter().map(|need| need.id).collect();
    Ok(Listing {
        summary,
        total,
        groups: groups(conn, &ids).await?,
        prototypes: prototypes(conn, &ids).await?,
        verdicts: tallies::newest(conn, &ids, None, eyes).await?,
        decisions: decisions(conn, &ids).await?,
        needs,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backlog::model::Sort;
    use crate::decisions::known;
    use crate::decisions::model::About;
    use crate::decisions::store::{NewDecision, decide};
    use crate::feedback::model::Verdict;
    use crate::feedback::store::{About as Said, take_back};
    use crate::feedback::visits::set_group;
    use crate::needs::model::{Evidence, Stance};
    use crate::rounds::store::questions;
    use crate::testing::cast::{Cast, says, visit};
    use crate::testing::{morning, on_both};

    /// The numbers of the needs that a filter lets through, in its order; checked against its count.
    async fn numbers(cast: &mut Cast<'_>, filter: Filter) -> Vec<i64> {
        let found = needs(&mut cast.conn, cast.stage.project, &filter, Audience::Team, 50, 0).await.unwrap();
        let total = count(&mut cast.conn, cast.stage.project, &filter, Audience::Team).await.unwrap();
        assert_eq!(total, i64::try_from(found.len()).unwrap(), "{filter:?}");
        found.into_iter().map(|need| need.number).collect()
    }

    /// 1: nobody has said it. 2: two people, untried. 3: three people, met for all the young. 4: four people, met for
    /// no parent. 5: as many against as for. 6: three people, tried twice, met for nobody the second time.
    async fn six_needs(cast: &mut Cast<'_>) -> Vec<NeedId> {
        let (young, parents) = (cast.stage.young, cast.stage.parents);
        let mut ids = Vec::new();
        for (need, groups) in [
            ("chatta", vec![young]),
            ("veta vem jag ska möta", vec![young, parents]),
            ("slippa resa", vec![young]),
            ("få besked", vec![]),
            ("välja plats", vec![young]),
            ("slippa berätta igen", vec![young]),
        ] {
            ids.push(cast.need(need, &groups).await.0);
        }
        for (n, people) in [(1, 2), (2, 3), (3, 4), (4, 1), (5, 3)] {
            cast.people_say(people, ids[n], Stance::Supports).await;
        }
        cast.people_say(1, ids[4], Stance::Contradicts).await;
        let (_, first) = cast.prototype("Mitt första möte").await;
        let (_, other) = cast.prototype("Var är min ansökan?").await;
        for need in [ids[2], ids[3], ids[5]] {
            cast.meets(first, need).await;
        }
        cast.meets(other, ids[1]).await;
        let (round, _) = cast.round(first, &[ids[2], ids[3], ids[5]]).await;
        cast.verdict(round, Some(young), ids[2], Verdict::Met, "").await;
        cast.verdict(round, Some(young), ids[3], Verdict::Met, "").await;
        cast.verdict(round, Some(parents), ids[3], Verdict::NotMet, "").await;
        cast.verdict(round, Some(young), ids[5], Verdict::Met, "").await;
        let (again, _) = cast.round(first, &[ids[5]]).await;
        cast.verdict(again, Some(young), ids[5], Verdict::Partly, "").await;
        cast.verdict(again, None, ids[5], Verdict::Unsure, "").await;
        ids
    }

    #[tokio::test]
    async fn each_filter_lets_through_exactly_the_needs_it_names() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let ids = six_needs(&mut cast).await;
            let by_number = Filter { sort: Sort::Number, ..Filter::default() };
            let with = |change: fn(&mut Filter)| {
                let mut filter = by_number;
                change(&mut filter);
                filter
            };
            assert_eq!(numbers(&mut cast, by_number).await, [1, 2, 3, 4, 5, 6]);
            assert_eq!(numbers(&mut cast, Filter { group: Some(stage.young), ..by_number }).await, [1, 2, 3, 5, 6]);
            assert_eq!(numbers(&mut cast, with(|f| f.evidence = Some(EvidenceState::Assumption))).await, [1]);
            assert_eq!(numbers(&mut cast, with(|f| f.evidence = Some(EvidenceState::Evidenced))).await, [2, 3, 4, 6]);
            assert_eq!(numbers(&mut cast, with(|f| f.evidence = Some(EvidenceState::Contradicted))).await, [5]);
            assert_eq!(numbers(&mut cast, with(|f| f.prototype = Some(Linked::With))).await, [2, 3, 4, 6]);
            assert_eq!(numbers(&mut cast, with(|f| f.prototype = Some(Linked::Without))).await, [1, 5]);
            assert_eq!(numbers(&mut cast, with(|f| f.verdict = Some(Standing::Untried))).await, [1, 2, 5]);
            assert_eq!(numbers(&mut cast, with(|f| f.verdict = Some(Standing::NoneMet))).await, [6]);
            assert_eq!(numbers(&mut cast, with(|f| f.verdict = Some(Standing::GroupWithout))).await, [4, 6]);
            assert_eq!(numbers(&mut cast, with(|f| f.verdict = Some(Standing::AllMet))).await, [3]);
            let new =
                NewDecision { about: About::Need(ids[1]), kind: DecisionKind::Park, reason: "sen", lesson: "", plan: None };
            let known = known::now(&mut cast.conn, new.about).await.unwrap();
            decide(&mut cast.conn, stage.house.ids.next(), stage.project, &new, &known, stage.stamp()).await.unwrap();
            assert_eq!(numbers(&mut cast, with(|f| f.decided = Some(Decided::Yes))).await, [2]);
            assert_eq!(numbers(&mut cast, with(|f| f.decided = Some(Decided::No))).await, [1, 3, 4, 5, 6]);
            let narrow = with(|f| (f.evidence, f.verdict) = (Some(EvidenceState::Evidenced), Some(Standing::Untried)));
            assert_eq!(numbers(&mut cast, Filter { group: Some(stage.parents), ..narrow }).await, [2]);
        })
        .await;
    }

    #[tokio::test]
    async fn a_need_that_the_newest_iteration_lets_go_is_without_a_prototype_again() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, number) = cast.need("veta", &[]).await;
            let (prototype, v1) = cast.prototype("Brevet").await;
            cast.meets(v1, need).await;
            let with = Filter { prototype: Some(Linked::With), sort: Sort::Number, ..Filter::default() };
            assert_eq!(numbers(&mut cast, with).await, [number]);
            cast.iteration(prototype).await;
            assert_eq!(numbers(&mut cast, with).await, [0; 0]);
        })
        .await;
    }

    #[tokio::test]
    async fn the_strongest_and_least_met_come_first() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            six_needs(&mut cast).await;
            // Evidenced: 6 and 2 that nobody says are met, the one with most people first; 4 that no parent says is met;
            // 3 that is met. Then the contradicted one, then the assumption.
            assert_eq!(numbers(&mut cast, Filter::default()).await, [6, 2, 4, 3, 5, 1]);
            assert_eq!(numbers(&mut cast, Filter { sort: Sort::Newest, ..Filter::default() }).await, [6, 5, 4, 3, 2, 1]);
            let second = needs(&mut cast.conn, stage.project, &Filter::default(), Audience::Team, 2, 2).await.unwrap();
            assert_eq!(second.iter().map(|need| need.number).collect::<Vec<_>>(), [4, 3]);
        })
        .await;
    }

    #[tokio::test]
    async fn the_summary_counts_what_the_list_shows() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            assert_eq!(summary(&mut cast.conn, stage.project, Audience::Team).await.unwrap(), Summary::default());
            six_needs(&mut cast).await;
            let found = summary(&mut cast.conn, stage.project, Audience::Team).await.unwrap();
            let since = Some(morning());
            let expected = Summary {
                needs: 6,
                strong_unmet: 1,
                assumptions: 1,
                contradicted: 1,
                met: 1,
                undecided: 1,
                strong_unmet_since: since,
                undecided_since: since,
            };
            assert_eq!(found, expected);
            let with =
                |verdict, decided| Filter { verdict: Some(verdict), decided, sort: Sort::Number, ..Filter::default() };
            assert_eq!(numbers(&mut cast, with(Standing::StrongUnmet, None)).await, [6]);
            assert_eq!(numbers(&mut cast, with(Standing::NoneMet, Some(Decided::No))).await, [6]);
        })
        .await;
    }

    #[tokio::test]
    async fn only_the_newest_round_with_a_verdict_is_told_and_each_group_by_itself() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let ids = six_needs(&mut cast).await;
            let told = |found: Vec<Verdicts>| {
                let rows = found.iter().flat_map(|one| one.said.own.iter().map(move |own| (one, own)));
                rows.filter(|(_, own)| own.tally.n() > 0)
                    .map(|(one, own)| (one.need_number, one.round_number, own.group.clone(), own.tally.met, own.tally.n()))
                    .collect::<Vec<_>>()
            };
            let (young, parents) = (Some("unga 13–20".to_owned()), Some("föräldrar på annan ort".to_owned()));
            let newest =
                async |conn: &mut Conn, ids: &[NeedId]| tallies::newest(conn, ids, None, Audience::Team).await.unwrap();
            let found = told(newest(&mut cast.conn, &ids).await);
            assert_eq!(
                found,
                [
                    (3, 1, young.clone(), 1, 1),
                    (4, 1, young.clone(), 1, 1),
                    (4, 1, parents, 0, 1),
                    (6, 2, young.clone(), 0, 1),
                ]
            );
            // A round that has just opened takes nothing away.
            let (_, iteration) = cast.prototype("Tredje").await;
            let (round, _) = cast.round(iteration, &ids).await;
            assert_eq!(told(newest(&mut cast.conn, &ids).await), found);
            // An answer that was changed counts no more.
            let her = visit(&stage, &mut cast.conn, round, "her").await;
            set_group(&mut cast.conn, round, her, Some(stage.young)).await.unwrap();
            let question =
                questions(&mut cast.conn, round).await.unwrap().into_iter().find(|one| one.need_id == ids[2]).unwrap();
            let about = |verdict| Said::Need { question: question.id, need: ids[2], verdict: Some(verdict) };
            says(&stage, &mut cast.conn, round, her, about(Verdict::NotMet), "").await;
            take_back(&mut cast.conn, round, her, about(Verdict::NotMet), morning().date_naive()).await.unwrap();
            assert_eq!(told(newest(&mut cast.conn, &ids[2..3]).await), [(3, 1, young.clone(), 1, 1)]);
            let all_met = Filter { verdict: Some(Standing::AllMet), sort: Sort::Number, ..Filter::default() };
            assert_eq!(numbers(&mut cast, all_met).await, [3], "the round before still tells that it is met");
            // Nor does it beside one that stands.
            says(&stage, &mut cast.conn, round, her, about(Verdict::Met), "").await;
            assert_eq!(told(newest(&mut cast.conn, &ids[2..3]).await), [(3, 1, young.clone(), 1, 1)], "she has not sent it");
            cast.sends(round, her).await;
            assert_eq!(told(newest(&mut cast.conn, &ids[2..3]).await), [(3, 3, young, 1, 1)]);
            assert_eq!(numbers(&mut cast, all_met).await, [3]);
            assert!(newest(&mut cast.conn, &[]).await.is_empty());
        })
        .await;
    }

    #[tokio::test]
    async fn only_those_who_have_the_need_move_it() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[stage.young]).await;
            let (_, iteration) = cast.prototype("Brevet").await;
            let (round, _) = cast.round(iteration, &[need]).await;
            let is = |standing| Filter { verdict: Some(standing), ..Filter::default() };
            for group in [Some(stage.parents), None] {
                cast.verdict(round, group, need, Verdict::Met, "").await;
            }
            cast.verdict(round, Some(stage.young), need, Verdict::NotMine, "").await;
            cast.unsent(round, Some(stage.young), need, Verdict::Met, "").await;
            assert_eq!(numbers(&mut cast, is(Standing::Untried)).await, [1]);
            cast.crowd(round, need, stage.young, stage.parents).await;
            assert_eq!(numbers(&mut cast, is(Standing::AllMet)).await, [1], "whoever says that it is not has not the need");
            assert_eq!(numbers(&mut cast, is(Standing::GroupWithout)).await, [0; 0]);
            // A need that no group is named for is everybody's who does not say otherwise.
            let (free, _) = cast.need("få besked", &[]).await;
            let (_, iteration) = cast.prototype("Sidan").await;
            let (round, _) = cast.round(iteration, &[free]).await;
            cast.verdict(round, None, free, Verdict::NotMine, "").await;
            assert_eq!(numbers(&mut cast, is(Standing::Untried)).await, [2]);
            cast.verdict(round, None, free, Verdict::Met, "").await;
            assert_eq!(numbers(&mut cast, is(Standing::AllMet)).await, [1, 2]);
        })
        .await;
    }

    #[tokio::test]
    async fn a_need_that_is_worded_anew_is_untried_and_the_old_verdicts_stand_with_the_old_words() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta vem", &[stage.young]).await;
            let (prototype, v1) = cast.prototype("Brevet").await;
            let (round, _) = cast.round(v1, &[need]).await;
            cast.verdict(round, Some(stage.young), need, Verdict::Met, "").await;
            let standing = async |cast: &mut Cast<'_>, standing| {
                numbers(cast, Filter { verdict: Some(standing), ..Filter::default() }).await
            };
            let told = async |cast: &mut Cast<'_>| {
                let found = tallies::newest(&mut cast.conn, &[need], None, Audience::Team).await.unwrap().remove(0);
                (found.round_number, found.old_words.map(|old| old.need().to_owned()))
            };
            assert_eq!(standing(&mut cast, Standing::AllMet).await, [1]);
            assert_eq!(told(&mut cast).await, (1, None));
            cast.rewords(need, "veta vem som ringer").await;
            assert_eq!(standing(&mut cast, Standing::Untried).await, [1]);
            assert_eq!(told(&mut cast).await, (1, Some("veta vem".to_owned())));
            let known = known::now(&mut cast.conn, About::Need(need)).await.unwrap();
            assert_eq!(known.needs[0].tried, None);
            let v2 = cast.iteration(prototype).await;
            let (again, _) = cast.round(v2, &[need]).await;
            cast.verdict(again, Some(stage.young), need, Verdict::NotMet, "").await;
            assert_eq!(standing(&mut cast, Standing::NoneMet).await, [1]);
            assert_eq!(told(&mut cast).await, (2, None));
        })
        .await;
    }

    #[tokio::test]
    async fn who_may_not_see_few_learns_nothing_of_them_from_filter_or_order() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (need, _) = cast.need("veta", &[stage.young, stage.parents]).await;
            let (_, iteration) = cast.prototype("Brevet").await;
            let (round, _) = cast.round(iteration, &[need]).await;
            let found = async |cast: &mut Cast<'_>, standing, eyes| {
                let filter = Filter { verdict: Some(standing), ..Filter::default() };
                count(&mut cast.conn, cast.stage.project, &filter, eyes).await.unwrap()
            };
            for _ in 0..2 {
                cast.verdict(round, Some(stage.young), need, Verdict::Met, "").await;
            }
            assert_eq!(found(&mut cast, Standing::AllMet, Audience::Team).await, 1);
            assert_eq!(found(&mut cast, Standing::AllMet, Audience::Managers).await, 0);
            assert_eq!(found(&mut cast, Standing::Untried, Audience::Managers).await, 1);
            cast.verdict(round, Some(stage.young), need, Verdict::Met, "").await;
            cast.verdict(round, Some(stage.parents), need, Verdict::NotMet, "").await;
            assert_eq!(found(&mut cast, Standing::AllMet, Audience::Team).await, 0);
            assert_eq!(found(&mut cast, Standing::AllMet, Audience::Managers).await, 1, "one parent is not told of");
            let told = tallies::newest(&mut cast.conn, &[need], None, Audience::Managers).await.unwrap().remove(0);
            let told: Vec<_> = told.said.own.iter().map(|one| (one.n.exactly(), one.tally.not_met)).collect();
            assert_eq!(told, [(Some(3), 0), (None, 0)]);
        })
        .await;
    }

    #[tokio::test]
    async fn the_state_of_the_evidence_is_the_same_in_the_database_as_in_the_model() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            for (people_for, people_against) in (0..3).flat_map(|f| (0..3).map(move |a| (f, a))) {
                let (id, number) = cast.need("veta", &[]).await;
                cast.people_say(people_for, id, Stance::Supports).await;
                cast.people_say(people_against, id, Stance::Contradicts).await;
                let [people_for, people_against] = [people_for, people_against].map(|n| i64::try_from(n).unwrap());
                let state = Evidence { people_for, people_against, sources: 0, channels: 0 }.state();
                for one in EvidenceState::ALL {
                    let filter = Filter { evidence: Some(*one), ..Filter::default() };
                    let found = numbers(&mut cast, filter).await.contains(&number);
                    assert_eq!(found, state == *one, "{people_for} for, {people_against} against, {one}");
                }
            }
        })
        .await;
    }

    #[tokio::test]
    async fn the_list_asks_the_database_as_often_for_many_needs_as_for_one() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            cast.need("veta", &[]).await;
            let (one, few) =
                crate::db::counting(listing(&mut cast.conn, stage.project, &Filter::default(), Audience::Team, 50, 0)).await;
            assert_eq!(one.unwrap().needs.len(), 1);
            six_needs(&mut cast).await;
            let (many, more) =
                crate::db::counting(listing(&mut cast.conn, stage.project, &Filter::default(), Audience::Team, 50, 0)).await;
            let many = many.unwrap();
            assert_eq!((many.needs.len(), many.prototypes.len(), many.total), (7, 4, 7));
            assert_eq!((few, more), (7, 7));
        })
        .await;
    }
}
