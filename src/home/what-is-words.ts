// What the public page says of peer support: each line with where it was read and when. Lines without a source are ours, and say nothing that could be counted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';

export const PARTS = ['is', 'is not', 'from', 'shown', 'not shown'] as const;
export type WhatPart = (typeof PARTS)[number];
export type WhatLine = { part: WhatPart; words: string; source: { name: string; href: string; checked: string } | null };

let read: WhatLine[] | null = null;
/** All lines, in their order. */
export const whatIsLines = (): WhatLine[] => (read ??= readCsv(readFileSync(join(projectRoot, 'data', 'what-is-peer-support.csv'), 'utf8')).rows.map(({ cells }) => ({
  part: cells.part as WhatPart, words: cells.words ?? '', source: cells.source ? { name: cells.source_name ?? '', href: cells.source, checked: cells.checked ?? '' } : null,
})));
