//! Opening a round: what it would be, what is wrong in the draft, the questions as they will be asked, what is promised in
//! whose name, and the way through all of it as a visitor. Nothing here stops anybody who says yes to it.

mod again;
mod asks;
mod choose;
mod faults;
#[cfg(test)]
mod tests;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

pub use again::ask as again;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::number_if_any;
use crate::guide::model::Guide;
use crate::guide::pages::way;
use crate::house::House;
use crate::kept::Sheet;
use crate::people::store::{Member, members};
use crate::prototypes;
use crate::prototypes::model::{Page, drafts};
use crate::prototypes::screens::check;
use crate::rounds::forms::{OpenForm, Press};
use crate::rounds::model::Testable;
use crate::rounds::pages::open::{Begun, begun};
use crate::rounds::pages::promises::promises;
use crate::rounds::pages::readers::fields;
use crate::rounds::pages::texts::unsaid;
use crate::rounds::readers::team;
use crate::rounds::store;
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::page::{kicker, title};
use crate::ui::pager::PER_PAGE;
use choose::{choose, refused};
use faults::{Faults, anyway};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Which {
    #[serde(deserialize_with = "number_if_any")]
    prototype: Option<i64>,
}

/// What is opened, with the pages that visitors go through, and who can answer.
#[derive(Debug, Serialize)]
pub struct Shown {
    begun: Begun,
    pages: Vec<Page>,
    team: Vec<Member>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, prototype: i64) -> Result<(Shown, Sheet<OpenForm>), Trouble> {
    let (begun, sheet) = begun(conn, desk, prototype).await?;
    let pages = prototypes::store::pages(conn, begun.testable.iteration_id).await?;
    let team = team(members(conn, desk.project.id).await?);
    Ok((Shown { begun, pages, team }, sheet))
}

pub async fn new(desk: Desk, State(house): State<House>, Query(which): Query<Which>) -> Answer {
    let mut conn = house.read().await?;
    let Some(prototype) = which.prototype else {
        let all = store::testables(&mut conn, desk.project.id, PER_PAGE).await?;
        return Ok(choose(&desk, &all));
    };
    let (shown, mut sheet) = load(&mut conn, &desk, prototype).await?;
    let faults = Faults::of(&shown.pages, check(&drafts(&shown.pages)));
    // Nothing is wrong yet with what is only looked at.
    if sheet.form.press() == Press::Opens {
        sheet.check(|form, problems| form.parse(&shown.team, faults.stumbles, problems));
    }
    Ok(view(&desk, &shown, &faults, &sheet))
}

fn view(desk: &Desk, shown: &Shown, faults: &Faults<'_>, sheet: &Sheet<OpenForm>) -> Response {
    let (lang, testable) = (desk.lang, &shown.begun.testable);
    let refusal = testable.refusal();
    let name = format!("{}, v{}", testable.prototype_name, testable.version);
    let prototype = desk.path(format_args!("prototypes/{}", testable.prototype_number));
    desk.page(t!(lang, "round-new"), || {
        // Somebody who has written an invitation keeps it, also when the round cannot be opened just now.
        let unsaid = unsaid(lang, &desk.house.settings.texts, t!(lang, "round-texts-refused"));
        let can = refusal.is_none() && unsaid.is_none();
        let form = (can || !sheet.form.invitation.is_empty()).then(|| form(desk, shown, faults, sheet, &prototype));
        view! {
            {kicker(vec![(t!(lang, "rounds-title").to_owned(), Some(desk.path("rounds"))), (name.clone(), Some(prototype.clone()))])}
            {title(t!(lang, "round-new-heading", name = name.clone()))}
            {sheet.above(lang)}
            {refusal.map(|why| refused(desk, testable, why))}
            {unsaid}
            {faults.above(lang)}
            {happens(desk, testable)}
            {form}
        }
    })
}

/// What opening means.
fn happens(desk: &Desk, testable: &Testable) -> AnyView {
    let lang = desk.lang;
    let freezes = if testable.frozen { t!(lang, "round-frozen-before") } else { t!(lang, "round-freezes") };
    view! {
        <section class="measure">
            <h2>{t!(lang, "round-what-happens")}</h2>
            <ul>
                <li>{freezes}</li>
                <li>{t!(lang, "round-pages", pages = testable.pages, version = testable.version)}</li>
                <li>{t!(lang, "round-link-works")}</li>
                <li>{t!(lang, "round-wording")}</li>
            </ul>
        </section>
    }
    .into_any()
}

fn form(desk: &Desk, shown: &Shown, faults: &Faults<'_>, sheet: &Sheet<OpenForm>, back: &str) -> AnyView {
    let (lang, form) = (desk.lang, &sheet.form);
    let Shown { begun, team, .. } = shown;
    let owner = team.iter().find(|member| member.person_id.to_string() == form.owner).map(|member| member.name.as_str());
    let asks = (!begun.questions.is_empty()).then(|| asks::asks(desk, sheet, &begun.questions));
    let goes_through = (begun.testable.pages > 0).then(|| {
        view! {
            <p class="field__hint">{t!(lang, "round-rehearse-hint")}</p>
            <p><button class="button button--quiet" type="submit" name="do" value="rehearse">{t!(lang, "round-rehearse")}</button></p>
        }
    });
    view! {
        <h2>{t!(lang, "round-invite")}</h2>
        <form class="form" id=sheet.main(desk) method="post" action=desk.path("rounds")>
            {sheet.once(&desk.house.ids)}
            {hidden("prototype", form.prototype)}
            {Field::new(lang, "invitation", t!(lang, "round-invitation")).hint(t!(lang, "round-invitation-hint")).value(&form.invitation).area(6).problems(&sheet.problems).view()}
            {asks}
            {fields(lang, &form.owner, &form.read_on, team, &sheet.problems)}
            {promises(desk, owner, form.days())}
            {goes_through}
            {faults.view(desk, &begun.testable)}
            <p>{way(desk, Guide::Testing)}</p>
            {faults.stumbles.then(|| anyway(lang, sheet))}
            <div class="form__actions">
                <button class="button" type="submit" name="do" value="open">{t!(lang, "round-do-open")}</button>
                <a class="button button--quiet" href=back.to_owned()>{t!(lang, "form-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}
