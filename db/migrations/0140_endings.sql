-- How support ends: the date agreed from the first day, talking about it, the ending itself and what a person takes with them; handing over; and somebody who has died.

create table ending_date (
  trust_id uuid not null,
  id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  ending_on date not null,
  why text not null,
  proposed_by text not null check (proposed_by in ('person', 'worker', 'both')),
  said_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default app_now(),
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  answered_by uuid,
  answer_said_on date,
  primary key (trust_id, id),
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  check ((answer is null) = (answered_at is null)),
  check (proposed_by <> 'both' or answer = 'yes')
);
create index ending_date_of on ending_date (trust_id, support_id, recorded_at desc);
create index ending_date_of_person on ending_date (trust_id, person_id);
-- One open proposal at a time: the next waits for an answer.
create unique index ending_date_open on ending_date (trust_id, support_id) where answer is null;
comment on table ending_date is 'Every other day for the ending that somebody proposed or both agreed, with why, who and when it was said. The newest agreed one is copied to support.ending_on and ending_why; without one the default follows.';
comment on column ending_date.why is 'Personal data: the reason in plain words. Read by the person, their worker and the lead.';
comment on column ending_date.answer_said_on is 'When the worker wrote down what the person said: the day they said it.';

create table ending_talk (
  trust_id uuid not null,
  id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  moment text not null check (moment in ('half-way', 'four weeks before', 'another time')),
  talked_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict
);
create index ending_talk_of on ending_talk (trust_id, support_id, talked_on desc);
create index ending_talk_of_person on ending_talk (trust_id, person_id);
comment on table ending_talk is 'That person and worker talked about how support ends, and when. What was said is a note item like any other, kept or left out by the person.';

create table ending (
  trust_id uuid not null,
  id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('as agreed', 'stopped coming', 'moved away', 'withdrew', 'handed over')),
  last_met text check (last_met in ('together', 'by phone', 'not met')),
  tried text,
  said_on date not null,
  recorded_by uuid not null,
  recorded_role text not null check (recorded_role in ('person', 'peer_worker', 'lead', 'named_person')),
  recorded_at timestamptz not null default app_now(),
  undone_at timestamptz,
  undone_by uuid,
  undone_said_on date,
  primary key (trust_id, id),
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict
);
create unique index ending_of on ending (trust_id, support_id) where undone_at is null;
create index ending_of_person on ending (trust_id, person_id);
comment on table ending is 'How a support ended: who said so and when, how the last meeting was, what was tried. The fact itself is support.ended_at and ended_how. Somebody may change their mind (undone_at).';
comment on column ending.tried is 'Personal data: for somebody who stopped coming, what was tried. Facts, never blame.';

create table ending_hope (
  trust_id uuid not null,
  id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  words text,
  sees text not null check (sees in ('only me', 'my worker', 'service')),
  said_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  check ((taken_back_at is null) = (words is not null)),
  -- What only they may see is not written down by somebody else: it stays on their own paper.
  check (recorded_by is null or sees <> 'only me')
);
create unique index ending_hope_of on ending_hope (trust_id, support_id) where taken_back_at is null;
create index ending_hope_of_person on ending_hope (trust_id, person_id);
create index ending_hope_service on ending_hope (trust_id, said_on desc) where sees = 'service' and taken_back_at is null;
comment on table ending_hope is '"Did this bring hope?" in their own words, if they wish. They choose who sees it, and can take it back: then it is erased.';
comment on column ending_hope.words is 'Personal data: their own words. Null once taken back.';
comment on column ending_hope.sees is 'only me; my worker; service: the lead reads the words without a name.';

create table ending_summary (
  trust_id uuid not null,
  id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  did text,
  helped text,
  lean_on text,
  next text,
  come_back text,
  sees text not null check (sees in ('only me', 'my worker')),
  began_at timestamptz not null default app_now(),
  changed_at timestamptz not null default app_now(),
  changed_by uuid not null,
  primary key (trust_id, id),
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict
);
create unique index ending_summary_of on ending_summary (trust_id, support_id);
create index ending_summary_of_person on ending_summary (trust_id, person_id);
comment on table ending_summary is 'What a person takes with them when support ends. Their own paper: they write it and write it anew, alone or with their worker.';
comment on column ending_summary.did is 'Personal data, as are helped, next and come_back: their own words.';
comment on column ending_summary.lean_on is 'Personal data: names of others may be in it.';

create table handover (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  support_id uuid not null,
  to_worker_id uuid not null,
  because text not null check (because in ('leaves', 'away for long', 'other')),
  proposed_by uuid not null,
  proposed_at timestamptz not null default app_now(),
  answer text check (answer in ('yes', 'somebody else', 'no more')),
  meet_together boolean,
  share_notes boolean,
  answered_at timestamptz,
  answered_by uuid,
  said_on date,
  said_how text check (said_how in ('on paper', 'by phone', 'face to face')),
  done_at timestamptz,
  done_by uuid,
  to_support_id uuid,
  called_off_at timestamptz,
  called_off_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, to_worker_id) references peer_worker on delete restrict,
  foreign key (trust_id, to_support_id) references support on delete restrict,
  check ((answer is null) = (answered_at is null)),
  check (done_at is null or (answer = 'yes' and to_support_id is not null))
);
create unique index handover_open on handover (trust_id, support_id) where done_at is null and called_off_at is null and answer is distinct from 'somebody else' and answer is distinct from 'no more';
create index handover_of_person on handover (trust_id, person_id);
create index handover_of_support on handover (trust_id, support_id);
comment on table handover is 'From one peer worker to another, with the person''s say: who is proposed, what they said, whether they meet both together, and whether the new worker may read what was kept.';
comment on column handover.share_notes is 'Whether the person wants the new worker to read what they kept with the one before. They can stop it at any time.';

create table handover_contact (
  trust_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  person_id uuid not null,
  contact_id uuid not null,
  becomes text not null check (becomes in ('moved', 'called off')),
  new_contact_id uuid,
  teller_worker_id uuid,
  told_at timestamptz,
  told_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, handover_id) references handover on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, contact_id) references contact on delete restrict,
  foreign key (trust_id, teller_worker_id) references peer_worker on delete restrict
);
create index handover_contact_of on handover_contact (trust_id, handover_id);
create index handover_contact_of_person on handover_contact (trust_id, person_id);
create index handover_contact_to_tell on handover_contact (trust_id, teller_worker_id) where told_at is null;
comment on table handover_contact is 'What became of each meeting that was planned when somebody was handed over, and who tells the person. No teller: the lead does.';

create table death (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  told_by text not null,
  told_on date not null,
  died_on date,
  recorded_by uuid not null,
  recorded_role text not null,
  recorded_at timestamptz not null default app_now(),
  stay_id uuid,
  undone_at timestamptz,
  undone_by uuid,
  undone_why text,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, stay_id) references stay on delete restrict,
  check ((undone_at is null) = (undone_why is null))
);
create unique index death_of on death (trust_id, person_id) where undone_at is null;
create index death_lately on death (trust_id, recorded_at desc);
comment on table death is 'Somebody has died: who told whom and when. Kept beside the undoing, where it was a mistake.';
comment on column death.told_by is 'Personal data: who told us.';

create table death_effect (
  trust_id uuid not null,
  id uuid not null,
  death_id uuid not null,
  person_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  before jsonb not null,
  after jsonb,
  primary key (trust_id, id),
  foreign key (trust_id, death_id) references death on delete restrict
);
create index death_effect_of on death_effect (trust_id, death_id);
create index death_effect_of_person on death_effect (trust_id, person_id);
comment on table death_effect is 'Which rows the record of a death changed, what they were before and are since: an undoing puts back exactly these, all or none.';
comment on column death_effect.before is 'Dates and states only, no words.';

create table death_read (
  trust_id uuid not null,
  death_id uuid not null,
  account_id uuid not null references account on delete restrict,
  read_at timestamptz not null default app_now(),
  primary key (trust_id, death_id, account_id),
  foreign key (trust_id, death_id) references death on delete restrict
);
comment on table death_read is 'Which lead or worker has read that somebody died: the card leaves their first screen then.';

create table death_task (
  trust_id uuid not null,
  id uuid not null,
  death_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  taken_by uuid,
  taken_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  offered text,
  primary key (trust_id, id),
  foreign key (trust_id, death_id) references death on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create unique index death_task_once on death_task (trust_id, death_id, worker_id);
create index death_task_open on death_task (trust_id) where done_at is null;
create index death_task_of_person on death_task (trust_id, person_id);
comment on table death_task is 'A worker lost somebody they supported: a lead rings them. Who has it, when it was done, what time was offered.';
comment on column death_task.offered is 'What was offered to the worker: time off, supervision, the funeral. Never how they are.';

create index support_ending on support (trust_id, ending_on) include (id, person_id, worker_id) where ended_at is null and ending_on is not null;
create index support_ended on support (trust_id, ended_at desc) include (id, person_id, ended_how) where ended_at is not null;
create index worker_leaving on peer_worker (trust_id, left_on) where left_on is not null;

-- ── The default date ──────────────────────────────────────────────────────────────────────────────────
-- The same rule as defaultEnding in src/endings/ending-date.rules.ts (a test holds them together): so many months after leaving the stay during
-- which support began; without such a stay, after the first meeting; before either is known, nothing. Security definer, because it is worked out
-- when a ward says that somebody left, and a ward reads no support.
create function default_ending(p_trust uuid, p_person uuid, p_began date, p_first_met date) returns date language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_stay record; v_months int;
begin
  select coalesce((select (value #>> '{}')::int from trust_setting where trust_id = p_trust and key = 'support_months'), 4) into v_months;
  select left_on into v_stay from stay where trust_id = p_trust and person_id = p_person
    and coalesce(began_on, (made_at at time zone 'Europe/London')::date) <= p_began and (left_on is null or left_on >= p_began)
    order by made_at desc, id desc limit 1;
  if found then return (v_stay.left_on + make_interval(months => v_months))::date; end if;
  return (p_first_met + make_interval(months => v_months))::date;
end $$;
create function ending_follows_first_meeting() returns trigger language plpgsql as $$
begin
  if new.ended_at is null and new.ending_why is null and new.first_held_at is not null then
    new.ending_on := coalesce(default_ending(new.trust_id, new.person_id, (new.began_at at time zone 'Europe/London')::date, (new.first_held_at at time zone 'Europe/London')::date), new.ending_on);
  end if;
  return new;
end $$;
create trigger ending_follows_first_meeting before update of first_held_at on support for each row when (new.first_held_at is distinct from old.first_held_at) execute function ending_follows_first_meeting();
create function ending_follows_leaving() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update support s set ending_on = default_ending(s.trust_id, s.person_id, (s.began_at at time zone 'Europe/London')::date, (s.first_held_at at time zone 'Europe/London')::date)
    where s.trust_id = new.trust_id and s.person_id = new.person_id and s.ended_at is null and s.ending_why is null;
  return null;
end $$;
create trigger ending_follows_leaving after update of left_on on stay for each row when (new.left_on is distinct from old.left_on) execute function ending_follows_leaving();

-- ── Ending, and changing one's mind ───────────────────────────────────────────────────────────────────
-- As in 0100, but whoever covers sees nothing more from the moment it ends; only the worker finishes writing.
create or replace function end_support(p_support uuid, p_how text, p_seen_until timestamptz) returns int language plpgsql volatile security definer set search_path = pg_catalog, public as $$
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

-- Somebody changes their mind within fourteen days: the same support goes on. Security definer for the reason of end_support: a person may not
-- change the worker's row in their circle. One support that ended by "as agreed", "stopped coming", "moved away" or "withdrew", whose worker is
-- still here, when no other runs. What was called off stays called off. False: not there, not theirs, too late, or not that kind.
create function reopen_support(p_support uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare s support;
begin
  select * into s from support where trust_id = viewer_trust() and id = p_support and ended_how in ('as agreed', 'stopped coming', 'moved away', 'withdrew')
    and ended_at > app_now() - interval '14 days'
    and (viewer_role() = 'lead' and person_id <> all(walled_people())
      or viewer_role() = 'peer_worker' and id = any(my_supports())
      or viewer_role() = 'person' and person_id = any(my_self())
      or viewer_role() = 'named_person' and person_id = any(my_records())) for update;
  if s.id is null or exists (select 1 from support o where o.trust_id = s.trust_id and o.person_id = s.person_id and o.ended_at is null)
    or exists (select 1 from person p where p.trust_id = s.trust_id and p.id = s.person_id and p.locked_at is not null)
    or not exists (select 1 from peer_worker w where w.trust_id = s.trust_id and w.id = s.worker_id and (w.left_on is null or w.left_on > (app_now() at time zone 'Europe/London')::date)) then return false; end if;
  update support set ended_at = null, ended_by = null, ended_how = null where trust_id = s.trust_id and id = s.id;
  update circle c set until = null from peer_worker w where w.trust_id = s.trust_id and w.id = s.worker_id and c.trust_id = s.trust_id and c.support_id = s.id and c.kind = 'support'
    and c.account_id = w.account_id and c.ended_at is null;
  return true;
end $$;

-- What people said it brought, for the lead and the manager: words and the month, no name, no order that would tell. From five on.
create function hope_words() returns table (words text, month date) language sql stable security definer set search_path = pg_catalog, public as $$
  with said as (select h.id, h.words, date_trunc('month', h.said_on)::date as month from ending_hope h join person p on p.trust_id = h.trust_id and p.id = h.person_id
    where h.trust_id = viewer_trust() and viewer_role() in ('lead', 'manager') and h.sees = 'service' and h.taken_back_at is null and not p.walled and p.locked_at is null)
  select words, month from said where (select count(*) from said) >= 5 order by md5(id::text) limit 50 $$;
-- Peer workers who are proposed to this person in a handover: they may read the profile, as with one they were shown.
create function workers_handed_to_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(to_worker_id), '{}') from handover where trust_id = v_trust and person_id = any(my_self()) and called_off_at is null); end $$;

-- ── Somebody has died ─────────────────────────────────────────────────────────────────────────────────
-- Who may write it down: a lead; the ward for somebody on its own stay; for a colleague's own record one of the two named people.
create function may_record_death(p_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from person p where p.trust_id = viewer_trust() and p.id = p_person
    and (viewer_role() = 'lead' and not p.walled
      or viewer_role() = 'named_person' and p.id = any(my_records())
      or viewer_role() = 'host_team' and exists (select 1 from stay s where s.trust_id = p.trust_id and s.person_id = p.id and s.team_id = any(viewer_teams())
        and (s.left_on is null or s.left_on >= (app_now() at time zone 'Europe/London')::date - 7)))) $$;
-- Everything stops, in one transaction and with a list of exactly what it changed. Security definer, because a ward reads and changes none of these
-- rows by itself, and because part of it done would be worse than nothing. It makes nothing open and reads nothing out. Null: not for this viewer.
create function record_death(p_person uuid, p_told_by text, p_told_on date, p_died_on date) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now(); v_me constant uuid := viewer_account(); v_death uuid := gen_random_uuid();
  v_account uuid; v_email text; v_days int; v_after jsonb; e record;
begin
  if not may_record_death(p_person) then return null; end if;
  select account_id, email into v_account, v_email from person where trust_id = v_trust and id = p_person and locked_at is null for update;
  if not found then return null; end if;
  select coalesce((select (value #>> '{}')::int from trust_setting where trust_id = v_trust and key = 'circle_after_ending_days'), 14) into v_days;
  insert into death (trust_id, id, person_id, told_by, told_on, died_on, recorded_by, recorded_role, recorded_at, stay_id)
    values (v_trust, v_death, p_person, p_told_by, p_told_on, p_died_on, v_me, viewer_role(), v_now,
      (select s.id from stay s where s.trust_id = v_trust and s.person_id = p_person order by (s.left_on is null) desc, s.made_at desc, s.id desc limit 1));
  -- Whoever supports them, or did until a month ago, has lost somebody.
  insert into death_task (trust_id, id, death_id, person_id, worker_id)
    select distinct on (s.worker_id) v_trust, gen_random_uuid(), v_death, p_person, s.worker_id from support s
    where s.trust_id = v_trust and s.person_id = p_person and (s.ended_at is null or s.ended_at > v_now - interval '30 days');
  insert into death_effect (trust_id, id, death_id, person_id, table_name, row_id, before)
    select v_trust, gen_random_uuid(), v_death, p_person, t, i, b from (
      select 'person' as t, id as i, jsonb_build_object('locked_at', locked_at) as b from person where trust_id = v_trust and id = p_person
      union all select 'support', id, jsonb_build_object('ended_at', ended_at, 'ended_by', ended_by, 'ended_how', ended_how, 'next_planned_at', next_planned_at)
        from support where trust_id = v_trust and person_id = p_person and ended_at is null
      union all select 'contact', id, jsonb_build_object('cancelled_at', cancelled_at, 'cancelled_by', cancelled_by, 'cancelled_who', cancelled_who)
        from contact c where trust_id = v_trust and person_id = p_person and cancelled_at is null and recorded_at is null
          and not exists (select 1 from out_now o where o.trust_id = c.trust_id and o.contact_id = c.id)
      union all select 'circle', id, jsonb_build_object('until', until) from circle c
        where trust_id = v_trust and person_id = p_person and ended_at is null and (kind = 'cover' and coalesce(until, 'infinity') > v_now
          or kind = 'support' and coalesce(until, 'infinity') > v_now + make_interval(days => v_days))
      union all select 'offer', id, jsonb_build_object('taken_back_at', taken_back_at) from offer where trust_id = v_trust and person_id = p_person and answer is null and taken_back_at is null
      union all select 'referral', id, jsonb_build_object('stopped_at', stopped_at, 'stopped_by', stopped_by) from referral
        where trust_id = v_trust and person_id = p_person and answer = 'accepted' and matched_at is null and stopped_at is null
      union all select 'handover', id, jsonb_build_object('called_off_at', called_off_at, 'called_off_by', called_off_by) from handover where trust_id = v_trust and person_id = p_person and done_at is null and called_off_at is null
      union all select 'membership', id, jsonb_build_object('until', until, 'ended_by', ended_by) from membership where trust_id = v_trust and account_id = v_account and role = 'person' and until is null
      union all select 'invitation', id, jsonb_build_object('cancelled_at', cancelled_at) from invitation where trust_id = v_trust and account_id = v_account and used_at is null and cancelled_at is null
    ) rows;
  -- What is half typed about them goes, and what waits to be sent to them; neither comes back with an undoing.
  delete from draft d where d.trust_id = v_trust and (d.account_id = v_account or d.about = p_person
    or d.about in (select id from contact where trust_id = v_trust and person_id = p_person union all select id from support where trust_id = v_trust and person_id = p_person
      union all select id from note_item where trust_id = v_trust and person_id = p_person union all select id from stay where trust_id = v_trust and person_id = p_person));
  delete from mail m where m.trust_id = v_trust and m.sent_at is null and lower(m.to_address) in (lower(v_email), (select lower(a.email) from account a where a.id = v_account));
  update session set ended_at = v_now where account_id = v_account and trust_id = v_trust and ended_at is null;
  update support set ended_at = v_now, ended_by = v_me, ended_how = 'died', next_planned_at = null where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'support');
  update contact set cancelled_at = v_now, cancelled_by = v_me, cancelled_who = 'other' where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'contact');
  update circle set until = case when kind = 'cover' then greatest(since, v_now) else v_now + make_interval(days => v_days) end where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'circle');
  update offer set taken_back_at = v_now where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'offer');
  update referral set stopped_at = v_now, stopped_by = v_me where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'referral');
  update handover set called_off_at = v_now, called_off_by = v_me where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'handover');
  update membership set until = v_now, ended_by = v_me where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'membership');
  update invitation set cancelled_at = v_now where trust_id = v_trust and id in (select row_id from death_effect where trust_id = v_trust and death_id = v_death and table_name = 'invitation');
  update person set locked_at = v_now where trust_id = v_trust and id = p_person;
  for e in select id, table_name, row_id, before from death_effect where trust_id = v_trust and death_id = v_death loop
    execute format('select jsonb_object_agg(k, to_jsonb(t) -> k) from %I t, jsonb_object_keys($1) k where t.trust_id = $2 and t.id = $3', e.table_name) into v_after using e.before, v_trust, e.row_id;
    update death_effect set after = v_after where trust_id = v_trust and id = e.id;
  end loop;
  return v_death;
end $$;
-- A mistake: exactly the rows that were changed become what they were, all or none. False: not for this viewer, undone already, or a row has changed since.
create function undo_death(p_death uuid, p_why text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); d death; e record; v_same boolean; v_columns text;
begin
  select * into d from death where trust_id = v_trust and id = p_death and undone_at is null
    and (viewer_role() = 'lead' and person_id <> all(walled_people()) or viewer_role() = 'named_person' and person_id = any(my_records())) for update;
  if d.id is null or length(btrim(p_why)) < 10 then return false; end if;
  for e in select table_name, row_id, after from death_effect where trust_id = v_trust and death_id = p_death loop
    execute format('select to_jsonb(t) @> $1 from %I t where t.trust_id = $2 and t.id = $3', e.table_name) into v_same using e.after, v_trust, e.row_id;
    if v_same is not true then return false; end if;
  end loop;
  -- The person first: rows of a closed record do not change.
  for e in select table_name, row_id, before from death_effect where trust_id = v_trust and death_id = p_death order by table_name <> 'person' loop
    select string_agg(quote_ident(k), ', ') into v_columns from jsonb_object_keys(e.before) k;
    execute format('update %1$I t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$I, $1)) where t.trust_id = $2 and t.id = $3', e.table_name, v_columns) using e.before, v_trust, e.row_id;
  end loop;
  update death set undone_at = app_now(), undone_by = viewer_account(), undone_why = p_why where trust_id = v_trust and id = p_death;
  return true;
end $$;
-- Whether a record is closed, for those who may know no more of it.
create function is_closed(p_trust uuid, p_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from person where trust_id = p_trust and id = p_person and locked_at is not null) $$;
-- A closed record is kept as it is: nothing more is written in it by anybody who is signed in, whatever page forgot to ask.
create function record_is_closed() returns trigger language plpgsql as $$
begin
  if viewer_account() is not null and is_closed(new.trust_id, new.person_id) then
    raise exception 'this record is closed: it is kept, and nothing more is written in it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
do $$ declare t text; begin
  -- Not these: who may see and who looks goes on being written; a worry, a word to the service and a request to read can come after; the death itself.
  for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('audit_row', 'circle', 'concern', 'feedback', 'note_request', 'withholding', 'out_now', 'death', 'death_effect', 'death_task') loop
    execute format('create trigger record_is_closed before insert on %I for each row when (new.person_id is not null) execute function record_is_closed()', t);
  end loop;
end $$;

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────────────
-- The date and that it was talked about are facts: the person, their worker, the lead. Nobody else; a ward and a carer see no ending.
grant select, insert on ending_date to alongside_app;
grant update (answer, answered_at, answered_by, answer_said_on) on ending_date to alongside_app;
create policy ending_date_read on ending_date for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
create policy ending_date_put on ending_date for insert to alongside_app with check (trust_id = (select viewer_trust()) and recorded_by = (select viewer_account())
  and (support_id = any((select my_supports())::uuid[]) or (person_id = any((select my_self())::uuid[]) and proposed_by = 'person')));
create policy ending_date_answer on ending_date for update to alongside_app using (trust_id = (select viewer_trust()) and answer is null
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_self())::uuid[])))
  with check (trust_id = (select viewer_trust()) and answered_by = (select viewer_account()));

grant select, insert on ending_talk to alongside_app;
create policy ending_talk_read on ending_talk for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
create policy ending_talk_put on ending_talk for insert to alongside_app with check (trust_id = (select viewer_trust()) and recorded_by = (select viewer_account())
  and support_id = any((select my_supports())::uuid[]));

grant select, insert on ending to alongside_app;
grant update (undone_at, undone_by, undone_said_on) on ending to alongside_app;
create policy ending_read on ending for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_records())::uuid[])
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
create policy ending_put on ending for insert to alongside_app with check (trust_id = (select viewer_trust()) and recorded_by = (select viewer_account()) and recorded_role = (select viewer_role())
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_self())::uuid[])
    or ((select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]))
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
create policy ending_undo on ending for update to alongside_app using (trust_id = (select viewer_trust()) and undone_at is null
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_self())::uuid[])
    or ((select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[]))
    or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))))
  with check (trust_id = (select viewer_trust()) and undone_by = (select viewer_account()));

-- Their own words about hope: only where they said who sees them. An emergency and the two named people open none of it.
grant select, insert on ending_hope to alongside_app;
grant update (words, sees, taken_back_at) on ending_hope to alongside_app;
create policy ending_hope_own on ending_hope for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));
create policy ending_hope_worker on ending_hope for select to alongside_app using (trust_id = (select viewer_trust()) and sees = 'my worker' and support_id = any((select my_supports())::uuid[]));
create policy ending_hope_put on ending_hope for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (person_id = any((select my_self())::uuid[]) and recorded_by is null
    or support_id = any((select my_supports())::uuid[]) and recorded_by = (select viewer_account())));
create policy ending_hope_change on ending_hope for update to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));

grant select, insert on ending_summary to alongside_app;
grant update (did, helped, lean_on, next, come_back, sees, changed_at, changed_by) on ending_summary to alongside_app;
create policy ending_summary_own on ending_summary to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]))
  with check (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]) and changed_by = (select viewer_account()));
create policy ending_summary_worker on ending_summary to alongside_app using (trust_id = (select viewer_trust()) and sees = 'my worker' and support_id = any((select my_supports())::uuid[]))
  with check (trust_id = (select viewer_trust()) and sees = 'my worker' and support_id = any((select my_supports())::uuid[]) and changed_by = (select viewer_account()));

grant select, insert on handover to alongside_app;
grant update (answer, meet_together, share_notes, answered_at, answered_by, said_on, said_how, done_at, done_by, to_support_id, called_off_at, called_off_by) on handover to alongside_app;
create policy handover_lead on handover to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy handover_read on handover for select to alongside_app using (trust_id = (select viewer_trust())
  and (support_id = any((select my_supports())::uuid[]) or to_support_id = any((select my_supports())::uuid[]) or person_id = any((select my_self())::uuid[])));
-- The person answers as themself; their worker writes down what they said.
create policy handover_answer on handover for update to alongside_app using (trust_id = (select viewer_trust()) and done_at is null and called_off_at is null
  and (support_id = any((select my_supports())::uuid[]) or person_id = any((select my_self())::uuid[])))
  with check (trust_id = (select viewer_trust()) and answered_by = (select viewer_account()) and done_at is null and to_support_id is null and called_off_at is null);
create policy worker_handed_to_me on peer_worker for select to alongside_app using (trust_id = (select viewer_trust()) and id = any((select workers_handed_to_me())::uuid[]));
-- Handing over, the lead plans a meeting that moves in the new support, and, where the person said so, shares what they kept with the new worker.
create policy contact_moved_by_lead on contact for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and planned_at > (select app_now())
  and person_id <> all((select walled_people())::uuid[])
  and exists (select 1 from handover h where h.trust_id = contact.trust_id and h.person_id = contact.person_id and h.to_support_id = contact.support_id and h.to_worker_id = contact.worker_id and h.done_at = (select app_now())));
create policy circle_share_on_their_word on circle for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and kind = 'shared' and parts = '{notes}'
  and person_id <> all((select walled_people())::uuid[])
  and exists (select 1 from handover h join peer_worker w on w.trust_id = h.trust_id and w.id = h.to_worker_id
    where h.trust_id = circle.trust_id and h.person_id = circle.person_id and h.support_id = circle.support_id and w.account_id = circle.account_id and h.share_notes and h.done_at = (select app_now())));

grant select, insert on handover_contact to alongside_app;
grant update (told_at, told_by) on handover_contact to alongside_app;
create policy handover_contact_read on handover_contact for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_people())::uuid[]) or ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]))));
create policy handover_contact_put on handover_contact for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy handover_contact_told on handover_contact for update to alongside_app using (trust_id = (select viewer_trust()) and told_at is null
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]) or teller_worker_id = (select viewer_worker())))
  with check (trust_id = (select viewer_trust()) and told_by = (select viewer_account()));

-- A death is written and undone by the two functions above only. The worker who lost somebody and the ward that said so may read it.
grant select on death, death_effect, death_task to alongside_app;
create policy death_read_staff on death for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[])
    or (select viewer_role()) = 'peer_worker' and person_id = any((select my_people())::uuid[])
    or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])
    or (select viewer_role()) = 'host_team' and (recorded_by = (select viewer_account()) or stay_id = any((select stays_i_see())::uuid[]))));
create policy death_effect_read on death_effect for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]) or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])));
create policy death_task_read on death_task for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]) or worker_id = (select viewer_worker())
    or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])));
grant update (taken_by, taken_at, done_at, done_by, offered) on death_task to alongside_app;
create policy death_task_do on death_task for update to alongside_app using (trust_id = (select viewer_trust()) and done_at is null
  and ((select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]) or (select viewer_role()) = 'named_person' and person_id = any((select my_records())::uuid[])));
grant select, insert on death_read to alongside_app;
create policy death_read_own on death_read for select to alongside_app using (trust_id = (select viewer_trust()) and (account_id = (select viewer_account()) or (select viewer_role()) = 'lead'));
create policy death_read_put on death_read for insert to alongside_app with check (trust_id = (select viewer_trust()) and account_id = (select viewer_account())
  and exists (select 1 from death d where d.trust_id = death_read.trust_id and d.id = death_read.death_id));

-- Nothing is readable until a policy says so; FORCE makes that true for the owner too, who gets one policy of its own.
do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
