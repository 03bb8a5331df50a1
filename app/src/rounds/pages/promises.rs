//! What is promised to those who come, and in whose name: told before a round opens, and before it opens again.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::rounds::pages::readers::told_days;
use crate::rounds::readers::ReadingDays;
use crate::t;
use crate::texts::unbroken;
use crate::ui::page::lead;
use crate::workdays::ANSWERED_WITHIN;

/// `owner`: who answers, if anybody has been named. `days`: when somebody reads, if that has been said.
pub fn promises(desk: &Desk, owner: Option<&str>, days: Option<ReadingDays>) -> AnyView {
    let (lang, project) = (desk.lang, &desk.project);
    let texts = &desk.house.settings.texts;
    let team = project.team_name.as_str();
    let phone = unbroken(&project.phone);
    let who = match (project.phone.as_str(), project.phone_hours.as_str()) {
        ("", _) => t!(lang, "promise-who", team = team),
        (_, "") => t!(lang, "promise-who-phone", team = team, phone = phone),
        (_, hours) => t!(lang, "promise-who-hours", team = team, phone = phone, hours = hours),
    };
    let answers = match owner {
        Some(owner) => t!(lang, "promise-answer", owner = owner, days = ANSWERED_WITHIN),
        None => t!(lang, "promise-answer-nobody", days = ANSWERED_WITHIN),
    };
    let reads = match days {
        Some(days) => t!(lang, "promise-reads", days = told_days(lang, days)),
        None => t!(lang, "promise-reads-never").to_owned(),
    };
    let lines: Vec<_> = texts
        .help()
        .lines()
        .iter()
        .map(|line| {
            let name = line.name.of(lang);
            let name = (!name.is_empty()).then(|| format!("{name}, "));
            view! { <li>{line.why.of(lang).to_owned()} ": " {name} <span dir="ltr">{unbroken(&line.number)}</span></li> }
        })
        .collect();
    let city = texts.fact(lang, "owner").to_owned();
    view! {
        <section class="measure">
            <h2 id="promises">{t!(lang, "promise-heading")}</h2>
            {lead(t!(lang, "promise-lead"))}
            <ul>
                <li>{who}</li>
                <li>{t!(lang, "promise-free")}</li>
                <li>{answers} " " {t!(lang, "promise-words-only")}</li>
                <li>{reads}</li>
                <li>{t!(lang, "promise-help")} <ul>{lines}</ul></li>
                <li>
                    {if city.is_empty() { t!(lang, "promise-city").to_owned() } else { t!(lang, "promise-city-named", city = city) }} " "
                    <a href="/privacy">{t!(lang, "shell-privacy")}</a> " · " <a href="/accessibility">{t!(lang, "shell-accessibility")}</a>
                </li>
            </ul>
        </section>
    }
    .into_any()
}
