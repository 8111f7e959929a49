-- Growing, thanks, and a worker's own domain. And: a lead asks to read the notes of one meeting, one at a time, and somebody else looks into why.

-- ── Growing ──────────────────────────────────────────────────────────────────────────────────────────
create table check_in (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  months int not null check (months in (1, 4, 12)),
  answer text not null check (answer in ('would like one', 'not now')),
  answered_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create index check_in_of on check_in (trust_id, worker_id, months, answered_at desc);
comment on table check_in is 'A talk offered at one, four and twelve months in post, and what the worker answered; the newest counts. Nothing said in it is here.';

create table thanks (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  words text not null,
  by_account uuid not null references account on delete restrict,
  by_role text not null,
  at timestamptz not null default app_now(),
  in_record boolean not null default false,
  put_away_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create index thanks_to on thanks (trust_id, worker_id, at desc);
create index thanks_by on thanks (trust_id, by_account, at desc);
comment on table thanks is 'Somebody in the service thanks a peer worker. The worker''s: they keep it, put it away, or take it into their own record.';
comment on column thanks.words is 'Personal data of the worker.';

create table development_goal (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  domain int not null check (domain between 1 and 9),
  strength text,
  next text,
  by_when date,
  in_record boolean not null default false,
  written_at timestamptz not null default app_now(),
  replaced_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  check (strength is not null or next is not null)
);
create unique index development_goal_now on development_goal (trust_id, worker_id, domain) where replaced_at is null;
create index development_goal_of on development_goal (trust_id, worker_id, domain, written_at desc);
comment on table development_goal is 'A worker''s development plan: for each of nine competence domains what they bring, and what they would like next. No score. Earlier versions stay.';
comment on column development_goal.strength is 'Personal data of the worker.';
comment on column development_goal.next is 'Personal data of the worker.';

create table growth_step (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  kind text not null check (kind in ('training', 'step')),
  what text not null,
  on_day date not null,
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create index growth_step_of on growth_step (trust_id, worker_id, on_day desc);
comment on table growth_step is 'Training that was done, and steps in the job: what, when, and who wrote it down (the worker, or a lead).';

-- ── A worker's own domain ─────────────────────────────────────────────────────────────────────────────
create table own_part (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  part text not null check (part in ('keeps me well', 'signs', 'what helps', 'adjustments', 'my experience', 'who to ring')),
  words text not null,
  written_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  unique (trust_id, worker_id, part),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
comment on table own_part is 'A worker''s wellbeing plan, adjustments and lived experience: theirs alone. Written anew as they like, erased when they like; no earlier version is kept.';
comment on column own_part.words is 'Personal data about health of the worker. In nobody''s lists, searches, reports or exports but their own.';

create table own_part_share (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  part text not null,
  reader_account_id uuid not null references account on delete restrict,
  since timestamptz not null default app_now(),
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create unique index own_part_share_open on own_part_share (trust_id, worker_id, part, reader_account_id) where ended_at is null;
create index own_part_share_reader on own_part_share (trust_id, reader_account_id) where ended_at is null;
comment on table own_part_share is 'A worker lets one named colleague read one part, from one moment until they stop it.';

create table own_part_look (
  trust_id uuid not null,
  id uuid not null,
  share_id uuid not null,
  worker_id uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, share_id) references own_part_share on delete restrict
);
create index own_part_look_of on own_part_look (trust_id, worker_id, at desc);
comment on table own_part_look is 'When somebody read a shared part: for the worker.';

-- Whose development a viewer reads with them: line and practice supervisors now; nobody's as a lead, nobody's as the keeper of a group's time.
create function workers_i_supervise() returns uuid[] language plpgsql stable as $$
begin return (select coalesce(array_agg(worker_id), '{}') from supervision_arrangement
  where trust_id = viewer_trust() and supervisor_account_id = viewer_account() and stream in ('line', 'practice') and until_on is null and viewer_role() in ('lead', 'peer_worker')); end $$;
-- Parts that were shared with this viewer and still are.
create function own_parts_shown_to_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin return (select coalesce(array_agg(p.id), '{}') from own_part_share s join own_part p on p.trust_id = s.trust_id and p.worker_id = s.worker_id and p.part = s.part
  where s.trust_id = viewer_trust() and s.reader_account_id = viewer_account() and s.ended_at is null and viewer_role() in ('lead', 'peer_worker')); end $$;

grant select, insert on check_in to alongside_app;
create policy check_in_read on check_in for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or ((select viewer_role()) = 'peer_worker' and (worker_id = (select viewer_worker()) or worker_id = any((select workers_i_supervise())::uuid[])))));
create policy check_in_answer on check_in for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));

grant select, insert on thanks to alongside_app;
grant update (in_record, put_away_at) on thanks to alongside_app;
create policy thanks_read on thanks for select to alongside_app using (trust_id = (select viewer_trust())
  and (((select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()) ) or (by_account = (select viewer_account()) and (select viewer_role()) not in ('person', 'carer', 'nobody', 'system'))));
create policy thanks_say on thanks for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and by_role = (select viewer_role())
  and (select viewer_role()) in ('lead', 'peer_worker', 'host_team', 'manager', 'administrator', 'named_person', 'pals', 'advocate') and worker_id is distinct from (select viewer_worker()));
create policy thanks_keep on thanks for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));

grant select, insert on development_goal to alongside_app;
grant update (in_record, replaced_at) on development_goal to alongside_app;
create policy development_goal_read on development_goal for select to alongside_app using (trust_id = (select viewer_trust())
  and (((select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker())) or worker_id = any((select workers_i_supervise())::uuid[])));
create policy development_goal_put on development_goal for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));
create policy development_goal_change on development_goal for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));

grant select, insert on growth_step to alongside_app;
grant update (taken_back_at) on growth_step to alongside_app;
create policy growth_step_read on growth_step for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or ((select viewer_role()) = 'peer_worker' and (worker_id = (select viewer_worker()) or worker_id = any((select workers_i_supervise())::uuid[])))));
create policy growth_step_put on growth_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and ((select viewer_role()) = 'lead' or ((select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()))));
create policy growth_step_take_back on growth_step for update to alongside_app using (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and (select viewer_role()) in ('lead', 'peer_worker'));

grant select, insert, update (words, written_at), delete on own_part to alongside_app;
create policy own_part_mine on own_part for all to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));
create policy own_part_shown on own_part for select to alongside_app using (trust_id = (select viewer_trust()) and id = any((select own_parts_shown_to_me())::uuid[]));

grant select, insert on own_part_share to alongside_app;
grant update (ended_at) on own_part_share to alongside_app;
create policy own_part_share_read on own_part_share for select to alongside_app using (trust_id = (select viewer_trust())
  and (((select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker())) or (reader_account_id = (select viewer_account()) and ended_at is null and (select viewer_role()) in ('lead', 'peer_worker'))));
create policy own_part_share_put on own_part_share for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker())
  and reader_account_id <> (select viewer_account()));
create policy own_part_share_stop on own_part_share for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));

grant select, insert on own_part_look to alongside_app;
create policy own_part_look_mine on own_part_look for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));
create policy own_part_look_put on own_part_look for insert to alongside_app with check (trust_id = (select viewer_trust())
  and exists (select 1 from own_part_share s where s.trust_id = own_part_look.trust_id and s.id = share_id and s.worker_id = own_part_look.worker_id and s.reader_account_id = (select viewer_account()) and s.ended_at is null));

-- ── A lead asks to read the notes of one meeting ──────────────────────────────────────────────────────
alter table note_request add column reviewed_at timestamptz, add column reviewed_by uuid, add column review_words text;
alter table note_request add constraint note_request_reviewed_by_another check (reviewed_by is null or reviewed_by <> asked_by);
create index note_request_to_review on note_request (trust_id, asked_at desc);
comment on column note_request.reviewed_by is 'Another lead who looked into why it was asked; never whoever asked.';
-- What is not shown to the person yet, what they left out and what a health professional withholds stay closed to whoever asked.
create function open_withholdings() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin return (with recursive w as (
    select trust_id, item_id from withholding where trust_id = v_trust and ended_at is null
    union select n.trust_id, n.corrects from note_item n join w on n.trust_id = w.trust_id and n.id = w.item_id where n.corrects is not null)
  select coalesce(array_agg(item_id), '{}') from w); end $$;
drop policy note_asked_for on note_item;
create policy note_asked_for on note_item for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and contact_id = any((select notes_i_asked_for())::uuid[]) and person_id <> all((select walled_people())::uuid[])
  and (shown_at is not null or show_by <= app_now()) and erase_on is null and erased_at is null and id <> all((select open_withholdings())::uuid[]));
-- One at a time, for two hours at most; closed sooner by whoever asked, looked into by another lead, made longer by nobody.
drop policy note_request_put on note_request;
create policy note_request_put on note_request for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and asked_by = (select viewer_account()) and length(btrim(reason)) >= 10 and until <= app_now() + interval '2 hours' and person_id <> all((select walled_people())::uuid[])
  and cardinality((select notes_i_asked_for())::uuid[]) = 0 and reviewed_at is null and reviewed_by is null);
create policy note_request_read_by_leads on note_request for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
grant update (until, reviewed_at, reviewed_by, review_words) on note_request to alongside_app;
create policy note_request_close on note_request for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and person_id <> all((select walled_people())::uuid[]));
create function note_request_never_longer() returns trigger language plpgsql as $$
begin
  if new.until > old.until or (new.until <> old.until and new.asked_by <> viewer_account()) then raise exception 'a request to read notes is made longer by nobody, and closed by whoever asked' using errcode = 'insufficient_privilege'; end if;
  if new.reviewed_by is distinct from old.reviewed_by and (old.reviewed_by is not null or new.reviewed_by is distinct from viewer_account() or viewer_account() = new.asked_by) then raise exception 'somebody else than who asked looks into it, once' using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
create trigger note_request_never_longer before update on note_request for each row when (current_user = 'alongside_app') execute function note_request_never_longer();

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
