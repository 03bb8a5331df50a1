use axum::extract::{Path, Query, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::{Lang, short_date};
use crate::needs::evidence::store::{CarriedNeed, needs_of};
use crate::needs::model::Stance;
use crate::parse::Problems;
use crate::participants::model::Consent;
use crate::quotes::shown::source;
use crate::quotes::store::{self, Approval, QuoteSeen};
use crate::remarks::forms::WordsForm;
use crate::remarks::pages::on_quote::OfQuote;
use crate::rights::{Audience, Thing, Verb};
use crate::thread::forms::{APPROVAL, ApprovalForm, NEED, NeedChoice, place};

use crate::ui::field::{Field, pressed};
use crate::ui::icon;
use crate::ui::page::{error_summary, kicker, notice};
use crate::ui::quote::quote;
use crate::{needs, participants, t};

#[derive(Debug, Default, Deserialize)]
pub struct Told {
    already: Option<String>,
    /// A representative has objected just now.
    said: Option<String>,
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(told): Query<Told>,
) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number).await?;
    let forms = Forms::kept(&mut conn, &desk, number, &shown).await?;
    Ok(view(&desk, &shown, &forms, &told))
}

fn view(desk: &Desk, shown: &Shown, forms: &Forms, told: &Told) -> Response {
    let lang = desk.lang;
    let heading = t!(lang, "quote-title", code = codes::quote(shown.quote.number));
    desk.page(&heading, || {
        view! {
            {kicker(above(desk, &shown.quote))}
            <h1 class="page__title">{heading.clone()}</h1>
            {told.already.as_ref().map(|_| notice(t!(lang, "quote-already")))}
            {error_summary(lang, &forms.problems(desk))}
            <div class="columns">
                <div class="columns__main sections">
                    {quote(lang, desk.project.lang, &shown.quote.exact, source(desk, &shown.quote), false)}
                    {evidence_for(desk, shown, &forms.need)}
                    {shown.remarks.view(desk, shown.quote.number, &forms.objection, told.said.is_some())}
                </div>
                <aside class="margin">
                    {reach(desk, shown, &forms.approval)}
                    {onward(desk, &shown.quote)}
                </aside>
            </div>
        }
    })
}

/// The forms on the page, for those who may send them.
struct Forms {
    need: Sheet<NeedChoice>,
    approval: Sheet<ApprovalForm>,
    objection: Sheet<WordsForm>,
}

impl Forms {
    async fn kept(conn: &mut Conn, desk: &Desk, quote: i64, shown: &Shown) -> Result<Self, Trouble> {
        let today = shown.today;
        let objection = shown.remarks.sheet(conn, desk, quote).await?;
        let approved_today = || ApprovalForm { given_on: short_date(today) };
        if !desk.may(Verb::Write, Thing::Need) && !desk.may(Verb::Write, Thing::Consent) {
            return Ok(Self { need: Sheet::of(NeedChoice::default()), approval: Sheet::of(approved_today()), objection });
        }
        let page = desk.path(format_args!("quotes/{quote}"));
        let kept = desk.kept_on(conn, &page).await?;
        let mut need = kept.sheet(&place(desk, quote, NEED), NeedChoice::default);
        need.check(NeedChoice::parse);
        let mut approval = kept.sheet(&place(desk, quote, APPROVAL), approved_today);
        approval.check(|form, problems| form.parse(today, problems));
        Ok(Self { need, approval, objection })
    }

    fn problems(&self, desk: &Desk) -> Problems {
        let mut all = desk.problems();
        all.join([&self.need.problems, &self.approval.problems]);
        all
    }
}

/// A quote with all that is told beside it.
#[derive(Debug, Serialize)]
pub struct Shown {
    quote: QuoteSeen,
    needs: Vec<CarriedNeed>,
    /// Needs that it can be linked to, for those who may.
    others: Vec<(i64, String)>,
    /// What the participant has said yes to: the team's to know.
    consent: Option<Consent>,
    approval: Option<Approval>,
    remarks: OfQuote,
    today: NaiveDate,
}

/// # Errors
/// `NotFound` as well when the quote is there but may not come before these eyes.
pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let today = desk.house.clock.today();
    let found = store::seen(conn, desk.project.id, number, desk.audience(), today).await?;
    let quote = found.ok_or(Trouble::NotFound)?;
    let carried = needs_of(conn, quote.id).await?;
    let others = if desk.may(Verb::Write, Thing::Need) {
        needs::list::choices(conn, desk.project.id, quote.id).await?
    } else {
        Vec::new()
    };
    let (mut consent, mut approval) = (None, None);
    if desk.may(Verb::See, Thing::Consent) {
        let person = participants::store::find(conn, desk.project.id, quote.participant_number).await?;
        consent = person.and_then(|person| person.consent);
        approval = store::approval(conn, quote.id).await?;
    }
    let remarks = OfQuote::load(conn, desk, quote.id).await?;
    Ok(Shown { quote, needs: carried, others, consent, approval, remarks, today })
}

fn above(desk: &Desk, quote: &QuoteSeen) -> Vec<(String, Option<String>)> {
    let lang = desk.lang;
    let mut parts = vec![(t!(lang, "quotes-title").to_owned(), Some(desk.path("quotes")))];
    if desk.may(Verb::See, Thing::Source) {
        parts.push((codes::source(quote.source_number), Some(desk.path(format_args!("sources/{}", quote.source_number)))));
    }
    parts
}

fn evidence_for(desk: &Desk, shown: &Shown, chosen: &Sheet<NeedChoice>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = shown.needs.iter().map(|need| carried(desk, need)).collect();
    let write = desk.may(Verb::Write, Thing::Need).then(|| {
        let class = if rows.is_empty() { "button" } else { "button button--quiet" };
        view! { <p><a class=class href=desk.path(format_args!("needs/new?quote={}", shown.quote.number))>{t!(lang, "quote-need-new")}</a></p> }
    });
    let list = if rows.is_empty() {
        view! { <p>{t!(lang, "quote-no-need")}</p> }.into_any()
    } else {
        view! { <ul class="plain stack">{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{t!(lang, "quote-needs")}</h2>
            {list}
            {link_form(desk, shown, chosen)}
            {write}
        </section>
    }
    .into_any()
}

/// The way to a need that is there already: which one, and whether the quote speaks for or against it.
fn link_form(desk: &Desk, shown: &Shown, chosen: &Sheet<NeedChoice>) -> Option<AnyView> {
    let lang = desk.lang;
    if shown.others.is_empty() {
        return None;
    }
    let mut choices = vec![(String::new(), t!(lang, "quote-link-choose").to_owned())];
    choices
        .extend(shown.others.iter().map(|(number, need)| (number.to_string(), format!("{} {need}", codes::need(*number)))));
    let stance = |stance: Stance, words: &'static str| {
        view! { <button class="button button--quiet" type="submit" name="stance" value=stance.word()>{words}</button> }
    };
    Some(
        view! {
            {chosen.unsaved(lang)}
            <form class="form" method="post" action=desk.path(format_args!("quotes/{}/needs", shown.quote.number))>
                {Field::new(lang, "need", t!(lang, "quote-link")).value(&chosen.form.need).select(choices).problems(&chosen.problems).view()}
                <div class="form__actions">
                    {stance(Stance::Supports, t!(lang, "quote-link-supports"))}
                    {stance(Stance::Contradicts, t!(lang, "quote-link-contradicts"))}
                </div>
            </form>
        }
        .into_any(),
    )
}

fn carried(desk: &Desk, need: &CarriedNeed) -> impl IntoView + use<> {
    let lang = desk.lang;
    let stance = match need.stance {
        Stance::Supports => t!(lang, "quote-supports"),
        Stance::Contradicts => t!(lang, "quote-contradicts"),
    };
    view! {
        <li>
            <span class="muted">{codes::need(need.number)} " · " {stance}</span> <br />
            <a class="on-thread" lang=desk.project.lang.word() href=desk.path(format_args!("needs/{}", need.number))>{need.statement.sentence(desk.project.lang)}</a>
        </li>
    }
}

/// Whose eyes the quote may come before, and what is missing for the others.
fn reach(desk: &Desk, shown: &Shown, approval: &Sheet<ApprovalForm>) -> Option<AnyView> {
    let lang = desk.lang;
    let consent = shown.consent.as_ref()?;
    let rows: Vec<_> = Audience::ALL.iter().map(|audience| reaches(lang, *audience, consent, shown)).collect();
    let lapsed = consent.valid_until.filter(|last| *last < shown.today);
    let lapsed = lapsed.map(|last| view! { <p>{t!(lang, "consent-lapsed", date = lang.date(last))}</p> });
    let each = (consent.scope.each_quote && desk.may(Verb::Write, Thing::Consent)).then(|| asked(desk, shown, approval));
    Some(
        view! {
            <section class="margin__block">
                <h2>{t!(lang, "quote-reach")}</h2>
                <ul class="plain">{rows}</ul>
                {lapsed}
                {each}
            </section>
        }
        .into_any(),
    )
}

fn reaches(lang: Lang, audience: Audience, consent: &Consent, shown: &Shown) -> impl IntoView + use<> {
    let who = match audience {
        Audience::Team => t!(lang, "consent-team"),
        Audience::Managers => t!(lang, "consent-managers"),
        Audience::Representatives => t!(lang, "consent-representatives"),
        Audience::Public => t!(lang, "consent-public"),
        Audience::Research => t!(lang, "consent-research"),
    };
    let now = consent.reaches(audience, shown.approval.is_some(), shown.today);
    let after_yes = !now && consent.reaches(audience, true, shown.today);
    let (sign, said) = match (now, after_yes) {
        (true, _) => (icon::tick(), t!(lang, "consent-yes")),
        (_, true) => (icon::question(), t!(lang, "quote-reach-asked")),
        _ => (icon::minus(), t!(lang, "consent-no")),
    };
    view! { <li>{sign} " " {who} ": " <strong>{said}</strong></li> }
}

/// For a participant who wants to read each quote: her yes to this one.
fn asked(desk: &Desk, shown: &Shown, form: &Sheet<ApprovalForm>) -> AnyView {
    let lang = desk.lang;
    let here = desk.path(format_args!("quotes/{}/approval", shown.quote.number));
    let who = codes::participant(shown.quote.participant_number);
    match &shown.approval {
        Some(approval) => view! {
            <p>{t!(lang, "quote-approved", code = who, date = lang.date(approval.given_on), by = approval.recorded_by.as_str())}</p>
            <form method="post" action=format!("{here}/withdraw")>
                {pressed()}
                <button class="link-button" type="submit">{t!(lang, "quote-approval-withdraw")}</button>
            </form>
        }
        .into_any(),
        None => view! {
            <p>{t!(lang, "quote-each", code = who.clone())}</p>
            {form.unsaved(lang)}
            <form class="form" method="post" action=here>
                {Field::new(lang, "given_on", t!(lang, "quote-approval-day", code = who)).value(&form.form.given_on).date().problems(&form.problems).view()}
                <div class="form__actions"><button class="button button--quiet" type="submit">{t!(lang, "quote-approve")}</button></div>
            </form>
        }
        .into_any(),
    }
}

fn onward(desk: &Desk, quote: &QuoteSeen) -> AnyView {
    view! {
        <section class="margin__block">
            <p><a href=desk.path(format_args!("thread/quote/{}", quote.number))>{t!(desk.lang, "thread-show")}</a></p>
            {desk.may(Verb::Write, Thing::Quote).then(|| view! { <p><a href=desk.path(format_args!("quotes/{}/remove", quote.number))>{t!(desk.lang, "quote-remove")}</a></p> })}
        </section>
    }
    .into_any()
}
