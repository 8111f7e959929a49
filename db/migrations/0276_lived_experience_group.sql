-- The lived-experience group: who is in it, when it met, what it was asked, what it decided, and what became of that. Facts are added, never changed.

create table lived_member (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  account_id uuid references account on delete restrict,
  person_id uuid,
  name text not null,
  reach text,
  asked_at timestamptz,
  since date,
  until date,
  not_now_at timestamptz,
  not_now_why text,
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  ended_by uuid,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  check (since is not null or asked_at is not null),
  check (until is null or until >= since),
  check (person_id is null or account_id is not null)
);
create unique index lived_member_once on lived_member (trust_id, account_id) where account_id is not null and until is null and not_now_at is null;
create index lived_member_of on lived_member (trust_id, since);
create index lived_member_person on lived_member (trust_id, person_id) where person_id is not null;
comment on table lived_member is 'Who is in the lived-experience group, since when and until when; also who asked to join. With an account, or by name.';
comment on column lived_member.person_id is 'Set where somebody joined from their own page as a person supported: their record as a colleague, if there is one, stays apart.';
comment on column lived_member.name is 'Personal data: the name they chose to be known by in the group.';
comment on column lived_member.reach is 'Personal data: how to reach somebody without an account; the peer lead reads it.';
comment on column lived_member.not_now_why is 'What the lead answered to somebody who asked to join: they read it.';

create table lived_meeting (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  on_day date not null,
  at_time text,
  place text,
  agenda text not null,
  came int check (came between 0 and 500),
  came_by uuid,
  called_off_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create index lived_meeting_of on lived_meeting (trust_id, on_day desc);
comment on table lived_meeting is 'A meeting of the lived-experience group. Who came is a number, never a list of names.';

create table lived_question (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  words text not null,
  asked_by text not null,
  asked_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create index lived_question_of on lived_question (trust_id, asked_on desc);
comment on table lived_question is 'What the lived-experience group was asked, and by whom.';
comment on column lived_question.asked_by is 'A part of the organisation or a name, as they gave it.';

create table lived_decision (
  trust_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  meeting_id uuid,
  words text not null,
  decided_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, question_id) references lived_question on delete restrict,
  foreign key (trust_id, meeting_id) references lived_meeting on delete restrict
);
create index lived_decision_of on lived_decision (trust_id, question_id, decided_on);
comment on table lived_decision is 'What the group said to a question, in its own words, and on which day.';

create table lived_outcome (
  trust_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  kind text not null check (kind in ('changed', 'on its way', 'will not change')),
  words text not null,
  by_whom text not null,
  on_day date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, question_id) references lived_question on delete restrict
);
create index lived_outcome_of on lived_outcome (trust_id, question_id, on_day);
comment on table lived_outcome is 'What became of what the group said: changed, on its way, or will not change and why; by whom and when. Rows are only added, so nothing is lost.';

create table lived_page (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  published boolean not null,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create index lived_page_newest on lived_page (trust_id, at desc, id desc);
comment on table lived_page is 'Whether everybody may read what the group was asked, what it said and what changed: the newest row holds.';

-- Whether the viewer is in the group of their trust today, in the hat they wear now. Other slices ask it in their policies (0003, 0065).
create function in_lived_group() returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_role constant text := viewer_role();
begin return exists (select 1 from lived_member where trust_id = viewer_trust() and account_id = viewer_account() and since <= app_today() and (until is null or until >= app_today())
  and (person_id is not null) = (v_role = 'person') and v_role in ('person', 'carer', 'peer_worker', 'lead')); end $$;
create function lived_page_open() returns boolean language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin return coalesce((select published from lived_page where trust_id = viewer_trust() order by at desc, id desc limit 1), false); end $$;

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────────────
-- The lead looks after the list; members know one another; who asked to join is known to them and the lead. A colleague's own record stays apart.
grant select, insert on lived_member to alongside_app;
grant update (since, until, not_now_at, not_now_why, ended_by) on lived_member to alongside_app;
create policy lived_member_mine on lived_member for select to alongside_app using (trust_id = (select viewer_trust()) and account_id = (select viewer_account())
  and case when (select viewer_role()) = 'person' then person_id = any((select my_self())::uuid[]) else person_id is null end);
create policy lived_member_read on lived_member for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or (since is not null and (select in_lived_group())))
  and (person_id is null or person_id <> all((select walled_people())::uuid[])));
create policy lived_member_ask on lived_member for insert to alongside_app with check (trust_id = (select viewer_trust()) and account_id = (select viewer_account()) and made_by = (select viewer_account())
  and since is null and asked_at is not null and (select viewer_role()) in ('person', 'carer', 'peer_worker')
  and case when (select viewer_role()) = 'person' then person_id = any((select my_self())::uuid[]) else person_id is null end);
create policy lived_member_put on lived_member for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and made_by = (select viewer_account())
  and person_id is null and (account_id is null or account_id = any((select trust_staff())::uuid[])));
create policy lived_member_change on lived_member for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and (person_id is null or person_id <> all((select walled_people())::uuid[])));
create policy lived_member_leave on lived_member for update to alongside_app using (trust_id = (select viewer_trust()) and account_id = (select viewer_account()) and since is not null and until is null
  and case when (select viewer_role()) = 'person' then person_id = any((select my_self())::uuid[]) else person_id is null end) with check (trust_id = (select viewer_trust()) and until is not null);

grant select, insert on lived_page to alongside_app;
create policy lived_page_read on lived_page for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or (select in_lived_group())));
create policy lived_page_put on lived_page for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and ((select viewer_role()) = 'lead' or (select in_lived_group())));

-- What was asked, said and changed: the lead and the group; everybody once the group publishes it. Added by the lead or a member, in their own name.
grant select, insert on lived_meeting, lived_question, lived_decision, lived_outcome to alongside_app;
grant update (came, came_by, called_off_at) on lived_meeting to alongside_app;
do $$ declare t text; begin
  foreach t in array array['lived_meeting', 'lived_question', 'lived_decision', 'lived_outcome'] loop
    execute format('create policy %I on %I for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = ''lead'' or (select in_lived_group()) or (select lived_page_open())))', t || '_read', t);
    execute format('create policy %I on %I for insert to alongside_app with check (trust_id = (select viewer_trust()) and %I = (select viewer_account()) and ((select viewer_role()) = ''lead'' or (select in_lived_group())))',
      t || '_put', t, case t when 'lived_meeting' then 'made_by' else 'recorded_by' end);
  end loop;
end $$;
create policy lived_meeting_change on lived_meeting for update to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or (select in_lived_group())));

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
