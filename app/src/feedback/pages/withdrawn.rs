//! What has been taken back in a round, for the team: how many and when; and what it was, for who writes down why.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::forms::WordsForm;
use crate::feedback::sign::verdict;
use crate::feedback::store::Own;
use crate::feedback::withdrawn::{self, Reading, Withdrawn};
use crate::form::Making;
use crate::house::House;
use crate::id::FormId;
use crate::kept::Sheet;
use crate::rounds::model::Round;
use crate::rounds::pages::above;
use crate::told::Done;
use crate::ui::field::Field;
use crate::ui::lines;
use crate::ui::page::{form_actions, lead, title};
use crate::ui::pager::PER_PAGE;
use crate::{feedback, rounds, t};

#[derive(Debug, Serialize)]
struct All {
    round: Round,
    visits: Vec<Withdrawn>,
}

impl All {
    async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Self, Trouble> {
        let round = rounds::store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
        Ok(Self { visits: withdrawn::of_round(conn, round.id, PER_PAGE).await?, round })
    }
}

pub async fn list(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let all = All::load(&mut house.read().await?, &desk, number).await?;
    Ok(listed(&desk, &all))
}

fn listed(desk: &Desk, All { round, visits }: &All) -> Response {
    let lang = desk.lang;
    let heading = t!(lang, "withdrawn-heading", round = codes::round(round.number));
    desk.page(&heading, || {
        let rows: Vec<_> = visits
            .iter()
            .map(|visit| {
                let href = desk.path(format_args!("rounds/{}/withdrawn/{}", round.number, visit.number));
                view! { <li><a href=href>{t!(lang, "withdrawn-visit", n = visit.number)}</a> ", " {lang.date(visit.withdrawn_on)}</li> }
            })
            .collect();
        view! {
            {above(desk, round, true)}
            {title(heading.clone())}
            {lead(t!(lang, "withdrawn-lead"))}
            <ul>{rows}</ul>
        }
    })
}

#[derive(Debug, Serialize)]
struct One {
    round: Round,
    visit: Withdrawn,
    readings: Vec<Reading>,
    /// What was said, for who has written down why she reads it.
    said: Option<Vec<Own>>,
}

impl One {
    async fn load(conn: &mut Conn, desk: &Desk, (number, visit): (i64, i64)) -> Result<Self, Trouble> {
        let round = rounds::store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
        let visit = withdrawn::find(conn, round.id, visit).await?.ok_or(Trouble::NotFound)?;
        let may = withdrawn::may_read(conn, visit.id, desk.person.id, desk.house.clock.now()).await?;
        let said = if may { Some(feedback::store::of_visit(conn, visit.id).await?) } else { None };
        Ok(Self { readings: withdrawn::readings(conn, visit.id).await?, round, visit, said })
    }

    fn place(&self, desk: &Desk) -> String {
        place(desk, self.round.number, self.visit.number)
    }
}

fn place(desk: &Desk, round: i64, visit: i64) -> String {
    desk.path(format_args!("rounds/{round}/withdrawn/{visit}"))
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct ReasonForm {
    words: String,
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number, visit)): Path<(String, i64, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let one = One::load(&mut conn, &desk, (number, visit)).await?;
    let mut sheet = desk.sheet(&mut conn, &one.place(&desk), ReasonForm::default).await?;
    sheet.check(|form, problems| WordsForm { words: form.words.clone() }.parse_why(problems));
    Ok(shown(&desk, &one, &sheet))
}

fn shown(desk: &Desk, one: &One, sheet: &Sheet<ReasonForm>) -> Response {
    let lang = desk.lang;
    let heading = t!(lang, "withdrawn-visit", n = one.visit.number);
    desk.page(&heading, || {
        let body = match &one.said {
            Some(said) => {
                let items: Vec<_> = said.iter().map(|own| item(desk, own)).collect();
                view! { <ol class="plain stack measure">{items}</ol> }.into_any()
            }
            None => reason(desk, one, sheet),
        };
        view! {
            {above(desk, &one.round, true)}
            {title(heading.clone())}
            {lead(t!(lang, "withdrawn-on", date = lang.date(one.visit.withdrawn_on)))}
            {sheet.above(lang)}
            {body}
            {read_by(desk, &one.readings)}
        }
    })
}

fn item(desk: &Desk, own: &Own) -> AnyView {
    let about = own.page_title.clone().or_else(|| own.need.clone());
    view! {
        <li>
            {about.map(|words| view! { <p class="muted" dir="auto">{words}</p> })}
            {own.verdict.map(|said| view! { <ul class="verdicts">{verdict(desk.lang, said, None)}</ul> })}
            <p dir="auto">{lines(&own.words)}</p>
        </li>
    }
    .into_any()
}

fn reason(desk: &Desk, one: &One, sheet: &Sheet<ReasonForm>) -> AnyView {
    let lang = desk.lang;
    let back = desk.path(format_args!("rounds/{}/withdrawn", one.round.number));
    view! {
        <form class="form" id=sheet.main(desk) method="post" action=one.place(desk)>
            {sheet.once(&desk.house.ids)}
            {Field::new(lang, "words", t!(lang, "withdrawn-why")).hint(t!(lang, "withdrawn-why-hint")).value(&sheet.form.words).problems(&sheet.problems).view()}
            {form_actions(lang, t!(lang, "withdrawn-read"), Some(back))}
        </form>
    }
    .into_any()
}

fn read_by(desk: &Desk, readings: &[Reading]) -> Option<AnyView> {
    let lang = desk.lang;
    let rows: Vec<_> = readings
        .iter()
        .map(|one| view! { <li>{one.name.clone()} ", " {lang.moment(one.read_at)} ": " <span dir="auto">{one.reason.clone()}</span></li> })
        .collect();
    (!rows.is_empty()).then(|| view! { <h2>{t!(lang, "withdrawn-who-read")}</h2> <ul>{rows}</ul> }.into_any())
}

/// Writes down why, and shows it.
pub async fn read(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, visit)): Path<(String, i64, i64)>,
    sent: Making<WordsForm>,
) -> Answer {
    let id: Uuid = sent.id::<FormId>(&house.ids).into();
    let mut conn = house.write_in(desk.project.id).await?;
    let one = One::load(&mut conn, &desk, (number, visit)).await?;
    let place = one.place(&desk);
    let Some(reason) = sent.form.parse_why(&mut desk.problems()) else {
        return desk.keep(conn, &place).await;
    };
    withdrawn::read(&mut conn, id, one.round.id, one.visit.id, &reason, desk.stamp()).await?;
    desk.done(conn, &place, &place, Done::WithdrawnRead).await
}
