-- Statements answered without a name (S16, S17): 'them and us' and recovery practice. Decision 0060.
-- Only counts are kept. There is no row for anybody who answered, no order and no time; nothing below five leaves the database.

create table statement_round (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  set_key text not null,
  team_id uuid,
  before_id uuid,
  opened_by uuid not null,
  opened_at timestamptz not null default app_now(),
  closes_on date not null,
  closed_at timestamptz,
  closed_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_why text,
  primary key (trust_id, id),
  foreign key (trust_id, team_id) references host_team on delete restrict,
  foreign key (trust_id, before_id) references statement_round on delete restrict,
  check ((withdrawn_at is null) = (withdrawn_why is null))
);
create unique index statement_round_after on statement_round (trust_id, before_id) where before_id is not null and withdrawn_at is null;
create index statement_round_newest on statement_round (trust_id, opened_at desc);
create index statement_round_team on statement_round (trust_id, team_id, opened_at desc);
comment on table statement_round is 'A set of our own statements put to a team or the whole service for some weeks: before something changed, or after (then it names the round before).';

create table statement_link (
  trust_id uuid not null,
  round_id uuid not null,
  audience text not null check (audience in ('staff', 'peer workers', 'people supported')),
  token_hash bytea not null unique,
  could_answer int not null check (could_answer between 5 and 5000),
  made_at timestamptz not null default app_now(),
  primary key (trust_id, round_id, audience),
  foreign key (trust_id, round_id) references statement_round on delete restrict
);
comment on table statement_link is 'One link for everybody of an audience: only its hash. It takes as many answers as there are people, so that nobody is counted who is not there.';

create table statement_return (
  trust_id uuid not null,
  round_id uuid not null,
  audience text not null,
  way text not null check (way in ('link', 'paper')),
  n int not null check (n >= 0),
  primary key (trust_id, round_id, audience, way),
  foreign key (trust_id, round_id, audience) references statement_link on delete restrict
);
comment on table statement_return is 'How many answered, by the link and on paper. Nobody reads it but the functions below, which keep back what is under five.';

create table statement_count (
  trust_id uuid not null,
  round_id uuid not null,
  audience text not null,
  way text not null check (way in ('link', 'paper')),
  statement text not null,
  answer int not null check (answer between 0 and 4),
  n int not null check (n >= 0),
  primary key (trust_id, round_id, audience, way, statement, answer),
  foreign key (trust_id, round_id, audience) references statement_link on delete restrict
);
comment on table statement_count is 'How often each answer was given to each statement. Read as statement_return.';

-- ── Doors and results (0003): each answers for one secret or for the viewer's own trust ──

create function statement_round_state(r statement_round) returns text language sql stable as $$
  select case when r.withdrawn_at is not null then 'withdrawn' when r.closed_at is not null or r.closes_on < (app_now() at time zone 'Europe/London')::date then 'closed' else 'open' end $$;

-- What one secret opens: which statements, for whom, of which team, and whether it still takes answers.
create function find_statement_link(p_hash bytea) returns table (set_key text, audience text, team_name text, closes_on date, state text) language sql stable security definer set search_path = pg_catalog, public as $$
  select r.set_key, l.audience, h.name, r.closes_on, case when statement_round_state(r) = 'open' and coalesce((select t.n from statement_return t where t.trust_id = l.trust_id and t.round_id = l.round_id and t.audience = l.audience and t.way = 'link'), 0) >= l.could_answer then 'full' else statement_round_state(r) end
  from statement_link l join statement_round r on r.trust_id = l.trust_id and r.id = l.round_id left join host_team h on h.trust_id = r.trust_id and h.id = r.team_id
  where l.token_hash = p_hash and l.trust_id = viewer_trust() $$;

-- Adds one person's answers to the counts, and keeps nothing else of them. -1 is "cannot say". Says what became of it.
create function answer_statements(p_hash bytea, p_keys text[], p_answers int[]) returns text language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare l statement_link; r statement_round;
begin
  select * into l from statement_link where token_hash = p_hash and trust_id = viewer_trust() for update;
  if not found then return 'not there'; end if;
  select * into r from statement_round where trust_id = l.trust_id and id = l.round_id;
  if statement_round_state(r) <> 'open' then return statement_round_state(r); end if;
  if cardinality(p_keys) <> cardinality(p_answers) or cardinality(p_keys) > 40 or exists (select 1 from unnest(p_answers) a where a is null or a not between -1 and 4) or (select count(distinct k) from unnest(p_keys) k) <> cardinality(p_keys) then return 'not there'; end if;
  if coalesce((select t.n from statement_return t where t.trust_id = l.trust_id and t.round_id = l.round_id and t.audience = l.audience and t.way = 'link'), 0) >= l.could_answer then return 'full'; end if;
  insert into statement_return values (l.trust_id, l.round_id, l.audience, 'link', 1) on conflict (trust_id, round_id, audience, way) do update set n = statement_return.n + 1;
  insert into statement_count select l.trust_id, l.round_id, l.audience, 'link', k, a, 1 from unnest(p_keys, p_answers) x (k, a) where a >= 0
    on conflict (trust_id, round_id, audience, way, statement, answer) do update set n = statement_count.n + 1;
  return 'saved';
end $$;

-- What a lead counted on paper takes the place of what was typed before for that audience, while the round is open.
create function type_statement_paper(p_round uuid, p_audience text, p_sheets int, p_keys text[], p_answers int[], p_ns int[]) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin
  if viewer_role() <> 'lead' or not exists (select 1 from statement_round r where r.trust_id = v_trust and r.id = p_round and statement_round_state(r) = 'open')
    or not exists (select 1 from statement_link l where l.trust_id = v_trust and l.round_id = p_round and l.audience = p_audience and p_sheets between 0 and l.could_answer) then return false; end if;
  delete from statement_count where trust_id = v_trust and round_id = p_round and audience = p_audience and way = 'paper';
  delete from statement_return where trust_id = v_trust and round_id = p_round and audience = p_audience and way = 'paper';
  insert into statement_return values (v_trust, p_round, p_audience, 'paper', p_sheets);
  insert into statement_count select v_trust, p_round, p_audience, 'paper', k, a, n from unnest(p_keys, p_answers, p_ns) x (k, a, n) where n > 0;
  return true;
end $$;

-- While a round is open nobody sees a number: only whether five have answered, so that looking twice says nothing about whoever answered in between.
create function statements_reached(p_round uuid) returns table (audience text, reached boolean) language sql stable security definer set search_path = pg_catalog, public as $$
  select l.audience, coalesce((select bool_or(t.n >= 5) from statement_return t where t.trust_id = l.trust_id and t.round_id = l.round_id and t.audience = l.audience), false)
  from statement_link l join statement_round r on r.trust_id = l.trust_id and r.id = l.round_id
  where l.trust_id = viewer_trust() and l.round_id = p_round and viewer_role() in ('lead', 'manager', 'peer_worker') $$;

-- Results of a closed round. Each way of answering is a cell of its own: whoever typed the paper knows it, and could take it away from the whole.
-- An audience's answers by one way count from five people on; of those, a statement from five answers on. Nothing is added up over audiences, teams or rounds.
create function statement_results(p_round uuid) returns table (audience text, people int, statement text, answer int, n int) language sql stable security definer set search_path = pg_catalog, public as $$
  with shown as (select t.trust_id, t.round_id, t.audience, t.way, t.n from statement_return t join statement_round r on r.trust_id = t.trust_id and r.id = t.round_id
      where t.trust_id = viewer_trust() and t.round_id = p_round and t.n >= 5 and statement_round_state(r) = 'closed'
        and (viewer_role() in ('lead', 'manager', 'peer_worker') or viewer_role() = 'host_team' and r.team_id = any(viewer_teams()))),
  people as (select s.audience, sum(s.n)::int as people from shown s group by s.audience),
  cell as (select s.audience, c.statement, c.answer, c.n, sum(c.n) over (partition by s.audience, s.way, c.statement) as answered
    from shown s join statement_count c on c.trust_id = s.trust_id and c.round_id = s.round_id and c.audience = s.audience and c.way = s.way)
  select p.audience, p.people, c.statement, c.answer, sum(c.n)::int from people p left join cell c on c.audience = p.audience and c.answered >= 5 group by p.audience, p.people, c.statement, c.answer order by 1, 3, 4 $$;

-- A lead takes a round back with a reason: the answers are erased, that it was and why stays for everybody who could see it.
create function withdraw_statements(p_round uuid, p_why text) returns boolean language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_trust constant uuid := viewer_trust();
begin
  if viewer_role() <> 'lead' then return false; end if;
  update statement_round set withdrawn_at = app_now(), withdrawn_by = viewer_account(), withdrawn_why = p_why where trust_id = v_trust and id = p_round and withdrawn_at is null;
  if not found then return false; end if;
  delete from statement_count where trust_id = v_trust and round_id = p_round;
  delete from statement_return where trust_id = v_trust and round_id = p_round;
  return true;
end $$;

-- ── Who may do what ──
grant select, insert on statement_round to alongside_app;
grant update (closed_at, closed_by) on statement_round to alongside_app;
create policy statement_round_read on statement_round for select to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) in ('lead', 'manager', 'peer_worker') or (select viewer_role()) = 'host_team' and team_id = any((select viewer_teams())::uuid[])));
create policy statement_round_open on statement_round for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and opened_by = (select viewer_account()) and closed_at is null and withdrawn_at is null);
create policy statement_round_close on statement_round for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead' and closed_at is null) with check (closed_at is not null);
-- The hash itself is nobody's to read; how many could answer is the lead's.
grant select (trust_id, round_id, audience, could_answer, made_at) on statement_link to alongside_app;
grant insert on statement_link to alongside_app;
grant update (token_hash, made_at) on statement_link to alongside_app;
create policy statement_link_read on statement_link for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy statement_link_make on statement_link for insert to alongside_app with check (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
create policy statement_link_again on statement_link for update to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'lead');
-- Counts: nobody reads or writes them but through the functions above.
create policy statement_return_nobody on statement_return for select to alongside_app using (false);
create policy statement_count_nobody on statement_count for select to alongside_app using (false);

do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
