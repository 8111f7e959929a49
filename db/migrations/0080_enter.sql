-- Doors: the few things that must happen before anybody is known. Each is security definer, named and argued in decision 0003.

-- One round trip at the start of every request: finds the session, refuses it when idle or too old, and sets who is looking
-- for this transaction only. A slug names the trust whose public pages are asked for; a session of another trust counts as nobody there.
create function enter(p_token bytea, p_slug text, p_visitor text, p_now timestamptz, p_idle interval, p_longest interval)
returns table (session_id uuid, account_id uuid, account_name text, trust_id uuid, trust_slug text, trust_name text, trust_demo boolean,
  membership_id uuid, role text, team_ids uuid[], worker_id uuid, person_id uuid, confirmed_at timestamptz, began_at timestamptz, out_of_time boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare s record; t record; v_role text := 'nobody'; v_late boolean := false; v_in boolean := false;
begin
  perform set_config('app.now', p_now::text, true);
  if p_token is not null then
    select se.id, se.account_id, se.trust_id, se.membership_id, se.confirmed_at, se.began_at, se.last_seen_at, a.name,
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
    if t.id is null then
      perform set_config('app.visitor', coalesce(p_visitor, ''), true);
      return query select null::uuid, null::uuid, null::text, null::uuid, null::text, null::text, false, null::uuid, 'nobody', '{}'::uuid[],
        null::uuid, null::uuid, null::timestamptz, null::timestamptz, v_late;
      return;
    end if;
    if v_in then if s.trust_id is distinct from t.id then v_in := false; end if; end if;
  end if;
  if not v_in then
    perform set_config('app.account', '', true), set_config('app.role', 'nobody', true), set_config('app.teams', '', true),
            set_config('app.worker', '', true), set_config('app.visitor', coalesce(p_visitor, ''), true),
            set_config('app.trust', '', true);
    if p_slug is null then
      return query select null::uuid, null::uuid, null::text, null::uuid, null::text, null::text, false, null::uuid, 'nobody', '{}'::uuid[],
        null::uuid, null::uuid, null::timestamptz, null::timestamptz, v_late;
    else
      perform set_config('app.trust', t.id::text, true);
      return query select null::uuid, null::uuid, null::text, t.id, t.slug::text, t.name::text, t.demo::boolean, null::uuid, 'nobody', '{}'::uuid[],
        null::uuid, null::uuid, null::timestamptz, null::timestamptz, v_late;
    end if;
    return;
  end if;
  v_role := coalesce(s.role, 'nobody');
  perform set_config('app.account', s.account_id::text, true), set_config('app.role', v_role, true),
          set_config('app.trust', case when s.role is null then '' else s.trust_id::text end, true),
          set_config('app.teams', case when s.team_id is null then '' else '{' || s.team_id::text || '}' end, true),
          set_config('app.worker', coalesce(s.worker_id::text, ''), true), set_config('app.visitor', '', true);
  return query select s.id, s.account_id, s.name::text, case when s.role is null then null else s.trust_id end, s.slug::text, s.trust_name::text,
    coalesce(s.demo, false), s.membership_id, v_role, case when s.team_id is null then '{}'::uuid[] else array[s.team_id] end,
    s.worker_id, s.person_id, s.confirmed_at, s.began_at, false;
end $$;

create function find_sign_in(p_name text) returns table (account_id uuid, password_hash text, demo boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select id, password_hash, demo from account where (lower(email) = lower(p_name) or sign_in_name = lower(p_name)) and disabled_at is null $$;
-- The viewer's own hash, to check the old password before a new one.
create function my_password() returns text language sql stable security definer set search_path = pg_catalog, public as $$
  select password_hash from account where id = viewer_account() and disabled_at is null $$;

create function find_passkey(p_credential text) returns table (account_id uuid, passkey_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select k.account_id, k.id, k.public_key, k.counter, k.transports from passkey k join account a on a.id = k.account_id
  where k.credential_id = p_credential and k.removed_at is null and a.disabled_at is null $$;

create function used_passkey(p_passkey uuid, p_counter bigint) returns void
language sql security definer set search_path = pg_catalog, public as $$
  update passkey set counter = p_counter, last_used_at = app_now() where id = p_passkey $$;

-- Begins a session. With one live membership it acts in it at once; with several the person chooses (membership null).
create function begin_session(p_token bytea, p_id uuid, p_account uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
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

create function choices_of_account(p_account uuid) returns table (trust_id uuid, trust_name text, membership_id uuid, role text, team_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.trust_id, t.name, m.id, m.role, h.name from membership m join trust t on t.id = m.trust_id
  left join host_team h on h.trust_id = m.trust_id and h.id = m.team_id
  where m.account_id = p_account and p_account = viewer_account() and m.since <= app_now() and (m.until is null or m.until > app_now())
  order by t.name, m.role $$;

-- What a one-use link is for, and where it stands: open, used, expired or cancelled. Nothing for a link that never was.
create function open_invitation(p_token bytea) returns table (invitation_id uuid, standing text, kind text, trust_id uuid, trust_name text,
  trust_slug text, account_id uuid, account_name text, email text, sign_in_name text, role text, team_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id, case when i.used_at is not null then 'used' when i.cancelled_at is not null or a.disabled_at is not null then 'cancelled'
      when i.expires_at <= app_now() then 'expired' else 'open' end,
    i.kind, i.trust_id, t.name, t.slug, a.id, a.name, coalesce(a.email, i.email), a.sign_in_name, m.role, m.team_name
  from invitation i join trust t on t.id = i.trust_id join account a on a.id = i.account_id
  left join lateral (select m.role, h.name as team_name from membership m left join host_team h on h.trust_id = m.trust_id and h.id = m.team_id
    where m.trust_id = i.trust_id and m.account_id = i.account_id and (m.until is null or m.until > app_now()) order by m.since desc, m.id desc limit 1) m on true
  where i.token_hash = p_token $$;

-- Whether an account has a hat that whoever made this link does not look after: in another trust, or (beside work here) as a person supported.
-- A link that somebody saw must not open such an account, or it would be a way into it.
create function has_another_hat(p_trust uuid, p_account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership m where m.account_id = p_account and m.trust_id <> p_trust and (m.until is null or m.until > app_now()))
    or (exists (select 1 from membership m where m.account_id = p_account and m.trust_id = p_trust and m.role = 'person')
      and exists (select 1 from membership m where m.account_id = p_account and m.trust_id = p_trust and m.role not in ('person', 'carer'))) $$;
revoke execute on function has_another_hat(uuid, uuid) from public;

-- Spends the link, sets the password (and the e-mail when there was none), ends every session of the account.
-- A passkey in place of a password (null) takes the old password away: whoever needed a reset may not be alone in knowing it.
-- Answers 'done', 'gone' (used, expired, cancelled, or not for this account) or 'email taken' (then nothing is spent).
create function use_invitation(p_token bytea, p_password_hash text, p_email text) returns table (outcome text, account_id uuid, trust_id uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
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

-- Somebody who already has an account (they have just given its password) takes what a link offers into it. The empty account that
-- was made for the link is switched off. Not where they already are something in that trust: two hats in one trust stay two accounts.
create function join_invitation(p_token bytea, p_account uuid) returns table (outcome text, trust_id uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
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

-- ── What an administrator or a lead does to an account that is not theirs ─────────────────────────────
-- Switches somebody off: what they work as here ends now, so do their sessions in it. The account itself goes off only when nothing of it
-- is left anywhere, and the administrator cannot tell: whether somebody is anything elsewhere, or is supported here, is not theirs to know.
create function switch_off_account(p_account uuid) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
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
-- Somebody who worked here before comes back: the account is on again.
create function switch_on_account(p_account uuid) returns void language sql security definer set search_path = pg_catalog, public as $$
  update account set disabled_at = null where id = p_account and viewer_role() = 'administrator'
    and exists (select 1 from membership m where m.trust_id = viewer_trust() and m.account_id = p_account and m.role not in ('person', 'carer')) $$;
-- Whether an account may be given work in this trust: it works or worked here, or it is new and nothing anywhere.
create function may_work_here(p_account uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select not exists (select 1 from membership m where m.account_id = p_account)
    or exists (select 1 from membership m where m.account_id = p_account and m.trust_id = viewer_trust() and m.role not in ('person', 'carer')) $$;

-- An account for a person supported: a fresh account, what it is here, the one row that opens their own record, and the link between them.
-- Security definer because these belong together and nothing else may make any of them: no lead can point a person's record at an account.
create function make_person_account(p_person uuid, p_account uuid, p_sign_in_name text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
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
-- The lead closes a person's way in (a lost phone, somebody watching the screen) and opens it again. The record itself is untouched.
create function close_person_account(p_person uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
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
create function open_person_account(p_person uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public as $$
declare v_account uuid;
begin
  if viewer_role() <> 'lead' then return false; end if;
  select account_id into v_account from person where trust_id = viewer_trust() and id = p_person and not walled and locked_at is null;
  if v_account is null or exists (select 1 from membership m where m.trust_id = viewer_trust() and m.account_id = v_account and m.role = 'person' and m.until is null) then return false; end if;
  insert into membership (trust_id, id, account_id, role, since, made_by) values (viewer_trust(), gen_random_uuid(), v_account, 'person', app_now(), viewer_account());
  return true;
end $$;
-- Where a person's way in stands, for the lead who makes their links.
create function person_account_standing(p_person uuid) returns table (account_id uuid, sign_in_name text, email text, is_open boolean, has_signed_in boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.sign_in_name, a.email,
    exists (select 1 from membership m where m.trust_id = p.trust_id and m.account_id = a.id and m.role = 'person' and (m.until is null or m.until > app_now())),
    a.password_hash is not null or exists (select 1 from passkey k where k.account_id = a.id and k.removed_at is null)
  from person p join account a on a.id = p.account_id
  where p.trust_id = viewer_trust() and p.id = p_person and not p.walled and viewer_role() = 'lead' $$;

create function find_team_link(p_hash bytea) returns table (trust_id uuid, trust_slug text, team_id uuid, team_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select h.trust_id, t.slug, h.id, h.name from host_team h join trust t on t.id = h.trust_id
  where h.referral_link_hash = p_hash and h.closed_at is null $$;

-- A draft comes back on another device or after 30 minutes only by the code its writer took; then it is theirs, and nobody else's.
-- Only in the same trust, for the same form, about the same thing.
create function claim_draft(p_code text, p_form text, p_about uuid, p_visitor text) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  update draft set account_id = viewer_account(), visitor = case when viewer_account() is null then p_visitor end, saved_at = app_now()
  where code_hash = p_code and form = p_form and about is not distinct from p_about and trust_id is not distinct from viewer_trust()
    and account_id is null and erase_at > app_now() returning id $$;

-- How the app's role looks to the start-up check.
create function demo_accounts() returns bigint language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*) from account where demo $$;
-- Who can sign in to a demonstration, so that visitors can try each role. Only accounts marked as demo, only in trusts marked as demo.
create function demo_sign_ins() returns table (id uuid, name text, role text, email text, trust text, stage text, nth bigint) language sql stable security definer set search_path = pg_catalog, public as $$
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
create function has_trust() returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from trust) $$;

-- E-mails that could not be sent: how many and since when, for the administrator. Never what is in them.
create function mails_given_up() returns table (how_many int, since timestamptz) language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int, min(gave_up_at) from mail where trust_id = viewer_trust() and gave_up_at is not null and viewer_role() = 'administrator' $$;
-- The outbox page of a demonstration: mails of invented trusts only.
create function demo_mails() returns table (id uuid, trust_name text, to_address text, subject text, body text, made_at timestamptz, sent_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id, t.name, m.to_address, m.subject, m.body, m.made_at, m.sent_at from mail m join trust t on t.id = m.trust_id and t.demo order by m.made_at desc limit 50 $$;
-- How many people supported and carers have an account here: a number, for the administrator.
create function accounts_of_people() returns int language sql stable security definer set search_path = pg_catalog, public as $$
  select count(distinct account_id)::int from membership
  where trust_id = viewer_trust() and viewer_role() = 'administrator' and role in ('person', 'carer') and (until is null or until > app_now()) $$;
-- Whether a worker still supports somebody: yes or no, before they leave.
create function still_supports(p_worker uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from support where trust_id = viewer_trust() and worker_id = p_worker and ended_at is null) and viewer_role() in ('administrator', 'lead') $$;
