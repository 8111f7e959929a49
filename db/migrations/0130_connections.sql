-- A person and a place: put on the list, gone to together, going, kept, not for me. Decision 0045.
--
-- The names of places stand in a table of their own, so that hiding them is the database's work: a lead reads that there is a connection, of
-- which kind and how it went, and never where. Why, in the person's words, stands apart again.

create table connection (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  person_id uuid not null,
  support_id uuid,
  kinds text[] not null default '{}',
  made_by uuid not null,
  made_at timestamptz not null default app_now(),
  going_since date,
  ask_on date,
  closed_at timestamptz,
  primary key (trust_id, id),
  unique (trust_id, id, person_id),
  foreign key (trust_id, person_id) references person on delete restrict,
  foreign key (trust_id, support_id) references support on delete restrict
);
create index connection_of_person on connection (trust_id, person_id, made_at desc);
create index connection_to_ask on connection (trust_id, person_id, ask_on) where ask_on is not null;
comment on table connection is 'A person and a place. What happened is in connection_step; going_since, ask_on and closed_at are copied from there for lists (decision 0005).';
comment on column connection.kinds is 'The kinds of place the directory gave when it went on the list: all that a lead reads of it.';
comment on column connection.support_id is 'The support in which a peer worker put it on the list; null when the person did.';
comment on column connection.going_since is 'The day from which the person says they go there.';
comment on column connection.ask_on is 'The day from which we ask whether they still go; null when nothing is left to ask, or they would rather not be asked.';
comment on column connection.closed_at is 'When it was said to be not for them, put away, or that they do not go any more.';

create table connection_place (
  trust_id uuid not null,
  connection_id uuid not null,
  person_id uuid not null,
  place_id uuid not null references place on delete restrict,
  name text not null,
  primary key (trust_id, connection_id),
  foreign key (trust_id, connection_id, person_id) references connection (trust_id, id, person_id) on delete restrict
);
create unique index connection_place_once on connection_place (trust_id, person_id, place_id);
create index connection_place_used on connection_place (trust_id, place_id);
comment on table connection_place is 'Which place of the directory it is. For the person, their worker and cover, and a carer it is shared with; never for a lead.';
comment on column connection_place.name is 'Personal data: what the place was called when it went on the list.';

create table connection_step (
  trust_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('suggested', 'chosen', 'going on my own', 'going with somebody', 'still going', 'sometimes', 'not any more', 'rather not be asked', 'not for me', 'put away', 'again')),
  weeks smallint check (weeks between 1 and 104),
  said_on date not null,
  by_account uuid not null,
  by_name text,
  at timestamptz not null default app_now(),
  primary key (trust_id, id),
  unique (trust_id, id, person_id),
  foreign key (trust_id, connection_id, person_id) references connection (trust_id, id, person_id) on delete restrict
);
create index connection_step_of on connection_step (trust_id, connection_id, at);
create index connection_step_said on connection_step (trust_id, said_on);
comment on table connection_step is 'What became of a person and a place, one fact a row: suggested by a worker, chosen by the person, going, kept after so many weeks, not for me. That two went together is the record of their contact (connection_outing).';
comment on column connection_step.weeks is 'For an answer to our question: after how many weeks it was asked.';
comment on column connection_step.said_on is 'The day the person said so.';
comment on column connection_step.by_name is 'The peer worker who suggested it or wrote down what the person said; null when the person did it themself.';

create table connection_words (
  trust_id uuid not null,
  step_id uuid not null,
  connection_id uuid not null,
  person_id uuid not null,
  words text,
  written_at timestamptz not null default app_now(),
  erased_at timestamptz,
  primary key (trust_id, step_id),
  foreign key (trust_id, step_id, person_id) references connection_step (trust_id, id, person_id) on delete restrict,
  foreign key (trust_id, connection_id, person_id) references connection (trust_id, id, person_id) on delete restrict,
  check ((erased_at is null) = (words is not null))
);
create index connection_words_of on connection_words (trust_id, connection_id);
comment on table connection_words is 'Why, in the person''s words, if they want to say. Theirs and their peer worker''s. Left out means erased, at once.';
comment on column connection_words.words is 'Personal data: their own words. Null once they leave them out.';

create table connection_outing (
  trust_id uuid not null,
  connection_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  planned_by uuid not null,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, connection_id, contact_id),
  foreign key (trust_id, connection_id, person_id) references connection (trust_id, id, person_id) on delete restrict,
  foreign key (trust_id, contact_id) references contact on delete restrict
);
create index connection_outing_contact on connection_outing (trust_id, contact_id);
comment on table connection_outing is 'A contact planned in order to go to the place together. Whether they went is what the contact''s own record says, also after a correction.';

create table place_note (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  place_id uuid not null references place on delete restrict,
  words text,
  written_by uuid not null,
  by_name text not null,
  written_at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  primary key (trust_id, id),
  check ((taken_back_at is null) = (words is not null))
);
create index place_note_of on place_note (trust_id, place_id, written_at desc);
comment on table place_note is 'What a service''s own workers want each other to know about a place of the directory. A trust''s own; never about a person.';
comment on column place_note.words is 'Written by staff about a place. Null once taken back.';

-- Somebody looks over the shoulder: kept with the sign-in on this machine, so that nothing in an address or a cookie tells what is hidden.
alter table session add column names_hidden boolean not null default false;
comment on column session.names_hidden is 'Names of places are hidden on the screen until this visit ends or they are shown again.';
grant update (names_hidden) on session to alongside_app;

-- ── Who sees what ─────────────────────────────────────────────────────────────────────────────────────
-- Whom this viewer supports or covers for: to write, where my_people also holds what was opened in an emergency.
create function people_i_support() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare v_account constant uuid := viewer_account(); v_trust constant uuid := viewer_trust(); v_role constant text := viewer_role(); v_now constant timestamptz := app_now();
begin return (select coalesce(array_agg(person_id), '{}') from circle
  where account_id = v_account and trust_id = v_trust and kind in ('support', 'cover') and v_role = 'peer_worker'
    and ended_at is null and since <= v_now and coalesce(until, 'infinity') > v_now); end $$;

grant select, insert on connection to alongside_app;
grant update (going_since, ask_on, closed_at) on connection to alongside_app;
create policy connection_read on connection for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_people())::uuid[]));
create policy connection_by_lead on connection for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and person_id <> all((select walled_people())::uuid[]));
create policy connection_shared on connection for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'carer'
  and person_id = any((select shared_with_me('places'))::uuid[]) and closed_at is null);
create policy connection_put on connection for insert to alongside_app with check (trust_id = (select viewer_trust()) and made_by = (select viewer_account())
  and (person_id = any((select my_self())::uuid[]) or person_id = any((select people_i_support())::uuid[])));
create policy connection_change on connection for update to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_self())::uuid[]) or person_id = any((select people_i_support())::uuid[])));

create function connections_shared_with_me() returns uuid[] language plpgsql stable as $$
declare v_trust constant uuid := viewer_trust();
begin return (select coalesce(array_agg(id), '{}') from connection where trust_id = v_trust and viewer_role() = 'carer' and person_id = any(shared_with_me('places')) and closed_at is null); end $$;

grant select, insert on connection_place to alongside_app;
create policy connection_place_read on connection_place for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_people())::uuid[]));
create policy connection_place_shared on connection_place for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'carer'
  and connection_id = any((select connections_shared_with_me())::uuid[]));
create policy connection_place_put on connection_place for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (person_id = any((select my_self())::uuid[]) or person_id = any((select people_i_support())::uuid[])));

grant select, insert on connection_step to alongside_app;
create policy connection_step_read on connection_step for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_people())::uuid[]));
create policy connection_step_by_lead on connection_step for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and person_id <> all((select walled_people())::uuid[]));
create policy connection_step_put on connection_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and (person_id = any((select my_self())::uuid[]) or person_id = any((select people_i_support())::uuid[])));

grant select, insert on connection_words to alongside_app;
create policy connection_words_read on connection_words for select to alongside_app using (trust_id = (select viewer_trust())
  and (person_id = any((select my_records())::uuid[]) or person_id = any((select people_i_support())::uuid[])));
create policy connection_words_put on connection_words for insert to alongside_app with check (trust_id = (select viewer_trust())
  and (person_id = any((select my_self())::uuid[]) or person_id = any((select people_i_support())::uuid[])));

grant select, insert on connection_outing to alongside_app;
create policy connection_outing_read on connection_outing for select to alongside_app using (trust_id = (select viewer_trust()) and person_id = any((select my_people())::uuid[]));
create policy connection_outing_by_lead on connection_outing for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead'
  and person_id <> all((select walled_people())::uuid[]));
create policy connection_outing_put on connection_outing for insert to alongside_app with check (trust_id = (select viewer_trust()) and planned_by = (select viewer_account())
  and person_id = any((select people_i_support())::uuid[]));

grant select, insert on place_note to alongside_app;
grant update (words, taken_back_at) on place_note to alongside_app;
create policy place_note_read on place_note for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('peer_worker', 'lead'));
create policy place_note_put on place_note for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) in ('peer_worker', 'lead')
  and written_by = (select viewer_account()));
create policy place_note_take_back on place_note for update to alongside_app using (trust_id = (select viewer_trust())
  and (written_by = (select viewer_account()) or (select viewer_role()) = 'lead')) with check (words is null and taken_back_at is not null);

-- How many people of this trust go or went to a place: a number, null under five, so that nobody is found by it.
create function place_use(p_place uuid) returns int language sql stable security definer set search_path = pg_catalog, public as $$
  select case when count(distinct c.person_id) >= 5 then count(distinct c.person_id)::int end
  from connection_place p join connection c on c.trust_id = p.trust_id and c.id = p.connection_id
  where viewer_role() in ('peer_worker', 'lead') and p.trust_id = viewer_trust() and p.place_id = p_place and c.going_since is not null
    and c.person_id <> all(walled_people()) $$;

-- Why, in the person's words, is erased at once where they leave it out: the words, and just-sent forms that hold them. By the person, or by the
-- worker to whom they said so; and again by the system after an older backup was put back. Answers whether there was something.
create function erase_connection_words(p_step uuid) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_connection uuid; v_words text;
begin
  update connection_words w set words = null, erased_at = app_now() from connection_words old
    where old.trust_id = w.trust_id and old.step_id = w.step_id and w.trust_id = viewer_trust() and w.step_id = p_step and w.words is not null
      and (viewer_role() = 'system' or w.person_id = any(my_self()) or w.person_id = any(people_i_support()))
    returning w.connection_id, old.words into v_connection, v_words;
  if not found then return false; end if;
  delete from spent_key k where position(v_connection::text in k.form) > 0
    and exists (select 1 from jsonb_each_text(k.fields) f where position(replace(v_words, E'\r\n', E'\n') in replace(f.value, E'\r\n', E'\n')) > 0);
  return true;
end $$;
