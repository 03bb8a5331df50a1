//! Who may do what. A [`Role`] in a project, a [`Verb`], a [`Thing`]: [`may`] is the one table, and a test walks every
//! role to every address by it.

crate::words! {
    /// As what a person takes part in a project.
    pub enum Role {
        Lead = "lead",
        Member = "member",
        Representative = "representative",
        Manager = "manager",
        Researcher = "researcher",
    }
}

impl Role {
    /// Leads and members may start projects of their own.
    pub fn starts_projects(self) -> bool {
        matches!(self, Self::Lead | Self::Member)
    }

    pub fn audience(self) -> Audience {
        match self {
            Self::Lead | Self::Member => Audience::Team,
            Self::Manager => Audience::Managers,
            Self::Representative => Audience::Representatives,
            Self::Researcher => Audience::Research,
        }
    }
}

crate::words! {
    /// Before whose eyes a quote comes: the scopes of a consent.
    pub enum Audience {
        Team = "team",
        Managers = "managers",
        Representatives = "representatives",
        Public = "public",
        Research = "research",
    }
}

crate::words! {
    pub enum Verb {
        See = "see",
        /// Make, change, link, move.
        Write = "write",
        /// Open and close a test round, which freezes what is tested.
        Open = "open",
        /// Tell what one thinks, as somebody who has the need or speaks for those who have it.
        Say = "say",
        /// Say what we say to somebody, or what came of something.
        Answer = "answer",
        /// Put feedback out of sight, with a reason.
        Hide = "hide",
        Decide = "decide",
        /// Who is in the project, and its settings.
        Manage = "manage",
    }
}

crate::words! {
    pub enum Thing {
        Project = "project",
        Team = "team",
        Participant = "participant",
        Consent = "consent",
        /// A conversation in full: the words of a person in confidence.
        Source = "source",
        Quote = "quote",
        Need = "need",
        Cluster = "cluster",
        Prototype = "prototype",
        Round = "round",
        /// How many say that a need is met.
        Verdict = "verdict",
        /// What people wrote in a round, word for word.
        Feedback = "feedback",
        /// "Ni sa – vi gjorde".
        YouSaid = "you_said",
        Backlog = "backlog",
        Decision = "decision",
        /// What representatives say of needs and quotes. Each of them sees her own.
        Remark = "remark",
        Thread = "thread",
    }
}

/// Who may do what: the one table. What is not named here nobody may.
pub const fn may(role: Role, verb: Verb, thing: Thing) -> bool {
    use Role::{Lead, Manager, Member, Representative, Researcher};
    use Thing as T;
    use Verb as V;
    match (verb, thing) {
        // What all who take part may see. Which quotes they see is decided quote by quote, by consent.
        (V::See, T::Project | T::Need | T::Quote | T::Prototype | T::Verdict | T::YouSaid | T::Thread) => true,
        (V::See, T::Cluster | T::Round | T::Backlog | T::Decision) => !matches!(role, Representative),
        // The words of people, whole, and everything about who took part: the team's alone.
        (V::See, T::Participant | T::Consent | T::Source | T::Feedback | T::Team)
        | (
            V::Write,
            T::Participant
            | T::Consent
            | T::Source
            | T::Quote
            | T::Need
            | T::Cluster
            | T::Prototype
            | T::Round
            | T::YouSaid
            | T::Project,
        )
        | (V::Open, T::Round)
        | (V::Answer | V::Hide, T::Feedback)
        | (V::Answer, T::Remark) => matches!(role, Lead | Member),
        (V::See, T::Remark) => matches!(role, Lead | Member | Representative),
        (V::Say, T::Remark) => matches!(role, Representative),
        (V::Decide, T::Decision) => matches!(role, Lead | Manager),
        // What came of a decision is seen by those who work with it as well as by those who took it.
        (V::Answer, T::Decision) => matches!(role, Lead | Member | Manager),
        (V::Manage, T::Team | T::Project) => matches!(role, Lead),
        _ => {
            // Named so that a new role has to be thought of here.
            match role {
                Lead | Member | Representative | Manager | Researcher => false,
            }
        }
    }
}

/// What can still be done in a project that is closed: read it, open it again, remove it.
pub const fn outlasts_closing(verb: Verb, thing: Thing) -> bool {
    matches!((verb, thing), (Verb::See, _) | (Verb::Manage, Thing::Project))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a role may, the whole of it.
    fn all_of(role: Role) -> Vec<String> {
        let pairs = Verb::ALL.iter().flat_map(|verb| Thing::ALL.iter().map(move |thing| (*verb, *thing)));
        pairs.filter(|(verb, thing)| may(role, *verb, *thing)).map(|(verb, thing)| format!("{verb} {thing}")).collect()
    }

    #[test]
    fn each_role_may_what_we_agreed_on_and_no_more() {
        let whoever_takes_part =
            ["see project", "see quote", "see need", "see prototype", "see verdict", "see you_said", "see thread"];
        let besides = |role: Role| {
            let mut all = all_of(role);
            assert!(whoever_takes_part.iter().all(|one| all.iter().any(|right| right == one)), "{role}: {all:?}");
            all.retain(|one| !whoever_takes_part.contains(&one.as_str()));
            all
        };
        assert_eq!(besides(Role::Representative), ["see remark", "say remark"]);
        assert_eq!(besides(Role::Researcher), ["see cluster", "see round", "see backlog", "see decision"]);
        assert!(Role::ALL.iter().all(|role| may(*role, Verb::Say, Thing::Remark) == (*role == Role::Representative)));
        let beyond = |role: Role, other: Role| {
            assert!(all_of(other).iter().all(|one| all_of(role).contains(one)), "{role} may what {other} may");
            all_of(role).into_iter().filter(|one| !all_of(other).contains(one)).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(beyond(Role::Manager, Role::Researcher), "answer decision, decide decision");
        assert_eq!(
            beyond(Role::Member, Role::Researcher),
            "see team, see participant, see consent, see source, see feedback, see remark, write project, write participant, \
             write consent, write source, write quote, write need, write cluster, write prototype, write round, write you_said, open round, \
             answer feedback, answer decision, answer remark, hide feedback"
        );
        assert_eq!(beyond(Role::Lead, Role::Member), "decide decision, manage project, manage team");
    }

    #[test]
    fn each_role_reads_as_the_audience_that_a_consent_names() {
        use Audience::{Managers, Representatives, Research, Team};
        use Role::{Lead, Manager, Member, Representative, Researcher};
        let audiences = [Lead, Member, Manager, Representative, Researcher].map(Role::audience);
        assert_eq!(audiences, [Team, Team, Managers, Representatives, Research]);
        let starting: Vec<Role> = Role::ALL.iter().copied().filter(|role| role.starts_projects()).collect();
        assert_eq!(starting, [Lead, Member]);
    }

    #[test]
    fn nobody_outside_the_team_reads_a_conversation_or_knows_who_took_part() {
        for role in [Role::Manager, Role::Representative, Role::Researcher] {
            for thing in [Thing::Source, Thing::Participant, Thing::Consent, Thing::Feedback] {
                for verb in Verb::ALL {
                    assert!(!may(role, *verb, thing), "{role} may {verb} {thing}");
                }
            }
        }
    }

    #[test]
    fn a_project_that_is_closed_can_be_read_opened_again_and_removed_and_nothing_else() {
        for verb in Verb::ALL {
            for thing in Thing::ALL {
                let lasts = *verb == Verb::See || (*verb == Verb::Manage && *thing == Thing::Project);
                assert_eq!(outlasts_closing(*verb, *thing), lasts, "{verb} {thing}");
            }
        }
    }

    #[test]
    fn a_researcher_changes_nothing() {
        for verb in Verb::ALL.iter().filter(|verb| **verb != Verb::See) {
            for thing in Thing::ALL {
                assert!(!may(Role::Researcher, *verb, *thing), "{verb} {thing}");
            }
        }
    }
}
