import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { agreedById, putAgreed, putBecame, markCorrected, putWords, wordsById } from '../record.queries.ts';
import type { Agreed } from '../record.queries.ts';
import type { Became } from '../agreed.rules.ts';
import { holdSession, sessionById } from '../session.queries.ts';
import type { Session } from '../session.queries.ts';
import { mySession } from './plan-session.ts';
import type { Day } from '../../kit/times.ts';

export type Done = { ok: true } | { ok: false; because: string };
const done: Done = { ok: true };
const no = (because: string): Done => ({ ok: false, because });

/** Everybody who is part of it: whoever supervises, holds or held it, and its workers. */
export const partOf = (s: Session): { id: string; name: string }[] => {
  const all = [{ id: s.supervisor_account_id, name: s.supervisor_name }, ...(s.holder_account_id && s.holder_name ? [{ id: s.holder_account_id, name: s.holder_name }] : []),
    ...(s.held_by && s.held_by_name ? [{ id: s.held_by, name: s.held_by_name }] : []), ...s.seats.map((t) => ({ id: t.account_id, name: t.known_as }))];
  return all.filter((one, i) => all.findIndex((o) => o.id === one.id) === i);
};

/** Who may have held it: the supervisor, or whoever covered. */
export const mayHaveHeld = (s: Session): { id: string; name: string }[] => partOf(s).filter((one) => !s.seats.some((t) => t.account_id === one.id) && (one.id === s.supervisor_account_id || one.id === s.holder_account_id));

/** Writes down that it was held. Either of them may. */
export const sayHeld = async (tx: Tx, id: string, held: { at: Date; minutes: number; place: string | null; by: string; there: string[] }): Promise<Done> => {
  authorise(tx, 'peer_worker', 'lead');
  const session = await mySession(tx, id);
  if (held.at > tx.now) return no('It has not begun yet. You can say that it was held once it has.');
  if (!mayHaveHeld(session).some((one) => one.id === held.by)) return no('Choose who held it from the list.');
  const there = session.stream === 'peer group' ? held.there.filter((w) => session.seats.some((t) => t.worker_id === w)) : session.seats.map((t) => t.worker_id);
  if (!(await holdSession(tx, id, { ...held, there }))) return no(session.held_at ? 'It is written down already.' : 'It was called off. Plan another one.');
  audit(tx, { action: 'supervision.hold', object: 'supervision_session', objectId: id, ids: there, detail: { covered: held.by !== session.supervisor_account_id } });
  return done;
};

/** Adds words to the record that both read. */
export const writeWords = async (tx: Tx, sessionId: string, words: string): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  const session = await mySession(tx, sessionId);
  await putWords(tx, { sessionId: session.id, words });
  audit(tx, { action: 'supervision.write', object: 'supervision_session', objectId: session.id });
};

/** Corrects one's own words: what they said before stays, with why. */
export const correctWords = async (tx: Tx, id: string, words: string, why: string): Promise<Done & { sessionId: string }> => {
  authorise(tx, 'peer_worker', 'lead');
  const was = found(await wordsById(tx, id));
  found(was.written_by === tx.viewer.accountId || null);
  if (!(await markCorrected(tx, id))) return { ok: false, because: 'These words were corrected already. Correct the newest.', sessionId: was.session_id };
  await putWords(tx, { sessionId: was.session_id, words, corrects: id, why });
  audit(tx, { action: 'supervision.correct', object: 'supervision_session', objectId: was.session_id });
  return { ok: true, sessionId: was.session_id };
};

/** Agrees that somebody who is part of it does something. */
export const agree = async (tx: Tx, sessionId: string, agreed: { what: string; by: string; dueOn: Day | null }): Promise<Done> => {
  authorise(tx, 'peer_worker', 'lead');
  const session = await mySession(tx, sessionId);
  if (!partOf(session).some((one) => one.id === agreed.by)) return no('Choose who does it from the list.');
  await putAgreed(tx, { sessionId, ...agreed });
  audit(tx, { action: 'supervision.agree', object: 'supervision_session', objectId: sessionId });
  return done;
};

/** What the viewer may close or change: agreed in a supervision they take part in. */
export const myAgreed = async (tx: Tx, id: string): Promise<{ agreed: Agreed; session: Session }> => {
  const agreed = found(await agreedById(tx, id));
  return { agreed, session: found(await sessionById(tx, agreed.session_id)) };
};

/** Done, changed or dropped. Two at once: only one counts. */
export const sayBecame = async (tx: Tx, id: string, step: { kind: Became; what: string | null; dueOn: Day | null; why: string | null }): Promise<Done & { sessionId: string }> => {
  authorise(tx, 'peer_worker', 'lead');
  const { agreed } = await myAgreed(tx, id);
  if (!(await putBecame(tx, agreed, step))) return { ok: false, because: `It is ${agreed.now.state} already.`, sessionId: agreed.session_id };
  audit(tx, { action: 'supervision.became', object: 'supervision_session', objectId: agreed.session_id, detail: { kind: step.kind } });
  return { ok: true, sessionId: agreed.session_id };
};
