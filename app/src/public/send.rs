//! The end: what has been said in short, and the code that brings the person back to our answer.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use chrono::TimeDelta;
use leptos::prelude::*;

use crate::desk::Visitor;
use crate::feedback::model::{FeedbackKind, RETURN_CODE_LENGTH, Visit, answer_by};
use crate::feedback::store::Own;
use crate::house::House;
use crate::lang::Lang;
use crate::public::guest::{self, Guest, Stepped, Turned};
use crate::public::question::verdict_word;
use crate::public::steps::{Step, back, path, progress, titled, to_change};
use crate::public::{From, answer_address, page_at};
use crate::rounds::model::PublicRound;
use crate::rounds::names::sentence;
use crate::ui::field::pressed;
use crate::ui::lines;
use crate::{feedback, projects, secret, t};

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let mut own = feedback::store::of_visit(&mut conn, guest.visit.id).await?;
    own.retain(|one| one.superseded_at.is_none());
    let groups = projects::store::groups(&mut conn, guest.round.project_id).await?;
    let group = groups.into_iter().find(|group| guest.visit.target_group_id == Some(group.id)).map(|group| group.name);
    Ok(overview(&guest, &own, group))
}

fn overview(guest: &Guest, own: &[Own], group: Option<String>) -> Response {
    let (lang, round) = (guest.visitor.lang, &guest.round);
    let rows: Vec<_> = own.iter().map(|one| row(lang, round, one)).collect();
    let body = if rows.is_empty() {
        view! { <p>{t!(lang, "public-send-nothing")}</p> }.into_any()
    } else {
        view! {
            <p>{t!(lang, "public-send-lead")}</p>
            <ul class="overview">{group.map(|name| group_row(lang, round, name))} {rows}</ul>
            <form method="post" action=path(round, Step::Send)>
                {pressed()}
                <button class="button" type="submit">{t!(lang, "public-send-send")}</button>
            </form>
        }
        .into_any()
    };
    guest.page(StatusCode::OK, &titled(lang, round, Step::Send), || {
        view! {
            {progress(lang, round, Step::Send)}
            <h1>{t!(lang, "public-send")}</h1>
            {body}
            {back(lang, round, Step::Send)}
        }
    })
}

/// The group that the person said she belongs to.
fn group_row(lang: Lang, round: &PublicRound, name: String) -> impl IntoView + use<> {
    let what = t!(lang, "public-send-group");
    view! {
        <li>
            <p class="muted">{what}</p>
            <p lang=round.lang.word() dir="auto"><strong>{name}</strong></p>
            <p><a href=to_change(round, Step::Group)>{t!(lang, "public-send-change")} <span class="visually-hidden">": " {what}</span></a></p>
        </li>
    }
}

fn row(lang: Lang, round: &PublicRound, one: &Own) -> AnyView {
    let change = match (one.question, one.kind) {
        (Some(number), _) => Some(to_change(round, Step::Question(number))),
        (None, FeedbackKind::Message) => Some(path(round, Step::Words)),
        // What was said about a page is with us already, and stands by itself.
        _ => None,
    };
    let what = about(lang, round.lang, one);
    let change = change.map(|href| view! { <p><a href=href>{t!(lang, "public-send-change")} <span class="visually-hidden" lang=about_in(round.lang, one)>": " {what.clone()}</span></a></p> });
    view! {
        <li>
            <p class="muted" lang=about_in(round.lang, one)>{what.clone()}</p>
            {one.verdict.map(|verdict| view! { <p><strong>{verdict_word(lang, verdict)}</strong></p> })}
            {(!one.words.is_empty()).then(|| view! { <p dir="auto">{lines(&one.words)}</p> })}
            {change}
        </li>
    }
    .into_any()
}

/// What something was said about.
pub fn about(lang: Lang, written_in: Lang, one: &Own) -> String {
    match (&one.page_title, &one.situation, &one.need, &one.outcome) {
        (Some(title), ..) => t!(lang, "public-about-page", title = title.as_str()),
        (None, Some(situation), Some(need), Some(outcome)) => sentence(written_in, situation, need, outcome),
        _ => t!(lang, "public-about-whole").to_owned(),
    }
}

/// The language of that, when it is a need's own words.
pub fn about_in(written_in: Lang, one: &Own) -> Option<&'static str> {
    (one.page_title.is_none() && one.need.is_some()).then(|| written_in.word())
}

/// So long after sending the same browser may send once more: after that it may be in somebody else's hands.
const SENT_AGAIN: TimeDelta = TimeDelta::minutes(15);

/// Sends, and shows the return code this one time. Also when the round was closed on the way: what came in before that
/// is answered like everything else. Sent again from the same browser, when the answer to the first try got lost on the
/// way, it gives a new code for the same visit.
pub async fn send(visitor: Visitor, State(house): State<House>, Path(code): Path<String>, jar: CookieJar) -> Stepped {
    let mut conn = house.write().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    let now = house.clock.now();
    let again = |visit: &Visit| visit.sent_at.is_none_or(|sent| now - sent < SENT_AGAIN);
    let Some(visit) = guest::visit(&mut conn, &jar, &round).await?.filter(again) else {
        return Err(Turned::with(already_sent(&visitor, &round)));
    };
    let code = loop {
        let code = secret::spoken(RETURN_CODE_LENGTH)?;
        if feedback::visits::by_return_code(&mut conn, &secret::hash(&code)).await?.is_none() {
            break code;
        }
    };
    feedback::visits::send(&mut conn, round.id, visit.id, &secret::hash(&code), now).await?;
    conn.commit().await?;
    Ok((guest::forgotten(), done(&visitor, &round, &code, &house)).into_response())
}

fn done(visitor: &Visitor, round: &PublicRound, code: &str, house: &House) -> Response {
    let lang = visitor.lang;
    let base = house.settings.base_url.split_once("://").map_or("", |(_, rest)| rest);
    let address = format!("{base}/{}", answer_address(lang));
    let by = lang.date(answer_by(house.clock.now()));
    // No way to the other language: it would be a way from the code.
    page_at(visitor, None, StatusCode::OK, &From::round(round), t!(lang, "public-title-done"), || {
        view! {
            <h1>{t!(lang, "public-done")}</h1>
            <p>{t!(lang, "public-done-text")}</p>
            <h2>{t!(lang, "public-done-code")}</h2>
            <p class="return-code">{secret::grouped(code)}</p>
            <p><strong>{t!(lang, "public-done-write")}</strong> " " {t!(lang, "public-done-once")}</p>
            <h2>{t!(lang, "public-done-back")}</h2>
            <p>{t!(lang, "public-done-how", address = address.as_str())}</p>
            <p>{t!(lang, "public-done-when", date = by)}</p>
        }
    })
}

/// The browser has forgotten the visit: most likely it was sent a moment ago.
fn already_sent(visitor: &Visitor, round: &PublicRound) -> Response {
    let lang = visitor.lang;
    page_at(visitor, Some(&round.home()), StatusCode::CONFLICT, &From::round(round), t!(lang, "public-title-done"), || {
        view! {
            <h1>{t!(lang, "public-sent-before")}</h1>
            <p>{t!(lang, "public-sent-before-text")}</p>
            <p><a class="button" href="/answer">{t!(lang, "public-have-code")}</a></p>
            <p><a href=round.home()>{t!(lang, "public-begin-again")}</a></p>
        }
    })
}
