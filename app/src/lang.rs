//! The two languages. Texts are Fluent files in `content/{sv,en}/ui/`; [`t!`](crate::t) looks one up.
//!
//! Messages without arguments are formatted once at the first use and handed out as `&'static str`, so that a page
//! with a hundred labels costs a hundred look-ups and no formatting.

use std::sync::OnceLock;

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Europe::Stockholm;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
pub use fluent_bundle::{FluentArgs, FluentValue};
use include_dir::{Dir, include_dir};
use rustc_hash::FxHashMap;
use unic_langid::{LanguageIdentifier, langid};

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../content");
pub const COOKIE_NAME: &str = "lang";

crate::words! {
    pub enum Lang { Sv = "sv", En = "en" }
}

struct Book {
    bundle: FluentBundle<FluentResource>,
    /// Its keys are our own, so it needs no hash that withstands an attacker.
    plain: FxHashMap<String, &'static str>,
}

impl Lang {
    pub fn other(self) -> Self {
        match self {
            Self::Sv => Self::En,
            Self::En => Self::Sv,
        }
    }

    /// The language that was chosen here, else Swedish. What the browser accepts is not asked: machines at work are
    /// often set to English by somebody else, and a page that greets a Swede in English looks like somebody else's.
    pub fn chosen(headers: &HeaderMap) -> Self {
        let chosen = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).find_map(|line| {
            line.split(';').find_map(|pair| pair.trim().strip_prefix("lang=").and_then(|word| word.parse().ok()))
        });
        chosen.unwrap_or(Self::Sv)
    }

    fn book(self) -> &'static Book {
        static SV: OnceLock<Book> = OnceLock::new();
        static EN: OnceLock<Book> = OnceLock::new();
        match self {
            Self::Sv => SV.get_or_init(|| Book::read("sv", langid!("sv"))),
            Self::En => EN.get_or_init(|| Book::read("en", langid!("en"))),
        }
    }

    /// A message without arguments. An unknown id comes back as it is; a test sees to it that there are none.
    pub fn text(self, id: &'static str) -> &'static str {
        self.book().plain.get(id).copied().unwrap_or(id)
    }

    /// A message with arguments.
    pub fn text_with(self, id: &'static str, args: &FluentArgs<'_>) -> String {
        let book = self.book();
        let Some(pattern) = book.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        book.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
    }

    /// The text of `content/{lang}/{path}`.
    pub fn content(self, path: &str) -> Option<&'static str> {
        content(&format!("{self}/{path}"))
    }

    /// 22 november 2026, or 22 November 2026: for running text.
    pub fn date(self, date: NaiveDate) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// 22 november, or 22 November: where the year goes without saying.
    pub fn day(self, date: NaiveDate) -> String {
        format!("{} {}", date.day(), self.month_name(date))
    }

    /// november 2026, or November 2026.
    pub fn month(self, date: NaiveDate) -> String {
        format!("{} {}", self.month_name(date), date.year())
    }

    fn month_name(self, date: NaiveDate) -> &'static str {
        const SV: [&str; 12] = [
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
        ];
        const EN: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let months = if self == Self::Sv { SV } else { EN };
        usize::try_from(date.month0()).ok().and_then(|n| months.get(n)).copied().unwrap_or_default()
    }

    /// 22 november 2026 kl. 13.30, in Swedish time.
    pub fn moment(self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&Stockholm);
        let date = self.date(local.date_naive());
        match self {
            Self::Sv => format!("{date} kl. {:02}.{:02}", local.hour(), local.minute()),
            Self::En => format!("{date} at {:02}:{:02}", local.hour(), local.minute()),
        }
    }
}

/// 2026-11-22: for tables and fields.
pub fn short_date(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// The text of `content/{path}`.
pub fn content(path: &str) -> Option<&'static str> {
    CONTENT.get_file(path)?.contents_utf8()
}

/// The demo's story, as it lies in `content/demo/`.
pub fn demo_story() -> Option<&'static str> {
    content("demo/story.toml")
}

impl Book {
    fn read(folder: &str, language: LanguageIdentifier) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        let mut plain = FxHashMap::default();
        let files = CONTENT.get_dir(format!("{folder}/ui")).into_iter().flat_map(Dir::files);
        for file in files {
            let text = file.contents_utf8().unwrap_or_default().to_owned();
            let resource = FluentResource::try_new(text).unwrap_or_else(|(readable, _)| readable);
            if let Err(problems) = bundle.add_resource(resource) {
                tracing::error!(file = %file.path().display(), ?problems, "texts that could not be added");
            }
        }
        for id in Self::ids(folder) {
            if let Some(pattern) = bundle.get_message(&id).and_then(|message| message.value()) {
                let mut problems = Vec::new();
                let text = bundle.format_pattern(pattern, None, &mut problems).into_owned();
                if problems.is_empty() {
                    plain.insert(id, &*Box::leak(text.into_boxed_str()));
                }
            }
        }
        Self { bundle, plain }
    }

    fn ids(folder: &str) -> Vec<String> {
        let files = CONTENT.get_dir(format!("{folder}/ui")).into_iter().flat_map(Dir::files);
        files
            .filter_map(include_dir::File::contents_utf8)
            .flat_map(str::lines)
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once('=').map(|(id, _)| id.trim().to_owned()))
            .collect()
    }
}

/// A text in the person's language: `t!(lang, "need-title")` is a `&'static str`,
/// `t!(lang, "evidence-people", n = 3)` a `String`. The id is always a literal, so that a test can check them all.
#[macro_export]
macro_rules! t {
    ($lang:expr, $id:expr) => {
        $lang.text($id)
    };
    ($lang:expr, $id:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::lang::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $lang.text_with($id, &args)
    }};
}

/// A sentence's middle, as it may stand on its own.
pub fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    /// Every message with the names of its arguments.
    fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for file in CONTENT.get_dir(format!("{lang}/ui")).unwrap().files() {
            let mut id = String::new();
            for line in file.contents_utf8().unwrap().lines() {
                if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                    id = line.split_once('=').expect(line).0.trim().to_owned();
                    assert!(found.insert(id.clone(), BTreeSet::new()).is_none(), "{id} stands twice in {lang}");
                }
                for part in line.split('{').skip(1) {
                    if let Some(name) = part.trim().strip_prefix('$') {
                        let name: String = name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                        found.get_mut(&id).unwrap().insert(name);
                    }
                }
            }
        }
        found
    }

    fn sources(folder: &Path, into: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, into);
            } else if path.extension().is_some_and(|ext| ext == "rs") {
                into.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_arguments() {
        let (sv, en) = (messages(Lang::Sv), messages(Lang::En));
        let missing: Vec<_> =
            sv.keys().filter(|id| !en.contains_key(*id)).chain(en.keys().filter(|id| !sv.contains_key(*id))).collect();
        assert!(missing.is_empty(), "only in one language: {missing:?}");
        let differing: Vec<_> = sv.iter().filter(|(id, args)| en[*id] != **args).map(|(id, _)| id).collect();
        assert!(differing.is_empty(), "other arguments in English: {differing:?}");
    }

    #[test]
    fn every_text_that_the_code_asks_for_exists_and_every_text_is_asked_for() {
        let mut code = String::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        sources(&root.join("src"), &mut code);
        sources(&root.join("../server/src"), &mut code);
        let literals: BTreeSet<&str> = code
            .split('"')
            .filter(|part| {
                part.contains('-')
                    && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
            })
            .collect();
        let known = messages(Lang::Sv);
        // `t!(`, but not the end of `assert!(` or `format!(`.
        let calls =
            code.match_indices("t!(").filter(|(at, _)| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'));
        let asked = calls.filter_map(|(at, _)| {
            let mut parts = code[at + 3..].split('"');
            let before = parts.next()?;
            (before.trim_end().ends_with(',') && !before.contains(')')).then(|| parts.next()).flatten()
        });
        let unknown: BTreeSet<_> = asked.filter(|id| !known.contains_key(*id) && *id != "need-title").collect();
        assert!(unknown.is_empty(), "asked for but not written: {unknown:?}");
        let unused: Vec<_> = known.keys().filter(|id| !literals.contains(id.as_str())).collect();
        assert!(unused.is_empty(), "written but never asked for: {unused:?}");
    }

    #[test]
    fn every_file_of_content_exists_in_both_languages() {
        fn names(dir: &Dir<'_>) -> BTreeSet<String> {
            let own = dir.files().map(|f| {
                f.path()
                    .components()
                    .skip(1)
                    .map(|c| c.as_os_str().to_string_lossy().into_owned())
                    .collect::<Vec<_>>()
                    .join("/")
            });
            own.chain(dir.dirs().flat_map(names)).collect()
        }
        assert_eq!(names(CONTENT.get_dir("sv").unwrap()), names(CONTENT.get_dir("en").unwrap()));
    }

    #[test]
    fn a_browser_gets_the_language_that_was_chosen_in_it_and_otherwise_swedish() {
        let chosen = |cookie: &str| Lang::chosen(&[(COOKIE, cookie.parse().unwrap())].into_iter().collect());
        assert_eq!(Lang::chosen(&HeaderMap::new()), Lang::Sv);
        assert_eq!(chosen("a=b; lang=en"), Lang::En);
        assert_eq!(chosen("lang=de"), Lang::Sv);
    }

    #[test]
    fn dates_are_written_the_way_each_language_writes_them() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        assert_eq!(Lang::Sv.date(day), "1 mars 2026");
        assert_eq!(Lang::En.date(day), "1 March 2026");
        assert_eq!(Lang::Sv.moment(day.and_hms_opt(12, 5, 0).unwrap().and_utc()), "1 mars 2026 kl. 13.05");
    }
}
