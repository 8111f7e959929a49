-- Ready teams (S11), a path for a service that does not exist yet and how others do it (S23). Decision 0060.
-- Readiness is a pure rule over these facts; nothing here is a status. Nothing here is about anybody supported.

create table team_manager (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  account_id uuid not null references account on delete restrict,
  since timestamptz not null default app_now(),
  named_by uuid not null,
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create unique index team_manager_now on team_manager (trust_id, team_id) where ended_at is null;
create index team_manager_account on team_manager (trust_id, account_id) where ended_at is null;
comment on table team_manager is 'Whose account signs readiness as the manager of a host team, and who named them.';
comment on column team_manager.account_id is 'Personal data: who manages the team at work.';

create table readiness_item (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  words text not null check (btrim(words) <> ''),
  why text not null check (btrim(why) <> ''),
  good_months int not null check (good_months between 1 and 60),
  added_by uuid not null,
  added_at timestamptz not null default app_now(),
  removed_at timestamptz,
  removed_by uuid,
  removed_why text,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict,
  check ((removed_at is null) = (removed_why is null))
);
create index readiness_item_of on readiness_item (trust_id, team_id);
comment on table readiness_item is 'What one team must have besides the items of data/readiness.csv, with why; a lead adds it and may take it away with a reason.';

create table readiness_entry (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  item text not null,
  kind text not null check (kind in ('evidence', 'to do')),
  words text not null default '',
  owner text not null check (btrim(owner) <> ''),
  due_on date,
  on_day date,
  good_until date,
  entered_by uuid not null,
  entered_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict,
  check (kind <> 'evidence' or btrim(words) <> '' and on_day is not null and good_until >= on_day and due_on is null),
  check (kind <> 'to do' or due_on is not null and on_day is null and good_until is null)
);
create index readiness_entry_of on readiness_entry (trust_id, team_id, item, entered_at desc);
comment on table readiness_entry is 'Of one item of one team: the evidence in words, from when and until when it is good; or what is still to do, by whom and by when. Appended; the newest says how it stands.';
comment on column readiness_entry.owner is 'Personal data: the name at work of who looks after this item.';
comment on column readiness_entry.item is 'A key of data/readiness.csv, or the id of the team''s own readiness_item.';

create table readiness_signature (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  signs_as text not null check (signs_as in ('manager', 'peer worker')),
  account_id uuid not null references account on delete restrict,
  signed_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index readiness_signature_of on readiness_signature (trust_id, team_id, signed_at desc);
comment on table readiness_signature is 'The team''s manager, or a peer worker, read the evidence as it stood and says it is so. It covers what was written before it and nothing after.';
comment on column readiness_signature.account_id is 'Personal data: who signed.';

create table readiness_again (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  why text not null check (why in ('new manager', 'concern', 'somebody asked')),
  asked boolean not null,
  words text,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict,
  check (asked or why = 'concern')
);
create index readiness_again_of on readiness_again (trust_id, team_id, at desc);
comment on table readiness_again is 'Somebody asked a team to look at its readiness again; or, after a concern, a lead looked and said that there is no need (asked is false).';

create table readiness_exception (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  reason text not null check (btrim(reason) <> ''),
  until_on date not null,
  signed_by uuid not null references account on delete restrict,
  signed_at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  taken_back_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index readiness_exception_of on readiness_exception (trust_id, team_id, signed_at desc);
comment on table readiness_exception is 'A named person lets peer workers be placed in a team that is not ready: why, and until when.';

create table readiness_look (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  words text not null check (btrim(words) <> ''),
  again_on date not null,
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index readiness_look_of on readiness_look (trust_id, team_id, at desc);
comment on table readiness_look is 'Peer workers are in a team whose readiness is not there: who looked at it, what they do about it, and when they look again.';

create table team_preparation (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  held_on date not null,
  minutes int not null check (minutes between 15 and 960),
  words text not null default '',
  entered_by uuid not null,
  entered_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index team_preparation_of on team_preparation (trust_id, team_id, held_on desc);
comment on table team_preparation is 'A session in which a host team prepared together, led with peer workers.';

create table team_preparation_role (
  trust_id uuid not null,
  preparation_id uuid not null,
  role text not null,
  n int not null check (n between 1 and 500),
  primary key (trust_id, preparation_id, role),
  foreign key (trust_id, preparation_id) references team_preparation on delete restrict
);
comment on table team_preparation_role is 'How many of each role were in the room. Nobody''s name.';

create table team_preparation_peer (
  trust_id uuid not null,
  preparation_id uuid not null,
  account_id uuid not null references account on delete restrict,
  primary key (trust_id, preparation_id, account_id),
  foreign key (trust_id, preparation_id) references team_preparation on delete restrict
);
comment on table team_preparation_peer is 'The peer workers who led it.';
comment on column team_preparation_peer.account_id is 'Personal data: a peer worker who led the session.';

-- ── Set-up path, and how others do it ──

create table set_up_task (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  phase int not null check (phase between 1 and 4),
  words text not null check (btrim(words) <> ''),
  added_by uuid not null,
  added_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
comment on table set_up_task is 'A task of the service''s own on its set-up path, besides those of data/set-up.csv.';

create table set_up_step (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  task text not null,
  kind text not null check (kind in ('plan', 'done', 'not for us')),
  owner text,
  due_on date,
  done_on date,
  done_with text,
  words text,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  check (kind <> 'plan' or btrim(owner) <> '' and due_on is not null),
  check (kind <> 'done' or done_on is not null and btrim(done_with) <> ''),
  check (kind <> 'not for us' or btrim(words) <> '')
);
create index set_up_step_of on set_up_step (trust_id, task, at desc);
comment on table set_up_step is 'Of one task: who does it by when, that it was done and with whom, or why it is not for this service. Appended; the newest says how it stands.';
comment on column set_up_step.owner is 'Personal data: a name at work.';

create table other_service (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  name text not null check (btrim(name) <> ''),
  as_of text not null check (btrim(as_of) <> ''),
  wte text not null default '',
  hours text not null default '',
  functions text not null default '',
  training text not null default '',
  pay text not null default '',
  source text not null check (btrim(source) <> ''),
  added_by uuid not null,
  added_at timestamptz not null default app_now(),
  removed_at timestamptz,
  removed_by uuid,
  primary key (trust_id, id)
);
create index other_service_now on other_service (trust_id, lower(name)) where removed_at is null;
comment on table other_service is 'How another service does it, as a lead found out, with source and date. What is empty is said to be missing.';

-- ── What rules read ──

-- In which teams a peer worker is placed on a day: a contract in a post of that team. Security definer, because a host team and a manager read no contract (0003). Ids of teams and nothing else.
create function teams_with_placements(p_on date) returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct t.team_id), '{}') from post_term t join contract c on c.trust_id = t.trust_id and c.post_id = t.post_id join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id
  where t.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager', 'host_team', 'peer_worker') and t.team_id is not null
    and t.from_on <= p_on and (t.until_on is null or t.until_on >= p_on) and c.from_on <= p_on and least(c.until_on, w.left_on, 'infinity') >= p_on $$;
-- The day of the newest concern about somebody in each team, under the reader's own eyes: a lead never learns of a colleague's record by it.
create function last_concern_in_teams() returns table (team_id uuid, at timestamptz) language sql stable as $$
  select c.team_id, max(c.raised_at) from concern c where c.trust_id = viewer_trust() and viewer_role() = 'lead' and c.team_id is not null group by c.team_id $$;
create index concern_in_team on concern (trust_id, team_id, raised_at) where team_id is not null;

-- ── Who may do what ──
-- The lead, the administrator, the board's manager and peer workers read every team of the trust; a host team its own.
grant select, insert on team_manager, readiness_item, readiness_entry, readiness_signature, readiness_again, readiness_exception, readiness_look, team_preparation, team_preparation_role, team_preparation_peer to alongside_app;
grant update (ended_at) on team_manager to alongside_app;
grant update (removed_at, removed_by, removed_why) on readiness_item to alongside_app;
grant update (taken_back_at, taken_back_by) on readiness_exception to alongside_app;
do $$ declare t text; begin
  foreach t in array array['team_manager', 'readiness_item', 'readiness_entry', 'readiness_signature', 'readiness_exception', 'readiness_look', 'team_preparation'] loop
    execute format('create policy %s_read on %s for select to alongside_app using (trust_id = (select viewer_trust())
      and ((select viewer_role()) in (''lead'', ''administrator'', ''manager'', ''peer_worker'') or (select viewer_role()) = ''host_team'' and team_id = any((select viewer_teams())::uuid[])))', t, t);
  end loop;
  foreach t in array array['team_preparation_role', 'team_preparation_peer'] loop
    execute format('create policy %s_read on %s for select to alongside_app using (trust_id = (select viewer_trust())
      and ((select viewer_role()) in (''lead'', ''administrator'', ''manager'', ''peer_worker'') or preparation_id = any((select array(select p.id from team_preparation p))::uuid[])))', t, t);
    execute format('create policy %s_put on %s for insert to alongside_app with check (trust_id = (select viewer_trust())
      and exists (select 1 from team_preparation p where p.trust_id = %s.trust_id and p.id = %s.preparation_id and p.entered_by = (select viewer_account())))', t, t, t, t);
  end loop;
end $$;
-- That a lead looked after a concern and saw no need is between leads.
create policy readiness_again_read on readiness_again for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or asked and ((select viewer_role()) in ('administrator', 'manager', 'peer_worker') or (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[]))));
create policy team_manager_put on team_manager for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator') and named_by = (select viewer_account()));
create policy team_manager_end on team_manager for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator'));
create policy readiness_item_put on readiness_item for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and added_by = (select viewer_account()));
create policy readiness_item_take on readiness_item for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy readiness_entry_put on readiness_entry for insert to alongside_app with check (trust_id = (select viewer_trust()) and entered_by = (select viewer_account())
  and ((select viewer_role()) in ('lead', 'peer_worker') or (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[])));
-- A signature is one's own: as the manager whom the service named for that team, or as a peer worker.
create policy readiness_signature_put on readiness_signature for insert to alongside_app with check (trust_id = (select viewer_trust()) and account_id = (select viewer_account())
  and (signs_as = 'peer worker' and (select viewer_role()) = 'peer_worker' or signs_as = 'manager' and (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[])
    and team_id = any((select array(select m.team_id from team_manager m where m.trust_id = viewer_trust() and m.account_id = viewer_account() and m.ended_at is null))::uuid[])));
create policy readiness_again_put on readiness_again for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and ((select viewer_role()) = 'lead' or (select viewer_role()) = 'administrator' and why = 'new manager'));
create policy readiness_exception_put on readiness_exception for insert to alongside_app with check (trust_id = (select viewer_trust()) and signed_by = (select viewer_account()) and (select viewer_role()) in ('lead', 'manager'));
create policy readiness_exception_back on readiness_exception for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'manager'));
create policy readiness_look_put on readiness_look for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and (select viewer_role()) in ('lead', 'manager'));
create policy team_preparation_put on team_preparation for insert to alongside_app with check (trust_id = (select viewer_trust()) and entered_by = (select viewer_account()) and (select viewer_role()) in ('lead', 'peer_worker'));

grant select, insert on set_up_task, set_up_step, other_service to alongside_app;
grant update (removed_at, removed_by) on other_service to alongside_app;
create policy set_up_task_read on set_up_task for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator', 'manager'));
create policy set_up_task_put on set_up_task for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator') and added_by = (select viewer_account()));
create policy set_up_step_read on set_up_step for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator', 'manager'));
create policy set_up_step_put on set_up_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator') and by_account = (select viewer_account()));
create policy other_service_read on other_service for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator', 'manager', 'peer_worker'));
create policy other_service_put on other_service for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and added_by = (select viewer_account()));
create policy other_service_take on other_service for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');

do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
