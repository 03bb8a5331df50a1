//! What is wrong in a draft, by page, with the way to each page's editor.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::prototypes::model::Page;
use crate::prototypes::pages::remarks::{how_many, sentence};
use crate::prototypes::screens::{Remark, Weight, What, by_page, stumbles};
use crate::rounds::forms::{MENDS, OpenForm};
use crate::rounds::model::Testable;
use crate::slug::Slug;
use crate::t;
use crate::ui::field::tick;
use crate::ui::icon;

/// So many are told of one page, and of so many pages; how many more there are is said.
const OF_A_PAGE: usize = 5;
const PAGES: usize = 12;

/// The remarks on a draft.
#[derive(Debug)]
pub struct Faults<'a> {
    pages: &'a [Page],
    found: Vec<(Slug, Vec<What>)>,
    /// A visitor will stumble on something.
    pub stumbles: bool,
}

impl<'a> Faults<'a> {
    pub fn of(pages: &'a [Page], remarks: Vec<Remark>) -> Self {
        Self { pages, stumbles: stumbles(&remarks), found: by_page(remarks) }
    }

    fn all(&self) -> usize {
        self.found.iter().map(|(_, what)| what.len()).sum()
    }

    /// What stands first on the page where a visitor will stumble.
    pub fn above(&self, lang: Lang) -> Option<AnyView> {
        let n = self.found.iter().flat_map(|(_, what)| what).filter(|what| what.weight() == Weight::Mend).count();
        let line = view! {
            <p class="notice notice--warn">
                {icon::warning()} " " {t!(lang, "round-faults-above", n = n)} " " <a href="#faults">{t!(lang, "round-faults-see")}</a>
            </p>
        };
        (n > 0).then(|| line.into_any())
    }

    /// All of it, with a button to each page: it takes what is typed along. Of a tested iteration nothing can be mended.
    pub fn view(&self, desk: &Desk, testable: &Testable) -> AnyView {
        let way = |slug: &Slug, title: &str| (!testable.frozen).then(|| edit(desk.lang, slug, title));
        view! {
            <h2 id="faults">{t!(desk.lang, "round-faults")}</h2>
            {testable.frozen.then(|| frozen(desk, testable.prototype_number, self.found.is_empty()))}
            {self.list(desk.lang, way)}
        }
        .into_any()
    }

    /// The same where nothing can be mended any more.
    pub fn tested(&self, desk: &Desk, prototype: i64) -> AnyView {
        view! {
            <h2 id="faults">{t!(desk.lang, "round-faults")}</h2>
            {frozen(desk, prototype, self.found.is_empty())}
            {self.list(desk.lang, |_, _| None)}
        }
        .into_any()
    }

    fn list(&self, lang: Lang, way: impl Fn(&Slug, &str) -> Option<AnyView>) -> AnyView {
        if self.found.is_empty() {
            return view! { <p>{t!(lang, "round-faults-none")}</p> }.into_any();
        }
        let pages: Vec<_> = self
            .found
            .iter()
            .take(PAGES)
            .map(|(slug, what)| {
                let title = self
                    .pages
                    .iter()
                    .find(|page| page.slug == *slug)
                    .map_or_else(|| slug.to_string(), |page| page.title.clone());
                let lines: Vec<_> = what.iter().take(OF_A_PAGE).map(|what| line(lang, what)).collect();
                let more = what.len().saturating_sub(OF_A_PAGE);
                view! {
                    <li>
                        <p><strong dir="auto">{title.clone()}</strong> " " {way(slug, &title)}</p>
                        <ul>{lines} {(more > 0).then(|| view! { <li>{t!(lang, "round-faults-more", n = more)}</li> })}</ul>
                    </li>
                }
            })
            .collect();
        let more = self.found.len().saturating_sub(PAGES);
        view! {
            <p>{how_many(lang, self.all())} ". " {t!(lang, "round-faults-lead")}</p>
            <ul class="plain stack measure">{pages}</ul>
            {(more > 0).then(|| view! { <p>{t!(lang, "round-faults-more-pages", n = more)}</p> })}
        }
        .into_any()
    }
}

fn line(lang: Lang, what: &What) -> AnyView {
    let sign = (what.weight() == Weight::Mend).then(|| view! { {icon::warning()} " " });
    view! { <li>{sign} {sentence(lang, what)}</li> }.into_any()
}

fn edit(lang: Lang, slug: &Slug, title: &str) -> AnyView {
    view! {
        <button class="link-button" type="submit" name="do" value=format!("{MENDS}{slug}")>
            {t!(lang, "round-faults-edit")} <span class="visually-hidden">" " {title.to_owned()}</span>
        </button>
    }
    .into_any()
}

fn frozen(desk: &Desk, prototype: i64, faultless: bool) -> Option<AnyView> {
    let lang = desk.lang;
    let href = desk.path(format_args!("prototypes/{prototype}"));
    let line = view! { <p>{t!(lang, "round-faults-frozen")} " " <a href=href>{t!(lang, "round-faults-next")}</a></p> };
    (!faultless).then(|| line.into_any())
}

/// Asked of whoever opens a round of a draft on which visitors will stumble.
pub fn anyway(lang: Lang, sheet: &Sheet<OpenForm>) -> AnyView {
    let fault = sheet.problems.of("anyway").map(|fault| fault.sentence(lang));
    let class = if fault.is_some() { "field field--wrong" } else { "field" };
    view! {
        <div class=class>
            {fault.map(|fault| view! { <p class="field__error">{icon::warning()} <span>{fault}</span></p> })}
            {tick("anyway", t!(lang, "round-anyway"), Some(t!(lang, "round-anyway-hint")), crate::form::ticked(&sheet.form.anyway))}
        </div>
    }
    .into_any()
}
