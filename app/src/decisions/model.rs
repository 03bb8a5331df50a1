use serde::Serialize;

use crate::id::{NeedId, PrototypeId};

crate::words! {
    /// go on · test again · pilot · introduce · end · park
    pub enum DecisionKind {
        GoOn = "go_on",
        TestAgain = "test_again",
        Pilot = "pilot",
        Introduce = "introduce",
        End = "end",
        Park = "park",
    }
}

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum About {
    Need(NeedId),
    Prototype(PrototypeId),
}
