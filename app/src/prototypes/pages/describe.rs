//! What a prototype is called and what it is to try, in other words.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use super::crumbs;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::parse::Problems;
use crate::prototypes::forms::PrototypeForm;
use crate::prototypes::model::Prototype;
use crate::prototypes::store;
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::meanwhile::{Told, meanwhile};
use crate::ui::page::{form_actions, title};

/// A prototype to describe anew.
#[derive(Debug, Serialize)]
pub struct Described {
    prototype: Prototype,
}

async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Described, Trouble> {
    Ok(Described { prototype: store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)? })
}

pub async fn about(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk, number).await?;
    let place = desk.path(format_args!("prototypes/{number}/about"));
    let saved = PrototypeForm::of(&shown.prototype);
    let mut sheet = desk.sheet(&mut conn, &place, || saved.clone()).await?;
    sheet.check(PrototypeForm::parse);
    let meanwhile = sheet.overtaken(&saved).then_some(&saved);
    Ok(about_view(&desk, &shown, &sheet, meanwhile))
}

/// `saved`: what somebody else has saved meanwhile.
fn about_view(
    desk: &Desk,
    Described { prototype }: &Described,
    sheet: &Sheet<PrototypeForm>,
    saved: Option<&PrototypeForm>,
) -> Response {
    let (lang, form) = (desk.lang, &sheet.form);
    let home = desk.path(format_args!("prototypes/{}", prototype.number));
    let told = |form: &PrototypeForm| -> Told {
        vec![(t!(lang, "prototype-name"), form.name.clone()), (t!(lang, "prototype-idea"), form.idea.clone())]
    };
    desk.page(t!(lang, "prototype-about"), || {
        view! {
            {crumbs(desk, prototype, None)}
            {title(t!(lang, "prototype-about"))}
            {sheet.above(lang)}
            {saved.map(|saved| meanwhile(lang, told(saved), told(form)))}
            <form class="form" id=sheet.main(desk) method="post" action=format!("{home}/about")>
                {hidden("was", &form.was)}
                {fields(lang, form, &sheet.problems)}
                {form_actions(lang, t!(lang, "form-save"), Some(home.clone()))}
            </form>
        }
    })
}

/// The fields of what a prototype is.
pub(super) fn fields(lang: Lang, form: &PrototypeForm, problems: &Problems) -> AnyView {
    view! {
        {Field::new(lang, "name", t!(lang, "prototype-name")).hint(t!(lang, "prototype-name-hint")).value(&form.name).problems(problems).view()}
        {Field::new(lang, "idea", t!(lang, "prototype-idea")).hint(t!(lang, "prototype-idea-hint")).value(&form.idea).area(4).problems(problems).view()}
    }
    .into_any()
}
