//! The pages of a round, each drawn by the visitor's own view.

use axum::extract::{Path, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

use super::way::Said;
use super::{At, Rehearsed};
use crate::desk::{Desk, Visitor};
use crate::error::{Answer, Trouble};
use crate::feedback::model::{FeedbackKind, Verdict, answer_by};
use crate::feedback::store::Own;
use crate::house::House;
use crate::lang::Lang;
use crate::paper::go;
use crate::parse::Problems;
use crate::public::answer::code::{self, read_at};
use crate::public::door::{self, Door};
use crate::public::end::{self, End, EndForm};
use crate::public::group;
use crate::public::question::{self, ReplyForm};
use crate::public::sheet::{Sender, Sheet};
use crate::public::steps::path;
use crate::public::walk::{self, Drafted};
use crate::public::who::Who;
use crate::public::you_said;
use crate::rights::Audience;
use crate::rounds::model::PublicRound;
use crate::{changes, prototypes, t};

pub async fn door(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let mut conn = house.read().await?;
    let round = Rehearsed::load(&mut conn, &desk, &at).await?.round;
    let told = changes::said::any(&mut conn, round.prototype_id).await?;
    Ok(door::drawn(&desk, &Door { round, told, typed: None, who: Who::Visitor }))
}

pub async fn page(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let mut conn = house.read().await?;
    let round = Rehearsed::load(&mut conn, &desk, &at).await?.round;
    let pages = prototypes::store::frozen_pages(&mut conn, round.iteration_id, &at.slug).await?;
    let place = pages.iter().position(|page| page.slug == at.slug).ok_or(Trouble::NotFound)?;
    let drafted = Drafted { pages, place, said: Vec::new(), kept: None };
    Ok(walk::drawn(&desk, &round, &drafted, &Problems::default()))
}

pub async fn group(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    let walk = rehearsed.walk();
    if rehearsed.groups.is_empty() {
        return Ok(go(path(&rehearsed.round, walk.first())));
    }
    let chosen = rehearsed.group().map(|group| group.id);
    let said = rehearsed.way.group.is_some();
    Ok(group::drawn(&desk, &rehearsed.round, &group::Asked { walk, chosen, said, groups: rehearsed.groups }))
}

pub async fn question(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    let question = rehearsed.question(at.question)?.question.clone();
    let said = rehearsed.way.said(at.question);
    let verdict = said.verdict.map_or("", Verdict::word).to_owned();
    let asked = question::Asked {
        walk: rehearsed.walk(),
        question,
        form: ReplyForm { verdict, ..ReplyForm::default() },
        unsent: false,
        answered: false,
    };
    Ok(question::drawn(&desk, &rehearsed.round, &asked, &Problems::default()))
}

pub async fn end(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    let end = End {
        walk: rehearsed.walk(),
        group: rehearsed.group().map(|group| group.name.clone()),
        said: said(desk.lang, &rehearsed),
        questions: rehearsed.questions.iter().map(|one| one.question.clone()).collect(),
        elsewhere: Vec::new(),
        form: EndForm::default(),
        unsent: false,
        answered: false,
    };
    Ok(end::drawn(&desk, &rehearsed.round, &end, &Problems::default()))
}

/// What was answered on the way. In the place of words it says that there were some.
fn said(lang: Lang, rehearsed: &Rehearsed) -> Vec<Own> {
    let one = |number: Option<i64>, verdict: Option<Verdict>, words: bool| Own {
        id: uuid::Uuid::nil().into(),
        kind: if verdict.is_some() { FeedbackKind::Verdict } else { FeedbackKind::Comment },
        page_slug: None,
        page_title: None,
        question: number,
        situation: None,
        need: None,
        outcome: None,
        verdict,
        words: if words { t!(lang, "rehearsal-words").to_owned() } else { String::new() },
        superseded_on: None,
        answer: None,
        answered_at: None,
        hidden_because: None,
        waits: false,
        read: false,
    };
    let answered = rehearsed.questions.iter().filter_map(|asked| {
        let number = asked.question.position;
        let said = rehearsed.way.said(number);
        (said != Said::default()).then(|| one(Some(number), said.verdict, said.words))
    });
    rehearsed.way.words.then(|| one(None, None, true)).into_iter().chain(answered).collect()
}

/// A code that is none: nothing was sent.
pub async fn code(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let rehearsed = Rehearsed::load(&mut house.read().await?, &desk, &at).await?;
    let today: NaiveDate = house.clock.today();
    let shown = code::Shown {
        code: t!(desk.lang, "rehearsal-code").to_owned(),
        address: read_at(&house, desk.lang),
        by: rehearsed.way.has_words().then(|| answer_by(today)),
    };
    Ok(code::drawn(&desk, &rehearsed.round, &shown))
}

pub async fn you_said(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let mut conn = house.read().await?;
    let round = Rehearsed::load(&mut conn, &desk, &at).await?.round;
    let said = changes::said::said_of_prototype(&mut conn, round.prototype_id, Audience::Public).await?;
    Ok(you_said::drawn(&desk, &round, &said))
}

/// Where every way out of the round leads: there is no answer to read, and nothing to leave behind.
pub async fn over(desk: Desk, State(house): State<House>, Path(at): Path<At>) -> Answer {
    let round = Rehearsed::load(&mut house.read().await?, &desk, &at).await?.round;
    Ok(ended(&desk, &round))
}

fn ended(visitor: &Visitor, round: &PublicRound) -> Response {
    let lang = visitor.lang;
    let back = round.rehearsal.as_ref().map(|rehearsal| rehearsal.back.clone());
    Sheet::new(t!(lang, "rehearsal-over")).from(Sender::round(round)).view(visitor, || {
        view! {
            <h1>{t!(lang, "rehearsal-over")}</h1>
            <p>{t!(lang, "rehearsal-over-text")}</p>
            <p><a class="button" href=back>{t!(lang, "rehearsal-back")}</a></p>
            <p><a href=round.home()>{t!(lang, "rehearsal-again")}</a></p>
        }
    })
}
