-- The directory of places: one for the whole installation, so no trust_id. Its shape is Open Referral UK 3.0 (our word
-- for their "service" is place). What a source said is kept apart from what we found out ourselves (place_check): the
-- importer may rewrite the first, never the second. Decision 0020.
--
-- Ids: a place keeps the id it had in its source when that is a UUID nobody else uses; else one made from source and id.
-- The tables under a place (hours, phones, costs …) mirror the source: an import may delete and write them again.

create table directory_source (
  name text primary key check (length(name) between 1 and 80),
  licence text,
  licence_url text,
  attribution text,
  url text,
  made_at timestamptz not null default app_now()
);
comment on table directory_source is 'Where entries came from: the NAME given to an import, which is also what a card says ("From Trafford Council"), with the licence and the line that must be shown.';

create table directory_import (
  id uuid primary key,
  source_name text not null references directory_source on delete restrict,
  file_name text not null,
  began_at timestamptz not null default app_now(),
  finished_at timestamptz,
  failed_because text,
  read int not null default 0,
  taken int not null default 0,
  unchanged int not null default 0,
  mended int not null default 0,
  refused int not null default 0,
  withdrawn int not null default 0,
  returned int not null default 0,
  by_account uuid
);
create index directory_import_of on directory_import (source_name, began_at desc);
comment on table directory_import is 'One run of the importer. read = taken + refused; mended and unchanged are among the taken. A failed run changed nothing but left its reason here.';
comment on column directory_import.file_name is 'The last part of the file''s name only.';

create table directory_import_row (
  import_id uuid not null references directory_import on delete cascade,
  n int not null,
  at_row int,
  source_id text,
  name text,
  outcome text not null check (outcome in ('mended', 'refused', 'withdrawn', 'returned')),
  reasons text[] not null,
  primary key (import_id, n)
);
comment on table directory_import_row is 'The report of a run, by row: what was mended or refused and why, what left the source and what came back. Rows taken as they were are only counted.';
comment on column directory_import_row.at_row is 'The row''s place in the feed, counted from 1; null for what left the source.';

-- ── What sources said ─────────────────────────────────────────────────────────────────────────────────
create table organisation (
  id uuid primary key,
  source_name text not null references directory_source on delete restrict,
  source_id text not null,
  name text not null,
  description text,
  website text,
  email text,
  uri text,
  parent_source_id text,
  last_seen_in_run uuid not null references directory_import on delete restrict,
  withdrawn_at timestamptz,
  unique (source_name, source_id)
);
comment on table organisation is 'Who runs places: a charity, a council, a chain. Never unique by name (two charities may share one).';
comment on column organisation.email is 'Published by the source. Personal data where it names somebody.';
comment on column organisation.parent_source_id is 'The organisation it is part of, as the source gave it; that one need not be in the directory.';

create table organisation_identifier (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  scheme text,
  kind text not null,
  identifier text not null,
  primary key (organisation_id, id)
);
comment on table organisation_identifier is 'Charity and company numbers (org-id.guide schemes such as GB-CHC).';

create table place (
  id uuid primary key,
  source_name text not null references directory_source on delete restrict,
  source_id text not null,
  organisation_id uuid references organisation on delete restrict,
  name text not null,
  description text,
  url text,
  email text,
  status text check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  alert text,
  fees text,
  accreditations text,
  eligibility text,
  how_to_join text,
  minimum_age double precision check (minimum_age between 0 and 120),
  maximum_age double precision check (maximum_age between 0 and 120),
  assured_date date,
  last_modified timestamptz,
  source_digest text not null,
  first_seen_at timestamptz not null default app_now(),
  last_seen_in_run uuid not null references directory_import on delete restrict,
  withdrawn_at timestamptz,
  unique (source_name, source_id),
  check (minimum_age <= maximum_age)
);
create index place_of_organisation on place (organisation_id);
comment on table place is 'A directory entry: a project, a group, a service, a venue. What its source said; our own checks are in place_check. Never deleted: what left its source is withdrawn.';
comment on column place.status is 'As the source says; null when it does not say in a way we understand.';
comment on column place.assured_date is 'When the source says it last checked the entry. Not a check of ours.';
comment on column place.last_modified is 'When the source says the entry changed.';
comment on column place.minimum_age is 'Youngest age in years, inclusive; null is not known.';
comment on column place.email is 'Published by the source. Personal data where it names somebody.';
comment on column place.source_digest is 'Of everything the last import took for this entry: equal means nothing to write.';
comment on column place.withdrawn_at is 'When an import of its source no longer held it.';

create table location (
  id uuid primary key,
  source_name text not null references directory_source on delete restrict,
  source_id text not null,
  kind text not null check (kind in ('physical', 'postal', 'virtual')),
  name text,
  description text,
  external_identifier text,
  external_identifier_type text,
  address_hidden boolean not null default false,
  last_seen_in_run uuid not null references directory_import on delete restrict,
  withdrawn_at timestamptz,
  unique (source_name, source_id),
  unique (id, address_hidden)
);
comment on table location is 'A venue, or "online". Its address and position are in tables of their own, so that hiding them is the database''s work.';
comment on column location.address_hidden is 'True for places where an address could lead somebody to harm (refuges and the like): no page, feed or distance gives it away.';

create table location_address (
  location_id uuid not null,
  hidden boolean not null,
  id uuid not null,
  kind text not null check (kind in ('physical', 'postal', 'virtual')),
  line text,
  city text,
  region text,
  state_province text,
  postcode text,
  country text,
  primary key (location_id, id),
  foreign key (location_id, hidden) references location (id, address_hidden) on update cascade on delete cascade
);
comment on table location_address is 'Postal addresses of venues. Hidden ones are seen only by the system and an administrator.';
comment on column location_address.postcode is 'Of a venue, never of a person; tidied when it is a postcode, else as the source wrote it.';

create table location_position (
  location_id uuid primary key,
  hidden boolean not null,
  lat double precision not null check (lat between 49 and 61.5),
  lon double precision not null check (lon between -9 and 2.5),
  known_from text not null check (known_from in ('source', 'sector', 'outcode')),
  foreign key (location_id, hidden) references location (id, address_hidden) on update cascade on delete cascade
);
comment on table location_position is 'Where a venue is (WGS84 degrees). known_from: the source gave it, or it is the middle of the postcode''s sector or outcode.';

create table location_access (
  location_id uuid not null references location on delete cascade,
  id uuid not null,
  description text not null,
  details text,
  url text,
  primary key (location_id, id)
);
comment on table location_access is 'What helps disabled people at a venue. No row means not known, never "none".';

create table place_at_location (
  place_id uuid not null references place on delete cascade,
  location_id uuid not null references location on delete restrict,
  id uuid not null,
  primary key (place_id, location_id)
);
create index place_at_location_of on place_at_location (location_id);
comment on table place_at_location is 'Which place can be found at which venue. One place may have several.';

create table place_schedule (
  place_id uuid not null references place on delete cascade,
  id uuid not null,
  location_id uuid references location on delete restrict,
  valid_from date,
  valid_to date,
  dtstart date,
  until date,
  freq text check (freq in ('WEEKLY', 'MONTHLY')),
  every int check (every between 1 and 60),
  byday text,
  bymonthday text,
  opens_at time,
  closes_at time,
  description text,
  schedule_link text,
  attending_type text,
  notes text,
  primary key (place_id, id)
);
comment on table place_schedule is 'When a place is open: one span each, as an RFC 5545 rule in UK local time, or only in words. No row means not known, never "closed".';
comment on column place_schedule.every is 'The rule''s interval: 2 with WEEKLY is fortnightly, counted from dtstart.';
comment on column place_schedule.closes_at is 'Earlier than opens_at means after midnight.';
comment on column place_schedule.location_id is 'The venue these hours are for; null when they are the place''s own.';

create table place_contact (
  place_id uuid not null references place on delete cascade,
  id uuid not null,
  name text,
  title text,
  email text,
  primary key (place_id, id)
);
comment on table place_contact is 'Whom to ask for, as the source publishes it. Whoever keeps the source''s record (assurer) is never taken over.';
comment on column place_contact.name is 'Personal data when it is somebody''s name; published by the source.';
comment on column place_contact.email is 'Published by the source. Personal data where it names somebody.';

create table place_phone (
  place_id uuid not null references place on delete cascade,
  id uuid not null,
  contact_id uuid,
  number text not null,
  description text,
  primary key (place_id, id)
);
comment on table place_phone is 'Telephone numbers as the source publishes them.';
comment on column place_phone.number is 'Of an organisation; personal data where a small group gives somebody''s own.';
comment on column place_phone.contact_id is 'Whose number it is (place_contact), when the source says so.';

create table place_cost (
  place_id uuid not null references place on delete cascade,
  id uuid not null,
  valid_from date,
  valid_to date,
  option text,
  amount numeric check (amount >= 0),
  currency text,
  amount_description text,
  primary key (place_id, id)
);
comment on table place_cost is 'What it costs. No row means not known, never "free"; free is an amount of 0. Pounds where no currency is given.';

create table place_language (
  place_id uuid not null references place on delete cascade,
  id uuid not null,
  name text,
  code text,
  note text,
  primary key (place_id, id)
);
comment on table place_language is 'Languages spoken, beyond English. No row means not known.';

create table place_area (
  place_id uuid not null references place on delete cascade,
  id uuid not null,
  name text,
  uri text,
  primary key (place_id, id)
);
comment on table place_area is 'Whom it is for by where they live ("Trafford"), in the source''s words.';

create table place_funding (
  place_id uuid not null references place on delete cascade,
  id uuid not null,
  source text not null,
  primary key (place_id, id)
);
comment on table place_funding is 'Who pays for it, in the source''s words.';

create table taxonomy (
  id uuid primary key,
  source_name text not null references directory_source on delete restrict,
  source_id text not null,
  name text not null,
  description text,
  uri text,
  version text,
  unique (source_name, source_id)
);
comment on table taxonomy is 'A list of terms that places are sorted by.';

create table taxonomy_term (
  id uuid primary key,
  source_name text not null references directory_source on delete restrict,
  source_id text not null,
  taxonomy_id uuid references taxonomy on delete restrict,
  taxonomy_name text,
  name text not null,
  description text,
  parent_source_id text,
  term_uri text,
  unique (source_name, source_id)
);
comment on table taxonomy_term is 'A term ("Food bank"): what kind of place, whom it is for.';
comment on column taxonomy_term.parent_source_id is 'The wider term, as the source gave it; that one need not be in the directory.';

create table place_attribute (
  place_id uuid not null references place on delete cascade,
  id uuid not null,
  term_id uuid not null references taxonomy_term on delete restrict,
  link_type text,
  primary key (place_id, id)
);
create index place_attribute_of on place_attribute (term_id);
comment on table place_attribute is 'Which terms a place is sorted under.';

-- ── What we found out ourselves ───────────────────────────────────────────────────────────────────────
create table place_check (
  place_id uuid not null references place on delete restrict,
  id uuid not null,
  checked_on date not null,
  how text not null check (how in ('rang', 'went along', 'asked by e-mail', 'owner confirmed')),
  by_account uuid,
  at timestamptz not null default app_now(),
  primary key (place_id, id)
);
create index place_check_latest on place_check (place_id, checked_on desc);
comment on table place_check is 'Somebody of ours, or the group itself, confirmed an entry. Appended, never changed by an import. No row: we never checked it, and every card says so.';
comment on column place_check.by_account is 'Who checked; not shown in public.';

-- ── Finding ───────────────────────────────────────────────────────────────────────────────────────────
create table place_find (
  place_id uuid not null references place on delete cascade,
  n smallint not null,
  location_id uuid references location on delete cascade,
  document tsvector not null,
  words text[] not null,
  spot point,
  approximate boolean not null default false,
  primary key (place_id, n)
);
create index place_find_document on place_find using gin (document);
create index place_find_spot on place_find using gist (spot);
comment on table place_find is 'What searching reads: one row for each venue of a place that may be found (or one without a venue). Made by the importer from the tables above; hidden positions never get here.';
comment on column place_find.spot is 'point(lon, lat) in degrees. Null: online, hidden, or not known.';
comment on column place_find.words is 'The plain words in it, for mending typing errors.';

create table find_word (
  word text primary key,
  places int not null
);
create index find_word_trigrams on find_word using gin (word gin_trgm_ops);
comment on table find_word is 'Every word in the directory and how many places have it: typing errors are mended against this list, and rare words count for more.';

create table find_town (
  name text primary key,
  lat double precision not null,
  lon double precision not null,
  places int not null
);
comment on table find_town is 'Towns as venues'' addresses name them (lower case), in the middle of those venues. Only where they lie close together.';

-- ── Who may see and change ────────────────────────────────────────────────────────────────────────────
-- Nothing is readable until a policy says so; FORCE makes that true for the owner too, who gets one policy of its own.
-- Three kinds of table: kept (add and change), appended (add only), mirrored (an import also takes rows away).
do $$
declare
  t text;
  keepers text := $p$(select viewer_role()) in ('system', 'administrator')$p$;
  readers text;
  kept text[] := '{directory_source,directory_import,organisation,place,location,taxonomy,taxonomy_term}';
  appended text[] := '{directory_import_row,place_check}';
  mirrored text[] := '{organisation_identifier,location_address,location_position,location_access,place_at_location,place_schedule,place_contact,place_phone,place_cost,place_language,place_area,place_funding,place_attribute,place_find,find_word,find_town}';
begin
  foreach t in array kept || appended || mirrored loop
    readers := case
      when t in ('location_address', 'location_position') then 'not hidden or ' || keepers
      when t in ('directory_import', 'directory_import_row') then $p$(select viewer_role()) in ('system', 'administrator', 'lead')$p$
      else 'true' end;
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_migrates on %I to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %I to alongside_backup', t);
    execute format('grant select, insert on %I to alongside_app', t);
    execute format('create policy %I on %I for select to alongside_app using (%s)', t || '_read', t, readers);
    execute format('create policy %I on %I for insert to alongside_app with check (%s)', t || '_add', t, keepers);
    if t <> all (appended) then
      execute format('grant update on %I to alongside_app', t);
      execute format('create policy %I on %I for update to alongside_app using (%s) with check (%s)', t || '_change', t, keepers, keepers);
    end if;
    if t = any (mirrored) then
      execute format('grant delete on %I to alongside_app', t);
      execute format('create policy %I on %I for delete to alongside_app using (%s)', t || '_remove', t, keepers);
    end if;
  end loop;
end $$;

-- Who checked an entry is nobody's business but the service's own: the app's role cannot read it at all until a page needs it.
revoke select on place_check from alongside_app;
grant select (place_id, id, checked_on, how, at) on place_check to alongside_app;
