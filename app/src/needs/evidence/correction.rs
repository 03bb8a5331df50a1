//! What is told about a conversation, corrected: it was somebody else, another day, another name. The text stays as it is.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::codes;
use crate::db::Table;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, mark, overtaken, ticked};
use crate::house::House;
use crate::lang::Lang;
use crate::needs::evidence::store as evidence;
use crate::paper::go;
use crate::parse::{Fault, Problems};
use crate::quotes::store::{Voice, take_back_approvals};
use crate::sources::about::{About, Offer};

use crate::sources::store::{self, Source};
use crate::t;
use crate::ui::field::{hidden, tick};
use crate::ui::meanwhile::meanwhile;
use crate::ui::page::{error_summary, form_actions, kicker, lead, title};

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Correction {
    #[serde(flatten)]
    about: About,
    /// The mark of what was told when the form was shown.
    was: String,
    /// "yes": it was with somebody else than it stood, and somebody is sure of that.
    sure: String,
}

impl Correction {
    fn of(source: &Source) -> Self {
        let about = About::of(source);
        Self { was: mark(&about), about, sure: String::new() }
    }
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let source = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let form = Correction::of(&source);
    let offer = Offer::load(&mut conn, desk.project.id, &form.about.participant).await?;
    Ok(page(&desk, StatusCode::OK, &source, &form, None, &offer, &Problems::default()))
}

pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<Correction>,
) -> Answer {
    let mut conn = house.write().await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let source = store::held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let mut problems = desk.problems();
    let when = (desk.lang, house.clock.today());
    let said = form.about.parse(&mut conn, desk.project.id, when, &mut problems).await?;
    let offer = Offer::load(&mut conn, desk.project.id, &form.about.participant).await?;
    let Some(said) = said else {
        return Ok(page(&desk, StatusCode::UNPROCESSABLE_ENTITY, &source, &form, None, &offer, &problems));
    };
    let saved = Correction::of(&source);
    if overtaken(&form.was, &saved.was, &form.about) {
        let form = Correction { was: saved.was, sure: String::new(), ..form };
        return Ok(page(&desk, StatusCode::CONFLICT, &source, &form, Some(&saved.about), &offer, &problems));
    }
    if said.participant != source.participant_id {
        if !ticked(&form.sure) {
            problems.add("sure", Fault::Says("source-move-ask"));
            return Ok(page(&desk, StatusCode::UNPROCESSABLE_ENTITY, &source, &form, None, &offer, &problems));
        }
        store::moved(&mut conn, house.ids.next(), &source, said.participant, desk.stamp()).await?;
        take_back_approvals(&mut conn, source.id).await?;
    }
    store::correct(&mut conn, source.id, &said).await?;
    let before = Voice { participant_id: source.participant_id, source_id: source.id, channel: source.channel };
    let now = Voice { participant_id: said.participant, channel: said.channel, ..before };
    if now != before {
        evidence::heard_otherwise(&mut conn, before, now).await?;
    }
    conn.commit().await?;
    Ok(go(desk.path(format_args!("sources/{number}"))))
}

/// `saved`: what somebody else has saved meanwhile.
fn page(
    desk: &Desk,
    status: StatusCode,
    source: &Source,
    form: &Correction,
    saved: Option<&About>,
    offer: &Offer,
    problems: &Problems,
) -> Response {
    let lang = desk.lang;
    let number = source.number;
    let here = desk.path(format_args!("sources/{number}"));
    let moves = form.about.participant != source.participant_number.to_string() && problems.of("sure").is_some();
    let asked = moves.then(|| are_you_sure(lang, source, &form.about.participant));
    let heading = t!(lang, "source-correct-heading", code = codes::source(number));
    desk.page_with(status, &heading, || {
        let back = here.clone();
        view! {
            {kicker(vec![
                (t!(lang, "sources-title").to_owned(), Some(desk.path("sources"))),
                (codes::source(number), Some(here.clone())),
            ])}
            {title(heading.clone())}
            {lead(t!(lang, "source-correct-lead"))}
            {error_summary(lang, problems)}
            {saved.map(|saved| meanwhile(lang, saved.told(lang), form.about.told(lang)))}
            <form class="form" method="post" action=format!("{here}/about")>
                {hidden("was", &form.was)}
                {form.about.fields((lang, desk.house.clock.today()), offer, problems)}
                {asked}
                {form_actions(lang, t!(lang, "source-correct-save"), Some(back))}
            </form>
        }
    })
}

/// Somebody else than it stood: whose yes decides about the words is another's from then on, so it is asked, and noted.
fn are_you_sure(lang: Lang, source: &Source, to: &str) -> AnyView {
    let from = codes::participant(source.participant_number);
    let to = to.parse().map(codes::participant).unwrap_or_default();
    let said_no = (!source.for_team)
        .then(|| view! { <p><strong>{t!(lang, "source-move-after-no", from = from.as_str())}</strong></p> });
    view! {
        <div class="notice notice--warn" id="sure-field">
            <p>{t!(lang, "source-move-text", from = from.as_str(), to = to.as_str(), n = source.quote_count)}</p>
            {said_no}
            {tick("sure", t!(lang, "source-move-sure", from = from.as_str(), to = to.as_str()), None, false)}
        </div>
    }
    .into_any()
}
