//! What those who have the needs say of each, and who has come.

use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::feedback::figures::Verdicts;
use crate::feedback::pages::verdicts;
use crate::feedback::store::{Step, steps};
use crate::feedback::tallies;
use crate::few::Number;
use crate::rights::{Thing, Verb};
use crate::rounds::model::{Question, Round};
use crate::rounds::store::questions;
use crate::t;

use super::section;

#[derive(Debug, Serialize)]
pub struct Judged {
    questions: Vec<Question>,
    verdicts: Vec<Verdicts>,
    steps: Vec<Step>,
}

impl Judged {
    pub async fn find(conn: &mut Conn, desk: &Desk, round: &Round) -> Result<Self, Trouble> {
        Ok(Self {
            questions: questions(conn, round.id).await?,
            verdicts: tallies::of_round(conn, round.id, desk.audience()).await?,
            steps: steps(conn, round.id, round.iteration_id).await?,
        })
    }
}

pub fn view(desk: &Desk, round: &Round, judged: &Judged) -> AnyView {
    let lang = desk.lang;
    view! {
        <div class="sections">
            {section(t!(lang, "round-needs-met"), needs(desk, judged))}
            {section(t!(lang, "round-written"), comments(desk, &judged.steps))}
            {midway(desk, round)}
        </div>
    }
    .into_any()
}

pub fn needs(desk: &Desk, Judged { questions, verdicts, .. }: &Judged) -> AnyView {
    view! { {verdicts::why(desk)} {verdicts::needs(desk, questions, verdicts)} }.into_any()
}

/// How many comments each page has. Who may not read the words sees only that.
fn comments(desk: &Desk, steps: &[Step]) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = steps
        .iter()
        .map(|step| {
            let n = Number::of(step.comments, desk.audience()).words(lang);
            view! { <li dir="auto">{t!(lang, "round-about-step", title = step.title.as_str(), n = n)}</li> }
        })
        .collect();
    let only = (!desk.may(Verb::See, Thing::Feedback)).then(|| t!(lang, "round-words-for-team"));
    view! { <p>{only.unwrap_or(t!(lang, "round-comments"))}</p> <ul>{rows}</ul> }.into_any()
}

/// What is not finished, and how many have taken back all that they said, if these eyes may see that; the team can read it.
fn midway(desk: &Desk, round: &Round) -> AnyView {
    let lang = desk.lang;
    let waits = round.came(desk.audience()).unfinished.exactly().is_some_and(|n| n > 0);
    let withdrawn = Number::of(round.withdrawn, desk.audience()).exactly().filter(|n| *n > 0).map(|n| {
        let words = t!(lang, "round-withdrawn-n", n = n);
        if desk.may(Verb::See, Thing::Feedback) {
            let href = desk.path(format_args!("rounds/{}/withdrawn", round.number));
            view! { <p><a href=href>{words}</a></p> }.into_any()
        } else {
            view! { <p>{words}</p> }.into_any()
        }
    });
    view! {
        {waits.then(|| view! { <p class="muted measure">{t!(lang, "round-midway")}</p> })}
        {withdrawn}
    }
    .into_any()
}
