-- Asking for support, the answer, and choosing who with.

create table referral (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  number int not null,
  source text not null check (source in ('host team', 'team link', 'phone', 'self', 'old list')),
  team_id uuid,
  made_by uuid,
  asked_by_name text,
  asked_by_job text,
  asked_by_email text,
  asked_by_phone text,
  sent_at timestamptz not null default app_now(),

  agreed_on date not null,
  agreed_how text not null,
  known_as text not null,
  full_name text not null,
  born_on date,
  age int check (age between 16 and 120),
  nhs_number text check (nhs_number ~ '^[0-9]{10}$'),
  phone text,
  email text,
  address text,
  postcode_sector text,
  safe_contact text not null,
  online_safe boolean,
  access_needs text,
  language text,
  interpreter boolean not null default false,

  on_ward boolean not null,
  ward_id uuid,
  ward_words text,
  expected_on date,
  expected_unknown_why text,
  expected_said_by text,
  hopes text not null,
  leaving_hospital boolean not null,
  finding_places boolean not null,
  one_or_group text not null check (one_or_group in ('one-to-one', 'group', 'both')),
  worker_wishes text,
  meeting_safely text,

  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  answered_by uuid,
  decline_reason text,
  answer_words text,
  person_id uuid,
  matched_at timestamptz,
  first_held_at timestamptz,
  second_held_at timestamptz,
  stopped_at timestamptz,
  stopped_by uuid,
  stopped_words text,

  primary key (trust_id, id),
  unique (trust_id, number),
  foreign key (trust_id, team_id) references host_team on delete restrict,
  foreign key (trust_id, ward_id) references host_team on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  check (leaving_hospital or finding_places),
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'declined' or decline_reason is not null),
  check (answer is distinct from 'accepted' or person_id is not null)
);
-- person_id and team_id are in these so that a count answers from the index alone: the policies look at both.
create index referral_waiting on referral (trust_id, sent_at) include (person_id, team_id) where answer is null;
create index referral_unmatched on referral (trust_id, sent_at) include (person_id, team_id) where answer = 'accepted' and matched_at is null and stopped_at is null;
create index referral_of_team on referral (trust_id, team_id, sent_at desc);
create index referral_sent on referral (trust_id, sent_at) include (team_id);
create index referral_of_person on referral (trust_id, person_id);
create index referral_answered on referral (trust_id, answered_at desc) include (sent_at) where answer is not null;
create index referral_declined on referral (trust_id, answered_at) include (team_id, decline_reason, person_id) where answer = 'declined';
comment on table referral is 'Somebody asks for peer support, with their agreement. Kept as it was sent; the lead decides whether the person is already known.';
comment on column referral.number is 'A short number people can say on the phone.';
comment on column referral.agreed_how is 'How they agreed: their own words, or who asked and when.';
comment on column referral.known_as is 'Personal data, as are full_name, born_on, age, nhs_number, phone, email, address, postcode_sector.';
comment on column referral.ward_words is 'Personal data: which ward or hospital, in words, when it is none of this trust''s wards.';
comment on column referral.hopes is 'Personal data: what they hope for, in their words.';
comment on column referral.stopped_at is 'They would rather not, for now: the clocks stop before anybody was matched. A new referral begins anew.';
comment on column referral.stopped_words is 'Personal data: what they said, if anything. No reason is needed.';
comment on column referral.meeting_safely is 'Personal data: anything that makes meeting safe and easy for both, in plain words. No levels.';

create table not_agreed (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid,
  answer text not null check (answer in ('said no', 'not asked yet')),
  on_day date not null,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index not_agreed_by_team on not_agreed (trust_id, team_id, on_day);
comment on table not_agreed is 'How often somebody said no, or was not asked yet, by team. No name, nothing else.';

create table email_code (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  visitor text not null,
  email text not null,
  code_hash text not null,
  made_at timestamptz not null default app_now(),
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index email_code_of on email_code (visitor, expires_at desc);
comment on table email_code is 'A code sent to a work e-mail address, so that a team without accounts can refer through its own link. Erased after a day.';
comment on column email_code.email is 'Personal data.';

create table offer (
  trust_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  suggested_by uuid,
  suggested_at timestamptz not null default app_now(),
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  answered_by uuid,
  said_on date,
  said_how text check (said_how in ('on paper', 'by phone', 'face to face')),
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, referral_id) references referral on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  check ((answer is null) = (answered_at is null)),
  check ((said_on is null) = (said_how is null))
);
create unique index offer_once on offer (trust_id, referral_id, worker_id) where answer is null and taken_back_at is null;
create index offer_open on offer (trust_id, person_id) where answer is null and taken_back_at is null;
create index offer_of_referral on offer (trust_id, referral_id);
comment on table offer is 'A peer worker''s profile shown to a person to choose from, up to three at once. No needs no reason.';
comment on column offer.said_on is 'When somebody else wrote it down for them: the day they said it, and how (said_how).';
comment on column offer.taken_back_at is 'No longer shown: another worker was chosen, or the lead took it back.';
comment on column offer.answered_by is 'The person''s own account, or whoever recorded what they said.';

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
