# Belägg och bedömningar: det som står på flera ställen
evidence-assumption = Antagande: ingen har sagt det
evidence-evidenced = Belagt
evidence-contradicted = Motsagt
evidence-people = { $n ->
    [0] ingen säger det
    [one] 1 person säger det
   *[other] { $n } personer säger det
}
evidence-against = { $n ->
    [one] 1 säger emot
   *[other] { $n } säger emot
}
evidence-sources = { $n ->
    [one] 1 samtal
   *[other] { $n } samtal
}
evidence-channels = { $n ->
    [one] 1 kanal
   *[other] { $n } kanaler
}
quote-against = Säger emot

verdict-met = Uppfyllt
verdict-partly = Delvis
verdict-not-met = Inte
verdict-unsure = Vet inte
verdict-not-mine = Gäller inte personen
verdict-none = Inte prövat
