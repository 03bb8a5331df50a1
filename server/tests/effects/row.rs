//! One address that changes something: who sends what from where, and what is seen afterwards.

use app::rights::Role;
use reqwest::StatusCode;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    Is(Role),
    /// Somebody with an account who takes part in no project.
    Stranger,
    /// One browser that is not signed in, and that keeps its cookies.
    Visitor,
    /// A browser that nobody has used before.
    Somebody,
}

pub const LEAD: Who = Who::Is(Role::Lead);
pub const MEMBER: Who = Who::Is(Role::Member);
pub const MANAGER: Who = Who::Is(Role::Manager);
pub const REPRESENTATIVE: Who = Who::Is(Role::Representative);

#[derive(Debug, Clone)]
pub enum Answer {
    /// 303 to this address.
    Leads(String),
    /// The page itself, with what was asked for.
    Shows,
}

/// What becomes of the same form sent twice, as by a double click.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twice {
    /// Nothing is made: not tried.
    Untold,
    /// Makes no more than once.
    Once,
    /// Is to make no more than once: see [`super::ONCE`].
    Soon,
    /// Makes one each time, and is meant to.
    Each,
}

pub type Fields = Vec<(&'static str, &'static str)>;

/// A form that cannot be taken.
#[derive(Debug, Clone)]
pub struct Faulty {
    pub typed: Fields,
    pub says: &'static str,
    /// Whether it waits on the server. What somebody types who is not signed in does not, nor does a password.
    pub waits: bool,
}

/// Where a form is after its answer, and what then stands in it: its address, words in it, field and value.
type Held = (&'static str, &'static str, &'static str, &'static str);

#[derive(Debug, Clone)]
pub struct Row {
    /// As in the routes.
    pub at: &'static str,
    pub who: Who,
    /// Where the form stands; nothing: on the page that the row before ended on.
    pub page: Option<&'static str>,
    /// Words that stand in this form and in none before it.
    pub words: &'static str,
    /// Asked by an island: there is no form, these are the arguments, as JSON.
    pub asked: Option<&'static str>,
    pub typed: Fields,
    /// Ticked in answer to a question that the form only asks once it has been sent; without it nothing changes.
    pub confirmed: Option<&'static str>,
    pub pressed: Option<(&'static str, &'static str)>,
    pub answer: Answer,
    /// Exactly what is other afterwards, as [`house::trace`](super::super::house::trace) tells it.
    pub touches: &'static str,
    /// A query for one text, and what it finds afterwards but not before.
    pub finds: Option<(&'static str, &'static str)>,
    pub reads: Vec<&'static str>,
    pub reads_no_more: Vec<&'static str>,
    pub holds: Vec<Held>,
    pub twice: (Twice, &'static str),
    /// Who is refused, and how, beside those whom the table of rights names.
    pub not_by: Vec<(Who, StatusCode)>,
    /// What is refused when other things are typed.
    pub not_with: Vec<(Fields, StatusCode)>,
    /// What cannot be taken, and the id of the sentence that says why.
    pub faults: Vec<Faulty>,
    /// Why nothing can be wrong with what is sent.
    pub faultless: Option<&'static str>,
    /// Where the same is refused.
    pub not_at: Vec<(&'static str, StatusCode)>,
    /// Kept for later rows under a name: what the pattern finds on the next page.
    pub kept: Option<(&'static str, &'static str)>,
}

/// `who` sends the form for `at`. An address that begins with `{project}` is one of the project.
pub fn post(at: &'static str, who: Who) -> Row {
    Row {
        at,
        who,
        page: None,
        words: "",
        asked: None,
        typed: Vec::new(),
        confirmed: None,
        pressed: None,
        answer: Answer::Shows,
        touches: "",
        finds: None,
        reads: Vec::new(),
        reads_no_more: Vec::new(),
        holds: Vec::new(),
        twice: (Twice::Untold, ""),
        not_by: Vec::new(),
        not_with: Vec::new(),
        faults: Vec::new(),
        faultless: None,
        not_at: Vec::new(),
        kept: None,
    }
}

impl Row {
    pub fn on(mut self, page: &'static str) -> Self {
        self.page = Some(page);
        self
    }

    pub fn form(mut self, words: &'static str) -> Self {
        self.words = words;
        self
    }

    pub fn asks(mut self, arguments: &'static str) -> Self {
        self.asked = Some(arguments);
        self
    }

    pub fn types(mut self, fields: &[(&'static str, &'static str)]) -> Self {
        self.typed = fields.to_vec();
        self
    }

    pub fn confirms(mut self, name: &'static str) -> Self {
        self.confirmed = Some(name);
        self
    }

    pub fn presses(mut self, name: &'static str, value: &'static str) -> Self {
        self.pressed = Some((name, value));
        self
    }

    pub fn leads(mut self, to: &str) -> Self {
        self.answer = Answer::Leads(to.to_owned());
        self
    }

    pub fn touches(mut self, what: &'static str) -> Self {
        self.touches = what;
        self
    }

    pub fn finds(mut self, sql: &'static str, value: &'static str) -> Self {
        self.finds = Some((sql, value));
        self
    }

    pub fn reads(mut self, words: &[&'static str]) -> Self {
        self.reads = words.to_vec();
        self
    }

    pub fn reads_no_more(mut self, words: &[&'static str]) -> Self {
        self.reads_no_more = words.to_vec();
        self
    }

    pub fn holds(mut self, shape: &'static str, words: &'static str, name: &'static str, value: &'static str) -> Self {
        self.holds.push((shape, words, name, value));
        self
    }

    /// Sent twice it makes one row in this table.
    pub fn once(mut self, table: &'static str) -> Self {
        self.twice = (Twice::Once, table);
        self
    }

    /// Sent twice it is to make one row in this table.
    pub fn once_soon(mut self, table: &'static str) -> Self {
        self.twice = (Twice::Soon, table);
        self
    }

    /// Makes a row in this table each time it is sent, as it should.
    pub fn each_time(mut self, table: &'static str) -> Self {
        self.twice = (Twice::Each, table);
        self
    }

    pub fn not_by(mut self, who: Who, status: StatusCode) -> Self {
        self.not_by.push((who, status));
        self
    }

    pub fn not_with(mut self, fields: &[(&'static str, &'static str)], status: StatusCode) -> Self {
        self.not_with.push((fields.to_vec(), status));
        self
    }

    /// With other things typed it cannot be taken: the answer leads to a page that shows them and says this sentence.
    pub fn faulty(mut self, fields: &[(&'static str, &'static str)], says: &'static str) -> Self {
        self.faults.push(Faulty { typed: fields.to_vec(), says, waits: true });
        self
    }

    /// The same where nothing of it waits on the server.
    pub fn told(mut self, fields: &[(&'static str, &'static str)], says: &'static str) -> Self {
        self.faults.push(Faulty { typed: fields.to_vec(), says, waits: false });
        self
    }

    /// Nothing that is sent from its page can be wrong.
    pub fn faultless(mut self, why: &'static str) -> Self {
        self.faultless = Some(why);
        self
    }

    pub fn not_at(mut self, address: &'static str, status: StatusCode) -> Self {
        self.not_at.push((address, status));
        self
    }

    pub fn keeps(mut self, name: &'static str, pattern: &'static str) -> Self {
        self.kept = Some((name, pattern));
        self
    }
}
