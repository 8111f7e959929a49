// Words that differ on paper, which is read on another day and leads nowhere by a press.
import type { ReactNode } from 'react';
import { ON_PAPER, sayWhichDay } from '../times.ts';
import type { Day } from '../times.ts';

/** One of the two is shown, the other neither seen nor read out. */
export const ScreenOrPaper = ({ screen, paper }: { screen?: ReactNode; paper?: ReactNode }) => (
  <>{screen && <span className="al-no-print">{screen}</span>}{paper && <span className="al-only-paper">{paper}</span>}</>
);

/** "yesterday" on the screen, "on Sunday 22 November 2026" on paper. `bare`: without the "on". */
export const WhichDay = ({ day, today, bare = false }: { day: Day; today: Day; bare?: boolean }) => {
  const [screen, paper] = [today, ON_PAPER].map((from) => (bare ? sayWhichDay(day, from).replace(/^on /, '') : sayWhichDay(day, from)));
  return <ScreenOrPaper screen={screen} paper={paper} />;
};
