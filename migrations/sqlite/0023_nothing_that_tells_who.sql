-- What visitors do tells nothing of when: the day is the finest time there is, order is a number, and ids carry no clock.
create table new_ids (old blob primary key, new blob not null) strict;
insert into new_ids select id, unhex(substr(h, 1, 12) || '4' || substr(h, 14, 3) || substr('89AB', 1 + abs(random() % 4), 1) || substr(h, 18))
  from (select id, hex(randomblob(16)) as h from visits union all select id, hex(randomblob(16)) from feedback);

create table visits_anew (
  id blob primary key,
  round_id blob not null references rounds (id) on delete cascade,
  number integer not null,       -- within the round
  -- The visit that counts for all those of one person, as far as can be known: this one, or an earlier one.
  one_id blob not null references visits (id),
  token_hash text not null unique,
  channel text not null,
  pen text not null,             -- who held the pen
  speaks_for text not null,      -- self, other
  trial integer not null,        -- the team's own trying, in no number
  group_said text not null,      -- unasked, unsaid, group
  target_group_id blob references target_groups (id),
  started_on text not null,
  sent_on text,
  withdrawn_on text,             -- taken back by the person: in no number and no list
  return_code_hash text unique,
  unique (round_id, number)
) strict;
insert into visits_anew select i.new, v.round_id, v.number, i.new, v.token_hash, v.channel, v.pen, 'self', 0,
  case when v.target_group_id is not null then 'group' when v.sent_at is not null then 'unsaid' else 'unasked' end,
  v.target_group_id, substr(v.started_at, 1, 10), substr(v.sent_at, 1, 10), null, v.return_code_hash
  from visits v join new_ids i on i.old = v.id;

create table feedback_anew (
  id blob primary key,
  round_id blob not null references rounds (id) on delete cascade,
  visit_id blob not null references visits (id) on delete cascade,
  number integer not null,       -- within the round
  kind text not null,            -- comment, verdict, message
  page_slug text,
  question_id blob references round_questions (id),
  need_id blob references needs (id),
  verdict text,
  words text not null,
  received_on text not null,
  superseded_on text,
  unique (round_id, number)
) strict;
insert into feedback_anew select i.new, f.round_id, v.new, f.number, f.kind, f.page_slug, f.question_id, f.need_id, f.verdict, f.words,
  substr(f.received_at, 1, 10), substr(f.superseded_at, 1, 10)
  from feedback f join new_ids i on i.old = f.id join new_ids v on v.old = f.visit_id;

update answers set feedback_id = (select new from new_ids where old = feedback_id);
update hidings set feedback_id = (select new from new_ids where old = feedback_id);
update change_feedback set feedback_id = (select new from new_ids where old = feedback_id);
drop table feedback;
drop table visits;
alter table visits_anew rename to visits;
alter table feedback_anew rename to feedback;
drop table new_ids;
create index visits_by_group on visits (target_group_id);
create index visits_by_one on visits (one_id);
create index feedback_by_visit on feedback (visit_id);
create index feedback_by_need on feedback (need_id, round_id);
create index feedback_by_question on feedback (question_id);

-- Numbers of visits are given out; how many have begun falls when two turn out to be one.
alter table rounds add column visits integer not null default 0;
update rounds set visits = begun;
alter table rounds add column trials integer not null default 0;
alter table rounds add column withdrawn integer not null default 0;

-- A need as the visitor is asked about it, in her own terms; empty where nobody has written it.
alter table round_questions add column asked text not null default '';
-- The target groups that had the need when the round opened.
create table round_question_groups (
  question_id blob not null references round_questions (id) on delete cascade,
  target_group_id blob not null references target_groups (id),
  primary key (question_id, target_group_id)
) strict;
create index round_question_groups_by_group on round_question_groups (target_group_id);
insert into round_question_groups select q.id, g.target_group_id from round_questions q join need_groups g on g.need_id = q.need_id;

-- What a visitor has typed and not sent, sealed under a key that only her browser has.
create table drafts (
  visit_id blob not null references visits (id) on delete cascade,
  place text not null,
  sealed blob not null,
  primary key (visit_id, place)
) strict;

-- Somebody of the team has read what its writer has taken back, and why.
create table withdrawn_readings (
  id blob primary key,
  visit_id blob not null references visits (id) on delete cascade,
  reason text not null,
  read_by blob not null references people (id),
  read_at text not null
) strict;
create index withdrawn_readings_by_visit on withdrawn_readings (visit_id);
create index withdrawn_readings_by_person on withdrawn_readings (read_by);

-- Which secrets this database was written with: their fingerprint, nothing more.
create table secrets (
  name text primary key,
  fingerprint text not null
) strict;
