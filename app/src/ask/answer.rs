//! The server's side: who asks, and what becomes of a [`Trouble`] on the way. It goes back on the response as from a
//! page's handler, so that the layers around run it again, log it and put it into words in the same way.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, HeaderValue};
use axum::response::{IntoResponse, Response};
use leptos::prelude::{expect_context, provide_context, use_context};
use leptos::server_fn::error::SERVER_FN_ERROR_HEADER;
use leptos_axum::{ResponseOptions, extract_with_state, handle_server_fns_with_context};

use crate::ask::Refused;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::house::House;

/// Where a function leaves the trouble that it met.
#[derive(Clone, Default)]
struct Left(Arc<Mutex<Option<Trouble>>>);

impl From<Trouble> for Refused {
    /// For `?` in a function. What it makes reaches nobody: the trouble itself does.
    fn from(trouble: Trouble) -> Self {
        if let Some(Left(left)) = use_context() {
            *left.lock().unwrap_or_else(PoisonError::into_inner) = Some(trouble);
        }
        Self::OutOfTouch
    }
}

/// The desk of whoever asks, in the project that the function's arguments name, and the house: the first line of every
/// function.
///
/// # Errors
/// [`Trouble::Forbidden`] when no guard has let this person in, or into another project than this one.
pub async fn seat(project: &str) -> Result<(Desk, House), Trouble> {
    let house: House = use_context().ok_or(Trouble::Forbidden)?;
    let desk: Desk = extract_with_state(&house).await.map_err(|_| Trouble::Forbidden)?;
    // The guard has read the same arguments. Should it ever have read them in another way, nobody gets in.
    if desk.project.slug == project { Ok((desk, house)) } else { Err(Trouble::Forbidden) }
}

/// Runs the function that has this address.
pub async fn answer(State(house): State<House>, mut request: Request) -> Response {
    // Whoever accepts HTML would be led back to where it came from: our forms have addresses of their own.
    request.headers_mut().remove(ACCEPT);
    let left = Left::default();
    let context = {
        let left = left.clone();
        move || {
            provide_context(house.clone());
            provide_context(left.clone());
            // An answer is one person's.
            expect_context::<ResponseOptions>().insert_header(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
    };
    let response = handle_server_fns_with_context(context, request).await.into_response();
    let left = left.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    match left {
        Some(trouble) => trouble.into_response(),
        // Refused, but not by the function: it has not got as far as to be called.
        None if response.headers().contains_key(SERVER_FN_ERROR_HEADER) => Trouble::BadRequest.into_response(),
        None => response,
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::StatusCode;
    use leptos::server_fn::ServerFn;

    use super::*;
    use crate::prototypes::asked::Preview;
    use crate::rights::Role;
    use crate::slug::Slug;
    use crate::testing::{Stage, desk, on_both};

    /// As if a guard had let this desk in, whatever the arguments say.
    async fn asked(stage: &Stage, desk: Option<Desk>, project: &str) -> StatusCode {
        let page = r#"{"number": 1, "version": 1, "slug": "start"}"#;
        let arguments = format!(r#"{{"project": "{project}", "page": {page}, "title": "a", "body": "b"}}"#);
        let mut request = Request::post(Preview::PATH).body(Body::from(arguments)).unwrap();
        if let Some(desk) = desk {
            request.extensions_mut().insert(desk);
        }
        answer(State(stage.house.clone()), request).await.status()
    }

    #[tokio::test]
    async fn a_function_works_only_at_a_desk_in_the_project_that_it_was_asked_about() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let (_, _, v1) = stage.prototype(&mut conn, "Inför besöket", "Ett brev.").await;
            let start = Slug::parse("start").unwrap();
            crate::prototypes::store::add_page(&mut conn, stage.house.ids.next(), v1, &start, "Start", "Hej.")
                .await
                .unwrap();
            conn.commit().await.unwrap();
            let member = async || Some(desk(&stage, Role::Member).await);
            assert_eq!(asked(&stage, member().await, "forsta-kontakten").await, StatusCode::OK);
            assert_eq!(asked(&stage, member().await, "nagot-annat").await, StatusCode::FORBIDDEN);
            assert_eq!(asked(&stage, None, "forsta-kontakten").await, StatusCode::FORBIDDEN);
        })
        .await;
    }
}
