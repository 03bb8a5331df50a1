//! What others do at home: who hits whom, what is threatened and feared, signs of it.

pub const RULES: &str = "
# Who, hits, whom.
P .. HIT ON* WHOM / signal* pling* numm* >att >som ; HIT P ON* WHOM / signal*
HIT ON* WHOM / det jag ja vi man signal* i ner ned fri för att som hur upp ; P .. WHOM HIT
P .. HIT .. ihjäl|ihjel|ihäl|ijäl|jäl|fördärvad|gul|medvetslös* / tid* mygg* flug* ; BLI .. HURT / >av >som
HURT .. av .. P ; HURT av EGEN BARN ; P .. slå till WHOM|$ ; P HIT $ / >på ; P HIT och
P HIT när|om|hårt|jättehårt|hela|WHEN / ljud* dator* larm* ; HIT|slagsmål*|bråk* hemma
det .. bråk*|slåss .. hemma / internet* ; JAG .. HIT|SEIZE ON* BARN|MAN|PAPPA ; slåss .. hemma|mamma|pappa
FÅ|GE .. stryk|däng|smisk|spö|smörj|aga|örfil*|lavett|lusing / under ; FÅ|GE .. smäll|smällar .. av|om|när|för|hemma
blåmärk* ; blåtir* ; blåslag* ; blå märken|öga ; sönderslag* ; sönder|blod* .. läpp*|näsa*|ansikt*
misshand* / om|info* lag* statist* ; misshandlad ; P .. TA .. tag i .. MIG|hår*|arm*|hals*|WHOM ; P .. DRAR .. WHOM|hår*
DRAR WHOM .. hår* ; DRAR MIG .. över|ut|in|efter ; P .. KASTA .. på|mot|efter|i .. WHOM
P KASTA .. saker|tallr*|glas*|möbl*|grejer|stol* ; tallr*|glas*|stol*|flask* i .. WHOM|huvud*
P .. HÅLL .. WHOM fast|nere|mot|vid / tag ; HÅLL fast WHOM ; P .. TRYCK .. WHOM ... mot|ner|upp|vägg*|golv*|sängen
P .. spott* .. på WHOM ; P .. BRÄNNA WHOM ; P .. SKÄRA WHOM ; P .. skad* WHOM ; P .. river|rev|rivit .. WHOM|ansikt*
P .. GÖRA .. WHOM .. illa ; GÖRA .. WHOM illa / jag ; P .. illa mot WHOM
P .. dum*|elak* .. mot WHOM .. blod*|gråt*|slå* ; P .. SLÅ .. sönder|sönder|hål|dörr*|möbl*|vägg* / larm*
P .. sparkar|sparkade|slår|slog in dörr* ; P .. bult*|bank*|dunk*|ryck* .. DÖRR ; stryptag* ; strypgrepp* ; strupgrepp*
struptag* ; strup* .. MIG ; händer* .. hals* ; om|runt halsen .. MIG|på ; kudd* över .. ansikt*|mun*|huvud*
TA .. strypgrepp|struptag ; P .. strypa|stryper|strypt|strypte ; INTE .. ANDAS .. P|MIG ; gav|ger sig på WHOM / matte*
våldsam* mot ; är|var|blir våldsam|våldsamma|hotfull / TOPIC ; P .. vålds* ; våld mot MIG|WHOM
utsätt*|utsatt* .. för .. våld*|hot*|övergrepp*|misshandel* / om barn* stöd* sida* ; JAG .. våldsutsatt ; våld hemma
våld .. i vårt|mitt hem ; VÅLD .. från|av .. P ; lever|lev* i|med .. våld*|misshand* ; P .. terror* ; terroris*
HIM .. psyk* WHOM ; P .. tvingar|tvingade|tvingat .. WHOM|dem / logga* klick* fyll*
TVINGA|tvungen* .. ligga|sex|knulla|suga|samlag|gifta|äkta ; mot min vilja ; P .. förstör .. WHOM liv

# What may come: threats and fear.
P .. hot~ .. WHOM|döda|livet|barn* / böter* ; HIM .. hot~ .. att|med|om / böter* TOPIC ; HOTA|hotar WHOM
hotad|hotade|hotas till livet|av|med|$ / böter* inkasso* ; känner MIG hotad ; P .. skräm~|skrämmer WHOM
P skrämmer MIG|OSS|BARN ; hotbrev* ; mordhot* ; dödshot* ; P .. SAY|HOTA .. DÖDA|skada|slå|begrava|hitta
P .. SKA|VILL .. DÖDA / tid* länk* tråk* batteri* ; VILL|SKA|lov*|svor .. DÖDA WHOM|$ / tid* länk*
DÖDA ON* WHOM / länk* tid* byråkr* blankett* formulär* system* <de det >av ; P DÖDA
då|annars|så .. DÖDA|dör|dö .. MIG|JAG|han|P / skratt* ; P .. SAY .. dö|dör|döda|ihjäl ; säger|sa .. min tur
& man slå $ / kan ska får ; VILL bort från|ifrån HIM|man|här ; && KIN DISTRESS / TOPIC glädje huvudet
&& HAN DISTRESS hemma|hem|NATT|MIG|OSS|BARN / TOPIC
om JAG .. LÄMNA|går|skiljer|anmäler|berättar .. DÖR|dör|DÖDA|dö|TA ... BARN|$|MIG
LÄMNA|lämna HIM .. DÖR|dör|DÖDA|dö|BARN|skada* ; P .. ska|skulle .. FÅ .. se|ångra|betala|känna
JAG ska|skulle FÅ .. se|ångra ; inte kommer tillbaka .. P ; RÄDD .. för|av .. HIM|HAN ; RÄDD EGEN* HIM
RÄDD .. att HAN|KIN / ramla* trilla* glöm* fall* ; RÄDD .. när|om .. HAN|KIN|hen / ramla* glöm*
RÄDD .. för vad .. HAN|KIN ; RÄDD hem|hemma|hela|varje|NATT|i ; RÄDD .. hemma|hem / glöm*
RÄDD .. för mitt|vårt|mina LIVET|BARN|säkerhet ; livrädd / för? fel ring* tand* ; rädsla* för HIM|HAN
rädda .. BARN / ta SOC TOPIC ; rädd .. för .. BARN / ta av bli SOC TOPIC
BARN .. RÄDD / >för tand* spruta* åska* fyrverk* ; BARN .. RÄDD .. för HAN|KIN
hela familjen rädd ; orolig .. att HIM .. slår|DÖDA|skada|göra ... WHOM
HIM blir|bli|är|blev|e|var .. ARG / TOPIC ni er >på >av ; HIM .. FULL / TOPIC fart folk INTE kaffe te >av >med
när HIM .. FULL|ARG|sån|sådan|sur ; HAN .. FULL|ARG .. då|så|när|slår|hemma ; MAMMA .. FULL
när .. FULL .. hemma|P|JAG|gömmer ; min man ARG ; sån vet INTE ; göra|gör allvar av|på ; blir .. farlig*
P .. farlig*|livsfarlig*
INTE VÅGA .. hem|hemma|sova|somna|ut|HIM|säga|stanna|vara|öppna / möte* fel* handlägg* tandläk* läkar*
VÅGA INTE .. HEM|SOVA|HIM / möte* fel* läkar* ; VÅGA INTE .. gå ut|hem
VÅGA INTE .. lämna .. HIM|huset|hemmet|lägenhet*|BARN ; VÅGA INTE öppna DÖRR ; VÅGA INTE öppna $
VÅGA INTE vara ensam|själv|hemma
VÅGA INTE .. anmäl*|polis*|prat*|säg*|berätt*|ring* .. HIM|HAN|då|för|när|mamma|pappa / möte*
VÅGA INTE .. gå till skolan ; VÅGA INTE ut ; VÅGA INTE .. leva|bo ; VÅGA INTE .. med HIM ; INTE trygg* hemma|hem
INTE säker|säkra hemma|här ; otrygg* hemma ; VÅGA INTE .. säga nej ; VÅGA INTE komma hem ; INTE VILL .. hem
JAG .. VILL INTE gå|åka hem ; INTE VILL gå|åka hem ; INTE .. gå hem till HIM ; KAN INTE .. gå|åka|komma hem
slippa gå hem ; måste|försök*|vill|behöver .. fly|flykt* ; måste|försök*|vill|behöver komma bort|undan|ifrån|härifrån
ta MIG|OSS härifrån|därifrån|hemifrån ; bort|ifrån|undan|från HIM .. hjälp|nu|NATT
fly|flyr|flytt|flykt .. från|hemifrån|med HIM|hemma ; LÄMNA HIM .. INTE|vågar ; KAN INTE LÄMNA HIM ; göm* MIG|OSS|SIG
BARN .. göm* ; göm* .. HIM ; pack* .. väska* .. om|när|sticka|fly|måste ; stol|kniv* .. för|under DÖRR|kudden
sover .. med|MIG .. kniv*|låst*|stol* ; INTE .. sova .. HIM ; skyddat boende .. behöver|nu|måste|snabbt
behöver|måste|vill .. kvinnojour* ; behöver|måste|vill .. skyddat boende ; P .. hitt* MIG|OSS
om|tills HIM|HAN .. hittar|hitta ; P INTE .. FÅ .. veta|se|hitta|läsa|märka
så|att P .. INTE .. ser|hör|märker|läser|vet ; INTE .. P .. ser|vet|märker att JAG
FÅ INTE .. veta .. att JAG .. skriv*|ring*|berätt*|här|mår ; P .. FÅ INTE .. veta|se
innan|förrän HIM kommer|vaknar|är|hinner ; måste .. rader*|ta .. innan|historik*
skriv* .. toalett*|smyg*|hemlighet* / blankett* ; JAG .. smyg* ... P ; HIM .. på väg .. hit|hem|$ / var ringde
P .. är här|nu|utanför|hit ; HIM står|sitter|väntar .. utanför|DÖRR|porten|trapp* / bild*
hjälp MIG snälla|nu|han|P|$ / TOPIC fyll* hitt* förstå* ; snälla hjälp|nån|någon|kom|skynda
hjälp snälla|snabbt|fort|mig|oss|nu / TOPIC hitta hittar förstå förstår fylla fyll med ; ^ hjälp $ / >så skriva fylla trycka TOPIC ; snälla hjälp $
rädda MIG|OSS|BARN ; kom snabbt|fort $ ; kom hit snälla|nu ; skicka polis*|nån|någon|ambulans*
ring polis*|ambulans*|112 / TOPIC ; behöver .. akut ; hjälp akut $ ; ^ sos $ ; ring* polis*|112 .. INTE|P|nu

# Signs that somebody lives in fear, or hides what is done.
bryt*|brut*|bröt* .. arm*|revben*|näsa*|näs*|käk*|finger* .. säg*|ramla*|HAN|P
P .. bröt|brutit .. arm*|revben*|näs*|käk*|finger* ; smink* över|bort ; döljer|dolt|dölja|gömmer .. märk*|skad*|sår*
säger .. ramla* ; säger förlåt .. efter*|sen|varje|värre ; HAN .. värre .. gång ; HAN .. som en annan människa
på tå|tårna .. hemma|HAN|P ; äggskal* ; HIM .. exploder*|flippar|flippade|utbrott* / TOPIC
skaka*|darr* .. när .. HAN|P|dörr* ; när .. nyckel*|steg*|dörr*|bil* ... skak*|darr*|stel*|fryser / TOPIC
skrek|skriker|skrik .. på|om hjälp ; MÅSTE .. fråga|be om lov|tillåtelse ; MÅSTE .. lov av|för|att
FÅ bara .. gå|åka|träffa|prata .. med|när|om HAN|P|KIN|hans ; HAN .. räkna* minut* ; HAN .. tar tid .. på
HAN|P .. kamer* .. rum*|hemma|alla|överallt ; P .. hitt* .. MIN adress*|MIG|OSS|lägenhet* ; hitta* .. min nya adress*
skyddad* .. sett|hittat|HAN|vet|läckt ; P .. skick* .. hundra*|tvåhundra*|tusen*|50|100|200|300
STÅR|stod|står utanför dagis*|förskol*|skol*|jobb*|port*|hus*|lägenhet*|mitt|min|hemma / TOPIC ; INTE .. att väcka
INTE .. kontakt .. med BARN|KIN|honom|henne ; INTE väck* ; får äta i skolan ; äter INTE .. så|för att BARN
BARN .. bara .. vatten|bröd|gröt|makaroner ; JAG INTE äta ; pengarna .. slut ... BARN|mat|bröd|MAT
P KASTA ... MIG|OSS|BARN|WHOM $
tittar|tittat|kollar|filmar|filmat|spionerar .. när JAG .. dusch*|klär|byter|badar|bytte|sover ; filmar MIG
filmat MIG .. dusch*|naken|smyg* ; P .. skick* .. bild* .. kropp*|snopp*|kuk*|naken|nakna
vill ha .. bild* .. på MIG|naken|utan|kropp* ; bild* .. sin kropp|snopp*|kuk*
P .. gör .. sånt|saker|grejer|nåt|något|det .. med|mot|på MIG / TOPIC
sa|sade|säger nej .. men|ändå .. slut*|fortsatt*|gjorde|gör ; nej .. DOM|HAN .. slutade INTE
MÅSTE .. sova|ligga|vara med .. för|chefen|HAN|honom|män
flyg*|plan*|resa*|biljett*|åka .. LAND ... INTE|mot|tvingar|gift* / TOPIC ; klipp*|skär* .. där|ner nere|ner ; klipp*|skär* .. därnere
kommer INTE tillbaka|hem ; INTE .. kommer tillbaka / TOPIC ; P .. ska .. hämta MIG|OSS .. INTE|aldrig
hyresvärd* .. bytt*|byter .. lås* ; bytt*|byter .. lås* .. vi|JAG|saker|ute|inne
kassar|väskor|resväska*|påsar .. central*|station*|ute|gatan|trapp*
BARN .. central*|stationen|gatan|ute|bilen .. NATT|sov*|kass*|kallt
STÅR|sitter .. på central*|stationen|gatan .. BARN|NATT|kass*|väsk* ; BARN .. på centralen ; dos* kvar ; sista dosen
skriv* ut .. insulin|medicin* ; INGEN .. skriver ut ; abstinens* .. JAG|så|dör|NATT|hemsk* ; tänd* .. av .. dör|ensam
slå* in .. skall*|tänder*|huvud*|ansikte* / dörr* ; så händer .. något|nåt|det ; händer det något|nåt
NÅGON .. ska .. dö|DÖ|dödas ; nån|någon FÅ dö ; kasta .. honom|henne|bebis* ; gjorde|gör|gjort det mot|med MIG
gick med på .. RÄDD|för|annars ; bli|blir|blev det .. stryk ; delar på .. ris|bröd|mackor|mat ; tills på fredag|måndag
hålla värmen ; höll|håller för mun* ; tysta .. bebis*|barn* ; tål INTE .. skrik*|gråt*|bebis* ; rädd .. för .. vad JAG
JAG .. ARG .. RÄDD ; tål INTE min
";
