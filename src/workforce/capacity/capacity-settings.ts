// The numbers capacity is worked out with: data, so that a service can put its own in their place, each with where it comes from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../kit/csv.ts';
import { projectRoot } from '../../kit/project-root.ts';
import type { CapacitySettings } from './capacity.rules.ts';

export type CapacitySource = { key: keyof CapacitySettings; value: number; says: string; status: string; source: string };
let known: CapacitySource[] | null = null;

/** Every line of data/capacity.csv. */
export const capacitySources = (): CapacitySource[] => (known ??= readCsv(readFileSync(join(projectRoot, 'data', 'capacity.csv'), 'utf8')).rows.map(({ cells }) => ({
  key: cells.key as keyof CapacitySettings, value: Number(cells.value), says: cells.says ?? '', status: cells.status ?? '', source: cells.source ?? '',
})));
export const capacitySettings = (): CapacitySettings => Object.fromEntries(capacitySources().map((one) => [one.key, one.value])) as CapacitySettings;
