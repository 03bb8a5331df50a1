-- What has changed in a project, for those who watch it: written in the same transaction as the change. The day is the finest
-- time there is, and who did it is not told. The numbers are given once.
create table events (
  number integer primary key autoincrement,
  project_id blob not null references projects (id) on delete cascade,
  kind text not null,
  thing_id blob not null,        -- also of what has been removed
  day text not null
) strict;
create index events_of_project on events (project_id, number);
create index events_by_day on events (day);
