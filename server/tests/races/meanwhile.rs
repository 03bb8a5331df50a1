use app::rights::Role;

use super::crowd::{Faults, at_once, browsers, count, on_page, opened};
use crate::house::{Browser, PROJECT, Page, Running, on_both_by_two};

type Button = Option<(&'static str, &'static str)>;

/// Where a form stands, what it is sent to, the text that two write in it, and the button that saves it.
const FORMS: &[(&str, &str, &str, Button)] = &[
    ("needs/1/edit", "/p/{project}/needs/{number}", "outcome", None),
    ("clusters/1/edit", "/p/{project}/clusters/{number}", "insight", None),
    ("prototypes/2/about", "/p/{project}/prototypes/{number}/about", "idea", None),
    ("prototypes/2/needs", "/p/{project}/prototypes/{number}/needs/{need}", "rationale", None),
    (
        "prototypes/2/v/1/pages/kvitto",
        "/p/{project}/prototypes/{number}/v/{version}/pages/{slug}",
        "body",
        Some(("action", "save")),
    ),
    ("decisions/2/follow-up", "/p/{project}/decisions/{number}/follow-up", "words", None),
    ("prototypes/1/v/3/changes/6", "/p/{project}/prototypes/{number}/v/{version}/changes/{change}", "because", None),
];

/// A draft with a change noted in it, which can be worded anew.
async fn noted(running: &Running) {
    let member = running.signed_in(Role::Member).await;
    let next = opened(&member, "prototypes/1", "/p/{project}/prototypes/{number}/iterations", &[]).await;
    at_once(vec![next]).await;
    let typed = [
        ("done", "yes"),
        ("what", "Den som kommer väljer vem som antecknar."),
        ("because", "En ung person ville kunna säga nej."),
        ("feedback", "måste ahmed vara med?"),
    ];
    let shape = "/p/{project}/prototypes/{number}/v/{version}/changes";
    at_once(vec![opened(&member, "prototypes/1/v/3/changes", shape, &typed).await]).await;
}

/// Each writes what is hers into the same form, and all send it in the same moment. Then: the page of the form, as each
/// finds it.
async fn written(
    faults: &mut Faults,
    all: &[Browser],
    (path, shape, field, button): (&str, &str, &str, Button),
    words: &[String],
) -> Vec<Page> {
    let path = format!("{PROJECT}/{path}");
    let mut posts = Vec::new();
    for (browser, words) in all.iter().zip(words) {
        posts.push(on_page(browser, &browser.opens(&path).await, shape, &[(field, words)], button));
    }
    faults.answers(&path, &at_once(posts).await);
    let mut pages = Vec::new();
    for browser in all {
        pages.push(browser.opens(&path).await);
    }
    pages
}

const UNSAVED: &str = "Det här är inte sparat";
const TOLD: &str = "Någon annan";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_those_who_save_at_once_one_does_and_the_others_are_shown_it_beside_their_own_words() {
    on_both_by_two(async |running| {
        noted(&running).await;
        let (all, mut faults) = (browsers(&running, Role::Member, 3).await, Faults::default());
        for form in FORMS {
            for attempt in 0..6 {
                let words: Vec<_> = (0..all.len()).map(|n| format!("jag skrev rad {attempt} som nummer {n}")).collect();
                let pages = written(&mut faults, &all, *form, &words).await;
                let saved: Vec<_> = (0..all.len()).filter(|n| !pages[*n].says(UNSAVED)).collect();
                faults.add(format!("{}: not exactly one saved", form.0), usize::from(saved.len() != 1));
                for (n, (page, own)) in pages.iter().zip(&words).enumerate().filter(|(n, _)| !saved.contains(n)) {
                    let theirs = saved.iter().all(|one| page.says(&words[*one]));
                    let told = page.says(TOLD) && page.says(own) && theirs;
                    faults.add(format!("{}: not shown both", form.0), usize::from(!told));
                    let fields = page.hidden("/kept/drop");
                    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                    all[n].sends("/kept/drop", &fields).await;
                }
            }
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn those_who_save_the_same_words_at_once_are_told_of_nobody() {
    on_both_by_two(async |running| {
        noted(&running).await;
        let (all, mut faults) = (browsers(&running, Role::Member, 3).await, Faults::default());
        let before = count(&running, "select count(*) from need_wordings").await;
        for form in FORMS {
            let words = vec!["vi skrev samma sak".to_owned(); all.len()];
            let pages = written(&mut faults, &all, *form, &words).await;
            faults.add(format!("{}: told of somebody", form.0), pages.iter().filter(|page| page.says(UNSAVED)).count());
            faults.add(format!("{}: not saved", form.0), pages.iter().filter(|page| !page.says(&words[0])).count());
        }
        let after = count(&running, "select count(*) from need_wordings").await;
        faults.add("wordings too many", usize::try_from(after - before - 1).unwrap());
        faults.recount(&running).await;
        faults.none();
    })
    .await;
}
