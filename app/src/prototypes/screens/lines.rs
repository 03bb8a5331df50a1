//! The lines that are not Markdown: fields and buttons, in Swedish and English.

use super::blocks::{Button, Choices, Field, Kind};
use crate::slug::{Slug, fold};

/// A piece of a page before Markdown is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Chunk {
    Markdown(String),
    Field(Field),
    Button(Button),
}

/// Splits a page at its field lines and buttons. Inside fences (three backticks) nothing is a field.
pub(super) fn chunks(body: &str) -> Vec<Chunk> {
    let mut found = Vec::new();
    let mut text = String::new();
    let mut fences = Fences::default();
    let mut lines = body.lines().peekable();
    while let Some(line) = lines.next() {
        let fenced = fences.holds(line);
        let special = if fenced { None } else { read(line) };
        let Some(mut chunk) = special else {
            if fences.is_out() {
                // Two or more hyphens draw a line; they never make a heading of what stands above.
                let rule = line.trim_end().len() > 1 && line.trim_end().chars().all(|c| c == '-');
                text.push_str(if rule { "\n" } else { "" });
            }
            text.push_str(if fences.is_out() { unescaped(line) } else { line });
            text.push('\n');
            continue;
        };
        if let Chunk::Field(Field { kind: Kind::Choices { options, .. }, .. }) = &mut chunk {
            while let Some(option) = next_option(&mut lines) {
                options.push(option);
            }
        }
        push_text(&mut found, &mut text);
        found.push(chunk);
    }
    push_text(&mut found, &mut text);
    found
}

fn push_text(found: &mut Vec<Chunk>, text: &mut String) {
    let text = std::mem::take(text);
    if !text.trim().is_empty() {
        found.push(Chunk::Markdown(text));
    }
}

/// The fences that have been passed on the way down a page.
#[derive(Debug, Default)]
pub(super) struct Fences<'a>(Option<&'a str>);

impl<'a> Fences<'a> {
    /// Goes on to the next line. Whether it is a fence or stands between two.
    pub(super) fn holds(&mut self, line: &'a str) -> bool {
        let mark = fence_mark(line);
        match (self.0, mark) {
            (None, Some(mark)) => self.0 = Some(mark),
            (Some(open), Some(mark)) if closes(open, mark, line) => self.0 = None,
            _ => {}
        }
        mark.is_some() || self.0.is_some()
    }

    fn is_out(&self) -> bool {
        self.0.is_none()
    }
}

fn fence_mark(line: &str) -> Option<&str> {
    let line = line.trim();
    ['`', '~'].into_iter().find_map(|sign| {
        let length = line.len() - line.trim_start_matches(sign).len();
        // ```like this``` is code in a line of text, not the start of a block.
        (length >= 3 && !line[length..].contains('`')).then(|| &line[..length])
    })
}

fn closes(open: &str, mark: &str, line: &str) -> bool {
    mark.starts_with(open) && line.trim() == mark
}

fn read(line: &str) -> Option<Chunk> {
    let (word, rest) = line.trim().split_once(':')?;
    let word = word.trim();
    let kind = match kind_of(word)? {
        Word::Button => return Some(Chunk::Button(button(word, rest))),
        // In a letter "Datum: 22 november 2026" is a date, not a question.
        Word::Field(Kind::Date) if rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) => return None,
        Word::Field(kind) => kind,
    };
    Some(Chunk::Field(Field { kind, label: label(rest), word: word.to_owned() }))
}

enum Word {
    Field(Kind),
    Button,
}

/// Accents, capitals and the hyphen in "text-box" do not matter.
fn kind_of(word: &str) -> Option<Word> {
    // A long line is never one of the words: spares folding every paragraph that has a colon.
    if word.len() > 20 || !word.starts_with(char::is_alphabetic) {
        return None;
    }
    let choices = |choices| Kind::Choices { choices, options: Vec::new() };
    Some(Word::Field(match fold(word).as_str() {
        "falt" | "field" => Kind::Line,
        "textruta" | "text-box" | "textbox" => Kind::Area,
        "datum" | "date" => Kind::Date,
        "val" | "choice" => choices(Choices::One),
        "kryss" | "check" => choices(Choices::Several),
        "knapp" | "button" => return Some(Word::Button),
        _ => return None,
    }))
}

fn label(text: &str) -> String {
    text.trim().trim_matches('*').trim().to_owned()
}

/// `Skicka -> kvitto`, `[[kvitto|Skicka]]` or either half. Word processors turn `->` into an arrow.
fn button(word: &str, rest: &str) -> Button {
    const ARROWS: [&str; 6] = ["-->", "->", "→", "–>", "—>", "=>"];
    let arrow = ARROWS.iter().filter_map(|a| rest.rfind(a).map(|at| (at, a.len())));
    // The last arrow; of two that end at the same place, the longer.
    let (name, goal) = match arrow.max_by_key(|&(at, length)| (at + length, length)) {
        Some((at, length)) => (&rest[..at], &rest[at + length..]),
        None if rest.trim().starts_with("[[") => ("", rest),
        None => (rest, ""),
    };
    let goal = goal.trim().trim_start_matches("[[").trim_end_matches("]]");
    let (page, inner) = goal.split_once('|').unwrap_or((goal, ""));
    let name = if label(name).is_empty() { inner } else { name };
    Button { label: label(name), word: word.to_owned(), to: Slug::read(page) }
}

/// The next list line, blank lines before it passed over; nothing is taken when none follows.
fn next_option<'a, I>(lines: &mut std::iter::Peekable<I>) -> Option<String>
where
    I: Iterator<Item = &'a str> + Clone,
{
    let mut ahead = lines.clone();
    let line = ahead.find(|line| !line.trim().is_empty())?;
    let option = option(line)?;
    *lines = ahead;
    Some(option)
}

fn option(line: &str) -> Option<String> {
    let line = line.trim();
    let bullet = line.strip_prefix(['-', '*', '+', '•', '–']);
    let numbered = || {
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        (rest.len() < line.len()).then(|| rest.strip_prefix(['.', ')']))?
    };
    let rest = bullet.or_else(numbered)?;
    let text = label(rest);
    (rest.starts_with(char::is_whitespace) && !text.is_empty()).then_some(text)
}

/// `\Val: …` is the way to write the word itself.
fn unescaped(line: &str) -> &str {
    match line.trim_start().strip_prefix('\\') {
        Some(rest) if read(rest).is_some() => rest,
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(kind: Kind, word: &str, label: &str) -> Chunk {
        Chunk::Field(Field { kind, label: label.into(), word: word.into() })
    }

    fn to(word: &str, label: &str, to: Option<&str>) -> Chunk {
        Chunk::Button(Button { label: label.into(), word: word.into(), to: to.and_then(Slug::parse) })
    }

    fn choices(choices: Choices, options: &[&str]) -> Kind {
        Kind::Choices { choices, options: options.iter().map(|&o| o.to_owned()).collect() }
    }

    #[test]
    fn every_word_works_in_both_languages() {
        let pairs = [("Fält", "Field", Kind::Line), ("Textruta", "Text box", Kind::Area), ("Datum", "Date", Kind::Date)];
        for (sv, en, kind) in pairs {
            assert_eq!(chunks(&format!("{sv}: Ditt namn")), [field(kind.clone(), sv, "Ditt namn")]);
            assert_eq!(chunks(&format!("{en}: Ditt namn")), [field(kind, en, "Ditt namn")]);
        }
        for (word, kind) in
            [("Val", Choices::One), ("Choice", Choices::One), ("Kryss", Choices::Several), ("Check", Choices::Several)]
        {
            let body = format!("{word}: Hur?\n- Telefon\n- Brev\n");
            assert_eq!(chunks(&body), [field(choices(kind, &["Telefon", "Brev"]), word, "Hur?")]);
        }
        for word in ["Knapp", "Button"] {
            assert_eq!(chunks(&format!("{word}: Skicka -> kvitto")), [to(word, "Skicka", Some("kvitto"))]);
        }
    }

    #[test]
    fn capitals_accents_and_spaces_do_not_matter() {
        for word in ["fält", "FÄLT", "falt", "Fa\u{308}lt"] {
            assert_eq!(chunks(&format!("  {word} :  Namn  ")), [field(Kind::Line, word, "Namn")]);
        }
        assert_eq!(chunks("text-box: **Berätta**"), [field(Kind::Area, "text-box", "Berätta")]);
    }

    #[test]
    fn options_may_be_written_in_many_ways_and_with_air_between() {
        let body = "Val: Hur?\n\n* Telefon\n\n• Brev\n3) Möte\n\nDet går att ändra.\n- inte ett svar";
        assert_eq!(
            chunks(body),
            [
                field(choices(Choices::One, &["Telefon", "Brev", "Möte"]), "Val", "Hur?"),
                Chunk::Markdown("\nDet går att ändra.\n- inte ett svar\n".into()),
            ]
        );
    }

    #[test]
    fn a_button_says_where_it_leads_with_any_arrow() {
        for line in ["Skicka -> kvitto", "Skicka→kvitto", "Skicka --> [[kvitto]]", "Skicka => Kvitto", "Skicka –> kvitto"]
        {
            assert_eq!(chunks(&format!("Knapp: {line}")), [to("Knapp", "Skicka", Some("kvitto"))], "{line}");
        }
        assert_eq!(chunks("Knapp: [[kvitto|Skicka]]"), [to("Knapp", "Skicka", Some("kvitto"))]);
        assert_eq!(chunks("Knapp: [[kvitto]]"), [to("Knapp", "", Some("kvitto"))]);
        assert_eq!(chunks("Knapp: -> kvitto"), [to("Knapp", "", Some("kvitto"))]);
        assert_eq!(chunks("Knapp: A -> B -> kvitto"), [to("Knapp", "A -> B", Some("kvitto"))]);
        assert_eq!(chunks("Knapp: A --> B -> kvitto"), [to("Knapp", "A --> B", Some("kvitto"))]);
        assert_eq!(chunks("Knapp: Skicka"), [to("Knapp", "Skicka", None)]);
        assert_eq!(chunks("Knapp: Skicka ->"), [to("Knapp", "Skicka", None)]);
        assert_eq!(chunks("Knapp:"), [to("Knapp", "", None)]);
    }

    #[test]
    fn ordinary_text_with_a_colon_stays_text() {
        for line in ["Obs: kom i tid", "Valet: ja", "- Val: ja", "Datum: 22 november 2026", "**Val:** ja", "Ring: 070"] {
            assert_eq!(chunks(line), [Chunk::Markdown(format!("{line}\n"))], "{line}");
        }
        assert_eq!(chunks("\\Val: ja"), [Chunk::Markdown("Val: ja\n".into())]);
        assert_eq!(chunks("\\Obs: ja"), [Chunk::Markdown("\\Obs: ja\n".into())]);
    }

    #[test]
    fn nothing_between_fences_is_a_field() {
        let body = "```\nFält: Namn\n\\Val: x\n```\nFält: Namn";
        assert_eq!(
            chunks(body),
            [Chunk::Markdown("```\nFält: Namn\n\\Val: x\n```\n".into()), field(Kind::Line, "Fält", "Namn")]
        );
        assert_eq!(chunks("````\n```\nVal: x"), [Chunk::Markdown("````\n```\nVal: x\n".into())]);
    }

    #[test]
    fn hyphens_under_a_line_draw_a_line_and_make_no_heading() {
        assert_eq!(chunks("Mvh\n--\nAnna"), [Chunk::Markdown("Mvh\n\n--\nAnna\n".into())]);
        assert_eq!(chunks("a | b\n--- | ---"), [Chunk::Markdown("a | b\n--- | ---\n".into())]);
    }

    #[test]
    fn a_field_breaks_out_of_the_text_above_it() {
        let found = chunks("- Telefon\nDatum: När?\n---\n> citat\nKnapp: Ja -> a");
        assert_eq!(
            found,
            [
                Chunk::Markdown("- Telefon\n".into()),
                field(Kind::Date, "Datum", "När?"),
                Chunk::Markdown("\n---\n> citat\n".into()),
                to("Knapp", "Ja", Some("a")),
            ]
        );
    }
}
