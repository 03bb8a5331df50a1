//! `WebVTT` as Teams, Zoom and people write it, and `SubRip`. Tolerant: words are kept even where a timing line
//! is broken or missing, and each such place is reported.

use super::conversation::{Conversation, Refusal};
use super::cues::cues;
use super::labels::{self, Labels, opening};
use super::payload::{Piece, pieces};

pub(super) fn read(text: &str) -> Result<Conversation, Refusal> {
    let mut conversation = Conversation::default();
    let cues = cues(text, &mut conversation);
    if !cues.iter().any(|cue| cue.timed) {
        // A header, and perhaps notes, as when a recording was silent; or text that is no captions at all.
        let silent = cues.is_empty() && text.trim_start().starts_with("WEBVTT");
        return Err(if silent { Refusal::NoWords } else { Refusal::NoCue });
    }
    let cues: Vec<(Option<u64>, Vec<Piece>)> =
        cues.iter().map(|cue| (cue.starts_at_ms, pieces(&cue.lines.join("\n")))).collect();
    let labels = labels(&cues);
    let mut speaker: Option<String> = None;
    for (starts_at_ms, pieces) in cues {
        for Piece { voice, said } in pieces {
            let tagged = voice.is_some();
            speaker = voice.or(speaker);
            for (n, line) in said.lines().enumerate() {
                let named = named(line).filter(|_| !tagged);
                let words = match named.and_then(|(label, words)| Some((labels.name(label)?, words))) {
                    Some((name, words)) => {
                        speaker = Some(name.to_owned());
                        words
                    }
                    None => line,
                };
                let joint = if n > 0 && is_listed(words) { "\n" } else { " " };
                conversation.say(speaker.as_deref(), words, starts_at_ms, joint);
            }
        }
    }
    conversation.spoken()
}

/// With voice tags in the file, only those names count; else names before a colon do.
fn labels(cues: &[(Option<u64>, Vec<Piece>)]) -> Labels {
    let pieces = || cues.iter().flat_map(|(_, pieces)| pieces);
    let voices: Labels = pieces().filter_map(|piece| piece.voice.as_deref()).collect();
    if !voices.is_empty() {
        return voices;
    }
    let firsts = pieces().map(|piece| piece.said.trim_start().lines().next().unwrap_or_default());
    labels::choose(&firsts.map(|line| named(line).map(|(label, _)| label)).collect::<Vec<_>>())
}

/// A line of a cue that is one because it was meant so, and not because the picture ends there: `– when`.
fn is_listed(line: &str) -> bool {
    let mut signs = line.trim_start().chars();
    let dash = signs.next().is_some_and(|c| matches!(c, '–' | '—' | '-' | '•' | '*'));
    dash && signs.next().is_some_and(char::is_whitespace)
}

/// `Name: words`, with the `>>` that some captions put before.
fn named(line: &str) -> Option<(&str, &str)> {
    opening(line.trim_start().trim_start_matches('>').trim_start())
}

#[cfg(test)]
mod tests {
    use super::super::conversation::Problem;
    use super::{Conversation, Refusal, read};

    fn turns(conversation: &Conversation) -> Vec<(Option<&str>, &str, Option<u64>)> {
        conversation.turns.iter().map(|turn| (turn.speaker.as_deref(), turn.words.as_str(), turn.starts_at_ms)).collect()
    }

    const TEAMS: &str = "WEBVTT\n\n\
        0f3a-11/7-0\n00:00:03.250 --> 00:00:07.142\n<v Petra Alm>Ser du bilden,\nMåns?</v>\n\n\
        0f3a-11/9-0\n00:00:07.500 --> 00:00:09.000\n<v Måns Ek>Jodå. Ring 070-174\n06 05 &amp; vänta.</v>\n\n\
        0f3a-11/9-1\n00:00:09.000 --> 00:00:11.000\n<v Måns Ek>Han sa: nej.</v>\n\n\
        0f3a-11/12-0\n00:00:10.500 --> 00:00:12.000\n<v Petra Alm>Mm.</v>\n";

    #[test]
    fn teams_captions_become_turns() {
        let read = read(TEAMS).unwrap();
        assert_eq!(
            turns(&read),
            [
                (Some("Petra Alm"), "Ser du bilden, Måns?", Some(3250)),
                (Some("Måns Ek"), "Jodå. Ring 070-174 06 05 & vänta. Han sa: nej.", Some(7500)),
                (Some("Petra Alm"), "Mm.", Some(10500)),
            ]
        );
        assert_eq!((read.turns.len(), read.spoken_words()), (3, 15));
        assert!(read.problems.is_empty() && read.heading.is_empty());
    }

    #[test]
    fn zoom_captions_become_turns_and_a_cue_without_a_name_goes_on() {
        let read = read(
            "WEBVTT\n\n1\n00:00:01.040 --> 00:00:04.814\nJonas Berg: Hej, vad sa hon?\n\n\
             2\n00:00:04.991 --> 00:00:06.326\nTove Lind: Hon ba: kom hit, kl 13:30.\n\n\
             3\n00:00:06.400 --> 00:00:07.000\nAsså: nej. Bussen hade gått.\n\n\
             4\n00:00:07.100 --> 00:00:08.000\nJonas Berg: Okej.\n",
        )
        .unwrap();
        assert_eq!(
            turns(&read),
            [
                (Some("Jonas Berg"), "Hej, vad sa hon?", Some(1040)),
                (Some("Tove Lind"), "Hon ba: kom hit, kl 13:30. Asså: nej. Bussen hade gått.", Some(4991)),
                (Some("Jonas Berg"), "Okej.", Some(7100)),
            ]
        );
        assert_eq!(read.spoken_words(), 16);
    }

    #[test]
    fn a_line_of_captions_ends_with_the_picture_unless_the_next_is_in_a_list() {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>Jag vill veta\ntre saker:\n– när\n– var –\nalltså huset\n- vem</v>\n\n\
                    00:02.000 --> 00:03.000\n<v A>– och varför</v>\n";
        assert_eq!(
            turns(&read(text).unwrap()),
            [(Some("A"), "Jag vill veta tre saker:\n– när\n– var – alltså huset\n- vem – och varför", Some(1000))]
        );
        let named = "WEBVTT\n\n00:01.000 --> 00:02.000\nIda: Två till\n- Ola: Vilka?\n\n00:02.000 --> 00:03.000\nOla: Jaha\nIda: -30 grader\n";
        assert_eq!(read(named).unwrap().turns[0].words, "Två till\n- Ola: Vilka?");
    }

    #[test]
    fn comments_styles_and_regions_are_not_spoken() {
        let read = read(
            "WEBVTT - Samtal 3\nKind: captions\n\nNOTE Confidence: 0.9\n\nNOTE\nflera\nrader\n\n\
             STYLE\n::cue { color: red }\n\nREGION\nid:fred\n\n00:01.000 --> 00:02.000 align:start line:0\nHej\n",
        )
        .unwrap();
        assert_eq!(turns(&read), [(None, "Hej", Some(1000))]);
        assert_eq!(read.heading, ["Samtal 3"]);
        assert!(read.problems.is_empty());
    }

    #[test]
    fn several_voices_in_one_cue_become_several_turns() {
        let tagged = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>Hej</v>\n<v B>Hej</v> du\n";
        assert_eq!(turns(&read(tagged).unwrap()), [(Some("A"), "Hej", Some(1000)), (Some("B"), "Hej du", Some(1000))]);
        let named =
            "WEBVTT\n\n00:01.000 --> 00:02.000\nIda: Hej\nOla: Hej\n\n00:02.000 --> 00:03.000\n>> Ola: Du\nIda: Ja\n";
        let read = read(named).unwrap();
        assert_eq!(
            turns(&read),
            [(Some("Ida"), "Hej", Some(1000)), (Some("Ola"), "Hej Du", Some(1000)), (Some("Ida"), "Ja", Some(2000)),]
        );
    }

    #[test]
    fn a_broken_timing_line_is_reported_and_its_words_kept() {
        let text = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nIda: ett\n\n2\n00:0x:02.000 --> 00:00:03.000\nIda: två\n\n\
                    3\n00:00:03.000 -> 00:00:04.000\nOla: tre\n\n4\n--> 00:00:05.000\nIda: fyra\n\n5\n00:00:05.000 00:00:06.000\nOla: fem\n";
        let read = read(text).unwrap();
        assert_eq!(
            turns(&read),
            [
                (Some("Ida"), "ett två", Some(1000)),
                (Some("Ola"), "tre", Some(3000)),
                (Some("Ida"), "fyra", None),
                (Some("Ola"), "fem", Some(5000)),
            ]
        );
        let broken = |line, found: &str| Problem::BrokenTiming { line, found: found.into() };
        assert_eq!(
            read.problems,
            [
                broken(8, "00:0x:02.000 --> 00:00:03.000"),
                broken(12, "00:00:03.000 -> 00:00:04.000"),
                broken(16, "--> 00:00:05.000"),
                broken(20, "00:00:05.000 00:00:06.000"),
            ]
        );
    }

    #[test]
    fn words_without_a_timing_line_are_kept_and_reported() {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ida>ett\n\ntvå på ny rad\n\n0f3a-11/7-0\n<v Ola>tre\n";
        let read = read(text).unwrap();
        assert_eq!(turns(&read), [(Some("Ida"), "ett två på ny rad", Some(1000)), (Some("Ola"), "tre", None)]);
        assert_eq!(read.problems, [Problem::MissingTiming { line: 6 }, Problem::MissingTiming { line: 8 }]);
    }

    #[test]
    fn missing_blank_lines_and_commas_do_no_harm() {
        let text = "WEBVTT\n1\n00:00:01,000 --> 00:00:02,000\nIda: ett\n2\n00:00:02,000 --> 00:00:03,000\nOla: 112\n3\n00:00:03,000 --> 00:00:03,500\n\n4\n";
        let read = read(text).unwrap();
        assert_eq!(turns(&read), [(Some("Ida"), "ett", Some(1000)), (Some("Ola"), "112", Some(2000))]);
        assert!(read.problems.is_empty(), "{:?}", read.problems);
    }

    #[test]
    fn any_id_is_dropped_but_words_above_a_timing_line_are_kept() {
        let text = "WEBVTT\n\nBild 3\n00:01.000 --> 00:02.000\nIda: ett\n\n\
                    Ola: två\n00:02.000 --> 00:03.000\nIda: tre\n";
        let read = read(text).unwrap();
        let said: Vec<_> = read.turns.iter().map(|turn| turn.words.as_str()).collect();
        assert_eq!(said, ["ett", "två", "tre"]);
        assert_eq!(read.problems, [Problem::MissingTiming { line: 7 }]);
    }

    #[test]
    fn where_voices_are_tagged_a_word_with_a_colon_is_no_speaker() {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ida>Hej</v>\n\n00:02.000 --> 00:03.000\nTanken: ett\n\n\
                    00:03.000 --> 00:04.000\nTanken: två\n\n00:04.000 --> 00:05.000\nIda: tre\n";
        let words = "Hej Tanken: ett Tanken: två tre";
        assert_eq!(turns(&read(text).unwrap()), [(Some("Ida"), words, Some(1000))]);
    }

    #[test]
    fn a_broken_line_inside_a_block_is_told_by_its_own_number() {
        let text = "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v A>ett\n2\n00:0x.000 --> 00:03.000\n<v A>två\n";
        let problems = read(text).unwrap().problems;
        let found = "00:0x.000 --> 00:03.000".to_owned();
        assert_eq!(problems, [Problem::BrokenTiming { line: 7, found }]);
    }

    #[test]
    fn a_number_that_is_said_is_not_taken_for_a_cue_number() {
        let read = read("WEBVTT\n\n1\n00:01.000 --> 00:02.000\nRing\n\n112\n").unwrap();
        assert_eq!(read.turns[0].words, "Ring 112");
    }

    #[test]
    fn odd_times_keep_the_order_of_the_file() {
        let text = "WEBVTT\n\n00:09.000 --> 00:02.000\n<v A>ett\n\n00:01.000 --> 00:01.000\n<v B>två\n";
        assert_eq!(turns(&read(text).unwrap()), [(Some("A"), "ett", Some(9000)), (Some("B"), "två", Some(1000))]);
    }

    #[test]
    fn an_arrow_in_speech_is_words() {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>vi ritade hem --> skola\nja -> nej 13:30\n";
        assert_eq!(read(text).unwrap().turns[0].words, "vi ritade hem --> skola ja -> nej 13:30");
    }

    #[test]
    fn no_cue_and_no_words_are_refused_as_such() {
        assert_eq!(read("WEBVTT\n\nhej\n"), Err(Refusal::NoCue));
        for silent in ["WEBVTT", "WEBVTT\n\n", "WEBVTT - möte\nKind: captions\n\nNOTE\ninget sagt\n"] {
            assert_eq!(read(silent), Err(Refusal::NoWords), "{silent}");
        }
        assert_eq!(read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A></v>\n"), Err(Refusal::NoWords));
    }
}
