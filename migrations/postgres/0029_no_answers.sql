-- Feedback that the team has read and that needs no answer: who says so, and when. Goes when it waits again, or is answered
-- all the same; removing the feedback takes it along.
create table no_answers (
  feedback_id uuid primary key references feedback (id) on delete cascade,
  said_by uuid not null references people (id),
  said_at timestamptz not null
);
create index no_answers_by_person on no_answers (said_by);
