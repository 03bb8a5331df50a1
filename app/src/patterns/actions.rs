use axum::extract::{Path, State};
use serde::Deserialize;

use crate::asking::Sure;
use crate::codes;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::House;
use crate::needs;
use crate::paper::go;
use crate::patterns::forms::ClusterForm;
use crate::patterns::model::Cluster;
use crate::patterns::pages::outline;
use crate::patterns::store;
use crate::told::{Done, Told, Undo};
use crate::ui::pager::PER_PAGE;

pub async fn add(desk: Desk, State(house): State<House>, sent: Making<ClusterForm>) -> Answer {
    let id = sent.id(&house.ids);
    let form = sent.form;
    let place = desk.path("clusters/new");
    let mut problems = desk.problems();
    let (name, insight) = form.parse(&mut problems);
    let mut conn = house.write_in(desk.project.id).await?;
    if !problems.is_empty() {
        return desk.keep(conn, &place).await;
    }
    let made = store::add(&mut conn, id, desk.project.id, &name, &insight, desk.stamp()).await?;
    for need in form.needs.iter().filter(|_| made.new).filter_map(|raw| raw.parse().ok()) {
        if let Some(need) = needs::store::find(&mut conn, desk.project.id, need).await? {
            store::place(&mut conn, need.id, Some(id), desk.stamp()).await?;
        }
    }
    let to = outline::address(&desk, &mut conn, made.number).await?;
    let undo = Undo::asks(desk.path(format_args!("clusters/{}/dissolve", made.number)));
    desk.done(conn, &place, to, Done::ClusterAdded.with("name", name).undo(undo)).await
}

pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<ClusterForm>,
) -> Answer {
    let mut problems = desk.problems();
    let (name, insight) = form.parse(&mut problems);
    let mut conn = house.write_in(desk.project.id).await?;
    let Some(cluster) = store::held(&mut conn, desk.project.id, number).await? else {
        // Somebody has dissolved it: what was typed can become a cluster again.
        return desk.keep(conn, &desk.path("clusters/new")).await;
    };
    let place = desk.path(format_args!("clusters/{number}/edit"));
    let (saved, typed) = (ClusterForm::of(&cluster), ClusterForm::saying(&name, &insight));
    if !problems.is_empty() || overtaken(&form.was, &saved.was, &typed) {
        return desk.keep(conn, &place).await;
    }
    if typed.was != saved.was {
        store::reword(&mut conn, cluster.id, &name, &insight).await?;
    }
    let to = outline::address(&desk, &mut conn, number).await?;
    let undo = Undo::back_to(desk.path(format_args!("clusters/{number}")), &saved, &typed.was);
    desk.done(conn, &place, to, Done::ClusterChanged.with("name", name).undo(undo)).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    pub need: String,
    /// The number of a cluster; nothing sets the need free.
    pub to: String,
    /// "free" when the need lay free: then one goes on with the next that does.
    pub from: String,
    pub page: String,
}

pub async fn place(desk: Desk, State(house): State<House>, Filled(form): Filled<MoveForm>) -> Answer {
    let project = desk.project.id;
    let number: i64 = form.need.parse().map_err(|_| Trouble::BadRequest)?;
    let mut conn = house.write_in(desk.project.id).await?;
    let need = needs::store::find(&mut conn, project, number).await?.ok_or(Trouble::NotFound)?;
    let to = match form.to.parse::<i64>() {
        Ok(to) => store::find(&mut conn, project, to).await?,
        Err(_) => None,
    };
    if to.is_none() && !form.to.is_empty() {
        let page: i64 = form.page.parse().unwrap_or(1);
        return Ok(go(desk.path(format_args!("clusters?page={page}&unmoved={number}"))));
    }
    let before = store::of_need(&mut conn, need.id).await?;
    store::place(&mut conn, need.id, to.as_ref().map(|cluster| cluster.id), desk.stamp()).await?;
    let page = match (&to, form.from.as_str()) {
        (Some(cluster), from) if from != "free" => store::before(&mut conn, project, cluster.number).await? / PER_PAGE + 1,
        _ => form.page.parse().unwrap_or(1),
    };
    let told = told(&desk, number, before.as_ref(), to.as_ref(), page);
    let to = desk.path(if form.from == "free" && to.is_some() {
        format!("clusters?page={page}&moved={number}#free")
    } else {
        format!("clusters?page={page}&moved={number}#need-{number}")
    });
    desk.pressed(conn, to, told).await
}

/// What became of a need that was moved, and the way back.
fn told(desk: &Desk, number: i64, before: Option<&Cluster>, now: Option<&Cluster>, page: i64) -> Told {
    let need = codes::need(number);
    if before.map(|cluster| cluster.id) == now.map(|cluster| cluster.id) {
        return Done::LiesThere.with("need", need);
    }
    let back = before.map(|cluster| cluster.number.to_string()).unwrap_or_default();
    let fields = [("need", &*number.to_string()), ("to", &back), ("page", &page.to_string())];
    let undo = Undo::sends(desk.path("clusters/move"), &fields);
    match now {
        Some(cluster) => Done::Placed.with("need", need).with("name", &cluster.name),
        None => Done::SetFree.with("need", need),
    }
    .undo(undo)
}

pub async fn dissolve(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let cluster = store::held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    if sure.was != ClusterForm::of(&cluster).was {
        return Ok(go(desk.path(format_args!("clusters/{number}/dissolve?changed=yes"))));
    }
    store::dissolve(&mut conn, desk.project.id, cluster.id).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("clusters?dissolved={number}#free"))))
}
