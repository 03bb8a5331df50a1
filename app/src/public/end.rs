//! The end: what has been said in short, anything else, and *Klar*, which gives the code that brings the person back.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Visitor;
use crate::feedback::drafts;
use crate::feedback::model::{FeedbackKind, MAX_WORDS};
use crate::feedback::store::{About, NewFeedback, Own};
use crate::form::Filled;
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::{Problems, optional};
use crate::public::browser;
use crate::public::guest::{self, Guest, Stepped, Turned};
use crate::public::help::help_short;
use crate::public::press::Press;
use crate::public::question::{ReplyForm, not_sent, verdict_word};
use crate::public::refusals::{lost, not_taken};
use crate::public::sheet::{Sender, Sheet};
use crate::public::steps::{Step, Walk, in_other, leads, path, progress, titled};
use crate::rounds::model::{PublicRound, Question, RoundState};
use crate::rounds::store;
use crate::ui::field::{Field, hidden};
use crate::ui::lines;
use crate::ui::page::error_summary;
use crate::{feedback, projects, t};

#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct EndForm {
    pub words: String,
    #[serde(rename = "do")]
    pub press: String,
    /// The page showed words that she had sent: only then does an empty box take them back.
    pub had: String,
    pub not_personal: Vec<String>,
}

/// Where what is typed here is kept.
const PLACE: &str = "end";

#[derive(Debug, Serialize)]
pub struct End {
    pub walk: Walk,
    pub group: Option<String>,
    pub said: Vec<Own>,
    pub questions: Vec<Question>,
    /// Questions and pages where something stands that has not been sent.
    pub elsewhere: Vec<String>,
    pub form: EndForm,
    pub unsent: bool,
    /// There are last words of hers.
    pub answered: bool,
}

impl End {
    async fn load(conn: &mut Conn, guest: &Guest) -> Result<Self, sqlx::Error> {
        let mut said = feedback::store::of_visit(conn, guest.visit.id).await?;
        said.retain(|one| one.superseded_on.is_none());
        let groups = projects::store::groups(conn, guest.round.project_id).await?;
        let group = groups.into_iter().find(|group| guest.visit.target_group_id == Some(group.id)).map(|group| group.name);
        let kept = guest.kept::<EndForm>(conn, PLACE).await?;
        let unsent = kept.is_some();
        let whole = said.iter().find(|one| one.kind == FeedbackKind::Message).map(|one| one.words.clone());
        let whole_said = whole.is_some();
        let elsewhere = guest.all_kept::<ReplyForm>(conn).await?;
        Ok(Self {
            walk: Walk::load(conn, guest).await?,
            group,
            questions: store::questions(conn, guest.round.id).await?,
            elsewhere: elsewhere.into_iter().map(|(place, _)| place).filter(|place| place != PLACE).collect(),
            form: kept.unwrap_or_else(|| EndForm { words: whole.unwrap_or_default(), ..EndForm::default() }),
            unsent,
            answered: whole_said,
            said,
        })
    }
}

pub async fn show(visitor: Visitor, State(house): State<House>, Path(code): Path<String>, jar: CookieJar) -> Stepped {
    let mut conn = house.read().await?;
    let guest = guest::guest(&mut conn, visitor, &jar, &code, None).await?;
    let end = End::load(&mut conn, &guest).await?;
    let mut problems = Problems::confirmed(end.form.not_personal.clone());
    if end.unsent && Press::of(&end.form.press).sends() {
        problems.text("words", &end.form.words, optional(MAX_WORDS).pointing_out_contacts());
    }
    Ok(guest.shown(drawn(&guest.visitor, &guest.round, &end, &problems)))
}

pub fn drawn(visitor: &Visitor, round: &PublicRound, end: &End, problems: &Problems) -> Response {
    let lang = visitor.lang;
    let title = titled(lang, &end.walk, Step::Send);
    let sheet = Sheet::new(&title).from(Sender::round(round)).in_form(path(round, Step::Send)).wrong(!problems.is_empty());
    sheet.view(visitor, || {
        view! {
            {error_summary(lang, problems)}
            {progress(lang, &end.walk, Step::Send)}
            <h1>{t!(lang, "public-send")}</h1>
            {overview(lang, round, end)}
            {others(lang, round, &end.walk)}
            {end.answered.then(|| hidden("had", "yes"))}
            {end.unsent.then(|| not_sent(lang))}
            {Field::new(lang, "words", t!(lang, "public-words")).hint(t!(lang, "public-no-names")).value(&end.form.words).area(4).problems(problems).view()}
            {help_short(&visitor.house, lang)}
            {elsewhere(lang, round, &end.elsewhere)}
            <p class="presses">
                <button class="button" type="submit" name="do" value=Press::Next.word()>{t!(lang, "public-send-send")}</button> " "
                <button class="button button--quiet" type="submit" name="do" value=Press::Back.word()>{t!(lang, "public-back")}</button>
            </p>
        }
    })
}

/// What has been said, in short. Nothing when nothing has.
fn overview(lang: Lang, round: &PublicRound, end: &End) -> AnyView {
    let rows: Vec<_> =
        end.said.iter().filter(|one| one.kind != FeedbackKind::Message).map(|one| row(lang, round, end, one)).collect();
    let lead = if rows.is_empty() { t!(lang, "public-send-nothing") } else { t!(lang, "public-send-lead") };
    let group = end.group.as_ref().map(|name| group_row(lang, round, name.clone()));
    view! {
        <p>{lead}</p>
        <ul class="overview">{group} {rows}</ul>
    }
    .into_any()
}

/// The group that the person said she belongs to.
fn group_row(lang: Lang, round: &PublicRound, name: String) -> AnyView {
    let what = t!(lang, "public-send-group");
    view! {
        <li>
            <span class="muted">{what}</span> ": "
            <strong lang=round.lang.word() dir="auto">{name}</strong> " "
            <a href=path(round, Step::Group)>{t!(lang, "public-send-change")} <span class="visually-hidden">": " {what}</span></a>
        </li>
    }
    .into_any()
}

fn row(lang: Lang, round: &PublicRound, end: &End, one: &Own) -> AnyView {
    // What was said about a page is with us already, and stands by itself.
    let change = one.question.map(|number| path(round, Step::Question(number)));
    let asked = end.questions.iter().find(|question| one.question == Some(question.position)).map(short);
    let (what, written_in) = match asked {
        Some(asked) => (asked, Some(round.lang.word())),
        None => (about(lang, one), None),
    };
    let change = change.map(|href| view! { " " <a href=href>{t!(lang, "public-send-change")} <span class="visually-hidden" lang=written_in>": " {what.clone()}</span></a> });
    view! {
        <li>
            <span class="muted" lang=written_in dir="auto">{what.clone()}</span> " "
            {one.verdict.map(|verdict| view! { <strong>{verdict_word(lang, verdict)}</strong> })}
            {change}
            {(!one.words.is_empty()).then(|| view! { <p dir="auto">{lines(&one.words)}</p> })}
        </li>
    }
    .into_any()
}

/// A question in few words: as it was asked, or what is needed.
fn short(question: &Question) -> String {
    if question.asked.is_empty() { crate::lang::upper_first(&question.need) } else { question.asked.clone() }
}

/// What something was said about.
pub fn about(lang: Lang, one: &Own) -> String {
    match &one.page_title {
        Some(title) => t!(lang, "public-about-page", title = title.as_str()),
        None => t!(lang, "public-about-whole").to_owned(),
    }
}

/// The questions about needs of other groups, for whoever wants them.
fn others(lang: Lang, round: &PublicRound, walk: &Walk) -> Option<AnyView> {
    let first = walk.others().first()?;
    let href = path(round, Step::Question(*first));
    Some(view! { <p><a href=href>{t!(lang, "public-others", n = walk.others().len())}</a></p> }.into_any())
}

/// What stands elsewhere and has not been sent: *Klar* drops it.
fn elsewhere(lang: Lang, round: &PublicRound, places: &[String]) -> Option<AnyView> {
    if places.is_empty() {
        return None;
    }
    let links: Vec<_> = places
        .iter()
        .map(|place| view! { <li><a href=round.path(place)>{t!(lang, "public-not-sent-look")}</a></li> })
        .collect();
    Some(
        view! {
            <div class="notice">
                <p><strong>{t!(lang, "public-not-sent-elsewhere")}</strong></p>
                <ul>{links}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Takes what is said last, and with *Klar* all of it. Also when the round was closed on the way: what came in before that is
/// answered like everything else. Sent again from the same browser, it leads to the same code.
pub async fn send(
    visitor: Visitor,
    State(house): State<House>,
    Path(code): Path<String>,
    jar: CookieJar,
    Filled(form): Filled<EndForm>,
) -> Stepped {
    let mut conn = house.write().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    let Some((visit, seen)) = guest::visit(&mut conn, &house, &jar, &round).await? else {
        return Err(Turned::with(lost(&visitor, &round, &form.words)));
    };
    if visit.sent_on.is_some() && visit.withdrawn_on.is_none() && seen.lately {
        return Ok((browser::is_done(&house, &seen.token, &house.pepper.return_code(&seen.token))?, go("/answer/code"))
            .into_response());
    }
    if round.state() == RoundState::Closed {
        // Nothing more is taken in; what is here is sent.
        return if visit.is_under_way() && form.words.trim().is_empty() {
            done(conn, &house, &round, visit.id, &seen.token, seen.lately).await
        } else {
            Err(Turned::with(guest::closed(&mut conn, &visitor, &round, seen.lately, Some(&form.words)).await?))
        };
    }
    let guest = guest::guest(&mut conn, visitor, &jar, &code, Some(&form.words)).await?;
    // The last words of a page that was open too long arrive, whatever was pressed; only Klar says that this was all.
    let is_all = Press::of(&form.press).sends();
    let press = guest.pressed(&form.press);
    if !press.sends() {
        return went_elsewhere(conn, &guest, &form, press).await;
    }
    let mut problems = guest.visitor.problems();
    let words = problems.text("words", &form.words, optional(MAX_WORDS).pointing_out_contacts());
    if !problems.is_empty() {
        if !guest.was_here_lately() {
            return Ok(not_taken(&guest.visitor, &guest.round, &form.words, &problems));
        }
        guest.keep(&mut conn, PLACE, &form).await?;
        conn.commit().await?;
        return Ok(guest.goes(path(&round, Step::Send)));
    }
    let (visit, on) = (guest.visit.id, house.clock.today());
    if words.is_empty() && form.had.is_empty() {
        // Nothing is said, and nothing taken back.
    } else if words.is_empty() {
        feedback::store::take_back(&mut conn, round.id, visit, About::Whole, on).await?;
    } else {
        let new = NewFeedback { round: round.id, visit, about: About::Whole, words: &words };
        // Closed or sent in this very moment.
        if feedback::store::add_feedback(&mut conn, &house.ids, &new, on).await?.is_none() {
            return Err(Turned::with(guest::closed(&mut conn, &guest.visitor, &round, true, Some(&form.words)).await?));
        }
    }
    if !is_all || feedback::store::of_visit(&mut conn, visit).await?.is_empty() {
        // Nothing has been said: there is nothing to send, and no code to it.
        conn.commit().await?;
        return Ok(guest.goes(path(&round, Step::Send)));
    }
    done(conn, &house, &round, visit, &guest.token, guest.was_here_lately()).await
}

/// What stands in the page and is not as it was sent is kept for her.
async fn went_elsewhere(mut conn: Conn, guest: &Guest, form: &EndForm, press: Press) -> Stepped {
    let said = feedback::store::of_visit(&mut conn, guest.visit.id).await?;
    let whole = said.iter().find(|one| one.kind == FeedbackKind::Message && one.superseded_on.is_none());
    if whole.map_or("", |one| one.words.as_str()) == form.words.replace("\r\n", "\n").trim() {
        drafts::forget(&mut conn, guest.visit.id, PLACE).await?;
    } else {
        guest.keep(&mut conn, PLACE, form).await?;
    }
    let walk = Walk::load(&mut conn, guest).await?;
    conn.commit().await?;
    let to = match press {
        Press::Lang => in_other(guest.visitor.lang, &path(&guest.round, Step::Send)),
        other => leads(guest.visitor.lang, &guest.round, &walk, Step::Send, other),
    };
    Ok(guest.goes(to))
}

/// The visit is sent, and nothing that was typed besides is kept. Whoever has been away too long is thanked, and given no
/// code: it opens what she wrote.
async fn done(
    mut conn: Conn,
    house: &House,
    round: &PublicRound,
    visit: crate::id::VisitId,
    token: &str,
    lately: bool,
) -> Stepped {
    let code = house.pepper.return_code(token);
    feedback::visits::send(&mut conn, round.id, visit, &house.pepper.code_hash(&code), house.clock.today()).await?;
    drafts::forget_all(&mut conn, visit).await?;
    conn.commit().await?;
    if !lately {
        return Ok(go(round.path("thanks")));
    }
    Ok((browser::is_done(house, token, &code)?, go("/answer/code")).into_response())
}
