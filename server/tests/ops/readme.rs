//! The README's commands are ones that the program takes.

use clap::Parser;
use server::config::Config;

/// The lines of code blocks that run the program, with those that a backslash continues.
fn commands(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for block in text.split("```").skip(1).step_by(2) {
        let joined = block.replace("\\\n", " ");
        found.extend(
            joined
                .lines()
                .map(str::trim)
                .filter(|line| line.starts_with("./traden ") || line.starts_with("traden "))
                .map(ToOwned::to_owned),
        );
    }
    found
}

/// As a shell would, as far as a README goes: double quotes, and comments.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (nth, part) in line.split('"').enumerate() {
        if nth % 2 == 1 {
            words.push(part.to_owned());
            continue;
        }
        for word in part.split_whitespace() {
            if word.starts_with('#') {
                return words;
            }
            words.push(word.to_owned());
        }
    }
    words
}

#[test]
fn every_command_in_the_readme_can_be_given_as_it_stands() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md")).unwrap();
    let commands = commands(&text);
    for (line, command) in commands.iter().map(|line| (line, words(line))) {
        if let Err(error) = Config::try_parse_from(&command) {
            panic!("{line}\n{error}");
        }
    }
    for kind in ["user add", "texts", "serve", "check", "check --repair", "backup", "restore", "demo"] {
        assert!(commands.iter().any(|line| line.contains(kind)), "the README does not show: {kind}");
    }
}

#[test]
fn a_line_is_read_as_a_shell_reads_it() {
    let text = "x\n```\ntraden serve --owner \"A B\" \\\n  --phone 1 # why\ncargo build\n```\ntraden no\n";
    assert_eq!(
        commands(text).iter().map(|line| words(line)).collect::<Vec<_>>(),
        [["traden", "serve", "--owner", "A B", "--phone", "1"]]
    );
}
