# Det brukarrepresentanter säger om behov och citat, och teamets svar
remarks-title = Från representanter
remarks-mine = Det jag har sagt
remarks-lead = Det brukarrepresentanter säger om behov och citat. Det som har ord väntar på ert svar.
remarks-mine-lead = Här står det du har sagt, och vad teamet har svarat.
remarks-all = Allt
remarks-waiting = Väntar på svar
remarks-none-wait = Inget väntar på svar.
remarks-empty = Inget här än.
remarks-empty-text = Här visas det när en brukarrepresentant säger något om ett behov, föreslår ett nytt eller invänder mot hur ett citat används.
remarks-mine-empty-text = På varje behovs sida kan du säga om du känner igen det. Du kan också föreslå ett behov som saknas, eller invända mot hur ett citat används.
remarks-rounds = Testomgångar du har provat
remark-number = Synpunkt { $n }

remark-recognises = Känner igen det
remark-not = Känner inte igen det
remark-rather = Vill hellre säga det så här
remark-proposal = Föreslår ett behov
remark-objection = Invänder mot ett citat
remark-count = { $n } { $what }
remark-say-recognises = Jag känner igen det
remark-say-not = Jag känner inte igen det
remark-say-rather = Jag vill hellre säga det så här

# På behovets sida
remark-reaction = Känner du igen behovet?
remark-choose = Säg som du tycker, för dig själv eller för dem du talar för
remark-reaction-missing = Välj om du känner igen behovet, inte gör det eller hellre vill säga det på ett annat sätt.
remark-words = Med dina ord
remark-words-hint = Skriv inga namn, nummer eller adresser.
remark-rather-missing = Skriv hur du hellre vill säga det.
remark-who-sees = Teamet ser vad du säger och att det är du. Det visas för sig och räknas inte som belägg för { $code }.
remark-send = Skicka till teamet
remark-said = Teamet har fått det du skrev.
remark-standing = Du sa { $date }: ”{ $what }”.
remark-reworded-since = Behovet har formulerats om sedan dess.
remark-see-answer = Läs svaret
remarks-of-need = Brukarrepresentanterna
remarks-of-need-apart = Visas för sig. Räknas inte som belägg, och inte som svar från dem som har behovet.
remark-proposed = En brukarrepresentant har föreslagit behovet.
remark-proposed-by = { $name } har föreslagit behovet.
remark-proposed-by-you = Du har föreslagit behovet.

# Föreslå
remark-propose = Föreslå ett behov
remark-propose-lead = Saknas något? Skriv vad som behövs och för vem. Teamet svarar, och kan skriva ett behov av det tillsammans med dig.
remark-propose-words = Vad behövs, och för vem?
remark-propose-missing = Skriv vad som behövs.
remark-make-need = Skriv ett behov av förslaget
remark-make-lead = Representantens egna ord finns kvar. Behovet märks som föreslaget av en brukarrepresentant och börjar som ett antagande, tills ett citat kopplas.
remark-became = Det blev { $need }
remark-became-already = Förslaget har redan blivit { $need }. Det du skrev är kvar.
remark-taken-back-already = Förslaget har tagits tillbaka. Det du skrev är kvar.

# På citatets sida
remarks-of-quote = Invändningar
remark-object = Invänd mot hur citatet används
remark-object-words = Vad är det du vänder dig mot?
remark-object-hint = Till exempel att någon går att känna igen, eller att orden används till något annat än de sades för. Skriv inga namn, nummer eller adresser.
remark-object-missing = Skriv vad du vänder dig mot.
remark-object-send = Skicka invändningen

# En synpunkt
remark-waits = Väntar på svar
remark-over = Gäller inte längre sedan { $date }
remark-reworded = (behovet har formulerats om)
remark-need-gone = Behovet är borttaget.
remark-quote-gone = Citatet är borttaget.
remark-take-back = Ta tillbaka
remark-taken-back = Du har tagit tillbaka det. Det står kvar här, men teamet ser att det inte gäller.
remark-answer = Svara
remark-answer-label = Ert svar
remark-answer-hint = Den som har skrivit läser svaret på sin sida. Det går inte att ändra sedan.
remark-answer-missing = Skriv ett svar.
remark-answer-send = Skicka svaret
remark-answer-overtaken = Det går inte att svara längre. Någon annan hann före, eller så gäller det inte mer. Det här skrev du:

# Testomgångar
remark-round-title = Det jag har svarat i { $round }
remark-round-own = du har själv behovet
remark-round-others = du talar för andra
remark-round-sent = klart { $date }
remark-round-unsent = inte klart än
remark-round-withdrawn = tillbakadraget { $date }
remark-round-answers = { $n } av { $of } besvarade
remark-round-nothing = Inget svar finns kvar.
remark-round-door = Till testomgången
