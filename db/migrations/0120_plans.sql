-- The person's plan: theirs, in parts; each part seen by nobody else but whom they chose. Steps, people, days and words are all entries
-- with versions. Policies stand below the tables; why nobody opens a private part: docs/decisions/0044.

create table plan_entry (
  trust_id uuid not null,
  id uuid not null,
  thread uuid not null,
  person_id uuid not null,
  part text not null check (part in ('what-matters', 'home', 'money-and-work', 'health', 'people', 'keeping-well', 'first-days', 'first-week', 'first-month', 'steps', 'meeting')),
  box text not null,
  words text,
  who text,
  number text,
  when_words text,
  why text,
  choice text check (choice in ('me', 'them', 'both', 'worker', 'other', 'yes', 'no')),
  due_on date,
  state text not null default 'open' check (state in ('open', 'finished', 'dropped')),
  support_id uuid,
  begun_at timestamptz not null,
  made_at timestamptz not null default app_now(),
  made_by uuid not null,
  said_on date,
  replaced_at timestamptz,
  left_out_at timestamptz,
  left_out_by uuid,
  left_out_said_on date,
  erase_on date,
  erased_at timestamptz,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, support_id) references support on delete restrict,
  check (erased_at is null or num_nonnulls(words, who, number, when_words, why) = 0)
);
create index plan_entry_of on plan_entry (trust_id, person_id, part) where replaced_at is null;
create index plan_entry_thread on plan_entry (trust_id, thread, made_at desc);
create unique index plan_entry_current on plan_entry (trust_id, thread) where replaced_at is null;
create index plan_entry_support on plan_entry (trust_id, support_id) where support_id is not null and replaced_at is null;
create index plan_entry_erase on plan_entry (erase_on) where erase_on is not null and erased_at is null;
comment on table plan_entry is 'One thing in a person''s plan, as it was said: words, a step, somebody to lean on, something for one of the first days. A change is a new row of the same thread; the one before is kept for the person.';
comment on column plan_entry.thread is 'The id of its first version: what stays the same when the words change.';
comment on column plan_entry.begun_at is 'When its first version was made: what keeps its place in a list.';
comment on column plan_entry.words is 'Personal data. Null once erased; that something was left out, by whom and when, stays.';
comment on column plan_entry.who is 'Personal data: a name the person gave, of somebody to lean on or of who does a step.';
comment on column plan_entry.number is 'Personal data: a number to ring, if they want it on the paper.';
comment on column plan_entry.when_words is 'Personal data: when, in their words ("after lunch").';
comment on column plan_entry.why is 'Personal data: why a step was changed, finished or dropped.';
comment on column plan_entry.choice is 'Who leans on whom, who does a step, or whether the peer worker is invited to the meeting about going home.';
comment on column plan_entry.support_id is 'Written together in this support, or a step of its peer worker: that worker and their cover see it, until the person keeps it to themself.';
comment on column plan_entry.said_on is 'The day the person said it, where made_by wrote it down for them; null when they wrote it themself.';
comment on column plan_entry.erase_on is 'Set while it is left out, null again when the person brings it back.';

-- Words stay as they were said until they are erased.
create trigger plan_entry_words_stay before update of words on plan_entry for each row when (new.words is distinct from old.words and new.words is not null) execute function words_stay();
create trigger plan_entry_who_stays before update of who on plan_entry for each row when (new.who is distinct from old.who and new.who is not null) execute function words_stay();
create trigger plan_entry_number_stays before update of number on plan_entry for each row when (new.number is distinct from old.number and new.number is not null) execute function words_stay();
create trigger plan_entry_when_stays before update of when_words on plan_entry for each row when (new.when_words is distinct from old.when_words and new.when_words is not null) execute function words_stay();
create trigger plan_entry_why_stays before update of why on plan_entry for each row when (new.why is distinct from old.why and new.why is not null) execute function words_stay();

create table plan_sharing (
  trust_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  part text not null,
  reader text not null check (reader in ('worker', 'lead')),
  support_id uuid not null,
  since timestamptz not null default app_now(),
  made_by uuid not null,
  said_on date,
  ended_at timestamptz,
  ended_by uuid,
  ended_said_on date,
  primary key (trust_id, id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, support_id) references support on delete restrict
);
create unique index plan_sharing_open on plan_sharing (trust_id, support_id, part, reader) where ended_at is null;
create index plan_sharing_of on plan_sharing (trust_id, person_id, since desc);
create index plan_sharing_lead on plan_sharing (trust_id) include (support_id, person_id, part) where ended_at is null and reader = 'lead';
comment on table plan_sharing is 'A part of the plan that the person lets their peer worker or the peer lead see, for one support: it ends with that support''s row in the circle. What carers see stands in circle.parts.';

-- ── Who sees it ───────────────────────────────────────────────────────────────────────────────────────
-- Parts of plans this viewer was let into, as 'person part'. Security definer, because it reads circle and sharing for the policies.
-- An emergency opens no plan: it is the person's, not the service's. For a colleague's own record the two named people stand where a lead stands.
create function plan_parts_i_see() returns text[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
  v_mine uuid[];
begin
  if v_role = 'peer_worker' then
    v_mine := my_supports();
    return (select coalesce(array_agg(person_id::text || ' ' || part), '{}') from plan_sharing
      where trust_id = v_trust and reader = 'worker' and ended_at is null and support_id = any(v_mine));
  elsif v_role in ('lead', 'named_person') then
    v_mine := my_records();
    return (select coalesce(array_agg(s.person_id::text || ' ' || s.part), '{}') from plan_sharing s join person p on p.trust_id = s.trust_id and p.id = s.person_id
      where s.trust_id = v_trust and s.reader = 'lead' and s.ended_at is null and case v_role when 'lead' then not p.walled else p.walled and p.id = any(v_mine) end
        and exists (select 1 from circle c where c.trust_id = s.trust_id and c.person_id = s.person_id and c.support_id = s.support_id and c.kind = 'support'
          and c.ended_at is null and coalesce(c.until, 'infinity') > v_now));
  elsif v_role = 'carer' then
    return (select coalesce(array_agg(person_id::text || ' ' || substr(p, 7)), '{}') from circle, unnest(parts) p
      where account_id = v_account and trust_id = v_trust and kind = 'shared' and support_id is null and p like 'plan: %'
        and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now);
  end if;
  return '{}';
end $$;
-- People without an account whom this worker supports or covers: what they decide is written down for them.
create function people_on_paper() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust(); v_mine uuid[];
begin
  if viewer_role() <> 'peer_worker' then return '{}'; end if;
  v_mine := my_supports();
  return (select coalesce(array_agg(distinct p.id), '{}') from support s join person p on p.trust_id = s.trust_id and p.id = s.person_id
    where s.trust_id = v_trust and s.id = any(v_mine) and p.account_id is null);
end $$;

grant select, insert on plan_entry to alongside_app;
grant update (words, who, number, when_words, why, support_id, left_out_at, left_out_by, left_out_said_on, erase_on, erased_at) on plan_entry to alongside_app;
create policy plan_of_mine on plan_entry for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));
-- Others see a thing as it stands now: no earlier version, nothing left out.
create policy plan_written_together on plan_entry for select to alongside_app using (trust_id = (select viewer_trust()) and replaced_at is null and left_out_at is null
  and support_id = any((select my_supports())::uuid[]));
create policy plan_shared on plan_entry for select to alongside_app using (trust_id = (select viewer_trust()) and replaced_at is null and left_out_at is null
  and person_id::text || ' ' || part = any((select plan_parts_i_see())::text[]));
create policy plan_put_by_me on plan_entry for insert to alongside_app with check (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[])
  and made_by = (select viewer_account()) and said_on is null and replaced_at is null and left_out_at is null);
-- A peer worker only writes down what the person said, on a day, in a support that is theirs now.
create policy plan_put_together on plan_entry for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'peer_worker'
  and support_id = any((select my_supports())::uuid[]) and made_by = (select viewer_account()) and said_on is not null and replaced_at is null and left_out_at is null
  and exists (select 1 from support s where s.trust_id = plan_entry.trust_id and s.id = plan_entry.support_id and s.person_id = plan_entry.person_id));
create policy plan_change_by_me on plan_entry for update to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));
create policy plan_due_for_erasure on plan_entry for select to alongside_app using ((select viewer_role()) = 'system' and erase_on is not null);
create policy plan_erase on plan_entry for update to alongside_app using ((select viewer_role()) = 'system' and erase_on is not null and erase_on <= (app_now() at time zone 'Europe/London')::date)
  with check ((select viewer_role()) = 'system' and num_nonnulls(words, who, number, when_words, why) = 0);

-- The version before is closed in the same moment, by nobody's hand; a worker can only carry on what they were let see.
create function plan_entry_replaces() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare was plan_entry%rowtype;
begin
  if new.thread = new.id then return new; end if;
  select * into was from plan_entry where trust_id = new.trust_id and thread = new.thread and replaced_at is null for update;
  if was.id is null or was.person_id <> new.person_id or was.part <> new.part or was.left_out_at is not null
    or viewer_role() = 'peer_worker' and not (coalesce(was.support_id = any(my_supports()), false) or new.person_id::text || ' ' || new.part = any(plan_parts_i_see())) then
    raise exception 'new row violates row-level security policy for table "plan_entry": it carries on nothing this viewer sees' using errcode = 'insufficient_privilege';
  end if;
  update plan_entry set replaced_at = new.made_at where trust_id = new.trust_id and id = was.id;
  return new;
end $$;
create trigger plan_entry_replaces before insert on plan_entry for each row execute function plan_entry_replaces();
-- What the person said should be left out, written down by their worker: with its earlier versions, which the worker does not see. Answers how many.
create function leave_out_plan_words(p_thread uuid, p_said_on date, p_erase_on date) returns int language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare n int;
begin
  update plan_entry e set left_out_at = app_now(), left_out_by = viewer_account(), left_out_said_on = p_said_on, erase_on = p_erase_on
    where viewer_role() = 'peer_worker' and p_said_on is not null and e.trust_id = viewer_trust() and e.thread = p_thread and e.left_out_at is null
      and exists (select 1 from plan_entry c where c.trust_id = e.trust_id and c.thread = p_thread and c.replaced_at is null and c.left_out_at is null
        and (c.support_id = any(my_supports()) or c.person_id::text || ' ' || c.part = any(plan_parts_i_see())));
  get diagnostics n = row_count;
  return n;
end $$;

grant select, insert on plan_sharing to alongside_app;
grant update (ended_at, ended_by, ended_said_on) on plan_sharing to alongside_app;
create policy plan_sharing_of_mine on plan_sharing for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));
create policy plan_sharing_with_me on plan_sharing for select to alongside_app using (trust_id = (select viewer_trust()) and reader = 'worker' and ended_at is null and support_id = any((select my_supports())::uuid[]));
create policy plan_sharing_on_paper on plan_sharing for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select people_on_paper())::uuid[]) and support_id = any((select my_supports())::uuid[]));
create policy plan_share_by_me on plan_sharing for insert to alongside_app with check (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]) and made_by = (select viewer_account())
  and exists (select 1 from support s where s.trust_id = plan_sharing.trust_id and s.id = plan_sharing.support_id and s.person_id = plan_sharing.person_id));
create policy plan_share_on_paper on plan_sharing for insert to alongside_app with check (trust_id = (select viewer_trust()) and person_id = any((select people_on_paper())::uuid[])
  and support_id = any((select my_supports())::uuid[]) and made_by = (select viewer_account()) and said_on is not null
  and exists (select 1 from support s where s.trust_id = plan_sharing.trust_id and s.id = plan_sharing.support_id and s.person_id = plan_sharing.person_id));
create policy plan_unshare_by_me on plan_sharing for update to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_self())::uuid[]));
create policy plan_unshare_on_paper on plan_sharing for update to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select people_on_paper())::uuid[]) and support_id = any((select my_supports())::uuid[]))
  with check (trust_id = (select viewer_trust()) and person_id = any((select people_on_paper())::uuid[]) and support_id = any((select my_supports())::uuid[]));

-- ── Erasing ───────────────────────────────────────────────────────────────────────────────────────────
create function plan_entries_to_erase() returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from plan_entry
  where erase_on is not null and erased_at is null and erase_on <= (app_now() at time zone 'Europe/London')::date $$;
-- Half-typed and just-sent words that repeat what is due: the forms of that part and of that entry, and any form that holds the very words
-- (from twelve letters on, as for notes). Before the words themselves go.
create function forget_plan_words_to_erase(p_trust uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if viewer_role() <> 'system' then return; end if;
  create temporary table plan_due on commit drop as
    select e.id, e.thread, e.person_id, e.part, p.account_id::text as account, replace(w.words, E'\r\n', E'\n') as words
    from plan_entry e join person p on p.trust_id = e.trust_id and p.id = e.person_id cross join lateral unnest(array[e.words, e.who, e.number, e.when_words, e.why]) w(words)
    where e.trust_id = p_trust and e.id = any(plan_entries_to_erase()) and w.words is not null;
  delete from draft d using plan_due due where (d.about = due.person_id and d.form = 'plan-' || due.part) or d.about in (due.id, due.thread)
    or exists (select 1 from jsonb_each_text(d.fields) f where length(due.words) >= 12 and position(due.words in replace(f.value, E'\r\n', E'\n')) > 0);
  delete from spent_key k using plan_due due where position('/people/' || due.person_id || '/plan/' || due.part in k.form) > 0
    or (k.holder = due.account and position('/my-plan/' || due.part in k.form) > 0) or position(due.thread::text in k.form) > 0 or position(due.id::text in k.form) > 0
    or exists (select 1 from jsonb_each_text(k.fields) f where length(due.words) >= 12 and position(due.words in replace(f.value, E'\r\n', E'\n')) > 0);
  drop table plan_due;
end $$;
