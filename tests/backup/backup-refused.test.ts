// What is no whole backup of this version, or no empty database, is refused in a sentence, and nothing is half put back (battery R13).
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { fixNow, now } from '../../src/kit/clock.ts';
import { throwawayConfig } from '../../src/kit/db/throwaway.ts';
import { newId } from '../../src/kit/ids.ts';
import { readBackup } from '../../src/kit/backup/read-backup.ts';
import { restoreBackup } from '../../src/kit/backup/restore-backup.ts';
import { writeBackup } from '../../src/kit/backup/write-backup.ts';
import { ask, backupFolder, emptyDatabase, madeDatabase, run, worldToBackUp } from '../setup/backup.ts';
import { copyTemplate } from '../setup/test-database.ts';

const folder = backupFolder();
const server = inject('databaseServer');
const first = join(folder, 'first.backup');
const anchorsFolder = join(folder, 'anchors');
let source = '';
beforeAll(async () => {
  source = await worldToBackUp();
  await run('backup', [first], source, anchorsFolder);
});
afterAll(() => fixNow(null));

describe('refused', () => {
  const isDamaged = /is damaged|is cut short|is not a backup/;

  /** Everything a backup holds, as one digest; or the sentence by which it is refused. */
  const heldBy = async (file: string): Promise<string> => {
    const digest = createHash('sha256');
    try {
      await readBackup(file, { head: (head) => { digest.update(JSON.stringify(head)); }, table: async (table, rows) => { digest.update(JSON.stringify(table)); for await (const bytes of rows) digest.update(bytes); } });
      return digest.digest('hex');
    } catch (error) {
      return String(error);
    }
  };

  test('any changed byte is noticed, or changes nothing of what is put back', async () => {
    const good = readFileSync(first);
    const whole = await heldBy(first);
    const file = join(folder, 'changed.backup');
    const places = [...Array(12).keys(), good.length - 1, good.length - 5, good.length - 9, ...Array.from({ length: 40 }, (_, i) => Math.floor((i + 0.5) * (good.length / 40)))];
    let same = 0;
    for (const place of places) {
      const bad = Buffer.from(good);
      bad[place] = (bad[place] ?? 0) ^ (1 << (place % 8));
      writeFileSync(file, bad);
      const held = await heldBy(file);
      // Rarely a bit of the compressed file says the same in another way: a repeat taken from another place with the same words.
      if (held === whole) same += 1;
      else expect(held, `byte ${place}`).toMatch(isDamaged);
    }
    expect(same).toBeLessThan(3);
  });

  test('a file cut anywhere', async () => {
    const good = readFileSync(first);
    const file = join(folder, 'cut.backup');
    for (const length of [1, 9, 10, 11, 1000, Math.floor(good.length / 2), good.length - 100, good.length - 8, good.length - 1]) {
      writeFileSync(file, good.subarray(0, length));
      await expect(readBackup(file), `${length} bytes`).rejects.toThrow('is cut short: its end is missing');
    }
  });

  test('a damaged backup leaves the database empty; a whole one can still be put into it', async () => {
    const bad = readFileSync(first);
    bad[Math.floor(bad.length / 2)] = (bad[Math.floor(bad.length / 2)] ?? 0) ^ 1;
    const file = join(folder, 'damaged.backup');
    writeFileSync(file, bad);
    const into = await emptyDatabase();
    await expect(run('restore', [file], into, anchorsFolder)).rejects.toThrow('is damaged');
    expect(await ask(into, `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`)).toEqual([]);
    expect((await run('restore', [first], into, anchorsFolder)).code).toBe(0);
  });

  test('what is no backup, or not there', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear Alongside, here is no backup.');
    const into = await madeDatabase();
    await expect(run('restore', [file], into, anchorsFolder)).rejects.toThrow('letter.txt is not a backup made by Alongside.');
    await expect(run('restore', [join(folder, 'nowhere')], into, anchorsFolder)).rejects.toThrow('There is no file');
    await expect(run('restore', [], into, anchorsFolder)).rejects.toThrow('Which backup shall be put back?');
  });

  test.each([
    ['a migration this version does not know', `insert into schema_migration values (9000, '9000_later.sql', 'x')`, 'has had the migration 9000_later.sql, which this version of Alongside does not know'],
    ['a migration that was another one', `update schema_migration set checksum = 'x' where number = 1`, 'is not the one the backup was made with'],
  ])('a backup with %s', async (_what, change, sentence) => {
    const { name, ownerPool } = await copyTemplate();
    await ownerPool.query(change);
    const file = join(folder, `${newId()}.backup`);
    await writeBackup({ file, config: throwawayConfig(server, name, 'backup'), at: now(), more: async () => ({}) });
    await expect(run('restore', [file], await madeDatabase(), anchorsFolder)).rejects.toThrow(sentence);
  });

  test('a database that holds something', async () => {
    const before = await ask<{ n: number }>(source, 'select count(*)::int as n from person');
    await expect(run('restore', [first], source, anchorsFolder)).rejects.toThrow('The database holds data already (for instance in the table');
    expect(await ask(source, 'select count(*)::int as n from person')).toEqual(before);
    const others = await emptyDatabase();
    await ask(others, 'create table customers (id int)');
    await expect(run('restore', [first], others, anchorsFolder)).rejects.toThrow("tables that are not Alongside's (for instance customers)");
  });

  test('a restore that breaks off is never opened by mistake', async () => {
    const into = await madeDatabase();
    const broken = restoreBackup({ file: first, owner: throwawayConfig(server, into, 'owner'), say: () => undefined, settle: async () => { throw new Error('the machine went away'); } });
    await expect(broken).rejects.toThrow('the machine went away');
    const appRole = new pg.Client(throwawayConfig(server, into, 'app'));
    await appRole.connect();
    await expect(appRole.query('select * from public.person')).rejects.toThrow('permission denied for schema public');
    await appRole.end();
    await expect(run('backup', [join(folder, 'unfinished.backup')], into, anchorsFolder)).rejects.toThrow('A restore into this database broke off');
    await expect(run('restore', [first], into, anchorsFolder)).rejects.toThrow('A restore into this database broke off before its end.');
  });

  test('to write over a file, into no folder, or to go on when told to stop: and nothing is left behind', async () => {
    await expect(run('backup', [first], source, anchorsFolder)).rejects.toThrow('A backup never writes over another');
    await expect(run('backup', [join(folder, 'no', 'where.backup')], source, anchorsFolder)).rejects.toThrow('There is no folder');
    await expect(run('backup', [], source, anchorsFolder)).rejects.toThrow('Where shall the backup go?');
    const stop = new AbortController();
    stop.abort();
    const file = join(folder, 'stopped.backup');
    await expect(writeBackup({ file, config: throwawayConfig(server, source, 'backup'), at: now(), more: async () => ({}), stopped: stop.signal })).rejects.toThrow('The backup was stopped before it was whole');
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    expect(statSync(first).mode & 0o777).toBe(0o600);
  });
});
