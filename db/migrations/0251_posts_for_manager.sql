-- How much of each post is filled on a day: a manager sees posts and vacancies, and reads no contract (0003, 0053).
create function posts_filled(p_on date) returns table (post_id uuid, minutes int) language sql stable security definer set search_path = pg_catalog, public as $$
  select c.post_id, sum(c.minutes_a_week)::int from contract c join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id
  where c.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager') and c.post_id is not null and c.from_on <= p_on and least(c.until_on, w.left_on, 'infinity') >= p_on
  group by c.post_id $$;
