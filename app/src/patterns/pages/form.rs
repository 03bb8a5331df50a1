//! The form of a cluster.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::number_if_any;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::parse::Problems;
use crate::patterns::forms::ClusterForm;
use crate::patterns::model::{Cluster, PlacedNeed};
use crate::patterns::pages::under;
use crate::patterns::store;
use crate::t;
use crate::ui::field::{Choice, Choices, Field, hidden};
use crate::ui::meanwhile::{Told, meanwhile};
use crate::ui::page::{form_actions, lead, title};
use crate::ui::pager::PER_PAGE;

/// What a new cluster can begin with.
#[derive(Debug, Serialize)]
pub struct New {
    /// The first of the needs that lie free.
    free: Vec<PlacedNeed>,
}

impl New {
    /// `with`: the number of a need that it begins with. It is among them also where there are many.
    async fn load(conn: &mut Conn, desk: &Desk, with: Option<i64>) -> Result<Self, Trouble> {
        let mut free = store::free(conn, desk.project.id, PER_PAGE).await?;
        if let Some(number) = with.filter(|number| free.iter().all(|need| need.number != *number)) {
            free.extend(store::free_one(conn, desk.project.id, number).await?);
        }
        Ok(Self { free })
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Begins {
    /// The number of the need that it begins with.
    #[serde(deserialize_with = "number_if_any")]
    need: Option<i64>,
}

pub async fn new(desk: Desk, State(house): State<House>, Query(with): Query<Begins>) -> Answer {
    let mut conn = house.read().await?;
    let shown = New::load(&mut conn, &desk, with.need).await?;
    let needs = with.need.iter().map(ToString::to_string).collect();
    let begins = || ClusterForm { needs, ..ClusterForm::default() };
    let mut sheet = desk.sheet(&mut conn, &desk.path("clusters/new"), begins).await?;
    sheet.check(ClusterForm::parse);
    Ok(new_view(&desk, &shown, &sheet))
}

fn new_view(desk: &Desk, New { free }: &New, sheet: &Sheet<ClusterForm>) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    // It was to be changed, and somebody has dissolved it.
    let gone = (!form.was.is_empty())
        .then(|| view! { <p class="notice notice--warn" role="alert">{t!(lang, "pattern-gone-again")}</p> });
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
    desk.page(t!(lang, "patterns-new"), || {
        view! {
            {under(desk, None)}
            {title(t!(lang, "patterns-new"))}
            {lead(t!(lang, "pattern-form-lead"))}
            {gone}
            {sheet.above(lang)}
            <form class="form" id=sheet.main(desk) method="post" action=desk.path("clusters")>
                {sheet.once(&desk.house.ids)}
                {fields(lang, form, &sheet.problems)}
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

/// A cluster to word anew.
#[derive(Debug, Serialize)]
pub struct Worded {
    cluster: Cluster,
}

impl Worded {
    async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Self, Trouble> {
        Ok(Self { cluster: store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)? })
    }
}

pub async fn edit(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let shown = Worded::load(&mut conn, &desk, number).await?;
    let place = desk.path(format_args!("clusters/{number}/edit"));
    let saved = ClusterForm::of(&shown.cluster);
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    sheet.check(ClusterForm::parse);
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(edit_view(&desk, &shown, &sheet, meanwhile))
}

/// `saved`: what somebody else has saved meanwhile.
fn edit_view(desk: &Desk, Worded { cluster }: &Worded, sheet: &Sheet<ClusterForm>, saved: Option<&ClusterForm>) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    let told = |form: &ClusterForm| -> Told {
        vec![(t!(lang, "pattern-name"), form.name.clone()), (t!(lang, "pattern-insight"), form.insight.clone())]
    };
    let here = desk.path(format_args!("clusters/{}", cluster.number));
    let heading = t!(lang, "pattern-edit-heading", code = codes::cluster(cluster.number));
    desk.page(&heading, || {
        view! {
            {under(desk, Some(cluster))}
            {title(heading.clone())}
            {sheet.above(lang)}
            {saved.map(|saved| meanwhile(lang, told(saved), told(form)))}
            <form class="form" id=sheet.main(desk) method="post" action=here.clone()>
                {hidden("was", &form.was)}
                {fields(lang, form, &sheet.problems)}
                {form_actions(lang, t!(lang, "pattern-save"), Some(here.clone()))}
            </form>
        }
    })
}
