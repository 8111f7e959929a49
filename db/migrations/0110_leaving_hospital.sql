-- Leaving hospital: leave, moves between wards, discharge, readmission, and what is said of the clinical team's follow-up (decision 0043).
-- A stay is one person on one ward. A move ends it with moved_to set and begins the next; a readmission is a new stay.

alter table stay add column told_by text;
alter table stay add column left_where text;
alter table stay add column moved_to uuid;
alter table stay add column undone_at timestamptz;
alter table stay add column undone_by uuid;
alter table stay add column undone_why text;
alter table stay add constraint stay_moved_to foreign key (trust_id, moved_to) references stay on delete restrict;
-- So that what hangs on a stay is always of the same person and ward.
alter table stay add constraint stay_whole unique (trust_id, id, person_id, team_id);
create index stay_left_team on stay (trust_id, team_id, left_on desc) where left_on is not null and moved_to is null and undone_at is null;
create index stay_moved on stay (trust_id, moved_to) where moved_to is not null;
comment on column stay.left_on is 'The day they left this ward: for home or elsewhere, or for another ward where moved_to is set. A cached fact of the newest stay_step.';
comment on column stay.left_where is 'Personal data: where they went, in plain words, if they agree that it is written down.';
comment on column stay.moved_to is 'The stay on the ward they moved to. Null where left_on means that they left hospital.';
comment on column stay.undone_at is 'This stay was written down by mistake: it is kept with the reason, and counts nowhere.';
comment on column stay.undone_why is 'Personal data: why it was a mistake.';
comment on column stay.told_by is 'Personal data: who said that it began.';

alter table expected_date add column still_right boolean not null default false;
comment on column expected_date.still_right is 'Nothing new: somebody said that the same day still stands.';

create table stay_step (
  trust_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  person_id uuid not null,
  team_id uuid not null,
  kind text not null check (kind in ('began', 'left', 'moved', 'undone', 'asked')),
  on_day date,
  words text,
  said_by text not null,
  said_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default app_now(),
  corrects uuid,
  correction_why text,
  primary key (trust_id, id),
  foreign key (trust_id, stay_id, person_id, team_id) references stay (trust_id, id, person_id, team_id) on delete restrict,
  check (corrects is null or correction_why is not null)
);
create index stay_step_of on stay_step (trust_id, stay_id, recorded_at desc);
create index stay_step_of_person on stay_step (trust_id, person_id);
create unique index stay_step_corrects on stay_step (trust_id, corrects) where corrects is not null;
comment on table stay_step is 'What happened in a stay, as it was said: began, left, moved to another ward, written by mistake, asked whether the date still stands. A correction is a new row that says why.';
comment on column stay_step.on_day is 'The day of it; null where it is not known or, in a correction, did not take place.';
comment on column stay_step.words is 'Personal data: where they went, or the ward they moved to.';
comment on column stay_step.said_by is 'Personal data: who said so, by name.';

create table stay_leave (
  trust_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  person_id uuid not null,
  team_id uuid not null,
  from_on date not null,
  until_on date not null,
  where_to text,
  off boolean not null default false,
  said_by text not null,
  said_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default app_now(),
  corrects uuid,
  correction_why text,
  back_on date,
  back_said_by text,
  back_said_on date,
  back_recorded_by uuid,
  back_recorded_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, stay_id, person_id, team_id) references stay (trust_id, id, person_id, team_id) on delete restrict,
  check (until_on >= from_on),
  check (corrects is null or correction_why is not null)
);
create index stay_leave_of on stay_leave (trust_id, stay_id, from_on);
create index stay_leave_of_person on stay_leave (trust_id, person_id);
create unique index stay_leave_corrects on stay_leave (trust_id, corrects) where corrects is not null;
comment on table stay_leave is 'Leave from the ward: from, until, where, and when they were back. A correction is a new row; one that is off did not take place.';
comment on column stay_leave.where_to is 'Personal data: where they are on leave, in plain words.';
comment on column stay_leave.said_by is 'Personal data: who said so, by name.';
comment on column stay_leave.back_said_by is 'Personal data: who said that they were back.';

create table follow_up (
  trust_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  person_id uuid not null,
  team_id uuid not null,
  done_on date,
  done_by text,
  said_by text not null,
  said_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default app_now(),
  corrects uuid,
  correction_why text,
  primary key (trust_id, id),
  foreign key (trust_id, stay_id, person_id, team_id) references stay (trust_id, id, person_id, team_id) on delete restrict,
  check ((done_on is null) = (done_by is null)),
  check (done_on is not null or corrects is not null),
  check (corrects is null or correction_why is not null)
);
create index follow_up_of on follow_up (trust_id, stay_id, recorded_at desc);
create index follow_up_of_person on follow_up (trust_id, person_id);
create unique index follow_up_corrects on follow_up (trust_id, corrects) where corrects is not null;
comment on table follow_up is 'What somebody said of the clinical team''s own follow-up after leaving: done on which day, by whom. Theirs alone: nothing that a peer worker records ever makes a row here.';
comment on column follow_up.done_on is 'The day of it; null in a correction: it did not take place after all.';
comment on column follow_up.done_by is 'Personal data: the name or team of whoever saw or rang them.';
comment on column follow_up.said_by is 'Personal data: who said so, by name.';

-- What there was before this file.
insert into stay_step (trust_id, id, stay_id, person_id, team_id, kind, on_day, said_by, said_on, recorded_by, recorded_at)
  select trust_id, gen_random_uuid(), id, person_id, team_id, 'began', began_on, coalesce(expected_said_by, 'the ward'), (made_at at time zone 'Europe/London')::date, made_by, made_at from stay;
insert into stay_step (trust_id, id, stay_id, person_id, team_id, kind, on_day, said_by, said_on, recorded_by, recorded_at)
  select trust_id, gen_random_uuid(), id, person_id, team_id, 'left', left_on, coalesce(left_told_by, 'the ward'), (coalesce(left_recorded_at, made_at) at time zone 'Europe/London')::date, left_recorded_by, coalesce(left_recorded_at, made_at)
  from stay where left_on is not null;

-- ── When somebody newly left hospital, and the first meeting after it ─────────────────────────────────
-- The newest time a person left hospital, and the day they went back if they did.
create function newest_leaving(p_trust uuid, p_person uuid) returns table (left_on date, back_on date) language sql stable as $$
  select g.left_on, (select min(coalesce(b.began_on, (b.made_at at time zone 'Europe/London')::date)) from stay b
      where b.trust_id = p_trust and b.person_id = p_person and b.undone_at is null and (b.made_at, b.id) > (g.made_at, g.id))
  from (select s.left_on, s.made_at, s.id from stay s where s.trust_id = p_trust and s.person_id = p_person and s.left_on is not null and s.moved_to is null and s.undone_at is null
    order by s.made_at desc, s.id desc limit 1) g $$;
-- The first held meeting after it, of one support: another day, or that same day and not on the ward; not after they went back.
create function first_at_home(p_trust uuid, p_person uuid, p_support uuid) returns timestamptz language sql stable as $$
  select min(m.at) from newest_leaving(p_trust, p_person) l, lateral (
    select c.began_at as at, (c.began_at at time zone 'Europe/London')::date as day,
        coalesce((select r.how from contact_record r where r.trust_id = c.trust_id and r.contact_id = c.id order by r.recorded_at desc, r.id desc limit 1), c.how) as how
      from contact c where c.trust_id = p_trust and c.support_id = p_support and c.held and c.began_at is not null
    union all select (b.met_on + time '12:00') at time zone 'Europe/London', b.met_on, 'on the ward' from met_before b where b.trust_id = p_trust and b.support_id = p_support) m
  where (m.day > l.left_on or (m.day = l.left_on and m.how <> 'on the ward'))
    and (l.back_on is null or m.day < l.back_on or (m.day = l.back_on and m.how <> 'on the ward')) $$;
-- support.home_held_at follows the newest time they left. It reads meetings only: never what is said of the clinical follow-up.
-- Security definer, because a ward that writes down a day sees no support (decision 0003).
create function keep_home_held() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update support s set home_held_at = first_at_home(s.trust_id, s.person_id, s.id)
    where s.trust_id = new.trust_id and s.person_id = new.person_id and s.ended_at is null
      and s.home_held_at is distinct from first_at_home(s.trust_id, s.person_id, s.id);
  return null;
end $$;
create trigger stay_left after update of left_on, began_on, moved_to, undone_at on stay for each row
  when (new.left_on is distinct from old.left_on or new.began_on is distinct from old.began_on or new.moved_to is distinct from old.moved_to or new.undone_at is distinct from old.undone_at)
  execute function keep_home_held();
create trigger stay_told after insert on stay for each row when (new.left_on is not null) execute function keep_home_held();

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────────────
-- People with a stay on one of this viewer's wards that has not gone on to another ward.
create function people_of_my_wards() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(distinct person_id), '{}') from stay where trust_id = v_trust and team_id = any(viewer_teams()) and moved_to is null and undone_at is null); end $$;
create function people_on_my_wards_now() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(distinct person_id), '{}') from stay where trust_id = v_trust and team_id = any(viewer_teams()) and left_on is null and undone_at is null); end $$;
-- The name a ward's own people like, and whether peer support is under way: a host team reads no person, no support. Of one stay, or of all
-- who are there or left lately and whom the service supports or is asked to. Never anybody of another ward. Security definer (decision 0003).
create function my_ward_people(p_since date, p_stay uuid) returns table (stay_id uuid, known_as text, supported boolean, locked boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, p.known_as, u.n is not null, p.locked_at is not null
  from stay s join person p on p.trust_id = s.trust_id and p.id = s.person_id
  left join lateral (select 1 as n from support x where x.trust_id = s.trust_id and x.person_id = s.person_id and x.ended_at is null limit 1) u on true
  where viewer_role() = 'host_team' and s.trust_id = viewer_trust() and s.team_id = any(viewer_teams()) and s.undone_at is null
    and (s.id = p_stay or (p_stay is null and s.moved_to is null and p.locked_at is null and (s.left_on is null or s.left_on >= p_since)
      and (u.n is not null or exists (select 1 from referral r where r.trust_id = s.trust_id and r.person_id = s.person_id and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null))))
  limit 200 $$;

drop policy stay_put on stay;
create policy stay_put on stay for insert to alongside_app with check (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    -- A ward: somebody who was on it comes back to it, or whoever is on it now moves to another.
    or (select viewer_role()) = 'host_team' and (team_id = any((select viewer_teams())::uuid[]) and person_id = any((select people_of_my_wards())::uuid[])
      or person_id = any((select people_on_my_wards_now())::uuid[]))));
drop policy stay_change on stay;
create policy stay_change on stay for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[]) and moved_to is null and undone_at is null))
  with check (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[])));
revoke update on stay from alongside_app;
grant update (began_on, expected_on, expected_unknown_why, expected_said_by, expected_said_on, left_on, left_told_by, left_recorded_by, left_recorded_at, left_where,
  moved_to, undone_at, undone_by, undone_why) on stay to alongside_app;

grant select, insert on stay_step to alongside_app;
create policy stay_step_read on stay_step for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[])
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))
    or ((select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[]))));
create policy stay_step_put on stay_step for insert to alongside_app with check (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'host_team' and (team_id = any((select viewer_teams())::uuid[]) or kind = 'began' and person_id = any((select people_on_my_wards_now())::uuid[]))
    or (select viewer_role()) = 'peer_worker' and kind = 'asked' and person_id = any((select my_people())::uuid[])));

grant select, insert on stay_leave to alongside_app;
grant update (back_on, back_said_by, back_said_on, back_recorded_by, back_recorded_at) on stay_leave to alongside_app;
create policy stay_leave_read on stay_leave for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[])
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))
    or ((select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[]))));
create policy stay_leave_put on stay_leave for insert to alongside_app with check (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[])));
create policy stay_leave_back on stay_leave for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[])));

grant select, insert on follow_up to alongside_app;
create policy follow_up_read on follow_up for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[])
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))
    or ((select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[]))));
-- Only whoever hears it from the clinical team: the ward, or a lead who was told. A peer worker never.
create policy follow_up_put on follow_up for insert to alongside_app with check (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[])));
