-- A support ends: its facts, what was still planned, and until when it may be seen, in one piece, whoever says so.

-- Security definer, because each of those who may end it (a lead, the worker, the person themself, for a colleague's own record one of the two
-- named people) may change only some of these rows: a person ends no worker's row in a circle, a worker not their own. It ends one support and
-- nothing else, and never makes anything open for longer; whoever covers sees nothing more from that moment. Null: not there, not theirs, or ended already.
create function end_support(p_support uuid, p_how text, p_seen_until timestamptz) returns int language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare s support; v_off int;
begin
  select * into s from support where trust_id = viewer_trust() and id = p_support and ended_at is null
    and (viewer_role() = 'lead' and person_id <> all(walled_people())
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

comment on column support.ended_how is 'as agreed, stopped coming, moved away, withdrew, parted (either would rather it were somebody else: nobody''s fault, no reason), handed over, died.';
