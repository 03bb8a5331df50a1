use app::rights::Role;
use reqwest::StatusCode;

use super::crowd::{Faults, at_once, browsers, count, plain};
use crate::house::{PROJECT, Page, on_both_by_two};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_visitors_send_while_a_round_is_closed_is_either_kept_or_given_back() {
    on_both_by_two(async |running| {
        let (member, mut faults) = (running.signed_in(Role::Member).await, Faults::default());
        let code = {
            let mut conn = running.house.read().await.unwrap();
            app::value!(&mut conn, String, "select code from rounds where number = 2").unwrap()
        };
        let visitors: Vec<_> = (0..8).map(|_| running.somebody()).collect();
        for visitor in &visitors {
            assert_eq!(visitor.sends(&format!("/t/{code}/start"), &[]).await.status, StatusCode::SEE_OTHER);
        }
        let pieces = "select count(*) from feedback";
        for attempt in 0..8 {
            let before = count(&running, pieces).await;
            let mut posts = vec![plain(&member, "rounds/2/close", &[])];
            for (n, visitor) in visitors.iter().enumerate() {
                let words = format!("Det här är ord {attempt}-{n}.");
                posts.push(if n % 2 == 0 {
                    plain(visitor, &format!("/t/{code}/page/vem/comment"), &[("words", &words)])
                } else {
                    plain(visitor, &format!("/t/{code}/question/{}", n % 4 + 1), &[("verdict", "partly"), ("words", &words)])
                });
            }
            let answers = at_once(posts).await;
            faults.answers("sending while closing", &answers);
            let taken = answers.iter().filter(|page| page.status == StatusCode::SEE_OTHER).count();
            // One of them is the closing itself.
            let stored = usize::try_from(count(&running, pieces).await - before).unwrap();
            faults.add("pieces stored otherwise than answered", (taken - 1).abs_diff(stored));
            let given_back =
                |page: &&Page| page.status != StatusCode::SEE_OTHER && page.says(&format!("Det här är ord {attempt}-"));
            faults
                .add("words neither kept nor given back", answers.len() - taken - answers.iter().filter(given_back).count());
            faults.recount(&running).await;
            assert_eq!(member.sends(&format!("{PROJECT}/rounds/2/reopen"), &[]).await.status, StatusCode::SEE_OTHER);
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_piece_that_four_hide_at_once_waits_once_less() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        for piece in [4, 6, 8, 10, 12] {
            for verb in ["hide", "unhide"] {
                let path = format!("rounds/2/feedback/{piece}/{verb}");
                let posts = all.iter().map(|browser| plain(browser, &path, &[("words", "Här stod ett namn.")])).collect();
                faults.answers("hiding", &at_once(posts).await);
                faults.recount(&running).await;
            }
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_piece_that_is_answered_while_somebody_says_that_it_needs_none_is_answered() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        for piece in [4, 6, 8, 10, 12] {
            let path = format!("rounds/2/feedback/{piece}");
            let posts = vec![
                plain(&all[0], &format!("{path}/no-answer"), &[]),
                plain(&all[1], &format!("{path}/answer"), &[("words", "Vi tar med det.")]),
                plain(&all[2], &format!("{path}/no-answer"), &[]),
                plain(&all[3], &format!("{path}/no-answer/undo"), &[]),
            ];
            faults.answers("answering what needs none", &at_once(posts).await);
            faults.recount(&running).await;
        }
        let left = "select count(*) from feedback f join rounds r on r.id = f.round_id where r.number = 2 \
                    and f.number in (4, 6, 8, 10, 12) and f.words <> '' \
                    and not exists (select 1 from answers a where a.feedback_id = f.id)";
        assert_eq!(count(&running, left).await, 0);
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_that_are_answered_at_once_have_one_answer_each_and_whoever_was_late_keeps_her_words() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        let of = |pieces: &[&'static str], words: &'static str| {
            pieces.iter().map(|piece| ("pieces", *piece)).chain([("words", words)]).collect::<Vec<_>>()
        };
        let posts = vec![
            plain(&all[0], "rounds/2/answer", &of(&["1", "2", "9", "10", "4"], "Vi tar med det.")),
            plain(&all[1], "rounds/2/answer", &of(&["4", "10", "9", "6", "11"], "Vi ändrar det.")),
            plain(&all[2], "rounds/2/feedback/9/answer", &[("words", "Bra sagt.")]),
            plain(&all[3], "rounds/2/feedback/10/no-answer", &[]),
        ];
        faults.answers("answering several", &at_once(posts).await);
        faults.recount(&running).await;
        let left = "select count(*) from feedback f join rounds r on r.id = f.round_id where r.number = 2 \
                    and f.number in (1, 2, 4, 6, 9, 10, 11) and not exists (select 1 from answers a where a.feedback_id = f.id)";
        assert_eq!(count(&running, left).await, 0);
        let pages = [all[0].opens(&format!("{PROJECT}/rounds/2?show=several")).await, all[1].opens(&format!("{PROJECT}/rounds/2?show=several")).await];
        let told = pages.iter().filter(|page| page.says("Några fick inte svaret")).count();
        assert!(told >= 1, "both had all of what both ticked");
        for (page, words) in pages.iter().zip(["Vi tar med det.", "Vi ändrar det."]) {
            let late = page.says("Några fick inte svaret");
            assert_eq!(late, page.says(&format!("{words}</textarea>")), "the words are kept where somebody was first");
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_piece_that_is_answered_hidden_and_changed_for_at_once_is_counted_once() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        for piece in [4, 6, 8, 10, 12] {
            let path = format!("rounds/2/feedback/{piece}");
            let posts = vec![
                plain(&all[0], &format!("{path}/answer"), &[("words", "Vi tar med det.")]),
                plain(&all[1], &format!("{path}/answer"), &[("words", "Vi har ändrat det.")]),
                plain(&all[2], &format!("{path}/hide"), &[("words", "Här stod ett namn.")]),
                plain(&all[3], &format!("{path}/unhide"), &[]),
            ];
            faults.answers("answering and hiding", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}
