use axum::extract::{Path, State};
use serde::Deserialize;

use crate::asking::Sure;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::House;
use crate::needs;
use crate::paper::go;
use crate::patterns::forms::ClusterForm;
use crate::patterns::pages::outline;
use crate::patterns::store;
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
    desk.saved(conn, &place, to).await
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
    desk.saved(conn, &place, to).await
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
    store::place(&mut conn, need.id, to.as_ref().map(|cluster| cluster.id), desk.stamp()).await?;
    let page = match (&to, form.from.as_str()) {
        (Some(cluster), from) if from != "free" => store::before(&mut conn, project, cluster.number).await? / PER_PAGE + 1,
        _ => form.page.parse().unwrap_or(1),
    };
    conn.commit().await?;
    Ok(go(desk.path(if form.from == "free" && to.is_some() {
        format!("clusters?page={page}&moved={number}&from=free#free")
    } else {
        format!("clusters?page={page}&moved={number}#need-{number}")
    })))
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
