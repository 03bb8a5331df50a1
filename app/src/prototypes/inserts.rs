use crate::lang::Lang;
use crate::prototypes::insert::TO;
use crate::t;

/// What a button of the editor puts into the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Insert {
    Link,
    Field,
    Choice,
    Button,
}

impl Insert {
    pub const ALL: [Self; 4] = [Self::Link, Self::Field, Self::Choice, Self::Button];

    /// As it is sent.
    pub fn word(self) -> &'static str {
        match self {
            Self::Link => "insert-link",
            Self::Field => "insert-field",
            Self::Choice => "insert-choice",
            Self::Button => "insert-button",
        }
    }

    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Link => t!(lang, "prototype-insert-link"),
            Self::Field => t!(lang, "prototype-insert-field"),
            Self::Choice => t!(lang, "prototype-insert-choice"),
            Self::Button => t!(lang, "prototype-insert-button"),
        }
    }

    /// What it puts in, with [`TO`] where the page stands that it leads to.
    pub fn template(self, lang: Lang) -> String {
        match self {
            Self::Link => t!(lang, "prototype-inserted-link", to = TO),
            Self::Field => t!(lang, "prototype-inserted-field").to_owned(),
            Self::Choice => t!(lang, "prototype-inserted-choice").to_owned(),
            Self::Button => t!(lang, "prototype-inserted-button", to = TO),
        }
    }
}
