# Det brukarrepresentanter säger om behov och citat, och teamets svar
remarks-title = Synpunkter
remarks-mine = Det jag har sagt
remarks-lead = Det brukarrepresentanter säger om behov och citat. Den som har skrivit något väntar på ert svar.
remarks-mine-lead = Här står det du har sagt, och vad teamet har svarat.
remarks-all = Allt
remarks-waiting = Väntar på svar
remarks-none-wait = Inget väntar på svar.
remarks-empty = Inget här än.
remarks-empty-text = Här visas det när en brukarrepresentant säger något om ett behov, föreslår ett nytt eller invänder mot hur ett citat används.
remarks-mine-empty-text = På varje behovs sida kan du säga om du känner igen det. Du kan också föreslå ett behov som saknas, eller invända mot hur ett citat används.
remarks-rounds = Testomgångar du har prövat
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
remark-reaction-missing = Välj om du känner igen behovet, om du inte gör det eller om du hellre vill säga det på ett annat sätt.
remark-words = Med dina ord
remark-words-hint = Skriv inga namn, nummer eller adresser.
remark-rather-missing = Skriv hur du hellre vill säga det.
remark-who-sees = Teamet ser vad du säger och att det är du. Det visas för sig och räknas inte som belägg för { $code }.
remark-send = Skicka till teamet
remark-said = Teamet har fått det du skrev.
remark-standing = Den { $date } sa du: ”{ $what }”.
remark-reworded-since = Behovet har formulerats om sedan dess.
remark-see-answer = Läs svaret
remarks-of-need = Det här säger brukarrepresentanter
remarks-of-need-apart = Visas för sig. Räknas inte som belägg, och inte som svar från dem som har behovet.
remark-proposed = En brukarrepresentant har föreslagit behovet.
remark-proposed-by = { $name } har föreslagit behovet.
remark-proposed-by-you = Du har föreslagit behovet.

# Föreslå
remark-propose = Föreslå ett behov
remark-propose-lead = Saknas något? Skriv vad som behövs och för vem. Teamet svarar, och kan formulera ett behov av det tillsammans med dig.
remark-propose-words = Vad behövs, och för vem?
remark-propose-missing = Skriv vad som behövs.
remark-make-need = Formulera ett behov av förslaget
remark-make-lead = Representantens egna ord finns kvar. Behovet märks som föreslaget av en brukarrepresentant och är ett antagande tills ett citat kopplas till det.
remark-became = Det blev { $need }
remark-became-already = Förslaget har redan blivit { $need }. Det du skrev står kvar.
remark-taken-back-already = Förslaget har dragits tillbaka. Det du skrev står kvar.

# På citatets sida
remarks-of-quote = Invändningar
remark-object = Invänd mot hur citatet används
remark-object-words = Vad vänder du dig mot?
remark-object-hint = Till exempel att någon går att känna igen, eller att orden används om något annat än det personen talade om. Skriv inga namn, nummer eller adresser.
remark-object-missing = Skriv vad du vänder dig mot.
remark-object-send = Skicka invändningen

# En synpunkt
remark-waits = Väntar på svar
remark-over = Gäller inte sedan { $date }
remark-reworded = (behovet har formulerats om)
remark-need-gone = Behovet är borttaget.
remark-quote-gone = Citatet är borttaget.
remark-take-back = Dra tillbaka
remark-taken-back = Du har dragit tillbaka det. Det står kvar här, men teamet ser att det inte gäller längre.
remark-answer = Svara
remark-answer-label = Ert svar
remark-answer-hint = Den som skrev läser svaret på sin egen sida. Svaret går inte att ändra sedan.
remark-answer-missing = Skriv ett svar.
remark-answer-send = Skicka svaret
remark-answer-overtaken = Det går inte att svara längre: någon annan hann före, eller så gäller synpunkten inte längre. Det här skrev du:

# Testomgångar
remark-round-title = Det jag har svarat i { $round }
remark-round-own = du svarade för dig själv
remark-round-others = du talade för andra
remark-round-sent = klart { $date }
remark-round-unsent = inte klart än
remark-round-withdrawn = tillbakadraget { $date }
remark-round-answers = { $n } av { $of } frågor besvarade
remark-round-nothing = Inget svar finns kvar.
remark-round-door = Till testomgången
