//! What is told about a conversation, corrected: it was somebody else, another day, another name. The text stays as it is.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, Marked, mark, overtaken, ticked};
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::needs::evidence::store as evidence;
use crate::parse::{Fault, Problems};
use crate::quotes::store::{Voice, take_back_approvals};
use crate::sources::about::{About, Offer};

use crate::sources::store::{self, Source};
use crate::t;
use crate::told::Done;
use crate::ui::field::{hidden, tick};
use crate::ui::meanwhile::meanwhile;
use crate::ui::page::{form_actions, kicker, lead, title};

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct Correction {
    #[serde(flatten)]
    about: About,
    /// The mark of what was told when the form was shown.
    #[serde(skip_serializing)]
    was: String,
    /// "yes": it was with somebody else than it stood, and somebody is sure of that.
    #[serde(skip_serializing)]
    sure: String,
}

impl Marked for Correction {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
        self.sure.clear();
    }
}

impl Correction {
    fn of(source: &Source) -> Self {
        let form = Self { about: About::of(source), ..Self::default() };
        Self { was: mark(&form), ..form }
    }

    /// Whose words it is becomes another's only when somebody is sure.
    fn ask(&self, source: &Source, problems: &mut Problems) {
        if self.about.participant.parse() != Ok(source.participant_number) && !ticked(&self.sure) {
            problems.add("sure", Fault::Says("source-move-ask"));
        }
    }
}

fn place(desk: &Desk, number: i64) -> String {
    desk.path(format_args!("sources/{number}/about"))
}

/// A conversation, and with whom it can have been.
#[derive(Debug, Serialize)]
struct Told {
    source: Source,
    offer: Offer,
}

impl Told {
    /// `chosen`: the number of another participant, who is offered too.
    async fn load(conn: &mut Conn, desk: &Desk, number: i64, chosen: Option<String>) -> Result<Self, Trouble> {
        let source = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
        let participant = chosen.unwrap_or_else(|| source.participant_number.to_string());
        let offer = Offer::load(conn, desk.project.id, &participant).await?;
        Ok(Self { source, offer })
    }
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let kept: Option<Sheet<Correction>> = desk.kept(&mut conn, &place(&desk, number)).await?;
    let chosen = kept.as_ref().map(|sheet| sheet.form.about.participant.clone());
    let shown = Told::load(&mut conn, &desk, number, chosen).await?;
    let saved = Correction::of(&shown.source);
    let mut sheet = Sheet::kept_or(kept, saved.clone()).at(&place(&desk, number));
    if sheet.is_sent() {
        let when = (desk.lang, house.clock.today());
        sheet.form.about.parse(&mut conn, desk.project.id, when, &mut sheet.problems).await?;
    }
    let meanwhile = sheet.overtaken(&saved).then_some(&saved.about);
    if meanwhile.is_none() && sheet.problems.is_empty() {
        sheet.check(|form, problems| form.ask(&shown.source, problems));
    }
    Ok(view(&desk, &shown, &sheet, meanwhile))
}

pub async fn change(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(form): Filled<Correction>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    conn.hold(Table::Projects, desk.project.id).await?;
    let source = store::held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let mut problems = desk.problems();
    let when = (desk.lang, house.clock.today());
    let said = form.about.parse(&mut conn, desk.project.id, when, &mut problems).await?;
    let place = place(&desk, number);
    let Some(said) = said.filter(|_| !overtaken(&form.was, &Correction::of(&source).was, &form)) else {
        return desk.keep(conn, &place).await;
    };
    form.ask(&source, &mut problems);
    if !problems.is_empty() {
        return desk.keep(conn, &place).await;
    }
    if said.participant != source.participant_id {
        store::moved(&mut conn, house.ids.next(), &source, said.participant, desk.stamp()).await?;
        take_back_approvals(&mut conn, source.id).await?;
    }
    store::correct(&mut conn, source.id, &said).await?;
    let before = Voice { participant_id: source.participant_id, source_id: source.id, channel: source.channel };
    let now = Voice { participant_id: said.participant, channel: said.channel, ..before };
    if now != before {
        evidence::heard_otherwise(&mut conn, before, now).await?;
    }
    let to = desk.path(format_args!("sources/{number}"));
    desk.done(conn, &place, to, Done::SourceChanged.with("code", codes::source(number))).await
}

/// `saved`: what somebody else has saved meanwhile.
fn view(desk: &Desk, Told { source, offer }: &Told, sheet: &Sheet<Correction>, saved: Option<&About>) -> Response {
    let (lang, form, problems) = (desk.lang, &sheet.form, &sheet.problems);
    let number = source.number;
    let here = desk.path(format_args!("sources/{number}"));
    let moves = form.about.participant != source.participant_number.to_string() && problems.of("sure").is_some();
    let asked = moves.then(|| are_you_sure(lang, source, &form.about.participant));
    let heading = t!(lang, "source-correct-heading", code = codes::source(number));
    desk.page(&heading, || {
        let back = here.clone();
        view! {
            {kicker(vec![
                (t!(lang, "sources-title").to_owned(), Some(desk.path("sources"))),
                (codes::source(number), Some(here.clone())),
            ])}
            {title(heading.clone())}
            {lead(t!(lang, "source-correct-lead"))}
            {sheet.above(lang)}
            {saved.map(|saved| meanwhile(lang, saved.told(lang), form.about.told(lang)))}
            <form class="form" id=sheet.main(desk) method="post" action=format!("{here}/about")>
                {hidden("was", &form.was)}
                {form.about.fields(lang, offer, problems)}
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
