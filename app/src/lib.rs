//! All that a person can see or do in Tråden. Compiled for the server (`ssr`), where everything is, and for the
//! browser (`hydrate`), where only the islands are. The folders are the loop.

#[cfg(feature = "ssr")]
pub mod chars;
#[cfg(feature = "ssr")]
pub mod clock;
#[cfg(feature = "ssr")]
pub mod db;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod house;
#[cfg(feature = "ssr")]
pub mod id;
#[cfg(feature = "ssr")]
pub mod lang;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
pub mod parse;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod secret;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod ui;

#[cfg(feature = "ssr")]
pub mod backlog;
#[cfg(feature = "ssr")]
pub mod guide;
#[cfg(feature = "ssr")]
pub mod needs;
#[cfg(feature = "ssr")]
pub mod participants;
#[cfg(feature = "ssr")]
pub mod patterns;
#[cfg(feature = "ssr")]
pub mod people;
#[cfg(feature = "ssr")]
pub mod projects;
pub mod prototypes;
#[cfg(feature = "ssr")]
pub mod rounds;
pub mod sources;
#[cfg(test)]
pub mod testing;
#[cfg(feature = "ssr")]
pub mod thread;

/// Wakes the islands of the page that loaded us.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
