//! A decision is taken, with what is known on the page.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::decisions::follow_up::{self, who_may};
use crate::decisions::forms::DecisionForm;
use crate::decisions::known::{self, Known};
use crate::decisions::known_view::compared;
use crate::decisions::model::{About, DecisionKind};
use crate::decisions::pages::{kind_name, new_address, subject_link};
use crate::decisions::store::Subject;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::{Days, Problems};
use crate::people::store::{Member, members};
use crate::t;
use crate::ui::field::{Choice, Choices, Field, hidden};
use crate::ui::page::{form_actions, kicker, lead, title};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct OfWhat {
    need: String,
    prototype: String,
}

/// What is to be decided about, and what is known of it now.
#[derive(Debug, Serialize)]
pub struct Shown {
    subject: Subject,
    known: Known,
    /// Those who can be asked to see what comes of it.
    team: Vec<Member>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, form: &DecisionForm) -> Result<Shown, Trouble> {
    let subject = form.subject(conn, desk.project.id).await?.ok_or(Trouble::NotFound)?;
    let known = known::now(conn, subject.about).await?;
    Ok(Shown { subject, known, team: who_may(members(conn, desk.project.id).await?) })
}

/// Without a need or a prototype there is nothing to decide about: the list is where to find one.
pub async fn new(desk: Desk, State(house): State<House>, Query(of): Query<OfWhat>) -> Answer {
    let form = DecisionForm { need: of.need, prototype: of.prototype, ..DecisionForm::default() };
    if form.need.is_empty() && form.prototype.is_empty() {
        return Ok(go(desk.path("backlog")));
    }
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, &form).await?;
    let mut sheet = desk.sheet(&mut conn, &new_address(&desk, &shown.subject), || form).await?;
    let days = Days::to_come(desk.house.clock.today());
    sheet.check(|form, problems| form.parse((days, &shown.team), problems));
    Ok(view(&desk, &shown, &sheet))
}

fn view(desk: &Desk, Shown { subject, known, team }: &Shown, sheet: &Sheet<DecisionForm>) -> Response {
    let (lang, form, problems) = (desk.lang, &sheet.form, &sheet.problems);
    let back = match subject.about {
        About::Need(_) => desk.path(format_args!("needs/{}", subject.number)),
        About::Prototype(_) => desk.path(format_args!("prototypes/{}", subject.number)),
    };
    desk.page(t!(lang, "decision-new"), || {
        view! {
            {kicker(vec![(t!(lang, "loop-decisions").to_owned(), Some(desk.path("decisions")))])}
            {title(t!(lang, "decision-new"))}
            {lead(t!(lang, "decision-new-lead"))}
            {sheet.above(lang)}
            <p>{subject_link(desk, subject)}</p>
            <h2>{t!(lang, "decision-known-now")}</h2>
            {compared(lang, known, None, "")}
            <h2>{t!(lang, "decision-yours")}</h2>
            <p>{way(desk, Guide::Decisions)}</p>
            <form class="form" id=sheet.main(desk) method="post" action=desk.path("decisions")>
                {sheet.once(&desk.house.ids)}
                {hidden("need", &form.need)}
                {hidden("prototype", &form.prototype)}
                {kinds(lang, form, problems).view()}
                {Field::new(lang, "reason", t!(lang, "decision-reason")).hint(t!(lang, "decision-reason-hint")).value(&form.reason).area(4).problems(problems).view()}
                {Field::new(lang, "lesson", t!(lang, "decision-lesson")).hint(t!(lang, "decision-lesson-hint")).value(&form.lesson).area(4).problems(problems).view()}
                <h3>{t!(lang, "follow-up-title")}</h3>
                <p class="muted">{t!(lang, "follow-up-when-ended")}</p>
                {follow_up::pages::fields(lang, (&form.due_on, &form.owner), team, problems)}
                {form_actions(lang, t!(lang, "decision-make"), Some(back.clone()))}
            </form>
        }
    })
}

fn kinds(lang: Lang, form: &DecisionForm, problems: &Problems) -> Choices {
    Choices {
        name: "kind".to_owned(),
        legend: t!(lang, "decision-kind").to_owned(),
        hint: None,
        problem: problems.of("kind").map(|fault| fault.sentence(lang)),
        many: false,
        choices: DecisionKind::ALL
            .iter()
            .map(|kind| Choice {
                value: kind.word().to_owned(),
                text: kind_name(lang, *kind).to_owned(),
                hint: Some(kind_hint(lang, *kind).to_owned()),
                chosen: form.kind == kind.word(),
            })
            .collect(),
    }
}

fn kind_hint(lang: Lang, kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::GoOn => t!(lang, "decision-go-on-hint"),
        DecisionKind::TestAgain => t!(lang, "decision-test-again-hint"),
        DecisionKind::Pilot => t!(lang, "decision-pilot-hint"),
        DecisionKind::Introduce => t!(lang, "decision-introduce-hint"),
        DecisionKind::End => t!(lang, "decision-end-hint"),
        DecisionKind::Park => t!(lang, "decision-park-hint"),
    }
}
