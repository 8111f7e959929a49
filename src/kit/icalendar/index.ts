// Dates that somebody puts into their own calendar (RFC 5545), written by ical-generator: escaping and folding of lines is its work.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { FileAnswer } from '../http/index.ts';
import { fileOf } from '../http/index.ts';

export type CalendarDate = {
  /** The same for ever: a calendar that has it already changes it instead of adding another. */
  id: string;
  title: string;
  start: Date;
  end: Date;
  where?: string | null;
  /** Plain words; no health words and no names, since others may see this calendar. */
  words?: string | null;
  url?: string | null;
  /** Called off: calendars strike it through. */
  cancelled?: boolean;
  /** Counts up with every change, so that a calendar knows which is newer. */
  version?: number;
};

/** The text of a calendar. Times go out in UTC, which every calendar shows in its own. */
export const icalendar = (name: string, dates: readonly CalendarDate[], at: Date): string => {
  const calendar = ical({ name, prodId: { company: 'Alongside', product: 'Alongside', language: 'EN' }, method: ICalCalendarMethod.PUBLISH });
  for (const date of dates) {
    calendar.createEvent({
      id: `${date.id}@alongside`, start: date.start, end: date.end, stamp: at, summary: date.title, location: date.where ?? undefined, description: date.words ?? undefined,
      url: date.url ?? undefined, status: date.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED, sequence: date.version ?? 0,
    });
  }
  return `${calendar.toString()}\r\n`;
};

/** The calendar as a file to open. */
export const icalendarFile = (fileName: string, name: string, dates: readonly CalendarDate[], at: Date): FileAnswer =>
  fileOf(`${fileName}.ics`, 'text/calendar; charset=utf-8', icalendar(name, dates, at));
