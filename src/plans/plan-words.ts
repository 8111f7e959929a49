// Who reads what, and who said it: sentences for the plan. Pure.
import { dayOf, sayDate, sayDay, sayWeekdays, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { Entry } from './plan.queries.ts';
import type { Beside, PlanShare } from './plan-sharing.queries.ts';
import { carerPart, LEANING } from './plan-parts.rules.ts';
import type { Leaning, PartKey } from './plan-parts.rules.ts';

export type CarerRow = { id: string; name: string; parts: readonly string[] };
export type WhoReads = { beside: Beside | undefined; shares: readonly PlanShare[]; carers: readonly CarerRow[] };
export type Readers = { worker: Beside | null; lead: boolean; carers: string[] };

/** Who can see a part now; sight of the service ends with the support's row in the circle. */
export const readersOf = (part: PartKey, { beside, shares, carers }: WhoReads): Readers => {
  const now = beside?.sees ? beside : undefined;
  const shared = (reader: 'worker' | 'lead'): boolean => now !== undefined && shares.some((s) => s.part === part && s.reader === reader && s.support_id === now.support_id);
  return { worker: now && (part === 'meeting' || shared('worker')) ? now : null, lead: shared('lead'), carers: carers.filter((c) => c.parts.includes(carerPart(part))).map((c) => c.name) };
};

/** What was written together is read by its worker too, whatever the part is shared with. */
export const withTogether = (readers: Readers, beside: Beside | undefined, entry: { support_id: string | null } | undefined): Readers =>
  (readers.worker === null && beside?.sees && entry?.support_id === beside.support_id ? { ...readers, worker: beside } : readers);

const and = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** "Only you." or "Nadia, the peer lead and Mum." */
export const sayReaders = ({ worker, lead, carers }: Readers): string => {
  const names = [...(worker ? [worker.known_as] : []), ...(lead ? ['the peer lead'] : []), ...carers];
  const said = and(names);
  return names.length === 0 ? 'Only you see this' : `${said.charAt(0).toUpperCase()}${said.slice(1)} can see this`;
};

/** For a box the person writes in: who reads it and when. */
export const readsPlan = (readers: Readers, over: boolean): string => {
  const parts = [
    readers.worker ? `${readers.worker.known_as} can read this${readers.worker.working_days.length > 0 ? `, on their days: ${sayWeekdays(readers.worker.working_days)}` : ', on the days they work'}.` : over ? 'Nobody from the service reads this now.' : null,
    readers.lead ? 'The peer lead can read it when they open your page.' : null,
    readers.carers.length > 0 ? `${and(readers.carers)} can read it when they sign in.` : null,
  ].filter((words) => words !== null);
  if (!readers.worker && !readers.lead && readers.carers.length === 0) return `Only you read this.${over ? ' Nobody from the service reads this now.' : ' Nobody in the service sees it.'} If you need help now, the numbers are at the foot of this page.`;
  return `${parts.join(' ')} Nobody watches it, and not at night. If you need help now, the numbers are at the foot of this page.`;
};

/** Under something that was written down for the person. */
export const saySaid = (entry: Entry, whose: string, today: Day): string => {
  if (entry.said_on === null) return entry.replaced_at || dayOf(entry.made_at) !== today ? `Written ${sayWhichDay(dayOf(entry.made_at), today)}.` : 'Written today.';
  return `Said by ${whose} ${sayWhichDay(entry.said_on, today)}${entry.by ? `, written down by ${entry.by}` : ''}.`;
};

export const sayLeaning = (choice: string | null): string => LEANING[(choice ?? 'both') as Leaning] ?? '';

/** Who does a step: "Me", "Nadia", "Auntie Bisi". */
export const sayStepWho = (step: Pick<Entry, 'choice' | 'who'>, me = 'Me'): string => (step.choice === 'me' ? me : step.who ?? 'Somebody else');
/** "by Friday 27 November", "some day". */
export const sayStepWhen = (dueOn: Day | null, today: Day): string => (dueOn ? (dueOn === today ? 'today' : `by ${sayDay(dueOn, today)}`) : 'some day');

/** What became of a step: "Finished on Tuesday 3 November. It took two goes." */
export const sayStepState = (step: Entry, today: Day): string => {
  const when = sayWhichDay(dayOf(step.made_at), today);
  const why = step.why ? ` ${/[.!?]$/.test(step.why) ? step.why : `${step.why}.`}` : '';
  return step.state === 'finished' ? `Finished ${when}.${why}` : step.state === 'dropped' ? `Dropped ${when}.${why}` : `Changed ${when}.${why}`;
};

/** The line somebody can read out for the ward's own board. */
export const boardLine = (name: string, worker: string, answer: string | null, on: Day): string =>
  (answer === 'yes' ? `${name} invites ${worker}, peer worker, to the meeting about going home. ${name} said so on ${sayDate(on)}.` : `${name} would like the meeting about going home without a peer worker. ${name} said so on ${sayDate(on)}.`);
