//! The buttons of a visitor's form. All of them send it, so that what she typed is never lost.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;

crate::words! {
    /// What a button of a page's form does, besides storing what stands in it.
    pub enum Press {
        /// What stands there is sent.
        Next = "next",
        /// It is sent, and one stays.
        Stay = "stay",
        Back = "back",
        /// Straight to the end, for the code.
        Stop = "stop",
        /// The same page in the other language.
        Lang = "lang",
    }
}

impl Press {
    /// A browser that sends a form without a button means the first one.
    pub fn of(word: &str) -> Self {
        word.parse().unwrap_or(Self::Next)
    }

    /// What stands in the form is an answer now. Else it is kept as it is, not sent.
    pub fn sends(self) -> bool {
        matches!(self, Self::Next | Self::Stay)
    }
}

/// The ways on and back at the end of a page's form.
pub fn presses(lang: Lang, back: &'static str) -> AnyView {
    view! {
        <p class="presses">
            <button class="button" type="submit" name="do" value=Press::Next.word()>{t!(lang, "public-next")}</button> " "
            <button class="button button--quiet" type="submit" name="do" value=Press::Back.word()>{back}</button> " "
            <button class="link" type="submit" name="do" value=Press::Stop.word()>{t!(lang, "public-stop")}</button>
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_without_a_button_goes_on() {
        assert_eq!(Press::of(""), Press::Next);
        assert_eq!(Press::of("stop"), Press::Stop);
        assert!(Press::Next.sends() && !Press::Back.sends() && !Press::Lang.sends() && !Press::Stop.sends());
    }
}
