//! The browser's side of lifting: what is marked on a conversation's page, and where the buttons go.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, HtmlElement, Node, Range};

use super::mark::{Marked, Words};

/// Follows what is marked on the page for as long as the page is there.
pub fn watch(marked: RwSignal<Option<Marked>>, pressed: StoredValue<bool>, place: NodeRef<Div>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let page = document.clone();
    let changed = Closure::<dyn FnMut()>::new(move || {
        let now = read(&page);
        if now.is_none() && pressed.get_value() {
            return;
        }
        pressed.set_value(false);
        if let Some((_, turn, range)) = &now {
            put(place, turn, range);
        }
        let now = now.map(|(now, ..)| now);
        if marked.get_untracked() != now {
            marked.set(now);
        }
    });
    if document.add_event_listener_with_callback("selectionchange", changed.as_ref().unchecked_ref()).is_ok() {
        changed.forget();
    }
}

/// Where there is a margin, as the style sheet has it.
const WIDE: &str = "(min-width: 75em)";

/// Into the turn, and as high as the marked words; without a margin they stay at the foot of the window.
fn put(place: NodeRef<Div>, turn: &Element, range: &Range) {
    let wide = web_sys::window().and_then(|window| window.match_media(WIDE).ok()?).is_some_and(|wide| wide.matches());
    let Some(buttons) = place.get_untracked().filter(|_| wide) else { return };
    let buttons: &HtmlElement = &buttons;
    if buttons.parent_element().as_ref() != Some(turn) {
        let _ = turn.append_child(buttons);
    }
    let down = range.get_bounding_client_rect().top() - turn.get_bounding_client_rect().top();
    let _ = HtmlElement::style(buttons).set_property("--at", &format!("{}px", down.max(0.0)));
}

/// What is marked, the turn where the buttons belong, and the marked range.
fn read(document: &Document) -> Option<(Marked, Element, Range)> {
    let selection = web_sys::window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let talk = document.query_selector("ol.talk").ok()??;
    let begins = turn_of(&range.start_container().ok()?, &talk);
    let mut turn = begins.or_else(|| talk.first_element_child());
    let mut found: Option<(Words, Element)> = None;
    while let Some(here) = turn.filter(|here| range.intersects_node(here).unwrap_or_default()) {
        match (marked_in(document, &here, &range), &found) {
            (Some(_), Some((_, first))) => return Some((Marked::Across, first.clone(), range)),
            (Some(words), None) => found = Some((words, here.clone())),
            (None, _) => {}
        }
        turn = here.next_element_sibling();
    }
    let (words, turn) = found?;
    let marked = if words.turn.is_empty() { Marked::NotTheirs } else { Marked::Theirs(words) };
    Some((marked, turn, range))
}

/// The turn that a place on the page belongs to.
fn turn_of(node: &Node, talk: &Element) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let turn = element.closest("ol.talk > li").ok()??;
    talk.contains(Some(&turn)).then_some(turn)
}

/// What is marked of the words in a turn, without the white space around it. The turn's number is empty where nothing can
/// be quoted.
fn marked_in(document: &Document, turn: &Element, range: &Range) -> Option<Words> {
    let mut all: Option<Words> = None;
    let mut child = turn.first_element_child();
    while let Some(part) = child {
        child = part.next_element_sibling();
        if part.tag_name() != "P" {
            continue;
        }
        let Some((from, said)) = marked_in_part(document, &part, range) else { continue };
        let to = from + said.chars().count();
        all = Some(match all {
            None => Words { turn: turn.id().trim_start_matches("turn-").to_owned(), from, to, said },
            Some(before) => Words { to, said: format!("{}\n\n{said}", before.said), ..before },
        });
    }
    all
}

/// What is marked of a paragraph, and where in its turn it begins.
fn marked_in_part(document: &Document, part: &Element, range: &Range) -> Option<(usize, String)> {
    let inside = document.create_range().ok()?;
    inside.select_node_contents(part).ok()?;
    if !range.intersects_node(part).ok()? {
        return None;
    }
    if range.compare_boundary_points(Range::START_TO_START, &inside).ok()? > 0 {
        inside.set_start(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    }
    if range.compare_boundary_points(Range::END_TO_END, &inside).ok()? < 0 {
        inside.set_end(&range.end_container().ok()?, range.end_offset().ok()?).ok()?;
    }
    let said = text_of(&inside);
    let before = document.create_range().ok()?;
    before.set_start(part, 0).ok()?;
    before.set_end(&inside.start_container().ok()?, inside.start_offset().ok()?).ok()?;
    let space = said.chars().take_while(|c| c.is_whitespace()).count();
    let at: usize = part.get_attribute("data-at").and_then(|at| at.parse().ok()).unwrap_or_default();
    let words = said.trim();
    (!words.is_empty()).then(|| (at + text_of(&before).chars().count() + space, words.to_owned()))
}

/// As it stands in the document, with its own line breaks.
fn text_of(range: &Range) -> String {
    String::from(range.to_string())
}
