use crate::lang::Lang;
use crate::t;
use crate::thread::model::{Chain, Station};

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

/// How many of a station's things are not shown.
pub fn more(chain: &Chain, station: Station) -> i64 {
    match station {
        Station::People => chain.people.more(),
        Station::Sources => chain.sources.more(),
        Station::Quotes => chain.quotes.more(),
        Station::Needs => chain.needs.more(),
        Station::Iterations => chain.iterations.more(),
        Station::Rounds => chain.rounds.more(),
        Station::Feedback => chain.feedback.more(),
        Station::Changes => chain.changes.more(),
        Station::Decisions => chain.decisions.more(),
        // Bounded by the needs and the rounds.
        Station::Clusters | Station::Verdicts => 0,
    }
}
