//! A city's own texts: written out, filled in, and read when it is served.

use std::fs;

use crate::ground::{Ground, Said, traden};

#[tokio::test]
async fn the_texts_are_written_out_and_what_is_there_is_left() {
    let ground = Ground::file();
    let to = ground.folder.join("texts");
    fs::create_dir_all(to.join("sv")).unwrap();
    fs::write(to.join("sv/privacy.md"), "# Vår egen\n\nRing {phone}.\n").unwrap();
    let said = Said::of(traden().args(["texts", "--to"]).arg(&to).output().unwrap());
    assert!(
        said.well && said.text.contains("city.toml") && said.text.contains("sv/privacy.md: it is there"),
        "{}",
        said.text
    );
    assert_eq!(fs::read_to_string(to.join("sv/privacy.md")).unwrap(), "# Vår egen\n\nRing {phone}.\n");
    for file in ["city.toml", "help.toml", "en/privacy.md", "sv/accessibility.md", "sv/participants.md", "en/staff.md"] {
        assert!(fs::metadata(to.join(file)).unwrap().len() > 500, "{file}");
    }
    let before = fs::read_to_string(to.join("city.toml")).unwrap();
    let said = Said::of(traden().args(["texts", "--to"]).arg(&to).output().unwrap());
    assert!(said.well && !said.text.contains("wrote"), "{}", said.text);
    assert_eq!(fs::read_to_string(to.join("city.toml")).unwrap(), before);
    ground.gone().await;
}

#[tokio::test]
async fn what_a_city_has_filled_in_is_served_and_what_is_open_is_told_at_start() {
    let ground = Ground::file();
    ground.filled().await;
    let to = ground.folder.join("texts");
    fs::create_dir_all(to.join("sv")).unwrap();
    fs::write(to.join("sv/privacy.md"), "# Vår egen\n\n{owner} svarar. Ring {phone}.\n").unwrap();
    fs::write(to.join("city.toml"), "owner = \"Nämnden i Ekhamra\"\n").unwrap();
    let served = ground.served(&["--texts", to.to_str().unwrap(), "--phone", "040-628 04 15"]);
    let told = |what: &str| served.before.iter().any(|line| line.contains(what));
    assert!(told("lack kept in city.toml") && told("sv/participants.md:"), "{:?}", served.before);
    assert!(!told("lack owner") && !told("lack phone"), "{:?}", served.before);
    let page = reqwest::get(format!("{}/privacy", served.base)).await.unwrap().text().await.unwrap();
    assert!(page.contains("<h1>Vår egen</h1>") && page.contains("Nämnden i Ekhamra svarar."), "{page}");
    assert!(page.contains("href=\"tel:0406280415\""), "{page}");
    served.stopped();
    ground.gone().await;
}

#[tokio::test]
async fn a_malformed_text_stops_the_start_with_its_place() {
    let ground = Ground::file();
    ground.filled().await;
    let to = ground.folder.join("texts");
    fs::create_dir_all(to.join("en")).unwrap();
    fs::write(to.join("en/staff.md"), "# About\n\nWe.\n\nCall {fone}.\n").unwrap();
    let said = ground.traden(&["serve", "--listen", "127.0.0.1:0", "--texts", to.to_str().unwrap()]);
    assert!(!said.well && said.text.contains("en/staff.md, line 5: city.toml has no fone"), "{}", said.text);
    ground.gone().await;
}
