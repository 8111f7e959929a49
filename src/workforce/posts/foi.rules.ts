// A freedom of information request about peer workers, answered in one step. Small numbers about people are held back, with what would give them away. Pure.
import { exact, plus, sayExact, toNumber } from './wte.rules.ts';
import type { Exact } from './wte.rules.ts';

const FEWEST = 5;
/** As it leaves the database: n is null where fewer than five people are meant. */
export type FiveLine = { what: 'all' | 'band' | 'kind' | 'progressed'; label: string; n: number | null; minutes: number | null };
export type Said = { label: string; n: number | null; minutes: number | null };

/** Lines beside their total, so that none below five can be worked out by taking away: while what is hidden adds up to fewer than five, the smallest of the others is hidden too. */
export const heldBack = (total: number, lines: readonly Said[]): Said[] => {
  const hidden = new Set(lines.filter((l) => l.n === null).map((l) => l.label));
  const shown = lines.filter((l) => l.n !== null).sort((a, b) => (a.n ?? 0) - (b.n ?? 0));
  let left = total - shown.reduce((sum, l) => sum + (l.n ?? 0), 0);
  while (hidden.size > 0 && left < FEWEST) {
    const smallest = shown.shift();
    if (!smallest) break;
    hidden.add(smallest.label);
    left += smallest.n ?? 0;
  }
  return lines.map((l) => (hidden.has(l.label) ? { label: l.label, n: null, minutes: null } : l));
};

/** A share in whole hundredths; null unless both it and the rest are five or more people. */
export const shareOf = (n: number | null, total: number): string | null => (n === null || n < FEWEST || total - n < FEWEST ? null : `${Math.round((n / total) * 100)}%`);

export type SicknessMonth = { month: string; tenths: number };
/** Days lost for each WTE over the months that were entered; null under five workers or five days, where no WTE is known, or where nothing was entered. */
export const sicknessPerWte = (months: readonly SicknessMonth[], wte: readonly { month: string; wte: Exact | null }[], workers: number): { days: string; perWte: string; months: number } | null => {
  const tenths = months.reduce((sum, m) => sum + m.tenths, 0);
  const over = months.map((m) => wte.find((w) => w.month === m.month)?.wte ?? null);
  if (months.length === 0 || workers < FEWEST || tenths < FEWEST * 10 || over.some((w) => w === null)) return null;
  const average = over.reduce<Exact>((sum, w) => (w ? plus(sum, w) : sum), { n: 0n, d: 1n });
  if (toNumber(average) === 0) return null;
  return { days: sayExact(exact(BigInt(tenths), 10n), 1), perWte: sayExact(exact(BigInt(tenths) * average.d * BigInt(months.length), 10n * average.n), 1), months: months.length };
};

export type FoiLine = { question: string; answer: string };
export const FEWER = 'fewer than five, or not shown because it would give such a number away';

export type FoiFacts = { lines: readonly FiveLine[]; wte: string; posts: string; sickness: ReturnType<typeof sicknessPerWte>; sicknessEntered: number; /** WTE of a line, from its minutes. */ wteOfLine: (minutes: number) => string | null };
/** Question by question, in the order they are usually asked. */
export const foiAnswer = ({ lines, wte, posts, sickness, sicknessEntered, wteOfLine }: FoiFacts): FoiLine[] => {
  const total = lines.find((l) => l.what === 'all')?.n ?? 0;
  const of = (what: FiveLine['what']): Said[] => heldBack(total, lines.filter((l) => l.what === what));
  const say = (l: Said): string => (l.n === null ? FEWER : `${l.n}${l.minutes !== null && wteOfLine(l.minutes) ? `, ${wteOfLine(l.minutes)}` : ''}`);
  const kinds = of('kind');
  const fixed = kinds.find((k) => k.label === 'fixed-term');
  const share = total === 0 ? 'Nobody is employed' : shareOf(fixed?.n ?? null, total);
  const moved = lines.find((l) => l.what === 'progressed');
  return [
    { question: 'Peer workers employed (headcount)', answer: String(total) },
    { question: 'Whole-time equivalents by contract', answer: wte },
    ...of('band').map((l) => ({ question: `In ${l.label || 'a contract without a band yet'}`, answer: say(l) })),
    { question: 'Share on a fixed-term contract', answer: share ?? FEWER },
    ...kinds.filter((k) => k.label === '').map((k) => ({ question: 'Contracts that do not say whether they are fixed-term', answer: say(k) })),
    { question: 'Progressed in the last 12 months: moved to a higher band, or took a step that is written down', answer: moved?.n ? String(moved.n) : FEWER.split(',')[0] ?? FEWER },
    { question: 'Funded posts and vacancies', answer: posts },
    { question: 'Working days lost to sickness for each whole-time equivalent, over the last 18 months', answer: sickness ? `${sickness.perWte} (${sickness.days} days over the ${sickness.months} months that are known)` : sicknessEntered === 0 ? 'Not held here: ask payroll or personnel' : 'Not shown: the numbers are small' },
    { question: 'How much of the sickness was about mental health', answer: 'Not held. This service keeps no reasons for absence' },
    { question: 'Volunteers, and other lived-experience roles', answer: 'Not held here' },
  ];
};
