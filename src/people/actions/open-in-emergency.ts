import { accountOf, audit, authorise, look } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { emergencyById, mayOpenInEmergency, myOpenEmergency, putEmergency, putLeadsReview, putReview, seesByRight, wallOff } from '../circle-emergency.queries.ts';
import { endRow } from '../circle.queries.ts';
import { emergencyRefusal, isConfirmed, mayReview } from '../circle.rules.ts';

export type Opened = { ok: true; until: Date } | { ok: false; why: NonNullable<ReturnType<typeof emergencyRefusal>> };

/**
 * Opens one record for two hours, with a reason, after proving again who asks. The row that opens it is what the lead is shown, from
 * the same transaction on, until somebody else has reviewed it; the person sees it too. 404 for what is not a record here.
 */
export const openInEmergency = async (tx: Tx, personId: string, reason: string): Promise<Opened> => {
  authorise(tx, 'lead', 'peer_worker');
  if (!(await mayOpenInEmergency(tx, personId))) throw new NotFound();
  const why = emergencyRefusal({ reason, confirmed: isConfirmed(tx.viewer.confirmedAt, tx.now), openNow: (await myOpenEmergency(tx)) !== undefined, seesAlready: await seesByRight(tx, personId) });
  if (why) return { ok: false, why };
  const until = await putEmergency(tx, personId, reason.trim());
  look(tx, 'person.emergency', personId, { words: reason.trim() });
  return { ok: true, until };
};

/** Whoever opened a record closes it before its time. */
export const closeEmergency = async (tx: Tx): Promise<string> => {
  authorise(tx, 'lead', 'peer_worker');
  const open = found(await myOpenEmergency(tx));
  await endRow(tx, open.id);
  audit(tx, { action: 'person.emergency-close', object: 'circle', objectId: open.id, personId: open.person_id });
  return open.person_id;
};

/** A lead other than the one who opened it writes what came of looking into it. Answers false for their own, or one reviewed already. */
export const reviewEmergency = async (tx: Tx, id: string, review: { words: string; endNow: boolean }): Promise<boolean> => {
  authorise(tx, 'lead');
  const row = found(await emergencyById(tx, id));
  if (!mayReview(row, accountOf(tx))) return false;
  await putReview(tx, id, review.words);
  if (review.endNow) await endRow(tx, id);
  audit(tx, { action: 'person.emergency-review', object: 'circle', objectId: id, personId: row.person_id });
  return true;
};

/** One of the two named people does it where a lead opened it: without seeing whose record it was. 404 for what is not theirs to review. */
export const reviewLeadsEmergency = async (tx: Tx, id: string, review: { words: string; endNow: boolean }): Promise<void> => {
  authorise(tx, 'named_person');
  const personId = found(await putLeadsReview(tx, id, review.words, review.endNow));
  audit(tx, { action: 'person.emergency-review', object: 'circle', objectId: id, personId });
};

/** The lead puts a colleague's own record behind the wall and no longer finds it. Answers false where the trust has no named people. */
export const wallOffColleague = async (tx: Tx, personId: string): Promise<boolean> => {
  authorise(tx, 'lead');
  if ((await wallOff(tx, personId)) === 0) return false;
  audit(tx, { action: 'person.wall-off', object: 'person', objectId: personId });
  return true;
};
