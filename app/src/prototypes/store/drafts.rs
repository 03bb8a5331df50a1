//! The pages of an iteration.

use serde::Serialize;
use sqlx::FromRow;

use super::held;
use crate::db::Conn;
use crate::id::{IterationId, PageId};
use crate::prototypes::model::{Page, Refused};
use crate::slug::Slug;
use crate::{one, row, rows, run};

#[derive(FromRow)]
struct PageRow {
    id: PageId,
    slug: String,
    title: String,
    body: String,
}

impl From<PageRow> for Page {
    fn from(row: PageRow) -> Self {
        // What is stored is a slug already, and so stays as it is.
        Self { id: row.id, slug: Slug::from_title(&row.slug), title: row.title, body: row.body }
    }
}

/// In order: the first is where a visitor begins.
pub async fn pages(conn: &mut Conn, iteration: IterationId) -> Result<Vec<Page>, sqlx::Error> {
    let found = rows!(
        conn,
        PageRow,
        "select id, slug, title, body from pages where iteration_id = $1 order by position, id",
        iteration
    )?;
    Ok(found.into_iter().map(Into::into).collect())
}

pub async fn page(conn: &mut Conn, iteration: IterationId, slug: &str) -> Result<Option<Page>, sqlx::Error> {
    let found = row!(
        conn,
        PageRow,
        "select id, slug, title, body from pages where iteration_id = $1 and slug = $2",
        iteration,
        slug
    )?;
    Ok(found.map(Into::into))
}

/// A page that is tried. The body is there only for the page that was asked for.
#[derive(Debug, Clone, FromRow, Serialize)]
pub struct FrozenPage {
    pub slug: String,
    pub title: String,
    pub body: Option<String>,
}

/// The pages of an iteration in order, with the body of the one with this slug.
pub async fn frozen_pages(conn: &mut Conn, iteration: IterationId, slug: &str) -> Result<Vec<FrozenPage>, sqlx::Error> {
    rows!(
        conn,
        FrozenPage,
        "select slug, title, case when slug = $2 then body else null end as body from pages \
         where iteration_id = $1 order by position",
        iteration,
        slug
    )
}

/// Adds a page last.
///
/// # Errors
/// [`Refused::Frozen`]. Breaks `pages_slug_taken` when the iteration has a page of that name: see `Slug::free`.
pub async fn add_page(
    conn: &mut Conn,
    id: PageId,
    iteration: IterationId,
    slug: &Slug,
    title: &str,
    body: &str,
) -> Result<(), Refused> {
    held(conn, iteration).await?;
    run!(
        conn,
        "insert into pages (id, iteration_id, position, slug, title, body) \
         values ($1, $2, (select coalesce(max(position), 0) + 1 from pages where iteration_id = $2), $3, $4, $5)",
        id,
        iteration,
        slug.as_str(),
        title,
        body
    )?;
    Ok(())
}

/// Saves a page, on top of what it says now.
///
/// # Errors
/// [`Refused::Frozen`], or as for [`gone`](crate::db::gone) when there is no such page.
pub async fn save_page(
    conn: &mut Conn,
    iteration: IterationId,
    slug: &Slug,
    title: &str,
    body: &str,
) -> Result<(), Refused> {
    held(conn, iteration).await?;
    one!(
        conn,
        "update pages set title = $3, body = $4 where iteration_id = $1 and slug = $2",
        iteration,
        slug.as_str(),
        title,
        body
    )?;
    Ok(())
}

/// Moves a page one step, up when `up`. The first stays first when asked further up.
///
/// # Errors
/// [`Refused::Frozen`].
pub async fn move_page(conn: &mut Conn, iteration: IterationId, slug: &Slug, up: bool) -> Result<(), Refused> {
    held(conn, iteration).await?;
    let mut order = pages(conn, iteration).await?;
    let Some(at) = order.iter().position(|page| page.slug == *slug) else { return Ok(()) };
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < order.len()) };
    let Some(to) = to else { return Ok(()) };
    order.swap(at, to);
    for (position, page) in (1_i64..).zip(&order) {
        one!(conn, "update pages set position = $2 where id = $1", page.id, position)?;
    }
    Ok(())
}

/// Takes a page away. One that is not there is no trouble.
///
/// # Errors
/// [`Refused::Frozen`], or [`Refused::LastPage`].
pub async fn delete_page(conn: &mut Conn, iteration: IterationId, slug: &Slug) -> Result<(), Refused> {
    held(conn, iteration).await?;
    let left = pages(conn, iteration).await?;
    if left.iter().all(|page| page.slug == *slug) {
        return Err(Refused::LastPage);
    }
    run!(conn, "delete from pages where iteration_id = $1 and slug = $2", iteration, slug.as_str())?;
    Ok(())
}
