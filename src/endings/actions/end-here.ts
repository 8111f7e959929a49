// Support ends, well or unplanned; and somebody changes their mind.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { endSupport } from '../../support/index.ts';
import { endingsOf, holdEnding, putEnding, reopenSupport, standingsOf, undoEndingRow } from '../ending.queries.ts';
import { mayGoOn } from '../ending.rules.ts';
import type { EndingHow, LastMet } from '../ending.rules.ts';
import { CLOSED, runningOf } from '../running.ts';
import type { EndingDone } from '../running.ts';

export type EndHere = { how: Exclude<EndingHow, 'handed over'>; lastMet: LastMet | null; tried: string | null; saidOn: Day };

/** Ends the support that runs: as both agreed, or unplanned. By its worker or a lead (for a colleague's own record one of the two named people). */
export const endHere = async (tx: Tx, personId: string, end: EndHere): Promise<EndingDone> => {
  authorise(tx, 'peer_worker', 'lead', 'named_person');
  const support = await runningOf(tx, personId);
  if (!support) {
    if ((await standingsOf(tx, personId)).length === 0) throw new NotFound();
    return { ok: false, because: 'This support has ended already.' };
  }
  if (support.locked_at) return { ok: false, because: CLOSED };
  await endSupport(tx, support.id, end.how);
  const id = await putEnding(tx, { supportId: support.id, personId, ...end });
  audit(tx, { action: 'ending.record', object: 'ending', objectId: id, personId, detail: { how: end.how } });
  return { ok: true };
};

/** "I would like to stop": the person ends it themself, at any time, without a reason. For fourteen days they may change their mind. */
export const stopMySupport = async (tx: Tx): Promise<EndingDone> => {
  authorise(tx, 'person');
  const personId = found(tx.viewer.personId);
  const support = await runningOf(tx, personId);
  if (!support) return { ok: false, because: 'Your support has ended already.' };
  await endSupport(tx, support.id, 'withdrew');
  const id = await putEnding(tx, { supportId: support.id, personId, how: 'withdrew', lastMet: null, tried: null, saidOn: dayOf(tx.now) });
  audit(tx, { action: 'ending.record', object: 'ending', objectId: id, personId, detail: { how: 'withdrew' } });
  return { ok: true };
};

/** They changed their mind within fourteen days: the same support goes on, with the same worker. What was called off stays called off. */
export const goOn = async (tx: Tx, personId: string, saidOn: Day | null): Promise<EndingDone> => {
  authorise(tx, 'person', 'peer_worker', 'lead', 'named_person');
  const [newest] = await standingsOf(tx, personId);
  const support = found(newest);
  if (support.ended_at === null) return { ok: false, because: 'Support goes on already.' };
  await holdEnding(tx, support.id);
  if (!mayGoOn(support, tx.now)) return { ok: false, because: `That was possible until two weeks after ${sayDate(dayOf(support.ended_at))}. Ask to come back instead: it is the same record.` };
  if (!(await reopenSupport(tx, support.id))) return { ok: false, because: `${support.worker_name} is not there any more, or somebody else supports them now. Ask to come back instead: it is the same record.` };
  const row = (await endingsOf(tx, personId)).find((e) => e.support_id === support.id && e.undone_at === null);
  if (row) await undoEndingRow(tx, support.id, saidOn);
  audit(tx, { action: 'ending.undo', object: 'support', objectId: support.id, personId, detail: { recorded: saidOn !== null } });
  return { ok: true };
};
