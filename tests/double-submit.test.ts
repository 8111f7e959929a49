// The same form sent many times at once (battery R10): one row a key, the same answer for all; another body with the same key saves nothing.
import { expect, test } from 'vitest';
import { aMembership, anAccount } from '../src/access/access.factory.ts';
import { newId } from '../src/kit/ids.ts';
import { aTrust } from '../src/teams/team.factory.ts';
import { anotherApp, testApp } from './setup/app.ts';

/** `BATTERY=full` takes the battery's own number. */
const KEYS = process.env.BATTERY === 'full' ? 500 : 12;
const AT_ONCE = 16;
const worry = (n: number, more = '') => ({ said: `Worry number ${n}.${more}`, told: 'no', person_knows: 'not yet' });

test(`${AT_ONCE} identical posts of ${KEYS} keys, mixed, through five connections`, async () => {
  await testApp();
  const app = await anotherApp({ max: 5 });
  const trust = await aTrust(app.db);
  const account = await anAccount(app.db, { name: 'Joan' });
  const joan = await app.signedIn({ trustId: trust.id, accountId: account.id, membershipId: await aMembership(app.db, trust.id, account.id, 'lead') });
  const keys = Array.from({ length: KEYS }, () => newId());
  const stored = async () => (await app.db.selectFrom('concern').select('id').where('trust_id', '=', trust.id).execute()).map((c) => c.id).sort();
  const led: (string | null)[] = [];
  for (let from = 0; from < KEYS; from += 6) {
    const some = keys.slice(from, from + 6);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => some.map((_key, i) => joan.post('/concerns/raise', { ...worry(from + i), _key }))).flat());
    some.forEach((_key, i) => {
      const mine = answers.filter((_a, at) => at % some.length === i);
      expect(new Set(mine.map((a) => `${a.status} ${a.location}`)).size).toBe(1);
      expect(mine[0]?.status).toBe(303);
      led.push(mine[0]?.location ?? null);
    });
  }
  const before = await stored();
  expect(before).toHaveLength(KEYS);
  expect(new Set(led).size).toBe(KEYS);

  // An answer that was cut off on its way: the same again, later, leads to the same place and saves nothing new.
  const again = await Promise.all(keys.slice(0, 6).map((_key, i) => joan.post('/concerns/raise', { ...worry(i), _key })));
  expect(again.map((a) => a.location)).toEqual(led.slice(0, 6));

  const other = await Promise.all(Array.from({ length: AT_ONCE }, () => joan.post('/concerns/raise', { ...worry(0, ' And something else.'), _key: keys[0] ?? '' })));
  expect(other.every((a) => a.status === 422)).toBe(true);
  expect(other[0]?.html).toContain('This was already sent');
  expect(other[0]?.html).toContain('Worry number 0. And something else.');
  expect(await stored()).toEqual(before);
}, 600_000);
