-- A test round of one frozen iteration. The code is what a person types from paper.
create table rounds (
  id uuid primary key,
  project_id uuid not null references projects (id) on delete cascade,
  number bigint not null,
  iteration_id uuid not null references iterations (id),
  code text not null constraint rounds_code_taken unique,
  invitation text not null,
  opened_by uuid not null references people (id),
  opened_at timestamptz not null,
  closed_by uuid references people (id),
  closed_at timestamptz,
  unanswered bigint not null,    -- feedback that waits for our answer; kept with the feedback
  -- Given out and counted with the visits and the feedback, so that no page has to count rows.
  begun bigint not null default 0,
  sent bigint not null default 0,
  heard bigint not null default 0,  -- the newest number given to a piece of feedback
  unique (project_id, number)
);
create index rounds_by_iteration on rounds (iteration_id);
-- An iteration is tried by one open round at a time.
create unique index rounds_iteration_id_taken on rounds (iteration_id) where closed_at is null;

-- The linked needs as they were worded when the round opened.
create table round_questions (
  id uuid primary key,
  round_id uuid not null references rounds (id) on delete cascade,
  position bigint not null,
  need_id uuid not null references needs (id),
  situation text not null,
  need text not null,
  outcome text not null,
  met_when text not null,        -- one line each
  unique (round_id, position)
);
create index round_questions_by_need on round_questions (need_id);

-- One person's way through a round. Nothing about who it was.
create table visits (
  id uuid primary key,
  round_id uuid not null references rounds (id) on delete cascade,
  number bigint not null,
  token_hash text not null unique,
  channel text not null,
  pen text not null,             -- who held the pen
  target_group_id uuid references target_groups (id),
  started_at timestamptz not null,
  sent_at timestamptz,
  return_code_hash text unique,
  unique (round_id, number)
);

-- What a person answered. Never changed: a new answer to the same thing supersedes the old one.
create table feedback (
  id uuid primary key,
  round_id uuid not null references rounds (id) on delete cascade,
  visit_id uuid not null references visits (id) on delete cascade,
  number bigint not null,        -- within the round
  kind text not null,            -- comment, verdict, message
  page_slug text,
  question_id uuid references round_questions (id),
  need_id uuid references needs (id),
  verdict text,
  words text not null,
  received_at timestamptz not null,
  superseded_at timestamptz,
  unique (round_id, number)
);
create index feedback_by_visit on feedback (visit_id);
create index feedback_by_need on feedback (need_id, round_id);

-- Our answer. One per piece of feedback.
create table answers (
  feedback_id uuid primary key references feedback (id) on delete cascade,
  words text not null,
  answered_by uuid not null references people (id),
  answered_at timestamptz not null
);

-- Feedback put out of sight, with the reason that stays visible.
create table hidings (
  feedback_id uuid primary key references feedback (id) on delete cascade,
  reason text not null,
  hidden_by uuid not null references people (id),
  hidden_at timestamptz not null
);

-- Which feedback a change answers.
create table change_feedback (
  change_id uuid not null references changes (id) on delete cascade,
  feedback_id uuid not null references feedback (id) on delete cascade,
  primary key (change_id, feedback_id)
);
create index change_feedback_by_feedback on change_feedback (feedback_id);
