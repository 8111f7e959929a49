// R13: a backup beside the running app and its restore into an empty database: one trust, five years, some 1.5 million rows.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBackup } from '../src/kit/backup/write-backup.ts';
import { restoreBackup } from '../src/kit/backup/restore-backup.ts';
import { makeThrowawayDatabase, throwawayConfig } from '../src/kit/db/throwaway.ts';
import { withBench } from './kit.ts';
import { printTable } from './table.ts';

const people = Number(process.env['BENCH_PEOPLE'] ?? 33_000);
const goalMinutes = 15;

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
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-backup-'));
  const file = join(folder, 'all.backup');
  try {
    const backup = await timed(() => writeBackup({ file, config: throwawayConfig(bench.server, service.database, 'backup'), at: new Date(), more: async () => ({}) }));
    await makeThrowawayDatabase(bench.server, 'restored');
    const restore = await timed(() => restoreBackup({ file, owner: throwawayConfig(bench.server, 'restored', 'owner'), say: () => undefined, settle: async () => undefined }));
    const minutes = restore.seconds / 60;
    const millions = (backup.answer.rows / 1e6).toFixed(2);
    return printTable(`R13: backup and restore of ${millions} million rows, ${people.toLocaleString('en')} people`, [
      { what: 'backup, seconds', figure: backup.seconds.toFixed(1), beside: `${(statSync(file).size / 1e6).toFixed(0)} MB; the process grew by ${backup.grewMb.toFixed(0)} MB` },
      { what: 'restore, seconds', figure: restore.seconds.toFixed(1), goal: `≤ ${goalMinutes * 60}`, met: minutes <= goalMinutes, beside: `checked before, loaded, read back; the process grew by ${restore.grewMb.toFixed(0)} MB` },
      { what: 'rows put back', figure: String(restore.answer.rows), goal: String(backup.answer.rows), met: restore.answer.rows === backup.answer.rows },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
