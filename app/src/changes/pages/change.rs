//! Where a change is noted: what, why, and which voices it answers.

use axum::extract::{Path, Query, State};
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
use crate::id::FeedbackId;
use crate::kept::Sheet;
use crate::lang::Lang;

use crate::paper::go;
use crate::prototypes::pages::{Ask, crumbs, frozen, is_frozen, version};
use crate::prototypes::spot::Spot;

use crate::ui::field::{Choice, Choices, Field, hidden};
use crate::ui::icon;
use crate::ui::meanwhile::{Told, meanwhile};
use crate::ui::page::{empty, form_actions, lead, title};
use crate::{changes, t};

#[derive(Debug, Default, Deserialize)]
pub struct About {
    /// What somebody said, when the way here goes from there.
    feedback: Option<String>,
}

impl About {
    fn feedback(&self) -> Option<FeedbackId> {
        self.feedback.as_deref()?.parse().ok()
    }

    /// Where the form of a new change stands.
    pub fn place(&self, desk: &Desk, spot: &Spot) -> String {
        let query = self.feedback().map(|feedback| format!("?feedback={feedback}")).unwrap_or_default();
        spot.path(desk, format!("changes{query}"))
    }
}

pub async fn new(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): Path<(String, i64, i64)>,
    Query(about): Query<About>,
) -> Answer {
    let mut conn = house.read().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let action = about.place(&desk, &spot);
    let kept = desk.kept::<ChangeForm>(&mut conn, &action).await?;
    if spot.iteration.is_frozen() {
        // Without something to answer, or to keep, one only wants to read what was changed.
        if about.feedback().is_none() && kept.is_none() {
            return Ok(go(format!("{}#changes", spot.home(&desk))));
        }
        let typed = kept.map(|sheet| sheet.map(|form| form.typed()));
        let feedback = about.feedback().map(|feedback| feedback.to_string());
        return Ok(frozen(&desk, &spot, typed.into_iter().collect(), feedback.as_deref()));
    }
    let heard = changes::heard::heard(&mut conn, spot.prototype.id, version, None).await?;
    let feedback = about.feedback().iter().map(ToString::to_string).collect();
    let begins = || Sheet::of(ChangeForm { done: "yes".to_owned(), feedback, ..ChangeForm::default() });
    let mut sheet = kept.unwrap_or_else(begins);
    sheet.check(|form, problems| form.parse(&heard, problems));
    Ok(ChangePage { spot, change: None, action, heard, sheet, meanwhile: None }.page(&desk))
}

pub async fn edit(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
) -> Answer {
    let mut conn = house.read().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    let action = spot.path(&desk, format_args!("changes/{change}"));
    let kept = desk.kept::<ChangeForm>(&mut conn, &action).await?;
    if spot.iteration.is_frozen() {
        let typed = kept.map(|sheet| sheet.map(|form| form.typed()));
        return Ok(frozen(&desk, &spot, typed.into_iter().collect(), None));
    }
    let change = changes::store::find(&mut conn, &spot, change).await?.ok_or(Trouble::NotFound)?;
    let heard = changes::heard::heard(&mut conn, spot.prototype.id, version, Some(change.id)).await?;
    let answered = changes::store::answered(&mut conn, change.id).await?;
    let saved = ChangeForm::of(&change, &answered);
    let mut sheet = kept.unwrap_or_else(|| Sheet::of(saved.clone()));
    sheet.check(|form, problems| form.parse(&heard, problems));
    let meanwhile = sheet.overtaken(&saved).then_some(saved);
    Ok(ChangePage { spot, change: Some(change), action, heard, sheet, meanwhile }.page(&desk))
}

struct ChangePage {
    spot: Spot,
    /// The one that is worded anew; none for a new one.
    change: Option<Change>,
    action: String,
    /// What it may answer.
    heard: Vec<Heard>,
    sheet: Sheet<ChangeForm>,
    /// What somebody else has saved meanwhile.
    meanwhile: Option<ChangeForm>,
}

impl ChangePage {
    fn page(&self, desk: &Desk) -> Response {
        let (lang, at) = (desk.lang, self.spot.iteration.version);
        let heading = match &self.change {
            Some(change) => t!(lang, "prototype-change-heading", number = change.number, version = at),
            None => t!(lang, "prototype-change-new", version = at),
        };
        // It was to be changed, and somebody has taken it away.
        let gone = (self.change.is_none() && !self.sheet.form.was.is_empty())
            .then(|| view! { <p class="notice notice--warn" role="alert">{t!(lang, "prototype-change-gone")}</p> });
        desk.page(&heading, || {
            view! {
                {crumbs(desk, &self.spot.prototype, Some(version(at)))}
                {title(heading.clone())}
                {lead(t!(lang, "prototype-change-lead"))}
                {gone}
                {self.sheet.above(lang)}
                {if self.heard.is_empty() {
                    empty(t!(lang, "prototype-change-nothing-heard"), t!(lang, "prototype-change-nothing-heard-text"), Some((self.spot.home(desk), t!(lang, "prototype-back"))))
                } else {
                    self.form(desk)
                }}
            }
        })
    }

    fn form(&self, desk: &Desk) -> AnyView {
        let (lang, form, problems, action) = (desk.lang, &self.sheet.form, &self.sheet.problems, self.action.as_str());
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
        view! {
            {self.meanwhile.as_ref().map(|saved| meanwhile(lang, self.told(lang, saved), self.told(lang, form)))}
            <form class="form" method="post" action=action.to_owned()>
                {self.change.as_ref().map(|_| hidden("was", &form.was))}
                {self.change.is_none().then(|| self.sheet.once(&desk.house.ids))}
                {done.view()}
                {Field::new(lang, "what", t!(lang, "prototype-change-what")).hint(t!(lang, "prototype-change-what-hint")).value(&form.what).area(3).problems(problems).view()}
                {Field::new(lang, "because", t!(lang, "prototype-change-because")).hint(t!(lang, "prototype-change-because-hint")).value(&form.because).area(3).problems(problems).view()}
                {self.voices(lang)}
                {form_actions(lang, t!(lang, "prototype-change-save"), Some(self.spot.home(desk)))}
            </form>
            {self.change.as_ref().map(|_| view! { <p><a href=format!("{action}/remove")>{t!(lang, "prototype-change-remove")}</a></p> })}
        }
        .into_any()
    }

    fn told(&self, lang: Lang, form: &ChangeForm) -> Told {
        let done = if form.done == "yes" { t!(lang, "prototype-change-yes") } else { t!(lang, "prototype-change-no") };
        let answers = |heard: &&Heard| form.feedback.contains(&heard.id.to_string());
        let voices: Vec<_> = self.heard.iter().filter(answers).map(|heard| said(lang, heard)).collect();
        vec![
            (t!(lang, "prototype-change-done"), done.to_owned()),
            (t!(lang, "prototype-change-what"), form.what.clone()),
            (t!(lang, "prototype-change-because"), form.because.clone()),
            (t!(lang, "prototype-change-feedback"), voices.join(" · ")),
        ]
    }

    /// What people said, grouped by what it is about; at least one is ticked.
    fn voices(&self, lang: Lang) -> AnyView {
        let problem = self.sheet.problems.of("feedback").map(|fault| fault.sentence(lang));
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
        let chosen = self.sheet.form.feedback.contains(&value);
        view! {
            <label class="choice" for=id.clone()>
                <input type="checkbox" id=id.clone() name="feedback" value=value checked=chosen />
                <span>{said(lang, heard)} <span class="choice__hint">{codes::round(heard.round_number)}</span></span>
            </label>
        }
        .into_any()
    }
}

fn said(lang: Lang, heard: &Heard) -> String {
    let verdict = heard.verdict.map(|verdict| crate::feedback::sign::verdict_name(lang, verdict).to_owned());
    let words = (!heard.words.is_empty()).then(|| heard.words.clone());
    [verdict, words].into_iter().flatten().collect::<Vec<_>>().join(": ")
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
