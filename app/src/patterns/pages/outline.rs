//! Clusters as an outline: every need can be moved by keyboard, without a script.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::paper::go;
use crate::parse::{Fault, Problems};
use crate::patterns::model::{Cluster, PlacedNeed, anchor};
use crate::patterns::store;
use crate::projects::model::Counted;
use crate::rights::{Thing, Verb};
use crate::ui::field::hidden;
use crate::ui::page::{empty, error_summary, lead, removed, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::{needs, t};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct At {
    pub page: Option<String>,
    /// The number of the need that was just moved.
    pub moved: Option<String>,
    /// The number of the need that was moved to where it lay already.
    pub stays: Option<String>,
    /// The number of a need that could not be moved, as the cluster was gone.
    pub unmoved: Option<String>,
    /// The number of the cluster that was just dissolved.
    pub dissolved: Option<String>,
}

/// One page of the clusters, and the first of the needs that lie free.
#[derive(Debug, Serialize)]
pub struct Outline {
    clusters: Vec<Cluster>,
    placed: Vec<PlacedNeed>,
    free: Vec<PlacedNeed>,
    how_many_free: i64,
    /// Where a need can be moved; empty for those who may not.
    places: Vec<(i64, String)>,
}

async fn load(conn: &mut Conn, desk: &Desk, page: PageNumber) -> Result<Outline, Trouble> {
    let project = desk.project.id;
    let clusters = store::list(conn, project, PER_PAGE, page.offset()).await?;
    let ends = (clusters.first().map_or(0, |first| first.number), clusters.last().map_or(0, |last| last.number));
    let writes = desk.may(Verb::Write, Thing::Cluster);
    Ok(Outline {
        placed: store::placed(conn, project, ends.0, ends.1).await?,
        free: store::free(conn, project, PER_PAGE).await?,
        how_many_free: store::how_many_free(conn, project).await?,
        places: if writes { store::names(conn, project).await? } else { Vec::new() },
        clusters,
    })
}

pub async fn show(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let page = PageNumber::parse(at.page.as_deref());
    let outline = load(&mut house.read().await?, &desk, page).await?;
    let mut problems = desk.problems();
    if let Some(need) = at.unmoved.as_ref().and_then(|raw| raw.parse::<i64>().ok()) {
        problems.add(format!("to-{need}"), Fault::Says("pattern-gone"));
    }
    let number = |raw: &Option<String>| raw.as_ref().and_then(|raw| raw.parse::<i64>().ok());
    let moved = number(&at.moved).map(|need| (need, "pattern-moved-here"));
    let moved = moved.or(number(&at.stays).map(|need| (need, "pattern-stays-here")));
    let drawn = Drawn { desk: &desk, outline: &outline, page, problems, moved };
    Ok(drawn.page(at.dissolved.as_deref()))
}

/// The outline as it is shown after something was moved in it.
struct Drawn<'a> {
    desk: &'a Desk,
    outline: &'a Outline,
    page: PageNumber,
    problems: Problems,
    /// The need that was moved, and the id of what is said of it.
    moved: Option<(i64, &'static str)>,
}

impl Drawn<'_> {
    fn page(&self, dissolved: Option<&str>) -> Response {
        let Self { desk, outline, page, .. } = *self;
        let lang = desk.lang;
        let add = desk.may(Verb::Write, Thing::Cluster).then(|| (desk.path("clusters/new"), t!(lang, "patterns-new")));
        let several = (!outline.places.is_empty() && desk.count(Counted::Needs) > 1).then(
            || view! { <a class="button button--quiet" href=desk.path("clusters/several")>{t!(lang, "pattern-several")}</a> },
        );
        desk.page(t!(lang, "patterns-title"), || {
            view! {
                {title(t!(lang, "patterns-title"))}
                {lead(t!(lang, "patterns-lead"))}
                {removed(dissolved, |number| t!(lang, "pattern-dissolved", code = codes::cluster(number)))}
                {error_summary(lang, &self.problems)}
                {if outline.clusters.is_empty() && page.number() == 1 {
                    empty(t!(lang, "patterns-empty"), t!(lang, "patterns-empty-text"), add)
                } else {
                    view! { {add.map(|(href, name)| view! { <p class="page__actions"><a class="button" href=href>{name}</a> {several}</p> })} }.into_any()
                }}
                <div class="clusters">
                    {outline.clusters.iter().map(|cluster| self.section(cluster)).collect::<Vec<_>>()}
                    {pager(lang, page, desk.count(Counted::Clusters), |n| desk.path(format_args!("clusters?page={n}")))}
                    {self.lying_free()}
                </div>
            }
        })
    }

    fn section(&self, cluster: &Cluster) -> AnyView {
        let (desk, lang) = (self.desk, self.desk.lang);
        let insight = if cluster.insight.is_empty() {
            view! { <p class="cluster__insight dashed">{t!(lang, "pattern-no-insight")}</p> }.into_any()
        } else {
            view! { <p class="cluster__insight">{cluster.insight.clone()}</p> }.into_any()
        };
        let lies_here = |need: &&PlacedNeed| need.cluster == Some(cluster.number);
        let needs: Vec<_> = self.outline.placed.iter().filter(lies_here).map(|need| self.one(need)).collect();
        let needs = if needs.is_empty() {
            view! { <p class="muted">{t!(lang, "pattern-no-needs")}</p> }.into_any()
        } else {
            view! { <ul class="cluster__needs">{needs}</ul> }.into_any()
        };
        let path = |rest: &str| desk.path(format_args!("clusters/{}/{rest}", cluster.number));
        let which = format!(" {}", cluster.name);
        let change = desk.may(Verb::Write, Thing::Cluster).then(|| {
            view! {
                <p class="row note no-print">
                    <a href=path("edit")>{t!(lang, "pattern-edit")}<span class="visually-hidden">{which.clone()}</span></a>
                    <a href=path("dissolve")>{t!(lang, "pattern-dissolve")}<span class="visually-hidden">{which}</span></a>
                    <a href=desk.path(format_args!("thread/cluster/{}", cluster.number))>{t!(lang, "thread-show")}<span class="visually-hidden">{format!(" {}", codes::cluster(cluster.number))}</span></a>
                </p>
            }
        });
        view! {
            <section class="cluster" id=anchor(cluster.number)>
                <h2>{cluster.name.clone()}</h2>
                {insight}
                {needs}
                {change}
            </section>
        }
        .into_any()
    }

    fn lying_free(&self) -> AnyView {
        let (outline, lang) = (self.outline, self.desk.lang);
        let rows: Vec<_> = outline.free.iter().map(|need| self.one(need)).collect();
        let shown = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let more = (outline.how_many_free > shown).then(
            || view! { <p class="muted">{t!(lang, "pattern-free-more", shown = shown, all = outline.how_many_free)}</p> },
        );
        let body = if self.desk.count(Counted::Needs) == 0 {
            self.no_need_yet()
        } else if rows.is_empty() {
            view! { <p class="muted">{t!(lang, "pattern-free-none")}</p> }.into_any()
        } else {
            view! { <ul class="cluster__needs cluster__needs--free">{rows}</ul> }.into_any()
        };
        view! {
            <section class="cluster" id="free">
                <h2>{t!(lang, "pattern-free")}</h2>
                {body}
                {more}
            </section>
        }
        .into_any()
    }

    fn no_need_yet(&self) -> AnyView {
        let (desk, lang) = (self.desk, self.desk.lang);
        let write = desk.may(Verb::Write, Thing::Need);
        let write = write.then(|| view! { " " <a href=desk.path("needs/new")>{t!(lang, "needs-new")}</a> });
        view! { <p class="muted">{t!(lang, "pattern-no-need-yet")} {write}</p> }.into_any()
    }

    /// A need in the outline, with where it can be moved.
    fn one(&self, need: &PlacedNeed) -> AnyView {
        let (desk, lang) = (self.desk, self.desk.lang);
        let number = need.number;
        let moved = self.moved.filter(|(moved, _)| *moved == number);
        let moved = moved.map(|(_, said)| view! { <p class="muted" role="status">{lang.text(said)}</p> });
        view! {
            <li id=format!("need-{number}")>
                <div>
                    <a class="on-thread" href=desk.path(format_args!("needs/{number}"))>{need.statement.short()}</a>
                    {needs::sign::evidence(lang, &need.evidence)}
                    {moved}
                </div>
                {(!self.outline.places.is_empty()).then(|| self.mover(need))}
            </li>
        }
        .into_any()
    }

    fn mover(&self, need: &PlacedNeed) -> AnyView {
        let (desk, lang) = (self.desk, self.desk.lang);
        let (number, code) = (need.number, codes::need(need.number));
        let id = format!("to-{number}");
        let wrong = self
            .problems
            .of(&id)
            .map(|fault| view! { <p class="field__error" id=format!("{id}-error")>{fault.sentence(lang)}</p> });
        let invalid = wrong.is_some().then_some("true");
        let described = wrong.is_some().then(|| format!("{id}-error"));
        let places: Vec<_> = self
            .outline
            .places
            .iter()
            .map(|(place, name)| view! { <option value=place.to_string() selected=need.cluster == Some(*place)>{name.clone()}</option> })
            .collect();
        let free = need.cluster.is_none();
        view! {
            <form class="mover" method="post" action=desk.path("clusters/move")>
                {hidden("need", number)}
                {hidden("page", self.page.number())}
                {free.then(|| hidden("from", "free"))}
                {wrong}
                <label class="visually-hidden" for=id.clone()>{t!(lang, "pattern-move-to", need = code.clone())}</label>
                <select class="field__input" id=id name="to" aria-invalid=invalid aria-describedby=described>
                    <option value="" selected=free>{t!(lang, "pattern-lies-free")}</option>
                    {places}
                </select>
                <button class="button button--quiet" type="submit">{t!(lang, "pattern-move")}<span class="visually-hidden">{format!(" {code}")}</span></button>
            </form>
        }
        .into_any()
    }
}

/// Where a cluster stands on the page of all clusters.
pub async fn address(desk: &Desk, conn: &mut Conn, number: i64) -> Result<String, sqlx::Error> {
    let page = store::before(conn, desk.project.id, number).await? / PER_PAGE + 1;
    let anchor = anchor(number);
    Ok(desk.path(if page > 1 { format!("clusters?page={page}#{anchor}") } else { format!("clusters#{anchor}") }))
}

/// A cluster has its address on the page of all clusters.
pub async fn find(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    store::find(&mut conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    Ok(go(address(&desk, &mut conn, number).await?))
}
