//! One field of a form, with its label, hint and what is wrong with it.

use leptos::prelude::*;
use uuid::Uuid;

use crate::form::NOT_PERSONAL;
use crate::id::{FormId, Ids};
use crate::lang::Lang;
use crate::parse::{Doubt, Problems};
use crate::t;
use crate::ui::icon;

/// A labelled field. Built up, then turned into markup with [`Field::view`].
#[derive(Debug, Clone)]
pub struct Field {
    lang: Lang,
    name: String,
    label: String,
    value: String,
    hint: Option<String>,
    problem: Option<String>,
    ask: Option<AskedField>,
    kind: Kind,
    optional: bool,
    autocomplete: &'static str,
    /// Signs that are no words: nothing is to correct or capitalise them.
    code: bool,
    id_tail: String,
}

#[derive(Debug, Clone)]
enum Kind {
    Input(&'static str),
    /// In the words of the page, not of the browser: year, month and day, written.
    Date,
    Area(u8),
    Select(Vec<(String, String)>),
}

impl Field {
    pub fn new(lang: Lang, name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            lang,
            name: name.into(),
            label: label.into(),
            value: String::new(),
            hint: None,
            problem: None,
            ask: None,
            kind: Kind::Input("text"),
            optional: false,
            autocomplete: "off",
            code: false,
            id_tail: String::new(),
        }
    }

    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Takes this field's fault, if it has one.
    pub fn problems(self, problems: &Problems) -> Self {
        let name = self.name.clone();
        self.problems_at(problems, &name)
    }

    /// Takes the fault that is noted by another name, when several forms on a page have a field of this one.
    pub fn problems_at(mut self, problems: &Problems, name: &str) -> Self {
        self.problem = problems.of(name).map(|fault| fault.sentence(self.lang));
        self.ask = problems.asks(name).map(|asked| (name.to_owned(), asked));
        self
    }

    pub fn code(mut self) -> Self {
        self.code = true;
        self
    }

    pub fn area(mut self, rows: u8) -> Self {
        self.kind = Kind::Area(rows);
        self
    }

    /// A day, written as `2026-11-22`: a browser's own field would ask in the browser's language and order.
    pub fn date(mut self) -> Self {
        self.kind = Kind::Date;
        self
    }

    pub fn password(mut self, autocomplete: &'static str) -> Self {
        self.kind = Kind::Input("password");
        self.autocomplete = autocomplete;
        self
    }

    pub fn email(mut self) -> Self {
        self.kind = Kind::Input("email");
        self.autocomplete = "username";
        self
    }

    /// Value and text of each choice. The first is chosen when the value is none of them.
    pub fn select(mut self, choices: Vec<(String, String)>) -> Self {
        self.kind = Kind::Select(choices);
        self
    }

    /// The same of what nobody has said for the person yet: as long as nothing is chosen, that is what stands first.
    pub fn choose(self, mut choices: Vec<(String, String)>) -> Self {
        if choices.iter().all(|(value, _)| *value != self.value) {
            choices.insert(0, (String::new(), t!(self.lang, "form-choose").to_owned()));
        }
        self.select(choices)
    }

    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = token;
        self
    }

    /// Keeps the ids apart when a page holds several forms with a field of this name.
    pub fn id_tail(mut self, tail: &str) -> Self {
        tail.clone_into(&mut self.id_tail);
        self
    }

    pub fn view(self) -> AnyView {
        let id = format!("{}{}", self.name, self.id_tail);
        let written = matches!(self.kind, Kind::Date).then(|| t!(self.lang, "form-date-hint"));
        let hint = match (self.hint, written) {
            (Some(hint), Some(written)) => Some(format!("{hint} {written}")),
            (hint, written) => hint.or(written.map(str::to_owned)),
        };
        let hint_id = format!("{id}-hint");
        let error_id = format!("{id}-error");
        let described = [hint.is_some().then(|| hint_id.clone()), self.problem.is_some().then(|| error_id.clone())];
        let described: Vec<String> = described.into_iter().flatten().collect();
        let described = (!described.is_empty()).then(|| described.join(" "));
        let invalid = self.problem.is_some().then_some("true");
        let class = match (self.problem.is_some(), matches!(self.kind, Kind::Date)) {
            (true, _) => "field field--wrong",
            (false, true) => "field field--short",
            (false, false) => "field",
        };
        let input = match self.kind {
            Kind::Input(kind) => view! {
                <input class="field__input" type=kind id=id.clone() name=self.name value=self.value dir="auto"
                    autocomplete=self.autocomplete autocapitalize=self.code.then_some("characters") spellcheck=self.code.then_some("false")
                    aria-describedby=described aria-invalid=invalid />
            }
            .into_any(),
            Kind::Date => view! {
                <input class="field__input" type="text" id=id.clone() name=self.name value=self.value maxlength="20"
                    autocomplete="off" spellcheck="false" aria-describedby=described aria-invalid=invalid />
            }
            .into_any(),
            Kind::Area(rows) => view! {
                <textarea class="field__input" id=id.clone() name=self.name rows=rows.to_string() dir="auto"
                    aria-describedby=described aria-invalid=invalid>{in_area(&self.value)}</textarea>
            }
            .into_any(),
            Kind::Select(choices) => {
                let options: Vec<_> = choices
                    .into_iter()
                    .map(|(value, text)| {
                        let selected = value == self.value;
                        view! { <option value=value selected=selected>{text}</option> }
                    })
                    .collect();
                view! {
                    <select class="field__input" id=id.clone() name=self.name aria-describedby=described aria-invalid=invalid>
                        {options}
                    </select>
                }
                .into_any()
            }
        };
        let optional =
            self.optional.then(|| view! { <span class="field__optional">{t!(self.lang, "form-optional")}</span> });
        view! {
            <div class=class>
                <label class="field__label" for=id>{self.label} {optional.map(|mark| view! { " " {mark} })}</label>
                {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
                {self.problem.map(|problem| view! { <p class="field__error" id=error_id>{icon::warning()} <span>{problem}</span></p> })}
                {input}
                {self.ask.map(|(name, asked)| not_personal(self.lang, &name, asked))}
            </div>
        }
        .into_any()
    }
}

/// The name of a field that is asked about, what, and whether the answer has been given.
type AskedField = (String, (Doubt, bool));

/// The box to tick when what is asked about is as it should be: [`NOT_PERSONAL`].
fn not_personal(lang: Lang, field: &str, (doubt, said): (Doubt, bool)) -> AnyView {
    let id = format!("{NOT_PERSONAL}-{field}");
    view! {
        <label class="choice" for=id.clone()>
            <input type="checkbox" id=id.clone() name=NOT_PERSONAL value=field.to_owned() checked=said />
            <span>{lang.text(doubt.tick())}</span>
        </label>
    }
    .into_any()
}

/// The same box for a field that is drawn by hand.
pub fn asked(lang: Lang, problems: &Problems, field: &str) -> Option<AnyView> {
    problems.asks(field).map(|asked| not_personal(lang, field, asked))
}

/// Somebody's text as it may stand in a `<textarea>`. Leptos writes what stands there as it is, so it is escaped here:
/// without this, `</textarea>` in a text would end the area and the rest be read as our own page. HTML drops one line
/// break right after the tag: one more keeps a text that begins with one whole.
pub fn in_area(value: &str) -> String {
    let kept = if value.starts_with('\n') { "\n" } else { "" };
    format!("{kept}{}", html_escape::encode_text(value))
}

/// A group of choices, one of which (radio) or any of which (check) may be made.
#[derive(Debug, Clone)]
pub struct Choices {
    pub name: String,
    pub legend: String,
    pub hint: Option<String>,
    pub problem: Option<String>,
    pub many: bool,
    pub choices: Vec<Choice>,
}

#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    pub text: String,
    pub hint: Option<String>,
    pub chosen: bool,
}

impl Choices {
    pub fn view(self) -> AnyView {
        let kind = if self.many { "checkbox" } else { "radio" };
        let name = self.name.clone();
        let rows: Vec<_> = self
            .choices
            .into_iter()
            .enumerate()
            .map(|(n, choice)| {
                let id = if n == 0 { name.clone() } else { format!("{name}-{n}") };
                let hint = choice.hint.map(|hint| view! { <span class="choice__hint">{hint}</span> });
                view! {
                    <label class="choice" for=id.clone()>
                        <input type=kind id=id.clone() name=name.clone() value=choice.value checked=choice.chosen />
                        <span>{choice.text}</span>
                        {hint}
                    </label>
                }
            })
            .collect();
        let class = if self.problem.is_some() { "choices field--wrong" } else { "choices" };
        view! {
            <fieldset class=class>
                <legend class="choices__legend">{self.legend}</legend>
                {self.hint.map(|hint| view! { <p class="field__hint">{hint}</p> })}
                {self.problem.map(|problem| view! { <p class="field__error">{icon::warning()} <span>{problem}</span></p> })}
                {rows}
            </fieldset>
        }
        .into_any()
    }
}

/// One box to tick.
pub fn tick(name: &str, text: impl Into<String>, hint: Option<&str>, ticked: bool) -> AnyView {
    let hint = hint.map(|hint| view! { <span class="choice__hint">{hint.to_owned()}</span> });
    view! {
        <label class="choice" for=name.to_owned()>
            <input type="checkbox" id=name.to_owned() name=name.to_owned() value="yes" checked=ticked />
            <span>{text.into()}</span>
            {hint}
        </label>
    }
    .into_any()
}

/// Goes into every form that makes something: sent twice, it makes it once. See [`Making`](crate::form::Making).
pub fn once(ids: &Ids) -> AnyView {
    hidden("once", Uuid::from(ids.next::<FormId>()))
}

/// Goes into a form that is nothing but a button: a browser of plain text sends one without a field as if it were a link.
pub fn pressed() -> AnyView {
    hidden("pressed", "yes")
}

pub fn hidden(name: &'static str, value: impl ToString) -> AnyView {
    view! { <input type="hidden" name=name value=value.to_string() /> }.into_any()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::paper;
    use crate::parse::Problems;

    #[test]
    fn what_somebody_wrote_never_ends_its_own_text_area() {
        let words = "\nTom &lt;3 Åsa </textarea><b>x</b>";
        let shown =
            paper::html(|| Field::new(Lang::Sv, "words", "Ord").value(words).area(3).problems(&Problems::default()).view());
        assert!(shown.contains(">\n\nTom &amp;lt;3 Åsa &lt;/textarea&gt;&lt;b&gt;x&lt;/b&gt;</textarea>"), "{shown}");
    }

    #[test]
    fn every_text_area_is_filled_through_the_one_hand_that_escapes() {
        fn look(folder: &Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    look(&path, found);
                } else if path.extension().is_some_and(|is| is == "rs")
                    && path.file_stem().and_then(|stem| stem.to_str()).is_some_and(|stem| !stem.ends_with("tests"))
                {
                    let source = std::fs::read_to_string(&path).unwrap();
                    let source = source.split("#[cfg(test)]").next().unwrap();
                    let areas =
                        source.match_indices("</textarea>").map(|(at, _)| source[..at].rsplit('>').next().unwrap_or(""));
                    let bare = areas.filter(|inside| inside.contains('{') && !inside.starts_with("{in_area("));
                    found.extend(bare.map(|inside| format!("{}: {inside}", path.display())));
                }
            }
        }
        let mut found = Vec::new();
        look(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
        assert!(found.is_empty(), "filled as it is: {found:#?}");
    }
}
