-- A closed project can be read and not changed, until whoever leads it opens it again. Both are empty while it is open.
-- A project is removed only as long as nobody outside has told it anything.
alter table projects add column closed_by blob references people (id);
alter table projects add column closed_at text;
