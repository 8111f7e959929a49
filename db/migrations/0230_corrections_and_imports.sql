-- Our own corrections of what a source says about a place, kept over it; and imports from web addresses. Decision 0048.

create table place_correction (
  place_id uuid not null references place on delete restrict,
  id uuid not null,
  field text not null check (field in ('name', 'description', 'url', 'email', 'alert', 'fees', 'eligibility', 'how_to_join', 'phone', 'hours')),
  value text check (length(value) <= 20000),
  source_said text,
  source_says text,
  source_changed_at timestamptz,
  source_rows jsonb,
  our_rows jsonb,
  why text not null check (length(why) between 3 and 500),
  trust_id uuid not null references trust on delete restrict,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  ended_at timestamptz,
  ended_by uuid,
  primary key (place_id, id),
  check ((source_rows is null) = (field not in ('phone', 'hours'))),
  check ((our_rows is null) = (field not in ('phone', 'hours')))
);
create unique index place_correction_now on place_correction (place_id, field) where ended_at is null;
create index place_correction_changed on place_correction (source_changed_at desc) where ended_at is null and source_changed_at is not null;
comment on table place_correction is 'What one of us found to be otherwise than the source says, field by field. The place shows ours, at every import too; what the source says stays here beside it. Ended, never changed.';
comment on column place_correction.value is 'What is shown; null: the field is taken out. About a place, never about a person.';
comment on column place_correction.source_said is 'What the source said when it was corrected.';
comment on column place_correction.source_says is 'What the source said at its last import.';
comment on column place_correction.source_changed_at is 'When an import first said something other than when it was corrected.';
comment on column place_correction.source_rows is 'The source''s own telephone or opening-time rows, to put back when the correction ends.';
comment on column place_correction.our_rows is 'The telephone or opening-time rows that are shown instead.';
comment on column place_correction.by_account is 'Who corrected it; not shown in public.';

grant select, insert on place_correction to alongside_app;
grant update (source_says, source_changed_at, source_rows) on place_correction to alongside_app;
create policy place_correction_read on place_correction for select to alongside_app using ((select viewer_role()) in ('system', 'administrator') or (select keeps_directory()));
create policy place_correction_source on place_correction for update to alongside_app using ((select viewer_role()) in ('system', 'administrator') and ended_at is null);
-- Added only by correct_place, which writes the place in the same moment.
create policy place_correction_shut on place_correction for insert to alongside_app with check (false);

-- Writes a field of a place as its columns and rows hold it; for the two functions below only.
create function write_place_field(p_place uuid, p_field text, p_value text, p_rows jsonb) returns void language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if p_field = 'phone' then
    delete from place_phone where place_id = p_place;
    insert into place_phone (place_id, id, contact_id, number, description)
      select p_place, id, contact_id, number, description from jsonb_to_recordset(p_rows) as r (id uuid, contact_id uuid, number text, description text);
  elsif p_field = 'hours' then
    delete from place_schedule where place_id = p_place;
    insert into place_schedule (place_id, id, location_id, valid_from, valid_to, dtstart, until, freq, every, byday, bymonthday, opens_at, closes_at, description, schedule_link, attending_type, notes)
      select p_place, id, location_id, valid_from, valid_to, dtstart, until, freq, every, byday, bymonthday, opens_at, closes_at, description, schedule_link, attending_type, notes
      from jsonb_populate_recordset(null::place_schedule, p_rows);
  else
    execute format('update place set %I = $2 where id = $1', p_field) using p_place, p_value;
  end if;
end $$;
revoke execute on function write_place_field(uuid, text, text, jsonb) from public;

-- One field corrected, by whoever keeps the directory. A correction before it on the same field ends and hands on what the source says.
create function correct_place(p_place uuid, p_id uuid, p_field text, p_value text, p_rows jsonb, p_why text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_before place_correction; v_said text; v_rows jsonb;
begin
  if not keeps_directory() then return false; end if;
  perform 1 from place where id = p_place for update;
  if not found then return false; end if;
  update place_correction set ended_at = app_now(), ended_by = viewer_account() where place_id = p_place and field = p_field and ended_at is null returning * into v_before;
  if v_before.id is not null then
    v_said := v_before.source_says; v_rows := v_before.source_rows;
  elsif p_field = 'phone' then
    select string_agg(number, ', ' order by id), coalesce(jsonb_agg(to_jsonb(f) order by id), '[]') into v_said, v_rows from place_phone f where place_id = p_place;
  elsif p_field = 'hours' then
    select string_agg(concat_ws(' ', byday, bymonthday, left(opens_at::text, 5), left(closes_at::text, 5), description), '; ' order by id), coalesce(jsonb_agg(to_jsonb(s) order by id), '[]') into v_said, v_rows from place_schedule s where place_id = p_place;
  else
    execute format('select %I from place where id = $1', p_field) into v_said using p_place;
  end if;
  insert into place_correction (place_id, id, field, value, source_said, source_says, source_rows, our_rows, why, trust_id, by_account)
    values (p_place, p_id, p_field, p_value, v_said, v_said, v_rows, p_rows, p_why, viewer_trust(), viewer_account());
  perform write_place_field(p_place, p_field, p_value, p_rows);
  return true;
end $$;

-- A correction that is not needed any more: the place says again what its source says.
create function end_correction(p_place uuid, p_id uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_was place_correction;
begin
  if not keeps_directory() then return false; end if;
  update place_correction set ended_at = app_now(), ended_by = viewer_account() where place_id = p_place and id = p_id and ended_at is null returning * into v_was;
  if v_was.id is null then return false; end if;
  perform write_place_field(p_place, v_was.field, v_was.source_says, v_was.source_rows);
  return true;
end $$;

-- Who corrected, for colleagues of the same service.
create function who_corrected(p_place uuid) returns table (correction_id uuid, name text) language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, a.name from place_correction c join account a on a.id = c.by_account
  where viewer_role() in ('peer_worker', 'lead') and c.trust_id = viewer_trust() and c.place_id = p_place $$;

comment on table place is 'A directory entry: a project, a group, a service, a venue. What its source said, with our own corrections over it (place_correction); our checks are in place_check. Never deleted: what left its source is withdrawn.';

-- The report of a run also says where the source said something new and our correction was kept.
alter table directory_import_row drop constraint directory_import_row_outcome_check;
alter table directory_import_row add constraint directory_import_row_outcome_check check (outcome in ('mended', 'refused', 'withdrawn', 'returned', 'kept ours'));
alter table directory_import add column kept_ours int not null default 0;
comment on column directory_import.kept_ours is 'Places where the source said something new about a field that we had corrected; ours was kept.';
comment on column directory_import.file_name is 'The last part of the file''s name, or the host and path of a web address without what follows a question mark.';
create index directory_import_latest on directory_import (began_at desc);
create index directory_import_row_of on directory_import_row (import_id, outcome, n);
