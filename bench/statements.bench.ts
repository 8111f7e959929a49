// Which statements the first screens spend the database's time on, those inside functions and policies too: to find what is dear before anybody guesses.
// BENCH_PATHS=/today,/service measures others; BENCH_PLANS=1 prints the plans of the dearest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent } from 'node:http';
import { peopleWanted, withBench } from './kit.ts';
import { send } from './load.ts';
import { accountsOfPeople, signInPerson, signInStaff, signInWorker } from './seed.ts';

const WARM = 3;
const DEAREST = Number(process.env['BENCH_DEAREST'] ?? 14);
type Statement = { ms: number; text: string; plan: string };

/** What auto_explain wrote since: one entry a statement, its time, its first words and its plan. */
const statementsOf = (log: string): Statement[] => log.split(/^(?=\d{4}-\d\d-\d\d [\d:.]+ UTC)/m).flatMap((entry) => {
  const found = /duration: ([\d.]+) ms {2}plan:\s+Query Text: ([\s\S]*)/.exec(entry);
  return found ? [{ ms: Number(found[1]), text: (found[2] ?? '').split(/\n\t\w.*\(.*(?:rows|loops|width)=/)[0]?.replaceAll(/\s+/g, ' ').slice(0, 160) ?? '', plan: found[2] ?? '' }] : [];
});

process.exitCode = await withBench(async (bench) => {
  const { superuser, size, app } = await bench.service(peopleWanted(), { name: 'statements', fill: async (inside, name) => {
    for (const set of ["session_preload_libraries = 'auto_explain'", 'auto_explain.log_min_duration = 0', 'auto_explain.log_analyze = on', 'auto_explain.log_nested_statements = on', 'auto_explain.log_timing = off', 'auto_explain.log_buffers = on']) await inside.query(`alter role alongside_app in database ${name} set ${set}`);
  } });
  const cookies = { '/today': await signInWorker(superuser, 0), '/service': await signInStaff(superuser, 'lead'), '/my-support': await signInPerson(superuser, accountsOfPeople(size)[0] ?? 1), '/our-referrals': await signInStaff(superuser, 'host_team') };
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const file = join(bench.server.socketFolder, 'log');
  for (const [path, { cookie }] of Object.entries(cookies)) {
    for (let n = 0; n < WARM; n += 1) await send(agent, app.port, { path, cookie });
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
