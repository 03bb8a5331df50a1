//! What representatives say, as they and the team see it.

pub mod list;
pub mod on_need;
pub mod on_quote;
pub mod propose;
pub mod rounds;
pub mod show;

use leptos::prelude::*;

use crate::desk::Desk;
use crate::lang::{Lang, upper_first};
use crate::remarks::eyes::{answers, says, sees_all};
use crate::remarks::model::{Kind, Remark};
use crate::ui::page::kicker;
use crate::ui::{icon, lines, paragraphs};
use crate::{clock, codes, t};

/// The line above the title of a page under the list.
pub fn above(desk: &Desk, number: Option<i64>) -> AnyView {
    let mut parts = vec![(title_of(desk).to_owned(), Some(desk.path("remarks")))];
    if let Some(number) = number {
        let href = desk.path(format_args!("remarks/{number}"));
        parts.push((t!(desk.lang, "remark-number", n = number), Some(href)));
    }
    kicker(parts)
}

/// For the team what all representatives have said; for each of them her own.
pub fn title_of(desk: &Desk) -> &'static str {
    if sees_all(desk) { t!(desk.lang, "remarks-title") } else { t!(desk.lang, "remarks-mine") }
}

pub fn kind_name(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Recognises => t!(lang, "remark-recognises"),
        Kind::Not => t!(lang, "remark-not"),
        Kind::Rather => t!(lang, "remark-rather"),
        Kind::Proposal => t!(lang, "remark-proposal"),
        Kind::Objection => t!(lang, "remark-objection"),
    }
}

/// Her own words, if she has written any.
pub fn hers(remark: &Remark) -> Option<AnyView> {
    (!remark.words.is_empty())
        .then(|| view! { <blockquote class="quote__words" dir="auto">{lines(&remark.words)}</blockquote> }.into_any())
}

/// What it is about, with the way there.
fn about(desk: &Desk, remark: &Remark) -> Option<AnyView> {
    let lang = desk.lang;
    let gone = |words: &'static str| view! { <p class="muted">{words}</p> }.into_any();
    match remark.kind {
        Kind::Proposal => None,
        Kind::Objection => Some(match remark.quote_number {
            Some(number) => {
                let href = desk.path(format_args!("quotes/{number}"));
                view! { <p><a href=href>{t!(lang, "quote-title", code = codes::quote(number))}</a></p> }.into_any()
            }
            None => gone(t!(lang, "remark-quote-gone")),
        }),
        Kind::Recognises | Kind::Not | Kind::Rather => Some(match (remark.need_number, &remark.need) {
            (Some(number), Some(need)) => {
                let href = desk.path(format_args!("needs/{number}"));
                let reworded =
                    remark.reworded.then(|| view! { " " <span class="muted">{t!(lang, "remark-reworded")}</span> });
                view! {
                    <p>
                        <span class="muted">{codes::need(number)}</span> " "
                        <a class="on-thread" lang=desk.project.lang.word() href=href>{upper_first(need)}</a>
                        {reworded}
                    </p>
                }
                .into_any()
            }
            _ => gone(t!(lang, "remark-need-gone")),
        }),
    }
}

/// Who said it and when, and what has become of it.
fn facts(desk: &Desk, remark: &Remark) -> AnyView {
    let lang = desk.lang;
    let said = lang.date(clock::day(remark.said_at));
    let by = if sees_all(desk) { format!("{} · {said}", remark.said_by) } else { said };
    let over = remark.over_at.map(|at| t!(lang, "remark-over", date = lang.date(clock::day(at))));
    let waits = remark.waits().then(|| t!(lang, "remark-waits"));
    view! {
        <p class="muted note">{by} {over.map(|words| format!(" · {words}"))} {waits.map(|words| format!(" · {words}"))}</p>
    }
    .into_any()
}

fn answered(desk: &Desk, remark: &Remark) -> Option<AnyView> {
    let lang = desk.lang;
    let (words, by, at) = (remark.answer.as_ref()?, remark.answered_by.as_ref()?, remark.answered_at?);
    Some(
        view! {
            <div class="feedback__answer">
                <div dir="auto">{paragraphs(words)}</div>
                <p class="muted note">{t!(lang, "round-answered", by = by.as_str(), at = lang.date(clock::day(at)))}</p>
            </div>
        }
        .into_any(),
    )
}

/// The need that a proposal has become.
fn became(desk: &Desk, remark: &Remark) -> Option<AnyView> {
    let number = remark.made_need_number?;
    let href = desk.path(format_args!("needs/{number}"));
    Some(
        view! { <p>{icon::tick()} " " <a href=href>{t!(desk.lang, "remark-became", need = codes::need(number))}</a></p> }
            .into_any(),
    )
}

/// The ways on from one, for whom it is for.
fn ways(desk: &Desk, remark: &Remark) -> Option<AnyView> {
    let lang = desk.lang;
    let here = desk.path(format_args!("remarks/{}", remark.number));
    let which = t!(lang, "remark-number", n = remark.number);
    if says(desk) && remark.may_be_taken_back() {
        let action = format!("{here}/take-back");
        return Some(
            view! {
                <form method="post" action=action>
                    {crate::ui::field::pressed()}
                    <button class="link-button" type="submit">{t!(lang, "remark-take-back")} <span class="visually-hidden">" " {which}</span></button>
                </form>
            }
            .into_any(),
        );
    }
    let open = answers(desk) && (remark.may_be_answered() || remark.may_become_need());
    open.then(|| {
        view! { <p><a href=here>{t!(lang, "remark-answer")} <span class="visually-hidden">" " {which}</span></a></p> }
            .into_any()
    })
}

/// One in a list.
pub fn article(desk: &Desk, remark: &Remark) -> AnyView {
    let heading = view! { <h2>{kind_name(desk.lang, remark.kind)}</h2> {about(desk, remark)} };
    whole(desk, remark, heading.into_any())
}

/// One on the page of what it is about.
fn beneath(desk: &Desk, remark: &Remark) -> AnyView {
    let reworded = remark.reworded.then(|| view! { <p class="muted">{t!(desk.lang, "remark-reworded")}</p> });
    whole(desk, remark, view! { <h3>{kind_name(desk.lang, remark.kind)}</h3> {reworded} }.into_any())
}

fn whole(desk: &Desk, remark: &Remark, heading: AnyView) -> AnyView {
    view! {
        <article class="feedback" id=format!("r-{}", remark.number)>
            {heading}
            {hers(remark)}
            {facts(desk, remark)}
            {answered(desk, remark)}
            {became(desk, remark)}
            {ways(desk, remark)}
        </article>
    }
    .into_any()
}
