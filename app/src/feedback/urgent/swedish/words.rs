//! Swedish words with their forms, as people write them: spoken, dialect, by thumb.

pub const WORDS: &str = "
FILL: verkligen bara ba liksom lixom typ asså alltså allså assa ju nog väl fan fasen fy jävla jävligt jävlar satan
FILL: helvete
FILL: så faktiskt också oxå nu då även ens riktigt helt ibland ofta alltid jämt ändå egentligen kanske redan just snart
FILL: igår idag eh öh ah lol haha xd he va nån sen tyvärr gång gånger när mycke mycket jätte skit hela tiden åt at iaf
FILL: iallafall att o å hä bah nämligen precis direkt varje dag dagen kväll helg numera igen herregud gud snälla
NEXT: och å o men för eftersom jag ja fan hjälp snälla så han hon lol
JAG: jag ja jak jah jagh jäg jaj jeg jä
MIG: mig mej mäj meg
SIG: sig sej säj
OSS: oss
MIN: min mitt mina mit mins mitta
INTE: ald inte int ente inge nte nt itne inet ite ej icke itj ittj ikke ikk intee aldrig alldrig aldri intre intr nit
INTE: inteee
INGEN: ingen inga inget ingenting inge inegn
MER: mer mera mere längre länger lengre längrer meer nåmer
ORKA: tål tåler ork~ orkr orker pall~ pallr klar~ mäkt~ ids idas gitter förmå/r/dde
KRAFT: kraft/en/er ork/en energi livslust/en lust/en livsgnista/n livsvilja/n
VILL: vill vil vel vell ville velat vilja vela önsk~ längt~ hoppas hoppades hopas drömmer ber vilr sugen vilde
SKA: ska skall sku skulle tänk/er/te/t/a/r funder~ planer~ kommer kmr kommr ämnar överväg/er/de/a tänkr måste lovar kan
SKA: kunde bestämt
LEVA: fortsätta lev/a/er/de/t/r/at existera existerar fortleva
LIVET: livet liv
FINNAS: finnas finns fanns funnits fins
VARA: vara va var vart vore är e varit
DÖ: dö döh dödö
DÖR: dör dog dött död dödd
BORTA: försvinn,a,er,s försvann försvunnit försvina försvinr borta dör dog död dött
TA: ta tar tog tagit tage taga tatt tagt tages
SOVA: sovit sova sover somn~ insomn~
VAKNA: vakn~ väckas
UTVÄG: utväg utvägar utvägen
MENING: mening meningen poäng poängen
SLUT: slut slutet

HAN: han hon hen honom hn
DOM: de dom dem di döm
MAN: minman manmin dinman hennesman mannen make maken sambo sambon sambos fästman fästmannen pojkvän pojkvännen pojkvenn
MAN: kille killen kile
MAN: flickvän flickvännen tjej tjejen fru frun hustru hustrun ex exet exman exmannen exmake exsambo partner partnern
MAN: expojkvän
MAN: särbo särbon gubben gubbe kärring kärringen exfru karl karln karlen karn gubbjäveln barnafadern barnafar xet älskare
PAPPA: pappa papa pappan papi farsan farsa fars far fadern fader fadren mamma mama mamman morsan morsa mor modern moder
PAPPA: muttan styvpappa styvpappan plastpappa plastpappan bonuspappa bonuspappan styvfar styvfarsan låtsaspappa styvmamma
PAPPA: plastmamma
PAPPA: bonusmamma styvmor plastfarsan farbror farbrorn morbror morbrorn farfar morfar farmor mormor kusin kusinen kusiner
PAPPA: kusinerna föräldrar föräldrarna päronen svärmor svärfar svärföräldrar släkten släkt familj familjen släktingar
PAPPA: moster faster baba abo aabo babo fosterpappa fosterfar familjehemspappan familjehemmet
BROR: bror brorsan brorsa brodern bröder bröderna brödrar brödrarna brorsor brorsorna storebror storebrorsan halvbror
BROR: bonusbror syrran storasyster storasyrran
OTHER: granne grannen grannarna son sonen sonens läraren tränaren kompis kompisen kompisar hyresvärd hyresvärden nån
OTHER: någon nånn ngn personalen vårdaren assistenten väktare vakten chefen imamen pastorn gänget
BEBIS: bebis bebisen bäbis nyfödd nyfödda spädbarn
GRANNE: granne grannen grannarna läraren tränaren kompis kompisen
SEIZE: kast~ släng/er/de/t/a dunk~ bank~ dra drar drog dragit slet sliter slitit släp/ar/ade/at välte välter rusk~
SEIZE: klös,er,te,t vrid/er/it vred bänd/er/e
SEIZE: stamp~ tramp~ skåll~ stick/er stack stuckit brott~ bind/er band bundit tejp~ tackl~ jagar jagade jagat pressar
SEIZE: pressade trycker tryckte tryckt skakar skakade skakat
BARN: ettåring* tvååring* treåring* fyraåring* femåring* sexåring* sjuåring* åttaåring* barn barnen barnet barna ungar
BARN: ungarna ungen unge bebis bebisen bäbis bäbisen bebben son sonen söner sönerna dotter
BARN: dottern dotra döttrar döttrarna pojke pojken grabben grabbarna flicka flickan flickorna tös tösen jäntan lillebror
BARN: lillebrorsan lillkillen lilltjejen lillen lillasyster lillasyrran lillsyrran syster systern syrran syskon syskonen
BARN: småsyskon småsyskonen systrar småungar småungarna barnbarn barnbarnet barnbarnen spädbarn spädbarnet kid kidsen
BARN: pojk pojken dotra dotran jänta tösa gosse grabb grabben kids lille killarna åring åringen åringar tonåring* tonåringen

EGEN: min mitt mina mit sin sitt sina hans hennes deras vår vårt våra din ditt dina nyfödda minsta äldsta yngsta
P: HAN DOM MAN PAPPA BROR OTHER
HIM: HAN MAN PAPPA BROR
KIN: MAN PAPPA BROR
WHOM: MIG OSS BARN PAPPA MAN henne honom dem dom dig er
ON: EGEN på i både till upp ner ned ut alla även små stora omkull sönder samman och jämt me med om kring en
SAY: säger sagt säga sa sade sägr skriver skrev skrivit skrika skriker lovat lovar svurit svär hot~ viskar tjatar

SLÅ: slå/r/s/dd/it/t slår slog slo slagit slagi slåeg slågit slåer slånde
HIT: SLÅ ströp puckl~ mörbult~ lapp~ nit~ lugg~ kväv,er,de,a golv~ klappade spark~ knuff~ putt~ nyp/er/te/t nöp bit,er,it
HIT: bet örfil~ stryp* misshandl* missandl* klå/r/dde klår spö/r/ade/at/a/ar
HIT: pisk~ smisk~ ag~ dask~ drämm,er,de drämde hugg,er,it,a högg knivhugg* torter~ klös,er,te,t klösa plåg~ smäll,er,de
HIT: smällde ruska ruskar ruskade slapp,ar,ade boxa boxar boxade rappar rappade
HURT: slagen slagna slagn sparkad misshandl* hotad hotade strypt strypen våldtagen våldtagna jagad förföljd inlåst
HURT: instängd
HURT: tvingad tafsad nypt biten bitna knuffad piskad knivskuren knivhuggen nedslagen nerslagen mördad kidnappad drogad
BLI: bli blir blev blivit ble blr är e var varit blitt får fick
ARG: arg arga argsint rasande aggressiv aggresiv våldsam våldsamma farlig farli livsfarlig hotfull oberäknelig galen
ARG: svartsjuk elak psykotisk
FULL: full fulla packad dricker drack druckit dricka supen super söp supit supa påtänd påverkad knarkar knarkat knarkade
FULL: alkoholist bakfull missbrukar
RÄDD: rädd redd räd rädda livrädd skiträdd jätterädd dörädd skraj livredd skräckslagen vettskrämd vettskrämda livrädda
RÄDD: skraja skiträdda jätterädda skrämd redda räädd rädt skräck
VÅGA: våg~ vågr törs töras tordes tor vgar
DÖDA: död,a,ar,ade,at mörd~ mord,a,ar,at avrätta avrättar halshugga lemlästa döööda dräpa
SKADA: DÖDA SLÅ skad~ skjut,a,er,it sköt spräng,a,er,de strypa knivhugga hugga misshandla spö spöa bränna knäcka krossa
SKADA: golva dränka kväva attackera hämnas plåga kniva sticka slakta slaktar
VAPEN: jaktbössa* hagelgevär* luftgevär* jaktkniv* kniv kniven knivar pistol* gevär* vapen vapnet hagelbössa* bössa bössan yxa yxan yxor machete* bomb bomber bensin
VAPEN: sprängmed* puffra revolver slagträ basebollträ järnrör hammare handgranat*
PILLER: värktablett* tablett* tabbar piller pillren sömnmedel* sömntablett* sömnpiller* alvedon* alvedån panodil* ipren*
PILLER: insulin medicin
PILLER: medicinen mediciner medicinerna medecin tabeltter morfin oxy* lyrica tramadol* xanax benso* lugnande antidep*
PILLER: burk burken
MÅNGA: alla alltihop allihop hela många massa massor burk burken karta kartan kartor överdos 10 12 14 15 16 18 20 24 25
MÅNGA: 28 30 35 40 45 50 60 70 80 90 100 tio tjugo trettio fyrtio femtio sextio hundra samtliga näve nävar
GÖMMA: sam,lar,la,lat,lade spar,a,at,ade,ar hamstra* göm,mer,ma,de,t gömt
ANDAS: and,as,ades,ats
HEM: hem hemm hemma hemmma hemifrån
NATT: natt natten nätter nätterna natterna kväll kvällen kvällar kvällarna inatt ikväll
TOPIC: sida sidan sidor sidorna formulär* blankett* brev brevet breven app appen appens knapp* länk* text texten texter
TOPIC: bild bilden bilder
TOPIC: möte* handlägg* ansök* enkät* fråga frågan frågor* ruta rutan rutor meny* logga* konto* skärm skärmen mejl* mail*
TOPIC: nummer* numret
TOPIC: färg* dator* fält* beslut beslutet besluten besked* steg steget ord ordet sök* filen ladda* bankid lösenord* test
TOPIC: testet prototyp* video* film*
TOPIC: tjänst* system* webb* hemsid* reception* väntrum* skylt* kopia stod stavfel titel* bok inspelning* rubrik* kontor*
TOPIC: personnummer*
TOPIC: kommunen internet nätet papper pappret utskick* lista listan guide* chatt* kallelse* lunch fika tidning* serie*
TOPIC: bidrag*
DÖRR: dörr* ytterdörr* porten fönst* låset
MAT: mat maten käk käket äta ätit blöjor ersättning modersmjölksersättning välling frukost middag
NÖD: brö bröd
SOC: soc soss sossen socialen handläggare* handläggaren socialsekreterare* socialtant* socialkontor* kontoret kommunhus*
SOC: kommunen ni er myndighet* domare* personalen försäkringskassa* polis* skola* klassen
TAPPA: tappat tappade förlorat förlorade saknar
FÖRTJÄN: förtjän~ förtjän,ar
FOOD: ris riset bröd brödet makaroner gröt potatis soppa mjölk nudlar havregryn
KLARA: klar~ fixar fixa
FYLLA: fyller fyllt blir
BETTER: bättre bäst bätre battre lättare skönare lugnare gladare roligare bra skönt skön lyckligare
FÖRSVINNA: försvinna försvinn försvina
KAN: kan kunde kunnat
STÅR: står stå stod stått härdar härda
FÅ: få får fick fått
LEVER: lever levde
AVSLUTA: avslut~ avslutr ända släcka förkort~ ändar
HOPPA: hopp~ hoppr kast~ släng/er/de/t/a hoppat
HEIGHT: bro* balkong* fönst* tak* spår* räls* klipp* tåg* buss* lastbil* våning* trapp* vatten vattnet tunnelbana*
HEIGHT: perrong* hus* torn* kran* stup* parkeringshus* räcket
HÄNGA: häng/a/er/de/t hängr
SKJUTA: skjut,a,er,it sköt skott
KÖRA: kör/a/er/de/t
SKÄRA: skär/a/er skar skarde skurit skära skäärde skuri skurrit
BRÄNNA: bränn/a/er/t brände bränt brännt
STÄLLA: ställ/a/er/de/t lägg/a/er lade la lagt kast~ släng/a/er/de
GÖRA: göra gör gjort gjorde gjord gö
NÅGON: nån någon någn
DRAR: drar drog dragit dra slet slit,er,a
KASTA: kast~ släng/er/de/t/a
HÅLL: håller höll hålla hållit
TRYCK: tryck,er,te,t,a putta
HOTA: hot~ hotr
MÅSTE: måste måst tvungen tvingas tvungna
LÄMNA: lämn~ lämnr
LÅSA: lås,a,er,te,t,ta
GE: ge ger gav gett givit
MAMMA: mamma mamman morsan mor pappa pappan farsan föräldrar föräldrarna
VÅLD: våld våldet
TVINGA: tving~
DRICKA: dricker dricka
SLÄNGA: släng,a,er,de,t kast~ kör,a,de,t köra
SLÄNGT: slängt slängde kastat kastade kört körde sparkat sparkade
INGENSTANS: ingenstans ingenstanns inngenstans
WHEN: ibland ofta alltid varje hela jämt när hårt jättehårt mycket
LAND: kabul bagdad mogadishu teheran damaskus islamabad lahore erbil ankara istanbul beirut kairo hargeisa somaliland
LAND: utomlands byn landet somalia irak iran afghanistan syrien turkiet pakistan bangladesh gambia etiopien eritrea
LAND: libanon marocko sudan egypten kurdistan hemlandet kosovo albanien indien jemen saudi jordanien palestina gaza kenya
LAND: nigeria
FÖDER: föder värkar
DISTRESS: RÄDD gråter gråta gråt grät gråtit skakar skaka darrar darra blod blöder blodig blodigt skrik skriker skrek
DISTRESS: skrika vrålar vrålade
DISTRESS: vråla panik ångest gömmer gömde gömma ramlat exploderar explodera exploderade utbrott flippar flippade smäller
DISTRESS: smällde slagen skräck
MEANS: rep repet snara snaran medicinburk* pillerburk* rakblad* sömntablett* pistol* gevär* bältet kniven
PLACE: älv* älven sjön havet vattnet bro bron spår* spåret spåren räls* perrong* tåg* tåget taket balkong* stup* kanten klippa*
PLACE: motorväg* avgrund* vak* forsen kanalen vattenfall*
FLINCH: hukar duckar rycker krymper skyddar stelnar
QUIET: tyst tysta tystnar stilla stel stela stelnar fryser darrar gömmer gömma viskar smyger kissar skakar skälver kryper låtsas
BARA: bara
ALDRIG: aldrig
WEEKDAY: måndag tisdag onsdag torsdag fredag lördag söndag helgen nyår jul
DAYS: dar dagar timmar timme veckor vecka dag minuter
TIME: imorgon imorn snart måndag tisdag onsdag torsdag fredag lördag söndag jul nyår helgen vecka nästa NATT
TAGIT: tagit tog rövat stulit bortfört kidnappat
UNDO: INTE
PEOPLE: HIM KIN BARN GRANNE NÅGON
TONGUE: jag och att det är inte en ett som på för med till har ni min mina så om av vi den han hon ja e int mej mig när ska hos
STILL: nu fortfarande igen ännu ikväll inatt
OWN: JAG MIG OSS minman manmin min mitt mina vår vårt våra vi
SUBJECT: självskad* våld våldet våldsutsatt* självmord* misshand* barnmisshand* vapen hot hotet hedersvåld* heder* hedersförtryck*
SUBJECT: övergrepp* knark* droger missbruk* alkohol* drick* våldtäkt* sex* skilsmäss* ensamhet* hat hatbrott* slagen slagna
TEXT: TOPIC teater* pjäs* föreläsning* lektion* debatt* podd* exempel* avsnitt* kapitel* affisch* broschyr* stycke* information* info artikel* kursen
GUESSED: blir slår slog hotar döda dödar leva vågar rädd orkar hemma sover kniv mamma pappa barnen inte livet hungrig
";

/// Ordinary words that would be read as one of the lists: they have its letters, or all but one of them.
pub const OF_THEIR_OWN: &str = "
dörr dörren dörrar tex hann hall hallen rad rader raden
trafik trafiken trafikant ful fula fult taket stuprör stuprören medveten medvetet medvetna medvetenhet medvetenheten
hjälpt hjälpte hjälper hjälpa hjälpen ange anger anges borde bordet sprint sprinten valde vald valda smarta smart akten
akter skälen skäl kräver krävs kräva överdosera förföljef* våldsamt krävde har sa tag spara sparar sparade sparat for
höger vänster dålig dåligt dåliga
sår skor spår slot slag sol solar svar klar stor slip låg log elva lea love hatar hittar botar
dada röda råda oroar okra räddar rad råd red vår våra vägar vinga vågat sovrum soffa
ändra övre ångar ugnen ugnar usel styrka strå storm sikt skräp sköte säkre tros trana värkt värks rytm råna räkan ramar ramen
ranka reas plast parta nagel foto fina fria friar fors förs furu finans enkla brun brunt bord blid beta alter agera korna köar
manar mima läskar lung egna erst elva hela härad tärd orden
hemmet humma kiv liver lives level inge inre inom intet baren banan ärren elever lärde
utkast utkastet utkasten utkaste* övergrip* självskatt* självskriv* inlagt inlagd inlagda invest* hamna* hamnar hamnat
";
