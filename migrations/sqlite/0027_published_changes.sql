-- A change is public only when somebody has published it: who and when. Both are empty until then, and again when it is
-- taken back or worded anew. What people outside could read already, in iterations that had been tried, stays public.
alter table changes add column published_by blob references people (id);
alter table changes add column published_at text;
create index changes_by_publisher on changes (published_by);
update changes set published_by = written_by, published_at = written_at
where exists (select 1 from iterations i where i.id = changes.iteration_id and i.frozen_at is not null);
