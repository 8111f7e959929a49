import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { kyselyOf } from './kysely.ts';

test('a limit stands in the text of a statement, where from and everything else does not', async () => {
  const db = kyselyOf((await testDatabase()).appPool);
  const asked = db.selectFrom('trust').select('id').where('slug', '=', 'somewhere').limit(20).offset(40).compile();
  expect(asked.sql).toBe('select "id" from "trust" where "slug" = $1 limit 20 offset $2');
  expect(asked.parameters).toEqual(['somewhere', 40]);
});

test('a limit that is no number is sent as it is, never written into the text', async () => {
  const db = kyselyOf((await testDatabase()).appPool);
  const asked = db.selectFrom('trust').select('id').limit('1; drop table trust' as never).compile();
  expect(asked.sql).toBe('select "id" from "trust" limit $1');
});
