//! How to invite: the link, the code and the words of the invitation; who answers; and the end of the round.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::rights::{Thing, Verb};
use crate::rounds::model::{Round, RoundState};
use crate::rounds::pages::readers;
use crate::rounds::qr::qr;
use crate::rounds::rehearsal::{Of, door};
use crate::t;
use crate::ui::paragraphs;

use super::section;

pub fn view(desk: &Desk, round: &Round) -> AnyView {
    let lang = desk.lang;
    let here = desk.path(format_args!("rounds/{}", round.number));
    let opens = desk.may(Verb::Open, Thing::Round);
    let words = section(
        t!(lang, "round-invitation"),
        view! { <div class="measure" dir="auto">{paragraphs(&round.invitation)}</div> }.into_any(),
    );
    let readers = section(t!(lang, "round-readers-title"), readers::line(desk, round));
    if round.state() == RoundState::Closed {
        let by = round.closed_by.clone().unwrap_or_default();
        let again = opens.then(|| {
            view! { <p><a class="button button--quiet" href=format!("{here}/reopen")>{t!(lang, "round-reopen")}</a></p> }
        });
        return view! { <div class="sections"><div class="stack"><p>{t!(lang, "round-closed-text", by = by)}</p> {again}</div> {words} {readers}</div> }
            .into_any();
    }
    let close = opens.then(|| {
        view! {
            <p><a href=door(desk, Of::Round, round.number)>{t!(lang, "round-rehearse")}</a></p>
            <p><a class="button button--quiet" href=format!("{here}/close")>{t!(lang, "round-close")}</a></p>
        }
    });
    view! { <div class="sections">{ways_in(desk, round)} {words} {readers} {close}</div> }.into_any()
}

fn ways_in(desk: &Desk, round: &Round) -> AnyView {
    let lang = desk.lang;
    let base = &desk.house.settings.base_url;
    let link = format!("{base}/t/{}", round.code);
    view! {
        <div class="invite">
            {qr(lang, &link)}
            <div class="invite__ways">
                <p>{t!(lang, "round-link")}</p>
                <p class="copy"><a class="copy__text" href=link.clone()>{link.clone()}</a></p>
                <p>{t!(lang, "round-code", address = format!("{base}/t"))}</p>
                <p class="return-code">{round.code.clone()}</p>
            </div>
        </div>
    }
    .into_any()
}
