-- A conversation. Deleting one takes its texts, turns and quotes.
create table sources (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  number bigint not null,
  kind text not null,
  sprint_id uuid references sprints (id),
  participant_id uuid not null references participants (id),
  title text not null,
  held_on date not null,
  channel text not null,
  guide text not null,           -- name of the conversation guide; empty when none was used
  quote_count bigint not null,   -- kept with the quotes
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  finished_at timestamptz,       -- null while it is still being written in
  unique (project_id, number)
);
create index sources_by_participant on sources (participant_id);
create index sources_waiting on sources (project_id, number) where quote_count = 0;

-- What is being written in against a guide, until it is finished and becomes a text.
create table draft_answers (
  source_id uuid not null references sources (id) on delete cascade,
  position bigint not null,
  question text not null,
  answer text not null,
  primary key (source_id, position)
);

-- A text never changes: a correction is a new version, and quotes stay with the version they were lifted from.
create table text_versions (
  id uuid primary key,
  source_id uuid not null references sources (id) on delete cascade,
  version bigint not null,
  body text not null,
  sha256 text not null,
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  unique (source_id, version)
);

-- Who says what in a text version: spans in Unicode code points, from 0, the end not included.
create table turns (
  text_version_id uuid not null references text_versions (id) on delete cascade,
  position bigint not null,
  speaker text not null,
  start_at bigint not null,
  end_at bigint not null,
  at_ms bigint,                  -- time in the recording, milliseconds; null when unknown
  primary key (text_version_id, position)
);

-- Unchanged words, anchored as the W3C Web Annotation selectors do: position, exact words, a little before and after.
create table quotes (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  number bigint not null,
  source_id uuid not null references sources (id) on delete cascade,
  text_version_id uuid not null references text_versions (id) on delete cascade,
  participant_id uuid not null references participants (id),
  start_at bigint not null,
  end_at bigint not null,
  exact text not null,
  prefix text not null,
  suffix text not null,
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  unique (project_id, number)
);
create index quotes_by_source on quotes (source_id);
create index quotes_by_participant on quotes (participant_id);

-- The participant has read this quote and said yes to its use outside the team.
create table quote_approvals (
  quote_id uuid primary key references quotes (id) on delete cascade,
  given_on date not null,
  recorded_by uuid not null references people (id),
  recorded_at timestamptz not null
);
