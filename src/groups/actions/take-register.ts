import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { holdGroup } from '../group.queries.ts';
import { peopleIn } from '../place.queries.ts';
import { headsOf, meaningOf } from '../register.rules.ts';
import type { Taken } from '../register.rules.ts';
import { cameTo, putRegister, registersOf, setCame, takenOf } from '../register.queries.ts';
import { sessionById } from '../session.queries.ts';
import { groupILead } from '../whose-groups.ts';

export type Sent = Taken & { /** The register that was on the page. */ seen: string | null; why: string | null };
export type Done = { ok: true; kind: 'first' | 'same' | 'together' | 'correct' } | { ok: false; because: string } | { ok: false; missing: string };

/**
 * Takes the register of a session, once for all: how many came (and who), and the minutes of each who led. A second one at the same moment adds to the first
 * or asks; what somebody put right later says why and keeps what it said.
 */
export const takeRegister = async (tx: Tx, sessionId: string, { seen, why, ...sent }: Sent): Promise<Done> => {
  authorise(tx, 'peer_worker');
  const before = found(await sessionById(tx, sessionId));
  const group = await groupILead(tx, before.group_id);
  await holdGroup(tx, group.id);
  const session = found(await sessionById(tx, sessionId));
  if (session.called_off_at) return { ok: false, because: 'This session is called off. If it took place after all, say so first.' };
  if (session.at > tx.now) return { ok: false, because: 'This session has not begun yet. Its register can be taken from then on.' };
  const [registers, came, known] = [await registersOf(tx, sessionId), await cameTo(tx, sessionId), await peopleIn(tx, group.id)];
  const now = registers.find((r) => r.replaced_at === null);
  const here = new Set([...known.map((p) => p.person_id), ...came.flatMap((c) => c.person_id ?? [])]);
  const leaders = new Set([...group.facilitators.map((f) => f.worker_id), ...(now?.leaders ?? [])]);
  const taken: Taken = { ...sent, people: sent.people.filter((id) => here.has(id)), leaders: sent.leaders.filter((id) => leaders.has(id)) };
  const meaning = meaningOf(taken, seen, now ? { id: now.id, by: now.by_name, taken: takenOf(now, came) } : null, group.counts);
  if (meaning.kind === 'same') return { ok: true, kind: 'same' };
  if (meaning.kind === 'ask') return { ok: false, because: meaning.because };
  if (meaning.kind === 'correct' && !why) return { ok: false, missing: 'Say why you change it' };
  const kept = meaning.kind === 'together' ? meaning.taken : taken;
  await putRegister(tx, session, kept, group.counts, now ? { id: now.id, why: meaning.kind === 'together' ? meaning.why : (why ?? '') } : null);
  await setCame(tx, session, kept, group.counts);
  audit(tx, { action: now ? 'group.register-again' : 'group.register', object: 'group_session', objectId: sessionId, ids: kept.people, detail: { came: headsOf(kept, group.counts) } });
  return { ok: true, kind: meaning.kind };
};
