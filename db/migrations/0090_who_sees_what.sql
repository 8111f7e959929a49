-- Row-level security, side by side: product/who-sees-what as policies, table by table.
-- Written as "= any((select f())::uuid[])": the select runs once a query, not once a row (0.42 ms against 224).
-- The app's role owns nothing and cannot bypass these. Role 'system' is the app's own timed work, narrow on purpose.

-- Small lists the policies need. Security definer, because they read tables the viewer may not; each answers only for the viewer.
-- Accounts a viewer may see the name of.
create function trust_staff() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(distinct account_id), '{}') from membership where trust_id = v_trust and role not in ('person','carer')); end $$;
-- Workers whose profile a person has been shown, or who support them.
create function workers_shown_to_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(distinct w), '{}') from (
    select worker_id as w from offer where trust_id = v_trust and person_id = any(my_self()) and taken_back_at is null
    union all select worker_id from support where trust_id = v_trust and person_id = any(my_self())
    union all select worker_id from support where trust_id = v_trust and person_id = any(shared_with_me('peer worker'))) s); end $$;
create function items_to_erase() returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from note_item
  where erase_on is not null and erased_at is null and erase_on <= (app_now() at time zone 'Europe/London')::date $$;
-- Half-typed and just-sent words that repeat what is due to be erased in a trust: forms about the item or its contact, and any form that
-- holds the very words (from twelve letters on, so that a short word takes nothing else with it). Before the words themselves go.
create function forget_words_to_erase(p_trust uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if viewer_role() <> 'system' then return; end if;
  create temporary table due on commit drop as
    select n.id, n.contact_id, replace(n.words, E'\r\n', E'\n') as words from note_item n where n.trust_id = p_trust and n.id = any(items_to_erase())
    union all select a.item_id, null, replace(a.words, E'\r\n', E'\n') from note_answer a where a.trust_id = p_trust and a.item_id = any(items_to_erase());
  delete from draft d using due where d.about in (due.id, due.contact_id)
    or exists (select 1 from jsonb_each_text(d.fields) f where length(due.words) >= 12 and position(due.words in replace(f.value, E'\r\n', E'\n')) > 0);
  delete from spent_key k using due where position(due.id::text in k.form) > 0 or position(due.contact_id::text in k.form) > 0
    or exists (select 1 from jsonb_each_text(k.fields) f where length(due.words) >= 12 and position(due.words in replace(f.value, E'\r\n', E'\n')) > 0);
  drop table due;
end $$;
-- Names a person may know: those in their circle, those who looked, wrote, recorded or asked. The name and nothing else of the account.
create function names_around_me() returns table (account_id uuid, name text) language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.name from account a where a.id in (
    select c.account_id from circle c where c.trust_id = viewer_trust() and c.person_id = any(my_self())
    union select c.reviewed_by from circle c where c.trust_id = viewer_trust() and c.person_id = any(my_self())
    union select r.account_id from audit_row r where r.trust_id = viewer_trust() and r.look and r.person_id = any(my_self())
    union select unnest(array[n.written_by, n.kept_recorded_by, n.left_out_recorded_by, n.safeguarding_by]) from note_item n
      where n.trust_id = viewer_trust() and n.person_id = any(my_self())
    union select unnest(array[s.recorded_by, s.read_by]) from note_answer s
      where s.trust_id = viewer_trust() and s.item_id in (select n.id from note_item n where n.trust_id = viewer_trust() and n.person_id = any(my_self()))
    union select q.asked_by from note_request q where q.trust_id = viewer_trust() and q.person_id = any(my_self())
    union select unnest(array[o.suggested_by, o.answered_by]) from offer o where o.trust_id = viewer_trust() and o.person_id = any(my_self())
    union select k.copied_by from record_copy k
      where k.trust_id = viewer_trust() and k.contact_id in (select c.id from contact c where c.trust_id = viewer_trust() and c.person_id = any(my_self()))) $$;
-- Accounts of carers that this person made and nobody has used yet: the only ones they may make a link for.
create function carers_i_invited() returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(m.account_id), '{}') from membership m join account a on a.id = m.account_id
  where m.trust_id = viewer_trust() and m.role = 'carer' and m.made_by = viewer_account() and a.password_hash is null
    and not exists (select 1 from passkey k where k.account_id = a.id) $$;
-- Accounts of people supported and carers that a lead may make a link for: never one that also works or worked here.
create function people_accounts() returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct account_id), '{}') from membership
  where trust_id = viewer_trust() and role in ('person', 'carer') and account_id <> all(trust_staff()) $$;

-- ── Ground ────────────────────────────────────────────────────────────────────────────────────────────
grant select on trust to alongside_app;
grant insert, update on trust to alongside_app;
create policy trust_is_public on trust for select to alongside_app using (true);
create policy trust_by_system on trust for all to alongside_app using ((select viewer_role()) = 'system') with check ((select viewer_role()) = 'system');

grant select, insert, update on trust_setting to alongside_app;
create policy setting_read on trust_setting for select to alongside_app using (trust_id = (select viewer_trust()) or (select viewer_role()) = 'system');
create policy setting_write on trust_setting for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');
create policy setting_change on trust_setting for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');

grant select, insert on setting_change to alongside_app;
create policy setting_change_read on setting_change for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');
create policy setting_change_put on setting_change for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');

grant select, insert, update on crisis_line to alongside_app;
create policy crisis_line_public on crisis_line for select to alongside_app using (true);
create policy crisis_line_write on crisis_line for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');
create policy crisis_line_change on crisis_line for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');

grant select, insert, update on host_team to alongside_app;
create policy team_read on host_team for select to alongside_app using (trust_id = (select viewer_trust()));
create policy team_write on host_team for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');
create policy team_change on host_team for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');

-- No role reads a password's hash or sees whether an account is off; an account is made without e-mail or password: its holder sets them with a link.
grant select (id, name, email, sign_in_name, demo, made_at) on account to alongside_app;
grant insert (id, name, sign_in_name, demo, made_at) on account to alongside_app;
grant update (name, password_hash) on account to alongside_app;
-- Names of colleagues are needed on every page; persons and carers see only those who are in a circle with them (through queries on circle).
-- Nobody but themselves sees the account of a person supported or a carer (an administrator only their number, 0080).
create policy account_self on account for select to alongside_app using (id = (select viewer_account()));
create policy account_colleagues on account for select to alongside_app using (
  (select viewer_role()) in ('lead','administrator','peer_worker','host_team','named_person','manager','pals','advocate')
  and id = any((select trust_staff())::uuid[]));
create policy account_make on account for insert to alongside_app with check ((select viewer_role()) in ('administrator','lead','system','person') and email is null and password_hash is null);
create policy account_change_self on account for update to alongside_app using (id = (select viewer_account()));

grant select, insert on membership to alongside_app;
grant update (until, ended_by) on membership to alongside_app;
create policy membership_self on membership for select to alongside_app using (account_id = (select viewer_account()));
-- A colleague who is also supported is in no list of colleagues as such.
create policy membership_staff on membership for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('lead','administrator') and role not in ('person','carer')
    or (select viewer_role()) = 'lead' and account_id = any((select people_accounts())::uuid[])
    or (select viewer_role()) = 'system' and role = 'administrator'));
create policy membership_make on membership for insert to alongside_app with check (trust_id = (select viewer_trust()) and (
  (select viewer_role()) = 'administrator' and role not in ('person','carer') and may_work_here(account_id)
  or (select viewer_role()) = 'lead' and role = 'carer' and account_id <> (select viewer_account())
  or (select viewer_role()) = 'person' and role = 'carer' and made_by = (select viewer_account()) and account_id <> (select viewer_account())
  or (select viewer_role()) = 'system' and role = 'administrator'));
create policy membership_end on membership for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator' and role not in ('person','carer'));

grant select, insert, update on passkey to alongside_app;
create policy passkey_self on passkey for all to alongside_app using (account_id = (select viewer_account())) with check (account_id = (select viewer_account()));

grant select, insert, update on session to alongside_app;
create policy session_self on session for select to alongside_app using (account_id = (select viewer_account()));
create policy session_self_change on session for update to alongside_app using (account_id = (select viewer_account()));
revoke update on session from alongside_app;
grant update (ended_at, last_seen_at, confirmed_at, trust_id, membership_id) on session to alongside_app;

-- A link is made for whom one looks after: the administrator for staff, the lead for people supported and carers, the person for a carer of theirs.
grant select, insert on invitation to alongside_app;
grant update (cancelled_at) on invitation to alongside_app;
create policy invitation_staff on invitation for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'administrator' and account_id = any((select trust_staff())::uuid[])
    or (select viewer_role()) = 'lead' and account_id = any((select people_accounts())::uuid[])
    or (select viewer_role()) = 'person' and made_by = (select viewer_account())));
create policy invitation_for_me on invitation for select to alongside_app using (account_id = (select viewer_account()));
create policy invitation_make on invitation for insert to alongside_app with check (trust_id = (select viewer_trust()) and (
  (select viewer_role()) = 'administrator' and account_id = any((select trust_staff())::uuid[])
  or (select viewer_role()) = 'lead' and account_id = any((select people_accounts())::uuid[])
  or (select viewer_role()) = 'person' and account_id = any((select carers_i_invited())::uuid[])
  or (select viewer_role()) = 'system'));
create policy invitation_change on invitation for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'administrator' and account_id = any((select trust_staff())::uuid[])
    or (select viewer_role()) = 'lead' and account_id = any((select people_accounts())::uuid[])
    or (select viewer_role()) = 'person' and made_by = (select viewer_account())));

grant select, insert, delete on passkey_challenge to alongside_app;
create policy passkey_challenge_own on passkey_challenge to alongside_app using (account_id is not distinct from (select viewer_account())) with check (account_id is not distinct from (select viewer_account()));
create policy passkey_challenge_erase on passkey_challenge for delete to alongside_app using ((select viewer_role()) = 'system' and expires_at < app_now());

grant select, insert, delete on sign_in_attempt to alongside_app;
create policy sign_in_attempt_all on sign_in_attempt to alongside_app using (true) with check (true);

grant select, insert on audit_row to alongside_app;
grant update (seq, digest) on audit_row to alongside_app;
create policy audit_write on audit_row for insert to alongside_app with check (
  (trust_id is not distinct from (select viewer_trust()) and account_id is not distinct from (select viewer_account())) or (select viewer_role()) = 'system');
create policy audit_looks_at_me on audit_row for select to alongside_app using (trust_id = (select viewer_trust()) and look and person_id = any((select my_self())::uuid[]));
create policy audit_sealer_reads on audit_row for select to alongside_app using ((select viewer_role()) = 'system');
create policy audit_sealer_numbers on audit_row for update to alongside_app using ((select viewer_role()) = 'system' and seq is null) with check ((select viewer_role()) = 'system' and seq is not null);
grant select, insert, update on audit_head to alongside_app;
create policy audit_head_system on audit_head to alongside_app using ((select viewer_role()) = 'system') with check ((select viewer_role()) = 'system');
grant select, insert, update on refusal_count to alongside_app;
create policy refusal_count_all on refusal_count to alongside_app using (true) with check (true);

grant select, insert, update, delete on draft to alongside_app;
-- A writer's own, in the trust it was begun in. Signed out: for 30 minutes after the last word; then only claim_draft brings it back.
create policy draft_own on draft to alongside_app
  using (trust_id is not distinct from (select viewer_trust()) and (account_id = (select viewer_account())
    or (account_id is null and visitor = (select viewer_visitor()) and saved_at > app_now() - interval '30 minutes')))
  with check (trust_id is not distinct from (select viewer_trust()) and (account_id = (select viewer_account())
    or (account_id is null and visitor = (select viewer_visitor()) and saved_at > app_now() - interval '30 minutes')));
create policy draft_erase on draft to alongside_app using ((select viewer_role()) = 'system' and erase_at <= app_now());
grant select, insert, update, delete on spent_key to alongside_app;
create policy spent_key_own on spent_key to alongside_app
  using (holder = (select coalesce(viewer_account()::text, viewer_visitor()))) with check (holder = (select coalesce(viewer_account()::text, viewer_visitor())));
create policy spent_key_erase on spent_key to alongside_app using ((select viewer_role()) = 'system' and at < app_now() - interval '2 days');
grant select, insert, update, delete on mail to alongside_app;
create policy mail_put on mail for insert to alongside_app with check (trust_id = (select viewer_trust()));
create policy mail_send on mail to alongside_app using ((select viewer_role()) = 'system') with check ((select viewer_role()) = 'system');


-- ── People ────────────────────────────────────────────────────────────────────────────────────────────
-- account_id is in neither list: only make_person_account (0080) ties a record to an account.
grant select on person to alongside_app;
grant insert (trust_id, id, known_as, full_name, born_on, nhs_number, phone, email, address, postcode_sector, safe_contact, online_safe, access_needs, language, interpreter,
  walled, locked_at, made_at, made_by) on person to alongside_app;
grant update (known_as, full_name, born_on, nhs_number, phone, email, address, postcode_sector, safe_contact, online_safe, access_needs, language, interpreter, walled, locked_at) on person to alongside_app;
create policy person_in_circle on person for select to alongside_app using (trust_id = (select viewer_trust()) and id = any((select my_people())::uuid[]));
create policy person_by_lead on person for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and not walled);
create policy person_make on person for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy person_change_by_circle on person for update to alongside_app using (trust_id = (select viewer_trust()) and id = any((select my_people())::uuid[]));
create policy person_change_by_lead on person for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and not walled);

grant select, insert on person_change to alongside_app;
create policy person_change_read on person_change for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_people())::uuid[]));
create policy person_change_put on person_change for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[]) or (select viewer_role()) = 'lead'));

grant select, insert on wish to alongside_app;
create policy wish_read on wish for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[]) or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
create policy wish_put on wish for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[]) or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));

grant select, insert, update on circle to alongside_app;
create policy circle_mine on circle for select to alongside_app using (trust_id = (select viewer_trust()) and account_id = (select viewer_account()));
create policy circle_around_me on circle for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));
create policy circle_by_lead on circle for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and kind in ('support','cover','break_glass') and person_id <> all((select walled_people())::uuid[]));
-- The lead makes support and cover rows; the person shares; break-glass is one's own row, at most two hours, with its reason.
create policy circle_make_by_lead on circle for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and kind in ('support','cover') and person_id <> all((select walled_people())::uuid[]));
create policy circle_make_by_person on circle for insert to alongside_app with check (trust_id = (select viewer_trust()) and kind = 'shared'
  and person_id = any((select my_self())::uuid[]) and account_id <> (select viewer_account())
  and (support_id is null or exists (select 1 from support s where s.trust_id = circle.trust_id and s.id = circle.support_id and s.person_id = circle.person_id)));
-- Choosing a peer worker oneself opens one's record to that worker for that support, once, and to nobody else.
create policy circle_make_by_choice on circle for insert to alongside_app with check (trust_id = (select viewer_trust()) and kind = 'support'
  and person_id = any((select my_self())::uuid[]) and until is null and ended_at is null and parts = '{}' and made_by = (select viewer_account())
  and exists (select 1 from support s join peer_worker w on w.trust_id = s.trust_id and w.id = s.worker_id
    where s.trust_id = circle.trust_id and s.id = circle.support_id and s.person_id = circle.person_id and s.ended_at is null and w.account_id = circle.account_id));
create policy circle_break_glass on circle for insert to alongside_app with check (trust_id = (select viewer_trust()) and kind = 'break_glass'
  and account_id = (select viewer_account()) and (select viewer_role()) in ('lead','peer_worker') and length(btrim(why)) >= 10
  and since <= app_now() and until <= app_now() + interval '2 hours' and reviewed_at is null
  and person_id <> all((select walled_people())::uuid[]));
create policy circle_end_by_lead on circle for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and kind in ('support','cover','break_glass') and person_id <> all((select walled_people())::uuid[]))
  -- Said again for the new row: checks of several policies are joined with "or", so a loose one would loosen them all.
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
    and kind in ('support','cover','break_glass') and person_id <> all((select walled_people())::uuid[]));
-- A worker sees who covers for them, and ends it when they are back sooner.
create policy circle_of_my_supports on circle for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker'
  and kind in ('support', 'cover') and support_id = any((select my_supports())::uuid[]));
create policy circle_end_cover on circle for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker'
  and kind = 'cover' and support_id = any((select my_supports())::uuid[])) with check ((select viewer_role()) = 'peer_worker' and kind = 'cover' and ended_at is not null);
create policy circle_end_by_person on circle for update to alongside_app using (trust_id = (select viewer_trust()) and kind = 'shared' and person_id = any((select my_self())::uuid[]));
-- Whoever opened a record in an emergency may close it early; the table's own check keeps anybody from making it longer.
create policy circle_close_own_break_glass on circle for update to alongside_app using (trust_id = (select viewer_trust()) and kind = 'break_glass'
  and account_id = (select viewer_account())) with check (kind = 'break_glass' and account_id = (select viewer_account()) and ended_at is not null and reviewed_by is null);
revoke update on circle from alongside_app;
grant update (until, ended_at, ended_by, reviewed_at, reviewed_by, review_words, parts) on circle to alongside_app;

-- For somebody without an account their worker prints what they would see themselves: who looked, and who may see. Names and reasons, nothing else.
create function on_paper_for(p_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select viewer_role() = 'peer_worker' and exists (select 1 from person p where p.trust_id = viewer_trust() and p.id = p_person and p.account_id is null)
    and exists (select 1 from support s where s.trust_id = viewer_trust() and s.person_id = p_person and s.id = any(my_supports())) $$;
create function looks_for_paper(p_person uuid) returns table (name text, role text, day date, times int) language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(a.name, 'Somebody'), r.role, (r.at at time zone 'Europe/London')::date, count(*)::int from audit_row r left join account a on a.id = r.account_id
  where on_paper_for(p_person) and r.trust_id = viewer_trust() and r.look and r.person_id = p_person and r.at > app_now() - interval '1 year'
  group by 1, 2, 3 order by 3 desc, 4 desc limit 500 $$;
create function circle_for_paper(p_person uuid) returns table (name text, kind text, why text, since timestamptz, until timestamptz) language sql stable security definer set search_path = pg_catalog, public as $$
  select a.name, c.kind, c.why, c.since, coalesce(c.ended_at, c.until) from circle c join account a on a.id = c.account_id
  where on_paper_for(p_person) and c.trust_id = viewer_trust() and c.person_id = p_person and c.kind <> 'self' order by c.since desc limit 200 $$;

-- Opening a record in an emergency: whether it is one that may be (of this trust, not a colleague's own), for those who may.
create function may_open_in_emergency(p_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select viewer_role() in ('lead', 'peer_worker') and exists (select 1 from person where trust_id = viewer_trust() and id = p_person and not walled) $$;
-- The one record that answers to a name with a date of birth, or to a referral's number. Two or none is none. Never a list.
create function find_in_emergency(p_name text, p_born date, p_number int) returns uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select case when count(*) = 1 then (array_agg(id))[1] end from person p where viewer_role() in ('lead', 'peer_worker') and p.trust_id = viewer_trust() and not p.walled
    and ((p_born is not null and p.born_on = p_born and lower(btrim(p_name)) in (lower(p.known_as), lower(p.full_name)))
      or p.id = (select r.person_id from referral r where r.trust_id = viewer_trust() and r.number = p_number)) $$;
-- What was looked at while a record was open in an emergency, for the lead who reviews it: never for the one who opened it.
create function looks_in_emergency(p_circle uuid) returns table (at timestamptz, action text) language sql stable security definer set search_path = pg_catalog, public as $$
  select r.at, r.action from circle c join audit_row r on r.trust_id = c.trust_id and r.person_id = c.person_id and r.account_id = c.account_id and r.look
    and r.at >= c.made_at and r.at <= coalesce(c.ended_at, c.until)
  where viewer_role() = 'lead' and c.trust_id = viewer_trust() and c.id = p_circle and c.kind = 'break_glass' and c.account_id <> viewer_account() and c.person_id <> all(walled_people())
  order by r.at $$;
-- A colleague who is also supported: from now on only they, those who support them and the two named people find this record.
-- Answers how many named people now have it; with none it changes nothing, so that no record is lost.
create function wall_off(p_person uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare n int;
begin
  if viewer_role() <> 'lead' or not exists (select 1 from person where trust_id = viewer_trust() and id = p_person) then return 0; end if;
  insert into circle (trust_id, id, person_id, account_id, kind, why, since, made_by, made_at)
    select m.trust_id, gen_random_uuid(), p_person, m.account_id, 'named', 'Looks after records of colleagues who are also supported', app_now(), viewer_account(), app_now()
    from membership m where m.trust_id = viewer_trust() and m.role = 'named_person' and m.since <= app_now() and (m.until is null or m.until > app_now())
      and m.account_id is distinct from (select account_id from person where trust_id = viewer_trust() and id = p_person);
  get diagnostics n = row_count;
  if n > 0 then
    update person set walled = true where trust_id = viewer_trust() and id = p_person;
    update circle set ended_at = app_now(), ended_by = viewer_account() where trust_id = viewer_trust() and person_id = p_person and kind = 'break_glass' and ended_at is null;
  end if;
  return n;
end $$;
-- Whoever becomes one of the two named people later gets the records there are; whoever stops loses them.
create function keep_named_rows() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.until is null or new.until > app_now() then
    insert into circle (trust_id, id, person_id, account_id, kind, why, since, made_by, made_at)
      select p.trust_id, gen_random_uuid(), p.id, new.account_id, 'named', 'Looks after records of colleagues who are also supported', app_now(), new.made_by, app_now()
      from person p where p.trust_id = new.trust_id and p.walled and p.account_id is distinct from new.account_id
        and not exists (select 1 from circle c where c.trust_id = p.trust_id and c.person_id = p.id and c.account_id = new.account_id and c.kind = 'named' and c.ended_at is null);
  else
    update circle set ended_at = app_now(), ended_by = new.ended_by where trust_id = new.trust_id and account_id = new.account_id and kind = 'named' and ended_at is null;
  end if;
  return null;
end $$;
create trigger membership_named after insert or update on membership for each row when (new.role = 'named_person') execute function keep_named_rows();

grant select, insert, update on shared_words to alongside_app;
create policy shared_words_own on shared_words for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));
create policy shared_words_to_me on shared_words for select to alongside_app using (trust_id = (select viewer_trust())
  and (select viewer_role()) = 'carer' and taken_back_at is null and circle_id = any((select rows_sharing('my words to them'))::uuid[]));
create policy shared_words_say on shared_words for insert to alongside_app with check (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[])
  and exists (select 1 from circle c where c.trust_id = shared_words.trust_id and c.id = shared_words.circle_id and c.person_id = shared_words.person_id and c.kind = 'shared'));
create policy shared_words_take_back on shared_words for update to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));

grant select, insert, update on stay to alongside_app;
create policy stay_read on stay for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[])
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))
    or ((select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[]))));
create policy stay_put on stay for insert to alongside_app with check (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or ((select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[]))));
create policy stay_change on stay for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or ((select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[]))));
-- Stays a host team or a lead may see the dates of, for the history of dates.
create function stays_i_see() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from stay where trust_id = v_trust and team_id = any(viewer_teams())); end $$;
grant select, insert on expected_date to alongside_app;
create policy expected_read on expected_date for select to alongside_app using (trust_id = (select viewer_trust())
  and exists (select 1 from stay s where s.trust_id = expected_date.trust_id and s.id = expected_date.stay_id));
create policy expected_put on expected_date for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (select viewer_role()) in ('lead','host_team')
  and exists (select 1 from stay s where s.trust_id = expected_date.trust_id and s.id = expected_date.stay_id));

-- ── Workforce ─────────────────────────────────────────────────────────────────────────────────────────
grant select, insert, update on peer_worker to alongside_app;
create policy worker_staff on peer_worker for select to alongside_app using (trust_id = (select viewer_trust())
  and (select viewer_role()) in ('lead','administrator','peer_worker','named_person','manager','host_team','pals','advocate'));
create policy worker_shown_to_me on peer_worker for select to alongside_app using (trust_id = (select viewer_trust()) and id = any((select workers_shown_to_me())::uuid[]));
create policy worker_make on peer_worker for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');
create policy worker_change on peer_worker for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('administrator','lead') or account_id = (select viewer_account())));

grant select, insert, update on contract to alongside_app;
create policy contract_read on contract for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('lead','administrator') or worker_id = (select viewer_worker())));
create policy contract_put on contract for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');
create policy contract_end on contract for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');

grant select, insert, update on absence to alongside_app;
create policy absence_read on absence for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead','administrator','peer_worker'));
create policy absence_put on absence for insert to alongside_app with check (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('lead','administrator') or worker_id = (select viewer_worker())));
create policy absence_end on absence for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('lead','administrator') or worker_id = (select viewer_worker())));

grant select, insert, update on lead_cover to alongside_app;
create policy lead_cover_read on lead_cover for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead','administrator','peer_worker','host_team','named_person'));
create policy lead_cover_put on lead_cover for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead','administrator'));
create policy lead_cover_end on lead_cover for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead','administrator'));

grant select, insert, update on on_call to alongside_app;
create policy on_call_read on on_call for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead','administrator','peer_worker','named_person','manager'));
create policy on_call_put on on_call for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');
create policy on_call_end on on_call for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'administrator');

-- ── Referrals ─────────────────────────────────────────────────────────────────────────────────────────
grant select, insert, update on referral to alongside_app;
create policy referral_by_lead on referral for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and (person_id is null or person_id <> all((select walled_people())::uuid[])));
create policy referral_of_my_team on referral for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'host_team'
  and team_id = any((select viewer_teams())::uuid[]));
create policy referral_in_circle on referral for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_people())::uuid[]));
create policy referral_put_by_team on referral for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'host_team'
  and team_id = any((select viewer_teams())::uuid[]) and source = 'host team' and answer is null and person_id is null);
create policy referral_put_by_lead on referral for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and source = 'phone' and answer is null and person_id is null);
create policy referral_put_by_public on referral for insert to alongside_app with check (trust_id = (select viewer_trust())
  and ((source = 'self' and team_id is null) or (source = 'team link' and (select viewer_role()) = 'nobody')) and answer is null and person_id is null and made_by is null);
create policy referral_answer on referral for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and (person_id is null or person_id <> all((select walled_people())::uuid[])));
create policy referral_withdraw on referral for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'host_team'
  and team_id = any((select viewer_teams())::uuid[]) and answer is null) with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[]) and answer = 'withdrawn');
create policy referral_clock_by_worker on referral for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker'
  and person_id = any((select my_people())::uuid[]));
create policy referral_matched_by_choice on referral for update to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[])
  and answer = 'accepted' and matched_at is null) with check (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]) and answer = 'accepted' and matched_at is not null);
revoke update on referral from alongside_app;
grant update (answer, answered_at, answered_by, decline_reason, answer_words, person_id, matched_at, first_held_at, second_held_at, stopped_at, stopped_by, stopped_words) on referral to alongside_app;
-- A policy cannot compare a row with what it was. The person and their worker move the clocks, and nothing else of a referral.
create function referral_clocks_only() returns trigger language plpgsql as $$
begin
  if viewer_role() not in ('lead', 'host_team') and current_user = 'alongside_app'
     and (new.answer, new.answered_at, new.answered_by, new.decline_reason, new.answer_words, new.person_id, new.stopped_at, new.stopped_by, new.stopped_words)
       is distinct from (old.answer, old.answered_at, old.answered_by, old.decline_reason, old.answer_words, old.person_id, old.stopped_at, old.stopped_by, old.stopped_words) then
    raise exception 'new row violates row-level security policy for table "referral": only its clocks may change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger referral_clocks_only before update on referral for each row execute function referral_clocks_only();
-- How long answers take here, without a name or a number of a referral: the days of the newest 200 answers. Security definer, because
-- whoever asks for support may know how long an answer takes, and may see no other referral.
create function answered_lately(p_since timestamptz) returns table (sent_at timestamptz, answered_at timestamptz) language sql stable security definer set search_path = pg_catalog, public as $$
  select r.sent_at, r.answered_at from referral r where r.trust_id = viewer_trust() and r.source <> 'old list' and r.answer in ('accepted', 'declined') and r.answered_at >= p_since
  order by r.answered_at desc limit 200 $$;
-- People the lead may already know: same NHS number, date of birth, phone, or a name like it. Never a colleague's own record. Security definer,
-- because likeness of names is not leakproof: under row-level security PostgreSQL would compare every name instead of using the index.
-- The threshold is a setting of pg_trgm that a session knows once it has used it; this file may be the first of its session.
do $$ begin perform similarity('a', 'a'); end $$;
create function possible_people(p_names text, p_born date, p_nhs text, p_phone text) returns table (id uuid, why text[])
language sql stable security definer set search_path = pg_catalog, public set pg_trgm.similarity_threshold = 0.5 as $$
  select m.id, array_agg(m.why order by m.strength) from (
    select p.id, 'the same NHS number' as why, 1 as strength from person p where p.trust_id = viewer_trust() and p.nhs_number = p_nhs and not p.walled
    union all (select p.id, 'the same date of birth', 2 from person p where p.trust_id = viewer_trust() and p.born_on = p_born and not p.walled
      order by similarity(p.known_as || ' ' || p.full_name, p_names) desc limit 5)
    union all (select p.id, 'the same phone', 3 from person p where p.trust_id = viewer_trust() and not p.walled and p.phone is not null and length(p_phone) >= 9
      and right(regexp_replace(p.phone, '\D', '', 'g'), 10) = right(p_phone, 10) limit 8)
    union all (select p.id, 'a name like it', 4 from person p where p.trust_id = viewer_trust() and not p.walled
      and (p.known_as || ' ' || p.full_name) % p_names order by similarity(p.known_as || ' ' || p.full_name, p_names) desc limit 8)
  ) m where viewer_role() = 'lead' group by m.id order by min(m.strength), count(*) desc limit 8 $$;
-- Who leads peer support here: a name to ring or ask for, for anybody signed in. Security definer, because most may not read memberships.
create function trust_leads() returns table (account_id uuid, name text) language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.name from membership m join account a on a.id = m.account_id and a.disabled_at is null
  where m.trust_id = viewer_trust() and viewer_account() is not null and m.role = 'lead' and m.since <= app_now() and (m.until is null or m.until > app_now())
  order by m.since, a.name $$;
-- Counts for a manager, who sees no person: below five a count is null before it leaves the database. Security definer, because a manager
-- may read none of the rows that are counted. 'asked' and 'met twice' look at the 90 whole days before today.
create function counts_for_manager() returns table (what text, team text, n int) language sql stable security definer set search_path = pg_catalog, public as $$
  with today as (select (app_now() at time zone 'Europe/London')::date as day),
  span as (select (day - 90)::timestamp at time zone 'Europe/London' as since, day::timestamp at time zone 'Europe/London' as until from today),
  counted (what, team, n) as (
    select 'with now', null, count(distinct person_id) from support where trust_id = viewer_trust() and ended_at is null
    union all select 'waiting for a peer worker', null, count(*) from referral where trust_id = viewer_trust() and answer = 'accepted' and matched_at is null and stopped_at is null
    union all select 'met twice', null, count(*) from support, span where trust_id = viewer_trust() and second_held_at >= since and second_held_at < until
    union all select 'asked', null, count(*) from referral, span where trust_id = viewer_trust() and sent_at >= since and sent_at < until
    union all select 'asked by', coalesce(h.name, ''), count(*) from span, referral r left join host_team h on h.trust_id = r.trust_id and h.id = r.team_id
      where r.trust_id = viewer_trust() and r.sent_at >= since and r.sent_at < until group by h.name)
  select what, team, (case when n >= 5 then n end)::int from counted where viewer_role() = 'manager' $$;
-- Employed now, and their contracted minutes a week: posts and hours are a manager's own work.
create function workforce_for_manager() returns table (workers int, minutes_a_week int) language sql stable security definer set search_path = pg_catalog, public as $$
  with today as (select (app_now() at time zone 'Europe/London')::date as day)
  select count(distinct w.id)::int, coalesce(sum(c.minutes_a_week), 0)::int from today, peer_worker w
    left join contract c on c.trust_id = w.trust_id and c.worker_id = w.id and c.from_on <= (select day from today) and (c.until_on is null or c.until_on >= (select day from today))
  where w.trust_id = viewer_trust() and viewer_role() = 'manager' and (w.left_on is null or w.left_on > day) $$;
-- The next number; two at once wait for each other.
-- The lead's search by the beginning of a name. Security definer for the same reason; it answers ids, and the rows are read under the lead's own eyes.
create function find_people(p_start text, p_most int) returns setof uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id from person p, regexp_replace(btrim(p_start), '([\\%_])', '\\\1', 'g') as start
  where viewer_role() = 'lead' and p.trust_id = viewer_trust() and not p.walled
    and ((p.known_as || ' ' || p.full_name) ilike start || '%' or (p.known_as || ' ' || p.full_name) ilike '% ' || start || '%'
      or (p.known_as || ' ' || p.full_name) ilike '%-' || start || '%')
  order by p.known_as, p.full_name, p.id limit p_most $$;
create function next_referral_number(p_trust uuid) returns int language sql volatile security definer set search_path = pg_catalog, public as $$
  select pg_advisory_xact_lock(hashtextextended('referral number ' || p_trust::text, 0));
  select coalesce(max(number), 1000) + 1 from referral where trust_id = p_trust $$;

grant select, insert on not_agreed to alongside_app;
create policy not_agreed_put on not_agreed for insert to alongside_app with check (trust_id = (select viewer_trust()));
create policy not_agreed_read on not_agreed for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead','manager'));

grant select, insert, update, delete on email_code to alongside_app;
create policy email_code_visitor on email_code to alongside_app using (visitor = (select viewer_visitor())) with check (visitor = (select viewer_visitor()));
create policy email_code_erase on email_code to alongside_app using ((select viewer_role()) = 'system' and expires_at < app_now() - interval '1 day');

grant select, insert, update on offer to alongside_app;
create policy offer_by_lead on offer for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy offer_to_me on offer for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));
create policy offer_put on offer for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy offer_answer_by_lead on offer for update to alongside_app using (trust_id = (select viewer_trust())
  and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
-- The person answers once, as themself; the others are put away when they have chosen.
create policy offer_answer_by_me on offer for update to alongside_app using (trust_id = (select viewer_trust())
  and person_id = any((select my_self())::uuid[]) and answer is null and taken_back_at is null)
  with check (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]) and said_on is null
    and ((answer is not null and answered_by = (select viewer_account()) and taken_back_at is null) or (answer is null and taken_back_at is not null)));
revoke update on offer from alongside_app;
grant update (answer, answered_at, answered_by, said_on, said_how, taken_back_at) on offer to alongside_app;
-- How many more people a worker has room for, for whoever may know: the lead, or a person who was shown that worker. Security definer,
-- because a person never sees whom else a worker supports. It counts what the lead counts: a hidden colleague's support would show as
-- room that is missing. Null: not there, left, or not for this viewer to know.
create function room_of(p_worker uuid) returns int language sql stable security definer set search_path = pg_catalog, public as $$
  select w.room_for - (select count(*)::int from support s where s.trust_id = w.trust_id and s.worker_id = w.id and s.ended_at is null and s.person_id <> all(walled_people()))
  from peer_worker w where w.trust_id = viewer_trust() and w.id = p_worker and (w.left_on is null or w.left_on > (app_now() at time zone 'Europe/London')::date)
    and (viewer_role() = 'lead' or w.id = any(workers_shown_to_me())) $$;
-- The same, held until this transaction ends: of two people who press at once for the last place, one waits and is then told.
create function hold_room(p_worker uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('room of worker ' || p_worker::text, 0));
  return room_of(p_worker);
end $$;


-- ── Support ───────────────────────────────────────────────────────────────────────────────────────────
grant select, insert, update on support to alongside_app;
create policy support_mine on support for select to alongside_app using (trust_id = (select viewer_trust())
  and (id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])));
create policy support_by_lead on support for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy support_shared on support for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'carer' and person_id = any((select shared_with_me('peer worker'))::uuid[]));
create policy support_put on support for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
-- A person begins one support: with a worker they were shown and did not say no to, for the referral it was about, now, and nothing in it yet.
create policy support_put_by_choice on support for insert to alongside_app with check (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[])
  and began_at = (select app_now()) and num_nonnulls(ending_why, first_held_at, second_held_at, last_held_at, next_planned_at, home_held_at, rather_not_at, ended_at, ended_how) = 0
  and exists (select 1 from offer o where o.trust_id = support.trust_id and o.referral_id = support.referral_id and o.person_id = support.person_id
    and o.worker_id = support.worker_id and o.answer is distinct from 'no' and o.taken_back_at is null));
create policy support_change on support for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or id = any((select my_supports())::uuid[]) or person_id = any((select my_self())::uuid[])));

grant select, insert, update on contact to alongside_app;
create policy contact_mine on contact for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])));
create policy contact_by_lead on contact for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy contact_shared on contact for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'carer'
  and person_id = any((select shared_with_me('next meeting'))::uuid[]) and planned_at > app_now() and cancelled_at is null);
create policy contact_put on contact for insert to alongside_app with check (trust_id = (select viewer_trust()) and support_id = any((select my_supports())::uuid[]));
create policy contact_change on contact for update to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[])
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
revoke update on contact from alongside_app;
grant update (planned_at, planned_minutes, how, place, ring_if_late, ring_account, worker_id, cancelled_at, cancelled_by, cancelled_who, recorded_at, held, began_at, minutes) on contact to alongside_app;

grant select, insert on contact_record to alongside_app;
create policy contact_record_mine on contact_record for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])));
create policy contact_record_by_lead on contact_record for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy contact_record_put on contact_record for insert to alongside_app with check (trust_id = (select viewer_trust()) and support_id = any((select my_supports())::uuid[]));

grant select, insert on contact_step to alongside_app;
create policy contact_step_read on contact_step for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[]) or ((select viewer_role()) in ('lead') and person_id <> all((select walled_people())::uuid[]))));
create policy contact_step_put on contact_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and ((select viewer_role()) = 'person' and person_id = any((select my_self())::uuid[]) and kind in ('cannot make it', 'somewhere else')
    or (select viewer_role()) = 'peer_worker' and person_id = any((select my_people())::uuid[])
    or (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])));

grant select, insert, update, delete on out_now to alongside_app;
create policy out_now_staff on out_now for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker())));
-- Whoever promised to ring sees that a colleague is out and until when; never the person or the place.
create policy out_now_i_ring on out_now for select to alongside_app using (trust_id = (select viewer_trust()) and rings_account = (select viewer_account()));
create function contacts_i_ring_about() returns uuid[] language plpgsql stable as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(contact_id), '{}') from out_now where trust_id = v_trust and rings_account = v_account); end $$;
create policy contact_step_i_rang on contact_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and kind = 'rang' and contact_id = any((select contacts_i_ring_about())::uuid[]));
create policy contact_step_of_ringing on contact_step for select to alongside_app using (trust_id = (select viewer_trust()) and kind = 'rang'
  and contact_id = any((select contacts_i_ring_about())::uuid[]));
create policy out_now_put on out_now for insert to alongside_app with check (trust_id = (select viewer_trust()) and worker_id = (select viewer_worker()));
create policy out_now_change on out_now for update to alongside_app using (trust_id = (select viewer_trust()) and worker_id = (select viewer_worker()));
create policy out_now_back on out_now for delete to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker()) or rings_account = (select viewer_account())));

grant select, insert, update on note_item to alongside_app;
create policy note_of_my_support on note_item for select to alongside_app using (trust_id = (select viewer_trust()) and support_id = any((select my_supports())::uuid[]));
create policy note_of_mine on note_item for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[])
  and (shown_at is not null or show_by <= app_now() or said_by = 'person' or safeguarding_at is not null) and id <> all((select withheld_items())::uuid[]));
create policy note_break_glass on note_item for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) <> 'person' and person_id = any((select my_records())::uuid[]));
create policy note_safeguarding_by_lead on note_item for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and safeguarding_at is not null and person_id <> all((select walled_people())::uuid[]));
create policy note_asked_for on note_item for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and contact_id = any((select notes_i_asked_for())::uuid[]) and person_id <> all((select walled_people())::uuid[]));
-- A new peer worker reads what the person kept with an earlier one, when the person shares it.
create policy note_shared_with_worker on note_item for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker'
  and kept_at is not null and erase_on is null and safeguarding_at is null and corrected_at is null and support_id = any((select supports_shared_with_me())::uuid[]));
create policy note_put on note_item for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or (person_id = any((select my_self())::uuid[]) and said_by = 'person')));
create policy note_change on note_item for update to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_self())::uuid[])));
create policy note_due_for_erasure on note_item for select to alongside_app using ((select viewer_role()) = 'system' and erase_on is not null);
create policy note_erase on note_item for update to alongside_app using ((select viewer_role()) = 'system' and erase_on is not null and erase_on <= (app_now() at time zone 'Europe/London')::date)
  with check ((select viewer_role()) = 'system' and words is null);

grant select, insert, update on note_answer to alongside_app;
create policy note_answer_read on note_answer for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])));
create policy note_answer_put on note_answer for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_self())::uuid[])));
create policy note_answer_change on note_answer for update to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_self())::uuid[])));
create policy note_answer_system_reads on note_answer for select to alongside_app using ((select viewer_role()) = 'system' and item_id = any((select items_to_erase())::uuid[]));
create policy note_answer_erase on note_answer for update to alongside_app using ((select viewer_role()) = 'system' and item_id = any((select items_to_erase())::uuid[])) with check ((select viewer_role()) = 'system' and words is null);

grant select, insert, update on withholding to alongside_app;
create policy withholding_staff on withholding for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or ((select viewer_role()) = 'peer_worker' and person_id = any((select my_people())::uuid[]))));
create policy withholding_put on withholding for insert to alongside_app with check (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or ((select viewer_role()) = 'peer_worker' and person_id = any((select my_people())::uuid[]))));
create policy withholding_end on withholding for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
-- What the person may know: that something is withheld, and when it is looked at again. Never the words or the reason.
create function withheld_from_me() returns table (made_on date, review_on date) language sql stable security definer set search_path = pg_catalog, public as $$
  select (made_at at time zone 'Europe/London')::date, review_on from withholding
  where trust_id = viewer_trust() and person_id = any(my_self()) and ended_at is null and tell_person $$;

grant select, insert on note_request to alongside_app;
create policy note_request_read on note_request for select to alongside_app using (trust_id = (select viewer_trust())
  and (asked_by = (select viewer_account()) or person_id = any((select my_people())::uuid[])));
create policy note_request_put on note_request for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and asked_by = (select viewer_account()) and length(btrim(reason)) >= 10 and until <= app_now() + interval '2 hours' and person_id <> all((select walled_people())::uuid[]));

-- Written by the import command only, as the owner.
grant select on met_before to alongside_app;
create policy met_before_read on met_before for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[]) or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
grant select on old_list_row to alongside_app;
create policy old_list_by_lead on old_list_row for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and person_id <> all((select walled_people())::uuid[]));

grant select, insert on record_copy to alongside_app;
create policy record_copy_read on record_copy for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[]) or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
create policy record_copy_put on record_copy for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[]) or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));

-- ── Concerns and feedback ─────────────────────────────────────────────────────────────────────────────
grant select, insert, update on concern to alongside_app;
create policy concern_by_lead on concern for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and (person_id is null or person_id <> all((select walled_people())::uuid[])));
create policy concern_i_raised on concern for select to alongside_app using (trust_id = (select viewer_trust()) and raised_by = (select viewer_account()));
create policy concern_about_me on concern for select to alongside_app using (trust_id = (select viewer_trust()) and person_knows and person_id = any((select my_self())::uuid[]));
create policy concern_put on concern for insert to alongside_app with check (trust_id = (select viewer_trust()) and raised_by = (select viewer_account())
  and (select viewer_role()) in ('peer_worker','lead') and (person_id is null or person_id = any((select my_people())::uuid[])
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
create policy concern_change on concern for update to alongside_app using (trust_id = (select viewer_trust())
  and (raised_by = (select viewer_account()) or ((select viewer_role()) = 'lead' and (person_id is null or person_id <> all((select walled_people())::uuid[])))));
create function my_concerns() returns uuid[] language plpgsql stable as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from concern where trust_id = v_trust and raised_by = v_account); end $$;
grant select, insert on concern_step to alongside_app;
create policy concern_step_read on concern_step for select to alongside_app using (trust_id = (select viewer_trust())
  and exists (select 1 from concern c where c.trust_id = concern_step.trust_id and c.id = concern_step.concern_id));
create policy concern_step_put on concern_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and exists (select 1 from concern c where c.trust_id = concern_step.trust_id and c.id = concern_step.concern_id));

grant select, insert on feedback to alongside_app;
create policy feedback_put on feedback for insert to alongside_app with check (trust_id = (select viewer_trust()) and (sent_by is null or sent_by = (select viewer_account()))
  and (person_id is null or person_id = any((select my_self())::uuid[])));
create policy feedback_read on feedback for select to alongside_app using (trust_id = (select viewer_trust())
  and (select viewer_role()) = reader and (about_worker_id is null or about_worker_id is distinct from (select viewer_worker())));
create policy feedback_my_own on feedback for select to alongside_app using (trust_id = (select viewer_trust()) and sent_by = (select viewer_account()));
grant select, insert on feedback_step to alongside_app;
create policy feedback_step_read on feedback_step for select to alongside_app using (trust_id = (select viewer_trust())
  and exists (select 1 from feedback f where f.trust_id = feedback_step.trust_id and f.id = feedback_step.feedback_id));
create policy feedback_step_put on feedback_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and exists (select 1 from feedback f where f.trust_id = feedback_step.trust_id and f.id = feedback_step.feedback_id));
