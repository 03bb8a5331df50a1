# Behov: formulera, belägga, följa
needs-title = Behov
needs-lead = Vad människor behöver, och vilka ord det vilar på. Hur vi ska lösa det kommer senare.
needs-new = Formulera ett behov
needs-empty = Inget behov än.
needs-empty-text = Börja i ett citat: läs ett samtal, lyft det som säger något och skriv vad personen behöver. Du kan också skriva ner ett antagande för att pröva det.
needs-empty-wait = Här visas behoven när teamet har skrivit dem.
needs-found = { $n ->
    [one] 1 behov
   *[other] { $n } behov
}
needs-none = Inget behov stämmer med urvalet.
needs-show-all = Visa alla
needs-any = Alla
needs-group = Målgrupp
needs-prototype = Prototyp
needs-without-prototype = Utan prototyp
needs-filter = Visa

need-one = Behov
need-when = När jag
need-needs = behöver jag
need-so-that = så att
need-evidence = Belägg
need-state-assumption = Antagande
need-groups = Målgrupper
need-group-suggested = Förslag: personen bakom citatet hör hit.
need-about = Om behovet
need-more = Mer

need-form-lead = Vad behöver personen, och varför? Skriv så att den som har behovet skulle nicka.
need-no-solution = Här finns inget fält för en lösning, och det är med flit: ett behov som redan nämner lösningen kan bara mötas på ett sätt.
need-begins-with = Citatet { $quote } kopplas till behovet när du sparar.
need-quote-gone = Citatet du utgick från går inte att använda längre. Om du sparar nu blir behovet ett antagande tills du kopplar ett annat citat.
need-situation-hint = Det som händer, eller där personen befinner sig.
need-situation-missing = Skriv när behovet finns: När jag …
need-need-hint = Det som saknas för personen.
need-need-missing = Skriv vad som behövs: behöver jag …
need-outcome-hint = Det som då blir möjligt.
need-outcome-missing = Skriv vad det leder till: så att …
need-met-when = Uppfyllt när
need-met-when-hint = En till åtta rader som personen själv kan svara på, en per rad. De står vid frågan i testomgången. Till exempel: Jag vet vem jag kan fråga.
need-met-when-missing = Skriv minst en rad om hur personen märker att behovet är uppfyllt.
need-met-when-many = Välj ut högst åtta rader. Den som prövar ska orka svara på dem.
need-incentive = Drivkraft
need-incentive-hint = Vad personen själv vill uppnå.
need-consequence = Om det inte uppfylls
need-consequence-hint = Vad som händer då.
need-save = Spara behovet

need-edit = Ändra behovet
need-edit-heading = Ändra { $code }
need-edit-lead = Tidigare formuleringar sparas. En testomgång som redan är öppen behåller de ord den öppnades med.
need-conflict = Någon annan hann före
need-conflict-lead = Behovet ändrades medan du skrev. Inget är borta: båda texterna står här, och din finns kvar i formuläret.
need-conflict-mine = Din text
need-conflict-theirs = Sparat av { $name } { $when }
need-conflict-keep-theirs = Behåll den sparade
need-conflict-go-on = Eller gå vidare med din
need-conflict-save = Spara min text som ny formulering

need-history = { $n ->
    [one] Visa formuleringen
   *[other] Visa { $n } formuleringar
}
need-history-heading = Formuleringar av { $code }
need-history-lead = { $n ->
    [one] Behovet har inte ändrats sedan det skrevs.
   *[other] Behovet har formulerats på { $n } sätt. Det senaste gäller och står först.
}
need-version = Formulering { $n }
need-version-now = Formulering { $n }, gäller nu
need-written = Skriven av { $name } { $when }

need-said = Det här sa de
need-said-nothing = Ingen har sagt det än. Det är ett antagande tills någons egna ord säger något annat.
need-all-quotes = { $n ->
    [one] Visa citatet för sig
   *[other] Alla { $n } citat
}
need-quotes-hidden = { $n ->
    [one] 1 citat får inte visas här. Det räknas ändå i belägget.
   *[other] { $n } citat får inte visas här. De räknas ändå i belägget.
}
need-quotes-hidden-any = Bara citat som får visas för dig står här. Alla räknas i belägget.
need-more-quotes = Fler citat
need-lies-in = Det hör till klustret
need-lies-free = Det ligger inte i något kluster än.
need-lies-new = Gör ett nytt kluster
need-lies-place = Kluster
need-lies-do = Lägg behovet där
need-met-by = Så försöker vi möta det
need-met-by-nothing = Ingen prototyp försöker möta det än.
need-met-by-make = Gör en prototyp för behovet
need-met-by-link = Koppla en prototyp som finns
need-met-by-round = Öppna en testomgång
need-prototype-version = v{ $version }
need-prototype-tested = v{ $version } · prövas nu
need-verdicts = Så säger de som har behovet
need-verdicts-nothing = Ingen som har behovet har fått pröva än.
need-verdicts-in = Bedömningar av { $round }
need-round-open = pågår
need-round-closed = stängd { $date }
need-changes = Det här ändrade vi, och varför
need-changes-nothing = Inget är ändrat än.
need-not-done = Vi gjorde det inte:
need-decisions = Det beslutade vi
need-decisions-nothing = Inget är beslutat än.
need-decided-by = { $name }, { $date }
need-lesson = Lärdom:
need-decide = Fatta beslut
need-print = Skriv ut hela behovet
need-print-how = Hela behovet med alla citat, utan knappar. Skriv ut med webbläsaren.
need-print-back = Tillbaka till sidan
need-print-some = Här står { $shown } av { $all } citat.
need-remark = Att fundera på
need-remark-text = Behovet nämner ”{ $word }”, som låter som en lösning. Vad blir möjligt för personen med den? Kan något annat ge samma sak? Ni avgör om orden ska stå kvar.

need-add-quotes = Lägg till citat
need-evidence-heading = Fler citat till { $code }
need-quotes-heading = Citat bakom { $code }
need-supports = Stödjer
need-contradicts = Säger emot
need-supports-instead = Stödjer i stället
need-contradicts-instead = Säger emot i stället
need-unlink = Ta bort kopplingen
need-which-quote = (citat { $quote })
need-linked-see = Alla citat bakom behovet
need-none-to-link = Inga fler citat att koppla.
need-none-to-link-text = Lyft citat ur samtalen, så dyker de upp här.
need-none-to-link-of = Inga fler citat från { $group } att koppla.
need-none-to-link-with = Inget citat att koppla har ”{ $words }”. Pröva med färre ord, eller en del av ett ord.
need-none-to-link-with-of = Inget citat från { $group } att koppla har ”{ $words }”.
need-nobody-has-code = Ingen deltagare har koden { $code }.
need-all-to-link = Visa alla citat som går att koppla
