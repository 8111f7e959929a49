import { audit, authorise } from '../../access/index.ts';
import type { Tx } from '../../access/index.ts';
import { found } from '../../kit/http/index.ts';
import { plannedEvent } from '../event.queries.ts';
import { closeInterest, interestById, putInterestStep, takeInterest } from '../interest.queries.ts';
import type { Outcome } from '../interest.rules.ts';
import { PLANNERS } from './plan-event.ts';

type Done = { ok: true } | { ok: false; because: string };
export type FollowUp = { do: 'take' } | { do: 'step'; words: string } | { do: 'close'; outcome: Outcome; words: string | null };

/** Somebody takes an interest on, writes what they did, and in the end what became of it. */
export const followUp = async (tx: Tx, eventId: string, id: string, what: FollowUp): Promise<Done> => {
  authorise(tx, ...PLANNERS);
  const event = found(await plannedEvent(tx, eventId, 'follow up'));
  const interest = found(await interestById(tx, event.id, id));
  if (interest.outcome_at) return { ok: false, because: 'What became of this is written already.' };
  if (what.do === 'take' && !(await takeInterest(tx, id))) return { ok: false, because: `${interest.taker ?? 'Somebody'} has this already.` };
  if (what.do === 'step') await putInterestStep(tx, event.id, id, what.words);
  if (what.do === 'close') await closeInterest(tx, id, what.outcome, what.words);
  audit(tx, { action: `event.interest-${what.do}`, object: 'event_interest', objectId: id });
  return { ok: true };
};
