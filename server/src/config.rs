//! What can be set: by flag, or by environment variable.

use std::net::SocketAddr;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

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
    Serve(Serve),
    /// Starts with a filled-in project and prints one sign-in link per role
    Demo(Demo),
    /// Accounts: add one, give it a new password or a sign-in link, close and reopen it, list them
    User {
        #[command(flatten)]
        store: Store,
        #[command(subcommand)]
        what: User,
    },
    /// Looks the database over and says how it is kept
    Check {
        #[command(flatten)]
        store: Store,
    },
}

#[derive(Debug, Clone, Args)]
pub struct Store {
    /// Where the database file lies, when no other database is named
    #[arg(long, env = "TRADEN_DATA", default_value = "data")]
    pub data: PathBuf,
    /// `postgres://…` or `sqlite://file`; the embedded database in the data folder when it is not set
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
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
}

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(long, default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Where the demo keeps its data
    #[arg(long, default_value = "demo-data")]
    pub data: PathBuf,
    /// `postgres://…` instead of the embedded database
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Prints base address, sign-in links and the open round as one line of JSON
    #[arg(long)]
    pub json: bool,
    /// Fills the project up to so many conversations, five quotes from each, to measure with
    #[arg(long)]
    pub conversations: Option<usize>,
    /// Adds `/bench` before three pages: the same queries and the same bytes without making the page, to measure against
    #[arg(long)]
    pub bench: bool,
}

#[derive(Debug, Subcommand)]
pub enum User {
    /// Adds somebody; asks for a password, or prints a link that signs in once
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
    /// Gives somebody a new password and ends the person's sign-ins
    Password {
        email: String,
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
    Ok(format!("sqlite://{}", folder.join("traden.db").display()))
}

#[cfg(test)]
mod tests {
    use super::*;

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
