-- What stands behind a need, counted link by link: a link adds one here, and one that is taken away takes one. A row goes
-- with its last link.
create table need_people (
  need_id uuid not null references needs (id) on delete cascade,
  participant_id uuid not null references participants (id),
  supports bigint not null,      -- quotes
  contradicts bigint not null,
  primary key (need_id, participant_id)
);
create index need_people_by_participant on need_people (participant_id);
create table need_sources (
  need_id uuid not null references needs (id) on delete cascade,
  source_id uuid not null references sources (id),
  quotes bigint not null,
  primary key (need_id, source_id)
);
create index need_sources_by_source on need_sources (source_id);
create table need_channels (
  need_id uuid not null references needs (id) on delete cascade,
  channel text not null,
  quotes bigint not null,
  primary key (need_id, channel)
);

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
alter table needs add column quotes_count bigint not null default 0;
update needs set quotes_count = (select count(*) from evidence e where e.need_id = needs.id);

-- The quotes of a need are read in the order of their numbers, the supporting ones first.
alter table evidence add column quote_number bigint;  -- the quote's own; it never changes
update evidence set quote_number = (select q.number from quotes q where q.id = evidence.quote_id);
alter table evidence alter column quote_number set not null;
create index evidence_in_order on evidence (need_id, stance desc, quote_number);

-- How many needs a quote is evidence for.
alter table quotes add column needs_count bigint not null default 0;
update quotes set needs_count = (select count(*) from evidence e where e.quote_id = quotes.id);
create index quotes_unused on quotes (project_id, number) where needs_count = 0;
