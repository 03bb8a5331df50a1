-- One row, written again and again to see whether anything can be saved. Deleting it makes us look ill.
create table health (
  beat bigint not null
);
insert into health (beat) values (0);
