// Reading everything of one person, under the eyes of whoever asks: row-level security decides each row, as on every page.
import type { Tx } from '../access/index.ts';
import { trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { HANDED_OVER_ONLY, isInner, NOT_TAKEN } from './own-record.rules.ts';

const MOST_ROWS = 20_000;

export type PersonTable = { table: string; about: string; key: 'id' | 'person_id'; columns: string[] };

/** Every table about a person, from the catalogue, so that none can be forgotten; those argued out are left away. */
export const tablesAboutPeople = async (tx: Pick<Tx, 'db'>): Promise<PersonTable[]> => {
  const { rows } = await sql<PersonTable>`select c.relname as "table", coalesce(obj_description(c.oid), '') as about, case when c.relname = 'person' then 'id' else 'person_id' end as key,
      array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (c.relname = 'person' or exists (select 1 from pg_attribute p where p.attrelid = c.oid and p.attname = 'person_id' and not p.attisdropped))
    group by c.oid, c.relname order by c.relname`.execute(tx.db);
  return rows.filter((row) => !(row.table in NOT_TAKEN)).map((row) => ({ ...row, columns: row.columns.filter((column) => !isInner(column)) }));
};

export type OwnRow = Record<string, unknown>;
/** The person's rows of one table that this viewer may read; for a worker who hands them over, only what the person may see too. */
export const rowsOfPerson = async (tx: Tx, from: PersonTable, personId: string, handedOver: boolean): Promise<OwnRow[]> => {
  const only = handedOver && HANDED_OVER_ONLY[from.table];
  const { rows } = await sql<{ row: OwnRow }>`select to_jsonb(r) as row from (
      select ${sql.join(from.columns.map((column) => sql.ref(`t.${column}`)))} from ${sql.table(from.table)} t
      where t.trust_id = ${trustOf(tx)} and ${sql.ref(`t.${from.key}`)} = ${personId} ${only ? sql`and ${sql.raw(only)}` : sql``} limit ${MOST_ROWS}) r`.execute(tx.db);
  return rows.map((r) => r.row);
};

/** Names the person may know, by account: they stand where an account's number would. */
export const namesKnown = async (tx: Tx): Promise<Map<string, string>> =>
  new Map((await sql<{ account_id: string; name: string }>`select account_id, name from names_around_me()`.execute(tx.db)).rows.map((r) => [r.account_id, r.name]));
