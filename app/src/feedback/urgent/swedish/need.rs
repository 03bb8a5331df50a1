//! Children, people who cannot help themselves, no bed or food or medicine tonight; threats against others.

pub const RULES: &str = "
# Children, and people who cannot help themselves.
BARN|syskon .. är|e|sitter|lämnas|var .. ensam*|instäng*|smuts*|försum* hemma|NATT|hela|på|i|$ / jag TOPIC väntrum* skolan fritids
BARN .. själva .. NATT|hela|alltid|dygn* ; LÄMNA .. BARN|åringen|treåring*|tvååring* .. ensam*|själv|själva
brister för MIG ; tog i .. för hårt ; INTE .. höra skrik* ; BARN .. ensam* .. hemma|NATT / skolan fritids
passar .. syskon* NATT|själv|hela ; ensam* med småsysk* ; BARN .. av|utan hunger ; INGEN kommer|skulle tro MIG
köra över .. SOC|nämnd*|socialnämnd* ; BARN .. utan mat|frukost|middag|mål ; JAG|vi har INGENSTANS $
har vi|JAG INGENSTANS $ ; har INGENSTANS $ ; BARN .. hungrig*|svält*|frys* / >på
BARN .. INTE .. fått|ätit|äter|mat / avgift* TOPIC ; grann* .. BARN .. skrik*|gråt*|slå*
BARN .. skrik*|gråter|gråt .. varje|hela|NATT|dunk*|slag ; hör .. BARN .. skrik*|gråt*
skrik*|gråt*|dunk*|smäll* .. grann*|vägg*|lägenhet* .. BARN|NATT ; grann* .. slå*|skrik*|misshand*|hot*|kniv*
skak* .. BARN ; slut* skrik* ; BARN .. blåmärk*|skakad|slagen ; RÄDD .. att JAG .. BARN|skada|slå|göra|gör
GÖRA .. BARN illa ; GÖRA .. illa .. BARN ; tapp* kontroll* .. BARN|slog|slår ; skadar|skadat|skada ON* BARN
JAG .. slog|slår|slagit|örfil*|nöp|skakade .. BARN ; kvävde BARN ; kasta BARN ; INGEN .. säger|hjälper .. stopp|mig|OSS
FÅ INGEN mat ; FÅ INTE .. mat ; P .. INGEN|INTE .. mat .. MIG|JAG|BARN ; PAPPA .. vaknar|vaknat|svarar|andas|rör INTE
PAPPA .. INTE .. vakn*|svar*|andas / telefon* mejl* brev* ; mamma|pappa .. golv*|blod*|spyr|medvets*|gråter
PAPPA .. INTE .. kommit hem ; PAPPA .. FULL ; hemma .. FULL ; dricker|super .. PAPPA
JAG .. tio|elva|tolv|nio|åtta|10|11|12|9|8|13 år .. INTE|rädd|slår ; PAPPA .. knark*|missbruk*
PAPPA .. döda|dö|slår|slå|SLÅ ; PAPPA .. ta livet
PAPPA|syster|vän|kompis|bror|HIM|HAN|BARN .. VILL|SKA|försök* .. DÖ|hoppa|självmord*|livet
P .. INTE .. VILL|ORKA .. LEVA|LIVET ; HIM .. pratar .. om? .. DÖ|döden|självmord* ; INTE .. andas|andats ; slutat andas
medvetslös* ; P .. livlös ; blå .. läpp* ; andas INTE|knappt ; svimm* .. INTE|hela|blod*|igen
blöd* .. mycket|INTE|slut*|kraftigt|överallt ; P .. svarar INTE .. tagit|piller|PILLER|$ / telefon* mejl* brev* samtal*
tagit .. svarar INTE ; TA .. överdos* ; tog|tagit .. för mycket / tid* plats* ; heroin* ; fentanyl* ; kramp* .. INTE|nu
hjärtat .. INTE ; injicer* ; sprut* .. arm*|knark* ; hjärtinfarkt* .. nu ; JAG .. FÖDER

# No bed, food, heat or medicine.
INGENSTANS .. SOVA|gå|bo|ta|åka ; INGEN .. ställe|plats|säng|stans|hem|hus|tak .. SOVA|bo|ta|NATT|$|övernatta
INTE .. någonstans|nånstans .. SOVA|bo|ta|gå|övernatta ; INTE .. tak över ; INGEN tak över
SOVA .. ute|utomhus|bil*|trapp*|tält*|park*|station*|gatan|tunnelbana*|källar*|garage*|soprum*|tvättstug* / ljus*
bor .. i|på bil*|gatan|tält*|källar* ; bor .. i|på .. EGEN bil* ; STÅR|bor|SOVA|lever|hamna* på gatan
var|vart ska .. JAG|vi .. SOVA|bo|ta|övernatta ; JAG|vi|nu .. bostadslös*|hemlös* ; blir|blev|är hemlös*
vräkt|vräks|vräkta|vräkas|vräker ; vräkning .. JAG|vi|OSS|NATT|imorgon|idag|vecka ; JAG|vi .. vräkning / TOPIC ; avhys*
utslängd* / system* sida* app* konto* ur ; utkastad|utkastade|utkastat / system* sida* app* konto* tjänst* formul* ur
P .. SLÄNGA .. ut .. WHOM|$ ; P .. SLÄNGA WHOM|MIG .. ut ; SLÄNGT ut MIG / system* sida* sidan appen tjänst* ; DOM .. slängt ut ; ute på gatan
frys* .. NATT|ute|BARN|hemma|ihjäl / dator* skärm* system* appen ; INGEN värme ; minus .. ute|grader|tio
INGEN .. MAT hemma|kvar|och|på|till|BARN|$ ; INGEN .. MAT .. dag*|dar ; har INGEN .. MAT / kvitto* TOPIC
har INTE .. mat / kvitto* TOPIC ; INTE .. MAT hemma|dag*|veckan|på|till BARN / val ; INGEN att äta / >med
kyl* .. tom* / TOPIC ; tom* kyl* ; MAT .. är|tog|tagit slut ; INTE .. ätit|äta .. på|sen|sedan|dag*|igår
INTE ätit / TOPIC frukost lunch än ; INTE .. köpa mat ; INTE råd .. mat|blöj*|medicin*|insulin|ersättning|hyra ; råd .. INTE .. mat
svält* ; hungr* .. dag*|BARN|NATT|hela|INTE|somna* ; BARN hungr* / >på ; pengar* .. slut .. mat|äta|INTE
INTE|INGEN .. krona|kronor|pengar .. mat|äta ; INGEN .. el|ström|vatten .. hemma|BARN|mat ; mat|äta .. INTE .. råd
INTE .. råd .. äta ; insulin* .. slut|råd|kvar|dos ; slut på .. insulin|PILLER|medicin*
medicin*|hjärtmedicin*|mediciner*|metadon*|insulin .. slut / sida*
INGEN .. insulin|hjärtmedicin*|epipen*|medicin .. kvar|hemma|längre|$ ; INTE .. råd .. medicin*|insulin
utan .. insulin|mat|medicin .. dag*|sen|sedan|NATT|i ; INTE .. fått|hämta .. insulin|medicin*
SOVA|åkt|sovit .. nattbuss*

# Threats against others.
JAG|vi SKA|VILL|KAN|lust .. SKADA .. WHOM|nån|någon|folk|alla|SOC|HAN|första / signal* länk* tid* pling*
lust att .. SKADA|sticka|slå ; SKA JAG .. SKADA .. WHOM|SOC|nån|HAN / signal* tid*
SKA .. skjut*|spräng*|knivhugg*|mörda .. WHOM|SOC|skit*|hela|alla|första|dig|er ; SKA spräng*
bränn* .. ner|upp .. SOC|stället|allt|allting|alltihop|hus*|skit*|alltihop ; SKA .. bränn* .. SOC|hus*|ner|upp
P|JAG .. har|hade|hämt*|köpt|skaff*|tog|tar|ta|med .. VAPEN / visa sax
VAPEN .. med|MIG|mot|i .. MIG|hals*|HAN|hand*|er|WHOM ; kommer .. med .. VAPEN ; hot* .. VAPEN
JAG vet .. var|vart .. du|ni|handlägg*|HAN|DOM .. bor ; vet var du bor ; vet .. vilken skola .. barn* ; dina barn .. går
köra över .. SOC|nämnd*|honom|henne ; trycka kudd* ; fantis* .. trycka|DÖDA|slå|skada|om|att
ska FÅ .. betala|ångra|sota|lida|plågas ; ni|du ska|kommer .. ångra|få|dö ; hämnas|hämnd* ; du är död ; ni är döda
ta din|ditt livet|liv ; blodbad* ; attentat* ; skolskjut* ; massaker* ; döda .. alla|SOC|personal* / länk*
JAG .. rädd .. för MIG själv ; KAN INTE .. kontrollera|styra MIG|ilskan|mig ; svart* framför ögon*
skada .. nån|någon|andra|folk|HAN ; snart händer .. något|nåt|hemskt|allvarligt
innan .. någon|nån|jag .. dör|skadas|dödas ; smäller .. hemma|igen ; det smäller hemma
polis* .. varit .. här|hemma|oss|gång*|hem ; reda på|ut var|vart JAG|vi|skydd*|boendet
HAN ... KAN INTE prata|skriva|ringa ; KAN INTE prata|skriva|ringa .. HAN ; nästa gång .. sista|värre|dör|DÖDA
ni|du|alla ska .. brinna|dö|DÖ|lida|få ; klarar|klara OSS INTE ; om vi klarar OSS ; sista utväg*
";
