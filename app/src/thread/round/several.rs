use leptos::prelude::*;

use super::back;
use crate::desk::Desk;
use crate::feedback::forms::SeveralForm;
use crate::feedback::pages::listed;
use crate::feedback::pages::several::{Several, form};
use crate::feedback::part::Part;
use crate::kept::Sheet;
use crate::rounds::model::Round;
use crate::t;

/// The form that answers several.
pub fn several(desk: &Desk, round: &Round, shown: &Several, sheet: &Sheet<SeveralForm>, part: &Part) -> AnyView {
    view! {
        <section class="sections">
            {back(desk, listed(desk, round.number, &part.showing(false)))}
            <h2>{t!(desk.lang, "round-several-do")}</h2>
            {form(desk, round, shown, sheet, part)}
        </section>
    }
    .into_any()
}
