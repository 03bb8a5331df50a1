//! What can be done, each by the sentence that tells it, in `content/{sv,en}/ui/told.ftl`.

use serde::{Deserialize, Deserializer};

crate::words! {
    pub enum Done {
        Undone = "told-undone",
        Saved = "told-saved",
        ParticipantAdded = "told-participant-added",
        ParticipantChanged = "told-participant-changed",
        ConsentRecorded = "told-consent-recorded",
        SourceAdded = "told-source-added",
        SourceChanged = "told-source-changed",
        QuoteLifted = "told-quote-lifted",
        Approved = "told-approved",
        ApprovalTakenBack = "told-approval-taken-back",
        NeedAdded = "told-need-added",
        NeedReworded = "told-need-reworded",
        Linked = "told-linked",
        Unlinked = "told-unlinked",
        ClusterAdded = "told-cluster-added",
        ClusterChanged = "told-cluster-changed",
        Placed = "told-placed",
        SetFree = "told-set-free",
        LiesThere = "told-lies-there",
        PlacedSeveral = "told-placed-several",
        SetFreeSeveral = "told-set-free-several",
        LieThere = "told-lie-there",
        ClusterWasThere = "told-cluster-was-there",
        PrototypeAdded = "told-prototype-added",
        PrototypeDescribed = "told-prototype-described",
        IterationAdded = "told-iteration-added",
        NeedMet = "told-need-met",
        NeedMetNoMore = "told-need-met-no-more",
        RationaleSaved = "told-rationale-saved",
        PageAdded = "told-page-added",
        PageSaved = "told-page-saved",
        PageMoved = "told-page-moved",
        PageRemoved = "told-page-removed",
        ChangeAdded = "told-change-added",
        ChangeReworded = "told-change-reworded",
        ChangeRemoved = "told-change-removed",
        ChangePublished = "told-change-published",
        ChangeTakenBack = "told-change-taken-back",
        RoundOpened = "told-round-opened",
        RoundClosed = "told-round-closed",
        RoundReopened = "told-round-reopened",
        ReadersChanged = "told-readers-changed",
        Decided = "told-decided",
        FollowUpPlanned = "told-follow-up-planned",
        FollowedUp = "told-followed-up",
        Answered = "told-answered",
        AnsweredSeveral = "told-answered-several",
        NeedsNoAnswer = "told-needs-no-answer",
        NeedsAnswer = "told-needs-answer",
        WordsHidden = "told-words-hidden",
        WordsShown = "told-words-shown",
        UrgentTaken = "told-urgent-taken",
        UrgentLetGo = "told-urgent-let-go",
        UrgentHandled = "told-urgent-handled",
        UrgentWaits = "told-urgent-waits",
        WithdrawnRead = "told-withdrawn-read",
        Finished = "told-finished",
        QuestionAdded = "told-question-added",
        Proposed = "told-proposed",
        ProjectChanged = "told-project-changed",
        ProjectStarted = "told-project-started",
        ProjectClosed = "told-project-closed",
        GroupAdded = "told-group-added",
        GroupRenamed = "told-group-renamed",
        SprintAdded = "told-sprint-added",
        SprintChanged = "told-sprint-changed",
        InvitationLinked = "told-invitation-linked",
        InvitationWithdrawn = "told-invitation-withdrawn",
        RoleChanged = "told-role-changed",
        SignInEnded = "told-sign-in-ended",
        OthersEnded = "told-others-ended",
    }
}

impl<'de> Deserialize<'de> for Done {
    fn deserialize<D: Deserializer<'de>>(raw: D) -> Result<Self, D::Error> {
        String::deserialize(raw)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Done;
    use crate::lang::{FluentArgs, Lang};

    #[test]
    fn what_was_done_has_a_sentence_in_both_languages() {
        for done in Done::ALL {
            for lang in Lang::ALL {
                let said = lang.text_with(done.word(), &FluentArgs::new());
                assert_ne!(said, done.word(), "{lang}");
                assert!(said.ends_with('.'), "{said}");
            }
        }
    }
}
