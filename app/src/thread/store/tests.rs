use super::*;
use crate::decisions::known;
use crate::decisions::model::{About, DecisionKind};
use crate::decisions::store::{NewDecision, decide};
use crate::feedback::model::Verdict;
use crate::needs::evidence::store::Hidden;
use crate::needs::model::Stance;
use crate::participants::model::Scope;
use crate::testing::cast::Cast;
use crate::testing::{all, on_both};
use crate::thread::focus::{Address, Kind};
use crate::thread::lines::{Knot, lines};
use crate::thread::model::{Left, Station};

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
    cast.meets(v1, need).await;
    let (round, _) = cast.round(v1, &[need]).await;
    let v2 = cast.iteration(prototype).await;
    cast.meets(v2, need).await;
    let feedback = cast.verdict(round, Some(cast.stage.young), need, Verdict::NotMet, "Jag vill se ett ansikte").await;
    cast.verdict(round, Some(cast.stage.young), need, Verdict::Met, "").await;
    cast.change(v2, &[feedback]).await;
    let new =
        NewDecision { about: About::Need(need), kind: DecisionKind::TestAgain, reason: "för få", lesson: "", plan: None };
    let known = known::now(&mut cast.conn, new.about).await.unwrap();
    decide(&mut cast.conn, cast.stage.house.ids.next(), cast.stage.project, &new, &known, cast.stage.stamp()).await.unwrap();
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
        chain.people.items.len(),
        chain.sources.items.len(),
        chain.quotes.items.len(),
        chain.needs.items.len(),
        chain.clusters.len(),
        chain.iterations.items.len(),
        chain.rounds.items.len(),
        chain.verdicts.len(),
        chain.feedback.items.len(),
        chain.changes.items.len(),
        chain.decisions.items.len(),
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
            (Kind::Participant, number.as_str(), her_own),
            (Kind::Source, "1", her_own),
            (Kind::Quote, "1", her_own),
            (Kind::Need, "1", everybody),
            (Kind::Cluster, "1", everybody),
            (Kind::Prototype, "1", everybody),
            (Kind::Decision, "1", everybody),
            (Kind::Change, "1-1", everybody),
            // A round tried one iteration.
            (Kind::Round, "1", [2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1]),
            (Kind::Feedback, "1-1", [2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1]),
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
        assert_eq!((chain.quotes.items[0].words.as_str(), chain.quotes_hidden), ("Säg vem jag ska möta", Hidden::These(1)));
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
        use Station::{
            Changes, Clusters, Decisions, Feedback, Iterations, Needs, People, Quotes, Rounds, Sources, Verdicts,
        };
        let mut cast = Cast::on(&stage).await;
        whole_thread(&mut cast).await;
        let chain = from(&mut cast, Kind::Decision, "1", Role::Lead).await.unwrap();
        let all: Vec<(Knot, Knot)> = vec![
            ((People, 0), (Sources, 0)),
            ((People, 1), (Sources, 1)),
            ((Sources, 0), (Quotes, 0)),
            ((Sources, 1), (Quotes, 1)),
            ((Quotes, 0), (Needs, 0)),
            ((Quotes, 1), (Needs, 0)),
            ((Needs, 0), (Clusters, 0)),
            ((Needs, 0), (Iterations, 0)),
            ((Needs, 0), (Iterations, 1)),
            ((Iterations, 0), (Rounds, 0)),
            ((Rounds, 0), (Verdicts, 0)),
            ((Verdicts, 0), (Feedback, 0)),
            ((Verdicts, 0), (Decisions, 0)),
            ((Feedback, 0), (Changes, 0)),
        ];
        assert_eq!(lines(&chain, &Station::ALL), all);
        let chain = from(&mut cast, Kind::Need, "1", Role::Representative).await.unwrap();
        let shown = [Quotes, Needs, Iterations, Verdicts, Changes];
        let fewer: Vec<(Knot, Knot)> = vec![
            ((Quotes, 0), (Needs, 0)),
            ((Needs, 0), (Iterations, 0)),
            ((Needs, 0), (Iterations, 1)),
            ((Iterations, 0), (Verdicts, 0)),
            ((Verdicts, 0), (Changes, 0)),
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
        assert_eq!((many.quotes.items.len(), many.quotes.total, many.quotes.left()), (30, 35, Left::These(5)));
        assert_eq!(few, more);
        assert_eq!(few, 16);
    })
    .await;
}
