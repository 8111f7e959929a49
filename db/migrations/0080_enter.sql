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
      left join peer_worker w on m.role = 'peer_worker' and w.trust_id = m.trust_id and w.account_id = se.account_id and w.left_on is null
      left join person p on m.role = 'person' and p.trust_id = m.trust_id and p.account_id = se.account_id
     where se.token_hash = p_token and se.ended_at is null;
    v_in := found;
    if v_in then
      if s.last_seen_at <= p_now - p_idle or s.began_at <= p_now - p_longest then
        update session se set ended_at = p_now where se.token_hash = p_token;
        v_late := true;
        v_in := false;
      elsif s.last_seen_at < p_now - interval '30 seconds' then
        update session se set last_seen_at = p_now where se.token_hash = p_token;
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

create function find_sign_in(p_email text) returns table (account_id uuid, password_hash text, demo boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select id, password_hash, demo from account where lower(email) = lower(p_email) and disabled_at is null $$;

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

create function open_invitation(p_token bytea) returns table (trust_id uuid, trust_name text, invitation_id uuid, kind text, account_id uuid, account_name text, email text, has_password boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select i.trust_id, t.name, i.id, i.kind, a.id, a.name, a.email, a.password_hash is not null
  from invitation i join trust t on t.id = i.trust_id join account a on a.id = i.account_id
  where i.token_hash = p_token and i.used_at is null and i.cancelled_at is null and i.expires_at > app_now() and a.disabled_at is null $$;

-- Spends the link, sets the password (and the e-mail when there was none), ends every session of the account.
create function use_invitation(p_token bytea, p_password_hash text, p_email text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare v_account uuid;
begin
  update invitation set used_at = app_now() where token_hash = p_token and used_at is null and cancelled_at is null and expires_at > app_now()
    returning account_id into v_account;
  if v_account is null then return null; end if;
  update account set password_hash = coalesce(p_password_hash, password_hash), email = coalesce(email, p_email) where id = v_account and disabled_at is null;
  if not found then return null; end if;
  update session set ended_at = app_now() where account_id = v_account and ended_at is null;
  return v_account;
end $$;

create function find_team_link(p_hash bytea) returns table (trust_id uuid, trust_slug text, team_id uuid, team_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select h.trust_id, t.slug, h.id, h.name from host_team h join trust t on t.id = h.trust_id
  where h.referral_link_hash = p_hash and h.closed_at is null $$;

-- A draft comes back on another device or after 30 minutes only by the code its writer took.
create function claim_draft(p_code text, p_visitor text) returns uuid
language sql security definer set search_path = pg_catalog, public as $$
  update draft set visitor = p_visitor, saved_at = app_now() where code_hash = p_code and account_id is null and erase_at > app_now() returning id $$;

-- How the app's role looks to the start-up check.
create function demo_accounts() returns bigint language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*) from account where demo $$;
create function has_trust() returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from trust) $$;
