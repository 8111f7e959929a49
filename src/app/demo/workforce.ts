// Posts, contracts, patterns, leave and hours of the invented services. Pay is invented; what full time and leave are names where it is written.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, addMonths, mondayOf, momentOf } from '../../kit/times.ts';
import { aContract, aFramework, aPattern, aPost, aRate } from '../../workforce/posts.factory.ts';
import type { MadeFramework } from '../../workforce/posts.factory.ts';
import { diceFrom } from './dice.ts';
import { EIGHTEEN, EIGHTEEN_POSTS } from './eighteen.ts';
import type { DemoService, DemoWorker } from './service.ts';

const HANDBOOK = 'NHS terms and conditions of service handbook, sections 10 and 13 (hours and leave), as looked up on 27 November 2026';
const INVENTED = 'invented for the demonstration';
const FULL = 2250;

/** Which post everybody is in: title, host team (null: the service), funded minutes, who pays, and who fills it. The hours of Ada’s post are vacant. */
const POSTS: Record<string, [title: string, team: string | null, minutes: number, funding: string, kind: 'permanent' | 'fixed-term', who: string[], band: string][]> = {
  thistledown: [
    ['Peer support worker, wards', 'Larkfield ward', 2250, 'core budget', 'permanent', ['Dev'], 'Band 3'], ['Senior peer support worker', 'Ashgrove ward', 2250, 'core budget', 'permanent', ['Bettina'], 'Band 4'], ['Peer support worker, wards', 'Ashgrove ward', 960, 'discharge money', 'permanent', ['Callie'], 'Band 3'],
    ['Peer support worker, east', 'East community team', 2085, 'core budget', 'permanent', ['Nadia', 'Imran'], 'Band 3'], ['Peer support worker, east', 'East community team', 1935, 'core budget', 'permanent', ['Mairead', 'Kofi'], 'Band 3'],
    ['Peer support worker, west', null, 2085, 'core budget', 'permanent', ['Ruth', 'Winston'], 'Band 3'], ['Peer support worker, west', null, 1935, 'core budget', 'permanent', ['Joss', 'Sal'], 'Band 3'],
    ['Peer support worker, not filled yet', 'East community team', 1125, 'core budget', 'permanent', [], 'Band 3'],
  ],
  [EIGHTEEN]: EIGHTEEN_POSTS.map(({ title, team, minutes, who }) => [title, team, minutes, 'core budget', 'permanent', who, 'Band 3']),
  hedgerow: [['Peer worker', null, 1620, 'the lottery, until March after next', 'fixed-term', ['Ottilie', 'Femi'], 'Grade B'], ['Peer worker', null, 600, 'members’ gifts', 'permanent', ['Gwil'], 'Grade B']],
};
/** Hours that changed: who, when (days ago), and what they were before. Callie and Kofi moved up a band besides. */
const CHANGES: Record<string, [daysAgo: number, before: number]> = { Dev: [210, 1800], Ruth: [300, 720], Imran: [150, 900], Winston: [420, 1500], Bettina: [500, 1350], Femi: [120, 480] };

const frameworkOf = async (db: Kysely<DB>, service: DemoService): Promise<MadeFramework> => {
  const nhs = service.slug !== 'hedgerow';
  const made = nhs ? await aFramework(db, service.trustId, { name: 'NHS terms and conditions', fullTime: FULL, bands: ['Band 3', 'Band 4', 'Band 5'], leave: [[0, 27 * 450], [5, 29 * 450], [10, 33 * 450]], source: HANDBOOK })
    : await aFramework(db, service.trustId, { name: 'Hedgerow’s own terms', fullTime: 2100, bands: ['Grade A', 'Grade B', 'Grade C'], leave: [[0, 25 * 420]], source: `${INVENTED}: staff handbook, page 4` });
  for (const [i, band] of Object.values(made.bands).entries()) await aRate(db, service.trustId, band, { from_on: `${Number(service.today.slice(0, 4)) - 2}-04-01`, year_pence: 2_400_000 + i * 225_000, source: INVENTED });
  return made;
};

/** The week of somebody on their days, in equal parts of five minutes; what is left over falls on the first day. */
const equalDays = (worker: DemoWorker, minutes: number): number[] => {
  const each = Math.floor(minutes / worker.days.length / 5) * 5;
  return [1, 2, 3, 4, 5, 6, 7].map((d) => (worker.days.includes(d) ? each + (d === worker.days[0] ? minutes - each * worker.days.length : 0) : 0));
};

const contractsOf = async (db: Kysely<DB>, service: DemoService, { bands }: MadeFramework): Promise<void> => {
  for (const [title, team, minutes_a_week, funding, kind, who, band] of POSTS[service.slug] ?? []) {
    const until_on = kind === 'fixed-term' ? `${Number(service.today.slice(0, 4)) + 2}-03-31` : null;
    const postId = await aPost(db, service.trustId, { title, team_id: service.teams.find((t) => t.name === team)?.id ?? null, minutes_a_week, funding, kind, band_id: bands[band], from_on: addDays(service.today, -1200), until_on });
    for (const worker of service.workers.filter((w) => who.includes(w.name))) {
      const began = addDays(service.today, -worker.from);
      const change = CHANGES[worker.name];
      const own = { post_id: postId, band_id: bands[band], kind };
      if (change) await aContract(db, service.trustId, worker.id, { ...own, minutes_a_week: change[1], from_on: began, until_on: addDays(service.today, -change[0] - 1) }, true);
      await aContract(db, service.trustId, worker.id, { ...own, minutes_a_week: worker.minutes, from_on: change ? addDays(service.today, -change[0]) : began, until_on }, !change);
    }
  }
};

const patternsOf = async (db: Kysely<DB>, service: DemoService): Promise<void> => {
  for (const worker of service.workers) {
    const from = mondayOf(addDays(service.today, -Math.min(worker.from, 90) + 6));
    const agreed = { agreed_at: momentOf(addDays(from, -7), '10:00'), put_by: worker.accountId, put_at: momentOf(addDays(from, -7), '10:00') };
    // Nadia has a long and a short week; Sal's comes to a quarter of an hour too few, and says so.
    const weeks = worker.name === 'Nadia' ? [[0, 340, 340, 340, 0, 0, 0], [0, 300, 300, 300, 0, 0, 0]] : [equalDays(worker, worker.name === 'Sal' ? worker.minutes - 15 : worker.minutes)];
    await aPattern(db, service.trustId, worker.id, from, weeks, agreed);
  }
};

/** The workforce of one service: posts with a vacancy, contracts that changed, patterns, leave that waits for an answer, hours, and totals of sickness. */
export const workforceOfDemo = async (db: Kysely<DB>, service: DemoService): Promise<void> => {
  const terms = await frameworkOf(db, service);
  await contractsOf(db, service, terms);
  await patternsOf(db, service);
  const lead = Object.values(service.staff)[0];
  const of = (name: string): DemoWorker | undefined => service.workers.find((w) => w.name === name);
  const [nadia, winston] = [of('Nadia'), of('Winston')];
  if (!lead || !nadia || !winston) return;
  const { trustId: trust_id, today } = service;
  const dice = diceFrom(41);
  for (let i = 1; i <= 18; i += 1) {
    await db.insertInto('sickness_total').values({ trust_id, id: newId(), month: addMonths(`${today.slice(0, 7)}-01`, -i), tenths_of_days: dice.whole(20, 120), source: INVENTED, entered_by: lead.accountId, entered_at: momentOf(addDays(today, -2), '11:00') }).execute();
  }
  const nextWeek = addDays(mondayOf(today), 7);
  await db.insertInto('leave_booking').values({ trust_id, id: newId(), worker_id: winston.id, from_on: addDays(nextWeek, 7), until_on: addDays(nextWeek, 9), minutes: winston.minutes, asked_by: winston.accountId, asked_at: momentOf(addDays(today, -1), '16:20') }).execute();
  await db.insertInto('hours_ask').values({ trust_id, id: newId(), worker_id: nadia.id, on_day: addDays(nextWeek, 2), kind: 'training', minutes: 120, asked_by: lead.accountId, asked_at: momentOf(addDays(today, -1), '15:00') }).execute();
  for (const [n, minutes] of [[1, 340], [2, 355], [3, 330]] as const) {
    const day = addDays(mondayOf(addDays(today, -7)), n);
    await db.insertInto('hours_entry').values({ trust_id, id: newId(), worker_id: nadia.id, on_day: day, kind: 'worked', minutes, entered_by: nadia.accountId, entered_at: momentOf(day, '16:45') }).execute();
  }
  await db.insertInto('hours_entry').values({ trust_id, id: newId(), worker_id: nadia.id, on_day: addDays(mondayOf(addDays(today, -7)), 2), kind: 'lieu earned', minutes: 15, entered_by: nadia.accountId, entered_at: momentOf(addDays(mondayOf(addDays(today, -7)), 2), '16:46') }).execute();
  await db.insertInto('worker_limit').values({ trust_id, worker_id: nadia.id, account_id: nadia.accountId, lowest_minutes: 900, highest_minutes: 1080 }).execute();
};
