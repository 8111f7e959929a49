import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { dayOf } from '../../kit/times.ts';
import { makePerson, putWishes, updatePerson } from '../../people/index.ts';
import type { PersonDetails, WishAbout } from '../../people/index.ts';
import { recordStay } from '../../stays/index.ts';
import { holdReferral, putAnswer, referralAsSent } from '../answer.queries.ts';
import type { ReferralAsSent } from '../answer.queries.ts';
import type { WhoItIs } from '../answer.rules.ts';
import { detailsOf } from '../referral-details.rules.ts';

export type Accepted = { ok: true; personId: string } | { ok: false; because: 'answered already' | 'number taken' };

/**
 * The lead says yes: somebody's record begins, or goes on when they are already known; their wishes get the day they were sent, and on a
 * ward their stay its expected date. One history. 404 outside the trust; a value when somebody answered first, or when another person has the NHS number.
 */
export const acceptReferral = async (tx: Tx, id: string, who: WhoItIs): Promise<Accepted> => {
  authorise(tx, 'lead');
  found((await holdReferral(tx, id)) || null);
  const referral = found(await referralAsSent(tx, id));
  if (referral.answer !== null) return { ok: false, because: 'answered already' };
  const personId = await personFor(tx, referral, who);
  if (personId === null) return { ok: false, because: 'number taken' };
  await putWishes(tx, personId, dayOf(referral.sent_at), wishesFrom(referral));
  if (referral.on_ward && referral.ward_id) await recordStay(tx, stayFrom(referral, personId, referral.ward_id));
  await putAnswer(tx, id, { answer: 'accepted', personId });
  audit(tx, { action: 'referral.accept', object: 'referral', objectId: id, personId, detail: { known: who.kind === 'known' } });
  return { ok: true, personId };
};

const personFor = async (tx: Tx, referral: ReferralAsSent, who: WhoItIs): Promise<string | null> => {
  const details: PersonDetails = detailsOf(referral);
  if (who.kind === 'new') return makePerson(tx, who.withoutNumber ? { ...details, nhs_number: null } : details);
  await updatePerson(tx, who.personId, details, { why: `Said in referral ${referral.number}`, by: referral.asked_by_name });
  return who.personId;
};

const wishesFrom = (referral: ReferralAsSent): { about: WishAbout; words: string; choice?: string }[] => [
  { about: 'hopes', words: referral.hopes },
  { about: 'one to one or group', words: referral.one_or_group, choice: referral.one_or_group },
  ...(referral.worker_wishes ? [{ about: 'peer worker' as const, words: referral.worker_wishes }] : []),
];

const stayFrom = (referral: ReferralAsSent, personId: string, wardId: string) => {
  const told = dayOf(referral.sent_at);
  const by = referral.asked_by_name ?? referral.known_as;
  const known = referral.expected_on !== null || referral.expected_unknown_why !== null;
  return {
    personId, wardId, toldBy: by, toldOn: told,
    expected: known ? { expectedOn: referral.expected_on, unknownWhy: referral.expected_unknown_why, saidBy: referral.expected_said_by ?? by, saidOn: told } : null,
  };
};
