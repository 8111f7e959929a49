// Tasks and other services as they are shipped: data with their sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../kit/csv.ts';
import { projectRoot } from '../../kit/project-root.ts';
import type { Phase, Service, Task } from './set-up.rules.ts';

const cellsOf = (file: string): Record<string, string>[] => readCsv(readFileSync(join(projectRoot, 'data', file), 'utf8')).rows.map(({ cells }) => cells);
let tasks: Task[] | null = null;
let services: Service[] | null = null;

/** The tasks of data/set-up.csv, in its order. */
export const shippedTasks = (): Task[] => (tasks ??= cellsOf('set-up.csv').map((c) => ({ key: c.key ?? '', phase: Number(c.phase) as Phase, words: c.task ?? '', why: c.why ?? '', source: c.source ?? '' })));
/** The services of data/other-services.csv: first the two trusts of the report. */
export const shippedServices = (): Service[] => (services ??= cellsOf('other-services.csv').map((c) => ({
  id: null, name: c.name ?? '', as_of: c.as_of ?? '', wte: c.wte ?? '', hours: c.hours ?? '', functions: c.functions ?? '', training: c.training ?? '', pay: c.pay ?? '', source: c.source ?? '',
})));
