# Översikten: projektets första sida
overview-title = Översikt
overview-sprint = Sprint { $number }: { $from } – { $to }
overview-first-sprint = Starta en sprint
overview-waiting = Det här väntar på dig
overview-nothing-waits = Inget väntar på dig just nu.
overview-or-more = eller fler { $what }
overview-unanswered = { $n ->
    [one] återkoppling väntar på ert svar i { $round } om { $prototype }
   *[other] återkopplingar väntar på ert svar i { $round } om { $prototype }
}
overview-unanswered-do = Läs och svara
overview-late = { $n ->
    [one] 1 har väntat i mer än tio arbetsdagar.
   *[other] { $n } har väntat i mer än tio arbetsdagar.
}
overview-late-many = { $n } eller fler har väntat i mer än tio arbetsdagar.
overview-unread = Det är inte bestämt vem som svarar och när ni läser
overview-unread-do = Välj vem som håller i svaren i { $round }, och vilka dagar ni läser
overview-unsent = Mejlen kommer inte fram
overview-unsent-text = Sedan { $since } har det inte gått att mejla dem som läser. Se efter här så länge, och be den som sköter driften att ta reda på varför.
overview-without-consent = { $n ->
    [one] deltagare har inget antecknat svar om samtycke
   *[other] deltagare har inget antecknat svar om samtycke
}
overview-consent-ended = { $n ->
    [one] samtycke har gått ut
   *[other] samtycken har gått ut
}
overview-consent-ending = { $n ->
    [one] samtycke går ut inom { $days } dagar
   *[other] samtycken går ut inom { $days } dagar
}
overview-consent-ending-do = Fråga igen
overview-unfinished = { $n ->
    [one] samtal är påbörjat men inte klart
   *[other] samtal är påbörjade men inte klara
}
overview-unfinished-do = Skriv klart
overview-unquoted = { $n ->
    [one] samtal har inga citat än
   *[other] samtal har inga citat än
}
overview-oldest = { $n ->
    [one] Från { $date }.
   *[other] Äldst: { $date }.
}
overview-first-on = Närmast: { $date }.
overview-unquoted-do = Läs och lyft citat
overview-assumptions = { $n ->
    [one] behov är ett antagande: ingen har sagt det
   *[other] behov är antaganden: ingen har sagt dem
}
overview-assumptions-do = Sök belägg
overview-without-prototype = { $n ->
    [one] behov saknar prototyp
   *[other] behov saknar prototyp
}
overview-without-prototype-do = Se vilka
overview-needless = { $n ->
    [one] prototyp saknar behov och kan inte prövas
   *[other] prototyper saknar behov och kan inte prövas
}
overview-needless-do = Koppla till behov
overview-undecided = { $n ->
    [one] behov är prövat, men ingen säger att det är uppfyllt och inget är beslutat
   *[other] behov är prövade, men ingen säger att de är uppfyllda och inget är beslutat
}
overview-undecided-do = Fatta beslut
overview-texts = En testomgång är öppen, men kommunens egna texter till dem som svarar är inte klara. Be den som sköter driften att fylla i det här:
overview-open-rounds = Öppna testomgångar
overview-open-since = öppen sedan { $date }
overview-changes = Senast, efter det människor har sagt
overview-begin = Så börjar tråden
overview-step-participant = En deltagare
overview-step-participant-text = Lägg till den ni ska prata med. Här står bara en kod, aldrig ett namn. Anteckna också vad personen har sagt ja till.
overview-step-source = Ett samtal
overview-step-source-text = Lägg in en avskrift, eller skriv medan ni pratar. Sedan lyfter ni citat ur texten.
overview-step-source-do = Lägg in ett samtal
overview-step-need = Ett behov
overview-step-need-text = Formulera det någon har sagt: När jag …, behöver jag …, så att … Utan citat är det ett antagande.
overview-step-prototype = En prototyp
overview-step-prototype-text = Skissa något som kan möta behovet, och koppla det till behovet. Det behöver inte se färdigt ut.
overview-step-round = En testomgång
overview-step-round-text = Låt dem som har behovet pröva. Bara de kan säga om det är uppfyllt.
overview-step-round-do = Öppna en testomgång
overview-step-done = Klart
overview-backup = Säkerhetskopia
overview-backup-newest = Den senaste togs { $at }.
overview-backup-old = Den senaste togs { $at }. Be den som sköter driften att ta reda på varför det inte har blivit någon ny.
overview-backup-none = Det finns ingen säkerhetskopia. Be den som sköter driften att ordna det.
overview-backup-elsewhere = Säkerhetskopior tas någon annanstans.

overview-remarks = { $n ->
    [one] synpunkt från en brukarrepresentant väntar på svar
   *[other] synpunkter från brukarrepresentanter väntar på svar
}
overview-try = Pröva ett utkast
overview-try-text = Gå in, pröva och säg vad du tycker. Du väljer om du svarar för dig själv eller talar för andra.
overview-try-none = Inget utkast går att pröva just nu.
overview-say = Säg vad du tycker
overview-say-text = Teamet svarar på det du skriver.
overview-say-needs = Läs behoven och säg om du känner igen dem
overview-strong-unmet = { $n ->
    [one] starkt behov är inte uppfyllt
   *[other] starka behov är inte uppfyllda
}
overview-strong-unmet-do = Se vilka
overview-met = { $n ->
    [one] 1 behov är uppfyllt, säger alla som har det och har svarat.
   *[other] { $n } behov är uppfyllda, säger alla som har dem och har svarat.
}
overview-met-see = Se vilka
overview-follow-up = { $n ->
    [one] beslut ska följas upp
   *[other] beslut ska följas upp
}
overview-follow-up-mine = { $n ->
    [one] beslut ska du följa upp
   *[other] beslut ska du följa upp
}
overview-follow-up-do = Skriv hur det gick
overview-obstacles-later = Hinder som en chef behöver undanröja kommer också att stå här. Den delen är inte byggd än.
overview-since = Sedan { $date }.
overview-follow-up-see = Se vilka, och vem som följer upp
