# Mönster: kluster och insikter
patterns-title = Mönster
patterns-lead = Vilka behov handlar om samma sak, och vad säger det oss?
patterns-new = Nytt kluster
patterns-empty = Inget kluster än.
patterns-empty-text = Samla behov som hör ihop, ge klustret ett namn och skriv med en mening vad ni ser. Tvinga inte in det som blir över.
pattern-no-insight = Ingen insikt skriven än.
pattern-no-needs = Inga behov ligger här.
pattern-edit = Ändra namn och insikt
pattern-dissolve = Lös upp
pattern-free = Ligger fritt
pattern-free-none = Alla behov ligger i ett kluster.
pattern-free-more = Här visas { $shown } av { $all }. Resten kommer fram när du placerar dem som står först.
pattern-move = Flytta
pattern-move-to = Flytta { $need } till
pattern-lies-free = Inget kluster
pattern-moved-here = Flyttat hit.
pattern-stays-here = Låg redan här.
pattern-no-need-yet = Inget behov än.

pattern-several = Flytta flera
pattern-several-title = Flytta flera behov
pattern-several-lead = Kryssa i de behov som ska ligga på samma ställe, och välj stället en gång.
pattern-several-which = Vilka behov?
pattern-several-lies = Ligger i { $name }
pattern-several-to = Vart?
pattern-several-none = Kryssa i minst ett behov.
pattern-several-nowhere = Välj vart de ska flyttas.

pattern-same-taken = Det finns redan ett kluster som heter { $name } ({ $code }). Välj vad du vill göra.
pattern-same = Ett kluster med det namnet finns redan
pattern-same-there = Lägg behoven i { $name } ({ $code })
pattern-same-there-insight = Klustret behåller sin insikt. Den du har skrivit här sparas inte.
pattern-same-own = Spara ändå, som ett eget kluster
pattern-same-own-edit = Låt båda heta så
pattern-same-move = Ska de bli ett kluster? Flytta behoven i stället.
pattern-gone = Klustret finns inte längre: någon har löst upp det. Välj ett annat.

pattern-form-lead = Sortera efter vad människor försöker få till, inte efter våra enheter eller system.
pattern-name = Vad heter klustret?
pattern-name-hint = Ett namn som någon utanför teamet förstår. Till exempel ”Att få veta”.
pattern-name-missing = Ge klustret ett namn.
pattern-insight = Insikt
pattern-insight-hint = En mening om vad ni ser och vad det betyder. Den är er tolkning och kan vara fel.
pattern-which-needs = Vilka behov hör hit?
pattern-which-needs-hint = Behov som ligger fritt. Du kan flytta fler senare.
pattern-save = Spara klustret
pattern-edit-heading = Ändra { $code }

pattern-gone-again = Någon har löst upp klustret medan du skrev. Det du skrev står här. Vill du ha det kvar, spara det som ett nytt kluster.

pattern-dissolve-heading = Vill du lösa upp { $name }?
pattern-dissolve-changed = Någon har ändrat klustret sedan du öppnade sidan. Läs igenom det en gång till.
pattern-dissolve-frees = { $n ->
    [one] Det här behovet kommer att ligga fritt:
   *[other] De här { $n } behoven kommer att ligga fritt:
}
pattern-dissolve-stays = Behoven finns kvar, med sina citat och allt som hör till dem.
pattern-dissolve-for-good = Klustrets namn och insikt försvinner. Det går inte att ångra.
pattern-dissolve-do = Lös upp klustret
pattern-dissolved = { $code } är upplöst. Behoven ligger fritt.
