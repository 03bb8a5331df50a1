//! All quotes of one conversation at once. By their numbers: after a no from the participant her words are shown to
//! nobody.

use axum::extract::{Path, State};
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Sure};
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, mark};
use crate::house::House;
use crate::needs::evidence::emptying::remove_quotes_of;
use crate::needs::evidence::loss::{self, Loss, Lost};
use crate::needs::pages::losses::losses;
use crate::paper::go;
use crate::removals::store::quotes_of_source;
use crate::sources::store::{self, Source};
use crate::t;

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let source = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let case = Case::load(&mut conn, source).await?;
    if case.quotes.is_empty() {
        return Ok(go(case.back(&desk)));
    }
    Ok(case.asking(&desk).page(&desk))
}

pub async fn remove(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Filled(sure): Filled<Sure>,
) -> Answer {
    let mut conn = house.write_in(desk.project.id).await?;
    let source = store::held(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let case = Case::load(&mut conn, source).await?;
    if sure.was != case.mark() && !case.quotes.is_empty() {
        return Ok(asking::again(&desk));
    }
    let n = remove_quotes_of(&mut conn, desk.project.id, &[case.source.id]).await?;
    conn.commit().await?;
    Ok(go(format!("{}?quotes={n}", case.back(&desk))))
}

#[derive(Debug, Serialize)]
struct Case {
    source: Source,
    quotes: Vec<i64>,
    losses: Vec<Loss>,
}

#[derive(Serialize)]
struct Told<'a> {
    quotes: &'a [i64],
    lost: Vec<Lost>,
}

impl Case {
    async fn load(conn: &mut Conn, source: Source) -> Result<Self, sqlx::Error> {
        let quotes = quotes_of_source(conn, source.id).await?;
        let losses = loss::of_source(conn, source.id).await?;
        Ok(Self { source, quotes, losses })
    }

    fn mark(&self) -> String {
        mark(&Told { quotes: &self.quotes, lost: self.losses.iter().map(Loss::lost).collect() })
    }

    /// Where one came from: the conversation, or what is left after a no.
    fn back(&self, desk: &Desk) -> String {
        desk.path(if self.source.for_team {
            format!("sources/{}", self.source.number)
        } else {
            format!("participants/{}/left", self.source.participant_number)
        })
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let number = self.source.number;
        let here = desk.path(format_args!("sources/{number}"));
        let all: Vec<_> = self.quotes.iter().map(|number| codes::quote(*number)).collect();
        let stay = if self.source.for_team { t!(lang, "source-quotes-stay") } else { t!(lang, "source-quotes-stay-unseen") };
        Asking {
            above: vec![
                (t!(lang, "sources-title").to_owned(), Some(desk.path("sources"))),
                (format!("{} {}", self.source.title, codes::source(number)), Some(here.clone())),
            ],
            heading: t!(lang, "source-quotes-remove-heading", n = self.quotes.len(), code = codes::source(number)),
            goes: view! {
                <p>{all.join(", ")}</p>
                {losses(desk, &self.losses)}
                <p>{stay}</p>
                <p><strong>{t!(lang, "removal-for-good")}</strong> " " {t!(lang, "removal-codes")}</p>
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "source-quotes-remove-do"),
            action: format!("{here}/quotes/remove"),
            back: self.back(desk),
        }
    }
}
