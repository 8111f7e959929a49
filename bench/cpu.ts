// Processor time from /proc: what a request costs does not depend on who else uses the machine, as requests per second do.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const tickMs = 1000 / Number(execFileSync('getconf', ['CLK_TCK']).toString());

type Times = { parent: number; own: number; reaped: number };

function timesOf(pid: string): Times | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ').map(Number);
    const at = (index: number): number => fields[index] ?? 0;
    return { parent: at(1), own: (at(11) + at(12)) * tickMs, reaped: (at(13) + at(14)) * tickMs };
  } catch {
    return null; // it ended meanwhile
  }
}

/** Milliseconds of processor time that a process and all its threads have used. */
export const cpuMsOf = (pid: number): number => timesOf(String(pid))?.own ?? 0;

/** The same for a process, those it started that still run, and those that have ended and were collected. */
export const cpuMsOfGroup = (pid: number): number => {
  const leader = timesOf(String(pid));
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(timesOf).filter((times) => times?.parent === pid);
  return (leader?.own ?? 0) + (leader?.reaped ?? 0) + others.reduce((sum, times) => sum + (times?.own ?? 0), 0);
};

/** The machine's load over the last minute, to print beside figures. */
export const loadAverage = (): string => readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? '';
