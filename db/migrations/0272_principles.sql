-- What peer workers are asked for that is not peer support, and the watch over the principles (decision 0061).
-- A request that was refused has no worker, no account and no time of day: who pressed is not here to be found, by anybody.

create table refused_request (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid,
  kind text not null check (btrim(kind) <> ''),
  happened boolean not null default false,
  on_day date not null,
  taken_back boolean not null default false,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index refused_request_days on refused_request (trust_id, on_day, team_id, kind) where not taken_back;
comment on table refused_request is 'A peer worker was asked for something that is not peer support: what, by which team, on which day. On purpose without an account, a worker or an hour, and its id tells no time.';
comment on column refused_request.happened is 'It happened all the same: they could not say no.';

create table principle_talk (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  on_day date not null,
  with_whom text not null check (btrim(with_whom) <> ''),
  words text not null check (btrim(words) <> ''),
  by_account uuid not null references account on delete restrict,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create index principle_talk_of on principle_talk (trust_id, team_id, on_day desc);
comment on table principle_talk is 'The lead talked with a team about what peer workers are for: when, with whom, what was agreed.';
comment on column principle_talk.with_whom is 'Personal data of staff: a name and a job.';

create table clinical_post_fact (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  team_id uuid not null,
  kind text not null check (kind in ('lost', 'frozen', 'none')),
  what text not null default '',
  on_day date not null,
  said_by text not null check (btrim(said_by) <> ''),
  said_on date not null,
  recorded_by uuid not null references account on delete restrict,
  recorded_at timestamptz not null default app_now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid references account on delete restrict,
  withdrawn_why text,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict,
  check (kind = 'none' or btrim(what) <> ''),
  check ((withdrawn_at is null) = (withdrawn_why is null))
);
create index clinical_post_fact_of on clinical_post_fact (trust_id, team_id, on_day desc);
comment on table clinical_post_fact is 'What was said about a team''s clinical posts: one was lost or frozen on a day, or none was up to that day. Who said so, and when. One that was wrong is withdrawn with why, and stays.';
comment on column clinical_post_fact.said_by is 'Personal data of staff: a name and a job.';

create table principle_rule (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  rule_key text not null,
  is_on boolean not null,
  threshold int not null check (threshold between 0 and 10000),
  window_days int not null check (window_days between 0 and 1100),
  from_on date not null,
  decided_on date not null,
  because text not null check (btrim(because) <> ''),
  made_by uuid not null references account on delete restrict,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create index principle_rule_of on principle_rule (trust_id, rule_key, from_on desc, made_at desc);
comment on table principle_rule is 'A rule of the watch as the lived-experience group wants it, from a day on: when they decided and why. Without a row: data/principles.csv. Earlier rows stay and hold for their days.';

create table principle_answerer (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  account_id uuid not null references account on delete restrict,
  set_by uuid not null references account on delete restrict,
  set_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create index principle_answerer_now on principle_answerer (trust_id, set_at desc);
comment on table principle_answerer is 'Who must answer the concerns that the watch raises, from then on: a lead or a manager by name.';

create table principle_rate (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  hour_pence int not null check (hour_pence between 1 and 100000),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  source text not null check (btrim(source) <> ''),
  entered_by uuid not null references account on delete restrict,
  entered_at timestamptz not null default app_now(),
  primary key (trust_id, id)
);
create index principle_rate_days on principle_rate (trust_id, from_on desc, entered_at desc);
comment on table principle_rate is 'The real living wage that this service goes by, where it is not the figure shipped in data/living-wage.csv: for instance the London rate. The newest entry for a day holds.';

create table principle_concern (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  rule_key text not null,
  cause text not null,
  team_id uuid,
  said text not null,
  raised_on date not null,
  must_answer uuid not null references account on delete restrict,
  answer_by date not null,
  answered_at timestamptz,
  closed_on date,
  put_right_by date,
  seen_on date not null,
  gone_on date,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict
);
create unique index principle_concern_cause on principle_concern (trust_id, cause);
create index principle_concern_open on principle_concern (trust_id, answer_by) where closed_on is null;
create index principle_concern_days on principle_concern (trust_id, raised_on desc);
comment on table principle_concern is 'A fact that speaks against a principle of peer support. One row for each cause; somebody by name must answer by a day. Never about a person, and it blames no worker. What was said when stands in its steps.';
comment on column principle_concern.said is 'What the facts say, in a sentence with counts. No names.';
comment on column principle_concern.gone_on is 'The first day on which the fact was not there any more.';

create table principle_step (
  trust_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  kind text not null check (kind in ('raised', 'answered', 'closed', 'passed on', 'gone', 'came back')),
  words text,
  doing text,
  by_on date,
  to_account uuid references account on delete restrict,
  by_account uuid references account on delete restrict,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, concern_id) references principle_concern on delete restrict,
  check (kind not in ('answered', 'closed') or (words is not null and by_account is not null)),
  check (kind <> 'answered' or (doing is not null and by_on is not null)),
  check (kind <> 'passed on' or to_account is not null)
);
create index principle_step_of on principle_step (trust_id, concern_id, at);
comment on table principle_step is 'What became of a principle concern: raised by the facts, answered (what we found, what we do, by when), passed on, closed with why, gone, came back. Only added to. Without an account: the watch itself.';

create table principle_year (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  year int not null check (year between 2000 and 2100),
  version int not null check (version >= 1),
  facts jsonb not null,
  words text not null check (btrim(words) <> ''),
  published_name text not null check (btrim(published_name) <> ''),
  why text,
  published_by uuid not null references account on delete restrict,
  published_at timestamptz not null default app_now(),
  primary key (trust_id, id),
  check ((version = 1) = (why is null))
);
create unique index principle_year_version on principle_year (trust_id, year, version);
comment on table principle_year is 'How a service kept its principles in a year, as it was published: the facts of that day and somebody''s own words. Never changed: a new version says why, and the old one stays to be read.';
comment on column principle_year.published_name is 'Personal data of staff: the name and job under which it was published.';

-- ── What peer workers are asked for: counted, never traced ──

-- What a worker has just pressed, so that they can read the words to say and take back a slip of the thumb: whoever has the id, that day, as a peer worker.
create function refused_just_now(p_id uuid) returns table (kind text, team text, happened boolean) language sql stable security definer set search_path = pg_catalog, public as $$
  select r.kind, h.name::text, r.happened from refused_request r left join host_team h on h.trust_id = r.trust_id and h.id = r.team_id
  where r.trust_id = viewer_trust() and viewer_role() = 'peer_worker' and r.id = p_id and not r.taken_back and r.on_day = (app_now() at time zone 'Europe/London')::date $$;
create function take_back_refusal(p_id uuid) returns boolean language sql volatile security definer set search_path = pg_catalog, public as $$
  with u as (update refused_request r set taken_back = true where r.trust_id = viewer_trust() and viewer_role() = 'peer_worker' and r.id = p_id and not r.taken_back
    and r.on_day = (app_now() at time zone 'Europe/London')::date returning 1) select exists (select 1 from u) $$;

-- Requests that were not peer support between two days, pressed by workers or declined as referrals (p_reasons, each with its kind), in fives and over.
-- What is below five is not given out, nor the next smallest where one alone would follow from the total.
create function refusals_in_fives(p_from date, p_until date, p_reasons text[], p_kinds text[]) returns table (what text, label text, times int) language sql stable security definer set search_path = pg_catalog, public as $$
  with asked as (
    select r.team_id, r.kind from refused_request r where r.trust_id = viewer_trust() and viewer_role() in ('manager', 'lead') and r.on_day between p_from and p_until and not r.taken_back
    union all select f.team_id, k.kind from referral f join unnest(p_reasons, p_kinds) as k (reason, kind) on k.reason = f.decline_reason
      where f.trust_id = viewer_trust() and viewer_role() in ('manager', 'lead') and f.answer = 'declined' and (f.person_id is null or f.person_id <> all(walled_people())) and f.answered_at >= p_from::timestamp at time zone 'Europe/London' and f.answered_at < (p_until + 1)::timestamp at time zone 'Europe/London'),
  line as (
    select 'all' as what, '' as label, count(*)::int as n from asked having count(*) > 0
    union all select 'kind', kind, count(*)::int from asked group by kind
    union all select 'team', coalesce(h.name, ''), count(*)::int from asked a left join host_team h on h.trust_id = viewer_trust() and h.id = a.team_id group by h.id, h.name),
  judged as (select line.*, count(*) filter (where n < 5) over (partition by what) as small, row_number() over (partition by what, n >= 5 order by n, label) as nth from line)
  select what, label, case when n < 5 or (what <> 'all' and small = 1 and nth = 1) then null else n end from judged order by what, label $$;

-- ── Facts for the watch: counts and days, no worker, no person ──

-- Everything the rules ask about, since p_from, as it stands on p_day. For the app's own timed work, and for a lead who presses. Rules judge; this only counts.
create function facts_of_principles(p_day date, p_from date, p_menu text[], p_reasons text[], p_kinds text[], p_streams text[], p_weeks int[])
returns table (fact text, team_id uuid, about text, on_day date, n bigint) language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_monday constant date := p_day - (extract(isodow from p_day)::int - 1);
begin
  if viewer_role() not in ('system', 'lead') then return; end if;
  return query select 'clinical ' || c.kind, c.team_id, c.id::text, c.on_day, 1::bigint from clinical_post_fact c where c.trust_id = v_trust and c.withdrawn_at is null and c.on_day between p_from and p_day;
  return query select 'peer posts rose', x.team_id, ''::text, x.d, x.became - x.was from (
      select distinct t.team_id, t.from_on as d,
        (select coalesce(sum(s.minutes_a_week), 0) from post_term s where s.trust_id = v_trust and s.team_id = t.team_id and s.from_on <= t.from_on and (s.until_on is null or s.until_on >= t.from_on)) as became,
        (select coalesce(sum(s.minutes_a_week), 0) from post_term s where s.trust_id = v_trust and s.team_id = t.team_id and s.from_on < t.from_on and (s.until_on is null or s.until_on >= t.from_on - 1)) as was
      from post_term t where t.trust_id = v_trust and t.team_id is not null and t.from_on between p_from and p_day and (t.until_on is null or t.until_on >= t.from_on)) x where x.became > x.was;
  return query select case when r.happened then 'happened' else 'asked' end, r.team_id, r.kind, r.on_day, count(*) from refused_request r
    where r.trust_id = v_trust and r.on_day between p_from and p_day and not r.taken_back group by 1, 2, 3, 4;
  return query select 'asked'::text, f.team_id, k.kind, (f.answered_at at time zone 'Europe/London')::date, count(*) from referral f join unnest(p_reasons, p_kinds) as k (reason, kind) on k.reason = f.decline_reason
    where f.trust_id = v_trust and f.answer = 'declined' and (f.person_id is null or f.person_id <> all(walled_people())) and f.answered_at >= p_from and f.answered_at < p_day + 1 group by 2, 3, 4;
  return query select 'outside the menu'::text, null::uuid, ''::text, (r.began_at at time zone 'Europe/London')::date, count(*) from contact_record r
    where r.trust_id = v_trust and r.held and r.person_id <> all(walled_people()) and r.began_at >= p_from and r.began_at < p_day + 1 and not r.activities <@ p_menu
      and not exists (select 1 from contact_record c where c.trust_id = v_trust and c.corrects = r.id) group by 4;
  -- Pay: each band and point that somebody is on, an hour in pence (a year is 52.143 weeks of full time); null where no rate was entered.
  return query select 'paid'::text, null::uuid, b.name || case when k.point = '' then '' else ', point ' || k.point end, p_day,
      floor(coalesce(p.hour_pence::numeric, p.year_pence / 52.143 / (w.minutes / 60.0)))::bigint
    from (select distinct c.band_id, c.point from contract c join peer_worker e on e.trust_id = c.trust_id and e.id = c.worker_id and (e.left_on is null or e.left_on >= p_day)
        where c.trust_id = v_trust and c.from_on <= p_day and (c.until_on is null or c.until_on >= p_day)) k
      join pay_band b on b.trust_id = v_trust and b.id = k.band_id
      left join lateral (select r.year_pence, r.hour_pence from pay_rate r where r.trust_id = v_trust and r.band_id = k.band_id and r.point = k.point and r.replaced_at is null and r.from_on <= p_day order by r.from_on desc limit 1) p on true
      left join lateral (select f.minutes from full_time_week f where f.trust_id = v_trust and f.framework_id = b.framework_id and f.replaced_at is null and f.from_on <= p_day order by f.from_on desc limit 1) w on true;
  return query select 'no band'::text, null::uuid, ''::text, p_day, count(*) from contract c join peer_worker e on e.trust_id = c.trust_id and e.id = c.worker_id and (e.left_on is null or e.left_on >= p_day)
    where c.trust_id = v_trust and c.from_on <= p_day and (c.until_on is null or c.until_on >= p_day) and c.band_id is null having count(*) > 0;
  return query select 'under band'::text, t.team_id, ''::text, p_day, count(*) from contract c join peer_worker e on e.trust_id = c.trust_id and e.id = c.worker_id and (e.left_on is null or e.left_on >= p_day)
      join post_term t on t.trust_id = c.trust_id and t.post_id = c.post_id and t.from_on <= p_day and (t.until_on is null or t.until_on >= p_day)
      join pay_band own on own.trust_id = c.trust_id and own.id = c.band_id join pay_band due on due.trust_id = t.trust_id and due.id = t.band_id and due.framework_id = own.framework_id
    where c.trust_id = v_trust and c.from_on <= p_day and (c.until_on is null or c.until_on >= p_day) and own.step < due.step group by t.team_id;
  -- Hours that are neither paid, nor kept for later: whole weeks in which hours were written down, each worker's sum in a row without a name.
  return query select 'unpaid minutes'::text, null::uuid, ''::text, max(x.monday) filter (where x.worked + x.taken - x.due - x.paid - x.earned > 0), sum(greatest(x.worked + x.taken - x.due - x.paid - x.earned, 0))::bigint from (
      select h.worker_id, date_trunc('week', h.on_day::timestamp)::date as monday,
        sum(h.minutes) filter (where h.kind = 'worked') as worked, coalesce(sum(h.minutes) filter (where h.kind in ('overtime', 'training')), 0) as paid,
        coalesce(sum(h.minutes) filter (where h.kind = 'lieu earned'), 0) as earned, coalesce(sum(h.minutes) filter (where h.kind = 'lieu taken'), 0) as taken,
        (select c.minutes_a_week from contract c where c.trust_id = v_trust and c.worker_id = h.worker_id and c.from_on <= max(h.on_day) and (c.until_on is null or c.until_on >= max(h.on_day)) order by c.from_on desc limit 1) as due
      from hours_entry h where h.trust_id = v_trust and h.replaced_at is null and h.on_day >= p_from and h.on_day < v_monday group by h.worker_id, 2) x
    where x.worked is not null and x.due is not null group by x.worker_id having sum(greatest(x.worked + x.taken - x.due - x.paid - x.earned, 0)) > 0;
  return query select 'workers in team'::text, t.team_id, ''::text, p_day, count(distinct c.worker_id) from contract c join peer_worker e on e.trust_id = c.trust_id and e.id = c.worker_id and (e.left_on is null or e.left_on >= p_day)
      join post_term t on t.trust_id = c.trust_id and t.post_id = c.post_id and t.team_id is not null and t.from_on <= p_day and (t.until_on is null or t.until_on >= p_day)
    where c.trust_id = v_trust and c.from_on <= p_day and (c.until_on is null or c.until_on >= p_day) group by t.team_id;
  -- Days a supervision is past its day, where none is planned and the worker was not away since. The supervision page counts more finely; this says less, never more.
  return query select 'supervision late'::text, null::uuid, a.stream, p_day, (p_day - x.due)::bigint
    from supervision_arrangement a join peer_worker e on e.trust_id = a.trust_id and e.id = a.worker_id and (e.left_on is null or e.left_on >= p_day)
      cross join lateral (select coalesce(a.last_held_on, a.from_on) + 7 * coalesce(a.every_weeks,
        (select f.every_weeks from supervision_frequency f where f.trust_id = v_trust and f.stream = a.stream and f.from_on <= p_day order by f.from_on desc, f.set_at desc limit 1),
        (select k.weeks from unnest(p_streams, p_weeks) as k (stream, weeks) where k.stream = a.stream)) as due) x
    where a.trust_id = v_trust and a.until_on is null and x.due < p_day
      and not exists (select 1 from supervision_seat s where s.trust_id = v_trust and s.worker_id = a.worker_id and s.stream = a.stream and s.held_on is null and not s.called_off and s.planned_at >= p_day)
      and not exists (select 1 from absence b where b.trust_id = v_trust and b.worker_id = a.worker_id and b.ended_at is null and b.from_on <= p_day and b.until_on >= x.due);
end $$;

-- Who must answer what the watch raises today: whom the service named, while they lead or manage here; else whoever has led longest.
create function who_answers_principles() returns uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select m.account_id from membership m join account a on a.id = m.account_id and a.disabled_at is null left join lateral (select p.account_id from principle_answerer p where p.trust_id = m.trust_id order by p.set_at desc limit 1) named on true
  where m.trust_id = viewer_trust() and viewer_role() in ('system', 'lead') and m.since <= app_now() and (m.until is null or m.until > app_now())
    and (m.role = 'lead' or (m.role = 'manager' and m.account_id = named.account_id))
  order by (m.account_id = named.account_id) desc nulls last, m.since, m.account_id limit 1 $$;
-- Leads and managers by name, for passing a concern on.
create function who_may_answer_principles() returns table (account_id uuid, name text, role text) language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (a.name, a.id) a.id, a.name::text, m.role::text from membership m join account a on a.id = m.account_id and a.disabled_at is null
  where m.trust_id = viewer_trust() and viewer_role() in ('lead', 'manager') and m.role in ('lead', 'manager') and m.since <= app_now() and (m.until is null or m.until > app_now()) order by a.name, a.id, m.role limit 40 $$;
-- How the watch stands, in numbers: for a manager, who reads only the concerns they must answer themself.
create function principle_numbers() returns table (open int, overdue int, raised_in_year int, closed_in_year int) language sql stable security definer set search_path = pg_catalog, public as $$
  select (count(*) filter (where closed_on is null))::int, (count(*) filter (where closed_on is null and (answered_at is null and answer_by < d.today or answered_at is not null and put_right_by < d.today)))::int,
    (count(*) filter (where raised_on > d.today - 365))::int, (count(*) filter (where closed_on > d.today - 365))::int
  from principle_concern, (select (app_now() at time zone 'Europe/London')::date as today) d where trust_id = viewer_trust() and viewer_role() in ('manager', 'lead') $$;

-- ── Who sees what ──
grant select, insert on refused_request to alongside_app;
create policy refused_count on refused_request for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy refused_press on refused_request for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker'
  and on_day = (app_now() at time zone 'Europe/London')::date and not taken_back);

grant select, insert on principle_talk, clinical_post_fact, principle_rule, principle_answerer, principle_rate to alongside_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_why) on clinical_post_fact to alongside_app;
create policy principle_talk_read on principle_talk for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy principle_talk_put on principle_talk for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and by_account = (select viewer_account()));
create policy clinical_post_read on clinical_post_fact for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'manager'));
create policy clinical_post_put on clinical_post_fact for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'manager') and recorded_by = (select viewer_account()) and withdrawn_at is null);
create policy clinical_post_withdraw on clinical_post_fact for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'manager') and withdrawn_at is null)
  with check (withdrawn_by = (select viewer_account()));
create policy principle_rule_read on principle_rule for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('system', 'lead', 'manager', 'peer_worker'));
create policy principle_rule_put on principle_rule for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and made_by = (select viewer_account())
  and from_on >= (app_now() at time zone 'Europe/London')::date and decided_on <= (app_now() at time zone 'Europe/London')::date);
create policy principle_answerer_read on principle_answerer for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'manager'));
create policy principle_answerer_put on principle_answerer for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and set_by = (select viewer_account()));
create policy principle_rate_read on principle_rate for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('system', 'lead', 'manager', 'peer_worker'));
create policy principle_rate_put on principle_rate for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and entered_by = (select viewer_account()));

grant select, insert on principle_concern, principle_step to alongside_app;
grant update (said, must_answer, answer_by, answered_at, closed_on, put_right_by, seen_on, gone_on) on principle_concern to alongside_app;
create policy principle_concern_read on principle_concern for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('lead', 'system') or (select viewer_role()) = 'manager' and must_answer = (select viewer_account())));
create policy principle_concern_raise on principle_concern for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'system') and closed_on is null and answered_at is null);
create policy principle_concern_change on principle_concern for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('lead', 'system') or (select viewer_role()) = 'manager' and must_answer = (select viewer_account()))) with check (trust_id = (select viewer_trust()));
create policy principle_step_read on principle_step for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'manager', 'system')
  and exists (select 1 from principle_concern c where c.trust_id = principle_step.trust_id and c.id = principle_step.concern_id));
create policy principle_step_put on principle_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('lead', 'manager', 'system')
  and (by_account = (select viewer_account()) or by_account is null and kind in ('raised', 'gone', 'came back'))
  and exists (select 1 from principle_concern c where c.trust_id = principle_step.trust_id and c.id = principle_step.concern_id));

-- What was published is for everybody, signed in or not.
grant select, insert on principle_year to alongside_app;
create policy principle_year_public on principle_year for select to alongside_app using (trust_id = (select viewer_trust()));
create policy principle_year_publish on principle_year for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and published_by = (select viewer_account()));

do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
