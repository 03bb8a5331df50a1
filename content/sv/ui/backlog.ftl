# Behovslistan och besluten
backlog-needs = { $n } behov.
backlog-strong-unmet = { $n ->
    [one] 1 är starkt och ännu inte uppfyllt.
   *[other] { $n } är starka och ännu inte uppfyllda.
}
backlog-contradicted = { $n ->
    [one] 1 är motsagt.
   *[other] { $n } är motsagda.
}
backlog-assumptions = { $n ->
    [one] 1 är ett antagande: ingen har sagt det.
   *[other] { $n } är antaganden: ingen har sagt dem.
}
backlog-empty = Inga behov än.
backlog-empty-text = Här samlas alla behov med det ni vet om dem: hur många som säger det, vad som prövats och vad som är beslutat. Det första behovet kommer ur det någon har sagt i ett samtal.
backlog-first-need = Formulera ett behov
backlog-no-match = Inget behov stämmer med urvalet.
backlog-no-match-text = Välj färre villkor, eller visa hela listan.
backlog-show-all = Visa alla behov
backlog-shown = Visar { $shown } av { $all } behov.
backlog-printed = { $project }, utskrivet { $date }. Urval och ordning: { $chosen }.

backlog-filter = Välj behov
backlog-all = Alla
backlog-all-groups = Alla grupper
backlog-show = Visa
backlog-evidence = Belägg
backlog-evidence-assumption = Antaganden
backlog-evidence-evidenced = Belagda
backlog-evidence-contradicted = Motsagda
backlog-prototype = Prototyp
backlog-prototype-with = Har prototyp
backlog-prototype-without = Saknar prototyp
backlog-verdict = Bedömning
backlog-verdict-untried = Inte prövat
backlog-verdict-few = Ingen grupp har minst 3 svar
backlog-verdict-none-met = Ingen säger uppfyllt
backlog-verdict-group-without = En målgrupp där ingen säger uppfyllt
backlog-verdict-all-met = Alla säger uppfyllt
backlog-verdict-strong-unmet = Starkt men inte uppfyllt
backlog-decision = Beslut
backlog-decided-yes = Har beslut
backlog-decided-no = Saknar beslut
backlog-sort = Ordning
backlog-sort-strongest = Starkast och minst uppfyllt först
backlog-sort-number = Nummer
backlog-sort-newest = Nyast först

backlog-need = Behov
backlog-prototypes = Prototyper
backlog-newest-decision = Senaste beslut
backlog-no-prototype = Ingen prototyp
backlog-no-decision = Inget beslut
backlog-decide = Fatta beslut
backlog-group-untold = Har inte sagt vilken grupp
backlog-group-n = { $group }, n = { $n }

backlog-how = Så är listan räknad
backlog-how-people = I beläggen räknar vi människor, inte citat. Den som har sagt samma sak fem gånger räknas en gång. Samtal och kanaler räknas både för dem som säger det och för dem som säger emot.
backlog-how-strong = Ett starkt behov är belagt av minst { $n } personer. Det räknas som inte uppfyllt när ingen av dem som har behovet och har prövat säger att det är uppfyllt, eller när ingen har prövat.
backlog-how-few = En grupp med färre än { $n } svar räknas här som om den inte hade svarat, både i urvalet och i ordningen.
backlog-how-verdict = Bedömningarna kommer från den senaste omgången där någon som har behovet har svarat om det, så som det är formulerat nu. Varje målgrupp står för sig och läggs aldrig ihop med andra. Det som står vid sidan av avgör ingenting.
backlog-how-sort = Starkast och minst uppfyllt först: belagda, sedan motsagda, sist antaganden. Inom varje del står de först som ingen säger är uppfyllda, eller som inte är prövade. Sedan följer de där en målgrupp saknar någon som säger uppfyllt, och sist de övriga. Om två är lika står det först som flest personer säger.

decisions-lead = Vad som är beslutat, varför, vad ni visste då och hur det gick.
decisions-empty = Inga beslut än.
decisions-empty-text = Välj ett behov i behovslistan och fatta beslut om det. Skälet och det ni vet just då sparas tillsammans.
decisions-to-backlog = Öppna behovslistan
decisions-no-match = Inga beslut stämmer med urvalet.
decisions-no-match-text = Välj något annat, eller visa alla.
decisions-show-all = Visa alla beslut
decisions-kind = Vilket slags beslut
decisions-all-kinds = Alla slag
decision-decision = Beslut
decision-number = Beslut { $number }
decision-about = Gäller
decision-by = Beslutat av
decision-at = När
decision-heading = Beslut { $number }: { $kind }
decision-go-on = Gå vidare
decision-go-on-hint = Behovet är värt mer arbete.
decision-test-again = Testa igen
decision-test-again-hint = Något ska ändras, eller fler ska få frågan.
decision-pilot = Pilot
decision-pilot-hint = Pröva i liten skala, på riktigt.
decision-introduce = Inför
decision-introduce-hint = Det blir en del av det vanliga arbetet.
decision-end = Avsluta
decision-end-hint = Sluta, och skriv vad ni lärde er.
decision-park = Parkera
decision-park-hint = Inte nu.

decision-new = Fatta beslut
decision-new-lead = Ett beslut ändras inte i efterhand. Om ni tänker om fattar ni ett nytt, och båda står kvar.
decision-known-now = Det här vet vi nu
decision-yours = Ditt beslut
decision-kind = Vad ska hända?
decision-reason = Skäl
decision-reason-hint = Två eller tre meningar som någon utanför teamet förstår. Skriv antal i stället för ”många”, och vad som talar emot.
decision-reason-missing = Skriv skälet till beslutet.
decision-lesson = Lärdom
decision-lesson-hint = Krävs när något avslutas, annars frivilligt. Vad ni lärde er, och vilket antagande som föll.
decision-lesson-missing = Skriv vad ni lärde er. Det är det som finns kvar när något avslutas.
decision-lesson-says = Lärdom:
decision-make = Fatta beslutet
decision-again = Fatta ett nytt beslut

decision-known = Vad vi visste då och vad vi vet nu
decision-then = Då, { $date }
decision-now = Nu
decision-what = Vad
decision-round = Prövat i
decision-version-then = Beslutet gällde { $then }. Nu är det { $now }.
decision-no-needs = Prototypen var inte kopplad till något behov.
decision-not-linked = Inte kopplat
decision-whose = Här står bara svar från dem som har behovet, om behovet som det löd vid den tidpunkten. Tal under 3 sparas aldrig i ett beslut, för att ingen ska kännas igen.

follow-up-title = Uppföljning
follow-up-day = Vilken dag följer ni upp?
follow-up-day-hint = Från den dagen står beslutet på Översikten hos den som följer upp och hos dem som fattar beslut, tills någon har skrivit hur det gick.
follow-up-day-missing = Skriv vilken dag ni följer upp beslutet.
follow-up-owner = Vem följer upp?
follow-up-owner-choose = Välj
follow-up-owner-missing = Välj vem som följer upp beslutet.
follow-up-when-ended = Om du väljer Avsluta kan du lämna både dag och person tomma.
follow-up-waits = { $date }, { $owner }
follow-up-done = Skrivet { $date } av { $by }
follow-up-none = Ingen dag är bestämd.
follow-up-lead = Se vad som har ändrats sedan beslutet fattades, och skriv hur det gick.
follow-up-words = Hur gick det?
follow-up-words-hint = Två eller tre meningar. Vad blev gjort, och vad vet ni nu? Skriv inga namn på deltagare eller på dem som har svarat.
follow-up-words-missing = Skriv hur det gick.
follow-up-write = Skriv hur det gick
follow-up-change = Ändra det som står om hur det gick
follow-up-save = Spara uppföljningen
follow-up-plan-title = Dag och ansvarig
follow-up-plan-lead = Bara uppföljningen ändras. Beslutet står kvar som det är.
follow-up-plan-set = Bestäm dag och ansvarig
follow-up-plan-change = Ändra dag eller ansvarig
follow-up-plan-save = Spara
follow-up-due = Ska följas upp nu
follow-up-mine = Ska följas upp nu, av mig
follow-up-planned = Följs upp senare
follow-up-followed = Uppföljda
follow-up-unplanned = Ingen dag bestämd
decisions-all-follows = Alla
decision-changed = Ändrat
decision-changed-n = { $n ->
    [0] Inget av det som står här har ändrats sedan beslutet fattades.
    [one] En sak här har ändrats sedan beslutet fattades. Den är märkt.
   *[other] { $n } saker här har ändrats sedan beslutet fattades. De är märkta.
}
decision-wording = Formulering
