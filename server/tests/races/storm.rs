use std::sync::Arc;

use app::rights::Role;
use tokio::task::JoinSet;

use super::crowd::{Faults, browsers, corrected, four_words, lifted, linked, opened, plain, removed, unlinked};
use crate::house::on_both_by_two;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn after_a_storm_of_everything_at_once_all_counts_are_right() {
    on_both_by_two(async |running| {
        let all = browsers(&running, Role::Member, 12).await;
        let words: Arc<Vec<_>> = Arc::new(four_words(1));
        let mut under_way = JoinSet::new();
        for (client, browser) in (0_i64..).zip(all) {
            let words = words.clone();
            under_way.spawn(async move {
                let mut faults = Faults::default();
                for step in 0..18_i64 {
                    // Everybody does everything, each in an order of her own.
                    let dice = client * 7 + step * 5;
                    let (quote, need) = (dice % 9 + 1, dice % 4 + 9);
                    let (what, post) = match (client + step) % 10 {
                        0..=2 => ("linking", linked(&browser, quote, need)),
                        3 => ("unlinking", unlinked(&browser, quote, need)),
                        4 | 5 => {
                            let at = usize::try_from(dice).unwrap() % words.len();
                            ("lifting", lifted(&browser, 1, &words[at]))
                        }
                        6 => ("correcting", corrected(&browser, dice % 2 + 1, dice % 3 + 1).await),
                        7 if step > 9 => ("removing", removed(&browser, dice % 60 + 1).await),
                        7 | 8 => {
                            let shape = "/p/{project}/participants/{number}/consent";
                            let path = format!("participants/{}/consent", dice % 3 + 1);
                            ("recording consent", opened(&browser, &path, shape, &[("public", "yes")]).await)
                        }
                        _ => {
                            let (need, to) = (need.to_string(), (dice % 4 + 1).to_string());
                            ("placing", plain(&browser, "clusters/move", &[("need", &need), ("to", &to)]))
                        }
                    };
                    faults.answers(what, &[browser.sends_form(&post.to, post.multipart, &post.fields, &[]).await]);
                }
                faults
            });
        }
        let mut faults = Faults::default();
        for each in under_way.join_all().await {
            for (what, n) in each.0 {
                faults.add(what, n);
            }
        }
        faults.recount(&running).await;
        faults.none();
    })
    .await;
}
