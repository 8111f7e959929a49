// What the sweep stands on: that it walks every route, that each opening leaves its row (battery S9), and that it can fail.
// The walk itself is shared out: tests/sweep/routes-*.test.ts (walk.ts).
import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../src/access/index.ts';
import { allRoutes } from '../src/app/routes.ts';
import { isShown, obeyedMarkup } from './setup/plant-markup.ts';
import { INVOLVE_KEYS, INVOLVE_KINDS, involvePhrase } from './setup/world-involve.ts';
import { PRINCIPLE_KINDS, principlePhrase } from './setup/world-principles.ts';
import { OWN_KINDS, ownPhrase } from './setup/world-supervision.ts';
import { KEYS, phrase, VIEWER_NAMES } from './setup/world.ts';
import type { ViewerName } from './setup/world.ts';
import { addressOf, NOT_A_PERSON, personal, ROUTES, SWEPT } from './sweep/addresses.ts';
import { ALL, GROUP_KINDS, groupPhrase, leaksIn, PLANTED } from './sweep/leaks.ts';
import { isAllowed, openSweep, shareOf, SHARES } from './sweep/walk.ts';
import type { Sweep } from './sweep/walk.ts';

describe('the sweep', () => {
  let sweep: Sweep;
  beforeAll(async () => { sweep = await openSweep(); });

  test('every route of the server is in the list that is swept, and every parameter is known', () => {
    // The server's own table: files, health, open data, and one entry behind which every other address is looked up among the routes (src/app/find-route.ts).
    const table = sweep.app.server.printRoutes({ commonPrefix: false }).trim().split('\n').filter((line) => !/^[│ ]+[├└]/.test(line)).map((line) => line.slice(4));
    const open = ROUTES.filter((r) => r.open).map((r) => `${r.path} (GET, HEAD, OPTIONS)`);
    expect(table.filter((line) => !open.includes(line))).toEqual(['/assets/:file (GET, HEAD)', '/health/live (GET, HEAD)', '/health/ready (GET, HEAD)', '* (GET, HEAD, POST)']);
    expect(ROUTES.map((r) => r.path)).toContain('/sign-in');
    expect(ROUTES.filter((r) => r.path.includes(':') && !personal(r) && !NOT_A_PERSON.test(r.path)).map((r) => r.path)).toEqual([]);
    expect(new Set(ROUTES.map((r) => r.path)).size).toBe(ROUTES.length);
  });

  test('every route is in one of the shares, and every share is walked by a file', () => {
    const shares = Array.from({ length: SHARES }, (_, at) => at + 1);
    expect(new Set(shares.flatMap(shareOf))).toEqual(new Set(SWEPT));
    expect(readdirSync(new URL('sweep/', import.meta.url)).filter((file) => file.endsWith('.test.ts')).sort()).toEqual(shares.map((share) => `routes-${share}.test.ts`));
  });

  const openedBy = (name: ViewerName, route: Route) => sweep.browsers[name].get(addressOf(sweep.world, route, 'own'));
  const readers = (route: Route): ViewerName[] => VIEWER_NAMES.filter((name) => name !== 'nobody' && isAllowed(sweep, route, name));

  test('battery S9, every route: somebody signed in who opens it leaves a row, and where no row can be written nothing is shown', async () => {
    const rows = async (): Promise<number> => (await sweep.app.db.selectFrom('audit_row').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
    const unseen: string[] = [];
    // Open data knows nobody: there is no row to write (src/directory/publish/open-data.test.ts holds that it cannot write); nor does a page that is answered as nobody.
    const served = new Set(allRoutes(false).map(({ path }) => path));
    const shown = SWEPT.filter((r) => r.page.show && !r.open && !r.asNobody && served.has(r.path)); // the demonstration's own are not there
    expect(shown.length).toBeGreaterThan(90);
    for (const route of shown) {
      for (const name of readers(route).slice(0, 2)) {
        const before = await rows();
        const { status } = await openedBy(name, route);
        if (await rows() <= before) unseen.push(`${route.path} as ${name}: ${status}`);
      }
    }
    expect(unseen).toEqual([]);
    await sql`revoke insert on audit_row from alongside_app`.execute(sweep.app.db);
    try {
      for (const route of shown) {
        for (const name of readers(route).slice(0, 1)) expect((await openedBy(name, route)).status, `${route.path} as ${name}`).toBeGreaterThanOrEqual(500);
      }
    } finally {
      await sql`grant insert on audit_row to alongside_app`.execute(sweep.app.db);
    }
  }, 600_000);

  test('a planted leak is found: the sweep can fail', () => {
    expect(leaksIn(`<p>${phrase('a', 'gemma', 'note')}</p>`, 'nadia')).toEqual([phrase('a', 'gemma', 'note')]);
    expect(leaksIn(`<p>${phrase('b', 'callum', 'name')}</p>`, 'lead')).toEqual([phrase('b', 'callum', 'name')]);
    expect(leaksIn(`<p>${phrase('a', 'callum', 'note')}</p>`, 'nadia')).toEqual([]);
    expect(leaksIn(ownPhrase('a', 'nadia', 'said'), 'lead')).toEqual([ownPhrase('a', 'nadia', 'said')]);
    expect(leaksIn(ownPhrase('a', 'dev', 'said'), 'lead')).toEqual([]);
    expect(leaksIn(principlePhrase('a', 'concern'), 'manager')).toEqual([principlePhrase('a', 'concern')]);
    expect(leaksIn(involvePhrase('a', 'callum', 'member'), 'dev')).toEqual([involvePhrase('a', 'callum', 'member')]);
    expect(leaksIn(involvePhrase('a', 'callum', 'member'), 'nadia')).toEqual([]);
  });

  test.each([
    ['<p>Zqacallumname&quot; onzq=1 &#x27;&lt;zq-x&gt;</p>', null, true],
    ['<p>Zqacallumname&quot; onzq=1 &#x27;<zq-x></p>', '<zq-x', false],
    ['<input value="Zqacallumname" onzq=1 \'&lt;zq-x&gt;"/>', '" onzq=', true],
    ["<a title='Zqacallumname' onzq=1>", "' onzq=", false],
  ])('battery S2: %s', (html, obeyed, shown) => {
    expect(obeyedMarkup(html)).toEqual(obeyed === null ? null : expect.stringContaining(obeyed));
    expect(isShown(html)).toBe(shown);
  });

  test('every phrase of the world begins as the first look expects', () => {
    const all = (['a', 'b'] as const).flatMap((letter) => [
      ...KEYS.flatMap((key) => ALL.map((kind) => phrase(letter, key, kind))), ...GROUP_KINDS.map((kind) => groupPhrase(letter, kind)),
      ...(['nadia', 'dev'] as const).flatMap((worker) => OWN_KINDS.map((kind) => ownPhrase(letter, worker, kind))),
      ...INVOLVE_KEYS.flatMap((key) => INVOLVE_KINDS.map((kind) => involvePhrase(letter, key, kind))), ...PRINCIPLE_KINDS.map((kind) => principlePhrase(letter, kind)),
    ]);
    expect(all.filter((one) => one.search(PLANTED) !== 0)).toEqual([]);
  });
});
