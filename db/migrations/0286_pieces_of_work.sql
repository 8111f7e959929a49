-- Pieces of work offered: what, how long, paid or not, who is beside you; who took one on, their hours, what is asked back and paid, thanks, and what it did for them.

create table piece (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  title text not null,
  kind text not null,
  what text not null,
  how_long text not null,
  when_words text not null,
  places int check (places between 1 and 500),
  pay text not null check (pay in ('paid', 'unpaid')),
  rate_pence int check (rate_pence > 0),
  rate_per text check (rate_per in ('hour', 'session', 'whole piece')),
  unpaid_why text,
  support text not null,
  beside text not null,
  expenses text not null,
  pay_within_days int not null check (pay_within_days between 1 and 90),
  offered_by uuid not null,
  offered_at timestamptz not null default app_now(),
  closed_at timestamptz,
  closed_by uuid,
  primary key (trust_id, id),
  check ((pay = 'paid') = (rate_pence is not null and rate_per is not null)),
  check ((pay = 'unpaid') = (unpaid_why is not null))
);
create index piece_open on piece (trust_id, offered_at desc) where closed_at is null;
create index piece_newest on piece (trust_id, offered_at desc);
comment on table piece is 'A piece of work offered to people supported, carers and others. What was offered is never changed: it is closed, and offered anew.';
comment on column piece.beside is 'Who is beside somebody who takes it on: a name of the service.';
comment on column piece.unpaid_why is 'Why nothing is paid. The principles watch sees hours that are unpaid.';
comment on column piece.pay_within_days is 'The service''s own promise: how soon what is asked back is paid.';

create table piece_part (
  trust_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  account_id uuid references account on delete restrict,
  person_id uuid,
  name text not null,
  reach text,
  answer text not null check (answer in ('yes', 'no')),
  said_on date not null,
  recorded_by uuid,
  at timestamptz not null default app_now(),
  share_worker boolean not null default false,
  stopped_on date,
  finished_on date,
  ended_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, piece_id) references piece on delete restrict,
  foreign key (trust_id, person_id) references person on delete restrict,
  check (person_id is null or account_id is not null),
  check ((account_id is null) = (recorded_by is not null))
);
create unique index piece_part_once on piece_part (trust_id, piece_id, account_id) where account_id is not null and answer = 'yes' and stopped_on is null and finished_on is null;
create index piece_part_of on piece_part (trust_id, piece_id, at);
create index piece_part_mine on piece_part (trust_id, account_id, at desc) where account_id is not null;
create index piece_part_person on piece_part (trust_id, person_id) where person_id is not null;
comment on table piece_part is 'Who took a piece of work on, or said no to it. With an account (a person supported, or a carer), or by name as they said it, with who wrote it down.';
comment on column piece_part.name is 'Personal data: the name they chose to be known by in this piece of work.';
comment on column piece_part.reach is 'Personal data: how to reach somebody without an account.';
comment on column piece_part.person_id is 'Set where a person supported took it on from their own page. The peer lead reads the name they chose, and nothing of this.';
comment on column piece_part.share_worker is 'Whether their peer worker may see that they took this on: theirs to say.';

create table piece_hours (
  trust_id uuid not null,
  id uuid not null,
  part_id uuid not null,
  account_id uuid,
  person_id uuid,
  on_day date not null,
  minutes int not null check (minutes between 5 and 1440),
  recorded_by uuid not null,
  at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, part_id) references piece_part on delete restrict
);
create index piece_hours_of on piece_hours (trust_id, part_id, on_day);
create index piece_hours_on on piece_hours (trust_id, on_day);
create index piece_hours_mine on piece_hours (trust_id, account_id) where account_id is not null;
comment on table piece_hours is 'Hours somebody gave to a piece of work, as they say it.';

create table piece_claim (
  trust_id uuid not null,
  id uuid not null,
  part_id uuid not null,
  account_id uuid,
  person_id uuid,
  kind text not null check (kind in ('expenses', 'pay')),
  what text not null,
  pence int not null check (pence > 0),
  asked_on date not null,
  recorded_by uuid not null,
  at timestamptz not null default app_now(),
  paid_on date,
  not_paid_why text,
  answered_at timestamptz,
  answered_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, part_id) references piece_part on delete restrict,
  check (paid_on is null or not_paid_why is null),
  check (paid_on is null or paid_on >= asked_on)
);
create index piece_claim_waiting on piece_claim (trust_id, asked_on) where answered_at is null;
create index piece_claim_of on piece_claim (trust_id, part_id);
create index piece_claim_mine on piece_claim (trust_id, account_id) where account_id is not null;
comment on table piece_claim is 'Money somebody asks for: expenses paid back, or pay. When it was asked for and when it was paid.';
comment on column piece_claim.what is 'Personal data: what it was for.';

create table piece_words (
  trust_id uuid not null,
  id uuid not null,
  part_id uuid not null,
  account_id uuid,
  person_id uuid,
  kind text not null check (kind in ('thanks', 'for me')),
  words text,
  sees text not null check (sees in ('only me', 'lead')),
  by_name text not null,
  by_account uuid not null,
  said_on date not null,
  at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, part_id) references piece_part on delete restrict,
  check ((words is null) = (taken_back_at is not null)),
  check (kind <> 'thanks' or sees = 'lead')
);
create index piece_words_of on piece_words (trust_id, part_id, at);
create index piece_words_mine on piece_words (trust_id, account_id) where account_id is not null;
comment on table piece_words is 'Thanks for a piece of work, and what it did for whoever did it, in their own words. What is taken back is erased.';
comment on column piece_words.words is 'Personal data, theirs: null once taken back.';
create trigger piece_words_stay before update of words on piece_words for each row when (new.words is distinct from old.words and new.words is not null) execute function words_stay();

-- Hours that nobody was paid for, by piece of work: for the lead, the group, and the app's own watch. Never whose; a colleague who is also supported is not in it.
create function unpaid_involvement(p_from date, p_until date) returns table (piece_id uuid, title text, why text, minutes int) language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin
  if viewer_role() not in ('lead', 'system') and not in_lived_group() then return; end if;
  return query select p.id, p.title, p.unpaid_why, sum(h.minutes)::int from piece p join piece_part t on t.trust_id = p.trust_id and t.piece_id = p.id
    join piece_hours h on h.trust_id = t.trust_id and h.part_id = t.id and h.taken_back_at is null and h.on_day between p_from and p_until
    where p.trust_id = v_trust and p.pay = 'unpaid' and (t.person_id is null or t.person_id <> all(walled_people())) group by p.id, p.title, p.unpaid_why;
end $$;

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────────────
-- What is offered is public: nothing of anybody is in it.
grant select, insert on piece to alongside_app;
grant update (closed_at, closed_by) on piece to alongside_app;
create policy piece_read on piece for select to alongside_app using (trust_id = (select viewer_trust()));
create policy piece_offer on piece for insert to alongside_app with check (trust_id = (select viewer_trust()) and offered_by = (select viewer_account()) and (select viewer_role()) = 'lead');
create policy piece_close on piece for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');

grant select, insert on piece_part, piece_hours, piece_claim, piece_words to alongside_app;
grant update (stopped_on, finished_on, ended_by, share_worker) on piece_part to alongside_app;
grant update (taken_back_at) on piece_hours to alongside_app;
grant update (paid_on, not_paid_why, answered_at, answered_by) on piece_claim to alongside_app;
grant update (words, taken_back_at) on piece_words to alongside_app;

-- Theirs, in the hat they wear. The lead sees who said yes, for those who are no colleagues; for colleagues who are also supported it is one of the named people.
do $$ declare t text; mine text; theirs text; begin
  mine := 'account_id = (select viewer_account()) and case (select viewer_role()) when ''person'' then person_id = any((select my_self())::uuid[]) when ''carer'' then person_id is null else false end';
  theirs := 'case (select viewer_role()) when ''lead'' then person_id is null or person_id <> all((select walled_people())::uuid[]) when ''named_person'' then person_id = any((select my_records())::uuid[]) else false end';
  foreach t in array array['piece_part', 'piece_hours', 'piece_claim', 'piece_words'] loop
    execute format('create policy %I on %I for select to alongside_app using (trust_id = (select viewer_trust()) and %s)', t || '_mine', t, mine);
    execute format('create policy %I on %I for select to alongside_app using (trust_id = (select viewer_trust()) and %s and %s)', t || '_theirs', t, theirs,
      case t when 'piece_part' then 'answer = ''yes''' when 'piece_words' then 'sees = ''lead''' else 'true' end);
    if t <> 'piece_part' then
      -- Only onto a part the viewer sees, and of the same account and person.
      execute format('create policy %I on %I for insert to alongside_app with check (trust_id = (select viewer_trust()) and %I = (select viewer_account()) and exists (select 1 from piece_part p
        where p.trust_id = %I.trust_id and p.id = part_id and p.answer = ''yes'' and p.account_id is not distinct from %I.account_id and p.person_id is not distinct from %I.person_id) and (%s or %s))',
        t || '_put', t, case t when 'piece_words' then 'by_account' else 'recorded_by' end, t, t, t, format(case t when 'piece_words' then '(%s and kind = ''for me'')' else '(%s)' end, mine),
        case t when 'piece_words' then format('(%s and (kind = ''thanks'' or account_id is null))', theirs) else format('(%s and account_id is null)', theirs) end);
    end if;
  end loop;
  execute format('create policy piece_part_take on piece_part for insert to alongside_app with check (trust_id = (select viewer_trust()) and recorded_by is null and %s)', mine);
  execute format('create policy piece_part_change_mine on piece_part for update to alongside_app using (trust_id = (select viewer_trust()) and %s)', mine);
  execute format('create policy piece_part_change on piece_part for update to alongside_app using (trust_id = (select viewer_trust()) and answer = ''yes'' and %s)', theirs);
  execute format('create policy piece_hours_back on piece_hours for update to alongside_app using (trust_id = (select viewer_trust()) and ((%s) or (account_id is null and %s)))', mine, theirs);
  execute format('create policy piece_claim_answer on piece_claim for update to alongside_app using (trust_id = (select viewer_trust()) and %s)', theirs);
  execute format('create policy piece_words_back on piece_words for update to alongside_app using (trust_id = (select viewer_trust()) and kind = ''for me'' and ((%s) or (account_id is null and %s)))', mine, theirs);
end $$;
create policy piece_part_write_down on piece_part for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and account_id is null and person_id is null and answer = 'yes' and recorded_by = (select viewer_account()));
-- A peer worker sees that somebody they support took a piece on, where that person shares it, and nothing else of it.
create policy piece_part_shared on piece_part for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and share_worker and answer = 'yes' and person_id = any((select my_people())::uuid[]));

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
