use chrono::{NaiveDate, TimeDelta};

use crate::changes::said::*;
use crate::db::Conn;
use crate::feedback::model::{Verdict, Whose};
use crate::feedback::store::*;
use crate::feedback::tallies;
use crate::feedback::visits::*;
use crate::feedback::withdrawn;
use crate::few::Number;
use crate::house::Stamp;
use crate::id::VisitId;
use crate::prototypes::model::Lack;
use crate::prototypes::store::{frozen_pages, link_need};
use crate::rights::Audience;
use crate::rounds::model::RoundState;
use crate::rounds::model::*;
use crate::rounds::store::*;
use crate::testing::cast::{Cast, change, draft, iteration, opened, rewords, says, visit};
use crate::testing::{Stage, morning, on_both};
use crate::{secret, value};

fn about(question: &Question, verdict: Verdict) -> About<'static> {
    About::Need { question: question.id, need: question.need_id, verdict: Some(verdict) }
}

/// 22 November 2026.
fn on() -> NaiveDate {
    morning().date_naive()
}

/// Under which a code is looked for.
fn hashes(code: &str) -> [String; 2] {
    [secret::hash(code), String::new()]
}

async fn by_code_of(conn: &mut Conn, code: &str) -> Option<crate::feedback::model::Visit> {
    let [one, other] = hashes(code);
    by_return_code(conn, [&one, &other]).await.unwrap()
}

async fn unanswered(stage: &Stage, conn: &mut Conn) -> i64 {
    find(conn, stage.project, 1).await.unwrap().unwrap().unanswered
}

#[tokio::test]
async fn opening_freezes_the_iteration_and_asks_with_the_words_of_that_moment() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        rewords(&stage, &mut conn, draft.needs[0], "få ett helt annat besked").await;

        let frozen = value!(&mut conn, bool, "select frozen_at is not null from iterations where id = $1", draft.iteration);
        assert!(frozen.unwrap());
        let asked = questions(&mut conn, round.id).await.unwrap();
        assert_eq!(
            asked.iter().map(|q| q.need.as_str()).collect::<Vec<_>>(),
            ["veta vad som händer", "veta vem jag kan fråga"]
        );
        assert_eq!(asked[0].met_when, "Jag vet vilket steg det är.\nJag vet när nästa besked kommer.");
        let seen = by_code(&mut conn, &round.code).await.unwrap().unwrap();
        assert_eq!(
            (seen.first_page.as_deref(), seen.page_count, seen.question_count, seen.group_count),
            (Some("start"), 2, 2, 2)
        );
        let pages = frozen_pages(&mut conn, draft.iteration, "kvitto").await.unwrap();
        assert_eq!(pages.iter().map(|p| p.body.as_deref()).collect::<Vec<_>>(), [None, Some("Text om kvitto.")]);
    })
    .await;
}

#[tokio::test]
async fn a_frozen_iteration_keeps_its_first_moment_and_is_tried_by_one_open_round_at_a_time() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let first = opened(&stage, &mut conn, &draft).await;
        let again = open(
            &mut conn,
            &stage.house.ids,
            stage.house.ids.next(),
            stage.project,
            &NewRound { iteration: draft.iteration, invitation: "Igen.", asked: &[] },
            stage.stamp(),
        )
        .await;
        assert!(matches!(again, Err(NotOpened::Refused(Refusal::AlreadyOpen(1)))), "{again:?}");

        let later = Stamp { by: stage.siri, at: morning() + TimeDelta::days(3) };
        assert!(close(&mut conn, first.id, later).await.unwrap());
        assert!(!close(&mut conn, first.id, later).await.unwrap(), "closed twice");
        let second = open(
            &mut conn,
            &stage.house.ids,
            stage.house.ids.next(),
            stage.project,
            &NewRound { iteration: draft.iteration, invitation: "Igen.", asked: &[] },
            later,
        )
        .await
        .unwrap();
        assert_eq!(second.number, 2);
        assert_ne!(second.code, first.code);
        let frozen_at = value!(
            &mut conn,
            chrono::DateTime<chrono::Utc>,
            "select frozen_at from iterations where id = $1",
            draft.iteration
        );
        assert_eq!(frozen_at.unwrap(), morning());

        assert!(!reopen(&mut conn, first.id).await.unwrap(), "the iteration is out in the second round");
        close(&mut conn, second.id, later).await.unwrap();
        assert!(reopen(&mut conn, first.id).await.unwrap());
        assert_eq!(find(&mut conn, stage.project, 1).await.unwrap().unwrap().state(), RoundState::Open);
        assert_eq!(
            list(&mut conn, stage.project, 50, 0).await.unwrap().iter().map(|r| r.number).collect::<Vec<_>>(),
            [2, 1]
        );
    })
    .await;
}

#[tokio::test]
async fn nothing_is_opened_without_a_need_or_a_page() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let bare = iteration(&stage, &mut conn, draft.prototype, &[]).await;
        let refused = open(
            &mut conn,
            &stage.house.ids,
            stage.house.ids.next(),
            stage.project,
            &NewRound { iteration: bare, invitation: "Hej", asked: &[] },
            stage.stamp(),
        )
        .await;
        assert!(matches!(refused, Err(NotOpened::Refused(Refusal::Lacks(Lack::Need)))), "{refused:?}");
        let (_, _, blank) = stage.prototype(&mut conn, "Tomt", "").await;
        link_need(&mut conn, blank, draft.needs[0], "så här", stage.stamp()).await.unwrap();
        let refused = open(
            &mut conn,
            &stage.house.ids,
            stage.house.ids.next(),
            stage.project,
            &NewRound { iteration: blank, invitation: "Hej", asked: &[] },
            stage.stamp(),
        )
        .await;
        assert!(matches!(refused, Err(NotOpened::Refused(Refusal::Lacks(Lack::Page)))), "{refused:?}");
        for refused in [bare, blank] {
            let left = value!(&mut conn, bool, "select frozen_at is null from iterations where id = $1", refused);
            assert!(left.unwrap(), "a refused iteration was frozen");
        }
        let newest = testable(&mut conn, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((newest.version, newest.pages, newest.needs), (2, 2, 0));
        let newest = testable(&mut conn, stage.project, 2).await.unwrap().unwrap();
        assert_eq!((newest.version, newest.pages, newest.needs), (1, 0, 1));
    })
    .await;
}

#[tokio::test]
async fn a_changed_mind_counts_once_and_the_first_words_are_kept() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let asked = questions(&mut conn, round.id).await.unwrap();
        let her = visit(&stage, &mut conn, round.id, "a").await;
        set_group(&mut conn, round.id, her, Some(stage.young)).await.unwrap();
        says(&stage, &mut conn, round.id, her, about(&asked[0], Verdict::NotMet), "vem är det").await;
        says(&stage, &mut conn, round.id, her, about(&asked[0], Verdict::Partly), "nu hittade jag det").await;
        says(&stage, &mut conn, round.id, her, about(&asked[1], Verdict::Met), "").await;
        let other = visit(&stage, &mut conn, round.id, "b").await;
        says(&stage, &mut conn, round.id, other, about(&asked[0], Verdict::Partly), "").await;

        let verdicts = tallies::of_round(&mut conn, round.id, Audience::Team).await.unwrap();
        let unfinished: Vec<_> =
            verdicts.iter().map(|one| (one.said.apart[0].whose, one.said.apart[0].n, one.said.is_tried())).collect();
        let first = (Whose::Unfinished, Number::Exactly(2), false);
        assert_eq!(unfinished, [first, (Whose::Unfinished, Number::Exactly(1), false)], "neither has sent");
        let kept = pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap();
        let told: Vec<_> = kept.iter().map(|piece| (piece.number, piece.words.as_str())).collect();
        assert_eq!(told, [(2, "nu hittade jag det"), (1, "vem är det")]);
        assert_eq!(kept[1].superseded_on, Some(on()));
        let later = on() + TimeDelta::days(1);
        let new = NewFeedback { round: round.id, visit: her, about: about(&asked[0], Verdict::Met), words: "" };
        add_feedback(&mut conn, &stage.house.ids, &new, later).await.unwrap();
        let kept = pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap();
        let ended: Vec<_> = kept.iter().map(|piece| (piece.number, piece.superseded_on)).collect();
        assert_eq!(ended, [(1, Some(on())), (2, Some(later))], "each has its own day");
        says(&stage, &mut conn, round.id, her, about(&asked[0], Verdict::Partly), "nu hittade jag det").await;
        assert_eq!(unanswered(&stage, &mut conn).await, 1, "what was superseded waits for nobody");
    })
    .await;
}

#[tokio::test]
async fn the_same_answer_sent_twice_is_one_and_an_answer_can_be_taken_back() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let asked = questions(&mut conn, round.id).await.unwrap();
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let first = says(&stage, &mut conn, round.id, her, about(&asked[0], Verdict::Met), "bra").await;
        assert_eq!(says(&stage, &mut conn, round.id, her, about(&asked[0], Verdict::Met), "bra").await, first);
        assert_ne!(says(&stage, &mut conn, round.id, her, about(&asked[1], Verdict::Met), "bra").await, first);
        let comment = says(&stage, &mut conn, round.id, her, About::Page("start"), "liten text").await;
        assert_eq!(says(&stage, &mut conn, round.id, her, About::Page("start"), "liten text").await, comment);
        assert_ne!(says(&stage, &mut conn, round.id, her, About::Page("kvitto"), "liten text").await, comment);
        says(&stage, &mut conn, round.id, her, About::Page("start"), "och fel färg").await;
        says(&stage, &mut conn, round.id, her, About::Whole, "tack").await;
        assert_eq!(unanswered(&stage, &mut conn).await, 6);
        take_back(&mut conn, round.id, her, About::Whole, on()).await.unwrap();
        assert_eq!(unanswered(&stage, &mut conn).await, 5);
        assert_eq!(
            steps(&mut conn, round.id, draft.iteration).await.unwrap().iter().map(|s| s.comments).collect::<Vec<_>>(),
            [2, 1]
        );
        let found = heaps(&mut conn, round.id, on()).await.unwrap();
        assert_eq!(found.iter().map(|heap| heap.pieces).sum::<i64>(), 6);
        let heap = |page: Option<&str>, need: Option<i64>| {
            found.iter().find(|heap| heap.page.as_deref() == page && heap.need == need).unwrap().clone()
        };
        for (only, of, n, waiting) in [
            (Filter { page: "start", ..Filter::default() }, heap(Some("start"), None), 2, 2),
            (Filter { need: 2, ..Filter::default() }, heap(None, Some(2)), 1, 1),
            // What was taken back is still there to read.
            (Filter { messages: true, ..Filter::default() }, heap(None, None), 1, 0),
        ] {
            let listed = pieces(&mut conn, round.id, only, 50, 0).await.unwrap();
            assert_eq!((listed.len(), of.pieces, of.waiting, of.listed), (n, i64::try_from(n).unwrap(), waiting, waiting));
            let listed = pieces(&mut conn, round.id, Filter { waiting: true, ..only }, 50, 0).await.unwrap();
            assert_eq!(i64::try_from(listed.len()).unwrap(), waiting);
        }
    })
    .await;
}

#[tokio::test]
async fn what_waits_is_read_by_the_day_it_was_promised_for_and_what_one_has_said_together() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let [her, him, late] = [
            visit(&stage, &mut conn, round.id, "a").await,
            visit(&stage, &mut conn, round.id, "b").await,
            visit(&stage, &mut conn, round.id, "c").await,
        ];
        set_group(&mut conn, round.id, him, Some(stage.young)).await.unwrap();
        says(&stage, &mut conn, round.id, her, About::Page("start"), "ett").await;
        says(&stage, &mut conn, round.id, him, About::Page("start"), "två").await;
        says(&stage, &mut conn, round.id, her, About::Page("kvitto"), "tre").await;
        let before = on() - TimeDelta::days(30);
        let new = NewFeedback { round: round.id, visit: late, about: About::Whole, words: "fyra" };
        add_feedback(&mut conn, &stage.house.ids, &new, before).await.unwrap().unwrap();
        says(&stage, &mut conn, round.id, him, About::Whole, "Jag orkar inte leva längre.").await;

        let waiting = Filter { waiting: true, ..Filter::default() };
        let listed = pieces(&mut conn, round.id, waiting, 50, 0).await.unwrap();
        assert_eq!(listed.iter().map(|piece| piece.number).collect::<Vec<_>>(), [5, 4, 1, 3, 2]);
        let found = heaps(&mut conn, round.id, on()).await.unwrap();
        let sum = |of: fn(&Heap) -> i64| found.iter().map(of).sum::<i64>();
        assert_eq!((sum(|heap| heap.pieces), sum(|heap| heap.waiting), sum(|heap| heap.late)), (5, 5, 1));

        // From each the next; behind the last comes the first again.
        for (from, to) in [(5, 4), (4, 1), (1, 3), (3, 2), (2, 5)] {
            let from = piece(&mut conn, round.id, from).await.unwrap().unwrap();
            assert_eq!(next_waiting(&mut conn, round.id, waiting, &from).await.unwrap(), Some(to), "from {}", from.number);
        }
        let one = piece(&mut conn, round.id, 1).await.unwrap().unwrap();
        for (only, to) in [
            (Filter { page: "start", ..waiting }, Some(2)),
            (Filter { page: "kvitto", ..waiting }, Some(3)),
            (Filter { messages: true, ..waiting }, Some(5)),
            (Filter { group: Some(stage.young), ..waiting }, Some(2)),
            (Filter { unsaid: true, ..waiting }, Some(3)),
            (Filter { visit: 1, ..waiting }, Some(3)),
            (Filter { visit: 3, ..waiting }, Some(4)),
            (Filter { need: 1, ..waiting }, None),
        ] {
            assert_eq!(next_waiting(&mut conn, round.id, only, &one).await.unwrap(), to, "{only:?}");
        }

        // What is answered is no longer on the way, also when it may be urgent; and where it was is gone on from.
        for number in [5, 1] {
            let found = piece(&mut conn, round.id, number).await.unwrap().unwrap();
            answer(&mut conn, found.id, "Tack.", stage.stamp()).await.unwrap();
        }
        for (from, to) in [(5, 4), (4, 3), (1, 3), (3, 2), (2, 4)] {
            let from = piece(&mut conn, round.id, from).await.unwrap().unwrap();
            assert_eq!(next_waiting(&mut conn, round.id, waiting, &from).await.unwrap(), Some(to), "from {}", from.number);
        }
        let listed = pieces(&mut conn, round.id, waiting, 50, 0).await.unwrap();
        assert_eq!(listed.iter().map(|piece| piece.number).collect::<Vec<_>>(), [5, 4, 3, 2], "nobody has seen to it");
    })
    .await;
}

#[tokio::test]
async fn one_visit_is_read_whole_and_in_its_order() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let asked = questions(&mut conn, round.id).await.unwrap();
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let him = visit(&stage, &mut conn, round.id, "b").await;
        says(&stage, &mut conn, round.id, her, About::Whole, "tack").await;
        says(&stage, &mut conn, round.id, her, about(&asked[1], Verdict::Partly), "").await;
        says(&stage, &mut conn, round.id, her, about(&asked[0], Verdict::Met), "bra").await;
        says(&stage, &mut conn, round.id, him, About::Page("start"), "hans").await;
        says(&stage, &mut conn, round.id, her, About::Page("kvitto"), "otydligt").await;
        says(&stage, &mut conn, round.id, her, About::Page("start"), "liten text").await;
        says(&stage, &mut conn, round.id, her, about(&asked[1], Verdict::Met), "").await;
        let told = |pieces: Vec<Piece>| pieces.into_iter().map(|piece| (piece.visit, piece.number)).collect::<Vec<_>>();
        let hers = [(1, 6), (1, 5), (1, 3), (1, 7), (1, 1)];
        assert_eq!(told(in_visit(&mut conn, her, 50).await.unwrap()), hers, "a verdict that no longer stands had no words");
        assert_eq!(told(in_visit(&mut conn, her, 2).await.unwrap()), hers[..2]);
        let all = told(in_round(&mut conn, round.id, 50).await.unwrap());
        assert_eq!((&all[..5], all[5]), (&hers[..], (2, 4)));

        send(&mut conn, round.id, her, &secret::hash("KOD"), on()).await.unwrap();
        let urgent = says(&stage, &mut conn, round.id, him, About::Whole, "Jag orkar inte leva längre.").await;
        assert!(withdraw(&mut conn, round.id, him, on()).await.unwrap());
        let left = in_visit(&mut conn, him, 50).await.unwrap();
        assert_eq!(left.iter().map(|piece| piece.id).collect::<Vec<_>>(), [urgent], "only what may be urgent is still read");
        assert_eq!(told(in_round(&mut conn, round.id, 50).await.unwrap()), hers);
        let numbered = numbered(&mut conn, round.id, &[9, 7, 6, 4, 3]).await.unwrap();
        assert_eq!(told(numbered), [(1, 3), (1, 6)], "a verdict alone has no answer, and what was taken back neither");
    })
    .await;
}

#[tokio::test]
async fn a_closed_round_takes_no_more_feedback_and_a_sent_visit_neither() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let sent = visit(&stage, &mut conn, round.id, "b").await;
        says(&stage, &mut conn, round.id, her, About::Whole, "hej").await;
        says(&stage, &mut conn, round.id, sent, About::Whole, "hej då").await;
        send(&mut conn, round.id, sent, &secret::hash("KOD"), on()).await.unwrap();
        take_back(&mut conn, round.id, sent, About::Whole, on()).await.unwrap();
        assert_eq!(unanswered(&stage, &mut conn).await, 2, "what was sent stays");
        let too_late = |visit| NewFeedback { round: round.id, visit, about: About::Whole, words: "för sent" };
        assert_eq!(add_feedback(&mut conn, &stage.house.ids, &too_late(sent), on()).await.unwrap(), None);

        close(&mut conn, round.id, stage.stamp()).await.unwrap();
        assert_eq!(add_feedback(&mut conn, &stage.house.ids, &too_late(her), on()).await.unwrap(), None);
        assert_eq!(start_visit(&mut conn, &stage.house.ids, &NewVisit::web(round.id, "c", on())).await.unwrap(), None);
        take_back(&mut conn, round.id, her, About::Whole, on()).await.unwrap();
        let kept = heaps(&mut conn, round.id, on()).await.unwrap();
        assert_eq!(kept.iter().map(|heap| (heap.pieces, heap.waiting)).collect::<Vec<_>>(), [(2, 2)]);
        let now = find(&mut conn, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((now.begun, now.sent), (2, 1));
    })
    .await;
}

#[tokio::test]
async fn a_visit_is_not_taken_into_another_round() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        // Both are open.
        let (one, other) = (draft(&stage, &mut conn).await, draft(&stage, &mut conn).await);
        let first = opened(&stage, &mut conn, &one).await;
        let her = visit(&stage, &mut conn, first.id, "a").await;
        let second = opened(&stage, &mut conn, &other).await;
        let new = NewFeedback { round: second.id, visit: her, about: About::Whole, words: "hej" };
        assert_eq!(add_feedback(&mut conn, &stage.house.ids, &new, on()).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_return_code_opens_only_its_own_visit_and_stays_the_one_it_was() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let him = visit(&stage, &mut conn, round.id, "b").await;
        says(&stage, &mut conn, round.id, her, About::Page("start"), "hennes").await;
        says(&stage, &mut conn, round.id, him, About::Page("start"), "hans").await;
        send(&mut conn, round.id, her, &secret::hash("AAAA"), on()).await.unwrap();
        send(&mut conn, round.id, him, &secret::hash("CCCC"), on()).await.unwrap();
        let found = by_code_of(&mut conn, "AAAA").await.unwrap();
        assert_eq!(found.id, her);
        let words = |own: Vec<Own>| own.into_iter().map(|o| o.words).collect::<Vec<_>>();
        assert_eq!(words(of_visit(&mut conn, found.id).await.unwrap()), ["hennes"]);
        assert!(by_code_of(&mut conn, "a").await.is_none(), "the cookie's token is no return code");
        assert!(by_return_code(&mut conn, ["AAAA", "AAAA"]).await.unwrap().is_none(), "only the hash is kept");
        assert!(by_token(&mut conn, &secret::hash("a")).await.unwrap().is_some());

        send(&mut conn, round.id, her, &secret::hash("DDDD"), on() + TimeDelta::days(1)).await.unwrap();
        assert!(by_code_of(&mut conn, "DDDD").await.is_none());
        let again = by_code_of(&mut conn, "AAAA").await.unwrap();
        assert_eq!((again.id, again.sent_on), (her, Some(on())));
        assert_eq!(find(&mut conn, stage.project, 1).await.unwrap().unwrap().sent, 2);
    })
    .await;
}

/// How many have begun, sent, only tried, and taken it all back; and how many pieces wait.
async fn come(stage: &Stage, conn: &mut Conn) -> (i64, i64, i64, i64, i64) {
    let round = find(conn, stage.project, 1).await.unwrap().unwrap();
    (round.begun, round.sent, round.trials, round.withdrawn, round.unanswered)
}

#[tokio::test]
async fn whoever_begins_again_in_the_same_browser_is_one_and_her_newer_answer_counts_once_it_is_given() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let asked = questions(&mut conn, round.id).await.unwrap();
        let first = visit(&stage, &mut conn, round.id, "a").await;
        says(&stage, &mut conn, round.id, first, about(&asked[0], Verdict::Met), "bra").await;
        says(&stage, &mut conn, round.id, first, about(&asked[1], Verdict::Met), "bra också").await;
        send(&mut conn, round.id, first, &secret::hash("AAAA"), on()).await.unwrap();
        let again = NewVisit { same_as: Some(first), ..NewVisit::web(round.id, "b", on()) };
        let second = start_visit(&mut conn, &stage.house.ids, &again).await.unwrap().unwrap();
        assert_eq!(come(&stage, &mut conn).await, (1, 1, 0, 0, 2), "nothing is superseded before there is an answer");
        // Nothing said is nothing taken back.
        take_back(&mut conn, round.id, second, about(&asked[0], Verdict::Met), on()).await.unwrap();
        assert_eq!(come(&stage, &mut conn).await.4, 2);
        says(&stage, &mut conn, round.id, second, about(&asked[0], Verdict::NotMet), "nej, dåligt").await;
        assert_eq!(come(&stage, &mut conn).await, (1, 1, 0, 0, 3), "nor before it is sent: until then the older one counts");
        send(&mut conn, round.id, second, &secret::hash("BBBB"), on()).await.unwrap();
        assert_eq!(come(&stage, &mut conn).await, (1, 1, 0, 0, 2));
        let pieces = pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap();
        let standing: Vec<_> = pieces.iter().filter(|p| p.superseded_on.is_none()).map(|p| p.words.as_str()).collect();
        assert_eq!(standing, ["bra också", "nej, dåligt"]);
        let third = NewVisit { same_as: Some(second), ..NewVisit::web(round.id, "c", on()) };
        let third = start_visit(&mut conn, &stage.house.ids, &third).await.unwrap().unwrap();
        let found = by_token(&mut conn, "c").await.unwrap().unwrap();
        assert_eq!((found.id, found.one_id), (third, first), "the first counts for all");
    })
    .await;
}

#[tokio::test]
async fn a_code_given_later_makes_two_visits_one_and_the_counts_fall() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let asked = questions(&mut conn, round.id).await.unwrap();
        let first = visit(&stage, &mut conn, round.id, "a").await;
        says(&stage, &mut conn, round.id, first, about(&asked[0], Verdict::Met), "bra").await;
        says(&stage, &mut conn, round.id, first, About::Whole, "allt är bra").await;
        says(&stage, &mut conn, round.id, first, About::Page("start"), "liten text").await;
        send(&mut conn, round.id, first, &secret::hash("AAAA"), on()).await.unwrap();
        let second = visit(&stage, &mut conn, round.id, "b").await;
        says(&stage, &mut conn, round.id, second, about(&asked[0], Verdict::NotMet), "nej").await;
        says(&stage, &mut conn, round.id, second, About::Whole, "inget är bra").await;
        says(&stage, &mut conn, round.id, second, About::Page("start"), "stor text").await;
        send(&mut conn, round.id, second, &secret::hash("BBBB"), on()).await.unwrap();
        assert_eq!(come(&stage, &mut conn).await, (2, 2, 0, 0, 6));
        for _ in 0..2 {
            join(&mut conn, round.id, second, first, on()).await.unwrap();
            assert_eq!(come(&stage, &mut conn).await, (1, 1, 0, 0, 4));
        }
        let pieces = pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap();
        let gone: Vec<_> = pieces.iter().filter(|p| p.superseded_on.is_some()).map(|p| p.words.as_str()).collect();
        assert_eq!(gone, ["bra", "allt är bra"], "what was said about a page stands by itself");
        // Until the newer of the two is sent the older one stands.
        let third = visit(&stage, &mut conn, round.id, "c").await;
        says(&stage, &mut conn, round.id, third, about(&asked[0], Verdict::Partly), "nästan").await;
        join(&mut conn, round.id, third, second, on()).await.unwrap();
        assert_eq!(come(&stage, &mut conn).await, (1, 1, 0, 0, 5));
        send(&mut conn, round.id, third, &secret::hash("CCCC"), on()).await.unwrap();
        assert_eq!(come(&stage, &mut conn).await, (1, 1, 0, 0, 4));
        // Two of different rounds are not one.
        let other = self::draft(&stage, &mut conn).await;
        let elsewhere = opened(&stage, &mut conn, &other).await;
        let stranger = visit(&stage, &mut conn, elsewhere.id, "z").await;
        join(&mut conn, round.id, second, stranger, on()).await.unwrap();
        assert_eq!(come(&stage, &mut conn).await, (1, 1, 0, 0, 4));
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_back_leaves_every_number_and_list_and_the_teams_own_try_is_in_none() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let asked = questions(&mut conn, round.id).await.unwrap();
        let her = visit(&stage, &mut conn, round.id, "a").await;
        says(&stage, &mut conn, round.id, her, about(&asked[0], Verdict::Met), "bra").await;
        says(&stage, &mut conn, round.id, her, About::Page("start"), "liten text").await;
        send(&mut conn, round.id, her, &secret::hash("AAAA"), on()).await.unwrap();
        let trial = NewVisit { trial: true, ..NewVisit::web(round.id, "t", on()) };
        let tried = start_visit(&mut conn, &stage.house.ids, &trial).await.unwrap().unwrap();
        says(&stage, &mut conn, round.id, tried, About::Whole, "vi provar").await;
        says(&stage, &mut conn, round.id, tried, About::Page("kvitto"), "vi provar här också").await;
        assert_eq!(come(&stage, &mut conn).await, (1, 1, 1, 0, 2));
        let counted = on_pages(&mut conn, stage.project, round.number).await.unwrap();
        assert_eq!(counted, [("start".to_owned(), 1)], "what the team left while it tried is in no number");
        let him = visit(&stage, &mut conn, round.id, "b").await;
        says(&stage, &mut conn, round.id, him, About::Whole, "det var jag själv").await;
        assert_eq!(come(&stage, &mut conn).await, (2, 1, 1, 0, 3));
        assert!(make_trial(&mut conn, round.id, him).await.unwrap());
        assert!(!make_trial(&mut conn, round.id, him).await.unwrap());
        assert_eq!(come(&stage, &mut conn).await, (1, 1, 2, 0, 2));

        assert!(withdraw(&mut conn, round.id, her, on()).await.unwrap());
        assert!(!withdraw(&mut conn, round.id, her, on()).await.unwrap());
        assert_eq!(come(&stage, &mut conn).await, (0, 0, 2, 1, 0));
        assert!(pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap().iter().all(|piece| piece.trial));
        assert_eq!(steps(&mut conn, round.id, draft.iteration).await.unwrap()[0].comments, 0);
        assert_eq!(on_pages(&mut conn, stage.project, round.number).await.unwrap(), []);
        let kept = value!(&mut conn, i64, "select count(*) from feedback where visit_id = $1", her).unwrap();
        assert_eq!(kept, 2, "a received document is kept");
        assert_eq!(add_more(&mut conn, &stage.house.ids, round.id, her, "mer", on()).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn who_speaks_for_others_is_told_apart_and_is_in_no_other_count() {
    on_both(async |stage| {
        let mut cast = Cast::on(&stage).await;
        let (need, _) = cast.need("veta vem som ringer", &[stage.young]).await;
        let (_, v1) = cast.prototype("Brevet").await;
        cast.meets(v1, need).await;
        let (round, _) = cast.round(v1, &[need]).await;
        cast.verdict(round, Some(stage.young), need, Verdict::Met, "").await;
        cast.for_others(round, Some(stage.young), need, Verdict::NotMet).await;
        let found = find(&mut cast.conn, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((found.begun, found.sent, found.for_others, found.withdrawn), (1, 1, 1, 0));
        let told = tallies::of_need(&mut cast.conn, need, Audience::Team).await.unwrap();
        let own: Vec<_> = told[0].said.own.iter().map(|one| (one.tally.met, one.tally.not_met)).collect();
        let apart: Vec<_> = told[0].said.apart.iter().map(|one| (one.whose, one.tally.not_met)).collect();
        assert_eq!((own, apart), (vec![(1, 0)], vec![(Whose::ForAnother, 1)]));
        let other = value!(&mut cast.conn, VisitId, "select id from visits where speaks_for = 'other'").unwrap();
        assert!(withdraw(&mut cast.conn, round, other, on()).await.unwrap());
        let found = find(&mut cast.conn, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((found.begun, found.for_others, found.withdrawn), (1, 0, 1));
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_back_is_read_only_by_who_has_written_down_why_and_for_a_while() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        assert!(withdrawn::find(&mut conn, round.id, 1).await.unwrap().is_none(), "she has not taken it back");
        withdraw(&mut conn, round.id, her, on()).await.unwrap();
        let (siri, other) = (stage.siri, stage.house.ids.next());
        assert!(!withdrawn::may_read(&mut conn, her, siri, morning()).await.unwrap());
        let form = uuid::Uuid::from(stage.house.ids.next::<crate::id::FormId>());
        for _ in 0..2 {
            withdrawn::read(&mut conn, form, round.id, her, "En granskning.", stage.stamp()).await.unwrap();
        }
        assert!(withdrawn::may_read(&mut conn, her, siri, morning()).await.unwrap());
        assert!(!withdrawn::may_read(&mut conn, her, other, morning()).await.unwrap(), "one reason is one person's");
        let later = morning() + withdrawn::READABLE;
        assert!(!withdrawn::may_read(&mut conn, her, siri, later).await.unwrap());
        let log = withdrawn::readings(&mut conn, her).await.unwrap();
        assert_eq!(
            log.iter().map(|one| (one.name.as_str(), one.reason.as_str())).collect::<Vec<_>>(),
            [("Siri", "En granskning.")]
        );
    })
    .await;
}

#[tokio::test]
async fn who_comes_back_with_her_code_can_say_more_while_the_round_is_open() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        says(&stage, &mut conn, round.id, her, About::Whole, "hej").await;
        send(&mut conn, round.id, her, &secret::hash("AAAA"), on()).await.unwrap();
        let ids = &stage.house.ids;
        for words in ["en sak till", "och en till", "och en till"] {
            add_more(&mut conn, ids, round.id, her, words, on()).await.unwrap().unwrap();
        }
        let own = of_visit(&mut conn, her).await.unwrap();
        assert_eq!(own.len(), 3, "each stands by itself, once");
        assert_eq!(unanswered(&stage, &mut conn).await, 3);
        close(&mut conn, round.id, stage.stamp()).await.unwrap();
        assert_eq!(add_more(&mut conn, ids, round.id, her, "för sent", on()).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn no_id_and_no_time_of_a_visitor_tells_when_she_was_here() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let said = says(&stage, &mut conn, round.id, her, About::Whole, "hej").await;
        for id in [uuid::Uuid::from(her), uuid::Uuid::from(said)] {
            assert_eq!(id.get_version_num(), 4, "{id} carries a clock");
        }
    })
    .await;
}

#[tokio::test]
async fn feedback_is_answered_once_and_what_is_answered_or_hidden_waits_no_more() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let asked = questions(&mut conn, round.id).await.unwrap();
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let one = says(&stage, &mut conn, round.id, her, About::Page("start"), "liten text").await;
        let two = says(&stage, &mut conn, round.id, her, about(&asked[0], Verdict::NotMet), "fel").await;
        says(&stage, &mut conn, round.id, her, about(&asked[1], Verdict::Met), "").await;
        assert_eq!(unanswered(&stage, &mut conn).await, 2, "a verdict without words waits for nobody");

        assert!(answer(&mut conn, one, "Nu är den större.", stage.stamp()).await.unwrap());
        assert!(!answer(&mut conn, one, "Något annat.", stage.stamp()).await.unwrap());
        assert_eq!(unanswered(&stage, &mut conn).await, 1);
        assert!(hide(&mut conn, two, "Här stod ett namn.", stage.stamp()).await.unwrap());
        assert!(!hide(&mut conn, two, "Igen.", stage.stamp()).await.unwrap());
        assert_eq!(unanswered(&stage, &mut conn).await, 0);

        let shown = pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap();
        assert_eq!(shown[0].answer.as_deref(), Some("Nu är den större."));
        assert_eq!((shown[1].hidden_because.as_deref(), shown[1].words.as_str()), (Some("Här stod ett namn."), "fel"));
        let verdicts = tallies::of_round(&mut conn, round.id, Audience::Team).await.unwrap();
        let of = &verdicts[0].said.apart[0];
        assert_eq!((of.n, of.hidden), (Number::Exactly(1), Number::Exactly(1)), "it is counted, and said to be hidden");

        // Hidden by mistake: it is back, and waits for an answer again.
        assert!(unhide(&mut conn, two).await.unwrap());
        assert!(!unhide(&mut conn, two).await.unwrap());
        assert_eq!(unanswered(&stage, &mut conn).await, 1);
        let back = piece(&mut conn, round.id, 2).await.unwrap().unwrap();
        assert_eq!((back.hidden_because, back.words.as_str()), (None, "fel"));
        assert!(hide(&mut conn, two, "Här stod ett namn.", stage.stamp()).await.unwrap());

        // Answered, and then said in another way: the answer is still hers to read.
        let third = says(&stage, &mut conn, round.id, her, About::Whole, "tack").await;
        answer(&mut conn, third, "Tack själv.", stage.stamp()).await.unwrap();
        says(&stage, &mut conn, round.id, her, About::Whole, "tack så mycket").await;
        let hers = of_visit(&mut conn, her).await.unwrap();
        assert!(hers.iter().any(|own| own.answer.as_deref() == Some("Tack själv.") && own.superseded_on.is_some()));
        assert_eq!(unanswered(&stage, &mut conn).await, 1);
        assert_eq!(piece(&mut conn, round.id, 4).await.unwrap().unwrap().words, "tack");
    })
    .await;
}

#[tokio::test]
async fn what_needs_no_answer_waits_no_more_until_somebody_says_otherwise_or_answers_all_the_same() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let thanks = says(&stage, &mut conn, round.id, her, About::Page("start"), "Tack för att ni frågar.").await;
        let urgent = says(&stage, &mut conn, round.id, her, About::Whole, "Jag orkar inte leva längre.").await;
        assert_eq!(unanswered(&stage, &mut conn).await, 2);

        assert!(need_no_answer(&mut conn, thanks, stage.stamp()).await.unwrap());
        assert!(!need_no_answer(&mut conn, thanks, stage.stamp()).await.unwrap(), "it is said once");
        assert_eq!(unanswered(&stage, &mut conn).await, 1);
        let found = piece(&mut conn, round.id, 1).await.unwrap().unwrap();
        assert_eq!(
            (found.unneeded_by.as_deref(), found.unneeded_at, found.waits),
            (Some("Siri"), Some(stage.stamp().at), false)
        );
        let own = of_visit(&mut conn, her).await.unwrap();
        assert_eq!(own.iter().map(|own| (own.waits, own.read)).collect::<Vec<_>>(), [(false, true), (true, false)]);

        // It waits again; and what may be urgent is so whatever is said of answers.
        assert!(need_answer(&mut conn, thanks).await.unwrap());
        assert!(!need_answer(&mut conn, thanks).await.unwrap());
        assert!(need_no_answer(&mut conn, urgent, stage.stamp()).await.unwrap());
        let found = find(&mut conn, stage.project, 1).await.unwrap().unwrap();
        assert_eq!((found.unanswered, found.urgent), (1, 1));

        // Somebody answers all the same: that stands, and nothing else is said of it.
        assert!(answer(&mut conn, urgent, "Vi ringer dig.", stage.stamp()).await.unwrap());
        let found = piece(&mut conn, round.id, 2).await.unwrap().unwrap();
        assert_eq!((found.answer.as_deref(), found.unneeded_by), (Some("Vi ringer dig."), None));
        assert!(!need_no_answer(&mut conn, urgent, stage.stamp()).await.unwrap(), "it is answered");
        assert!(hide(&mut conn, thanks, "Ett namn.", stage.stamp()).await.unwrap());
        assert!(!need_no_answer(&mut conn, thanks, stage.stamp()).await.unwrap(), "it is hidden");
        assert_eq!(unanswered(&stage, &mut conn).await, 0);
    })
    .await;
}

#[tokio::test]
async fn one_answer_to_several_is_an_answer_of_its_own_to_each_that_has_none() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let mut pieces = Vec::new();
        for (n, words) in ["liten text", "jag ser inget", "för liten text"].into_iter().enumerate() {
            let visit = visit(&stage, &mut conn, round.id, &n.to_string()).await;
            pieces.push(says(&stage, &mut conn, round.id, visit, About::Page("start"), words).await);
        }
        answer(&mut conn, pieces[1], "Vilken sida?", stage.stamp()).await.unwrap();
        assert_eq!(answer_each(&mut conn, &pieces, "Nu är den större.", stage.stamp()).await.unwrap(), 2);
        assert_eq!(unanswered(&stage, &mut conn).await, 0);
        let mut answers = Vec::new();
        for number in 1..=3 {
            answers.push(piece(&mut conn, round.id, number).await.unwrap().unwrap().answer.unwrap());
        }
        assert_eq!(answers, ["Nu är den större.", "Vilken sida?", "Nu är den större."]);
        assert_eq!(answer_each(&mut conn, &pieces, "Nu är den större.", stage.stamp()).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn of_several_that_are_answered_those_that_somebody_was_first_with_are_named_and_the_words_kept() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        for (n, words) in ["liten text", "jag ser inget", "för liten text", "ser ej"].into_iter().enumerate() {
            let visit = visit(&stage, &mut conn, round.id, &n.to_string()).await;
            says(&stage, &mut conn, round.id, visit, About::Page("start"), words).await;
        }
        conn.commit().await.unwrap();
        let several = |pieces: &[&'static str], words: &'static str| {
            let ticked = pieces.iter().map(|piece| ("pieces", *piece));
            ticked.chain([("words", words), ("within", "about=page%3Astart")]).collect::<Vec<_>>()
        };
        let none = stage.follows(stage.sends("rounds/1/answer", &several(&[], "Tack.")).await).await;
        assert!(none.says(&["href=\"#pieces\"", "Tack.</textarea>"]) && none.hides(&["value=\"1\" checked"]));
        let wordless = stage.follows(stage.sends("rounds/1/answer", &several(&["1", "3"], " ")).await).await;
        assert!(wordless.says(&["href=\"#words\"", "value=\"1\" checked", "value=\"3\" checked"]));

        let (mut conn, mut hidden) = (stage.write().await, Vec::new());
        for number in [2, 4] {
            hidden.push(piece(&mut conn, round.id, number).await.unwrap().unwrap().id);
        }
        answer(&mut conn, hidden[0], "Vilken sida?", stage.stamp()).await.unwrap();
        hide(&mut conn, hidden[1], "Ett namn.", stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let sent = stage.sends("rounds/1/answer", &several(&["1", "2", "4"], "Nu är den större.")).await;
        assert_eq!(sent.to(), "/p/forsta-kontakten/rounds/1?show=several&about=page%3Astart");
        let late = stage.follows(sent).await;
        assert!(late.says(&["Några fick inte svaret", "Återkoppling 2", "Återkoppling 4", "Nu är den större.</textarea>"]));
        assert!(late.hides(&["Återkoppling 1<", "value=\"1\""]), "it has its answer");
        let mut conn = stage.read().await;
        let mut answers = Vec::new();
        for number in 1..=4 {
            answers.push(piece(&mut conn, round.id, number).await.unwrap().unwrap().answer);
        }
        assert_eq!(answers, [Some("Nu är den större.".to_owned()), Some("Vilken sida?".to_owned()), None, None]);
        drop(conn);

        // The rest, and by a double click once more.
        for _ in 0..2 {
            let sent = stage.sends("rounds/1/answer", &several(&["3"], "Nu är den större.")).await;
            assert_eq!(sent.to(), "/p/forsta-kontakten/rounds/1?show=waiting&about=page%3Astart");
            assert!(stage.follows(sent).await.says(&["Allt är besvarat."]));
        }
    })
    .await;
}

#[tokio::test]
async fn after_an_answer_one_stands_at_what_waits_next_in_the_same_part() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        for (page, words) in [("start", "ett"), ("kvitto", "två"), ("start", "tre"), ("start", "fyra")] {
            says(&stage, &mut conn, round.id, her, About::Page(page), words).await;
        }
        conn.commit().await.unwrap();
        let at = |rest: &str| format!("/p/forsta-kontakten/rounds/1{rest}");
        let within = ("within", "about=page%3Astart");
        let failed = stage.sends("rounds/1/feedback/1/answer", &[("words", ""), within]).await;
        assert_eq!(failed.to(), at("/feedback/1?about=page%3Astart"));
        let sent = stage.sends("rounds/1/feedback/1/answer", &[("words", "Tack."), within]).await;
        assert_eq!(sent.to(), at("/feedback/3?about=page%3Astart"));
        let next = stage.follows(sent).await;
        assert!(next.says(&["name=\"within\" value=\"about=page%3Astart\""]));
        let read = stage.sends("rounds/1/feedback/3/no-answer", &[within]).await;
        assert_eq!(read.to(), at("/feedback/4?about=page%3Astart"));
        let last = stage.sends("rounds/1/feedback/4/answer", &[("words", "Tack."), within]).await;
        assert_eq!(last.to(), at("?show=waiting&about=page%3Astart"));
        assert!(stage.follows(last).await.says(&["Här är allt besvarat.", "1 väntar i hela omgången"]));
        // A colleague was first, and not with these words.
        let late = stage.sends("rounds/1/feedback/4/answer", &[("words", "Något annat."), within]).await;
        assert_eq!(late.to(), at("/feedback/4?about=page%3Astart"));
        assert!(stage.follows(late).await.says(&["hann svara före dig", "Något annat."]));
        // What is answered cannot be said to need none: its page shows the answer.
        let answered = stage.sends("rounds/1/feedback/4/no-answer", &[within]).await;
        assert_eq!(answered.to(), at("/feedback/4?about=page%3Astart"));
        let all = stage.sends("rounds/1/feedback/2/answer", &[("words", "Tack.")]).await;
        assert!(stage.follows(all).await.says(&["Allt är besvarat."]));
    })
    .await;
}

#[tokio::test]
async fn what_waits_is_the_same_wherever_it_is_asked() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let asked = questions(&mut conn, round.id).await.unwrap();
        let (mut named, mut said, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
        for bits in 0_u8..64 {
            let [words, gone, unneeded, answered, hidden, changed] = [1, 2, 4, 8, 16, 32].map(|bit| bits & bit != 0);
            let her = visit(&stage, &mut conn, round.id, &format!("{bits}")).await;
            let about = about(&asked[0], Verdict::Partly);
            let piece = says(&stage, &mut conn, round.id, her, about, if words { "nästan" } else { "" }).await;
            if gone {
                take_back(&mut conn, round.id, her, about, on()).await.unwrap();
            }
            if unneeded {
                let said = need_no_answer(&mut conn, piece, stage.stamp()).await.unwrap();
                assert_eq!(said, words && !gone, "only of what waits");
            }
            if answered {
                answer(&mut conn, piece, "Tack.", stage.stamp()).await.unwrap();
            }
            if hidden {
                hide(&mut conn, piece, "Ett namn.", stage.stamp()).await.unwrap();
            }
            named.extend(changed.then_some(piece));
            waiting.extend((words && !gone && !unneeded && !answered && !hidden && !changed).then_some(piece));
            said.push((her, piece));
        }
        let next = iteration(&stage, &mut conn, draft.prototype, &draft.needs).await;
        change(&stage, &mut conn, next, (true, "Större text.", "Flera såg den inte."), &named).await;

        assert_eq!(waiting.len(), 1);
        let counted = unanswered(&stage, &mut conn).await;
        assert_eq!(counted, 1, "on the round");
        let only = Filter { waiting: true, ..Filter::default() };
        let listed = pieces(&mut conn, round.id, only, 50, 0).await.unwrap();
        assert_eq!(listed.iter().map(|piece| piece.id).collect::<Vec<_>>(), waiting, "for the team");
        let all = pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap();
        assert_eq!((all.len(), all[0].id), (32, waiting[0]), "what waits comes first");
        assert!(all.iter().all(|piece| piece.waits == (piece.id == waiting[0])), "on each piece");
        for (her, piece) in said {
            for own in of_visit(&mut conn, her).await.unwrap() {
                assert_eq!(own.waits, waiting.contains(&piece), "for herself: {own:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_somebody_has_changed_is_folded_until_the_team_opens_it() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        says(&stage, &mut conn, round.id, her, About::Whole, "Jag heter Anna.").await;
        says(&stage, &mut conn, round.id, her, About::Whole, "Bra.").await;
        conn.commit().await.unwrap();
        assert!(stage.opens("rounds/1?show=all").await.hides(&["<q class=\"inbox__quote\" dir=\"auto\">Jag heter Anna."]));
        let page = stage.opens("rounds/1/feedback/1?show=all").await;
        let (before, rest) = page.body.split_once("<summary>Visa det som ändrades").expect(&page.body);
        let (folded, after) = rest.split_once("</details>").unwrap();
        assert!(folded.contains("Jag heter Anna."), "{folded}");
        assert!(!before.contains("Jag heter Anna.") && !after.contains("Jag heter Anna."), "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn a_change_is_told_with_how_many_answers_stand_behind_it() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let him = visit(&stage, &mut conn, round.id, "b").await;
        let named = [
            says(&stage, &mut conn, round.id, her, About::Page("start"), "liten text").await,
            says(&stage, &mut conn, round.id, her, About::Page("kvitto"), "liten text här med").await,
            says(&stage, &mut conn, round.id, him, About::Page("start"), "ser inget").await,
        ];
        says(&stage, &mut conn, round.id, him, About::Whole, "inget om texten").await;
        let next = iteration(&stage, &mut conn, draft.prototype, &draft.needs).await;
        change(&stage, &mut conn, next, (true, "Större text.", "Flera såg den inte."), &named).await;
        let said = said_of_prototype(&mut conn, draft.prototype, Audience::Team).await.unwrap();
        assert_eq!((said[0].answers, said[0].out, said[0].done), (Number::Exactly(0), false, true), "nobody has sent");
        for (visit, code) in [(her, "HENNES"), (him, "HANS")] {
            send(&mut conn, round.id, visit, &secret::hash(code), on()).await.unwrap();
        }
        for (eyes, answers) in [
            (Audience::Team, Number::Exactly(2)),
            (Audience::Managers, Number::Fewer(3)),
            (Audience::Public, Number::Fewer(6)),
        ] {
            let said = said_of_prototype(&mut conn, draft.prototype, eyes).await.unwrap();
            assert_eq!(said[0].answers, answers, "{eyes}");
        }
        assert_eq!(count_said(&mut conn, stage.project, false).await.unwrap(), 1);
        assert_eq!(said_in_project(&mut conn, stage.project, (false, Audience::Team), 50, 0).await.unwrap().len(), 1);
        close(&mut conn, round.id, stage.stamp()).await.unwrap();
        let newest = opened(&stage, &mut conn, &draft).await;
        assert_eq!(said_of_prototype(&mut conn, draft.prototype, Audience::Team).await.unwrap()[0].code, Some(newest.code));
        assert_eq!(because_of_visit(&mut conn, her).await.unwrap().len(), 2);
        assert_eq!(because_of_visit(&mut conn, him).await.unwrap()[0].what, "Större text.");
        assert_eq!(naming(&mut conn, round.id).await.unwrap().len(), 3);
        assert_eq!(find(&mut conn, stage.project, 1).await.unwrap().unwrap().newest_version, 2);
    })
    .await;
}
