//! The map of the screens: boxes and lines as plain numbers, for a picture drawn elsewhere.
//!
//! The first page is at the top, and each page stands in the row its shortest way leads to.
//! Pages that no way leads to stand below; pages that are named but not made are there too,
//! so that a half-made prototype looks half made.

use super::layout::{Layout, SCREEN_HEIGHT, SCREEN_WIDTH};
use super::links::{Link, Via, links, steps};
use super::page::Page;
use crate::slug::Slug;

/// Pages that are named but not made: no more than this many are drawn. `check` names them all.
const MAX_MISSING: usize = 12;
/// Letters in a line of a box, and lines in a box.
const LETTERS: usize = 18;
const TITLE_LINES: usize = 3;

/// All coordinates are whole and lie within `width` and `height`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    pub width: i32,
    pub height: i32,
    /// The pages in their own order, then those that are missing.
    pub screens: Vec<Screen>,
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    pub slug: Slug,
    /// Empty for a page that is missing.
    pub title: String,
    /// The title, or the slug of a missing page, broken to fit in the box.
    pub title_lines: Vec<String>,
    pub standing: Standing,
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    First,
    Reached,
    /// No way leads here from the first page.
    Unreached,
    /// Named by a link or a button, but there is no such page.
    Missing,
}

/// A way between two screens; several ways between the same two are one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Places in `Map::screens`.
    pub from: usize,
    pub to: usize,
    /// `Button` when any of the ways is one.
    pub via: Via,
    /// What the ways are called, each once.
    pub labels: Vec<String>,
    /// From the edge of one box to the edge of the other, where the arrow points.
    pub points: Vec<(i32, i32)>,
}

/// Draws up the map. A page's links to itself are left out.
pub fn map(pages: &[Page<'_>]) -> Map {
    let ways: Vec<Vec<Link>> = pages.iter().map(|page| links(&page.body)).collect();
    let mut nodes: Vec<Slug> = pages.iter().map(|page| page.slug.clone()).collect();
    for link in ways.iter().flatten() {
        if nodes.len() < pages.len() + MAX_MISSING && !nodes.contains(&link.to) {
            nodes.push(link.to.clone());
        }
    }
    let mut lines: Vec<Line> = Vec::new();
    for (from, link) in ways.iter().enumerate().flat_map(|(from, links)| links.iter().map(move |link| (from, link))) {
        if let Some(to) = nodes.iter().position(|slug| *slug == link.to).filter(|&to| to != from) {
            add_way(&mut lines, from, to, link);
        }
    }
    let mut onward = vec![Vec::new(); nodes.len()];
    for line in &lines {
        if let Some(onward) = onward.get_mut(line.from) {
            onward.push(line.to);
        }
    }
    let steps = steps(&onward);
    let pairs: Vec<(usize, usize)> = lines.iter().map(|line| (line.from, line.to)).collect();
    let layout = Layout::new(&steps, &pairs);
    for (line, points) in lines.iter_mut().zip(layout.routes(&pairs)) {
        line.points = points;
    }
    let screens = nodes.into_iter().enumerate().map(|(at, slug)| {
        let title = pages.get(at).map(|page| page.title.to_string());
        let standing = match steps.get(at) {
            _ if title.is_none() => Standing::Missing,
            _ if at == 0 => Standing::First,
            Some(Some(_)) => Standing::Reached,
            _ => Standing::Unreached,
        };
        let (x, y) = layout.corner(at);
        Screen {
            title_lines: broken(title.as_deref().unwrap_or(slug.as_str())),
            title: title.unwrap_or_default(),
            slug,
            standing,
            x,
            y,
            width: SCREEN_WIDTH,
            height: SCREEN_HEIGHT,
        }
    });
    Map { screens: screens.collect(), lines, width: layout.width, height: layout.height }
}

fn add_way(lines: &mut Vec<Line>, from: usize, to: usize, link: &Link) {
    let at = lines.iter().position(|line| (line.from, line.to) == (from, to)).unwrap_or_else(|| {
        lines.push(Line { from, to, via: link.via, labels: Vec::new(), points: Vec::new() });
        lines.len() - 1
    });
    if let Some(line) = lines.get_mut(at) {
        if link.via == Via::Button {
            line.via = Via::Button;
        }
        if !link.label.is_empty() && !line.labels.contains(&link.label) {
            line.labels.push(link.label.clone());
        }
    }
}

/// A title in lines that fit; what does not fit ends in an ellipsis.
fn broken(title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let more = lines.len() > TITLE_LINES;
    lines.truncate(TITLE_LINES);
    let last = lines.len().saturating_sub(1);
    for (at, line) in lines.iter_mut().enumerate() {
        let long = line.chars().count() > LETTERS;
        if long || (more && at == last) {
            *line = line.chars().take(LETTERS - 1).collect::<String>().trim_end().to_owned() + "…";
        }
    }
    lines
}

#[cfg(test)]
#[path = "map_tests.rs"]
mod tests;
