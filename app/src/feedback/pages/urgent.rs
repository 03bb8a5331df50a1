//! What may be urgent, for those who read: a sign, the words, how long it has waited, who sees to it, and four steps.

use chrono::{DateTime, Timelike, Utc};
use chrono_tz::Europe::Stockholm;
use leptos::prelude::*;

use crate::clock::day;
use crate::desk::Desk;
use crate::feedback::forms::HandleForm;
use crate::feedback::urgent::mark::{Mark, Outcome};
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::rights::{Thing, Verb};
use crate::rounds::model::Round;
use crate::sources::text::Span;
use crate::t;
use crate::ui::field::{Choice, Choices, Field, hidden, pressed};
use crate::ui::page::form_actions;
use crate::ui::{icon, paragraphs};

/// From here on it says how many days.
const IN_DAYS: i64 = 48;

/// "Kan vara akut", when it came in, how long it has waited, and who sees to it. Nothing once it has been handled.
pub fn sign(desk: &Desk, mark: &Mark) -> Option<AnyView> {
    let lang = desk.lang;
    mark.waits().then(|| {
        let now = desk.house.clock.now();
        let owner = match &mark.taker {
            Some(_) if mark.taken_by == Some(desk.person.id) => t!(lang, "urgent-yours").to_owned(),
            Some(name) => t!(lang, "urgent-taken", name = name.as_str()),
            None => t!(lang, "urgent-free").to_owned(),
        };
        view! {
            <p class="urgent">{icon::warning()} " " <strong>{t!(lang, "urgent-sign")}</strong> " · " {came(lang, mark, now)} " · " {owner}</p>
        }
        .into_any()
    })
}

/// When it came in, and for how long it has waited.
fn came(lang: Lang, mark: &Mark, now: DateTime<Utc>) -> String {
    let Some(at) = mark.came_at else { return t!(lang, "urgent-came-day", date = lang.date(mark.came_on)) };
    let hour = format!("{:02}", at.with_timezone(&Stockholm).hour());
    let came = if mark.came_on == day(now) {
        t!(lang, "urgent-came-today", hour = hour)
    } else {
        t!(lang, "urgent-came-on", date = lang.date(mark.came_on), hour = hour)
    };
    let hours = (now - at).num_hours().max(0);
    let waited = match hours {
        0 => t!(lang, "urgent-waited-less").to_owned(),
        hours if hours < IN_DAYS => t!(lang, "urgent-waited-hours", hours = hours),
        hours => t!(lang, "urgent-waited-days", days = hours / 24),
    };
    format!("{came} · {waited}")
}

/// A text in one paragraph, broken where it was broken, with the words at these places marked.
pub fn words(lang: Lang, text: &str, spans: &[Span]) -> AnyView {
    let mut at = 0;
    let mut lines = Vec::new();
    for (n, line) in text.lines().enumerate() {
        let letters: Vec<char> = line.chars().collect();
        lines.push(view! { {(n > 0).then(|| view! { <br /> })} {line_of(lang, &letters, at, spans)} });
        // The line break is one.
        at += letters.len() + 1;
    }
    lines.into_any()
}

/// One line, whose first letter stands at `from` in the whole text.
fn line_of(lang: Lang, letters: &[char], from: usize, spans: &[Span]) -> AnyView {
    let end = from + letters.len();
    let part =
        |start: usize, end: usize| letters.get(start - from..end - from).unwrap_or_default().iter().collect::<String>();
    // Leptos makes a space of an empty text.
    let plain = |start: usize, end: usize| (start < end).then(|| part(start, end)).into_any();
    let mut parts = Vec::new();
    let mut at = from;
    for span in spans.iter().filter(|span| span.start < end && span.end > from) {
        let (start, stop) = (span.start.clamp(at, end), span.end.clamp(at, end));
        parts.push(plain(at, start));
        parts.push(
            view! { <mark class="urgent-words"><span class="visually-hidden">{t!(lang, "urgent-words")} " "</span>{part(start, stop)}</mark> }
                .into_any(),
        );
        at = stop;
    }
    parts.push(plain(at, end));
    parts.into_any()
}

/// The four steps while it waits, with what was typed and could not be taken; after that what was done.
pub fn card(desk: &Desk, here: &str, mark: &Mark, sheet: &Sheet<HandleForm>) -> AnyView {
    if !mark.waits() {
        return handled(desk, here, mark, sheet);
    }
    let lang = desk.lang;
    let answers = desk.may(Verb::Answer, Thing::Feedback);
    let sees_to_it = answers.then(|| take(desk, here, mark));
    let form = answers.then(|| handle(lang, here, sheet));
    view! {
        <section class="urgent-card" id="urgent" aria-labelledby="urgent-title">
            <h2 id="urgent-title">{t!(lang, "urgent-card")}</h2>
            <p>{t!(lang, "urgent-guess")}</p>
            {sees_to_it}
            <ol class="urgent-steps">
                <li><strong>{t!(lang, "urgent-read")}</strong> " " {t!(lang, "urgent-read-text")}</li>
                <li><strong>{t!(lang, "urgent-talk")}</strong> " " {t!(lang, "urgent-talk-text")}</li>
                <li><strong>{t!(lang, "urgent-call")}</strong> " " {t!(lang, "urgent-call-text")}</li>
                <li><strong>{t!(lang, "urgent-note-step")}</strong> " " {t!(lang, "urgent-note-step-text")} {form}</li>
            </ol>
        </section>
    }
    .into_any()
}

/// Who sees to it: whoever presses, or nobody any more.
fn take(desk: &Desk, here: &str, mark: &Mark) -> AnyView {
    let lang = desk.lang;
    let had = mark.taken_by.map(|person| person.to_string()).unwrap_or_default();
    let (who, verb) = match mark.taken_by {
        None => ("me", t!(lang, "urgent-take")),
        Some(person) if person == desk.person.id => ("nobody", t!(lang, "urgent-let-go")),
        Some(_) => ("me", t!(lang, "urgent-take-over")),
    };
    view! {
        <form method="post" action=format!("{here}/urgent/take")>
            {hidden("had", had)}
            <p><button class="button button--quiet" type="submit" name="who" value=who>{verb}</button></p>
        </form>
    }
    .into_any()
}

fn handle(lang: Lang, here: &str, sheet: &Sheet<HandleForm>) -> AnyView {
    let form = &sheet.form;
    let choice = |outcome: Outcome, text: &str| Choice {
        value: outcome.word().to_owned(),
        text: text.to_owned(),
        hint: None,
        chosen: form.outcome == outcome.word(),
    };
    let outcomes = Choices {
        name: "outcome".to_owned(),
        legend: t!(lang, "urgent-outcome").to_owned(),
        hint: None,
        problem: sheet.problems.of("outcome").map(|fault| fault.sentence(lang)),
        many: false,
        choices: vec![choice(Outcome::Done, t!(lang, "urgent-done")), choice(Outcome::NotUrgent, t!(lang, "urgent-not"))],
    };
    view! {
        <form class="form" method="post" action=format!("{here}/urgent")>
            {outcomes.view()}
            {Field::new(lang, "note", t!(lang, "urgent-note")).hint(t!(lang, "urgent-note-hint")).value(&form.note).area(3).problems(&sheet.problems).view()}
            {form_actions(lang, t!(lang, "urgent-handle"), None)}
        </form>
    }
    .into_any()
}

/// What was done, by whom and when, and the way back.
fn handled(desk: &Desk, here: &str, mark: &Mark, sheet: &Sheet<HandleForm>) -> AnyView {
    let lang = desk.lang;
    let by = mark.handler.clone().unwrap_or_default();
    let on = mark.handled_on.map(|day| lang.date(day)).unwrap_or_default();
    let line = match mark.outcome {
        Some(Outcome::NotUrgent) => t!(lang, "urgent-was-not", by = by, on = on),
        Some(Outcome::Done) | None => t!(lang, "urgent-was-done", by = by, on = on),
    };
    let late = (sheet.is_kept() && sheet.form.note != mark.note).then(|| {
        view! {
            <div class="notice notice--warn" role="status">
                <p>{icon::warning()} " " {t!(lang, "urgent-taken-already")}</p>
                <blockquote dir="auto">{paragraphs(&sheet.form.note)}</blockquote>
            </div>
        }
    });
    let undo = desk.may(Verb::Answer, Thing::Feedback).then(|| {
        view! {
            <form method="post" action=format!("{here}/urgent/undo")>
                {pressed()}
                <button class="link-button" type="submit">{t!(lang, "urgent-undo")}</button>
            </form>
        }
    });
    view! {
        <section class="urgent-card urgent-card--handled" id="urgent" aria-labelledby="urgent-title">
            <h2 id="urgent-title">{t!(lang, "urgent-handled")}</h2>
            {late}
            <p>{line}</p>
            <div dir="auto">{paragraphs(&mark.note)}</div>
            {undo}
        </section>
    }
    .into_any()
}

/// That something in a round may be urgent, and where it stands.
pub fn first(desk: &Desk, round: &Round, waiting: &[i64]) -> Option<AnyView> {
    let lang = desk.lang;
    let rows: Vec<_> = waiting
        .iter()
        .map(|number| {
            let href = desk.path(format_args!("rounds/{}/feedback/{number}", round.number));
            view! { <li><a href=href>{t!(lang, "round-piece", n = *number)}</a></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="notice notice--warn">
                <h2>{icon::warning()} " " {t!(lang, "urgent-sign")}</h2>
                <p>{t!(lang, "urgent-first")}</p>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper;

    fn drawn(text: &str, spans: &[(usize, usize)]) -> String {
        let spans: Vec<_> = spans.iter().map(|(start, end)| Span { start: *start, end: *end }).collect();
        let html = paper::html(|| words(Lang::Sv, text, &spans));
        html.replace("<!>", "")
            .replace("<mark class=\"urgent-words\"><span class=\"visually-hidden\">Markerat: </span>", "[")
            .replace("</mark>", "]")
    }

    #[test]
    fn words_are_marked_where_they_stand_also_over_a_line_break_and_past_the_end() {
        assert_eq!(drawn("Å, jag orkar inte", &[(7, 17)]), "Å, jag [orkar inte]");
        assert_eq!(drawn("ett\ntvå tre", &[(0, 7)]), "[ett]<br>[två] tre");
        assert_eq!(drawn("ett två", &[(0, 3), (4, 99)]), "[ett] [två]");
        assert_eq!(drawn("<b>", &[(1, 2)]), "&lt;[b]&gt;");
        assert_eq!(drawn("", &[(0, 3)]), "");
    }
}
