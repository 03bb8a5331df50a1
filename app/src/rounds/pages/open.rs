use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::number_if_any;
use crate::house::House;
use crate::kept::Sheet;
use crate::paper::go;
use crate::people::store::{Member, members};
use crate::prototypes::pages::lack_sentence;
use crate::rounds::forms::{OpenForm, asked_field};
use crate::rounds::model::{Refusal, Testable};
use crate::rounds::names::sentence;
use crate::rounds::pages::readers::fields;
use crate::rounds::pages::texts::unsaid;
use crate::rounds::readers::team;
use crate::rounds::store::{self, Askable};
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::icon;
use crate::ui::page::{empty, form_actions, kicker, lead, title};
use crate::ui::pager::PER_PAGE;
use crate::workdays::ANSWERED_WITHIN;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Which {
    #[serde(deserialize_with = "number_if_any")]
    prototype: Option<i64>,
}

/// Where the form stands that opens a round of a prototype.
pub fn new_place(desk: &Desk, prototype: i64) -> String {
    desk.path(format_args!("rounds/new?prototype={prototype}"))
}

/// The way here from a prototype's own page.
pub async fn from_prototype(desk: Desk, Path((_, number)): Path<(String, i64)>) -> Response {
    go(new_place(&desk, number))
}

/// What can be opened: the newest iteration of a prototype, and the needs that its round would ask about.
#[derive(Debug, Serialize)]
pub struct Shown {
    testable: Testable,
    needs: Vec<Askable>,
    /// Who can answer.
    team: Vec<Member>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, prototype: i64) -> Result<Shown, Trouble> {
    let testable = store::testable(conn, desk.project.id, prototype).await?.ok_or(Trouble::NotFound)?;
    let needs = store::linked_needs(conn, testable.iteration_id).await?;
    let team = team(members(conn, desk.project.id).await?);
    Ok(Shown { testable, needs, team })
}

pub async fn new(desk: Desk, State(house): State<House>, Query(which): Query<Which>) -> Answer {
    let mut conn = house.read().await?;
    let Some(prototype) = which.prototype else {
        let all = store::testables(&mut conn, desk.project.id, PER_PAGE).await?;
        return Ok(choose(&desk, &all));
    };
    let shown = load(&mut conn, &desk, prototype).await?;
    let begins = || OpenForm::begin(prototype, desk.person.id);
    let mut sheet = desk.sheet(&mut conn, &new_place(&desk, prototype), begins).await?;
    sheet.check(|form, problems| form.parse(&shown.team, problems));
    Ok(view(&desk, &shown, &sheet))
}

/// Which prototype? Those that cannot be opened say why.
fn choose(desk: &Desk, all: &[Testable]) -> Response {
    let lang = desk.lang;
    desk.page(t!(lang, "round-new"), || {
        let rows: Vec<_> = all
            .iter()
            .map(|one| {
                let name = format!("{}, v{}", one.prototype_name, one.version);
                let href = desk.path(format_args!("rounds/new?prototype={}", one.prototype_number));
                let why = one.refusal().map(|why| view! { <p class="muted">{refusal_text(desk, why)}</p> });
                view! { <li><p><a class="on-thread" href=href>{name}</a></p> {why}</li> }
            })
            .collect();
        let body = if rows.is_empty() {
            empty(
                t!(lang, "round-no-prototype"),
                t!(lang, "round-no-prototype-text"),
                Some((desk.path("prototypes"), t!(lang, "loop-prototypes"))),
            )
        } else {
            view! { <ul class="plain stack">{rows}</ul> }.into_any()
        };
        view! {
            {kicker(vec![(t!(lang, "rounds-title").to_owned(), Some(desk.path("rounds")))])}
            {title(t!(lang, "round-new"))}
            {lead(t!(lang, "round-choose"))}
            {unsaid(lang, &desk.house.settings.texts, t!(lang, "round-texts-refused"))}
            {body}
        }
    })
}

fn view(desk: &Desk, Shown { testable, needs, team }: &Shown, sheet: &Sheet<OpenForm>) -> Response {
    let (lang, refusal) = (desk.lang, testable.refusal());
    let name = format!("{}, v{}", testable.prototype_name, testable.version);
    let prototype = desk.path(format_args!("prototypes/{}", testable.prototype_number));
    desk.page(t!(lang, "round-new"), || {
        // Somebody who has written an invitation keeps it, also when the round cannot be opened just now.
        let unsaid = unsaid(lang, &desk.house.settings.texts, t!(lang, "round-texts-refused"));
        let can = refusal.is_none() && unsaid.is_none();
        let fields = (can || !sheet.form.invitation.is_empty()).then(|| invitation(desk, sheet, (needs, team), &prototype));
        view! {
            {kicker(vec![(t!(lang, "rounds-title").to_owned(), Some(desk.path("rounds"))), (name.clone(), Some(prototype.clone()))])}
            {title(t!(lang, "round-new-heading", name = name.clone()))}
            {sheet.above(lang)}
            {refusal.map(|why| refused(desk, testable, why))}
            {unsaid}
            {happens(desk, testable)}
            {fields}
        }
    })
}

fn refused(desk: &Desk, testable: &Testable, why: Refusal) -> AnyView {
    let lang = desk.lang;
    let (href, text) = match why {
        Refusal::AlreadyOpen(round) => {
            (desk.path(format_args!("rounds/{round}")), t!(lang, "round-refused-show").to_owned())
        }
        Refusal::Lacks(_) => {
            (desk.path(format_args!("prototypes/{}", testable.prototype_number)), testable.prototype_name.clone())
        }
    };
    view! {
        <div class="notice notice--warn" role="status">
            <p>{icon::warning()} " " {refusal_text(desk, why)} " " <a href=href>{text}</a></p>
        </div>
    }
    .into_any()
}

fn refusal_text(desk: &Desk, why: Refusal) -> String {
    let lang = desk.lang;
    match why {
        Refusal::Lacks(lack) => lack_sentence(lang, lack).to_owned(),
        Refusal::AlreadyOpen(round) => t!(lang, "round-refused-open", round = codes::round(round)),
    }
}

/// What opening means.
fn happens(desk: &Desk, testable: &Testable) -> AnyView {
    let lang = desk.lang;
    let freezes = if testable.frozen { t!(lang, "round-frozen-before") } else { t!(lang, "round-freezes") };
    view! {
        <h2>{t!(lang, "round-what-happens")}</h2>
        <ul>
            <li>{freezes}</li>
            <li>{t!(lang, "round-pages", pages = testable.pages, version = testable.version)}</li>
            <li>{t!(lang, "round-link-works")}</li>
            <li>{t!(lang, "round-wording")}</li>
            <li>{t!(lang, "round-promises", team = desk.project.team_name.as_str(), days = ANSWERED_WITHIN)}</li>
        </ul>
    }
    .into_any()
}

/// Each need that will be asked about, and how: in a visitor's own terms, or else in the need's own words.
fn asks(desk: &Desk, sheet: &Sheet<OpenForm>, needs: &[Askable]) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = needs
        .iter()
        .map(|one| {
            let href = desk.path(format_args!("needs/{}", one.number));
            let words = sentence(desk.project.lang, &one.situation, &one.need, &one.outcome);
            let field = Field::new(lang, "asked", t!(lang, "round-asked"))
                .value(sheet.form.asked_about(one.number).unwrap_or(&one.asked))
                .problems_at(&sheet.problems, &asked_field(one.number))
                .id_tail(&format!("-{}", one.number))
                .optional();
            view! {
                <li>
                    <p><a class="on-thread" lang=desk.project.lang.word() dir="auto" href=href>{words}</a></p>
                    {hidden("need", one.number)}
                    {field.view()}
                </li>
            }
        })
        .collect();
    view! {
        <h2>{t!(lang, "round-will-ask")}</h2>
        <p class="field__hint">{t!(lang, "round-asked-hint")}</p>
        <ul class="plain stack measure">{rows}</ul>
    }
    .into_any()
}

fn invitation(desk: &Desk, sheet: &Sheet<OpenForm>, (needs, team): (&[Askable], &[Member]), back: &str) -> AnyView {
    let (lang, form) = (desk.lang, &sheet.form);
    view! {
        <h2>{t!(lang, "round-invite")}</h2>
        <form class="form" method="post" action=desk.path("rounds")>
            {sheet.once(&desk.house.ids)}
            {hidden("prototype", form.prototype)}
            {Field::new(lang, "invitation", t!(lang, "round-invitation")).hint(t!(lang, "round-invitation-hint")).value(&form.invitation).area(6).problems(&sheet.problems).view()}
            {(!needs.is_empty()).then(|| asks(desk, sheet, needs))}
            {fields(lang, &form.owner, &form.read_on, team, &sheet.problems)}
            <p><a href="/guide/testing">{t!(lang, "round-guide")}</a></p>
            {form_actions(lang, t!(lang, "round-do-open"), Some(back.to_owned()))}
        </form>
    }
    .into_any()
}
