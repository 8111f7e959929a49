-- Better off in work: checks that a worker kept for themselves, and the offers of a new check they have put away.

create table better_off_check (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  made_at timestamptz not null default app_now(),
  shared_with uuid,
  shared_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  check ((shared_with is null) = (shared_at is null))
);
create index better_off_check_of on better_off_check (trust_id, worker_id, made_at desc);
create index better_off_check_shared on better_off_check (trust_id, shared_with, shared_at desc) where shared_with is not null;
comment on table better_off_check is 'A better-off check a worker chose to keep. Theirs alone until they share it with one lead by name; taken back or erased whenever they like, and then it is gone. It is in no export of a trust.';
comment on column better_off_check.answers is 'Personal data, health among it: what the worker answered (family, rent, benefits, savings, the job), as typed. Figures are worked out anew each time it is opened.';
comment on column better_off_check.shared_with is 'The account of the one lead who may read it, while it is shared.';

create table better_off_offer (
  trust_id uuid not null,
  worker_id uuid not null,
  contract_id uuid not null,
  put_away_at timestamptz not null default app_now(),
  primary key (trust_id, worker_id, contract_id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  foreign key (trust_id, contract_id) references contract on delete restrict
);
comment on table better_off_offer is 'For which change of hours a worker has put the offer of a new check away. Says nothing of whether one was made. Theirs alone.';

grant select, insert, delete, update (shared_with, shared_at) on better_off_check to alongside_app;
create policy better_off_own on better_off_check to alongside_app
  using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));
-- One lead, by name, while it is shared.
create policy better_off_shared on better_off_check for select to alongside_app
  using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and shared_with = (select viewer_account()));

grant select, insert on better_off_offer to alongside_app;
create policy better_off_offer_own on better_off_offer to alongside_app
  using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));
