use crate::few::Number;
use crate::lang::Lang;
use crate::rounds::model::Came;
use crate::t;

/// The need as one sentence, in the language that it is written in.
pub fn sentence(lang: Lang, situation: &str, need: &str, outcome: &str) -> String {
    t!(lang, "public-need", situation = situation, need = need, outcome = outcome)
}

/// How many answers have come, are not finished, and were the team's own tries. What there is none of, or may be, is left
/// unsaid.
pub fn came(lang: Lang, came: &Came) -> Vec<String> {
    let sent = match came.sent {
        Number::Exactly(n) => t!(lang, "round-came", n = n),
        Number::Fewer(floor) => t!(lang, "round-came-few", n = floor),
    };
    let unfinished = came.unfinished.exactly().filter(|n| *n > 0).map(|n| t!(lang, "round-unfinished", n = n));
    let trials = (came.trials > 0).then(|| t!(lang, "said-trials", n = came.trials));
    let for_others = came.for_others.exactly().filter(|n| *n > 0).map(|n| t!(lang, "round-for-others", n = n));
    [Some(sent), unfinished, for_others, trials].into_iter().flatten().collect()
}
