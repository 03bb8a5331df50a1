//! Everything that runs the house and nothing a user reads.

pub mod again;
pub mod auth;
pub mod config;
pub mod demo;
pub mod files;
pub mod jobs;
pub mod limits;
pub mod mail;
pub mod ops;
pub mod router;
pub mod telemetry;
pub mod troubles;
