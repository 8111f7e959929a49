// The service over time: what each of its pages costs, opened by one person. BENCH_EXPLAIN=1 prints the plans.
import pg from 'pg';
import { throwawayConfig } from '../src/kit/db/throwaway.ts';
import { cpuMsOf, cpuMsOfGroup } from './cpu.ts';
import { peopleWanted, withBench } from './kit.ts';
import { runLoad } from './load.ts';
import { signInStaff, TRUST } from './seed.ts';
import { printTable, type Line } from './table.ts';

/** A page somebody opens some times a week may cost so much; nobody waits longer than that. */
const goalMs = 1_000;
const times = 3;

process.exitCode = await withBench(async (bench) => {
  const service = await bench.service(peopleWanted());
  const [lead, manager] = [await signInStaff(service.superuser, 'lead'), await signInStaff(service.superuser, 'manager')];
  if (process.env['BENCH_EXPLAIN']) {
    const app = new pg.Client(throwawayConfig(bench.server, service.database, 'app'));
    await app.connect();
    const explain = async (title: string, role: string, text: string): Promise<void> => {
      await app.query('begin');
      await app.query("select set_config('app.trust', $1, true), set_config('app.role', $2, true), set_config('app.account', gen_random_uuid()::text, true)", [TRUST, role]);
      const { rows } = await app.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off, timing off, summary on) ${text}`);
      await app.query('rollback');
      console.error(`\n── ${title}\n${rows.map((r) => r['QUERY PLAN']).join('\n')}`);
    };
    for (const figure of ['again', 'ward', 'home', 'kept-4', 'endings', 'referrals']) {
      await explain(`${figure}, counted over a year`, 'lead', `select f.figure, to_char(f.on_day, 'YYYY-MM'), t.area, f.part, count(*) from figure_rows('{${figure}}', (current_date - 365), current_date) f left join host_team t on t.trust_id = '${TRUST}' and t.id = f.team_id group by 1, 2, 3, 4`);
    }
    await explain('a manager’s figures', 'manager', 'select * from figures_in_fives()');
    await app.end();
  }
  const pages: [string, string, string][] = [
    ['the lead’s page', '/service/over-time', lead.cookie], ['one figure', '/service/over-time/home', lead.cookie], ['a list of who', '/service/over-time/again/people?part=no', lead.cookie],
    ['a place on the way', '/service/over-time/now/met-twice', lead.cookie], ['the paper for a board', '/service/over-time/print', lead.cookie], ['a manager’s page', '/counts', manager.cookie],
  ];
  const lines: Line[] = [];
  for (const [what, path, cookie] of pages) {
    const ask = async (requests: number) => {
      const load = await runLoad(service.app.port, { requests, connections: 1, next: () => ({ path, cookie }) });
      if (load.wrong > 0) throw new Error(`${load.wrong} of ${requests} answers were not what they should be`);
      return load;
    };
    await ask(1);
    const before = [cpuMsOf(service.app.pid), cpuMsOfGroup(bench.server.postmaster)] as const;
    const { p50 } = await ask(times);
    const [app, database] = [(cpuMsOf(service.app.pid) - before[0]) / times, (cpuMsOfGroup(bench.server.postmaster) - before[1]) / times];
    lines.push({ what, figure: (app + database).toFixed(0), goal: `≤ ${goalMs}`, met: app + database <= goalMs, beside: `app ${app.toFixed(0)}, database ${database.toFixed(0)}; answered in ${p50.toFixed(0)} ms` });
  }
  return printTable(`The service over time, CPU-ms a request, one at a time, ${service.size.people.toLocaleString('en')} people over six years`, lines);
});
