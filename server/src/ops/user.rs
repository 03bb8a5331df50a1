use std::io::BufRead;

use anyhow::{Context, bail};
use app::clock::Clock;
use app::db::{Db, OpenError, Place, broken_constraint};
use app::id::{Ids, PersonId};
use app::people;
use app::people::model::Email;
use app::secret;
use chrono::TimeDelta;

use crate::auth::{closing, passwords, store};
use crate::config::{Store, User};

pub async fn run(at: Store, what: User) -> anyhow::Result<()> {
    let place = at.place()?;
    // The first account is made before the first start; a mistyped folder is not.
    match &place {
        Place::File(path) if !path.is_file() => match what {
            User::Add { .. } => say(&format!("There is no database at {} yet: making one.", path.display())),
            _ => return Err(OpenError::Missing(path.clone()).into()),
        },
        _ => {}
    }
    let db = Db::open(&at.url()?).await?;
    let clock = Clock::System;
    match what {
        User::Add { email, name, starts_projects, password_stdin } => {
            let email = address(&email)?;
            let hash = match read_password(password_stdin, true)? {
                Some(password) => Some(passwords::hash(password).await?),
                None => None,
            };
            let id: PersonId = Ids::new(clock.clone()).next();
            let mut conn = db.write().await?;
            let added =
                people::store::add(&mut conn, id, &email, name.trim(), hash.as_deref(), starts_projects, clock.now()).await;
            match added {
                Err(error) if broken_constraint(&error).is_some() => bail!("{} has an account already", email.as_str()),
                other => other?,
            }
            conn.commit().await?;
            say(&format!("Added {}.", email.as_str()));
            if hash.is_none() {
                print_link(&db, &clock, id).await?;
            }
        }
        User::Password { email, password_stdin } => {
            let person = find(&db, &email).await?;
            let password = read_password(password_stdin, false)?.context("no password was given")?;
            let hash = passwords::hash(password).await?;
            let mut conn = db.write().await?;
            people::store::set_password(&mut conn, person, &hash).await?;
            store::end_all(&mut conn, person, None, clock.now()).await?;
            store::end_links(&mut conn, person).await?;
            store::forget_browsers(&mut conn, person).await?;
            conn.commit().await?;
            say("The password is changed, and all sign-ins and sign-in links are ended.");
        }
        User::Link { email } => {
            let person = find(&db, &email).await?;
            print_link(&db, &clock, person).await?;
        }
        User::Close { email, lead_instead } => {
            let person = find(&db, &email).await?;
            let instead = match &lead_instead {
                Some(email) => Some(find(&db, email).await?),
                None => None,
            };
            close(&db, &clock, person, instead).await?;
            say("The account is closed: sign-ins, links and memberships are ended.");
        }
        User::Reopen { email } => {
            let email = address(&email)?;
            let mut conn = db.write().await?;
            let person = people::store::reopen(&mut conn, &email).await?;
            let person = person.with_context(|| format!("no closed account has the address {}", email.as_str()))?;
            conn.commit().await?;
            say(&format!("{} has an account again, and takes part in no project.", email.as_str()));
            print_link(&db, &clock, person).await?;
        }
        User::List => {
            for person in people::store::all(&mut db.read().await?).await? {
                say(&format!(
                    "{}\t{}{}",
                    person.email,
                    person.name,
                    if person.starts_projects { "\tstarts projects" } else { "" }
                ));
            }
        }
    }
    db.close().await;
    Ok(())
}

async fn close(db: &Db, clock: &Clock, person: PersonId, instead: Option<PersonId>) -> anyhow::Result<()> {
    let now = clock.now();
    let mut conn = db.write().await?;
    if let Err(alone) = closing::close(&mut conn, person, instead, now).await? {
        let names: Vec<_> = alone.iter().map(|part| part.name.as_str()).collect();
        bail!("nobody else leads {}: say who shall, with --lead-instead EMAIL", names.join(", "));
    }
    conn.commit().await?;
    Ok(())
}

fn address(raw: &str) -> anyhow::Result<Email> {
    raw.parse().map_err(|()| anyhow::anyhow!("{raw:?} is no e-mail address"))
}

async fn find(db: &Db, email: &str) -> anyhow::Result<PersonId> {
    let email = address(email)?;
    let person = people::store::find_by_email(&mut db.read().await?, &email).await?;
    Ok(person.with_context(|| format!("nobody has an account as {}", email.as_str()))?.id)
}

/// A password from standard input or from the terminal. Empty at the terminal, or no terminal at all, means none where
/// that is allowed.
fn read_password(stdin: bool, may_be_none: bool) -> anyhow::Result<Option<String>> {
    let password = if stdin {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line)?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    } else {
        let hint = if may_be_none { " (empty: a link that signs in once)" } else { "" };
        match rpassword::prompt_password(format!("Password{hint}: ")) {
            Ok(password) => password,
            Err(_) if may_be_none && !has_terminal() => return Ok(None),
            Err(_) if !has_terminal() => {
                bail!("there is no terminal to ask at: use --password-stdin, or `traden user link`")
            }
            Err(error) => return Err(error.into()),
        }
    };
    match password.chars().count() {
        0 if may_be_none => Ok(None),
        n if (passwords::SHORTEST..=passwords::LONGEST).contains(&n) => Ok(Some(password)),
        _ => bail!("a password has {} to {} characters", passwords::SHORTEST, passwords::LONGEST),
    }
}

fn has_terminal() -> bool {
    std::fs::File::open("/dev/tty").is_ok()
}

async fn print_link(db: &Db, clock: &Clock, person: PersonId) -> anyhow::Result<()> {
    let token = secret::token()?;
    let now = clock.now();
    let mut conn = db.write().await?;
    store::add_link(&mut conn, &secret::hash(&token), person, false, now, now + TimeDelta::days(1)).await?;
    conn.commit().await?;
    say(&format!("Signs in once, within a day, after the address people reach you at: /in/{token}"));
    Ok(())
}

#[allow(clippy::print_stdout, reason = "a command's answer")]
fn say(line: &str) {
    println!("{line}");
}
