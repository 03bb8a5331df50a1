//! The second wall: whatever `render` has written, only this gets out.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

const TAGS: [&str; 36] = [
    "a",
    "br",
    "blockquote",
    "button",
    "code",
    "del",
    "div",
    "em",
    "fieldset",
    "form",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "input",
    "ins",
    "label",
    "legend",
    "li",
    "ol",
    "p",
    "pre",
    "span",
    "strong",
    "table",
    "tbody",
    "td",
    "textarea",
    "th",
    "thead",
    "tr",
    "ul",
    "wbr",
];

const ATTRIBUTES: [(&str, &[&str]); 9] = [
    ("a", &["href", "rel"]),
    ("button", &["type"]),
    ("form", &["action", "method", "autocomplete"]),
    ("img", &["src", "alt"]),
    ("input", &["type", "id", "name", "value", "autocomplete"]),
    ("label", &["for"]),
    ("ol", &["start"]),
    ("textarea", &["id", "rows", "autocomplete"]),
    ("th", &["scope"]),
];

static WALL: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut wall = Builder::empty();
    let attributes: HashMap<&str, HashSet<&str>> =
        ATTRIBUTES.iter().map(|&(tag, names)| (tag, names.iter().copied().collect())).collect();
    wall.tags(TAGS.into_iter().collect())
        .tag_attributes(attributes)
        .generic_attributes(HashSet::from(["class"]))
        .url_schemes(HashSet::from(["https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    wall
});

/// The fragment with nothing but the tags, attributes and addresses that `render` may use.
pub(super) fn clean(html: &str) -> String {
    WALL.clean(html).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_on_the_list_does_not_get_out() {
        assert_eq!(clean("<script>alert(1)</script>"), "");
        assert_eq!(clean("<p onclick=\"x()\" style=\"top:0\">hej</p>"), "<p>hej</p>");
        assert_eq!(clean("<a href=\"javascript:x()\">hej</a>"), "<a>hej</a>");
        assert_eq!(clean("<form action=\"javascript:x()\" method=\"post\"></form>"), "<form method=\"post\"></form>");
        assert_eq!(clean("<img src=\"http://example.se/a.png\" alt=\"\">"), "<img alt=\"\">");
        assert_eq!(clean("<button type=\"submit\" formaction=\"/x\">hej</button>"), "<button type=\"submit\">hej</button>");
        assert_eq!(clean("<iframe src=\"https://example.se\"></iframe><svg></svg><style>a{}</style>"), "");
    }
}
