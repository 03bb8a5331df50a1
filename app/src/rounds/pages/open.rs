//! The form that opens a round, as it stands for one person, and what its round would be. Its page is in
//! `thread/opening`, since it shows what visitors see.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::kept::Sheet;
use crate::paper::go;
use crate::rounds::forms::OpenForm;
use crate::rounds::model::Testable;
use crate::rounds::store::{self, Posed};

/// Where the form stands that opens a round of a prototype.
pub fn new_place(desk: &Desk, prototype: i64) -> String {
    desk.path(format_args!("rounds/new?prototype={prototype}"))
}

/// The way here from a prototype's own page.
pub async fn from_prototype(desk: Desk, Path((_, number)): Path<(String, i64)>) -> Response {
    go(new_place(&desk, number))
}

/// What can be opened: the newest iteration of a prototype, and what its round would ask as the form stands.
#[derive(Debug, Serialize)]
pub struct Begun {
    pub testable: Testable,
    pub questions: Vec<Posed>,
}

/// The form of a prototype, as it is kept or as it begins.
pub async fn begun(conn: &mut Conn, desk: &Desk, prototype: i64) -> Result<(Begun, Sheet<OpenForm>), Trouble> {
    let testable = store::testable(conn, desk.project.id, prototype).await?.ok_or(Trouble::NotFound)?;
    let mut questions = store::planned(conn, testable.iteration_id, &[]).await?;
    let before = store::asked_before(conn, &questions).await?;
    let begins = || OpenForm::begin(prototype, desk.person.id, before);
    let sheet = desk.sheet(conn, &new_place(desk, prototype), begins).await?;
    let put = sheet.form.put();
    for Posed { question, .. } in &mut questions {
        let asked = put.iter().find(|(need, _)| *need == question.need_number);
        question.asked = asked.map(|(_, words)| words.clone()).unwrap_or_default();
    }
    Ok((Begun { testable, questions }, sheet))
}
