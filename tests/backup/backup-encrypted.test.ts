// An encrypted backup: the same rows back with its key, and without it, or with one byte changed, nothing (battery R13).
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixNow } from '../../src/kit/clock.ts';
import { makeBackupKey, readBackupKey } from '../../src/kit/backup/backup-key.ts';
import { readSettings } from '../../src/app/settings.ts';
import { command as keyCommand } from '../../src/app/commands/backup-key.ts';
import { ask, backupFolder, digestsOf, emptyDatabase, madeDatabase, run, worldToBackUp } from '../setup/backup.ts';
import { phrase } from '../setup/world.ts';

const [folder, keys] = [backupFolder(), backupFolder()];
const [plain, encrypted, anchors] = [join(folder, 'plain.backup'), join(folder, 'encrypted.backup'), join(folder, 'anchors')];
const [keyFile, otherFile] = [join(keys, 'backup.key'), join(keys, 'other.key')];
const KEY = { ALONGSIDE_BACKUP_KEY_FILE: keyFile };
let source = '';
beforeAll(async () => {
  source = await worldToBackUp();
  const said: string[] = [];
  await keyCommand.run({ args: [keyFile], settings: readSettings({}), stopped: new AbortController().signal, out: (line: string) => { said.push(line); }, say: () => undefined } as never);
  expect(said.join('\n')).toContain('Keep a copy where no backup lies');
  expect(said.join('\n')).not.toContain(readFileSync(keyFile, 'utf8').trim());
  makeBackupKey(otherFile);
  expect((await run('backup', [plain], source, anchors)).said).toContain('Backups are not encrypted, so whoever reaches the file reads everything.');
  expect((await run('backup', [encrypted], source, anchors, KEY)).said).toContain(`It is encrypted with the key in ${keyFile}`);
});
afterAll(() => fixNow(null));

test('with its key everything comes back byte for byte, from a file that only this user reads', async () => {
  const into = await emptyDatabase();
  const { code, out } = await run('restore', [encrypted], into, anchors, KEY);
  expect([code, out.includes('The audit is whole')]).toEqual([0, true]);
  const before = await digestsOf(encrypted, readBackupKey({ file: keyFile }));
  const again = join(folder, 'again.backup');
  await run('backup', [again], into, anchors);
  const after = await digestsOf(again);
  expect(Object.keys(before).filter((table) => before[table] !== after[table]).toSorted()).toEqual(['audit_head', 'audit_row']);
  expect(await ask(into, 'select 1 as n from person where known_as = $1', [phrase('a', 'callum', 'name')])).toEqual([{ n: 1 }]);
  expect(statSync(encrypted).mode & 0o777).toBe(0o600);
  expect(Math.abs(statSync(encrypted).size - statSync(plain).size)).toBeLessThan(2000);
});

test('the key may be in the environment itself; a backup that is not encrypted comes back with a key set too, and that is said', async () => {
  expect((await run('restore', [encrypted], await madeDatabase(), anchors, { ALONGSIDE_BACKUP_KEY: readFileSync(keyFile, 'utf8') })).code).toBe(0);
  const { code, said } = await run('restore', [plain], await madeDatabase(), anchors, KEY);
  expect([code, said.includes('this backup is not encrypted: nothing in it proves who wrote it')]).toEqual([0, true]);
});

describe('refused, with nothing put back', () => {
  const bad = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const file = join(folder, `${name}.backup`);
    writeFileSync(file, change(readFileSync(encrypted)));
    return file;
  };
  const flipped = (at: (length: number) => number) => (bytes: Buffer): Buffer => {
    bytes[at(bytes.length)] = (bytes[at(bytes.length)] ?? 0) ^ 1;
    return bytes;
  };
  test.each<[string, () => string, Record<string, string>, string]>([
    ['no key', () => encrypted, {}, 'is encrypted. Set ALONGSIDE_BACKUP_KEY_FILE to the key it was made with. Nothing was put back.'],
    ['another key', () => encrypted, { ALONGSIDE_BACKUP_KEY_FILE: otherFile }, `was encrypted with another key than the one in ${otherFile}. Nothing was put back.`],
    ['a key file that is not there', () => encrypted, { ALONGSIDE_BACKUP_KEY_FILE: join(keys, 'nowhere') }, 'nowhere (ALONGSIDE_BACKUP_KEY_FILE) cannot be read.'],
    ['a key that is none', () => encrypted, { ALONGSIDE_BACKUP_KEY: 'open sesame' }, 'ALONGSIDE_BACKUP_KEY does not hold a backup key'],
    ['both settings', () => encrypted, { ...KEY, ALONGSIDE_BACKUP_KEY: 'x' }, 'are both set. Keep one of them'],
    ['its first byte changed', () => bad('first', flipped(() => 0)), KEY, 'is damaged: its first bytes are not those of a backup. Nothing was put back.'],
    ['the mark of its key changed', () => bad('mark', flipped(() => 20)), KEY, 'was encrypted with another key'],
    ['a byte in the middle changed', () => bad('middle', flipped((length) => Math.floor(length / 2))), KEY, 'is damaged: some of its bytes are not what was written. Nothing was put back.'],
    ['its last byte changed', () => bad('last', flipped((length) => length - 1)), KEY, 'is damaged: some of its bytes are not what was written. Nothing was put back.'],
    ['cut to ten bytes', () => bad('ten', (bytes) => bytes.subarray(0, 10)), KEY, 'is cut short: its end is missing. Nothing was put back.'],
    ['cut in the middle', () => bad('half', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))), KEY, 'is cut short: its end is missing. Nothing was put back.'],
    ['its last byte missing', () => bad('almost', (bytes) => bytes.subarray(0, -1)), KEY, 'is cut short: its end is missing. Nothing was put back.'],
    ['something after its end', () => bad('more', (bytes) => Buffer.concat([bytes, Buffer.from('x')])), KEY, 'is damaged: some of its bytes are not what was written. Nothing was put back.'],
    ['a whole backup encrypted inside out', () => bad('inside', (bytes) => Buffer.concat([bytes.subarray(0, 56), readFileSync(plain)])), KEY, 'is damaged: some of its bytes are not what was written. Nothing was put back.'],
  ])('%s', async (_what, file, env, sentence) => {
    const into = await emptyDatabase();
    await expect(run('restore', [file()], into, anchors, env)).rejects.toThrow(sentence);
    expect(await ask(into, `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`)).toEqual([]);
  });
});

test.each<[string, string, Record<string, string>, string]>([
  ['a key beside it', join(keys, 'beside.backup'), KEY, 'lies where the backup shall go: whoever takes one would have both'],
  ['a key that is not there', join(folder, 'keyless.backup'), { ALONGSIDE_BACKUP_KEY_FILE: join(keys, 'nowhere') }, 'cannot be read'],
])('a backup with %s is not made at all, rather than plain', async (_what, file, env, sentence) => {
  await expect(run('backup', [file], source, anchors, env)).rejects.toThrow(sentence);
  expect(existsSync(file)).toBe(false);
});

test('a key never writes over another', () => {
  const before = readFileSync(keyFile, 'utf8');
  expect(() => makeBackupKey(keyFile)).toThrow('A key never writes over another');
  expect(() => makeBackupKey(join(keys, 'no', 'where.key'))).toThrow('There is no folder');
  expect([readFileSync(keyFile, 'utf8'), statSync(keyFile).mode & 0o777]).toEqual([before, 0o600]);
});
