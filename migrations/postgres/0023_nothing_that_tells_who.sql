-- What visitors do tells nothing of when: the day is the finest time there is, order is a number, and ids carry no clock.
create table new_ids (old uuid primary key, new uuid not null);
insert into new_ids select id, gen_random_uuid() from visits union all select id, gen_random_uuid() from feedback;

alter table answers drop constraint answers_feedback_id_fkey;
alter table hidings drop constraint hidings_feedback_id_fkey;
alter table change_feedback drop constraint change_feedback_feedback_id_fkey;
alter table feedback drop constraint feedback_visit_id_fkey;
update answers set feedback_id = i.new from new_ids i where i.old = feedback_id;
update hidings set feedback_id = i.new from new_ids i where i.old = feedback_id;
update change_feedback set feedback_id = i.new from new_ids i where i.old = feedback_id;
update feedback set id = i.new from new_ids i where i.old = id;
update feedback set visit_id = i.new from new_ids i where i.old = visit_id;
update visits set id = i.new from new_ids i where i.old = id;
alter table feedback add constraint feedback_visit_id_fkey foreign key (visit_id) references visits (id) on delete cascade;
alter table answers add constraint answers_feedback_id_fkey foreign key (feedback_id) references feedback (id) on delete cascade;
alter table hidings add constraint hidings_feedback_id_fkey foreign key (feedback_id) references feedback (id) on delete cascade;
alter table change_feedback add constraint change_feedback_feedback_id_fkey foreign key (feedback_id) references feedback (id) on delete cascade;
drop table new_ids;

-- The visit that counts for all those of one person, as far as can be known: this one, or an earlier one.
alter table visits add column one_id uuid references visits (id);
alter table visits add column speaks_for text not null default 'self';   -- self, other
alter table visits add column trial boolean not null default false;      -- the team's own trying, in no number
alter table visits add column group_said text;                           -- unasked, unsaid, group
alter table visits add column started_on date;
alter table visits add column sent_on date;
alter table visits add column withdrawn_on date;                         -- taken back by the person: in no number and no list
update visits set one_id = id, started_on = (started_at at time zone 'UTC')::date, sent_on = (sent_at at time zone 'UTC')::date,
  group_said = case when target_group_id is not null then 'group' when sent_at is not null then 'unsaid' else 'unasked' end;
alter table visits alter column one_id set not null, alter column group_said set not null, alter column started_on set not null,
  alter column speaks_for drop default, alter column trial drop default, drop column started_at, drop column sent_at;
create index visits_by_one on visits (one_id);

alter table feedback add column received_on date;
alter table feedback add column superseded_on date;
update feedback set received_on = (received_at at time zone 'UTC')::date, superseded_on = (superseded_at at time zone 'UTC')::date;
alter table feedback alter column received_on set not null, drop column received_at, drop column superseded_at;

-- Numbers of visits are given out; how many have begun falls when two turn out to be one.
alter table rounds add column visits bigint not null default 0;
update rounds set visits = begun;
alter table rounds add column trials bigint not null default 0;
alter table rounds add column withdrawn bigint not null default 0;

-- A need as the visitor is asked about it, in her own terms; empty where nobody has written it.
alter table round_questions add column asked text not null default '';
-- The target groups that had the need when the round opened.
create table round_question_groups (
  question_id uuid not null references round_questions (id) on delete cascade,
  target_group_id uuid not null references target_groups (id),
  primary key (question_id, target_group_id)
);
create index round_question_groups_by_group on round_question_groups (target_group_id);
insert into round_question_groups select q.id, g.target_group_id from round_questions q join need_groups g on g.need_id = q.need_id;

-- What a visitor has typed and not sent, sealed under a key that only her browser has.
create table drafts (
  visit_id uuid not null references visits (id) on delete cascade,
  place text not null,
  sealed bytea not null,
  primary key (visit_id, place)
);

-- Somebody of the team has read what its writer has taken back, and why.
create table withdrawn_readings (
  id uuid primary key,
  visit_id uuid not null references visits (id) on delete cascade,
  reason text not null,
  read_by uuid not null references people (id),
  read_at timestamptz not null
);
create index withdrawn_readings_by_visit on withdrawn_readings (visit_id);
create index withdrawn_readings_by_person on withdrawn_readings (read_by);

-- Which secrets this database was written with: their fingerprint, nothing more.
create table secrets (
  name text primary key,
  fingerprint text not null
);
