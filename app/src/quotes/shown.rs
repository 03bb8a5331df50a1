use leptos::prelude::*;

use crate::codes;
use crate::desk::Desk;
use crate::quotes::read::turn_id;
use crate::quotes::store::QuoteSeen;
use crate::rights::{Thing, Verb};
use crate::sources::names::channel_name;
use crate::t;

/// Who said it, how and when; whoever may read the conversation gets there from here.
pub fn source(desk: &Desk, quote: &QuoteSeen) -> AnyView {
    let lang = desk.lang;
    let who = codes::participant(quote.participant_number);
    let who = if desk.may(Verb::See, Thing::Participant) {
        view! { <a href=desk.path(format_args!("participants/{}", quote.participant_number))>{who}</a> }.into_any()
    } else {
        who.into_any()
    };
    let through = quote.interpreted.then(|| view! { ", " {t!(lang, "quote-interpreted")} });
    let place = desk.may(Verb::See, Thing::Source).then(|| {
        let turn = quote.turn.map(|turn| format!("#{}", turn_id(turn))).unwrap_or_default();
        let href = desk.path(format_args!("sources/{}{turn}", quote.source_number));
        view! { <span class="no-print">" · " <a href=href>{t!(lang, "quote-in-talk")}</a></span> }
    });
    view! { {who} {through} " · " {channel_name(lang, quote.channel).to_lowercase()} " · " {quote.held_on.words(lang)} {place} }.into_any()
}
