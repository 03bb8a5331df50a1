//! Puts fields, the text between them and a button together to forms.

use super::blocks::{Block, Button, Field, Form, Part};

pub(super) enum Found {
    Block(Block),
    Field(Field),
    Button(Button),
}

/// A form begins at a field and ends at the next button. Text after the last field of a form
/// that no button ends stands outside it.
pub(super) fn assemble(found: Vec<Found>) -> Vec<Block> {
    let mut page = Vec::new();
    let mut form: Vec<Part> = Vec::new();
    for thing in found {
        match thing {
            Found::Field(field) => form.push(Part::Field(field)),
            Found::Block(block) if form.is_empty() => page.push(block),
            Found::Block(block) => form.push(Part::Block(block)),
            Found::Button(button) => {
                page.push(Block::Form(Form { parts: std::mem::take(&mut form), button: Some(button) }));
            }
        }
    }
    let inside = form.iter().rposition(|part| matches!(part, Part::Field(_))).map_or(0, |last| last + 1);
    let after = form.split_off(inside);
    if !form.is_empty() {
        page.push(Block::Form(Form { parts: form, button: None }));
    }
    page.extend(after.into_iter().filter_map(|part| match part {
        Part::Block(block) => Some(block),
        Part::Field(_) => None,
    }));
    page
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    /// The page as letters: p a paragraph, ( ) a form with a button, [ ] one without, f a field.
    fn shape(body: &str) -> String {
        let one = |block: &Block| match block {
            Block::Form(form) => {
                let inner: String =
                    form.parts.iter().map(|part| if matches!(part, Part::Field(_)) { 'f' } else { 'p' }).collect();
                if form.button.is_some() { format!("({inner})") } else { format!("[{inner}]") }
            }
            _ => "p".to_owned(),
        };
        parse(body).blocks.iter().map(one).collect()
    }

    #[test]
    fn fields_up_to_a_button_make_one_form() {
        assert_eq!(shape("Hej\n\nFält: a\nFält: b\nKnapp: c -> d\nslut"), "p(ff)p");
        assert_eq!(shape("Fält: a\nKnapp: b -> c\nFält: d\nKnapp: e -> f"), "(f)(f)");
    }

    #[test]
    fn text_between_fields_belongs_to_the_form() {
        assert_eq!(shape("Fält: a\n\nVi läser alltid.\n\nFält: b\n\nTack\n\nKnapp: c -> d"), "(fpfp)");
    }

    #[test]
    fn a_button_alone_stands_alone() {
        assert_eq!(shape("Hej\nKnapp: a -> b\nKnapp: c -> d"), "p()()");
    }

    #[test]
    fn text_after_a_form_without_a_button_stands_outside() {
        assert_eq!(shape("Fält: a\n\nhej\n\nFält: b\n\nhej\n\nhej"), "[fpf]pp");
    }
}
