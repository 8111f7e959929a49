// The sweep itself: every route x every viewer x every kind of id, in shares, so that several workers walk it at once (battery A2).
// A page may show a planted phrase only to somebody the matrix allows it to; what is another's answers as what does not exist; and what was written is words, never markup (battery S2).
import { beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../src/access/index.ts';
import { testApp } from '../setup/app.ts';
import type { Answered, Browser, TestApp } from '../setup/app.ts';
import { isShown, obeyedMarkup, plantMarkup } from '../setup/plant-markup.ts';
import { testDatabase } from '../setup/test-database.ts';
import { makeWorld, VIEWER_NAMES } from '../setup/world.ts';
import type { ViewerName, World } from '../setup/world.ts';
import { addressesOf, personal, SWEPT } from './addresses.ts';
import { leaksIn } from './leaks.ts';

/** The files `routes-1.test.ts` and on: as many as there are shares. */
export const SHARES = 4;
export const shareOf = (share: number): Route[] => SWEPT.filter((_route, at) => at % SHARES === share - 1);

export type Sweep = { app: TestApp; world: World; browsers: Record<ViewerName, Browser>; markedUp: string[] };
/** Two services full of planted phrases, and a browser for everybody of the first. */
export const openSweep = async (): Promise<Sweep> => {
  const app = await testApp();
  const world = await makeWorld(app.db);
  const browsers = Object.fromEntries(await Promise.all(VIEWER_NAMES.map(async (name) => {
    const { who } = world.a.viewers[name];
    return [name, who ? await app.signedIn(who) : app.signedOut()];
  }))) as Record<ViewerName, Browser>;
  const { superuserPool } = await testDatabase();
  return { app, world, browsers, markedUp: await plantMarkup(superuserPool) };
};
export const isAllowed = ({ world }: Sweep, route: Route, name: ViewerName): boolean => route.allow === 'anyone' || (route.allow as readonly string[]).includes(world.a.viewers[name].viewer.role);

const walk = async (sweep: Sweep, route: Route, name: ViewerName, seen: Set<string>): Promise<void> => {
  const allowed = isAllowed(sweep, route, name);
  let missing: string | null = null;
  for (const [address, scopes] of addressesOf(sweep.world, route)) {
    const isMissing = personal(route) && (scopes.includes('other trust') || scopes.includes('random')) && !route.path.startsWith('/drafts/');
    const look = (method: 'GET' | 'POST', { status, html, headers }: Answered): void => {
      const where = `${method} ${route.path} as ${name}, ${scopes.join(', ')}: ${status}`;
      if (status >= 500) expect.fail(where);
      expect(leaksIn(html, name), where).toEqual([]);
      if (String(headers['content-type']).startsWith('text/html')) {
        expect(obeyedMarkup(html), where).toBeNull();
        if (isShown(html)) seen.add(route.path);
      }
      if (!allowed) expect(status, where).toBe(name === 'nobody' ? 303 : 403);
      else if (isMissing) {
        expect(status, where).toBe(404);
        missing ??= html;
        expect(html, `${where}: another's is answered as what does not exist`).toBe(missing);
      }
    };
    // An empty form that is taken changes what there is to see: then it is asked for again, as often as a kind of id leads here.
    let changed = true;
    for (let times = 0; changed && times < scopes.length; times += 1) {
      changed = false;
      if (route.page.show) look('GET', await sweep.browsers[name].get(address));
      if (!route.page.send) continue;
      const sent = await sweep.browsers[name].post(address, {});
      look('POST', sent);
      changed = sent.status < 400 && allowed;
    }
  }
};

/** Walks one share of the routes, in a world of its own. */
export const sweepShare = (share: number): void => {
  describe(`the sweep, share ${share} of ${SHARES}`, () => {
    let sweep: Sweep;
    const seen = new Set<string>();
    beforeAll(async () => { sweep = await openSweep(); });
    test.each(shareOf(share).map((route) => [route.path, route] as const))('%s', async (_path, route) => {
      for (const name of VIEWER_NAMES) await walk(sweep, route, name, seen);
    });
    test('battery S2: what looks like markup is in the database and on the pages, as words', () => {
      expect(sweep.markedUp).toEqual(expect.arrayContaining(['person.known_as', 'note_item.words', 'plan_entry.words', 'concern.said', 'feedback.words', 'referral.hopes', 'account.name', 'piece_words.words']));
      expect(seen.size).toBeGreaterThan(30);
    });
  });
};
