//! A text as words with their places, read as people write: capitals and accents, signs that nobody sees, look-alikes from
//! other scripts, digits for letters, letters apart, words run together.

use unicode_normalization::char::decompose_compatible;

use super::lexicon::{Lexicon, WordId};
use crate::chars;

/// Whoever writes without any space is read this far into each word.
const LONGEST: usize = 60;

/// A word that somebody wrote; `end` is one past its last letter, in code points.
#[derive(Debug, Clone)]
pub struct Word {
    pub start: usize,
    pub end: usize,
    /// What the lists know it as: nothing for most.
    pub known: Vec<WordId>,
    pub spelling: Spelling,
    /// A sentence begins here.
    pub opens: bool,
    /// A comma or the like stands before it.
    pub after_pause: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As the lists have it, and a word of its own.
    Sure,
    /// With a letter wrong, or run together with others.
    Unsure,
    /// A short word with a letter wrong, which may as well be another: it takes more words around it.
    Guessed,
}

impl Word {
    pub fn is_guessed(&self) -> bool {
        self.spelling == Spelling::Guessed
    }
}

/// Letters in a row, each with its place.
#[derive(Debug, Default)]
struct Run {
    letters: Vec<(char, usize)>,
    /// How many letters stand before the last apostrophe.
    apostrophe: usize,
    opens: bool,
    after_pause: bool,
}

impl Run {
    fn text(&self) -> Vec<char> {
        self.letters.iter().map(|(letter, _)| *letter).collect()
    }
}

pub fn read(text: &str, lexicon: &Lexicon) -> Vec<Word> {
    let runs = joined(runs(text), lexicon);
    let mut words = Vec::with_capacity(runs.len());
    for run in &runs {
        let letters = run.text();
        let (known, sure) = lexicon.known(&letters);
        let parts = if known.is_empty() || lexicon.only_begins(&letters) { lexicon.parts(&letters) } else { Vec::new() };
        if parts.is_empty() {
            let guesses = if known.is_empty() { lexicon.guesses(&letters) } else { Vec::new() };
            let (known, spelling) = match (guesses.is_empty(), sure) {
                (false, _) => (guesses, Spelling::Guessed),
                (true, true) => (known, Spelling::Sure),
                (true, false) => (known, Spelling::Unsure),
            };
            words.extend(word(run, 0, letters.len(), known).map(|word| Word { spelling, ..word }));
        }
        for (from, to, known) in parts {
            words.extend(word(run, from, to, known));
        }
    }
    words
}

fn word(run: &Run, from: usize, to: usize, known: Vec<WordId>) -> Option<Word> {
    let (_, start) = *run.letters.get(from)?;
    let (_, last) = *run.letters.get(to.checked_sub(1)?)?;
    let (opens, after_pause) = (from == 0 && run.opens, from == 0 && run.after_pause);
    Some(Word { start, end: last + 1, known, spelling: Spelling::Unsure, opens, after_pause })
}

/// Letters that stand apart as one word (`d ö d a`), and two words that the lists know as one (`själv mord`).
fn joined(runs: Vec<Run>, lexicon: &Lexicon) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    let mut singles = 0;
    for run in runs {
        let single = run.letters.len() == 1;
        if single && singles > 0 && !run.opens {
            singles += 1;
        } else {
            singles = usize::from(single);
        }
        // From the third on: "i å" is two words.
        if singles == 3
            && let (Some(second), Some(first)) = (out.pop(), out.last_mut())
        {
            first.letters.extend(second.letters);
        }
        match out.last_mut() {
            Some(last) if singles >= 3 || (!run.opens && !run.after_pause && lexicon.is_one(&last.text(), &run.text())) => {
                last.letters.extend(run.letters);
            }
            _ => out.push(run),
        }
    }
    out
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut now = Run { opens: true, ..Run::default() };
    let mut stops = 0;
    let mut spaced = true;
    let close = |now: &mut Run, runs: &mut Vec<Run>| {
        if !now.letters.is_empty() {
            let mut run = std::mem::take(now);
            let (hung_on, years) = (hung_on(&mut run), years(&mut run));
            for mut run in std::iter::once(run).chain(years).chain(hung_on) {
                digits_for_letters(&mut run.letters);
                run.letters.truncate(LONGEST);
                runs.push(run);
            }
        }
    };
    for (at, c) in text.chars().enumerate() {
        if chars::is_invisible(c) || (c.is_control() && !c.is_whitespace()) {
            continue;
        }
        if let Some(named) = picture(c) {
            close(&mut now, &mut runs);
            now.letters = named.chars().map(|letter| (letter, at)).collect();
            close(&mut now, &mut runs);
            continue;
        }
        let mut parts = [None; 4];
        let mut count = 0;
        decompose_compatible(c, |part| {
            if let Some(place) = parts.get_mut(count) {
                *place = Some(part);
                count += 1;
            }
        });
        for part in parts.into_iter().flatten() {
            if is_accent(part) {
                if let Some((letter, _)) = now.letters.last_mut() {
                    *letter = accented(*letter, part);
                }
                continue;
            }
            let begun = !now.letters.is_empty();
            match look_alike(part) {
                letter if letter.is_alphanumeric() => {
                    if !begun {
                        // The points of "t.ex." and "d.ö.d.a" end nothing.
                        let one_letter = runs.last().is_some_and(|run| run.letters.len() == 1);
                        now.opens |= stops == 1 && (spaced || !one_letter);
                        (stops, spaced) = (0, false);
                    }
                    now.letters.extend(letter.to_lowercase().map(|letter| (letter, at)));
                }
                '@' if begun => now.letters.push(('a', at)),
                '$' if begun => now.letters.push(('s', at)),
                // Left out or put in: don't, s*cka.
                '\'' | '’' | '‘' | '´' | '`' => now.apostrophe = now.letters.len(),
                '*' => {}
                sign => {
                    close(&mut now, &mut runs);
                    spaced |= sign.is_whitespace();
                    match sign {
                        // Two and more are a pause for thought.
                        '.' => stops += 1,
                        '!' | '?' | '\n' | '\r' => now.opens = true,
                        ' ' | '-' | '_' | '/' => {}
                        _ => now.after_pause |= !sign.is_whitespace(),
                    }
                }
            }
        }
    }
    close(&mut now, &mut runs);
    runs
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}')
}

/// Only å, ä and ö are letters of their own.
fn accented(letter: char, accent: char) -> char {
    match (letter, accent) {
        ('a', '\u{30A}') => 'å',
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        _ => letter,
    }
}

/// What is hung on a word in speech is a word: `slår'n`, `hos'na`, `orka'nt`.
fn hung_on(run: &mut Run) -> Option<Run> {
    let whole = match run.text().get(run.apostrophe..)? {
        _ if run.apostrophe < 2 => return None,
        ['n'] | ['e', 'n'] => "han",
        ['n', 'a'] => "hon",
        ['n', 't'] => "inte",
        _ => return None,
    };
    let (_, place) = *run.letters.get(run.apostrophe)?;
    run.letters.truncate(run.apostrophe);
    Some(Run { letters: whole.chars().map(|letter| (letter, place)).collect(), ..Run::default() })
}

/// `14åring`, `8år`: the number is a word by itself.
fn years(run: &mut Run) -> Option<Run> {
    let digits = run.letters.iter().take_while(|(letter, _)| letter.is_ascii_digit()).count();
    let (Some(('å', _)), Some(('r', _)), 1..=2) = (run.letters.get(digits), run.letters.get(digits + 1), digits) else {
        return None;
    };
    Some(Run { letters: run.letters.split_off(digits), ..Run::default() })
}

/// d0da, sj4lv: only where letters are more than digits, so that v1 and B-01 stay what they are.
fn digits_for_letters(letters: &mut [(char, usize)]) {
    let digits = letters.iter().filter(|(c, _)| c.is_ascii_digit()).count();
    if digits * 2 >= letters.len() {
        return;
    }
    for (letter, _) in letters {
        *letter = match *letter {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            other => other,
        };
    }
}

/// The Latin letter that this one is taken for.
fn look_alike(c: char) -> char {
    match c {
        'а' | 'А' | 'α' | 'Α' | 'ɑ' => 'a',
        'в' | 'В' | 'Β' => 'b',
        'с' | 'С' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'Е' | 'ε' | 'Ε' | 'є' => 'e',
        'ɡ' => 'g',
        'н' | 'Н' | 'Η' | 'һ' => 'h',
        'і' | 'І' | 'ι' | 'Ι' | 'ı' | 'ɩ' => 'i',
        'ј' | 'Ј' => 'j',
        'к' | 'К' | 'κ' | 'Κ' => 'k',
        'ӏ' | 'Ӏ' | 'ł' | 'Ł' => 'l',
        'м' | 'М' | 'Μ' => 'm',
        'Ν' | 'η' => 'n',
        'о' | 'О' | 'ο' | 'Ο' | 'σ' => 'o',
        'ø' | 'Ø' => 'ö',
        'æ' | 'Æ' => 'ä',
        'р' | 'Р' | 'ρ' | 'Ρ' => 'p',
        'ѕ' | 'Ѕ' => 's',
        'т' | 'Т' | 'τ' | 'Τ' => 't',
        'υ' => 'u',
        'ν' | 'ѵ' => 'v',
        'ѡ' | 'ω' => 'w',
        'х' | 'Х' | 'χ' | 'Χ' => 'x',
        'у' | 'У' | 'γ' | 'Υ' => 'y',
        other => other,
    }
}

/// Pictures that stand for a word. The skull is not among them: it laughs.
fn picture(c: char) -> Option<&'static str> {
    Some(match c {
        '🔪' | '🗡' => "kniv",
        '🔫' => "pistol",
        '💊' => "tabletter",
        '👊' | '🤛' | '🤜' => "slår",
        '⚰' | '🪦' => "död",
        _ => return None,
    })
}
