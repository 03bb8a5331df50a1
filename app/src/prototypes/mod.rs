//! Prototypes: drafted in Markdown, linked to the needs they are thought to meet, changed until they do. Holds always:
//! what somebody outside has seen is frozen; the next change is a new iteration; no iteration is tested without a need.

#[cfg(feature = "ssr")]
pub mod actions;
pub mod asked;
#[cfg(feature = "ssr")]
pub mod forms;
pub mod insert;
#[cfg(feature = "ssr")]
pub mod inserts;
pub mod islands;
#[cfg(feature = "ssr")]
mod joins;
#[cfg(feature = "hydrate")]
mod live;
#[cfg(feature = "ssr")]
pub mod model;
#[cfg(feature = "ssr")]
pub mod names;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod screens;
#[cfg(feature = "ssr")]
pub mod spot;
#[cfg(feature = "ssr")]
pub mod store;
