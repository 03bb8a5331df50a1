//! From the lots that were written to get past the lists: a share of what is found and of what is left alone, whoever
//! changes the lists.

use super::marks;

const STRAIGHT_OUT: &str = "
    min flickvän hotar att hoppa från balkongen
    min granne skriker hjälp varje natt o sen blir det tyst
    han kastade mig i golvet
    han våldtog mig i lördags och han bor kvar här
    min kille tvingar mig att ligga med andra för pengar
    orkarintelevamer
    mitt barn blir utnyttjat av en vuxen på nätet
    mitt ex kör förbi huset med gevär i baksätet
    jag tar droger för att orka och nu har jag tagit för mycket
    min hemtjänst slår mig när ingen ser
    jag är så rädd att han hittar oss
    han trampar på mej när ja ligger
    han tog strypgrepp på mig framför ungarna
    jag blev vräkt i morse och har ingenstans att ta vägen
    hon slår mig när barnen sover
    känner mig inte säker med honom i huset
    grannen slår sina barn det hörs genom väggen varje kväll
    han slog ut två tänder på mej
    vi fryser, strömmen är avstängd och bebisen är fem veckor
    jag har blivit slagen i huvudet och är yr
    i afraid go home
    i tried to hang myself
    he force me
    He broke my arm and said next time my neck
    my mom didnt come home for 3 days, I am alone with my brother
    I get beaten every time the food is not ready
    my kids are with a father who hits them
    I cut myself every day
    I am suicidal
    there is nothing to give the kids for breakfast
";

const HINTED_AT: &str = "
    min dotter har slutat prata sen helgen hos pappa
    sover i bilen sen i måndags, det är minus tio
    min lilla bror gråter på natten och ingen vuxen kommer
    mamma säger att jag måste säga att jag ramlade i trappan
    jag klarar inte natten
    jag vill inte att mina barn ska hitta mig
    när barnen har somnat börjar det
    pengarna är slut och bebisen skriker
    jag vill vila nu, för alltid
    på torsdag är det färdigt
    jag äter bara när barnen lämnar något
    snart slipper ni mig
    hon har blåmärken igen och säger att hon ramlat
    det enda jag ser fram emot är att det tar slut
    jag har inget kvar att leva för
    om någon hittar det här så säg till mamma att det inte var hennes fel
    han behöver bara titta på mig så vet jag vad som väntar
    jag skrev på för hon stod över mig med käppen
    jag har nog bestämt mig för att lämna er alla
    när han är på det humöret tar jag barnen och går ut i skogen tills det är lugnt
    I wish I had the courage to do it
    my brothers follow me everywhere, I can not go out alone
    I am not worth living
    this is the last thing I will write to anyone
    when the kids have fallen asleep it begins
    soon you will be rid of me
    I have to get away before he comes back
    tonight I stop fighting
    you never know with him when he drinks
    I hide bread for my brother in my school bag
";

const ORDINARY: &str = r#"
    ni tar livet av folk med era väntetider, bildligt talat
    livsviktigt att det går att läsa på mobilen
    Vem läser om jag skriver något allvarligt?
    vi har inte råd med glasögon till dottern
    jag är utan jobb sen i mars
    pojken i filmen gråter, det är lite mycket
    skriv tydligare vad en orosanmälan är
    min hund dog samma vecka så jag missade tiden
    vår son har flyttat hem igen, ändrar det något
    fan va dåligt
    det finns inga pengar kvar i budgeten sa hon
    mormor ramlade i höstas och nu behöver vi hemtjänst
    jag gick hem och grät lite men det var av lättnad
    handläggaren slog fast att jag hade rätt
    jag är så trött på er växel
    systemet sparkade ut mig efter fem minuter
    jag får ont i huvudet av blinkande annonser
    vem ringer ni om ni är oroliga för en
    akut tandvård, var söker man det
    texten stryker medhårs
    sluta skicka brev
    det stod "vi kan komma att avslå", det låter hotfullt
    handläggaren hängde upp sig på en detalj
    går det att sluta mitt i och fortsätta sen?
    kör hårt!
    kan ni ta bort frågan om jag blivit hotad, den passar inte här
    Jag är klar nu, hej då
    rädd för att klicka på skicka
    jag undrar om barnen också måste skriva på
    varför frågar ni om självmord i en blankett om hyran?
    vi är fyra i familjen och har två rum, var skriver man det
    det känns meningslöst att svara när inget händer
    jag känner mig ensam med alla papper
    jag läste om en kvinna som blev slagen och tyckte att texten var bra skriven
    jag vill avsluta kontakten på ett bra sätt
    förlåt att jag klagar
    när barnen är hos sin mamma har jag tid
    jag fick vänta tills jag höll på att somna
    vi fick inga pengar i juni för att en ruta var tom
    det skar sig mellan mig och handläggaren
    jag behöver någon som läser breven åt mig
    jag slutade på jobbet i maj
    jag har inte ätit frukost så jag svarar kort
    jag hörde att ni hjälper folk som inte har mat, var står det?
    läkaren säger att jag ska vila så jag vill ha telefonmöte
    jag tyckte filmen om skilsmässa var bra
    jag vågade knappt öppna kuvertet
    fick inget sovrum i exemplet
    jag hoppar gärna på ett möte till
    brukarna på härbärget vill ha papper
    Blanketten frågade samma sak två gånger
    Det är svårt att veta var man ska börja.
    jag skriver dåligt men ni förstår nog
    rubriken stämmer inte med texten
    Vad kostar det
    pengarna räcker inte till ny vinterjacka
    jag har väntat sju veckor
    min bror hjälpte till
    Skriv ut förkortningarna
    Ni borde ha chatt
    min dotter tolkade
    det är bra som det är
    Vad betyder återkoppling
    Jag förstod inte frågan.
    kunde varit kortare
    violence is a heavy word to begin with
    my teenagers argue about who should answer
    it was scary first time but she was nice
    deadline was unclear
    I am afraid my case is forgotten
    the door hit me in the back, too heavy
    I cannot afford the bus to the office
    the harsh tone scares people away
    my son is angry with you but that is not your fault
    remove the question if I was threatened, it does not fit here
    I am alone with three kids so I have no time for long forms
    I dont want to come there
    she screamed at me on the phone, your office I mean
    the page freezes and I am about to scream
    do I need to tell if I was hit as a child?
    I have no patience left
    where is information about addiction?
    I have diabetes and need breaks in long meetings
    my mother passed away in spring so the data is wrong
    the system kicked me out after five minutes
    I was scared they would take my children but she explained
    the children liked the film
    good that it says where to call if you are afraid
    I take pills for blood pressure and get dizzy
    too much violence in the example texts
    I almost had to threaten to get a time
    I live with a friend, what address do I write?
    one must fight for one's rights
    three out of five
    grey and boring
    which day will the answer come
    nice page
    stressful with the countdown
    time ran out and all was gone
    I not understand letter, Swedish too hard
"#;

fn lines(phrases: &str) -> impl Iterator<Item = &str> {
    phrases.lines().map(str::trim).filter(|phrase| !phrase.is_empty())
}

#[test]
fn what_is_said_straight_out_or_hinted_at_is_found() {
    let missed: Vec<&str> = lines(STRAIGHT_OUT).chain(lines(HINTED_AT)).filter(|phrase| marks(phrase).is_empty()).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_people_write_of_letters_forms_and_their_days_is_left_alone() {
    let marked: Vec<&str> = lines(ORDINARY).filter(|phrase| !marks(phrase).is_empty()).collect();
    assert!(marked.is_empty(), "{marked:#?}");
}
