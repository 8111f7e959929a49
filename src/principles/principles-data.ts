// What the watch goes by, as shipped: kinds of request that are not peer support, rules with their sources, rates of the real living wage. Data, not code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../kit/csv.ts';
import { projectRoot } from '../kit/project-root.ts';
import type { Kind, Rule, Wage } from './watch.rules.ts';

const rowsOf = (file: string): Record<string, string>[] => readCsv(readFileSync(join(projectRoot, 'data', file), 'utf8')).rows.map(({ cells }) => cells as Record<string, string>);
const once = <T>(read: () => T): (() => T) => {
  let kept: T | undefined;
  return () => (kept ??= read());
};

/** What peer support is not, in the order shown, with the words to say aloud. */
export const kinds = once((): Kind[] => rowsOf('not-peer-support.csv').map((c) => ({ kind: c.kind ?? '', choice: c.choice ?? '', what: c.what ?? '', say: c.say ?? '', referralReason: c.referral_reason || null, asCover: c.as_cover === 'yes' })));

/** The kind as it stands in a sentence; one that has left the list is said as it was kept. */
export const kindOf = (kind: string): Kind => kinds().find((k) => k.kind === kind) ?? { kind, choice: kind, what: `asked for ${kind}`, say: '', referralReason: null, asCover: false };

/** Reasons for declining a referral that are such a request too, each with its kind. */
export const referralReasons = (): { reasons: string[]; kinds: string[] } => {
  const both = kinds().filter((k) => k.referralReason !== null);
  return { reasons: both.map((k) => k.referralReason ?? ''), kinds: both.map((k) => k.kind) };
};

/** The rules as shipped, each with its source. */
export const shippedRules = once((): Rule[] => rowsOf('principles.csv').map((c) => ({
  key: c.key ?? '', words: c.words ?? '', principle: c.principle ?? '', unit: c.unit ?? '', kind: c.kind === 'state' ? 'state' : 'event', source: c.source ?? '', answerDays: Number(c.answer_days),
  isOn: true, threshold: Number(c.threshold), windowDays: Number(c.window_days), since: c.from_on ?? '', decidedOn: null, because: null,
})));

export const shippedWages = once((): (Wage & { area: string })[] => rowsOf('living-wage.csv').map((c) => ({ area: c.area ?? '', from: c.from_on ?? '', until: c.until_on ?? '', pence: Number(c.hour_pence), source: c.source ?? '' })));
