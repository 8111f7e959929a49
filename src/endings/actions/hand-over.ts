// Handing over: the person decides who with, whether they meet both, and what the new worker may read.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf, sayDate } from '../../kit/times.ts';
import { beginSupport, endSupport } from '../../support/index.ts';
import { holdRoom, workerById } from '../../workforce/index.ts';
import { holdEnding, putEnding } from '../ending.queries.ts';
import { callOffHandover, doneHandover, handoversOf, plannedIn, putHandedContact, putHandover, putHandoverAnswer, putMoved, putTold, shareOnTheirWord } from '../handover.queries.ts';
import type { Answered, Handover } from '../handover.queries.ts';
import { handoverState, isOpenHandover } from '../handover.rules.ts';
import type { Because } from '../handover.rules.ts';
import { CLOSED, runningOf } from '../running.ts';
import type { EndingDone } from '../running.ts';

/** The one that is under way, if any. */
export const openHandover = async (tx: Tx, personId: string): Promise<Handover | undefined> => (await handoversOf(tx, personId)).find(isOpenHandover);

/** The lead proposes somebody with room. The person decides. */
export const proposeHandover = async (tx: Tx, personId: string, to: { workerId: string; because: Because }): Promise<EndingDone> => {
  authorise(tx, 'lead');
  const support = found(await runningOf(tx, personId));
  const worker = found(await workerById(tx, to.workerId));
  if (support.locked_at) return { ok: false, because: CLOSED };
  if (worker.id === support.worker_id) return { ok: false, because: `Choose somebody else: ${worker.known_as} supports them already.` };
  if (worker.left_on !== null) return { ok: false, because: `${worker.known_as} is leaving too.` };
  await holdEnding(tx, support.id);
  if (await openHandover(tx, personId)) return { ok: false, because: 'Somebody is proposed already.' };
  const id = await putHandover(tx, { personId, supportId: support.id, toWorkerId: worker.id, because: to.because });
  audit(tx, { action: 'handover.propose', object: 'handover', objectId: id, personId, detail: { worker: worker.id } });
  return { ok: true };
};

/** What the person says: in their own account, or written down by their worker or the lead with how and when. */
export const answerHandover = async (tx: Tx, personId: string, said: Answered): Promise<EndingDone> => {
  authorise(tx, 'person', 'peer_worker', 'lead');
  const open = await openHandover(tx, personId);
  if (!open) return { ok: false, because: 'Nobody is proposed now.' };
  if (!(await putHandoverAnswer(tx, open.id, said))) return { ok: false, because: 'It was done or called off meanwhile.' };
  audit(tx, { action: 'handover.answer', object: 'handover', objectId: open.id, personId, detail: { answer: said.answer, recorded: said.saidOn !== null } });
  return { ok: true };
};

export const callOff = async (tx: Tx, personId: string): Promise<EndingDone> => {
  authorise(tx, 'lead');
  const open = await openHandover(tx, personId);
  if (!open) return { ok: false, because: 'Nobody is proposed now.' };
  await callOffHandover(tx, open.id);
  audit(tx, { action: 'handover.call-off', object: 'handover', objectId: open.id, personId });
  return { ok: true };
};

/** What becomes of one planned meeting, and who tells the person (null: the lead). */
export type ContactFate = { contactId: string; becomes: 'moved' | 'called off'; tellerWorkerId: string | null };

/**
 * Hands over, after the person said yes: the old support ends "handed over", the new one begins for the same referral, each planned meeting moves
 * or is called off, and what they kept is shared with the new worker only if they said so. No when there is no room any more.
 */
export const completeHandover = async (tx: Tx, personId: string, fates: readonly ContactFate[]): Promise<EndingDone> => {
  authorise(tx, 'lead');
  const open = await openHandover(tx, personId);
  if (!open || handoverState(open) !== 'to be done') return { ok: false, because: 'They have not said yes yet.' };
  const support = found(await runningOf(tx, personId));
  await holdEnding(tx, support.id);
  if (((await holdRoom(tx, open.to_worker_id)) ?? 0) <= 0) return { ok: false, because: `${open.to_name} has no room any more.` };
  const planned = await plannedIn(tx, support.id);
  await endSupport(tx, support.id, 'handed over');
  await putEnding(tx, { supportId: support.id, personId, how: 'handed over', lastMet: null, tried: null, saidOn: dayOf(tx.now) });
  const toId = await beginSupport(tx, { personId, workerId: open.to_worker_id, referralId: support.referral_id, leavingHospital: support.leaving_hospital, findingPlaces: support.finding_places });
  await doneHandover(tx, open.id, toId);
  for (const contact of planned) {
    const fate = fates.find((f) => f.contactId === contact.id) ?? { becomes: 'called off' as const, tellerWorkerId: null };
    const newContactId = fate.becomes === 'moved' ? await putMoved(tx, { supportId: toId, personId, workerId: open.to_worker_id }, contact) : null;
    await putHandedContact(tx, { handoverId: open.id, personId, contactId: contact.id, becomes: fate.becomes, newContactId, tellerWorkerId: fate.tellerWorkerId });
  }
  if (open.share_notes) await shareOnTheirWord(tx, { personId, accountId: open.to_account_id, supportId: support.id, why: `You said so on ${sayDate(open.said_on ?? dayOf(open.answered_at ?? tx.now))}` });
  audit(tx, { action: 'handover.done', object: 'handover', objectId: open.id, personId, detail: { meetings: planned.length, shared: open.share_notes === true } });
  return { ok: true };
};

/** Somebody was told what becomes of a meeting. */
export const noteToldOfMeeting = async (tx: Tx, personId: string, id: string): Promise<EndingDone> => {
  authorise(tx, 'lead', 'peer_worker');
  if (!(await putTold(tx, id))) return { ok: false, because: 'It was noted already.' };
  audit(tx, { action: 'handover.told', object: 'handover_contact', objectId: id, personId });
  return { ok: true };
};
