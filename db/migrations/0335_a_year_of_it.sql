-- What a year of the whole service still needed: training within one's hours, asking for work on a public page, reviews that answer the lived-experience group (decision 0071).

-- ── Training within one's own hours ───────────────────────────────────────────────────────────────────
alter table hours_entry drop constraint hours_entry_kind_check;
alter table hours_entry add constraint hours_entry_kind_check check (kind in ('worked', 'overtime', 'training', 'training in hours', 'lieu earned', 'lieu taken'));
comment on table hours_entry is 'Minutes of one day: worked in all, paid on top (overtime, training), a course within the contract (training in hours), or moved in time (lieu). A correction is a new row that says why; the old one stays.';

-- ── Asking for work as a peer worker, signed out ────────────────────────────────────────────────────────
-- Somebody writes themself down, at the first stage and with nothing else; who may read it stays as it was.
create policy candidate_asks on candidate for insert to alongside_app with check (trust_id = (select viewer_trust()) and made_by is null and stage = 'interest' and worker_id is null and erased_at is null);
create policy candidate_step_asks on candidate_step for insert to alongside_app with check (trust_id = (select viewer_trust()) and by_account is null and stage = 'interest');

-- ── A review that answers what the lived-experience group was asked ────────────────────────────────────────
alter table review add column question_id uuid;
alter table review_version add column question_id uuid;
comment on column review.question_id is 'The question of the lived-experience group that it was opened for; the involvement slice knows which that is.';
comment on column review_version.question_id is 'As the review had it when it was published.';
create index review_for_question on review (trust_id, question_id) where question_id is not null;
create index review_version_for_question on review_version (trust_id, question_id) where question_id is not null;

-- Nothing is readable until a policy says so; FORCE makes that true for the owner too, who gets one policy of its own.
do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
