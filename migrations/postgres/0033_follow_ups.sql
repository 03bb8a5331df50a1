-- When somebody looks at what came of a decision, and who does it; what she saw, once she has. The decision itself is never
-- changed. Older decisions have none until a day is set.
create table follow_ups (
  decision_id uuid primary key references decisions (id) on delete cascade,
  due_on date,
  owned_by uuid references people (id),
  words text not null,           -- what came of it; empty until somebody has looked
  followed_by uuid references people (id),
  followed_at timestamptz,
  constraint follow_ups_planned check ((due_on is null) = (owned_by is null)),
  constraint follow_ups_followed check ((followed_by is null) = (words = '') and (followed_at is null) = (words = ''))
);
create index follow_ups_by_day on follow_ups (due_on) where followed_at is null;
create index follow_ups_by_owner on follow_ups (owned_by);
create index follow_ups_by_person on follow_ups (followed_by);

-- In order of number, so that the oldest of what waits is found first.
drop index participants_without_consent;
create index participants_without_consent on participants (project_id, number) where consent_id is null;
drop index needs_assumed;
create index needs_assumed on needs (project_id, number) where people_for = 0 and people_against = 0;
