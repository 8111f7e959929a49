-- Funded hours over time beside contracted ones; progression as the worker's own steps know it; a supervision that was wrongly written down as held.

-- Funded minutes a week times days, by month (cut at both ends) and by what full time is for the band of the post: as workforce_minutes does for contracts.
-- Security invoker: lead, administrator and manager read posts themselves; a peer worker, who does too, is answered nothing here because the page is not theirs.
create function post_minutes(p_from date, p_until date) returns table (first_on date, last_on date, full_time int, posts int, minute_days bigint)
language sql stable set search_path = pg_catalog, public as $$
  with usual as (select id from pay_framework where trust_id = viewer_trust() order by made_at, id limit 1),
  month as (select greatest(m::date, p_from) as first_on, least((m + interval '1 month' - interval '1 day')::date, p_until) as last_on
    from generate_series(date_trunc('month', p_from::timestamp), p_until::timestamp, interval '1 month') m),
  week as (select framework_id, minutes, from_on, coalesce(lead(from_on) over (partition by framework_id order by from_on) - 1, 'infinity') as until_on
    from full_time_week where trust_id = viewer_trust() and replaced_at is null),
  held as (select t.post_id, t.minutes_a_week, t.from_on, coalesce(t.until_on, 'infinity') as until_on, coalesce(b.framework_id, (select id from usual)) as framework_id
    from post_term t left join pay_band b on b.trust_id = t.trust_id and b.id = t.band_id
    where t.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager') and t.from_on <= p_until and coalesce(t.until_on, 'infinity') >= greatest(t.from_on, p_from)),
  part as (select h.post_id, h.minutes_a_week, k.minutes as full_time, greatest(h.from_on, k.from_on, p_from) as first_on, least(h.until_on, k.until_on, p_until) as last_on
    from held h left join week k on k.framework_id = h.framework_id and k.from_on <= h.until_on and k.until_on >= h.from_on)
  select m.first_on, m.last_on, p.full_time, count(distinct p.post_id)::int, sum(p.minutes_a_week::bigint * (least(p.last_on, m.last_on) - greatest(p.first_on, m.first_on) + 1))::bigint
  from month m join part p on p.first_on <= m.last_on and p.last_on >= m.first_on and p.last_on >= p.first_on
  group by m.first_on, m.last_on, p.full_time order by m.first_on, p.full_time $$;

-- As in 0241, and progression is a higher band or a step that is written down (growth_step): one line, because two would give the difference away.
create or replace function workforce_in_fives(p_on date) returns table (what text, label text, n int, minutes bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  with held as (select c.worker_id, c.minutes_a_week, c.kind, b.name as band, b.step, b.framework_id from contract c
      join peer_worker w on w.trust_id = c.trust_id and w.id = c.worker_id left join pay_band b on b.trust_id = c.trust_id and b.id = c.band_id
      where c.trust_id = viewer_trust() and viewer_role() in ('lead', 'administrator', 'manager') and c.from_on <= p_on and least(c.until_on, w.left_on, 'infinity') >= p_on),
  before as (select c.worker_id, b.step, b.framework_id from contract c join pay_band b on b.trust_id = c.trust_id and b.id = c.band_id
      where c.trust_id = viewer_trust() and c.from_on <= (p_on - interval '12 months')::date and coalesce(c.until_on, 'infinity') >= (p_on - interval '12 months')::date),
  moved as (select h.worker_id from held h join before b on b.worker_id = h.worker_id and b.framework_id = h.framework_id and h.step > b.step
    union select h.worker_id from held h join growth_step g on g.trust_id = viewer_trust() and g.worker_id = h.worker_id
      where g.kind = 'step' and g.taken_back_at is null and g.on_day > (p_on - interval '12 months')::date and g.on_day <= p_on),
  line (what, label, n, minutes) as (
    select 'band', coalesce(band, ''), count(*), sum(minutes_a_week) from held group by band
    union all select 'kind', k.kind, count(h.worker_id), coalesce(sum(h.minutes_a_week), 0) from (values ('permanent'), ('fixed-term'), ('')) k (kind) left join held h on coalesce(h.kind, '') = k.kind group by k.kind
    union all select 'progressed', '', count(*), null from moved)
  select 'all', '', count(*)::int, coalesce(sum(minutes_a_week), 0)::bigint from held having count(*) > 0
  union all select what, label, (case when n >= 5 then n end)::int, (case when n >= 5 then minutes end)::bigint from line where n > 0 $$;

create table supervision_correction (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  session_id uuid not null,
  was_held_at timestamptz not null,
  was_minutes int not null,
  was_place text,
  was_held_by uuid references account on delete restrict,
  was_there uuid[] not null,
  held_after_all boolean not null,
  why text not null check (btrim(why) <> ''),
  by_account uuid not null,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  foreign key (trust_id, session_id) references supervision_session on delete restrict
);
create index supervision_correction_of on supervision_correction (trust_id, session_id, at);
comment on table supervision_correction is 'What a supervision was written down as having been, before it was put right, and why. Those who take part read it.';
comment on column supervision_correction.why is 'Why it was put right, in the words of whoever did.';
comment on column supervision_correction.held_after_all is 'False: it was not held after all, and is open again.';
grant select, insert on supervision_correction to alongside_app;
create policy supervision_correction_read on supervision_correction for select to alongside_app using (trust_id = (select viewer_trust()) and session_id = any((select my_supervision())::uuid[]));
create policy supervision_correction_put on supervision_correction for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account()) and session_id = any((select my_supervision())::uuid[]));

-- The newest day held is kept also when one was not held after all.
drop trigger supervision_seat_keeps on supervision_seat;
create trigger supervision_seat_keeps after insert on supervision_seat for each row when (new.held_on is not null) execute function keep_last_supervised();
create trigger supervision_seat_keeps_again after update of held_on, there on supervision_seat for each row when (new.held_on is not null or old.held_on is not null) execute function keep_last_supervised();

do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
