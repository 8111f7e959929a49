-- A ward's own screen asks for what is there now, not for everybody who ever was there: its cost no longer grows with the years (decision 0072).

-- Three questions, each by its index: one stay; who is there; who left lately. A stay is only ever in one of them.
create or replace function my_ward_people(p_since date, p_stay uuid) returns table (stay_id uuid, known_as text, supported boolean, locked boolean)
language sql stable security definer set search_path = pg_catalog, public rows 30 as $$
  select s.id, p.known_as, u.n is not null, p.locked_at is not null
  from (select x.trust_id, x.id, x.person_id from stay x where p_stay is not null and x.trust_id = viewer_trust() and x.id = p_stay and x.team_id = any(viewer_teams()) and x.undone_at is null
    union all select x.trust_id, x.id, x.person_id from stay x where p_stay is null and x.trust_id = viewer_trust() and x.team_id = any(viewer_teams()) and x.left_on is null and x.moved_to is null and x.undone_at is null
    union all select x.trust_id, x.id, x.person_id from stay x where p_stay is null and x.trust_id = viewer_trust() and x.team_id = any(viewer_teams()) and x.left_on is not null and x.left_on >= p_since and x.moved_to is null and x.undone_at is null) s
  -- One by one, by their key: guessing how many there are, PostgreSQL read everybody.
  join lateral (select x.known_as, x.locked_at from person x where x.trust_id = s.trust_id and x.id = s.person_id limit 1) p on true
  left join lateral (select 1 as n from support x where x.trust_id = s.trust_id and x.person_id = s.person_id and x.ended_at is null limit 1) u on true
  where viewer_role() = 'host_team'
    and (p_stay is not null or (p.locked_at is null
      and (u.n is not null or exists (select 1 from referral r where r.trust_id = s.trust_id and r.person_id = s.person_id and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null))))
  limit 200 $$;

-- Whether a record is closed, asked of the rows a team is shown and not of all it ever sent. Only for somebody it referred. Security definer (decision 0003).
create function closed_of_ours(p_person uuid) returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin
  if p_person is null or viewer_role() <> 'host_team' then return false; end if;
  return exists (select from person p where p.trust_id = v_trust and p.id = p_person and p.locked_at is not null
    and exists (select from referral r where r.trust_id = v_trust and r.person_id = p.id and r.team_id = any(viewer_teams())));
end $$;
comment on function closed_of_ours(uuid) is 'Whether the record of somebody this host team referred is closed; false of anybody else.';
drop function closed_among_our_referrals();

-- A team's own list in two parts: what is under way, however much is over; and what is over, the newest first.
create index referral_under_way on referral (trust_id, team_id) include (person_id) where stopped_at is null and second_held_at is null and (answer is null or answer = 'accepted');

-- Whoever looks into an emergency opening, or ends somebody's access, is who is signed in: said by the database too, not only by the page.
create function circle_signed_by_viewer() returns trigger language plpgsql as $$
begin
  if viewer_account() is null then return new; end if;
  if new.reviewed_by is distinct from old.reviewed_by and (old.reviewed_by is not null or new.reviewed_by is distinct from viewer_account()) then
    raise exception 'whoever looks into it is who is signed in, once' using errcode = 'insufficient_privilege';
  end if;
  if new.ended_by is distinct from old.ended_by and new.ended_by is not null and new.ended_by <> viewer_account() then
    raise exception 'whoever ends it is who is signed in' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function circle_signed_by_viewer() is 'A row of the circle is reviewed and ended in the name of whoever is signed in.';
create trigger circle_signed before update of reviewed_by, ended_by on circle for each row execute function circle_signed_by_viewer();
