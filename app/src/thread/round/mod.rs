//! A round while it runs, under four names: what waits for us and all that was said, visit by visit; what they say of each
//! need; and how to invite.

pub mod head;
mod invite;
mod print;
pub mod room;
mod several;
mod verdicts;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::forms::SeveralForm;
use crate::feedback::pages::visit::Sheets;
use crate::feedback::part::Part;
use crate::house::House;
use crate::kept::Sheet;
use crate::rights::{Thing, Verb};
use crate::rounds::model::Round;
use crate::rounds::store;
use crate::t;
use head::{Head, Tab};
use print::Printed;
use room::Room;
use several::several;
use verdicts::Judged;

/// All that the page shows. What was written is not asked for where the person may not read it.
#[derive(Debug, Serialize)]
pub struct Shown {
    head: Head,
    body: Body,
}

#[derive(Debug, Serialize)]
enum Body {
    Room(Box<Room>),
    Several(crate::feedback::pages::several::Several),
    Judged(Judged),
    Invite,
    Printed(Box<Printed>),
}

/// The round as these eyes may see it.
pub async fn find(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Round, Trouble> {
    let reads = desk.may(Verb::See, Thing::Feedback);
    Ok(store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?.before(reads))
}

/// `ticked`: the numbers of pieces in a form that was sent.
pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, part: &Part, ticked: &[i64]) -> Result<Shown, Trouble> {
    let round = find(conn, desk, number).await?;
    let head = Head::find(conn, desk, round, &part.show).await?;
    let round = &head.round;
    let body = match head.tab {
        Tab::Waiting | Tab::All => Body::Room(Box::new(Room::find(conn, round, part, None).await?)),
        Tab::Several => Body::Several(crate::feedback::pages::several::Several::find(conn, round.id, part, ticked).await?),
        Tab::Verdicts => Body::Judged(Judged::find(conn, desk, round).await?),
        Tab::Invite => Body::Invite,
        Tab::Print => Body::Printed(Box::new(Printed::find(conn, desk, round).await?)),
    };
    Ok(Shown { head, body })
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(part): Query<Part>,
) -> Answer {
    let mut conn = house.read().await?;
    let place = SeveralForm::place(&desk.path(format_args!("rounds/{number}")));
    let mut sheet = desk.sheet(&mut conn, &place, || SeveralForm { within: part.query(), ..SeveralForm::default() }).await?;
    let shown = load(&mut conn, &desk, number, &part, &sheet.form.numbers()).await?;
    sheet.check(SeveralForm::parse);
    let sheets = match &shown.body {
        Body::Room(room) => match &room.hand {
            Some(hand) => Some(Sheets::find(&mut conn, &desk, &shown.head.round, hand, &part).await?),
            None => None,
        },
        _ => None,
    };
    Ok(view(&desk, &shown, &part, &sheet, sheets.as_ref()))
}

fn view(
    desk: &Desk,
    Shown { head, body }: &Shown,
    part: &Part,
    sheet: &Sheet<SeveralForm>,
    sheets: Option<&Sheets>,
) -> Response {
    let lang = desk.lang;
    desk.page(&head.name(None), || {
        let body = match body {
            Body::Room(room) => room::list_first(desk, head, room, sheets, part),
            Body::Several(shown) => several(desk, &head.round, shown, sheet, part),
            Body::Judged(judged) => verdicts::view(desk, &head.round, judged),
            Body::Invite => invite::view(desk, &head.round),
            Body::Printed(printed) => print::view(desk, &head.round, printed),
        };
        let kept = (head.tab == Tab::Several).then(|| sheet.above(lang));
        view! { {head.view(desk, part)} {kept} {body} }
    })
}

/// A part of a page with its heading.
fn section(name: &str, body: AnyView) -> AnyView {
    view! { <section><h2>{name.to_owned()}</h2> {body}</section> }.into_any()
}

/// That nothing is here, and a way on.
fn nothing(words: String, way: Option<(String, String)>) -> AnyView {
    let way = way.map(|(href, name)| view! { <p><a href=href>{name}</a></p> });
    view! { <div class="empty"><p class="empty__line">{words}</p> {way}</div> }.into_any()
}

/// Back to what waits.
fn back(desk: &Desk, href: String) -> AnyView {
    view! { <p class="inbox-back no-print"><a href=href>{t!(desk.lang, "round-list-back")}</a></p> }.into_any()
}
