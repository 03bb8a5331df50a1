use super::model::{About, Kind, Remark};
use super::store::{self, NewRemark};
use crate::house::Stamp;
use crate::id::{NeedId, PersonId, RemarkId};
use crate::projects::model::Made;
use crate::testing::cast::{Cast, somebody};
use crate::testing::{Stage, all, on_both};
use crate::{needs, quotes};

async fn said(cast: &mut Cast<'_>, by: PersonId, about: About, words: &str) -> Made {
    let id = cast.stage.house.ids.next();
    let new = NewRemark { project: cast.stage.project, about, words };
    let stamp = Stamp { by, at: cast.stage.house.clock.now() };
    store::say(&mut cast.conn, id, &new, stamp).await.unwrap()
}

fn of(need: NeedId, reaction: Kind) -> About {
    About::Need { need, version: 1, reaction }
}

async fn remark(cast: &mut Cast<'_>, number: i64) -> Remark {
    store::find(&mut cast.conn, cast.stage.project, number).await.unwrap().unwrap()
}

fn stamp(stage: &Stage, by: PersonId) -> Stamp {
    Stamp { by, at: stage.house.clock.now() }
}

#[tokio::test]
async fn of_a_need_the_newest_of_each_representative_stands_and_what_was_said_before_is_kept() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let (rut, ali) = (cast.representative("Rut").await, cast.representative("Ali").await);
        let (need, _) = cast.need("veta vem som ringer", &[]).await;
        for (by, kind, words) in [
            (rut, Kind::Recognises, ""),
            (ali, Kind::Not, "Inte hos oss."),
            (rut, Kind::Rather, "veta vem jag får prata med"),
        ] {
            said(&mut cast, by, of(need, kind), words).await;
        }
        let standing = store::of_need(&mut cast.conn, need).await.unwrap();
        let told: Vec<_> = standing.iter().map(|one| (one.said_by.as_str(), one.kind, one.words.as_str())).collect();
        assert_eq!(told, [("Ali", Kind::Not, "Inte hos oss."), ("Rut", Kind::Rather, "veta vem jag får prata med")]);
        let hers = store::of_person(&mut cast.conn, stage.project, rut, 10, 0).await.unwrap();
        let told: Vec<_> = hers.iter().map(|one| (one.kind, one.over_at.is_some())).collect();
        assert_eq!(told, [(Kind::Rather, false), (Kind::Recognises, true)]);
        let again = said(&mut cast, ali, of(need, Kind::Not), "Inte hos oss.").await;
        assert_eq!(again, Made { number: 2, new: false }, "the same said again is said once");
        assert!(store::of_need_by(&mut cast.conn, need, ali).await.unwrap().is_some_and(|one| one.number == 2));
    })
    .await;
}

#[tokio::test]
async fn what_was_said_of_a_need_says_so_when_the_need_has_other_words() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let rut = cast.representative("Rut").await;
        let (need, _) = cast.need("veta vem som ringer", &[]).await;
        said(&mut cast, rut, of(need, Kind::Recognises), "").await;
        assert!(!remark(&mut cast, 1).await.reworded);
        cast.rewords(need, "veta vem jag ska möta").await;
        assert!(remark(&mut cast, 1).await.reworded);
    })
    .await;
}

#[tokio::test]
async fn nothing_that_representatives_say_is_in_the_evidence_of_a_need() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let rut = cast.representative("Rut").await;
        let (need, number) = cast.need("veta vem som ringer", &[]).await;
        let before = needs::store::find(&mut cast.conn, stage.project, number).await.unwrap().unwrap().evidence;
        said(&mut cast, rut, of(need, Kind::Recognises), "Precis så är det.").await;
        let after = needs::store::find(&mut cast.conn, stage.project, number).await.unwrap().unwrap().evidence;
        assert_eq!(before, after);
    })
    .await;
}

#[tokio::test]
async fn what_has_words_waits_for_the_team_until_it_is_answered_and_the_first_answer_stands() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let rut = cast.representative("Rut").await;
        let (need, _) = cast.need("veta vem som ringer", &[]).await;
        let quote = somebody(&stage, &mut cast.conn, all(), "Säg vem jag ska möta").await;
        said(&mut cast, rut, of(need, Kind::Recognises), "").await;
        said(&mut cast, rut, About::Quote(quote), "Hon går att känna igen.").await;
        said(&mut cast, rut, About::Missing, "Kunna ta med en vän.").await;
        let waits = async |cast: &mut Cast<'_>| {
            let found = store::waiting(&mut cast.conn, stage.project, 10, 0).await.unwrap();
            let n = store::count_waiting(&mut cast.conn, stage.project, 100).await.unwrap();
            assert_eq!(usize::try_from(n).unwrap(), found.len());
            assert!(found.iter().all(Remark::waits));
            found.iter().map(|one| one.number).collect::<Vec<_>>()
        };
        assert_eq!(waits(&mut cast).await, [2, 3], "the oldest first");
        let objection = remark(&mut cast, 2).await;
        assert!(store::answer(&mut cast.conn, objection.id, "Vi tar bort det.", stage.stamp()).await.unwrap());
        assert!(!store::answer(&mut cast.conn, objection.id, "Nej.", stage.stamp()).await.unwrap());
        let answered = remark(&mut cast, 2).await;
        assert_eq!((answered.answer.as_deref(), answered.answered_by.as_deref()), (Some("Vi tar bort det."), Some("Siri")));
        assert_eq!(waits(&mut cast).await, [3]);
        let first = remark(&mut cast, 1).await;
        assert!(
            !store::answer(&mut cast.conn, first.id, "Tack.", stage.stamp()).await.unwrap(),
            "there is nothing to answer"
        );
    })
    .await;
}

#[tokio::test]
async fn each_takes_back_her_own_while_nobody_has_answered_it_and_nobody_elses() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let (rut, ali) = (cast.representative("Rut").await, cast.representative("Ali").await);
        said(&mut cast, rut, About::Missing, "Kunna ta med en vän.").await;
        said(&mut cast, rut, About::Missing, "Få veta vad det kostar.").await;
        let [first, second] = [remark(&mut cast, 1).await.id, remark(&mut cast, 2).await.id];
        assert!(!store::take_back(&mut cast.conn, first, stamp(&stage, ali)).await.unwrap());
        assert!(store::take_back(&mut cast.conn, first, stamp(&stage, rut)).await.unwrap());
        assert!(!store::answer(&mut cast.conn, first, "Tack.", stage.stamp()).await.unwrap(), "it stands no more");
        assert!(store::answer(&mut cast.conn, second, "Tack.", stage.stamp()).await.unwrap());
        assert!(!store::take_back(&mut cast.conn, second, stamp(&stage, rut)).await.unwrap());
        assert_eq!(store::count_waiting(&mut cast.conn, stage.project, 100).await.unwrap(), 0);
        let quote = somebody(&stage, &mut cast.conn, all(), "Säg vem jag ska möta").await;
        said(&mut cast, ali, About::Quote(quote), "Hon går att känna igen.").await;
        let objection = store::of_quote(&mut cast.conn, quote).await.unwrap()[0].id;
        assert!(store::take_back(&mut cast.conn, objection, stamp(&stage, ali)).await.unwrap());
        assert!(store::of_quote(&mut cast.conn, quote).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_proposal_becomes_one_need_which_tells_whose_it_was() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let rut = cast.representative("Rut").await;
        said(&mut cast, rut, About::Missing, "Kunna ta med en vän.").await;
        let proposal: RemarkId = remark(&mut cast, 1).await.id;
        let (need, _) = cast.need("kunna ta med en vän", &[]).await;
        let (other, _) = cast.need("veta", &[]).await;
        assert!(store::become_need(&mut cast.conn, proposal, need).await.unwrap());
        assert!(store::become_need(&mut cast.conn, proposal, need).await.unwrap(), "the same form sent twice");
        assert!(!store::become_need(&mut cast.conn, proposal, other).await.unwrap());
        let behind = store::behind(&mut cast.conn, need).await.unwrap().unwrap();
        assert_eq!((behind.said_by.as_str(), behind.made_need_number), ("Rut", Some(1)));
        assert!(store::behind(&mut cast.conn, other).await.unwrap().is_none());
        assert_eq!(store::count_waiting(&mut cast.conn, stage.project, 100).await.unwrap(), 0);
        said(&mut cast, rut, of(other, Kind::Rather), "få veta").await;
        let rather = remark(&mut cast, 2).await.id;
        assert!(!store::become_need(&mut cast.conn, rather, other).await.unwrap(), "only what was proposed");
    })
    .await;
}

#[tokio::test]
async fn what_was_said_stays_with_who_said_it_when_the_need_or_the_quote_goes() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let rut = cast.representative("Rut").await;
        let (need, _) = cast.need("veta vem som ringer", &[]).await;
        let quote = somebody(&stage, &mut cast.conn, all(), "Säg vem jag ska möta").await;
        said(&mut cast, rut, of(need, Kind::Rather), "veta vem jag får prata med").await;
        said(&mut cast, rut, About::Quote(quote), "Hon går att känna igen.").await;
        needs::store::remove(&mut cast.conn, stage.project, need).await.unwrap();
        let source = quotes::store::held_with_source(&mut cast.conn, quote).await.unwrap().unwrap();
        quotes::store::remove(&mut cast.conn, stage.project, source, quote).await.unwrap();
        for number in [1, 2] {
            let left = remark(&mut cast, number).await;
            assert_eq!((left.need_number, left.quote_number), (None, None));
            assert!(!left.words.is_empty() && left.waits());
        }
    })
    .await;
}
