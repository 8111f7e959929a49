-- How support ends: the date agreed from the first day, talking about it, the ending itself and what a person takes with them; handing over.

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

create index support_ending on support (trust_id, ending_on) include (id, person_id, worker_id) where ended_at is null and ending_on is not null;
create index support_ended on support (trust_id, ended_at desc) include (id, person_id, ended_how) where ended_at is not null;
create index worker_leaving on peer_worker (trust_id, left_on) where left_on is not null;

-- ── The default date ──────────────────────────────────────────────────────────────────────────────────
-- The same rule as defaultEnding in src/endings/ending-date.rules.ts (a test holds them together): so many months after leaving the stay during
-- which support began; without such a stay, after the first meeting; before either is known, nothing. Security definer, because it is worked out
-- when a ward says that somebody left, and a ward reads no support. A stay that was written down by mistake moves no ending.
create function default_ending(p_trust uuid, p_person uuid, p_began date, p_first_met date) returns date language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_stay record; v_months int;
begin
  select coalesce((select (value #>> '{}')::int from trust_setting where trust_id = p_trust and key = 'support_months'), 4) into v_months;
  select left_on into v_stay from stay where trust_id = p_trust and person_id = p_person and undone_at is null
    and coalesce(began_on, (made_at at time zone 'Europe/London')::date) <= p_began and (left_on is null or left_on >= p_began)
    order by made_at desc, id desc limit 1;
  if found then return (v_stay.left_on + make_interval(months => v_months))::date; end if;
  return (p_first_met + make_interval(months => v_months))::date;
end $$;
-- It answers about any person of any trust, so nobody calls it but the triggers it is for.
revoke execute on function default_ending(uuid, uuid, date, date) from public;
create function ending_follows_first_meeting() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
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
create trigger ending_follows_undone after update of undone_at on stay for each row when (new.undone_at is distinct from old.undone_at) execute function ending_follows_leaving();

-- ── Ending, and changing one's mind ───────────────────────────────────────────────────────────────────
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
-- Whoever tells the person what becomes of a meeting after a handover sees which meeting it is, until they have told it: the new worker too.
create policy contact_i_tell_of on contact for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker'
  and id = any(array(select h.contact_id from handover_contact h where h.trust_id = (select viewer_trust()) and h.teller_worker_id = (select viewer_worker()) and h.told_at is null)));

-- ── Asking to come back: a new referral for the same person, one history ─────────────────────────────────
-- By themselves in their own account, or by phone to the lead. A colleague's own record is asked for through one of the two named people.
create policy referral_back_by_person on referral for insert to alongside_app with check (trust_id = (select viewer_trust()) and source = 'self' and team_id is null and made_by is null
  and answer is null and person_id = any((select my_self())::uuid[]) and person_id <> all((select walled_people())::uuid[]));
create policy referral_back_by_lead on referral for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and source = 'phone' and answer is null
  and person_id <> all((select walled_people())::uuid[])
  and exists (select 1 from person p where p.trust_id = referral.trust_id and p.id = referral.person_id));
