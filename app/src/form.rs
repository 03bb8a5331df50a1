//! What a browser's form sends, as a typed struct. What our own forms never send is a [`Trouble`], not a panic and not
//! a line of English.

use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum_extra::extract::Form;
use serde::de::DeserializeOwned;

use crate::error::Trouble;
use crate::house::House;

/// A posted form. Fields that are repeated become a `Vec`; give the struct `#[serde(default)]`.
#[derive(Debug, Clone)]
pub struct Filled<T>(pub T);

impl<T: DeserializeOwned> FromRequest<House> for Filled<T> {
    type Rejection = Trouble;

    async fn from_request(request: Request, house: &House) -> Result<Self, Trouble> {
        match Form::<T>::from_request(request, house).await {
            Ok(Form(form)) => Ok(Self(form)),
            Err(rejection) => Err(match rejection.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
                _ => Trouble::BadRequest,
            }),
        }
    }
}

/// A ticked box sends "yes", an empty one nothing.
pub fn ticked(raw: &str) -> bool {
    raw == "yes"
}
