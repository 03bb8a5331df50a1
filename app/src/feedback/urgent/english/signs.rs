//! Signs that others see or that one tells of, by who is in danger: what a body, a home, a child, a purse look like.

pub const RULES: &str = "
# Somebody at home: how it is when he comes, when he is away, what he decides, what shows.
BABY|we|I|dog|kids .. QUIET .. when|until|before|if HE|P|door|key|car ; when HE .. comes|home|in|wakes|drinks .. QUIET
calm|quiet|safe|peace|relax* .. when HE .. away|out|asleep|NOT|gone|work ; calm|quiet|safe|peace .. only when
NOT safe .. with|around|near|beside HE|HIM|P / worker ; HE decide*|chooses what|who|when|how
HE .. wants|demands|has .. password*|receipts|codes|pin|salary ; show HIM .. receipts|phone ; what I may|can wear
who I may|can see|meet|talk ; NO friends left .. HE|because ; HE .. calls .. hundred|fifty|times|every|all
notes in .. mailbox|letterbox ; HE .. in the garden|bushes|stairwell ; walked|walk|ran into a|the door|cupboard
swollen|split|broken lip|eye|cheek|jaw|nose ; eye|lip|face .. swollen ; ribs .. hurt|broke*|crack* ; NOT lift .. arm
twist* .. arm ; hair .. pulled|ripped|out|tore ; BABY .. between us|him|me
BABY .. saw|seen|watch*|hear* .. blood|him|hit|fight|everything|me ; P must NOT know|see|find|hear
HE must NOT know|see|find ; P .. NOT .. know .. I .. write|writing|wrote|here|talk ; HE .. NOT stop until
until I .. faint|pass|bleed|cry|say ; kicks|kicked|killed|hurt .. dog|cat|pet ; restraining order
police .. here|came .. again|times|every ; HE .. ignores .. order ; shelter is full ; NO place at .. shelter
apolog* .. flowers|then|again ; next time .. kill|dead|die|worse|neck ; HE always apolog* ; used to be nice .. now
HE changes .. when|after ; like another person ; HE gets|is .. like that when|after
I never know .. which|what|if|when .. HE|mood|home ; on .. tiptoe*|toes

# What is done in secret.
happens when .. mom|mum|mother|dad .. work*|asleep|away|out ; down there .. hurt*|touch*|bleed*|blood
hurt* down there ; bleed* down there
NOT want .. be|sleep|stay .. alone with|at .. uncle|grandpa|grandfather|stepdad|stepfather|him|coach|father
NOT .. tell .. what HE does|did ; our little game|secret ; game .. secret|blanket|tell
HE wants me to .. watch|touch|lie|undress|sit|come ; tickle* ME .. under|there ; his hand .. my|under|in
takes|took off my clothes ; wash .. after HE|dirty ; feel dirty .. after|him|he
pregnant .. rape*|HE|father|forced|nobody|dad|brother|uncle
pictures .. or|unless|otherwise .. send*|show*|post*|tell* ; gifts .. secret|older|man|not tell
older men|man|guys .. car|drink*|money|gifts|party ; clients .. night|day|apartment ; cannot say what HE

# Tired of it all: other roads to the same end.
end of the road ; NO way back / page menu step ; last chapter ; check* out of .. life|this world ; log out of life
turn .. off .. forever|everything ; NOT care .. if I|car .. crash|wake|die|live ; drive too fast .. purpose
hope .. car|bus|truck hits me ; picked|chosen|chose|set a? date|day|place .. / TOPIC meeting ; wrote down .. passwords
prepared|planned|arranged everything / TOPIC meeting trip ; everything is prepared|planned|arranged / TOPIC meeting
NO place for me .. world|life|here|$ ; world .. NO place for me ; NOT belong in this world ; empty inside
dead inside ; numb .. inside|all|everything ; feel nothing anymore ; I only cost ; I am the problem
am .. burden|weight|problem .. family|kids|everyone|them|all ; kids|they|everyone .. without ME .. better|fine|happy
ruin* .. everything|life for .. kids|family|everyone ; my dead .. call*|voice|waiting ; call* ME .. from heaven|grave
new scars|cuts|marks ; only thing that helps .. blade|razor|cut*|knife|drink* ; throw* up .. after .. meal*|eat*
NOT eat* .. days|week|anything|since / TOPIC ; drink* .. to death|until .. sleep|black
NOT wake up .. better|wish|hope|fine|good ; wish .. never born|existed|woke|lived
wish .. NOT .. born|exist|wake|here|alive ; NOT see how .. go on|live|continue|survive ; how to go on
how .. go on living ; NOT go on $ ; give up $|on life|now ; giving up $|on life|now ; I give up / form page TOPIC
NO strength left ; so tired .. living|life|existing|fighting|of being ; say goodbye .. before|now|to
time to go .. forever|home to|now|heaven ; NOT long .. left|now|until|more ; NOT have long
last winter|summer|day|night|christmas .. for me|I|my ; tonight it ends ; it ends tonight|now|soon|here
finally .. peace|rest|free|sleep ; rest in peace ; sleep .. long|forever|peace .. NOT|never

# Children whom somebody should look to.
BABY .. beg*|ask|asks|asked|search* .. for food
kids|children .. cook*|feed*|take care .. baby|siblings|themselves|alone ; BABY .. same clothes .. day|week
smell* .. pee|urine|alcohol|poop ; sandals|slippers|barefoot .. snow|winter|cold
BABY .. thin|skinny .. food|NOT|nothing ; BABY .. locked .. in|out|room|closet|basement|balcony ; BABY .. missing
BABY .. ran away .. night|NOT|yesterday|days ; my .. BABY NOT .. come|came home ; BABY .. drugs|alcohol|vodka
parents .. high|passed|stoned|fight* .. kids|baby|we|I|all
mom|dad|mum .. passed out|high|stoned|drunk|on the floor|overdosed ; see red .. kid*|baby|BABY|hit
almost|nearly hit|shook|threw|dropped|hurt|shake|throw the|my BABY|baby
NOT stand .. baby|crying .. do|shake|throw|hurt ; afraid|scared .. what I .. do|might|could|can
too rough .. BABY|baby|kids ; I .. WILL .. come .. with .. gun|knife|bomb|gasoline|petrol
blow .. up .. whole|all|everybody ; you .. pay|paid .. for|back|what .. did|took|done
know where your .. kids|children|family|house

# No food, no bed, no care.
dilut* .. milk|formula ; skip*|skipping .. dinner|meals|meal|lunch .. week|again|kids|money|too|so|days
euro|kronor|crowns|dollars left .. month|week|food ; freezer .. empty ; reuse .. diapers ; dumpster*
eat .. every .. second|other day ; live|living|lived on .. water|noodles|sugar|bread|tea|rice .. days|week|only
BABY .. to bed hungry|without ; go|goes|going to bed hungry ; faint* .. hunger|food|hungry
last .. food|bread|money .. today|gone|finished|yesterday ; NOT know where .. sleep|go|live|stay|we
bailiff* .. tomorrow|coming|monday|friday
must leave|move|out .. tomorrow|monday|friday|tonight|today .. nowhere|NO|kids|where
hotel .. last|ends|until .. night|tomorrow|friday .. NO|nowhere|where ; NOT let us|me in ; NO keys .. NIGHT|sleep|cold
tied .. to .. bed|chair|radiator ; tie|ties me|her|him .. to .. bed|chair
lie|lies|lying in .. own|my pee|urine|diaper|dirt ; NOT .. got|given water|diaper|help .. since|all|days
pressure|pain .. chest|heart ; chest .. hurt*|pain|pressure|tight ; numb .. face|arm|side|left ; see double
vomit*|cough*|throw* .. blood ; fever .. 39|40|41|baby ; NOT swallow .. choke*|neck|throat|he
throat .. swollen|hurts .. he|choke*|strangle* ; hard to breathe / waiting room perfume ; NOT get air
pregnant .. bleed*|kick*|hit|beat*|street|no ; water broke ; labor|contractions .. alone|no|help

# Owned, watched by a family or a gang.
takes|took|keeps my .. salary|wage|wages|money ; debt .. grows|bigger|work*|pay .. never|every|they|he
NOT get .. passport back ; work .. NO pay|salary ; NOT .. paid|pay .. salary|wage .. passport|sleep|leave|lock*
sleep .. restaurant|workplace|site|basement .. floor|locked|work
keep|hide|store .. bag|package|gun|drugs for them|gang
know where .. brother|sister|school|family|mother .. go|goes|going|live*|is
shot|shooting at .. our|my|the door|house|window|us ; leave .. gang .. kill|scared|dead|NOT|how
gang .. after|looking|want|threat*|hunt* ; price on .. my|his head ; wedding .. NOT .. chose|want|know|met
decided .. who I .. marry|man|husband ; uncle|uncles|family|brothers .. meeting|talk|decided|whisper .. about me
check .. virgin ; virgin* .. check*|test*|doctor|blood|night
NOT allowed .. school|swim*|friends|trip|out|phone|boyfriend .. because|brother|honou*r|family
must wear .. or|otherwise|beat ; saw .. my messages|phone|boyfriend .. KILL|beat|locked|dad|brother
how many more nights|days .. take|survive|manage|bear ; NO evening|night|day .. NOT .. afraid|scared
lock|locks|locked up|away the knives|medicine|pills ; eat|eats once a day
if HE hears|sees|catches ME .. over|dead|kill ; threw|poured|poured|throws .. coffee|tea|water|soup|oil on ME
I have thought it through ; pushed|pulled|dragged|forced .. into .. car|van|house|basement ; NO medicine for|left
lying|lie|been without help ; future .. only .. wall|black|dark|nothing
NOT .. have a key|phone|passport|money .. husband|HE|think ; shared|share one apple|sandwich|can|bread
pack of noodles|rice|pasta ; room is empty and nobody ; nobody talks about her|him ; promise* NOT to .. again
nice to stop|sleep|die|rest|end ; one day at a time .. tomorrow ; NOT sure about tomorrow
wash* .. away the traces|marks|blood ; goodbye|farewell letter|note ; key to the gun|weapon|medicine
gun|weapon cabinet|safe .. key|code|open ; clumsy ; hope someone|somebody takes|will care of
my wedding .. nobody|NOT|asked ; nothing to wake up|live|stay for
tell|told|said I hit the|my cupboard|door|wall|head ; on the other side .. like|what|think
crazy|mad|furious if I .. late|minutes ; all I want .. quiet|silence|over|peace ; nobody is waiting for ME
NOT protect her|him|them
";
