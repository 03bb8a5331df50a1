//! Prototypes: drafted in Markdown, linked to the needs they are thought to meet, changed until they do. Holds always:
//! what somebody outside has seen is frozen; the next change is a new iteration; no iteration is tested without a need.

#[cfg(feature = "ssr")]
pub mod draft;
#[cfg(feature = "ssr")]
pub mod for_need;
