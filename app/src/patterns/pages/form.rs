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
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::parse::{Fault, Problems};
use crate::patterns::forms::{ClusterForm, Same};
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
    /// Another cluster has its name.
    twin: Option<Cluster>,
}

impl New {
    /// `with`: the number of a need that it begins with. It is among them also where there are many.
    async fn load(conn: &mut Conn, desk: &Desk, with: Option<i64>) -> Result<Self, Trouble> {
        let mut free = store::free(conn, desk.project.id, PER_PAGE).await?;
        if let Some(number) = with.filter(|number| free.iter().all(|need| need.number != *number)) {
            free.extend(store::free_one(conn, desk.project.id, number).await?);
        }
        Ok(Self { free, twin: None })
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
    let mut shown = New::load(&mut conn, &desk, with.need).await?;
    let needs = with.need.iter().map(ToString::to_string).collect();
    let begins = || ClusterForm { needs, ..ClusterForm::default() };
    let mut sheet = desk.sheet(&mut conn, &desk.path("clusters/new"), begins).await?;
    if let Some((name, _)) = sheet.check(ClusterForm::parse) {
        shown.twin = store::namesake(&mut conn, desk.project.id, &name, None).await?;
        ask_about(desk.lang, shown.twin.as_ref(), &mut sheet);
    }
    Ok(new_view(&desk, &shown, &sheet))
}

/// Asks what is to become of it, where another has its name and nothing has been answered.
fn ask_about(lang: Lang, twin: Option<&Cluster>, sheet: &mut Sheet<ClusterForm>) {
    if let Some(twin) = twin.filter(|_| sheet.form.same.parse::<Same>().is_err()) {
        let said = t!(lang, "pattern-same-taken", name = twin.name.as_str(), code = codes::cluster(twin.number));
        sheet.problems.add("same", Fault::Sentence(said));
    }
}

/// What can be answered then. `only`: it is there already, and keeps its needs.
fn same(lang: Lang, twin: &Cluster, sheet: &Sheet<ClusterForm>, only: bool) -> AnyView {
    let chosen = sheet.form.same.parse().ok();
    let there = Choice {
        value: Same::There.word().to_owned(),
        text: t!(lang, "pattern-same-there", name = twin.name.as_str(), code = codes::cluster(twin.number)),
        hint: (!sheet.form.insight.trim().is_empty()).then(|| t!(lang, "pattern-same-there-insight").to_owned()),
        chosen: chosen == Some(Same::There),
    };
    let own = Choice {
        value: Same::Own.word().to_owned(),
        text: if only { t!(lang, "pattern-same-own-edit") } else { t!(lang, "pattern-same-own") }.to_owned(),
        hint: None,
        chosen: chosen == Some(Same::Own),
    };
    Choices {
        name: "same".to_owned(),
        legend: t!(lang, "pattern-same").to_owned(),
        hint: None,
        problem: sheet.problems.of("same").map(|fault| fault.sentence(lang)),
        many: only,
        choices: if only { vec![own] } else { vec![there, own] },
    }
    .view()
}

fn new_view(desk: &Desk, New { free, twin }: &New, sheet: &Sheet<ClusterForm>) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    // It was to be changed, and somebody has dissolved it.
    let gone = (!form.was.is_empty())
        .then(|| view! { <p class="notice notice--warn" role="alert">{t!(lang, "pattern-gone-again")}</p> });
    let choices: Vec<Choice> = free
        .iter()
        .map(|need| {
            let value = need.number.to_string();
            let text = format!("{} {}", need.statement.short(), codes::need(need.number));
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
            <p>{way(desk, Guide::Patterns)}</p>
            {lead(t!(lang, "pattern-form-lead"))}
            {gone}
            {sheet.above(lang)}
            <form class="form" id=sheet.main(desk) method="post" action=desk.path("clusters")>
                {sheet.once(&desk.house.ids)}
                {fields(lang, form, &sheet.problems)}
                {choices}
                {twin.as_ref().map(|twin| same(lang, twin, sheet, false))}
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
    /// Another cluster has the name that was typed.
    twin: Option<Cluster>,
}

impl Worded {
    async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Self, Trouble> {
        let cluster = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
        Ok(Self { cluster, twin: None })
    }
}

pub async fn edit(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let mut shown = Worded::load(&mut conn, &desk, number).await?;
    let place = desk.path(format_args!("clusters/{number}/edit"));
    let saved = ClusterForm::of(&shown.cluster);
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    if let Some((name, _)) = sheet.check(ClusterForm::parse).filter(|(name, _)| *name != shown.cluster.name) {
        shown.twin = store::namesake(&mut conn, desk.project.id, &name, Some(shown.cluster.id)).await?;
        ask_about(desk.lang, shown.twin.as_ref(), &mut sheet);
    }
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(edit_view(&desk, &shown, &sheet, meanwhile))
}

/// `saved`: what somebody else has saved meanwhile.
fn edit_view(
    desk: &Desk,
    Worded { cluster, twin }: &Worded,
    sheet: &Sheet<ClusterForm>,
    saved: Option<&ClusterForm>,
) -> Response {
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
                {twin.as_ref().map(|twin| view! {
                    {same(lang, twin, sheet, true)}
                    <p class="note"><a href=desk.path("clusters/several")>{t!(lang, "pattern-same-move")}</a></p>
                })}
                {form_actions(lang, t!(lang, "pattern-save"), Some(here.clone()))}
            </form>
        }
    })
}
