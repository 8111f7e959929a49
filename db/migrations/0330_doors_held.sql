-- What a second look at gatherings and at answers without a name put right (decision 0073).

-- A day that is over or called off takes no name from anybody, the planning group neither: nobody would settle who has a place. And to one address the link goes
-- three times a day at most, so that nobody is buried in our mails by somebody who knows their address: 'often' says that nothing is sent.
create or replace function register_at_event(p_event uuid, p_id uuid, p_hash bytea, p_told jsonb, p_once_by_mail boolean) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare e record; v_before uuid;
begin
  select * into e from event where trust_id = viewer_trust() and id = p_event for update;
  if not found or e.called_off_at is not null or e.ends_at <= app_now() then return 'closed'; end if;
  if not (p_event = any(events_i_plan('access'))) and (e.published_at is null
    or (e.closes_on is not null and e.closes_on < (app_now() at time zone 'Europe/London')::date)) then return 'closed'; end if;
  if p_once_by_mail and p_told->>'email' is not null then
    select r.id into v_before from event_reach h join event_registration r on r.trust_id = h.trust_id and r.id = h.registration_id
      where h.trust_id = e.trust_id and h.event_id = p_event and lower(h.email) = lower(p_told->>'email') and r.left_at is null and r.erased_at is null limit 1;
    if v_before is not null then
      if (select count(*) from event_link l where l.trust_id = e.trust_id and l.registration_id = v_before and l.made_at > app_now() - interval '1 day') >= 3 then return 'often'; end if;
      insert into event_link (trust_id, token_hash, registration_id, made_at) values (e.trust_id, p_hash, v_before, app_now());
      return 'again';
    end if;
  end if;
  insert into event_registration (trust_id, id, event_id, name, audience, comes_with, asked_at, keep_until)
    values (e.trust_id, p_id, p_event, p_told->>'name', p_told->>'audience', (p_told->>'comes_with')::int, app_now(), (e.ends_at at time zone 'Europe/London')::date + e.keep_days);
  insert into event_reach (trust_id, registration_id, event_id, email, phone, needs, food, with_words)
    values (e.trust_id, p_id, p_event, p_told->>'email', p_told->>'phone', p_told->>'needs', p_told->>'food', p_told->>'with_words');
  insert into event_link (trust_id, token_hash, registration_id, made_at) values (e.trust_id, p_hash, p_id, app_now());
  return 'new';
end $$;
create index event_link_of on event_link (trust_id, registration_id, made_at);

-- A day that moves takes with it the day on which names and needs are erased: not before it took place, and not later than its page says.
create function keep_until_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update event_registration set keep_until = (new.ends_at at time zone 'Europe/London')::date + new.keep_days where trust_id = new.trust_id and event_id = new.id and erased_at is null;
  return new;
end $$;
create trigger keep_until_follows after update of ends_at, keep_days on event for each row when (new.ends_at <> old.ends_at or new.keep_days <> old.keep_days) execute function keep_until_follows();

-- How a day was: said by nobody in particular, and with an id that tells no time. Those that are there already get such an id too.
update event_feedback set id = gen_random_uuid();
drop policy event_feedback_say on event_feedback;
create policy event_feedback_say on event_feedback for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'nobody'
  and exists (select 1 from event e where e.trust_id = event_feedback.trust_id and e.id = event_feedback.event_id and e.published_at is not null and e.called_off_at is null and e.begins_at <= app_now()));

-- How a group is led: answers are let out five at a time. One by one, whoever looked today and tomorrow would know what the one person said who answered in between.
alter table group_feedback add column shown boolean not null default false;
comment on column group_feedback.shown is 'Let out together with at least four others; until then no count and no word of it is read.';
update group_feedback f set shown = true where (select count(*) from group_feedback o where o.trust_id = f.trust_id and o.group_id = f.group_id) >= 5;
create index group_feedback_waits on group_feedback (trust_id, group_id) where not shown;
create function let_feedback_out() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if (select count(*) from group_feedback where trust_id = new.trust_id and group_id = new.group_id and not shown) >= 5 then
    update group_feedback set shown = true where trust_id = new.trust_id and group_id = new.group_id and not shown;
  end if;
  return new;
end $$;
create trigger let_feedback_out after insert on group_feedback for each row execute function let_feedback_out();
revoke insert on group_feedback from alongside_app;
grant insert (trust_id, id, group_id, month, answers, words) on group_feedback to alongside_app;

create or replace function group_feedback_counts(p_group uuid) returns table (sheets int, statement text, answer text, n int) language sql stable security definer set search_path = pg_catalog, public as $$
  with f as (select answers from group_feedback where trust_id = viewer_trust() and group_id = p_group and shown and (viewer_role() = 'lead' or p_group = any(my_groups()))),
  total as (select count(*)::int as n from f)
  select (total.n / 5) * 5, a.key, a.value, count(*)::int from f cross join total cross join jsonb_each_text(f.answers) a where total.n >= 5 group by total.n, a.key, a.value having count(*) >= 5 order by a.key, a.value $$;
create or replace function group_feedback_words(p_group uuid) returns setof text language sql stable security definer set search_path = pg_catalog, public as $$
  select words from group_feedback where trust_id = viewer_trust() and group_id = p_group and p_group = any(my_groups()) and words is not null and shown order by id limit 200 $$;

-- "Erase it now" takes what was just sent as well: the form as it came is kept with its key for two days otherwise.
create or replace function erase_my_place(p_hash bytea) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v uuid; v_event uuid; v_name text; v_hashes bytea[];
begin
  select r.id, r.event_id, r.name into v, v_event, v_name from event_link l join event_registration r on r.trust_id = l.trust_id and r.id = l.registration_id
    where l.trust_id = viewer_trust() and l.token_hash = p_hash and r.erased_at is null;
  if v is null then return null; end if;
  select array_agg(token_hash) into v_hashes from event_link where trust_id = viewer_trust() and registration_id = v;
  delete from spent_key k where position('/events/' || v_event in k.form) > 0 and k.fields->>'name' = v_name
    or sha256(convert_to(coalesce(substring(k.form from '/my-place/([a-z0-9-]+)$'), ''), 'UTF8')) = any(v_hashes);
  update event_reach set email = null, phone = null, needs = null, food = null, with_words = null, needs_answer = null where trust_id = viewer_trust() and registration_id = v;
  update event_registration set name = '', erased_at = app_now(), left_at = coalesce(left_at, app_now()), left_by = coalesce(left_by, 'own link') where trust_id = viewer_trust() and id = v;
  return v_event;
end $$;

-- Who would like to go on: erased as many days after it was settled as the names of the day are kept; that somebody asked, and what became of it, stays.
create index event_interest_settled on event_interest (trust_id, outcome_at) where outcome_at is not null and erased_at is null;
grant update (words) on event_interest_step to alongside_app;
create policy event_interest_step_due on event_interest_step for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'system');
create policy event_interest_step_forget on event_interest_step for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'system') with check (words = '');
