//! What is to be read, row by row: a few words of each piece, whose it is, and what is promised or has come of it.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::feedback::model::answer_by;
use crate::feedback::pages::path_of;
use crate::feedback::part::Part;
use crate::feedback::store::Piece;
use crate::rounds::model::Round;
use crate::t;
use crate::ui::icon;

/// So many characters of a piece are enough to know it by.
const FEW_WORDS: usize = 110;

/// `in_hand`: the number of the piece that is shown whole.
pub fn rows(desk: &Desk, round: &Round, pieces: &[Piece], in_hand: Option<i64>, part: &Part) -> AnyView {
    let rows: Vec<_> = pieces
        .iter()
        .map(|piece| {
            let current = (in_hand == Some(piece.number)).then_some("true");
            view! {
                <li class="inbox__row">
                    {piece.urgent.then(|| view! { <p class="urgent note">{icon::warning()} " " <strong>{t!(desk.lang, "urgent-sign")}</strong></p> })}
                    <a class="inbox__words" href=path_of(desk, round.number, piece.number, part) aria-current=current>{words(desk, piece)}</a>
                    {facts(desk, piece)}
                </li>
            }
        })
        .collect();
    view! { <ol class="inbox">{rows}</ol> }.into_any()
}

/// The first words, quoted; of what is out of sight only that it is.
fn words(desk: &Desk, piece: &Piece) -> AnyView {
    let lang = desk.lang;
    let unseen = match (&piece.hidden_because, piece.superseded_on) {
        _ if piece.urgent => None,
        (Some(_), _) => Some(t!(lang, "round-row-hidden")),
        (None, Some(_)) => Some(t!(lang, "round-row-superseded")),
        (None, None) => None,
    };
    match unseen {
        Some(words) => view! { <span class="muted">{words}</span> }.into_any(),
        None => view! { <q class="inbox__quote" dir="auto">{few_words(&piece.words)}</q> }.into_any(),
    }
}

/// The beginning of a text on one line, up to the end of a word where that is near.
fn few_words(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(FEW_WORDS) else { return line };
    let cut = &line[..end];
    let whole = cut.rfind(' ').filter(|at| *at > end / 2).map_or(cut, |at| &cut[..at]);
    format!("{} …", whole.trim_end_matches([',', '.', ';', ':']))
}

/// Whose it is, and where it stands.
fn facts(desk: &Desk, piece: &Piece) -> AnyView {
    let lang = desk.lang;
    let group = piece.group_name.clone().unwrap_or_else(|| t!(lang, "round-row-no-group").to_owned());
    view! {
        <p class="note muted">
            {t!(lang, "round-visit", n = piece.visit)} " · " <span dir="auto">{group}</span> " · " {stands(desk, piece)}
        </p>
    }
    .into_any()
}

fn stands(desk: &Desk, piece: &Piece) -> AnyView {
    let lang = desk.lang;
    if piece.waits {
        let by = answer_by(piece.received_on);
        let day = lang.day(by);
        return if by < desk.house.clock.today() {
            view! { <strong class="late">{t!(lang, "round-row-late", date = day)}</strong> }.into_any()
        } else {
            view! { <span>{t!(lang, "round-row-promised", date = day)}</span> }.into_any()
        };
    }
    let words = if piece.withdrawn_on.is_some() {
        t!(lang, "round-row-withdrawn")
    } else if piece.answer.is_some() {
        t!(lang, "round-row-answered")
    } else if piece.hidden_because.is_some() || piece.superseded_on.is_some() {
        t!(lang, "round-row-waits-not")
    } else if piece.unneeded_by.is_some() {
        t!(lang, "round-row-unneeded")
    } else if piece.trial {
        t!(lang, "round-row-trial")
    } else {
        t!(lang, "round-row-changed")
    };
    view! { <span>{words}</span> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_words_end_at_a_word_and_say_that_there_are_more() {
        assert_eq!(few_words("Vem är\n\nAhmed?"), "Vem är Ahmed?");
        let long = "Det är ju bra att hon heter nåt. Men jag vet inte vad hon får bestämma, det står bara råd och stöd, och sedan \
                    inget mer.";
        assert_eq!(
            few_words(long),
            "Det är ju bra att hon heter nåt. Men jag vet inte vad hon får bestämma, det står bara råd och stöd, och sedan …"
        );
        let one = "å".repeat(500);
        assert_eq!(few_words(&one), format!("{} …", "å".repeat(FEW_WORDS)));
        assert_eq!(few_words(""), "");
    }
}
