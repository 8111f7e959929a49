// How each invented service set itself up, step by step: over in the trust, half way in the charity.
import type { DB, Kysely } from '../../kit/db/index.ts';
import { newId } from '../../kit/ids.ts';
import { addDays, momentOf } from '../../kit/times.ts';
import type { DemoService } from './service.ts';

/** Task, days ago, with whom. */
const TRUST: readonly [task: string, ago: number, withWhom: string][] = [
  ['why', 1180, 'the recovery group and two governors'], ['champion', 1170, 'the director of nursing'], ['group', 1150, 'twelve people, seven of them with lived experience'], ['myths', 1120, 'three wards, over cake'], ['hr', 1100, 'personnel and occupational health'],
  ['teams', 1080, 'the managers of Larkfield and Ashgrove'], ['role', 1060, 'personnel and the planning group'], ['money', 1040, 'the finance lead'], ['training', 1030, 'two trainers who are peer workers elsewhere'], ['benefits', 1020, 'the advice centre in town'],
  ['interviews', 1010, 'four people who had been on our wards'], ['lead', 1000, 'the planning group'], ['supervision', 970, 'a senior peer worker of another trust'], ['signed', 930, 'Larkfield and Ashgrove wards'], ['alone', 900, 'both wards'], ['monthfour', 760, 'everybody in post'],
  ['measure', 500, 'Larkfield ward'], ['voice', 430, 'the peer workers'], ['grow', 300, 'personnel'], ['share', 120, 'Hedgerow'],
];
const CHARITY: readonly [task: string, ago: number, withWhom: string][] = [
  ['why', 150, 'eleven members, round one table'], ['champion', 148, 'the chair of trustees'], ['group', 140, 'six members and two trustees'], ['myths', 120, 'the volunteers'], ['teams', 90, 'the front door'], ['role', 80, 'the trustees'], ['training', 60, 'Thistledown’s trainers'],
];

/** Appends what was done, what is planned, and what is not for this service. */
export const setUpSteps = async (db: Kysely<DB>, s: DemoService): Promise<void> => {
  const trust = s.slug.startsWith('thistledown');
  const by = Object.values(s.staff)[0]?.accountId ?? '';
  const of = (at: Date) => ({ trust_id: s.trustId, id: newId(), by_account: by, at });
  await db.insertInto('set_up_step').values((trust ? TRUST : CHARITY).map(([task, ago, done_with]) => ({ ...of(momentOf(addDays(s.today, -ago), '16:00')), task, kind: 'done', done_on: addDays(s.today, -ago), done_with }))).execute();
  if (trust) return;
  await db.insertInto('set_up_step').values([
    { ...of(momentOf(addDays(s.today, -100), '16:00')), task: 'hr', kind: 'not for us', words: 'We are eleven people and have no personnel department. The trustees do it.' },
    { ...of(momentOf(addDays(s.today, -40), '16:00')), task: 'money', kind: 'plan', owner: 'Rory', due_on: addDays(s.today, 25) },
    { ...of(momentOf(addDays(s.today, -40), '16:01')), task: 'benefits', kind: 'plan', owner: 'Maud', due_on: addDays(s.today, -3) },
  ]).execute();
};
