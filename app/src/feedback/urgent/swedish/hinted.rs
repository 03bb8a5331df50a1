//! What is only hinted at, by the things that people name instead: places and means, the last things to see to, what one
//! does not to be noticed, what is eaten instead of food.

pub const RULES: &str = "
# An end that has a day, a place or a thing.
vet INTE om JAG .. kvar|är|finns|lever|här / TOPIC ; INTE säker .. om|att JAG .. lever|kvar
JAG INTE .. kvar .. nästa|TIME ; om DAYS .. över|SLUT .. min|mig|del|$ / TOPIC möte* kurs*
om DAYS .. är det över|SLUT|färdigt .. min|mig|del ; snart|TIME .. slipper ni|du|alla|dom ; slipp* MIG TIME|nu
snart är JAG BORTA ; JAG är TIME? BORTA TIME? $
MEANS .. ligger|hänger|hänger|väntar|redo|klart|laddad|laddat|framme|garage*|källar*|bordet|lådan|hemma / medicin* TOPIC
PLACE .. lockar|ropar|kallar|drar|väntar|viskar|närmare / TOPIC tåg*
tänker|tänkte|drömmer|fantis* .. på|om PLACE / TOPIC ; bara .. älven|havet|vattnet|djupet|mörkret .. när|framför
JAG .. blund* .. ser|PLACE ; räknar tåg*|PILLER|våning* ; upp .. översta våning*|taket / hiss? TOPIC
motor* .. igång .. garage* ; garage* .. motor* ; satt|sitter .. garage* .. motor*
på .. sjätte|femte|sjunde|åttonde|tionde|nionde|översta våning* .. fönst*|räck*|hand* ; fönst* .. våning*
säg|hälsa|berätta .. till|för|åt MAMMA|KIN|BARN .. att|JAG|det|älskar / TOPIC möte* tid|tiden|tider
INTE MAMMA|hennes|hans|deras fel $ ; om|ifall|när NÅGON|ni .. hittar .. detta|MIG|lappen|kroppen
om NÅGON hittar det här ; hur .. innan|tills NÅGON .. hittar|märker ; NÅGON .. hitta* MIG ; ger upp allt|livet|hoppet
ger upp .. på riktigt ; nu får|fick det räcka ; nu räcker det $ ; ORKA|klarar INTE natten|kvällen
min egen begravning ; begravning* .. min egen ; min begravning ; nycklar* .. BARN|brevlåda* .. skriv*|brev|LÄMNA
LÄMNA .. nyckl* .. skriv*|BARN ; katten|hunden|djuren .. bortlämnad|bortlämnade|bortskänkt|omplacer*
räkningarna betalda ; betalt .. alla räkningar ; slutat .. PILLER / >ihop ; INTE rört .. mat|maten ; spottar .. PILLER
slutat räkna|planera|tro|kämpa|hoppas|bry / TOPIC ; väntat|kämpat|gråtit klart|färdigt
levt|rest|gjort klart|färdigt $ ; allt .. ordnat|klart .. utan MIG|sen|efter ; JAG .. ordnat .. lugnt|träffa|sen
träffa .. EGEN KIN igen .. ordnat|snart|där ; snart .. träffa|hos .. EGEN KIN ; hos .. EGEN död*
EGEN döda BARN|KIN|son ; till EGEN döda|döde ; aldrig bra .. igen|mer / TOPIC
sista gången JAG .. ber|ringer|skriver|säger|försöker|somnar|går ; det är sista gången $
sista brev*|meddelande* .. ligger|är|till|skriv* ; ställt|satt .. klockan .. sista ; sista|näst sista natten|kvällen
gått ut|gick|gå .. ut på? motorväg*|spår*|is|isen|isen ; gå ut i|på PLACE
kör|köra|körde .. rakt|ut .. PLACE|träd|räck* ; vet var .. nyckel*|PILLER .. medicinskåp*|ligger|skåp* ; medicinskåp*
lugnt sen $ ; blir .. lugnt sen|då $ ; JAG .. INTE .. gammal ; INTE meningen att JAG ; INTE mening* .. bli gammal
nog .. sent när ni|du ; när ni läser .. sent|BORTA|död ; ni hinner .. INTE läsa ; läser .. detta|det .. sent|BORTA|död
INTE behöva ha MIG ; behöv* INTE .. mitt|min rum|rummet|lägenhet*|plats
ge .. mitt|min rum|lägenhet|plats .. till .. annan ; det var fint|bra så länge .. varade|livet
det som håller MIG|mig kvar ; håller MIG kvar ; ORKA INTE .. försöka ; INTE råd .. leva .. ORKA ; tyst i huv*
bestämt MIG $ / >för ; lita INTE på MIG ; INTE .. lita på .. NATT ; ta .. BARN .. JAG .. INTE .. lita
ni får|kan ta BARN ; släpp* ut MIG .. göra ; JAG låtsas må bra ; låtsas .. må|mår bra
gjorde|gör|göra det .. NATT|TIME .. släpp*|bestämt|bestämd|klar ; gett|ger|skänkt .. bort allt .. sitt|sina|mitt|mina
säg|säga|säger|skriv*|skrev .. tack för allt

# What one does not to be hit, heard or seen.
SOVA|sovit|ligger|lägger .. skor*|kläder*|jacka* på ; skorna på .. om|ifall
låtsas|låtsades|låtsats .. sova|sover|sov ; säga|säger|sa|säg|ljuger|ljög .. att? JAG|hon|han|vi ramla*|trilla*|föll
måste säga att ; ljuger|ljög .. märk*|blå*|om .. fått ; märk*|blåmärk* .. säger|sa .. fotboll*|trapp*|cykel*
märkena på|runt|kring hals*|arm|armen|armar|armarna|rygg* ; märken .. halsen|armarna|ryggen|handled*
solglasögon inne|inomhus|hemma|igen ; lång* ärm* .. sommar*|varm*|fast|förstår
ser ut .. rygg*|ansikt* .. blå*|karta|skjort* ; rygg* .. skjort*|karta|blå*
vet aldrig .. vilken|vilket|hur|vem .. hem|HAN|PAPPA|humör*|sur
när .. nyckel*|nyckeln|steg*|dörren|bilen .. kall|stel|rädd|andas|tyst ; nyckel* .. vrid*
lyssnar .. efter|om .. steg*|HAN|bil|bilen|nyck* ; hör .. om HAN|KIN .. vaken|full|hemma ; om HAN .. är vaken
byrå*|stol*|soffa* .. framför|mot|för DÖRR ; i .. garderoben|badkar*|tvättstug* / TOPIC
skriver från|i|ifrån garderob*|toa*|badrum*|källar*
låst|inlåst|sitter .. toa*|toalett*|badrum* .. skriv*|låst|tills|HAN / TOPIC ; stänger|låser .. in MIG|SIG
tills HAN .. somn*|somna|nykt*|lugn*|gått|går|slutat|är ; på det|sitt humör* .. HAN|BARN|JAG ; när HAN .. humör*
tar .. BARN .. ut|skog* .. tills|lugn* ; om .. ringer .. HAN|man|någon svarar .. lägg ; lägg på .. om|så|då $
lägg .. på .. HAN svarar ; bara .. prata|ringa|skriva .. när|medan HAN|KIN .. sitter|bredvid|jobb*|sover|borta|ute
FÅ bara prata .. när HAN ; P .. göm* .. skor*|kläder*|jacka*|glasögon* ; så .. JAG .. INTE .. kan gå|ut|lämna
stod|står över MIG ; skrev på .. över|kniv*|käpp*|hot|hota|hotar|annars|tvinga*|rädd ; TVINGA .. skriv* på|under
HAN .. blir sån ; blir HAN|KIN .. sån|annorlunda|galen|hemsk ; HAN blir .. annorlunda|annan .. druck*|full*|när
annorlunda när HAN ; fel att|när HAN blir|slår|är ; säger .. mitt fel ; förlåt efteråt
förlåt .. blommor .. om|igen|sen ; börjar det om $ ; sen börjar det
slagit|slog|sparkat sönder .. dörr*|lås*|allt|möbl*|telefon*|mobil*
NÅGON .. varit inne|i min|hos MIG|här .. igen|lägenhet*|NATT ; varit inne .. igen|hos|lägenhet* / TOPIC
INTE trygg* .. i min|mitt ; bil .. utanför .. varje|NATT|igen ; utanför varje natt|kväll|morgon
kör|åker .. efter MIG ; om INTE HAN FÅ MIG ; ska INGEN FÅ|ha MIG ; han eller jag ; jag eller han
HAN ler|log .. olyck* ; olyckor händer ; INTE rört|slagit MIG .. än|idag ; HAN .. hur många skott ; skott .. behövs
hittar INTE|aldrig .. MIG|kroppen ; INGEN hittar MIG ; stel|bil|bilen .. väntar .. efter skolan
man|mannen|män .. väntar .. efter skolan|jobbet|utanför ; killar|män|dom .. väntar .. min dörr|port|utanför
INTE deras|hans pengar ; skyldig .. pengar .. dom|dörr*|hot|hota|hotar|väntar
bröt|bryter|brutit .. sig in / TOPIC system* ; MAN bröt|bryter ; exman|ex|man .. in .. NATT / TOPIC somn*
hemlig* adress .. HAN|skick*|hittat|kom|kommer|komma ; skyddad* .. HAN|skick*|hittat
HAN|P .. dropp*|lägger|hällde|häller|blandar .. nåt|något .. dricka*|glas*|mat|maten|vatten
minns INTE|ingenting .. HAN|P|dricka|NATT ; hjälp* .. skrik* ; skriker .. hjälp
läser min|mitt telefon|mobil|sms|mejl|post ; skriv* .. snabbt|fort ; öppnar allt .. brev|post|sist
kalla INTE .. hit|hem|brev .. HAN|öppnar ; HAN|KIN tror .. att JAG .. spel*|sover|handl*|duschar|jobbar
därför .. kan JAG skriva ; nästa gång .. dör|hals*|nacke* ; hon|han har slutat skrika ; slutat skrika|gråta .. värre
P .. över|på MIG med kniv*|käpp*|bälte*

# Taken away, married off, used.
åka|resa .. till farm*|morm*|släkt* .. INTE|tror ; INTE|aldrig .. följa|komma|åka .. med? hem
INTE .. FÅ följa med hem ; köpt .. flygbiljett*|biljett*|enkel* .. åt|till MIG|henne|syster*|dotter* / TOPIC
flygbiljett* ; bröllopsklänning* ; bröllopskläder ; namn .. smuts*|ära*|vanär* ; vet|förstår vad det betyder
TA .. pass* .. gråt*|semester*|resa ; semester .. pass* .. TA|gråt* ; läger .. normal|bli|bota|botas ; bli normal
TA .. dotter*|syster*|BARN .. hemlandet|LAND ; för att gifta ; gifta bort ; VILL .. könsstymp*
skick* .. bild* .. gubb*|män|killar|äldre|främl*|vuxen* ; bild* .. åt|till gubb*|män ; BLI .. utnyttj* av
BARN .. utnyttj* ; P .. tar|tog|ta på OSS|BARN|henne ; tar på OSS ; farbror .. hemlig* ; säljer SIG|MIG|kropp* / in
stänga dörren .. bada|badar|dusch* ; pappas|mammas vän|kompis|kille .. MIG|vill|betal* ; göra vad HAN vill med MIG
HAN .. vad HAN vill .. med MIG

# Children.
BARN .. utan .. skor*|jacka*|kläder*|vinter* ; ute utan skor|jacka|kläder ; BARN .. barfota
BARN .. blå om|på|i|över|ben|benen|benet|arm|armen|armar|armarna ; blå .. om benen|armarna|ryggen|ögat
BARN .. brännmärk*|brännsår* ; hellre .. än .. hem|hemma|hos ; INTE .. till skolan mer ; INTE .. hem efter skolan
BARN|flicka* .. SOVA .. vår dörrmatta|trapp*|hos oss|ute|utanför ; stå ute|ut på balkong*
FÅ .. stå ute|ut|i skamvrån .. balkong*|snö*|kall*|dum ; BARN .. gömma SIG|MIG|oss ; lärt SIG .. gömma
kissar .. på SIG ; BARN .. är|är i fara ; hämta BARN nu|NATT|snabbt|INTE
NÅGON måste .. hämta|komma|titta|hjälpa .. BARN ; borde titta till ; BARN .. INTE säkra|trygga|säker|trygg
TAGIT EGEN BARN / hand >till >med bild* kort* foto* ; TAGIT BARN .. åkt|utomlands|rest|försv*|LAND
rymt .. INTE|skriv*|bron|hem|borta ; skrev|skriver hejdå|förlåt|adjö ; hejdå .. svarar INTE ; svarar INTE .. försökt
försökt förut $ ; ensam* .. nätter*|dygn* ; mamma|pappa .. ute .. nätter*|NATT ; byter|byta på bebis* / >av
farm*|morm*|mor|far .. samma blöja ; samma blöja ; KIN|PAPPA .. kör .. bil .. FULL|druckit ; FULL .. kör bil
vuxen .. nätet ; tonår* .. rymt|bron|tåg*

# Eaten, drunk and slept on instead.
äter|åt|äta .. bara .. lämnar|över|rester|ätit ; äter .. det|vad .. lämnar|över ; det BARN lämnar
äter .. sop* / TOPIC ; vatten .. till|istället|för middag|mat|frukost|kvällsmat ; tomt i kyl*|skåp*|skafferi*
kyl* .. tom*|gapar|slut ; bara .. mjölk|ersättning|välling|blöjor .. till|kvar|i|ikväll
panta* .. blöj*|ersättning|räckte|mat ; gröt .. på vatten
går|gick|vandrar|åker .. runt|omkring .. nätterna|NATT|nätter ; INGEN nyckel ; har ingen lägenhet|bostad
BARN .. INGEN .. lägenhet|bostad ; kö .. härbärge* ; kom INTE in .. härbärge* ; SOVA .. busstation*|tågstation*
SOVA på .. tågstation*|busstation*|stationen|flygplats*|golv*|bänk* ; P .. på gatan med BARN|kass* ; vi .. på gatan
på gatan .. BARN ; vi .. trapphus* .. SOVA ; bor .. trapphus*|skog*|husvagn* .. kall*|frys*|SOVA
låg|ligger .. på golvet .. INGEN|dygn*|upp|INTE ; ramla* .. INTE .. upp ; INGEN .. kommit|tittat .. dygn|dagar
ligger .. INGEN kommer ; INTE sett .. granne* .. veck*|dag|dagar|dagen ; luktar .. trapp*|lägenhet*|granne*
INTE|INGEN värme i ; värme .. huset|lägenhet* .. INTE|INGEN ; sprutor* .. slut
skakar .. sprut*|dos|dosen|PILLER|slut ; lägg* .. hjärtmedicin* ; INTE i MIG något|nåt|nånting ; FÅ INTE i MIG
låser|låst .. kylskåp*|skafferi* ; äta när|vad HAN|P ; lukta på maten ; FÅ .. lukta .. INTE äta ; INTE ersättning*
räckte .. INTE .. mat|ersättning ; står|kläder|saker .. i snön ; våra|mina kläder .. ute|snön|trapp* ; bytt lås
lås* .. bytt .. kläder|saker|ute

# The same kinds, in other words.
lägga|lägger|lägg MIG .. i|på snön|vattnet|skogen|gatan|vägen|isen|drivan ; vem .. hitta|hittar MIG
tänker .. på .. hittar|hitta MIG ; det kvittar $ / TOPIC ; spelar INGEN roll .. MIG|JAG|längre|MER|lever
INGEN frågar efter MIG ; INTE mycket kvar av MIG ; på WEEKDAY är det färdigt|över|slut|klart / TOPIC
WEEKDAY .. färdigt|över|slut $ / TOPIC möte* kurs* ; låter det gå $ ; JAG låter .. gå|vara $
hjärtat .. ORKA|orkar INTE ; BARN .. slutat prata|äta|leka|sova|skratta|le ; slutat prata .. sen|efter .. KIN|helg*
så att HAN tar|slår MIG ; tar|slår MIG istället ; istället för BARN
bytt|bytte|byter .. nummer|nr|telefonnummer|jobb|adress ... HAN|P|ringer|hittar ; ringer HAN ändå ; HAN ringer ändå
då|annars får JAG det värre ; blir .. värre för MIG|OSS ; säg INTE att ni|du vet ; INTE säga att ni
berätta INTE för HAN|KIN|P ; FÅ INTE .. prata|tala|umgås|egna / SOC TOPIC ; ha egna pengar ; gick in i .. dörr*
tand|tänder .. lösa|lös|utslag*|ur ; slagit ut .. tand|tänder ; gömmer|göm|sparar .. bröd|mat .. BARN|åt|till
gardin* .. täcke*|filt* ; behöver bara titta på MIG ; vet .. vad som väntar ; vad som väntar .. hemma|MIG
annars vankas ; vankas det ; räknas bara pappas ; bara pappa* bestäm* ; ont när JAG kissar|sitter
ont .. kissar .. HAN ; aldrig rört BARN ; HAN .. rört BARN|henne|MIG ; sängkant* ; INTE .. någon annan mat
äter .. en gång om dan|dagen ; hjälp* MIG|OSS .. JAG|vi är|e RÄDD ; hjälp* .. RÄDD .. HAN|hem|nu
HOTA|hotar P MIG|OSS|BARN ; TA JAG mitt|min LIVET|liv ; visar .. film* .. nak*|porr ; porr .. med MIG|BARN
INTE säker|trygg när|om HAN ; vågar INTE blunda|somna|släcka ; sover INTE .. vakt*|HAN|rädd
turas om .. sova|vaka|vakt* ; håller vakt|vakar .. NATT|dörr* ; HAN .. aldrig .. långt borta ; överallt där JAG är
dyker upp|dyker alltid ; han|hon är tillbaka|hemma igen|ute|lös|fri .. RÄDD|$ / TOPIC
släpps|släppt .. HAN|fängels*|häkt* ; sista|ingen .. hopp .. kvar|ute ; inget att stanna för ; inget kvar här
drömmer .. om .. DÖ|aldrig VAKNA ; längtar .. efter|till .. DÖ|himl*|vila|mamma
städat .. klart|ur|lägenhet*|ordning .. brev|papper|sista|så|ni ; papper* .. i ordning .. sen|efter|när
ordning .. på allt .. innan|efter|när JAG ; behöver ingen .. MER|längre
tror|tro INTE .. JAG .. ses|hörs|överlev*|VAKNA|klarar
om JAG INTE .. hör|höra|hört av|svarar|VAKNA|kommer .. BARN|ring|då ; hitta* MIG här ; kom och hämta MIG
# And in others.
LÄMNA|lämna er|dig|alla|världen|livet|jorden|allt|dem alla? $ ; bestämt MIG för att LÄMNA
sitter|lever i mörk* .. stäng*|el|utan|sen|BARN ; stängde|stängt|stänger av OSS|strömmen|elen|värmen|$
ser fram .. slut|över|död* / TOPIC ; hukar|duckar|kryper ihop|rycker till|skyddar huvudet .. när|så|om|fort
FLINCH .. hand*|HAN|höj*|lyft* ; hör .. hans|hennes|pappas|mammas steg|bil|nyckel|nycklar|röst|dörr*
steg .. trappan .. rädd|vet|hjärt*|göm* ; dolt|gömt|döljer .. syns|ansiktet|märk*
HAN .. godnatt|gonatt .. bara|låtsas|säng*|släck* ; HAN släck* lamp*|ljus* ; byter .. plats|ställe .. SOVA|NATT
SOVA .. olika ställen|nytt ställe|varje natt ; tittar bort .. när|fast HAN|chef*|PAPPA|MIG
låtsas INTE se .. HAN|slår|när|märk*
gett|ger MIG själv? själv en|två|tre|till .. dag|vecka|veckor|dagar|månad|år|chans
vänta* på att HAN .. gör|ska|slår|kommer|explod*|hittar / TOPIC ; bara en tidsfråga ; tidsfråga* innan|tills
det är bara att vänta $ ; nästa gång .. överlever|klarar ; INGEN vuxen kommer ; räknar ner
hinner .. säga hejdå|förlåt|adjö ; mitt hjärta .. slut|tungt|stann* ; såg MIG|OSS med HAN|kille* .. kört|slut|DÖ*
nu är det kört .. HAN|KIN|med honom|för mig ; svart och tomt ; allt blir svart ; drömmer .. allt .. svart|slut|tyst
kod* hemma ; springer vi .. grann*|ut|skog*
tar med OSS|MIG .. till rum|rummet|hotell*|bil|bilen|källar*|skog* .. HAN|chef*|gubb* ; chef* .. tar med OSS|MIG|tjej*
vi .. flickor|tjejer|kvinnor .. låst|inlåst|får INTE|rummet|chef* ; grät sig|mig till sömns
gråter .. varje|hela NATT|dag ; INGEN tröst* ; ensammast ; livet har .. slut|tagit
TIME|NATT|tänker|ska .. sluta kämpa|leva|andas|försöka / TOPIC
hur mycket|många .. behöv*|ta ... fort|dö|DÖ|somna|räck*|dödlig*
när BARN .. somnat|somnar|lagt .. börjar|händer|kommer ; BARN|KIN .. hitta* MIG ; blir hittad ; hittad .. låt MIG
sist|senast|förra gången .. klarade MIG|nöd|överlevde|ambulans*|akuten ; hål i väggen|dörren .. huvud*|näv*|HAN|efter
sen blir det tyst ; INGEN imorgon ; inget hem ; väntar .. på att JAG .. fel
håller|höll andan .. när|tills|så|bil|bilen|HAN ; allt JAG äger .. påsar|kass*|väsk*|bil|bilen
112 .. inslag*|redo|framme|numret ; titta* .. PLACE .. vilja|vill|hoppa ; ligga med kund*|gäst*|chef*|vän*
säger att JAG måste .. ligga|följa|sälja|gifta ; skad* MIG .. INTE .. olycka ; vaken .. med telefon*|kniv* .. hand*
göra MIG ren|till kvinna ; JAG är hans fru ; BARN leker .. döda|död* ; hittat .. man|make|fru åt MIG|henne
hand* för munnen ; munnen .. skrika|tyst|hand* ; slut med hoppet ; hoppet är ute|slut|borta
orken .. är|var borta|slut ; står inte ut en ; snart .. ger efter|faller|släpper taget ; släpper|släppa taget
tar slut .. för mig ; vill sjunka|sova|glida bort|ner ; tittar .. kniv*|rakblad*|tåg* .. när|och|tänker|diskar|lagar
när JAG .. kniv* ; dolt det .. år|syns|ansiktet ; ser fram emot .. är|slut ; ser fram emot att det
sist klarade JAG MIG ; hål i väggen där ; om DAYS är det .. över ; JAG .. BORTA om DAYS
vill skada|slå|döda|skjuta|knivhugga min|mitt|någon|nån|folk|honom|henne|dem ; ^ vill skada
sjön är lugn|kall|djup / bad* ; svårt att låta bli .. skär*|hopp*|dricka ; försökt hänga
finns INGEN mat|matbit|mjölk|blöjor / TOPIC automat* kafe* ; INGEN|INTE .. mat i huset|skåpet|kylen|hemmet
INGEN|nån .. morgondag* ; önskar|önska .. modet|mod .. göra ; mod* att göra det
RÄDD .. för helg*|kväll*|natten|NATT|fredag*|lördag* ; min tur att FÅ ; trappsteg* ; golvplank*
INGEN vet var JAG|vi bor|är ; ont överallt
ont .. kan INTE|går INTE .. doktor*|läkar*|akuten|vården .. frågar|förstår|ser
INGENSTANS att .. duscha|tvätta|göra|värma ; INTE duschat ; när HAN tittar så|sådär|sån ; HAN tittar .. vet JAG
helg*|jul .. hemma .. RÄDD|klarar|värst ; INGEN tar emot MIG|OSS .. härbärg*|NATT|kyla*|snö*
härbärg* .. INGEN|INTE|fullt|nekad* ; nekad* .. härbärg*
# Touched, kept, waiting; nothing left to mend.
P|man|gubbe|nån|någon .. rör|rörde|rört|tafsar|tafsade|smekte EGEN BARN / hjärt*
vill ha sex|ligga .. för|mot hyra*|pengar|tak|mat ; personer|barn i en|samma bil
ställt in|avbokat allt .. efter|från|TIME ; FÅ INTE .. ha lås|nyckel ; FÅ INTE .. låsa|stänga .. dörr*|rum*
livet har lämnat ; kallt .. filt* ; bara en filt|sovsäck ; lever på .. grann*|tigg*
varför JAG .. stanna|kvar / TOPIC ; ta|tar|tagit adjö|farväl ; åring* .. viskar
BARN .. ringer MIG .. jobb*|gråt*|visk* ; skriver under .. INTE fråga ; när HAN är snäll
går INTE att laga|rädda|hela MIG ; går|kommer JAG INTE upp $ ; reser MIG INTE igen|upp
KAN|VÅGA INTE gå|komma|åka in|hem|upp|ut till HAN|HIM|P ; sitter i bilen .. INTE in|hem
BARN .. utan mamma|pappa|mor|far .. HAN|säger ; säger att BARN .. utan mamma|pappa
INTE varit utanför|ute .. månad*|veck*|år|HAN ; som räddast ; betalar .. med kroppen|sex ; sängen .. hyran|betala
dom|de kommer .. i morgon|inatt|ikväll .. hämta|MIG|OSS|skjut*|gifta ; misstag .. familj*|heder*|släkt*
ringer INTE polis* .. HAN|då|för ; aldrig mer .. se BARN|dagsljus|vår* ; sista sommar*|vinter*|höst*|vår*
sista gången .. ser|kramar|ätit|firar ; skrivit .. hejdå|adjö|farväl|avsked* ; sagt hejdå|adjö|farväl .. till|åt|alla
klar* med allt $ ; klar med livet ; orkat färdigt ; levt|kämpat|väntat färdigt ; ingenting håller MIG
inget håller MIG ; vill inte ta MIG .. till imorgon ; orkar INTE ta MIG .. upp|igenom
kommer INTE ur .. det här|mörk*|hålet
# Not needed, in the way; thoughts that come back.
gjort upp med allt|livet|mig ; INGEN|ingen .. behöver|saknar MIG längre|mer|$
tittar|står|går|stirrar .. ner|ned från PLACE ; ner|ned från bron|taket|balkongen|räcket
VARA till besvär längre|mer|$ ; ligga till last ; undrar|undrat|tvekar .. om det|livet .. värt .. fortsätta|leva|det
värt att fortsätta ; tröttnat på att VAKNA|leva|FINNAS|andas|kämpa ; tröttnat på livet|allt
packat .. väska|väskan .. utan|innan|HAN|vet|göm* ; utan att HAN|KIN vet|ser|märker / TOPIC
JAG gör något|nåt|någonting mot MIG ; risk .. JAG .. MIG|själv ; hur det skulle|skulle vara|kännas .. INTE FINNAS|leva
hur det är att dö ; att INTE FINNAS ; lagt|lägger|hällt|droppat .. i mitt glas|drink*|dricka|mat
VAKNA .. HAN|någon|nån låg|ligger|satt|var på|över|i MIG ; låg på MIG / TOPIC ; HAN låg på MIG
ont .. där HAN höll|slog|tog|grep ; ont där HAN ; MÅSTE ut|flytta|lämna på|innan|senast WEEKDAY
har INTE|INGEN annat .. bo|ställe|tak ; vi .. ut .. WEEKDAY .. INGEN|INGENSTANS
JAG kunde INTE sluta slå|skaka|skrika ; kunde INTE hejda|stoppa MIG|mig
ingen kan|vågar .. skydda|hjälpa MIG|OSS .. HAN|honom|dom ; rädd för den JAG är ; FÖRTJÄN .. bättre .. än MIG
gömmer|gömde|gömt .. knivarna|kniven|medicin*|saxar* ; väggen bredvid ; slog i|hål väggen .. MIG|huvud* ; ekar i kyl*
bara för att det INTE .. syns ; slår där det INTE syns ; där ingen ser märk* ; under kläderna .. märk*|blå*|sår*
tar med MIG|BARN .. i döden|graven|himmel* ; om JAG går .. tar JAG BARN ; BARN .. med MIG i
vi följs åt .. BARN|dör|himl* ; JAG och BARN .. slipper|vila|somna|försvinner ; somna .. tillsammans .. BARN
# No longer there, no longer worth it.
ser INTE mig|MIG själv .. år|månad*|sommar*|jul|framtid* ; ser INGEN|INTE nästa år|sommar|jul
tycker om MIG på fel sätt ; på fel sätt .. pappa|HAN|farbror ; mer|fler|mera stryk|slag|smällar|spark*
INTE .. värd nåt|något|någonting|ett|luft* / TOPIC ; TA|tagen .. med våld ; slut med allt|livet
HAN VILL INTE att JAG .. gå|träffa|prata|jobba|ringa|åka|söka / TOPIC
under tröjan|skjortan|kläderna|långärmat .. ser|syns|gömmer ; ser ut under tröjan|skjortan|kläderna
gick|går|gått|åkte|cyklade till bron|broräcket|spåret|spåren|rälsen|klippan|stupet
kast*|släng* ut OSS / system* sida* app* ; lever|levt i skräck|rädsla ; kan INTE skydda BARN|dem|dom|MIG
skydda .. BARN .. från HAN|deras|KIN ; JAG är hans .. ingens|ingen ; bara hans ; egendom
kräver .. nakenbild*|bilder* .. MIG|13|14|12 ; kokande vatten ; inget att förlora
INGEN att prata med .. NATT|lever|orkar|död* ; glöm MIG ; glöm bort MIG ; minns MIG ; kom ihåg MIG .. när|som|efter
ni kommer INTE se MIG ; det var allt .. för mig|från mig ; stekpann*|stekspade|kastrull* .. slå*|jagar|huvud*
förföljd|jagad av / TOPIC påminn* ; antingen HAN|honom eller MIG|jag ; HAN eller MIG
INGEN tror på|MIG .. man|slå*|hon ; blodig* ; blod på väggen|golvet|kläderna|händer*
knivskuren|knivhuggen|påkörd|skjuten av|i|idag|igår|NATT ; TA .. kniv* .. mot MIG|HAN
# Strength that ends; where alone it is safe; what a family allows.
slutade|slutat JAG? andas ; slutade JAG .. andas ; bild .. på en kniv|pistol|kista|grav|snara|kula
TA .. PILLER .. MÅNGA|jättemånga|massor ; TA .. PILLER .. mår illa|yr|sömnig|kräks
räcker INTE krafterna|kraften|orken ; krafterna räcker INTE ; krafterna är|tar slut ; mitt sista försök
sista försöket .. JAG|sen ; se hur lättad|lättade ; lättade .. bli|vara .. utan|om JAG|när|de|dom
saker hemma .. INTE .. prata|säga|berätta ; INTE .. prata om .. hemma|händer ; BARA trygg|säker på|när|hos|i
JAG är .. trygg .. jobbet|skolan ; lyssnar på andetag* ; andetag* .. hans|hennes
FÅ .. flicka|tjej|kvinna INTE säga nej ; FÅ INTE säga nej ; i min familj|släkt .. FÅ|INTE|flick*|måste
behöver INTE slå ; han .. aldrig slagit ; BARN .. skriker|gråter när JAG lämnar ; när JAG lämnar .. skriker|gråter
VILL INTE till pappa|mamma|deras ; ena foten utanför ; foten över kanten|räcket
betalar tillbaka .. sätt HAN|kropp*|säng* ; solglasögon|glasögon .. såg ögat|blå*
såg .. ögat|märkena|blåmärk* .. hon|under|fast|men
# What nobody sees from outside, and what one holds out for.
sälj* .. henne|honom|dem|flickor|tjejer .. män|kropp*|pengar|HAN ; man som sälj*|slår|hotar|våldt*
la|lade|lagt|lägger .. gift*|pulver|medicin* .. i|mat ; INTE syns|synas på utsidan|utåt|utanpå
syns INTE .. på utsidan|utåt|utanpå|vad HAN ; håller ut till|tills|för ; för barnens skull .. sen|slut|annars|lever
SOVA|lägger .. i kläderna ; kallar|kalla HAN|honom|henne monst*|djävul*|fan* ; INTE VILL bli hittad|räddad
VILL INTE bli hittad|räddad ; BARN|de|dom .. får|få en ny|annan|riktig mamma|pappa ; ny mamma|pappa
be|ber|bad om ursäkt dagen|efter* ; hoppas .. INGEN stannar|bromsar|ser
går på|ut gatan|vägen|motorväg* .. stannar|bromsar|bil*|hoppas ; välja mellan HAN|honom .. BARN
hand* skakar .. minut*|skriv*|snabbt ; bara|knappt några minuter ; har|hinner .. bara|knappt minuter|sekunder
INTE vara|var med på|till|i nyår|jul|sommar*|midsommar|födelsedag* ; tänker INTE vara med ; väska .. hos grann*
kom aldrig hem ; kommit INTE hem från ; aldrig kom hem .. resa*|släkt*|LAND ; rädd varje HAN|telefon*|dörr*|bil*
höga ljud .. rycker|gömmer|kryper ; flyr ut|till|från .. NATT|grann*|HAN ; springer ut .. NATT|strumplästen|pyjamas
pyjamas .. ute|gatan|snö*|grann* ; barfota .. ute|gatan|grann*|snö* ; bankade|bankar hos|på .. grann*|hjälp|NATT
KÖRA .. rakt|rätt in i ; giftas bort ; BARN ... utan mat|kläder|blöj*|tillsyn
P .. INTE .. låter|låta|låt|släpper JAG|MIG
INTE|INGEN .. pengar|råd .. hjärtmedicin*|astma*|epilepsi*|insulin*|medicin* ; MÅSTE vara hemma .. exakt|prick|minut*
kommer|vara hemma på minuten ; bli|blir galen|vansinnig|tokig när|om HAN
önska* .. bilen|tåget|bussen|den INTE hade|bromsa*|stanna* ; önska* .. INTE .. bromsat|stannat|vaknat|räddat
SOVA hos|i MIG|vårt .. säkrast|tryggast|vågar ; säkrast|tryggast .. hos|när|med MIG|låst
tur .. långärmat|polo*|smink* ; bor där vi kan ; i natt vet JAG|vi INTE ; orkar|klarar INTE en till smäll|gång|omgång
klarar en till smäll
# What cannot be undone; what is shared out.
INTE .. går att ångra|ändra ; gör*|göra nåt|något .. INTE .. ångra
INTE .. FÅ|ger|ge .. mormor|morfar|farmor|farfar|mamma|pappa mat|vatten|medicin* ; slippa .. livet
överlever natta|natten|NATT|dagen ; törs|tor|tror INTE JAG överlever|klarar ; lista .. vem|vad som ska FÅ
vem som ska FÅ vad ; INTE ta av MIG tröjan|jackan|skjortan|sjal* ; natten är värst ; nätterna är värst
hjärta* slår .. när JAG hör|ser HAN|honom ; enda .. mitt|mina|äger|kvar är|en ryggsäck|väska|påse
sista julen|sommaren|gången vi var tillsammans ; om JAG slutar skriva|svara ; JAG slutar svara|skriva .. vet
vet ni varför $ ; lek när vi gömmer ; gömmer OSS .. lek ; tvättar lakan* innan
går ner till vattnet|sjön|älven|bryggan|havet ; lite närmare .. varje|kanten|vattnet ; varje kväll .. närmare
bära kniv ; bär .. kniv .. skola*|alltid|rädd ; kniv till skolan ; BARA .. telefon*|mobil* .. när HAN ; avlyssn*
ordna det .. bröder*|död ; skjutas om JAG ; hemma .. slagsmål*|kaos|krig ; slag .. svimm*|suddig*
ser JAG? suddigt|dubbelt|stjärnor ; FÅ bara mat|pengar|vatten om|när ; brinnande .. trasa|brev*|dörr*
eld|bensin|fyrverk* .. brevinkast* ; HOTA .. visa|skicka|sprida|lägga .. alla|ut|familj*|skola*|nätet
JAG är tolv|tretton|fjorton|femton|12|13|14|15 .. bor .. kille|man|pojkvän ; plats för MIG .. mer|längre|någonstans
snart är det ändå över|slut ; BARN vet .. springa|gömma|var|vart de|dom ; bestämt min framtid ; min framtid utan MIG
ringen är .. köpt ; skönt med .. slut ; INTE sett MIG i spegeln ; spegel* .. sen HAN|gjorde|märk*
hittar min|mitt mobil|telefon|kropp|brev|väska ; lärt OSS|MIG .. osynlig*|tyst*|gömma|låtsas
bryr MIG INTE .. händer .. MIG ; vänja|vänjer|van .. slag|slagen|smärtan|skriken ; klarar MIG INTE till|över|länge
LÄMNA .. på bordet|byrån|köksbordet .. hittar|hitta ; INGEN hemma som .. hand|ser|bryr|ger|lagar ; INGEN hemma .. MIG
står vid spåret|bron|räcket|kanten|vattnet ; väntar på att våga ; sista varningen .. HAN|säger|slår
HAN .. sista varning* ; blir någon annan .. kväll*|druck*|full ; kroppen orkar INTE ; orkar INTE en natt till
kväll* .. blir PAPPA|HAN .. annan ; ORKA INTE se|möta|uppleva en .. till ; somnar hellre ; SOVA hellre
ont i halsen .. hand*|HAN ; efter hans händer ; snart behöver ni INTE
sitter på toan|toaletten .. låtsas|skriv*|tills|gömm* ; ut genom fönst* .. fly|sprang|hjälp|HAN|ta ; ta MIG ut genom
INTE .. någon efter MIG ; HAN .. lugna* SIG ; INGEN kommer efter MIG
";
