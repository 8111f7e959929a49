// Where a question to the lived-experience group stands, and in what order they are read. Pure.
import type { Day } from '../../kit/times.ts';

export const OUTCOMES = ['changed', 'on its way', 'will not change'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

export type Standing = 'open' | 'decided' | OutcomeKind;
export type QuestionFacts = { asked_on: Day; decisions: { decided_on: Day }[]; outcomes: { kind: OutcomeKind; on_day: Day }[] };

/** Open until the group has said something; decided until somebody says what became of it; then the newest word about that. A later decision opens it again. */
export const standingOf = ({ decisions, outcomes }: QuestionFacts): Standing => {
  const decided = decisions.map((d) => d.decided_on).sort().at(-1);
  if (decided === undefined) return 'open';
  const newest = outcomes.filter((o) => o.on_day >= decided).sort((a, b) => (a.on_day < b.on_day ? -1 : 1)).at(-1);
  return newest?.kind ?? 'decided';
};

/** What still waits for somebody: an answer of the group, or a word about what became of it. */
export const isWaiting = (standing: Standing): boolean => standing === 'open' || standing === 'decided' || standing === 'on its way';

const ORDER: Record<Standing, number> = { open: 0, decided: 1, 'on its way': 2, changed: 3, 'will not change': 3 };
/** Open questions first, the one that has waited longest at the top; what is finished last, the newest first. */
export const inOrder = <T extends QuestionFacts>(questions: readonly T[]): T[] =>
  questions.map((q) => ({ q, at: ORDER[standingOf(q)] })).sort((a, b) => a.at - b.at || (a.at < 3 ? 1 : -1) * (a.q.asked_on < b.q.asked_on ? -1 : a.q.asked_on > b.q.asked_on ? 1 : 0)).map(({ q }) => q);

export const SAYS: Record<Standing, string> = {
  open: 'Waiting for the group', decided: 'The group has answered; nobody has said yet what became of it', 'on its way': 'On its way', changed: 'Changed', 'will not change': 'Will not change',
};
