//! A gentle remark when a need names a solution. It explains itself and stops nobody: the word may well be right.

/// Names of solutions, in the form without an ending.
const WORDS: &[&str] = &[
    "app",
    "mobilapp",
    "application",
    "applikation",
    "bankid",
    "blankett",
    "chat",
    "chatt",
    "chattbot",
    "chatbot",
    "e-legitimation",
    "e-mail",
    "e-post",
    "e-tjänst",
    "email",
    "facetime",
    "formulär",
    "hemsida",
    "mail",
    "mejl",
    "messenger",
    "plattform",
    "platform",
    "portal",
    "robot",
    "sms",
    "skype",
    "skärm",
    "surfplatta",
    "system",
    "teams",
    "video",
    "videolänk",
    "videomöte",
    "videosamtal",
    "webbplats",
    "webbsida",
    "webpage",
    "website",
    "whatsapp",
    "zoom",
];

/// What a Swedish or English noun or verb may end with.
const ENDINGS: &[&str] = &[
    "", "a", "an", "ar", "arna", "at", "e", "en", "er", "erna", "es", "et", "ets", "n", "na", "or", "orna", "s", "t", "ts",
];

/// The first word in a need's `behöver jag …` that names a solution, as it was written.
pub fn named(need: &str) -> Option<&str> {
    need.split(|c: char| !c.is_alphanumeric() && c != '-').find(|word| {
        let word = word.to_lowercase();
        WORDS.iter().any(|solution| is_form_of(&word, solution))
    })
}

/// Whether a word is a form of a solution's name, or a compound that ends with it. Short names make no compounds:
/// "knapp" is no app.
fn is_form_of(word: &str, solution: &str) -> bool {
    // hemsida, hemsidan, hemsidor: the last vowel gives way.
    let stems = [Some(solution), solution.strip_suffix('a')];
    stems.into_iter().flatten().any(|stem| {
        ENDINGS
            .iter()
            .filter_map(|ending| word.strip_suffix(ending))
            .any(|rest| rest == stem || (stem.len() >= 6 && rest.len() > stem.len() && rest.ends_with(stem)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_that_names_a_solution_is_remarked_on_whatever_its_ending() {
        for (need, word) in [
            ("en app där jag ser allt", "app"),
            ("kunna chatta med någon", "chatta"),
            ("hitta formuläret", "formuläret"),
            ("logga in i E-tjänsten.", "E-tjänsten"),
            ("ha mötet på Teams", "Teams"),
            ("få svar via mejl, samma dag", "mejl"),
            ("hitta rätt på hemsidan", "hemsidan"),
            ("en kontaktportal", "kontaktportal"),
            ("to use the website", "website"),
            ("apps that work", "apps"),
        ] {
            assert_eq!(named(need), Some(word), "{need}");
        }
    }

    #[test]
    fn a_need_without_a_solution_is_left_alone() {
        for need in [
            "kunna se vad som händer med min ansökan",
            "veta vem det är och vad den personen får bestämma",
            "vara med medan det pågår",
            "slippa berätta min historia en gång till",
            "någon att prata med i min egen takt, i ett papper eller en knapp i taget",
            "bli mött med applåder, inte med apparater",
            "to be sure that nobody else hears",
            "",
        ] {
            assert_eq!(named(need), None, "{need}");
        }
    }
}
