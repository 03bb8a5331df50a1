//! Swedish words that are seldom written of forms, letters and meetings, by how seldom.

pub const WORDS: &str = "
HEAVY: hora horan horor besöksförbud* våldt* vapen vapnet järnrör bröllopsnatt* likhus stryper kväver kvävd kidnapp*
HEAVY: tortera* självmord* överdos* misshand* mördar mördad slakta lik liket nakenbild* livrem läderrem inspärrad kuk
HEAVY: kuken snopp snoppen snippa snippan fitta fittan knulla knullar underlivet pedofil* incest*
GRAVE: naken nakna kökskniv* yxa pistol* gevär* skalle skallen dödade kista kistan begrava begraven strypa kväva kvävs
GRAVE: granat* blod blodig* himlarna graven grav stupet avsvimmad
GRAVE: kräks spyr krampar krampat krampade syrgas* medvets* hämnd* hämnas skräck skraj låret låren trosor trosorna
GRAVE: kalsonger underkläder slöja slöjan knark* kokain heroin* langare skjuten skotten elda
GRAVE: trappuppgång* tält tältet sovsäck* svälter svälta svält bälte bältet kudde kudden badrumsskåp* räls*
GRAVE: rälsen lastbil* förfölj* vrål* blåmärk* ärrade örfil* vanära heder hedern fånge fängslad inlåst avgrund*
GRAVE: becksvart* nattsvart* kolsvart* förtviv* desperat* värdelös misslyckad självhat* straff straffar
GRAVE: straffet bestraff* olydig lydig raseri* ursinnig svartsjuk* strykjärn* hänglås* gömställe* flykten kysser kysste
GRAVE: smeker smekte äcklig äckliga äckligt snuskig* eskort bordell brudgum* oskuld* lånehaj* indriv* rånad bomber
GRAVE: soppkök* avgaser* gasol* kolmonox* rakblad* snara snaran jaktgevär* motorväg* brottas läbbig* obehagligt spottar
GRAVE: spottade spott spädbarn* spårningschip* gps demoner demonerna klorin ådror ådrorna avliva avlivas ströp pucklar
GRAVE: befrielse* outhärd* plågas plågan plågor hopplösheten djävul* syra syran maskerad* kokande fängelse* utpress*
GRAVE: hotbrev*
SOME: kniven himlen ängel änglar gäng gänget bränna brände försent utvisas kunder barfota snön snyting
SOME: fosterhem omskuren sjalen avgrunden skam arm armen armar armarna hals halsen strupe strupen
SOME: mage magen huvud ansikte ansiktet knä knäna hår håret näsan näsblod revben* käken tänder tänderna rygg
SOME: ryggen sår skåp garderob* kamera kameror chip sprang springa fly flyr gömmer gömma gömde klappar
SOME: rycker ryckte river rev cigg* drog rör rörde kropp kroppen sex filmade hund hunden katten
SOME: sprit alkohol berusad elen smärta smärtan plåga dumt farlig farligt farliga våldsam
SOME: rasande utbrott hatar hat tåg tåget hoppa hopp räls spår hoppar försvinna insulin* hemlös hemlösa
SOME: slut tvingar tvingade tvingad slår sparkar sparkade hotar hotade hotat vräkt vräks
SOME: madrass* bänken parken gatan tunnelban* central* nattbuss* stationen kyla matkasse* svimfärd* epilepsi* astma
SOME: inhalator* spruta tabletter tablett* piller balkong* sjön isen havet rep repet akuten sjukhuset ambulans*
SOME: begravningen testament* botten knäckt krossad nedbruten tröstlös* uppgiven orkeslös* bedövad humör humöret
SOME: kontrollerar låser låste instängd mardröm* vaknar vaknat somnar somnat somna somnade hemlandet bröllop* fästman*
SOME: imam* gubbe gubben gubbjävel främling* okänd styvpappa* styvfar* plastpappa* fosterpapp* låtsaspapp* pojkvän*
SOME: exman*
SOME: exmake* exet hostat hostar kastar bråkar bråk tjafs krig* veteran* dödat äckel jagar jagad nerför knuff* puttar
SOME: puttade skakar skakade skakat sladd sladden fotboja avslöja* hemlighet* hotell* tvång* sorg sorgen döing*
SOME: olycklig hjälplös* maktlös* KIN duschar duscha duschen sprutan bro bron panik* tortyr mörkret tigga darrar darrade
SOME: dödar döden livrädd hungriga hungrig kniv subutex* dialys* missfall* bomb bomben mörda slagen lidande
SOME: drogats parasit byxorna golvet skärp djupt abstinens* bruten brutna brutit härbärge* metadon* livlös skriker skrek
SOME: gråter gråtit läskig läskiga läskigt trapphus* skjuta stryk smyger smyg* brösten laddat eld tigger råna
SOME: kyssa ratten
LIGHT: borta HIM GRANNE BARN NÅGON hem hemma fönstret fönster väska väskor* handväsk* knackar säger sagt ute utomhus
LIGHT: sover
LIGHT: sova tyst kläder barnen värre kusinen natt natten nätter nätterna kväll kvällen kvällarna sovrum* bebis* bäbis*
LIGHT: evighet* skyldig släkten släkt gravid slänger slängde kusin missbruk* slog
TRACE: döda dog död dör mig mej oss
LIGHT: arg argt arga full fulla grät gråta druckit drack dricker huvudet sovit spisen
GRAVE: brännmärk*
SOME: nacken dunkade elementet kökslådan skum
LIGHT: ensam ensamma tårar tårarna
SOME: sängen grop gropen slang slangen bagaget skogen hagel
LIGHT: rädd rädda polis polisen polisanmäl* förlora* dö slåss
SOME: blöder blödde svimmat svimmade svimmar hugg*
LIGHT: följde följer källare källaren
SOME: äter kissar kissade munnen läpparna skor skorna andas andades märken märkena skada skadar skadat ihjäl skjuter bränner
SOME: slagit yxan knivarna bensin sälja säljer gifta giftas strypgrepp mediciner hjärtmedicin* rösterna täcke täcken täcket kylan
SOME: bröd knäckebröd gröt garaget soporna älven vattnet ingenstans härifrån fyllan sambon farsan flickvän* galge bältet käpp*
SOME: galler låst inlåst gömd gömda försvann könsstymp* jaga huggit blåa lösa tand tänder våningen ensamma
SOME: skolväska* gardiner* sängkant* glasögon* solglasögon* feber* lås låset nyckeln nycklarna pantar vräkta orkeslös hjärtat
LIGHT: gravid* trappan skulder skuld kronofogd* letar håller tagit kastat kastar skrika honom henne nån inatt ikväll morse helgen kvar slutat ligger låser stänger vaktar
LIGHT: kollar räknar ungarna lillebror lillasyster mammas pappas bröder brorsan karln karl gubben köpt bankar drar hittat hittar
LIGHT: öppnar skrattar tittar vuxen mormor farmor morfar farfar syster dottern sonen pojken flickan
LIGHT: dygn dagar köra åka rest snart tyst kallt varmt mörkt mörk natten morgonen vaken släpper släppa vägrar tvinga lova lovat
TRACE: bara varje aldrig ingen annars tills dom får jämt alltid ens ut efter igen nu
TRACE: hans hennes själv yngsta minsta äldsta
PAST: var fick kom gick hade blev kunde ville blivit stod satt tog
JUDGED: bra lätt lättare svårt svår svåra fel rätt tydlig tydligt tydliga otydlig* dåligt dålig fin fint snyggt trevlig trevliga krångl*
JUDGED: enkel enkelt enkla långsam* läste läsa läser svar svara svarade svaret svaren fyllde fylla förstod förstå förstår tycker
JUDGED: tyckte trodde kändes känns hjälpte fungerade fungerar version testade tid tiden tider tack gärna borde saknar betyder kön
JUDGED: vänta väntetid* missade hittade räcker information viktigt viktig lång långa långt korta kort liten stor större kostar samma
JUDGED: boka bokade bokning* pengarna hyran inkomst tolk språk svenska arabiska kaffe spara koden datum adress* öppettid* stöd
JUDGED: klicka klickade tryckte trycker scann* skann* ifyll* kopiera skrivare* telefontid* växeln samtalet samtal ärende* möjlig*
JUDGED: skillnad* sämre sämst rolig* kul tråkig* fullmakt* intyg* läkarintyg* underskrift* ansöka söka söker sökte sjukskriven remiss* föräldrapenning* varannan intressant* nervös* biblioteket kurs* jobbet jobb rollspel*
SOME: frysa fryser
SOME: perrong*
";
