// One invented person's way through the service, up to the stage they have reached today.
import { aPerson } from '../../people/person.factory.ts';
import { aCircleRow, aMembership, anAccount } from '../../access/access.factory.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import type { PersonId } from '../../kit/ids.ts';
import { addDays, addMonths, dayOf, momentOf, weekdayOf } from '../../kit/times.ts';
import { aReferral } from '../../referrals/referral.factory.ts';
import { aStay } from '../../stays/stay.factory.ts';
import { aSupport } from '../../support/support.factory.ts';
import { castName, dramaMobile } from './cast.ts';
import type { Calendar } from './calendar.ts';
import type { Dice } from './dice.ts';
import { meetings } from './meetings.ts';
import { planOfLife } from './plans.ts';
import type { DemoService, DemoWorker } from './service.ts';
import { STORIES } from './stories.ts';

export const STAGES = ['waiting', 'declined', 'unmatched', 'choosing', 'matched', 'met once', 'rather not', 'on the ward', 'at home', 'community', 'ended'] as const;
export type Stage = (typeof STAGES)[number];
export type Teller = { db: Kysely<DB>; service: DemoService; dice: Dice; calendar: Calendar; n: number };

/** How long ago the referral came, in days, by stage. */
const AGO: Record<Stage, [number, number]> = {
  waiting: [0, 5], declined: [10, 170], unmatched: [3, 16], choosing: [5, 12], matched: [6, 14], 'met once': [9, 24], 'rather not': [30, 60], 'on the ward': [14, 45], 'at home': [30, 130], community: [25, 140], ended: [135, 182],
};
const DECLINED = ['asks for therapy', 'asks for an escort', 'asks for observation', 'asks for medication prompting', 'asks for clinical follow-up', 'asks for staff cover', 'outside our area', 'something else'];
const SAFE = ['Phone after 5pm. Do not leave a message.', 'Text first. Then ring.', 'Letters only, please. No logo on the envelope.', 'Through the ward office.', 'Any time. Let it ring, I am slow.', 'Mornings are no good. After 11am.'];
const NEEDS = [null, null, null, 'Large print, please.', 'Somewhere without stairs.', 'I lip-read. Please face me.', 'I need a quiet room.', null];

/** Nobody refers on a Saturday here: the Friday before. */
const onWeekday = (day: string): string => addDays(day, -Math.max(0, weekdayOf(day) - 5));

const pickWorker = (service: DemoService, dice: Dice): DemoWorker => {
  const room = service.workers.filter((w) => w.taken < w.room);
  const worker = dice.pick(room.length > 0 ? room : service.workers);
  worker.taken += 1;
  return worker;
};

const accountFor = async ({ db, service }: Teller, personId: PersonId, name: { known_as: string; full_name: string }, at: Date): Promise<string> => {
  const email = `${name.full_name.toLowerCase().replaceAll(' ', '.')}@example.invalid`;
  const account = await anAccount(db, { name: name.known_as, email, password_hash: service.passwordHash });
  await aMembership(db, service.trustId, account.id, 'person', { since: at });
  await db.updateTable('person').set({ account_id: account.id }).where('id', '=', personId).execute();
  await aCircleRow(db, service.trustId, { personId, accountId: account.id, kind: 'self', why: 'This is my own record', since: at });
  return account.id;
};

/** Lives one life up to its stage; answers the person's id (null for those who were only asked about). */
export const live = async (teller: Teller, stage: Stage, more: { worker?: DemoWorker; account?: boolean; story?: number } = {}): Promise<PersonId | null> => {
  const { db, service, dice, n } = teller;
  const name = castName(n);
  const story = STORIES[more.story ?? n % STORIES.length] ?? STORIES[0];
  if (!story) throw new Error('no story');
  const [least, most] = AGO[stage];
  const askedOn = onWeekday(addDays(service.today, -dice.whole(least, most)));
  const asked = momentOf(askedOn, dice.pick(['09:20', '10:40', '11:05', '13:50', '15:15']));
  const onWard = stage !== 'community' && service.teams.some((t) => t.kind === 'ward') && dice.chance(stage === 'waiting' || stage === 'declined' ? 0.7 : 0.92);
  const team = dice.pick(service.teams.filter((t) => t.kind === (onWard ? 'ward' : 'community')));
  const self = !onWard && dice.chance(0.3);
  const worker = ['waiting', 'declined', 'unmatched', 'choosing'].includes(stage) ? null : (more.worker ?? pickWorker(service, dice));
  if (more.worker && worker) worker.taken += 1;
  const leftOn = stage === 'at home' || (stage === 'ended' && onWard) ? addDays(askedOn, dice.whole(14, 24)) : null;
  const expectedOn = stage === 'on the ward' ? addDays(service.today, dice.whole(1, 16)) : leftOn ?? addDays(service.today, dice.whole(4, 21));
  const unknown = stage !== 'on the ward' && !leftOn && dice.chance(0.4);
  const told = {
    known_as: name.known_as, full_name: name.full_name, age: dice.whole(19, 71), phone: dramaMobile(100 + (n % 800)), safe_contact: dice.pick(SAFE), online_safe: dice.chance(0.85), access_needs: dice.pick(NEEDS),
    postcode_sector: dice.pick(['M21 9', 'M14 5', 'M33 3', 'M16 7', 'M32 0', 'WA14 1']), hopes: story.hopes, worker_wishes: story.wish, one_or_group: dice.pick(['one-to-one', 'one-to-one', 'both', 'group'] as const),
    leaving_hospital: onWard, finding_places: !onWard || dice.chance(0.5), meeting_safely: dice.pick(['I like quiet places.', 'Not near the smoking shelter, please.', null]), asked_by_name: self ? null : dice.pick(['Sam Rill', 'Tamsin Orme', 'Priya Sallow', 'Owen Marsh']), asked_by_job: self ? null : 'Staff nurse',
    agreed_how: self ? 'They asked for themselves.' : dice.pick(['“Yes. I would like to talk to somebody who has been there.”', 'They said yes on the ward round.', '“All right, once.”']),
    source: self ? 'self' as const : 'host team' as const, team_id: self ? null : team.id, ...(onWard ? { ward_id: team.id, expected_on: unknown ? null : expectedOn, expected_unknown_why: unknown ? 'The ward round on Thursday will say.' : null, expected_said_by: unknown ? null : `${team.name}` } : {}),
  };
  const referral = aReferral(db, service.trustId, told).sent(asked);
  if (stage === 'waiting') {
    await referral;
    return null;
  }
  const lead = Object.values(service.staff)[0];
  if (stage === 'declined') {
    await referral.declined({ at: momentOf(addDays(askedOn, dice.whole(1, 4)), '11:00'), by: lead?.accountId, reason: dice.pick(DECLINED), words: 'Thank you for thinking of us. I rang the ward and we talked about what would fit better.' });
    return null;
  }
  const accepted = momentOf(addDays(askedOn, dice.whole(0, 3)), '15:30');
  const person = await aPerson(db, service.trustId, {
    known_as: told.known_as, full_name: told.full_name, phone: told.phone, safe_contact: told.safe_contact, online_safe: told.online_safe, access_needs: told.access_needs, postcode_sector: told.postcode_sector, made_at: accepted, made_by: lead?.accountId ?? null,
  });
  if (onWard) await aStay(db, service.trustId, person.id, team.id, { began_on: addDays(askedOn, -dice.whole(3, 40)), expected_on: unknown ? null : expectedOn, expected_unknown_why: unknown ? 'The ward round on Thursday will say.' : null, expected_said_by: team.name, expected_said_on: askedOn, left_on: leftOn, left_told_by: leftOn ? team.name : null, left_recorded_at: leftOn ? momentOf(leftOn, '12:00') : null, made_at: accepted });
  for (const [about, words, choice] of [['hopes', told.hopes, null], ['one to one or group', '', told.one_or_group], ['peer worker', told.worker_wishes, null]] as const) {
    await db.insertInto('wish').values({ trust_id: service.trustId, id: newId(), person_id: person.id, about, words, choice, said_on: askedOn, recorded_at: accepted }).execute();
  }
  if (more.account ?? dice.chance(0.4)) await accountFor(teller, person.id, name, accepted);
  const matched = momentOf(addDays(dayOf(accepted), dice.whole(2, 5)), '14:00');
  const facts = referral.accepted({ at: accepted, by: lead?.accountId, personId: person.id });
  const made = worker ? await facts.matched(matched) : await facts;
  if (stage === 'choosing') {
    for (const w of service.workers.filter((x) => x.taken < x.room).slice(n % 4, (n % 4) + 3)) await db.insertInto('offer').values({ trust_id: service.trustId, id: newId(), referral_id: made.id, person_id: person.id, worker_id: w.id, suggested_by: lead?.accountId ?? null, suggested_at: matched }).execute();
  }
  if (!worker) return person.id;
  await db.insertInto('offer').values({ trust_id: service.trustId, id: newId(), referral_id: made.id, person_id: person.id, worker_id: worker.id, suggested_by: lead?.accountId ?? null, suggested_at: new Date(matched.getTime() - 86_400_000), answer: 'yes', answered_at: matched }).execute();
  const began = dayOf(matched);
  const endedOn = stage === 'ended' ? addDays(addMonths(leftOn ?? began, 4), -dice.whole(0, 9)) : null;
  const ended = endedOn && endedOn < service.today ? momentOf(endedOn, '15:00') : stage === 'ended' ? momentOf(addDays(service.today, -2), '15:00') : null;
  const support = await aSupport(db, service.trustId, person.id, worker, { referral_id: made.id, began_at: matched, leaving_hospital: onWard, finding_places: told.finding_places, ending_on: addMonths(leftOn ?? expectedOn ?? began, 4), ended_at: ended, ended_how: ended ? 'as agreed' : null });
  await meetings(teller, { stage, support, worker, referralId: made.id, story, name: name.known_as, began, leftOn, expectedOn: onWard && stage === 'on the ward' ? expectedOn : null, ended: ended ? dayOf(ended) : null, ward: onWard ? team.name : null });
  await planOfLife({ db, trustId: service.trustId, today: service.today, n, stage, personId: person.id, support, worker, began, leftOn, ended: ended ? dayOf(ended) : null });
  return person.id;
};
