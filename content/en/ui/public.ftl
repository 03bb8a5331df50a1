# The pages that anybody can see
public-title = The digital team
public-mend = To mend
public-title-door = Start
public-title-page = Page { $number } of { $length }
public-title-code = Type a code
public-title-done = Done
public-title-read = Read
public-title-closed = Closed
public-title-again = Once more
public-help-not-now = Nobody reads this straight away.
public-help-danger = If you or somebody else is in danger, call
public-help-violence = If somebody hurts you, you can talk to Kvinnofridslinjen at any hour, in many languages, and the call does not show on the bill:
public-have-paper = I have a code on a piece of paper
public-exit = Leave this page quickly
public-rather-talk = Would you rather talk? Call
public-next = Next
public-skip = Skip
public-back = Back
public-back-to-pages = Back to the pages
public-no-names = Do not write anything that shows who you are, or who somebody else is. Nobody reads it straight away.
public-because = Because:
public-need = When I { $situation }, I need { $need }, so that { $outcome }.
public-owner-unsaid = The municipality that gave you the link
public-phone-unsaid = the number at the foot of the test round’s pages
public-unsaved = This has not reached us

# The door
public-code-title = Type the code that you were given
public-code = Code
public-code-hint = Six letters and digits. It does not matter whether you use capitals.
public-code-go = Continue
public-code-missing = Type the code from the notice or the letter.
public-code-unknown = We cannot find a page with that code. Check it against the notice or the letter, one character at a time. If it still does not work, ask the person who gave you the code for a new one.
public-have-code = I have a return code
public-code-is-return = That looks like a return code. You type it on the page where you read our answer. The link is below.
public-welcome = Would you like to try something and say what you think?
public-who = { $team } is asking. We read everything, but not straight away.
public-know = Good to know
public-know-voluntary = It is voluntary. You can skip questions and stop whenever you like. It changes nothing about the help you get.
public-know-help = Do not write here if you need help now. Numbers that answer straight away are at the foot of every page.
public-know-anonymous = You are anonymous. We do not ask your name and do not see who you are.
public-know-pages = { $pages ->
    [one] There is 1 page to look at
   *[other] There are { $pages } pages to look at
}
public-know-questions = { $questions ->
    [one] and 1 question.
   *[other] and { $questions } questions.
}
public-know-time = Take all the time you need.
public-know-stored = Your answers reach us each time you move on. If you stop halfway, we keep what you have said so far.
public-know-document = What you send becomes an official document as soon as it comes in. We are not allowed to change it, and other people can ask to read it. So please do not write anything that shows who you are, or who somebody else is.
public-know-code = At the end you get a code. You can use it to read our answer.
public-begin = Start
public-begin-again = Start again
public-begun = Somebody has already started on this phone or computer. Was it you?
public-go-on = Yes, continue
public-traces = If somebody else can see your phone or computer
public-traces-history = The pages are in the browser’s history, and whoever you have called is in the phone’s list of calls. You can clear both.
public-traces-open = Others can read a page that is left open. The button “Leave this page quickly” takes it away.
public-traces-notes = Whoever finds your return code can read what you wrote. You do not have to keep it.

# Closed, lost
public-closed = This test round is closed
public-closed-text = Thank you to everybody who tried it. We are no longer taking answers here, but you can always call us.
public-closed-begun = We have everything you had sent. To read our answer later you need a code.
public-closed-code = Show my code
public-lost = We have lost track of where you were
public-lost-text = The browser may have been closed. We still have everything you sent.
public-lost-cookies = If it happens again, the browser may be refusing cookies. The page needs one to keep your answers together.

# The prototype
public-walk-lead = Look around as if it were real. You cannot get anything wrong.
public-draft = Draft, version { $version }. What you fill in here is not saved.
public-comment = Say something about this page
public-comment-what = What did you think?
public-comment-send = Send the comment
public-comment-missing = Write something before you send.
public-comment-thanks = Thank you, it has reached us
public-to-questions = Go to the questions

# The questions
public-question-of = Question { $number } of { $length }
public-last-step = The last step
public-group = Do you belong to any of these groups?
public-group-hint = Voluntary. It lets us see whether this suits one group better than another.
public-group-none = None of them, or I would rather not say
public-heard = We have heard:
public-guessed = This is our guess. Nobody has told us this yet:
public-works-when = It works when:
public-question = Would it work like that with what you just tried?
public-yes = Yes
public-partly = Partly
public-no = No
public-unsure = I don’t know
public-no-answer = No answer
public-more = Would you like to say more?
public-more-hint = Optional. Do not write anything that shows who you are, or who somebody else is. Nobody reads it straight away.
public-words = Is there anything else you want to say?
public-words-label = Write whatever you like

# The end
public-send = This is what you have said
public-send-lead = Is this right? You can change your answers until you send them. What you wrote about a page has already reached us.
public-send-group = Your group
public-send-nothing = You have not answered anything yet. Go back if you like, or stop here.
public-send-send = Send
public-send-change = Change
public-about-page = About the page “{ $title }”
public-about-whole = About the whole thing
public-done = Thank you for your help
public-done-text = Everything has reached us.
public-done-code = Your return code
public-done-write = Write the code down now.
public-done-once = We show it only once, and we cannot look it up for you later.
public-done-back = How to read our answer
public-done-how = Go to { $address } and type the code. There you can read our answer, and what we are changing because of what you said.
public-done-when = We will try to answer by { $date }.
public-sent-before = It looks as if you have already sent this
public-sent-before-text = If so, everything has reached us. We cannot show the code again.

# The answer
public-answer-title = Read our answer
public-answer-lead = You got the code at the end, after you had answered the questions.
public-answer-code = Return code
public-answer-code-hint = Eight letters and digits. It does not matter whether you use capitals.
public-answer-show = Show the answer
public-code-missing-return = Type your return code.
public-answer-unknown = We do not recognise that code. Check it against what you wrote down, one character at a time. If you cannot read it, we are sorry, but we cannot give you a new one, because we do not know who you are.
public-answer-is-round = That looks like the code of a test round. The return code is longer, and you got it at the end.
public-answer-heading = Our answer to you
public-answer-some-wait = Here is what you said. We have not answered everything yet, so please look again in a few days. The code will still work.
public-answer-all = Here is what you said, and our answer.
public-answer-you-said = You answered: { $answer }.
public-answer-we = Our answer
public-answer-not-yet = We have not answered yet.
public-answer-hidden = We have hidden what you wrote. The reason: { $reason }
public-answer-changed = We changed this in version { $version }
public-answer-coming = This is what we are changing in version { $version }
public-answer-unchanged = We did not change this

# You said – we did
public-you-said-link = Read what we have changed because of what you said
public-you-said-empty = This is where we tell you what we have changed because of what you said.
public-you-said-back = Back to the invitation
public-they-said = You said
public-they-wanted = You wanted
public-we-did = We did
public-we-did-not = We did not do it, because
public-in-version = version { $version }
public-in-coming-version = coming in version { $version }
public-people = { $n ->
    [one] 1 person brought it up
   *[other] { $n } people brought it up
}
