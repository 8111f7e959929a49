-- What a person's page reads has one rule for reading a table instead of two to seven (decision 0058). They say what they said: the trust once, the role once, and a case for each.
-- Each "(select …)" of each rule is made ready for each statement, whoever is looking; that was a fifth of what the database did for a page.

drop policy person_in_circle on person;
drop policy person_by_lead on person;
create policy person_read on person for select to alongside_app using (trust_id = (select viewer_trust())
  and (id = any((select my_people())::uuid[]) or (select viewer_role()) = 'lead' and not walled));

drop policy support_mine on support;
drop policy support_by_lead on support;
drop policy support_shared on support;
create policy support_read on support for select to alongside_app using (trust_id = (select viewer_trust())
  and (id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])
    or case (select viewer_role())
      when 'lead' then person_id <> all((select walled_people())::uuid[])
      when 'carer' then person_id = any((select shared_with_me('peer worker'))::uuid[])
      else false end));

-- Whom somebody is to be told of, by a worker who takes part of a handover on: asked of the database once, not put into every plan.
create function contacts_i_tell_of() returns uuid[] language plpgsql stable as $$
declare v_worker constant uuid := viewer_worker(); v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(contact_id), '{}') from handover_contact where trust_id = v_trust and teller_worker_id = v_worker and told_at is null); end $$;
drop policy contact_mine on contact;
drop policy contact_by_lead on contact;
drop policy contact_shared on contact;
drop policy contact_i_tell_of on contact;
create policy contact_read on contact for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])
    or case (select viewer_role())
      when 'lead' then person_id <> all((select walled_people())::uuid[])
      when 'peer_worker' then id = any((select contacts_i_tell_of())::uuid[])
      when 'carer' then person_id = any((select shared_with_me('next meeting'))::uuid[]) and planned_at > app_now() and cancelled_at is null
      else false end));

drop policy contact_record_mine on contact_record;
drop policy contact_record_by_lead on contact_record;
create policy contact_record_read on contact_record for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])
    or (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])));

drop policy note_of_my_support on note_item;
drop policy note_of_mine on note_item;
drop policy note_break_glass on note_item;
drop policy note_safeguarding_by_lead on note_item;
drop policy note_shared_with_worker on note_item;
-- A note that a lead asked to read stays a rule of its own: note_asked_for.
create policy note_read on note_item for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[])
    or case (select viewer_role())
      -- What is shown, what they said themself, and what is kept for safety; not what a named professional withholds.
      when 'person' then person_id = any((select my_self())::uuid[])
        and (shown_at is not null or show_by <= app_now() or said_by = 'person' or safeguarding_at is not null) and id <> all((select withheld_items())::uuid[])
      -- Opened in an emergency, or by a named person.
      else person_id = any((select my_records())::uuid[]) end
    or case (select viewer_role())
      when 'lead' then person_id <> all((select walled_people())::uuid[]) and safeguarding_at is not null
      -- A new peer worker reads what the person kept with an earlier one, when the person shares it.
      when 'peer_worker' then kept_at is not null and erase_on is null and safeguarding_at is null and corrected_at is null and support_id = any((select supports_shared_with_me())::uuid[])
      else false end));

drop policy plan_of_mine on plan_entry;
drop policy plan_shared on plan_entry;
drop policy plan_written_together on plan_entry;
create policy plan_read on plan_entry for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_self())::uuid[])
    or replaced_at is null and left_out_at is null
      and (support_id = any((select my_supports())::uuid[]) or person_id::text || ' ' || part = any((select plan_parts_i_see())::text[]))));

drop policy connection_read on connection;
drop policy connection_by_lead on connection;
drop policy connection_shared on connection;
create policy connection_read on connection for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[])
    or case (select viewer_role())
      when 'lead' then person_id <> all((select walled_people())::uuid[])
      when 'carer' then person_id = any((select shared_with_me('places'))::uuid[]) and closed_at is null
      else false end));
do $$ declare t text; begin
  foreach t in array array['connection_step', 'connection_outing'] loop
    execute format('drop policy %1$s_read on %1$s; drop policy %1$s_by_lead on %1$s;
      create policy %1$s_read on %1$s for select to alongside_app using (trust_id = (select viewer_trust())
        and (person_id = any((select my_people())::uuid[]) or (select viewer_role()) = ''lead'' and person_id <> all((select walled_people())::uuid[])))', t);
  end loop;
  -- Stays, leave and follow-ups: the role is asked once.
  foreach t in array array['stay', 'stay_leave', 'follow_up'] loop
    execute format('drop policy %1$s_read on %1$s;
      create policy %1$s_read on %1$s for select to alongside_app using (trust_id = (select viewer_trust())
        and (person_id = any((select my_people())::uuid[])
          or case (select viewer_role()) when ''lead'' then person_id <> all((select walled_people())::uuid[]) when ''host_team'' then team_id = any((select viewer_teams())::uuid[]) else false end))', t);
  end loop;
end $$;

drop policy circle_mine on circle;
drop policy circle_around_me on circle;
drop policy circle_by_lead on circle;
drop policy circle_of_my_supports on circle;
create policy circle_read on circle for select to alongside_app using (trust_id = (select viewer_trust())
  and (account_id = (select viewer_account()) or person_id = any((select my_self())::uuid[])
    or case (select viewer_role())
      when 'lead' then kind in ('support', 'cover', 'break_glass') and person_id <> all((select walled_people())::uuid[])
      when 'peer_worker' then kind in ('support', 'cover') and support_id = any((select my_supports())::uuid[])
      else false end));

drop policy referral_by_lead on referral;
drop policy referral_in_circle on referral;
drop policy referral_of_my_team on referral;
create policy referral_read on referral for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[])
    or case (select viewer_role())
      when 'lead' then person_id is null or person_id <> all((select walled_people())::uuid[])
      when 'host_team' then team_id = any((select viewer_teams())::uuid[])
      else false end));

-- In a function's own statement a list that is merely called is asked for every row (decision 0040): 5,000 supports, 5,000 times who is a colleague. Now once.
do $$ declare f record; begin
  for f in select oid from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~ '(any|all)\((walled_people|trust_staff|items_to_erase|workers_shown_to_me)\(\)\)' loop
    execute regexp_replace(pg_get_functiondef(f.oid), '(any|all)\((walled_people|trust_staff|items_to_erase|workers_shown_to_me)\(\)\)', '\1((select \2())::uuid[])', 'g');
  end loop;
end $$;
