// Ten years of contracts that change four times a year: WTE on a day and over time, what is funded beside it, leave, a freedom of information answer, beside a
// transaction that only says who looks. BENCH_EXPLAIN=1 prints, from the plans the server made, how much each question read whole and by index.
import pg from 'pg';
import { asViewer, NOBODY, type Tx, type Viewer } from '../src/access/index.ts';
import { sql } from '../src/kit/db/index.ts';
import { kyselyOf } from '../src/kit/db/kysely.ts';
import { migrate } from '../src/kit/db/migrate.ts';
import { makePool } from '../src/kit/db/pool.ts';
import { makeThrowawayDatabase, startThrowaway, throwawayConfig } from '../src/kit/db/throwaway.ts';
import { addMonths, dayOf } from '../src/kit/times.ts';
import { waitingForMany } from '../src/matching/match-many.queries.ts';
import { supervisionList } from '../src/supervision/arrangement.queries.ts';
import { leaveOn } from '../src/workforce/hours/my-leave.ts';
import { foiOn } from '../src/workforce/posts/foi.ts';
import { establishmentSums, postsOn } from '../src/workforce/posts/post.queries.ts';
import { fundedByMonth, wteByMonth, wteOn } from '../src/workforce/posts/wte.queries.ts';
import { cpuMsOf, cpuMsOfGroup } from './cpu.ts';
import { LEAD, seedWork, WORK_TRUST } from './seed-work.ts';
import { printTable, type Line } from './table.ts';

const size = { trusts: 8, workers: 40, years: 10, waiting: 1_000 };
const goalMs = 100;
const times = 20;
const NOTHING: Read = { rows: 0, where: 'nothing' };
let seen = { plans: 0, whole: NOTHING, byIndex: NOTHING };
const ONCE = process.env['BENCH_EXPLAIN'] ? 1 : times;

const server = await startThrowaway({ durable: true });
try {
  const database = 'bench_wte';
  await makeThrowawayDatabase(server, database);
  await migrate(throwawayConfig(server, database, 'owner'));
  const superuser = new pg.Client(throwawayConfig(server, database, 'superuser'));
  superuser.on('error', () => undefined); // the server is stopped under it when something fails, and that is what should be said
  await superuser.connect();
  await seedWork(superuser, size);
  if (ONCE === 1) for (const set of ["session_preload_libraries = 'auto_explain'", 'auto_explain.log_min_duration = 0', 'auto_explain.log_analyze = on', 'auto_explain.log_timing = off', 'auto_explain.log_nested_statements = on', 'client_min_messages = log']) await superuser.query(`alter database ${database} set ${set}`);
  const worker = (await superuser.query<{ id: string; began_on: string }>(`select id, began_on::text from peer_worker where trust_id = '${WORK_TRUST}' limit 1`)).rows[0]!;
  const rows = (await superuser.query<{ n: number }>('select count(*)::int as n from contract')).rows[0]!.n;
  await superuser.end();
  const pool = makePool(() => throwawayConfig(server, database, 'app'));
  if (ONCE === 1) pool.on('connect', (client) => client.on('notice', (notice) => plan(String(notice.message))));
  const db = kyselyOf(pool);
  const lead = { ...NOBODY, trustId: WORK_TRUST, role: 'lead', accountId: LEAD } as unknown as Viewer;
  const today = dayOf(new Date());
  const work: [what: string, ask: (tx: Tx) => Promise<unknown>, goal?: number][] = [
    ['the floor: who looks, and one row', (tx) => sql`select 1`.execute(tx.db)],
    ['WTE on a day', (tx) => wteOn(tx, addMonths(today, -50)), goalMs],
    ['WTE over 36 months', (tx) => wteByMonth(tx, addMonths(today, -36), today), goalMs],
    ['WTE over 120 months', (tx) => wteByMonth(tx, addMonths(today, -119), today), goalMs],
    ['funded WTE over 120 months', (tx) => fundedByMonth(tx, addMonths(today, -119), today), goalMs],
    ['one worker’s leave of the year', (tx) => leaveOn(tx, worker as never, today), goalMs],
    ['the freedom of information answer', (tx) => foiOn(tx, today), goalMs],
    ['posts of today, a page and their sums', (tx) => Promise.all([postsOn(tx, today, { limit: 21, offset: 0 }), establishmentSums(tx, today)]), goalMs],
    ['supervision due, the first page', (tx) => supervisionList(tx, false, { limit: 21, offset: 0 }), goalMs],
    ['everybody who waits, for matching many', (tx) => waitingForMany(tx), goalMs],
  ];
  const lines: Line[] = [];
  for (const [what, ask, goal] of work) {
    seen = { plans: 0, whole: NOTHING, byIndex: NOTHING };
    const once = (): Promise<unknown> => asViewer(db, lead, ask);
    if (ONCE > 1) await once();
    const before = [cpuMsOf(process.pid), cpuMsOfGroup(server.postmaster)] as const;
    for (let n = 0; n < ONCE; n += 1) await once();
    const [app, base] = [(cpuMsOf(process.pid) - before[0]) / ONCE, (cpuMsOfGroup(server.postmaster) - before[1]) / ONCE];
    if (ONCE === 1) console.error(`${what}: ${seen.plans} plans; the most read whole ${seen.whole.rows} (${seen.whole.where}), by index ${seen.byIndex.rows} (${seen.byIndex.where})`);
    lines.push({ what, figure: (app + base).toFixed(1), ...(goal ? { goal: `≤ ${goal}`, met: app + base <= goal } : {}), beside: `app ${app.toFixed(1)}, database ${base.toFixed(1)}` });
  }
  await db.destroy();
  process.exitCode = printTable(`Posts and hours, CPU-ms an answer: ${size.workers} workers of one trust among ${size.trusts}, ${rows.toLocaleString('en')} contracts over ${size.years} years`, lines);
} finally {
  await server.stop();
}

type Read = { rows: number; where: string };
/** What was read to answer one question: how many plans, and the most rows any of their steps read, whole tables apart. */
function plan(message: string): void {
  if (!message.includes('plan:')) return;
  seen.plans += 1;
  for (const step of message.split('->')) {
    const [, how, table = '', kept, loops] = /^\s*(?:Query[\s\S]*?)?(?:Parallel )?(Seq|Index|Index Only|Bitmap Heap) Scan(?: Backward)?(?: using \w+)? on (\w+)[^\n]*actual rows=(\d+) loops=(\d+)/m.exec(step) ?? [];
    if (!how) continue;
    const left = /Rows Removed by (?:Filter|Index Recheck): (\d+)/.exec(step)?.[1];
    const read = { rows: (Number(kept) + Number(left ?? 0)) * Number(loops), where: `${table}${Number(loops) > 1 ? `, in ${loops} steps` : ''}` };
    const most = how === 'Seq' ? 'whole' : 'byIndex';
    if (read.rows > seen[most].rows) seen[most] = read;
  }
}
