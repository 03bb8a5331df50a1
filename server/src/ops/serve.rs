use std::time::Duration;

use anyhow::Context;
use app::clock::Clock;
use app::db::{Db, Place};
use app::house::{Backups, House, Settings};
use app::secret;
use axum::Router;
use chrono::TimeDelta;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Mutex;
use tokio::task::{JoinHandle, JoinSet};

use crate::auth::store;
use crate::config::Serve;
use crate::jobs::{self, Post, Worker};
use crate::limits::Limits;
use crate::mail::Smtp;
use crate::ops::accept::{Patience, until_told};
use crate::ops::backup::keep::{Plan, keep};
use crate::ops::{backup, disk, secrets, texts};
use crate::{files, router};

/// Serves until it is told to stop.
pub async fn run(serve: Serve) -> anyhow::Result<()> {
    let place = serve.store.place()?;
    let texts = texts::read(&serve)?;
    if let Some(to) = &serve.backup_to {
        backup::look_at_folder(to)?;
    }
    if let Place::File(file) = &place {
        disk::before_serving(file).await?;
    }
    let db = Db::open(&serve.store.url()?).await?;
    end_demo(&db).await?;
    let secret = serve.secret.clone().unwrap_or_else(|| secrets::beside(&serve.store.data));
    let pepper = if serve.new_secret { secrets::anew(&db, &secret).await? } else { secrets::of(&db, &secret).await? };
    let listener = TcpListener::bind(serve.listen).await.with_context(|| format!("cannot listen on {}", serve.listen))?;
    let base_url = serve.base_url.unwrap_or_else(|| format!("http://{}", listener.local_addr().unwrap_or(serve.listen)));
    let base_url = base_url.trim_end_matches('/').to_owned();
    let loopback = listener.local_addr()?.ip().is_loopback();
    if !base_url.starts_with("https:") && !loopback {
        tracing::warn!(
            "people's words go over the network unencrypted: put a reverse proxy with HTTPS in front, and set --base-url https://…"
        );
    }
    let backups = match (&serve.backup_to, serve.backup_elsewhere) {
        (Some(_), _) => Backups::here(),
        (None, true) => Backups::Elsewhere,
        (None, false) => Backups::Unknown,
    };
    let smtp = match (&serve.smtp, &serve.mail_from) {
        (Some(url), Some(from)) => {
            // Never a flag: what a program was started with is there for others to read.
            let password = std::env::var("TRADEN_SMTP_PASSWORD").ok();
            Some(Smtp::of(url, password.as_deref(), from, &base_url)?)
        }
        _ => None,
    };
    let Serve { exit_url, proxies, .. } = serve;
    let mails = smtp.is_some();
    let settings = Settings { base_url, exit_url, texts, demo: false, backups: backups.clone(), mails };
    let house = House::new(db, Clock::System, files::table(), settings, pepper);
    let keeping = match serve.backup_to {
        Some(to) => {
            let plan = Plan { place, to, every: serve.backup_every, keep: serve.backup_keep };
            let (name, here) = (secret::token()?, house.clone());
            let ours = move || has_lease(here.clone(), name.clone());
            Some(tokio::spawn(keep(plan, house.clock.clone(), backups, ours)))
        }
        None => None,
    };
    let posting = smtp.map(|smtp| Post::new(&house, smtp)).transpose()?.map(|post| tokio::spawn(post.run()));
    let done = listen(listener, house, proxies, Router::new()).await;
    keeping.iter().for_each(JoinHandle::abort);
    posting.iter().for_each(JoinHandle::abort);
    done
}

/// Whether this process is the one to make a backup now: of several that find one due at once, one is enough. The others
/// find it in the folder when the lease has run out.
async fn has_lease(house: House, name: String) -> anyhow::Result<bool> {
    const HELD: TimeDelta = TimeDelta::minutes(10);
    let now = house.clock.now();
    let mut conn = house.write().await?;
    let ours = jobs::store::take(&mut conn, "backups", &name, now, now + HELD).await?;
    conn.commit().await?;
    Ok(ours)
}

/// A demo's links let in whoever has them, again and again: they end when its data is served for real.
async fn end_demo(db: &Db) -> anyhow::Result<()> {
    let mut conn = db.write().await?;
    let (links, sign_ins) = store::end_demo(&mut conn, Clock::System.now()).await?;
    conn.commit().await?;
    if links > 0 {
        tracing::warn!(
            links,
            sign_ins,
            "the demo's sign-in links are ended, and the sign-ins of those they were for: is this a demo's data?"
        );
    }
    Ok(())
}

/// Answers on a listener until a signal to stop, then lets requests under way finish and closes the database.
pub async fn listen(listener: TcpListener, house: House, proxies: usize, more: Router<House>) -> anyhow::Result<()> {
    listen_with(listener, house, proxies, more, Patience::default()).await
}

/// As [`listen`], with other limits.
pub async fn listen_with(
    listener: TcpListener,
    house: House,
    proxies: usize,
    more: Router<House>,
    patience: Patience,
) -> anyhow::Result<()> {
    let limits = Limits::new(proxies);
    let worker = Worker::new(&house)?;
    // What runs beside the requests ends with them, however this ends.
    let mut beside = JoinSet::new();
    beside.spawn(worker.clone().run());
    beside.spawn({
        let limits = limits.clone();
        async move {
            let mut every = tokio::time::interval(Duration::from_mins(1));
            loop {
                every.tick().await;
                limits.tidy();
            }
        }
    });
    let app: Router = router::router(&house, &limits, more);
    let told = Told::new().context("cannot listen for signals")?;
    tracing::info!(address = %listener.local_addr()?, "ready");
    let all_answered = until_told(listener, app, patience, || told.once()).await;
    beside.shutdown().await;
    if !all_answered {
        tracing::warn!("stopped before everybody had been answered");
        return Ok(());
    }
    // What is still being noted off the path of a request is not worth waiting for.
    let closing = async {
        if let Err(error) = worker.let_go().await {
            tracing::warn!(%error, "the lease on what is due was not given back; it runs out by itself");
        }
        house.db.close().await;
    };
    let _ = tokio::time::timeout(Duration::from_secs(1), closing).await;
    Ok(())
}

/// The signals that ask us to stop.
struct Told(Mutex<[Signal; 3]>);

impl Told {
    fn new() -> std::io::Result<Self> {
        let asked = [SignalKind::hangup(), SignalKind::interrupt(), SignalKind::terminate()];
        let [hangup, interrupt, terminate] = asked.map(signal);
        Ok(Self(Mutex::new([hangup?, interrupt?, terminate?])))
    }

    /// Returns at the next of them.
    async fn once(&self) {
        let mut signals = self.0.lock().await;
        let [hangup, interrupt, terminate] = &mut *signals;
        tokio::select! { _ = hangup.recv() => {}, _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
    }
}
