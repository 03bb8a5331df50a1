-- People who sign in. Closing an account ends its sign-ins; its name stays on what it did.
create table people (
  id blob primary key,
  email text not null constraint people_email_taken unique, -- lower case
  name text not null,
  password_hash text,               -- argon2id, PHC string; null until the person has chosen one
  starts_projects integer not null, -- may create projects
  created_at text not null,
  closed_at text
) strict;

-- One row per browser that is signed in. The cookie holds the token, the row only its SHA-256.
create table sign_ins (
  id blob primary key,
  person_id blob not null references people (id) on delete cascade,
  token_hash text not null unique,
  browser text not null,
  created_at text not null,
  last_used_at text not null,
  expires_at text not null,
  ended_at text
) strict;
create index sign_ins_by_person on sign_ins (person_id);

-- A link that signs a person in without a password: once, or again and again in a demo.
create table sign_in_links (
  token_hash text primary key,
  person_id blob not null references people (id) on delete cascade,
  reusable integer not null,
  created_at text not null,
  expires_at text not null,
  used_at text
) strict;
