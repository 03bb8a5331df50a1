//! Something is removed in the same moment as somebody else leans on it: either is done, never both, and whoever comes
//! too late gets a sentence.

use app::rights::Role;
use reqwest::StatusCode;

use super::crowd::{Faults, Post, asked, at_once, browsers, count, linked, on_page, opened, plain, run};
use crate::house::{Browser, PROJECT, Page, on_both_by_two};

/// Makes something, and gives the number that its address ends on.
async fn made(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> i64 {
    let page = browser.sends(&format!("{PROJECT}/{path}"), fields).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}: {}", page.text());
    let numbers: Vec<_> = page.leads_to().split('/').filter_map(|part| part.parse().ok()).collect();
    numbers[0]
}

async fn need(browser: &Browser) -> i64 {
    let said = [("situation", "väntar"), ("need", "veta"), ("outcome", "jag vet"), ("met_when", "Jag vet.")];
    made(browser, "needs", &said).await
}

/// Nobody is answered with a fault, and whoever is refused is told.
fn told(faults: &mut Faults, what: &str, pages: &[Page]) {
    faults.answers(what, pages);
    let fine = [StatusCode::SEE_OTHER, StatusCode::NOT_FOUND, StatusCode::CONFLICT, StatusCode::UNPROCESSABLE_ENTITY];
    let odd = pages.iter().filter(|page| !fine.contains(&page.status) && !page.status.is_server_error());
    for page in odd {
        faults.add(format!("{what}: answered {}", page.status), 1);
    }
    let silent = pages.iter().filter(|page| page.status != StatusCode::SEE_OTHER && page.text().len() < 80);
    faults.add(format!("{what}: refused without a word"), silent.count());
}

/// How many have done what they were sent for: who is refused is led to the page of the form, which says why.
fn done(pages: &[Page]) -> usize {
    let refused = |to: &str| {
        let path = to.split('?').next().unwrap_or_default();
        to.contains("changed=yes")
            || to.contains("unmoved=")
            || ["/remove", "/new", "/edit", "prototypes/2/needs"].iter().any(|form| path.ends_with(form))
    };
    pages.iter().filter(|page| page.status == StatusCode::SEE_OTHER && !refused(page.leads_to())).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_two_remove_at_once_goes_once() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 3).await, Faults::default());
        for attempt in 0..4 {
            let talk =
                [("participant", "1"), ("title", "Fel"), ("held_on", "2026-11-02"), ("channel", "phone"), ("guide", "")];
            let group = format!("Grupp {attempt}");
            made_group(&all[0], &group).await;
            let things = [
                format!("needs/{}/remove", need(&all[0]).await),
                format!("participants/{}/remove", made(&all[0], "participants", &[("recruited_through", "phone")]).await),
                format!("sources/{}/remove", made(&all[0], "sources/new", &talk).await),
                format!("prototypes/{}/remove", made(&all[0], "prototypes", &[("name", "Fel"), ("idea", "Fel")]).await),
                group_path(&all[0], &group).await,
                format!("quotes/{}/remove", attempt + 1),
            ];
            for path in things {
                let mut posts = Vec::new();
                for browser in &all {
                    posts.push(asked(browser, &path).await);
                }
                let answers = at_once(posts).await;
                told(&mut faults, &path, &answers);
                faults.add(format!("{path}: done {} times", done(&answers)), usize::from(done(&answers) != 1));
            }
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

async fn made_group(browser: &Browser, name: &str) {
    let page = browser.sends(&format!("{PROJECT}/groups"), &[("group", name)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
}

/// The address that removes the target group of this name, the newest.
async fn group_path(browser: &Browser, name: &str) -> String {
    let settings = browser.opens(&format!("{PROJECT}/settings")).await;
    assert!(settings.says(name));
    let ids = settings.body.split("/groups/").filter_map(|rest| rest.split_once("/remove")).map(|(id, _)| id);
    format!("groups/{}/remove", ids.filter(|id| id.len() == 36).last().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_need_is_removed_or_something_leans_on_it_but_not_both() {
    on_both_by_two(async |running| {
        let (all, lead) = (browsers(&running, Role::Member, 6).await, running.signed_in(Role::Lead).await);
        let mut faults = Faults::default();
        for attempt in 0..16 {
            let number = need(&all[0]).await;
            let text = number.to_string();
            let code = format!("B-{number:02}");
            let mut posts = vec![asked(&all[0], &format!("needs/{number}/remove")).await];
            let cluster = plain(&all[1], "clusters/move", &[("need", &text), ("to", "1")]);
            match attempt % 4 {
                0 => posts.push(linked(&all[1], 4, number)),
                1 => posts.push(cluster),
                2 => {
                    let shape = "/p/{project}/prototypes/{number}/needs";
                    let typed = [("need", code.as_str()), ("rationale", "Därför.")];
                    posts.push(opened(&all[1], "prototypes/2/needs", shape, &typed).await);
                }
                _ => posts.push(plain(
                    &lead,
                    "decisions",
                    &[("need", &text), ("kind", "end"), ("reason", "Inte nu."), ("lesson", "Inget.")],
                )),
            }
            if attempt > 5 {
                posts.extend([linked(&all[2], 5, number), linked(&all[3], 6, number)]);
                let said = [("situation", "går"), ("need", "veta"), ("outcome", "jag vet"), ("met_when", "Jag vet.")];
                posts.push(opened(&all[4], &format!("needs/{number}/edit"), "/p/{project}/needs/{number}", &said).await);
            }
            let answers = at_once(posts).await;
            told(&mut faults, "removing a need", &answers);
            let gone = answers.iter().any(|page| page.leads_to().contains("removed="));
            faults.add("a need removed and leant on", usize::from(gone && done(&answers) > 1));
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_participant_or_a_conversation_is_removed_or_used_but_not_both() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        for attempt in 0..8 {
            let who = made(&all[0], "participants", &[("recruited_through", "phone")]).await;
            let yes = [("was", "none"), ("team", "yes"), ("form", "oral"), ("given_on", "2026-11-02")];
            made(&all[0], &format!("participants/{who}/consent"), &yes).await;
            let code = who.to_string();
            let talk = [
                ("participant", code.as_str()),
                ("title", "Samtal"),
                ("held_on", "2026-11-02"),
                ("channel", "phone"),
                ("guide", ""),
            ];
            let mut posts = vec![asked(&all[0], &format!("participants/{who}/remove")).await];
            posts.push(plain(&all[1], "sources/new", &talk));
            posts.push(
                opened(
                    &all[2],
                    &format!("participants/{who}/edit"),
                    "/p/{project}/participants/{number}",
                    &[("note", "Ring.")],
                )
                .await,
            );
            let answers = at_once(posts).await;
            told(&mut faults, "removing a participant", &answers);
            let both = answers[..]
                .iter()
                .filter(|page| page.leads_to().contains("removed=") || page.leads_to().ends_with("/write"));
            faults.add("a participant removed and talked with", usize::from(both.count() > 1));
            faults.recount(&running).await;

            let source = made(&all[0], "sources/new", &[("participant", "1"), talk[1], talk[2], talk[3], talk[4]]).await;
            let shape = "/p/{project}/sources/{number}/write/save";
            let page = all[1].opens(&format!("{PROJECT}/sources/{source}/write")).await;
            let answer = format!("Bra, för {attempt}:e gången.");
            let typed = [("question-1000", "Hur var det?"), ("answer-1000", answer.as_str())];
            let then = if attempt % 2 == 0 { ("then", "save") } else { ("then", "finish") };
            let posts = vec![
                asked(&all[0], &format!("sources/{source}/remove")).await,
                on_page(&all[1], &page, shape, &typed, Some(then)),
                on_page(&all[2], &page, shape, &[], Some(("then", "add"))),
            ];
            told(&mut faults, "removing a conversation", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_conversation_keeps_its_quotes_or_loses_them_all_while_others_lift_and_link() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 5).await, Faults::default());
        for source in [2, 3, 6, 7] {
            let words = super::crowd::four_words(source);
            let mut posts = vec![asked(&all[0], &format!("sources/{source}/quotes/remove")).await];
            posts.push(asked(&all[1], &format!("sources/{source}/remove")).await);
            posts.extend((2..5).map(|n| super::crowd::lifted(&all[n], source, &words[n])));
            told(&mut faults, "removing quotes while lifting", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_prototype_is_removed_or_tried_but_not_both() {
    on_both_by_two(async |running| {
        let (all, lead) = (browsers(&running, Role::Member, 4).await, running.signed_in(Role::Lead).await);
        let mut faults = Faults::default();
        for attempt in 0..8 {
            let number = made(&all[0], "prototypes", &[("name", "En lapp"), ("idea", "Att veta.")]).await;
            let shape = "/p/{project}/prototypes/{number}/needs";
            let link = [("need", "B-01"), ("rationale", "Därför.")];
            let link: Post = opened(&all[0], &format!("prototypes/{number}/needs"), shape, &link).await;
            assert_eq!(at_once(vec![link]).await[0].status, StatusCode::SEE_OTHER);
            let open = format!("rounds/new?prototype={number}");
            let mut posts = vec![
                asked(&all[0], &format!("prototypes/{number}/remove")).await,
                // One page, that leads nowhere: it is opened for all that.
                opened(&all[1], &open, "/p/{project}/rounds", &[("invitation", "Vill du prova?"), ("anyway", "yes")]).await,
            ];
            if attempt % 2 == 0 {
                let path = format!("prototypes/{number}/v/1/pages");
                posts.push(plain(&all[2], &path, &[("title", "Tack"), ("body", "Tack.")]));
                let text = number.to_string();
                posts.push(plain(
                    &lead,
                    "decisions",
                    &[("prototype", &text), ("kind", "end"), ("reason", "Nu."), ("lesson", "Inget.")],
                ));
            }
            let answers = at_once(posts).await;
            told(&mut faults, "removing a prototype", &answers);
            let tried = |to: &str| to.contains("/rounds/") && !to.contains("/rounds/new");
            let one = answers.iter().map(Page::leads_to).filter(|to| to.contains("removed=") || tried(to)).count();
            faults.add("a prototype removed and tried", usize::from(one > 1));
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_group_or_a_sprint_can_go_while_others_choose_it() {
    on_both_by_two(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 4).await, Faults::default());
        for attempt in 0..8 {
            let name = format!("Grupp {attempt}");
            made_group(&all[0], &name).await;
            let path = group_path(&all[0], &name).await;
            let id = path.split('/').nth(1).unwrap().to_owned();
            let posts = vec![
                asked(&all[0], &path).await,
                plain(&all[1], "participants", &[("recruited_through", "phone"), ("group", &id)]),
                plain(
                    &all[2],
                    "needs",
                    &[
                        ("situation", "går"),
                        ("need", "veta"),
                        ("outcome", "jag vet"),
                        ("met_when", "Jag vet."),
                        ("groups", &id),
                    ],
                ),
                opened(&all[3], "participants/2/edit", "/p/{project}/participants/{number}", &[("group", &name)]).await,
            ];
            told(&mut faults, "removing a group", &at_once(posts).await);
            faults.recount(&running).await;

            let sprint =
                [("challenge", "Vad nu?"), ("phase", "explore"), ("starts_on", "2026-11-02"), ("ends_on", "2026-11-20")];
            let made = all[0].sends(&format!("{PROJECT}/sprints"), &sprint).await;
            assert_eq!(made.status, StatusCode::SEE_OTHER);
            let newest = count(&running, "select max(number) from sprints").await;
            let talk =
                [("participant", "1"), ("title", "Samtal"), ("held_on", "2026-11-02"), ("channel", "phone"), ("guide", "")];
            let posts = vec![
                asked(&all[0], &format!("sprints/{newest}/remove")).await,
                plain(&all[1], "sources/new", &talk),
                plain(&all[2], "sources/new", &talk),
            ];
            told(&mut faults, "removing a sprint", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_project_is_removed_or_somebody_tells_it_something_but_not_both() {
    on_both_by_two(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let mut faults = Faults::default();
        for attempt in 0..6 {
            let name = format!("Provprojekt {attempt}");
            let about = [
                ("name", name.as_str()),
                ("purpose", "Att pröva."),
                ("team_name", "Vi"),
                ("phone", "040-1"),
                ("phone_hours", "jämt"),
                ("groups", "Unga"),
            ];
            let page = lead.sends("/projects", &about).await;
            let home = page.leads_to().trim_end_matches("/sprints/new").to_owned();
            let sent = async |path: &str, fields: &[(&str, &str)]| {
                assert_eq!(lead.sends(&format!("{home}/{path}"), fields).await.status, StatusCode::SEE_OTHER);
            };
            sent("participants", &[("recruited_through", "phone")]).await;
            sent(
                "participants/1/consent",
                &[("was", "none"), ("team", "yes"), ("form", "oral"), ("given_on", "2026-11-02")],
            )
            .await;
            let at = format!("{home}/remove");
            let asked = lead.opens(&at).await;
            let was = asked.body.split_once("name=\"was\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
            let talk =
                [("participant", "1"), ("title", "Samtal"), ("held_on", "2026-11-02"), ("channel", "phone"), ("guide", "")];
            let need = [("situation", "väntar"), ("need", "veta"), ("outcome", "jag vet"), ("met_when", "Jag vet.")];
            let posts = vec![
                plain(&lead, &at, &[("was", &was)]),
                plain(&lead, &format!("{home}/sources/new"), &talk),
                plain(&lead, &format!("{home}/needs"), &need),
                plain(&lead, &format!("{home}/participants"), &[("recruited_through", "letter")]),
            ];
            let answers = at_once(posts).await;
            told(&mut faults, "removing a project", &answers);
            let gone = answers.iter().any(|page| page.leads_to() == "/?removed=yes");
            let talked = answers.iter().any(|page| page.leads_to().ends_with("/write"));
            faults.add("a project removed with a conversation in it", usize::from(gone && talked));
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_round_opens_in_a_project_that_is_closed_at_the_same_moment() {
    on_both_by_two(async |running| {
        let (all, lead) = (browsers(&running, Role::Member, 2).await, running.signed_in(Role::Lead).await);
        let mut faults = Faults::default();
        for _ in 0..8 {
            let posts = vec![
                asked(&lead, "close").await,
                plain(&all[0], "rounds/1/reopen", &[]),
                opened(&all[1], "rounds/new?prototype=2", "/p/{project}/rounds", &[("invitation", "Vill du prova?")]).await,
            ];
            told(&mut faults, "closing a project", &at_once(posts).await);
            faults.recount(&running).await;
            run(&running, "update projects set closed_at = null, closed_by = null").await;
            run(&running, "update rounds set closed_at = opened_at, closed_by = opened_by where number <> 2").await;
        }
        faults.none();
    })
    .await;
}
