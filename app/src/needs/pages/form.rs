//! The form of a need: one big sentence with three places to fill in, and no place for a solution.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::house::House;
use crate::id::GroupId;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::needs::forms::NeedForm;
use crate::needs::model::{Need, NewNeed};
use crate::needs::pages::{Written, shown, under};
use crate::needs::store::{self, Wording};
use crate::parse::Problems;
use crate::projects::model::Group;
use crate::quotes::store::QuoteSeen;

use crate::ui::field::{Choice, Choices, Field, asked, hidden, in_area};
use crate::ui::icon;
use crate::ui::page::{form_actions, kicker, lead, title};
use crate::{participants, projects, quotes, t};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Begun {
    /// The number of a quote to begin with.
    pub quote: Option<String>,
}

/// Where the form of a new need stands.
pub fn new_place(desk: &Desk, quote: Option<&QuoteSeen>) -> String {
    match quote {
        Some(quote) => desk.path(format_args!("needs/new?quote={}", quote.number)),
        None => desk.path("needs/new"),
    }
}

/// What a new need can be made of.
#[derive(Debug, Serialize)]
pub struct New {
    groups: Vec<Group>,
    /// The quote that it begins with.
    quote: Option<QuoteSeen>,
    /// The group of who said it: suggested.
    whose: Option<GroupId>,
}

impl New {
    async fn load(conn: &mut Conn, desk: &Desk, quote: Option<&str>) -> Result<Self, Trouble> {
        let groups = projects::store::groups(conn, desk.project.id).await?;
        let Some(raw) = quote else { return Ok(Self { groups, quote: None, whose: None }) };
        let number = raw.parse().map_err(|_| Trouble::NotFound)?;
        let today = desk.house.clock.today();
        let quote = quotes::store::seen(conn, desk.project.id, number, desk.audience(), today).await?;
        let quote = quote.ok_or(Trouble::NotFound)?;
        let person = participants::store::find(conn, desk.project.id, quote.participant_number).await?;
        let whose = person.and_then(|person| person.group).map(|(group, _)| group);
        Ok(Self { groups, quote: Some(quote), whose })
    }
}

pub async fn new(desk: Desk, State(house): State<House>, Query(begun): Query<Begun>) -> Answer {
    let mut conn = house.read().await?;
    let shown = New::load(&mut conn, &desk, begun.quote.as_deref()).await?;
    let groups = shown.whose.iter().map(ToString::to_string).collect();
    let begins = || NeedForm { groups, ..NeedForm::default() };
    let mut sheet = desk.sheet(&mut conn, &new_place(&desk, shown.quote.as_ref()), begins).await?;
    sheet.check(|form, problems| form.parse_new(&shown.groups, shown.quote.is_some(), problems));
    Ok(new_view(&desk, &shown, &sheet))
}

fn new_view(desk: &Desk, New { groups, quote, whose }: &New, sheet: &Sheet<NeedForm>) -> Response {
    let lang = desk.lang;
    let quote = quote.as_ref();
    let back = quote.map_or_else(|| desk.path("needs"), |quote| desk.path(format_args!("quotes/{}", quote.number)));
    desk.page(t!(lang, "needs-new"), || {
        view! {
            {kicker(vec![(t!(lang, "needs-title").to_owned(), Some(desk.path("needs")))])}
            {title(t!(lang, "needs-new"))}
            {lead(t!(lang, "need-form-lead"))}
            {no_solution(desk)}
            {sheet.above(lang)}
            <form class="form" id=sheet.main(desk) method="post" action=desk.path("needs")>
                {sheet.once(&desk.house.ids)}
                {quote.map(|quote| begins_with(desk, quote))}
                {fields_for(desk, &sheet.form, (groups, *whose), &sheet.problems)}
                {form_actions(lang, t!(lang, "need-save"), Some(back))}
            </form>
        }
    })
}

fn begins_with(desk: &Desk, quote: &QuoteSeen) -> AnyView {
    let lang = desk.lang;
    view! {
        <div class="stack">
            {shown(desk, quote, false)}
            <p class="muted">{t!(lang, "need-begins-with", quote = codes::quote(quote.number))}</p>
            {hidden("quote", quote.number)}
        </div>
    }
    .into_any()
}

/// Why there is no field for a solution.
fn no_solution(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    view! { <p class="measure">{t!(lang, "need-no-solution")} " " {way(desk, Guide::Needs)}</p> }.into_any()
}

/// A need to word anew.
#[derive(Debug, Serialize)]
pub struct Worded {
    need: Need,
    /// How it is worded now, by whom and since when.
    newest: Wording,
    groups: Vec<Group>,
}

impl Worded {
    async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Self, Trouble> {
        let need = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
        let newest = store::wordings(conn, need.id, 1, 0).await?.into_iter().next().ok_or(Trouble::NotFound)?;
        let groups = projects::store::groups(conn, desk.project.id).await?;
        Ok(Self { need, newest, groups })
    }
}

pub async fn edit(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let shown = Worded::load(&mut conn, &desk, number).await?;
    let place = desk.path(format_args!("needs/{number}/edit"));
    let saved = NeedForm::of(&shown.need);
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    let new = sheet.check(|form, problems| form.parse(&shown.groups, problems)).flatten();
    Ok(match new.filter(|_| sheet.overtaken(&saved)) {
        Some(new) => conflict(&desk, &shown, &sheet, &new),
        None => edit_view(&desk, &shown, &sheet),
    })
}

fn edit_view(desk: &Desk, Worded { need, groups, .. }: &Worded, sheet: &Sheet<NeedForm>) -> Response {
    let lang = desk.lang;
    let heading = t!(lang, "need-edit-heading", code = codes::need(need.number));
    desk.page(&heading, || {
        view! {
            {under(desk, need.number)}
            {title(heading.clone())}
            {lead(t!(lang, "need-edit-lead"))}
            {no_solution(desk)}
            {sheet.above(lang)}
            {edit_form(desk, need.number, sheet, &sheet.problems, groups, t!(lang, "need-save"))}
        }
    })
}

fn edit_form(
    desk: &Desk,
    number: i64,
    sheet: &Sheet<NeedForm>,
    problems: &Problems,
    groups: &[Group],
    verb: &'static str,
) -> AnyView {
    let here = desk.path(format_args!("needs/{number}"));
    let form = &sheet.form;
    view! {
        <form class="form" id=sheet.main(desk) method="post" action=here.clone()>
            {hidden("was", &form.was)}
            {fields(desk, form, groups, problems)}
            {form_actions(desk.lang, verb, Some(here.clone()))}
        </form>
    }
    .into_any()
}

/// Somebody else has saved since the form was opened: both texts, and the typed one still in the form, now on top of
/// the other's.
fn conflict(desk: &Desk, Worded { need, newest, groups }: &Worded, sheet: &Sheet<NeedForm>, new: &NewNeed) -> Response {
    let lang = desk.lang;
    let names = |chosen: &dyn Fn(&Group) -> bool| {
        groups.iter().filter(|group| chosen(group)).map(|group| group.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let mine = Written {
        sentence: new.statement.sentence(desk.project.lang),
        lang: desk.project.lang,
        met_when: new.met_when.lines().iter().map(String::as_str).collect(),
        groups: Some(names(&|group| new.groups.contains(&group.id))),
        incentive: &new.incentive,
        consequence: &new.consequence,
    };
    let theirs = Written {
        sentence: need.statement.sentence(desk.project.lang),
        lang: desk.project.lang,
        met_when: need.met_when.lines().iter().map(String::as_str).collect(),
        groups: Some(names(&|group| need.groups.iter().any(|own| own.id == group.id))),
        incentive: &need.incentive,
        consequence: &need.consequence,
    };
    let here = desk.path(format_args!("needs/{}", need.number));
    let saved = t!(lang, "need-conflict-theirs", name = newest.written_by.as_str(), when = lang.moment(newest.written_at));
    desk.page(t!(lang, "need-conflict"), || {
        view! {
            {under(desk, need.number)}
            {title(t!(lang, "need-conflict"))}
            {lead(t!(lang, "need-conflict-lead"))}
            {sheet.unsaved(lang)}
            <div class="conflict">
                <section class="conflict__side">
                    <h2>{t!(lang, "need-conflict-mine")}</h2>
                    {mine.view(lang)}
                </section>
                <section class="conflict__side">
                    <h2>{saved}</h2>
                    {theirs.view(lang)}
                    {sheet.leave(t!(lang, "need-conflict-keep-theirs"), here)}
                </section>
            </div>
            <h2>{t!(lang, "need-conflict-go-on")}</h2>
            {edit_form(desk, need.number, sheet, &Problems::default(), groups, t!(lang, "need-conflict-save"))}
        }
    })
}

/// The fields of a need, for whichever form makes or changes one.
pub fn fields(desk: &Desk, form: &NeedForm, groups: &[Group], problems: &Problems) -> AnyView {
    fields_for(desk, form, (groups, None), problems)
}

/// The same where a group is suggested.
fn fields_for(
    desk: &Desk,
    form: &NeedForm,
    (groups, suggested): (&[Group], Option<GroupId>),
    problems: &Problems,
) -> AnyView {
    let (lang, theirs) = (desk.lang, desk.project.lang);
    let part = |name: &'static str, words: &'static str, hint: &'static str, value: &str| {
        Part { name, words, written_in: theirs, hint }.view(lang, value, problems)
    };
    view! {
        <div class="phrase">
            {part("situation", t!(theirs, "need-when"), t!(lang, "need-situation-hint"), &form.situation)}
            {part("need", t!(theirs, "need-needs"), t!(lang, "need-need-hint"), &form.need)}
            {part("outcome", t!(theirs, "need-so-that"), t!(lang, "need-outcome-hint"), &form.outcome)}
        </div>
        {Field::new(lang, "met_when", t!(lang, "need-met-when")).hint(t!(lang, "need-met-when-hint")).value(&form.met_when).area(3).problems(problems).view()}
        {group_choices(lang, form, groups, suggested)}
        {Field::new(lang, "incentive", t!(lang, "need-incentive")).hint(t!(lang, "need-incentive-hint")).value(&form.incentive).area(2).optional().problems(problems).view()}
        {Field::new(lang, "consequence", t!(lang, "need-consequence")).hint(t!(lang, "need-consequence-hint")).value(&form.consequence).area(2).optional().problems(problems).view()}
    }
    .into_any()
}

fn group_choices(lang: Lang, form: &NeedForm, groups: &[Group], suggested: Option<GroupId>) -> Option<AnyView> {
    let choices: Vec<Choice> = groups
        .iter()
        .map(|group| {
            let value = group.id.to_string();
            let hint = (Some(group.id) == suggested).then(|| t!(lang, "need-group-suggested").to_owned());
            Choice { chosen: form.groups.contains(&value), value, text: group.name.clone(), hint }
        })
        .collect();
    let legend = t!(lang, "need-groups").to_owned();
    (!choices.is_empty())
        .then(|| Choices { name: "groups".to_owned(), legend, hint: None, problem: None, many: true, choices }.view())
}

/// One of the three places of the sentence.
struct Part {
    name: &'static str,
    words: &'static str,
    written_in: Lang,
    hint: &'static str,
}

impl Part {
    fn view(self, lang: Lang, value: &str, problems: &Problems) -> AnyView {
        let problem = problems.of(self.name).map(|fault| fault.sentence(lang));
        let (hint_id, error_id) = (format!("{}-hint", self.name), format!("{}-error", self.name));
        let described = if problem.is_some() { format!("{hint_id} {error_id}") } else { hint_id.clone() };
        let need = if self.name == "need" { " phrase__part--need" } else { "" };
        let wrong = if problem.is_some() { " field--wrong" } else { "" };
        let invalid = problem.is_some().then_some("true");
        view! {
            <div class=format!("phrase__part{need}{wrong}")>
                <label class="phrase__words" for=self.name lang=self.written_in.word()>{self.words}</label>
                <textarea class="phrase__input" id=self.name name=self.name rows="2" autocapitalize="none" dir="auto"
                    aria-describedby=described aria-invalid=invalid>{in_area(value)}</textarea>
                <p class="field__hint" id=hint_id>{self.hint}</p>
                {problem.map(|problem| view! { <p class="field__error" id=error_id>{icon::warning()} <span>{problem}</span></p> })}
                {asked(lang, problems, self.name)}
            </div>
        }
        .into_any()
    }
}
