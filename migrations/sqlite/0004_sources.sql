-- A conversation. Deleting one takes its texts, turns and quotes.
create table sources (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  kind text not null,
  sprint_id blob references sprints (id),
  participant_id blob not null references participants (id),
  title text not null,
  held_on text not null,
  channel text not null,
  guide text not null,           -- name of the conversation guide; empty when none was used
  quote_count integer not null,   -- kept with the quotes
  created_by blob not null references people (id),
  created_at text not null,
  finished_at text,       -- null while it is still being written in
  unique (project_id, number)
) strict;
create index sources_by_participant on sources (participant_id);
create index sources_waiting on sources (project_id, number) where quote_count = 0;

-- What is being written in against a guide, until it is finished and becomes a text.
create table draft_answers (
  source_id blob not null references sources (id) on delete cascade,
  position integer not null,
  question text not null,
  answer text not null,
  primary key (source_id, position)
) strict;

-- A text never changes: a correction is a new version, and quotes stay with the version they were lifted from.
create table text_versions (
  id blob primary key,
  source_id blob not null references sources (id) on delete cascade,
  version integer not null,
  body text not null,
  sha256 text not null,
  created_by blob not null references people (id),
  created_at text not null,
  unique (source_id, version)
) strict;

-- Who says what in a text version: spans in Unicode code points, from 0, the end not included.
create table turns (
  text_version_id blob not null references text_versions (id) on delete cascade,
  position integer not null,
  speaker text not null,
  start_at integer not null,
  end_at integer not null,
  at_ms integer,                  -- time in the recording, milliseconds; null when unknown
  primary key (text_version_id, position)
) strict;

-- Unchanged words, anchored as the W3C Web Annotation selectors do: position, exact words, a little before and after.
create table quotes (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  source_id blob not null references sources (id) on delete cascade,
  text_version_id blob not null references text_versions (id) on delete cascade,
  participant_id blob not null references participants (id),
  start_at integer not null,
  end_at integer not null,
  exact text not null,
  prefix text not null,
  suffix text not null,
  created_by blob not null references people (id),
  created_at text not null,
  unique (project_id, number)
) strict;
create index quotes_by_source on quotes (source_id);
create index quotes_by_participant on quotes (participant_id);

-- The participant has read this quote and said yes to its use outside the team.
create table quote_approvals (
  quote_id blob primary key references quotes (id) on delete cascade,
  given_on text not null,
  recorded_by blob not null references people (id),
  recorded_at text not null
) strict;
