-- Small things the house still lacked: concerns on the person's own pages, emergencies that only a lead could review, and a code to follow a request with.

-- ── Concerns ──

alter table concern_step drop constraint concern_step_kind_check;
alter table concern_step add constraint concern_step_kind_check
  check (kind in ('rang', 'no answer', 'confirmed', 'on-call rung', 'taken', 'passed on', 'added', 'closed', 'told the person'));

-- What a person may read of a concern about them, once they know of it: who raised it and when, the words, who was told and who has it.
-- For the person themself, and for the worker who prints the record of somebody without an account. Never the steps: those are between staff.
create function concerns_known(p_person uuid) returns table (id uuid, raised_at timestamptz, raised_by text, said text, told_name text, told_job text,
  they_will text, confirmed_name text, taken boolean, closed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, c.raised_at, a.name, c.said, c.told_name, c.told_job, c.they_will, c.confirmed_name, c.taken_at is not null, c.closed_at
  from concern c left join account a on a.id = c.raised_by
  where c.trust_id = viewer_trust() and c.person_id = p_person and c.person_knows and (p_person = any(my_self()) or on_paper_for(p_person))
  order by c.raised_at desc limit 100 $$;

-- What staff wrote down while ringing is for staff: a person who knows of the concern reads the concern, not the steps.
drop policy concern_step_read on concern_step;
create policy concern_step_read on concern_step for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) in ('peer_worker', 'lead')
  and exists (select 1 from concern c where c.trust_id = concern_step.trust_id and c.id = concern_step.concern_id));
drop policy concern_step_put on concern_step;
create policy concern_step_put on concern_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account = (select viewer_account())
  and (select viewer_role()) in ('peer_worker', 'lead') and exists (select 1 from concern c where c.trust_id = concern_step.trust_id and c.id = concern_step.concern_id));
-- Whoever raised a concern long ago in another role does not change it in this one.
drop policy concern_change on concern;
create policy concern_change on concern for update to alongside_app using (trust_id = (select viewer_trust())
  and ((select viewer_role()) = 'peer_worker' and raised_by = (select viewer_account())
    or (select viewer_role()) = 'lead' and (person_id is null or person_id <> all((select walled_people())::uuid[]))));
revoke update on concern from alongside_app;
grant update (confirmed_at, confirmed_by, confirmed_name, taken_at, taken_by, closed_at, closed_by, closed_words, person_knows) on concern to alongside_app;

-- ── Emergencies opened by a lead ──
-- Where there is one lead, nobody could review what the lead opened. The two named people may: when, why and what was looked at; not whose record it is.
create function emergencies_by_leads() returns table (id uuid, opened_by text, since timestamptz, until timestamptz, why text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, a.name, c.since, coalesce(c.ended_at, c.until), c.why from circle c join account a on a.id = c.account_id
  where viewer_role() = 'named_person' and c.trust_id = viewer_trust() and c.kind = 'break_glass' and c.reviewed_at is null and c.account_id <> viewer_account()
    and exists (select 1 from membership m where m.trust_id = c.trust_id and m.account_id = c.account_id and m.role = 'lead' and m.since <= c.since and (m.until is null or m.until > c.since))
    and not exists (select 1 from person p where p.trust_id = c.trust_id and p.id = c.person_id and p.account_id = viewer_account())
  order by c.made_at limit 20 $$;
create function looks_in_leads_emergency(p_circle uuid) returns table (at timestamptz, action text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.at, r.action from circle c join audit_row r on r.trust_id = c.trust_id and r.person_id = c.person_id and r.account_id = c.account_id and r.look
    and r.at >= c.made_at and r.at <= coalesce(c.ended_at, c.until)
  where c.trust_id = viewer_trust() and c.id = p_circle and c.id in (select id from emergencies_by_leads()) order by r.at limit 200 $$;
-- Writes the review, once; answers whose record it was, for the audit, or nothing when it is not theirs to review.
create function review_leads_emergency(p_circle uuid, p_words text, p_end boolean) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare v_person uuid;
begin
  update circle set reviewed_at = app_now(), reviewed_by = viewer_account(), review_words = p_words,
      ended_at = case when p_end and ended_at is null and until > app_now() then app_now() else ended_at end,
      ended_by = case when p_end and ended_at is null and until > app_now() then viewer_account() else ended_by end
    where trust_id = viewer_trust() and id = p_circle and reviewed_at is null and id in (select id from emergencies_by_leads()) returning person_id into v_person;
  return v_person;
end $$;

-- ── A code to follow one's request ──
create table referral_code (
  trust_id uuid not null,
  code_hash text not null,
  referral_id uuid not null,
  made_at timestamptz not null default app_now(),
  primary key (trust_id, code_hash),
  unique (trust_id, referral_id),
  foreign key (trust_id, referral_id) references referral on delete restrict
);
comment on table referral_code is 'A code by which somebody who asked without an account sees whether it was answered. Only its hash is kept; it opens no name and no word.';
-- For the request that was sent in this very transaction, by the person or through a team's link; once.
create function keep_referral_code(p_referral uuid, p_hash text) returns void language sql volatile security definer set search_path = pg_catalog, public as $$
  insert into referral_code (trust_id, code_hash, referral_id, made_at)
  select trust_id, p_hash, id, app_now() from referral where trust_id = viewer_trust() and id = p_referral and source in ('self', 'team link') and sent_at = app_now() and answer is null
  on conflict do nothing $$;
-- Where it stands, in one word and two days; for six months.
create function follow_referral(p_hash text) returns table (sent_at timestamptz, standing text, answered_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.sent_at, case when r.answer is null then 'not answered' when r.answer = 'withdrawn' then 'taken back' else 'answered' end, r.answered_at
  from referral_code k join referral r on r.trust_id = k.trust_id and r.id = k.referral_id
  where k.trust_id = viewer_trust() and k.code_hash = p_hash and k.made_at > app_now() - interval '6 months' $$;
-- Nobody reads them; the app's own timed work takes those away that answer nothing any more.
grant select, delete on referral_code to alongside_app;
create policy referral_code_timed on referral_code for select to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'system' and made_at <= app_now() - interval '6 months');
create policy referral_code_forget on referral_code for delete to alongside_app using (trust_id = (select viewer_trust()) and (select viewer_role()) = 'system' and made_at <= app_now() - interval '6 months');

-- Whoever becomes one of the two named people has the records from the day that says, not from the moment it was typed.
create or replace function keep_named_rows() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.until is null or new.until > app_now() then
    insert into circle (trust_id, id, person_id, account_id, kind, why, since, made_by, made_at)
      select p.trust_id, gen_random_uuid(), p.id, new.account_id, 'named', 'Looks after records of colleagues who are also supported', new.since, new.made_by, app_now()
      from person p where p.trust_id = new.trust_id and p.walled and p.account_id is distinct from new.account_id
        and not exists (select 1 from circle c where c.trust_id = p.trust_id and c.person_id = p.id and c.account_id = new.account_id and c.kind = 'named' and c.ended_at is null);
  else
    update circle set ended_at = app_now(), ended_by = new.ended_by where trust_id = new.trust_id and account_id = new.account_id and kind = 'named' and ended_at is null;
  end if;
  return null;
end $$;

-- The next number of a referral: of one's own trust, or it would tell how many others have.
create or replace function next_referral_number(p_trust uuid) returns int language sql volatile security definer set search_path = pg_catalog, public as $$
  select pg_advisory_xact_lock(hashtextextended('referral number ' || p_trust::text, 0)) where p_trust = viewer_trust();
  select coalesce(max(number), 1000) + 1 from referral where trust_id = p_trust and p_trust = viewer_trust() $$;
