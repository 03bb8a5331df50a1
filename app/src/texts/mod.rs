//! What a city says in its own name: who it is, where help is now, and the statements that it signs. Built in as
//! templates; a city writes them out, fills them in and has them read at start. Holds always: what is malformed is refused
//! with its place, and what nobody has filled in is known, so that nobody is asked anything in a city's name before the
//! city has said what it promises.

mod facts;
mod help;
mod refused;
mod statement;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use crate::lang::{Lang, content};
pub use facts::{Facts, Said};
pub use help::{Help, Line, OtherLanguage, dialled, unbroken};
pub use refused::Refused;
pub use statement::Statement;
use statement::{Page, without_marks};

/// The file where what is particular to a city stands, and the one with the help lines.
pub const FACTS: &str = "city.toml";
pub const HELP: &str = "help.toml";

/// Something without which no round is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// A name in [`FACTS`] that nobody has filled in, with the language when only one is missing, and where it is used.
    Open { name: String, used: Vec<String> },
    /// The help lines do not say that 112 is where to call in danger.
    Danger,
    /// There is no line but 112 for somebody whom another hurts.
    Line,
}

/// A city's texts, as they were read at start.
#[derive(Debug, Clone)]
pub struct Texts(Arc<Read>);

#[derive(Debug)]
struct Read {
    facts: Facts,
    help: Help,
    pages: BTreeMap<(Lang, Statement), Page>,
    lacks: Vec<Lack>,
}

impl Default for Texts {
    /// The templates, with nothing filled in.
    fn default() -> Self {
        static BUILT_IN: LazyLock<Texts> = LazyLock::new(|| Texts::built_in(&Facts::default()));
        BUILT_IN.clone()
    }
}

impl Texts {
    /// The templates, with these facts.
    ///
    /// # Panics
    /// When a template that comes with the program is malformed: a test reads them all.
    pub fn built_in(facts: &Facts) -> Self {
        Self::of(|file| Ok(template(file)), facts).unwrap_or_else(|refused| panic!("{refused}"))
    }

    /// The texts of Ekhamra, where the demo's story takes place: everything is filled in.
    pub fn of_the_demo() -> Self {
        static DEMO: LazyLock<Texts> = LazyLock::new(|| {
            let facts = Facts::read(FACTS, content("demo/city.toml").unwrap_or_default());
            Texts::built_in(&facts.unwrap_or_else(|refused| panic!("{refused}")))
        });
        DEMO.clone()
    }

    /// Reads a folder; the template stands in for a file that is missing, and `flags` for what [`FACTS`] leaves empty.
    ///
    /// # Errors
    /// When a file cannot be read, is malformed, or has a name that no text has.
    pub fn read(folder: &Path, flags: &Facts) -> Result<Self, Refused> {
        for within in ["", "sv", "en"] {
            known(folder, within)?;
        }
        let file = |name: &str| match fs::read(folder.join(name)) {
            Ok(bytes) => refused::text(name, bytes),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(template(name)),
            Err(error) => Err(Refused::Io { file: name.to_owned(), error }),
        };
        Self::of(file, flags)
    }

    fn of(file: impl Fn(&str) -> Result<String, Refused>, flags: &Facts) -> Result<Self, Refused> {
        let template = Facts::read(FACTS, &template(FACTS))?;
        let facts = Facts::read(FACTS, &file(FACTS)?)?.or(flags).or(&template);
        let help = Help::read(HELP, &file(HELP)?, &facts)?;
        let mut pages = BTreeMap::new();
        for (lang, statement, name) in statements() {
            pages.insert((lang, statement), Page::read(&name, &file(&name)?, &facts)?);
        }
        let lacks = lacks(&facts, &help, &pages);
        Ok(Self(Arc::new(Read { facts, help, pages, lacks })))
    }

    /// What stands for a name in [`FACTS`]; empty when nobody has filled it in.
    pub fn fact(&self, lang: Lang, name: &str) -> &str {
        self.0.facts.of(lang, name)
    }

    pub fn help(&self) -> &Help {
        &self.0.help
    }

    /// A statement in Markdown, with all that is known filled in and `open` where something is missing.
    pub fn statement(&self, lang: Lang, statement: Statement, open: &str) -> String {
        let page = self.0.pages.get(&(lang, statement));
        page.map(|page| page.filled(lang, &self.0.facts, open)).unwrap_or_default()
    }

    /// What is missing before a round can be opened; nothing when the texts are whole.
    pub fn lacks(&self) -> &[Lack] {
        &self.0.lacks
    }
}

/// Each statement in each language, with its file's name in a city's folder.
fn statements() -> impl Iterator<Item = (Lang, Statement, String)> {
    Lang::ALL
        .iter()
        .flat_map(|lang| Statement::ALL.iter().map(move |statement| (*lang, *statement, format!("{lang}/{statement}.md"))))
}

/// The files of a city's folder, with their templates.
pub fn templates() -> impl Iterator<Item = (String, String)> {
    let named = [FACTS, HELP].map(str::to_owned).into_iter().chain(statements().map(|(_, _, name)| name));
    named.map(|name| {
        let text = without_marks(&template(&name));
        (name, text)
    })
}

fn template(file: &str) -> String {
    let inside = match file.split_once('/') {
        Some((lang, name)) => format!("{lang}/public/{name}"),
        None => file.to_owned(),
    };
    content(&inside).unwrap_or_default().to_owned()
}

/// A file that looks like a text and is none would be left out without a word.
fn known(folder: &Path, within: &str) -> Result<(), Refused> {
    let io = |error| Refused::Io { file: folder.join(within).display().to_string(), error };
    let entries = match fs::read_dir(folder.join(within)) {
        Err(error) if !within.is_empty() && error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(io)?,
    };
    let names: Vec<String> = templates().map(|(name, _)| name).collect();
    for entry in entries {
        let name = entry.map_err(io)?.file_name().to_string_lossy().into_owned();
        let file = if within.is_empty() { name } else { format!("{within}/{name}") };
        let is_text = Path::new(&file).extension().is_some_and(|kind| kind == "md" || kind == "toml");
        if is_text && !names.contains(&file) {
            return Err(Refused::Unknown { file, names: names.join(", ") });
        }
    }
    Ok(())
}

fn lacks(facts: &Facts, help: &Help, pages: &BTreeMap<(Lang, Statement), Page>) -> Vec<Lack> {
    let mut open: BTreeMap<String, Vec<(Lang, String)>> = BTreeMap::new();
    let used = pages
        .iter()
        .flat_map(|((lang, _), page)| page.names().map(|(name, line)| (*lang, name, format!("{}:{line}", page.file))))
        .chain(
            help.names().flat_map(|(name, line)| Lang::ALL.iter().map(move |lang| (*lang, name, format!("{HELP}:{line}")))),
        );
    for (lang, name, place) in used {
        if facts.of(lang, name).is_empty() {
            open.entry(name.to_owned()).or_default().push((lang, place));
        }
    }
    let mut lacks: Vec<Lack> = open
        .into_iter()
        .map(|(name, used)| {
            // Filled in for one language only.
            let one = Lang::ALL.iter().find(|lang| !facts.of(lang.other(), &name).is_empty());
            let name = one.map_or_else(|| name.clone(), |lang| format!("{name}.{lang}"));
            let mut used: Vec<String> = used.into_iter().map(|(_, place)| place).collect();
            used.dedup();
            Lack::Open { name, used }
        })
        .collect();
    if !help.has_danger() {
        lacks.push(Lack::Danger);
    }
    if !help.has_line() {
        lacks.push(Lack::Line);
    }
    lacks
}

#[cfg(test)]
mod tests;
