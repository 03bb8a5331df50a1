//! The pages of needs, and the fragments that several of them share.

pub mod evidence;
pub mod form;
pub mod history;
pub mod losses;
pub mod more_quotes;
#[cfg(test)]
pub mod tests;

use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::lang::Lang;
use crate::needs::model::NeedStatement;
use crate::quotes::shown::source;
use crate::quotes::store::QuoteSeen;

use crate::ui::page::kicker;
use crate::{t, ui};

/// The line above the title of a page under a need.
fn under(desk: &Desk, number: i64) -> AnyView {
    kicker(vec![
        (t!(desk.lang, "needs-title").to_owned(), Some(desk.path("needs"))),
        (codes::need(number), Some(desk.path(format_args!("needs/{number}")))),
    ])
}

/// The sentence of a need in the language that its project is written in, with the need itself on the thread: what
/// stands inside a heading.
pub fn statement(lang: Lang, statement: &NeedStatement) -> AnyView {
    let need = format!("{} {}", t!(lang, "need-needs"), statement.need());
    view! {
        {t!(lang, "need-when")} " " {statement.situation().to_owned()} ", "
        <span class="statement__need">{need}</span>
        {format!(", {} {}.", t!(lang, "need-so-that"), statement.outcome())}
    }
    .into_any()
}

/// A quote with its code, who said it, how and when.
pub fn shown(desk: &Desk, quote: &QuoteSeen, against: bool) -> AnyView {
    let href = desk.path(format_args!("quotes/{}", quote.number));
    let line = view! { <a href=href>{codes::quote(quote.number)}</a> " · " {source(desk, quote)} }.into_any();
    ui::quote::quote(desk.lang, desk.project.lang, &quote.exact, line, against)
}

/// The lines of *uppfyllt när*, as a list.
pub fn met_when<'a>(lines: impl Iterator<Item = &'a str>) -> AnyView {
    let lines: Vec<_> = lines.map(|line| view! { <li>{line.to_owned()}</li> }).collect();
    view! { <ul>{lines}</ul> }.into_any()
}

/// All that somebody wrote about a need at one time.
struct Written<'a> {
    sentence: String,
    lang: Lang,
    met_when: Vec<&'a str>,
    /// None where the groups were not kept with the wording.
    groups: Option<String>,
    incentive: &'a str,
    consequence: &'a str,
}

impl Written<'_> {
    fn view(self, lang: Lang) -> AnyView {
        let said = |name: &'static str, text: &str| {
            (!text.is_empty()).then(|| view! { <dt>{name}</dt> <dd>{text.to_owned()}</dd> })
        };
        view! {
            <p lang=self.lang.word()>{self.sentence}</p>
            <dl class="facts">
                <dt>{t!(lang, "need-met-when")}</dt>
                <dd>{met_when(self.met_when.into_iter())}</dd>
                {self.groups.as_deref().and_then(|groups| said(t!(lang, "need-groups"), groups))}
                {said(t!(lang, "need-incentive"), self.incentive)}
                {said(t!(lang, "need-consequence"), self.consequence)}
            </dl>
        }
        .into_any()
    }
}
