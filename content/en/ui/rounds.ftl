# Test rounds, as the team and its managers see them
rounds-title = Test rounds
rounds-lead = Only those who have the need can say whether it is met. Here they try things out, and here you see what they say.
rounds-empty = No test round yet.
rounds-empty-text = Take a prototype that is linked to at least one need. You can then put the link and the code up in the waiting room, or send them with a letter.
round-new = Open a test round
round-tried = Prototype
round-state = When
round-sent = Have answered
round-not-finished = Not finished yet
round-unanswered = Feedback waiting
round-open = Open since { $from }
round-closed = Open { $from } – { $until }
round-open-short = open since { $from }
round-closed-short = { $from } – { $until }

# Opening
round-choose = Which prototype do you want people to try? The newest iteration is the one that opens.
round-no-prototype = There is no prototype to try.
round-no-prototype-text = Draft one with at least one page, and link it to a need.
round-new-heading = Open a test round of { $name }
round-what-happens = This happens when you open it
round-freezes = The iteration is frozen. Its pages and its links to needs stay as they are, so that everybody answers about the same thing. The next change becomes a new iteration.
round-frozen-before = The iteration is frozen already, because it has been tried before. Everybody answers about the same thing as then.
round-pages = { $pages ->
    [one] People who try it go through 1 page of v{ $version }.
   *[other] People who try it go through { $pages } pages of v{ $version }.
}
round-link-works = The link and the code work at once, for everybody who has them. Nobody needs an account.
round-wording = The questions keep the wording that the needs have now, even if you rewrite them later.
round-asked = How we ask the visitor
round-asked-hint = Write the question as the visitor would say it herself, for example “Did you get to know whom you will meet?”. If you write nothing, the need is shown as it is worded.
round-will-ask = We ask about these needs
round-invite = How to invite
round-invitation = Invitation
round-invitation-hint = Two or three sentences to whoever opens the link: what it is, why you ask and that it is voluntary. Write simply.
round-invitation-missing = Write an invitation. Whoever opens the link needs to know what it is and why you ask.
round-do-open = Open the round
round-refused-open = This iteration is already being tested in { $round }.
round-refused-show = Show the round
round-texts-refused = The round cannot be opened yet. The municipality’s own texts for those who answer are not complete. Ask whoever runs Tråden to fill in this:
round-texts-open = { $name } in { $file }. It is used in { $used }.
round-texts-danger = 112 in { $file }.
round-texts-line = One more number, besides 112, in { $file }.

# The round
round-qr = QR code that leads to the test round
round-link = Send the link:
round-code = People with the code on paper type it at { $address }:
round-close = Close the round
round-closed-text = Closed by { $by }. People who open the link are told that the round is over and how to read your answers.
round-reopen = Open again
round-came = { $n ->
    [one] 1 has answered
   *[other] { $n } have answered
}
}
round-came-few = Fewer than { $n } have answered
round-unfinished = { $n } not finished yet
round-for-others = { $n ->
    [one] 1 speaks for others
   *[other] { $n } speak for others
}
round-midway = What is not finished has arrived, but does not count until the person answering presses Done.
round-needs-met = Are the needs met?
round-group = Target group
round-group-unsaid = Did not say
round-verdict = Verdict
round-n = number of answers
round-verdicts-of-in = Verdicts on { $need } in { $round }
round-verdicts-of = Verdicts on { $need }
round-no-verdict = Nobody has answered that question yet.
round-written = What they wrote
round-words-for-team = Only the team reads the words. Each page has had this many comments:
round-filter = Show only a part
round-about-all = Everything ({ $n })
round-about-step = { $title } ({ $n })
round-about-need = About { $need } ({ $n })
round-about-whole = About the whole thing ({ $n })
round-nothing-written = Nobody has written anything yet.

# Who answers, and when do you read?
round-owner = Who answers?
round-owner-hint = One person in the team sees to the answers. Everybody in the team can still read and answer.
round-owner-nobody = Choose a person
round-owner-missing = Choose who in the team answers.
round-days = On which days does somebody read what comes in?
round-days-hint = On other days nobody reads, nor on public holidays.
round-days-missing = Choose at least one day when somebody reads.
round-days-and = and
round-mondays = Mondays
round-tuesdays = Tuesdays
round-wednesdays = Wednesdays
round-thursdays = Thursdays
round-fridays = Fridays
round-saturdays = Saturdays
round-sundays = Sundays
round-weekdays = weekdays
round-readers = { $owner } sees to the answers. Somebody reads on { $days }.
round-readers-none = Nobody has said who sees to the answers and on which days somebody reads.
round-readers-change = Change
round-readers-title = Who answers, and when do you read?
round-readers-lead = Whoever writes should know when somebody reads. You should know who sees to it.
round-readers-save = Save

# Closing
round-close-heading = Close { $round }?
round-close-link = Nobody new can begin. The link says kindly that the round is closed.
round-close-midway = { $n ->
    [one] 1 answer is not finished. What has come in is kept, and whoever is answering can still get their code.
   *[other] { $n } answers are not finished. What has come in is kept, and those who are answering can still get their codes.
}
round-close-answers = You can go on answering, and all codes still work.
round-close-undo = You can open the round again.
round-do-close = Close the round
round-reopen-refused = { $round } cannot be opened again
round-reopen-refused-text = { $name } is already being tested in another round. Close that one first.

# A piece of feedback
round-piece = Feedback { $n }
round-piece-page = About the page “{ $title }”
round-piece-whole = About the whole thing
round-tabs = Parts of the round
round-tab-waiting = Waiting
round-tab-all = Everything
round-tab-verdicts = Verdicts
round-tab-invite = How to invite
round-print = Print the whole round
round-print-how = Everything in the round, without buttons. Print it with your browser. What is hidden or removed is not here.
round-print-more = Only the first { $n } are shown.
round-pieces = { $n ->
    [one] 1 piece of feedback
   *[other] { $n } pieces of feedback
}
round-pieces-wait = { $n ->
    [one] 1 waits for an answer
   *[other] { $n } wait for an answer
}
round-pieces-late = { $n ->
    [one] 1 is late
   *[other] { $n } are late
}
round-comments = Each page has had this many comments:
round-filter-about = What it is about
round-filter-all = Show everything
round-of-all = Everybody
round-of-group = { $group } ({ $n })
round-visit = Visit { $n }
round-visit-all = Show everything in the visit
round-by-web = web
round-by-paper = paper
round-by-phone = telephone
round-by-meeting = meeting
round-piece-by-oneself = wrote it themselves
round-came-in = came in on { $date }
round-piece-about-page = About the page
round-piece-about-need = About the need
round-piece-answer = Answer feedback { $n }
round-our-answer = Your answer
round-row-no-group = no group said
round-row-promised = answer promised by { $date }
round-row-late = should have been answered by { $date }
round-row-answered = answered
round-row-unneeded = no answer needed
round-row-changed = led to a change
round-row-hidden = Hidden
round-row-superseded = Changed or removed by the person who wrote it
round-row-waits-not = not waiting
round-row-withdrawn = taken back
round-row-trial = the team’s own test
round-list-back = To the list
round-all-answered = Everything is answered.
round-all-show = Show all that was written
round-part-answered = Everything here is answered.
round-part-empty = Nothing here.
round-rest-waits = { $n ->
    [one] 1 waits in the whole round
   *[other] { $n } wait in the whole round
}
round-answer-to = The answer is to feedback { $n }:
round-several-do = Give several the same answer
round-several-none = Nothing here waits for an answer.
round-several-which = Tick those that the answer goes to
round-several-missing = Tick at least one piece of feedback.
round-several-label = Answer to those who wrote
round-several-hint = Each person gets the answer as their own and does not see that others have had it. It cannot be changed afterwards.
round-several-send = Send the answer to all you ticked
round-several-late = Some did not get the answer
round-several-late-text = Somebody else was first with these. The others that you ticked have got the answer. Your words are still below.
round-superseded-show = Show what was changed or removed
round-superseded = The person changed or removed this on { $at }. It no longer counts.
round-promised = An answer is promised by { $date }.
round-promised-late = The answer is late. It was promised by { $date }.
round-answer-label = Answer to the person who wrote
round-answer-once = The answer cannot be changed afterwards.
round-answer-read = Read with the return code. Write what you will do and, if you will not, why.
round-answer-unread = The person did not finish and has no code yet, so the answer may never be read.
round-answer-missing = Write an answer.
round-answer-send = Answer and show the next
round-answered = { $by }, { $at }
round-answer-taken = A colleague answered before you
round-answer-taken-text = Each piece of feedback gets one answer, and what has been sent stands. This is what you had written:
round-no-answer = No answer needed
round-unneeded = No answer needed, says { $by } on { $at }.
round-needs-answer = It needs an answer
round-make-change = Make a change because of it
round-changed = Change in v{ $version }
round-not-changed = Not changed in v{ $version }
round-hide = Hide
round-hidden = Hidden by { $by } on { $at }. The reason: { $reason }
round-hidden-show = Show what is hidden
round-unhide = Show the words again
round-hide-heading = Hide feedback { $n }?
round-hide-words = The words are replaced by your reason. The reason stays, and whoever wrote the words sees it too.
round-hide-kept = Nothing is removed. The team can still open and read the words.
round-hide-counts = A verdict on a need still counts, and where the number stands it says that words are hidden.
round-piece-trial = a test of the team’s own, not counted
round-piece-unfinished = not finished yet, not counted
round-piece-by-staff = written down by staff
round-piece-by-representative = written by a representative
round-piece-for-another = for somebody else
round-hide-taken = Somebody else has already hidden it, for the reason below. Your reason is not saved:
round-hide-reason = Why is it hidden?
round-hide-reason-hint = For example: It contained a name. Do not repeat what you are hiding.
round-hide-missing = Write the reason. It is all that will be left to see.
round-hide-do = Hide the feedback

# You said – we did, for everybody in the project
change-published = Published by { $by } on { $date }.
change-unpublished = Not published. Only the team can read this.
change-unpublished-short = not published
change-public-now = Everybody with the link can read this change now. When you save, it is taken away from there until somebody publishes it again.
change-publish-do = Publish
change-publish-heading = Publish change { $number }?
change-publish-lead = This is how everybody with the link reads it. Read it as if you were one of those who answered: can somebody else see who it is about?
change-publish-doing = The heading is “We are doing this” until v{ $version } is tested. Then it becomes “We did”.
change-publish-anew = Somebody has changed the text since you read it. This is how it is now.
change-take-back-do = Remove from the public page
change-take-back-heading = Remove change { $number } from the public page?
change-take-back-lead = This is how everybody with the link reads it now. If you remove it, only the team can read it. Whoever has read it already knows what it said.
you-said-lead = What has been changed because somebody told us, and what was not done. All of it is the team’s own words about the changes, never what an individual visitor wrote.
you-said-empty = Nothing has been changed yet.
you-said-empty-text = When the team writes a change in a prototype and points out which feedback it answers, it appears here.
you-said-public = The public page

# What has been taken back
round-withdrawn-n = { $n ->
    [one] 1 has taken back the answers
   *[other] { $n } have taken back their answers
}
withdrawn-heading = Taken back in { $round }
withdrawn-lead = It is not counted and is in no list. It is kept because it is an official document. Write why if you need to read it.
withdrawn-visit = Visit { $n }
withdrawn-on = Taken back { $date }.
withdrawn-why = Why do you need to read it?
withdrawn-why-hint = Everybody in the team sees what you write. You can read for half an hour.
withdrawn-why-missing = Write why you need to read it.
withdrawn-read = Read
withdrawn-who-read = These have read it
