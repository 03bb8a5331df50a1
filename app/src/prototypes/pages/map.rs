//! The screens of an iteration as a map of boxes and lines. The same is told under the pictures of the pages.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::prototypes::screens::{Map, Screen, Standing};
use crate::slug::Slug;
use crate::t;

/// The map, for who opens it.
pub fn folded(lang: Lang, drawn: &Map, href: &dyn Fn(&Slug) -> String) -> AnyView {
    view! { <details class="screens-map"><summary>{t!(lang, "prototype-map")}</summary> {picture(lang, drawn, href)}</details> }.into_any()
}

fn picture(lang: Lang, drawn: &Map, href: &dyn Fn(&Slug) -> String) -> AnyView {
    let lines: Vec<_> = drawn
        .lines
        .iter()
        .map(|line| view! { <path class="map__line" d=path(&line.points) /> <path class="map__head" d=arrow(&line.points) /> })
        .collect();
    let boxes: Vec<_> = drawn.screens.iter().map(|screen| one_box(screen, href)).collect();
    view! {
        <p class="scrolls-hint">{t!(lang, "picture-scrolls")}</p>
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "prototype-map")>
            <svg class="map" width=drawn.width.to_string() height=drawn.height.to_string()
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
        Standing::First => "map__box map__box--start",
        Standing::Reached => "map__box",
        Standing::Unreached => "map__box map__box--alone",
        Standing::Missing => "map__box map__box--missing",
    };
    let rows = i32::try_from(screen.title_lines.len()).unwrap_or(1);
    let top = screen.y + (screen.height - rows * LINE) / 2 + 13;
    let words: Vec<_> = (0_i32..)
        .zip(&screen.title_lines)
        .map(|(at, words)| view! { <tspan x=(screen.x + 12).to_string() y=(top + at * LINE).to_string()>{format!("{words} ")}</tspan> })
        .collect();
    let drawn = view! {
        <rect class=class x=screen.x.to_string() y=screen.y.to_string() width=screen.width.to_string() height=screen.height.to_string() rx="4" />
        <text class="map__label">{words}</text>
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
