// The demonstration: three invented services with six months of history, and the real directory. A fixed seed tells the same lives each time.
import pg from 'pg';
import { hashPassword } from '../../access/passwords.ts';
import { now } from '../../kit/clock.ts';
import type { OpenDatabase } from '../../kit/db/connect.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import type { DB, Kysely } from '../../kit/db/index.ts';
import type { PersonId } from '../../kit/ids.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { dayOf } from '../../kit/times.ts';
import { betterOff } from './better-off.ts';
import { aCalendar } from './calendar.ts';
import { diceFrom } from './dice.ts';
import { endings } from './endings.ts';
import { reviewsOfDemo } from './reviews.ts';
import { fillDirectory } from './directory.ts';
import { gatheringOfDemo } from './gathering.ts';
import { happenings } from './happenings.ts';
import { involvementOfDemo } from './involvement.ts';
import { live } from './life.ts';
import type { Stage } from './life.ts';
import { plansForCarers } from './plans.ts';
import { groupsInDirectory, groupsOfDemo } from './groups.ts';
import { keptPlaces } from './kept-places.ts';
import { tellPlaces } from './places.ts';
import { makeService } from './service.ts';
import type { DemoService } from './service.ts';
import { whoWithWhom } from './who-with-whom.ts';
import { workforceOfDemo } from './workforce.ts';
import { signInsOf } from './sign-ins.queries.ts';
import { supervisionOfDemo } from './supervision.ts';
import { principlesOfDemo } from './principles.ts';
import { readyTeams } from './ready-teams.ts';
import { trainingOfDemo } from './training.ts';
import { statementsOfDemo } from './statements.ts';
import { staysOfDemo } from './stays.ts';

/** Everybody in the demonstration signs in with this. */
export const DEMO_PASSWORD = 'walk with me';
const SEED = 20_111_123;

type Lived = 'thistledown' | 'hedgerow' | 'willowmere';
const LIVES: Record<Lived, [Stage, number][]> = {
  thistledown: [['waiting', 6], ['declined', 9], ['unmatched', 6], ['choosing', 4], ['matched', 6], ['met once', 5], ['rather not', 2], ['on the ward', 10], ['at home', 34], ['community', 12], ['ended', 25]],
  // Its posts, hours and readiness are what it is here to show; its people are few.
  willowmere: [['waiting', 2], ['matched', 2], ['on the ward', 3], ['at home', 4], ['ended', 2]],
  hedgerow: [['waiting', 1], ['unmatched', 1], ['met once', 1], ['community', 9], ['ended', 4]],
};

const liveAll = async (db: Kysely<DB>, which: keyof typeof LIVES, first: number, today: string, passwordHash: string, say: (line: string) => void): Promise<{ next: number; service: DemoService }> => {
  const service = await makeService(db, which, today, passwordHash);
  await workforceOfDemo(db, service);
  const dice = diceFrom(SEED + first);
  const calendar = aCalendar();
  const by: Partial<Record<Stage, PersonId[]>> = {};
  const total = LIVES[which].reduce((sum, [, n]) => sum + n, 0);
  let n = first;
  for (const [stage, many] of LIVES[which]) {
    for (let i = 0; i < many; i += 1, n += 1) {
      const nadia = service.workers.find((w) => w.name === 'Nadia');
      const id = await live({ db, service, dice, calendar, n }, stage, { account: i % 3 === 0, ...(nadia && nadia.taken < 7 && i < (stage === 'met once' ? 1 : 2) && ['met once', 'on the ward', 'at home', 'community'].includes(stage) ? { worker: nadia } : {}) });
      if (id) (by[stage] ??= []).push(id);
    }
    say(`  ${service.slug}: ${n - first} of ${total} people`);
  }
  if (which === 'willowmere') {
    await readyTeams(db, service);
    return { next: n, service };
  }
  await staysOfDemo(db, service, { onWard: by['on the ward'] ?? [], atHome: by['at home'] ?? [] });
  await whoWithWhom(db, service);
  await betterOff(db, service);
  if (which === 'thistledown') await happenings(db, service, { onWard: by['on the ward'] ?? [], withAccount: by['at home']?.filter((_, i) => i % 3 === 0) ?? [], colleague: by['community']?.at(-1) ?? '' });
  if (which === 'thistledown') await gatheringOfDemo(db, service);
  await plansForCarers(db, service.trustId);
  await tellPlaces(db, service, dice);
  await endings(db, service);
  await supervisionOfDemo(db, service);
  await reviewsOfDemo(db, service);
  await readyTeams(db, service);
  await trainingOfDemo(db, service);
  await statementsOfDemo(db, service);
  await involvementOfDemo(db, service);
  await principlesOfDemo(db, service);
  await groupsOfDemo(db, service);
  return { next: n, service };
};

/** Fills an empty, migrated database with the invented services and the real directory, saying how far it is. The services are made all or nothing. */
export async function makeDemo(database: OpenDatabase, say: (line: string) => void): Promise<void> {
  if (!database.ownerConfig) throw new PlainError('Making the demonstration needs the owner of the tables. Set DATABASE_OWNER_URL, or unset DATABASE_URL to use the embedded database.');
  const pool = new pg.Pool({ ...database.ownerConfig, max: 1 });
  try {
    const today = dayOf(now());
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    // First, because reading it again changes nothing: when this is killed half way, the next start finds no service and makes all of it.
    say('Reading the directory of real places …');
    await fillDirectory(database, say);
    say('Making three invented services, with six months behind them …');
    const thistledown = await kyselyOf(pool).transaction().execute(async (db) => {
      const { next, service } = await liveAll(db, 'thistledown', 0, today, passwordHash, say);
      const { next: last } = await liveAll(db, 'hedgerow', next, today, passwordHash, say);
      await liveAll(db, 'willowmere', last, today, passwordHash, say);
      return service;
    });
    // In transactions of their own, as an import and a lead have them.
    await keptPlaces(kyselyOf(pool), thistledown);
    await groupsInDirectory(kyselyOf(pool), thistledown);
  } finally {
    await pool.end();
  }
}

/** How to sign in as each role: lines for the terminal. */
export async function signInList(database: OpenDatabase): Promise<string[]> {
  const people = await signInsOf(kyselyOf(database.appPool));
  const wide = Math.max(...people.map((p) => p.email.length), 10);
  return [`Sign in with the password "${DEMO_PASSWORD}" as:`, ...people.map((p) => `  ${p.email.padEnd(wide)}  ${p.name}, ${p.what}`)];
}
