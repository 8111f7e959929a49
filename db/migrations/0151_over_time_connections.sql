-- The service over time: places people still go to, four and twelve weeks after they first went (0130 holds what they said).

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

-- The same as in 0150, with these two. Both leave out the months that are too early for twelve weeks: they are about the same people.
create or replace function figure_rows(p_figures text[], p_from date, p_until date) returns table (figure text, id uuid, person_id uuid, on_day date, team_id uuid, part text, then_on date, why text) language sql stable as $$
  select 'again', f.* from figure_again(p_from, p_until) f where 'again' = any(p_figures)
  union all select 'ward', f.* from figure_ward(p_from, p_until) f where 'ward' = any(p_figures)
  union all select 'home', f.* from figure_home(p_from, p_until) f where 'home' = any(p_figures)
  union all select 'endings', f.* from figure_endings(p_from, p_until) f where 'endings' = any(p_figures)
  union all select 'referrals', f.* from figure_referrals(p_from, p_until) f where 'referrals' = any(p_figures)
  union all select 'kept-4', f.* from figure_kept(p_from, p_until, 4) f where 'kept-4' = any(p_figures)
  union all select 'kept-12', f.* from figure_kept(p_from, p_until, 12) f where 'kept-12' = any(p_figures) $$;

-- Argued in 0150.
create or replace function figures_in_fives() returns table (figure text, cut text, label text, cohort int, yes int, roughly text, state text)
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
