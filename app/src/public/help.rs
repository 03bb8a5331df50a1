//! Where help is now, in the same words for everybody: nothing on a visitor's screen depends on what she has written.

use leptos::prelude::*;

use crate::house::House;
use crate::lang::Lang;
use crate::t;
use crate::texts::{Line, OtherLanguage, dialled, unbroken};

/// All lines, for the foot of every public page, and under them the shortest form in the city's other languages.
pub fn help(house: &House, lang: Lang) -> AnyView {
    let help = house.settings.texts.help();
    let lines: Vec<_> = help.lines().iter().map(|line| told(lang, line)).collect();
    view! {
        <div id="help">
            <p class="help"><strong>{t!(lang, "public-help-not-now")}</strong> " " {lines}</p>
            {others(lang, help.others())}
        </div>
    }
    .into_any()
}

/// For where somebody is about to write: that nobody reads at once, the first line, and the way to the others.
pub fn help_short(house: &House, lang: Lang) -> AnyView {
    let first = house.settings.texts.help().lines().first().map(|line| told(lang, line));
    view! {
        <p class="help">
            <strong>{t!(lang, "public-help-not-now")}</strong> " " {first}
            <a href="#help">{t!(lang, "public-help-more")}</a>
        </p>
    }
    .into_any()
}

/// "Om du är i fara: ring 112. "
fn told(lang: Lang, line: &Line) -> AnyView {
    let [why, name, when] = [&line.why, &line.name, &line.when].map(|said| said.of(lang).to_owned());
    let name = (!name.is_empty()).then(|| format!("{name}, "));
    let when = (!when.is_empty()).then(|| format!("{when} "));
    view! { {why} ": " {t!(lang, "public-help-call")} " " {name} {number(&line.number)} ". " {when} }.into_any()
}

fn number(number: &str) -> AnyView {
    view! { <a href=format!("tel:{}", dialled(number)) dir="ltr">{unbroken(number)}</a> }.into_any()
}

fn others(lang: Lang, others: &[OtherLanguage]) -> Option<AnyView> {
    if others.is_empty() {
        return None;
    }
    let names: Vec<_> =
        others.iter().map(|one| view! { " " <bdi lang=one.lang().to_owned()>{one.name.clone()}</bdi> }).collect();
    let lines: Vec<_> = others
        .iter()
        .map(|one| {
            view! {
                <p lang=one.lang().to_owned() dir=one.dir().to_owned()>
                    {one.danger.clone()} " " {number("112")} ". " {one.help.clone()} " " {number(one.number())} "."
                </p>
            }
        })
        .collect();
    Some(
        view! { <details class="help"><summary>{t!(lang, "public-help-others")} {names}</summary> {lines}</details> }
            .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;
    use crate::paper;
    use crate::testing::{Sent, on_both};

    async fn shown(view: impl FnOnce() -> AnyView) -> String {
        Sent::of(paper::document(StatusCode::OK, paper::html(view), None)).await.body
    }

    #[tokio::test]
    async fn each_line_says_why_whom_and_a_number_that_can_be_called() {
        on_both(async |stage| {
            let sv = shown(|| help(&stage.house, Lang::Sv)).await;
            for part in [
                "Ingen läser det här genast.",
                "i fara: ring <a href=\"tel:112\" dir=\"ltr\">112</a>. ",
                "ring socialjouren, <a href=\"tel:0406280499\" dir=\"ltr\">040\u{2011}628\u{a0}04\u{a0}99</a>. Kvällar",
                "ring Kvinnofridslinjen, <a href=\"tel:020505050\"",
            ] {
                assert!(sv.contains(part), "{part}: {sv}");
            }
            let en = shown(|| help(&stage.house, Lang::En)).await;
            assert!(en.contains("is in danger: call <a href=\"tel:112\""), "{en}");
        })
        .await;
    }

    #[tokio::test]
    async fn every_other_language_says_which_it_is_and_where_it_begins() {
        on_both(async |stage| {
            let foot = shown(|| help(&stage.house, Lang::Sv)).await;
            for (lang, dir) in [("ar", "rtl"), ("so", "ltr"), ("fa-AF", "rtl"), ("ti", "ltr"), ("uk", "ltr")] {
                let opening = format!("<p lang=\"{lang}\" dir=\"{dir}\">");
                let line = foot.split_once(&opening).map(|(_, rest)| rest.split("</p>").next().unwrap_or_default());
                let line = line.unwrap_or_else(|| panic!("{opening}: {foot}"));
                assert!(line.contains("tel:112") && line.contains("tel:020505050"), "{line}");
            }
            assert!(foot.contains("<bdi lang=\"ti\">ትግርኛ</bdi>"), "{foot}");
        })
        .await;
    }

    #[tokio::test]
    async fn the_short_form_leads_to_the_rest() {
        on_both(async |stage| {
            let short = shown(|| help_short(&stage.house, Lang::Sv)).await;
            assert!(short.contains("tel:112") && short.contains("href=\"#help\""), "{short}");
            assert!(!short.contains("tel:020505050"), "{short}");
        })
        .await;
    }
}
