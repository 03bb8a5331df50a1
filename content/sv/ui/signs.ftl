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
evidence-in-all = sammanlagt { $sources } och { $channels }
quote-against = Säger emot

verdict-met = Uppfyllt
verdict-partly = Delvis
verdict-not-met = Inte uppfyllt
verdict-unsure = Vet inte
verdict-not-mine = Gäller inte personen
verdict-none = Inte prövat

# Svar, och vems de är
fewer-than = färre än { $n }
said-why = Vi räknar svar, inte personer. De är anonyma, så ingen kan veta om två svar kommer från samma person. Svar med dolda ord räknas också.
said-why-few = Tal under { $n } visas inte.
said-none = Inga svar
said-not-shown = Visas inte
said-nobody = Ingen som har behovet har svarat.
said-few-each = Färre än { $n } svar i varje grupp.
said-none-from = Inga svar: { $groups }
said-few-from = Färre än { $n } svar: { $groups }
said-old-words = Behovet är omskrivet sedan omgången öppnades. Svaren gäller de gamla orden och flyttar inte behovet.
said-hidden = { $n ->
    [one] 1 av dem har dolda ord
   *[other] { $n } av dem har dolda ord
}
said-by-staff = { $n ->
    [one] 1 av dem är nedskrivet av personal
   *[other] { $n } av dem är nedskrivna av personal
}
said-met-everywhere = Uppfyllt, säger de som har behovet
said-met-for = Uppfyllt, säger { $groups }
said-lone-answered = Bara en grupp har svarat.
said-lone-met = Bara en grupp säger att det är uppfyllt.
said-lone-shown = Bara en grupp har minst { $n } svar.
said-apart = Vid sidan av, räknas inte:
said-apart-n = { $whose }, n = { $n }
said-other-group = En annan grupp: { $group }
said-unsaid = Grupp inte sagd
said-for-another = För någon annan
said-for-another-in = För någon annan: { $group }
said-not-mine = Gäller inte mig
said-unfinished = Inte klart än
said-trials = { $n ->
    [one] 1 egen provning borttagen
   *[other] { $n } egna provningar borttagna
}
