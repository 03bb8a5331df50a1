-- A decision about a need or a prototype, with what was known when it was taken.
create table decisions (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  number bigint not null,
  need_id uuid references needs (id),
  prototype_id uuid references prototypes (id),
  kind text not null,
  reason text not null,
  lesson text not null,          -- what we learnt; asked for when something ends
  known text not null,           -- JSON: evidence and verdicts at that moment
  decided_by uuid not null references people (id),
  decided_at timestamptz not null,
  unique (project_id, number)
);
create index decisions_by_need on decisions (need_id);
create index decisions_by_prototype on decisions (prototype_id);
