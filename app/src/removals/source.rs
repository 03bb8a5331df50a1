//! A conversation with its text. Quotes that were lifted from it go first, since needs lean on them; after a no from the
//! participant they may go in one step with it.

use axum::extract::{Path, State};
use leptos::prelude::*;
use serde::Serialize;

use crate::asking::{self, Asking, Staying, Sure};
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::{Filled, mark};
use crate::house::House;
use crate::lang::Lang;
use crate::needs::evidence::emptying::remove_quotes_of;
use crate::needs::evidence::loss::{self, Loss, Lost};
use crate::needs::pages::losses::losses;
use crate::paper::go;
use crate::removals::{for_good, goes, stays};
use crate::sources::store::{self, Contents, Moved, Source};
use crate::t;

pub async fn ask(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let source = store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let case = Case::load(&mut conn, source).await?;
    Ok(if case.can_go() { case.asking(&desk).page(&desk) } else { case.staying(&desk).page(&desk) })
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
    if !case.can_go() {
        return Ok(asking::refused(&desk));
    }
    if sure.was != case.mark() {
        return Ok(asking::again(&desk));
    }
    remove_quotes_of(&mut conn, desk.project.id, &[case.source.id]).await?;
    store::remove(&mut conn, desk.project.id, case.source.id).await?;
    conn.commit().await?;
    Ok(go(desk.path(if case.source.for_team {
        format!("sources?removed={number}")
    } else {
        format!("participants/{}/left?gone={number}", case.source.participant_number)
    })))
}

#[derive(Debug, Serialize)]
struct Case {
    source: Source,
    contents: Contents,
    moves: Vec<Moved>,
    losses: Vec<Loss>,
}

#[derive(Serialize)]
struct Told<'a> {
    contents: &'a Contents,
    quotes: i64,
    lost: Vec<Lost>,
}

impl Case {
    async fn load(conn: &mut Conn, source: Source) -> Result<Self, sqlx::Error> {
        let contents = store::contents(conn, source.id).await?;
        let moves = store::moves(conn, source.id).await?;
        let losses = loss::of_source(conn, source.id).await?;
        Ok(Self { source, contents, moves, losses })
    }

    fn can_go(&self) -> bool {
        self.source.quote_count == 0 || !self.source.for_team
    }

    fn mark(&self) -> String {
        let lost = self.losses.iter().map(Loss::lost).collect();
        mark(&Told { contents: &self.contents, quotes: self.source.quote_count, lost })
    }

    fn above(&self, desk: &Desk) -> Vec<(String, Option<String>)> {
        let number = self.source.number;
        vec![
            (t!(desk.lang, "sources-title").to_owned(), Some(desk.path("sources"))),
            (codes::source(number), Some(desk.path(format_args!("sources/{number}")))),
        ]
    }

    fn asking(&self, desk: &Desk) -> Asking {
        let lang = desk.lang;
        let Source { number, participant_number, .. } = self.source;
        let here = desk.path(format_args!("sources/{number}"));
        let stays = t!(lang, "source-remove-stays", code = codes::participant(participant_number));
        Asking {
            above: self.above(desk),
            heading: t!(lang, "source-remove-heading", code = codes::source(number)),
            goes: view! {
                <p>{self.source.title.clone()}</p>
                {goes(lang, self.lines(lang))}
                {losses(desk, &self.losses)}
                <p>{stays}</p>
                {for_good(lang, &codes::source(number))}
            }
            .into_any(),
            was: self.mark(),
            verb: t!(lang, "source-remove-do"),
            action: format!("{here}/remove"),
            back: here,
        }
    }

    fn lines(&self, lang: Lang) -> Vec<Option<String>> {
        let Contents { versions, turns, answers, .. } = self.contents;
        let stood: Vec<_> = self.moves.iter().map(|moved| codes::participant(moved.from_number)).collect();
        let quotes = self.source.quote_count;
        vec![
            (versions > 0).then(|| t!(lang, "source-remove-text", turns = turns, versions = versions)),
            self.source.finished_at.is_none().then(|| t!(lang, "source-remove-answers", n = answers)),
            (quotes > 0).then(|| t!(lang, "source-remove-quotes", n = quotes)),
            (!stood.is_empty()).then(|| t!(lang, "source-remove-moves", codes = stood.join(", "))),
        ]
    }

    fn staying(&self, desk: &Desk) -> Staying {
        let lang = desk.lang;
        let Source { number, quote_count, .. } = self.source;
        let here = desk.path(format_args!("sources/{number}"));
        let all = format!("{here}/quotes/remove");
        let why = view! {
            {t!(lang, "source-remove-quoted", n = quote_count)} " "
            <a href=all>{t!(lang, "source-quotes-remove")}</a>
        };
        Staying {
            above: self.above(desk),
            heading: t!(lang, "source-remove-heading", code = codes::source(number)),
            why: stays(lang, vec![why.into_any()]),
            back: (here, t!(lang, "source-remove-back").to_owned()),
        }
    }
}
