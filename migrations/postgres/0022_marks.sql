-- Whether somebody else has saved meanwhile is told by a mark of the words themselves: nothing has to be counted for it.
alter table clusters drop column version;
alter table pages drop column edition;
