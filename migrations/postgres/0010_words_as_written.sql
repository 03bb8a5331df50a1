-- The language that a project's people write in: the words around a need follow it, whatever language they are read in.
alter table projects add column lang text not null default 'sv';
-- Whether anybody had said that a need is theirs when the round was opened. What nobody has said is asked as our guess.
alter table round_questions add column heard boolean not null default true;
-- A change that names feedback is an answer to it.
update rounds set unanswered = (select count(*) from feedback f where f.round_id = rounds.id and f.words <> '' and f.superseded_at is null
  and not exists (select 1 from answers a where a.feedback_id = f.id)
  and not exists (select 1 from change_feedback c where c.feedback_id = f.id)
  and not exists (select 1 from hidings h where h.feedback_id = f.id));
