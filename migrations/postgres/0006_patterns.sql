-- A cluster of needs. Deleting one lets its needs go free.
create table clusters (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  number bigint not null,
  version bigint not null,
  name text not null,
  insight text not null,
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  unique (project_id, number)
);

-- A need lies in one cluster at a time.
create table cluster_needs (
  need_id uuid primary key references needs (id) on delete cascade,
  cluster_id uuid not null references clusters (id) on delete cascade,
  placed_by uuid not null references people (id),
  placed_at timestamptz not null
);
create index cluster_needs_by_cluster on cluster_needs (cluster_id);
