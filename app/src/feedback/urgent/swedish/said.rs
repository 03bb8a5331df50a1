//! The same in other words: what the rules by parts had not foreseen.

pub const RULES: &str = "
# Danger from others, and need.
SLÅ|ha|hade ihjäl|ihjel|ijäl / tid* mygg* flug* skratt* ; P .. skick* bild* .. mitt|min|mina hus|barn|lägenhet*|dörr*
FÅ .. kronor .. av KIN ; ligger|låg|ligga med MIG ; mellan benen ; JAG .. tar|passar|matar .. syskon* / TOPIC
hand om .. småsyskon*|syskon* ; P .. köpt|bokat .. biljett* ; blivande man|make
SOVA på buss*|tåg*|station*|bänk*|golv* ; INTE .. haft|fått ... MAT|mat|vatten / TOPIC lunch fika
ätit .. makaroner|gröt|ris|bröd .. veck*|dag*|månad* ; behöver insulin ; P .. tagit .. blå|borta|väck|medvets*
andas konstigt|tungt|dåligt|knappt ; liv i honom|henne|HAN ; vet vilken|vilka|vilket .. du|dina|ni|era|din
STÅR utanför varje|NATT|hela|här|nu ; GÖRA MIG|OSS rädd|rädda|ont|illa
HIM .. elak*|hemsk|taskig|ond|grym|brutal|hård* mot|med|emot MIG|OSS|BARN|mamma|syskon* / kontor* TOPIC
KIN .. INTE snäll* ; HAN INTE snäll* .. hemma|när|mot|full ; HIM .. INTE .. släpp* ; HIM .. släpp* INTE
HIM .. bröt|bryter .. sig in ; HIM .. förstör* .. min|mina|mitt ; HIM .. död*|spark* .. katt*|hund*|kanin*
HIM .. letar|letat efter ; BARN .. såg|ser|hör|hörde|sett|tittar när HAN|KIN ; höj* .. handen|näv*|knytnäv* ; knytnäv*
helvete* hemma ; hemma .. helvete* ; INTE VILL .. vara hemma ; VILL INTE .. vara hemma|ensam
hemma .. läskig*|hemskt|otäckt|farligt ; läskig*|hemskt|otäckt|farligt hemma ; VILL INTE .. till PAPPA|KIN
VILL INTE .. bo .. PAPPA|KIN|hos|kvar|hemma / TOPIC
PAPPA .. ARG|arga|skriker|skrek|bråkar|slåss .. så|jag|vi|hela|varje|NATT|på
JAG får INTE äta|mat|dricka|sova|gå|komma in|ut|hem|$ / logga ; JAG FÅ INTE komma in|hem ; FÅ INTE komma hem
INGEN .. hämtar|hämtade MIG ; INGEN har kommit hem ; ensam hemma .. NATT|dagar|rädd|mörkt ; JAG göm* MIG
JAG|vi SKA|kommer .. hitta|krossa|knäcka|ta|få .. tag? dig|er|honom|henne|dom $ ; vänta bara ; passa dig|er $
då smäller det ; råka illa ut ; blod på .. händer ; ni ska få se|känna|ångra
JAG .. skjut*|knivhugg*|hugg*|slakt* .. er|dig|honom|henne|dom|någon|SOC|OTHER
SKA .. DÖDA|SLÅ .. ihjäl? EGEN OTHER|KIN|GRANNE ; SKA|VILL .. DÖDA .. OTHER|KIN|SOC / länk* tid*
tog|tar MIG mellan|på brösten|rumpan ; på rumpan|brösten ; TA .. på brösten|rumpan|rövan|mina
hand* .. innanför|under .. kläder*|tröja*|byxor* ; P .. klär av MIG ; klä|klädde av MIG
VILL|SKA .. att jag .. naken|nakna|klä|byta|posera|strippa ; P .. HIT .. in|sönder|upp DÖRR ; P .. HIT DÖRR
HIM lyssnar nu|hela|när ; ring INTE .. HAN|P ; INTE ringa|svara|skriva|sms* .. HAN .. ser|läser|hör|lyssnar|kollar
P .. stäng* av .. värme*|el|elen|vatten*|ljus*|mobil* / TOPIC ; MÅSTE ... annars .. HAN|P
annars .. HAN|P .. ARG|FULL|slår|berätta*|spri*|lägger|visar|TA|skick* ; P .. förbjud* MIG
P .. TA|drar|drog .. av .. MIG|kläder*|byxor*|trosor*|tröja* ; TA av MIG kläder*|byxor*|trosor*
JAG .. tolv|tretton|fjorton|femton|12|13|14|15 .. gravid* ; FÅ INGEN vård|läkar* ; JAG .. drogats|drogad|drogade
vet INTE var JAG är ; sälj*|sålt MIG / in ; till|på|i mitt rum .. NATT|varje|när ; SKA DÖDA .. den|dem|dom som
SKA .. DÖDA .. som tog|gjorde ; P .. TA .. ifrån MIG ; P .. vägr* .. mat|ut|medicin*|MIG|släppa|läkar* / TOPIC svara
P .. släpper INTE ; P .. INTE .. ge|ger MIG mat|pengar|medicin* ; P .. hot~ ... lämna|göra|hämta|anmäla|skada
HIM .. galen|tokig|våldsam|arg om JAG ; HIM .. ARG|FULL .. om|när JAG ; straff~|straffas|straffad / TOPIC
P .. lyd*|lyder ; om JAG INTE lyder|gör ; JAG .. lyda|lyder ; skriker|skrek .. åt|på|mot MIG|OSS|BARN / kontor* telefon* växel* TOPIC
P .. skrik* .. MIG|OSS|BARN / TOPIC ; brut* sig in .. hos|hemma ; INTE .. skydda .. MIG|OSS|BARN ; skydda MIG|OSS
var|vart kan JAG .. fly|gömma|gå|ta ; måste .. gömma ; levande helvete ; vi .. gömda|gömmer
jag .. fast hos|i .. HAN|P|honom ; kommer INTE ifrån|loss|bort HAN|honom|P|här ; ringer HAN .. var|varje|hela
HAN ringer .. minut*|timme|hela|var ; är du död ; du .. är död
som HIT|HOTA|skrämmer|jagar|kontrollerar MIG|OSS / TOPIC ; INTE säkert|tryggt|säkra|trygga .. OSS|MIG|hemma / TOPIC
P .. vill .. JAG kommer .. till .. hotell*|hus*|lägenhet*|hem|hans ; skrik* .. på|om|efter hjälp
RÄDD .. skada|slå|döda ; SKADA ON* BARN / TOPIC ; bara .. FOOD kvar|$ ; FOOD .. slut $ ; mat .. sop* ; sop* .. mat
härbärge* .. INTE|ingen|fullt|nekad|NATT ; INGEN .. härbärge* ; INTE .. fått .. metadon|subutex ; & FÅ INTE komma hem
JAG SKA .. se till att du|ni|HAN|DOM ; snöstorm|minusgrader .. ute|SOVA|NATT|bo ; tankar .. SKADA|skada|dränka
röst* .. SKADA ; HAN|KIN .. min fel ; allt är mitt fel .. HAN|P ; P .. tog|drog|höll|ryckte .. hårt ; gör ont när HAN|P
kast* ut MIG .. fönst* ; P .. skrattar när JAG gråt* ; hamna* på sjukhus* .. P|HAN|slagen|efter
SLÅ .. så .. sjukhus*|akuten|blod* ; jag .. gömma vapen ; annars skjut*|DÖDA|SKADA ; TA emot kunder
tvungen .. sälj*|visa|ligga ; MÅSTE klä|visa .. naken|av|kropp*|kamer* ; P .. SEIZE ON* WHOM / TOPIC
P .. SEIZE .. WHOM mot|i väggen|golvet|elementet ; annars .. slag|stryk|smäll|smisk|bråk ; kommer slagen
P .. TA ... pass|passet|passen|mobilen|telefonen / TOPIC visa* ; sex med MIG|BARN|henne|sin|min
LEVA på .. FOOD|vatten|kranvatten|knäckebröd ; köra .. in i SOC|folk|dom|dem|huset ; väntar .. MIG .. utanför|efter
vill|ska|måste veta var|vart JAG ; har flyttat .. hittar ; törs INTE ... HIM|hem ; FÅ INTE studera|plugga|jobba
P .. planer* .. min ; ute ur fängelse* ; INTE stå* ut .. HAN|P|skrik*
P .. gör .. nåt|något|saker .. med BARN|MIG|henne
HIM|DOM HIT / >på >upp >ner >vad >an >fast >ihop >av >in >rekord >numret >boll >igång >samman >till >ut >sig TOPIC ljud* dator*
höj* .. rösten ; HAN|KIN|DOM .. har|tog .. nyck*|passet / TOPIC visa* ; be HIM|honom .. om ; läser allt|det JAG
raderar sen|efter ; komma härifrån|ifrån|loss / TOPIC ; ifall|om vi MÅSTE springa|fly|sticka ; kissar .. SIG|på|ner
grop .. åt|till|skog* ; hör slag|skrik|dunsar|bråk|smällar ; stjäl*|stulit|snatta* .. mat|blöjor
el|elen|ström*|värme*|vattnet .. avstäng*|stäng* .. BARN|BEBIS|vi|NATT|syrgas ; avstäng* .. BARN ; insulin* .. tom*|slut
såld till|åt|av ; DOM|HAN|chef* .. har .. pass|passet|passen / TOPIC kopi* visa* ; FÅ INTE lämna|gå / TOPIC kön
skjut* dem|dom|er|honom|henne|alla / upp fram ; smaka på .. VAPEN ; inne i min|mitt lägenhet|hus|hem|sovrum
HIM är|var på mig ; INTE .. ensam med HIM ; ensam med HIM / TOPIC ; INTE .. lita på HIM .. BARN
HIM .. monster|psykopat|galning ; monster .. kväll*|NATT ; HIM .. märk*|ärr på MIG
märken på MIG|kroppen|halsen|armarna ; blå|blåa armar|ben|märken ; P .. TA .. mot min vilja ; tvingad .. av P
HIM .. kräv* .. pengar .. hot* ; HIM .. stjäl* .. hot*|slår
hotad|hotade av ; står|sitter .. bakom|bredvid MIG .. nu|hela|$ ; HIM .. bakom MIG ; P .. puss*|kyss*|smek* .. MIG
INTE .. köpa insulin|medicin*|mat|blöj* ; utan hem|bostad|tak .. NATT|fredag|imorgon|BARN|nu|ute ; SOVA under
SKA .. förstör* .. er|ert|era|ditt|din|hans|hennes ; slagsmål .. HAN|P|hem|hemma
P .. JAG .. ångra ; MÅSTE ha sex
FÅ INTE öppna DÖRR|gardin* / TOPIC ; HAN rak*|klippt*|klippte .. mitt hår ; FÅ .. slag för|med ; P .. rör* vid MIG|mina ; äter .. gång om dagen ; skafferi* .. tom* ; tom* .. skafferi* ; INTE fått i MIG ; ligger .. INTE .. svarar|rör|andas|vaknar / TOPIC ; lovad till|åt ; bortlovad ; JAG blir gift
JAG FÅ INTE .. ha .. kontakt ; pengar .. sex ; kula i honom|henne|dig|er|dem ; SLUT med er|dig|honom|henne ; SKA elda upp ; satt|installerat .. i min telefon|mobil|bil ; ihop med .. vuxen|äldre
";
