-- Which browsers a person has signed in from: those are never slowed down by what others try on the account. The cookie
-- holds the token, the row only its SHA-256. Goes with the account; forgotten after 180 days without a sign-in.
create table known_browsers (
  token_hash text not null,
  person_id uuid not null references people (id) on delete cascade,
  last_used_at timestamptz not null,
  primary key (token_hash, person_id)
);
create index known_browsers_by_person on known_browsers (person_id);

-- What only one process at a time may do, which one has it, and until when. Deleting a row lets the next one begin.
create table leases (
  name text primary key,
  holder text not null,
  until timestamptz not null
);
