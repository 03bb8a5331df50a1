//! Where a page of a draft is written, beside what it becomes.

mod delete;
mod new;

pub use delete::delete;
pub use new::{Suggested, checked, new};

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::with_pages::WithPages;
use super::{crumbs, frozen, preview, version};
use crate::desk::{Desk, MainForm};
use crate::error::Answer;
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::prototypes::asked::PageAt;
use crate::prototypes::forms::PageForm;
use crate::prototypes::inserts::Insert;
use crate::prototypes::islands::LivePreview;
use crate::prototypes::model::{Page, drafts};
use crate::prototypes::names::Names;
use crate::prototypes::pages::preview::as_typed;
use crate::prototypes::pages::remarks;
use crate::prototypes::screens::check;
use crate::prototypes::spot::Spot;
use crate::slug::Slug;
use crate::t;
use crate::ui::field::{Field, asked, hidden, in_area};
use crate::ui::icon;
use crate::ui::page::title;

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number, version, slug)): Path<(String, i64, i64, String)>,
) -> Answer {
    let mut conn = house.read().await?;
    let shown = WithPages::load(&mut conn, &desk, number, version).await?;
    let spot = &shown.spot;
    let place = spot.path(&desk, format_args!("pages/{slug}"));
    let kept = desk.kept::<PageForm>(&mut conn, &place).await?;
    if spot.iteration.is_frozen() {
        let typed = kept.map(|sheet| sheet.map(|form| form.body));
        return Ok(frozen(&desk, spot, typed.into_iter().collect(), None));
    }
    let page = shown.page(&slug)?.clone();
    let saved = PageForm::of(&page);
    let goals = goals(&shown.pages, &page.slug);
    // The first of a list is chosen by the browser, not by whoever writes.
    let begun = PageForm { to: goals.first().map(|(slug, _)| slug.clone()).unwrap_or_default(), ..saved.clone() };
    let mut sheet = Sheet::kept_or(kept, begun).at(&place).map(|form| form.with_put_in(desk.project.lang));
    let opening = desk.path(format_args!("rounds/new?prototype={number}"));
    let opening = if desk.keeps(&mut conn, &opening).await? { Some(opening) } else { None };
    let mut theirs = None;
    if !sheet.form.is_preview() {
        sheet.check(PageForm::parse);
        theirs = sheet.overtaken(&saved).then_some(&saved);
    }
    let WithPages { spot, pages } = shown;
    let pages = as_typed(pages, &page.slug, &sheet.form);
    let drafting = Drafting { spot: &spot, pages: &pages, slug: &page.slug, sheet: &sheet, goals, theirs, opening };
    Ok(drafting.page(&desk))
}

/// A page while it is being written.
struct Drafting<'a> {
    spot: &'a Spot,
    /// All pages, this one as it was typed.
    pages: &'a [Page],
    slug: &'a Slug,
    sheet: &'a Sheet<PageForm>,
    /// The pages that something can lead to: slug and name.
    goals: Vec<(String, String)>,
    /// What somebody else saved meanwhile.
    theirs: Option<&'a PageForm>,
    /// Where a round of it is about to be opened, when one is.
    opening: Option<String>,
}

const SOURCE: &str = "body";
const PREVIEW: &str = "preview";

impl Drafting<'_> {
    /// The only page here with an island.
    fn page(&self, desk: &Desk) -> Response {
        let (lang, spot, form) = (desk.lang, self.spot, &self.sheet.form);
        let name = if form.title.trim().is_empty() { self.slug.to_string() } else { form.title.clone() };
        let heading = t!(lang, "prototype-page-heading", title = name);
        desk.page_with_islands(&heading, || {
            view! {
                {crumbs(desk, &spot.prototype, Some(version(spot.iteration.version)))}
                {title(heading.clone())}
                {self.sheet.above(lang)}
                {self.opening.clone().map(|href| view! { <p><a href=href>{t!(lang, "round-faults-back")}</a></p> })}
                {self.theirs.map(|theirs| conflict(lang, whole(&theirs.title, &theirs.body), whole(&form.title, &form.body)))}
                <div class="draft">
                    {self.source(desk)}
                    <div class="draft__preview" id=PREVIEW role="region" aria-label=t!(lang, "prototype-preview")>
                        {preview::view(desk, spot, self.pages, self.slug)}
                    </div>
                </div>
                {siblings(desk, spot, self.pages, self.slug)}
            }
        })
    }

    fn source(&self, desk: &Desk) -> AnyView {
        let lang = desk.lang;
        let here = self.spot.path(desk, format_args!("pages/{}", self.slug));
        let page =
            PageAt { number: self.spot.prototype.number, version: self.spot.iteration.version, slug: self.slug.to_string() };
        let Sheet { form, problems, .. } = self.sheet;
        let fault = problems.of(SOURCE).map(|fault| fault.sentence(lang));
        let described = if fault.is_some() { "body-error body-help" } else { "body-help" };
        view! {
            <form class="stack" id=self.sheet.main(desk) method="post" action=here>
                {hidden("was", &form.was)}
                {Field::new(lang, "title", t!(lang, "prototype-page-title")).value(&form.title).problems(problems).view()}
                <div class="stack">
                    <label class="field__label" for=SOURCE>{t!(lang, "prototype-page-body")}</label>
                    {fault.clone().map(|fault| view! { <p class="field__error" id="body-error">{icon::warning()} <span>{fault}</span></p> })}
                    <textarea class="draft__source" id=SOURCE name="body" spellcheck="true" aria-describedby=described
                        aria-invalid=fault.is_some().then_some("true")>{in_area(&form.body)}</textarea>
                    {asked(lang, problems, SOURCE)}
                </div>
                <div class="form__actions">
                    <button class="button" type="submit" name="action" value="save">{t!(lang, "prototype-page-save")}</button>
                    <button class="button button--quiet" type="submit" name="action" value="preview">{t!(lang, "prototype-page-show")}</button>
                </div>
                {self.inserter(desk)}
                <LivePreview form=MainForm::ID.to_owned() preview=PREVIEW.to_owned() project=desk.project.slug.clone() page=page
                    trouble=t!(lang, "prototype-preview-lost").to_owned() />
                {help(desk)}
            </form>
        }
        .into_any()
    }

    /// Puts in what has signs, so that nobody has to remember them. Stands after what saves: *Enter* in a field saves.
    fn inserter(&self, desk: &Desk) -> AnyView {
        let lang = desk.lang;
        let buttons: Vec<_> = Insert::ALL
            .into_iter()
            .map(|insert| {
                let snippet = insert.template(desk.project.lang);
                view! { <button class="button button--quiet" type="submit" name="action" value=insert.word() data-insert=snippet>{insert.name(lang)}</button> }
            })
            .collect();
        let goal = if self.goals.is_empty() {
            hidden("to", t!(desk.project.lang, "prototype-insert-nowhere"))
        } else {
            Field::new(lang, "to", t!(lang, "prototype-insert-to"))
                .value(&self.sheet.form.to)
                .select(self.goals.clone())
                .view()
        };
        view! {
            <fieldset class="draft__insert">
                <legend class="field__label">{t!(lang, "prototype-insert")}</legend>
                <p class="note muted">{t!(lang, "prototype-insert-where")}</p>
                <div class="row">{buttons}</div>
                {goal}
            </fieldset>
        }
        .into_any()
    }
}

/// Every other page, the one after this first, since most ways lead there. A page that has no other leads to one that is not
/// made yet.
fn goals(pages: &[Page], here: &Slug) -> Vec<(String, String)> {
    let names = Names::of(pages);
    let at = pages.iter().position(|page| page.slug == *here).unwrap_or_default();
    let (before, after) = pages.split_at(at.min(pages.len()));
    let others = after.iter().skip(1).chain(before);
    others.map(|page| (page.slug.to_string(), names.page(page))).collect()
}

fn whole(title: &str, body: &str) -> String {
    format!("{title}\n\n{body}")
}

/// The whole syntax beyond ordinary text, in four lines.
fn help(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    view! {
        <div class="note draft__help" id="body-help">
            <p><strong>{t!(lang, "prototype-help")}</strong> " " {t!(lang, "prototype-help-text")}</p>
            <ul class="plain">
                <li><code>{t!(lang, "prototype-help-link")}</code> " – " {t!(lang, "prototype-help-link-means")}</li>
                <li><code>{t!(lang, "prototype-help-field")}</code> " – " {t!(lang, "prototype-help-field-means")}</li>
                <li><code>{t!(lang, "prototype-help-choice")}</code> " – " {t!(lang, "prototype-help-choice-means")}</li>
                <li><code>{t!(lang, "prototype-help-button")}</code> " – " {t!(lang, "prototype-help-button-means")}</li>
            </ul>
            <p>{way(desk, Guide::Drafting)}</p>
        </div>
    }
    .into_any()
}

/// All pages of the draft, to go between, to put in order, and to take away.
fn siblings(desk: &Desk, spot: &Spot, pages: &[Page], here: &Slug) -> AnyView {
    let lang = desk.lang;
    let last = pages.len().saturating_sub(1);
    let names = Names::of(pages);
    let seen = check(&drafts(pages));
    let items: Vec<_> = pages
        .iter()
        .enumerate()
        .map(|(at, page)| {
            let href = spot.path(desk, format_args!("pages/{}", page.slug));
            let current = (page.slug == *here).then_some("page");
            let step = |to: &'static str, verb: &'static str| {
                view! {
                    <form class="inline" method="post" action=format!("{href}/move")>
                        {hidden("at", at + 1)}
                        <button class="link-button" type="submit" name="to" value=to>
                            <span>{verb} <span class="visually-hidden">" " {names.page(page)}</span></span>
                        </button>
                    </form>
                }
            };
            let remarks = seen.iter().filter(|remark| remark.page == page.slug).count();
            let remarks = (remarks > 0).then(|| view! { <span class="muted">{remarks::how_many(lang, remarks)}</span> });
            view! {
                <li>
                    <div class="row">
                        <a href=href.clone() aria-current=current>{names.page(page)}</a>
                        {remarks}
                        {(at > 0).then(|| step("up", t!(lang, "prototype-page-up")))}
                        {(at < last).then(|| step("down", t!(lang, "prototype-page-down")))}
                    </div>
                </li>
            }
        })
        .collect();
    view! {
        <section class="part" id="pages">
            <h2>{t!(lang, "prototype-pages-in", version = spot.iteration.version)}</h2>
            <p class="muted">{t!(lang, "prototype-pages-order")}</p>
            <ol>{items}</ol>
            <p class="row">
                <a href=spot.path(desk, "pages")>{t!(lang, "prototype-page-add")}</a>
                <a href=spot.path(desk, format_args!("pages/{here}/delete"))>{t!(lang, "prototype-page-delete")}</a>
            </p>
        </section>
    }
    .into_any()
}

/// Two texts side by side, when two people have written the same thing. Neither is lost.
fn conflict(lang: Lang, theirs: String, mine: String) -> AnyView {
    view! {
        <div class="notice notice--warn" role="alert">
            <h2>{t!(lang, "prototype-conflict")}</h2>
            <p>{t!(lang, "prototype-conflict-text")}</p>
        </div>
        <div class="conflict">
            <section class="conflict__side">
                <h2>{t!(lang, "prototype-conflict-theirs")}</h2>
                <div class="diff diff--text">{theirs}</div>
            </section>
            <section class="conflict__side">
                <h2>{t!(lang, "prototype-conflict-mine")}</h2>
                <div class="diff diff--text">{mine}</div>
            </section>
        </div>
    }
    .into_any()
}
