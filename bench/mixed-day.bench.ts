// L5: a mixed day. 250 people use the service at once as they do in their jobs, each with time to read and think between two pages.
// BENCH_MINUTES says how long (10 unless said). A time here is what somebody waited for an answer, not what it cost.
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuMsOf, cpuMsOfGroup } from './cpu.ts';
import { floorNote, peopleWanted, withBench, type Service } from './kit.ts';
import { quantile, runLoad, send, type Ask } from './load.ts';
import { nextMeetingOf, planMeetings, recordMeeting } from './meetings.ts';
import { accountsOfPeople, peopleOf, personId, signInPerson, signInStaff, signInWorker } from './seed.ts';
import { median, printTable } from './table.ts';

/** The service's own pace: seconds between two pages, and what is waited for at most (APDEX: contented up to T, putting up with it up to four times T). */
const THINK = { from: 4, to: 26 };
const T_MS = 500;
const RECORDS = 20_000;

type Step = Ask & { expect?: number };
/** Somebody at work: what they do next, round and round. */
type Persona = { name: string; many: number; day(service: Service, number: number): Promise<(() => Step)[]> };

const reads = (cookie: string, ...paths: string[]): (() => Step)[] => paths.map((path) => () => ({ path, cookie }));
/** How many meetings each worker has recorded. */
const recorded = new Map<number, number>();
/** Who has twelve people each; forty where the service is large enough. */
const workersOf = ({ size }: Service): number => Math.min(40, Math.floor(size.live / 12));
const personas: Persona[] = [
  {
    name: 'peer workers, reading', many: 110, day: async (service, number) => {
      const worker = number % workersOf(service);
      const { cookie } = await signInWorker(service.superuser, worker);
      const [one, other] = [peopleOf(service.size, worker)[number % 12] ?? 1, peopleOf(service.size, worker)[(number + 5) % 12] ?? 1];
      return reads(cookie, '/today', `/people/${personId(one)}`, `/people/${personId(one)}/plan`, '/today', `/people/${personId(other)}`, '/people');
    },
  },
  {
    name: 'peer workers, writing down how it went', many: 40, day: async (service, number) => {
      const workers = workersOf(service);
      const worker = number % workers;
      const { cookie } = await signInWorker(service.superuser, worker);
      const writes = (): Step => {
        const before = recorded.get(worker) ?? 0;
        recorded.set(worker, before + 1);
        return { ...recordMeeting(nextMeetingOf(worker, before, workers), cookie), expect: 303 };
      };
      return [...reads(cookie, '/today'), writes, ...reads(cookie, '/today')];
    },
  },
  { name: 'people supported', many: 50, day: async (service, number) => reads((await signInPerson(service.superuser, accountsOfPeople(service.size)[number % 25] ?? 1)).cookie, '/my-support', '/my-plan', '/my-plan/steps', '/my-record') },
  { name: 'host teams', many: 30, day: async ({ superuser }) => reads((await signInStaff(superuser, 'host_team')).cookie, '/our-referrals', '/refer') },
  { name: 'leads', many: 10, day: async ({ superuser }) => reads((await signInStaff(superuser, 'lead')).cookie, '/service', '/hospital', '/referrals', '/people', '/away', '/supervision') },
  { name: 'managers', many: 5, day: async ({ superuser }) => reads((await signInStaff(superuser, 'manager')).cookie, '/counts') },
  { name: 'administrators', many: 3, day: async ({ superuser }) => reads((await signInStaff(superuser, 'administrator')).cookie, '/admin') },
  { name: 'somebody signed out', many: 2, day: async () => [() => ({ path: '/t/bench' }), () => ({ path: '/t/bench/say' }), () => ({ path: '/sign-in' })] },
];

const minutes = Number(process.env['BENCH_MINUTES'] ?? 10);

process.exitCode = await withBench(async (bench) => {
  const service = await bench.service(peopleWanted());
  const floor = await bench.floor(service);
  await planMeetings(service, workersOf(service), RECORDS);
  const low = await runLoad(floor.port, { requests: 1_000, next: floorNote.read });
  const days: (() => Step)[][] = [];
  for (const { many, day } of personas) for (let number = 0; number < many; number += 1) days.push(await day(service, number));
  const wrong: string[] = [];
  const took: number[] = [];
  const byPage = new Map<string, number[]>();
  const until = performance.now() + minutes * 60_000;
  const before = [cpuMsOf(service.app.pid), cpuMsOfGroup(bench.server.postmaster)] as const;
  await Promise.all(days.map(async (steps, number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await pause(Math.random() * THINK.to * 1_000);
    for (let at = number; performance.now() < until; at += 1) {
      const { expect = 200, ...asked } = steps[at % steps.length]!();
      const from = performance.now();
      const { status } = await send(agent, service.app.port, asked).catch((error: Error) => ({ status: error.message }));
      const waited = performance.now() - from;
      took.push(waited);
      const name = `${asked.method ?? 'GET'} ${asked.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`;
      byPage.set(name, [...(byPage.get(name) ?? []), waited]);
      if (status !== expect) wrong.push(`${asked.method ?? 'GET'} ${asked.path}: ${status}`);
      await pause((THINK.from + Math.random() * (THINK.to - THINK.from)) * 1_000);
    }
    agent.destroy();
  }));
  const cost = (cpuMsOf(service.app.pid) - before[0] + cpuMsOfGroup(bench.server.postmaster) - before[1]) / took.length;
  took.sort((a, b) => a - b);
  const apdex = (took.filter((ms) => ms <= T_MS).length + took.filter((ms) => ms > T_MS && ms <= 4 * T_MS).length / 2) / took.length;
  for (const line of wrong.slice(0, 5)) console.error(line);
  const slowest = [...byPage].map(([name, waits]) => [name, median(waits)] as const).sort((a, b) => b[1] - a[1]).slice(0, 3).map(([name, ms]) => `${name} ${ms.toFixed(0)}`).join(', ');
  const line = (what: string, ms: number, goalMs: number) => ({ what, figure: ms.toFixed(0), goal: `≤ ${goalMs}`, met: ms <= goalMs });
  return printTable(`L5: ${days.length} people for ${minutes} minutes, ${service.size.people.toLocaleString('en')} in the service (${personas.map(({ name, many }) => `${many} ${name}`).join(', ')})`, [
    { what: 'answers', figure: took.length.toLocaleString('en'), beside: `${(took.length / minutes / 60).toFixed(1)} a second; ${cost.toFixed(1)} CPU-ms each` },
    { what: 'answers that were not what they should be', figure: String(wrong.length), goal: '0', met: wrong.length === 0 },
    line('p95, ms', quantile(took, 0.95), 300),
    { ...line('p99, ms', quantile(took, 0.99), 1_000), beside: `the slowest pages, half within, ms: ${slowest}` },
    { what: `APDEX at ${T_MS / 1000} s`, figure: apdex.toFixed(3), goal: '≥ 0.95', met: apdex >= 0.95, beside: `half within ${quantile(took, 0.5).toFixed(0)} ms, the longest ${quantile(took, 1).toFixed(0)}` },
    { what: 'floor: one row by its key, 16 at once, p95, ms', figure: low.p95.toFixed(0) },
  ]);
});
