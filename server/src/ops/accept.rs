//! The loop that takes connections, in place of axum's own, which waits for ever. Holds always: whoever stays silent is
//! let go, whoever moves may be slow; there are never more connections than the machine has files for, the next one
//! waits at the door; a stop is over within [`Patience::grace`].

use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::{ConnectInfo, Request};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, interval_at, sleep, timeout};
use tower::ServiceExt;
use tower_http::timeout::{DeadlineBody, TimeoutBody};

use crate::telemetry::Seldom;

/// How long a client may keep us waiting, and how many there may be.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// From the connection to the end of the first request's headers.
    pub first: Duration,
    /// From one answer to the end of the next request's headers. Longer than a proxy keeps a connection that it does
    /// not use (most: 60 s), or it would send a form into one that we are closing.
    pub idle: Duration,
    /// When all places are taken, how long a connection that asks nothing may keep its own.
    pub pressed: Duration,
    /// Between two pieces of a body. A bad mobile line is slow but not silent.
    pub silence: Duration,
    /// From the first to the last piece of a body.
    pub body: Duration,
    /// How long what we send may lie without being taken.
    pub untaken: Duration,
    /// At a stop, for the requests under way.
    pub grace: Duration,
    /// At once; whoever comes then waits to be let in.
    pub connections: usize,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            first: Duration::from_secs(15),
            idle: Duration::from_secs(75),
            pressed: Duration::from_secs(2),
            silence: Duration::from_secs(30),
            body: Duration::from_mins(15),
            untaken: Duration::from_mins(1),
            grace: Duration::from_secs(8),
            connections: room(),
        }
    }
}

/// As many connections as we may open files, less what the database and the rest need; a thousand is enough.
fn room() -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let files = limits.lines().find_map(|line| line.strip_prefix("Max open files")?.split_whitespace().next()?.parse().ok());
    files.unwrap_or(1024_usize).saturating_sub(40).clamp(8, 1000)
}

static UNACCEPTED: Seldom = Seldom::new();

/// Answers on a listener until `told` says so, then gives the requests under way their grace. When it says so once
/// more, all that is left is let go at once. True when everybody had been answered.
pub async fn until_told<F: Future<Output = ()>>(
    listener: TcpListener,
    app: Router,
    patience: Patience,
    mut told: impl FnMut() -> F,
) -> bool {
    let room = Arc::new(Semaphore::new(patience.connections));
    let (stop, stopped) = watch::channel(());
    let mut open = JoinSet::new();
    {
        let mut enough = pin!(told());
        loop {
            let next = async {
                let place = room.clone().acquire_owned().await;
                (place, listener.accept().await)
            };
            let (place, accepted) = tokio::select! { next = next => next, () = &mut enough => break };
            match (place, accepted) {
                (Ok(place), Ok((stream, peer))) => {
                    ready(&stream, patience);
                    open.spawn(serve(stream, peer, app.clone(), patience, stopped.clone(), place));
                }
                (_, Err(error)) => pause(&error).await,
                (Err(_), _) => break,
            }
            while open.try_join_next().is_some() {}
        }
    }
    drop(listener);
    drop(stop);
    let answered = async { while open.join_next().await.is_some() {} };
    let all = tokio::select! { done = timeout(patience.grace, answered) => done.is_ok(), () = told() => false };
    open.shutdown().await;
    all
}

/// What went wrong with one connection is its own affair; when we are out of files, waiting is all there is to do.
async fn pause(error: &std::io::Error) {
    use ErrorKind as K;
    if matches!(error.kind(), K::ConnectionRefused | K::ConnectionAborted | K::ConnectionReset) {
        return;
    }
    if let Some(untold) = UNACCEPTED.tell() {
        tracing::error!(%error, untold, "cannot take a connection");
    }
    sleep(Duration::from_millis(200)).await;
}

fn ready(stream: &TcpStream, patience: Patience) {
    // Without it small answers wait for the other side's acknowledgement, some 40 ms each.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "no TCP_NODELAY");
    }
    #[cfg(target_os = "linux")]
    if let Err(error) = socket2::SockRef::from(stream).set_tcp_user_timeout(Some(patience.untaken)) {
        tracing::debug!(%error, "no TCP_USER_TIMEOUT");
    }
    #[cfg(not(target_os = "linux"))]
    let _ = patience;
}

/// One connection, to its end.
async fn serve(
    stream: TcpStream,
    peer: SocketAddr,
    app: Router,
    patience: Patience,
    mut stopped: watch::Receiver<()>,
    place: OwnedSemaphorePermit,
) {
    let begun = Arc::new(AtomicBool::new(false));
    let answer = {
        let begun = begun.clone();
        service_fn(move |request: hyper::Request<Incoming>| {
            begun.store(true, Ordering::Relaxed);
            let mut request: Request = request.map(|body| patient(body, patience));
            request.extensions_mut().insert(ConnectInfo(peer));
            let app = app.clone();
            async move { Ok::<_, Infallible>(app.oneshot(request).await.unwrap_or_else(|never| match never {})) }
        })
    };
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(patience.idle);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), answer));
    let mut first = pin!(sleep(patience.first));
    let mut looks = interval_at(Instant::now() + patience.pressed, patience.pressed);
    let (mut waiting, mut stopping) = (true, false);
    loop {
        tokio::select! {
            // An error here is a client that left, or one that was silent for too long.
            _ = connection.as_mut() => break,
            () = &mut first, if waiting => {
                waiting = false;
                if !begun.load(Ordering::Relaxed) {
                    break;
                }
            }
            _ = looks.tick(), if !stopping => {
                if place.semaphore().available_permits() > 0 {
                    continue;
                }
                if !begun.load(Ordering::Relaxed) {
                    break;
                }
                // Ends at once when nothing is asked, else after the answer.
                stopping = true;
                connection.as_mut().graceful_shutdown();
            }
            _ = stopped.changed(), if !stopping => {
                stopping = true;
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

fn patient(body: Incoming, patience: Patience) -> Body {
    if body.is_end_stream() {
        return Body::empty();
    }
    Body::new(DeadlineBody::new(patience.body, TimeoutBody::new(patience.silence, body)))
}
