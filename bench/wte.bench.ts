// Ten years of contracts that change four times a year: WTE on a day and over time, what is funded beside it, leave, a freedom of information answer, beside a
// transaction that only says who looks. BENCH_EXPLAIN=1 prints, from the server itself, every plan that read a large table whole.
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
    if (ONCE === 1) console.error(`\n── ${what}`);
    const once = (): Promise<unknown> => asViewer(db, lead, ask);
    if (ONCE > 1) await once();
    const before = [cpuMsOf(process.pid), cpuMsOfGroup(server.postmaster)] as const;
    for (let n = 0; n < ONCE; n += 1) await once();
    const [app, base] = [(cpuMsOf(process.pid) - before[0]) / ONCE, (cpuMsOfGroup(server.postmaster) - before[1]) / ONCE];
    lines.push({ what, figure: (app + base).toFixed(1), ...(goal ? { goal: `≤ ${goal}`, met: app + base <= goal } : {}), beside: `app ${app.toFixed(1)}, database ${base.toFixed(1)}` });
  }
  await db.destroy();
  process.exitCode = printTable(`Posts and hours, CPU-ms an answer: ${size.workers} workers of one trust among ${size.trusts}, ${rows.toLocaleString('en')} contracts over ${size.years} years`, lines);
} finally {
  await server.stop();
}

/** Only what matters: a table of thousands of rows that was read whole. */
function plan(message: string): void {
  if (!message.includes('plan:')) return;
  const large = [...message.matchAll(/Seq Scan on (\w+)[^\n]*rows=(\d+) loops=(\d+)\)(?:\n[^\n]*)?(?:\n[^\n]*Rows Removed by Filter: (\d+))?/g)].filter(([, , kept, , left]) => Number(kept) + Number(left ?? 0) > 1_000);
  for (const [whole] of large) console.error(whole.replace(/\s+/g, ' '), '|', /Query Text: ([^\n]*)/.exec(message)?.[1]?.slice(0, 120));
}
