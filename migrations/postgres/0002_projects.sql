-- A project is one digiteam's work on one part of the social services. Never deleted from inside the product.
create table projects (
  id uuid primary key,
  slug text not null constraint projects_slug_taken unique,
  name text not null,
  purpose text not null,
  team_name text not null,   -- shown to the public
  phone text not null,       -- shown to the public on every page
  phone_hours text not null,
  created_by uuid not null references people (id),
  created_at timestamptz not null
);

-- Who takes part in a project, and as what. A membership that has ended stays as a row.
create table memberships (
  project_id uuid not null references projects (id) on delete cascade,
  person_id uuid not null references people (id) on delete cascade,
  role text not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  primary key (project_id, person_id)
);
create index memberships_by_person on memberships (person_id);

create table invitations (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  role text not null,
  note text not null,        -- for whom, in the inviter's own words
  token_hash text not null unique,
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_by uuid references people (id),
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index invitations_by_project on invitations (project_id);

create table sprints (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  number bigint not null,
  challenge text not null,
  phase text not null,
  starts_on date not null,
  ends_on date not null,
  created_at timestamptz not null,
  unique (project_id, number)
);

create table target_groups (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  position bigint not null,
  name text not null,
  constraint target_groups_name_taken unique (project_id, name)
);

-- The newest number given out (D-014, B-07 …) and how many there are now, per kind of thing.
-- Kept in the same transaction as the thing itself, so that no page has to count rows.
create table counters (
  project_id uuid not null references projects (id) on delete cascade,
  kind text not null,
  last_number bigint not null,
  present bigint not null,
  primary key (project_id, kind)
);
