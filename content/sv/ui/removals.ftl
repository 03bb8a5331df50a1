# Ta bort det som är sparat, och varför något inte går att ta bort
asking-changed = Något har ändrats sedan du öppnade sidan. Läs igenom den en gång till.
removal-goes = Det här försvinner:
removal-stays = Det går inte att ta bort:
removal-for-good = Det går inte att ångra.
removal-code = { $code } används inte på nytt.
removal-codes = Numren används inte på nytt.

loss-caption = Så ändras beläggen
loss-now = Nu
loss-then = Sedan

quote-remove-unseen = { $code } har sagt nej, så orden visas inte. De finns kvar i samtalets text tills ni tar bort samtalet.
quote-removed = { $code } är borttaget.

# Ett samtal, och alla citat ur det
source-remove = Ta bort samtalet
source-remove-heading = Ta bort { $code }?
source-remove-text = Texten med { $turns ->
        [one] 1 replik
       *[other] { $turns } repliker
    }{ $versions ->
        [one] {""}
       *[other] {""}, i { $versions } textversioner
    }
source-remove-answers = { $n ->
    [0] Utkastet. Inget svar är skrivet än
    [one] Utkastet med 1 svar
   *[other] Utkastet med { $n } svar
}
source-remove-quotes = { $n ->
    [one] 1 citat
   *[other] { $n } citat
}
source-remove-moves = Anteckningen om att samtalet först stod som { $codes }
source-remove-stays = { $code } finns kvar som deltagare, med sina svar om samtycke.
source-remove-quoted = { $n ->
    [one] 1 citat är lyft ur samtalet. Ta bort det först.
   *[other] { $n } citat är lyfta ur samtalet. Ta bort dem först.
}
source-remove-do = Ta bort samtalet
source-remove-back = Till samtalet
source-removed = { $code } är borttaget.
source-quotes-remove = Ta bort alla citat ur samtalet
source-quotes-remove-heading = { $n ->
    [one] Ta bort citatet ur { $code }?
   *[other] Ta bort { $n } citat ur { $code }?
}
source-quotes-stay = Orden står kvar i samtalet och kan lyftas igen.
source-quotes-stay-unseen = Samtalets text finns kvar, men visas inte för någon.
source-quotes-remove-do = Ta bort citaten
source-quotes-removed = { $n ->
    [one] 1 citat är borttaget.
   *[other] { $n } citat är borttagna.
}

# Det som finns kvar efter ett nej
left-title = Det som finns kvar från { $code }
left-lead = { $code } har sagt nej till att ni arbetar med samtalen. Orden visas inte för någon, men citaten räknas som belägg tills ni tar bort dem.
left-nothing = Inget finns kvar från { $code }.
left-hidden = Det som personen har sagt visas inte för någon.
left-link = Se och ta bort det som finns kvar
left-no-quotes = Inga citat är lyfta ur samtalet.
left-no-need = belägg för inget behov
left-remove-quote = Ta bort { $code }
left-remove-quotes = Ta bort alla { $n } citat ur { $code }
left-remove-source = Ta bort hela samtalet { $code }
left-remove = Ta bort allt från { $code }
left-remove-heading = Ta bort allt från { $code }?
left-remove-do = Ta bort allt
left-all-line = { $source }: texten{ $n ->
        [0] {""}
        [one] {" "}och 1 citat
       *[other] {" "}och { $n } citat
    }
left-all-stays = { $code } finns kvar som deltagare, med sitt nej. I säkerhetskopiorna finns orden kvar tills kopiorna rensas.
left-removed = { $n ->
    [one] 1 samtal är borttaget, med text och citat.
   *[other] { $n } samtal är borttagna, med text och citat.
}
link-remove-heading = Ta bort kopplingen mellan { $quote } och { $need }?
link-remove-text = Personen har sagt nej, så kopplingen går inte att göra om.
link-removed = { $quote } är inte längre kopplat till { $need }.

# En deltagare
participant-remove = Ta bort deltagaren
participant-remove-heading = Ta bort { $code }?
participant-remove-empty = Det finns inga samtal och inga citat från { $code }.
participant-remove-noted = Koden och det som är antecknat om personen
participant-remove-consents = { $n ->
    [one] 1 svar om samtycke
   *[other] { $n } svar om samtycke
}
participant-remove-do = Ta bort deltagaren
participant-remove-back = Till deltagaren
participant-remove-talks = Det finns samtal med { $code }:
participant-remove-talks-way = Ta bort dem först. Var ett samtal med någon annan, byt deltagare i uppgifterna om samtalet.
participant-remove-moved = { $sources } har bytt deltagare från eller till { $code }. Bytet är antecknat där, och därför finns koden kvar.
participant-removed = { $code } är borttagen.

# Ett behov
need-remove = Ta bort behovet
need-remove-heading = Ta bort { $code }?
need-remove-wordings = { $n ->
    [one] Behovet, med det som är skrivet om det
   *[other] Behovet, med alla { $n } formuleringar
}
need-remove-cluster = Platsen i klustret { $name }
need-remove-remarks = { $n ->
    [one] Det en brukarrepresentant har sagt om behovet står kvar hos representanten, utan behovet.
   *[other] { $n } saker som brukarrepresentanter har sagt om behovet står kvar hos dem, utan behovet.
}
need-remove-draft = Kopplingen till { $prototype }, med motiveringen
need-remove-do = Ta bort behovet
need-remove-back = Till behovet
need-remove-tried = Det har prövats i { $rounds }. Det som människor har svarat på finns kvar.
need-remove-decided = { $n ->
    [one] Beslut { $decisions } handlar om det, och ett beslut ska gå att följa tillbaka.
   *[other] Besluten { $decisions } handlar om det, och ett beslut ska gå att följa tillbaka.
}
need-remove-quoted = { $n ->
    [one] 1 citat är kopplat till det. Är kopplingen fel, ta bort den först.
   *[other] { $n } citat är kopplade till det. Är kopplingarna fel, ta bort dem först.
}
need-remove-instead = Är behovet inte aktuellt längre kan det parkeras eller avslutas med ett beslut.
need-gone = { $code } är borttaget.

# En prototyp, och ett utkast som kommer efter det som har prövats
prototype-remove = Ta bort prototypen
prototype-remove-heading = Ta bort { $code }?
prototype-remove-untried = Ingen har fått pröva den.
prototype-remove-pages = { $n ->
    [one] 1 sida
   *[other] { $n } sidor
}
prototype-remove-needs = { $n ->
    [one] Kopplingen till 1 behov, med motiveringen
   *[other] Kopplingarna till { $n } behov, med motiveringarna
}
prototype-remove-do = Ta bort prototypen
prototype-remove-tried = Den har prövats i { $rounds }. Det som människor har prövat och sagt finns kvar.
prototype-remove-decided = { $n ->
    [one] Beslut { $decisions } handlar om den, och ett beslut ska gå att följa tillbaka.
   *[other] Besluten { $decisions } handlar om den, och ett beslut ska gå att följa tillbaka.
}
prototype-remove-instead = Ska ni inte gå vidare med den kan den avslutas med ett beslut om vad ni har lärt er.
prototype-removed = { $code } är borttagen.
draft-remove = Ta bort utkastet v{ $version }
draft-remove-heading = Ta bort utkastet v{ $version }?
draft-remove-only = Det är prototypens enda utkast.
draft-remove-changes = { $n ->
    [one] Ändringen som är antecknad i utkastet. Återkopplingen som den svarar på väntar på svar igen
   *[other] De { $n } ändringarna som är antecknade i utkastet. Återkopplingen som de svarar på väntar på svar igen
}
draft-remove-stays = v{ $before } finns kvar som den prövades. Ni kan börja på ett nytt utkast från den.
draft-remove-do = Ta bort utkastet
draft-removed = Utkastet v{ $version } är borttaget.

# En målgrupp, en sprint
group-remove = Ta bort
group-remove-heading = Ta bort målgruppen { $name }?
group-remove-unused = Ingen deltagare och inget behov hör till gruppen.
group-remove-participants = { $n ->
    [one] 1 deltagare hör till gruppen och får ingen målgrupp.
   *[other] { $n } deltagare hör till gruppen och får ingen målgrupp.
}
group-remove-needs = { $n ->
    [one] 1 behov gäller gruppen och gör det inte längre.
   *[other] { $n } behov gäller gruppen och gör det inte längre.
}
group-remove-do = Ta bort målgruppen
group-remove-answered = { $n ->
    [one] 1 som har prövat har valt gruppen. Svaren visas grupp för grupp och ändras inte i efterhand.
   *[other] { $n } som har prövat har valt gruppen. Svaren visas grupp för grupp och ändras inte i efterhand.
}
group-remove-asked = { $n ->
    [one] En testomgång frågar om ett behov som gruppen har.
   *[other] { $n } testomgångar frågar om behov som gruppen har.
}
group-remove-instead = Om det är namnet som är fel kan du byta namn på gruppen.
group-removed = Målgruppen är borttagen.
settings-back = Till inställningarna
sprint-remove = Ta bort sprint { $number }
sprint-remove-heading = Ta bort sprint { $number }?
sprint-remove-sources = { $n ->
    [0] Inga samtal hör till sprinten.
    [one] 1 samtal hör till sprinten. Det finns kvar, utan sprint.
   *[other] { $n } samtal hör till sprinten. De finns kvar, utan sprint.
}
sprint-remove-before = Projektet är då i sprint { $number } igen.
sprint-remove-do = Ta bort sprinten
sprint-removed = Sprint { $number } är borttagen.

# Ett projekt
project-remove = Ta bort projektet
project-remove-heading = Ta bort projektet { $name }?
project-remove-text = Inget samtal är inlagt och ingen testomgång har öppnats. Därför går projektet att ta bort.
project-remove-participants = { $n ->
    [one] 1 deltagare, med svaren om samtycke
   *[other] { $n } deltagare, med svaren om samtycke
}
project-remove-needs = { $n ->
    [one] 1 behov
   *[other] { $n } behov
}
project-remove-clusters = { $n ->
    [one] 1 kluster
   *[other] { $n } kluster
}
project-remove-prototypes = { $n ->
    [one] 1 prototyp
   *[other] { $n } prototyper
}
project-remove-decisions = { $n ->
    [one] 1 beslut
   *[other] { $n } beslut
}
project-remove-sprints = { $n ->
    [one] 1 sprint
   *[other] { $n } sprintar
}
project-remove-groups = { $n ->
    [one] 1 målgrupp
   *[other] { $n } målgrupper
}
project-remove-settings = Inställningarna, inbjudningarna och vilka som är med
project-remove-members = { $n ->
    [one] 1 person utom du är med och kommer inte åt projektet längre.
   *[other] { $n } personer utom du är med och kommer inte åt projektet längre.
}
project-remove-do = Ta bort projektet
project-remove-sources = { $n ->
    [one] 1 samtal är inlagt.
   *[other] { $n } samtal är inlagda.
}
project-remove-rounds = { $n ->
    [one] 1 testomgång har öppnats.
   *[other] { $n } testomgångar har öppnats.
}
project-remove-remarks = { $n ->
    [one] En brukarrepresentant har sagt något om ett behov eller ett citat.
   *[other] Brukarrepresentanter har sagt { $n } saker om behov och citat.
}
project-remove-instead = Stäng projektet i stället. Då går det att läsa, men inte att ändra.
project-remove-back = Till projektet
project-removed = Projektet är borttaget.

# Stänga ett projekt och öppna det igen
project-close = Stäng projektet
project-close-heading = Stäng projektet { $name }?
project-close-unanswered = { $n ->
    [one] 1 återkoppling väntar på svar. Svara först: i ett stängt projekt går det inte.
   *[other] { $n } återkopplingar väntar på svar. Svara först: i ett stängt projekt går det inte.
}
project-close-reads = Alla som är med kan läsa projektet, men ingen kan ändra något.
project-close-rounds = { $n ->
    [one] Testomgången { $rounds } är öppen och stängs.
   *[other] Testomgångarna { $rounds } är öppna och stängs.
}
project-close-invitations = { $n ->
    [one] Inbjudan till { $notes } dras tillbaka.
   *[other] Inbjudningarna till { $notes } dras tillbaka.
}
project-close-codes = De som har prövat kan fortfarande läsa era svar med sina återkopplingskoder.
project-close-undo = En teamledare kan öppna projektet igen. Testomgångarna öppnas då inte av sig själva.
project-close-do = Stäng projektet
project-closed-says = { $name } stängde projektet den { $date }. Det går att läsa, men inte att ändra.
project-closed-on = stängt den { $date }
project-reopen = Öppna projektet igen
project-reopened = Projektet är öppet igen. Testomgångarna öppnar ni var för sig.
projects-closed = Stängda projekt
settings-ending = När arbetet är slut
settings-ending-text = Ett stängt projekt går att läsa men inte att ändra, och en teamledare kan öppna det igen. Ta bort projektet kan du bara så länge inget samtal är inlagt och ingen testomgång har öppnats.

# Det som inte tas tillbaka
decision-stays = Ett beslut tas inte bort: andra kan ha handlat efter det. Om det blev fel, fatta ett nytt.
round-answer-stays = Svaret går inte att ändra eller ta bort: den som skrev kan redan ha läst det.
