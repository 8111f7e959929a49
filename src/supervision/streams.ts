// The three kinds of supervision: data, so that a service can say them in its own words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';
import { STREAMS } from './due.rules.ts';
import type { Stream } from './due.rules.ts';

export type StreamWords = { label: string; what: string; everyWeeks: number; source: string };

let read: Record<Stream, StreamWords> | null = null;

/** What each kind is called, what it is for, and how often it is due where the service has not said. */
export const streamWords = (): Record<Stream, StreamWords> => {
  if (read) return read;
  const { rows } = readCsv(readFileSync(join(projectRoot, 'data', 'supervision.csv'), 'utf8'));
  read = Object.fromEntries(STREAMS.map((stream) => {
    const cells = rows.find((row) => row.cells.stream === stream)?.cells ?? {};
    return [stream, { label: cells.label ?? stream, what: cells.what ?? '', everyWeeks: Number(cells.every_weeks ?? 4), source: cells.source ?? '' }];
  })) as Record<Stream, StreamWords>;
  return read;
};

/** How often each kind is due where a service has not said, for whoever counts elsewhere. */
export const shippedStreams = (): { stream: Stream; everyWeeks: number }[] => STREAMS.map((stream) => ({ stream, everyWeeks: streamWords()[stream].everyWeeks }));
