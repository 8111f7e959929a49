// Asking for support: what must be true before a referral is sent, and by when it is answered. Pure.
import { addWorkingDays } from '../kit/working-days.ts';
import { ageOn } from '../kit/times.ts';
import type { Day } from '../kit/times.ts';

/** In whose words a form speaks: a team's about somebody, or the person's own. */
export type Voice = 'they' | 'I';
export const inVoice = (voice: Voice, they: string, i: string): string => (voice === 'they' ? they : i);

/** Agreement comes first. No and not yet keep no name, only a count by team. */
export const AGREEMENTS = ['yes', 'said no', 'not asked yet'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** The pages of a form after the first, and the sixth on which everything is checked and sent. */
export const ASKING_PAGES = [2, 3, 4, 5] as const;
export type AskingPage = (typeof ASKING_PAGES)[number];
export const CHECK_PAGE = 6;

/** Where a half-finished form is carried on: the first page with something still to fill in, else the check. */
export const carryOnAt = (problems: readonly { page: number; open: number }[]): number => problems.find((p) => p.open > 0)?.page ?? CHECK_PAGE;

/** After a page: back to the check when that is where they came from, else the next. */
export const pageAfter = (page: number, fromCheck: boolean): number => (fromCheck ? CHECK_PAGE : Math.min(page + 1, CHECK_PAGE));

/** Peer support here begins at 16 (the smallest age a referral can hold). */
export const YOUNGEST = 16;
const OLDEST = 120;
export const YOUNGER = 'Peer support here is for people who are 16 or over';

/** What is wrong with a date of birth on a given day; null when nothing is. */
export const bornProblem = (bornOn: Day, today: Day): string | null => {
  if (bornOn > today) return 'The date of birth must be in the past';
  const age = ageOn(bornOn, today);
  if (age < YOUNGEST) return YOUNGER;
  return age > OLDEST ? 'Check the year of birth' : null;
};

/** What is wrong with the day somebody said yes. */
export const agreedOnProblem = (agreedOn: Day, today: Day): string | null => (agreedOn > today ? 'The day they said yes must be today or earlier' : null);

/** What is wrong with an expected date of leaving hospital. */
export const leavingProblem = (expectedOn: Day, today: Day): string | null => (expectedOn < today ? 'The date of leaving must be today or later' : null);

/** The day by which a referral is answered: so many working days after it was sent (setting: answer_working_days). */
export const answerDue = (sentOn: Day, workingDays: number, bankHolidays: ReadonlySet<Day>): Day => addWorkingDays(sentOn, workingDays, bankHolidays);
