-- Posts, contracts, rotas, leave, hours worked, and limits that are a worker's own (decision 0053).
-- Everything is whole minutes and whole days, so that sums are exact. That two rows never hold on one day stands as a constraint
-- over ranges alone, the worker or post as a range of one hash: no extension is needed. Figures of pay and leave are the trust's own data, each with its source.

-- ── Pay frameworks: what full time means, bands, pay, leave ──

create table pay_framework (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  name text not null check (btrim(name) <> ''),
  leave_year_month int not null default 4 check (leave_year_month between 1 and 12),
  leave_year_day int not null default 1 check (leave_year_day between 1 and 28),
  made_by uuid,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create unique index pay_framework_name on pay_framework (trust_id, lower(name));
comment on table pay_framework is 'Terms that posts are paid by: a national agreement or the charity''s own. The first one added is the usual one. The leave year begins on the given day.';

create table full_time_week (
  trust_id uuid not null,
  id uuid not null,
  framework_id uuid not null,
  from_on date not null,
  minutes int not null check (minutes between 60 and 3600),
  source text not null check (btrim(source) <> ''),
  entered_by uuid,
  entered_at timestamptz not null default app_now(),
  replaced_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, framework_id) references pay_framework on delete restrict
);
create unique index full_time_week_from on full_time_week (trust_id, framework_id, from_on) where replaced_at is null;
comment on table full_time_week is 'Minutes a week that are full time, from a day on, with where it is written. Never built in.';

create table pay_band (
  trust_id uuid not null,
  id uuid not null,
  framework_id uuid not null,
  name text not null check (btrim(name) <> ''),
  step int not null,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, framework_id) references pay_framework on delete restrict
);
create unique index pay_band_name on pay_band (trust_id, framework_id, lower(name));
comment on table pay_band is 'Bands or grades of a framework. A higher step is a higher band: moving up is progression.';

create table pay_rate (
  trust_id uuid not null,
  id uuid not null,
  band_id uuid not null,
  point text not null default '',
  from_on date not null,
  year_pence bigint check (year_pence between 1 and 100000000),
  hour_pence int check (hour_pence between 1 and 100000),
  first_paid_on date,
  source text not null check (btrim(source) <> ''),
  entered_by uuid,
  entered_at timestamptz not null default app_now(),
  replaced_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, band_id) references pay_band on delete restrict,
  check ((year_pence is null) <> (hour_pence is null))
);
create unique index pay_rate_from on pay_rate (trust_id, band_id, point, from_on) where replaced_at is null;
comment on table pay_rate is 'Pay of a band (and point) from a day on, for a full-time year or an hour, before tax, with its source. What is not here is asked for, never guessed.';
comment on column pay_rate.first_paid_on is 'When it is first in the pay, if later than it counts from: what is owed from before comes with it.';

create table leave_rule (
  trust_id uuid not null,
  id uuid not null,
  framework_id uuid not null,
  after_years int not null check (after_years between 0 and 60),
  from_on date not null,
  minutes int not null check (minutes between 0 and 60000),
  source text not null check (btrim(source) <> ''),
  entered_by uuid,
  entered_at timestamptz not null default app_now(),
  replaced_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, framework_id) references pay_framework on delete restrict
);
create unique index leave_rule_from on leave_rule (trust_id, framework_id, after_years, from_on) where replaced_at is null;
comment on table leave_rule is 'Leave of a full-time year without bank holidays, in minutes, after so many whole years of service, with its source.';

-- ── Posts ──

create table post (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  title text not null check (btrim(title) <> ''),
  made_by uuid,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
comment on table post is 'A funded post. Where it is, its band, its hours and who pays for it are dated terms.';

create table post_term (
  trust_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  team_id uuid,
  band_id uuid,
  minutes_a_week int not null check (minutes_a_week between 1 and 3000),
  kind text not null check (kind in ('permanent', 'fixed-term')),
  funding text not null check (btrim(funding) <> ''),
  from_on date not null,
  until_on date,
  made_by uuid,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, post_id) references post on delete restrict,
  foreign key (trust_id, team_id) references host_team on delete restrict,
  foreign key (trust_id, band_id) references pay_band on delete restrict,
  constraint one_term_at_a_time exclude using gist (int8range(uuid_hash_extended(post_id, 0), uuid_hash_extended(post_id, 0), '[]') with &&,
    (case when until_on is null or until_on >= from_on then daterange(from_on, until_on, '[]') else 'empty'::daterange end) with &&)
);
create index post_term_of on post_term (trust_id, post_id, from_on);
create index post_term_team on post_term (trust_id, team_id);
comment on table post_term is 'What a post is, from a day on: host team (none: the service itself), band, funded minutes a week, permanent or fixed-term, and who pays. One that was replaced before it began has its last day before its first.';

alter table contract add column post_id uuid, add column band_id uuid, add column point text not null default '', add column kind text check (kind in ('permanent', 'fixed-term')),
  add column made_by uuid, add column made_at timestamptz not null default app_now(),
  add foreign key (trust_id, post_id) references post on delete restrict, add foreign key (trust_id, band_id) references pay_band on delete restrict,
  add constraint one_contract_at_a_time exclude using gist (int8range(uuid_hash_extended(worker_id, 0), uuid_hash_extended(worker_id, 0), '[]') with &&,
    (case when until_on is null or until_on >= from_on then daterange(from_on, until_on, '[]') else 'empty'::daterange end) with &&);
create index contract_in_post on contract (trust_id, post_id, from_on) where post_id is not null;
create index contract_days on contract (trust_id, from_on, until_on);
comment on table contract is 'Contracted minutes a week, with dated changes: in which post, in which band, permanent or fixed-term. One at a time for a worker; one that was replaced before it began has its last day before its first.';
comment on column contract.kind is 'Null: from before this was asked.';

-- ── Working pattern ──

create table pattern (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  weeks int not null check (weeks in (1, 2, 4)),
  from_on date not null check (extract(isodow from from_on) = 1),
  until_on date,
  put_by uuid,
  put_at timestamptz not null default app_now(),
  agreed_at timestamptz,
  agreed_by uuid,
  said_on date,
  not_agreed_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  check (not_agreed_at is null or agreed_at is null),
  constraint one_pattern_at_a_time exclude using gist (int8range(uuid_hash_extended(worker_id, 0), uuid_hash_extended(worker_id, 0), '[]') with &&,
    (case when until_on is null or until_on >= from_on then daterange(from_on, until_on, '[]') else 'empty'::daterange end) with &&) where (agreed_at is not null)
);
create index pattern_of on pattern (trust_id, worker_id, from_on);
comment on table pattern is 'When a worker works, week by week: one week, or two or four in turn, from a Monday on. One that a lead proposes counts when the worker agreed.';
comment on column pattern.said_on is 'The worker agreed in a meeting on this day; the lead wrote it down.';

create table pattern_day (
  trust_id uuid not null,
  pattern_id uuid not null,
  week int not null check (week between 1 and 4),
  weekday int not null check (weekday between 1 and 7),
  minutes int not null check (minutes between 1 and 900),
  starts time,
  primary key (trust_id, pattern_id, week, weekday),
  foreign key (trust_id, pattern_id) references pattern on delete restrict
);
comment on table pattern_day is 'Paid minutes of one day of a pattern, and when it begins if that is fixed. A day that is not here is free.';

-- ── Hours worked, more hours, time off in lieu ──

create table hours_entry (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('worked', 'overtime', 'training', 'lieu earned', 'lieu taken')),
  minutes int not null check (minutes between 0 and 1440),
  from_clock time,
  until_clock time,
  corrects uuid,
  why text,
  entered_by uuid not null,
  entered_at timestamptz not null default app_now(),
  replaced_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  foreign key (trust_id, corrects) references hours_entry on delete restrict,
  check ((corrects is null) = (why is null))
);
create unique index hours_entry_now on hours_entry (trust_id, worker_id, on_day, kind) where replaced_at is null;
comment on table hours_entry is 'Minutes of one day: worked in all, paid on top (overtime, training), or moved in time (lieu). A correction is a new row that says why; the old one stays.';

create table hours_ask (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  on_day date not null,
  kind text not null check (kind in ('overtime', 'training')),
  minutes int not null check (minutes between 1 and 900),
  asked_by uuid not null,
  asked_at timestamptz not null default app_now(),
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  taken_back_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create index hours_ask_open on hours_ask (trust_id, worker_id, on_day) where answer is null and taken_back_at is null;
create index hours_ask_recent on hours_ask (trust_id, asked_at);
comment on table hours_ask is 'A lead asks a worker for more hours or a training day. They say yes or no; no reason is asked.';

-- ── Leave ──

create table leave_booking (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  from_on date not null,
  until_on date not null,
  minutes int not null check (minutes between 0 and 60000),
  paid boolean not null default true,
  asked_by uuid not null,
  asked_at timestamptz not null default app_now(),
  answer text check (answer in ('agreed', 'another time')),
  answered_by uuid,
  answered_at timestamptz,
  called_off_at timestamptz,
  back_on date,
  absence_id uuid,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  foreign key (trust_id, absence_id) references absence on delete restrict,
  check (until_on >= from_on)
);
create index leave_booking_of on leave_booking (trust_id, worker_id, from_on);
create index leave_booking_asked on leave_booking (trust_id, from_on) where answer is null and called_off_at is null;
create index leave_booking_absence on leave_booking (trust_id, absence_id) where absence_id is not null;
comment on table leave_booking is 'Leave a worker asks for, in minutes of their allowance. When it is agreed the days stand among absences like any other day away; what for is here alone.';

create table leave_carried (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  year_from date not null,
  minutes int not null check (minutes between -60000 and 60000),
  why text not null check (btrim(why) <> ''),
  entered_by uuid not null,
  entered_at timestamptz not null default app_now(),
  replaced_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create unique index leave_carried_now on leave_carried (trust_id, worker_id, year_from) where replaced_at is null;
comment on table leave_carried is 'Minutes of leave brought into a leave year, or put right, with why.';

-- ── Sickness: a number for the whole service, never a person ──

create table sickness_total (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  tenths_of_days int not null check (tenths_of_days between 0 and 1000000),
  source text not null check (btrim(source) <> ''),
  entered_by uuid not null,
  entered_at timestamptz not null default app_now(),
  replaced_at timestamptz,
  primary key (trust_id, id)
);
create unique index sickness_total_now on sickness_total (trust_id, month) where replaced_at is null;
comment on table sickness_total is 'Working days lost to sickness by all peer workers together in a month, as payroll or personnel counts them. Nobody''s absence has a reason here.';

-- ── A worker's own limits: nobody else's to read ──

create table worker_limit (
  trust_id uuid not null,
  worker_id uuid not null,
  account_id uuid not null references account on delete restrict,
  lowest_minutes int check (lowest_minutes between 0 and 3600),
  highest_minutes int check (highest_minutes between 0 and 3600),
  pay_every text check (pay_every in ('week', 'month')),
  lowest_pence int check (lowest_pence between 0 and 10000000),
  highest_pence int check (highest_pence between 0 and 10000000),
  set_at timestamptz not null default app_now(),
  primary key (trust_id, worker_id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict,
  check (lowest_minutes <= highest_minutes), check (lowest_pence <= highest_pence),
  check ((pay_every is null) = (lowest_pence is null and highest_pence is null))
);
comment on table worker_limit is 'The lowest and highest hours or pay a worker has set for themself. Theirs alone: no reason is asked or kept, nobody else reads it in any role, and taking it away erases it.';

create table coming_pay (
  trust_id uuid not null,
  id uuid not null,
  worker_id uuid not null,
  account_id uuid not null references account on delete restrict,
  paid_on date not null,
  pence int not null check (pence between 1 and 10000000),
  kind text not null check (kind in ('holiday pay', 'backdated pay', 'something else')),
  primary key (trust_id, id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
create index coming_pay_of on coming_pay (trust_id, worker_id, paid_on);
comment on table coming_pay is 'Money a worker expects on a day, as they wrote it down to be warned. Theirs alone, as worker_limit.';

create table ask_first (
  trust_id uuid not null,
  worker_id uuid not null,
  since timestamptz not null default app_now(),
  primary key (trust_id, worker_id),
  foreign key (trust_id, worker_id) references peer_worker on delete restrict
);
comment on table ask_first is 'This worker chose to let their lead know that they want to be asked before more hours. It says nothing of why, nor whether there is a limit.';

-- ── Whole-time equivalents: one query ──
-- Minutes a week times days, by month (cut at both ends) and by what full time is there, so that the sum is exact whatever changes in between.
-- For lead, administrator and manager: sums, no row about a worker. Security definer, because a manager reads no contract (0003).
create function workforce_minutes(p_from date, p_until date) returns table (first_on date, last_on date, full_time int, workers int, minute_days bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  with usual as (select id from pay_framework where trust_id = viewer_trust() order by made_at, id limit 1),
  month as (select greatest(m::date, p_from) as first_on, least((m + interval '1 month' - interval '1 day')::date, p_until) as last_on
    from generate_series(date_trunc('month', p_from::timestamp), p_until::timestamp, interval '1 month') m),
  week as (select framework_id, minutes, from_on, coalesce(lead(from_on) over (partition by framework_id order by from_on) - 1, 'infinity') as until_on
    from full_time_week where trust_id = viewer_trust() and replaced_at is null),
  held as (select c.worker_id, c.minutes_a_week, c.from_on, least(c.until_on, w.left_on, 'infinity') as until_on, coalesce(b.framework_id, (select id from usual)) as framework_id
    from contract c join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id left join pay_band b on b.trust_id = c.trust_id and b.id = c.band_id
    where c.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager') and c.from_on <= p_until and least(c.until_on, w.left_on, 'infinity') >= greatest(c.from_on, p_from)),
  part as (select h.worker_id, h.minutes_a_week, k.minutes as full_time, greatest(h.from_on, k.from_on, p_from) as first_on, least(h.until_on, k.until_on, p_until) as last_on
    from held h left join week k on k.framework_id = h.framework_id and k.from_on <= h.until_on and k.until_on >= h.from_on)
  select m.first_on, m.last_on, p.full_time, count(distinct p.worker_id)::int, sum(p.minutes_a_week::bigint * (least(p.last_on, m.last_on) - greatest(p.first_on, m.first_on) + 1))::bigint
  from month m join part p on p.first_on <= m.last_on and p.last_on >= m.first_on and p.last_on >= p.first_on
  group by m.first_on, m.last_on, p.full_time order by m.first_on, p.full_time $$;

-- What a service is asked under freedom of information, on a day. A count of people below five is null before it leaves the database (0047);
-- the whole headcount and hours are a manager's own work. 'minutes' of a line that is held back are null too.
create function workforce_in_fives(p_on date) returns table (what text, label text, n int, minutes bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  with held as (select c.worker_id, c.minutes_a_week, c.kind, b.name as band, b.step, b.framework_id from contract c
      join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id left join pay_band b on b.trust_id = c.trust_id and b.id = c.band_id
      where c.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager') and c.from_on <= p_on and least(c.until_on, w.left_on, 'infinity') >= p_on),
  before as (select c.worker_id, b.step, b.framework_id from contract c join pay_band b on b.trust_id = c.trust_id and b.id = c.band_id
      where c.trust_id = viewer_trust() and c.from_on <= (p_on - interval '12 months')::date and coalesce(c.until_on, 'infinity') >= (p_on - interval '12 months')::date),
  line (what, label, n, minutes) as (
    select 'band', coalesce(band, ''), count(*), sum(minutes_a_week) from held group by band
    union all select 'kind', k.kind, count(h.worker_id), coalesce(sum(h.minutes_a_week), 0) from (values ('permanent'), ('fixed-term'), ('')) k (kind) left join held h on coalesce(h.kind, '') = k.kind group by k.kind
    union all select 'moved up', '', count(*), null from held h join before b on b.worker_id = h.worker_id and b.framework_id = h.framework_id and h.step > b.step)
  select 'all', '', count(*)::int, coalesce(sum(minutes_a_week), 0)::bigint from held having count(*) > 0
  union all select what, label, (case when n >= 5 then n end)::int, (case when n >= 5 then minutes end)::bigint from line where n > 0 $$;

-- ── Who may do what ──
grant select, insert on pay_framework, full_time_week, pay_band, pay_rate, leave_rule to alongside_app;
grant update (name, leave_year_month, leave_year_day) on pay_framework to alongside_app;
grant update (replaced_at) on full_time_week, pay_rate, leave_rule to alongside_app;
grant select, insert on post, post_term to alongside_app;
grant update (title) on post to alongside_app;
grant update (until_on) on post_term to alongside_app;
do $$ declare t text; begin
  foreach t in array array['pay_framework', 'full_time_week', 'pay_band', 'pay_rate', 'leave_rule', 'post', 'post_term'] loop
    execute format('create policy %s_read on %s for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in (''lead'', ''administrator'', ''manager'', ''peer_worker''))', t, t);
    execute format('create policy %s_put on %s for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in (''lead'', ''administrator''))', t, t);
    execute format('create policy %s_change on %s for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in (''lead'', ''administrator''))', t, t);
  end loop;
end $$;

-- A lead, and the worker themself.
grant select, insert on pattern, pattern_day, hours_entry, hours_ask, leave_booking, leave_carried to alongside_app;
grant update (until_on, agreed_at, agreed_by, said_on, not_agreed_at) on pattern to alongside_app;
grant update (replaced_at) on hours_entry, leave_carried to alongside_app;
grant update (answer, answered_at, taken_back_at) on hours_ask to alongside_app;
grant update (answer, answered_by, answered_at, called_off_at, back_on, absence_id) on leave_booking to alongside_app;
create policy pattern_read on pattern for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker())));
create policy pattern_put on pattern for insert to alongside_app with check (trust_id = (select viewer_trust()) and put_by = (select viewer_account())
  and ((select viewer_role()) = 'lead' and (agreed_at is null or said_on is not null) or worker_id = (select viewer_worker())));
create policy pattern_change on pattern for update to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker())));
create policy pattern_day_read on pattern_day for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'lead' or pattern_id = any((select array(select p.id from pattern p where p.worker_id = (select viewer_worker())))::uuid[])));
create policy pattern_day_put on pattern_day for insert to alongside_app with check (trust_id = (select viewer_trust())
  and exists (select 1 from pattern p where p.trust_id = pattern_day.trust_id and p.id = pattern_day.pattern_id and p.put_by = (select viewer_account())));
create policy hours_entry_read on hours_entry for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker())));
-- Nobody writes down another's hours: a lead asks, and the worker's yes makes the row.
create policy hours_entry_put on hours_entry for insert to alongside_app with check (trust_id = (select viewer_trust()) and worker_id = (select viewer_worker()) and entered_by = (select viewer_account()));
create policy hours_entry_replace on hours_entry for update to alongside_app using (trust_id = (select viewer_trust()) and worker_id = (select viewer_worker()));
create policy hours_ask_read on hours_ask for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker())));
create policy hours_ask_put on hours_ask for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and asked_by = (select viewer_account()) and answer is null);
create policy hours_ask_answer on hours_ask for update to alongside_app using (trust_id = (select viewer_trust()) and worker_id = (select viewer_worker()) and answer is null and taken_back_at is null)
  with check (taken_back_at is null);
create policy hours_ask_back on hours_ask for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and answer is null) with check (answer is null);
create policy leave_read on leave_booking for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker())));
create policy leave_ask on leave_booking for insert to alongside_app with check (trust_id = (select viewer_trust()) and asked_by = (select viewer_account()) and answer is null
  and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker())));
create policy leave_answer on leave_booking for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy leave_call_off on leave_booking for update to alongside_app using (trust_id = (select viewer_trust()) and worker_id = (select viewer_worker())) with check (answered_by is distinct from (select viewer_account()));
create policy leave_carried_read on leave_carried for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker())));
create policy leave_carried_put on leave_carried for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and entered_by = (select viewer_account()));
create policy leave_carried_replace on leave_carried for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');

grant select, insert on sickness_total to alongside_app;
grant update (replaced_at) on sickness_total to alongside_app;
create policy sickness_read on sickness_total for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator', 'manager'));
create policy sickness_put on sickness_total for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator') and entered_by = (select viewer_account()));
create policy sickness_replace on sickness_total for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'administrator'));

-- Theirs alone: by account and worker both, acting as a peer worker. No lead, no administrator, no export.
grant select, insert, update, delete on worker_limit to alongside_app;
grant select, insert, delete on coming_pay to alongside_app;
create policy limit_own on worker_limit to alongside_app
  using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()) and account_id = (select viewer_account()))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()) and account_id = (select viewer_account()));
create policy coming_pay_own on coming_pay to alongside_app
  using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()) and account_id = (select viewer_account()))
  with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()) and account_id = (select viewer_account()));
grant select, insert, delete on ask_first to alongside_app;
create policy ask_first_read on ask_first for select to alongside_app using (trust_id = (select viewer_trust()) and ((select viewer_role()) = 'lead' or worker_id = (select viewer_worker())));
create policy ask_first_say on ask_first for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));
create policy ask_first_unsay on ask_first for delete to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker' and worker_id = (select viewer_worker()));

do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
