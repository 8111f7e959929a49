// How long answers take here: for whoever is about to ask, and for the lead.
import type { Tx } from '../access/index.ts';
import { bankHolidays, settingsOf } from '../teams/index.ts';
import { answeredLately } from './answer.queries.ts';
import { medianWorkingDays, sayAnswerTimes } from './clocks.rules.ts';

const LAST_DAYS = 90;

export type AnswerTimes = { /** The middle one in working days; null when there are none. */ median: number | null; answers: number; /** One sentence to show as it is. */ words: string };

/** Over the last 90 days (the newest 200 answers), in the viewer's trust; works for anybody, signed out too. */
export const answerTimes = async (tx: Tx): Promise<AnswerTimes> => {
  const answers = await answeredLately(tx, new Date(tx.now.getTime() - LAST_DAYS * 86_400_000));
  const median = medianWorkingDays(answers, bankHolidays());
  const { answer_working_days } = await settingsOf(tx);
  return { median, answers: answers.length, words: sayAnswerTimes(answers.length, median, answer_working_days) };
};
