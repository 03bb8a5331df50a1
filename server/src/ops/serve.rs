use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Context;
use app::clock::Clock;
use app::db::Db;
use app::house::{House, Settings};
use axum::Router;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;

use crate::config::Serve;
use crate::limits::Limits;
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
    tracing::info!(address = %listener.local_addr()?, "ready");
    listen(listener, house, proxies, Router::new()).await
}

/// Answers on a listener until a signal to stop, then lets requests under way finish and closes the database.
pub async fn listen(listener: TcpListener, house: House, proxies: usize, more: Router<House>) -> anyhow::Result<()> {
    let limits = Limits::new(proxies);
    let tidy = {
        let limits = limits.clone();
        tokio::spawn(async move {
            let mut every = tokio::time::interval(Duration::from_mins(1));
            loop {
                every.tick().await;
                limits.tidy();
            }
        })
    };
    let app: Router = router::router(&house, &limits, more);
    // Without it small answers wait for the other side's acknowledgement, some 40 ms each.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "no TCP_NODELAY");
        }
    });
    axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(told_to_stop())
        .await?;
    tidy.abort();
    house.db.close().await;
    Ok(())
}

async fn told_to_stop() {
    let interrupt = async { tokio::signal::ctrl_c().await.is_ok() };
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await.is_some(),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! { _ = interrupt => {}, _ = terminate => {} }
}
