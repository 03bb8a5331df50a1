//! What a browser's form sends, as a typed struct. What our own forms never send is a [`Trouble`], not a panic and not
//! a line of English.

use std::sync::{Arc, OnceLock};

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum_extra::extract::Form;
use percent_encoding::percent_decode;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::error::Trouble;
use crate::house::House;
use crate::id::{Id, Ids};
use crate::secret;

/// A posted form. Fields that are repeated become a `Vec`; give the struct `#[serde(default)]`.
#[derive(Debug, Clone)]
pub struct Filled<T>(pub T);

impl<T: DeserializeOwned> FromRequest<House> for Filled<T> {
    type Rejection = Trouble;

    async fn from_request(request: Request, house: &House) -> Result<Self, Trouble> {
        let (parts, body) = request.into_parts();
        let body =
            Bytes::from_request(Request::from_parts(parts.clone(), body), house).await.map_err(
                |rejection| match rejection.into_response().status() {
                    StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
                    _ => Trouble::BadRequest,
                },
            )?;
        // What is no text would be stored with holes in it.
        if percent_decode(&body).decode_utf8().is_err() {
            return Err(Trouble::NotText);
        }
        if let Some(sent) = parts.extensions.get::<Sent>() {
            // A form that is read twice is the same.
            let _ = sent.0.set(body.clone());
        }
        let Form(form) = Form::<T>::from_request(Request::from_parts(parts, Body::from(body)), house)
            .await
            .map_err(|_| Trouble::BadRequest)?;
        Ok(Self(form))
    }
}

/// The name of the ticks by which somebody says of a field that what looks like a personnummer there is none. Any form
/// can have them: the field that asks brings its own.
pub const NOT_PERSONAL: &str = "not_personal";

/// The fields that have been ticked so in a form.
pub fn confirmed_in(sent: &[u8]) -> Vec<String> {
    let ticked = form_urlencoded::parse(sent).filter(|(name, _)| name == NOT_PERSONAL);
    ticked.map(|(_, field)| field.into_owned()).collect()
}

/// A form as it was sent, known once it has been read. Goes with the request, so that whatever reads a form need not hand
/// it on: see [`Visitor::problems`](crate::desk::Visitor::problems) and [`Visitor::keep`](crate::desk::Visitor::keep).
#[derive(Debug, Clone, Default)]
pub struct Sent(Arc<OnceLock<Bytes>>);

impl Sent {
    /// What was typed in a form of another make, one with a file in it, `a=1&b=2`.
    pub fn read_as(&self, typed: Vec<u8>) {
        let _ = self.0.set(typed.into());
    }

    /// `None` as long as no form has been read.
    pub fn body(&self) -> Option<Bytes> {
        self.0.get().cloned()
    }
}

/// A posted form that makes something new. Its page has put [`once`](crate::ui::field::once) in it, and so the thing that
/// it makes has one id, however often the same form arrives.
#[derive(Debug, Clone)]
pub struct Making<T> {
    pub form: T,
    once: Option<Uuid>,
    sent: Bytes,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Once {
    once: String,
}

impl<T: DeserializeOwned> FromRequest<House> for Making<T> {
    type Rejection = Trouble;

    async fn from_request(request: Request, house: &House) -> Result<Self, Trouble> {
        let (parts, body) = request.into_parts();
        let whole = Request::from_parts(parts.clone(), body);
        let sent = Bytes::from_request(whole, house).await.map_err(|_| Trouble::TooLarge)?;
        let again = || Request::from_parts(parts.clone(), Body::from(sent.clone()));
        let Filled(Once { once }) = Filled::from_request(again(), house).await?;
        let Filled(form) = Filled::from_request(again(), house).await?;
        Ok(Self { form, once: once.parse().ok(), sent })
    }
}

impl<T> Making<T> {
    /// The id of what this form makes. A form that was put together elsewhere makes something new each time.
    pub fn id<I: Id>(&self, ids: &Ids) -> I {
        self.once.map_or_else(|| ids.next(), |once| Ids::made_by(once, &self.sent))
    }
}

#[cfg(test)]
impl<T> From<T> for Making<T> {
    fn from(form: T) -> Self {
        Self { form, once: None, sent: Bytes::new() }
    }
}

/// A number in an address's query. What is none asks for nothing in particular.
///
/// # Errors
/// None of its own.
pub fn number_if_any<'de, D: Deserializer<'de>>(raw: D) -> Result<Option<i64>, D::Error> {
    Ok(String::deserialize(raw)?.parse().ok())
}

/// A mark of what a form was filled in with: 16 hexadecimal digits of SHA-256 over its fields. Sent back with it, it
/// tells whether somebody else has saved meanwhile. The field that carries it is left out (`skip_serializing`).
pub fn mark(form: &impl Serialize) -> String {
    let mut fields = serde_json::to_value(form).unwrap_or_default();
    as_saved(&mut fields);
    let mut mark = secret::hash(&fields.to_string());
    mark.truncate(16);
    mark
}

/// Browsers send other line ends than those that are saved, and white space at the ends of a text is not saved.
fn as_saved(fields: &mut Value) {
    match fields {
        Value::String(text) => text.replace("\r\n", "\n").trim().clone_into(text),
        Value::Array(all) => all.iter_mut().for_each(as_saved),
        Value::Object(all) => all.values_mut().for_each(as_saved),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether somebody else has saved since the form was shown, and something else than what was typed.
pub fn overtaken(was: &str, saved: &str, typed: &impl Serialize) -> bool {
    was != saved && mark(typed) != saved
}

/// A form that carries the mark of what it was filled in with.
pub trait Marked {
    fn was(&self) -> &str;

    /// Has it go on top of what is saved now.
    fn on_top_of(&mut self, saved: &str);
}

/// A ticked box sends "yes", an empty one nothing.
pub fn ticked(raw: &str) -> bool {
    raw == "yes"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_have_one_mark_however_a_browser_sends_them() {
        let saved = mark(&("Vill ha tolk.\n\nHelst samma.", ["a"]));
        assert_eq!(mark(&("Vill ha tolk.\r\n\r\nHelst samma.\r\n", [" a"])), saved);
        for other in ["Vill ha tolk.\nHelst samma.", "Vill ha  tolk.\n\nHelst samma."] {
            assert_ne!(mark(&(other, ["a"])), saved, "{other:?}");
        }
    }

    #[test]
    fn a_form_is_overtaken_by_other_words_and_not_by_its_own() {
        let (read, theirs) = (mark(&"Brevet"), mark(&"Kortet"));
        assert!(overtaken(&read, &theirs, &"Lappen"));
        assert!(!overtaken(&read, &theirs, &"Kortet"), "the same was saved twice");
        assert!(!overtaken(&read, &read, &"Lappen"), "nobody else has saved");
    }
}
