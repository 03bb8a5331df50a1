use std::time::Duration;

use anyhow::Context;
use app::clock::Clock;
use app::db::Db;
use app::house::{House, Settings};
use axum::Router;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

use crate::config::Serve;
use crate::jobs::Worker;
use crate::limits::Limits;
use crate::ops::accept::{Patience, until_told};
use crate::{files, router};

/// Serves until it is told to stop.
pub async fn run(serve: Serve) -> anyhow::Result<()> {
    let db = Db::open(&serve.store.url()?).await?;
    let listener = TcpListener::bind(serve.listen).await.with_context(|| format!("cannot listen on {}", serve.listen))?;
    let base_url = serve.base_url.unwrap_or_else(|| format!("http://{}", listener.local_addr().unwrap_or(serve.listen)));
    let base_url = base_url.trim_end_matches('/').to_owned();
    let loopback = listener.local_addr()?.ip().is_loopback();
    if !base_url.starts_with("https:") && !loopback {
        tracing::warn!(
            "people's words go over the network unencrypted: put a reverse proxy with HTTPS in front, and set --base-url https://…"
        );
    }
    if serve.owner.is_empty() || serve.phone.is_empty() {
        tracing::warn!("the statements on privacy and accessibility name nobody: set --owner and --phone");
    }
    let Serve { exit_url, owner, phone, proxies, .. } = serve;
    let settings = Settings { base_url, exit_url, owner, phone, demo: false };
    let house = House::new(db, Clock::System, files::table(), settings);
    listen(listener, house, proxies, Router::new()).await
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
