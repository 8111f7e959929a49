// A closed record is kept as it is, whatever migration made the table: every table with a person in it refuses a new row, but those argued in 0141.
import { expect, test } from 'vitest';
import { testDatabase } from './setup/test-database.ts';

/** Written on after a death, each with its reason (0141): who may see and who looked; a worry, a word to the service, a request to read; the death itself. */
const GO_ON = ['audit_row', 'circle', 'concern', 'death', 'death_effect', 'death_task', 'feedback', 'note_request', 'out_now', 'withholding'];

test('every other table with a person_id has the trigger record_is_closed', async () => {
  const { rows } = await (await testDatabase()).superuserPool.query<{ name: string; closed: boolean }>(`select c.relname as name,
      exists (select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = c.oid and p.proname = 'record_is_closed' and t.tgenabled <> 'D') as closed
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
  expect(rows.filter((r) => !r.closed).map((r) => r.name)).toEqual(GO_ON);
  expect(rows.filter((r) => r.closed).length).toBeGreaterThan(25);
});
