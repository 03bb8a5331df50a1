use std::collections::{HashMap, HashSet};
use std::time::Duration;

use super::super::difference::Patience;
use super::super::parse::parse;
use super::super::sides::sides;
use super::super::voice::Labels;
use super::*;
use proptest::prelude::*;

const PAGES: [(&str, &str); 2] = [("kvitto", "Ditt kvitto"), ("start", "Så börjar du")];

fn exists(page: &Slug) -> bool {
    PAGES.iter().any(|(slug, _)| *slug == page.as_str())
}

fn aimed(target: Target<'_>) -> Target<'_> {
    target.titled(|page| PAGES.iter().find(|(slug, _)| *slug == page.as_str()).map(|(_, title)| (*title).to_owned()))
}

fn round<'a>() -> Target<'a> {
    aimed(Target::round(
        |page| exists(page).then(|| format!("/prova/ab/{page}")),
        |page| exists(page).then(|| format!("/prova/ab/vidare/{page}")),
    ))
}

fn preview<'a>() -> Target<'a> {
    aimed(Target::preview(
        |page| exists(page).then(|| format!("?sida={page}&visa=1")),
        |page| exists(page).then(|| format!("?sida={page}")),
    ))
}

fn still<'a>() -> Target<'a> {
    aimed(Target::still())
}

fn html(body: &str) -> String {
    render(&parse(body), &round())
}

#[test]
fn a_page_of_text_is_plain_html() {
    assert_eq!(
        html("# Hej\n\nDu **får** *svar*\ninom `två` dagar.\n\n---\n\n> Så bra\n\n3. tre\n4. fyra\n\n- a\n\n- b"),
        "<h2>Hej</h2><p>Du <strong>får</strong> <em>svar</em><br>inom <code>två</code> dagar.</p><hr>\
         <blockquote><p>Så bra</p></blockquote><ol start=\"3\"><li>tre</li><li>fyra</li></ol>\
         <ul><li><p>a</p></li><li><p>b</p></li></ul>"
    );
}

#[test]
fn raw_html_is_shown_as_it_was_typed() {
    assert_eq!(html("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    assert_eq!(html("hej <b onclick=\"x\">du</b>"), "<p>hej &lt;b onclick=\"x\"&gt;du&lt;/b&gt;</p>");
}

#[test]
fn control_characters_never_come_out() {
    assert_eq!(html("a&#1;b&#7;c"), "<p>abc</p>");
}

#[test]
fn a_link_shows_its_words_or_the_pages_title() {
    assert_eq!(html("[[kvitto]]"), "<p><a class=\"proto__link\" href=\"/prova/ab/kvitto\">Ditt kvitto</a></p>");
    assert_eq!(html("[[kvitto|Se]]"), "<p><a class=\"proto__link\" href=\"/prova/ab/kvitto\">Se</a></p>");
    assert_eq!(
        html("[ut](https://example.se)"),
        "<p><a class=\"proto__link\" href=\"https://example.se/\" rel=\"noreferrer\">ut</a></p>"
    );
    assert_eq!(html("[ut](http://example.se) [ut](javascript:x)"), "<p>ut ut</p>");
}

#[test]
fn a_phone_number_does_not_break_in_two() {
    let link = html("[042-10 50 00](tel:042-105000)");
    let start = "<p><a class=\"proto__link\" href=\"tel:042105000\" rel=\"noreferrer\">";
    assert_eq!(link, format!("{start}042\u{2011}10&nbsp;50&nbsp;00</a></p>"));
    let words = html("[ring oss: 042-10 50 00](tel:042-105000)");
    assert_eq!(words, format!("{start}ring&nbsp;<wbr>oss:&nbsp;<wbr>042\u{2011}10&nbsp;50&nbsp;00</a></p>"));
}

#[test]
fn what_leads_nowhere_is_marked_for_the_team_and_plain_for_a_visitor() {
    let body = "[[borta|Hit]]\nKnapp: Dit -> borta";
    assert_eq!(
        html(body),
        "<p>Hit</p><p class=\"proto__actions\"><span class=\"proto__button proto__button--still\">Dit</span></p>"
    );
    assert_eq!(
        render(&parse(body), &preview()),
        "<p><span class=\"proto__link proto__link--missing\">Hit</span></p>\
         <p class=\"proto__actions\"><span class=\"proto__button proto__button--missing\">Dit</span></p>"
    );
}

#[test]
fn a_form_is_posted_to_the_page_of_its_button_and_keeps_what_is_typed_to_itself() {
    assert_eq!(
        html("Fält: Namn\nTextruta: Berätta\nDatum: När?\nKnapp: Skicka -> kvitto"),
        "<form class=\"proto__form\" method=\"post\" action=\"/prova/ab/vidare/kvitto\" autocomplete=\"off\">\
         <div class=\"proto__field\"><label class=\"proto__label\" for=\"proto1\">Namn</label>\
         <input class=\"proto__input\" type=\"text\" id=\"proto1\" autocomplete=\"off\"></div>\
         <div class=\"proto__field\"><label class=\"proto__label\" for=\"proto2\">Berätta</label>\
         <textarea class=\"proto__area\" id=\"proto2\" rows=\"5\" autocomplete=\"off\"></textarea></div>\
         <div class=\"proto__field\"><label class=\"proto__label\" for=\"proto3\">När?</label>\
         <input class=\"proto__input\" type=\"date\" id=\"proto3\" autocomplete=\"off\"></div>\
         <p class=\"proto__actions\"><button class=\"proto__button\" type=\"submit\">Skicka</button></p></form>"
    );
}

#[test]
fn one_answer_has_a_group_and_several_have_no_names() {
    assert_eq!(
        html("Val: Hur?\n- Brev\n- Möte\n\nKryss: Vad?\n- Hyra\n"),
        "<div class=\"proto__form\"><fieldset class=\"proto__choices\"><legend class=\"proto__label\">Hur?</legend>\
         <div class=\"proto__choice\"><input type=\"radio\" id=\"proto2\" name=\"proto1\" value=\"1\">\
         <label class=\"proto__label\" for=\"proto2\">Brev</label></div>\
         <div class=\"proto__choice\"><input type=\"radio\" id=\"proto3\" name=\"proto1\" value=\"2\">\
         <label class=\"proto__label\" for=\"proto3\">Möte</label></div></fieldset>\
         <fieldset class=\"proto__choices\"><legend class=\"proto__label\">Vad?</legend>\
         <div class=\"proto__choice\"><input type=\"checkbox\" id=\"proto5\">\
         <label class=\"proto__label\" for=\"proto5\">Hyra</label></div></fieldset></div>"
    );
}

#[test]
fn a_button_without_fields_is_a_link() {
    assert_eq!(
        html("Knapp: Vidare -> kvitto"),
        "<p class=\"proto__actions\"><a class=\"proto__button\" href=\"/prova/ab/kvitto\">Vidare</a></p>"
    );
}

#[test]
fn a_field_or_a_button_without_words_is_still_called_something() {
    assert!(html("Fält:\nKnapp: -> kvitto").contains(">Fält</label>"));
    assert!(html("Fält:\nKnapp: -> kvitto").contains(">Ditt kvitto</button>"));
    assert!(html("Knapp:").contains(">Knapp</span>"));
}

#[test]
fn a_drawing_holds_no_links_and_no_controls() {
    let body =
        "[[kvitto]] [ut](https://example.se)\nFält: a\nTextruta: b\nVal: c\n- d\nKryss: e\n- f\nKnapp: Skicka -> kvitto";
    let drawing = render(&parse(body), &still());
    for tag in ["<a ", "<form", "<input", "<textarea", "<button", "<label", "<fieldset"] {
        assert!(!drawing.contains(tag), "{tag} in {drawing}");
    }
    for words in ["Ditt kvitto", "ut", ">a<", ">b<", ">c<", ">d<", ">e<", ">f<", "Skicka"] {
        assert!(drawing.contains(words), "{words} not in {drawing}");
    }
}

#[test]
fn a_picture_is_described() {
    assert_eq!(html("![Huset](hus.png)"), "<p><span class=\"proto__picture proto__picture--missing\">Huset</span></p>");
    assert_eq!(html("![](hus.png)"), "<p></p>");
}

#[test]
fn a_titled_page_stands_under_the_headings_around_it() {
    let page = render_marked("Hej & hå", &parse("# Du\n\n## Du igen"), &still(), Voice::Plain);
    assert_eq!(page, "<p class=\"proto__title\">Hej &amp; hå</p><h4>Du</h4><h5>Du igen</h5>");
}

#[test]
fn a_table_has_a_head() {
    assert_eq!(
        html("| Vad | |\n|---|---|\n| Hyra | 5 000 |"),
        "<div class=\"proto__table\"><table><thead><tr><th scope=\"col\">Vad</th><td></td></tr></thead>\
         <tbody><tr><td>Hyra</td><td>5 000</td></tr></tbody></table></div>"
    );
}

/// A tag as it stands in the HTML: its name, its attributes and whether it ends something.
struct Tag {
    name: String,
    attributes: HashMap<String, String>,
    end: bool,
}

/// Reads tags strictly as `render` writes them, and fails on anything else.
fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>'), "a loose > in {html}");
        rest = &rest[start + 1..];
        let end = rest.strip_prefix('/').is_some();
        rest = rest.trim_start_matches('/');
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(0);
        let name = rest[..length].to_owned();
        assert!(!name.is_empty(), "a loose < in {html}");
        rest = &rest[length..];
        let mut attributes = HashMap::new();
        while let Some(more) = rest.strip_prefix(' ') {
            let Some((attribute, after)) = more.split_once("=\"") else { panic!("an attribute without a value: {more}") };
            let Some((value, after)) = after.split_once('"') else { panic!("a value that does not end: {after}") };
            assert!(attributes.insert(attribute.to_owned(), value.to_owned()).is_none(), "twice {attribute} in {html}");
            rest = after;
        }
        let Some(after) = rest.strip_prefix('>') else { panic!("a tag that does not end: {rest}") };
        rest = after;
        found.push(Tag { name, attributes, end });
    }
    assert!(!rest.contains('>'), "a loose > in {html}");
    found
}

/// Everything that must hold for a fragment, whatever was typed.
fn assert_sound(html: &str) {
    const NAMES: [&str; 13] =
        ["class", "href", "rel", "type", "action", "method", "autocomplete", "src", "alt", "id", "for", "value", "rows"];
    let mut open: Vec<String> = Vec::new();
    let (mut ids, mut labelled, mut controls) = (HashSet::new(), HashSet::new(), HashSet::new());
    let mut level = 1;
    for tag in tags(html) {
        let name = tag.name.as_str();
        if tag.end {
            assert_eq!(open.pop().as_deref(), Some(name), "{html}");
            continue;
        }
        if let Some(heading) = name.strip_prefix('h').and_then(|n| n.parse::<u8>().ok()) {
            assert!((2..=level + 1).contains(&heading), "a skipped heading in {html}");
            level = heading;
        }
        let get = |attribute: &str| tag.attributes.get(attribute).map(String::as_str);
        for (attribute, value) in &tag.attributes {
            let radio_name = name == "input" && attribute == "name" && get("type") == Some("radio");
            let other = matches!((name, attribute.as_str()), ("ol", "start") | ("th", "scope"));
            assert!(NAMES.contains(&attribute.as_str()) || radio_name || other, "{attribute} in {html}");
            if ["href", "src", "action"].contains(&attribute.as_str()) {
                let fine = ["https://", "mailto:", "tel:", "/p", "?sida="].iter().any(|start| value.starts_with(start));
                assert!(fine, "{value} in {html}");
            }
        }
        if let Some(id) = get("id") {
            assert!(ids.insert(id.to_owned()), "{id} twice in {html}");
        }
        match name {
            "input" | "textarea" => _ = controls.insert(get("id").map(str::to_owned)),
            "label" => _ = labelled.insert(get("for").map(str::to_owned)),
            "a" => assert!(get("href").is_some() && !open.contains(&tag.name), "{html}"),
            "form" => assert!(get("method") == Some("post") && !open.contains(&tag.name), "{html}"),
            "script" | "style" | "iframe" | "svg" | "object" => panic!("{name} in {html}"),
            _ => {}
        }
        if !["br", "hr", "img", "input", "wbr"].contains(&name) {
            open.push(tag.name);
        }
    }
    assert_eq!(open, Vec::<String>::new(), "{html}");
    assert_eq!(controls, labelled, "{html}");
}

const LABELS: Labels = Labels { added: "Nytt:", removed: "Borta:", moved: "flyttat" };

/// Without marks and their labels, and without what keeps a phone number together.
fn unmarked(html: &str) -> String {
    let moved = "<span class=\"diff__moved\">";
    let mut rest = html
        .replace("<span class=\"visually-hidden\">Nytt: </span>", "")
        .replace("<span class=\"visually-hidden\">Borta: </span>", "")
        .replace("<span class=\"diff__note\">flyttat </span>", "")
        .replace("&nbsp;", " ")
        .replace('\u{2011}', "-")
        .replace("<wbr>", "");
    for tag in ["<ins>", "</ins>", "<del>", "</del>"] {
        rest = rest.replace(tag, "");
    }
    while let Some(at) = rest.find(moved) {
        let end = at + rest[at..].find("</span>").unwrap();
        rest.replace_range(end..end + "</span>".len(), "");
        rest.replace_range(at..at + moved.len(), "");
    }
    rest
}

fn assert_sound_everywhere(body: &str) {
    let draft = parse(body);
    for target in [round(), preview(), still()] {
        let out = render(&draft, &target);
        assert_sound(&out);
        assert_eq!(out, write(&draft, &target), "the second wall had something to do");
    }
    let other = parse(&body.chars().rev().collect::<String>());
    let (old, new) = (heard("Hej", &draft, &still()), heard("Du", &other, &still()));
    let (gone, come) = sides(&old, &new, Patience::of(Duration::from_mins(1)));
    for (title, draft, voice) in [("Hej", &draft, Voice::before(gone, &LABELS)), ("Du", &other, Voice::after(come, &LABELS))]
    {
        let out = write_marked(title, draft, &still(), voice);
        assert_eq!(out, clean(&out), "the second wall had something to do");
        let plain = render_marked(title, draft, &still(), Voice::Plain);
        assert_eq!(unmarked(&out), unmarked(&plain), "the marks took away or added words");
    }
}

#[test]
fn known_attacks_come_to_nothing() {
    for body in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVa&#x09;Script:alert(1))",
        "[x](https://example.se/\" onmouseover=\"alert(1))",
        "![x](karta.png\" onerror=\"alert(1))",
        "Fält: \"><script>alert(1)</script>",
        "Val: <b>\n- \"><img src=x onerror=y>\n- </fieldset>",
        "Knapp: </button><script> -> kvitto",
        "<![CDATA[ x ]]> <!-- <p> --> <?php ?>",
        "&lt;script&gt; &#1; &#0; &#60;b&#62;",
        "```\n</pre><script>\n```",
        "[[kvitto|<b>[hej](https://example.se)</b>]]",
        "# <h1>x</h1>\n\n###### y",
        "<form action=x><input name=y>\nFält: x\n</form>",
        "![\" onerror=\"x](karta.png)",
        "[a <https://example.se> b](kvitto) [[kvitto|<a@example.se>]] [![<https://example.se>](karta.png)](kvitto)",
        "[a [b](kvitto) c](start)\n\n[![x](karta.png)](kvitto)",
    ] {
        assert_sound_everywhere(body);
    }
}

/// Text made of the pieces that mean something, in any order.
fn markdownish() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "# ",
        "### ",
        "- ",
        "1. ",
        "> ",
        "    ",
        "\n",
        "\n\n",
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "[[",
        "]]",
        "|",
        "![",
        "\n---\n",
        "| a | b |\n|---|---|\n",
        "<",
        ">",
        "<b ",
        "</form>",
        "<!--",
        "-->",
        "\"",
        "'",
        "&",
        "&amp;",
        "&#10;",
        "javascript:",
        "https://example.se",
        "mailto:a@b.se",
        "[ring 1 2](tel:112)",
        "<https://example.se>",
        "![\"](karta.png)",
        "kvitto",
        "borta",
        "karta.png",
        " onclick=",
        "<script>",
        "Fält: ",
        "\nFält: Namn\n",
        "\nVal: Hur?\n",
        "\nKryss:\n",
        "\nKnapp: Skicka -> kvitto\n",
        "\nButton: X\n",
        "\\",
        "ord",
        " ",
        "å",
        "\u{a0}",
        "\u{200b}",
        "\t",
        "\r\n",
        "\nDatum: När\n",
        "\nTextruta: Mer\n",
        "===",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn anything_typed_comes_out_sound(body in any::<String>()) {
        assert_sound_everywhere(&body);
    }

    #[test]
    fn anything_that_looks_like_markdown_comes_out_sound(body in markdownish()) {
        assert_sound_everywhere(&body);
    }
}
