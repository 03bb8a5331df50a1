# Prototyper: listan
prototypes-lead = Enkla utkast som de som har behovet får pröva. Ett utkast kan prövas först när det är kopplat till ett behov.
prototypes-empty = Ingen prototyp än.
prototypes-empty-text = Börja i ett behov som flera har. Gör det enklaste som går att pröva, och hellre två olika utkast än ett som är slipat.
prototypes-filter = Visa
prototypes-filter-all = Alla ({ $n })
prototypes-filter-without-need = Prototyper utan behov ({ $n })
prototypes-needs-without = Behov utan prototyp
prototypes-all-have-needs = Alla prototyper är kopplade till minst ett behov.
prototypes-idea = Idé
prototypes-newest = Iteration
prototypes-needs = { $n ->
    [one] 1 behov
   *[other] { $n } behov
}
prototypes-no-need = Inget behov kopplat
prototype-one = Prototyp
prototype-state-draft = v{ $version } · utkast
prototype-state-open = v{ $version } · prövas nu
prototype-state-tested = v{ $version } · prövad

# En ny, och vad den heter
prototype-new = Ny prototyp
prototype-new-lead = Du får v1 med en första sida att skriva om. Behoven kopplar du sedan.
prototype-new-for-need = Du får v1 med en första sida att skriva om. Den är kopplad till behovet från början.
prototype-need-gone = Behovet har tagits bort. Sparar du nu blir prototypen inte kopplad till något behov.
prototype-name = Vad heter prototypen?
prototype-name-hint = Kort, så som ni själva säger det. Till exempel ”Brevet före besöket”.
prototype-name-missing = Ge prototypen ett namn.
prototype-idea = Vad vill ni pröva, och för vem?
prototype-idea-hint = Två meningar räcker.
prototype-idea-missing = Skriv vad ni vill pröva och för vem.
prototype-make = Skapa prototypen
prototype-about = Ändra namn och idé
prototype-starter-title = Start
prototype-starter =
    Skriv här det som besökaren ska få veta först. Korta meningar, en tanke per sida.

    Så här gör du en länk till nästa sida: [[tack|Gå vidare]]

# Prototypens sida
prototype-back = Till prototypen
prototype-station-needs = Behov den ska möta
prototype-station-rounds = Så säger de som har prövat
prototype-station-changes = Det här ändrade vi, och varför
prototype-station-decisions = Beslut
prototype-need = Behov
prototype-no-need-text = Inget behov är kopplat. Då går det inte att öppna en testomgång.
prototype-rationale = Motivering:
prototype-map = Karta över sidorna
picture-scrolls = Dra bilden åt sidan för att se resten.
prototype-pages = Sidor
prototype-page-comments = { $n ->
    [one] 1 kommentar
   *[other] { $n } kommentarer
}
prototype-comments-in = Kommentarerna kommer från { $round }, som gällde v{ $version }.
prototype-tabs = Prototypens delar
prototype-tab-changes = Ändringar
prototype-said-in = Så säger de i { $round }, om v{ $version }:
prototype-leads-to = leder till { $pages }
prototype-page-first = här börjar besökaren
prototype-page-alone = ingen väg leder hit
prototype-page-missing = { $name } finns inte än
prototype-page-make = Skapa sidan { $name }
prototype-frozen-on = Fryst sedan { $date }
prototype-try = Gå igenom som besökare
prototype-try-version = Gå igenom v{ $version }
prototype-try-mark = Utkast, v{ $version }. Inget du fyller i här sparas eller skickas.
prototype-compare-link = Vad skiljer den från v{ $from }?
prototype-next = Gör v{ $version }
prototype-lacks-need = Koppla ett behov, så kan ni öppna en testomgång.
prototype-lacks-rationale = Skriv varför prototypen ska möta vart och ett av behoven, så kan ni öppna en testomgång.
prototype-lacks-page = Skriv minst en sida, så kan ni öppna en testomgång.
prototype-no-round = Ingen har prövat än.
prototype-round-open = Öppen sedan { $from }
prototype-round-closed = { $from } – { $to }
prototype-round-waiting = { $n ->
    [one] 1 återkoppling väntar på svar
   *[other] { $n } återkopplingar väntar på svar
}
prototype-verdicts-of = Bedömningar i { $round }
prototype-changes-in = I v{ $version }
prototype-change-did = Gjort:
prototype-change-did-not = Inte gjort:
prototype-change-because-label = Skälet:
prototype-change-answers = { $n ->
    [one] Svar på 1 återkoppling
   *[other] Svar på { $n } återkopplingar
}
prototype-change-edit = Ändra ändring { $number }
prototype-no-change = Ingen ändring är antecknad.
prototype-decision = Beslut { $number }: { $kind }
prototype-decided-by = { $name }, { $date }
prototype-lesson = Lärdom:
prototype-no-decision = Inget beslut än.
prototype-decide = Fatta beslut
prototype-step-link = Koppla ett behov
prototype-step-write = Skriv utkastet
prototype-step-open = Öppna en testomgång
prototype-step-answer = Svara dem som har prövat ({ $round })
prototype-step-follow = Följ testomgången ({ $round })

# Skriva en sida
prototype-page-heading = Skriv sidan { $title }
prototype-page-title = Rubrik
prototype-page-title-hint = Sidans adress görs av rubriken och blir kvar även om du ändrar rubriken.
prototype-page-title-missing = Ge sidan en rubrik.
prototype-page-too-many = Ett utkast kan ha högst 40 sidor. Ta bort en sida, eller gör två prototyper.
prototype-page-body = Text
prototype-page-save = Spara
prototype-page-show = Visa utan att spara
prototype-page-edit = Ändra sidan
prototype-page-add = Lägg till en sida
prototype-page-gone = Någon tog bort sidan medan du skrev. Här är din text: lägg till den som en ny sida om den behövs.
prototype-page-up = Flytta upp
prototype-page-down = Flytta ner
prototype-page-delete = Ta bort sidan
prototype-page-delete-heading = Ta bort sidan { $title }?
prototype-page-delete-text = Texten går inte att få tillbaka.
prototype-page-no-way = Ingen länk leder till sidan.
prototype-page-ways = De här länkarna leder hit, och leder sedan ingenstans:
prototype-page-way = ”{ $label }” på sidan { $title }
prototype-page-only = Det här är den enda sidan
prototype-page-only-text = Ett utkast har minst en sida. Skriv om den, eller lägg till en ny först.
prototype-pages-in = Sidor i v{ $version }
prototype-pages-order = Besökaren börjar på den första.
prototype-preview = Så ser sidan ut
prototype-preview-lost = Förhandsvisningen hänger inte med just nu. Din text står kvar. Spara, eller tryck på ”Visa utan att spara”.
prototype-insert = Sätt in
prototype-insert-where = Det hamnar där du skriver, eller sist i texten. Byt sedan ut orden mot dina egna.
prototype-insert-link = Länk
prototype-insert-field = Fält
prototype-insert-choice = Val
prototype-insert-button = Knapp
prototype-insert-to = Länken och knappen leder till
prototype-insert-nowhere = nasta-sida
prototype-inserted-link = [[{ $to }|Gå vidare]]
prototype-inserted-field = Fält: Vad heter du?
prototype-inserted-choice =
    Val: Vad passar dig?
    - Det första
    - Det andra
prototype-inserted-button = Knapp: Gå vidare -> { $to }
prototype-help = Så skriver du.
prototype-help-text = Vanlig text, och det här:
prototype-help-link = [[tack|Gå vidare]]
prototype-help-link-means = en länk till sidan tack
prototype-help-field = Fält: Ditt namn
prototype-help-field-means = en rad att fylla i. Skriv Textruta: för flera rader och Datum: för en dag
prototype-help-choice = Val: Hur vill du ses?
prototype-help-choice-means = ett svar att välja. Skriv svaren på raderna under, varje rad med ett streck först: - Hemma. Kryss: ger flera
prototype-help-button = Knapp: Skicka -> tack
prototype-help-button-means = avslutar formuläret och leder till sidan tack

# Värt att titta på
prototype-remarks = { $n ->
    [one] 1 sak att titta på
   *[other] { $n } saker att titta på
}
prototype-remarks-mend = Det här kan besökaren snubbla på:
prototype-remarks-worth = Det kan vara meningen:
prototype-remark-on-line = Rad { $line }: { $remark }
prototype-remark-link-nowhere = Länken ”{ $label }” leder till sidan { $to }, som inte finns.
prototype-remark-button-nowhere = Knappen ”{ $label }” leder till sidan { $to }, som inte finns.
prototype-remark-bare-button-nowhere = En knapp leder till sidan { $to }, som inte finns.
prototype-remark-unreachable = Ingen väg leder hit från den första sidan.
prototype-remark-no-way-on = Härifrån kommer besökaren inte vidare.
prototype-remark-field-without-label = Ett fält säger inte vad man ska skriva. Skriv det efter ”{ $word }:”.
prototype-remark-too-few-options = { $n ->
    [0] ”{ $label }” har inga svar att välja på. Skriv dem på raderna under, varje rad med ett streck först: - Hemma
   *[other] ”{ $label }” har bara ett svar att välja på. Skriv minst två.
}
prototype-remark-form-without-button = Formuläret som börjar med ”{ $label }” har ingen knapp. Skriv till exempel Knapp: Skicka -> tack.
prototype-remark-button-without-page = Knappen ”{ $label }” leder ingenstans. Skriv -> och sidans namn efter.
prototype-remark-bare-button-without-page = En knapp leder ingenstans. Skriv -> och sidans namn efter.
prototype-remark-button-without-label = En knapp säger inte vad den gör. Skriv det efter ”Knapp:”.
prototype-remark-skipped-heading = Rubriken ”{ $text }” hoppar över en nivå. Börja den med { $signs } i stället.
prototype-remark-empty-link = En länk är tom.
prototype-remark-link-without-words = Länken till { $address } har inga ord att trycka på.
prototype-remark-link-without-address = Länken ”{ $label }” leder ingenstans.
prototype-remark-refused-link = Länken ”{ $label }” leder till { $address }, som inte går att länka till. Länka till en sida i utkastet, en adress som börjar med https, en e-postadress eller ett telefonnummer.
prototype-remark-picture-without-words = Bilden { $name } säger inget till den som inte ser den. Skriv vad den visar inom hakparentesen.
prototype-remark-too-long = Texten är { $n } tecken. Det som står efter { $max } visas inte.

# Koppla till behov
prototype-links-heading = Behov som v{ $version } ska möta
prototype-links-lead = Skriv varför ni tror att utkastet möter behovet. De som prövar får sedan svara på om det gör det.
prototype-links-change = Koppla fler behov eller ändra motiveringarna
prototype-links-no-needs = Det finns inget behov att koppla till än. Formulera ett först:
prototype-links-all = Alla behov i projektet är kopplade hit.
prototype-link-heading = Koppla ett behov
prototype-link-choose = Välj ett behov
prototype-link-choice = { $code } behöver jag { $need }
prototype-link-need-missing = Välj ett behov.
prototype-link-rationale = Varför ska prototypen möta behovet?
prototype-link-rationale-hint = Till exempel: Brevet säger vem du möter och vad den personen får bestämma.
prototype-link-rationale-missing = Skriv varför prototypen ska möta behovet.
prototype-link = Koppla behovet
prototype-rationale-of = Varför ska prototypen möta { $need }?
prototype-rationale-save = Spara motiveringen för { $need }
prototype-unlink = Ta bort kopplingen till { $need }
prototype-unlinked = Kopplingen till { $need } är borttagen. Ångrar du dig står allt kvar i formuläret nedan.

# Ändringar
prototype-change-add = Anteckna en ändring
prototype-change-new = Ny ändring i v{ $version }
prototype-change-heading = Ändring { $number } i v{ $version }
prototype-change-gone = Någon har tagit bort ändringen medan du skrev. Det du skrev står här. Vill du ha det kvar, spara det som en ny ändring.
prototype-change-lead = Skriv med egna ord, citera ingen, och skriv så att de som prövade ser att ni har lyssnat. De kan läsa det när någon har publicerat ändringen.
prototype-change-done = Vad blev det?
prototype-change-done-missing = Välj om ni gjorde det eller inte.
prototype-change-yes = Vi gjorde det
prototype-change-no = Vi gjorde det inte
prototype-change-what = Vad?
prototype-change-what-hint = Till exempel: Sidan om vem du möter börjar med namnet.
prototype-change-what-missing = Skriv vad ni gjorde eller inte gjorde.
prototype-change-because = Varför?
prototype-change-because-hint = Har ni gjort ändringen: skriv vad ni hörde. Har ni inte gjort den: skriv skälet. Till exempel: Flera letade efter ett namn och hittade bara en yrkestitel.
prototype-change-because-missing = Skriv varför.
prototype-change-feedback = Vilken återkoppling svarar ändringen på?
prototype-change-feedback-hint = Kryssa för minst en. Den som sa det får se ert svar med sin återkopplingskod.
prototype-change-feedback-missing = Kryssa för minst en återkoppling som ändringen svarar på.
prototype-change-feedback-limit = Här visas högst { $n }: först de som har skrivit något, sedan de nyaste.
prototype-change-nothing-heard = Ingen har sagt något om en tidigare iteration.
prototype-change-nothing-heard-text = En ändring svarar på vad någon har sagt. Öppna en testomgång och låt några pröva först.
prototype-change-save = Spara ändringen
prototype-change-remove = Ta bort ändringen
prototype-change-remove-heading = Ta bort ändring { $number }?
prototype-change-remove-text = Anteckningen går inte att få tillbaka. Det som människor har sagt ligger kvar i testomgången.
prototype-heard-need = Om behovet { $code }: { $need }
prototype-heard-page = Om sidan { $page }
prototype-heard-free = Om helheten

# Jämföra
prototype-compare = Vad skiljer v{ $to } från v{ $from }?
prototype-compare-short = Jämför
prototype-compare-from = Från
prototype-compare-to = Till
prototype-compare-do = Jämför
prototype-diff-in = Tillagt:
prototype-diff-out = Borttaget:
prototype-diff-added = ny sida
prototype-diff-removed = borttagen sida
prototype-diff-changed = ändrad
prototype-diff-moved = flyttat
prototype-diff-place = flyttad från plats { $from } till { $to }
prototype-diff-legend = Det som är struket stod bara i v{ $from }. Det som är understruket är nytt i v{ $to }.
prototype-diff-form = Orden är desamma. Det som skiljer är hur de ser ut eller vart de leder.
prototype-diff-coarse = Texterna är för långa och för olika för att jämföras ord för ord. Därför är mer markerat än det som faktiskt har ändrats.
prototype-diff-ways-added = Nya vägar härifrån: { $pages }
prototype-diff-ways-gone = Vägar härifrån som är borta: { $pages }
prototype-diff-source = Visa texten så som den är skriven
prototype-diff-same = Oförändrat: { $pages }
prototype-diff-linked = kopplat
prototype-diff-unlinked = inte längre kopplat
prototype-diff-reworded = annan motivering

# När något inte går
prototype-frozen = v{ $version } har prövats och ändras inte mer
prototype-frozen-text = Det som människor har sagt gäller det de såg. Nästa ändring görs i en ny iteration, som börjar som en kopia.
prototype-frozen-typed = Det du skrev
prototype-frozen-typed-text = Det är inte sparat. Kopiera det till den nya iterationen.
prototype-conflict = Någon annan sparade medan du skrev
prototype-conflict-text = Inget är borta: båda texterna står här. Din står kvar i formuläret. Ta med det som är bra ur den andra och spara igen, så gäller din.
prototype-conflict-theirs = Sparat nu
prototype-conflict-mine = Det du skrev
