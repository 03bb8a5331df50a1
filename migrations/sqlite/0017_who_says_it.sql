-- Who takes part in a conversation, each in a place of their own. What is said and what is quoted names the place, so that
-- whose words they are stands here and nowhere else.
create table source_participants (
  source_id blob not null references sources (id) on delete cascade,
  position integer not null,     -- from 1
  participant_id blob not null references participants (id),
  primary key (source_id, position),
  unique (source_id, participant_id)
) strict;
insert into source_participants (source_id, position, participant_id) select id, 1, participant_id from sources;
create index source_participants_by_participant on source_participants (participant_id);

create table sources_anew (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  kind text not null,
  sprint_id blob references sprints (id),
  title text not null,
  held_on text not null,
  channel text not null,
  guide text not null,           -- name of the conversation guide; empty when none was used
  quote_count integer not null,  -- kept with the quotes
  created_by blob not null references people (id),
  created_at text not null,
  finished_at text,              -- null while it is still being written in
  unique (project_id, number)
) strict;
insert into sources_anew select id, project_id, number, kind, sprint_id, title, held_on, channel, guide, quote_count, created_by,
  created_at, finished_at from sources;
drop table sources;
alter table sources_anew rename to sources;
create index sources_by_sprint on sources (sprint_id);
create index sources_waiting on sources (project_id, number) where quote_count = 0;

-- Whose words a turn is, also when an interpreter says them: a place in source_participants. Null: nobody's who takes part.
alter table turns add column participant integer;
update turns set participant = 1 where speaker in ('participant', 'interpreter');

create table quotes_anew (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  source_id blob not null references sources (id) on delete cascade,
  text_version_id blob not null references text_versions (id) on delete cascade,
  turn integer,                  -- which of the text's turns it stands in
  participant integer not null,  -- as its turn has it
  start_at integer not null,
  end_at integer not null,
  exact text not null,
  prefix text not null,
  suffix text not null,
  created_by blob not null references people (id),
  created_at text not null,
  unique (project_id, number),
  foreign key (text_version_id, turn) references turns (text_version_id, position),
  foreign key (source_id, participant) references source_participants (source_id, position)
) strict;
insert into quotes_anew select id, project_id, number, source_id, text_version_id,
  (select t.position from turns t where t.text_version_id = quotes.text_version_id and t.start_at <= quotes.start_at
    and t.end_at >= quotes.end_at), 1, start_at, end_at, exact, prefix, suffix, created_by, created_at from quotes;
drop table quotes;
alter table quotes_anew rename to quotes;
create index quotes_by_source on quotes (source_id, participant);
create index quotes_by_text on quotes (text_version_id, turn);

-- What a prototype is made of. So far: screens.
alter table prototypes add column kind text not null default 'screens';
