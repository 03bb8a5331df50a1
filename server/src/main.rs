//! `traden serve | demo | user | check | backup | restore`

use std::process::ExitCode;

use clap::Parser;
use rustix::thread::disable_transparent_huge_pages;
use server::config::{Command, Config};
use server::{ops, telemetry};
use tokio::runtime::Runtime;

/// A page is many small strings: with the system's allocator a fifth of a page's time went into them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    telemetry::start();
    keep_small();
    match Runtime::new() {
        Ok(runtime) => runtime.block_on(run(Config::parse().command)),
        Err(error) => {
            tracing::error!("cannot start: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The allocator asks Linux for pages of two megabytes each: a server that has just begun held ten megabytes more than it
/// used, and was ready later for filling them with zeros. Where that cannot be turned off it only costs memory.
fn keep_small() {
    if let Err(error) = disable_transparent_huge_pages(true) {
        tracing::debug!(%error, "huge pages stay on");
    }
}

async fn run(command: Command) -> ExitCode {
    let done = match command {
        Command::Serve(serve) => ops::serve::run(serve).await.map(|()| true),
        Command::Demo(demo) => ops::demo::run(demo).await.map(|()| true),
        Command::User { store, what } => ops::user::run(store, what).await.map(|()| true),
        Command::Check { store, repair } => ops::check::run(store, repair).await,
        Command::Backup { store, to, keep } => ops::backup::run(store, &to, keep).await,
        Command::Restore { store, file } => ops::backup::restore::run(store, &file).await,
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            tracing::error!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
