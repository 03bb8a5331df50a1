//! One participant: what they have said yes to over time, what they have said, and what is noted about them. Lives here, as
//! the conversations and the quotes do not belong to whom they are with.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::{Lang, short_date};
use crate::participants::model::Participant;
use crate::participants::pages::{form_name, group_name, recruited_name, scope_words};
use crate::participants::store;
use crate::quotes::shown::source;
use crate::quotes::sought::Sought;
use crate::quotes::store::QuoteSeen;
use crate::rights::{Thing, Verb};
use crate::sources::names::channel_name;
use crate::sources::store::Listed;
use crate::ui::page::{empty, kicker, title};
use crate::ui::pager::{PER_PAGE, one_page};
use crate::ui::quote::quote;
use crate::{clock, quotes, sources, t};

/// Somebody, with every answer about consent that she has given.
#[derive(Debug, Serialize)]
pub struct Shown {
    person: Participant,
    history: Vec<store::Recorded>,
    talks: Vec<Listed>,
    more_talks: bool,
    /// Those that may be shown.
    quotes: Vec<QuoteSeen>,
    more_quotes: bool,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let person = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let history = store::history(conn, person.id).await?;
    let mut talks = sources::store::of_participant(conn, person.id, PER_PAGE + 1).await?;
    let more_talks = one_page(&mut talks);
    let (eyes, hers) = ((desk.audience(), desk.house.clock.today()), Sought { of: Some(number), ..Sought::default() });
    let mut quotes = quotes::store::list(conn, desk.project.id, eyes, &hers, PER_PAGE + 1, 0).await?;
    let more_quotes = one_page(&mut quotes);
    Ok(Shown { person, history, talks, more_talks, quotes, more_quotes })
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, number).await?;
    Ok(view(&desk, &shown))
}

fn view(desk: &Desk, shown: &Shown) -> Response {
    let (lang, person) = (desk.lang, &shown.person);
    let name = codes::participant(person.number);
    desk.page(&name, || {
        view! {
            {kicker(vec![(t!(lang, "participants-title").to_owned(), Some(desk.path("participants")))])}
            {title(name.clone())}
            <div class="columns">
                <div class="columns__main sections">
                    {consent_now(desk, person, desk.house.clock.today())}
                    {consent_history(lang, &shown.history)}
                    {talks(desk, shown)}
                    {said(desk, shown)}
                </div>
                <aside class="margin">{facts(desk, person)}</aside>
            </div>
        }
    })
}

fn facts(desk: &Desk, person: &Participant) -> AnyView {
    let lang = desk.lang;
    let writes = desk.may(Verb::Write, Thing::Participant);
    let brings_in = desk.may(Verb::Write, Thing::Source);
    let note =
        (!person.note.is_empty()).then(|| view! { <dt>{t!(lang, "participant-note")}</dt> <dd>{person.note.clone()}</dd> });
    view! {
        <section class="margin__block">
            <dl class="facts">
                <dt>{t!(lang, "participant-group")}</dt>
                <dd>{group_name(lang, person)}</dd>
                <dt>{t!(lang, "participant-recruited")}</dt>
                <dd>{recruited_name(lang, person.recruited_through)}</dd>
                {note}
            </dl>
        </section>
        <section class="margin__block">
            <ul class="plain">
                {writes.then(|| view! { <li><a href=desk.path(format_args!("participants/{}/edit", person.number))>{t!(lang, "participant-edit")}</a></li> })}
                {brings_in.then(|| view! {
                    <li><a href=desk.path(format_args!("sources/import?participant={}", person.number))>{t!(lang, "participant-import")}</a></li>
                    <li><a href=desk.path(format_args!("sources/new?participant={}", person.number))>{t!(lang, "participant-write")}</a></li>
                })}
                <li><a href=desk.path(format_args!("thread/participant/{}", person.number))>{t!(lang, "thread-show")}</a></li>
                {writes.then(|| view! { <li><a href=desk.path(format_args!("participants/{}/remove", person.number))>{t!(lang, "participant-remove")}</a></li> })}
            </ul>
        </section>
    }
    .into_any()
}

fn consent_now(desk: &Desk, person: &Participant, today: chrono::NaiveDate) -> AnyView {
    let lang = desk.lang;
    let href = desk.path(format_args!("participants/{}/consent", person.number));
    let Some(consent) = &person.consent else {
        let record = desk.may(Verb::Write, Thing::Consent).then(|| (href, t!(lang, "consent-record")));
        return empty(t!(lang, "consent-none"), t!(lang, "consent-none-text"), record);
    };
    let scope = consent.scope;
    let line = |yes: bool, words: &'static str| {
        let (class, sign) = if yes { ("yes", crate::ui::icon::tick()) } else { ("no", crate::ui::icon::minus()) };
        let said = if yes { t!(lang, "consent-yes") } else { t!(lang, "consent-no") };
        view! { <li class=class>{sign} " " {words} ": " <strong>{said}</strong></li> }
    };
    let until = consent.valid_until.zip(consent.days_left(today)).map(|(last, days)| {
        let text = if days > 0 {
            t!(lang, "consent-until", date = lang.date(last))
        } else {
            t!(lang, "consent-lapsed", date = lang.date(last))
        };
        view! { <p>{text}</p> }
    });
    let each = scope.each_quote.then(|| view! { <p class="notice notice--warn">{t!(lang, "consent-each-quote-says")}</p> });
    let note = (!consent.note.is_empty()).then(|| crate::ui::paragraphs(&consent.note));
    let left = person.says_no().then(|| {
        let href = desk.path(format_args!("participants/{}/left", person.number));
        view! { <p>{t!(lang, "left-hidden")} " " <a href=href>{t!(lang, "left-link")}</a></p> }
    });
    let again = if consent.contact_again { t!(lang, "consent-contact-yes") } else { t!(lang, "consent-contact-no") };
    view! {
        <section>
            <h2>{t!(lang, "consent-title")}</h2>
            <p>{t!(lang, "consent-given", form = form_name(lang, consent.form), date = lang.date(consent.given_on))}</p>
            {until}
            <ul class="plain consent-list">
                {line(scope.team, t!(lang, "consent-team"))}
                {line(scope.managers, t!(lang, "consent-managers"))}
                {line(scope.representatives, t!(lang, "consent-representatives"))}
                {line(scope.public, t!(lang, "consent-public"))}
                {line(scope.research, t!(lang, "consent-research"))}
            </ul>
            {each}
            <p>{again}</p>
            {note}
            {left}
            {desk.may(Verb::Write, Thing::Consent).then(|| view! { <p><a class="button button--quiet" href=href>{t!(lang, "consent-change")}</a></p> })}
        </section>
    }
    .into_any()
}

/// The answers before the one that counts now, newest first.
fn consent_history(lang: Lang, history: &[store::Recorded]) -> Option<AnyView> {
    let rows: Vec<_> = history
        .iter()
        .skip(1)
        .map(|one| {
            let (given, at) = (short_date(one.given_on), short_date(clock::day(one.recorded_at)));
            let by = one.recorded_by.as_str();
            let scope = match scope_words(lang, one.scope) {
                Some(words) => t!(lang, "consent-answer", scope = words),
                None => t!(lang, "consent-answer-no").to_owned(),
            };
            let each = one.scope.each_quote.then(|| view! { " " {t!(lang, "consent-answer-each")} });
            let until = one.valid_until.map(|last| view! { " " {t!(lang, "consent-until", date = lang.date(last))} });
            view! {
                <li>
                    <p>{scope} {each} {until}</p>
                    <p class="note muted">{t!(lang, "consent-recorded", form = form_name(lang, one.form), given = given, by = by, at = at)}</p>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <section><h3>{t!(lang, "consent-history")}</h3><ol class="plain stack">{rows}</ol></section> }.into_any()
    })
}

fn talks(desk: &Desk, shown: &Shown) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = shown
        .talks
        .iter()
        .map(|talk| {
            let quotes = if talk.quote_count == 0 {
                t!(lang, "sources-no-quotes").to_owned()
            } else {
                t!(lang, "person-talk-quotes", n = talk.quote_count)
            };
            let about = [short_date(talk.held_on), channel_name(lang, talk.channel).to_lowercase(), quotes].join(" · ");
            view! {
                <li>
                    <a href=desk.path(format_args!("sources/{}", talk.number)) dir="auto">{talk.title.clone()}</a> " "
                    <span class="muted nowrap">{codes::source(talk.number)}</span>
                    {(!talk.finished).then(|| view! { " " <span class="tag">{t!(lang, "sources-unfinished")}</span> })}
                    <p class="note muted">{about}</p>
                </li>
            }
        })
        .collect();
    let more = shown.more_talks.then(|| view! { <p><a href=desk.path("sources")>{t!(lang, "person-more-talks")}</a></p> });
    let rows = if rows.is_empty() {
        view! { <p class="muted">{t!(lang, "person-no-talks")}</p> }.into_any()
    } else {
        view! { <ul class="plain stack">{rows}</ul> {more} }.into_any()
    };
    view! { <section><h2>{t!(lang, "person-talks")}</h2> {rows}</section> }.into_any()
}

/// The words of whoever says no are shown here as little as anywhere.
fn said(desk: &Desk, shown: &Shown) -> AnyView {
    let (lang, person) = (desk.lang, &shown.person);
    let rows: Vec<_> = shown
        .quotes
        .iter()
        .map(|seen| {
            let href = desk.path(format_args!("quotes/{}", seen.number));
            let by = view! { <a href=href>{codes::quote(seen.number)}</a> " · " {source(desk, seen)} }.into_any();
            view! { <li>{quote(lang, desk.project.lang, &seen.exact, by, false)}</li> }
        })
        .collect();
    let all = desk.path(format_args!("quotes?words={}", codes::participant(person.number)));
    let more = shown.more_quotes.then(|| view! { <p><a href=all>{t!(lang, "person-more-quotes")}</a></p> });
    let rows = match (rows.is_empty(), person.says_no()) {
        (false, _) => view! { <ol class="plain stack">{rows}</ol> {more} }.into_any(),
        (true, true) => view! { <p class="muted">{t!(lang, "left-hidden")}</p> }.into_any(),
        (true, false) => view! { <p class="muted">{t!(lang, "person-no-quotes")}</p> }.into_any(),
    };
    view! { <section><h2>{t!(lang, "person-quotes")}</h2> {rows}</section> }.into_any()
}

#[cfg(test)]
mod tests {
    use crate::db::counting;
    use crate::participants::model::Scope;
    use crate::testing::cast::{Cast, consents};
    use crate::testing::{Stage, all, morning, on_both};

    async fn shown(stage: &Stage) -> (String, u32) {
        let (page, asked) = counting(stage.opens("participants/1")).await;
        (page.body, asked)
    }

    #[tokio::test]
    async fn a_person_has_her_conversations_her_quotes_and_every_answer_with_what_it_was_about() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (her, _) = cast.participant(all()).await;
            let talk = cast.conversation(her).await;
            cast.quote(talk, "Jag ringde fyra gånger.").await;
            let other = cast.participant(all()).await.0;
            let theirs = cast.conversation(other).await;
            cast.quote(theirs, "Ingen svarade.").await;
            let ends = morning().date_naive() + chrono::Days::new(30);
            let team = Scope { team: true, each_quote: true, ..Scope::default() };
            consents(&stage, &mut cast.conn, her, team, Some(ends)).await;
            consents(&stage, &mut cast.conn, her, Scope { managers: true, ..team }, None).await;
            cast.conn.commit().await.unwrap();
            let (html, asked) = shown(&stage).await;
            for said in [
                "sources/1\"",
                "U-01",
                "1 citat",
                "Jag ringde fyra gånger.",
                "quotes/1\"",
                "Ja: i teamet, för chefer, för brukarrepresentanter, på öppna sidor, för forskning.",
                "Ja: i teamet. Varje citat frågas om. Gäller till och med",
            ] {
                let text = html.replace("<!>", "").replace("<!---->", "");
                assert!(text.contains(said), "{said}: {text}");
            }
            assert!(!html.contains("Ingen svarade.") && !html.contains("sources/2\""), "somebody else's");
            let mut cast = Cast::on(&stage).await;
            for _ in 0..5 {
                let talk = cast.conversation(her).await;
                cast.quote(talk, "Och igen.").await;
            }
            cast.conn.commit().await.unwrap();
            assert_eq!(shown(&stage).await.1, asked, "however much she has said");
        })
        .await;
    }

    #[tokio::test]
    async fn the_words_of_whoever_has_taken_her_consent_back_are_not_on_her_page() {
        on_both(async |stage| {
            let mut cast = Cast::on(&stage).await;
            let (her, _) = cast.participant(all()).await;
            let talk = cast.conversation(her).await;
            cast.quote(talk, "Jag ringde fyra gånger.").await;
            consents(&stage, &mut cast.conn, her, Scope::default(), None).await;
            cast.conn.commit().await.unwrap();
            let (html, _) = shown(&stage).await;
            assert!(!html.contains("Jag ringde fyra gånger."), "{html}");
            assert!(html.contains("visas inte för någon") && html.contains("sources/1\"") && html.contains("Ja: i teamet"));
        })
        .await;
    }
}
