//! Plain text: `Name: words`, a name alone on its line, or no names at all. Somebody has written it line by line, so a
//! line that goes on with the same turn stays a line of its own, and a blank line a paragraph.

use super::conversation::{Conversation, Refusal};
use super::labels::{self, Labels};
use super::timing::milliseconds;

/// More lines than this before anybody speaks are words that nobody has signed, not a heading.
const MAX_HEADING: usize = 20;

struct Line<'a> {
    text: &'a str,
    after_blank: bool,
}

/// A line that hands over to a speaker: their label, what they say on that line, and when.
struct Handover<'a> {
    label: &'a str,
    words: &'a str,
    starts_at_ms: Option<u64>,
}

type Reader = for<'a> fn(&'a str) -> Option<Handover<'a>>;

pub(super) fn read(text: &str) -> Result<Conversation, Refusal> {
    let lines = lines(text);
    let colons: Vec<_> = lines.iter().map(|line| after_colon(line.text).map(|found| found.label)).collect();
    let alone: Vec<_> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| alone(line.text).filter(|_| at + 1 < lines.len()))
        .map(|found| found.map(|found| (found.label, found.starts_at_ms.is_some())))
        .collect();
    let (by_colon, by_line) = (labels::choose(&colons), labels::choose_alone(&alone));
    let used = |labels: &Labels, reader: Reader| {
        lines.iter().filter_map(|line| reader(line.text)).filter(|found| labels.name(found.label).is_some()).count()
    };
    let conversation = match (used(&by_colon, after_colon), used(&by_line, self::alone)) {
        (0, 0) => unsigned(&lines),
        (colon, line) if colon >= line => dialogue(&lines, &by_colon, after_colon),
        _ => dialogue(&lines, &by_line, self::alone),
    };
    conversation.spoken()
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut after_blank = false;
    for text in text.lines().map(str::trim) {
        if !text.is_empty() {
            lines.push(Line { text, after_blank });
        }
        after_blank = text.is_empty();
    }
    lines
}

/// `Ylva: Hej`, `[00:01:02] Ylva: Hej`, `Ylva:`.
fn after_colon(line: &str) -> Option<Handover<'_>> {
    let (starts_at_ms, rest) = leading_time(line);
    let (label, words) = labels::opening(rest)?;
    Some(Handover { label, words, starts_at_ms })
}

/// `YLVA`, `Ylva Alm   0:03`.
fn alone(line: &str) -> Option<Handover<'_>> {
    let last = line.rsplit_once(char::is_whitespace);
    let timed = last.and_then(|(label, time)| Some((label.trim(), milliseconds(bare(time))?)));
    let (label, starts_at_ms) = timed.map_or((line, None), |(label, time)| (label, Some(time)));
    labels::may_stand_alone(label).then_some(Handover { label, words: "", starts_at_ms })
}

/// A time before the label: in brackets, or bare with hours so that "13:30 Ylva:" is no such time.
fn leading_time(line: &str) -> (Option<u64>, &str) {
    let Some((first, rest)) = line.split_once(char::is_whitespace) else {
        return (None, line);
    };
    let whole = bare(first) != first || first.matches(':').count() == 2;
    match milliseconds(bare(first)).filter(|_| whole) {
        Some(time) => (Some(time), rest.trim_start()),
        None => (None, line),
    }
}

fn bare(time: &str) -> &str {
    time.trim_matches(['[', ']', '(', ')'])
}

fn dialogue(lines: &[Line<'_>], labels: &Labels, reader: Reader) -> Conversation {
    let handover = |line: &Line<'_>| {
        reader(line.text).and_then(|found| {
            let name = labels.name(found.label)?.to_owned();
            Some((name, found.words.to_owned(), found.starts_at_ms))
        })
    };
    let start = lines.iter().position(|line| handover(line).is_some()).unwrap_or_default();
    let (before, talk) = lines.split_at(start);
    let mut conversation = if before.len() > MAX_HEADING { unsigned(before) } else { Conversation::default() };
    if conversation.turns.is_empty() {
        conversation.heading = before.iter().map(|line| line.text.to_owned()).collect();
    }
    let mut speaker = None;
    let mut starts_at_ms = None;
    let mut new_paragraph = true;
    for line in talk {
        let said = if let Some((name, words, time)) = handover(line) {
            speaker = Some(name);
            starts_at_ms = time;
            new_paragraph = true;
            words
        } else {
            new_paragraph |= line.after_blank;
            line.text.to_owned()
        };
        if !said.is_empty() {
            let joint = if new_paragraph { "\n\n" } else { "\n" };
            conversation.say(speaker.as_deref(), &said, starts_at_ms, joint);
            new_paragraph = false;
        }
    }
    conversation
}

/// Text without a single speaker: one turn for each paragraph, all by the same unknown.
///
/// Where no blank line tells paragraphs apart, a line that ends a sentence ends one.
fn unsigned(lines: &[Line<'_>]) -> Conversation {
    let blank_lines_tell = lines.iter().skip(1).any(|line| line.after_blank);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        match paragraphs.last_mut() {
            Some(last) if open && !line.after_blank => {
                last.push('\n');
                last.push_str(line.text);
            }
            _ => paragraphs.push(line.text.to_owned()),
        }
        open = blank_lines_tell || !line.text.ends_with(['.', '!', '?', '…', '”', '"', ')', ':']);
    }
    let mut conversation = Conversation::default();
    for paragraph in paragraphs {
        let mut one = Conversation::default();
        one.say(None, &paragraph, None, "\n\n");
        conversation.turns.append(&mut one.turns);
    }
    conversation
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{Conversation, read};

    fn turns(conversation: &Conversation) -> Vec<(Option<&str>, &str)> {
        conversation.turns.iter().map(|turn| (turn.speaker.as_deref(), turn.words.as_str())).collect()
    }

    #[test]
    fn an_interview_through_an_interpreter_is_read() {
        let read = read(
            "INTERVJU 9\nDatum: 2021-10-05\nPlats: biblioteket. Tolk via länk.\n\
             AB frågar, CD svarar, TO tolkar\n\n\
             AB: Hej. Hör du bra?\nCD: Jo … nästan. [hostar]\nTO: Han undrar: vem läser?\n\
             TO: Linjen bröts en stund.\nAB: Nej.\nTO: Då ringer vi upp.\n",
        )
        .unwrap();
        assert_eq!(read.heading.len(), 4);
        assert_eq!(read.heading[1], "Datum: 2021-10-05");
        assert_eq!(
            turns(&read),
            [
                (Some("AB"), "Hej. Hör du bra?"),
                (Some("CD"), "Jo … nästan. [hostar]"),
                (Some("TO"), "Han undrar: vem läser?\n\nLinjen bröts en stund."),
                (Some("AB"), "Nej."),
                (Some("TO"), "Då ringer vi upp."),
            ]
        );
        assert_eq!(read.spoken_words(), 21);
        let speakers: Vec<_> = read.speakers().iter().map(|s| (s.name.unwrap(), s.turns)).collect();
        assert_eq!(speakers, [("AB", 2), ("CD", 1), ("TO", 2)]);
    }

    #[test]
    fn lines_without_a_speaker_go_on_and_a_blank_line_is_a_paragraph() {
        let read =
            read("Ylva: Hej\ndu där\n\nKlockan 13:30 kom hon.\nJag sa: nej\n\nHarald: Jaså?\nYlva:\nJo.\nHarald: Jaha.")
                .unwrap();
        assert_eq!(
            turns(&read),
            [
                (Some("Ylva"), "Hej\ndu där\n\nKlockan 13:30 kom hon.\nJag sa: nej"),
                (Some("Harald"), "Jaså?"),
                (Some("Ylva"), "Jo."),
                (Some("Harald"), "Jaha."),
            ]
        );
    }

    #[test]
    fn a_name_alone_on_its_line_is_a_speaker() {
        let read = read("SAMTAL 2\n\nYLVA\nHej du.\n\nHARALD\n\nHej hej.\nJag sa: nej.\n\nYLVA\nMm.").unwrap();
        assert_eq!(read.heading, ["SAMTAL 2"]);
        assert_eq!(
            turns(&read),
            [(Some("YLVA"), "Hej du."), (Some("HARALD"), "Hej hej.\nJag sa: nej."), (Some("YLVA"), "Mm.")]
        );
    }

    #[test]
    fn times_beside_the_names_are_read() {
        let pasted = read("Ylva Alm   0:03\nHej du.\nMåns Ek   1:02:03\nHej.").unwrap();
        assert_eq!(turns(&pasted), [(Some("Ylva Alm"), "Hej du."), (Some("Måns Ek"), "Hej.")]);
        assert_eq!(pasted.turns[1].starts_at_ms, Some(3_723_000));
        let leading = read("[00:00:03] Ylva: Hej\n(00:04) Måns: Hej\n00:00:05 Ylva: Ja").unwrap();
        assert_eq!(leading.turns.iter().map(|t| t.starts_at_ms).collect::<Vec<_>>(), [Some(3000), Some(4000), Some(5000)]);
    }

    #[test]
    fn a_table_of_names_and_words_is_read_by_its_tabs() {
        let read = read("Camilla\tHej  du\nJonas\tHej\nCamilla\tJa").unwrap();
        assert_eq!(turns(&read), [(Some("Camilla"), "Hej du"), (Some("Jonas"), "Hej"), (Some("Camilla"), "Ja")]);
    }

    #[test]
    fn text_without_speakers_is_one_unknown_speaker_by_paragraphs() {
        let read = read("Jag gick dit.\nDet var stängt.\n\nKlockan 13:30 öppnade de.\nJag sa: nej.\n").unwrap();
        assert_eq!(
            turns(&read),
            [(None, "Jag gick dit.\nDet var stängt."), (None, "Klockan 13:30 öppnade de.\nJag sa: nej.")]
        );
        assert_eq!(read.speakers().len(), 1);
        assert_eq!(read.speakers()[0].turns, 2);
    }

    #[test]
    fn without_blank_lines_the_ends_of_sentences_part_paragraphs() {
        let read = read("Jag gick dit en dag när det\nregnade.\nDe hade stängt.").unwrap();
        assert_eq!(turns(&read), [(None, "Jag gick dit en dag när det\nregnade."), (None, "De hade stängt.")]);
    }

    /// What somebody says: paragraphs of lines of words.
    fn said() -> impl Strategy<Value = Vec<Vec<String>>> {
        let line = vec("[a-zåäö–]{1,6}[,.?]?", 1..6).prop_map(|words| words.join(" "));
        vec(vec(line, 1..4), 1..4)
    }

    proptest! {
        #[test]
        fn every_word_stays_on_its_line(turns in vec(said(), 2..6)) {
            let lines = |joint: &str, between: &str, turn: &[Vec<String>]| {
                turn.iter().map(|lines| lines.join(joint)).collect::<Vec<_>>().join(between)
            };
            let name = |n: usize| if n.is_multiple_of(2) { "Intervjuare" } else { "Deltagare" };
            let (mut dialogue, mut expected) = (String::new(), Vec::new());
            for (n, turn) in turns.iter().enumerate() {
                let said = lines("\n", "\n \n", turn);
                dialogue.extend([name(n), ": ", said.as_str(), "\n"]);
                expected.push((Some(name(n)), lines("\n", "\n\n", turn)));
            }
            let read = read(&dialogue.replace(' ', "  ")).unwrap();
            let found: Vec<_> = read.turns.iter().map(|turn| (turn.speaker.as_deref(), turn.words.clone())).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn a_text_that_nobody_is_named_in_keeps_its_lines_too(paragraphs in said()) {
            let text = paragraphs.iter().map(|lines| lines.join("\n")).collect::<Vec<_>>().join("\n\n");
            let words = read(&text).unwrap().turns.into_iter().map(|turn| turn.words).collect::<Vec<_>>();
            // Without a blank line the ends of sentences part paragraphs.
            let joint = if paragraphs.len() > 1 { "\n\n" } else { "\n" };
            prop_assert_eq!(words.join(joint), text);
        }
    }

    #[test]
    fn a_long_text_before_the_first_speaker_is_not_thrown_into_the_heading() {
        let text = format!("{}Ylva: Hej\nHarald: Hej\nYlva: Ja\nHarald: Jo", "Vi gick dit.\n".repeat(30));
        let read = read(&text).unwrap();
        assert!(read.heading.is_empty());
        assert_eq!(read.turns.len(), 34);
        assert_eq!(read.turns[30].speaker.as_deref(), Some("Ylva"));
    }
}
