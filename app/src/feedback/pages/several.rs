//! One answer to several pieces, where one fits: each is ticked, and each gets it as its own.

use std::collections::HashSet;

use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::feedback::forms::SeveralForm;
use crate::feedback::pages::piece::about;
use crate::feedback::pages::visit::whose;
use crate::feedback::pages::{listed, path_of, urgent};
use crate::feedback::part::Part;
use crate::feedback::store::{self, Piece};
use crate::id::RoundId;
use crate::kept::Sheet;
use crate::rounds::model::Round;
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::icon;
use crate::ui::pager::{PER_PAGE, one_page, pager_without_end};

/// What can be ticked, and what was ticked and cannot be answered any more.
#[derive(Debug, Serialize)]
pub struct Several {
    pieces: Vec<Piece>,
    more: bool,
    late: Vec<Piece>,
}

impl Several {
    /// `ticked`: the numbers in a form that was sent.
    pub async fn find(conn: &mut Conn, round: RoundId, part: &Part, ticked: &[i64]) -> Result<Self, sqlx::Error> {
        let filter = store::Filter { waiting: true, ..part.filter() };
        let mut pieces = store::pieces(conn, round, filter, PER_PAGE + 1, part.at().offset()).await?;
        let more = one_page(&mut pieces);
        pieces.retain(Piece::may_be_answered);
        let mut late = store::numbered(conn, round, ticked).await?;
        late.retain(|piece| !piece.may_be_answered());
        Ok(Self { pieces, more, late })
    }
}

pub fn form(desk: &Desk, round: &Round, shown: &Several, sheet: &Sheet<SeveralForm>, part: &Part) -> AnyView {
    let lang = desk.lang;
    let ticked: HashSet<i64> = sheet.form.numbers().into_iter().collect();
    let rows: Vec<_> = shown.pieces.iter().enumerate().map(|(nth, piece)| row(desk, round, nth, piece, &ticked)).collect();
    let back = listed(desk, round.number, &part.showing(false));
    if rows.is_empty() && !sheet.is_kept() {
        return view! { <p>{t!(lang, "round-several-none")}</p> <p><a href=back>{t!(lang, "round-list-back")}</a></p> }
            .into_any();
    }
    let problem = sheet.problems.of("pieces").map(|fault| fault.sentence(lang));
    let class = if problem.is_some() { "choices field--wrong several" } else { "choices several" };
    view! {
        {late(desk, round, &shown.late)}
        <form class="form form--wide" id=sheet.main(desk) method="post" action=desk.path(format_args!("rounds/{}/answer", round.number))>
            {hidden("within", part.query())}
            <fieldset class=class>
                <legend class="choices__legend">{t!(lang, "round-several-which")}</legend>
                {problem.map(|problem| view! { <p class="field__error">{icon::warning()} <span>{problem}</span></p> })}
                {rows}
            </fieldset>
            {pager_without_end(lang, part.at(), shown.more, |n| listed(desk, round.number, &part.on(n).several()))}
            {Field::new(lang, "words", t!(lang, "round-several-label")).hint(t!(lang, "round-several-hint")).value(&sheet.form.words).area(4).problems(&sheet.problems).view()}
            <div class="form__actions">
                <button class="button" type="submit">{t!(lang, "round-several-send")}</button>
                <a class="button button--quiet" href=back>{t!(lang, "form-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}

/// One that can be ticked, with all its words: whoever answers has read them.
fn row(desk: &Desk, round: &Round, nth: usize, piece: &Piece, ticked: &HashSet<i64>) -> AnyView {
    let lang = desk.lang;
    let id = if nth == 0 { "pieces".to_owned() } else { format!("pieces-{nth}") };
    let number = t!(lang, "round-piece", n = piece.number);
    view! {
        <div class="several__row">
            <label class="choice" for=id.clone()>
                <input type="checkbox" id=id.clone() name="pieces" value=piece.number checked=ticked.contains(&piece.number) />
                <span>
                    {piece.urgent.then(|| view! { <strong class="urgent">{icon::warning()} " " {t!(lang, "urgent-sign")} " "</strong> })}
                    <q class="inbox__quote" dir="auto">{urgent::words(lang, &piece.words, &[])}</q>
                </span>
            </label>
            <p class="note muted">{about(desk, piece)} " · " {t!(lang, "round-visit", n = piece.visit)} " · " {whose(lang, piece)} " · " <a href=path_of(desk, round.number, piece.number, &Part::default())>{number}</a></p>
        </div>
    }
    .into_any()
}

/// What was left out, since somebody was first.
fn late(desk: &Desk, round: &Round, late: &[Piece]) -> Option<AnyView> {
    let lang = desk.lang;
    let rows: Vec<_> = late
        .iter()
        .map(|piece| {
            let href = path_of(desk, round.number, piece.number, &Part::default());
            let why = if piece.answer.is_some() { t!(lang, "round-row-answered") } else { t!(lang, "round-row-waits-not") };
            view! { <li><a href=href>{t!(lang, "round-piece", n = piece.number)}</a> ": " {why}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="notice notice--warn" role="status">
                <h2>{icon::warning()} " " {t!(lang, "round-several-late")}</h2>
                <p>{t!(lang, "round-several-late-text")}</p>
                <ul>{rows}</ul>
            </div>
        }
        .into_any()
    })
}
