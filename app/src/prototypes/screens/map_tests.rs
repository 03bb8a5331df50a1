use super::*;
use proptest::prelude::*;

/// Pages called s0, s1 … with links as given.
fn drawn(ways: &[Vec<usize>]) -> Map {
    let named = |n: usize| Slug::from_title(&format!("s{n}"));
    let body = |to: &Vec<usize>| to.iter().map(|n| format!("[[s{n}]]")).collect::<Vec<_>>().join("\n");
    let pages: Vec<Page<'_>> =
        ways.iter().enumerate().map(|(n, to)| Page::new(named(n), format!("Skärm {n}"), body(to))).collect();
    map(&pages)
}

fn standings(map: &Map) -> Vec<Standing> {
    map.screens.iter().map(|screen| screen.standing).collect()
}

fn inside(map: &Map, at: usize, (x, y): (i32, i32)) -> bool {
    let s = &map.screens[at];
    s.x < x && x < s.x + s.width && s.y < y && y < s.y + s.height
}

/// Points along a segment, close enough together that no box fits between two.
fn along((ax, ay): (i32, i32), (bx, by): (i32, i32)) -> impl Iterator<Item = (i32, i32)> {
    let parts = ((bx - ax).abs().max((by - ay).abs()) / 8).max(1);
    (0..=parts).map(move |n| (ax + (bx - ax) * n / parts, ay + (by - ay) * n / parts))
}

/// The stretch that two upright or two level segments share.
fn shared(a: &[(i32, i32)], b: &[(i32, i32)]) -> i32 {
    let overlap = |a: (i32, i32), b: (i32, i32)| a.0.max(a.1).min(b.0.max(b.1)) - a.0.min(a.1).max(b.0.min(b.1));
    let upright = |s: &[(i32, i32)]| s[0].0 == s[1].0;
    let level = |s: &[(i32, i32)]| s[0].1 == s[1].1;
    if upright(a) && upright(b) && a[0].0 == b[0].0 {
        return overlap((a[0].1, a[1].1), (b[0].1, b[1].1));
    }
    if level(a) && level(b) && a[0].1 == b[0].1 {
        return overlap((a[0].0, a[1].0), (b[0].0, b[1].0));
    }
    0
}

fn assert_readable(map: &Map) {
    for (n, a) in map.screens.iter().enumerate() {
        assert!(a.x >= 0 && a.y >= 0 && a.x + a.width <= map.width && a.y + a.height <= map.height, "{map:?}");
        for b in &map.screens[n + 1..] {
            let apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            assert!(apart, "{a:?} {b:?}");
        }
    }
    for (n, line) in map.lines.iter().enumerate() {
        for pair in line.points.windows(2) {
            for point in along(pair[0], pair[1]) {
                assert!((0..=map.width).contains(&point.0) && (0..=map.height).contains(&point.1), "{line:?}");
                assert!((0..map.screens.len()).all(|at| !inside(map, at, point)), "{line:?} goes through a box");
            }
            for other in map.lines[n + 1..].iter().flat_map(|other| other.points.windows(2)) {
                assert!(shared(pair, other) <= 0, "{line:?} runs on top of {other:?}");
            }
        }
        let on_edge = |at: usize, (x, y): (i32, i32)| {
            let s = &map.screens[at];
            (s.x..=s.x + s.width).contains(&x) && (y == s.y || y == s.y + s.height)
        };
        assert!(on_edge(line.from, line.points[0]) && on_edge(line.to, line.points[line.points.len() - 1]), "{line:?}");
    }
}

#[test]
fn a_straight_walk_is_a_column() {
    let map = drawn(&[vec![1], vec![2], vec![]]);
    assert_eq!(standings(&map), [Standing::First, Standing::Reached, Standing::Reached]);
    assert!(map.screens.windows(2).all(|pair| pair[0].x == pair[1].x && pair[0].y < pair[1].y));
    assert!(map.lines.iter().all(|line| line.points.len() == 2 && line.points[0].0 == line.points[1].0));
    assert_readable(&map);
}

#[test]
fn a_choice_spreads_out_and_comes_together() {
    let map = drawn(&[vec![1, 2, 3], vec![4], vec![4], vec![4], vec![0]]);
    let y: Vec<i32> = map.screens.iter().map(|screen| screen.y).collect();
    assert!(y[0] < y[1] && y[1] == y[2] && y[2] == y[3] && y[3] < y[4]);
    assert_eq!(map.screens[0].x, map.screens[2].x);
    assert_readable(&map);
}

#[test]
fn there_and_back_are_two_lines_side_by_side() {
    let map = drawn(&[vec![1], vec![0]]);
    assert_eq!(map.lines.len(), 2);
    assert_ne!(map.lines[0].points[0].0, map.lines[1].points[0].0);
    assert_readable(&map);
}

#[test]
fn a_line_around_leaves_to_the_right_of_those_that_go_straight() {
    let map = drawn(&[vec![1], vec![2], vec![0, 3], vec![]]);
    let start = |to: usize| map.lines.iter().find(|line| (line.from, line.to) == (2, to)).map(|line| line.points[0].0);
    assert!(start(0) > start(3) && start(3).is_some());
    assert_eq!(map.lines[2].points.len(), 6);
}

#[test]
fn pages_that_are_not_reached_or_not_made_are_drawn_too() {
    let map = drawn(&[vec![1, 9], vec![], vec![0]]);
    assert_eq!(standings(&map), [Standing::First, Standing::Reached, Standing::Unreached, Standing::Missing]);
    assert_eq!((map.screens[3].title.as_str(), &map.screens[3].title_lines[..]), ("", &["s9".to_owned()][..]));
    assert!(map.screens[2].y > map.screens[1].y);
    assert_readable(&map);
}

#[test]
fn many_missing_pages_do_not_fill_the_map() {
    let map = drawn(&[(10..60).collect()]);
    assert_eq!(map.screens.len(), 1 + MAX_MISSING);
    assert_readable(&map);
}

#[test]
fn ways_between_the_same_pages_are_one_line_with_all_their_names() {
    let page = |name: &str, body: &'static str| Page::new(Slug::from_title(name), name.to_owned(), body);
    let map = map(&[page("a", "[[b|Vidare]] [[b|Vidare]] [[b|Hoppa över]]\nKnapp: Skicka -> b\n[[a]]"), page("b", "")]);
    assert_eq!(map.lines.len(), 1);
    assert_eq!(map.lines[0].labels, ["Vidare", "Hoppa över", "Skicka"]);
    assert_eq!(map.lines[0].via, Via::Button);
}

#[test]
fn a_long_title_is_broken_between_words() {
    assert_eq!(broken("Vad vill du ta upp på mötet?"), ["Vad vill du ta upp", "på mötet?"]);
    assert_eq!(broken("Socialtjänstförvaltningen"), ["Socialtjänstförva…"]);
    assert_eq!(broken(&"ord ".repeat(40)).last().map(String::as_str), Some("ord ord ord ord…"));
    assert_eq!(broken(&"ord ".repeat(40)).len(), TITLE_LINES);
    assert_eq!(broken(" "), Vec::<String>::new());
}

#[test]
fn an_empty_prototype_has_an_empty_map() {
    let map = drawn(&[]);
    assert!(map.screens.is_empty() && map.lines.is_empty() && map.width > 0 && map.height > 0);
}

proptest! {
    #[test]
    fn every_map_can_be_read(ways in prop::collection::vec(prop::collection::vec(0_usize..13, 0..5), 1..13)) {
        assert_readable(&drawn(&ways));
    }
}
