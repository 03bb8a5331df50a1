-- People who sign in. Closing an account ends its sign-ins; its name stays on what it did.
create table people (
  id uuid primary key,
  email text not null constraint people_email_taken unique, -- lower case
  name text not null,
  password_hash text,               -- argon2id, PHC string; null until the person has chosen one
  starts_projects boolean not null, -- may create projects
  created_at timestamptz not null,
  closed_at timestamptz
);

-- One row per browser that is signed in. The cookie holds the token, the row only its SHA-256.
create table sign_ins (
  id uuid primary key,
  person_id uuid not null references people (id) on delete cascade,
  token_hash text not null unique,
  browser text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sign_ins_by_person on sign_ins (person_id);

-- A link that signs a person in without a password: once, or again and again in a demo.
create table sign_in_links (
  token_hash text primary key,
  person_id uuid not null references people (id) on delete cascade,
  reusable boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
