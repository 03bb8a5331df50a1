//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::{Deserialize, Serialize};

use crate::form::{Marked, mark};
use crate::id::NeedId;
use crate::lang::Lang;
use crate::parse::{Fault, Problems, optional, required};
use crate::prototypes::insert::{TO, around};
use crate::prototypes::inserts::Insert;
use crate::prototypes::model::{NeedLink, Page, Prototype};
use crate::prototypes::screens::{MAX_BODY, MAX_TITLE};
use crate::prototypes::store::NeedChoice;
use crate::slug::Slug;

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

/// A new prototype, which may be for a need from its first day.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct NewPrototypeForm {
    pub name: String,
    pub idea: String,
    /// The number of the need that it is for, or empty.
    pub need: String,
    /// Why it is to meet that need.
    pub rationale: String,
}

/// A prototype to be made, and why it is to meet the need that it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPrototype {
    pub name: String,
    pub idea: String,
    pub rationale: Option<String>,
}

impl NewPrototypeForm {
    pub fn about(&self) -> PrototypeForm {
        PrototypeForm { name: self.name.clone(), idea: self.idea.clone(), was: String::new() }
    }

    /// `need_is_there`: somebody may have removed it meanwhile.
    pub fn parse(&self, need_is_there: bool, problems: &mut Problems) -> Option<NewPrototype> {
        let (name, idea) = self.about().parse(problems);
        if !self.need.is_empty() && !need_is_there {
            problems.add("name", Fault::Says("prototype-need-gone"));
        }
        let rationale = need_is_there.then(|| {
            problems.call(&[("rationale", "prototype-link-rationale")]);
            problems.text("rationale", &self.rationale, required(600, "prototype-link-rationale-missing"))
        });
        problems.is_empty().then_some(NewPrototype { name, idea, rationale })
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
    /// "preview" looks at what was typed and stores nothing, "insert-link" and the like put something in besides.
    #[serde(skip_serializing)]
    pub action: String,
    /// The slug of the page that what is put in leads to.
    #[serde(skip_serializing)]
    pub to: String,
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
        self.action == "preview" || self.puts_in().is_some()
    }

    /// What is to be put in, if anything is.
    pub fn puts_in(&self) -> Option<Insert> {
        Insert::ALL.into_iter().find(|insert| self.action == insert.word())
    }

    /// With that put in at the end, in the words of this language.
    #[must_use]
    pub fn with_put_in(self, lang: Lang) -> Self {
        let Some(insert) = self.puts_in() else { return self };
        let snippet = insert.template(lang).replace(TO, &self.to);
        let before = self.body.trim_end();
        let body = format!("{before}{}{snippet}", around(before, None, &snippet).0);
        Self { body, ..self }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    pub to: String,
    /// Where the page stood, from 1; nothing moves it from wherever it stands.
    pub at: String,
}

impl MoveForm {
    /// Whether the page still stands where it was to be moved from: sent twice, it is moved once.
    pub fn fits(&self, pages: &[Page], slug: &Slug) -> bool {
        let Ok(at) = self.at.parse::<usize>() else { return true };
        pages.iter().position(|page| page.slug == *slug).is_some_and(|stands| stands + 1 == at)
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prototypes::screens::{Block, Kind, Part, parse};

    #[test]
    fn what_is_put_in_is_what_it_is_called_in_both_languages() {
        for lang in Lang::ALL {
            let put = |insert: Insert| {
                let form = PageForm {
                    body: "Hej.\r\n".to_owned(),
                    action: insert.word().to_owned(),
                    to: "tack".to_owned(),
                    ..PageForm::default()
                };
                assert!(form.is_preview());
                parse(&form.with_put_in(*lang).body).blocks
            };
            assert!(matches!(&put(Insert::Link)[..], [Block::Paragraph(_), Block::Paragraph(_)]));
            let form = |blocks: Vec<Block>| match &blocks[..] {
                [Block::Paragraph(_), Block::Form(form)] => form.clone(),
                other => panic!("{other:?}"),
            };
            let kind = |insert| match &form(put(insert)).parts[..] {
                [Part::Field(field)] => field.kind.clone(),
                other => panic!("{other:?}"),
            };
            assert_eq!(kind(Insert::Field), Kind::Line);
            assert!(matches!(kind(Insert::Choice), Kind::Choices { options, .. } if options.len() == 2));
            let button = form(put(Insert::Button)).button.unwrap();
            assert_eq!(button.to, Slug::parse("tack"));
        }
    }

    fn read(need: &str, rationale: &str, need_is_there: bool) -> (Option<NewPrototype>, Problems) {
        let mut problems = Problems::default();
        let form = NewPrototypeForm {
            name: "Brevet".to_owned(),
            idea: "Säger vem som kommer.".to_owned(),
            need: need.to_owned(),
            rationale: rationale.to_owned(),
        };
        (form.parse(need_is_there, &mut problems), problems)
    }

    #[test]
    fn a_prototype_for_a_need_says_why_and_one_for_none_does_not_have_to() {
        assert_eq!(read("", "", false).0.map(|new| new.rationale), Some(None));
        assert_eq!(read("3", " Ett namn. ", true).0.map(|new| new.rationale), Some(Some("Ett namn.".to_owned())));
        let (none, problems) = read("3", " ", true);
        assert!(none.is_none());
        assert_eq!(problems.of("rationale"), Some(&Fault::Missing("prototype-link-rationale-missing")));
    }

    #[test]
    fn a_need_that_has_been_removed_meanwhile_is_told_and_nothing_is_made() {
        let (none, problems) = read("3", "Ett namn.", false);
        assert!(none.is_none());
        assert_eq!(problems.of("name"), Some(&Fault::Says("prototype-need-gone")));
    }
}
