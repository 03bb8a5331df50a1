//! What must be left alone: what people write of forms, letters, meetings and their days, with the words of danger in it or
//! without.

use super::marks;

const ORDINARY: &str = "
    sista sidan var bäst och sedan var det slut
    jag dör av skratt
    blev ihjältråkad
    deadline
    slår numret
    slå på ljudet
    han slog upp sidan
    det slår mig att den är blå
    skjuta upp mötet
    sista gången jag var på mötet gick det bra
    hoppa över frågan
    hänga med
    döda länkar
    orkar inte läsa så långa texter
    vågar inte ringa
    rädd att göra fel
    ensam med barnen är jag på tisdagar
    hot att dra in
    he hit the button
    kill time
    dead link
    I'm dying to know
    Jag låser alltid dörren.
    Tvättstugan var låst.
    natten till fredag låg sidan nere
    Hjärtat slog fort när jag öppnade brevet.
    brevet känns som ett hot att dra in bidraget
    Ensamkommande borde nämnas.
    Jag är ensam på dagarna och vill ha sällskap.
    jag är rädd att göra fel
    Tålamodet tog slut.
    Vakten fick lugna en kille.
    Orken tog slut vid fråga tio.
    Ungdomarna hänger på torget.
    Barnen är rädda för hissen.
    I would kill for a dark mode.
    Jag är nybliven mamma och glömmer allt.
    Text utan liv.
    det var dödstråkigt
    Jag sov dåligt natten före mötet.
    tonen i brevet var våldsamt formell
    hot om indraget bidrag i varje brev
    Min vän följde mig till dörren.
    det var sista frågan som var svårast
    Jag vände i dörren första gången.
    Min exman och jag har gemensam vårdnad och ska båda få brevet.
    Popupen dödar all läslust.
    Hon slutade i maj.
    Jag är inte rädd för datorer längre.
    Min mamma blev orolig av brevet.
    barnen gråter inte längre när vi går dit
    Det är skillnad på kultur och religion.
    han slog upp sidan åt mig på biblioteket
    dörren till rummet var tung
    Barnen bråkar i bilen medan jag skriver.
    Jag måste hämta barnen klockan fyra.
    Jag läste allt och tyckte att det hängde ihop.
    Min mamma är 85 och skulle aldrig klara det.
    Det blev bra till slut.
    Mina vänner vågar inte söka.
    hängde på luren
    jag hänger inte med i texten
    Min granne är död så ta bort hans namn.
    I cannot live without the search function.
    pengarna är slut när månaden är slut så svara före den 25
    Jag vill inte ha kamera på natten.
    Min man var full av beröm.
    på sista sidan står fel telefonnummer
    Min son slog rekord i att fylla i.
    Jag är inte ensam om att tycka det.
    på natten går det inte att ringa
    Klockan i hallen slår.
    Jag jobbar med våldsutsatta och tycker sidan är bra.
    kunde inte ta livet av den där rutan som poppade upp
    Jag är rädd att trycka fel och förlora pengar.
    barnen var med på mötet
    hela mitt liv har jag fyllt i blanketter
    Rutan slår över till engelska.
    Sedan min man dog har jag fått lära mig allt med räkningar.
    Vi är sju syskon som turas om hos mamma.
    jag blev utelåst från kontot
    Min man säger att jag ska skriva att det är bra.
    priserna slår hårt mot oss med låg inkomst
    mamma dog och jag skulle säga upp lägenheten
    Jag är mamma till en son med schizofreni.
    Jag reser till Turkiet på semester med barnen.
    jag blev utkastad ur systemet
    Jag slog i tån på tröskeln.
    När mamma låg för döden var beslutet fortfarande inte klart.
    Jag är bonusmamma och har ingen ruta.
    Slår man enter skickas allt.
    Vi skilde oss i våras och barnen har det bra.
    Barnen har ingenstans att leka.
    jag slår numret men kommer till växeln
    Livlös design.
    de slog ihop två blanketter till en, bra
    Livet efter skilsmässan blev bra.
    Min dotter vågar inte räcka upp handen.
    hjälp mig förstå beslutet
    Min son spelar hela natten.
    Hotellet ni bokade till utbildningen var bra.
    Slående enkelt.
    Huset luktade rök, brandövning.
    lite rädd för att lämna ut mitt personnummer
    det slog mig hur enkelt det var
    Filmen om ensamhet fick mig att tänka på farmor.
    Affischen om våld på toaletten var bra placerad.
    bilden på barnen var fin
    Jag bor på hotell tills renoveringen är klar.
    Barnen slåss om paddan.
    Barnen tyckte figuren var rolig.
    När insatsen var slut hörde ingen av sig.
    Texten om hot och våld var saklig.
    im dying to know what happens next
    Dödens tråkigt.
    Jag är rädd för telefonsamtal.
    Ni slår knut på er själva.
    Min man tyckte det var för många ord.
    sista steget gick inte att skicka
    tryckte på avsluta av misstag
    Min man är från Irak och läser på arabiska.
    Jag är rädd att svaret dröjer.
    Livsviktigt att telefonnumret syns.
    Shot in the dark but try bigger text.
    Tonåringen smällde i dörrar, vanlig dag.
    Sista chansen stod det, varför hota?
    Mamma vill inte ha hjälp.
    Ryktet om soc gör att folk inte vågar söka.
    barnen är själva hemma en stund efter skolan så jag vill ha tider före tre
    Hon tog emot oss i dörren.
    kortet slår inte igenom
    Livet är bra.
    Filmen var rolig på slutet.
    slå samman frågorna
    Jag satte mig nära dörren.
    Krutet är slut i den här texten.
    Grannen klagar på barnen.
    man kan slå upp orden
    hänga upp lappen i trapphuset
    Döda vinkeln i rummet gjorde att jag inte såg tavlan.
    My phone is dead.
    Döda den där popupen.
    Ingen knackade.
    Jag hann inte svara i tid.
    det rör mig inte om färgen är blå
    the letter was hard to read
    ordet utredning skrämmer mig
    Hunden i väntrummet gjorde mig lugn.
    Jag gillar att man ser ett steg i taget.
    Samtalet med Karin var det bästa på länge.
    rör inte knappen
    En man sov i väntrummet.
    Snälla fixa sökningen.
    Socialen tog min bror när vi var små och jag är ändå glad att ni frågar.
    Jag sökte fonder via länken.
    Vägbeskrivningen var fel efter bron.
    Spisen är trasig, får man hjälp med det?
    Jag pausade och fortsatte efter maten.
    Prototypen av brevet var snällare än det riktiga.
    För många rubriker.
    Det var droppen.
    i sleep badly before meetings
    Som god man behöver jag fullmakt.
    hjälp mig hitta blanketten
    En bok föll i huvudet på mig, ingen fara.
    I am afraid my Swedish is bad.
    Kanske ha öppet en kväll i veckan.
    I learned a new word.
    Min tolk sa att texten är fel på dari.
    Vi vill fira jul som andra.
    instängd känsla i mötesrummet
    Den blå varianten.
    i feel safe with this
    De ringer från dolt nummer.
    man törs inte skriva vad man tycker
    Spökligt tyst i väntrummet.
    Why do you ask about my religion?
    jag finns inte i registret
    man tvingas svara på allt
    Jag satt två timmar på biblioteket.
    sambos inkomst räknas visst
    vi har delad vårdnad
    Jag är ledare i scouterna.
    Vi är många som tycker så.
    Min dotter är arton och ska söka själv.
    Ni borde ha en telefon för oss som inte ser.
    jag mår bättre nu
    Formuläret från helvetet.
    Jag blev av med jobbet.
    hoppa till innehåll
    Man får stryka det som inte passar.
    Sommaren är lång för barn utan pengar.
    Brödet var gott.
    Bilden på mannen i slips känns myndighetsaktig.
    Vill bara ha svar.
    Han är skyldig mig underhåll.
    Jag ser dåligt och behöver större bokstäver.
    Filmen visade hur man ringer.
    Mörkret faller tidigt, belys entrén.
    Man ser direkt var man är.
";

/// Ordinary, and marked all the same: whoever writes of it may mean more than the words.
const IN_DOUBT: &[(&str, &str)] = &[
    ("Ordet självmord skrämde mig men det är viktigt att det står.", "somebody to whom the word does something"),
    (
        "Min svåger tog sitt liv för åtta år sedan och jag vill att informationen är lätt att hitta.",
        "somebody who lost a relative so",
    ),
    ("Hjälp! Jag hittar inte knappen.", "a cry, whatever comes after it"),
];

#[test]
fn ordinary_words_are_left_alone() {
    let phrases: Vec<&str> = ORDINARY.lines().map(str::trim).filter(|phrase| !phrase.is_empty()).collect();
    assert!(phrases.len() >= 190);
    let marked: Vec<&&str> = phrases.iter().filter(|phrase| !marks(phrase).is_empty()).collect();
    assert!(marked.is_empty(), "{marked:#?}");
}

#[test]
fn what_is_in_doubt_is_marked() {
    for (phrase, why) in IN_DOUBT {
        assert!(!marks(phrase).is_empty(), "{phrase}: {why}");
    }
}
