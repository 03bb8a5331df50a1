//! What must be found, by who writes and how.

use super::marks;

/// Said straight out or nearly so.
const BY_REGISTER: &[(&str, &str)] = &[
    (
        "a child",
        "pappa är dum mot mamma hon gråter och har blod
        jag är 8 år och mamma slår mig
        när pappa är full gömmer vi oss under sängen
        min låtsasbror tvingar mig att ta på honom
        jag får inte äta när mamma är arg
        mamma har inte vaknat på hela dagen",
    ),
    (
        "a teenager",
        "vill typ bara dö lol
        jag e 15 o skär mej, ingen vet
        asså jag e så rädd för farsan
        fattar du han typ slår mig varje helg
        jag skickade en bild och nu hotar han mig
        pallar inte leva mer, snälla fattar ni",
    ),
    (
        "an old person",
        "87 år och har levat färdigt, låt mig få gå
        Hustrun är död, barnen ringer inte, och jag har min jaktbössa kvar.
        Jag är åttioett år och min son tar mina pengar och knuffar mig.
        Jag har ingen kvar och ber till Gud att få dö.
        hemtjänstkillen slår mamma när ingen ser",
    ),
    (
        "dialect",
        "ja vell int lev na mer
        karlen min ä int snäll mä mej, han slår
        jag törs int gå hem te karln
        hä ä bättre å va död än å ha hä så här
        ja ha gett opp, ja ids int leva
        ja tål int mer nu, de får vara slut",
    ),
    (
        "Swedish as a second language",
        "min man han slå mig mycket
        jag inte vill leva mer i denna liv
        han säga om jag gå polis han ta barn och döda mig
        jag har barn två ingen mat tre dag
        jag sova ute med min barn
        man slå, barn gråta, jag rädd",
    ),
    (
        "by thumb",
        "kmr dö ikväll
        fan orkar ej
        ja orkar nt mer
        hjälp snabbt
        mannen slår
        gubben slår när han e full asså",
    ),
    (
        "formal",
        "Undertecknad önskar upplysa om att min make utövar våld mot mig.
        Jag har haft självmordstankar i flera veckor och ingen lyssnar.
        Barnen har sett när pappa tog struptag på mig.
        Min medicin mot epilepsi är slut sedan tre dagar.",
    ),
    (
        "a neighbour or a friend",
        "grannens barn skriker och det dunkar i väggen varje natt
        min son 14 har pratat om att ta sitt liv
        mannen hon bor med slår henne inför pojkarna
        min kompis har blåmärken på hela ryggen och vågar inte gå hem
        hon tog alla pappas tabletter och är slö",
    ),
    (
        "who is watched",
        "mina bröder följer efter mig till skolan
        de ska göra som de gjorde med min syster, klippa där nere
        pappa hittade bilder på mig och min kille, nu är jag inlåst
        jag måste radera det här innan han kommer hem
        mitt ex har lagt en gps i barnvagnen",
    ),
    (
        "who has nothing tonight",
        "kylen är tom och det är en vecka till lön
        vi står med två barn och kassar på centralen
        insulinet är slut och jag har inte råd
        hyresvärden slängde ut oss mitt i natten",
    ),
    (
        "who threatens",
        "nästa gång jag kommer till ert kontor har jag en yxa med mig
        ska jag slå ihjäl henne
        jag ska döda den som tog mina barn
        om ni inte svarar idag kommer jag dit med bensin
        jag är rädd för att göra mitt barn illa",
    ),
    (
        "misspelt",
        "sjelvmord
        självmård är det enda jag tänker på
        slårmig
        jag tänker begå själv mord
        min sambo har ströp mig två ggr
        jag ville ta livett av mej",
    ),
    (
        "English",
        "everyone would be better off without me
        kms
        he choked me yesterday
        he want kill me and children
        im scared to go home
        they want to marry me off
        my kids havent eaten since yesterday
        i will come to your office with a gun",
    ),
];

/// Without any of the words that one would look for.
const OBLIQUE: &str = "
    jag har gett bort alla mina saker
    mina barn får det lugnare när jag inte är här
    ni behöver inte ringa mer, på måndag finns jag inte
    har skrivit brev till ungarna och lagt på köksbordet
    gud ta mig hem, jag är klar
    inatt tar det slut
    barnen förtjänar en mamma som inte är jag
    fyller jag 19 är jag förvånad
    jag sminkar över märkena
    jag går på tå hemma för att han inte ska explodera
    när nyckeln sitter i låset börjar jag skaka
    jag måste fråga om lov för att gå till affären
    jag får bara gå ut med hans mamma
    jag och brorsan får äta i skolan annars får vi inget
    mammas kille tittar på när jag duschar
    flyget till kabul går på lördag och jag vill inte
    hyresvärden bytte lås i dag och alla våra saker är inne
    det är bara min hund som håller mig kvar
    jag har packat en väska om vi måste sticka
    jag äter inte för att barnen ska få
    jag var tvungen att visa att jag blödde på bröllopsnatten
    jag och barnen sover med skorna på ifall vi måste springa
    jag sover med stol för dörren
    jag vet vilken bil du kör
    this is goodbye
";

fn missed(phrases: &str) -> Vec<&str> {
    phrases.lines().map(str::trim).filter(|phrase| !phrase.is_empty() && marks(phrase).is_empty()).collect()
}

#[test]
fn whoever_writes_is_found() {
    for (who, phrases) in BY_REGISTER {
        let missed = missed(phrases);
        assert!(missed.is_empty(), "{who}: {missed:#?}");
    }
}

#[test]
fn what_is_said_without_the_words_for_it_is_found() {
    let missed = missed(OBLIQUE);
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn every_phrase_of_the_order_is_found() {
    let missed = missed(
        "orkar inte leva
        vill inte finnas mer
        bättre om jag inte fanns
        tänker ta mitt liv
        har samlat tabletter
        want to end it all
        min man blir farlig
        han har sagt att han ska döda
        låst in oss
        hits me
        scared of my husband
        strypgrepp
        får inte gå ut för mina bröder
        rör mig på natten
        barnen är ensamma
        suicid",
    );
    assert!(missed.is_empty(), "{missed:#?}");
}
