//! Many at once on the same things: no answer breaks, and what is kept beside the rows still agrees with them. Each kind
//! of race is a test of its own, run on both databases; the last one is everything at once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use std::collections::BTreeMap;
use std::sync::Arc;

use app::people::model::Role;
use house::{Browser, PROJECT, Page, Running, on_both, story};
use reqwest::StatusCode;
use server::ops::check::CONSISTENT;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

/// What must hold beside what `traden check` counts: each must find nothing.
const TRUE_AS_WELL: &[(&str, &str)] = &[
    (
        "quotes under another participant's consent than their conversation",
        "select count(*) from quotes q join sources s on s.id = q.source_id where q.participant_id <> s.participant_id",
    ),
    (
        "projects without a lead",
        "select count(*) from projects p where not exists (select 1 from memberships m \
           where m.project_id = p.id and m.role = 'lead' and m.ended_at is null)",
    ),
    (
        "iterations with more than one open round",
        "select count(*) from (select iteration_id from rounds where closed_at is null group by iteration_id having count(*) > 1) twice",
    ),
    (
        "participants whose answer is somebody else's, or nobody's",
        "select count(*) from participants p where p.consent_id is not null and not exists \
           (select 1 from consents c where c.id = p.consent_id and c.participant_id = p.id)",
    ),
    (
        "conversations that are in twice",
        "select count(*) from (select s.participant_id, v.sha256 from sources s join text_versions v on v.source_id = s.id \
           group by s.participant_id, v.sha256 having count(*) > 1) twice",
    ),
];

/// What went wrong, and how often.
#[derive(Debug, Default)]
struct Faults(BTreeMap<String, usize>);

impl Faults {
    fn add(&mut self, what: impl Into<String>, n: usize) {
        if n > 0 {
            *self.0.entry(what.into()).or_default() += n;
        }
    }

    fn answers(&mut self, what: &str, pages: &[Page]) {
        for page in pages.iter().filter(|page| page.status.is_server_error()) {
            self.add(format!("{what}: {}", page.status), 1);
        }
    }

    async fn recount(&mut self, running: &Running) {
        let mut conn = running.house.read().await.unwrap();
        for (what, sql) in CONSISTENT.iter().chain(TRUE_AS_WELL) {
            let wrong = app::value!(&mut conn, i64, *sql).unwrap();
            self.add(*what, usize::try_from(wrong).unwrap());
        }
    }

    fn none(self) {
        assert!(self.0.is_empty(), "{:#?}", self.0);
    }
}

/// A form that is filled in and not yet sent.
struct Post {
    browser: Browser,
    to: String,
    multipart: bool,
    fields: Vec<(String, String)>,
}

fn plain(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Post {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let to = if path.starts_with('/') { path.to_owned() } else { format!("{PROJECT}/{path}") };
    Post { browser: browser.clone(), to, multipart: false, fields }
}

/// The form of this shape on a page, with what is typed.
fn on_page(browser: &Browser, page: &Page, shape: &str, typed: &[(&str, &str)], button: Option<(&str, &str)>) -> Post {
    let mut form = page.form(shape, "");
    for (name, value) in typed {
        form.fill(name, value);
    }
    Post { browser: browser.clone(), to: form.action.clone(), multipart: form.multipart, fields: form.sent(button) }
}

async fn opened(browser: &Browser, path: &str, shape: &str, typed: &[(&str, &str)]) -> Post {
    on_page(browser, &browser.opens(&format!("{PROJECT}/{path}")).await, shape, typed, None)
}

/// Sends all of them in the same moment.
async fn at_once(posts: Vec<Post>) -> Vec<Page> {
    let (start, mut under_way) = (Arc::new(Barrier::new(posts.len())), JoinSet::new());
    for post in posts {
        let start = start.clone();
        under_way.spawn(async move {
            start.wait().await;
            post.browser.sends_form(&post.to, post.multipart, &post.fields, &[]).await
        });
    }
    under_way.join_all().await
}

async fn browsers(running: &Running, role: Role, n: usize) -> Vec<Browser> {
    let mut all = Vec::new();
    for _ in 0..n {
        all.push(running.signed_in(role).await);
    }
    all
}

async fn run(running: &Running, sql: &'static str) {
    let mut conn = running.house.write().await.unwrap();
    app::run!(&mut conn, sql).unwrap();
    conn.commit().await.unwrap();
}

async fn count(running: &Running, sql: &'static str) -> i64 {
    let mut conn = running.house.read().await.unwrap();
    app::value!(&mut conn, i64, sql).unwrap()
}

/// Whose conversation it was, corrected to this participant.
async fn corrected(browser: &Browser, source: i64, participant: i64) -> Post {
    let shape = "/p/{project}/sources/{number}/about";
    opened(browser, &format!("sources/{source}/about"), shape, &[("participant", &participant.to_string())]).await
}

fn linked(browser: &Browser, quote: i64, need: i64) -> Post {
    plain(browser, &format!("needs/{need}/evidence"), &[("quote", &quote.to_string()), ("stance", "supports")])
}

fn unlinked(browser: &Browser, quote: i64, need: i64) -> Post {
    plain(browser, &format!("needs/{need}/evidence/remove"), &[("quote", &quote.to_string())])
}

/// Every four words in a row that a participant says in a conversation: the turn, from 1, and the words.
fn four_words(source: i64) -> Vec<(String, String)> {
    let story = story();
    let told = story.source.iter().find(|told| told.number == source).unwrap();
    let said = (1..).zip(&told.turns).filter(|(_, (who, _))| who == "P");
    said.flat_map(|(turn, (_, words))| {
        let words: Vec<_> = words.split(' ').collect();
        words.windows(4).map(|four| (turn.to_string(), four.join(" "))).collect::<Vec<_>>()
    })
    .collect()
}

fn lifted(browser: &Browser, source: i64, (turn, words): &(String, String)) -> Post {
    plain(browser, &format!("sources/{source}/quotes"), &[("turn", turn), ("words", words)])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn needs_are_counted_right_when_quotes_are_linked_while_their_conversation_gets_another_participant() {
    on_both(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 8).await, Faults::default());
        for round in 0..12 {
            let mut posts = vec![corrected(&all[0], 1, if round % 2 == 0 { 2 } else { 1 }).await];
            for (n, browser) in (0_i64..).zip(&all[1..7]) {
                let (quote, need) = (n % 3 + 1, 10 + n % 2);
                posts.push(if (round + n) % 4 < 2 { linked(browser, quote, need) } else { unlinked(browser, quote, need) });
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
    on_both(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 8).await, Faults::default());
        for quote in 1..=16 {
            let mut posts = vec![plain(&all[0], &format!("quotes/{quote}/remove"), &[])];
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
    on_both(async |running| {
        let (all, mut faults) = (browsers(&running, Role::Member, 8).await, Faults::default());
        let words = four_words(2);
        for (round, words) in words.chunks(7).take(20).enumerate() {
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
    on_both(async |running| {
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
    on_both(async |running| {
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

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_iteration_that_four_open_at_once_is_tried_in_one_round_and_nobody_loses_the_invitation() {
    on_both(async |running| {
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
            let opened = answers.iter().filter(|page| page.status == StatusCode::SEE_OTHER).count();
            faults.add("attempts where not exactly one round was opened", usize::from(opened != 1));
            let kept = |page: &&Page| page.status == StatusCode::SEE_OTHER || page.says("Vill du prova? Fråga");
            faults.add("invitations that are gone", answers.len() - answers.iter().filter(kept).count());
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
    on_both(async |running| {
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
async fn two_leads_who_end_each_other_leave_one_of_them() {
    on_both(async |running| {
        let mut faults = Faults::default();
        let ids = [Role::Lead, Role::Manager].map(|role| running.cast.first(role));
        let pair = [running.signed_in(Role::Lead).await, running.signed_in(Role::Manager).await];
        for attempt in 0..8 {
            run(
                &running,
                "update memberships set role = 'lead', ended_at = null where person_id in \
                   (select id from people where email in ('siri.vallgren@example.se', 'goran.stahlnacke@example.se'))",
            )
            .await;
            // Each the other, or each herself.
            let whom = |n: usize| ids[if attempt % 2 == 0 { 1 - n } else { n }];
            let posts = (0..2).map(|n| plain(&pair[n], &format!("team/{}/leave", whom(n)), &[])).collect();
            faults.answers("ending each other", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_leads_who_take_each_others_role_leave_one_lead() {
    on_both(async |running| {
        let mut faults = Faults::default();
        let ids = [Role::Lead, Role::Manager].map(|role| running.cast.first(role));
        let pair = [running.signed_in(Role::Lead).await, running.signed_in(Role::Manager).await];
        for _ in 0..8 {
            run(
                &running,
                "update memberships set role = 'lead', ended_at = null where person_id in \
                   (select id from people where email in ('siri.vallgren@example.se', 'goran.stahlnacke@example.se'))",
            )
            .await;
            let posts =
                (0..2).map(|n| plain(&pair[n], &format!("team/{}/role", ids[1 - n]), &[("role", "member")])).collect();
            faults.answers("changing each other's role", &at_once(posts).await);
            faults.recount(&running).await;
        }
        faults.none();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_next_iteration_asked_for_by_four_at_once_is_one() {
    on_both(async |running| {
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
    on_both(async |running| {
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

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_visitors_send_while_a_round_is_closed_is_either_kept_or_given_back() {
    on_both(async |running| {
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
async fn a_piece_that_is_answered_hidden_and_changed_for_at_once_is_counted_once() {
    on_both(async |running| {
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

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn after_a_storm_of_everything_at_once_all_counts_are_right() {
    on_both(async |running| {
        let all = browsers(&running, Role::Member, 12).await;
        let words: Arc<Vec<_>> = Arc::new(four_words(1));
        let mut under_way = JoinSet::new();
        for (client, browser) in (0_i64..).zip(all) {
            let words = words.clone();
            under_way.spawn(async move {
                let mut faults = Faults::default();
                for step in 0..25_i64 {
                    // Everybody does everything, each in an order of her own.
                    let dice = client * 7 + step * 5;
                    let (quote, need) = (dice % 9 + 1, dice % 4 + 9);
                    let (what, post) = match (client + step) % 10 {
                        0 | 1 | 2 => ("linking", linked(&browser, quote, need)),
                        3 => ("unlinking", unlinked(&browser, quote, need)),
                        4 | 5 => {
                            let at = usize::try_from(dice).unwrap() % words.len();
                            ("lifting", lifted(&browser, 1, &words[at]))
                        }
                        6 => ("correcting", corrected(&browser, dice % 2 + 1, dice % 3 + 1).await),
                        7 if step > 12 => ("removing", plain(&browser, &format!("quotes/{}/remove", dice % 60 + 1), &[])),
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
