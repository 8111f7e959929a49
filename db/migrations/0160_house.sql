-- Concerns on the person's own pages: what they know was raised, and the day they are told.

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
