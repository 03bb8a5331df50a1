//! The screens of an iteration: a picture of boxes and lines, and the same as a list.

use leptos::prelude::*;

use super::remarks;
use crate::desk::Desk;
use crate::lang::Lang;
use crate::prototypes::model::{Page, drafts};
use crate::prototypes::screens::{Map, Remark, Screen, Standing, check, map};
use crate::prototypes::spot::Spot;
use crate::slug::Slug;
use crate::t;

/// The pages of an iteration, drawn and listed. `writes`: each leads to where it is written, else to where it is tried.
pub fn screens(desk: &Desk, spot: &Spot, pages: &[Page], writes: bool) -> AnyView {
    let lang = desk.lang;
    let drawn = map(&drafts(pages));
    let seen = if writes { check(&drafts(pages)) } else { Vec::new() };
    let place = if writes { "pages" } else { "try" };
    let href = |slug: &Slug| spot.path(desk, format_args!("{place}/{slug}"));
    view! {
        {picture(lang, &drawn, &href)}
        {outline(desk, spot, &drawn, &seen, writes, &href)}
    }
    .into_any()
}

fn picture(lang: Lang, drawn: &Map, href: &dyn Fn(&Slug) -> String) -> AnyView {
    let lines: Vec<_> = drawn
        .lines
        .iter()
        .map(|line| view! { <path class="screens__line" d=path(&line.points) /> <path class="screens__head" d=arrow(&line.points) /> })
        .collect();
    let boxes: Vec<_> = drawn.screens.iter().map(|screen| one_box(screen, href)).collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "prototype-map")>
            <svg class="screens" width=drawn.width.to_string() height=drawn.height.to_string()
                viewBox=format!("0 0 {} {}", drawn.width, drawn.height) role="group" aria-label=t!(lang, "prototype-map")>
                <g aria-hidden="true">{lines}</g>
                {boxes}
            </svg>
        </div>
    }
    .into_any()
}

const LINE: i32 = 18;

fn one_box(screen: &Screen, href: &dyn Fn(&Slug) -> String) -> AnyView {
    let class = match screen.standing {
        Standing::First => "screens__box screens__box--start",
        Standing::Reached => "screens__box",
        Standing::Unreached => "screens__box screens__box--alone",
        Standing::Missing => "screens__box screens__box--missing",
    };
    let rows = i32::try_from(screen.title_lines.len()).unwrap_or(1);
    let top = screen.y + (screen.height - rows * LINE) / 2 + 13;
    let words: Vec<_> = (0_i32..)
        .zip(&screen.title_lines)
        .map(|(at, words)| view! { <tspan x=(screen.x + 12).to_string() y=(top + at * LINE).to_string()>{format!("{words} ")}</tspan> })
        .collect();
    let drawn = view! {
        <rect class=class x=screen.x.to_string() y=screen.y.to_string() width=screen.width.to_string() height=screen.height.to_string() rx="4" />
        <text class="screens__label">{words}</text>
    };
    match screen.standing {
        Standing::Missing => view! { <g>{drawn}</g> }.into_any(),
        _ => view! { <a href=href(&screen.slug)>{drawn}</a> }.into_any(),
    }
}

fn path(points: &[(i32, i32)]) -> String {
    let steps = points.iter().enumerate().map(|(at, (x, y))| format!("{}{x} {y}", if at == 0 { 'M' } else { 'L' }));
    steps.collect()
}

/// A small triangle that ends where the line does.
fn arrow(points: &[(i32, i32)]) -> String {
    let [.., from, to] = points else { return String::new() };
    let (x, y) = (f64::from(to.0), f64::from(to.1));
    let (dx, dy) = (x - f64::from(from.0), y - f64::from(from.1));
    let length = dx.hypot(dy).max(1.0);
    let (ux, uy) = (dx / length, dy / length);
    let (bx, by) = (x - 8.0 * ux, y - 8.0 * uy);
    format!("M{x:.1} {y:.1}L{:.1} {:.1}L{:.1} {:.1}z", bx - 4.0 * uy, by + 4.0 * ux, bx + 4.0 * uy, by - 4.0 * ux)
}

/// The same as a list: where one begins, where each page leads, and what is missing.
fn outline(desk: &Desk, spot: &Spot, drawn: &Map, seen: &[Remark], writes: bool, href: &dyn Fn(&Slug) -> String) -> AnyView {
    let lang = desk.lang;
    let name = |screen: &Screen| if screen.title.is_empty() { screen.slug.to_string() } else { screen.title.clone() };
    let items: Vec<_> = drawn
        .screens
        .iter()
        .enumerate()
        .map(|(at, screen)| {
            let to: Vec<String> = drawn
                .lines
                .iter()
                .filter(|line| line.from == at)
                .filter_map(|line| drawn.screens.get(line.to))
                .map(name)
                .collect();
            let leads = (!to.is_empty()).then(|| t!(lang, "prototype-leads-to", pages = to.join(", ")));
            let standing = match screen.standing {
                Standing::First => Some(t!(lang, "prototype-page-first")),
                Standing::Reached | Standing::Missing => None,
                Standing::Unreached => Some(t!(lang, "prototype-page-alone")),
            };
            let remarks = seen.iter().filter(|remark| remark.page == screen.slug).count();
            let remarks = (remarks > 0).then(|| remarks::how_many(lang, remarks));
            let facts: Vec<String> = [standing.map(str::to_owned), leads, remarks].into_iter().flatten().collect();
            let facts = (!facts.is_empty()).then(|| view! { " " <span class="muted">{facts.join(" · ")}</span> });
            match screen.standing {
                Standing::Missing => missing(desk, spot, screen, writes),
                _ => view! { <li><a href=href(&screen.slug)>{name(screen)}</a> {facts}</li> }.into_any(),
            }
        })
        .collect();
    view! { <ol aria-label=t!(lang, "prototype-pages")>{items}</ol> }.into_any()
}

fn missing(desk: &Desk, spot: &Spot, screen: &Screen, writes: bool) -> AnyView {
    let lang = desk.lang;
    let make = writes.then(|| {
        let href = spot.path(desk, format_args!("pages?title={}", screen.slug));
        view! { " " <a href=href>{t!(lang, "prototype-page-make", name = screen.slug.to_string())}</a> }
    });
    view! { <li><span class="muted">{t!(lang, "prototype-page-missing", name = screen.slug.to_string())}</span> {make}</li> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_points_the_way_its_line_goes() {
        assert_eq!(arrow(&[(10, 0), (10, 20)]), "M10.0 20.0L6.0 12.0L14.0 12.0z");
        assert_eq!(arrow(&[(10, 0)]), "");
        assert_eq!(path(&[(10, 0), (10, 20), (30, 20)]), "M10 0L10 20L30 20");
    }
}
