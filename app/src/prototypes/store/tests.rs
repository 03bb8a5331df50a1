use super::*;
use crate::changes::heard::heard;
use crate::changes::store::{NewChange, add_change, answered, change_change, changes, publish, remove_change};
use crate::feedback::model::Verdict;
use crate::feedback::store::{About, take_back};
use crate::id::{FeedbackId, NeedId, RoundId, VisitId};
use crate::prototypes::model::{Lack, drafts};
use crate::prototypes::screens::{Change as Drawn, Labels, Page, PageChange, Patience, compare};
use crate::rounds::store::{NewRound, close, open, questions};
use crate::slug::Slug;
use crate::testing::cast::{need, says, visit};
use crate::testing::{Stage, on_both};

/// "Inför besöket" with the pages Start and Tack, linked to a need.
async fn drafted(stage: &Stage, conn: &mut Conn) -> (PrototypeId, i64, IterationId, NeedId) {
    let ids = &stage.house.ids;
    let (id, number, v1) = stage.prototype(conn, "Inför besöket", "Ett brev till den som väntar.").await;
    add_page(conn, ids.next(), v1, &slug("start"), "Start", "Hej.\n\n[[tack]]").await.unwrap();
    add_page(conn, ids.next(), v1, &slug("tack"), "Tack", "Klart.").await.unwrap();
    let need = need(stage, conn, "veta vem jag möter").await.0;
    assert!(link_need(conn, v1, need, "Brevet säger vem du möter.", stage.stamp()).await.unwrap());
    (id, number, v1, need)
}

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn change(feedback: &[FeedbackId]) -> NewChange<'_> {
    NewChange { done: true, what: "Namnet står först", because: "Flera letade", feedback }
}

async fn slugs(conn: &mut Conn, iteration: IterationId) -> Vec<String> {
    pages(conn, iteration).await.unwrap().into_iter().map(|page| page.slug.to_string()).collect()
}

/// A round of the iteration in which one person has said no to its need, in words.
struct Tried {
    round: RoundId,
    visit: VisitId,
    about: About<'static>,
    said: FeedbackId,
}

async fn tried(stage: &Stage, conn: &mut Conn, iteration: IterationId) -> Tried {
    let ids = &stage.house.ids;
    let round = open(
        conn,
        ids,
        ids.next(),
        stage.project,
        &NewRound { iteration, invitation: "Hjälp oss.", asked: &[] },
        stage.stamp(),
    )
    .await
    .unwrap()
    .id;
    let visit = visit(stage, conn, round, "hon").await;
    let question = questions(conn, round).await.unwrap().remove(0);
    let about = About::Need { question: question.id, need: question.need_id, verdict: Some(Verdict::NotMet) };
    let said = says(stage, conn, round, visit, about, "Vem är det jag ska träffa?").await;
    Tried { round, visit, about, said }
}

async fn unanswered(conn: &mut Conn) -> i64 {
    value!(conn, i64, "select unanswered from rounds where number = 1").unwrap()
}

#[tokio::test]
async fn what_is_frozen_cannot_be_changed_by_anybody() {
    on_both(async |stage| {
        let conn = &mut stage.write().await;
        let ids = &stage.house.ids;
        let (prototype, _, v1, linked) = drafted(&stage, conn).await;
        let (other, _) = need(&stage, conn, "veta när").await;
        let before = (pages(conn, v1).await.unwrap(), links(conn, v1).await.unwrap());
        freeze(conn, v1, stage.stamp()).await.unwrap();
        let heard = tried(&stage, conn, v1).await.said;
        let about = [heard];
        let change = change(&about);
        let start = slug("start");
        let refused = [
            add_page(conn, ids.next(), v1, &slug("ny"), "Ny", "").await.err(),
            save_page(conn, v1, &start, "Annat", "annat").await.err(),
            move_page(conn, v1, &start, false).await.err(),
            delete_page(conn, v1, &start).await.err(),
            link_need(conn, v1, other, "därför", stage.stamp()).await.err(),
            change_rationale(conn, v1, linked, "därför", stage.stamp()).await.err(),
            unlink_need(conn, v1, linked).await.err(),
            add_change(conn, ids.next(), v1, &change, stage.stamp()).await.err(),
            change_change(conn, v1, ids.next(), &change, stage.stamp()).await.err(),
            remove_change(conn, v1, ids.next()).await.err(),
        ];
        for (at, error) in refused.iter().enumerate() {
            assert!(matches!(error, Some(Refused::Frozen)), "{at}: {error:?}");
        }
        assert_eq!((pages(conn, v1).await.unwrap(), links(conn, v1).await.unwrap()), before);
        assert!(changes(conn, prototype).await.unwrap().is_empty());
        freeze(conn, v1, stage.stamp()).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_iteration_without_a_need_or_without_a_page_cannot_be_opened() {
    on_both(async |stage| {
        let conn = &mut stage.write().await;
        let ids = &stage.house.ids;
        let (_, number, v1) = stage.prototype(conn, "Chatt", "En chatt.").await;
        assert!(matches!(freeze(conn, v1, stage.stamp()).await, Err(Refused::Lacks(Lack::Need))));
        let (need, _) = need(&stage, conn, "veta när").await;
        link_need(conn, v1, need, "därför", stage.stamp()).await.unwrap();
        assert!(matches!(freeze(conn, v1, stage.stamp()).await, Err(Refused::Lacks(Lack::Page))));
        assert!(!iteration(conn, stage.project, number, 1).await.unwrap().unwrap().is_frozen());
        add_page(conn, ids.next(), v1, &slug("start"), "Start", "").await.unwrap();
        freeze(conn, v1, stage.stamp()).await.unwrap();
        assert!(iteration(conn, stage.project, number, 1).await.unwrap().unwrap().is_frozen());
    })
    .await;
}

fn compared(before: &[Page<'_>], after: &[Page<'_>]) -> Vec<PageChange> {
    let labels = Labels { added: "", removed: "", moved: "" };
    compare(before, after, &labels, Patience::of(std::time::Duration::from_mins(1))).pages
}

#[tokio::test]
async fn v2_begins_as_a_copy_and_the_difference_is_found() {
    on_both(async |stage| {
        let conn = &mut stage.write().await;
        let ids = &stage.house.ids;
        let (prototype, number, v1, _) = drafted(&stage, conn).await;
        assert!(matches!(next_iteration(conn, ids, prototype, stage.stamp()).await, Err(Refused::StillDraft)));
        freeze(conn, v1, stage.stamp()).await.unwrap();
        assert_eq!(next_iteration(conn, ids, prototype, stage.stamp()).await.unwrap(), 2);
        assert!(matches!(next_iteration(conn, ids, prototype, stage.stamp()).await, Err(Refused::StillDraft)));
        let v2 = newest(conn, prototype).await.unwrap().unwrap();
        assert_eq!(v2, iteration(conn, stage.project, number, 2).await.unwrap().unwrap());
        assert_eq!(links(conn, v2.id).await.unwrap(), links(conn, v1).await.unwrap());
        let (old, new) = (pages(conn, v1).await.unwrap(), pages(conn, v2.id).await.unwrap());
        assert!(compared(&drafts(&old), &drafts(&new)).iter().all(|page| page.change == Drawn::Same));
        save_page(conn, v2.id, &slug("start"), "Start", "Hej Maja.\n\n[[tack]]").await.unwrap();
        add_page(conn, ids.next(), v2.id, &slug("vem"), "Vem du möter", "Maja.").await.unwrap();
        delete_page(conn, v2.id, &slug("tack")).await.unwrap();
        let new = pages(conn, v2.id).await.unwrap();
        let found = compared(&drafts(&old), &drafts(&new));
        let kinds: Vec<&Drawn> = found.iter().map(|page| &page.change).collect();
        assert!(matches!(kinds[..], [Drawn::Changed { .. }, Drawn::Removed(_), Drawn::Added(_)]), "{kinds:?}");
        assert_eq!(pages(conn, v1).await.unwrap(), old);
    })
    .await;
}

#[tokio::test]
async fn a_page_and_a_reason_say_what_was_saved_last() {
    on_both(async |stage| {
        let conn = &mut stage.write().await;
        let (_, _, v1, need) = drafted(&stage, conn).await;
        save_page(conn, v1, &slug("start"), "Välkommen", "Hej Maja.").await.unwrap();
        let saved = page(conn, v1, "start").await.unwrap().unwrap();
        assert_eq!((saved.title.as_str(), saved.body.as_str()), ("Välkommen", "Hej Maja."));
        change_rationale(conn, v1, need, "därför att", stage.stamp()).await.unwrap();
        assert_eq!(links(conn, v1).await.unwrap()[0].rationale, "därför att");
        let gone = save_page(conn, v1, &slug("borta"), "Hej", "").await;
        assert!(matches!(gone, Err(Refused::Database(error)) if crate::db::gone(&error).is_some()));
    })
    .await;
}

#[tokio::test]
async fn pages_are_moved_step_by_step_and_the_last_one_stays() {
    on_both(async |stage| {
        let conn = &mut stage.write().await;
        let (_, _, v1, _) = drafted(&stage, conn).await;
        add_page(conn, stage.house.ids.next(), v1, &slug("vem"), "Vem", "").await.unwrap();
        move_page(conn, v1, &slug("vem"), true).await.unwrap();
        move_page(conn, v1, &slug("start"), true).await.unwrap();
        assert_eq!(slugs(conn, v1).await, ["start", "vem", "tack"]);
        move_page(conn, v1, &slug("start"), false).await.unwrap();
        move_page(conn, v1, &slug("tack"), false).await.unwrap();
        assert_eq!(slugs(conn, v1).await, ["vem", "start", "tack"]);
        delete_page(conn, v1, &slug("start")).await.unwrap();
        delete_page(conn, v1, &slug("vem")).await.unwrap();
        assert!(matches!(delete_page(conn, v1, &slug("tack")).await, Err(Refused::LastPage)));
        assert_eq!(slugs(conn, v1).await, ["tack"]);
    })
    .await;
}

#[tokio::test]
async fn a_change_names_what_was_said_about_an_earlier_iteration() {
    on_both(async |stage| {
        let conn = &mut stage.write().await;
        let ids = &stage.house.ids;
        let (prototype, _, v1, _) = drafted(&stage, conn).await;
        freeze(conn, v1, stage.stamp()).await.unwrap();
        let her = tried(&stage, conn, v1).await;
        let said = her.said;
        assert!(heard(conn, prototype, 1, None).await.unwrap().is_empty());
        next_iteration(conn, ids, prototype, stage.stamp()).await.unwrap();
        let v2 = newest(conn, prototype).await.unwrap().unwrap().id;
        let offered = heard(conn, prototype, 2, None).await.unwrap();
        assert_eq!(offered.iter().map(|one| (one.id, one.round_number)).collect::<Vec<_>>(), [(said, 1)]);
        assert!(matches!(add_change(conn, ids.next(), v2, &change(&[]), stage.stamp()).await, Err(Refused::NothingHeard)));
        assert!(matches!(
            add_change(conn, ids.next(), v2, &change(&[ids.next()]), stage.stamp()).await,
            Err(Refused::NothingHeard)
        ));
        assert!(changes(conn, prototype).await.unwrap().is_empty());
        let id = ids.next();
        add_change(conn, id, v2, &change(&[said, said]), stage.stamp()).await.unwrap();
        let noted = changes(conn, prototype).await.unwrap();
        assert_eq!(
            noted.iter().map(|one| (one.number, one.version, one.answers, one.done)).collect::<Vec<_>>(),
            [(1, 2, 1, true)]
        );
        assert_eq!(answered(conn, id).await.unwrap(), [said]);
        let about = [said];
        let later = NewChange { done: false, ..change(&about) };
        change_change(conn, v2, id, &later, stage.stamp()).await.unwrap();
        assert!(!changes(conn, prototype).await.unwrap()[0].done);
        assert_eq!(unanswered(conn).await, 1, "nobody can read it yet");
        publish(conn, id, stage.stamp()).await.unwrap();
        assert_eq!(unanswered(conn).await, 0, "what led to a change waits no more");
        remove_change(conn, v2, id).await.unwrap();
        assert_eq!(unanswered(conn).await, 1, "and waits again when the change is gone");
        add_change(conn, id, v2, &change(&[said]), stage.stamp()).await.unwrap();
        take_back(conn, her.round, her.visit, her.about, stage.house.clock.today()).await.unwrap();
        assert!(heard(conn, prototype, 2, None).await.unwrap().is_empty());
        assert_eq!(heard(conn, prototype, 2, Some(id)).await.unwrap().len(), 1);
        remove_change(conn, v2, id).await.unwrap();
        assert!(changes(conn, prototype).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_list_tells_how_each_stands_and_finds_those_without_a_need() {
    on_both(async |stage| {
        let conn = &mut stage.write().await;
        let ids = &stage.house.ids;
        let (prototype, _, v1, need) = drafted(&stage, conn).await;
        stage.prototype(conn, "Chatt", "En chatt.").await;
        freeze(conn, v1, stage.stamp()).await.unwrap();
        let her = tried(&stage, conn, v1).await;
        next_iteration(conn, ids, prototype, stage.stamp()).await.unwrap();
        let rows = list(conn, stage.project, false, 50, 0).await.unwrap();
        let told: Vec<_> = rows.iter().map(|row| (row.number, row.version, row.frozen_at.is_some(), row.needs)).collect();
        assert_eq!(told, [(2, 1, false, 0), (1, 2, false, 1)]);
        assert_eq!(crate::rounds::store::tried_now(conn, stage.project).await.unwrap(), [(1, 1)]);
        let lonely = list(conn, stage.project, true, 50, 0).await.unwrap();
        assert_eq!(lonely.iter().map(|row| row.number).collect::<Vec<_>>(), [2]);
        assert_eq!(count_without_need(conn, stage.project).await.unwrap(), 1);
        let v2 = newest(conn, prototype).await.unwrap().unwrap().id;
        assert!(free_needs(conn, stage.project, v2).await.unwrap().is_empty());
        unlink_need(conn, v2, need).await.unwrap();
        assert_eq!(free_needs(conn, stage.project, v2).await.unwrap().len(), 1);
        assert_eq!(count_without_need(conn, stage.project).await.unwrap(), 2);
        let told = crate::rounds::store::of_prototype(conn, prototype).await.unwrap();
        assert_eq!(
            told.iter().map(|round| (round.number, round.version, round.begun, round.unanswered)).collect::<Vec<_>>(),
            [(1, 1, 1, 1)]
        );
        assert!(close(conn, her.round, stage.stamp()).await.unwrap());
        let open = crate::rounds::store::tried_now(conn, stage.project).await.unwrap();
        assert!(open.is_empty(), "a closed round is no way in");
        assert!(find(conn, ids.next(), 1).await.unwrap().is_none(), "of another project");
    })
    .await;
}
