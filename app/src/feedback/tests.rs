use chrono::TimeDelta;

use crate::changes::said::*;
use crate::changes::store::{NewChange, add_change};
use crate::db::Conn;
use crate::feedback::model::Verdict;
use crate::feedback::store::*;
use crate::feedback::tallies;
use crate::feedback::visits::*;
use crate::house::Stamp;
use crate::prototypes::model::Lack;
use crate::prototypes::store::{frozen_pages, link_need};
use crate::rounds::model::RoundState;
use crate::rounds::model::*;
use crate::rounds::store::*;
use crate::testing::cast::{change, draft, iteration, opened, rewords, says, visit};
use crate::testing::{Stage, morning, on_both};
use crate::{secret, value};

fn about(question: &Question, verdict: Verdict) -> About<'static> {
    About::Need { question: question.id, need: question.need_id, verdict: Some(verdict) }
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
            (draft.iteration, "Igen."),
            stage.stamp(),
        )
        .await;
        assert!(matches!(again, Err(NotOpened::Refused(Refusal::AlreadyOpen(1)))), "{again:?}");

        let later = Stamp { by: stage.siri, at: morning() + TimeDelta::days(3) };
        assert!(close(&mut conn, first.id, later).await.unwrap());
        assert!(!close(&mut conn, first.id, later).await.unwrap(), "closed twice");
        let second =
            open(&mut conn, &stage.house.ids, stage.house.ids.next(), stage.project, (draft.iteration, "Igen."), later)
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
        assert_eq!(find(&mut conn, stage.project, 1).await.unwrap().unwrap().state(later.at), RoundState::Open);
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
        let refused =
            open(&mut conn, &stage.house.ids, stage.house.ids.next(), stage.project, (bare, "Hej"), stage.stamp()).await;
        assert!(matches!(refused, Err(NotOpened::Refused(Refusal::Lacks(Lack::Need)))), "{refused:?}");
        let (_, _, blank) = stage.prototype(&mut conn, "Tomt", "").await;
        link_need(&mut conn, blank, draft.needs[0], "så här", stage.stamp()).await.unwrap();
        let refused =
            open(&mut conn, &stage.house.ids, stage.house.ids.next(), stage.project, (blank, "Hej"), stage.stamp()).await;
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

        let tallies = tallies::of_round(&mut conn, round.id).await.unwrap();
        let of = |number: i64, group: Option<&str>| {
            tallies.iter().find(|t| t.need_number == number && t.group_name.as_deref() == group).map(|t| t.tally).unwrap()
        };
        assert_eq!((of(1, Some("unga 13–20")).partly, of(1, Some("unga 13–20")).n()), (1, 1));
        assert_eq!((of(1, None).partly, of(1, None).n()), (1, 1), "those who do not say are a group of their own");
        let kept = pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap();
        let told: Vec<_> = kept.iter().map(|piece| (piece.number, piece.words.as_str())).collect();
        assert_eq!(told, [(2, "nu hittade jag det"), (1, "vem är det")]);
        assert_eq!(kept[1].superseded_at, Some(morning()));
        let later = morning() + TimeDelta::hours(1);
        let new = NewFeedback { round: round.id, visit: her, about: about(&asked[0], Verdict::Met), words: "" };
        add_feedback(&mut conn, &stage.house.ids, &new, later).await.unwrap();
        let kept = pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap();
        let ended: Vec<_> = kept.iter().map(|piece| (piece.number, piece.superseded_at)).collect();
        assert_eq!(ended, [(1, Some(morning())), (2, Some(later))], "each has its own moment");
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
        take_back(&mut conn, round.id, her, About::Whole, morning()).await.unwrap();
        assert_eq!(unanswered(&stage, &mut conn).await, 5);
        assert_eq!(
            steps(&mut conn, round.id, draft.iteration).await.unwrap().iter().map(|s| s.comments).collect::<Vec<_>>(),
            [2, 1]
        );
        assert_eq!(totals(&mut conn, round.id).await.unwrap().pieces, 6);
        let only = Filter { page: "start", ..Filter::default() };
        assert_eq!(count_pieces(&mut conn, round.id, only).await.unwrap(), 2);
        let only = Filter { need: 2, waiting: true, ..Filter::default() };
        assert_eq!(count_pieces(&mut conn, round.id, only).await.unwrap(), 1);
        let only = Filter { messages: true, ..Filter::default() };
        assert_eq!(count_pieces(&mut conn, round.id, only).await.unwrap(), 1, "what was taken back is still there to read");
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
        send(&mut conn, round.id, sent, &secret::hash("KOD"), morning()).await.unwrap();
        take_back(&mut conn, round.id, sent, About::Whole, morning()).await.unwrap();
        assert_eq!(totals(&mut conn, round.id).await.unwrap().messages, 2, "what was sent stays");
        let too_late = |visit| NewFeedback { round: round.id, visit, about: About::Whole, words: "för sent" };
        assert_eq!(add_feedback(&mut conn, &stage.house.ids, &too_late(sent), morning()).await.unwrap(), None);

        close(&mut conn, round.id, stage.stamp()).await.unwrap();
        assert_eq!(add_feedback(&mut conn, &stage.house.ids, &too_late(her), morning()).await.unwrap(), None);
        assert_eq!(start_visit(&mut conn, &stage.house.ids, round.id, "c", morning()).await.unwrap(), None);
        take_back(&mut conn, round.id, her, About::Whole, morning()).await.unwrap();
        let kept = totals(&mut conn, round.id).await.unwrap();
        assert_eq!((kept.pieces, kept.messages), (2, 2));
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
        assert_eq!(add_feedback(&mut conn, &stage.house.ids, &new, morning()).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn a_return_code_opens_only_its_own_visit_and_a_resent_one_replaces_the_lost() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let draft = draft(&stage, &mut conn).await;
        let round = opened(&stage, &mut conn, &draft).await;
        let her = visit(&stage, &mut conn, round.id, "a").await;
        let him = visit(&stage, &mut conn, round.id, "b").await;
        says(&stage, &mut conn, round.id, her, About::Page("start"), "hennes").await;
        says(&stage, &mut conn, round.id, him, About::Page("start"), "hans").await;
        send(&mut conn, round.id, her, &secret::hash("AAAA"), morning()).await.unwrap();
        send(&mut conn, round.id, him, &secret::hash("CCCC"), morning()).await.unwrap();
        let found = by_return_code(&mut conn, &secret::hash("AAAA")).await.unwrap().unwrap();
        assert_eq!(found.id, her);
        let words = |own: Vec<Own>| own.into_iter().map(|o| o.words).collect::<Vec<_>>();
        assert_eq!(words(of_visit(&mut conn, found.id).await.unwrap()), ["hennes"]);
        assert!(
            by_return_code(&mut conn, &secret::hash("a")).await.unwrap().is_none(),
            "the cookie's token is no return code"
        );
        assert!(by_return_code(&mut conn, "AAAA").await.unwrap().is_none(), "only the hash is kept");
        assert!(by_token(&mut conn, &secret::hash("a")).await.unwrap().is_some());

        send(&mut conn, round.id, her, &secret::hash("DDDD"), morning() + TimeDelta::hours(1)).await.unwrap();
        assert!(by_return_code(&mut conn, &secret::hash("AAAA")).await.unwrap().is_none());
        let again = by_return_code(&mut conn, &secret::hash("DDDD")).await.unwrap().unwrap();
        assert_eq!((again.id, again.sent_at), (her, Some(morning())));
        assert_eq!(find(&mut conn, stage.project, 1).await.unwrap().unwrap().sent, 2);
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
        let tally = tallies::of_round(&mut conn, round.id).await.unwrap();
        assert_eq!(tally.iter().find(|t| t.need_number == 1).unwrap().tally.not_met, 1, "a hidden verdict still counts");

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
        assert!(hers.iter().any(|own| own.answer.as_deref() == Some("Tack själv.") && own.superseded_at.is_some()));
        assert_eq!(unanswered(&stage, &mut conn).await, 1);
        assert_eq!(piece(&mut conn, round.id, 4).await.unwrap().unwrap().words, "tack");
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
        for bits in 0_u8..32 {
            let [words, gone, answered, hidden, changed] = [1, 2, 4, 8, 16].map(|bit| bits & bit != 0);
            let her = visit(&stage, &mut conn, round.id, &format!("{bits}")).await;
            let about = about(&asked[0], Verdict::Partly);
            let piece = says(&stage, &mut conn, round.id, her, about, if words { "nästan" } else { "" }).await;
            if gone {
                take_back(&mut conn, round.id, her, about, morning()).await.unwrap();
            }
            if answered {
                answer(&mut conn, piece, "Tack.", stage.stamp()).await.unwrap();
            }
            if hidden {
                hide(&mut conn, piece, "Ett namn.", stage.stamp()).await.unwrap();
            }
            named.extend(changed.then_some(piece));
            waiting.extend((words && !gone && !answered && !hidden && !changed).then_some(piece));
            said.push((her, piece));
        }
        let next = iteration(&stage, &mut conn, draft.prototype, &draft.needs).await;
        let new = NewChange { done: true, what: "Större text.", because: "Flera såg den inte.", feedback: &named };
        add_change(&mut conn, stage.house.ids.next(), next, &new, stage.stamp()).await.unwrap();

        assert_eq!(waiting.len(), 1);
        let counted = unanswered(&stage, &mut conn).await;
        assert_eq!(counted, 1, "on the round");
        let only = Filter { waiting: true, ..Filter::default() };
        let listed = pieces(&mut conn, round.id, only, 50, 0).await.unwrap();
        assert_eq!(listed.iter().map(|piece| piece.id).collect::<Vec<_>>(), waiting, "for the team");
        let all = pieces(&mut conn, round.id, Filter::default(), 50, 0).await.unwrap();
        assert_eq!((all.len(), all[0].id), (16, waiting[0]), "what waits comes first");
        for (her, piece) in said {
            for own in of_visit(&mut conn, her).await.unwrap() {
                assert_eq!(own.waits, waiting.contains(&piece), "for herself: {own:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_change_is_told_with_how_many_people_stand_behind_it() {
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
        let said = said_of_prototype(&mut conn, draft.prototype).await.unwrap();
        assert_eq!((said[0].people, said[0].out, said[0].done), (2, false, true));
        assert_eq!(count_said(&mut conn, stage.project).await.unwrap(), 1);
        assert_eq!(said_in_project(&mut conn, stage.project, 50, 0).await.unwrap().len(), 1);
        close(&mut conn, round.id, stage.stamp()).await.unwrap();
        let newest = opened(&stage, &mut conn, &draft).await;
        assert_eq!(said_of_prototype(&mut conn, draft.prototype).await.unwrap()[0].code, Some(newest.code));
        assert_eq!(because_of_visit(&mut conn, her).await.unwrap().len(), 2);
        assert_eq!(because_of_visit(&mut conn, him).await.unwrap()[0].what, "Större text.");
        assert_eq!(naming(&mut conn, round.id).await.unwrap().len(), 3);
        assert_eq!(find(&mut conn, stage.project, 1).await.unwrap().unwrap().newest_version, 2);
    })
    .await;
}
