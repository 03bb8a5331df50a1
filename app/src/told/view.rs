use leptos::prelude::*;

use crate::desk::Visitor;
use crate::lang::{FluentArgs, Lang};
use crate::t;
use crate::told::{Told, UNDONE, Undo};
use crate::ui::field::hidden;
use crate::ui::icon;

impl Told {
    fn sentence(&self, lang: Lang) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &self.with {
            args.set(name.as_str(), value.as_str());
        }
        lang.text_with(self.done.word(), &args)
    }

    fn way_back(&self, lang: Lang) -> Option<AnyView> {
        Some(match self.undo.as_ref()? {
            Undo::Asks { at } => view! { <a href=at.clone()>{t!(lang, "told-undo")}</a> }.into_any(),
            Undo::Sends { to, fields } => {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone() /> })
                    .collect();
                view! {
                    <form class="inline" method="post" action=to.clone()>
                        {fields}
                        {hidden(UNDONE, "yes")}
                        <button class="link-button" type="submit">{t!(lang, "told-undo")}</button>
                    </form>
                }
                .into_any()
            }
        })
    }
}

/// What was done, above everything else on the page, and there also when one stands further down.
pub fn told(visitor: &Visitor) -> Option<AnyView> {
    let told = visitor.told_here()?;
    let lang = visitor.lang;
    Some(
        view! {
            <div class="told" role="status">
                <p dir="auto">{icon::tick()} " " {told.sentence(lang)}</p>
                {told.way_back(lang)}
            </div>
        }
        .into_any(),
    )
}
