//! Objections to how a quote is used, on its page: the team answers them, and each representative makes hers there.

use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::id::QuoteId;
use crate::kept::Sheet;
use crate::remarks::eyes::{says, sees_all};
use crate::remarks::forms::{OBJECTION, WordsForm};
use crate::remarks::model::Remark;
use crate::remarks::pages::beneath;
use crate::remarks::store;
use crate::rights::{Thing, Verb};
use crate::t;
use crate::ui::field::Field;
use crate::ui::page::{error_summary, notice};

/// Objections to how a quote is used: for the team all, for each representative her own.
#[derive(Debug, Default, Serialize)]
pub struct OfQuote {
    said: Vec<Remark>,
}

impl OfQuote {
    pub async fn load(conn: &mut Conn, desk: &Desk, quote: QuoteId) -> Result<Self, Trouble> {
        if !sees_all(desk) && !desk.may(Verb::See, Thing::Remark) {
            return Ok(Self::default());
        }
        let mut said = store::of_quote(conn, quote).await?;
        said.retain(|one| sees_all(desk) || one.person_id == desk.person.id);
        Ok(Self { said })
    }

    /// The form as it is kept, or as it begins. `quote`: its number.
    pub async fn sheet(&self, conn: &mut Conn, desk: &Desk, quote: i64) -> Result<Sheet<WordsForm>, Trouble> {
        if !says(desk) {
            return Ok(Sheet::of(WordsForm::default()));
        }
        let place = desk.path(format_args!("quotes/{quote}#{OBJECTION}"));
        let mut sheet = desk.sheet(conn, &place, WordsForm::default).await?;
        sheet.check(WordsForm::parse_objection);
        Ok(sheet)
    }

    pub fn view(&self, desk: &Desk, quote: i64, sheet: &Sheet<WordsForm>, told: bool) -> Option<AnyView> {
        let lang = desk.lang;
        if self.said.is_empty() && !says(desk) {
            return None;
        }
        let form = says(desk).then(|| form(desk, quote, sheet));
        Some(
            view! {
                <section class="stack" id=OBJECTION>
                    <h2>{t!(lang, "remarks-of-quote")}</h2>
                    {told.then(|| notice(t!(lang, "remark-said")))}
                    {self.said.iter().map(|one| beneath(desk, one)).collect::<Vec<_>>()}
                    {form}
                </section>
            }
            .into_any(),
        )
    }
}

fn form(desk: &Desk, quote: i64, sheet: &Sheet<WordsForm>) -> AnyView {
    let lang = desk.lang;
    view! {
        {error_summary(lang, &sheet.problems)}
        {sheet.unsaved(lang)}
        <details open=sheet.is_kept()>
            <summary>{t!(lang, "remark-object")}</summary>
            <form class="form" id=sheet.main(desk) method="post" action=desk.path(format_args!("quotes/{quote}/objection"))>
                {sheet.once(&desk.house.ids)}
                {Field::new(lang, "words", t!(lang, "remark-object-words")).hint(t!(lang, "remark-object-hint")).value(&sheet.form.words).area(3).problems(&sheet.problems).view()}
                <div class="form__actions"><button class="button" type="submit">{t!(lang, "remark-object-send")}</button></div>
            </form>
        </details>
    }
    .into_any()
}
