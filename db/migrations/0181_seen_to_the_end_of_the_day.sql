-- A worker who lost somebody reads the record to the end of the last day, as after every other ending: it closed at the hour of the entry before.
-- As in 0142 but for v_seen.
create or replace function record_death(p_person uuid, p_told_by text, p_told_on date, p_died_on date) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, public as $$
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

-- Whoever tells the person what becomes of a meeting after a handover sees which meeting it is, until they have told it: the new worker too.
create policy contact_i_tell_of on contact for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker'
  and id = any(array(select h.contact_id from handover_contact h where h.trust_id = (select viewer_trust()) and h.teller_worker_id = (select viewer_worker()) and h.told_at is null)));
