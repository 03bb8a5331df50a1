# Conversations and quotes
sources-title = Sources
sources-lead = The conversations you have had, word for word. This is where quotes are lifted from.
sources-empty = No conversation yet.
sources-empty-text = Add a transcript as a file or as pasted text, or add the conversation question by question.
sources-filter = Show
sources-filter-all = All
sources-filter-waiting = Without quotes
sources-none-waiting = You have lifted quotes from every finished conversation.
sources-filter-unfinished = Started
sources-none-unfinished = No conversation is left unfinished.
sources-column-title = Conversation
sources-column-quotes = Quotes
sources-no-quotes = none yet
sources-unfinished = not finished

source-participant = Participant
source-participant-choose = Choose a participant
source-participant-missing = Choose which participant the conversation is with.
source-participant-older = These are the newest participants. For an earlier one, open the participant’s page and add the conversation from there.
source-title = What should the conversation be called?
source-title-hint = So that you recognise it, for example “A walk round the lake”. No names.
source-title-missing = Give the conversation a name.
source-held-on = Day
source-day-to-come = That day is still to come. Choose today or an earlier day.
source-channel = How did the conversation take place?
source-channel-missing = Choose how the conversation took place.
source-channel-short = Channel
source-channel-meeting = Meeting
source-channel-home = Home visit
source-channel-phone = Telephone
source-channel-video = Video
source-channel-walk = Walk
source-speaker-participant = Participant
source-speaker-interviewer = Interviewer
source-speaker-interpreter = Interpreter
source-speaker-other = Somebody else
source-talk-we = We
source-no-consent = { $code } has not said yes to the team working with the conversation.
source-no-consent-text = So you can neither add it, read it nor quote it. If the person has said yes, record that first.
source-missing-title = Is somebody missing?
source-missing-text = You can only choose people who have said yes to the team working with the conversation.
source-missing-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
source-record-consent = Record consent from { $code }
source-nobody = There is nobody to choose yet.
source-nobody-text = A conversation belongs to a participant who has said yes to the team working with it. Add the participant and record the consent first.
source-made = Added by { $by } on { $at }.
source-guided = conversation guide { $guide }
source-go-on = Go on writing
source-unfinished = The conversation is not finished.
source-unfinished-text = Once it is, you can read it here and lift quotes.
source-no-quotes = Read the whole conversation first. Then lift the words that show a need, as the person said them.
source-quotes = { $n ->
    [one] 1 quote has been lifted from the conversation. It is underlined.
   *[other] { $n } quotes have been lifted from the conversation. They are underlined.
}

import-title = Add a conversation
import-lead = A transcript as a file, or text that you paste. You will see how it was read before anything is stored.
import-file = File
import-file-choose = Choose a file
import-file-none = No file is chosen.
import-file-hint = Captions from Teams, Zoom or another program (.vtt, .srt) or plain text (.txt). Word: save as plain text, or copy and paste below.
import-file-kept = The file has been read and is still here. You need not pick it again.
import-text = Or paste the text
import-text-hint = Begin each line with who is speaking, for example “Interviewer: How did it begin?”.
import-check = Read and show
import-both = There is text here, but you have also picked a file. Empty the box if it is the file you want to add, and pick the file again.
import-nothing = Pick a file or paste some text.
import-names-title = What about names?
import-names-text = Files often say who is speaking. Those names are not stored: you say who is the participant and who is the interviewer, and the rest is forgotten. Names that are spoken stay in the text. Replace them before you add it.
import-lines-title = And the lines?
import-lines-text = A text is added line by line, the way it was written: line breaks and paragraphs stay. Captions are broken to fit the picture and become running text, except for a list with dashes.
import-no-file-title = No transcript?
import-already = This conversation had already been added. Nothing has changed.

import-empty = There is no text here. Pick another file, or paste the text.
import-no-cue = The file should be captions but holds no times, so it cannot be read. If it is plain text, rename it to .txt or paste the text.
import-no-words = Nobody says anything in the file. Pick another file, or paste the text.
import-too-long = The text is { $found } characters long. Split it into parts of at most { $limit } characters, about nine hours of talk.
import-much-too-long = The file is too big to be a conversation in text. More than { $limit } characters, about nine hours of talk, cannot be added at once.
import-not-plain = The text did not arrive whole. Pick the file or paste the text again.
import-kind-document = This is a word processor document. Save it as plain text (.txt), or copy the text and paste it.
import-kind-pdf = This is a PDF. Open it, copy the text and paste it.
import-kind-sheet = This is a spreadsheet or a presentation. Copy the text and paste it.
import-kind-image = This is a picture. The conversation has to be text.
import-kind-sound = This is sound or video. Tråden does not transcribe. Have it transcribed first, for example in Teams, and add the text.
import-kind-subtitles = These are captions in another format than .vtt and .srt. Save them as .vtt, or copy the text and paste it.
import-kind-web-page = This is a web page. Copy the text and paste it.
import-kind-markdown = This is Markdown. Rename the file to .txt, or paste the text.
import-kind-archive = This is a zipped folder. Unzip it and pick the file with the conversation.
import-kind-other = Files that end in .{ $extension } cannot be read. Save the conversation as .vtt, .srt or .txt, or paste the text.
import-kind-binary = This is not text. Save the conversation as .vtt, .srt or .txt, or paste the text.
import-broken-timing = Line { $line }: the time “{ $found }” cannot be read. The words are included all the same.
import-missing-timing = Line { $line }: there is no time here. The words are included all the same.
import-unreadable = { $n ->
    [one] In 1 place a character could not be read. It shows as �. If that matters, save the file as UTF-8 and read it again.
   *[other] In { $n } places characters could not be read. They show as �. If that matters, save the file as UTF-8 and read it again.
}

import-check-title = Is this right?
import-check-lead = Nothing has been stored yet. Check that the conversation was read correctly and say who is who.
import-size = Length
import-turns = { $n ->
    [one] 1 turn
   *[other] { $n } turns
}
import-words = { $n ->
    [one] 1 word
   *[other] { $n } words
}
import-speakers = Who is who?
import-speakers-hint = We have guessed. The names before the turns are not stored, only the roles. Names that are spoken stay in the text.
import-speakers-unnamed = The text does not say who is speaking. If several people talk in it, go back and write for example “Interviewer:” and “Participant:” before what each says.
import-speaker = { $n ->
    [one] { $name }, 1 turn
   *[other] { $name }, { $n } turns
}
import-speaker-unknown = No name
import-no-participant = Say who the participant is. Only what the participant says, in person or through an interpreter, can become a quote.
import-turn = Turn { $n }
import-personal = { $n ->
    [one] 1 personal identity number
   *[other] { $n } personal identity numbers
}
import-personal-text = Tråden does not store personal identity numbers. When you go on, each is replaced with { $instead }.
import-contacts-title = Telephone numbers and e-mail addresses
import-contacts-both = { $phones } and { $addresses } can be read here.
import-contacts-one = { $what } can be read here.
import-contacts-text = They are added as they stand, and so are names that are spoken in the conversation. If they should not be there, go back and replace them in the text first.
import-phones = { $n ->
    [one] 1 telephone number
   *[other] { $n } telephone numbers
}
import-addresses = { $n ->
    [one] 1 e-mail address
   *[other] { $n } e-mail addresses
}
import-guesses = { $n ->
    [one] One thing looks like a personal identity number
   *[other] { $n } things look like personal identity numbers
}
import-guesses-text = It may be the day and time of a recording, a case or an invoice. Nothing is changed unless you choose so.
import-guess-keep = Not a personal identity number, the words stay
import-guess-exchange = Replace with { $instead }
import-guess-missing = Choose whether the words stay or are replaced.
import-accept-first = There are personal identity numbers here. Choose to replace them, or go back.
import-heading = Lines that nobody says
import-heading-text = They come before the conversation and are not added.
import-oddities = Worth knowing
import-more-oddities = { $n ->
    [one] and 1 more place
   *[other] and { $n } more places
}
import-add = Add the conversation
import-accept = Replace with { $instead } and add the conversation
import-back = Go back and change
import-preview = How the conversation was read
import-more-turns = { $n ->
    [one] Show 1 more turn
   *[other] Show { $n } more turns
}

write-title = Add a conversation question by question
write-lead = Write during the conversation or afterwards.
write-guide = Conversation guide
write-guide-hint = The guide’s questions become headings to write under. You can add your own.
write-no-guide = No guide
write-begin = Begin writing
write-now-lead = Write the person’s own words as closely as you can. Save often: the button under each question saves everything, and you stay where you are.
write-save = Save
write-add = Save and add a question of your own
write-finish = Finish
write-end = Is everything there?
write-open = { $n ->
    [one] 1 question has no saved answer. Without one it is left out.
   *[other] { $n } questions have no saved answer. Without one they are left out.
}
write-finish-hint = What stands here is saved, and the conversation becomes a text that you can lift quotes from. It cannot be changed after that.
write-nothing = There is no answer here yet. Write at least one before you finish.
write-else = Something else that was said
write-else-hint = Things that do not belong to any question.
write-own-question = Your question
write-own-answer = Answer
write-conflict = Somebody else has written here too
write-conflict-text = Nothing that you wrote has been saved yet. Compare the texts below. Yours is still in the form: take what you want from the other and save.
write-conflict-yours = Your text
write-conflict-stored = Saved in the meantime
write-too-late = The conversation is already finished
write-too-late-text = Somebody else finished it while you were writing, and a finished text cannot be changed. Copy what you need from here.
write-too-late-read = Read the conversation
write-too-late-yours = This is what you had written

quote-lift = Lift a quote
# Followed by the number of the turn.
quote-lift-from = from turn
# Followed by the paragraph’s number.
quote-lift-part = paragraph
quote-lift-need = Lift and write a need
quote-marked-across = You have marked words in several turns. A quote is lifted from one turn at a time.
quote-lift-title = Lift a quote
quote-lift-lead = Shorten the text to what you want to lift. Change no words: a quote is what the person said.
quote-words = The quote
quote-words-hint = Remove what comes before and after. Do not correct the language, and do not join two places.
quote-lift-do = Lift the quote
quote-nothing = There are no words here to lift.
quote-not-found = Those words are not in the turn exactly like that. Copy them from above, without changing anything.
quote-cuts-a-word = The quote begins or ends in the middle of a word. Include the whole word.
quote-several = The words are in { $n } places in the turn. Include a few more words, so that it is clear which you mean.
quote-not-theirs = Only what the participant says, in person or through an interpreter, can become a quote.
quote-already = Those words had been lifted before. Here is the quote.
quote-title = Quote { $code }
quote-interpreted = through an interpreter
quote-in-talk = read in the conversation
quote-needs = Needs that the quote is evidence for
quote-no-need = None yet.
quote-need-new = Write a need from the quote
quote-supports = supports
quote-contradicts = contradicts
quote-reach = May the quote be shown?
quote-reach-asked = not until the person has said yes to the quote
quote-each = { $code } wants to read each quote before it is used outside the team.
quote-approve = Record a yes
quote-approval-day = When did { $code } say yes to the quote?
quote-approved = { $code } said yes to the quote on { $date }. Recorded by { $by }.
quote-approval-withdraw = Withdraw the approval

quotes-title = Quotes
quotes-lead = People’s own words, unchanged. Which quotes you see depends on what each person has said yes to.
quotes-all = All quotes
quotes-filter = Show
quotes-filter-all = All
quotes-find = Words in the quote, or a code
quotes-show = Show
quotes-none-found = No quote that you can see has “{ $words }”. Try fewer words, or part of a word.
quotes-filter-unused = Without a need
quotes-none-unused = Every quote is evidence for some need.
quotes-empty = No quotes to show yet.
quotes-empty-text = A quote is lifted from a conversation and shown to those whom the person has said yes to.
quotes-to-talks = Go to the sources

# Correcting what is told about a conversation, removing a quote, linking a quote to a need
source-correct = Edit the details
source-correct-heading = Edit the details of { $code }
source-correct-lead = The text of the conversation does not change. If you change the participant, the quotes follow, and the evidence is counted again.
source-move-ask = Confirm that the conversation was with somebody else.
source-move-text = The conversation stands as { $from }’s. If it was really with { $to }, { $n ->
        [0] no quotes
        [one] 1 quote
       *[other] { $n } quotes
    } will follow, and { $to } decides who may see the words. What { $from } said yes to no longer applies. The change is noted.
source-move-after-no = { $from } has said no to the team working with the conversation. Change this only if it was the wrong person from the start.
source-move-sure = Yes, the conversation was with { $to }, not with { $from }
source-moved = First recorded as { $from }. Corrected by { $by } on { $at }.
source-correct-save = Save
quote-remove = Remove the quote
quote-remove-heading = Remove { $code }?
quote-remove-text = The words stay in the conversation and can be lifted again. The number of the quote is not used again.
quote-remove-do = Remove the quote
quote-link = Link to a need that is already here
quote-link-choose = Choose a need
quote-link-choose-first = Choose which need the quote is about.
quote-link-supports = The quote supports the need
quote-link-contradicts = The quote contradicts the need
