-- A need. Its wording is kept in full for every version in need_wordings; the newest stands here too.
create table needs (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  version integer not null,
  situation text not null,       -- När jag …
  need text not null,            -- behöver jag …
  outcome text not null,         -- så att …
  incentive text not null,       -- drivkraft
  consequence text not null,     -- om det inte möts
  -- Evidence, recounted in the same transaction whenever a quote is linked or taken away.
  people_for integer not null,
  people_against integer not null,
  sources_count integer not null,
  channels_count integer not null,
  created_by blob not null references people (id),
  created_at text not null,
  unique (project_id, number)
) strict;

create index needs_assumed on needs (project_id) where people_for = 0 and people_against = 0;

create table need_wordings (
  need_id blob not null references needs (id) on delete cascade,
  version integer not null,
  situation text not null,
  need text not null,
  outcome text not null,
  incentive text not null,
  consequence text not null,
  met_when text not null,        -- one line each
  written_by blob not null references people (id),
  written_at text not null,
  primary key (need_id, version)
) strict;

create table need_groups (
  need_id blob not null references needs (id) on delete cascade,
  target_group_id blob not null references target_groups (id),
  primary key (need_id, target_group_id)
) strict;

create table met_when (
  need_id blob not null references needs (id) on delete cascade,
  position integer not null,
  line text not null,
  primary key (need_id, position)
) strict;

create table evidence (
  need_id blob not null references needs (id) on delete cascade,
  quote_id blob not null references quotes (id) on delete cascade,
  stance text not null,          -- supports, contradicts
  linked_by blob not null references people (id),
  linked_at text not null,
  primary key (need_id, quote_id)
) strict;
create index evidence_by_quote on evidence (quote_id);
