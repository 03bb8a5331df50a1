use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::prototypes::model::Page;
use crate::prototypes::spot::Spot;
use crate::prototypes::store;

/// An iteration with all its pages, in order: what is shown of a draft, and of how it is tried.
#[derive(Debug, Serialize)]
pub struct WithPages {
    pub spot: Spot,
    pub pages: Vec<Page>,
}

impl WithPages {
    pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, version: i64) -> Result<Self, Trouble> {
        let spot = Spot::find(conn, desk, number, version).await?;
        let pages = store::pages(conn, spot.iteration.id).await?;
        Ok(Self { spot, pages })
    }

    /// The page with this address.
    pub fn page(&self, slug: &str) -> Result<&Page, Trouble> {
        self.pages.iter().find(|page| page.slug.as_str() == slug).ok_or(Trouble::NotFound)
    }
}
