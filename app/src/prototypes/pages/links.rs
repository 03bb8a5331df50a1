//! Which needs a prototype is meant to meet, each with the reason why.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{crumbs, frozen, version};
use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::form::number_if_any;
use crate::house::House;
use crate::kept::{KeptHere, Sheet};
use crate::needs;

use crate::prototypes::forms::LinkForm;
use crate::prototypes::model::NeedLink;
use crate::prototypes::spot::Spot;
use crate::prototypes::store::{self, NeedChoice};
use crate::t;
use crate::ui::field::{Field, hidden, pressed};
use crate::ui::meanwhile::meanwhile;
use crate::ui::page::{error_summary, lead, notice, title};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// The number of a need, when somebody comes from there.
    #[serde(deserialize_with = "number_if_any")]
    need: Option<i64>,
    /// The number of a need that was just let go.
    #[serde(deserialize_with = "number_if_any")]
    unlinked: Option<i64>,
}

impl Chosen {
    /// Where the form stands that links a need.
    pub fn place(&self, desk: &Desk, spot: &Spot) -> String {
        let need = self.need.map(|need| format!("?need={need}")).unwrap_or_default();
        spot.of_prototype(desk, format!("needs{need}"))
    }
}

/// Where a form about one need stands on the page: of its reason, or of a link that was taken away.
pub fn place_of(desk: &Desk, spot: &Spot, which: &str, need: i64) -> String {
    spot.of_prototype(desk, format!("needs#{which}-{need}"))
}

/// The newest iteration, the needs that it is meant to meet, and those that it could be.
#[derive(Debug, Serialize)]
pub struct Linked {
    spot: Spot,
    links: Vec<NeedLink>,
    free: Vec<NeedChoice>,
}

async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Linked, Trouble> {
    let spot = Spot::newest(conn, desk, number).await?;
    let links = store::links(conn, spot.iteration.id).await?;
    let free = store::free_needs(conn, desk.project.id, spot.iteration.id).await?;
    Ok(Linked { spot, links, free })
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(chosen): Query<Chosen>,
) -> Answer {
    let mut conn = house.read().await?;
    let Linked { spot, links, free } = load(&mut conn, &desk, number).await?;
    let kept = desk.kept_on(&mut conn, &spot.of_prototype(&desk, "needs")).await?;
    let new = desk.kept::<LinkForm>(&mut conn, &chosen.place(&desk, &spot)).await?;
    if spot.iteration.is_frozen() {
        let wordings = links.iter().filter_map(|link| kept.kept(&place_of(&desk, &spot, "rationale", link.number)));
        let typed = new.into_iter().chain(wordings).map(|sheet: Sheet<LinkForm>| sheet.map(|form| form.rationale));
        return Ok(frozen(&desk, &spot, typed.collect(), None));
    }
    // A link that was taken away can be made again: by who took it, or by who was wording its reason meanwhile.
    let is_free = |number: i64| free.iter().any(|need| need.number == number);
    let chosen = Chosen { unlinked: chosen.unlinked.filter(|need| is_free(*need)), ..chosen };
    let again = chosen.unlinked.and_then(|need| kept.kept(&place_of(&desk, &spot, "unlinked", need)));
    let worded = free.iter().find_map(|need| {
        let sheet: Sheet<LinkForm> = kept.kept(&place_of(&desk, &spot, "rationale", need.number))?;
        Some(sheet.map(|form| LinkForm { need: need.id.to_string(), ..form }))
    });
    let begins = || {
        let need = free.iter().find(|need| Some(need.number) == chosen.need).map(|need| need.id.to_string());
        Sheet::of(LinkForm { need: need.unwrap_or_default(), ..LinkForm::default() })
    };
    let mut new = new.or(again).or(worded).unwrap_or_else(begins);
    new.check(|form, problems| form.parse(&free, problems));
    let wordings = links.iter().map(|link| Wording::of(&desk, &spot, &kept, link)).collect();
    Ok(LinksPage { spot, chosen, links, wordings, free, new }.page(&desk))
}

/// The form of a link's reason.
struct Wording {
    sheet: Sheet<LinkForm>,
    /// Somebody else saved another meanwhile.
    overtaken: bool,
}

impl Wording {
    fn of(desk: &Desk, spot: &Spot, kept: &KeptHere, link: &NeedLink) -> Self {
        let saved = LinkForm::of(link);
        let mut sheet = kept.sheet(&place_of(desk, spot, "rationale", link.number), || saved.clone());
        let field = format!("rationale-{}", link.number);
        sheet.check(|form, problems| form.parse_rationale(&field, problems));
        Self { overtaken: sheet.overtaken(&saved), sheet }
    }
}

struct LinksPage {
    spot: Spot,
    chosen: Chosen,
    links: Vec<NeedLink>,
    /// One for each link.
    wordings: Vec<Wording>,
    free: Vec<NeedChoice>,
    new: Sheet<LinkForm>,
}

impl LinksPage {
    fn page(&self, desk: &Desk) -> Response {
        let lang = desk.lang;
        let heading = t!(lang, "prototype-links-heading", version = self.spot.iteration.version);
        let mut problems = desk.problems();
        problems.join(self.wordings.iter().map(|wording| &wording.sheet.problems).chain([&self.new.problems]));
        desk.page(&heading, || {
            view! {
                {crumbs(desk, &self.spot.prototype, Some(version(self.spot.iteration.version)))}
                {title(heading.clone())}
                {lead(t!(lang, "prototype-links-lead"))}
                {error_summary(lang, &problems)}
                {self.chosen.unlinked.map(|number| notice(t!(lang, "prototype-unlinked", need = codes::need(number))))}
                {self.links.iter().zip(&self.wordings).map(|(link, wording)| self.linked(desk, link, wording)).collect::<Vec<_>>()}
                {self.link_form(desk)}
                <p class="page__actions"><a class="button button--quiet" href=self.spot.home(desk)>{t!(lang, "prototype-back")}</a></p>
            }
        })
    }

    fn linked(&self, desk: &Desk, link: &NeedLink, wording: &Wording) -> AnyView {
        let lang = desk.lang;
        let Sheet { form, problems, .. } = &wording.sheet;
        let at = self.spot.of_prototype(desk, format_args!("needs/{}", link.number));
        let told = |rationale: &str| vec![(t!(lang, "prototype-link-rationale"), rationale.to_owned())];
        let tail = format!("-{}", link.number);
        let field = Field::new(lang, "rationale", t!(lang, "prototype-rationale-of", need = codes::need(link.number)))
            .id_tail(&tail);
        view! {
            <section class="part">
                <h2><a class="on-thread" lang=desk.project.lang.word() href=desk.path(format_args!("needs/{}", link.number))>{link.statement.sentence(desk.project.lang)}</a></h2>
                {needs::sign::evidence(lang, &link.evidence)}
                {wording.overtaken.then(|| meanwhile(lang, told(&link.rationale), told(&form.rationale)))}
                {wording.sheet.unsaved(lang)}
                <form class="form" method="post" action=at.clone()>
                    {hidden("was", &form.was)}
                    {field.value(&form.rationale).area(3).problems_at(problems, &format!("rationale{tail}")).view()}
                    <div class="form__actions">
                        <button class="button button--quiet" type="submit">{t!(lang, "prototype-rationale-save", need = codes::need(link.number))}</button>
                    </div>
                </form>
                <form method="post" action=format!("{at}/unlink")>
                    {pressed()}
                    <button class="link-button" type="submit">{t!(lang, "prototype-unlink", need = codes::need(link.number))}</button>
                </form>
            </section>
        }
        .into_any()
    }

    fn link_form(&self, desk: &Desk) -> AnyView {
        let lang = desk.lang;
        let Sheet { form, problems, .. } = &self.new;
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
                {self.new.unsaved(lang)}
                <form class="form" id=self.new.main(desk) method="post" action=self.chosen.place(desk, &self.spot)>
                    {Field::new(lang, "need", t!(lang, "prototype-need")).value(&form.need).select(choices).problems(problems).view()}
                    {Field::new(lang, "rationale", t!(lang, "prototype-link-rationale")).hint(t!(lang, "prototype-link-rationale-hint")).value(&form.rationale).area(3).problems(problems).view()}
                    <div class="form__actions"><button class="button" type="submit">{t!(lang, "prototype-link")}</button></div>
                </form>
            </section>
        }
        .into_any()
    }
}
