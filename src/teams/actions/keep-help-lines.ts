import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, refused } from '../../kit/http/index.ts';
import type { RefusedAnswer } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { onCallList, orderOnCall, ownCrisisLines, putCrisisLine, putOnCall, removeCrisisLine, removeOnCall, setLineChecked } from '../help-line.queries.ts';
import type { CrisisLine, OnCallEntry } from '../help-line.queries.ts';
import { cannotRemoveLine } from '../help-line.rules.ts';

/** Adds a crisis line of the trust's own. With the first, its public pages open. */
export const addCrisisLine = async (tx: Tx, line: Omit<CrisisLine, 'id'>): Promise<void> => {
  authorise(tx, 'administrator');
  audit(tx, { action: 'crisis-line.add', object: 'crisis_line', objectId: await putCrisisLine(tx, line) });
};

/** Notes that somebody rang the line today and it answered. */
export const checkCrisisLine = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'administrator');
  const line = found((await ownCrisisLines(tx)).find((one) => one.id === id));
  await setLineChecked(tx, line.id, dayOf(tx.now));
  audit(tx, { action: 'crisis-line.check', object: 'crisis_line', objectId: line.id, detail: { before: line.checked_on } });
};

/** Takes a crisis line away; never the last one. Null when done. */
export const dropCrisisLine = async (tx: Tx, id: string): Promise<RefusedAnswer | null> => {
  authorise(tx, 'administrator');
  const lines = await ownCrisisLines(tx);
  const line = found(lines.find((one) => one.id === id));
  const because = cannotRemoveLine(lines.length);
  if (because) return refused(because);
  await removeCrisisLine(tx, line.id);
  audit(tx, { action: 'crisis-line.remove', object: 'crisis_line', objectId: line.id });
  return null;
};

/** Adds somebody to ring about a concern, at the end of the list. */
export const addOnCall = async (tx: Tx, entry: Omit<OnCallEntry, 'id' | 'position'>): Promise<void> => {
  authorise(tx, 'administrator');
  const list = await onCallList(tx);
  audit(tx, { action: 'on-call.add', object: 'on_call', objectId: await putOnCall(tx, { ...entry, position: list.length + 1 }) });
};

/** Takes somebody off the on-call list. */
export const dropOnCall = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'administrator');
  const list = await onCallList(tx);
  const entry = found(list.find((one) => one.id === id));
  await removeOnCall(tx, entry.id);
  await orderOnCall(tx, list.filter((one) => one.id !== id).map((one) => one.id));
  audit(tx, { action: 'on-call.remove', object: 'on_call', objectId: entry.id });
};

/** Moves somebody to the head of the on-call list: they are rung first. */
export const rungFirst = async (tx: Tx, id: string): Promise<void> => {
  authorise(tx, 'administrator');
  const list = await onCallList(tx);
  const entry = found(list.find((one) => one.id === id));
  await orderOnCall(tx, [entry.id, ...list.filter((one) => one.id !== id).map((one) => one.id)]);
  audit(tx, { action: 'on-call.order', object: 'on_call', objectId: entry.id });
};
