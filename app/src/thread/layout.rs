//! Where everything stands in the picture of a chain. A line that spans several columns gets a place of its own in each
//! column that it goes past, so that it never looks as if it went through a knot there.

use std::collections::{BTreeSet, HashMap};

use crate::thread::lines::Knot;
use crate::thread::model::Station;

const COLUMN: i64 = 84;
const SIDE: i64 = 46;
/// Under the names of the stations.
const TOP: i64 = 28;
/// The height of a knot with its label, and of a line that goes past.
const KNOT: i64 = 50;
const PASS: i64 = 26;

/// Something that has a place in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spot {
    Knot(Knot),
    /// Where the lines to a knot go past a column.
    Past(Knot, usize),
}

#[derive(Debug)]
pub struct Layout {
    pub places: HashMap<Spot, (i64, i64)>,
    /// The pieces of the lines, each from one column to the next.
    pub segments: BTreeSet<(Spot, Spot)>,
    pub width: i64,
    pub height: i64,
}

/// Columns from left to right, each centred on the tallest; within a column everything stands near what it belongs to,
/// so that few lines cross.
pub fn lay_out(sizes: &[(Station, usize)], lines: &[(Knot, Knot)]) -> Layout {
    let segments = segments(sizes, lines);
    let mut columns: Vec<Vec<Spot>> =
        sizes.iter().map(|(station, n)| (0..*n).map(|n| Spot::Knot((*station, n))).collect()).collect();
    let past: BTreeSet<Spot> = segments.iter().map(|(_, to)| *to).filter(|spot| matches!(spot, Spot::Past(..))).collect();
    for spot in past {
        if let Spot::Past(_, column) = spot
            && let Some(column) = columns.get_mut(column)
        {
            column.push(spot);
        }
    }
    let tallest = columns.iter().map(|column| height(column)).max().unwrap_or_default();
    let mut places = placed(&columns, tallest);
    let forth: Vec<usize> = (0..columns.len()).collect();
    let back: Vec<usize> = forth.iter().rev().copied().collect();
    for (sweep, before) in [(&forth, true), (&back, false), (&forth, true)] {
        for n in sweep {
            if let Some(column) = columns.get_mut(*n) {
                column.sort_by_key(|spot| (wish(&places, &segments, *spot, before), *spot));
            }
            places = placed(&columns, tallest);
        }
    }
    let width = 2 * SIDE + (i64::try_from(columns.len()).unwrap_or_default() - 1).max(0) * COLUMN;
    Layout { places, segments, width, height: TOP + tallest.max(KNOT) + PASS }
}

/// Each line in pieces. Lines to the same knot go past a column together.
fn segments(sizes: &[(Station, usize)], lines: &[(Knot, Knot)]) -> BTreeSet<(Spot, Spot)> {
    let column = |knot: Knot| sizes.iter().position(|(station, _)| *station == knot.0);
    let mut segments = BTreeSet::new();
    for (from, to) in lines {
        let (Some(first), Some(last)) = (column(*from), column(*to)) else { continue };
        let mut at = Spot::Knot(*from);
        for between in first + 1..last {
            segments.insert((at, Spot::Past(*to, between)));
            at = Spot::Past(*to, between);
        }
        segments.insert((at, Spot::Knot(*to)));
    }
    segments
}

fn height_of(spot: Spot) -> i64 {
    match spot {
        Spot::Knot(_) => KNOT,
        Spot::Past(..) => PASS,
    }
}

fn height(column: &[Spot]) -> i64 {
    column.iter().map(|spot| height_of(*spot)).sum()
}

fn placed(columns: &[Vec<Spot>], tallest: i64) -> HashMap<Spot, (i64, i64)> {
    let mut places = HashMap::new();
    for (n, column) in (0_i64..).zip(columns) {
        let mut top = TOP + (tallest - height(column)) / 2;
        for spot in column {
            // A knot stands under its label.
            let down = if matches!(spot, Spot::Knot(_)) { KNOT * 2 / 3 } else { PASS / 2 };
            places.insert(*spot, (SIDE + n * COLUMN, top + down));
            top += height_of(*spot);
        }
    }
    places
}

/// The mean height of what a spot belongs to, before it or after it; its own height when that is nothing.
fn wish(places: &HashMap<Spot, (i64, i64)>, segments: &BTreeSet<(Spot, Spot)>, spot: Spot, before: bool) -> i64 {
    let others = segments.iter().filter_map(|(from, to)| match before {
        true if *to == spot => places.get(from),
        false if *from == spot => places.get(to),
        _ => None,
    });
    let (sum, n) = others.fold((0, 0), |(sum, n), (_, y)| (sum + y, n + 1));
    if n == 0 { places.get(&spot).map_or(0, |(_, y)| *y) } else { sum / n }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Station::{Clusters, Iterations, Needs, Quotes};

    #[test]
    fn knots_stand_in_columns_and_never_on_each_other() {
        let lines = [((Quotes, 0), (Needs, 1)), ((Quotes, 1), (Needs, 0)), ((Quotes, 2), (Needs, 0))];
        let layout = lay_out(&[(Quotes, 3), (Needs, 2)], &lines);
        let mut seen: Vec<_> = layout.places.values().collect();
        seen.sort();
        seen.dedup();
        assert_eq!((layout.places.len(), seen.len()), (5, 5));
        assert!(layout.places.values().all(|(x, y)| *x < layout.width && *y < layout.height));
    }

    #[test]
    fn what_belongs_together_stands_at_the_same_height() {
        // Need 1 belongs to the first quote, need 0 to the second: uncrossed, need 1 stands above need 0.
        let lines = [((Quotes, 0), (Needs, 1)), ((Quotes, 1), (Needs, 0))];
        let layout = lay_out(&[(Quotes, 2), (Needs, 2)], &lines);
        let y = |knot| layout.places[&Spot::Knot(knot)].1;
        assert!(y((Needs, 1)) < y((Needs, 0)));
        assert_eq!(y((Quotes, 0)), y((Needs, 1)));
    }

    #[test]
    fn a_line_from_a_need_to_a_prototype_goes_past_the_patterns_and_not_through_them() {
        let lines = [((Needs, 0), (Clusters, 0)), ((Needs, 0), (Iterations, 0))];
        let layout = lay_out(&[(Needs, 1), (Clusters, 1), (Iterations, 1)], &lines);
        let past = Spot::Past((Iterations, 0), 1);
        assert!(layout.segments.contains(&(Spot::Knot((Needs, 0)), past)));
        assert!(layout.segments.contains(&(past, Spot::Knot((Iterations, 0)))));
        let (knot, past) = (layout.places[&Spot::Knot((Clusters, 0))], layout.places[&past]);
        assert_eq!(knot.0, past.0);
        assert!((knot.1 - past.1).abs() > 10);
    }

    #[test]
    fn a_chain_of_nothing_is_still_a_picture() {
        let layout = lay_out(&[], &[]);
        assert!(layout.width > 0 && layout.height > 0);
    }
}
