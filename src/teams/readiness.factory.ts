// Readiness of teams for tests and demo data. Takes the owner's connection: it fills, it does not act.
import type { DB, Insertable, Kysely } from '../kit/db/index.ts';
import { newId } from '../kit/ids.ts';
import { addDays, addMonths, momentOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { readyItems } from './readiness/items.ts';

export type Told = { on: Day; /** Null: nobody is named yet. */ managerId: string | null; peerId: string; words?: Record<string, string>; owner?: string; /** Items left out: nobody has written anything. */ without?: readonly string[]; months?: Partial<Record<string, number>>; signs?: readonly ('manager' | 'peer worker')[] };

const EVIDENCE: Record<string, string> = {
  prepared: 'Two hours on a Tuesday, led with peer workers. The ward manager and nine of us were there.', visited: 'The peer lead and a peer worker had coffee with the early shift.', base: 'The desk by the window and a locker with a key.', buddy: 'Ama, and Lewis when she is off.',
  role: 'Two pages on the shared drive. Everybody who started this year has read them.', expectations: 'One page, agreed at the team meeting.', support: 'Supervision every four weeks; the peer lead between times.', sheet: 'In the staff room and by the front door.',
  beside: 'The manager said it at handover, on three days.', cover: 'The other peer lead, and her number is on the wall.', notes: 'Peer workers do not open our notes. They say what they would like us to know.', benefits: 'The advice worker rings everybody before their first day.', protected: 'The manager says no for them.',
};

/** Names the manager and writes every item down as it was on a day, signed the days after by both (unless said otherwise). */
export const aReadyTeam = async (db: Kysely<DB>, trustId: string, teamId: string, told: Told): Promise<void> => {
  const of = { trust_id: trustId, team_id: teamId };
  const at = momentOf(told.on, '10:00');
  const by = told.managerId ?? told.peerId;
  if (told.managerId) await db.insertInto('team_manager').values({ ...of, id: newId(), account_id: told.managerId, since: momentOf(addDays(told.on, -30), '09:00'), named_by: told.managerId }).execute();
  const items = readyItems().filter((i) => !told.without?.includes(i.key));
  if (items.length > 0) await db.insertInto('readiness_entry').values(items.map((i) => ({ ...of, id: newId(), item: i.key, kind: 'evidence', words: told.words?.[i.key] ?? EVIDENCE[i.key] ?? i.counts, owner: told.owner ?? 'The ward manager', on_day: told.on, good_until: addMonths(told.on, told.months?.[i.key] ?? i.good_months), entered_by: by, entered_at: at }))).execute();
  for (const [n, signs_as] of (told.signs ?? (['manager', 'peer worker'] as const)).entries()) {
    await db.insertInto('readiness_signature').values({ ...of, id: newId(), signs_as, account_id: signs_as === 'manager' ? by : told.peerId, signed_at: momentOf(addDays(told.on, n), '15:00') }).execute();
  }
};

/** Somebody sees to an item by a day. */
export const aGap = async (db: Kysely<DB>, trustId: string, teamId: string, item: string, owner: string, due: Day, by: string, on: Day): Promise<void> => {
  await db.insertInto('readiness_entry').values({ trust_id: trustId, id: newId(), team_id: teamId, item, kind: 'to do', owner, due_on: due, entered_by: by, entered_at: momentOf(on, '11:00') }).execute();
};

export const anException = async (db: Kysely<DB>, trustId: string, teamId: string, row: Pick<Insertable<DB['readiness_exception']>, 'reason' | 'until_on' | 'signed_by' | 'signed_at'>): Promise<void> => {
  await db.insertInto('readiness_exception').values({ trust_id: trustId, id: newId(), team_id: teamId, ...row }).execute();
};

/** A session that a team prepared in, with roles counted. */
export const aPreparation = async (db: Kysely<DB>, trustId: string, teamId: string, session: { on: Day; by: string; peers: readonly string[]; roles: Record<string, number>; words?: string }): Promise<void> => {
  const id = newId();
  await db.insertInto('team_preparation').values({ trust_id: trustId, id, team_id: teamId, held_on: session.on, minutes: 120, words: session.words ?? '', entered_by: session.by, entered_at: momentOf(session.on, '16:30') }).execute();
  await db.insertInto('team_preparation_role').values(Object.entries(session.roles).map(([role, n]) => ({ trust_id: trustId, preparation_id: id, role, n }))).execute();
  if (session.peers.length > 0) await db.insertInto('team_preparation_peer').values(session.peers.map((account_id) => ({ trust_id: trustId, preparation_id: id, account_id }))).execute();
};
