-- A person who has talked with the team. Only a number: who D-014 is stands nowhere here.
create table participants (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  target_group_id blob references target_groups (id),
  recruited_through text not null,
  note text not null,
  consent_id blob,           -- the newest consent; null until one has been recorded
  created_by blob not null references people (id),
  created_at text not null,
  unique (project_id, number)
) strict;

create index participants_without_consent on participants (project_id) where consent_id is null;

-- What a participant has said yes to. A new yes or no is a new row; the newest counts.
create table consents (
  id blob primary key,
  participant_id blob not null references participants (id) on delete cascade,
  form text not null,
  given_on text not null,
  valid_until text,
  for_team integer not null,
  for_managers integer not null,
  for_representatives integer not null,
  for_public integer not null,
  for_research integer not null,
  each_quote integer not null,   -- outside the team only quotes that the participant has read and approved
  contact_again integer not null,
  note text not null,
  recorded_by blob not null references people (id),
  recorded_at text not null
) strict;
create index consents_by_participant on consents (participant_id);
create index consents_by_end on consents (valid_until) where valid_until is not null;
