-- The people supported, and the one mechanism that decides who sees them: a row in their circle.

create table person (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  account_id uuid references account on delete restrict,
  known_as text not null,
  full_name text not null,
  born_on date,
  nhs_number text check (nhs_number ~ '^[0-9]{10}$'),
  phone text,
  email text,
  address text,
  postcode_sector text,
  safe_contact text,
  online_safe boolean,
  access_needs text,
  language text,
  interpreter boolean not null default false,
  walled boolean not null default false,
  locked_at timestamptz,
  made_at timestamptz not null default app_now(),
  made_by uuid,
  primary key (trust_id, id)
);
create unique index person_of_account on person (trust_id, account_id) where account_id is not null;
-- Not over colleagues' own records: a number refused as "already here" would tell that somebody is hidden.
create unique index person_nhs_number on person (trust_id, nhs_number) where nhs_number is not null and not walled;
create index person_born on person (trust_id, born_on) where born_on is not null;
create index person_phone on person (trust_id, right(regexp_replace(phone, '\D', '', 'g'), 10)) where phone is not null;
create index person_name on person using gin ((known_as || ' ' || full_name) gin_trgm_ops);
comment on table person is 'Somebody the service supports. As they are known now; person_change keeps what was said before and why it changed.';
comment on column person.known_as is 'Personal data: the name they like to be called.';
comment on column person.full_name is 'Personal data.';
comment on column person.born_on is 'Personal data: only where it was given.';
comment on column person.nhs_number is 'Personal data: never required; checked when given.';
comment on column person.phone is 'Personal data.';
comment on column person.email is 'Personal data.';
comment on column person.address is 'Personal data.';
comment on column person.postcode_sector is 'Personal data: enough to find places near (M21 9); the full postcode is only in address when given.';
comment on column person.safe_contact is 'Personal data: how and when it is safe to contact them, in their words.';
comment on column person.online_safe is 'False means online is not safe for them: paper and voice only. Null: not asked yet.';
comment on column person.access_needs is 'Personal data: what makes meeting and reading possible.';
comment on column person.walled is 'A colleague who is also supported: no colleague''s search finds this record; two named people open it.';
comment on column person.locked_at is 'The record is kept but nothing more is written (somebody has died).';

create table person_change (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  field text not null,
  was text,
  became text,
  why text,
  said_by text,
  changed_by uuid,
  changed_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict
);
create index person_change_of on person_change (trust_id, person_id, changed_at desc);
comment on table person_change is 'What a person''s details were before, who changed them and why.';
comment on column person_change.was is 'Personal data.';
comment on column person_change.became is 'Personal data.';

create table wish (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  about text not null check (about in ('hopes', 'one to one or group', 'peer worker', 'what matters')),
  words text not null,
  choice text,
  said_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict
);
create index wish_of on wish (trust_id, person_id, said_on desc);
comment on table wish is 'What the person wishes, with the day they said it. It may change: the newest counts, the older ones are kept.';
comment on column wish.words is 'Personal data: their own words.';
comment on column wish.choice is 'For "one to one or group": one-to-one, group or both.';

create table circle (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null references account on delete restrict,
  kind text not null check (kind in ('self', 'support', 'cover', 'shared', 'break_glass', 'named')),
  support_id uuid,
  why text not null,
  parts text[] not null default '{}',
  since timestamptz not null default app_now(),
  until timestamptz,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  ended_at timestamptz,
  ended_by uuid,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review_words text,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  check (kind <> 'break_glass' or (until is not null and until <= since + interval '2 hours')),
  check (reviewed_by is null or reviewed_by <> account_id)
);
-- With the end in it: a worker of six years has two thousand rows that have run out, and twelve that have not.
create index circle_of_account on circle (account_id, trust_id, (coalesce(until, 'infinity'))) where ended_at is null;
create index circle_of_person on circle (trust_id, person_id);
create index circle_unreviewed on circle (trust_id, made_at) where kind = 'break_glass' and reviewed_at is null;
comment on table circle is 'Who may see a person: which account, what, why, since, until. Care, cover, sharing with a carer and break-glass are all rows here; nothing else opens a record.';
comment on column circle.why is 'Shown to the person. For break-glass: the reason given.';
comment on column circle.parts is 'For kind shared: exactly the parts the person shared.';

create table shared_words (
  trust_id uuid not null,
  id uuid not null,
  circle_id uuid not null,
  person_id uuid not null,
  words text,
  said_at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, circle_id) references circle on delete restrict,
  check ((taken_back_at is null) = (words is not null))
);
create index shared_words_in on shared_words (trust_id, circle_id) where taken_back_at is null;
create index shared_words_of on shared_words (trust_id, person_id, said_at desc);
comment on table shared_words is 'What a person says to somebody they share with, in their own words. Taken back means erased.';
comment on column shared_words.words is 'Personal data: their own words to a carer or friend. Null once taken back.';

-- Acting as the person one is, as a worker, as one of the two named people: each is a hat of its own, and one never opens another's records.
-- People whose whole record this viewer may open: themselves, break-glass, the two named people.
-- Security definer because it reads circle for the policies of other tables; it answers only for the viewer. Decision 0003.
-- In plpgsql, which keeps its plan for the connection: policies ask these some twenty times a request, and a security definer function in
-- plain SQL is planned anew each time (0.03 ms against 0.23).
create function my_records() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust
    and kind = case v_role when 'person' then 'self' when 'named_person' then 'named' when 'lead' then 'break_glass' when 'peer_worker' then 'break_glass' end
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
-- Supports this viewer is part of as peer worker or cover.
create function my_supports() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(support_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust
    and kind in ('support', 'cover') and support_id is not null and v_role = 'peer_worker'
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
-- Everybody this viewer may see as a person: their own record, supports, cover, break-glass, named.
create function my_people() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust
    and case v_role when 'person' then kind = 'self' when 'named_person' then kind = 'named' when 'lead' then kind = 'break_glass'
      when 'peer_worker' then kind in ('support', 'cover', 'break_glass') else false end
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
-- The viewer's own record as a person supported (never a worker's or a lead's view of it).
create function my_self() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'self'
    and ended_at is null and v_role = 'person'); end $$;
-- People who shared a given part with this viewer.
create function shared_with_me(part text) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'shared' and part = any(parts)
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
-- The rows by which a given part is shared with this viewer.
create function rows_sharing(part text) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'shared' and part = any(parts)
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
-- Supports whose kept notes a person shared with this viewer (a new peer worker), and nothing else.
create function supports_shared_with_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(support_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind = 'shared' and support_id is not null and 'notes' = any(parts)
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;
-- Who shared with this viewer and which parts: a carer never reads the person's own row, only the name they like.
create function people_who_shared() returns table (circle_id uuid, person_id uuid, known_as text, parts text[], since timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, c.person_id, p.known_as, c.parts, c.since from circle c join person p on p.trust_id = c.trust_id and p.id = c.person_id
  where c.account_id = viewer_account() and c.trust_id = viewer_trust() and c.kind = 'shared' and c.support_id is null and viewer_role() = 'carer'
    and c.ended_at is null and c.since <= app_now() and (c.until is null or c.until > app_now()) $$;
-- Colleagues who are also supported: hidden from every role's ordinary view.
create function walled_people() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from person where trust_id = v_trust and walled); end $$;
create index person_walled on person (trust_id, id) where walled;

create table stay (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  team_id uuid not null,
  began_on date,
  expected_on date,
  expected_unknown_why text,
  expected_said_by text,
  expected_said_on date,
  left_on date,
  left_told_by text,
  left_recorded_by uuid,
  left_recorded_at timestamptz,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index stay_of on stay (trust_id, person_id, began_on desc);
create index stay_expected on stay (trust_id, expected_on) where left_on is null;
create index stay_left on stay (trust_id, left_on);
create index stay_of_team on stay (trust_id, team_id) where left_on is null;
comment on table stay is 'Time in hospital: which ward, from when, when it is expected to end and who said so, when it ended.';

create table expected_date (
  trust_id uuid not null,
  id uuid not null,
  stay_id uuid not null,
  expected_on date,
  unknown_why text,
  said_by text not null,
  said_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, stay_id) references stay on delete restrict,
  check (expected_on is not null or unknown_why is not null)
);
create index expected_date_of on expected_date (trust_id, stay_id, recorded_at desc);
comment on table expected_date is 'Every expected date of leaving, with who said so and when. The newest is copied to stay.';

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
