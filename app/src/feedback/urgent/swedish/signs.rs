//! Signs that others see or that one tells of, by who is in danger: what a body, a home, a child, a purse look like.

pub const RULES: &str = "
# Somebody at home: how it is when he comes, when he is away, what he decides, what shows.
BARN|vi|JAG|hund* .. QUIET .. när|tills|innan|så HAN|KIN|nyckel*|dörr* ; när HAN|KIN .. hem|in|kommer|vaknar .. QUIET
när .. dörr*|nyckel*|bil|bilen .. QUIET
lugn*|skönt|tryggt|fritt|tyst bara? när HAN|KIN .. borta|jobb*|sover|åkt|INTE|rest|ute ; BARA .. andas .. när HAN
går runt som katt* .. HAN|KIN ; INTE säker*|trygg* .. med|hos|kring|nära|bredvid HAN|KIN|honom|henne
VÅGA INTE .. in|upp|hem|ut $ ; VÅGA INTE .. gå in|upp|nerför|ut ; trapphus* .. VÅGA
HAN .. vill|kräver|har|bestämmer .. koder*|kvitt*|bankid|bankkort*|swish*|lönen / TOPIC ; måste visa .. HAN|KIN
visa .. kvitt* .. HAN|KIN ; MÅSTE .. svara .. inom|direkt .. HAN|annars ; vad JAG får ha på MIG
vem JAG får|ska träffa|prata ; HAN väljer .. kläder|vem|vad ; INGEN vänner kvar .. HAN
HAN .. INTE om JAG .. träffa|pratar ; får INTE .. jobba|plugga .. HAN|KIN
HAN .. tjugo|hundra|femtio|tretti|trettio gånger|sms|samtal ; HAN .. ringer på .. varje|NATT|hela
HAN .. trädgården|buskarna|brevlådan|bakom ; lapp*|brev i brevlådan .. hot|hota|hotar|dö|dör|HAN|jag|ska
gick|går in i .. en? dörr*|skåp* ; halka*|ramla*|snubbla* .. säger|sa|sagt JAG|hon|alltid ; säger .. halka*|snubbla*
svull* .. öga*|läpp*|kind*|ansikte*|käke* ; öga*|läpp*|kind* .. svull*|sprack|sprucken|blått|blå ; sprucken läpp
haltar .. igen|sen|HAN|helg* ; ont i .. revben* ; revben* .. andas|ont|bröt|knäck*
kan INTE lyfta .. arm|armen|armar|armarna ; arm|armen|armar|armarna|handled* .. vred|vrid*|bakåt|ryggen
hår* .. tussar|lossnar|ryckt*|rev|slet|hand* ; BARN .. mellan OSS|HAN|honom ; ställ* MIG mellan
BARN .. mellan HAN|honom och MIG ; BARN .. såg|sett|hörde|hör allt ; BARN .. såg|sett .. blod*|slag|när|mig
ringer BARN .. grann*|polis* ; HAN .. vapen* .. hemma|skåp*|säng* ; sover med .. vapen|yxa|kniv .. säng*|kudd*
HAN slutar INTE|aldrig .. förrän ; förrän JAG .. svimm*|gråt*|blöd*|säger
HAN .. sparkar|sparkade|dödade .. hund*|katt*|djur* ; grann* .. hör|höra|hört .. HAN|slag|skrik*
polis* .. hos|här .. igen|gånger|varje ; besöksförbud* ; HAN .. bryr sig INTE om besöks*
skyddad* adress .. hitt*|vet|röj* ; skyddsboende* / TOPIC ; kvinnojour* .. fullt|plats|nu|nekad|akut

# What is done in secret.
det händer .. när|varje|NATT ; när mamma|pappa .. jobbar|sover|borta|inte är hemma .. HAN|DOM|KIN|kommer|vill
där nere|därnere .. ont|gör|blod*|blöd*|rör|tar|vid ; ont|blöder .. därnere|underlivet|mellan|rumpan
VILL INTE .. ensam|själv|bo|sova|vara .. med|hos KIN|HAN|morfar|farfar|styv* / TOPIC
lek|leken|leka .. hemlig*|INTE|berätta|under täcket ; kittlar .. MIG|under|säng* ; kan INTE säga vad HAN|P
INTE berätta .. vad HAN|P .. gör|gjorde ; HAN .. vill att JAG .. titta*|klä|visa|ligga|kom|kommer|komma .. / TOPIC
smaka|suga|röra|hålla .. på HAN|hans|honom / TOPIC ; hans hand* .. min|mitt|mina|under
drog|drar .. av|ner .. byxor*|trosor*|kläder* ; duschar|tvättar .. efter* .. HAN|smuts*
JAG .. gravid|med barn .. HAN|tvinga*|ingen|vet|pappa ; filmar|fotar|fotograf* .. MIG|BARN .. utan|nak*|dusch*
ska skicka .. bilder|en bild|mer|fler .. annars|till|tillbaka / TOPIC ; utpress* ; blir .. utpressad
HAN|DOM .. lägger ut|sprider .. bild*|film* ; äldre killar|män|gubbar .. dricka|sprit|pengar|cigg*|present*
present* .. HAN|vuxen .. INTE berätta|säga ; åker .. med .. män|gubbar|äldre .. pengar ; kunder .. NATT|dag|lägenhet*

# Tired of it all: other roads to the same end.
vägs ände ; ingen väg tillbaka / >i >på >till >från ; INGEN återvändo ; sista kapitl* .. liv|livet|skriv*|mitt
stänga av .. allt|för gott|mig ; släcka lampan|ljuset .. gott|mig|nu ; checka ut ; slå av strömmen .. mig
dra ur sladden .. mig|jag|liv|livet ; bryr MIG INTE .. krock*|kör på|överkör*|VAKNA|imorgon
gör .. inget om JAG|bilen .. INTE|krock*|dör ; kör .. för fort .. flit|med|vilje|träd*
slarv* .. medicin* .. flit|vilje|med ; hoppas .. bilen|nån|bussen .. kör på|över MIG
valt .. dag|datum|sätt|plats / TOPIC ; valt ut .. kläder .. kista*|begrav*
skrivit|skriver ner .. lösenord*|koder* .. hitta*|efter|dom|barn*|mamma
JAG .. förberett|förberedd|ordnat|planerat allt / TOPIC ; allt är förberett|planerat / TOPIC
INGEN plats för MIG .. världen|livet|$|här på ; världen .. INTE .. plats
klarar|klarat MIG INTE .. till|över NATT|helgen|morgon* ; överlev* INTE .. NATT|vinter*|helg*|veck*
orkar INTE .. se .. morgondagen|sol|solen|vår ; ta farväl av ; JAG .. tom inuti|inombords
känner ingenting .. längre|mer ; JAG .. BORTA .. märker|ingen|bättre
blir bättre|lättare|billigare för .. alla|barnen .. utan|om JAG|när JAG ; JAG .. kostar bara|bara kostar
JAG .. är .. last|belastning|problemet ; dom|ni|alla|barn* .. klara* .. bättre|fint utan MIG ; jag är problemet
skulden är min .. dö|bort|slut ; JAG förstör .. för alla|barnen ; pratar med min döda|döde
hör min döda|döde .. röst*|ropar|kallar ; mamma|pappa|HAN .. ropar|kallar på MIG .. himl*|graven|död*
rispor*|ärren|ärrig* .. armar*|lår*|nya|ben|benen|benet ; nya sår|märken .. arm|armen|armar|armarna|handled*
enda som hjälper .. skär*|rakblad*|kniv*|sprit* ; slår|dunkar .. huvudet i|mot väggen
kräks|spyr .. efter .. mål|målet|måltid|mat|maten|äter
äter INTE|ingenting .. dygn*|dag|dagar|dagen|veck*|sen / TOPIC
dricker|super .. ihjäl|tills|varje dag|från morgon* .. JAG|orkar|däck*|slock* ; dricka MIG ihjäl ; supa ihjäl
super ihjäl ; knarkar ihjäl ; tar vad som helst .. slipp*|somna|bort ; bra om JAG .. sov|slapp|INTE .. VAKNA|fanns|dog

# Children whom somebody should look to.
BARN .. ber|frågar|tigger|letar .. mat|bröd|äta / TOPIC
BARN .. lagar mat|passar|matar|byter .. bebis*|syskon*|småsyskon*|själv|lillebror ; BARN .. kläder .. varje dag|samma
luktar|luktade .. kiss|bajs|avföring|urin|sprit|skit|piss
sommarskor|sandaler|tofflor|strumplästen|foppatofflor .. snö*|vinter*|minus|kallt
BARN .. ute .. hela NATT|mitt i|sent .. ensam*|själv|själva ; BARN .. magr*|undernär*|tunn* .. mat|äter|fått
BARN .. löss|skabb|sår .. INGEN|INTE|hela ; BARN .. tunn* kläder|tröja .. snö*|minus|vinter
BARN .. stängs|utestängd|utelåst|låses|låst|instängd|inlåst .. ute|in|rum|rummet|garderob*|källar*
BARN .. försvunnen|försvunnit ; BARN .. rymt .. sen|igår|NATT|INTE|hjälp / löst ; hittar INTE .. mitt|min BARN
BARN .. kom INTE hem ; BARN .. droger|knark*|narkotika|sprit* .. hittat|åt|ätit|druckit|ger|får
gav|ger BARN .. sprit|sömn*|medicin .. somna|tyst ; föräldrar* .. höga|påtända|däckade|slocknade|knarkar|slåss
mamma|pappa .. däckad|slocknat|slocknar|påtänd|hög .. golv*|soff*|barn*|JAG|vi ; ser rött
tappar|tappade det .. BARN|barn*|slå|slår|henne ; hand* .. flög|for|åkte .. ut|till|på|BARN
skakade|skakar BARN .. tyst|slut|slutet ; orkar INTE .. BARN* skrik* .. gör|kasta|skaka
rädd .. vad JAG kan|kommer|ska .. göra|gör .. BARN|henne|honom|nån ; JAG .. nära att slå|skaka|kasta|kväva
var nära att slå|skaka BARN|henne|honom ; blev|blir för hårdhänt|hårt .. BARN|ungen ; hårdhänt* mot|med BARN
VILL|SKA SKADA EGEN OTHER|P|SOC
JAG ... spräng*|skjut*|bränn* .. stället|er|alla|huset|kontor*|bygg* / upp fram tid|tiden|tider
SKA ... spräng*|bränn* .. stället|er|huset|kontor*|alltihop|skit* ; kommer ... vapen|kniv*|bensin|yxa / TOPIC
ni|du .. ska|får|kommer .. få .. betala|igen|tillbaka .. för ; jag vet var .. du|ni .. barn*
ingen ska gå .. därifrån|levande

# No food, no bed, no care.
späd* .. mjölk*|ersättning*|välling* ; hoppar|hoppat över .. middag*|måltid*|kvällsmat*|maten
kronor|kr|spänn kvar .. till|månad*|veck*|mat|maten|äta|leva|lever|levt ; tömt .. frys*|skafferi*|kyl*
frysen .. tom* ; åter* .. blöj* ; container* .. mat|äter|letar ; dumpstr*
letar .. mat .. sop*|papperskorg*|container* ; letar .. sop* ; äter .. var|varannan dag
lever|levt på .. vatten|nudlar|socker|pasta|kaffe|te .. dag|dagar|dagen|veck*|bara|INTE ; socker och|i vatten
magen .. skriker|värker|kurrar .. hunger*|mat|tom ; svimm* .. hunger* ; ge .. BARN|bebis* bara vatten|te|välling
BARN .. lagt|lägger|somnar|somnade|gick .. hungr* ; INTE .. mat .. helgen|helg|imorgon|ikväll ; maten tog|är slut
sista .. mat|maten|bröd*|pengar .. slut|idag|gick|barn* ; vet INTE var|vart .. vi|JAG .. sova|sover|bo|ta
kronofogd* .. imorgon|WEEKDAY|kommer .. / TOPIC
ute|ut|lämna|flytta .. innan|före|senast .. WEEKDAY|NATT|imorgon .. vart|var|INGENSTANS|barn*|ingen
kastas|slängs|åker ut .. WEEKDAY|imorgon|NATT|idag / TOPIC
hotell* .. slut|sista|betala .. WEEKDAY|NATT|imorgon .. vart|INGENSTANS|barn*
INGEN .. släpp* in MIG|OSS .. NATT|sova ; sista natten .. tak|boendet|härbärg*|lägenhet*
sover .. soffa|golv* .. hos .. främl*|okänd*|män|langar* ; VÅGA INTE sova .. ute|härbärg*|boendet
bind*|bunden|bundna|fastspänd*|fastbund* .. säng*|stol*|element* ; INTE .. toalett*|toa .. personal*|dygn|hela|FÅ
ligger .. sin|egen|eget avföring|kiss|urin|blöja ; INTE .. fått .. vatten|dricka|blöja|hjälp upp .. sen|dygn|hela|dag
kan INTE resa MIG|upp ; kommer INTE upp $|från|ur ; tryck|trycker|trycket|ont .. över|i .. bröstet / stress* nervös*
domn*|förlam* .. sida|arm|armen|armar|armarna|ansikt*|ben ; ser dubbelt ; spyr|kräks|spytt|kräkts|hostar .. blod|svart
feber .. 39|40|41|inte ner|slö|bebis* ; INTE kissat .. dygn|dag|sen ; dialys* .. INTE|missat|råd ; medicin* är slut
halsen .. svull*|svälj*|andas ; svälja .. svårt|ont .. strup*|tog|HAN ; svårt att andas / TOPIC väntrum* parfym*
får INTE luft ; blodsocker* .. lågt|högt|inte|insulin ; fostret|magen .. rör sig INTE|blöd*|spark* ; blöder .. gravid*
gravid* .. blöder|spark*|slag* ; vattnet gått ; värkar .. ingen|hem|hemma|ensam

# Owned, watched by a family or a gang.
TA|tagit .. min|hela lön|lönen ; skuld* .. växer|dubbl*|större|arbeta*|jobb* .. varje|av|DOM|HAN
FÅ INTE .. tillbaka pass* ; jobba* .. skuld* .. DOM|HAN|chef* ; bor .. restaurang*|bygg*|salong* .. källar*|golv*|FÅ
FÅ INTE betalt .. pass|hot|hota|hotar|gå|lämna|låst
förvar*|göm* .. väska*|påse*|paket*|grejer .. åt|DOM|killar*|hot|hota|hotar|VÅGA
vet var .. BARN|syst*|bror*|familj* .. går|bor|jobbar ; skjut*|sköt på|mot .. dörr*|hus*|fönst*|OSS|balkong*
sprängt|sprängde|smällt|granat .. port*|dörr*|trapp*|hus* ; DOM .. väntar|vill .. JAG .. skjuta|sälja|göra|hämta
MÅSTE .. göra .. jobb åt DOM|gäng* ; ut|lämna|hoppa av .. gäng* .. DÖDA|hot|hota|hotar|dör|vågar|INTE
gäng* .. ute efter|letar|jagar|hotar .. MIG|OSS|BARN|bror*|son|sonen ; pris på .. huvud*|MIG|honom
bröllop* .. INTE|ALDRIG .. valt|vill|känner|träffat ; ring* på fingret .. INTE|vill|tvinga*
KIN|DOM .. bestämt .. om MIG|vem|gift*|resa|åka|LAND
packar|packat|packade min väska .. LAND|semester|gråter|KIN|DOM|inte
KIN .. viskar|samlas|möte om MIG .. heder*|gift*|skam*|döm* ; kolla* .. om JAG är oskuld
FÅ INTE .. gå .. skol*|gympa*|bada|badar|simning*|kompis* .. KIN|heder*|bror*|för att ; filma* .. av KIN|bröder
telefon* .. kontroll*|kollar|spår* .. KIN|BROR ; måste .. ha slöja|sjal .. annars|tvinga*|slå|slår
sms* .. kille* .. KIN|DÖDA|slå|slår|fick se
häll*|kastade|slängde|kastar .. kaffe*|te|vatten*|soppa*|olja* på MIG|mig|BARN ; tänkt klart
hur många .. nätter|dagar .. klarar|orkar|håller ; sagt upp lägenheten|jobbet|abonnemang* .. behöver .. INTE|inte
om HAN .. hör|ser|märker MIG|det .. kört|slut|dör|död ; INGEN kväll|natt|dag .. INTE .. RÄDD
låsa|låser|låst in|undan knivarna|medicin*|rakblad* ; knuff*|drog|dra|tvinga*|släp* .. in .. i en? bil|bilen|skåpbil
inknuffad|indragen|inputtad|insläpad .. bil|bilen|hus*|källar* ; har INGEN|INTE medicin|hjärtmedicin|insulin / TOPIC
legat|ligger|låg utan hjälp ; tvättar .. bort spår* ; framtid* .. bara .. vägg|svart|mörk*|ingenting|hål
INTE .. ha nyckel|telefon|pengar|pass .. HAN|MAN|tycker
delat|delar på ett|en äpple|macka|smörgås|portion|burk|konserv* ; paket nudlar|pasta|ris|makaroner|gröt kvar
rum* är tomt .. INGEN pratar ; INGEN pratar om henne|honom ; lovat|lovade|lovar .. INTE .. göra|slå .. igen
skönt att få sluta|somna|slippa|vila|dö ; MAN|HAN tycker INTE att JAG ska ; INTE .. behöva se MIG
vandrarhem*|hotell*|boende*|härbärg* .. till imorgon|WEEKDAY|NATT .. INGEN|INGENSTANS|inget
klumpig* .. INTE|märk*|blå*|säger ; hoppas NÅGON tar hand om katten|hunden|djuren|BARN|dom|dem
mitt bröllop .. INGEN|INTE|frågat ; nyckel* .. vapenskåp* ; vapenskåp* .. nyckel*|kod*|öppet ; avskedsbrev*
P tar|tog|ta på EGEN? BARN / jacka* kläder* skor* overall* mössa* ; SKA .. skära upp|av .. min|mitt|mina|mig
INGEN|INTE .. att VAKNA till|för ; INTE .. något|nåt att VAKNA till|för ; INGEN .. väntar på MIG
säger|sa|sagt att JAG slog i ; slog i skåp*|dörr* .. säger|sa ; FÅ INTE äta med ; hur det är på andra sidan
söner|sönerna|svågrar|bröder vaktar|följer MIG ; KAN INTE skydda henne|honom|dem|dom|BARN ; där JAG sover .. INGEN
galen|tokig|rasande om JAG .. sen|sent|minut*
";
