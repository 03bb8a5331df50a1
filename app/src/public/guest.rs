//! A person on her way through a round, known by nothing but a random cookie that ends with the browser. Whoever cannot
//! be let on is turned away with a kind page and with what she had typed.

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use leptos::prelude::*;

use crate::db::Conn;
use crate::desk::Visitor;
use crate::error::Trouble;
use crate::feedback::model::Visit;
use crate::house::House;
use crate::paper::go;
use crate::public::{From, page, page_at, refusals};
use crate::rounds::model::{PublicRound, RoundState};
use crate::rounds::store;
use crate::ui::field::pressed;
use crate::ui::lines;
use crate::{changes, feedback, secret, t};

const COOKIE: &str = "visit";
const PATH: &str = "/t";

pub fn cookie(house: &House, token: String) -> Cookie<'static> {
    let mut cookie = Cookie::new(COOKIE, token);
    cookie.set_path(PATH);
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(house.settings.base_url.starts_with("https:"));
    cookie
}

/// Tells the browser to forget the visit.
pub fn forgotten() -> CookieJar {
    let mut gone = Cookie::new(COOKIE, "");
    gone.set_path(PATH);
    gone.make_removal();
    CookieJar::new().add(gone)
}

/// The answer to somebody who cannot go on from here.
#[derive(Debug)]
pub struct Turned(Box<Response>);

/// What a public handler gives back.
pub type Stepped = Result<Response, Turned>;

impl Turned {
    pub fn with(response: Response) -> Self {
        Self(Box::new(response))
    }
}

impl IntoResponse for Turned {
    fn into_response(self) -> Response {
        *self.0
    }
}

impl std::convert::From<Trouble> for Turned {
    fn from(trouble: Trouble) -> Self {
        Self::with(trouble.into_response())
    }
}

impl<E: std::error::Error + Send + Sync + 'static> std::convert::From<E> for Turned {
    fn from(error: E) -> Self {
        Trouble::from(error).into()
    }
}

/// Somebody who has begun and not yet sent.
#[derive(Debug)]
pub struct Guest {
    pub visitor: Visitor,
    pub round: PublicRound,
    pub visit: Visit,
    pub from: From,
}

impl Guest {
    pub fn page<V: IntoView>(&self, status: StatusCode, title: &str, body: impl FnOnce() -> V) -> Response {
        page(&self.visitor, status, &self.from, title, body)
    }
}

/// The round with this code, however it was typed. What happens in it is told to those who watch its project.
pub async fn round(conn: &mut Conn, visitor: &Visitor, code: &str) -> Result<PublicRound, Turned> {
    match store::by_code(conn, &secret::as_handed_out(code)).await? {
        Some(round) => {
            conn.within(round.project_id, visitor.house.clock.today());
            Ok(round)
        }
        None => Err(Turned::with(refusals::unknown(visitor, code))),
    }
}

/// The visit that this browser is in the middle of, sent or not.
pub async fn visit(conn: &mut Conn, jar: &CookieJar, round: &PublicRound) -> Result<Option<Visit>, sqlx::Error> {
    let Some(token) = jar.get(COOKIE).map(Cookie::value) else { return Ok(None) };
    let visit = feedback::visits::by_token(conn, &secret::hash(token)).await?;
    Ok(visit.filter(|visit| visit.round_id == round.id))
}

/// Whether this browser is on its way through the round with this code: whoever is has shown that she knows it.
pub async fn is_under_way(house: &House, headers: &HeaderMap, code: &str) -> Result<bool, sqlx::Error> {
    let jar = CookieJar::from_headers(headers);
    if jar.get(COOKIE).is_none() {
        return Ok(false);
    }
    let mut conn = house.read().await?;
    let Some(round) = store::by_code(&mut conn, &secret::as_handed_out(code)).await? else { return Ok(false) };
    Ok(visit(&mut conn, &jar, &round).await?.is_some())
}

/// Lets a person on. `typed`: what she has just posted, shown to her again when it cannot be taken.
pub async fn guest(
    conn: &mut Conn,
    visitor: Visitor,
    jar: &CookieJar,
    code: &str,
    typed: Option<&str>,
) -> Result<Guest, Turned> {
    let round = round(conn, &visitor, code).await?;
    let visit = visit(conn, jar, &round).await?.filter(|visit| visit.sent_at.is_none());
    if round.state(visitor.house.clock.now()) == RoundState::Closed {
        return Err(Turned::with(closed(conn, &visitor, &round, visit.is_some(), typed).await?));
    }
    match visit {
        Some(visit) => Ok(Guest { from: From::round(&round), visitor, round, visit }),
        None => Err(Turned::with(match typed {
            Some(typed) => lost(&visitor, &round, typed),
            // Whoever looks at a page that somebody has left finds the door, and no word about her.
            None => go(round.home()),
        })),
    }
}

/// The round was closed. `begun`: the person is in the middle of it, and can still have the code to what she has said.
pub async fn closed(
    conn: &mut Conn,
    visitor: &Visitor,
    round: &PublicRound,
    begun: bool,
    typed: Option<&str>,
) -> Result<Response, sqlx::Error> {
    let lang = visitor.lang;
    let told = changes::said::any(conn, round.prototype_id).await?;
    Ok(page_at(visitor, Some(&round.home()), StatusCode::GONE, &From::round(round), t!(lang, "public-title-closed"), || {
        let code = begun.then(|| {
            view! {
                <p>{t!(lang, "public-closed-begun")}</p>
                <form method="post" action=round.path("send")>{pressed()}<button class="button" type="submit">{t!(lang, "public-closed-code")}</button></form>
            }
        });
        view! {
            <h1>{t!(lang, "public-closed")}</h1>
            <p>{t!(lang, "public-closed-text")}</p>
            {unsaved(visitor, typed)}
            {code}
            <p><a href="/answer">{t!(lang, "public-have-code")}</a></p>
            {refusals::you_said_link(lang, round, told)}
        }
    }))
}

/// Something was sent from a browser that knows no longer about the visit, or never did.
fn lost(visitor: &Visitor, round: &PublicRound, typed: &str) -> Response {
    let lang = visitor.lang;
    page_at(visitor, Some(&round.home()), StatusCode::CONFLICT, &From::round(round), t!(lang, "public-title-again"), || {
        view! {
            <h1>{t!(lang, "public-lost")}</h1>
            <p>{t!(lang, "public-lost-text")}</p>
            {unsaved(visitor, Some(typed))}
            <form method="post" action=round.path("start")>{pressed()}<button class="button" type="submit">{t!(lang, "public-begin-again")}</button></form>
            <p class="muted">{t!(lang, "public-lost-cookies")}</p>
            <p><a href="/answer">{t!(lang, "public-have-code")}</a></p>
        }
    })
}

/// What was typed and could not be taken, to be copied or read out over the phone.
fn unsaved(visitor: &Visitor, typed: Option<&str>) -> Option<AnyView> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty())?;
    Some(
        view! {
            <div class="notice">
                <h2>{t!(visitor.lang, "public-unsaved")}</h2>
                <p dir="auto">{lines(typed)}</p>
            </div>
        }
        .into_any(),
    )
}
