//! What is particular to one city, by name: who is responsible, where it is reached, how long it keeps what it is told.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use super::refused::Refused;
use crate::lang::Lang;

/// Something said in both languages. In a file: one text for both, or `{ sv = "…", en = "…" }`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    sv: String,
    en: String,
}

impl Said {
    pub fn alike(text: &str) -> Self {
        Self { sv: text.trim().to_owned(), en: text.trim().to_owned() }
    }

    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }

    fn or(&self, other: &Self) -> Self {
        let first = |one: &str, two: &str| if one.is_empty() { two.to_owned() } else { one.to_owned() };
        Self { sv: first(&self.sv, &other.sv), en: first(&self.en, &other.en) }
    }
}

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Two {
            sv: String,
            en: String,
        }
        struct OneOrTwo;
        impl<'de> Visitor<'de> for OneOrTwo {
            type Value = Said;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or { sv = \"…\", en = \"…\" }")
            }
            fn visit_str<E>(self, text: &str) -> Result<Said, E> {
                Ok(Said::alike(text))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Said, A::Error> {
                let Two { sv, en } = Two::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Said { sv: sv.trim().to_owned(), en: en.trim().to_owned() })
            }
        }
        deserializer.deserialize_any(OneOrTwo)
    }
}

/// By name. A name without a text is known, and open.
#[derive(Debug, Clone, Default)]
pub struct Facts(BTreeMap<String, Said>);

impl Facts {
    pub fn read(file: &str, text: &str) -> Result<Self, Refused> {
        let read: BTreeMap<String, Spanned<Said>> =
            toml::from_str(text).map_err(|error| Refused::toml(file, text, &error))?;
        for said in read.values() {
            let (at, said) = (said.span().start, said.get_ref());
            // They stand within a paragraph of Markdown.
            if [&said.sv, &said.en].iter().any(|text| text.contains(['\n', '<', '{'])) {
                return Err(Refused::at(file, text, at, "write this on one line, without < and {"));
            }
        }
        Ok(Self(read.into_iter().map(|(name, said)| (name, said.into_inner())).collect()))
    }

    /// With what has been said elsewhere, alike in both languages.
    #[must_use]
    pub fn with(mut self, name: &str, text: &str) -> Self {
        self.0.insert(name.to_owned(), Said::alike(text));
        self
    }

    /// What is empty here is filled from `other`.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        for (name, said) in &other.0 {
            let own = self.0.entry(name.clone()).or_default();
            *own = own.or(said);
        }
        self
    }

    pub fn knows(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Empty when nobody has said it.
    pub fn of(&self, lang: Lang, name: &str) -> &str {
        self.0.get(name).map_or("", |said| said.of(lang))
    }
}
