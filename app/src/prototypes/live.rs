//! The browser's side of the preview: after each pause in writing the server is asked to draw what stands in the form.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, EventTarget, FormData, HtmlFormElement, HtmlTextAreaElement};

use crate::ask::Refused;
use crate::prototypes::asked::{PageAt, preview as draw};
use crate::prototypes::insert::{TO, around};
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
    put_in_where_one_writes(form.clone());
    let _ = window_event_listener(ev::input, move |event| {
        if within(event.target(), &form) {
            after_a_pause.borrow_mut()(());
        }
    });
}

/// A button that puts something in does it here, at the cursor, instead of at the end by way of the server.
fn put_in_where_one_writes(form: String) {
    // Where nobody has been there is no cursor; somebody may have been there before the island was awake.
    let writes = document().active_element().is_some_and(|here| here.dyn_ref::<HtmlTextAreaElement>().is_some());
    let been = Rc::new(Cell::new(writes));
    let there = Rc::clone(&been);
    let _ = window_event_listener(ev::focusin, move |event| {
        if event.target().is_some_and(|target| target.dyn_ref::<HtmlTextAreaElement>().is_some()) {
            there.set(true);
        }
    });
    let _ = window_event_listener(ev::click, move |event| {
        if put_in(event.target(), &form, been.get()).is_some() {
            event.prevent_default();
        }
    });
}

/// Takes away nothing, marked or not. `None` when it is no such button.
fn put_in(pressed: Option<EventTarget>, form: &str, at_cursor: bool) -> Option<()> {
    let button = pressed?.dyn_into::<Element>().ok()?.closest("button[data-insert]").ok()??;
    let form = button.closest(&format!("#{form}")).ok()??.dyn_into::<HtmlFormElement>().ok()?;
    let text = form.query_selector("textarea[name=body]").ok()??.dyn_into::<HtmlTextAreaElement>().ok()?;
    let to = FormData::new_with_form(&form).ok()?.get("to").as_string().unwrap_or_default();
    let snippet = button.get_attribute("data-insert")?.replace(TO, &to);
    // The browser counts in units of UTF-16.
    let units: Vec<u16> = text.value().encode_utf16().collect();
    let all = u32::try_from(units.len()).ok()?;
    let at = if at_cursor { text.selection_end().ok()??.min(all) } else { all };
    let (before, after) = units.split_at(at as usize);
    let [before, after] = [before, after].map(String::from_utf16_lossy);
    let (lead, end) = around(&before, at_cursor.then_some(&*after), &snippet);
    text.set_range_text_with_start_and_end(&format!("{lead}{snippet}{end}"), at, at).ok()?;
    text.focus().ok()?;
    let behind = at + u32::try_from(lead.len() + snippet.encode_utf16().count()).ok()?;
    text.set_selection_range(behind, behind).ok()?;
    let told = EventInit::new();
    told.set_bubbles(true);
    text.dispatch_event(&Event::new_with_event_init_dict("input", &told).ok()?).ok()?;
    Some(())
}

/// Title and body, as they stand there now.
fn fields(form: &str) -> Option<(String, String)> {
    let form = document().get_element_by_id(form)?.dyn_into::<HtmlFormElement>().ok()?;
    let written = FormData::new_with_form(&form).ok()?;
    written.get("title").as_string().zip(written.get("body").as_string())
}
