-- The same two lists, with one's own supports asked once and not for every row (17 ms against 0.3 with a thousand people).
create or replace function plan_parts_i_see() returns text[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
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
create or replace function people_on_paper() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_mine uuid[];
begin
  if viewer_role() <> 'peer_worker' then return '{}'; end if;
  v_mine := my_supports();
  return (select coalesce(array_agg(distinct p.id), '{}') from support s join person p on p.trust_id = s.trust_id and p.id = s.person_id
    where s.trust_id = v_trust and s.id = any(v_mine) and p.account_id is null);
end $$;
