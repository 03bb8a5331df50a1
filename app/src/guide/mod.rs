//! Method support: short guides from `content/`, where they are needed, and the texts every public service must have.

pub mod model;
pub mod pages;
