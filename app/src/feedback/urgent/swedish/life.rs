//! Not wanting to live, and what one does to oneself.

pub const RULES: &str = "
# Not able or willing × living.
& INTE ORKA LEVA|LIVET|existera ; & INTE VILL LEVA|existera / >på >av ; & INTE VILL|ORKA .. FINNAS MER|kvar|till|här
INTE ORKA|VILL FINNAS $ ; VILL|ORKA INTE FINNAS $ ; JAG .. INTE .. VILL|ORKA FINNAS / >i
JAG VILL|ORKA INTE FINNAS / >i ; VILL|ORKA INTE VARA kvar|här|till MER|$ ; INTE VILL|ORKA VARA kvar|här|till MER|$
INTE VILL|ORKA VARA med MER $ ; VILL|ORKA INTE VARA med MER $ ; INTE VARA här|till MER ; KAN INTE LEVA / >på >av >upp
STÅR INTE ut MER|$ ; INTE STÅR ut MER|$ ; STÅR INTE ut med LIVET|mig|allt|smärta* ; härdar INTE ut
slutat|slutar|sluta VILL|ORKA LEVA ; håll* .. MIG kvar|vid ; INGEN .. stopp*|håll* MIG
skäl|anledning* .. stanna|LEVA|FINNAS ; JAG .. nåt|något dumt|dumheter|överilat|hemskt
VILL INTE känna|tänka $|MER|något|nåt|ingenting ; INGEN .. hitta* MIG ; där INGEN ser|hittar|vet|hör
JAG .. redan BORTA|död ; ORKA du LEVA ; hopp* .. kör .. MIG|över|på ; låt|låta|låter|lät MIG .. DÖ
besvik*|ledsen|arg .. VAKNA / TOPIC ; VAKNA .. besvik* ; ser INGEN framför|framåt ; JAG är .. slut .. slut
besvär|last .. länge till|längre ; att det slutar|upphör $ ; gör så det slutar ; går INTE MER $ / TOPIC
tänkt .. hur|var .. hur|och|var|när $ ; försäkring* .. värd* MER|mer ; värd .. mer|MER död ; INTE mycket liv kvar
INTE INGEN? KRAFT .. att|till LEVA|LIVET|fortsätta ; ORKA INTE MER $ / idag ikväll imorgon ; ORKA INTE det här $ / TOPIC
INTE ORKA MER $ ; ORKA MER INTE $ ; ^ JAG? ORKA INTE $ ; ^ JAG INTE ORKA $ ; ORKA INTE ett|en dag|natt|timme
ORKA INTE med|fortsätta|vidare MER|$ ; ORKA INTE med|hålla|kämpa allt|detta|livet|kämpa|uppe ; ORKA INTE kämpa*
ORKA INTE .. MIG själv ; ORKA INTE hålla|stå emot|ut|ihop ; INTE ORKA|palla kämpa* ; har INGEN|INTE .. KRAFT kvar|MER|$
KRAFT är|tog slut $ ; KRAFT SLUT $ ; KAN INTE MER $ ; fixar INTE MER $ ; KRAFT .. räcker INTE MER|$
VILL|ORKA INTE .. VAKNA ; INTE .. VILL|ORKA .. VAKNA ; hoppas|hoppades|önskar .. INTE|slapp .. VAKNA
SOVA .. INTE .. VAKNA ; SOVA .. slipp* ; slipp* .. VAKNA|LEVA|FINNAS|existera|ANDAS ; SOVA för alltid|gott|evigt
somna in $ ; SOVA och INTE VAKNA ; vill bara SOVA bort ; VAKNA INTE MER|upp ; slipp* allt $ ; slipp* allting
VILL .. slipp* LIVET|ifrån

# Wishing or meaning × dying.
VILL .. DÖ / skratt* skäms skam* nyfiken* tråk* garv* genans pinsam* törst kaffe* choklad*
SKA .. DÖ / skratt* skäms tråk* batteri* alla ; VILL .. JAG|MIG .. DÖR|BORTA|död / skratt*
VILL .. bli|blev|va|vara|vore död|BORTA|begravd / brus* problem* ; FÅ DÖ|somna
funderar|tänker|tänkt .. på .. DÖ|döden|dödsfall* ; tänker|funderar .. på att sluta leva
tankar .. på|om .. DÖ|döden|LEVA|avsluta ; JAG .. FÅ .. DÖ ; hellre DÖ|DÖR|död ; bättre|bäst|lika DÖ|DÖR|död / länk*
lika bra|gärna|väl DÖ|DÖR ; lika bra|gärna .. VARA död ; VILL .. FÖRSVINNA $ ; sluta FINNAS|leva|existera|ANDAS / TOPIC
JAG .. VILL .. FÖRSVINNA / >från >ur TOPIC ; INGEN .. bry* SIG? om MIG ; önskar .. INTE .. född*|föddes|FINNAS
aldrig .. föddes|född*|fötts ; INTE .. föddes|fötts ; vore JAG död ; trött på LIVET|LEVA|ANDAS ; less|led på LIVET|LEVA
trött på allt $ ; less|led på .. LEVA|FINNAS ; hatar .. LEVA / TOPIC ; mätt på LIVET|dag*|dar
LIVET .. SLUT|skit|helvet*|värdelös*|meningslös*|hopplös* ; LIVET .. INTE .. värt ; INTE .. värt att? LEVA|LIVET
INTE .. värd att? LEVA ; INGEN|INTE .. MENING .. LEVA|LIVET|mig|allt|något|fortsätta|JAG ; INGEN|INTE .. MENING $
INGEN|INTE .. MENING längre|MER|$ ; allt|allting .. meningslös*|hopplös*|nattsvart|kolsvart|svart|mörkt / TOPIC
hopplös* meningslös* ; meningslös* LEVA ; INGEN|INTE .. UTVÄG / >ur >från TOPIC ; INGEN|INTE .. ljus i tunneln
INGEN väg ut ; ser INTE|INGEN .. framtid* ; INGEN framtid $ ; finns INGEN hopp $ ; INGEN hopp kvar
INGEN|INTE .. att LEVA för ; INTE .. LEVA för ; vad|varför .. JAG LEVA|VAKNA|FINNAS / >i >på
varför ska|skall JAG .. fortsätta|VARA kvar|LEVA ; vad LEVA JAG för ; att LEVA för
LIVET .. inget|ingenting|för jobbigt|tungt|svårt / TOPIC fyll* ; LIVET är inget
TAPPA .. KRAFT|VILL|lust* .. LEVA|LIVET ; lust* att LEVA
levt|levat|levet|levit färdigt|klart|nog|tillräckligt|för|alldeles ; färdig|klar med LIVET|jordelivet ; redo att DÖ|gå
VILL .. följ*|komma|FÅ .. till|efter|hem .. honom|henne|gud|himl*|uppe / TOPIC möte* ; VILL .. till himl*
vår? herre .. ta|hämta|kalla .. MIG ; gud .. ta|hämta|kalla .. MIG ; hämta hem MIG ; låt MIG få? gå|DÖ|somna|försvinna
FÅ .. gå|DÖ|somna $ ; väntar .. på .. DÖ|döden|slutet ; dödshjälp* ; dödslängt* ; livstrött* ; levnadstrött* ; livsled*
självmord* / självmordslinjen självmordsprev* nummer ord ordet text texten länk länken sida sidan film* info* broschyr* affisch*
sjelvmord* ; suicid* / suicidprev* word ord ordet text texten link länk ; själmord* ; självdöd* ; avskedsbrev*
dödstankar* ; mörka|svarta|hemska tankar / TOPIC ; tankar .. skada|död* ; JAG .. hatar|avskyr MIG|LIVET|LEVA
hatar MIG själv ; hatar mitt LIVET ; hatar LIVET ; plan|planer|planerat .. ta|dö|självmord*|hoppa|avsluta
JAG .. bestämt .. hur|när|dag|datum .. jag|det $ ; bestämt MIG för hur|DÖ ; bestämt dag|datum|tid|plats / TOPIC möte*

# Better without me, nobody would miss me, a burden.
BETTER ... utan MIG ; utan MIG ... BETTER ; BETTER ... JAG .. INTE .. FINNAS|levde|föddes|född*|här|kvar|med|lever
BETTER ... JAG .. DÖR|BORTA|död ; om|ifall JAG INTE FINNAS|levde|fötts / >i >med >på
om|ifall JAG .. DÖR|försvinner|försvann|dog ; JAG INTE FINNAS MER|$ ; FINNAS JAG INTE / >i >med >på
JAG INTE LEVER|lev MER|$ ; JAG VARA INTE här|kvar då|$|MER ; JAG VARA INTE här då ; när JAG .. är? BORTA|död|dött|dör
när JAG INTE .. FINNAS|LEVA|kvar|här / >i >med >på ; när JAG är BORTA ; INGEN .. sakn* MIG|$
INGEN .. sakn*|märk*|sörj*|bry*|gråt* ... JAG|MIG .. DÖR|BORTA|FINNAS|LEVA|död
INGEN skulle|hade|kommer .. sakn*|sörj*|märk* .. MIG|$ ; INGEN .. behöv* MIG $ ; INGEN .. VILL ha MIG
INGEN .. älskar MIG ; FÖRTJÄN .. bättre|annan .. mamma|pappa|förälder|JAG|MIG ; FÖRTJÄN .. mamma|pappa .. INTE .. JAG
dålig|sämsta|värdelös mamma|pappa|förälder ; JAG .. värdelös* ; JAG .. börda* ; bara i vägen
i vägen för .. alla|unga|andra|familjen ; bara till besvär|last ; bara .. belastning
JAG .. bara .. last|belastning|ivägen ; ligg* .. till last ; JAG .. belastning för
FINNAS INTE .. på|till|nästa måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|vecka|jul|sommar / kvar tid*
min|egen begravning ; INTE lev* .. imorgon|imorn|morgon|vecka|länge|jul ; INTE lova|säker .. att JAG LEVA|FINNAS
hur länge till? JAG .. STÅR|ORKA|klarar|LEVA|håller ; hur länge till $

# Taking one's life: how, and getting ready.
TA .. LIVET av MIG|SIG|OSS|dig|honom|henne|dem|en / skratt* formulär* blankett*
TA min|mitt|sitt|hans|hennes|vårt|ditt|egna LIVET ; ta liv MIG ; AVSLUTA .. LIVET|lidande*
AVSLUTA allt|alltihop|skiten|eländet|det $ ; AVSLUTA det här
göra|gör|gjort slut på .. allt|det|MIG|LIVET|skiten|eländet|lidandet|alltihop
SLUT på .. allt|det|alltihop|lidande*|eländet|plågan|skiten|LIVET|smärtan ; NATT|imorgon|snart|idag TA det SLUT
NATT .. TA det SLUT ; NATT .. gör jag det ; snart|imorgon|NATT .. allt? över $
allt|det .. snart|NATT|imorgon .. över|SLUT $ / möte* kurs* termin* ; över för MIG
sista gången .. hör|höra|ser|skriver .. från|av|MIG
sista .. ni|du|någon|nån|dom .. hör|höra|ser|får .. av|från|MIG|mig ; sista jag skriver|gör|säger|orkar $
sista jag skriver
min|mitt sista dag|dagar|natt|brev|kväll|jul|hälsning*|ord|meddelande*|sms|vilja|farväl / jobb* kurs* praktik*
hör|hörs|syns|ses INTE MER $ ; INTE .. höra|se|träffa|hitta .. MIG .. MER|igen
^ förlåt mamma|pappa|alla|älskling|BARN|min|mina ; testament* .. klar*|skriv*|hund*|katt*|BARN
skriv* .. klar* testament* ; farväl* / >till ; adjö alla|världen|$ ; hejdå alla|för|världen
förlåt MIG? alla|mamma|pappa|för ... allt|jag $ ; ta hand om .. barn*|katt*|hund*|varandra .. när|sen|efter|då
skrivit|skrev|skriver .. brev|testamente .. till|åt BARN|ungarna|alla|mamma|KIN|familjen
brev .. till .. BARN .. köksbord*|lagt|när ; vem tar hand om .. BARN|katten|hunden .. när|om|ifall JAG
vem tar .. MIN .. sen|då|efter ; skänk*|gett|ger|delat bort|ut .. alla|allt|allting mina|min|saker|jag
gett|ger bort .. katt*|hund*|djur* ; INTE .. ringa|höra|leta MER .. FINNAS ; FINNAS .. JAG INTE MER|$
HOPPA .. från|framför|ner|nerför|ned|ut .. HEIGHT ; HOPPA framför|ut $ ; säger|sa .. till|åt MIG .. HOPPA|skada|döda
stå|står|stod|sitter|satt|uppe|går|gick på|vid .. räcket|bron|broräck*|spåret|spåren|rälsen|taket
på|framför|vid spåret|spåren|rälsen|räls* ; STÄLLA|lägga|kasta|slänga|gå|springa MIG .. framför|under|spår*|räls*
framför|under tåget|tåg|bussen|lastbil*|bilen|tunnelbana* / <sitta <väntade
gå|gick|går ut .. i .. vattnet|sjön|havet|älven|isen ; dränk~ MIG|SIG ; HÄNGA MIG / >på >med >kvar >upp
P .. HÄNGA SIG / >på >upp >kvar ; rep|repet|snara* .. hals*|köpt|taket|krok* ; köpt|skaffat|letar|knutit rep|snara*
JAG|har|sitter .. MEANS / TOPIC ; MEANS .. framför|bredvid|hand*|redo|hängd* / TOPIC
SKJUTA MIG|SIG|skallen|huvudet / upp fram ; skott|kula .. huvudet|skallen|pannan|tinningen
rakt in i|mot .. berg*|träd*|lastbil*|vägg* ; KÖRA .. ihjäl|av vägen ; KÖRA .. bergvägg*|mötande|träd
hade|ha|haft .. VAPEN .. INTE .. suttit|levt|här|varit ; pulsåd* ; öppna ådr* ; förgift~ MIG|SIG ; gas* ihjäl MIG
frysa|frös|svälta|svälter ihjäl ; GÖMMA .. PILLER ; PILLER .. GÖMMA|samlade ; TA .. MÅNGA .. PILLER / läkar* ordin*
TA för många|mycket|mycke PILLER|$ ; TA för mycket|mkt ; svälj*|svalt|svalde|tryck*|käka*|stoppa* .. MÅNGA|burk* .. PILLER
överdos* ; överdoserat|överdoserade ; blandat .. PILLER .. sprit|alkohol|vin|vodka ; PILLER .. och sprit|alkohol|vodka
VILL|SKA TA .. MÅNGA PILLER ; TA alla PILLER ; TA .. hel|hela karta* ; TA allt .. skåp*|badrum*|fanns
druckit|drack .. TA .. MÅNGA|allt ; JAG .. SKÄRA MIG ; SKÄRA MIG
SKÄRA .. armen|armar*|handled*|låren|benen|hud*|underarm*|halsen|strupen|lår ; P .. SKÄRA SIG / såsen ; skurit SIG
skärsår* ; rispa* MIG|armen|armar* ; karva* MIG|armen ; rakblad* ; självskad* / ord ordet text texten ; skärv .. armen
BRÄNNA MIG .. med|cig*|armar*|armen|flit|medvetet|tändare / kaffe* te* soppa* ; BRÄNNA armen|armar*|hud*
GÖRA .. MIG|själv .. illa ; GÖRA illa MIG ; skad~|skadr|straff~|svält*|skära MIG själv ; skada MIG ; skadar MIG
straffar MIG ; dunka* .. huvud* .. vägg* ; slå* .. MIG .. själv ; hetsät* spy* ; INTE lita på MIG själv
rädd|RÄDD .. vad|att JAG .. göra|gör|hitta|skada|slå|kan ; INTE vad|va jag .. gör|tar .. till|MIG|mig
vet INTE vart|var JAG .. ta|tar vägen ; höra|hör|hörde röst* .. säg*|i|hela|$ ; röst* .. säg*|sä .. att? JAG|åt|till
rösterna .. säg*|vill|skrik*|tyst*|huvud* / TOPIC ; huvud* .. rösterna ; röster i huvudet ; går|gå under $
håller på att gå under|sönder ; går sönder inuti|inombords|$ / >när ; ge|ger|gett|gav upp LIVET|allt|hoppet
INGEN|INTE .. hjälp .. FINNAS ; kms ; kys ; INGEN hjälper MIG ; JAG .. klarar INTE .. natt|kväll|dag|jul
klarar INTE en ; FYLLA .. år|18|19|20|30|40|50 .. förvånad|INTE ; förvånad .. lev*|LEVA|FYLLA
ont i själen|hjärtat .. sova|DÖ|dö|bort ; hej då|hejdå .. NATT|alla|för|svarar
ångest* .. dör|dö|kväv*|ihjäl|varje|klarar|outhärdlig* ; panik* .. andas|dör|hemma ; psykos* ; vill inte mer $
VILL .. att|det|allt .. över|SLUT|tyst $ ; FÅ VARA SLUT $ ; då är JAG BORTA|död ; LIVET suger ; logg* ut .. livet|gott
fel sida .. väg*|motor* ; väg*|motorväg* .. fel sida|fil ; läser ... sent $ ; INTE fira|uppleva .. jul*|födelsedag*
NÅGON .. DÖDA|avliva|skjut* MIG ; VILL .. bara .. över|SLUT|tyst|bort $ ; det .. bara .. får? VARA över $
INTE VARA .. i .. LIVET ; VILL INTE MER $ / TOPIC enkät* tack ; INTE VILL MER $ / TOPIC tack ; pallar inte $ ; VILL INTE .. LIVET / skriva berätta prata ; VILL LEVA INTE
livet INTE $ ; VILL INTE .. mer liv ; INTE VILL .. mer? LIVET|liv ; trött .. ANDAS|leva
sluta* ANDAS|äta|leva / systemet ; slutat .. äta|dricka ; INTE ätit|äter .. dag*|veck* ; outhärdlig* / TOPIC

# Said otherwise.
INTE om JAG FINNAS|LEVA / >i >med ; DÖR hellre ; hellre DÖR|död än ; lika bra .. SLUT|över ; slutat hoppas
slutat tro på LIVET|mig ; JAG .. INTE kommer hem ; att SKÄRA $ ; SKÄRA hjälper|lindrar ; rädd .. för MIN .. tankar
RÄDD för MIN egna tankar ; ensam med MIN tankar ; ensam med MIG själv ; tankar .. HOPPA|HÄNGA|SKJUTA|SKÄRA
TA hand om varandra ; tåget komm* .. steg|HOPPA|framför ; steg ut i|från ; ett steg framåt och
VILL .. FÅ|ha? frid|ro $ ; VILL vila för|i ; INGEN .. att kämpa|hoppas|leva|fram|gå .. för|på|till|emot|upp
har INGEN kvar $ ; allt .. förstört|förlorat|kört $ / TOPIC ; INTE kliva|gå|komma upp ur sängen
ORKA INTE .. sängen|äta|duscha|prata|andas
försökt|försökte|försök* .. ta livet|dö|DÖ|självmord*|HÄNGA|hänga|döda MIG|mig|sig|SIG ; försökt ta livet
ser MIG själv DÖ|död|HÄNGA ; smärtan|plågan|lidandet|ångesten .. sluta|slut|slipp*|bort|över
slipp* känna|smärtan|mig|vara / TOPIC ; med honom|henne igen ; INTE .. uppleva .. vår|sommar*|jul* ; INTE .. bli gammal
INTE överleva ; överlever INTE|aldrig ; KLARA INTE livet|LIVET|MER|leva ; INTE KLARA livet|leva ; kollapsar snart
INGEN vet hur jag mår ; VILL INTE FINNAS ; hade JAG vågat ; om JAG vågade ; borde INTE FINNAS|leva|född*
JAG borde dö|DÖ|vara|FÖRSVINNA ; JAG ska .. FÖRSVINNA $ ; FÖRSVINNA från|ur jorden|världen|livet|allt|jordytan
utplån* MIG ; INGEN chans kvar ; INGEN annan väg|lösning|råd ; enda lösningen|utvägen .. DÖ|slut|bort|är|$ / TOPIC
enda sättet .. slipp*|slut|fri|bort / TOPIC ; snart .. fri $ ; bli fri från allt ; fri från smärt*|lidande*
borde .. DÖ $ ; borde .. DÖ|FÖRSVINNA MIG? ; lidande* över|SLUT
BETTER ... INTE .. FINNAS|leva / TOPIC ; SKÄRA .. djupt|djupare ; gud förlåt ; förlåt MIG gud ; INGEN kvar för|till MIG
FINNAS INGEN kvar ; INGEN .. sorg|sörj*|gråt* .. efter MIG
VILL INTE .. fylla .. år|20|30|40|50|60|70|80|90|hundra|nittio|åttio ; jag räknar dagar*
räknar ner .. dag*|till|tills .. slut|dö|över ; om JAG somnar .. INTE ; JAG .. sjunker|drunknar $
LIVET .. inte .. för MIG ; LIVET är inte .. mig ; inte gjord för LIVET|den|världen ; JAG .. bara tar plats
JAG .. ingen plats .. världen|här|jorden|någonstans ; LIVET .. över|förbi $ ; LIVET .. förbi
JAG INTE .. VAKNA / TOPIC tid klocka* ; INTE SKA? VAKNA / TOPIC ; försent|sent för MIG|OSS $
& varför JAG kämpa|fortsätta|LEVA ; sticker|drar|går|åker|lämnar|BORTA|lämna .. för gott ; hejdå|adjö till|åt / TOPIC
P .. skriv*|säg*|sms* .. SLUT|hejdå|förlåt|adjö|farväl $ / TOPIC ; beslutat|bestämt|valt .. DÖ|sluta leva ; ta bort MIG / >från >ur TOPIC
bort MIG själv ; från den här världen
läst|googlat|sökt|kollat .. hur man .. dör|DÖ|självmord*|hänger|överdos*|smärtfritt
smärtfritt|smärtfri* .. dö|sätt|död* ; hur man dör ; JAG INTE .. JAG INTE|MER .. finnas
JAG .. INTE ... LEVA / >på >av >utan TOPIC tid ; slapp|slipp* .. LEVA ; bort från allt|livet
JAG INTE .. FINNAS / >i >med >på TOPIC ; trött på .. LIVET ; VARA där HAN är ; sista brev* / ifrån från ni er var bättre
fixar .. natt|dag|timme till ; FÅ .. det|allt? TA SLUT $ ; barmhärtig* ; VILL .. cancer|krock*|överkörd|olycka / TOPIC
vrid* .. ratten ; SOVA .. för gott ; släpp* ratten ; JAG .. överflödig* ; INGEN .. tycker om MIG ; avsky* MIG
äcklas av MIG ; INTE .. stå* ut .. MIG|LIVET|leva|dag|natt|tankar* ; JAG INTE .. stå* ut .. hemma|längre|mer / TOPIC
alla|ni|de|dom|BARN|KIN .. klar*|bättre|fint|bra .. utan MIG ; & MIG sista gången|gång sett|hört|ser|hör / TOPIC
ska|skall FÅ .. mina saker|grejer|pengar|smycken / TOPIC ; VARA JAG INTE kvar|här $ / TOPIC ; VARA JAG INTE kvar MER
hjärtat .. sluta*|stann* ; hjärtat .. upphör* ; slipp* ni|dom|alla|BARN MIG ; slipp* .. se MIG MER ; LIVET ... ont
LIVET gör .. ont ; slutat|slutade TA .. medicin*|hjärtmedicin*|insulin*|PILLER ; slang* .. avgas*|bil*|bagage*
INTE plåga* .. MER ; VILL INTE plåga* ; INGEN .. räddar|rädda MIG ; INTE rädda MIG ; låt bli att rädda
återuppliva* INTE ; INTE återuppliva* ; inombords .. död|dör ; död inuti|inombords / >av ; JAG .. TA min hand ifrån
vad .. JAG göra .. utan HAN ; JAG .. INTE .. leva|LEVA .. utan honom|henne|HAN ; tomt efter .. LEVA|DÖ|dö
vill till .. mamma|pappa|man|fru .. himmel*|grav* ; TA .. min hand gud
tappat|förlorat|ingen|saknar vilja*|viljan .. FINNAS|LEVA|till ; JAG HOPPA NATT|nu|snart|imorgon
innan JAG går|gick bort ; ^ ORKA LEVA ; bryr MIG INTE .. om JAG LEVA|DÖR ; INTE bry MIG .. om JAG LEVA|DÖR
PILLER .. framme|bordet|redo ; ut som .. olycka ; rädd .. för DÖ ; nu HOPPA JAG ; VILL .. VARA hos|med honom|henne
som ett? hejdå|farväl|adjö ; som ett hej då ; dödlig dos|spruta
INTE|INGEN .. KRAFT .. LEVA|FINNAS|vara ; SOVA ... sista gången ; VILL .. bort härifrån|$ / TOPIC stan ; hade JAG .. död|BORTA ; INTE komm* tillbaka|tebaks|åter MER|$ / TOPIC ; låt .. FÅ fara|gå nu|hem ; P .. skick* .. PILLER|rep|kniv* / TOPIC ; skrev förlåt ; sagt upp .. allt|lägenheten|jobbet .. färdigt|slut|klart
";
