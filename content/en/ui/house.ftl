# What stands on every page: the frame, forms, faults
app-name = Tråden
shell-skip = Skip to content
shell-met = { $n ->
    [one] met
   *[other] met
}
shell-menu = The thread
shell-open-menu = Menu
shell-guide = Method guides
shell-sign-out = Sign out
shell-accessibility = Accessibility
shell-privacy = How we handle personal data
shell-demo = This is an example project. All people, conversations and figures are invented.
shell-sprint = Sprint { $number } · { $phase }

loop-sources = Sources
loop-needs = Needs
loop-clusters = Patterns
loop-prototypes = Prototypes
loop-rounds = Test rounds
loop-backlog = Needs backlog
loop-you-said = You said, we did
loop-participants = Participants and consent
loop-decisions = Decisions
loop-team = The team

form-save = Save
form-saved = Saved.
form-cancel = Cancel
form-date-hint = Write it like 2026-11-22.
form-optional = optional
form-choose = Choose

kept-unsaved = This is not saved. It stays here for a day at most.
kept-drop = Start over

meanwhile-title = Somebody else saved while you were writing
meanwhile-text = Nothing is lost. This is what is saved now, and what you wrote is still in the form. Copy in what you want to keep, and save again.
meanwhile-empty = nothing

fault-summary = Something needs to be corrected
fault-too-long = The text is { $found } characters long. Shorten it to { $max } at most.
fault-personnummer = There is a personal identity number here: “{ $place }”. Remove it, or write [personnummer] instead. We do not accept personal identity numbers.
fault-perhaps-personnummer = This looks like a personal identity number: “{ $place }”. If it is one, remove it. If it is something else, tick the box and press the button again.
fault-perhaps-personnummer-no = It is not a personal identity number. Keep what I wrote.
fault-contact = Here is a telephone number or an e-mail address: “{ $place }”. Others can then see whom it is about, and we do not get in touch that way. Remove it, or tick the box and press the button again.
fault-contact-yes = I want to send it anyway.
fault-year = The year was read as { $year }. Write four digits, for example 2026.
fault-year-not-here = The year was read as { $year }. Here it has to be from { $first } to { $last }.
fault-day-has-been = That day has passed. Choose today or a later day.
fault-date = Write a date, for example 2026-11-22.
fault-choice = Choose one of the options.

pager-label = Pages
pager-before = Previous page
pager-after = Next page
pager-at = Page { $page } of { $last }

trouble-home = Go to the start page
trouble-not-found = There is no such page
trouble-not-found-text = The address may be misspelt, or you do not have access to what is here.
trouble-removed = It has been removed
trouble-removed-text = { $code } has been removed. The number will not be used again.
trouble-closed = The project is closed
trouble-closed-text = It can be read, but not changed. A team lead can open it again.
trouble-gone = The link no longer works
trouble-gone-text = It has been used, has expired or has been closed. Ask whoever gave it to you for a new one.
trouble-forbidden = This is not part of your role
trouble-forbidden-text = Ask the team lead for help if you need access to it.
trouble-bad-request = What you sent could not be read
trouble-bad-request-text = Go back, reload the page and try again.
trouble-not-text = Some characters could not be read as text (UTF-8), so nothing was saved. Go back: what you wrote is still there. Write the characters that look odd anew and try again.
trouble-overtaken = Somebody else was faster
trouble-overtaken-text = What you wanted to change has just been changed or removed by somebody else, so nothing was saved. Go back, reload the page and see how it stands now.
trouble-too-large = What you sent is too large
trouble-too-large-text = Go back and split it. A conversation of several hours is usually a few hundred kilobytes of text. Sound and video cannot be added here.
trouble-signed-out = You are no longer signed in
trouble-signed-out-text = What you sent has not been saved. Sign in in a new tab, and then come back here.
trouble-signed-out-do = Sign in in a new tab
trouble-too-many = Please wait a moment
trouble-too-many-text = There have been too many attempts from here. Try again in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}.
trouble-foreign = The form did not come from this website
trouble-foreign-text = That is why we have not taken it. The page may have been saved or opened inside another one, or it may be a setting in your browser. Open the page here with us and send it from there. If you have not sent anything, you can close this window.
trouble-cannot-save = Nothing can be saved just now
trouble-cannot-save-text = The fault is ours: we are out of space, or the storage is not working. Try again in a while. If that does not help, tell whoever runs Tråden.
trouble-just-now = It is not possible just now
trouble-just-now-text = This will pass, and it is due to us. Wait a moment and try again.
trouble-ours = Something went wrong on our side
trouble-ours-text = The fault has been noted. Try again in a while. If it happens more than once, tell whoever runs Tråden and give them { $reference }.

told-signed-out = You are no longer signed in. Sign in in a new tab. What you have written is still here.
told-not-found = What you are working on is no longer here, or you no longer have access to it.
told-unreadable = What the page sent could not be read. Tråden may have been updated since you opened it. Save what you have written, then reload the page.
told-overtaken = Somebody else was faster. Reload the page and see how it stands now.

typed-title = This is what you sent
typed-again = We have not saved it yet. Send it again, or copy it first.
typed-unsure = It may not have been saved. Send it again, or copy it first.
typed-copy = We have not saved it. Copy what you want to keep.
typed-part = What you wrote, part { $number }
typed-do = Send again
typed-secret = We do not show the password. Go back to the form and type it again.
typed-file = You have to choose the file again. Go back to the form.
typed-back = Back to the form

thread-show = Show the thread
guide-title = Method guides
guide-lead = Short texts to have at hand, in the order of the work.
guide-way-before = Before you begin
guide-way-interview = How to hold a conversation
guide-way-consent = How to ask for consent
guide-way-quotes = How to lift quotes
guide-way-needs = How to write a need
guide-way-patterns = How to find patterns
guide-way-drafting = How to make a draft
guide-way-testing = How to open a test round
guide-way-closing = How to answer and tell
guide-way-decisions = How to make decisions
