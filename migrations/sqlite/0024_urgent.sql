-- Pieces of feedback whose words may tell of danger. A mark goes with its piece. While nobody has seen to it, it knows the
-- places of the words and the hour in which they came, the one exception to the day as the finest time there is; after that
-- only who, when and what was done.
create table urgent_marks (
  feedback_id blob primary key references feedback (id) on delete cascade,
  spans text,                    -- 3-12 40-51, in code points of the piece's words; null once handled
  came_on text not null,
  came_at text,                  -- to the hour; null once handled
  taken_by blob references people (id),
  taken_at text,
  handled_by blob references people (id),
  handled_on text,
  outcome text,                  -- done, not_urgent
  note text not null             -- what was done; for the team alone
) strict;
create index urgent_marks_waiting on urgent_marks (feedback_id) where handled_on is null;

-- How many of a round's marks nobody has seen to.
alter table rounds add column urgent integer not null default 0;

-- Who answers what comes in, and on which days somebody reads it: numbers from Monday, 12345. None in a round that was opened
-- before anybody was asked.
alter table rounds add column owned_by blob references people (id);
alter table rounds add column read_on text;

-- Mail that is to go: which round somebody should look into, and nothing of what stands there. One row for each of them, however
-- much has come in; it carries the day, and goes once the mail has gone and an hour has passed.
create table outbox (
  round_id blob not null references rounds (id) on delete cascade,
  person_id blob not null references people (id),
  kind text not null,            -- urgent
  waits integer not null,        -- false once it has gone, or when nothing is left to look at
  asked integer not null,        -- how many times there was something more to tell of
  due_on text not null,
  not_before text,               -- one has gone, or could not
  tries integer not null,        -- in vain, in a row
  failing_since text,
  primary key (round_id, person_id, kind)
) strict;
create index outbox_by_person on outbox (person_id);
