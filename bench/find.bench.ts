// L3: searching by words near a postcode, and by words alone, as programs ask it (/find.json), at 2,000, 50,000 and 500,000 entries.
// BENCH_PLACES="2000 50000" leaves the largest out, which takes minutes to make.
import { throwawayConfig } from '../src/kit/db/throwaway.ts';
import { referenceQueries } from '../tests/setup/find-queries.ts';
import { readFileSync } from 'node:fs';
import { floorNote, measure, withBench } from './kit.ts';
import { seedPlaces } from './seed-places.ts';
import { printTable, type Line } from './table.ts';

const GOAL = { cpuMs: 1.5, p99: 50, at: 50_000 };
const sizes = (process.env['BENCH_PLACES'] ?? '2000 50000 500000').split(/[ ,]+/).map(Number).filter((size) => size > 0);
const POSTCODES = ['M16 9EZ', 'M33 7ZF', 'OL1 1AL', 'SK1 3RS', 'WN1 1NH', 'BL1 1SE', 'M1 3HF', 'WA14 1AH', 'M30 0TU', 'OL16 1XU', 'SK14 1AL', 'M41 0NA'];
/** The reference searches: full of lay words and typing errors, as people type. */
const words = referenceQueries().map(({ q }) => q);
const pathOf = (n: number, near: boolean): string => `/find.json?${new URLSearchParams({ q: words[n % words.length] ?? '', ...(near ? { near: POSTCODES[(n * 7) % POSTCODES.length] ?? '' } : {}) })}`;
/** Searches that nobody made before: the words of two, another pair each time. What is kept of earlier searches does not help them. */
const newPath = (n: number): string => `/find.json?${new URLSearchParams({ q: `${words[n % words.length] ?? ''} ${words[(n * 31 + 1 + Math.floor(n / words.length) * 7) % words.length] ?? ''}`, near: POSTCODES[(n * 7) % POSTCODES.length] ?? '' })}`;
const megabytesOf = (pid: number): string => (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024).toFixed(0);

process.exitCode = await withBench(async (bench) => {
  const lines: Line[] = [];
  for (const size of sizes) {
    const service = await bench.service(1_000, { name: `places_${size}`, fill: (superuser, database) => seedPlaces(superuser, throwawayConfig(bench.server, database, 'app'), size) });
    const floor = await bench.floor(service);
    const from = performance.now();
    await (await fetch(`http://127.0.0.1:${service.app.port}${pathOf(0, true)}`)).text();
    const first = performance.now() - from;
    const [near, anywhere, fresh, low] = await measure(bench.server, [
      { at: service.app, next: (n) => ({ path: pathOf(n, true) }) }, { at: service.app, next: (n) => ({ path: pathOf(n, false) }) }, { at: service.app, next: (n) => ({ path: newPath(n) }) }, { at: floor, next: floorNote.read },
    ]);
    for (const [what, cost, goal] of [['words near a postcode', near, size === GOAL.at], ['words alone', anywhere, false], ['two searches in one, near a postcode, each for the first time', fresh, false]] as const) {
      const beside = `app ${cost.appMs.toFixed(2)}, database ${cost.databaseMs.toFixed(2)}; ${(cost.cpuMs / low.cpuMs).toFixed(1)} times the floor (${low.cpuMs.toFixed(2)})`;
      lines.push({ what: `${size.toLocaleString('en')} entries, ${what}: CPU-ms`, figure: cost.cpuMs.toFixed(2), ...(goal ? { goal: `≤ ${GOAL.cpuMs}`, met: cost.cpuMs <= GOAL.cpuMs } : {}), beside });
      lines.push({ what: 'p99, ms', figure: cost.p99.toFixed(0), ...(goal ? { goal: `≤ ${GOAL.p99}`, met: cost.p99 <= GOAL.p99 } : {}), beside: `p50 ${cost.p50.toFixed(0)} ms, ${cost.perSecond.toFixed(0)} a second` });
    }
    lines.push({ what: 'the first search after a start, ms', figure: first.toFixed(0), beside: 'the catalogue is read in the background from the start on' });
    lines.push({ what: 'memory of the app, MB', figure: megabytesOf(service.app.pid), beside: `${size.toLocaleString('en')} entries in memory, after all searches` });
    await service.app.stop();
    await floor.stop();
  }
  return printTable('L3: finding places in people’s own words, 16 connections', lines);
});
