-- What the public sees of the directory, and how fresh each entry is. Decision 0051.
--
-- public_place is the one definition: searching, the feed and a place's own page read through it. An entry of which nobody of ours ever said
-- anything has no row in place_standing, so the view costs one look-up by key; what passes with time is a comparison of days, never a job.

create function app_today() returns date language sql stable parallel safe as $$ select (app_now() at time zone 'Europe/London')::date $$;
comment on function app_today() is 'The day it is in the United Kingdom, by the one clock.';

-- ── How often an entry is checked: data ───────────────────────────────────────────────────────────────
create table check_interval (
  kind text primary key,
  months smallint not null check (months between 1 and 60),
  after_report_days smallint not null default 7 check (after_report_days between 1 and 92),
  sinks_after_days smallint not null default 31 check (sinks_after_days between 0 and 366),
  leaves_after_days smallint not null default 183 check (leaves_after_days between 1 and 1830),
  check (leaves_after_days > sinks_after_days)
);
comment on table check_interval is 'How long a check is good for, by kind of place: until it is due again, then until it sinks in lists, then until it leaves the public list.';
comment on column check_interval.after_report_days is 'How soon it is due after somebody could not reach it or found it gone.';
insert into check_interval (kind, months) values ('session group', 3), ('venue or charity', 6), ('statutory', 12);

create table check_interval_term (
  term text primary key check (term = lower(term)),
  kind text not null references check_interval on delete restrict on update cascade
);
comment on table check_interval_term is 'Which of a directory''s own terms mean which kind; an entry with several is checked as often as the shortest asks. Others are checked as a venue.';
insert into check_interval_term values
  ('pharmacy', 'statutory'), ('library', 'statutory'), ('job centre', 'statutory'), ('jobcentre plus', 'statutory'), ('children''s centre', 'statutory'), ('children’s centre', 'statutory'),
  ('sports club', 'session group'), ('club', 'session group'), ('mental health support', 'session group'), ('self-help group', 'session group'), ('support group', 'session group'),
  ('support groups', 'session group'), ('peer support', 'session group'), ('group', 'session group'), ('walking group', 'session group'), ('drop-in', 'session group'), ('class', 'session group');

-- ── What we found out ourselves ───────────────────────────────────────────────────────────────────────
alter table place_check add constraint place_check_not_long_ago check (checked_on >= date '2000-01-01');
drop policy place_check_add on place_check;
create policy place_check_add on place_check for insert to alongside_app with check (checked_on <= (select app_today()) and (
  (select viewer_role()) = 'system' or ((select viewer_role()) in ('peer_worker', 'lead', 'administrator') and by_account = (select viewer_account()))));
-- When it was typed would say whose outing it was, to a colleague who knows when somebody went out.
revoke select on place_check from alongside_app;
grant select (place_id, id, checked_on, how) on place_check to alongside_app;

create table place_report (
  place_id uuid not null references place on delete restrict,
  id uuid not null,
  kind text not null check (kind in ('could not reach', 'moved or ended')),
  happened_on date not null check (happened_on >= date '2000-01-01'),
  by_account uuid not null,
  at timestamptz not null default app_now(),
  dismissed_at timestamptz,
  dismissed_by uuid,
  primary key (place_id, id)
);
comment on table place_report is 'A peer worker came or rang and something was wrong. Counts until somebody checks the entry, or says that it was a mistake. That it was running is a place_check.';
comment on column place_report.by_account is 'Who said so: never shown, only counted, so that two reports of one person are one.';
comment on column place_report.happened_on is 'After a visit: the Monday of its week, so that nobody can tell whose visit it was.';
grant select (place_id, id, kind, happened_on, dismissed_at) on place_report to alongside_app;
grant insert on place_report to alongside_app;
create policy place_report_read on place_report for select to alongside_app using (true);
create policy place_report_add on place_report for insert to alongside_app with check (happened_on <= (select app_today()) and dismissed_at is null
  and (select viewer_role()) in ('peer_worker', 'lead') and by_account = (select viewer_account()));

create table place_fact (
  place_id uuid not null references place on delete restrict,
  id uuid not null,
  kind text not null check (kind in ('closed', 'peer support', 'former name', 'network', 'local group of', 'address hidden', 'checked as', 'same as')),
  value text check (length(value) between 1 and 200),
  other_place_id uuid references place on delete restrict,
  how text not null check (how in ('rang', 'went along', 'the group said so', 'read it', 'a source said so')),
  trust_id uuid references trust on delete restrict,
  by_account uuid not null,
  at timestamptz not null default app_now(),
  ended_at timestamptz,
  ended_by uuid,
  primary key (place_id, id),
  check ((kind in ('local group of', 'same as')) = (other_place_id is not null)),
  check (other_place_id <> place_id),
  check ((kind in ('former name', 'network', 'checked as')) <= (value is not null))
);
create index place_fact_of on place_fact (place_id) where ended_at is null;
create index place_fact_other on place_fact (other_place_id) where other_place_id is not null and ended_at is null;
create index place_fact_kind on place_fact (kind, place_id) where ended_at is null;
comment on table place_fact is 'What we know of an entry over what its source says: that it has closed, is peer support under another name, was called otherwise, belongs to a network, is the same as another. Ended, never changed.';
comment on column place_fact.value is 'The former name, the network, the kind it is checked as; for peer support what they call it themselves. About the place, never about a person.';
comment on column place_fact.by_account is 'Who said so; not shown in public.';

-- ── How it stands, kept by triggers ───────────────────────────────────────────────────────────────────
create table place_standing (
  place_id uuid primary key references place on delete cascade,
  checked_on date,
  how text,
  next_check date,
  sinks_on date,
  leaves_on date,
  bad_reports smallint not null default 0,
  last_report text,
  last_report_on date,
  closed boolean not null default false,
  same_as uuid references place on delete restrict
);
create index place_standing_due on place_standing (next_check) where next_check is not null;
comment on table place_standing is 'What follows from place_check, place_report and place_fact for one entry, copied for lists (decision 0005). No row: we never said anything of it.';
comment on column place_standing.bad_reports is 'How many different people found something wrong since it was last checked. Two: not suggested to anybody.';
comment on column place_standing.same_as is 'It was the same as this other entry; its own address goes on answering.';
grant select on place_standing to alongside_app;
create policy place_standing_read on place_standing for select to alongside_app using (true);

create function place_standing_again(p_place uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare c record; r record; k record; v_due date; v_closed boolean; v_same uuid;
begin
  -- Two reports at once: the second waits here and then sees the first.
  insert into place_standing (place_id) values (p_place) on conflict do nothing;
  perform 1 from place_standing where place_id = p_place for update;
  select checked_on, how, at into c from place_check where place_id = p_place order by checked_on desc, at desc limit 1;
  select count(distinct by_account)::smallint as people, min(at) as first_at, max(happened_on) as last_on,
      (array_agg(kind order by at desc))[1] as last_kind into r
    from place_report where place_id = p_place and dismissed_at is null and at > coalesce((select max(at) from place_check where place_id = p_place), '-infinity');
  select i.* into k from check_interval i where i.kind = coalesce(
    (select f.value from place_fact f join check_interval v on v.kind = f.value where f.place_id = p_place and f.kind = 'checked as' and f.ended_at is null order by f.at desc limit 1),
    (select m.kind from place_attribute a join taxonomy_term t on t.id = a.term_id join check_interval_term m on m.term = lower(t.name) join check_interval v on v.kind = m.kind
      where a.place_id = p_place order by v.months limit 1), 'venue or charity');
  select exists (select 1 from place_fact where place_id = p_place and kind = 'closed' and ended_at is null) into v_closed;
  select other_place_id into v_same from place_fact where place_id = p_place and kind = 'same as' and ended_at is null order by at desc limit 1;
  v_due := (c.checked_on + make_interval(months => k.months))::date;
  update place_standing set checked_on = c.checked_on, how = c.how, bad_reports = r.people, last_report = r.last_kind, last_report_on = r.last_on, closed = v_closed, same_as = v_same,
      next_check = case when r.people > 0 then least(v_due, (r.first_at at time zone 'Europe/London')::date + k.after_report_days) else v_due end,
      sinks_on = v_due + k.sinks_after_days, leaves_on = v_due + k.leaves_after_days
    where place_id = p_place;
end $$;

revoke execute on function place_standing_again(uuid) from public;

create function keep_place_standing() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin perform place_standing_again(new.place_id); return null; end $$;
create trigger place_check_stands after insert on place_check for each row execute function keep_place_standing();
create trigger place_report_stands after insert or update on place_report for each row execute function keep_place_standing();
create trigger place_fact_stands after insert or update on place_fact for each row execute function keep_place_standing();
-- A changed interval counts at once, for what was checked before too.
create function keep_standings_by_interval() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin perform place_standing_again(place_id) from place_standing; return null; end $$;
create trigger check_interval_stands after update on check_interval for each statement execute function keep_standings_by_interval();
create trigger check_interval_term_stands after insert or update or delete on check_interval_term for each statement execute function keep_standings_by_interval();

-- ── What the public sees ──────────────────────────────────────────────────────────────────────────────
-- Gone: what its source withdrew or calls closed; what one of us found closed, or decided is the same as another; what we once checked and then
-- left unchecked for long. What nobody of ours ever checked stays, as what it is. Lists put what sinks after everything else.
create view public_place with (security_invoker = true) as
  select p.id as place_id,
    case when s.checked_on is null then 'not checked' when s.next_check < (select app_today()) then 'overdue' else 'checked' end as standing,
    coalesce(s.sinks_on <= (select app_today()), false) or coalesce(s.bad_reports >= 2, false) as sinks,
    coalesce(s.bad_reports < 2, true) as may_be_suggested
  from place p left join place_standing s on s.place_id = p.id
  where p.withdrawn_at is null and coalesce(p.status, 'active') in ('active', 'temporarily closed')
    and (s.place_id is null or (not s.closed and s.same_as is null and coalesce(s.leaves_on > (select app_today()), true)));
comment on view public_place is 'What the public sees of the directory: the only definition.';
grant select on public_place to alongside_app;

-- Who keeps the directory: leads, and a peer worker whom a lead asked.
create table directory_keeper (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  account_id uuid not null,
  since timestamptz not null default app_now(),
  given_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (trust_id, id)
);
create unique index directory_keeper_now on directory_keeper (trust_id, account_id) where ended_at is null;
comment on table directory_keeper is 'Which peer workers look after the directory beside the lead, and who asked them.';
grant select, insert on directory_keeper to alongside_app;
grant update (ended_at, ended_by) on directory_keeper to alongside_app;
create policy directory_keeper_read on directory_keeper for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or ((select viewer_role()) = 'peer_worker' and account_id = (select viewer_account()))));
create policy directory_keeper_add on directory_keeper for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and given_by = (select viewer_account()) and account_id = any((select trust_staff())::uuid[]));
create policy directory_keeper_end on directory_keeper for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead')
  with check (ended_by = (select viewer_account()));
create function keeps_directory() returns boolean language sql stable as $$
  select viewer_role() = 'lead' or (viewer_role() = 'peer_worker' and exists (
    select 1 from directory_keeper where trust_id = viewer_trust() and account_id = viewer_account() and ended_at is null)) $$;
comment on function keeps_directory() is 'Whether this viewer looks after the directory.';

grant select on check_interval, check_interval_term to alongside_app;
grant update (months, after_report_days, sinks_after_days, leaves_after_days) on check_interval to alongside_app;
create policy check_interval_read on check_interval for select to alongside_app using (true);
create policy check_interval_change on check_interval for update to alongside_app using ((select viewer_role()) = 'lead');
create policy check_interval_term_read on check_interval_term for select to alongside_app using (true);

grant update (dismissed_at, dismissed_by) on place_report to alongside_app;
create policy place_report_dismiss on place_report for update to alongside_app using ((select keeps_directory())) with check (dismissed_by = (select viewer_account()));

grant select (place_id, id, kind, value, other_place_id, how, trust_id, at, ended_at) on place_fact to alongside_app;
grant insert on place_fact to alongside_app;
grant update (ended_at, ended_by) on place_fact to alongside_app;
create policy place_fact_read on place_fact for select to alongside_app using (true);
create policy place_fact_add on place_fact for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and (select keeps_directory()) and (kind <> 'address hidden' or (select viewer_role()) = 'lead'));
create policy place_fact_end on place_fact for update to alongside_app using ((select keeps_directory()) and (kind <> 'address hidden' or (select viewer_role()) = 'lead'))
  with check (ended_by = (select viewer_account()));
-- Who said so, for colleagues of the same service.
create function who_said_of_place(p_place uuid) returns table (fact_id uuid, name text) language sql stable security definer set search_path = pg_catalog, public as $$
  select f.id, a.name from place_fact f join account a on a.id = f.by_account
  where viewer_role() in ('peer_worker', 'lead') and f.trust_id = viewer_trust() and f.place_id = p_place $$;
