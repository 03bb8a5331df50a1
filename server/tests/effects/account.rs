use app::rights::Role;
use reqwest::StatusCode;

use super::row::{MEMBER, Row, Who, post};
use super::stage::Stage;

/// The member has signed in on four more machines: the stage has one of its own.
pub async fn prepare(stage: &mut Stage) {
    for _ in 0..3 {
        stage.running.signed_in(Role::Member).await;
    }
}

pub fn rows() -> Vec<Row> {
    vec![
        post("/account/sign-ins/{id}/end", MEMBER)
            .on("/account")
            .not_by(Who::Somebody, StatusCode::UNAUTHORIZED)
            .not_by(Who::Stranger, StatusCode::NOT_FOUND)
            .faultless("a button")
            .leads("/account")
            .touches("sign_ins ~1")
            .finds(
                "select cast(count(*) as text) from sign_ins s join people p on p.id = s.person_id \
                 where p.email = 'olle.brantefors@example.se' and s.ended_at is null",
                "4",
            )
            .reads(&["Logga ut alla andra"]),
        post("/account/sign-ins/end-others", MEMBER)
            .on("/account")
            .not_by(Who::Somebody, StatusCode::UNAUTHORIZED)
            .faultless("a button")
            .leads("/account")
            .touches("sign_ins ~3")
            .finds(
                "select cast(count(*) as text) from sign_ins s join people p on p.id = s.person_id \
                 where p.email = 'olle.brantefors@example.se' and s.ended_at is null",
                "1",
            )
            .reads(&["Den här webbläsaren"])
            .reads_no_more(&["Logga ut alla andra"]),
        post("/account/password", MEMBER)
            .on("/account")
            .types(&[("new", "fyra lugna hästar äter")])
            .not_by(Who::Somebody, StatusCode::UNAUTHORIZED)
            .told(&[("new", "aaaaaaaaaaaaaaaaaaaa")], "account-password-plain")
            .leads("/account?saved=yes")
            .touches("people ~1, sign_in_links -5")
            .finds("select email from people where password_hash is not null", "olle.brantefors@example.se")
            .reads(&["Sparat."]),
        post("/account/close", MEMBER)
            .on("/account/close")
            .types(&[("email", "olle.brantefors@example.se")])
            .not_by(Who::Somebody, StatusCode::UNAUTHORIZED)
            .faulty(&[("email", "siri.vallgren@example.se")], "account-close-other")
            .leads("/sign-in?closed=yes")
            .touches("known_browsers -5, memberships ~1, people ~1, sign_ins ~1")
            .finds("select email from people where closed_at is not null", "olle.brantefors@example.se")
            .reads(&["Ditt konto är stängt."]),
    ]
}
