-- A cluster of needs. Deleting one lets its needs go free.
create table clusters (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  version integer not null,
  name text not null,
  insight text not null,
  created_by blob not null references people (id),
  created_at text not null,
  unique (project_id, number)
) strict;

-- A need lies in one cluster at a time.
create table cluster_needs (
  need_id blob primary key references needs (id) on delete cascade,
  cluster_id blob not null references clusters (id) on delete cascade,
  placed_by blob not null references people (id),
  placed_at text not null
) strict;
create index cluster_needs_by_cluster on cluster_needs (cluster_id);
