// How fresh an entry is, in words: how we checked it, what somebody found wrong, and what that means for going there. Pure.
import { addDays, count, daysBetween, mondayOf, sayDate, type Day } from '../../kit/times.ts';

export const HOW_CHECKED = ['rang', 'went along', 'asked by e-mail', 'owner confirmed'] as const;
export type HowChecked = (typeof HOW_CHECKED)[number];
export const WENT_WRONG = ['could not reach', 'moved or ended'] as const;
export type WentWrong = (typeof WENT_WRONG)[number];

/** What place_standing holds of one entry; of an entry of which nobody of ours said anything, nothing. */
export type Freshness = {
  checked_on: Day | null; checked_how: string | null; next_check: Day | null; leaves_on: Day | null;
  bad_reports: number; last_report: string | null; last_report_on: Day | null; closed: boolean; same_as: string | null;
};

/** Where the intervals are not known: groups with sessions change within three months. */
const FRESH_DAYS = 92;

/** Whether a check of ours still counts. */
export const isFresh = (known: Pick<Freshness, 'checked_on'> & Partial<Freshness>, today: Day): boolean =>
  known.checked_on !== null && (known.next_check ? known.next_check >= today || known.bad_reports !== 0 && daysBetween(known.checked_on, today) <= FRESH_DAYS : daysBetween(known.checked_on, today) <= FRESH_DAYS);

const BY: Record<HowChecked, [start: string, end: string]> = {
  rang: ['hecked by phone', ', by the peer team'],
  'went along': ['hecked by going there', ', by the peer team'],
  'asked by e-mail': ['hecked by e-mail', ', by the peer team'],
  'owner confirmed': ['onfirmed by the group itself', ''],
};

const ago = (day: Day, today: Day): string => {
  const days = daysBetween(day, today);
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : days < 62 ? `${count(days, 'day')} ago` : `${count(Math.floor(days / 30.44), 'month')} ago`;
};

/** "Checked by phone 12 days ago, by the peer team." Never who. A visit is dated by its week, so that nobody can tell whose it was. */
export const sayChecked = ({ checked_on, checked_how }: { checked_on: Day; checked_how?: string | null }, today: Day, fresh: boolean): string => {
  const [start, end] = BY[checked_how as HowChecked] ?? ['hecked', ''];
  const when = checked_how === 'went along' ? sayWeek(checked_on, today) : fresh ? ago(checked_on, today) : `on ${sayDate(checked_on)}`;
  return `${fresh ? 'C' : 'Last c'}${start} ${when}${end}.`;
};

const sayWeek = (day: Day, today: Day): string => (mondayOf(day) === mondayOf(today) ? 'this week' : daysBetween(mondayOf(day), mondayOf(today)) === 7 ? 'last week' : `in the week of ${sayDate(mondayOf(day))}`);

/** What must be said before anybody sets out, or null: that somebody found nobody there. */
export const sayAlert = (known: Partial<Freshness>, today: Day): string | null => {
  if (!known.bad_reports || !known.last_report_on) return null;
  const when = sayWeek(known.last_report_on, today);
  const many = known.bad_reports >= 2 ? 'Two or more people' : 'Somebody';
  return known.last_report === 'moved or ended' ? `${many} from the peer team found ${when} that it has moved or ended.` : `${many} from the peer team could not reach them ${when}.`;
};

/** The Monday of the week somebody went there: what is kept of a visit's day. */
export const weekOfVisit = (weeksAgo: number, today: Day): Day => addDays(mondayOf(today), -7 * weeksAgo);
