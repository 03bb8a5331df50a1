//! What the islands of prototypes ask of the server.

use leptos::prelude::server;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

use crate::ask::Refused;

/// Which page of which draft.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PageAt {
    /// The prototype's.
    pub number: i64,
    pub version: i64,
    pub slug: String,
}

/// A page as it is being written, and the remarks on it, as HTML that was made safe. Stores nothing.
#[server(prefix = "/fn", endpoint = "prototypes/preview", input = Json)]
pub async fn preview(project: String, page: PageAt, title: String, body: String) -> Result<String, Refused> {
    use crate::ask::answer::seat;
    use crate::prototypes::forms::PageForm;
    use crate::prototypes::pages::preview;
    let (desk, house) = seat(&project).await?;
    let form = PageForm { title, body, ..PageForm::default() };
    Ok(preview::drawn(&desk, &house, (page.number, page.version, &page.slug), &form).await?)
}
