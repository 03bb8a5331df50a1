//! What somebody has marked on a conversation's page.

/// What stands at the words that are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marked {
    /// They can be lifted.
    Theirs(Words),
    /// They stand in several turns.
    Across,
    /// We have said them, or somebody else.
    NotTheirs,
}

/// Words marked within one turn, and where: in code points from the beginning of the turn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    pub turn: String,
    pub from: usize,
    pub to: usize,
    pub said: String,
}
