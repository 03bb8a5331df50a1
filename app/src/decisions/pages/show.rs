//! One decision, with what was known when it was taken beside what is known now.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::decisions::follow_up::pages::section;
use crate::decisions::known::{self, Known};
use crate::decisions::known_view::compared;
use crate::decisions::pages::{heading, new_address, subject_link};
use crate::decisions::store::{self, Listed};
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::rights::{Thing, Verb};
use crate::ui::page::{kicker, title};
use crate::ui::paragraphs;
use crate::{clock, t};

/// A decision, what was known when it was taken, and what is known now.
#[derive(Debug, Serialize)]
pub struct Shown {
    listed: Listed,
    then: Known,
    now: Known,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64) -> Result<Shown, Trouble> {
    let (listed, then) = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?;
    let now = known::now(conn, listed.subject.about).await?;
    Ok(Shown { listed, then, now })
}

pub async fn show(desk: Desk, State(house): State<House>, Path((_, number)): Path<(String, i64)>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, number).await?;
    Ok(view(&desk, &shown))
}

fn view(desk: &Desk, Shown { listed, then, now }: &Shown) -> Response {
    let lang = desk.lang;
    let Listed { decision, subject } = listed;
    let number = decision.number;
    let heading = heading(lang, decision);
    let made = lang.date(clock::day(decision.decided_at));
    let again = desk.may(Verb::Decide, Thing::Decision).then(|| {
        view! { <li><a href=new_address(desk, subject)>{t!(lang, "decision-again")}</a></li> }
    });
    desk.page(&heading, || {
        view! {
            {kicker(vec![(t!(lang, "loop-decisions").to_owned(), Some(desk.path("decisions")))])}
            {title(heading.clone())}
            <div class="columns">
                <div class="columns__main">
                    <p>{subject_link(desk, subject)}</p>
                    <h2>{t!(lang, "decision-reason")}</h2>
                    <div dir="auto">{paragraphs(&decision.reason)}</div>
                    {(!decision.lesson.is_empty()).then(|| view! { <h2>{t!(lang, "decision-lesson")}</h2> <div dir="auto">{paragraphs(&decision.lesson)}</div> })}
                    {section(desk, number, &decision.follow_up)}
                </div>
                <aside class="margin">
                    <section class="margin__block">
                        <dl class="facts">
                            <dt>{t!(lang, "decision-by")}</dt> <dd>{decision.decided_by.clone()}</dd>
                            <dt>{t!(lang, "decision-at")}</dt> <dd>{lang.moment(decision.decided_at)}</dd>
                        </dl>
                    </section>
                    <section class="margin__block no-print">
                        <ul class="plain">
                            <li><a href=desk.path(format_args!("thread/decision/{number}"))>{t!(lang, "thread-show")}</a></li>
                            {again}
                        </ul>
                        {desk.may(Verb::Decide, Thing::Decision).then(|| view! { <p class="note muted">{t!(lang, "decision-stays")}</p> })}
                    </section>
                </aside>
            </div>
            <h2>{t!(lang, "decision-known")}</h2>
            {compared(lang, then, Some(now), &made)}
        }
    })
}
