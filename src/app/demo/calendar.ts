// When invented meetings happen: on the worker's days, in working hours, never two at once.
import { addDays, daysBetween, momentOf, weekdayOf } from '../../kit/times.ts';

const HOURS = ['10:00', '11:15', '13:30', '14:45', '16:00'] as const;

export type Calendar = { next(workerId: string, days: readonly number[], from: string, not?: (day: string) => boolean): Date };

/** The next free hour on or after a day, on one of the worker's weekdays. */
export const aCalendar = (): Calendar => {
  const taken = new Set<string>();
  const free = (workerId: string, day: string): Date | null => {
    for (const hour of HOURS) {
      const slot = `${workerId} ${day} ${hour}`;
      if (taken.has(slot)) continue;
      taken.add(slot);
      return momentOf(day, hour);
    }
    return null;
  };
  return {
    next: (workerId, days, from) => {
      for (let day = from; daysBetween(from, day) < 60; day = addDays(day, 1)) {
        const at = days.includes(weekdayOf(day)) ? free(workerId, day) : null;
        if (at) return at;
      }
      return momentOf(from, '09:00');
    },
  };
};
