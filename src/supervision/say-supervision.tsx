// Where supervision stands, in sentences: a fact for both of them.
import { count, dayOf, sayMoment, sayWhichDay } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { WhereItStands } from './arrangement.queries.ts';
import { streamWords } from './streams.ts';

export const sayWeeks = (weeks: number): string => (weeks === 1 ? 'every week' : `every ${weeks} weeks`);
export const streamLabel = (stream: WhereItStands['stream']): string => streamWords()[stream].label;

/** "Due on Tuesday 8 December. Nothing is planned yet." */
export const sayStanding = (s: WhereItStands, today: Day): string => {
  switch (s.standing) {
    case 'planned': return `Planned for ${sayMoment(s.planned_at ?? new Date(0), today)}.${s.due < today ? ` It was due ${sayWhichDay(s.due, today)}.` : ''}`;
    case 'to write down': return `Planned for ${sayMoment(s.planned_at ?? new Date(0), today)}. Nobody has said yet whether it was held.`;
    case 'overdue': return `It was due ${sayWhichDay(s.due, today)}. Nothing is planned yet.`;
    default: return `Due ${sayWhichDay(s.due, today)}. Nothing is planned yet.`;
  }
};

export const sayLast = (s: WhereItStands, today: Day): string => (s.last_held_on ? `Last held ${sayWhichDay(s.last_held_on, today)}.` : 'Not held yet.');

/** Who is there while the supervisor is away; null while they are not. `you` is the reader's account. */
export const sayCover = (s: WhereItStands, today: Day, you: string | null): string | null => {
  if (s.holder_account_id === s.supervisor_account_id) return null;
  const when = s.planned_at && dayOf(s.planned_at) > today ? 'away on that day' : 'away';
  const name = s.supervisor_account_id === you ? 'You are' : `${s.supervisor_name} is`;
  if (s.holder_account_id === null) return `${name} ${when}, and nobody covers yet.`;
  return `${name} ${when}: ${s.holder_account_id === you ? 'you cover' : `${s.holder_name} covers`}.`;
};

export const sayEvery = (s: WhereItStands): string => `${sayWeeks(s.every)}${s.every_weeks === null ? '' : `, agreed because: ${s.every_why}`}`;
export const sayOpen = (n: number): string => count(n, 'thing');
