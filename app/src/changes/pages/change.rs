//! Where a change is noted: what, why, and which voices it answers.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::changes::forms::ChangeForm;
use crate::changes::heard::HEARD_AT_MOST;
use crate::changes::model::{Change, Heard};
use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::model::FeedbackKind;
use crate::house::House;
use crate::lang::Lang;

use crate::paper::go;
use crate::parse::Problems;
use crate::prototypes::pages::{Ask, conflict, crumbs, frozen_for, is_frozen, version};
use crate::prototypes::spot::Spot;

use crate::ui::field::{Choice, Choices, Field, hidden, once};
use crate::ui::icon;
use crate::ui::page::{empty, error_summary, form_actions, lead, title};
use crate::{changes, t};

#[derive(Debug, Default, Deserialize)]
pub struct About {
    /// What somebody said, when the way here goes from there.
    feedback: Option<String>,
}

pub async fn new(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): Path<(String, i64, i64)>,
    Query(about): Query<About>,
) -> Answer {
    let mut conn = house.read().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if spot.iteration.is_frozen() {
        // Without something to answer one only wants to read what was changed.
        return Ok(match &about.feedback {
            Some(feedback) => frozen_for(&desk, &spot, feedback),
            None => go(format!("{}#changes", spot.home(&desk))),
        });
    }
    let heard = changes::heard::heard(&mut conn, spot.prototype.id, version, None).await?;
    let form =
        ChangeForm { done: "yes".to_owned(), feedback: about.feedback.into_iter().collect(), ..ChangeForm::default() };
    let page = ChangePage {
        spot: &spot,
        change: None,
        heard: &heard,
        form: &form,
        conflict: false,
        problems: &Problems::default(),
    };
    Ok(page.page(&desk, StatusCode::OK))
}

pub async fn edit(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
) -> Answer {
    let mut conn = house.read().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if spot.iteration.is_frozen() {
        return Ok(is_frozen(&desk, &spot));
    }
    let change = crate::changes::store::find(&mut conn, &spot, change).await?.ok_or(Trouble::NotFound)?;
    let heard = changes::heard::heard(&mut conn, spot.prototype.id, version, Some(change.id)).await?;
    let form = ChangeForm::of(&change, &changes::store::answered(&mut conn, change.id).await?);
    let page = ChangePage {
        spot: &spot,
        change: Some(&change),
        heard: &heard,
        form: &form,
        conflict: false,
        problems: &Problems::default(),
    };
    Ok(page.page(&desk, StatusCode::OK))
}

pub struct ChangePage<'a> {
    pub spot: &'a Spot,
    /// The one that is worded anew; none for a new one.
    pub change: Option<&'a Change>,
    /// What it may answer.
    pub heard: &'a [Heard],
    pub form: &'a ChangeForm,
    /// Somebody else saved it meanwhile.
    pub conflict: bool,
    pub problems: &'a Problems,
}

impl ChangePage<'_> {
    pub fn page(&self, desk: &Desk, status: StatusCode) -> Response {
        let (lang, at) = (desk.lang, self.spot.iteration.version);
        let heading = match self.change {
            Some(change) => t!(lang, "prototype-change-heading", number = change.number, version = at),
            None => t!(lang, "prototype-change-new", version = at),
        };
        desk.page_with(status, &heading, || {
            view! {
                {crumbs(desk, &self.spot.prototype, Some(version(at)))}
                {title(heading.clone())}
                {lead(t!(lang, "prototype-change-lead"))}
                {error_summary(lang, self.problems)}
                {if self.heard.is_empty() {
                    empty(t!(lang, "prototype-change-nothing-heard"), t!(lang, "prototype-change-nothing-heard-text"), Some((self.spot.home(desk), t!(lang, "prototype-back"))))
                } else {
                    self.form(desk)
                }}
            }
        })
    }

    fn form(&self, desk: &Desk) -> AnyView {
        let (lang, form, problems) = (desk.lang, self.form, self.problems);
        let action = match self.change {
            Some(change) => self.spot.path(desk, format_args!("changes/{}", change.number)),
            None => self.spot.path(desk, "changes"),
        };
        let choice = |value: &str, text: &str| Choice {
            value: value.to_owned(),
            text: text.to_owned(),
            hint: None,
            chosen: form.done == value,
        };
        let done = Choices {
            name: "done".to_owned(),
            legend: t!(lang, "prototype-change-done").to_owned(),
            hint: None,
            problem: problems.of("done").map(|fault| fault.sentence(lang)),
            many: false,
            choices: vec![choice("yes", t!(lang, "prototype-change-yes")), choice("no", t!(lang, "prototype-change-no"))],
        };
        let told = |change: &Change| format!("{}\n\n{}", change.what, change.because);
        view! {
            {self.change.filter(|_| self.conflict).map(|change| conflict(lang, told(change), format!("{}\n\n{}", form.what, form.because)))}
            <form class="form" method="post" action=action.clone()>
                {form.was.map(|was| hidden("was", was.to_rfc3339()))}
{form.was.is_none().then(|| once(&desk.house.ids))}
                {done.view()}
                {Field::new(lang, "what", t!(lang, "prototype-change-what")).hint(t!(lang, "prototype-change-what-hint")).value(&form.what).area(3).problems(problems).view()}
                {Field::new(lang, "because", t!(lang, "prototype-change-because")).hint(t!(lang, "prototype-change-because-hint")).value(&form.because).area(3).problems(problems).view()}
                {self.voices(lang)}
                {form_actions(lang, t!(lang, "prototype-change-save"), Some(self.spot.home(desk)))}
            </form>
            {self.change.map(|_| view! { <p><a href=format!("{action}/remove")>{t!(lang, "prototype-change-remove")}</a></p> })}
        }
        .into_any()
    }

    /// What people said, grouped by what it is about; at least one is ticked.
    fn voices(&self, lang: Lang) -> AnyView {
        let problem = self.problems.of("feedback").map(|fault| fault.sentence(lang));
        let class = if problem.is_some() { "choices field--wrong" } else { "choices" };
        let mut groups: Vec<(String, Vec<(usize, &Heard)>)> = Vec::new();
        for (at, heard) in self.heard.iter().enumerate() {
            let about = about(lang, heard);
            match groups.iter_mut().find(|(name, _)| *name == about) {
                Some((_, own)) => own.push((at, heard)),
                None => groups.push((about, vec![(at, heard)])),
            }
        }
        groups.sort_by(|a, b| a.0.cmp(&b.0));
        let groups: Vec<_> = groups
            .into_iter()
            .map(|(about, own)| {
                let rows: Vec<_> = own.into_iter().map(|(at, heard)| self.voice(lang, at, heard)).collect();
                view! { <fieldset class="choices"><legend class="choices__legend">{about}</legend> {rows}</fieldset> }
            })
            .collect();
        let limit = i64::try_from(self.heard.len()).is_ok_and(|n| n >= HEARD_AT_MOST);
        view! {
            <fieldset class=class id="feedback" tabindex="-1">
                <legend class="choices__legend">{t!(lang, "prototype-change-feedback")}</legend>
                <p class="field__hint">{t!(lang, "prototype-change-feedback-hint")}</p>
                {limit.then(|| view! { <p class="field__hint">{t!(lang, "prototype-change-feedback-limit", n = HEARD_AT_MOST)}</p> })}
                {problem.map(|problem| view! { <p class="field__error">{icon::warning()} <span>{problem}</span></p> })}
                {groups}
            </fieldset>
        }
        .into_any()
    }

    fn voice(&self, lang: Lang, at: usize, heard: &Heard) -> AnyView {
        let id = format!("feedback-{at}");
        let value = heard.id.to_string();
        let chosen = self.form.feedback.contains(&value);
        let verdict = heard.verdict.map(|verdict| crate::feedback::sign::verdict_name(lang, verdict).to_owned());
        let words = (!heard.words.is_empty()).then(|| heard.words.clone());
        let said: Vec<String> = [verdict, words].into_iter().flatten().collect();
        view! {
            <label class="choice" for=id.clone()>
                <input type="checkbox" id=id.clone() name="feedback" value=value checked=chosen />
                <span>{said.join(": ")} <span class="choice__hint">{codes::round(heard.round_number)}</span></span>
            </label>
        }
        .into_any()
    }
}

fn about(lang: Lang, heard: &Heard) -> String {
    match (heard.kind, &heard.need, &heard.page_title) {
        (FeedbackKind::Verdict, Some((number, need)), _) => {
            t!(lang, "prototype-heard-need", code = codes::need(*number), need = need.as_str())
        }
        (FeedbackKind::Comment, _, Some(page)) => t!(lang, "prototype-heard-page", page = page.as_str()),
        _ => t!(lang, "prototype-heard-free").to_owned(),
    }
}

/// Asks before a change is taken away.
pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
) -> Answer {
    let mut conn = house.read().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if spot.iteration.is_frozen() {
        return Ok(is_frozen(&desk, &spot));
    }
    let change = crate::changes::store::find(&mut conn, &spot, change).await?.ok_or(Trouble::NotFound)?;
    let lang = desk.lang;
    let here = spot.path(&desk, format_args!("changes/{}", change.number));
    let ask = Ask {
        spot: &spot,
        heading: t!(lang, "prototype-change-remove-heading", number = change.number),
        consequence: view! {
            <p>{t!(lang, "prototype-change-remove-text")}</p>
            {crate::changes::pages::said_and_done(lang, &change)}
        }
        .into_any(),
        verb: t!(lang, "prototype-change-remove"),
        action: format!("{here}/remove"),
        back: here,
    };
    Ok(ask.page(&desk))
}
