// The programme we ship to begin from, and the letters of recruitment: data with their source in data/training.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';
import type { Stage } from './recruitment/candidate.rules.ts';

const rowsOf = (file: string): Record<string, string>[] => readCsv(readFileSync(join(projectRoot, 'data', 'training', file), 'utf8')).rows.map((r) => r.cells);
const numbers = (cell: string | undefined): number[] => (cell ?? '').split(' ').filter(Boolean).map(Number);

export type TemplateSession = { week: number; title: string; covers: string; minutes: number; domains: number[] };
export type TemplatePiece = { title: string; what: string; domains: number[] };
export const FIVE_WEEKS = {
  key: 'five-weeks', name: 'Peer support training, five weeks', provider: 'Ours, from the template of Alongside', country: 'United Kingdom',
  licence: 'The outline is free to use and change (MIT). Materials of another provider are not in it.', attendPercent: 80, absenceCapMinutes: 480,
};
/** Said wherever its sizes are shown. */
export const OUR_ASSUMPTION = 'Five weeks of 16 hours is our assumption: no source says how many hours the five weeks of 2011 had. Change it to what your course is.';
export const fiveWeeks = (): { sessions: TemplateSession[]; pieces: TemplatePiece[] } => ({
  sessions: rowsOf('five-weeks.csv').map((r) => ({ week: Number(r.week), title: r.title ?? '', covers: r.covers ?? '', minutes: Number(r.minutes), domains: numbers(r.domains) })),
  pieces: rowsOf('five-weeks-pieces.csv').map((r) => ({ title: r.title ?? '', what: r.what ?? '', domains: numbers(r.domains) })),
});

export type Letter = { subject: string; paragraphs: string[] };
/** The letter of a stage, with the name in it. */
export const letterFor = (stage: Stage, name: string): Letter => {
  const row = rowsOf('messages.csv').find((r) => r.stage === stage);
  return { subject: row?.subject ?? '', paragraphs: (row?.words ?? '').replaceAll('{name}', name).split('|') };
};
