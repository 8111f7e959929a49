-- Searching keeps in memory what place_find holds, and reads again only what changed since. Decision 0056.
alter table place_find add column made_in xid8 not null default pg_current_xact_id();
comment on column place_find.made_in is 'The transaction that made this row: whoever keeps what searching reads in memory reads again what was made since.';
create index place_find_made on place_find (made_in);

-- "Dying" and "died" have one stem and mean two things: a way of saying it is known by how it is written; its stems only help where nobody wrote it so.
drop index lay_word_now;
create unique index lay_word_now on lay_word (said) where ended_at is null;
create index lay_word_key on lay_word (key) where ended_at is null;

-- A lead's words, and the words there are, count at once.
create trigger lay_word_notes_change after insert or update or delete on lay_word for each statement execute function note_directory_change();
create trigger find_word_notes_change after insert or update or delete on find_word for each statement execute function note_directory_change();
