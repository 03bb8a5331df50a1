# Testomgångar, som teamet och cheferna ser dem
rounds-title = Testomgångar
rounds-lead = Bara de som har behovet kan säga om det är uppfyllt. Här prövar de, och här syns vad de säger.
rounds-empty = Ingen testomgång än.
rounds-empty-text = Ta en prototyp som är kopplad till minst ett behov. Länken och koden kan ni sedan sätta upp i väntrummet eller skicka med ett brev.
round-new = Öppna en testomgång
round-tried = Prototyp
round-state = När
round-sent = Har svarat
round-not-finished = Inte klara än
round-unanswered = Återkoppling som väntar
round-open = Öppen sedan { $from }
round-closed = Öppen { $from } – { $until }
round-open-short = öppen sedan { $from }
round-closed-short = { $from } – { $until }

# Öppna
round-choose = Vilken prototyp ska prövas? Det är den senaste iterationen som öppnas.
round-no-prototype = Det finns ingen prototyp att pröva.
round-no-prototype-text = Gör ett utkast med minst en sida och koppla det till ett behov.
round-new-heading = Öppna en testomgång av { $name }
round-what-happens = Det här händer när du öppnar
round-freezes = Iterationen fryses. Sidorna och kopplingarna till behov ligger fast, så att alla svarar på samma sak. Nästa ändring blir en ny iteration.
round-frozen-before = Iterationen är redan fryst, för den har prövats förut. Alla svarar på samma sak som då.
round-pages = { $pages ->
    [one] Den som prövar går igenom 1 sida i v{ $version }.
   *[other] Den som prövar går igenom { $pages } sidor i v{ $version }.
}
round-link-works = Länken och koden fungerar genast, för alla som har dem. Ingen behöver konto.
round-wording = Frågorna behåller den formulering som behoven har nu, även om ni skriver om dem senare.
round-asked = Så frågar vi besökaren
round-asked-hint = Skriv frågan som besökaren själv skulle säga den, till exempel ”Fick du veta vem du ska träffa?”. Om du inte skriver något visas behovet som det är formulerat.
round-will-ask = De här behoven frågar vi om
round-invite = Så bjuder ni in
round-invitation = Inbjudan
round-invitation-hint = Två eller tre meningar till den som öppnar länken: vad det är, varför ni frågar och att det är frivilligt. Skriv enkelt.
round-invitation-missing = Skriv en inbjudan. Den som öppnar länken behöver veta vad det är och varför ni frågar.
round-do-open = Öppna omgången
round-refused-open = Den här iterationen prövas redan i { $round }.
round-refused-show = Visa omgången
round-texts-refused = Omgången kan inte öppnas än. Kommunens egna texter till dem som svarar är inte klara. Be den som sköter driften att fylla i det här:
round-texts-open = { $name } i { $file }. Det används i { $used }.
round-texts-danger = 112 i { $file }.
round-texts-line = Ett nummer till, utöver 112, i { $file }.

# Omgången
round-qr = QR-kod som leder till testomgången
round-link = Skicka länken:
round-code = Den som har koden på papper skriver den på { $address }:
round-close = Stäng omgången
round-closed-text = Stängd av { $by }. Den som öppnar länken får veta att omgången är över och hur man läser era svar.
round-reopen = Öppna igen
round-came = { $n } har svarat
round-came-few = Färre än { $n } har svarat
round-unfinished = { $n ->
    [one] 1 inte klart än
   *[other] { $n } inte klara än
}
round-for-others = { $n ->
    [one] 1 talar för andra
   *[other] { $n } talar för andra
}
round-midway = Det som inte är klart har kommit fram, men räknas inte förrän den som svarar trycker på Klar.
round-needs-met = Är behoven uppfyllda?
round-group = Målgrupp
round-group-unsaid = Har inte sagt
round-verdict = Bedömning
round-n = antal svar
round-verdicts-of-in = Bedömningar av { $need } i { $round }
round-verdicts-of = Bedömningar av { $need }
round-no-verdict = Ingen har svarat på den frågan än.
round-written = Det de skrev
round-words-for-team = Orden läser bara teamet. Så här många kommentarer har varje sida fått:
round-filter = Visa bara en del
round-about-all = Allt ({ $n })
round-about-step = { $title } ({ $n })
round-about-need = Om { $need } ({ $n })
round-about-whole = Om helheten ({ $n })
round-nothing-written = Ingen har skrivit något än.

# Vem svarar och när läser ni?
round-owner = Vem svarar?
round-owner-hint = En person i teamet håller i svaren. Alla i teamet kan fortfarande läsa och svara.
round-owner-nobody = Välj en person
round-owner-missing = Välj vem i teamet som svarar.
round-days = Vilka dagar läser någon det som kommer in?
round-days-hint = De andra dagarna läser ingen. Det gör ingen på helgdagar heller.
round-days-missing = Välj minst en dag när någon läser.
round-days-and = och
round-mondays = måndagar
round-tuesdays = tisdagar
round-wednesdays = onsdagar
round-thursdays = torsdagar
round-fridays = fredagar
round-saturdays = lördagar
round-sundays = söndagar
round-weekdays = vardagar
round-readers = { $owner } håller i svaren. Någon läser på { $days }.
round-readers-none = Ingen har sagt vem som håller i svaren och vilka dagar någon läser.
round-readers-change = Ändra
round-readers-title = Vem svarar, och när läser ni?
round-readers-lead = Den som skriver ska veta när någon läser. Ni ska veta vem som ser till att det blir gjort.
round-readers-save = Spara

# Stäng
round-close-heading = Stäng { $round }?
round-close-link = Ingen ny kan börja. Länken säger vänligt att omgången är stängd.
round-close-midway = { $n ->
    [one] 1 svar är inte klart. Det som redan har kommit in är kvar, och den som svarar kan fortfarande få sin kod.
   *[other] { $n } svar är inte klara. Det som redan har kommit in är kvar, och de som svarar kan fortfarande få sina koder.
}
round-close-answers = Ni kan fortsätta svara, och alla koder gäller.
round-close-undo = Ni kan öppna omgången igen.
round-do-close = Stäng omgången
round-reopen-refused = { $round } kan inte öppnas igen
round-reopen-refused-text = { $name } prövas redan i en annan omgång. Stäng den först.

# En återkoppling
round-piece = Återkoppling { $n }
round-piece-page = Om sidan ”{ $title }”
round-piece-whole = Om helheten
round-tabs = Delar av omgången
round-tab-waiting = Väntar
round-tab-all = Allt
round-tab-verdicts = Bedömningar
round-tab-invite = Så bjuder ni in
round-print = Skriv ut hela omgången
round-print-how = Allt i omgången, utan knappar. Skriv ut med webbläsaren. Det som är dolt eller borttaget står inte här.
round-print-more = Bara de { $n } första visas.
round-pieces = { $n ->
    [one] 1 återkoppling
   *[other] { $n } återkopplingar
}
round-pieces-wait = { $n } väntar på svar
round-pieces-late = { $n ->
    [one] 1 är sen
   *[other] { $n } är sena
}
round-comments = Så många kommentarer har varje sida fått:
round-filter-about = Vad det gäller
round-filter-all = Visa allt
round-of-all = Alla
round-of-group = { $group } ({ $n })
round-visit = Besök { $n }
round-visit-all = Visa allt i besöket
round-by-web = webben
round-by-paper = papper
round-by-phone = telefon
round-by-meeting = möte
round-piece-by-oneself = skrev själv
round-came-in = kom in { $date }
round-piece-about-page = Om sidan
round-piece-about-need = Om behovet
round-piece-answer = Svara på återkoppling { $n }
round-our-answer = Ert svar
round-row-no-group = ingen grupp sagd
round-row-promised = svar lovat senast { $date }
round-row-late = skulle ha svarats { $date }
round-row-answered = besvarad
round-row-unneeded = inget svar behövs
round-row-changed = ledde till en ändring
round-row-hidden = Dold
round-row-superseded = Ändrad eller borttagen av den som skrev
round-row-waits-not = väntar inte
round-row-withdrawn = tillbakadragen
round-row-trial = egen provning
round-list-back = Till listan
round-all-answered = Allt är besvarat.
round-all-show = Visa allt som har skrivits
round-part-answered = Här är allt besvarat.
round-part-empty = Inget här.
round-rest-waits = { $n ->
    [one] 1 väntar i hela omgången
   *[other] { $n } väntar i hela omgången
}
round-answer-to = Svaret gäller återkoppling { $n }:
round-several-do = Ge flera samma svar
round-several-none = Inget väntar på svar här.
round-several-which = Kryssa för dem som ska få svaret
round-several-missing = Kryssa för minst en återkoppling.
round-several-label = Svar till dem som skrev
round-several-hint = Var och en får svaret som sitt eget och ser inte att andra har fått det. Det går inte att ändra sedan.
round-several-send = Skicka svaret till alla du kryssat för
round-several-late = Några fick inte svaret
round-several-late-text = De här hann någon annan före med. De andra som du kryssade för har fått svaret. Dina ord står kvar nedanför.
round-superseded-show = Visa det som ändrades eller togs bort
round-superseded = Personen ändrade eller tog bort det här den { $at }. Det räknas inte längre.
round-promised = Ett svar är lovat senast { $date }.
round-promised-late = Svaret är sent. Det var lovat senast { $date }.
round-answer-label = Svar till den som skrev
round-answer-once = Svaret går inte att ändra sedan.
round-answer-read = Läses med återkopplingskoden. Skriv vad ni gör, och om ni inte gör det: varför.
round-answer-unread = Personen gick inte ända fram och har ingen kod än, så svaret kanske inte blir läst.
round-answer-missing = Skriv ett svar.
round-answer-send = Svara och visa nästa
round-answered = { $by }, { $at }
round-answer-taken = En kollega hann svara före dig
round-answer-taken-text = Varje återkoppling får ett svar, och det som redan är skickat står kvar. Det här hade du skrivit:
round-no-answer = Inget svar behövs
round-unneeded = Inget svar behövs, säger { $by } { $at }.
round-needs-answer = Det behöver ett svar
round-make-change = Gör en ändring av det
round-changed = Ändring i v{ $version }
round-not-changed = Ändrades inte i v{ $version }
round-hide = Dölj
round-hidden = Dolt av { $by } { $at }. Skälet: { $reason }
round-hidden-show = Visa det som döljs
round-unhide = Visa orden igen
round-hide-heading = Dölj återkoppling { $n }?
round-hide-words = Orden ersätts av ditt skäl. Skälet står kvar och syns också för den som skrev.
round-hide-kept = Inget tas bort. Teamet kan fortfarande öppna och läsa orden.
round-hide-counts = En bedömning av ett behov räknas fortfarande, och där talet står syns det att orden är dolda.
round-piece-trial = egen provning, räknas inte
round-piece-unfinished = inte klart än, räknas inte
round-piece-by-staff = nedskrivet av personal
round-piece-by-representative = skrivet av en brukarrepresentant
round-piece-for-another = för någon annan
round-hide-taken = Någon annan har redan dolt det, med skälet nedan. Ditt skäl är inte sparat:
round-hide-reason = Varför döljs det?
round-hide-reason-hint = Till exempel: Här stod ett namn. Upprepa inte det som ska döljas.
round-hide-missing = Skriv skälet. Det är det enda som blir kvar att se.
round-hide-do = Dölj återkopplingen

# Ni sa – vi gjorde, för alla i projektet
change-published = Publicerad av { $by } { $date }.
change-unpublished = Inte publicerad. Bara teamet kan läsa det här.
change-unpublished-short = inte publicerad
change-public-now = Alla som har länken kan läsa den här ändringen nu. När du sparar tas den bort därifrån, tills någon publicerar den igen.
change-publish-do = Publicera
change-publish-heading = Publicera ändring { $number }?
change-publish-lead = Så här ser det ut för alla som har länken. Läs det som om du var en av dem som svarade: kan någon annan se vem det handlar om?
change-publish-doing = Rubriken är ”Vi gör det här” tills v{ $version } prövas. Sedan blir den ”Vi gjorde”.
change-publish-anew = Någon har ändrat texten sedan du läste den. Så här är den nu.
change-take-back-do = Ta bort från den öppna sidan
change-take-back-heading = Ta bort ändring { $number } från den öppna sidan?
change-take-back-lead = Så här ser det ut nu för alla som har länken. Om du tar bort det kan bara teamet läsa det. Den som redan har läst det vet vad som stod.
you-said-lead = Det som har ändrats efter vad någon har sagt, och det som inte gjordes. Allt är teamets egna ord om ändringarna, aldrig vad en enskild besökare skrev.
you-said-empty = Inget har ändrats än.
you-said-empty-text = När teamet skriver en ändring i en prototyp och pekar ut vilken återkoppling den svarar på, samlas den här.
you-said-public = Den öppna sidan

# Det som har dragits tillbaka
round-withdrawn-n = { $n ->
    [one] 1 har dragit tillbaka sina svar
   *[other] { $n } har dragit tillbaka sina svar
}
withdrawn-heading = Tillbakadraget i { $round }
withdrawn-lead = Det räknas inte och står inte i någon lista. Det finns kvar eftersom det är en allmän handling. Skriv varför om du behöver läsa det.
withdrawn-visit = Besök { $n }
withdrawn-on = Tillbakadraget { $date }.
withdrawn-why = Varför behöver du läsa det?
withdrawn-why-hint = Alla i teamet ser vad du skriver. Du kan läsa i en halvtimme.
withdrawn-why-missing = Skriv varför du behöver läsa det.
withdrawn-read = Läs
withdrawn-who-read = De här har läst
