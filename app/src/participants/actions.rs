use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;

use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, ticked};
use crate::house::House;
use crate::id::{ConsentId, GroupId, ParticipantId};
use crate::paper::go;
use crate::parse::{Fault, Problems, optional};
use crate::participants::model::{Consent, ConsentForm, Recruited, Scope};
use crate::participants::{pages, store};
use crate::projects;
use crate::projects::model::Counted;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ParticipantForm {
    pub group: String,
    pub recruited_through: String,
    pub note: String,
}

pub async fn add(desk: Desk, State(house): State<House>, Filled(form): Filled<ParticipantForm>) -> Answer {
    let mut problems = Problems::default();
    let recruited_through = problems.choice::<Recruited>("recruited_through", &form.recruited_through);
    let note = problems.text("note", &form.note, optional(500));
    let mut conn = house.write().await?;
    let groups = projects::store::groups(&mut conn, desk.project.id).await?;
    let group = form.group.parse::<GroupId>().ok().filter(|id| groups.iter().any(|group| group.id == *id));
    let (Some(recruited_through), true) = (recruited_through, problems.is_empty()) else {
        return Ok(pages::new_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &form, &groups, &problems));
    };
    let number = projects::store::next_number(&mut conn, desk.project.id, Counted::Participants).await?;
    let id: ParticipantId = house.ids.next();
    let new = store::NewParticipant { id, project: desk.project.id, number, group, recruited_through, note: &note };
    store::add(&mut conn, &new, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("participants/{number}"))))
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct ConsentFields {
    pub form: String,
    pub given_on: String,
    pub valid_until: String,
    pub team: String,
    pub managers: String,
    pub representatives: String,
    pub public: String,
    pub research: String,
    pub each_quote: String,
    pub contact_again: String,
    pub note: String,
}

impl ConsentFields {
    fn parse(&self, problems: &mut Problems) -> Option<Consent> {
        let form = problems.choice::<ConsentForm>("form", &self.form);
        let given_on = problems.date("given_on", &self.given_on);
        let valid_until = problems.date_if_any("valid_until", &self.valid_until);
        let note = problems.text("note", &self.note, optional(1000));
        let scope = Scope {
            team: ticked(&self.team),
            managers: ticked(&self.managers),
            representatives: ticked(&self.representatives),
            public: ticked(&self.public),
            research: ticked(&self.research),
            each_quote: ticked(&self.each_quote),
        };
        if !scope.team && (scope.managers || scope.representatives || scope.public || scope.research) {
            problems.add("team", Fault::Says("consent-team-first"));
        }
        if valid_until.zip(given_on).is_some_and(|(until, from)| until < from) {
            problems.add("valid_until", Fault::Says("consent-ends-before-it-begins"));
        }
        let consent = Consent {
            form: form?,
            given_on: given_on?,
            valid_until,
            scope,
            contact_again: ticked(&self.contact_again),
            note,
        };
        problems.is_empty().then_some(consent)
    }
}

pub async fn record_consent(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<ConsentFields>,
) -> Answer {
    let mut conn = house.write().await?;
    let participant = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let mut problems = Problems::default();
    let Some(consent) = form.parse(&mut problems) else {
        return Ok(pages::consent_with(&desk, StatusCode::UNPROCESSABLE_ENTITY, &participant, &form, &problems));
    };
    let id: ConsentId = house.ids.next();
    store::record_consent(&mut conn, id, participant.id, &consent, desk.stamp()).await?;
    conn.commit().await?;
    Ok(go(desk.path(format_args!("participants/{number}"))))
}
