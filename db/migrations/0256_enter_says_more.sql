-- What a request needs to know before its page is asked for, in the statement that finds out who is asking (decision 0058).

-- As in 0080, with the lists of 0246 read once. It also answers what nearly every page asked next: whether names of places are hidden on this screen, and whose record is open whole.
drop function enter(bytea, text, text, timestamptz, interval, interval);
create function enter(p_token bytea, p_slug text, p_visitor text, p_now timestamptz, p_idle interval, p_longest interval)
returns table (session_id uuid, account_id uuid, account_name text, trust_id uuid, trust_slug text, trust_name text, trust_demo boolean,
  membership_id uuid, role text, team_ids uuid[], worker_id uuid, person_id uuid, confirmed_at timestamptz, began_at timestamptz, out_of_time boolean,
  names_hidden boolean, whole_records uuid[])
language plpgsql security definer set search_path = pg_catalog, public as $$
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

-- The key to the support holds the person too, and a support's person is one of this trust: the same was checked twice for each row written.
alter table note_item drop constraint note_item_trust_id_person_id_fkey;
alter table contact drop constraint contact_trust_id_person_id_fkey;
