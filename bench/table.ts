// One table on standard output, and whether every goal was met.
import { cpus } from 'node:os';
import { loadAverage } from './cpu.ts';

export type Line = { what: string; figure: string; goal?: string; met?: boolean; beside?: string };

const columns = ['', 'figure', 'goal', '', 'beside it'] as const;

/** Prints the table; answers the exit code: 1 when a goal was missed. */
export const printTable = (title: string, lines: readonly Line[]): number => {
  const rows = lines.map(({ what, figure, goal = '', met, beside = '' }) => [what, figure, goal, met === undefined ? '' : met ? 'met' : 'MISSED', beside]);
  const widths = columns.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const say = (cells: readonly string[]): void => console.log(cells.map((cell, i) => (i === 1 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  ').trimEnd());
  console.log(`\n${title}`);
  say(columns);
  say(widths.map((width) => '─'.repeat(width)));
  rows.forEach(say);
  console.log(`${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, load average ${loadAverage()}, ${new Date().toISOString().slice(0, 10)}`);
  return lines.some(({ met }) => met === false) ? 1 : 0;
};

export const median = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0];
  return (low + high) / 2;
};
