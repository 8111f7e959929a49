-- The service over time: who belongs to which figure, and the only numbers that may be printed. No table: every figure is read from what was recorded.

-- Counting and listing by the day something happened, and where people are now, from an index alone.
create index support_first_met on support (trust_id, first_held_at) include (id, person_id, referral_id, second_held_at) where first_held_at is not null;
create index support_meeting_on on support (trust_id, second_held_at) include (id, person_id) where ended_at is null and rather_not_at is null and second_held_at is not null;

-- How many days the trust has set; the starting values are those of src/teams/settings.ts (a test compares them).
create function days_set(p_key text) returns int language sql stable as $$
  select coalesce((select (s.value #>> '{}')::int from trust_setting s where s.trust_id = (select viewer_trust()) and s.key = p_key),
    case p_key when 'second_contact_days' then 7 when 'home_contact_days' then 7 end) $$;
create function london_day(p_at timestamptz) returns date language sql immutable parallel safe as $$ select (p_at at time zone 'Europe/London')::date $$;
create function london_midnight(p_day date) returns timestamptz language sql immutable parallel safe as $$ select p_day::timestamp at time zone 'Europe/London' $$;

-- ── Who belongs to a figure ─────────────────────────────────────────────────────────────────────────────
-- Each answers one row for one fact of a month, seen with the viewer's own eyes (not security definer: a lead's rows are a lead's rows).
-- part: 'yes', 'no', 'early' (its days are not over), 'unknown' (not recorded), 'apart' (nothing was due, and why).

-- Those who first met a peer worker: did they meet again in time? Somebody who chose another worker after one meeting has met again when they meet them.
create function figure_again(p_from date, p_until date) returns table (id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text) language sql stable as $$
  select m.id, m.person_id, m.first_on, m.team_id,
    case when m.first_on + m.days >= london_day(app_now()) then 'early' when m.second_on <= m.first_on + m.days then 'yes' else 'no' end,
    m.second_on,
    case when m.second_on > m.first_on + m.days then 'later' when m.second_on is not null then null when m.rather_not_at is not null then 'rather not' when m.ended_at is not null then 'ended' end
  from (
    select s.id, s.person_id, london_day(s.first_held_at) as first_on, coalesce(r.team_id, r.ward_id) as team_id, s.rather_not_at, s.ended_at, (select days_set('second_contact_days')) as days,
      london_day(coalesce(s.second_held_at, (select min(n.first_held_at) from support n
        where n.trust_id = s.trust_id and n.person_id = s.person_id and n.referral_id = s.referral_id and n.first_held_at > s.first_held_at))) as second_on
    from support s left join referral r on r.trust_id = s.trust_id and r.id = s.referral_id
    where s.trust_id = (select viewer_trust()) and s.first_held_at >= london_midnight(p_from) and s.first_held_at < london_midnight(p_until)
      and not exists (select 1 from support e where e.trust_id = s.trust_id and e.person_id = s.person_id and e.referral_id = s.referral_id and e.first_held_at < s.first_held_at)) m $$;

-- Those who left hospital while they had a peer worker: had they met on the ward before? Meetings of which only the day is known do not say where.
create function figure_ward(p_from date, p_until date) returns table (id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text) language sql stable as $$
  select t.id, t.person_id, t.left_on, t.team_id,
    case when w.on_day is not null then 'yes'
      when exists (select 1 from met_before b where b.trust_id = t.trust_id and b.support_id = s.id and b.met_on <= t.left_on and b.met_on >= coalesce(y.began_on, b.met_on)) then 'unknown' else 'no' end,
    w.on_day, case when t.left_on - s.chosen_on < 3 then 'chosen late' end
  from stay t
  join lateral (select u.id, london_day(u.began_at) as chosen_on from support u where u.trust_id = t.trust_id and u.person_id = t.person_id
    and u.began_at < london_midnight(t.left_on + 1) and (u.ended_at is null or u.ended_at >= london_midnight(t.left_on)) order by u.began_at desc, u.id limit 1) s on true
  -- Since when they were in hospital: since this stay began, or the first of those that moved on to it; never before they last left.
  left join lateral (select greatest(case when not exists (select 1 from stay m where m.trust_id = t.trust_id and m.moved_to = t.id) then t.began_on end,
    (select max(e.left_on) from stay e where e.trust_id = t.trust_id and e.person_id = t.person_id and e.moved_to is null and e.undone_at is null and (e.made_at, e.id) < (t.made_at, t.id))) as began_on) y on true
  left join lateral (select london_day(c.began_at) as on_day from contact_record c where c.trust_id = t.trust_id and c.person_id = t.person_id and c.held and c.how = 'on the ward'
    and c.began_at < london_midnight(t.left_on + 1) and c.began_at >= london_midnight(coalesce(y.began_on, s.chosen_on))
    and not exists (select 1 from contact_record k where k.trust_id = c.trust_id and k.corrects = c.id) order by c.began_at limit 1) w on true
  where t.trust_id = (select viewer_trust()) and t.left_on >= p_from and t.left_on < p_until and t.moved_to is null and t.undone_at is null $$;

-- The same people: did they meet at home within the days the service has set itself? (The clinical follow-up within 72 hours is another clock, with another owner.)
create function figure_home(p_from date, p_until date) returns table (id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text) language sql stable as $$
  select t.id, t.person_id, t.left_on, t.team_id,
    case when t.left_on + t.days >= london_day(app_now()) then 'early' when h.on_day is not null then 'yes' when s.died or a.back_on is not null then 'apart' else 'no' end,
    h.on_day, case when h.on_day is not null then null when s.died then 'died' when a.back_on is not null then 'back in hospital' end
  from (select z.*, (select days_set('home_contact_days')) as days from stay z) t
  join lateral (select u.id, coalesce(u.ended_how = 'died' and u.ended_at < london_midnight(t.left_on + t.days + 1), false) as died from support u where u.trust_id = t.trust_id and u.person_id = t.person_id
    and u.began_at < london_midnight(t.left_on + 1) and (u.ended_at is null or u.ended_at >= london_midnight(t.left_on)) order by u.began_at desc, u.id limit 1) s on true
  left join lateral (select min(coalesce(n.began_on, london_day(n.made_at))) as back_on from stay n where n.trust_id = t.trust_id and n.person_id = t.person_id and n.undone_at is null
    and (n.made_at, n.id) > (t.made_at, t.id) and coalesce(n.began_on, london_day(n.made_at)) between t.left_on and t.left_on + t.days) a on true
  left join lateral (select least(
    (select london_day(min(c.began_at)) from contact_record c where c.trust_id = t.trust_id and c.person_id = t.person_id and c.held
      and c.began_at >= london_midnight(t.left_on) and c.began_at < london_midnight(t.left_on + t.days + 1) and (c.how <> 'on the ward' or c.began_at >= london_midnight(t.left_on + 1))
      and (a.back_on is null or c.began_at < london_midnight(a.back_on) or (c.began_at < london_midnight(a.back_on + 1) and c.how <> 'on the ward'))
      and not exists (select 1 from contact_record k where k.trust_id = c.trust_id and k.corrects = c.id)),
    (select min(b.met_on) from met_before b where b.trust_id = t.trust_id and b.support_id = s.id and b.met_on > t.left_on and b.met_on <= t.left_on + t.days and (a.back_on is null or b.met_on < a.back_on))) as on_day) h on true
  where t.trust_id = (select viewer_trust()) and t.left_on >= p_from and t.left_on < p_until and t.moved_to is null and t.undone_at is null $$;

-- Supports that ended, and how.
create function figure_endings(p_from date, p_until date) returns table (id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text) language sql stable as $$
  select s.id, s.person_id, london_day(s.ended_at), coalesce(r.team_id, r.ward_id),
    case when s.ended_how = 'as agreed' then 'yes' when s.ended_how in ('died', 'handed over') then 'apart' when s.ended_how in ('stopped coming', 'moved away', 'withdrew', 'parted') then 'no' else 'unknown' end,
    null::date, case when s.ended_how in ('as agreed', 'stopped coming', 'moved away', 'withdrew', 'parted', 'handed over', 'died') then s.ended_how end
  from support s left join referral r on r.trust_id = s.trust_id and r.id = s.referral_id
  where s.trust_id = (select viewer_trust()) and s.ended_at >= london_midnight(p_from) and s.ended_at < london_midnight(p_until) $$;

-- Who asked, and what we answered.
create function figure_referrals(p_from date, p_until date) returns table (id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text) language sql stable as $$
  select r.id, r.person_id, london_day(r.sent_at), coalesce(r.team_id, r.ward_id), case r.answer when 'accepted' then 'yes' when 'declined' then 'no' when 'withdrawn' then 'apart' else 'early' end,
    london_day(r.answered_at), case r.answer when 'withdrawn' then 'withdrawn' end
  from referral r where r.trust_id = (select viewer_trust()) and r.sent_at >= london_midnight(p_from) and r.sent_at < london_midnight(p_until) $$;

-- Places people still go to, four and twelve weeks after they first went (0130 holds what they said).
create index connection_step_going on connection_step (trust_id, said_on) include (connection_id, person_id) where kind in ('going on my own', 'going with somebody');

-- Those who began to go somewhere: did they still go after so many weeks? What they said to our question counts; two weeks are given to say it, and who was
-- not asked or would rather not be asked is not known. Which place it is, no lead reads here.
create function figure_kept(p_from date, p_until date, p_weeks int) returns table (id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text) language sql stable as $$
  select g.connection_id, g.person_id, g.said_on, coalesce(r.team_id, r.ward_id),
    case when g.said_on + p_weeks * 7 + 14 >= london_day(app_now()) then 'early' when k.still_on is not null then 'yes' when k.stopped then 'no' else 'unknown' end,
    k.still_on, case when k.still_on is null and not k.stopped and k.not_asked then 'rather not be asked' end
  from connection_step g
  join connection c on c.trust_id = g.trust_id and c.id = g.connection_id
  left join support s on s.trust_id = c.trust_id and s.id = c.support_id
  left join referral r on r.trust_id = s.trust_id and r.id = s.referral_id
  cross join lateral (select
    min(a.said_on) filter (where a.kind in ('still going', 'sometimes') and (a.weeks >= p_weeks or a.said_on >= g.said_on + p_weeks * 7)) as still_on,
    coalesce(bool_or(a.kind in ('not any more', 'not for me', 'put away') and (a.weeks = p_weeks or a.said_on <= g.said_on + p_weeks * 7)), false) as stopped,
    coalesce(bool_or(a.kind = 'rather not be asked'), false) as not_asked
    from connection_step a where a.trust_id = g.trust_id and a.connection_id = g.connection_id and a.at > g.at) k
  where g.trust_id = (select viewer_trust()) and g.said_on >= p_from and g.said_on < p_until and g.kind in ('going on my own', 'going with somebody')
    and not exists (select 1 from connection_step e where e.trust_id = g.trust_id and e.connection_id = g.connection_id and e.at < g.at and e.kind in ('going on my own', 'going with somebody')) $$;

-- All of them side by side; a figure that is not asked for is not read.
create function figure_rows(p_figures text[], p_from date, p_until date) returns table (figure text, id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text) language sql stable as $$
  select 'again', f.* from figure_again(p_from, p_until) f where 'again' = any(p_figures)
  union all select 'ward', f.* from figure_ward(p_from, p_until) f where 'ward' = any(p_figures)
  union all select 'home', f.* from figure_home(p_from, p_until) f where 'home' = any(p_figures)
  union all select 'endings', f.* from figure_endings(p_from, p_until) f where 'endings' = any(p_figures)
  union all select 'referrals', f.* from figure_referrals(p_from, p_until) f where 'referrals' = any(p_figures)
  union all select 'kept-4', f.* from figure_kept(p_from, p_until, 4) f where 'kept-4' = any(p_figures)
  union all select 'kept-12', f.* from figure_kept(p_from, p_until, 12) f where 'kept-12' = any(p_figures) $$;

-- ── What may be printed ─────────────────────────────────────────────────────────────────────────────────
-- Of rows that add up (months, or areas): how many there were and how many of them it was so, with nothing below five left, nor to be had by
-- taking away. Row 0 is the total. Null: not shown. A row's "yes" is shown when it and the rest are both five or more; then rows are hidden, the
-- smallest first, until what is hidden together is five or more, in "yes" and in the rest. roughly: where a total's yes cannot be shown.
create function fives_and_over(p_of int[], p_yes int[]) returns table (at int, cohort int, yes int, roughly text) language plpgsql immutable as $$
declare
  fewest constant int := 5;
  rows constant int := coalesce(array_length(p_of, 1), 0);
  total constant int := coalesce((select sum(x) from unnest(p_of) x), 0);
  total_yes constant int := coalesce((select sum(x) from unnest(p_yes) x), 0);
  seen boolean[]; exact boolean[]; smallest int; of_hidden int; yes_hidden int;
begin
  if total < fewest then
    return query select i, null::int, null::int, null::text from generate_series(0, rows) i;
    return;
  end if;
  seen := array(select p_of[i] >= fewest from generate_series(1, rows) i order by i);
  while exists (select 1 from generate_series(1, rows) i where not seen[i]) loop
    of_hidden := (select sum(p_of[i]) from generate_series(1, rows) i where not seen[i]);
    smallest := (select i from generate_series(1, rows) i where seen[i] order by p_of[i], i limit 1);
    exit when of_hidden >= fewest or smallest is null;
    seen[smallest] := false;
  end loop;
  exact := array(select total_yes >= fewest and total - total_yes >= fewest and seen[i] and p_yes[i] >= fewest and p_of[i] - p_yes[i] >= fewest from generate_series(1, rows) i order by i);
  while exists (select 1 from generate_series(1, rows) i where not exact[i]) loop
    select sum(p_of[i]), sum(p_yes[i]) into of_hidden, yes_hidden from generate_series(1, rows) i where not exact[i];
    smallest := (select i from generate_series(1, rows) i where exact[i] order by p_of[i], i limit 1);
    exit when (yes_hidden >= fewest and of_hidden - yes_hidden >= fewest) or smallest is null;
    exact[smallest] := false;
  end loop;
  return query select 0, total, case when total_yes >= fewest and total - total_yes >= fewest then total_yes end,
    case when total_yes < fewest then 'fewer than five' when total - total_yes < fewest then 'all but fewer than five' end;
  return query select i, case when seen[i] then p_of[i] end, case when exact[i] then p_yes[i] end, null::text from generate_series(1, rows) i order by i;
end $$;

-- The figures of the last twelve whole months, in fives and over, for whoever may print them: a manager, who sees no person, and a lead. Security
-- definer, because a manager may read none of the rows that are counted. It takes nothing but who is looking, so that nobody can ask twice and
-- take away. Colleagues' own records are left out for both, so that a manager's number and a lead's are one. Only months whose days are over for
-- everybody in them, so that tomorrow's number is today's; figures about the same people leave the same months out.
create function figures_in_fives() returns table (figure text, cut text, label text, cohort int, yes int, roughly text, state text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  today constant date := london_day(app_now());
  this_month constant date := date_trunc('month', today)::date;
  first_month constant date := (this_month - interval '12 months')::date;
  walled constant uuid[] := walled_people();
  names constant text[] := array['again', 'ward', 'home', 'endings', 'referrals', 'kept-4', 'kept-12'];
  name text; days int; whole date; counted jsonb; not_known int;
begin
  if coalesce(viewer_role(), '') not in ('manager', 'lead') then return; end if;
  counted := (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from (
    select f.figure, date_trunc('month', f.on_day)::date as month, coalesce(h.area, '') as area, count(*)::int as n, count(*) filter (where f.part = 'yes')::int as y, count(*) filter (where f.part = 'unknown')::int as u
    from figure_rows(names, first_month, this_month) f left join host_team h on h.trust_id = viewer_trust() and h.id = f.team_id
    where f.person_id is null or f.person_id <> all(walled) group by 1, 2, 3) g);
  foreach name in array names loop
    days := case name when 'again' then days_set('second_contact_days') when 'ward' then days_set('home_contact_days') when 'home' then days_set('home_contact_days') when 'kept-4' then 98 when 'kept-12' then 98 else 0 end;
    -- The first month that is not over for everybody: its last day and the days after it have not all passed.
    whole := (select min(m)::date from generate_series(first_month, this_month, interval '1 month') m where m = this_month or (m + interval '1 month')::date - 1 + days >= today);
    return query
      with cell as (select * from jsonb_to_recordset(counted) as c(figure text, month date, area text, n int, y int, u int) where c.figure = name and c.month < whole),
      by_month as (select m::date as month, coalesce(sum(c.n), 0)::int as n, coalesce(sum(c.y), 0)::int as y from generate_series(first_month, whole - 1, interval '1 month') m left join cell c on c.month = m::date group by 1),
      begun as (select row_number() over (order by b.month)::int as i, b.* from by_month b where b.month >= (select min(c.month) from cell c)),
      by_area as (select row_number() over (order by c.area)::int as i, c.area, sum(c.n)::int as n, sum(c.y)::int as y from cell c group by c.area),
      months as (select * from fives_and_over((select array_agg(b.n order by b.i) from begun b), (select array_agg(b.y order by b.i) from begun b))),
      areas as (select * from fives_and_over((select array_agg(a.n order by a.i) from by_area a), (select array_agg(a.y order by a.i) from by_area a)))
      select name, 'all', '', m.cohort, m.yes, m.roughly, 'counted' from months m where m.at = 0
      union all select name, 'not known', '', (select case when sum(c.u) >= 5 then sum(c.u)::int end from cell c), null, null, 'counted'
      union all select name, 'month', to_char(g.month, 'YYYY-MM'), m.cohort, m.yes, null, case when g.month >= whole then 'early' when b.i is null then 'before' else 'counted' end
        from (select x::date as month from generate_series(first_month, this_month - 1, interval '1 month') x) g left join begun b on b.month = g.month left join months m on m.at = b.i
      union all select name, 'area', a.area, s.cohort, s.yes, null, 'counted' from by_area a join areas s on s.at = a.i;
  end loop;
end $$;

-- The counts of today leave colleagues' own records out too: a manager's number and a lead's are one, so that nobody learns from the difference that
-- somebody is hidden. Otherwise as in 0090.
create or replace function counts_for_manager() returns table (what text, team text, n int) language sql stable security definer set search_path = pg_catalog, public as $$
  with today as (select (app_now() at time zone 'Europe/London')::date as day),
  span as (select (day - 90)::timestamp at time zone 'Europe/London' as since, day::timestamp at time zone 'Europe/London' as until from today),
  walled as (select walled_people() as ids),
  counted (what, team, n) as (
    select 'with now', null, count(distinct person_id) from support, walled where trust_id = viewer_trust() and ended_at is null and person_id <> all(ids)
    union all select 'waiting for a peer worker', null, count(*) from referral, walled where trust_id = viewer_trust() and answer = 'accepted' and matched_at is null and stopped_at is null and person_id <> all(ids)
    union all select 'met twice', null, count(*) from support, span, walled where trust_id = viewer_trust() and second_held_at >= since and second_held_at < until and person_id <> all(ids)
    union all select 'asked', null, count(*) from referral, span, walled where trust_id = viewer_trust() and sent_at >= since and sent_at < until and (person_id is null or person_id <> all(ids))
    union all select 'asked by', coalesce(h.name, ''), count(*) from span, walled, referral r left join host_team h on h.trust_id = r.trust_id and h.id = r.team_id
      where r.trust_id = viewer_trust() and r.sent_at >= since and r.sent_at < until and (r.person_id is null or r.person_id <> all(ids)) group by h.name)
  select what, team, (case when n >= 5 then n end)::int from counted where viewer_role() = 'manager' $$;
