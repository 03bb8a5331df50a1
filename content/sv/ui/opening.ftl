# Innan en testomgång öppnas: det som är fel, frågorna som de ställs, det som lovas, och genomgången
round-asked-look = Så ser frågan ut för den som svarar
round-asked-show = Visa frågorna som de ställs
round-rehearse = Gå igenom omgången som besökare
round-rehearse-hint = Ni möter varje sida som besökaren gör: inbjudan, prototypen, frågorna och koden. Det ni har skrivit här är kvar. Inget räknas och inget fryses.
round-faults = Att titta på i utkastet
round-faults-none = Vi hittar inget fel i utkastet: alla länkar och knappar leder någonstans, och alla sidor går att nå.
round-faults-above = { $n ->
    [one] Besökaren snubblar på 1 sak i utkastet.
   *[other] Besökaren snubblar på { $n } saker i utkastet.
}
round-faults-see = Se vad
round-faults-lead = Det som har en varningstriangel snubblar besökaren på. Resten kan vara meningen.
round-faults-edit = Ändra sidan
round-faults-more = { $n ->
    [one] och 1 sak till på den här sidan
   *[other] och { $n } saker till på den här sidan
}
round-faults-more-pages = { $n ->
    [one] 1 sida till har något att titta på. Den visas när ni har ändrat det här.
   *[other] { $n } sidor till har något att titta på. De visas när ni har ändrat det här.
}
round-faults-frozen = Iterationen är fryst, så det här går inte att ändra i den.
round-faults-next = Gör en ny iteration på prototypens sida
round-faults-back = Tillbaka till testomgången som du håller på att öppna
round-anyway = Öppna ändå
round-anyway-hint = Det som besökaren snubblar på går inte att ändra när omgången är öppen.
round-anyway-missing = Besökaren snubblar på något i utkastet. Ändra det, eller kryssa i ”Öppna ändå”.
round-reopen-heading = Öppna { $round } igen?
round-reopen-do = Öppna igen
round-reopen-link = Länken och koden fungerar igen, genast och för alla som har dem.
round-reopen-same = Sidorna och frågorna är de som låg fast när omgången öppnades. Svaren läggs till dem som redan har kommit.

# Det som lovas
promise-heading = Det här lovar ni
promise-lead = Det står på sidorna som besökaren ser.
promise-who = { $team } frågar. Inget telefonnummer står på sidorna.
promise-who-phone = { $team } frågar. Den som hellre vill prata kan ringa { $phone }.
promise-who-hours = { $team } frågar. Den som hellre vill prata kan ringa { $phone }, { $hours }.
promise-free = Det är frivilligt och påverkar inte den hjälp någon får. Ni frågar inte vem någon är.
promise-answer = Den som skriver något får veta att ni försöker svara inom { $days } arbetsdagar. { $owner } håller i det.
promise-answer-nobody = Den som skriver något får veta att ni försöker svara inom { $days } arbetsdagar. Ni har inte sagt vem som håller i det.
promise-words-only = Den som bara väljer svar lovas inget.
promise-reads = Någon läser på { $days }, men inte på helgdagar. Ingen läser genast, och det står på varje sida.
promise-reads-never = Ni har inte sagt vilka dagar någon läser. Ingen läser genast, och det står på varje sida.
promise-help = Den som behöver hjälp nu hänvisas hit:
promise-city = Kommunens egna texter gäller:
promise-city-named = { $city } står för de här texterna:

# Genomgången
rehearsal-name = Genomgång
rehearsal-line = Genomgång: inget sparas och inget räknas.
rehearsal-back = Avsluta genomgången
rehearsal-words = (Det du skrev sparas inte i en genomgång.)
rehearsal-code = EXEMPELKODEN
rehearsal-over = Här slutar genomgången
rehearsal-over-text = Länken leder ut ur omgången. Den som svarar på riktigt kommer härifrån till sitt svar, eller bort från sidan.
rehearsal-again = Gå igenom en gång till
