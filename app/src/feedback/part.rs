//! Which part of a round's feedback somebody looks at: it stands in the address of the list and of each piece, and in the
//! forms there, so that one goes on within it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::feedback::store::Filter;
use crate::ui::pager::PageNumber;

/// What is asked for; empty is all of it.
#[derive(Debug, Default, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Part {
    /// `all`; else what waits, which is `waiting` where the address could mean something else.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub show: String,
    /// `page:SLUG`, `need:NUMBER` or `whole`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The id of a target group, or `unsaid`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// The number of a visit.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub visit: String,
    /// Of the list.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub page: String,
}

impl Part {
    /// All that was said in a visit.
    pub fn of_visit(number: i64) -> Self {
        Self { show: "all".to_owned(), visit: number.to_string(), ..Self::default() }
    }

    /// As it stands in a form: see [`Part::query`].
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// What stands behind `?` in an address; empty for all that waits.
    pub fn query(&self) -> String {
        serde_html_form::to_string(self).unwrap_or_default()
    }

    pub fn filter(&self) -> Filter<'_> {
        let (what, which) = self.about.split_once(':').unwrap_or((&self.about, ""));
        Filter {
            waiting: self.show != "all",
            page: if what == "page" { which } else { "" },
            need: if what == "need" { which.parse().unwrap_or_default() } else { 0 },
            messages: what == "whole",
            group: self.group.parse().ok(),
            unsaid: self.group == "unsaid",
            visit: self.visit.parse().unwrap_or_default(),
        }
    }

    /// Whether anything is left out besides what waits no more.
    pub fn is_narrow(&self) -> bool {
        let Filter { page, need, messages, group, unsaid, visit, .. } = self.filter();
        !page.is_empty() || need != 0 || messages || group.is_some() || unsaid || visit != 0
    }

    pub fn at(&self) -> PageNumber {
        PageNumber::parse(Some(&self.page))
    }

    #[must_use]
    pub fn on(&self, page: i64) -> Self {
        Self { page: page.to_string(), ..self.clone() }
    }

    /// The same from its beginning.
    #[must_use]
    pub fn from_the_top(&self) -> Self {
        Self { page: String::new(), ..self.clone() }
    }

    /// The form that answers several of the same.
    #[must_use]
    pub fn several(&self) -> Self {
        Self { show: "several".to_owned(), ..self.clone() }
    }

    /// What waits of the same, or all of it.
    #[must_use]
    pub fn showing(&self, all: bool) -> Self {
        Self { show: if all { "all" } else { "waiting" }.to_owned(), ..self.from_the_top() }
    }
}

/// Behind an address: with its question mark, if anything stands behind it.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query = self.query();
        if query.is_empty() { Ok(()) } else { write!(f, "?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_read_as_it_was_written() {
        let part = Part { about: "page:vem du & möter".to_owned(), group: "unsaid".to_owned(), ..Part::default() };
        assert_eq!(Part::read(&part.query()), part);
        let filter = part.filter();
        assert_eq!((filter.waiting, filter.page, filter.need, filter.messages), (true, "vem du & möter", 0, false));
        assert!(filter.unsaid && filter.group.is_none() && part.is_narrow());
        assert_eq!(
            (Part::default().to_string(), Part::of_visit(4).to_string()),
            (String::new(), "?show=all&visit=4".to_owned())
        );
    }

    #[test]
    fn what_makes_no_sense_leaves_nothing_out() {
        for about in ["", "page:", "need:", "need:x", "allt"] {
            let part = Part { about: about.to_owned(), group: "x".to_owned(), visit: "y".to_owned(), ..Part::default() };
            assert!(!part.is_narrow(), "{about}");
        }
        assert_eq!(Part::read("%%%"), Part::default());
        assert!(Part { about: "whole".to_owned(), ..Part::default() }.filter().messages);
        assert_eq!(Part { about: "need:3".to_owned(), ..Part::default() }.filter().need, 3);
    }
}
