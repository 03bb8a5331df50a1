use anyhow::{Context, bail};
use app::clock::Clock;
use app::db::{Db, Opening, Place};
use app::house::{House, Settings};
use app::id::PersonId;
use app::rights::Role;
use app::texts::Texts;
use app::{people, projects, rounds, secret};
use axum::Router;
use chrono::TimeDelta;
use serde_json::json;
use tokio::net::TcpListener;

use crate::auth::store;
use crate::config::{Demo, FILE, file_url};
use crate::demo::{Story, fill, grow, grow_quotes, grow_round};
use crate::files;
use crate::ops::bench;
use crate::ops::check::name_of;
use crate::ops::secrets;
use crate::ops::serve::listen;

/// Fills the project when the data folder has none yet, prints how to get in, and serves until told to stop.
pub async fn run(demo: Demo) -> anyhow::Result<()> {
    let story: Story = toml::from_str(app::lang::demo_story().context("the demo's story is missing")?)?;
    let place = match &demo.database_url {
        Some(url) => Place::of(url)?,
        None => Place::File(demo.data.join(FILE)),
    };
    only_the_story(&place, &story).await?;
    let url = match &demo.database_url {
        Some(url) => url.clone(),
        None => file_url(&demo.data)?,
    };
    let db = Db::open(&url).await?;
    let listener = TcpListener::bind(demo.listen).await.with_context(|| format!("cannot listen on {}", demo.listen))?;
    let base = match &demo.base_url {
        Some(base) => base.trim_end_matches('/').to_owned(),
        None => format!("http://{}", listener.local_addr()?),
    };
    let settings = Settings {
        base_url: base.clone(),
        exit_url: "https://www.smhi.se/".to_owned(),
        texts: Texts::of_the_demo(),
        demo: true,
        ..Settings::default()
    };
    let pepper = secrets::of(&db, &demo.data.join("demo.secret")).await?;
    let house = House::new(db, Clock::System, files::table(), settings, pepper);
    let slugs = projects::store::slugs_like(&mut house.read().await?, &story.project.slug).await?;
    if !slugs.contains(&story.project.slug) {
        let cast = fill(&house, &story).await?;
        if let Some(total) = demo.conversations {
            grow(&house, &story, &cast, total).await?;
        }
        if let Some(total) = demo.quotes {
            grow_quotes(&house, &story, &cast, total).await?;
        }
        if let Some(total) = demo.pieces {
            grow_round(&house, &story, total).await?;
        }
    }
    let mut sign_in = Vec::new();
    for role in Role::ALL {
        sign_in.push((*role, format!("{base}/in/{}", link(&house, &story, *role).await?)));
    }
    let round = rounds::entrance::newest_open_code(&mut house.read().await?, &story.project.slug).await?;
    let round = round.map(|code| format!("{base}/t/{code}"));
    announce(demo.json, &base, &sign_in, round.as_deref());
    let bare = if demo.bench { Router::new().nest("/bench", bench::routes(&house)) } else { Router::new() };
    listen(listener, house, 0, bare).await
}

/// A demo hands out links that let anybody in: never into a database where somebody works. It may only have the story's
/// people, and those who have taken part in its project. Looked at before anything is made or migrated.
async fn only_the_story(place: &Place, story: &Story) -> anyhow::Result<()> {
    if matches!(place, Place::File(path) if !path.exists()) {
        return Ok(());
    }
    let lead = story.person.iter().find(|person| person.role == Role::Lead.word()).context("nobody leads")?.email.as_str();
    let db = Db::open_existing(place, Opening::Mend).await?;
    let strangers = async {
        if db.migrations().await?.newest.is_none() {
            return Ok(Vec::new());
        }
        let mut conn = db.read().await?;
        let own = projects::store::made_by(&mut conn, &story.project.slug, lead).await?;
        people::store::outside(&mut conn, own).await
    }
    .await;
    db.close().await;
    let strangers = strangers?;
    let of_story = |email: &String| story.person.iter().any(|person| person.email == *email);
    if !strangers.iter().all(of_story) {
        bail!("{} has people who are not in the demo's story: the demo is only for a database of its own", name_of(place));
    }
    Ok(())
}

/// A link that signs in the first of the cast with this role, again and again while this demo runs.
async fn link(house: &House, story: &Story, role: Role) -> anyhow::Result<String> {
    let mut conn = house.write().await?;
    let email = story.person.iter().find(|person| person.role == role.word()).context("nobody has this role")?.email.parse();
    let email = email.map_err(|()| anyhow::anyhow!("the story holds an address that is none"))?;
    let person: PersonId =
        people::store::find_by_email(&mut conn, &email).await?.context("the demo's person is missing")?.id;
    let token = secret::token()?;
    let now = house.clock.now();
    store::add_link(&mut conn, &secret::hash(&token), person, true, now, now + TimeDelta::days(30)).await?;
    conn.commit().await?;
    Ok(token)
}

#[allow(clippy::print_stdout, reason = "a command's answer")]
fn announce(as_json: bool, base: &str, sign_in: &[(Role, String)], round: Option<&str>) {
    if as_json {
        let links: serde_json::Map<_, _> =
            sign_in.iter().map(|(role, link)| (role.word().to_owned(), json!(link))).collect();
        println!("{}", json!({ "base": base, "sign_in": links, "round": round }));
        return;
    }
    println!("\n  Tråden: {base}\n\n  Sign in as");
    for (role, link) in sign_in {
        println!("    {:<15}{link}", role.word());
    }
    if let Some(round) = round {
        println!("\n  As a visitor    {round}\n");
    }
}
