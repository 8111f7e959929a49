// The meetings of one invented support, with what was written down and what became of it.
import { newId } from '../../kit/ids.ts';
import type { Insertable, DB } from '../../kit/db/index.ts';
import { addDays, dayOf, daysBetween } from '../../kit/times.ts';
import { aHeldContact, aNoteItem, aPlannedContact } from '../../support/support.factory.ts';
import type { MadeSupport } from '../../support/support.factory.ts';
import type { Stage, Teller } from './life.ts';
import type { DemoWorker } from './service.ts';
import { fill, LEFT_OUT, OWN_WORDS } from './stories.ts';
import type { Story } from './stories.ts';

type Course = { stage: Stage; support: MadeSupport; worker: DemoWorker; referralId: string; story: Story; name: string; began: string; leftOn: string | null; expectedOn: string | null; ended: string | null; ward: string | null };
const ACTIVITIES = ['sharing', 'something everyday', 'what matters', 'small steps', 'finding places', 'going along', 'something hard', 'people around them'];
const MOST: Partial<Record<Stage, number>> = { matched: 0, 'met once': 1, 'rather not': 1 };

const howAndWhere = (course: Course, day: string, turn: number): { how: string; place: string | null } => {
  const home = course.leftOn ?? course.expectedOn;
  if (course.ward && (!home || day < home)) return { how: 'on the ward', place: turn % 2 ? 'Day room' : 'The garden' };
  return [{ how: 'at home', place: null }, { how: 'out and about', place: 'A walk from the front door' }, { how: 'phone', place: null }, { how: 'out and about', place: 'A café they chose' }][turn % 4] ?? { how: 'phone', place: null };
};

const writeDown = async ({ db, service, dice }: Teller, course: Course, contactId: string, at: Date, turn: number): Promise<void> => {
  const told = course.story.told[turn];
  const account = await db.selectFrom('person').select('account_id').where('id', '=', course.support.personId).executeTakeFirst();
  const recent = daysBetween(dayOf(at), service.today) < 9;
  for (const words of told?.words ?? []) {
    const base = { words: fill(words, course.name), written_at: at, said_by: dice.chance(0.7) ? 'together' as const : 'worker' as const };
    if (recent && dice.chance(0.6)) {
      await aNoteItem(db, service.trustId, course.support, contactId, { ...base, said_by: 'worker', shown_at: account?.account_id ? at : null });
      continue;
    }
    const item = await aNoteItem(db, service.trustId, course.support, contactId, { ...base, kept_at: new Date(at.getTime() + 1_800_000), kept_recorded_by: account?.account_id ? null : course.worker.accountId });
    if (dice.chance(0.13)) await db.insertInto('note_answer').values({ trust_id: service.trustId, id: newId(), item_id: item, support_id: course.support.id, person_id: course.support.personId, words: dice.pick(OWN_WORDS), by_account: account?.account_id ?? null, recorded_by: account?.account_id ? null : course.worker.accountId, at: new Date(at.getTime() + 7_200_000), ...(recent ? {} : { read_at: new Date(at.getTime() + 86_400_000), read_by: course.worker.accountId }) }).execute();
  }
  if (!dice.chance(0.06)) return;
  const left = new Date(at.getTime() + 3_600_000);
  const eraseOn = addDays(dayOf(left), 30);
  const gone = eraseOn <= service.today;
  await aNoteItem(db, service.trustId, course.support, contactId, { words: gone ? null : dice.pick(LEFT_OUT), written_at: at, said_by: 'worker', left_out_at: left, left_out_by: account?.account_id ?? course.worker.accountId, left_out_recorded_by: account?.account_id ? null : course.worker.accountId, erase_on: eraseOn, erased_at: gone ? new Date(`${eraseOn}T03:10:00Z`) : null });
};

const lookedAt = (teller: Teller, course: Course, at: Date): Insertable<DB['audit_row']> => ({
  id: newId(), trust_id: teller.service.trustId, at, account_id: course.worker.accountId, role: 'peer_worker', action: 'person.open', person_id: course.support.personId, look: true,
});

/** Tells the meetings from the beginning of a support up to today or its ending, and plans the next. */
export const meetings = async (teller: Teller, course: Course): Promise<void> => {
  const { db, service, dice, calendar } = teller;
  const most = MOST[course.stage] ?? course.story.told.length;
  let from = addDays(course.began, 2);
  let turn = 0;
  let first: Date | null = null;
  let second: Date | null = null;
  let home: Date | null = null;
  for (let i = 0; i < 24 && turn < most; i += 1) {
    const at = calendar.next(course.worker.id, course.worker.days, from);
    const day = dayOf(at);
    if (day >= service.today || (course.ended && day > course.ended)) break;
    const { how, place } = howAndWhere(course, day, i);
    const held = turn === 0 || !dice.chance(0.09);
    const contactId = await aHeldContact(db, service.trustId, course.support, {
      began_at: at, how, place, held, minutes: held ? dice.pick(turn === 0 ? [45, 60, 60, 90] : [30, 45, 45, 60, 60]) : 0, together: dice.chance(0.7), first_of_support: turn === 0,
      activities: held ? [...new Set([...(course.story.told[turn]?.activities ?? []), dice.pick(ACTIVITIES)])] : [],
      ...(held ? {} : { not_held_who: dice.pick(['person', 'person', 'worker', 'ward'] as const), not_held_why: dice.pick(['Not up to it today. We rang and fixed another day.', 'The ward round ran over.', 'Missed the bus and texted.', 'Asleep, and nobody minded.']) }),
    });
    if (service.slug !== 'hedgerow' && (day < addDays(service.today, -3) || dice.chance(0.4))) await db.insertInto('record_copy').values({ trust_id: service.trustId, id: newId(), contact_id: contactId, person_id: course.support.personId, what: 'fact', copied_by: course.worker.accountId, copied_at: new Date(at.getTime() + 5_400_000) }).execute();
    await db.insertInto('audit_row').values(lookedAt(teller, course, new Date(at.getTime() - 1_200_000))).execute();
    if (held) {
      await writeDown(teller, course, contactId, at, turn);
      second ??= first ? at : null;
      first ??= at;
      if (course.leftOn && day >= course.leftOn) home ??= at;
      turn += 1;
    }
    const weeks = daysBetween(course.began, day) / 7;
    from = addDays(day, held ? (weeks > 10 ? 13 : dice.whole(6, 13)) : 2);
  }
  await db.updateTable('support').set({ home_held_at: home, ...(course.stage === 'rather not' && first ? { rather_not_at: new Date(first.getTime() + 4 * 86_400_000), rather_not_by: course.worker.accountId } : {}) }).where('id', '=', course.support.id).execute();
  await db.updateTable('referral').set({ first_held_at: first, second_held_at: second }).where('id', '=', course.referralId).execute();
  if (course.ended || course.stage === 'met once' || course.stage === 'rather not') return;
  const next = calendar.next(course.worker.id, course.worker.days, addDays(service.today, dice.whole(0, 6)));
  const { how, place } = howAndWhere(course, dayOf(next), turn);
  await aPlannedContact(db, service.trustId, course.support, { planned_at: next, how, place, planned_minutes: 45, planned_by: course.worker.accountId, ...(how === 'at home' || how === 'out and about' ? { ring_if_late: `${service.workers[(service.workers.indexOf(course.worker) + 1) % service.workers.length]?.name}` } : {}) });
};
