// Capacity: how many meetings a week somebody's hours allow, with the arithmetic in words. Pure. It stands beside the room a worker says they have
// and never in place of it: nobody's own word is changed by a sum.
import { count } from '../../kit/times.ts';
import { sayWeekHours } from '../contract.rules.ts';

/** Minutes, but for `weekly_weeks`: data/capacity.csv, each with where it comes from. */
export type CapacitySettings = { meeting: number; travel: number; writing: number; supervision: number; team: number; learning: number; weekly_weeks: number };

export type WeekFacts = {
  /** Contracted minutes a week; null where no contract holds. */
  contract: number | null;
  /** Days of a usual week, and how many of them they are away this week. No set days: a week counts seven. */
  days: number; away: number;
  /** People met every week and every two weeks. */
  weekly: number; fortnightly: number;
};
export type Capacity = { parts: { words: string; minutes: number }[]; /** Minutes for meetings, and what one takes with the way and the writing. */ left: number; each: number; meetings: number; /** Meetings a week the people they are with take. */ taken: number };

/** What the week comes to; null without a contract. */
export const capacityOf = (facts: WeekFacts, s: CapacitySettings): Capacity | null => {
  if (facts.contract === null) return null;
  const days = facts.days === 0 ? 7 : facts.days;
  const away = Math.min(facts.away, days);
  const leave = Math.round((facts.contract * away) / days);
  // Away all week there is no team meeting to sit in either.
  const beside = away === days ? [] : [{ words: 'supervision', minutes: s.supervision }, { words: 'handovers and the team', minutes: s.team }, { words: 'learning', minutes: s.learning }];
  const parts = [{ words: 'contract', minutes: facts.contract }, ...(leave > 0 ? [{ words: `away ${count(away, 'day')}`, minutes: -leave }] : []), ...beside.map(({ words, minutes }) => ({ words, minutes: -minutes }))];
  const left = Math.max(0, parts.reduce((sum, part) => sum + part.minutes, 0));
  const each = s.meeting + s.travel + s.writing;
  return { parts, left, each, meetings: each > 0 ? Math.floor(left / each) : 0, taken: facts.weekly + facts.fortnightly / 2 };
};

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** "five", "13", "three and a half". */
const sayNumber = (n: number): string => {
  const [whole, half] = [Math.floor(n), n % 1 !== 0];
  const words = NUMBERS[whole] ?? String(whole);
  return half ? (whole === 0 ? 'half a' : `${words} and a half`) : words;
};
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const sayMeetings = (n: number): string => `${sayNumber(n)} ${n === 1 || n === 0.5 ? 'meeting' : 'meetings'} a week`;
const hours = (minutes: number): string => (minutes < 60 ? `${minutes} minutes` : sayWeekHours(minutes));

/** "10 hours contract − 50 minutes supervision − … = 7 hours 40 minutes. A meeting takes 1 hour 45 minutes with the way and the writing: four meetings a week." */
export const sayCapacity = ({ parts, left, each, meetings }: Capacity): string =>
  `${parts.map(({ words, minutes }, i) => `${i === 0 ? '' : '− '}${hours(Math.abs(minutes))} ${words}`).join(' ')} = ${left === 0 ? 'nothing left' : hours(left)}. ${
    left === 0 ? capital(sayMeetings(0)) : `A meeting takes ${hours(each)} with the way there and the writing: ${sayMeetings(meetings)}`}.`;

/** What the people they are with take of it, and what is left; never as a fault. */
export const sayTaken = ({ meetings, taken }: Capacity, who: 'you are' | 'they are'): string => {
  if (taken === 0) return `Nobody ${who} with needs a meeting this week.`;
  const rest = meetings - taken;
  return `The people ${who} with take ${sayMeetings(taken)}. ${rest >= 1 ? `That leaves ${sayNumber(rest)}.` : rest >= 0 ? 'That fills it.' : 'That is more than the hours hold: worth talking about together.'}`;
};
