//! Every address of the product on one screen, each with the right that it takes. A page of a project, or a function that
//! an island asks, cannot be added without one: the guard in front of it finds the project and the person's role, asks the
//! table of rights, and only then lets the handler see a [`Desk`].

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, RawPathParams, Request, State};
use axum::handler::Handler;
use axum::http::request::Parts;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use leptos::server_fn::codec::{FromReq, Json};
use leptos::server_fn::{Http, ServerFn};
use serde::Deserialize;

use crate::ask::Refused;
use crate::ask::answer::answer;
use crate::desk::{Desk, Signed};
use crate::error::{Trouble, Unanswered};
use crate::house::House;
use crate::rights::{Thing as T, Verb as V, may};
use crate::{
    backlog, changes, decisions, feedback, guide, kept, needs, overview, participants, patterns, projects, prototypes,
    public, quotes, removals, rounds, settings, sources, team, thread,
};

/// Method, path, and the right that it takes.
pub type Row = (&'static str, String, V, T);

/// The pages of projects as they are gathered, with the rows that the access test reads.
pub struct Table {
    house: House,
    router: Router<House>,
    pub rows: Vec<Row>,
}

/// The pages of a project.
#[rustfmt::skip]
#[allow(clippy::too_many_lines, reason = "a table")]
pub fn in_projects(house: &House) -> Table {
    Table::new(house)
        // The project and its first page
        .get("/", V::See, T::Project, overview::show)
        .get("/settings", V::Write, T::Project, settings::pages::project::show)
        .post("/settings", V::Write, T::Project, settings::actions::change)
        .post("/groups", V::Write, T::Project, settings::actions::add_group)
        .get("/sprints/new", V::Write, T::Project, settings::pages::sprints::new)
        .post("/sprints", V::Write, T::Project, settings::actions::add_sprint)
        .get("/sprints/{number}", V::Write, T::Project, settings::pages::sprints::edit)
        .post("/sprints/{number}", V::Write, T::Project, settings::actions::change_sprint)
        .get("/sprints/{number}/remove", V::Write, T::Project, removals::sprint::ask)
        .post("/sprints/{number}/remove", V::Write, T::Project, removals::sprint::remove)
        .get("/groups/{id}/remove", V::Write, T::Project, removals::group::ask)
        .post("/groups/{id}/remove", V::Write, T::Project, removals::group::remove)
        .get("/close", V::Manage, T::Project, settings::closing::ask)
        .post("/close", V::Manage, T::Project, settings::closing::close)
        .post("/reopen", V::Manage, T::Project, settings::closing::reopen)
        .get("/remove", V::Manage, T::Project, removals::project::ask)
        .post("/remove", V::Manage, T::Project, removals::project::remove)
        // People
        .get("/team", V::See, T::Team, team::pages::team)
        .post("/team/invitations", V::Manage, T::Team, team::actions::invite)
        .post("/team/invitations/{id}/withdraw", V::Manage, T::Team, team::actions::withdraw)
        .post("/team/{person}/role", V::Manage, T::Team, team::actions::change_role)
        .get("/team/{person}/leave", V::Manage, T::Team, team::pages::leaving::ask)
        .post("/team/{person}/leave", V::Manage, T::Team, team::actions::end_membership)
        // Participants and consent
        .get("/participants", V::See, T::Participant, participants::pages::list::list)
        .get("/participants/new", V::Write, T::Participant, participants::pages::form::new)
        .post("/participants", V::Write, T::Participant, participants::actions::add)
        .get("/participants/{number}", V::See, T::Participant, participants::pages::show::show)
        .post("/participants/{number}", V::Write, T::Participant, participants::actions::change)
        .get("/participants/{number}/edit", V::Write, T::Participant, participants::pages::form::edit)
        .get("/participants/{number}/consent", V::Write, T::Consent, participants::pages::consent::consent)
        .post("/participants/{number}/consent", V::Write, T::Consent, participants::actions::record_consent)
        .get("/participants/{number}/remove", V::Write, T::Participant, removals::participant::ask)
        .post("/participants/{number}/remove", V::Write, T::Participant, removals::participant::remove)
        .get("/participants/{number}/left", V::See, T::Participant, removals::left::show)
        .get("/participants/{number}/left/remove", V::Write, T::Source, removals::left_all::ask)
        .post("/participants/{number}/left/remove", V::Write, T::Source, removals::left_all::remove)
        // Conversations and quotes
        .get("/sources", V::See, T::Source, sources::list::show)
        .get("/sources/import", V::Write, T::Source, sources::import::show)
        .get("/sources/import/check", V::Write, T::Source, sources::import::check::show)
        .upload("/sources/import/check", V::Write, T::Source, sources::import::actions::check)
        .upload("/sources/import", V::Write, T::Source, sources::import::actions::add)
        .get("/sources/new", V::Write, T::Source, sources::write::new)
        .post("/sources/new", V::Write, T::Source, sources::write::actions::begin)
        .get("/sources/{number}", V::See, T::Source, quotes::read::show)
        .get("/sources/{number}/about", V::Write, T::Source, needs::evidence::correction::show)
        .post("/sources/{number}/about", V::Write, T::Source, needs::evidence::correction::change)
        .get("/sources/{number}/remove", V::Write, T::Source, removals::source::ask)
        .post("/sources/{number}/remove", V::Write, T::Source, removals::source::remove)
        .get("/sources/{number}/quotes/remove", V::Write, T::Quote, removals::source_quotes::ask)
        .post("/sources/{number}/quotes/remove", V::Write, T::Quote, removals::source_quotes::remove)
        .get("/sources/{number}/write", V::Write, T::Source, sources::write::show)
        .post("/sources/{number}/write", V::Write, T::Source, sources::write::actions::save)
        .get("/sources/{number}/quote", V::Write, T::Quote, quotes::lifting::form)
        .post("/sources/{number}/quote", V::Write, T::Quote, quotes::lifting::marked)
        .post("/sources/{number}/quotes", V::Write, T::Quote, quotes::lifting::add)
        .get("/quotes", V::See, T::Quote, quotes::list::show)
        .get("/quotes/{number}", V::See, T::Quote, thread::quote::show)
        .post("/quotes/{number}/approval", V::Write, T::Consent, thread::approval::record)
        .post("/quotes/{number}/approval/withdraw", V::Write, T::Consent, thread::approval::withdraw)
        .get("/quotes/{number}/remove", V::Write, T::Quote, needs::evidence::removal::ask)
        .post("/quotes/{number}/remove", V::Write, T::Quote, needs::evidence::removal::remove)
        .post("/quotes/{number}/needs", V::Write, T::Need, thread::link_need::link_from_quote)
        .get("/quotes/{number}/needs/{need}/remove", V::Write, T::Need, removals::link::ask)
        .post("/quotes/{number}/needs/{need}/remove", V::Write, T::Need, removals::link::remove)
        // Needs
        .get("/needs", V::See, T::Need, backlog::all_needs_page::show)
        .post("/needs", V::Write, T::Need, needs::actions::add)
        .get("/needs/new", V::Write, T::Need, needs::pages::form::new)
        .get("/needs/{number}", V::See, T::Need, thread::need::show)
        .post("/needs/{number}", V::Write, T::Need, needs::actions::change)
        .get("/needs/{number}/edit", V::Write, T::Need, needs::pages::form::edit)
        .get("/needs/{number}/history", V::See, T::Need, needs::pages::history::show)
        .get("/needs/{number}/quotes", V::See, T::Quote, needs::pages::evidence::all)
        .get("/needs/{number}/evidence", V::Write, T::Need, needs::pages::evidence::add)
        .post("/needs/{number}/evidence", V::Write, T::Need, needs::evidence::linking::link)
        .post("/needs/{number}/evidence/remove", V::Write, T::Need, needs::evidence::linking::unlink)
        .get("/needs/{number}/remove", V::Write, T::Need, removals::need::ask)
        .post("/needs/{number}/remove", V::Write, T::Need, removals::need::remove)
        // Patterns
        .get("/clusters", V::See, T::Cluster, patterns::pages::outline::show)
        .post("/clusters", V::Write, T::Cluster, patterns::actions::add)
        .get("/clusters/new", V::Write, T::Cluster, patterns::pages::form::new)
        .post("/clusters/move", V::Write, T::Cluster, patterns::actions::place)
        .get("/clusters/{number}", V::See, T::Cluster, patterns::pages::outline::find)
        .post("/clusters/{number}", V::Write, T::Cluster, patterns::actions::change)
        .get("/clusters/{number}/edit", V::Write, T::Cluster, patterns::pages::form::edit)
        .get("/clusters/{number}/dissolve", V::Write, T::Cluster, patterns::pages::dissolve::ask)
        .post("/clusters/{number}/dissolve", V::Write, T::Cluster, patterns::actions::dissolve)
        // Prototypes
        .get("/prototypes", V::See, T::Prototype, thread::prototypes::show)
        .get("/prototypes/new", V::Write, T::Prototype, prototypes::pages::new)
        .post("/prototypes", V::Write, T::Prototype, prototypes::actions::add)
        .get("/prototypes/{number}", V::See, T::Prototype, thread::prototype::show)
        .get("/prototypes/{number}/about", V::Write, T::Prototype, prototypes::pages::about)
        .post("/prototypes/{number}/about", V::Write, T::Prototype, prototypes::actions::describe)
        .get("/prototypes/{number}/remove", V::Write, T::Prototype, removals::prototype::ask)
        .post("/prototypes/{number}/remove", V::Write, T::Prototype, removals::prototype::remove)
        .get("/prototypes/{number}/v/{version}/remove", V::Write, T::Prototype, removals::draft::ask)
        .post("/prototypes/{number}/v/{version}/remove", V::Write, T::Prototype, removals::draft::remove)
        .get("/prototypes/{number}/needs", V::Write, T::Prototype, prototypes::pages::links::show)
        .post("/prototypes/{number}/needs", V::Write, T::Prototype, prototypes::actions::links::link)
        .post("/prototypes/{number}/needs/{need}", V::Write, T::Prototype, prototypes::actions::links::reword)
        .post("/prototypes/{number}/needs/{need}/unlink", V::Write, T::Prototype, prototypes::actions::links::unlink)
        .post("/prototypes/{number}/iterations", V::Write, T::Prototype, prototypes::actions::next_iteration)
        .get("/prototypes/{number}/compare", V::See, T::Prototype, thread::compare::show)
        .get("/prototypes/{number}/v/{version}/try", V::See, T::Prototype, prototypes::pages::walk::begin)
        .get("/prototypes/{number}/v/{version}/try/{slug}", V::See, T::Prototype, prototypes::pages::walk::show)
        .post("/prototypes/{number}/v/{version}/try/{slug}", V::See, T::Prototype, prototypes::pages::walk::send)
        .get("/prototypes/{number}/v/{version}/pages", V::Write, T::Prototype, prototypes::pages::draft::new)
        .post("/prototypes/{number}/v/{version}/pages", V::Write, T::Prototype, prototypes::actions::drafts::add_page)
        .get("/prototypes/{number}/v/{version}/pages/{slug}", V::Write, T::Prototype, prototypes::pages::draft::show)
        .post("/prototypes/{number}/v/{version}/pages/{slug}", V::Write, T::Prototype, prototypes::actions::drafts::save_page)
        .asks::<prototypes::asked::Preview>(V::Write, T::Prototype)
        .post("/prototypes/{number}/v/{version}/pages/{slug}/move", V::Write, T::Prototype, prototypes::actions::drafts::move_page)
        .get("/prototypes/{number}/v/{version}/pages/{slug}/delete", V::Write, T::Prototype, prototypes::pages::draft::delete)
        .post("/prototypes/{number}/v/{version}/pages/{slug}/delete", V::Write, T::Prototype, prototypes::actions::drafts::delete_page)
        .get("/prototypes/{number}/v/{version}/changes", V::Write, T::Prototype, changes::pages::change::new)
        .post("/prototypes/{number}/v/{version}/changes", V::Write, T::Prototype, changes::actions::add)
        .get("/prototypes/{number}/v/{version}/changes/{change}", V::Write, T::Prototype, changes::pages::change::edit)
        .post("/prototypes/{number}/v/{version}/changes/{change}", V::Write, T::Prototype, changes::actions::change)
        .get("/prototypes/{number}/v/{version}/changes/{change}/remove", V::Write, T::Prototype, changes::pages::change::remove)
        .post("/prototypes/{number}/v/{version}/changes/{change}/remove", V::Write, T::Prototype, changes::actions::remove)
        // Test rounds, as the team sees them
        .get("/rounds", V::See, T::Round, rounds::pages::list::list)
        .get("/rounds/new", V::Open, T::Round, rounds::pages::open::new)
        .get("/prototypes/{number}/rounds/new", V::Open, T::Round, rounds::pages::open::from_prototype)
        .post("/rounds", V::Open, T::Round, rounds::actions::open)
        .get("/rounds/{number}", V::See, T::Round, thread::round::show)
        .get("/rounds/{number}/close", V::Open, T::Round, rounds::pages::close::ask)
        .post("/rounds/{number}/close", V::Open, T::Round, rounds::actions::close)
        .get("/rounds/{number}/reopen", V::Open, T::Round, rounds::pages::reopen::not_reopened)
        .post("/rounds/{number}/reopen", V::Open, T::Round, rounds::actions::reopen)
        .get("/rounds/{number}/feedback/{piece}", V::See, T::Feedback, thread::piece::show)
        .post("/rounds/{number}/feedback/{piece}/answer", V::Answer, T::Feedback, feedback::actions::answer)
        .get("/rounds/{number}/feedback/{piece}/hide", V::Hide, T::Feedback, feedback::pages::piece::ask_hide)
        .post("/rounds/{number}/feedback/{piece}/hide", V::Hide, T::Feedback, feedback::actions::hide)
        .post("/rounds/{number}/feedback/{piece}/unhide", V::Hide, T::Feedback, feedback::actions::unhide)
        .get("/you-said", V::See, T::YouSaid, changes::pages::you_said::show)
        // The backlog and decisions
        .get("/backlog", V::See, T::Backlog, backlog::pages::show)
        .get("/decisions", V::See, T::Decision, decisions::pages::list::list)
        .get("/decisions/new", V::Decide, T::Decision, decisions::pages::new::new)
        .post("/decisions", V::Decide, T::Decision, decisions::actions::decide)
        .get("/decisions/{number}", V::See, T::Decision, decisions::pages::show::show)
        // The thread
        .get("/thread/{kind}/{at}", V::See, T::Thread, thread::pages::show)
}

/// The pages outside every project, for anybody or for who is signed in.
#[rustfmt::skip]
pub fn outside() -> Addresses {
    Addresses::default()
        .get("/", settings::home::home)
        .get("/p/{project}", settings::home::with_slash)
        .get("/projects/new", settings::pages::new::new)
        .post("/projects", settings::actions::add)
        .post("/kept/drop", kept::drop_kept)
        .get("/guide", guide::pages::list)
        .get("/guide/{name}", guide::pages::show)
        .get("/accessibility", public::statements::accessibility)
        .get("/privacy", public::statements::privacy)
        // Test rounds, for anybody with a link or a code
        .get("/t", public::door::ask)
        .post("/t", public::door::go_to_round)
        .get("/t/leave", public::leave::leave)
        .get("/t/{code}", public::door::show)
        .get("/t/{code}/start", public::door::back_to_round)
        .post("/t/{code}/start", public::door::start)
        .get("/t/{code}/page/{slug}", public::walk::show)
        .post("/t/{code}/page/{slug}", public::walk::pretend)
        .get("/t/{code}/page/{slug}/comment", public::walk::back_to_page)
        .post("/t/{code}/page/{slug}/comment", public::walk::comment)
        .get("/t/{code}/group", public::group::show)
        .post("/t/{code}/group", public::group::choose)
        .get("/t/{code}/question/{number}", public::question::show)
        .post("/t/{code}/question/{number}", public::question::reply)
        .get("/t/{code}/words", public::words::show)
        .post("/t/{code}/words", public::words::say)
        .get("/t/{code}/send", public::send::show)
        .post("/t/{code}/send", public::send::send)
        .get("/t/{code}/you-said", public::you_said::show)
        .get("/answer", public::answer::ask)
        .post("/answer", public::answer::show)
}

/// Addresses outside every project as they are gathered, with method and path of each for the tests that go through
/// them all. No guard stands in front: each handler asks for what it needs.
#[derive(Default)]
pub struct Addresses {
    router: Router<House>,
    pub rows: Vec<(&'static str, &'static str)>,
}

impl Addresses {
    pub fn into_router(self) -> Router<House> {
        self.router.route_layer(from_fn(that_can_be))
    }

    fn at(mut self, method: &'static str, path: &'static str, handler: MethodRouter<House>) -> Self {
        self.router = self.router.route(path, handler);
        self.rows.push((method, path));
        self
    }

    pub fn get<H: Handler<X, House>, X: 'static>(self, path: &'static str, handler: H) -> Self {
        self.at("GET", path, get(handler))
    }

    pub fn post<H: Handler<X, House>, X: 'static>(self, path: &'static str, handler: H) -> Self {
        self.at("POST", path, post(handler))
    }
}

/// Parts of an address that are numbers.
const NUMBERS: [&str; 5] = ["number", "version", "need", "change", "piece"];

/// What no address of ours holds is not there: bytes that are no text, letters where a number stands, a number that is
/// too long. So no handler meets it.
async fn that_can_be(request: Request, next: Next) -> Response {
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

impl Table {
    pub fn new(house: &House) -> Self {
        Self { house: house.clone(), router: Router::new(), rows: Vec::new() }
    }

    pub fn into_router(self) -> Router<House> {
        self.router
    }

    fn at(mut self, method: &'static str, path: &str, right: (V, T), handler: MethodRouter<House>) -> Self {
        let guarded = handler.route_layer(from_fn_with_state((self.house.clone(), right), guard));
        let path = format!("/p/{{project}}{path}");
        self.router = self.router.route(&path, guarded);
        self.rows.push((method, path, right.0, right.1));
        self
    }

    pub fn get<H: Handler<X, House>, X: 'static>(self, path: &str, verb: V, thing: T, handler: H) -> Self {
        self.at("GET", path, (verb, thing), get(handler))
    }

    fn post<H: Handler<X, House>, X: 'static>(self, path: &str, verb: V, thing: T, handler: H) -> Self {
        self.at("POST", path, (verb, thing), post(handler))
    }

    /// A function that islands call, at its own address. The guard reads among its arguments which project they name, so
    /// they come as JSON; browsers have that already for what islands are given, and nothing else for it.
    pub fn asks<F: ServerFn<Protocol = Http<Json, Json>, Error = Refused>>(mut self, verb: V, thing: T) -> Self {
        let guarded = post(answer).route_layer(from_fn_with_state((self.house.clone(), (verb, thing)), guard_asked));
        self.router = self.router.route(F::PATH, guarded);
        self.rows.push(("POST", F::PATH.to_owned(), verb, thing));
        self
    }

    /// A form with a file. What is too big is the handler's to say: it reads to the end, so that a sentence arrives.
    fn upload<H: Handler<X, House>, X: 'static>(self, path: &str, verb: V, thing: T, handler: H) -> Self {
        self.at("POST", path, (verb, thing), post(handler).layer(DefaultBodyLimit::disable()))
    }
}

async fn guard(State((house, right)): State<(House, (V, T))>, request: Request, next: Next) -> Response {
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
async fn guard_asked(State((house, right)): State<(House, (V, T))>, request: Request, next: Next) -> Response {
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
    let counts = projects::store::counts(&mut conn, project.id).await?;
    Ok(Desk::new(signed.visitor, signed.person, project, role, counts))
}
