-- The relationship between one person and one peer worker: contacts, notes written together, looking out for each other.

create table support (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  referral_id uuid,
  leaving_hospital boolean not null default false,
  finding_places boolean not null default false,
  began_at timestamptz not null,
  ending_on date,
  ending_why text,
  first_held_at timestamptz,
  second_held_at timestamptz,
  last_held_at timestamptz,
  next_planned_at timestamptz,
  home_held_at timestamptz,
  rather_not_at timestamptz,
  rather_not_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  foreign key (trust_id, referral_id) references referral on delete restrict
);
create index support_of_person on support (trust_id, person_id);
create index support_of_worker on support (trust_id, worker_id) include (id, person_id) where ended_at is null;
create index support_met_twice on support (trust_id, second_held_at) where second_held_at is not null;
-- A referral leads to one peer worker at a time, whoever presses first.
create unique index support_once on support (trust_id, referral_id) where ended_at is null and referral_id is not null;
create index support_not_met on support (trust_id, began_at) include (id, person_id) where ended_at is null and first_held_at is null and rather_not_at is null;
create index support_second on support (trust_id, first_held_at) include (id, person_id) where ended_at is null and first_held_at is not null and second_held_at is null and rather_not_at is null;
create index support_met_once on support (trust_id, worker_id, first_held_at)
  where ended_at is null and first_held_at is not null and second_held_at is null and next_planned_at is null and rather_not_at is null;
comment on table support is 'One person and one peer worker, with an ending agreed from the first day.';
comment on column support.first_held_at is 'When they first met. Set by the record of the contact, as are second_held_at, last_held_at, next_planned_at and home_held_at (first contact after leaving hospital).';
comment on column support.rather_not_at is 'The person would rather not meet again: respected, and never asked over.';

create table contact (
  trust_id uuid not null,
  id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  planned_at timestamptz,
  planned_minutes int check (planned_minutes between 5 and 600),
  how text not null check (how in ('on the ward', 'at home', 'out and about', 'at our base', 'phone', 'video', 'text')),
  place text,
  ring_if_late text,
  ring_account uuid,
  planned_by uuid,
  made_at timestamptz not null default app_now(),
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancelled_who text,
  recorded_at timestamptz,
  held boolean,
  began_at timestamptz,
  minutes int,
  at timestamptz generated always as (coalesce(began_at, planned_at)) stored,
  primary key (trust_id, id),
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create index contact_of_support on contact (trust_id, support_id, at desc);
create index contact_of_person on contact (trust_id, person_id, at desc);
create index contact_open on contact (trust_id, support_id, planned_at) where cancelled_at is null and recorded_at is null;
create index contact_of_worker on contact (trust_id, worker_id, began_at) where recorded_at is not null;
create index contact_planned on contact (trust_id, planned_at) where cancelled_at is null and recorded_at is null;
comment on table contact is 'A meeting, call or text: planned, then held or not. Its fact is always kept.';
comment on column contact.ring_if_late is 'Off the ward: the named person who rings if there is no check-out.';
comment on column contact.ring_account is 'The colleague who rings, where it is one with an account: they are told when it is time.';
comment on column contact.recorded_at is 'When its newest record was made; held, began_at and minutes are copied from that contact_record.';
comment on column contact.at is 'When it took place, or is planned: one order for both.';

create table met_before (
  trust_id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  met_on date not null,
  primary key (trust_id, support_id, met_on),
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict
);
comment on table met_before is 'Meetings held before the service used Alongside: only the day is known, from its old list.';

create table old_list_row (
  trust_id uuid not null references trust on delete restrict,
  reference text not null,
  person_id uuid not null,
  referral_id uuid not null,
  support_id uuid,
  row_digest text not null,
  imported_at timestamptz not null default app_now(),
  primary key (trust_id, reference),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, referral_id) references referral on delete restrict,
  foreign key (trust_id, support_id) references support on delete restrict
);
comment on table old_list_row is 'Which row of the service''s old list became which person, so that bringing the list in again makes nobody twice.';
comment on column old_list_row.reference is 'Personal data: the number the old list gave them.';
comment on column old_list_row.row_digest is 'SHA-256 of the row as it was brought in: tells whether it has changed since.';

create table contact_record (
  trust_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  held boolean not null,
  not_held_who text check (not_held_who in ('person', 'worker', 'ward', 'other')),
  not_held_why text,
  began_at timestamptz not null,
  minutes int not null check (minutes between 0 and 600),
  how text not null,
  place text,
  activities text[] not null default '{}',
  together boolean not null default false,
  first_of_support boolean not null default false,
  recorded_by uuid not null,
  recorded_at timestamptz not null default app_now(),
  corrects uuid,
  correction_why text,
  primary key (trust_id, id),
  foreign key (trust_id, contact_id) references contact on delete restrict,
  check (not held or not_held_who is null),
  check (corrects is null or correction_why is not null)
);
create index contact_record_of on contact_record (trust_id, contact_id, recorded_at desc);
-- One first record a contact, and one correction of each: two at once can never both count.
create unique index contact_record_first on contact_record (trust_id, contact_id) where corrects is null;
create unique index contact_record_corrects on contact_record (trust_id, corrects) where corrects is not null;
create index contact_record_by_person on contact_record (trust_id, person_id, began_at desc);
comment on table contact_record is 'What took place, as recorded. A correction is a new row that says why; the old one stays.';

create table contact_step (
  trust_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('on my way', 'checked in', 'checked out', 'rang', 'cannot make it', 'somewhere else', 'moved', 'told')),
  by_account uuid,
  by_name text,
  at timestamptz not null default app_now(),
  finish_at timestamptz,
  words text,
  primary key (trust_id, id),
  foreign key (trust_id, contact_id) references contact on delete restrict
);
create index contact_step_of on contact_step (trust_id, contact_id, at);
comment on table contact_step is 'Small things that happen around a contact: on my way, checked in with a finish time, checked out, rang, I cannot make it, told that the worker is away.';

create table out_now (
  trust_id uuid not null,
  contact_id uuid not null,
  worker_id uuid not null,
  person_id uuid not null,
  checked_in_at timestamptz not null,
  finish_at timestamptz not null,
  rings text not null,
  rings_account uuid,
  primary key (trust_id, contact_id),
  foreign key (trust_id, contact_id) references contact on delete restrict
);
create index out_now_late on out_now (trust_id, finish_at);
create index out_now_rings on out_now (trust_id, rings_account) where rings_account is not null;
comment on table out_now is 'Workers off the ward who have checked in and not yet out. The row goes when they check out; contact_step keeps the history.';

create table note_item (
  trust_id uuid not null,
  id uuid not null,
  contact_id uuid,
  support_id uuid not null,
  person_id uuid not null,
  said_by text not null check (said_by in ('worker', 'together', 'person')),
  words text,
  written_by uuid not null,
  written_at timestamptz not null default app_now(),
  show_by timestamptz not null,
  shown_at timestamptz,
  kept_at timestamptz,
  kept_recorded_by uuid,
  kept_said_on date,
  left_out_at timestamptz,
  left_out_by uuid,
  left_out_recorded_by uuid,
  left_out_said_on date,
  erase_on date,
  erased_at timestamptz,
  safeguarding_at timestamptz,
  safeguarding_by uuid,
  safeguarding_why text,
  corrects uuid,
  correction_why text,
  corrected_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, support_id) references support on delete restrict,
  foreign key (trust_id, contact_id) references contact on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  check (erased_at is null or words is null),
  check (corrects is null or correction_why is not null)
);
create index note_item_of_person on note_item (trust_id, person_id, written_at desc);
create index note_item_of_contact on note_item (trust_id, contact_id);
create index note_item_waiting on note_item (trust_id, support_id)
  where kept_at is null and left_out_at is null and safeguarding_at is null and corrected_at is null;
create index note_item_erase on note_item (erase_on) where erase_on is not null and erased_at is null;
create index note_item_safeguarding on note_item (trust_id, safeguarding_at) where safeguarding_at is not null;
comment on table note_item is 'One thing to remember from a contact. Kept, left out (then erased after 30 days), not shown yet, or kept for safeguarding with who and why.';
comment on column note_item.words is 'Personal data. Null once erased; that an item was left out, by whom and when, stays.';
comment on column note_item.show_by is 'The latest moment from which the person sees it in their own account, even if nobody pressed "share".';
comment on column note_item.kept_recorded_by is 'Who wrote down that the person agreed, when they said so; kept_said_on is the day they said it.';
comment on column note_item.left_out_by is 'The account that left it out; left_out_recorded_by when somebody wrote down what the person said, left_out_said_on the day they said it.';
comment on column note_item.erase_on is 'Set while the item is left out, null again when the person changes their mind or it is kept for safeguarding.';

create table note_answer (
  trust_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  support_id uuid not null,
  person_id uuid not null,
  words text,
  by_account uuid,
  recorded_by uuid,
  said_on date,
  at timestamptz not null default app_now(),
  erased_at timestamptz,
  read_at timestamptz,
  read_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, item_id) references note_item on delete restrict
);
create index note_answer_of on note_answer (trust_id, item_id, at);
create index note_answer_unread on note_answer (trust_id, support_id) where read_at is null;
comment on table note_answer is 'The person''s own words beside an item, said or typed; recorded_by when somebody wrote them down for them.';
comment on column note_answer.words is 'Personal data.';

-- What somebody said is never written over: words stay as they are until they are erased.
create function words_stay() returns trigger language plpgsql as $$ begin raise exception 'words are corrected by a new row, never written over'; end $$;
create trigger note_item_words_stay before update of words on note_item for each row when (new.words is distinct from old.words and new.words is not null) execute function words_stay();
create trigger note_answer_words_stay before update of words on note_answer for each row when (new.words is distinct from old.words and new.words is not null) execute function words_stay();

create table withholding (
  trust_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  person_id uuid not null,
  professional text not null,
  why text not null,
  tell_person boolean not null default true,
  review_on date not null,
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  ended_at timestamptz,
  ended_by uuid,
  ended_why text,
  primary key (trust_id, id),
  foreign key (trust_id, item_id) references note_item on delete restrict
);
create unique index withholding_open on withholding (trust_id, item_id) where ended_at is null;
create index withholding_of_person on withholding (trust_id, person_id) where ended_at is null;
create index withholding_review on withholding (trust_id, review_on) where ended_at is null;
comment on table withholding is 'A named health professional keeps an item from the person, with a reason and a day to look again.';
comment on column withholding.professional is 'Personal data: the professional''s name and job.';
comment on column withholding.why is 'Personal data. Never shown to the person.';
-- With what an item said before it was corrected.
create function withheld_items() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin return (with recursive w as (
    select trust_id, item_id from withholding where trust_id = v_trust and person_id = any(my_self()) and ended_at is null
    union select n.trust_id, n.corrects from note_item n join w on n.trust_id = w.trust_id and n.id = w.item_id where n.corrects is not null)
  select coalesce(array_agg(item_id), '{}') from w); end $$;

create table note_request (
  trust_id uuid not null,
  id uuid not null,
  item_id uuid,
  contact_id uuid,
  person_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null default app_now(),
  reason text not null,
  until timestamptz not null,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict
);
create index note_request_of on note_request (trust_id, person_id, asked_at desc);
create index note_request_by on note_request (trust_id, asked_by, until);
comment on table note_request is 'A lead asked to read the words of notes, with a reason the person sees.';
create function notes_i_asked_for() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(contact_id), '{}') from note_request
  where trust_id = v_trust and asked_by = v_account and until > v_now and contact_id is not null); end $$;

create table record_copy (
  trust_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  what text not null check (what in ('fact', 'words')),
  copied_by uuid not null,
  copied_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, contact_id) references contact on delete restrict
);
create index record_copy_of on record_copy (trust_id, contact_id, what, copied_at desc);
comment on table record_copy is 'That the text of a contact was copied into the trust''s own record: what, by whom, when. Again after a correction or new agreed words.';

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
