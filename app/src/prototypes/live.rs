//! The browser's side of the preview: after each pause in writing the form is sent, and what comes back is shown.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use gloo_net::http::Request;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, UrlSearchParams};

const PAUSE: Duration = Duration::from_millis(400);

/// Follows what is written in the form `form` and shows it in the element `preview`. While something is not saved, the
/// browser asks before it leaves the page.
pub fn follow(form: String, preview: String, address: String, lost: RwSignal<bool>) {
    // Answers may come in another order than they were asked for: only the newest is shown.
    let newest = Rc::new(Cell::new(0_u32));
    let unsaved = Rc::new(Cell::new(false));
    let show = {
        let form = form.clone();
        move |()| {
            let Some(fields) = fields(&form) else { return };
            let turn = newest.get().wrapping_add(1);
            newest.set(turn);
            let (newest, address, preview) = (Rc::clone(&newest), address.clone(), preview.clone());
            spawn_local(async move {
                let drawn = draw(&address, fields).await;
                if newest.get() != turn {
                    return;
                }
                lost.set(drawn.is_none());
                if let Some((html, place)) = drawn.zip(document().get_element_by_id(&preview)) {
                    place.set_inner_html(&html);
                }
            });
        }
    };
    let after_a_pause = RefCell::new(debounce(PAUSE, show));
    let (typed, id) = (Rc::clone(&unsaved), form.clone());
    let _ = window_event_listener(ev::input, move |event| {
        if within(event.target(), &id) {
            typed.set(true);
            after_a_pause.borrow_mut()(());
        }
    });
    let sent = Rc::clone(&unsaved);
    let _ = window_event_listener(ev::submit, move |event| {
        if within(event.target(), &form) {
            sent.set(false);
        }
    });
    let _ = window_event_listener(ev::beforeunload, move |event| {
        if unsaved.get() {
            event.prevent_default();
        }
    });
}

fn within(target: Option<web_sys::EventTarget>, form: &str) -> bool {
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.closest(&format!("#{form}")).is_ok_and(|found| found.is_some()))
}

fn fields(form: &str) -> Option<UrlSearchParams> {
    let form = document().get_element_by_id(form)?.dyn_into::<HtmlFormElement>().ok()?;
    let written = FormData::new_with_form(&form).ok()?;
    let fields = UrlSearchParams::new().ok()?;
    for name in ["title", "body"] {
        fields.append(name, &written.get(name).as_string()?);
    }
    Some(fields)
}

/// None when the server cannot be reached, or does not know the person any more.
async fn draw(address: &str, fields: UrlSearchParams) -> Option<String> {
    let answer = Request::post(address).body(fields).ok()?.send().await.ok()?;
    if answer.ok() && !answer.redirected() { answer.text().await.ok() } else { None }
}
