// Who sees what of a plan, and how its steps go. Pure.
import { addDays } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/** By what right somebody reads: the person; their peer worker or cover; the lead (for a colleague's own record: the two named people); a carer they share with. */
export const PLAN_READERS = ['person', 'worker', 'lead', 'carer', 'host team', 'emergency', 'another worker'] as const;
export type PlanReader = (typeof PLAN_READERS)[number];

export type EntryFacts = {
  /** Whom the person lets see this part. */
  sharedWith: readonly ('worker' | 'lead' | 'carer')[];
  /** Written together with the peer worker, or a step of theirs, and not kept to oneself since. */
  together: boolean;
  /** The worker's row in the circle has ended: two weeks after the support did. */
  over: boolean;
  standing: 'now' | 'earlier' | 'left out' | 'erased';
};
/** `nothing`: not that it exists either. `fact`: that something was there and was left out. */
export type PlanSeen = 'nothing' | 'fact' | 'words';

/** What a reader sees of one thing in a plan. Only the person sees what it said before, or that something was left out. */
export const planSeen = (reader: PlanReader, entry: EntryFacts): PlanSeen => {
  if (reader === 'person') return entry.standing === 'erased' ? 'fact' : 'words';
  if (entry.standing !== 'now') return 'nothing';
  switch (reader) {
    case 'worker': return !entry.over && (entry.together || entry.sharedWith.includes('worker')) ? 'words' : 'nothing';
    case 'lead': return !entry.over && entry.sharedWith.includes('lead') ? 'words' : 'nothing';
    case 'carer': return entry.sharedWith.includes('carer') ? 'words' : 'nothing';
    default: return 'nothing';
  }
};

// ── Steps ──
export type StepState = 'open' | 'finished' | 'dropped';
export const STEP_VERBS = ['finish', 'change', 'drop', 'open again'] as const;
export type StepVerb = (typeof STEP_VERBS)[number];
const MAY: Record<StepState, readonly StepVerb[]> = { open: ['finish', 'change', 'drop'], finished: ['open again'], dropped: ['open again'] };

/** What can be done with a step as it stands. */
export const stepVerbs = (state: StepState): readonly StepVerb[] => MAY[state];
/** How it stands afterwards. */
export const stepAfter = (verb: StepVerb): StepState => (verb === 'finish' ? 'finished' : verb === 'drop' ? 'dropped' : 'open');
/** Whether a word why is needed: when something goes another way than said. */
export const needsWhy = (verb: StepVerb): boolean => verb === 'change' || verb === 'drop';

export type StepFacts = { state: StepState; choice: string | null; due_on: Day | null; made_at: Date };
/** Open steps in the order they come: those with a day first, the nearest first; "some day" after. */
export const stepsInOrder = <S extends StepFacts>(steps: readonly S[]): S[] =>
  steps.filter((s) => s.state === 'open').sort((a, b) => (a.due_on ?? '9999').localeCompare(b.due_on ?? '9999') || a.made_at.getTime() - b.made_at.getTime());
/** The next step that is the person's own, and the next that is somebody else's. */
export const nextSteps = <S extends StepFacts>(steps: readonly S[]): { mine: S | undefined; theirs: S | undefined } => {
  const open = stepsInOrder(steps);
  return { mine: open.find((s) => s.choice === 'me'), theirs: open.find((s) => s.choice !== 'me') };
};

/** How long after going home the strip still shows its days by date. */
const STRIP_DAYS = 14;
/** The day the strip begins: the day they left, for two weeks, or the day they are expected to. An expected day that has passed is nobody's day. */
export const homeDay = (stay: { left_on: Day | null; expected_on: Day | null } | undefined, today: Day): Day | null => {
  const first = stay?.left_on ? addDays(today, -STRIP_DAYS) : today;
  const day = stay?.left_on ?? stay?.expected_on ?? null;
  return day !== null && day >= first ? day : null;
};
/** The three days of the strip, when the day of going home is known. */
export const firstDays = (home: Day | null): readonly (Day | null)[] => [0, 1, 2].map((n) => (home ? addDays(home, n) : null));

/** How far back "they said it on …" may lie. */
export const SAID_WITHIN_DAYS = 60;
