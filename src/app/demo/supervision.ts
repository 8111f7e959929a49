// Six months of supervision in the demonstration: held, one that is due, one that was covered, one that will be; thanks, training, and a worker's own plan.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, addMonths, momentOf, weekdayOf } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';
import { anArrangement, aSupervision, someWords, somethingAgreed } from '../../supervision/supervision.factory.ts';
import type { DemoService, DemoWorker } from './service.ts';

const SAID = ['I said no to sitting in on a ward round, and it was fine.', 'Two endings in one week. I walked home slowly.', 'The team asks me for things that are not mine. We looked at the card together.', 'I told a bit of my own story and stopped in time.', 'Fridays are too full. I would like one empty hour.', 'I laughed a lot this month. That counts too.'];
const ANSWERED = ['You noticed it yourself. That is the skill.', 'Take the hour after an ending. It is work.', 'I will say it to the ward manager, so that you need not.', 'Both of us thought it helped.'];
const AGREED = [['Ask for a quiet desk on the ward', 'worker'], ['Tell the ward manager what peer workers do not do', 'supervisor'], ['Try the Tuesday group once, to listen', 'worker'], ['Find the date of the next course', 'supervisor']] as const;
const THANKS = ['You stayed until the bus came. I saw that.', 'Thank you for saying what nobody said in the meeting.', 'The day room is kinder on your days.', 'You asked me twice, and the second time I could answer.'];
const TRAINING = ['Peer support training, five weeks', 'Sharing lived experience, two days', 'Safeguarding, half a day'];

/** The first day from here on which they work. */
const workDay = (w: DemoWorker, from: Day): Day => {
  let day = from;
  while (!w.days.includes(weekdayOf(day))) day = addDays(day, 1);
  return day;
};

const line = async (db: Kysely<DB>, s: DemoService, w: DemoWorker, i: number, supervisor: string, standIn: string | null): Promise<void> => {
  const began = addDays(s.today, -Math.min(w.from, 182));
  await anArrangement(db, s.trustId, w, supervisor, { from_on: began, stand_in_account_id: standIn, ...(i === 7 ? { every_weeks: 2, every_why: 'new in post' } : {}) });
  // One of them was last seen six weeks ago, and nothing is planned.
  const last = i === 3 ? 43 : 6 + (i % 5) * 4;
  for (let ago = last + 28 * 6, n = 0; ago >= last; ago -= 28, n += 1) {
    const day = workDay(w, addDays(s.today, -ago));
    if (day <= began || day >= s.today) continue;
    const at = momentOf(day, '11:00');
    const covered = i === 1 && n === 4 && standIn !== null;
    const id = await aSupervision(db, s.trustId, { supervisor, workers: [w] }, { stand_in_account_id: standIn, held: { at, by: covered ? standIn : supervisor } });
    await someWords(db, s.trustId, id, w.accountId, SAID[(i + n) % SAID.length] ?? '', new Date(at.getTime() + 3_600_000));
    if ((i + n) % 2 === 0) await someWords(db, s.trustId, id, covered ? standIn : supervisor, ANSWERED[(i + n) % ANSWERED.length] ?? '', new Date(at.getTime() + 4_200_000));
    const [what, who] = AGREED[(i + n) % AGREED.length] ?? AGREED[0];
    const newest = ago === last;
    const done = (i + n) % 4 === 3 ? { kind: 'dropped' as const, at: new Date(at.getTime() + 20 * 86_400_000), why: 'It settled by itself.' } : { kind: 'done' as const, at: new Date(at.getTime() + 16 * 86_400_000) };
    await somethingAgreed(db, s.trustId, id, who === 'worker' ? w.accountId : supervisor, what, { at, dueOn: addDays(day, 21), ...(newest ? {} : { became: done }) });
  }
  if (i !== 3 && i % 2 === 0) await aSupervision(db, s.trustId, { supervisor, workers: [w] }, { stand_in_account_id: standIn, planned_at: momentOf(workDay(w, addDays(s.today, 7 + (i % 3))), '11:00') });
};

/** Tells the supervision of a service, and what its workers grew by. */
export const supervisionOfDemo = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const leads = ['joan', 'marcus', 'maud'].flatMap((key) => s.staff[key] ?? []);
  const senior = [...s.workers].sort((a, b) => b.from - a.from)[0];
  const [joan] = leads;
  if (!joan || !senior) return;
  for (const [i, w] of s.workers.entries()) {
    const mine = leads[i % 3 === 2 ? leads.length - 1 : 0] ?? joan;
    const other = leads.find((l) => l.accountId !== mine.accountId)?.accountId ?? (w.id === senior.id ? null : senior.accountId);
    await line(db, s, w, i, mine.accountId, other);
    if (w.id !== senior.id) {
      const began = addDays(s.today, -Math.min(w.from, 170));
      await anArrangement(db, s.trustId, w, senior.accountId, { stream: 'practice', from_on: began });
      const day = workDay(w, addDays(s.today, -(9 + i)));
      if (day > began && day < s.today) await aSupervision(db, s.trustId, { stream: 'practice', supervisor: senior.accountId, workers: [w] }, { held: { at: momentOf(day, '14:00') } });
      await anArrangement(db, s.trustId, w, senior.accountId, { stream: 'peer group', from_on: began });
    }
    const of = { trust_id: s.trustId, worker_id: w.id };
    for (const [n, what] of TRAINING.slice(0, 1 + (i % 3)).entries()) await db.insertInto('growth_step').values({ ...of, id: newId(), kind: 'training', what, on_day: addDays(s.today, -Math.max(20, w.from - 20 - n * 60)), by_account: mine.accountId }).execute();
    if (w.from > 365) await db.insertInto('growth_step').values({ ...of, id: newId(), kind: 'step', what: w.id === senior.id ? 'Supervises other peer workers in practice' : 'Brings new colleagues along to their first meetings', on_day: addMonths(s.today, -5), by_account: w.accountId }).execute();
    const from = s.workers[(i + 3) % s.workers.length];
    if (from && from.id !== w.id) await db.insertInto('thanks').values({ ...of, id: newId(), words: THANKS[i % THANKS.length] ?? '', by_account: i % 2 ? from.accountId : joan.accountId, by_role: i % 2 ? 'peer_worker' : 'lead', at: momentOf(addDays(s.today, -(3 + i * 5)), '16:00'), in_record: i % 3 === 0 }).execute();
    if (i % 2 === 0) await db.insertInto('development_goal').values([{ ...of, id: newId(), domain: 3, strength: 'Sitting quietly with somebody, and not filling it.', next: null, in_record: true }, { ...of, id: newId(), domain: 7, strength: null, next: 'Ask for help a day earlier than I do now.' }]).execute();
  }
  const group = s.workers.filter((w) => w.id !== senior.id);
  for (const ago of [147, 119, 91, 63, 35, 8]) {
    const id = await aSupervision(db, s.trustId, { stream: 'peer group', supervisor: senior.accountId, workers: group.filter((w) => w.from > ago) }, { minutes: 90, held: { at: momentOf(workDay(senior, addDays(s.today, -ago)), '13:00'), there: group.filter((_, i) => (i + ago) % 5 !== 0).map((w) => w.id) } });
    if (ago === 8) await someWords(db, s.trustId, id, senior.accountId, 'We talked about waiting rooms, and what one can do in them. Biscuits came up.', momentOf(addDays(s.today, -8), '15:00'));
  }
  // Next week one lead is away: supervision on those days is covered without anybody moving it.
  const marcus = leads[1];
  if (marcus) await db.insertInto('lead_cover').values({ trust_id: s.trustId, id: newId(), lead_account_id: joan.accountId, cover_account_id: marcus.accountId, from_on: addDays(s.today, 6), until_on: addDays(s.today, 12), made_at: momentOf(addDays(s.today, -2), '10:00') }).execute();
  const nadia = s.workers.find((w) => w.name === 'Nadia');
  if (nadia) {
    const of = { trust_id: s.trustId, worker_id: nadia.id };
    await db.insertInto('own_part').values([{ ...of, id: newId(), part: 'keeps me well', words: 'Lunch outside, whatever the weather. Not more than three meetings in a day.' }, { ...of, id: newId(), part: 'adjustments', words: 'Tell me changes in writing. A desk that is not by the door.' }]).execute();
    await db.insertInto('own_part_share').values({ ...of, id: newId(), part: 'adjustments', reader_account_id: joan.accountId, since: momentOf(addDays(s.today, -40), '10:00') }).execute();
  }
};
