//! The page where the team links more quotes to a need.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::id::GroupId;
use crate::needs::evidence::store as evidence;
use crate::needs::model::{Need, Stance};
use crate::needs::pages::evidence::{about, stance_button};
use crate::needs::pages::{shown, under};
use crate::needs::store;
use crate::projects::model::Group;
use crate::quotes::sought::{Sought, Term};
use crate::quotes::store::QuoteSeen;
use crate::ui::field::{self, Field};
use crate::ui::in_query;
use crate::ui::page::{empty, title};
use crate::ui::pager::{PER_PAGE, PageNumber, one_page, pager_without_end};
use crate::{participants, projects, t};

/// Where in the list of quotes to link somebody stands.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct At {
    /// What is looked for: words, or codes.
    pub words: String,
    /// The id of the group of who said it.
    pub group: String,
    pub page: Option<String>,
}

impl At {
    fn words(&self) -> &str {
        self.words.trim()
    }

    fn group(&self) -> Option<GroupId> {
        self.group.parse().ok()
    }

    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }

    fn sought(&self) -> Sought {
        Sought { terms: Term::all_in(self.words()), group: self.group(), ..Sought::default() }
    }

    /// The address of the same place in the list.
    pub fn address(&self, desk: &Desk, need: i64) -> String {
        self.address_of(desk, need, self.page().number())
    }

    fn address_of(&self, desk: &Desk, need: i64, page: i64) -> String {
        let words = if self.words().is_empty() { String::new() } else { format!("words={}&", in_query(self.words())) };
        let group = self.group().map(|group| format!("group={group}&")).unwrap_or_default();
        desk.path(format_args!("needs/{need}/evidence?{words}{group}page={page}"))
    }
}

/// One page of the quotes that can be linked to a need.
#[derive(Debug, Serialize)]
pub struct ToLink {
    need: Need,
    quotes: Vec<QuoteSeen>,
    /// There is a page after this one.
    more: bool,
    groups: Vec<Group>,
    /// The participant that was asked for, where nobody has that number.
    nobody: Option<i64>,
}

impl ToLink {
    async fn load(conn: &mut Conn, desk: &Desk, number: i64, at: &At) -> Result<Self, Trouble> {
        let (project, today, from) = (desk.project.id, desk.house.clock.today(), at.page().offset());
        let need = store::find(conn, project, number).await?.ok_or(Trouble::NotFound)?;
        let sought = at.sought();
        let mut quotes = evidence::not_linked(conn, project, need.id, &sought, today, PER_PAGE + 1, from).await?;
        let more = one_page(&mut quotes);
        let asked = sought.terms.iter().find_map(|term| term.participant).filter(|_| quotes.is_empty());
        let nobody = match asked {
            Some(number) if participants::store::find(conn, project, number).await?.is_none() => asked,
            _ => None,
        };
        Ok(Self { need, quotes, more, groups: projects::store::groups(conn, project).await?, nobody })
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

fn add_view(desk: &Desk, shown: &ToLink, at: &At) -> Response {
    let ToLink { need, quotes, more, groups, .. } = shown;
    let (lang, number) = (desk.lang, need.number);
    let heading = t!(lang, "need-evidence-heading", code = codes::need(number));
    desk.page(&heading, || {
        view! {
            {under(desk, number)}
            {title(heading.clone())}
            {about(desk, need)}
            {filters(desk, number, at, groups)}
            {if quotes.is_empty() { nothing_to_link(desk, shown, at) } else { to_link(desk, number, at, quotes) }}
            {pager_without_end(lang, at.page(), *more, |n| at.address_of(desk, number, n))}
        }
    })
}

fn filters(desk: &Desk, need: i64, at: &At, groups: &[Group]) -> AnyView {
    let lang = desk.lang;
    let mut choices = vec![(String::new(), t!(lang, "backlog-all-groups").to_owned())];
    choices.extend(groups.iter().map(|group| (group.id.to_string(), group.name.clone())));
    let group = (!groups.is_empty())
        .then(|| Field::new(lang, "group", t!(lang, "participant-group")).value(&at.group).select(choices).view());
    view! {
        <form class="filters" method="get" action=desk.path(format_args!("needs/{need}/evidence")) aria-label=t!(lang, "quotes-filter")>
            {Field::new(lang, "words", t!(lang, "quotes-find")).value(at.words()).view()}
            {group}
            <button class="button button--quiet" type="submit">{t!(lang, "needs-filter")}</button>
        </form>
    }
    .into_any()
}

fn nothing_to_link(desk: &Desk, shown: &ToLink, at: &At) -> AnyView {
    let lang = desk.lang;
    let group = shown.groups.iter().find(|group| Some(group.id) == at.group());
    let words = match (shown.nobody, at.words(), group) {
        (Some(number), ..) => t!(lang, "need-nobody-has-code", code = codes::participant(number)),
        (None, "", None) => {
            let to_talks = Some((desk.path("sources"), t!(lang, "loop-sources")));
            return empty(t!(lang, "need-none-to-link"), t!(lang, "need-none-to-link-text"), to_talks);
        }
        (None, "", Some(group)) => t!(lang, "need-none-to-link-of", group = group.name.as_str()),
        (None, words, None) => t!(lang, "need-none-to-link-with", words = words),
        (None, words, Some(group)) => t!(lang, "need-none-to-link-with-of", words = words, group = group.name.as_str()),
    };
    let all = desk.path(format_args!("needs/{}/evidence", shown.need.number));
    view! { <p role="status" dir="auto">{words}</p> <p><a href=all>{t!(lang, "need-all-to-link")}</a></p> }.into_any()
}

fn to_link(desk: &Desk, need: i64, at: &At, quotes: &[QuoteSeen]) -> AnyView {
    let action = at.address(desk, need);
    let items: Vec<_> = quotes
        .iter()
        .enumerate()
        .map(|(n, quote)| {
            let next = quotes.get(n + 1).or_else(|| quotes.get(n.checked_sub(1)?));
            let next = next.map(|next| field::hidden("next", next.number));
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
