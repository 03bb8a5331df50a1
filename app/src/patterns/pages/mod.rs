//! The pages of clusters.

pub mod dissolve;
pub mod form;
pub mod outline;
pub mod several;
#[cfg(test)]
mod tests;

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::patterns::model::Cluster;
use crate::t;
use crate::ui::page::kicker;

/// The line above the title of a page under the outline.
fn under(desk: &Desk, cluster: Option<&Cluster>) -> AnyView {
    let here = cluster
        .map(|cluster| (codes::cluster(cluster.number), Some(desk.path(format_args!("clusters/{}", cluster.number)))));
    kicker(std::iter::once((t!(desk.lang, "patterns-title").to_owned(), Some(desk.path("clusters")))).chain(here).collect())
}
