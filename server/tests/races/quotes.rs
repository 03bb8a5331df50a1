use app::rights::Role;

use super::crowd::{Faults, at_once, browsers, corrected, count, four_words, lifted, linked, opened, removed, unlinked};
use crate::house::on_both_by_two;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn needs_are_counted_right_when_quotes_are_linked_while_their_conversation_gets_another_participant() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 8).await, Faults::default());
        // What the other participant has said stands behind each of them already.
        let needs = [2, 3, 9, 10, 11, 12];
        for need in needs {
            at_once(vec![linked(&all[0], 4, need)]).await;
        }
        for round in 0..16 {
            let away = round % 2 == 0;
            let mut posts = vec![corrected(&all[0], 1, if away { 2 } else { 1 }).await];
            for ((quote, need), browser) in (0..).zip(needs).zip(&all[1..]) {
                let quote = quote % 3 + 1;
                posts.push(if away { linked(browser, quote, need) } else { unlinked(browser, quote, need) });
            }
            faults.answers("linking while correcting", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_quote_can_be_taken_away_while_others_link_it() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 8).await, Faults::default());
        for quote in 1..=16 {
            let mut posts = vec![removed(&all[0], quote).await];
            for (n, browser) in (0_i64..).zip(&all[1..]) {
                posts.push(if n == 6 { unlinked(browser, quote, 10) } else { linked(browser, quote, 10 + n % 3) });
            }
            faults.answers("removing while linking", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_quote_is_always_its_conversations_participants_also_when_that_is_corrected_meanwhile() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 8).await, Faults::default());
        let words = four_words(2);
        for (round, words) in words.chunks(7).take(12).enumerate() {
            let mut posts = vec![corrected(&all[0], 2, if round % 2 == 0 { 4 } else { 2 }).await];
            posts.extend(words.iter().zip(&all[1..]).map(|(words, browser)| lifted(browser, 2, words)));
            faults.answers("lifting while correcting", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_words_lifted_by_many_at_once_are_one_quote() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 8).await, Faults::default());
        let before = count(&running, "select count(*) from quotes").await;
        for words in four_words(2).iter().step_by(4).take(10) {
            faults.answers("lifting the same", &at_once(all.iter().map(|one| lifted(one, 2, words)).collect()).await);
        }
        let more = count(&running, "select count(*) from quotes").await - before;
        faults.add("quotes too many", usize::try_from(more - 10).unwrap());
        faults.recount(&running).await;
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_answers_about_consent_one_counts_and_it_is_the_participants_own() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        let shape = "/p/{project}/participants/{number}/consent";
        for round in 0..8 {
            let mut posts = Vec::new();
            for (n, browser) in all.iter().enumerate() {
                let public = if n % 2 == 0 { "yes" } else { "" };
                let path = format!("participants/{}/consent", round % 2 + 1);
                posts.push(opened(browser, &path, shape, &[("public", public)]).await);
            }
            posts.extend(all.iter().zip([10, 11, 12, 10]).map(|(browser, need)| linked(browser, 1, need)));
            faults.answers("recording consent", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}
