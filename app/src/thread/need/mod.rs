//! A need's page is its own chain: what people said, how we try to meet it, what those who have it say about that,
//! what we changed and why, what was decided.

mod margin;
mod stations;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::decisions::store as decisions;
use crate::decisions::store::Decision;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::figures::Verdicts;
use crate::feedback::sign::met;
use crate::feedback::tallies;
use crate::house::House;
use crate::kept::Sheet;
use crate::needs::evidence::store as evidence;
use crate::needs::evidence::store::{Hidden, LinkedQuote};
use crate::needs::model::Need;
use crate::needs::pages::statement;
use crate::needs::store;
use crate::patterns::model::Cluster;
use crate::remarks::forms::ReactionForm;
use crate::remarks::pages::on_need::OfNeed;
use crate::rights::{Thing, Verb};
use crate::thread::for_need::{self, ChangeForNeed, LinkedPrototype};
use crate::ui::page::kicker;
use crate::{patterns, t};
use margin::margin;
use stations::{changed, decided, lies_in, met_by, said, verdicts_of};

/// How many quotes of each side stand on the page itself; the rest are one link away.
const VOICES: i64 = 4;
/// More than this is no longer read on paper.
const ON_PAPER: i64 = 500;

/// All that the page shows. What the person may not see is not asked for.
#[derive(Debug, Serialize)]
pub struct NeedChain {
    need: Need,
    hidden: Hidden,
    voices: Vec<LinkedQuote>,
    cluster: Option<Cluster>,
    /// Where it can be placed, by who may: number and name of each cluster.
    places: Vec<(i64, String)>,
    prototypes: Vec<LinkedPrototype>,
    verdicts: Vec<Verdicts>,
    changes: Vec<ChangeForNeed>,
    decisions: Vec<Decision>,
    remarks: OfNeed,
}

/// `whole`: for paper, with every quote that may be seen.
pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, whole: bool) -> Result<NeedChain, Trouble> {
    let (audience, today) = (desk.audience(), desk.house.clock.today());
    let need = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let hidden = evidence::hidden(conn, need.id, need.quotes, audience, today).await?;
    let voices = if whole {
        evidence::linked(conn, need.id, audience, today, ON_PAPER, 0).await?
    } else {
        evidence::voices(conn, need.id, audience, today, VOICES).await?
    };
    let cluster = if sees_cluster(desk) { patterns::store::of_need(conn, need.id).await? } else { None };
    let places = if cluster.is_none() && desk.may(Verb::Write, Thing::Cluster) {
        patterns::store::names(conn, desk.project.id).await?
    } else {
        Vec::new()
    };
    let prototypes = for_need::linked(conn, need.id).await?;
    let verdicts = tallies::of_need(conn, need.id, audience).await?;
    let changes = for_need::changes(conn, need.id, desk.may(Verb::Write, Thing::Prototype)).await?;
    let decisions = if sees_decisions(desk) { decisions::of_need(conn, need.id).await? } else { Vec::new() };
    let remarks = OfNeed::load(conn, desk, need.id).await?;
    Ok(NeedChain { need, hidden, voices, cluster, places, prototypes, verdicts, changes, decisions, remarks })
}

fn sees_cluster(desk: &Desk) -> bool {
    desk.may(Verb::See, Thing::Cluster)
}

fn sees_decisions(desk: &Desk) -> bool {
    desk.may(Verb::See, Thing::Decision)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    /// A representative has said something of it just now.
    said: Option<String>,
    /// `print`: the whole of it, for paper.
    show: Option<String>,
}

impl Told {
    fn whole(&self) -> bool {
        self.show.as_deref() == Some("print")
    }
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(told): Query<Told>,
) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number, told.whole()).await?;
    let sheet = shown.remarks.sheet(&mut conn, &desk, &shown.need).await?;
    Ok(view(&desk, shown, &sheet, &told))
}

fn view(desk: &Desk, shown: NeedChain, sheet: &Sheet<ReactionForm>, told: &Told) -> Response {
    let NeedChain { need, hidden, voices, cluster, places, prototypes, verdicts, changes, decisions, remarks } = shown;
    let lang = desk.lang;
    let code = codes::need(need.number);
    let name = format!("{code} {}", need.statement.short());
    let whole = told.whole();
    desk.page(&name, || {
        view! {
            {kicker(vec![(t!(lang, "needs-title").to_owned(), Some(desk.path("needs"))), (code, None)])}
            <h1 class="statement" lang=desk.project.lang.word()>{statement(desk.project.lang, &need.statement)}</h1>
            <div class="statement__facts">{met(lang, &verdicts)} {crate::needs::sign::evidence(lang, &need.evidence)} {groups(desk, &need)}</div>
            {remarks.proposed(desk)}
            {whole.then(|| view! { <p class="note muted no-print">{t!(lang, "need-print-how")} " " <a href=desk.path(format_args!("needs/{}", need.number))>{t!(lang, "need-print-back")}</a></p> })}
            <div class="columns">
                <div class="columns__main sections">
                    <ol class="thread">
                        {said(desk, &need, &voices, hidden)}
                        {sees_cluster(desk).then(|| lies_in(desk, need.number, cluster, &places))}
                        {met_by(desk, need.number, prototypes)}
                        {verdicts_of(desk, &verdicts, whole)}
                        {changed(lang, changes)}
                        {sees_decisions(desk).then(|| decided(desk, need.number, decisions))}
                    </ol>
                    {remarks.view(desk, (need.number, need.version), sheet, told.said.is_some())}
                </div>
                {margin(desk, &need)}
            </div>
        }
    })
}

fn groups(desk: &Desk, need: &Need) -> Option<AnyView> {
    let tags: Vec<_> = need
        .groups
        .iter()
        .map(|group| view! { <li><a class="tag" href=desk.path(format_args!("needs?group={}", group.id))>{group.name.clone()}</a></li> })
        .collect();
    (!tags.is_empty()).then(|| {
        view! { <p class="visually-hidden">{t!(desk.lang, "need-groups")}</p> <ul class="tags">{tags}</ul> }.into_any()
    })
}
