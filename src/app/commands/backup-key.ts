// alongside backup-key: makes the key that backups are encrypted with.
import { resolve } from 'node:path';
import { makeBackupKey } from '../../kit/backup/backup-key.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'backup-key',
  usage: '<file>',
  summary: 'Makes a key for encrypting backups, in a new file.',
  needsDatabase: false,
  run: async ({ args, out }) => {
    const [typed, ...more] = args;
    if (typed === undefined || typed.startsWith('-') || more.length > 0) throw new PlainError('Where shall the key go? npm run alongside -- backup-key <file>');
    const file = resolve(typed);
    makeBackupKey(file);
    out(`${file}: a new key, readable by this user only.`);
    out(`Set ALONGSIDE_BACKUP_KEY_FILE=${file} for backup and restore.`);
    out('Keep a copy where no backup lies, for instance in a password manager or a safe. Without it no backup made with it can be read, by anybody; with it and a backup, everything can.');
  },
};
