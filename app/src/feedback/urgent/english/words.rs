//! English words with their forms, as people write them.

pub const WORDS: &str = "
FILL: really just so like fucking fuckin fkn always sometimes often then now even still actually literally ever much
FILL: again
FILL: probably maybe kinda very also only all well lately yesterday today please honestly seriously basically almost
NEXT: and but because cause cuz cos i im he she please help so if or
I: i im ive id ill ima imma
ME: me myself mi
US: us ourselves
NOT: not dont dnt doesnt didnt cant cannot cnt wont wouldnt couldnt shouldnt isnt arent aint never havent hasnt hadnt
NOT: without dunno
NO: no none nothing nowhere never isnt nobody noone zero
ANYMORE: anymore longer any
WANT: want wanna wants wanted wanting wish wishing wished hope hoping hoped rather ready prefer feel feeling going gonna
WANT: gunna need thinking thought think thoughts planning plan plans plannin decided tempted
WILL: will gonna gunna going shall want wanna wants should could might would ill hell shell theyll theyd hed said says
WILL: threatened threatens threatening promised swore about
LIVE: live living lived alive exist existing existed here around wake waking breathe breathing
DIE: die dying dead disappear vanish kms unalive
GONE: gone dead die died dying disappear disappeared vanished
KILL: kill kills killed killing murder murders murdered murdering strangle stab stabs stabbed stabbing shoot shoots
KILL: shooting bury
HARM: KILL hurt hurts hurting harm harms beat beats attack attacks bomb burn destroy smash slaughter
HE: he hes she shes they theyre someone somebody hed shed
KIN: husband hubby wife partner boyfriend bf girlfriend gf ex exhusband exboyfriend exwife dad daddy father mum mom mummy
KIN: mommy mother stepdad
KIN: stepfather stepmum stepmom stepmother brother brothers uncle cousin grandpa grandfather grandad family parents
KIN: fiance fiancé aunt husbands dads
OTHER: neighbour neighbor neighbours neighbors landlord roommate flatmate boss stranger man guy men son coach teacher
OTHER: carer pimp gang
P: HE KIN OTHER
HIM: he him she her hes shes KIN
MY: my our his her their the your both little big baby younger older small other at on up down to in
BABY: baby kid kids child children daughter daughters son sons sister sisters brother brothers siblings toddler newborn
BABY: infant boy girl
WHOM: ME US her them BABY KIN you
HIT: hit hits hitting beat beats beating beaten punch punches punched punching slap slaps slapped slapping kick kicks
HIT: kicked kicking
HIT: choke chokes choked choking strangle strangles strangled strangling shove shoves shoved push pushes pushed bite
HIT: bites bit burn burns
HIT: burned burnt rape rapes raped abuse abuses abused abusing molest molests molested assault assaults assaulted hurt
HIT: hurts hurting
HIT: whip whips whipped smack smacks smacked grab grabs grabbed grabbing threaten threatens threatened threatening stab
HIT: stabbed torture tortures drag drags dragged headbutt headbutted spank spanks
HURT: beaten hit punched slapped kicked choked strangled raped abused assaulted molested stalked threatened stabbed
HURT: groomed trafficked drugged blackmailed
BE: is am are was were be been being get gets got getting keep keeps im hes shes
SCARED: scared afraid frightened terrified fear petrified scard skared
HOME: home house
PILLS: pills pill tablets meds medication paracetamol ibuprofen insulin xanax opioids sleepers bottle
MANY: all many whole bottle handful every lot lots enough
WEAPON: gun guns knife knives machete axe bomb rifle pistol shotgun weapon petrol acid
TOPIC: word words page pages form forms letter letters button app link links menu text email mail message meeting website
TOPIC: site password login account file video question questions answer answers field search color colour
HEAVY: corpse whores pedophile incest cunt pussy dick penis vagina fucked brothel hanging hanged strangling
HEAVY: naked rape raped suicide overdose strangle* whore molest* acid kidnap* tortur*
GRAVE: knife murder* bury blood bleeding bleeds grave terrified beaten punched punches choked chokes violent
GRAVE: worthless hopeless starving
GRAVE: ambulance unconscious vomit* bruise* shower bedroom drunk gang freezing hungry cellar basement rope noose
GRAVE: razor* cliff heroin seizure* collapsed screaming screams heaven angels honour virgin groom* pimp stabbed bleed
SOME: gun killed bridge locked homeless beats police hurt hurts stepdad boyfriend uncle dad husband ex night tonight
SOME: pills crying cry hide hiding escape pain fade station street cold forced
SOME: finger arm neck throat body secret touch* touched drinks bed angry follow* watching outside lonely burden ashamed
SOME: shame kids food cut cuts sleep*
LIGHT: scared afraid alone he she him KIN kids BABY home
PLACE: bridge river tracks rails train trains roof water sea ocean cliff balcony edge ledge lake
MEANS: rope noose gun pills tablets knife razor razors blade blades pistol
QUIET: quiet silent freeze freezes frozen shake shakes shaking tremble trembles hide hides hiding whisper whispers still
PERSON: someone somebody anyone anybody they people you nobody
TIME: tomorrow soon monday tuesday wednesday thursday friday saturday sunday next week christmas long year summer weekend much
SELF: life children kids family baby
UNDO: anymore
PEOPLE: HIM KIN BABY HE
TONGUE: the and to it is of you that my was are he she they we im not for with have this when his her until do does if
STILL: now still again tonight
OWN: im ive id ill me myself mi us my our
SUBJECT: violence suicide abuse weapons weapon drugs alcohol drink drinking threats threat addiction rape honour honor divorce
TEXT: TOPIC play lecture lesson movie podcast heading section chapter film poster leaflet information example brochure article
GUESSED: want afraid scared hungry husband home
SOME: stairwell drugs teeth loose door neck bruises shoes bread blanket blankets curtains snow freezing floor stairs bathroom closet wardrobe
SOME: garage river roof train marry wedding passport hits threatens belt cable stick sells voices disappear goodbye eat eating
LIGHT: fire buried broken fridge eaten hate hates hospital tied
SOME: starve mom mum stepfather weapon punch slap kick burn burned bleed cut stab steal force forcing sold beg begging shelter
SOME: tent wake asleep pretend pretends grandma grandpa weekend hides hid locks locked scars
LIGHT: yesterday again keeps watches someone them her his him found finds waits took takes taken tonight comes ate
LIGHT: leave leaves run running small smell smells cold dark quiet whisper whispers
TRACE: me us my never only always every no nobody nothing anymore until myself
PAST: was were had did got could went thought
JUDGED: good easy easier hard difficult wrong right read reading understand understood write writing wait time times thanks thank should
JUDGED: clear unclear useful lost felt version miss missed helped help best better worse long longer short nice bad slow fast fun boring
JUDGED: information important language translate* translator swedish same different book booked booking address code print* save saved
JUDGED: waiting sign works working tired
JUDGED: appointment* application* office staff reception library course job income rent queue waited phone call called click clicked
GRAVE: axe pistol rifle machete hammer coffin grenade seizures cramps oxygen underwear panties
GRAVE: thigh thighs lips heroin cocaine dealer sleepingbag freeze starved prisoner imprisoned chained ropes
GRAVE: despair punish punished punishment disobey rage furious jealous padlock kisses kissed disgusting pimps blackmail
GRAVE: exhaust monoxide demons devil unbearable agony torment tortured boiling gunshot stabbing vein veins
GRAVE: barefoot swollen bruised limping dowry bride groom genital genitals semen molester
SOME: heaven abyss shame stomach belly hair nose jaw knee knees wound wounds closet camera cameras jump jumping
SOME: fled petting pulls drags scratches cigarette cigarettes drug filmed alcohol vodka wine beer
SOME: guilt dangerous outburst fainted insulin bench subway mattress scar
SOME: needle pill bottle balcony lake ambulance funeral crushed hopeless mood moods nightmare
SOME: wakes woke fiance imam stepbrother stepsister lover throws threw fights veteran disgust chases chased hunt
SOME: pushes pushed shakes shook cord belt hostage grief helpless powerless lonely showers panic darkness prison
SOME: trembling dying slept methadone lifeless yells yelling shouts shouting cries creepy garbage desperate
SOME: breasts loaded rob robbed robbery crack blade slapped kicked grabs grabbed spits spat
NIGHT: night tonight nights
CUT: cut cuts cutting slit slitting
";

/// Ordinary words that would be read as one of the lists.
pub const OF_THEIR_OWN: &str = "
starting strange therapist* invest*
boat boats beast heal dealt deal lead sing sits sung snag soak west weather nine nice diet alter angle bats beast cots extra fleet
went wants wand ant homes hole hone hope some come dome
";
