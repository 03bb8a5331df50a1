//! The first step in: whose visit it is. Two visits are one person's when the browser or a return code says so.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;

use crate::db::Conn;
use crate::desk::Visitor;
use crate::error::Trouble;
use crate::feedback::model::{Channel, Pen, SpeaksFor, Visit};
use crate::feedback::visits::{self, NewVisit, representative};
use crate::form::Filled;
use crate::house::House;
use crate::id::{PersonId, VisitId};
use crate::paper::go;
use crate::public::browser::{self, Seen, Typed};
use crate::public::guest::{self, Stepped, Turned};
use crate::public::refusals::wrong_code;
use crate::public::steps::to_pages;
use crate::public::who::Who;
use crate::rounds::model::PublicRound;
use crate::secret;

crate::words! {
    /// In what capacity somebody begins.
    pub enum As {
        /// For herself; in a browser that has been here before, as the one who was.
        Oneself = "self",
        /// With the return code from before.
        Again = "again",
        /// Somebody else than who has been here before in this browser.
        Other = "other",
        /// The team tries for itself.
        Trial = "trial",
        /// Staff hold the pen for somebody.
        Staff = "staff",
        /// A representative who has the need herself.
        Own = "own",
        /// A representative who speaks for others.
        ForOthers = "for_others",
    }
}

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct StartForm {
    #[serde(rename = "as")]
    pub begins_as: String,
    pub code: String,
    pub channel: String,
}

pub async fn start(
    visitor: Visitor,
    State(house): State<House>,
    Path(code): Path<String>,
    jar: CookieJar,
    Filled(form): Filled<StartForm>,
) -> Stepped {
    let mut conn = house.write().await?;
    let round = guest::round(&mut conn, &visitor, &code).await?;
    let before = guest::visit(&mut conn, &house, &jar, &round).await?;
    let who = Who::comes(&mut conn, &visitor, &round).await?;
    let begins_as = form.begins_as.parse().unwrap_or(As::Oneself);
    match (begins_as, &who) {
        (As::Oneself | As::Again | As::Other, Who::Visitor)
        | (As::Trial | As::Staff, Who::Staff(_))
        | (As::Own | As::ForOthers | As::Again, Who::Representative(_)) => {}
        // Whoever has signed in says first what it is for.
        (As::Oneself | As::Again | As::Other, _) => return Ok(go(round.home())),
        _ => return Err(Trouble::Forbidden.into()),
    }
    let account = who.account();
    if let Some((visit, seen)) = &before
        && visit.is_under_way()
        && seen.lately
        && goes_on(&mut conn, begins_as, visit, account).await?
    {
        return on(&house, &round, seen);
    }
    let earlier = match begins_as {
        As::Oneself | As::Own => before.as_ref().map(|(visit, _)| visit).filter(|visit| is_own(visit)).cloned(),
        As::Again => match returned(&mut conn, &house, &round, &form.code).await? {
            Some(earlier) => Some(earlier),
            None => return Ok(wrong_code(&visitor, Typed::AtDoor, &form.code, &round.home())),
        },
        As::Other | As::Trial | As::Staff | As::ForOthers => None,
    };
    // In the middle of it, she remembers that she has a code.
    if let (As::Again, Some((visit, seen)), Some(earlier)) = (begins_as, &before, &earlier)
        && visit.is_under_way()
        && seen.lately
        && visit.speaks_for == earlier.speaks_for
    {
        visits::join(&mut conn, round.id, visit.id, earlier.id, house.clock.today()).await?;
        is_hers(&mut conn, &round, visit.id, account, &house).await?;
        conn.commit().await?;
        return on(&house, &round, seen);
    }
    let token = secret::token()?;
    let hash = secret::hash(&token);
    // Whoever comes back as somebody who speaks for others does so again.
    let for_others =
        begins_as == As::ForOthers || earlier.as_ref().is_some_and(|visit| visit.speaks_for == SpeaksFor::Another);
    let new = NewVisit { same_as: earlier.map(|visit| visit.id), ..NewVisit::web(round.id, &hash, house.clock.today()) };
    let new = match begins_as {
        _ if for_others => NewVisit { pen: Pen::Representative, speaks_for: SpeaksFor::Another, ..new },
        As::Trial => NewVisit { trial: true, pen: Pen::Staff, ..new },
        As::Staff => NewVisit { channel: form.channel.parse().unwrap_or(Channel::Meeting), pen: Pen::Staff, ..new },
        As::Oneself | As::Again | As::Other | As::Own | As::ForOthers => new,
    };
    let Some(visit) = visits::start_visit(&mut conn, &house.ids, &new).await? else {
        return Err(Turned::with(guest::closed(&mut conn, &visitor, &round, false, None).await?));
    };
    if for_others {
        if let Some(person) = account {
            representative::belongs_to(&mut conn, visit, person).await?;
        }
    } else {
        is_hers(&mut conn, &round, visit, account, &house).await?;
    }
    conn.commit().await?;
    let seen = Seen { token, lately: true, draft: Some(secret::token()?) };
    on(&house, &round, &seen)
}

/// Of somebody who speaks for herself.
fn is_own(visit: &Visit) -> bool {
    visit.pen == Pen::Oneself && visit.speaks_for == SpeaksFor::Oneself && !visit.trial
}

/// Whether a visit that this browser is on its way in is what somebody begins now. A representative's account has to be the
/// one that the visit was begun with.
async fn goes_on(conn: &mut Conn, begins_as: As, visit: &Visit, account: Option<PersonId>) -> Result<bool, sqlx::Error> {
    let same = match begins_as {
        As::Oneself => return Ok(true),
        As::Own => is_own(visit),
        As::ForOthers => visit.pen == Pen::Representative,
        As::Again | As::Other | As::Trial | As::Staff => false,
    };
    match account {
        Some(person) if same => representative::is_of(conn, visit.id, person).await,
        _ => Ok(false),
    }
}

/// In this visit a representative speaks for herself: with all the others in which she does she is one.
async fn is_hers(
    conn: &mut Conn,
    round: &PublicRound,
    visit: VisitId,
    account: Option<PersonId>,
    house: &House,
) -> Result<(), sqlx::Error> {
    let Some(person) = account else { return Ok(()) };
    if let Some(hers) = visits::own_of_representative(conn, round.id, person).await? {
        visits::join(conn, round.id, visit, hers.id, house.clock.today()).await?;
    }
    representative::belongs_to(conn, visit, person).await
}

/// The visit of this round that a return code opens.
async fn returned(conn: &mut Conn, house: &House, round: &PublicRound, typed: &str) -> Result<Option<Visit>, sqlx::Error> {
    let [keyed, plain] = house.pepper.code_hashes(&secret::code_in(typed));
    let found = visits::by_return_code(conn, [&keyed, &plain]).await?;
    Ok(found.filter(|visit| visit.round_id == round.id))
}

/// On to the prototype.
fn on(house: &House, round: &PublicRound, seen: &Seen) -> Result<Response, Turned> {
    let draft = match &seen.draft {
        Some(draft) => draft.clone(),
        None => secret::token()?,
    };
    let jar = browser::is_here(house, &seen.token, &draft);
    Ok((jar, browser::mended(Typed::AtDoor), go(to_pages(round))).into_response())
}
