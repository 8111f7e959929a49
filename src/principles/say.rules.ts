// What the watch says, in sentences with counts and no names. Pure.
import { count, sayDate, sayMinutes } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';
import type { Standing } from './concern.rules.ts';
import type { Cause, Rule, Wage } from './watch.rules.ts';

export const sayPence = (pence: number): string => `£${(pence / 100).toFixed(2)}`;

/** Below five a count could point at somebody: it is said in words. */
export const sayTimes = (n: number): string => (n < 5 ? 'fewer than five times' : `${n} times`);
const sayDays = (days: number): string => (days >= 360 && days <= 370 ? 'twelve months' : days % 7 === 0 && days > 0 ? count(days / 7, 'week') : count(days, 'day'));

/** One sentence of what the facts say. */
export const sayCause = (c: Cause, rule: Rule, team: string | null, wage: Wage | null): string => {
  const where = team ?? 'A team that was not named';
  switch (c.rule) {
    case 'clinical-post': return `${where}: a clinical post was ${c.about} on ${sayDate(c.newest ?? '')}, within ${sayDays(rule.windowDays)} of its peer posts growing.`;
    case 'counted-as-cover': return `${where}: peer workers covered for staff or were counted in the numbers, ${sayTimes(c.n)} in ${sayDays(rule.windowDays)}.`;
    case 'asked-often': return `${where} asked for what is not peer support ${sayTimes(c.n)} in ${sayDays(rule.windowDays)}.`;
    case 'outside-menu': return team === null && c.teamId === null ? `Something outside the menu of peer support was done or recorded, ${sayTimes(c.n)} in ${sayDays(rule.windowDays)}.` : `${where}: something that is not peer support was done all the same, ${sayTimes(c.n)} in ${sayDays(rule.windowDays)}.`;
    case 'under-band': return `${team ?? 'In the service’s own posts'}: somebody is paid in a lower band than their post has.`;
    case 'under-living-wage': return `${c.about} comes to ${sayPence(c.n)} an hour. The real living wage is ${wage ? sayPence(wage.pence) : 'not known here'}.`;
    case 'unpaid-hours': return `Hours were worked that are neither paid nor kept to be taken back: ${sayMinutes(rule.threshold)} or more in ${sayDays(rule.windowDays)}.`;
    case 'unpaid-involvement': return `“${c.about}”: ${sayMinutes(rule.threshold)} or more of work were given without pay in ${sayDays(rule.windowDays)}.`;
    case 'alone': return `${where} has ${c.n === 1 ? 'one peer worker, alone' : count(c.n, 'peer worker')}.`;
    case 'supervision-overdue': return `Supervision is more than ${sayDays(rule.threshold)} past its day, and none is planned.`;
    default: return rule.words;
  }
};

/** How a rule counts, in a sentence: "5 times in 90 days". */
export const sayRule = (r: Pick<Rule, 'key' | 'threshold' | 'windowDays' | 'unit'>): string => {
  if (r.key === 'alone') return `Fewer than ${count(r.threshold, 'peer worker')}`;
  const n = r.unit === 'minutes' ? sayMinutes(r.threshold) : count(r.threshold, r.unit.replace(/s$/, ''), r.unit === 'person' ? 'people' : undefined);
  return `${n} or more${r.windowDays > 0 ? ` in ${sayDays(r.windowDays)}` : ''}`;
};

/** Who may answer, as they stand in a choice. */
export const sayWhoMay = (m: { name: string; role: string }): string => `${m.name}, ${m.role === 'lead' ? 'peer lead' : m.role}`;
/** What a rule counts, of many. */
export const unitOfMany = (unit: string): string => (unit === 'person' ? 'people' : unit.endsWith('s') ? unit : `${unit}s`);

export const sayStanding = (standing: Standing, c: { answer_by: Day; put_right_by: Day | null; closed_on: Day | null }, who: string): string => {
  if (standing === 'closed') return `Closed on ${sayDate(c.closed_on ?? '')}.`;
  if (standing === 'to answer') return `${who} answers by ${sayDate(c.answer_by)}.`;
  if (standing === 'late') return `${who} was to answer by ${sayDate(c.answer_by)}.`;
  return standing === 'answered' ? `Answered. To be put right by ${sayDate(c.put_right_by ?? '')}.` : `It was to be put right by ${sayDate(c.put_right_by ?? '')}. ${who} says what became of it.`;
};
