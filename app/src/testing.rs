//! The ground that store tests stand on: the same test on SQLite and, when `TEST_DATABASE_URL` names a PostgreSQL (as
//! `./dev test` sees to), on PostgreSQL too, each with a database of its own and the same small cast.

use chrono::{DateTime, TimeZone, Utc};

use crate::clock::Clock;
use crate::db::{Conn, Db};
use crate::house::{Files, House, Settings, Stamp};
use crate::id::{ConsentId, GroupId, ParticipantId, PersonId, ProjectId};
use crate::participants::model::{Consent, ConsentForm, Recruited, Scope};
use crate::people::model::Role;
use crate::projects::model::Counted;
use crate::{participants, people, projects, secret};

/// One project with its people, before anything has been done in it.
pub struct Stage {
    pub house: House,
    pub project: ProjectId,
    /// Siri, who leads it.
    pub siri: PersonId,
    pub young: GroupId,
    pub parents: GroupId,
}

/// 22 November 2026, 9 in the morning.
pub fn morning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 8, 0, 0).unwrap()
}

/// Runs a test on every database that is at hand.
pub async fn on_both<F: AsyncFn(Stage)>(test: F) {
    let folder = std::env::temp_dir().join(format!("traden-test-{}", secret::token().unwrap()));
    std::fs::create_dir_all(&folder).unwrap();
    let lite = Db::open(&format!("sqlite://{}", folder.join("test.db").display())).await.unwrap();
    test(stage(lite).await).await;
    std::fs::remove_dir_all(&folder).unwrap();
    if let Ok(url) = std::env::var("TEST_DATABASE_URL") {
        let schema = format!("t{}", &secret::token().unwrap()[..20]);
        let admin = sqlx::PgPool::connect(&url).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(format!("create schema {schema}"))).execute(&admin).await.unwrap();
        let own = format!("{url}{}options=-csearch_path%3D{schema}", if url.contains('?') { '&' } else { '?' });
        let pg = Db::open(&own).await.unwrap();
        test(stage(pg.clone()).await).await;
        pg.close().await;
        sqlx::query(sqlx::AssertSqlSafe(format!("drop schema {schema} cascade"))).execute(&admin).await.unwrap();
        admin.close().await;
    }
}

async fn stage(db: Db) -> Stage {
    let settings = Settings {
        base_url: "http://127.0.0.1".to_owned(),
        exit_url: "https://example.se/".to_owned(),
        ..Settings::default()
    };
    let house = House::new(db, Clock::told(morning()), Files::default(), settings);
    let mut conn = house.write().await.unwrap();
    let siri: PersonId = house.ids.next();
    let email = "siri@example.se".parse().unwrap();
    people::store::add(&mut conn, siri, &email, "Siri", None, true, morning()).await.unwrap();
    let project: ProjectId = house.ids.next();
    let new = projects::store::NewProject {
        id: project,
        slug: "forsta-kontakten",
        name: "Första kontakten",
        purpose: "Att våga höra av sig",
        team_name: "Digiteamet",
        phone: "040-628 04 00",
        phone_hours: "vardagar kl. 9–15",
    };
    let stamp = Stamp { by: siri, at: morning() };
    projects::store::add(&mut conn, &new, stamp).await.unwrap();
    people::store::join(&mut conn, project, siri, Role::Lead, morning()).await.unwrap();
    let young = projects::store::add_group(&mut conn, &house.ids, project, "unga 13–20").await.unwrap();
    let parents = projects::store::add_group(&mut conn, &house.ids, project, "föräldrar på annan ort").await.unwrap();
    conn.commit().await.unwrap();
    Stage { house, project, siri, young, parents }
}

impl Stage {
    pub fn stamp(&self) -> Stamp {
        self.house.stamp(self.siri)
    }

    pub async fn write(&self) -> Conn {
        self.house.write().await.unwrap()
    }

    pub async fn read(&self) -> Conn {
        self.house.read().await.unwrap()
    }

    /// A participant who has said yes to what the scope says.
    pub async fn participant(&self, conn: &mut Conn, group: GroupId, scope: Scope) -> (ParticipantId, i64) {
        let number = projects::store::next_number(conn, self.project, Counted::Participants).await.unwrap();
        let id: ParticipantId = self.house.ids.next();
        let new = participants::store::NewParticipant {
            id,
            project: self.project,
            number,
            group: Some(group),
            recruited_through: Recruited::Association,
            note: "",
        };
        participants::store::add(conn, &new, self.stamp()).await.unwrap();
        let consent = Consent {
            form: ConsentForm::Oral,
            given_on: morning().date_naive(),
            valid_until: None,
            scope,
            contact_again: true,
            note: String::new(),
        };
        let consent_id: ConsentId = self.house.ids.next();
        participants::store::record_consent(conn, consent_id, id, &consent, self.stamp()).await.unwrap();
        (id, number)
    }
}

/// A yes to everything.
pub fn all() -> Scope {
    Scope { team: true, managers: true, representatives: true, public: true, research: true, each_quote: false }
}
