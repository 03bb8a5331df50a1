# Show the thread
thread-title = The thread from { $name }
thread-lead = From somebody’s own words to what came of them.
thread-as-list = The same thread as a list
thread-picture = The thread as a picture
thread-picture-words = The picture shows what is in the list below it: { $stations }.
thread-people = Participants
thread-sources = Conversations
thread-quotes = Quotes
thread-needs = Needs
thread-clusters = Clusters
thread-iterations = Prototypes
thread-rounds = Test rounds
thread-verdicts = Verdicts
thread-feedback = Feedback
thread-changes = Changes
thread-decisions = Decisions
thread-nothing = Nothing yet
thread-more = and { $n } more
thread-more-uncounted = and more
thread-quotes-hidden = { $n ->
    [one] 1 quote is not shown. The participant has not agreed that you may read it, but it counts in the evidence.
   *[other] { $n } quotes are not shown. The participants have not agreed that you may read them, but they count in the evidence.
}
thread-quotes-hidden-any = Only quotes that you may read stand here. All of them count in the evidence.
thread-round-open = open since { $date }
thread-round-closed = { $from } – { $to }
thread-verdict-on = { $need } in { $round }
thread-feedback-number = { $round } no. { $number }
thread-feedback-hidden = The words are hidden. The reason is given in the round.
thread-change-number = Change { $number }
thread-change-of = Change { $number } in { $prototype }
thread-change-not-done = Not done:
thread-change-because = The reason: { $because }
