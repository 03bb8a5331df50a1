pub mod invited;
pub mod leaving;

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::id::PersonId;
use crate::kept::Sheet;
use crate::lang::{Lang, short_date};
use crate::parse::{Fault, Problems};
use crate::people::model::leads_left;
use crate::people::names::role_name;
use crate::people::store;
use crate::rights::{Role, Thing, Verb};
use crate::team::forms::InvitationForm;
use crate::team::pages::invited::Made;
use crate::ui::field::{Field, pressed};
use crate::ui::page::{error_summary, lead, notice, title};
use crate::{clock, t};

/// What a role sees and does, in a sentence.
fn role_hint(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Lead => t!(lang, "role-lead-hint"),
        Role::Member => t!(lang, "role-member-hint"),
        Role::Representative => t!(lang, "role-representative-hint"),
        Role::Manager => t!(lang, "role-manager-hint"),
        Role::Researcher => t!(lang, "role-researcher-hint"),
    }
}

#[derive(Debug, Default, Deserialize)]
pub struct Told {
    /// Whose role could not be changed, as nobody else leads the project.
    unchanged: Option<String>,
    /// Somebody has just been taken out.
    ended: Option<String>,
}

/// Who takes part, and who has taken part.
#[derive(Debug, Serialize)]
pub struct Team {
    members: Vec<store::Member>,
    former: Vec<store::Former>,
    /// The invitations that wait, for who may manage them.
    open: Vec<store::Invitation>,
}

pub async fn load(conn: &mut Conn, desk: &Desk) -> Result<Team, Trouble> {
    let (project, now) = (desk.project.id, desk.house.clock.now());
    let members = store::members(conn, project).await?;
    let former = store::former_members(conn, project).await?;
    let open = if manages(desk) { store::open_invitations(conn, project, now).await? } else { Vec::new() };
    Ok(Team { members, former, open })
}

fn manages(desk: &Desk) -> bool {
    desk.may(Verb::Manage, Thing::Team)
}

pub async fn team(desk: Desk, State(house): State<House>, headers: HeaderMap, Query(told): Query<Told>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk).await?;
    let made = invited::made(&desk, &mut conn, &headers).await?;
    let sheet = if manages(&desk) { Some(kept(&mut conn, &desk).await?) } else { None };
    Ok(view(&desk, shown, &told, made.as_ref(), sheet.as_ref()))
}

async fn kept(conn: &mut Conn, desk: &Desk) -> Result<Sheet<InvitationForm>, Trouble> {
    let mut sheet = desk.sheet(conn, &desk.path("team#invite"), InvitationForm::default).await?;
    sheet.check(InvitationForm::parse);
    Ok(sheet)
}

/// `made`: an invitation whose link this browser may see. `sheet`: for who may invite.
fn view(desk: &Desk, shown: Team, told: &Told, made: Option<&Made>, sheet: Option<&Sheet<InvitationForm>>) -> Response {
    let lang = desk.lang;
    let Team { members, former, open } = shown;
    let ended = former.first().filter(|_| told.ended.is_some());
    let ended = ended.map(|last| t!(lang, "team-ended", name = last.name.as_str()));
    let problems = problems(desk, told, &members, sheet);
    desk.page(t!(lang, "team-title"), || {
        view! {
            {title(t!(lang, "team-title"))}
            {lead(t!(lang, "team-lead"))}
            {error_summary(lang, &problems)}
            {ended.map(notice)}
            {made.map(|made| invited::shown(desk, made))}
            {member_table(desk, members)}
            {invitations(desk, open)}
            {sheet.map(|sheet| invite_form(desk, sheet))}
            {former_list(lang, former)}
        }
    })
}

fn problems(desk: &Desk, told: &Told, members: &[store::Member], sheet: Option<&Sheet<InvitationForm>>) -> Problems {
    let mut problems = desk.problems();
    if told.unchanged.as_ref().is_some_and(|person| leads_alone(members, person)) {
        problems.add("members", Fault::Says("team-last-lead"));
    }
    problems.join(sheet.map(|sheet| &sheet.problems));
    problems
}

fn leads_alone(members: &[store::Member], person: &str) -> bool {
    let roles = || members.iter().map(|member| (member.person_id, member.role));
    person.parse::<PersonId>().is_ok_and(|person| !leads_left(roles(), person, None))
}

fn member_table(desk: &Desk, members: Vec<store::Member>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = members
        .into_iter()
        .map(|member| {
            let role = if manages(desk) {
                change_role(desk, &member)
            } else {
                view! { <span>{role_name(lang, member.role)}</span> }.into_any()
            };
            view! {
                <tr>
                    <th scope="row">{member.name} <br /> <span class="muted">{member.email}</span></th>
                    <td data-label=t!(lang, "team-role")>{role}</td>
                    <td class="nowrap" data-label=t!(lang, "team-since")>{short_date(clock::day(member.added_at))}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-wrap" id="members" role="region" tabindex="0" aria-label=t!(lang, "team-members")>
            <table class="table table--stack">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "team-name")}</th>
                        <th scope="col">{t!(lang, "team-role")}</th>
                        <th scope="col">{t!(lang, "team-since")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn change_role(desk: &Desk, member: &store::Member) -> AnyView {
    let lang = desk.lang;
    let id = format!("role-{}", member.person_id);
    let options: Vec<_> = Role::ALL
        .iter()
        .map(|role| view! { <option value=role.word() selected=*role == member.role>{role_name(lang, *role)}</option> })
        .collect();
    let href = |what: &str| desk.path(format_args!("team/{}/{what}", member.person_id));
    view! {
        <div class="row">
            <form class="row" method="post" action=href("role")>
                <label class="visually-hidden" for=id.clone()>{t!(lang, "team-role-of", name = member.name.as_str())}</label>
                <select class="field__input" id=id name="role">{options}</select>
                <button class="button button--quiet" type="submit">{t!(lang, "team-change-role")}</button>
            </form>
            <a href=href("leave")>{t!(lang, "team-end", name = member.name.as_str())}</a>
        </div>
    }
    .into_any()
}

/// Those who take part no longer: what they did is still here, and so are their names.
fn former_list(lang: Lang, former: Vec<store::Former>) -> Option<AnyView> {
    if former.is_empty() {
        return None;
    }
    let rows: Vec<_> = former
        .into_iter()
        .map(|one| {
            let (from, until) = (short_date(clock::day(one.added_at)), short_date(clock::day(one.ended_at)));
            let role = role_name(lang, one.role).to_lowercase();
            view! { <li>{t!(lang, "team-former-one", name = one.name, role = role, from = from, until = until)}</li> }
        })
        .collect();
    Some(view! { <h2>{t!(lang, "team-former")}</h2> <ul class="plain">{rows}</ul> }.into_any())
}

fn invitations(desk: &Desk, open: Vec<store::Invitation>) -> Option<AnyView> {
    if open.is_empty() {
        return None;
    }
    let lang = desk.lang;
    let rows: Vec<_> = open
        .into_iter()
        .map(|one| {
            let until = lang.date(clock::day(one.expires_at));
            view! {
                <li class="row">
                    <span dir="auto">{t!(lang, "invitation-open", note = one.note.as_str(), role = role_name(lang, one.role).to_lowercase(), until = until)}</span>
                    <form method="post" action=desk.path(format_args!("team/invitations/{}/link", one.id))>
                        {pressed()}
                        <button class="link-button" type="submit">{t!(lang, "invitation-link-anew")} <span class="visually-hidden">{format!(" {}", one.note)}</span></button>
                    </form>
                    <form method="post" action=desk.path(format_args!("team/invitations/{}/withdraw", one.id))>
                        {pressed()}
                        <button class="link-button" type="submit">{t!(lang, "invitation-withdraw")} <span class="visually-hidden">{format!(" {}", one.note)}</span></button>
                    </form>
                </li>
            }
        })
        .collect();
    Some(view! { <h2>{t!(lang, "invitation-waiting")}</h2> <ul class="plain">{rows}</ul> }.into_any())
}

fn invite_form(desk: &Desk, sheet: &Sheet<InvitationForm>) -> AnyView {
    let (lang, form, problems) = (desk.lang, &sheet.form, &sheet.problems);
    let roles = Role::ALL
        .iter()
        .map(|role| (role.word().to_owned(), format!("{} – {}", role_name(lang, *role), role_hint(lang, *role))))
        .collect();
    view! {
        <h2>{t!(lang, "invitation-title")}</h2>
        <p>{t!(lang, "invitation-lead")}</p>
        {sheet.unsaved(lang)}
        <form class="form" id=sheet.main(desk) method="post" action=desk.path("team/invitations")>
            {sheet.once(&desk.house.ids)}
            {Field::new(lang, "note", t!(lang, "invitation-note")).hint(t!(lang, "invitation-note-hint")).value(&form.note).problems(problems).view()}
            {Field::new(lang, "role", t!(lang, "invitation-role")).value(&form.role).choose(roles).problems(problems).view()}
            <div class="form__actions"><button class="button" type="submit">{t!(lang, "invitation-make")}</button></div>
        </form>
    }
    .into_any()
}
