# Prototypes: the list
prototypes-lead = Simple drafts for the people who have the need to try. A draft can be tried only once it is linked to a need.
prototypes-empty = No prototype yet.
prototypes-empty-text = Begin with a need that several people share. Make the simplest thing that can be tried, and preferably two different drafts rather than one that is polished.
prototypes-filter = Show
prototypes-filter-all = All ({ $n })
prototypes-filter-without-need = Prototypes without a need ({ $n })
prototypes-needs-without = Needs without a prototype
prototypes-all-have-needs = Every prototype is linked to at least one need.
prototypes-idea = Idea
prototypes-newest = Iteration
prototypes-needs = { $n ->
    [one] 1 need
   *[other] { $n } needs
}
prototypes-no-need = No need linked
prototype-one = Prototype
prototype-state-draft = v{ $version } · draft
prototype-state-open = v{ $version } · being tested now
prototype-state-tested = v{ $version } · tried

# A new one, and what it is called
prototype-new = New prototype
prototype-new-lead = You get v1 with a first page to rewrite. Then you link it to needs.
prototype-new-for-need = You get v1 with a first page to rewrite. It is linked to the need from the start.
prototype-need-gone = The need has been removed. If you save now, the prototype is linked to no need.
prototype-name = What is the prototype called?
prototype-name-hint = Short, the way you say it yourselves. For example “The letter before the visit”.
prototype-name-missing = Give the prototype a name.
prototype-idea = What do you want to try, and for whom?
prototype-idea-hint = Two sentences are enough.
prototype-idea-missing = Write what you want to try and for whom.
prototype-make = Create the prototype
prototype-about = Edit name and idea
prototype-starter-title = Start
prototype-starter =
    Write here what the visitor should know first. Short sentences, one thought per page.

    This is how you link to the next page: [[thanks|Go on]]

# The page of a prototype
prototype-back = Back to the prototype
prototype-station-needs = Needs it is meant to meet
prototype-station-rounds = What those who tried it say
prototype-station-changes = What we changed, and why
prototype-station-decisions = Decisions
prototype-need = Need
prototype-no-need-text = No need is linked. Without one, no test round can be opened.
prototype-rationale = Reason:
picture-scrolls = Drag the picture sideways to see the rest.
prototype-map = Map of the pages
prototype-pages = Pages
prototype-page-comments = { $n ->
    [one] 1 comment
   *[other] { $n } comments
}
prototype-comments-in = The comments come from { $round }, which was about v{ $version }.
prototype-tabs = Parts of the prototype
prototype-tab-changes = Changes
prototype-said-in = What they say in { $round }, about v{ $version }:
prototype-leads-to = leads to { $pages }
prototype-page-first = where the visitor begins
prototype-page-alone = no link leads here
prototype-page-missing = { $name } does not exist yet
prototype-page-make = Create the page { $name }
prototype-frozen-on = Frozen since { $date }
prototype-try = Walk through as a visitor
prototype-try-version = Walk through v{ $version }
prototype-try-mark = Draft, v{ $version }. Nothing you fill in here is saved or sent.
prototype-compare-link = What differs from v{ $from }?
prototype-next = Make v{ $version }
prototype-lacks-need = Link a need, and you can open a test round.
prototype-lacks-rationale = Write why the prototype should meet each of the needs, and you can open a test round.
prototype-lacks-page = Write at least one page, and you can open a test round.
prototype-no-round = Nobody has tried it yet.
prototype-round-open = Open since { $from }
prototype-round-closed = { $from } – { $to }
prototype-round-waiting = { $n ->
    [one] 1 piece of feedback is waiting for an answer
   *[other] { $n } pieces of feedback are waiting for an answer
}
prototype-verdicts-of = Verdicts in { $round }
prototype-changes-in = In v{ $version }
prototype-change-did = Done:
prototype-change-did-not = Not done:
prototype-change-because-label = The reason:
prototype-change-answers = { $n ->
    [one] Answers 1 piece of feedback
   *[other] Answers { $n } pieces of feedback
}
prototype-change-edit = Edit change { $number }
prototype-no-change = No change has been noted.
prototype-decision = Decision { $number }: { $kind }
prototype-decided-by = { $name }, { $date }
prototype-lesson = Lesson:
prototype-no-decision = No decision yet.
prototype-decide = Make a decision
prototype-step-link = Link a need
prototype-step-write = Write the draft
prototype-step-open = Open a test round
prototype-step-answer = Answer those who tried it ({ $round })
prototype-step-follow = Follow the test round ({ $round })

# Writing a page
prototype-page-heading = Write the page { $title }
prototype-page-title = Heading
prototype-page-title-hint = The address of the page is made from the heading, and stays even if you change the heading.
prototype-page-title-missing = Give the page a heading.
prototype-page-too-many = A draft can have 40 pages at most. Remove one, or make two prototypes.
prototype-page-body = Text
prototype-page-save = Save
prototype-page-show = Show without saving
prototype-page-edit = Edit the page
prototype-page-add = Add a page
prototype-page-gone = Somebody removed the page while you were writing. Here is your text: add it as a new page if it is needed.
prototype-page-up = Move up
prototype-page-down = Move down
prototype-page-delete = Remove the page
prototype-page-delete-heading = Remove the page { $title }?
prototype-page-delete-text = The text cannot be recovered.
prototype-page-no-way = No link leads to the page.
prototype-page-ways = These links lead here, and will then lead nowhere:
prototype-page-way = “{ $label }” on the page { $title }
prototype-page-only = This is the only page
prototype-page-only-text = A draft has at least one page. Rewrite this one, or add another first.
prototype-pages-in = Pages in v{ $version }
prototype-pages-order = The visitor begins with the first.
prototype-preview = How the page looks
prototype-preview-lost = The preview is not keeping up right now. Your text is still here. Save, or press “Show without saving”.
prototype-insert = Insert
prototype-insert-where = It goes where you are writing, or last in the text. Then put your own words in its place.
prototype-insert-link = Link
prototype-insert-field = Field
prototype-insert-choice = Choice
prototype-insert-button = Button
prototype-insert-to = The link and the button lead to
prototype-insert-nowhere = next-page
prototype-inserted-link = [[{ $to }|Go on]]
prototype-inserted-field = Field: What is your name?
prototype-inserted-choice =
    Choice: What suits you?
    - The first
    - The second
prototype-inserted-button = Button: Go on -> { $to }
prototype-help = How to write.
prototype-help-text = Ordinary text, and this:
prototype-help-link = [[thanks|Go on]]
prototype-help-link-means = a link to the page thanks
prototype-help-field = Field: Your name
prototype-help-field-means = a line to fill in. Write Text box: for several lines and Date: for a day
prototype-help-choice = Choice: How would you like to meet?
prototype-help-choice-means = one answer to choose. Write the answers on the lines underneath, each with a dash first: - At home. Check: gives several
prototype-help-button = Button: Send -> thanks
prototype-help-button-means = ends the form and leads to the page thanks

# Worth a look
prototype-remarks = { $n ->
    [one] 1 thing to look at
   *[other] { $n } things to look at
}
prototype-remarks-mend = This may trip a visitor up:
prototype-remarks-worth = This may be intended:
prototype-remark-on-line = Line { $line }: { $remark }
prototype-remark-link-nowhere = The link “{ $label }” leads to the page { $to }, which does not exist.
prototype-remark-button-nowhere = The button “{ $label }” leads to the page { $to }, which does not exist.
prototype-remark-bare-button-nowhere = A button leads to the page { $to }, which does not exist.
prototype-remark-unreachable = You cannot reach this page from the first page.
prototype-remark-no-way-on = From here a visitor cannot get any further.
prototype-remark-field-without-label = A field does not say what to write. Write it after “{ $word }:”.
prototype-remark-too-few-options = { $n ->
    [0] “{ $label }” has no answers to choose from. Write them on the lines underneath, each with a dash first: - At home
   *[other] “{ $label }” has only one answer to choose from. Write at least two.
}
prototype-remark-form-without-button = The form that begins with “{ $label }” has no button. Write for example Button: Send -> thanks.
prototype-remark-button-without-page = The button “{ $label }” leads nowhere. Write -> and the name of a page after it.
prototype-remark-bare-button-without-page = A button leads nowhere. Write -> and the name of a page after it.
prototype-remark-button-without-label = A button does not say what it does. Write it after “Button:”.
prototype-remark-skipped-heading = The heading “{ $text }” skips a level. Begin it with { $signs } instead.
prototype-remark-empty-link = A link is empty.
prototype-remark-link-without-words = The link to { $address } has no words to press.
prototype-remark-link-without-address = The link “{ $label }” leads nowhere.
prototype-remark-refused-link = The link “{ $label }” leads to { $address }, which cannot be linked to. Link to a page of the draft, an address that begins with https, an e-mail address or a phone number.
prototype-remark-picture-without-words = The picture { $name } says nothing to somebody who cannot see it. Write what it shows inside the square brackets.
prototype-remark-too-long = The text is { $n } characters long. What comes after { $max } is not shown.

# Linking to needs
prototype-links-heading = Needs that v{ $version } should meet
prototype-links-lead = Write why you think that the draft meets the need. Those who try it will then say whether it does.
prototype-links-change = Link more needs or change the reasons
prototype-links-no-needs = There is no need to link to yet. Write one first:
prototype-links-all = All the project’s needs are linked here.
prototype-link-heading = Link a need
prototype-link-choose = Choose a need
prototype-link-choice = { $code } I need { $need }
prototype-link-need-missing = Choose a need.
prototype-link-rationale = Why should the prototype meet the need?
prototype-link-rationale-hint = For example: The letter says whom you will meet and what that person may decide.
prototype-link-rationale-missing = Write why the prototype should meet the need.
prototype-link = Link the need
prototype-rationale-of = Why should the prototype meet { $need }?
prototype-rationale-save = Save the reason for { $need }
prototype-unlink = Remove the link to { $need }
prototype-unlinked = The link to { $need } has been removed. If you change your mind, everything is still in the form below.

# Changes
prototype-change-add = Note a change
prototype-change-new = New change in v{ $version }
prototype-change-heading = Change { $number } in v{ $version }
prototype-change-gone = Somebody removed the change while you were writing. What you wrote is here. If you want to keep it, save it as a new change.
prototype-change-lead = Write in your own words, quote nobody, and write so that those who tried it can see that you listened. They can read it once somebody has published the change.
prototype-change-done = What came of it?
prototype-change-done-missing = Choose whether you did it or not.
prototype-change-yes = We did it
prototype-change-no = We did not do it
prototype-change-what = What?
prototype-change-what-hint = For example: The page about whom you will meet begins with the name.
prototype-change-what-missing = Write what you did or did not do.
prototype-change-because = Why?
prototype-change-because-hint = If you made the change: write what you heard. If you did not: write the reason. For example: Several people looked for a name and found only a job title.
prototype-change-because-missing = Write why.
prototype-change-feedback = Which feedback does the change answer?
prototype-change-feedback-hint = Tick at least one. Whoever said it will see your answer with their return code.
prototype-change-feedback-missing = Tick at least one piece of feedback that the change answers.
prototype-change-feedback-limit = At most { $n } are shown: first those who wrote something, then the newest.
prototype-change-nothing-heard = Nobody has said anything about an earlier iteration.
prototype-change-nothing-heard-text = A change answers what somebody has said. Open a test round and let a few people try first.
prototype-change-save = Save the change
prototype-change-remove = Remove the change
prototype-change-remove-heading = Remove change { $number }?
prototype-change-remove-text = The note cannot be recovered. What people said stays in the test round.
prototype-heard-need = About the need { $code }: { $need }
prototype-heard-page = About the page { $page }
prototype-heard-free = About the whole thing

# Comparing
prototype-compare = What differs between v{ $from } and v{ $to }?
prototype-compare-short = Compare
prototype-compare-from = From
prototype-compare-to = To
prototype-compare-do = Compare
prototype-diff-in = Added:
prototype-diff-out = Removed:
prototype-diff-added = new page
prototype-diff-removed = page removed
prototype-diff-changed = changed
prototype-diff-moved = moved
prototype-diff-place = moved from place { $from } to { $to }
prototype-diff-legend = What is struck through was only in v{ $from }. What is underlined is new in v{ $to }.
prototype-diff-form = The words are the same. What differs is how they look or where they lead.
prototype-diff-coarse = The texts are too long and too different to be compared word by word. More is therefore marked than has really changed.
prototype-diff-ways-added = New ways from here: { $pages }
prototype-diff-ways-gone = Ways from here that are gone: { $pages }
prototype-diff-source = Show the text as it is written
prototype-diff-same = Unchanged: { $pages }
prototype-diff-linked = linked
prototype-diff-unlinked = no longer linked
prototype-diff-reworded = another reason

# When something cannot be done
prototype-frozen = v{ $version } has been tried and can no longer be changed
prototype-frozen-text = What people have said is about what they saw. The next change is made in a new iteration, which begins as a copy.
prototype-frozen-typed = What you wrote
prototype-frozen-typed-text = It has not been saved. Copy it into the new iteration.
prototype-conflict = Somebody else saved while you were writing
prototype-conflict-text = Nothing is lost: both texts are here. Yours is still in the form. Copy in what is good from the other one and save again. Yours is then the one that counts.
prototype-conflict-theirs = Saved now
prototype-conflict-mine = What you wrote
