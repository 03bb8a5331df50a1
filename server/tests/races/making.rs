use app::rights::Role;

use super::crowd::{Faults, at_once, browsers, count, on_page, opened, plain, run};
use crate::house::{PROJECT, on_both_by_two};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_iteration_that_four_open_at_once_is_tried_in_one_round_and_nobody_loses_the_invitation() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        for round in 0..6 {
            let mut posts = Vec::new();
            for (n, browser) in all.iter().enumerate() {
                let typed = format!("Vill du prova? Fråga {n} i försök {round}.");
                posts
                    .push(opened(browser, "rounds/new?prototype=2", "/p/{project}/rounds", &[("invitation", &typed)]).await);
            }
            let answers = at_once(posts).await;
            faults.answers("opening a round", &answers);
            let opened = answers.iter().filter(|page| !page.leads_to().contains("/rounds/new")).count();
            faults.add("attempts where not exactly one round was opened", usize::from(opened != 1));
            let mut kept = 0;
            for browser in &all {
                let page = browser.opens(&format!("{PROJECT}/rounds/new?prototype=2")).await;
                kept += usize::from(page.says(&format!("i försök {round}.</textarea>")));
            }
            faults.add("invitations that are gone", all.len() - opened - kept);
            faults.recount(&running).await;
            run(&running, "update rounds set closed_at = opened_at, closed_by = opened_by where number > 2").await;
        }
        // One asks for the old round, the others for a new one.
        for round in 3..7 {
            let mut posts = vec![
                plain(&all[0], &format!("rounds/{round}/reopen"), &[]),
                plain(&all[1], &format!("rounds/{round}/reopen"), &[]),
            ];
            for browser in &all[2..] {
                posts.push(
                    opened(browser, "rounds/new?prototype=2", "/p/{project}/rounds", &[("invitation", "Igen?")]).await,
                );
            }
            faults.answers("opening again", &at_once(posts).await);
            faults.recount(&running).await;
            run(&running, "update rounds set closed_at = opened_at, closed_by = opened_by where number > 2").await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn projects_of_one_name_that_are_started_at_once_all_come_to_be() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        for attempt in 0..5 {
            let name = format!("Andra kontakten {attempt}");
            let mut posts = Vec::new();
            for browser in &all {
                let typed = [
                    ("name", name.as_str()),
                    ("purpose", "Förstå vad som händer sedan."),
                    ("team_name", "Digiteamet"),
                    ("phone", "040-628 04 20"),
                    ("phone_hours", "vardagar"),
                ];
                posts.push(on_page(browser, &browser.opens("/projects/new").await, "/projects", &typed, None));
            }
            faults.answers("starting a project", &at_once(posts).await);
        }
        let there = count(&running, "select count(*) from projects").await;
        faults.add("projects too few", usize::try_from(21 - there).unwrap());
        faults.recount(&running).await;
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_next_iteration_asked_for_by_four_at_once_is_one() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        for version in 3..8 {
            let mut posts = Vec::new();
            for browser in &all {
                posts.push(opened(browser, "prototypes/1", "/p/{project}/prototypes/{number}/iterations", &[]).await);
            }
            faults.answers("the next iteration", &at_once(posts).await);
            let newest = count(
                &running,
                "select max(i.version) from iterations i join prototypes p on p.id = i.prototype_id where p.number = 1",
            )
            .await;
            faults.add("attempts after which the newest is another", usize::from(newest != version));
            faults.recount(&running).await;
            run(&running, "update iterations set frozen_at = created_at, frozen_by = created_by where frozen_at is null")
                .await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_conversation_brought_in_by_four_at_once_is_in_once() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        for attempt in 0..5 {
            let text = format!("Intervjuare: Hur gick det, gång {attempt}?\nDeltagare: Det gick bra den här gången.");
            let typed = [
                ("participant", "1"),
                ("title", "Samtal på en bänk"),
                ("held_on", "2026-10-02"),
                ("channel", "walk"),
                ("text", text.as_str()),
            ];
            let mut posts = Vec::new();
            for browser in &all {
                let check = opened(browser, "sources/import", "/p/{project}/sources/import/check", &typed).await;
                let checked = browser.sends_form(&check.to, check.multipart, &check.fields, &[]).await;
                let checked = browser.follows(checked).await;
                let roles = [("speaker-0", "interviewer"), ("speaker-1", "participant")];
                posts.push(on_page(browser, &checked, "/p/{project}/sources/import", &roles, Some(("then", "add"))));
            }
            let answers = at_once(posts).await;
            faults.answers("bringing in the same", &answers);
            let led = answers.iter().map(|page| page.leads_to().split('?').next().unwrap().to_owned());
            let led: std::collections::BTreeSet<_> = led.collect();
            faults.add("attempts that led to different conversations", usize::from(led.len() != 1));
        }
        let there = count(&running, "select count(*) from sources").await;
        faults.add("conversations too many", usize::try_from(there - 17).unwrap());
        faults.recount(&running).await;
        faults.none();
    })
    .await;
}
