//! The parts that most pages begin and end with.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::parse::Problems;
use crate::t;
use crate::ui::field::pressed;
use crate::ui::icon;

/// The line above the title: where this belongs. Each part is a text and where it leads.
pub fn kicker(parts: Vec<(String, Option<String>)>) -> AnyView {
    let parts: Vec<_> = parts
        .into_iter()
        .enumerate()
        .map(|(n, (text, href))| {
            let part = match href {
                Some(href) => view! { <a href=href>{text}</a> }.into_any(),
                None => view! { <span>{text}</span> }.into_any(),
            };
            view! { {(n > 0).then_some(" · ")} {part} }
        })
        .collect();
    view! { <p class="page__kicker">{parts}</p> }.into_any()
}

pub fn title(text: impl Into<String>) -> AnyView {
    view! { <h1 class="page__title">{text.into()}</h1> }.into_any()
}

pub fn lead(text: impl Into<String>) -> AnyView {
    view! { <p class="page__lead">{text.into()}</p> }.into_any()
}

/// A title in the words of those who work in the project, a name that they gave.
pub fn their_title(text: impl Into<String>) -> AnyView {
    view! { <h1 class="page__title" dir="auto">{text.into()}</h1> }.into_any()
}

/// The same of what stands below it.
pub fn their_lead(text: impl Into<String>) -> AnyView {
    view! { <p class="page__lead" dir="auto">{text.into()}</p> }.into_any()
}

/// What stands first on a form that could not be taken: every fault, with a link to its field.
pub fn error_summary(lang: Lang, problems: &Problems) -> Option<AnyView> {
    if problems.is_empty() {
        return None;
    }
    let items: Vec<_> = problems
        .sentences(lang)
        .into_iter()
        .map(|(field, sentence)| view! { <li><a href=format!("#{field}")>{sentence}</a></li> })
        .collect();
    Some(
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus=true>
                <h2>{icon::warning()} {t!(lang, "fault-summary")}</h2>
                <ul>{items}</ul>
            </div>
        }
        .into_any(),
    )
}

/// A sentence that tells what has happened.
pub fn notice(text: impl Into<String>) -> AnyView {
    view! { <p class="notice notice--done" role="status">{text.into()}</p> }.into_any()
}

/// What has just been removed, by the number in the address that leads here.
pub fn removed(number: Option<&str>, sentence: impl FnOnce(i64) -> String) -> Option<AnyView> {
    number.and_then(|raw| raw.parse().ok()).map(|number| notice(sentence(number)))
}

/// An empty list that teaches the next step.
pub fn empty(line: &str, text: &str, action: Option<(String, &str)>) -> AnyView {
    let action = action.map(|(href, name)| view! { <p><a class="button" href=href>{name.to_owned()}</a></p> });
    view! {
        <div class="empty">
            <p class="empty__line">{line.to_owned()}</p>
            <p>{text.to_owned()}</p>
            {action}
        </div>
    }
    .into_any()
}

/// The buttons of a form: one that does it, and the way back.
pub fn form_actions(lang: Lang, verb: &str, back: Option<String>) -> AnyView {
    let back = back.map(|href| view! { <a class="button button--quiet" href=href>{t!(lang, "form-cancel")}</a> });
    view! {
        <div class="form__actions">
            {pressed()}
            <button class="button" type="submit">{verb.to_owned()}</button>
            {back}
        </div>
    }
    .into_any()
}
