//! Where a change is noted: what, why, and which voices it answers.

mod remove;

pub use remove::remove;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::changes::forms::ChangeForm;
use crate::changes::heard::HEARD_AT_MOST;
use crate::changes::model::{Change, Heard};
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::model::FeedbackKind;
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::house::House;
use crate::id::FeedbackId;
use crate::kept::Sheet;
use crate::lang::Lang;

use crate::paper::go;
use crate::prototypes::pages::{crumbs, frozen, version};
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

/// An iteration, what a change in it can answer, and the change itself when it is worded anew. Of one that is frozen only
/// that it is.
#[derive(Debug, Serialize)]
pub struct Answering {
    spot: Spot,
    heard: Vec<Heard>,
    change: Option<Change>,
    /// What the change answers by now.
    answered: Vec<FeedbackId>,
}

impl Answering {
    /// `change`: the number of the one that is worded anew.
    async fn load(
        conn: &mut Conn,
        desk: &Desk,
        (number, version): (i64, i64),
        change: Option<i64>,
    ) -> Result<Self, Trouble> {
        let spot = Spot::find(conn, desk, number, version).await?;
        if spot.iteration.is_frozen() {
            return Ok(Self { spot, heard: Vec::new(), change: None, answered: Vec::new() });
        }
        let Some(change) = change else {
            let heard = changes::heard::heard(conn, spot.prototype.id, version, None).await?;
            return Ok(Self { spot, heard, change: None, answered: Vec::new() });
        };
        let change = changes::store::find(conn, &spot, change).await?.ok_or(Trouble::NotFound)?;
        let heard = changes::heard::heard(conn, spot.prototype.id, version, Some(change.id)).await?;
        let answered = changes::store::answered(conn, change.id).await?;
        Ok(Self { spot, heard, change: Some(change), answered })
    }
}

pub async fn new(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): Path<(String, i64, i64)>,
    Query(about): Query<About>,
) -> Answer {
    let mut conn = house.read().await?;
    let shown = Answering::load(&mut conn, &desk, (number, version), None).await?;
    let action = about.place(&desk, &shown.spot);
    let kept = desk.kept::<ChangeForm>(&mut conn, &action).await?;
    if shown.spot.iteration.is_frozen() {
        // Without something to answer, or to keep, one only wants to read what was changed.
        if about.feedback().is_none() && kept.is_none() {
            return Ok(go(format!("{}#changes", shown.spot.home(&desk))));
        }
        let typed = kept.map(|sheet| sheet.map(|form| form.typed()));
        let feedback = about.feedback().map(|feedback| feedback.to_string());
        return Ok(frozen(&desk, &shown.spot, typed.into_iter().collect(), feedback.as_deref()));
    }
    let feedback = about.feedback().iter().map(ToString::to_string).collect();
    let begun = ChangeForm { feedback, ..ChangeForm::default() };
    let mut sheet = Sheet::kept_or(kept, begun).at(&action);
    sheet.check(|form, problems| form.parse(&shown.heard, problems));
    Ok(ChangePage { shown, action, sheet, meanwhile: None }.page(&desk))
}

pub async fn edit(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
) -> Answer {
    let mut conn = house.read().await?;
    let shown = Answering::load(&mut conn, &desk, (number, version), Some(change)).await?;
    let action = shown.spot.path(&desk, format_args!("changes/{change}"));
    let kept = desk.kept::<ChangeForm>(&mut conn, &action).await?;
    let Some(change) = &shown.change else {
        let typed = kept.map(|sheet| sheet.map(|form| form.typed()));
        return Ok(frozen(&desk, &shown.spot, typed.into_iter().collect(), None));
    };
    let saved = ChangeForm::of(change, &shown.answered);
    let mut sheet = Sheet::kept_or(kept, saved.clone()).at(&action);
    sheet.check(|form, problems| form.parse(&shown.heard, problems));
    let meanwhile = sheet.overtaken(&saved).then_some(saved);
    Ok(ChangePage { shown, action, sheet, meanwhile }.page(&desk))
}

struct ChangePage {
    shown: Answering,
    action: String,
    sheet: Sheet<ChangeForm>,
    /// What somebody else has saved meanwhile.
    meanwhile: Option<ChangeForm>,
}

impl ChangePage {
    fn page(&self, desk: &Desk) -> Response {
        let (lang, at) = (desk.lang, self.shown.spot.iteration.version);
        let heading = match &self.shown.change {
            Some(change) => t!(lang, "prototype-change-heading", number = change.number, version = at),
            None => t!(lang, "prototype-change-new", version = at),
        };
        // It was to be changed, and somebody has taken it away.
        let gone = (self.shown.change.is_none() && !self.sheet.form.was.is_empty())
            .then(|| view! { <p class="notice notice--warn" role="alert">{t!(lang, "prototype-change-gone")}</p> });
        let public = self.shown.change.as_ref().is_some_and(|change| change.published.is_some());
        desk.page(&heading, || {
            view! {
                {crumbs(desk, &self.shown.spot.prototype, Some(version(at)))}
                {title(heading.clone())}
                {lead(t!(lang, "prototype-change-lead"))}
                <p>{way(desk, Guide::Closing)}</p>
                {gone}
                {public.then(|| view! { <p class="notice">{t!(lang, "change-public-now")}</p> })}
                {self.sheet.above(lang)}
                {if self.shown.heard.is_empty() {
                    empty(t!(lang, "prototype-change-nothing-heard"), t!(lang, "prototype-change-nothing-heard-text"), Some((self.shown.spot.home(desk), t!(lang, "prototype-back"))))
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
            <form class="form" id=self.sheet.main(desk) method="post" action=action.to_owned()>
                {self.shown.change.as_ref().map(|_| hidden("was", &form.was))}
                {self.shown.change.is_none().then(|| self.sheet.once(&desk.house.ids))}
                {done.view()}
                {Field::new(lang, "what", t!(lang, "prototype-change-what")).hint(t!(lang, "prototype-change-what-hint")).value(&form.what).area(3).problems(problems).view()}
                {Field::new(lang, "because", t!(lang, "prototype-change-because")).hint(t!(lang, "prototype-change-because-hint")).value(&form.because).area(3).problems(problems).view()}
                {self.voices(lang)}
                {form_actions(lang, t!(lang, "prototype-change-save"), Some(self.shown.spot.home(desk)))}
            </form>
            {self.shown.change.as_ref().map(|_| view! { <p><a href=format!("{action}/remove")>{t!(lang, "prototype-change-remove")}</a></p> })}
        }
        .into_any()
    }

    fn told(&self, lang: Lang, form: &ChangeForm) -> Told {
        let done = match form.done.as_str() {
            "yes" => t!(lang, "prototype-change-yes"),
            "no" => t!(lang, "prototype-change-no"),
            _ => "",
        };
        let answers = |heard: &&Heard| form.feedback.contains(&heard.id.to_string());
        let voices: Vec<_> = self.shown.heard.iter().filter(answers).map(|heard| said(lang, heard)).collect();
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
        for (at, heard) in self.shown.heard.iter().enumerate() {
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
        let limit = i64::try_from(self.shown.heard.len()).is_ok_and(|n| n >= HEARD_AT_MOST);
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
    let words = if heard.hidden { Some(t!(lang, "thread-feedback-hidden").to_owned()) } else { words };
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
