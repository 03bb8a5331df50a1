# Det som just gjordes, överst på sidan man kommer till
told-undo = Ångra
told-undone = Ångrat. Allt är som innan.
told-saved = Sparat.
told-participant-added = { $code } är tillagd.
told-participant-changed = Det som står om { $code } är ändrat.
told-consent-recorded = Svaret från { $code } är antecknat.
told-source-added = { $code } är inlagt.
told-source-changed = Uppgifterna om { $code } är ändrade.
told-quote-lifted = { $code } är lyft.
told-approved = Antecknat: { $code } säger ja till citatet.
told-approval-taken-back = { $code } säger inte längre ja till citatet.
told-need-added = { $code } är formulerat.
told-need-reworded = { $code } är ändrat.
told-linked = { $quote } är kopplat till { $need }: { $stance ->
    [supports] stödjer
   *[contradicts] säger emot
}.
told-unlinked = { $quote } är inte längre kopplat till { $need }.
told-cluster-added = Klustret ”{ $name }” är skapat.
told-cluster-changed = Klustret ”{ $name }” är ändrat.
told-placed = { $need } ligger nu i ”{ $name }”.
told-set-free = { $need } ligger inte längre i något kluster.
told-lies-there = { $need } låg redan där. Inget är ändrat.
told-prototype-added = { $code } är skapad, med v1 och en första sida.
told-prototype-described = { $code } är ändrad.
told-iteration-added = v{ $version } är skapad, med samma sidor som v{ $from }.
told-need-met = { $need } är kopplat till prototypen.
told-need-met-no-more = { $need } är inte längre kopplat till prototypen.
told-rationale-saved = Motiveringen för { $need } är ändrad.
told-page-added = Sidan ”{ $title }” är skapad.
told-page-saved = Sidan ”{ $title }” är sparad.
told-page-moved = Sidan ”{ $title }” är flyttad.
told-page-removed = Sidan ”{ $title }” är borttagen.
told-change-added = Ändringen är sparad. Ingen utanför teamet ser den förrän ni publicerar.
told-change-reworded = Ändringen är omskriven.{ $public ->
    [yes] {" "}Den är inte publicerad längre. Läs den och publicera igen.
   *[no] {""}
}
told-change-removed = Ändringen är borttagen.
told-change-published = Ändringen är publicerad.
told-change-taken-back = Ändringen är inte längre publicerad.
told-round-opened = { $code } är öppen.
told-round-closed = { $code } är stängd.
told-round-reopened = { $code } är öppen igen.
told-readers-changed = Sparat: vem som svarar och vilka dagar ni läser.
told-decided = Beslut { $number } är fattat.
told-answered = Svaret är skickat.
told-answered-several = { $n } har fått svaret.
told-needs-no-answer = Återkoppling { $n } behöver inget svar.
told-needs-answer = Återkoppling { $n } väntar på svar igen.
told-words-hidden = Orden är dolda. Bedömningen räknas fortfarande.
told-words-shown = Orden visas igen.
told-urgent-taken = Du tar hand om det här.
told-urgent-let-go = Ingen tar hand om det här nu.
told-urgent-handled = Antecknat. Någon har tagit hand om det.
told-urgent-waits = Det väntar igen.
told-withdrawn-read = Skälet är antecknat.
told-finished = Samtalet är klart. Nu går det att lyfta citat.
told-question-added = Frågan är tillagd.
told-proposed = Förslaget är skickat till teamet.
told-project-changed = Uppgifterna om projektet är sparade.
told-project-started = Projektet { $name } är startat.
told-project-closed = Projektet är avslutat.
told-group-added = Målgruppen ”{ $name }” är tillagd.
told-group-renamed = Målgruppen heter nu ”{ $name }”.
told-sprint-added = Sprint { $number } är tillagd.
told-sprint-changed = Sprint { $number } är ändrad.
told-invitation-withdrawn = Inbjudan är återtagen. Länken fungerar inte längre.
told-role-changed = { $name } har en ny roll.
told-sign-in-ended = Webbläsaren är utloggad.
told-others-ended = Alla andra webbläsare är utloggade.
told-follow-up-planned = Dag och ansvarig för beslut { $number } är sparade.
told-followed-up = Uppföljningen av beslut { $number } är sparad.
told-invitation-linked = En ny länk är gjord för { $note }. Den förra går inte att använda längre.
