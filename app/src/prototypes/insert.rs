//! What a page's writer can have put in with a button instead of remembering its signs: by the server at the end of the
//! text, by the browser where one writes.

/// Where the address of the page that it leads to stands in what is put in.
pub const TO: &str = "{to}";

/// What stands before and after `snippet`, so that it stands on lines of its own between these texts; a link may stand inside
/// a line too. `after`: nothing when it is put in last.
pub fn around(before: &str, after: Option<&str>, snippet: &str) -> (&'static str, &'static str) {
    if let Some(after) = after.filter(|_| snippet.starts_with("[[")) {
        let apart = |c: Option<char>| if c.is_none_or(char::is_whitespace) { "" } else { " " };
        return (apart(before.chars().next_back()), apart(after.chars().next().filter(|c| c.is_alphanumeric())));
    }
    let lead = match before {
        "" => "",
        text if text.ends_with("\n\n") => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    (lead, if after.is_none_or(|after| after.is_empty() || after.starts_with('\n')) { "" } else { "\n" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(before: &str, after: &str, snippet: &str) -> String {
        let (lead, end) = around(before, Some(after), snippet);
        format!("{before}{lead}{snippet}{end}{after}")
    }

    #[test]
    fn a_field_stands_on_a_line_of_its_own() {
        assert_eq!(placed("", "", "Fält: Namn"), "Fält: Namn");
        assert_eq!(placed("Hej", "", "Fält: Namn"), "Hej\n\nFält: Namn");
        assert_eq!(placed("Hej\n", "du", "Fält: Namn"), "Hej\n\nFält: Namn\ndu");
        assert_eq!(placed("Hej\n\n", "\ndu", "Fält: Namn"), "Hej\n\nFält: Namn\ndu");
    }

    #[test]
    fn a_link_stands_in_the_line_apart_from_the_words_around_it() {
        assert_eq!(placed("Läs", "mer.", "[[tack|Tack]]"), "Läs [[tack|Tack]] mer.");
        assert_eq!(placed("Läs ", ".", "[[tack|Tack]]"), "Läs [[tack|Tack]].");
        assert_eq!(around("Läs.", None, "[[tack|Tack]]"), ("\n\n", ""));
    }
}
