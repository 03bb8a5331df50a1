use crate::lang::Lang;
use crate::t;
use crate::thread::model::{Chain, Left, Station};

pub fn station_name(lang: Lang, station: Station) -> &'static str {
    match station {
        Station::People => t!(lang, "thread-people"),
        Station::Sources => t!(lang, "thread-sources"),
        Station::Quotes => t!(lang, "thread-quotes"),
        Station::Needs => t!(lang, "thread-needs"),
        Station::Clusters => t!(lang, "thread-clusters"),
        Station::Iterations => t!(lang, "thread-iterations"),
        Station::Rounds => t!(lang, "thread-rounds"),
        Station::Verdicts => t!(lang, "thread-verdicts"),
        Station::Feedback => t!(lang, "thread-feedback"),
        Station::Changes => t!(lang, "thread-changes"),
        Station::Decisions => t!(lang, "thread-decisions"),
    }
}

/// Says how many of a station's things are not shown, when there are such.
pub fn more(lang: Lang, chain: &Chain, station: Station) -> Option<String> {
    let left = match station {
        Station::People => chain.people.left(),
        Station::Sources => chain.sources.left(),
        Station::Quotes => chain.quotes.left(),
        Station::Needs => chain.needs.left(),
        Station::Iterations => chain.iterations.left(),
        Station::Rounds => chain.rounds.left(),
        Station::Feedback => chain.feedback.left(),
        Station::Changes => chain.changes.left(),
        Station::Decisions => chain.decisions.left(),
        // Bounded by the needs and the rounds.
        Station::Clusters | Station::Verdicts => Left::None,
    };
    match left {
        Left::None => None,
        Left::These(n) => Some(t!(lang, "thread-more", n = n)),
        Left::Uncounted => Some(t!(lang, "thread-more-uncounted").to_owned()),
    }
}
