//! Needs are moved between clusters, one at a time or several to one place.

use std::collections::BTreeMap;

use axum::extract::State;
use serde::Deserialize;

use crate::codes;
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::needs;
use crate::paper::go;
use crate::patterns::forms::SeveralForm;
use crate::patterns::model::Cluster;
use crate::patterns::pages::outline;
use crate::patterns::store;
use crate::told::{Done, Told, Undo};
use crate::ui::pager::PER_PAGE;

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
    let stays = before.as_ref().map(|cluster| cluster.id) == to.as_ref().map(|cluster| cluster.id);
    if !stays {
        store::place(&mut conn, need.id, to.as_ref().map(|cluster| cluster.id), desk.stamp()).await?;
    }
    let page = match (&to, form.from.as_str()) {
        (Some(cluster), from) if from != "free" => store::before(&mut conn, project, cluster.number).await? / PER_PAGE + 1,
        _ => form.page.parse().unwrap_or(1),
    };
    let told = told(&desk, number, before.as_ref(), to.as_ref(), page);
    let which = if stays { "stays" } else { "moved" };
    let to = desk.path(if form.from == "free" && to.is_some() {
        format!("clusters?page={page}&{which}={number}#free")
    } else {
        format!("clusters?page={page}&{which}={number}#need-{number}")
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

/// Where each need is to lie, by its number; nowhere sets it free.
pub type Moves = BTreeMap<i64, Option<i64>>;

/// What was moved.
#[derive(Debug)]
pub struct Moved {
    /// Where each lay before.
    from: Moves,
    /// The place that all have now, where it is one.
    to: Option<Cluster>,
}

impl Moved {
    /// What became of them, and the way back.
    pub fn told(&self, desk: &Desk) -> Told {
        let back: Vec<String> = self.from.iter().map(|(need, lay)| SeveralForm::back(*need, *lay)).collect();
        let fields: Vec<_> = back.iter().map(|pair| ("back", pair.as_str())).collect();
        let undo = Undo::sends(desk.path("clusters/several"), &fields);
        let only = self.from.keys().next().filter(|_| self.from.len() == 1);
        match (only, &self.to) {
            (Some(need), Some(cluster)) => Done::Placed.with("need", codes::need(*need)).with("name", &cluster.name),
            (Some(need), None) => Done::SetFree.with("need", codes::need(*need)),
            (None, Some(cluster)) => Done::PlacedSeveral.with("n", self.from.len()).with("name", &cluster.name),
            (None, None) => Done::SetFreeSeveral.with("n", self.from.len()),
        }
        .undo(undo)
    }
}

/// Moves needs that are held, to clusters that are held. `None`: all lie there already, or are gone.
async fn lay(conn: &mut Conn, desk: &Desk, moves: &Moves, clusters: &[Cluster]) -> Result<Option<Moved>, sqlx::Error> {
    let numbers: Vec<i64> = moves.keys().copied().collect();
    let (mut from, mut last) = (Moves::new(), None);
    for need in store::lying(conn, desk.project.id, &numbers).await? {
        let to = moves.get(&need.number).copied().flatten();
        if need.cluster == to {
            continue;
        }
        last = clusters.iter().find(|cluster| Some(cluster.number) == to);
        store::place(conn, need.id, last.map(|cluster| cluster.id), desk.stamp()).await?;
        from.insert(need.number, need.cluster);
    }
    Ok((!from.is_empty()).then(|| Moved { from, to: last.cloned() }))
}

/// Moves needs, and holds what they are moved between. `None`: nothing was to be moved.
pub async fn carry(conn: &mut Conn, desk: &Desk, moves: &Moves) -> Result<Option<Moved>, sqlx::Error> {
    hold(conn, desk, moves).await?;
    let wanted: Vec<i64> = moves.values().flatten().copied().collect();
    let clusters = store::held_all(conn, desk.project.id, &wanted).await?;
    lay(conn, desk, moves, &clusters).await
}

async fn hold(conn: &mut Conn, desk: &Desk, moves: &Moves) -> Result<(), sqlx::Error> {
    let numbers: Vec<i64> = moves.keys().copied().collect();
    let needs = store::lying(conn, desk.project.id, &numbers).await?;
    conn.hold_all(Table::Needs, needs.iter().map(|need| need.id)).await
}

/// Moves several at once: all or none. Where the place is gone, they stay ticked.
pub async fn several(desk: Desk, State(house): State<House>, Filled(form): Filled<SeveralForm>) -> Answer {
    let place = desk.path("clusters/several");
    let mut problems = desk.problems();
    let moves = form.parse(&mut problems);
    let mut conn = house.write_in(desk.project.id).await?;
    if !problems.is_empty() {
        return desk.keep(conn, &place).await;
    }
    hold(&mut conn, &desk, &moves).await?;
    let wanted: Vec<i64> = moves.values().flatten().copied().collect();
    let clusters = store::held_all(&mut conn, desk.project.id, &wanted).await?;
    if let Some(gone) = wanted.iter().find(|number| clusters.iter().all(|cluster| cluster.number != **number)) {
        let form = SeveralForm::sent(moves.keys().copied(), *gone);
        return desk.keep_as(conn, &place, form.as_bytes()).await;
    }
    let moved = lay(&mut conn, &desk, &moves, &clusters).await?;
    let to = match (clusters.as_slice(), form.back.is_empty()) {
        ([only], true) => outline::address(&desk, &mut conn, only.number).await?,
        (_, true) => desk.path("clusters#free"),
        (_, false) => desk.path("clusters"),
    };
    let told = moved.map_or_else(|| Done::LieThere.into(), |moved| moved.told(&desk));
    desk.done(conn, &place, to, told).await
}
