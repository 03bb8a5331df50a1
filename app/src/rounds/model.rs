crate::words! {
    /// What somebody who tried a prototype says about a need.
    pub enum Verdict { Met = "met", Partly = "partly", NotMet = "not_met", Unsure = "unsure" }
}

/// How many people gave each verdict. One person counts once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Tally {
    pub met: i64,
    pub partly: i64,
    pub not_met: i64,
    pub unsure: i64,
}

impl Tally {
    pub fn of(&self, verdict: Verdict) -> i64 {
        match verdict {
            Verdict::Met => self.met,
            Verdict::Partly => self.partly,
            Verdict::NotMet => self.not_met,
            Verdict::Unsure => self.unsure,
        }
    }

    /// How many people have given a verdict.
    pub fn n(&self) -> i64 {
        self.met + self.partly + self.not_met + self.unsure
    }
}
