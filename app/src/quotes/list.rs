use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::quotes::shown::source;
use crate::quotes::sought::{Sought, Term};
use crate::quotes::store::{self, QuoteSeen};
use crate::rights::{Thing, Verb};

use crate::t;
use crate::ui::field::Field;
use crate::ui::in_query;
use crate::ui::page::{empty, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, one_page, pager_without_end};
use crate::ui::quote::quote;

#[derive(Debug, Default, Deserialize)]
pub struct At {
    page: Option<String>,
    /// `none`: only the quotes that are evidence for no need.
    needs: Option<String>,
    /// What is looked for in them.
    words: Option<String>,
}

impl At {
    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }

    fn unused(&self) -> bool {
        self.needs.as_deref() == Some("none")
    }

    fn words(&self) -> &str {
        self.words.as_deref().unwrap_or_default().trim()
    }

    fn sought(&self) -> Sought {
        Sought { unused: self.unused(), terms: Term::all_in(self.words()), ..Sought::default() }
    }

    /// The address of another page of the same.
    pub fn address(&self, desk: &Desk, page: i64) -> String {
        let needs = if self.unused() { "needs=none&" } else { "" };
        let words = if self.words().is_empty() { String::new() } else { format!("words={}&", in_query(self.words())) };
        desk.path(format_args!("quotes?{words}{needs}page={page}"))
    }
}

/// One page of the quotes that may come before these eyes.
#[derive(Debug, Serialize)]
pub struct Shown {
    quotes: Vec<QuoteSeen>,
    /// There is a page after this one.
    more: bool,
}

pub async fn load(conn: &mut Conn, desk: &Desk, at: &At) -> Result<Shown, Trouble> {
    let eyes = (desk.audience(), desk.house.clock.today());
    // One more than a page tells whether there is a next one; how many may be seen in all is not counted.
    let mut quotes = store::list(conn, desk.project.id, eyes, &at.sought(), PER_PAGE + 1, at.page().offset()).await?;
    let more = one_page(&mut quotes);
    Ok(Shown { quotes, more })
}

pub async fn show(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, &at).await?;
    Ok(view(&desk, shown, &at))
}

fn view(desk: &Desk, Shown { quotes, more }: Shown, at: &At) -> Response {
    let lang = desk.lang;
    desk.page(t!(lang, "quotes-title"), || {
        view! {
            {title(t!(lang, "quotes-title"))}
            {lead(t!(lang, "quotes-lead"))}
            {filters(desk, at)}
            {if quotes.is_empty() { nothing(desk, at) } else { rows(desk, quotes) }}
            {pager_without_end(lang, at.page(), more, |n| at.address(desk, n))}
        }
    })
}

fn filters(desk: &Desk, at: &At) -> AnyView {
    let lang = desk.lang;
    let needs = vec![
        (String::new(), t!(lang, "quotes-filter-all").to_owned()),
        ("none".to_owned(), t!(lang, "quotes-filter-unused").to_owned()),
    ];
    let chosen = if at.unused() { "none" } else { "" };
    view! {
        <form class="filters" method="get" action=desk.path("quotes") aria-label=t!(lang, "quotes-filter")>
            {Field::new(lang, "words", t!(lang, "quotes-find")).value(at.words()).view()}
            {Field::new(lang, "needs", t!(lang, "needs-title")).value(chosen).select(needs).view()}
            <button class="button button--quiet" type="submit">{t!(lang, "quotes-show")}</button>
        </form>
    }
    .into_any()
}

fn nothing(desk: &Desk, at: &At) -> AnyView {
    let lang = desk.lang;
    if !at.words().is_empty() {
        return view! { <p role="status">{t!(lang, "quotes-none-found", words = at.words())}</p> }.into_any();
    }
    if at.unused() {
        return view! { <p>{t!(lang, "quotes-none-unused")}</p> }.into_any();
    }
    let to_talks = desk.may(Verb::See, Thing::Source).then(|| (desk.path("sources"), t!(lang, "quotes-to-talks")));
    empty(t!(lang, "quotes-empty"), t!(lang, "quotes-empty-text"), to_talks)
}

fn rows(desk: &Desk, quotes: Vec<QuoteSeen>) -> AnyView {
    let rows: Vec<_> = quotes
        .into_iter()
        .map(|seen| {
            let href = desk.path(format_args!("quotes/{}", seen.number));
            let by = view! { <a href=href>{codes::quote(seen.number)}</a> " · " {source(desk, &seen)} }.into_any();
            view! { <li>{quote(desk.lang, desk.project.lang, &seen.exact, by, false)}</li> }
        })
        .collect();
    view! { <ol class="plain stack measure">{rows}</ol> }.into_any()
}
