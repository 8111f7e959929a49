// Backups in tests: the commands as the command line runs them, in this process, and databases to restore into.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { command as backupCommand } from '../../src/app/commands/backup.ts';
import { command as restoreCommand } from '../../src/app/commands/restore.ts';
import type { CommandContext } from '../../src/app/command.ts';
import { readSettings } from '../../src/app/settings.ts';
import type { Settings } from '../../src/app/settings.ts';
import { fixNow } from '../../src/kit/clock.ts';
import { openDatabase } from '../../src/kit/db/connect.ts';
import { kyselyOf } from '../../src/kit/db/kysely.ts';
import { pendingMigrations } from '../../src/kit/db/migrate.ts';
import { asSuperuser, makeThrowawayDatabase } from '../../src/kit/db/throwaway.ts';
import type { BackupKey } from '../../src/kit/backup/backup-key.ts';
import { readBackup } from '../../src/kit/backup/read-backup.ts';
import { afterwards } from './afterwards.ts';
import { copyTemplate, testDatabase } from './test-database.ts';
import { makeWorld } from './world.ts';

const server = inject('databaseServer');
let made = 0;

/** A folder for this test file's backups, gone afterwards. */
export const backupFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-backup-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A database to back up, with everybody of the world in it, at one moment: its name. The clock stands still from then on. */
export const worldToBackUp = async (): Promise<string> => {
  fixNow('2026-11-23T10:00:00Z');
  const { name, ownerPool } = await testDatabase();
  await makeWorld(kyselyOf(ownerPool));
  return name;
};

/** A database in which nothing has been made yet. */
export const emptyDatabase = async (): Promise<string> => {
  const name = `empty_${process.pid}_${made++}`;
  afterwards(() => asSuperuser(server, 'postgres', (superuser) => superuser.query(`drop database if exists ${name} with (force)`)));
  await makeThrowawayDatabase(server, name);
  return name;
};
/** One whose tables are made and empty: the quicker place to restore into. */
export const madeDatabase = async (): Promise<string> => (await copyTemplate()).name;

const url = (role: string, name: string): string => `postgres://${role}:${server.password}@${encodeURIComponent(server.socketFolder)}:${server.port}/${name}`;
export const settingsFor = (name: string, anchors: string, more: Record<string, string> = {}): Settings => readSettings({
  ...more,
  DATABASE_URL: url('alongside_app', name), DATABASE_OWNER_URL: url('alongside_owner', name), DATABASE_BACKUP_URL: url('alongside_backup', name), ALONGSIDE_ANCHORS: anchors,
});

/** Answers what the command printed, and what it said beside; a refusal is thrown as its sentence. */
export const run = async (which: 'backup' | 'restore', args: string[], database: string, anchors: string, more: Record<string, string> = {}): Promise<{ code: number; out: string; said: string }> => {
  const [printed, beside]: [string[], string[]] = [[], []];
  const context: CommandContext = { args, settings: settingsFor(database, anchors, more), stopped: new AbortController().signal, out: (line) => { printed.push(line); }, say: (line) => { beside.push(line); } };
  const answer = (code: number | void) => ({ code: code ?? 0, out: printed.join('\n'), said: beside.join('\n') });
  if (which === 'restore' && restoreCommand.needsDatabase === false) return answer(await restoreCommand.run(context));
  const open = await openDatabase(context.settings, 'command');
  try {
    await pendingMigrations(open.appPool);
    if (backupCommand.needsDatabase !== 'migrated') throw new Error('the command has changed');
    return answer(await backupCommand.run({ ...context, database: open }));
  } finally {
    await open.close();
  }
};

/** Looks into a database past every policy. */
export const ask = async <T extends object>(database: string, text: string, values: unknown[] = []): Promise<T[]> =>
  asSuperuser(server, database, async (superuser) => (await superuser.query<T>(text, values)).rows);

/** Rows and digest of each table in a backup. */
export const digestsOf = async (file: string, key: BackupKey | null = null): Promise<Record<string, string>> => {
  const digests: Record<string, string> = {};
  await readBackup(file, { tableEnded: ({ table }, { rows, sha256 }) => { digests[table] = `${rows} ${sha256}`; } }, key);
  return digests;
};
