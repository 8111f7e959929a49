-- Keeping the directory: the group's own one-use link, edits that wait, entries that may be the same, addresses that must not be shown, what is
-- worth checking today, and how it went there. Decision 0051.

-- ── The group's own link ──────────────────────────────────────────────────────────────────────────────
create table place_link (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  place_id uuid not null references place on delete restrict,
  token_hash bytea not null unique,
  sent boolean not null,
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  expires_at timestamptz not null,
  cancelled_at timestamptz,
  used_at timestamptz,
  primary key (trust_id, id)
);
create index place_link_of on place_link (trust_id, place_id, made_at desc);
comment on table place_link is 'A link by which a group confirms or corrects its own entry, once, without an account. Only the hash of its secret is kept, and no address it went to.';
comment on column place_link.sent is 'It went by e-mail to the address the entry gives; else it was printed.';
grant select (trust_id, id, place_id, sent, made_at, expires_at, cancelled_at, used_at) on place_link to alongside_app;
grant insert on place_link to alongside_app;
grant update (cancelled_at) on place_link to alongside_app;
create policy place_link_read on place_link for select to alongside_app using (trust_id = (select viewer_trust()) and (select keeps_directory()));
create policy place_link_add on place_link for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select keeps_directory()) and made_by = (select viewer_account()));
create policy place_link_cancel on place_link for update to alongside_app using (trust_id = (select viewer_trust()) and (select keeps_directory()));

create table place_edit (
  place_id uuid not null references place on delete restrict,
  id uuid not null,
  changes jsonb not null,
  words text check (length(words) <= 1000),
  at timestamptz not null default app_now(),
  decided_at timestamptz,
  decided_by uuid,
  outcome text check (outcome in ('taken', 'left out')),
  primary key (place_id, id),
  check ((decided_at is null) = (outcome is null))
);
create index place_edit_waiting on place_edit (at) where decided_at is null;
comment on table place_edit is 'What a group wants changed in its entry, as it typed it in the page its link opened. Waits for somebody who keeps the directory; until then the last good version stays.';
comment on column place_edit.changes is 'Only the fields that differ, by name: what the group wrote.';
comment on column place_edit.words is 'What else they wrote to us. May hold somebody''s name; read only by who keeps the directory.';
grant select on place_edit to alongside_app;
grant update (decided_at, decided_by, outcome) on place_edit to alongside_app;
create policy place_edit_read on place_edit for select to alongside_app using ((select keeps_directory()));
create policy place_edit_decide on place_edit for update to alongside_app using ((select keeps_directory()) and decided_at is null) with check (decided_by = (select viewer_account()));

-- Two doors, before anybody is known: what a link is for, and using it up. Each answers for one secret only.
create function open_place_link(p_hash bytea) returns table (place_id uuid, asked_by text, standing text) language sql stable security definer set search_path = pg_catalog, public as $$
  select l.place_id, t.name, case when l.used_at is not null then 'used' when l.cancelled_at is not null then 'cancelled' when l.expires_at <= app_now() then 'over' else 'open' end
  from place_link l join trust t on t.id = l.trust_id where l.token_hash = p_hash $$;
-- Null changes and no words: "all still right", which is a check by the group itself. Else what they wrote waits.
create function use_place_link(p_hash bytea, p_changes jsonb, p_words text) returns uuid language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_place uuid;
begin
  update place_link set used_at = app_now() where token_hash = p_hash and used_at is null and cancelled_at is null and expires_at > app_now() returning place_link.place_id into v_place;
  if v_place is null then return null; end if;
  if p_changes is null and p_words is null then insert into place_check (place_id, id, checked_on, how) values (v_place, gen_random_uuid(), app_today(), 'owner confirmed');
  else insert into place_edit (place_id, id, changes, words) values (v_place, gen_random_uuid(), coalesce(p_changes, '{}'), p_words); end if;
  return v_place;
end $$;

-- ── Entries that may be the same ──────────────────────────────────────────────────────────────────────
create table place_pair (
  place_a uuid not null references place on delete restrict,
  place_b uuid not null references place on delete restrict,
  why text not null check (why in ('charity number', 'phone', 'web address', 'name')),
  found_at timestamptz not null default app_now(),
  decided_at timestamptz,
  decided_by uuid,
  outcome text check (outcome in ('same', 'not the same')),
  primary key (place_a, place_b),
  check (place_a < place_b),
  check ((decided_at is null) = (outcome is null))
);
create index place_pair_other on place_pair (place_b);
create index place_pair_waiting on place_pair (found_at) where decided_at is null;
comment on table place_pair is 'Two entries that look like one. A person decides, once: "not the same" is remembered and never asked again.';
grant select, insert on place_pair to alongside_app;
grant update (decided_at, decided_by, outcome) on place_pair to alongside_app;
create policy place_pair_read on place_pair for select to alongside_app using ((select viewer_role()) = 'system' or (select keeps_directory()));
create policy place_pair_find on place_pair for insert to alongside_app with check ((select viewer_role()) = 'system' and decided_at is null);
create policy place_pair_decide on place_pair for update to alongside_app using ((select keeps_directory())) with check (decided_by = (select viewer_account()));

-- ── Addresses that could lead somebody to harm ────────────────────────────────────────────────────────
-- Whoever says so, the venue's address and position go out of everybody's sight at once, and no import brings them back.
alter table location add column hidden_by_us boolean not null default false;
comment on column location.hidden_by_us is 'Hidden because a lead said so; its source would show it.';
create function place_address_hidden(p_place uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from place_fact where place_id = p_place and kind = 'address hidden' and ended_at is null) $$;
create function keep_location_hidden() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if exists (select 1 from place_fact f join place_at_location a on a.place_id = f.place_id where f.kind = 'address hidden' and f.ended_at is null and a.location_id = new.id) then
    new.hidden_by_us := new.hidden_by_us or not new.address_hidden;
    new.address_hidden := true;
  end if;
  return new;
end $$;
create trigger location_stays_hidden before insert or update on location for each row execute function keep_location_hidden();
create function keep_venue_hidden() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if place_address_hidden(new.place_id) then
    update location set address_hidden = true where id = new.location_id and not address_hidden;
    update place_find set spot = null where location_id = new.location_id and spot is not null;
  end if;
  return null;
end $$;
create trigger place_at_location_stays_hidden after insert on place_at_location for each row execute function keep_venue_hidden();
create function keep_hidden_as_said() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.ended_at is null then
    update location set address_hidden = true where not address_hidden and id in (select location_id from place_at_location where place_id = new.place_id);
    update place_find set spot = null where spot is not null and location_id in (select location_id from place_at_location where place_id = new.place_id);
  else
    update location set address_hidden = false, hidden_by_us = false where hidden_by_us and id in (select location_id from place_at_location where place_id = new.place_id);
  end if;
  return null;
end $$;
create trigger place_fact_hides after insert or update on place_fact for each row when (new.kind = 'address hidden') execute function keep_hidden_as_said();
-- An importer that does not know of it writes "not hidden": the row takes what its venue says.
create function hidden_as_its_venue() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin new.hidden := new.hidden or coalesce((select address_hidden from location where id = new.location_id), false); return new; end $$;
create trigger location_address_as_venue before insert on location_address for each row execute function hidden_as_its_venue();
create trigger location_position_as_venue before insert on location_position for each row execute function hidden_as_its_venue();

-- ── What is worth checking, and how it went there ─────────────────────────────────────────────────────
-- Places on lists of this service now, or suggested in the last year. Never a colleague's own; never whose. For the functions below only.
create function places_in_use() returns uuid[] language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct p.place_id), '{}') from connection_place p join connection c on c.trust_id = p.trust_id and c.id = p.connection_id
  where p.trust_id = viewer_trust() and c.closed_at is null and c.made_at > app_now() - interval '1 year' and c.person_id <> all(walled_people()) $$;
revoke execute on function places_in_use() from public;
-- Today's few entries to check: those in use first, then what is due, then groups nobody ever checked; always filled up to p_most, so that it
-- cannot be read off whether one of them is on somebody's list.
create function places_to_check(p_most int) returns table (place_id uuid) language sql stable security definer set search_path = pg_catalog, public as $$
  select t.place_id from (
    (select u.id as place_id, 1 as turn, s.next_check as due from unnest(places_in_use()) as u (id) left join place_standing s on s.place_id = u.id
      where s.checked_on is null or s.next_check <= app_today() order by s.next_check nulls first limit p_most)
    union all
    (select s.place_id, 2, s.next_check from place_standing s where s.next_check <= app_today() and s.place_id <> all(places_in_use()) order by s.next_check limit p_most)
    union all
    (select a.place_id, 3, null from taxonomy_term t join check_interval_term m on m.term = lower(t.name) and m.kind = 'session group' join place_attribute a on a.term_id = t.id
      where not exists (select 1 from place_standing s where s.place_id = a.place_id) and a.place_id <> all(places_in_use()) limit p_most)
  ) t join place p on p.id = t.place_id left join place_standing s on s.place_id = t.place_id
  where keeps_directory() and p.withdrawn_at is null and not coalesce(s.closed, false) and s.same_as is null
  order by t.turn, t.due nulls first limit p_most $$;
-- The share that counts: of the places this service suggests, how many somebody confirmed in the last 92 days. Nothing where they are under five.
create function suggested_and_checked() returns table (suggested int, checked int) language sql stable security definer set search_path = pg_catalog, public as $$
  select case when count(*) >= 5 then count(*)::int end, case when count(*) >= 5 then (count(*) filter (where s.checked_on >= app_today() - 92))::int end
  from unnest(places_in_use()) as u (id) left join place_standing s on s.place_id = u.id where keeps_directory() $$;
-- How many people of this service kept going to a place: a number, null under five. Closed records count, so that closing one shows nowhere.
create function place_kept(p_place uuid) returns int language sql stable security definer set search_path = pg_catalog, public as $$
  select case when count(distinct c.person_id) >= 5 then count(distinct c.person_id)::int end
  from connection_place p join connection c on c.trust_id = p.trust_id and c.id = p.connection_id
    join connection_step s on s.trust_id = c.trust_id and s.connection_id = c.id and s.kind in ('still going', 'sometimes') and s.weeks >= 4
  where viewer_role() in ('peer_worker', 'lead') and p.trust_id = viewer_trust() and p.place_id = p_place and c.person_id <> all(walled_people()) $$;
