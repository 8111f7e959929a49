// The open feed: what a page of /services, one service and the whole list as lines cost, at two sizes, beside the floor. BENCH_EXPLAIN=1 prints the plans of its lists.
import { cpuMsOf, cpuMsOfGroup } from './cpu.ts';
import { floorNote, measure, withBench } from './kit.ts';
import { Agent } from 'node:http';
import { runLoad, send } from './load.ts';
import { seedPlaces } from './seed-directory.ts';
import { printTable, type Line } from './table.ts';

const sizes = (process.env['BENCH_PLACES'] ?? '2000,50000').split(',').map(Number);
const ROUNDS = { rounds: 3, requests: 300 };
/** A page must not cost more because the directory is larger. */
const GOAL_GROWTH = 1.5;

process.exitCode = await withBench(async (bench) => {
  const lines: Line[] = [];
  let smallestPage = 0;
  for (const size of sizes) {
    const directory = await bench.directory(`oruk_${size}`);
    const places = await seedPlaces(directory, bench.folder, size);
    const [app, floor] = [await directory.start(), await bench.floor(directory)];
    const { rows } = await directory.superuser.query<{ id: string }>('select id from place order by id limit 2000');
    const pages = Math.floor(places / 50);
    const at = `${places.toLocaleString('en')} places`;
    const page = (n: number) => ({ path: `/oruk/v3/services?page=${1 + ((n * 37) % pages)}` });
    await runLoad(app.port, { requests: 1, connections: 1, next: () => page(0) }); // walks the list once for its marks
    const [one, list, bare] = await measure(bench.server, [
      { at: app, next: (n) => ({ path: `/oruk/v3/services/${rows[(n * 13) % rows.length]?.id ?? ''}` }) }, { at: app, next: page }, { at: floor, next: (n) => floorNote.read(n) },
    ], ROUNDS);
    smallestPage ||= list.cpuMs;
    const beside = (cost: typeof one): string => `${(cost.cpuMs / bare.cpuMs).toFixed(1)} × the floor (${bare.cpuMs.toFixed(2)}); app ${cost.appMs.toFixed(2)}, database ${cost.databaseMs.toFixed(2)}; ${cost.perSecond.toFixed(0)} a second, p95 ${cost.p95.toFixed(0)} ms`;
    lines.push({ what: `one service, ${at}`, figure: `${one.cpuMs.toFixed(2)} CPU-ms`, beside: beside(one) });
    lines.push({ what: `a page of 50, anywhere in the list, ${at}`, figure: `${list.cpuMs.toFixed(1)} CPU-ms`, ...(size === sizes[0] ? {} : { goal: `≤ ${GOAL_GROWTH} × the smaller`, met: list.cpuMs <= smallestPage * GOAL_GROWTH }), beside: beside(list) });
    const before = [cpuMsOf(app.pid), cpuMsOfGroup(bench.server.postmaster)] as const;
    const from = performance.now();
    const agent = new Agent({ keepAlive: true });
    const whole = await send(agent, app.port, { path: '/oruk/v3/services?format=ndjson' });
    agent.destroy();
    if (whole.status !== 200) throw new Error(`the whole list answered ${whole.status}`);
    const seconds = (performance.now() - from) / 1000;
    const cpuMs = cpuMsOf(app.pid) - before[0] + cpuMsOfGroup(bench.server.postmaster) - before[1];
    lines.push({ what: `the whole list as lines, ${at}`, figure: `${(cpuMs / places).toFixed(2)} CPU-ms a service`, beside: `${seconds.toFixed(0)} s, ${Math.round(places / seconds).toLocaleString('en')} services a second, ${(whole.body.length / 1e6).toFixed(1)} MB on the wire` });
  }
  return printTable('The open feed', lines);
});
