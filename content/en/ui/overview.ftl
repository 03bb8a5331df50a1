# The overview: the first page of a project
overview-title = Overview
overview-sprint = Sprint { $number }: { $from } – { $to }
overview-first-sprint = Start a sprint
overview-waiting = Waiting for you
overview-nothing-waits = Nothing is waiting for you right now.
overview-or-more = or more { $what }
overview-unanswered = { $n ->
    [one] piece of feedback is waiting for your answer in { $round } about { $prototype }
   *[other] pieces of feedback are waiting for your answer in { $round } about { $prototype }
}
overview-unanswered-do = Read and answer
overview-late = { $n ->
    [one] 1 has waited more than ten working days.
   *[other] { $n } have waited more than ten working days.
}
overview-late-many = { $n } or more have waited more than ten working days.
overview-unread = Who answers, and when you read, has not been decided
overview-unread-do = Choose who sees to the answers in { $round }, and on which days you read
overview-unsent = Mail does not go out
overview-unsent-text = Since { $since } those who read could not be told by mail. Look here meanwhile, and ask whoever runs Tråden to find out why.
overview-without-consent = { $n ->
    [one] participant has no recorded answer about consent
   *[other] participants have no recorded answer about consent
}
overview-consent-ended = { $n ->
    [one] consent has ended
   *[other] consents have ended
}
overview-consent-ending = { $n ->
    [one] consent ends within { $days } days
   *[other] consents end within { $days } days
}
overview-consent-ending-do = Ask again
overview-unfinished = { $n ->
    [one] conversation has been started but not finished
   *[other] conversations have been started but not finished
}
overview-unfinished-do = Finish writing
overview-unquoted = { $n ->
    [one] conversation has no quotes yet
   *[other] conversations have no quotes yet
}
overview-oldest = { $n ->
    [one] From { $date }.
   *[other] Oldest: { $date }.
}
overview-first-on = Next: { $date }.
overview-unquoted-do = Read and lift quotes
overview-assumptions = { $n ->
    [one] need is an assumption: nobody has said it
   *[other] needs are assumptions: nobody has said them
}
overview-assumptions-do = Look for evidence
overview-without-prototype = { $n ->
    [one] need has no prototype
   *[other] needs have no prototype
}
overview-without-prototype-do = See which
overview-needless = { $n ->
    [one] prototype has no need and cannot be tried
   *[other] prototypes have no need and cannot be tried
}
overview-needless-do = Link to needs
overview-undecided = { $n ->
    [one] need has been tried, but nobody says that it is met and nothing has been decided
   *[other] needs have been tried, but nobody says that they are met and nothing has been decided
}
overview-undecided-do = Make a decision
overview-texts = A test round is open, but the municipality’s own texts for those who answer are not complete. Ask whoever runs Tråden to fill in this:
overview-open-rounds = Open test rounds
overview-open-since = open since { $date }
overview-changes = Latest, after what people have said
overview-begin = How the thread begins
overview-step-participant = A participant
overview-step-participant-text = Add the person you are going to talk with. Only a code is shown here, never a name. Record what the person has said yes to as well.
overview-step-source = A conversation
overview-step-source-text = Add a transcript, or write while you talk. Then you lift quotes from the text.
overview-step-source-do = Add a conversation
overview-step-need = A need
overview-step-need-text = Write what somebody has said as a need: When I …, I need …, so that … Without a quote it is an assumption.
overview-step-prototype = A prototype
overview-step-prototype-text = Sketch something that can meet the need, and link it to the need. It does not have to look finished.
overview-step-round = A test round
overview-step-round-text = Let those who have the need try it. Only they can say whether it is met.
overview-step-round-do = Open a test round
overview-step-done = Done
overview-backup = Backup
overview-backup-newest = The newest was made on { $at }.
overview-backup-old = The newest was made on { $at }. Ask whoever runs Tråden to find out why there is no newer one.
overview-backup-none = There is no backup. Ask whoever runs Tråden to arrange one.
overview-backup-elsewhere = Backups are made elsewhere.

overview-remarks = { $n ->
    [one] remark from a representative is waiting for an answer
   *[other] remarks from representatives are waiting for an answer
}
overview-try = Try a draft
overview-try-text = Go in, try it and say what you think. You choose whether you answer for yourself or speak for others.
overview-try-none = There is no draft to try right now.
overview-say = Say what you think
overview-say-text = The team answers what you write.
overview-say-needs = Read the needs and say whether you recognise them
overview-strong-unmet = { $n ->
    [one] strong need is not met
   *[other] strong needs are not met
}
overview-strong-unmet-do = See which
overview-met = { $n ->
    [one] 1 need is met, say all who have it and have answered.
   *[other] { $n } needs are met, say all who have them and have answered.
}
overview-met-see = See which
overview-follow-up = { $n ->
    [one] decision is to be followed up
   *[other] decisions are to be followed up
}
overview-follow-up-mine = { $n ->
    [one] decision is yours to follow up
   *[other] decisions are yours to follow up
}
overview-follow-up-do = Write how it went
overview-obstacles-later = Obstacles that a manager needs to remove will also stand here. That part is not built yet.
overview-since = Since { $date }.
overview-follow-up-see = See which, and whose they are
