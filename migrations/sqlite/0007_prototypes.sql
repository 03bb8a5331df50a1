create table prototypes (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  name text not null,
  idea text not null,
  created_by blob not null references people (id),
  created_at text not null,
  unique (project_id, number)
) strict;

-- v1, v2 … Frozen the moment somebody outside can see it; after that nothing in it changes.
create table iterations (
  id blob primary key,
  prototype_id blob not null references prototypes (id) on delete cascade,
  version integer not null,
  created_by blob not null references people (id),
  created_at text not null,
  frozen_by blob references people (id),
  frozen_at text,
  unique (prototype_id, version)
) strict;

create table pages (
  id blob primary key,
  iteration_id blob not null references iterations (id) on delete cascade,
  position integer not null,
  slug text not null,
  title text not null,
  body text not null,            -- Markdown
  edition integer not null,       -- goes up by one with each save, so that two writers notice each other
  constraint pages_slug_taken unique (iteration_id, slug)
) strict;

-- Why this iteration is thought to meet this need.
create table iteration_needs (
  iteration_id blob not null references iterations (id) on delete cascade,
  need_id blob not null references needs (id) on delete cascade,
  rationale text not null,
  linked_by blob not null references people (id),
  linked_at text not null,
  primary key (iteration_id, need_id)
) strict;
create index iteration_needs_by_need on iteration_needs (need_id);

-- What was changed in this iteration (or left as it was) because of what people said.
create table changes (
  id blob primary key,
  iteration_id blob not null references iterations (id) on delete cascade,
  number integer not null,        -- within the prototype
  done integer not null,         -- false: we did not do it, because …
  what text not null,
  because text not null,
  written_by blob not null references people (id),
  written_at text not null
) strict;
create index changes_by_iteration on changes (iteration_id);
