-- Supervision: who supervises whom, how often, what was held and who covered; the record both write and read; what was agreed.

create table supervision_frequency (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  stream text not null check (stream in ('line', 'practice', 'peer group')),
  every_weeks int not null check (every_weeks between 1 and 26),
  source text not null,
  from_on date not null,
  set_by uuid,
  set_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create index supervision_frequency_of on supervision_frequency (trust_id, stream, from_on desc, set_at desc);
comment on table supervision_frequency is 'How often each kind of supervision is due in this service, from a day on, and where that figure comes from. Without a row: data/supervision.csv.';

create table supervision_arrangement (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  stream text not null check (stream in ('line', 'practice', 'peer group')),
  supervisor_account_id uuid not null references account on delete restrict,
  stand_in_account_id uuid references account on delete restrict,
  every_weeks int check (every_weeks between 1 and 26),
  every_why text,
  from_on date not null,
  until_on date,
  last_held_on date,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  ended_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  check (supervisor_account_id <> stand_in_account_id),
  check (until_on is null or until_on >= from_on - 1),
  check (every_weeks is null or every_why is not null)
);
-- One supervisor at a time in each of the three; who it was before stays.
create unique index supervision_now on supervision_arrangement (trust_id, worker_id, stream) where until_on is null;
create index supervision_by on supervision_arrangement (trust_id, supervisor_account_id) where until_on is null;
create index supervision_stand_in on supervision_arrangement (trust_id, stand_in_account_id) where until_on is null and stand_in_account_id is not null;
comment on table supervision_arrangement is 'Who supervises a peer worker, in which of the three ways, since when, and who stands in.';
comment on column supervision_arrangement.every_weeks is 'Agreed for this worker, with why; null where the service''s own figure holds.';
comment on column supervision_arrangement.last_held_on is 'The newest day it was held with them there; kept by a trigger on supervision_seat.';

create table supervision_session (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  stream text not null check (stream in ('line', 'practice', 'peer group')),
  supervisor_account_id uuid not null references account on delete restrict,
  stand_in_account_id uuid references account on delete restrict,
  planned_at timestamptz not null,
  minutes int not null check (minutes between 10 and 300),
  place text,
  planned_by uuid not null,
  made_at timestamptz not null default app_now(),
  held_at timestamptz,
  held_by uuid references account on delete restrict,
  recorded_by uuid,
  recorded_at timestamptz,
  called_off_at timestamptz,
  called_off_by uuid,
  primary key (trust_id, id),
  check (held_at is null or (held_by is not null and called_off_at is null))
);
create index supervision_session_by on supervision_session (trust_id, supervisor_account_id, planned_at);
create index supervision_session_held_by on supervision_session (trust_id, held_by) where held_by is not null;
create index supervision_session_open on supervision_session (trust_id, planned_at) where held_at is null and called_off_at is null;
comment on table supervision_session is 'One supervision: planned, moved, held or called off. Its fact is the service''s; its words belong to those who were there.';
comment on column supervision_session.held_by is 'Who held it: the supervisor, or whoever covered.';

create table supervision_seat (
  trust_id uuid not null,
  session_id uuid not null,
  worker_id uuid not null,
  stream text not null,
  planned_at timestamptz not null,
  held_on date,
  there boolean,
  called_off boolean not null default false,
  primary key (trust_id, session_id, worker_id),
  foreign key (trust_id, session_id) references supervision_session on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create unique index supervision_seat_alone on supervision_seat (trust_id, session_id) where stream <> 'peer group';
create index supervision_seat_held on supervision_seat (trust_id, worker_id, stream, held_on desc) where there;
create index supervision_seat_open on supervision_seat (trust_id, worker_id, stream, planned_at) where held_on is null and not called_off;
create index supervision_seat_of on supervision_seat (trust_id, worker_id, planned_at desc);
comment on table supervision_seat is 'Which peer workers a supervision is for, and who was there. Its times are copied from the session.';

create table supervision_move (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  was_at timestamptz not null,
  became_at timestamptz,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, session_id) references supervision_session on delete restrict
);
create index supervision_move_of on supervision_move (trust_id, session_id, at);
comment on table supervision_move is 'A supervision was moved, or called off (became_at null): when it was, by whom. Never a reason.';

create table supervision_words (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null default app_now(),
  corrects uuid,
  correction_why text,
  corrected_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, session_id) references supervision_session on delete restrict,
  foreign key (trust_id, corrects) references supervision_words on delete restrict,
  check (corrects is null or correction_why is not null)
);
create index supervision_words_of on supervision_words (trust_id, session_id, written_at);
create unique index supervision_words_corrects on supervision_words (trust_id, corrects) where corrects is not null;
comment on table supervision_words is 'What worker and supervisor write down of a supervision; both read all of it. A correction keeps what it said before.';
comment on column supervision_words.words is 'Personal data of the worker. Nothing about people supported: the box says so.';
create trigger supervision_words_stay before update of words on supervision_words for each row when (new.words is distinct from old.words) execute function words_stay();

create table supervision_action (
  trust_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  what text not null,
  by_account uuid not null references account on delete restrict,
  due_on date,
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  closed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, session_id) references supervision_session on delete restrict
);
create index supervision_action_of on supervision_action (trust_id, session_id);
create index supervision_action_open on supervision_action (trust_id, by_account, due_on) where closed_at is null;
comment on table supervision_action is 'What was agreed in supervision: what, who, by when. What it is now is the newest step.';
comment on column supervision_action.what is 'Personal data of the worker.';
comment on column supervision_action.closed_at is 'When it was done or dropped; copied from its newest step.';

create table supervision_action_step (
  trust_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('done', 'changed', 'dropped')),
  what text,
  due_on date,
  why text,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, action_id) references supervision_action on delete restrict,
  foreign key (trust_id, session_id) references supervision_session on delete restrict,
  check (kind <> 'dropped' or why is not null),
  check (kind <> 'changed' or (what is not null and why is not null))
);
create index supervision_action_step_of on supervision_action_step (trust_id, action_id, at);
comment on table supervision_action_step is 'What became of something agreed: done; changed, with what it is now and why; dropped, with a word why.';

-- Who holds a supervision on a day: the supervisor; while they are away, whoever is named for them (a lead's cover, the cover of an absence), else
-- the stand-in; never the worker themselves, nor somebody who is away too. Null: nobody. The one definition, for pages and policies alike.
create function is_away_on(p_account uuid, p_day date) returns boolean language sql stable as $$
  select exists (select 1 from lead_cover c where c.trust_id = viewer_trust() and c.lead_account_id = p_account and c.ended_at is null and p_day between c.from_on and c.until_on)
    or exists (select 1 from peer_worker w join absence a on a.trust_id = w.trust_id and a.worker_id = w.id
      where w.trust_id = viewer_trust() and w.account_id = p_account and a.ended_at is null and p_day between a.from_on and a.until_on) $$;
create function who_supervises(p_supervisor uuid, p_stand_in uuid, p_worker uuid, p_day date) returns uuid language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust(); v_self uuid;
begin
  if not is_away_on(p_supervisor, p_day) then return p_supervisor; end if;
  select account_id into v_self from peer_worker where trust_id = v_trust and id = p_worker;
  return (select c from (
      select cover_account_id as c, 1 as n from lead_cover where trust_id = v_trust and lead_account_id = p_supervisor and ended_at is null and p_day between from_on and until_on
      union all select k.account_id, 2 from peer_worker w join absence a on a.trust_id = w.trust_id and a.worker_id = w.id join peer_worker k on k.trust_id = a.trust_id and k.id = a.cover_worker_id
        where w.trust_id = v_trust and w.account_id = p_supervisor and a.ended_at is null and p_day between a.from_on and a.until_on
      union all select p_stand_in, 3) x
    where c is not null and c is distinct from v_self and not is_away_on(c, p_day) order by n limit 1);
end $$;
comment on function who_supervises(uuid, uuid, uuid, date) is 'Who holds supervision on a day, with cover worked out from what is known of absence. No row is written for it, so it is always true.';

-- Supervisions this viewer takes part in: their own as a worker, those they hold or held, and open ones they cover on their day. A lead as such: none.
create function my_supervision() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_account constant uuid := viewer_account(); v_worker constant uuid := viewer_worker();
begin
  if viewer_role() not in ('lead', 'peer_worker') then return '{}'; end if;
  return (select coalesce(array_agg(id), '{}') from (
    select session_id as id from supervision_seat where trust_id = v_trust and worker_id = v_worker and viewer_role() = 'peer_worker'
    union select id from supervision_session where trust_id = v_trust and supervisor_account_id = v_account
    union select id from supervision_session where trust_id = v_trust and held_by = v_account
    union select s.id from supervision_session s where s.trust_id = v_trust and s.held_at is null and s.called_off_at is null
      and s.planned_at between app_now() - interval '31 days' and app_now() + interval '93 days' and s.supervisor_account_id <> v_account
      and (select who_supervises(s.supervisor_account_id, s.stand_in_account_id, (select t.worker_id from supervision_seat t where t.trust_id = s.trust_id and t.session_id = s.id and t.stream <> 'peer group'),
        (s.planned_at at time zone 'Europe/London')::date)) = v_account) x);
end $$;
-- Whose supervision this viewer may plan: their own supervisors', their own as a supervisor, and of whom they cover today.
create function supervisors_i_plan_for() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust(); v_account constant uuid := viewer_account(); v_worker constant uuid := viewer_worker(); v_today constant date := (app_now() at time zone 'Europe/London')::date;
begin return (select coalesce(array_agg(distinct a), '{}') from (
    select v_account as a
    union all select supervisor_account_id from supervision_arrangement where trust_id = v_trust and worker_id = v_worker and until_on is null
    union all select supervisor_account_id from supervision_arrangement where trust_id = v_trust and until_on is null and supervisor_account_id <> v_account
      and who_supervises(supervisor_account_id, stand_in_account_id, worker_id, v_today) = v_account) x); end $$;
create function sessions_i_planned() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin return (select coalesce(array_agg(id), '{}') from supervision_session where trust_id = viewer_trust() and planned_by = viewer_account() and held_at is null and made_at > app_now() - interval '1 minute'); end $$;

create function keep_last_supervised() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update supervision_arrangement a set last_held_on = (select max(t.held_on) from supervision_seat t where t.trust_id = a.trust_id and t.worker_id = a.worker_id and t.stream = a.stream and t.there)
    where a.trust_id = new.trust_id and a.worker_id = new.worker_id and a.stream = new.stream and a.until_on is null;
  return null;
end $$;
create trigger supervision_seat_keeps after insert or update of held_on, there on supervision_seat for each row when (new.held_on is not null) execute function keep_last_supervised();

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────────────
grant select, insert on supervision_frequency to alongside_app;
create policy supervision_frequency_read on supervision_frequency for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'peer_worker', 'administrator', 'manager'));
create policy supervision_frequency_set on supervision_frequency for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');

-- Who supervises whom is no secret among colleagues; nothing said in it is here.
grant select, insert on supervision_arrangement to alongside_app;
grant update (until_on, ended_by, stand_in_account_id, every_weeks, every_why) on supervision_arrangement to alongside_app;
create policy supervision_arrangement_read on supervision_arrangement for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'peer_worker'));
create policy supervision_arrangement_put on supervision_arrangement for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and not exists (select 1 from peer_worker w where w.trust_id = supervision_arrangement.trust_id and w.id = worker_id and w.account_id in (supervisor_account_id, stand_in_account_id)));
create policy supervision_arrangement_change on supervision_arrangement for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead')
  with check (trust_id = (select viewer_trust()) and not exists (select 1 from peer_worker w where w.trust_id = supervision_arrangement.trust_id and w.id = worker_id and w.account_id in (supervisor_account_id, stand_in_account_id)));

grant select, insert on supervision_session to alongside_app;
grant update (planned_at, minutes, place, held_at, held_by, recorded_by, recorded_at, called_off_at, called_off_by) on supervision_session to alongside_app;
create policy supervision_session_read on supervision_session for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or id = any((select my_supervision())::uuid[])));
create policy supervision_session_put on supervision_session for insert to alongside_app with check (trust_id = (select viewer_trust()) and planned_by = (select viewer_account()) and held_at is null and held_by is null
  and ((select viewer_role()) = 'lead' or ((select viewer_role()) = 'peer_worker' and supervisor_account_id = any((select supervisors_i_plan_for())::uuid[]))));
create policy supervision_session_change on supervision_session for update to alongside_app using (trust_id = (select viewer_trust()) and id = any((select my_supervision())::uuid[]));

grant select, insert on supervision_seat to alongside_app;
grant update (planned_at, held_on, there, called_off) on supervision_seat to alongside_app;
create policy supervision_seat_read on supervision_seat for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or session_id = any((select my_supervision())::uuid[]) or ((select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()))));
-- Into a session that was planned a moment ago, by whoever planned it: nobody takes a seat in another's.
create policy supervision_seat_put on supervision_seat for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'peer_worker')
  and session_id = any((select sessions_i_planned())::uuid[]) and held_on is null);
create policy supervision_seat_change on supervision_seat for update to alongside_app using (trust_id = (select viewer_trust()) and session_id = any((select my_supervision())::uuid[]));

grant select, insert on supervision_move to alongside_app;
create policy supervision_move_read on supervision_move for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or session_id = any((select my_supervision())::uuid[])));
create policy supervision_move_put on supervision_move for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and session_id = any((select my_supervision())::uuid[]));

-- Words and what was agreed: those who take part, and nobody else; a lead as such reads none of it.
grant select, insert on supervision_words to alongside_app;
grant update (corrected_at) on supervision_words to alongside_app;
create policy supervision_words_read on supervision_words for select to alongside_app using (trust_id = (select viewer_trust()) and session_id = any((select my_supervision())::uuid[]));
create policy supervision_words_put on supervision_words for insert to alongside_app with check (trust_id = (select viewer_trust()) and written_by = (select viewer_account()) and session_id = any((select my_supervision())::uuid[]));
create policy supervision_words_correct on supervision_words for update to alongside_app using (trust_id = (select viewer_trust()) and written_by = (select viewer_account()) and session_id = any((select my_supervision())::uuid[]));

grant select, insert on supervision_action to alongside_app;
grant update (closed_at) on supervision_action to alongside_app;
create policy supervision_action_read on supervision_action for select to alongside_app using (trust_id = (select viewer_trust()) and session_id = any((select my_supervision())::uuid[]));
create policy supervision_action_put on supervision_action for insert to alongside_app with check (trust_id = (select viewer_trust()) and made_by = (select viewer_account()) and session_id = any((select my_supervision())::uuid[]));
create policy supervision_action_close on supervision_action for update to alongside_app using (trust_id = (select viewer_trust()) and session_id = any((select my_supervision())::uuid[]));
grant select, insert on supervision_action_step to alongside_app;
create policy supervision_action_step_read on supervision_action_step for select to alongside_app using (trust_id = (select viewer_trust()) and session_id = any((select my_supervision())::uuid[]));
create policy supervision_action_step_put on supervision_action_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and session_id = any((select my_supervision())::uuid[]));

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
