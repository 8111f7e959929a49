// The reviews of the demonstration: one published, one under way; what is counted comes from the answers; what is invented says so.
import { expect, test } from 'vitest';
import { testApp } from '../../../tests/setup/app.ts';
import { dayOf } from '../../kit/times.ts';
import { reviewsOfDemo } from './reviews.ts';
import { makeService } from './service.ts';

test('one review is published with its five real papers, and one waits for its readers', async () => {
  const app = await testApp();
  const service = await app.db.transaction().execute(async (trx) => {
    const made = await makeService(trx, 'thistledown', dayOf(new Date()), 'x');
    await reviewsOfDemo(trx, made);
    return made;
  });
  const anybody = app.signedOut();
  const list = (await anybody.get('/t/thistledown/reviews')).html;
  expect(list).toContain('Coming home: does peer support help?');
  expect(list).not.toContain('What makes a group good?');
  const page = (await anybody.get(/\/t\/thistledown\/reviews\/[0-9a-f-]+/.exec(list)?.[0] ?? '')).html;
  for (const said of ['10.1016/s2215-0366(21)00398-9', 'Wilhelmina Dewberry (invented)', 'they said the same of 10 (91%)', 'A librarian of an invented hospital', 'Gillard and others, 2022', 'Studies included in review']) expect(page).toContain(said);
  expect(await app.db.selectFrom('review_record').select((eb) => ['first_look', eb.fn.countAll<number>().as('n')]).where('trust_id', '=', service.trustId).where('title', 'like', 'Invented record%').groupBy('first_look').orderBy('first_look').execute())
    .toEqual([{ first_look: 'conflict', n: 1 }, { first_look: 'in', n: 2 }, { first_look: 'out', n: 6 }, { first_look: 'waiting', n: 10 }]);
});
