import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { correctHeld } from '../session.queries.ts';
import { mayHaveHeld, type Done } from './hold-session.ts';
import { mySession } from './plan-session.ts';

export type HeldAs = { at: Date; minutes: number; place: string | null; by: string; there: string[] };

/** Puts right that a supervision was written down as held: otherwise than it says, or not at all. Either of them may; what it said stays, with why. */
export const putHeldRight = async (tx: Tx, id: string, became: HeldAs | null, why: string): Promise<Done> => {
  authorise(tx, 'peer_worker', 'lead');
  const session = await mySession(tx, id);
  if (session.held_at === null) return { ok: false, because: 'It is not written down as held. Somebody may have put it right before you.' };
  if (became && became.at > tx.now) return { ok: false, because: 'That time has not come yet.' };
  if (became && !mayHaveHeld(session).some((one) => one.id === became.by)) return { ok: false, because: 'Choose who held it from the list.' };
  const there = became === null ? [] : session.stream === 'peer group' ? became.there.filter((w) => session.seats.some((t) => t.worker_id === w)) : session.seats.map((t) => t.worker_id);
  if (!(await correctHeld(tx, session, became ? { ...became, there } : null, why))) return { ok: false, because: 'Somebody put it right at the same moment. Look at what it says now.' };
  audit(tx, { action: 'supervision.correct-held', object: 'supervision_session', objectId: id, ids: session.seats.map((t) => t.worker_id), detail: { held: became !== null } });
  return { ok: true };
};
