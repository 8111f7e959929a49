// A worker is away: days, never a reason; the lead chooses who covers, and everybody they were going to meet is told.
import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { addDays, dayOf, sayDay, startOfDay } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { absenceById, endAbsence, isAway, putAbsence, setAbsenceCover, workerById } from '../../workforce/index.ts';
import { cancelOpenContact, contactById, giveContactTo, holdSupport, refreshNextPlanned } from '../contact.queries.ts';
import { isOpen } from '../contact.rules.ts';
import { putContactStep } from '../contact-step.queries.ts';
import { endCover, putCover } from '../cover.queries.ts';

export type AwayDone = { ok: true; id: string } | { ok: false; because: string };

/** Days away: a worker's own, or any worker's by a lead. Answers the absence's id. */
export const recordAway = async (tx: Tx, away: { workerId: string; from: Day; until: Day }): Promise<string> => {
  authorise(tx, 'peer_worker', 'lead');
  if (tx.viewer.role === 'peer_worker' && away.workerId !== tx.viewer.workerId) throw new NotFound();
  found(await workerById(tx, away.workerId));
  const id = await putAbsence(tx, away);
  audit(tx, { action: 'absence.record', object: 'absence', objectId: id, detail: { worker: away.workerId, from: away.from, until: away.until } });
  return id;
};

/**
 * The lead says who covers: that colleague sees what the worker sees, for those days and no longer. Another choice ends the first one's view at once.
 * No when the colleague is the same one, has left, or is away too.
 */
export const coverAbsence = async (tx: Tx, absenceId: string, coverWorkerId: string): Promise<AwayDone> => {
  authorise(tx, 'lead');
  const absence = found(await absenceById(tx, absenceId));
  const cover = found(await workerById(tx, coverWorkerId));
  if (absence.ended_at) return { ok: false, because: `${absence.worker_name} is back already.` };
  if (cover.id === absence.worker_id) return { ok: false, because: 'Choose somebody else: nobody covers for themself.' };
  if (cover.left_on !== null && cover.left_on <= dayOf(tx.now)) return { ok: false, because: `${cover.known_as} does not work here any more.` };
  if (await isAway(tx, cover.id, absence.from_on, absence.until_on)) return { ok: false, because: `${cover.known_as} is away on one of those days too.` };
  if (absence.cover_account_id) await endCover(tx, absence.worker_id, absence.cover_account_id);
  await setAbsenceCover(tx, absenceId, cover.id);
  const from = startOfDay(absence.from_on);
  const people = await putCover(tx, {
    workerId: absence.worker_id, accountId: cover.account_id, why: `${cover.known_as} covers while ${absence.worker_name} is away, until ${sayDay(absence.until_on)}`,
    since: from > tx.now ? from : tx.now, until: startOfDay(addDays(absence.until_on, 1)),
  });
  audit(tx, { action: 'absence.cover', object: 'absence', objectId: absenceId, detail: { cover: cover.id, people } });
  return { ok: true, id: absenceId };
};

/** Back sooner: the cover ends now. The worker themself, or a lead. */
export const backFromAway = async (tx: Tx, absenceId: string): Promise<void> => {
  authorise(tx, 'peer_worker', 'lead');
  const absence = found(await absenceById(tx, absenceId));
  if (tx.viewer.role === 'peer_worker' && absence.worker_id !== tx.viewer.workerId) throw new NotFound();
  if (!(await endAbsence(tx, absenceId))) return;
  if (absence.cover_account_id) await endCover(tx, absence.worker_id, absence.cover_account_id);
  audit(tx, { action: 'absence.end', object: 'absence', objectId: absenceId });
};

export const TOLD_HOWS = ['phone', 'text', 'in person', 'the ward told them', 'letter'] as const;
export type Told = { how: (typeof TOLD_HOWS)[number]; next: 'cover' | 'called off' | 'as it is'; coverWorkerId: string | null };

/** Notes that somebody was told their worker is away, how, and what happens to the meeting now. */
export const noteTold = async (tx: Tx, contactId: string, told: Told): Promise<AwayDone> => {
  authorise(tx, 'peer_worker', 'lead');
  const contact = found(await contactById(tx, contactId));
  if (!isOpen(contact)) return { ok: false, because: 'This meeting was called off or written down meanwhile.' };
  await putContactStep(tx, { contactId, personId: contact.person_id, kind: 'told', words: told.how });
  if (told.next === 'cover' && told.coverWorkerId) await giveContactTo(tx, contactId, told.coverWorkerId);
  if (told.next === 'called off') {
    await holdSupport(tx, contact.support_id);
    await cancelOpenContact(tx, contactId, 'worker');
    await refreshNextPlanned(tx, contact.support_id);
  }
  audit(tx, { action: 'contact.told', object: 'contact', objectId: contactId, personId: contact.person_id, detail: { how: told.how, next: told.next } });
  return { ok: true, id: contactId };
};
