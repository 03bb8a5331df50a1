# Patterns: clusters and insights
patterns-title = Patterns
patterns-lead = Which needs are about the same thing, and what does that tell us?
patterns-new = New cluster
patterns-empty = No cluster yet.
patterns-empty-text = Gather needs that belong together, give the cluster a name and write in one sentence what you see. Do not force in what is left over.
pattern-no-insight = No insight written yet.
pattern-no-needs = There are no needs here.
pattern-edit = Edit name and insight
pattern-dissolve = Dissolve
pattern-free = Not in a cluster
pattern-free-none = All needs are in a cluster.
pattern-free-more = { $shown } of { $all } are shown here. The rest appear as you place the first ones.
pattern-move = Move
pattern-move-to = Move { $need } to
pattern-lies-free = No cluster
pattern-moved-here = Moved here.
pattern-stays-here = Was here already.
pattern-no-need-yet = No need yet.

pattern-several = Move several
pattern-several-title = Move several needs
pattern-several-lead = Tick the needs that belong in the same place, and choose the place once.
pattern-several-which = Which needs?
pattern-several-lies = In { $name }
pattern-several-to = Where to?
pattern-several-none = Tick at least one need.
pattern-several-nowhere = Choose where they are to be moved.

pattern-same-taken = There is already a cluster called { $name } ({ $code }). Choose what you want to do.
pattern-same = There is already a cluster with that name
pattern-same-there = Put the needs in { $name } ({ $code })
pattern-same-there-insight = The cluster keeps its insight. The one you have written here is not saved.
pattern-same-own = Save it all the same, as a cluster of its own
pattern-same-own-edit = Let both have the name
pattern-same-move = Are they to be one cluster? Move the needs instead.
pattern-gone = The cluster is no longer there: somebody has dissolved it. Choose another.

pattern-form-lead = Sort by what people are trying to achieve, not by our units or systems.
pattern-name = What is the cluster called?
pattern-name-hint = A name that somebody outside the team understands. For example “Being told”.
pattern-name-missing = Give the cluster a name.
pattern-insight = Insight
pattern-insight-hint = One sentence about what you see and what it means. It is your reading and may be wrong.
pattern-which-needs = Which needs belong here?
pattern-which-needs-hint = Needs that are not in a cluster. You can move more later.
pattern-save = Save the cluster
pattern-edit-heading = Edit { $code }

pattern-gone-again = Somebody dissolved the cluster while you were writing. What you wrote is here. If you want to keep it, save it as a new cluster.

pattern-dissolve-heading = Do you want to dissolve { $name }?
pattern-dissolve-changed = Somebody has changed the cluster since you opened the page. Read it through once more.
pattern-dissolve-frees = { $n ->
    [one] This need will no longer be in a cluster:
   *[other] These { $n } needs will no longer be in a cluster:
}
pattern-dissolve-stays = The needs remain, with their quotes and all that belongs to them.
pattern-dissolve-for-good = The cluster’s name and insight will be lost. This cannot be undone.
pattern-dissolve-do = Dissolve the cluster
pattern-dissolved = { $code } has been dissolved. Its needs are not in a cluster.
