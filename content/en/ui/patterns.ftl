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
