//! Many people with the same forms open, who send them in the same moment, and what is counted again afterwards.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::rights::Role;
use server::ops::check::{State, look};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::house::{Browser, PROJECT, Page, Running, story};

/// What must hold beside what `traden check` counts: each must find nothing.
pub const TRUE_AS_WELL: &[(&str, &str)] = &[
    (
        "iterations with more than one open round",
        "select count(*) from (select iteration_id from rounds where closed_at is null group by iteration_id having count(*) > 1) twice",
    ),
    (
        "conversations that are in twice",
        "select count(*) from (select w.participant_id, v.sha256 from source_participants w join text_versions v on v.source_id = w.source_id \
           group by w.participant_id, v.sha256 having count(*) > 1) twice",
    ),
];

/// What went wrong, and how often: what is found wrong is added up over every time that it was counted.
#[derive(Debug, Default)]
pub struct Faults(pub BTreeMap<String, usize>);

impl Faults {
    pub fn add(&mut self, what: impl Into<String>, n: usize) {
        if n > 0 {
            *self.0.entry(what.into()).or_default() += n;
        }
    }

    pub fn answers(&mut self, what: &str, pages: &[Page]) {
        for page in pages.iter().filter(|page| page.status.is_server_error()) {
            self.add(format!("{what}: {}", page.status), 1);
        }
    }

    pub async fn recount(&mut self, running: &Running) {
        for line in look::over(&running.house.db, true).await.unwrap() {
            if line.state != State::Good {
                self.add(line.what, line.rows.len().max(1));
            }
        }
        let mut conn = running.house.read().await.unwrap();
        for (what, sql) in TRUE_AS_WELL {
            let wrong = app::value!(&mut conn, i64, *sql).unwrap();
            self.add(*what, usize::try_from(wrong).unwrap());
        }
    }

    pub fn none(self) {
        assert!(self.0.is_empty(), "{:#?}", self.0);
    }
}

/// A form that is filled in and not yet sent.
pub struct Post {
    pub browser: Browser,
    pub to: String,
    pub multipart: bool,
    pub fields: Vec<(String, String)>,
}

pub fn plain(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Post {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let to = if path.starts_with('/') { path.to_owned() } else { format!("{PROJECT}/{path}") };
    Post { browser: browser.clone(), to, multipart: false, fields }
}

/// The form of this shape on a page, with what is typed.
pub fn on_page(browser: &Browser, page: &Page, shape: &str, typed: &[(&str, &str)], button: Option<(&str, &str)>) -> Post {
    let mut form = page.form(shape, "");
    for (name, value) in typed {
        form.fill(name, value);
    }
    Post { browser: browser.clone(), to: form.action.clone(), multipart: form.multipart, fields: form.sent(button) }
}

pub async fn opened(browser: &Browser, path: &str, shape: &str, typed: &[(&str, &str)]) -> Post {
    on_page(browser, &browser.opens(&format!("{PROJECT}/{path}")).await, shape, typed, None)
}

/// Sends all of them in the same moment.
pub async fn at_once(posts: Vec<Post>) -> Vec<Page> {
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

pub async fn browsers(running: &Running, role: Role, n: usize) -> Vec<Browser> {
    let mut all = Vec::new();
    for _ in 0..n {
        all.push(running.signed_in(role).await);
    }
    all
}

pub async fn run(running: &Running, sql: &'static str) {
    let mut conn = running.house.write().await.unwrap();
    app::run!(&mut conn, sql).unwrap();
    conn.commit().await.unwrap();
}

pub async fn count(running: &Running, sql: &'static str) -> i64 {
    let mut conn = running.house.read().await.unwrap();
    app::value!(&mut conn, i64, sql).unwrap()
}

/// Whose conversation it was, corrected to this participant.
pub async fn corrected(browser: &Browser, source: i64, participant: i64) -> Post {
    let shape = "/p/{project}/sources/{number}/about";
    opened(browser, &format!("sources/{source}/about"), shape, &[("participant", &participant.to_string())]).await
}

pub fn linked(browser: &Browser, quote: i64, need: i64) -> Post {
    plain(browser, &format!("needs/{need}/evidence"), &[("quote", &quote.to_string()), ("stance", "supports")])
}

/// A quote taken away, as its page asks about it; one that is gone is asked about in vain.
pub async fn removed(browser: &Browser, quote: i64) -> Post {
    asked(browser, &format!("quotes/{quote}/remove")).await
}

/// What the page at this address asks about, answered with yes. Where there is no page, the bare answer.
pub async fn asked(browser: &Browser, path: &str) -> Post {
    let page = browser.opens(&format!("{PROJECT}/{path}")).await;
    let action = format!("action=\"{PROJECT}/{path}\"");
    if page.body.contains(&action) { plain(browser, path, &[("was", &page.was(path))]) } else { plain(browser, path, &[]) }
}

pub fn unlinked(browser: &Browser, quote: i64, need: i64) -> Post {
    plain(browser, &format!("needs/{need}/evidence/remove"), &[("quote", &quote.to_string())])
}

/// Every four words in a row that a participant says in a conversation: the turn, from 1, and the words.
pub fn four_words(source: i64) -> Vec<(String, String)> {
    let story = story();
    let told = story.source.iter().find(|told| told.number == source).unwrap();
    let said = (1..).zip(&told.turns).filter(|(_, (who, _))| who == "P");
    said.flat_map(|(turn, (_, words))| {
        let words: Vec<_> = words.split(' ').collect();
        words.windows(4).map(|four| (turn.to_string(), four.join(" "))).collect::<Vec<_>>()
    })
    .collect()
}

pub fn lifted(browser: &Browser, source: i64, (turn, words): &(String, String)) -> Post {
    plain(browser, &format!("sources/{source}/quotes"), &[("turn", turn), ("words", words)])
}
