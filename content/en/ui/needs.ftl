# Needs: phrase, evidence, follow
needs-title = Needs
needs-lead = What people need, and the words it rests on. How to solve it comes later.
needs-new = Write a need
needs-empty = No need yet.
needs-empty-text = Begin with a quote: read a conversation, lift words that tell you something, and write what the person needs. You can also write down an assumption in order to test it.
needs-empty-wait = The needs are shown here once the team has written them.
needs-found = { $n ->
    [one] 1 need
   *[other] { $n } needs
}
needs-none = No need matches the selection.
needs-show-all = Show all
needs-any = All
needs-group = Target group
needs-prototype = Prototype
needs-without-prototype = Without a prototype
needs-filter = Show

need-one = Need
need-when = When I
need-needs = I need
need-so-that = so that
need-evidence = Evidence
need-state-assumption = Assumption
need-groups = Target groups
need-group-suggested = Suggestion: the person behind the quote belongs here.
need-about = About the need
need-more = More

need-form-lead = What does the person need, and why? Write so that somebody with the need would nod.
need-no-solution = There is no field for a solution here, and that is on purpose: a need that already names its solution can be met in one way only.
need-begins-with = The quote { $quote } is linked to the need when you save.
need-quote-gone = The quote you began with can no longer be used. If you save now, the need is an assumption until you link another quote.
need-situation-hint = What happens, or where the person is.
need-situation-missing = Write when the need is there: When I …
need-need-hint = What is missing for the person.
need-need-missing = Write what is needed: I need …
need-outcome-hint = What then becomes possible.
need-outcome-missing = Write what it leads to: so that …
need-met-when = Met when
need-met-when-hint = One to eight lines that the person can answer, one per line. They stand by the question in the test round. For example: I know who I can ask.
need-met-when-missing = Write at least one line on how the person can tell that the need is met.
need-met-when-many = Choose at most eight lines, so that people have the energy to answer them.
need-incentive = Motivation
need-incentive-hint = What the person wants to achieve.
need-consequence = If it is not met
need-consequence-hint = What happens then.
need-save = Save the need

need-edit = Edit the need
need-edit-heading = Edit { $code }
need-edit-lead = Earlier wordings are kept. A test round that is already open keeps the words it was opened with.
need-conflict = Somebody else got there first
need-conflict-lead = The need was changed while you were writing. Nothing is lost: both texts are here, and yours is still in the form.
need-conflict-mine = Your text
need-conflict-theirs = Saved by { $name } on { $when }
need-conflict-keep-theirs = Keep the saved one
need-conflict-go-on = Or go on with yours
need-conflict-save = Save my text as a new wording

need-history = { $n ->
    [one] Show the wording
   *[other] Show { $n } wordings
}
need-history-heading = Wordings of { $code }
need-history-lead = { $n ->
    [one] The need has not been changed since it was written.
   *[other] The need has been worded in { $n } ways. The latest one applies and comes first.
}
need-version = Wording { $n }
need-version-now = Wording { $n }, current
need-written = Written by { $name } on { $when }

need-said = This is what they said
need-said-nothing = Nobody has said it yet. It is an assumption until somebody’s own words say otherwise.
need-all-quotes = { $n ->
    [one] Show the quote by itself
   *[other] All { $n } quotes
}
need-quotes-hidden = { $n ->
    [one] 1 quote cannot be shown here. It still counts as evidence.
   *[other] { $n } quotes cannot be shown here. They still count as evidence.
}
need-quotes-hidden-any = Only quotes that may be shown to you stand here. All of them count as evidence.
need-more-quotes = More quotes
need-lies-in = It belongs to the cluster
need-lies-free = It is not in a cluster yet.
need-lies-new = Make a new cluster
need-lies-place = Cluster
need-lies-do = Place the need there
need-met-by = How we try to meet it
need-met-by-nothing = No prototype tries to meet it yet.
need-met-by-make = Make a prototype for this need
need-met-by-link = Link a prototype that exists
need-met-by-round = Open a test round
need-prototype-version = v{ $version }
need-prototype-tested = v{ $version } · being tested now
need-verdicts = What those who have the need say
need-verdicts-nothing = Nobody who has the need has been able to try anything yet.
need-verdicts-in = Verdicts on { $round }
need-round-open = open
need-round-closed = closed { $date }
need-changes = What we changed, and why
need-changes-nothing = Nothing has been changed yet.
need-not-done = Not done:
need-decisions = What we decided
need-decisions-nothing = Nothing has been decided yet.
need-decided-by = { $name }, { $date }
need-lesson = Lesson:
need-decide = Make a decision
need-print = Print the whole need
need-print-how = The whole need with all its quotes, without buttons. Print it from the browser.
need-print-back = Back to the page
need-print-some = { $shown } of { $all } quotes are shown here.
need-remark = Something to consider
need-remark-text = The need names “{ $word }”, which sounds like a solution. What does it make possible for the person? Could something else do the same? You decide whether the words stay.

need-add-quotes = Add quotes
need-evidence-heading = More quotes for { $code }
need-quotes-heading = Quotes behind { $code }
need-supports = Supports
need-contradicts = Contradicts
need-supports-instead = Supports instead
need-contradicts-instead = Contradicts instead
need-unlink = Remove the link
need-which-quote = (quote { $quote })
need-linked-see = All quotes behind the need
need-none-to-link = No more quotes to link.
need-none-to-link-text = Lift quotes from the conversations and they turn up here.
need-none-to-link-of = No more quotes from { $group } to link.
need-none-to-link-with = No quote to link has “{ $words }”. Try fewer words, or part of a word.
need-none-to-link-with-of = No quote from { $group } to link has “{ $words }”.
need-nobody-has-code = No participant has the code { $code }.
need-all-to-link = Show all quotes that can be linked
