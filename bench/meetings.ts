// Meetings that were an hour ago and wait to be recorded, and what is written of one.
import { newId } from '../src/kit/ids.ts';
import type { Service } from './kit.ts';
import type { Ask } from './load.ts';
import { idOf, peopleOf, personId, supportId, TRUST, workerId } from './seed.ts';

const meeting = (n: number): string => idOf(200, n);
/** How the ids of such meetings begin. */
export const MEETINGS = idOf(200, 0).slice(0, 26);
/** Which of so many workers the n-th meeting belongs to: each has twelve people, one after the other. */
export const whoseMeeting = (n: number, workers: number): number => Math.floor((n % (workers * 12)) / 12);

/** The number of this worker's next meeting, when they have recorded so many. */
export const nextMeetingOf = (worker: number, recorded: number, workers: number): number => Math.floor(recorded / 12) * workers * 12 + worker * 12 + (recorded % 12);

/** Makes so many, dealt out among the people of the first workers. */
export const planMeetings = async ({ superuser, size }: Service, workers: number, count: number): Promise<void> => {
  const whom = Array.from({ length: workers }, (_, worker) => peopleOf(size, worker).map((number) => ({ number, worker }))).flat();
  await superuser.query(`insert into contact (trust_id, id, support_id, person_id, worker_id, planned_at, planned_minutes, how, place, made_at)
    select $1, ('${idOf(200, 0).slice(0, -10)}' || lpad(to_hex(n), 10, '0'))::uuid, ($2::uuid[])[at], ($3::uuid[])[at], ($4::uuid[])[at], now() - interval '1 hour' - n * interval '1 second', 45, 'on the ward', 'Day room', now()
    from (select n, 1 + n % $5 as at from generate_series(0, $6) n) s`,
  [TRUST, whom.map(({ number }) => supportId(number)), whom.map(({ number }) => personId(number)), whom.map(({ worker }) => workerId(worker)), whom.length, count]);
  await superuser.query('vacuum analyze contact');
};

/** Recording the n-th of them, with two things to remember. */
export const recordMeeting = (n: number, cookie: string | undefined): Ask => ({
  method: 'POST', path: `/contacts/${meeting(n)}/record`, cookie,
  form: {
    held: 'yes', lasted: '45', activities: ['listening'], together: 'yes', agreed: 'yes', next: 'later', _key: newId(),
    item1: 'The first evening at home needs sorting before anything else: food in, heating on.', item2: 'Football on Thursdays sounds good, if somebody walks in with me.',
  },
});
