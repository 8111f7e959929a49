// L1: recording a meeting with two things to remember. Session, row security, idempotency key, contact, record, notes and audit in one transaction.
import { newId } from '../src/kit/ids.ts';
import { floorNote, measure, peopleWanted, withBench, type Service } from './kit.ts';
import { idOf, peopleOf, personId, signInWorker, supportId, TRUST, workerId, type SignedIn } from './seed.ts';
import { printTable } from './table.ts';

const goal = 2.0;
const rounds = 5;
const requests = 1_000;
const meeting = (n: number): string => idOf(200, n);

/** A meeting an hour ago for every request to come, dealt out among the people of these workers. */
const planMeetings = async ({ superuser, size }: Service, workers: number): Promise<void> => {
  const whom = Array.from({ length: workers }, (_, worker) => peopleOf(size, worker).map((number) => ({ number, worker }))).flat();
  await superuser.query(`insert into contact (trust_id, id, support_id, person_id, worker_id, planned_at, planned_minutes, how, place, made_at)
    select $1, ('${idOf(200, 0).slice(0, -10)}' || lpad(to_hex(n), 10, '0'))::uuid, ($2::uuid[])[at], ($3::uuid[])[at], ($4::uuid[])[at], now() - interval '1 hour' - n * interval '1 second', 45, 'on the ward', 'Day room', now()
    from (select n, 1 + n % $5 as at from generate_series(0, $6) n) s`,
  [TRUST, whom.map(({ number }) => supportId(number)), whom.map(({ number }) => personId(number)), whom.map(({ worker }) => workerId(worker)), whom.length, (rounds + 1) * requests]);
  await superuser.query('vacuum analyze contact');
};

process.exitCode = await withBench(async (bench) => {
  const service = await bench.service(peopleWanted());
  const floor = await bench.floor(service);
  const count = Math.min(50, Math.floor(service.size.live / 12));
  const workers: SignedIn[] = [];
  for (let number = 0; number < count; number += 1) workers.push(await signInWorker(service.superuser, number));
  await planMeetings(service, count);
  const whose = (n: number): number => Math.floor((n % (count * 12)) / 12);
  const form = {
    held: 'yes', lasted: '45', activities: ['listening'], together: 'yes', agreed: 'yes', next: 'later',
    item1: 'The first evening at home needs sorting before anything else: food in, heating on.', item2: 'Football on Thursdays sounds good, if somebody walks in with me.',
  };
  const [app, low] = await measure(bench.server, [
    { at: service.app, expect: 303, next: (n) => ({ method: 'POST', path: `/contacts/${meeting(n)}/record`, cookie: workers[whose(n)]?.cookie, form: { ...form, _key: newId() } }) },
    { at: floor, next: () => floorNote.create },
  ], { rounds, requests });
  const { rows: [stored] } = await service.superuser.query<{ notes: number; audits: number }>(`select (select count(*) from note_item n join contact c on c.trust_id = n.trust_id and c.id = n.contact_id where c.id::text like '${idOf(200, 0).slice(0, 26)}%')::int as notes,
    (select count(*) from audit_row where action = 'contact.record')::int as audits`);
  const expected = (rounds + 1) * requests;
  return printTable(`L1: recording a meeting with two notes, ${service.size.people.toLocaleString('en')} people, 16 connections`, [
    { what: 'CPU-ms a request', figure: app.cpuMs.toFixed(2), goal: `≤ ${goal.toFixed(1)}`, met: app.cpuMs <= goal, beside: `app ${app.appMs.toFixed(2)}, database ${app.databaseMs.toFixed(2)}; ${app.perSecond.toFixed(0)} a second, p95 ${app.p95.toFixed(0)} ms` },
    { what: 'floor: one insert', figure: low.cpuMs.toFixed(2), beside: `app ${low.appMs.toFixed(2)}, database ${low.databaseMs.toFixed(2)}; ${low.perSecond.toFixed(0)} a second, p95 ${low.p95.toFixed(0)} ms` },
    { what: 'times the floor', figure: (app.cpuMs / low.cpuMs).toFixed(1) },
    { what: 'stored: notes', figure: String(stored?.notes ?? 0), goal: String(expected * 2), met: stored?.notes === expected * 2 },
    { what: 'stored: audit rows of them', figure: String(stored?.audits ?? 0), goal: String(expected), met: stored?.audits === expected },
  ]);
});
