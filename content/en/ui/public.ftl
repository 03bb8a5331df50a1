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
public-help-call = call
public-help-more = More numbers at the foot of the page
public-help-others = Help in other languages:
public-have-paper = I have a code on a piece of paper
public-languages = Language
public-exit = Leave this page quickly
public-rather-talk = Would you rather talk? Call
public-next = Next
public-back = Back
public-back-to-pages = Back to the pages
public-no-names = Write nothing that shows who you or somebody else is.
public-because = The reason:
public-need = When I { $situation }, I need { $need }, so that { $outcome }.
public-text-open = (not filled in yet)
public-unsaved = This has not reached us

# The door
public-code-title = Type the code that you were given
public-code = Code
public-code-hint = Six letters and digits. It does not matter whether you use capitals.
public-code-go = Continue
public-code-missing = Type the code from the notice or the letter.
public-code-unknown = We find no page with that code. Compare it with the paper, sign by sign. If it still does not work, ask whoever gave you the code for a new one.
public-have-code = Read our answer with your return code
public-code-is-return = That looks like a return code. You type it on the page where you read our answer. The link is below.
public-welcome = Would you look at a draft and say what you think?
public-who = It is { $team } who ask.
public-know = More about how it works
public-know-voluntary = It is voluntary. We do not ask who you are. It does not affect the help you get.
public-know-anonymous = Write nothing that shows who you or somebody else is, such as a name, a phone number or a school.
public-know-stored = Others can ask to read an official document. What you answer reaches us each time you go on. We keep it even if you change your mind or stop halfway. What you type but do not send is gone when you leave, or after half an hour.
public-know-document = What you answer reaches us as you go and becomes an official document.
public-know-code = At the end you press Done and get a code. With it you can read our answer, write more, or take back what you answered.
public-begin = Start
public-traces = If somebody else can see your phone or computer
public-traces-history = The pages are in the browser’s history, and whoever you have called is in the phone’s list of calls. You can clear both.
public-traces-open = Others can read a page that is left open. The button “Leave this page quickly” takes it away.
public-traces-notes = Whoever finds your return code can read what you wrote. You do not have to keep it.

# Closed, lost
public-closed = This test round is closed
public-closed-text = Thank you to everybody who tried it. We take no more answers here. You can call us instead.
public-closed-begun = We have received what you had time to say. If you want to read our answer you need a code.
public-closed-code = Show my code
public-lost = We have lost track of where you were
public-lost-text = Perhaps the browser has been closed. We keep what you have already sent. You can begin again.
public-lost-cookies = If it happens again, the browser may not accept cookies. The page needs one to keep your answers together.

# The prototype
public-walk-lead = Look around as if it were real. You cannot get anything wrong.
public-draft = Only a draft. Nothing is sent, and nobody will contact you.
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
public-group-hint = Then we ask first about what your group has told us.
public-group-chosen = (chosen)
public-group-none = None of them, or I would rather not say
public-heard = Somebody has told us about this need.
public-guessed = We are guessing. Nobody has said it to us yet.
public-works-when = It works when:
public-question = Would it work like that with what you just tried?
public-yes = Yes
public-partly = Partly
public-no = No
public-unsure = I don’t know
public-no-answer = No answer
public-more = Would you like to say more?
public-words = Is there anything else you want to say?

# The end
public-send = This is what you have said
public-send-lead = It has arrived. Press Done and it counts.
public-send-group = Your group
public-send-nothing = You have not answered anything yet.
public-send-send = Done – show my code
public-send-change = Change
public-about-page = About the page “{ $title }”
public-about-whole = About the whole thing
public-done = Thank you for your help
public-done-text = Everything has arrived.
public-done-code = Your return code
public-done-write = Write the code down now, where only you see it.
public-done-once = Whoever has the code can read what you have written. It is shown for a quarter of an hour. We cannot find it for you.
public-done-how = You read our answer here:
public-done-when = We try to answer what you have written by { $date }.

# The answer
public-answer-title = Read our answer
public-answer-lead = You got the code when you had pressed Done. What you wrote yourself is shown here too.
public-answer-code = Return code
public-answer-code-hint = Twelve letters and digits, eight if it is older. Capitals or small letters, as you like.
public-answer-show = Show the answer
public-code-missing-return = Type your return code.
public-answer-unknown = We find no answer with that code. Compare it with what you wrote down, sign by sign. Unfortunately we cannot make a new code, since we do not know who you are.
public-answer-is-round = That looks like the code of a test round. The return code is longer, and you got it at the end.
public-answer-heading = Our answer to you
public-answer-some-wait = This is what you said. We have not answered all of it yet. Look in again in some days. The code still works.
public-answer-all = Here is what you said, and our answer.
public-answer-all-read = This is what you said. The team has read it.
public-answer-you-said = You answered: { $answer }.
public-answer-we = Our answer
public-answer-not-yet = We have not answered yet.
public-answer-read = The team has read this.
public-answer-hidden = We have hidden what you wrote. The reason: { $reason }
public-answer-changed = We changed this in version { $version }
public-answer-coming = This is what we are changing in version { $version }
public-answer-unchanged = We did not change this

# You said – we did
public-you-said-link = Read what we have changed thanks to you
public-you-said-empty = This is where we tell you what we have changed thanks to you. We have nothing to show yet.
public-you-said-back = Back to the invitation
public-they-said = You said
public-they-wanted = You wanted
public-we-did = We did
public-we-are-doing = We are doing this
public-we-did-not = We did not do it, because
public-in-version = version { $version }
public-in-coming-version = coming in version { $version }
public-answers = { $n ->
    [one] 1 answer brought it up
   *[other] { $n } answers brought it up
}
public-before = Have you answered here before?
public-before-text = Begin with your return code, and we count you as one. If you share a phone or computer with somebody who has answered already, press the other button.
public-before-code = Begin with my code
public-before-other = I am somebody else
public-staff = You are signed in as { $name }. Choose how you go in.
public-staff-try = Try it yourself
public-staff-try-hint = What you answer is not counted.
public-staff-for = Answer for somebody
public-staff-for-hint = Somebody speaks, you write. The answer counts, and it shows that you held the pen.
public-staff-channel = How does the person answer?
public-staff-meeting = We sit together
public-staff-phone = By telephone
public-staff-paper = On paper
public-rep = You are signed in as { $name }, a service-user representative. Choose how you answer.
public-rep-own = I answer for myself
public-rep-own-hint = Your answer counts once, like everybody else’s. The team does not see that it is you. Your account remembers the answer, so that you can read what we reply.
public-rep-others = I speak for others
public-rep-others-hint = Your answer is shown apart and not counted in the numbers. The team sees that a representative has answered.
public-stop = Stop here and get my code
public-not-mine = This does not concern me
public-why = Why do we ask?
public-not-sent = Not sent.
public-not-sent-text = It has not reached us.
public-not-sent-elsewhere = There is something that you have typed but not sent. It is gone when you press Done.
public-not-sent-look = Look at it
public-not-taken = We could not take this
public-thanks = Thank you. It has arrived.
public-thanks-text = The page had been open for a long time, so we show nothing of what you have written.
public-thanks-on = To the beginning
public-more-question-of = More questions: { $number } of { $length }
public-others = { $n ->
    [one] One more question, if you like
   *[other] { $n } more questions, if you like
}
public-done-no-words = You have not written anything that we can answer. With the code you can still read what we change.
public-done-hide = Hide the code
public-answer-no-words = This is what you answered. You wrote nothing, so there is no answer of your own.
public-write-more = Would you like to write more?
public-write-more-send = Send
public-title-take-back = Take back
public-take-back = Take back what I have answered
public-take-back-text = Then none of it counts, and it is in no list. Anybody in the team who still wants to read it has to write why.
public-take-back-kept = We may not erase it at once, since it is an official document that we have received. How long it is kept is told here:
public-take-back-do = Take everything back
public-take-back-not = No, keep it
public-taken-back = You have taken back what you answered. It does not count.
public-trial = Were you only trying it out?
public-trial-text = If you work in the team and only tried it, it should not count.
public-trial-do = I was only trying
public-trial-is = This is one of the team’s own tests. It does not count.
