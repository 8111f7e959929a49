// How a person and a place are said. No blame: nothing here is missed, failed or given up.
import { count, dayOf, sayDate, sayMoment, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import { connectionState } from './connection.rules.ts';
import type { Answer, StepKind } from './connection.rules.ts';
import type { Connection, Outing, Step } from './connection.queries.ts';

/** Said by the person ("I"), or of them by name. */
export type Voice = { mine: true } | { mine: false; name: string };

const who = (v: Voice): string => (v.mine ? 'You' : v.name);
const they = (v: Voice, mine: string, theirs: string): string => (v.mine ? mine : theirs);

/** The kind of place, for a screen on which names are hidden and for a lead: "walking group", "a place". */
export const sayKind = (kinds: readonly string[]): string => kinds[0] ?? 'A place of no named kind';

/** Where it stands, in a line. */
export const sayState = (c: Pick<Connection, 'steps' | 'outings' | 'going_since'>, v: Voice, today: Day): string => {
  const since = c.going_since ? ` since ${sayDate(c.going_since)}` : '';
  const last = c.steps.at(-1);
  switch (connectionState(c.steps, c.outings)) {
    case 'suggested': return `${last?.by_name ?? 'A peer worker'} thought of this for ${they(v, 'you', v.mine ? '' : v.name)}`;
    case 'on the list': return `On ${they(v, 'your', 'the')} list`;
    case 'going together': return sayOuting(c.outings.findLast((o) => o.cancelled_at === null && o.recorded_at === null), today);
    case 'went together': return `Went together ${sayWhichDay(dayOf(heldOne(c.outings)?.at ?? new Date(0)), today)}`;
    case 'going': return `Going${since}${sayKept(c.steps)}`;
    case 'stopped': return 'Not going any more';
    case 'not for me': return they(v, 'Not for me', `Not for ${v.mine ? '' : v.name}`);
    case 'put away': return 'Put away for now';
  }
};

const heldOne = (outings: readonly Outing[]): Outing | undefined => outings.findLast((o) => o.recorded_at !== null && o.held === true);
const sayOuting = (o: Outing | undefined, today: Day): string => (o?.planned_at ? `Going together ${sayMoment(o.planned_at, today)}` : 'Going together');

/** ", still going after 4 weeks": the newest answer to our question. */
const sayKept = (steps: readonly Step[]): string => {
  const began = steps.findLastIndex((s) => s.kind === 'going on my own' || s.kind === 'going with somebody');
  const answered = steps.slice(began + 1).findLast((s) => s.weeks !== null && (s.kind === 'still going' || s.kind === 'sometimes'));
  return answered?.weeks ? `, ${answered.kind === 'sometimes' ? 'sometimes' : 'still going'} after ${count(answered.weeks, 'week')}` : '';
};

const STEP: Record<StepKind, (v: Voice, step: Step) => string> = {
  suggested: (v, s) => `${s.by_name ?? 'A peer worker'} thought of this for ${they(v, 'you', v.mine ? '' : v.name)}`,
  chosen: (v) => `${who(v)} put it on the list`,
  'going on my own': (v) => `${who(v)} ${they(v, 'go', 'goes')} there`,
  'going with somebody': (v) => `${who(v)} ${they(v, 'go', 'goes')} there, with somebody`,
  'still going': (v, s) => `Still going${s.weeks ? ` after ${count(s.weeks, 'week')}` : ''}`,
  sometimes: (_v, s) => `Going sometimes${s.weeks ? `, after ${count(s.weeks, 'week')}` : ''}`,
  'not any more': () => 'Not going any more',
  'rather not be asked': (v) => `${who(v)} would rather not be asked about it`,
  'not for me': (v) => `Not for ${they(v, 'you', v.mine ? '' : v.name)}`,
  'put away': () => 'Put away for now',
  again: (v) => `${who(v)} would like to try it again`,
};
/** One fact of the story. */
export const sayStep = (step: Step, v: Voice): string => STEP[step.kind](v, step);
/** Who wrote it down, where it was not the person: "said to Nadia". */
export const sayBy = (step: Step): string => (step.by_name && step.kind !== 'suggested' ? `, written down by ${step.by_name}` : '');

const ANSWERS: Record<Answer, { mine: string; theirs: (name: string) => string }> = {
  chosen: { mine: 'Yes, keep it on my list', theirs: (n) => `${n} would like it on the list` },
  'going on my own': { mine: 'I go there on my own', theirs: (n) => `${n} goes there on their own` },
  'going with somebody': { mine: 'I go there with somebody', theirs: (n) => `${n} goes there with somebody` },
  'still going': { mine: 'Yes, I still go', theirs: (n) => `Yes, ${n} still goes` },
  sometimes: { mine: 'Sometimes', theirs: () => 'Sometimes' },
  'not any more': { mine: 'Not any more', theirs: () => 'Not any more' },
  'rather not be asked': { mine: 'I would rather not be asked', theirs: (n) => `${n} would rather not be asked` },
  'not for me': { mine: 'It is not for me', theirs: (n) => `It is not for ${n}` },
  'put away': { mine: 'Take it off my list for now', theirs: () => 'Take it off the list for now' },
  again: { mine: 'I would like to try it again', theirs: (n) => `${n} asked to try it again` },
};
export const sayAnswer = (answer: Answer, v: Voice): string => (v.mine ? ANSWERS[answer].mine : ANSWERS[answer].theirs(v.name));

/** What a contact planned to go together came to, for its line in the story. */
export const sayWent = (o: Outing, today: Day): string => {
  const when = o.at ? sayWhichDay(dayOf(o.at), today) : '';
  if (o.recorded_at) return o.held ? `Went together ${when}` : `It did not happen ${when}. There can be another day`;
  if (o.cancelled_at) return `Called off ${when}. There can be another day`;
  return o.planned_at ? `Going together ${sayMoment(o.planned_at, today)}` : 'Going together';
};
