// The facts of a support that its meetings set: first, second, last, first at home. Pure.
// The second contact is what counts: people who met at least twice were readmitted less (ENRICH; HRA summary of ENRICH-ED).
import { dayOf } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { How } from './contact.rules.ts';

export type MetFacts = { first_held_at: Date | null; second_held_at: Date | null; last_held_at: Date | null; home_held_at: Date | null };
export type Held = { at: Date; how: How };

/**
 * Whether a meeting was at home, after leaving hospital: another day, or that same day and not on the ward; and not after they went back.
 * `backOn`: the day they came back to hospital, if they did.
 */
export const isAtHome = (held: Held, leftOn: Day | null, backOn: Day | null = null): boolean => {
  const [day, elsewhere] = [dayOf(held.at), held.how !== 'on the ward'];
  return leftOn !== null && (day > leftOn || (day === leftOn && elsewhere)) && (backOn === null || day < backOn || (day === backOn && elsewhere));
};

const earliest = (a: Date | null, b: Date): Date => (a === null || b < a ? b : a);

/** The facts after one more meeting was held, in whatever order meetings are written down. `leftOn`: the day they newly left hospital, if they have. */
export const withHeld = (facts: MetFacts, held: Held, leftOn: Day | null, backOn: Day | null = null): MetFacts => {
  const [first = null, second = null] = [facts.first_held_at, facts.second_held_at, held.at].filter((t) => t !== null).sort((a, b) => a.getTime() - b.getTime());
  return {
    first_held_at: first, second_held_at: second,
    last_held_at: facts.last_held_at === null || held.at > facts.last_held_at ? held.at : facts.last_held_at,
    home_held_at: isAtHome(held, leftOn, backOn) ? earliest(facts.home_held_at, held.at) : facts.home_held_at,
  };
};

const NOTHING_YET: MetFacts = { first_held_at: null, second_held_at: null, last_held_at: null, home_held_at: null };

/** The same from every meeting that was held: after a correction. */
export const factsOf = (meetings: readonly Held[], leftOn: Day | null, backOn: Day | null = null): MetFacts => meetings.reduce((facts, held) => withHeld(facts, held, leftOn, backOn), NOTHING_YET);

export type WorklistFacts = MetFacts & { next_planned_at: Date | null; rather_not_at: Date | null; ended_at: Date | null };

/** Met once, nothing booked: where most people are lost. Who would rather not is left in peace. */
export const isMetOnce = (s: WorklistFacts): boolean =>
  s.ended_at === null && s.rather_not_at === null && s.first_held_at !== null && s.second_held_at === null && s.next_planned_at === null;

/** Whether our clock for the first meeting at home runs: the support is for leaving hospital, or they were in hospital while it went on. */
export const meetsAtHome = (s: { leaving_hospital: boolean; began_at: Date }, leftOn: Day): boolean => s.leaving_hospital || leftOn >= dayOf(s.began_at);

/** Home from hospital and not met since, with nothing booked. */
export const isHomeDue = (s: WorklistFacts & { leaving_hospital: boolean; began_at: Date }, leftOn: Day | null): boolean =>
  leftOn !== null && meetsAtHome(s, leftOn) && s.ended_at === null && s.rather_not_at === null && s.home_held_at === null && s.next_planned_at === null
  && (s.last_held_at === null || dayOf(s.last_held_at) <= leftOn);

/** Not met yet and nothing booked: somebody new. */
export const isNew = (s: WorklistFacts): boolean => s.ended_at === null && s.rather_not_at === null && s.first_held_at === null && s.next_planned_at === null;
