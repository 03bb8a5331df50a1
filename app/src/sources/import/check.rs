//! What was read, shown before it is put in. It travels on in the form.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::error::Answer;
use crate::form::NOT_PERSONAL;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::Problems;
use crate::sources::about::For;
use crate::sources::import::checked::{Checked, EXCHANGE, KEEP, guess};
use crate::sources::import::personal::{Contacts, INSTEAD, Place, contacts, places, replaced};
use crate::sources::import::read::conversation;
use crate::sources::import::turns::turns;
use crate::sources::import::upload::Upload;
use crate::sources::import::{form, sentences};
use crate::sources::intake::{Conversation, Turn, to_plain};
use crate::sources::model::{Speaker, time_code};
use crate::sources::names::{channel_name, speaker_name};
use crate::sources::text::Text;
use crate::t;
use crate::ui::field::{Choice, Choices, Field, hidden, in_area};
use crate::ui::icon;
use crate::ui::page::{error_summary, kicker, lead, title};

/// How many turns are shown to recognise a conversation by; the rest can be unfolded.
const SHOWN: usize = 12;
/// How many odd places are told one by one.
const TOLD: usize = 20;

/// Where the second form stands.
pub fn place(desk: &Desk, asked: &For) -> String {
    asked.address(desk, "sources/import/check")
}

/// The conversation that waits, as it was read.
pub async fn show(desk: Desk, State(house): State<House>, Query(asked): Query<For>) -> Answer {
    let mut conn = house.read().await?;
    let first = form::place(&desk, &asked);
    let Some(sheet) = desk.kept(&mut conn, &place(&desk, &asked)).await? else { return Ok(go(first)) };
    let Sheet { form: upload, mut problems, .. } = sheet.map(Upload::of_kept);
    let when = (desk.lang, house.clock.today());
    let said = upload.about().parse(&mut conn, desk.project.id, when, &mut problems).await?;
    let Some((said, conversation)) = said.zip(conversation(desk.lang, &upload, &mut problems)) else {
        return Ok(go(first));
    };
    let checked = Checked::of(&upload, said, conversation);
    if checked.came_back {
        checked.decided(&mut problems);
    }
    Ok(view(&desk, &asked, &checked, &problems))
}

fn view(desk: &Desk, asked: &For, checked: &Checked, problems: &Problems) -> Response {
    let lang = desk.lang;
    let said = turns(&checked.conversation, &[]);
    let text = Text::of(&said);
    let (found, contacts) = (places(&text), contacts(&text));
    let (sure, guesses): (Vec<_>, Vec<_>) = found.into_iter().partition(|place| place.sure);
    let numbers = sure.len();
    desk.page(t!(lang, "import-check-title"), || {
        view! {
            {kicker(vec![
                (t!(lang, "sources-title").to_owned(), Some(desk.path("sources"))),
                (t!(lang, "import-title").to_owned(), None),
            ])}
            {title(t!(lang, "import-check-title"))}
            {lead(t!(lang, "import-check-lead"))}
            <div class="columns">
                <div class="columns__main">
                    {error_summary(lang, problems)}
                    <form class="form" method="post" enctype="multipart/form-data" action=asked.address(desk, "sources/import")>
                        {carried(checked)}
                        {problems.asks("title").map(|_| hidden(NOT_PERSONAL, "title"))}
                        {speakers(lang, checked, problems)}
                        {personal(lang, sure)}
                        {perhaps(lang, guesses, checked, problems)}
                        {ways_to_reach(lang, contacts)}
                        {oddities(lang, &checked.conversation)}
                        {actions(lang, numbers)}
                    </form>
                    {preview(lang, &checked.conversation)}
                </div>
                <aside class="margin">{facts(lang, checked, said.len())}</aside>
            </div>
        }
    })
}

fn carried(checked: &Checked) -> AnyView {
    let about = &checked.about;
    view! {
        {hidden("participant", &about.participant)}
        {hidden("title", &about.title)}
        {hidden("held_on", &about.held_on)}
        {hidden("channel", &about.channel)}
        <textarea name="plain" hidden=true>{in_area(&to_plain(&checked.conversation))}</textarea>
    }
    .into_any()
}

fn facts(lang: Lang, checked: &Checked, turns: usize) -> AnyView {
    let said = &checked.said;
    let words = checked.conversation.spoken_words();
    view! {
        <section class="margin__block">
            <dl class="facts">
                <dt>{t!(lang, "sources-column-title")}</dt>
                <dd>{said.title.clone()}</dd>
                <dt>{t!(lang, "source-participant")}</dt>
                <dd>{codes::participant(said.participant_number)}</dd>
                <dt>{t!(lang, "source-held-on")}</dt>
                <dd>{lang.date(said.held_on)}</dd>
                <dt>{t!(lang, "source-channel-short")}</dt>
                <dd>{channel_name(lang, said.channel)}</dd>
                <dt>{t!(lang, "import-size")}</dt>
                <dd>{t!(lang, "import-turns", n = turns)} ", " {t!(lang, "import-words", n = words)}</dd>
            </dl>
        </section>
    }
    .into_any()
}

fn speakers(lang: Lang, checked: &Checked, problems: &Problems) -> AnyView {
    let speakers = checked.conversation.speakers();
    let unnamed = speakers.iter().all(|speaker| speaker.name.is_none());
    let hint = if unnamed { t!(lang, "import-speakers-unnamed") } else { t!(lang, "import-speakers-hint") };
    let choices: Vec<_> =
        Speaker::ALL.iter().map(|role| (role.word().to_owned(), speaker_name(lang, *role).to_owned())).collect();
    let fields: Vec<_> = speakers
        .iter()
        .enumerate()
        .map(|(at, speaker)| {
            let name =
                speaker.name.map_or_else(|| t!(lang, "import-speaker-unknown").to_owned(), |name| format!("”{name}”"));
            let label = t!(lang, "import-speaker", name = name, n = speaker.turns);
            let role = checked.roles.get(at).cloned().unwrap_or_default();
            Field::new(lang, format!("speaker-{at}"), label).value(role).select(choices.clone()).problems(problems).view()
        })
        .collect();
    view! {
        <fieldset class="choices stack">
            <legend class="choices__legend">{t!(lang, "import-speakers")}</legend>
            <p class="field__hint">{hint}</p>
            {fields}
        </fieldset>
    }
    .into_any()
}

fn personal(lang: Lang, places: Vec<Place>) -> Option<AnyView> {
    if places.is_empty() {
        return None;
    }
    let n = places.len();
    let rows: Vec<_> = places
        .into_iter()
        .map(|place| view! { <li><strong>{t!(lang, "import-turn", n = place.turn)}</strong> " " {place.excerpt}</li> })
        .collect();
    Some(
        view! {
            <section class="notice notice--warn" id="personal" tabindex="-1">
                <h2>{icon::warning()} {t!(lang, "import-personal", n = n)}</h2>
                <p>{t!(lang, "import-personal-text", instead = INSTEAD)}</p>
                <ul>{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

/// Telephone numbers and addresses, which stay, as do the names that are spoken: nobody can tell those.
fn ways_to_reach(lang: Lang, Contacts { numbers, addresses }: Contacts) -> Option<AnyView> {
    let phones = t!(lang, "import-phones", n = numbers.len());
    let mails = t!(lang, "import-addresses", n = addresses.len());
    let told = match (numbers.is_empty(), addresses.is_empty()) {
        (true, true) => return None,
        (false, true) => t!(lang, "import-contacts-one", what = phones),
        (true, false) => t!(lang, "import-contacts-one", what = mails),
        (false, false) => t!(lang, "import-contacts-both", phones = phones, addresses = mails),
    };
    let mut all = [numbers, addresses].concat();
    all.sort_by_key(|place| place.turn);
    let rest = all.len().saturating_sub(TOLD);
    let rest = (rest > 0).then(|| view! { <li>{t!(lang, "import-more-oddities", n = rest)}</li> });
    let rows: Vec<_> = all
        .into_iter()
        .take(TOLD)
        .map(|place| view! { <li><strong>{t!(lang, "import-turn", n = place.turn)}</strong> " " {place.excerpt}</li> })
        .collect();
    Some(
        view! {
            <section class="notice">
                <h2>{t!(lang, "import-contacts-title")}</h2>
                <p>{told} " " {t!(lang, "import-contacts-text")}</p>
                <ul>{rows} {rest}</ul>
            </section>
        }
        .into_any(),
    )
}

/// What only looks like a personnummer: somebody who was there knows.
fn perhaps(lang: Lang, places: Vec<Place>, checked: &Checked, problems: &Problems) -> Option<AnyView> {
    if places.is_empty() {
        return None;
    }
    let n = places.len();
    let choices: Vec<_> = places
        .into_iter()
        .enumerate()
        .map(|(at, place)| {
            let name = guess(at);
            let chosen = checked.guesses.get(at).map(String::as_str).unwrap_or_default();
            let choice =
                |value: &str, text: String| Choice { chosen: chosen == value, value: value.to_owned(), text, hint: None };
            let choices = vec![
                choice(KEEP, t!(lang, "import-guess-keep").to_owned()),
                choice(EXCHANGE, t!(lang, "import-guess-exchange", instead = INSTEAD)),
            ];
            let legend = format!("{} {}", t!(lang, "import-turn", n = place.turn), place.excerpt);
            let problem = problems.of(&name).map(|fault| fault.sentence(lang));
            Choices { name, legend, hint: None, problem, many: false, choices }.view()
        })
        .collect();
    Some(
        view! {
            <section class="notice notice--warn stack">
                <h2>{icon::warning()} {t!(lang, "import-guesses", n = n)}</h2>
                <p>{t!(lang, "import-guesses-text")}</p>
                {choices}
            </section>
        }
        .into_any(),
    )
}

fn oddities(lang: Lang, conversation: &Conversation) -> AnyView {
    let problems = &conversation.problems;
    let told: Vec<_> =
        problems.iter().take(TOLD).map(|problem| view! { <li>{sentences::problem(lang, problem)}</li> }).collect();
    let rest = problems.len().saturating_sub(TOLD);
    let rest = (rest > 0).then(|| view! { <li>{t!(lang, "import-more-oddities", n = rest)}</li> });
    let odd = (!problems.is_empty()).then(|| {
        view! {
            <section class="notice">
                <h2>{t!(lang, "import-oddities")}</h2>
                <ul>{told} {rest}</ul>
            </section>
        }
    });
    let lines: Vec<_> = conversation.heading.iter().map(|line| view! { <li>{replaced(line)}</li> }).collect();
    let heading = (!lines.is_empty()).then(|| {
        view! {
            <section class="notice">
                <h2>{t!(lang, "import-heading")}</h2>
                <p>{t!(lang, "import-heading-text")}</p>
                <ul>{lines}</ul>
            </section>
        }
    });
    view! { {heading} {odd} }.into_any()
}

fn actions(lang: Lang, numbers: usize) -> AnyView {
    let (then, verb) = if numbers > 0 {
        ("accept", t!(lang, "import-accept", instead = INSTEAD))
    } else {
        ("add", t!(lang, "import-add").to_owned())
    };
    view! {
        <div class="form__actions">
            <button class="button" type="submit" name="then" value=then>{verb}</button>
            <button class="button button--quiet" type="submit" name="then" value="back">{t!(lang, "import-back")}</button>
        </div>
    }
    .into_any()
}

/// The turns as they will be stored, but still with the names that the file gives: the first, and folded the rest, as the
/// text cannot be changed once it is put in.
fn preview(lang: Lang, conversation: &Conversation) -> AnyView {
    let turn = |turn: &Turn| {
        let who = turn.speaker.clone().unwrap_or_else(|| t!(lang, "import-speaker-unknown").to_owned());
        let at = turn.starts_at_ms.and_then(|at| i64::try_from(at).ok()).map(time_code);
        view! {
            <li>
                <b>{who}</b>
                {at.map(|at| view! { <small>{at}</small> })}
                <p dir="auto">{replaced(&turn.words)}</p>
            </li>
        }
    };
    let (first, rest) = conversation.turns.split_at(conversation.turns.len().min(SHOWN));
    let first: Vec<_> = first.iter().map(turn).collect();
    let rest = (!rest.is_empty()).then(|| {
        let n = rest.len();
        let rest: Vec<_> = rest.iter().map(turn).collect();
        view! {
            <details>
                <summary>{t!(lang, "import-more-turns", n = n)}</summary>
                <ol class="talk talk--plain">{rest}</ol>
            </details>
        }
    });
    view! {
        <h2>{t!(lang, "import-preview")}</h2>
        <ol class="talk talk--plain">{first}</ol>
        {rest}
    }
    .into_any()
}
