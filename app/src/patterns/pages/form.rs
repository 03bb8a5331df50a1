//! The form of a cluster.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::Lang;
use crate::parse::Problems;
use crate::patterns::forms::ClusterForm;
use crate::patterns::model::{Cluster, PlacedNeed};
use crate::patterns::pages::under;
use crate::patterns::store;
use crate::t;
use crate::ui::field::{Choice, Choices, Field, hidden, once};
use crate::ui::page::{error_summary, form_actions, lead, title};
use crate::ui::pager::PER_PAGE;

pub async fn new(desk: Desk, State(house): State<House>) -> Answer {
    let mut conn = house.read().await?;
    let free = store::free(&mut conn, desk.project.id, PER_PAGE).await?;
    Ok(new_with(&desk, StatusCode::OK, &ClusterForm::default(), &free, &Problems::default()))
}

pub fn new_with(desk: &Desk, status: StatusCode, form: &ClusterForm, free: &[PlacedNeed], problems: &Problems) -> Response {
    let lang = desk.lang;
    let choices: Vec<Choice> = free
        .iter()
        .map(|need| {
            let value = need.number.to_string();
            let text = format!("{} {}", codes::need(need.number), need.statement.short());
            Choice { chosen: form.needs.contains(&value), value, text, hint: None }
        })
        .collect();
    let legend = t!(lang, "pattern-which-needs").to_owned();
    let hint = Some(t!(lang, "pattern-which-needs-hint").to_owned());
    let choices = (!choices.is_empty())
        .then(|| Choices { name: "needs".to_owned(), legend, hint, problem: None, many: true, choices }.view());
    desk.page_with(status, t!(lang, "patterns-new"), || {
        view! {
                    {under(desk, None)}
                    {title(t!(lang, "patterns-new"))}
                    {lead(t!(lang, "pattern-form-lead"))}
                    {error_summary(lang, problems)}
                    <form class="form" method="post" action=desk.path("clusters")>
        {once(&desk.house.ids)}
                        {fields(lang, form, problems)}
                        {choices}
                        {form_actions(lang, t!(lang, "pattern-save"), Some(desk.path("clusters")))}
                    </form>
                }
    })
}

fn fields(lang: Lang, form: &ClusterForm, problems: &Problems) -> AnyView {
    view! {
        {Field::new(lang, "name", t!(lang, "pattern-name")).hint(t!(lang, "pattern-name-hint")).value(&form.name).problems(problems).view()}
        {Field::new(lang, "insight", t!(lang, "pattern-insight")).hint(t!(lang, "pattern-insight-hint")).value(&form.insight).area(3).optional().problems(problems).view()}
    }
    .into_any()
}

pub async fn edit(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let cluster = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    Ok(edit_with(&desk, StatusCode::OK, &cluster, &ClusterForm::of(&cluster), &Problems::default()))
}

pub fn edit_with(desk: &Desk, status: StatusCode, cluster: &Cluster, form: &ClusterForm, problems: &Problems) -> Response {
    let lang = desk.lang;
    let heading = t!(lang, "pattern-edit-heading", code = codes::cluster(cluster.number));
    desk.page_with(status, &heading, || {
        view! {
            {under(desk, Some(cluster))}
            {title(heading.clone())}
            {error_summary(lang, problems)}
            {edit_form(desk, cluster, form, problems, t!(lang, "pattern-save"))}
        }
    })
}

fn edit_form(desk: &Desk, cluster: &Cluster, form: &ClusterForm, problems: &Problems, verb: &'static str) -> AnyView {
    let here = desk.path(format_args!("clusters/{}", cluster.number));
    view! {
        <form class="form" method="post" action=here.clone()>
            {hidden("version", &form.version)}
            {fields(desk.lang, form, problems)}
            {form_actions(desk.lang, verb, Some(here.clone()))}
        </form>
    }
    .into_any()
}

/// Somebody else has saved since the form was opened: both texts, and the typed one still in the form, now on top of
/// the other's.
pub fn conflict(desk: &Desk, cluster: &Cluster, name: &str, insight: &str) -> Response {
    let lang = desk.lang;
    let side = |name: &str, insight: &str| view! { <p><strong>{name.to_owned()}</strong></p> <p>{insight.to_owned()}</p> };
    let form = ClusterForm { name: name.to_owned(), insight: insight.to_owned(), ..ClusterForm::of(cluster) };
    desk.page_with(StatusCode::CONFLICT, t!(lang, "pattern-conflict"), || {
        view! {
            {under(desk, Some(cluster))}
            {title(t!(lang, "pattern-conflict"))}
            {lead(t!(lang, "pattern-conflict-lead"))}
            <div class="conflict">
                <section class="conflict__side">
                    <h2>{t!(lang, "pattern-conflict-mine")}</h2>
                    {side(name, insight)}
                </section>
                <section class="conflict__side">
                    <h2>{t!(lang, "pattern-conflict-theirs")}</h2>
                    {side(&cluster.name, &cluster.insight)}
                    <p><a class="button button--quiet" href=desk.path(format_args!("clusters/{}", cluster.number))>{t!(lang, "pattern-conflict-keep")}</a></p>
                </section>
            </div>
            <h2>{t!(lang, "pattern-conflict-go-on")}</h2>
            {edit_form(desk, cluster, &form, &Problems::default(), t!(lang, "pattern-conflict-save"))}
        }
    })
}
