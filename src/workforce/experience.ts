// What a worker may tick of their own experience: data, so that a service can say it in its own words without a programmer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';

export type ExperienceGroup = 'lived' | 'am' | 'speak';
export type ExperienceItem = {
  /** Kept; never shown. */
  key: string;
  group: ExperienceGroup;
  /** As the worker ticks it, and as their profile says it. */
  mine: string;
  /** As whoever looks for somebody reads it. */
  reads: string;
  /** As a person wishes for it. */
  wish: string;
};

let items: ExperienceItem[] | null = null;

/** The list of data/experience.csv, in its order. */
export const experienceItems = (): ExperienceItem[] => {
  items ??= readCsv(readFileSync(join(projectRoot, 'data', 'experience.csv'), 'utf8')).rows.map(({ cells }) => ({
    key: cells.key ?? '', group: (cells.group === 'am' || cells.group === 'speak' ? cells.group : 'lived'), mine: cells.mine ?? '', reads: cells.reads ?? '', wish: cells.wish ?? '',
  }));
  return items;
};

export const experienceItem = (key: string): ExperienceItem | undefined => experienceItems().find((item) => item.key === key);

/** One ticked thing as the profile says it; what is no longer in the list, and own words, as they were kept. */
export const sayMine = (item: string): string => {
  const known = experienceItem(item);
  return known ? (known.group === 'speak' ? `I speak ${known.mine}` : known.mine) : item;
};
