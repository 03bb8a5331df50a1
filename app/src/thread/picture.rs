//! The chain as a picture: a column per station, red lines between what belongs together. Drawn on the server. Its links
//! are for the mouse; the list under it holds the same for the keyboard and the ear.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::thread::layout::{Layout, Spot, lay_out};
use crate::thread::lines::Knot;
use crate::thread::model::Station;

/// One station of the picture.
#[derive(Debug, Clone)]
pub struct Column {
    pub station: Station,
    pub name: &'static str,
    pub knots: Vec<Mark>,
    /// How many are not drawn.
    pub more: Option<String>,
}

#[derive(Debug, Clone)]
pub struct Mark {
    pub label: String,
    /// The thread from there.
    pub href: String,
    /// The thread is opened from this one.
    pub here: bool,
}

/// A picture that is wider than this, in its own pixels, is drawn smaller where it would not be whole otherwise.
const NARROWED: i64 = 896;

pub fn picture(lang: Lang, columns: &[Column], lines: &[(Knot, Knot)]) -> AnyView {
    let sizes: Vec<(Station, usize)> = columns.iter().map(|column| (column.station, column.knots.len())).collect();
    let layout = lay_out(&sizes, lines);
    let curves: Vec<_> = layout
        .segments
        .iter()
        .filter_map(|(from, to)| curve(&layout, from, to))
        .map(|d| view! { <path class="chain__line" d=d></path> })
        .collect();
    let stations: Vec<_> = columns.iter().map(|column| station(lang, column, &layout)).collect();
    let size = format!("0 0 {} {}", layout.width, layout.height);
    let class = if layout.width > NARROWED { "chain__picture chain__picture--wide" } else { "chain__picture" };
    view! {
        <svg class=class width=layout.width.to_string() height=layout.height.to_string() viewBox=size aria-hidden="true" focusable="false">
            {curves}
            {stations}
        </svg>
    }
    .into_any()
}

fn station(_lang: Lang, column: &Column, layout: &Layout) -> AnyView {
    let places: Vec<(i64, i64)> =
        (0..column.knots.len()).filter_map(|n| layout.places.get(&Spot::Knot((column.station, n)))).copied().collect();
    let x = places.first().map_or(0, |(x, _)| *x).to_string();
    let lowest = places.iter().map(|(_, y)| *y).max().unwrap_or_default();
    let knots: Vec<_> = column.knots.iter().zip(&places).map(|(mark, (x, y))| knot(mark, *x, *y)).collect();
    let more = column.more.clone().map(|words| {
        view! { <text class="chain__label chain__label--quiet" x=x.clone() y=(lowest + 26).to_string() text-anchor="middle">{words}</text> }
    });
    view! {
        <text class="chain__label chain__label--quiet" x=x.clone() y="16" text-anchor="middle">{column.name}</text>
        {knots}
        {more}
    }
    .into_any()
}

fn knot(mark: &Mark, x: i64, y: i64) -> AnyView {
    let (class, r) = if mark.here { ("chain__here", "9") } else { ("chain__knot", "7") };
    view! {
        <a href=mark.href.clone() tabindex="-1">
            <circle class=class cx=x.to_string() cy=y.to_string() r=r></circle>
            <text class="chain__label" x=x.to_string() y=(y - 15).to_string() text-anchor="middle">{mark.label.clone()}</text>
        </a>
    }
    .into_any()
}

fn curve(layout: &Layout, from: &Spot, to: &Spot) -> Option<String> {
    let ((x1, y1), (x2, y2)) = (layout.places.get(from)?, layout.places.get(to)?);
    let middle = i64::midpoint(*x1, *x2);
    Some(format!("M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}"))
}
