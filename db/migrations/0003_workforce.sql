-- Peer workers as the service needs them now: profile, room, days, hours, absence and cover.

create table peer_worker (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  account_id uuid not null references account on delete restrict,
  known_as text not null,
  profile text not null default '',
  area text,
  phone text,
  room_for int not null default 0 check (room_for between 0 and 60),
  working_days int[] not null default '{}',
  began_on date not null,
  left_on date,
  primary key (trust_id, id),
  unique (trust_id, account_id)
);
comment on table peer_worker is 'Somebody employed to support others from their own experience.';
comment on column peer_worker.known_as is 'Personal data: first name.';
comment on column peer_worker.profile is 'Three lines in their own words: only what they choose to share with people they might support.';
comment on column peer_worker.phone is 'Personal data: work phone.';
comment on column peer_worker.left_on is 'Their last day. Until its end they still work here.';
comment on column peer_worker.room_for is 'How many people at once they say they have room for.';
comment on column peer_worker.working_days is 'ISO weekdays, 1 is Monday: said beside every box they read.';

create table contract (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  minutes_a_week int not null check (minutes_a_week between 0 and 3000),
  from_on date not null,
  until_on date,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create index contract_of on contract (trust_id, worker_id, from_on);
comment on table contract is 'Contracted minutes a week, with dated changes. The workforce issue builds on it.';

create table absence (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  from_on date not null,
  until_on date not null,
  cover_worker_id uuid,
  recorded_by uuid,
  recorded_at timestamptz not null default app_now(),
  ended_at timestamptz,
  ended_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  foreign key (trust_id, cover_worker_id) references peer_worker on delete restrict,
  check (until_on >= from_on)
);
create index absence_days on absence (trust_id, from_on, until_on) where ended_at is null;
comment on table absence is 'Days a worker is away and who covers. Never a reason.';

create table lead_cover (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  lead_account_id uuid not null references account on delete restrict,
  cover_account_id uuid not null references account on delete restrict,
  from_on date not null,
  until_on date not null,
  membership_id uuid,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, membership_id) references membership on delete restrict,
  check (until_on >= from_on and lead_account_id <> cover_account_id)
);
comment on table lead_cover is 'Who stands in for a peer lead, and when.';
comment on column lead_cover.membership_id is 'The dated lead''s role that was given for it, when whoever covers was not a lead already.';

create table on_call (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  name text not null,
  phone text not null,
  hours text not null,
  position int not null default 1,
  added_by uuid,
  added_at timestamptz not null default app_now(),
  removed_at timestamptz,
  primary key (trust_id, id)
);
comment on table on_call is 'Who to ring about a concern, in order, with the hours they answer.';

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
