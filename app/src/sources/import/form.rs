use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Desk;
use crate::error::Answer;
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::parse::Problems;
use crate::sources::about::{About, For, Offer};
use crate::sources::import::read::conversation;
use crate::sources::import::upload::Upload;
use crate::t;
use crate::ui::field::{Field, in_area};
use crate::ui::icon;
use crate::ui::page::{empty, form_actions, kicker, lead, title};

/// What stands in the form when it is shown.
#[derive(Debug, Default)]
struct Typed {
    about: About,
    /// What was pasted.
    text: String,
    /// A file that has been read, so that it need not be picked again: the conversation as plain lines.
    plain: String,
}

impl Typed {
    fn of(upload: Upload) -> Self {
        Self { about: upload.about(), text: upload.text("text").to_owned(), plain: upload.text("plain").to_owned() }
    }
}

/// Where the first form stands.
pub fn place(desk: &Desk, asked: &For) -> String {
    asked.address(desk, "sources/import")
}

pub async fn show(desk: Desk, State(house): State<House>, Query(asked): Query<For>) -> Answer {
    let mut conn = house.read().await?;
    let when = (desk.lang, house.clock.today());
    let sheet = match desk.kept(&mut conn, &place(&desk, &asked)).await? {
        Some(sheet) => {
            let mut sheet = sheet.map(Upload::of_kept);
            if sheet.is_sent() {
                sheet.form.about().parse(&mut conn, desk.project.id, when, &mut sheet.problems).await?;
            }
            sheet.check(|upload, problems| conversation(desk.lang, upload, problems));
            sheet.map(Typed::of)
        }
        None => Sheet::of(Typed { about: asked.about(when.1), ..Typed::default() }).at(&place(&desk, &asked)),
    };
    let offer = Offer::load(&mut conn, desk.project.id, &sheet.form.about.participant).await?;
    Ok(view(&desk, &asked, &sheet, &offer))
}

fn view(desk: &Desk, asked: &For, sheet: &Sheet<Typed>, offer: &Offer) -> Response {
    let lang = desk.lang;
    desk.page(t!(lang, "import-title"), || {
        let nobody_yet = offer.is_empty() && !sheet.is_kept();
        view! {
            {kicker(vec![(t!(lang, "sources-title").to_owned(), Some(desk.path("sources")))])}
            {title(t!(lang, "import-title"))}
            {lead(t!(lang, "import-lead"))}
            <div class="columns">
                <div class="columns__main">
                    {sheet.above(lang)}
                    {if nobody_yet { nobody(desk) } else { fields(desk, asked, sheet, offer) }}
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

fn fields(desk: &Desk, asked: &For, sheet: &Sheet<Typed>, offer: &Offer) -> AnyView {
    let (lang, typed, problems) = (desk.lang, &sheet.form, &sheet.problems);
    let kept = (!typed.plain.is_empty()).then(|| {
        view! {
            <p class="notice">{t!(lang, "import-file-kept")}</p>
            <textarea name="plain" hidden=true>{in_area(&typed.plain)}</textarea>
        }
    });
    view! {
        <form class="form" id=sheet.main(desk) method="post" enctype="multipart/form-data" novalidate=true action=asked.address(desk, "sources/import/check")>
            {typed.about.fields(lang, offer, problems)}
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
            // The browser's own words on the button would be in the browser's language. That it is required is said for the
            // style sheet alone, which so knows whether a file has been chosen; the form is taken without one.
            <div class="file">
                <label class="button button--quiet" for="file" aria-hidden="true">{t!(lang, "import-file-choose")}</label>
                <input class="file__input" type="file" id="file" name="file" accept=".vtt,.srt,.txt,text/vtt,text/plain"
                    required=true aria-required="false" aria-describedby=described aria-invalid=invalid />
                <span class="file__none" aria-hidden="true">{t!(lang, "import-file-none")}</span>
            </div>
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
            <h2>{t!(lang, "import-lines-title")}</h2>
            <p>{t!(lang, "import-lines-text")}</p>
        </section>
        <section class="margin__block">
            <h2>{t!(lang, "import-no-file-title")}</h2>
            <p><a href=desk.path("sources/new")>{t!(lang, "write-title")}</a></p>
        </section>
    }
    .into_any()
}
