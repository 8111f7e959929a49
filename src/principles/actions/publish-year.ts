import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { dayOf } from '../../kit/times.ts';
import { refusalsInFives } from '../refused.queries.ts';
import { factsOn } from '../watch.queries.ts';
import { concernsOfYear, putYear, supervisionsHeld, versionsOf } from '../year.queries.ts';
import { fiveOrOver, yearDays } from '../year.rules.ts';
import type { YearFacts } from '../year.rules.ts';
import { lookAtFacts } from './run-watch.ts';

/** The facts of a year as they stand now, with what may be printed and what is missing. */
export const draftYear = async (tx: Tx, year: number): Promise<YearFacts> => {
  authorise(tx, 'lead');
  const today = dayOf(tx.now);
  const { from, until } = yearDays(year, today);
  const [looked, facts, fives, concerns, held] = [await lookAtFacts(tx), await factsOn(tx, today, today), await refusalsInFives(tx, from, until), await concernsOfYear(tx, from, until), await supervisionsHeld(tx, from, until)];
  const paid = facts.flatMap((f) => (f.fact === 'paid' && f.n !== null ? [f.n] : []));
  const late = facts.filter((f) => f.fact === 'supervision late').length;
  return {
    from, until, drafted: today,
    refused: { all: fives.find((r) => r.what === 'all')?.times ?? null, none: fives.length === 0, kinds: fives.filter((r) => r.what === 'kind').map((r) => ({ kind: r.label, times: r.times })) },
    concerns: concerns.map((c) => ({ rule: c.rule_key, words: looked.rules.find((r) => r.key === c.rule_key)?.words ?? c.rule_key, raised: c.raised, answered: c.answered, open: c.open })),
    pay: { lowest: paid.length > 0 ? Math.min(...paid) : null, wage: looked.wage?.pence ?? null },
    supervision: { held: fiveOrOver(held), late: late === 0 ? 0 : fiveOrOver(late) },
    missing: [...looked.missing, ...looked.rules.filter((r) => !r.isOn).map((r) => `Not watched, as the lived-experience group decided: ${r.words} ${r.because ?? ''}`.trim())],
  };
};

export type PublishYear = { year: number; words: string; name: string; why: string | null; /** The version they saw when they wrote. */ after: number };
export type PublishedYearAnswer = { ok: true } | { ok: false; because: string };

/** Publishes the facts as they stand now with somebody's own words. What was published before stays, and the new version says why. */
export const publishYear = async (tx: Tx, { year, words, name, why, after }: PublishYear): Promise<PublishedYearAnswer> => {
  authorise(tx, 'lead');
  const newest = (await versionsOf(tx, year))[0]?.version ?? 0;
  if (newest !== after) return { ok: false, because: 'Somebody published this year meanwhile. Read what they published first.' };
  if (newest > 0 && why === null) return { ok: false, because: 'This year is published. Write why it changes.' };
  const done = await putYear(tx, { year, version: newest + 1, facts: await draftYear(tx, year), words, name, why: newest > 0 ? why : null });
  if (!done) return { ok: false, because: 'Somebody published this year meanwhile. Read what they published first.' };
  audit(tx, { action: 'principles.publish', detail: { year, version: newest + 1 } });
  return { ok: true };
};
