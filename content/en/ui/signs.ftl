# Evidence and verdicts: what stands in several places
evidence-assumption = Assumption: nobody has said it
evidence-evidenced = Evidenced
evidence-contradicted = Contradicted
evidence-people = { $n ->
    [0] nobody says so
    [one] 1 person says so
   *[other] { $n } people say so
}
evidence-against = { $n ->
    [one] 1 contradicts it
   *[other] { $n } contradict it
}
evidence-sources = { $n ->
    [one] 1 conversation
   *[other] { $n } conversations
}
evidence-channels = { $n ->
    [one] 1 channel
   *[other] { $n } channels
}
quote-against = Contradicts

verdict-met = Met
verdict-partly = Partly
verdict-not-met = Not met
verdict-unsure = Don’t know
verdict-not-mine = Does not concern the person
verdict-none = Not tried
