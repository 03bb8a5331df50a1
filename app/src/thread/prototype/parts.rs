use leptos::prelude::*;

use crate::desk::Desk;
use crate::rights::{Thing, Verb};

pub fn writes(desk: &Desk) -> bool {
    desk.may(Verb::Write, Thing::Prototype)
}

pub fn station(filled: bool, id: &'static str, name: &'static str, body: AnyView) -> AnyView {
    let class = if filled { "thread__station" } else { "thread__station thread__station--empty" };
    view! { <li class=class id=id><h2 class="thread__name">{name}</h2> {body}</li> }.into_any()
}
