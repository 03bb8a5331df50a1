//! The one harness: a real server on a port of its own with a database of its own, filled with the demo's story, driven
//! by verbs. [`on_both`] runs a test on SQLite and, when `TEST_DATABASE_URL` is set (as `./dev test` sees to), on
//! PostgreSQL as well.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

pub mod cluster;
pub mod form;
pub mod process;
pub mod trace;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use app::clock::Clock;
use app::db::Db;
use app::house::{House, Settings};
use app::pepper::Pepper;
use app::rights::Role;
use app::secret;
use app::texts::Texts;
use chrono::TimeDelta;
use reqwest::header::HeaderMap;
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};
use server::auth::store;
use server::demo::{Cast, Story, fill};
use server::ops::check::{State, look};
use server::{files, ops};
use tokio::net::TcpListener;
use tokio::task::{AbortHandle, JoinHandle};

pub const PROJECT: &str = "/p/forsta-kontakten";

pub struct Running {
    pub house: House,
    pub base: String,
    /// Of every server on the database, the first among them.
    bases: Vec<String>,
    pub cast: Cast,
    /// The database's address, for whoever opens it beside the server.
    pub url: String,
    serving: JoinHandle<()>,
}

/// One person's browser.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    bases: Vec<String>,
    asked: Arc<AtomicUsize>,
}

/// What came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

pub async fn on_both<F: AsyncFn(Running)>(test: F) {
    on_databases(0, 1, test).await;
}

/// As if so many reverse proxies stood in front.
pub async fn on_both_behind<F: AsyncFn(Running)>(proxies: usize, test: F) {
    on_databases(proxies, 1, test).await;
}

/// On PostgreSQL two servers share the database, each with connections, limits and caches of its own, as two processes
/// would have them; every browser asks them in turn.
pub async fn on_both_by_two<F: AsyncFn(Running)>(test: F) {
    on_databases(0, 2, test).await;
}

async fn on_databases<F: AsyncFn(Running)>(proxies: usize, servers: usize, test: F) {
    let folder = temporary();
    let url = format!("sqlite://{}", folder.join("test.db").display());
    let running = open(Db::open(&url).await.unwrap(), url, proxies).await;
    let serving = running.serving.abort_handle();
    test(running).await;
    serving.abort();
    std::fs::remove_dir_all(folder).unwrap();
    if let Ok(url) = std::env::var("TEST_DATABASE_URL") {
        let schema = format!("s{}", &secret::token().unwrap()[..20]);
        let admin = sqlx::PgPool::connect(&url).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(format!("create schema {schema}"))).execute(&admin).await.unwrap();
        let own = format!(
            "{url}{}options=-csearch_path%3D{schema}&application_name={schema}",
            if url.contains('?') { '&' } else { '?' }
        );
        let db = Db::open(&own).await.unwrap();
        let mut running = open(db.clone(), own.clone(), proxies).await;
        let mut serving = vec![running.serving.abort_handle()];
        let mut pools = vec![db];
        for _ in 1..servers {
            let db = Db::open(&own).await.unwrap();
            let (_, base, task) = serve(db.clone(), proxies).await;
            running.bases.push(base);
            serving.push(task.abort_handle());
            pools.push(db);
        }
        test(running).await;
        serving.iter().for_each(AbortHandle::abort);
        for db in pools {
            db.close().await;
        }
        sqlx::query(sqlx::AssertSqlSafe(format!("drop schema {schema} cascade"))).execute(&admin).await.unwrap();
        admin.close().await;
    }
}

pub fn temporary() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("traden-server-{}", secret::token().unwrap()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn story() -> Story {
    toml::from_str(app::lang::demo_story().unwrap()).unwrap()
}

async fn open(db: Db, url: String, proxies: usize) -> Running {
    let (house, base, serving) = serve(db, proxies).await;
    let cast = fill(&house, &story()).await.unwrap();
    Running { house, bases: vec![base.clone()], base, cast, url, serving }
}

async fn serve(db: Db, proxies: usize) -> (House, String, JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let settings = Settings {
        base_url: base.clone(),
        exit_url: "https://example.se/".to_owned(),
        texts: Texts::of_the_demo(),
        ..Settings::default()
    };
    let house = House::new(db, Clock::System, files::table(), settings, Pepper::new([1; 32]));
    let serving = {
        let house = house.clone();
        tokio::spawn(async move { ops::serve::listen(listener, house, proxies, axum::Router::new()).await.unwrap() })
    };
    (house, base, serving)
}

impl Running {
    /// Everything that `traden check` looks at inside the database is as it should be.
    pub async fn nothing_is_wrong(&self) {
        for line in look::over(&self.house.db, true).await.unwrap() {
            assert_eq!(line.state, State::Good, "{line:?}");
        }
    }

    /// Somebody who has not signed in.
    pub fn somebody(&self) -> Browser {
        Browser::at_each(self.bases.clone())
    }

    /// The first of the cast with this role, signed in.
    pub async fn signed_in(&self, role: Role) -> Browser {
        self.signed_in_as(self.cast.first(role)).await
    }

    pub async fn signed_in_as(&self, person: app::id::PersonId) -> Browser {
        let browser = self.somebody();
        let page = browser.sends(&self.link_for(person).await, &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
        browser
    }

    /// The path of a link that signs somebody in once, in whatever browser, when its form is sent.
    pub async fn link_for(&self, person: app::id::PersonId) -> String {
        let token = secret::token().unwrap();
        let now = self.house.clock.now();
        let mut conn = self.house.write().await.unwrap();
        store::add_link(&mut conn, &secret::hash(&token), person, false, now, now + TimeDelta::days(1)).await.unwrap();
        conn.commit().await.unwrap();
        format!("/in/{token}")
    }

    /// Somebody with an account who takes part in no project.
    pub async fn stranger(&self) -> Browser {
        let id = self.account(&format!("{}@example.se", secret::spoken(8).unwrap()), None).await;
        self.signed_in_as(id).await
    }

    /// An account, with a password or without.
    pub async fn account(&self, email: &str, password: Option<&str>) -> app::id::PersonId {
        let id: app::id::PersonId = self.house.ids.next();
        let hash = match password {
            Some(password) => Some(server::auth::passwords::hash(password.to_owned()).await.unwrap()),
            None => None,
        };
        let (email, now) = (email.parse().unwrap(), self.house.clock.now());
        let mut conn = self.house.write().await.unwrap();
        app::people::store::add(&mut conn, id, &email, "Någon annan", hash.as_deref(), false, now).await.unwrap();
        conn.commit().await.unwrap();
        id
    }
}

impl Browser {
    pub fn at(base: &str) -> Self {
        Self::at_each(vec![base.to_owned()])
    }

    fn at_each(bases: Vec<String>) -> Self {
        let client = Client::builder().cookie_store(true).redirect(Policy::none()).build().unwrap();
        Self { client, bases, asked: Arc::default() }
    }

    /// The server whose turn it is.
    fn base(&self) -> &str {
        &self.bases[self.asked.fetch_add(1, Ordering::Relaxed) % self.bases.len()]
    }

    /// The same browser, cookies and all, at another server.
    pub fn elsewhere(&self, base: &str) -> Self {
        Self { client: self.client.clone(), bases: vec![base.to_owned()], asked: Arc::default() }
    }

    /// Invites somebody and gives the path of the link that the page shows, as the browser that was sent there sees it.
    pub async fn invites(&self, role: &str, note: &str) -> String {
        let made = self.sends(&format!("{PROJECT}/team/invitations"), &[("role", role), ("note", note)]).await;
        assert_eq!((made.status, made.leads_to()), (StatusCode::SEE_OTHER, format!("{PROJECT}/team").as_str()));
        self.opens(&format!("{PROJECT}/team")).await.invitation().unwrap()
    }

    pub async fn opens(&self, path: &str) -> Page {
        Page::of(self.client.get(format!("{}{path}", self.base())).send().await.unwrap()).await
    }

    pub async fn opens_with(&self, path: &str, headers: &[(&'static str, &str)]) -> Page {
        let mut request = self.client.get(format!("{}{path}", self.base()));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Page::of(request.send().await.unwrap()).await
    }

    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.sends_with(path, fields, &[]).await
    }

    pub async fn sends_with(&self, path: &str, fields: &[(&str, &str)], headers: &[(&'static str, &str)]) -> Page {
        let mut request = self.client.post(format!("{}{path}", self.base())).form(fields);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Page::of(request.send().await.unwrap()).await
    }

    /// Sends a form and opens the page that the answer leads to: for a form that cannot be taken, its own.
    pub async fn lands(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let answer = self.sends(path, fields).await;
        self.follows(answer).await
    }

    /// Opens the page that an answer leads to.
    pub async fn follows(&self, answer: Page) -> Page {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        self.opens(answer.leads_to()).await
    }

    /// Asks a function, as an island does; the arguments are JSON.
    pub async fn asks(&self, path: &str, arguments: &str, headers: &[(&'static str, &str)]) -> Page {
        let mut request = self.client.post(format!("{}{path}", self.base())).body(arguments.to_owned());
        request = request.header("content-type", "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Page::of(request.send().await.unwrap()).await
    }

    /// A form as it stands, byte for byte.
    pub async fn sends_raw(&self, path: &str, body: &[u8]) -> Page {
        let request = self.client.post(format!("{}{path}", self.base())).body(body.to_vec());
        Page::of(request.header("content-type", "application/x-www-form-urlencoded").send().await.unwrap()).await
    }
}

impl Browser {
    /// Sends a form as it stands, in the way that it asks for.
    pub async fn sends_form(
        &self,
        path: &str,
        multipart: bool,
        fields: &[(String, String)],
        headers: &[(&'static str, &str)],
    ) -> Page {
        let mut request = self.client.post(format!("{}{path}", self.base()));
        request = if multipart {
            let parts = reqwest::multipart::Form::new();
            request.multipart(fields.iter().fold(parts, |parts, (name, value)| parts.text(name.clone(), value.clone())))
        } else {
            request.form(fields)
        };
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Page::of(request.send().await.unwrap()).await
    }

    /// A form with a file in it.
    pub async fn uploads(&self, path: &str, file: &str, words: &str) -> Page {
        let part = reqwest::multipart::Part::text(words.to_owned()).file_name(file.to_owned());
        let form = reqwest::multipart::Form::new().part("file", part);
        Page::of(self.client.post(format!("{}{path}", self.base())).multipart(form).send().await.unwrap()).await
    }
}

impl Page {
    async fn of(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status(), response.headers().clone());
        Self { status, headers, body: response.text().await.unwrap() }
    }

    /// Where a redirect leads.
    pub fn leads_to(&self) -> &str {
        self.headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default()
    }

    pub fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    /// The path of the invitation whose link the page shows.
    pub fn invitation(&self) -> Option<String> {
        let (_, token) = self.body.split_once("/invitation/")?;
        Some(format!("/invitation/{}", token.chars().take_while(char::is_ascii_hexdigit).collect::<String>()))
    }

    /// The mark that the form with this action was filled in with.
    pub fn was(&self, action: &str) -> String {
        let form = self.body.split_once(&format!("action=\"{PROJECT}/{action}\"")).unwrap().1;
        let (_, field) = form.split_once("name=\"was\" value=\"").unwrap();
        field.split_once('"').unwrap().0.to_owned()
    }

    /// The hidden fields of the form with this action, as a browser sends them back.
    pub fn hidden(&self, action: &str) -> Vec<(String, String)> {
        let form = self.body.rsplit_once(&format!("action=\"{action}\"")).unwrap().1.split_once("</form>").unwrap().0;
        let value = |tag: &str, name: &str| {
            let rest = tag.split_once(&format!(" {name}=\""))?.1;
            Some(rest.split_once('"')?.0.to_owned())
        };
        let inputs = form.split("<input").skip(1).map(|rest| rest.split_once('>').unwrap().0);
        inputs
            .filter(|tag| tag.contains("type=\"hidden\""))
            .map(|tag| (value(tag, "name").unwrap(), value(tag, "value").unwrap_or_default()))
            .collect()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// How many queries it took.
    pub fn queries(&self) -> u32 {
        self.header("x-queries").parse().unwrap()
    }
}
