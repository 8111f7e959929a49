// Registers: one that counts for each session; who came, each once; minutes worked, from there and nowhere else.
import type { Tx } from '../access/index.ts';
import { accountOf, trustOf } from '../access/index.ts';
import { sql } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import type { Counts } from './group.rules.ts';
import { headsOf, workedOf } from './register.rules.ts';
import type { Taken } from './register.rules.ts';

export type Register = { id: string; held: boolean; not_held_why: string | null; minutes: number; around_minutes: number; heads: number; by_name: string; taken_at: Date; why: string | null; replaced_at: Date | null; leaders: string[] };
export type Came = { person_id: string | null; first_name: string | null };

/** Every register of a session, the one that counts first; earlier ones as they were. */
export const registersOf = async (tx: Tx, sessionId: string): Promise<Register[]> =>
  (await sql<Register>`select r.id, r.held, r.not_held_why, r.minutes, r.around_minutes, r.heads, r.by_name, r.taken_at, r.why, r.replaced_at,
      array(select w.worker_id::text from group_worked w where w.trust_id = r.trust_id and w.register_id = r.id order by 1) as leaders
    from group_register r where r.trust_id = ${trustOf(tx)} and r.session_id = ${sessionId} order by r.replaced_at desc nulls first limit 20`.execute(tx.db)).rows;
/** Who came, as far as the viewer may know; the register's count holds the others too. */
export const cameTo = async (tx: Tx, sessionId: string): Promise<Came[]> =>
  tx.db.selectFrom('group_came').select(['person_id', 'first_name']).where('trust_id', '=', trustOf(tx)).where('session_id', '=', sessionId).where('taken_back_at', 'is', null).orderBy('at').orderBy('id').limit(1000).execute();

/** What a register says, with those who came whom the viewer may know. */
export const takenOf = (r: Register, came: readonly Came[]): Taken => {
  const people = came.flatMap((c) => c.person_id ?? []);
  const names = came.flatMap((c) => c.first_name ?? []);
  return { held: r.held, notHeldWhy: r.not_held_why, minutes: r.minutes, around: r.around_minutes, people, names, others: Math.max(0, r.heads - people.length - names.length), leaders: r.leaders };
};

/** Writes a register (in the place of `before`, with why) and the minutes of each who led. */
export const putRegister = async (tx: Tx, session: { id: string; group_id: string }, t: Taken, counts: Counts, before: { id: string; why: string } | null): Promise<string> => {
  const [id, trust_id] = [newId(), trustOf(tx)];
  if (before) await tx.db.updateTable('group_register').set({ replaced_at: tx.now }).where('trust_id', '=', trust_id).where('id', '=', before.id).execute();
  await tx.db.insertInto('group_register').values({
    trust_id, id, session_id: session.id, group_id: session.group_id, held: t.held, not_held_why: t.held ? null : t.notHeldWhy, minutes: t.held ? t.minutes : 0, around_minutes: t.around, heads: headsOf(t, counts),
    taken_by: accountOf(tx), by_name: tx.viewer.name ?? '', taken_at: tx.now, corrects: before?.id ?? null, why: before?.why ?? null,
  }).execute();
  const minutes = workedOf(t);
  if (t.leaders.length > 0 && minutes > 0) await tx.db.insertInto('group_worked').values(t.leaders.map((worker_id) => ({ trust_id, register_id: id, session_id: session.id, group_id: session.group_id, worker_id, minutes }))).execute();
  await tx.db.updateTable('group_session').set({ registered_at: tx.now }).where('trust_id', '=', trust_id).where('id', '=', session.id).execute();
  return id;
};

/** Who came is set to these: new ones are added, those no longer ticked are taken back. Whom the viewer may not see is left as it is. */
export const setCame = async (tx: Tx, session: { id: string; group_id: string }, t: Taken, counts: Counts): Promise<void> => {
  const [people, names] = [t.held && counts === 'people' ? [...new Set(t.people)] : [], t.held && counts === 'first names' ? t.names : []];
  await sql`update group_came set taken_back_at = ${tx.now}, taken_back_by = ${accountOf(tx)} where trust_id = ${trustOf(tx)} and session_id = ${session.id} and taken_back_at is null
    and (person_id is not null and person_id <> all(${people}::uuid[]) or first_name is not null and lower(first_name) <> all(${names.map((n) => n.toLowerCase())}::text[]))`.execute(tx.db);
  for (const [column, values, kind] of [['person_id', people, 'uuid'], ['first_name', names, 'text']] as const) {
    if (values.length > 0) await sql`insert into group_came (trust_id, id, session_id, group_id, ${sql.ref(column)}, written_by, at)
      select ${trustOf(tx)}::uuid, m.id, ${session.id}::uuid, ${session.group_id}::uuid, m.who, ${accountOf(tx)}::uuid, ${tx.now}::timestamptz from unnest(${values.map(() => newId())}::uuid[], ${[...values]}::${sql.raw(kind)}[]) m (id, who)
      on conflict do nothing`.execute(tx.db);
  }
};

/** Minutes the viewer worked in groups between two moments: from the registers that count, each session once. */
export const myGroupMinutes = async (tx: Tx, from: Date, until: Date): Promise<number> =>
  tx.viewer.workerId === null ? 0 : (await sql<{ n: number }>`select coalesce(sum(w.minutes), 0)::int as n from group_worked w join group_session s on s.trust_id = w.trust_id and s.id = w.session_id
    join group_register r on r.trust_id = w.trust_id and r.id = w.register_id and r.replaced_at is null
    where w.trust_id = ${trustOf(tx)} and w.worker_id = ${tx.viewer.workerId} and s.at >= ${from} and s.at < ${until}`.execute(tx.db)).rows[0]?.n ?? 0;

export type GroupNote = { id: string; words: string | null; by_name: string; written_by: string; written_at: Date; taken_back_at: Date | null };
export const notesOfSession = async (tx: Tx, sessionId: string): Promise<GroupNote[]> =>
  tx.db.selectFrom('group_note').select(['id', 'words', 'by_name', 'written_by', 'written_at', 'taken_back_at']).where('trust_id', '=', trustOf(tx)).where('session_id', '=', sessionId).orderBy('written_at').limit(50).execute();
export const putNote = async (tx: Tx, session: { id: string; group_id: string }, words: string, askedAboutNames: boolean): Promise<string> => {
  const id = newId();
  await tx.db.insertInto('group_note').values({ trust_id: trustOf(tx), id, session_id: session.id, group_id: session.group_id, words, written_by: accountOf(tx), by_name: tx.viewer.name ?? '', written_at: tx.now, asked_about_names: askedAboutNames }).execute();
  return id;
};
/** Erased for good, by whoever wrote it. */
export const takeBackNote = async (tx: Tx, sessionId: string, id: string): Promise<boolean> =>
  (await tx.db.updateTable('group_note').set({ words: null, taken_back_at: tx.now }).where('trust_id', '=', trustOf(tx)).where('session_id', '=', sessionId).where('id', '=', id).where('written_by', '=', accountOf(tx)).where('taken_back_at', 'is', null).executeTakeFirst()).numUpdatedRows > 0n;
