//! The screens of an iteration: each as a small picture of itself with its name, what is known of it and where it leads.

use leptos::prelude::*;

use super::{map, remarks, walk};
use crate::desk::Desk;
use crate::few::Number;
use crate::lang::Lang;
use crate::prototypes::model::{Page, drafts};
use crate::prototypes::names::Names;
use crate::prototypes::screens::{Map, Remark, Standing, Target, check, map as mapped, opening, parse, render_titled};
use crate::prototypes::spot::Spot;
use crate::slug::Slug;
use crate::t;

/// So much of a page fits in its picture.
const LETTERS: usize = 400;

/// What is told of the pages beside what they say themselves.
#[derive(Debug, Clone, Copy, Default)]
pub struct Told<'a> {
    /// Each leads to where it is written, else to where it is tried.
    pub writes: bool,
    /// How many comments stand on a page, by its slug.
    pub comments: &'a [(String, i64)],
}

pub fn screens(desk: &Desk, spot: &Spot, pages: &[Page], told: Told<'_>) -> AnyView {
    let lang = desk.lang;
    let drafted = drafts(pages);
    let drawn = mapped(&drafted);
    let seen = if told.writes { check(&drafted) } else { Vec::new() };
    let grid = Grid { desk, spot, pages, drawn: &drawn, seen: &seen, told };
    let known: Vec<_> = pages.iter().enumerate().map(|(at, page)| grid.page(at, page)).collect();
    let missing: Vec<_> = drawn
        .screens
        .iter()
        .filter(|screen| screen.standing == Standing::Missing)
        .map(|screen| grid.missing(&screen.slug))
        .collect();
    let map = (drawn.screens.len() > 2).then(|| map::folded(lang, &drawn, &|slug| grid.href(slug)));
    view! {
        {(!pages.is_empty()).then(|| view! { <ol class="screens" aria-label=t!(lang, "prototype-pages")>{known} {missing}</ol> })}
        {map}
    }
    .into_any()
}

struct Grid<'a> {
    desk: &'a Desk,
    spot: &'a Spot,
    pages: &'a [Page],
    drawn: &'a Map,
    seen: &'a [Remark],
    told: Told<'a>,
}

impl Grid<'_> {
    fn href(&self, slug: &Slug) -> String {
        let place = if self.told.writes { "pages" } else { "try" };
        self.spot.path(self.desk, format_args!("{place}/{slug}"))
    }

    fn page(&self, at: usize, page: &Page) -> AnyView {
        let words = self.desk.project.lang.word();
        let facts: Vec<String> =
            [self.standing(at), self.comments(page), self.remarks(page)].into_iter().flatten().collect();
        let facts = (!facts.is_empty()).then(|| view! { <p class="screens__facts">{facts.join(" · ")}</p> });
        view! {
            <li class="screens__page">
                <div class="screens__frame" class:screens__frame--on=self.leads_on(at)>
                    <div class="screens__picture proto" lang=words inert=true aria-hidden="true" inner_html=picture(self.pages, page)></div>
                </div>
                <p class="screens__name">
                    <span class="screens__n">{at + 1}</span> " " <a lang=words dir="auto" href=self.href(&page.slug)>{Names::of(self.pages).page(page)}</a>
                </p>
                {facts}
                {self.ways(at)}
            </li>
        }
        .into_any()
    }

    /// A page that is named but not made.
    fn missing(&self, slug: &Slug) -> AnyView {
        let lang = self.desk.lang;
        let name = slug.to_string();
        let make = self.told.writes.then(|| {
            let href = self.spot.path(self.desk, format_args!("pages?title={slug}"));
            view! { <p class="screens__facts"><a href=href>{t!(lang, "prototype-page-make", name = name.as_str())}</a></p> }
        });
        view! {
            <li class="screens__page">
                <div class="screens__frame"><div class="screens__picture screens__picture--missing" aria-hidden="true"></div></div>
                <p class="screens__name muted">{t!(lang, "prototype-page-missing", name = name.as_str())}</p>
                {make}
            </li>
        }
        .into_any()
    }

    fn standing(&self, at: usize) -> Option<String> {
        let lang = self.desk.lang;
        match self.drawn.screens.get(at)?.standing {
            Standing::First => Some(t!(lang, "prototype-page-first").to_owned()),
            Standing::Unreached => Some(t!(lang, "prototype-page-alone").to_owned()),
            Standing::Reached | Standing::Missing => None,
        }
    }

    /// Nothing where few are not shown.
    fn comments(&self, page: &Page) -> Option<String> {
        let n = self.told.comments.iter().find(|(slug, _)| *slug == page.slug.as_str()).map_or(0, |(_, n)| *n);
        let n = Number::of(n, self.desk.audience()).exactly().filter(|n| *n > 0)?;
        Some(t!(self.desk.lang, "prototype-page-comments", n = n))
    }

    fn remarks(&self, page: &Page) -> Option<String> {
        let n = self.seen.iter().filter(|remark| remark.page == page.slug).count();
        (n > 0).then(|| remarks::how_many(self.desk.lang, n))
    }

    /// The places of the screens that a page leads to.
    fn onward(&self, at: usize) -> Vec<usize> {
        let mut to: Vec<usize> = self.drawn.lines.iter().filter(|line| line.from == at).map(|line| line.to).collect();
        to.sort_unstable();
        to
    }

    /// Whether a way goes between a page and the next, this way or that.
    fn leads_on(&self, at: usize) -> bool {
        let next = at + 1;
        next < self.pages.len() && (self.onward(at).contains(&next) || self.onward(next).contains(&at))
    }

    /// The numbers of the pages that it leads to, for eyes, and their names, for ears.
    fn ways(&self, at: usize) -> Option<AnyView> {
        let lang = self.desk.lang;
        let to = self.onward(at);
        let (names, missing) =
            (Names::of(self.pages), |to: usize| self.drawn.screens.get(to).map(|screen| screen.slug.to_string()));
        let name = |to: usize| self.pages.get(to).map(|page| names.page(page)).or_else(|| missing(to)).unwrap_or_default();
        let short = |to: usize| if to < self.pages.len() { (to + 1).to_string() } else { missing(to).unwrap_or_default() };
        let listed = |say: &dyn Fn(usize) -> String| to.iter().map(|&to| say(to)).collect::<Vec<_>>().join(", ");
        (!to.is_empty()).then(|| {
            view! {
                <p class="screens__ways">
                    <span aria-hidden="true"><span class="screens__arrow">"→"</span> " " {listed(&short)}</span>
                    <span class="visually-hidden">{t!(lang, "prototype-leads-to", pages = listed(&name))}</span>
                </p>
            }
            .into_any()
        })
    }
}

/// A drawing: nothing in it can be pressed, filled in or come to, and it is passed over by who listens.
fn picture(pages: &[Page], page: &Page) -> String {
    let target = Target::still().titled(|slug| walk::title_of(pages, slug));
    format!(
        "<div class=\"proto__text\">{}</div>",
        render_titled(&page.title, &opening(&parse(&page.body), LETTERS), &target)
    )
}

/// Whose comments are counted under the pages.
pub fn counted_in(lang: Lang, round: &str, version: i64) -> AnyView {
    view! { <p class="muted note">{t!(lang, "prototype-comments-in", round = round, version = version)}</p> }.into_any()
}
