//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::{Deserialize, Serialize};

use crate::form::{Marked, mark};
use crate::id::NeedId;
use crate::parse::{Fault, Problems, optional, required};
use crate::prototypes::model::{NeedLink, Page, Prototype};
use crate::prototypes::screens::{MAX_BODY, MAX_TITLE};
use crate::prototypes::store::NeedChoice;

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct PrototypeForm {
    pub name: String,
    pub idea: String,
    /// The mark of what stood there when the form was shown.
    #[serde(skip_serializing)]
    pub was: String,
}

impl PrototypeForm {
    pub fn of(prototype: &Prototype) -> Self {
        let form = Self { name: prototype.name.clone(), idea: prototype.idea.clone(), was: String::new() };
        Self { was: mark(&form), ..form }
    }

    pub fn parse(&self, problems: &mut Problems) -> (String, String) {
        problems.call(&[("name", "prototype-name"), ("idea", "prototype-idea")]);
        let name = problems.line("name", &self.name, required(80, "prototype-name-missing"));
        let idea = problems.text("idea", &self.idea, required(600, "prototype-idea-missing"));
        (name, idea)
    }
}

impl Marked for PrototypeForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

/// What the next iteration is begun because of, when it is begun from there.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NextForm {
    pub feedback: String,
}

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct PageForm {
    pub title: String,
    pub body: String,
    /// The mark of what stood there when the form was shown; empty for a new page.
    #[serde(skip_serializing)]
    pub was: String,
    /// "preview" looks at what was typed and stores nothing.
    #[serde(skip_serializing)]
    pub action: String,
}

impl Marked for PageForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

impl PageForm {
    pub fn of(page: &Page) -> Self {
        Self::saying(&page.title, &page.body)
    }

    /// The form of a page that says this.
    pub fn saying(title: &str, body: &str) -> Self {
        let form = Self { title: title.to_owned(), body: body.to_owned(), ..Self::default() };
        Self { was: mark(&form), ..form }
    }

    pub fn parse(&self, problems: &mut Problems) -> (String, String) {
        let title = problems.line("title", &self.title, required(MAX_TITLE, "prototype-page-title-missing"));
        (title, problems.text("body", &self.body, optional(MAX_BODY)))
    }

    /// Whether somebody has written anything in it.
    pub fn is_empty(&self) -> bool {
        self.title.is_empty() && self.body.is_empty()
    }

    /// Whether it was only sent to be looked at.
    pub fn is_preview(&self) -> bool {
        self.action == "preview"
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    pub to: String,
}

#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct LinkForm {
    pub need: String,
    pub rationale: String,
    /// The mark of the rationale that stood there when the form was shown; empty for a new link.
    #[serde(skip_serializing)]
    pub was: String,
}

impl Marked for LinkForm {
    fn was(&self) -> &str {
        &self.was
    }

    fn on_top_of(&mut self, saved: &str) {
        saved.clone_into(&mut self.was);
    }
}

impl LinkForm {
    /// The form that words a link's reason anew.
    pub fn of(link: &NeedLink) -> Self {
        let form = Self { rationale: link.rationale.clone(), ..Self::default() };
        Self { was: mark(&form), ..form }
    }

    /// Whether it would make this very link.
    pub fn says(&self, link: &NeedLink) -> bool {
        self.need == link.need_id.to_string() && self.rationale.replace("\r\n", "\n").trim() == link.rationale
    }

    /// The reason why a need is linked. `field`: what it is called among the forms on its page.
    pub fn parse_rationale(&self, field: &str, problems: &mut Problems) -> String {
        problems.text(field, &self.rationale, required(600, "prototype-link-rationale-missing"))
    }

    /// The need that is chosen of those that are not linked yet, and why.
    pub fn parse(&self, free: &[NeedChoice], problems: &mut Problems) -> Option<(NeedId, String)> {
        let chosen = self.need.parse().ok().filter(|id| free.iter().any(|need| need.id == *id));
        if chosen.is_none() {
            problems.add("need", Fault::Says("prototype-link-need-missing"));
        }
        let rationale = self.parse_rationale("rationale", problems);
        chosen.filter(|_| problems.is_empty()).map(|need| (need, rationale))
    }
}
