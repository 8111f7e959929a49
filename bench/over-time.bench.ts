// The service over time: a lead's page, one figure, one list, and a manager's page, read as often as once a second by somebody who never tires. BENCH_EXPLAIN=1 prints the plans.
import pg from 'pg';
import { throwawayConfig } from '../src/kit/db/throwaway.ts';
import { measure, peopleWanted, withBench } from './kit.ts';
import { signInStaff, TRUST } from './seed.ts';
import { printTable } from './table.ts';

/** A page somebody opens some times a week may cost so much; nobody waits longer than that. */
const goalMs = 1_000;

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
    for (const figure of ['again', 'ward', 'home', 'endings', 'referrals']) {
      await explain(`${figure}, counted over a year`, 'lead', `select f.figure, to_char(f.on_day, 'YYYY-MM'), t.area, f.part, count(*) from figure_rows('{${figure}}', (current_date - 365), current_date) f left join host_team t on t.trust_id = '${TRUST}' and t.id = f.team_id group by 1, 2, 3, 4`);
    }
    await explain('a manager’s figures', 'manager', 'select * from figures_in_fives()');
    await app.end();
  }
  const page = (path: string, cookie: string) => ({ at: service.app, expect: 200, next: () => ({ path, cookie }) });
  const [over, figure, list, now, board, counts] = await measure(bench.server, [
    page('/service/over-time', lead.cookie), page('/service/over-time/home', lead.cookie), page('/service/over-time/again/people?part=no', lead.cookie), page('/service/over-time/now/met-twice', lead.cookie),
    page('/service/over-time/print', lead.cookie), page('/counts', manager.cookie),
  ], { rounds: 2, requests: 8 });
  const line = (what: string, cost: typeof over) => ({ what, figure: cost.cpuMs.toFixed(0), goal: `≤ ${goalMs}`, met: cost.cpuMs <= goalMs, beside: `app ${cost.appMs.toFixed(1)}, database ${cost.databaseMs.toFixed(0)}` });
  return printTable(`The service over time, CPU-ms a request, ${service.size.people.toLocaleString('en')} people over six years`, [
    line('the lead’s page', over), line('one figure', figure), line('a list of who', list), line('a place on the way', now), line('the paper for a board', board), line('a manager’s page', counts),
  ]);
});
