-- What was done last in a sign-in, for the page that it led to: it says so, and how it is undone. Sealed under the sign-in's
-- token, since what was done may hold words that were there before.
create table told (
  sign_in_id uuid primary key references sign_ins (id) on delete cascade,
  path text not null,            -- the address, with its query
  sealed bytea not null,
  told_at timestamptz not null
);
