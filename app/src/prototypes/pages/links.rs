//! Which needs a prototype is meant to meet, each with the reason why.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::{conflict, crumbs, is_frozen, version};
use crate::codes;
use crate::desk::Desk;
use crate::error::Answer;
use crate::form::number_if_any;
use crate::house::House;
use crate::needs;

use crate::parse::Problems;
use crate::prototypes::forms::LinkForm;
use crate::prototypes::model::NeedLink;
use crate::prototypes::spot::Spot;
use crate::prototypes::store::{self, NeedChoice};
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::page::{error_summary, lead, notice, title};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// The number of a need, when somebody comes from there.
    #[serde(deserialize_with = "number_if_any")]
    need: Option<i64>,
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(chosen): Query<Chosen>,
) -> Answer {
    let mut conn = house.read().await?;
    let spot = Spot::newest(&mut conn, &desk, number).await?;
    if spot.iteration.is_frozen() {
        return Ok(is_frozen(&desk, &spot));
    }
    let links = store::links(&mut conn, spot.iteration.id).await?;
    let free = store::free_needs(&mut conn, desk.project.id, spot.iteration.id).await?;
    let need = free.iter().find(|need| Some(need.number) == chosen.need).map(|need| need.id.to_string());
    let form = LinkForm { need: need.unwrap_or_default(), ..LinkForm::default() };
    let page = LinksPage {
        spot: &spot,
        links: &links,
        free: &free,
        form: &form,
        wording: None,
        unlinked: None,
        problems: &Problems::default(),
    };
    Ok(page.page(&desk, StatusCode::OK))
}

/// A rationale that could not be saved as it was typed.
pub struct Wording<'a> {
    /// Of the need.
    pub number: i64,
    pub typed: &'a str,
    /// Somebody else saved another meanwhile.
    pub conflict: bool,
}

pub struct LinksPage<'a> {
    pub spot: &'a Spot,
    pub links: &'a [NeedLink],
    pub free: &'a [NeedChoice],
    pub form: &'a LinkForm,
    pub wording: Option<Wording<'a>>,
    /// The number of a need that was just let go.
    pub unlinked: Option<i64>,
    pub problems: &'a Problems,
}

impl LinksPage<'_> {
    pub fn page(&self, desk: &Desk, status: StatusCode) -> Response {
        let lang = desk.lang;
        let heading = t!(lang, "prototype-links-heading", version = self.spot.iteration.version);
        desk.page_with(status, &heading, || {
            view! {
                {crumbs(desk, &self.spot.prototype, Some(version(self.spot.iteration.version)))}
                {title(heading.clone())}
                {lead(t!(lang, "prototype-links-lead"))}
                {error_summary(lang, self.problems)}
                {self.unlinked.map(|number| notice(t!(lang, "prototype-unlinked", need = codes::need(number))))}
                {self.links.iter().map(|link| self.linked(desk, link)).collect::<Vec<_>>()}
                {self.link_form(desk)}
                <p class="page__actions"><a class="button button--quiet" href=self.spot.home(desk)>{t!(lang, "prototype-back")}</a></p>
            }
        })
    }

    fn linked(&self, desk: &Desk, link: &NeedLink) -> AnyView {
        let lang = desk.lang;
        let wording = self.wording.as_ref().filter(|wording| wording.number == link.number);
        let typed = wording.map_or(link.rationale.as_str(), |wording| wording.typed);
        let at = self.spot.of_prototype(desk, format_args!("needs/{}", link.number));
        let tail = format!("-{}", link.number);
        let field = Field::new(lang, "rationale", t!(lang, "prototype-rationale-of", need = codes::need(link.number)))
            .id_tail(&tail);
        view! {
            <section class="part">
                <h2><a class="on-thread" lang=desk.project.lang.word() href=desk.path(format_args!("needs/{}", link.number))>{link.statement.sentence(desk.project.lang)}</a></h2>
                {needs::sign::evidence(lang, &link.evidence)}
                {wording.filter(|wording| wording.conflict).map(|wording| conflict(lang, link.rationale.clone(), wording.typed.to_owned()))}
                <form class="form" method="post" action=at.clone()>
                    {hidden("was", link.linked_at.to_rfc3339())}
                    {field.value(typed).area(3).problems_at(self.problems, &format!("rationale{tail}")).view()}
                    <div class="form__actions">
                        <button class="button button--quiet" type="submit">{t!(lang, "prototype-rationale-save", need = codes::need(link.number))}</button>
                    </div>
                </form>
                <form method="post" action=format!("{at}/unlink")>
                    <button class="link-button" type="submit">{t!(lang, "prototype-unlink", need = codes::need(link.number))}</button>
                </form>
            </section>
        }
        .into_any()
    }

    fn link_form(&self, desk: &Desk) -> AnyView {
        let lang = desk.lang;
        if self.free.is_empty() {
            let text =
                if self.links.is_empty() { t!(lang, "prototype-links-no-needs") } else { t!(lang, "prototype-links-all") };
            return view! { <p>{text} " " <a href=desk.path("needs")>{t!(lang, "loop-needs")}</a></p> }.into_any();
        }
        let mut choices = vec![(String::new(), t!(lang, "prototype-link-choose").to_owned())];
        choices.extend(self.free.iter().map(|need| {
            (
                need.id.to_string(),
                t!(lang, "prototype-link-choice", code = codes::need(need.number), need = need.need.as_str()),
            )
        }));
        view! {
            <section class="part">
                <h2>{t!(lang, "prototype-link-heading")}</h2>
                <form class="form" method="post" action=self.spot.of_prototype(desk, "needs")>
                    {Field::new(lang, "need", t!(lang, "prototype-need")).value(&self.form.need).select(choices).problems(self.problems).view()}
                    {Field::new(lang, "rationale", t!(lang, "prototype-link-rationale")).hint(t!(lang, "prototype-link-rationale-hint")).value(&self.form.rationale).area(3).problems(self.problems).view()}
                    <div class="form__actions"><button class="button" type="submit">{t!(lang, "prototype-link")}</button></div>
                </form>
            </section>
        }
        .into_any()
    }
}
