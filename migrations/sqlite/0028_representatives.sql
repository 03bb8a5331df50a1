-- What service users' representatives say, each in her own name: whether they know a need, how they would rather have it said,
-- a need that is missing, an objection to how a quote is used. Shown apart, and in no number of those who have a need.
create table remarks (
  id blob primary key,
  project_id blob not null references projects (id) on delete cascade,
  number integer not null,
  person_id blob not null references people (id),
  kind text not null,            -- recognises, not, rather, proposal, objection
  need_id blob references needs (id) on delete set null,
  need_version integer,          -- the wording that it is about
  quote_id blob references quotes (id) on delete set null,
  words text not null,           -- her own; none where she only recognises a need or does not
  said_at text not null,
  over_at text,                  -- she has said something else since, or has taken it back
  answer text,
  answered_by blob references people (id),
  answered_at text,
  made_need_id blob references needs (id) on delete set null, -- what a proposal became
  unique (project_id, number)
) strict;
create index remarks_by_person on remarks (person_id, project_id);
create index remarks_by_need on remarks (need_id);
create index remarks_by_quote on remarks (quote_id);
create index remarks_by_answerer on remarks (answered_by);
create index remarks_by_made_need on remarks (made_need_id);
create index remarks_waiting on remarks (project_id, number) where answer is null and over_at is null and words <> '';

-- Whose account a visit was begun with, where a representative tried a round: so that she reads the answers, and is one
-- however often she comes back.
create table representative_visits (
  visit_id blob primary key references visits (id) on delete cascade,
  person_id blob not null references people (id)
) strict;
create index representative_visits_by_person on representative_visits (person_id);

-- Of those who have come to a round, those who speak for others: in none of its other counts.
alter table rounds add column for_others integer not null default 0;
update rounds set for_others = (select count(distinct v.one_id) from visits v where v.round_id = rounds.id and not v.trial
    and v.withdrawn_on is null and v.speaks_for = 'other' and v.pen <> 'staff');
update rounds set
  begun = (select count(distinct v.one_id) from visits v where v.round_id = rounds.id and not v.trial and v.withdrawn_on is null
    and not (v.speaks_for = 'other' and v.pen <> 'staff')),
  sent = (select count(distinct v.one_id) from visits v where v.round_id = rounds.id and not v.trial and v.withdrawn_on is null
    and v.sent_on is not null and not (v.speaks_for = 'other' and v.pen <> 'staff'))
where for_others > 0;
