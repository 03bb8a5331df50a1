//! How addresses are gathered: each as a route, and as a row for the tests that go through them all.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};
use leptos::server_fn::codec::Json;
use leptos::server_fn::{Http, ServerFn};

use crate::ask::Refused;
use crate::ask::answer::answer;
use crate::house::House;
use crate::rights::{Thing as T, Verb as V};
use crate::routes::guard::{guard, guard_asked, that_can_be};

/// Method, path, and the right that it takes.
pub type Row = (&'static str, String, V, T);

/// The pages of projects as they are gathered, with the rows that the access test reads.
pub struct Table {
    house: House,
    router: Router<House>,
    pub rows: Vec<Row>,
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

    pub fn post<H: Handler<X, House>, X: 'static>(self, path: &str, verb: V, thing: T, handler: H) -> Self {
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
    pub fn upload<H: Handler<X, House>, X: 'static>(self, path: &str, verb: V, thing: T, handler: H) -> Self {
        self.at("POST", path, (verb, thing), post(handler).layer(DefaultBodyLimit::disable()))
    }
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
