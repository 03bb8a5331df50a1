//! What representatives say of a need, on its page: the team reads it, and each of them says it there.

use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::id::NeedId;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::needs::model::Need;
use crate::remarks::eyes::{says, sees_all};
use crate::remarks::forms::{REACTION, ReactionForm};
use crate::remarks::model::{Kind, Remark};
use crate::remarks::pages::{beneath, kind_name};
use crate::remarks::store;
use crate::t;
use crate::ui::field::{Choice, Choices, Field, hidden};
use crate::ui::page::{error_summary, notice};
use crate::{clock, codes};

/// What is said of a need, as far as it may come before these eyes.
#[derive(Debug, Default, Serialize)]
pub struct OfNeed {
    /// Of every representative, for the team.
    said: Vec<Remark>,
    /// What the one who looks says now.
    own: Option<Remark>,
    /// Who proposed it, if a representative did.
    proposed: Option<Proposed>,
}

/// That a representative proposed a need. Who it was is the team's to know.
#[derive(Debug, Serialize)]
struct Proposed {
    number: i64,
    by: Option<String>,
    own: bool,
}

impl OfNeed {
    pub async fn load(conn: &mut Conn, desk: &Desk, need: NeedId) -> Result<Self, Trouble> {
        let team = sees_all(desk);
        let said = if team { store::of_need(conn, need).await? } else { Vec::new() };
        let own = if says(desk) { store::of_need_by(conn, need, desk.person.id).await? } else { None };
        let proposed = store::behind(conn, need).await?.map(|remark| Proposed {
            number: remark.number,
            own: remark.person_id == desk.person.id,
            by: team.then_some(remark.said_by),
        });
        Ok(Self { said, own, proposed })
    }

    /// The form as it is kept, or as it begins.
    pub async fn sheet(&self, conn: &mut Conn, desk: &Desk, need: &Need) -> Result<Sheet<ReactionForm>, Trouble> {
        if !says(desk) {
            return Ok(Sheet::of(ReactionForm::default()));
        }
        let place = desk.path(format_args!("needs/{}#{REACTION}", need.number));
        let begins = || ReactionForm { version: need.version.to_string(), ..ReactionForm::of(self.own.as_ref()) };
        let mut sheet = desk.sheet(conn, &place, begins).await?;
        sheet.check(ReactionForm::parse);
        Ok(sheet)
    }

    /// That a representative proposed the need, beside what else is told of it.
    pub fn proposed(&self, desk: &Desk) -> Option<AnyView> {
        let lang = desk.lang;
        let of = self.proposed.as_ref()?;
        let words = match &of.by {
            Some(name) => t!(lang, "remark-proposed-by", name = name.as_str()),
            None if of.own => t!(lang, "remark-proposed-by-you").to_owned(),
            None => t!(lang, "remark-proposed").to_owned(),
        };
        let sees = of.by.is_some() || of.own;
        let line = if sees {
            view! { <a href=desk.path(format_args!("remarks/{}", of.number))>{words}</a> }.into_any()
        } else {
            words.into_any()
        };
        Some(view! { <p class="note">{line}</p> }.into_any())
    }

    /// `need`: its number, and how many wordings it has had.
    pub fn view(&self, desk: &Desk, need: (i64, i64), sheet: &Sheet<ReactionForm>, told: bool) -> Option<AnyView> {
        if says(desk) {
            return Some(self.form(desk, need, sheet, told));
        }
        (!self.said.is_empty()).then(|| self.heard(desk))
    }

    fn heard(&self, desk: &Desk) -> AnyView {
        let lang = desk.lang;
        let counts: Vec<String> = Kind::REACTIONS
            .iter()
            .filter_map(|kind| {
                let n = self.said.iter().filter(|one| one.kind == *kind).count();
                (n > 0).then(|| t!(lang, "remark-count", n = n, what = kind_name(lang, *kind).to_lowercase()))
            })
            .collect();
        view! {
            <section class="stack" id=REACTION>
                <h2>{t!(lang, "remarks-of-need")}</h2>
                <p>{counts.join(" · ")}</p>
                <p class="muted note">{t!(lang, "remarks-of-need-apart")}</p>
                {self.said.iter().map(|one| beneath(desk, one)).collect::<Vec<_>>()}
            </section>
        }
        .into_any()
    }

    fn form(&self, desk: &Desk, (need, version): (i64, i64), sheet: &Sheet<ReactionForm>, told: bool) -> AnyView {
        let lang = desk.lang;
        let standing = self.own.as_ref().map(|own| standing(desk, own));
        view! {
            <section class="stack" id=REACTION>
                <h2>{t!(lang, "remark-reaction")}</h2>
                {told.then(|| notice(t!(lang, "remark-said")))}
                {standing}
                {error_summary(lang, &sheet.problems)}
                {sheet.unsaved(lang)}
                <form class="form" id=sheet.main(desk) method="post" action=desk.path(format_args!("needs/{need}/remark"))>
                    {sheet.once(&desk.house.ids)}
                    {hidden("version", if sheet.is_kept() { sheet.form.read(version) } else { version })}
                    {choices(lang, sheet)}
                    {Field::new(lang, "words", t!(lang, "remark-words")).hint(t!(lang, "remark-words-hint")).value(&sheet.form.words).area(3).problems(&sheet.problems).view()}
                    <p class="field__hint">{t!(lang, "remark-who-sees", code = codes::need(need))}</p>
                    <div class="form__actions"><button class="button" type="submit">{t!(lang, "remark-send")}</button></div>
                </form>
            </section>
        }
        .into_any()
    }
}

/// As she says it herself.
fn in_first_person(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Recognises => t!(lang, "remark-say-recognises"),
        Kind::Not => t!(lang, "remark-say-not"),
        Kind::Rather => t!(lang, "remark-say-rather"),
        Kind::Proposal | Kind::Objection => kind_name(lang, kind),
    }
}

/// What she says now, and whether that was about other words.
fn standing(desk: &Desk, own: &Remark) -> AnyView {
    let lang = desk.lang;
    let said =
        t!(lang, "remark-standing", date = lang.date(clock::day(own.said_at)), what = in_first_person(lang, own.kind));
    let href = desk.path(format_args!("remarks/{}", own.number));
    let answered = own.answer.is_some().then(|| view! { " " <a href=href>{t!(lang, "remark-see-answer")}</a> });
    let reworded = own.reworded.then(|| view! { " " {t!(lang, "remark-reworded-since")} });
    view! { <p>{said} {reworded} {answered}</p> }.into_any()
}

fn choices(lang: Lang, sheet: &Sheet<ReactionForm>) -> AnyView {
    let choices = Kind::REACTIONS.iter().map(|kind| Choice {
        value: kind.word().to_owned(),
        text: in_first_person(lang, *kind).to_owned(),
        hint: None,
        chosen: sheet.form.reaction == kind.word(),
    });
    Choices {
        name: "reaction".to_owned(),
        legend: t!(lang, "remark-choose").to_owned(),
        hint: None,
        problem: sheet.problems.of("reaction").map(|fault| fault.sentence(lang)),
        many: false,
        choices: choices.collect(),
    }
    .view()
}
