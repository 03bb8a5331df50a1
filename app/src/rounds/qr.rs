//! The address of a round as a QR code (ISO/IEC 18004), always with the address and the code in text beside it.

use fast_qr::ECL;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;
use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;

/// Black on white in every colour scheme, so that every reader can read it. Nothing when the address is too long.
pub fn qr(lang: Lang, address: &str) -> Option<AnyView> {
    // A quarter of it may be torn or dirty: it hangs in a waiting room.
    let code = QRBuilder::new(address).ecl(ECL::Q).build().ok()?;
    let drawn = SvgBuilder::default().to_str(&code);
    Some(view! { <div class="qr" role="img" aria-label=t!(lang, "round-qr") inner_html=drawn></div> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_drawing_without_style_or_script() {
        let html = crate::paper::html(|| qr(Lang::Sv, "https://traden.example.se/t/A3CDEF"));
        assert!(html.contains("<svg viewBox") && html.contains("role=\"img\""), "{html}");
        assert!(!html.contains("style=") && !html.contains("<script"));
    }

    #[test]
    fn two_addresses_are_two_drawings() {
        let of = |code: &str| crate::paper::html(|| qr(Lang::Sv, &format!("https://traden.example.se/t/{code}")));
        assert_ne!(of("A3CDEF"), of("A3CDEG"));
    }

    #[test]
    fn an_address_that_is_too_long_is_left_to_its_text() {
        assert!(qr(Lang::Sv, &"x".repeat(8000)).is_none());
    }
}
