use axum::extract::{Path, State};

use crate::asking::Sure;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making, overtaken};
use crate::house::House;
use crate::paper::go;
use crate::patterns::forms::{ClusterForm, Same};
use crate::patterns::model::Cluster;
use crate::patterns::pages::outline;
use crate::patterns::{moving, store};
use crate::told::{Done, Undo};

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
    if let Some(twin) = store::namesake(&mut conn, desk.project.id, &name, Some(id)).await? {
        match form.same.parse() {
            Ok(Same::There) => return join(&desk, conn, &form, &twin).await,
            Ok(Same::Own) => {}
            Err(_) => return desk.keep(conn, &place).await,
        }
    }
    let made = store::add(&mut conn, id, desk.project.id, &name, &insight, desk.stamp()).await?;
    if made.new {
        moving::carry(&mut conn, &desk, &form.moves(made.number)).await?;
    }
    let to = outline::address(&desk, &mut conn, made.number).await?;
    let undo = Undo::asks(desk.path(format_args!("clusters/{}/dissolve", made.number)));
    desk.done(conn, &place, to, Done::ClusterAdded.with("name", name).undo(undo)).await
}

/// Puts the needs of a new cluster into the one that has its name already.
async fn join(desk: &Desk, mut conn: Conn, form: &ClusterForm, twin: &Cluster) -> Answer {
    let moved = moving::carry(&mut conn, desk, &form.moves(twin.number)).await?;
    let to = outline::address(desk, &mut conn, twin.number).await?;
    let told = moved.map_or_else(|| Done::ClusterWasThere.with("name", &twin.name), |moved| moved.told(desk));
    desk.done(conn, &desk.path("clusters/new"), to, told).await
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
    let twin = store::namesake(&mut conn, desk.project.id, &name, Some(cluster.id)).await?;
    if twin.is_some() && name != cluster.name && form.same.parse() != Ok(Same::Own) {
        return desk.keep(conn, &place).await;
    }
    if typed.was != saved.was {
        store::reword(&mut conn, cluster.id, &name, &insight).await?;
    }
    let to = outline::address(&desk, &mut conn, number).await?;
    let undo = Undo::back_to(desk.path(format_args!("clusters/{number}")), &saved, &typed.was);
    desk.done(conn, &place, to, Done::ClusterChanged.with("name", name).undo(undo)).await
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
