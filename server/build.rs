//! Packs what browsers fetch (style, fonts, icon, and the browser part when it was built) into the binary: under names
//! that change with their content, and compressed as well as it can be. No tool but cargo is needed.

#[path = "src/files/sheet.rs"]
mod sheet;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sha2::{Digest, Sha256};

type Done<T = ()> = Result<T, Box<dyn Error>>;

/// Everything packed so far: from the plain name (`fonts/serif.woff2`) to the address.
struct Pack {
    out: PathBuf,
    table: String,
    addresses: BTreeMap<String, String>,
}

fn main() -> Done {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let style = here.join("../style");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut pack = Pack { out, table: String::new(), addresses: BTreeMap::new() };
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/files/sheet.rs");

    pack_fonts(&mut pack, &style.join("fonts"))?;
    watch(&style.join("icon.svg"));
    pack.add("icon.svg", &fs::read(style.join("icon.svg"))?)?;
    for name in ["main.css", "public.css"] {
        let (css, read) = sheet::bind(&style.join(name), &|url| pack.addresses.get(url).cloned())?;
        for path in &read {
            watch(path);
        }
        pack.add(name, css.as_bytes())?;
    }
    pack_browser_part(&mut pack, &here, &style)?;

    let mut code = format!("pub static PACKED: &[Packed] = &[\n{}];\n", pack.table);
    for (constant, name) in [("MAIN_CSS", "main.css"), ("PUBLIC_CSS", "public.css"), ("ICON", "icon.svg")] {
        writeln!(code, "pub const {constant}: &str = {:?};", pack.addresses[name])?;
    }
    writeln!(code, "pub const START_JS: Option<&str> = {:?};", pack.addresses.get("start.js"))?;
    fs::write(pack.out.join("packed.rs"), code)?;
    Ok(())
}

fn pack_fonts(pack: &mut Pack, folder: &Path) -> Done {
    watch(folder);
    let mut fonts: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Done<_>>()?;
    fonts.retain(|path| path.extension().is_some_and(|kind| kind == "woff2"));
    fonts.sort();
    for path in fonts {
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a font with an unreadable name")?;
        pack.add(&format!("fonts/{name}"), &fs::read(&path)?)?;
        watch(&path);
    }
    Ok(())
}

/// The module that `wasm-bindgen` made, if it did: the server works without, and then sends no script at all.
fn pack_browser_part(pack: &mut Pack, here: &Path, style: &Path) -> Done {
    println!("cargo:rerun-if-env-changed=TRADEN_PKG");
    let made = env::var_os("TRADEN_PKG").map_or_else(|| here.join("../target/site/pkg"), PathBuf::from);
    let (glue, code) = (watched(&made.join("traden.js"))?, watched(&made.join("traden_bg.wasm"))?);
    let start = watched(&style.join("start.js"))?;
    let (Some(glue), Some(code), Some(start)) = (glue, code, start) else { return Ok(()) };
    pack.add("traden_bg.wasm", &code)?;
    for (name, script) in [("traden.js", glue), ("start.js", start)] {
        let mut script = String::from_utf8(script)?;
        if script.contains("./snippets/") {
            return Err("the browser part came with scripts of its own; build.rs does not pack those".into());
        }
        for (plain, address) in &pack.addresses {
            script = script.replace(&format!("\"./{plain}\""), &format!("{address:?}"));
            script = script.replace(&format!("'{plain}'"), &format!("{address:?}"));
        }
        pack.add(name, script.as_bytes())?;
    }
    Ok(())
}

/// Tells cargo to come back when the file changes or appears. As long as it is missing, cargo comes back each time.
fn watch(path: &Path) {
    println!("cargo:rerun-if-changed={}", path.display());
}

fn watched(path: &Path) -> Done<Option<Vec<u8>>> {
    watch(path);
    Ok(if path.exists() { Some(fs::read(path)?) } else { None })
}

impl Pack {
    /// Takes a file in under a name that tells its content: `main.css` becomes `/assets/main-3fa9c1d2.css`.
    fn add(&mut self, plain: &str, content: &[u8]) -> Done {
        let (stem, kind) = plain.rsplit_once('/').map_or(plain, |(_, file)| file).split_once('.').ok_or("no ending")?;
        let mut mark = String::new();
        for byte in &Sha256::digest(content)[..4] {
            write!(mark, "{byte:02x}")?;
        }
        let name = format!("{stem}-{mark}.{kind}");
        self.store(&name, content)?;
        let brotli = self.smaller(&format!("{name}.br"), content, brotli(content)?)?;
        let gzip = self.smaller(&format!("{name}.gz"), content, gzip(content)?)?;
        writeln!(
            self.table,
            "    Packed {{ name: {name:?}, mime: {:?}, plain: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")), \
             brotli: {brotli}, gzip: {gzip} }},",
            mime(kind)?
        )?;
        self.addresses.insert(plain.to_owned(), format!("/assets/{name}"));
        Ok(())
    }

    fn store(&self, name: &str, content: &[u8]) -> Done {
        Ok(fs::write(self.out.join(name), content)?)
    }

    /// Keeps a compressed version if it is worth its while; fonts are compressed already.
    fn smaller(&self, name: &str, content: &[u8], packed: Vec<u8>) -> Done<String> {
        if packed.len() + 64 > content.len() {
            return Ok("None".to_owned());
        }
        self.store(name, &packed)?;
        Ok(format!("Some(include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")))"))
    }
}

fn mime(kind: &str) -> Done<&'static str> {
    Ok(match kind {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        _ => return Err(format!("no content type for .{kind}").into()),
    })
}

fn brotli(content: &[u8]) -> Done<Vec<u8>> {
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 4096, 11, 22).write_all(content)?;
    Ok(packed)
}

fn gzip(content: &[u8]) -> Done<Vec<u8>> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(content)?;
    Ok(packed.finish()?)
}
