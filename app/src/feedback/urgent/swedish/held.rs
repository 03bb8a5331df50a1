//! Watched, locked in and followed; married off; used.

pub const RULES: &str = "
# Watched, locked in, followed.
P .. LÅSA .. WHOM|in|inne|DÖRR|ute ; LÅSA in WHOM|$ ; LÅSA WHOM ; LÅSA .. inne ; inlås* ; stäng* in MIG|WHOM
stäng* MIG .. in|inne ; instängd* .. P|hemma|rum* ; INTE .. kom* ut ; P .. följ* efter ; följ* efter WHOM
följer .. efter ; förfölj* ; stalk* ; skugga* MIG ; efter .. MIG .. hem .. från
P .. spion*|spår*|övervak*|vakt*|kontroll*|bevak* .. WHOM|JAG|allt|mobil*|telefon*|min|vart|var
P .. kollar|läser|läste|kolla|går .. mobil*|telefon*|sms|meddeland* ; P .. gps* ; gps*|sändare* .. bil*|väska*
satt|gömt .. sändare*|kamer*|gps* ; airtag* ; app* .. spår* MIG ; P .. bestäm* .. allt|över|vem / kommun* handlägg*
P .. bestäm* vad JAG ; BROR bestäm* .. MIG|JAG|allt|över ; dyk* upp .. utanför|jobb*|skola*|hem|hemma
HIM .. utanför|porten ; stirra*|tittar|glor|tittat in .. fönst* ; HIM .. vet var .. JAG|vi .. bor|sitter|finns|jobbar|är
P .. vet var|vart JAG ; P vet att JAG .. här|sitter ; utanför .. hus*|port*|dörr*|fönst* .. NATT|står|P
nån .. utanför|efter ; FÅ INTE .. gå ut / TOPIC från ; FÅ INTE .. lämna huset|hemmet|lägenhet*
JAG|HAN|vi FÅ INTE .. gå|träffa|ha|prata|välja|jobba|lämna|sova .. BROR|PAPPA|MAN|DOM
JAG FÅ INTE .. träffa .. kompis*|vän*|familj*|folk|nån|killar|mina
JAG FÅ INTE .. ha .. telefon*|mobil*|egna|pengar|kille|pojkvän|bankkort|kläder ; FÅ INTE ... för|av .. KIN
P .. låter|lät|släpper .. INTE .. MIG|OSS|ut ; JAG INTE .. FÅ|KAN .. ut|gå|ha ; INTE FÅ gå ut
P .. TA .. EGEN pass|passet|mobil*|telefon*|nyckl*|bankkort*|körkort*|pengar|pengarna|lön*|papper|kort* / TOPIC visa*
P .. TA alla|allt|mina .. pengar* ; P TA allt|pengarna ; beslagtagit .. pass ; P göm* .. nyckl*|pass*|mobil*

# Married off, honour, cutting.
gift~|gifter .. bort .. WHOM|$ ; bortgift* ; gifta bort ; hittat .. man .. åt MIG ; vem JAG .. gift* ; tvångsgift*
tvångsäktensk* ; barnäktenskap* ; barnbrud* ; MÅSTE|tvingas .. gift* ; SKA .. gift* MIG .. kusin*|fast|INTE|gammal*
DOM|KIN .. giftas|gifta ; JAG SKA giftas ; vill .. att JAG .. gift* ; P .. gift* MIG ; äkta .. kusin* ; kusin* .. gift*
gift* .. kusin* ; SKA .. skick*|föra|flyga|ta .. MIG|OSS|BARN|hem .. till LAND|utomlands|hemlandet
P .. resa|åka|flyga|ta .. MIG|OSS|henne .. LAND
P .. skick* .. MIG|OSS|henne .. till|tillbaka|utomlands|hem|ner / mejl* brev* ; uppfostringsres* ; enkelbiljett*
biljett* .. LAND|hemlandet ; INTE .. tillbaka från LAND|hemlandet ; resa .. LAND .. gift*
heder* / hederlig* hedersgäst* hedersom* hedersuppdr* ; vanära* ; skam över familj* ; familj* .. heder|rykte|ära
könsstymp* ; omskär* ; omskur* ; stympa* ; syster .. skär* ; BARN SKÄRA|skäras|snoppas ; skäras när|där|i|nere ; oskuld*
mödomshinn* ; hora .. DOM|P ; fått|dra* skam över ; BROR .. följ*|vakt*|kontroll*|jagar|jagade|jagat|hitt*|slå* / möte* mötet
PAPPA .. får reda på|upptäck*|får veta .. kille|pojkvän|JAG|flickvän|gay|tjej
om P får reda|veta .. DÖDA|dör|slår|skick*|slut ; INTE ha kille|pojkvän

# Sexual violence and being sold.
våldta* ; våldförd* ; övergrepp* / om|info* juri* rättsöver* ; sexuellt* .. utnyttj*|ofred*|traka*|våld ; utnyttj* MIG
antast* ; ofred* ; pedofil* ; tafsa* ; pilla* .. på MIG ; slicka* MIG
P .. rör|rörde|ta|tar|tog|känner|klämmer|tagit|kände|smeker .. på .. MIG / telefon* kläder jacka* skor handsk* ansvar* uppdrag*
P .. rör|rörde|rört MIG / <jag <det ; rör MIG .. NATT|där|under|mellan ; ta* på MIG där
vill .. kyss*|ta|känna|pussa .. på? MIG ; sitter|sitta|sätta .. knä*|knät .. känn*|ta*|gosa
P .. smyg*|kommer|kommit|kom|går|kryper|lägger .. i|in .. rum*|säng* / boende* ; på mitt rum .. NATT|när|sover
NATT .. kommer .. P .. in|till MIG ; lägger SIG .. min säng|sängen ; mot MIG i sängen ; tvingar MIG .. säng*|till|nakna
nakenbild* ; nakna .. bild*|foto* ; bild* .. på MIG .. sprid*|lägga|lägg*|visa|hot*
hot~ .. sprid*|lägga ut|skicka .. bild*|film*|video* ; sprid* .. bild*|film* .. MIG
VILL INTE .. HAN gör|fortsätter|gjorde ; INTE VILL .. P gör .. ändå ; fast JAG .. INTE .. VILL
INTE VILL .. sex|ligga|samlag|knulla ; VILL INTE .. ha sex|ligga|knulla ; ligga med .. folk|män|andra|dom|för|HAN
P .. sälj* .. MIG|OSS ; sälj* .. kropp*|sex ; tving* .. sälja|prostit*|tigga|jobba|stjäla|råna|knark* ; prostitu*
trafficking* ; hyr*|lån* ut MIG ; MÅSTE .. jobba .. gratis|annars|lön ; HAN .. utvis* ; ta emot kunder ; människohand*
lura*|lånehaj* .. hot* ; MÅSTE .. ligga med|knark* .. skuld* ; skuld* .. knark*
DOM .. kommer .. efter|skada|ta|hämta .. MIG|OSS|EGEN|BARN / klockan ; annars .. skad*|slår|DÖDA|tar .. WHOM
hemlighet .. P ; P .. säger .. hemlis|hemlighet ; snopp* ; visar|visa .. könsorgan* ; gromm*
";
