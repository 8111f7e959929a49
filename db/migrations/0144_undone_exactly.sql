-- A lead may say that they rang: the check for the new row is not that it is still open.
drop policy death_task_do on death_task;
create policy death_task_do on death_task for update to alongside_app using (trust_id = (select viewer_trust()) and done_at is null
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]) or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])))
  with check (trust_id = (select viewer_trust()) and (taken_by = (select viewer_account()) or done_by = (select viewer_account())));

-- As in 0140, with the schema said: PostgreSQL has a type of its own that is called circle.
create or replace function undo_death(p_death uuid, p_why text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); d death; e record; v_same boolean; v_columns text;
begin
  select * into d from death where trust_id = v_trust and id = p_death and undone_at is null
    and (viewer_role() = 'lead' and person_id <> all(walled_people()) or viewer_role() = 'named_person' and person_id = any(my_records())) for update;
  if d.id is null or length(btrim(p_why)) < 10 then return false; end if;
  for e in select table_name, row_id, after from death_effect where trust_id = v_trust and death_id = p_death loop
    execute format('select to_jsonb(t) @> $1 from %I t where t.trust_id = $2 and t.id = $3', e.table_name) into v_same using e.after, v_trust, e.row_id;
    if v_same is not true then return false; end if;
  end loop;
  -- The person first: rows of a closed record do not change.
  for e in select table_name, row_id, before from death_effect where trust_id = v_trust and death_id = p_death order by table_name <> 'person' loop
    select string_agg(quote_ident(k), ', ') into v_columns from jsonb_object_keys(e.before) k;
    execute format('update public.%1$I t set (%2$s) = (select %2$s from jsonb_populate_record(null::public.%1$I, $1)) where t.trust_id = $2 and t.id = $3', e.table_name, v_columns) using e.before, v_trust, e.row_id;
  end loop;
  update death set undone_at = app_now(), undone_by = viewer_account(), undone_why = p_why where trust_id = v_trust and id = p_death;
  return true;
end $$;
