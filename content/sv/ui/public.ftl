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
public-help-call = ring
public-help-more = Fler nummer
public-help-others = Hjälp på andra språk:
public-have-paper = Jag har en kod på ett papper
public-languages = Språk
public-exit = Lämna sidan snabbt
public-rather-talk = Vill du hellre prata? Ring
public-next = Nästa
public-back = Tillbaka
public-back-to-pages = Tillbaka till sidorna
public-no-names = Skriv inget som visar vem du eller någon annan är.
public-because = Skälet:
public-need = När jag { $situation }, behöver jag { $need }, så att { $outcome }.
public-text-open = (inte ifyllt än)
public-unsaved = Det här har inte kommit fram till oss

# Dörren
public-code-title = Skriv koden som du har fått
public-code = Kod
public-code-hint = Sex bokstäver och siffror. Stora eller små bokstäver spelar ingen roll.
public-code-go = Gå vidare
public-code-missing = Skriv koden som står på lappen eller i brevet.
public-code-unknown = Vi hittar ingen sida med den koden. Jämför med lappen, tecken för tecken. Om det ändå inte går kan du be den som gav dig koden om en ny.
public-have-code = Läs vårt svar med din återkopplingskod
public-code-is-return = Det ser ut som en återkopplingskod. Den skriver du på sidan där du läser vårt svar. Länken dit står här nedanför.
public-welcome = Vill du titta på ett förslag och säga vad du tycker?
public-who = Det är { $team } som frågar.
public-know = Mer om hur det går till
public-know-voluntary = Det är frivilligt. Vi frågar inte vem du är. Det påverkar inte den hjälp du får.
public-know-anonymous = Skriv inget som visar vem du eller någon annan är, till exempel namn, telefonnummer eller skola.
public-know-stored = Andra kan be att få läsa en allmän handling. Det du svarar kommer till oss varje gång du går vidare. Vi har kvar det även om du ändrar dig eller slutar mitt i. Det du skriver men inte skickar försvinner när du går, eller efter en halvtimme.
public-know-document = Det du svarar kommer till oss efter hand och blir en allmän handling.
public-know-code = Sist trycker du på Klar och får en kod. Med den kan du läsa vårt svar, skriva mer eller dra tillbaka det du har svarat.
public-begin = Börja
public-traces = Om någon annan kan se din telefon eller dator
public-traces-history = Sidorna står i webbläsarens historik, och den som du har ringt står i telefonens samtalslista. Båda kan du rensa.
public-traces-open = En sida som står öppen kan andra läsa. Knappen ”Lämna sidan snabbt” tar bort den.
public-traces-notes = Den som hittar din återkopplingskod kan läsa det du har skrivit. Du behöver inte spara den.

# Stängt, tappat
public-closed = Den här testomgången är stängd
public-closed-text = Tack till alla som provade. Vi tar inte emot fler svar här. Du kan ringa oss i stället.
public-closed-begun = Vi har fått det du hann säga. Om du vill läsa vårt svar behöver du en kod.
public-closed-code = Visa min kod
public-lost = Vi har tappat bort var du var
public-lost-text = Kanske har webbläsaren varit stängd. Vi har kvar det du redan har skickat. Du kan börja om.
public-lost-cookies = Om det händer igen kan det bero på att webbläsaren inte tar emot kakor. Sidan behöver en för att hålla ihop dina svar.

# Prototypen
public-walk-lead = Gå runt som om det vore på riktigt. Du kan inte göra fel.
public-draft = Bara ett förslag. Inget skickas, och ingen hör av sig.
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
public-group-hint = Då frågar vi först om det som din grupp har berättat om.
public-group-chosen = (vald)
public-group-none = Ingen av dem, eller vill inte säga
public-heard = Någon har berättat för oss om det här behovet.
public-guessed = Vi gissar. Ingen har sagt det till oss än.
public-works-when = Det fungerar när:
public-question = Skulle det bli så med det du nyss provade?
public-yes = Ja
public-partly = Delvis
public-no = Nej
public-unsure = Vet inte
public-no-answer = Inget svar
public-more = Vill du berätta mer?
public-words = Är det något mer du vill säga?

# Slutet
public-send = Det här har du sagt
public-send-lead = Det har kommit fram. Tryck på Klar så räknas det.
public-send-group = Din grupp
public-send-nothing = Du har inte svarat på något än.
public-send-send = Klar – visa min kod
public-send-change = Ändra
public-about-page = Om sidan ”{ $title }”
public-about-whole = Om helheten
public-done = Tack för din hjälp
public-done-text = Allt har kommit fram.
public-done-code = Din återkopplingskod
public-done-write = Skriv upp koden nu, där bara du ser den.
public-done-once = Den som har koden kan läsa det du har skrivit. Den visas i en kvart. Vi kan inte ta fram den åt dig.
public-done-how = Vårt svar läser du här:
public-done-when = Vi försöker svara på det du har skrivit senast den { $date }.

# Svaret
public-answer-title = Läs vårt svar
public-answer-lead = Du fick koden när du hade tryckt på Klar. Här visas också det du själv har skrivit.
public-answer-code = Återkopplingskod
public-answer-code-hint = Tolv bokstäver och siffror, åtta om den är äldre. Du kan skriva stora eller små bokstäver.
public-answer-show = Visa svaret
public-code-missing-return = Skriv din återkopplingskod.
public-answer-unknown = Vi hittar inget svar med den koden. Jämför med det du skrev upp, tecken för tecken. Vi kan tyvärr inte ta fram en ny kod, för vi vet inte vem du är.
public-answer-is-round = Det ser ut som koden till en testomgång. Återkopplingskoden är längre, och den fick du sist.
public-answer-heading = Svar till dig
public-answer-some-wait = Här är det du sa. Vi har inte svarat på allt än. Titta gärna in igen om några dagar. Koden gäller fortfarande.
public-answer-all = Här är det du sa, och vad vi svarar.
public-answer-you-said = Du svarade: { $answer }.
public-answer-we = Vi svarar
public-answer-not-yet = Vi har inte svarat än.
public-answer-hidden = Vi har dolt det du skrev. Skälet: { $reason }
public-answer-changed = Det här ändrade vi i version { $version }
public-answer-coming = Det här ändrar vi i version { $version }
public-answer-unchanged = Det här ändrade vi inte

# Ni sa – vi gjorde
public-you-said-link = Läs vad vi har ändrat tack vare er
public-you-said-empty = Här berättar vi vad vi har ändrat tack vare er. Än har vi inget att visa.
public-you-said-back = Till inbjudan
public-they-said = Ni sa
public-they-wanted = Ni ville
public-we-did = Vi gjorde
public-we-are-doing = Vi gör det här
public-we-did-not = Vi gjorde det inte, därför att
public-in-version = version { $version }
public-in-coming-version = kommer i version { $version }
public-answers = { $n } svar tog upp det
public-before = Har du svarat här förut?
public-before-text = Börja med din återkopplingskod, så räknar vi dig som en. Om du delar telefon eller dator med någon som redan har svarat trycker du på den andra knappen.
public-before-code = Börja med min kod
public-before-other = Jag är någon annan
public-staff = Du är inloggad som { $name }. Välj hur du går in.
public-staff-try = Prova själv
public-staff-try-hint = Det du svarar räknas inte.
public-staff-for = Svara åt någon
public-staff-for-hint = Någon säger, du skriver. Svaret räknas, och det syns att du höll i pennan.
public-staff-channel = Hur svarar personen?
public-staff-meeting = Vi sitter tillsammans
public-staff-phone = På telefon
public-staff-paper = På papper
public-rep = Du är inloggad som { $name }, brukarrepresentant. Välj hur du svarar.
public-rep-own = Jag svarar för mig själv
public-rep-own-hint = Svaret räknas en gång, som alla andras. Teamet ser inte att det är du. Ditt konto kommer ihåg svaret, så att du kan läsa vad vi svarar.
public-rep-others = Jag talar för andra
public-rep-others-hint = Svaret visas för sig och räknas inte med i siffrorna. Teamet ser att en brukarrepresentant har svarat.
public-stop = Sluta och få min kod
public-not-mine = Det här gäller inte mig
public-why = Varför frågar vi?
public-not-sent = Inte skickat.
public-not-sent-text = Det har inte kommit till oss.
public-not-sent-elsewhere = Det finns något som du har skrivit men inte skickat. Det försvinner när du trycker på Klar.
public-not-sent-look = Titta på det
public-not-taken = Det här kunde vi inte ta emot
public-thanks = Tack. Det har kommit fram.
public-thanks-text = Sidan hade varit öppen länge, så vi visar inget av det du har skrivit.
public-thanks-on = Till början
public-more-question-of = Fler frågor: { $number } av { $length }
public-others = { $n ->
    [one] En fråga till, om du vill
   *[other] { $n } frågor till, om du vill
}
public-done-no-words = Du har inte skrivit något som vi kan svara på. Med koden kan du ändå läsa vad vi ändrar.
public-done-hide = Göm koden
public-answer-no-words = Här är det du svarade. Du skrev inget, så det finns inget eget svar till dig.
public-write-more = Vill du skriva mer?
public-write-more-send = Skicka
public-title-take-back = Dra tillbaka
public-take-back = Dra tillbaka det jag har svarat
public-take-back-text = Då räknas inget av det, och det står inte i någon lista. Den i teamet som ändå vill läsa det måste skriva varför.
public-take-back-kept = Vi får inte radera det genast, för det är en allmän handling som har kommit in. Hur länge den sparas står här:
public-take-back-do = Dra tillbaka allt
public-take-back-not = Nej, behåll det
public-taken-back = Du har dragit tillbaka det du svarade. Det räknas inte.
public-trial = Var det bara en provning?
public-trial-text = Om du arbetar i teamet och bara provade ska det inte räknas.
public-trial-do = Det var en provning
public-trial-is = Det här är en egen provning. Den räknas inte.
