-- Files that people send, kept in parts. Each slice that points at files says in a policy of its own who may read them (decision 0063).

create table stored_file (
  trust_id uuid not null references trust on delete restrict,
  id uuid not null,
  name text not null check (length(name) between 3 and 120 and name !~ '[[:cntrl:]/\\]'),
  type text not null,
  bytes int not null check (bytes between 1 and 20000000),
  digest bytea not null,
  kept_by uuid not null,
  kept_at timestamptz not null default app_now(),
  erased_at timestamptz,
  erased_by uuid,
  primary key (trust_id, id)
);
comment on table stored_file is 'That a file was sent: its name made safe, what it is by its content, its size. Stays when what was in it is erased.';
comment on column stored_file.name is 'May hold personal data: what somebody called their file.';
comment on column stored_file.kept_by is 'Personal data: who sent it.';

create table stored_file_part (
  trust_id uuid not null,
  file_id uuid not null,
  n int not null check (n >= 0),
  part bytea not null check (length(part) between 1 and 262144),
  primary key (trust_id, file_id, n),
  foreign key (trust_id, file_id) references stored_file on delete restrict
);
comment on table stored_file_part is 'What is in a file, a quarter of a megabyte a row.';
comment on column stored_file_part.part is 'May hold personal data: whatever somebody put into their file.';
-- Slides and pictures are compressed already.
alter table stored_file_part alter column part set storage external;

grant select, insert on stored_file to alongside_app;
grant update (erased_at, erased_by) on stored_file to alongside_app;
create policy stored_file_own on stored_file for select to alongside_app using (trust_id = (select viewer_trust()) and kept_by = (select viewer_account()));
create policy stored_file_keep on stored_file for insert to alongside_app with check (trust_id = (select viewer_trust()) and kept_by = (select viewer_account()) and erased_at is null);
create policy stored_file_erase on stored_file for update to alongside_app
  using (trust_id = (select viewer_trust()) and erased_at is null and (kept_by = (select viewer_account()) or (select viewer_role()) = 'lead'))
  with check (trust_id = (select viewer_trust()) and erased_by = (select viewer_account()));

-- Whoever sees that there is a file sees what is in it: the inner select runs under the policies of stored_file.
grant select, insert, delete on stored_file_part to alongside_app;
create policy stored_file_part_read on stored_file_part for select to alongside_app using (trust_id = (select viewer_trust())
  and exists (select 1 from stored_file f where f.trust_id = stored_file_part.trust_id and f.id = stored_file_part.file_id));
create policy stored_file_part_keep on stored_file_part for insert to alongside_app with check (trust_id = (select viewer_trust())
  and exists (select 1 from stored_file f where f.trust_id = stored_file_part.trust_id and f.id = stored_file_part.file_id and f.kept_by = (select viewer_account()) and f.erased_at is null));
create policy stored_file_part_erase on stored_file_part for delete to alongside_app using (trust_id = (select viewer_trust())
  and exists (select 1 from stored_file f where f.trust_id = stored_file_part.trust_id and f.id = stored_file_part.file_id and (f.kept_by = (select viewer_account()) or (select viewer_role()) = 'lead')));

do $$ declare t regclass; begin
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and not c.relrowsecurity and c.relname <> 'schema_migration' loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_migrates on %s to alongside_owner using (true) with check (true)', t);
    execute format('grant select on %s to alongside_backup', t);
  end loop;
end $$;
