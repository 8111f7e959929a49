import { expect, test } from 'vitest';
import { copyTemplate } from '../../../tests/setup/test-database.ts';
import { insertRows } from './insert-rows.ts';
import { kyselyOf, sendLater } from './pipelined.ts';

const put = insertRows('refusal_count', ['day', 'kind', 'times']);

test('the text is the same for the same number of rows, and says nothing of what is in them', () => {
  const [one, another, two] = [put([{ day: '2026-11-23', kind: 'a', times: 1 }]), put([{ day: '2026-11-24', kind: 'b', times: 2 }]), put([{ day: '2026-11-23', kind: 'c', times: 3 }, { day: '2026-11-23', kind: 'd', times: 4 }])];
  expect(one.compile().sql).toBe('insert into "refusal_count" ("day", "kind", "times") values ($1, $2, $3)');
  expect(another.compile().sql).toBe(one.compile().sql);
  expect(two.compile().sql).toBe('insert into "refusal_count" ("day", "kind", "times") values ($1, $2, $3), ($4, $5, $6)');
  expect(two.compile().parameters).toEqual(['2026-11-23', 'c', 3, '2026-11-23', 'd', 4]);
});

test('the rows are stored', async () => {
  const db = kyselyOf((await copyTemplate()).ownerPool);
  await db.transaction().execute((trx) => sendLater(trx, put([{ day: '2026-11-23', kind: 'made once', times: 5 }, { day: '2026-11-24', kind: 'made once', times: 6 }])));
  expect(await db.selectFrom('refusal_count').selectAll().where('kind', '=', 'made once').orderBy('day').execute()).toEqual([
    { day: '2026-11-23', kind: 'made once', times: 5 }, { day: '2026-11-24', kind: 'made once', times: 6 }]);
});
