import type { ReactNode } from 'react';

export type StripDay = { day: string; words: ReactNode };

/** A few days side by side, one under the other on a phone: the first days at home. */
export const DayStrip = ({ days }: { days: StripDay[] }) => (
  <ol className="al-days">
    {days.map(({ day, words }) => (
      <li className="al-days__day" key={day}>
        <strong className="al-days__name">{day}</strong> {words}
      </li>
    ))}
  </ol>
);
