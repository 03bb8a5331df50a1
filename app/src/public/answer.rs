//! Back with the return code: what the person wrote, what we answered, and what came of it. The code is posted, so that
//! it stands in no address and no log.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Redirect, Response};
use leptos::prelude::*;

use crate::changes::said::Because;
use crate::desk::Visitor;
use crate::error::{Answer, Trouble, WrongGuess};
use crate::feedback::store::Own;
use crate::form::Filled;
use crate::house::House;
use crate::lang::Lang;
use crate::parse::{Fault, Problems};
use crate::public::door::CodeForm;
use crate::public::question::verdict_word;
use crate::public::refusals::you_said_link;
use crate::public::send::{about, about_in};
use crate::public::{From, page_at};
use crate::rounds::model::{CODE_LENGTH, PublicRound};
use crate::rounds::store;
use crate::ui::field::Field;
use crate::ui::page::error_summary;
use crate::ui::{lines, paragraphs};
use crate::{changes, clock, feedback, secret, t};

pub async fn ask(visitor: Visitor) -> Answer {
    Ok(asked(&visitor, StatusCode::OK, "", &Problems::default()))
}

/// The address as it is told in Swedish leads here.
pub async fn in_swedish() -> Redirect {
    Redirect::to("/answer")
}

fn asked(visitor: &Visitor, status: StatusCode, typed: &str, problems: &Problems) -> Response {
    let lang = visitor.lang;
    page_at(visitor, Some("/answer"), status, &From::default(), t!(lang, "public-title-code"), || {
        view! {
            {error_summary(lang, problems)}
            <h1>{t!(lang, "public-answer-title")}</h1>
            <p>{t!(lang, "public-answer-lead")}</p>
            <form method="post" action="/answer">
                {Field::new(lang, "code", t!(lang, "public-answer-code")).hint(t!(lang, "public-answer-code-hint")).value(typed).problems(problems).view()}
                <button class="button" type="submit">{t!(lang, "public-answer-show")}</button>
            </form>
        }
    })
}

pub async fn show(visitor: Visitor, State(house): State<House>, Filled(form): Filled<CodeForm>) -> Answer {
    let code = secret::code_in(&form.code);
    let mut problems = visitor.problems();
    if code.is_empty() {
        problems.add("code", Fault::Says("public-code-missing-return"));
        return Ok(asked(&visitor, StatusCode::UNPROCESSABLE_ENTITY, &form.code, &problems));
    }
    let mut conn = house.read().await?;
    let Some(visit) = feedback::visits::by_return_code(&mut conn, &secret::hash(&code)).await? else {
        let of_a_round = code.len() == CODE_LENGTH;
        problems.add("code", Fault::Says(if of_a_round { "public-answer-is-round" } else { "public-answer-unknown" }));
        let mut response = asked(&visitor, StatusCode::NOT_FOUND, &form.code, &problems);
        response.extensions_mut().insert(WrongGuess);
        return Ok(response);
    };
    let round = store::public_by_id(&mut conn, visit.round_id).await?.ok_or(Trouble::NotFound)?;
    let own = feedback::store::of_visit(&mut conn, visit.id).await?;
    let changes = changes::said::because_of_visit(&mut conn, visit.id).await?;
    let told = changes::said::any(&mut conn, round.prototype_id).await?;
    Ok(answered(&visitor, &round, &own, &changes, told))
}

fn answered(visitor: &Visitor, round: &PublicRound, own: &[Own], changes: &[Because], told: bool) -> Response {
    let lang = visitor.lang;
    let waits = own.iter().any(|one| one.waits);
    page_at(visitor, Some("/answer"), StatusCode::OK, &From::round(round), t!(lang, "public-title-read"), || {
        view! {
            <h1>{t!(lang, "public-answer-heading")}</h1>
            {if waits { view! { <p>{t!(lang, "public-answer-some-wait")}</p> }.into_any() } else { view! { <p>{t!(lang, "public-answer-all")}</p> }.into_any() }}
            <ol class="said">{own.iter().map(|one| item(lang, round, one, changes)).collect::<Vec<_>>()}</ol>
            {you_said_link(lang, round, told)}
        }
    })
}

fn item(lang: Lang, round: &PublicRound, one: &Own, changes: &[Because]) -> AnyView {
    let words = (!one.words.is_empty())
        .then(|| view! { <blockquote class="said__words" dir="auto">{lines(&one.words)}</blockquote> });
    let verdict = one
        .verdict
        .map(|verdict| view! { <p>{t!(lang, "public-answer-you-said", answer = verdict_word(lang, verdict))}</p> });
    let hidden = one
        .hidden_because
        .as_ref()
        .map(|reason| view! { <p class="notice">{t!(lang, "public-answer-hidden", reason = reason.as_str())}</p> });
    let came: Vec<_> =
        changes.iter().filter(|change| change.feedback_id == one.id).map(|change| change_view(lang, change)).collect();
    view! {
        <li class="said__item">
            <h2 lang=about_in(round.lang, one)>{about(lang, round.lang, one)}</h2>
            {verdict}
            {words}
            {hidden}
            {answer(lang, one)}
            {came}
        </li>
    }
    .into_any()
}

fn answer(lang: Lang, one: &Own) -> Option<AnyView> {
    match &one.answer {
        Some(words) => {
            let when = one.answered_at.map(|at| view! { <p class="muted">{lang.date(clock::day(at))}</p> });
            Some(
                view! { <div class="said__did"><h3>{t!(lang, "public-answer-we")}</h3> <div dir="auto">{paragraphs(words)}</div> {when}</div> }
                    .into_any(),
            )
        }
        None if !one.waits => None,
        None => {
            Some(view! { <div class="said__did said__did--not"><p>{t!(lang, "public-answer-not-yet")}</p></div> }.into_any())
        }
    }
}

fn change_view(lang: Lang, change: &Because) -> AnyView {
    let (class, heading) = if change.done {
        (
            "said__did",
            if change.out {
                t!(lang, "public-answer-changed", version = change.version)
            } else {
                t!(lang, "public-answer-coming", version = change.version)
            },
        )
    } else {
        ("said__did said__did--not", t!(lang, "public-answer-unchanged").to_owned())
    };
    view! {
        <div class=class>
            <h3>{heading}</h3>
            <p dir="auto">{change.what.clone()}</p>
            <p>{t!(lang, "public-because")} " " {change.because.clone()}</p>
        </div>
    }
    .into_any()
}
