-- A decision is about one thing, and the database sees to it.
create table decisions_anew (
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
  unique (project_id, number),
  constraint decisions_about_one check ((need_id is null) <> (prototype_id is null))
) strict;
insert into decisions_anew select id, project_id, number, need_id, prototype_id, kind, reason, lesson, known, decided_by, decided_at
  from decisions;
drop table decisions;
alter table decisions_anew rename to decisions;
create index decisions_by_need on decisions (need_id);
create index decisions_by_prototype on decisions (prototype_id);
