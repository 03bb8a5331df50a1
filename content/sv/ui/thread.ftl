# Visa kedjan
thread-title = Kedjan från { $name }
thread-lead = Från någons egna ord till det som blev av dem.
thread-as-list = Samma kedja som lista
thread-picture = Kedjan som bild
thread-picture-words = Bilden visar det som står i listan under den: { $stations }.
thread-people = Deltagare
thread-sources = Samtal
thread-quotes = Citat
thread-needs = Behov
thread-clusters = Kluster
thread-iterations = Prototyper
thread-rounds = Testomgångar
thread-verdicts = Bedömningar
thread-feedback = Återkoppling
thread-changes = Ändringar
thread-decisions = Beslut
thread-nothing = Inget än
thread-more = och { $n } till
thread-more-uncounted = och fler
thread-quotes-hidden = { $n ->
    [one] 1 citat visas inte. Deltagaren har inte sagt ja till att du får läsa det, men det räknas i beläggen.
   *[other] { $n } citat visas inte. Deltagarna har inte sagt ja till att du får läsa dem, men de räknas i beläggen.
}
thread-quotes-hidden-any = Bara citat som du får läsa står här. Alla räknas i beläggen.
thread-round-open = öppen sedan { $date }
thread-round-closed = { $from } – { $to }
thread-verdict-on = { $need } i { $round }
thread-feedback-number = { $round } nr { $number }
thread-feedback-hidden = Orden är dolda. Skälet står i omgången.
thread-change-number = Ändring { $number }
thread-change-of = Ändring { $number } i { $prototype }
thread-change-not-done = Vi gjorde det inte:
thread-change-because = Skälet: { $because }
