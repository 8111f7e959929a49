// What makes a team ready, and the terms of it: data with their sources, so that a service can put its own in their place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../kit/csv.ts';
import { projectRoot } from '../../kit/project-root.ts';
import type { ReadyItem, Terms } from './readiness.rules.ts';

export type SourcedItem = ReadyItem & { /** What counts as evidence. */ counts: string; source: string };

const cellsOf = (file: string): Record<string, string>[] => readCsv(readFileSync(join(projectRoot, 'data', file), 'utf8')).rows.map(({ cells }) => cells);
let items: SourcedItem[] | null = null;
let terms: Terms | null = null;

/** The items of data/readiness.csv, in its order. */
export const readyItems = (): SourcedItem[] =>
  (items ??= cellsOf('readiness.csv').map((c) => ({ key: c.key ?? '', words: c.item ?? '', counts: c.counts ?? '', good_months: Number(c.good_months), source: c.source ?? '' })));
/** The terms of data/readiness-terms.csv. */
export const readyTerms = (): Terms => (terms ??= Object.fromEntries(cellsOf('readiness-terms.csv').map((c) => [c.key, Number(c.value)])) as Terms);
/** The item that a preparation session is evidence for. */
export const PREPARED = 'prepared';
/** Roles in the room, counted and never named. The first is the team's managers. */
export const ROOM_ROLES = ['manager', 'nurse', 'doctor', 'psychologist', 'occupational therapist', 'social worker', 'support worker', 'office', 'student', 'somebody else'] as const;
