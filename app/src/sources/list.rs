use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::house::House;
use crate::lang::{Lang, short_date};
use crate::projects::model::Counted;
use crate::rights::{Thing, Verb};

use crate::sources::model::Show;
use crate::sources::names::channel_name;
use crate::sources::store::{self, Listed};
use crate::t;
use crate::ui::page::{empty, lead, removed, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};

#[derive(Debug, Default, Deserialize)]
pub struct At {
    page: Option<String>,
    /// Only those that something is left to do with.
    show: Option<String>,
    /// The number of the one that has just been removed.
    removed: Option<String>,
}

impl At {
    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }

    fn show(&self) -> Option<Show> {
        self.show.as_deref()?.parse().ok()
    }
}

/// One page of the conversations that were asked for, and how many those are.
#[derive(Debug, Serialize)]
pub struct Shown {
    sources: Vec<Listed>,
    total: i64,
}

pub async fn load(conn: &mut Conn, desk: &Desk, at: &At) -> Result<Shown, Trouble> {
    let (project, only) = (desk.project.id, at.show());
    let sources = store::list(conn, project, only, PER_PAGE, at.page().offset()).await?;
    let total = match only {
        Some(only) => store::count(conn, project, only).await?,
        None => desk.count(Counted::Sources),
    };
    Ok(Shown { sources, total })
}

pub async fn show(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, &at).await?;
    Ok(view(&desk, shown, &at))
}

fn view(desk: &Desk, Shown { sources, total }: Shown, at: &At) -> Response {
    let (lang, only) = (desk.lang, at.show());
    let query = only.map(|only| format!("show={only}&")).unwrap_or_default();
    desk.page(t!(lang, "sources-title"), || {
        view! {
            {title(t!(lang, "sources-title"))}
            {removed(at.removed.as_deref(), |number| t!(lang, "source-removed", code = codes::source(number)))}
            {lead(t!(lang, "sources-lead"))}
            {if desk.count(Counted::Sources) == 0 {
                nothing_yet(desk, desk.may(Verb::Write, Thing::Source))
            } else {
                view! {
                    {desk.may(Verb::Write, Thing::Source).then(|| ways_in(desk))}
                    {filters(desk, only)}
                    {if sources.is_empty() { view! { <p>{nothing_left(lang, only)}</p> }.into_any() } else { table(desk, sources) }}
                    {pager(lang, at.page(), total, |n| desk.path(format_args!("sources?{query}page={n}")))}
                }.into_any()
            }}
        }
    })
}

fn nothing_yet(desk: &Desk, writes: bool) -> AnyView {
    let lang = desk.lang;
    let import = writes.then(|| (desk.path("sources/import"), t!(lang, "import-title")));
    let write = writes.then(|| view! { <a href=desk.path("sources/new")>{t!(lang, "write-title")}</a> " · " });
    view! {
        {empty(t!(lang, "sources-empty"), t!(lang, "sources-empty-text"), import)}
        <p>
            {write}
            {way(desk, Guide::Interview)}
        </p>
    }
    .into_any()
}

fn ways_in(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    view! {
        <p class="page__actions">
            <a class="button" href=desk.path("sources/import")>{t!(lang, "import-title")}</a>
            <a class="button button--quiet" href=desk.path("sources/new")>{t!(lang, "write-title")}</a>
            <a href=desk.path("quotes")>{t!(lang, "quotes-all")}</a>
        </p>
    }
    .into_any()
}

fn nothing_left(lang: Lang, only: Option<Show>) -> &'static str {
    match only {
        Some(Show::Unfinished) => t!(lang, "sources-none-unfinished"),
        _ => t!(lang, "sources-none-waiting"),
    }
}

fn filters(desk: &Desk, only: Option<Show>) -> AnyView {
    let lang = desk.lang;
    let current = |here: Option<Show>| (here == only).then_some("true");
    view! {
        <nav class="parts" aria-label=t!(lang, "sources-filter")>
            <ul class="parts__row">
                <li><a href=desk.path("sources") aria-current=current(None)>{t!(lang, "sources-filter-all")}</a></li>
                <li><a href=desk.path("sources?show=unquoted") aria-current=current(Some(Show::Unquoted))>{t!(lang, "sources-filter-waiting")}</a></li>
                <li><a href=desk.path("sources?show=unfinished") aria-current=current(Some(Show::Unfinished))>{t!(lang, "sources-filter-unfinished")}</a></li>
            </ul>
        </nav>
    }
    .into_any()
}

fn table(desk: &Desk, sources: Vec<Listed>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = sources.into_iter().map(|source| row(desk, source)).collect();
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!(lang, "sources-title")>
            <table class="table table--stack">
                <thead>
                    <tr>
                        <th scope="col">{t!(lang, "sources-column-title")}</th>
                        <th scope="col">{t!(lang, "source-participant")}</th>
                        <th scope="col">{t!(lang, "source-held-on")}</th>
                        <th scope="col">{t!(lang, "source-channel-short")}</th>
                        <th scope="col" class="table__number">{t!(lang, "sources-column-quotes")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(desk: &Desk, source: Listed) -> impl IntoView + use<> {
    let lang = desk.lang;
    let participant = desk.path(format_args!("participants/{}", source.participant_number));
    view! {
        <tr>
            <th scope="row">
                <a dir="auto" href=desk.path(format_args!("sources/{}", source.number))>{source.title}</a> " "
                <span class="muted nowrap">{codes::source(source.number)}</span>
                {(!source.finished).then(|| view! { " " <span class="tag">{t!(lang, "sources-unfinished")}</span> })}
            </th>
            <td data-label=t!(lang, "source-participant")><a class="nowrap" href=participant>{codes::participant(source.participant_number)}</a></td>
            <td class="nowrap" data-label=t!(lang, "source-held-on")>{short_date(source.held_on)}</td>
            <td data-label=t!(lang, "source-channel-short")>{channel_name(lang, source.channel)}</td>
            <td class="table__number" data-label=t!(lang, "sources-column-quotes")>{quotes(lang, source.quote_count)}</td>
        </tr>
    }
}

fn quotes(lang: Lang, count: i64) -> String {
    if count == 0 { t!(lang, "sources-no-quotes").to_owned() } else { count.to_string() }
}
