# What was just done, at the top of the page that one comes to
told-undo = Undo
told-undone = Undone. All is as before.
told-saved = Saved.
told-participant-added = { $code } has been added.
told-participant-changed = What it says about { $code } has been changed.
told-consent-recorded = The answer from { $code } has been recorded.
told-source-added = { $code } has been added.
told-source-changed = The details of { $code } have been changed.
told-quote-lifted = { $code } has been lifted.
told-approved = Recorded: { $code } says yes to the quote.
told-approval-taken-back = { $code } no longer says yes to the quote.
told-need-added = { $code } has been written.
told-need-reworded = { $code } has been changed.
told-linked = { $quote } is linked to { $need }: { $stance ->
    [supports] supports
   *[contradicts] contradicts
}.
told-unlinked = { $quote } is no longer linked to { $need }.
told-cluster-added = The cluster “{ $name }” has been made.
told-cluster-changed = The cluster “{ $name }” has been changed.
told-placed = { $need } now lies in “{ $name }”.
told-set-free = { $need } no longer lies in a cluster.
told-lies-there = { $need } was there already. Nothing has changed.
told-prototype-added = { $code } has been made, with v1 and a first page.
told-prototype-described = { $code } has been changed.
told-iteration-added = v{ $version } has been made, with the same pages as v{ $from }.
told-need-met = { $need } is linked to the prototype.
told-need-met-no-more = { $need } is no longer linked to the prototype.
told-rationale-saved = The reason for { $need } has been changed.
told-page-added = The page “{ $title }” has been made.
told-page-saved = The page “{ $title }” has been saved.
told-page-moved = The page “{ $title }” has been moved.
told-page-removed = The page “{ $title }” has been removed.
told-change-added = The change has been saved. Nobody outside the team sees it until you publish it.
told-change-reworded = The change has been reworded.{ $public ->
    [yes] {" "}It is no longer published. Read it and publish it again.
   *[no] {""}
}
told-change-removed = The change has been removed.
told-change-published = The change has been published.
told-change-taken-back = The change is no longer published.
told-round-opened = { $code } is open.
told-round-closed = { $code } is closed.
told-round-reopened = { $code } is open again.
told-readers-changed = Saved: who answers and on which days you read.
told-decided = Decision { $number } has been made.
told-answered = The answer has been sent.
told-answered-several = The answer has gone to { $n }.
told-needs-no-answer = Feedback { $n } needs no answer.
told-needs-answer = Feedback { $n } waits for an answer again.
told-words-hidden = The words are hidden. The verdict still counts.
told-words-shown = The words are shown again.
told-urgent-taken = You are seeing to this.
told-urgent-let-go = Nobody is seeing to this now.
told-urgent-handled = Noted. It has been seen to.
told-urgent-waits = It is waiting again.
told-withdrawn-read = The reason has been noted.
told-finished = The conversation is finished. Now quotes can be lifted.
told-question-added = The question has been added.
told-proposed = The proposal has been sent to the team.
told-project-changed = The details of the project have been saved.
told-project-started = The project { $name } has been started.
told-project-closed = The project has been closed.
told-group-added = The target group “{ $name }” has been added.
told-group-renamed = The target group is now called “{ $name }”.
told-sprint-added = Sprint { $number } has been added.
told-sprint-changed = Sprint { $number } has been changed.
told-invitation-withdrawn = The invitation has been withdrawn. Its link no longer works.
told-role-changed = { $name } has a new role.
told-sign-in-ended = That browser has been signed out.
told-others-ended = All other browsers have been signed out.
told-follow-up-planned = The day and person for decision { $number } have been saved.
told-followed-up = The follow-up of decision { $number } has been saved.
told-invitation-linked = A new link has been made for { $note }. The one before cannot be used any more.
