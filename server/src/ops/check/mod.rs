//! `traden check`: looks a database over as it lies there. It makes nothing, migrates nothing and changes nothing, not
//! even beside the file; with `--repair` it counts anew what is kept beside the rows it is counted from.

pub mod files;
pub mod log;
pub mod look;
pub mod repair;
pub mod rules;

use anyhow::{Context, bail};
use app::db::{Db, OpenError, Opening, Place};

use crate::config::Store;
use files::Open;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Good,
    /// Not wrong, but somebody should know.
    Look,
    Wrong,
}

/// One thing that was looked at.
#[derive(Debug, Clone)]
pub struct Line {
    pub state: State,
    pub what: String,
    pub found: String,
    /// Where, row by row. Never anybody's words.
    pub rows: Vec<String>,
}

impl Line {
    pub fn new(state: State, what: impl Into<String>, found: impl Into<String>) -> Self {
        Self { state, what: what.into(), found: found.into(), rows: Vec::new() }
    }

    pub fn good_if(good: bool, what: impl Into<String>, found: impl Into<String>) -> Self {
        Self::new(if good { State::Good } else { State::Wrong }, what, found)
    }
}

/// So many of the rows that break a rule are named.
const NAMED: usize = 20;

/// Looks the database over and prints what it found. False when something is not as it should be.
///
/// # Errors
/// When there is none, when it cannot be reached, or when a newer version wrote it.
pub async fn run(at: Store, repair: bool) -> anyhow::Result<bool> {
    let place = at.place()?;
    say(&format!("looking at {}", name_of(&place)));
    let mut lines = match &place {
        Place::File(path) if !path.is_file() => return Err(OpenError::Missing(path.clone()).into()),
        Place::File(path) => files::beside(path)?,
        Place::Postgres(_) => Vec::new(),
    };
    if repair {
        if let Some(line) = lines.iter().find(|line| line.state == State::Wrong && line.what == files::LOG) {
            bail!("nothing was changed, since {}: {}", line.what, line.found);
        }
        repair::run(&place).await?;
        if let Place::File(path) = &place {
            lines = files::beside(path)?;
        }
    }
    lines.extend(look_at(&place).await?);
    lines.iter().for_each(print);
    Ok(lines.iter().all(|line| line.state != State::Wrong))
}

async fn look_at(place: &Place) -> anyhow::Result<Vec<Line>> {
    let Place::File(path) = place else {
        return opened(place, Opening::Look).await;
    };
    match files::how_to_open(path)? {
        Open::Beside => opened(place, Opening::Look).await,
        Open::Copy(copy) => opened(&Place::File(copy.file()), Opening::Mend).await,
        Open::Alone => {
            let before = files::mark(path)?;
            let mut lines = Vec::new();
            if files::cut_off(path)? {
                lines.push(Line::new(State::Wrong, "file", "malformed (it ends before the last of its pages)"));
            }
            lines.extend(opened(place, Opening::LookAlone).await?);
            if before != files::mark(path)? {
                bail!("the database was taken into use while it was looked at: run the check once more");
            }
            Ok(lines)
        }
    }
}

async fn opened(place: &Place, how: Opening) -> anyhow::Result<Vec<Line>> {
    let db = match Db::open_existing(place, how).await {
        Ok(db) => db,
        Err(OpenError::Sqlx(error)) if look::is_malformed(&error) => {
            return Ok(vec![Line::new(State::Wrong, "file", format!("malformed ({error})"))]);
        }
        Err(error) => return Err(error.into()),
    };
    let lines = look::over(&db, true).await;
    db.close().await;
    lines.context("the check could not be finished")
}

/// Where it is, without any password.
pub fn name_of(place: &Place) -> String {
    match place {
        Place::File(path) => path.display().to_string(),
        Place::Postgres(address) => match url::Url::parse(address) {
            Ok(url) => format!(
                "PostgreSQL at {}, database {}",
                url.host_str().unwrap_or("localhost"),
                url.path().trim_start_matches('/')
            ),
            Err(_) => "PostgreSQL".to_owned(),
        },
    }
}

fn print(line: &Line) {
    let mark = match line.state {
        State::Good => "ok   ",
        State::Look => "LOOK ",
        State::Wrong => "WRONG",
    };
    say(&format!("{mark} {}: {}", line.what, line.found));
    line.rows.iter().take(NAMED).for_each(|row| say(&format!("        {row}")));
    if line.rows.len() > NAMED {
        say(&format!("        … and {} more", line.rows.len() - NAMED));
    }
}

#[allow(clippy::print_stdout, reason = "a command's answer")]
pub fn say(line: &str) {
    println!("{line}");
}
