// A new database is empty but for what migrations bring: only then can a backup be put back into it.
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { copyTemplate } from '../../../tests/setup/test-database.ts';
import { throwawayConfig } from '../db/throwaway.ts';
import { countRows, FILLED_BY_MIGRATIONS, tablesInOrder, whatIsThere } from './tables.queries.ts';

test('the tables a new database holds rows in are the ones named here; one row of a person’s is noticed', async () => {
  const { name } = await copyTemplate();
  const client = new pg.Client(throwawayConfig(inject('databaseServer'), name, 'superuser'));
  await client.connect();
  try {
    const filled: string[] = [];
    for (const table of await tablesInOrder(client)) if (await countRows(client, table) > 0) filled.push(table.name);
    expect(filled.toSorted()).toEqual([...FILLED_BY_MIGRATIONS].toSorted());
    expect(await whatIsThere(client)).toBeNull();
    await client.query("insert into account (id, name, email, made_at) values (gen_random_uuid(), 'Ash', 'ash@example.invalid', now())");
    expect(await whatIsThere(client)).toBe('data already (for instance in the table account)');
  } finally {
    await client.end();
  }
});
