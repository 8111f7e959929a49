// alongside export: everything of one trust, as CSV and JSON lines.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asViewer, audit, systemViewer } from '../../access/index.ts';
import { exportTrust } from '../../exchange/index.ts';
import { now } from '../../kit/clock.ts';
import { kyselyOf } from '../../kit/db/kysely.ts';
import { PlainError } from '../../kit/plain-error.ts';
import type { Command } from '../command.ts';

const usage = 'npm run alongside -- export --trust SLUG <folder>';

export const command: Command = {
  name: 'export',
  usage: '--trust SLUG <folder>',
  summary: 'Writes everything of one trust into a new folder: a CSV and a JSON lines file for each table, with what each column means.',
  needsDatabase: 'migrated',
  run: async ({ args, out, stopped, database }) => {
    const { slug, folder } = readArguments(args);
    const config = database.backupConfig ?? database.ownerConfig;
    if (!config) throw new PlainError('Set DATABASE_BACKUP_URL to the role that may read every row (alongside_backup): docs/running.md.');
    const tables = await exportTrust({
      slug, folder, config, at: now(), stopped,
      // Said before anything is read: nobody copies everything without a trace.
      begin: (trustId) => asViewer(kyselyOf(database.appPool), systemViewer(trustId), async (tx) => { audit(tx, { action: 'export.trust', object: 'trust', objectId: trustId }); }),
    });
    const exported = tables.filter((one) => one.leftOut === null);
    for (const { table, rows } of exported) out(`${table}: ${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`);
    out(`${folder}: ${exported.reduce((sum, one) => sum + one.rows, 0).toLocaleString('en')} rows of ${exported.length} tables. It holds people's own words: read its README.txt.`);
  },
};

const readArguments = (args: string[]): { slug: string; folder: string } => {
  let read;
  try {
    read = parseArgs({ args, allowPositionals: true, options: { trust: { type: 'string' } } });
  } catch {
    throw new PlainError(`The export does not know one of these options. It is: ${usage}`);
  }
  const [folder, ...more] = read.positionals;
  const slug = read.values.trust?.trim();
  if (!slug || !folder || more.length > 0) throw new PlainError(`Which trust, and into which folder? ${usage}`);
  return { slug, folder: resolve(folder) };
};
