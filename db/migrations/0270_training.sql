-- Training: programmes, cohorts with dated sessions, who came, catching up, pieces of work, placement, certificates; and the way in for people who ask for work as peer workers.

-- ── What is taught ────────────────────────────────────────────────────────────────────────────────────
create table training_programme (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  name text not null,
  provider text not null,
  country text not null,
  licence text not null,
  adapted text,
  attend_percent int check (attend_percent between 1 and 100),
  absence_cap_minutes int check (absence_cap_minutes between 0 and 60000),
  from_template text,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  closed_at timestamptz,
  primary key (trust_id, id)
);
create index training_programme_open on training_programme (trust_id, made_at desc) where closed_at is null;
comment on table training_programme is 'A course for peer workers: who made it, where, what allows us to use it, what was changed for here. Sessions and pieces hang on it; a cohort takes a copy.';
comment on column training_programme.attend_percent is 'How much of the time somebody is there to complete it; null: no such rule.';
comment on column training_programme.absence_cap_minutes is 'The most that may be missed and not caught up; null: no such rule.';
comment on column training_programme.from_template is 'Which shipped template it began from; its sizes are our assumption until somebody changes them.';

create table programme_session (
  trust_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  week int not null check (week between 1 and 60),
  place int not null,
  title text not null,
  covers text,
  minutes int not null check (minutes between 15 and 600),
  domains int[] not null default '{}',
  removed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, programme_id) references training_programme on delete restrict
);
create index programme_session_of on programme_session (trust_id, programme_id, week, place) where removed_at is null;
comment on table programme_session is 'One session of a programme: in which week, what it covers, how long, which of the nine competence domains.';

create table programme_piece (
  trust_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  place int not null,
  title text not null,
  what text,
  domains int[] not null default '{}',
  removed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, programme_id) references training_programme on delete restrict
);
create index programme_piece_of on programme_piece (trust_id, programme_id, place) where removed_at is null;
comment on table programme_piece is 'A piece of work that somebody looks at with the learner. No marks: not yet, in hand, met.';

-- ── A cohort ──────────────────────────────────────────────────────────────────────────────────────────
create table training_cohort (
  trust_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  name text not null,
  place text,
  begins_on date not null,
  ends_on date not null,
  attend_percent int,
  absence_cap_minutes int,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  called_off_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, programme_id) references training_programme on delete restrict
);
create index training_cohort_by_end on training_cohort (trust_id, ends_on desc);
comment on table training_cohort is 'A group that takes a programme together. What it asks is copied when it is made: a programme that changes later changes nothing for those who have begun.';

create table cohort_trainer (
  trust_id uuid not null,
  id uuid not null,
  cohort_id uuid not null,
  account_id uuid references account on delete restrict,
  name text not null,
  peer boolean not null,
  added_at timestamptz not null default app_now(),
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, cohort_id) references training_cohort on delete restrict
);
create index cohort_trainer_of on cohort_trainer (trust_id, cohort_id) where ended_at is null;
create index cohort_trainer_by on cohort_trainer (trust_id, account_id) where ended_at is null;
comment on table cohort_trainer is 'Who trains a cohort, peers among them. With an account: they take its register.';
comment on column cohort_trainer.name is 'Personal data of the trainer: their name, also of somebody from outside.';

create table training_session (
  trust_id uuid not null,
  id uuid not null,
  cohort_id uuid not null,
  week int not null,
  title text not null,
  covers text,
  minutes int not null check (minutes between 15 and 600),
  domains int[] not null default '{}',
  begins_at timestamptz not null,
  place text,
  register_at timestamptz,
  called_off_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, cohort_id) references training_cohort on delete restrict
);
create index training_session_of on training_session (trust_id, cohort_id, begins_at);
create index training_session_by_day on training_session (trust_id, begins_at) where called_off_at is null;
comment on table training_session is 'A dated session of a cohort, copied from the programme.';
comment on column training_session.register_at is 'When its register was first taken.';

create table training_session_move (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  was_at timestamptz not null,
  became_at timestamptz,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, session_id) references training_session on delete restrict
);
create index training_session_move_of on training_session_move (trust_id, session_id, at);
comment on table training_session_move is 'A session was moved, or called off (became_at null): when it was, by whom.';

-- ── People who ask for work as a peer worker ──────────────────────────────────────────────────────────
create table candidate (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  name text,
  reach text,
  stage text not null default 'interest' check (stage in ('interest', 'information event', 'training', 'interview', 'checks', 'appointed', 'reserve', 'not this time', 'their choice')),
  stage_since date not null,
  keep_until date not null,
  worker_id uuid,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  erased_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  check (erased_at is null or (name is null and reach is null))
);
create index candidate_by_stage on candidate (trust_id, stage, stage_since) where erased_at is null;
create index candidate_to_erase on candidate (trust_id, keep_until) where erased_at is null;
comment on table candidate is 'Somebody who asks for work as a peer worker. Not a person supported. Little is kept, until a day; nothing about health.';
comment on column candidate.name is 'Personal data. Null once erased.';
comment on column candidate.reach is 'Personal data: how they would like to be reached. Null once erased.';
comment on column candidate.stage is 'Copied from the newest step.';

create table candidate_step (
  trust_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  stage text not null,
  on_day date not null,
  by_account uuid,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, candidate_id) references candidate on delete restrict
);
create index candidate_step_of on candidate_step (trust_id, candidate_id, on_day, at);
comment on table candidate_step is 'Somebody came to a stage on a day. No reasons: they are said to the person, not kept.';

create table candidate_check (
  trust_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  what text not null check (what in ('identity', 'right to work', 'references', 'DBS', 'occupational health')),
  asked_on date not null,
  back_on date,
  by_account uuid,
  primary key (trust_id, id),
  unique (trust_id, candidate_id, what),
  foreign key (trust_id, candidate_id) references candidate on delete restrict
);
comment on table candidate_check is 'That a check was asked for and has come back. Never what it said.';

create table candidate_interview (
  trust_id uuid not null,
  id uuid not null,
  candidate_id uuid not null,
  at timestamptz not null,
  place text,
  led_by uuid not null,
  with_account uuid references account on delete restrict,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  called_off_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, candidate_id) references candidate on delete restrict,
  foreign key (trust_id, led_by) references peer_worker on delete restrict
);
create index candidate_interview_of on candidate_interview (trust_id, candidate_id, at);
create index candidate_interview_by on candidate_interview (trust_id, led_by, at);
comment on table candidate_interview is 'An interview, led by a peer worker. When, where, who; nothing of what was said.';

-- ── Learning ──────────────────────────────────────────────────────────────────────────────────────────
create table learner (
  trust_id uuid not null,
  id uuid not null,
  cohort_id uuid not null,
  worker_id uuid,
  candidate_id uuid,
  name text,
  joined_on date not null,
  left_on date,
  added_by uuid,
  added_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, cohort_id) references training_cohort on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  foreign key (trust_id, candidate_id) references candidate on delete restrict,
  check (worker_id is not null or candidate_id is not null)
);
create index learner_of on learner (trust_id, cohort_id);
create index learner_mine on learner (trust_id, worker_id) where worker_id is not null;
create index learner_candidate on learner (trust_id, candidate_id) where candidate_id is not null;
create unique index learner_once on learner (trust_id, cohort_id, coalesce(worker_id, candidate_id)) where left_on is null;
comment on table learner is 'Somebody in a cohort: a peer worker here, or somebody who asks to become one.';
comment on column learner.name is 'Personal data: as it stands on the register. Null once erased.';

create table timetable_answer (
  trust_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  answer text not null check (answer in ('yes', 'slower', 'no')),
  paid text check (paid in ('in my hours', 'on top')),
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, learner_id) references learner on delete restrict
);
create index timetable_answer_of on timetable_answer (trust_id, learner_id, at desc);
comment on table timetable_answer is 'What a learner says to the timetable; the newest counts. Never why: their own limits are theirs alone.';

create table attendance (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  learner_id uuid not null,
  minutes int not null check (minutes >= 0),
  by_account uuid not null,
  at timestamptz not null default app_now(),
  replaced_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, session_id) references training_session on delete restrict,
  foreign key (trust_id, learner_id) references learner on delete restrict
);
create unique index attendance_now on attendance (trust_id, session_id, learner_id) where replaced_at is null;
create index attendance_of on attendance (trust_id, learner_id, session_id);
comment on table attendance is 'Minutes somebody was at a session; 0 when they were not. What was written first stays beside what puts it right, with who wrote each.';

create table catch_up (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  learner_id uuid not null,
  minutes int not null check (minutes between 1 and 600),
  planned_on date not null,
  with_name text not null,
  done_on date,
  done_by uuid,
  called_off_at timestamptz,
  booked_by uuid not null,
  booked_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, session_id) references training_session on delete restrict,
  foreign key (trust_id, learner_id) references learner on delete restrict
);
create index catch_up_of on catch_up (trust_id, learner_id, planned_on);
create index catch_up_open on catch_up (trust_id, planned_on) where done_on is null and called_off_at is null;
comment on table catch_up is 'What was missed is caught up: how much of which session, when, with whom. Counts once it is done.';
comment on column catch_up.with_name is 'Personal data: the name of whoever sits down with them.';

create table piece_mark (
  trust_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  learner_id uuid not null,
  state text not null check (state in ('not yet', 'in hand', 'met')),
  words text,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, piece_id) references programme_piece on delete restrict,
  foreign key (trust_id, learner_id) references learner on delete restrict
);
create index piece_mark_of on piece_mark (trust_id, learner_id, piece_id, at desc);
comment on table piece_mark is 'How a piece of work stands, who says so, and their words to the learner. The newest counts; earlier ones stay.';
comment on column piece_mark.words is 'Personal data of the learner: written to them.';

create table training_placement (
  trust_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  team_id uuid not null,
  buddy_worker_id uuid not null,
  from_on date not null,
  until_on date not null,
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  called_off_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, learner_id) references learner on delete restrict,
  foreign key (trust_id, team_id) references host_team on delete restrict,
  foreign key (trust_id, buddy_worker_id) references peer_worker on delete restrict,
  check (until_on >= from_on)
);
create index training_placement_of on training_placement (trust_id, learner_id, from_on);
create index training_placement_buddy on training_placement (trust_id, buddy_worker_id, until_on);
create index training_placement_team on training_placement (trust_id, team_id, until_on);
comment on table training_placement is 'A learner works beside a buddy in a host team that is ready, between two days.';

create table training_certificate (
  trust_id uuid not null,
  id uuid not null,
  learner_id uuid not null,
  kind text not null check (kind in ('attendance', 'completion')),
  code text not null,
  name text not null,
  programme text not null,
  cohort text not null,
  minutes int not null,
  of_minutes int not null,
  issued_on date not null,
  issued_by uuid not null,
  issued_at timestamptz not null default app_now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_why text,
  primary key (trust_id, id),
  foreign key (trust_id, learner_id) references learner on delete restrict,
  check (withdrawn_at is null or withdrawn_why is not null)
);
create unique index training_certificate_code on training_certificate (code);
create unique index training_certificate_once on training_certificate (trust_id, learner_id, kind) where withdrawn_at is null;
create index training_certificate_of on training_certificate (trust_id, learner_id, issued_on);
comment on table training_certificate is 'That somebody came (attendance) or completed it (completion): two different things. As printed; a later change of name or programme changes nothing on it.';
comment on column training_certificate.code is 'Sixteen letters on the paper, by which anybody who holds it can check it.';
comment on column training_certificate.name is 'Personal data: the name on the certificate.';
comment on column training_certificate.withdrawn_why is 'For the learner and the leads; never shown to whoever checks.';

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────────────
create function cohorts_i_train() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust(); v_account constant uuid := viewer_account();
begin
  if viewer_role() <> 'peer_worker' then return '{}'; end if;
  return (select coalesce(array_agg(cohort_id), '{}') from cohort_trainer where trust_id = v_trust and account_id = v_account and ended_at is null);
end $$;
-- Learners a peer worker trains, and themselves as a learner. A lead needs no list.
create function learners_i_train() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust();
begin
  if viewer_role() <> 'peer_worker' then return '{}'; end if;
  return (select coalesce(array_agg(id), '{}') from learner where trust_id = v_trust and cohort_id = any(cohorts_i_train()));
end $$;
create function my_learnings() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust(); v_worker constant uuid := viewer_worker();
begin
  if viewer_role() <> 'peer_worker' then return '{}'; end if;
  return (select coalesce(array_agg(id), '{}') from learner where trust_id = v_trust and worker_id = v_worker);
end $$;
create function candidates_i_interview() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust(); v_worker constant uuid := viewer_worker();
begin
  if viewer_role() <> 'peer_worker' then return '{}'; end if;
  return (select coalesce(array_agg(candidate_id), '{}') from candidate_interview where trust_id = v_trust and led_by = v_worker and called_off_at is null and at > app_now() - interval '14 days');
end $$;
-- The public page: whoever holds the paper learns what stands on it, and whether it still counts. One code, one answer.
create function check_certificate(p_code text) returns table (name text, kind text, programme text, service text, minutes int, of_minutes int, issued_on date, withdrawn_on date)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.name, c.kind, c.programme, t.name, c.minutes, c.of_minutes, c.issued_on, (c.withdrawn_at at time zone 'Europe/London')::date
  from training_certificate c join trust t on t.id = c.trust_id where c.code = p_code $$;

-- What is taught, when and by whom is no secret among colleagues.
do $$ declare t text; begin
  foreach t in array array['training_programme', 'programme_session', 'programme_piece', 'training_cohort', 'cohort_trainer', 'training_session', 'training_session_move'] loop
    execute format('grant select, insert on %s to alongside_app', t);
    execute format($p$create policy %s_read on %s for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'peer_worker'))$p$, t, t);
    execute format($p$create policy %s_put on %s for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead')$p$, t, t);
    if t <> 'training_session_move' then execute format($p$create policy %s_change on %s for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead')$p$, t, t); end if;
  end loop;
end $$;
grant update (name, provider, country, licence, adapted, attend_percent, absence_cap_minutes, closed_at) on training_programme to alongside_app;
grant update (week, place, title, covers, minutes, domains, removed_at) on programme_session to alongside_app;
grant update (title, what, domains, removed_at) on programme_piece to alongside_app;
grant update (ends_on, called_off_at) on training_cohort to alongside_app;
grant update (ended_at) on cohort_trainer to alongside_app;
grant update (begins_at, place, register_at, called_off_at) on training_session to alongside_app;
create policy training_session_register on training_session for update to alongside_app using (trust_id = (select viewer_trust()) and cohort_id = any((select cohorts_i_train())::uuid[]));

-- A buddy knows the name of whoever works beside them, until two weeks after. Security definer: placement and learner would ask each other in a circle.
create function learners_beside_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_worker constant uuid := viewer_worker();
begin
  if viewer_role() <> 'peer_worker' then return '{}'; end if;
  return (select coalesce(array_agg(learner_id), '{}') from training_placement where trust_id = v_trust and buddy_worker_id = v_worker and called_off_at is null and until_on >= (app_now() at time zone 'Europe/London')::date - 14);
end $$;
grant select, insert on learner to alongside_app;
grant update (name, worker_id, left_on) on learner to alongside_app;
create policy learner_read on learner for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or ((select viewer_role()) = 'peer_worker' and (worker_id = (select viewer_worker()) or cohort_id = any((select cohorts_i_train())::uuid[]) or id = any((select learners_beside_me())::uuid[])))));
create policy learner_put on learner for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy learner_change on learner for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy learner_forget_read on learner for select to alongside_app using ((select viewer_role()) = 'system' and candidate_id is not null and worker_id is null);
create policy learner_forget on learner for update to alongside_app using ((select viewer_role()) = 'system' and candidate_id is not null and worker_id is null) with check ((select viewer_role()) = 'system' and name is null);

-- What one person said to a timetable, did and was told: theirs, their trainers', the leads'.
do $$ declare t text; begin
  foreach t in array array['timetable_answer', 'attendance', 'catch_up', 'piece_mark', 'training_placement', 'training_certificate'] loop
    execute format('grant select, insert on %s to alongside_app', t);
    execute format($p$create policy %s_read on %s for select to alongside_app using (trust_id = (select viewer_trust())
      and ((select viewer_role()) = 'lead' or learner_id = any((select my_learnings())::uuid[]) or learner_id = any((select learners_i_train())::uuid[])))$p$, t, t);
  end loop;
  foreach t in array array['attendance', 'catch_up', 'piece_mark'] loop
    execute format($p$create policy %s_put on %s for insert to alongside_app with check (trust_id = (select viewer_trust())
      and ((select viewer_role()) = 'lead' or (learner_id = any((select learners_i_train())::uuid[]) and learner_id <> all((select my_learnings())::uuid[]))))$p$, t, t);
  end loop;
  foreach t in array array['attendance', 'catch_up'] loop
    execute format($p$create policy %s_change on %s for update to alongside_app using (trust_id = (select viewer_trust())
      and ((select viewer_role()) = 'lead' or (learner_id = any((select learners_i_train())::uuid[]) and learner_id <> all((select my_learnings())::uuid[]))))$p$, t, t);
  end loop;
  foreach t in array array['training_placement', 'training_certificate'] loop
    execute format($p$create policy %s_put on %s for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead')$p$, t, t);
    execute format($p$create policy %s_change on %s for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead')$p$, t, t);
  end loop;
end $$;
grant update (replaced_at) on attendance to alongside_app;
grant update (done_on, done_by, called_off_at) on catch_up to alongside_app;
grant update (called_off_at) on training_placement to alongside_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_why) on training_certificate to alongside_app;
create policy timetable_answer_mine on timetable_answer for insert to alongside_app with check (trust_id = (select viewer_trust()) and learner_id = any((select my_learnings())::uuid[]));
create policy training_placement_buddy_reads on training_placement for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and buddy_worker_id = (select viewer_worker()));
-- Who asks for work here is the leads' to know, and the peer's who leads the interview, around its day.
grant select, insert on candidate, candidate_step, candidate_check, candidate_interview to alongside_app;
grant update (name, reach, stage, stage_since, keep_until, worker_id, erased_at) on candidate to alongside_app;
grant update (back_on) on candidate_check to alongside_app;
grant update (called_off_at) on candidate_interview to alongside_app;
create policy candidate_interview_read on candidate_interview for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or ((select viewer_role()) = 'peer_worker' and led_by = (select viewer_worker()))));
create policy candidate_read on candidate for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or id = any((select candidates_i_interview())::uuid[])));
do $$ declare t text; begin
  foreach t in array array['candidate', 'candidate_interview', 'candidate_step', 'candidate_check'] loop
    execute format($p$create policy %s_put on %s for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead')$p$, t, t);
    execute format($p$create policy %s_change on %s for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead')$p$, t, t);
  end loop;
  foreach t in array array['candidate_step', 'candidate_check'] loop
    execute format($p$create policy %s_read on %s for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead')$p$, t, t);
  end loop;
end $$;
create policy candidate_due on candidate for select to alongside_app using ((select viewer_role()) = 'system' and keep_until < (app_now() at time zone 'Europe/London')::date);
create policy candidate_forget on candidate for update to alongside_app using ((select viewer_role()) = 'system' and erased_at is null and keep_until < (app_now() at time zone 'Europe/London')::date)
  with check ((select viewer_role()) = 'system' and name is null and reach is null);

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
