-- What the keeper's lists and the feed ask, by index; and estimates that let the planner see how many places there are. Decision 0057.

-- A coalesce has no statistics: the planner took the public for one place in a hundred, and walked and sorted all of them for each page. The same set, said so that it can be estimated.
create or replace view public_place with (security_invoker = true) as
  select p.id as place_id,
    case when s.checked_on is null then 'not checked' when s.next_check < (select app_today()) then 'overdue' else 'checked' end as standing,
    coalesce(s.sinks_on <= (select app_today()), false) or coalesce(s.bad_reports >= 2, false) as sinks,
    coalesce(s.bad_reports < 2, true) as may_be_suggested
  from place p left join place_standing s on s.place_id = p.id
  where p.withdrawn_at is null and (p.status is null or p.status in ('active', 'temporarily closed'))
    and s.closed is not true and s.same_as is null and (s.leaves_on is null or s.leaves_on > (select app_today()));

create index place_standing_reported on place_standing (bad_reports desc, last_report_on, place_id) where bad_reports > 0 and not closed;
create index place_standing_left on place_standing (leaves_on desc, place_id) where leaves_on is not null and not closed and same_as is null;

-- The same choice as before; what is on lists is asked once, not for every row, and what is gone is left out before it is counted, so that the list is always filled up.
create or replace function places_to_check(p_most int) returns table (place_id uuid) language sql stable security definer set search_path = pg_catalog, public as $$
  with used as materialized (select places_in_use() as ids)
  select t.place_id from (
    (select u.id as place_id, 1 as turn, s.next_check as due from used, unnest(used.ids) as u (id) join place p on p.id = u.id left join place_standing s on s.place_id = u.id
      where p.withdrawn_at is null and s.closed is not true and s.same_as is null and (s.checked_on is null or s.next_check <= app_today()) order by s.next_check nulls first limit p_most)
    union all
    (select s.place_id, 2, s.next_check from place_standing s join place p on p.id = s.place_id
      where s.next_check <= app_today() and not s.closed and s.same_as is null and p.withdrawn_at is null and s.place_id <> all(array(select unnest(ids) from used)) order by s.next_check limit p_most)
    union all
    (select a.place_id, 3, null from taxonomy_term t join check_interval_term m on m.term = lower(t.name) and m.kind = 'session group' join place_attribute a on a.term_id = t.id join place p on p.id = a.place_id
      where p.withdrawn_at is null and not exists (select 1 from place_standing s where s.place_id = a.place_id) and a.place_id <> all(array(select unnest(ids) from used)) limit p_most)
  ) t where keeps_directory() order by t.turn, t.due nulls first limit p_most $$;
