// Battery A1 and A4: whatever rows a circle holds, each account may open exactly what the rule says, in SQL as the app's role and at the person's page,
// with sessions that were open before the rows were there. The rule is written here once more, by itself: product/who-sees-what.
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { aCircleRow, aMembership, anAccount } from '../src/access/access.factory.ts';
import { asViewer, NOBODY } from '../src/access/index.ts';
import type { MemberRole, Viewer } from '../src/access/viewer.ts';
import { aPerson } from '../src/people/person.factory.ts';
import { aTrust } from '../src/teams/team.factory.ts';
import { aWorker } from '../src/workforce/worker.factory.ts';
import { testApp } from './setup/app.ts';
import type { Browser, TestApp } from './setup/app.ts';

type Kind = 'self' | 'support' | 'cover' | 'shared' | 'break_glass' | 'named';
/** Hours from now; a row that opens a record in an emergency ends at most two hours after it began. */
type Row = { person: number; account: number; kind: Kind; since: number; until: number | null; ended: boolean };
type Somebody = { role: MemberRole; accountId: string; viewer: Viewer; browser: Browser; elsewhere: boolean };

const KINDS: readonly Kind[] = ['self', 'support', 'cover', 'shared', 'break_glass', 'named'];
const OPENS: Partial<Record<MemberRole, readonly Kind[]>> = { person: ['self'], peer_worker: ['support', 'cover', 'break_glass'], lead: ['break_glass'], named_person: ['named'] };
/** The third person is a colleague who is also supported: no list of anybody holds them. */
const WALLED = [false, false, true] as const;
const HERE: readonly MemberRole[] = ['person', 'peer_worker', 'peer_worker', 'lead', 'host_team', 'carer', 'manager', 'administrator', 'named_person', 'pals', 'advocate', 'reviewer'];
const ELSEWHERE: readonly MemberRole[] = ['peer_worker', 'lead', 'person'];
const RUNS = 25;

const isLive = ({ since, until, ended }: Row): boolean => !ended && since <= 0 && (until === null || until > 0);
/** The rule: a role's own work, or a row of the circle that lives now. */
const mayOpen = ({ role, elsewhere }: Somebody, account: number, person: number, rows: readonly Row[]): boolean =>
  !elsewhere && ((role === 'lead' && !WALLED[person]) || rows.some((row) => row.person === person && row.account === account && isLive(row) && (OPENS[role] ?? []).includes(row.kind)));

let app: TestApp;
let trustId: string;
const everybody: Somebody[] = [];
beforeAll(async () => {
  app = await testApp();
  const [here, there] = [await aTrust(app.db), await aTrust(app.db)];
  trustId = here.id;
  for (const [elsewhere, roles] of [[false, HERE], [true, ELSEWHERE]] as const) {
    const trust = elsewhere ? there : here;
    for (const role of roles) {
      const worker = role === 'peer_worker' ? await aWorker(app.db, trust.id) : null;
      const accountId = worker?.accountId ?? (await anAccount(app.db)).id;
      const membershipId = worker?.membershipId ?? (await aMembership(app.db, trust.id, accountId, role));
      const viewer: Viewer = { ...NOBODY, accountId, role, trustId: trust.id, trustSlug: trust.slug, membershipId, workerId: worker?.id ?? null };
      everybody.push({ role, accountId, viewer, elsewhere, browser: await app.signedIn({ trustId: trust.id, accountId, membershipId }) });
    }
  }
});

const hours = fc.constantFrom(-3.5, -2.5, -1.5, -0.5, 0.5, 1.5);
/** Roles that a row can open something for come up more often, and half the time with such a row. */
const account = fc.oneof(fc.nat(HERE.length + ELSEWHERE.length - 1), fc.constantFrom(...[...HERE, ...ELSEWHERE].flatMap((role, at) => (OPENS[role] ? [at] : []))));
const row = fc.record({ person: fc.nat(2), account, any: fc.constantFrom(...KINDS), fits: fc.boolean(), pick: fc.nat(5), since: hours, until: fc.option(hours), ended: fc.constantFrom(false, false, true, false) })
  .map(({ any, fits, pick, ...one }): Row => {
    const opening = OPENS[[...HERE, ...ELSEWHERE][one.account] ?? 'carer'] ?? [];
    const kind = (fits ? opening[pick % opening.length] : null) ?? any;
    return { ...one, kind, until: kind === 'break_glass' ? one.since + 1.5 : one.until !== null && one.until <= one.since ? one.since + 1 : one.until };
  });

const fromNow = (h: number): Date => new Date(Date.now() + h * 3_600_000);
const plant = async (rows: readonly Row[]): Promise<string[]> => {
  const people: string[] = [];
  for (const walled of WALLED) people.push((await aPerson(app.db, trustId as never, { walled })).id);
  for (const one of rows) {
    const id = await aCircleRow(app.db, trustId as never, {
      personId: people[one.person] as never, accountId: everybody[one.account]?.accountId as never, kind: one.kind, since: fromNow(one.since), until: one.until === null ? null : fromNow(one.until), parts: one.kind === 'shared' ? ['next meeting'] : [],
    });
    if (one.ended) await app.db.updateTable('circle').set({ ended_at: new Date() }).where('id', '=', id).execute();
  }
  return people;
};

test(`${RUNS} circles drawn at random: nobody opens more than the rule says, and nobody less`, async () => {
  let byCircle = 0;
  await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 14, maxLength: 24 }), async (rows) => {
    const people = await plant(rows);
    for (const [account, one] of everybody.entries()) {
      const may = people.filter((_id, person) => mayOpen(one, account, person, rows));
      const { rows: seen } = await asViewer(app.appDb, one.viewer, (tx) => sql<{ id: string }>`select id from person where id = any(${people}::uuid[])`.execute(tx.db));
      expect(seen.map(({ id }) => id).sort(), `${one.role}${one.elsewhere ? ' of another trust' : ''}, in SQL`).toEqual([...may].sort());
      if (one.role !== 'lead') byCircle += seen.length;
      if (one.role !== 'peer_worker' && one.role !== 'lead') continue;
      for (const id of people) expect((await one.browser.get(`/people/${id}`)).status, `${one.role}${one.elsewhere ? ' of another trust' : ''}, the page`).toBe(may.includes(id) ? 200 : 404);
    }
  }), { numRuns: RUNS });
  expect(byCircle, 'opened through a row').toBeGreaterThan(2);
});
