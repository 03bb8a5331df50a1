//! As it is written here: first language or third.

pub const RULES: &str = "
# Not wanting to live.
WANT .. DIE / laugh* embarrass* know cringe shame hear ; WILL .. DIE / laugh* embarrass* know link*
NOT WANT .. LIVE / >in >with ; NOT WANT .. be here|alive|around|anymore ; NOT .. LIVE ANYMORE ; I .. NOT .. be alive
NOT WANT to? exist|live|wake ; better off without ME ; better|easier|happier ... without ME
better|easier|happier ... I .. NOT .. LIVE|born ; better|easier ... I .. GONE ; better off GONE|dead ; better dead
if I .. NOT .. exist|born|alive|around|LIVE / button ; if I .. GONE ; wish I .. GONE|NOT|never ; never been born
NO one? .. miss ME ; nobody|noone|one .. miss|notice|care|cares ... ME|I|if ... GONE|alive|LIVE|exist
nobody .. miss|notice ME|if ; NO .. reason|point .. LIVE|on|$|anymore|going ; NO point .. in? anymore|life|LIVE|me
nothing .. live for ; NOT .. live for ; NOT .. worth .. LIVE|it ANYMORE ; life .. not|isnt .. worth ; fade away
I feel .. worthless|like dying ; everybody|everyone .. happier|better off ; stopped eating
tired of .. LIVE|life|everything|fighting|existing ; done|finished with .. life|everything|living|this world
hate my life|myself|LIVE ; hate being alive ; burden .. everyone|to|on|family ; im .. burden
I .. NOT .. take .. this|it|anymore|more / long* form* than TOPIC ; NOT .. do this|it anymore|longer
I .. NOT .. go on|cope / >to TOPIC ; NOT .. carry on ; NOT .. cope ANYMORE|$ ; NOT .. keep going|living ; NOT hold on
NO .. way out ; NO hope ; hopeless $ ; I WILL jump ; give|giving|given up .. life|living|everything
had enough of .. life|living|everything ; suicid* / suicideprev* suicidprev* word link text page hotline ; selfharm*
self harm* ; end .. it all|my life|everything ; ending .. it all|my life|everything|things
end my|the life|pain|suffering ; end it $|tonight|now|all|soon ; KILL MY? myself|ourselves ; killing myself
kill my self ; off myself ; pain .. stop|end|over ; make it stop ; want it .. stop|over|end ; I want .. over $
written|wrote .. letters|goodbye ; unaliv* ; take|taking|took .. my|his|her life
take|taking|took .. my|his|her own life ; im cutting ; cutting again ; CUT .. myself|wrist*|arm|arms|vein*|thigh*
hurt|hurting|harm|harming|harmed|burn|burning|starving myself ; hang|hanging|hung|hanged myself|himself|herself
jump|jumping|jumped .. off|from|front .. bridge|roof|train|building|balcony|window|tracks
on the bridge|ledge|tracks|roof ; shoot|drown|poison myself ; noose ; rope .. neck ; crash .. car into|wall
drive .. into a? wall|tree|truck ; sav*|stash*|hoard* .. PILLS ; take|took|taken|taking|swallow* .. MANY .. PILLS
MANY PILLS ; too many|much PILLS|paracetamol ; overdos* ; od NIGHT ; PILLS .. and alcohol|vodka|wine ; plan .. PILLS
have a plan .. die|end|kill|pills|how ; goodbye everyone|all|world|forever ; this is goodbye ; this is my last
last time .. you .. hear|see|me ; my last note|letter ; farewell ; wont be here|around|alive
NOT be here|around|alive tomorrow|soon|when|monday|anymore|next ; when im GONE ; after im GONE ; sorry for everything
suicide note ; wrote|written .. letters|note .. kids|family|goodbye
given|giving|gave away .. my things|everything|dog|cat|stuff ; fall|go|sleep .. never|not .. wake* ; never|NOT wake* up
hope .. NOT wake* ; sleep forever ; voices .. telling|tell|told|say|saying ; voices in my ; hear* voices
NOT trust myself ; what i might do ; dark|suicidal|bad thoughts ; thoughts of .. death|dying|ending|killing|harm*
think* about .. death|dying|ending|killing ; drown* in .. pain ; lost the will ; will to live ; dear god take me

# Who, hits, whom.
hits|beats|kicks|slaps|punches|chokes|strangles|rapes ME|US / TOPIC ; P .. HIT MY* WHOM / button* ; P .. HIT ME|US
P HIT $ ; BE .. HURT by|at|every|again|$ / spam
BE .. beaten|choked|raped|abused|strangled|stalked|molested|trafficked|groomed|blackmailed / <were ; HURT by .. P
I .. HIT .. MY* BABY / ball ; P .. throw*|threw .. at .. WHOM ; P .. throw*|threw .. things|plates|stuff
P .. violent|abusive|dangerous|drunk|aggressive|raging / letter ; violent .. P|home|with|towards
domestic violence|abuse .. me|i|now|help ; abusive P ; drunk .. P|hits|home ; black eye ; bruises ; bruised
pulled my hair ; hands .. my neck|throat ; by the throat ; NOT breathe ; smashed .. door|up|my|phone
P broke .. my .. arm|finger|wrist|jaw|nose|rib* ; P .. WILL|going .. HARM .. WHOM|$ ; P .. threat*
threat* .. KILL|kids|ME|US ; death threat* ; KILL MY* ME|US|WHOM / email* mail* message* text an time TOPIC
SCARED .. of .. HIM|P|going ; SCARED .. to .. HOME|sleep|leave|go|stay / wrong ; SCARED .. at|in home|house|night
SCARED for .. life|safety|kids|BABY|my|our ; SCARED he|she|hes|KIN ; SCARED .. my KIN ; scared he
P .. scares ME|US|WHOM ; NOT .. safe .. home|here|at|with|anymore|in|tonight / data password worker online TOPIC ; unsafe .. home|with|here
NOT safe $ ; need .. safe .. place|somewhere|shelter ; need .. get .. away|out .. from|before|HIM|here
escape .. HIM|home|my|from ; run* away .. from|home ; hiding .. from|in|me|us ; NOT .. go home
leave HIM .. KILL|dare|cant|hell|threat* ; if i leave .. HIM|KILL|hell ; P .. find* .. ME|US|out
before .. HE .. comes|gets|home|back|wakes ; NOT .. know .. im .. writing|talking|here ; delete this .. before
P .. is|are .. here|outside|coming|back|downstairs / help* us ; P .. coming $
please help ME|US|$|quick*|someone / find fill form ; help me $|please|now|he ; help us $ ; help please
call .. police|999|112|911|ambulance ; send .. police|help|someone ; someone help ; emergency please|now|$
P .. NOT .. let|allow|lets|allows .. ME|US ; NOT allowed to .. leave|go|see|talk|have|work|phone
P .. lock*|trap* .. WHOM|door|in|ME ; locked .. ME|US in|up|out ; locked in .. room|house|basement|bathroom ; lock* in
trapped here|in|with|$ / menu page ; P .. took|takes|taken|has|keeps|hid .. my .. passport|phone|money|keys|card
P .. control* .. ME|everything|what|my ; P .. check*|track*|read* .. my phone|messages|location|every
tracker .. car|phone|bag ; follow* ME|US|my .. home|around|everywhere|car|$ / up screen ; P .. follow* ME|US
someone .. following ; P .. watch* ME|US ; P .. watch* .. house|window ; P .. show* up .. outside|at|my
P .. outside .. door|house|flat|window|work ; knows where .. i|we .. live* ; P .. waiting .. outside
at|to|around|by|on my neck|throat ; P collapsed

# Honour, sexual violence, being sold.
marry|marrying|married .. ME|US off ; forc* .. marry|marriage|married ; forced marriage ; arranged .. marriage|NOT
marry .. NOT want|cousin ; marry my cousin ; send* .. ME|US|sister .. back|marry|abroad|somalia|pakistan|iraq
honou*r .. kill*|family|shame ; family* honou*r ; brought shame ; fgm ; circumcis* ; mutilat*
if .. they|family|P .. find* out .. KILL ; KILL .. if .. find* out ; rape ; raped ; rapist ; rapes ; molest*
P .. does|do|did|doing .. things|stuff .. to ME ; sexual* .. abus*|assault*|touch* ; incest
touch* ME|US|there / screen ; P .. touch* .. ME|my|there ; P .. comes|come|came .. my room|bed|night ; into my room|bed
our secret ; P .. make*|made|forc* .. ME .. touch*|sex|undress|do|sell|beg / click fill wait register
forc* ME .. sex|to ; against my will ; didnt|without consent ; sell* ME|myself ; sell* my body ; sells me
NOT want .. sex ; nudes ; naked .. photo*|pic*|video* ; leak* .. pics|photos|nudes|video*
post .. pictures|photos|videos of me ; prostitut* ; traffick* ; pimp ; debt .. sell|hurt|kill|drugs ; blackmail*
groom*

# Children, and no bed, food or medicine.
BABY .. alone .. home|at|all|in / jag school ; left .. BABY .. alone ; BABY .. hungry|starving|bruis* ; NOT .. eat*|fed BABY
BABY .. NOT .. eat*|ate|food|breath*|wak*|respond* ; BABY .. scream*|cry* .. every|neighbo*|night|door|beat* / screen
neighbo* .. BABY .. scream*|cry*|beat*|hit* ; shook .. baby ; shake .. baby ; I .. SCARED .. I .. hurt|harm|kill|BABY
lost control .. BABY|hit ; KIN .. NOT .. wak*|breath*|respond* ; KIN .. overdos*|passed|unconscious|drinks|drinking
KIN .. is|are|was|gets drunk ; NOT breath* ; NOT waking ; unconscious ; blue lips ; lips .. blue
bleeding .. NOT|lot|heav*|badly ; KIN .. WANT .. DIE ; P .. wants|going|trying .. kill|die .. himself|herself|themselves
heroin ; fentanyl ; sleep* at .. station ; NO where to .. sleep|go|stay|live ; nowhere to .. sleep|go|stay|live
NO .. place .. to|sleep|tonight|stay ; NO place .. sleep|stay|tonight|live ; NOT have .. anywhere to|sleep|stay
nowhere .. sleep|tonight ; sleep* .. in my? .. car|street|streets|outside|rough|tent|park|station
on the street|streets ; im .. homeless ; we .. homeless ; I .. homeless ; homeless .. tonight|now|with ; evict*
kicked|thrown|threw .. out .. house|home|street|tonight|flat|$ / session app page site log login ; P .. kicked|threw ME|US out / system site page app program
NO .. food .. left|home|house|kids|for|tonight|$ / photo* allowed TOPIC ; NO food / allowed TOPIC ; fridge .. empty
NOT .. eaten .. days|since|for|anything|in ; NOT afford .. food|medicine|meds|insulin|eat ; starv* / >for ; NO heating
freezing .. outside|tonight|home|house|kids|night ; out of .. insulin|medication|meds|medicine|food
ran|run|running out .. insulin|medication|meds|medicine|food ; NO .. insulin|meds .. left|$
NOT .. insulin|meds|medication .. left|days ; without .. insulin|food .. days|since

# Threats against others.
I .. WILL .. HARM .. WHOM|him|someone|somebody|people|everyone|them|you|office|kids|P|all / time bird
I .. WANT .. HARM .. WHOM|him|someone|people|everyone|them|you|P / time feelings ; shoot .. up
blow .. up .. office|building|place|you ; burn .. down .. office|building|house|place
I .. have|got|bring*|with .. WEAPON ; P .. has|have|had|got|with|pulled .. WEAPON ; WEAPON .. at|to .. my|me|his|her
come* .. with .. WEAPON ; know where you .. live ; you .. WILL .. regret|pay|die ; youre dead
im .. going to .. snap|explode ; make .. pay ; revenge ; everyone .. going to die ; hurt|kill .. someone|somebody
NOT .. any reason|point .. live|living|keep|go|on ; breaking .. door ; hurry he|please
P .. broke|breaking|breaks .. door|in|window ; P .. hits|beats|hit|beat .. and|me ; im|i .. bleeding ; bleeding $
I WILL end it ; NOT feed .. BABY|kids|them ; NO one .. help ME ; nobody .. help ME ; tried .. kill|end ; nowhere to go
ran away .. home
my life is over|finished ; I want .. it over
done with .. life ; P .. end it ; marry ME to ; P .. hurt|harm them|BABY
";
