// A backup and its way back: everything byte for byte (battery R13).
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asViewer, audit, beginDraft } from '../../src/access/index.ts';
import { anchorsIn, sealAll } from '../../src/audit/index.ts';
import { fixNow, now } from '../../src/kit/clock.ts';
import { openDatabase } from '../../src/kit/db/connect.ts';
import { kyselyOf } from '../../src/kit/db/kysely.ts';
import { migrate } from '../../src/kit/db/migrate.ts';
import { throwawayConfig } from '../../src/kit/db/throwaway.ts';
import type { DB, Kysely } from '../../src/kit/db/index.ts';
import { newId } from '../../src/kit/ids.ts';
import { readBackup } from '../../src/kit/backup/read-backup.ts';
import { writeBackup } from '../../src/kit/backup/write-backup.ts';
import { ask, backupFolder, digestsOf, emptyDatabase, madeDatabase, run, settingsFor } from '../setup/backup.ts';
import { copyTemplate, testDatabase } from '../setup/test-database.ts';
import { makeWorld, phrase } from '../setup/world.ts';
import type { World } from '../setup/world.ts';

const folder = backupFolder();
const server = inject('databaseServer');
afterAll(() => fixNow(null));

let world: World;
let owner: Kysely<DB>;
let app: Kysely<DB>;
let source = '';
const anchorsFolder = join(folder, 'anchors');
const first = join(folder, 'first.backup');
beforeAll(async () => {
  fixNow('2026-11-23T10:00:00Z');
  const database = await testDatabase();
  source = database.name;
  owner = kyselyOf(database.ownerPool);
  app = kyselyOf(database.appPool);
  world = await makeWorld(owner);
  const odd = 'tab\there, line\nthere, back\\slash, "quotes", \\. alone\n\\.\n, \u{1F331} and nothing: \\N';
  await owner.updateTable('person').set({ address: odd }).where('id', '=', world.a.people.callum.personId).execute();
  await asViewer(app, world.a.viewers.lead.viewer, async (tx) => {
    audit(tx, { action: 'person.open', personId: world.a.people.callum.personId, look: true, words: 'a reason' });
    await beginDraft(tx, { form: 'notes', fields: { words: 'half a thought' } });
  });
  await sealAll(app, anchorsIn(anchorsFolder), now());
  expect((await run('backup', [first], source, anchorsFolder)).out).toMatch(/first\.backup: [\d,]+ rows of \d+ tables, [\d.]+ MB, in [\d.]+ s\. SHA-256 of its content: [0-9a-f]{64}$/);
});

describe('whole', () => {
  let target = '';
  let said = '';
  beforeAll(async () => {
    target = await emptyDatabase();
    const { code, out } = await run('restore', [first], target, anchorsFolder);
    said = out;
    expect(code).toBe(0);
  });

  test('every table is back byte for byte, but for what must not stay open', async () => {
    const second = join(folder, 'second.backup');
    await run('backup', [second], target, anchorsFolder);
    const [before, after] = [await digestsOf(first), await digestsOf(second)];
    const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(changed.sort()).toEqual(['audit_head', 'audit_row']);
    expect(Object.values(before).filter((line) => !line.startsWith('0 ')).length).toBeGreaterThan(25);
    const [row] = await ask<{ address: string }>(target, 'select address from person where id = $1', [world.a.people.callum.personId]);
    expect(row?.address).toContain('\\. alone\n\\.\n, \u{1F331}');
  });

  test('row security is forced as before, triggers are on, the app is let in, nothing else may be read', async () => {
    expect(await ask(target, `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration' and not (relrowsecurity and relforcerowsecurity)`)).toEqual([]);
    expect(await ask(target, `select tgname from pg_trigger where not tgisinternal and tgenabled <> 'O'`)).toEqual([]);
    const open = await openDatabase(settingsFor(target, anchorsFolder), 'command');
    const seen = await asViewer(kyselyOf(open.appPool), world.a.viewers.nadia.viewer, async (tx) => (await tx.db.selectFrom('person').select('known_as').execute()).map((row) => row.known_as));
    await open.close();
    expect(seen.sort()).toEqual([phrase('a', 'bo', 'name'), phrase('a', 'callum', 'name')]);
  });

  test('the audit is whole, and says that there was a restore', async () => {
    expect(said).toMatch(/^[\d,]+ rows put back, as they were on Monday 23 November, 10am/);
    expect(said).toContain('The audit is whole');
    const rows = await ask<{ detail: { made: string } }>(target, `select detail from audit_row where action = 'backup.restore'`);
    expect(rows.map((row) => row.detail.made)).toEqual(['2026-11-23T10:00:00.000Z']);
  });

  test('everybody signs in again; open links are closed; waiting mail is given up, not sent twice', async () => {
    const { name, ownerPool } = await copyTemplate();
    const db = kyselyOf(ownerPool);
    const { a } = await makeWorld(db);
    const lead = a.viewers.lead.who;
    await db.insertInto('session').values({ token_hash: Buffer.from('token'), id: newId(), account_id: lead?.accountId ?? '' }).execute();
    await db.insertInto('invitation').values({ trust_id: a.trustId, id: newId(), token_hash: Buffer.from('link'), kind: 'reset', account_id: lead?.accountId ?? '', expires_at: new Date('2026-12-01') }).execute();
    await db.insertInto('mail').values({ trust_id: a.trustId, id: newId(), to_address: 'somebody@example.invalid', subject: 'A link', body: 'https://secret' }).execute();
    await db.insertInto('spent_key').values({ holder: 'x', form: 'note', key: newId(), body_hash: Buffer.from('b'), fields: JSON.stringify({ words: 'typed' }) }).execute();
    const anchors = join(folder, 'anchors-open');
    const file = join(folder, 'open.backup');
    await run('backup', [file], name, anchors);
    const into = await madeDatabase();
    expect((await run('restore', [file], into, anchors)).out).toContain('Mails that were waiting then are not sent: 1.');
    expect(await ask(into, `select ended_at is not null as ended from session union all select cancelled_at is not null from invitation`)).toEqual([{ ended: true }, { ended: true }]);
    expect(await ask(into, `select body, gave_up_at is not null as given_up from mail`)).toEqual([{ body: '', given_up: true }]);
    expect(await ask(into, `select fields, body_hash is not null as hash from spent_key`)).toEqual([{ fields: {}, hash: true }]);
  });

  test('taken beside a writing app it holds one moment: both halves of each change, or neither', async () => {
    const { name, ownerPool } = await copyTemplate();
    const writer = { on: true, pairs: 0 };
    const writing = (async () => {
      while (writer.on) {
        const id = newId();
        await ownerPool.query(`with t as (insert into trust (id, slug, name, kind) values ($1, $2, 'A trust', 'charity') returning id) insert into refusal_count (day, kind, times) values (current_date, $2, 1)`, [id, `t-${id.slice(-12)}`]);
        writer.pairs += 1;
      }
    })();
    const file = join(folder, 'busy.backup');
    while (writer.pairs < 50) await new Promise((resolve) => { setTimeout(resolve, 10); });
    const client = { ...throwawayConfig(server, name, 'backup') };
    await writeBackup({ file, config: client, at: now(), more: async () => { await new Promise((resolve) => { setTimeout(resolve, 300); }); return {}; } });
    writer.on = false;
    await writing;
    const counts: Record<string, number> = {};
    await readBackup(file, { tableEnded: ({ table }, { rows }) => { counts[table] = rows; } });
    expect(counts['trust']).toBeGreaterThanOrEqual(50);
    expect(counts['trust']).toBe(counts['refusal_count']);
    expect(counts['trust']).toBeLessThan(writer.pairs);
  });

  test('a backup from before a migration is put back, then brought up to date', async () => {
    const old = await emptyDatabase();
    const ownerConfig = throwawayConfig(server, old, 'owner');
    await migrate(ownerConfig, undefined, undefined, 70);
    const trust = newId();
    await ask(old, `insert into trust (id, slug, name, kind) values ($1, 'older', 'An older trust', 'charity')`, [trust]);
    const file = join(folder, 'older.backup');
    await writeBackup({ file, config: throwawayConfig(server, old, 'backup'), at: now(), more: async () => ({}) });
    const into = await emptyDatabase();
    const anchors = join(folder, 'anchors-older');
    const { out } = await run('restore', [file], into, anchors);
    expect(out).toContain('1 rows put back');
    expect(await ask(into, 'select slug from trust')).toEqual([{ slug: 'older' }]);
    expect((await ask<{ n: number }>(into, 'select max(number)::int as n from schema_migration'))[0]?.n).toBeGreaterThan(70);
    await expect(run('restore', [file], await madeDatabase(), anchors)).rejects.toThrow('older than the tables of this database');
  });
});
