# The needs backlog and the decisions
backlog-needs = { $n ->
    [one] 1 need.
   *[other] { $n } needs.
}
backlog-strong-unmet = { $n ->
    [one] 1 is strong and not yet met.
   *[other] { $n } are strong and not yet met.
}
backlog-contradicted = { $n ->
    [one] 1 is contradicted.
   *[other] { $n } are contradicted.
}
backlog-assumptions = { $n ->
    [one] 1 is an assumption: nobody has said it.
   *[other] { $n } are assumptions: nobody has said them.
}
backlog-empty = No needs yet.
backlog-empty-text = All needs are gathered here with what you know about them: how many say so, what has been tried and what has been decided. The first need comes out of what somebody said in a conversation.
backlog-first-need = Write a need
backlog-no-match = No need matches the selection.
backlog-no-match-text = Choose fewer conditions, or show the whole list.
backlog-show-all = Show all needs
backlog-shown = { $all ->
    [one] Showing { $shown } of 1 need.
   *[other] Showing { $shown } of { $all } needs.
}
backlog-printed = { $project }, printed { $date }. Selection and order: { $chosen }.

backlog-filter = Choose needs
backlog-all = All
backlog-all-groups = All groups
backlog-show = Show
backlog-evidence = Evidence
backlog-evidence-assumption = Assumptions
backlog-evidence-evidenced = Evidenced
backlog-evidence-contradicted = Contradicted
backlog-prototype = Prototype
backlog-prototype-with = Has a prototype
backlog-prototype-without = Has no prototype
backlog-verdict = Verdict
backlog-verdict-untried = Not tried
backlog-verdict-few = No group with at least 3 answers
backlog-verdict-none-met = Nobody says met
backlog-verdict-group-without = A target group where nobody says met
backlog-verdict-all-met = Everybody says met
backlog-verdict-strong-unmet = Strong but not met
backlog-decision = Decision
backlog-decided-yes = Has a decision
backlog-decided-no = Has no decision
backlog-sort = Order
backlog-sort-strongest = Strongest and least met first
backlog-sort-number = Number
backlog-sort-newest = Newest first

backlog-need = Need
backlog-prototypes = Prototypes
backlog-newest-decision = Latest decision
backlog-no-prototype = No prototype
backlog-no-decision = No decision
backlog-decide = Make a decision
backlog-group-untold = Did not say which group
backlog-group-n = { $group }, n = { $n }

backlog-how = How the list is counted
backlog-how-people = Behind a need we count people, not quotes. Somebody who has said the same thing five times counts once. Conversations and channels are counted both for those who say it and for those who say the opposite.
backlog-how-strong = A strong need is evidenced by at least { $n } people. It counts as not met when none of those who have the need and have tried says that it is met, or when nobody has tried.
backlog-how-few = A group with fewer than { $n } answers counts here as if it had not answered, in the selection and in the order.
backlog-how-verdict = The verdicts come from the latest round where somebody who has the need has answered about it, as it is worded now. Each target group stands by itself and is never added to others. What stands apart moves nothing.
backlog-how-sort = Strongest and least met first: evidenced, then contradicted, then assumptions. Within each part come first those that nobody says are met, or that have not been tried. Then follow those where one target group has nobody who says met, and last the others. Of two that are equal, the one that most people voice comes first.

decisions-lead = What has been decided, why, what you knew then and how it went.
decisions-empty = No decisions yet.
decisions-empty-text = Choose a need in the backlog and decide about it. The reason is kept together with what you know at that moment.
decisions-to-backlog = Open the needs backlog
decisions-no-match = No decision matches the selection.
decisions-no-match-text = Choose something else, or show all.
decisions-show-all = Show all decisions
decisions-kind = Kind of decision
decisions-all-kinds = All kinds
decision-decision = Decision
decision-number = Decision { $number }
decision-about = About
decision-by = Decided by
decision-at = When
decision-heading = Decision { $number }: { $kind }
decision-go-on = Continue
decision-go-on-hint = The need is worth more work.
decision-test-again = Test again
decision-test-again-hint = Something needs to change, or more people need to be asked.
decision-pilot = Pilot
decision-pilot-hint = Try it on a small scale, for real.
decision-introduce = Roll out
decision-introduce-hint = It becomes part of everyday work.
decision-end = Stop
decision-end-hint = End the work, and write what you learnt.
decision-park = Park
decision-park-hint = Not now.

decision-new = Make a decision
decision-new-lead = A decision is not changed afterwards. If you change your mind you make a new one, and both remain.
decision-known-now = What we know now
decision-yours = Your decision
decision-kind = What should happen?
decision-reason = Reason
decision-reason-hint = Two or three sentences that somebody outside the team understands. Give numbers instead of “many”, and say what speaks against it.
decision-reason-missing = Write the reason for the decision.
decision-lesson = Lesson
decision-lesson-hint = Required when something ends, otherwise optional. What you learnt, and which assumption fell.
decision-lesson-missing = Write what you learnt. It is what remains when something ends.
decision-lesson-says = Lesson:
decision-make = Make the decision
decision-again = Make a new decision

decision-known = What we knew then and what we know now
decision-then = Then, { $date }
decision-now = Now
decision-what = What
decision-round = Tried in
decision-version-then = The decision was about { $then }. Now it is { $now }.
decision-no-needs = The prototype was not linked to any need.
decision-not-linked = Not linked
decision-whose = Here are only answers from those who have the need, about the need as it was worded at that moment. Numbers under 3 are never kept in a decision, so that nobody can be recognised.

follow-up-title = Follow-up
follow-up-day = When do you follow up?
follow-up-day-hint = From that day the decision is shown on the Overview, to whoever follows it up and to those who decide, until somebody has written how it went.
follow-up-day-missing = Enter the day when you follow up the decision.
follow-up-owner = Who follows it up?
follow-up-owner-choose = Choose
follow-up-owner-missing = Choose who follows up the decision.
follow-up-when-ended = If you choose Stop, both the day and the person may be left empty.
follow-up-waits = { $date }, { $owner }
follow-up-done = Written { $date } by { $by }
follow-up-none = No day has been set.
follow-up-lead = See what has changed since the decision was made, and write how it went.
follow-up-words = How did it go?
follow-up-words-hint = Two or three sentences. What was done, and what do you know now? Write no names of participants or of those who have answered.
follow-up-words-missing = Write how it went.
follow-up-write = Write how it went
follow-up-change = Change what is written about how it went
follow-up-save = Save the follow-up
follow-up-plan-title = Day and person
follow-up-plan-lead = Only the follow-up changes. The decision stays as it is.
follow-up-plan-set = Set a day and a person
follow-up-plan-change = Change the day or the person
follow-up-plan-save = Save
follow-up-due = To be followed up now
follow-up-mine = Mine to follow up now
follow-up-planned = To be followed up later
follow-up-followed = Followed up
follow-up-unplanned = No day set
decisions-all-follows = All
decision-changed = Changed
decision-changed-n = { $n ->
    [0] Nothing shown here has changed since the decision was made.
    [one] One thing here has changed since the decision was made. It is marked.
   *[other] { $n } things here have changed since the decision was made. They are marked.
}
decision-wording = Wording
