// Statements answered without a name: means, change and its uncertainty, from counts alone. Pure; chance comes from a fixed seed.
export const AUDIENCES = ['staff', 'peer workers', 'people supported'] as const;
export type Audience = (typeof AUDIENCES)[number];
export const AUDIENCE_WORDS: Record<Audience, string> = { staff: 'Staff', 'peer workers': 'Peer workers', 'people supported': 'People supported' };
/** From "not at all" (0) to "completely" (4). */
export const ANSWERS = ['Not at all', 'A little', 'Partly', 'Mostly', 'Completely'] as const;
export const MOST = 4;
/** Below this nothing is ever shown. */
export const FEWEST = 5;
export type Statement = { key: string; /** More agreement is less of what we hope for: counted the other way round. */ turned: boolean; words: Record<Audience, string> };

/** How often each of the five answers was given. */
export type Counts = readonly number[];
export type AudienceResult = { people: number; /** By statement; one with too few answers is not there. */ counts: ReadonlyMap<string, Counts> };

const total = (counts: Counts): number => counts.reduce((sum, n) => sum + n, 0);
/** Counts as they score: turned statements the other way round, so that more is always better. */
export const scored = (counts: Counts, turned: boolean): Counts => (turned ? [...counts].reverse() : counts);
export const meanOf = (counts: Counts): number => counts.reduce((sum, n, answer) => sum + n * answer, 0) / total(counts);

/** The scored counts of those statements that both results have (or the one, if there is no other). */
export const inBoth = (statements: readonly Statement[], result: AudienceResult, other?: AudienceResult): Counts[] =>
  statements.flatMap((s) => {
    const counts = result.counts.get(s.key);
    return counts && (!other || other.counts.has(s.key)) ? [scored(counts, s.turned)] : [];
  });
/** The mean of the statements' means, each counting once; null without any. */
export const overall = (all: readonly Counts[]): number | null => (all.length === 0 ? null : all.reduce((sum, c) => sum + meanOf(c), 0) / all.length);

/** mulberry32: the same seed, the same draws, so that a page says the same each time it is opened. */
const chance = (seed: number): (() => number) => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The five answers as a running share. A whole answer is spread over all five first: five people who agree are no proof that nobody differs. */
const shares = (counts: Counts): number[] => {
  const all = total(counts) + 1;
  let sum = 0;
  return counts.map((n) => (sum += (n + 1 / counts.length) / all));
};

/**
 * One resample's overall mean. We know counts and not who gave which answers together, so each drawn person answers every statement at the same
 * rank: no other way of belonging together spreads the mean further, and the span is if anything too wide. One fewer is drawn than answered.
 */
const resample = (running: readonly number[][], people: number, next: () => number): number => {
  let sum = 0;
  const draws = Math.max(2, people - 1);
  for (let i = 0; i < draws; i += 1) {
    const rank = next();
    for (const share of running) {
      let answer = 0;
      while (answer < share.length - 1 && rank > (share[answer] ?? 1)) answer += 1;
      sum += answer;
    }
  }
  return sum / (draws * running.length);
};

export type Change = { before: number; after: number; change: number; /** 95 of 100 such spans hold the true change. */ from: number; to: number };
const DRAWS = 2000;

/** The change of the overall mean between two rounds with its span; null where there is nothing to compare. */
export const changeBetween = (statements: readonly Statement[], before: AudienceResult | undefined, after: AudienceResult | undefined, draws = DRAWS, seed = 2011): Change | null => {
  if (!before || !after || before.people < FEWEST || after.people < FEWEST) return null;
  const [b, a] = [inBoth(statements, before, after), inBoth(statements, after, before)];
  const [was, is] = [overall(b), overall(a)];
  if (was === null || is === null) return null;
  const next = chance(seed);
  const fewest = (all: Counts[]): number => Math.min(...all.map(total));
  const [rb, ra, nb, na] = [b.map(shares), a.map(shares), fewest(b), fewest(a)];
  const drawn = Array.from({ length: draws }, () => resample(ra, na, next) - resample(rb, nb, next)).sort((x, y) => x - y);
  const middle = drawn.reduce((sum, d) => sum + d, 0) / draws;
  const at = (share: number): number => drawn[Math.min(draws - 1, Math.max(0, Math.round(share * (draws - 1))))] ?? 0;
  const change = is - was;
  // Spread around the middle of the draws, laid around what was found.
  return { before: was, after: is, change, from: Math.max(-MOST, change + at(0.025) - middle), to: Math.min(MOST, change + at(0.975) - middle) };
};

const one = (n: number): string => (Math.abs(n) < 0.05 ? '0' : `${n < 0 ? '−' : ''}${Math.abs(n).toFixed(1)}`);
/** "2.8 of 4". At either end everybody said the same, which would say what each one said: that is not given away. */
export const sayMean = (mean: number): string => (mean > 3.5 ? 'more than 3.5 of 4' : mean < 0.5 ? 'less than 0.5 of 4' : `${mean.toFixed(1)} of 4`);
/** How many answered, in fives: an exact number beside how many could answer would say how few did not. */
export const sayPeople = (n: number): string => (n < 50 ? `between ${Math.floor(n / 5) * 5} and ${Math.floor(n / 5) * 5 + 4}` : `${Math.floor(n / 10) * 10} or more`);

/** A change in words, with what is not known. */
export const sayChange = ({ change, from, to }: Change): string => {
  const span = `The true change probably lies between ${one(from)} and ${one(to)} (95 in 100).`;
  if (from > 0) return `Higher by about ${one(change)}. ${span} That is more than chance alone would do.`;
  if (to < 0) return `Lower by about ${one(Math.abs(change))}. ${span} That is more than chance alone would do.`;
  return `We cannot tell whether it changed: ${one(change) === '0' ? 'about the same' : `${one(Math.abs(change))} ${change > 0 ? 'higher' : 'lower'}`} among those who answered. ${span}`;
};

/** Rows of the database as results by audience. */
export const resultsFrom = (rows: readonly { audience: string; people: number; statement: string | null; answer: number | null; n: number | null }[]): Map<Audience, AudienceResult> => {
  const by = new Map<Audience, { people: number; counts: Map<string, number[]> }>();
  for (const row of rows) {
    const result = by.get(row.audience as Audience) ?? { people: row.people, counts: new Map<string, number[]>() };
    by.set(row.audience as Audience, result);
    if (row.statement === null || row.answer === null) continue;
    const counts = result.counts.get(row.statement) ?? [0, 0, 0, 0, 0];
    counts[row.answer] = row.n ?? 0;
    result.counts.set(row.statement, counts);
  }
  return by;
};

/** Five numbers typed from paper, "0 2 3 5 1"; or what is wrong. */
export const readFive = (typed: string, sheets: number): { value: number[] } | { problem: string } => {
  const parts = typed.split(/[\s,;/]+/).filter(Boolean);
  if (parts.length !== ANSWERS.length || parts.some((p) => !/^\d{1,4}$/.test(p))) return { problem: 'Enter five numbers, from “not at all” to “completely”, like 0 2 3 5 1' };
  const value = parts.map(Number);
  return value.reduce((a, b) => a + b, 0) > sheets ? { problem: `These are more answers than sheets: ${value.reduce((a, b) => a + b, 0)} and ${sheets}` } : { value };
};
