//! What the tests of this slice need to have happened before: a prototype that two needs wait for, and visitors.

use crate::db::Conn;
use crate::feedback::store::{About, NewFeedback, add_feedback};
use crate::feedback::visits::start_visit;
use crate::id::{FeedbackId, IterationId, NeedId, PageId, PrototypeId, RoundId, VisitId};
use crate::rounds::store::{Opened, open};
use crate::testing::{Stage, morning};
use crate::{run, secret};

/// A prototype of two pages that is thought to meet two needs.
pub struct Draft {
    pub prototype: PrototypeId,
    pub iteration: IterationId,
    pub needs: Vec<NeedId>,
}

pub async fn need(stage: &Stage, conn: &mut Conn, number: i64, text: &str) -> NeedId {
    let id: NeedId = stage.house.ids.next();
    run!(
        conn,
        "insert into needs (id, project_id, number, version, situation, need, outcome, incentive, consequence, people_for, \
           people_against, sources_count, channels_count, created_by, created_at) \
         values ($1, $2, $3, 1, 'väntar på besked', $4, 'jag kan planera', '', '', 0, 0, 0, 0, $5, $6)",
        id,
        stage.project,
        number,
        text,
        stage.siri,
        morning()
    )
    .unwrap();
    for (position, line) in (1_i64..).zip(["Jag vet vilket steg det är.", "Jag vet när nästa besked kommer."]) {
        run!(conn, "insert into met_when (need_id, position, line) values ($1, $2, $3)", id, position, line).unwrap();
    }
    id
}

pub async fn iteration(
    stage: &Stage,
    conn: &mut Conn,
    prototype: PrototypeId,
    version: i64,
    needs: &[NeedId],
) -> IterationId {
    let id: IterationId = stage.house.ids.next();
    run!(
        conn,
        "insert into iterations (id, prototype_id, version, created_by, created_at) values ($1, $2, $3, $4, $5)",
        id,
        prototype,
        version,
        stage.siri,
        morning()
    )
    .unwrap();
    for (position, slug) in (1_i64..).zip(["start", "kvitto"]) {
        run!(
            conn,
            "insert into pages (id, iteration_id, position, slug, title, body, edition) values ($1, $2, $3, $4, $5, $6, 1)",
            stage.house.ids.next::<PageId>(),
            id,
            position,
            slug,
            format!("Sidan {slug}"),
            format!("Text om {slug}.")
        )
        .unwrap();
    }
    for need in needs {
        run!(
            conn,
            "insert into iteration_needs (iteration_id, need_id, rationale, linked_by, linked_at) values ($1, $2, 'så här', $3, $4)",
            id, *need, stage.siri, morning()
        )
        .unwrap();
    }
    id
}

pub async fn draft(stage: &Stage, conn: &mut Conn) -> Draft {
    let needs =
        vec![need(stage, conn, 1, "veta vad som händer").await, need(stage, conn, 2, "veta vem jag kan fråga").await];
    let prototype: PrototypeId = stage.house.ids.next();
    run!(
        conn,
        "insert into prototypes (id, project_id, number, name, idea, created_by, created_at) values ($1, $2, 1, 'Kvittot', '', $3, $4)",
        prototype, stage.project, stage.siri, morning()
    )
    .unwrap();
    let iteration = iteration(stage, conn, prototype, 1, &needs).await;
    Draft { prototype, iteration, needs }
}

pub async fn opened(stage: &Stage, conn: &mut Conn, draft: &Draft) -> Opened {
    open(conn, &stage.house.ids, stage.house.ids.next(), stage.project, (draft.iteration, "Hjälp oss."), stage.stamp())
        .await
        .unwrap()
}

pub async fn visit(stage: &Stage, conn: &mut Conn, round: RoundId, token: &str) -> VisitId {
    start_visit(conn, &stage.house.ids, round, &secret::hash(token), morning()).await.unwrap().unwrap()
}

pub async fn says(
    stage: &Stage,
    conn: &mut Conn,
    round: RoundId,
    visit: VisitId,
    about: About<'_>,
    words: &str,
) -> FeedbackId {
    let new = NewFeedback { round, visit, about, words };
    add_feedback(conn, &stage.house.ids, &new, morning()).await.unwrap().unwrap()
}
