-- A change is public only when somebody has published it: who and when. Both are empty until then, and again when it is
-- taken back or worded anew. What people outside could read already, in iterations that had been tried, stays public.
alter table changes add column published_by uuid references people (id);
alter table changes add column published_at timestamptz;
create index changes_by_publisher on changes (published_by);
update changes set published_by = written_by, published_at = written_at
where exists (select 1 from iterations i where i.id = changes.iteration_id and i.frozen_at is not null);
-- A change that nobody outside can read is no answer yet.
update rounds set unanswered = (select count(*) from feedback f where f.round_id = rounds.id and f.words <> ''
  and f.superseded_on is null and not exists (select 1 from answers a where a.feedback_id = f.id)
  and not exists (select 1 from hidings h where h.feedback_id = f.id)
  and not exists (select 1 from change_feedback l join changes c on c.id = l.change_id
    where l.feedback_id = f.id and c.published_at is not null)
  and exists (select 1 from visits v where v.id = f.visit_id and v.withdrawn_on is null and not v.trial));
