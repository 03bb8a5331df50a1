# Removing what has been saved, and why something cannot be removed
asking-changed = Something has changed since you opened the page. Read it once more.
removal-goes = This will be gone:
removal-stays = It cannot be removed:
removal-for-good = This cannot be undone.
removal-code = { $code } will not be used again.
removal-codes = The numbers will not be used again.

loss-caption = How the evidence changes
loss-now = Now
loss-then = Then

quote-remove-unseen = { $code } has said no, so the words are not shown. They stay in the text of the conversation until you remove that.
quote-removed = { $code } has been removed.

# A conversation, and all quotes from it
source-remove = Remove the conversation
source-remove-heading = Remove { $code }?
source-remove-text = The text, { $turns ->
        [one] 1 turn
       *[other] { $turns } turns
    }{ $versions ->
        [one] {""}
       *[other] {""}, in { $versions } text versions
    }
source-remove-answers = { $n ->
    [0] The draft. No answer has been written yet
    [one] The draft with 1 answer
   *[other] The draft with { $n } answers
}
source-remove-quotes = { $n ->
    [one] 1 quote
   *[other] { $n } quotes
}
source-remove-moves = The note that the conversation first stood as { $codes }
source-remove-stays = { $code } stays as a participant, with the answers about consent.
source-remove-quoted = { $n ->
    [one] 1 quote has been lifted from the conversation. Remove it first.
   *[other] { $n } quotes have been lifted from the conversation. Remove them first.
}
source-remove-do = Remove the conversation
source-remove-back = To the conversation
source-removed = { $code } has been removed.
source-quotes-remove = Remove all quotes from the conversation
source-quotes-remove-heading = { $n ->
    [one] Remove the quote from { $code }?
   *[other] Remove { $n } quotes from { $code }?
}
source-quotes-stay = The words stay in the conversation and can be lifted again.
source-quotes-stay-unseen = The text of the conversation stays, but is shown to nobody.
source-quotes-remove-do = Remove the quotes
source-quotes-removed = { $n ->
    [one] 1 quote has been removed.
   *[other] { $n } quotes have been removed.
}

# What is left after a no
left-title = What is left from { $code }
left-lead = { $code } has said no to your working with the conversations. The words are shown to nobody, but the quotes count as evidence until you remove them.
left-nothing = Nothing is left from { $code }.
left-hidden = What the person has said is shown to nobody.
left-link = See and remove what is left
left-no-quotes = No quotes have been lifted from the conversation.
left-no-need = evidence for no need
left-remove-quote = Remove { $code }
left-remove-quotes = Remove all { $n } quotes from { $code }
left-remove-source = Remove the whole conversation { $code }
left-remove = Remove everything from { $code }
left-remove-heading = Remove everything from { $code }?
left-remove-do = Remove everything
left-all-line = { $source }: the text{ $n ->
        [0] {""}
        [one] {" "}and 1 quote
       *[other] {" "}and { $n } quotes
    }
left-all-stays = { $code } stays as a participant, with the no. The backups keep the words until they are cleared.
left-removed = { $n ->
    [one] 1 conversation has been removed, with its text and quotes.
   *[other] { $n } conversations have been removed, with their texts and quotes.
}
link-remove-heading = Remove the link between { $quote } and { $need }?
link-remove-text = The person has said no, so the link cannot be made again.
link-removed = { $quote } is no longer linked to { $need }.

# A participant
participant-remove = Remove the participant
participant-remove-heading = Remove { $code }?
participant-remove-empty = There are no conversations and no quotes from { $code }.
participant-remove-noted = The code and what has been noted about the person
participant-remove-consents = { $n ->
    [one] 1 answer about consent
   *[other] { $n } answers about consent
}
participant-remove-do = Remove the participant
participant-remove-back = To the participant
participant-remove-talks = There are conversations with { $code }:
participant-remove-talks-way = Remove them first. If one was with somebody else, change the participant in what is told about it.
participant-remove-moved = { $sources } went from or to { $code }. That is noted there, and so the code stays.
participant-removed = { $code } has been removed.

# A need
need-remove = Remove the need
need-remove-heading = Remove { $code }?
need-remove-wordings = { $n ->
    [one] The need, with what is written about it
   *[other] The need, with all { $n } wordings
}
need-remove-cluster = Its place in the cluster { $name }
need-remove-remarks = { $n ->
    [one] What a representative has said about the need stays with the representative, without the need.
   *[other] { $n } things that representatives have said about the need stay with them, without the need.
}
need-remove-draft = The link to { $prototype }, with the reason
need-remove-do = Remove the need
need-remove-back = To the need
need-remove-tried = It has been tried in { $rounds }. What people have answered stays.
need-remove-decided = { $n ->
    [one] Decision { $decisions } is about it, and a decision must be possible to trace back.
   *[other] Decisions { $decisions } are about it, and a decision must be possible to trace back.
}
need-remove-quoted = { $n ->
    [one] 1 quote is linked to it. If the link is wrong, remove that first.
   *[other] { $n } quotes are linked to it. If the links are wrong, remove them first.
}
need-remove-instead = A need that no longer matters can be parked or stopped with a decision.
need-gone = { $code } has been removed.

# A prototype, and a draft that comes after what has been tried
prototype-remove = Remove the prototype
prototype-remove-heading = Remove { $code }?
prototype-remove-untried = Nobody has tried it.
prototype-remove-pages = { $n ->
    [one] 1 page
   *[other] { $n } pages
}
prototype-remove-needs = { $n ->
    [one] The link to 1 need, with the reason
   *[other] The links to { $n } needs, with the reasons
}
prototype-remove-do = Remove the prototype
prototype-remove-tried = It has been tried in { $rounds }. What people have tried and said stays.
prototype-remove-decided = { $n ->
    [one] Decision { $decisions } is about it, and a decision must be possible to trace back.
   *[other] Decisions { $decisions } are about it, and a decision must be possible to trace back.
}
prototype-remove-instead = If you will not go on with it, it can be stopped with a decision about what you have learnt.
prototype-removed = { $code } has been removed.
draft-remove = Remove the draft v{ $version }
draft-remove-heading = Remove the draft v{ $version }?
draft-remove-only = It is the prototype’s only draft.
draft-remove-changes = { $n ->
    [one] The change that is noted in the draft. The feedback that it answers waits for an answer again
   *[other] The { $n } changes that are noted in the draft. The feedback that they answer waits for an answer again
}
draft-remove-stays = v{ $before } stays as it was tried. You can begin a new draft from it.
draft-remove-do = Remove the draft
draft-removed = The draft v{ $version } has been removed.

# A target group, a sprint
group-remove = Remove
group-remove-heading = Remove the target group { $name }?
group-remove-unused = No participant and no need belongs to the group.
group-remove-participants = { $n ->
    [one] 1 participant belongs to the group and will have none.
   *[other] { $n } participants belong to the group and will have none.
}
group-remove-needs = { $n ->
    [one] 1 need is the group’s and will be so no longer.
   *[other] { $n } needs are the group’s and will be so no longer.
}
group-remove-do = Remove the target group
group-remove-answered = { $n ->
    [one] 1 who has tried has chosen the group. Answers are shown group by group and do not change afterwards.
   *[other] { $n } who have tried have chosen the group. Answers are shown group by group and do not change afterwards.
}
group-remove-asked = { $n ->
    [one] A test round asks about a need that the group has.
   *[other] { $n } test rounds ask about needs that the group has.
}
group-remove-instead = If it is the name that is wrong, rename the group.
group-removed = The target group has been removed.
settings-back = To the settings
sprint-remove = Remove sprint { $number }
sprint-remove-heading = Remove sprint { $number }?
sprint-remove-sources = { $n ->
    [0] No conversations belong to the sprint.
    [one] 1 conversation belongs to the sprint. It stays, without a sprint.
   *[other] { $n } conversations belong to the sprint. They stay, without a sprint.
}
sprint-remove-before = The project is then in sprint { $number } again.
sprint-remove-do = Remove the sprint
sprint-removed = Sprint { $number } has been removed.

# A project
project-remove = Remove the project
project-remove-heading = Remove the project { $name }?
project-remove-text = No conversation has been added and no test round has been opened. So the project can be removed.
project-remove-participants = { $n ->
    [one] 1 participant, with the answers about consent
   *[other] { $n } participants, with the answers about consent
}
project-remove-needs = { $n ->
    [one] 1 need
   *[other] { $n } needs
}
project-remove-clusters = { $n ->
    [one] 1 cluster
   *[other] { $n } clusters
}
project-remove-prototypes = { $n ->
    [one] 1 prototype
   *[other] { $n } prototypes
}
project-remove-decisions = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}
project-remove-sprints = { $n ->
    [one] 1 sprint
   *[other] { $n } sprints
}
project-remove-groups = { $n ->
    [one] 1 target group
   *[other] { $n } target groups
}
project-remove-settings = The settings, the invitations and who takes part
project-remove-members = { $n ->
    [one] 1 person besides you takes part and will no longer reach the project.
   *[other] { $n } people besides you take part and will no longer reach the project.
}
project-remove-do = Remove the project
project-remove-sources = { $n ->
    [one] 1 conversation has been added.
   *[other] { $n } conversations have been added.
}
project-remove-rounds = { $n ->
    [one] 1 test round has been opened.
   *[other] { $n } test rounds have been opened.
}
project-remove-remarks = { $n ->
    [one] A representative has said something about a need or a quote.
   *[other] Representatives have said { $n } things about needs and quotes.
}
project-remove-instead = Close the project instead. Then it can be read, but not changed.
project-remove-back = To the project
project-removed = The project has been removed.

# Closing a project and opening it again
project-close = Close the project
project-close-heading = Close the project { $name }?
project-close-unanswered = { $n ->
    [one] 1 piece of feedback waits for an answer. Answer first: in a closed project you cannot.
   *[other] { $n } pieces of feedback wait for an answer. Answer first: in a closed project you cannot.
}
project-close-reads = Everybody who takes part can read the project, but nobody can change anything.
project-close-rounds = { $n ->
    [one] Test round { $rounds } is open and will be closed.
   *[other] Test rounds { $rounds } are open and will be closed.
}
project-close-invitations = { $n ->
    [one] The invitation to { $notes } will be withdrawn.
   *[other] The invitations to { $notes } will be withdrawn.
}
project-close-codes = Those who have tried can still read your answers with their return codes.
project-close-undo = A team lead can open the project again. The test rounds do not open by themselves then.
project-close-do = Close the project
project-closed-says = { $name } closed the project on { $date }. It can be read, but not changed.
project-closed-on = closed on { $date }
project-reopen = Open the project again
project-reopened = The project is open again. You open the test rounds one by one.
projects-closed = Closed projects
settings-ending = When the work is over
settings-ending-text = A closed project can be read but not changed, and a team lead can open it again. You can only remove the project as long as no conversation has been added and no test round has been opened.

# What is not taken back
decision-stays = A decision is not removed: others may have acted on it. If it was wrong, make a new one.
round-answer-stays = The answer cannot be changed or removed: whoever wrote may have read it already.
