//! The ground that store tests stand on: the same test on SQLite and, when `TEST_DATABASE_URL` names a PostgreSQL (as
//! `./dev test` sees to), on PostgreSQL too, each with a database of its own and the same small cast.

pub mod cast;

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::IntoResponse;
use chrono::{DateTime, TimeZone, Utc};
use tower::ServiceExt;

use crate::clock::Clock;
use crate::db::{Conn, Db};
use crate::desk::{Desk, Session, SignedIn, Visitor};
use crate::error::Answer;
use crate::form;
use crate::house::{Files, House, Settings, Stamp};
use crate::id::{ConsentId, GroupId, IterationId, NeedId, ParticipantId, PersonId, ProjectId, PrototypeId, SignInId};
use crate::lang::Lang;
use crate::needs::model::NewNeed;
use crate::participants::model::{Consent, ConsentForm, Recruited, Scope};
use crate::people::model::Person;
use crate::pepper::Pepper;
use crate::rights::Role;
use crate::seal::Seal;
use crate::texts::Texts;
use crate::{needs, participants, people, projects, prototypes, routes, run, secret};

/// One project with its people, before anything has been done in it.
pub struct Stage {
    pub house: House,
    pub project: ProjectId,
    /// Siri, who leads it.
    pub siri: PersonId,
    /// The browser that she is signed in with.
    pub session: Session,
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
        texts: Texts::of_the_demo(),
        ..Settings::default()
    };
    let house = House::new(db, Clock::told(morning()), Files::default(), settings, Pepper::new([1; 32]));
    let mut conn = house.write().await.unwrap();
    let siri: PersonId = house.ids.next();
    let email = "siri@example.se".parse().unwrap();
    people::store::add(&mut conn, siri, &email, "Siri", None, true, morning()).await.unwrap();
    let session = Session { id: house.ids.next::<SignInId>(), seal: Seal::of("siri"), told: None };
    run!(
        &mut conn,
        "insert into sign_ins (id, person_id, token_hash, browser, created_at, last_used_at, expires_at) \
         values ($1, $2, 'siri', '', $3, $3, $3)",
        session.id,
        siri,
        morning()
    )
    .unwrap();
    let project: ProjectId = house.ids.next();
    let new = projects::store::NewProject {
        id: project,
        slug: "forsta-kontakten",
        name: "Första kontakten",
        purpose: "Att våga höra av sig",
        team_name: "Digiteamet",
        phone: "040-628 04 00",
        phone_hours: "vardagar kl. 9–15",
        lang: Lang::Sv,
    };
    let stamp = Stamp { by: siri, at: morning() };
    projects::store::add(&mut conn, &new, stamp).await.unwrap();
    people::store::join(&mut conn, project, siri, Role::Lead, morning()).await.unwrap();
    let (young, parents) = (house.ids.next(), house.ids.next());
    projects::store::add_group(&mut conn, young, project, "unga 13–20").await.unwrap();
    projects::store::add_group(&mut conn, parents, project, "föräldrar på annan ort").await.unwrap();
    conn.commit().await.unwrap();
    Stage { house, project, siri, session, young, parents }
}

impl Stage {
    pub fn stamp(&self) -> Stamp {
        self.house.stamp(self.siri)
    }

    /// A transaction for as many things as a test does in it.
    pub async fn write(&self) -> Conn {
        self.house.db.write().await.unwrap()
    }

    pub async fn read(&self) -> Conn {
        self.house.read().await.unwrap()
    }

    /// A participant who has said yes to what the scope says.
    pub async fn participant(&self, conn: &mut Conn, group: GroupId, scope: Scope) -> (ParticipantId, i64) {
        let id: ParticipantId = self.house.ids.next();
        let new = participants::store::NewParticipant {
            id,
            project: self.project,
            group: Some(group),
            recruited_through: Recruited::Association,
            note: "",
        };
        let made = participants::store::add(conn, &new, self.stamp()).await.unwrap();
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
        (id, made.number)
    }

    /// A need, with its number.
    pub async fn need(&self, conn: &mut Conn, new: &NewNeed) -> (NeedId, i64) {
        let id = self.house.ids.next();
        (id, needs::store::add(conn, id, self.project, new, self.stamp()).await.unwrap().number)
    }

    /// A prototype with an empty v1, with its number.
    pub async fn prototype(&self, conn: &mut Conn, name: &str, idea: &str) -> (PrototypeId, i64, IterationId) {
        let id = self.house.ids.next();
        let (made, v1) =
            prototypes::store::add(conn, &self.house.ids, id, self.project, (name, idea), self.stamp()).await.unwrap();
        (id, made.number, v1.unwrap())
    }
}

/// Siri's browser, as she leads the project: what she opens and sends there goes the way of every request, but for what the
/// server adds around it.
impl Stage {
    fn person(&self) -> Person {
        Person { id: self.siri, name: "Siri".to_owned(), email: "siri@example.se".to_owned(), starts_projects: true }
    }

    async fn asks(&self, request: Request<Body>) -> Sent {
        let mut request = request;
        request.extensions_mut().insert(SignedIn { person: self.person(), session: self.session.clone() });
        let router = routes::in_projects(&self.house).into_router().merge(routes::outside().into_router());
        Sent::of(router.with_state(self.house.clone()).oneshot(request).await.unwrap()).await
    }

    /// A page of the project: `stage.opens("needs/1")`, or one of its own when the path begins with a slash.
    pub async fn opens(&self, path: &str) -> Sent {
        self.asks(Request::get(at(path)).body(Body::empty()).unwrap()).await
    }

    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Sent {
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        self.asks(Request::post(at(path)).header(CONTENT_TYPE, kind).body(Body::from(form)).unwrap()).await
    }

    /// A form with a file, as a browser sends it.
    pub async fn uploads(&self, path: &str, body: Vec<u8>) -> Sent {
        let kind = "multipart/form-data; boundary=x";
        self.asks(Request::post(at(path)).header(CONTENT_TYPE, kind).body(Body::from(body)).unwrap()).await
    }

    /// The page that an answer leads to.
    pub async fn follows(&self, answer: Sent) -> Sent {
        assert_eq!(answer.status, 303, "{}", answer.body);
        self.opens(answer.to()).await
    }
}

fn at(path: &str) -> String {
    if path.starts_with('/') { path.to_owned() } else { format!("/p/forsta-kontakten/{path}") }
}

/// A yes to everything.
pub fn all() -> Scope {
    Scope { team: true, managers: true, representatives: true, public: true, research: true, each_quote: false }
}

/// Siri at her desk, as if she had this role.
pub async fn desk(stage: &Stage, role: Role) -> Desk {
    let mut conn = stage.read().await;
    let (project, _) = projects::store::for_member(&mut conn, "forsta-kontakten", stage.siri).await.unwrap().unwrap();
    let (counts, _) = projects::store::counts(&mut conn, stage.project).await.unwrap();
    let person = stage.person();
    let here = "/p/forsta-kontakten/".to_owned();
    let visitor = Visitor {
        house: stage.house.clone(),
        lang: Lang::Sv,
        person: Some(person.clone()),
        session: Some(stage.session.clone()),
        here,
        main: crate::desk::MainForm::default(),
        sent: form::Sent::default(),
    };
    Desk::new(visitor, person, project, role, (counts, 0))
}

/// What came back, read to its end.
pub struct Sent {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Sent {
    pub async fn of(answer: impl IntoResponse) -> Self {
        let response = answer.into_response();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = axum::body::to_bytes(response.into_body(), 1 << 24).await.unwrap();
        Self { status, headers, body: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    pub fn header(&self, name: impl axum::http::header::AsHeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where a redirect leads.
    pub fn to(&self) -> &str {
        self.header(LOCATION)
    }

    /// The mark in the first form of the page that has one.
    pub fn was(&self) -> String {
        let (_, rest) = self.body.split_once("name=\"was\" value=\"").unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    }

    /// Whether all of it is on the page; prints what is not.
    pub fn says(&self, all: &[&str]) -> bool {
        all.iter().all(|words| {
            self.body.contains(words) || {
                println!("lacks {words:?}: {}", self.body);
                false
            }
        })
    }

    pub fn hides(&self, all: &[&str]) -> bool {
        all.iter().all(|words| {
            !self.body.contains(words) || {
                println!("{words:?} is on the page");
                false
            }
        })
    }
}

/// Status, where it leads, and the HTML of an answer that is no trouble.
pub async fn read(answer: Answer) -> (StatusCode, String, String) {
    let sent = Sent::of(answer.unwrap()).await;
    (StatusCode::from_u16(sent.status).unwrap(), sent.to().to_owned(), sent.body)
}
