// L2: a peer worker opens the page of a person they support. Session, row security, everything on the page, markup, gzip, and the row that says they looked.
import { floorNote, measure, peopleWanted, withBench } from './kit.ts';
import { peopleOf, personId, signInWorker, type SignedIn } from './seed.ts';
import { printTable } from './table.ts';

const goal = 1.5;
const rounds = 5;
const requests = 1_000;

process.exitCode = await withBench(async (bench) => {
  const service = await bench.service(peopleWanted());
  const floor = await bench.floor(service);
  const count = Math.min(50, Math.floor(service.size.live / 12));
  const workers: SignedIn[] = [];
  for (let number = 0; number < count; number += 1) workers.push(await signInWorker(service.superuser, number));
  const pages = workers.flatMap(({ cookie, number }) => peopleOf(service.size, number).map((person) => ({ path: `/people/${personId(person)}`, cookie })));
  const { rows: [before] } = await service.superuser.query<{ n: number }>("select count(*)::int as n from audit_row where action = 'person.open'");
  const [app, low] = await measure(bench.server, [
    // 7 shares no factor with the number of pages, so the people of a worker do not follow each other.
    { at: service.app, next: (n) => pages[(n * 7) % pages.length] ?? { path: '/' } },
    { at: floor, next: floorNote.read },
  ], { rounds, requests });
  const { rows: [after] } = await service.superuser.query<{ n: number }>("select count(*)::int as n from audit_row where action = 'person.open'");
  const looks = (after?.n ?? 0) - (before?.n ?? 0);
  const expected = (rounds + 1) * requests;
  return printTable(`L2: a peer worker opens a person's page, audited, ${service.size.people.toLocaleString('en')} people, 16 connections`, [
    { what: 'CPU-ms a request', figure: app.cpuMs.toFixed(2), goal: `≤ ${goal.toFixed(1)}`, met: app.cpuMs <= goal, beside: `app ${app.appMs.toFixed(2)}, database ${app.databaseMs.toFixed(2)}; ${app.perSecond.toFixed(0)} a second, p95 ${app.p95.toFixed(0)} ms` },
    { what: 'floor: one row by its key', figure: low.cpuMs.toFixed(2), beside: `app ${low.appMs.toFixed(2)}, database ${low.databaseMs.toFixed(2)}; ${low.perSecond.toFixed(0)} a second, p95 ${low.p95.toFixed(0)} ms` },
    { what: 'times the floor', figure: (app.cpuMs / low.cpuMs).toFixed(1) },
    { what: 'stored: looks the person sees', figure: String(looks), goal: String(expected), met: looks === expected },
  ]);
});
