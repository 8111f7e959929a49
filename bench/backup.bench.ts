// R13: a backup beside the running app and its restore into an empty database: one trust, five years, some 1.5 million rows. Plain and encrypted, one after the other;
// BENCH_FORM=encrypted (or plain) makes one of them.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackupKey, readBackupKey } from '../src/kit/backup/backup-key.ts';
import { readBackup } from '../src/kit/backup/read-backup.ts';
import { writeBackup } from '../src/kit/backup/write-backup.ts';
import { restoreBackup } from '../src/kit/backup/restore-backup.ts';
import { makeThrowawayDatabase, throwawayConfig } from '../src/kit/db/throwaway.ts';
import { withBench } from './kit.ts';
import { printTable } from './table.ts';
import type { Line } from './table.ts';

const people = Number(process.env['BENCH_PEOPLE'] ?? 25_500);
const goalMinutes = 15;
const IMPORT = '01900000-0000-7000-8000-000000000001';

/** Seconds of work, and by how many megabytes this process grew at most meanwhile. */
const timed = async <T>(work: () => Promise<T>): Promise<{ answer: T; seconds: number; grewMb: number }> => {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, 50);
  const began = performance.now();
  try {
    return { answer: await work(), seconds: (performance.now() - began) / 1000, grewMb: (most - before) / 1e6 };
  } finally {
    clearInterval(watch);
  }
};

process.exitCode = await withBench(async (bench) => {
  const service = await bench.service(people);
  await service.superuser.query('drop table floor_note'); // not the product's, so no backup of ours may read it
  // The seed goes past foreign keys and leaves the places out that people go to; a restore does not go past them.
  await service.superuser.query(`insert into directory_source (name) values ('invented'); insert into directory_import (id, source_name, file_name) values ('${IMPORT}', 'invented', 'invented');
    set session_replication_role = replica; insert into place (id, source_name, source_id, name, source_digest, last_seen_in_run)
    select distinct c.place_id, 'invented', c.place_id::text, c.name, 'x', '${IMPORT}'::uuid from connection_place c; set session_replication_role = origin`);
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-backup-'));
  makeBackupKey(join(folder, 'key'));
  const rows: Line[] = [];
  let millions = '';
  try {
    const forms = [['plain', null], ['encrypted', readBackupKey({ file: join(folder, 'key') })]] as const;
    for (const [form, key] of forms.filter(([name]) => name === (process.env['BENCH_FORM'] ?? name))) {
      const file = join(folder, `${form}.backup`);
      const backup = await timed(() => writeBackup({ file, key, config: throwawayConfig(bench.server, service.database, 'backup'), at: new Date(), more: async () => ({}) }));
      const check = await timed(() => readBackup(file, {}, key));
      await makeThrowawayDatabase(bench.server, `bench_restored_${form}`);
      const restore = await timed(() => restoreBackup({ file, key, owner: throwawayConfig(bench.server, `bench_restored_${form}`, 'owner'), say: () => undefined, settle: async () => undefined }));
      millions = (backup.answer.rows / 1e6).toFixed(2);
      rows.push(
        { what: `${form}: backup, seconds`, figure: backup.seconds.toFixed(1), beside: `${(statSync(file).size / 1e6).toFixed(0)} MB; the process grew by ${backup.grewMb.toFixed(0)} MB` },
        { what: `${form}: every byte checked, seconds`, figure: check.seconds.toFixed(1), beside: 'a part of the restore' },
        { what: `${form}: restore, seconds`, figure: restore.seconds.toFixed(1), goal: `≤ ${goalMinutes * 60}`, met: restore.seconds <= goalMinutes * 60, beside: `checked before, loaded, read back; the process grew by ${restore.grewMb.toFixed(0)} MB` },
        { what: `${form}: rows put back`, figure: String(restore.answer.rows), goal: String(backup.answer.rows), met: restore.answer.rows === backup.answer.rows },
      );
    }
    return printTable(`R13: backup and restore of ${millions} million rows, ${people.toLocaleString('en')} people`, rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
