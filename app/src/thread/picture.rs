//! The chain as a picture: a column per station, red lines between what belongs together. Drawn on the server. Its links
//! are for the mouse; the list under it holds the same for the keyboard and the ear.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;
use crate::thread::lines::Knot;
use crate::thread::model::Station;

const COLUMN: i64 = 118;
const ROW: i64 = 50;
const SIDE: i64 = 60;
const TOP: i64 = 62;

/// One station of the picture.
#[derive(Debug, Clone)]
pub struct Column {
    pub station: Station,
    pub name: &'static str,
    pub knots: Vec<Mark>,
    /// How many are not drawn.
    pub more: i64,
}

#[derive(Debug, Clone)]
pub struct Mark {
    pub label: String,
    /// The thread from there.
    pub href: String,
    /// The thread is opened from this one.
    pub here: bool,
}

/// Where each knot stands, and how large the picture is.
#[derive(Debug, PartialEq, Eq)]
struct Layout {
    places: HashMap<Knot, (i64, i64)>,
    width: i64,
    height: i64,
}

pub fn picture(lang: Lang, columns: &[Column], lines: &[(Knot, Knot)]) -> AnyView {
    let sizes: Vec<(Station, usize)> = columns.iter().map(|column| (column.station, column.knots.len())).collect();
    let layout = lay_out(&sizes, lines);
    let curves: Vec<_> = lines.iter().filter_map(|(from, to)| curve(&layout, *from, *to)).map(|d| view! { <path class="chain__line" d=d></path> }).collect();
    let stations: Vec<_> = columns.iter().enumerate().map(|(n, column)| station(lang, column, place(n), &layout)).collect();
    let size = format!("0 0 {} {}", layout.width, layout.height);
    view! {
        <svg class="chain__picture" width=layout.width.to_string() height=layout.height.to_string() viewBox=size aria-hidden="true" focusable="false">
            {curves}
            {stations}
        </svg>
    }
    .into_any()
}

fn station(lang: Lang, column: &Column, x: i64, layout: &Layout) -> AnyView {
    let knots: Vec<_> = column
        .knots
        .iter()
        .enumerate()
        .filter_map(|(n, mark)| layout.places.get(&(column.station, n)).map(|(x, y)| knot(mark, *x, *y)))
        .collect();
    let lowest = layout.places.iter().filter(|(knot, _)| knot.0 == column.station).map(|(_, (_, y))| *y).max().unwrap_or(TOP);
    let more = (column.more > 0).then(|| {
        view! { <text class="chain__label chain__label--quiet" x=x.to_string() y=(lowest + 28).to_string() text-anchor="middle">{t!(lang, "thread-more", n = column.more)}</text> }
    });
    view! {
        <text class="chain__label chain__label--quiet" x=x.to_string() y="16" text-anchor="middle">{column.name}</text>
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

fn curve(layout: &Layout, from: Knot, to: Knot) -> Option<String> {
    let ((x1, y1), (x2, y2)) = (layout.places.get(&from)?, layout.places.get(&to)?);
    let middle = i64::midpoint(*x1, *x2);
    Some(format!("M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}"))
}

fn place(column: usize) -> i64 {
    SIDE + i64::try_from(column).unwrap_or_default() * COLUMN
}

/// Columns from left to right, each centred on the tallest; within a column the knots stand near what they belong to,
/// so that few lines cross.
fn lay_out(sizes: &[(Station, usize)], lines: &[(Knot, Knot)]) -> Layout {
    let tallest = i64::try_from(sizes.iter().map(|(_, n)| *n).max().unwrap_or_default()).unwrap_or_default();
    let mut order: Vec<Vec<usize>> = sizes.iter().map(|(_, n)| (0..*n).collect()).collect();
    let mut places = placed(sizes, &order, tallest);
    let columns: Vec<usize> = (0..sizes.len()).collect();
    let back: Vec<usize> = columns.iter().rev().copied().collect();
    for (sweep, forth) in [(&columns, true), (&back, false), (&columns, true)] {
        for column in sweep {
            let Some((station, _)) = sizes.get(*column) else { continue };
            if let Some(rows) = order.get_mut(*column) {
                rows.sort_by_key(|n| (wish(&places, lines, (*station, *n), forth), *n));
            }
            places = placed(sizes, &order, tallest);
        }
    }
    let columns = i64::try_from(sizes.len()).unwrap_or_default();
    Layout { places, width: 2 * SIDE + (columns - 1).max(0) * COLUMN, height: TOP + tallest.max(1) * ROW }
}

fn placed(sizes: &[(Station, usize)], order: &[Vec<usize>], tallest: i64) -> HashMap<Knot, (i64, i64)> {
    let mut places = HashMap::new();
    for (column, ((station, size), rows)) in sizes.iter().zip(order).enumerate() {
        let above = (tallest - i64::try_from(*size).unwrap_or_default()) * ROW / 2;
        for (row, n) in (0_i64..).zip(rows) {
            places.insert((*station, *n), (place(column), TOP + above + row * ROW));
        }
    }
    places
}

/// The mean height of what a knot belongs to, before it or after it; its own height when that is nothing.
fn wish(places: &HashMap<Knot, (i64, i64)>, lines: &[(Knot, Knot)], knot: Knot, before: bool) -> i64 {
    let others = lines.iter().filter_map(|(from, to)| match before {
        true if *to == knot => places.get(from),
        false if *from == knot => places.get(to),
        _ => None,
    });
    let (sum, n) = others.fold((0, 0), |(sum, n), (_, y)| (sum + y, n + 1));
    if n == 0 { places.get(&knot).map_or(0, |(_, y)| *y) } else { sum / n }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Station::{Needs, Quotes};

    #[test]
    fn knots_stand_in_columns_and_never_on_each_other() {
        let lines = [((Quotes, 0), (Needs, 1)), ((Quotes, 1), (Needs, 0)), ((Quotes, 2), (Needs, 0))];
        let layout = lay_out(&[(Quotes, 3), (Needs, 2)], &lines);
        assert_eq!(layout.places.len(), 5);
        let mut seen: Vec<_> = layout.places.values().collect();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 5);
        assert!(layout.places.values().all(|(x, y)| *x < layout.width && *y < layout.height));
    }

    #[test]
    fn what_belongs_together_stands_at_the_same_height() {
        // Need 1 belongs to the first quote, need 0 to the second: uncrossed, need 1 stands above need 0.
        let lines = [((Quotes, 0), (Needs, 1)), ((Quotes, 1), (Needs, 0))];
        let layout = lay_out(&[(Quotes, 2), (Needs, 2)], &lines);
        assert!(layout.places[&(Needs, 1)].1 < layout.places[&(Needs, 0)].1);
        assert_eq!(layout.places[&(Quotes, 0)].1, layout.places[&(Needs, 1)].1);
    }

    #[test]
    fn a_chain_of_nothing_is_still_a_picture() {
        let layout = lay_out(&[], &[]);
        assert!(layout.width > 0 && layout.height > 0);
    }
}
