# Det som står på alla sidor: ramen, formulär, fel
app-name = Tråden
shell-skip = Till innehållet
shell-met = { $n ->
    [one] uppfyllt
   *[other] uppfyllda
}
shell-menu = Tråden
shell-open-menu = Meny
shell-guide = Metodstöd
shell-sign-out = Logga ut
shell-accessibility = Tillgänglighet
shell-privacy = Så behandlar vi personuppgifter
shell-demo = Det här är ett exempelprojekt. Alla människor, samtal och siffror är påhittade.
shell-sprint = Sprint { $number } · { $phase }

loop-sources = Underlag
loop-needs = Behov
loop-clusters = Mönster
loop-prototypes = Prototyper
loop-rounds = Testomgångar
loop-backlog = Behovslistan
loop-you-said = Ni sa – vi gjorde
loop-participants = Deltagare och samtycken
loop-decisions = Beslut
loop-team = Teamet

form-save = Spara
form-saved = Sparat.
form-cancel = Avbryt
form-date-hint = Skriv som 2026-11-22.
form-optional = frivilligt
form-choose = Välj

kept-unsaved = Det här är inte sparat. Det ligger kvar här i högst ett dygn.
kept-drop = Börja om

meanwhile-title = Någon annan sparade medan du skrev
meanwhile-text = Inget är borta. Det här är sparat nu, och det du skrev står kvar i formuläret. Ta med det du vill ha kvar och spara igen.
meanwhile-empty = inget

fault-summary = Något behöver rättas
fault-too-long = Texten är { $found } tecken. Korta den till högst { $max }.
fault-personnummer = Här står ett personnummer: ”{ $place }”. Ta bort det eller skriv [personnummer] i stället. Vi tar inte emot personnummer.
fault-perhaps-personnummer = Det här liknar ett personnummer: ”{ $place }”. Om det är ett, ta bort det. Om det är något annat, kryssa i rutan och tryck på knappen igen.
fault-perhaps-personnummer-no = Det är inget personnummer. Behåll det jag skrev.
fault-contact = Här står ett telefonnummer eller en e-postadress: ”{ $place }”. Då kan andra se vem det gäller, och vi hör inte av oss den vägen. Ta bort det, eller kryssa i rutan och tryck på knappen igen.
fault-contact-yes = Jag vill skicka det ändå.
fault-year = Året lästes som { $year }. Skriv fyra siffror, till exempel 2026.
fault-year-not-here = Året lästes som { $year }. Här ska det vara från { $first } till { $last }.
fault-day-has-been = Den dagen har redan varit. Välj i dag eller en senare dag.
fault-date = Skriv ett datum, till exempel 2026-11-22.
fault-choice = Välj ett av alternativen.

pager-label = Sidor
pager-before = Föregående sida
pager-after = Nästa sida
pager-at = Sida { $page } av { $last }

trouble-home = Till startsidan
trouble-not-found = Sidan finns inte
trouble-not-found-text = Adressen kan vara felskriven, eller så har du inte tillgång till det som ligger här.
trouble-removed = Det är borttaget
trouble-removed-text = { $code } har tagits bort. Numret används inte på nytt.
trouble-closed = Projektet är stängt
trouble-closed-text = Det går att läsa, men inte att ändra. En teamledare kan öppna det igen.
trouble-gone = Länken gäller inte längre
trouble-gone-text = Den är redan använd, har gått ut eller har stängts. Be den du fick den av om en ny.
trouble-forbidden = Det här ingår inte i din roll
trouble-forbidden-text = Be teamledaren om hjälp om du behöver komma åt det.
trouble-bad-request = Det gick inte att läsa det du skickade
trouble-bad-request-text = Gå tillbaka, ladda om sidan och försök igen.
trouble-not-text = Några tecken gick inte att läsa som text (UTF-8), så inget sparades. Gå tillbaka: det du skrev står kvar. Skriv om de tecken som ser konstiga ut och försök igen.
trouble-overtaken = Någon annan hann före
trouble-overtaken-text = Det du ville ändra har just ändrats eller tagits bort av någon annan, och därför är inget sparat. Gå tillbaka, ladda om sidan och se hur det är nu.
trouble-too-large = Det du skickade är för stort
trouble-too-large-text = Gå tillbaka och dela upp det. Ett samtal på flera timmar brukar vara några hundra kilobyte text. Ljud och film går inte att lägga in här.
trouble-signed-out = Du är inte inloggad längre
trouble-signed-out-text = Det du skickade är inte sparat. Logga in i en ny flik och kom sedan tillbaka hit.
trouble-signed-out-do = Logga in i en ny flik
trouble-too-many = Vänta en liten stund
trouble-too-many-text = Det har kommit många försök härifrån. Försök igen om { $seconds ->
    [one] 1 sekund
   *[other] { $seconds } sekunder
}.
trouble-foreign = Formuläret kom inte från den här webbplatsen
trouble-foreign-text = Därför har vi inte tagit emot det. Det kan bero på att sidan var sparad eller öppnad inuti en annan, eller på hur webbläsaren är inställd. Öppna sidan hos oss och skicka därifrån. Om du inte har skickat något kan du stänga det här fönstret.
trouble-cannot-save = Det går inte att spara just nu
trouble-cannot-save-text = Felet ligger hos oss: utrymmet är slut eller så fungerar lagringen inte. Försök igen om en stund. Om det inte hjälper, säg till den som sköter driften.
trouble-just-now = Det går inte just nu
trouble-just-now-text = Det är tillfälligt och beror på oss. Vänta en liten stund och försök igen.
trouble-ours = Något gick fel hos oss
trouble-ours-text = Felet är noterat. Försök igen om en stund. Om det händer flera gånger, säg till den som sköter driften och uppge { $reference }.

told-signed-out = Du är inte inloggad längre. Logga in i en ny flik. Det du har skrivit står kvar här.
told-not-found = Det du arbetar med finns inte kvar, eller så har du inte längre tillgång till det.
told-unreadable = Det gick inte att läsa det som sidan skickade. Tråden kan ha uppdaterats sedan du öppnade den. Spara det du har skrivit och ladda sedan om sidan.
told-overtaken = Någon annan hann före. Ladda om sidan och se hur det är nu.

typed-title = Det här skickade du
typed-again = Vi har inte sparat det än. Skicka det igen, eller kopiera det först.
typed-unsure = Det är inte säkert att det har sparats. Skicka det igen, eller kopiera det först.
typed-copy = Vi har inte sparat det. Kopiera det du vill ha kvar.
typed-part = Det du skrev, del { $number }
typed-do = Skicka igen
typed-secret = Lösenordet visar vi inte. Gå tillbaka till formuläret och skriv det igen.
typed-file = Filen måste du välja igen. Gå tillbaka till formuläret.
typed-back = Tillbaka till formuläret

thread-show = Visa kedjan
guide-title = Metodstöd
guide-lead = Korta texter att ha till hands, i samma ordning som arbetet.
guide-way-before = Innan ni börjar
guide-way-interview = Så håller ni ett samtal
guide-way-consent = Så frågar ni om samtycke
guide-way-quotes = Så lyfter ni citat
guide-way-needs = Så formulerar ni behov
guide-way-patterns = Så hittar ni mönster
guide-way-drafting = Så gör ni ett utkast
guide-way-testing = Så öppnar ni en testomgång
guide-way-closing = Så svarar ni och berättar
guide-way-decisions = Så fattar ni beslut
