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
evidence-in-all = { $sources } and { $channels } in all
quote-against = Contradicts

verdict-met = Met
verdict-partly = Partly
verdict-not-met = Not met
verdict-unsure = Don’t know
verdict-not-mine = Does not concern the person
verdict-none = Not tried

# Answers, and whose they are
fewer-than = fewer than { $n }
said-why = We count answers, not people. They are anonymous, so nobody can know whether two answers come from the same person. Answers with hidden words count too.
said-why-few = Numbers below { $n } are not shown.
said-none = No answers
said-not-shown = Not shown
said-nobody = Nobody who has the need has answered.
said-few-each = Fewer than { $n } answers in each group.
said-none-from = No answers: { $groups }
said-few-from = Fewer than { $n } answers: { $groups }
said-old-words = The need has been reworded since the round opened. The answers are about the old words and do not move the need.
said-hidden = { $n ->
    [one] 1 of them has hidden words
   *[other] { $n } of them have hidden words
}
said-by-staff = { $n ->
    [one] 1 of them was written down by staff
   *[other] { $n } of them were written down by staff
}
said-met-everywhere = Met, say those who have the need
said-met-for = Met, say { $groups }
said-lone-answered = Only one group has answered.
said-lone-met = Only one group says that it is met.
said-lone-shown = Only one group has at least { $n } answers.
said-apart = Apart, not counted:
said-apart-n = { $whose }, n = { $n }
said-other-group = Another group: { $group }
said-unsaid = Group not told
said-for-another = For somebody else
said-for-another-in = For somebody else: { $group }
said-not-mine = Does not concern me
said-unfinished = Not finished yet
said-trials = { $n ->
    [one] 1 test of the team’s own removed
   *[other] { $n } tests of the team’s own removed
}
