//! Words of danger that say something else; where danger is what a text, a film or a question is about, or what happened long ago: no
//! mark there, unless it is of whoever writes.

pub const SPOKEN_OF: &str = "
in the same sentence|heading|box|question|list ; illegal|forbidden|allowed|wrong|unlawful to
talked|talks|talking|told about SUBJECT ; waiting room ; your elevator|toilet|queue
the queue|elevator|reception|receptionist|lobby|survey|form|website ; computers
looks|look|looked|sounds|sounded|feels|felt like a|an|the|blood|some
read|heard|reading|hear about|of a|someone|people|women|men|children|how
how|where|what|who|can|may|do|does .. one|you|people .. if|when one|you|someone|somebody|people|a|they
help|helps|support people|those|anyone|persons who|that|with
in|on the film|movie|example|video|text|book|picture|poster|story|photo|article|scene ; in .. example
the|girl|boy|man|woman example|film|movie|picture|story|video with|about|of|where ; on the picture
TEXT .. about|of|on|for|with SUBJECT ; SUBJECT .. TEXT ; word|term|heading SUBJECT ; says SUBJECT .. top
ask|asks|asking|asked|question|questions about|of SUBJECT ; tells|tell|talk|read|speak about SUBJECT
what .. is|does|counts|means .. SUBJECT ; difference .. SUBJECT ; worked|work|works|trained with|in .. SUBJECT
";

/// Also when it is of whoever writes.
pub const LONG_AGO: &str = "
last year .. I|we .. but|today|now ; before now I|we|he|she|it|all have|has|is|am|are|live / worse again
thanks to you|your ; you saved|helped US|ME
question|questions|box|sentence|line|text if|whether|about I|one|you|someone|somebody|being
years|decades|long ago / life suicide ; when i was .. child|little|kid|young|small ; i was .. as a child|kid
hit|beaten as a child|kid
";

pub const IDIOMS: &str = "
locked|lock myself out ; lived on noodles as ; with a broken|fractured leg|foot|ankle|hip|toe|wrist|arm
sleeps|slept badly|poorly|well since|before|because|and
took|takes my phone|card|bag|hand and showed|helped|wrote|fixed ; panicked over|about|because
KIN was an? alcoholic|addict ; cold in your|the stairwell|office|room|lobby
KIN|BABY .. drinks|drink|drinking|gambles|smokes ... is|are there ; NOT been|be homeless|hit|beaten|abused|threatened
TOPIC scared|scares|frightened|worried|upset ; threatened with|about .. warning|letter|fine
KIN|BABY|grandma|grandpa|grandmother|grandfather|friend died|dies in|of|last|this|on|two|so|and|when|before
afraid|scared of strangers|dogs|lifts|elevators|darkness|needles|heights|dentist*|spiders|cats|authorities|phones|technology|computers|internet|robots|crowds|flying|water
BABY hurt|broke|sprained|injured his|her|their foot|leg|ankle|knee|finger|toe|arm
kids|children|we|I were|was hungry|starving so|and we|I ; robot|ads|ad|popup|cookies follows|follow|chases|chase ME
TOPIC is? KILL ME ; survey|questionnaire|slideshow is KILL ME ; walked|walks|followed me to the door|bus
froze to death in ; made me fall asleep ; useless|worthless with|at computers|forms|this|technology
cut myself on|shaving ; fell but HE|I is|am fine ; see the point of ; razor sharp ; sharp as a
kids|children screaming|shouting|running|crying in the background
kids|children are|were screaming|shouting|crying in the background ; shoot|shooting|shot the messenger
cut|cuts like a knife ; killer feature|app ; threatened with debt|collection|fees|fine ; pulled the plug
completely|totally finished after ; KIN is|was|are dead ; held|hold|holds|holding the door|line|time|meeting
KIN passed / out ; die|dying|died|dead of|from laughter|laughing|shame|embarrassment|curiosity|boredom
DIE .. haha|hehe ; die|dead before ; die|died|dying laughing|inside ; die|dying to know|hear|see|try|get
bored|tickled|worried|scared to death ; death by paperwork|forms ; life or death ; over my dead body
KILL time|it|off|two|the mood|popup|page ; kill|killed for a|an|some
waiting|wait|queue|suspense|heat|music|feet|back|eyes is? KILL ME
boss|manager|teacher will|would|is KILL|going ME|to ; BE beaten to it|there
hit|hits a|the wall|road|button|ground|nail|spot|jackpot|roof|key|enter ; hit ME hard|that|how|when
beat* around|about the bush ; beat|beats my|our brother|sister|record|own|friend|score at|in|by|record
beat* the queue|system|record ; shoot ME|us an|a email|mail|message|text ; shot in the dark ; ask away
shoot yourself in the foot ; dead link|end|line|battery|phone|zone|pixel|slow|easy|simple
phone|battery|link|site|page|screen died|dies|dead|dying ; was scared|afraid|worried they|you would|will take
drown* in paper*|forms|mail|email|letters ; fight|fighting with form*|the|this form|website|app
kids|children|brothers|sisters fight|fights|fighting over|about|for ; attacked by .. questions|ads|popups
stab in the dark ; take a stab ; bullet points|point|list ; jump* through hoops|over|to|the ; pain in the
sink through the ; throw .. phone|computer in|at|against|out ; cut|cuts off|out|down the|in|last|text
save* my life|day|afternoon|evening or|with|when ; passed away ; blood pressure|test|sugar|type
angry|mad|annoyed with|at|about you|the|this
get|got|gets|am|was thrown|kicked|logged out .. log|login|page|site|app|session ; log .. thrown|kicked out
cut* corners ; blow* my mind ; mind blow* ; over my head ; under the gun ; jump the gun ; at gunpoint almost
almost|nearly died|choked|fell ; tears of joy|laughter|relief
";
