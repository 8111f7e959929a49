// A person's own way in: the account that opens their own record, and nobody else's.
import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { drawSignInName } from '../access/index.ts';
import type { Tx } from '../access/index.ts';
import { newId } from '../kit/ids.ts';

export type WayIn = { account_id: string; sign_in_name: string | null; email: string | null; is_open: boolean; has_signed_in: boolean };

/** Where a person's way in stands, or undefined when they have none. For the lead. */
export const wayInOf = async (tx: Tx, personId: string): Promise<WayIn | undefined> =>
  (await sql<WayIn>`select * from person_account_standing(${personId}::uuid)`.execute(tx.db)).rows[0];

/** Makes the account, what it is here, and the one row that opens the person's own record. Null when they have one, or may not have one. */
export const makeWayIn = async (tx: Tx, personId: string): Promise<{ accountId: string; signInName: string } | null> => {
  const accountId = newId();
  const signInName = await freeSignInName(tx);
  const { rows } = await sql<{ made: boolean }>`select make_person_account(${personId}::uuid, ${accountId}::uuid, ${signInName}) as made`.execute(tx.db);
  return rows[0]?.made ? { accountId, signInName } : null;
};

/** A name nobody has. Two in 368,000 meet rarely; a handful of draws is always enough. */
const freeSignInName = async (tx: Tx): Promise<string> => {
  for (let draw = 0; draw < 20; draw += 1) {
    const name = drawSignInName(randomInt);
    const { rows } = await sql`select 1 from find_sign_in(${name})`.execute(tx.db);
    if (rows.length === 0) return name;
  }
  throw new Error('No sign-in name is free');
};

/** Ends the person's way in and every session in it; answers whether there was one. */
export const closeWayIn = async (tx: Tx, personId: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select close_person_account(${personId}::uuid) as done`.execute(tx.db)).rows[0]?.done ?? false;
export const reopenWayIn = async (tx: Tx, personId: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select open_person_account(${personId}::uuid) as done`.execute(tx.db)).rows[0]?.done ?? false;
