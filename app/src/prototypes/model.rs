use chrono::{DateTime, Utc};

use crate::id::{IterationId, NeedId, PageId, PrototypeId};
use crate::lang::Lang;
use crate::needs::model::{Evidence, NeedStatement};
use crate::prototypes::screens::{Mark, Page as DraftPage, Patience, Piece, compare_texts};
use crate::slug::Slug;
use crate::t;

#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Prototype {
    pub id: PrototypeId,
    pub number: i64,
    pub name: String,
    /// What the team wants to try, and for whom.
    pub idea: String,
}

/// v1, v2 …: a draft until somebody outside can see it, and then as it was for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Iteration {
    pub id: IterationId,
    pub prototype_id: PrototypeId,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub frozen_at: Option<DateTime<Utc>>,
}

/// One page of an iteration. The first in order is where a visitor begins.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Page {
    pub id: PageId,
    pub slug: Slug,
    pub title: String,
    /// Markdown.
    pub body: String,
}

/// Title and body of the page that a prototype begins with, to write over.
pub fn starter(lang: Lang) -> (&'static str, &'static str) {
    (t!(lang, "prototype-starter-title"), t!(lang, "prototype-starter"))
}

impl Page {
    /// Whether nobody has written over what the prototype began with, in whatever language that was.
    pub fn is_starter(&self) -> bool {
        let said = |(title, body): (&str, &str)| self.title == title && self.body.trim() == body.trim();
        Lang::ALL.iter().any(|lang| said(starter(*lang)))
    }

    /// As the drawing, the checks and the comparison read it.
    pub fn draft(&self) -> DraftPage<'_> {
        DraftPage::new(self.slug.clone(), self.title.as_str(), self.body.as_str())
    }
}

/// All pages of an iteration, as [`Page::draft`].
pub fn drafts(pages: &[Page]) -> Vec<DraftPage<'_>> {
    pages.iter().map(Page::draft).collect()
}

/// A need that an iteration is thought to meet, and why.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct NeedLink {
    pub need_id: NeedId,
    pub number: i64,
    /// As it is worded now.
    pub statement: NeedStatement,
    pub evidence: Evidence,
    pub rationale: String,
}

/// Why an iteration cannot be opened for testing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// No need is linked to it.
    Need,
    /// A need is linked without saying why.
    Rationale,
    /// There is nothing to show.
    Page,
}

/// Why something that was asked for is not done. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("the iteration is frozen: what has been tested stays as it was")]
    Frozen,
    #[error("the newest iteration is still a draft: change that one")]
    StillDraft,
    #[error("the iteration cannot be tested yet: {0:?}")]
    Lacks(Lack),
    #[error("an iteration keeps at least one page")]
    LastPage,
    #[error("a change names what people said about an earlier iteration of the same prototype")]
    NothingHeard,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

impl Iteration {
    pub fn is_frozen(&self) -> bool {
        self.frozen_at.is_some()
    }

    /// Whether the next iteration may be made from this one, the newest.
    pub fn may_be_followed(&self) -> Result<(), Refused> {
        if self.is_frozen() { Ok(()) } else { Err(Refused::StillDraft) }
    }

    /// Whether people may try it: for at least one need, each with its reason, and with something to look at.
    /// Remarks on the pages stop nobody. What has been opened once may be opened again.
    pub fn may_open(&self, links: &[NeedLink], pages: &[Page]) -> Result<(), Lack> {
        if links.is_empty() {
            Err(Lack::Need)
        } else if links.iter().any(|link| link.rationale.trim().is_empty()) {
            Err(Lack::Rationale)
        } else if pages.is_empty() {
            Err(Lack::Page)
        } else {
            Ok(())
        }
    }
}

/// What became of a linked need from one iteration to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkChange {
    Linked,
    Unlinked,
    Same,
    /// The rationale, word by word.
    Reworded(Vec<Piece>),
}

/// The needs of both iterations: those of the later, then those that were let go.
pub fn compare_links(before: &[NeedLink], after: &[NeedLink], patience: Patience) -> Vec<(NeedLink, LinkChange)> {
    let kept = after.iter().map(|link| {
        let change = match before.iter().find(|earlier| earlier.need_id == link.need_id) {
            None => LinkChange::Linked,
            Some(earlier) => {
                let pieces = compare_texts(&earlier.rationale, &link.rationale, patience);
                let same = pieces.iter().all(|piece| piece.mark == Mark::Kept);
                if same { LinkChange::Same } else { LinkChange::Reworded(pieces) }
            }
        };
        (link.clone(), change)
    });
    let gone = before.iter().filter(|link| !after.iter().any(|later| later.need_id == link.need_id));
    kept.chain(gone.map(|link| (link.clone(), LinkChange::Unlinked))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::id::Ids;
    use crate::parse::Problems;
    use crate::testing::morning;

    fn ids() -> Ids {
        Ids::new(Clock::told(morning()))
    }

    fn iteration(version: i64, frozen: bool) -> Iteration {
        let ids = ids();
        Iteration {
            id: ids.next(),
            prototype_id: ids.next(),
            version,
            created_at: morning(),
            frozen_at: frozen.then(morning),
        }
    }

    fn link(rationale: &str) -> NeedLink {
        NeedLink {
            need_id: ids().next(),
            number: 7,
            statement: NeedStatement::parse("väntar", "veta vad som händer", "jag kan sova", &mut Problems::default())
                .unwrap(),
            evidence: Evidence::default(),
            rationale: rationale.to_owned(),
        }
    }

    fn page(title: &str, body: &str) -> Page {
        Page { id: ids().next(), slug: Slug::from_title(title), title: title.to_owned(), body: body.to_owned() }
    }

    #[test]
    fn an_iteration_is_opened_only_for_a_need_with_a_reason_and_with_a_page() {
        let v1 = iteration(1, false);
        assert_eq!(v1.may_open(&[], &[page("Start", "")]), Err(Lack::Need));
        assert_eq!(v1.may_open(&[link("för att"), link(" ")], &[page("Start", "")]), Err(Lack::Rationale));
        assert_eq!(v1.may_open(&[link("för att")], &[]), Err(Lack::Page));
        assert_eq!(v1.may_open(&[link("för att")], &[page("Start", "")]), Ok(()));
    }

    #[test]
    fn a_starter_is_one_until_somebody_writes_in_it() {
        let [sv, en] = [Lang::Sv, Lang::En].map(starter);
        assert!(page(sv.0, sv.1).is_starter() && page(en.0, en.1).is_starter());
        assert!(!page(sv.0, "Hej.").is_starter() && !page("Hej", sv.1).is_starter());
    }

    #[test]
    fn only_what_is_frozen_may_be_followed() {
        assert!(iteration(1, true).may_be_followed().is_ok());
        assert!(matches!(iteration(1, false).may_be_followed(), Err(Refused::StillDraft)));
    }

    #[test]
    fn needs_that_are_linked_let_go_or_reasoned_anew_are_told_apart() {
        let (kept, gone, new) = (link("den visar vem man möter"), link("b"), link("c"));
        let reworded = NeedLink { rationale: "den visar vem du möter".to_owned(), ..kept.clone() };
        let (before, after) = ([kept.clone(), gone], [reworded, new]);
        let long = Patience::of(std::time::Duration::from_mins(1));
        let found: Vec<LinkChange> = compare_links(&before, &after, long).into_iter().map(|(_, change)| change).collect();
        assert!(matches!(&found[0], LinkChange::Reworded(pieces) if pieces.iter().any(|piece| piece.text == "du")));
        assert_eq!(found[1..], [LinkChange::Linked, LinkChange::Unlinked]);
        let same = [kept];
        assert_eq!(compare_links(&same, &same, long)[0].1, LinkChange::Same);
    }
}
