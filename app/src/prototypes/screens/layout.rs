//! Where the boxes of a map stand, and how the lines find their way between them.
//!
//! Boxes stand in rows with a channel between each. Lines between neighbouring rows go straight
//! through their channel; all others go along it, and past the rows in a lane at the right.
//! So no line crosses a box, and no two run on top of one another.

use std::collections::BTreeMap;

pub const SCREEN_WIDTH: i32 = 152;
pub const SCREEN_HEIGHT: i32 = 72;

type Pair = (usize, usize);
type Point = (i32, i32);

const IN_A_ROW: usize = 5;
const BETWEEN: i32 = 24;
const MARGIN: i32 = 16;
/// The least height of a channel between two rows.
const CHANNEL: i32 = 64;
/// From a box to the nearest line that runs along its edge: room for an arrow.
const CLEAR: i32 = 24;
/// Between two lines that run side by side.
const STEP: i32 = 12;

pub(super) struct Layout {
    pub(super) width: i32,
    pub(super) height: i32,
    /// Row and upper left corner of every box.
    spots: Vec<Spot>,
    /// The right edge of the boxes.
    right: i32,
    /// Top and height of each channel; channel n lies above row n, the last below all.
    channels: Vec<(i32, i32)>,
    /// How many lines run along each channel.
    slots: Vec<i32>,
}

#[derive(Clone, Copy, Default)]
struct Spot {
    row: usize,
    x: i32,
    y: i32,
}

impl Spot {
    fn middle(self) -> i32 {
        self.x + SCREEN_WIDTH / 2
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Top,
    Bottom,
}

/// What the other end lies toward, the line, and whether it leaves here.
type End = (i32, usize, bool);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Route {
    /// To the next row, down or up.
    Straight { down: bool },
    /// To another box of the same row.
    Under,
    /// Past one or more rows.
    Around,
}

impl Layout {
    pub(super) fn new(steps: &[Option<usize>], pairs: &[Pair]) -> Self {
        let rows = rows(steps, pairs);
        let widest = whole(rows.iter().map(Vec::len).max().unwrap_or(0));
        let span = |boxes: i32| (boxes * (SCREEN_WIDTH + BETWEEN) - BETWEEN).max(0);
        let mut spots = vec![Spot::default(); steps.len()];
        for (row, nodes) in rows.iter().enumerate() {
            let left = MARGIN + (span(widest) - span(whole(nodes.len()))) / 2;
            for (at, &node) in (0..).zip(nodes) {
                if let Some(spot) = spots.get_mut(node) {
                    *spot = Spot { row, x: left + at * (SCREEN_WIDTH + BETWEEN), y: 0 };
                }
            }
        }
        let mut slots = vec![0; rows.len() + 1];
        let mut lanes = 0;
        for &(from, to) in pairs {
            let (a, b) = (spot(&spots, from).row, spot(&spots, to).row);
            match route(a, b) {
                Route::Straight { .. } => continue,
                Route::Under => {}
                Route::Around => {
                    lanes += 1;
                    add(&mut slots, b);
                }
            }
            add(&mut slots, a + 1);
        }
        let mut channels = Vec::new();
        let mut y = 0;
        for (at, &slots) in slots.iter().enumerate() {
            let outer = at == 0 || at == rows.len();
            let least = if outer { MARGIN } else { CHANNEL };
            let height = if slots == 0 { least } else { least.max(2 * CLEAR + (slots - 1) * STEP) };
            channels.push((y, height));
            y += height + if at < rows.len() { SCREEN_HEIGHT } else { 0 };
        }
        for spot in &mut spots {
            spot.y = channels.get(spot.row).map_or(0, |&(top, height)| top + height);
        }
        let right = MARGIN + span(widest);
        let room = if lanes == 0 { 0 } else { CLEAR - MARGIN + lanes * STEP };
        Self { width: right + MARGIN + room, height: y, spots, right, channels, slots }
    }

    pub(super) fn corner(&self, node: usize) -> Point {
        let spot = spot(&self.spots, node);
        (spot.x, spot.y)
    }

    /// The points of each line, in the order of the pairs.
    pub(super) fn routes(&self, pairs: &[Pair]) -> Vec<Vec<Point>> {
        let ports = self.ports(pairs);
        let mut lanes = 0;
        // In a channel those that leave a box run above those that arrive at one:
        // then a line down from above never meets a line down to below.
        let mut leaving = vec![0; self.slots.len()];
        let mut arriving = vec![0; self.slots.len()];
        for &(from, to) in pairs {
            let (a, b) = (spot(&self.spots, from).row, spot(&self.spots, to).row);
            if !matches!(route(a, b), Route::Straight { .. }) {
                add(&mut arriving, a + 1);
            }
        }
        let mut lines = Vec::new();
        for (line, &(from, to)) in pairs.iter().enumerate() {
            let (a, b) = (spot(&self.spots, from), spot(&self.spots, to));
            let start = ports.get(&(line, true)).copied().unwrap_or_default();
            let end = ports.get(&(line, false)).copied().unwrap_or_default();
            lines.push(match route(a.row, b.row) {
                Route::Straight { .. } => vec![start, end],
                Route::Under => {
                    let y = self.slot(a.row + 1, add(&mut leaving, a.row + 1));
                    vec![start, (start.0, y), (end.0, y), end]
                }
                Route::Around => {
                    let out = self.slot(a.row + 1, add(&mut leaving, a.row + 1));
                    let into = self.slot(b.row, add(&mut arriving, b.row));
                    let lane = self.right + CLEAR + lanes * STEP;
                    lanes += 1;
                    vec![start, (start.0, out), (lane, out), (lane, into), (end.0, into), end]
                }
            });
        }
        lines
    }

    /// The height of the nth line along a channel.
    fn slot(&self, channel: usize, n: i32) -> i32 {
        let (top, height) = self.channels.get(channel).copied().unwrap_or_default();
        let lines = self.slots.get(channel).copied().unwrap_or(1);
        top + (height - (lines - 1) * STEP) / 2 + n * STEP
    }

    /// Where every line leaves (`true`) and arrives (`false`): spread along the side of the box,
    /// in the order of what lies at the other end.
    fn ports(&self, pairs: &[Pair]) -> BTreeMap<(usize, bool), Point> {
        let mut sides: BTreeMap<(usize, Side), Vec<End>> = BTreeMap::new();
        for (line, &(from, to)) in pairs.iter().enumerate() {
            let (a, b) = (spot(&self.spots, from), spot(&self.spots, to));
            let (leaves, arrives) = match route(a.row, b.row) {
                Route::Straight { down: false } => (Side::Top, Side::Bottom),
                Route::Under => (Side::Bottom, Side::Bottom),
                Route::Straight { down: true } | Route::Around => (Side::Bottom, Side::Top),
            };
            let around = route(a.row, b.row) == Route::Around;
            let toward = |other: Spot| if around { i32::MAX } else { other.middle() };
            sides.entry((from, leaves)).or_default().push((toward(b), line, true));
            sides.entry((to, arrives)).or_default().push((toward(a), line, false));
        }
        let mut ports = BTreeMap::new();
        for ((node, side), mut ends) in sides {
            ends.sort_unstable();
            let spot = spot(&self.spots, node);
            let y = if side == Side::Top { spot.y } else { spot.y + SCREEN_HEIGHT };
            for (at, (_, line, leaves)) in (1..).zip(&ends) {
                ports.insert((*line, *leaves), (spot.x + SCREEN_WIDTH * at / (whole(ends.len()) + 1), y));
            }
        }
        ports
    }
}

fn route(from: usize, to: usize) -> Route {
    match (from, to) {
        (a, b) if a == b => Route::Under,
        (a, b) if a + 1 == b => Route::Straight { down: true },
        (a, b) if b + 1 == a => Route::Straight { down: false },
        _ => Route::Around,
    }
}

/// The boxes row by row: by steps from the first, those without any last, wide rows split evenly.
fn rows(steps: &[Option<usize>], pairs: &[Pair]) -> Vec<Vec<usize>> {
    let far = steps.iter().flatten().max().map_or(0, |far| far + 1);
    let mut rows = vec![Vec::new(); far + 1];
    for (node, step) in steps.iter().enumerate() {
        if let Some(row) = rows.get_mut(step.unwrap_or(far)) {
            row.push(node);
        }
    }
    rows.retain(|row| !row.is_empty());
    for at in 1..rows.len() {
        let (above, below) = rows.split_at_mut(at);
        if let (Some(above), Some(row)) = (above.last(), below.first_mut()) {
            row.sort_by_key(|&node| pull(node, above, pairs));
        }
    }
    rows.iter().flat_map(|row| row.chunks(row.len().div_ceil(row.len().div_ceil(IN_A_ROW)))).map(<[_]>::to_vec).collect()
}

/// Where a box is drawn to by the row above, as a share of that row's width in thousandths.
fn pull(node: usize, above: &[usize], pairs: &[Pair]) -> usize {
    let linked = |&(a, b): &Pair, other: usize| (a, b) == (node, other) || (a, b) == (other, node);
    let places: Vec<usize> = above
        .iter()
        .enumerate()
        .filter(|&(_, &other)| pairs.iter().any(|pair| linked(pair, other)))
        .map(|(at, _)| (2 * at + 1) * 500 / above.len())
        .collect();
    if places.is_empty() { 500 } else { places.iter().sum::<usize>() / places.len() }
}

fn spot(spots: &[Spot], node: usize) -> Spot {
    spots.get(node).copied().unwrap_or_default()
}

/// Counts one more and answers how many there were.
fn add(counts: &mut [i32], at: usize) -> i32 {
    counts.get_mut(at).map_or(0, |count| {
        *count += 1;
        *count - 1
    })
}

fn whole(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
