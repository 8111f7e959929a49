-- Groups: what they are, who leads them, sessions made ahead, who has a place and who waits, registers, and how it was. Decision 0062.
--
-- A group's own words are the service's; what is about people stands apart, so that row security can give each viewer what is theirs: a joining
-- link is for those who are in; whoever leads a group reads the name somebody goes by in it and whether they came, and nothing else of a record.

create table peer_group (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  name text not null check (btrim(name) <> ''),
  about text not null,
  for_whom text not null,
  open_to text not null check (open_to in ('anybody', 'people supported')),
  how text not null check (how in ('in person', 'online', 'hybrid')),
  venue text,
  address text,
  town text,
  postcode text,
  access text,
  how_to_come text not null,
  phone text,
  counts text not null check (counts in ('heads', 'first names', 'people')),
  capacity int check (capacity between 2 and 500),
  team_id uuid,
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  ended_at timestamptz,
  ended_by uuid,
  ended_why text,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict,
  check (how = 'online' or venue is not null),
  check (how <> 'online' or (venue is null and address is null and postcode is null))
);
create index peer_group_open on peer_group (trust_id, name) where ended_at is null;
create index peer_group_team on peer_group (trust_id, team_id) where team_id is not null;
comment on table peer_group is 'A group that peer workers lead. An online group has no venue, so that nobody is sent to a wrong door.';
comment on column peer_group.counts is 'How a register counts: heads only, first names, or people supported who are known here.';
comment on column peer_group.phone is 'Of the service, to ask about the group. Public where the group is open to anybody.';
comment on column peer_group.team_id is 'The host team on whose ward or in whose rooms it is held: its staff read counts of five and over, nothing else.';

create table group_change (
  trust_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  field text not null,
  was text,
  became text,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, group_id) references peer_group on delete restrict
);
create index group_change_of on group_change (trust_id, group_id, at desc);
comment on table group_change is 'What a group said of itself before it was changed, field by field.';

create table group_link (
  trust_id uuid not null,
  group_id uuid not null,
  link text not null,
  changed_by uuid not null,
  changed_at timestamptz not null default app_now(),
  primary key (trust_id, group_id),
  foreign key (trust_id, group_id) references peer_group on delete restrict
);
comment on table group_link is 'Where an online group is joined. Only for those who lead it, the lead, and people who have a place (and whoever supports them).';

create table group_facilitator (
  trust_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  worker_id uuid not null,
  known_as text not null,
  since date not null,
  until_on date,
  put_by uuid not null,
  put_at timestamptz not null default app_now(),
  ended_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, group_id) references peer_group on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create unique index group_facilitator_now on group_facilitator (trust_id, group_id, worker_id) where until_on is null;
create index group_facilitator_worker on group_facilitator (trust_id, worker_id) where until_on is null;
comment on table group_facilitator is 'Peer workers who lead a group together. known_as: the name people in the group know them by.';

create table group_series (
  trust_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  freq text not null check (freq in ('WEEKLY', 'MONTHLY')),
  every int not null default 1 check (every between 1 and 12),
  byday text not null,
  dtstart date not null,
  until_on date,
  begins time not null,
  minutes int not null check (minutes between 10 and 480),
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, group_id) references peer_group on delete restrict
);
create unique index group_series_now on group_series (trust_id, group_id) where ended_at is null;
comment on table group_series is 'When a group meets, as the directory writes it (RFC 5545 days): weekly, fortnightly, the first Tuesday. By the clock on the wall in the United Kingdom.';

create table group_session (
  trust_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  series_id uuid,
  series_day date,
  at timestamptz not null,
  minutes int not null check (minutes between 10 and 480),
  venue text,
  called_off_at timestamptz,
  said_why text,
  registered_at timestamptz,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  unique (trust_id, id, group_id),
  foreign key (trust_id, group_id) references peer_group on delete restrict,
  foreign key (trust_id, series_id) references group_series on delete restrict
);
create unique index group_session_once on group_session (trust_id, series_id, series_day) where series_id is not null;
create index group_session_of on group_session (trust_id, group_id, at);
create index group_session_open on group_session (trust_id, at) where called_off_at is null and registered_at is null;
comment on table group_session is 'One meeting of a group. Made ahead from its series, once for each day of the rule, however often and by whomever; moved or called off with a reason that everybody who comes may read.';
comment on column group_session.series_day is 'The day the rule gave. A moved session keeps it, so that it is not made again.';
comment on column group_session.said_why is 'Why it was moved or called off, for those who come. Public where the group is.';
comment on column group_session.registered_at is 'When the newest register was taken: copied from there.';

create table group_session_step (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  group_id uuid not null,
  kind text not null check (kind in ('moved', 'called off', 'on again')),
  was_at timestamptz not null,
  became_at timestamptz,
  why text,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, session_id, group_id) references group_session (trust_id, id, group_id) on delete restrict
);
create index group_session_step_of on group_session_step (trust_id, session_id, at);
comment on table group_session_step is 'A session was moved, called off, or is on again: what it was, by whom, why.';

create table group_agreement (
  trust_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  version int not null check (version >= 1),
  words text not null,
  agreed_on date not null,
  by_account uuid not null,
  by_name text not null,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  unique (trust_id, group_id, version),
  foreign key (trust_id, group_id) references peer_group on delete restrict
);
comment on table group_agreement is 'What the people of a group agreed with each other. Every version is kept; the newest holds. It names nobody.';

create table group_place (
  trust_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  called text not null,
  asked_at timestamptz not null default app_now(),
  place_at timestamptz,
  left_at timestamptz,
  said_on date not null,
  by_account uuid not null,
  by_name text,
  left_said_on date,
  left_by uuid,
  left_by_name text,
  primary key (trust_id, id),
  foreign key (trust_id, group_id) references peer_group on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict
);
create unique index group_place_once on group_place (trust_id, group_id, person_id) where left_at is null;
create index group_place_line on group_place (trust_id, group_id, asked_at, id) where left_at is null;
create index group_place_person on group_place (trust_id, person_id, asked_at desc);
comment on table group_place is 'A person asked to come to a group, has a place in it or waits for one, and left. Nobody is asked why.';
comment on column group_place.called is 'Personal data: the name they go by in this group, as they chose it. All that whoever leads it reads of them.';
comment on column group_place.by_name is 'The peer worker who wrote down what the person said on that day (said_on); null when the person did it themself.';

create table group_register (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  group_id uuid not null,
  held boolean not null,
  not_held_why text,
  minutes int not null check (minutes between 0 and 480),
  around_minutes int not null default 0 check (around_minutes between 0 and 240),
  heads int not null check (heads between 0 and 1000),
  taken_by uuid not null,
  by_name text not null,
  taken_at timestamptz not null default app_now(),
  corrects uuid,
  why text,
  replaced_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, session_id, group_id) references group_session (trust_id, id, group_id) on delete restrict,
  foreign key (trust_id, corrects) references group_register on delete restrict,
  check ((corrects is null) = (why is null))
);
-- Two facilitators at once, or one twice: only one register of a session counts.
create unique index group_register_counts on group_register (trust_id, session_id) where replaced_at is null;
create index group_register_of on group_register (trust_id, group_id, taken_at desc) where replaced_at is null;
comment on table group_register is 'How a session turned out: held or not, how long, how many came in all (whoever leads it is not counted). A correction is a new row that says why; the old one stays.';

create table group_worked (
  trust_id uuid not null,
  register_id uuid not null,
  session_id uuid not null,
  group_id uuid not null,
  worker_id uuid not null,
  minutes int not null check (minutes between 0 and 720),
  primary key (trust_id, register_id, worker_id),
  foreign key (trust_id, register_id) references group_register on delete restrict,
  foreign key (trust_id, session_id, group_id) references group_session (trust_id, id, group_id) on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create index group_worked_by on group_worked (trust_id, worker_id, session_id);
comment on table group_worked is 'Minutes a peer worker led this session, getting ready and clearing up included. Once for each register: only those of the register that counts are theirs.';

create table group_came (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  group_id uuid not null,
  person_id uuid,
  first_name text,
  written_by uuid not null,
  at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  taken_back_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, session_id, group_id) references group_session (trust_id, id, group_id) on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  check ((person_id is null) <> (first_name is null))
);
create unique index group_came_once on group_came (trust_id, session_id, person_id) where taken_back_at is null and person_id is not null;
create unique index group_came_once_by_name on group_came (trust_id, session_id, lower(first_name)) where taken_back_at is null and first_name is not null;
create index group_came_person on group_came (trust_id, person_id, at desc) where taken_back_at is null and person_id is not null;
comment on table group_came is 'Somebody came to a session: once each, however often it is written down. A person supported who is known here, or a first name of somebody who is not.';
comment on column group_came.first_name is 'Personal data: a first name, in a group that counts by first names. Read by those who lead the group.';

create table group_note (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  group_id uuid not null,
  words text,
  written_by uuid not null,
  by_name text not null,
  written_at timestamptz not null default app_now(),
  asked_about_names boolean not null default false,
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, session_id, group_id) references group_session (trust_id, id, group_id) on delete restrict,
  check ((taken_back_at is null) = (words is not null))
);
create index group_note_of on group_note (trust_id, session_id, written_at);
comment on table group_note is 'What to remember of a session, naming nobody who came. For those who lead the group.';
comment on column group_note.words is 'Meant to hold no personal data. Null once taken back.';
comment on column group_note.asked_about_names is 'The page asked whether a word in it is somebody''s name, and the writer said it may stay.';

create table group_feedback (
  trust_id uuid not null,
  id uuid not null default gen_random_uuid(),
  group_id uuid not null,
  month date not null check (extract(day from month) = 1),
  answers jsonb not null,
  words text,
  primary key (trust_id, id),
  foreign key (trust_id, group_id) references peer_group on delete restrict
);
create index group_feedback_of_group on group_feedback (trust_id, group_id);
comment on table group_feedback is 'How a group is led, from somebody who came, without who they are: only the month, and an id that does not tell the order. Read as counts of five and over.';
comment on column group_feedback.words is 'Personal data where somebody writes of themself. For those who lead the group, once five people have answered.';

create table group_listing (
  trust_id uuid not null references trust on delete restrict,
  digest text not null,
  listed_at timestamptz not null default app_now(),
  primary key (trust_id)
);
comment on table group_listing is 'What was last given to the directory of this trust''s public groups, as a digest: equal means nothing to do.';

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────────────
create index person_locked on person (trust_id, id) where locked_at is not null;
-- Colleagues who are also supported, and people who have died: in no list of a group and in no count.
create function people_in_no_list() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from person where trust_id = v_trust and (walled or locked_at is not null)); end $$;
-- Groups this viewer leads now, as a peer worker.
create function my_groups() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_worker constant uuid := viewer_worker(); v_role constant text := viewer_role();
begin return (select coalesce(array_agg(group_id), '{}') from group_facilitator where trust_id = v_trust and worker_id = v_worker and until_on is null and v_role = 'peer_worker'); end $$;
create function public_groups() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from peer_group where trust_id = v_trust and open_to = 'anybody' and ended_at is null); end $$;
-- Groups in which the viewer themself, or somebody they support, has a place.
create function groups_of_my_people() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(distinct group_id), '{}') from group_place where trust_id = v_trust and person_id = any(my_people()) and place_at is not null and left_at is null); end $$;

grant select, insert on peer_group to alongside_app;
grant update (name, about, for_whom, open_to, how, venue, address, town, postcode, access, how_to_come, phone, counts, capacity, team_id, ended_at, ended_by, ended_why) on peer_group to alongside_app;
create policy peer_group_public on peer_group for select to alongside_app using (trust_id = (select viewer_trust()) and open_to = 'anybody' and ended_at is null);
create policy peer_group_here on peer_group for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('peer_worker', 'lead', 'manager', 'person', 'system')
    or (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[])));
create policy peer_group_make on peer_group for insert to alongside_app with check (trust_id = (select viewer_trust()) and made_by = (select viewer_account()) and (select viewer_role()) in ('peer_worker', 'lead'));
create policy peer_group_alter on peer_group for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or id = any((select my_groups())::uuid[])));

grant select, insert on group_change to alongside_app;
create policy group_change_read on group_change for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('peer_worker', 'lead'));
create policy group_change_put on group_change for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])));

grant select, insert, delete on group_link to alongside_app;
grant update (link, changed_by, changed_at) on group_link to alongside_app;
create policy group_link_read on group_link for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[]) or group_id = any((select groups_of_my_people())::uuid[])));
create policy group_link_put on group_link for insert to alongside_app with check (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])));
create policy group_link_alter on group_link for update to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])));
create policy group_link_away on group_link for delete to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])));

grant select, insert on group_facilitator to alongside_app;
grant update (until_on, ended_by) on group_facilitator to alongside_app;
create policy group_facilitator_read on group_facilitator for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('peer_worker', 'lead', 'manager', 'host_team', 'person'));
-- Whoever starts a group leads it; after that, only those who lead it and the lead say who else does.
create policy group_facilitator_put on group_facilitator for insert to alongside_app with check (trust_id = (select viewer_trust()) and put_by = (select viewer_account())
  and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])
    or worker_id = (select viewer_worker()) and exists (select 1 from peer_group g where g.trust_id = group_facilitator.trust_id and g.id = group_facilitator.group_id and g.made_by = (select viewer_account()) and g.made_at = app_now())));
create policy group_facilitator_end on group_facilitator for update to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])))
  with check (until_on is not null);

grant select, insert on group_series, group_session to alongside_app;
grant update (until_on, ended_at) on group_series to alongside_app;
grant update (at, minutes, venue, called_off_at, said_why, registered_at) on group_session to alongside_app;
grant delete on group_session to alongside_app;
grant select, insert on group_session_step to alongside_app;
do $$ declare t text; begin
  foreach t in array array['group_series', 'group_session', 'group_session_step'] loop
    execute format('create policy %s_public on %s for select to alongside_app using (trust_id = (select viewer_trust()) and group_id = any((select public_groups())::uuid[]))', t, t);
    execute format('create policy %s_here on %s for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in (''peer_worker'', ''lead'', ''manager'', ''person'', ''system''))', t, t);
    execute format('create policy %s_put on %s for insert to alongside_app with check (trust_id = (select viewer_trust()) and ((select viewer_role()) = ''lead'' or group_id = any((select my_groups())::uuid[])))', t, t);
  end loop;
end $$;
create policy group_series_end on group_series for update to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])));
create policy group_session_alter on group_session for update to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])));
create policy group_session_ahead on group_session for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'system' and series_id is not null);
-- When a series gets other days, those made ahead from the old one that nobody touched go: nothing was said about them yet.
create policy group_session_unmake on group_session for delete to alongside_app using (trust_id = (select viewer_trust()) and at > app_now() and series_id is not null and called_off_at is null and registered_at is null
  and said_why is null and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])));

grant select, insert on group_agreement to alongside_app;
create policy group_agreement_read on group_agreement for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('peer_worker', 'lead', 'person'));
create policy group_agreement_put on group_agreement for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and group_id = any((select my_groups())::uuid[]));

grant select, insert on group_place to alongside_app;
grant update (left_at, left_said_on, left_by, left_by_name) on group_place to alongside_app;
create policy group_place_read on group_place for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_people())::uuid[]));
create policy group_place_by_lead on group_place for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create policy group_place_led on group_place for select to alongside_app using (trust_id = (select viewer_trust()) and group_id = any((select my_groups())::uuid[])
  and person_id <> all((select people_in_no_list())::uuid[]));
create policy group_place_ask on group_place for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and place_at is null and left_at is null
  and (person_id = any((select my_self())::uuid[]) or person_id = any((select people_i_support())::uuid[])));
create policy group_place_leave on group_place for update to alongside_app using (trust_id = (select viewer_trust()) and left_at is null
  and (person_id = any((select my_self())::uuid[]) or person_id = any((select people_i_support())::uuid[]))) with check (left_at is not null and left_by = (select viewer_account()));

-- Registers: whoever leads the group; the lead as facts.
grant select, insert on group_register, group_worked, group_came to alongside_app;
grant update (replaced_at) on group_register to alongside_app;
grant update (taken_back_at, taken_back_by) on group_came to alongside_app;
create policy group_register_read on group_register for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[])));
create policy group_register_put on group_register for insert to alongside_app with check (trust_id = (select viewer_trust()) and taken_by = (select viewer_account()) and group_id = any((select my_groups())::uuid[]));
create policy group_register_replace on group_register for update to alongside_app using (trust_id = (select viewer_trust()) and group_id = any((select my_groups())::uuid[]));
create policy group_worked_read on group_worked for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or group_id = any((select my_groups())::uuid[]) or worker_id = (select viewer_worker())));
create policy group_worked_put on group_worked for insert to alongside_app with check (trust_id = (select viewer_trust()) and group_id = any((select my_groups())::uuid[]));
create policy group_came_read on group_came for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_people())::uuid[]));
create policy group_came_by_lead on group_came for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id is not null
  and person_id <> all((select walled_people())::uuid[]));
create policy group_came_led on group_came for select to alongside_app using (trust_id = (select viewer_trust()) and group_id = any((select my_groups())::uuid[])
  and (person_id is null or person_id <> all((select people_in_no_list())::uuid[])));
create policy group_came_put on group_came for insert to alongside_app with check (trust_id = (select viewer_trust()) and written_by = (select viewer_account()) and group_id = any((select my_groups())::uuid[])
  and (person_id is null or exists (select 1 from group_place p where p.trust_id = group_came.trust_id and p.group_id = group_came.group_id and p.person_id = group_came.person_id)));
create policy group_came_back on group_came for update to alongside_app using (trust_id = (select viewer_trust()) and group_id = any((select my_groups())::uuid[])) with check (taken_back_by = (select viewer_account()));

grant select, insert on group_note to alongside_app;
grant update (words, taken_back_at) on group_note to alongside_app;
create policy group_note_read on group_note for select to alongside_app using (trust_id = (select viewer_trust()) and group_id = any((select my_groups())::uuid[]));
create policy group_note_put on group_note for insert to alongside_app with check (trust_id = (select viewer_trust()) and written_by = (select viewer_account()) and group_id = any((select my_groups())::uuid[]));
create policy group_note_back on group_note for update to alongside_app using (trust_id = (select viewer_trust()) and written_by = (select viewer_account()) and group_id = any((select my_groups())::uuid[]))
  with check (words is null and taken_back_at is not null);

-- Written by nobody in particular, and read by nobody as rows: only the counts below.
grant insert on group_feedback to alongside_app;
create function takes_group_feedback(p_group uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from peer_group where trust_id = viewer_trust() and id = p_group and ended_at is null) $$;
create policy group_feedback_say on group_feedback for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'nobody' and takes_group_feedback(group_id));

grant select, insert on group_listing to alongside_app;
grant update (digest, listed_at) on group_listing to alongside_app;
create policy group_listing_system on group_listing to alongside_app using ((select viewer_role()) = 'system' and trust_id = (select viewer_trust())) with check ((select viewer_role()) = 'system' and trust_id = (select viewer_trust()));

-- Gives free places to those who have waited longest; one after the other, whoever asks. Colleagues who are also supported have a place at once and take none
-- from the count, so that no number in a list gives them away.
create function fill_group_places(p_group uuid) returns int language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_hidden constant uuid[] := people_in_no_list(); v_most int; v_taken int; n int;
begin
  if viewer_role() not in ('person', 'peer_worker', 'lead') then return 0; end if;
  perform pg_advisory_xact_lock(hashtextextended('group ' || p_group, 0));
  select coalesce(capacity, 100000) into v_most from peer_group where trust_id = v_trust and id = p_group and ended_at is null;
  if not found then return 0; end if;
  select count(*) into v_taken from group_place where trust_id = v_trust and group_id = p_group and left_at is null and place_at is not null and person_id <> all(v_hidden);
  update group_place set place_at = app_now() where trust_id = v_trust and id = any(array(
    select id from group_place where trust_id = v_trust and group_id = p_group and left_at is null and place_at is null and person_id <> all(v_hidden)
    order by asked_at, id limit greatest(v_most - v_taken, 0)));
  get diagnostics n = row_count;
  update group_place set place_at = app_now() where trust_id = v_trust and group_id = p_group and left_at is null and place_at is null and person_id = any(v_hidden);
  return n;
end $$;

-- Whether there is room, for anybody who may see the group; how many are in and wait, for those who lead it and the lead; how many come before me, for the person.
create function group_lines(p_groups uuid[]) returns table (group_id uuid, has_room boolean, taken int, waiting int, before_me int)
language sql stable security definer set search_path = pg_catalog, public as $$
  with hidden as materialized (select people_in_no_list() as ids, my_self() as me, my_groups() as led),
  g as (select id, capacity from peer_group where trust_id = viewer_trust() and id = any(p_groups) and (viewer_role() <> 'nobody' or open_to = 'anybody'))
  select g.id, g.capacity is null or coalesce(c.taken, 0) + coalesce(c.waiting, 0) < g.capacity,
    case when viewer_role() = 'lead' or g.id = any(h.led) then coalesce(c.taken, 0) end, case when viewer_role() = 'lead' or g.id = any(h.led) then coalesce(c.waiting, 0) end,
    (select count(*)::int from group_place o where o.trust_id = viewer_trust() and o.group_id = g.id and o.left_at is null and o.place_at is null and o.person_id <> all(h.ids) and (o.asked_at, o.id) < (m.asked_at, m.id))
  from g cross join hidden h
    left join lateral (select count(*) filter (where p.place_at is not null)::int as taken, count(*) filter (where p.place_at is null)::int as waiting from group_place p
      where p.trust_id = viewer_trust() and p.group_id = g.id and p.left_at is null and p.person_id <> all(h.ids)) c on true
    left join lateral (select p.asked_at, p.id from group_place p where p.trust_id = viewer_trust() and p.group_id = g.id and p.person_id = any(h.me) and p.left_at is null and p.place_at is null limit 1) m on true $$;

-- For host teams (their own groups) and managers: sessions held and how many came in all, never a number from one to four.
create function group_counts(p_from date, p_until date) returns table (group_id uuid, name text, held int, came int) language sql stable security definer set search_path = pg_catalog, public as $$
  select g.id, g.name, count(r.id)::int, case when coalesce(sum(r.heads), 0) >= 5 then sum(r.heads)::int end
  from peer_group g left join group_session s on s.trust_id = g.trust_id and s.group_id = g.id and s.at >= p_from and s.at < p_until + 1
    left join group_register r on r.trust_id = s.trust_id and r.session_id = s.id and r.replaced_at is null and r.held
  where g.trust_id = viewer_trust() and (viewer_role() in ('manager', 'lead') or viewer_role() = 'host_team' and g.team_id = any(viewer_teams()))
  group by g.id, g.name order by g.name limit 200 $$;

-- How a group is led, as those who came say: for those who lead it and the lead. Nothing until five have answered; no cell under five; how many answered only in fives,
-- so that no small number can be worked out from the others.
create function group_feedback_counts(p_group uuid) returns table (sheets int, statement text, answer text, n int) language sql stable security definer set search_path = pg_catalog, public as $$
  with f as (select answers from group_feedback where trust_id = viewer_trust() and group_id = p_group and (viewer_role() = 'lead' or p_group = any(my_groups()))),
  total as (select count(*)::int as n from f)
  select (total.n / 5) * 5, a.key, a.value, count(*)::int from f cross join total cross join jsonb_each_text(f.answers) a where total.n >= 5 group by total.n, a.key, a.value having count(*) >= 5 order by a.key, a.value $$;
create function group_feedback_words(p_group uuid) returns setof text language sql stable security definer set search_path = pg_catalog, public as $$
  select words from group_feedback where trust_id = viewer_trust() and group_id = p_group and p_group = any(my_groups()) and words is not null
    and (select count(*) from group_feedback o where o.trust_id = viewer_trust() and o.group_id = p_group) >= 5 order by id limit 200 $$;

do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
