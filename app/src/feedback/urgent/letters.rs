//! What makes two spellings the same word: the letters alone.

const SHORTEST_STEM: usize = 4;
/// Swedish endings of nouns and verbs, the longest first.
const ENDINGS: [&[char]; 16] = [
    &['a', 'r', 'n', 'a'],
    &['e', 'r', 'n', 'a'],
    &['o', 'r', 'n', 'a'],
    &['a', 'd', 'e'],
    &['e', 'n'],
    &['e', 't'],
    &['a', 'r'],
    &['e', 'r'],
    &['o', 'r'],
    &['n', 'a'],
    &['a', 't'],
    &['d', 'e'],
    &['n'],
    &['t'],
    &['s'],
    &['r'],
];

/// As they stand on a keyboard, along the rows and across them.
const KEYS: [&str; 5] = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm", "qawsedrftgyhujikolpöåä", "azsxdcfvgbhnjmk"];

/// Each letter once, however often it is repeated.
pub fn once(letters: &[char]) -> Vec<char> {
    let mut letters = letters.to_vec();
    letters.dedup();
    letters
}

/// Without the signs of å, ä and ö, and with one letter for those that sound alike.
pub fn bare(letters: &[char]) -> Vec<char> {
    letters.iter().copied().map(bare_letter).collect()
}

pub fn bare_letter(letter: char) -> char {
    match letter {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        'z' => 's',
        'q' => 'k',
        other => other,
    }
}

/// One letter for those that sound alike, as in *hjelp*, *nogon*, *jälp*.
pub fn sound(letters: &[char]) -> Vec<char> {
    let mut heard: Vec<char> = Vec::with_capacity(letters.len());
    for letter in letters {
        let letter = match letter {
            'ä' => 'e',
            'å' => 'o',
            'c' | 'q' => 'k',
            'w' => 'v',
            'z' => 's',
            other => *other,
        };
        // *hjälp*, *djup*, *gjort*, *ljuga*.
        if letter == 'j' && heard.len() == 1 && matches!(heard.first(), Some('h' | 'd' | 'g' | 'l')) {
            heard.clear();
        }
        heard.push(letter);
    }
    heard.dedup();
    heard
}

/// `aa`, `ae` and `oe` for å, ä and ö.
pub fn two_for_one(letters: &[char]) -> Option<Vec<char>> {
    let mut folded = Vec::with_capacity(letters.len());
    for letter in letters {
        match (folded.last(), letter) {
            (Some('a'), 'a') => folded.splice(folded.len() - 1.., ['å']).for_each(drop),
            (Some('a'), 'e') => folded.splice(folded.len() - 1.., ['ä']).for_each(drop),
            (Some('o'), 'e') => folded.splice(folded.len() - 1.., ['ö']).for_each(drop),
            _ => folded.push(*letter),
        }
    }
    (folded.len() < letters.len()).then_some(folded)
}

/// A letter without its sign may stand for the one with it, not the other way round: `last` for *låst*, but not `läst`.
pub fn agree(written: &[char], meant: &[char]) -> bool {
    written.iter().zip(meant).all(|(written, meant)| alike(*written, *meant))
}

fn alike(written: char, meant: char) -> bool {
    written == meant || (!matches!(written, 'å' | 'ä' | 'ö') && bare_letter(written) == bare_letter(meant))
}

/// One letter more, less or another, or two that changed places.
pub fn one_apart(written: &[char], meant: &[char]) -> bool {
    let same = written.iter().zip(meant).take_while(|(a, b)| alike(**a, **b)).count();
    match (written.get(same..).unwrap_or_default(), meant.get(same..).unwrap_or_default()) {
        ([], []) => true,
        ([a1, a2, a @ ..], [b1, b2, b @ ..]) if alike(*a1, *b2) && alike(*a2, *b1) && same_letters(a, b) => true,
        ([_, a @ ..], [_, b @ ..]) if same_letters(a, b) => true,
        ([_, a @ ..], b) if same_letters(a, b) => true,
        (a, [_, b @ ..]) => same_letters(a, b),
        _ => false,
    }
}

/// As [`one_apart`], but a letter is wrong only when it is beside the right one on a keyboard, and the first is there.
pub fn one_slip_apart(written: &[char], meant: &[char]) -> bool {
    let same = written.iter().zip(meant).take_while(|(a, b)| alike(**a, **b)).count();
    match (written.get(same..).unwrap_or_default(), meant.get(same..).unwrap_or_default()) {
        ([a1, a2, a @ ..], [b1, b2, b @ ..]) if alike(*a1, *b2) && alike(*a2, *b1) && same_letters(a, b) => true,
        (_, _) if same == 0 || written.len().max(meant.len()) < 4 => false,
        ([a1, a @ ..], [b1, b @ ..]) if beside(*a1, *b1) && same_letters(a, b) => true,
        ([_, a @ ..], b) if same_letters(a, b) => true,
        (a, [_, b @ ..]) => same_letters(a, b),
        _ => false,
    }
}

fn beside(one: char, other: char) -> bool {
    KEYS.iter().any(|row| {
        let place = |wanted: char| row.chars().position(|key| key == wanted);
        place(one).zip(place(other)).is_some_and(|(one, other)| one.abs_diff(other) == 1)
    })
}

fn same_letters(written: &[char], meant: &[char]) -> bool {
    written.len() == meant.len() && agree(written, meant)
}

/// The word without each of the endings that it has.
pub fn stems(letters: &[char]) -> impl Iterator<Item = &[char]> {
    ENDINGS.iter().filter_map(|ending| letters.strip_suffix(*ending)).filter(|stem| stem.len() >= SHORTEST_STEM)
}
