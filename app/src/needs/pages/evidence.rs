//! The quotes behind a need, all of them, and the page where the team links more.

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
use crate::quotes::store::QuoteSeen;
use crate::rights::{Thing, Verb};

use crate::t;
use crate::ui::field::{self, Field};
use crate::ui::page::{empty, title};
use crate::ui::pager::{PER_PAGE, PageNumber, one_page, pager_without_end};

/// Where in the list of quotes to link somebody stands.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct At {
    /// A participant's code, as it was typed.
    pub participant: String,
    pub page: Option<String>,
}

impl At {
    /// D-014, d14 and 14 are the same participant.
    fn participant(&self) -> Option<i64> {
        self.participant.trim().trim_start_matches(['D', 'd', '-']).parse().ok()
    }

    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }

    /// The address of the same place in the list.
    pub fn address(&self, desk: &Desk, need: i64) -> String {
        self.address_of(desk, need, self.page().number())
    }

    fn address_of(&self, desk: &Desk, need: i64, page: i64) -> String {
        let participant = self.participant().map(|number| format!("participant={number}&")).unwrap_or_default();
        desk.path(format_args!("needs/{need}/evidence?{participant}page={page}"))
    }
}

/// One page of the quotes that can be linked to a need.
#[derive(Debug, Serialize)]
pub struct ToLink {
    need: Need,
    quotes: Vec<QuoteSeen>,
    /// There is a page after this one.
    more: bool,
}

impl ToLink {
    async fn load(conn: &mut Conn, desk: &Desk, number: i64, at: &At) -> Result<Self, Trouble> {
        let (project, today, from) = (desk.project.id, desk.house.clock.today(), at.page().offset());
        let need = store::find(conn, project, number).await?.ok_or(Trouble::NotFound)?;
        let mut quotes = evidence::not_linked(conn, project, need.id, at.participant(), today, PER_PAGE + 1, from).await?;
        let more = one_page(&mut quotes);
        Ok(Self { need, quotes, more })
    }
}

pub async fn add(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(at): Query<At>,
) -> Answer {
    let shown = ToLink::load(&mut house.read().await?, &desk, number, &at).await?;
    Ok(add_view(&desk, &shown, &at))
}

fn add_view(desk: &Desk, ToLink { need, quotes, more }: &ToLink, at: &At) -> Response {
    let (lang, number) = (desk.lang, need.number);
    let heading = t!(lang, "need-evidence-heading", code = codes::need(number));
    desk.page(&heading, || {
        view! {
            {under(desk, number)}
            {title(heading.clone())}
            {about(desk, need)}
            {participant_filter(desk, number, at)}
            {if quotes.is_empty() { nothing_to_link(desk, at.participant()) } else { to_link(desk, number, at, quotes) }}
            {pager_without_end(lang, at.page(), *more, |n| at.address_of(desk, number, n))}
        }
    })
}

fn about(desk: &Desk, need: &Need) -> AnyView {
    view! {
        <p class="page__lead" lang=desk.project.lang.word()>{statement(desk.project.lang, &need.statement)}</p>
        {needs::sign::evidence(desk.lang, &need.evidence)}
    }
    .into_any()
}

fn participant_filter(desk: &Desk, need: i64, at: &At) -> AnyView {
    let lang = desk.lang;
    let field = Field::new(lang, "participant", t!(lang, "need-filter-participant")).value(&at.participant);
    view! {
        <form class="filters" method="get" action=desk.path(format_args!("needs/{need}/evidence"))>
            {field.view()}
            <button class="button button--quiet" type="submit">{t!(lang, "needs-filter")}</button>
        </form>
    }
    .into_any()
}

fn nothing_to_link(desk: &Desk, participant: Option<i64>) -> AnyView {
    let lang = desk.lang;
    match participant {
        Some(number) => view! { <p>{t!(lang, "need-none-to-link-of", code = codes::participant(number))}</p> }.into_any(),
        None => empty(
            t!(lang, "need-none-to-link"),
            t!(lang, "need-none-to-link-text"),
            Some((desk.path("sources"), t!(lang, "loop-sources"))),
        ),
    }
}

fn to_link(desk: &Desk, need: i64, at: &At, quotes: &[QuoteSeen]) -> AnyView {
    let action = at.address(desk, need);
    let items: Vec<_> = quotes
        .iter()
        .enumerate()
        .map(|(n, quote)| {
            let next = quotes.get(n + 1).map(|next| field::hidden("next", next.number));
            view! {
                <li class="linkable" id=format!("c-{}", quote.number)>
                    {shown(desk, quote, false)}
                    <form class="row" method="post" action=action.clone()>
                        {field::hidden("quote", quote.number)}
                        {next}
                        {stance_button(desk.lang, Stance::Supports, t!(desk.lang, "need-supports"), quote.number)}
                        {stance_button(desk.lang, Stance::Contradicts, t!(desk.lang, "need-contradicts"), quote.number)}
                    </form>
                </li>
            }
        })
        .collect();
    view! { <ul class="plain linkables">{items}</ul> }.into_any()
}

fn stance_button(lang: Lang, stance: Stance, words: &'static str, quote: i64) -> AnyView {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_participant_is_found_however_her_code_is_typed() {
        let of = |raw: &str| At { participant: raw.to_owned(), ..At::default() }.participant();
        assert_eq!([of("D-014"), of(" d14 "), of("14")], [Some(14); 3]);
        assert_eq!([of(""), of("Anna"), of("D-")], [None; 3]);
    }
}
