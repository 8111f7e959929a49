-- What hangs on a support, a meeting or an item is always of the same person: a row that names one person and another's support cannot be
-- written, whatever page or policy forgot to ask. Each single key becomes one that holds the person too; where support_id had none, it gets one.

alter table support add constraint support_whole unique (trust_id, id, person_id);
alter table contact add constraint contact_whole unique (trust_id, id, person_id);
alter table note_item add constraint note_item_whole unique (trust_id, id, person_id);

do $$ declare k record; c record; begin
  for k in select * from (values ('support', 'support_id'), ('contact', 'contact_id'), ('note_item', 'item_id')) as v (whole, part) loop
    for c in
      select t.oid::regclass as tab, (select f.conname from pg_constraint f where f.conrelid = t.oid and f.contype = 'f' and f.confrelid = ('public.' || k.whole)::regclass
          and f.conkey = array[(select attnum from pg_attribute where attrelid = t.oid and attname = 'trust_id'), p.attnum]) as old
        from pg_class t join pg_attribute p on p.attrelid = t.oid and p.attname = k.part and not p.attisdropped
        where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> k.whole
          and exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'person_id' and not a.attisdropped)
          and not exists (select 1 from pg_constraint f where f.conrelid = t.oid and f.contype = 'f' and f.confrelid = ('public.' || k.whole)::regclass and cardinality(f.conkey) = 3) loop
      if c.old is not null then execute format('alter table %s drop constraint %I', c.tab, c.old); end if;
      execute format('alter table %s add constraint %I foreign key (trust_id, %I, person_id) references %I (trust_id, id, person_id) on delete restrict', c.tab, replace(c.tab::text, 'public.', '') || '_same_person_' || k.part, k.part, k.whole);
    end loop;
  end loop;
end $$;
