use axum::extract::{Query, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::db::Conn;
use crate::desk::{Desk, Signed, Visitor};
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::id::GroupId;
use crate::lang::{Lang, short_date};
use crate::paper::go;
use crate::parse::{Days, Problems};
use crate::projects::model::{Group, Phase, Project, Sprint};
use crate::projects::names::phase_name;
use crate::projects::store;
use crate::rights::{Role, Thing, Verb};
use crate::settings::forms::{ProjectForm, SprintForm};
use crate::ui::field::{Field, asked, hidden, once};
use crate::ui::icon;
use crate::ui::meanwhile::{Told, chosen, meanwhile};
use crate::ui::page::{empty, error_summary, form_actions, kicker, lead, notice, title};
use crate::{clock, t};

/// A project's address as people shorten it.
pub async fn with_slash(at: Uri) -> Response {
    go(format!("{}/", at.path()))
}

/// The front door: a person's projects, or straight into the only one; for others the way in.
pub async fn home(visitor: Visitor, State(house): State<House>, Query(told): Query<Removed>) -> Answer {
    let Some(person) = visitor.person.clone() else { return Ok(go("/sign-in")) };
    let mut conn = house.read().await?;
    let all = store::of_person(&mut conn, person.id).await?;
    let (projects, closed): (Vec<_>, Vec<_>) = all.into_iter().partition(|(project, _)| project.closed.is_none());
    let lang = visitor.lang;
    let starts = person.starts_projects;
    Ok(visitor.page(t!(lang, "projects-title"), || {
        let new = starts.then(|| ("/projects/new".to_owned(), t!(lang, "project-new")));
        view! {
            {title(t!(lang, "projects-title"))}
            {told.removed.is_some().then(|| notice(t!(lang, "project-removed")))}
            {if projects.is_empty() && closed.is_empty() {
                let text = if starts { t!(lang, "projects-empty-start") } else { t!(lang, "projects-empty-wait") };
                empty(t!(lang, "projects-empty"), text, new)
            } else {
                let open: Vec<_> = projects.into_iter().map(|(project, role)| line(lang, &project, role)).collect();
                view! {
                    {(!open.is_empty()).then(|| view! { <ul class="plain sections">{open}</ul> })}
                    {new.map(|(href, name)| view! { <p class="page__actions"><a class="button button--quiet" href=href>{name}</a></p> })}
                }.into_any()
            }}
            {closed_ones(lang, closed)}
        }
    }))
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
            <p class="muted">{t!(lang, "project-you-are", role = crate::people::names::role_name(lang, role).to_lowercase())}</p>
        </li>
    }
    .into_any()
}

pub async fn new(signed: Signed) -> Answer {
    if !signed.person.starts_projects {
        return Err(Trouble::Forbidden);
    }
    Ok(new_with(&signed, StatusCode::OK, &ProjectForm::default(), &Problems::default()))
}

pub fn new_with(signed: &Signed, status: StatusCode, form: &ProjectForm, problems: &Problems) -> Response {
    let lang = signed.lang;
    signed.page_with(status, t!(lang, "project-new"), || {
        view! {
            {title(t!(lang, "project-new"))}
            {lead(t!(lang, "project-new-lead"))}
            {error_summary(lang, problems)}
            <form class="form" method="post" action="/projects">
{once(&signed.house.ids)}
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

pub async fn settings(desk: Desk, State(house): State<House>, Query(query): Query<Saved>) -> Answer {
    let mut conn = house.read().await?;
    let form = ProjectForm::of(&desk.project);
    let done = query.sentence(desk.lang);
    Settings { done, ..Settings::of(&form, &Problems::default()) }.page(&desk, StatusCode::OK, &mut conn).await
}

/// The settings, with forms that could not be taken: everything typed is still there.
pub struct Settings<'a> {
    pub form: &'a ProjectForm,
    /// What somebody else has told about the project meanwhile.
    pub meanwhile: Option<&'a ProjectForm>,
    /// The name of a target group as typed: of a new one, or of one that was to be renamed.
    pub group: (Option<GroupId>, &'a str),
    pub problems: &'a Problems,
    /// What has just been done.
    pub done: Option<String>,
}

impl<'a> Settings<'a> {
    pub fn of(form: &'a ProjectForm, problems: &'a Problems) -> Self {
        Self { form, meanwhile: None, group: (None, ""), problems, done: None }
    }

    pub async fn page(self, desk: &Desk, status: StatusCode, conn: &mut Conn) -> Answer {
        let groups = store::groups(conn, desk.project.id).await?;
        let sprints = store::sprints(conn, desk.project.id).await?;
        let lang = desk.lang;
        let Self { form, problems, .. } = self;
        Ok(desk.page_with(status, t!(lang, "settings-title"), || {
            view! {
                {kicker(vec![(desk.project.name.clone(), Some(desk.path("")))])}
                {title(t!(lang, "settings-title"))}
                {self.done.map(notice)}
                {error_summary(lang, problems)}
                {self.meanwhile.map(|saved| meanwhile(lang, told(lang, saved), told(lang, form)))}
                <div class="sections">
                    <section>
                        <h2>{t!(lang, "settings-about")}</h2>
                        <form class="form" method="post" action=desk.path("settings")>
                            {hidden("was", &form.was)}
                            {fields(lang, form, problems)}
                            {form_actions(lang, t!(lang, "form-save"), None)}
                        </form>
                    </section>
                    {group_list(desk, groups, self.group, problems)}
                    {sprint_list(desk, sprints)}
                    {ending(desk)}
                </div>
            }
        }))
    }
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

fn group_list(desk: &Desk, groups: Vec<Group>, (renamed, typed): (Option<GroupId>, &str), problems: &Problems) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = groups
        .into_iter()
        .map(|group| {
            let id = format!("group-{}", group.id);
            let label = t!(lang, "group-rename", name = group.name.as_str());
            let remove = desk.path(format_args!("groups/{}/remove", group.id));
            let which = group.name.clone();
            let value = if renamed == Some(group.id) { typed.to_owned() } else { group.name };
            let wrong = problems.of(&id).map(|fault| fault.sentence(lang));
            let error_id = format!("{id}-error");
            let (described, invalid) = (wrong.is_some().then(|| error_id.clone()), wrong.is_some().then_some("true"));
            view! {
                <li>
                    <form class="stack" method="post" action=desk.path("groups")>
                        {wrong.map(|wrong| view! { <p class="field__error" id=error_id>{icon::warning()} <span>{wrong}</span></p> })}
                        <div class="row row--edit">
                            {hidden("id", group.id)}
                            <label class="visually-hidden" for=id.clone()>{label}</label>
                            <input class="field__input" type="text" id=id.clone() name="group" value=value autocomplete="off"
                                aria-describedby=described aria-invalid=invalid />
                            <button class="button button--quiet" type="submit">{t!(lang, "group-change")}</button>
                            <a href=remove>{t!(lang, "group-remove")} <span class="visually-hidden">" " {which}</span></a>
                        </div>
                        {asked(lang, problems, &id)}
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
            <form class="form" method="post" action=desk.path("groups")>
                {once(&desk.house.ids)}
                {Field::new(lang, "group", t!(lang, "group-new")).hint(t!(lang, "group-new-hint")).value(if renamed.is_none() { typed } else { "" }).problems(problems).view()}
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
        .enumerate()
        .map(|(n, sprint)| {
            let form = SprintForm::of(&sprint);
            view! {
                <details open=n == 0>
                    <summary>{t!(lang, "sprint-heading", number = sprint.number, from = short_date(sprint.starts_on), to = short_date(sprint.ends_on))}</summary>
                    <form class="form" method="post" action=desk.path(format_args!("sprints/{}", sprint.number))>
                        {hidden("was", &form.was)}
                        {sprint_fields(lang, &form, &Problems::default(), &format!("-{}", sprint.number))}
                        {form_actions(lang, t!(lang, "form-save"), None)}
                    </form>
                    <p class="page__actions"><a href=desk.path(format_args!("sprints/{}/remove", sprint.number))>{t!(lang, "sprint-remove", number = sprint.number)}</a></p>
                </details>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t!(lang, "settings-sprints")}</h2>
            {rows}
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

/// `tail` keeps the ids of several such forms on one page apart.
fn sprint_fields(lang: Lang, form: &SprintForm, problems: &Problems, tail: &str) -> AnyView {
    let field = |name: &str, label: &'static str| Field::new(lang, name, label).id_tail(tail);
    view! {
        {field("challenge", t!(lang, "sprint-challenge")).hint(t!(lang, "sprint-challenge-hint")).value(&form.challenge).area(3).problems(problems).view()}
        {field("phase", t!(lang, "sprint-phase")).value(&form.phase).select(phases(lang)).problems(problems).view()}
        {field("starts_on", t!(lang, "sprint-starts")).value(&form.starts_on).date(Days::planned()).problems(problems).view()}
        {field("ends_on", t!(lang, "sprint-ends")).value(&form.ends_on).date(Days::planned()).problems(problems).view()}
    }
    .into_any()
}

pub async fn new_sprint(desk: Desk, State(house): State<House>) -> Answer {
    let today = house.clock.today();
    let form = SprintForm {
        starts_on: short_date(today),
        ends_on: short_date(today + chrono::TimeDelta::days(20)),
        ..SprintForm::default()
    };
    Ok(sprint_with(&desk, StatusCode::OK, None, &form, None, &Problems::default()))
}

/// A new sprint, or, with a number, one that is being changed. `saved`: what somebody else has saved meanwhile.
pub fn sprint_with(
    desk: &Desk,
    status: StatusCode,
    number: Option<i64>,
    form: &SprintForm,
    saved: Option<&SprintForm>,
    problems: &Problems,
) -> Response {
    let lang = desk.lang;
    let heading = number.map_or_else(|| t!(lang, "sprint-new").to_owned(), |n| t!(lang, "sprint-change", number = n));
    let action = desk.path(number.map_or_else(|| "sprints".to_owned(), |n| format!("sprints/{n}")));
    desk.page_with(status, &heading, || {
        view! {
                    {title(heading.clone())}
                    {lead(t!(lang, "sprint-lead"))}
                    {error_summary(lang, problems)}
                    {saved.map(|saved| meanwhile(lang, sprint_told(lang, saved), sprint_told(lang, form)))}
                    <form class="form" method="post" action=action.clone()>
                        {number.map(|_| hidden("was", &form.was))}
        {number.is_none().then(|| once(&desk.house.ids))}
                        {sprint_fields(lang, form, problems, "")}
                        {form_actions(lang, t!(lang, "sprint-save"), Some(desk.path("")))}
                    </form>
                }
    })
}
