use crate::id::PersonId;
use crate::personal_data::personnummer;

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub starts_projects: bool,
}

/// An e-mail address as an account's name: lower case, one @, no spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl std::str::FromStr for Email {
    type Err = ();
    fn from_str(raw: &str) -> Result<Self, ()> {
        let clean = raw.trim().to_lowercase();
        let whole = clean.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@')
        });
        let taken = whole
            && clean.len() <= 254
            && !clean.contains(char::is_whitespace)
            && !personnummer::find(&clean).iter().any(|found| found.sure);
        if taken { Ok(Self(clean)) } else { Err(()) }
    }
}

impl Email {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_same_however_its_letters_are_cased() {
        assert_eq!("  Alva@Example.SE ".parse::<Email>().unwrap().as_str(), "alva@example.se");
        for wrong in ["", "alva", "alva@", "@example.se", "a b@example.se", "a@b@c.se", "alva@se", "121212-1212@example.se"]
        {
            assert!(wrong.parse::<Email>().is_err(), "{wrong}");
        }
    }
}
