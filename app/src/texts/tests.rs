use std::fs;
use std::path::PathBuf;

use super::*;

/// A city's folder that is gone when the test is.
struct Folder(PathBuf);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self(std::env::temp_dir().join(format!("traden-texts-{}", crate::secret::token().unwrap())));
        fs::create_dir_all(&folder.0).unwrap();
        for (name, text) in files {
            folder.has(name, text.as_bytes());
        }
        folder
    }

    fn has(&self, name: &str, text: &[u8]) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self) -> Result<Texts, Refused> {
        Texts::read(&self.0, &Facts::default())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn open(texts: &Texts) -> Vec<String> {
    texts
        .lacks()
        .iter()
        .map(|lack| match lack {
            Lack::Open { name, .. } => name.clone(),
            other => format!("{other:?}"),
        })
        .collect()
}

/// Everything that the templates ask for, filled in.
const FILLED: &str = "owner = \"Nämnden\"\nphone = \"08-12 34 56\"\nemail = \"a@b.se\"\ndpo = \"c@b.se\"\nemergency = \"08-1\"\n\
                      kept = \"Ett år.\"\nkept_talks = \"Ett år.\"\nkept_accounts = \"Ett år.\"\nrecipients = \"Ingen.\"\n\
                      tested = \"I maj.\"\n";

#[test]
fn the_templates_can_be_read_and_say_themselves_what_is_open_in_them() {
    let facts = Facts::read(FACTS, &template(FACTS)).unwrap();
    let all = open(&Texts::default());
    for name in &all {
        assert!(facts.knows(name), "{name}");
    }
    assert_eq!(
        all,
        ["dpo", "email", "emergency", "kept", "kept_accounts", "kept_talks", "owner", "phone", "recipients", "tested"]
    );
    assert_eq!(open(&Texts::of_the_demo()), [""; 0]);
}

#[test]
fn what_is_written_out_can_be_read_back_filled_in_and_then_nothing_is_open() {
    let folder = Folder::with(&[]);
    for (name, text) in templates() {
        assert!(!text.contains("holds:") && !text.contains("<!-- city"), "{name}");
        folder.has(&name, text.as_bytes());
    }
    assert_eq!(open(&folder.read().unwrap()), open(&Texts::default()));
    folder.has(FACTS, FILLED.replace("08-1\"", "08-123\"").as_bytes());
    assert_eq!(open(&folder.read().unwrap()), [""; 0]);
}

#[test]
fn a_file_that_is_missing_is_the_one_that_comes_with_the_program() {
    let own = "# Om oss\n\nHär svarar {owner}.\n";
    let folder = Folder::with(&[("sv/privacy.md", own)]);
    let flags = Facts::default().with("owner", "Nämnden");
    let texts = Texts::read(&folder.0, &flags).unwrap();
    assert_eq!(texts.statement(Lang::Sv, Statement::Privacy, "?"), "# Om oss\n\nHär svarar Nämnden.\n");
    assert!(texts.statement(Lang::En, Statement::Privacy, "?").starts_with("# How we handle personal data"));
    assert!(Texts::read(&folder.0.join("nowhere"), &flags).unwrap_err().to_string().contains("nowhere"));
}

#[test]
fn what_the_file_says_goes_before_the_flags_and_one_language_may_be_open_alone() {
    let folder = Folder::with(&[(FACTS, "owner = { sv = \"Nämnden\", en = \"\" }")]);
    let texts = Texts::read(&folder.0, &Facts::default().with("phone", "08-12 34 56")).unwrap();
    let open = open(&texts);
    assert!(open.contains(&"owner.en".to_owned()) && !open.contains(&"phone".to_owned()), "{open:?}");
    let used = texts.lacks().iter().find_map(|lack| match lack {
        Lack::Open { name, used } if name == "owner.en" => Some(used.join(" ")),
        _ => None,
    });
    let used = used.unwrap();
    assert!(used.contains("en/privacy.md:") && !used.contains("sv/"), "{used}");
    let with_flag = Texts::read(&folder.0, &Facts::default().with("owner", "Kommunen")).unwrap();
    assert_eq!(
        [Lang::Sv, Lang::En].map(|lang| with_flag.fact(lang, "owner").to_owned()),
        ["Nämnden", "Kommunen"].map(str::to_owned)
    );
}

#[test]
fn a_number_and_an_address_can_be_followed() {
    let own = "# Om oss\n\nRing {phone} eller skriv till {email}. {kept}\n";
    let folder = Folder::with(&[("sv/privacy.md", own), (FACTS, FILLED.replace("08-1\"", "08-123\"").as_str())]);
    let text = folder.read().unwrap().statement(Lang::Sv, Statement::Privacy, "?");
    assert!(text.contains("Ring [08\u{2011}12\u{a0}34\u{a0}56](tel:08123456) eller skriv till <a@b.se>. Ett år."), "{text}");
}

#[test]
fn a_malformed_text_is_refused_with_its_file_its_line_and_what_is_wrong() {
    for (file, text, line, what) in [
        ("sv/privacy.md", "", 1, "begin with a title"),
        ("sv/privacy.md", "<!-- a\nb -->\nOm oss\n", 3, "begin with a title"),
        ("sv/privacy.md", "# Om oss\n\n## Vem\n", 3, "a paragraph comes first"),
        ("sv/privacy.md", "# Om oss\n\nVi.\n\n<!-- glömt\n", 5, "does not end"),
        ("en/staff.md", "# About\n\nWe.\n\nCall {phone\n", 5, "stands in braces"),
        ("en/staff.md", "# About\n\nWe.\nCall {fone}.\n", 4, "city.toml has no fone"),
        ("en/staff.md", "# About\n\nWe.\n\n<script>alert(1)</script>\n", 5, "HTML is not taken"),
        ("en/staff.md", "# About\n\nWe are <b>here</b>.\n", 3, "HTML is not taken"),
        ("en/staff.md", "# About\n\n[Here](javascript:alert(1))\n", 3, "a link begins with"),
        ("en/staff.md", "# About\n\n![Us](/us.png)\n", 3, "pictures"),
        (FACTS, "# x\nowner = \"a\"\nowner = \"b\"\n", 3, "duplicate key"),
        (FACTS, "owner = \"a\"\nphone = 112\n", 2, "a text, or"),
        (FACTS, "owner = { sv = \"a\" }\n", 1, "missing field `en`"),
        (FACTS, "owner = \"a\"\nkept = \"<b>\"\n", 2, "without < and {"),
        (HELP, "[[line]]\nnumber = \"112\"\n", 1, "missing field `why`"),
        (HELP, "[[line]]\nnumber = \"ring\"\nwhy = \"Nu\"\n", 2, "no telephone number"),
        (HELP, "[[line]]\nnumber = \"{fone}\"\nwhy = \"Nu\"\n", 2, "city.toml has no fone"),
        (HELP, "[[line]]\nnumber = \"112\"\nwhy = { sv = \"Nu\", en = \"\" }\n", 3, "in both languages"),
        (HELP, "[[line]]\nnumber = \"112\"\nwhy = \"Nu\"\nwhere = \"\"\n", 4, "unknown field"),
        (
            HELP,
            "[[other]]\nlang = \"ar\"\ndir = \"up\"\nname = \"a\"\ndanger = \"a\"\nhelp = \"a\"\nnumber = \"112\"\n",
            3,
            "rtl or ltr",
        ),
    ] {
        let refused = Folder::with(&[(file, text)]).read().unwrap_err().to_string();
        assert!(refused.starts_with(&format!("{file}, line {line}: ")), "{text:?}: {refused}");
        assert!(refused.contains(what), "{text:?}: {refused}");
    }
}

#[test]
fn a_file_in_another_encoding_or_with_a_name_that_no_text_has_is_refused() {
    let folder = Folder::with(&[]);
    folder.has("sv/privacy.md", b"# Om oss\n\nSocialn\xe4mnden\n");
    let refused = folder.read().unwrap_err().to_string();
    assert!(refused.starts_with("sv/privacy.md, line 3: ") && refused.contains("UTF-8"), "{refused}");
    let refused = Folder::with(&[("sv/privat.md", "# A\n\nB\n")]).read().unwrap_err().to_string();
    assert!(refused.starts_with("sv/privat.md: ") && refused.contains("sv/privacy.md"), "{refused}");
    // What an editor leaves beside a text is no text.
    Folder::with(&[("sv/privacy.md~", "x"), ("README", "x")]).read().unwrap();
    // As Windows writes it.
    let folder = Folder::with(&[("sv/privacy.md", "\u{feff}# Om oss\r\n\r\nVi.\r\n")]);
    assert_eq!(folder.read().unwrap().statement(Lang::Sv, Statement::Privacy, ""), "# Om oss\n\nVi.\n");
}

#[test]
fn without_112_or_without_any_other_line_help_is_missing() {
    let lacks = |help: &str| {
        open(&Folder::with(&[(HELP, help), (FACTS, FILLED.replace("08-1\"", "08-123\"").as_str())]).read().unwrap())
    };
    let line = |number: &str| format!("[[line]]\nnumber = \"{number}\"\nwhy = \"Nu\"\n");
    assert_eq!(lacks(""), ["Danger", "Line"]);
    assert_eq!(lacks(&line("112")), ["Line"]);
    assert_eq!(lacks(&line("020-50 50 50")), ["Danger"]);
    assert_eq!(lacks(&(line("112") + &line("{emergency}"))), [""; 0]);
}

#[test]
fn a_fact_that_stands_for_a_number_is_one() {
    let refused = Folder::with(&[(FACTS, "emergency = \"ring oss\"")]).read().unwrap_err().to_string();
    assert!(refused.starts_with("help.toml, line ") && refused.contains("emergency in city.toml is no"), "{refused}");
}

#[test]
fn a_line_whose_number_nobody_has_filled_in_is_shown_to_nobody() {
    let numbers = |texts: &Texts| texts.help().lines().iter().map(|line| line.number.clone()).collect::<Vec<_>>();
    assert_eq!(numbers(&Texts::default()), ["112", "020-50 50 50"]);
    assert_eq!(numbers(&Texts::of_the_demo()), ["112", "040-628 04 99", "020-50 50 50"]);
}
