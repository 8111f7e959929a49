// What a piece of work may mean for benefits, as data with source and day. Where there is no source it says so: ask an adviser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../kit/csv.ts';
import { projectRoot } from '../../kit/project-root.ts';
import { rateNow } from '../../betteroff/index.ts';
import { sayPounds } from './piece.rules.ts';

export type BenefitWords = { about: string; words: string; sources: string[]; checked: string | null };
const read = (name: string) => readCsv(readFileSync(join(projectRoot, 'data', name), 'utf8')).rows.map((r) => r.cells as Record<string, string>);

let rows: Record<string, string>[] | null = null;
/** In plain words, with the amounts of the newest year we have sources for put in. */
export const benefitWords = (): BenefitWords[] => {
  rows ??= read('involvement-benefits.csv');
  return rows.map((r) => ({
    about: r.about ?? '', words: (r.words ?? '').replace(/\{([a-z_.]+)\}/g, (_, key: string) => { const rate = rateNow(key); return rate ? `${sayPounds(Math.round(rate.pounds * 100))} (${rate.year})` : 'an amount to ask about'; }),
    sources: (r.source ?? '').split(' and ').filter(Boolean), checked: r.checked || null,
  }));
};

export type PieceKind = { key: string; label: string; like: string };
let kinds: PieceKind[] | null = null;
/** The kinds of work a service may offer. */
export const pieceKinds = (): PieceKind[] => (kinds ??= read('involvement-kinds.csv').map((r) => ({ key: r.key ?? '', label: r.label ?? '', like: r.like ?? '' })));
