//! What whoever writes can rely on: how she spells, what she leaves out; and what is said of danger without being in it.

use super::marks;

fn marked(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    marks(text).into_iter().map(|span| letters[span.start..span.end].iter().collect()).collect()
}

fn is_marked(text: &str) -> bool {
    !marks(text).is_empty()
}

#[test]
fn a_slip_in_a_short_word_is_read_when_the_words_around_it_say_so() {
    for text in ["han slpr mig", "han hoatr mig", "han slåår mig", "jag vill inte lvea"] {
        assert!(is_marked(text), "{text}");
    }
    for text in ["slpr", "jag hoatr", "han står mig nära", "vi lever i en lva"] {
        assert!(!is_marked(text), "{text}");
    }
}

#[test]
fn a_word_is_known_by_its_sound_and_in_another_form() {
    for text in ["jag vill henga mej", "han vill dreppa mej", "han gömde mina skor", "hjelp mej ja e rädd för han"] {
        assert!(is_marked(text), "{text}");
    }
}

#[test]
fn what_is_hung_on_a_word_is_a_word() {
    assert_eq!(marked("då slår'n mig"), ["slår'n mig"]);
    for text in ["jag e rädd för'n", "han dra’na i håre", "min 14åring säljer sig", "orka'nt leva"] {
        assert!(is_marked(text), "{text}");
    }
    assert!(!is_marked("det va la'nt så svårt"));
}

#[test]
fn whoever_leaves_herself_out_where_a_sentence_begins_is_read() {
    for text in ["vill skada min chef", "Sidan är bra. Vill skada min chef."] {
        assert!(is_marked(text), "{text}");
    }
}

#[test]
fn where_danger_is_what_a_text_is_about_only_what_is_ones_own_is_marked() {
    for text in [
        "mannen i exemplet slår sin fru",
        "i filmen säger hon att hon inte vågar gå hem",
        "varför frågar ni om självmord i en blankett om hyran?",
        "the text about honour violence is too long",
        "in the film the man hits his wife",
    ] {
        assert!(!is_marked(text), "{text}");
    }
    assert_eq!(marked("I filmen säger hon att hon inte vågar gå hem. Min man slår mig."), ["Min man slår mig"]);
    for text in ["precis som i filmen slår min man mig", "in the film he hits her, my husband hits me"] {
        assert!(is_marked(text), "{text}");
    }
}

#[test]
fn what_was_long_ago_is_left_alone_unless_it_goes_on() {
    assert!(!is_marked("jag blev vräkt för fem år sen och då fick jag bra hjälp"));
    assert!(!is_marked("när jag var liten slog pappa oss, det är länge sen"));
    assert!(is_marked("när jag var liten slog pappa oss, och min man slår mig"));
    assert!(is_marked("han slog mig för fem år sen och nu slår han barnen"));
    assert!(is_marked("min man har slagit mig sen vi gifte oss"));
}

#[test]
fn an_idiom_is_left_alone_and_what_stands_beside_it_is_not() {
    for text in ["jag dog av skratt", "det slog mig att knappen är blå", "I had time to kill", "the waiting is killing me"]
    {
        assert!(!is_marked(text), "{text}");
    }
    assert_eq!(marked("jag dog av skratt, men min man slår mig"), ["min man slår mig"]);
}

#[test]
fn a_word_that_is_another_in_the_other_language_weighs_nothing() {
    // *last* is not *låst*, nor *make* a husband.
    for text in ["my father died last year and the letter still came to him", "I make my last copy at the station"] {
        assert!(!is_marked(text), "{text}");
    }
}
