//! Who stands before every page of a project: finds the project and the person's role, asks the table of rights, and only
//! then lets the handler see a [`Desk`].

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::server_fn::codec::{FromReq, Json};
use serde::Deserialize;

use crate::ask::Refused;
use crate::backlog::met;
use crate::desk::{Desk, Signed};
use crate::error::{Trouble, Unanswered};
use crate::house::House;
use crate::projects::model::Counted;
use crate::rights::{Thing as T, Verb as V, may};
use crate::{projects, removals};

/// Before a page of a project: finds the desk, and lets in who may.
pub async fn guard(State((house, right)): State<(House, (V, T))>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let seated = async {
        let signed = Signed::from_request_parts(&mut parts, &house).await?;
        let params = params(&mut parts).await?;
        let project = params.iter().find(|(name, _)| *name == "project").map_or("", |(_, project)| project);
        Ok((seat(&house, signed, project).await?, params))
    };
    let (desk, params) = match seated.await {
        Ok(seated) => seated,
        Err(trouble) => return Trouble::into_response(trouble),
    };
    let request = Request::from_parts(parts, body);
    let at = request.uri().path().to_owned();
    let about = desk.clone();
    or_removed(&house, &about, &at, let_in(desk, right, numbers(&params), request, next).await).await
}

/// Before a function that an island calls.
pub async fn guard_asked(State((house, right)): State<(House, (V, T))>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let seated = async {
        let signed = Signed::from_request_parts(&mut parts, &house).await?;
        let sent = Bytes::from_request(Request::from_parts(parts.clone(), body), &house).await;
        let sent = sent.map_err(|_| Trouble::TooLarge)?;
        let project = named(&sent).await?;
        Ok((seat(&house, signed, &project).await?, sent))
    };
    match seated.await {
        Ok((desk, sent)) => let_in(desk, right, Ok(()), Request::from_parts(parts, Body::from(sent)), next).await,
        Err(trouble) => Trouble::into_response(trouble),
    }
}

/// The project that the arguments of a function name, read by what reads all of them for the function itself: the two
/// can mean no different ones.
async fn named(sent: &Bytes) -> Result<String, Trouble> {
    #[derive(Deserialize)]
    struct Named {
        project: String,
    }
    let request = Request::new(Body::from(sent.clone()));
    let read = <Named as FromReq<Json, Request, Refused>>::from_req(request).await;
    let Named { project } = read.map_err(|_| Trouble::BadRequest)?;
    // PostgreSQL takes none, and no project of ours has one.
    if project.contains('\0') { Err(Trouble::NotFound) } else { Ok(project) }
}

/// Lets a request through to its handler, with the desk, when the role has the right and its address `can_be`.
async fn let_in(desk: Desk, right: (V, T), can_be: Result<(), Trouble>, mut request: Request, next: Next) -> Response {
    let mut response = if !may(desk.role, right.0, right.1) {
        Trouble::Forbidden.into_response()
    } else if !desk.may(right.0, right.1) {
        Trouble::Closed.into_response()
    } else if let Err(trouble) = can_be {
        trouble.into_response()
    } else {
        request.extensions_mut().insert(desk.clone());
        next.run(request).await
    };
    // The page for a trouble stands in the project too.
    response.extensions_mut().insert(desk);
    response
}

/// What is not there has perhaps been removed: then the answer says so.
async fn or_removed(house: &House, desk: &Desk, at: &str, mut response: Response) -> Response {
    let missing = response.extensions().get::<Unanswered>().is_some_and(|it| matches!(*it.0, Trouble::NotFound));
    if missing {
        response = match removals::was::code(house, desk, at).await {
            Ok(Some(code)) => Trouble::Removed(code).into_response(),
            Ok(None) => response,
            Err(error) => Trouble::from(error).into_response(),
        };
        // The page for a trouble stands in the project too.
        response.extensions_mut().insert(desk.clone());
    }
    response
}

/// The desk of somebody in a project. Whoever is no member gets the same answer as for a project that is not there.
async fn seat(house: &House, signed: Signed, project: &str) -> Result<Desk, Trouble> {
    let mut conn = house.read().await?;
    let found = projects::store::for_member(&mut conn, project, signed.person.id).await?;
    let (project, role) = found.ok_or(Trouble::NotFound)?;
    let (counts, event) = projects::store::counts(&mut conn, project.id).await?;
    let tried = counts.of(Counted::Rounds) > 0;
    let met = if tried { met::count(&mut conn, house, (project.id, event), role.audience()).await? } else { 0 };
    Ok(Desk::new(signed.visitor, signed.person, project, role, (counts, met)))
}

/// Parts of an address that are numbers.
const NUMBERS: [&str; 6] = ["number", "version", "need", "change", "piece", "question"];

/// What no address of ours holds is not there: bytes that are no text, letters where a number stands, a number that is
/// too long. So no handler meets it.
pub async fn that_can_be(request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    match params(&mut parts).await.and_then(|params| numbers(&params)) {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(trouble) => trouble.into_response(),
    }
}

async fn params(parts: &mut Parts) -> Result<RawPathParams, Trouble> {
    RawPathParams::from_request_parts(parts, &()).await.map_err(|_| Trouble::NotFound)
}

fn numbers(params: &RawPathParams) -> Result<(), Trouble> {
    let can_be = |(name, value): (&str, &str)| !NUMBERS.contains(&name) || value.parse::<i64>().is_ok();
    if params.iter().all(can_be) { Ok(()) } else { Err(Trouble::NotFound) }
}
