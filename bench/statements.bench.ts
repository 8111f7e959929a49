// Which statements the first screens spend the database's time on, those inside functions and policies too: to find what is dear before anybody guesses.
// BENCH_PLANS=1 prints the plans of the dearest; BENCH_SET=plan_cache_mode=force_generic_plan tries a setting; BENCH_COUNTED=200 measures only, longer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent } from 'node:http';
import { peopleWanted, withBench } from './kit.ts';
import { cpuMsOf, cpuMsOfGroup } from './cpu.ts';
import { runLoad, send } from './load.ts';
import { accountsOfPeople, peopleOf, personId, signInPerson, signInStaff, signInWorker } from './seed.ts';

const WARM = 3;
const DEAREST = Number(process.env['BENCH_DEAREST'] ?? 14);
type Statement = { ms: number; text: string; plan: string };

/** What auto_explain wrote since: one entry a statement, its time, its first words and its plan. */
const statementsOf = (log: string): Statement[] => log.split(/^(?=\d{4}-\d\d-\d\d [\d:.]+ UTC)/m).flatMap((entry) => {
  const found = /duration: ([\d.]+) ms {2}plan:\s+Query Text: ([\s\S]*)/.exec(entry);
  return found ? [{ ms: Number(found[1]), text: (found[2] ?? '').split(/\n\t\w.*\(.*(?:rows|loops|width)=/)[0]?.replaceAll(/\s+/g, ' ').slice(0, 160) ?? '', plan: found[2] ?? '' }] : [];
});

/** Each of its screens in turn, so often: processor milliseconds a request, of the app and of the database. */
const COUNTED = Number(process.env['BENCH_COUNTED'] ?? 60);
const SETTINGS = ["session_preload_libraries = 'auto_explain'", 'auto_explain.log_min_duration = 0', 'auto_explain.log_analyze = on', 'auto_explain.log_nested_statements = on', 'auto_explain.log_timing = off', 'auto_explain.log_buffers = on'];

process.exitCode = await withBench(async (bench) => {
  const { superuser, size, app, database } = await bench.service(peopleWanted());
  const screens: [string, string][] = [['/today', (await signInWorker(superuser, 0)).cookie], [`/people/${personId(peopleOf(size, 0)[3] ?? 1)}`, (await signInWorker(superuser, 0)).cookie], ['/service', (await signInStaff(superuser, 'lead')).cookie],
    ['/my-support', (await signInPerson(superuser, accountsOfPeople(size)[0] ?? 1)).cookie], ['/our-referrals', (await signInStaff(superuser, 'host_team')).cookie]];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  if (process.env['BENCH_SET']) await superuser.query(`alter role alongside_app in database ${database} set ${process.env['BENCH_SET']}`);
  for (const [path, cookie] of screens) {
    await runLoad(app.port, { requests: COUNTED, connections: 4, next: () => ({ path, cookie }) });
    const before = [cpuMsOf(app.pid), cpuMsOfGroup(bench.server.postmaster)] as const;
    const { wrong } = await runLoad(app.port, { requests: COUNTED, connections: 4, next: () => ({ path, cookie }) });
    console.log(`${path}: CPU-ms app ${((cpuMsOf(app.pid) - before[0]) / COUNTED).toFixed(1)}, database ${((cpuMsOfGroup(bench.server.postmaster) - before[1]) / COUNTED).toFixed(1)}${wrong > 0 ? `, ${wrong} wrong` : ''}`);
  }
  for (const set of SETTINGS) await superuser.query(`alter role alongside_app in database ${database} set ${set}`);
  await superuser.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'alongside_app'");
  const file = join(bench.server.socketFolder, 'log');
  for (const [path, cookie] of process.env['BENCH_COUNTED'] ? [] : screens) {
    for (let n = 0; n < WARM; n += 1) await send(agent, app.port, { path, cookie }).catch(() => null);
    const before = readFileSync(file).length;
    const { status } = await send(agent, app.port, { path, cookie });
    const all = statementsOf(readFileSync(file).subarray(before).toString());
    console.log(`\n── ${path} answered ${status}: ${all.length} statements, nested ones too`);
    const by = Map.groupBy(all, ({ text }) => text);
    const rows = [...by].map(([text, some]) => ({ text, times: some.length, ms: some.reduce((sum, one) => sum + one.ms, 0), plan: some[0]?.plan ?? '' })).sort((a, b) => b.ms - a.ms).slice(0, DEAREST);
    for (const { text, times, ms, plan } of rows) console.log(`${ms.toFixed(2).padStart(9)} ms ${String(times).padStart(4)} × ${text}${process.env['BENCH_PLANS'] ? `\n${plan}\n` : ''}`);
  }
  agent.destroy();
  return 0;
});
