-- What stands behind a need, counted link by link: a link adds one here, and one that is taken away takes one. A row goes
-- with its last link.
create table need_people (
  need_id blob not null references needs (id) on delete cascade,
  participant_id blob not null references participants (id),
  supports integer not null,     -- quotes
  contradicts integer not null,
  primary key (need_id, participant_id)
) strict;
create index need_people_by_participant on need_people (participant_id);
create table need_sources (
  need_id blob not null references needs (id) on delete cascade,
  source_id blob not null references sources (id),
  quotes integer not null,
  primary key (need_id, source_id)
) strict;
create index need_sources_by_source on need_sources (source_id);
create table need_channels (
  need_id blob not null references needs (id) on delete cascade,
  channel text not null,
  quotes integer not null,
  primary key (need_id, channel)
) strict;

insert into need_people (need_id, participant_id, supports, contradicts)
  select e.need_id, w.participant_id, sum(case e.stance when 'supports' then 1 else 0 end),
    sum(case e.stance when 'contradicts' then 1 else 0 end)
  from evidence e join quotes q on q.id = e.quote_id
    join source_participants w on w.source_id = q.source_id and w.position = q.participant
  group by e.need_id, w.participant_id;
insert into need_sources (need_id, source_id, quotes)
  select e.need_id, q.source_id, count(*) from evidence e join quotes q on q.id = e.quote_id group by e.need_id, q.source_id;
insert into need_channels (need_id, channel, quotes)
  select e.need_id, s.channel, count(*) from evidence e join quotes q on q.id = e.quote_id join sources s on s.id = q.source_id
  group by e.need_id, s.channel;
alter table needs add column quotes_count integer not null default 0;
update needs set quotes_count = (select count(*) from evidence e where e.need_id = needs.id);

-- The quotes of a need are read in the order of their numbers, the supporting ones first.
create table evidence_anew (
  need_id blob not null references needs (id) on delete cascade,
  quote_id blob not null references quotes (id) on delete cascade,
  stance text not null,          -- supports, contradicts
  quote_number integer not null, -- the quote's own; it never changes
  linked_by blob not null references people (id),
  linked_at text not null,
  primary key (need_id, quote_id)
) strict;
insert into evidence_anew select e.need_id, e.quote_id, e.stance, q.number, e.linked_by, e.linked_at
  from evidence e join quotes q on q.id = e.quote_id;
drop table evidence;
alter table evidence_anew rename to evidence;
create index evidence_by_quote on evidence (quote_id);
create index evidence_in_order on evidence (need_id, stance desc, quote_number);

-- How many needs a quote is evidence for.
alter table quotes add column needs_count integer not null default 0;
update quotes set needs_count = (select count(*) from evidence e where e.quote_id = quotes.id);
create index quotes_unused on quotes (project_id, number) where needs_count = 0;
