// What is somebody else's is answered as what does not exist, also in what it costs (battery A2): as many waits for the database and as many statements, so that no clock tells
// one from the other. Counted, since on a busy machine seconds say nothing.
import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import { addressOf, personal, SWEPT } from './sweep/addresses.ts';
import type { Scope } from './sweep/addresses.ts';
import { isAllowed, openSweep } from './sweep/walk.ts';
import type { Sweep } from './sweep/walk.ts';
import type { ViewerName } from './setup/world.ts';

/** Workers know of each other: what is a worker's own is closed to colleagues, but that there is such a worker is no secret. */
const AMONG_COLLEAGUES = /^\/(growing|my-growing|supervision|training|my-training)\//;
/** Whom each of them must not find: people of another trust, of a colleague, colleagues who are supported themselves. */
const HIDDEN: [ViewerName, Scope[]][] = [['nadia', ['other trust', 'other', 'walled']], ['callum', ['other trust', 'other', 'walled']], ['lead', ['other trust']], ['nurse', ['other trust']]];

let sweep: Sweep;
beforeAll(async () => { sweep = await openSweep(); });

/** "404: 3 waits, 6 statements", the second time it is asked. */
const answerTo = async (ask: () => Promise<{ status: number }>): Promise<string> => {
  const wire = pg.Connection.prototype as unknown as Record<'sync' | 'execute', () => void>;
  const [syncs, executes] = [vi.spyOn(wire, 'sync'), vi.spyOn(wire, 'execute')];
  const { status } = await ask();
  const said = `${status}: ${syncs.mock.calls.length} waits, ${executes.mock.calls.length} statements`;
  syncs.mockRestore();
  executes.mockRestore();
  return said;
};

test.each(HIDDEN)('for %s, what is not theirs to find', async (name, scopes) => {
  const told: string[] = [];
  let compared = 0;
  for (const route of SWEPT.filter((one) => personal(one) && one.page.show && isAllowed(sweep, one, name))) {
    const open = (scope: Scope) => sweep.browsers[name].get(addressOf(sweep.world, route, scope));
    await open('random');
    const nothing = await answerTo(() => open('random'));
    if (!nothing.startsWith('404')) continue;
    for (const scope of scopes.filter((one) => one !== 'other' || !AMONG_COLLEAGUES.test(route.path))) {
      const answer = await answerTo(() => open(scope));
      // What belongs to everybody of the trust, as a group's page, is found by right.
      if (answer.startsWith('404') || scope === 'other trust') compared += 1;
      if (answer !== nothing && (answer.startsWith('404') || scope === 'other trust')) told.push(`${route.path}, ${scope}: ${answer}; what does not exist ${nothing}`);
    }
  }
  expect(told).toEqual([]);
  expect(compared).toBeGreaterThan(20);
});
