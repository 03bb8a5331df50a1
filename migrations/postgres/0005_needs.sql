-- A need. Its wording is kept in full for every version in need_wordings; the newest stands here too.
create table needs (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  number bigint not null,
  version bigint not null,
  situation text not null,       -- När jag …
  need text not null,            -- behöver jag …
  outcome text not null,         -- så att …
  incentive text not null,       -- drivkraft
  consequence text not null,     -- om det inte möts
  -- Evidence, recounted in the same transaction whenever a quote is linked or taken away.
  people_for bigint not null,
  people_against bigint not null,
  sources_count bigint not null,
  channels_count bigint not null,
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  unique (project_id, number)
);

create index needs_assumed on needs (project_id) where people_for = 0 and people_against = 0;

create table need_wordings (
  need_id uuid not null references needs (id) on delete cascade,
  version bigint not null,
  situation text not null,
  need text not null,
  outcome text not null,
  incentive text not null,
  consequence text not null,
  met_when text not null,        -- one line each
  written_by uuid not null references people (id),
  written_at timestamptz not null,
  primary key (need_id, version)
);

create table need_groups (
  need_id uuid not null references needs (id) on delete cascade,
  target_group_id uuid not null references target_groups (id),
  primary key (need_id, target_group_id)
);

create table met_when (
  need_id uuid not null references needs (id) on delete cascade,
  position bigint not null,
  line text not null,
  primary key (need_id, position)
);

create table evidence (
  need_id uuid not null references needs (id) on delete cascade,
  quote_id uuid not null references quotes (id) on delete cascade,
  stance text not null,          -- supports, contradicts
  linked_by uuid not null references people (id),
  linked_at timestamptz not null,
  primary key (need_id, quote_id)
);
create index evidence_by_quote on evidence (quote_id);
