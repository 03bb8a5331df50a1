//! A need that nobody has said, tried or decided about.

use axum::extract::{Path, State};
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Staying, Sure};
use crate::codes;
use crate::db::{Conn, Table};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, mark};
use crate::house::House;
use crate::needs::model::Need;
use crate::needs::store;
use crate::paper::go;
use crate::patterns;
use crate::patterns::model::Cluster;
use crate::removals::store::{MeetsNeed, decided_about, meeting, quotes_behind, remarks_about, rounds_about};
use crate::removals::{for_good, goes, stays};
use crate::rights::{Thing, Verb};
use crate::t;

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let need = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let case = Case::load(&mut conn, need).await?;
    Ok(if case.can_go() { case.asking(&desk).page(&desk) } else { case.staying(&desk).page(&desk) })
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let removed = desk.path(format_args!("needs?removed={number}"));
    let Some(need) = store::find(&mut conn, desk.project.id, number).await? else { return sure.gone(removed) };
    // The drafts that it goes out of are held with it: no round opens with it meanwhile.
    let drafts = meeting(&mut conn, need.id).await?;
    conn.hold_all(Table::Iterations, drafts.iter().map(|draft| draft.iteration_id)).await?;
    conn.hold(Table::Needs, need.id).await?;
    let Some(need) = store::find(&mut conn, desk.project.id, number).await? else { return sure.gone(removed) };
    let case = Case::load(&mut conn, need).await?;
    if !case.can_go() {
        return Ok(asking::refused(&desk));
    }
    let held = |meets: &MeetsNeed| drafts.iter().any(|draft| draft.iteration_id == meets.iteration_id);
    if !sure.covers(&case.mark(), case.is_bare()) || !case.meets.iter().all(held) {
        return Ok(asking::again(&desk));
    }
    store::remove(&mut conn, desk.project.id, case.need.id).await?;
    conn.commit().await?;
    Ok(go(removed))
}

#[derive(Debug, Serialize)]
struct Case {
    need: Need,
    cluster: Option<Cluster>,
    meets: Vec<MeetsNeed>,
    rounds: Vec<i64>,
    decisions: Vec<i64>,
    quotes: i64,
    remarks: i64,
}

#[derive(Serialize)]
struct Told {
    version: i64,
    cluster: Option<i64>,
    drafts: Vec<(i64, i64)>,
    remarks: i64,
}

impl Case {
    async fn load(conn: &mut Conn, need: Need) -> Result<Self, sqlx::Error> {
        Ok(Self {
            cluster: patterns::store::of_need(conn, need.id).await?,
            meets: meeting(conn, need.id).await?,
            rounds: rounds_about(conn, need.id).await?,
            decisions: decided_about(conn, need.id).await?,
            quotes: quotes_behind(conn, need.id).await?,
            remarks: remarks_about(conn, need.id).await?,
            need,
        })
    }

    /// The iterations that have been tried with it.
    fn tried(&self) -> impl Iterator<Item = &MeetsNeed> {
        self.meets.iter().filter(|meets| meets.frozen)
    }

    fn can_go(&self) -> bool {
        self.tried().next().is_none() && self.rounds.is_empty() && self.decisions.is_empty() && self.quotes == 0
    }

    /// As it was when it was made.
    fn is_bare(&self) -> bool {
        self.need.version == 1 && self.cluster.is_none() && self.meets.is_empty() && self.remarks == 0
    }

    fn mark(&self) -> String {
        mark(&Told {
            version: self.need.version,
            cluster: self.cluster.as_ref().map(|cluster| cluster.number),
            drafts: self.meets.iter().map(|meets| (meets.prototype_number, meets.version)).collect(),
            remarks: self.remarks,
        })
    }

    fn above(&self, desk: &Desk) -> Vec<(String, Option<String>)> {
        let number = self.need.number;
        vec![
            (t!(desk.lang, "needs-title").to_owned(), Some(desk.path("needs"))),
            (codes::need(number), Some(desk.path(format_args!("needs/{number}")))),
        ]
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let code = codes::need(self.need.number);
        let here = desk.path(format_args!("needs/{}", self.need.number));
        let mut lines = vec![
            Some(t!(lang, "need-remove-wordings", n = self.need.version)),
            self.cluster.as_ref().map(|cluster| t!(lang, "need-remove-cluster", name = cluster.name.as_str())),
        ];
        lines.extend(self.meets.iter().map(|meets| {
            let prototype = format!("{} {}", meets.prototype_name, codes::prototype(meets.prototype_number));
            Some(t!(lang, "need-remove-draft", prototype = prototype))
        }));
        let said = (self.remarks > 0).then(|| view! { <p>{t!(lang, "need-remove-remarks", n = self.remarks)}</p> });
        Asking {
            above: self.above(desk),
            heading: t!(lang, "need-remove-heading", code = code.as_str()),
            goes: view! {
                <p lang=desk.project.lang.word()>{self.need.statement.sentence(desk.project.lang)}</p>
                {goes(lang, lines)}
                {said}
                {for_good(lang, &code)}
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "need-remove-do"),
            action: format!("{here}/remove"),
            back: here,
        }
    }

    fn staying(&self, desk: &Desk) -> Staying {
        let lang = desk.lang;
        let code = codes::need(self.need.number);
        let here = desk.path(format_args!("needs/{}", self.need.number));
        let mut why = Vec::new();
        let tried: Vec<_> = self.rounds.iter().map(|number| codes::round(*number)).collect();
        if !tried.is_empty() {
            why.push(t!(lang, "need-remove-tried", rounds = tried.join(", ")).into_any());
        }
        let decided: Vec<_> = self.decisions.iter().map(ToString::to_string).collect();
        if !decided.is_empty() {
            why.push(t!(lang, "need-remove-decided", n = decided.len(), decisions = decided.join(", ")).into_any());
        }
        let settled = !self.rounds.is_empty() || !self.decisions.is_empty();
        if self.quotes > 0 && !settled {
            let all = format!("{here}/quotes");
            why.push(
                view! { {t!(lang, "need-remove-quoted", n = self.quotes)} " " <a href=all>{t!(lang, "need-linked-see")}</a> }
                    .into_any(),
            );
        }
        let decides = desk.may(Verb::Decide, Thing::Decision);
        let instead = settled.then(|| {
            let decide = decides.then(|| {
                view! { " " <a href=desk.path(format_args!("decisions/new?need={}", self.need.number))>{t!(lang, "need-decide")}</a> }
            });
            view! { <p>{t!(lang, "need-remove-instead")} {decide}</p> }
        });
        Staying {
            above: self.above(desk),
            heading: t!(lang, "need-remove-heading", code = code.as_str()),
            why: view! { {stays(lang, why)} {instead} }.into_any(),
            back: (here, t!(lang, "need-remove-back").to_owned()),
        }
    }
}
