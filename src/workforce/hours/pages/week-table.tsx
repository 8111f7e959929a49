// A rota week as a table: what is planned, what is off, what was worked.
import { Table } from '../../../kit/nhs/index.ts';
import { addDays, mondayOf, sayClockTime, sayDay } from '../../../kit/times.ts';
import type { Day } from '../../../kit/times.ts';
import { sayWeekHours } from '../../contract.rules.ts';
import type { Entry } from '../hours.queries.ts';
import type { WeekFacts } from '../rota-week.ts';
import { plannedWeek } from '../pattern.rules.ts';

export const KIND_WORDS: Record<Entry['kind'], string> = { worked: 'worked', overtime: 'paid on top', training: 'training, paid on top', 'training in hours': 'training, within the contract', 'lieu earned': 'kept for later', 'lieu taken': 'taken back' };

export const sayPlanned = ({ minutes, starts }: { minutes: number | null; starts: string | null }): string =>
  minutes === null ? 'No pattern' : minutes === 0 ? 'Free' : `${sayWeekHours(minutes)}${starts ? ` from ${sayClockTime(starts)}` : ''}`;

/** "Leave", "Bank holiday", "Away" or nothing. */
export const sayOff = ({ off, holidays }: Pick<WeekFacts, 'off' | 'holidays'>, day: Day): string => [holidays.has(day) ? 'Bank holiday' : null, ...off.filter((o) => o.from_on <= day && o.until_on >= day).map((o) => o.words)].filter((words, i, all) => words !== null && all.indexOf(words) === i).join(', ');
const sayEntries = (entries: readonly Entry[]): string => entries.map((e) => `${sayWeekHours(e.minutes)} ${KIND_WORDS[e.kind]}`).join(', ');

export const WeekTable = ({ facts, today, write }: { facts: WeekFacts; today: Day; write: boolean }) => (
  <Table caption="The week, day by day" captionHidden phone="pair" firstCellIsHeader columns={[{ heading: 'Day' }, { heading: 'Planned' }, { heading: 'Written down' }]}
    rows={plannedWeek(facts.patterns, facts.monday).map((d) => {
      const own = facts.entries.filter((e) => e.on_day === d.day);
      const off = sayOff(facts, d.day);
      return [d.day === today ? <>{sayDay(d.day, today)}<span className="al-no-print">, today</span></> : sayDay(d.day, today), `${sayPlanned(d)}${off ? `. ${off}` : ''}`,
        write ? <>{sayEntries(own)} <a className="al-no-print" href={`/my-hours/${d.day}`} key={d.day}>{own.length > 0 ? 'Add or put right' : 'Write down'}<span className="nhsuk-u-visually-hidden"> hours of {sayDay(d.day, today)}</span></a></> : sayEntries(own) || 'Nothing yet'];
    })} />
);

/** "Monday 23 November to Sunday 29 November", with the years where `today` is in another. */
export const sayWeek = (monday: Day, today: Day): string => `${sayDay(monday, today)} to ${sayDay(addDays(monday, 6), today)}`;

const WEEK = /^\d{4}-\d{2}-\d{2}$/;
/** The Monday a week's address asks for; this week where it cannot be read. */
export const weekAsked = (asked: string, today: Day): Day => {
  try {
    return WEEK.test(asked) && asked > '1990' && asked < '2200' ? mondayOf(asked) : mondayOf(today);
  } catch {
    return mondayOf(today);
  }
};
export const WeekLinks = ({ path, monday, today }: { path: string; monday: Day; today: Day }) => (
  <p className="al-no-print"><a href={`${path}?week=${addDays(monday, -7)}`}>The week before</a> · {monday !== mondayOf(today) && <><a href={path}>This week</a> · </>}<a href={`${path}?week=${addDays(monday, 7)}`}>The week after</a></p>
);
