-- Who takes part in a conversation, each in a place of their own. What is said and what is quoted names the place, so that
-- whose words they are stands here and nowhere else.
create table source_participants (
  source_id uuid not null references sources (id) on delete cascade,
  position bigint not null,      -- from 1
  participant_id uuid not null references participants (id),
  primary key (source_id, position),
  unique (source_id, participant_id)
);
insert into source_participants (source_id, position, participant_id) select id, 1, participant_id from sources;
create index source_participants_by_participant on source_participants (participant_id);
alter table sources drop column participant_id;

-- Whose words a turn is, also when an interpreter says them: a place in source_participants. Null: nobody's who takes part.
alter table turns add column participant bigint;
update turns set participant = 1 where speaker in ('participant', 'interpreter');

alter table quotes drop column participant_id;
alter table quotes add column turn bigint;  -- which of the text's turns it stands in
update quotes set turn = (select t.position from turns t where t.text_version_id = quotes.text_version_id
  and t.start_at <= quotes.start_at and t.end_at >= quotes.end_at);
alter table quotes add foreign key (text_version_id, turn) references turns (text_version_id, position);
alter table quotes add column participant bigint not null default 1;  -- as its turn has it
alter table quotes alter column participant drop default;
alter table quotes add foreign key (source_id, participant) references source_participants (source_id, position);
drop index quotes_by_source;
drop index quotes_by_text;
create index quotes_by_source on quotes (source_id, participant);
create index quotes_by_text on quotes (text_version_id, turn);

-- What a prototype is made of. So far: screens.
alter table prototypes add column kind text not null default 'screens';
