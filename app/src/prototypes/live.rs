//! The browser's side of the preview: after each pause in writing the server is asked to draw what stands in the form.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};

use crate::ask::Refused;
use crate::prototypes::asked::{PageAt, preview as draw};
use crate::unsaved::{ask_before_leaving, within};

const PAUSE: Duration = Duration::from_millis(400);

/// Follows what is written in the form `form` and shows it in the element `preview`. While something is not saved, the
/// browser asks before it leaves the page.
pub fn follow(form: String, preview: String, project: String, page: PageAt, lost: RwSignal<Option<Refused>>) {
    // Answers may come in another order than they were asked for: only the newest is shown.
    let newest = Rc::new(Cell::new(0_u32));
    let show = {
        let form = form.clone();
        move |()| {
            let Some((title, body)) = fields(&form) else { return };
            let turn = newest.get().wrapping_add(1);
            newest.set(turn);
            let (newest, project, page, preview) = (Rc::clone(&newest), project.clone(), page.clone(), preview.clone());
            spawn_local(async move {
                let drawn = draw(project, page, title, body).await;
                if newest.get() != turn {
                    return;
                }
                if let Some((html, place)) = drawn.as_ref().ok().zip(document().get_element_by_id(&preview)) {
                    place.set_inner_html(html);
                }
                lost.set(drawn.err());
            });
        }
    };
    let after_a_pause = RefCell::new(debounce(PAUSE, show));
    ask_before_leaving(form.clone());
    let _ = window_event_listener(ev::input, move |event| {
        if within(event.target(), &form) {
            after_a_pause.borrow_mut()(());
        }
    });
}

/// Title and body, as they stand there now.
fn fields(form: &str) -> Option<(String, String)> {
    let form = document().get_element_by_id(form)?.dyn_into::<HtmlFormElement>().ok()?;
    let written = FormData::new_with_form(&form).ok()?;
    written.get("title").as_string().zip(written.get("body").as_string())
}
