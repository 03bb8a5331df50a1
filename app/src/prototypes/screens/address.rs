//! Where a link may lead: a page, a secure address, an e-mail, a phone. Nothing else.

use ammonia::Url;

use crate::slug::Slug;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    Page(Slug),
    /// A complete `https:`, `mailto:` or `tel:` address.
    Outside(String),
    /// As typed; empty when nothing was. The words of the link are shown, but lead nowhere.
    Refused(String),
}

impl Address {
    /// What an ordinary Markdown link points at.
    pub fn read(typed: &str) -> Self {
        let typed = typed.trim();
        let outside = match typed.split_once(':') {
            None => return Slug::parse(&typed.to_lowercase()).map_or_else(|| refused(typed), Self::Page),
            Some((scheme, rest)) => match scheme.to_ascii_lowercase().as_str() {
                "https" => secure(typed),
                "mailto" => mail(rest),
                "tel" => phone(rest),
                _ => None,
            },
        };
        outside.map_or_else(|| refused(typed), Self::Outside)
    }

    /// What `[[…]]` points at: a slug, or a title that is turned into one.
    pub fn read_page(typed: &str) -> Self {
        Slug::read(typed).map_or_else(|| refused(typed), Self::Page)
    }
}

fn refused(typed: &str) -> Address {
    Address::Refused(typed.to_owned())
}

fn secure(typed: &str) -> Option<String> {
    let url = Url::parse(typed).ok()?;
    let plain = url.host().is_some() && url.username().is_empty() && url.password().is_none();
    plain.then(|| url.to_string())
}

/// The address alone: subject lines and copies are not for a link to fill in.
fn mail(rest: &str) -> Option<String> {
    let address = rest.split('?').next().unwrap_or_default();
    let (name, place) = address.split_once('@')?;
    let fine = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || ".-_+".contains(c));
    (fine(name) && fine(place)).then(|| format!("mailto:{address}"))
}

fn phone(rest: &str) -> Option<String> {
    let rest = rest.replace("%20", "");
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let fine = (3..=15).contains(&digits.len()) && rest.chars().all(|c| c.is_ascii_digit() || "+-() ".contains(c));
    let plus = if rest.starts_with('+') { "+" } else { "" };
    fine.then(|| format!("tel:{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outside(typed: &str) -> String {
        match Address::read(typed) {
            Address::Outside(address) => address,
            other => panic!("{typed} became {other:?}"),
        }
    }

    #[test]
    fn a_page_is_named_by_its_slug() {
        let kvitto = Address::Page(Slug::from_title("kvitto"));
        assert_eq!(Address::read("kvitto"), kvitto);
        assert_eq!(Address::read("Kvitto"), kvitto);
        assert_eq!(Address::read_page("Se ditt kvitto"), Address::Page(Slug::from_title("se-ditt-kvitto")));
    }

    #[test]
    fn secure_addresses_mail_and_phone_are_let_through() {
        assert_eq!(outside("https://example.se/a?b=c"), "https://example.se/a?b=c");
        assert_eq!(outside("HTTPS://example.se"), "https://example.se/");
        assert_eq!(outside("mailto:digiteam@example.se?subject=hej"), "mailto:digiteam@example.se");
        assert_eq!(outside("tel:+46 70-174 06 05"), "tel:+46701740605");
    }

    #[test]
    fn everything_else_is_refused() {
        let typed = [
            "",
            "http://example.se",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "//example.se",
            "/admin",
            "../a",
            "https:",
            "https://",
            "https://[",
            "https://a:b@example.se",
            "https://a@example.se",
            "https://:b@example.se",
            "mailto:",
            "mailto:a",
            "mailto:a@b,c@d",
            "tel:",
            "tel:abc",
            "tel:1;ext=2",
            "vbscript:x",
            "file:///etc/passwd",
            "sida ett",
        ];
        for typed in typed {
            assert_eq!(Address::read(typed), Address::Refused(typed.to_owned()));
        }
        assert_eq!(Address::read_page("  "), Address::Refused("  ".to_owned()));
    }
}
