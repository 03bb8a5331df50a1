use app::rights::Role;
use app::secret;
use chrono::TimeDelta;
use reqwest::StatusCode;
use server::auth::{passwords, store};

use super::row::{Row, Who, post};
use super::stage::Stage;

const RIGHT: &str = "fyra lugna hästar äter";

/// The lead has a password, and the manager a link for one time.
pub async fn prepare(stage: &mut Stage) {
    let hash = passwords::hash(RIGHT.to_owned()).await.unwrap();
    let (lead, manager) = (stage.running.cast.first(Role::Lead), stage.running.cast.first(Role::Manager));
    let (token, now) = (secret::token().unwrap(), stage.running.house.clock.now());
    let mut conn = stage.running.house.write().await.unwrap();
    app::people::store::set_password(&mut conn, lead, &hash).await.unwrap();
    store::add_link(&mut conn, &secret::hash(&token), manager, false, now, now + TimeDelta::days(1)).await.unwrap();
    conn.commit().await.unwrap();
    stage.names.insert("link", token);
}

pub fn rows() -> Vec<Row> {
    vec![
        post("/sign-in", Who::Visitor)
            .on("/sign-in?next=/account")
            .types(&[("email", "siri.vallgren@example.se"), ("password", RIGHT)])
            .told(&[("password", "fyra lugna hästar")], "sign-in-wrong")
            .leads("/account")
            .touches("known_browsers +1, sign_ins +1")
            .reads(&["Mitt konto", "Siri Vallgren"]),
        post("/sign-out", Who::Visitor)
            .on("/account")
            .faultless("a button")
            .leads("/sign-in")
            .touches("sign_ins ~1")
            .reads(&["För dig som arbetar med ett projekt i Tråden."]),
        post("/in/{token}", Who::Visitor)
            .on("/in/{link}")
            .not_at("/in/abcdefgh", StatusCode::GONE)
            .faultless("a button")
            .leads("/account")
            .touches("known_browsers +1, sign_in_links ~1, sign_ins +1")
            .reads(&["Mitt konto", "Göran Ståhlnacke"])
            .once("sign_ins"),
    ]
}
