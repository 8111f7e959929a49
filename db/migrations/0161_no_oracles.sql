-- Functions that run with their owner's rights and answered about any person of any trust: nobody calls them but the triggers they are for.
-- default_ending told whoever asked with an id when somebody left hospital; is_closed, whether a record is closed.
alter function ending_follows_first_meeting() security definer set search_path = pg_catalog, public;
alter function record_is_closed() security definer set search_path = pg_catalog, public;
revoke execute on function default_ending(uuid, uuid, date, date) from public;
revoke execute on function is_closed(uuid, uuid) from public;

-- How many go to a place: a colleague who is also supported is in no colleague's count.
create or replace function place_use(p_place uuid) returns int language sql stable security definer set search_path = pg_catalog, public as $$
  select case when count(distinct c.person_id) >= 5 then count(distinct c.person_id)::int end
  from connection_place p join connection c on c.trust_id = p.trust_id and c.id = p.connection_id
  where viewer_role() in ('peer_worker', 'lead') and p.trust_id = viewer_trust() and p.place_id = p_place and c.going_since is not null
    and c.person_id <> all(walled_people()) $$;

-- The next number of a referral: of one's own trust, or it would tell how many others have.
create or replace function next_referral_number(p_trust uuid) returns int language sql volatile security definer set search_path = pg_catalog, public as $$
  select pg_advisory_xact_lock(hashtextextended('referral number ' || p_trust::text, 0)) where p_trust = viewer_trust();
  select coalesce(max(number), 1000) + 1 from referral where trust_id = p_trust and p_trust = viewer_trust() $$;
