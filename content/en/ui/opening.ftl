# Before a test round opens: what is wrong, the questions as they are asked, what is promised, and the walk-through
round-asked-look = How the question looks to those who answer
round-asked-show = Show the questions as they are asked
round-rehearse = Walk through the round as a visitor
round-rehearse-hint = You meet each page as a visitor does: the invitation, the prototype, the questions and the code. What you have written here stays. Nothing is counted and nothing is frozen.
round-faults = To look at in the draft
round-faults-none = We find nothing wrong in the draft: all links and buttons lead somewhere, and every page can be reached.
round-faults-above = { $n ->
    [one] Visitors will stumble on 1 thing in the draft.
   *[other] Visitors will stumble on { $n } things in the draft.
}
round-faults-see = See what
round-faults-lead = Visitors stumble on what has a warning sign. The rest may be meant.
round-faults-edit = Change the page
round-faults-more = { $n ->
    [one] and 1 thing more on this page
   *[other] and { $n } things more on this page
}
round-faults-more-pages = { $n ->
    [one] 1 more page has something to look at. It is shown once you have changed these.
   *[other] { $n } more pages have something to look at. They are shown once you have changed these.
}
round-faults-frozen = The iteration is frozen, so this cannot be changed in it.
round-faults-next = Make a new iteration on the prototype’s page
round-faults-back = Back to the test round that you are about to open
round-anyway = Open it anyway
round-anyway-hint = What visitors stumble on cannot be changed once the round is open.
round-anyway-missing = Visitors will stumble on something in the draft. Change it, or tick “Open it anyway”.
round-reopen-heading = Open { $round } again?
round-reopen-do = Open again
round-reopen-link = The link and the code work again, at once and for everybody who has them.
round-reopen-same = The pages and the questions are those of the day when the round opened. Answers are added to those that have come already.

# What is promised
promise-heading = This is what you promise
promise-lead = It stands on the pages that visitors see.
promise-who = { $team } asks. No telephone number stands on the pages.
promise-who-phone = { $team } asks. Whoever would rather talk can call { $phone }.
promise-who-hours = { $team } asks. Whoever would rather talk can call { $phone }, { $hours }.
promise-free = It is voluntary and changes nothing in the help that anybody gets. You do not ask who anybody is.
promise-answer = Whoever writes something is told that you try to answer within { $days } working days. { $owner } sees to that.
promise-answer-nobody = Whoever writes something is told that you try to answer within { $days } working days. You have not said who sees to that.
promise-words-only = Whoever only chooses answers is promised nothing.
promise-reads = Somebody reads on { $days }, but not on public holidays. Nobody reads at once, and every page says so.
promise-reads-never = You have not said on which days somebody reads. Nobody reads at once, and every page says so.
promise-help = Whoever needs help now is told to turn here:
promise-city = The municipality’s own texts apply:
promise-city-named = { $city } stands behind these texts:

# The walk-through
rehearsal-name = Walk-through
rehearsal-line = Walk-through: nothing is saved and nothing is counted.
rehearsal-back = End the walk-through
rehearsal-words = (What you wrote is not saved in a walk-through.)
rehearsal-code = NOTAREALCODE
rehearsal-over = The walk-through ends here
rehearsal-over-text = The link leads out of the round. Somebody who really answers goes on from here to the answer, or away from the page.
rehearsal-again = Walk through it again
