//! The quotes behind a need, all of them.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::lang::Lang;
use crate::needs;
use crate::needs::evidence::hidden;
use crate::needs::evidence::store as evidence;
use crate::needs::evidence::store::{Hidden, LinkedQuote};
use crate::needs::model::{Need, Stance};
use crate::needs::pages::{shown, statement, under};
use crate::needs::store;
use crate::rights::{Thing, Verb};

use crate::t;
use crate::ui::field;
use crate::ui::page::title;
use crate::ui::pager::{PER_PAGE, PageNumber, one_page, pager_without_end};

pub(super) fn about(desk: &Desk, need: &Need) -> AnyView {
    view! {
        <p class="page__lead" lang=desk.project.lang.word()>{statement(desk.project.lang, &need.statement)}</p>
        {needs::sign::evidence(desk.lang, &need.evidence)}
    }
    .into_any()
}

pub(super) fn stance_button(lang: Lang, stance: Stance, words: &'static str, quote: i64) -> AnyView {
    let which = t!(lang, "need-which-quote", quote = codes::quote(quote));
    view! {
        <button class="button button--quiet" type="submit" name="stance" value=stance.word()>
            {words} <span class="visually-hidden">" " {which}</span>
        </button>
    }
    .into_any()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AllAt {
    pub page: Option<String>,
}

impl AllAt {
    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }
}

/// All that the page of a need's quotes shows.
#[derive(Debug, Serialize)]
pub struct All {
    need: Need,
    hidden: Hidden,
    quotes: Vec<LinkedQuote>,
    /// There is a page after this one.
    more: bool,
    /// The numbers of the participants who say no and whose quotes still stand behind it: for the team.
    refusing: Vec<i64>,
}

impl All {
    pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, at: &AllAt) -> Result<Self, Trouble> {
        let (today, from) = (desk.house.clock.today(), at.page().offset());
        let need = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
        let hidden = evidence::hidden(conn, need.id, need.quotes, desk.audience(), today).await?;
        let mut quotes = evidence::linked(conn, need.id, desk.audience(), today, PER_PAGE + 1, from).await?;
        let more = one_page(&mut quotes);
        let some = desk.may(Verb::See, Thing::Participant) && hidden != Hidden::These(0);
        let refusing = if some { hidden::refusing(conn, need.id).await? } else { Vec::new() };
        Ok(Self { need, hidden, quotes, more, refusing })
    }
}

/// Every quote behind a need that these eyes may see.
pub async fn all(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(at): Query<AllAt>,
) -> Answer {
    let shown = All::load(&mut house.read().await?, &desk, number, &at).await?;
    Ok(all_view(&desk, &shown, at.page()))
}

fn all_view(desk: &Desk, shown: &All, page: PageNumber) -> Response {
    let All { need, hidden, quotes, more, refusing } = shown;
    let (lang, number) = (desk.lang, need.number);
    let writes = desk.may(Verb::Write, Thing::Need);
    let heading = t!(lang, "need-quotes-heading", code = codes::need(number));
    desk.page(&heading, || {
        view! {
            {under(desk, number)}
            {title(heading.clone())}
            {about(desk, need)}
            {not_shown(lang, *hidden)}
            {said_no(desk, refusing)}
            {writes.then(|| view! { <p class="page__actions"><a class="button" href=desk.path(format_args!("needs/{number}/evidence"))>{t!(lang, "need-add-quotes")}</a></p> })}
            <ul class="plain linkables">{quotes.iter().map(|quote| one(desk, number, quote, writes)).collect::<Vec<_>>()}</ul>
            {pager_without_end(lang, page, *more, |n| desk.path(format_args!("needs/{number}/quotes?page={n}")))}
        }
    })
}

/// Says that there are quotes that may not be shown here, and that they count.
pub fn not_shown(lang: Lang, hidden: Hidden) -> Option<AnyView> {
    let words = match hidden {
        Hidden::These(0) => return None,
        Hidden::These(n) => t!(lang, "need-quotes-hidden", n = n),
        Hidden::Uncounted => t!(lang, "need-quotes-hidden-any").to_owned(),
    };
    Some(view! { <p class="muted">{words}</p> }.into_any())
}

/// For the team: who says no, and where what is left of them can be taken away.
fn said_no(desk: &Desk, refusing: &[i64]) -> Option<AnyView> {
    let lang = desk.lang;
    let rows: Vec<_> = refusing
        .iter()
        .map(|number| {
            let href = desk.path(format_args!("participants/{number}/left"));
            view! { <li><a href=href>{t!(lang, "left-title", code = codes::participant(*number))}</a></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="plain">{rows}</ul> }.into_any())
}

/// A link that was taken away is offered again at once.
fn one(desk: &Desk, need: i64, linked: &LinkedQuote, writes: bool) -> AnyView {
    let lang = desk.lang;
    let number = linked.quote.number;
    let (other, words) = match linked.stance {
        Stance::Supports => (Stance::Contradicts, t!(lang, "need-contradicts-instead")),
        Stance::Contradicts => (Stance::Supports, t!(lang, "need-supports-instead")),
    };
    let which = t!(lang, "need-which-quote", quote = codes::quote(number));
    let forms = writes.then(|| {
        view! {
            <div class="row">
                <form method="post" action=desk.path(format_args!("needs/{need}/evidence"))>
                    {field::hidden("quote", number)}
                    {field::hidden("from", "quotes")}
                    {stance_button(lang, other, words, number)}
                </form>
                <form method="post" action=desk.path(format_args!("needs/{need}/evidence/remove"))>
                    {field::hidden("quote", number)}
                    <button class="link-button" type="submit">{t!(lang, "need-unlink")} <span class="visually-hidden">" " {which}</span></button>
                </form>
            </div>
        }
    });
    view! { <li class="linkable">{shown(desk, &linked.quote, linked.stance == Stance::Contradicts)} {forms}</li> }.into_any()
}
