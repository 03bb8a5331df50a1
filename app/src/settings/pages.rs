use axum::extract::{Path, Query, State};
use axum::http::Uri;
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::{Desk, Signed, Visitor};
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::{KeptHere, Sheet};
use crate::lang::{Lang, short_date};
use crate::paper::go;
use crate::parse::{Days, Problems};
use crate::people::model::Person;
use crate::people::names::role_name;
use crate::projects::model::{Group, Phase, Project, Sprint};
use crate::projects::names::phase_name;
use crate::projects::store;
use crate::rights::{Role, Thing, Verb};
use crate::settings::forms::{GroupForm, ProjectForm, SprintForm, group_field, group_place};
use crate::ui::field::{Field, asked, hidden};
use crate::ui::icon;
use crate::ui::meanwhile::{Told, chosen, meanwhile};
use crate::ui::page::{empty, error_summary, form_actions, kicker, lead, notice, title};
use crate::{clock, t};

/// A project's address as people shorten it.
pub async fn with_slash(at: Uri) -> Response {
    go(format!("{}/", at.path()))
}

/// The projects that somebody takes part in, each with her role.
#[derive(Debug, Serialize)]
pub struct Projects {
    open: Vec<(Project, Role)>,
    closed: Vec<(Project, Role)>,
}

pub async fn load(conn: &mut Conn, person: &Person) -> Result<Projects, Trouble> {
    let all = store::of_person(conn, person.id).await?;
    let (open, closed) = all.into_iter().partition(|(project, _)| project.closed.is_none());
    Ok(Projects { open, closed })
}

/// The front door: a person's projects; for others the way in.
pub async fn home(visitor: Visitor, State(house): State<House>, Query(told): Query<Removed>) -> Answer {
    let Some(person) = &visitor.person else { return Ok(go("/sign-in")) };
    let shown = load(&mut house.read().await?, person).await?;
    Ok(view(&visitor, person, shown, &told))
}

fn view(visitor: &Visitor, person: &Person, Projects { open, closed }: Projects, told: &Removed) -> Response {
    let lang = visitor.lang;
    let starts = person.starts_projects;
    visitor.page(t!(lang, "projects-title"), || {
        let new = starts.then(|| ("/projects/new".to_owned(), t!(lang, "project-new")));
        view! {
            {title(t!(lang, "projects-title"))}
            {told.removed.is_some().then(|| notice(t!(lang, "project-removed")))}
            {if open.is_empty() && closed.is_empty() {
                let text = if starts { t!(lang, "projects-empty-start") } else { t!(lang, "projects-empty-wait") };
                empty(t!(lang, "projects-empty"), text, new)
            } else {
                let open: Vec<_> = open.into_iter().map(|(project, role)| line(lang, &project, role)).collect();
                view! {
                    {(!open.is_empty()).then(|| view! { <ul class="plain sections">{open}</ul> })}
                    {new.map(|(href, name)| view! { <p class="page__actions"><a class="button button--quiet" href=href>{name}</a></p> })}
                }.into_any()
            }}
            {closed_ones(lang, closed)}
        }
    })
}

/// Those that are over, to be read and perhaps to be opened again.
fn closed_ones(lang: Lang, closed: Vec<(Project, Role)>) -> Option<AnyView> {
    let rows: Vec<_> = closed
        .into_iter()
        .map(|(project, _)| {
            let on = project.closed.map(|closed| t!(lang, "project-closed-on", date = lang.date(clock::day(closed.at))));
            view! { <li><a href=format!("/p/{}/", project.slug)>{project.name}</a> " " <span class="muted">{on}</span></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <section><h2>{t!(lang, "projects-closed")}</h2> <ul class="plain">{rows}</ul></section> }.into_any()
    })
}

fn line(lang: Lang, project: &Project, role: Role) -> AnyView {
    view! {
        <li>
            <h2><a href=format!("/p/{}/", project.slug)>{project.name.clone()}</a></h2>
            <p>{project.purpose.clone()}</p>
            <p class="muted">{t!(lang, "project-you-are", role = role_name(lang, role).to_lowercase())}</p>
        </li>
    }
    .into_any()
}

pub async fn new(signed: Signed, State(house): State<House>) -> Answer {
    if !signed.person.starts_projects {
        return Err(Trouble::Forbidden);
    }
    let lang = signed.lang;
    let mut sheet = signed.sheet(&mut house.read().await?, "/projects/new", ProjectForm::default).await?;
    sheet.check(|form, problems| {
        form.parse(lang, problems);
        form.parse_groups(problems);
    });
    Ok(view_new(&signed, &sheet))
}

fn view_new(signed: &Signed, sheet: &Sheet<ProjectForm>) -> Response {
    let (lang, form, problems) = (signed.lang, &sheet.form, &sheet.problems);
    signed.page(t!(lang, "project-new"), || {
        view! {
            {title(t!(lang, "project-new"))}
            {lead(t!(lang, "project-new-lead"))}
            {sheet.above(lang)}
            <form class="form" method="post" action="/projects">
                {sheet.once(&signed.house.ids)}
                {fields(lang, form, problems)}
                {Field::new(lang, "groups", t!(lang, "project-groups")).hint(t!(lang, "project-groups-hint")).value(&form.groups).area(4).optional().problems(problems).view()}
                {form_actions(lang, t!(lang, "project-start"), Some("/".to_owned()))}
            </form>
        }
    })
}

fn languages(lang: Lang) -> Vec<(String, String)> {
    vec![
        (Lang::Sv.word().to_owned(), t!(lang, "project-lang-sv").to_owned()),
        (Lang::En.word().to_owned(), t!(lang, "project-lang-en").to_owned()),
    ]
}

fn fields(lang: Lang, form: &ProjectForm, problems: &Problems) -> AnyView {
    let written_in = if form.lang.is_empty() { lang.word() } else { &form.lang };
    view! {
        {Field::new(lang, "name", t!(lang, "project-name")).hint(t!(lang, "project-name-hint")).value(&form.name).problems(problems).view()}
        {Field::new(lang, "purpose", t!(lang, "project-purpose")).hint(t!(lang, "project-purpose-hint")).value(&form.purpose).area(3).problems(problems).view()}
        {Field::new(lang, "team_name", t!(lang, "project-team")).hint(t!(lang, "project-team-hint")).value(&form.team_name).problems(problems).view()}
        {Field::new(lang, "phone", t!(lang, "project-phone")).hint(t!(lang, "project-phone-hint")).value(&form.phone).problems(problems).view()}
        {Field::new(lang, "phone_hours", t!(lang, "project-hours")).hint(t!(lang, "project-hours-hint")).value(&form.phone_hours).problems(problems).view()}
        {Field::new(lang, "lang", t!(lang, "project-lang")).hint(t!(lang, "project-lang-hint")).value(written_in).select(languages(lang)).problems(problems).view()}
    }
    .into_any()
}

/// That the project that one came from is gone.
#[derive(Debug, Default, Deserialize)]
pub struct Removed {
    removed: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
pub struct Saved {
    saved: Option<String>,
    /// What has been removed: the number of a sprint, or "group".
    removed: Option<String>,
}

impl Saved {
    fn sentence(&self, lang: Lang) -> Option<String> {
        match &self.removed {
            Some(what) => Some(what.parse::<i64>().map_or_else(
                |_| t!(lang, "group-removed").to_owned(),
                |number| t!(lang, "sprint-removed", number = number),
            )),
            None => self.saved.is_some().then(|| t!(lang, "form-saved").to_owned()),
        }
    }
}

/// What a project is made of, beside what it says of itself.
#[derive(Debug, Serialize)]
pub struct Settings {
    groups: Vec<Group>,
    sprints: Vec<Sprint>,
}

pub async fn load_settings(conn: &mut Conn, desk: &Desk) -> Result<Settings, Trouble> {
    let groups = store::groups(conn, desk.project.id).await?;
    let sprints = store::sprints(conn, desk.project.id).await?;
    Ok(Settings { groups, sprints })
}

pub async fn settings(desk: Desk, State(house): State<House>, Query(query): Query<Saved>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load_settings(&mut conn, &desk).await?;
    let kept = desk.kept_on(&mut conn, &desk.path("settings")).await?;
    Ok(view_settings(&desk, shown, &kept, query.sentence(desk.lang)))
}

fn view_settings(desk: &Desk, Settings { groups, sprints }: Settings, kept: &KeptHere, done: Option<String>) -> Response {
    let lang = desk.lang;
    let saved = ProjectForm::of(&desk.project);
    let mut about = kept.sheet(&desk.path("settings#about"), || saved.clone());
    about.check(|form, problems| form.parse(lang, problems));
    let overtaken = about.overtaken(&saved).then(|| meanwhile(lang, told(lang, &saved), told(lang, &about.form)));
    let (rows, new) = names(desk, groups, kept);
    let mut problems = about.problems.clone();
    problems.join(rows.iter().map(|(_, sheet)| &sheet.problems).chain([&new.problems]));
    desk.page(t!(lang, "settings-title"), || {
        view! {
            {kicker(vec![(desk.project.name.clone(), Some(desk.path("")))])}
            {title(t!(lang, "settings-title"))}
            {done.map(notice)}
            {error_summary(lang, &problems)}
            {overtaken}
            <div class="sections">
                <section>
                    <h2>{t!(lang, "settings-about")}</h2>
                    {about.unsaved(lang)}
                    <form class="form" method="post" action=desk.path("settings")>
                        {hidden("was", &about.form.was)}
                        {fields(lang, &about.form, &about.problems)}
                        {form_actions(lang, t!(lang, "form-save"), None)}
                    </form>
                </section>
                {group_list(desk, &rows, &new)}
                {sprint_list(desk, sprints)}
                {ending(desk)}
            </div>
        }
    })
}

/// The form of each target group's name, and that of a new one.
type Names = (Vec<(Group, Sheet<GroupForm>)>, Sheet<GroupForm>);

fn names(desk: &Desk, groups: Vec<Group>, kept: &KeptHere) -> Names {
    let read = |mut sheet: Sheet<GroupForm>| {
        sheet.check(|form, problems| form.parse(&groups, problems));
        sheet
    };
    let named = |group: &Group| GroupForm { group: group.name.clone(), id: group.id.to_string() };
    let row = |group: &Group| read(kept.sheet(&group_place(desk, Some(group.id)), || named(group)));
    let rows: Vec<_> = groups.iter().map(row).collect();
    let new = read(kept.sheet(&group_place(desk, None), GroupForm::default));
    (groups.into_iter().zip(rows).collect(), new)
}

/// Where a project ends, for who leads it.
fn ending(desk: &Desk) -> Option<AnyView> {
    let lang = desk.lang;
    desk.may(Verb::Manage, Thing::Project).then(|| {
        view! {
            <section>
                <h2>{t!(lang, "settings-ending")}</h2>
                <p class="measure">{t!(lang, "settings-ending-text")}</p>
                <p class="row">
                    <a href=desk.path("close")>{t!(lang, "project-close")}</a>
                    <a href=desk.path("remove")>{t!(lang, "project-remove")}</a>
                </p>
            </section>
        }
        .into_any()
    })
}

fn told(lang: Lang, form: &ProjectForm) -> Told {
    vec![
        (t!(lang, "project-name"), form.name.clone()),
        (t!(lang, "project-purpose"), form.purpose.clone()),
        (t!(lang, "project-team"), form.team_name.clone()),
        (t!(lang, "project-phone"), form.phone.clone()),
        (t!(lang, "project-hours"), form.phone_hours.clone()),
        (t!(lang, "project-lang"), chosen(&languages(lang), &form.lang)),
    ]
}

fn group_list(desk: &Desk, rows: &[(Group, Sheet<GroupForm>)], new: &Sheet<GroupForm>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = rows
        .iter()
        .map(|(group, sheet)| {
            let id = group_field(Some(group.id));
            let label = t!(lang, "group-rename", name = group.name.as_str());
            let wrong = sheet.problems.of(&id).map(|fault| fault.sentence(lang));
            let remove = desk.path(format_args!("groups/{}/remove", group.id));
            let which = group.name.clone();
            let error_id = format!("{id}-error");
            let (described, invalid) = (wrong.is_some().then(|| error_id.clone()), wrong.is_some().then_some("true"));
            view! {
                <li>
                    {sheet.unsaved(lang)}
                    <form class="stack" method="post" action=desk.path("groups")>
                        {wrong.map(|wrong| view! { <p class="field__error" id=error_id>{icon::warning()} <span>{wrong}</span></p> })}
                        <div class="row row--edit">
                            {hidden("id", group.id)}
                            <label class="visually-hidden" for=id.clone()>{label}</label>
                            <input class="field__input" type="text" id=id.clone() name="group" value=sheet.form.group.clone() autocomplete="off"
                                aria-describedby=described aria-invalid=invalid />
                            <button class="button button--quiet" type="submit">{t!(lang, "group-change")}</button>
                            <a href=remove>{t!(lang, "group-remove")} <span class="visually-hidden">" " {which}</span></a>
                        </div>
                        {asked(lang, &sheet.problems, &id)}
                    </form>
                </li>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t!(lang, "settings-groups")}</h2>
            <p>{t!(lang, "settings-groups-text")}</p>
            <ul class="plain stack">{rows}</ul>
            {new.unsaved(lang)}
            <form class="form" method="post" action=desk.path("groups")>
                {new.once(&desk.house.ids)}
                {Field::new(lang, "group", t!(lang, "group-new")).hint(t!(lang, "group-new-hint")).value(&new.form.group).problems(&new.problems).view()}
                {form_actions(lang, t!(lang, "group-add"), None)}
            </form>
        </section>
    }
    .into_any()
}

fn sprint_list(desk: &Desk, sprints: Vec<Sprint>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = sprints
        .into_iter()
        .map(|sprint| {
            let (from, to) = (short_date(sprint.starts_on), short_date(sprint.ends_on));
            let number = sprint.number;
            view! {
                <li>
                    <h3>{t!(lang, "sprint-heading", number = number, from = from, to = to)}</h3>
                    <p>{sprint.challenge}</p>
                    <p><a href=desk.path(format_args!("sprints/{number}"))>{t!(lang, "sprint-edit", number = number)}</a></p>
                    <p><a href=desk.path(format_args!("sprints/{number}/remove"))>{t!(lang, "sprint-remove", number = number)}</a></p>
                </li>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t!(lang, "settings-sprints")}</h2>
            <ul class="plain stack">{rows}</ul>
            <p><a class="button button--quiet" href=desk.path("sprints/new")>{t!(lang, "sprint-new")}</a></p>
        </section>
    }
    .into_any()
}

fn phases(lang: Lang) -> Vec<(String, String)> {
    Phase::ALL.iter().map(|phase| (phase.word().to_owned(), phase_name(lang, *phase).to_owned())).collect()
}

fn sprint_told(lang: Lang, form: &SprintForm) -> Told {
    vec![
        (t!(lang, "sprint-challenge"), form.challenge.clone()),
        (t!(lang, "sprint-phase"), chosen(&phases(lang), &form.phase)),
        (t!(lang, "sprint-starts"), form.starts_on.clone()),
        (t!(lang, "sprint-ends"), form.ends_on.clone()),
    ]
}

fn sprint_fields(lang: Lang, form: &SprintForm, problems: &Problems) -> AnyView {
    view! {
        {Field::new(lang, "challenge", t!(lang, "sprint-challenge")).hint(t!(lang, "sprint-challenge-hint")).value(&form.challenge).area(3).problems(problems).view()}
        {Field::new(lang, "phase", t!(lang, "sprint-phase")).value(&form.phase).select(phases(lang)).problems(problems).view()}
        {Field::new(lang, "starts_on", t!(lang, "sprint-starts")).value(&form.starts_on).date(Days::planned()).problems(problems).view()}
        {Field::new(lang, "ends_on", t!(lang, "sprint-ends")).value(&form.ends_on).date(Days::planned()).problems(problems).view()}
    }
    .into_any()
}

pub async fn new_sprint(desk: Desk, State(house): State<House>) -> Answer {
    let today = house.clock.today();
    let begins = || SprintForm {
        starts_on: short_date(today),
        ends_on: short_date(today + chrono::TimeDelta::days(20)),
        ..SprintForm::default()
    };
    let mut sheet = desk.sheet(&mut house.read().await?, &desk.path("sprints/new"), begins).await?;
    sheet.check(|form, problems| form.parse(&house, problems));
    Ok(sprint_with(&desk, None, &sheet, None))
}

/// A sprint by its number.
#[derive(Debug, Serialize)]
pub struct OneSprint {
    sprint: Sprint,
}

pub async fn load_sprint(conn: &mut Conn, desk: &Desk, number: i64) -> Result<OneSprint, Trouble> {
    let sprints = store::sprints(conn, desk.project.id).await?;
    let sprint = sprints.into_iter().find(|known| known.number == number).ok_or(Trouble::NotFound)?;
    Ok(OneSprint { sprint })
}

/// A sprint that is being changed, on a page of its own.
pub async fn sprint(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let saved = SprintForm::of(&load_sprint(&mut conn, &desk, number).await?.sprint);
    let place = desk.path(format_args!("sprints/{number}"));
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    sheet.check(|form, problems| form.parse(&house, problems));
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(sprint_with(&desk, Some(number), &sheet, meanwhile))
}

/// A new sprint, or, with a number, one that is being changed. `saved`: what somebody else has saved meanwhile.
fn sprint_with(desk: &Desk, number: Option<i64>, sheet: &Sheet<SprintForm>, saved: Option<&SprintForm>) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    let heading = number.map_or_else(|| t!(lang, "sprint-new").to_owned(), |n| t!(lang, "sprint-change", number = n));
    let action = desk.path(number.map_or_else(|| "sprints".to_owned(), |n| format!("sprints/{n}")));
    let back = desk.path(if number.is_some() { "settings" } else { "" });
    desk.page(&heading, || {
        view! {
            {kicker(vec![(desk.project.name.clone(), Some(desk.path("")))])}
            {title(heading.clone())}
            {lead(t!(lang, "sprint-lead"))}
            {sheet.above(lang)}
            {saved.map(|saved| meanwhile(lang, sprint_told(lang, saved), sprint_told(lang, form)))}
            <form class="form" method="post" action=action.clone()>
                {number.map(|_| hidden("was", &form.was))}
                {number.is_none().then(|| sheet.once(&desk.house.ids))}
                {sprint_fields(lang, form, &sheet.problems)}
                {form_actions(lang, t!(lang, "sprint-save"), Some(back))}
            </form>
        }
    })
}
