-- Generated from db/migrations by "npm run alongside -- schema" with PostgreSQL 15. Do not edit.
--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: cube; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS cube WITH SCHEMA public;

--
-- Name: EXTENSION cube; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION cube IS 'data type for multidimensional cubes';

--
-- Name: earthdistance; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS earthdistance WITH SCHEMA public;

--
-- Name: EXTENSION earthdistance; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION earthdistance IS 'calculate great-circle distances on the surface of the Earth';

--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

--
-- Name: accounts_of_people(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accounts_of_people() RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select count(distinct account_id)::int from membership
  where trust_id = viewer_trust() and viewer_role() = 'administrator' and role in ('person', 'carer') and (until is null or until > app_now()) $$;

--
-- Name: answer_ask(uuid, text, date, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.answer_ask(p_ask uuid, p_answer text, p_said_on date, p_said_how text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare k worker_ask;
begin
  select a.* into k from worker_ask a join referral r on r.trust_id = a.trust_id and r.id = a.referral_id
    where a.trust_id = viewer_trust() and a.id = p_ask and a.answer is null and a.taken_back_at is null and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null
      and (viewer_role() = 'peer_worker' and a.worker_id = viewer_worker() and p_said_on is null
        or viewer_role() = 'lead' and p_said_on is not null and a.person_id <> all((select walled_people())::uuid[])
        or viewer_role() = 'named_person' and p_said_on is not null and a.person_id = any(my_records())) for update of a;
  if k.id is null or p_answer not in ('yes', 'not now') then return false; end if;
  update worker_ask set answer = p_answer, answered_at = app_now(), answered_by = viewer_account(), said_on = p_said_on, said_how = p_said_how where trust_id = k.trust_id and id = k.id;
  if p_answer = 'yes' then
    insert into offer (trust_id, id, referral_id, person_id, worker_id, suggested_by, suggested_at)
      values (k.trust_id, gen_random_uuid(), k.referral_id, k.person_id, k.worker_id, k.asked_by, app_now()) on conflict do nothing;
  end if;
  return true;
end $$;

--
-- Name: answered_lately(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.answered_lately(p_since timestamp with time zone) RETURNS TABLE(sent_at timestamp with time zone, answered_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select r.sent_at, r.answered_at from referral r where r.trust_id = viewer_trust() and r.source <> 'old list' and r.answer in ('accepted', 'declined') and r.answered_at >= p_since
  order by r.answered_at desc limit 200 $$;

--
-- Name: app_now(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.app_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;

--
-- Name: FUNCTION app_now(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.app_now() IS 'The one clock. The app sets app.now; without it, the server''s own time.';

--
-- Name: app_today(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.app_today() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select (app_now() at time zone 'Europe/London')::date $$;

--
-- Name: FUNCTION app_today(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.app_today() IS 'The day it is in the United Kingdom, by the one clock.';

--
-- Name: asks_for_me(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.asks_for_me() RETURNS TABLE(id uuid, asked_at timestamp with time zone, asked_by text, place text, area text, on_ward boolean, expected_on date, leaving_hospital boolean, finding_places boolean, one_or_group text, language text, interpreter boolean, access_needs text, days integer[], times text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select k.id, k.asked_at, a.name, coalesce(ward.name, t.name), coalesce(ward.area, t.area, mine.area), st.id is not null, st.expected_on, r.leaving_hospital, r.finding_places, r.one_or_group,
    p.language, p.interpreter, p.access_needs, mine.days, mine.times
  from worker_ask k join referral r on r.trust_id = k.trust_id and r.id = k.referral_id join person p on p.trust_id = k.trust_id and p.id = k.person_id
    left join account a on a.id = k.asked_by
    left join lateral (select s.id, s.team_id, s.expected_on from stay s where s.trust_id = k.trust_id and s.person_id = k.person_id and s.left_on is null order by s.made_at desc limit 1) st on true
    left join host_team ward on ward.trust_id = k.trust_id and ward.id = st.team_id
    left join host_team t on t.trust_id = k.trust_id and t.id = r.team_id
    left join lateral (select w.days, w.times, w.area from match_wish w where w.trust_id = k.trust_id and w.person_id = k.person_id order by w.recorded_at desc, w.id desc limit 1) mine on true
  where viewer_role() = 'peer_worker' and k.trust_id = viewer_trust() and k.worker_id = viewer_worker() and k.answer is null and k.taken_back_at is null
    and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null and p.locked_at is null
  order by k.asked_at limit 20 $$;

--
-- Name: begin_session(bytea, uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.begin_session(p_token bytea, p_id uuid, p_account uuid) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare m record; n int;
begin
  select count(*) into n from membership where account_id = p_account and since <= app_now() and (until is null or until > app_now());
  if n = 1 then
    select trust_id, id into m from membership where account_id = p_account and since <= app_now() and (until is null or until > app_now());
    insert into session (token_hash, id, account_id, trust_id, membership_id, began_at, last_seen_at, confirmed_at)
      values (p_token, p_id, p_account, m.trust_id, m.id, app_now(), app_now(), app_now());
    return m.id;
  end if;
  insert into session (token_hash, id, account_id, began_at, last_seen_at, confirmed_at) values (p_token, p_id, p_account, app_now(), app_now(), app_now());
  return null;
end $$;

--
-- Name: carers_i_invited(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.carers_i_invited() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select coalesce(array_agg(m.account_id), '{}') from membership m join account a on a.id = m.account_id
  where m.trust_id = viewer_trust() and m.role = 'carer' and m.made_by = viewer_account() and a.password_hash is null
    and not exists (select 1 from passkey k where k.account_id = a.id) $$;

--
-- Name: choices_of_account(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.choices_of_account(p_account uuid) RETURNS TABLE(trust_id uuid, trust_name text, membership_id uuid, role text, team_name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select m.trust_id, t.name, m.id, m.role, h.name from membership m join trust t on t.id = m.trust_id
  left join host_team h on h.trust_id = m.trust_id and h.id = m.team_id
  where m.account_id = p_account and p_account = viewer_account() and m.since <= app_now() and (m.until is null or m.until > app_now())
  order by t.name, m.role $$;

--
-- Name: circle_for_paper(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.circle_for_paper(p_person uuid) RETURNS TABLE(name text, kind text, why text, since timestamp with time zone, until timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select a.name, c.kind, c.why, c.since, coalesce(c.ended_at, c.until) from circle c join account a on a.id = c.account_id
  where on_paper_for(p_person) and c.trust_id = viewer_trust() and c.person_id = p_person and c.kind <> 'self' order by c.since desc limit 200 $$;

--
-- Name: claim_draft(text, text, uuid, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.claim_draft(p_code text, p_form text, p_about uuid, p_visitor text) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  update draft set account_id = viewer_account(), visitor = case when viewer_account() is null then p_visitor end, saved_at = app_now()
  where code_hash = p_code and form = p_form and about is not distinct from p_about and trust_id is not distinct from viewer_trust()
    and account_id is null and erase_at > app_now() returning id $$;

--
-- Name: close_person_account(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.close_person_account(p_person uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account uuid;
begin
  if viewer_role() <> 'lead' then return false; end if;
  select account_id into v_account from person where trust_id = viewer_trust() and id = p_person and not walled;
  if v_account is null then return false; end if;
  update membership m set until = app_now(), ended_by = viewer_account() where m.trust_id = viewer_trust() and m.account_id = v_account and m.role = 'person' and m.until is null;
  if not found then return false; end if;
  update session se set ended_at = app_now() where se.account_id = v_account and se.trust_id = viewer_trust() and se.ended_at is null;
  update invitation v set cancelled_at = app_now() where v.trust_id = viewer_trust() and v.account_id = v_account and v.used_at is null and v.cancelled_at is null;
  return true;
end $$;

--
-- Name: closed_among_our_referrals(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.closed_among_our_referrals() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust();
begin
  if viewer_role() <> 'host_team' then return '{}'; end if;
  return (select coalesce(array_agg(distinct p.id), '{}') from referral r join person p on p.trust_id = r.trust_id and p.id = r.person_id
    where r.trust_id = v_trust and r.team_id = any(viewer_teams()) and p.locked_at is not null);
end $$;

--
-- Name: concerns_known(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.concerns_known(p_person uuid) RETURNS TABLE(id uuid, raised_at timestamp with time zone, raised_by text, said text, told_name text, told_job text, they_will text, confirmed_name text, taken boolean, closed_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select c.id, c.raised_at, a.name, c.said, c.told_name, c.told_job, c.they_will, c.confirmed_name, c.taken_at is not null, c.closed_at
  from concern c left join account a on a.id = c.raised_by
  where c.trust_id = viewer_trust() and c.person_id = p_person and c.person_knows and (p_person = any(my_self()) or on_paper_for(p_person))
  order by c.raised_at desc limit 100 $$;

--
-- Name: connections_shared_with_me(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.connections_shared_with_me() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from connection where trust_id = v_trust and viewer_role() = 'carer' and person_id = any(shared_with_me('places')) and closed_at is null); end $$;

--
-- Name: contacts_i_ring_about(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.contacts_i_ring_about() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(contact_id), '{}') from out_now where trust_id = v_trust and rings_account = v_account); end $$;

--
-- Name: contacts_i_tell_of(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.contacts_i_tell_of() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_worker constant uuid := viewer_worker(); v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(contact_id), '{}') from handover_contact where trust_id = v_trust and teller_worker_id = v_worker and told_at is null); end $$;

--
-- Name: correct_place(uuid, uuid, text, text, jsonb, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.correct_place(p_place uuid, p_id uuid, p_field text, p_value text, p_rows jsonb, p_why text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $_$
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
end $_$;

--
-- Name: counts_for_manager(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.counts_for_manager() RETURNS TABLE(what text, team text, n integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  with today as (select (app_now() at time zone 'Europe/London')::date as day),
  span as (select (day - 90)::timestamp at time zone 'Europe/London' as since, day::timestamp at time zone 'Europe/London' as until from today),
  walled as (select walled_people() as ids),
  counted (what, team, n) as (
    select 'with now', null, count(distinct person_id) from support, walled where trust_id = viewer_trust() and ended_at is null and person_id <> all(ids)
    union all select 'waiting for a peer worker', null, count(*) from referral, walled where trust_id = viewer_trust() and answer = 'accepted' and matched_at is null and stopped_at is null and person_id <> all(ids)
    union all select 'met twice', null, count(*) from support, span, walled where trust_id = viewer_trust() and second_held_at >= since and second_held_at < until and person_id <> all(ids)
    union all select 'asked', null, count(*) from referral, span, walled where trust_id = viewer_trust() and sent_at >= since and sent_at < until and (person_id is null or person_id <> all(ids))
    union all select 'asked by', coalesce(h.name, ''), count(*) from span, walled, referral r left join host_team h on h.trust_id = r.trust_id and h.id = r.team_id
      where r.trust_id = viewer_trust() and r.sent_at >= since and r.sent_at < until and (r.person_id is null or r.person_id <> all(ids)) group by h.name)
  select what, team, (case when n >= 5 then n end)::int from counted where viewer_role() = 'manager' $$;

--
-- Name: days_set(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.days_set(p_key text) RETURNS integer
    LANGUAGE sql STABLE
    AS $$
  select coalesce((select (s.value #>> '{}')::int from trust_setting s where s.trust_id = (select viewer_trust()) and s.key = p_key),
    case p_key when 'second_contact_days' then 7 when 'home_contact_days' then 7 end) $$;

--
-- Name: default_ending(uuid, uuid, date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.default_ending(p_trust uuid, p_person uuid, p_began date, p_first_met date) RETURNS date
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_stay record; v_months int;
begin
  select coalesce((select (value #>> '{}')::int from trust_setting where trust_id = p_trust and key = 'support_months'), 4) into v_months;
  select left_on into v_stay from stay where trust_id = p_trust and person_id = p_person and undone_at is null
    and coalesce(began_on, (made_at at time zone 'Europe/London')::date) <= p_began and (left_on is null or left_on >= p_began)
    order by made_at desc, id desc limit 1;
  if found then return (v_stay.left_on + make_interval(months => v_months))::date; end if;
  return (p_first_met + make_interval(months => v_months))::date;
end $$;

--
-- Name: demo_accounts(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.demo_accounts() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select count(*) from account where demo $$;

--
-- Name: demo_mails(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.demo_mails() RETURNS TABLE(id uuid, trust_name text, to_address text, subject text, body text, made_at timestamp with time zone, sent_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select m.id, t.name, m.to_address, m.subject, m.body, m.made_at, m.sent_at from mail m join trust t on t.id = m.trust_id and t.demo order by m.made_at desc limit 50 $$;

--
-- Name: demo_sign_ins(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.demo_sign_ins() RETURNS TABLE(id uuid, name text, role text, email text, trust text, stage text, nth bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  with members as (
    select a.id, a.name, m.role, a.email, t.name as trust, t.id as trust_id, t.made_at, m.since,
      case when m.role <> 'person' then null
        when exists (select 1 from support s where s.person_id = p.id and s.ended_at is null and s.next_planned_at is not null and s.second_held_at is not null) then 'has a peer worker'
        when exists (select 1 from offer o where o.person_id = p.id and o.answer is null and o.taken_back_at is null) then 'chooses a peer worker'
        when exists (select 1 from support s where s.person_id = p.id and s.ended_at is null) then 'has just begun'
        when exists (select 1 from support s where s.person_id = p.id) then 'support has ended' else 'waits for a peer worker' end as stage
    from membership m join account a on a.id = m.account_id join trust t on t.id = m.trust_id left join person p on p.trust_id = m.trust_id and p.account_id = a.id
    where a.demo and t.demo and a.email is not null and a.disabled_at is null and m.until is null)
  select id, name, role, email, trust, stage, row_number() over (partition by trust_id, role order by in_stage, stage, since, id)
  from (select *, row_number() over (partition by trust_id, role, stage order by since desc, id) as in_stage from members) r order by made_at, trust_id, role, 7 $$;

--
-- Name: emergencies_by_leads(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.emergencies_by_leads() RETURNS TABLE(id uuid, opened_by text, since timestamp with time zone, until timestamp with time zone, why text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select c.id, a.name, c.since, coalesce(c.ended_at, c.until), c.why from circle c join account a on a.id = c.account_id
  where viewer_role() = 'named_person' and c.trust_id = viewer_trust() and c.kind = 'break_glass' and c.reviewed_at is null and c.account_id <> viewer_account()
    and exists (select 1 from membership m where m.trust_id = c.trust_id and m.account_id = c.account_id and m.role = 'lead' and m.since <= c.since and (m.until is null or m.until > c.since))
    and not exists (select 1 from person p where p.trust_id = c.trust_id and p.id = c.person_id and p.account_id = viewer_account())
  order by c.made_at limit 20 $$;

--
-- Name: end_correction(uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.end_correction(p_place uuid, p_id uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_was place_correction;
begin
  if not keeps_directory() then return false; end if;
  update place_correction set ended_at = app_now(), ended_by = viewer_account() where place_id = p_place and id = p_id and ended_at is null returning * into v_was;
  if v_was.id is null then return false; end if;
  perform write_place_field(p_place, v_was.field, v_was.source_says, v_was.source_rows);
  return true;
end $$;

--
-- Name: end_support(uuid, text, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.end_support(p_support uuid, p_how text, p_seen_until timestamp with time zone) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare s support; v_off int;
begin
  select * into s from support where trust_id = viewer_trust() and id = p_support and ended_at is null
    and (viewer_role() = 'lead' and person_id <> all((select walled_people())::uuid[])
      or viewer_role() = 'peer_worker' and id = any(my_supports())
      or viewer_role() = 'person' and person_id = any(my_self())
      or viewer_role() = 'named_person' and person_id = any(my_records())) for update;
  if s.id is null then return null; end if;
  if p_how not in ('as agreed', 'stopped coming', 'moved away', 'withdrew', 'parted', 'handed over', 'died') then raise exception 'a support does not end "%"', p_how; end if;
  -- What lies ahead is called off. What has begun stays, so that it can be written down and whoever is out is still looked out for.
  update contact set cancelled_at = app_now(), cancelled_by = viewer_account(), cancelled_who = 'other'
    where trust_id = s.trust_id and support_id = s.id and cancelled_at is null and recorded_at is null and planned_at > app_now()
      and not exists (select 1 from out_now o where o.trust_id = contact.trust_id and o.contact_id = contact.id);
  get diagnostics v_off = row_count;
  update support set ended_at = app_now(), ended_by = viewer_account(), ended_how = p_how, next_planned_at = null where trust_id = s.trust_id and id = s.id;
  update circle c set until = case when c.kind = 'cover' then least(p_seen_until, app_now()) else p_seen_until end
    where c.trust_id = s.trust_id and c.person_id = s.person_id and c.ended_at is null and coalesce(c.until, 'infinity') > case when c.kind = 'cover' then app_now() else p_seen_until end
    and (c.kind in ('support', 'cover') and c.support_id = s.id
      or c.kind = 'shared' and c.support_id is not null and c.account_id = (select w.account_id from peer_worker w where w.trust_id = s.trust_id and w.id = s.worker_id));
  return v_off;
end $$;

--
-- Name: ending_follows_first_meeting(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ending_follows_first_meeting() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if new.ended_at is null and new.ending_why is null and new.first_held_at is not null then
    new.ending_on := coalesce(default_ending(new.trust_id, new.person_id, (new.began_at at time zone 'Europe/London')::date, (new.first_held_at at time zone 'Europe/London')::date), new.ending_on);
  end if;
  return new;
end $$;

--
-- Name: ending_follows_leaving(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ending_follows_leaving() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  update support s set ending_on = default_ending(s.trust_id, s.person_id, (s.began_at at time zone 'Europe/London')::date, (s.first_held_at at time zone 'Europe/London')::date)
    where s.trust_id = new.trust_id and s.person_id = new.person_id and s.ended_at is null and s.ending_why is null;
  return null;
end $$;

--
-- Name: enter(bytea, text, text, timestamp with time zone, interval, interval); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.enter(p_token bytea, p_slug text, p_visitor text, p_now timestamp with time zone, p_idle interval, p_longest interval) RETURNS TABLE(session_id uuid, account_id uuid, account_name text, trust_id uuid, trust_slug text, trust_name text, trust_demo boolean, membership_id uuid, role text, team_ids uuid[], worker_id uuid, person_id uuid, confirmed_at timestamp with time zone, began_at timestamp with time zone, out_of_time boolean, names_hidden boolean, whole_records uuid[])
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare s record; t record; v_late boolean := false; v_in boolean := false; v_whole text; v_works boolean; v_said text;
begin
  v_said := set_config('app.now', p_now::text, true);
  trust_demo := false; role := 'nobody'; team_ids := '{}'; out_of_time := false; names_hidden := false; whole_records := '{}';
  if p_token is not null then
    select se.id, se.account_id, se.trust_id, se.membership_id, se.confirmed_at, se.began_at, se.last_seen_at, a.name, se.names_hidden,
           m.role, m.team_id, w.id as worker_id, p.id as person_id, tr.slug, tr.name as trust_name, tr.demo
      into s
      from session se
      join account a on a.id = se.account_id and a.disabled_at is null
      left join membership m on m.trust_id = se.trust_id and m.id = se.membership_id and m.account_id = se.account_id
        and m.since <= p_now and (m.until is null or m.until > p_now)
      left join trust tr on tr.id = m.trust_id
      left join peer_worker w on m.role = 'peer_worker' and w.trust_id = m.trust_id and w.account_id = se.account_id
        and (w.left_on is null or w.left_on >= (p_now at time zone 'Europe/London')::date)
      left join person p on m.role = 'person' and p.trust_id = m.trust_id and p.account_id = se.account_id
     where se.token_hash = p_token and se.ended_at is null;
    v_in := found;
    if v_in then
      if s.last_seen_at <= p_now - p_idle or s.began_at <= p_now - p_longest then
        update session se set ended_at = p_now where se.token_hash = p_token;
        v_late := true;
        v_in := false;
      elsif s.last_seen_at < p_now - interval '30 seconds' then
        -- Whoever finds it locked goes on: another request of the same session is saying the same.
        update session se set last_seen_at = p_now where se.token_hash in (select l.token_hash from session l where l.token_hash = p_token for update skip locked);
      end if;
    end if;
  end if;
  if p_slug is not null then
    select tr.id, tr.slug, tr.name, tr.demo into t from trust tr where tr.slug = p_slug;
    if v_in then if t.id is null or s.trust_id is distinct from t.id then v_in := false; end if; end if;
    if t.id is not null then trust_id := t.id; trust_slug := t.slug; trust_name := t.name; trust_demo := t.demo; end if;
  end if;
  if not v_in then
    out_of_time := v_late;
    v_said := concat(set_config('app.account', '', true), set_config('app.role', 'nobody', true), set_config('app.teams', '', true), set_config('app.worker', '', true),
      set_config('app.visitor', coalesce(p_visitor, ''), true), set_config('app.trust', coalesce(trust_id::text, ''), true));
    return next;
    return;
  end if;
  session_id := s.id; account_id := s.account_id; account_name := s.name; membership_id := s.membership_id; role := coalesce(s.role, 'nobody');
  trust_id := case when s.role is not null then s.trust_id end; trust_slug := s.slug; trust_name := s.trust_name; trust_demo := coalesce(s.demo, false);
  team_ids := case when s.team_id is null then '{}'::uuid[] else array[s.team_id] end; worker_id := s.worker_id; person_id := s.person_id;
  confirmed_at := s.confirmed_at; began_at := s.began_at; names_hidden := s.names_hidden;
  v_said := concat(set_config('app.account', account_id::text, true), set_config('app.role', role, true), set_config('app.trust', coalesce(trust_id::text, ''), true),
    set_config('app.teams', case when s.team_id is null then '' else team_ids::text end, true), set_config('app.worker', coalesce(worker_id::text, ''), true), set_config('app.visitor', '', true));
  if role in ('person', 'peer_worker', 'lead', 'named_person') then
    v_works := role = 'peer_worker';
    v_whole := case role when 'person' then 'self' when 'named_person' then 'named' else 'break_glass' end;
    perform set_config('app.my_records', coalesce(array_agg(c.person_id) filter (where c.kind = v_whole), '{}')::text, true),
        set_config('app.my_supports', coalesce(array_agg(c.support_id) filter (where v_works and c.kind in ('support', 'cover') and c.support_id is not null), '{}')::text, true),
        set_config('app.my_people', coalesce(array_agg(c.person_id) filter (where c.kind = v_whole or v_works and c.kind in ('support', 'cover')), '{}')::text, true),
        set_config('app.people_i_support', coalesce(array_agg(c.person_id) filter (where v_works and c.kind in ('support', 'cover')), '{}')::text, true),
        set_config('app.supports_shared_with_me', coalesce(array_agg(c.support_id) filter (where c.kind = 'shared' and c.support_id is not null and 'notes' = any(c.parts)), '{}')::text, true),
        set_config('app.my_self', case when v_whole = 'self' then read_my_self() else '{}' end::text, true)
      from circle c where c.account_id = s.account_id and c.trust_id = s.trust_id and c.ended_at is null and c.since <= p_now and coalesce(c.until, 'infinity') > p_now;
    whole_records := current_setting('app.my_records')::uuid[];
  end if;
  return next;
end $$;

--
-- Name: erase_connection_words(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.erase_connection_words(p_step uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_connection uuid; v_words text;
begin
  update connection_words w set words = null, erased_at = app_now() from connection_words old
    where old.trust_id = w.trust_id and old.step_id = w.step_id and w.trust_id = viewer_trust() and w.step_id = p_step and w.words is not null
      and (viewer_role() = 'system' or w.person_id = any(my_self()) or w.person_id = any(people_i_support()))
    returning w.connection_id, old.words into v_connection, v_words;
  if not found then return false; end if;
  delete from spent_key k where position(v_connection::text in k.form) > 0
    and exists (select 1 from jsonb_each_text(k.fields) f where position(replace(v_words, E'\r\n', E'\n') in replace(f.value, E'\r\n', E'\n')) > 0);
  return true;
end $$;

--
-- Name: figure_again(date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.figure_again(p_from date, p_until date) RETURNS TABLE(id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text)
    LANGUAGE sql STABLE
    AS $$
  select m.id, m.person_id, m.first_on, m.team_id,
    case when m.first_on + m.days >= london_day(app_now()) then 'early' when m.second_on <= m.first_on + m.days then 'yes' else 'no' end,
    m.second_on,
    case when m.second_on > m.first_on + m.days then 'later' when m.second_on is not null then null when m.rather_not_at is not null then 'rather not' when m.ended_at is not null then 'ended' end
  from (
    select s.id, s.person_id, london_day(s.first_held_at) as first_on, coalesce(r.team_id, r.ward_id) as team_id, s.rather_not_at, s.ended_at, (select days_set('second_contact_days')) as days,
      london_day(coalesce(s.second_held_at, (select min(n.first_held_at) from support n
        where n.trust_id = s.trust_id and n.person_id = s.person_id and n.referral_id = s.referral_id and n.first_held_at > s.first_held_at))) as second_on
    from support s left join referral r on r.trust_id = s.trust_id and r.id = s.referral_id
    where s.trust_id = (select viewer_trust()) and s.first_held_at >= london_midnight(p_from) and s.first_held_at < london_midnight(p_until)
      and not exists (select 1 from support e where e.trust_id = s.trust_id and e.person_id = s.person_id and e.referral_id = s.referral_id and e.first_held_at < s.first_held_at)) m $$;

--
-- Name: figure_endings(date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.figure_endings(p_from date, p_until date) RETURNS TABLE(id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text)
    LANGUAGE sql STABLE
    AS $$
  select s.id, s.person_id, london_day(s.ended_at), coalesce(r.team_id, r.ward_id),
    case when s.ended_how = 'as agreed' then 'yes' when s.ended_how in ('died', 'handed over') then 'apart' when s.ended_how in ('stopped coming', 'moved away', 'withdrew', 'parted') then 'no' else 'unknown' end,
    null::date, case when s.ended_how in ('as agreed', 'stopped coming', 'moved away', 'withdrew', 'parted', 'handed over', 'died') then s.ended_how end
  from support s left join referral r on r.trust_id = s.trust_id and r.id = s.referral_id
  where s.trust_id = (select viewer_trust()) and s.ended_at >= london_midnight(p_from) and s.ended_at < london_midnight(p_until) $$;

--
-- Name: figure_home(date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.figure_home(p_from date, p_until date) RETURNS TABLE(id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text)
    LANGUAGE sql STABLE
    AS $$
  select t.id, t.person_id, t.left_on, t.team_id,
    case when t.left_on + t.days >= london_day(app_now()) then 'early' when h.on_day is not null then 'yes' when s.died or a.back_on is not null then 'apart' else 'no' end,
    h.on_day, case when h.on_day is not null then null when s.died then 'died' when a.back_on is not null then 'back in hospital' end
  from (select z.*, (select days_set('home_contact_days')) as days from stay z) t
  join lateral (select u.id, coalesce(u.ended_how = 'died' and u.ended_at < london_midnight(t.left_on + t.days + 1), false) as died from support u where u.trust_id = t.trust_id and u.person_id = t.person_id
    and u.began_at < london_midnight(t.left_on + 1) and (u.ended_at is null or u.ended_at >= london_midnight(t.left_on)) order by u.began_at desc, u.id limit 1) s on true
  left join lateral (select min(coalesce(n.began_on, london_day(n.made_at))) as back_on from stay n where n.trust_id = t.trust_id and n.person_id = t.person_id and n.undone_at is null
    and (n.made_at, n.id) > (t.made_at, t.id) and coalesce(n.began_on, london_day(n.made_at)) between t.left_on and t.left_on + t.days) a on true
  left join lateral (select least(
    (select london_day(min(c.began_at)) from contact_record c where c.trust_id = t.trust_id and c.person_id = t.person_id and c.held
      and c.began_at >= london_midnight(t.left_on) and c.began_at < london_midnight(t.left_on + t.days + 1) and (c.how <> 'on the ward' or c.began_at >= london_midnight(t.left_on + 1))
      and (a.back_on is null or c.began_at < london_midnight(a.back_on) or (c.began_at < london_midnight(a.back_on + 1) and c.how <> 'on the ward'))
      and not exists (select 1 from contact_record k where k.trust_id = c.trust_id and k.corrects = c.id)),
    (select min(b.met_on) from met_before b where b.trust_id = t.trust_id and b.support_id = s.id and b.met_on > t.left_on and b.met_on <= t.left_on + t.days and (a.back_on is null or b.met_on < a.back_on))) as on_day) h on true
  where t.trust_id = (select viewer_trust()) and t.left_on >= p_from and t.left_on < p_until and t.moved_to is null and t.undone_at is null $$;

--
-- Name: figure_kept(date, date, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.figure_kept(p_from date, p_until date, p_weeks integer) RETURNS TABLE(id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text)
    LANGUAGE sql STABLE
    AS $$
  select g.connection_id, g.person_id, g.said_on, coalesce(r.team_id, r.ward_id),
    case when g.said_on + p_weeks * 7 + 14 >= london_day(app_now()) then 'early' when k.still_on is not null then 'yes' when k.stopped then 'no' else 'unknown' end,
    k.still_on, case when k.still_on is null and not k.stopped and k.not_asked then 'rather not be asked' end
  from connection_step g
  join connection c on c.trust_id = g.trust_id and c.id = g.connection_id
  left join support s on s.trust_id = c.trust_id and s.id = c.support_id
  left join referral r on r.trust_id = s.trust_id and r.id = s.referral_id
  cross join lateral (select
    min(a.said_on) filter (where a.kind in ('still going', 'sometimes') and (a.weeks >= p_weeks or a.said_on >= g.said_on + p_weeks * 7)) as still_on,
    coalesce(bool_or(a.kind in ('not any more', 'not for me', 'put away') and (a.weeks = p_weeks or a.said_on <= g.said_on + p_weeks * 7)), false) as stopped,
    coalesce(bool_or(a.kind = 'rather not be asked'), false) as not_asked
    from connection_step a where a.trust_id = g.trust_id and a.connection_id = g.connection_id and a.at > g.at) k
  where g.trust_id = (select viewer_trust()) and g.said_on >= p_from and g.said_on < p_until and g.kind in ('going on my own', 'going with somebody')
    and not exists (select 1 from connection_step e where e.trust_id = g.trust_id and e.connection_id = g.connection_id and e.at < g.at and e.kind in ('going on my own', 'going with somebody')) $$;

--
-- Name: figure_referrals(date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.figure_referrals(p_from date, p_until date) RETURNS TABLE(id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text)
    LANGUAGE sql STABLE
    AS $$
  select r.id, r.person_id, london_day(r.sent_at), coalesce(r.team_id, r.ward_id), case r.answer when 'accepted' then 'yes' when 'declined' then 'no' when 'withdrawn' then 'apart' else 'early' end,
    london_day(r.answered_at), case r.answer when 'withdrawn' then 'withdrawn' end
  from referral r where r.trust_id = (select viewer_trust()) and r.sent_at >= london_midnight(p_from) and r.sent_at < london_midnight(p_until) $$;

--
-- Name: figure_rows(text[], date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.figure_rows(p_figures text[], p_from date, p_until date) RETURNS TABLE(figure text, id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text)
    LANGUAGE sql STABLE
    AS $$
  select 'again', f.* from figure_again(p_from, p_until) f where 'again' = any(p_figures)
  union all select 'ward', f.* from figure_ward(p_from, p_until) f where 'ward' = any(p_figures)
  union all select 'home', f.* from figure_home(p_from, p_until) f where 'home' = any(p_figures)
  union all select 'endings', f.* from figure_endings(p_from, p_until) f where 'endings' = any(p_figures)
  union all select 'referrals', f.* from figure_referrals(p_from, p_until) f where 'referrals' = any(p_figures)
  union all select 'kept-4', f.* from figure_kept(p_from, p_until, 4) f where 'kept-4' = any(p_figures)
  union all select 'kept-12', f.* from figure_kept(p_from, p_until, 12) f where 'kept-12' = any(p_figures) $$;

--
-- Name: figure_ward(date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.figure_ward(p_from date, p_until date) RETURNS TABLE(id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text)
    LANGUAGE sql STABLE
    AS $$
  select t.id, t.person_id, t.left_on, t.team_id,
    case when w.on_day is not null then 'yes'
      when exists (select 1 from met_before b where b.trust_id = t.trust_id and b.support_id = s.id and b.met_on <= t.left_on and b.met_on >= coalesce(y.began_on, b.met_on)) then 'unknown' else 'no' end,
    w.on_day, case when t.left_on - s.chosen_on < 3 then 'chosen late' end
  from stay t
  join lateral (select u.id, london_day(u.began_at) as chosen_on from support u where u.trust_id = t.trust_id and u.person_id = t.person_id
    and u.began_at < london_midnight(t.left_on + 1) and (u.ended_at is null or u.ended_at >= london_midnight(t.left_on)) order by u.began_at desc, u.id limit 1) s on true
  -- Since when they were in hospital: since this stay began, or the first of those that moved on to it; never before they last left.
  left join lateral (select greatest(case when not exists (select 1 from stay m where m.trust_id = t.trust_id and m.moved_to = t.id) then t.began_on end,
    (select max(e.left_on) from stay e where e.trust_id = t.trust_id and e.person_id = t.person_id and e.moved_to is null and e.undone_at is null and (e.made_at, e.id) < (t.made_at, t.id))) as began_on) y on true
  left join lateral (select london_day(c.began_at) as on_day from contact_record c where c.trust_id = t.trust_id and c.person_id = t.person_id and c.held and c.how = 'on the ward'
    and c.began_at < london_midnight(t.left_on + 1) and c.began_at >= london_midnight(coalesce(y.began_on, s.chosen_on))
    and not exists (select 1 from contact_record k where k.trust_id = c.trust_id and k.corrects = c.id) order by c.began_at limit 1) w on true
  where t.trust_id = (select viewer_trust()) and t.left_on >= p_from and t.left_on < p_until and t.moved_to is null and t.undone_at is null $$;

--
-- Name: figures_in_fives(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.figures_in_fives() RETURNS TABLE(figure text, cut text, label text, cohort integer, yes integer, roughly text, state text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare
  today constant date := london_day(app_now());
  this_month constant date := date_trunc('month', today)::date;
  first_month constant date := (this_month - interval '12 months')::date;
  walled constant uuid[] := walled_people();
  names constant text[] := array['again', 'ward', 'home', 'endings', 'referrals', 'kept-4', 'kept-12'];
  name text; days int; whole date; counted jsonb; not_known int;
begin
  if coalesce(viewer_role(), '') not in ('manager', 'lead') then return; end if;
  counted := (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from (
    select f.figure, date_trunc('month', f.on_day)::date as month, coalesce(h.area, '') as area, count(*)::int as n, count(*) filter (where f.part = 'yes')::int as y, count(*) filter (where f.part = 'unknown')::int as u
    from figure_rows(names, first_month, this_month) f left join host_team h on h.trust_id = viewer_trust() and h.id = f.team_id
    where f.person_id is null or f.person_id <> all(walled) group by 1, 2, 3) g);
  foreach name in array names loop
    days := case name when 'again' then days_set('second_contact_days') when 'ward' then days_set('home_contact_days') when 'home' then days_set('home_contact_days') when 'kept-4' then 98 when 'kept-12' then 98 else 0 end;
    -- The first month that is not over for everybody: its last day and the days after it have not all passed.
    whole := (select min(m)::date from generate_series(first_month, this_month, interval '1 month') m where m = this_month or (m + interval '1 month')::date - 1 + days >= today);
    return query
      with cell as (select * from jsonb_to_recordset(counted) as c(figure text, month date, area text, n int, y int, u int) where c.figure = name and c.month < whole),
      by_month as (select m::date as month, coalesce(sum(c.n), 0)::int as n, coalesce(sum(c.y), 0)::int as y from generate_series(first_month, whole - 1, interval '1 month') m left join cell c on c.month = m::date group by 1),
      begun as (select row_number() over (order by b.month)::int as i, b.* from by_month b where b.month >= (select min(c.month) from cell c)),
      by_area as (select row_number() over (order by c.area)::int as i, c.area, sum(c.n)::int as n, sum(c.y)::int as y from cell c group by c.area),
      months as (select * from fives_and_over((select array_agg(b.n order by b.i) from begun b), (select array_agg(b.y order by b.i) from begun b))),
      areas as (select * from fives_and_over((select array_agg(a.n order by a.i) from by_area a), (select array_agg(a.y order by a.i) from by_area a)))
      select name, 'all', '', m.cohort, m.yes, m.roughly, 'counted' from months m where m.at = 0
      union all select name, 'not known', '', (select case when sum(c.u) >= 5 then sum(c.u)::int end from cell c), null, null, 'counted'
      union all select name, 'month', to_char(g.month, 'YYYY-MM'), m.cohort, m.yes, null, case when g.month >= whole then 'early' when b.i is null then 'before' else 'counted' end
        from (select x::date as month from generate_series(first_month, this_month - 1, interval '1 month') x) g left join begun b on b.month = g.month left join months m on m.at = b.i
      union all select name, 'area', a.area, s.cohort, s.yes, null, 'counted' from by_area a join areas s on s.at = a.i;
  end loop;
end $$;

--
-- Name: fill_group_places(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fill_group_places(p_group uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust(); v_hidden constant uuid[] := people_in_no_list(); v_most int; v_taken int; n int;
begin
  if viewer_role() not in ('person', 'peer_worker', 'lead') then return 0; end if;
  perform pg_advisory_xact_lock(hashtextextended('group ' || p_group, 0));
  select coalesce(capacity, 100000) into v_most from peer_group where trust_id = v_trust and id = p_group and ended_at is null;
  if not found then return 0; end if;
  select count(*) into v_taken from group_place where trust_id = v_trust and group_id = p_group and left_at is null and place_at is not null and person_id <> all(v_hidden);
  update group_place set place_at = app_now() where trust_id = v_trust and id = any(array(
    select id from group_place where trust_id = v_trust and group_id = p_group and left_at is null and place_at is null and person_id <> all(v_hidden)
    order by asked_at, id limit greatest(v_most - v_taken, 0)));
  get diagnostics n = row_count;
  update group_place set place_at = app_now() where trust_id = v_trust and group_id = p_group and left_at is null and place_at is null and person_id = any(v_hidden);
  return n;
end $$;

--
-- Name: find_in_emergency(text, date, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.find_in_emergency(p_name text, p_born date, p_number integer) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select case when count(*) = 1 then (array_agg(id))[1] end from person p where viewer_role() in ('lead', 'peer_worker') and p.trust_id = viewer_trust() and not p.walled
    and ((p_born is not null and p.born_on = p_born and lower(btrim(p_name)) in (lower(p.known_as), lower(p.full_name)))
      or p.id = (select r.person_id from referral r where r.trust_id = viewer_trust() and r.number = p_number)) $$;

--
-- Name: find_key(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.find_key(text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $_$
  select string_agg(coalesce((ts_lexize('english_stem', word))[1], word), ' ' order by n) from regexp_split_to_table(find_plain($1), ' ') with ordinality as w(word, n) $_$;

--
-- Name: FUNCTION find_key(text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.find_key(text) IS 'The stems of its words, in their order: what two ways of writing the same thing have in common.';

--
-- Name: find_passkey(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.find_passkey(p_credential text) RETURNS TABLE(account_id uuid, passkey_id uuid, public_key bytea, counter bigint, transports text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select k.account_id, k.id, k.public_key, k.counter, k.transports from passkey k join account a on a.id = k.account_id
  where k.credential_id = p_credential and k.removed_at is null and a.disabled_at is null $$;

--
-- Name: find_people(text, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.find_people(p_start text, p_most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select p.id from person p, regexp_replace(btrim(p_start), '([\\%_])', '\\\1', 'g') as start
  where viewer_role() = 'lead' and p.trust_id = viewer_trust() and not p.walled
    and ((p.known_as || ' ' || p.full_name) ilike start || '%' or (p.known_as || ' ' || p.full_name) ilike '% ' || start || '%'
      or (p.known_as || ' ' || p.full_name) ilike '%-' || start || '%')
  order by p.known_as, p.full_name, p.id limit p_most $$;

--
-- Name: find_plain(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.find_plain(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
  select btrim(regexp_replace(translate(lower($1), '''’‘`', ''), '[^[:alnum:]]+', ' ', 'g')) $_$;

--
-- Name: FUNCTION find_plain(text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.find_plain(text) IS 'Lower case, without apostrophes, everything but letters and figures as one space; as plainWords() in the app.';

--
-- Name: find_says(text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.find_says(p_text text, p_about text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select bool_and(means) from find_sign where about = p_about and position(' ' || phrase || ' ' in p_text) > 0 $$;

--
-- Name: FUNCTION find_says(p_text text, p_about text); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.find_says(p_text text, p_about text) IS 'What a plain text (find_plain, with a space at both ends) says of what a filter asks; null when it says nothing.';

--
-- Name: find_sign_in(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.find_sign_in(p_name text) RETURNS TABLE(account_id uuid, password_hash text, demo boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select id, password_hash, demo from account where (lower(email) = lower(p_name) or sign_in_name = lower(p_name)) and disabled_at is null $$;

--
-- Name: find_team_link(bytea); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.find_team_link(p_hash bytea) RETURNS TABLE(trust_id uuid, trust_slug text, team_id uuid, team_name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select h.trust_id, t.slug, h.id, h.name from host_team h join trust t on t.id = h.trust_id
  where h.referral_link_hash = p_hash and h.closed_at is null $$;

--
-- Name: first_at_home(uuid, uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.first_at_home(p_trust uuid, p_person uuid, p_support uuid) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
  select min(m.at) from newest_leaving(p_trust, p_person) l, lateral (
    select c.began_at as at, (c.began_at at time zone 'Europe/London')::date as day,
        coalesce((select r.how from contact_record r where r.trust_id = c.trust_id and r.contact_id = c.id order by r.recorded_at desc, r.id desc limit 1), c.how) as how
      from contact c where c.trust_id = p_trust and c.support_id = p_support and c.held and c.began_at is not null
    union all select (b.met_on + time '12:00') at time zone 'Europe/London', b.met_on, 'on the ward' from met_before b where b.trust_id = p_trust and b.support_id = p_support) m
  where (m.day > l.left_on or (m.day = l.left_on and m.how <> 'on the ward'))
    and (l.back_on is null or m.day < l.back_on or (m.day = l.back_on and m.how <> 'on the ward')) $$;

--
-- Name: fives_and_over(integer[], integer[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.fives_and_over(p_of integer[], p_yes integer[]) RETURNS TABLE(at integer, cohort integer, yes integer, roughly text)
    LANGUAGE plpgsql IMMUTABLE
    AS $$
declare
  fewest constant int := 5;
  rows constant int := coalesce(array_length(p_of, 1), 0);
  total constant int := coalesce((select sum(x) from unnest(p_of) x), 0);
  total_yes constant int := coalesce((select sum(x) from unnest(p_yes) x), 0);
  seen boolean[]; exact boolean[]; smallest int; of_hidden int; yes_hidden int;
begin
  if total < fewest then
    return query select i, null::int, null::int, null::text from generate_series(0, rows) i;
    return;
  end if;
  seen := array(select p_of[i] >= fewest from generate_series(1, rows) i order by i);
  while exists (select 1 from generate_series(1, rows) i where not seen[i]) loop
    of_hidden := (select sum(p_of[i]) from generate_series(1, rows) i where not seen[i]);
    smallest := (select i from generate_series(1, rows) i where seen[i] order by p_of[i], i limit 1);
    exit when of_hidden >= fewest or smallest is null;
    seen[smallest] := false;
  end loop;
  exact := array(select total_yes >= fewest and total - total_yes >= fewest and seen[i] and p_yes[i] >= fewest and p_of[i] - p_yes[i] >= fewest from generate_series(1, rows) i order by i);
  while exists (select 1 from generate_series(1, rows) i where not exact[i]) loop
    select sum(p_of[i]), sum(p_yes[i]) into of_hidden, yes_hidden from generate_series(1, rows) i where not exact[i];
    smallest := (select i from generate_series(1, rows) i where exact[i] order by p_of[i], i limit 1);
    exit when (yes_hidden >= fewest and of_hidden - yes_hidden >= fewest) or smallest is null;
    exact[smallest] := false;
  end loop;
  return query select 0, total, case when total_yes >= fewest and total - total_yes >= fewest then total_yes end,
    case when total_yes < fewest then 'fewer than five' when total - total_yes < fewest then 'all but fewer than five' end;
  return query select i, case when seen[i] then p_of[i] end, case when exact[i] then p_yes[i] end, null::text from generate_series(1, rows) i order by i;
end $$;

--
-- Name: follow_referral(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.follow_referral(p_hash text) RETURNS TABLE(sent_at timestamp with time zone, standing text, answered_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select r.sent_at, case when r.answer is null then 'not answered' when r.answer = 'withdrawn' then 'taken back' else 'answered' end, r.answered_at
  from referral_code k join referral r on r.trust_id = k.trust_id and r.id = k.referral_id
  where k.trust_id = viewer_trust() and k.code_hash = p_hash and k.made_at > app_now() - interval '6 months' $$;

--
-- Name: forget_lists(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.forget_lists() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform set_config('app.my_records', '', true), set_config('app.my_supports', '', true), set_config('app.my_people', '', true),
    set_config('app.my_self', '', true), set_config('app.people_i_support', '', true), set_config('app.supports_shared_with_me', '', true);
  return null;
end $$;

--
-- Name: forget_plan_words_to_erase(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.forget_plan_words_to_erase(p_trust uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if viewer_role() <> 'system' then return; end if;
  create temporary table plan_due on commit drop as
    select e.id, e.thread, e.person_id, e.part, p.account_id::text as account, replace(w.words, E'\r\n', E'\n') as words
    from plan_entry e join person p on p.trust_id = e.trust_id and p.id = e.person_id cross join lateral unnest(array[e.words, e.who, e.number, e.when_words, e.why]) w(words)
    where e.trust_id = p_trust and e.id = any(plan_entries_to_erase()) and w.words is not null;
  delete from draft d using plan_due due where (d.about = due.person_id and d.form = 'plan-' || due.part) or d.about in (due.id, due.thread)
    or exists (select 1 from jsonb_each_text(d.fields) f where length(due.words) >= 12 and position(due.words in replace(f.value, E'\r\n', E'\n')) > 0);
  delete from spent_key k using plan_due due where position('/people/' || due.person_id || '/plan/' || due.part in k.form) > 0
    or (k.holder = due.account and position('/my-plan/' || due.part in k.form) > 0) or position(due.thread::text in k.form) > 0 or position(due.id::text in k.form) > 0
    or exists (select 1 from jsonb_each_text(k.fields) f where length(due.words) >= 12 and position(due.words in replace(f.value, E'\r\n', E'\n')) > 0);
  drop table plan_due;
end $$;

--
-- Name: forget_words_to_erase(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.forget_words_to_erase(p_trust uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if viewer_role() <> 'system' then return; end if;
  create temporary table due on commit drop as
    select n.id, n.contact_id, replace(n.words, E'\r\n', E'\n') as words from note_item n where n.trust_id = p_trust and n.id = any((select items_to_erase())::uuid[])
    union all select a.item_id, null, replace(a.words, E'\r\n', E'\n') from note_answer a where a.trust_id = p_trust and a.item_id = any((select items_to_erase())::uuid[]);
  delete from draft d using due where d.about in (due.id, due.contact_id)
    or exists (select 1 from jsonb_each_text(d.fields) f where length(due.words) >= 12 and position(due.words in replace(f.value, E'\r\n', E'\n')) > 0);
  delete from spent_key k using due where position(due.id::text in k.form) > 0 or position(due.contact_id::text in k.form) > 0
    or exists (select 1 from jsonb_each_text(k.fields) f where length(due.words) >= 12 and position(due.words in replace(f.value, E'\r\n', E'\n')) > 0);
  drop table due;
end $$;

--
-- Name: group_counts(date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.group_counts(p_from date, p_until date) RETURNS TABLE(group_id uuid, name text, held integer, came integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select g.id, g.name, count(r.id)::int, case when coalesce(sum(r.heads), 0) >= 5 then sum(r.heads)::int end
  from peer_group g left join group_session s on s.trust_id = g.trust_id and s.group_id = g.id and s.at >= p_from and s.at < p_until + 1
    left join group_register r on r.trust_id = s.trust_id and r.session_id = s.id and r.replaced_at is null and r.held
  where g.trust_id = viewer_trust() and (viewer_role() in ('manager', 'lead') or viewer_role() = 'host_team' and g.team_id = any(viewer_teams()))
  group by g.id, g.name order by g.name limit 200 $$;

--
-- Name: group_feedback_counts(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.group_feedback_counts(p_group uuid) RETURNS TABLE(sheets integer, statement text, answer text, n integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  with f as (select answers from group_feedback where trust_id = viewer_trust() and group_id = p_group and (viewer_role() = 'lead' or p_group = any(my_groups()))),
  total as (select count(*)::int as n from f)
  select (total.n / 5) * 5, a.key, a.value, count(*)::int from f cross join total cross join jsonb_each_text(f.answers) a where total.n >= 5 group by total.n, a.key, a.value having count(*) >= 5 order by a.key, a.value $$;

--
-- Name: group_feedback_words(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.group_feedback_words(p_group uuid) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select words from group_feedback where trust_id = viewer_trust() and group_id = p_group and p_group = any(my_groups()) and words is not null
    and (select count(*) from group_feedback o where o.trust_id = viewer_trust() and o.group_id = p_group) >= 5 order by id limit 200 $$;

--
-- Name: group_lines(uuid[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.group_lines(p_groups uuid[]) RETURNS TABLE(group_id uuid, has_room boolean, taken integer, waiting integer, before_me integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  with hidden as materialized (select people_in_no_list() as ids, my_self() as me, my_groups() as led),
  g as (select id, capacity from peer_group where trust_id = viewer_trust() and id = any(p_groups) and (viewer_role() <> 'nobody' or open_to = 'anybody'))
  select g.id, g.capacity is null or coalesce(c.taken, 0) + coalesce(c.waiting, 0) < g.capacity,
    case when viewer_role() = 'lead' or g.id = any(h.led) then coalesce(c.taken, 0) end, case when viewer_role() = 'lead' or g.id = any(h.led) then coalesce(c.waiting, 0) end,
    (select count(*)::int from group_place o where o.trust_id = viewer_trust() and o.group_id = g.id and o.left_at is null and o.place_at is null and o.person_id <> all(h.ids) and (o.asked_at, o.id) < (m.asked_at, m.id))
  from g cross join hidden h
    left join lateral (select count(*) filter (where p.place_at is not null)::int as taken, count(*) filter (where p.place_at is null)::int as waiting from group_place p
      where p.trust_id = viewer_trust() and p.group_id = g.id and p.left_at is null and p.person_id <> all(h.ids)) c on true
    left join lateral (select p.asked_at, p.id from group_place p where p.trust_id = viewer_trust() and p.group_id = g.id and p.person_id = any(h.me) and p.left_at is null and p.place_at is null limit 1) m on true $$;

--
-- Name: groups_of_my_people(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.groups_of_my_people() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(distinct group_id), '{}') from group_place where trust_id = v_trust and person_id = any(my_people()) and place_at is not null and left_at is null); end $$;

--
-- Name: has_another_hat(uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.has_another_hat(p_trust uuid, p_account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select exists (select 1 from membership m where m.account_id = p_account and m.trust_id <> p_trust and (m.until is null or m.until > app_now()))
    or (exists (select 1 from membership m where m.account_id = p_account and m.trust_id = p_trust and m.role = 'person')
      and exists (select 1 from membership m where m.account_id = p_account and m.trust_id = p_trust and m.role not in ('person', 'carer'))) $$;

--
-- Name: has_trust(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.has_trust() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select exists (select 1 from trust) $$;

--
-- Name: hidden_as_its_venue(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.hidden_as_its_venue() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin new.hidden := new.hidden or coalesce((select address_hidden from location where id = new.location_id), false); return new; end $$;

--
-- Name: hold_room(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.hold_room(p_worker uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  perform pg_advisory_xact_lock(hashtextextended('room of worker ' || p_worker::text, 0));
  return room_of(p_worker);
end $$;

--
-- Name: hope_words(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.hope_words() RETURNS TABLE(words text, month date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  with said as (select h.id, h.words, date_trunc('month', h.said_on)::date as month from ending_hope h join person p on p.trust_id = h.trust_id and p.id = h.person_id
    where h.trust_id = viewer_trust() and viewer_role() in ('lead', 'manager') and h.sees = 'service' and h.taken_back_at is null and not p.walled and p.locked_at is null)
  select words, month from said where (select count(*) from said) >= 5 order by md5(id::text) limit 50 $$;

--
-- Name: in_lived_group(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.in_lived_group() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_role constant text := viewer_role();
begin return exists (select 1 from lived_member where trust_id = viewer_trust() and account_id = viewer_account() and since <= app_today() and (until is null or until >= app_today())
  and (person_id is not null) = (v_role = 'person') and v_role in ('person', 'carer', 'peer_worker', 'lead')); end $$;

--
-- Name: is_away_on(uuid, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.is_away_on(p_account uuid, p_day date) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select exists (select 1 from lead_cover c where c.trust_id = viewer_trust() and c.lead_account_id = p_account and c.ended_at is null and p_day between c.from_on and c.until_on)
    or exists (select 1 from peer_worker w join absence a on a.trust_id = w.trust_id and a.worker_id = w.id
      where w.trust_id = viewer_trust() and w.account_id = p_account and a.ended_at is null and p_day between a.from_on and a.until_on) $$;

--
-- Name: items_to_erase(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.items_to_erase() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select coalesce(array_agg(id), '{}') from note_item
  where erase_on is not null and erased_at is null and erase_on <= (app_now() at time zone 'Europe/London')::date $$;

--
-- Name: join_invitation(bytea, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.join_invitation(p_token bytea, p_account uuid) RETURNS TABLE(outcome text, trust_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare i record;
begin
  select v.* into i from invitation v join account a on a.id = v.account_id
    where v.token_hash = p_token and v.kind = 'invitation' and v.used_at is null and v.cancelled_at is null and v.expires_at > app_now()
      and a.disabled_at is null and a.password_hash is null and not exists (select 1 from passkey k where k.account_id = a.id) for update of v;
  if not found then return query select 'gone', null::uuid; return; end if;
  if p_account = i.account_id or exists (select 1 from membership m where m.trust_id = i.trust_id and m.account_id = p_account) then
    return query select 'already here', null::uuid;
    return;
  end if;
  update membership m set account_id = p_account where m.trust_id = i.trust_id and m.account_id = i.account_id;
  update peer_worker w set account_id = p_account where w.trust_id = i.trust_id and w.account_id = i.account_id;
  update person p set account_id = p_account where p.trust_id = i.trust_id and p.account_id = i.account_id;
  update circle c set account_id = p_account where c.trust_id = i.trust_id and c.account_id = i.account_id;
  update lead_cover l set cover_account_id = p_account where l.trust_id = i.trust_id and l.cover_account_id = i.account_id;
  update invitation v set used_at = app_now() where v.token_hash = p_token;
  update account a set disabled_at = app_now() where a.id = i.account_id;
  return query select 'done', i.trust_id;
end $$;

--
-- Name: keep_hidden_as_said(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_hidden_as_said() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if new.ended_at is null then
    update location set address_hidden = true where not address_hidden and id in (select location_id from place_at_location where place_id = new.place_id);
    update place_find set spot = null where spot is not null and location_id in (select location_id from place_at_location where place_id = new.place_id);
  else
    update location set address_hidden = false, hidden_by_us = false where hidden_by_us and id in (select location_id from place_at_location where place_id = new.place_id);
  end if;
  return null;
end $$;

--
-- Name: keep_home_held(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_home_held() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  update support s set home_held_at = first_at_home(s.trust_id, s.person_id, s.id)
    where s.trust_id = new.trust_id and s.person_id = new.person_id and s.ended_at is null
      and s.home_held_at is distinct from first_at_home(s.trust_id, s.person_id, s.id);
  return null;
end $$;

--
-- Name: keep_last_supervised(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_last_supervised() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  update supervision_arrangement a set last_held_on = (select max(t.held_on) from supervision_seat t where t.trust_id = a.trust_id and t.worker_id = a.worker_id and t.stream = a.stream and t.there)
    where a.trust_id = new.trust_id and a.worker_id = new.worker_id and a.stream = new.stream and a.until_on is null;
  return null;
end $$;

--
-- Name: keep_location_hidden(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_location_hidden() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if exists (select 1 from place_fact f join place_at_location a on a.place_id = f.place_id where f.kind = 'address hidden' and f.ended_at is null and a.location_id = new.id) then
    new.hidden_by_us := new.hidden_by_us or not new.address_hidden;
    new.address_hidden := true;
  end if;
  return new;
end $$;

--
-- Name: keep_named_rows(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_named_rows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if new.until is null or new.until > app_now() then
    insert into circle (trust_id, id, person_id, account_id, kind, why, since, made_by, made_at)
      select p.trust_id, gen_random_uuid(), p.id, new.account_id, 'named', 'Looks after records of colleagues who are also supported', new.since, new.made_by, app_now()
      from person p where p.trust_id = new.trust_id and p.walled and p.account_id is distinct from new.account_id
        and not exists (select 1 from circle c where c.trust_id = p.trust_id and c.person_id = p.id and c.account_id = new.account_id and c.kind = 'named' and c.ended_at is null);
  else
    update circle set ended_at = app_now(), ended_by = new.ended_by where trust_id = new.trust_id and account_id = new.account_id and kind = 'named' and ended_at is null;
  end if;
  return null;
end $$;

--
-- Name: keep_place_standing(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_place_standing() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin perform place_standing_again(new.place_id); return null; end $$;

--
-- Name: keep_referral_code(uuid, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_referral_code(p_referral uuid, p_hash text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  insert into referral_code (trust_id, code_hash, referral_id, made_at)
  select trust_id, p_hash, id, app_now() from referral where trust_id = viewer_trust() and id = p_referral and source in ('self', 'team link') and sent_at = app_now() and answer is null
  on conflict do nothing $$;

--
-- Name: keep_standings_by_interval(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_standings_by_interval() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin perform place_standing_again(place_id) from place_standing; return null; end $$;

--
-- Name: keep_venue_hidden(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_venue_hidden() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if place_address_hidden(new.place_id) then
    update location set address_hidden = true where id = new.location_id and not address_hidden;
    update place_find set spot = null where location_id = new.location_id and spot is not null;
  end if;
  return null;
end $$;

--
-- Name: keeps_directory(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keeps_directory() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select viewer_role() = 'lead' or (viewer_role() = 'peer_worker' and exists (
    select 1 from directory_keeper where trust_id = viewer_trust() and account_id = viewer_account() and ended_at is null)) $$;

--
-- Name: FUNCTION keeps_directory(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.keeps_directory() IS 'Whether this viewer looks after the directory.';

--
-- Name: last_concern_in_teams(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.last_concern_in_teams() RETURNS TABLE(team_id uuid, at timestamp with time zone)
    LANGUAGE sql STABLE
    AS $$
  select c.team_id, max(c.raised_at) from concern c where c.trust_id = viewer_trust() and viewer_role() = 'lead' and c.team_id is not null group by c.team_id $$;

--
-- Name: leave_out_plan_words(uuid, date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.leave_out_plan_words(p_thread uuid, p_said_on date, p_erase_on date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare n int;
begin
  update plan_entry e set left_out_at = app_now(), left_out_by = viewer_account(), left_out_said_on = p_said_on, erase_on = p_erase_on
    where viewer_role() = 'peer_worker' and p_said_on is not null and e.trust_id = viewer_trust() and e.thread = p_thread and e.left_out_at is null
      and exists (select 1 from plan_entry c where c.trust_id = e.trust_id and c.thread = p_thread and c.replaced_at is null and c.left_out_at is null
        and (c.support_id = any(my_supports()) or c.person_id::text || ' ' || c.part = any(plan_parts_i_see())));
  get diagnostics n = row_count;
  return n;
end $$;

--
-- Name: lived_page_open(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.lived_page_open() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin return coalesce((select published from lived_page where trust_id = viewer_trust() order by at desc, id desc limit 1), false); end $$;

--
-- Name: london_day(timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.london_day(p_at timestamp with time zone) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select (p_at at time zone 'Europe/London')::date $$;

--
-- Name: london_midnight(date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.london_midnight(p_day date) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ select p_day::timestamp at time zone 'Europe/London' $$;

--
-- Name: look_again(uuid, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.look_again(p_support uuid, p_again boolean) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare s support; v_referral uuid;
begin
  select * into s from support where trust_id = viewer_trust() and id = p_support
    and (viewer_role() = 'lead' and person_id <> all((select walled_people())::uuid[]) or viewer_role() = 'peer_worker' and id = any(my_supports())
      or viewer_role() = 'person' and person_id = any(my_self()) or viewer_role() = 'named_person' and person_id = any(my_records()));
  if s.id is null then return null; end if;
  select r.id into v_referral from referral r where r.trust_id = s.trust_id and r.person_id = s.person_id and r.answer = 'accepted' and r.stopped_at is null
    order by (r.id = s.referral_id) desc nulls last, r.sent_at desc limit 1 for update;
  if p_again then
    update referral set matched_at = null, first_held_at = null, second_held_at = null, again_at = app_now() where trust_id = s.trust_id and id = v_referral and matched_at is not null;
  elsif s.ended_at is null then
    update referral set matched_at = s.began_at, first_held_at = s.first_held_at, second_held_at = s.second_held_at, again_at = null where trust_id = s.trust_id and id = v_referral and matched_at is null;
    update offer set taken_back_at = app_now() where trust_id = s.trust_id and referral_id = v_referral and answer is null and taken_back_at is null;
  end if;
  return v_referral;
end $$;

--
-- Name: looks_for_paper(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.looks_for_paper(p_person uuid) RETURNS TABLE(name text, role text, day date, times integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select coalesce(a.name, 'Somebody'), r.role, (r.at at time zone 'Europe/London')::date, count(*)::int from audit_row r left join account a on a.id = r.account_id
  where on_paper_for(p_person) and r.trust_id = viewer_trust() and r.look and r.person_id = p_person and r.at > app_now() - interval '1 year'
  group by 1, 2, 3 order by 3 desc, 4 desc limit 500 $$;

--
-- Name: looks_in_emergency(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.looks_in_emergency(p_circle uuid) RETURNS TABLE(at timestamp with time zone, action text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select r.at, r.action from circle c join audit_row r on r.trust_id = c.trust_id and r.person_id = c.person_id and r.account_id = c.account_id and r.look
    and r.at >= c.made_at and r.at <= coalesce(c.ended_at, c.until)
  where viewer_role() = 'lead' and c.trust_id = viewer_trust() and c.id = p_circle and c.kind = 'break_glass' and c.account_id <> viewer_account() and c.person_id <> all((select walled_people())::uuid[])
  order by r.at $$;

--
-- Name: looks_in_leads_emergency(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.looks_in_leads_emergency(p_circle uuid) RETURNS TABLE(at timestamp with time zone, action text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select r.at, r.action from circle c join audit_row r on r.trust_id = c.trust_id and r.person_id = c.person_id and r.account_id = c.account_id and r.look
    and r.at >= c.made_at and r.at <= coalesce(c.ended_at, c.until)
  where c.trust_id = viewer_trust() and c.id = p_circle and c.id in (select id from emergencies_by_leads()) order by r.at limit 200 $$;

--
-- Name: mails_given_up(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.mails_given_up() RETURNS TABLE(how_many integer, since timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select count(*)::int, min(gave_up_at) from mail where trust_id = viewer_trust() and gave_up_at is not null and viewer_role() = 'administrator' $$;

--
-- Name: make_person_account(uuid, uuid, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.make_person_account(p_person uuid, p_account uuid, p_sign_in_name text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_name text;
begin
  if viewer_role() <> 'lead' then return false; end if;
  select known_as into v_name from person where trust_id = viewer_trust() and id = p_person and account_id is null and not walled and locked_at is null for update;
  if not found then return false; end if;
  insert into account (id, name, sign_in_name, demo, made_at)
    values (p_account, v_name, p_sign_in_name, (select demo from trust where id = viewer_trust()), app_now());
  insert into membership (trust_id, id, account_id, role, since, made_by) values (viewer_trust(), gen_random_uuid(), p_account, 'person', app_now(), viewer_account());
  insert into circle (trust_id, id, person_id, account_id, kind, why, since, made_by, made_at)
    values (viewer_trust(), gen_random_uuid(), p_person, p_account, 'self', 'This is my own record', app_now(), viewer_account(), app_now());
  update person set account_id = p_account where trust_id = viewer_trust() and id = p_person;
  return true;
end $$;

--
-- Name: may_be_them(text, date, text, text, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.may_be_them(p_kept text, p_kept_born date, p_names text, p_full text, p_born date) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare k constant text[] := words_of(p_kept); t constant text[] := words_of(p_names || ' ' || p_full);
begin
  if p_kept_born = p_born then return k && t; end if;
  -- A day, a month or a year typed wrong is still them; more is somebody else.
  if (extract(day from p_kept_born) <> extract(day from p_born))::int + (extract(month from p_kept_born) <> extract(month from p_born))::int
    + (extract(year from p_kept_born) <> extract(year from p_born))::int > 1 then return false; end if;
  return k <@ t or similarity(lower(p_kept), lower(p_full)) >= 0.6;
end $$;

--
-- Name: may_open_in_emergency(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.may_open_in_emergency(p_person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select viewer_role() in ('lead', 'peer_worker') and exists (select 1 from person where trust_id = viewer_trust() and id = p_person and not walled) $$;

--
-- Name: may_record_death(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.may_record_death(p_person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select exists (select 1 from person p where p.trust_id = viewer_trust() and p.id = p_person
    and (viewer_role() = 'lead' and not p.walled
      or viewer_role() = 'named_person' and p.id = any(my_records())
      or viewer_role() = 'host_team' and exists (select 1 from stay s where s.trust_id = p.trust_id and s.person_id = p.id and s.team_id = any(viewer_teams())
        and (s.left_on is null or s.left_on >= (app_now() at time zone 'Europe/London')::date - 7)))) $$;

--
-- Name: may_work_here(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.may_work_here(p_account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select not exists (select 1 from membership m where m.account_id = p_account)
    or exists (select 1 from membership m where m.account_id = p_account and m.trust_id = viewer_trust() and m.role not in ('person', 'carer')) $$;

--
-- Name: my_concerns(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.my_concerns() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from concern where trust_id = v_trust and raised_by = v_account); end $$;

--
-- Name: my_groups(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.my_groups() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust(); v_worker constant uuid := viewer_worker(); v_role constant text := viewer_role();
begin return (select coalesce(array_agg(group_id), '{}') from group_facilitator where trust_id = v_trust and worker_id = v_worker and until_on is null and v_role = 'peer_worker'); end $$;

--
-- Name: my_password(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.my_password() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select password_hash from account where id = viewer_account() and disabled_at is null $$;

--
-- Name: read_my_people(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.read_my_people() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust
    and case v_role when 'person' then kind = 'self' when 'named_person' then kind = 'named' when 'lead' then kind = 'break_glass'
      when 'peer_worker' then kind in ('support', 'cover', 'break_glass') else false end
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;

--
-- Name: my_people(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.my_people() RETURNS uuid[]
    LANGUAGE sql STABLE
    RETURN COALESCE((NULLIF(current_setting('app.my_people'::text, true), ''::text))::uuid[], public.read_my_people());

--
-- Name: read_my_records(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.read_my_records() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust
    and kind = case v_role when 'person' then 'self' when 'named_person' then 'named' when 'lead' then 'break_glass' when 'peer_worker' then 'break_glass' end
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;

--
-- Name: my_records(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.my_records() RETURNS uuid[]
    LANGUAGE sql STABLE
    RETURN COALESCE((NULLIF(current_setting('app.my_records'::text, true), ''::text))::uuid[], public.read_my_records());

--
-- Name: read_my_self(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.read_my_self() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'self'
    and ended_at is null and v_role = 'person'); end $$;

--
-- Name: my_self(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.my_self() RETURNS uuid[]
    LANGUAGE sql STABLE
    RETURN COALESCE((NULLIF(current_setting('app.my_self'::text, true), ''::text))::uuid[], public.read_my_self());

--
-- Name: my_supervision(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.my_supervision() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust(); v_account constant uuid := viewer_account(); v_worker constant uuid := viewer_worker();
begin
  if viewer_role() not in ('lead', 'peer_worker') then return '{}'; end if;
  return (select coalesce(array_agg(id), '{}') from (
    select session_id as id from supervision_seat where trust_id = v_trust and worker_id = v_worker and viewer_role() = 'peer_worker'
    union select id from supervision_session where trust_id = v_trust and supervisor_account_id = v_account
    union select id from supervision_session where trust_id = v_trust and held_by = v_account
    union select s.id from supervision_session s where s.trust_id = v_trust and s.held_at is null and s.called_off_at is null
      and s.planned_at between app_now() - interval '31 days' and app_now() + interval '93 days' and s.supervisor_account_id <> v_account
      and (select who_supervises(s.supervisor_account_id, s.stand_in_account_id, (select t.worker_id from supervision_seat t where t.trust_id = s.trust_id and t.session_id = s.id and t.stream <> 'peer group'),
        (s.planned_at at time zone 'Europe/London')::date)) = v_account) x);
end $$;

--
-- Name: read_my_supports(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.read_my_supports() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(support_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust
    and kind in ('support', 'cover') and support_id is not null and v_role = 'peer_worker'
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;

--
-- Name: my_supports(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.my_supports() RETURNS uuid[]
    LANGUAGE sql STABLE
    RETURN COALESCE((NULLIF(current_setting('app.my_supports'::text, true), ''::text))::uuid[], public.read_my_supports());

--
-- Name: my_ward_people(date, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.my_ward_people(p_since date, p_stay uuid) RETURNS TABLE(stay_id uuid, known_as text, supported boolean, locked boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select s.id, p.known_as, u.n is not null, p.locked_at is not null
  from stay s join person p on p.trust_id = s.trust_id and p.id = s.person_id
  left join lateral (select 1 as n from support x where x.trust_id = s.trust_id and x.person_id = s.person_id and x.ended_at is null limit 1) u on true
  where viewer_role() = 'host_team' and s.trust_id = viewer_trust() and s.team_id = any(viewer_teams()) and s.undone_at is null
    and (s.id = p_stay or (p_stay is null and s.moved_to is null and p.locked_at is null and (s.left_on is null or s.left_on >= p_since)
      and (u.n is not null or exists (select 1 from referral r where r.trust_id = s.trust_id and r.person_id = s.person_id and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null))))
  limit 200 $$;

--
-- Name: names_around_me(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.names_around_me() RETURNS TABLE(account_id uuid, name text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust(); v_self constant uuid[] := my_self();
begin return query select a.id, a.name from account a where a.id in (
    select c.account_id from circle c where c.trust_id = v_trust and c.person_id = any(v_self)
    union select c.reviewed_by from circle c where c.trust_id = v_trust and c.person_id = any(v_self)
    union select r.account_id from audit_row r where r.trust_id = v_trust and r.look and r.person_id = any(v_self)
    union select unnest(array[n.written_by, n.kept_recorded_by, n.left_out_recorded_by, n.safeguarding_by]) from note_item n
      where n.trust_id = v_trust and n.person_id = any(v_self)
    union select unnest(array[s.recorded_by, s.read_by]) from note_item n join note_answer s on s.trust_id = n.trust_id and s.item_id = n.id
      where n.trust_id = v_trust and n.person_id = any(v_self)
    union select q.asked_by from note_request q where q.trust_id = v_trust and q.person_id = any(v_self)
    union select unnest(array[o.suggested_by, o.answered_by]) from offer o where o.trust_id = v_trust and o.person_id = any(v_self)
    union select k.copied_by from contact c join record_copy k on k.trust_id = c.trust_id and k.contact_id = c.id
      where c.trust_id = v_trust and c.person_id = any(v_self)); end $$;

--
-- Name: newest_leaving(uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.newest_leaving(p_trust uuid, p_person uuid) RETURNS TABLE(left_on date, back_on date)
    LANGUAGE sql STABLE
    AS $$
  select g.left_on, (select min(coalesce(b.began_on, (b.made_at at time zone 'Europe/London')::date)) from stay b
      where b.trust_id = p_trust and b.person_id = p_person and b.undone_at is null and (b.made_at, b.id) > (g.made_at, g.id))
  from (select s.left_on, s.made_at, s.id from stay s where s.trust_id = p_trust and s.person_id = p_person and s.left_on is not null and s.moved_to is null and s.undone_at is null
    order by s.made_at desc, s.id desc limit 1) g $$;

--
-- Name: next_referral_number(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.next_referral_number(p_trust uuid) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select pg_advisory_xact_lock(hashtextextended('referral number ' || p_trust::text, 0)) where p_trust = viewer_trust();
  select coalesce(max(number), 1000) + 1 from referral where trust_id = p_trust and p_trust = viewer_trust() $$;

--
-- Name: note_directory_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.note_directory_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if current_setting('app.directory_changed', true) is distinct from 'yes' then
    insert into directory_change default values;
    perform set_config('app.directory_changed', 'yes', true);
  end if;
  return null;
end $$;

--
-- Name: note_request_never_longer(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.note_request_never_longer() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if new.until > old.until or (new.until <> old.until and new.asked_by <> viewer_account()) then raise exception 'a request to read notes is made longer by nobody, and closed by whoever asked' using errcode = 'insufficient_privilege'; end if;
  if new.reviewed_by is distinct from old.reviewed_by and (old.reviewed_by is not null or new.reviewed_by is distinct from viewer_account() or viewer_account() = new.asked_by) then raise exception 'somebody else than who asked looks into it, once' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;

--
-- Name: notes_i_asked_for(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.notes_i_asked_for() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(contact_id), '{}') from note_request
  where trust_id = v_trust and asked_by = v_account and until > v_now and contact_id is not null); end $$;

--
-- Name: on_paper_for(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.on_paper_for(p_person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select viewer_role() = 'peer_worker' and exists (select 1 from person p where p.trust_id = viewer_trust() and p.id = p_person and p.account_id is null)
    and exists (select 1 from support s where s.trust_id = viewer_trust() and s.person_id = p_person and s.id = any(my_supports())) $$;

--
-- Name: open_invitation(bytea); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.open_invitation(p_token bytea) RETURNS TABLE(invitation_id uuid, standing text, kind text, trust_id uuid, trust_name text, trust_slug text, account_id uuid, account_name text, email text, sign_in_name text, role text, team_name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select i.id, case when i.used_at is not null then 'used' when i.cancelled_at is not null or a.disabled_at is not null then 'cancelled'
      when i.expires_at <= app_now() then 'expired' else 'open' end,
    i.kind, i.trust_id, t.name, t.slug, a.id, a.name, coalesce(a.email, i.email), a.sign_in_name, m.role, m.team_name
  from invitation i join trust t on t.id = i.trust_id join account a on a.id = i.account_id
  left join lateral (select m.role, h.name as team_name from membership m left join host_team h on h.trust_id = m.trust_id and h.id = m.team_id
    where m.trust_id = i.trust_id and m.account_id = i.account_id and (m.until is null or m.until > app_now()) order by m.since desc, m.id desc limit 1) m on true
  where i.token_hash = p_token $$;

--
-- Name: open_person_account(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.open_person_account(p_person uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account uuid;
begin
  if viewer_role() <> 'lead' then return false; end if;
  select account_id into v_account from person where trust_id = viewer_trust() and id = p_person and not walled and locked_at is null;
  if v_account is null or exists (select 1 from membership m where m.trust_id = viewer_trust() and m.account_id = v_account and m.role = 'person' and m.until is null) then return false; end if;
  insert into membership (trust_id, id, account_id, role, since, made_by) values (viewer_trust(), gen_random_uuid(), v_account, 'person', app_now(), viewer_account());
  return true;
end $$;

--
-- Name: open_place_link(bytea); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.open_place_link(p_hash bytea) RETURNS TABLE(place_id uuid, asked_by text, standing text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select l.place_id, t.name, case when l.used_at is not null then 'used' when l.cancelled_at is not null then 'cancelled' when l.expires_at <= app_now() then 'over' else 'open' end
  from place_link l join trust t on t.id = l.trust_id where l.token_hash = p_hash $$;

--
-- Name: open_withholdings(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.open_withholdings() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (with recursive w as (
    select trust_id, item_id from withholding where trust_id = v_trust and ended_at is null
    union select n.trust_id, n.corrects from note_item n join w on n.trust_id = w.trust_id and n.id = w.item_id where n.corrects is not null)
  select coalesce(array_agg(item_id), '{}') from w); end $$;

--
-- Name: own_parts_shown_to_me(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.own_parts_shown_to_me() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin return (select coalesce(array_agg(p.id), '{}') from own_part_share s join own_part p on p.trust_id = s.trust_id and p.worker_id = s.worker_id and p.part = s.part
  where s.trust_id = viewer_trust() and s.reader_account_id = viewer_account() and s.ended_at is null and viewer_role() in ('lead', 'peer_worker')); end $$;

--
-- Name: people_accounts(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_accounts() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select coalesce(array_agg(distinct account_id), '{}') from membership
  where trust_id = viewer_trust() and role in ('person', 'carer') and account_id <> all((select trust_staff())::uuid[]) $$;

--
-- Name: read_people_i_support(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.read_people_i_support() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind in ('support', 'cover') and v_role = 'peer_worker'
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;

--
-- Name: people_i_support(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_i_support() RETURNS uuid[]
    LANGUAGE sql STABLE
    RETURN COALESCE((NULLIF(current_setting('app.people_i_support'::text, true), ''::text))::uuid[], public.read_people_i_support());

--
-- Name: people_in_no_list(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_in_no_list() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from person where trust_id = v_trust and (walled or locked_at is not null)); end $$;

--
-- Name: people_of_my_wards(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_of_my_wards() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(distinct person_id), '{}') from stay where trust_id = v_trust and team_id = any(viewer_teams()) and moved_to is null and undone_at is null); end $$;

--
-- Name: people_on_my_wards_now(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_on_my_wards_now() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(distinct person_id), '{}') from stay where trust_id = v_trust and team_id = any(viewer_teams()) and left_on is null and undone_at is null); end $$;

--
-- Name: people_on_paper(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_on_paper() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust(); v_mine uuid[];
begin
  if viewer_role() <> 'peer_worker' then return '{}'; end if;
  v_mine := my_supports();
  return (select coalesce(array_agg(distinct p.id), '{}') from support s join person p on p.trust_id = s.trust_id and p.id = s.person_id
    where s.trust_id = v_trust and s.id = any(v_mine) and p.account_id is null);
end $$;

--
-- Name: people_who_shared(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_who_shared() RETURNS TABLE(circle_id uuid, person_id uuid, known_as text, parts text[], since timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select c.id, c.person_id, p.known_as, c.parts, c.since from circle c join person p on p.trust_id = c.trust_id and p.id = c.person_id
  where c.account_id = viewer_account() and c.trust_id = viewer_trust() and c.kind = 'shared' and c.support_id is null and viewer_role() = 'carer'
    and c.ended_at is null and c.since <= app_now() and (c.until is null or c.until > app_now()) $$;

--
-- Name: person_account_standing(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.person_account_standing(p_person uuid) RETURNS TABLE(account_id uuid, sign_in_name text, email text, is_open boolean, has_signed_in boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select a.id, a.sign_in_name, a.email,
    exists (select 1 from membership m where m.trust_id = p.trust_id and m.account_id = a.id and m.role = 'person' and (m.until is null or m.until > app_now())),
    a.password_hash is not null or exists (select 1 from passkey k where k.account_id = a.id and k.removed_at is null)
  from person p join account a on a.id = p.account_id
  where p.trust_id = viewer_trust() and p.id = p_person and not p.walled and viewer_role() = 'lead' $$;

--
-- Name: place_address_hidden(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.place_address_hidden(p_place uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select exists (select 1 from place_fact where place_id = p_place and kind = 'address hidden' and ended_at is null) $$;

--
-- Name: place_changes(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.place_changes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin new.changed_at := app_now(); return new; end $$;

--
-- Name: place_kept(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.place_kept(p_place uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select case when count(distinct c.person_id) >= 5 then count(distinct c.person_id)::int end
  from connection_place p join connection c on c.trust_id = p.trust_id and c.id = p.connection_id
    join connection_step s on s.trust_id = c.trust_id and s.connection_id = c.id and s.kind in ('still going', 'sometimes') and s.weeks >= 4
  where viewer_role() in ('peer_worker', 'lead') and p.trust_id = viewer_trust() and p.place_id = p_place and c.person_id <> all((select walled_people())::uuid[]) $$;

--
-- Name: place_standing_again(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.place_standing_again(p_place uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare c record; r record; k record; v_due date; v_closed boolean; v_same uuid;
begin
  -- Two reports at once: the second waits here and then sees the first.
  insert into place_standing (place_id) values (p_place) on conflict do nothing;
  perform 1 from place_standing where place_id = p_place for update;
  select checked_on, how, at into c from place_check where place_id = p_place order by checked_on desc, at desc limit 1;
  select count(distinct by_account)::smallint as people, min(at) as first_at, max(happened_on) as last_on,
      (array_agg(kind order by at desc))[1] as last_kind into r
    from place_report where place_id = p_place and dismissed_at is null and at > coalesce((select max(at) from place_check where place_id = p_place), '-infinity');
  select i.* into k from check_interval i where i.kind = coalesce(
    (select f.value from place_fact f join check_interval v on v.kind = f.value where f.place_id = p_place and f.kind = 'checked as' and f.ended_at is null order by f.at desc limit 1),
    (select m.kind from place_attribute a join taxonomy_term t on t.id = a.term_id join check_interval_term m on m.term = lower(t.name) join check_interval v on v.kind = m.kind
      where a.place_id = p_place order by v.months limit 1), 'venue or charity');
  select exists (select 1 from place_fact where place_id = p_place and kind = 'closed' and ended_at is null) into v_closed;
  select other_place_id into v_same from place_fact where place_id = p_place and kind = 'same as' and ended_at is null order by at desc limit 1;
  v_due := (c.checked_on + make_interval(months => k.months))::date;
  update place_standing set checked_on = c.checked_on, how = c.how, bad_reports = r.people, last_report = r.last_kind, last_report_on = r.last_on, closed = v_closed, same_as = v_same,
      next_check = case when r.people > 0 then least(v_due, (r.first_at at time zone 'Europe/London')::date + k.after_report_days) else v_due end,
      sinks_on = v_due + k.sinks_after_days, leaves_on = v_due + k.leaves_after_days
    where place_id = p_place;
end $$;

--
-- Name: place_use(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.place_use(p_place uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select case when count(distinct c.person_id) >= 5 then count(distinct c.person_id)::int end
  from connection_place p join connection c on c.trust_id = p.trust_id and c.id = p.connection_id
  where viewer_role() in ('peer_worker', 'lead') and p.trust_id = viewer_trust() and p.place_id = p_place and c.going_since is not null
    and c.person_id <> all((select walled_people())::uuid[]) $$;

--
-- Name: places_in_use(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.places_in_use() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select coalesce(array_agg(distinct p.place_id), '{}') from connection_place p join connection c on c.trust_id = p.trust_id and c.id = p.connection_id
  where p.trust_id = viewer_trust() and c.closed_at is null and c.made_at > app_now() - interval '1 year' and c.person_id <> all((select walled_people())::uuid[]) $$;

--
-- Name: places_taken(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.places_taken() RETURNS TABLE(worker_id uuid, n integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select s.worker_id, count(*)::int from support s where s.trust_id = viewer_trust() and s.ended_at is null and s.person_id <> all((select walled_people())::uuid[])
    and viewer_role() in ('lead', 'named_person') group by s.worker_id $$;

--
-- Name: places_to_check(integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.places_to_check(p_most integer) RETURNS TABLE(place_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  with used as materialized (select places_in_use() as ids)
  select t.place_id from (
    (select u.id as place_id, 1 as turn, s.next_check as due from used, unnest(used.ids) as u (id) join place p on p.id = u.id left join place_standing s on s.place_id = u.id
      where p.withdrawn_at is null and s.closed is not true and s.same_as is null and (s.checked_on is null or s.next_check <= app_today()) order by s.next_check nulls first limit p_most)
    union all
    (select s.place_id, 2, s.next_check from place_standing s join place p on p.id = s.place_id
      where s.next_check <= app_today() and not s.closed and s.same_as is null and p.withdrawn_at is null and s.place_id <> all(array(select unnest(ids) from used)) order by s.next_check limit p_most)
    union all
    (select a.place_id, 3, null from taxonomy_term t join check_interval_term m on m.term = lower(t.name) and m.kind = 'session group' join place_attribute a on a.term_id = t.id join place p on p.id = a.place_id
      where p.withdrawn_at is null and not exists (select 1 from place_standing s where s.place_id = a.place_id) and a.place_id <> all(array(select unnest(ids) from used)) limit p_most)
  ) t where keeps_directory() order by t.turn, t.due nulls first limit p_most $$;

--
-- Name: plan_entries_to_erase(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.plan_entries_to_erase() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select coalesce(array_agg(id), '{}') from plan_entry
  where erase_on is not null and erased_at is null and erase_on <= (app_now() at time zone 'Europe/London')::date $$;

--
-- Name: plan_entry_replaces(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.plan_entry_replaces() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare was plan_entry%rowtype;
begin
  if new.thread = new.id then return new; end if;
  select * into was from plan_entry where trust_id = new.trust_id and thread = new.thread and replaced_at is null for update;
  if was.id is null or was.person_id <> new.person_id or was.part <> new.part or was.left_out_at is not null
    or viewer_role() = 'peer_worker' and not (coalesce(was.support_id = any(my_supports()), false) or new.person_id::text || ' ' || new.part = any(plan_parts_i_see())) then
    raise exception 'new row violates row-level security policy for table "plan_entry": it carries on nothing this viewer sees' using errcode = 'insufficient_privilege';
  end if;
  update plan_entry set replaced_at = new.made_at where trust_id = new.trust_id and id = was.id;
  return new;
end $$;

--
-- Name: plan_parts_i_see(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.plan_parts_i_see() RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
  v_mine uuid[];
begin
  if v_role = 'peer_worker' then
    v_mine := my_supports();
    return (select coalesce(array_agg(person_id::text || ' ' || part), '{}') from plan_sharing
      where trust_id = v_trust and reader = 'worker' and ended_at is null and support_id = any(v_mine));
  elsif v_role in ('lead', 'named_person') then
    v_mine := my_records();
    return (select coalesce(array_agg(s.person_id::text || ' ' || s.part), '{}') from plan_sharing s join person p on p.trust_id = s.trust_id and p.id = s.person_id
      where s.trust_id = v_trust and s.reader = 'lead' and s.ended_at is null and case v_role when 'lead' then not p.walled else p.walled and p.id = any(v_mine) end
        and exists (select 1 from circle c where c.trust_id = s.trust_id and c.person_id = s.person_id and c.support_id = s.support_id and c.kind = 'support'
          and c.ended_at is null and coalesce(c.until, 'infinity') > v_now));
  elsif v_role = 'carer' then
    return (select coalesce(array_agg(person_id::text || ' ' || substr(p, 7)), '{}') from circle, unnest(parts) p
      where account_id = v_account and trust_id = v_trust and kind = 'shared' and support_id is null and p like 'plan: %'
        and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now);
  end if;
  return '{}';
end $$;

--
-- Name: possible_people(text, date, text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.possible_people(p_names text, p_born date, p_nhs text, p_phone text) RETURNS TABLE(id uuid, why text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    SET "pg_trgm.similarity_threshold" TO '0.5'
    AS $$
  select m.id, array_agg(m.why order by m.strength) from (
    select p.id, 'the same NHS number' as why, 1 as strength from person p where p.trust_id = viewer_trust() and p.nhs_number = p_nhs and not p.walled
    union all (select p.id, 'the same date of birth', 2 from person p where p.trust_id = viewer_trust() and p.born_on = p_born and not p.walled
      order by similarity(p.known_as || ' ' || p.full_name, p_names) desc limit 5)
    union all (select p.id, 'the same phone', 3 from person p where p.trust_id = viewer_trust() and not p.walled and p.phone is not null and length(p_phone) >= 9
      and right(regexp_replace(p.phone, '\D', '', 'g'), 10) = right(p_phone, 10) limit 8)
    union all (select p.id, 'a name like it', 4 from person p where p.trust_id = viewer_trust() and not p.walled
      and (p.known_as || ' ' || p.full_name) % p_names order by similarity(p.known_as || ' ' || p.full_name, p_names) desc limit 8)
  ) m where viewer_role() = 'lead' group by m.id order by min(m.strength), count(*) desc limit 8 $$;

--
-- Name: posts_filled(date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.posts_filled(p_on date) RETURNS TABLE(post_id uuid, minutes integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select c.post_id, sum(c.minutes_a_week)::int from contract c join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id
  where c.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager') and c.post_id is not null and c.from_on <= p_on and least(c.until_on, w.left_on, 'infinity') >= p_on
  group by c.post_id $$;

--
-- Name: public_groups(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.public_groups() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from peer_group where trust_id = v_trust and open_to = 'anybody' and ended_at is null); end $$;

--
-- Name: put_asks_away(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.put_asks_away() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  update worker_ask set taken_back_at = app_now() where trust_id = new.trust_id and referral_id = new.id and answer is null and taken_back_at is null;
  return null;
end $$;

--
-- Name: put_offers_away(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.put_offers_away() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  update offer set taken_back_at = app_now() where trust_id = new.trust_id and referral_id = new.referral_id and person_id = new.person_id and answer is null and taken_back_at is null;
  return null;
end $$;

--
-- Name: read_supports_shared_with_me(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.read_supports_shared_with_me() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(support_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'shared' and support_id is not null and 'notes' = any(parts)
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;

--
-- Name: record_death(uuid, text, date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.record_death(p_person uuid, p_told_by text, p_told_on date, p_died_on date) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $_$
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
end $_$;

--
-- Name: record_is_closed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.record_is_closed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if viewer_account() is not null and exists (select 1 from person where trust_id = new.trust_id and id = new.person_id and locked_at is not null) then
    raise exception 'this record is closed: it is kept, and nothing more is written in it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

--
-- Name: referral_clocks_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.referral_clocks_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if viewer_role() not in ('lead', 'host_team') and current_user = 'alongside_app'
     and (new.answer, new.answered_at, new.answered_by, new.decline_reason, new.answer_words, new.person_id) is distinct from (old.answer, old.answered_at, old.answered_by, old.decline_reason, old.answer_words, old.person_id)
     or viewer_role() not in ('lead', 'host_team', 'named_person') and current_user = 'alongside_app'
     and (new.stopped_at, new.stopped_by, new.stopped_words) is distinct from (old.stopped_at, old.stopped_by, old.stopped_words) then
    raise exception 'new row violates row-level security policy for table "referral": only its clocks may change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

--
-- Name: reopen_support(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.reopen_support(p_support uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare s support;
begin
  select * into s from support where trust_id = viewer_trust() and id = p_support and ended_how in ('as agreed', 'stopped coming', 'moved away', 'withdrew')
    and ended_at > app_now() - interval '14 days'
    and (viewer_role() = 'lead' and person_id <> all((select walled_people())::uuid[])
      or viewer_role() = 'peer_worker' and id = any(my_supports())
      or viewer_role() = 'person' and person_id = any(my_self())
      or viewer_role() = 'named_person' and person_id = any(my_records())) for update;
  if s.id is null or exists (select 1 from support o where o.trust_id = s.trust_id and o.person_id = s.person_id and o.ended_at is null)
    or exists (select 1 from person p where p.trust_id = s.trust_id and p.id = s.person_id and p.locked_at is not null)
    or not exists (select 1 from peer_worker w where w.trust_id = s.trust_id and w.id = s.worker_id and (w.left_on is null or w.left_on > (app_now() at time zone 'Europe/London')::date)) then return false; end if;
  update support set ended_at = null, ended_by = null, ended_how = null where trust_id = s.trust_id and id = s.id;
  update circle c set until = null from peer_worker w where w.trust_id = s.trust_id and w.id = s.worker_id and c.trust_id = s.trust_id and c.support_id = s.id and c.kind = 'support'
    and c.account_id = w.account_id and c.ended_at is null;
  return true;
end $$;

--
-- Name: review_leads_emergency(uuid, text, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.review_leads_emergency(p_circle uuid, p_words text, p_end boolean) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_person uuid;
begin
  update circle set reviewed_at = app_now(), reviewed_by = viewer_account(), review_words = p_words,
      ended_at = case when p_end and ended_at is null and until > app_now() then app_now() else ended_at end,
      ended_by = case when p_end and ended_at is null and until > app_now() then viewer_account() else ended_by end
    where trust_id = viewer_trust() and id = p_circle and reviewed_at is null and id in (select id from emergencies_by_leads()) returning person_id into v_person;
  return v_person;
end $$;

--
-- Name: room_of(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.room_of(p_worker uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select w.room_for - (select count(*)::int from support s where s.trust_id = w.trust_id and s.worker_id = w.id and s.ended_at is null and s.person_id <> all((select walled_people())::uuid[]))
  from peer_worker w where w.trust_id = viewer_trust() and w.id = p_worker and (w.left_on is null or w.left_on > (app_now() at time zone 'Europe/London')::date)
    and (viewer_role() in ('lead', 'named_person') or w.id = any((select workers_shown_to_me())::uuid[])) $$;

--
-- Name: rows_sharing(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.rows_sharing(part text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'shared' and part = any(parts)
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;

--
-- Name: sessions_i_planned(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.sessions_i_planned() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin return (select coalesce(array_agg(id), '{}') from supervision_session where trust_id = viewer_trust() and planned_by = viewer_account() and held_at is null and made_at > app_now() - interval '1 minute'); end $$;

--
-- Name: shared_with_me(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.shared_with_me(part text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'shared' and part = any(parts)
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;

--
-- Name: stays_i_see(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.stays_i_see() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from stay where trust_id = v_trust and team_id = any(viewer_teams())); end $$;

--
-- Name: still_supports(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.still_supports(p_worker uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select exists (select 1 from support where trust_id = viewer_trust() and worker_id = p_worker and ended_at is null) and viewer_role() in ('administrator', 'lead') $$;

--
-- Name: suggested_and_checked(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.suggested_and_checked() RETURNS TABLE(suggested integer, checked integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select case when count(*) >= 5 then count(*)::int end, case when count(*) >= 5 then (count(*) filter (where s.checked_on >= app_today() - 92))::int end
  from unnest(places_in_use()) as u (id) left join place_standing s on s.place_id = u.id where keeps_directory() $$;

--
-- Name: supervisors_i_plan_for(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.supervisors_i_plan_for() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
declare v_trust constant uuid := viewer_trust(); v_account constant uuid := viewer_account(); v_worker constant uuid := viewer_worker(); v_today constant date := (app_now() at time zone 'Europe/London')::date;
begin return (select coalesce(array_agg(distinct a), '{}') from (
    select v_account as a
    union all select supervisor_account_id from supervision_arrangement where trust_id = v_trust and worker_id = v_worker and until_on is null
    union all select supervisor_account_id from supervision_arrangement where trust_id = v_trust and until_on is null and supervisor_account_id <> v_account
      and who_supervises(supervisor_account_id, stand_in_account_id, worker_id, v_today) = v_account) x); end $$;

--
-- Name: supports_shared_with_me(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.supports_shared_with_me() RETURNS uuid[]
    LANGUAGE sql STABLE
    RETURN COALESCE((NULLIF(current_setting('app.supports_shared_with_me'::text, true), ''::text))::uuid[], public.read_supports_shared_with_me());

--
-- Name: switch_off_account(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.switch_off_account(p_account uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare n int;
begin
  if viewer_role() <> 'administrator' or p_account = viewer_account() then return 0; end if;
  update session se set ended_at = app_now() from membership m
    where se.ended_at is null and se.account_id = p_account and m.trust_id = se.trust_id and m.id = se.membership_id
      and m.trust_id = viewer_trust() and m.role not in ('person', 'carer');
  update membership m set until = app_now(), ended_by = viewer_account()
    where m.trust_id = viewer_trust() and m.account_id = p_account and m.role not in ('person', 'carer') and (m.until is null or m.until > app_now());
  get diagnostics n = row_count;
  update invitation v set cancelled_at = app_now() where v.trust_id = viewer_trust() and v.account_id = p_account and v.used_at is null and v.cancelled_at is null
    and not exists (select 1 from membership m where m.trust_id = v.trust_id and m.account_id = p_account and (m.until is null or m.until > app_now()));
  if n > 0 and not exists (select 1 from membership m where m.account_id = p_account and (m.until is null or m.until > app_now())) then
    update account set disabled_at = app_now() where id = p_account and disabled_at is null;
    update session set ended_at = app_now() where account_id = p_account and ended_at is null;
  end if;
  return n;
end $$;

--
-- Name: switch_on_account(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.switch_on_account(p_account uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  update account set disabled_at = null where id = p_account and viewer_role() = 'administrator'
    and exists (select 1 from membership m where m.trust_id = viewer_trust() and m.account_id = p_account and m.role not in ('person', 'carer')) $$;

--
-- Name: take_wall_down(uuid, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.take_wall_down(p_person uuid, p_why text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
begin
  if viewer_role() <> 'named_person' or p_person <> all(my_records()) or length(btrim(p_why)) < 3 then return 'not yours'; end if;
  update person set walled = false where trust_id = viewer_trust() and id = p_person and walled;
  if not found then return 'not yours'; end if;
  insert into person_change (trust_id, id, person_id, field, was, became, why, changed_by, changed_at)
    values (viewer_trust(), gen_random_uuid(), p_person, 'walled', 'the two named people', 'the peer lead, as for everybody', p_why, viewer_account(), app_now());
  update circle set ended_at = app_now(), ended_by = viewer_account() where trust_id = viewer_trust() and person_id = p_person and kind = 'named' and ended_at is null;
  return 'done';
exception when unique_violation then return 'double';
end $$;

--
-- Name: takes_group_feedback(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.takes_group_feedback(p_group uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select exists (select 1 from peer_group where trust_id = viewer_trust() and id = p_group and ended_at is null) $$;

--
-- Name: teams_with_placements(date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.teams_with_placements(p_on date) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select coalesce(array_agg(distinct t.team_id), '{}') from post_term t join contract c on c.trust_id = t.trust_id and c.post_id = t.post_id join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id
  where t.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager', 'host_team', 'peer_worker') and t.team_id is not null
    and t.from_on <= p_on and (t.until_on is null or t.until_on >= p_on) and c.from_on <= p_on and least(c.until_on, w.left_on, 'infinity') >= p_on $$;

--
-- Name: trust_leads(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.trust_leads() RETURNS TABLE(account_id uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select a.id, a.name from membership m join account a on a.id = m.account_id and a.disabled_at is null
  where m.trust_id = viewer_trust() and viewer_account() is not null and m.role = 'lead' and m.since <= app_now() and (m.until is null or m.until > app_now())
  order by m.since, a.name $$;

--
-- Name: trust_staff(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.trust_staff() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(distinct account_id), '{}') from membership where trust_id = v_trust and role not in ('person','carer')); end $$;

--
-- Name: undo_death(uuid, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.undo_death(p_death uuid, p_why text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $_$
declare v_trust constant uuid := viewer_trust(); d death; e record; v_same boolean; v_columns text;
begin
  select * into d from death where trust_id = v_trust and id = p_death and undone_at is null
    and (viewer_role() = 'lead' and person_id <> all((select walled_people())::uuid[]) or viewer_role() = 'named_person' and person_id = any(my_records())) for update;
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
end $_$;

--
-- Name: use_invitation(bytea, text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.use_invitation(p_token bytea, p_password_hash text, p_email text) RETURNS TABLE(outcome text, account_id uuid, trust_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare i record;
begin
  select v.* into i from invitation v where v.token_hash = p_token for update;
  if not found or i.used_at is not null or i.cancelled_at is not null or i.expires_at <= app_now()
     or (not i.sent and has_another_hat(i.trust_id, i.account_id)) then
    return query select 'gone', null::uuid, null::uuid;
    return;
  end if;
  begin
    update account a set password_hash = p_password_hash, email = coalesce(a.email, p_email) where a.id = i.account_id and a.disabled_at is null;
    if not found then return query select 'gone', null::uuid, null::uuid; return; end if;
  exception when unique_violation then
    return query select 'email taken', null::uuid, null::uuid;
    return;
  end;
  update invitation v set used_at = app_now() where v.token_hash = p_token;
  update session se set ended_at = app_now() where se.account_id = i.account_id and se.ended_at is null;
  return query select 'done', i.account_id, i.trust_id;
end $$;

--
-- Name: use_place_link(bytea, jsonb, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.use_place_link(p_hash bytea, p_changes jsonb, p_words text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_place uuid;
begin
  update place_link set used_at = app_now() where token_hash = p_hash and used_at is null and cancelled_at is null and expires_at > app_now() returning place_link.place_id into v_place;
  if v_place is null then return null; end if;
  if p_changes is null and p_words is null then insert into place_check (place_id, id, checked_on, how) values (v_place, gen_random_uuid(), app_today(), 'owner confirmed');
  else insert into place_edit (place_id, id, changes, words) values (v_place, gen_random_uuid(), coalesce(p_changes, '{}'), p_words); end if;
  return v_place;
end $$;

--
-- Name: used_passkey(uuid, bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.used_passkey(p_passkey uuid, p_counter bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  update passkey set counter = p_counter, last_used_at = app_now() where id = p_passkey $$;

--
-- Name: viewer_account(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.viewer_account() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.account', true), '')::uuid $$;

--
-- Name: viewer_role(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.viewer_role() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select coalesce(nullif(current_setting('app.role', true), ''), 'nobody') $$;

--
-- Name: viewer_teams(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.viewer_teams() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select coalesce(nullif(current_setting('app.teams', true), '')::uuid[], '{}') $$;

--
-- Name: viewer_trust(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.viewer_trust() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.trust', true), '')::uuid $$;

--
-- Name: viewer_visitor(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.viewer_visitor() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.visitor', true), '') $$;

--
-- Name: FUNCTION viewer_visitor(); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.viewer_visitor() IS 'Hash of the random cookie of somebody signed out, who owns only their own half-finished form.';

--
-- Name: viewer_worker(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.viewer_worker() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ select nullif(current_setting('app.worker', true), '')::uuid $$;

--
-- Name: wall_off(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.wall_off(p_person uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
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

--
-- Name: walled_people(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.walled_people() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from person where trust_id = v_trust and walled); end $$;

--
-- Name: who_corrected(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.who_corrected(p_place uuid) RETURNS TABLE(correction_id uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select c.id, a.name from place_correction c join account a on a.id = c.by_account
  where viewer_role() in ('peer_worker', 'lead') and c.trust_id = viewer_trust() and c.place_id = p_place $$;

--
-- Name: who_said_of_place(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.who_said_of_place(p_place uuid) RETURNS TABLE(fact_id uuid, name text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select f.id, a.name from place_fact f join account a on a.id = f.by_account
  where viewer_role() in ('peer_worker', 'lead') and f.trust_id = viewer_trust() and f.place_id = p_place $$;

--
-- Name: who_supervises(uuid, uuid, uuid, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.who_supervises(p_supervisor uuid, p_stand_in uuid, p_worker uuid, p_day date) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $$
declare v_trust constant uuid := viewer_trust(); v_self uuid;
begin
  if not is_away_on(p_supervisor, p_day) then return p_supervisor; end if;
  select account_id into v_self from peer_worker where trust_id = v_trust and id = p_worker;
  return (select c from (
      select cover_account_id as c, 1 as n from lead_cover where trust_id = v_trust and lead_account_id = p_supervisor and ended_at is null and p_day between from_on and until_on
      union all select k.account_id, 2 from peer_worker w join absence a on a.trust_id = w.trust_id and a.worker_id = w.id join peer_worker k on k.trust_id = a.trust_id and k.id = a.cover_worker_id
        where w.trust_id = v_trust and w.account_id = p_supervisor and a.ended_at is null and p_day between a.from_on and a.until_on
      union all select p_stand_in, 3) x
    where c is not null and c is distinct from v_self and not is_away_on(c, p_day) order by n limit 1);
end $$;

--
-- Name: FUNCTION who_supervises(p_supervisor uuid, p_stand_in uuid, p_worker uuid, p_day date); Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON FUNCTION public.who_supervises(p_supervisor uuid, p_stand_in uuid, p_worker uuid, p_day date) IS 'Who holds supervision on a day, with cover worked out from what is known of absence. No row is written for it, so it is always true.';

--
-- Name: withheld_from_me(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.withheld_from_me() RETURNS TABLE(made_on date, review_on date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  select (made_at at time zone 'Europe/London')::date, review_on from withholding
  where trust_id = viewer_trust() and person_id = any(my_self()) and ended_at is null and tell_person $$;

--
-- Name: withheld_items(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.withheld_items() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (with recursive w as (
    select trust_id, item_id from withholding where trust_id = v_trust and person_id = any(my_self()) and ended_at is null
    union select n.trust_id, n.corrects from note_item n join w on n.trust_id = w.trust_id and n.id = w.item_id where n.corrects is not null)
  select coalesce(array_agg(item_id), '{}') from w); end $$;

--
-- Name: words_of(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.words_of(p_text text) RETURNS text[]
    LANGUAGE sql IMMUTABLE
    AS $$
  select array_remove(regexp_split_to_array(lower(regexp_replace(coalesce(p_text, ''), '[[:punct:][:digit:][:space:]’]+', ' ', 'g')), ' +'), '') $$;

--
-- Name: words_stay(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.words_stay() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin raise exception 'words are corrected by a new row, never written over'; end $$;

--
-- Name: workers_handed_to_me(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.workers_handed_to_me() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(to_worker_id), '{}') from handover where trust_id = v_trust and person_id = any(my_self()) and called_off_at is null); end $$;

--
-- Name: workers_i_supervise(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.workers_i_supervise() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
begin return (select coalesce(array_agg(worker_id), '{}') from supervision_arrangement
  where trust_id = viewer_trust() and supervisor_account_id = viewer_account() and stream in ('line', 'practice') and until_on is null and viewer_role() in ('lead', 'peer_worker')); end $$;

--
-- Name: workers_shown_to_me(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.workers_shown_to_me() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare v_trust constant uuid := viewer_trust(); v_self constant uuid[] := my_self(); v_shared constant uuid[] := shared_with_me('peer worker');
begin return (select coalesce(array_agg(distinct w), '{}') from (
    select worker_id as w from offer where trust_id = v_trust and person_id = any(v_self) and taken_back_at is null
    union all select worker_id from support where trust_id = v_trust and person_id = any(v_self)
    union all select worker_id from support where trust_id = v_trust and person_id = any(v_shared)) s); end $$;

--
-- Name: workers_to_leave_out(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.workers_to_leave_out(p_referral uuid) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
declare r record;
begin
  select f.trust_id, f.team_id, f.ward_id, p.id as person_id, p.account_id, coalesce(p.born_on, f.born_on) as born_on, p.full_name, p.known_as || ' ' || f.known_as || ' ' || f.full_name as names
    into r from referral f join person p on p.trust_id = f.trust_id and p.id = f.person_id
    where f.trust_id = viewer_trust() and f.id = p_referral
      and (viewer_role() = 'lead' and p.id <> all((select walled_people())::uuid[]) or viewer_role() = 'named_person' and p.id = any(my_records()));
  if r.person_id is null then return '{}'; end if;
  return (select coalesce(array_agg(distinct w), '{}') from (
    select k.worker_id as w from keep_away k where k.trust_id = r.trust_id
      and (k.team_id in (r.team_id, r.ward_id)
        or k.team_id in (select s.team_id from stay s where s.trust_id = r.trust_id and s.person_id = r.person_id and s.left_on is null)
        or k.name is not null and may_be_them(k.name, k.born_on, r.names, r.full_name, r.born_on))
    union all select w.id from peer_worker w where w.trust_id = r.trust_id and w.account_id = r.account_id) x);
end $$;

--
-- Name: workforce_for_manager(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.workforce_for_manager() RETURNS TABLE(workers integer, minutes_a_week integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  with today as (select (app_now() at time zone 'Europe/London')::date as day)
  select count(distinct w.id)::int, coalesce(sum(c.minutes_a_week), 0)::int from today, peer_worker w
    left join contract c on c.trust_id = w.trust_id and c.worker_id = w.id and c.from_on <= (select day from today) and (c.until_on is null or c.until_on >= (select day from today))
  where w.trust_id = viewer_trust() and viewer_role() = 'manager' and (w.left_on is null or w.left_on > day) $$;

--
-- Name: workforce_in_fives(date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.workforce_in_fives(p_on date) RETURNS TABLE(what text, label text, n integer, minutes bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  with held as (select c.worker_id, c.minutes_a_week, c.kind, b.name as band, b.step, b.framework_id from contract c
      join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id left join pay_band b on b.trust_id = c.trust_id and b.id = c.band_id
      where c.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager') and c.from_on <= p_on and least(c.until_on, w.left_on, 'infinity') >= p_on),
  before as (select c.worker_id, b.step, b.framework_id from contract c join pay_band b on b.trust_id = c.trust_id and b.id = c.band_id
      where c.trust_id = viewer_trust() and c.from_on <= (p_on - interval '12 months')::date and coalesce(c.until_on, 'infinity') >= (p_on - interval '12 months')::date),
  line (what, label, n, minutes) as (
    select 'band', coalesce(band, ''), count(*), sum(minutes_a_week) from held group by band
    union all select 'kind', k.kind, count(h.worker_id), coalesce(sum(h.minutes_a_week), 0) from (values ('permanent'), ('fixed-term'), ('')) k (kind) left join held h on coalesce(h.kind, '') = k.kind group by k.kind
    union all select 'moved up', '', count(*), null from held h join before b on b.worker_id = h.worker_id and b.framework_id = h.framework_id and h.step > b.step)
  select 'all', '', count(*)::int, coalesce(sum(minutes_a_week), 0)::bigint from held having count(*) > 0
  union all select what, label, (case when n >= 5 then n end)::int, (case when n >= 5 then minutes end)::bigint from line where n > 0 $$;

--
-- Name: workforce_minutes(date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.workforce_minutes(p_from date, p_until date) RETURNS TABLE(first_on date, last_on date, full_time integer, workers integer, minute_days bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  with usual as (select id from pay_framework where trust_id = viewer_trust() order by made_at, id limit 1),
  month as (select greatest(m::date, p_from) as first_on, least((m + interval '1 month' - interval '1 day')::date, p_until) as last_on
    from generate_series(date_trunc('month', p_from::timestamp), p_until::timestamp, interval '1 month') m),
  week as (select framework_id, minutes, from_on, coalesce(lead(from_on) over (partition by framework_id order by from_on) - 1, 'infinity') as until_on
    from full_time_week where trust_id = viewer_trust() and replaced_at is null),
  held as (select c.worker_id, c.minutes_a_week, c.from_on, least(c.until_on, w.left_on, 'infinity') as until_on, coalesce(b.framework_id, (select id from usual)) as framework_id
    from contract c join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id left join pay_band b on b.trust_id = c.trust_id and b.id = c.band_id
    where c.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager') and c.from_on <= p_until and least(c.until_on, w.left_on, 'infinity') >= greatest(c.from_on, p_from)),
  part as (select h.worker_id, h.minutes_a_week, k.minutes as full_time, greatest(h.from_on, k.from_on, p_from) as first_on, least(h.until_on, k.until_on, p_until) as last_on
    from held h left join week k on k.framework_id = h.framework_id and k.from_on <= h.until_on and k.until_on >= h.from_on)
  select m.first_on, m.last_on, p.full_time, count(distinct p.worker_id)::int, sum(p.minutes_a_week::bigint * (least(p.last_on, m.last_on) - greatest(p.first_on, m.first_on) + 1))::bigint
  from month m join part p on p.first_on <= m.last_on and p.last_on >= m.first_on and p.last_on >= p.first_on
  group by m.first_on, m.last_on, p.full_time order by m.first_on, p.full_time $$;

--
-- Name: write_place_field(uuid, text, text, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.write_place_field(p_place uuid, p_field text, p_value text, p_rows jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $_$
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
end $_$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: absence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.absence (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    cover_worker_id uuid,
    recorded_by uuid,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT absence_check CHECK ((until_on >= from_on))
);

ALTER TABLE ONLY public.absence FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE absence; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.absence IS 'Days a worker is away and who covers. Never a reason.';

--
-- Name: account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account (
    id uuid NOT NULL,
    name text NOT NULL,
    email text,
    sign_in_name text,
    password_hash text,
    demo boolean DEFAULT false NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    disabled_at timestamp with time zone,
    CONSTRAINT account_sign_in_name_check CHECK ((sign_in_name ~ '^[a-z]+-[a-z]+-[0-9]{2}$'::text))
);

ALTER TABLE ONLY public.account FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE account; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.account IS 'Somebody who can sign in. Global: memberships say what they are to which trust.';

--
-- Name: COLUMN account.name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.account.name IS 'Personal data: the name they go by.';

--
-- Name: COLUMN account.email; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.account.email IS 'Personal data: used to sign in; nobody has to have one who signs in by invitation and passkey.';

--
-- Name: COLUMN account.sign_in_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.account.sign_in_name IS 'For somebody without e-mail: three plain words drawn by lot (maple-river-27), which say nothing about them.';

--
-- Name: COLUMN account.password_hash; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.account.password_hash IS 'argon2id. No role reads it: only the doors of 0080 do.';

--
-- Name: COLUMN account.disabled_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.account.disabled_at IS 'Switched off, because nothing of theirs is left in any trust.';

--
-- Name: ask_first; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ask_first (
    trust_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    since timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.ask_first FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE ask_first; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.ask_first IS 'This worker chose to let their lead know that they want to be asked before more hours. It says nothing of why, nor whether there is a limit.';

--
-- Name: audit_head; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_head (
    trust_id uuid NOT NULL,
    seq bigint NOT NULL,
    digest bytea NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.audit_head FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE audit_head; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.audit_head IS 'Where each trust''s chain stands (zeros: rows that belong to no trust, such as signing in). The signed copy kept elsewhere is what shows a cut tail or a rewrite.';

--
-- Name: audit_row; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_row (
    id uuid NOT NULL,
    trust_id uuid,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    account_id uuid,
    role text NOT NULL,
    action text NOT NULL,
    object text,
    object_id uuid,
    person_id uuid,
    ids uuid[],
    look boolean DEFAULT false NOT NULL,
    detail jsonb,
    words text,
    words_salt text,
    words_digest text,
    seq bigint,
    digest bytea
);

ALTER TABLE ONLY public.audit_row FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE audit_row; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.audit_row IS 'Who did or saw what. Written in the same transaction as the thing itself; the sealer numbers and chains the rows of each trust within a second.';

--
-- Name: COLUMN audit_row.ids; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.audit_row.ids IS 'The ids a list showed.';

--
-- Name: COLUMN audit_row.look; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.audit_row.look IS 'True when somebody opened a person''s record. Lists are one row with ids and are not a look.';

--
-- Name: COLUMN audit_row.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.audit_row.words IS 'Personal data: a reason in somebody''s words. Outside the chain (only its salted digest is chained), so it can be erased.';

--
-- Name: better_off_check; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.better_off_check (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    answers jsonb NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    shared_with uuid,
    shared_at timestamp with time zone,
    CONSTRAINT better_off_check_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
    CONSTRAINT better_off_check_check CHECK (((shared_with IS NULL) = (shared_at IS NULL)))
);

ALTER TABLE ONLY public.better_off_check FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE better_off_check; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.better_off_check IS 'A better-off check a worker chose to keep. Theirs alone until they share it with one lead by name; taken back or erased whenever they like, and then it is gone. It is in no export of a trust.';

--
-- Name: COLUMN better_off_check.answers; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.better_off_check.answers IS 'Personal data, health among it: what the worker answered (family, rent, benefits, savings, the job), as typed. Figures are worked out anew each time it is opened.';

--
-- Name: COLUMN better_off_check.shared_with; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.better_off_check.shared_with IS 'The account of the one lead who may read it, while it is shared.';

--
-- Name: better_off_offer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.better_off_offer (
    trust_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    put_away_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.better_off_offer FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE better_off_offer; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.better_off_offer IS 'For which change of hours a worker has put the offer of a new check away. Says nothing of whether one was made. Theirs alone.';

--
-- Name: check_in; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.check_in (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    months integer NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT check_in_answer_check CHECK ((answer = ANY (ARRAY['would like one'::text, 'not now'::text]))),
    CONSTRAINT check_in_months_check CHECK ((months = ANY (ARRAY[1, 4, 12])))
);

ALTER TABLE ONLY public.check_in FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE check_in; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.check_in IS 'A talk offered at one, four and twelve months in post, and what the worker answered; the newest counts. Nothing said in it is here.';

--
-- Name: check_interval; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.check_interval (
    kind text NOT NULL,
    months smallint NOT NULL,
    after_report_days smallint DEFAULT 7 NOT NULL,
    sinks_after_days smallint DEFAULT 31 NOT NULL,
    leaves_after_days smallint DEFAULT 183 NOT NULL,
    CONSTRAINT check_interval_after_report_days_check CHECK (((after_report_days >= 1) AND (after_report_days <= 92))),
    CONSTRAINT check_interval_check CHECK ((leaves_after_days > sinks_after_days)),
    CONSTRAINT check_interval_leaves_after_days_check CHECK (((leaves_after_days >= 1) AND (leaves_after_days <= 1830))),
    CONSTRAINT check_interval_months_check CHECK (((months >= 1) AND (months <= 60))),
    CONSTRAINT check_interval_sinks_after_days_check CHECK (((sinks_after_days >= 0) AND (sinks_after_days <= 366)))
);

ALTER TABLE ONLY public.check_interval FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE check_interval; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.check_interval IS 'How long a check is good for, by kind of place: until it is due again, then until it sinks in lists, then until it leaves the public list.';

--
-- Name: COLUMN check_interval.after_report_days; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.check_interval.after_report_days IS 'How soon it is due after somebody could not reach it or found it gone.';

--
-- Name: check_interval_term; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.check_interval_term (
    term text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT check_interval_term_term_check CHECK ((term = lower(term)))
);

ALTER TABLE ONLY public.check_interval_term FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE check_interval_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.check_interval_term IS 'Which of a directory''s own terms mean which kind; an entry with several is checked as often as the shortest asks. Others are checked as a venue.';

--
-- Name: choice_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.choice_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    by_account uuid NOT NULL,
    said_on date,
    said_how text,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT choice_step_check CHECK (((said_on IS NULL) = (said_how IS NULL))),
    CONSTRAINT choice_step_kind_check CHECK ((kind = ANY (ARRAY['meet first'::text, 'go on'::text, 'somebody else'::text, 'worker asks'::text, 'stay'::text]))),
    CONSTRAINT choice_step_said_how_check CHECK ((said_how = ANY (ARRAY['on paper'::text, 'by phone'::text, 'face to face'::text])))
);

ALTER TABLE ONLY public.choice_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE choice_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.choice_step IS 'What was said about who with whom: meet first, go on, somebody else please. Never a reason, and nobody''s fault.';

--
-- Name: COLUMN choice_step.kind; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.choice_step.kind IS '"worker asks" is the worker''s own wish that it were somebody else: for the lead, never shown to the person.';

--
-- Name: COLUMN choice_step.settled_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.choice_step.settled_at IS 'When what was asked for was done, or is no longer wanted.';

--
-- Name: circle; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.circle (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    support_id uuid,
    why text NOT NULL,
    parts text[] DEFAULT '{}'::text[] NOT NULL,
    since timestamp with time zone DEFAULT public.app_now() NOT NULL,
    until timestamp with time zone,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    reviewed_at timestamp with time zone,
    reviewed_by uuid,
    review_words text,
    CONSTRAINT circle_check CHECK (((kind <> 'break_glass'::text) OR ((until IS NOT NULL) AND (until <= (since + '02:00:00'::interval))))),
    CONSTRAINT circle_check1 CHECK (((reviewed_by IS NULL) OR (reviewed_by <> account_id))),
    CONSTRAINT circle_kind_check CHECK ((kind = ANY (ARRAY['self'::text, 'support'::text, 'cover'::text, 'shared'::text, 'break_glass'::text, 'named'::text])))
);

ALTER TABLE ONLY public.circle FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE circle; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.circle IS 'Who may see a person: which account, what, why, since, until. Care, cover, sharing with a carer and break-glass are all rows here; nothing else opens a record.';

--
-- Name: COLUMN circle.why; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.circle.why IS 'Shown to the person. For break-glass: the reason given.';

--
-- Name: COLUMN circle.parts; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.circle.parts IS 'For kind shared: exactly the parts the person shared.';

--
-- Name: coming_pay; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.coming_pay (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    account_id uuid NOT NULL,
    paid_on date NOT NULL,
    pence integer NOT NULL,
    kind text NOT NULL,
    CONSTRAINT coming_pay_kind_check CHECK ((kind = ANY (ARRAY['holiday pay'::text, 'backdated pay'::text, 'something else'::text]))),
    CONSTRAINT coming_pay_pence_check CHECK (((pence >= 1) AND (pence <= 10000000)))
);

ALTER TABLE ONLY public.coming_pay FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE coming_pay; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.coming_pay IS 'Money a worker expects on a day, as they wrote it down to be warned. Theirs alone, as worker_limit.';

--
-- Name: concern; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.concern (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid,
    team_id uuid,
    raised_by uuid NOT NULL,
    raised_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    happened_at timestamp with time zone,
    said text NOT NULL,
    told_name text,
    told_job text,
    told_at timestamp with time zone,
    told_phone text,
    they_will text,
    confirmed_at timestamp with time zone,
    confirmed_by uuid,
    confirmed_name text,
    taken_by uuid,
    taken_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_by uuid,
    closed_words text,
    person_knows boolean
);

ALTER TABLE ONLY public.concern FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE concern; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.concern IS 'Something that worried somebody. Told by voice to a named person first; this records who, when, and what they said they would do.';

--
-- Name: COLUMN concern.said; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.concern.said IS 'Personal data: what was said or seen. No level, no score.';

--
-- Name: COLUMN concern.told_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.concern.told_name IS 'Personal data: who was told.';

--
-- Name: concern_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.concern_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    concern_id uuid NOT NULL,
    kind text NOT NULL,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    who text,
    words text,
    CONSTRAINT concern_step_kind_check CHECK ((kind = ANY (ARRAY['rang'::text, 'no answer'::text, 'confirmed'::text, 'on-call rung'::text, 'taken'::text, 'passed on'::text, 'added'::text, 'closed'::text, 'told the person'::text])))
);

ALTER TABLE ONLY public.concern_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE concern_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.concern_step IS 'Everything that was done about a concern: who rang whom, who has it now, how it closed.';

--
-- Name: connection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.connection (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    support_id uuid,
    kinds text[] DEFAULT '{}'::text[] NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    going_since date,
    ask_on date,
    closed_at timestamp with time zone
);

ALTER TABLE ONLY public.connection FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE connection; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.connection IS 'A person and a place. What happened is in connection_step; going_since, ask_on and closed_at are copied from there for lists (decision 0005).';

--
-- Name: COLUMN connection.support_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection.support_id IS 'The support in which a peer worker put it on the list; null when the person did.';

--
-- Name: COLUMN connection.kinds; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection.kinds IS 'The kinds of place the directory gave when it went on the list: all that a lead reads of it.';

--
-- Name: COLUMN connection.going_since; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection.going_since IS 'The day from which the person says they go there.';

--
-- Name: COLUMN connection.ask_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection.ask_on IS 'The day from which we ask whether they still go; null when nothing is left to ask, or they would rather not be asked.';

--
-- Name: COLUMN connection.closed_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection.closed_at IS 'When it was said to be not for them, put away, or that they do not go any more.';

--
-- Name: connection_outing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.connection_outing (
    trust_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    person_id uuid NOT NULL,
    planned_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.connection_outing FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE connection_outing; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.connection_outing IS 'A contact planned in order to go to the place together. Whether they went is what the contact''s own record says, also after a correction.';

--
-- Name: connection_place; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.connection_place (
    trust_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    person_id uuid NOT NULL,
    place_id uuid NOT NULL,
    name text NOT NULL
);

ALTER TABLE ONLY public.connection_place FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE connection_place; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.connection_place IS 'Which place of the directory it is. For the person, their worker and cover, and a carer it is shared with; never for a lead.';

--
-- Name: COLUMN connection_place.name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection_place.name IS 'Personal data: what the place was called when it went on the list.';

--
-- Name: connection_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.connection_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    connection_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    weeks smallint,
    said_on date NOT NULL,
    by_account uuid NOT NULL,
    by_name text,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT connection_step_kind_check CHECK ((kind = ANY (ARRAY['suggested'::text, 'chosen'::text, 'going on my own'::text, 'going with somebody'::text, 'still going'::text, 'sometimes'::text, 'not any more'::text, 'rather not be asked'::text, 'not for me'::text, 'put away'::text, 'again'::text]))),
    CONSTRAINT connection_step_weeks_check CHECK (((weeks >= 1) AND (weeks <= 104)))
);

ALTER TABLE ONLY public.connection_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE connection_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.connection_step IS 'What became of a person and a place, one fact a row: suggested by a worker, chosen by the person, going, kept after so many weeks, not for me. That two went together is the record of their contact (connection_outing).';

--
-- Name: COLUMN connection_step.weeks; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection_step.weeks IS 'For an answer to our question: after how many weeks it was asked.';

--
-- Name: COLUMN connection_step.said_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection_step.said_on IS 'The day the person said so.';

--
-- Name: COLUMN connection_step.by_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection_step.by_name IS 'The peer worker who suggested it or wrote down what the person said; null when the person did it themself.';

--
-- Name: connection_words; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.connection_words (
    trust_id uuid NOT NULL,
    step_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    person_id uuid NOT NULL,
    words text,
    written_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    erased_at timestamp with time zone,
    CONSTRAINT connection_words_check CHECK (((erased_at IS NULL) = (words IS NOT NULL)))
);

ALTER TABLE ONLY public.connection_words FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE connection_words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.connection_words IS 'Why, in the person''s words, if they want to say. Theirs and their peer worker''s. Left out means erased, at once.';

--
-- Name: COLUMN connection_words.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.connection_words.words IS 'Personal data: their own words. Null once they leave them out.';

--
-- Name: contact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    planned_at timestamp with time zone,
    planned_minutes integer,
    how text NOT NULL,
    place text,
    ring_if_late text,
    ring_account uuid,
    planned_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by uuid,
    cancelled_who text,
    recorded_at timestamp with time zone,
    held boolean,
    began_at timestamp with time zone,
    minutes integer,
    at timestamp with time zone GENERATED ALWAYS AS (COALESCE(began_at, planned_at)) STORED,
    CONSTRAINT contact_how_check CHECK ((how = ANY (ARRAY['on the ward'::text, 'at home'::text, 'out and about'::text, 'at our base'::text, 'phone'::text, 'video'::text, 'text'::text]))),
    CONSTRAINT contact_planned_minutes_check CHECK (((planned_minutes >= 5) AND (planned_minutes <= 600)))
);

ALTER TABLE ONLY public.contact FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE contact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.contact IS 'A meeting, call or text: planned, then held or not. Its fact is always kept.';

--
-- Name: COLUMN contact.ring_if_late; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.contact.ring_if_late IS 'Off the ward: the named person who rings if there is no check-out.';

--
-- Name: COLUMN contact.ring_account; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.contact.ring_account IS 'The colleague who rings, where it is one with an account: they are told when it is time.';

--
-- Name: COLUMN contact.recorded_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.contact.recorded_at IS 'When its newest record was made; held, began_at and minutes are copied from that contact_record.';

--
-- Name: COLUMN contact.at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.contact.at IS 'When it took place, or is planned: one order for both.';

--
-- Name: contact_record; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact_record (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    contact_id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    held boolean NOT NULL,
    not_held_who text,
    not_held_why text,
    began_at timestamp with time zone NOT NULL,
    minutes integer NOT NULL,
    how text NOT NULL,
    place text,
    activities text[] DEFAULT '{}'::text[] NOT NULL,
    together boolean DEFAULT false NOT NULL,
    first_of_support boolean DEFAULT false NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    corrects uuid,
    correction_why text,
    CONSTRAINT contact_record_check CHECK (((NOT held) OR (not_held_who IS NULL))),
    CONSTRAINT contact_record_check1 CHECK (((corrects IS NULL) OR (correction_why IS NOT NULL))),
    CONSTRAINT contact_record_minutes_check CHECK (((minutes >= 0) AND (minutes <= 600))),
    CONSTRAINT contact_record_not_held_who_check CHECK ((not_held_who = ANY (ARRAY['person'::text, 'worker'::text, 'ward'::text, 'other'::text])))
);

ALTER TABLE ONLY public.contact_record FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE contact_record; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.contact_record IS 'What took place, as recorded. A correction is a new row that says why; the old one stays.';

--
-- Name: contact_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contact_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    contact_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    by_account uuid,
    by_name text,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    finish_at timestamp with time zone,
    words text,
    CONSTRAINT contact_step_kind_check CHECK ((kind = ANY (ARRAY['on my way'::text, 'checked in'::text, 'checked out'::text, 'rang'::text, 'cannot make it'::text, 'somewhere else'::text, 'moved'::text, 'told'::text])))
);

ALTER TABLE ONLY public.contact_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE contact_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.contact_step IS 'Small things that happen around a contact: on my way, checked in with a finish time, checked out, rang, I cannot make it, told that the worker is away.';

--
-- Name: contract; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contract (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    minutes_a_week integer NOT NULL,
    from_on date NOT NULL,
    until_on date,
    post_id uuid,
    band_id uuid,
    point text DEFAULT ''::text NOT NULL,
    kind text,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT contract_kind_check CHECK ((kind = ANY (ARRAY['permanent'::text, 'fixed-term'::text]))),
    CONSTRAINT contract_minutes_a_week_check CHECK (((minutes_a_week >= 0) AND (minutes_a_week <= 3000)))
);

ALTER TABLE ONLY public.contract FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE contract; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.contract IS 'Contracted minutes a week, with dated changes: in which post, in which band, permanent or fixed-term. One at a time for a worker; one that was replaced before it began has its last day before its first.';

--
-- Name: COLUMN contract.kind; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.contract.kind IS 'Null: from before this was asked.';

--
-- Name: crisis_line; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.crisis_line (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    who text NOT NULL,
    how text NOT NULL,
    number text NOT NULL,
    hours text NOT NULL,
    for_whom text NOT NULL,
    source text NOT NULL,
    checked_on date NOT NULL,
    added_by uuid,
    added_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    removed_at timestamp with time zone,
    removed_by uuid,
    CONSTRAINT crisis_line_how_check CHECK ((how = ANY (ARRAY['phone'::text, 'text'::text, 'in person'::text])))
);

ALTER TABLE ONLY public.crisis_line FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE crisis_line; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.crisis_line IS 'The trust''s own crisis lines, with who checked them and when. The national ones are in data/help-now.csv.';

--
-- Name: death; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.death (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    told_by text NOT NULL,
    told_on date NOT NULL,
    died_on date,
    recorded_by uuid NOT NULL,
    recorded_role text NOT NULL,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    stay_id uuid,
    undone_at timestamp with time zone,
    undone_by uuid,
    undone_why text,
    CONSTRAINT death_check CHECK (((undone_at IS NULL) = (undone_why IS NULL)))
);

ALTER TABLE ONLY public.death FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE death; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.death IS 'Somebody has died: who told whom and when. Kept beside the undoing, where it was a mistake.';

--
-- Name: COLUMN death.told_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.death.told_by IS 'Personal data: who told us.';

--
-- Name: death_effect; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.death_effect (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    death_id uuid NOT NULL,
    person_id uuid NOT NULL,
    table_name text NOT NULL,
    row_id uuid NOT NULL,
    before jsonb NOT NULL,
    after jsonb
);

ALTER TABLE ONLY public.death_effect FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE death_effect; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.death_effect IS 'Which rows the record of a death changed, what they were before and are since: an undoing puts back exactly these, all or none.';

--
-- Name: COLUMN death_effect.before; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.death_effect.before IS 'Dates and states only, no words.';

--
-- Name: death_read; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.death_read (
    trust_id uuid NOT NULL,
    death_id uuid NOT NULL,
    account_id uuid NOT NULL,
    read_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.death_read FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE death_read; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.death_read IS 'Which lead or worker has read that somebody died: the card leaves their first screen then.';

--
-- Name: death_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.death_task (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    death_id uuid NOT NULL,
    person_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    taken_by uuid,
    taken_at timestamp with time zone,
    done_at timestamp with time zone,
    done_by uuid,
    offered text
);

ALTER TABLE ONLY public.death_task FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE death_task; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.death_task IS 'A worker lost somebody they supported: a lead rings them. Who has it, when it was done, what time was offered.';

--
-- Name: COLUMN death_task.offered; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.death_task.offered IS 'What was offered to the worker: time off, supervision, the funeral. Never how they are.';

--
-- Name: development_goal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.development_goal (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    domain integer NOT NULL,
    strength text,
    next text,
    by_when date,
    in_record boolean DEFAULT false NOT NULL,
    written_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    replaced_at timestamp with time zone,
    CONSTRAINT development_goal_check CHECK (((strength IS NOT NULL) OR (next IS NOT NULL))),
    CONSTRAINT development_goal_domain_check CHECK (((domain >= 1) AND (domain <= 9)))
);

ALTER TABLE ONLY public.development_goal FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE development_goal; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.development_goal IS 'A worker''s development plan: for each of nine competence domains what they bring, and what they would like next. No score. Earlier versions stay.';

--
-- Name: COLUMN development_goal.strength; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.development_goal.strength IS 'Personal data of the worker.';

--
-- Name: COLUMN development_goal.next; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.development_goal.next IS 'Personal data of the worker.';

--
-- Name: directory_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_change (
    n bigint NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.directory_change FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE directory_change; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.directory_change IS 'That something in the directory changed, once a transaction: never what, nor who did it. The feed names its edition by it (ETag).';

--
-- Name: directory_change_n_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.directory_change ALTER COLUMN n ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.directory_change_n_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: directory_import; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_import (
    id uuid NOT NULL,
    source_name text NOT NULL,
    file_name text NOT NULL,
    began_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    finished_at timestamp with time zone,
    failed_because text,
    read integer DEFAULT 0 NOT NULL,
    taken integer DEFAULT 0 NOT NULL,
    unchanged integer DEFAULT 0 NOT NULL,
    mended integer DEFAULT 0 NOT NULL,
    refused integer DEFAULT 0 NOT NULL,
    withdrawn integer DEFAULT 0 NOT NULL,
    returned integer DEFAULT 0 NOT NULL,
    by_account uuid,
    kept_ours integer DEFAULT 0 NOT NULL
);

ALTER TABLE ONLY public.directory_import FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE directory_import; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.directory_import IS 'One run of the importer. read = taken + refused; mended and unchanged are among the taken. A failed run changed nothing but left its reason here.';

--
-- Name: COLUMN directory_import.file_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.directory_import.file_name IS 'The last part of the file''s name, or the host and path of a web address without what follows a question mark.';

--
-- Name: COLUMN directory_import.kept_ours; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.directory_import.kept_ours IS 'Places where the source said something new about a field that we had corrected; ours was kept.';

--
-- Name: directory_import_row; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_import_row (
    import_id uuid NOT NULL,
    n integer NOT NULL,
    at_row integer,
    source_id text,
    name text,
    outcome text NOT NULL,
    reasons text[] NOT NULL,
    CONSTRAINT directory_import_row_outcome_check CHECK ((outcome = ANY (ARRAY['mended'::text, 'refused'::text, 'withdrawn'::text, 'returned'::text, 'kept ours'::text])))
);

ALTER TABLE ONLY public.directory_import_row FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE directory_import_row; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.directory_import_row IS 'The report of a run, by row: what was mended or refused and why, what left the source and what came back. Rows taken as they were are only counted.';

--
-- Name: COLUMN directory_import_row.at_row; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.directory_import_row.at_row IS 'The row''s place in the feed, counted from 1; null for what left the source.';

--
-- Name: directory_keeper; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_keeper (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    since timestamp with time zone DEFAULT public.app_now() NOT NULL,
    given_by uuid NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid
);

ALTER TABLE ONLY public.directory_keeper FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE directory_keeper; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.directory_keeper IS 'Which peer workers look after the directory beside the lead, and who asked them.';

--
-- Name: directory_source; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_source (
    name text NOT NULL,
    licence text,
    licence_url text,
    attribution text,
    url text,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT directory_source_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);

ALTER TABLE ONLY public.directory_source FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE directory_source; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.directory_source IS 'Where entries came from: the NAME given to an import, which is also what a card says ("From Trafford Council"), with the licence and the line that must be shown.';

--
-- Name: draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.draft (
    id uuid NOT NULL,
    trust_id uuid,
    account_id uuid,
    visitor text,
    form text NOT NULL,
    about uuid,
    fields jsonb DEFAULT '{}'::jsonb NOT NULL,
    agreed boolean DEFAULT false NOT NULL,
    code_hash text,
    began_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    saved_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    erase_at timestamp with time zone NOT NULL,
    CONSTRAINT draft_check CHECK (((account_id IS NULL) <> (visitor IS NULL)))
);

ALTER TABLE ONLY public.draft FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE draft; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.draft IS 'A half-finished form. Belongs to one account and one form (and one person or thing it is about), or to one signed-out visitor for 30 minutes.';

--
-- Name: COLUMN draft.fields; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.draft.fields IS 'Personal data: what was typed so far. Erased when sent, and at erase_at.';

--
-- Name: COLUMN draft.agreed; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.draft.agreed IS 'Whether the person it is about has agreed. If not, it is erased 72 hours after it began.';

--
-- Name: email_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.email_code (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    visitor text NOT NULL,
    email text NOT NULL,
    code_hash text NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    used_at timestamp with time zone
);

ALTER TABLE ONLY public.email_code FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE email_code; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.email_code IS 'A code sent to a work e-mail address, so that a team without accounts can refer through its own link. Erased after a day.';

--
-- Name: COLUMN email_code.email; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.email_code.email IS 'Personal data.';

--
-- Name: ending; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ending (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    how text NOT NULL,
    last_met text,
    tried text,
    said_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_role text NOT NULL,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    undone_at timestamp with time zone,
    undone_by uuid,
    undone_said_on date,
    CONSTRAINT ending_how_check CHECK ((how = ANY (ARRAY['as agreed'::text, 'stopped coming'::text, 'moved away'::text, 'withdrew'::text, 'handed over'::text]))),
    CONSTRAINT ending_last_met_check CHECK ((last_met = ANY (ARRAY['together'::text, 'by phone'::text, 'not met'::text]))),
    CONSTRAINT ending_recorded_role_check CHECK ((recorded_role = ANY (ARRAY['person'::text, 'peer_worker'::text, 'lead'::text, 'named_person'::text])))
);

ALTER TABLE ONLY public.ending FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE ending; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.ending IS 'How a support ended: who said so and when, how the last meeting was, what was tried. The fact itself is support.ended_at and ended_how. Somebody may change their mind (undone_at).';

--
-- Name: COLUMN ending.tried; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.ending.tried IS 'Personal data: for somebody who stopped coming, what was tried. Facts, never blame.';

--
-- Name: ending_date; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ending_date (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    ending_on date NOT NULL,
    why text NOT NULL,
    proposed_by text NOT NULL,
    said_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    answer text,
    answered_at timestamp with time zone,
    answered_by uuid,
    answer_said_on date,
    CONSTRAINT ending_date_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
    CONSTRAINT ending_date_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
    CONSTRAINT ending_date_check1 CHECK (((proposed_by <> 'both'::text) OR (answer = 'yes'::text))),
    CONSTRAINT ending_date_proposed_by_check CHECK ((proposed_by = ANY (ARRAY['person'::text, 'worker'::text, 'both'::text])))
);

ALTER TABLE ONLY public.ending_date FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE ending_date; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.ending_date IS 'Every other day for the ending that somebody proposed or both agreed, with why, who and when it was said. The newest agreed one is copied to support.ending_on and ending_why; without one the default follows.';

--
-- Name: COLUMN ending_date.why; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.ending_date.why IS 'Personal data: the reason in plain words. Read by the person, their worker and the lead.';

--
-- Name: COLUMN ending_date.answer_said_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.ending_date.answer_said_on IS 'When the worker wrote down what the person said: the day they said it.';

--
-- Name: ending_hope; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ending_hope (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    words text,
    sees text NOT NULL,
    said_on date NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT ending_hope_check CHECK (((taken_back_at IS NULL) = (words IS NOT NULL))),
    CONSTRAINT ending_hope_check1 CHECK (((recorded_by IS NULL) OR (sees <> 'only me'::text))),
    CONSTRAINT ending_hope_sees_check CHECK ((sees = ANY (ARRAY['only me'::text, 'my worker'::text, 'service'::text])))
);

ALTER TABLE ONLY public.ending_hope FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE ending_hope; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.ending_hope IS '"Did this bring hope?" in their own words, if they wish. They choose who sees it, and can take it back: then it is erased.';

--
-- Name: COLUMN ending_hope.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.ending_hope.words IS 'Personal data: their own words. Null once taken back.';

--
-- Name: COLUMN ending_hope.sees; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.ending_hope.sees IS 'only me; my worker; service: the lead reads the words without a name.';

--
-- Name: ending_summary; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ending_summary (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    did text,
    helped text,
    lean_on text,
    next text,
    come_back text,
    sees text NOT NULL,
    began_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    changed_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    changed_by uuid NOT NULL,
    CONSTRAINT ending_summary_sees_check CHECK ((sees = ANY (ARRAY['only me'::text, 'my worker'::text])))
);

ALTER TABLE ONLY public.ending_summary FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE ending_summary; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.ending_summary IS 'What a person takes with them when support ends. Their own paper: they write it and write it anew, alone or with their worker.';

--
-- Name: COLUMN ending_summary.did; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.ending_summary.did IS 'Personal data, as are helped, next and come_back: their own words.';

--
-- Name: COLUMN ending_summary.lean_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.ending_summary.lean_on IS 'Personal data: names of others may be in it.';

--
-- Name: ending_talk; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ending_talk (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    moment text NOT NULL,
    talked_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT ending_talk_moment_check CHECK ((moment = ANY (ARRAY['half-way'::text, 'four weeks before'::text, 'another time'::text])))
);

ALTER TABLE ONLY public.ending_talk FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE ending_talk; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.ending_talk IS 'That person and worker talked about how support ends, and when. What was said is a note item like any other, kept or left out by the person.';

--
-- Name: expected_date; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.expected_date (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    stay_id uuid NOT NULL,
    expected_on date,
    unknown_why text,
    said_by text NOT NULL,
    said_on date NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    still_right boolean DEFAULT false NOT NULL,
    CONSTRAINT expected_date_check CHECK (((expected_on IS NOT NULL) OR (unknown_why IS NOT NULL)))
);

ALTER TABLE ONLY public.expected_date FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE expected_date; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.expected_date IS 'Every expected date of leaving, with who said so and when. The newest is copied to stay.';

--
-- Name: COLUMN expected_date.still_right; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.expected_date.still_right IS 'Nothing new: somebody said that the same day still stands.';

--
-- Name: feedback; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feedback (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    reader text NOT NULL,
    words text NOT NULL,
    person_id uuid,
    about_worker_id uuid,
    name text,
    contact text,
    sent_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    sent_by uuid,
    CONSTRAINT feedback_kind_check CHECK ((kind = ANY (ARRAY['not happy'::text, 'thanks'::text]))),
    CONSTRAINT feedback_reader_check CHECK ((reader = ANY (ARRAY['lead'::text, 'pals'::text, 'advocate'::text])))
);

ALTER TABLE ONLY public.feedback FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE feedback; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.feedback IS 'Say how it is: not happy, or thanks. Read by whoever the person chose; never by the worker it is about.';

--
-- Name: COLUMN feedback.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.feedback.words IS 'Personal data.';

--
-- Name: COLUMN feedback.name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.feedback.name IS 'Personal data: only if they gave it.';

--
-- Name: COLUMN feedback.contact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.feedback.contact IS 'Personal data: how to answer them, only if they gave it.';

--
-- Name: feedback_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feedback_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    feedback_id uuid NOT NULL,
    kind text NOT NULL,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    words text,
    CONSTRAINT feedback_step_kind_check CHECK ((kind = ANY (ARRAY['read'::text, 'answered'::text, 'passed to pals'::text, 'passed to advocate'::text, 'closed'::text])))
);

ALTER TABLE ONLY public.feedback_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE feedback_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.feedback_step IS 'What became of it.';

--
-- Name: find_sign; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.find_sign (
    about text NOT NULL,
    phrase text NOT NULL,
    means boolean NOT NULL,
    CONSTRAINT find_sign_about_check CHECK ((about = ANY (ARRAY['free'::text, 'step_free'::text, 'online'::text, 'women_only'::text, 'no_referral'::text]))),
    CONSTRAINT find_sign_phrase_check CHECK ((phrase = public.find_plain(phrase)))
);

ALTER TABLE ONLY public.find_sign FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE find_sign; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.find_sign IS 'Phrases in an entry that say what a filter asks, kept in step with data/words/signs.csv. "No" wins over "yes" in the same entry.';

--
-- Name: find_town; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.find_town (
    name text NOT NULL,
    lat double precision NOT NULL,
    lon double precision NOT NULL,
    places integer NOT NULL
);

ALTER TABLE ONLY public.find_town FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE find_town; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.find_town IS 'Towns as venues'' addresses name them (lower case), in the middle of those venues. Only where they lie close together.';

--
-- Name: find_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.find_word (
    word text NOT NULL,
    places integer NOT NULL
);

ALTER TABLE ONLY public.find_word FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE find_word; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.find_word IS 'Every word in the directory and how many places have it: typing errors are mended against this list, and rare words count for more.';

--
-- Name: follow_up; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.follow_up (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    stay_id uuid NOT NULL,
    person_id uuid NOT NULL,
    team_id uuid NOT NULL,
    done_on date,
    done_by text,
    said_by text NOT NULL,
    said_on date NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    corrects uuid,
    correction_why text,
    CONSTRAINT follow_up_check CHECK (((done_on IS NULL) = (done_by IS NULL))),
    CONSTRAINT follow_up_check1 CHECK (((done_on IS NOT NULL) OR (corrects IS NOT NULL))),
    CONSTRAINT follow_up_check2 CHECK (((corrects IS NULL) OR (correction_why IS NOT NULL)))
);

ALTER TABLE ONLY public.follow_up FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE follow_up; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.follow_up IS 'What somebody said of the clinical team''s own follow-up after leaving: done on which day, by whom. Theirs alone: nothing that a peer worker records ever makes a row here.';

--
-- Name: COLUMN follow_up.done_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.follow_up.done_on IS 'The day of it; null in a correction: it did not take place after all.';

--
-- Name: COLUMN follow_up.done_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.follow_up.done_by IS 'Personal data: the name or team of whoever saw or rang them.';

--
-- Name: COLUMN follow_up.said_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.follow_up.said_by IS 'Personal data: who said so, by name.';

--
-- Name: full_time_week; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.full_time_week (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    framework_id uuid NOT NULL,
    from_on date NOT NULL,
    minutes integer NOT NULL,
    source text NOT NULL,
    entered_by uuid,
    entered_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    replaced_at timestamp with time zone,
    CONSTRAINT full_time_week_minutes_check CHECK (((minutes >= 60) AND (minutes <= 3600))),
    CONSTRAINT full_time_week_source_check CHECK ((btrim(source) <> ''::text))
);

ALTER TABLE ONLY public.full_time_week FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE full_time_week; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.full_time_week IS 'Minutes a week that are full time, from a day on, with where it is written. Never built in.';

--
-- Name: group_agreement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_agreement (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    version integer NOT NULL,
    words text NOT NULL,
    agreed_on date NOT NULL,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT group_agreement_version_check CHECK ((version >= 1))
);

ALTER TABLE ONLY public.group_agreement FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_agreement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_agreement IS 'What the people of a group agreed with each other. Every version is kept; the newest holds. It names nobody.';

--
-- Name: group_came; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_came (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    group_id uuid NOT NULL,
    person_id uuid,
    first_name text,
    written_by uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    CONSTRAINT group_came_check CHECK (((person_id IS NULL) <> (first_name IS NULL)))
);

ALTER TABLE ONLY public.group_came FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_came; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_came IS 'Somebody came to a session: once each, however often it is written down. A person supported who is known here, or a first name of somebody who is not.';

--
-- Name: COLUMN group_came.first_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.group_came.first_name IS 'Personal data: a first name, in a group that counts by first names. Read by those who lead the group.';

--
-- Name: group_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_change (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    field text NOT NULL,
    was text,
    became text,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.group_change FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_change; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_change IS 'What a group said of itself before it was changed, field by field.';

--
-- Name: group_facilitator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_facilitator (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    known_as text NOT NULL,
    since date NOT NULL,
    until_on date,
    put_by uuid NOT NULL,
    put_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_by uuid
);

ALTER TABLE ONLY public.group_facilitator FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_facilitator; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_facilitator IS 'Peer workers who lead a group together. known_as: the name people in the group know them by.';

--
-- Name: group_feedback; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_feedback (
    trust_id uuid NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    group_id uuid NOT NULL,
    month date NOT NULL,
    answers jsonb NOT NULL,
    words text,
    CONSTRAINT group_feedback_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);

ALTER TABLE ONLY public.group_feedback FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_feedback; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_feedback IS 'How a group is led, from somebody who came, without who they are: only the month, and an id that does not tell the order. Read as counts of five and over.';

--
-- Name: COLUMN group_feedback.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.group_feedback.words IS 'Personal data where somebody writes of themself. For those who lead the group, once five people have answered.';

--
-- Name: group_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_link (
    trust_id uuid NOT NULL,
    group_id uuid NOT NULL,
    link text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.group_link FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_link; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_link IS 'Where an online group is joined. Only for those who lead it, the lead, and people who have a place (and whoever supports them).';

--
-- Name: group_listing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_listing (
    trust_id uuid NOT NULL,
    digest text NOT NULL,
    listed_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.group_listing FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_listing; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_listing IS 'What was last given to the directory of this trust''s public groups, as a digest: equal means nothing to do.';

--
-- Name: group_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_note (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    group_id uuid NOT NULL,
    words text,
    written_by uuid NOT NULL,
    by_name text NOT NULL,
    written_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    asked_about_names boolean DEFAULT false NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT group_note_check CHECK (((taken_back_at IS NULL) = (words IS NOT NULL)))
);

ALTER TABLE ONLY public.group_note FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_note; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_note IS 'What to remember of a session, naming nobody who came. For those who lead the group.';

--
-- Name: COLUMN group_note.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.group_note.words IS 'Meant to hold no personal data. Null once taken back.';

--
-- Name: COLUMN group_note.asked_about_names; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.group_note.asked_about_names IS 'The page asked whether a word in it is somebody''s name, and the writer said it may stay.';

--
-- Name: group_place; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_place (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    person_id uuid NOT NULL,
    called text NOT NULL,
    asked_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    place_at timestamp with time zone,
    left_at timestamp with time zone,
    said_on date NOT NULL,
    by_account uuid NOT NULL,
    by_name text,
    left_said_on date,
    left_by uuid,
    left_by_name text
);

ALTER TABLE ONLY public.group_place FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_place; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_place IS 'A person asked to come to a group, has a place in it or waits for one, and left. Nobody is asked why.';

--
-- Name: COLUMN group_place.called; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.group_place.called IS 'Personal data: the name they go by in this group, as they chose it. All that whoever leads it reads of them.';

--
-- Name: COLUMN group_place.by_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.group_place.by_name IS 'The peer worker who wrote down what the person said on that day (said_on); null when the person did it themself.';

--
-- Name: group_register; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_register (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    group_id uuid NOT NULL,
    held boolean NOT NULL,
    not_held_why text,
    minutes integer NOT NULL,
    around_minutes integer DEFAULT 0 NOT NULL,
    heads integer NOT NULL,
    taken_by uuid NOT NULL,
    by_name text NOT NULL,
    taken_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    corrects uuid,
    why text,
    replaced_at timestamp with time zone,
    CONSTRAINT group_register_around_minutes_check CHECK (((around_minutes >= 0) AND (around_minutes <= 240))),
    CONSTRAINT group_register_check CHECK (((corrects IS NULL) = (why IS NULL))),
    CONSTRAINT group_register_heads_check CHECK (((heads >= 0) AND (heads <= 1000))),
    CONSTRAINT group_register_minutes_check CHECK (((minutes >= 0) AND (minutes <= 480)))
);

ALTER TABLE ONLY public.group_register FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_register; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_register IS 'How a session turned out: held or not, how long, how many came in all (whoever leads it is not counted). A correction is a new row that says why; the old one stays.';

--
-- Name: group_series; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_series (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    freq text NOT NULL,
    every integer DEFAULT 1 NOT NULL,
    byday text NOT NULL,
    dtstart date NOT NULL,
    until_on date,
    begins time without time zone NOT NULL,
    minutes integer NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT group_series_every_check CHECK (((every >= 1) AND (every <= 12))),
    CONSTRAINT group_series_freq_check CHECK ((freq = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text]))),
    CONSTRAINT group_series_minutes_check CHECK (((minutes >= 10) AND (minutes <= 480)))
);

ALTER TABLE ONLY public.group_series FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_series; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_series IS 'When a group meets, as the directory writes it (RFC 5545 days): weekly, fortnightly, the first Tuesday. By the clock on the wall in the United Kingdom.';

--
-- Name: group_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_session (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    series_id uuid,
    series_day date,
    at timestamp with time zone NOT NULL,
    minutes integer NOT NULL,
    venue text,
    called_off_at timestamp with time zone,
    said_why text,
    registered_at timestamp with time zone,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT group_session_minutes_check CHECK (((minutes >= 10) AND (minutes <= 480)))
);

ALTER TABLE ONLY public.group_session FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_session; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_session IS 'One meeting of a group. Made ahead from its series, once for each day of the rule, however often and by whomever; moved or called off with a reason that everybody who comes may read.';

--
-- Name: COLUMN group_session.series_day; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.group_session.series_day IS 'The day the rule gave. A moved session keeps it, so that it is not made again.';

--
-- Name: COLUMN group_session.said_why; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.group_session.said_why IS 'Why it was moved or called off, for those who come. Public where the group is.';

--
-- Name: COLUMN group_session.registered_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.group_session.registered_at IS 'When the newest register was taken: copied from there.';

--
-- Name: group_session_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_session_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    group_id uuid NOT NULL,
    kind text NOT NULL,
    was_at timestamp with time zone NOT NULL,
    became_at timestamp with time zone,
    why text,
    by_account uuid NOT NULL,
    by_name text NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT group_session_step_kind_check CHECK ((kind = ANY (ARRAY['moved'::text, 'called off'::text, 'on again'::text])))
);

ALTER TABLE ONLY public.group_session_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_session_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_session_step IS 'A session was moved, called off, or is on again: what it was, by whom, why.';

--
-- Name: group_worked; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.group_worked (
    trust_id uuid NOT NULL,
    register_id uuid NOT NULL,
    session_id uuid NOT NULL,
    group_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT group_worked_minutes_check CHECK (((minutes >= 0) AND (minutes <= 720)))
);

ALTER TABLE ONLY public.group_worked FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE group_worked; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.group_worked IS 'Minutes a peer worker led this session, getting ready and clearing up included. Once for each register: only those of the register that counts are theirs.';

--
-- Name: growth_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.growth_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    kind text NOT NULL,
    what text NOT NULL,
    on_day date NOT NULL,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT growth_step_kind_check CHECK ((kind = ANY (ARRAY['training'::text, 'step'::text])))
);

ALTER TABLE ONLY public.growth_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE growth_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.growth_step IS 'Training that was done, and steps in the job: what, when, and who wrote it down (the worker, or a lead).';

--
-- Name: handover; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.handover (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    support_id uuid NOT NULL,
    to_worker_id uuid NOT NULL,
    because text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    answer text,
    meet_together boolean,
    share_notes boolean,
    answered_at timestamp with time zone,
    answered_by uuid,
    said_on date,
    said_how text,
    done_at timestamp with time zone,
    done_by uuid,
    to_support_id uuid,
    called_off_at timestamp with time zone,
    called_off_by uuid,
    CONSTRAINT handover_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'somebody else'::text, 'no more'::text]))),
    CONSTRAINT handover_because_check CHECK ((because = ANY (ARRAY['leaves'::text, 'away for long'::text, 'other'::text]))),
    CONSTRAINT handover_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
    CONSTRAINT handover_check1 CHECK (((done_at IS NULL) OR ((answer = 'yes'::text) AND (to_support_id IS NOT NULL)))),
    CONSTRAINT handover_said_how_check CHECK ((said_how = ANY (ARRAY['on paper'::text, 'by phone'::text, 'face to face'::text])))
);

ALTER TABLE ONLY public.handover FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE handover; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.handover IS 'From one peer worker to another, with the person''s say: who is proposed, what they said, whether they meet both together, and whether the new worker may read what was kept.';

--
-- Name: COLUMN handover.share_notes; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.handover.share_notes IS 'Whether the person wants the new worker to read what they kept with the one before. They can stop it at any time.';

--
-- Name: handover_contact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.handover_contact (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    handover_id uuid NOT NULL,
    person_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    becomes text NOT NULL,
    new_contact_id uuid,
    teller_worker_id uuid,
    told_at timestamp with time zone,
    told_by uuid,
    CONSTRAINT handover_contact_becomes_check CHECK ((becomes = ANY (ARRAY['moved'::text, 'called off'::text])))
);

ALTER TABLE ONLY public.handover_contact FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE handover_contact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.handover_contact IS 'What became of each meeting that was planned when somebody was handed over, and who tells the person. No teller: the lead does.';

--
-- Name: host_team; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.host_team (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    area text,
    phone text,
    manager_name text,
    referral_link_hash bytea,
    opened_on date NOT NULL,
    closed_at timestamp with time zone,
    CONSTRAINT host_team_kind_check CHECK ((kind = ANY (ARRAY['ward'::text, 'community'::text])))
);

ALTER TABLE ONLY public.host_team FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE host_team; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.host_team IS 'A ward or community team that the peer support service works beside.';

--
-- Name: COLUMN host_team.manager_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.host_team.manager_name IS 'Personal data: the team manager''s name at work.';

--
-- Name: COLUMN host_team.referral_link_hash; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.host_team.referral_link_hash IS 'SHA-256 of the secret in the team''s own referral link, for teams without accounts.';

--
-- Name: hours_ask; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hours_ask (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    on_day date NOT NULL,
    kind text NOT NULL,
    minutes integer NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    answer text,
    answered_at timestamp with time zone,
    taken_back_at timestamp with time zone,
    CONSTRAINT hours_ask_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
    CONSTRAINT hours_ask_kind_check CHECK ((kind = ANY (ARRAY['overtime'::text, 'training'::text]))),
    CONSTRAINT hours_ask_minutes_check CHECK (((minutes >= 1) AND (minutes <= 900)))
);

ALTER TABLE ONLY public.hours_ask FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE hours_ask; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.hours_ask IS 'A lead asks a worker for more hours or a training day. They say yes or no; no reason is asked.';

--
-- Name: hours_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.hours_entry (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    on_day date NOT NULL,
    kind text NOT NULL,
    minutes integer NOT NULL,
    from_clock time without time zone,
    until_clock time without time zone,
    corrects uuid,
    why text,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    replaced_at timestamp with time zone,
    CONSTRAINT hours_entry_check CHECK (((corrects IS NULL) = (why IS NULL))),
    CONSTRAINT hours_entry_kind_check CHECK ((kind = ANY (ARRAY['worked'::text, 'overtime'::text, 'training'::text, 'lieu earned'::text, 'lieu taken'::text]))),
    CONSTRAINT hours_entry_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440)))
);

ALTER TABLE ONLY public.hours_entry FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE hours_entry; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.hours_entry IS 'Minutes of one day: worked in all, paid on top (overtime, training), or moved in time (lieu). A correction is a new row that says why; the old one stays.';

--
-- Name: invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitation (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    kind text NOT NULL,
    account_id uuid NOT NULL,
    email text,
    sent boolean DEFAULT false NOT NULL,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    CONSTRAINT invitation_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'reset'::text])))
);

ALTER TABLE ONLY public.invitation FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE invitation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.invitation IS 'A one-use link that lets somebody set their password or passkey. Shown once; only its hash is kept.';

--
-- Name: COLUMN invitation.email; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.invitation.email IS 'Personal data: the address the account gets when the link is used. Not put into account before, so that making an account never tells whether an address is known.';

--
-- Name: COLUMN invitation.sent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.invitation.sent IS 'True when it went to the account''s own e-mail (or to the terminal of whoever runs the machine) and nobody in the trust saw it. A link that somebody saw never opens an account that has another hat.';

--
-- Name: keep_away; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.keep_away (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    team_id uuid,
    name text,
    born_on date,
    since timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT keep_away_check CHECK (((num_nonnulls(team_id, name) = 1) AND ((born_on IS NULL) OR (name IS NOT NULL)))),
    CONSTRAINT keep_away_name_check CHECK (((length(name) >= 2) AND (length(name) <= 120)))
);

ALTER TABLE ONLY public.keep_away FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE keep_away; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.keep_away IS 'Wards, teams and people a worker would rather not be matched with. Theirs alone: no reason is asked or stored, nobody else reads it, and taking a line off erases it.';

--
-- Name: COLUMN keep_away.name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.keep_away.name IS 'Personal data: a name as the worker typed it. Never tied to a record, so that nothing tells whether somebody is known here.';

--
-- Name: COLUMN keep_away.born_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.keep_away.born_on IS 'Personal data: where the worker knows it.';

--
-- Name: lay_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lay_word (
    id uuid NOT NULL,
    said text NOT NULL,
    key text NOT NULL,
    means text[] NOT NULL,
    origin text NOT NULL,
    because text,
    trust_id uuid,
    by_account uuid,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_because text,
    CONSTRAINT lay_word_because_check CHECK (((length(because) >= 1) AND (length(because) <= 500))),
    CONSTRAINT lay_word_check CHECK (((origin = 'ours'::text) = (by_account IS NOT NULL))),
    CONSTRAINT lay_word_check1 CHECK (((ended_because IS NOT NULL) <= (ended_at IS NOT NULL))),
    CONSTRAINT lay_word_ended_because_check CHECK (((length(ended_because) >= 1) AND (length(ended_because) <= 500))),
    CONSTRAINT lay_word_means_check CHECK (((cardinality(means) >= 1) AND (cardinality(means) <= 12))),
    CONSTRAINT lay_word_origin_check CHECK ((origin = ANY (ARRAY['shipped'::text, 'ours'::text]))),
    CONSTRAINT lay_word_said_check CHECK (((said = public.find_plain(said)) AND ((length(said) >= 2) AND (length(said) <= 60))))
);

ALTER TABLE ONLY public.lay_word FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE lay_word; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.lay_word IS 'How people say it, and the words that entries use for it: searching for the first also looks for the second. Shipped in data/words/lay-words.csv; a lead changes them here. Ended, never changed.';

--
-- Name: COLUMN lay_word.key; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.lay_word.key IS 'find_key(said): word stems, so that "drinking" and "drinks" are one.';

--
-- Name: COLUMN lay_word.because; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.lay_word.because IS 'Why a lead added it. About words, never about a person.';

--
-- Name: COLUMN lay_word.by_account; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.lay_word.by_account IS 'The lead who added it; null for shipped words.';

--
-- Name: lead_cover; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lead_cover (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    lead_account_id uuid NOT NULL,
    cover_account_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    membership_id uuid,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT lead_cover_check CHECK (((until_on >= from_on) AND (lead_account_id <> cover_account_id)))
);

ALTER TABLE ONLY public.lead_cover FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE lead_cover; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.lead_cover IS 'Who stands in for a peer lead, and when.';

--
-- Name: COLUMN lead_cover.membership_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.lead_cover.membership_id IS 'The dated lead''s role that was given for it, when whoever covers was not a lead already.';

--
-- Name: leave_booking; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leave_booking (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    minutes integer NOT NULL,
    paid boolean DEFAULT true NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    answer text,
    answered_by uuid,
    answered_at timestamp with time zone,
    called_off_at timestamp with time zone,
    back_on date,
    absence_id uuid,
    CONSTRAINT leave_booking_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'another time'::text]))),
    CONSTRAINT leave_booking_check CHECK ((until_on >= from_on)),
    CONSTRAINT leave_booking_minutes_check CHECK (((minutes >= 0) AND (minutes <= 60000)))
);

ALTER TABLE ONLY public.leave_booking FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE leave_booking; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.leave_booking IS 'Leave a worker asks for, in minutes of their allowance. When it is agreed the days stand among absences like any other day away; what for is here alone.';

--
-- Name: leave_carried; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leave_carried (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    year_from date NOT NULL,
    minutes integer NOT NULL,
    why text NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    replaced_at timestamp with time zone,
    CONSTRAINT leave_carried_minutes_check CHECK (((minutes >= '-60000'::integer) AND (minutes <= 60000))),
    CONSTRAINT leave_carried_why_check CHECK ((btrim(why) <> ''::text))
);

ALTER TABLE ONLY public.leave_carried FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE leave_carried; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.leave_carried IS 'Minutes of leave brought into a leave year, or put right, with why.';

--
-- Name: leave_rule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leave_rule (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    framework_id uuid NOT NULL,
    after_years integer NOT NULL,
    from_on date NOT NULL,
    minutes integer NOT NULL,
    source text NOT NULL,
    entered_by uuid,
    entered_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    replaced_at timestamp with time zone,
    CONSTRAINT leave_rule_after_years_check CHECK (((after_years >= 0) AND (after_years <= 60))),
    CONSTRAINT leave_rule_minutes_check CHECK (((minutes >= 0) AND (minutes <= 60000))),
    CONSTRAINT leave_rule_source_check CHECK ((btrim(source) <> ''::text))
);

ALTER TABLE ONLY public.leave_rule FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE leave_rule; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.leave_rule IS 'Leave of a full-time year without bank holidays, in minutes, after so many whole years of service, with its source.';

--
-- Name: lived_decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lived_decision (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    question_id uuid NOT NULL,
    meeting_id uuid,
    words text NOT NULL,
    decided_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.lived_decision FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE lived_decision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.lived_decision IS 'What the group said to a question, in its own words, and on which day.';

--
-- Name: lived_meeting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lived_meeting (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    on_day date NOT NULL,
    at_time text,
    place text,
    agenda text NOT NULL,
    came integer,
    came_by uuid,
    called_off_at timestamp with time zone,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT lived_meeting_came_check CHECK (((came >= 0) AND (came <= 500)))
);

ALTER TABLE ONLY public.lived_meeting FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE lived_meeting; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.lived_meeting IS 'A meeting of the lived-experience group. Who came is a number, never a list of names.';

--
-- Name: lived_member; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lived_member (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid,
    person_id uuid,
    name text NOT NULL,
    reach text,
    asked_at timestamp with time zone,
    since date,
    until date,
    not_now_at timestamp with time zone,
    not_now_why text,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_by uuid,
    CONSTRAINT lived_member_check CHECK (((since IS NOT NULL) OR (asked_at IS NOT NULL))),
    CONSTRAINT lived_member_check1 CHECK (((until IS NULL) OR (until >= since))),
    CONSTRAINT lived_member_check2 CHECK (((person_id IS NULL) OR (account_id IS NOT NULL)))
);

ALTER TABLE ONLY public.lived_member FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE lived_member; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.lived_member IS 'Who is in the lived-experience group, since when and until when; also who asked to join. With an account, or by name.';

--
-- Name: COLUMN lived_member.person_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.lived_member.person_id IS 'Set where somebody joined from their own page as a person supported: their record as a colleague, if there is one, stays apart.';

--
-- Name: COLUMN lived_member.name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.lived_member.name IS 'Personal data: the name they chose to be known by in the group.';

--
-- Name: COLUMN lived_member.reach; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.lived_member.reach IS 'Personal data: how to reach somebody without an account; the peer lead reads it.';

--
-- Name: COLUMN lived_member.not_now_why; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.lived_member.not_now_why IS 'What the lead answered to somebody who asked to join: they read it.';

--
-- Name: lived_outcome; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lived_outcome (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    question_id uuid NOT NULL,
    kind text NOT NULL,
    words text NOT NULL,
    by_whom text NOT NULL,
    on_day date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT lived_outcome_kind_check CHECK ((kind = ANY (ARRAY['changed'::text, 'on its way'::text, 'will not change'::text])))
);

ALTER TABLE ONLY public.lived_outcome FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE lived_outcome; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.lived_outcome IS 'What became of what the group said: changed, on its way, or will not change and why; by whom and when. Rows are only added, so nothing is lost.';

--
-- Name: lived_page; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lived_page (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    published boolean NOT NULL,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.lived_page FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE lived_page; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.lived_page IS 'Whether everybody may read what the group was asked, what it said and what changed: the newest row holds.';

--
-- Name: lived_question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lived_question (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    words text NOT NULL,
    asked_by text NOT NULL,
    asked_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.lived_question FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE lived_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.lived_question IS 'What the lived-experience group was asked, and by whom.';

--
-- Name: COLUMN lived_question.asked_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.lived_question.asked_by IS 'A part of the organisation or a name, as they gave it.';

--
-- Name: location; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.location (
    id uuid NOT NULL,
    source_name text NOT NULL,
    source_id text NOT NULL,
    kind text NOT NULL,
    name text,
    description text,
    external_identifier text,
    external_identifier_type text,
    address_hidden boolean DEFAULT false NOT NULL,
    last_seen_in_run uuid NOT NULL,
    withdrawn_at timestamp with time zone,
    hidden_by_us boolean DEFAULT false NOT NULL,
    CONSTRAINT location_kind_check CHECK ((kind = ANY (ARRAY['physical'::text, 'postal'::text, 'virtual'::text])))
);

ALTER TABLE ONLY public.location FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE location; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.location IS 'A venue, or "online". Its address and position are in tables of their own, so that hiding them is the database''s work.';

--
-- Name: COLUMN location.address_hidden; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.location.address_hidden IS 'True for places where an address could lead somebody to harm (refuges and the like): no page, feed or distance gives it away.';

--
-- Name: COLUMN location.hidden_by_us; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.location.hidden_by_us IS 'Hidden because a lead said so; its source would show it.';

--
-- Name: location_access; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.location_access (
    location_id uuid NOT NULL,
    id uuid NOT NULL,
    description text NOT NULL,
    details text,
    url text
);

ALTER TABLE ONLY public.location_access FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE location_access; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.location_access IS 'What helps disabled people at a venue. No row means not known, never "none".';

--
-- Name: location_address; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.location_address (
    location_id uuid NOT NULL,
    hidden boolean NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    line text,
    city text,
    region text,
    state_province text,
    postcode text,
    country text,
    CONSTRAINT location_address_kind_check CHECK ((kind = ANY (ARRAY['physical'::text, 'postal'::text, 'virtual'::text])))
);

ALTER TABLE ONLY public.location_address FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE location_address; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.location_address IS 'Postal addresses of venues. Hidden ones are seen only by the system and an administrator.';

--
-- Name: COLUMN location_address.postcode; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.location_address.postcode IS 'Of a venue, never of a person; tidied when it is a postcode, else as the source wrote it.';

--
-- Name: location_position; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.location_position (
    location_id uuid NOT NULL,
    hidden boolean NOT NULL,
    lat double precision NOT NULL,
    lon double precision NOT NULL,
    known_from text NOT NULL,
    CONSTRAINT location_position_known_from_check CHECK ((known_from = ANY (ARRAY['source'::text, 'sector'::text, 'outcode'::text]))),
    CONSTRAINT location_position_lat_check CHECK (((lat >= (49)::double precision) AND (lat <= (61.5)::double precision))),
    CONSTRAINT location_position_lon_check CHECK (((lon >= ('-9'::integer)::double precision) AND (lon <= (2.5)::double precision)))
);

ALTER TABLE ONLY public.location_position FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE location_position; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.location_position IS 'Where a venue is (WGS84 degrees). known_from: the source gave it, or it is the middle of the postcode''s sector or outcode.';

--
-- Name: mail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mail (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    to_address text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    sent_at timestamp with time zone,
    tries integer DEFAULT 0 NOT NULL,
    next_try_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    gave_up_at timestamp with time zone
);

ALTER TABLE ONLY public.mail FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE mail; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.mail IS 'E-mail waiting to be sent; no health words ever. Sent ones are erased a day later, those given up after ten tries a week later. In the demo a local page shows them.';

--
-- Name: COLUMN mail.to_address; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.mail.to_address IS 'Personal data.';

--
-- Name: match_wish; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.match_wish (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    items text[] DEFAULT '{}'::text[] NOT NULL,
    with_whom text,
    days integer[] DEFAULT '{}'::integer[] NOT NULL,
    times text[] DEFAULT '{}'::text[] NOT NULL,
    area text,
    said_on date NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    must text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT match_wish_must_check CHECK ((must <@ ARRAY['language'::text, 'with'::text, 'area'::text, 'days'::text])),
    CONSTRAINT match_wish_with_whom_check CHECK ((with_whom = ANY (ARRAY['a woman'::text, 'a man'::text])))
);

ALTER TABLE ONLY public.match_wish FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE match_wish; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.match_wish IS 'What a person wishes of a peer worker, as things one can look for, beside their own words. Dated: the newest counts, the older ones are kept.';

--
-- Name: COLUMN match_wish.items; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.match_wish.items IS 'Personal data: keys of data/experience.csv, experience and languages.';

--
-- Name: COLUMN match_wish.must; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.match_wish.must IS 'Personal data: which of the wishes must be so. Where many are looked for at once nobody is proposed who does not have it; everywhere else it is a wish like the others.';

--
-- Name: membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    team_id uuid,
    since timestamp with time zone DEFAULT public.app_now() NOT NULL,
    until timestamp with time zone,
    made_by uuid,
    ended_by uuid,
    CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['person'::text, 'peer_worker'::text, 'lead'::text, 'host_team'::text, 'carer'::text, 'manager'::text, 'administrator'::text, 'named_person'::text, 'pals'::text, 'advocate'::text])))
);

ALTER TABLE ONLY public.membership FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE membership; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.membership IS 'What an account is to a trust (and for host teams, to which team), from when until when. Ending is a date, never a deletion.';

--
-- Name: met_before; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.met_before (
    trust_id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    met_on date NOT NULL
);

ALTER TABLE ONLY public.met_before FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE met_before; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.met_before IS 'Meetings held before the service used Alongside: only the day is known, from its old list.';

--
-- Name: not_agreed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.not_agreed (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid,
    answer text NOT NULL,
    on_day date NOT NULL,
    CONSTRAINT not_agreed_answer_check CHECK ((answer = ANY (ARRAY['said no'::text, 'not asked yet'::text])))
);

ALTER TABLE ONLY public.not_agreed FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE not_agreed; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.not_agreed IS 'How often somebody said no, or was not asked yet, by team. No name, nothing else.';

--
-- Name: note_answer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.note_answer (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    words text,
    by_account uuid,
    recorded_by uuid,
    said_on date,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    erased_at timestamp with time zone,
    read_at timestamp with time zone,
    read_by uuid
);

ALTER TABLE ONLY public.note_answer FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE note_answer; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.note_answer IS 'The person''s own words beside an item, said or typed; recorded_by when somebody wrote them down for them.';

--
-- Name: COLUMN note_answer.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.note_answer.words IS 'Personal data.';

--
-- Name: note_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.note_item (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    contact_id uuid,
    support_id uuid NOT NULL,
    person_id uuid NOT NULL,
    said_by text NOT NULL,
    words text,
    written_by uuid NOT NULL,
    written_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    show_by timestamp with time zone NOT NULL,
    shown_at timestamp with time zone,
    kept_at timestamp with time zone,
    kept_recorded_by uuid,
    kept_said_on date,
    left_out_at timestamp with time zone,
    left_out_by uuid,
    left_out_recorded_by uuid,
    left_out_said_on date,
    erase_on date,
    erased_at timestamp with time zone,
    safeguarding_at timestamp with time zone,
    safeguarding_by uuid,
    safeguarding_why text,
    corrects uuid,
    correction_why text,
    corrected_at timestamp with time zone,
    CONSTRAINT note_item_check CHECK (((erased_at IS NULL) OR (words IS NULL))),
    CONSTRAINT note_item_check1 CHECK (((corrects IS NULL) OR (correction_why IS NOT NULL))),
    CONSTRAINT note_item_said_by_check CHECK ((said_by = ANY (ARRAY['worker'::text, 'together'::text, 'person'::text])))
);

ALTER TABLE ONLY public.note_item FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE note_item; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.note_item IS 'One thing to remember from a contact. Kept, left out (then erased after 30 days), not shown yet, or kept for safeguarding with who and why.';

--
-- Name: COLUMN note_item.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.note_item.words IS 'Personal data. Null once erased; that an item was left out, by whom and when, stays.';

--
-- Name: COLUMN note_item.show_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.note_item.show_by IS 'The latest moment from which the person sees it in their own account, even if nobody pressed "share".';

--
-- Name: COLUMN note_item.kept_recorded_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.note_item.kept_recorded_by IS 'Who wrote down that the person agreed, when they said so; kept_said_on is the day they said it.';

--
-- Name: COLUMN note_item.left_out_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.note_item.left_out_by IS 'The account that left it out; left_out_recorded_by when somebody wrote down what the person said, left_out_said_on the day they said it.';

--
-- Name: COLUMN note_item.erase_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.note_item.erase_on IS 'Set while the item is left out, null again when the person changes their mind or it is kept for safeguarding.';

--
-- Name: note_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.note_request (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    item_id uuid,
    contact_id uuid,
    person_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    reason text NOT NULL,
    until timestamp with time zone NOT NULL,
    reviewed_at timestamp with time zone,
    reviewed_by uuid,
    review_words text,
    CONSTRAINT note_request_reviewed_by_another CHECK (((reviewed_by IS NULL) OR (reviewed_by <> asked_by)))
);

ALTER TABLE ONLY public.note_request FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE note_request; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.note_request IS 'A lead asked to read the words of notes, with a reason the person sees.';

--
-- Name: COLUMN note_request.reviewed_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.note_request.reviewed_by IS 'Another lead who looked into why it was asked; never whoever asked.';

--
-- Name: offer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.offer (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    referral_id uuid NOT NULL,
    person_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    suggested_by uuid,
    suggested_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    answer text,
    answered_at timestamp with time zone,
    answered_by uuid,
    said_on date,
    said_how text,
    taken_back_at timestamp with time zone,
    CONSTRAINT offer_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
    CONSTRAINT offer_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
    CONSTRAINT offer_check1 CHECK (((said_on IS NULL) = (said_how IS NULL))),
    CONSTRAINT offer_said_how_check CHECK ((said_how = ANY (ARRAY['on paper'::text, 'by phone'::text, 'face to face'::text])))
);

ALTER TABLE ONLY public.offer FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE offer; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.offer IS 'A peer worker''s profile shown to a person to choose from, up to three at once. No needs no reason.';

--
-- Name: COLUMN offer.answered_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.offer.answered_by IS 'The person''s own account, or whoever recorded what they said.';

--
-- Name: COLUMN offer.said_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.offer.said_on IS 'When somebody else wrote it down for them: the day they said it, and how (said_how).';

--
-- Name: COLUMN offer.taken_back_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.offer.taken_back_at IS 'No longer shown: another worker was chosen, or the lead took it back.';

--
-- Name: old_list_row; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.old_list_row (
    trust_id uuid NOT NULL,
    reference text NOT NULL,
    person_id uuid NOT NULL,
    referral_id uuid NOT NULL,
    support_id uuid,
    row_digest text NOT NULL,
    imported_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.old_list_row FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE old_list_row; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.old_list_row IS 'Which row of the service''s old list became which person, so that bringing the list in again makes nobody twice.';

--
-- Name: COLUMN old_list_row.reference; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.old_list_row.reference IS 'Personal data: the number the old list gave them.';

--
-- Name: COLUMN old_list_row.row_digest; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.old_list_row.row_digest IS 'SHA-256 of the row as it was brought in: tells whether it has changed since.';

--
-- Name: on_call; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.on_call (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    phone text NOT NULL,
    hours text NOT NULL,
    "position" integer DEFAULT 1 NOT NULL,
    added_by uuid,
    added_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    removed_at timestamp with time zone
);

ALTER TABLE ONLY public.on_call FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE on_call; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.on_call IS 'Who to ring about a concern, in order, with the hours they answer.';

--
-- Name: organisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisation (
    id uuid NOT NULL,
    source_name text NOT NULL,
    source_id text NOT NULL,
    name text NOT NULL,
    description text,
    website text,
    email text,
    uri text,
    parent_source_id text,
    last_seen_in_run uuid NOT NULL,
    withdrawn_at timestamp with time zone
);

ALTER TABLE ONLY public.organisation FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE organisation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.organisation IS 'Who runs places: a charity, a council, a chain. Never unique by name (two charities may share one).';

--
-- Name: COLUMN organisation.email; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.organisation.email IS 'Published by the source. Personal data where it names somebody.';

--
-- Name: COLUMN organisation.parent_source_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.organisation.parent_source_id IS 'The organisation it is part of, as the source gave it; that one need not be in the directory.';

--
-- Name: organisation_identifier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisation_identifier (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    scheme text,
    kind text NOT NULL,
    identifier text NOT NULL
);

ALTER TABLE ONLY public.organisation_identifier FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE organisation_identifier; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.organisation_identifier IS 'Charity and company numbers (org-id.guide schemes such as GB-CHC).';

--
-- Name: other_service; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.other_service (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    as_of text NOT NULL,
    wte text DEFAULT ''::text NOT NULL,
    hours text DEFAULT ''::text NOT NULL,
    functions text DEFAULT ''::text NOT NULL,
    training text DEFAULT ''::text NOT NULL,
    pay text DEFAULT ''::text NOT NULL,
    source text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    removed_at timestamp with time zone,
    removed_by uuid,
    CONSTRAINT other_service_as_of_check CHECK ((btrim(as_of) <> ''::text)),
    CONSTRAINT other_service_name_check CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT other_service_source_check CHECK ((btrim(source) <> ''::text))
);

ALTER TABLE ONLY public.other_service FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE other_service; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.other_service IS 'How another service does it, as a lead found out, with source and date. What is empty is said to be missing.';

--
-- Name: out_now; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.out_now (
    trust_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    person_id uuid NOT NULL,
    checked_in_at timestamp with time zone NOT NULL,
    finish_at timestamp with time zone NOT NULL,
    rings text NOT NULL,
    rings_account uuid
);

ALTER TABLE ONLY public.out_now FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE out_now; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.out_now IS 'Workers off the ward who have checked in and not yet out. The row goes when they check out; contact_step keeps the history.';

--
-- Name: own_part; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.own_part (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    part text NOT NULL,
    words text NOT NULL,
    written_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT own_part_part_check CHECK ((part = ANY (ARRAY['keeps me well'::text, 'signs'::text, 'what helps'::text, 'adjustments'::text, 'my experience'::text, 'who to ring'::text])))
);

ALTER TABLE ONLY public.own_part FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE own_part; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.own_part IS 'A worker''s wellbeing plan, adjustments and lived experience: theirs alone. Written anew as they like, erased when they like; no earlier version is kept.';

--
-- Name: COLUMN own_part.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.own_part.words IS 'Personal data about health of the worker. In nobody''s lists, searches, reports or exports but their own.';

--
-- Name: own_part_look; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.own_part_look (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    share_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.own_part_look FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE own_part_look; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.own_part_look IS 'When somebody read a shared part: for the worker.';

--
-- Name: own_part_share; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.own_part_share (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    part text NOT NULL,
    reader_account_id uuid NOT NULL,
    since timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone
);

ALTER TABLE ONLY public.own_part_share FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE own_part_share; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.own_part_share IS 'A worker lets one named colleague read one part, from one moment until they stop it.';

--
-- Name: passkey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.passkey (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    credential_id text NOT NULL,
    public_key bytea NOT NULL,
    counter bigint DEFAULT 0 NOT NULL,
    transports text[] DEFAULT '{}'::text[] NOT NULL,
    label text NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    last_used_at timestamp with time zone,
    removed_at timestamp with time zone
);

ALTER TABLE ONLY public.passkey FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE passkey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.passkey IS 'Passkeys (WebAuthn public keys) of an account.';

--
-- Name: passkey_challenge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.passkey_challenge (
    challenge_hash bytea NOT NULL,
    purpose text NOT NULL,
    account_id uuid,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['make'::text, 'sign in'::text])))
);

ALTER TABLE ONLY public.passkey_challenge FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE passkey_challenge; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.passkey_challenge IS 'A random challenge given to a browser for a passkey: good once, for five minutes. Only its hash is kept; no account when signed out.';

--
-- Name: pattern; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pattern (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    weeks integer NOT NULL,
    from_on date NOT NULL,
    until_on date,
    put_by uuid,
    put_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    agreed_at timestamp with time zone,
    agreed_by uuid,
    said_on date,
    not_agreed_at timestamp with time zone,
    CONSTRAINT pattern_check CHECK (((not_agreed_at IS NULL) OR (agreed_at IS NULL))),
    CONSTRAINT pattern_from_on_check CHECK ((EXTRACT(isodow FROM from_on) = (1)::numeric)),
    CONSTRAINT pattern_weeks_check CHECK ((weeks = ANY (ARRAY[1, 2, 4])))
);

ALTER TABLE ONLY public.pattern FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE pattern; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.pattern IS 'When a worker works, week by week: one week, or two or four in turn, from a Monday on. One that a lead proposes counts when the worker agreed.';

--
-- Name: COLUMN pattern.said_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.pattern.said_on IS 'The worker agreed in a meeting on this day; the lead wrote it down.';

--
-- Name: pattern_day; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pattern_day (
    trust_id uuid NOT NULL,
    pattern_id uuid NOT NULL,
    week integer NOT NULL,
    weekday integer NOT NULL,
    minutes integer NOT NULL,
    starts time without time zone,
    CONSTRAINT pattern_day_minutes_check CHECK (((minutes >= 1) AND (minutes <= 900))),
    CONSTRAINT pattern_day_week_check CHECK (((week >= 1) AND (week <= 4))),
    CONSTRAINT pattern_day_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

ALTER TABLE ONLY public.pattern_day FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE pattern_day; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.pattern_day IS 'Paid minutes of one day of a pattern, and when it begins if that is fixed. A day that is not here is free.';

--
-- Name: pay_band; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pay_band (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    framework_id uuid NOT NULL,
    name text NOT NULL,
    step integer NOT NULL,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT pay_band_name_check CHECK ((btrim(name) <> ''::text))
);

ALTER TABLE ONLY public.pay_band FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE pay_band; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.pay_band IS 'Bands or grades of a framework. A higher step is a higher band: moving up is progression.';

--
-- Name: pay_framework; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pay_framework (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    leave_year_month integer DEFAULT 4 NOT NULL,
    leave_year_day integer DEFAULT 1 NOT NULL,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT pay_framework_leave_year_day_check CHECK (((leave_year_day >= 1) AND (leave_year_day <= 28))),
    CONSTRAINT pay_framework_leave_year_month_check CHECK (((leave_year_month >= 1) AND (leave_year_month <= 12))),
    CONSTRAINT pay_framework_name_check CHECK ((btrim(name) <> ''::text))
);

ALTER TABLE ONLY public.pay_framework FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE pay_framework; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.pay_framework IS 'Terms that posts are paid by: a national agreement or the charity''s own. The first one added is the usual one. The leave year begins on the given day.';

--
-- Name: pay_rate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pay_rate (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    band_id uuid NOT NULL,
    point text DEFAULT ''::text NOT NULL,
    from_on date NOT NULL,
    year_pence bigint,
    hour_pence integer,
    first_paid_on date,
    source text NOT NULL,
    entered_by uuid,
    entered_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    replaced_at timestamp with time zone,
    CONSTRAINT pay_rate_check CHECK (((year_pence IS NULL) <> (hour_pence IS NULL))),
    CONSTRAINT pay_rate_hour_pence_check CHECK (((hour_pence >= 1) AND (hour_pence <= 100000))),
    CONSTRAINT pay_rate_source_check CHECK ((btrim(source) <> ''::text)),
    CONSTRAINT pay_rate_year_pence_check CHECK (((year_pence >= 1) AND (year_pence <= 100000000)))
);

ALTER TABLE ONLY public.pay_rate FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE pay_rate; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.pay_rate IS 'Pay of a band (and point) from a day on, for a full-time year or an hour, before tax, with its source. What is not here is asked for, never guessed.';

--
-- Name: COLUMN pay_rate.first_paid_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.pay_rate.first_paid_on IS 'When it is first in the pay, if later than it counts from: what is owed from before comes with it.';

--
-- Name: peer_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.peer_group (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    about text NOT NULL,
    for_whom text NOT NULL,
    open_to text NOT NULL,
    how text NOT NULL,
    venue text,
    address text,
    town text,
    postcode text,
    access text,
    how_to_come text NOT NULL,
    phone text,
    counts text NOT NULL,
    capacity integer,
    team_id uuid,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_why text,
    CONSTRAINT peer_group_capacity_check CHECK (((capacity >= 2) AND (capacity <= 500))),
    CONSTRAINT peer_group_check CHECK (((how = 'online'::text) OR (venue IS NOT NULL))),
    CONSTRAINT peer_group_check1 CHECK (((how <> 'online'::text) OR ((venue IS NULL) AND (address IS NULL) AND (postcode IS NULL)))),
    CONSTRAINT peer_group_counts_check CHECK ((counts = ANY (ARRAY['heads'::text, 'first names'::text, 'people'::text]))),
    CONSTRAINT peer_group_how_check CHECK ((how = ANY (ARRAY['in person'::text, 'online'::text, 'hybrid'::text]))),
    CONSTRAINT peer_group_name_check CHECK ((btrim(name) <> ''::text)),
    CONSTRAINT peer_group_open_to_check CHECK ((open_to = ANY (ARRAY['anybody'::text, 'people supported'::text])))
);

ALTER TABLE ONLY public.peer_group FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE peer_group; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.peer_group IS 'A group that peer workers lead. An online group has no venue, so that nobody is sent to a wrong door.';

--
-- Name: COLUMN peer_group.phone; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.peer_group.phone IS 'Of the service, to ask about the group. Public where the group is open to anybody.';

--
-- Name: COLUMN peer_group.counts; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.peer_group.counts IS 'How a register counts: heads only, first names, or people supported who are known here.';

--
-- Name: COLUMN peer_group.team_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.peer_group.team_id IS 'The host team on whose ward or in whose rooms it is held: its staff read counts of five and over, nothing else.';

--
-- Name: peer_worker; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.peer_worker (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    known_as text NOT NULL,
    profile text DEFAULT ''::text NOT NULL,
    area text,
    phone text,
    room_for integer DEFAULT 0 NOT NULL,
    working_days integer[] DEFAULT '{}'::integer[] NOT NULL,
    began_on date NOT NULL,
    left_on date,
    CONSTRAINT peer_worker_room_for_check CHECK (((room_for >= 0) AND (room_for <= 60)))
);

ALTER TABLE ONLY public.peer_worker FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE peer_worker; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.peer_worker IS 'Somebody employed to support others from their own experience.';

--
-- Name: COLUMN peer_worker.known_as; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.peer_worker.known_as IS 'Personal data: first name.';

--
-- Name: COLUMN peer_worker.profile; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.peer_worker.profile IS 'Three lines in their own words: only what they choose to share with people they might support.';

--
-- Name: COLUMN peer_worker.phone; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.peer_worker.phone IS 'Personal data: work phone.';

--
-- Name: COLUMN peer_worker.room_for; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.peer_worker.room_for IS 'How many people at once they say they have room for.';

--
-- Name: COLUMN peer_worker.working_days; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.peer_worker.working_days IS 'ISO weekdays, 1 is Monday: said beside every box they read.';

--
-- Name: COLUMN peer_worker.left_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.peer_worker.left_on IS 'Their last day. Until its end they still work here.';

--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid,
    known_as text NOT NULL,
    full_name text NOT NULL,
    born_on date,
    nhs_number text,
    phone text,
    email text,
    address text,
    postcode_sector text,
    safe_contact text,
    online_safe boolean,
    access_needs text,
    language text,
    interpreter boolean DEFAULT false NOT NULL,
    walled boolean DEFAULT false NOT NULL,
    locked_at timestamp with time zone,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    made_by uuid,
    CONSTRAINT person_nhs_number_check CHECK ((nhs_number ~ '^[0-9]{10}$'::text))
);

ALTER TABLE ONLY public.person FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE person; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.person IS 'Somebody the service supports. As they are known now; person_change keeps what was said before and why it changed.';

--
-- Name: COLUMN person.known_as; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.known_as IS 'Personal data: the name they like to be called.';

--
-- Name: COLUMN person.full_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.full_name IS 'Personal data.';

--
-- Name: COLUMN person.born_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.born_on IS 'Personal data: only where it was given.';

--
-- Name: COLUMN person.nhs_number; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.nhs_number IS 'Personal data: never required; checked when given.';

--
-- Name: COLUMN person.phone; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.phone IS 'Personal data.';

--
-- Name: COLUMN person.email; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.email IS 'Personal data.';

--
-- Name: COLUMN person.address; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.address IS 'Personal data.';

--
-- Name: COLUMN person.postcode_sector; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.postcode_sector IS 'Personal data: enough to find places near (M21 9); the full postcode is only in address when given.';

--
-- Name: COLUMN person.safe_contact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.safe_contact IS 'Personal data: how and when it is safe to contact them, in their words.';

--
-- Name: COLUMN person.online_safe; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.online_safe IS 'False means online is not safe for them: paper and voice only. Null: not asked yet.';

--
-- Name: COLUMN person.access_needs; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.access_needs IS 'Personal data: what makes meeting and reading possible.';

--
-- Name: COLUMN person.walled; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.walled IS 'A colleague who is also supported: no colleague''s search finds this record; two named people open it.';

--
-- Name: COLUMN person.locked_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.locked_at IS 'The record is kept but nothing more is written (somebody has died).';

--
-- Name: person_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_change (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    field text NOT NULL,
    was text,
    became text,
    why text,
    said_by text,
    changed_by uuid,
    changed_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.person_change FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE person_change; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.person_change IS 'What a person''s details were before, who changed them and why.';

--
-- Name: COLUMN person_change.was; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person_change.was IS 'Personal data.';

--
-- Name: COLUMN person_change.became; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person_change.became IS 'Personal data.';

--
-- Name: place; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place (
    id uuid NOT NULL,
    source_name text NOT NULL,
    source_id text NOT NULL,
    organisation_id uuid,
    name text NOT NULL,
    description text,
    url text,
    email text,
    status text,
    alert text,
    fees text,
    accreditations text,
    eligibility text,
    how_to_join text,
    minimum_age double precision,
    maximum_age double precision,
    assured_date date,
    last_modified timestamp with time zone,
    source_digest text NOT NULL,
    first_seen_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    last_seen_in_run uuid NOT NULL,
    withdrawn_at timestamp with time zone,
    changed_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT place_check CHECK ((minimum_age <= maximum_age)),
    CONSTRAINT place_maximum_age_check CHECK (((maximum_age >= (0)::double precision) AND (maximum_age <= (120)::double precision))),
    CONSTRAINT place_minimum_age_check CHECK (((minimum_age >= (0)::double precision) AND (minimum_age <= (120)::double precision))),
    CONSTRAINT place_status_check CHECK ((status = ANY (ARRAY['active'::text, 'inactive'::text, 'defunct'::text, 'temporarily closed'::text])))
);

ALTER TABLE ONLY public.place FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place IS 'A directory entry: a project, a group, a service, a venue. What its source said, with our own corrections over it (place_correction); our checks are in place_check. Never deleted: what left its source is withdrawn.';

--
-- Name: COLUMN place.email; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place.email IS 'Published by the source. Personal data where it names somebody.';

--
-- Name: COLUMN place.status; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place.status IS 'As the source says; null when it does not say in a way we understand.';

--
-- Name: COLUMN place.minimum_age; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place.minimum_age IS 'Youngest age in years, inclusive; null is not known.';

--
-- Name: COLUMN place.assured_date; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place.assured_date IS 'When the source says it last checked the entry. Not a check of ours.';

--
-- Name: COLUMN place.last_modified; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place.last_modified IS 'When the source says the entry changed.';

--
-- Name: COLUMN place.source_digest; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place.source_digest IS 'Of everything the last import took for this entry: equal means nothing to write.';

--
-- Name: COLUMN place.withdrawn_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place.withdrawn_at IS 'When an import of its source no longer held it.';

--
-- Name: COLUMN place.changed_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place.changed_at IS 'When what we hold of it last changed here; stands for last_modified where the source does not say.';

--
-- Name: place_area; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_area (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    name text,
    uri text
);

ALTER TABLE ONLY public.place_area FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_area; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_area IS 'Whom it is for by where they live ("Trafford"), in the source''s words.';

--
-- Name: place_at_location; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_at_location (
    place_id uuid NOT NULL,
    location_id uuid NOT NULL,
    id uuid NOT NULL
);

ALTER TABLE ONLY public.place_at_location FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_at_location; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_at_location IS 'Which place can be found at which venue. One place may have several.';

--
-- Name: place_attribute; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_attribute (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    term_id uuid NOT NULL,
    link_type text
);

ALTER TABLE ONLY public.place_attribute FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_attribute; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_attribute IS 'Which terms a place is sorted under.';

--
-- Name: place_check; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_check (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    checked_on date NOT NULL,
    how text NOT NULL,
    by_account uuid,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT place_check_how_check CHECK ((how = ANY (ARRAY['rang'::text, 'went along'::text, 'asked by e-mail'::text, 'owner confirmed'::text]))),
    CONSTRAINT place_check_not_long_ago CHECK ((checked_on >= '2000-01-01'::date))
);

ALTER TABLE ONLY public.place_check FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_check; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_check IS 'Somebody of ours, or the group itself, confirmed an entry. Appended, never changed by an import. No row: we never checked it, and every card says so.';

--
-- Name: COLUMN place_check.by_account; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_check.by_account IS 'Who checked; not shown in public.';

--
-- Name: place_contact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_contact (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    name text,
    title text,
    email text
);

ALTER TABLE ONLY public.place_contact FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_contact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_contact IS 'Whom to ask for, as the source publishes it. Whoever keeps the source''s record (assurer) is never taken over.';

--
-- Name: COLUMN place_contact.name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_contact.name IS 'Personal data when it is somebody''s name; published by the source.';

--
-- Name: COLUMN place_contact.email; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_contact.email IS 'Published by the source. Personal data where it names somebody.';

--
-- Name: place_correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_correction (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    field text NOT NULL,
    value text,
    source_said text,
    source_says text,
    source_changed_at timestamp with time zone,
    source_rows jsonb,
    our_rows jsonb,
    why text NOT NULL,
    trust_id uuid NOT NULL,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT place_correction_check CHECK (((source_rows IS NULL) = (field <> ALL (ARRAY['phone'::text, 'hours'::text])))),
    CONSTRAINT place_correction_check1 CHECK (((our_rows IS NULL) = (field <> ALL (ARRAY['phone'::text, 'hours'::text])))),
    CONSTRAINT place_correction_field_check CHECK ((field = ANY (ARRAY['name'::text, 'description'::text, 'url'::text, 'email'::text, 'alert'::text, 'fees'::text, 'eligibility'::text, 'how_to_join'::text, 'phone'::text, 'hours'::text]))),
    CONSTRAINT place_correction_value_check CHECK ((length(value) <= 20000)),
    CONSTRAINT place_correction_why_check CHECK (((length(why) >= 3) AND (length(why) <= 500)))
);

ALTER TABLE ONLY public.place_correction FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_correction; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_correction IS 'What one of us found to be otherwise than the source says, field by field. The place shows ours, at every import too; what the source says stays here beside it. Ended, never changed.';

--
-- Name: COLUMN place_correction.value; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_correction.value IS 'What is shown; null: the field is taken out. About a place, never about a person.';

--
-- Name: COLUMN place_correction.source_said; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_correction.source_said IS 'What the source said when it was corrected.';

--
-- Name: COLUMN place_correction.source_says; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_correction.source_says IS 'What the source said at its last import.';

--
-- Name: COLUMN place_correction.source_changed_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_correction.source_changed_at IS 'When an import first said something other than when it was corrected.';

--
-- Name: COLUMN place_correction.source_rows; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_correction.source_rows IS 'The source''s own telephone or opening-time rows, to put back when the correction ends.';

--
-- Name: COLUMN place_correction.our_rows; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_correction.our_rows IS 'The telephone or opening-time rows that are shown instead.';

--
-- Name: COLUMN place_correction.by_account; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_correction.by_account IS 'Who corrected it; not shown in public.';

--
-- Name: place_cost; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_cost (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    valid_from date,
    valid_to date,
    option text,
    amount numeric,
    currency text,
    amount_description text,
    CONSTRAINT place_cost_amount_check CHECK ((amount >= (0)::numeric))
);

ALTER TABLE ONLY public.place_cost FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_cost; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_cost IS 'What it costs. No row means not known, never "free"; free is an amount of 0. Pounds where no currency is given.';

--
-- Name: place_edit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_edit (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    changes jsonb NOT NULL,
    words text,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    outcome text,
    CONSTRAINT place_edit_check CHECK (((decided_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT place_edit_outcome_check CHECK ((outcome = ANY (ARRAY['taken'::text, 'left out'::text]))),
    CONSTRAINT place_edit_words_check CHECK ((length(words) <= 1000))
);

ALTER TABLE ONLY public.place_edit FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_edit; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_edit IS 'What a group wants changed in its entry, as it typed it in the page its link opened. Waits for somebody who keeps the directory; until then the last good version stays.';

--
-- Name: COLUMN place_edit.changes; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_edit.changes IS 'Only the fields that differ, by name: what the group wrote.';

--
-- Name: COLUMN place_edit.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_edit.words IS 'What else they wrote to us. May hold somebody''s name; read only by who keeps the directory.';

--
-- Name: place_fact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_fact (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    value text,
    other_place_id uuid,
    how text NOT NULL,
    trust_id uuid,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT place_fact_check CHECK (((kind = ANY (ARRAY['local group of'::text, 'same as'::text])) = (other_place_id IS NOT NULL))),
    CONSTRAINT place_fact_check1 CHECK ((other_place_id <> place_id)),
    CONSTRAINT place_fact_check2 CHECK (((kind = ANY (ARRAY['former name'::text, 'network'::text, 'checked as'::text])) <= (value IS NOT NULL))),
    CONSTRAINT place_fact_how_check CHECK ((how = ANY (ARRAY['rang'::text, 'went along'::text, 'the group said so'::text, 'read it'::text, 'a source said so'::text]))),
    CONSTRAINT place_fact_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'peer support'::text, 'former name'::text, 'network'::text, 'local group of'::text, 'address hidden'::text, 'checked as'::text, 'same as'::text]))),
    CONSTRAINT place_fact_value_check CHECK (((length(value) >= 1) AND (length(value) <= 200)))
);

ALTER TABLE ONLY public.place_fact FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_fact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_fact IS 'What we know of an entry over what its source says: that it has closed, is peer support under another name, was called otherwise, belongs to a network, is the same as another. Ended, never changed.';

--
-- Name: COLUMN place_fact.value; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_fact.value IS 'The former name, the network, the kind it is checked as; for peer support what they call it themselves. About the place, never about a person.';

--
-- Name: COLUMN place_fact.by_account; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_fact.by_account IS 'Who said so; not shown in public.';

--
-- Name: place_find; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_find (
    place_id uuid NOT NULL,
    n smallint NOT NULL,
    location_id uuid,
    document tsvector NOT NULL,
    words text[] NOT NULL,
    spot point,
    approximate boolean DEFAULT false NOT NULL,
    name text,
    kinds text[] DEFAULT '{}'::text[] NOT NULL,
    source_name text,
    free boolean,
    step_free boolean,
    online boolean,
    women_only boolean,
    no_referral boolean,
    languages text[],
    youngest double precision,
    oldest double precision,
    made_in xid8 DEFAULT pg_current_xact_id() NOT NULL
);

ALTER TABLE ONLY public.place_find FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_find; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_find IS 'What searching reads: one row for each venue of a place that may be found (or one without a venue). Made by the importer from the tables above; hidden positions never get here.';

--
-- Name: COLUMN place_find.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_find.words IS 'The plain words in it, for mending typing errors.';

--
-- Name: COLUMN place_find.spot; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_find.spot IS 'point(lon, lat) in degrees. Null: online, hidden, or not known.';

--
-- Name: COLUMN place_find.free; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_find.free IS 'True, false, or null for not known; so are step_free, online, women_only and no_referral. Not known never hides a place.';

--
-- Name: COLUMN place_find.languages; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_find.languages IS 'Lower case, names and codes; null is not known.';

--
-- Name: COLUMN place_find.youngest; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_find.youngest IS 'In years, inclusive; null with oldest null is not known.';

--
-- Name: COLUMN place_find.made_in; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_find.made_in IS 'The transaction that made this row: whoever keeps what searching reads in memory reads again what was made since.';

--
-- Name: place_funding; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_funding (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    source text NOT NULL
);

ALTER TABLE ONLY public.place_funding FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_funding; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_funding IS 'Who pays for it, in the source''s words.';

--
-- Name: place_language; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_language (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    name text,
    code text,
    note text
);

ALTER TABLE ONLY public.place_language FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_language; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_language IS 'Languages spoken, beyond English. No row means not known.';

--
-- Name: place_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_link (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    place_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    sent boolean NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    used_at timestamp with time zone
);

ALTER TABLE ONLY public.place_link FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_link; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_link IS 'A link by which a group confirms or corrects its own entry, once, without an account. Only the hash of its secret is kept, and no address it went to.';

--
-- Name: COLUMN place_link.sent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_link.sent IS 'It went by e-mail to the address the entry gives; else it was printed.';

--
-- Name: place_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_note (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    place_id uuid NOT NULL,
    words text,
    written_by uuid NOT NULL,
    by_name text NOT NULL,
    written_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT place_note_check CHECK (((taken_back_at IS NULL) = (words IS NOT NULL)))
);

ALTER TABLE ONLY public.place_note FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_note; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_note IS 'What a service''s own workers want each other to know about a place of the directory. A trust''s own; never about a person.';

--
-- Name: COLUMN place_note.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_note.words IS 'Written by staff about a place. Null once taken back.';

--
-- Name: place_pair; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_pair (
    place_a uuid NOT NULL,
    place_b uuid NOT NULL,
    why text NOT NULL,
    found_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    outcome text,
    CONSTRAINT place_pair_check CHECK ((place_a < place_b)),
    CONSTRAINT place_pair_check1 CHECK (((decided_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT place_pair_outcome_check CHECK ((outcome = ANY (ARRAY['same'::text, 'not the same'::text]))),
    CONSTRAINT place_pair_why_check CHECK ((why = ANY (ARRAY['charity number'::text, 'phone'::text, 'web address'::text, 'name'::text])))
);

ALTER TABLE ONLY public.place_pair FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_pair; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_pair IS 'Two entries that look like one. A person decides, once: "not the same" is remembered and never asked again.';

--
-- Name: place_phone; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_phone (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    contact_id uuid,
    number text NOT NULL,
    description text
);

ALTER TABLE ONLY public.place_phone FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_phone; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_phone IS 'Telephone numbers as the source publishes them.';

--
-- Name: COLUMN place_phone.contact_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_phone.contact_id IS 'Whose number it is (place_contact), when the source says so.';

--
-- Name: COLUMN place_phone.number; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_phone.number IS 'Of an organisation; personal data where a small group gives somebody''s own.';

--
-- Name: place_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_report (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    dismissed_at timestamp with time zone,
    dismissed_by uuid,
    CONSTRAINT place_report_happened_on_check CHECK ((happened_on >= '2000-01-01'::date)),
    CONSTRAINT place_report_kind_check CHECK ((kind = ANY (ARRAY['could not reach'::text, 'moved or ended'::text])))
);

ALTER TABLE ONLY public.place_report FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_report; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_report IS 'A peer worker came or rang and something was wrong. Counts until somebody checks the entry, or says that it was a mistake. That it was running is a place_check.';

--
-- Name: COLUMN place_report.happened_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_report.happened_on IS 'After a visit: the Monday of its week, so that nobody can tell whose visit it was.';

--
-- Name: COLUMN place_report.by_account; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_report.by_account IS 'Who said so: never shown, only counted, so that two reports of one person are one.';

--
-- Name: place_schedule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_schedule (
    place_id uuid NOT NULL,
    id uuid NOT NULL,
    location_id uuid,
    valid_from date,
    valid_to date,
    dtstart date,
    until date,
    freq text,
    every integer,
    byday text,
    bymonthday text,
    opens_at time without time zone,
    closes_at time without time zone,
    description text,
    schedule_link text,
    attending_type text,
    notes text,
    CONSTRAINT place_schedule_every_check CHECK (((every >= 1) AND (every <= 60))),
    CONSTRAINT place_schedule_freq_check CHECK ((freq = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text])))
);

ALTER TABLE ONLY public.place_schedule FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_schedule; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_schedule IS 'When a place is open: one span each, as an RFC 5545 rule in UK local time, or only in words. No row means not known, never "closed".';

--
-- Name: COLUMN place_schedule.location_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_schedule.location_id IS 'The venue these hours are for; null when they are the place''s own.';

--
-- Name: COLUMN place_schedule.every; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_schedule.every IS 'The rule''s interval: 2 with WEEKLY is fortnightly, counted from dtstart.';

--
-- Name: COLUMN place_schedule.closes_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_schedule.closes_at IS 'Earlier than opens_at means after midnight.';

--
-- Name: place_standing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_standing (
    place_id uuid NOT NULL,
    checked_on date,
    how text,
    next_check date,
    sinks_on date,
    leaves_on date,
    bad_reports smallint DEFAULT 0 NOT NULL,
    last_report text,
    last_report_on date,
    closed boolean DEFAULT false NOT NULL,
    same_as uuid
);

ALTER TABLE ONLY public.place_standing FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE place_standing; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_standing IS 'What follows from place_check, place_report and place_fact for one entry, copied for lists (decision 0005). No row: we never said anything of it.';

--
-- Name: COLUMN place_standing.bad_reports; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_standing.bad_reports IS 'How many different people found something wrong since it was last checked. Two: not suggested to anybody.';

--
-- Name: COLUMN place_standing.same_as; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.place_standing.same_as IS 'It was the same as this other entry; its own address goes on answering.';

--
-- Name: plan_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plan_entry (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    thread uuid NOT NULL,
    person_id uuid NOT NULL,
    part text NOT NULL,
    box text NOT NULL,
    words text,
    who text,
    number text,
    when_words text,
    why text,
    choice text,
    due_on date,
    state text DEFAULT 'open'::text NOT NULL,
    support_id uuid,
    begun_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    made_by uuid NOT NULL,
    said_on date,
    replaced_at timestamp with time zone,
    left_out_at timestamp with time zone,
    left_out_by uuid,
    left_out_said_on date,
    erase_on date,
    erased_at timestamp with time zone,
    CONSTRAINT plan_entry_check CHECK (((erased_at IS NULL) OR (num_nonnulls(words, who, number, when_words, why) = 0))),
    CONSTRAINT plan_entry_choice_check CHECK ((choice = ANY (ARRAY['me'::text, 'them'::text, 'both'::text, 'worker'::text, 'other'::text, 'yes'::text, 'no'::text]))),
    CONSTRAINT plan_entry_part_check CHECK ((part = ANY (ARRAY['what-matters'::text, 'home'::text, 'money-and-work'::text, 'health'::text, 'people'::text, 'keeping-well'::text, 'first-days'::text, 'first-week'::text, 'first-month'::text, 'steps'::text, 'meeting'::text]))),
    CONSTRAINT plan_entry_state_check CHECK ((state = ANY (ARRAY['open'::text, 'finished'::text, 'dropped'::text])))
);

ALTER TABLE ONLY public.plan_entry FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE plan_entry; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.plan_entry IS 'One thing in a person''s plan, as it was said: words, a step, somebody to lean on, something for one of the first days. A change is a new row of the same thread; the one before is kept for the person.';

--
-- Name: COLUMN plan_entry.thread; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.thread IS 'The id of its first version: what stays the same when the words change.';

--
-- Name: COLUMN plan_entry.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.words IS 'Personal data. Null once erased; that something was left out, by whom and when, stays.';

--
-- Name: COLUMN plan_entry.who; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.who IS 'Personal data: a name the person gave, of somebody to lean on or of who does a step.';

--
-- Name: COLUMN plan_entry.number; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.number IS 'Personal data: a number to ring, if they want it on the paper.';

--
-- Name: COLUMN plan_entry.when_words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.when_words IS 'Personal data: when, in their words ("after lunch").';

--
-- Name: COLUMN plan_entry.why; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.why IS 'Personal data: why a step was changed, finished or dropped.';

--
-- Name: COLUMN plan_entry.choice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.choice IS 'Who leans on whom, who does a step, or whether the peer worker is invited to the meeting about going home.';

--
-- Name: COLUMN plan_entry.support_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.support_id IS 'Written together in this support, or a step of its peer worker: that worker and their cover see it, until the person keeps it to themself.';

--
-- Name: COLUMN plan_entry.begun_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.begun_at IS 'When its first version was made: what keeps its place in a list.';

--
-- Name: COLUMN plan_entry.said_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.said_on IS 'The day the person said it, where made_by wrote it down for them; null when they wrote it themself.';

--
-- Name: COLUMN plan_entry.erase_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.plan_entry.erase_on IS 'Set while it is left out, null again when the person brings it back.';

--
-- Name: plan_sharing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plan_sharing (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    part text NOT NULL,
    reader text NOT NULL,
    support_id uuid NOT NULL,
    since timestamp with time zone DEFAULT public.app_now() NOT NULL,
    made_by uuid NOT NULL,
    said_on date,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_said_on date,
    CONSTRAINT plan_sharing_reader_check CHECK ((reader = ANY (ARRAY['worker'::text, 'lead'::text])))
);

ALTER TABLE ONLY public.plan_sharing FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE plan_sharing; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.plan_sharing IS 'A part of the plan that the person lets their peer worker or the peer lead see, for one support: it ends with that support''s row in the circle. What carers see stands in circle.parts.';

--
-- Name: post; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT post_title_check CHECK ((btrim(title) <> ''::text))
);

ALTER TABLE ONLY public.post FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE post; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.post IS 'A funded post. Where it is, its band, its hours and who pays for it are dated terms.';

--
-- Name: post_term; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.post_term (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    post_id uuid NOT NULL,
    team_id uuid,
    band_id uuid,
    minutes_a_week integer NOT NULL,
    kind text NOT NULL,
    funding text NOT NULL,
    from_on date NOT NULL,
    until_on date,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT post_term_funding_check CHECK ((btrim(funding) <> ''::text)),
    CONSTRAINT post_term_kind_check CHECK ((kind = ANY (ARRAY['permanent'::text, 'fixed-term'::text]))),
    CONSTRAINT post_term_minutes_a_week_check CHECK (((minutes_a_week >= 1) AND (minutes_a_week <= 3000)))
);

ALTER TABLE ONLY public.post_term FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE post_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.post_term IS 'What a post is, from a day on: host team (none: the service itself), band, funded minutes a week, permanent or fixed-term, and who pays. One that was replaced before it began has its last day before its first.';

--
-- Name: public_place; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.public_place WITH (security_invoker='true') AS
 SELECT p.id AS place_id,
        CASE
            WHEN (s.checked_on IS NULL) THEN 'not checked'::text
            WHEN (s.next_check < ( SELECT public.app_today() AS app_today)) THEN 'overdue'::text
            ELSE 'checked'::text
        END AS standing,
    (COALESCE((s.sinks_on <= ( SELECT public.app_today() AS app_today)), false) OR COALESCE((s.bad_reports >= 2), false)) AS sinks,
    COALESCE((s.bad_reports < 2), true) AS may_be_suggested
   FROM (public.place p
     LEFT JOIN public.place_standing s ON ((s.place_id = p.id)))
  WHERE ((p.withdrawn_at IS NULL) AND ((p.status IS NULL) OR (p.status = ANY (ARRAY['active'::text, 'temporarily closed'::text]))) AND (s.closed IS NOT TRUE) AND (s.same_as IS NULL) AND ((s.leaves_on IS NULL) OR (s.leaves_on > ( SELECT public.app_today() AS app_today))));

--
-- Name: VIEW public_place; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON VIEW public.public_place IS 'What the public sees of the directory: the only definition.';

--
-- Name: readiness_again; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.readiness_again (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    why text NOT NULL,
    asked boolean NOT NULL,
    words text,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT readiness_again_check CHECK ((asked OR (why = 'concern'::text))),
    CONSTRAINT readiness_again_why_check CHECK ((why = ANY (ARRAY['new manager'::text, 'concern'::text, 'somebody asked'::text])))
);

ALTER TABLE ONLY public.readiness_again FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE readiness_again; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.readiness_again IS 'Somebody asked a team to look at its readiness again; or, after a concern, a lead looked and said that there is no need (asked is false).';

--
-- Name: readiness_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.readiness_entry (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    item text NOT NULL,
    kind text NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    owner text NOT NULL,
    due_on date,
    on_day date,
    good_until date,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT readiness_entry_check CHECK (((kind <> 'evidence'::text) OR ((btrim(words) <> ''::text) AND (on_day IS NOT NULL) AND (good_until >= on_day) AND (due_on IS NULL)))),
    CONSTRAINT readiness_entry_check1 CHECK (((kind <> 'to do'::text) OR ((due_on IS NOT NULL) AND (on_day IS NULL) AND (good_until IS NULL)))),
    CONSTRAINT readiness_entry_kind_check CHECK ((kind = ANY (ARRAY['evidence'::text, 'to do'::text]))),
    CONSTRAINT readiness_entry_owner_check CHECK ((btrim(owner) <> ''::text))
);

ALTER TABLE ONLY public.readiness_entry FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE readiness_entry; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.readiness_entry IS 'Of one item of one team: the evidence in words, from when and until when it is good; or what is still to do, by whom and by when. Appended; the newest says how it stands.';

--
-- Name: COLUMN readiness_entry.item; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.readiness_entry.item IS 'A key of data/readiness.csv, or the id of the team''s own readiness_item.';

--
-- Name: COLUMN readiness_entry.owner; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.readiness_entry.owner IS 'Personal data: the name at work of who looks after this item.';

--
-- Name: readiness_exception; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.readiness_exception (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    reason text NOT NULL,
    until_on date NOT NULL,
    signed_by uuid NOT NULL,
    signed_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    CONSTRAINT readiness_exception_reason_check CHECK ((btrim(reason) <> ''::text))
);

ALTER TABLE ONLY public.readiness_exception FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE readiness_exception; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.readiness_exception IS 'A named person lets peer workers be placed in a team that is not ready: why, and until when.';

--
-- Name: readiness_item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.readiness_item (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    words text NOT NULL,
    why text NOT NULL,
    good_months integer NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    removed_at timestamp with time zone,
    removed_by uuid,
    removed_why text,
    CONSTRAINT readiness_item_check CHECK (((removed_at IS NULL) = (removed_why IS NULL))),
    CONSTRAINT readiness_item_good_months_check CHECK (((good_months >= 1) AND (good_months <= 60))),
    CONSTRAINT readiness_item_why_check CHECK ((btrim(why) <> ''::text)),
    CONSTRAINT readiness_item_words_check CHECK ((btrim(words) <> ''::text))
);

ALTER TABLE ONLY public.readiness_item FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE readiness_item; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.readiness_item IS 'What one team must have besides the items of data/readiness.csv, with why; a lead adds it and may take it away with a reason.';

--
-- Name: readiness_look; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.readiness_look (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    words text NOT NULL,
    again_on date NOT NULL,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT readiness_look_words_check CHECK ((btrim(words) <> ''::text))
);

ALTER TABLE ONLY public.readiness_look FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE readiness_look; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.readiness_look IS 'Peer workers are in a team whose readiness is not there: who looked at it, what they do about it, and when they look again.';

--
-- Name: readiness_signature; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.readiness_signature (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    signs_as text NOT NULL,
    account_id uuid NOT NULL,
    signed_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT readiness_signature_signs_as_check CHECK ((signs_as = ANY (ARRAY['manager'::text, 'peer worker'::text])))
);

ALTER TABLE ONLY public.readiness_signature FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE readiness_signature; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.readiness_signature IS 'The team''s manager, or a peer worker, read the evidence as it stood and says it is so. It covers what was written before it and nothing after.';

--
-- Name: COLUMN readiness_signature.account_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.readiness_signature.account_id IS 'Personal data: who signed.';

--
-- Name: record_copy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.record_copy (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    contact_id uuid NOT NULL,
    person_id uuid NOT NULL,
    what text NOT NULL,
    copied_by uuid NOT NULL,
    copied_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT record_copy_what_check CHECK ((what = ANY (ARRAY['fact'::text, 'words'::text])))
);

ALTER TABLE ONLY public.record_copy FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE record_copy; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.record_copy IS 'That the text of a contact was copied into the trust''s own record: what, by whom, when. Again after a correction or new agreed words.';

--
-- Name: referral; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.referral (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    number integer NOT NULL,
    source text NOT NULL,
    team_id uuid,
    made_by uuid,
    asked_by_name text,
    asked_by_job text,
    asked_by_email text,
    asked_by_phone text,
    sent_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    agreed_on date NOT NULL,
    agreed_how text NOT NULL,
    known_as text NOT NULL,
    full_name text NOT NULL,
    born_on date,
    age integer,
    nhs_number text,
    phone text,
    email text,
    address text,
    postcode_sector text,
    safe_contact text NOT NULL,
    online_safe boolean,
    access_needs text,
    language text,
    interpreter boolean DEFAULT false NOT NULL,
    on_ward boolean NOT NULL,
    ward_id uuid,
    ward_words text,
    expected_on date,
    expected_unknown_why text,
    expected_said_by text,
    hopes text NOT NULL,
    leaving_hospital boolean NOT NULL,
    finding_places boolean NOT NULL,
    one_or_group text NOT NULL,
    worker_wishes text,
    meeting_safely text,
    answer text,
    answered_at timestamp with time zone,
    answered_by uuid,
    decline_reason text,
    answer_words text,
    person_id uuid,
    matched_at timestamp with time zone,
    first_held_at timestamp with time zone,
    second_held_at timestamp with time zone,
    stopped_at timestamp with time zone,
    stopped_by uuid,
    stopped_words text,
    again_at timestamp with time zone,
    CONSTRAINT referral_age_check CHECK (((age >= 16) AND (age <= 120))),
    CONSTRAINT referral_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text]))),
    CONSTRAINT referral_check CHECK ((leaving_hospital OR finding_places)),
    CONSTRAINT referral_check1 CHECK (((answer IS NULL) = (answered_at IS NULL))),
    CONSTRAINT referral_check2 CHECK (((answer IS DISTINCT FROM 'declined'::text) OR (decline_reason IS NOT NULL))),
    CONSTRAINT referral_check3 CHECK (((answer IS DISTINCT FROM 'accepted'::text) OR (person_id IS NOT NULL))),
    CONSTRAINT referral_nhs_number_check CHECK ((nhs_number ~ '^[0-9]{10}$'::text)),
    CONSTRAINT referral_one_or_group_check CHECK ((one_or_group = ANY (ARRAY['one-to-one'::text, 'group'::text, 'both'::text]))),
    CONSTRAINT referral_source_check CHECK ((source = ANY (ARRAY['host team'::text, 'team link'::text, 'phone'::text, 'self'::text, 'old list'::text])))
);

ALTER TABLE ONLY public.referral FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.referral IS 'Somebody asks for peer support, with their agreement. Kept as it was sent; the lead decides whether the person is already known.';

--
-- Name: COLUMN referral.number; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.referral.number IS 'A short number people can say on the phone.';

--
-- Name: COLUMN referral.agreed_how; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.referral.agreed_how IS 'How they agreed: their own words, or who asked and when.';

--
-- Name: COLUMN referral.known_as; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.referral.known_as IS 'Personal data, as are full_name, born_on, age, nhs_number, phone, email, address, postcode_sector.';

--
-- Name: COLUMN referral.ward_words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.referral.ward_words IS 'Personal data: which ward or hospital, in words, when it is none of this trust''s wards.';

--
-- Name: COLUMN referral.hopes; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.referral.hopes IS 'Personal data: what they hope for, in their words.';

--
-- Name: COLUMN referral.meeting_safely; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.referral.meeting_safely IS 'Personal data: anything that makes meeting safe and easy for both, in plain words. No levels.';

--
-- Name: COLUMN referral.stopped_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.referral.stopped_at IS 'They would rather not, for now: the clocks stop before anybody was matched. A new referral begins anew.';

--
-- Name: COLUMN referral.stopped_words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.referral.stopped_words IS 'Personal data: what they said, if anything. No reason is needed.';

--
-- Name: COLUMN referral.again_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.referral.again_at IS 'When it began to wait again, because somebody else was asked for. matched_at and the meetings count anew from there.';

--
-- Name: referral_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.referral_code (
    trust_id uuid NOT NULL,
    code_hash text NOT NULL,
    referral_id uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.referral_code FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE referral_code; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.referral_code IS 'A code by which somebody who asked without an account sees whether it was answered. Only its hash is kept; it opens no name and no word.';

--
-- Name: refusal_count; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.refusal_count (
    day date NOT NULL,
    kind text NOT NULL,
    times bigint DEFAULT 0 NOT NULL
);

ALTER TABLE ONLY public.refusal_count FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE refusal_count; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.refusal_count IS 'Anonymous pages not found, counted by day. Nothing about who.';

--
-- Name: schema_migration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_migration (
    number integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);

--
-- Name: TABLE schema_migration; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.schema_migration IS 'Which migrations this database has had, with the SHA-256 of each file.';

--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    token_hash bytea NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    trust_id uuid,
    membership_id uuid,
    began_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    last_seen_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    confirmed_at timestamp with time zone,
    ended_at timestamp with time zone,
    names_hidden boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY public.session FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE session; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.session IS 'A signed-in browser: the hash of its random token, which membership it acts in. No personal data.';

--
-- Name: COLUMN session.confirmed_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.session.confirmed_at IS 'When the person last proved again who they are (asked before break-glass).';

--
-- Name: COLUMN session.names_hidden; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.session.names_hidden IS 'Names of places are hidden on the screen until this visit ends or they are shown again.';

--
-- Name: set_up_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.set_up_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    task text NOT NULL,
    kind text NOT NULL,
    owner text,
    due_on date,
    done_on date,
    done_with text,
    words text,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT set_up_step_check CHECK (((kind <> 'plan'::text) OR ((btrim(owner) <> ''::text) AND (due_on IS NOT NULL)))),
    CONSTRAINT set_up_step_check1 CHECK (((kind <> 'done'::text) OR ((done_on IS NOT NULL) AND (btrim(done_with) <> ''::text)))),
    CONSTRAINT set_up_step_check2 CHECK (((kind <> 'not for us'::text) OR (btrim(words) <> ''::text))),
    CONSTRAINT set_up_step_kind_check CHECK ((kind = ANY (ARRAY['plan'::text, 'done'::text, 'not for us'::text])))
);

ALTER TABLE ONLY public.set_up_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE set_up_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.set_up_step IS 'Of one task: who does it by when, that it was done and with whom, or why it is not for this service. Appended; the newest says how it stands.';

--
-- Name: COLUMN set_up_step.owner; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.set_up_step.owner IS 'Personal data: a name at work.';

--
-- Name: set_up_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.set_up_task (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    phase integer NOT NULL,
    words text NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT set_up_task_phase_check CHECK (((phase >= 1) AND (phase <= 4))),
    CONSTRAINT set_up_task_words_check CHECK ((btrim(words) <> ''::text))
);

ALTER TABLE ONLY public.set_up_task FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE set_up_task; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.set_up_task IS 'A task of the service''s own on its set-up path, besides those of data/set-up.csv.';

--
-- Name: setting_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.setting_change (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    key text NOT NULL,
    was jsonb,
    became jsonb NOT NULL,
    changed_by uuid,
    changed_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.setting_change FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE setting_change; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.setting_change IS 'What a setting was before, what it became, who changed it and when. Null was: the starting value.';

--
-- Name: shared_words; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shared_words (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    circle_id uuid NOT NULL,
    person_id uuid NOT NULL,
    words text,
    said_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    taken_back_at timestamp with time zone,
    CONSTRAINT shared_words_check CHECK (((taken_back_at IS NULL) = (words IS NOT NULL)))
);

ALTER TABLE ONLY public.shared_words FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE shared_words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.shared_words IS 'What a person says to somebody they share with, in their own words. Taken back means erased.';

--
-- Name: COLUMN shared_words.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.shared_words.words IS 'Personal data: their own words to a carer or friend. Null once taken back.';

--
-- Name: sickness_total; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sickness_total (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    month date NOT NULL,
    tenths_of_days integer NOT NULL,
    source text NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    replaced_at timestamp with time zone,
    CONSTRAINT sickness_total_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
    CONSTRAINT sickness_total_source_check CHECK ((btrim(source) <> ''::text)),
    CONSTRAINT sickness_total_tenths_of_days_check CHECK (((tenths_of_days >= 0) AND (tenths_of_days <= 1000000)))
);

ALTER TABLE ONLY public.sickness_total FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE sickness_total; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.sickness_total IS 'Working days lost to sickness by all peer workers together in a month, as payroll or personnel counts them. Nobody''s absence has a reason here.';

--
-- Name: sign_in_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sign_in_attempt (
    id uuid NOT NULL,
    source_hash text NOT NULL,
    email_hash text NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    worked boolean NOT NULL
);

ALTER TABLE ONLY public.sign_in_attempt FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE sign_in_attempt; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.sign_in_attempt IS 'Counts attempts to slow guessing down. Salted hashes only; erased after a day.';

--
-- Name: spent_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.spent_key (
    holder text NOT NULL,
    form text NOT NULL,
    key uuid NOT NULL,
    body_hash bytea NOT NULL,
    fields jsonb DEFAULT '{}'::jsonb NOT NULL,
    location text,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.spent_key FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE spent_key; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.spent_key IS 'Idempotency: a form''s key, spent once. Holder is an account or a signed-out visitor''s hash. Erased after two days.';

--
-- Name: COLUMN spent_key.fields; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.spent_key.fields IS 'Personal data: what was sent with the key, so that sending other words with it shows both side by side.';

--
-- Name: stay; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stay (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    team_id uuid NOT NULL,
    began_on date,
    expected_on date,
    expected_unknown_why text,
    expected_said_by text,
    expected_said_on date,
    left_on date,
    left_told_by text,
    left_recorded_by uuid,
    left_recorded_at timestamp with time zone,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    told_by text,
    left_where text,
    moved_to uuid,
    undone_at timestamp with time zone,
    undone_by uuid,
    undone_why text
);

ALTER TABLE ONLY public.stay FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE stay; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.stay IS 'Time in hospital: which ward, from when, when it is expected to end and who said so, when it ended.';

--
-- Name: COLUMN stay.left_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay.left_on IS 'The day they left this ward: for home or elsewhere, or for another ward where moved_to is set. A cached fact of the newest stay_step.';

--
-- Name: COLUMN stay.told_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay.told_by IS 'Personal data: who said that it began.';

--
-- Name: COLUMN stay.left_where; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay.left_where IS 'Personal data: where they went, in plain words, if they agree that it is written down.';

--
-- Name: COLUMN stay.moved_to; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay.moved_to IS 'The stay on the ward they moved to. Null where left_on means that they left hospital.';

--
-- Name: COLUMN stay.undone_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay.undone_at IS 'This stay was written down by mistake: it is kept with the reason, and counts nowhere.';

--
-- Name: COLUMN stay.undone_why; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay.undone_why IS 'Personal data: why it was a mistake.';

--
-- Name: stay_leave; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stay_leave (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    stay_id uuid NOT NULL,
    person_id uuid NOT NULL,
    team_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    where_to text,
    off boolean DEFAULT false NOT NULL,
    said_by text NOT NULL,
    said_on date NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    corrects uuid,
    correction_why text,
    back_on date,
    back_said_by text,
    back_said_on date,
    back_recorded_by uuid,
    back_recorded_at timestamp with time zone,
    CONSTRAINT stay_leave_check CHECK ((until_on >= from_on)),
    CONSTRAINT stay_leave_check1 CHECK (((corrects IS NULL) OR (correction_why IS NOT NULL)))
);

ALTER TABLE ONLY public.stay_leave FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE stay_leave; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.stay_leave IS 'Leave from the ward: from, until, where, and when they were back. A correction is a new row; one that is off did not take place.';

--
-- Name: COLUMN stay_leave.where_to; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay_leave.where_to IS 'Personal data: where they are on leave, in plain words.';

--
-- Name: COLUMN stay_leave.said_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay_leave.said_by IS 'Personal data: who said so, by name.';

--
-- Name: COLUMN stay_leave.back_said_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay_leave.back_said_by IS 'Personal data: who said that they were back.';

--
-- Name: stay_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stay_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    stay_id uuid NOT NULL,
    person_id uuid NOT NULL,
    team_id uuid NOT NULL,
    kind text NOT NULL,
    on_day date,
    words text,
    said_by text NOT NULL,
    said_on date NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    corrects uuid,
    correction_why text,
    CONSTRAINT stay_step_check CHECK (((corrects IS NULL) OR (correction_why IS NOT NULL))),
    CONSTRAINT stay_step_kind_check CHECK ((kind = ANY (ARRAY['began'::text, 'left'::text, 'moved'::text, 'undone'::text, 'asked'::text])))
);

ALTER TABLE ONLY public.stay_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE stay_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.stay_step IS 'What happened in a stay, as it was said: began, left, moved to another ward, written by mistake, asked whether the date still stands. A correction is a new row that says why.';

--
-- Name: COLUMN stay_step.on_day; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay_step.on_day IS 'The day of it; null where it is not known or, in a correction, did not take place.';

--
-- Name: COLUMN stay_step.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay_step.words IS 'Personal data: where they went, or the ward they moved to.';

--
-- Name: COLUMN stay_step.said_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stay_step.said_by IS 'Personal data: who said so, by name.';

--
-- Name: stored_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stored_file (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    bytes integer NOT NULL,
    digest bytea NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    erased_at timestamp with time zone,
    erased_by uuid,
    CONSTRAINT stored_file_bytes_check CHECK (((bytes >= 1) AND (bytes <= 20000000))),
    CONSTRAINT stored_file_name_check CHECK ((((length(name) >= 3) AND (length(name) <= 120)) AND (name !~ '[[:cntrl:]/\\]'::text)))
);

ALTER TABLE ONLY public.stored_file FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE stored_file; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.stored_file IS 'That a file was sent: its name made safe, what it is by its content, its size. Stays when what was in it is erased.';

--
-- Name: COLUMN stored_file.name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stored_file.name IS 'May hold personal data: what somebody called their file.';

--
-- Name: COLUMN stored_file.kept_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stored_file.kept_by IS 'Personal data: who sent it.';

--
-- Name: stored_file_part; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stored_file_part (
    trust_id uuid NOT NULL,
    file_id uuid NOT NULL,
    n integer NOT NULL,
    part bytea NOT NULL,
    CONSTRAINT stored_file_part_n_check CHECK ((n >= 0)),
    CONSTRAINT stored_file_part_part_check CHECK (((length(part) >= 1) AND (length(part) <= 262144)))
);
ALTER TABLE ONLY public.stored_file_part ALTER COLUMN part SET STORAGE EXTERNAL;

ALTER TABLE ONLY public.stored_file_part FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE stored_file_part; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.stored_file_part IS 'What is in a file, a quarter of a megabyte a row.';

--
-- Name: COLUMN stored_file_part.part; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stored_file_part.part IS 'May hold personal data: whatever somebody put into their file.';

--
-- Name: supervision_action; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_action (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    what text NOT NULL,
    by_account uuid NOT NULL,
    due_on date,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    closed_at timestamp with time zone
);

ALTER TABLE ONLY public.supervision_action FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE supervision_action; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.supervision_action IS 'What was agreed in supervision: what, who, by when. What it is now is the newest step.';

--
-- Name: COLUMN supervision_action.what; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.supervision_action.what IS 'Personal data of the worker.';

--
-- Name: COLUMN supervision_action.closed_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.supervision_action.closed_at IS 'When it was done or dropped; copied from its newest step.';

--
-- Name: supervision_action_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_action_step (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    action_id uuid NOT NULL,
    session_id uuid NOT NULL,
    kind text NOT NULL,
    what text,
    due_on date,
    why text,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT supervision_action_step_check CHECK (((kind <> 'dropped'::text) OR (why IS NOT NULL))),
    CONSTRAINT supervision_action_step_check1 CHECK (((kind <> 'changed'::text) OR ((what IS NOT NULL) AND (why IS NOT NULL)))),
    CONSTRAINT supervision_action_step_kind_check CHECK ((kind = ANY (ARRAY['done'::text, 'changed'::text, 'dropped'::text])))
);

ALTER TABLE ONLY public.supervision_action_step FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE supervision_action_step; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.supervision_action_step IS 'What became of something agreed: done; changed, with what it is now and why; dropped, with a word why.';

--
-- Name: supervision_arrangement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_arrangement (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    stream text NOT NULL,
    supervisor_account_id uuid NOT NULL,
    stand_in_account_id uuid,
    every_weeks integer,
    every_why text,
    from_on date NOT NULL,
    until_on date,
    last_held_on date,
    made_by uuid,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_by uuid,
    CONSTRAINT supervision_arrangement_check CHECK ((supervisor_account_id <> stand_in_account_id)),
    CONSTRAINT supervision_arrangement_check1 CHECK (((until_on IS NULL) OR (until_on >= (from_on - 1)))),
    CONSTRAINT supervision_arrangement_check2 CHECK (((every_weeks IS NULL) OR (every_why IS NOT NULL))),
    CONSTRAINT supervision_arrangement_every_weeks_check CHECK (((every_weeks >= 1) AND (every_weeks <= 26))),
    CONSTRAINT supervision_arrangement_stream_check CHECK ((stream = ANY (ARRAY['line'::text, 'practice'::text, 'peer group'::text])))
);

ALTER TABLE ONLY public.supervision_arrangement FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE supervision_arrangement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.supervision_arrangement IS 'Who supervises a peer worker, in which of the three ways, since when, and who stands in.';

--
-- Name: COLUMN supervision_arrangement.every_weeks; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.supervision_arrangement.every_weeks IS 'Agreed for this worker, with why; null where the service''s own figure holds.';

--
-- Name: COLUMN supervision_arrangement.last_held_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.supervision_arrangement.last_held_on IS 'The newest day it was held with them there; kept by a trigger on supervision_seat.';

--
-- Name: supervision_frequency; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_frequency (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    stream text NOT NULL,
    every_weeks integer NOT NULL,
    source text NOT NULL,
    from_on date NOT NULL,
    set_by uuid,
    set_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT supervision_frequency_every_weeks_check CHECK (((every_weeks >= 1) AND (every_weeks <= 26))),
    CONSTRAINT supervision_frequency_stream_check CHECK ((stream = ANY (ARRAY['line'::text, 'practice'::text, 'peer group'::text])))
);

ALTER TABLE ONLY public.supervision_frequency FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE supervision_frequency; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.supervision_frequency IS 'How often each kind of supervision is due in this service, from a day on, and where that figure comes from. Without a row: data/supervision.csv.';

--
-- Name: supervision_move; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_move (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    was_at timestamp with time zone NOT NULL,
    became_at timestamp with time zone,
    by_account uuid NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.supervision_move FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE supervision_move; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.supervision_move IS 'A supervision was moved, or called off (became_at null): when it was, by whom. Never a reason.';

--
-- Name: supervision_seat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_seat (
    trust_id uuid NOT NULL,
    session_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    stream text NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    held_on date,
    there boolean,
    called_off boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY public.supervision_seat FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE supervision_seat; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.supervision_seat IS 'Which peer workers a supervision is for, and who was there. Its times are copied from the session.';

--
-- Name: supervision_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_session (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    stream text NOT NULL,
    supervisor_account_id uuid NOT NULL,
    stand_in_account_id uuid,
    planned_at timestamp with time zone NOT NULL,
    minutes integer NOT NULL,
    place text,
    planned_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    held_at timestamp with time zone,
    held_by uuid,
    recorded_by uuid,
    recorded_at timestamp with time zone,
    called_off_at timestamp with time zone,
    called_off_by uuid,
    CONSTRAINT supervision_session_check CHECK (((held_at IS NULL) OR ((held_by IS NOT NULL) AND (called_off_at IS NULL)))),
    CONSTRAINT supervision_session_minutes_check CHECK (((minutes >= 10) AND (minutes <= 300))),
    CONSTRAINT supervision_session_stream_check CHECK ((stream = ANY (ARRAY['line'::text, 'practice'::text, 'peer group'::text])))
);

ALTER TABLE ONLY public.supervision_session FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE supervision_session; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.supervision_session IS 'One supervision: planned, moved, held or called off. Its fact is the service''s; its words belong to those who were there.';

--
-- Name: COLUMN supervision_session.held_by; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.supervision_session.held_by IS 'Who held it: the supervisor, or whoever covered.';

--
-- Name: supervision_words; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_words (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    words text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    corrects uuid,
    correction_why text,
    corrected_at timestamp with time zone,
    CONSTRAINT supervision_words_check CHECK (((corrects IS NULL) OR (correction_why IS NOT NULL)))
);

ALTER TABLE ONLY public.supervision_words FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE supervision_words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.supervision_words IS 'What worker and supervisor write down of a supervision; both read all of it. A correction keeps what it said before.';

--
-- Name: COLUMN supervision_words.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.supervision_words.words IS 'Personal data of the worker. Nothing about people supported: the box says so.';

--
-- Name: support; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.support (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    referral_id uuid,
    leaving_hospital boolean DEFAULT false NOT NULL,
    finding_places boolean DEFAULT false NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ending_on date,
    ending_why text,
    first_held_at timestamp with time zone,
    second_held_at timestamp with time zone,
    last_held_at timestamp with time zone,
    next_planned_at timestamp with time zone,
    home_held_at timestamp with time zone,
    rather_not_at timestamp with time zone,
    rather_not_by uuid,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_how text,
    meeting_first boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY public.support FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE support; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.support IS 'One person and one peer worker, with an ending agreed from the first day.';

--
-- Name: COLUMN support.first_held_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.support.first_held_at IS 'When they first met. Set by the record of the contact, as are second_held_at, last_held_at, next_planned_at and home_held_at (first contact after leaving hospital).';

--
-- Name: COLUMN support.rather_not_at; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.support.rather_not_at IS 'The person would rather not meet again: respected, and never asked over.';

--
-- Name: COLUMN support.ended_how; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.support.ended_how IS 'as agreed, stopped coming, moved away, withdrew, parted (either would rather it were somebody else: nobody''s fault, no reason), handed over, died.';

--
-- Name: COLUMN support.meeting_first; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.support.meeting_first IS 'They meet first and then say whether to go on: until then what else was shown stays open to them.';

--
-- Name: taxonomy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.taxonomy (
    id uuid NOT NULL,
    source_name text NOT NULL,
    source_id text NOT NULL,
    name text NOT NULL,
    description text,
    uri text,
    version text
);

ALTER TABLE ONLY public.taxonomy FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE taxonomy; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.taxonomy IS 'A list of terms that places are sorted by.';

--
-- Name: taxonomy_term; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.taxonomy_term (
    id uuid NOT NULL,
    source_name text NOT NULL,
    source_id text NOT NULL,
    taxonomy_id uuid,
    taxonomy_name text,
    name text NOT NULL,
    description text,
    parent_source_id text,
    term_uri text
);

ALTER TABLE ONLY public.taxonomy_term FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE taxonomy_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.taxonomy_term IS 'A term ("Food bank"): what kind of place, whom it is for.';

--
-- Name: COLUMN taxonomy_term.parent_source_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.taxonomy_term.parent_source_id IS 'The wider term, as the source gave it; that one need not be in the directory.';

--
-- Name: team_manager; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.team_manager (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    account_id uuid NOT NULL,
    since timestamp with time zone DEFAULT public.app_now() NOT NULL,
    named_by uuid NOT NULL,
    ended_at timestamp with time zone
);

ALTER TABLE ONLY public.team_manager FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE team_manager; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.team_manager IS 'Whose account signs readiness as the manager of a host team, and who named them.';

--
-- Name: COLUMN team_manager.account_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.team_manager.account_id IS 'Personal data: who manages the team at work.';

--
-- Name: team_preparation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.team_preparation (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    held_on date NOT NULL,
    minutes integer NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    entered_by uuid NOT NULL,
    entered_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT team_preparation_minutes_check CHECK (((minutes >= 15) AND (minutes <= 960)))
);

ALTER TABLE ONLY public.team_preparation FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE team_preparation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.team_preparation IS 'A session in which a host team prepared together, led with peer workers.';

--
-- Name: team_preparation_peer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.team_preparation_peer (
    trust_id uuid NOT NULL,
    preparation_id uuid NOT NULL,
    account_id uuid NOT NULL
);

ALTER TABLE ONLY public.team_preparation_peer FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE team_preparation_peer; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.team_preparation_peer IS 'The peer workers who led it.';

--
-- Name: COLUMN team_preparation_peer.account_id; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.team_preparation_peer.account_id IS 'Personal data: a peer worker who led the session.';

--
-- Name: team_preparation_role; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.team_preparation_role (
    trust_id uuid NOT NULL,
    preparation_id uuid NOT NULL,
    role text NOT NULL,
    n integer NOT NULL,
    CONSTRAINT team_preparation_role_n_check CHECK (((n >= 1) AND (n <= 500)))
);

ALTER TABLE ONLY public.team_preparation_role FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE team_preparation_role; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.team_preparation_role IS 'How many of each role were in the room. Nobody''s name.';

--
-- Name: thanks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.thanks (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    words text NOT NULL,
    by_account uuid NOT NULL,
    by_role text NOT NULL,
    at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    in_record boolean DEFAULT false NOT NULL,
    put_away_at timestamp with time zone
);

ALTER TABLE ONLY public.thanks FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE thanks; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.thanks IS 'Somebody in the service thanks a peer worker. The worker''s: they keep it, put it away, or take it into their own record.';

--
-- Name: COLUMN thanks.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.thanks.words IS 'Personal data of the worker.';

--
-- Name: trust; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trust (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    demo boolean DEFAULT false NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT trust_kind_check CHECK ((kind = ANY (ARRAY['nhs trust'::text, 'charity'::text]))),
    CONSTRAINT trust_slug_check CHECK ((slug ~ '^[a-z0-9-]{2,40}$'::text))
);

ALTER TABLE ONLY public.trust FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE trust; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.trust IS 'An organisation that runs a peer support service: an NHS trust or a charity. Everything of its own hangs from it.';

--
-- Name: COLUMN trust.demo; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.trust.demo IS 'True for an invented service: every page then says that everybody in it is invented.';

--
-- Name: trust_setting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trust_setting (
    trust_id uuid NOT NULL,
    key text NOT NULL,
    value jsonb NOT NULL,
    set_by uuid,
    set_at timestamp with time zone DEFAULT public.app_now() NOT NULL
);

ALTER TABLE ONLY public.trust_setting FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE trust_setting; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.trust_setting IS 'What a trust has set for itself (clocks, hours read, e-mail domains). setting_change keeps what was set before. Starting values are in code, with their source.';

--
-- Name: wish; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wish (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    about text NOT NULL,
    words text NOT NULL,
    choice text,
    said_on date NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT wish_about_check CHECK ((about = ANY (ARRAY['hopes'::text, 'one to one or group'::text, 'peer worker'::text, 'what matters'::text])))
);

ALTER TABLE ONLY public.wish FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE wish; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.wish IS 'What the person wishes, with the day they said it. It may change: the newest counts, the older ones are kept.';

--
-- Name: COLUMN wish.words; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.wish.words IS 'Personal data: their own words.';

--
-- Name: COLUMN wish.choice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.wish.choice IS 'For "one to one or group": one-to-one, group or both.';

--
-- Name: withholding; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.withholding (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    person_id uuid NOT NULL,
    professional text NOT NULL,
    why text NOT NULL,
    tell_person boolean DEFAULT true NOT NULL,
    review_on date NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_why text
);

ALTER TABLE ONLY public.withholding FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE withholding; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.withholding IS 'A named health professional keeps an item from the person, with a reason and a day to look again.';

--
-- Name: COLUMN withholding.professional; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.withholding.professional IS 'Personal data: the professional''s name and job.';

--
-- Name: COLUMN withholding.why; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.withholding.why IS 'Personal data. Never shown to the person.';

--
-- Name: worker_ask; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.worker_ask (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    referral_id uuid NOT NULL,
    person_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    asked_by uuid,
    asked_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    answer text,
    answered_at timestamp with time zone,
    answered_by uuid,
    said_on date,
    said_how text,
    taken_back_at timestamp with time zone,
    CONSTRAINT worker_ask_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'not now'::text]))),
    CONSTRAINT worker_ask_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
    CONSTRAINT worker_ask_check1 CHECK (((said_on IS NULL) = (said_how IS NULL))),
    CONSTRAINT worker_ask_said_how_check CHECK ((said_how = ANY (ARRAY['by phone'::text, 'face to face'::text])))
);

ALTER TABLE ONLY public.worker_ask FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE worker_ask; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.worker_ask IS 'A worker is asked before their profile is shown. Yes shows it; "not now" needs no reason and nobody counts it.';

--
-- Name: COLUMN worker_ask.said_on; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.worker_ask.said_on IS 'When a lead wrote it down for the worker: the day they said it, and how.';

--
-- Name: worker_experience; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.worker_experience (
    trust_id uuid NOT NULL,
    id uuid NOT NULL,
    worker_id uuid NOT NULL,
    item text NOT NULL,
    own_words boolean DEFAULT false NOT NULL,
    for_matching boolean DEFAULT false NOT NULL,
    on_profile boolean DEFAULT false NOT NULL,
    since timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT worker_experience_check CHECK ((for_matching OR on_profile)),
    CONSTRAINT worker_experience_item_check CHECK (((length(item) >= 1) AND (length(item) <= 120)))
);

ALTER TABLE ONLY public.worker_experience FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE worker_experience; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.worker_experience IS 'What a worker lets be used of their own experience. What is not ticked is not stored; unticked again, the row is gone.';

--
-- Name: COLUMN worker_experience.item; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.worker_experience.item IS 'Personal data: a key of data/experience.csv, or the worker''s own words (own_words).';

--
-- Name: COLUMN worker_experience.for_matching; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.worker_experience.for_matching IS 'May be used to suggest them; on_profile: may be said on their profile. Two choices, each their own.';

--
-- Name: worker_limit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.worker_limit (
    trust_id uuid NOT NULL,
    worker_id uuid NOT NULL,
    account_id uuid NOT NULL,
    lowest_minutes integer,
    highest_minutes integer,
    pay_every text,
    lowest_pence integer,
    highest_pence integer,
    set_at timestamp with time zone DEFAULT public.app_now() NOT NULL,
    CONSTRAINT worker_limit_check CHECK ((lowest_minutes <= highest_minutes)),
    CONSTRAINT worker_limit_check1 CHECK ((lowest_pence <= highest_pence)),
    CONSTRAINT worker_limit_check2 CHECK (((pay_every IS NULL) = ((lowest_pence IS NULL) AND (highest_pence IS NULL)))),
    CONSTRAINT worker_limit_highest_minutes_check CHECK (((highest_minutes >= 0) AND (highest_minutes <= 3600))),
    CONSTRAINT worker_limit_highest_pence_check CHECK (((highest_pence >= 0) AND (highest_pence <= 10000000))),
    CONSTRAINT worker_limit_lowest_minutes_check CHECK (((lowest_minutes >= 0) AND (lowest_minutes <= 3600))),
    CONSTRAINT worker_limit_lowest_pence_check CHECK (((lowest_pence >= 0) AND (lowest_pence <= 10000000))),
    CONSTRAINT worker_limit_pay_every_check CHECK ((pay_every = ANY (ARRAY['week'::text, 'month'::text])))
);

ALTER TABLE ONLY public.worker_limit FORCE ROW LEVEL SECURITY;

--
-- Name: TABLE worker_limit; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.worker_limit IS 'The lowest and highest hours or pay a worker has set for themself. Theirs alone: no reason is asked or kept, nobody else reads it in any role, and taking it away erases it.';

--
-- Name: absence absence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT absence_pkey PRIMARY KEY (trust_id, id);

--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

--
-- Name: account account_sign_in_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_sign_in_name_key UNIQUE (sign_in_name);

--
-- Name: ask_first ask_first_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ask_first
    ADD CONSTRAINT ask_first_pkey PRIMARY KEY (trust_id, worker_id);

--
-- Name: audit_head audit_head_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (trust_id);

--
-- Name: audit_row audit_row_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_row
    ADD CONSTRAINT audit_row_pkey PRIMARY KEY (id);

--
-- Name: better_off_check better_off_check_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.better_off_check
    ADD CONSTRAINT better_off_check_pkey PRIMARY KEY (trust_id, id);

--
-- Name: better_off_offer better_off_offer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.better_off_offer
    ADD CONSTRAINT better_off_offer_pkey PRIMARY KEY (trust_id, worker_id, contract_id);

--
-- Name: check_in check_in_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_in
    ADD CONSTRAINT check_in_pkey PRIMARY KEY (trust_id, id);

--
-- Name: check_interval check_interval_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_interval
    ADD CONSTRAINT check_interval_pkey PRIMARY KEY (kind);

--
-- Name: check_interval_term check_interval_term_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_interval_term
    ADD CONSTRAINT check_interval_term_pkey PRIMARY KEY (term);

--
-- Name: choice_step choice_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.choice_step
    ADD CONSTRAINT choice_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: circle circle_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.circle
    ADD CONSTRAINT circle_pkey PRIMARY KEY (trust_id, id);

--
-- Name: coming_pay coming_pay_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.coming_pay
    ADD CONSTRAINT coming_pay_pkey PRIMARY KEY (trust_id, id);

--
-- Name: concern concern_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concern
    ADD CONSTRAINT concern_pkey PRIMARY KEY (trust_id, id);

--
-- Name: concern_step concern_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concern_step
    ADD CONSTRAINT concern_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: connection_outing connection_outing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_outing
    ADD CONSTRAINT connection_outing_pkey PRIMARY KEY (trust_id, connection_id, contact_id);

--
-- Name: connection connection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection
    ADD CONSTRAINT connection_pkey PRIMARY KEY (trust_id, id);

--
-- Name: connection_place connection_place_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_place
    ADD CONSTRAINT connection_place_pkey PRIMARY KEY (trust_id, connection_id);

--
-- Name: connection_step connection_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_step
    ADD CONSTRAINT connection_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: connection_step connection_step_trust_id_id_person_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_step
    ADD CONSTRAINT connection_step_trust_id_id_person_id_key UNIQUE (trust_id, id, person_id);

--
-- Name: connection connection_trust_id_id_person_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection
    ADD CONSTRAINT connection_trust_id_id_person_id_key UNIQUE (trust_id, id, person_id);

--
-- Name: connection_words connection_words_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_words
    ADD CONSTRAINT connection_words_pkey PRIMARY KEY (trust_id, step_id);

--
-- Name: contact contact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_pkey PRIMARY KEY (trust_id, id);

--
-- Name: contact_record contact_record_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_record
    ADD CONSTRAINT contact_record_pkey PRIMARY KEY (trust_id, id);

--
-- Name: contact_step contact_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_step
    ADD CONSTRAINT contact_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: contact contact_whole; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_whole UNIQUE (trust_id, id, person_id);

--
-- Name: contract contract_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_pkey PRIMARY KEY (trust_id, id);

--
-- Name: crisis_line crisis_line_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.crisis_line
    ADD CONSTRAINT crisis_line_pkey PRIMARY KEY (trust_id, id);

--
-- Name: death_effect death_effect_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death_effect
    ADD CONSTRAINT death_effect_pkey PRIMARY KEY (trust_id, id);

--
-- Name: death death_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death
    ADD CONSTRAINT death_pkey PRIMARY KEY (trust_id, id);

--
-- Name: death_read death_read_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death_read
    ADD CONSTRAINT death_read_pkey PRIMARY KEY (trust_id, death_id, account_id);

--
-- Name: death_task death_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death_task
    ADD CONSTRAINT death_task_pkey PRIMARY KEY (trust_id, id);

--
-- Name: development_goal development_goal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.development_goal
    ADD CONSTRAINT development_goal_pkey PRIMARY KEY (trust_id, id);

--
-- Name: directory_change directory_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_change
    ADD CONSTRAINT directory_change_pkey PRIMARY KEY (n);

--
-- Name: directory_import directory_import_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_import
    ADD CONSTRAINT directory_import_pkey PRIMARY KEY (id);

--
-- Name: directory_import_row directory_import_row_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_import_row
    ADD CONSTRAINT directory_import_row_pkey PRIMARY KEY (import_id, n);

--
-- Name: directory_keeper directory_keeper_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_keeper
    ADD CONSTRAINT directory_keeper_pkey PRIMARY KEY (trust_id, id);

--
-- Name: directory_source directory_source_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_source
    ADD CONSTRAINT directory_source_pkey PRIMARY KEY (name);

--
-- Name: draft draft_code_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_code_hash_key UNIQUE (code_hash);

--
-- Name: draft draft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (id);

--
-- Name: email_code email_code_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.email_code
    ADD CONSTRAINT email_code_pkey PRIMARY KEY (trust_id, id);

--
-- Name: ending_date ending_date_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_date
    ADD CONSTRAINT ending_date_pkey PRIMARY KEY (trust_id, id);

--
-- Name: ending_hope ending_hope_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_hope
    ADD CONSTRAINT ending_hope_pkey PRIMARY KEY (trust_id, id);

--
-- Name: ending ending_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending
    ADD CONSTRAINT ending_pkey PRIMARY KEY (trust_id, id);

--
-- Name: ending_summary ending_summary_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_summary
    ADD CONSTRAINT ending_summary_pkey PRIMARY KEY (trust_id, id);

--
-- Name: ending_talk ending_talk_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_talk
    ADD CONSTRAINT ending_talk_pkey PRIMARY KEY (trust_id, id);

--
-- Name: expected_date expected_date_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.expected_date
    ADD CONSTRAINT expected_date_pkey PRIMARY KEY (trust_id, id);

--
-- Name: feedback feedback_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feedback
    ADD CONSTRAINT feedback_pkey PRIMARY KEY (trust_id, id);

--
-- Name: feedback_step feedback_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feedback_step
    ADD CONSTRAINT feedback_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: find_sign find_sign_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.find_sign
    ADD CONSTRAINT find_sign_pkey PRIMARY KEY (about, phrase);

--
-- Name: find_town find_town_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.find_town
    ADD CONSTRAINT find_town_pkey PRIMARY KEY (name);

--
-- Name: find_word find_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.find_word
    ADD CONSTRAINT find_word_pkey PRIMARY KEY (word);

--
-- Name: follow_up follow_up_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT follow_up_pkey PRIMARY KEY (trust_id, id);

--
-- Name: full_time_week full_time_week_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.full_time_week
    ADD CONSTRAINT full_time_week_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_agreement group_agreement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_agreement
    ADD CONSTRAINT group_agreement_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_agreement group_agreement_trust_id_group_id_version_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_agreement
    ADD CONSTRAINT group_agreement_trust_id_group_id_version_key UNIQUE (trust_id, group_id, version);

--
-- Name: group_came group_came_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_came
    ADD CONSTRAINT group_came_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_change group_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_change
    ADD CONSTRAINT group_change_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_facilitator group_facilitator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_facilitator
    ADD CONSTRAINT group_facilitator_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_feedback group_feedback_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_feedback
    ADD CONSTRAINT group_feedback_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_link group_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_link
    ADD CONSTRAINT group_link_pkey PRIMARY KEY (trust_id, group_id);

--
-- Name: group_listing group_listing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_listing
    ADD CONSTRAINT group_listing_pkey PRIMARY KEY (trust_id);

--
-- Name: group_note group_note_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_note
    ADD CONSTRAINT group_note_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_place group_place_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_place
    ADD CONSTRAINT group_place_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_register group_register_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_register
    ADD CONSTRAINT group_register_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_series group_series_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_series
    ADD CONSTRAINT group_series_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_session group_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_session
    ADD CONSTRAINT group_session_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_session_step group_session_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_session_step
    ADD CONSTRAINT group_session_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: group_session group_session_trust_id_id_group_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_session
    ADD CONSTRAINT group_session_trust_id_id_group_id_key UNIQUE (trust_id, id, group_id);

--
-- Name: group_worked group_worked_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_worked
    ADD CONSTRAINT group_worked_pkey PRIMARY KEY (trust_id, register_id, worker_id);

--
-- Name: growth_step growth_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.growth_step
    ADD CONSTRAINT growth_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: handover_contact handover_contact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover_contact
    ADD CONSTRAINT handover_contact_pkey PRIMARY KEY (trust_id, id);

--
-- Name: handover handover_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT handover_pkey PRIMARY KEY (trust_id, id);

--
-- Name: host_team host_team_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_team
    ADD CONSTRAINT host_team_pkey PRIMARY KEY (trust_id, id);

--
-- Name: host_team host_team_referral_link_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_team
    ADD CONSTRAINT host_team_referral_link_hash_key UNIQUE (referral_link_hash);

--
-- Name: host_team host_team_trust_id_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_team
    ADD CONSTRAINT host_team_trust_id_name_key UNIQUE (trust_id, name);

--
-- Name: hours_ask hours_ask_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hours_ask
    ADD CONSTRAINT hours_ask_pkey PRIMARY KEY (trust_id, id);

--
-- Name: hours_entry hours_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hours_entry
    ADD CONSTRAINT hours_entry_pkey PRIMARY KEY (trust_id, id);

--
-- Name: invitation invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (trust_id, id);

--
-- Name: invitation invitation_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_token_hash_key UNIQUE (token_hash);

--
-- Name: keep_away keep_away_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.keep_away
    ADD CONSTRAINT keep_away_pkey PRIMARY KEY (trust_id, id);

--
-- Name: lay_word lay_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lay_word
    ADD CONSTRAINT lay_word_pkey PRIMARY KEY (id);

--
-- Name: lead_cover lead_cover_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lead_cover
    ADD CONSTRAINT lead_cover_pkey PRIMARY KEY (trust_id, id);

--
-- Name: leave_booking leave_booking_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leave_booking
    ADD CONSTRAINT leave_booking_pkey PRIMARY KEY (trust_id, id);

--
-- Name: leave_carried leave_carried_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leave_carried
    ADD CONSTRAINT leave_carried_pkey PRIMARY KEY (trust_id, id);

--
-- Name: leave_rule leave_rule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leave_rule
    ADD CONSTRAINT leave_rule_pkey PRIMARY KEY (trust_id, id);

--
-- Name: lived_decision lived_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_decision
    ADD CONSTRAINT lived_decision_pkey PRIMARY KEY (trust_id, id);

--
-- Name: lived_meeting lived_meeting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_meeting
    ADD CONSTRAINT lived_meeting_pkey PRIMARY KEY (trust_id, id);

--
-- Name: lived_member lived_member_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_member
    ADD CONSTRAINT lived_member_pkey PRIMARY KEY (trust_id, id);

--
-- Name: lived_outcome lived_outcome_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_outcome
    ADD CONSTRAINT lived_outcome_pkey PRIMARY KEY (trust_id, id);

--
-- Name: lived_page lived_page_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_page
    ADD CONSTRAINT lived_page_pkey PRIMARY KEY (trust_id, id);

--
-- Name: lived_question lived_question_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_question
    ADD CONSTRAINT lived_question_pkey PRIMARY KEY (trust_id, id);

--
-- Name: location_access location_access_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location_access
    ADD CONSTRAINT location_access_pkey PRIMARY KEY (location_id, id);

--
-- Name: location_address location_address_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location_address
    ADD CONSTRAINT location_address_pkey PRIMARY KEY (location_id, id);

--
-- Name: location location_id_address_hidden_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location
    ADD CONSTRAINT location_id_address_hidden_key UNIQUE (id, address_hidden);

--
-- Name: location location_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location
    ADD CONSTRAINT location_pkey PRIMARY KEY (id);

--
-- Name: location_position location_position_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location_position
    ADD CONSTRAINT location_position_pkey PRIMARY KEY (location_id);

--
-- Name: location location_source_name_source_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location
    ADD CONSTRAINT location_source_name_source_id_key UNIQUE (source_name, source_id);

--
-- Name: mail mail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (trust_id, id);

--
-- Name: match_wish match_wish_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.match_wish
    ADD CONSTRAINT match_wish_pkey PRIMARY KEY (trust_id, id);

--
-- Name: membership membership_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (trust_id, id);

--
-- Name: met_before met_before_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.met_before
    ADD CONSTRAINT met_before_pkey PRIMARY KEY (trust_id, support_id, met_on);

--
-- Name: not_agreed not_agreed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.not_agreed
    ADD CONSTRAINT not_agreed_pkey PRIMARY KEY (trust_id, id);

--
-- Name: note_answer note_answer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_answer
    ADD CONSTRAINT note_answer_pkey PRIMARY KEY (trust_id, id);

--
-- Name: note_item note_item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_item
    ADD CONSTRAINT note_item_pkey PRIMARY KEY (trust_id, id);

--
-- Name: note_item note_item_whole; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_item
    ADD CONSTRAINT note_item_whole UNIQUE (trust_id, id, person_id);

--
-- Name: note_request note_request_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_request
    ADD CONSTRAINT note_request_pkey PRIMARY KEY (trust_id, id);

--
-- Name: offer offer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_pkey PRIMARY KEY (trust_id, id);

--
-- Name: old_list_row old_list_row_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.old_list_row
    ADD CONSTRAINT old_list_row_pkey PRIMARY KEY (trust_id, reference);

--
-- Name: on_call on_call_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.on_call
    ADD CONSTRAINT on_call_pkey PRIMARY KEY (trust_id, id);

--
-- Name: contract one_contract_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contract
    ADD CONSTRAINT one_contract_at_a_time EXCLUDE USING gist (int8range(uuid_hash_extended(worker_id, (0)::bigint), uuid_hash_extended(worker_id, (0)::bigint), '[]'::text) WITH &&, (
CASE
    WHEN ((until_on IS NULL) OR (until_on >= from_on)) THEN daterange(from_on, until_on, '[]'::text)
    ELSE 'empty'::daterange
END) WITH &&);

--
-- Name: pattern one_pattern_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pattern
    ADD CONSTRAINT one_pattern_at_a_time EXCLUDE USING gist (int8range(uuid_hash_extended(worker_id, (0)::bigint), uuid_hash_extended(worker_id, (0)::bigint), '[]'::text) WITH &&, (
CASE
    WHEN ((until_on IS NULL) OR (until_on >= from_on)) THEN daterange(from_on, until_on, '[]'::text)
    ELSE 'empty'::daterange
END) WITH &&) WHERE ((agreed_at IS NOT NULL));

--
-- Name: post_term one_term_at_a_time; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_term
    ADD CONSTRAINT one_term_at_a_time EXCLUDE USING gist (int8range(uuid_hash_extended(post_id, (0)::bigint), uuid_hash_extended(post_id, (0)::bigint), '[]'::text) WITH &&, (
CASE
    WHEN ((until_on IS NULL) OR (until_on >= from_on)) THEN daterange(from_on, until_on, '[]'::text)
    ELSE 'empty'::daterange
END) WITH &&);

--
-- Name: organisation_identifier organisation_identifier_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation_identifier
    ADD CONSTRAINT organisation_identifier_pkey PRIMARY KEY (organisation_id, id);

--
-- Name: organisation organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);

--
-- Name: organisation organisation_source_name_source_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_source_name_source_id_key UNIQUE (source_name, source_id);

--
-- Name: other_service other_service_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.other_service
    ADD CONSTRAINT other_service_pkey PRIMARY KEY (trust_id, id);

--
-- Name: out_now out_now_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.out_now
    ADD CONSTRAINT out_now_pkey PRIMARY KEY (trust_id, contact_id);

--
-- Name: own_part_look own_part_look_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_part_look
    ADD CONSTRAINT own_part_look_pkey PRIMARY KEY (trust_id, id);

--
-- Name: own_part own_part_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_part
    ADD CONSTRAINT own_part_pkey PRIMARY KEY (trust_id, id);

--
-- Name: own_part_share own_part_share_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_part_share
    ADD CONSTRAINT own_part_share_pkey PRIMARY KEY (trust_id, id);

--
-- Name: own_part own_part_trust_id_worker_id_part_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_part
    ADD CONSTRAINT own_part_trust_id_worker_id_part_key UNIQUE (trust_id, worker_id, part);

--
-- Name: passkey_challenge passkey_challenge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkey_challenge
    ADD CONSTRAINT passkey_challenge_pkey PRIMARY KEY (challenge_hash);

--
-- Name: passkey passkey_credential_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_credential_id_key UNIQUE (credential_id);

--
-- Name: passkey passkey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);

--
-- Name: pattern_day pattern_day_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pattern_day
    ADD CONSTRAINT pattern_day_pkey PRIMARY KEY (trust_id, pattern_id, week, weekday);

--
-- Name: pattern pattern_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pattern
    ADD CONSTRAINT pattern_pkey PRIMARY KEY (trust_id, id);

--
-- Name: pay_band pay_band_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pay_band
    ADD CONSTRAINT pay_band_pkey PRIMARY KEY (trust_id, id);

--
-- Name: pay_framework pay_framework_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pay_framework
    ADD CONSTRAINT pay_framework_pkey PRIMARY KEY (trust_id, id);

--
-- Name: pay_rate pay_rate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pay_rate
    ADD CONSTRAINT pay_rate_pkey PRIMARY KEY (trust_id, id);

--
-- Name: peer_group peer_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.peer_group
    ADD CONSTRAINT peer_group_pkey PRIMARY KEY (trust_id, id);

--
-- Name: peer_worker peer_worker_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.peer_worker
    ADD CONSTRAINT peer_worker_pkey PRIMARY KEY (trust_id, id);

--
-- Name: peer_worker peer_worker_trust_id_account_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.peer_worker
    ADD CONSTRAINT peer_worker_trust_id_account_id_key UNIQUE (trust_id, account_id);

--
-- Name: person_change person_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_change
    ADD CONSTRAINT person_change_pkey PRIMARY KEY (trust_id, id);

--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (trust_id, id);

--
-- Name: place_area place_area_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_area
    ADD CONSTRAINT place_area_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_at_location place_at_location_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_at_location
    ADD CONSTRAINT place_at_location_pkey PRIMARY KEY (place_id, location_id);

--
-- Name: place_attribute place_attribute_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_attribute
    ADD CONSTRAINT place_attribute_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_check place_check_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_check
    ADD CONSTRAINT place_check_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_contact place_contact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_contact
    ADD CONSTRAINT place_contact_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_correction place_correction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_correction
    ADD CONSTRAINT place_correction_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_cost place_cost_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_cost
    ADD CONSTRAINT place_cost_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_edit place_edit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_edit
    ADD CONSTRAINT place_edit_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_fact place_fact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_fact
    ADD CONSTRAINT place_fact_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_find place_find_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_find
    ADD CONSTRAINT place_find_pkey PRIMARY KEY (place_id, n);

--
-- Name: place_funding place_funding_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_funding
    ADD CONSTRAINT place_funding_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_language place_language_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_language
    ADD CONSTRAINT place_language_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_link place_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_link
    ADD CONSTRAINT place_link_pkey PRIMARY KEY (trust_id, id);

--
-- Name: place_link place_link_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_link
    ADD CONSTRAINT place_link_token_hash_key UNIQUE (token_hash);

--
-- Name: place_note place_note_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_note
    ADD CONSTRAINT place_note_pkey PRIMARY KEY (trust_id, id);

--
-- Name: place_pair place_pair_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_pair
    ADD CONSTRAINT place_pair_pkey PRIMARY KEY (place_a, place_b);

--
-- Name: place_phone place_phone_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_phone
    ADD CONSTRAINT place_phone_pkey PRIMARY KEY (place_id, id);

--
-- Name: place place_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (id);

--
-- Name: place_report place_report_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_report
    ADD CONSTRAINT place_report_pkey PRIMARY KEY (place_id, id);

--
-- Name: place_schedule place_schedule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_schedule
    ADD CONSTRAINT place_schedule_pkey PRIMARY KEY (place_id, id);

--
-- Name: place place_source_name_source_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_source_name_source_id_key UNIQUE (source_name, source_id);

--
-- Name: place_standing place_standing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_standing
    ADD CONSTRAINT place_standing_pkey PRIMARY KEY (place_id);

--
-- Name: plan_entry plan_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_entry
    ADD CONSTRAINT plan_entry_pkey PRIMARY KEY (trust_id, id);

--
-- Name: plan_sharing plan_sharing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_sharing
    ADD CONSTRAINT plan_sharing_pkey PRIMARY KEY (trust_id, id);

--
-- Name: post post_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post
    ADD CONSTRAINT post_pkey PRIMARY KEY (trust_id, id);

--
-- Name: post_term post_term_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_term
    ADD CONSTRAINT post_term_pkey PRIMARY KEY (trust_id, id);

--
-- Name: readiness_again readiness_again_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_again
    ADD CONSTRAINT readiness_again_pkey PRIMARY KEY (trust_id, id);

--
-- Name: readiness_entry readiness_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_entry
    ADD CONSTRAINT readiness_entry_pkey PRIMARY KEY (trust_id, id);

--
-- Name: readiness_exception readiness_exception_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_exception
    ADD CONSTRAINT readiness_exception_pkey PRIMARY KEY (trust_id, id);

--
-- Name: readiness_item readiness_item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_item
    ADD CONSTRAINT readiness_item_pkey PRIMARY KEY (trust_id, id);

--
-- Name: readiness_look readiness_look_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_look
    ADD CONSTRAINT readiness_look_pkey PRIMARY KEY (trust_id, id);

--
-- Name: readiness_signature readiness_signature_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_signature
    ADD CONSTRAINT readiness_signature_pkey PRIMARY KEY (trust_id, id);

--
-- Name: record_copy record_copy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_copy
    ADD CONSTRAINT record_copy_pkey PRIMARY KEY (trust_id, id);

--
-- Name: referral_code referral_code_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral_code
    ADD CONSTRAINT referral_code_pkey PRIMARY KEY (trust_id, code_hash);

--
-- Name: referral_code referral_code_trust_id_referral_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral_code
    ADD CONSTRAINT referral_code_trust_id_referral_id_key UNIQUE (trust_id, referral_id);

--
-- Name: referral referral_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_pkey PRIMARY KEY (trust_id, id);

--
-- Name: referral referral_trust_id_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_trust_id_number_key UNIQUE (trust_id, number);

--
-- Name: refusal_count refusal_count_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refusal_count
    ADD CONSTRAINT refusal_count_pkey PRIMARY KEY (day, kind);

--
-- Name: schema_migration schema_migration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (number);

--
-- Name: session session_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_id_key UNIQUE (id);

--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token_hash);

--
-- Name: set_up_step set_up_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.set_up_step
    ADD CONSTRAINT set_up_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: set_up_task set_up_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.set_up_task
    ADD CONSTRAINT set_up_task_pkey PRIMARY KEY (trust_id, id);

--
-- Name: setting_change setting_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.setting_change
    ADD CONSTRAINT setting_change_pkey PRIMARY KEY (trust_id, id);

--
-- Name: shared_words shared_words_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shared_words
    ADD CONSTRAINT shared_words_pkey PRIMARY KEY (trust_id, id);

--
-- Name: sickness_total sickness_total_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sickness_total
    ADD CONSTRAINT sickness_total_pkey PRIMARY KEY (trust_id, id);

--
-- Name: sign_in_attempt sign_in_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sign_in_attempt
    ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (id);

--
-- Name: spent_key spent_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.spent_key
    ADD CONSTRAINT spent_key_pkey PRIMARY KEY (holder, form, key);

--
-- Name: stay_leave stay_leave_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stay_leave
    ADD CONSTRAINT stay_leave_pkey PRIMARY KEY (trust_id, id);

--
-- Name: stay stay_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stay
    ADD CONSTRAINT stay_pkey PRIMARY KEY (trust_id, id);

--
-- Name: stay_step stay_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stay_step
    ADD CONSTRAINT stay_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: stay stay_whole; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stay
    ADD CONSTRAINT stay_whole UNIQUE (trust_id, id, person_id, team_id);

--
-- Name: stored_file_part stored_file_part_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stored_file_part
    ADD CONSTRAINT stored_file_part_pkey PRIMARY KEY (trust_id, file_id, n);

--
-- Name: stored_file stored_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_pkey PRIMARY KEY (trust_id, id);

--
-- Name: supervision_action supervision_action_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_action
    ADD CONSTRAINT supervision_action_pkey PRIMARY KEY (trust_id, id);

--
-- Name: supervision_action_step supervision_action_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_action_step
    ADD CONSTRAINT supervision_action_step_pkey PRIMARY KEY (trust_id, id);

--
-- Name: supervision_arrangement supervision_arrangement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_arrangement
    ADD CONSTRAINT supervision_arrangement_pkey PRIMARY KEY (trust_id, id);

--
-- Name: supervision_frequency supervision_frequency_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_frequency
    ADD CONSTRAINT supervision_frequency_pkey PRIMARY KEY (trust_id, id);

--
-- Name: supervision_move supervision_move_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_move
    ADD CONSTRAINT supervision_move_pkey PRIMARY KEY (trust_id, id);

--
-- Name: supervision_seat supervision_seat_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_seat
    ADD CONSTRAINT supervision_seat_pkey PRIMARY KEY (trust_id, session_id, worker_id);

--
-- Name: supervision_session supervision_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_session
    ADD CONSTRAINT supervision_session_pkey PRIMARY KEY (trust_id, id);

--
-- Name: supervision_words supervision_words_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_words
    ADD CONSTRAINT supervision_words_pkey PRIMARY KEY (trust_id, id);

--
-- Name: support support_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support
    ADD CONSTRAINT support_pkey PRIMARY KEY (trust_id, id);

--
-- Name: support support_whole; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support
    ADD CONSTRAINT support_whole UNIQUE (trust_id, id, person_id);

--
-- Name: taxonomy taxonomy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taxonomy
    ADD CONSTRAINT taxonomy_pkey PRIMARY KEY (id);

--
-- Name: taxonomy taxonomy_source_name_source_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taxonomy
    ADD CONSTRAINT taxonomy_source_name_source_id_key UNIQUE (source_name, source_id);

--
-- Name: taxonomy_term taxonomy_term_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taxonomy_term
    ADD CONSTRAINT taxonomy_term_pkey PRIMARY KEY (id);

--
-- Name: taxonomy_term taxonomy_term_source_name_source_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taxonomy_term
    ADD CONSTRAINT taxonomy_term_source_name_source_id_key UNIQUE (source_name, source_id);

--
-- Name: team_manager team_manager_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_manager
    ADD CONSTRAINT team_manager_pkey PRIMARY KEY (trust_id, id);

--
-- Name: team_preparation_peer team_preparation_peer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_preparation_peer
    ADD CONSTRAINT team_preparation_peer_pkey PRIMARY KEY (trust_id, preparation_id, account_id);

--
-- Name: team_preparation team_preparation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_preparation
    ADD CONSTRAINT team_preparation_pkey PRIMARY KEY (trust_id, id);

--
-- Name: team_preparation_role team_preparation_role_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_preparation_role
    ADD CONSTRAINT team_preparation_role_pkey PRIMARY KEY (trust_id, preparation_id, role);

--
-- Name: thanks thanks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.thanks
    ADD CONSTRAINT thanks_pkey PRIMARY KEY (trust_id, id);

--
-- Name: trust trust_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trust
    ADD CONSTRAINT trust_pkey PRIMARY KEY (id);

--
-- Name: trust_setting trust_setting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trust_setting
    ADD CONSTRAINT trust_setting_pkey PRIMARY KEY (trust_id, key);

--
-- Name: trust trust_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trust
    ADD CONSTRAINT trust_slug_key UNIQUE (slug);

--
-- Name: wish wish_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wish
    ADD CONSTRAINT wish_pkey PRIMARY KEY (trust_id, id);

--
-- Name: withholding withholding_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.withholding
    ADD CONSTRAINT withholding_pkey PRIMARY KEY (trust_id, id);

--
-- Name: worker_ask worker_ask_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_ask
    ADD CONSTRAINT worker_ask_pkey PRIMARY KEY (trust_id, id);

--
-- Name: worker_experience worker_experience_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_experience
    ADD CONSTRAINT worker_experience_pkey PRIMARY KEY (trust_id, id);

--
-- Name: worker_limit worker_limit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_limit
    ADD CONSTRAINT worker_limit_pkey PRIMARY KEY (trust_id, worker_id);

--
-- Name: absence_days; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX absence_days ON public.absence USING btree (trust_id, from_on, until_on) WHERE (ended_at IS NULL);

--
-- Name: account_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX account_email ON public.account USING btree (lower(email));

--
-- Name: audit_row_looks; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_row_looks ON public.audit_row USING btree (person_id, at DESC) WHERE look;

--
-- Name: audit_row_seq; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX audit_row_seq ON public.audit_row USING btree (trust_id, seq) NULLS NOT DISTINCT WHERE (seq IS NOT NULL);

--
-- Name: audit_row_unsealed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_row_unsealed ON public.audit_row USING btree (trust_id, id) WHERE (seq IS NULL);

--
-- Name: better_off_check_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX better_off_check_of ON public.better_off_check USING btree (trust_id, worker_id, made_at DESC);

--
-- Name: better_off_check_shared; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX better_off_check_shared ON public.better_off_check USING btree (trust_id, shared_with, shared_at DESC) WHERE (shared_with IS NOT NULL);

--
-- Name: check_in_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX check_in_of ON public.check_in USING btree (trust_id, worker_id, months, answered_at DESC);

--
-- Name: choice_step_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX choice_step_of ON public.choice_step USING btree (trust_id, support_id, at);

--
-- Name: choice_step_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX choice_step_of_person ON public.choice_step USING btree (trust_id, person_id);

--
-- Name: choice_step_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX choice_step_open ON public.choice_step USING btree (trust_id, at) WHERE ((settled_at IS NULL) AND (kind = ANY (ARRAY['somebody else'::text, 'worker asks'::text])));

--
-- Name: circle_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX circle_of_account ON public.circle USING btree (account_id, trust_id, COALESCE(until, 'infinity'::timestamp with time zone)) WHERE (ended_at IS NULL);

--
-- Name: circle_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX circle_of_person ON public.circle USING btree (trust_id, person_id);

--
-- Name: circle_unreviewed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX circle_unreviewed ON public.circle USING btree (trust_id, made_at) WHERE ((kind = 'break_glass'::text) AND (reviewed_at IS NULL));

--
-- Name: coming_pay_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX coming_pay_of ON public.coming_pay USING btree (trust_id, worker_id, paid_on);

--
-- Name: concern_in_team; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX concern_in_team ON public.concern USING btree (trust_id, team_id, raised_at) WHERE (team_id IS NOT NULL);

--
-- Name: concern_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX concern_of_person ON public.concern USING btree (trust_id, person_id);

--
-- Name: concern_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX concern_open ON public.concern USING btree (trust_id, raised_at) WHERE (closed_at IS NULL);

--
-- Name: concern_step_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX concern_step_of ON public.concern_step USING btree (trust_id, concern_id, at);

--
-- Name: connection_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX connection_of_person ON public.connection USING btree (trust_id, person_id, made_at DESC);

--
-- Name: connection_outing_contact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX connection_outing_contact ON public.connection_outing USING btree (trust_id, contact_id);

--
-- Name: connection_place_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX connection_place_once ON public.connection_place USING btree (trust_id, person_id, place_id);

--
-- Name: connection_place_used; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX connection_place_used ON public.connection_place USING btree (trust_id, place_id);

--
-- Name: connection_step_going; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX connection_step_going ON public.connection_step USING btree (trust_id, said_on) INCLUDE (connection_id, person_id) WHERE (kind = ANY (ARRAY['going on my own'::text, 'going with somebody'::text]));

--
-- Name: connection_step_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX connection_step_of ON public.connection_step USING btree (trust_id, connection_id, at);

--
-- Name: connection_step_said; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX connection_step_said ON public.connection_step USING btree (trust_id, said_on);

--
-- Name: connection_to_ask; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX connection_to_ask ON public.connection USING btree (trust_id, person_id, ask_on) WHERE (ask_on IS NOT NULL);

--
-- Name: connection_words_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX connection_words_of ON public.connection_words USING btree (trust_id, connection_id);

--
-- Name: contact_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_of_person ON public.contact USING btree (trust_id, person_id, at DESC);

--
-- Name: contact_of_support; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_of_support ON public.contact USING btree (trust_id, support_id, at DESC);

--
-- Name: contact_of_worker; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_of_worker ON public.contact USING btree (trust_id, worker_id, began_at) WHERE (recorded_at IS NOT NULL);

--
-- Name: contact_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_open ON public.contact USING btree (trust_id, support_id, planned_at) WHERE ((cancelled_at IS NULL) AND (recorded_at IS NULL));

--
-- Name: contact_planned; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_planned ON public.contact USING btree (trust_id, planned_at) WHERE ((cancelled_at IS NULL) AND (recorded_at IS NULL));

--
-- Name: contact_record_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_record_by_person ON public.contact_record USING btree (trust_id, person_id, began_at DESC);

--
-- Name: contact_record_corrects; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX contact_record_corrects ON public.contact_record USING btree (trust_id, corrects) WHERE (corrects IS NOT NULL);

--
-- Name: contact_record_first; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX contact_record_first ON public.contact_record USING btree (trust_id, contact_id) WHERE (corrects IS NULL);

--
-- Name: contact_record_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_record_of ON public.contact_record USING btree (trust_id, contact_id, recorded_at DESC);

--
-- Name: contact_step_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contact_step_of ON public.contact_step USING btree (trust_id, contact_id, at);

--
-- Name: contract_days; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contract_days ON public.contract USING btree (trust_id, from_on, until_on);

--
-- Name: contract_in_post; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contract_in_post ON public.contract USING btree (trust_id, post_id, from_on) WHERE (post_id IS NOT NULL);

--
-- Name: contract_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX contract_of ON public.contract USING btree (trust_id, worker_id, from_on);

--
-- Name: death_effect_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX death_effect_of ON public.death_effect USING btree (trust_id, death_id);

--
-- Name: death_effect_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX death_effect_of_person ON public.death_effect USING btree (trust_id, person_id);

--
-- Name: death_lately; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX death_lately ON public.death USING btree (trust_id, recorded_at DESC);

--
-- Name: death_of; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX death_of ON public.death USING btree (trust_id, person_id) WHERE (undone_at IS NULL);

--
-- Name: death_task_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX death_task_of_person ON public.death_task USING btree (trust_id, person_id);

--
-- Name: death_task_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX death_task_once ON public.death_task USING btree (trust_id, death_id, worker_id);

--
-- Name: death_task_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX death_task_open ON public.death_task USING btree (trust_id) WHERE (done_at IS NULL);

--
-- Name: development_goal_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX development_goal_now ON public.development_goal USING btree (trust_id, worker_id, domain) WHERE (replaced_at IS NULL);

--
-- Name: development_goal_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX development_goal_of ON public.development_goal USING btree (trust_id, worker_id, domain, written_at DESC);

--
-- Name: directory_change_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_change_at ON public.directory_change USING btree (at);

--
-- Name: directory_import_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_import_latest ON public.directory_import USING btree (began_at DESC);

--
-- Name: directory_import_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_import_of ON public.directory_import USING btree (source_name, began_at DESC);

--
-- Name: directory_import_row_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_import_row_of ON public.directory_import_row USING btree (import_id, outcome, n);

--
-- Name: directory_keeper_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX directory_keeper_now ON public.directory_keeper USING btree (trust_id, account_id) WHERE (ended_at IS NULL);

--
-- Name: draft_erase; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX draft_erase ON public.draft USING btree (erase_at);

--
-- Name: draft_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX draft_of_account ON public.draft USING btree (account_id, form);

--
-- Name: draft_of_visitor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX draft_of_visitor ON public.draft USING btree (visitor, form) WHERE (visitor IS NOT NULL);

--
-- Name: email_code_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX email_code_of ON public.email_code USING btree (visitor, expires_at DESC);

--
-- Name: ending_date_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ending_date_of ON public.ending_date USING btree (trust_id, support_id, recorded_at DESC);

--
-- Name: ending_date_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ending_date_of_person ON public.ending_date USING btree (trust_id, person_id);

--
-- Name: ending_date_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ending_date_open ON public.ending_date USING btree (trust_id, support_id) WHERE (answer IS NULL);

--
-- Name: ending_hope_of; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ending_hope_of ON public.ending_hope USING btree (trust_id, support_id) WHERE (taken_back_at IS NULL);

--
-- Name: ending_hope_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ending_hope_of_person ON public.ending_hope USING btree (trust_id, person_id);

--
-- Name: ending_hope_service; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ending_hope_service ON public.ending_hope USING btree (trust_id, said_on DESC) WHERE ((sees = 'service'::text) AND (taken_back_at IS NULL));

--
-- Name: ending_of; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ending_of ON public.ending USING btree (trust_id, support_id) WHERE (undone_at IS NULL);

--
-- Name: ending_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ending_of_person ON public.ending USING btree (trust_id, person_id);

--
-- Name: ending_summary_of; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ending_summary_of ON public.ending_summary USING btree (trust_id, support_id);

--
-- Name: ending_summary_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ending_summary_of_person ON public.ending_summary USING btree (trust_id, person_id);

--
-- Name: ending_talk_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ending_talk_of ON public.ending_talk USING btree (trust_id, support_id, talked_on DESC);

--
-- Name: ending_talk_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ending_talk_of_person ON public.ending_talk USING btree (trust_id, person_id);

--
-- Name: expected_date_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX expected_date_of ON public.expected_date USING btree (trust_id, stay_id, recorded_at DESC);

--
-- Name: feedback_reader; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX feedback_reader ON public.feedback USING btree (trust_id, reader, sent_at DESC);

--
-- Name: find_word_trigrams; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX find_word_trigrams ON public.find_word USING gin (word public.gin_trgm_ops);

--
-- Name: follow_up_corrects; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX follow_up_corrects ON public.follow_up USING btree (trust_id, corrects) WHERE (corrects IS NOT NULL);

--
-- Name: follow_up_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_up_of ON public.follow_up USING btree (trust_id, stay_id, recorded_at DESC);

--
-- Name: follow_up_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_up_of_person ON public.follow_up USING btree (trust_id, person_id);

--
-- Name: full_time_week_from; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX full_time_week_from ON public.full_time_week USING btree (trust_id, framework_id, from_on) WHERE (replaced_at IS NULL);

--
-- Name: group_came_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX group_came_once ON public.group_came USING btree (trust_id, session_id, person_id) WHERE ((taken_back_at IS NULL) AND (person_id IS NOT NULL));

--
-- Name: group_came_once_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX group_came_once_by_name ON public.group_came USING btree (trust_id, session_id, lower(first_name)) WHERE ((taken_back_at IS NULL) AND (first_name IS NOT NULL));

--
-- Name: group_came_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_came_person ON public.group_came USING btree (trust_id, person_id, at DESC) WHERE ((taken_back_at IS NULL) AND (person_id IS NOT NULL));

--
-- Name: group_change_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_change_of ON public.group_change USING btree (trust_id, group_id, at DESC);

--
-- Name: group_facilitator_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX group_facilitator_now ON public.group_facilitator USING btree (trust_id, group_id, worker_id) WHERE (until_on IS NULL);

--
-- Name: group_facilitator_worker; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_facilitator_worker ON public.group_facilitator USING btree (trust_id, worker_id) WHERE (until_on IS NULL);

--
-- Name: group_feedback_of_group; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_feedback_of_group ON public.group_feedback USING btree (trust_id, group_id);

--
-- Name: group_note_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_note_of ON public.group_note USING btree (trust_id, session_id, written_at);

--
-- Name: group_place_line; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_place_line ON public.group_place USING btree (trust_id, group_id, asked_at, id) WHERE (left_at IS NULL);

--
-- Name: group_place_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX group_place_once ON public.group_place USING btree (trust_id, group_id, person_id) WHERE (left_at IS NULL);

--
-- Name: group_place_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_place_person ON public.group_place USING btree (trust_id, person_id, asked_at DESC);

--
-- Name: group_register_counts; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX group_register_counts ON public.group_register USING btree (trust_id, session_id) WHERE (replaced_at IS NULL);

--
-- Name: group_register_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_register_of ON public.group_register USING btree (trust_id, group_id, taken_at DESC) WHERE (replaced_at IS NULL);

--
-- Name: group_series_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX group_series_now ON public.group_series USING btree (trust_id, group_id) WHERE (ended_at IS NULL);

--
-- Name: group_session_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_session_of ON public.group_session USING btree (trust_id, group_id, at);

--
-- Name: group_session_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX group_session_once ON public.group_session USING btree (trust_id, series_id, series_day) WHERE (series_id IS NOT NULL);

--
-- Name: group_session_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_session_open ON public.group_session USING btree (trust_id, at) WHERE ((called_off_at IS NULL) AND (registered_at IS NULL));

--
-- Name: group_session_step_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_session_step_of ON public.group_session_step USING btree (trust_id, session_id, at);

--
-- Name: group_worked_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX group_worked_by ON public.group_worked USING btree (trust_id, worker_id, session_id);

--
-- Name: growth_step_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX growth_step_of ON public.growth_step USING btree (trust_id, worker_id, on_day DESC);

--
-- Name: handover_contact_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX handover_contact_of ON public.handover_contact USING btree (trust_id, handover_id);

--
-- Name: handover_contact_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX handover_contact_of_person ON public.handover_contact USING btree (trust_id, person_id);

--
-- Name: handover_contact_to_tell; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX handover_contact_to_tell ON public.handover_contact USING btree (trust_id, teller_worker_id) WHERE (told_at IS NULL);

--
-- Name: handover_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX handover_of_person ON public.handover USING btree (trust_id, person_id);

--
-- Name: handover_of_support; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX handover_of_support ON public.handover USING btree (trust_id, support_id);

--
-- Name: handover_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX handover_open ON public.handover USING btree (trust_id, support_id) WHERE ((done_at IS NULL) AND (called_off_at IS NULL) AND (answer IS DISTINCT FROM 'somebody else'::text) AND (answer IS DISTINCT FROM 'no more'::text));

--
-- Name: hours_ask_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX hours_ask_open ON public.hours_ask USING btree (trust_id, worker_id, on_day) WHERE ((answer IS NULL) AND (taken_back_at IS NULL));

--
-- Name: hours_ask_recent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX hours_ask_recent ON public.hours_ask USING btree (trust_id, asked_at);

--
-- Name: hours_entry_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX hours_entry_now ON public.hours_entry USING btree (trust_id, worker_id, on_day, kind) WHERE (replaced_at IS NULL);

--
-- Name: invitation_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitation_of_account ON public.invitation USING btree (trust_id, account_id, made_at DESC);

--
-- Name: keep_away_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX keep_away_of ON public.keep_away USING btree (trust_id, worker_id);

--
-- Name: keep_away_team; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX keep_away_team ON public.keep_away USING btree (trust_id, worker_id, team_id) WHERE (team_id IS NOT NULL);

--
-- Name: lay_word_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lay_word_key ON public.lay_word USING btree (key) WHERE (ended_at IS NULL);

--
-- Name: lay_word_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX lay_word_now ON public.lay_word USING btree (said) WHERE (ended_at IS NULL);

--
-- Name: lay_word_said; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lay_word_said ON public.lay_word USING btree (said, at DESC);

--
-- Name: leave_booking_absence; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leave_booking_absence ON public.leave_booking USING btree (trust_id, absence_id) WHERE (absence_id IS NOT NULL);

--
-- Name: leave_booking_asked; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leave_booking_asked ON public.leave_booking USING btree (trust_id, from_on) WHERE ((answer IS NULL) AND (called_off_at IS NULL));

--
-- Name: leave_booking_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX leave_booking_of ON public.leave_booking USING btree (trust_id, worker_id, from_on);

--
-- Name: leave_carried_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX leave_carried_now ON public.leave_carried USING btree (trust_id, worker_id, year_from) WHERE (replaced_at IS NULL);

--
-- Name: leave_rule_from; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX leave_rule_from ON public.leave_rule USING btree (trust_id, framework_id, after_years, from_on) WHERE (replaced_at IS NULL);

--
-- Name: lived_decision_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lived_decision_of ON public.lived_decision USING btree (trust_id, question_id, decided_on);

--
-- Name: lived_meeting_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lived_meeting_of ON public.lived_meeting USING btree (trust_id, on_day DESC);

--
-- Name: lived_member_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lived_member_of ON public.lived_member USING btree (trust_id, since);

--
-- Name: lived_member_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX lived_member_once ON public.lived_member USING btree (trust_id, account_id) WHERE ((account_id IS NOT NULL) AND (until IS NULL) AND (not_now_at IS NULL));

--
-- Name: lived_member_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lived_member_person ON public.lived_member USING btree (trust_id, person_id) WHERE (person_id IS NOT NULL);

--
-- Name: lived_outcome_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lived_outcome_of ON public.lived_outcome USING btree (trust_id, question_id, on_day);

--
-- Name: lived_page_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lived_page_newest ON public.lived_page USING btree (trust_id, at DESC, id DESC);

--
-- Name: lived_question_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lived_question_of ON public.lived_question USING btree (trust_id, asked_on DESC);

--
-- Name: mail_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mail_waiting ON public.mail USING btree (next_try_at) WHERE ((sent_at IS NULL) AND (gave_up_at IS NULL));

--
-- Name: match_wish_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_wish_of ON public.match_wish USING btree (trust_id, person_id, recorded_at DESC);

--
-- Name: membership_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_of_account ON public.membership USING btree (account_id);

--
-- Name: membership_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_staff ON public.membership USING btree (trust_id, role, account_id) WHERE (role <> ALL (ARRAY['person'::text, 'carer'::text]));

--
-- Name: not_agreed_by_team; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX not_agreed_by_team ON public.not_agreed USING btree (trust_id, team_id, on_day);

--
-- Name: note_answer_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_answer_of ON public.note_answer USING btree (trust_id, item_id, at);

--
-- Name: note_answer_unread; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_answer_unread ON public.note_answer USING btree (trust_id, support_id) WHERE (read_at IS NULL);

--
-- Name: note_item_erase; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_item_erase ON public.note_item USING btree (erase_on) WHERE ((erase_on IS NOT NULL) AND (erased_at IS NULL));

--
-- Name: note_item_of_contact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_item_of_contact ON public.note_item USING btree (trust_id, contact_id);

--
-- Name: note_item_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_item_of_person ON public.note_item USING btree (trust_id, person_id, written_at DESC);

--
-- Name: note_item_safeguarding; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_item_safeguarding ON public.note_item USING btree (trust_id, safeguarding_at) WHERE (safeguarding_at IS NOT NULL);

--
-- Name: note_item_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_item_waiting ON public.note_item USING btree (trust_id, support_id) WHERE ((kept_at IS NULL) AND (left_out_at IS NULL) AND (safeguarding_at IS NULL) AND (corrected_at IS NULL));

--
-- Name: note_request_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_request_by ON public.note_request USING btree (trust_id, asked_by, until);

--
-- Name: note_request_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_request_of ON public.note_request USING btree (trust_id, person_id, asked_at DESC);

--
-- Name: note_request_to_review; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX note_request_to_review ON public.note_request USING btree (trust_id, asked_at DESC);

--
-- Name: offer_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX offer_of_person ON public.offer USING btree (trust_id, person_id);

--
-- Name: offer_of_referral; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX offer_of_referral ON public.offer USING btree (trust_id, referral_id);

--
-- Name: offer_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX offer_once ON public.offer USING btree (trust_id, referral_id, worker_id) WHERE ((answer IS NULL) AND (taken_back_at IS NULL));

--
-- Name: offer_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX offer_open ON public.offer USING btree (trust_id, person_id) WHERE ((answer IS NULL) AND (taken_back_at IS NULL));

--
-- Name: organisation_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_words ON public.organisation USING gin (to_tsvector('english'::regconfig, ((name || ' '::text) || COALESCE(description, ''::text))));

--
-- Name: other_service_now; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX other_service_now ON public.other_service USING btree (trust_id, lower(name)) WHERE (removed_at IS NULL);

--
-- Name: out_now_late; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX out_now_late ON public.out_now USING btree (trust_id, finish_at);

--
-- Name: out_now_rings; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX out_now_rings ON public.out_now USING btree (trust_id, rings_account) WHERE (rings_account IS NOT NULL);

--
-- Name: own_part_look_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX own_part_look_of ON public.own_part_look USING btree (trust_id, worker_id, at DESC);

--
-- Name: own_part_share_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX own_part_share_open ON public.own_part_share USING btree (trust_id, worker_id, part, reader_account_id) WHERE (ended_at IS NULL);

--
-- Name: own_part_share_reader; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX own_part_share_reader ON public.own_part_share USING btree (trust_id, reader_account_id) WHERE (ended_at IS NULL);

--
-- Name: passkey_challenge_old; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX passkey_challenge_old ON public.passkey_challenge USING btree (expires_at);

--
-- Name: pattern_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pattern_of ON public.pattern USING btree (trust_id, worker_id, from_on);

--
-- Name: pay_band_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX pay_band_name ON public.pay_band USING btree (trust_id, framework_id, lower(name));

--
-- Name: pay_framework_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX pay_framework_name ON public.pay_framework USING btree (trust_id, lower(name));

--
-- Name: pay_rate_from; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX pay_rate_from ON public.pay_rate USING btree (trust_id, band_id, point, from_on) WHERE (replaced_at IS NULL);

--
-- Name: peer_group_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX peer_group_open ON public.peer_group USING btree (trust_id, name) WHERE (ended_at IS NULL);

--
-- Name: peer_group_team; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX peer_group_team ON public.peer_group USING btree (trust_id, team_id) WHERE (team_id IS NOT NULL);

--
-- Name: person_born; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_born ON public.person USING btree (trust_id, born_on) WHERE (born_on IS NOT NULL);

--
-- Name: person_change_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_change_of ON public.person_change USING btree (trust_id, person_id, changed_at DESC);

--
-- Name: person_locked; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_locked ON public.person USING btree (trust_id, id) WHERE (locked_at IS NOT NULL);

--
-- Name: person_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_name ON public.person USING gin ((((known_as || ' '::text) || full_name)) public.gin_trgm_ops);

--
-- Name: person_nhs_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX person_nhs_number ON public.person USING btree (trust_id, nhs_number) WHERE ((nhs_number IS NOT NULL) AND (NOT walled));

--
-- Name: person_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX person_of_account ON public.person USING btree (trust_id, account_id) WHERE (account_id IS NOT NULL);

--
-- Name: person_phone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_phone ON public.person USING btree (trust_id, "right"(regexp_replace(phone, '\D'::text, ''::text, 'g'::text), 10)) WHERE (phone IS NOT NULL);

--
-- Name: person_walled; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_walled ON public.person USING btree (trust_id, id) WHERE walled;

--
-- Name: place_at_location_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_at_location_id ON public.place_at_location USING btree (id);

--
-- Name: place_at_location_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_at_location_of ON public.place_at_location USING btree (location_id);

--
-- Name: place_attribute_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_attribute_of ON public.place_attribute USING btree (term_id);

--
-- Name: place_check_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_check_latest ON public.place_check USING btree (place_id, checked_on DESC);

--
-- Name: place_correction_changed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_correction_changed ON public.place_correction USING btree (source_changed_at DESC) WHERE ((ended_at IS NULL) AND (source_changed_at IS NOT NULL));

--
-- Name: place_correction_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX place_correction_now ON public.place_correction USING btree (place_id, field) WHERE (ended_at IS NULL);

--
-- Name: place_edit_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_edit_waiting ON public.place_edit USING btree (at) WHERE (decided_at IS NULL);

--
-- Name: place_fact_kind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_fact_kind ON public.place_fact USING btree (kind, place_id) WHERE (ended_at IS NULL);

--
-- Name: place_fact_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_fact_of ON public.place_fact USING btree (place_id) WHERE (ended_at IS NULL);

--
-- Name: place_fact_other; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_fact_other ON public.place_fact USING btree (other_place_id) WHERE ((other_place_id IS NOT NULL) AND (ended_at IS NULL));

--
-- Name: place_find_document; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_find_document ON public.place_find USING gin (document);

--
-- Name: place_find_kinds; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_find_kinds ON public.place_find USING gin (kinds);

--
-- Name: place_find_made; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_find_made ON public.place_find USING btree (made_in);

--
-- Name: place_find_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_find_name ON public.place_find USING btree (lower(name), place_id);

--
-- Name: place_find_spot; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_find_spot ON public.place_find USING gist (spot);

--
-- Name: place_link_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_link_of ON public.place_link USING btree (trust_id, place_id, made_at DESC);

--
-- Name: place_modified; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_modified ON public.place USING btree (COALESCE(last_modified, changed_at));

--
-- Name: place_note_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_note_of ON public.place_note USING btree (trust_id, place_id, written_at DESC);

--
-- Name: place_of_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_of_organisation ON public.place USING btree (organisation_id);

--
-- Name: place_pair_other; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_pair_other ON public.place_pair USING btree (place_b);

--
-- Name: place_pair_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_pair_waiting ON public.place_pair USING btree (found_at) WHERE (decided_at IS NULL);

--
-- Name: place_standing_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_standing_due ON public.place_standing USING btree (next_check) WHERE (next_check IS NOT NULL);

--
-- Name: place_standing_left; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_standing_left ON public.place_standing USING btree (leaves_on DESC, place_id) WHERE ((leaves_on IS NOT NULL) AND (NOT closed) AND (same_as IS NULL));

--
-- Name: place_standing_reported; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX place_standing_reported ON public.place_standing USING btree (bad_reports DESC, last_report_on, place_id) WHERE ((bad_reports > 0) AND (NOT closed));

--
-- Name: plan_entry_current; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX plan_entry_current ON public.plan_entry USING btree (trust_id, thread) WHERE (replaced_at IS NULL);

--
-- Name: plan_entry_erase; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plan_entry_erase ON public.plan_entry USING btree (erase_on) WHERE ((erase_on IS NOT NULL) AND (erased_at IS NULL));

--
-- Name: plan_entry_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plan_entry_of ON public.plan_entry USING btree (trust_id, person_id, part) WHERE (replaced_at IS NULL);

--
-- Name: plan_entry_support; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plan_entry_support ON public.plan_entry USING btree (trust_id, support_id) WHERE ((support_id IS NOT NULL) AND (replaced_at IS NULL));

--
-- Name: plan_entry_thread; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plan_entry_thread ON public.plan_entry USING btree (trust_id, thread, made_at DESC);

--
-- Name: plan_sharing_lead; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plan_sharing_lead ON public.plan_sharing USING btree (trust_id) INCLUDE (support_id, person_id, part) WHERE ((ended_at IS NULL) AND (reader = 'lead'::text));

--
-- Name: plan_sharing_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX plan_sharing_of ON public.plan_sharing USING btree (trust_id, person_id, since DESC);

--
-- Name: plan_sharing_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX plan_sharing_open ON public.plan_sharing USING btree (trust_id, support_id, part, reader) WHERE (ended_at IS NULL);

--
-- Name: post_term_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_term_of ON public.post_term USING btree (trust_id, post_id, from_on);

--
-- Name: post_term_team; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX post_term_team ON public.post_term USING btree (trust_id, team_id);

--
-- Name: readiness_again_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX readiness_again_of ON public.readiness_again USING btree (trust_id, team_id, at DESC);

--
-- Name: readiness_entry_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX readiness_entry_of ON public.readiness_entry USING btree (trust_id, team_id, item, entered_at DESC);

--
-- Name: readiness_exception_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX readiness_exception_of ON public.readiness_exception USING btree (trust_id, team_id, signed_at DESC);

--
-- Name: readiness_item_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX readiness_item_of ON public.readiness_item USING btree (trust_id, team_id);

--
-- Name: readiness_look_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX readiness_look_of ON public.readiness_look USING btree (trust_id, team_id, at DESC);

--
-- Name: readiness_signature_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX readiness_signature_of ON public.readiness_signature USING btree (trust_id, team_id, signed_at DESC);

--
-- Name: record_copy_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX record_copy_of ON public.record_copy USING btree (trust_id, contact_id, what, copied_at DESC);

--
-- Name: referral_answered; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_answered ON public.referral USING btree (trust_id, answered_at DESC) INCLUDE (sent_at) WHERE (answer IS NOT NULL);

--
-- Name: referral_declined; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_declined ON public.referral USING btree (trust_id, answered_at) INCLUDE (team_id, decline_reason, person_id) WHERE (answer = 'declined'::text);

--
-- Name: referral_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_of_person ON public.referral USING btree (trust_id, person_id);

--
-- Name: referral_of_team; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_of_team ON public.referral USING btree (trust_id, team_id, sent_at DESC);

--
-- Name: referral_sent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_sent ON public.referral USING btree (trust_id, sent_at) INCLUDE (team_id);

--
-- Name: referral_unmatched; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_unmatched ON public.referral USING btree (trust_id, sent_at) INCLUDE (person_id, team_id) WHERE ((answer = 'accepted'::text) AND (matched_at IS NULL) AND (stopped_at IS NULL));

--
-- Name: referral_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_waiting ON public.referral USING btree (trust_id, sent_at) INCLUDE (person_id, team_id) WHERE (answer IS NULL);

--
-- Name: session_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_of_account ON public.session USING btree (account_id) WHERE (ended_at IS NULL);

--
-- Name: set_up_step_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX set_up_step_of ON public.set_up_step USING btree (trust_id, task, at DESC);

--
-- Name: setting_change_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX setting_change_of ON public.setting_change USING btree (trust_id, key, changed_at DESC);

--
-- Name: shared_words_in; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shared_words_in ON public.shared_words USING btree (trust_id, circle_id) WHERE (taken_back_at IS NULL);

--
-- Name: shared_words_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shared_words_of ON public.shared_words USING btree (trust_id, person_id, said_at DESC);

--
-- Name: sickness_total_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX sickness_total_now ON public.sickness_total USING btree (trust_id, month) WHERE (replaced_at IS NULL);

--
-- Name: sign_in_attempt_recent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_in_attempt_recent ON public.sign_in_attempt USING btree (email_hash, at DESC);

--
-- Name: sign_in_attempt_source; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sign_in_attempt_source ON public.sign_in_attempt USING btree (source_hash, at DESC);

--
-- Name: spent_key_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX spent_key_at ON public.spent_key USING btree (at);

--
-- Name: stay_expected; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_expected ON public.stay USING btree (trust_id, expected_on) WHERE (left_on IS NULL);

--
-- Name: stay_leave_corrects; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX stay_leave_corrects ON public.stay_leave USING btree (trust_id, corrects) WHERE (corrects IS NOT NULL);

--
-- Name: stay_leave_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_leave_of ON public.stay_leave USING btree (trust_id, stay_id, from_on);

--
-- Name: stay_leave_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_leave_of_person ON public.stay_leave USING btree (trust_id, person_id);

--
-- Name: stay_left; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_left ON public.stay USING btree (trust_id, left_on);

--
-- Name: stay_left_team; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_left_team ON public.stay USING btree (trust_id, team_id, left_on DESC) WHERE ((left_on IS NOT NULL) AND (moved_to IS NULL) AND (undone_at IS NULL));

--
-- Name: stay_moved; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_moved ON public.stay USING btree (trust_id, moved_to) WHERE (moved_to IS NOT NULL);

--
-- Name: stay_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_of ON public.stay USING btree (trust_id, person_id, began_on DESC);

--
-- Name: stay_of_team; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_of_team ON public.stay USING btree (trust_id, team_id) WHERE (left_on IS NULL);

--
-- Name: stay_step_corrects; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX stay_step_corrects ON public.stay_step USING btree (trust_id, corrects) WHERE (corrects IS NOT NULL);

--
-- Name: stay_step_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_step_of ON public.stay_step USING btree (trust_id, stay_id, recorded_at DESC);

--
-- Name: stay_step_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stay_step_of_person ON public.stay_step USING btree (trust_id, person_id);

--
-- Name: supervision_action_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_action_of ON public.supervision_action USING btree (trust_id, session_id);

--
-- Name: supervision_action_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_action_open ON public.supervision_action USING btree (trust_id, by_account, due_on) WHERE (closed_at IS NULL);

--
-- Name: supervision_action_step_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_action_step_of ON public.supervision_action_step USING btree (trust_id, action_id, at);

--
-- Name: supervision_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_by ON public.supervision_arrangement USING btree (trust_id, supervisor_account_id) WHERE (until_on IS NULL);

--
-- Name: supervision_frequency_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_frequency_of ON public.supervision_frequency USING btree (trust_id, stream, from_on DESC, set_at DESC);

--
-- Name: supervision_move_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_move_of ON public.supervision_move USING btree (trust_id, session_id, at);

--
-- Name: supervision_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX supervision_now ON public.supervision_arrangement USING btree (trust_id, worker_id, stream) WHERE (until_on IS NULL);

--
-- Name: supervision_seat_alone; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX supervision_seat_alone ON public.supervision_seat USING btree (trust_id, session_id) WHERE (stream <> 'peer group'::text);

--
-- Name: supervision_seat_held; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_seat_held ON public.supervision_seat USING btree (trust_id, worker_id, stream, held_on DESC) WHERE there;

--
-- Name: supervision_seat_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_seat_of ON public.supervision_seat USING btree (trust_id, worker_id, planned_at DESC);

--
-- Name: supervision_seat_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_seat_open ON public.supervision_seat USING btree (trust_id, worker_id, stream, planned_at) WHERE ((held_on IS NULL) AND (NOT called_off));

--
-- Name: supervision_session_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_session_by ON public.supervision_session USING btree (trust_id, supervisor_account_id, planned_at);

--
-- Name: supervision_session_held_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_session_held_by ON public.supervision_session USING btree (trust_id, held_by) WHERE (held_by IS NOT NULL);

--
-- Name: supervision_session_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_session_open ON public.supervision_session USING btree (trust_id, planned_at) WHERE ((held_at IS NULL) AND (called_off_at IS NULL));

--
-- Name: supervision_stand_in; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_stand_in ON public.supervision_arrangement USING btree (trust_id, stand_in_account_id) WHERE ((until_on IS NULL) AND (stand_in_account_id IS NOT NULL));

--
-- Name: supervision_words_corrects; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX supervision_words_corrects ON public.supervision_words USING btree (trust_id, corrects) WHERE (corrects IS NOT NULL);

--
-- Name: supervision_words_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_words_of ON public.supervision_words USING btree (trust_id, session_id, written_at);

--
-- Name: support_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_ended ON public.support USING btree (trust_id, ended_at DESC) INCLUDE (id, person_id, ended_how) WHERE (ended_at IS NOT NULL);

--
-- Name: support_ending; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_ending ON public.support USING btree (trust_id, ending_on) INCLUDE (id, person_id, worker_id) WHERE ((ended_at IS NULL) AND (ending_on IS NOT NULL));

--
-- Name: support_first_met; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_first_met ON public.support USING btree (trust_id, first_held_at) INCLUDE (id, person_id, referral_id, second_held_at) WHERE (first_held_at IS NOT NULL);

--
-- Name: support_meeting_on; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_meeting_on ON public.support USING btree (trust_id, second_held_at) INCLUDE (id, person_id) WHERE ((ended_at IS NULL) AND (rather_not_at IS NULL) AND (second_held_at IS NOT NULL));

--
-- Name: support_met_once; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_met_once ON public.support USING btree (trust_id, worker_id, first_held_at) WHERE ((ended_at IS NULL) AND (first_held_at IS NOT NULL) AND (second_held_at IS NULL) AND (next_planned_at IS NULL) AND (rather_not_at IS NULL));

--
-- Name: support_met_twice; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_met_twice ON public.support USING btree (trust_id, second_held_at) WHERE (second_held_at IS NOT NULL);

--
-- Name: support_not_met; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_not_met ON public.support USING btree (trust_id, began_at) INCLUDE (id, person_id) WHERE ((ended_at IS NULL) AND (first_held_at IS NULL) AND (rather_not_at IS NULL));

--
-- Name: support_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_of_person ON public.support USING btree (trust_id, person_id);

--
-- Name: support_of_worker; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_of_worker ON public.support USING btree (trust_id, worker_id) INCLUDE (id, person_id) WHERE (ended_at IS NULL);

--
-- Name: support_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX support_once ON public.support USING btree (trust_id, referral_id) WHERE ((ended_at IS NULL) AND (referral_id IS NOT NULL));

--
-- Name: support_second; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX support_second ON public.support USING btree (trust_id, first_held_at) INCLUDE (id, person_id) WHERE ((ended_at IS NULL) AND (first_held_at IS NOT NULL) AND (second_held_at IS NULL) AND (rather_not_at IS NULL));

--
-- Name: taxonomy_term_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taxonomy_term_of ON public.taxonomy_term USING btree (taxonomy_id);

--
-- Name: team_manager_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX team_manager_account ON public.team_manager USING btree (trust_id, account_id) WHERE (ended_at IS NULL);

--
-- Name: team_manager_now; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX team_manager_now ON public.team_manager USING btree (trust_id, team_id) WHERE (ended_at IS NULL);

--
-- Name: team_preparation_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX team_preparation_of ON public.team_preparation USING btree (trust_id, team_id, held_on DESC);

--
-- Name: thanks_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX thanks_by ON public.thanks USING btree (trust_id, by_account, at DESC);

--
-- Name: thanks_to; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX thanks_to ON public.thanks USING btree (trust_id, worker_id, at DESC);

--
-- Name: wish_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wish_of ON public.wish USING btree (trust_id, person_id, said_on DESC);

--
-- Name: withholding_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX withholding_of_person ON public.withholding USING btree (trust_id, person_id) WHERE (ended_at IS NULL);

--
-- Name: withholding_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX withholding_open ON public.withholding USING btree (trust_id, item_id) WHERE (ended_at IS NULL);

--
-- Name: withholding_review; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX withholding_review ON public.withholding USING btree (trust_id, review_on) WHERE (ended_at IS NULL);

--
-- Name: worker_ask_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX worker_ask_of ON public.worker_ask USING btree (trust_id, referral_id);

--
-- Name: worker_ask_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX worker_ask_of_person ON public.worker_ask USING btree (trust_id, person_id);

--
-- Name: worker_ask_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX worker_ask_once ON public.worker_ask USING btree (trust_id, referral_id, worker_id) WHERE ((answer IS NULL) AND (taken_back_at IS NULL));

--
-- Name: worker_ask_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX worker_ask_open ON public.worker_ask USING btree (trust_id, worker_id) WHERE ((answer IS NULL) AND (taken_back_at IS NULL));

--
-- Name: worker_experience_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX worker_experience_once ON public.worker_experience USING btree (trust_id, worker_id, item);

--
-- Name: worker_leaving; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX worker_leaving ON public.peer_worker USING btree (trust_id, left_on) WHERE (left_on IS NOT NULL);

--
-- Name: check_interval check_interval_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER check_interval_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.check_interval FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: check_interval check_interval_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER check_interval_stands AFTER UPDATE ON public.check_interval FOR EACH STATEMENT EXECUTE FUNCTION public.keep_standings_by_interval();

--
-- Name: check_interval_term check_interval_term_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER check_interval_term_stands AFTER INSERT OR DELETE OR UPDATE ON public.check_interval_term FOR EACH STATEMENT EXECUTE FUNCTION public.keep_standings_by_interval();

--
-- Name: directory_source directory_source_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_source_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.directory_source FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: support ending_follows_first_meeting; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ending_follows_first_meeting BEFORE UPDATE OF first_held_at ON public.support FOR EACH ROW WHEN ((new.first_held_at IS DISTINCT FROM old.first_held_at)) EXECUTE FUNCTION public.ending_follows_first_meeting();

--
-- Name: stay ending_follows_leaving; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ending_follows_leaving AFTER UPDATE OF left_on ON public.stay FOR EACH ROW WHEN ((new.left_on IS DISTINCT FROM old.left_on)) EXECUTE FUNCTION public.ending_follows_leaving();

--
-- Name: stay ending_follows_undone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ending_follows_undone AFTER UPDATE OF undone_at ON public.stay FOR EACH ROW WHEN ((new.undone_at IS DISTINCT FROM old.undone_at)) EXECUTE FUNCTION public.ending_follows_leaving();

--
-- Name: find_word find_word_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER find_word_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.find_word FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: circle forget_lists; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER forget_lists AFTER INSERT OR DELETE OR UPDATE ON public.circle FOR EACH STATEMENT EXECUTE FUNCTION public.forget_lists();

--
-- Name: lay_word lay_word_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER lay_word_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.lay_word FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: location_access location_access_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER location_access_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.location_access FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: location_address location_address_as_venue; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER location_address_as_venue BEFORE INSERT ON public.location_address FOR EACH ROW EXECUTE FUNCTION public.hidden_as_its_venue();

--
-- Name: location_address location_address_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER location_address_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.location_address FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: location location_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER location_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.location FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: location_position location_position_as_venue; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER location_position_as_venue BEFORE INSERT ON public.location_position FOR EACH ROW EXECUTE FUNCTION public.hidden_as_its_venue();

--
-- Name: location_position location_position_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER location_position_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.location_position FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: location location_stays_hidden; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER location_stays_hidden BEFORE INSERT OR UPDATE ON public.location FOR EACH ROW EXECUTE FUNCTION public.keep_location_hidden();

--
-- Name: membership membership_named; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER membership_named AFTER INSERT OR UPDATE ON public.membership FOR EACH ROW WHEN ((new.role = 'named_person'::text)) EXECUTE FUNCTION public.keep_named_rows();

--
-- Name: note_answer note_answer_words_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER note_answer_words_stay BEFORE UPDATE OF words ON public.note_answer FOR EACH ROW WHEN (((new.words IS DISTINCT FROM old.words) AND (new.words IS NOT NULL))) EXECUTE FUNCTION public.words_stay();

--
-- Name: note_item note_item_words_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER note_item_words_stay BEFORE UPDATE OF words ON public.note_item FOR EACH ROW WHEN (((new.words IS DISTINCT FROM old.words) AND (new.words IS NOT NULL))) EXECUTE FUNCTION public.words_stay();

--
-- Name: note_request note_request_never_longer; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER note_request_never_longer BEFORE UPDATE ON public.note_request FOR EACH ROW WHEN ((CURRENT_USER = 'alongside_app'::name)) EXECUTE FUNCTION public.note_request_never_longer();

--
-- Name: organisation_identifier organisation_identifier_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER organisation_identifier_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.organisation_identifier FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: organisation organisation_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER organisation_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.organisation FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_area place_area_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_area_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_area FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_at_location place_at_location_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_at_location_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_at_location FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_at_location place_at_location_stays_hidden; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_at_location_stays_hidden AFTER INSERT ON public.place_at_location FOR EACH ROW EXECUTE FUNCTION public.keep_venue_hidden();

--
-- Name: place_attribute place_attribute_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_attribute_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_attribute FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place place_changed_at; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_changed_at BEFORE UPDATE ON public.place FOR EACH ROW WHEN ((old.source_digest IS DISTINCT FROM new.source_digest)) EXECUTE FUNCTION public.place_changes();

--
-- Name: place_check place_check_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_check_stands AFTER INSERT ON public.place_check FOR EACH ROW EXECUTE FUNCTION public.keep_place_standing();

--
-- Name: place_contact place_contact_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_contact_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_contact FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_cost place_cost_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_cost_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_cost FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_fact place_fact_hides; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_fact_hides AFTER INSERT OR UPDATE ON public.place_fact FOR EACH ROW WHEN ((new.kind = 'address hidden'::text)) EXECUTE FUNCTION public.keep_hidden_as_said();

--
-- Name: place_fact place_fact_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_fact_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_fact FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_fact place_fact_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_fact_stands AFTER INSERT OR UPDATE ON public.place_fact FOR EACH ROW EXECUTE FUNCTION public.keep_place_standing();

--
-- Name: place_find place_find_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_find_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_find FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_funding place_funding_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_funding_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_funding FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_language place_language_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_language_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_language FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place place_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_phone place_phone_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_phone_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_phone FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_report place_report_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_report_stands AFTER INSERT OR UPDATE ON public.place_report FOR EACH ROW EXECUTE FUNCTION public.keep_place_standing();

--
-- Name: place_schedule place_schedule_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_schedule_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_schedule FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: place_standing place_standing_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER place_standing_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.place_standing FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: plan_entry plan_entry_number_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plan_entry_number_stays BEFORE UPDATE OF number ON public.plan_entry FOR EACH ROW WHEN (((new.number IS DISTINCT FROM old.number) AND (new.number IS NOT NULL))) EXECUTE FUNCTION public.words_stay();

--
-- Name: plan_entry plan_entry_replaces; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plan_entry_replaces BEFORE INSERT ON public.plan_entry FOR EACH ROW EXECUTE FUNCTION public.plan_entry_replaces();

--
-- Name: plan_entry plan_entry_when_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plan_entry_when_stays BEFORE UPDATE OF when_words ON public.plan_entry FOR EACH ROW WHEN (((new.when_words IS DISTINCT FROM old.when_words) AND (new.when_words IS NOT NULL))) EXECUTE FUNCTION public.words_stay();

--
-- Name: plan_entry plan_entry_who_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plan_entry_who_stays BEFORE UPDATE OF who ON public.plan_entry FOR EACH ROW WHEN (((new.who IS DISTINCT FROM old.who) AND (new.who IS NOT NULL))) EXECUTE FUNCTION public.words_stay();

--
-- Name: plan_entry plan_entry_why_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plan_entry_why_stays BEFORE UPDATE OF why ON public.plan_entry FOR EACH ROW WHEN (((new.why IS DISTINCT FROM old.why) AND (new.why IS NOT NULL))) EXECUTE FUNCTION public.words_stay();

--
-- Name: plan_entry plan_entry_words_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER plan_entry_words_stay BEFORE UPDATE OF words ON public.plan_entry FOR EACH ROW WHEN (((new.words IS DISTINCT FROM old.words) AND (new.words IS NOT NULL))) EXECUTE FUNCTION public.words_stay();

--
-- Name: choice_step record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.choice_step FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: connection record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.connection FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: connection_outing record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.connection_outing FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: connection_place record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.connection_place FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: connection_step record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.connection_step FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: connection_words record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.connection_words FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: contact record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.contact FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: contact_record record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.contact_record FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: contact_step record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.contact_step FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: ending record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.ending FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: ending_date record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.ending_date FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: ending_hope record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.ending_hope FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: ending_summary record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.ending_summary FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: ending_talk record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.ending_talk FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: follow_up record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.follow_up FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: handover record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.handover FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: handover_contact record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.handover_contact FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: match_wish record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.match_wish FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: met_before record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.met_before FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: note_answer record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.note_answer FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: note_item record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.note_item FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: offer record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.offer FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: old_list_row record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.old_list_row FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: person_change record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.person_change FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: plan_entry record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.plan_entry FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: plan_sharing record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.plan_sharing FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: record_copy record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.record_copy FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: referral record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.referral FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: shared_words record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.shared_words FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: stay record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.stay FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: stay_leave record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.stay_leave FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: stay_step record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.stay_step FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: support record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.support FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: wish record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.wish FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: worker_ask record_is_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER record_is_closed BEFORE INSERT ON public.worker_ask FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION public.record_is_closed();

--
-- Name: referral referral_clocks_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER referral_clocks_only BEFORE UPDATE ON public.referral FOR EACH ROW EXECUTE FUNCTION public.referral_clocks_only();

--
-- Name: referral referral_put_asks_away; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER referral_put_asks_away AFTER UPDATE OF matched_at, stopped_at ON public.referral FOR EACH ROW WHEN ((((old.matched_at IS NULL) AND (new.matched_at IS NOT NULL)) OR ((old.stopped_at IS NULL) AND (new.stopped_at IS NOT NULL)))) EXECUTE FUNCTION public.put_asks_away();

--
-- Name: stay stay_left; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER stay_left AFTER UPDATE OF left_on, began_on, moved_to, undone_at ON public.stay FOR EACH ROW WHEN (((new.left_on IS DISTINCT FROM old.left_on) OR (new.began_on IS DISTINCT FROM old.began_on) OR (new.moved_to IS DISTINCT FROM old.moved_to) OR (new.undone_at IS DISTINCT FROM old.undone_at))) EXECUTE FUNCTION public.keep_home_held();

--
-- Name: stay stay_told; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER stay_told AFTER INSERT ON public.stay FOR EACH ROW WHEN ((new.left_on IS NOT NULL)) EXECUTE FUNCTION public.keep_home_held();

--
-- Name: supervision_seat supervision_seat_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER supervision_seat_keeps AFTER INSERT OR UPDATE OF held_on, there ON public.supervision_seat FOR EACH ROW WHEN ((new.held_on IS NOT NULL)) EXECUTE FUNCTION public.keep_last_supervised();

--
-- Name: supervision_words supervision_words_stay; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER supervision_words_stay BEFORE UPDATE OF words ON public.supervision_words FOR EACH ROW WHEN ((new.words IS DISTINCT FROM old.words)) EXECUTE FUNCTION public.words_stay();

--
-- Name: support support_put_offers_away; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER support_put_offers_away AFTER UPDATE OF meeting_first ON public.support FOR EACH ROW WHEN ((old.meeting_first AND (NOT new.meeting_first) AND (new.ended_at IS NULL) AND (new.referral_id IS NOT NULL))) EXECUTE FUNCTION public.put_offers_away();

--
-- Name: taxonomy taxonomy_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER taxonomy_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.taxonomy FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: taxonomy_term taxonomy_term_notes_change; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER taxonomy_term_notes_change AFTER INSERT OR DELETE OR UPDATE ON public.taxonomy_term FOR EACH STATEMENT EXECUTE FUNCTION public.note_directory_change();

--
-- Name: absence absence_trust_id_cover_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT absence_trust_id_cover_worker_id_fkey FOREIGN KEY (trust_id, cover_worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: absence absence_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.absence
    ADD CONSTRAINT absence_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: ask_first ask_first_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ask_first
    ADD CONSTRAINT ask_first_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: audit_row audit_row_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_row
    ADD CONSTRAINT audit_row_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: better_off_check better_off_check_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.better_off_check
    ADD CONSTRAINT better_off_check_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: better_off_offer better_off_offer_trust_id_contract_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.better_off_offer
    ADD CONSTRAINT better_off_offer_trust_id_contract_id_fkey FOREIGN KEY (trust_id, contract_id) REFERENCES public.contract(trust_id, id) ON DELETE RESTRICT;

--
-- Name: better_off_offer better_off_offer_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.better_off_offer
    ADD CONSTRAINT better_off_offer_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: check_in check_in_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_in
    ADD CONSTRAINT check_in_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: check_interval_term check_interval_term_kind_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.check_interval_term
    ADD CONSTRAINT check_interval_term_kind_fkey FOREIGN KEY (kind) REFERENCES public.check_interval(kind) ON UPDATE CASCADE ON DELETE RESTRICT;

--
-- Name: choice_step choice_step_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.choice_step
    ADD CONSTRAINT choice_step_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: choice_step choice_step_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.choice_step
    ADD CONSTRAINT choice_step_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: circle circle_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.circle
    ADD CONSTRAINT circle_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: circle circle_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.circle
    ADD CONSTRAINT circle_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: circle circle_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.circle
    ADD CONSTRAINT circle_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: coming_pay coming_pay_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.coming_pay
    ADD CONSTRAINT coming_pay_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: coming_pay coming_pay_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.coming_pay
    ADD CONSTRAINT coming_pay_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: concern_step concern_step_trust_id_concern_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concern_step
    ADD CONSTRAINT concern_step_trust_id_concern_id_fkey FOREIGN KEY (trust_id, concern_id) REFERENCES public.concern(trust_id, id) ON DELETE RESTRICT;

--
-- Name: concern concern_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concern
    ADD CONSTRAINT concern_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: concern concern_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concern
    ADD CONSTRAINT concern_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: concern concern_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concern
    ADD CONSTRAINT concern_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: connection_outing connection_outing_same_person_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_outing
    ADD CONSTRAINT connection_outing_same_person_contact_id FOREIGN KEY (trust_id, contact_id, person_id) REFERENCES public.contact(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: connection_outing connection_outing_trust_id_connection_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_outing
    ADD CONSTRAINT connection_outing_trust_id_connection_id_person_id_fkey FOREIGN KEY (trust_id, connection_id, person_id) REFERENCES public.connection(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: connection_place connection_place_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_place
    ADD CONSTRAINT connection_place_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: connection_place connection_place_trust_id_connection_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_place
    ADD CONSTRAINT connection_place_trust_id_connection_id_person_id_fkey FOREIGN KEY (trust_id, connection_id, person_id) REFERENCES public.connection(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: connection connection_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection
    ADD CONSTRAINT connection_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: connection_step connection_step_trust_id_connection_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_step
    ADD CONSTRAINT connection_step_trust_id_connection_id_person_id_fkey FOREIGN KEY (trust_id, connection_id, person_id) REFERENCES public.connection(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: connection connection_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection
    ADD CONSTRAINT connection_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: connection connection_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection
    ADD CONSTRAINT connection_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: connection_words connection_words_trust_id_connection_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_words
    ADD CONSTRAINT connection_words_trust_id_connection_id_person_id_fkey FOREIGN KEY (trust_id, connection_id, person_id) REFERENCES public.connection(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: connection_words connection_words_trust_id_step_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.connection_words
    ADD CONSTRAINT connection_words_trust_id_step_id_person_id_fkey FOREIGN KEY (trust_id, step_id, person_id) REFERENCES public.connection_step(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: contact_record contact_record_same_person_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_record
    ADD CONSTRAINT contact_record_same_person_contact_id FOREIGN KEY (trust_id, contact_id, person_id) REFERENCES public.contact(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: contact_record contact_record_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_record
    ADD CONSTRAINT contact_record_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: contact contact_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: contact_step contact_step_same_person_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact_step
    ADD CONSTRAINT contact_step_same_person_contact_id FOREIGN KEY (trust_id, contact_id, person_id) REFERENCES public.contact(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: contact contact_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contact
    ADD CONSTRAINT contact_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: contract contract_trust_id_band_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_trust_id_band_id_fkey FOREIGN KEY (trust_id, band_id) REFERENCES public.pay_band(trust_id, id) ON DELETE RESTRICT;

--
-- Name: contract contract_trust_id_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_trust_id_post_id_fkey FOREIGN KEY (trust_id, post_id) REFERENCES public.post(trust_id, id) ON DELETE RESTRICT;

--
-- Name: contract contract_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contract
    ADD CONSTRAINT contract_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: crisis_line crisis_line_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.crisis_line
    ADD CONSTRAINT crisis_line_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: death_effect death_effect_trust_id_death_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death_effect
    ADD CONSTRAINT death_effect_trust_id_death_id_fkey FOREIGN KEY (trust_id, death_id) REFERENCES public.death(trust_id, id) ON DELETE RESTRICT;

--
-- Name: death_read death_read_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death_read
    ADD CONSTRAINT death_read_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: death_read death_read_trust_id_death_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death_read
    ADD CONSTRAINT death_read_trust_id_death_id_fkey FOREIGN KEY (trust_id, death_id) REFERENCES public.death(trust_id, id) ON DELETE RESTRICT;

--
-- Name: death_task death_task_trust_id_death_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death_task
    ADD CONSTRAINT death_task_trust_id_death_id_fkey FOREIGN KEY (trust_id, death_id) REFERENCES public.death(trust_id, id) ON DELETE RESTRICT;

--
-- Name: death_task death_task_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death_task
    ADD CONSTRAINT death_task_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: death death_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death
    ADD CONSTRAINT death_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: death death_trust_id_stay_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.death
    ADD CONSTRAINT death_trust_id_stay_id_fkey FOREIGN KEY (trust_id, stay_id) REFERENCES public.stay(trust_id, id) ON DELETE RESTRICT;

--
-- Name: development_goal development_goal_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.development_goal
    ADD CONSTRAINT development_goal_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: directory_import_row directory_import_row_import_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_import_row
    ADD CONSTRAINT directory_import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES public.directory_import(id) ON DELETE CASCADE;

--
-- Name: directory_import directory_import_source_name_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_import
    ADD CONSTRAINT directory_import_source_name_fkey FOREIGN KEY (source_name) REFERENCES public.directory_source(name) ON DELETE RESTRICT;

--
-- Name: directory_keeper directory_keeper_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_keeper
    ADD CONSTRAINT directory_keeper_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: draft draft_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

--
-- Name: draft draft_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: email_code email_code_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.email_code
    ADD CONSTRAINT email_code_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: email_code email_code_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.email_code
    ADD CONSTRAINT email_code_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: ending_date ending_date_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_date
    ADD CONSTRAINT ending_date_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: ending_date ending_date_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_date
    ADD CONSTRAINT ending_date_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: ending_hope ending_hope_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_hope
    ADD CONSTRAINT ending_hope_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: ending_hope ending_hope_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_hope
    ADD CONSTRAINT ending_hope_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: ending ending_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending
    ADD CONSTRAINT ending_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: ending_summary ending_summary_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_summary
    ADD CONSTRAINT ending_summary_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: ending_summary ending_summary_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_summary
    ADD CONSTRAINT ending_summary_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: ending_talk ending_talk_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_talk
    ADD CONSTRAINT ending_talk_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: ending_talk ending_talk_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending_talk
    ADD CONSTRAINT ending_talk_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: ending ending_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ending
    ADD CONSTRAINT ending_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: expected_date expected_date_trust_id_stay_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.expected_date
    ADD CONSTRAINT expected_date_trust_id_stay_id_fkey FOREIGN KEY (trust_id, stay_id) REFERENCES public.stay(trust_id, id) ON DELETE RESTRICT;

--
-- Name: feedback_step feedback_step_trust_id_feedback_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feedback_step
    ADD CONSTRAINT feedback_step_trust_id_feedback_id_fkey FOREIGN KEY (trust_id, feedback_id) REFERENCES public.feedback(trust_id, id) ON DELETE RESTRICT;

--
-- Name: feedback feedback_trust_id_about_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feedback
    ADD CONSTRAINT feedback_trust_id_about_worker_id_fkey FOREIGN KEY (trust_id, about_worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: feedback feedback_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feedback
    ADD CONSTRAINT feedback_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: feedback feedback_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feedback
    ADD CONSTRAINT feedback_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: follow_up follow_up_trust_id_stay_id_person_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT follow_up_trust_id_stay_id_person_id_team_id_fkey FOREIGN KEY (trust_id, stay_id, person_id, team_id) REFERENCES public.stay(trust_id, id, person_id, team_id) ON DELETE RESTRICT;

--
-- Name: full_time_week full_time_week_trust_id_framework_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.full_time_week
    ADD CONSTRAINT full_time_week_trust_id_framework_id_fkey FOREIGN KEY (trust_id, framework_id) REFERENCES public.pay_framework(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_agreement group_agreement_trust_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_agreement
    ADD CONSTRAINT group_agreement_trust_id_group_id_fkey FOREIGN KEY (trust_id, group_id) REFERENCES public.peer_group(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_came group_came_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_came
    ADD CONSTRAINT group_came_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_came group_came_trust_id_session_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_came
    ADD CONSTRAINT group_came_trust_id_session_id_group_id_fkey FOREIGN KEY (trust_id, session_id, group_id) REFERENCES public.group_session(trust_id, id, group_id) ON DELETE RESTRICT;

--
-- Name: group_change group_change_trust_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_change
    ADD CONSTRAINT group_change_trust_id_group_id_fkey FOREIGN KEY (trust_id, group_id) REFERENCES public.peer_group(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_facilitator group_facilitator_trust_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_facilitator
    ADD CONSTRAINT group_facilitator_trust_id_group_id_fkey FOREIGN KEY (trust_id, group_id) REFERENCES public.peer_group(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_facilitator group_facilitator_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_facilitator
    ADD CONSTRAINT group_facilitator_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_feedback group_feedback_trust_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_feedback
    ADD CONSTRAINT group_feedback_trust_id_group_id_fkey FOREIGN KEY (trust_id, group_id) REFERENCES public.peer_group(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_link group_link_trust_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_link
    ADD CONSTRAINT group_link_trust_id_group_id_fkey FOREIGN KEY (trust_id, group_id) REFERENCES public.peer_group(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_listing group_listing_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_listing
    ADD CONSTRAINT group_listing_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: group_note group_note_trust_id_session_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_note
    ADD CONSTRAINT group_note_trust_id_session_id_group_id_fkey FOREIGN KEY (trust_id, session_id, group_id) REFERENCES public.group_session(trust_id, id, group_id) ON DELETE RESTRICT;

--
-- Name: group_place group_place_trust_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_place
    ADD CONSTRAINT group_place_trust_id_group_id_fkey FOREIGN KEY (trust_id, group_id) REFERENCES public.peer_group(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_place group_place_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_place
    ADD CONSTRAINT group_place_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_register group_register_trust_id_corrects_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_register
    ADD CONSTRAINT group_register_trust_id_corrects_fkey FOREIGN KEY (trust_id, corrects) REFERENCES public.group_register(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_register group_register_trust_id_session_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_register
    ADD CONSTRAINT group_register_trust_id_session_id_group_id_fkey FOREIGN KEY (trust_id, session_id, group_id) REFERENCES public.group_session(trust_id, id, group_id) ON DELETE RESTRICT;

--
-- Name: group_series group_series_trust_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_series
    ADD CONSTRAINT group_series_trust_id_group_id_fkey FOREIGN KEY (trust_id, group_id) REFERENCES public.peer_group(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_session_step group_session_step_trust_id_session_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_session_step
    ADD CONSTRAINT group_session_step_trust_id_session_id_group_id_fkey FOREIGN KEY (trust_id, session_id, group_id) REFERENCES public.group_session(trust_id, id, group_id) ON DELETE RESTRICT;

--
-- Name: group_session group_session_trust_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_session
    ADD CONSTRAINT group_session_trust_id_group_id_fkey FOREIGN KEY (trust_id, group_id) REFERENCES public.peer_group(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_session group_session_trust_id_series_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_session
    ADD CONSTRAINT group_session_trust_id_series_id_fkey FOREIGN KEY (trust_id, series_id) REFERENCES public.group_series(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_worked group_worked_trust_id_register_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_worked
    ADD CONSTRAINT group_worked_trust_id_register_id_fkey FOREIGN KEY (trust_id, register_id) REFERENCES public.group_register(trust_id, id) ON DELETE RESTRICT;

--
-- Name: group_worked group_worked_trust_id_session_id_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_worked
    ADD CONSTRAINT group_worked_trust_id_session_id_group_id_fkey FOREIGN KEY (trust_id, session_id, group_id) REFERENCES public.group_session(trust_id, id, group_id) ON DELETE RESTRICT;

--
-- Name: group_worked group_worked_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.group_worked
    ADD CONSTRAINT group_worked_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: growth_step growth_step_by_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.growth_step
    ADD CONSTRAINT growth_step_by_account_fkey FOREIGN KEY (by_account) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: growth_step growth_step_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.growth_step
    ADD CONSTRAINT growth_step_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: handover_contact handover_contact_same_person_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover_contact
    ADD CONSTRAINT handover_contact_same_person_contact_id FOREIGN KEY (trust_id, contact_id, person_id) REFERENCES public.contact(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: handover_contact handover_contact_trust_id_handover_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover_contact
    ADD CONSTRAINT handover_contact_trust_id_handover_id_fkey FOREIGN KEY (trust_id, handover_id) REFERENCES public.handover(trust_id, id) ON DELETE RESTRICT;

--
-- Name: handover_contact handover_contact_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover_contact
    ADD CONSTRAINT handover_contact_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: handover_contact handover_contact_trust_id_teller_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover_contact
    ADD CONSTRAINT handover_contact_trust_id_teller_worker_id_fkey FOREIGN KEY (trust_id, teller_worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: handover handover_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT handover_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: handover handover_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT handover_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: handover handover_trust_id_to_support_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT handover_trust_id_to_support_id_fkey FOREIGN KEY (trust_id, to_support_id) REFERENCES public.support(trust_id, id) ON DELETE RESTRICT;

--
-- Name: handover handover_trust_id_to_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT handover_trust_id_to_worker_id_fkey FOREIGN KEY (trust_id, to_worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: host_team host_team_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.host_team
    ADD CONSTRAINT host_team_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: hours_ask hours_ask_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hours_ask
    ADD CONSTRAINT hours_ask_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: hours_entry hours_entry_trust_id_corrects_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hours_entry
    ADD CONSTRAINT hours_entry_trust_id_corrects_fkey FOREIGN KEY (trust_id, corrects) REFERENCES public.hours_entry(trust_id, id) ON DELETE RESTRICT;

--
-- Name: hours_entry hours_entry_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.hours_entry
    ADD CONSTRAINT hours_entry_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: invitation invitation_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: invitation invitation_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: keep_away keep_away_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.keep_away
    ADD CONSTRAINT keep_away_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: keep_away keep_away_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.keep_away
    ADD CONSTRAINT keep_away_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: lay_word lay_word_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lay_word
    ADD CONSTRAINT lay_word_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: lead_cover lead_cover_cover_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lead_cover
    ADD CONSTRAINT lead_cover_cover_account_id_fkey FOREIGN KEY (cover_account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: lead_cover lead_cover_lead_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lead_cover
    ADD CONSTRAINT lead_cover_lead_account_id_fkey FOREIGN KEY (lead_account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: lead_cover lead_cover_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lead_cover
    ADD CONSTRAINT lead_cover_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: lead_cover lead_cover_trust_id_membership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lead_cover
    ADD CONSTRAINT lead_cover_trust_id_membership_id_fkey FOREIGN KEY (trust_id, membership_id) REFERENCES public.membership(trust_id, id) ON DELETE RESTRICT;

--
-- Name: leave_booking leave_booking_trust_id_absence_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leave_booking
    ADD CONSTRAINT leave_booking_trust_id_absence_id_fkey FOREIGN KEY (trust_id, absence_id) REFERENCES public.absence(trust_id, id) ON DELETE RESTRICT;

--
-- Name: leave_booking leave_booking_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leave_booking
    ADD CONSTRAINT leave_booking_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: leave_carried leave_carried_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leave_carried
    ADD CONSTRAINT leave_carried_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: leave_rule leave_rule_trust_id_framework_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leave_rule
    ADD CONSTRAINT leave_rule_trust_id_framework_id_fkey FOREIGN KEY (trust_id, framework_id) REFERENCES public.pay_framework(trust_id, id) ON DELETE RESTRICT;

--
-- Name: lived_decision lived_decision_trust_id_meeting_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_decision
    ADD CONSTRAINT lived_decision_trust_id_meeting_id_fkey FOREIGN KEY (trust_id, meeting_id) REFERENCES public.lived_meeting(trust_id, id) ON DELETE RESTRICT;

--
-- Name: lived_decision lived_decision_trust_id_question_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_decision
    ADD CONSTRAINT lived_decision_trust_id_question_id_fkey FOREIGN KEY (trust_id, question_id) REFERENCES public.lived_question(trust_id, id) ON DELETE RESTRICT;

--
-- Name: lived_meeting lived_meeting_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_meeting
    ADD CONSTRAINT lived_meeting_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: lived_member lived_member_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_member
    ADD CONSTRAINT lived_member_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: lived_member lived_member_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_member
    ADD CONSTRAINT lived_member_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: lived_member lived_member_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_member
    ADD CONSTRAINT lived_member_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: lived_outcome lived_outcome_trust_id_question_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_outcome
    ADD CONSTRAINT lived_outcome_trust_id_question_id_fkey FOREIGN KEY (trust_id, question_id) REFERENCES public.lived_question(trust_id, id) ON DELETE RESTRICT;

--
-- Name: lived_page lived_page_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_page
    ADD CONSTRAINT lived_page_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: lived_question lived_question_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lived_question
    ADD CONSTRAINT lived_question_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: location_access location_access_location_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location_access
    ADD CONSTRAINT location_access_location_id_fkey FOREIGN KEY (location_id) REFERENCES public.location(id) ON DELETE CASCADE;

--
-- Name: location_address location_address_location_id_hidden_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location_address
    ADD CONSTRAINT location_address_location_id_hidden_fkey FOREIGN KEY (location_id, hidden) REFERENCES public.location(id, address_hidden) ON UPDATE CASCADE ON DELETE CASCADE;

--
-- Name: location location_last_seen_in_run_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location
    ADD CONSTRAINT location_last_seen_in_run_fkey FOREIGN KEY (last_seen_in_run) REFERENCES public.directory_import(id) ON DELETE RESTRICT;

--
-- Name: location_position location_position_location_id_hidden_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location_position
    ADD CONSTRAINT location_position_location_id_hidden_fkey FOREIGN KEY (location_id, hidden) REFERENCES public.location(id, address_hidden) ON UPDATE CASCADE ON DELETE CASCADE;

--
-- Name: location location_source_name_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.location
    ADD CONSTRAINT location_source_name_fkey FOREIGN KEY (source_name) REFERENCES public.directory_source(name) ON DELETE RESTRICT;

--
-- Name: mail mail_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: match_wish match_wish_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.match_wish
    ADD CONSTRAINT match_wish_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: membership membership_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: membership membership_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: membership membership_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT membership_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: met_before met_before_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.met_before
    ADD CONSTRAINT met_before_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: met_before met_before_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.met_before
    ADD CONSTRAINT met_before_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: not_agreed not_agreed_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.not_agreed
    ADD CONSTRAINT not_agreed_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: not_agreed not_agreed_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.not_agreed
    ADD CONSTRAINT not_agreed_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: note_answer note_answer_same_person_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_answer
    ADD CONSTRAINT note_answer_same_person_item_id FOREIGN KEY (trust_id, item_id, person_id) REFERENCES public.note_item(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: note_answer note_answer_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_answer
    ADD CONSTRAINT note_answer_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: note_item note_item_same_person_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_item
    ADD CONSTRAINT note_item_same_person_contact_id FOREIGN KEY (trust_id, contact_id, person_id) REFERENCES public.contact(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: note_item note_item_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_item
    ADD CONSTRAINT note_item_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: note_request note_request_same_person_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_request
    ADD CONSTRAINT note_request_same_person_contact_id FOREIGN KEY (trust_id, contact_id, person_id) REFERENCES public.contact(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: note_request note_request_same_person_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_request
    ADD CONSTRAINT note_request_same_person_item_id FOREIGN KEY (trust_id, item_id, person_id) REFERENCES public.note_item(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: note_request note_request_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.note_request
    ADD CONSTRAINT note_request_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: offer offer_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: offer offer_trust_id_referral_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_trust_id_referral_id_fkey FOREIGN KEY (trust_id, referral_id) REFERENCES public.referral(trust_id, id) ON DELETE RESTRICT;

--
-- Name: offer offer_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.offer
    ADD CONSTRAINT offer_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: old_list_row old_list_row_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.old_list_row
    ADD CONSTRAINT old_list_row_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: old_list_row old_list_row_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.old_list_row
    ADD CONSTRAINT old_list_row_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: old_list_row old_list_row_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.old_list_row
    ADD CONSTRAINT old_list_row_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: old_list_row old_list_row_trust_id_referral_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.old_list_row
    ADD CONSTRAINT old_list_row_trust_id_referral_id_fkey FOREIGN KEY (trust_id, referral_id) REFERENCES public.referral(trust_id, id) ON DELETE RESTRICT;

--
-- Name: on_call on_call_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.on_call
    ADD CONSTRAINT on_call_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: organisation_identifier organisation_identifier_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation_identifier
    ADD CONSTRAINT organisation_identifier_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id) ON DELETE CASCADE;

--
-- Name: organisation organisation_last_seen_in_run_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_last_seen_in_run_fkey FOREIGN KEY (last_seen_in_run) REFERENCES public.directory_import(id) ON DELETE RESTRICT;

--
-- Name: organisation organisation_source_name_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_source_name_fkey FOREIGN KEY (source_name) REFERENCES public.directory_source(name) ON DELETE RESTRICT;

--
-- Name: other_service other_service_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.other_service
    ADD CONSTRAINT other_service_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: out_now out_now_same_person_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.out_now
    ADD CONSTRAINT out_now_same_person_contact_id FOREIGN KEY (trust_id, contact_id, person_id) REFERENCES public.contact(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: own_part_look own_part_look_trust_id_share_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_part_look
    ADD CONSTRAINT own_part_look_trust_id_share_id_fkey FOREIGN KEY (trust_id, share_id) REFERENCES public.own_part_share(trust_id, id) ON DELETE RESTRICT;

--
-- Name: own_part_share own_part_share_reader_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_part_share
    ADD CONSTRAINT own_part_share_reader_account_id_fkey FOREIGN KEY (reader_account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: own_part_share own_part_share_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_part_share
    ADD CONSTRAINT own_part_share_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: own_part own_part_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_part
    ADD CONSTRAINT own_part_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: passkey passkey_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

--
-- Name: passkey_challenge passkey_challenge_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkey_challenge
    ADD CONSTRAINT passkey_challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

--
-- Name: pattern_day pattern_day_trust_id_pattern_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pattern_day
    ADD CONSTRAINT pattern_day_trust_id_pattern_id_fkey FOREIGN KEY (trust_id, pattern_id) REFERENCES public.pattern(trust_id, id) ON DELETE RESTRICT;

--
-- Name: pattern pattern_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pattern
    ADD CONSTRAINT pattern_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: pay_band pay_band_trust_id_framework_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pay_band
    ADD CONSTRAINT pay_band_trust_id_framework_id_fkey FOREIGN KEY (trust_id, framework_id) REFERENCES public.pay_framework(trust_id, id) ON DELETE RESTRICT;

--
-- Name: pay_framework pay_framework_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pay_framework
    ADD CONSTRAINT pay_framework_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: pay_rate pay_rate_trust_id_band_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pay_rate
    ADD CONSTRAINT pay_rate_trust_id_band_id_fkey FOREIGN KEY (trust_id, band_id) REFERENCES public.pay_band(trust_id, id) ON DELETE RESTRICT;

--
-- Name: peer_group peer_group_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.peer_group
    ADD CONSTRAINT peer_group_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: peer_group peer_group_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.peer_group
    ADD CONSTRAINT peer_group_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: peer_worker peer_worker_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.peer_worker
    ADD CONSTRAINT peer_worker_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: peer_worker peer_worker_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.peer_worker
    ADD CONSTRAINT peer_worker_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: person person_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: person_change person_change_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_change
    ADD CONSTRAINT person_change_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: person person_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: place_area place_area_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_area
    ADD CONSTRAINT place_area_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place_at_location place_at_location_location_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_at_location
    ADD CONSTRAINT place_at_location_location_id_fkey FOREIGN KEY (location_id) REFERENCES public.location(id) ON DELETE RESTRICT;

--
-- Name: place_at_location place_at_location_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_at_location
    ADD CONSTRAINT place_at_location_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place_attribute place_attribute_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_attribute
    ADD CONSTRAINT place_attribute_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place_attribute place_attribute_term_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_attribute
    ADD CONSTRAINT place_attribute_term_id_fkey FOREIGN KEY (term_id) REFERENCES public.taxonomy_term(id) ON DELETE RESTRICT;

--
-- Name: place_check place_check_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_check
    ADD CONSTRAINT place_check_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_contact place_contact_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_contact
    ADD CONSTRAINT place_contact_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place_correction place_correction_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_correction
    ADD CONSTRAINT place_correction_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_correction place_correction_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_correction
    ADD CONSTRAINT place_correction_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: place_cost place_cost_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_cost
    ADD CONSTRAINT place_cost_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place_edit place_edit_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_edit
    ADD CONSTRAINT place_edit_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_fact place_fact_other_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_fact
    ADD CONSTRAINT place_fact_other_place_id_fkey FOREIGN KEY (other_place_id) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_fact place_fact_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_fact
    ADD CONSTRAINT place_fact_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_fact place_fact_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_fact
    ADD CONSTRAINT place_fact_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: place_find place_find_location_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_find
    ADD CONSTRAINT place_find_location_id_fkey FOREIGN KEY (location_id) REFERENCES public.location(id) ON DELETE CASCADE;

--
-- Name: place_find place_find_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_find
    ADD CONSTRAINT place_find_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place_funding place_funding_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_funding
    ADD CONSTRAINT place_funding_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place_language place_language_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_language
    ADD CONSTRAINT place_language_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place place_last_seen_in_run_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_last_seen_in_run_fkey FOREIGN KEY (last_seen_in_run) REFERENCES public.directory_import(id) ON DELETE RESTRICT;

--
-- Name: place_link place_link_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_link
    ADD CONSTRAINT place_link_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_link place_link_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_link
    ADD CONSTRAINT place_link_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: place_note place_note_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_note
    ADD CONSTRAINT place_note_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_note place_note_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_note
    ADD CONSTRAINT place_note_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: place place_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id) ON DELETE RESTRICT;

--
-- Name: place_pair place_pair_place_a_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_pair
    ADD CONSTRAINT place_pair_place_a_fkey FOREIGN KEY (place_a) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_pair place_pair_place_b_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_pair
    ADD CONSTRAINT place_pair_place_b_fkey FOREIGN KEY (place_b) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_phone place_phone_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_phone
    ADD CONSTRAINT place_phone_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place_report place_report_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_report
    ADD CONSTRAINT place_report_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: place_schedule place_schedule_location_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_schedule
    ADD CONSTRAINT place_schedule_location_id_fkey FOREIGN KEY (location_id) REFERENCES public.location(id) ON DELETE RESTRICT;

--
-- Name: place_schedule place_schedule_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_schedule
    ADD CONSTRAINT place_schedule_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place place_source_name_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_source_name_fkey FOREIGN KEY (source_name) REFERENCES public.directory_source(name) ON DELETE RESTRICT;

--
-- Name: place_standing place_standing_place_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_standing
    ADD CONSTRAINT place_standing_place_id_fkey FOREIGN KEY (place_id) REFERENCES public.place(id) ON DELETE CASCADE;

--
-- Name: place_standing place_standing_same_as_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_standing
    ADD CONSTRAINT place_standing_same_as_fkey FOREIGN KEY (same_as) REFERENCES public.place(id) ON DELETE RESTRICT;

--
-- Name: plan_entry plan_entry_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_entry
    ADD CONSTRAINT plan_entry_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: plan_entry plan_entry_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_entry
    ADD CONSTRAINT plan_entry_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: plan_sharing plan_sharing_same_person_support_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_sharing
    ADD CONSTRAINT plan_sharing_same_person_support_id FOREIGN KEY (trust_id, support_id, person_id) REFERENCES public.support(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: plan_sharing plan_sharing_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_sharing
    ADD CONSTRAINT plan_sharing_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: post_term post_term_trust_id_band_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_term
    ADD CONSTRAINT post_term_trust_id_band_id_fkey FOREIGN KEY (trust_id, band_id) REFERENCES public.pay_band(trust_id, id) ON DELETE RESTRICT;

--
-- Name: post_term post_term_trust_id_post_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_term
    ADD CONSTRAINT post_term_trust_id_post_id_fkey FOREIGN KEY (trust_id, post_id) REFERENCES public.post(trust_id, id) ON DELETE RESTRICT;

--
-- Name: post_term post_term_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post_term
    ADD CONSTRAINT post_term_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: post post_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.post
    ADD CONSTRAINT post_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: readiness_again readiness_again_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_again
    ADD CONSTRAINT readiness_again_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: readiness_again readiness_again_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_again
    ADD CONSTRAINT readiness_again_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: readiness_entry readiness_entry_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_entry
    ADD CONSTRAINT readiness_entry_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: readiness_entry readiness_entry_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_entry
    ADD CONSTRAINT readiness_entry_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: readiness_exception readiness_exception_signed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_exception
    ADD CONSTRAINT readiness_exception_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: readiness_exception readiness_exception_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_exception
    ADD CONSTRAINT readiness_exception_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: readiness_exception readiness_exception_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_exception
    ADD CONSTRAINT readiness_exception_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: readiness_item readiness_item_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_item
    ADD CONSTRAINT readiness_item_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: readiness_item readiness_item_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_item
    ADD CONSTRAINT readiness_item_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: readiness_look readiness_look_by_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_look
    ADD CONSTRAINT readiness_look_by_account_fkey FOREIGN KEY (by_account) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: readiness_look readiness_look_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_look
    ADD CONSTRAINT readiness_look_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: readiness_look readiness_look_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_look
    ADD CONSTRAINT readiness_look_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: readiness_signature readiness_signature_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_signature
    ADD CONSTRAINT readiness_signature_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: readiness_signature readiness_signature_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_signature
    ADD CONSTRAINT readiness_signature_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: readiness_signature readiness_signature_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readiness_signature
    ADD CONSTRAINT readiness_signature_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: record_copy record_copy_same_person_contact_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.record_copy
    ADD CONSTRAINT record_copy_same_person_contact_id FOREIGN KEY (trust_id, contact_id, person_id) REFERENCES public.contact(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: referral_code referral_code_trust_id_referral_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral_code
    ADD CONSTRAINT referral_code_trust_id_referral_id_fkey FOREIGN KEY (trust_id, referral_id) REFERENCES public.referral(trust_id, id) ON DELETE RESTRICT;

--
-- Name: referral referral_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: referral referral_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: referral referral_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: referral referral_trust_id_ward_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referral
    ADD CONSTRAINT referral_trust_id_ward_id_fkey FOREIGN KEY (trust_id, ward_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: session session_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;

--
-- Name: session session_trust_id_membership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_trust_id_membership_id_fkey FOREIGN KEY (trust_id, membership_id) REFERENCES public.membership(trust_id, id) ON DELETE RESTRICT;

--
-- Name: set_up_step set_up_step_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.set_up_step
    ADD CONSTRAINT set_up_step_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: set_up_task set_up_task_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.set_up_task
    ADD CONSTRAINT set_up_task_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: setting_change setting_change_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.setting_change
    ADD CONSTRAINT setting_change_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: shared_words shared_words_trust_id_circle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shared_words
    ADD CONSTRAINT shared_words_trust_id_circle_id_fkey FOREIGN KEY (trust_id, circle_id) REFERENCES public.circle(trust_id, id) ON DELETE RESTRICT;

--
-- Name: sickness_total sickness_total_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sickness_total
    ADD CONSTRAINT sickness_total_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: stay_leave stay_leave_trust_id_stay_id_person_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stay_leave
    ADD CONSTRAINT stay_leave_trust_id_stay_id_person_id_team_id_fkey FOREIGN KEY (trust_id, stay_id, person_id, team_id) REFERENCES public.stay(trust_id, id, person_id, team_id) ON DELETE RESTRICT;

--
-- Name: stay stay_moved_to; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stay
    ADD CONSTRAINT stay_moved_to FOREIGN KEY (trust_id, moved_to) REFERENCES public.stay(trust_id, id) ON DELETE RESTRICT;

--
-- Name: stay_step stay_step_trust_id_stay_id_person_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stay_step
    ADD CONSTRAINT stay_step_trust_id_stay_id_person_id_team_id_fkey FOREIGN KEY (trust_id, stay_id, person_id, team_id) REFERENCES public.stay(trust_id, id, person_id, team_id) ON DELETE RESTRICT;

--
-- Name: stay stay_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stay
    ADD CONSTRAINT stay_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: stay stay_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stay
    ADD CONSTRAINT stay_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: stored_file_part stored_file_part_trust_id_file_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stored_file_part
    ADD CONSTRAINT stored_file_part_trust_id_file_id_fkey FOREIGN KEY (trust_id, file_id) REFERENCES public.stored_file(trust_id, id) ON DELETE RESTRICT;

--
-- Name: stored_file stored_file_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stored_file
    ADD CONSTRAINT stored_file_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: supervision_action supervision_action_by_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_action
    ADD CONSTRAINT supervision_action_by_account_fkey FOREIGN KEY (by_account) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: supervision_action_step supervision_action_step_trust_id_action_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_action_step
    ADD CONSTRAINT supervision_action_step_trust_id_action_id_fkey FOREIGN KEY (trust_id, action_id) REFERENCES public.supervision_action(trust_id, id) ON DELETE RESTRICT;

--
-- Name: supervision_action_step supervision_action_step_trust_id_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_action_step
    ADD CONSTRAINT supervision_action_step_trust_id_session_id_fkey FOREIGN KEY (trust_id, session_id) REFERENCES public.supervision_session(trust_id, id) ON DELETE RESTRICT;

--
-- Name: supervision_action supervision_action_trust_id_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_action
    ADD CONSTRAINT supervision_action_trust_id_session_id_fkey FOREIGN KEY (trust_id, session_id) REFERENCES public.supervision_session(trust_id, id) ON DELETE RESTRICT;

--
-- Name: supervision_arrangement supervision_arrangement_stand_in_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_arrangement
    ADD CONSTRAINT supervision_arrangement_stand_in_account_id_fkey FOREIGN KEY (stand_in_account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: supervision_arrangement supervision_arrangement_supervisor_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_arrangement
    ADD CONSTRAINT supervision_arrangement_supervisor_account_id_fkey FOREIGN KEY (supervisor_account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: supervision_arrangement supervision_arrangement_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_arrangement
    ADD CONSTRAINT supervision_arrangement_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: supervision_frequency supervision_frequency_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_frequency
    ADD CONSTRAINT supervision_frequency_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: supervision_move supervision_move_trust_id_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_move
    ADD CONSTRAINT supervision_move_trust_id_session_id_fkey FOREIGN KEY (trust_id, session_id) REFERENCES public.supervision_session(trust_id, id) ON DELETE RESTRICT;

--
-- Name: supervision_seat supervision_seat_trust_id_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_seat
    ADD CONSTRAINT supervision_seat_trust_id_session_id_fkey FOREIGN KEY (trust_id, session_id) REFERENCES public.supervision_session(trust_id, id) ON DELETE RESTRICT;

--
-- Name: supervision_seat supervision_seat_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_seat
    ADD CONSTRAINT supervision_seat_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: supervision_session supervision_session_held_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_session
    ADD CONSTRAINT supervision_session_held_by_fkey FOREIGN KEY (held_by) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: supervision_session supervision_session_stand_in_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_session
    ADD CONSTRAINT supervision_session_stand_in_account_id_fkey FOREIGN KEY (stand_in_account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: supervision_session supervision_session_supervisor_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_session
    ADD CONSTRAINT supervision_session_supervisor_account_id_fkey FOREIGN KEY (supervisor_account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: supervision_session supervision_session_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_session
    ADD CONSTRAINT supervision_session_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: supervision_words supervision_words_trust_id_corrects_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_words
    ADD CONSTRAINT supervision_words_trust_id_corrects_fkey FOREIGN KEY (trust_id, corrects) REFERENCES public.supervision_words(trust_id, id) ON DELETE RESTRICT;

--
-- Name: supervision_words supervision_words_trust_id_session_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_words
    ADD CONSTRAINT supervision_words_trust_id_session_id_fkey FOREIGN KEY (trust_id, session_id) REFERENCES public.supervision_session(trust_id, id) ON DELETE RESTRICT;

--
-- Name: support support_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support
    ADD CONSTRAINT support_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: support support_trust_id_referral_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support
    ADD CONSTRAINT support_trust_id_referral_id_fkey FOREIGN KEY (trust_id, referral_id) REFERENCES public.referral(trust_id, id) ON DELETE RESTRICT;

--
-- Name: support support_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.support
    ADD CONSTRAINT support_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: taxonomy taxonomy_source_name_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taxonomy
    ADD CONSTRAINT taxonomy_source_name_fkey FOREIGN KEY (source_name) REFERENCES public.directory_source(name) ON DELETE RESTRICT;

--
-- Name: taxonomy_term taxonomy_term_source_name_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taxonomy_term
    ADD CONSTRAINT taxonomy_term_source_name_fkey FOREIGN KEY (source_name) REFERENCES public.directory_source(name) ON DELETE RESTRICT;

--
-- Name: taxonomy_term taxonomy_term_taxonomy_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taxonomy_term
    ADD CONSTRAINT taxonomy_term_taxonomy_id_fkey FOREIGN KEY (taxonomy_id) REFERENCES public.taxonomy(id) ON DELETE RESTRICT;

--
-- Name: team_manager team_manager_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_manager
    ADD CONSTRAINT team_manager_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: team_manager team_manager_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_manager
    ADD CONSTRAINT team_manager_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: team_manager team_manager_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_manager
    ADD CONSTRAINT team_manager_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: team_preparation_peer team_preparation_peer_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_preparation_peer
    ADD CONSTRAINT team_preparation_peer_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: team_preparation_peer team_preparation_peer_trust_id_preparation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_preparation_peer
    ADD CONSTRAINT team_preparation_peer_trust_id_preparation_id_fkey FOREIGN KEY (trust_id, preparation_id) REFERENCES public.team_preparation(trust_id, id) ON DELETE RESTRICT;

--
-- Name: team_preparation_role team_preparation_role_trust_id_preparation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_preparation_role
    ADD CONSTRAINT team_preparation_role_trust_id_preparation_id_fkey FOREIGN KEY (trust_id, preparation_id) REFERENCES public.team_preparation(trust_id, id) ON DELETE RESTRICT;

--
-- Name: team_preparation team_preparation_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_preparation
    ADD CONSTRAINT team_preparation_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: team_preparation team_preparation_trust_id_team_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.team_preparation
    ADD CONSTRAINT team_preparation_trust_id_team_id_fkey FOREIGN KEY (trust_id, team_id) REFERENCES public.host_team(trust_id, id) ON DELETE RESTRICT;

--
-- Name: thanks thanks_by_account_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.thanks
    ADD CONSTRAINT thanks_by_account_fkey FOREIGN KEY (by_account) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: thanks thanks_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.thanks
    ADD CONSTRAINT thanks_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: trust_setting trust_setting_trust_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trust_setting
    ADD CONSTRAINT trust_setting_trust_id_fkey FOREIGN KEY (trust_id) REFERENCES public.trust(id) ON DELETE RESTRICT;

--
-- Name: wish wish_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wish
    ADD CONSTRAINT wish_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: withholding withholding_same_person_item_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.withholding
    ADD CONSTRAINT withholding_same_person_item_id FOREIGN KEY (trust_id, item_id, person_id) REFERENCES public.note_item(trust_id, id, person_id) ON DELETE RESTRICT;

--
-- Name: worker_ask worker_ask_trust_id_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_ask
    ADD CONSTRAINT worker_ask_trust_id_person_id_fkey FOREIGN KEY (trust_id, person_id) REFERENCES public.person(trust_id, id) ON DELETE RESTRICT;

--
-- Name: worker_ask worker_ask_trust_id_referral_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_ask
    ADD CONSTRAINT worker_ask_trust_id_referral_id_fkey FOREIGN KEY (trust_id, referral_id) REFERENCES public.referral(trust_id, id) ON DELETE RESTRICT;

--
-- Name: worker_ask worker_ask_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_ask
    ADD CONSTRAINT worker_ask_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: worker_experience worker_experience_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_experience
    ADD CONSTRAINT worker_experience_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: worker_limit worker_limit_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_limit
    ADD CONSTRAINT worker_limit_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE RESTRICT;

--
-- Name: worker_limit worker_limit_trust_id_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_limit
    ADD CONSTRAINT worker_limit_trust_id_worker_id_fkey FOREIGN KEY (trust_id, worker_id) REFERENCES public.peer_worker(trust_id, id) ON DELETE RESTRICT;

--
-- Name: absence; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.absence ENABLE ROW LEVEL SECURITY;

--
-- Name: absence absence_by_named; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY absence_by_named ON public.absence FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text)));

--
-- Name: absence absence_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY absence_end ON public.absence FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text])) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: absence absence_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY absence_put ON public.absence FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text])) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: absence absence_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY absence_read ON public.absence FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'peer_worker'::text]))));

--
-- Name: account; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.account ENABLE ROW LEVEL SECURITY;

--
-- Name: account account_change_self; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY account_change_self ON public.account FOR UPDATE TO alongside_app USING ((id = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: account account_colleagues; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY account_colleagues ON public.account FOR SELECT TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'peer_worker'::text, 'host_team'::text, 'named_person'::text, 'manager'::text, 'pals'::text, 'advocate'::text])) AND (id = ANY (( SELECT public.trust_staff() AS trust_staff)::uuid[]))));

--
-- Name: account account_make; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY account_make ON public.account FOR INSERT TO alongside_app WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['administrator'::text, 'lead'::text, 'system'::text, 'person'::text])) AND (email IS NULL) AND (password_hash IS NULL)));

--
-- Name: account account_self; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY account_self ON public.account FOR SELECT TO alongside_app USING ((id = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: worker_ask ask_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ask_by_lead ON public.worker_ask TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: worker_ask ask_by_named; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ask_by_named ON public.worker_ask TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))));

--
-- Name: ask_first; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ask_first ENABLE ROW LEVEL SECURITY;

--
-- Name: ask_first ask_first_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ask_first_read ON public.ask_first FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: ask_first ask_first_say; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ask_first_say ON public.ask_first FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: ask_first ask_first_unsay; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ask_first_unsay ON public.ask_first FOR DELETE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: audit_head; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_head ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_head audit_head_system; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY audit_head_system ON public.audit_head TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text)) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text));

--
-- Name: audit_row audit_looks_at_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY audit_looks_at_me ON public.audit_row FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND look AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: audit_row; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.audit_row ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_row audit_sealer_numbers; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY audit_sealer_numbers ON public.audit_row FOR UPDATE TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (seq IS NULL))) WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (seq IS NOT NULL)));

--
-- Name: audit_row audit_sealer_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY audit_sealer_reads ON public.audit_row FOR SELECT TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text));

--
-- Name: audit_row audit_write; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY audit_write ON public.audit_row FOR INSERT TO alongside_app WITH CHECK ((((NOT (trust_id IS DISTINCT FROM ( SELECT public.viewer_trust() AS viewer_trust))) AND (NOT (account_id IS DISTINCT FROM ( SELECT public.viewer_account() AS viewer_account)))) OR (( SELECT public.viewer_role() AS viewer_role) = 'system'::text)));

--
-- Name: better_off_check; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.better_off_check ENABLE ROW LEVEL SECURITY;

--
-- Name: better_off_offer; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.better_off_offer ENABLE ROW LEVEL SECURITY;

--
-- Name: better_off_offer better_off_offer_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY better_off_offer_own ON public.better_off_offer TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: better_off_check better_off_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY better_off_own ON public.better_off_check TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: better_off_check better_off_shared; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY better_off_shared ON public.better_off_check FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (shared_with = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: check_in; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.check_in ENABLE ROW LEVEL SECURITY;

--
-- Name: check_in check_in_answer; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY check_in_answer ON public.check_in FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: check_in check_in_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY check_in_read ON public.check_in FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND ((worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) OR (worker_id = ANY (( SELECT public.workers_i_supervise() AS workers_i_supervise)::uuid[])))))));

--
-- Name: check_interval; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.check_interval ENABLE ROW LEVEL SECURITY;

--
-- Name: check_interval check_interval_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY check_interval_change ON public.check_interval FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text));

--
-- Name: check_interval check_interval_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY check_interval_read ON public.check_interval FOR SELECT TO alongside_app USING (true);

--
-- Name: check_interval_term; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.check_interval_term ENABLE ROW LEVEL SECURITY;

--
-- Name: check_interval_term check_interval_term_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY check_interval_term_read ON public.check_interval_term FOR SELECT TO alongside_app USING (true);

--
-- Name: choice_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.choice_step ENABLE ROW LEVEL SECURITY;

--
-- Name: choice_step choice_step_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY choice_step_by_lead ON public.choice_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: choice_step choice_step_by_named; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY choice_step_by_named ON public.choice_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))));

--
-- Name: choice_step choice_step_mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY choice_step_mine ON public.choice_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (kind <> 'worker asks'::text)));

--
-- Name: choice_step choice_step_of_worker; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY choice_step_of_worker ON public.choice_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) AND ((kind = ANY (ARRAY['meet first'::text, 'go on'::text])) OR (by_account = ( SELECT public.viewer_account() AS viewer_account)))));

--
-- Name: choice_step choice_step_say; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY choice_step_say ON public.choice_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (EXISTS ( SELECT 1
   FROM public.support s
  WHERE ((s.trust_id = choice_step.trust_id) AND (s.id = choice_step.support_id) AND (s.person_id = choice_step.person_id)))) AND (((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (kind <> 'worker asks'::text) AND (said_on IS NULL)) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) AND ((kind = 'worker asks'::text) = (said_on IS NULL)) AND (kind <> ALL (ARRAY['meet first'::text, 'stay'::text]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))))));

--
-- Name: choice_step choice_step_settle; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY choice_step_settle ON public.choice_step FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])))))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (settled_at IS NOT NULL)));

--
-- Name: circle; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.circle ENABLE ROW LEVEL SECURITY;

--
-- Name: circle circle_break_glass; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_break_glass ON public.circle FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (kind = 'break_glass'::text) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'peer_worker'::text])) AND (length(btrim(why)) >= 10) AND (since <= public.app_now()) AND (until <= (public.app_now() + '02:00:00'::interval)) AND (reviewed_at IS NULL) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: circle circle_close_own_break_glass; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_close_own_break_glass ON public.circle FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (kind = 'break_glass'::text) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)))) WITH CHECK (((kind = 'break_glass'::text) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)) AND (ended_at IS NOT NULL) AND (reviewed_by IS NULL)));

--
-- Name: circle circle_end_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_end_by_lead ON public.circle FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (kind = ANY (ARRAY['support'::text, 'cover'::text, 'break_glass'::text])) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (kind = ANY (ARRAY['support'::text, 'cover'::text, 'break_glass'::text])) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: circle circle_end_by_person; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_end_by_person ON public.circle FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (kind = 'shared'::text) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: circle circle_end_cover; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_end_cover ON public.circle FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (kind = 'cover'::text) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])))) WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (kind = 'cover'::text) AND (ended_at IS NOT NULL)));

--
-- Name: circle circle_make_by_choice; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_make_by_choice ON public.circle FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (kind = 'support'::text) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (until IS NULL) AND (ended_at IS NULL) AND (parts = '{}'::text[]) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (EXISTS ( SELECT 1
   FROM (public.support s
     JOIN public.peer_worker w ON (((w.trust_id = s.trust_id) AND (w.id = s.worker_id))))
  WHERE ((s.trust_id = circle.trust_id) AND (s.id = circle.support_id) AND (s.person_id = circle.person_id) AND (s.ended_at IS NULL) AND (w.account_id = circle.account_id))))));

--
-- Name: circle circle_make_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_make_by_lead ON public.circle FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (kind = ANY (ARRAY['support'::text, 'cover'::text])) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: circle circle_make_by_named; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_make_by_named ON public.circle FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (kind = 'support'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])) AND (account_id <> ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: circle circle_make_by_person; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_make_by_person ON public.circle FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (kind = 'shared'::text) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (account_id <> ( SELECT public.viewer_account() AS viewer_account)) AND ((support_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.support s
  WHERE ((s.trust_id = circle.trust_id) AND (s.id = circle.support_id) AND (s.person_id = circle.person_id)))))));

--
-- Name: circle circle_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_read ON public.circle FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((account_id = ( SELECT public.viewer_account() AS viewer_account)) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'lead'::text THEN ((kind = ANY (ARRAY['support'::text, 'cover'::text, 'break_glass'::text])) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))
    WHEN 'peer_worker'::text THEN ((kind = ANY (ARRAY['support'::text, 'cover'::text])) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])))
    ELSE false
END)));

--
-- Name: circle circle_share_on_their_word; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY circle_share_on_their_word ON public.circle FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (kind = 'shared'::text) AND (parts = '{notes}'::text[]) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])) AND (EXISTS ( SELECT 1
   FROM (public.handover h
     JOIN public.peer_worker w ON (((w.trust_id = h.trust_id) AND (w.id = h.to_worker_id))))
  WHERE ((h.trust_id = circle.trust_id) AND (h.person_id = circle.person_id) AND (h.support_id = circle.support_id) AND (w.account_id = circle.account_id) AND h.share_notes AND (h.done_at = ( SELECT public.app_now() AS app_now)))))));

--
-- Name: coming_pay; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.coming_pay ENABLE ROW LEVEL SECURITY;

--
-- Name: coming_pay coming_pay_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY coming_pay_own ON public.coming_pay TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: concern; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.concern ENABLE ROW LEVEL SECURITY;

--
-- Name: concern concern_about_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY concern_about_me ON public.concern FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND person_knows AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: concern concern_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY concern_by_lead ON public.concern FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))));

--
-- Name: concern concern_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY concern_change ON public.concern FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (raised_by = ( SELECT public.viewer_account() AS viewer_account))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))))));

--
-- Name: concern concern_i_raised; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY concern_i_raised ON public.concern FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (raised_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: concern concern_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY concern_put ON public.concern FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (raised_by = ( SELECT public.viewer_account() AS viewer_account)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text])) AND ((person_id IS NULL) OR (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: concern_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.concern_step ENABLE ROW LEVEL SECURITY;

--
-- Name: concern_step concern_step_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY concern_step_put ON public.concern_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text])) AND (EXISTS ( SELECT 1
   FROM public.concern c
  WHERE ((c.trust_id = concern_step.trust_id) AND (c.id = concern_step.concern_id))))));

--
-- Name: concern_step concern_step_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY concern_step_read ON public.concern_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text])) AND (EXISTS ( SELECT 1
   FROM public.concern c
  WHERE ((c.trust_id = concern_step.trust_id) AND (c.id = concern_step.concern_id))))));

--
-- Name: connection; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.connection ENABLE ROW LEVEL SECURITY;

--
-- Name: connection connection_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_change ON public.connection FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR (person_id = ANY (( SELECT public.people_i_support() AS people_i_support)::uuid[])))));

--
-- Name: connection_outing; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.connection_outing ENABLE ROW LEVEL SECURITY;

--
-- Name: connection_outing connection_outing_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_outing_put ON public.connection_outing FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (planned_by = ( SELECT public.viewer_account() AS viewer_account)) AND (person_id = ANY (( SELECT public.people_i_support() AS people_i_support)::uuid[]))));

--
-- Name: connection_outing connection_outing_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_outing_read ON public.connection_outing FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: connection_place; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.connection_place ENABLE ROW LEVEL SECURITY;

--
-- Name: connection_place connection_place_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_place_put ON public.connection_place FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR (person_id = ANY (( SELECT public.people_i_support() AS people_i_support)::uuid[])))));

--
-- Name: connection_place connection_place_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_place_read ON public.connection_place FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))));

--
-- Name: connection_place connection_place_shared; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_place_shared ON public.connection_place FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'carer'::text) AND (connection_id = ANY (( SELECT public.connections_shared_with_me() AS connections_shared_with_me)::uuid[]))));

--
-- Name: connection connection_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_put ON public.connection FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR (person_id = ANY (( SELECT public.people_i_support() AS people_i_support)::uuid[])))));

--
-- Name: connection connection_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_read ON public.connection FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'lead'::text THEN (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))
    WHEN 'carer'::text THEN ((person_id = ANY (( SELECT public.shared_with_me('places'::text) AS shared_with_me)::uuid[])) AND (closed_at IS NULL))
    ELSE false
END)));

--
-- Name: connection_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.connection_step ENABLE ROW LEVEL SECURITY;

--
-- Name: connection_step connection_step_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_step_put ON public.connection_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR (person_id = ANY (( SELECT public.people_i_support() AS people_i_support)::uuid[])))));

--
-- Name: connection_step connection_step_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_step_read ON public.connection_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: connection_words; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.connection_words ENABLE ROW LEVEL SECURITY;

--
-- Name: connection_words connection_words_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_words_put ON public.connection_words FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR (person_id = ANY (( SELECT public.people_i_support() AS people_i_support)::uuid[])))));

--
-- Name: connection_words connection_words_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY connection_words_read ON public.connection_words FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])) OR (person_id = ANY (( SELECT public.people_i_support() AS people_i_support)::uuid[])))));

--
-- Name: contact; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.contact ENABLE ROW LEVEL SECURITY;

--
-- Name: contact contact_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_change ON public.contact FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: contact contact_moved_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_moved_by_lead ON public.contact FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (planned_at > ( SELECT public.app_now() AS app_now)) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])) AND (EXISTS ( SELECT 1
   FROM public.handover h
  WHERE ((h.trust_id = contact.trust_id) AND (h.person_id = contact.person_id) AND (h.to_support_id = contact.support_id) AND (h.to_worker_id = contact.worker_id) AND (h.done_at = ( SELECT public.app_now() AS app_now)))))));

--
-- Name: contact contact_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_put ON public.contact FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[]))));

--
-- Name: contact contact_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_read ON public.contact FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])) OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'lead'::text THEN (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))
    WHEN 'peer_worker'::text THEN (id = ANY (( SELECT public.contacts_i_tell_of() AS contacts_i_tell_of)::uuid[]))
    WHEN 'carer'::text THEN ((person_id = ANY (( SELECT public.shared_with_me('next meeting'::text) AS shared_with_me)::uuid[])) AND (planned_at > public.app_now()) AND (cancelled_at IS NULL))
    ELSE false
END)));

--
-- Name: contact_record; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.contact_record ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_record contact_record_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_record_put ON public.contact_record FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[]))));

--
-- Name: contact_record contact_record_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_record_read ON public.contact_record FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: contact_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.contact_step ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_step contact_step_i_rang; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_step_i_rang ON public.contact_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (kind = 'rang'::text) AND (contact_id = ANY (( SELECT public.contacts_i_ring_about() AS contacts_i_ring_about)::uuid[]))));

--
-- Name: contact_step contact_step_of_ringing; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_step_of_ringing ON public.contact_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (kind = 'rang'::text) AND (contact_id = ANY (( SELECT public.contacts_i_ring_about() AS contacts_i_ring_about)::uuid[]))));

--
-- Name: contact_step contact_step_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_step_put ON public.contact_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'person'::text) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (kind = ANY (ARRAY['cannot make it'::text, 'somewhere else'::text]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: contact_step contact_step_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contact_step_read ON public.contact_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: contract; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.contract ENABLE ROW LEVEL SECURITY;

--
-- Name: contract contract_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contract_end ON public.contract FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: contract contract_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contract_put ON public.contract FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: contract contract_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY contract_read ON public.contract FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text])) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: crisis_line; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.crisis_line ENABLE ROW LEVEL SECURITY;

--
-- Name: crisis_line crisis_line_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY crisis_line_change ON public.crisis_line FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: crisis_line crisis_line_public; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY crisis_line_public ON public.crisis_line FOR SELECT TO alongside_app USING (true);

--
-- Name: crisis_line crisis_line_write; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY crisis_line_write ON public.crisis_line FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: death; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.death ENABLE ROW LEVEL SECURITY;

--
-- Name: death_effect; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.death_effect ENABLE ROW LEVEL SECURITY;

--
-- Name: death_effect death_effect_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY death_effect_read ON public.death_effect FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))))));

--
-- Name: death_read; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.death_read ENABLE ROW LEVEL SECURITY;

--
-- Name: death_read death_read_again; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY death_read_again ON public.death_read FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: death_read death_read_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY death_read_own ON public.death_read FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((account_id = ( SELECT public.viewer_account() AS viewer_account)) OR (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text))));

--
-- Name: death_read death_read_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY death_read_put ON public.death_read FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)) AND (EXISTS ( SELECT 1
   FROM public.death d
  WHERE ((d.trust_id = death_read.trust_id) AND (d.id = death_read.death_id))))));

--
-- Name: death death_read_staff; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY death_read_staff ON public.death FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND ((recorded_by = ( SELECT public.viewer_account() AS viewer_account)) OR (stay_id = ANY (( SELECT public.stays_i_see() AS stays_i_see)::uuid[])))))));

--
-- Name: death_task; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.death_task ENABLE ROW LEVEL SECURITY;

--
-- Name: death_task death_task_do; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY death_task_do ON public.death_task FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (done_at IS NULL) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])))))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((taken_by = ( SELECT public.viewer_account() AS viewer_account)) OR (done_by = ( SELECT public.viewer_account() AS viewer_account)))));

--
-- Name: death_task death_task_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY death_task_read ON public.death_task FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) OR ((( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))))));

--
-- Name: development_goal; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.development_goal ENABLE ROW LEVEL SECURITY;

--
-- Name: development_goal development_goal_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY development_goal_change ON public.development_goal FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: development_goal development_goal_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY development_goal_put ON public.development_goal FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: development_goal development_goal_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY development_goal_read ON public.development_goal FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))) OR (worker_id = ANY (( SELECT public.workers_i_supervise() AS workers_i_supervise)::uuid[])))));

--
-- Name: directory_change; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.directory_change ENABLE ROW LEVEL SECURITY;

--
-- Name: directory_change directory_change_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_change_add ON public.directory_change FOR INSERT TO alongside_app WITH CHECK (true);

--
-- Name: directory_change directory_change_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_change_read ON public.directory_change FOR SELECT TO alongside_app USING (true);

--
-- Name: directory_import; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.directory_import ENABLE ROW LEVEL SECURITY;

--
-- Name: directory_import directory_import_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_import_add ON public.directory_import FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: directory_import directory_import_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_import_change ON public.directory_import FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: directory_import directory_import_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_import_read ON public.directory_import FOR SELECT TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text, 'lead'::text])));

--
-- Name: directory_import_row; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.directory_import_row ENABLE ROW LEVEL SECURITY;

--
-- Name: directory_import_row directory_import_row_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_import_row_add ON public.directory_import_row FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: directory_import_row directory_import_row_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_import_row_read ON public.directory_import_row FOR SELECT TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text, 'lead'::text])));

--
-- Name: directory_keeper; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.directory_keeper ENABLE ROW LEVEL SECURITY;

--
-- Name: directory_keeper directory_keeper_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_keeper_add ON public.directory_keeper FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (given_by = ( SELECT public.viewer_account() AS viewer_account)) AND (account_id = ANY (( SELECT public.trust_staff() AS trust_staff)::uuid[]))));

--
-- Name: directory_keeper directory_keeper_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_keeper_end ON public.directory_keeper FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text))) WITH CHECK ((ended_by = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: directory_keeper directory_keeper_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_keeper_read ON public.directory_keeper FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (account_id = ( SELECT public.viewer_account() AS viewer_account))))));

--
-- Name: directory_source; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.directory_source ENABLE ROW LEVEL SECURITY;

--
-- Name: directory_source directory_source_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_source_add ON public.directory_source FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: directory_source directory_source_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_source_change ON public.directory_source FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: directory_source directory_source_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY directory_source_read ON public.directory_source FOR SELECT TO alongside_app USING (true);

--
-- Name: draft; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.draft ENABLE ROW LEVEL SECURITY;

--
-- Name: draft draft_erase; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY draft_erase ON public.draft TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (erase_at <= public.app_now())));

--
-- Name: draft draft_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY draft_own ON public.draft TO alongside_app USING (((NOT (trust_id IS DISTINCT FROM ( SELECT public.viewer_trust() AS viewer_trust))) AND ((account_id = ( SELECT public.viewer_account() AS viewer_account)) OR ((account_id IS NULL) AND (visitor = ( SELECT public.viewer_visitor() AS viewer_visitor)) AND (saved_at > (public.app_now() - '00:30:00'::interval)))))) WITH CHECK (((NOT (trust_id IS DISTINCT FROM ( SELECT public.viewer_trust() AS viewer_trust))) AND ((account_id = ( SELECT public.viewer_account() AS viewer_account)) OR ((account_id IS NULL) AND (visitor = ( SELECT public.viewer_visitor() AS viewer_visitor)) AND (saved_at > (public.app_now() - '00:30:00'::interval))))));

--
-- Name: email_code; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.email_code ENABLE ROW LEVEL SECURITY;

--
-- Name: email_code email_code_erase; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY email_code_erase ON public.email_code TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (expires_at < (public.app_now() - '1 day'::interval))));

--
-- Name: email_code email_code_visitor; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY email_code_visitor ON public.email_code TO alongside_app USING ((visitor = ( SELECT public.viewer_visitor() AS viewer_visitor))) WITH CHECK ((visitor = ( SELECT public.viewer_visitor() AS viewer_visitor)));

--
-- Name: ending; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ending ENABLE ROW LEVEL SECURITY;

--
-- Name: ending_date; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ending_date ENABLE ROW LEVEL SECURITY;

--
-- Name: ending_date ending_date_answer; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_date_answer ON public.ending_date FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (answer IS NULL) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (answered_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: ending_date ending_date_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_date_put ON public.ending_date FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (recorded_by = ( SELECT public.viewer_account() AS viewer_account)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (proposed_by = 'person'::text)))));

--
-- Name: ending_date ending_date_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_date_read ON public.ending_date FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: ending_hope; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ending_hope ENABLE ROW LEVEL SECURITY;

--
-- Name: ending_hope ending_hope_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_hope_change ON public.ending_hope FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: ending_hope ending_hope_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_hope_own ON public.ending_hope FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: ending_hope ending_hope_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_hope_put ON public.ending_hope FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (recorded_by IS NULL)) OR ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) AND (recorded_by = ( SELECT public.viewer_account() AS viewer_account))))));

--
-- Name: ending_hope ending_hope_worker; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_hope_worker ON public.ending_hope FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (sees = 'my worker'::text) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[]))));

--
-- Name: ending ending_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_put ON public.ending FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (recorded_by = ( SELECT public.viewer_account() AS viewer_account)) AND (recorded_role = ( SELECT public.viewer_role() AS viewer_role)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: ending ending_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_read ON public.ending FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: ending_summary; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ending_summary ENABLE ROW LEVEL SECURITY;

--
-- Name: ending_summary ending_summary_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_summary_own ON public.ending_summary TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (changed_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: ending_summary ending_summary_worker; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_summary_worker ON public.ending_summary TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (sees = 'my worker'::text) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (sees = 'my worker'::text) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) AND (changed_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: ending_talk; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.ending_talk ENABLE ROW LEVEL SECURITY;

--
-- Name: ending_talk ending_talk_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_talk_put ON public.ending_talk FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (recorded_by = ( SELECT public.viewer_account() AS viewer_account)) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[]))));

--
-- Name: ending_talk ending_talk_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_talk_read ON public.ending_talk FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: ending ending_undo; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY ending_undo ON public.ending FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (undone_at IS NULL) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (undone_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: expected_date; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.expected_date ENABLE ROW LEVEL SECURITY;

--
-- Name: expected_date expected_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY expected_put ON public.expected_date FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'host_team'::text])) AND (EXISTS ( SELECT 1
   FROM public.stay s
  WHERE ((s.trust_id = expected_date.trust_id) AND (s.id = expected_date.stay_id))))));

--
-- Name: expected_date expected_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY expected_read ON public.expected_date FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (EXISTS ( SELECT 1
   FROM public.stay s
  WHERE ((s.trust_id = expected_date.trust_id) AND (s.id = expected_date.stay_id))))));

--
-- Name: worker_experience experience_for_matching; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY experience_for_matching ON public.worker_experience FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'named_person'::text]))));

--
-- Name: worker_experience experience_on_profile; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY experience_on_profile ON public.worker_experience FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND on_profile AND (( SELECT public.viewer_role() AS viewer_role) = 'person'::text) AND (worker_id = ANY (( SELECT public.workers_shown_to_me() AS workers_shown_to_me)::uuid[]))));

--
-- Name: worker_experience experience_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY experience_own ON public.worker_experience TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: feedback; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.feedback ENABLE ROW LEVEL SECURITY;

--
-- Name: feedback feedback_my_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY feedback_my_own ON public.feedback FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (sent_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: feedback feedback_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY feedback_put ON public.feedback FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((sent_by IS NULL) OR (sent_by = ( SELECT public.viewer_account() AS viewer_account))) AND ((person_id IS NULL) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])))));

--
-- Name: feedback feedback_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY feedback_read ON public.feedback FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = reader) AND ((about_worker_id IS NULL) OR (about_worker_id IS DISTINCT FROM ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: feedback_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.feedback_step ENABLE ROW LEVEL SECURITY;

--
-- Name: feedback_step feedback_step_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY feedback_step_put ON public.feedback_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (EXISTS ( SELECT 1
   FROM public.feedback f
  WHERE ((f.trust_id = feedback_step.trust_id) AND (f.id = feedback_step.feedback_id))))));

--
-- Name: feedback_step feedback_step_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY feedback_step_read ON public.feedback_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (EXISTS ( SELECT 1
   FROM public.feedback f
  WHERE ((f.trust_id = feedback_step.trust_id) AND (f.id = feedback_step.feedback_id))))));

--
-- Name: find_sign; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.find_sign ENABLE ROW LEVEL SECURITY;

--
-- Name: find_sign find_sign_keep; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_sign_keep ON public.find_sign TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: find_sign find_sign_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_sign_read ON public.find_sign FOR SELECT TO alongside_app USING (true);

--
-- Name: find_town; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.find_town ENABLE ROW LEVEL SECURITY;

--
-- Name: find_town find_town_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_town_add ON public.find_town FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: find_town find_town_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_town_change ON public.find_town FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: find_town find_town_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_town_read ON public.find_town FOR SELECT TO alongside_app USING (true);

--
-- Name: find_town find_town_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_town_remove ON public.find_town FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: find_word; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.find_word ENABLE ROW LEVEL SECURITY;

--
-- Name: find_word find_word_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_word_add ON public.find_word FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: find_word find_word_add_lay; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_word_add_lay ON public.find_word FOR INSERT TO alongside_app WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (places = 0)));

--
-- Name: find_word find_word_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_word_change ON public.find_word FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: find_word find_word_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_word_read ON public.find_word FOR SELECT TO alongside_app USING (true);

--
-- Name: find_word find_word_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY find_word_remove ON public.find_word FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: follow_up; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.follow_up ENABLE ROW LEVEL SECURITY;

--
-- Name: follow_up follow_up_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY follow_up_put ON public.follow_up FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: follow_up follow_up_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY follow_up_read ON public.follow_up FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'lead'::text THEN (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))
    WHEN 'host_team'::text THEN (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))
    ELSE false
END)));

--
-- Name: full_time_week; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.full_time_week ENABLE ROW LEVEL SECURITY;

--
-- Name: full_time_week full_time_week_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY full_time_week_change ON public.full_time_week FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: full_time_week full_time_week_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY full_time_week_put ON public.full_time_week FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: full_time_week full_time_week_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY full_time_week_read ON public.full_time_week FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text]))));

--
-- Name: group_agreement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_agreement ENABLE ROW LEVEL SECURITY;

--
-- Name: group_agreement group_agreement_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_agreement_put ON public.group_agreement FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[]))));

--
-- Name: group_agreement group_agreement_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_agreement_read ON public.group_agreement FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text, 'person'::text]))));

--
-- Name: group_came; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_came ENABLE ROW LEVEL SECURITY;

--
-- Name: group_came group_came_back; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_came_back ON public.group_came FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))) WITH CHECK ((taken_back_by = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: group_came group_came_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_came_by_lead ON public.group_came FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id IS NOT NULL) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: group_came group_came_led; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_came_led ON public.group_came FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT public.people_in_no_list() AS people_in_no_list)::uuid[])))));

--
-- Name: group_came group_came_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_came_put ON public.group_came FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (written_by = ( SELECT public.viewer_account() AS viewer_account)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])) AND ((person_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.group_place p
  WHERE ((p.trust_id = group_came.trust_id) AND (p.group_id = group_came.group_id) AND (p.person_id = group_came.person_id)))))));

--
-- Name: group_came group_came_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_came_read ON public.group_came FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))));

--
-- Name: group_change; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_change ENABLE ROW LEVEL SECURITY;

--
-- Name: group_change group_change_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_change_put ON public.group_change FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_change group_change_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_change_read ON public.group_change FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text]))));

--
-- Name: group_facilitator; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_facilitator ENABLE ROW LEVEL SECURITY;

--
-- Name: group_facilitator group_facilitator_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_facilitator_end ON public.group_facilitator FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[]))))) WITH CHECK ((until_on IS NOT NULL));

--
-- Name: group_facilitator group_facilitator_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_facilitator_put ON public.group_facilitator FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (put_by = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])) OR ((worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) AND (EXISTS ( SELECT 1
   FROM public.peer_group g
  WHERE ((g.trust_id = group_facilitator.trust_id) AND (g.id = group_facilitator.group_id) AND (g.made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (g.made_at = public.app_now()))))))));

--
-- Name: group_facilitator group_facilitator_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_facilitator_read ON public.group_facilitator FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text, 'manager'::text, 'host_team'::text, 'person'::text]))));

--
-- Name: group_feedback; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_feedback ENABLE ROW LEVEL SECURITY;

--
-- Name: group_feedback group_feedback_say; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_feedback_say ON public.group_feedback FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'nobody'::text) AND public.takes_group_feedback(group_id)));

--
-- Name: group_link; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_link ENABLE ROW LEVEL SECURITY;

--
-- Name: group_link group_link_alter; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_link_alter ON public.group_link FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_link group_link_away; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_link_away ON public.group_link FOR DELETE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_link group_link_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_link_put ON public.group_link FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_link group_link_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_link_read ON public.group_link FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])) OR (group_id = ANY (( SELECT public.groups_of_my_people() AS groups_of_my_people)::uuid[])))));

--
-- Name: group_listing; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_listing ENABLE ROW LEVEL SECURITY;

--
-- Name: group_listing group_listing_system; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_listing_system ON public.group_listing TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (trust_id = ( SELECT public.viewer_trust() AS viewer_trust)))) WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (trust_id = ( SELECT public.viewer_trust() AS viewer_trust))));

--
-- Name: group_note; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_note ENABLE ROW LEVEL SECURITY;

--
-- Name: group_note group_note_back; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_note_back ON public.group_note FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (written_by = ( SELECT public.viewer_account() AS viewer_account)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))) WITH CHECK (((words IS NULL) AND (taken_back_at IS NOT NULL)));

--
-- Name: group_note group_note_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_note_put ON public.group_note FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (written_by = ( SELECT public.viewer_account() AS viewer_account)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[]))));

--
-- Name: group_note group_note_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_note_read ON public.group_note FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[]))));

--
-- Name: group_place; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_place ENABLE ROW LEVEL SECURITY;

--
-- Name: group_place group_place_ask; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_place_ask ON public.group_place FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (place_at IS NULL) AND (left_at IS NULL) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR (person_id = ANY (( SELECT public.people_i_support() AS people_i_support)::uuid[])))));

--
-- Name: group_place group_place_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_place_by_lead ON public.group_place FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: group_place group_place_leave; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_place_leave ON public.group_place FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (left_at IS NULL) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR (person_id = ANY (( SELECT public.people_i_support() AS people_i_support)::uuid[]))))) WITH CHECK (((left_at IS NOT NULL) AND (left_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: group_place group_place_led; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_place_led ON public.group_place FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])) AND (person_id <> ALL (( SELECT public.people_in_no_list() AS people_in_no_list)::uuid[]))));

--
-- Name: group_place group_place_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_place_read ON public.group_place FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))));

--
-- Name: group_register; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_register ENABLE ROW LEVEL SECURITY;

--
-- Name: group_register group_register_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_register_put ON public.group_register FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (taken_by = ( SELECT public.viewer_account() AS viewer_account)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[]))));

--
-- Name: group_register group_register_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_register_read ON public.group_register FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_register group_register_replace; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_register_replace ON public.group_register FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[]))));

--
-- Name: group_series; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_series ENABLE ROW LEVEL SECURITY;

--
-- Name: group_series group_series_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_series_end ON public.group_series FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_series group_series_here; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_series_here ON public.group_series FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text, 'manager'::text, 'person'::text, 'system'::text]))));

--
-- Name: group_series group_series_public; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_series_public ON public.group_series FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (group_id = ANY (( SELECT public.public_groups() AS public_groups)::uuid[]))));

--
-- Name: group_series group_series_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_series_put ON public.group_series FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_session; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_session ENABLE ROW LEVEL SECURITY;

--
-- Name: group_session group_session_ahead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_session_ahead ON public.group_session FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (series_id IS NOT NULL)));

--
-- Name: group_session group_session_alter; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_session_alter ON public.group_session FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_session group_session_here; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_session_here ON public.group_session FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text, 'manager'::text, 'person'::text, 'system'::text]))));

--
-- Name: group_session group_session_public; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_session_public ON public.group_session FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (group_id = ANY (( SELECT public.public_groups() AS public_groups)::uuid[]))));

--
-- Name: group_session group_session_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_session_put ON public.group_session FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_session_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_session_step ENABLE ROW LEVEL SECURITY;

--
-- Name: group_session_step group_session_step_here; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_session_step_here ON public.group_session_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text, 'manager'::text, 'person'::text, 'system'::text]))));

--
-- Name: group_session_step group_session_step_public; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_session_step_public ON public.group_session_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (group_id = ANY (( SELECT public.public_groups() AS public_groups)::uuid[]))));

--
-- Name: group_session_step group_session_step_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_session_step_put ON public.group_session_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_session group_session_unmake; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_session_unmake ON public.group_session FOR DELETE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (at > public.app_now()) AND (series_id IS NOT NULL) AND (called_off_at IS NULL) AND (registered_at IS NULL) AND (said_why IS NULL) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: group_worked; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.group_worked ENABLE ROW LEVEL SECURITY;

--
-- Name: group_worked group_worked_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_worked_put ON public.group_worked FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[]))));

--
-- Name: group_worked group_worked_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY group_worked_read ON public.group_worked FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (group_id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: growth_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.growth_step ENABLE ROW LEVEL SECURITY;

--
-- Name: growth_step growth_step_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY growth_step_put ON public.growth_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))))));

--
-- Name: growth_step growth_step_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY growth_step_read ON public.growth_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND ((worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) OR (worker_id = ANY (( SELECT public.workers_i_supervise() AS workers_i_supervise)::uuid[])))))));

--
-- Name: growth_step growth_step_take_back; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY growth_step_take_back ON public.growth_step FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'peer_worker'::text]))));

--
-- Name: handover; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.handover ENABLE ROW LEVEL SECURITY;

--
-- Name: handover handover_answer; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY handover_answer ON public.handover FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (done_at IS NULL) AND (called_off_at IS NULL) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (answered_by = ( SELECT public.viewer_account() AS viewer_account)) AND (done_at IS NULL) AND (to_support_id IS NULL) AND (called_off_at IS NULL)));

--
-- Name: handover_contact; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.handover_contact ENABLE ROW LEVEL SECURITY;

--
-- Name: handover_contact handover_contact_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY handover_contact_put ON public.handover_contact FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: handover_contact handover_contact_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY handover_contact_read ON public.handover_contact FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: handover_contact handover_contact_told; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY handover_contact_told ON public.handover_contact FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (told_at IS NULL) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR (teller_worker_id = ( SELECT public.viewer_worker() AS viewer_worker))))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (told_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: handover handover_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY handover_lead ON public.handover TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: handover handover_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY handover_read ON public.handover FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (to_support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])))));

--
-- Name: host_team; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.host_team ENABLE ROW LEVEL SECURITY;

--
-- Name: hours_ask; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.hours_ask ENABLE ROW LEVEL SECURITY;

--
-- Name: hours_ask hours_ask_answer; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY hours_ask_answer ON public.hours_ask FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) AND (answer IS NULL) AND (taken_back_at IS NULL))) WITH CHECK ((taken_back_at IS NULL));

--
-- Name: hours_ask hours_ask_back; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY hours_ask_back ON public.hours_ask FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (answer IS NULL))) WITH CHECK ((answer IS NULL));

--
-- Name: hours_ask hours_ask_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY hours_ask_put ON public.hours_ask FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (asked_by = ( SELECT public.viewer_account() AS viewer_account)) AND (answer IS NULL)));

--
-- Name: hours_ask hours_ask_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY hours_ask_read ON public.hours_ask FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: hours_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.hours_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: hours_entry hours_entry_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY hours_entry_put ON public.hours_entry FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) AND (entered_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: hours_entry hours_entry_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY hours_entry_read ON public.hours_entry FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: hours_entry hours_entry_replace; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY hours_entry_replace ON public.hours_entry FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: invitation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.invitation ENABLE ROW LEVEL SECURITY;

--
-- Name: invitation invitation_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY invitation_change ON public.invitation FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text) AND (account_id = ANY (( SELECT public.trust_staff() AS trust_staff)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (account_id = ANY (( SELECT public.people_accounts() AS people_accounts)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'person'::text) AND (made_by = ( SELECT public.viewer_account() AS viewer_account))))));

--
-- Name: invitation invitation_for_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY invitation_for_me ON public.invitation FOR SELECT TO alongside_app USING ((account_id = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: invitation invitation_make; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY invitation_make ON public.invitation FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text) AND (account_id = ANY (( SELECT public.trust_staff() AS trust_staff)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (account_id = ANY (( SELECT public.people_accounts() AS people_accounts)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'person'::text) AND (account_id = ANY (( SELECT public.carers_i_invited() AS carers_i_invited)::uuid[]))) OR (( SELECT public.viewer_role() AS viewer_role) = 'system'::text))));

--
-- Name: invitation invitation_staff; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY invitation_staff ON public.invitation FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text) AND (account_id = ANY (( SELECT public.trust_staff() AS trust_staff)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (account_id = ANY (( SELECT public.people_accounts() AS people_accounts)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'person'::text) AND (made_by = ( SELECT public.viewer_account() AS viewer_account))))));

--
-- Name: keep_away; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.keep_away ENABLE ROW LEVEL SECURITY;

--
-- Name: keep_away keep_away_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY keep_away_own ON public.keep_away TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: lay_word; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.lay_word ENABLE ROW LEVEL SECURITY;

--
-- Name: lay_word lay_word_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lay_word_add ON public.lay_word FOR INSERT TO alongside_app WITH CHECK (((key = public.find_key(said)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (origin = 'shipped'::text)) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (origin = 'ours'::text) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (trust_id = ( SELECT public.viewer_trust() AS viewer_trust))))));

--
-- Name: lay_word lay_word_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lay_word_end ON public.lay_word FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'lead'::text]))) WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) OR (ended_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: lay_word lay_word_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lay_word_read ON public.lay_word FOR SELECT TO alongside_app USING (true);

--
-- Name: lead_cover; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.lead_cover ENABLE ROW LEVEL SECURITY;

--
-- Name: lead_cover lead_cover_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lead_cover_end ON public.lead_cover FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: lead_cover lead_cover_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lead_cover_put ON public.lead_cover FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: lead_cover lead_cover_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lead_cover_read ON public.lead_cover FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'peer_worker'::text, 'host_team'::text, 'named_person'::text]))));

--
-- Name: leave_booking leave_answer; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_answer ON public.leave_booking FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)));

--
-- Name: leave_booking leave_ask; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_ask ON public.leave_booking FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (asked_by = ( SELECT public.viewer_account() AS viewer_account)) AND (answer IS NULL) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: leave_booking; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.leave_booking ENABLE ROW LEVEL SECURITY;

--
-- Name: leave_booking leave_call_off; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_call_off ON public.leave_booking FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))) WITH CHECK ((answered_by IS DISTINCT FROM ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: leave_carried; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.leave_carried ENABLE ROW LEVEL SECURITY;

--
-- Name: leave_carried leave_carried_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_carried_put ON public.leave_carried FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (entered_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: leave_carried leave_carried_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_carried_read ON public.leave_carried FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: leave_carried leave_carried_replace; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_carried_replace ON public.leave_carried FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)));

--
-- Name: leave_booking leave_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_read ON public.leave_booking FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: leave_rule; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.leave_rule ENABLE ROW LEVEL SECURITY;

--
-- Name: leave_rule leave_rule_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_rule_change ON public.leave_rule FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: leave_rule leave_rule_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_rule_put ON public.leave_rule FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: leave_rule leave_rule_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY leave_rule_read ON public.leave_rule FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text]))));

--
-- Name: worker_limit limit_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY limit_own ON public.worker_limit TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: lived_decision; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.lived_decision ENABLE ROW LEVEL SECURITY;

--
-- Name: lived_decision lived_decision_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_decision_put ON public.lived_decision FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (recorded_by = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group))));

--
-- Name: lived_decision lived_decision_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_decision_read ON public.lived_decision FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group) OR ( SELECT public.lived_page_open() AS lived_page_open))));

--
-- Name: lived_meeting; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.lived_meeting ENABLE ROW LEVEL SECURITY;

--
-- Name: lived_meeting lived_meeting_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_meeting_change ON public.lived_meeting FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group))));

--
-- Name: lived_meeting lived_meeting_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_meeting_put ON public.lived_meeting FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group))));

--
-- Name: lived_meeting lived_meeting_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_meeting_read ON public.lived_meeting FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group) OR ( SELECT public.lived_page_open() AS lived_page_open))));

--
-- Name: lived_member; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.lived_member ENABLE ROW LEVEL SECURITY;

--
-- Name: lived_member lived_member_ask; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_member_ask ON public.lived_member FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (since IS NULL) AND (asked_at IS NOT NULL) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['person'::text, 'carer'::text, 'peer_worker'::text])) AND
CASE
    WHEN (( SELECT public.viewer_role() AS viewer_role) = 'person'::text) THEN (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))
    ELSE (person_id IS NULL)
END));

--
-- Name: lived_member lived_member_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_member_change ON public.lived_member FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))));

--
-- Name: lived_member lived_member_leave; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_member_leave ON public.lived_member FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)) AND (since IS NOT NULL) AND (until IS NULL) AND
CASE
    WHEN (( SELECT public.viewer_role() AS viewer_role) = 'person'::text) THEN (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))
    ELSE (person_id IS NULL)
END)) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (until IS NOT NULL)));

--
-- Name: lived_member lived_member_mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_member_mine ON public.lived_member FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)) AND
CASE
    WHEN (( SELECT public.viewer_role() AS viewer_role) = 'person'::text) THEN (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))
    ELSE (person_id IS NULL)
END));

--
-- Name: lived_member lived_member_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_member_put ON public.lived_member FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (person_id IS NULL) AND ((account_id IS NULL) OR (account_id = ANY (( SELECT public.trust_staff() AS trust_staff)::uuid[])))));

--
-- Name: lived_member lived_member_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_member_read ON public.lived_member FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ((since IS NOT NULL) AND ( SELECT public.in_lived_group() AS in_lived_group))) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))));

--
-- Name: lived_outcome; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.lived_outcome ENABLE ROW LEVEL SECURITY;

--
-- Name: lived_outcome lived_outcome_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_outcome_put ON public.lived_outcome FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (recorded_by = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group))));

--
-- Name: lived_outcome lived_outcome_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_outcome_read ON public.lived_outcome FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group) OR ( SELECT public.lived_page_open() AS lived_page_open))));

--
-- Name: lived_page; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.lived_page ENABLE ROW LEVEL SECURITY;

--
-- Name: lived_page lived_page_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_page_put ON public.lived_page FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group))));

--
-- Name: lived_page lived_page_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_page_read ON public.lived_page FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group))));

--
-- Name: lived_question; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.lived_question ENABLE ROW LEVEL SECURITY;

--
-- Name: lived_question lived_question_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_question_put ON public.lived_question FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (recorded_by = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group))));

--
-- Name: lived_question lived_question_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY lived_question_read ON public.lived_question FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ( SELECT public.in_lived_group() AS in_lived_group) OR ( SELECT public.lived_page_open() AS lived_page_open))));

--
-- Name: location; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.location ENABLE ROW LEVEL SECURITY;

--
-- Name: location_access; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.location_access ENABLE ROW LEVEL SECURITY;

--
-- Name: location_access location_access_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_access_add ON public.location_access FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location_access location_access_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_access_change ON public.location_access FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location_access location_access_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_access_read ON public.location_access FOR SELECT TO alongside_app USING (true);

--
-- Name: location_access location_access_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_access_remove ON public.location_access FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location location_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_add ON public.location FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location_address; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.location_address ENABLE ROW LEVEL SECURITY;

--
-- Name: location_address location_address_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_address_add ON public.location_address FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location_address location_address_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_address_change ON public.location_address FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location_address location_address_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_address_read ON public.location_address FOR SELECT TO alongside_app USING (((NOT hidden) OR (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))));

--
-- Name: location_address location_address_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_address_remove ON public.location_address FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location location_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_change ON public.location FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location_position; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.location_position ENABLE ROW LEVEL SECURITY;

--
-- Name: location_position location_position_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_position_add ON public.location_position FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location_position location_position_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_position_change ON public.location_position FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location_position location_position_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_position_read ON public.location_position FOR SELECT TO alongside_app USING (((NOT hidden) OR (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))));

--
-- Name: location_position location_position_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_position_remove ON public.location_position FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: location location_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY location_read ON public.location FOR SELECT TO alongside_app USING (true);

--
-- Name: mail; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.mail ENABLE ROW LEVEL SECURITY;

--
-- Name: mail mail_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mail_put ON public.mail FOR INSERT TO alongside_app WITH CHECK ((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)));

--
-- Name: mail mail_send; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY mail_send ON public.mail TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text)) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text));

--
-- Name: match_wish; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.match_wish ENABLE ROW LEVEL SECURITY;

--
-- Name: match_wish match_wish_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY match_wish_put ON public.match_wish FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (recorded_by = ( SELECT public.viewer_account() AS viewer_account)) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))))));

--
-- Name: match_wish match_wish_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY match_wish_read ON public.match_wish FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: membership; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.membership ENABLE ROW LEVEL SECURITY;

--
-- Name: membership membership_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY membership_end ON public.membership FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text) AND (role <> ALL (ARRAY['person'::text, 'carer'::text]))));

--
-- Name: membership membership_make; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY membership_make ON public.membership FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text) AND (role <> ALL (ARRAY['person'::text, 'carer'::text])) AND public.may_work_here(account_id)) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (role = 'carer'::text) AND (account_id <> ( SELECT public.viewer_account() AS viewer_account))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'person'::text) AND (role = 'carer'::text) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (account_id <> ( SELECT public.viewer_account() AS viewer_account))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (role = 'administrator'::text)))));

--
-- Name: membership membership_self; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY membership_self ON public.membership FOR SELECT TO alongside_app USING ((account_id = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: membership membership_staff; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY membership_staff ON public.membership FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text])) AND (role <> ALL (ARRAY['person'::text, 'carer'::text]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (account_id = ANY (( SELECT public.people_accounts() AS people_accounts)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (role = 'administrator'::text)))));

--
-- Name: met_before; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.met_before ENABLE ROW LEVEL SECURITY;

--
-- Name: met_before met_before_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY met_before_read ON public.met_before FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: not_agreed; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.not_agreed ENABLE ROW LEVEL SECURITY;

--
-- Name: not_agreed not_agreed_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY not_agreed_put ON public.not_agreed FOR INSERT TO alongside_app WITH CHECK ((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)));

--
-- Name: not_agreed not_agreed_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY not_agreed_read ON public.not_agreed FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'manager'::text]))));

--
-- Name: note_answer; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.note_answer ENABLE ROW LEVEL SECURITY;

--
-- Name: note_answer note_answer_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_answer_change ON public.note_answer FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])))));

--
-- Name: note_answer note_answer_erase; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_answer_erase ON public.note_answer FOR UPDATE TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (item_id = ANY (( SELECT public.items_to_erase() AS items_to_erase)::uuid[])))) WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (words IS NULL)));

--
-- Name: note_answer note_answer_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_answer_put ON public.note_answer FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])))));

--
-- Name: note_answer note_answer_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_answer_read ON public.note_answer FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])))));

--
-- Name: note_answer note_answer_system_reads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_answer_system_reads ON public.note_answer FOR SELECT TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (item_id = ANY (( SELECT public.items_to_erase() AS items_to_erase)::uuid[]))));

--
-- Name: note_item note_asked_for; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_asked_for ON public.note_item FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (contact_id = ANY (( SELECT public.notes_i_asked_for() AS notes_i_asked_for)::uuid[])) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])) AND ((shown_at IS NOT NULL) OR (show_by <= public.app_now())) AND (erase_on IS NULL) AND (erased_at IS NULL) AND (id <> ALL (( SELECT public.open_withholdings() AS open_withholdings)::uuid[]))));

--
-- Name: note_item note_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_change ON public.note_item FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])))));

--
-- Name: note_item note_due_for_erasure; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_due_for_erasure ON public.note_item FOR SELECT TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (erase_on IS NOT NULL)));

--
-- Name: note_item note_erase; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_erase ON public.note_item FOR UPDATE TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (erase_on IS NOT NULL) AND (erase_on <= ((public.app_now() AT TIME ZONE 'Europe/London'::text))::date))) WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (words IS NULL)));

--
-- Name: note_item; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.note_item ENABLE ROW LEVEL SECURITY;

--
-- Name: note_item note_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_put ON public.note_item FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (said_by = 'person'::text)))));

--
-- Name: note_item note_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_read ON public.note_item FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'person'::text THEN ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND ((shown_at IS NOT NULL) OR (show_by <= public.app_now()) OR (said_by = 'person'::text) OR (safeguarding_at IS NOT NULL)) AND (id <> ALL (( SELECT public.withheld_items() AS withheld_items)::uuid[])))
    ELSE (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))
END OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'lead'::text THEN ((person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])) AND (safeguarding_at IS NOT NULL))
    WHEN 'peer_worker'::text THEN ((kept_at IS NOT NULL) AND (erase_on IS NULL) AND (safeguarding_at IS NULL) AND (corrected_at IS NULL) AND (support_id = ANY (( SELECT public.supports_shared_with_me() AS supports_shared_with_me)::uuid[])))
    ELSE false
END)));

--
-- Name: note_request; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.note_request ENABLE ROW LEVEL SECURITY;

--
-- Name: note_request note_request_close; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_request_close ON public.note_request FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: note_request note_request_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_request_put ON public.note_request FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (asked_by = ( SELECT public.viewer_account() AS viewer_account)) AND (length(btrim(reason)) >= 10) AND (until <= (public.app_now() + '02:00:00'::interval)) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])) AND (cardinality(( SELECT public.notes_i_asked_for() AS notes_i_asked_for)) = 0) AND (reviewed_at IS NULL) AND (reviewed_by IS NULL)));

--
-- Name: note_request note_request_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_request_read ON public.note_request FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((asked_by = ( SELECT public.viewer_account() AS viewer_account)) OR (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])))));

--
-- Name: note_request note_request_read_by_leads; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY note_request_read_by_leads ON public.note_request FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: offer; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.offer ENABLE ROW LEVEL SECURITY;

--
-- Name: offer offer_answer_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY offer_answer_by_lead ON public.offer FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: offer offer_answer_by_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY offer_answer_by_me ON public.offer FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (answer IS NULL) AND (taken_back_at IS NULL))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (said_on IS NULL) AND (((answer IS NOT NULL) AND (answered_by = ( SELECT public.viewer_account() AS viewer_account)) AND (taken_back_at IS NULL)) OR ((answer IS NULL) AND (taken_back_at IS NOT NULL)))));

--
-- Name: offer offer_answer_by_named; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY offer_answer_by_named ON public.offer FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))));

--
-- Name: offer offer_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY offer_by_lead ON public.offer FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: offer offer_by_named; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY offer_by_named ON public.offer FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))));

--
-- Name: offer offer_to_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY offer_to_me ON public.offer FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: old_list_row old_list_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY old_list_by_lead ON public.old_list_row FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: old_list_row; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.old_list_row ENABLE ROW LEVEL SECURITY;

--
-- Name: on_call; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.on_call ENABLE ROW LEVEL SECURITY;

--
-- Name: on_call on_call_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY on_call_end ON public.on_call FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: on_call on_call_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY on_call_put ON public.on_call FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: on_call on_call_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY on_call_read ON public.on_call FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'peer_worker'::text, 'named_person'::text, 'manager'::text]))));

--
-- Name: organisation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.organisation ENABLE ROW LEVEL SECURITY;

--
-- Name: organisation organisation_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY organisation_add ON public.organisation FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: organisation organisation_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY organisation_change ON public.organisation FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: organisation_identifier; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.organisation_identifier ENABLE ROW LEVEL SECURITY;

--
-- Name: organisation_identifier organisation_identifier_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY organisation_identifier_add ON public.organisation_identifier FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: organisation_identifier organisation_identifier_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY organisation_identifier_change ON public.organisation_identifier FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: organisation_identifier organisation_identifier_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY organisation_identifier_read ON public.organisation_identifier FOR SELECT TO alongside_app USING (true);

--
-- Name: organisation_identifier organisation_identifier_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY organisation_identifier_remove ON public.organisation_identifier FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: organisation organisation_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY organisation_read ON public.organisation FOR SELECT TO alongside_app USING (true);

--
-- Name: other_service; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.other_service ENABLE ROW LEVEL SECURITY;

--
-- Name: other_service other_service_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY other_service_put ON public.other_service FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (added_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: other_service other_service_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY other_service_read ON public.other_service FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text]))));

--
-- Name: other_service other_service_take; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY other_service_take ON public.other_service FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)));

--
-- Name: out_now; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.out_now ENABLE ROW LEVEL SECURITY;

--
-- Name: out_now out_now_back; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY out_now_back ON public.out_now FOR DELETE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) OR (rings_account = ( SELECT public.viewer_account() AS viewer_account)))));

--
-- Name: out_now out_now_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY out_now_change ON public.out_now FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: out_now out_now_i_ring; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY out_now_i_ring ON public.out_now FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (rings_account = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: out_now out_now_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY out_now_put ON public.out_now FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: out_now out_now_staff; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY out_now_staff ON public.out_now FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: own_part; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.own_part ENABLE ROW LEVEL SECURITY;

--
-- Name: own_part_look; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.own_part_look ENABLE ROW LEVEL SECURITY;

--
-- Name: own_part_look own_part_look_mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_part_look_mine ON public.own_part_look FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: own_part_look own_part_look_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_part_look_put ON public.own_part_look FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (EXISTS ( SELECT 1
   FROM public.own_part_share s
  WHERE ((s.trust_id = own_part_look.trust_id) AND (s.id = own_part_look.share_id) AND (s.worker_id = own_part_look.worker_id) AND (s.reader_account_id = ( SELECT public.viewer_account() AS viewer_account)) AND (s.ended_at IS NULL))))));

--
-- Name: own_part own_part_mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_part_mine ON public.own_part TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: own_part_share; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.own_part_share ENABLE ROW LEVEL SECURITY;

--
-- Name: own_part_share own_part_share_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_part_share_put ON public.own_part_share FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)) AND (reader_account_id <> ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: own_part_share own_part_share_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_part_share_read ON public.own_part_share FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))) OR ((reader_account_id = ( SELECT public.viewer_account() AS viewer_account)) AND (ended_at IS NULL) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'peer_worker'::text]))))));

--
-- Name: own_part_share own_part_share_stop; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_part_share_stop ON public.own_part_share FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: own_part own_part_shown; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY own_part_shown ON public.own_part FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (id = ANY (( SELECT public.own_parts_shown_to_me() AS own_parts_shown_to_me)::uuid[]))));

--
-- Name: absence owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.absence TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: account owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.account TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: ask_first owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.ask_first TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: audit_head owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.audit_head TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: audit_row owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.audit_row TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: better_off_check owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.better_off_check TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: better_off_offer owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.better_off_offer TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: check_in owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.check_in TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: check_interval owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.check_interval TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: check_interval_term owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.check_interval_term TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: choice_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.choice_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: circle owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.circle TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: coming_pay owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.coming_pay TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: concern owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.concern TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: concern_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.concern_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: connection owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.connection TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: connection_outing owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.connection_outing TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: connection_place owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.connection_place TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: connection_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.connection_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: connection_words owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.connection_words TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: contact owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.contact TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: contact_record owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.contact_record TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: contact_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.contact_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: contract owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.contract TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: crisis_line owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.crisis_line TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: death owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.death TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: death_effect owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.death_effect TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: death_read owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.death_read TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: death_task owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.death_task TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: development_goal owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.development_goal TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: directory_change owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.directory_change TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: directory_import owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.directory_import TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: directory_import_row owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.directory_import_row TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: directory_keeper owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.directory_keeper TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: directory_source owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.directory_source TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: draft owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.draft TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: email_code owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.email_code TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: ending owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.ending TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: ending_date owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.ending_date TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: ending_hope owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.ending_hope TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: ending_summary owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.ending_summary TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: ending_talk owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.ending_talk TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: expected_date owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.expected_date TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: feedback owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.feedback TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: feedback_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.feedback_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: find_sign owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.find_sign TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: find_town owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.find_town TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: find_word owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.find_word TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: follow_up owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.follow_up TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: full_time_week owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.full_time_week TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_agreement owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_agreement TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_came owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_came TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_change owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_change TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_facilitator owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_facilitator TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_feedback owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_feedback TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_link owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_link TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_listing owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_listing TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_note owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_note TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_place owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_place TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_register owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_register TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_series owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_series TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_session owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_session TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_session_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_session_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: group_worked owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.group_worked TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: growth_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.growth_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: handover owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.handover TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: handover_contact owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.handover_contact TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: host_team owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.host_team TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: hours_ask owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.hours_ask TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: hours_entry owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.hours_entry TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: invitation owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.invitation TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: keep_away owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.keep_away TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: lay_word owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.lay_word TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: lead_cover owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.lead_cover TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: leave_booking owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.leave_booking TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: leave_carried owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.leave_carried TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: leave_rule owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.leave_rule TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: lived_decision owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.lived_decision TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: lived_meeting owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.lived_meeting TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: lived_member owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.lived_member TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: lived_outcome owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.lived_outcome TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: lived_page owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.lived_page TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: lived_question owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.lived_question TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: location owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.location TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: location_access owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.location_access TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: location_address owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.location_address TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: location_position owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.location_position TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: mail owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.mail TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: match_wish owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.match_wish TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: membership owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.membership TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: met_before owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.met_before TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: not_agreed owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.not_agreed TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: note_answer owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.note_answer TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: note_item owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.note_item TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: note_request owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.note_request TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: offer owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.offer TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: old_list_row owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.old_list_row TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: on_call owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.on_call TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: organisation owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.organisation TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: organisation_identifier owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.organisation_identifier TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: other_service owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.other_service TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: out_now owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.out_now TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: own_part owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.own_part TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: own_part_look owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.own_part_look TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: own_part_share owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.own_part_share TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: passkey owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.passkey TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: passkey_challenge owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.passkey_challenge TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: pattern owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.pattern TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: pattern_day owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.pattern_day TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: pay_band owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.pay_band TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: pay_framework owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.pay_framework TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: pay_rate owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.pay_rate TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: peer_group owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.peer_group TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: peer_worker owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.peer_worker TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: person owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.person TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: person_change owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.person_change TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_area owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_area TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_at_location owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_at_location TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_attribute owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_attribute TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_check owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_check TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_contact owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_contact TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_correction owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_correction TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_cost owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_cost TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_edit owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_edit TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_fact owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_fact TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_find owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_find TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_funding owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_funding TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_language owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_language TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_link owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_link TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_note owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_note TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_pair owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_pair TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_phone owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_phone TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_report owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_report TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_schedule owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_schedule TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: place_standing owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.place_standing TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: plan_entry owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.plan_entry TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: plan_sharing owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.plan_sharing TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: post owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.post TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: post_term owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.post_term TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: readiness_again owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.readiness_again TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: readiness_entry owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.readiness_entry TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: readiness_exception owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.readiness_exception TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: readiness_item owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.readiness_item TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: readiness_look owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.readiness_look TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: readiness_signature owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.readiness_signature TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: record_copy owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.record_copy TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: referral owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.referral TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: referral_code owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.referral_code TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: refusal_count owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.refusal_count TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: session owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.session TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: set_up_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.set_up_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: set_up_task owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.set_up_task TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: setting_change owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.setting_change TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: shared_words owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.shared_words TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: sickness_total owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.sickness_total TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: sign_in_attempt owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.sign_in_attempt TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: spent_key owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.spent_key TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: stay owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.stay TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: stay_leave owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.stay_leave TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: stay_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.stay_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: stored_file owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.stored_file TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: stored_file_part owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.stored_file_part TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: supervision_action owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.supervision_action TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: supervision_action_step owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.supervision_action_step TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: supervision_arrangement owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.supervision_arrangement TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: supervision_frequency owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.supervision_frequency TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: supervision_move owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.supervision_move TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: supervision_seat owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.supervision_seat TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: supervision_session owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.supervision_session TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: supervision_words owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.supervision_words TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: support owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.support TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: taxonomy owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.taxonomy TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: taxonomy_term owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.taxonomy_term TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: team_manager owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.team_manager TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: team_preparation owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.team_preparation TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: team_preparation_peer owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.team_preparation_peer TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: team_preparation_role owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.team_preparation_role TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: thanks owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.thanks TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: trust owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.trust TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: trust_setting owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.trust_setting TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: wish owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.wish TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: withholding owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.withholding TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: worker_ask owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.worker_ask TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: worker_experience owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.worker_experience TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: worker_limit owner_migrates; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY owner_migrates ON public.worker_limit TO alongside_owner USING (true) WITH CHECK (true);

--
-- Name: passkey; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.passkey ENABLE ROW LEVEL SECURITY;

--
-- Name: passkey_challenge; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.passkey_challenge ENABLE ROW LEVEL SECURITY;

--
-- Name: passkey_challenge passkey_challenge_erase; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY passkey_challenge_erase ON public.passkey_challenge FOR DELETE TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (expires_at < public.app_now())));

--
-- Name: passkey_challenge passkey_challenge_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY passkey_challenge_own ON public.passkey_challenge TO alongside_app USING ((NOT (account_id IS DISTINCT FROM ( SELECT public.viewer_account() AS viewer_account)))) WITH CHECK ((NOT (account_id IS DISTINCT FROM ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: passkey passkey_self; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY passkey_self ON public.passkey TO alongside_app USING ((account_id = ( SELECT public.viewer_account() AS viewer_account))) WITH CHECK ((account_id = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: pattern; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.pattern ENABLE ROW LEVEL SECURITY;

--
-- Name: pattern pattern_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pattern_change ON public.pattern FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: pattern_day; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.pattern_day ENABLE ROW LEVEL SECURITY;

--
-- Name: pattern_day pattern_day_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pattern_day_put ON public.pattern_day FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (EXISTS ( SELECT 1
   FROM public.pattern p
  WHERE ((p.trust_id = pattern_day.trust_id) AND (p.id = pattern_day.pattern_id) AND (p.put_by = ( SELECT public.viewer_account() AS viewer_account)))))));

--
-- Name: pattern_day pattern_day_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pattern_day_read ON public.pattern_day FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (pattern_id = ANY (( SELECT ARRAY( SELECT p.id
           FROM public.pattern p
          WHERE (p.worker_id = ( SELECT public.viewer_worker() AS viewer_worker))) AS "array")::uuid[])))));

--
-- Name: pattern pattern_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pattern_put ON public.pattern FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (put_by = ( SELECT public.viewer_account() AS viewer_account)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND ((agreed_at IS NULL) OR (said_on IS NOT NULL))) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: pattern pattern_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pattern_read ON public.pattern FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (worker_id = ( SELECT public.viewer_worker() AS viewer_worker)))));

--
-- Name: pay_band; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.pay_band ENABLE ROW LEVEL SECURITY;

--
-- Name: pay_band pay_band_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pay_band_change ON public.pay_band FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: pay_band pay_band_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pay_band_put ON public.pay_band FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: pay_band pay_band_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pay_band_read ON public.pay_band FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text]))));

--
-- Name: pay_framework; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.pay_framework ENABLE ROW LEVEL SECURITY;

--
-- Name: pay_framework pay_framework_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pay_framework_change ON public.pay_framework FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: pay_framework pay_framework_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pay_framework_put ON public.pay_framework FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: pay_framework pay_framework_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pay_framework_read ON public.pay_framework FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text]))));

--
-- Name: pay_rate; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.pay_rate ENABLE ROW LEVEL SECURITY;

--
-- Name: pay_rate pay_rate_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pay_rate_change ON public.pay_rate FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: pay_rate pay_rate_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pay_rate_put ON public.pay_rate FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: pay_rate pay_rate_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY pay_rate_read ON public.pay_rate FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text]))));

--
-- Name: peer_group; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.peer_group ENABLE ROW LEVEL SECURITY;

--
-- Name: peer_group peer_group_alter; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY peer_group_alter ON public.peer_group FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (id = ANY (( SELECT public.my_groups() AS my_groups)::uuid[])))));

--
-- Name: peer_group peer_group_here; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY peer_group_here ON public.peer_group FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text, 'manager'::text, 'person'::text, 'system'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: peer_group peer_group_make; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY peer_group_make ON public.peer_group FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text]))));

--
-- Name: peer_group peer_group_public; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY peer_group_public ON public.peer_group FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (open_to = 'anybody'::text) AND (ended_at IS NULL)));

--
-- Name: peer_worker; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.peer_worker ENABLE ROW LEVEL SECURITY;

--
-- Name: person; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.person ENABLE ROW LEVEL SECURITY;

--
-- Name: person_change; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.person_change ENABLE ROW LEVEL SECURITY;

--
-- Name: person person_change_by_circle; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY person_change_by_circle ON public.person FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))));

--
-- Name: person person_change_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY person_change_by_lead ON public.person FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (NOT walled)));

--
-- Name: person_change person_change_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY person_change_put ON public.person_change FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text))));

--
-- Name: person_change person_change_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY person_change_read ON public.person_change FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))));

--
-- Name: person person_make; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY person_make ON public.person FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)));

--
-- Name: person person_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY person_read ON public.person FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (NOT walled)))));

--
-- Name: place; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place ENABLE ROW LEVEL SECURITY;

--
-- Name: place place_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_add ON public.place FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_area; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_area ENABLE ROW LEVEL SECURITY;

--
-- Name: place_area place_area_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_area_add ON public.place_area FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_area place_area_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_area_change ON public.place_area FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_area place_area_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_area_read ON public.place_area FOR SELECT TO alongside_app USING (true);

--
-- Name: place_area place_area_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_area_remove ON public.place_area FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_at_location; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_at_location ENABLE ROW LEVEL SECURITY;

--
-- Name: place_at_location place_at_location_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_at_location_add ON public.place_at_location FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_at_location place_at_location_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_at_location_change ON public.place_at_location FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_at_location place_at_location_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_at_location_read ON public.place_at_location FOR SELECT TO alongside_app USING (true);

--
-- Name: place_at_location place_at_location_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_at_location_remove ON public.place_at_location FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_attribute; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_attribute ENABLE ROW LEVEL SECURITY;

--
-- Name: place_attribute place_attribute_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_attribute_add ON public.place_attribute FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_attribute place_attribute_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_attribute_change ON public.place_attribute FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_attribute place_attribute_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_attribute_read ON public.place_attribute FOR SELECT TO alongside_app USING (true);

--
-- Name: place_attribute place_attribute_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_attribute_remove ON public.place_attribute FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place place_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_change ON public.place FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_check; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_check ENABLE ROW LEVEL SECURITY;

--
-- Name: place_check place_check_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_check_add ON public.place_check FOR INSERT TO alongside_app WITH CHECK (((checked_on <= ( SELECT public.app_today() AS app_today)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) OR ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text, 'administrator'::text])) AND (by_account = ( SELECT public.viewer_account() AS viewer_account))))));

--
-- Name: place_check place_check_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_check_read ON public.place_check FOR SELECT TO alongside_app USING (true);

--
-- Name: place_contact; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_contact ENABLE ROW LEVEL SECURITY;

--
-- Name: place_contact place_contact_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_contact_add ON public.place_contact FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_contact place_contact_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_contact_change ON public.place_contact FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_contact place_contact_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_contact_read ON public.place_contact FOR SELECT TO alongside_app USING (true);

--
-- Name: place_contact place_contact_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_contact_remove ON public.place_contact FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_correction; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_correction ENABLE ROW LEVEL SECURITY;

--
-- Name: place_correction place_correction_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_correction_read ON public.place_correction FOR SELECT TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])) OR ( SELECT public.keeps_directory() AS keeps_directory)));

--
-- Name: place_correction place_correction_shut; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_correction_shut ON public.place_correction FOR INSERT TO alongside_app WITH CHECK (false);

--
-- Name: place_correction place_correction_source; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_correction_source ON public.place_correction FOR UPDATE TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])) AND (ended_at IS NULL)));

--
-- Name: place_cost; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_cost ENABLE ROW LEVEL SECURITY;

--
-- Name: place_cost place_cost_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_cost_add ON public.place_cost FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_cost place_cost_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_cost_change ON public.place_cost FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_cost place_cost_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_cost_read ON public.place_cost FOR SELECT TO alongside_app USING (true);

--
-- Name: place_cost place_cost_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_cost_remove ON public.place_cost FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_edit; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_edit ENABLE ROW LEVEL SECURITY;

--
-- Name: place_edit place_edit_decide; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_edit_decide ON public.place_edit FOR UPDATE TO alongside_app USING ((( SELECT public.keeps_directory() AS keeps_directory) AND (decided_at IS NULL))) WITH CHECK ((decided_by = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: place_edit place_edit_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_edit_read ON public.place_edit FOR SELECT TO alongside_app USING (( SELECT public.keeps_directory() AS keeps_directory));

--
-- Name: place_fact; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_fact ENABLE ROW LEVEL SECURITY;

--
-- Name: place_fact place_fact_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_fact_add ON public.place_fact FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND ( SELECT public.keeps_directory() AS keeps_directory) AND ((kind <> 'address hidden'::text) OR (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text))));

--
-- Name: place_fact place_fact_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_fact_end ON public.place_fact FOR UPDATE TO alongside_app USING ((( SELECT public.keeps_directory() AS keeps_directory) AND ((kind <> 'address hidden'::text) OR (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)))) WITH CHECK ((ended_by = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: place_fact place_fact_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_fact_read ON public.place_fact FOR SELECT TO alongside_app USING (true);

--
-- Name: place_find; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_find ENABLE ROW LEVEL SECURITY;

--
-- Name: place_find place_find_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_find_add ON public.place_find FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_find place_find_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_find_change ON public.place_find FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_find place_find_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_find_read ON public.place_find FOR SELECT TO alongside_app USING (true);

--
-- Name: place_find place_find_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_find_remove ON public.place_find FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_funding; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_funding ENABLE ROW LEVEL SECURITY;

--
-- Name: place_funding place_funding_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_funding_add ON public.place_funding FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_funding place_funding_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_funding_change ON public.place_funding FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_funding place_funding_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_funding_read ON public.place_funding FOR SELECT TO alongside_app USING (true);

--
-- Name: place_funding place_funding_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_funding_remove ON public.place_funding FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_language; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_language ENABLE ROW LEVEL SECURITY;

--
-- Name: place_language place_language_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_language_add ON public.place_language FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_language place_language_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_language_change ON public.place_language FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_language place_language_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_language_read ON public.place_language FOR SELECT TO alongside_app USING (true);

--
-- Name: place_language place_language_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_language_remove ON public.place_language FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_link; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_link ENABLE ROW LEVEL SECURITY;

--
-- Name: place_link place_link_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_link_add ON public.place_link FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ( SELECT public.keeps_directory() AS keeps_directory) AND (made_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: place_link place_link_cancel; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_link_cancel ON public.place_link FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ( SELECT public.keeps_directory() AS keeps_directory)));

--
-- Name: place_link place_link_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_link_read ON public.place_link FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ( SELECT public.keeps_directory() AS keeps_directory)));

--
-- Name: place_note; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_note ENABLE ROW LEVEL SECURITY;

--
-- Name: place_note place_note_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_note_put ON public.place_note FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text])) AND (written_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: place_note place_note_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_note_read ON public.place_note FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text]))));

--
-- Name: place_note place_note_take_back; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_note_take_back ON public.place_note FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((written_by = ( SELECT public.viewer_account() AS viewer_account)) OR (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)))) WITH CHECK (((words IS NULL) AND (taken_back_at IS NOT NULL)));

--
-- Name: place_pair; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_pair ENABLE ROW LEVEL SECURITY;

--
-- Name: place_pair place_pair_decide; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_pair_decide ON public.place_pair FOR UPDATE TO alongside_app USING (( SELECT public.keeps_directory() AS keeps_directory)) WITH CHECK ((decided_by = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: place_pair place_pair_find; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_pair_find ON public.place_pair FOR INSERT TO alongside_app WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (decided_at IS NULL)));

--
-- Name: place_pair place_pair_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_pair_read ON public.place_pair FOR SELECT TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) OR ( SELECT public.keeps_directory() AS keeps_directory)));

--
-- Name: place_phone; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_phone ENABLE ROW LEVEL SECURITY;

--
-- Name: place_phone place_phone_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_phone_add ON public.place_phone FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_phone place_phone_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_phone_change ON public.place_phone FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_phone place_phone_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_phone_read ON public.place_phone FOR SELECT TO alongside_app USING (true);

--
-- Name: place_phone place_phone_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_phone_remove ON public.place_phone FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place place_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_read ON public.place FOR SELECT TO alongside_app USING (true);

--
-- Name: place_report; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_report ENABLE ROW LEVEL SECURITY;

--
-- Name: place_report place_report_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_report_add ON public.place_report FOR INSERT TO alongside_app WITH CHECK (((happened_on <= ( SELECT public.app_today() AS app_today)) AND (dismissed_at IS NULL) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['peer_worker'::text, 'lead'::text])) AND (by_account = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: place_report place_report_dismiss; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_report_dismiss ON public.place_report FOR UPDATE TO alongside_app USING (( SELECT public.keeps_directory() AS keeps_directory)) WITH CHECK ((dismissed_by = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: place_report place_report_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_report_read ON public.place_report FOR SELECT TO alongside_app USING (true);

--
-- Name: place_schedule; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_schedule ENABLE ROW LEVEL SECURITY;

--
-- Name: place_schedule place_schedule_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_schedule_add ON public.place_schedule FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_schedule place_schedule_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_schedule_change ON public.place_schedule FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_schedule place_schedule_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_schedule_read ON public.place_schedule FOR SELECT TO alongside_app USING (true);

--
-- Name: place_schedule place_schedule_remove; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_schedule_remove ON public.place_schedule FOR DELETE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: place_standing; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.place_standing ENABLE ROW LEVEL SECURITY;

--
-- Name: place_standing place_standing_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY place_standing_read ON public.place_standing FOR SELECT TO alongside_app USING (true);

--
-- Name: plan_entry plan_change_by_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_change_by_me ON public.plan_entry FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: plan_entry plan_due_for_erasure; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_due_for_erasure ON public.plan_entry FOR SELECT TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (erase_on IS NOT NULL)));

--
-- Name: plan_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.plan_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: plan_entry plan_erase; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_erase ON public.plan_entry FOR UPDATE TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (erase_on IS NOT NULL) AND (erase_on <= ((public.app_now() AT TIME ZONE 'Europe/London'::text))::date))) WITH CHECK (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (num_nonnulls(words, who, number, when_words, why) = 0)));

--
-- Name: plan_entry plan_put_by_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_put_by_me ON public.plan_entry FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (said_on IS NULL) AND (replaced_at IS NULL) AND (left_out_at IS NULL)));

--
-- Name: plan_entry plan_put_together; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_put_together ON public.plan_entry FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (said_on IS NOT NULL) AND (replaced_at IS NULL) AND (left_out_at IS NULL) AND (EXISTS ( SELECT 1
   FROM public.support s
  WHERE ((s.trust_id = plan_entry.trust_id) AND (s.id = plan_entry.support_id) AND (s.person_id = plan_entry.person_id))))));

--
-- Name: plan_entry plan_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_read ON public.plan_entry FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) OR ((replaced_at IS NULL) AND (left_out_at IS NULL) AND ((support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR ((((person_id)::text || ' '::text) || part) = ANY (( SELECT public.plan_parts_i_see() AS plan_parts_i_see)::text[])))))));

--
-- Name: plan_sharing plan_share_by_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_share_by_me ON public.plan_sharing FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (EXISTS ( SELECT 1
   FROM public.support s
  WHERE ((s.trust_id = plan_sharing.trust_id) AND (s.id = plan_sharing.support_id) AND (s.person_id = plan_sharing.person_id))))));

--
-- Name: plan_sharing plan_share_on_paper; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_share_on_paper ON public.plan_sharing FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.people_on_paper() AS people_on_paper)::uuid[])) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (said_on IS NOT NULL) AND (EXISTS ( SELECT 1
   FROM public.support s
  WHERE ((s.trust_id = plan_sharing.trust_id) AND (s.id = plan_sharing.support_id) AND (s.person_id = plan_sharing.person_id))))));

--
-- Name: plan_sharing; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.plan_sharing ENABLE ROW LEVEL SECURITY;

--
-- Name: plan_sharing plan_sharing_of_mine; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_sharing_of_mine ON public.plan_sharing FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: plan_sharing plan_sharing_on_paper; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_sharing_on_paper ON public.plan_sharing FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.people_on_paper() AS people_on_paper)::uuid[])) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[]))));

--
-- Name: plan_sharing plan_sharing_with_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_sharing_with_me ON public.plan_sharing FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (reader = 'worker'::text) AND (ended_at IS NULL) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[]))));

--
-- Name: plan_sharing plan_unshare_by_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_unshare_by_me ON public.plan_sharing FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: plan_sharing plan_unshare_on_paper; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY plan_unshare_on_paper ON public.plan_sharing FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.people_on_paper() AS people_on_paper)::uuid[])) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.people_on_paper() AS people_on_paper)::uuid[])) AND (support_id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[]))));

--
-- Name: post; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.post ENABLE ROW LEVEL SECURITY;

--
-- Name: post post_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY post_change ON public.post FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: post post_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY post_put ON public.post FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: post post_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY post_read ON public.post FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text]))));

--
-- Name: post_term; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.post_term ENABLE ROW LEVEL SECURITY;

--
-- Name: post_term post_term_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY post_term_change ON public.post_term FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: post_term post_term_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY post_term_put ON public.post_term FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: post_term post_term_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY post_term_read ON public.post_term FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text]))));

--
-- Name: readiness_again; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.readiness_again ENABLE ROW LEVEL SECURITY;

--
-- Name: readiness_again readiness_again_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_again_put ON public.readiness_again FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ((( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text) AND (why = 'new manager'::text)))));

--
-- Name: readiness_again readiness_again_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_again_read ON public.readiness_again FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (asked AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['administrator'::text, 'manager'::text, 'peer_worker'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))))));

--
-- Name: readiness_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.readiness_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: readiness_entry readiness_entry_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_entry_put ON public.readiness_entry FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (entered_by = ( SELECT public.viewer_account() AS viewer_account)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'peer_worker'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: readiness_entry readiness_entry_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_entry_read ON public.readiness_entry FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: readiness_exception; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.readiness_exception ENABLE ROW LEVEL SECURITY;

--
-- Name: readiness_exception readiness_exception_back; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_exception_back ON public.readiness_exception FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'manager'::text]))));

--
-- Name: readiness_exception readiness_exception_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_exception_put ON public.readiness_exception FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (signed_by = ( SELECT public.viewer_account() AS viewer_account)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'manager'::text]))));

--
-- Name: readiness_exception readiness_exception_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_exception_read ON public.readiness_exception FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: readiness_item; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.readiness_item ENABLE ROW LEVEL SECURITY;

--
-- Name: readiness_item readiness_item_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_item_put ON public.readiness_item FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (added_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: readiness_item readiness_item_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_item_read ON public.readiness_item FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: readiness_item readiness_item_take; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_item_take ON public.readiness_item FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)));

--
-- Name: readiness_look; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.readiness_look ENABLE ROW LEVEL SECURITY;

--
-- Name: readiness_look readiness_look_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_look_put ON public.readiness_look FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'manager'::text]))));

--
-- Name: readiness_look readiness_look_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_look_read ON public.readiness_look FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: readiness_signature; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.readiness_signature ENABLE ROW LEVEL SECURITY;

--
-- Name: readiness_signature readiness_signature_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_signature_put ON public.readiness_signature FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (account_id = ( SELECT public.viewer_account() AS viewer_account)) AND (((signs_as = 'peer worker'::text) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text)) OR ((signs_as = 'manager'::text) AND (( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[])) AND (team_id = ANY (( SELECT ARRAY( SELECT m.team_id
           FROM public.team_manager m
          WHERE ((m.trust_id = public.viewer_trust()) AND (m.account_id = public.viewer_account()) AND (m.ended_at IS NULL))) AS "array")::uuid[]))))));

--
-- Name: readiness_signature readiness_signature_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY readiness_signature_read ON public.readiness_signature FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: record_copy; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.record_copy ENABLE ROW LEVEL SECURITY;

--
-- Name: record_copy record_copy_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY record_copy_put ON public.record_copy FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: record_copy record_copy_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY record_copy_read ON public.record_copy FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: referral; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.referral ENABLE ROW LEVEL SECURITY;

--
-- Name: referral referral_answer; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_answer ON public.referral FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND ((person_id IS NULL) OR (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))));

--
-- Name: referral referral_back_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_back_by_lead ON public.referral FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (source = 'phone'::text) AND (answer IS NULL) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])) AND (EXISTS ( SELECT 1
   FROM public.person p
  WHERE ((p.trust_id = referral.trust_id) AND (p.id = referral.person_id))))));

--
-- Name: referral referral_back_by_person; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_back_by_person ON public.referral FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (source = 'self'::text) AND (team_id IS NULL) AND (made_by IS NULL) AND (answer IS NULL) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: referral referral_by_named; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_by_named ON public.referral FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))));

--
-- Name: referral referral_clock_by_worker; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_clock_by_worker ON public.referral FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))));

--
-- Name: referral_code; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.referral_code ENABLE ROW LEVEL SECURITY;

--
-- Name: referral_code referral_code_forget; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_code_forget ON public.referral_code FOR DELETE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (made_at <= (public.app_now() - '6 mons'::interval))));

--
-- Name: referral_code referral_code_timed; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_code_timed ON public.referral_code FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (made_at <= (public.app_now() - '6 mons'::interval))));

--
-- Name: referral referral_matched_by_choice; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_matched_by_choice ON public.referral FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (answer = 'accepted'::text) AND (matched_at IS NULL))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (answer = 'accepted'::text) AND (matched_at IS NOT NULL)));

--
-- Name: referral referral_put_by_lead; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_put_by_lead ON public.referral FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (source = 'phone'::text) AND (answer IS NULL) AND (person_id IS NULL)));

--
-- Name: referral referral_put_by_public; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_put_by_public ON public.referral FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((source = 'self'::text) AND (team_id IS NULL)) OR ((source = 'team link'::text) AND (( SELECT public.viewer_role() AS viewer_role) = 'nobody'::text))) AND (answer IS NULL) AND (person_id IS NULL) AND (made_by IS NULL)));

--
-- Name: referral referral_put_by_team; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_put_by_team ON public.referral FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[])) AND (source = 'host team'::text) AND (answer IS NULL) AND (person_id IS NULL)));

--
-- Name: referral referral_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_read ON public.referral FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'lead'::text THEN ((person_id IS NULL) OR (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[])))
    WHEN 'host_team'::text THEN (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))
    ELSE false
END)));

--
-- Name: referral referral_withdraw; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referral_withdraw ON public.referral FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[])) AND (answer IS NULL))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[])) AND (answer = 'withdrawn'::text)));

--
-- Name: refusal_count; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.refusal_count ENABLE ROW LEVEL SECURITY;

--
-- Name: refusal_count refusal_count_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY refusal_count_all ON public.refusal_count TO alongside_app USING (true) WITH CHECK (true);

--
-- Name: session; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.session ENABLE ROW LEVEL SECURITY;

--
-- Name: session session_self; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY session_self ON public.session FOR SELECT TO alongside_app USING ((account_id = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: session session_self_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY session_self_change ON public.session FOR UPDATE TO alongside_app USING ((account_id = ( SELECT public.viewer_account() AS viewer_account)));

--
-- Name: set_up_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.set_up_step ENABLE ROW LEVEL SECURITY;

--
-- Name: set_up_step set_up_step_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY set_up_step_put ON public.set_up_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text])) AND (by_account = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: set_up_step set_up_step_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY set_up_step_read ON public.set_up_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text]))));

--
-- Name: set_up_task; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.set_up_task ENABLE ROW LEVEL SECURITY;

--
-- Name: set_up_task set_up_task_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY set_up_task_put ON public.set_up_task FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text])) AND (added_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: set_up_task set_up_task_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY set_up_task_read ON public.set_up_task FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text]))));

--
-- Name: setting_change; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.setting_change ENABLE ROW LEVEL SECURITY;

--
-- Name: trust_setting setting_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY setting_change ON public.trust_setting FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: setting_change setting_change_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY setting_change_put ON public.setting_change FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: setting_change setting_change_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY setting_change_read ON public.setting_change FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: trust_setting setting_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY setting_read ON public.trust_setting FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) OR (( SELECT public.viewer_role() AS viewer_role) = 'system'::text)));

--
-- Name: trust_setting setting_write; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY setting_write ON public.trust_setting FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: shared_words; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.shared_words ENABLE ROW LEVEL SECURITY;

--
-- Name: shared_words shared_words_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY shared_words_own ON public.shared_words FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: shared_words shared_words_say; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY shared_words_say ON public.shared_words FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (EXISTS ( SELECT 1
   FROM public.circle c
  WHERE ((c.trust_id = shared_words.trust_id) AND (c.id = shared_words.circle_id) AND (c.person_id = shared_words.person_id) AND (c.kind = 'shared'::text))))));

--
-- Name: shared_words shared_words_take_back; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY shared_words_take_back ON public.shared_words FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[]))));

--
-- Name: shared_words shared_words_to_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY shared_words_to_me ON public.shared_words FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'carer'::text) AND (taken_back_at IS NULL) AND (circle_id = ANY (( SELECT public.rows_sharing('my words to them'::text) AS rows_sharing)::uuid[]))));

--
-- Name: sickness_total sickness_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY sickness_put ON public.sickness_total FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text])) AND (entered_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: sickness_total sickness_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY sickness_read ON public.sickness_total FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text]))));

--
-- Name: sickness_total sickness_replace; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY sickness_replace ON public.sickness_total FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: sickness_total; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.sickness_total ENABLE ROW LEVEL SECURITY;

--
-- Name: sign_in_attempt; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.sign_in_attempt ENABLE ROW LEVEL SECURITY;

--
-- Name: sign_in_attempt sign_in_attempt_all; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY sign_in_attempt_all ON public.sign_in_attempt TO alongside_app USING (true) WITH CHECK (true);

--
-- Name: spent_key; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.spent_key ENABLE ROW LEVEL SECURITY;

--
-- Name: spent_key spent_key_erase; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY spent_key_erase ON public.spent_key TO alongside_app USING (((( SELECT public.viewer_role() AS viewer_role) = 'system'::text) AND (at < (public.app_now() - '2 days'::interval))));

--
-- Name: spent_key spent_key_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY spent_key_own ON public.spent_key TO alongside_app USING ((holder = ( SELECT COALESCE((public.viewer_account())::text, public.viewer_visitor()) AS "coalesce"))) WITH CHECK ((holder = ( SELECT COALESCE((public.viewer_account())::text, public.viewer_visitor()) AS "coalesce")));

--
-- Name: stay; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.stay ENABLE ROW LEVEL SECURITY;

--
-- Name: stay stay_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stay_change ON public.stay FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[])) AND (moved_to IS NULL) AND (undone_at IS NULL))))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: stay_leave; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.stay_leave ENABLE ROW LEVEL SECURITY;

--
-- Name: stay_leave stay_leave_back; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stay_leave_back ON public.stay_leave FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: stay_leave stay_leave_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stay_leave_put ON public.stay_leave FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: stay_leave stay_leave_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stay_leave_read ON public.stay_leave FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'lead'::text THEN (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))
    WHEN 'host_team'::text THEN (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))
    ELSE false
END)));

--
-- Name: stay stay_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stay_put ON public.stay FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (((team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[])) AND (person_id = ANY (( SELECT public.people_of_my_wards() AS people_of_my_wards)::uuid[]))) OR (person_id = ANY (( SELECT public.people_on_my_wards_now() AS people_on_my_wards_now)::uuid[])))))));

--
-- Name: stay stay_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stay_read ON public.stay FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'lead'::text THEN (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))
    WHEN 'host_team'::text THEN (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))
    ELSE false
END)));

--
-- Name: stay_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.stay_step ENABLE ROW LEVEL SECURITY;

--
-- Name: stay_step stay_step_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stay_step_put ON public.stay_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND ((team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[])) OR ((kind = 'began'::text) AND (person_id = ANY (( SELECT public.people_on_my_wards_now() AS people_on_my_wards_now)::uuid[]))))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (kind = 'asked'::text) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))))));

--
-- Name: stay_step stay_step_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stay_step_read ON public.stay_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: stored_file; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.stored_file ENABLE ROW LEVEL SECURITY;

--
-- Name: stored_file stored_file_erase; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stored_file_erase ON public.stored_file FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (erased_at IS NULL) AND ((kept_by = ( SELECT public.viewer_account() AS viewer_account)) OR (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (erased_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: stored_file stored_file_keep; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stored_file_keep ON public.stored_file FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (kept_by = ( SELECT public.viewer_account() AS viewer_account)) AND (erased_at IS NULL)));

--
-- Name: stored_file stored_file_own; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stored_file_own ON public.stored_file FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (kept_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: stored_file_part; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.stored_file_part ENABLE ROW LEVEL SECURITY;

--
-- Name: stored_file_part stored_file_part_erase; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stored_file_part_erase ON public.stored_file_part FOR DELETE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (EXISTS ( SELECT 1
   FROM public.stored_file f
  WHERE ((f.trust_id = stored_file_part.trust_id) AND (f.id = stored_file_part.file_id) AND ((f.kept_by = ( SELECT public.viewer_account() AS viewer_account)) OR (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)))))));

--
-- Name: stored_file_part stored_file_part_keep; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stored_file_part_keep ON public.stored_file_part FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (EXISTS ( SELECT 1
   FROM public.stored_file f
  WHERE ((f.trust_id = stored_file_part.trust_id) AND (f.id = stored_file_part.file_id) AND (f.kept_by = ( SELECT public.viewer_account() AS viewer_account)) AND (f.erased_at IS NULL))))));

--
-- Name: stored_file_part stored_file_part_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY stored_file_part_read ON public.stored_file_part FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (EXISTS ( SELECT 1
   FROM public.stored_file f
  WHERE ((f.trust_id = stored_file_part.trust_id) AND (f.id = stored_file_part.file_id))))));

--
-- Name: supervision_action; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.supervision_action ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_action supervision_action_close; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_action_close ON public.supervision_action FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_action supervision_action_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_action_put ON public.supervision_action FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (made_by = ( SELECT public.viewer_account() AS viewer_account)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_action supervision_action_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_action_read ON public.supervision_action FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_action_step; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.supervision_action_step ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_action_step supervision_action_step_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_action_step_put ON public.supervision_action_step FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_action_step supervision_action_step_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_action_step_read ON public.supervision_action_step FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_arrangement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.supervision_arrangement ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_arrangement supervision_arrangement_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_arrangement_change ON public.supervision_arrangement FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (NOT (EXISTS ( SELECT 1
   FROM public.peer_worker w
  WHERE ((w.trust_id = supervision_arrangement.trust_id) AND (w.id = supervision_arrangement.worker_id) AND (w.account_id = ANY (ARRAY[supervision_arrangement.supervisor_account_id, supervision_arrangement.stand_in_account_id]))))))));

--
-- Name: supervision_arrangement supervision_arrangement_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_arrangement_put ON public.supervision_arrangement FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (NOT (EXISTS ( SELECT 1
   FROM public.peer_worker w
  WHERE ((w.trust_id = supervision_arrangement.trust_id) AND (w.id = supervision_arrangement.worker_id) AND (w.account_id = ANY (ARRAY[supervision_arrangement.supervisor_account_id, supervision_arrangement.stand_in_account_id]))))))));

--
-- Name: supervision_arrangement supervision_arrangement_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_arrangement_read ON public.supervision_arrangement FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'peer_worker'::text]))));

--
-- Name: supervision_frequency; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.supervision_frequency ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_frequency supervision_frequency_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_frequency_read ON public.supervision_frequency FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'peer_worker'::text, 'administrator'::text, 'manager'::text]))));

--
-- Name: supervision_frequency supervision_frequency_set; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_frequency_set ON public.supervision_frequency FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text)));

--
-- Name: supervision_move; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.supervision_move ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_move supervision_move_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_move_put ON public.supervision_move FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_move supervision_move_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_move_read ON public.supervision_move FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[])))));

--
-- Name: supervision_seat; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.supervision_seat ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_seat supervision_seat_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_seat_change ON public.supervision_seat FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_seat supervision_seat_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_seat_put ON public.supervision_seat FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'peer_worker'::text])) AND (session_id = ANY (( SELECT public.sessions_i_planned() AS sessions_i_planned)::uuid[])) AND (held_on IS NULL)));

--
-- Name: supervision_seat supervision_seat_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_seat_read ON public.supervision_seat FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))))));

--
-- Name: supervision_session; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.supervision_session ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_session supervision_session_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_session_change ON public.supervision_session FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_session supervision_session_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_session_put ON public.supervision_session FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (planned_by = ( SELECT public.viewer_account() AS viewer_account)) AND (held_at IS NULL) AND (held_by IS NULL) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (supervisor_account_id = ANY (( SELECT public.supervisors_i_plan_for() AS supervisors_i_plan_for)::uuid[]))))));

--
-- Name: supervision_session supervision_session_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_session_read ON public.supervision_session FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) OR (id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[])))));

--
-- Name: supervision_words; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.supervision_words ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_words supervision_words_correct; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_words_correct ON public.supervision_words FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (written_by = ( SELECT public.viewer_account() AS viewer_account)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_words supervision_words_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_words_put ON public.supervision_words FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (written_by = ( SELECT public.viewer_account() AS viewer_account)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: supervision_words supervision_words_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY supervision_words_read ON public.supervision_words FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (session_id = ANY (( SELECT public.my_supervision() AS my_supervision)::uuid[]))));

--
-- Name: support; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.support ENABLE ROW LEVEL SECURITY;

--
-- Name: support support_by_named; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY support_by_named ON public.support FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))));

--
-- Name: support support_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY support_change ON public.support FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR (id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])))));

--
-- Name: support support_change_by_named; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY support_change_by_named ON public.support FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])))) WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'named_person'::text) AND (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[]))));

--
-- Name: support support_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY support_put ON public.support FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: support support_put_by_choice; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY support_put_by_choice ON public.support FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (person_id = ANY (( SELECT public.my_self() AS my_self)::uuid[])) AND (began_at = ( SELECT public.app_now() AS app_now)) AND (num_nonnulls(ending_why, first_held_at, second_held_at, last_held_at, next_planned_at, home_held_at, rather_not_at, ended_at, ended_how) = 0) AND (EXISTS ( SELECT 1
   FROM public.offer o
  WHERE ((o.trust_id = support.trust_id) AND (o.referral_id = support.referral_id) AND (o.person_id = support.person_id) AND (o.worker_id = support.worker_id) AND (o.answer IS DISTINCT FROM 'no'::text) AND (o.taken_back_at IS NULL))))));

--
-- Name: support support_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY support_read ON public.support FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((id = ANY (( SELECT public.my_supports() AS my_supports)::uuid[])) OR (person_id = ANY (( SELECT public.my_records() AS my_records)::uuid[])) OR
CASE ( SELECT public.viewer_role() AS viewer_role)
    WHEN 'lead'::text THEN (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))
    WHEN 'carer'::text THEN (person_id = ANY (( SELECT public.shared_with_me('peer worker'::text) AS shared_with_me)::uuid[]))
    ELSE false
END)));

--
-- Name: taxonomy; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.taxonomy ENABLE ROW LEVEL SECURITY;

--
-- Name: taxonomy taxonomy_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY taxonomy_add ON public.taxonomy FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: taxonomy taxonomy_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY taxonomy_change ON public.taxonomy FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: taxonomy taxonomy_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY taxonomy_read ON public.taxonomy FOR SELECT TO alongside_app USING (true);

--
-- Name: taxonomy_term; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.taxonomy_term ENABLE ROW LEVEL SECURITY;

--
-- Name: taxonomy_term taxonomy_term_add; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY taxonomy_term_add ON public.taxonomy_term FOR INSERT TO alongside_app WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: taxonomy_term taxonomy_term_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY taxonomy_term_change ON public.taxonomy_term FOR UPDATE TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text]))) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['system'::text, 'administrator'::text])));

--
-- Name: taxonomy_term taxonomy_term_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY taxonomy_term_read ON public.taxonomy_term FOR SELECT TO alongside_app USING (true);

--
-- Name: host_team team_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_change ON public.host_team FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: team_manager; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.team_manager ENABLE ROW LEVEL SECURITY;

--
-- Name: team_manager team_manager_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_manager_end ON public.team_manager FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text]))));

--
-- Name: team_manager team_manager_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_manager_put ON public.team_manager FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text])) AND (named_by = ( SELECT public.viewer_account() AS viewer_account))));

--
-- Name: team_manager team_manager_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_manager_read ON public.team_manager FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: team_preparation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.team_preparation ENABLE ROW LEVEL SECURITY;

--
-- Name: team_preparation_peer; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.team_preparation_peer ENABLE ROW LEVEL SECURITY;

--
-- Name: team_preparation_peer team_preparation_peer_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_preparation_peer_put ON public.team_preparation_peer FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (EXISTS ( SELECT 1
   FROM public.team_preparation p
  WHERE ((p.trust_id = team_preparation_peer.trust_id) AND (p.id = team_preparation_peer.preparation_id) AND (p.entered_by = ( SELECT public.viewer_account() AS viewer_account)))))));

--
-- Name: team_preparation_peer team_preparation_peer_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_preparation_peer_read ON public.team_preparation_peer FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text])) OR (preparation_id = ANY (( SELECT ARRAY( SELECT p.id
           FROM public.team_preparation p) AS "array")::uuid[])))));

--
-- Name: team_preparation team_preparation_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_preparation_put ON public.team_preparation FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (entered_by = ( SELECT public.viewer_account() AS viewer_account)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'peer_worker'::text]))));

--
-- Name: team_preparation team_preparation_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_preparation_read ON public.team_preparation FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'host_team'::text) AND (team_id = ANY (( SELECT public.viewer_teams() AS viewer_teams)::uuid[]))))));

--
-- Name: team_preparation_role; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.team_preparation_role ENABLE ROW LEVEL SECURITY;

--
-- Name: team_preparation_role team_preparation_role_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_preparation_role_put ON public.team_preparation_role FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (EXISTS ( SELECT 1
   FROM public.team_preparation p
  WHERE ((p.trust_id = team_preparation_role.trust_id) AND (p.id = team_preparation_role.preparation_id) AND (p.entered_by = ( SELECT public.viewer_account() AS viewer_account)))))));

--
-- Name: team_preparation_role team_preparation_role_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_preparation_role_read ON public.team_preparation_role FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'manager'::text, 'peer_worker'::text])) OR (preparation_id = ANY (( SELECT ARRAY( SELECT p.id
           FROM public.team_preparation p) AS "array")::uuid[])))));

--
-- Name: host_team team_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_read ON public.host_team FOR SELECT TO alongside_app USING ((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)));

--
-- Name: host_team team_write; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY team_write ON public.host_team FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: thanks; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.thanks ENABLE ROW LEVEL SECURITY;

--
-- Name: thanks thanks_keep; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY thanks_keep ON public.thanks FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: thanks thanks_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY thanks_read ON public.thanks FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (worker_id = ( SELECT public.viewer_worker() AS viewer_worker))) OR ((by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (( SELECT public.viewer_role() AS viewer_role) <> ALL (ARRAY['person'::text, 'carer'::text, 'nobody'::text, 'system'::text]))))));

--
-- Name: thanks thanks_say; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY thanks_say ON public.thanks FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (by_account = ( SELECT public.viewer_account() AS viewer_account)) AND (by_role = ( SELECT public.viewer_role() AS viewer_role)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'peer_worker'::text, 'host_team'::text, 'manager'::text, 'administrator'::text, 'named_person'::text, 'pals'::text, 'advocate'::text])) AND (worker_id IS DISTINCT FROM ( SELECT public.viewer_worker() AS viewer_worker))));

--
-- Name: trust; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.trust ENABLE ROW LEVEL SECURITY;

--
-- Name: trust trust_by_system; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY trust_by_system ON public.trust TO alongside_app USING ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text)) WITH CHECK ((( SELECT public.viewer_role() AS viewer_role) = 'system'::text));

--
-- Name: trust trust_is_public; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY trust_is_public ON public.trust FOR SELECT TO alongside_app USING (true);

--
-- Name: trust_setting; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.trust_setting ENABLE ROW LEVEL SECURITY;

--
-- Name: wish; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.wish ENABLE ROW LEVEL SECURITY;

--
-- Name: wish wish_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY wish_put ON public.wish FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: wish wish_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY wish_read ON public.wish FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[])) OR ((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))))));

--
-- Name: withholding; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.withholding ENABLE ROW LEVEL SECURITY;

--
-- Name: withholding withholding_end; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY withholding_end ON public.withholding FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))));

--
-- Name: withholding withholding_put; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY withholding_put ON public.withholding FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))))));

--
-- Name: withholding withholding_staff; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY withholding_staff ON public.withholding FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (((( SELECT public.viewer_role() AS viewer_role) = 'lead'::text) AND (person_id <> ALL (( SELECT public.walled_people() AS walled_people)::uuid[]))) OR ((( SELECT public.viewer_role() AS viewer_role) = 'peer_worker'::text) AND (person_id = ANY (( SELECT public.my_people() AS my_people)::uuid[]))))));

--
-- Name: worker_ask; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.worker_ask ENABLE ROW LEVEL SECURITY;

--
-- Name: peer_worker worker_change; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY worker_change ON public.peer_worker FOR UPDATE TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND ((( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['administrator'::text, 'lead'::text])) OR (account_id = ( SELECT public.viewer_account() AS viewer_account)))));

--
-- Name: worker_experience; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.worker_experience ENABLE ROW LEVEL SECURITY;

--
-- Name: peer_worker worker_handed_to_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY worker_handed_to_me ON public.peer_worker FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (id = ANY (( SELECT public.workers_handed_to_me() AS workers_handed_to_me)::uuid[]))));

--
-- Name: worker_limit; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.worker_limit ENABLE ROW LEVEL SECURITY;

--
-- Name: peer_worker worker_make; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY worker_make ON public.peer_worker FOR INSERT TO alongside_app WITH CHECK (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = 'administrator'::text)));

--
-- Name: peer_worker worker_shown_to_me; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY worker_shown_to_me ON public.peer_worker FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (id = ANY (( SELECT public.workers_shown_to_me() AS workers_shown_to_me)::uuid[]))));

--
-- Name: peer_worker worker_staff; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY worker_staff ON public.peer_worker FOR SELECT TO alongside_app USING (((trust_id = ( SELECT public.viewer_trust() AS viewer_trust)) AND (( SELECT public.viewer_role() AS viewer_role) = ANY (ARRAY['lead'::text, 'administrator'::text, 'peer_worker'::text, 'named_person'::text, 'manager'::text, 'host_team'::text, 'pals'::text, 'advocate'::text]))));

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO alongside_owner;
GRANT USAGE ON SCHEMA public TO alongside_app;
GRANT USAGE ON SCHEMA public TO alongside_backup;

--
-- Name: FUNCTION default_ending(p_trust uuid, p_person uuid, p_began date, p_first_met date); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.default_ending(p_trust uuid, p_person uuid, p_began date, p_first_met date) FROM PUBLIC;

--
-- Name: FUNCTION has_another_hat(p_trust uuid, p_account uuid); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.has_another_hat(p_trust uuid, p_account uuid) FROM PUBLIC;

--
-- Name: FUNCTION place_standing_again(p_place uuid); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.place_standing_again(p_place uuid) FROM PUBLIC;

--
-- Name: FUNCTION places_in_use(); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.places_in_use() FROM PUBLIC;

--
-- Name: FUNCTION write_place_field(p_place uuid, p_field text, p_value text, p_rows jsonb); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.write_place_field(p_place uuid, p_field text, p_value text, p_rows jsonb) FROM PUBLIC;

--
-- Name: TABLE absence; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.absence TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.absence TO alongside_app;

--
-- Name: TABLE account; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.account TO alongside_backup;

--
-- Name: COLUMN account.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id),INSERT(id) ON TABLE public.account TO alongside_app;

--
-- Name: COLUMN account.name; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(name),INSERT(name),UPDATE(name) ON TABLE public.account TO alongside_app;

--
-- Name: COLUMN account.email; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(email) ON TABLE public.account TO alongside_app;

--
-- Name: COLUMN account.sign_in_name; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(sign_in_name),INSERT(sign_in_name) ON TABLE public.account TO alongside_app;

--
-- Name: COLUMN account.password_hash; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(password_hash) ON TABLE public.account TO alongside_app;

--
-- Name: COLUMN account.demo; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(demo),INSERT(demo) ON TABLE public.account TO alongside_app;

--
-- Name: COLUMN account.made_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(made_at),INSERT(made_at) ON TABLE public.account TO alongside_app;

--
-- Name: TABLE ask_first; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.ask_first TO alongside_app;
GRANT SELECT ON TABLE public.ask_first TO alongside_backup;

--
-- Name: TABLE audit_head; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.audit_head TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.audit_head TO alongside_app;

--
-- Name: TABLE audit_row; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.audit_row TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.audit_row TO alongside_app;

--
-- Name: COLUMN audit_row.seq; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(seq) ON TABLE public.audit_row TO alongside_app;

--
-- Name: COLUMN audit_row.digest; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(digest) ON TABLE public.audit_row TO alongside_app;

--
-- Name: TABLE better_off_check; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.better_off_check TO alongside_app;
GRANT SELECT ON TABLE public.better_off_check TO alongside_backup;

--
-- Name: COLUMN better_off_check.shared_with; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(shared_with) ON TABLE public.better_off_check TO alongside_app;

--
-- Name: COLUMN better_off_check.shared_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(shared_at) ON TABLE public.better_off_check TO alongside_app;

--
-- Name: TABLE better_off_offer; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.better_off_offer TO alongside_app;
GRANT SELECT ON TABLE public.better_off_offer TO alongside_backup;

--
-- Name: TABLE check_in; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.check_in TO alongside_app;
GRANT SELECT ON TABLE public.check_in TO alongside_backup;

--
-- Name: TABLE check_interval; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.check_interval TO alongside_app;
GRANT SELECT ON TABLE public.check_interval TO alongside_backup;

--
-- Name: COLUMN check_interval.months; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(months) ON TABLE public.check_interval TO alongside_app;

--
-- Name: COLUMN check_interval.after_report_days; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(after_report_days) ON TABLE public.check_interval TO alongside_app;

--
-- Name: COLUMN check_interval.sinks_after_days; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(sinks_after_days) ON TABLE public.check_interval TO alongside_app;

--
-- Name: COLUMN check_interval.leaves_after_days; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(leaves_after_days) ON TABLE public.check_interval TO alongside_app;

--
-- Name: TABLE check_interval_term; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.check_interval_term TO alongside_app;
GRANT SELECT ON TABLE public.check_interval_term TO alongside_backup;

--
-- Name: TABLE choice_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.choice_step TO alongside_app;
GRANT SELECT ON TABLE public.choice_step TO alongside_backup;

--
-- Name: COLUMN choice_step.settled_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(settled_at) ON TABLE public.choice_step TO alongside_app;

--
-- Name: TABLE circle; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.circle TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.circle TO alongside_app;

--
-- Name: COLUMN circle.parts; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(parts) ON TABLE public.circle TO alongside_app;

--
-- Name: COLUMN circle.until; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(until) ON TABLE public.circle TO alongside_app;

--
-- Name: COLUMN circle.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.circle TO alongside_app;

--
-- Name: COLUMN circle.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.circle TO alongside_app;

--
-- Name: COLUMN circle.reviewed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(reviewed_at) ON TABLE public.circle TO alongside_app;

--
-- Name: COLUMN circle.reviewed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(reviewed_by) ON TABLE public.circle TO alongside_app;

--
-- Name: COLUMN circle.review_words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(review_words) ON TABLE public.circle TO alongside_app;

--
-- Name: TABLE coming_pay; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.coming_pay TO alongside_app;
GRANT SELECT ON TABLE public.coming_pay TO alongside_backup;

--
-- Name: TABLE concern; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.concern TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.concern TO alongside_app;

--
-- Name: COLUMN concern.confirmed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(confirmed_at) ON TABLE public.concern TO alongside_app;

--
-- Name: COLUMN concern.confirmed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(confirmed_by) ON TABLE public.concern TO alongside_app;

--
-- Name: COLUMN concern.confirmed_name; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(confirmed_name) ON TABLE public.concern TO alongside_app;

--
-- Name: COLUMN concern.taken_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_by) ON TABLE public.concern TO alongside_app;

--
-- Name: COLUMN concern.taken_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_at) ON TABLE public.concern TO alongside_app;

--
-- Name: COLUMN concern.closed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(closed_at) ON TABLE public.concern TO alongside_app;

--
-- Name: COLUMN concern.closed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(closed_by) ON TABLE public.concern TO alongside_app;

--
-- Name: COLUMN concern.closed_words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(closed_words) ON TABLE public.concern TO alongside_app;

--
-- Name: COLUMN concern.person_knows; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(person_knows) ON TABLE public.concern TO alongside_app;

--
-- Name: TABLE concern_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.concern_step TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.concern_step TO alongside_app;

--
-- Name: TABLE connection; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.connection TO alongside_app;
GRANT SELECT ON TABLE public.connection TO alongside_backup;

--
-- Name: COLUMN connection.going_since; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(going_since) ON TABLE public.connection TO alongside_app;

--
-- Name: COLUMN connection.ask_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ask_on) ON TABLE public.connection TO alongside_app;

--
-- Name: COLUMN connection.closed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(closed_at) ON TABLE public.connection TO alongside_app;

--
-- Name: TABLE connection_outing; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.connection_outing TO alongside_app;
GRANT SELECT ON TABLE public.connection_outing TO alongside_backup;

--
-- Name: TABLE connection_place; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.connection_place TO alongside_app;
GRANT SELECT ON TABLE public.connection_place TO alongside_backup;

--
-- Name: TABLE connection_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.connection_step TO alongside_app;
GRANT SELECT ON TABLE public.connection_step TO alongside_backup;

--
-- Name: TABLE connection_words; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.connection_words TO alongside_app;
GRANT SELECT ON TABLE public.connection_words TO alongside_backup;

--
-- Name: TABLE contact; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.contact TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.worker_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(worker_id) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.planned_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(planned_at) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.planned_minutes; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(planned_minutes) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.how; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(how) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.place; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(place) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.ring_if_late; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ring_if_late) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.ring_account; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ring_account) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.cancelled_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(cancelled_at) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.cancelled_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(cancelled_by) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.cancelled_who; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(cancelled_who) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.recorded_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(recorded_at) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.held; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(held) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.began_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(began_at) ON TABLE public.contact TO alongside_app;

--
-- Name: COLUMN contact.minutes; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(minutes) ON TABLE public.contact TO alongside_app;

--
-- Name: TABLE contact_record; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.contact_record TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.contact_record TO alongside_app;

--
-- Name: TABLE contact_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.contact_step TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.contact_step TO alongside_app;

--
-- Name: TABLE contract; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.contract TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.contract TO alongside_app;

--
-- Name: TABLE crisis_line; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.crisis_line TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.crisis_line TO alongside_app;

--
-- Name: TABLE death; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.death TO alongside_app;
GRANT SELECT ON TABLE public.death TO alongside_backup;

--
-- Name: TABLE death_effect; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.death_effect TO alongside_app;
GRANT SELECT ON TABLE public.death_effect TO alongside_backup;

--
-- Name: TABLE death_read; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.death_read TO alongside_app;
GRANT SELECT ON TABLE public.death_read TO alongside_backup;

--
-- Name: COLUMN death_read.read_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(read_at) ON TABLE public.death_read TO alongside_app;

--
-- Name: TABLE death_task; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.death_task TO alongside_app;
GRANT SELECT ON TABLE public.death_task TO alongside_backup;

--
-- Name: COLUMN death_task.taken_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_by) ON TABLE public.death_task TO alongside_app;

--
-- Name: COLUMN death_task.taken_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_at) ON TABLE public.death_task TO alongside_app;

--
-- Name: COLUMN death_task.done_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(done_at) ON TABLE public.death_task TO alongside_app;

--
-- Name: COLUMN death_task.done_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(done_by) ON TABLE public.death_task TO alongside_app;

--
-- Name: COLUMN death_task.offered; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(offered) ON TABLE public.death_task TO alongside_app;

--
-- Name: TABLE development_goal; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.development_goal TO alongside_app;
GRANT SELECT ON TABLE public.development_goal TO alongside_backup;

--
-- Name: COLUMN development_goal.in_record; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(in_record) ON TABLE public.development_goal TO alongside_app;

--
-- Name: COLUMN development_goal.replaced_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(replaced_at) ON TABLE public.development_goal TO alongside_app;

--
-- Name: TABLE directory_change; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.directory_change TO alongside_app;
GRANT SELECT ON TABLE public.directory_change TO alongside_backup;

--
-- Name: TABLE directory_import; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.directory_import TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.directory_import TO alongside_app;

--
-- Name: TABLE directory_import_row; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.directory_import_row TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.directory_import_row TO alongside_app;

--
-- Name: TABLE directory_keeper; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.directory_keeper TO alongside_app;
GRANT SELECT ON TABLE public.directory_keeper TO alongside_backup;

--
-- Name: COLUMN directory_keeper.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.directory_keeper TO alongside_app;

--
-- Name: COLUMN directory_keeper.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.directory_keeper TO alongside_app;

--
-- Name: TABLE directory_source; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.directory_source TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.directory_source TO alongside_app;

--
-- Name: TABLE draft; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.draft TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.draft TO alongside_app;

--
-- Name: TABLE email_code; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.email_code TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.email_code TO alongside_app;

--
-- Name: TABLE ending; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ending TO alongside_app;
GRANT SELECT ON TABLE public.ending TO alongside_backup;

--
-- Name: COLUMN ending.undone_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(undone_at) ON TABLE public.ending TO alongside_app;

--
-- Name: COLUMN ending.undone_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(undone_by) ON TABLE public.ending TO alongside_app;

--
-- Name: COLUMN ending.undone_said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(undone_said_on) ON TABLE public.ending TO alongside_app;

--
-- Name: TABLE ending_date; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ending_date TO alongside_app;
GRANT SELECT ON TABLE public.ending_date TO alongside_backup;

--
-- Name: COLUMN ending_date.answer; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer) ON TABLE public.ending_date TO alongside_app;

--
-- Name: COLUMN ending_date.answered_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_at) ON TABLE public.ending_date TO alongside_app;

--
-- Name: COLUMN ending_date.answered_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_by) ON TABLE public.ending_date TO alongside_app;

--
-- Name: COLUMN ending_date.answer_said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer_said_on) ON TABLE public.ending_date TO alongside_app;

--
-- Name: TABLE ending_hope; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ending_hope TO alongside_app;
GRANT SELECT ON TABLE public.ending_hope TO alongside_backup;

--
-- Name: COLUMN ending_hope.words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(words) ON TABLE public.ending_hope TO alongside_app;

--
-- Name: COLUMN ending_hope.sees; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(sees) ON TABLE public.ending_hope TO alongside_app;

--
-- Name: COLUMN ending_hope.taken_back_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE public.ending_hope TO alongside_app;

--
-- Name: TABLE ending_summary; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ending_summary TO alongside_app;
GRANT SELECT ON TABLE public.ending_summary TO alongside_backup;

--
-- Name: COLUMN ending_summary.did; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(did) ON TABLE public.ending_summary TO alongside_app;

--
-- Name: COLUMN ending_summary.helped; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(helped) ON TABLE public.ending_summary TO alongside_app;

--
-- Name: COLUMN ending_summary.lean_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(lean_on) ON TABLE public.ending_summary TO alongside_app;

--
-- Name: COLUMN ending_summary.next; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(next) ON TABLE public.ending_summary TO alongside_app;

--
-- Name: COLUMN ending_summary.come_back; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(come_back) ON TABLE public.ending_summary TO alongside_app;

--
-- Name: COLUMN ending_summary.sees; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(sees) ON TABLE public.ending_summary TO alongside_app;

--
-- Name: COLUMN ending_summary.changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(changed_at) ON TABLE public.ending_summary TO alongside_app;

--
-- Name: COLUMN ending_summary.changed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(changed_by) ON TABLE public.ending_summary TO alongside_app;

--
-- Name: TABLE ending_talk; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ending_talk TO alongside_app;
GRANT SELECT ON TABLE public.ending_talk TO alongside_backup;

--
-- Name: TABLE expected_date; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.expected_date TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.expected_date TO alongside_app;

--
-- Name: TABLE feedback; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.feedback TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.feedback TO alongside_app;

--
-- Name: TABLE feedback_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.feedback_step TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.feedback_step TO alongside_app;

--
-- Name: TABLE find_sign; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.find_sign TO alongside_app;
GRANT SELECT ON TABLE public.find_sign TO alongside_backup;

--
-- Name: TABLE find_town; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.find_town TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.find_town TO alongside_app;

--
-- Name: TABLE find_word; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.find_word TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.find_word TO alongside_app;

--
-- Name: TABLE follow_up; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.follow_up TO alongside_app;
GRANT SELECT ON TABLE public.follow_up TO alongside_backup;

--
-- Name: TABLE full_time_week; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.full_time_week TO alongside_app;
GRANT SELECT ON TABLE public.full_time_week TO alongside_backup;

--
-- Name: COLUMN full_time_week.replaced_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(replaced_at) ON TABLE public.full_time_week TO alongside_app;

--
-- Name: TABLE group_agreement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_agreement TO alongside_app;
GRANT SELECT ON TABLE public.group_agreement TO alongside_backup;

--
-- Name: TABLE group_came; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_came TO alongside_app;
GRANT SELECT ON TABLE public.group_came TO alongside_backup;

--
-- Name: COLUMN group_came.taken_back_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE public.group_came TO alongside_app;

--
-- Name: COLUMN group_came.taken_back_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_by) ON TABLE public.group_came TO alongside_app;

--
-- Name: TABLE group_change; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_change TO alongside_app;
GRANT SELECT ON TABLE public.group_change TO alongside_backup;

--
-- Name: TABLE group_facilitator; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_facilitator TO alongside_app;
GRANT SELECT ON TABLE public.group_facilitator TO alongside_backup;

--
-- Name: COLUMN group_facilitator.until_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(until_on) ON TABLE public.group_facilitator TO alongside_app;

--
-- Name: COLUMN group_facilitator.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.group_facilitator TO alongside_app;

--
-- Name: TABLE group_feedback; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT ON TABLE public.group_feedback TO alongside_app;
GRANT SELECT ON TABLE public.group_feedback TO alongside_backup;

--
-- Name: TABLE group_link; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.group_link TO alongside_app;
GRANT SELECT ON TABLE public.group_link TO alongside_backup;

--
-- Name: COLUMN group_link.link; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(link) ON TABLE public.group_link TO alongside_app;

--
-- Name: COLUMN group_link.changed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(changed_by) ON TABLE public.group_link TO alongside_app;

--
-- Name: COLUMN group_link.changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(changed_at) ON TABLE public.group_link TO alongside_app;

--
-- Name: TABLE group_listing; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_listing TO alongside_app;
GRANT SELECT ON TABLE public.group_listing TO alongside_backup;

--
-- Name: COLUMN group_listing.digest; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(digest) ON TABLE public.group_listing TO alongside_app;

--
-- Name: COLUMN group_listing.listed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(listed_at) ON TABLE public.group_listing TO alongside_app;

--
-- Name: TABLE group_note; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_note TO alongside_app;
GRANT SELECT ON TABLE public.group_note TO alongside_backup;

--
-- Name: COLUMN group_note.words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(words) ON TABLE public.group_note TO alongside_app;

--
-- Name: COLUMN group_note.taken_back_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE public.group_note TO alongside_app;

--
-- Name: TABLE group_place; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_place TO alongside_app;
GRANT SELECT ON TABLE public.group_place TO alongside_backup;

--
-- Name: COLUMN group_place.left_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_at) ON TABLE public.group_place TO alongside_app;

--
-- Name: COLUMN group_place.left_said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_said_on) ON TABLE public.group_place TO alongside_app;

--
-- Name: COLUMN group_place.left_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_by) ON TABLE public.group_place TO alongside_app;

--
-- Name: COLUMN group_place.left_by_name; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_by_name) ON TABLE public.group_place TO alongside_app;

--
-- Name: TABLE group_register; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_register TO alongside_app;
GRANT SELECT ON TABLE public.group_register TO alongside_backup;

--
-- Name: COLUMN group_register.replaced_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(replaced_at) ON TABLE public.group_register TO alongside_app;

--
-- Name: TABLE group_series; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_series TO alongside_app;
GRANT SELECT ON TABLE public.group_series TO alongside_backup;

--
-- Name: COLUMN group_series.until_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(until_on) ON TABLE public.group_series TO alongside_app;

--
-- Name: COLUMN group_series.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.group_series TO alongside_app;

--
-- Name: TABLE group_session; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.group_session TO alongside_app;
GRANT SELECT ON TABLE public.group_session TO alongside_backup;

--
-- Name: COLUMN group_session.at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(at) ON TABLE public.group_session TO alongside_app;

--
-- Name: COLUMN group_session.minutes; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(minutes) ON TABLE public.group_session TO alongside_app;

--
-- Name: COLUMN group_session.venue; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(venue) ON TABLE public.group_session TO alongside_app;

--
-- Name: COLUMN group_session.called_off_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(called_off_at) ON TABLE public.group_session TO alongside_app;

--
-- Name: COLUMN group_session.said_why; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(said_why) ON TABLE public.group_session TO alongside_app;

--
-- Name: COLUMN group_session.registered_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(registered_at) ON TABLE public.group_session TO alongside_app;

--
-- Name: TABLE group_session_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_session_step TO alongside_app;
GRANT SELECT ON TABLE public.group_session_step TO alongside_backup;

--
-- Name: TABLE group_worked; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.group_worked TO alongside_app;
GRANT SELECT ON TABLE public.group_worked TO alongside_backup;

--
-- Name: TABLE growth_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.growth_step TO alongside_app;
GRANT SELECT ON TABLE public.growth_step TO alongside_backup;

--
-- Name: COLUMN growth_step.taken_back_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE public.growth_step TO alongside_app;

--
-- Name: TABLE handover; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.handover TO alongside_app;
GRANT SELECT ON TABLE public.handover TO alongside_backup;

--
-- Name: COLUMN handover.answer; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.meet_together; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(meet_together) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.share_notes; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(share_notes) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.answered_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_at) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.answered_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_by) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(said_on) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.said_how; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(said_how) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.done_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(done_at) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.done_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(done_by) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.to_support_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(to_support_id) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.called_off_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(called_off_at) ON TABLE public.handover TO alongside_app;

--
-- Name: COLUMN handover.called_off_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(called_off_by) ON TABLE public.handover TO alongside_app;

--
-- Name: TABLE handover_contact; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.handover_contact TO alongside_app;
GRANT SELECT ON TABLE public.handover_contact TO alongside_backup;

--
-- Name: COLUMN handover_contact.told_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(told_at) ON TABLE public.handover_contact TO alongside_app;

--
-- Name: COLUMN handover_contact.told_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(told_by) ON TABLE public.handover_contact TO alongside_app;

--
-- Name: TABLE host_team; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.host_team TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.host_team TO alongside_app;

--
-- Name: TABLE hours_ask; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.hours_ask TO alongside_app;
GRANT SELECT ON TABLE public.hours_ask TO alongside_backup;

--
-- Name: COLUMN hours_ask.answer; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer) ON TABLE public.hours_ask TO alongside_app;

--
-- Name: COLUMN hours_ask.answered_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_at) ON TABLE public.hours_ask TO alongside_app;

--
-- Name: COLUMN hours_ask.taken_back_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE public.hours_ask TO alongside_app;

--
-- Name: TABLE hours_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.hours_entry TO alongside_app;
GRANT SELECT ON TABLE public.hours_entry TO alongside_backup;

--
-- Name: COLUMN hours_entry.replaced_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(replaced_at) ON TABLE public.hours_entry TO alongside_app;

--
-- Name: TABLE invitation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.invitation TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.invitation TO alongside_app;

--
-- Name: COLUMN invitation.cancelled_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(cancelled_at) ON TABLE public.invitation TO alongside_app;

--
-- Name: TABLE keep_away; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.keep_away TO alongside_app;
GRANT SELECT ON TABLE public.keep_away TO alongside_backup;

--
-- Name: TABLE lay_word; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.lay_word TO alongside_app;
GRANT SELECT ON TABLE public.lay_word TO alongside_backup;

--
-- Name: COLUMN lay_word.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.lay_word TO alongside_app;

--
-- Name: COLUMN lay_word.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.lay_word TO alongside_app;

--
-- Name: COLUMN lay_word.ended_because; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_because) ON TABLE public.lay_word TO alongside_app;

--
-- Name: TABLE lead_cover; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.lead_cover TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.lead_cover TO alongside_app;

--
-- Name: TABLE leave_booking; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.leave_booking TO alongside_app;
GRANT SELECT ON TABLE public.leave_booking TO alongside_backup;

--
-- Name: COLUMN leave_booking.answer; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer) ON TABLE public.leave_booking TO alongside_app;

--
-- Name: COLUMN leave_booking.answered_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_by) ON TABLE public.leave_booking TO alongside_app;

--
-- Name: COLUMN leave_booking.answered_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_at) ON TABLE public.leave_booking TO alongside_app;

--
-- Name: COLUMN leave_booking.called_off_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(called_off_at) ON TABLE public.leave_booking TO alongside_app;

--
-- Name: COLUMN leave_booking.back_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(back_on) ON TABLE public.leave_booking TO alongside_app;

--
-- Name: COLUMN leave_booking.absence_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(absence_id) ON TABLE public.leave_booking TO alongside_app;

--
-- Name: TABLE leave_carried; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.leave_carried TO alongside_app;
GRANT SELECT ON TABLE public.leave_carried TO alongside_backup;

--
-- Name: COLUMN leave_carried.replaced_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(replaced_at) ON TABLE public.leave_carried TO alongside_app;

--
-- Name: TABLE leave_rule; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.leave_rule TO alongside_app;
GRANT SELECT ON TABLE public.leave_rule TO alongside_backup;

--
-- Name: COLUMN leave_rule.replaced_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(replaced_at) ON TABLE public.leave_rule TO alongside_app;

--
-- Name: TABLE lived_decision; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.lived_decision TO alongside_app;
GRANT SELECT ON TABLE public.lived_decision TO alongside_backup;

--
-- Name: TABLE lived_meeting; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.lived_meeting TO alongside_app;
GRANT SELECT ON TABLE public.lived_meeting TO alongside_backup;

--
-- Name: COLUMN lived_meeting.came; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(came) ON TABLE public.lived_meeting TO alongside_app;

--
-- Name: COLUMN lived_meeting.came_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(came_by) ON TABLE public.lived_meeting TO alongside_app;

--
-- Name: COLUMN lived_meeting.called_off_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(called_off_at) ON TABLE public.lived_meeting TO alongside_app;

--
-- Name: TABLE lived_member; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.lived_member TO alongside_app;
GRANT SELECT ON TABLE public.lived_member TO alongside_backup;

--
-- Name: COLUMN lived_member.since; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(since) ON TABLE public.lived_member TO alongside_app;

--
-- Name: COLUMN lived_member.until; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(until) ON TABLE public.lived_member TO alongside_app;

--
-- Name: COLUMN lived_member.not_now_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(not_now_at) ON TABLE public.lived_member TO alongside_app;

--
-- Name: COLUMN lived_member.not_now_why; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(not_now_why) ON TABLE public.lived_member TO alongside_app;

--
-- Name: COLUMN lived_member.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.lived_member TO alongside_app;

--
-- Name: TABLE lived_outcome; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.lived_outcome TO alongside_app;
GRANT SELECT ON TABLE public.lived_outcome TO alongside_backup;

--
-- Name: TABLE lived_page; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.lived_page TO alongside_app;
GRANT SELECT ON TABLE public.lived_page TO alongside_backup;

--
-- Name: TABLE lived_question; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.lived_question TO alongside_app;
GRANT SELECT ON TABLE public.lived_question TO alongside_backup;

--
-- Name: TABLE location; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.location TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.location TO alongside_app;

--
-- Name: TABLE location_access; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.location_access TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.location_access TO alongside_app;

--
-- Name: TABLE location_address; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.location_address TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.location_address TO alongside_app;

--
-- Name: TABLE location_position; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.location_position TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.location_position TO alongside_app;

--
-- Name: TABLE mail; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.mail TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mail TO alongside_app;

--
-- Name: TABLE match_wish; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.match_wish TO alongside_app;
GRANT SELECT ON TABLE public.match_wish TO alongside_backup;

--
-- Name: TABLE membership; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.membership TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.membership TO alongside_app;

--
-- Name: COLUMN membership.until; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(until) ON TABLE public.membership TO alongside_app;

--
-- Name: COLUMN membership.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.membership TO alongside_app;

--
-- Name: TABLE met_before; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.met_before TO alongside_backup;
GRANT SELECT ON TABLE public.met_before TO alongside_app;

--
-- Name: TABLE not_agreed; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.not_agreed TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.not_agreed TO alongside_app;

--
-- Name: TABLE note_answer; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.note_answer TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.note_answer TO alongside_app;

--
-- Name: TABLE note_item; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.note_item TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.note_item TO alongside_app;

--
-- Name: TABLE note_request; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.note_request TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.note_request TO alongside_app;

--
-- Name: COLUMN note_request.until; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(until) ON TABLE public.note_request TO alongside_app;

--
-- Name: COLUMN note_request.reviewed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(reviewed_at) ON TABLE public.note_request TO alongside_app;

--
-- Name: COLUMN note_request.reviewed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(reviewed_by) ON TABLE public.note_request TO alongside_app;

--
-- Name: COLUMN note_request.review_words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(review_words) ON TABLE public.note_request TO alongside_app;

--
-- Name: TABLE offer; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.offer TO alongside_backup;
GRANT SELECT ON TABLE public.offer TO alongside_app;

--
-- Name: COLUMN offer.answer; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer) ON TABLE public.offer TO alongside_app;

--
-- Name: COLUMN offer.answered_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_at) ON TABLE public.offer TO alongside_app;

--
-- Name: COLUMN offer.answered_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_by) ON TABLE public.offer TO alongside_app;

--
-- Name: COLUMN offer.said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(said_on) ON TABLE public.offer TO alongside_app;

--
-- Name: COLUMN offer.said_how; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(said_how) ON TABLE public.offer TO alongside_app;

--
-- Name: COLUMN offer.taken_back_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE public.offer TO alongside_app;

--
-- Name: TABLE old_list_row; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.old_list_row TO alongside_backup;
GRANT SELECT ON TABLE public.old_list_row TO alongside_app;

--
-- Name: TABLE on_call; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.on_call TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.on_call TO alongside_app;

--
-- Name: TABLE organisation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.organisation TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation TO alongside_app;

--
-- Name: TABLE organisation_identifier; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.organisation_identifier TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organisation_identifier TO alongside_app;

--
-- Name: TABLE other_service; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.other_service TO alongside_app;
GRANT SELECT ON TABLE public.other_service TO alongside_backup;

--
-- Name: COLUMN other_service.removed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(removed_at) ON TABLE public.other_service TO alongside_app;

--
-- Name: COLUMN other_service.removed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(removed_by) ON TABLE public.other_service TO alongside_app;

--
-- Name: TABLE out_now; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.out_now TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.out_now TO alongside_app;

--
-- Name: TABLE own_part; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.own_part TO alongside_app;
GRANT SELECT ON TABLE public.own_part TO alongside_backup;

--
-- Name: COLUMN own_part.words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(words) ON TABLE public.own_part TO alongside_app;

--
-- Name: COLUMN own_part.written_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(written_at) ON TABLE public.own_part TO alongside_app;

--
-- Name: TABLE own_part_look; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.own_part_look TO alongside_app;
GRANT SELECT ON TABLE public.own_part_look TO alongside_backup;

--
-- Name: TABLE own_part_share; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.own_part_share TO alongside_app;
GRANT SELECT ON TABLE public.own_part_share TO alongside_backup;

--
-- Name: COLUMN own_part_share.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.own_part_share TO alongside_app;

--
-- Name: TABLE passkey; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.passkey TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.passkey TO alongside_app;

--
-- Name: TABLE passkey_challenge; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.passkey_challenge TO alongside_backup;
GRANT SELECT,INSERT,DELETE ON TABLE public.passkey_challenge TO alongside_app;

--
-- Name: TABLE pattern; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.pattern TO alongside_app;
GRANT SELECT ON TABLE public.pattern TO alongside_backup;

--
-- Name: COLUMN pattern.until_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(until_on) ON TABLE public.pattern TO alongside_app;

--
-- Name: COLUMN pattern.agreed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(agreed_at) ON TABLE public.pattern TO alongside_app;

--
-- Name: COLUMN pattern.agreed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(agreed_by) ON TABLE public.pattern TO alongside_app;

--
-- Name: COLUMN pattern.said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(said_on) ON TABLE public.pattern TO alongside_app;

--
-- Name: COLUMN pattern.not_agreed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(not_agreed_at) ON TABLE public.pattern TO alongside_app;

--
-- Name: TABLE pattern_day; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.pattern_day TO alongside_app;
GRANT SELECT ON TABLE public.pattern_day TO alongside_backup;

--
-- Name: TABLE pay_band; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.pay_band TO alongside_app;
GRANT SELECT ON TABLE public.pay_band TO alongside_backup;

--
-- Name: TABLE pay_framework; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.pay_framework TO alongside_app;
GRANT SELECT ON TABLE public.pay_framework TO alongside_backup;

--
-- Name: COLUMN pay_framework.name; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(name) ON TABLE public.pay_framework TO alongside_app;

--
-- Name: COLUMN pay_framework.leave_year_month; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(leave_year_month) ON TABLE public.pay_framework TO alongside_app;

--
-- Name: COLUMN pay_framework.leave_year_day; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(leave_year_day) ON TABLE public.pay_framework TO alongside_app;

--
-- Name: TABLE pay_rate; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.pay_rate TO alongside_app;
GRANT SELECT ON TABLE public.pay_rate TO alongside_backup;

--
-- Name: COLUMN pay_rate.replaced_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(replaced_at) ON TABLE public.pay_rate TO alongside_app;

--
-- Name: TABLE peer_group; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.peer_group TO alongside_app;
GRANT SELECT ON TABLE public.peer_group TO alongside_backup;

--
-- Name: COLUMN peer_group.name; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(name) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.about; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(about) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.for_whom; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(for_whom) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.open_to; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(open_to) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.how; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(how) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.venue; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(venue) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.address; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(address) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.town; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(town) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.postcode; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(postcode) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.access; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(access) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.how_to_come; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(how_to_come) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.phone; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(phone) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.counts; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(counts) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.capacity; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(capacity) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.team_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(team_id) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.peer_group TO alongside_app;

--
-- Name: COLUMN peer_group.ended_why; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_why) ON TABLE public.peer_group TO alongside_app;

--
-- Name: TABLE peer_worker; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.peer_worker TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.peer_worker TO alongside_app;

--
-- Name: TABLE person; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.person TO alongside_backup;
GRANT SELECT ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.trust_id; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(trust_id) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.id; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(id) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.known_as; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(known_as),UPDATE(known_as) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.full_name; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(full_name),UPDATE(full_name) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.born_on; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(born_on),UPDATE(born_on) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.nhs_number; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(nhs_number),UPDATE(nhs_number) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.phone; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(phone),UPDATE(phone) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.email; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(email),UPDATE(email) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.address; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(address),UPDATE(address) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.postcode_sector; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(postcode_sector),UPDATE(postcode_sector) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.safe_contact; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(safe_contact),UPDATE(safe_contact) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.online_safe; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(online_safe),UPDATE(online_safe) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.access_needs; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(access_needs),UPDATE(access_needs) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.language; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(language),UPDATE(language) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.interpreter; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(interpreter),UPDATE(interpreter) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.walled; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(walled),UPDATE(walled) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.locked_at; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(locked_at),UPDATE(locked_at) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.made_at; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(made_at) ON TABLE public.person TO alongside_app;

--
-- Name: COLUMN person.made_by; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(made_by) ON TABLE public.person TO alongside_app;

--
-- Name: TABLE person_change; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.person_change TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.person_change TO alongside_app;

--
-- Name: TABLE place; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.place TO alongside_app;

--
-- Name: TABLE place_area; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_area TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_area TO alongside_app;

--
-- Name: TABLE place_at_location; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_at_location TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_at_location TO alongside_app;

--
-- Name: TABLE place_attribute; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_attribute TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_attribute TO alongside_app;

--
-- Name: TABLE place_check; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_check TO alongside_backup;
GRANT INSERT ON TABLE public.place_check TO alongside_app;

--
-- Name: COLUMN place_check.place_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(place_id) ON TABLE public.place_check TO alongside_app;

--
-- Name: COLUMN place_check.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.place_check TO alongside_app;

--
-- Name: COLUMN place_check.checked_on; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(checked_on) ON TABLE public.place_check TO alongside_app;

--
-- Name: COLUMN place_check.how; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(how) ON TABLE public.place_check TO alongside_app;

--
-- Name: TABLE place_contact; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_contact TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_contact TO alongside_app;

--
-- Name: TABLE place_correction; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.place_correction TO alongside_app;
GRANT SELECT ON TABLE public.place_correction TO alongside_backup;

--
-- Name: COLUMN place_correction.source_says; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(source_says) ON TABLE public.place_correction TO alongside_app;

--
-- Name: COLUMN place_correction.source_changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(source_changed_at) ON TABLE public.place_correction TO alongside_app;

--
-- Name: COLUMN place_correction.source_rows; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(source_rows) ON TABLE public.place_correction TO alongside_app;

--
-- Name: TABLE place_cost; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_cost TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_cost TO alongside_app;

--
-- Name: TABLE place_edit; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_edit TO alongside_app;
GRANT SELECT ON TABLE public.place_edit TO alongside_backup;

--
-- Name: COLUMN place_edit.decided_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(decided_at) ON TABLE public.place_edit TO alongside_app;

--
-- Name: COLUMN place_edit.decided_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(decided_by) ON TABLE public.place_edit TO alongside_app;

--
-- Name: COLUMN place_edit.outcome; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(outcome) ON TABLE public.place_edit TO alongside_app;

--
-- Name: TABLE place_fact; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT ON TABLE public.place_fact TO alongside_app;
GRANT SELECT ON TABLE public.place_fact TO alongside_backup;

--
-- Name: COLUMN place_fact.place_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(place_id) ON TABLE public.place_fact TO alongside_app;

--
-- Name: COLUMN place_fact.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.place_fact TO alongside_app;

--
-- Name: COLUMN place_fact.kind; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(kind) ON TABLE public.place_fact TO alongside_app;

--
-- Name: COLUMN place_fact.value; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(value) ON TABLE public.place_fact TO alongside_app;

--
-- Name: COLUMN place_fact.other_place_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(other_place_id) ON TABLE public.place_fact TO alongside_app;

--
-- Name: COLUMN place_fact.how; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(how) ON TABLE public.place_fact TO alongside_app;

--
-- Name: COLUMN place_fact.trust_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(trust_id) ON TABLE public.place_fact TO alongside_app;

--
-- Name: COLUMN place_fact.at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(at) ON TABLE public.place_fact TO alongside_app;

--
-- Name: COLUMN place_fact.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(ended_at),UPDATE(ended_at) ON TABLE public.place_fact TO alongside_app;

--
-- Name: COLUMN place_fact.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.place_fact TO alongside_app;

--
-- Name: TABLE place_find; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_find TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_find TO alongside_app;

--
-- Name: TABLE place_funding; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_funding TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_funding TO alongside_app;

--
-- Name: TABLE place_language; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_language TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_language TO alongside_app;

--
-- Name: TABLE place_link; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT ON TABLE public.place_link TO alongside_app;
GRANT SELECT ON TABLE public.place_link TO alongside_backup;

--
-- Name: COLUMN place_link.trust_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(trust_id) ON TABLE public.place_link TO alongside_app;

--
-- Name: COLUMN place_link.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.place_link TO alongside_app;

--
-- Name: COLUMN place_link.place_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(place_id) ON TABLE public.place_link TO alongside_app;

--
-- Name: COLUMN place_link.sent; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(sent) ON TABLE public.place_link TO alongside_app;

--
-- Name: COLUMN place_link.made_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(made_at) ON TABLE public.place_link TO alongside_app;

--
-- Name: COLUMN place_link.expires_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(expires_at) ON TABLE public.place_link TO alongside_app;

--
-- Name: COLUMN place_link.cancelled_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(cancelled_at),UPDATE(cancelled_at) ON TABLE public.place_link TO alongside_app;

--
-- Name: COLUMN place_link.used_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(used_at) ON TABLE public.place_link TO alongside_app;

--
-- Name: TABLE place_note; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.place_note TO alongside_app;
GRANT SELECT ON TABLE public.place_note TO alongside_backup;

--
-- Name: COLUMN place_note.words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(words) ON TABLE public.place_note TO alongside_app;

--
-- Name: COLUMN place_note.taken_back_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE public.place_note TO alongside_app;

--
-- Name: TABLE place_pair; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.place_pair TO alongside_app;
GRANT SELECT ON TABLE public.place_pair TO alongside_backup;

--
-- Name: COLUMN place_pair.decided_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(decided_at) ON TABLE public.place_pair TO alongside_app;

--
-- Name: COLUMN place_pair.decided_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(decided_by) ON TABLE public.place_pair TO alongside_app;

--
-- Name: COLUMN place_pair.outcome; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(outcome) ON TABLE public.place_pair TO alongside_app;

--
-- Name: TABLE place_phone; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_phone TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_phone TO alongside_app;

--
-- Name: TABLE place_report; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT ON TABLE public.place_report TO alongside_app;
GRANT SELECT ON TABLE public.place_report TO alongside_backup;

--
-- Name: COLUMN place_report.place_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(place_id) ON TABLE public.place_report TO alongside_app;

--
-- Name: COLUMN place_report.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.place_report TO alongside_app;

--
-- Name: COLUMN place_report.kind; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(kind) ON TABLE public.place_report TO alongside_app;

--
-- Name: COLUMN place_report.happened_on; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(happened_on) ON TABLE public.place_report TO alongside_app;

--
-- Name: COLUMN place_report.dismissed_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(dismissed_at),UPDATE(dismissed_at) ON TABLE public.place_report TO alongside_app;

--
-- Name: COLUMN place_report.dismissed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(dismissed_by) ON TABLE public.place_report TO alongside_app;

--
-- Name: TABLE place_schedule; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_schedule TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.place_schedule TO alongside_app;

--
-- Name: TABLE place_standing; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.place_standing TO alongside_app;
GRANT SELECT ON TABLE public.place_standing TO alongside_backup;

--
-- Name: TABLE plan_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.plan_entry TO alongside_app;
GRANT SELECT ON TABLE public.plan_entry TO alongside_backup;

--
-- Name: COLUMN plan_entry.words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(words) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.who; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(who) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.number; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(number) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.when_words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(when_words) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.why; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(why) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.support_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(support_id) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.left_out_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_out_at) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.left_out_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_out_by) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.left_out_said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_out_said_on) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.erase_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(erase_on) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: COLUMN plan_entry.erased_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(erased_at) ON TABLE public.plan_entry TO alongside_app;

--
-- Name: TABLE plan_sharing; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.plan_sharing TO alongside_app;
GRANT SELECT ON TABLE public.plan_sharing TO alongside_backup;

--
-- Name: COLUMN plan_sharing.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.plan_sharing TO alongside_app;

--
-- Name: COLUMN plan_sharing.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.plan_sharing TO alongside_app;

--
-- Name: COLUMN plan_sharing.ended_said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_said_on) ON TABLE public.plan_sharing TO alongside_app;

--
-- Name: TABLE post; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.post TO alongside_app;
GRANT SELECT ON TABLE public.post TO alongside_backup;

--
-- Name: COLUMN post.title; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(title) ON TABLE public.post TO alongside_app;

--
-- Name: TABLE post_term; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.post_term TO alongside_app;
GRANT SELECT ON TABLE public.post_term TO alongside_backup;

--
-- Name: COLUMN post_term.until_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(until_on) ON TABLE public.post_term TO alongside_app;

--
-- Name: TABLE public_place; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.public_place TO alongside_app;

--
-- Name: TABLE readiness_again; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.readiness_again TO alongside_app;
GRANT SELECT ON TABLE public.readiness_again TO alongside_backup;

--
-- Name: TABLE readiness_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.readiness_entry TO alongside_app;
GRANT SELECT ON TABLE public.readiness_entry TO alongside_backup;

--
-- Name: TABLE readiness_exception; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.readiness_exception TO alongside_app;
GRANT SELECT ON TABLE public.readiness_exception TO alongside_backup;

--
-- Name: COLUMN readiness_exception.taken_back_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE public.readiness_exception TO alongside_app;

--
-- Name: COLUMN readiness_exception.taken_back_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_by) ON TABLE public.readiness_exception TO alongside_app;

--
-- Name: TABLE readiness_item; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.readiness_item TO alongside_app;
GRANT SELECT ON TABLE public.readiness_item TO alongside_backup;

--
-- Name: COLUMN readiness_item.removed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(removed_at) ON TABLE public.readiness_item TO alongside_app;

--
-- Name: COLUMN readiness_item.removed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(removed_by) ON TABLE public.readiness_item TO alongside_app;

--
-- Name: COLUMN readiness_item.removed_why; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(removed_why) ON TABLE public.readiness_item TO alongside_app;

--
-- Name: TABLE readiness_look; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.readiness_look TO alongside_app;
GRANT SELECT ON TABLE public.readiness_look TO alongside_backup;

--
-- Name: TABLE readiness_signature; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.readiness_signature TO alongside_app;
GRANT SELECT ON TABLE public.readiness_signature TO alongside_backup;

--
-- Name: TABLE record_copy; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.record_copy TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.record_copy TO alongside_app;

--
-- Name: TABLE referral; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.referral TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.answer; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.answered_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_at) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.answered_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_by) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.decline_reason; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(decline_reason) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.answer_words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer_words) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.person_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(person_id) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.matched_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(matched_at) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.first_held_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(first_held_at) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.second_held_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(second_held_at) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.stopped_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(stopped_at) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.stopped_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(stopped_by) ON TABLE public.referral TO alongside_app;

--
-- Name: COLUMN referral.stopped_words; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(stopped_words) ON TABLE public.referral TO alongside_app;

--
-- Name: TABLE referral_code; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,DELETE ON TABLE public.referral_code TO alongside_app;
GRANT SELECT ON TABLE public.referral_code TO alongside_backup;

--
-- Name: TABLE refusal_count; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.refusal_count TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.refusal_count TO alongside_app;

--
-- Name: TABLE schema_migration; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.schema_migration TO alongside_app;
GRANT SELECT ON TABLE public.schema_migration TO alongside_backup;

--
-- Name: TABLE session; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.session TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.session TO alongside_app;

--
-- Name: COLUMN session.trust_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(trust_id) ON TABLE public.session TO alongside_app;

--
-- Name: COLUMN session.membership_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(membership_id) ON TABLE public.session TO alongside_app;

--
-- Name: COLUMN session.last_seen_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(last_seen_at) ON TABLE public.session TO alongside_app;

--
-- Name: COLUMN session.confirmed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(confirmed_at) ON TABLE public.session TO alongside_app;

--
-- Name: COLUMN session.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.session TO alongside_app;

--
-- Name: COLUMN session.names_hidden; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(names_hidden) ON TABLE public.session TO alongside_app;

--
-- Name: TABLE set_up_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.set_up_step TO alongside_app;
GRANT SELECT ON TABLE public.set_up_step TO alongside_backup;

--
-- Name: TABLE set_up_task; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.set_up_task TO alongside_app;
GRANT SELECT ON TABLE public.set_up_task TO alongside_backup;

--
-- Name: TABLE setting_change; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.setting_change TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.setting_change TO alongside_app;

--
-- Name: TABLE shared_words; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.shared_words TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.shared_words TO alongside_app;

--
-- Name: TABLE sickness_total; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.sickness_total TO alongside_app;
GRANT SELECT ON TABLE public.sickness_total TO alongside_backup;

--
-- Name: COLUMN sickness_total.replaced_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(replaced_at) ON TABLE public.sickness_total TO alongside_app;

--
-- Name: TABLE sign_in_attempt; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.sign_in_attempt TO alongside_backup;
GRANT SELECT,INSERT,DELETE ON TABLE public.sign_in_attempt TO alongside_app;

--
-- Name: TABLE spent_key; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.spent_key TO alongside_backup;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.spent_key TO alongside_app;

--
-- Name: TABLE stay; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.stay TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.began_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(began_on) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.expected_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(expected_on) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.expected_unknown_why; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(expected_unknown_why) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.expected_said_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(expected_said_by) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.expected_said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(expected_said_on) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.left_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_on) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.left_told_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_told_by) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.left_recorded_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_recorded_by) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.left_recorded_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_recorded_at) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.left_where; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(left_where) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.moved_to; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(moved_to) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.undone_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(undone_at) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.undone_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(undone_by) ON TABLE public.stay TO alongside_app;

--
-- Name: COLUMN stay.undone_why; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(undone_why) ON TABLE public.stay TO alongside_app;

--
-- Name: TABLE stay_leave; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.stay_leave TO alongside_app;
GRANT SELECT ON TABLE public.stay_leave TO alongside_backup;

--
-- Name: COLUMN stay_leave.back_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(back_on) ON TABLE public.stay_leave TO alongside_app;

--
-- Name: COLUMN stay_leave.back_said_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(back_said_by) ON TABLE public.stay_leave TO alongside_app;

--
-- Name: COLUMN stay_leave.back_said_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(back_said_on) ON TABLE public.stay_leave TO alongside_app;

--
-- Name: COLUMN stay_leave.back_recorded_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(back_recorded_by) ON TABLE public.stay_leave TO alongside_app;

--
-- Name: COLUMN stay_leave.back_recorded_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(back_recorded_at) ON TABLE public.stay_leave TO alongside_app;

--
-- Name: TABLE stay_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.stay_step TO alongside_app;
GRANT SELECT ON TABLE public.stay_step TO alongside_backup;

--
-- Name: TABLE stored_file; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.stored_file TO alongside_app;
GRANT SELECT ON TABLE public.stored_file TO alongside_backup;

--
-- Name: COLUMN stored_file.erased_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(erased_at) ON TABLE public.stored_file TO alongside_app;

--
-- Name: COLUMN stored_file.erased_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(erased_by) ON TABLE public.stored_file TO alongside_app;

--
-- Name: TABLE stored_file_part; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.stored_file_part TO alongside_app;
GRANT SELECT ON TABLE public.stored_file_part TO alongside_backup;

--
-- Name: TABLE supervision_action; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_action TO alongside_app;
GRANT SELECT ON TABLE public.supervision_action TO alongside_backup;

--
-- Name: COLUMN supervision_action.closed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(closed_at) ON TABLE public.supervision_action TO alongside_app;

--
-- Name: TABLE supervision_action_step; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_action_step TO alongside_app;
GRANT SELECT ON TABLE public.supervision_action_step TO alongside_backup;

--
-- Name: TABLE supervision_arrangement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_arrangement TO alongside_app;
GRANT SELECT ON TABLE public.supervision_arrangement TO alongside_backup;

--
-- Name: COLUMN supervision_arrangement.stand_in_account_id; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(stand_in_account_id) ON TABLE public.supervision_arrangement TO alongside_app;

--
-- Name: COLUMN supervision_arrangement.every_weeks; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(every_weeks) ON TABLE public.supervision_arrangement TO alongside_app;

--
-- Name: COLUMN supervision_arrangement.every_why; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(every_why) ON TABLE public.supervision_arrangement TO alongside_app;

--
-- Name: COLUMN supervision_arrangement.until_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(until_on) ON TABLE public.supervision_arrangement TO alongside_app;

--
-- Name: COLUMN supervision_arrangement.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.supervision_arrangement TO alongside_app;

--
-- Name: TABLE supervision_frequency; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_frequency TO alongside_app;
GRANT SELECT ON TABLE public.supervision_frequency TO alongside_backup;

--
-- Name: TABLE supervision_move; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_move TO alongside_app;
GRANT SELECT ON TABLE public.supervision_move TO alongside_backup;

--
-- Name: TABLE supervision_seat; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_seat TO alongside_app;
GRANT SELECT ON TABLE public.supervision_seat TO alongside_backup;

--
-- Name: COLUMN supervision_seat.planned_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(planned_at) ON TABLE public.supervision_seat TO alongside_app;

--
-- Name: COLUMN supervision_seat.held_on; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(held_on) ON TABLE public.supervision_seat TO alongside_app;

--
-- Name: COLUMN supervision_seat.there; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(there) ON TABLE public.supervision_seat TO alongside_app;

--
-- Name: COLUMN supervision_seat.called_off; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(called_off) ON TABLE public.supervision_seat TO alongside_app;

--
-- Name: TABLE supervision_session; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_session TO alongside_app;
GRANT SELECT ON TABLE public.supervision_session TO alongside_backup;

--
-- Name: COLUMN supervision_session.planned_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(planned_at) ON TABLE public.supervision_session TO alongside_app;

--
-- Name: COLUMN supervision_session.minutes; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(minutes) ON TABLE public.supervision_session TO alongside_app;

--
-- Name: COLUMN supervision_session.place; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(place) ON TABLE public.supervision_session TO alongside_app;

--
-- Name: COLUMN supervision_session.held_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(held_at) ON TABLE public.supervision_session TO alongside_app;

--
-- Name: COLUMN supervision_session.held_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(held_by) ON TABLE public.supervision_session TO alongside_app;

--
-- Name: COLUMN supervision_session.recorded_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(recorded_by) ON TABLE public.supervision_session TO alongside_app;

--
-- Name: COLUMN supervision_session.recorded_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(recorded_at) ON TABLE public.supervision_session TO alongside_app;

--
-- Name: COLUMN supervision_session.called_off_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(called_off_at) ON TABLE public.supervision_session TO alongside_app;

--
-- Name: COLUMN supervision_session.called_off_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(called_off_by) ON TABLE public.supervision_session TO alongside_app;

--
-- Name: TABLE supervision_words; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_words TO alongside_app;
GRANT SELECT ON TABLE public.supervision_words TO alongside_backup;

--
-- Name: COLUMN supervision_words.corrected_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(corrected_at) ON TABLE public.supervision_words TO alongside_app;

--
-- Name: TABLE support; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.support TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.support TO alongside_app;

--
-- Name: TABLE taxonomy; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.taxonomy TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.taxonomy TO alongside_app;

--
-- Name: TABLE taxonomy_term; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.taxonomy_term TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.taxonomy_term TO alongside_app;

--
-- Name: TABLE team_manager; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.team_manager TO alongside_app;
GRANT SELECT ON TABLE public.team_manager TO alongside_backup;

--
-- Name: COLUMN team_manager.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.team_manager TO alongside_app;

--
-- Name: TABLE team_preparation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.team_preparation TO alongside_app;
GRANT SELECT ON TABLE public.team_preparation TO alongside_backup;

--
-- Name: TABLE team_preparation_peer; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.team_preparation_peer TO alongside_app;
GRANT SELECT ON TABLE public.team_preparation_peer TO alongside_backup;

--
-- Name: TABLE team_preparation_role; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.team_preparation_role TO alongside_app;
GRANT SELECT ON TABLE public.team_preparation_role TO alongside_backup;

--
-- Name: TABLE thanks; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.thanks TO alongside_app;
GRANT SELECT ON TABLE public.thanks TO alongside_backup;

--
-- Name: COLUMN thanks.in_record; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(in_record) ON TABLE public.thanks TO alongside_app;

--
-- Name: COLUMN thanks.put_away_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(put_away_at) ON TABLE public.thanks TO alongside_app;

--
-- Name: TABLE trust; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.trust TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.trust TO alongside_app;

--
-- Name: TABLE trust_setting; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.trust_setting TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.trust_setting TO alongside_app;

--
-- Name: TABLE wish; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.wish TO alongside_backup;
GRANT SELECT,INSERT ON TABLE public.wish TO alongside_app;

--
-- Name: TABLE withholding; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.withholding TO alongside_backup;
GRANT SELECT,INSERT,UPDATE ON TABLE public.withholding TO alongside_app;

--
-- Name: TABLE worker_ask; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.worker_ask TO alongside_app;
GRANT SELECT ON TABLE public.worker_ask TO alongside_backup;

--
-- Name: COLUMN worker_ask.taken_back_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE public.worker_ask TO alongside_app;

--
-- Name: TABLE worker_experience; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.worker_experience TO alongside_app;
GRANT SELECT ON TABLE public.worker_experience TO alongside_backup;

--
-- Name: TABLE worker_limit; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.worker_limit TO alongside_app;
GRANT SELECT ON TABLE public.worker_limit TO alongside_backup;

--
-- PostgreSQL database dump complete
--
