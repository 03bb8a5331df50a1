# Kan vara akut: för dem som läser det som kommer in
urgent-sign = Kan vara akut
urgent-in = Läs först i { $round }
urgent-in-project = Läs först i { $round }, { $project }
urgent-first = Läs det här innan du läser något annat i omgången. Det står kvar tills någon har tagit hand om det.
urgent-words = Markerat:
urgent-came-today = kom in i dag kl. { $hour }
urgent-came-on = kom in { $date } kl. { $hour }
urgent-came-day = kom in { $date }
urgent-waited-less = har väntat mindre än en timme
urgent-waited-hours = { $hours ->
    [one] har väntat i ungefär 1 timme
   *[other] har väntat i ungefär { $hours } timmar
}
urgent-waited-days = har väntat i { $days } dagar
urgent-withdrawn = Personen drog tillbaka det här den { $on }. Du ser det bara för att det kan vara akut, och tills någon har tagit hand om det.
urgent-free = ingen har tagit det
urgent-yours = du har tagit det
urgent-taken = { $name } har tagit det
urgent-card = Gör så här
urgent-guess = En ordlista har gissat att det här kan vara akut. Gissningen kan vara fel, och listan missar en del. Den gömmer inget, svarar inte och bestämmer inget. Det gör ni.
urgent-take = Jag tar den
urgent-take-over = Jag tar över den
urgent-let-go = Jag kan inte ta den
urgent-read = Läs.
urgent-read-text = Läs hela texten, inte bara de markerade orden.
urgent-talk = Tala med en kollega.
urgent-talk-text = Gör det nu, och bestäm tillsammans vad ni gör. Om du är ensam ringer du din chef.
urgent-call = Ring eller anmäl.
urgent-call-text = Ring 112 om någon kan vara i fara. Gör en orosanmälan till socialtjänsten om ett barn kan fara illa. Ni vet oftast inte vem som har skrivit, men det som står kan räcka långt.
urgent-note-step = Anteckna vad du gjorde.
urgent-note-step-text = När du har sparat tas markeringen och klockslaget bort. Det som finns kvar är ditt namn, dagen och det du skriver här.
urgent-outcome = Hur blev det?
urgent-outcome-missing = Välj om du gjorde något eller om det inte var akut.
urgent-done = Jag har gjort något åt det
urgent-not = Det var inte akut
urgent-note = Vad du gjorde
urgent-note-hint = Bara teamet läser det. Skriv kort och utan namn, till exempel: Talade med Karin och gjorde en orosanmälan. Om det inte var akut behöver du inte skriva något.
urgent-note-missing = Skriv vad du gjorde.
urgent-handle = Spara
urgent-handled = Någon har tagit hand om det
urgent-was-done = Det här kunde vara akut. { $by } tog hand om det { $on }.
urgent-was-not = Det här kunde vara akut. { $by } läste det { $on } och såg att det inte var det.
urgent-taken-already = En kollega hann före dig. Det du skrev är inte sparat:
urgent-undo = Ångra: det behöver tas om hand igen
