create table prototypes (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  number bigint not null,
  name text not null,
  idea text not null,
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  unique (project_id, number)
);

-- v1, v2 … Frozen the moment somebody outside can see it; after that nothing in it changes.
create table iterations (
  id uuid primary key,
  prototype_id uuid not null references prototypes (id) on delete cascade,
  version bigint not null,
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  frozen_by uuid references people (id),
  frozen_at timestamptz,
  unique (prototype_id, version)
);

create table pages (
  id uuid primary key,
  iteration_id uuid not null references iterations (id) on delete cascade,
  position bigint not null,
  slug text not null,
  title text not null,
  body text not null,            -- Markdown
  edition bigint not null,       -- goes up by one with each save, so that two writers notice each other
  constraint pages_slug_taken unique (iteration_id, slug)
);

-- Why this iteration is thought to meet this need.
create table iteration_needs (
  iteration_id uuid not null references iterations (id) on delete cascade,
  need_id uuid not null references needs (id) on delete cascade,
  rationale text not null,
  linked_by uuid not null references people (id),
  linked_at timestamptz not null,
  primary key (iteration_id, need_id)
);
create index iteration_needs_by_need on iteration_needs (need_id);

-- What was changed in this iteration (or left as it was) because of what people said.
create table changes (
  id uuid primary key,
  iteration_id uuid not null references iterations (id) on delete cascade,
  number bigint not null,        -- within the prototype
  done boolean not null,         -- false: we did not do it, because …
  what text not null,
  because text not null,
  written_by uuid not null references people (id),
  written_at timestamptz not null
);
create index changes_by_iteration on changes (iteration_id);
