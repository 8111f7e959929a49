-- Gatherings: planned together, open to everybody, and what stays of them (S1, S2, S25; decision 0063).

create table event (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  title text not null,
  purpose text not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  venue text,
  address text,
  postcode text,
  step_free boolean,
  quiet_room boolean,
  hearing_loop boolean,
  parking boolean,
  access_words text,
  transport text,
  capacity int check (capacity between 1 and 5000),
  held int not null default 0 check (held >= 0),
  held_until date,
  closes_on date,
  questions_to text,
  keep_days int not null default 90 check (keep_days between 7 and 730),
  published_at timestamptz,
  called_off_at timestamptz,
  called_off_words text,
  came int,
  after_published_at timestamptz,
  version int not null default 0,
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  check (ends_at > begins_at),
  check (capacity is null or held <= capacity)
);
create index event_when on event (trust_id, begins_at desc);
comment on table event is 'A gathering: what it is for, when, where and how one gets in. Access facts are yes, no or not known yet, never guessed. A public page once it is published.';
comment on column event.questions_to is 'Personal data where somebody gave their own number: how to ask about the day.';
comment on column event.came is 'How many came, as the planning group published it.';

create table event_organiser (
  trust_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  name text not null,
  called text not null,
  side text not null check (side in ('staff', 'service user', 'carer', 'voluntary sector', 'other')),
  chair boolean not null default false,
  jobs text[] not null default '{}' check (jobs <@ array['plan', 'access', 'door', 'follow up']::text[]),
  account_id uuid,
  link_hash bytea,
  joined_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  left_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, event_id) references event on delete restrict
);
create index event_organiser_of on event_organiser (trust_id, event_id, made_at);
create index event_organiser_mine on event_organiser (account_id, trust_id) where left_at is null;
create unique index event_organiser_link on event_organiser (trust_id, link_hash) where link_hash is not null;
comment on table event_organiser is 'Who plans a gathering, staff and service users together, what each looks after, and the two who chair it.';
comment on column event_organiser.name is 'Personal data: shown on the public page for the two who chair.';
comment on column event_organiser.called is 'What they are, as they like to be called.';

create table event_task (
  trust_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  what text not null,
  organiser_id uuid not null,
  due_on date not null,
  made_at timestamptz not null default app_now(),
  made_by uuid not null,
  done_at timestamptz,
  done_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, event_id) references event on delete restrict,
  foreign key (trust_id, organiser_id) references event_organiser on delete restrict
);
create index event_task_of on event_task (trust_id, event_id, due_on);
comment on table event_task is 'What the planning group has to do, who does it and by when.';

create table event_item (
  trust_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  begins_at timestamptz not null,
  minutes int not null check (minutes between 5 and 600),
  kind text not null check (kind in ('talk', 'discussion', 'workshop', 'break', 'other')),
  title text not null,
  room text,
  speakers jsonb not null default '[]',
  made_at timestamptz not null default app_now(),
  removed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, event_id) references event on delete restrict
);
create index event_item_of on event_item (trust_id, event_id, begins_at) where removed_at is null;
comment on table event_item is 'The programme: what is on, when, in which room, with whom; breaks too.';
comment on column event_item.speakers is 'Personal data, public with the programme: names, and where they come from.';

create table event_registration (
  trust_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  name text not null,
  audience text not null check (audience in ('service user', 'carer', 'staff', 'voluntary sector', 'other')),
  comes_with int not null default 0 check (comes_with between 0 and 4),
  asked_at timestamptz not null default app_now(),
  placed_at timestamptz,
  left_at timestamptz,
  left_by text check (left_by in ('own link', 'planning group', 'same person')),
  keep_until date not null,
  erased_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, event_id) references event on delete restrict
);
create index event_registration_line on event_registration (trust_id, event_id, asked_at, id) where left_at is null;
create index event_registration_due on event_registration (trust_id, keep_until) where erased_at is null;
comment on table event_registration is 'Who would like to come. With a place, or on the waiting list until one is free. Erased when its time is over; the audience stays, for the count.';
comment on column event_registration.name is 'Personal data: the name they want on a badge. Empty once erased.';

create table event_reach (
  trust_id uuid not null,
  registration_id uuid not null,
  event_id uuid not null,
  email text,
  phone text,
  needs text,
  food text,
  with_words text,
  needs_answer text,
  needs_answered_at timestamptz,
  needs_answered_by uuid,
  primary key (trust_id, registration_id),
  foreign key (trust_id, registration_id) references event_registration on delete restrict
);
create index event_reach_of on event_reach (trust_id, event_id);
create index event_reach_email on event_reach (trust_id, event_id, lower(email)) where email is not null;
comment on table event_reach is 'How to reach somebody who comes, and what they need: apart from the name, because whoever stands at the door needs none of it.';
comment on column event_reach.email is 'Personal data.';
comment on column event_reach.phone is 'Personal data.';
comment on column event_reach.needs is 'Personal data, perhaps about health: what makes it possible to come.';
comment on column event_reach.food is 'Personal data, perhaps about health or belief.';
comment on column event_reach.with_words is 'Personal data: who comes with them.';
comment on column event_reach.needs_answer is 'Personal data: what was done about it, by a named organiser.';

create table event_link (
  trust_id uuid not null,
  token_hash bytea not null,
  registration_id uuid not null,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, token_hash),
  foreign key (trust_id, registration_id) references event_registration on delete restrict
);
comment on table event_link is 'The link by which somebody without an account sees and changes their own place. Only its hash.';

create table event_arrival (
  trust_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  registration_id uuid,
  audience text not null check (audience in ('service user', 'carer', 'staff', 'voluntary sector', 'other')),
  people int not null default 1 check (people between 1 and 5),
  pressed_at timestamptz not null,
  counted_at timestamptz not null default app_now(),
  counted_by uuid not null,
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, event_id) references event on delete restrict,
  foreign key (trust_id, registration_id) references event_registration on delete restrict
);
create unique index event_arrival_once on event_arrival (trust_id, registration_id) where registration_id is not null and taken_back_at is null;
create index event_arrival_of on event_arrival (trust_id, event_id) where taken_back_at is null;
comment on table event_arrival is 'Who came in by the door, counted once whoever pressed; those who had not registered as a number of an audience, without a name.';

create table event_file (
  trust_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  file_id uuid not null,
  title text not null,
  by_whom text not null,
  permission_from text,
  permission_on date,
  added_at timestamptz not null default app_now(),
  added_by uuid not null,
  published_at timestamptz,
  taken_down_at timestamptz,
  taken_down_why text,
  primary key (trust_id, id),
  foreign key (trust_id, event_id) references event on delete restrict,
  foreign key (trust_id, file_id) references stored_file on delete restrict,
  check (published_at is null or permission_from is not null)
);
create index event_file_of on event_file (trust_id, event_id, added_at);
create index event_file_file on event_file (trust_id, file_id);
comment on table event_file is 'Slides and papers of a gathering: whose they are, who said that they may be public, and when they became so.';
comment on column event_file.by_whom is 'Personal data, public with the file.';
comment on column event_file.permission_from is 'Personal data: who gave permission.';

create table event_report (
  trust_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  title text not null,
  author text not null,
  author_called text not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null default app_now(),
  replaced_at timestamptz,
  published_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, event_id) references event on delete restrict
);
create index event_report_of on event_report (trust_id, event_id, written_at desc);
create unique index event_report_one on event_report (trust_id, event_id) where replaced_at is null;
comment on table event_report is 'The report of the day in its author''s own words, under the author''s name. A new version keeps the one before.';
comment on column event_report.author is 'Personal data, public with the report: the name the author wants there.';
comment on column event_report.words is 'May hold personal data: what the author wrote.';

create table event_feedback (
  trust_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  audience text check (audience in ('service user', 'carer', 'staff', 'voluntary sector', 'other')),
  good text,
  better text,
  said_on date not null,
  primary key (trust_id, id),
  foreign key (trust_id, event_id) references event on delete restrict,
  check (good is not null or better is not null)
);
create index event_feedback_of on event_feedback (trust_id, event_id, said_on desc);
comment on table event_feedback is 'How the day was for somebody. Nothing says who: no account, no browser, no time of day.';
comment on column event_feedback.good is 'May hold personal data: somebody''s own words.';
comment on column event_feedback.better is 'May hold personal data: somebody''s own words.';

create table event_interest (
  trust_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  kind text not null check (kind in ('help', 'train', 'prepare my team', 'something else')),
  name text not null,
  contact text not null,
  words text,
  said_at timestamptz not null default app_now(),
  taken_by uuid,
  taken_at timestamptz,
  outcome text check (outcome in ('joined', 'later', 'not for them', 'could not be reached')),
  outcome_words text,
  outcome_at timestamptz,
  erased_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, event_id) references event on delete restrict
);
create index event_interest_open on event_interest (trust_id, said_at) where outcome_at is null;
create index event_interest_of on event_interest (trust_id, event_id, said_at);
comment on table event_interest is 'Somebody would like to help, train, or have their team prepared; who follows it up, and what became of it. Open until that is written.';
comment on column event_interest.name is 'Personal data.';
comment on column event_interest.contact is 'Personal data: they agreed to be asked this way.';
comment on column event_interest.words is 'Personal data: their own words.';
comment on column event_interest.outcome_words is 'Personal data.';

create table event_interest_step (
  trust_id uuid not null,
  id uuid not null,
  interest_id uuid not null,
  event_id uuid not null,
  words text not null,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, interest_id) references event_interest on delete restrict
);
create index event_interest_step_of on event_interest_step (trust_id, interest_id, at);
comment on table event_interest_step is 'What was done about an interest: rang, wrote, met.';
comment on column event_interest_step.words is 'Personal data.';

-- ── Who plans which gathering ─────────────────────────────────────────────────────────────────
-- A lead plans all of the trust; whoever joined a planning group, that one. With a job: those who look after it (who chairs looks after all).
create function events_i_plan(p_job text default null) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_account constant uuid := viewer_account();
begin
  if v_account is null or v_trust is null then return '{}'; end if;
  if viewer_role() = 'lead' then return (select coalesce(array_agg(id), '{}') from event where trust_id = v_trust); end if;
  return (select coalesce(array_agg(event_id), '{}') from event_organiser
    where account_id = v_account and trust_id = v_trust and left_at is null and (p_job is null or chair or p_job = any(jobs)));
end $$;
-- Whoever was given a link to a planning group, signed in: which, and then part of it.
create function planning_link(p_hash bytea) returns table (organiser_id uuid, event_id uuid, title text, name text) language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, e.id, e.title, o.name from event_organiser o join event e on e.trust_id = o.trust_id and e.id = o.event_id
  where o.trust_id = viewer_trust() and o.link_hash = p_hash and o.account_id is null and o.left_at is null and viewer_account() is not null $$;
create function join_planning(p_hash bytea) returns uuid language sql volatile security definer set search_path = pg_catalog, public as $$
  update event_organiser set account_id = viewer_account(), joined_at = app_now(), link_hash = null
  where trust_id = viewer_trust() and link_hash = p_hash and account_id is null and left_at is null and viewer_account() is not null returning event_id $$;

-- ── Places ──────────────────────────────────────────────────────────────────────────────────
-- Takes somebody's registration in, signed out as well. Answers 'closed', 'again' (this address is on the list: the link is theirs too) or 'new'.
create function register_at_event(p_event uuid, p_id uuid, p_hash bytea, p_told jsonb, p_once_by_mail boolean) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare e record; v_before uuid;
begin
  select * into e from event where trust_id = viewer_trust() and id = p_event for update;
  if not found then return 'closed'; end if;
  if not (p_event = any(events_i_plan('access'))) and (e.published_at is null or e.called_off_at is not null or e.ends_at <= app_now()
    or (e.closes_on is not null and e.closes_on < (app_now() at time zone 'Europe/London')::date)) then return 'closed'; end if;
  if p_once_by_mail and p_told->>'email' is not null then
    select r.id into v_before from event_reach h join event_registration r on r.trust_id = h.trust_id and r.id = h.registration_id
      where h.trust_id = e.trust_id and h.event_id = p_event and lower(h.email) = lower(p_told->>'email') and r.left_at is null and r.erased_at is null limit 1;
    if v_before is not null then
      insert into event_link (trust_id, token_hash, registration_id) values (e.trust_id, p_hash, v_before);
      return 'again';
    end if;
  end if;
  insert into event_registration (trust_id, id, event_id, name, audience, comes_with, asked_at, keep_until)
    values (e.trust_id, p_id, p_event, p_told->>'name', p_told->>'audience', (p_told->>'comes_with')::int, app_now(), (e.ends_at at time zone 'Europe/London')::date + e.keep_days);
  insert into event_reach (trust_id, registration_id, event_id, email, phone, needs, food, with_words)
    values (e.trust_id, p_id, p_event, p_told->>'email', p_told->>'phone', p_told->>'needs', p_told->>'food', p_told->>'with_words');
  insert into event_link (trust_id, token_hash, registration_id) values (e.trust_id, p_hash, p_id);
  return 'new';
end $$;
-- The line for a gathering, first come first: no names. Holds the gathering until the transaction ends, so that two never get one place.
create function event_line(p_event uuid) returns table (id uuid, audience text, people int, placed boolean) language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform 1 from event e where e.trust_id = viewer_trust() and e.id = p_event for update;
  return query select r.id, r.audience, 1 + r.comes_with, r.placed_at is not null from event_registration r
    where r.trust_id = viewer_trust() and r.event_id = p_event and r.left_at is null order by r.asked_at, r.id;
end $$;
-- Gives places to those whose turn it is; answers the addresses a message can go to.
create function give_event_places(p_event uuid, p_ids uuid[]) returns table (id uuid, email text) language sql volatile security definer set search_path = pg_catalog, public as $$
  with given as (update event_registration r set placed_at = app_now() where r.trust_id = viewer_trust() and r.event_id = p_event and r.id = any(p_ids) and r.placed_at is null and r.left_at is null returning r.id)
  select g.id, h.email from given g left join event_reach h on h.trust_id = viewer_trust() and h.registration_id = g.id $$;
-- How full a gathering is: numbers for its public page.
create function event_room(p_event uuid) returns table (people int, service_users int, waiting int) language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(sum(1 + r.comes_with) filter (where r.placed_at is not null), 0)::int, coalesce(sum(1 + r.comes_with) filter (where r.placed_at is not null and r.audience = 'service user'), 0)::int,
    coalesce(sum(1 + r.comes_with) filter (where r.placed_at is null), 0)::int
  from event_registration r join event e on e.trust_id = r.trust_id and e.id = r.event_id
  where r.trust_id = viewer_trust() and r.event_id = p_event and r.left_at is null and (e.published_at is not null or e.id = any(events_i_plan())) $$;
-- One's own place, by the link.
create function my_event_place(p_hash bytea) returns table (registration_id uuid, event_id uuid, name text, audience text, comes_with int, placed_at timestamptz, left_at timestamptz, erased_at timestamptz,
  needs text, food text, with_words text, needs_answer text, needs_answered_at timestamptz, keep_until date) language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id, r.event_id, r.name, r.audience, r.comes_with, r.placed_at, r.left_at, r.erased_at, h.needs, h.food, h.with_words, h.needs_answer, h.needs_answered_at, r.keep_until
  from event_link l join event_registration r on r.trust_id = l.trust_id and r.id = l.registration_id join event_reach h on h.trust_id = r.trust_id and h.registration_id = r.id
  where l.trust_id = viewer_trust() and l.token_hash = p_hash $$;
-- By the same link: not coming after all; what I need has changed (asked anew); erase what you hold about me (which also gives the place back).
create function leave_event(p_hash bytea) returns uuid language sql volatile security definer set search_path = pg_catalog, public as $$
  update event_registration r set left_at = app_now(), left_by = 'own link' from event_link l
  where l.trust_id = viewer_trust() and l.token_hash = p_hash and r.trust_id = l.trust_id and r.id = l.registration_id and r.left_at is null returning r.event_id $$;
create function change_my_needs(p_hash bytea, p_needs text, p_food text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update event_reach h set needs_answer = case when h.needs is distinct from p_needs then null else h.needs_answer end,
    needs_answered_at = case when h.needs is distinct from p_needs then null else h.needs_answered_at end,
    needs_answered_by = case when h.needs is distinct from p_needs then null else h.needs_answered_by end, needs = p_needs, food = p_food
  from event_link l join event_registration r on r.trust_id = l.trust_id and r.id = l.registration_id
  where l.trust_id = viewer_trust() and l.token_hash = p_hash and h.trust_id = l.trust_id and h.registration_id = l.registration_id and r.left_at is null and r.erased_at is null;
  return found;
end $$;
create function erase_my_place(p_hash bytea) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v uuid; v_event uuid;
begin
  select r.id, r.event_id into v, v_event from event_link l join event_registration r on r.trust_id = l.trust_id and r.id = l.registration_id
    where l.trust_id = viewer_trust() and l.token_hash = p_hash and r.erased_at is null;
  if v is null then return null; end if;
  update event_reach set email = null, phone = null, needs = null, food = null, with_words = null, needs_answer = null where trust_id = viewer_trust() and registration_id = v;
  update event_registration set name = '', erased_at = app_now(), left_at = coalesce(left_at, app_now()), left_by = coalesce(left_by, 'own link') where trust_id = viewer_trust() and id = v;
  return v_event;
end $$;

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────
grant select, insert, update on event to alongside_app;
create policy event_public on event for select to alongside_app using (trust_id = (select viewer_trust()) and published_at is not null);
create policy event_plan on event for select to alongside_app using (trust_id = (select viewer_trust()) and id = any((select events_i_plan())::uuid[]));
create policy event_make on event for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and made_by = (select viewer_account()));
-- The row itself says that a lead may: what a lead just made is not in any list yet.
create policy event_lead on event for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy event_change on event for update to alongside_app using (trust_id = (select viewer_trust()) and id = any((select events_i_plan('plan'))::uuid[]));

grant select (trust_id, id, event_id, name, called, side, chair, jobs, account_id, joined_at, made_by, made_at, left_at), insert on event_organiser to alongside_app;
grant update (name, called, side, chair, jobs, link_hash, left_at) on event_organiser to alongside_app;
-- The public page names the two who chair.
create policy event_chair_public on event_organiser for select to alongside_app using (trust_id = (select viewer_trust()) and chair and left_at is null
  and exists (select 1 from event e where e.trust_id = event_organiser.trust_id and e.id = event_organiser.event_id and e.published_at is not null));
create policy event_organiser_read on event_organiser for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or event_id = any((select events_i_plan())::uuid[])));
create policy event_organiser_add on event_organiser for insert to alongside_app with check (trust_id = (select viewer_trust()) and made_by = (select viewer_account())
  and ((select viewer_role()) = 'lead' or event_id = any((select events_i_plan('plan'))::uuid[])) and (account_id is null or account_id = (select viewer_account())));
create policy event_organiser_change on event_organiser for update to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan('plan'))::uuid[]));

grant select, insert on event_task to alongside_app;
grant update (done_at, done_by) on event_task to alongside_app;
create policy event_task_all on event_task to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan())::uuid[]))
  with check (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan())::uuid[]));

grant select, insert on event_item to alongside_app;
grant update (removed_at) on event_item to alongside_app;
create policy event_item_public on event_item for select to alongside_app using (trust_id = (select viewer_trust()) and removed_at is null
  and exists (select 1 from event e where e.trust_id = event_item.trust_id and e.id = event_item.event_id and e.published_at is not null));
create policy event_item_read on event_item for select to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan())::uuid[]));
create policy event_item_add on event_item for insert to alongside_app with check (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan('plan'))::uuid[]));
create policy event_item_change on event_item for update to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan('plan'))::uuid[]));

-- Names: for those who answer about access and those at the door. How to reach somebody and what they need: never for the door alone.
grant select on event_registration to alongside_app;
grant update (left_at, left_by, name, erased_at) on event_registration to alongside_app;
create policy event_registration_read on event_registration for select to alongside_app using (trust_id = (select viewer_trust())
  and (event_id = any((select events_i_plan('access'))::uuid[]) or event_id = any((select events_i_plan('door'))::uuid[]) or (select viewer_role()) = 'system'));
create policy event_registration_change on event_registration for update to alongside_app using (trust_id = (select viewer_trust())
  and (event_id = any((select events_i_plan('access'))::uuid[]) or (select viewer_role()) = 'system'));
grant select on event_reach to alongside_app;
grant update (email, phone, needs, food, with_words, needs_answer, needs_answered_at, needs_answered_by) on event_reach to alongside_app;
create policy event_reach_read on event_reach for select to alongside_app using (trust_id = (select viewer_trust()) and (event_id = any((select events_i_plan('access'))::uuid[]) or (select viewer_role()) = 'system'));
create policy event_reach_change on event_reach for update to alongside_app using (trust_id = (select viewer_trust()) and (event_id = any((select events_i_plan('access'))::uuid[]) or (select viewer_role()) = 'system'));
-- No role reads a link's hash.
grant select (trust_id, registration_id, made_at) on event_link to alongside_app;
create policy event_link_none on event_link for select to alongside_app using (false);

grant select, insert on event_arrival to alongside_app;
grant update (taken_back_at) on event_arrival to alongside_app;
create policy event_arrival_all on event_arrival to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan('door'))::uuid[]))
  with check (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan('door'))::uuid[]));

grant select, insert on event_file to alongside_app;
grant update (permission_from, permission_on, published_at, taken_down_at, taken_down_why) on event_file to alongside_app;
create policy event_file_public on event_file for select to alongside_app using (trust_id = (select viewer_trust()) and published_at is not null and taken_down_at is null
  and exists (select 1 from event e where e.trust_id = event_file.trust_id and e.id = event_file.event_id and e.published_at is not null));
create policy event_file_read on event_file for select to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan())::uuid[]));
create policy event_file_add on event_file for insert to alongside_app with check (trust_id = (select viewer_trust()) and added_by = (select viewer_account()) and event_id = any((select events_i_plan('plan'))::uuid[]));
create policy event_file_change on event_file for update to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan('plan'))::uuid[]));
create policy stored_file_of_event on stored_file for select to alongside_app using (trust_id = (select viewer_trust())
  and exists (select 1 from event_file f where f.trust_id = stored_file.trust_id and f.file_id = stored_file.id));

grant select, insert on event_report to alongside_app;
grant update (replaced_at, published_at) on event_report to alongside_app;
create policy event_report_public on event_report for select to alongside_app using (trust_id = (select viewer_trust()) and published_at is not null and replaced_at is null
  and exists (select 1 from event e where e.trust_id = event_report.trust_id and e.id = event_report.event_id and e.published_at is not null));
create policy event_report_read on event_report for select to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan())::uuid[]));
create policy event_report_write on event_report for insert to alongside_app with check (trust_id = (select viewer_trust()) and written_by = (select viewer_account()) and event_id = any((select events_i_plan())::uuid[]));
create policy event_report_change on event_report for update to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan())::uuid[]));

grant select, insert on event_feedback to alongside_app;
create policy event_feedback_say on event_feedback for insert to alongside_app with check (trust_id = (select viewer_trust())
  and exists (select 1 from event e where e.trust_id = event_feedback.trust_id and e.id = event_feedback.event_id and e.published_at is not null and e.begins_at <= app_now()));
create policy event_feedback_read on event_feedback for select to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan())::uuid[]));

grant select, insert on event_interest to alongside_app;
grant update (taken_by, taken_at, outcome, outcome_words, outcome_at, name, contact, words, erased_at) on event_interest to alongside_app;
create policy event_interest_say on event_interest for insert to alongside_app with check (trust_id = (select viewer_trust()) and taken_by is null and outcome is null
  and exists (select 1 from event e where e.trust_id = event_interest.trust_id and e.id = event_interest.event_id and e.published_at is not null));
create policy event_interest_read on event_interest for select to alongside_app using (trust_id = (select viewer_trust()) and (event_id = any((select events_i_plan('follow up'))::uuid[]) or (select viewer_role()) = 'system'));
create policy event_interest_change on event_interest for update to alongside_app using (trust_id = (select viewer_trust()) and (event_id = any((select events_i_plan('follow up'))::uuid[]) or (select viewer_role()) = 'system'));
grant select, insert on event_interest_step to alongside_app;
create policy event_interest_step_all on event_interest_step to alongside_app using (trust_id = (select viewer_trust()) and event_id = any((select events_i_plan('follow up'))::uuid[]))
  with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and event_id = any((select events_i_plan('follow up'))::uuid[]));

do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
