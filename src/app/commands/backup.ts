// alongside backup: everything, as it stood at one moment, in one file.
import { dirname, resolve } from 'node:path';
import { asViewer, audit, systemViewer } from '../../access/index.ts';
import { anchorsIn } from '../../audit/index.ts';
import { now } from '../../kit/clock.ts';
import { readBackupKey } from '../../kit/backup/backup-key.ts';
import { writeBackup } from '../../kit/backup/write-backup.ts';
import { kyselyOf, kyselyOn } from '../../kit/db/kysely.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { Command } from '../command.ts';
import { auditHeads } from '../restore/heads.queries.ts';
import { countErased } from '../restore/settle.ts';

export const command: Command = {
  name: 'backup',
  usage: '<file>',
  summary: 'Writes everything into one file, beside the running app; encrypted when ALONGSIDE_BACKUP_KEY_FILE names a key (docs/running.md).',
  needsDatabase: 'migrated',
  run: async ({ args, out, say, settings, stopped, database }) => {
    const [typed, ...more] = args;
    if (typed === undefined || typed.startsWith('-') || more.length > 0) throw new PlainError('Where shall the backup go? npm run alongside -- backup <file>');
    if (!database.backupConfig) throw new PlainError('Set DATABASE_BACKUP_URL to the role that reads every row for a backup (alongside_backup): docs/running.md.');
    const file = resolve(typed);
    const key = readBackupKey(settings.backupKey);
    if (key && dirname(key.from) === dirname(file)) throw new PlainError(`The key ${key.from} lies where the backup shall go: whoever takes one would have both. Keep it somewhere else.`);
    const began = performance.now();
    // Said before anything is read: nobody copies everything without a trace.
    await asViewer(kyselyOf(database.appPool), systemViewer(), async (tx) => { audit(tx, { action: 'backup.make' }); });
    const written = await writeBackup({
      file, config: database.backupConfig, at: now(), stopped, key,
      more: async (client) => ({ 'audit heads': await auditHeads(kyselyOn(client)), erased: countErased(anchorsIn(settings.anchorsFolder).erasures.all()) }),
    });
    out(`${file}: ${written.rows.toLocaleString('en')} rows of ${written.tables} tables, ${megabytes(written.bytes)}, in ${((performance.now() - began) / 1000).toFixed(1)} s. SHA-256 of its content: ${written.sha256}`);
    say(key ? `It is encrypted with the key in ${key.from}: without that key nobody can read it.` : NOT_ENCRYPTED);
  },
};

/** Said after a backup, and when the service starts without a key. */
export const NOT_ENCRYPTED = 'Backups are not encrypted, so whoever reaches the file reads everything. To encrypt them: npm run alongside -- backup-key <file>';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
