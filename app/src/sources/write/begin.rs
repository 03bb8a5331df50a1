//! What is told before a conversation is written down.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::desk::Desk;
use crate::error::Answer;
use crate::guide::model::Guide;
use crate::guide::model::{TALKS, talk};
use crate::guide::pages::way;
use crate::house::House;
use crate::kept::Sheet;
use crate::sources::about::{For, Offer};
use crate::sources::import::nobody;
use crate::sources::write::draft::NewForm;
use crate::t;
use crate::ui::field::Field;
use crate::ui::page::{form_actions, kicker, lead, title};

/// Where the form stands that begins a conversation.
pub fn new_place(desk: &Desk, asked: &For) -> String {
    asked.address(desk, "sources/new")
}

pub async fn new(desk: Desk, State(house): State<House>, Query(asked): Query<For>) -> Answer {
    let mut conn = house.read().await?;
    let (lang, today) = (desk.lang, house.clock.today());
    let begins = || NewForm { about: asked.about(today), guide: String::new() };
    let mut sheet = desk.sheet(&mut conn, &new_place(&desk, &asked), begins).await?;
    if sheet.is_sent() {
        sheet.form.about.parse(&mut conn, desk.project.id, (lang, today), &mut sheet.problems).await?;
        sheet.check(|form, problems| form.guide(lang, problems));
    }
    let offer = Offer::load(&mut conn, desk.project.id, &sheet.form.about.participant).await?;
    Ok(view(&desk, &asked, &sheet, &offer))
}

fn view(desk: &Desk, asked: &For, sheet: &Sheet<NewForm>, offer: &Offer) -> Response {
    let (lang, form, problems) = (desk.lang, &sheet.form, &sheet.problems);
    let guides = TALKS.iter().filter_map(|name| talk(lang, name).map(|(text, _)| ((*name).to_owned(), text.title)));
    let guides: Vec<_> = guides.chain([(String::new(), t!(lang, "write-no-guide").to_owned())]).collect();
    desk.page(t!(lang, "write-title"), || {
        let fields = || {
            view! {
                <form class="form" id=sheet.main(desk) method="post" action=new_place(desk, asked)>
                    {sheet.once(&desk.house.ids)}
                    {form.about.fields(lang, offer, problems)}
                    {Field::new(lang, "guide", t!(lang, "write-guide")).hint(t!(lang, "write-guide-hint")).value(&form.guide).select(guides).problems(problems).view()}
                    {form_actions(lang, t!(lang, "write-begin"), Some(desk.path("sources")))}
                </form>
            }
            .into_any()
        };
        view! {
            {kicker(vec![(t!(lang, "sources-title").to_owned(), Some(desk.path("sources")))])}
            {title(t!(lang, "write-title"))}
            <p>{way(desk, Guide::Interview)}</p>
            {lead(t!(lang, "write-lead"))}
            <div class="columns">
                <div class="columns__main">
                    {sheet.above(lang)}
                    {if offer.is_empty() && !sheet.is_kept() { nobody(desk) } else { fields() }}
                </div>
                <aside class="margin">{offer.missing(desk)}</aside>
            </div>
        }
    })
}
