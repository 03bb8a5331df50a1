//! Puts a style sheet together from its parts. The build script uses this file too, so it knows nothing but std.
//! By hand: `lightningcss` (still an alpha) costs 56 crates and a minute of building for 350 bytes less on the wire.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// What stops a sheet from being put together.
#[derive(Debug)]
pub enum Trouble {
    Unreadable(PathBuf, std::io::Error),
    /// `url("…")` names a file that we do not send.
    Missing(PathBuf, String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Missing(path, url) => write!(f, "{}: url(\"{url}\") is no file of ours", path.display()),
        }
    }
}

impl std::error::Error for Trouble {}

/// A sheet with everything it imports in its place, each file once, and every file that was read.
///
/// `address` turns the path of a font or a picture, as seen from the root sheet, into the address it is sent from.
pub fn bind(root: &Path, address: &dyn Fn(&str) -> Option<String>) -> Result<(String, Vec<PathBuf>), Trouble> {
    let (mut css, mut read) = (String::new(), Vec::new());
    append(root, address, &mut css, &mut read)?;
    Ok((strip(&css), read))
}

fn append(
    path: &Path,
    address: &dyn Fn(&str) -> Option<String>,
    css: &mut String,
    read: &mut Vec<PathBuf>,
) -> Result<(), Trouble> {
    if read.iter().any(|seen| seen == path) {
        return Ok(());
    }
    read.push(path.to_owned());
    let text = fs::read_to_string(path).map_err(|error| Trouble::Unreadable(path.to_owned(), error))?;
    for line in text.lines() {
        if let Some(name) = imported(line) {
            append(&path.with_file_name(name), address, css, read)?;
        } else {
            css.push_str(&readdress(line, address).map_err(|url| Trouble::Missing(path.to_owned(), url))?);
            css.push('\n');
        }
    }
    Ok(())
}

/// `@import "components/button.css";` on a line of its own.
fn imported(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import \"")?.strip_suffix("\";")
}

fn readdress(line: &str, address: &dyn Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("url(\"") {
        let Some((url, behind)) = after.split_once('"') else { break };
        out.push_str(before);
        out.push_str("url(\"");
        if url.starts_with("data:") || url.starts_with('#') {
            out.push_str(url);
        } else {
            out.push_str(&address(url).ok_or_else(|| url.to_owned())?);
        }
        out.push('"');
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
}

/// Takes out comments, empty lines and the white space that lines begin and end with; strings stay as they are.
pub fn strip(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, here) = rest.split_at(at);
        bare.push_str(before);
        let taken = if here.starts_with("/*") {
            here.find("*/").map_or(here.len(), |end| end + 2)
        } else if here.starts_with('/') {
            bare.push('/');
            1
        } else {
            let end = string_end(here);
            bare.push_str(&here[..end]);
            end
        };
        rest = &here[taken..];
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |mut out, line| {
        out.push_str(line);
        out.push('\n');
        out
    })
}

/// Where the string ends that `text` begins with, its closing quotation mark included.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    let mut chars = text.char_indices();
    let quote = chars.next().map(|(_, mark)| mark);
    for (at, letter) in chars {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if Some(letter) == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none(_: &str) -> Option<String> {
        None
    }

    #[test]
    fn comments_and_indents_go_but_strings_stay() {
        let css = "/* a\n * b */\na {\n  content: \"/* kept */  \"; /* gone */\n\n  b: c/d;\n}\n";
        assert_eq!(strip(css), "a {\ncontent: \"/* kept */  \";\nb: c/d;\n}\n");
    }

    #[test]
    fn an_escaped_quotation_mark_does_not_end_a_string() {
        assert_eq!(strip(r#"a{content:"\"/*x*/"}/*y*/"#), "a{content:\"\\\"/*x*/\"}\n");
        assert_eq!(strip("a{content:'\"'}/*y*/"), "a{content:'\"'}\n");
    }

    #[test]
    fn an_unfinished_comment_or_string_harms_nothing_before_it() {
        assert_eq!(strip("a{}\n/* never closed"), "a{}\n");
        assert_eq!(strip("a{b:\"never closed"), "a{b:\"never closed\n");
    }

    #[test]
    fn only_a_line_of_its_own_imports() {
        assert_eq!(imported("  @import \"a/b.css\";"), Some("a/b.css"));
        assert_eq!(imported("/* @import \"a.css\"; */"), None);
    }

    #[test]
    fn addresses_are_rewritten_and_unknown_ones_refused() {
        let address = |url: &str| (url == "fonts/a.woff2").then(|| "/assets/a-1.woff2".to_owned());
        let line = "src: url(\"fonts/a.woff2\"), url(\"data:,x\");";
        assert_eq!(readdress(line, &address).as_deref(), Ok("src: url(\"/assets/a-1.woff2\"), url(\"data:,x\");"));
        assert_eq!(readdress("url(\"fonts/b.woff2\")", &address), Err("fonts/b.woff2".to_owned()));
    }

    #[test]
    fn every_part_of_our_sheets_is_bound_in_once() -> Result<(), Trouble> {
        let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
        let address = |url: &str| style.join(url).exists().then(|| url.to_owned());
        for name in ["main.css", "public.css"] {
            let (css, read) = bind(&style.join(name), &address)?;
            assert!(!css.contains("@import"), "{name} still imports");
            assert!(!css.contains("/*"), "{name} still has comments");
            assert_eq!(css.matches('{').count(), css.matches('}').count(), "{name} has unpaired braces");
            let mut once = read.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), read.len());
            assert!(read.len() > 1);
        }
        assert!(bind(&style.join("nowhere.css"), &none).is_err());
        Ok(())
    }
}
