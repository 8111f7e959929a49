-- Somebody has died: everything stops in one transaction, with a list of exactly what it changed, so that a mistake can be undone. The record is kept and closed.

create table death (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  told_by text not null,
  told_on date not null,
  died_on date,
  recorded_by uuid not null,
  recorded_role text not null,
  recorded_at timestamptz not null default app_now(),
  stay_id uuid,
  undone_at timestamptz,
  undone_by uuid,
  undone_why text,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, stay_id) references stay on delete restrict,
  check ((undone_at is null) = (undone_why is null))
);
create unique index death_of on death (trust_id, person_id) where undone_at is null;
create index death_lately on death (trust_id, recorded_at desc);
comment on table death is 'Somebody has died: who told whom and when. Kept beside the undoing, where it was a mistake.';
comment on column death.told_by is 'Personal data: who told us.';

create table death_effect (
  trust_id uuid not null,
  id uuid not null,
  death_id uuid not null,
  person_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  before jsonb not null,
  after jsonb,
  primary key (trust_id, id),
  foreign key (trust_id, death_id) references death on delete restrict
);
create index death_effect_of on death_effect (trust_id, death_id);
create index death_effect_of_person on death_effect (trust_id, person_id);
comment on table death_effect is 'Which rows the record of a death changed, what they were before and are since: an undoing puts back exactly these, all or none.';
comment on column death_effect.before is 'Dates and states only, no words.';

create table death_read (
  trust_id uuid not null,
  death_id uuid not null,
  account_id uuid not null references account on delete restrict,
  read_at timestamptz not null default app_now(),
  primary key (trust_id, death_id, account_id),
  foreign key (trust_id, death_id) references death on delete restrict
);
comment on table death_read is 'Which lead or worker has read that somebody died: the card leaves their first screen then.';

create table death_task (
  trust_id uuid not null,
  id uuid not null,
  death_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  taken_by uuid,
  taken_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  offered text,
  primary key (trust_id, id),
  foreign key (trust_id, death_id) references death on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create unique index death_task_once on death_task (trust_id, death_id, worker_id);
create index death_task_open on death_task (trust_id) where done_at is null;
create index death_task_of_person on death_task (trust_id, person_id);
comment on table death_task is 'A worker lost somebody they supported: a lead rings them. Who has it, when it was done, what time was offered.';
comment on column death_task.offered is 'What was offered to the worker: time off, supervision, the funeral. Never how they are.';

-- ── Somebody has died ─────────────────────────────────────────────────────────────────────────────────
-- Who may write it down: a lead; the ward for somebody on its own stay; for a colleague's own record one of the two named people.
create function may_record_death(p_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from person p where p.trust_id = viewer_trust() and p.id = p_person
    and (viewer_role() = 'lead' and not p.walled
      or viewer_role() = 'named_person' and p.id = any(my_records())
      or viewer_role() = 'host_team' and exists (select 1 from stay s where s.trust_id = p.trust_id and s.person_id = p.id and s.team_id = any(viewer_teams())
        and (s.left_on is null or s.left_on >= (app_now() at time zone 'Europe/London')::date - 7)))) $$;
-- Everything stops, in one transaction and with a list of exactly what it changed. Security definer, because a ward reads and changes none of these
-- rows by itself, and because part of it done would be worse than nothing. It makes nothing open and reads nothing out. Null: not for this viewer.
create function record_death(p_person uuid, p_told_by text, p_told_on date, p_died_on date) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now(); v_me constant uuid := viewer_account(); v_death uuid := gen_random_uuid();
  v_account uuid; v_email text; v_days int; v_seen timestamptz; v_after jsonb; e record;
begin
  if not may_record_death(p_person) then return null; end if;
  select account_id, email into v_account, v_email from person where trust_id = v_trust and id = p_person and locked_at is null for update;
  if not found then return null; end if;
  select coalesce((select (value #>> '{}')::int from trust_setting where trust_id = v_trust and key = 'circle_after_ending_days'), 14) into v_days;
  -- To the end of the last day, as after every other ending.
  v_seen := ((v_now at time zone 'Europe/London')::date + v_days + 1)::timestamp at time zone 'Europe/London';
  insert into death (trust_id, id, person_id, told_by, told_on, died_on, recorded_by, recorded_role, recorded_at, stay_id)
    values (v_trust, v_death, p_person, p_told_by, p_told_on, p_died_on, v_me, viewer_role(), v_now,
      (select s.id from stay s where s.trust_id = v_trust and s.person_id = p_person order by (s.left_on is null) desc, s.made_at desc, s.id desc limit 1));
  -- Whoever supports them, or did until a month ago, has lost somebody.
  insert into death_task (trust_id, id, death_id, person_id, worker_id)
    select distinct on (s.worker_id) v_trust, gen_random_uuid(), v_death, p_person, s.worker_id from support s
    where s.trust_id = v_trust and s.person_id = p_person and (s.ended_at is null or s.ended_at > v_now - interval '30 days');
  insert into death_effect (trust_id, id, death_id, person_id, table_name, row_id, before)
    select v_trust, gen_random_uuid(), v_death, p_person, t, i, b from (
      select 'person' as t, id as i, jsonb_build_object('locked_at', locked_at) as b from person where trust_id = v_trust and id = p_person
      union all select 'support', id, jsonb_build_object('ended_at', ended_at, 'ended_by', ended_by, 'ended_how', ended_how, 'next_planned_at', next_planned_at)
        from support where trust_id = v_trust and person_id = p_person and ended_at is null
      union all select 'contact', id, jsonb_build_object('cancelled_at', cancelled_at, 'cancelled_by', cancelled_by, 'cancelled_who', cancelled_who)
        from contact c where trust_id = v_trust and person_id = p_person and cancelled_at is null and recorded_at is null
          and not exists (select 1 from out_now o where o.trust_id = c.trust_id and o.contact_id = c.id)
      union all select 'circle', id, jsonb_build_object('until', until) from circle c
        where trust_id = v_trust and person_id = p_person and ended_at is null and (kind = 'cover' and coalesce(until, 'infinity') > v_now
          or kind = 'support' and coalesce(until, 'infinity') > v_seen)
      union all select 'offer', id, jsonb_build_object('taken_back_at', taken_back_at) from offer where trust_id = v_trust and person_id = p_person and answer is null and taken_back_at is null
      union all select 'referral', id, jsonb_build_object('answer', answer, 'answered_at', answered_at, 'answered_by', answered_by, 'stopped_at', stopped_at, 'stopped_by', stopped_by) from referral
        where trust_id = v_trust and person_id = p_person and (answer is null or answer = 'accepted' and matched_at is null) and stopped_at is null
      union all select 'handover', id, jsonb_build_object('called_off_at', called_off_at, 'called_off_by', called_off_by) from handover where trust_id = v_trust and person_id = p_person and done_at is null and called_off_at is null
      union all select 'membership', id, jsonb_build_object('until', until, 'ended_by', ended_by) from membership where trust_id = v_trust and account_id = v_account and role = 'person' and until is null
      union all select 'invitation', id, jsonb_build_object('cancelled_at', cancelled_at) from invitation where trust_id = v_trust and account_id = v_account and used_at is null and cancelled_at is null
    ) rows;
  -- What is half typed about them goes, and what waits to be sent to them; neither comes back with an undoing.
  delete from draft d where d.trust_id = v_trust and (d.account_id = v_account or d.about = p_person
    or d.about in (select id from contact where trust_id = v_trust and person_id = p_person union all select id from support where trust_id = v_trust and person_id = p_person
      union all select id from note_item where trust_id = v_trust and person_id = p_person union all select id from stay where trust_id = v_trust and person_id = p_person));
  delete from mail m where m.trust_id = v_trust and m.sent_at is null and lower(m.to_address) in (lower(v_email), (select lower(a.email) from account a where a.id = v_account));
  update session set ended_at = v_now where account_id = v_account and trust_id = v_trust and ended_at is null;
  update support set ended_at = v_now, ended_by = v_me, ended_how = 'died', next_planned_at = null where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'support');
  update contact set cancelled_at = v_now, cancelled_by = v_me, cancelled_who = 'other' where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'contact');
  update circle set until = case when kind = 'cover' then greatest(since, v_now) else v_seen end where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'circle');
  update offer set taken_back_at = v_now where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'offer');
  update referral set answer = coalesce(answer, 'withdrawn'), answered_at = coalesce(answered_at, v_now), answered_by = coalesce(answered_by, v_me), stopped_at = v_now, stopped_by = v_me where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'referral');
  update handover set called_off_at = v_now, called_off_by = v_me where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'handover');
  update membership set until = v_now, ended_by = v_me where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'membership');
  update invitation set cancelled_at = v_now where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'invitation');
  update person set locked_at = v_now where trust_id = v_trust and id = p_person;
  for e in select id, table_name, row_id, before from death_effect where trust_id = v_trust and death_id = v_death loop
    execute format('select jsonb_object_agg(k, to_jsonb(t) -> k) from %I t, jsonb_object_keys($1) k where t.trust_id = $2 and t.id = $3', e.table_name) into v_after using e.before, v_trust, e.row_id;
    update death_effect set after = v_after where trust_id = v_trust and id = e.id;
  end loop;
  return v_death;
end $$;
-- A mistake: exactly the rows that were changed become what they were, all or none. False: not for this viewer, undone already, or a row has changed since.
create function undo_death(p_death uuid, p_why text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
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
-- A host team's own list leaves out whose record is closed, without asking about anybody else: whether a record is closed is nobody's to ask of any person.
create function closed_among_our_referrals() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin
  if viewer_role() <> 'host_team' then return '{}'; end if;
  return (select coalesce(array_agg(distinct p.id), '{}') from referral r join person p on p.trust_id = r.trust_id and p.id = r.person_id
    where r.trust_id = v_trust and r.team_id = any(viewer_teams()) and p.locked_at is not null);
end $$;
-- A closed record is kept as it is: nothing more is written in it by anybody who is signed in, whatever page forgot to ask.
create function record_is_closed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if viewer_account() is not null and exists (select 1 from person where trust_id = new.trust_id and id = new.person_id and locked_at is not null) then
    raise exception 'this record is closed: it is kept, and nothing more is written in it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
do $$ declare t text; begin
  -- Not these: who may see and who looks goes on being written; a worry, a word to the service and a request to read can come after; the death itself.
  for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('audit_row', 'circle', 'concern', 'feedback', 'note_request', 'withholding', 'out_now', 'death', 'death_effect', 'death_task') loop
    execute format('create trigger record_is_closed before insert on %I for each row when (new.person_id is not null) execute function record_is_closed()', t);
  end loop;
end $$;

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────────────
-- A death is written and undone by the two functions above only. The worker who lost somebody and the ward that said so may read it.
grant select on death, death_effect, death_task to alongside_app;
create policy death_read_staff on death for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'peer_worker' and person_id = any((select my_people())::uuid[])
    or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])
    or (select viewer_role()) = 'host_team' and (recorded_by = (select viewer_account()) or stay_id = any((select stays_i_see())::uuid[]))));
create policy death_effect_read on death_effect for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]) or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])));
create policy death_task_read on death_task for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]) or worker_id = (select viewer_worker())
    or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])));
grant update (taken_by, taken_at, done_at, done_by, offered) on death_task to alongside_app;
-- The check for the new row is not that it is still open: a lead may say that they rang.
create policy death_task_do on death_task for update to alongside_app using (trust_id = (select viewer_trust()) and done_at is null
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]) or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])))
  with check (trust_id = (select viewer_trust()) and (taken_by = (select viewer_account()) or done_by = (select viewer_account())));
grant select, insert on death_read to alongside_app;
create policy death_read_own on death_read for select to alongside_app using (trust_id = (select viewer_trust()) and (account_id = (select viewer_account()) or (select viewer_role()) = 'lead'));
create policy death_read_put on death_read for insert to alongside_app with check (trust_id = (select viewer_trust()) and account_id = (select viewer_account())
  and exists (select 1 from death d where d.trust_id = death_read.trust_id and d.id = death_read.death_id));
-- Whoever had read that somebody died reads anew that it was a mistake: the time of reading moves on, by the reader alone.
grant update (read_at) on death_read to alongside_app;
create policy death_read_again on death_read for update to alongside_app using (trust_id = (select viewer_trust()) and account_id = (select viewer_account()))
  with check (trust_id = (select viewer_trust()) and account_id = (select viewer_account()));
