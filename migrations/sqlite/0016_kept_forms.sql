-- What somebody has typed into a form that could not be taken, until it is saved, begun anew, or a day old. Sealed under
-- a key that only that browser's cookie gives: whoever has the database cannot read it. Goes with the sign-in.
create table kept_forms (
  sign_in_id blob not null references sign_ins (id) on delete cascade,
  place text not null,              -- the address of the page where the form stands, and which form there: /p/x/settings#group
  sealed blob not null,
  kept_at text not null,
  primary key (sign_in_id, place)
) strict;
create index kept_forms_by_time on kept_forms (kept_at);
