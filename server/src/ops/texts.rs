//! A city's own texts: written out to be filled in, and read when it is served.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Context;
use app::texts::{FACTS, Facts, HELP, Lack, Texts, templates};

use crate::config::Serve;

/// Writes each template where no file is, and says which it left.
#[allow(clippy::print_stdout, reason = "a command's answer")]
pub fn run(to: &Path) -> anyhow::Result<()> {
    for (name, text) in templates() {
        let path = to.join(&name);
        let folder = path.parent().unwrap_or(to);
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(text.as_bytes()).with_context(|| format!("cannot write {}", path.display()))?;
                println!("wrote {}", path.display());
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => println!("left  {}: it is there", path.display()),
            Err(error) => return Err(error).with_context(|| format!("cannot write {}", path.display())),
        }
    }
    println!("Fill in {FACTS}, read the others, and serve with --texts {}", to.display());
    Ok(())
}

/// The texts to serve with. What is still open in them is said, and keeps rounds from being opened.
pub(super) fn read(serve: &Serve) -> anyhow::Result<Texts> {
    let flags = [("owner", &serve.owner), ("phone", &serve.phone), ("email", &serve.email), ("dpo", &serve.dpo)];
    let flags = flags.into_iter().fold(Facts::default(), |facts, (name, text)| facts.with(name, text));
    let texts = match &serve.texts {
        Some(folder) => {
            Texts::read(folder, &flags).with_context(|| format!("the texts in {} are not taken", folder.display()))?
        }
        None => Texts::built_in(&flags),
    };
    for lack in texts.lacks() {
        let what = match lack {
            Lack::Open { name, used } => format!("{name} in {FACTS}, which stands in {}", used.join(", ")),
            Lack::Danger => format!("112 in {HELP}"),
            Lack::Line => format!("a help line beside 112 in {HELP}"),
        };
        tracing::warn!("no round can be opened, since the city's texts lack {what}");
    }
    Ok(texts)
}
