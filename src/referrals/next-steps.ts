// What happens after a referral, by when and by whom: for the check page and the page that says it was sent.
import type { Tx } from '../access/index.ts';
import { dayOf, sayDay } from '../kit/times.ts';
import { bankHolidays, settingsOf } from '../teams/index.ts';
import { answerTimes } from './answer-times.ts';
import { answerDue } from './asking.rules.ts';

export type NextSteps = { answerBy: string; /** The day of answering has passed. */ late: boolean; usual: string; phone: string; hours: string };

/** Counted from today, or from the day it was sent. */
export const nextSteps = async (tx: Tx, sentAt: Date = tx.now): Promise<NextSteps> => {
  const set = await settingsOf(tx);
  const due = answerDue(dayOf(sentAt), set.answer_working_days, bankHolidays());
  return { answerBy: sayDay(due, dayOf(tx.now)), late: due < dayOf(tx.now), usual: (await answerTimes(tx)).words, phone: set.service_phone, hours: set.service_hours };
};
