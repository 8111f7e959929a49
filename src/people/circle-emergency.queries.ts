// One record opened in an emergency: the row that opens it is also the alert that the lead sees, until another person has reviewed it.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { EMERGENCY_HOURS } from './circle.rules.ts';
import type { Day } from '../kit/times.ts';

/** Whether there is a record of this trust that may be opened so. */
export const mayOpenInEmergency = async (tx: Tx, personId: string): Promise<boolean> =>
  (await sql<{ may: boolean }>`select may_open_in_emergency(${personId}::uuid) as may`.execute(tx.db)).rows[0]?.may ?? false;

/** The one record that answers to a name with a date of birth, or to a referral's number; null for none or several. */
export const findInEmergency = async (tx: Tx, who: { name: string; bornOn: Day | null; number: number | null }): Promise<string | null> =>
  (await sql<{ id: string | null }>`select find_in_emergency(${who.name}::text, ${who.bornOn}::date, ${who.number}::int) as id`.execute(tx.db)).rows[0]?.id ?? null;

export const putEmergency = async (tx: Tx, personId: string, why: string): Promise<Date> => {
  const until = new Date(tx.now.getTime() + EMERGENCY_HOURS * 3_600_000);
  await tx.db.insertInto('circle').values({ trust_id: trustOf(tx), id: newId(), person_id: personId, account_id: accountOf(tx), kind: 'break_glass', why, since: tx.now, until, made_by: accountOf(tx), made_at: tx.now }).execute();
  return until;
};

export type Emergency = { id: string; person_id: string; account_id: string; why: string; since: Date; until: Date; ended_at: Date | null; reviewed_at: Date | null };
const COLUMNS = ['id', 'person_id', 'account_id', 'why', 'since', 'until', 'ended_at', 'reviewed_at'] as const;
const emergency = (row: Omit<Emergency, 'until'> & { until: Date | null }): Emergency => ({ ...row, until: row.until ?? row.since });

/** The record that the viewer has open in an emergency now, if any. */
export const myOpenEmergency = async (tx: Tx): Promise<Emergency | undefined> => {
  const row = await tx.db.selectFrom('circle').select(COLUMNS).where('trust_id', '=', trustOf(tx)).where('kind', '=', 'break_glass').where('account_id', '=', accountOf(tx))
    .where('ended_at', 'is', null).where('until', '>', tx.now).orderBy('since', 'desc').executeTakeFirst();
  return row && emergency(row);
};

/** Whether the viewer sees this record's words anyway, as the one who supports or covers. */
export const seesByRight = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.db.selectFrom('circle').select('id').where('trust_id', '=', trustOf(tx)).where('person_id', '=', personId).where('account_id', '=', accountOf(tx)).where('kind', 'in', ['support', 'cover'])
    .where('ended_at', 'is', null).where('since', '<=', tx.now).where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', tx.now)])).limit(1).execute()).length > 0;

/** Records opened in an emergency that nobody has reviewed yet, the oldest first: for the lead, with who opened whose. */
export const emergenciesToReview = async (tx: Tx): Promise<(Emergency & { known_as: string; opened_by: string })[]> =>
  (await tx.db.selectFrom('circle as c').innerJoin('person as p', (j) => j.onRef('p.trust_id', '=', 'c.trust_id').onRef('p.id', '=', 'c.person_id'))
    .innerJoin('account as a', 'a.id', 'c.account_id').select([...COLUMNS.map((name) => `c.${name}` as const), 'p.known_as', 'a.name as opened_by'])
    .where('c.trust_id', '=', trustOf(tx)).where('c.kind', '=', sql.lit('break_glass')).where('c.reviewed_at', 'is', null).orderBy('c.made_at').limit(20).execute())
    .map((row) => ({ ...row, ...emergency(row) }));

export const emergencyById = async (tx: Tx, id: string): Promise<(Emergency & { known_as: string; opened_by: string }) | undefined> => {
  const row = await tx.db.selectFrom('circle as c').innerJoin('person as p', (j) => j.onRef('p.trust_id', '=', 'c.trust_id').onRef('p.id', '=', 'c.person_id'))
    .innerJoin('account as a', 'a.id', 'c.account_id').select([...COLUMNS.map((name) => `c.${name}` as const), 'p.known_as', 'a.name as opened_by'])
    .where('c.trust_id', '=', trustOf(tx)).where('c.kind', '=', 'break_glass').where('c.id', '=', id).executeTakeFirst();
  return row && { ...row, ...emergency(row) };
};

/** What was looked at while it was open; empty for the one who opened it. */
export const looksInEmergency = async (tx: Tx, id: string): Promise<{ at: Date; action: string }[]> =>
  (await sql<{ at: Date; action: string }>`select at, action from looks_in_emergency(${id}::uuid) limit 200`.execute(tx.db)).rows;

export const putReview = async (tx: Tx, id: string, words: string): Promise<void> => {
  await tx.db.updateTable('circle').set({ reviewed_at: tx.now, reviewed_by: accountOf(tx), review_words: words }).where('trust_id', '=', trustOf(tx)).where('id', '=', id).where('reviewed_at', 'is', null).execute();
};

/** Puts a colleague's own record behind the wall; answers how many named people have it now (0: nothing was done). */
export const wallOff = async (tx: Tx, personId: string): Promise<number> => (await sql<{ n: number }>`select wall_off(${personId}::uuid) as n`.execute(tx.db)).rows[0]?.n ?? 0;

export type LeadsEmergency = { id: string; opened_by: string; since: Date; until: Date; why: string };
/** Records that a lead opened in an emergency and nobody has reviewed: for the two named people, without whose record it is. */
export const emergenciesByLeads = async (tx: Tx): Promise<LeadsEmergency[]> => (await sql<LeadsEmergency>`select * from emergencies_by_leads()`.execute(tx.db)).rows;
export const looksInLeadsEmergency = async (tx: Tx, id: string): Promise<{ at: Date; action: string }[]> =>
  (await sql<{ at: Date; action: string }>`select at, action from looks_in_leads_emergency(${id}::uuid)`.execute(tx.db)).rows;
/** Answers whose record it was, for the audit; null when it is not this viewer's to review. */
export const putLeadsReview = async (tx: Tx, id: string, words: string, endNow: boolean): Promise<string | null> =>
  (await sql<{ person: string | null }>`select review_leads_emergency(${id}::uuid, ${words}::text, ${endNow}::boolean) as person`.execute(tx.db)).rows[0]?.person ?? null;
/** The record is like everybody's again: 'done', 'double' (another one has their NHS number) or 'not yours'. */
export const takeWallDownRows = async (tx: Tx, personId: string, why: string): Promise<'done' | 'double' | 'not yours'> =>
  (await sql<{ done: 'done' | 'double' | 'not yours' }>`select take_wall_down(${personId}::uuid, ${why}) as done`.execute(tx.db)).rows[0]?.done ?? 'not yours';
