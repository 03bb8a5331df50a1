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
HEAVY: naked rape raped suicide overdose strangle* whore molest* acid kidnap* tortur* slit
GRAVE: knife murder* bury buried blood bleeding bleeds grave terrified beaten punched punches choked chokes violent
GRAVE: worthless hopeless starving
GRAVE: ambulance unconscious vomit* bruise* shower bedroom drunk drugs gang freezing hungry cellar basement rope noose
GRAVE: razor* cliff heroin seizure* collapsed screaming screams heaven angels honour virgin groom* pimp stabbed bleed
SOME: gun killed bridge locked homeless beats police hurt hurts stepdad boyfriend uncle dad husband ex night tonight
SOME: pills crying cry hide hiding escape pain fade station street cold forced makes
SOME: finger arm neck throat body secret touch* touched drinks bed angry follow* watching outside lonely burden ashamed
SOME: shame kids food cut cuts sleep*
LIGHT: scared afraid alone he she him KIN kids BABY home
NIGHT: night tonight nights
CUT: cut cuts cutting slit slitting
";

/// Ordinary words that would be read as one of the lists.
pub const OF_THEIR_OWN: &str = "
starting strange therapist* invest*
";
