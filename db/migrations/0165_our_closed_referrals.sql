-- A host team's own list leaves out whose record is closed, without asking about anybody else: is_closed answers nobody but its triggers (0161).
create function closed_among_our_referrals() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin
  if viewer_role() <> 'host_team' then return '{}'; end if;
  return (select coalesce(array_agg(distinct p.id), '{}') from referral r join person p on p.trust_id = r.trust_id and p.id = r.person_id
    where r.trust_id = v_trust and r.team_id = any(viewer_teams()) and p.locked_at is not null);
end $$;
