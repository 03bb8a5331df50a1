# Underlag: samtal och citat
sources-title = Underlag
sources-lead = Samtalen ni har haft, ord för ord. Det är härifrån citaten lyfts.
sources-empty = Inget samtal än.
sources-empty-text = Lägg in en avskrift som fil eller inklistrad text, eller lägg in samtalet fråga för fråga.
sources-filter = Visa
sources-filter-all = Alla
sources-filter-waiting = Utan citat
sources-none-waiting = Ni har lyft citat ur alla samtal som är klara.
sources-filter-unfinished = Påbörjade
sources-none-unfinished = Inget samtal ligger halvfärdigt.
sources-column-title = Samtal
sources-column-quotes = Citat
sources-no-quotes = inga än
sources-unfinished = inte färdigskrivet

source-participant = Deltagare
source-participant-choose = Välj deltagare
source-participant-missing = Välj vilken deltagare samtalet är med.
source-participant-older = Här finns de senaste deltagarna. Om du söker någon tidigare, öppna deltagarens sida och lägg in samtalet därifrån.
source-title = Vad ska samtalet heta?
source-title-hint = Så att ni känner igen det, till exempel ”Promenad runt sjön”. Inga namn.
source-title-missing = Ge samtalet ett namn.
source-held-on = Dag
source-day-to-come = Den dagen har inte varit än. Välj i dag eller en tidigare dag.
source-channel = Hur gick samtalet till?
source-channel-missing = Välj hur samtalet gick till.
source-channel-short = Kanal
source-channel-meeting = Möte
source-channel-home = Hembesök
source-channel-phone = Telefon
source-channel-video = Video
source-channel-walk = Promenad
source-speaker-participant = Deltagare
source-speaker-interviewer = Intervjuare
source-speaker-interpreter = Tolk
source-speaker-other = Någon annan
source-talk-we = Vi
source-no-consent = { $code } har inte sagt ja till att teamet arbetar med samtalet.
source-no-consent-text = Därför kan ni varken lägga in, läsa eller citera det. Om personen har sagt ja, anteckna det först.
source-missing-title = Saknas någon i listan?
source-missing-text = Bara den som har sagt ja till att teamet arbetar med samtalet går att välja.
source-missing-more = { $n ->
    [one] och 1 till
   *[other] och { $n } till
}
source-record-consent = Anteckna samtycke från { $code }
source-nobody = Det finns ingen att välja än.
source-nobody-text = Ett samtal hör till en deltagare som har sagt ja till att teamet arbetar med det. Lägg till deltagaren och anteckna samtycket först.
source-made = Inlagt av { $by } { $at }.
source-guided = samtalsguide { $guide }
source-go-on = Fortsätt skriva
source-unfinished = Samtalet är inte färdigskrivet.
source-unfinished-text = När det är klart kan ni läsa det här och lyfta citat.
source-no-quotes = Läs hela samtalet först. Lyft sedan det som bär ett behov, med personens egna ord.
source-quotes = { $n ->
    [one] 1 citat är lyft ur samtalet. Det är understruket.
   *[other] { $n } citat är lyfta ur samtalet. De är understrukna.
}

import-title = Lägg in ett samtal
import-lead = En avskrift som fil, eller text som du klistrar in. Du får se hur den har lästs innan något sparas.
import-file = Fil
import-file-choose = Välj en fil
import-file-none = Ingen fil är vald.
import-file-hint = Undertexter från Teams, Zoom eller ett annat program (.vtt, .srt) eller vanlig text (.txt). Word: spara som vanlig text, eller kopiera och klistra in nedanför.
import-file-kept = Filen är läst och finns kvar. Du behöver inte välja den igen.
import-text = Eller klistra in texten
import-text-hint = Börja raden med vem som talar, till exempel ”Intervjuare: Hur började det?”.
import-check = Läs in och visa
import-both = Här finns text, men du har också valt en fil. Töm rutan om det är filen du vill lägga in, och välj filen igen.
import-nothing = Välj en fil eller klistra in text.
import-names-title = Namnen då?
import-names-text = I filen står det ofta vem som talar. De namnen sparas inte: du anger vem som är deltagare och vem som är intervjuare, och resten glöms. Namn som sägs i samtalet står kvar i texten. Byt ut dem innan du lägger in den.
import-lines-title = Och raderna?
import-lines-text = En text läggs in rad för rad, som den är skriven: radbrytningar och stycken står kvar. Undertexter är delade för att få plats i bilden och blir löpande text, utom en lista med streck.
import-no-file-title = Har du ingen avskrift?
import-already = Det här samtalet var redan inlagt. Inget har ändrats.

import-empty = Det finns ingen text här. Välj en annan fil, eller klistra in texten.
import-no-cue = Filen ska vara undertexter men har inga tider, så den går inte att läsa. Om det är vanlig text, byt namn på filen till .txt eller klistra in texten.
import-no-words = Ingen säger något i filen. Välj en annan fil, eller klistra in texten.
import-too-long = Texten är { $found } tecken. Dela upp den i delar på högst { $limit } tecken, ungefär nio timmars samtal.
import-much-too-long = Filen är för stor för att vara ett samtal i text. Mer än { $limit } tecken, ungefär nio timmars samtal, går inte att lägga in på en gång.
import-not-plain = Texten kom inte fram hel. Välj filen eller klistra in texten igen.
import-kind-document = Det här är ett dokument från ett ordbehandlingsprogram. Spara det som vanlig text (.txt), eller kopiera texten och klistra in den.
import-kind-pdf = Det här är en pdf. Öppna den, kopiera texten och klistra in den.
import-kind-sheet = Det här är ett kalkylark eller en presentation. Kopiera texten och klistra in den.
import-kind-image = Det här är en bild. Samtalet behöver finnas som text.
import-kind-sound = Det här är ljud eller film. Tråden gör inte om tal till text. Gör en avskrift först, till exempel i Teams, och lägg in den.
import-kind-subtitles = Det här är undertexter i ett annat format än .vtt och .srt. Spara dem som .vtt, eller kopiera texten och klistra in den.
import-kind-web-page = Det här är en webbsida. Kopiera texten och klistra in den.
import-kind-markdown = Det här är Markdown. Byt namn på filen till .txt, eller klistra in texten.
import-kind-archive = Det här är en packad mapp. Packa upp den och välj filen med samtalet.
import-kind-other = Filer som slutar på .{ $extension } går inte att läsa. Spara samtalet som .vtt, .srt eller .txt, eller klistra in texten.
import-kind-binary = Det här är ingen text. Spara samtalet som .vtt, .srt eller .txt, eller klistra in texten.
import-broken-timing = Rad { $line }: tiden ”{ $found }” går inte att läsa. Orden är med ändå.
import-missing-timing = Rad { $line }: här saknas tid. Orden är med ändå.
import-unreadable = { $n ->
    [one] På 1 ställe gick ett tecken inte att läsa. Det står � där. Spara filen som UTF-8 och läs in den igen om det stör.
   *[other] På { $n } ställen gick tecken inte att läsa. Det står � där. Spara filen som UTF-8 och läs in den igen om det stör.
}

import-check-title = Stämmer det här?
import-check-lead = Inget är sparat än. Se efter att samtalet har lästs rätt och ange vem som är vem.
import-size = Omfång
import-turns = { $n ->
    [one] 1 replik
   *[other] { $n } repliker
}
import-words = { $n ->
    [one] 1 ord
   *[other] { $n } ord
}
import-speakers = Vem är vem?
import-speakers-hint = Vi har gissat. Namnen före replikerna sparas inte, bara rollerna. Namn som sägs står kvar i texten.
import-speakers-unnamed = Texten säger inte vem som talar. Är den ett samtal mellan flera, gå tillbaka och skriv till exempel ”Intervjuare:” och ”Deltagare:” före replikerna.
import-speaker = { $n ->
    [one] { $name }, 1 replik
   *[other] { $name }, { $n } repliker
}
import-speaker-unknown = Utan namn
import-no-participant = Ange vem som är deltagaren. Bara det som deltagaren säger, själv eller genom tolk, kan bli citat.
import-turn = Replik { $n }
import-personal = { $n ->
    [one] 1 personnummer
   *[other] { $n } personnummer
}
import-personal-text = Tråden sparar inga personnummer. När du går vidare byts vart och ett ut mot { $instead }.
import-contacts-title = Telefonnummer och e-postadresser
import-contacts-both = Här står { $phones } och { $addresses }.
import-contacts-one = Här står { $what }.
import-contacts-text = De läggs in som de står, och det gör namn som sägs i samtalet också. Ska de inte vara med, gå tillbaka och byt ut dem i texten först.
import-phones = { $n ->
    [one] 1 telefonnummer
   *[other] { $n } telefonnummer
}
import-addresses = { $n ->
    [one] 1 e-postadress
   *[other] { $n } e-postadresser
}
import-guesses = { $n ->
    [one] En sak liknar ett personnummer
   *[other] { $n } saker liknar personnummer
}
import-guesses-text = Det kan vara dagen och tiden för en inspelning, ett ärende eller en faktura. Inget ändras om du inte väljer det.
import-guess-keep = Inget personnummer, orden står kvar
import-guess-exchange = Byt ut mot { $instead }
import-guess-missing = Välj om orden ska stå kvar eller bytas ut.
import-accept-first = Här står personnummer. Välj att byta ut dem, eller gå tillbaka.
import-heading = Rader som ingen säger
import-heading-text = De står före samtalet och läggs inte in.
import-oddities = Värt att veta
import-more-oddities = { $n ->
    [one] och 1 ställe till
   *[other] och { $n } ställen till
}
import-add = Lägg in samtalet
import-accept = Byt ut mot { $instead } och lägg in samtalet
import-back = Gå tillbaka och ändra
import-preview = Så har samtalet lästs
import-more-turns = { $n ->
    [one] Visa 1 replik till
   *[other] Visa { $n } repliker till
}

write-title = Lägg in ett samtal fråga för fråga
write-lead = Skriv under samtalet eller efteråt.
write-guide = Samtalsguide
write-guide-hint = Frågorna ur guiden blir rubriker att skriva under. Du kan lägga till egna.
write-no-guide = Utan guide
write-begin = Börja skriva
write-now-lead = Skriv personens egna ord så nära du kan. Spara ofta: knappen under varje fråga sparar allt, och du är kvar där du är.
write-save = Spara
write-add = Spara och lägg till en egen fråga
write-finish = Gör klart
write-end = Är allt med?
write-finish-hint = Det som står här sparas, och samtalet blir en text som ni kan lyfta citat ur. Den går inte att ändra sedan.
write-open = { $n ->
    [one] 1 fråga har inget sparat svar. Utan svar tas den inte med.
   *[other] { $n } frågor har inget sparat svar. Utan svar tas de inte med.
}
write-nothing = Här finns inget svar än. Skriv minst ett innan du gör klart.
write-else = Något mer som sades
write-else-hint = Sådant som inte hör till någon fråga.
write-own-question = Din fråga
write-own-answer = Svar
write-conflict = Någon annan har också skrivit här
write-conflict-text = Inget av det du skrev är sparat än. Jämför texterna här nedanför. Din står kvar i formuläret: ta med det du vill ha ur den andra och spara.
write-conflict-yours = Din text
write-conflict-stored = Sparat under tiden
write-too-late = Samtalet är redan klart
write-too-late-text = Någon annan gjorde klart det medan du skrev, och en färdig text går inte att ändra. Kopiera det du behöver härifrån.
write-too-late-read = Läs samtalet
write-too-late-yours = Det här hade du skrivit

quote-lift = Lyft citat
# Följs av replikens nummer.
quote-lift-from = ur replik
# Följs av styckets nummer.
quote-lift-part = stycke
quote-lift-need = Lyft och formulera behov
quote-marked-across = Du har markerat i flera repliker. Ett citat lyfts ur en replik i taget.
quote-lift-title = Lyft ett citat
quote-lift-lead = Korta texten till det du vill lyfta. Ändra inga ord: ett citat är det som personen sa.
quote-words = Citatet
quote-words-hint = Ta bort det som står före och efter. Rätta inte språket och foga inte ihop två ställen.
quote-lift-do = Lyft citatet
quote-nothing = Här finns inga ord att lyfta.
quote-not-found = De orden står inte så i repliken. Kopiera dem ovanifrån, utan att ändra något.
quote-cuts-a-word = Citatet börjar eller slutar mitt i ett ord. Ta med hela ordet.
quote-several = Orden står på { $n } ställen i repliken. Ta med några ord till, så att det går att se vilket du menar.
quote-not-theirs = Bara det som deltagaren säger, själv eller genom tolk, kan bli citat.
quote-already = De orden var redan lyfta. Här är citatet.
quote-title = Citat { $code }
quote-interpreted = genom tolk
quote-in-talk = läs i samtalet
quote-needs = Behov som citatet är belägg för
quote-no-need = Inget än.
quote-need-new = Formulera ett behov ur citatet
quote-supports = stödjer
quote-contradicts = säger emot
quote-reach = Får citatet visas?
quote-reach-asked = inte förrän personen har sagt ja till citatet
quote-each = { $code } vill läsa varje citat innan det används utanför teamet.
quote-approve = Anteckna ja
quote-approval-day = När sa { $code } ja till citatet?
quote-approved = { $code } sa ja till citatet den { $date }. Antecknat av { $by }.
quote-approval-withdraw = Återkalla godkännandet

quotes-title = Citat
quotes-lead = Personernas egna ord, oförändrade. Vilka citat du ser beror på vad var och en har sagt ja till.
quotes-all = Alla citat
quotes-filter = Visa
quotes-filter-all = Alla
quotes-filter-unused = Utan behov
quotes-find = Ord i citatet, eller en kod
quotes-show = Visa
quotes-none-found = Inget citat som du kan se har ”{ $words }”. Pröva med färre ord, eller en del av ett ord.
quotes-none-unused = Alla citat är belägg för något behov.
quotes-empty = Inga citat att visa än.
quotes-empty-text = Ett citat lyfts ur ett samtal och visas för dem som personen har sagt ja till.
quotes-to-talks = Till underlaget

# Rätta det som står om ett samtal, ta bort ett citat, koppla ett citat till ett behov
source-correct = Ändra uppgifterna
source-correct-heading = Ändra uppgifterna om { $code }
source-correct-lead = Texten i samtalet ändras inte. Byter du deltagare följer citaten med, och beläggen räknas om.
source-move-ask = Bekräfta att samtalet var med någon annan.
source-move-text = Samtalet står som { $from }. Var det i själva verket med { $to } följer { $n ->
        [0] inga citat
        [one] 1 citat
       *[other] { $n } citat
    } med, och det är { $to } som bestämmer vem som får se orden. Det som { $from } har sagt ja till gäller inte längre. Bytet antecknas.
source-move-after-no = { $from } har sagt nej till att ni arbetar med samtalet. Byt bara om det var fel person från början.
source-move-sure = Ja, samtalet var med { $to }, inte med { $from }
source-moved = Stod först som { $from }. Rättat av { $by } { $at }.
source-correct-save = Spara
quote-remove = Ta bort citatet
quote-remove-heading = Ta bort { $code }?
quote-remove-text = Orden står kvar i samtalet och kan lyftas igen. Citatets nummer används inte på nytt.
quote-remove-do = Ta bort citatet
quote-link = Koppla till ett behov som redan finns
quote-link-choose = Välj ett behov
quote-link-choose-first = Välj vilket behov citatet gäller.
quote-link-supports = Citatet stödjer behovet
quote-link-contradicts = Citatet säger emot
