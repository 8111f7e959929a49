-- Worries told by voice and written down after; and "say how it is".

create table concern (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  person_id uuid,
  team_id uuid,
  raised_by uuid not null,
  raised_at timestamptz not null default app_now(),
  happened_at timestamptz,
  said text not null,
  told_name text,
  told_job text,
  told_at timestamptz,
  told_phone text,
  they_will text,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_name text,
  taken_by uuid,
  taken_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  closed_words text,
  person_knows boolean,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index concern_open on concern (trust_id, raised_at) where closed_at is null;
create index concern_of_person on concern (trust_id, person_id);
comment on table concern is 'Something that worried somebody. Told by voice to a named person first; this records who, when, and what they said they would do.';
comment on column concern.said is 'Personal data: what was said or seen. No level, no score.';
comment on column concern.told_name is 'Personal data: who was told.';

create table concern_step (
  trust_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('rang', 'no answer', 'confirmed', 'on-call rung', 'taken', 'passed on', 'added', 'closed')),
  by_account uuid not null,
  at timestamptz not null default app_now(),
  who text,
  words text,
  primary key (trust_id, id),
  foreign key (trust_id, concern_id) references concern on delete restrict
);
create index concern_step_of on concern_step (trust_id, concern_id, at);
comment on table concern_step is 'Everything that was done about a concern: who rang whom, who has it now, how it closed.';

create table feedback (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  kind text not null check (kind in ('not happy', 'thanks')),
  reader text not null check (reader in ('lead', 'pals', 'advocate')),
  words text not null,
  person_id uuid,
  about_worker_id uuid,
  name text,
  contact text,
  sent_at timestamptz not null default app_now(),
  sent_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, about_worker_id) references peer_worker on delete restrict
);
create index feedback_reader on feedback (trust_id, reader, sent_at desc);
comment on table feedback is 'Say how it is: not happy, or thanks. Read by whoever the person chose; never by the worker it is about.';
comment on column feedback.words is 'Personal data.';
comment on column feedback.name is 'Personal data: only if they gave it.';
comment on column feedback.contact is 'Personal data: how to answer them, only if they gave it.';

create table feedback_step (
  trust_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  kind text not null check (kind in ('read', 'answered', 'passed to pals', 'passed to advocate', 'closed')),
  by_account uuid not null,
  at timestamptz not null default app_now(),
  words text,
  primary key (trust_id, id),
  foreign key (trust_id, feedback_id) references feedback on delete restrict
);
comment on table feedback_step is 'What became of it.';

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
