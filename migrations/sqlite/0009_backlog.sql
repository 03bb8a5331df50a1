-- A decision about a need or a prototype, with what was known when it was taken.
create table decisions (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  need_id blob references needs (id),
  prototype_id blob references prototypes (id),
  kind text not null,
  reason text not null,
  lesson text not null,          -- what we learnt; asked for when something ends
  known text not null,           -- JSON: evidence and verdicts at that moment
  decided_by blob not null references people (id),
  decided_at text not null,
  unique (project_id, number)
) strict;
create index decisions_by_need on decisions (need_id);
create index decisions_by_prototype on decisions (prototype_id);
