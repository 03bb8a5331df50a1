use std::fmt::Debug;

use leptos::prelude::*;
use serde::Serialize;
use uuid::Uuid;

use crate::desk::Visitor;
use crate::form::{Marked, overtaken};
use crate::id::{FormId, Ids};
use crate::lang::Lang;
use crate::parse::Problems;
use crate::t;
use crate::ui::field::hidden;
use crate::ui::page::error_summary;

/// A form on its page: as it begins, or as it was sent and could not be taken.
#[derive(Debug, Clone)]
pub struct Sheet<T> {
    pub form: T,
    /// What is wrong with it now.
    pub problems: Problems,
    /// Where it stands; nothing for a form that was put together elsewhere.
    place: String,
    kept: Option<Kept>,
}

#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub place: String,
    /// The id that the form made things with: see [`Making`](crate::form::Making).
    pub once: Option<Uuid>,
    /// It was only put aside, to go on with in the other language: nothing is wrong with it yet.
    pub aside: bool,
}

impl<T> Sheet<T> {
    /// A form that nobody has sent yet.
    pub fn of(form: T) -> Self {
        Self { form, problems: Problems::default(), place: String::new(), kept: None }
    }

    pub(super) fn sent(form: T, problems: Problems, kept: Kept) -> Self {
        Self { form, problems, place: kept.place.clone(), kept: Some(kept) }
    }

    /// What was kept, or the form as it begins: the latter too when it was put aside with nothing changed in it. That can be
    /// told of what was saved; in a new form a choice that a browser makes by itself, the first of a list, counts as typed.
    pub fn kept_or(kept: Option<Self>, begun: T) -> Self
    where
        T: Debug,
    {
        let said = |form: &T| format!("{form:?}").replace("\\r\\n", "\\n");
        kept.filter(|sheet| sheet.is_sent() || said(&sheet.form) != said(&begun)).unwrap_or_else(|| Self::of(begun))
    }

    /// The form of this place.
    #[must_use]
    pub fn at(self, place: &str) -> Self {
        Self { place: place.to_owned(), ..self }
    }

    /// The id of the form that its page is there for: what stands in it is taken along into the other language.
    pub fn main(&self, visitor: &Visitor) -> Option<&'static str> {
        let sent = self.is_sent();
        (!self.place.is_empty()).then(|| visitor.main.is(&self.place, sent)).flatten()
    }

    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Sheet<U> {
        Sheet { form: to(self.form), problems: self.problems, place: self.place, kept: self.kept }
    }

    /// Whether somebody has sent it, and it is not saved.
    pub fn is_kept(&self) -> bool {
        self.kept.is_some()
    }

    /// Whether it was sent to be saved, and could not be.
    pub fn is_sent(&self) -> bool {
        self.kept.as_ref().is_some_and(|kept| !kept.aside)
    }

    /// Reads a form that was sent as it is read when it is saved, and so notes what is wrong with it. `None` for one that
    /// begins: nothing is wrong with what nobody has filled in.
    pub fn check<R>(&mut self, read: impl FnOnce(&T, &mut Problems) -> R) -> Option<R> {
        self.is_sent().then(|| read(&self.form, &mut self.problems))
    }

    /// What stands above the form: what is wrong, and that it is not saved.
    pub fn above(&self, lang: Lang) -> AnyView {
        view! { {error_summary(lang, &self.problems)} {self.unsaved(lang)} }.into_any()
    }

    /// That what stands in the form is not saved, and the way to begin anew.
    pub fn unsaved(&self, lang: Lang) -> Option<AnyView> {
        let place = self.kept.as_ref()?.place.as_str();
        let line = view! {
            <form class="row note muted" method="post" action="/kept/drop">
                {hidden("place", place)}
                <span>{t!(lang, "kept-unsaved")}</span>
                <button class="link-button" type="submit">{t!(lang, "kept-drop")}</button>
            </form>
        };
        Some(line.into_any())
    }

    /// Leaves the form for another page: what was typed is not wanted any more.
    pub fn leave(&self, words: &'static str, to: String) -> AnyView {
        let place = self.kept.as_ref().map(|kept| kept.place.clone()).unwrap_or_default();
        view! {
            <form method="post" action="/kept/drop">
                {hidden("place", place)}
                {hidden("to", to)}
                <p><button class="button button--quiet" type="submit">{words}</button></p>
            </form>
        }
        .into_any()
    }

    /// As [`once`](crate::ui::field::once): the same one for as long as it is the same form.
    pub fn once(&self, ids: &Ids) -> AnyView {
        let fresh = || Uuid::from(ids.next::<FormId>());
        hidden("once", self.kept.as_ref().and_then(|kept| kept.once).unwrap_or_else(fresh))
    }
}

impl<T: Marked + Serialize> Sheet<T> {
    /// Whether somebody else has saved since the form was shown, and nothing else is wrong. Sent again from here it goes on
    /// top of what is saved now, knowingly.
    pub fn overtaken(&mut self, saved: &T) -> bool {
        let other = self.problems.is_empty() && overtaken(self.form.was(), saved.was(), &self.form);
        if other {
            self.form.on_top_of(saved.was());
        }
        other
    }
}
