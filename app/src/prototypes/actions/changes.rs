//! What was changed, or not, because of what people said.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::Spot;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::id::FeedbackId;
use crate::paper::go;
use crate::parse::{Fault, Problems, required};
use crate::prototypes::model::{Change, Heard};
use crate::prototypes::pages::changes::ChangePage;
use crate::prototypes::{pages, store};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    /// "yes" or "no".
    pub done: String,
    pub what: String,
    pub because: String,
    pub feedback: Vec<String>,
    /// When the change that was read had been written.
    pub was: Option<DateTime<Utc>>,
}

/// A change, parsed.
struct Noted {
    done: bool,
    what: String,
    because: String,
    feedback: Vec<FeedbackId>,
}

impl Noted {
    fn to_store(&self) -> store::NewChange<'_> {
        store::NewChange { done: self.done, what: &self.what, because: &self.because, feedback: &self.feedback }
    }
}

impl ChangeForm {
    pub fn of(change: &Change, feedback: &[FeedbackId]) -> Self {
        Self {
            done: if change.done { "yes" } else { "no" }.to_owned(),
            what: change.what.clone(),
            because: change.because.clone(),
            feedback: feedback.iter().map(ToString::to_string).collect(),
            was: Some(change.written_at),
        }
    }

    fn parse(&self, offered: &[Heard], problems: &mut Problems) -> Option<Noted> {
        if !["yes", "no"].contains(&self.done.as_str()) {
            problems.add("done", Fault::Says("prototype-change-done-missing"));
        }
        let what = problems.text("what", &self.what, required(600, "prototype-change-what-missing"));
        let because = problems.text("because", &self.because, required(1000, "prototype-change-because-missing"));
        let chosen = offered.iter().map(|heard| heard.id).filter(|id| self.feedback.contains(&id.to_string()));
        let feedback: Vec<FeedbackId> = chosen.collect();
        if feedback.is_empty() {
            problems.add("feedback", Fault::Says("prototype-change-feedback-missing"));
        }
        problems.is_empty().then_some(Noted { done: self.done == "yes", what, because, feedback })
    }
}

/// A change of this iteration, by its number.
pub async fn find(conn: &mut Conn, spot: &Spot, number: i64) -> Result<Option<Change>, sqlx::Error> {
    let all = store::changes(conn, spot.prototype.id).await?;
    Ok(all.into_iter().find(|change| change.number == number && change.version == spot.iteration.version))
}

pub async fn add(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version)): Path<(String, i64, i64)>,
    Filled(form): Filled<ChangeForm>,
) -> Answer {
    let mut conn = house.write().await?;
    let spot = Spot::find(&mut conn, &desk, number, version).await?;
    if !store::hold(&mut conn, spot.iteration.id).await? {
        return Ok(pages::frozen(&desk, &spot, Some(&form.because)));
    }
    let heard = store::heard(&mut conn, spot.prototype.id, version, None).await?;
    let mut problems = Problems::default();
    let Some(noted) = form.parse(&heard, &mut problems) else {
        let page =
            ChangePage { spot: &spot, change: None, heard: &heard, form: &form, conflict: false, problems: &problems };
        return Ok(page.page(&desk, StatusCode::UNPROCESSABLE_ENTITY));
    };
    store::add_change(&mut conn, &house.ids, spot.iteration.id, &noted.to_store(), desk.stamp()).await?;
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
        return Ok(pages::frozen(&desk, &spot, Some(&form.because)));
    }
    let change = find(&mut conn, &spot, change).await?.ok_or(Trouble::NotFound)?;
    let heard = store::heard(&mut conn, spot.prototype.id, version, Some(change.id)).await?;
    let mut problems = Problems::default();
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
    if !store::change_change(&mut conn, spot.iteration.id, change.id, was, &noted.to_store(), desk.stamp()).await? {
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
    if let Some(change) = find(&mut conn, &spot, change).await? {
        store::remove_change(&mut conn, spot.iteration.id, change.id).await?;
        conn.commit().await?;
    }
    Ok(go(format!("{}#changes", spot.home(&desk))))
}
