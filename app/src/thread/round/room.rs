//! The feedback workroom: what is to be read in a list, and one piece in hand beside it, within its visit. Where there is
//! room for one of them only, the round's page shows the list and the page of a piece what is in hand.

use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::feedback::model::ChangeLink;
use crate::feedback::pages::filter::{Choices, filter};
use crate::feedback::pages::list::rows;
use crate::feedback::pages::listed;
use crate::feedback::pages::visit::{InHand, Sheets, whole};
use crate::feedback::part::Part;
use crate::feedback::store::{self, Piece, Step};
use crate::rights::{Thing, Verb};
use crate::rounds::model::{Question, Round};
use crate::rounds::pages::readers;
use crate::rounds::store::questions;
use crate::ui::pager::{PER_PAGE, one_page, pager_without_end};
use crate::{changes, t};

use super::head::Head;
use super::{back, nothing};

#[derive(Debug, Serialize)]
pub struct Room {
    pieces: Vec<Piece>,
    /// There are more in the list than on this page.
    more: bool,
    steps: Vec<Step>,
    questions: Vec<Question>,
    changes: Vec<ChangeLink>,
    pub hand: Option<InHand>,
}

impl Room {
    /// `piece`: the one in hand; when none is asked for, the first in the list.
    pub async fn find(conn: &mut Conn, round: &Round, part: &Part, piece: Option<Piece>) -> Result<Self, Trouble> {
        let mut pieces = store::pieces(conn, round.id, part.filter(), PER_PAGE + 1, part.at().offset()).await?;
        let more = one_page(&mut pieces);
        let hand = match piece.or_else(|| pieces.first().cloned()) {
            Some(piece) => Some(InHand::find(conn, piece).await?),
            None => None,
        };
        Ok(Self {
            pieces,
            more,
            steps: store::steps(conn, round.id, round.iteration_id).await?,
            questions: questions(conn, round.id).await?,
            changes: changes::said::naming(conn, round.id).await?,
            hand,
        })
    }
}

/// The page of the round.
pub fn list_first(desk: &Desk, head: &Head, room: &Room, sheets: Option<&Sheets>, part: &Part) -> AnyView {
    let unsaved = sheets.map(|sheets| sheets.unsaved(desk.lang));
    drawn(desk, head, room, sheets.zip(unsaved), part, "workroom workroom--list")
}

/// The page of a piece.
pub fn hand_first(desk: &Desk, head: &Head, room: &Room, sheets: Option<&Sheets>, part: &Part) -> AnyView {
    let above = sheets.map(|sheets| sheets.above(desk.lang));
    drawn(desk, head, room, sheets.zip(above), part, "workroom workroom--hand")
}

/// `sheets`: with what is said of them above what is in hand.
fn drawn(
    desk: &Desk,
    head: &Head,
    room: &Room,
    sheets: Option<(&Sheets, AnyView)>,
    part: &Part,
    class: &'static str,
) -> AnyView {
    let (lang, round) = (desk.lang, &head.round);
    let choices = Choices { steps: &room.steps, questions: &room.questions, heaps: &head.heaps };
    let in_hand = room.hand.as_ref().map(|hand| hand.piece.number);
    let list = if room.pieces.is_empty() {
        empty(desk, head, part)
    } else {
        view! {
            {rows(desk, round, &room.pieces, in_hand, part)}
            {pager_without_end(lang, part.at(), room.more, |n| listed(desk, round.number, &part.on(n)))}
            {several(desk, head, room, part)}
        }
        .into_any()
    };
    let hand = room.hand.as_ref().zip(sheets).map(|(hand, (sheets, above))| {
        view! {
            <div class="workroom__hand">
                {above}
                {back(desk, listed(desk, round.number, &part.showing(!part.filter().waiting)))}
                {whole(desk, round, hand, sheets, &room.changes, part)}
            </div>
        }
    });
    view! {
        {filter(desk, round, choices, part)}
        <div class=class>
            <div class="workroom__list">{list}</div>
            {hand}
        </div>
        <div class="note muted no-print">{readers::line(desk, round)}</div>
    }
    .into_any()
}

/// To the form that answers several, where several wait.
fn several(desk: &Desk, head: &Head, room: &Room, part: &Part) -> Option<AnyView> {
    let waiting = room.pieces.iter().filter(|piece| piece.waits).count();
    (waiting > 1 && desk.may(Verb::Answer, Thing::Feedback)).then(|| {
        let href = listed(desk, head.round.number, &part.several());
        view! { <p class="no-print"><a href=href>{t!(desk.lang, "round-several-do")}</a></p> }.into_any()
    })
}

/// Nothing is left, or nothing has come.
fn empty(desk: &Desk, head: &Head, part: &Part) -> AnyView {
    let (lang, number) = (desk.lang, head.round.number);
    let pieces = head.sum(|heap| heap.pieces);
    let left = head.sum(|heap| heap.listed);
    let to = |show: &str| listed(desk, number, &Part { show: show.to_owned(), ..Part::default() });
    if pieces == 0 {
        return nothing(
            t!(lang, "round-nothing-written").to_owned(),
            Some((to("invite"), t!(lang, "round-tab-invite").to_owned())),
        );
    }
    if part.filter().waiting && left == 0 {
        return nothing(t!(lang, "round-all-answered").to_owned(), Some((to("all"), t!(lang, "round-all-show").to_owned())));
    }
    let rest = if part.filter().waiting {
        (to("waiting"), t!(lang, "round-rest-waits", n = left))
    } else {
        (to("all"), t!(lang, "round-filter-all").to_owned())
    };
    let words = if part.filter().waiting { t!(lang, "round-part-answered") } else { t!(lang, "round-part-empty") };
    nothing(words.to_owned(), Some(rest))
}
