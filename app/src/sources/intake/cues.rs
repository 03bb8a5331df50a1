//! `WebVTT` lines to cues: blocks, cue ids, comments and timing lines, whole or broken.

use super::conversation::{Conversation, Problem};
use super::labels::opening;
use super::timing::milliseconds;

const MAX_FOUND: usize = 200;
/// What programs and word processors make of the arrow, longest first.
const ARROWS: [&str; 7] = ["-->", "–>", "—>", "→", "->", "⟶", "-- >"];

/// Is this captions rather than plain text: the signature, or two lines of times?
pub(super) fn looks_like(text: &str) -> bool {
    is_signature(text.lines().next().unwrap_or_default())
        || text.lines().filter(|line| line.contains("-->") && timing(line).is_some()).nth(1).is_some()
}

/// One cue's lines, whether or not its times could be read.
pub(super) struct Cue<'a> {
    /// A timing line stood there, broken or whole.
    pub timed: bool,
    pub starts_at_ms: Option<u64>,
    pub lines: Vec<&'a str>,
}

/// The cues in the order of the file; heading and problems go straight into the conversation.
pub(super) fn cues<'a>(text: &'a str, conversation: &mut Conversation) -> Vec<Cue<'a>> {
    let mut cues = Vec::new();
    let mut last_number = 0;
    for (at, block) in blocks(text) {
        let first_time = block.iter().position(|line| timing(line).is_some());
        let (before, timed) = block.split_at(first_time.unwrap_or(block.len()));
        let mut before = before.to_vec();
        if at == 1 && before.first().is_some_and(|line| is_signature(line)) {
            let title = before.first().map_or("", |line| line.trim_start_matches("WEBVTT"));
            let title = title.trim_matches(|c: char| c.is_whitespace() || c == '-');
            conversation.heading.extend(Some(title.to_owned()).filter(|title| !title.is_empty()));
        } else if !before.first().is_some_and(|line| is_apart(line)) {
            let id = before.last().copied().unwrap_or_default();
            let lone_number = last_number + 1 == id.parse().unwrap_or(0_u64);
            if (first_time.is_some() && (is_id(id) || (before.len() == 1 && !is_said(id))))
                || (before.len() == 1 && lone_number)
            {
                last_number = id.parse().unwrap_or(last_number);
                before.pop();
            }
            if first_time.is_none() && before.len() > 1 && before.first().is_some_and(|line| is_id(line)) {
                before.remove(0);
            }
            if !before.is_empty() {
                conversation.problems.push(Problem::MissingTiming { line: at });
                cues.push(Cue { timed: false, starts_at_ms: None, lines: before.clone() });
            }
        }
        let line = at + first_time.unwrap_or_default();
        timed_cues(line, timed, &mut last_number, &mut cues, &mut conversation.problems);
    }
    cues
}

/// The cues of a block from its first timing line on: several, where blank lines are missing.
fn timed_cues<'a>(
    first: usize,
    lines: &[&'a str],
    last_number: &mut u64,
    cues: &mut Vec<Cue<'a>>,
    problems: &mut Vec<Problem>,
) {
    for (offset, line) in lines.iter().enumerate() {
        let Some(timing) = timing(line) else {
            if let Some(cue) = cues.last_mut() {
                cue.lines.push(line);
            }
            continue;
        };
        if offset > 0
            && let Some(id) = cues.last_mut().and_then(|cue| cue.lines.pop_if(|line| is_id(line)))
        {
            *last_number = id.parse().unwrap_or(*last_number);
        }
        let (Timing::Whole(starts_at_ms) | Timing::Broken(starts_at_ms)) = timing;
        if matches!(timing, Timing::Broken(_)) {
            let found = line.trim().chars().take(MAX_FOUND).collect();
            problems.push(Problem::BrokenTiming { line: first + offset, found });
        }
        cues.push(Cue { timed: true, starts_at_ms, lines: Vec::new() });
    }
}

/// Runs of lines with no blank line between, each with its first line's number.
fn blocks(text: &str) -> Vec<(usize, Vec<&str>)> {
    let mut blocks: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut after_blank = true;
    for (index, line) in text.lines().enumerate() {
        let blank = line.trim().is_empty();
        match blocks.last_mut() {
            _ if blank => {}
            Some((_, block)) if !after_blank => block.push(line.trim()),
            _ => blocks.push((index + 1, vec![line.trim()])),
        }
        after_blank = blank;
    }
    blocks
}

fn is_signature(line: &str) -> bool {
    line.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// Comments, style sheets and regions, which nobody says.
fn is_apart(line: &str) -> bool {
    matches!(line, "NOTE" | "STYLE" | "REGION") || line.starts_with("NOTE ") || line.starts_with("NOTE\t")
}

/// A cue's number, or one word of letters and digits with `-` or `/` in it as Teams writes.
fn is_id(line: &str) -> bool {
    let number = !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit());
    let code = line.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/' | b'_'))
        && line.bytes().any(|b| b.is_ascii_digit())
        && line.contains(['-', '/']);
    number || code
}

/// Words rather than an id, though they stand right above a timing line.
fn is_said(line: &str) -> bool {
    opening(line).is_some() || line.contains("<v") || line.ends_with(['.', '!', '?', '…'])
}

enum Timing {
    Whole(Option<u64>),
    /// With the start, when at least that can be read.
    Broken(Option<u64>),
}

/// Reads a line as times; `None` when it is words.
fn timing(line: &str) -> Option<Timing> {
    let Some((left, right)) = ARROWS.iter().find_map(|arrow| line.split_once(arrow)) else {
        let mut tokens = line.split_whitespace();
        let (start, end) = (tokens.next().and_then(milliseconds)?, tokens.next().and_then(milliseconds)?);
        return (tokens.next().is_none() && start <= end).then_some(Timing::Broken(Some(start)));
    };
    let start = milliseconds(left.trim());
    let end = right.split_whitespace().next().and_then(milliseconds);
    if start.is_some() && end.is_some() {
        let whole = line.contains("-->");
        return Some(if whole { Timing::Whole(start) } else { Timing::Broken(start) });
    }
    let digits = |side: &str| side.bytes().any(|b| b.is_ascii_digit());
    let clock = |side: &str| side.chars().all(|c| c.is_ascii_digit() || " :.,;".contains(c));
    let one_word = left.split_whitespace().nth(1).is_none();
    let broken = line.contains("-->")
        && (start.is_some() || end.is_some() || digits(left) || left.trim().is_empty())
        && (one_word || clock(left));
    broken.then_some(Timing::Broken(start))
}

#[cfg(test)]
mod tests {
    use super::{Timing, looks_like, timing};

    #[test]
    fn the_signature_or_two_timing_lines_tell_captions_from_text() {
        assert!(!looks_like("00:01.000 --> 00:02.000\nIda: hej"));
        assert!(looks_like("WEBVTT") && looks_like("WEBVTT fil\n"));
        assert!(looks_like("1\n00:01.000 --> 00:02.000\na\n\n2\n00:02.000 --> 00:03.000\nb"));
        assert!(!looks_like("WEBVTTX") && !looks_like("Ida: klockan 13:30 --> 14:00\nOla: jaha"));
    }

    #[test]
    fn lines_of_times_are_told_from_words() {
        let kind = |line| match timing(line) {
            Some(Timing::Whole(start)) => ("whole", start),
            Some(Timing::Broken(start)) => ("broken", start),
            None => ("words", None),
        };
        assert_eq!(kind("00:01.000 --> 00:02.000 align:start"), ("whole", Some(1000)));
        assert_eq!(kind("00:01.000 -> 00:02.000"), ("broken", Some(1000)));
        assert_eq!(kind("00:01.000 → 00:02.000"), ("broken", Some(1000)));
        assert_eq!(kind("00:01.000 --> 00:0x.000"), ("broken", Some(1000)));
        assert_eq!(kind("00: 00:01.000 --> 00:02.000"), ("broken", None));
        assert_eq!(kind("00:02.000 00:01.000"), ("words", None));
        assert_eq!(kind("13:30"), ("words", None));
        assert_eq!(kind("hem --> skola"), ("words", None));
        assert_eq!(kind("vi ritade 2 hem --> skola"), ("words", None));
    }
}
