// From what was found to what is in the review: the boxes of a PRISMA 2020 flow, counted from the records as they stand now. Pure.
import { REASON_WORDS } from './look.rules.ts';
import { SEARCH_KIND_MANY } from './search.rules.ts';
import type { SearchKind, Side } from './search.rules.ts';

export type FlowCounts = {
  found: { kind: SearchKind; n: number }[];
  same: number; firstWaiting: number; firstOut: number; secondWaiting: number; notGot: number; secondOut: number; included: number;
  reasons: { reason: string | null; n: number }[];
};
export type FlowBox = { id: string; plain: string; term: string; n: number; parts: { words: string; n: number }[]; beside?: boolean };

/** The whole flow, and each of its two columns. */
export type FlowSides = { all: FlowBox[]; sides: Record<Side, FlowBox[]> };
/** Columns are shown where something came from both sides: one column alone would say the same twice. */
export const hasTwoColumns = (flow: FlowSides): boolean => Object.values(flow.sides).every((boxes) => (boxes[0]?.n ?? 0) > 0);

/** The boxes from top to bottom; those `beside` leave the flow. Every number is of the one before less those that left. */
export const flowBoxes = (c: FlowCounts): FlowBox[] => {
  const found = c.found.reduce((sum, one) => sum + one.n, 0);
  const firstIn = found - c.same - c.firstOut - c.firstWaiting;
  return [
    { id: 'found', plain: 'Found', term: 'Records identified', n: found, parts: c.found.map((one) => ({ words: SEARCH_KIND_MANY[one.kind], n: one.n })) },
    { id: 'same', plain: 'The same thing twice, taken out', term: 'Duplicate records removed', n: c.same, parts: [], beside: true },
    { id: 'screened', plain: 'Title and summary read', term: 'Records screened', n: found - c.same - c.firstWaiting, parts: c.firstWaiting > 0 ? [{ words: 'still to be read', n: c.firstWaiting }] : [] },
    { id: 'first-out', plain: 'Left out at the first look', term: 'Records excluded', n: c.firstOut, parts: [], beside: true },
    { id: 'sought', plain: 'Whole texts looked for', term: 'Reports sought for retrieval', n: firstIn, parts: [] },
    { id: 'not-got', plain: 'Could not be got', term: 'Reports not retrieved', n: c.notGot, parts: [], beside: true },
    { id: 'assessed', plain: 'Whole texts read', term: 'Reports assessed for eligibility', n: firstIn - c.notGot - c.secondWaiting, parts: c.secondWaiting > 0 ? [{ words: 'still to be read', n: c.secondWaiting }] : [] },
    { id: 'second-out', plain: 'Left out, with the reason', term: 'Reports excluded', n: c.secondOut, parts: c.reasons.map((one) => ({ words: one.reason ? (REASON_WORDS[one.reason] ?? one.reason) : 'no reason written', n: one.n })), beside: true },
    { id: 'included', plain: 'In this review', term: 'Studies included in review', n: c.included, parts: [] },
  ];
};
