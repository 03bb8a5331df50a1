//! Swedish words that are seldom written of forms, letters and meetings, by how seldom.

pub const WORDS: &str = "
HEAVY: hora horan horor besöksförbud* våldt* vapen vapnet järnrör bröllopsnatt* likhus stryper kväver kvävd kidnapp*
HEAVY: tortera* självmord* överdos* misshand* mördar mördad slakta lik liket nakenbild* livrem läderrem inspärrad kuk
HEAVY: kuken snopp snoppen snippa snippan fitta fittan knulla knullar underlivet pedofil* incest*
GRAVE: naken nakna kökskniv* yxa pistol* gevär* skalle skallen dödade kista kistan begrava begraven strypa kväva kvävs
GRAVE: granat* blod blodig* himlarna graven grav stupet avsvimmad
GRAVE: kräks spyr krampar krampat krampade syrgas* medvets* hämnd* hämnas skräck skraj låret låren trosor trosorna
GRAVE: kalsonger underkläder slöja slöjan knark* kokain heroin* langare skjuten skotten elda
GRAVE: trappuppgång* tält tältet sovsäck* frysa fryser svälter svälta svält bälte bältet kudde kudden badrumsskåp* räls*
GRAVE: rälsen perrong* lastbil* förfölj* vrål* blåmärk* ärrade örfil* vanära heder hedern fånge fängslad inlåst avgrund*
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
SOME: sprit alkohol berusad skulder skuld elen smärta smärtan plåga dumt farlig farligt farliga våldsam
SOME: rasande utbrott hatar hat tåg tåget hoppa hopp räls spår hoppar försvinna insulin* hemlös hemlösa
SOME: slut tvingar tvingade tvingad slår sparkar sparkade hotar hotade hotat kronofogd* vräkt vräks
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
";
