import { withBench, measure, peopleWanted } from './kit.ts';
import { signInWorker, signInStaff, peopleOf, personId } from './seed.ts';
import { printTable } from './table.ts';
import { newId } from '../src/kit/ids.ts';
process.exitCode = await withBench(async (bench) => {
  const service = await bench.service(peopleWanted());
  const floor = await bench.floor(service);
  const workers = await Promise.all([0,1,2,3].map((n) => signInWorker(service.superuser, n)));
  const lead = await signInStaff(service.superuser, 'lead');
  const path = process.env.TRY ?? '/concerns';
  const who = process.env.WHO === 'lead' ? [lead] : workers;
  const [app, low] = await measure(bench.server, [
    { at: service.app, next: (n) => ({ path: path.replace(':person', personId(peopleOf(service.size, n % who.length)[n % 12])), cookie: who[n % who.length].cookie, gzip: process.env.GZIP !== '0' }) },
    { at: floor, next: (n) => ({ path: '/01900000-0000-7000-8000-' + (1 + n % 9999).toString(16).padStart(12, '0') }) }], { rounds: 3 });
  return printTable(path, [{ what: 'app', figure: app.cpuMs.toFixed(2), beside: `app ${app.appMs.toFixed(2)} db ${app.databaseMs.toFixed(2)} ${app.perSecond.toFixed(0)}/s p95 ${app.p95.toFixed(0)}` }, { what: 'floor', figure: low.cpuMs.toFixed(2), beside: `app ${low.appMs.toFixed(2)} db ${low.databaseMs.toFixed(2)} ${low.perSecond.toFixed(0)}/s` }]);
});
