//! The pages of both, side by side as they are shown.

use leptos::prelude::*;

use super::{Shown, Side};
use crate::desk::Desk;
use crate::lang::Lang;
use crate::prototypes::model::Page;
use crate::prototypes::names::Names;
use crate::prototypes::pages::walk::sheet;
use crate::prototypes::pages::{difference, version};
use crate::prototypes::screens::{Change, Comparison, PageChange, Sides};
use crate::slug::Slug;
use crate::t;

pub fn view(desk: &Desk, Shown { before, after, .. }: &Shown, found: Comparison) -> AnyView {
    let lang = desk.lang;
    let same = |one: &PageChange| one.change == Change::Same && one.moved.is_none();
    let same: Vec<String> = found.pages.iter().filter(|one| same(one)).map(|one| name(&after.pages, one)).collect();
    let coarse = found.is_coarse.then(|| view! { <p class="notice notice--warn">{t!(lang, "prototype-diff-coarse")}</p> });
    let legend = found
        .pages
        .iter()
        .any(|one| matches!(&one.change, Change::Changed(sides) if sides.in_words))
        .then(|| view! { <p class="muted">{t!(lang, "prototype-diff-legend", from = before.iteration.version, to = after.iteration.version)}</p> });
    let shown: Vec<_> = found.pages.into_iter().filter_map(|one| page(desk, before, after, one)).collect();
    view! {
        <section class="part" id="pages">
            <h2>{t!(lang, "prototype-pages")}</h2>
            {coarse}
            {legend}
            {shown}
            {(!same.is_empty()).then(|| view! { <p class="muted">{t!(lang, "prototype-diff-same", pages = same.join(", "))}</p> })}
        </section>
    }
    .into_any()
}

/// Nothing of a page that is as it was, where it was.
fn page(desk: &Desk, before: &Side, after: &Side, one: PageChange) -> Option<AnyView> {
    let lang = desk.lang;
    let place = one.moved.map(|(from, to)| t!(lang, "prototype-diff-place", from = from, to = to));
    let name = name(if matches!(one.change, Change::Removed(_)) { &before.pages } else { &after.pages }, &one);
    let (tag, body) = match one.change {
        Change::Same if place.is_none() => return None,
        Change::Same => (None, None),
        Change::Added(html) => (Some(t!(lang, "prototype-diff-added")), Some(side(desk, after, html))),
        Change::Removed(html) => (Some(t!(lang, "prototype-diff-removed")), Some(side(desk, before, html))),
        Change::Changed(sides) => (Some(t!(lang, "prototype-diff-changed")), Some(both(desk, before, after, &name, *sides))),
    };
    let tag = tag.map(|tag| view! { " " <span class="tag">{tag}</span> });
    let place = place.map(|place| view! { " " <span class="tag">{place}</span> });
    Some(view! { <article class="beside"><h3 dir="auto">{name} {tag} {place}</h3> {body}</article> }.into_any())
}

/// By title, and where two of one version share it, by address too.
fn name(pages: &[Page], one: &PageChange) -> String {
    Names::of(pages).slug(&one.slug).unwrap_or_else(|| one.title.clone())
}

fn both(desk: &Desk, before: &Side, after: &Side, title: &str, sides: Sides) -> AnyView {
    let lang = desk.lang;
    let unseen = (!sides.in_words).then(|| view! { <p class="note">{t!(lang, "prototype-diff-form")}</p> });
    let source = (!sides.source.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!(lang, "prototype-diff-source")} <span class="visually-hidden">": " {title.to_owned()}</span></summary>
                {difference(lang, sides.source)}
            </details>
        }
    });
    view! {
        {ways(lang, &after.pages, &sides.ways_added).map(|pages| view! { <p>{t!(lang, "prototype-diff-ways-added", pages = pages)}</p> })}
        {ways(lang, &before.pages, &sides.ways_gone).map(|pages| view! { <p>{t!(lang, "prototype-diff-ways-gone", pages = pages)}</p> })}
        {unseen}
        <div class="beside__sides">{side(desk, before, sides.before)} {side(desk, after, sides.after)}</div>
        {source}
    }
    .into_any()
}

fn side(desk: &Desk, of: &Side, html: String) -> AnyView {
    let words = desk.project.lang.word();
    view! { <div class="beside__side diff" lang=words dir="auto">{sheet(&version(of.iteration.version), ().into_any(), html)}</div> }.into_any()
}

/// The pages that ways lead to, by name.
fn ways(lang: Lang, pages: &[Page], to: &[Slug]) -> Option<String> {
    let names = Names::of(pages);
    let name = |slug: &Slug| names.slug(slug).unwrap_or_else(|| t!(lang, "prototype-page-missing", name = slug.to_string()));
    (!to.is_empty()).then(|| to.iter().map(name).collect::<Vec<_>>().join(", "))
}
