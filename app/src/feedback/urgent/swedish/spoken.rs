//! Words of danger that say something else; where danger is what a text, a film or a question is about, or what happened long ago: no
//! mark there, unless it is of whoever writes.

pub const SPOKEN_OF: &str = "
i samma mening|rubrik|ruta|fråga|lista|stycke ; olagligt|förbjudet|straffbart|tillåtet|okej|olagliga att
pratade|pratar|pratat|berättade|informerade om SUBJECT ; väntrum* ; er|ert växel|väntrum|hiss|toalett ; receptionen
kön ; hissen / våningen upp ; enkäten ; blanketten ; formuläret ; datorer ; systemet
ser|såg|känns|kändes|låter|lät|luktar|upplevs ut? som en|ett|om|blod
läste|läst|läser|hörde|hört|såg om|en en|nån|någon|folk|kvinnor|män|barn|flickor|personer|hur
får|kan|hur|var|vart|vem|vad|när .. man .. om man|nån|någon|ett|en
vart|var|vem vänder .. om|när man|nån|någon|ett|en
hjälper|stöttar|hjälpa folk|de|dem|dom|personer|människor|alla som ; hur anmäler|rapporterar man
i|på filmen|exemplet|videon|texten|boken|broschyren|berättelsen|scenen|annonsen|reklamen|serien|tidningen|artikeln
i|på .. exempel|film|video ; på bilden|affischen|fotot|omslaget|framsidan
exemplet|filmen|bilden|berättelsen med|om|där|på|av ; TEXT .. om|kring|för|med SUBJECT / skräm*
SUBJECT .. TEXT / skräm* ; ordet|orden|begreppet|termen SUBJECT / skräm*
frågar|fråga|frågade|frågat|frågor ni|du|dom|de|man .. om|efter SUBJECT
fråga|prata|frågor|läste|läser|läst om SUBJECT ; vad .. är|menas|betyder|räknas .. SUBJECT ; skillnad* .. SUBJECT
står|stod .. om|något|nåt .. SUBJECT ; om|att|ifall man kryssar|skriver|svarar|anger|fyller|klickar|väljer
jobbar|arbetar|jobbat|arbetat|utbild*|kurs*|föreläsning* .. med|om|mot SUBJECT
";

/// Also when it is of whoever writes.
pub const LONG_AGO: &str = "
förra året .. JAG|vi .. idag|nu ; förr|förut|tidigare nu har|är|går|bor|mår JAG|vi|det|allt / värre igen
tack vare er|dig|kommunen ; ni räddade|hjälpte|stöttade OSS|MIG
frågan|frågorna|rutan|kryssrutan|meningen|texten|raden om|ifall JAG|man|du|någon
för .. år|årtionden|decennier|länge sen|sedan / liv livet självmord ; när|som JAG|vi var liten|små|barn|ung|unga|yngre
i min barndom ; som liten|barn SLÅ|FÅ|BLI ; förr i tiden ; fick|fått jag|hon|han|vi? bra|fin|snabb|all hjälp
blev slagen|misshandlad|hotad .. förut|tidigare|förr / JAG
";

pub const IDIOMS: &str = "
låste|låser|låst MIG ute ; levde på nudlar|pasta som ; fick panik av|över
KIN var alkoholist|missbrukare|alkoholiserad|narkoman ; drog ner på
KIN|BARN .. dricker|super|knarkar|spelar|röker ... finns|vart|vem|var det|vänder|pratar|hittar
INTE varit|blivit|vara .. hemlös*|slagen|hotad|vräkt|utsatt|misshandlad ; TOPIC skrämde|skrämmer|skrämt|oroade|oroar
KIN|BARN|farmor|farfar|mormor|morfar dog|avled|avlidit / mördad sköt livsvilj* livslust* leva vill
KIN|farmor|farfar|mormor|morfar gick bort
RÄDD för främmande|hund*|hissar|hissen|mörker|mörkret|åska|spruta*|sprutor|höjder|tandläk*|spindlar|katter|myndighet*|telefon*|teknik*|datorer|internet|robotar|bankid|folkmassor|hissar|flyg*|vatten
timme|tid|stund|minuter|kvart .. slå ihjäl ; skadade|stukade|bröt|vrickade foten|tån|tummen|knät|benet i|på|så
stukade|vrickade foten|handen ; var|blev hungriga|hungrig ; klämde fingret
roboten|reklamen|annonsen|annonserna|popupen|kakorna förföljer|följer|jagar efter? MIG|en|oss
inlåst i en chatt|app|meny|loop ; medel tog slut|är ; tack och adjö|hej ; adjö blankett*|papper* ; TOPIC DÖDA MIG
fick MIG att somna ; värdelös|usel på ; frysa|svälta|svalt|frös nästan? ihjäl .. väntrum*|kön|haha ; stroke
drog|drar|drog ut? i sladden|kontakten ; ungarna|barnen skriker|skrek|gråter|bråkar i bakgrunden
hotad|hotade|hotar|hotades|hot med|om att? inkasso*|böter*|avslag*|indrag*|dra|vite|kronofogd*|stänga|avsluta
dra|drog|drar ut|ur sladden|kontakten ; skulder hos kronofogden
systemet|sidan|appen|programmet|datorn|tjänsten kastade|kastar|sparkade|sparkar|slängde|slänger|låste|låser ut|ute? MIG|oss
ligger på sjukhus* ; dödat en? regnbåge|stämningen|lusten|läslusten ; SLÅ OSS|er|SIG|dem|dom ihop|samman
KIN|farmor|farfar|mormor|morfar är|e|var död|avliden ; KIN gick|gått bort
håller|höll|hålla dörren|upp|tiden|linjen|koll
DÖ|DÖR av skratt|garv|nyfikenhet|skam|genans|leda|tristess|uttråkning|längtan|otålighet ; skratt* ihjäl
DÖ|DÖR för en|ett|att få? kaffe|kopp|bulle|veta ; DÖ|DÖR .. haha|hehe|hihi ; hinner|hinna|hann DÖ|DÖR innan
DÖ|DÖR inombords|invärtes|lite när ; DÖR på kuppen ; DÖR ut ; på liv och död ; DÖDA tid|tiden|knappen|rutan|länk*
tog|ta|tar död på ; ta livet av rutan|den|det|stämningen ; livet ur mig|en ; trött på livet som
SLÅ .. fel|hål|rekord|vad|knut|vakt|larm|rot|följe|läger|följe|ifrån|fast|igenom / MIG OSS henne honom BARN
SLÅ huvudet på spiken ; SLÅ aldrig fel ; smäll|rapp på fingrarna
slag|käftsmäll|spark i magen|ansiktet|baken att|när|från ; SLÅ SIG fram|till|ner|loss|ihop ; hjärtat SLÅ ; klockan SLÅ
skrämma|skrämde slag|livet på|ur ; skaka* på huvudet ; skaka hand|tass ; kasta* .. i väggen telefon*|mobil*|dator*
brinner för ; åt helvete med ; dricker INTE kaffe|te ; hänger SIG sidan|när|hela|appen ; chefen mördar|dödar MIG
mördad|dödad|ihjälslagen av chefen|frun|mamma .. haha|lol|skämt* ; blod* rusar|rusade
blodtryck*|blodprov*|blodsocker* ; drunkna* i papper|blanketter|räkningar|mejl|arbete|brev|kuvert ; skott* i mörkret
skjuta|skjuts|skjut|skjuter|sköt ni|du|dom|jag|vi? upp|till|fram ; hugg* i sten ; kniv på strupen
rädd om|för att|att göra|skriva|trycka|svara|klicka fel ; dödlig* tråk* ; ångest av|inför blankett*|papper*|inlogg*
bråk* hemma om ; bråk*|bråkade om blankett*|vem ; var rädd|livrädd att ni|du|dom skulle ; svimma* nästan
skar|skära MIG på|i fingret|kuvertet|papperet ; i nöden prövas vännen ; slagen med häpnad ; åt skogen ; skuggan av
jag är död när|efter ; stendöd* ; slå i en vägg ; slog ner på fel|felet ; springa benen av ; smäller högt|i dörr*
HÄNGA på låset|nätet
";
