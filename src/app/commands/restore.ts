// alongside restore: puts a backup into an empty database, erases again what was erased since, and checks the audit before anybody is let in.
import { resolve } from 'node:path';
import { anchorsIn, verifyAudit } from '../../audit/index.ts';
import { now } from '../../kit/clock.ts';
import { readBackupKey } from '../../kit/backup/backup-key.ts';
import { isSealed } from '../../kit/backup/read-backup.ts';
import { restoreBackup } from '../../kit/backup/restore-backup.ts';
import { openDatabase } from '../../kit/db/connect.ts';
import { kyselyOf, kyselyOn } from '../../kit/db/kysely.ts';
import { PlainError } from '../../kit/plain-error.ts';
import { sayMoment } from '../../kit/times.ts';
import type { Command } from '../command.ts';
import { prepareJobs } from '../jobs/job-queue.ts';
import { needErasureList, settle } from '../restore/settle.ts';
import type { Settled } from '../restore/settle.ts';

export const command: Command = {
  name: 'restore',
  usage: '<file> [--without-erasures]',
  summary: 'Puts a backup into an empty database, after checking every byte of it. The app must not run meanwhile.',
  needsDatabase: false,
  run: async ({ args, out, say, settings }) => {
    const { file, withoutErasures } = readArguments(args);
    const key = readBackupKey(settings.backupKey);
    if (key && !isSealed(file)) say('A key is set, and this backup is not encrypted: nothing in it proves who wrote it. Put it back only if you know where it comes from.');
    const database = await openDatabase(settings, 'app'); // so that an app on this data folder is refused, and the other way round
    try {
      if (!database.ownerConfig) throw new PlainError('Set DATABASE_OWNER_URL to the role that owns the tables: it makes them and fills them.');
      const anchors = anchorsIn(settings.anchorsFolder);
      const began = performance.now();
      let settled: Settled = { erasedAgain: 0, mailGivenUp: 0, auditRowsLost: 0 };
      const { head, rows } = await restoreBackup({
        file, key, owner: database.ownerConfig, say,
        mayRestore: (made) => { if (!withoutErasures) needErasureList(made, anchors.erasures.all(), settings.anchorsFolder); },
        settle: async (client, made) => { settled = await settle(kyselyOn(client), made, anchors, now()); },
      });
      await prepareJobs(database.ownerConfig);
      out(`${rows.toLocaleString('en')} rows put back, as they were on ${sayMoment(new Date(head['made at']))}, in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
      for (const line of whatElse(settled)) out(line);
      const verdicts = await verifyAudit(kyselyOf(database.appPool), anchors, now());
      const broken = verdicts.filter((one) => one.problem !== null);
      for (const one of broken) out(`The audit of ${one.chain}: ${one.problem}`);
      if (broken.length === 0) out(`The audit is whole: ${verdicts.reduce((sum, one) => sum + one.rows, 0).toLocaleString('en')} rows in ${verdicts.length} chains.`);
      return broken.length === 0 ? 0 : 1;
    } finally {
      await database.close();
    }
  },
};

const readArguments = (args: string[]): { file: string; withoutErasures: boolean } => {
  const files = args.filter((arg) => arg !== '--without-erasures');
  if (files.length !== 1 || files[0]?.startsWith('-')) throw new PlainError('Which backup shall be put back? npm run alongside -- restore <file>');
  return { file: resolve(files[0] ?? ''), withoutErasures: files.length < args.length };
};

const whatElse = ({ erasedAgain, mailGivenUp, auditRowsLost }: Settled): string[] => [
  'What was done since then is not in it. Look at these by hand: accounts switched off, roles ended and people who joined since.',
  'Everybody signs in again, and links for choosing a password that were open then are closed.',
  ...(erasedAgain > 0 ? [`Erased again, because it was erased after the backup was made: ${erasedAgain}.`] : []),
  ...(mailGivenUp > 0 ? [`Mails that were waiting then are not sent: ${mailGivenUp}. They may have gone out since.`] : []),
  ...(auditRowsLost > 0 ? [`Rows of the audit written after the backup are lost with the old database: ${auditRowsLost}. "audit verify" says so from now on.`] : []),
];
