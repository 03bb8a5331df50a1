-- A person who has talked with the team. Only a number: who D-014 is stands nowhere here.
create table participants (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  number bigint not null,
  target_group_id uuid references target_groups (id),
  recruited_through text not null,
  note text not null,
  consent_id uuid,           -- the newest consent; null until one has been recorded
  created_by uuid not null references people (id),
  created_at timestamptz not null,
  unique (project_id, number)
);

create index participants_without_consent on participants (project_id) where consent_id is null;

-- What a participant has said yes to. A new yes or no is a new row; the newest counts.
create table consents (
  id uuid primary key,
  participant_id uuid not null references participants (id) on delete cascade,
  form text not null,
  given_on date not null,
  valid_until date,
  for_team boolean not null,
  for_managers boolean not null,
  for_representatives boolean not null,
  for_public boolean not null,
  for_research boolean not null,
  each_quote boolean not null,   -- outside the team only quotes that the participant has read and approved
  contact_again boolean not null,
  note text not null,
  recorded_by uuid not null references people (id),
  recorded_at timestamptz not null
);
create index consents_by_participant on consents (participant_id);
create index consents_by_end on consents (valid_until) where valid_until is not null;
