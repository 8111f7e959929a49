-- Whom a viewer may see is asked once a request and kept for its transaction (decision 0058). Policies ask it some twenty times for one page;
-- reading the circle anew each time was a third of what the database did.

-- As they were, under a name that says that they look. For whoever is set without `enter` (timed work, commands), and after a change of the circle.
create function read_my_records() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust
    and kind = case v_role when 'person' then 'self' when 'named_person' then 'named' when 'lead' then 'break_glass' when 'peer_worker' then 'break_glass' end
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
create function read_my_supports() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(support_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust
    and kind in ('support', 'cover') and support_id is not null and v_role = 'peer_worker'
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
create function read_my_people() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust
    and case v_role when 'person' then kind = 'self' when 'named_person' then kind = 'named' when 'lead' then kind = 'break_glass'
      when 'peer_worker' then kind in ('support', 'cover', 'break_glass') else false end
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
create function read_my_self() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'self'
    and ended_at is null and v_role = 'person'); end $$;
create function read_people_i_support() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind in ('support', 'cover') and v_role = 'peer_worker'
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
create function read_supports_shared_with_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(support_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'shared' and support_id is not null and 'notes' = any(parts)
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;

-- Asked by policies. Plain SQL, so that the plan of a statement holds the expression itself and no call.
create or replace function my_records() returns uuid[] language sql stable return coalesce(nullif(current_setting('app.my_records', true), '')::uuid[], read_my_records());
create or replace function my_supports() returns uuid[] language sql stable return coalesce(nullif(current_setting('app.my_supports', true), '')::uuid[], read_my_supports());
create or replace function my_people() returns uuid[] language sql stable return coalesce(nullif(current_setting('app.my_people', true), '')::uuid[], read_my_people());
create or replace function my_self() returns uuid[] language sql stable return coalesce(nullif(current_setting('app.my_self', true), '')::uuid[], read_my_self());
create or replace function people_i_support() returns uuid[] language sql stable return coalesce(nullif(current_setting('app.people_i_support', true), '')::uuid[], read_people_i_support());
create or replace function supports_shared_with_me() returns uuid[] language sql stable return coalesce(nullif(current_setting('app.supports_shared_with_me', true), '')::uuid[], read_supports_shared_with_me());

-- A circle that changes is looked at anew, also by the transaction that changes it.
create function forget_lists() returns trigger language plpgsql as $$
begin
  perform set_config('app.my_records', '', true), set_config('app.my_supports', '', true), set_config('app.my_people', '', true),
    set_config('app.my_self', '', true), set_config('app.people_i_support', '', true), set_config('app.supports_shared_with_me', '', true);
  return null;
end $$;
create trigger forget_lists after insert or update or delete on circle for each statement execute function forget_lists();

-- `enter` fills them: 0256.
