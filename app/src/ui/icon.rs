//! Our own small signs, drawn inline: emoji are missing on many machines. All are decoration beside words.

use leptos::prelude::*;

fn icon(paths: &'static str) -> AnyView {
    drawn("icon", paths)
}

fn drawn(class: &'static str, paths: &'static str) -> AnyView {
    view! {
        <svg class=class viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" fill="none"
            stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" inner_html=paths></svg>
    }
    .into_any()
}

macro_rules! icons {
    ($($name:ident = $paths:literal),+ $(,)?) => { $(pub fn $name() -> AnyView { icon($paths) })+ };
}

icons!(
    tick = r#"<path d="m4.5 12.8 5 5L19.5 7"/>"#,
    half = r#"<circle cx="12" cy="12" r="8"/><path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor"/>"#,
    minus = r#"<path d="M5.5 12h13"/>"#,
    question = r#"<path d="M8.3 8.8a3.8 3.8 0 1 1 5.7 3.3c-1.3.8-2 1.6-2 3.2M12 19v.1"/>"#,
    warning = r#"<path d="M12 4 21.3 20H2.7zM12 10.2v4.6M12 17.4v.1"/>"#,
);

/// The mark of the house: a thread with a knot.
pub fn thread() -> AnyView {
    view! {
        <svg class="brand__mark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false" fill="none"
            stroke="currentColor" stroke-width="2" stroke-linecap="round"
            inner_html=r#"<path d="M23.2 13.6c-6.4 2.4-13.2-.9-12.9-6.5.2-4.6 7.7-6.1 8.9-1.9C20.6 10.2 7 9.6 7 18v6"/>"#></svg>
    }
    .into_any()
}

/// The faces of the public answers.
pub fn face_yes() -> AnyView {
    drawn("face", r#"<circle cx="12" cy="12" r="9.5"/><path d="M8.6 9.3v.4M15.4 9.3v.4M7.5 14c2 3.4 7 3.4 9 0"/>"#)
}

pub fn face_partly() -> AnyView {
    drawn("face", r#"<circle cx="12" cy="12" r="9.5"/><path d="M8.6 9.3v.4M15.4 9.3v.4M8 15.3h8"/>"#)
}

pub fn face_no() -> AnyView {
    drawn("face", r#"<circle cx="12" cy="12" r="9.5"/><path d="M8.6 9.3v.4M15.4 9.3v.4M7.7 16.8c2-3 6.6-3 8.6 0"/>"#)
}

pub fn face_unsure() -> AnyView {
    drawn(
        "face",
        r#"<circle cx="12" cy="12" r="9.5"/><path d="M8.6 9.8v.4M15.4 9.8v.4M13.8 6.6c.9-.5 2-.5 2.9.1M7.7 15.9c1.4-1.6 2.9-1.6 4.3-.4s2.9 1.1 4.3-.6"/>"#,
    )
}
