// Holes that policies do not show, asked of the catalogue (battery A6). Each exception is named here and argued in decision 0003.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/kit/project-root.ts';
import { testDatabase } from './setup/test-database.ts';

/** Tables without row-level security: the ledger of migrations holds file names and nothing else. */
const WITHOUT: string[] = ['schema_migration'];

/** Security definer functions: those that decision 0003 names, each with its reason. */
const argued = (): string[] => [...new Set(readFileSync(join(projectRoot, 'docs/decisions/0003-row-level-security.md'), 'utf8').split('Functions that run with')[1]?.split('Tables without')[0]?.match(/(?<=`)[a-z_]+(?=`)/g) ?? [])].sort();

const ask = async <T>(text: string): Promise<T[]> => (await (await testDatabase()).superuserPool.query(text)).rows as T[];

describe('the catalogue', () => {
  test('every table has row-level security, forced, and at least one policy for the app’s role beside the owner’s', async () => {
    const rows = await ask<{ relname: string }>(`select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r','p')
      and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner_migrates')) order by 1`);
    expect(rows.map((r) => r.relname)).toEqual(WITHOUT);
  });

  test('no view runs with its owner’s rights, and there is no materialised view', async () => {
    expect(await ask(`select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm' or (relkind = 'v' and not coalesce(array_to_string(reloptions, ',') like '%security_invoker=%', false)))`)).toEqual([]);
  });

  test('every security definer function is one that was argued, with a fixed search path', async () => {
    const rows = await ask<{ proname: string; safe: boolean }>(`select proname, coalesce(array_to_string(proconfig, ',') like '%search_path=pg_catalog, public%', false) as safe
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by proname`);
    expect(rows.map((r) => r.proname)).toEqual(argued());
    expect(rows.filter((r) => !r.safe)).toEqual([]);
  });

  test('a function with its owner’s rights that only reads keeps its plan: written in SQL it would be planned at every call (decision 0078)', async () => {
    expect(await ask(`select proname from pg_proc p join pg_language l on l.oid = p.prolang where pronamespace = 'public'::regnamespace and prosecdef and provolatile = 's' and lanname = 'sql'`)).toEqual([]);
  });

  test('the app’s role is no superuser, cannot bypass row security, owns nothing and is member of nothing', async () => {
    const [role] = await ask<object>(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'alongside_app'`);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    expect(await ask(`select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'alongside_app'`)).toEqual([]);
    expect(await ask(`select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'alongside_app'`)).toEqual([]);
  });

  test('the app’s role may not delete, truncate or rewrite what somebody said, nor the audit', async () => {
    const rows = await ask<{ t: string }>(`select distinct table_name as t from information_schema.role_table_grants where grantee = 'alongside_app' and privilege_type in ('DELETE','TRUNCATE') order by 1`);
    expect(rows.map((r) => r.t).filter((t) => ['audit_row', 'note_item', 'note_answer', 'contact', 'contact_record', 'referral', 'person', 'circle', 'concern', 'concern_step', 'support', 'wish'].includes(t))).toEqual([]);
    const columns = await ask<{ c: string }>(`select column_name as c from information_schema.column_privileges where grantee = 'alongside_app' and table_name = 'audit_row' and privilege_type = 'UPDATE' order by 1`);
    expect(columns.map((r) => r.c)).toEqual(['digest', 'seq']);
  });

  test('what hangs on a support, a meeting or an item is of the same person: the key holds both', async () => {
    const rows = await ask<{ t: string }>(`select t.relname || ' ' || a.attname as t from (values ('support', 'support_id'), ('contact', 'contact_id'), ('note_item', 'item_id')) as k (whole, part)
      join pg_attribute a on a.attname = k.part and not a.attisdropped join pg_class t on t.oid = a.attrelid and t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> k.whole
      join pg_attribute p on p.attrelid = t.oid and p.attname = 'person_id' and not p.attisdropped
      where not exists (select 1 from pg_constraint f where f.conrelid = t.oid and f.contype = 'f' and f.confrelid = ('public.' || k.whole)::regclass and f.conkey @> array[a.attnum, p.attnum])`);
    expect(rows).toEqual([]);
  });

  test('keys and foreign keys of a trust’s own facts begin with the trust: another trust’s row cannot be pointed at or guessed', async () => {
    const rows = await ask<{ k: string }>(`select conrelid::regclass || ' ' || conname as k from pg_constraint c
      where contype in ('f') and connamespace = 'public'::regnamespace
        and exists (select 1 from pg_attribute a where a.attrelid = c.conrelid and a.attname = 'trust_id' and not a.attisdropped)
        and exists (select 1 from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'trust_id' and not a.attisdropped)
        and not exists (select 1 from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k where a.attname = 'trust_id')`);
    expect(rows).toEqual([]);
    const unique = await ask<{ k: string }>(`select indrelid::regclass::text || ' ' || indexrelid::regclass::text as k from pg_index i
      where indisunique and indrelid::regclass::text in ('person','referral','support','contact','note_item','circle','concern','feedback','offer','stay')
        and (select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0]) <> 'trust_id'`);
    expect(unique).toEqual([]);
  });

  test('an unset viewer reads as nobody, also after a transaction that set one', async () => {
    const { appPool } = await testDatabase();
    const client = await appPool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.account', gen_random_uuid()::text, true), set_config('app.role', 'lead', true), set_config('app.trust', gen_random_uuid()::text, true)`);
      await client.query('commit');
      const { rows } = await client.query<{ a: string | null; t: string | null; r: string }>('select viewer_account() as a, viewer_trust() as t, viewer_role() as r');
      expect(rows[0]).toEqual({ a: null, t: null, r: 'nobody' });
    } finally {
      client.release();
    }
  });

  test('every table, and every column marked as such, says what it is for', async () => {
    expect(await ask(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','p') and obj_description(oid) is null`)).toEqual([]);
  });

  test('no function with its owner’s rights answers the app about a trust or person that it is merely told', async () => {
    const rows = await ask<{ f: string }>(`select p.proname as f from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
      and has_function_privilege('alongside_app', p.oid, 'execute') and 'p_trust' = any(p.proargnames) order by 1`);
    // The two erasers are for the app's own timed work alone, and say so first.
    expect(rows.map((r) => r.f)).toEqual(['forget_plan_words_to_erase', 'forget_words_to_erase', 'next_referral_number']);
    const { appPool } = await testDatabase();
    await expect(appPool.query(`select default_ending(gen_random_uuid(), gen_random_uuid(), '2026-11-01', '2026-11-02')`)).rejects.toThrow('permission denied');
  });
});
