use crate::id::PersonId;
use crate::personal_data::personnummer;
use crate::rights::Role;

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub starts_projects: bool,
}

/// Whether a project that has a lead still has one when `person` is given `role`, or none: without one it could never let
/// anybody in again. True where she is no lead: nothing is taken away.
pub fn leads_left(members: impl IntoIterator<Item = (PersonId, Role)>, person: PersonId, role: Option<Role>) -> bool {
    let (mut hers, mut others) = (false, false);
    for (who, _) in members.into_iter().filter(|(_, role)| *role == Role::Lead) {
        hers |= who == person;
        others |= who != person;
    }
    !hers || others || role == Some(Role::Lead)
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
    fn the_last_lead_can_neither_go_nor_be_given_another_role() {
        let [siri, other] = [1_u128, 2].map(|n| PersonId::from(uuid::Uuid::from_u128(n)));
        let alone = [(siri, Role::Lead), (other, Role::Member)];
        assert!(!leads_left(alone, siri, None) && !leads_left(alone, siri, Some(Role::Manager)));
        assert!(leads_left(alone, siri, Some(Role::Lead)) && leads_left(alone, other, None));
        assert!(leads_left([(siri, Role::Lead), (other, Role::Lead)], siri, None));
    }

    #[test]
    fn an_address_is_the_same_however_its_letters_are_cased() {
        assert_eq!("  Alva@Example.SE ".parse::<Email>().unwrap().as_str(), "alva@example.se");
        for wrong in [
            "",
            "alva",
            "alva@",
            "@example.se",
            "a b@example.se",
            "a@b@c.se",
            "alva@se",
            "alva@.se",
            "alva@example.",
            "121212-1212@example.se",
        ] {
            assert!(wrong.parse::<Email>().is_err(), "{wrong}");
        }
        // What only may be a number of a person is somebody's address.
        assert!("241105-1432@example.se".parse::<Email>().is_ok());
    }

    #[test]
    fn an_address_may_be_as_long_as_mail_allows() {
        let of_length = |n: usize| format!("{}@example.se", "a".repeat(n - "@example.se".len())).parse::<Email>();
        assert!(of_length(254).is_ok() && of_length(255).is_err());
    }
}
