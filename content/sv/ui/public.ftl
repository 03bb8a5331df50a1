# Sidorna som vem som helst kan se
public-title = Digiteamet
public-mend = Rätta
public-title-door = Start
public-title-page = Sida { $number } av { $length }
public-title-code = Skriv en kod
public-title-done = Klart
public-title-read = Läs
public-title-closed = Stängt
public-title-again = En gång till
public-help-not-now = Ingen läser det här genast.
public-help-danger = Om du eller någon annan är i fara: ring
public-help-violence = Om någon gör dig illa kan du prata med Kvinnofridslinjen dygnet runt, utan att det syns på telefonräkningen:
public-have-paper = Jag har en kod på ett papper
public-exit = Lämna sidan snabbt
public-rather-talk = Vill du hellre prata? Ring
public-next = Nästa
public-skip = Hoppa över
public-back = Tillbaka
public-back-to-pages = Tillbaka till sidorna
public-no-names = Skriv inget som visar vem du eller någon annan är. Ingen läser det genast.
public-because = Därför att:
public-need = När jag { $situation }, behöver jag { $need }, så att { $outcome }.
public-owner-unsaid = Kommunen som du fick länken av
public-phone-unsaid = det nummer som står längst ner på testomgångens sidor
public-unsaved = Det här hann inte komma fram

# Dörren
public-code-title = Skriv koden som du har fått
public-code = Kod
public-code-hint = Sex bokstäver och siffror. Stora eller små bokstäver spelar ingen roll.
public-code-go = Gå vidare
public-code-missing = Skriv koden som står på lappen eller i brevet.
public-code-unknown = Vi hittar ingen sida med den koden. Jämför med lappen, tecken för tecken. Går det ändå inte kan du be den som gav dig koden om en ny.
public-have-code = Jag har en återkopplingskod
public-code-is-return = Det ser ut som en återkopplingskod. Den skriver du på sidan där du läser vårt svar. Länken dit står här nedanför.
public-welcome = Vill du prova något och säga vad du tycker?
public-who = Det är { $team } som frågar. Vi läser allt, men inte genast.
public-know = Bra att veta
public-know-voluntary = Det är frivilligt. Du kan hoppa över frågor och sluta när du vill. Det ändrar inget i den hjälp du får.
public-know-help = Skriv inte hit om du behöver hjälp nu. Nummer som svarar genast står längst ner på varje sida.
public-know-anonymous = Du är anonym. Vi frågar inte vad du heter och ser inte vem du är.
public-know-pages = { $pages ->
    [one] Det är 1 sida att titta på
   *[other] Det är { $pages } sidor att titta på
}
public-know-questions = { $questions ->
    [one] och 1 fråga.
   *[other] och { $questions } frågor.
}
public-know-time = Ta den tid du behöver.
public-know-stored = Det du svarar kommer till oss varje gång du går vidare. Slutar du mitt i har vi kvar det du hann säga.
public-know-document = Det du skickar blir en allmän handling så fort det kommer in. Vi får inte ändra det, och andra kan be att få läsa det. Skriv därför inget som visar vem du eller någon annan är.
public-know-code = Sist får du en kod. Med den kan du läsa vad vi svarar.
public-begin = Börja
public-begin-again = Börja från början
public-begun = Någon har redan börjat på den här telefonen eller datorn. Är det du?
public-go-on = Ja, fortsätt
public-traces = Om någon annan kan se din telefon eller dator
public-traces-history = Sidorna står i webbläsarens historik, och den som du har ringt står i telefonens samtalslista. Båda kan du rensa.
public-traces-open = En sida som står öppen kan andra läsa. Knappen ”Lämna sidan snabbt” tar bort den.
public-traces-notes = Den som hittar din återkopplingskod kan läsa det du har skrivit. Du behöver inte spara den.

# Stängt, tappat
public-closed = Den här testomgången är stängd
public-closed-text = Tack till alla som provade. Vi tar inte emot fler svar här, men du kan alltid ringa oss.
public-closed-begun = Det du hann säga har vi fått. Vill du läsa vårt svar sedan behöver du en kod.
public-closed-code = Visa min kod
public-lost = Vi har tappat bort var du var
public-lost-text = Kanske har webbläsaren varit stängd. Det du redan har skickat har vi kvar.
public-lost-cookies = Händer det igen kan det bero på att webbläsaren inte tar emot kakor. Sidan behöver en för att hålla ihop dina svar.

# Prototypen
public-walk-lead = Gå runt som om det vore på riktigt. Du kan inte göra fel.
public-draft = Utkast, version { $version }. Det du fyller i här sparas inte.
public-comment = Säg något om den här sidan
public-comment-what = Vad tänkte du?
public-comment-send = Skicka kommentaren
public-comment-missing = Skriv något innan du skickar.
public-comment-thanks = Tack, det har kommit fram
public-to-questions = Gå till frågorna

# Frågorna
public-question-of = Fråga { $number } av { $length }
public-last-step = Sista steget
public-group = Hör du till någon av de här grupperna?
public-group-hint = Frivilligt. Då ser vi om det passar en grupp bättre än en annan.
public-group-none = Ingen av dem, eller vill inte säga
public-heard = Vi har hört:
public-guessed = Vi gissar, men ingen har sagt det till oss än:
public-works-when = Det fungerar när:
public-question = Skulle det bli så med det du nyss provade?
public-yes = Ja
public-partly = Delvis
public-no = Nej
public-unsure = Vet inte
public-no-answer = Inget svar
public-more = Vill du berätta mer?
public-more-hint = Frivilligt. Skriv inget som visar vem du eller någon annan är. Ingen läser det genast.
public-words = Är det något mer du vill säga?
public-words-label = Skriv vad du vill

# Slutet
public-send = Det här har du sagt
public-send-lead = Stämmer det? Svaren kan du ändra fram till att du skickar. Det du skrev om en sida har redan kommit fram.
public-send-group = Din grupp
public-send-nothing = Du har inte svarat på något än. Gå tillbaka om du vill, eller sluta här.
public-send-send = Skicka
public-send-change = Ändra
public-about-page = Om sidan ”{ $title }”
public-about-whole = Om helheten
public-done = Tack för din hjälp
public-done-text = Allt har kommit fram.
public-done-code = Din återkopplingskod
public-done-write = Skriv upp koden nu.
public-done-once = Den visas bara den här gången, och vi kan inte ta fram den åt dig.
public-done-back = Så läser du vårt svar
public-done-how = Gå till { $address } och skriv koden. Där står vad vi svarar, och vad vi ändrar för att du sa till.
public-done-when = Vi försöker svara senast den { $date }.
public-sent-before = Det ser ut som att du redan har skickat
public-sent-before-text = I så fall har allt kommit fram. Koden kan vi inte visa igen.

# Svaret
public-answer-title = Läs vårt svar
public-answer-lead = Koden fick du sist, när du hade svarat på frågorna.
public-answer-code = Återkopplingskod
public-answer-code-hint = Åtta bokstäver och siffror. Stora eller små bokstäver spelar ingen roll.
public-answer-show = Visa svaret
public-code-missing-return = Skriv din återkopplingskod.
public-answer-unknown = Ingen återkoppling har den koden. Jämför med det du skrev upp, tecken för tecken. Går det inte att läsa kan vi tyvärr inte ta fram en ny, för vi vet inte vem du är.
public-answer-is-round = Det ser ut som koden till en testomgång. Återkopplingskoden är längre, och den fick du sist.
public-answer-heading = Svar till dig
public-answer-some-wait = Här är det du sa. Allt är inte besvarat än, så titta gärna in igen om några dagar. Koden gäller fortfarande.
public-answer-all = Här är det du sa, och vad vi svarar.
public-answer-you-said = Du svarade: { $answer }.
public-answer-we = Vi svarar
public-answer-not-yet = Vi har inte svarat än.
public-answer-hidden = Vi har dolt det du skrev. Skälet: { $reason }
public-answer-changed = Det här ändrade vi i version { $version }
public-answer-coming = Det här ändrar vi i version { $version }
public-answer-unchanged = Det här ändrade vi inte

# Ni sa – vi gjorde
public-you-said-link = Läs vad vi har ändrat för att ni sa till
public-you-said-empty = Här berättar vi vad vi har ändrat för att ni sa till. Än har vi inget att visa.
public-you-said-back = Till inbjudan
public-they-said = Ni sa
public-they-wanted = Ni ville
public-we-did = Vi gjorde
public-we-did-not = Vi gjorde inte det, därför att
public-in-version = version { $version }
public-in-coming-version = kommer i version { $version }
public-people = { $n ->
    [one] 1 person tog upp det
   *[other] { $n } personer tog upp det
}
