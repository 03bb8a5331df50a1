-- A decision is about one thing, and the database sees to it.
alter table decisions add constraint decisions_about_one check ((need_id is null) <> (prototype_id is null));
