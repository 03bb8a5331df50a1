//! What is only hinted at, by the things that people name instead: places and means, the last things to see to, what one
//! does not to be noticed, what is eaten instead of food.

pub const RULES: &str = "
# An end that has a day, a place or a thing.
tell|say .. BABY|KIN|family|dog|cat .. it|i|that|love|sorry|goodbye|not ; not her|his|their|anyones fault
love .. them|you .. always $ ; take|look* .. care of|after .. BABY|KIN|dog|cat .. when|after|if|once|please
goodbye .. to|my .. BABY|KIN|everyone|you|all ; said .. goodbye* ; goodbyes
how long .. before|until|till PERSON .. find*|notice* ; when|if|until|before PERSON .. find* .. this|it|me|body|note
last thing|message|words|note|night i|from|to|you|will|of|ever
my last .. letter|message|words|night|day|meal|christmas|birthday ; NOT .. be here .. TIME
NOT .. around|alive .. TIME ; if i .. still|even here|alive .. TIME ; rid of ME ; be|all over soon|tonight|tomorrow
soon .. GONE|rid|peace ; it|all|everything .. soon .. over ; soon i .. be|meet|see ; will be over ; it is over for me
by|when .. you read .. this|it ; too late for ME
god|lord|allah|jesus .. take|takes|bring|call|calls|forgive .. ME|home ; pray .. to? DIE|die|NOT wake
pray* .. takes|take ME ; PLACE .. calling|calls|easier|closer|waiting|pulls|pull|invit* / TOPIC
only|just see .. PLACE ; see .. PLACE .. when|close|eyes
think|thinking|dream|dreaming|look|looking .. about|of|at|down PLACE / photo picture TOPIC
MEANS .. ready|waiting|drawer|garage|bed|table|loaded ; engine running|on|car ; garage .. engine ; exhaust .. car|pipe
see|meet|be .. again .. arranged|soon|other ; meet .. my .. KIN again ; join|follow .. my .. KIN|BABY|dead|him|her
be with .. my .. dead|late ; go|be .. to .. heaven ; I .. arranged|sorted .. everything|it
gave|given|give|giving .. away .. dog|cat|pet|everything|clothes|things ; paid .. bills .. dog|cat|all|everything|now
let it happen|end|go|come ; medicine|meds|pills|insulin .. bin|trash|toilet|stopped|refuse|flush*
stopped|quit taking|eating|drinking|trying|fighting|caring / TOPIC coffee
NOT taking|take .. my .. medicine|meds|insulin|pills ; I .. NOT matter
NOT survive|make .. winter|night|week|day|tonight|weekend|it ; NOT .. last|make .. another|more day|night|week|month
manage|cope|happier|fine .. when|without .. GONE|ME ; NO one need|needs ME
NOT need|needing .. my? room|place|apartment|flat|bed|things|stuff .. anymore|more|$ ; NOT need it $
give .. my room|bed|place|things .. to ; NOT .. trust* .. tonight|NIGHT|with|alone
take .. BABY .. i|away .. NOT|before ; take my BABY .. before|please|i ; disappear forever|completely|$
want|wish .. disappear ; end .. her|his|their life ; wants to end .. it|life ; end to it
fed up with .. life|living|being alive ; tired of .. being|breathing
NO .. strength|energy|will|reason .. live|go|left|fight|continue|on ; NO .. future $ ; NO tomorrow
NOT see .. future|tomorrow|point|way / TOPIC ; nothing matters ; nothing .. left $ ; NOT wish .. live|exist|breathe
is this .. how i DIE ; ready to DIE|go|leave this ; made my peace ; decided .. when|how|date|day $ ; I .. decided $
cry|cries|crying .. every night|NIGHT|day ; dark* .. everywhere|always|inside ; NO light
pretend .. fine|ok|okay|happy .. so|let|out ; smile .. inside
standing|stand|sit|sitting|stood|sat|am .. on .. roof|bridge|edge|ledge|tracks|rails|balcony
count* .. trains|pills|tablets|floors ; step .. in front|off|over ; walk .. into .. sea|river|water|lake|traffic|road
steer*|turn .. wheel .. truck|tree|wall|lorry ; let go of .. wheel ; asleep forever ; sleep and NOT|never

# What one does not to be hit, heard or seen.
P .. hid|hides|hide|hiding|burned|burnt|cut|destroyed .. my .. shoes|clothes|keys|phone|passport|card|glasses
so .. i cant|cannot|NOT leave|go|run|call|get ; P .. count* .. minutes|steps|money
only|just|just .. talk|write|call|go|speak|type .. when|while|because .. HE|P|work|asleep|shower ; can only .. when HE
if .. man|HE|P|husband .. answer*|pick* .. hang|dont|say ; hang up if|when ; dont|NOT call .. HE|home|P|back
he .. reads|opens|checks .. everything|mail|messages ; pretend|pretending|pretended .. asleep|sleep|sleeping
listen* .. for .. steps|keys|footsteps|car|him|door ; HE .. steps|footsteps .. stairs|door|hall
say|says|tell|told|said .. I|she|he|HE fell|slipped|tripped ; I fell .. stairs|down
tell .. school|teacher|doctor .. fell|football|from|nothing|lie|fine ; long sleeves
sunglasses inside|indoors|at|all|again ; wears|wear|wearing sunglasses|sleeves|makeup .. inside|hide|cover|because
makeup .. cover|hide|bruise* ; cover* .. bruise*|marks ; marks on .. neck|arms|back|legs|body|her|my
bag|suitcase .. packed|ready .. run|leave|under|case|bed ; packed .. bag|suitcase
dresser|chair|wardrobe|sofa|table|furniture .. against|under|front .. door
writing|write|hiding|hide|texting .. from|inside|in .. wardrobe|closet|bathroom|toilet
locked|lock .. myself .. in|bathroom|toilet|room ; locked in .. toilet|bathroom|closet ; sit|sitting locked
him or me ; me or him ; sorry after* ; sorry .. flowers ; flowers .. starts|again ; starts again $ ; accidents happen
NOT .. touched|hit|hurt ME .. yet|today|tonight ; my .. back|arm|face|neck|body .. map|blue|purple|black|marks|swollen
under .. shirt .. see|hide|marks ; nothing to lose ; knows|know where .. HE|she lives|live|works ; family name
name .. dirty ; and i know what it|that means ; HE .. different|another when|person .. drink*|drunk|angry
when|if HE .. drink*|drunk|drinks|mad|angry ; his|her mood* ; walk* on eggshells|eggs
NOT .. make|get .. HE|HIM .. angry|mad|upset ; everything .. my fault ; says .. my fault
my fault .. when|that HE|HIM ; if HE|they|dad|KIN .. find* .. out|this|phone|message|that
if i .. tell|talk|report|say .. dead|kill|beat|hell|take|lose ; HE .. NOT know .. i|im|that
HE thinks|think|believe .. i|im .. game|sleep*|shopping|shower|work ; that is why i .. write
HE .. smile*|laugh* when .. i|says|cry ; HE .. looking|searching|search|look .. for ME|US
P .. search*|look*|hunt* .. for ME|US ; P .. found .. ME|US|where|address|shelter ; found us .. shelter|address
NOT|never .. find ME|body ; nobody .. find ME|body ; follow* ME .. everywhere|to|home ; HE follow* ME|everywhere
car .. outside .. every|night|NIGHT ; men|man|guys|boys .. wait* .. my|outside .. door|house|school|car|home
NOT have .. their|his money ; owe .. money .. they|kill|hurt|come ; P|ex broke in
broke|break|breaks in .. last|night|again|NIGHT|my ; HE|ex has|have .. key|keys
put|puts|drop*|slip* .. something|drugs|pills in .. my|her .. drink|food|glass ; drugged
NOT remember .. night|morning|party|naked ; woke up naked|without|bleeding
shout*|scream*|yell* .. at ME|US .. every|all|night ; scream* .. help
hear .. scream*|hit*|beat*|crash* .. neighbo*|wall|night|upstairs ; threw .. stones ; burn US|the house|our|ME
knife .. under .. pillow ; sleep .. with .. knife|light|shoes|clothes .. on|under|because|in ; shoes on .. case
with .. shoes on ; signed .. because|forced|stood ; forced to sign ; locks .. fridge|food|door
lock*|locked .. fridge|food ; ask .. permission .. HIM|P|to go|leave|eat|out ; HE permission
HE decide* .. what|when|who|if|everything ; HE control* ; all .. sleep in one|same bed
raise*|raised his|her hand|fist ; fist* ; P .. wave*|waves|waving|hold*|show* .. WEAPON
gun|knife in|to|at|near .. front|head|throat|kids|face

# Taken away, married off, used.
bought .. ticket*|dress|ring .. ME|me|her|wedding ; wedding dress ; took .. passport*
passport* .. took|taken|hid|hides|cry|keeps ; say .. holiday|vacation .. passport|cry|marry|cousin
NOT .. let .. come|back|return .. home ; NOT .. come|return|coming .. back|home .. from ; holiday .. NOT .. back
send|sent|sending ME .. away|camp|village|abroad|country|home ; camp .. normal|cure
cut .. our|my|the|your? daughter|girl|girls|BABY / hair ; cut me|us .. there|down|like
sells|sell|selling .. her|his|their body ; sends|send|sending .. pictures|photos|pics .. men|man|strangers|older
P .. says .. sends|show|tell|post .. if|unless|everyone ; if i .. NOT .. send|show|pay .. pictures|photos|nudes|money
came|comes .. under .. blanket|cover ; in|into|to .. my bed ; private parts ; privates
uncle|coach|teacher|grandpa|stepdad|dad .. secret ; NOT tell .. anyone|anybody|mom|mum .. or|secret|he|what
change|changing .. room .. touch*|film*|watch* ; film* .. ME|US .. shower|naked|sleep*
took|taken|kidnapped|stole my .. BABY / photo picture school hand >to ; PERSON .. took|has|kidnapped my BABY
take*|took .. my BABY .. other|another|away|abroad|country|hide* ; for money .. men|sex|sleep|body
make|makes|made|force|forces .. ME .. have|do|sleep .. men|sex|people|him
sleep with .. men|friends|him .. make*|force*|money|pay|pays ; sex .. force*|make*|NOT|against|rent|pay

# Children, and what is eaten, drunk and slept on instead.
BABY .. outside .. without|alone|cold|snow|night ; without .. shoes|jacket|coat .. snow|cold|winter|outside
BABY .. NOT .. move|moving|cry|wake|breath*|respond* ; baby .. stopped crying|moving|breathing|eating
baby .. sick|fever|ill .. very|NOT|high|no ; very sick .. baby|BABY ; fever .. NOT|no|high|baby
BABY .. burn*|marks|bruise* .. arm|leg|back|cigarette|body ; BABY .. hide|hides|hiding .. when|under|from
BABY .. sleep* .. our door|outside|hallway|stairs ; BABY .. afraid|scared .. of .. father|dad|mom|him|home|KIN|go
BABY .. NOT want .. go|home .. dad|father|him|he ; wet|wets .. bed|himself|herself|pants .. when|every|afraid|scared
BABY .. alone with|home|all ; children .. hit by ; hit|hurt|shake|shaking|shook|hits|beats .. the|my|our BABY / ball
lose|lost .. control|temper .. BABY|baby|child ; fear|afraid i .. do|hurt|hit|lose|kill .. again|BABY
SELF .. in danger ; NOT safe for .. BABY|kids|us ; parents .. drunk|high|hit|beat|gone|drugs|fight
mom|mum|dad|mother|father .. NOT .. come|came|been home|back ; alone with .. brother|sister|siblings|brothers|baby
NO adult* ; eat|eating|ate .. what|leftovers|only .. leave|left|kids|trash|bin|garbage|bread|rice
eat .. from .. trash|bin|garbage|bins ; leave .. on .. plate ; drink .. water .. dinner|instead|food|lunch|full
water .. for dinner|instead ; NOT .. eaten|ate|eat .. day|days|yesterday|week|morning|kids ; nothing .. to eat
NOT anything to eat ; hungry .. NO|nothing|days|kids|BABY|always|night ; very hungry ; am hungry
living|live|lives|staying|stay|sleep|sleeping|slept .. in .. tent|car|van|forest|stairwell|stairs|hallway|basement|park|street|streets|woods|garage
stairwell ; walk*|ride|riding .. around|bus|buses|train .. all night ; NO place|space|room|bed|beds .. shelter
shelter .. full|no|NOT|closed ; need .. insulin|medicine|meds .. NO|NOT|cant
NO money .. food|medicine|insulin|eat|until|kids|diapers|baby|milk ; NO|out milk|formula|diapers ; NO roof ; roof over
NO place .. stay|go|live|sleep ; NOT place .. stay|go|live|sleep ; fridge .. empty|nothing ; cupboards .. empty
lies|lying|lie|lay .. on|the .. floor ; NOT get up .. floor|fell|nobody ; fell .. NOT .. get up
nobody|no one .. comes|came .. days|help|floor ; smell* .. neighbo*|apartment|stairs|door .. week*|days|NOT
NOT seen .. neighbo* .. week*|days ; NO electricity|heating|heat|water|power
turned|cut off .. electricity|heating|heat|water|power ; threw|throws|throw|thrown ME .. out
kicked ME out / system site page app program ; P .. throw*|kick* ME|US .. out
out .. on .. street|snow|cold .. ME|US|kids|NIGHT ; our|my clothes .. snow|street|stairs ; changed .. locks
minus|degrees .. outside|sleep|tent|car

# Hurt, said in other words.
P .. pull*|grab*|drag*|push*|throw*|twist*|held|hold*|pinn*|shov*|spit*|spat .. ME|US|hair|arm|down|against
P .. HIT .. in .. face|stomach|head|back|belly|ribs ; HIT ME|US again|every|so|with / TOPIC door
HIT .. in .. face|stomach|belly|ribs / door ; head under water ; HIT me|us .. with
P .. run|ran|drive|drove .. ME|US over ; run ME over ; attacked by .. P|HIM|man|men ; attacked ME ; been attacked
beaten .. everyday|every|by|day|at|up ; beat us|me|them|her|their .. kids|children|every|night|at|up
P .. beat .. their|the|her|his .. BABY|kids|children ; BABY .. beaten|hit|hurt .. by|at ; terrified
scare|scared|afraid|fear* .. of|from|for .. my? .. P|HIM|him|life ; blood everywhere ; so much blood
bleeding .. everywhere|head|stop ; cut|cuts himself|herself ; feel like .. hurt*|kill*|cut*|die|dying
urge* .. hurt|cut|kill|die ; out of .. jail|prison .. HE|ex|scared|he
hides|hid|keeps|has .. guns|drugs|weapons|knives .. room|house|home|under
bullet* .. mail*|mailbox|door|window|letter ; bullet in ; stalk* ; someone .. was|been .. inside|apartment|house|flat
hears|hear .. voices|voice .. kill|hurt|tell*|tells

# The same kinds, in other words.
NOT|NO see .. reason|point|future ; NO reason .. keep|live|living|stay ; P .. NO let ; NO let ME ; HE NO let
want .. marry ME ; marry ME with|to|off ; do something .. bad|stupid|terrible .. to|baby|myself
something bad to my|myself ; lay|lie|lying .. in the snow|water|road|woods ; walked into a door
stopped talking|eating|speaking|smiling .. after|since|weekend|father ; BABY stopped talking|eating|speaking
changed .. number|locks|job|address .. HE|still|calls|finds ; HE still calls|comes|writes|finds ; worse for ME|us|kids
do not say .. you know ; takes|hits ME instead ; instead of .. kids|BABY|them ; look* at ME and i know
what is coming|comes $ ; hide|hides|hiding|save|saving .. bread|food .. for|from|in ; finished|over on|by TIME|friday
by TIME .. finished|over|GONE ; NO one .. notice|care|ask|asks|asked .. ME|i|if ; NO one NOT notice
sleep|sleeping|sleeps .. airport|station|bench|floor|mosque|church ; terrified .. of|when ; scared .. when HE|HIM
NOT dare .. go|sleep|leave|tell|home|close|look|open / form TOPIC ; take turns .. sleep|awake|watch
stay awake .. because|guard|HE ; he is back|out|free|released ; HE .. released|out from|of jail|prison
HE .. everywhere i|where i ; show* up .. where|work|school ; nothing|noone left here|for me
long for|to .. die|death|heaven|sleep ; HE owns ME|us ; HE says i am his ; I belong to HIM|him
NOT my children see .. again ; NOT see .. my .. BABY again ; if i NOT .. wake|answer|come|reply .. kids|tell|call
papers .. in order .. when|after ; HIT .. so .. hard|that|i ; HE comes .. at night|NIGHT|drunk
lock .. door .. because|HE|from ; begging you|please ; I beg you ; save ME|us
# And in others.
KILL herself|himself|themselves|yourself ; get|got|receive|gets threats ; threats from|every ; threat* ME|US|HIM
duck|flinch|ducks|flinches|cover .. when|if ; hear .. his|her|dads|fathers steps|car|key|keys|voice|footsteps
rest|sleep now|forever|finally .. forever|peace|$ ; NOT worth .. live|living|life
given|give|gave myself .. day|days|week|weeks|month|more ; matter of time|waiting
waiting .. until|for HE|him .. does|comes|hits|kills|do ; HE .. says|say|said goodnight|good .. lamp|bed|only|night
turns off the lamp|light ; change .. place to sleep ; sleep .. different place* ; look* away .. when|while HE
looks the other way ; cut US|me off .. electric*|dark|power|heat ; sit|live|sitting in the? dark
look* forward .. end|over|death ; leave you all ; leave this world ; leaving .. forever|world|everyone
cry .. to sleep|every night ; saw ME .. with HIM|him|boyfriend ; now it is over .. ME|family|him|$ ; it is over for
code word ; everything .. black|dark .. sleep|end|forever|dream ; boss .. takes|took|brings US|girls .. room|hotel|car
NO adult comes|there|home ; hide|hidden|hid it .. years|shows|face ; shows on my face ; run to .. neighbo*
ran to .. neighbo* ; cried for help ; tonight|tomorrow I stop|quit ; stop|quit|stopped fighting .. $|now|tonight
how much|many .. take .. fast|die|sleep|work|kill|enough ; when .. BABY .. asleep|sleep|bed .. begins|starts|comes
BABY|KIN .. find* .. ME ; ones|one who find* .. ME ; hole in the wall|door .. head|fist|he
last time I barely|almost|nearly .. survived|died|made ; then .. it|all .. quiet|silent $
HE .. wait* for me to .. mistake|wrong|fail ; hold my breath .. when|until|he|car
everything I own .. bag|bags|car|case ; 112|911|999 .. ready|typed|dialed|phone ; look at .. PLACE .. want|jump
sleep with customers|clients|guests|boss ; boss|he|they say* I must .. sleep|marry|go|sell
hurt myself .. NOT|NO accident ; NO accident .. hurt|cut|fall|burn ; found .. man|husband .. for ME ; I am his wife
his wife now ; hand over my mouth
take|takes|taking ME to .. country|somalia|pakistan|iraq|village|africa|afghanistan
nothing .. give .. BABY|kids .. breakfast|eat|dinner|food ; nothing .. for .. breakfast|dinner .. kids|BABY
I afraid go|of|home ; afraid|scared go|be home ; let|lets go of .. everything|life|wheel ; make ME clean
voice|voices .. tell*|say* ME ; play dead ; awake with .. phone|knife|112 ; hope .. is gone|lost|over ; all hope
if .. call .. man|he answers ; answers hang up ; much .. take for it to ; beaten by my|her|his .. daughter|son|kids
hit by my .. daughter|son ; what .. happen* .. if I .. NOT wake|come home ; knife|knives .. look* at
NOT know .. tomorrow for me ; tomorrow for me ; nobody|no one .. care if I ; wish I had the courage ; courage to do it
afraid|scared of .. weekend|night|evening|tonight|christmas|friday ; which stairs creak ; nobody knows where I|we live
hurt everywhere ; NOT see .. doctor .. ask|questions|know ; sleep .. until .. over|end
set* fire .. my|our|to|the house|things|car|door ; coffin ; forced by .. P|guy|man
forced .. to .. sex|marry|sell|steal ; sent me .. picture .. coffin|grave|gun|knife|bullet ; my turn to get
used to .. pain|hurt* .. after|weekend ; kids sleep in my room ; door locked .. kids|sleep|from
# Touched, kept, waiting; nothing left to mend.
P|man|someone touched|touches|touch my|our BABY ; sex for rent|money|food|room|roof
people|kids|children in a|one|the car .. live|sleep|$ ; cancelled|canceled everything .. after|from
NOT have .. lock .. door|room ; life .. left me ; only a blanket ; cold out here ; why I should stay|live
forget why I ; calls|called me .. whispers|whispering|crying ; my .. BABY|old whispers
afraid|scared when HE .. kind|nice ; most afraid ; NOT be fixed|saved|helped|repaired ; NOT .. go in to HIM|him|HE
sit in the car .. NOT ; children|kids .. without a mother|father|mom|dad ; NOT been outside .. months|year|weeks|half
pay .. with my body|sex ; they come|are coming .. tonight|tomorrow .. take|get|kill ; if it happens again .. I
NOT get up again ; nothing keeps ME ; done with everything $ ; said my goodbye*
last summer|winter|spring|autumn .. for|I|with ; sleep in the car .. kids|night|we
four|five|three|six|two of us in .. car|room|tent
# Not needed, in the way; thoughts that come back.
nobody|no one .. needs|need|wants|want|loves ME|me ; look|looking|stare|stand .. down from|off PLACE
down from the bridge|roof|balcony ; deserve|deserves .. better .. than me|mother|father|mom|dad
hide|hid|hides the knives|knife|pills|medicine ; worth going on|living|continuing|it to live
wonder if .. worth|point|alive|matter ; nobody|no one .. protect|save|help|believe* ME|US|me .. from|$
driving|drive|steer .. off the road|cliff|bridge ; woke up and|with HE|someone .. on top|inside|in my bed|touching
on top of me ; NOT stop|control .. hitting|shaking|hurting|screaming|myself
lying|lies in the stairs|hall|stairwell|road ; lying .. NOT answer*|respond*|move*
easier for all|everyone|them|you .. when|if|without ; in the way of everyone ; being a burden ; be a burden
tired of waking ; sick of living|life|being alive ; hit|punched|kicked the|a wall .. head|me|face ; hurts where HE
where HE held|grabbed|hit ; without HIM|him|HE knowing ; risk .. I .. myself ; what it would be like .. NOT|dead|gone
not to exist ; afraid|scared of who|what I am|become ; scared of myself ; afraid of myself
take the kids|children with me .. heaven|die|grave|end ; kids and I .. sleep|rest|heaven|forever|end it
hits where .. NOT see|show ; where nobody sees ; NOT show under ; under my clothes .. bruise*|marks|burn*
# No longer there, no longer worth it.
NOT see myself .. year|summer|here|future|old ; NOT see .. next year|summer|christmas
likes|loves|touches ME in the wrong way ; wrong way .. dad|uncle|he ; live|lived|living in terror|fear
nude|naked photos|pictures|pics ; NOT protect .. BABY|kids|them|myself
protect .. kids|BABY .. from .. HE|father|dad|mother ; NOT worth anything|a thing ; taken by force ; by force
boiling water ; under my shirt|clothes|sleeves .. see|bruise*|marks|burn*
went|walked|drove|go to the bridge|tracks|cliff|roof ; HE does|do NOT want ME to .. go|see|work|talk|meet
HE .. NOT let .. ME .. go|see|work|talk|leave ; his property ; nobody elses ; forget ME|about me
remember me .. when|as ; nothing to lose anymore|left ; HIM|him or ME|me ; either HIM|him or
NO one|nobody believes ME ; blood on the|my floor|wall|clothes|hands ; stabbed|shot by|in|today|yesterday|last
been stabbed|shot|raped|beaten|kidnapped ; knife .. at me|my ; throws us out today|tomorrow|tonight ; throw us out
# Strength that ends; where alone it is safe; what a family allows.
my last try|chance ; how relieved .. they|everyone|be ; only safe at|when|in ; promised to a|an man|him|cousin
NO strength|energy left ; stopped breathing ; in my family a girl|woman|girls ; girl|woman cannot say no
NOT allowed to say no ; NOT need to hit|shout ; scream|cry when I leave .. them ; leave them they scream|cry
saw .. eye|bruise*|marks .. sunglasses|under|but|behind ; sunglasses .. eye ; one foot over|outside|off
picture of a knife|gun|coffin|grave|rope ; things at home .. NOT talk|say|tell ; NOT .. talk about .. home|happens
pay back .. way HE ; listen to his breath*
# What nobody sees from outside, and what one holds out for.
NOT see .. from .. outside .. HE|does ; from the outside .. what HE ; hold|holding|held on|out until|till
for the kids .. then ; call|calls HIM|him|her the? monster|devil ; NOT want .. be found|saved
get a new mother|father|mom|dad ; apolog* .. day after|next day|after ; hands are shaking
only|just .. few|couple|two minutes|seconds ; put|puts poison ; poison* .. ME|food|drink|us|my
never came home|back from ; hope nobody|noone stops|brakes ; walk|lie on the road|highway|street .. hope|stop|car
run out in|into .. pajamas|night|snow|road ; NOT be there for .. christmas|birthday|summer|wedding ; run out barefoot
choose between HIM|him .. kids|BABY ; stuck with a man|him ; sells her|girls ; married off ; NOT dare .. asleep|sleep
must be home .. exactly|minute|time|or ; wish .. car|train|bus|it NOT|had .. stopped|braked|missed
wish .. NOT .. stopped|woken|saved ; thrown|kicked out .. night|cold|snow|winter|again|pregnant
NO|NOT money for .. medicine|insulin|food|meds ; one more beating|hit|blow|time like ; wear* long sleeves
# What cannot be undone; what is shared out.
NOT be undone|taken back ; something .. NOT be undone ; list of who gets|should ; who gets what
down to the water|river|lake|sea|tracks|bridge ; bit|little closer .. every|evening|day|edge|water
NOT take off my sweater|shirt|jacket|scarf ; if I stop writing|answering ; you know why $ ; only thing I own
nights are the worst ; NOT survive .. night ; game when we hide ; hide .. tell .. game
last christmas|summer|time together ; carry .. knife .. school|always ; knife to school ; phone only .. when HE
listens to everything|my calls ; NO money for food|diapers|milk|medicine ; nothing left for me .. rather|die|live
fight* at home .. police|all|every ; HE|she says .. last warning ; stand by the tracks|bridge|edge|water
wait for courage ; kids|children|BABY know .. where to run|hide ; live on water|what I find|scraps
someone else in the evening*|when|after ; NOT take one more night|day|beating ; decided my future ; ring is .. bought
learn* to be invisible|quiet|silent ; find* my phone|body|bag|note ; NOT care anymore what happens
what happens to me anymore ; NOT make it to|until|through ; nobody at home who|to
I am twelve|thirteen|fourteen|fifteen|12|13|14|15 .. live with|boyfriend .. guy|man|twenty* ; wan|wanna|want to die
NOT seen myself in the mirror ; used to .. being hit|the beatings|pain ; refuse* to let .. ME|US|her|out
NOT bear|face .. morning|day|night|life|it ; rather sleep forever ; throat|neck hurts .. hands|HE ; after his hands
soon you .. NOT have to ; out through the window ; get out through ; sit on the toilet .. pretend*|hide*
nobody needs ME
";
