//! `traden serve | demo | user | check | texts | backup | restore`

use std::process::ExitCode;

use clap::Parser;
use server::config::{Command, Config};
use server::{ops, telemetry};

/// A page is many small strings: with the system's allocator a fifth of a page's time went into them. It asks for no pages of
/// two megabytes each (`no_thp`): a server that had just begun held ten megabytes that were empty, and was ready later for
/// filling them with zeros.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    telemetry::start();
    let done = match Config::parse().command {
        Command::Serve(serve) => ops::serve::run(*serve).await.map(|()| true),
        Command::Demo(demo) => ops::demo::run(demo).await.map(|()| true),
        Command::User { store, what } => ops::user::run(store, what).await.map(|()| true),
        Command::Check { store, repair } => ops::check::run(store, repair).await,
        Command::Texts { to } => ops::texts::run(&to).map(|()| true),
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
