// A talk offered at one, four and twelve months in post. Four months is when many found it hardest (BMC Psychiatry 2022, 32 peer workers followed for a year). Pure.
import { addDays, addMonths } from '../../kit/times.ts';
import type { Day } from '../../kit/times.ts';

export const CHECK_IN_MONTHS = [1, 4, 12] as const;
export const CHECK_IN_SOURCE = 'https://bmcpsychiatry.biomedcentral.com/articles/10.1186/s12888-022-03999-9';
export type CheckInAnswer = 'would like one' | 'not now';
export type CheckIn = { months: number; from: Day; state: 'offered' | 'wanted' | 'not now' };

/** Offered from a week before until eight weeks after. */
const BEFORE_DAYS = 7;
const AFTER_DAYS = 56;

/**
 * What is offered or wanted today. One that was wanted stays until supervision was held after it was asked for; one that was not answered, or not wanted, goes by itself.
 */
export const checkInsNow = (began: Day, answers: readonly { months: number; answer: CheckInAnswer; on: Day }[], lastHeld: Day | null, today: Day): CheckIn[] =>
  CHECK_IN_MONTHS.flatMap((months): CheckIn[] => {
    const from = addMonths(began, months);
    const said = answers.find((a) => a.months === months);
    if (said?.answer === 'would like one') return lastHeld !== null && lastHeld > said.on ? [] : [{ months, from, state: 'wanted' }];
    if (today < addDays(from, -BEFORE_DAYS) || today > addDays(from, AFTER_DAYS)) return [];
    return [{ months, from, state: said ? 'not now' : 'offered' }];
  });
