use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::desk::Desk;
use crate::error::Answer;
use crate::house::House;
use crate::lang::{Lang, short_date};
use crate::parse::Problems;
use crate::sources::about::{About, Offer};
use crate::t;
use crate::ui::field::{Field, in_area};
use crate::ui::icon;
use crate::ui::page::{empty, error_summary, form_actions, kicker, lead, title};

#[derive(Debug, Default, Deserialize)]
pub struct For {
    participant: Option<String>,
}

/// What stands in the form when it is shown.
#[derive(Debug, Default)]
pub struct Typed {
    pub about: About,
    /// What was pasted.
    pub text: String,
    /// A file that has been read, so that it need not be picked again: the conversation as plain lines.
    pub plain: String,
}

pub async fn show(desk: Desk, State(house): State<House>, Query(asked): Query<For>) -> Answer {
    let mut conn = house.read().await?;
    let about = About {
        participant: asked.participant.unwrap_or_default(),
        held_on: short_date(house.clock.today()),
        ..About::default()
    };
    let offer = Offer::load(&mut conn, desk.project.id, &about.participant).await?;
    let typed = Typed { about, ..Typed::default() };
    Ok(form(&desk, StatusCode::OK, &typed, &offer, &Problems::default()))
}

pub fn form(desk: &Desk, status: StatusCode, typed: &Typed, offer: &Offer, problems: &Problems) -> Response {
    let lang = desk.lang;
    desk.page_with(status, t!(lang, "import-title"), || {
        view! {
            {kicker(vec![(t!(lang, "sources-title").to_owned(), Some(desk.path("sources")))])}
            {title(t!(lang, "import-title"))}
            {lead(t!(lang, "import-lead"))}
            <div class="columns">
                <div class="columns__main">
                    {error_summary(lang, problems)}
                    {if offer.is_empty() && problems.is_empty() { nobody(desk) } else { fields(desk, typed, offer, problems) }}
                </div>
                <aside class="margin">
                    {offer.missing(desk)}
                    {beside(desk)}
                </aside>
            </div>
        }
    })
}

/// When there is nobody to choose.
pub fn nobody(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    empty(
        t!(lang, "source-nobody"),
        t!(lang, "source-nobody-text"),
        Some((desk.path("participants"), t!(lang, "participants-title"))),
    )
}

fn fields(desk: &Desk, typed: &Typed, offer: &Offer, problems: &Problems) -> AnyView {
    let lang = desk.lang;
    let kept = (!typed.plain.is_empty()).then(|| {
        view! {
            <p class="notice">{t!(lang, "import-file-kept")}</p>
            <textarea name="plain" hidden=true>{in_area(&typed.plain)}</textarea>
        }
    });
    view! {
        <form class="form" method="post" enctype="multipart/form-data" action=desk.path("sources/import/check")>
            {typed.about.fields((lang, desk.house.clock.today()), offer, problems)}
            {kept}
            {file(lang, problems)}
            {Field::new(lang, "text", t!(lang, "import-text")).hint(t!(lang, "import-text-hint")).value(&typed.text).area(8).optional().problems(problems).view()}
            {form_actions(lang, t!(lang, "import-check"), Some(desk.path("sources")))}
        </form>
    }
    .into_any()
}

fn file(lang: Lang, problems: &Problems) -> AnyView {
    let wrong = problems.of("file").map(|fault| fault.sentence(lang));
    let class = if wrong.is_some() { "field field--wrong" } else { "field" };
    let described = if wrong.is_some() { "file-hint file-error" } else { "file-hint" };
    let invalid = wrong.is_some().then_some("true");
    view! {
        <div class=class>
            <label class="field__label" for="file">{t!(lang, "import-file")} " " <span class="field__optional">{t!(lang, "form-optional")}</span></label>
            <p class="field__hint" id="file-hint">{t!(lang, "import-file-hint")}</p>
            {wrong.map(|wrong| view! { <p class="field__error" id="file-error">{icon::warning()} <span>{wrong}</span></p> })}
            <input class="field__input" type="file" id="file" name="file" accept=".vtt,.txt,text/vtt,text/plain"
                aria-describedby=described aria-invalid=invalid />
        </div>
    }
    .into_any()
}

fn beside(desk: &Desk) -> AnyView {
    let lang = desk.lang;
    view! {
        <section class="margin__block">
            <h2>{t!(lang, "import-names-title")}</h2>
            <p>{t!(lang, "import-names-text")}</p>
        </section>
        <section class="margin__block">
            <h2>{t!(lang, "import-no-file-title")}</h2>
            <p><a href=desk.path("sources/new")>{t!(lang, "write-title")}</a></p>
        </section>
    }
    .into_any()
}
