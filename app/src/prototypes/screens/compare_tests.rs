use std::time::{Duration, Instant};

use super::*;
use crate::prototypes::screens::{MAX_BODY, MAX_PAGES};

const LABELS: Labels = Labels { added: "Nytt:", removed: "Borta:", moved: "flyttat" };

fn page<'a>(title: &'a str, body: &'a str) -> Page<'a> {
    Page::new(Slug::from_title(title), title, body)
}

fn compared(before: &[Page<'_>], after: &[Page<'_>]) -> Vec<PageChange> {
    let found = compare(before, after, &LABELS, Patience::of(Duration::from_mins(1)));
    assert!(!found.is_coarse);
    found.pages
}

/// What became of each page, in a letter: + added, - removed, = the same, ~ changed.
fn shape(changes: &[PageChange]) -> Vec<(&str, char)> {
    let sign = |change: &Change| match change {
        Change::Added(_) => '+',
        Change::Removed(_) => '-',
        Change::Same => '=',
        Change::Changed(_) => '~',
    };
    changes.iter().map(|one| (one.slug.as_str(), sign(&one.change))).collect()
}

/// The two sides of a page called Start.
fn sides_of(before: &str, after: &str) -> Sides {
    match compared(&[page("Start", before)], &[page("Start", after)]).remove(0).change {
        Change::Changed(sides) => *sides,
        other => panic!("{other:?}"),
    }
}

#[test]
fn pages_are_matched_by_slug() {
    let before = [page("Start", "Hej"), page("Fråga", "Vad?"), page("Kvitto", "Tack")];
    let after = [page("Start", "Hej"), page("Kvitto", "Tack så mycket"), page("Hjälp", "Ring")];
    assert_eq!(shape(&compared(&before, &after)), [("start", '='), ("fraga", '-'), ("kvitto", '~'), ("hjalp", '+')]);
}

#[test]
fn pages_that_are_gone_keep_their_order() {
    let before = [page("a", ""), page("b", ""), page("c", "")];
    assert_eq!(shape(&compared(&before, &[page("d", "")])), [("a", '-'), ("b", '-'), ("c", '-'), ("d", '+')]);
}

#[test]
fn words_are_marked_in_the_page_as_it_is_shown() {
    let sides = sides_of(
        "Vi svarar **inom fem dagar** på [[tack|ditt brev]].",
        "Vi svarar **inom två dagar** på [[tack|ditt brev]].",
    );
    assert_eq!(
        sides.before,
        "<p class=\"proto__title\">Start</p><p>Vi svarar <strong>inom <del><span class=\"visually-hidden\">Borta: </span>fem</del> \
         dagar</strong> på <span class=\"proto__link\">ditt brev</span>.</p>"
    );
    assert!(
        sides.after.contains("<ins><span class=\"visually-hidden\">Nytt: </span>två</ins> dagar</strong>"),
        "{}",
        sides.after
    );
    assert!(sides.in_words && !sides.source.is_empty());
}

#[test]
fn a_mark_may_run_through_what_is_bold_and_is_said_once() {
    let sides = sides_of("Kom hit nu.", "Kom hit **i morgon klockan** nio nu.");
    assert_eq!(sides.after.matches("Nytt:").count(), 1, "{}", sides.after);
    assert!(sides.after.contains("<strong><ins>"), "{}", sides.after);
}

#[test]
fn fields_answers_and_buttons_are_compared_too() {
    let before = "Val: Hur vill du ses?\n- På kontoret\n- På telefon\nKnapp: Skicka -> tack";
    let after = "Val: Hur vill du ses?\n- På kontoret\n- På en promenad i skogen\nKnapp: Skicka in -> tack";
    let sides = sides_of(before, after);
    assert!(sides.before.contains("<del>") && sides.before.contains("telefon</del>"), "{}", sides.before);
    assert!(sides.after.contains("<li>På kontoret</li>"), "{}", sides.after);
    assert!(sides.after.contains("Skicka<ins>"), "{}", sides.after);
    for tag in ["<form", "<input", "<textarea", "<button", "<a ", " id="] {
        assert!(!sides.before.contains(tag) && !sides.after.contains(tag), "{tag}");
    }
}

#[test]
fn a_paragraph_in_another_place_is_said_to_have_moved() {
    let sides = sides_of("Du får veta vem du möter.\n\nEtt.\n\nTvå.", "Ett.\n\nTvå.\n\nDu får veta vem du möter.");
    let moved = "<span class=\"diff__moved\"><span class=\"diff__note\">flyttat </span>Du får veta vem du möter.</span>";
    assert!(sides.before.contains(moved) && sides.after.contains(moved), "{sides:?}");
    assert!(!sides.before.contains("<del>") && !sides.after.contains("<ins>"));
}

#[test]
fn a_new_title_is_a_change_though_the_text_is_the_same() {
    let before = [page("Kvitto", "Tack")];
    let mut after = before.clone();
    after[0].title = "Ditt kvitto".into();
    let changes = compared(&before, &after);
    assert_eq!(changes[0].title, "Ditt kvitto");
    let Change::Changed(sides) = &changes[0].change else { panic!("{changes:?}") };
    assert!(sides.in_words && sides.source.is_empty(), "{sides:?}");
    assert!(sides.after.contains("Ditt"), "{}", sides.after);
}

#[test]
fn a_change_of_form_alone_is_in_no_words() {
    let sides = sides_of("Vi svarar [[tack|snart]].", "Vi svarar **[[kvitto|snart]]**.");
    assert!(!sides.in_words && !sides.source.is_empty(), "{sides:?}");
    assert!(!sides.before.contains("<del>") && !sides.after.contains("<ins>"), "{sides:?}");
}

#[test]
fn ways_that_came_and_went_are_told() {
    let sides = sides_of("[[a]] [[b|hit]]\n\nKnapp: x -> c", "[[b|dit]] [[d]] [[d|igen]]\n\nKnapp: x -> c");
    let names = |ways: &[Slug]| ways.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!((names(&sides.ways_added), names(&sides.ways_gone)), (vec!["d".to_owned()], vec!["a".to_owned()]));
}

#[test]
fn pages_that_changed_places_say_from_where_to_where() {
    let [a, b, c, d] = ["a", "b", "c", "d"].map(|title| page(title, ""));
    let before = [a.clone(), b.clone(), c.clone(), d.clone()];
    let moved = |after: &[Page<'_>]| -> Vec<(String, (usize, usize))> {
        let changes = compared(&before, after);
        changes.into_iter().filter_map(|one| one.moved.map(|places| (one.title, places))).collect()
    };
    assert_eq!(moved(&[b.clone(), c.clone(), d.clone(), a.clone()]), [("a".to_owned(), (1, 4))]);
    // Those that only made room have not moved.
    assert_eq!(moved(&[page("ny", ""), a, b, d]), []);
}

#[test]
fn as_much_as_a_prototype_can_hold_is_compared_in_time_and_says_that_it_was_cut_short() {
    let words = |salt: usize| {
        let word = |n: usize| format!("{:04x} ", (n * n * 31 + n * salt) % 65_536);
        (0..MAX_BODY / 5).map(word).collect::<Vec<_>>().concat()
    };
    let [old, new] = [7, 11].map(|salt| (0..MAX_PAGES).map(|n| (format!("Sida {n}"), words(salt + n))).collect::<Vec<_>>());
    let pages = |all: &'static [(String, String)]| all.iter().map(|(title, body)| page(title, body)).collect::<Vec<_>>();
    let (old, new) = (pages(old.leak()), pages(new.leak()));
    let begun = Instant::now();
    let found = compare(&old, &new, &LABELS, Patience::of(Duration::from_millis(200)));
    assert!(found.is_coarse);
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    assert!(found.pages.iter().all(|one| matches!(one.change, Change::Changed(_))));
}
