-- A conversation that stood as somebody else's, corrected: who it was, who it is, and who said so. Goes with the
-- conversation.
create table source_moves (
  id blob primary key,
  source_id blob not null references sources (id) on delete cascade,
  from_participant_id blob not null references participants (id),
  to_participant_id blob not null references participants (id),
  moved_by blob not null references people (id),
  moved_at text not null
) strict;
create index source_moves_by_source on source_moves (source_id);
create index source_moves_by_from on source_moves (from_participant_id);
create index source_moves_by_to on source_moves (to_participant_id);
