use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::Filled;
use crate::house::House;
use crate::id::GroupId;
use crate::needs::model::{MetWhen, Need, NeedStatement, NewNeed, Stance};
use crate::needs::pages::form;
use crate::needs::{evidence, store};
use crate::paper::go;
use crate::parse::{Fault, Problems, optional};
use crate::projects;
use crate::projects::model::Group;
use crate::sources::quotes;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct NeedForm {
    pub situation: String,
    pub need: String,
    pub outcome: String,
    /// One line each.
    pub met_when: String,
    pub groups: Vec<String>,
    pub incentive: String,
    pub consequence: String,
    /// The number of the quote that a new need begins with.
    pub quote: String,
    /// The version that an edit began with.
    pub version: String,
}

impl NeedForm {
    /// The form as it stands before anybody has changed a word.
    pub fn of(need: &Need) -> Self {
        Self {
            situation: need.statement.situation().to_owned(),
            need: need.statement.need().to_owned(),
            outcome: need.statement.outcome().to_owned(),
            met_when: need.met_when.text(),
            groups: need.groups.iter().map(|group| group.id.to_string()).collect(),
            incentive: need.incentive.clone(),
            consequence: need.consequence.clone(),
            quote: String::new(),
            version: need.version.to_string(),
        }
    }

    fn parse(&self, groups: &[Group], problems: &mut Problems) -> Option<NewNeed> {
        let statement = NeedStatement::parse(&self.situation, &self.need, &self.outcome, problems);
        let met_when = MetWhen::parse(&self.met_when, problems);
        let chosen: Vec<GroupId> = self.groups.iter().filter_map(|raw| raw.parse().ok()).collect();
        let incentive = problems.text("incentive", &self.incentive, optional(600));
        let consequence = problems.text("consequence", &self.consequence, optional(600));
        let groups = groups.iter().map(|group| group.id).filter(|id| chosen.contains(id)).collect();
        let new = NewNeed { statement: statement?, met_when: met_when?, groups, incentive, consequence };
        problems.is_empty().then_some(new)
    }
}

pub async fn add(desk: Desk, State(house): State<House>, Filled(form): Filled<NeedForm>) -> Answer {
    let project = desk.project.id;
    let mut conn = house.write().await?;
    let groups = projects::store::groups(&mut conn, project).await?;
    let quote = match form.quote.parse() {
        Ok(number) => quotes::store::seen(&mut conn, project, number, desk.audience(), house.clock.today()).await?,
        Err(_) => None,
    };
    let mut problems = Problems::default();
    let new = form.parse(&groups, &mut problems);
    if quote.is_none() && !form.quote.is_empty() {
        problems.add("situation", Fault::Says("need-quote-gone"));
    }
    let (Some(new), true) = (new, problems.is_empty()) else {
        return Ok(form::new_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &form, &groups, quote.as_ref(), &problems));
    };
    let (id, number) = store::add(&mut conn, &house.ids, project, &new, desk.stamp()).await?;
    if let Some(quote) = quote {
        evidence::link(&mut conn, id, quote.id, Stance::Supports, desk.stamp()).await?;
    }
    conn.commit().await?;
    Ok(go(desk.path(format_args!("needs/{number}"))))
}

pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<NeedForm>,
) -> Answer {
    let read: i64 = form.version.parse().map_err(|_| Trouble::BadRequest)?;
    let mut conn = house.write().await?;
    let need = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let mut problems = Problems::default();
    let Some(new) = form.parse(&groups, &mut problems) else {
        return Ok(form::edit_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &need, &form, &groups, &problems));
    };
    if !need.says(&new) {
        if !store::rephrase(&mut conn, need.id, read, &new, desk.stamp()).await? {
            let newest = store::wordings(&mut conn, need.id, 1, 0).await?.into_iter().next().ok_or(Trouble::NotFound)?;
            return Ok(form::conflict(&desk, &need, &newest, &form, &new, &groups));
        }
        conn.commit().await?;
    }
    Ok(go(desk.path(format_args!("needs/{number}"))))
}
