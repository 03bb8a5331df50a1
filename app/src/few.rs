//! Small numbers tell about somebody. What is counted of those who answered in a round is shown to each as [`Number`], made
//! here and nowhere else: the team sees all, others nothing below their [`floor`].

use serde::Serialize;

use crate::lang::Lang;
use crate::rights::Audience;
use crate::t;

/// The smallest number that is shown to these eyes.
pub const fn floor(audience: Audience) -> i64 {
    match audience {
        // They read every answer, so they can count them too.
        Audience::Team => 0,
        Audience::Managers | Audience::Representatives | Audience::Research => 3,
        Audience::Public => 6,
    }
}

/// A number as somebody may be shown it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Number {
    Exactly(i64),
    /// Fewer than so many, or none at all.
    Fewer(i64),
}

impl Number {
    pub const fn of(n: i64, audience: Audience) -> Self {
        let floor = floor(audience);
        if n < floor { Self::Fewer(floor) } else { Self::Exactly(n) }
    }

    /// The number, when it is shown.
    pub const fn exactly(self) -> Option<i64> {
        match self {
            Self::Exactly(n) => Some(n),
            Self::Fewer(_) => None,
        }
    }

    /// "7" or "färre än 3".
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Exactly(n) => n.to_string(),
            Self::Fewer(floor) => t!(lang, "fewer-than", n = floor),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_team_sees_all_others_from_three_and_the_public_from_six() {
        let shown = |audience| (0..8).filter_map(|n| Number::of(n, audience).exactly()).collect::<Vec<_>>();
        assert_eq!(shown(Audience::Team), [0, 1, 2, 3, 4, 5, 6, 7]);
        for audience in [Audience::Managers, Audience::Representatives, Audience::Research] {
            assert_eq!(shown(audience), [3, 4, 5, 6, 7], "{audience}");
        }
        assert_eq!(shown(Audience::Public), [6, 7]);
    }

    #[test]
    fn none_and_a_few_look_alike() {
        assert_eq!(Number::of(0, Audience::Managers), Number::of(2, Audience::Managers));
        assert_eq!(Number::of(2, Audience::Managers).words(Lang::Sv), "färre än 3");
        assert_eq!(Number::of(3, Audience::Managers).words(Lang::En), "3");
    }
}
