-- Who with whom: what a worker lets be used, whom they keep away from, wishes, asking the worker first, meeting first, and parting.

-- ── A worker's own ────────────────────────────────────────────────────────────────────────────────────
create table worker_experience (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  item text not null check (length(item) between 1 and 120),
  own_words boolean not null default false,
  for_matching boolean not null default false,
  on_profile boolean not null default false,
  since timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  check (for_matching or on_profile)
);
create unique index worker_experience_once on worker_experience (trust_id, worker_id, item);
comment on table worker_experience is 'What a worker lets be used of their own experience. What is not ticked is not stored; unticked again, the row is gone.';
comment on column worker_experience.item is 'Personal data: a key of data/experience.csv, or the worker''s own words (own_words).';
comment on column worker_experience.for_matching is 'May be used to suggest them; on_profile: may be said on their profile. Two choices, each their own.';

create table keep_away (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  team_id uuid,
  name text check (length(name) between 2 and 120),
  born_on date,
  since timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  foreign key (trust_id, team_id) references host_team on delete restrict,
  check (num_nonnulls(team_id, name) = 1 and (born_on is null or name is not null))
);
create index keep_away_of on keep_away (trust_id, worker_id);
create unique index keep_away_team on keep_away (trust_id, worker_id, team_id) where team_id is not null;
comment on table keep_away is 'Wards, teams and people a worker would rather not be matched with. Theirs alone: no reason is asked or stored, nobody else reads it, and taking a line off erases it.';
comment on column keep_away.name is 'Personal data: a name as the worker typed it. Never tied to a record, so that nothing tells whether somebody is known here.';
comment on column keep_away.born_on is 'Personal data: where the worker knows it.';

-- ── Wishes ────────────────────────────────────────────────────────────────────────────────────────────
create table match_wish (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  items text[] not null default '{}',
  with_whom text check (with_whom in ('a woman', 'a man')),
  days int[] not null default '{}',
  times text[] not null default '{}',
  area text,
  said_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict
);
create index match_wish_of on match_wish (trust_id, person_id, recorded_at desc);
comment on table match_wish is 'What a person wishes of a peer worker, as things one can look for, beside their own words. Dated: the newest counts, the older ones are kept.';
comment on column match_wish.items is 'Personal data: keys of data/experience.csv, experience and languages.';

-- ── Asking the worker first ───────────────────────────────────────────────────────────────────────────
create table worker_ask (
  trust_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  asked_by uuid,
  asked_at timestamptz not null default app_now(),
  answer text check (answer in ('yes', 'not now')),
  answered_at timestamptz,
  answered_by uuid,
  said_on date,
  said_how text check (said_how in ('by phone', 'face to face')),
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, referral_id) references referral on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  check ((answer is null) = (answered_at is null)),
  check ((said_on is null) = (said_how is null))
);
create unique index worker_ask_once on worker_ask (trust_id, referral_id, worker_id) where answer is null and taken_back_at is null;
create index worker_ask_open on worker_ask (trust_id, worker_id) where answer is null and taken_back_at is null;
create index worker_ask_of on worker_ask (trust_id, referral_id);
create index worker_ask_of_person on worker_ask (trust_id, person_id);
comment on table worker_ask is 'A worker is asked before their profile is shown. Yes shows it; "not now" needs no reason and nobody counts it.';
comment on column worker_ask.said_on is 'When a lead wrote it down for the worker: the day they said it, and how.';

-- ── Meeting first, changing, parting ──────────────────────────────────────────────────────────────────
alter table support add column meeting_first boolean not null default false;
comment on column support.meeting_first is 'They meet first and then say whether to go on: until then what else was shown stays open to them.';
alter table referral add column again_at timestamptz;
comment on column referral.again_at is 'When it began to wait again, because somebody else was asked for. matched_at and the meetings count anew from there.';

create table choice_step (
  trust_id uuid not null,
  id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('meet first', 'go on', 'somebody else', 'worker asks', 'stay')),
  by_account uuid not null,
  said_on date,
  said_how text check (said_how in ('on paper', 'by phone', 'face to face')),
  at timestamptz not null default app_now(),
  settled_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  check ((said_on is null) = (said_how is null))
);
create index choice_step_of on choice_step (trust_id, support_id, at);
create index choice_step_of_person on choice_step (trust_id, person_id);
create index choice_step_open on choice_step (trust_id, at) where settled_at is null and kind in ('somebody else', 'worker asks');
comment on table choice_step is 'What was said about who with whom: meet first, go on, somebody else please. Never a reason, and nobody''s fault.';
comment on column choice_step.kind is '"worker asks" is the worker''s own wish that it were somebody else: for the lead, never shown to the person.';
comment on column choice_step.settled_at is 'When what was asked for was done, or is no longer wanted.';

-- ── Functions ─────────────────────────────────────────────────────────────────────────────────────────
create function words_of(p_text text) returns text[] language sql immutable as $$
  select array_remove(regexp_split_to_array(lower(regexp_replace(coalesce(p_text, ''), '[[:punct:][:digit:][:space:]’]+', ' ', 'g')), ' +'), '') $$;
-- Whether a name somebody keeps away from may be this person. Rather once too often: a missing suggestion harms nobody.
create function may_be_them(p_kept text, p_kept_born date, p_names text, p_full text, p_born date) returns boolean language plpgsql immutable set search_path = pg_catalog, public as $$
declare k constant text[] := words_of(p_kept); t constant text[] := words_of(p_names || ' ' || p_full);
begin
  if p_kept_born = p_born then return k && t; end if;
  -- A day, a month or a year typed wrong is still them; more is somebody else.
  if (extract(day from p_kept_born) <> extract(day from p_born))::int + (extract(month from p_kept_born) <> extract(month from p_born))::int
    + (extract(year from p_kept_born) <> extract(year from p_born))::int > 1 then return false; end if;
  return k <@ t or similarity(lower(p_kept), lower(p_full)) >= 0.6;
end $$;
-- Workers whom a shortlist for this referral leaves out: those who keep away from the ward, the team or the person, and the person themself where
-- they also work here. Security definer, because nobody but the worker may read what they keep away from; it answers ids, without a why.
create function workers_to_leave_out(p_referral uuid) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare r record;
begin
  select f.trust_id, f.team_id, f.ward_id, p.id as person_id, p.account_id, coalesce(p.born_on, f.born_on) as born_on, p.full_name, p.known_as || ' ' || f.known_as || ' ' || f.full_name as names
    into r from referral f join person p on p.trust_id = f.trust_id and p.id = f.person_id
    where f.trust_id = viewer_trust() and f.id = p_referral
      and (viewer_role() = 'lead' and p.id <> all(walled_people()) or viewer_role() = 'named_person' and p.id = any(my_records()));
  if r.person_id is null then return '{}'; end if;
  return (select coalesce(array_agg(distinct w), '{}') from (
    select k.worker_id as w from keep_away k where k.trust_id = r.trust_id
      and (k.team_id in (r.team_id, r.ward_id)
        or k.team_id in (select s.team_id from stay s where s.trust_id = r.trust_id and s.person_id = r.person_id and s.left_on is null)
        or k.name is not null and may_be_them(k.name, k.born_on, r.names, r.full_name, r.born_on))
    union all select w.id from peer_worker w where w.trust_id = r.trust_id and w.account_id = r.account_id) x);
end $$;
-- How many people each worker is with now, for a lead or a named person, who both look for room. Security definer, because a named person sees no
-- other person's support. Colleagues' own records are left out, as in room_of: a place that is missing would tell.
create function places_taken() returns table (worker_id uuid, n int) language sql stable security definer set search_path = pg_catalog, public as $$
  select s.worker_id, count(*)::int from support s where s.trust_id = viewer_trust() and s.ended_at is null and s.person_id <> all(walled_people())
    and viewer_role() in ('lead', 'named_person') group by s.worker_id $$;
create or replace function room_of(p_worker uuid) returns int language sql stable security definer set search_path = pg_catalog, public as $$
  select w.room_for - (select count(*)::int from support s where s.trust_id = w.trust_id and s.worker_id = w.id and s.ended_at is null and s.person_id <> all(walled_people()))
  from peer_worker w where w.trust_id = viewer_trust() and w.id = p_worker and (w.left_on is null or w.left_on > (app_now() at time zone 'Europe/London')::date)
    and (viewer_role() in ('lead', 'named_person') or w.id = any(workers_shown_to_me())) $$;
-- What a worker is asked: enough to decide, and nothing that says who it is. Security definer, because the row itself says whom it is about.
create function asks_for_me() returns table (id uuid, asked_at timestamptz, asked_by text, place text, area text, on_ward boolean, expected_on date, leaving_hospital boolean, finding_places boolean,
    one_or_group text, language text, interpreter boolean, access_needs text, days int[], times text[])
language sql stable security definer set search_path = pg_catalog, public as $$
  select k.id, k.asked_at, a.name, coalesce(ward.name, t.name), coalesce(ward.area, t.area, mine.area), st.id is not null, st.expected_on, r.leaving_hospital, r.finding_places, r.one_or_group,
    p.language, p.interpreter, p.access_needs, mine.days, mine.times
  from worker_ask k join referral r on r.trust_id = k.trust_id and r.id = k.referral_id join person p on p.trust_id = k.trust_id and p.id = k.person_id
    left join account a on a.id = k.asked_by
    left join lateral (select s.id, s.team_id, s.expected_on from stay s where s.trust_id = k.trust_id and s.person_id = k.person_id and s.left_on is null order by s.made_at desc limit 1) st on true
    left join host_team ward on ward.trust_id = k.trust_id and ward.id = st.team_id
    left join host_team t on t.trust_id = k.trust_id and t.id = r.team_id
    left join lateral (select w.days, w.times, w.area from match_wish w where w.trust_id = k.trust_id and w.person_id = k.person_id order by w.recorded_at desc, w.id desc limit 1) mine on true
  where viewer_role() = 'peer_worker' and k.trust_id = viewer_trust() and k.worker_id = viewer_worker() and k.answer is null and k.taken_back_at is null
    and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null and p.locked_at is null
  order by k.asked_at limit 20 $$;
-- A worker's answer: their own, or as a lead (for a colleague's own record a named person) wrote it down. Yes shows the profile, in the same piece.
-- Security definer, because a worker shows nobody anything by themselves. Answers whether it was still asked.
create function answer_ask(p_ask uuid, p_answer text, p_said_on date, p_said_how text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare k worker_ask;
begin
  select a.* into k from worker_ask a join referral r on r.trust_id = a.trust_id and r.id = a.referral_id
    where a.trust_id = viewer_trust() and a.id = p_ask and a.answer is null and a.taken_back_at is null and r.answer = 'accepted' and r.matched_at is null and r.stopped_at is null
      and (viewer_role() = 'peer_worker' and a.worker_id = viewer_worker() and p_said_on is null
        or viewer_role() = 'lead' and p_said_on is not null and a.person_id <> all(walled_people())
        or viewer_role() = 'named_person' and p_said_on is not null and a.person_id = any(my_records())) for update of a;
  if k.id is null or p_answer not in ('yes', 'not now') then return false; end if;
  update worker_ask set answer = p_answer, answered_at = app_now(), answered_by = viewer_account(), said_on = p_said_on, said_how = p_said_how where trust_id = k.trust_id and id = k.id;
  if p_answer = 'yes' then
    insert into offer (trust_id, id, referral_id, person_id, worker_id, suggested_by, suggested_at)
      values (k.trust_id, gen_random_uuid(), k.referral_id, k.person_id, k.worker_id, k.asked_by, app_now()) on conflict do nothing;
  end if;
  return true;
end $$;
-- Once somebody was chosen, or nobody is looked for any more, no worker is asked any more. Security definer, because the person who chooses never sees who was asked.
create function put_asks_away() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update worker_ask set taken_back_at = app_now() where trust_id = new.trust_id and referral_id = new.id and answer is null and taken_back_at is null;
  return null;
end $$;
create trigger referral_put_asks_away after update of matched_at, stopped_at on referral for each row
  when (old.matched_at is null and new.matched_at is not null or old.stopped_at is null and new.stopped_at is not null) execute function put_asks_away();
-- Somebody else is looked for: the referral waits again. Or (p_again false) they stay together: its clocks are as they were, and what was asked or
-- shown meanwhile is put away. Security definer, because the person and their worker may not undo a clock themselves. Answers the referral; null when
-- there is none, or it is not theirs.
create function look_again(p_support uuid, p_again boolean) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare s support; v_referral uuid;
begin
  select * into s from support where trust_id = viewer_trust() and id = p_support
    and (viewer_role() = 'lead' and person_id <> all(walled_people()) or viewer_role() = 'peer_worker' and id = any(my_supports())
      or viewer_role() = 'person' and person_id = any(my_self()) or viewer_role() = 'named_person' and person_id = any(my_records()));
  if s.id is null then return null; end if;
  select r.id into v_referral from referral r where r.trust_id = s.trust_id and r.person_id = s.person_id and r.answer = 'accepted' and r.stopped_at is null
    order by (r.id = s.referral_id) desc nulls last, r.sent_at desc limit 1 for update;
  if p_again then
    update referral set matched_at = null, first_held_at = null, second_held_at = null, again_at = app_now() where trust_id = s.trust_id and id = v_referral and matched_at is not null;
  elsif s.ended_at is null then
    update referral set matched_at = s.began_at, first_held_at = s.first_held_at, second_held_at = s.second_held_at, again_at = null where trust_id = s.trust_id and id = v_referral and matched_at is null;
    update offer set taken_back_at = app_now() where trust_id = s.trust_id and referral_id = v_referral and answer is null and taken_back_at is null;
  end if;
  return v_referral;
end $$;
-- They go on together after meeting first: what else was shown is put away. Security definer, because whoever writes it down may be the worker,
-- who never sees who else was shown.
create function put_offers_away() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update offer set taken_back_at = app_now() where trust_id = new.trust_id and referral_id = new.referral_id and person_id = new.person_id and answer is null and taken_back_at is null;
  return null;
end $$;
create trigger support_put_offers_away after update of meeting_first on support for each row
  when (old.meeting_first and not new.meeting_first and new.ended_at is null and new.referral_id is not null) execute function put_offers_away();
-- Somebody who was a colleague stops working here: their record is like everybody's again, and the named people no longer have it.
-- 'double': another record here has their NHS number, so a person must look first.
create function take_wall_down(p_person uuid, p_why text) returns text language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if viewer_role() <> 'named_person' or p_person <> all(my_records()) or length(btrim(p_why)) < 3 then return 'not yours'; end if;
  update person set walled = false where trust_id = viewer_trust() and id = p_person and walled;
  if not found then return 'not yours'; end if;
  insert into person_change (trust_id, id, person_id, field, was, became, why, changed_by, changed_at)
    values (viewer_trust(), gen_random_uuid(), p_person, 'walled', 'the two named people', 'the peer lead, as for everybody', p_why, viewer_account(), app_now());
  update circle set ended_at = app_now(), ended_by = viewer_account() where trust_id = viewer_trust() and person_id = p_person and kind = 'named' and ended_at is null;
  return 'done';
exception when unique_violation then return 'double';
end $$;

-- ── Policies ──────────────────────────────────────────────────────────────────────────────────────────
grant select, insert, update, delete on worker_experience to alongside_app;
create policy experience_own on worker_experience to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));
-- Whoever looks for somebody reads what the worker ticked; unticked things are not there to be read.
create policy experience_for_matching on worker_experience for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'named_person'));
create policy experience_on_profile on worker_experience for select to alongside_app using (trust_id = (select viewer_trust()) and on_profile
  and (select viewer_role()) = 'person' and worker_id = any((select workers_shown_to_me())::uuid[]));

grant select, insert, delete on keep_away to alongside_app;
create policy keep_away_own on keep_away to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));

-- As row security says of `wish`, but for the covering and supporting worker's pen: wishes of this kind are the person's, or written down by who matches.
grant select, insert on match_wish to alongside_app;
create policy match_wish_read on match_wish for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[]) or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
create policy match_wish_put on match_wish for insert to alongside_app with check (trust_id = (select viewer_trust()) and recorded_by = (select viewer_account())
  and (person_id = any((select my_self())::uuid[]) or (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])));

grant select, insert on worker_ask to alongside_app;
grant update (taken_back_at) on worker_ask to alongside_app;
create policy ask_by_lead on worker_ask to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy ask_by_named on worker_ask to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]));

grant select, insert on choice_step to alongside_app;
grant update (settled_at) on choice_step to alongside_app;
create policy choice_step_mine on choice_step for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]) and kind <> 'worker asks');
create policy choice_step_by_lead on choice_step for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy choice_step_by_named on choice_step for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]));
-- A worker knows of meeting first and of going on, and of what they themselves said or wrote down. That somebody else was asked for, the lead tells.
create policy choice_step_of_worker on choice_step for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker'
  and support_id = any((select my_supports())::uuid[]) and (kind in ('meet first', 'go on') or by_account = (select viewer_account())));
create policy choice_step_say on choice_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and exists (select 1 from support s where s.trust_id = choice_step.trust_id and s.id = choice_step.support_id and s.person_id = choice_step.person_id)
  and (person_id = any((select my_self())::uuid[]) and kind <> 'worker asks' and said_on is null
    or (select viewer_role()) = 'peer_worker' and support_id = any((select my_supports())::uuid[]) and (kind = 'worker asks') = (said_on is null) and kind not in ('meet first', 'stay')
    or (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])));
create policy choice_step_settle on choice_step for update to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_self())::uuid[]) or (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])
    or (select viewer_role()) = 'peer_worker' and support_id = any((select my_supports())::uuid[])))
  with check (trust_id = (select viewer_trust()) and settled_at is not null);

-- A profile is shown by the worker's own yes (answer_ask), and by nothing else.
drop policy offer_put on offer;
revoke insert on offer from alongside_app;

-- The two named people do for a colleague's own record what the lead does: match, show, begin.
create policy referral_by_named on referral for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]));
create policy offer_by_named on offer for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]));
create policy offer_answer_by_named on offer for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]));
create policy support_by_named on support for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]));
create policy support_change_by_named on support for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]));
create policy circle_make_by_named on circle for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person'
  and kind = 'support' and person_id = any((select my_records())::uuid[]) and account_id <> (select viewer_account()));
create policy absence_by_named on absence for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'named_person');
create or replace function referral_clocks_only() returns trigger language plpgsql as $$
begin
  if viewer_role() not in ('lead', 'host_team') and current_user = 'alongside_app'
     and (new.answer, new.answered_at, new.answered_by, new.decline_reason, new.answer_words, new.person_id) is distinct from (old.answer, old.answered_at, old.answered_by, old.decline_reason, old.answer_words, old.person_id)
     or viewer_role() not in ('lead', 'host_team', 'named_person') and current_user = 'alongside_app'
     and (new.stopped_at, new.stopped_by, new.stopped_words) is distinct from (old.stopped_at, old.stopped_by, old.stopped_words) then
    raise exception 'new row violates row-level security policy for table "referral": only its clocks may change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
