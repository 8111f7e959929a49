-- The open feed of the directory (/oruk/v3): when something last changed, and what finds entries by it. Decision 0049.

-- ── Which edition of the directory this is ────────────────────────────────────────────────────────────
-- One row for each transaction that changed what the feed shows. Only ever added, so nobody waits for anybody (a counter in one row would
-- hold everybody up for as long as an import takes); the newest number and how many came within a day name the edition.
create table directory_change (
  n bigint generated always as identity primary key,
  at timestamptz not null default app_now()
);
create index directory_change_at on directory_change (at);
comment on table directory_change is 'That something in the directory changed, once a transaction: never what, nor who did it. The feed names its edition by it (ETag).';
grant select, insert on directory_change to alongside_app;
create policy directory_change_read on directory_change for select to alongside_app using (true);
create policy directory_change_add on directory_change for insert to alongside_app with check (true);

create function note_directory_change() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if current_setting('app.directory_changed', true) is distinct from 'yes' then
    insert into directory_change default values;
    perform set_config('app.directory_changed', 'yes', true);
  end if;
  return null;
end $$;
do $$
declare t text;
begin
  foreach t in array '{directory_source,organisation,organisation_identifier,place,location,location_address,location_position,location_access,place_at_location,place_schedule,place_contact,place_phone,place_cost,place_language,place_area,place_funding,taxonomy,taxonomy_term,place_attribute,place_find,place_fact,place_standing,check_interval}'::text[] loop
    execute format('create trigger %I after insert or update or delete on %I for each statement execute function note_directory_change()', t || '_notes_change', t);
  end loop;
end $$;

-- ── When what we hold of an entry last changed ────────────────────────────────────────────────────────
alter table place add column changed_at timestamptz not null default app_now();
comment on column place.changed_at is 'When what we hold of it last changed here; stands for last_modified where the source does not say.';
create function place_changes() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin new.changed_at := app_now(); return new; end $$;
create trigger place_changed_at before update on place for each row when (old.source_digest is distinct from new.source_digest) execute function place_changes();

-- ── What the feed finds by ────────────────────────────────────────────────────────────────────────────
create index place_modified on place ((coalesce(last_modified, changed_at)));
create index place_at_location_id on place_at_location (id);
create index organisation_words on organisation using gin (to_tsvector('english', name || ' ' || coalesce(description, '')));
create index taxonomy_term_of on taxonomy_term (taxonomy_id);
