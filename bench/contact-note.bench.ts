// L1: recording a meeting with two things to remember. Session, row security, idempotency key, contact, record, notes and audit in one transaction.
import { floorNote, measure, peopleWanted, withBench } from './kit.ts';
import { MEETINGS, planMeetings, recordMeeting, whoseMeeting } from './meetings.ts';
import { signInWorker, type SignedIn } from './seed.ts';
import { printTable } from './table.ts';

const goal = 2.0;
const rounds = 5;
const requests = 1_000;

process.exitCode = await withBench(async (bench) => {
  const service = await bench.service(peopleWanted());
  const floor = await bench.floor(service);
  const count = Math.min(50, Math.floor(service.size.live / 12));
  const workers: SignedIn[] = [];
  for (let number = 0; number < count; number += 1) workers.push(await signInWorker(service.superuser, number));
  await planMeetings(service, count, (rounds + 1) * requests);
  const [app, low] = await measure(bench.server, [
    { at: service.app, expect: 303, next: (n) => recordMeeting(n, workers[whoseMeeting(n, count)]?.cookie) },
    { at: floor, next: () => floorNote.create },
  ], { rounds, requests });
  const { rows: [stored] } = await service.superuser.query<{ notes: number; audits: number }>(`select (select count(*) from note_item n join contact c on c.trust_id = n.trust_id and c.id = n.contact_id where c.id::text like '${MEETINGS}%')::int as notes,
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
