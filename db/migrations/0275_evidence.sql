-- The review of literature (S14): from a question to a published review, by anybody, with somebody beside them. Nothing here is about a person supported.

-- Somebody who comes to read and review, and has no other place here.
alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check check (role in ('person','peer_worker','lead','host_team','carer','manager','administrator','named_person','pals','advocate','reviewer'));

create table review (
  trust_id uuid not null,
  id uuid not null,
  readers_needed int not null default 2 check (readers_needed in (1, 2)),
  event_id uuid,
  opened_by uuid not null references account on delete restrict,
  opened_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create index review_newest on review (trust_id, opened_at desc);
comment on table review is 'A guided review of literature. Its words are in review_words, so that every change of the question or the criteria stays readable.';
comment on column review.readers_needed is 'How many read each record alone. Two, unless the review says why one.';
comment on column review.event_id is 'The gathering on whose page it is shown; the events slice knows which that is.';

create table review_words (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  part text not null check (part in ('title', 'question', 'include', 'leave out', 'asked for by', 'make of it', 'standpoint', 'think again', 'supporter', 'supporter helped', 'one reader because')),
  words text not null,
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, review_id) references review on delete restrict
);
create index review_words_newest on review_words (trust_id, review_id, part, at desc, id desc);
comment on table review_words is 'What the review says of itself, part by part; the newest counts, an empty one takes the part away, and earlier ones stay.';
comment on column review_words.words is 'For the parts standpoint, think again, supporter: personal data of the author or the supporter, written to be published.';

create table review_reader (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  account_id uuid not null references account on delete restrict,
  name text not null,
  invited_by uuid not null references account on delete restrict,
  invited_at timestamptz not null default app_now(),
  joined_at timestamptz,
  left_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, review_id) references review on delete restrict
);
create unique index review_reader_now on review_reader (trust_id, review_id, account_id) where left_at is null;
create index review_reader_mine on review_reader (trust_id, account_id) where left_at is null;
comment on table review_reader is 'Who reads in a review: invited, joined, left. Their account is all it holds: whether somebody works here or is supported is not said.';
comment on column review_reader.name is 'Personal data: the name they choose to go by in this review.';

create table review_search (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  kind text not null check (kind in ('database', 'web', 'magazine', 'person', 'other')),
  place text not null,
  words text,
  on_day date not null,
  found int check (found >= 0),
  note text,
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, review_id) references review on delete restrict
);
create index review_search_of on review_search (trust_id, review_id, on_day, id);
comment on table review_search is 'Where somebody looked: which place, with what words, on what day, how many it found.';

create table review_import (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  search_id uuid not null,
  file_name text not null,
  format text not null check (format in ('ris', 'bibtex', 'nbib', 'csv')),
  content text,
  total int not null,
  read int not null default 0,
  taken int not null default 0,
  mended int not null default 0,
  again int not null default 0,
  refused int not null default 0,
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  ended_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, review_id) references review on delete restrict,
  foreign key (trust_id, search_id) references review_search on delete restrict
);
create index review_import_of on review_import (trust_id, review_id, at desc);
create index review_import_waiting on review_import (trust_id, at) where ended_at is null;
comment on table review_import is 'A file of records another program wrote, and how far it is read. Its content goes when it is read to the end.';

create table review_import_row (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  import_id uuid not null,
  at_row int not null,
  outcome text not null check (outcome in ('mended', 'refused')),
  reasons text[] not null,
  title text,
  primary key (trust_id, id),
  foreign key (trust_id, import_id) references review_import on delete restrict
);
create index review_import_row_of on review_import_row (trust_id, import_id, outcome, at_row);
comment on table review_import_row is 'What was mended in a record of a file, or why it was refused.';

create table review_record (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  search_id uuid not null,
  import_id uuid,
  print text not null,
  kind text not null,
  title text not null,
  title_key text not null,
  authors text[] not null default '{}',
  year int check (year between 1000 and 2200),
  published_in text,
  volume text,
  issue text,
  pages text,
  publisher text,
  doi text,
  pmid text,
  url text,
  seen_on date,
  summary text,
  gone_into uuid,
  first_look text not null default 'waiting' check (first_look in ('waiting', 'in', 'out', 'conflict')),
  second_look text not null default 'waiting' check (second_look in ('waiting', 'in', 'out', 'not got', 'conflict')),
  out_reason text,
  added_by uuid not null references account on delete restrict,
  added_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  unique (trust_id, review_id, print),
  foreign key (trust_id, review_id) references review on delete restrict,
  foreign key (trust_id, search_id) references review_search on delete restrict,
  foreign key (trust_id, gone_into) references review_record on delete restrict
);
create index review_record_first on review_record (trust_id, review_id, first_look, id) where gone_into is null;
create index review_record_second on review_record (trust_id, review_id, second_look, id) where gone_into is null and first_look = 'in';
create index review_record_doi on review_record (trust_id, review_id, doi) where doi is not null and gone_into is null;
create index review_record_pmid on review_record (trust_id, review_id, pmid) where pmid is not null and gone_into is null;
create index review_record_title on review_record (trust_id, review_id, title_key) where gone_into is null;
comment on table review_record is 'One thing that was found: a paper, a page, an article. Authors are named as the publication names them.';
comment on column review_record.print is 'What makes it itself within the place where it was found: the same file brought in again adds nothing.';
comment on column review_record.gone_into is 'The same thing twice: the record that stays. Null again when the merge is undone.';
comment on column review_record.first_look is 'What the readers'' answers come to; kept by keep_review_look.';

create table review_pair (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  kept_id uuid not null,
  other_id uuid not null,
  answer text not null check (answer in ('same', 'different')),
  why text not null,
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  undone_at timestamptz,
  undone_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, kept_id) references review_record on delete restrict,
  foreign key (trust_id, other_id) references review_record on delete restrict
);
create unique index review_pair_open on review_pair (trust_id, least(kept_id, other_id), greatest(kept_id, other_id)) where undone_at is null;
create index review_pair_of on review_pair (trust_id, review_id, answer, at desc) where undone_at is null;
comment on table review_pair is 'Two records that somebody said are the same thing (one is taken out) or are not; undone, it stays with the day.';

create table review_decision (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  record_id uuid not null,
  stage text not null check (stage in ('first', 'second')),
  answer text not null check (answer in ('yes', 'no', 'unsure', 'not got')),
  reason text,
  words text,
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, record_id) references review_record on delete restrict
);
create index review_decision_of on review_decision (trust_id, record_id, stage, by_account, at desc, id desc);
create index review_decision_by on review_decision (trust_id, review_id, stage, by_account);
comment on table review_decision is 'One reader''s answer about one record; the newest of each reader counts. It belongs to the reader: others see it when the record no longer waits for anybody.';

create table review_settlement (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  record_id uuid not null,
  stage text not null check (stage in ('first', 'second')),
  answer text not null check (answer in ('yes', 'no', 'not got')),
  reason text,
  why text not null,
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, record_id) references review_record on delete restrict
);
create index review_settlement_of on review_settlement (trust_id, record_id, stage, at desc, id desc);
comment on table review_settlement is 'How readers who answered differently (or a record left half read) were brought to one answer: by whom, and why.';

create table review_finding (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  record_id uuid not null,
  effect text not null check (effect in ('helped', 'not shown', 'harmed', 'mixed', 'says how')),
  for_whom text not null,
  words text not null,
  sure text not null check (sure in ('very', 'fairly', 'a little', 'cannot tell')),
  why text not null,
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, record_id) references review_record on delete restrict
);
create index review_finding_of on review_finding (trust_id, review_id, record_id, at desc, id desc);
comment on table review_finding is 'What one included record found, in plain words; the newest counts.';

create table review_version (
  trust_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  number int not null,
  title text not null,
  body jsonb not null,
  event_id uuid,
  published_by uuid not null references account on delete restrict,
  published_at timestamptz not null default app_now(),
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (trust_id, id),
  unique (trust_id, review_id, number),
  foreign key (trust_id, review_id) references review on delete restrict
);
create index review_version_of_event on review_version (trust_id, event_id) where event_id is not null and withdrawn_at is null;
create index review_version_newest on review_version (trust_id, published_at desc) where withdrawn_at is null;
comment on table review_version is 'A review as it was published: everything in it, kept as it was that day. A change is a new version.';
comment on column review_version.event_id is 'Where it is shown, not what it says: the gathering on whose page it stands.';
comment on column review_version.body is 'Names of authors, readers and the supporter as they chose to be named in public.';

-- Which reviews a viewer may open (a lead all; whoever is invited or reads) and in which they read.
create function reviews_open_to_me() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_account constant uuid := viewer_account(); v_role constant text := viewer_role();
begin
  if v_trust is null then return '{}'; end if;
  if v_role in ('lead', 'system') then return (select coalesce(array_agg(id), '{}') from review where trust_id = v_trust); end if;
  return (select coalesce(array_agg(review_id), '{}') from review_reader where trust_id = v_trust and account_id = v_account and left_at is null);
end $$;
create function reviews_i_read() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_account constant uuid := viewer_account();
begin return (select coalesce(array_agg(review_id), '{}') from review_reader where trust_id = v_trust and account_id = v_account and left_at is null and joined_at is not null); end $$;
-- Whom a lead invites by what they sign in with: an account of this service, and no name, role or anything else of it. A colleague's record as a person supported opens nothing.
create function account_to_invite(p_signs_in_with text) returns uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id from account a where viewer_role() = 'lead' and (lower(a.email) = lower(p_signs_in_with) or a.sign_in_name = lower(p_signs_in_with))
    and exists (select 1 from membership m where m.trust_id = viewer_trust() and m.account_id = a.id and m.since <= app_now() and (m.until is null or m.until > app_now())
      and (m.role <> 'person' or not exists (select 1 from person p where p.trust_id = m.trust_id and p.account_id = a.id and p.walled)))
  limit 1 $$;

-- What the answers about a record come to. A reader cannot count what they may not see, so this does; it tells nobody who said what.
create function review_look(p_review uuid, p_record uuid, p_stage text, out look text, out reason text) language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_needed int; v_many int; v_yes int; v_no int; v_not int; v_settled record;
begin
  select readers_needed into v_needed from review where trust_id = v_trust and id = p_review;
  select d.answer, d.reason into v_settled from review_settlement d where d.trust_id = v_trust and d.record_id = p_record and d.stage = p_stage order by d.at desc, d.id desc limit 1;
  if found then
    look := case v_settled.answer when 'yes' then 'in' when 'no' then 'out' else 'not got' end; reason := v_settled.reason; return;
  end if;
  with answers as (select distinct on (d.by_account) d.answer, d.reason, d.at, d.id from review_decision d where d.trust_id = v_trust and d.record_id = p_record and d.stage = p_stage order by d.by_account, d.at desc, d.id desc)
  select count(*), count(*) filter (where a.answer in ('yes', 'unsure')), count(*) filter (where a.answer = 'no'), count(*) filter (where a.answer = 'not got'),
    (array_agg(a.reason order by a.at, a.id) filter (where a.answer = 'no' and a.reason is not null))[1]
  into v_many, v_yes, v_no, v_not, reason from answers a;
  look := case when v_many < v_needed then 'waiting' when v_yes = v_many then 'in' when v_no = v_many then 'out' when v_not = v_many then 'not got' else 'conflict' end;
  if look <> 'out' then reason := null; end if;
end $$;
create function keep_review_look() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare v record;
begin
  select * into v from review_look(new.review_id, new.record_id, new.stage);
  if new.stage = 'first' then update review_record set first_look = v.look where trust_id = new.trust_id and id = new.record_id;
  else update review_record set second_look = v.look, out_reason = v.reason where trust_id = new.trust_id and id = new.record_id; end if;
  return new;
end $$;
create trigger keep_review_look after insert on review_decision for each row execute function keep_review_look();
create trigger keep_review_look after insert on review_settlement for each row execute function keep_review_look();
-- When one reader is enough from now on (or two are wanted after all), what waits is counted again.
create function keep_review_looks() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update review_record r set first_look = (select look from review_look(new.id, r.id, 'first')) where r.trust_id = new.trust_id and r.review_id = new.id
    and exists (select 1 from review_decision d where d.trust_id = r.trust_id and d.record_id = r.id and d.stage = 'first');
  update review_record r set second_look = l.look, out_reason = l.reason from review_record q, review_look(new.id, q.id, 'second') l where q.trust_id = new.trust_id and q.review_id = new.id and r.trust_id = q.trust_id and r.id = q.id
    and exists (select 1 from review_decision d where d.trust_id = r.trust_id and d.record_id = r.id and d.stage = 'second');
  return new;
end $$;
create trigger keep_review_looks after update of readers_needed on review for each row when (new.readers_needed <> old.readers_needed) execute function keep_review_looks();
revoke execute on function review_look(uuid, uuid, text) from public;

grant select, insert on review, review_words, review_reader, review_search, review_import, review_import_row, review_record, review_pair, review_decision, review_settlement, review_finding, review_version to alongside_app;
grant update (event_id, readers_needed) on review to alongside_app;
grant update (name, joined_at, left_at) on review_reader to alongside_app;
grant update (taken_back_at) on review_search to alongside_app;
grant update (content, total, read, taken, mended, again, refused, ended_at) on review_import to alongside_app;
grant update (gone_into) on review_record to alongside_app;
grant update (undone_at, undone_by) on review_pair to alongside_app;
grant update (withdrawn_at, withdrawn_why, event_id) on review_version to alongside_app;

create policy review_read on review for select to alongside_app using (trust_id = (select viewer_trust()) and id = any((select reviews_open_to_me())::uuid[]));
create policy review_open on review for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and opened_by = (select viewer_account()));
create policy review_change on review for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');

create policy review_reader_read on review_reader for select to alongside_app using (trust_id = (select viewer_trust()) and (account_id = (select viewer_account())
  or (select viewer_role()) = 'lead' or (joined_at is not null and review_id = any((select reviews_i_read())::uuid[]))));
create policy review_reader_invite on review_reader for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and invited_by = (select viewer_account())
  and (joined_at is null or account_id = (select viewer_account())));
create policy review_reader_own on review_reader for update to alongside_app using (trust_id = (select viewer_trust()) and account_id = (select viewer_account()));
create policy review_reader_end on review_reader for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');

-- What belongs to a review: whoever may open it reads it; whoever reads in it, or leads, adds to it under their own name; a file's records are added by the app's own work too.
do $$ declare t text; who text; begin
  foreach t in array array['review_words', 'review_search', 'review_import', 'review_import_row', 'review_record', 'review_pair', 'review_finding', 'review_settlement'] loop
    who := case t when 'review_import_row' then 'true' when 'review_record' then '(added_by = (select viewer_account()) or (select viewer_role()) = ''system'')' else 'by_account = (select viewer_account())' end;
    execute format('create policy %1$s_read on %1$s for select to alongside_app using (trust_id = (select viewer_trust()) and review_id = any((select reviews_open_to_me())::uuid[]))', t);
    execute format('create policy %1$s_add on %1$s for insert to alongside_app with check (trust_id = (select viewer_trust()) and %2$s
      and ((select viewer_role()) in (''lead'', ''system'') or review_id = any((select reviews_i_read())::uuid[])))', t, who);
  end loop;
  foreach t in array array['review_search', 'review_import', 'review_record', 'review_pair'] loop
    execute format('create policy %1$s_change on %1$s for update to alongside_app using (trust_id = (select viewer_trust())
      and ((select viewer_role()) in (''lead'', ''system'') or review_id = any((select reviews_i_read())::uuid[])))', t);
  end loop;
end $$;

-- Each reader decides alone: another's answer is seen when the record no longer waits for anybody at that look.
create policy review_decision_own on review_decision for select to alongside_app using (trust_id = (select viewer_trust()) and by_account = (select viewer_account()));
create policy review_decision_after on review_decision for select to alongside_app using (trust_id = (select viewer_trust()) and review_id = any((select reviews_open_to_me())::uuid[])
  and exists (select 1 from review_record r where r.trust_id = review_decision.trust_id and r.id = review_decision.record_id and case review_decision.stage when 'first' then r.first_look else r.second_look end <> 'waiting'));
create policy review_decision_put on review_decision for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and review_id = any((select reviews_i_read())::uuid[])
  and exists (select 1 from review_record r where r.trust_id = review_decision.trust_id and r.id = review_decision.record_id and r.review_id = review_decision.review_id));

create policy review_version_public on review_version for select to alongside_app using (trust_id = (select viewer_trust()) and withdrawn_at is null);
create policy review_version_ours on review_version for select to alongside_app using (trust_id = (select viewer_trust()) and review_id = any((select reviews_open_to_me())::uuid[]));
create policy review_version_publish on review_version for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and published_by = (select viewer_account()));
create policy review_version_withdraw on review_version for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');

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
