//! What a prototype is made of: pages that people who do not code write in
//! Markdown, with links to one another and with form fields.
//!
//! The whole syntax beyond ordinary Markdown fits in four lines of help:
//!
//! ```text
//! [[kvitto]] or [[kvitto|Se ditt kvitto]]   a link to another page
//! Fält: Ditt namn · Textruta: … · Datum: …  a field (Field, Text box, Date)
//! Val: … or Kryss: … and then a list        one answer, or several (Choice, Check)
//! Knapp: Skicka -> kvitto                   a button that leads on (Button)
//! ```
//!
//! A form begins at its first field and ends at the next button; text between
//! them belongs to it. A button without fields before it is a link that looks
//! like a button. A line break is a line break, as in a letter. A field line
//! stands on its own wherever it is, so no blank lines need to be counted;
//! `\Val:` writes the word itself.
//!
//! What must always hold: the HTML is safe and valid whatever was typed; raw
//! HTML is shown as text; what a visitor types has no name to be sent under
//! (only radio buttons have one, with a number for an answer); and nothing
//! here reads or writes anything.

mod address;
mod assemble;
mod blocks;
mod check;
mod clean;
mod compare;
mod difference;
mod form;
mod inline;
mod layout;
mod lines;
mod links;
mod map;
mod opening;
mod page;
mod parse;
mod place;
mod render;
mod sides;
mod target;
mod voice;

pub use address::Address;
pub use blocks::{Block, Button, Choices, Draft, Field, Form, Inline, Kind, Link as TextLink, Part};
pub use check::{Remark, Weight, What, by_page, check, stumbles};
pub use compare::{Change, Comparison, PageChange, Sides, compare};
pub use difference::{Mark, Patience, Piece, compare_texts};
pub use links::{Link, Via, links};
pub use map::{Line, Map, Screen, Standing, map};
pub use opening::opening;
pub use page::{MAX_BODY, MAX_PAGES, MAX_TITLE, Page};
pub use parse::parse;
pub use place::lines_of;
pub use render::{render, render_titled};
pub use target::{Live, Target};
pub use voice::Labels;
