# May be urgent: for those who read what comes in
urgent-sign = May be urgent
urgent-in = Read first in { $round }
urgent-in-project = Read first in { $round }, { $project }
urgent-first = Read this before anything else in the round. It stays here until somebody has seen to it.
urgent-words = Marked:
urgent-came-today = came in today at { $hour }:00
urgent-came-on = came in on { $date } at { $hour }:00
urgent-came-day = came in on { $date }
urgent-waited-less = has waited less than an hour
urgent-waited-hours = { $hours ->
    [one] has waited about 1 hour
   *[other] has waited about { $hours } hours
}
urgent-waited-days = has waited { $days } days
urgent-withdrawn = The person took this back on { $on }. You only see it because it may be urgent, and until somebody has seen to it.
urgent-free = nobody has taken it
urgent-yours = you have taken it
urgent-taken = { $name } has taken it
urgent-card = What to do
urgent-guess = A word list has guessed that this may be urgent. The guess may be wrong, and the list misses some. It hides nothing, answers nothing and decides nothing. You do.
urgent-take = I’ll take it
urgent-take-over = I’ll take it over
urgent-let-go = I can’t take it
urgent-read = Read.
urgent-read-text = Read the whole text, not only the marked words.
urgent-talk = Talk to a colleague.
urgent-talk-text = Do it now, and decide together what to do. If you are alone, call your manager.
urgent-call = Call or report.
urgent-call-text = Call 112 if somebody may be in danger. Report to social services if a child may come to harm. You rarely know who wrote it, but what it says may go a long way.
urgent-note-step = Note what you did.
urgent-note-step-text = Once you have saved, the marking and the hour are removed. What stays is your name, the day and what you write here.
urgent-outcome = How did it turn out?
urgent-outcome-missing = Choose whether you did something or it was not urgent.
urgent-done = I have done something about it
urgent-not = It was not urgent
urgent-note = What you did
urgent-note-hint = Only the team reads it. Keep it short and leave out names, for example: Talked to Karin and made a report. If it was not urgent, you need not write anything.
urgent-note-missing = Write what you did.
urgent-handle = Save
urgent-handled = Somebody has seen to it
urgent-was-done = This might have been urgent. { $by } saw to it on { $on }.
urgent-was-not = This might have been urgent. { $by } read it on { $on } and saw that it was not.
urgent-taken-already = A colleague was faster. What you wrote is not saved:
urgent-undo = Undo: it needs to be seen to again
