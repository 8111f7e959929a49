// What people and peer workers do together: a menu that is data (data/peer-support-activities.csv, with its sources beside it).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '../kit/project-root.ts';

export type Activity = { activity: string; words: string; first: boolean };

const read = (): Activity[] =>
  (parse(readFileSync(join(projectRoot, 'data', 'peer-support-activities.csv')), { columns: true, skip_empty_lines: true, trim: true }) as Record<string, string>[])
    .map((row) => ({ activity: row.activity ?? '', words: row.words ?? '', first: row.first === 'yes' }));

/** Every activity, in the order shown. `first`: about the relationship, shown first at a first contact. */
export const ACTIVITIES: readonly Activity[] = read();

/** The words of those chosen, in the order of the menu; one that has left the menu is said as it was stored. */
export const activityWords = (chosen: readonly string[]): string[] =>
  [...ACTIVITIES.filter((a) => chosen.includes(a.activity)).map((a) => a.words), ...chosen.filter((c) => !ACTIVITIES.some((a) => a.activity === c))];
