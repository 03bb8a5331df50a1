//! What was changed, or not, because of what people said.

use axum::extract::{Path, State};
use axum::http::StatusCode;

use crate::changes;
use crate::changes::forms::ChangeForm;
use crate::changes::pages::change::ChangePage;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Making};
use crate::house::House;
use crate::id::ChangeId;
use crate::paper::go;
use crate::prototypes::spot::Spot;
use crate::prototypes::{pages, store};

pub async fn add(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): Path<(String, i64, i64)>,
    sent: Making<ChangeForm>,
) -> Answer {
    let id: ChangeId = sent.id(&house.ids);
    let form = sent.form;
    let mut conn = house.write().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, Some(&form.typed())));
    }
    let heard = changes::heard::heard(&mut conn, spot.prototype.id, version, None).await?;
    let mut problems = desk.problems();
    let Some(noted) = form.parse(&heard, &mut problems) else {
        let page =
            ChangePage { spot: &spot, change: None, heard: &heard, form: &form, conflict: false, problems: &problems };
        return Ok(page.page(&desk, StatusCode::UNPROCESSABLE_ENTITY));
    };
    changes::store::add_change(&mut conn, id, spot.iteration.id, &noted.to_store(), desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(format!("{}#changes", spot.home(&desk))))
}

/// Words a change anew. `change` is its number.
pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
    Filled(form): Filled<ChangeForm>,
) -> Answer {
    let mut conn = house.write().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, Some(&form.typed())));
    }
    let change = crate::changes::store::find(&mut conn, &spot, change).await?.ok_or(Trouble::NotFound)?;
    let heard = changes::heard::heard(&mut conn, spot.prototype.id, version, Some(change.id)).await?;
    let mut problems = desk.problems();
    let noted = form.parse(&heard, &mut problems);
    let Some(noted) = noted else {
        let page = ChangePage {
            spot: &spot,
            change: Some(&change),
            heard: &heard,
            form: &form,
            conflict: false,
            problems: &problems,
        };
        return Ok(page.page(&desk, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let was = form.was.unwrap_or_default();
    if !changes::store::change_change(&mut conn, spot.iteration.id, change.id, was, &noted.to_store(), desk.stamp()).await? {
        let form = ChangeForm { was: Some(change.written_at), ..form };
        let page = ChangePage {
            spot: &spot,
            change: Some(&change),
            heard: &heard,
            form: &form,
            conflict: true,
            problems: &problems,
        };
        return Ok(page.page(&desk, StatusCode::CONFLICT));
    }
    conn.commit().await?;
    Ok(go(format!("{}#changes", spot.home(&desk))))
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, change)): Path<(String, i64, i64, i64)>,
) -> Answer {
    let mut conn = house.write().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, None));
    }
    if let Some(change) = crate::changes::store::find(&mut conn, &spot, change).await? {
        changes::store::remove_change(&mut conn, spot.iteration.id, change.id).await?;
        conn.commit().await?;
    }
    Ok(go(format!("{}#changes", spot.home(&desk))))
}
