//! What can be set: by flag, or by environment variable.

use std::net::SocketAddr;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use app::db::Place;
use clap::{Args, Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(
    name = "traden",
    version,
    about = "The workbench of a municipal digiteam: from a person's own words to a service that works"
)]
pub struct Config {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answers requests until it is told to stop
    Serve(Box<Serve>),
    /// Starts with a filled-in project and prints one sign-in link per role
    Demo(Demo),
    /// Accounts: add one, give it a new password or a sign-in link, close and reopen it, list them
    User {
        #[command(flatten)]
        store: Store,
        #[command(subcommand)]
        what: User,
    },
    /// Looks the database over, and fails when something is not as it should be; changes nothing
    Check {
        #[command(flatten)]
        store: Store,
        /// Counts anew what is kept beside the rows it is counted from, and prints what it changed
        #[arg(long)]
        repair: bool,
    },
    /// Copies the database into a folder, whole and looked over, also while it is served
    Backup {
        #[command(flatten)]
        store: Store,
        /// The folder; it must be there already
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
        /// How many of the newest backups stay in it
        #[arg(long, value_name = "NUMBER", default_value_t = KEPT, value_parser = clap::value_parser!(u16).range(1..))]
        keep: u16,
    },
    /// Writes out what a city says in its own name, to be filled in: who it is, where help is now, privacy, accessibility
    Texts {
        /// The folder; it is made when it is missing. No file that is there is written over
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
    },
    /// Puts a backup back where there is no database, and ends all sign-ins in it
    Restore {
        #[command(flatten)]
        store: Store,
        /// A file that `traden backup` has made
        file: PathBuf,
    },
}

/// So many backups stay when nothing else is said.
pub const KEPT: u16 = 14;

#[derive(Debug, Clone, Args)]
pub struct Store {
    /// Where the database file lies, when no other database is named
    #[arg(long, env = "TRADEN_DATA", default_value = "data", global = true)]
    pub data: PathBuf,
    /// `postgres://…` or `sqlite://file`; the embedded database in the data folder when it is not set
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, global = true)]
    pub database_url: Option<String>,
}

#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub store: Store,
    #[arg(long, env = "TRADEN_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Where people reach us, for example `https://traden.example.se`; made from the listening address when it is not set
    #[arg(long, env = "TRADEN_BASE_URL")]
    pub base_url: Option<String>,
    /// How many reverse proxies stand in front and add to X-Forwarded-For; 0 when there is none
    #[arg(long, env = "TRADEN_PROXIES", default_value_t = 0)]
    pub proxies: usize,
    /// Where "leave this page quickly" on public pages leads
    #[arg(long, env = "TRADEN_EXIT_URL", default_value = "https://www.smhi.se/")]
    pub exit_url: String,
    /// The board or municipality that answers for the public pages, as their statements name it
    #[arg(long, env = "TRADEN_OWNER", default_value = "")]
    pub owner: String,
    /// Where it answers the telephone
    #[arg(long, env = "TRADEN_PHONE", default_value = "")]
    pub phone: String,
    /// Where it reads e-mail
    #[arg(long, env = "TRADEN_EMAIL", default_value = "")]
    pub email: String,
    /// Its data protection officer's e-mail address or telephone
    #[arg(long, env = "TRADEN_DPO", default_value = "")]
    pub dpo: String,
    /// Your city's own texts, as `traden texts` wrote them out and you filled them in; read once, at start
    #[arg(long, env = "TRADEN_TEXTS", value_name = "FOLDER")]
    pub texts: Option<PathBuf>,
    /// The file with the house's secret, from which visitors' return codes follow; beside the data folder when it is not set
    #[arg(long, env = "TRADEN_SECRET", value_name = "FILE")]
    pub secret: Option<PathBuf>,
    /// Makes a new secret in place of one that is lost: the return codes that visitors have been given lead nowhere then
    #[arg(long)]
    pub new_secret: bool,
    /// Copies the database into this folder, which must be there already; best on another disk
    #[arg(long, env = "TRADEN_BACKUP_TO", value_name = "FOLDER")]
    pub backup_to: Option<PathBuf>,
    /// How often: a number and s, m, h or d
    #[arg(long, env = "TRADEN_BACKUP_EVERY", value_name = "TIME", default_value = "24h", value_parser = time)]
    pub backup_every: Duration,
    /// How many of the newest backups stay
    #[arg(long, env = "TRADEN_BACKUP_KEEP", value_name = "NUMBER", default_value_t = KEPT, value_parser = clap::value_parser!(u16).range(1..))]
    pub backup_keep: u16,
    /// Backups are made by something else: whoever leads a project is not warned that there are none
    #[arg(long, env = "TRADEN_BACKUP_ELSEWHERE", conflicts_with = "backup_to")]
    pub backup_elsewhere: bool,
    /// Sends mail through this server: `smtp://user@mail.example.se:587`, with the password in `TRADEN_SMTP_PASSWORD`. Without
    /// it nobody is told by mail that something may be urgent
    #[arg(long, env = "TRADEN_SMTP", value_name = "URL", requires = "mail_from")]
    pub smtp: Option<String>,
    /// Who the mail is from
    #[arg(long, env = "TRADEN_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
}

/// `24h`, `7d`, `30m`, `90s`.
fn time(raw: &str) -> Result<Duration, String> {
    let wrong = || format!("{raw:?} is no time: write a number and s, m, h or d, like 24h");
    let unit = raw.chars().last().ok_or_else(wrong)?;
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 60 * 60,
        'd' => 24 * 60 * 60,
        _ => return Err(wrong()),
    };
    let number: u32 =
        raw.strip_suffix(unit).and_then(|number| number.parse().ok()).filter(|number| *number > 0).ok_or_else(wrong)?;
    Ok(Duration::from_secs(u64::from(number) * seconds))
}

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(long, default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Where the demo keeps its data
    #[arg(long, default_value = "demo-data")]
    pub data: PathBuf,
    /// `postgres://…` instead of the embedded database; what `DATABASE_URL` says is not for the demo
    #[arg(long)]
    pub database_url: Option<String>,
    /// Where people reach it, when something stands in front of it
    #[arg(long)]
    pub base_url: Option<String>,
    /// Prints base address, sign-in links and the open round as one line of JSON
    #[arg(long)]
    pub json: bool,
    /// Fills the project up to so many conversations, five quotes from each, to measure with
    #[arg(long)]
    pub conversations: Option<usize>,
    /// Lifts quotes from more conversations, each linked to one of sixteen needs, until there are so many, to measure with
    #[arg(long)]
    pub quotes: Option<usize>,
    /// Lets so many pieces of feedback come into the open round, to measure with
    #[arg(long)]
    pub pieces: Option<usize>,
    /// Adds `/bench` before six pages: the same queries and the same bytes without making the page, to measure against
    #[arg(long)]
    pub bench: bool,
}

#[derive(Debug, Subcommand)]
pub enum User {
    /// Adds somebody; asks for a password at the terminal. Without one, or without a terminal, it prints a link that signs in once
    Add {
        email: String,
        #[arg(long)]
        name: String,
        /// May start projects
        #[arg(long)]
        starts_projects: bool,
        /// Reads the password from standard input instead of asking
        #[arg(long)]
        password_stdin: bool,
    },
    /// Gives somebody a new password and ends the person's sign-ins and sign-in links
    Password {
        email: String,
        /// Reads the password from standard input instead of asking at the terminal
        #[arg(long)]
        password_stdin: bool,
    },
    /// Prints a link that signs somebody in, once, within a day
    Link { email: String },
    /// Closes an account: ends its sign-ins, links and memberships; what its owner did stays, under the name
    Close {
        email: String,
        /// Who leads, from now on, the projects that nobody else leads
        #[arg(long, value_name = "EMAIL")]
        lead_instead: Option<String>,
    },
    /// Opens a closed account again; its owner is invited to projects anew
    Reopen { email: String },
    /// Everybody with an account
    List,
}

impl Store {
    /// Where the database is, or would be. Makes nothing.
    ///
    /// # Errors
    /// When the address is none.
    pub fn place(&self) -> anyhow::Result<Place> {
        match &self.database_url {
            Some(url) => Ok(Place::of(url)?),
            None => Ok(Place::File(self.data.join(FILE))),
        }
    }

    /// The address of the database. Makes the data folder when it is needed and missing.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn url(&self) -> std::io::Result<String> {
        match &self.database_url {
            Some(url) => Ok(url.clone()),
            None => file_url(&self.data),
        }
    }
}

/// The embedded database's name in its folder.
pub const FILE: &str = "traden.db";

/// The embedded database in a folder, which is made for its owner alone when it is missing.
///
/// # Errors
/// When the folder cannot be made; the text names it.
pub fn file_url(folder: &Path) -> std::io::Result<String> {
    let named =
        |error: std::io::Error| std::io::Error::new(error.kind(), format!("the data folder {}: {error}", folder.display()));
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(named)?;
    // The files in it are closed to others; the folder may be one that others have business in, so it is left alone.
    if std::fs::metadata(folder).map_err(named)?.permissions().mode() & 0o077 != 0 {
        tracing::warn!("others can look into the data folder: chmod 700 {}", folder.display());
    }
    Ok(format!("sqlite://{}", folder.join(FILE).display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_number_and_a_unit() {
        for (raw, seconds) in [("90s", 90), ("30m", 1800), ("24h", 86_400), ("7d", 604_800)] {
            assert_eq!(time(raw), Ok(Duration::from_secs(seconds)), "{raw}");
        }
        for wrong in ["", "24", "h", "0h", "-1h", "1.5h", "24 h", "24H", "1å", "99999999999d"] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_data_folder_is_made_for_its_owner_alone_and_one_that_cannot_be_made_is_named() {
        let folder = std::env::temp_dir().join(format!("traden-config-{}", app::secret::token().unwrap()));
        let inner = folder.join("data");
        assert_eq!(file_url(&inner).unwrap(), format!("sqlite://{}/traden.db", inner.display()));
        for made in [&folder, &inner] {
            assert_eq!(std::fs::metadata(made).unwrap().permissions().mode() & 0o777, 0o700);
        }
        std::fs::write(folder.join("file"), "").unwrap();
        let refused = file_url(&folder.join("file/data")).unwrap_err().to_string();
        assert!(refused.contains("file/data"), "{refused}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
