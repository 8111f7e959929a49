import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found, NotFound } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { personById } from '../../people/index.ts';
import { isWalled, openReferralOf, wishesBefore } from '../ask-again.queries.ts';
import { putReferral } from '../asking.queries.ts';
import { detailsOf } from '../referral-details.rules.ts';

export type AskAgain = { hopes: string; leavingHospital: boolean; findingPlaces: boolean; onWard: boolean; wardId: string | null; saidOn: Day };
export type AskedAgain = { ok: true; referralId: string; number: number } | { ok: false; because: 'waiting already' | 'colleague' | 'closed' };

/**
 * Somebody who was supported before asks to come back: in their own account, or by phone to the lead. A new referral for the same person, with the
 * details that are known; the lead answers it like any other. No second record is made. 404 for anybody else's.
 */
export const askAgain = async (tx: Tx, personId: string, ask: AskAgain): Promise<AskedAgain> => {
  authorise(tx, 'person', 'lead');
  if (tx.viewer.role === 'person' && tx.viewer.personId !== personId) throw new NotFound();
  const person = found(await personById(tx, personId));
  if (person.locked_at) return { ok: false, because: 'closed' };
  if (await isWalled(tx, personId)) return { ok: false, because: 'colleague' };
  if (await openReferralOf(tx, personId)) return { ok: false, because: 'waiting already' };
  const own = tx.viewer.role === 'person';
  const before = await wishesBefore(tx, personId);
  const { id, number } = await putReferral(tx, {
    ...detailsOf(person), safe_contact: person.safe_contact ?? 'Not said yet: ask them.', age: null, source: own ? 'self' : 'phone', team_id: null, made_by: own ? null : tx.viewer.accountId,
    asked_by_name: own ? null : tx.viewer.name, asked_by_job: own ? null : 'Peer lead', asked_by_email: null, asked_by_phone: null,
    agreed_on: ask.saidOn, agreed_how: own ? 'They asked to come back themselves.' : 'They rang and asked to come back.', person_id: personId,
    on_ward: ask.onWard, ward_id: ask.onWard ? ask.wardId : null, ward_words: ask.onWard && !ask.wardId ? 'Not said' : null, expected_on: null, expected_said_by: null, expected_unknown_why: ask.onWard ? 'Not told yet' : null,
    hopes: ask.hopes, leaving_hospital: ask.leavingHospital, finding_places: ask.findingPlaces, one_or_group: before?.one_or_group ?? 'one-to-one',
    worker_wishes: before?.worker_wishes ?? null, meeting_safely: before?.meeting_safely ?? null,
  });
  audit(tx, { action: 'referral.again', object: 'referral', objectId: id, personId, detail: { today: dayOf(tx.now) } });
  return { ok: true, referralId: id, number };
};
