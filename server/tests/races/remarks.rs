use app::rights::Role;

use super::crowd::{Faults, at_once, browsers, count, on_page, opened};
use crate::house::{PROJECT, on_both_by_two};

const SAY: &str = "/p/{project}/needs/{number}/remark";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_a_representative_says_in_two_windows_at_once_stands_once_and_both_are_kept() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Representative, 4).await, Faults::default());
        let before = count(&running, "select count(*) from remarks").await;
        let mut posts = Vec::new();
        for (n, browser) in all.iter().enumerate() {
            let words = format!("fönster {n}");
            posts.push(opened(browser, "needs/2", SAY, &[("reaction", "rather"), ("words", &words)]).await);
        }
        faults.answers("saying something of a need", &at_once(posts).await);
        let kept = count(&running, "select count(*) from remarks").await - before;
        assert_eq!(kept, 4);
        let stand =
            "select count(*) from remarks k join needs n on n.id = k.need_id where n.number = 2 and k.over_at is null";
        assert_eq!(count(&running, stand).await, 1);
        faults.recount(&running).await;
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_those_who_answer_at_once_one_does_and_the_others_are_shown_their_own_words() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        // The proposal and the other wording that wait in the demo.
        for number in [2, 4] {
            let path = format!("{PROJECT}/remarks/{number}");
            let shape = "/p/{project}/remarks/{number}/answer";
            let mut posts = Vec::new();
            for (n, browser) in all.iter().enumerate() {
                let words = format!("Svar {n}.");
                posts.push(on_page(browser, &browser.opens(&path).await, shape, &[("words", &words)], None));
            }
            faults.answers("answering a remark", &at_once(posts).await);
            let mut shown = 0;
            for (n, browser) in all.iter().enumerate() {
                let page = browser.opens(&path).await;
                assert!(page.says(&format!("Svar {n}.")), "{number} {n}: {}", page.text());
                shown += usize::from(page.says("Det här är inte sparat"));
            }
            assert_eq!(shown, 3, "{number}");
        }
        assert_eq!(count(&running, "select count(*) from remarks where answer like 'Svar _.'").await, 2);
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_proposal_that_four_make_a_need_of_at_once_becomes_one() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        let before = count(&running, "select count(*) from needs").await;
        let mut posts = Vec::new();
        for (n, browser) in all.iter().enumerate() {
            let need = format!("ha någon med mig {n}");
            let typed = [
                ("situation", "kommer första gången"),
                ("need", need.as_str()),
                ("outcome", "jag vågar gå in"),
                ("met_when", "Jag har någon med mig."),
            ];
            posts.push(opened(browser, "remarks/4/need", "/p/{project}/remarks/{number}/need", &typed).await);
        }
        let answers = at_once(posts).await;
        faults.answers("making a need of a proposal", &answers);
        assert_eq!(count(&running, "select count(*) from needs").await - before, 1);
        let mut kept = 0;
        for (n, browser) in all.iter().enumerate() {
            let page = browser.opens(&format!("{PROJECT}/remarks/4/need")).await;
            kept += usize::from(page.says(&format!("ha någon med mig {n}</textarea>")));
        }
        assert_eq!(kept, 3, "what the others typed is lost");
        faults.recount(&running).await;
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_representative_who_begins_in_four_browsers_at_once_is_one() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Representative, 4).await, Faults::default());
        let code = {
            let mut conn = running.house.read().await.unwrap();
            app::rounds::entrance::newest_open_code(&mut conn, "forsta-kontakten").await.unwrap().unwrap()
        };
        let begun = "select begun from rounds where number = 2";
        let before = count(&running, begun).await;
        let start = format!("/t/{code}/start");
        let answers =
            at_once(all.iter().map(|browser| super::crowd::plain(browser, &start, &[("as", "own")])).collect()).await;
        faults.answers("beginning for oneself", &answers);
        assert_eq!(count(&running, "select count(*) from representative_visits").await, 4);
        assert_eq!(count(&running, begun).await - before, 1);
        faults.recount(&running).await;
        faults.none();
    })
    .await;
}
