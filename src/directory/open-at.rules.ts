// Whether a place is open: at a moment, on a day, in the evenings. Three answers: yes, no, and not known. Times are the clock on the wall in the
// United Kingdom, so when the clocks change a place opens and closes by the clock people see. Decision 0050.
import { addDays, daysBetween, mondayOf, weekdayOf, type Day } from '../kit/times.ts';
import type { Hours } from './opening-hours.rules.ts';

export type Open = boolean | null;
/** Days on which nobody knows: bank holidays. */
export type Holidays = ReadonlySet<Day>;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MIDNIGHT = '24:00';
const EVENING = '18:00';
/** As far ahead as "in the evenings" looks: every monthly turn comes within it. */
const LOOK_AHEAD = 35;

/** Open at a clock time on a day? A span may have begun the evening before. On a bank holiday what would be open "may differ": not known. */
export function openAt(hours: readonly Hours[], day: Day, time: string, holidays: Holidays): Open {
  const now = time.slice(0, 5);
  return together(hours, day, holidays, (one) => {
    const today = runsOn(one, day);
    const before = runsOn(one, addDays(day, -1));
    return either(and(today, covers(one, now)), and(before, coversAfterMidnight(one, now)));
  });
}

/** Open at any time on a day, or in a part of it ("18:00" to "24:00")? */
export function openOn(hours: readonly Hours[], day: Day, holidays: Holidays, from = '00:00', to = MIDNIGHT): Open {
  return together(hours, day, holidays, (one) => and(runsOn(one, day), meets(one, from, to)));
}

/** Open after six on any day of the five weeks to come, or on one day only? A bank holiday among the five weeks makes nobody unsure: it says nothing of the evenings. */
export function openEvenings(hours: readonly Hours[], today: Day, holidays: Holidays, only: Day | null = null): Open {
  const days = only === null ? Array.from({ length: LOOK_AHEAD }, (_, ahead) => addDays(today, ahead)) : [only];
  const answers = days.filter((day) => only !== null || !holidays.has(day)).map((day) => openOn(hours, day, holidays, EVENING, MIDNIGHT));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/** Whether a rule has its turn on a day, whatever the time; null when it does not say enough. */
export function runsOn(one: Hours, day: Day): Open {
  const [first, last] = [latest(one.valid_from, one.dtstart), earliest(one.valid_to, one.until)];
  if ((first !== null && day < first) || (last !== null && day > last)) return false;
  const every = one.every ?? 1;
  const weekday = WEEKDAYS[weekdayOf(day) - 1] ?? '';
  const turns = (one.byday ?? '').split(',').map((turn) => turn.trim().toUpperCase()).filter((turn) => turn !== '');
  if (one.freq === 'MONTHLY') {
    if (every > 1 && one.dtstart === null) return isTurnOfMonth(one, turns, day) === false ? false : null;
    if (every > 1 && one.dtstart !== null && monthsBetween(one.dtstart, day) % every !== 0) return false;
    return isTurnOfMonth(one, turns, day);
  }
  if (one.freq === null && turns.length === 0) return one.dtstart !== null ? day === one.dtstart : null;
  const days = turns.length > 0 ? turns.map((turn) => turn.slice(-2)) : one.dtstart !== null ? [WEEKDAYS[weekdayOf(one.dtstart) - 1] ?? ''] : [];
  if (days.length === 0) return null;
  if (!days.includes(weekday)) return false;
  if (every === 1) return true;
  return one.dtstart === null ? null : (daysBetween(mondayOf(one.dtstart), mondayOf(day)) / 7) % every === 0;
}

function isTurnOfMonth(one: Hours, turns: readonly string[], day: Day): Open {
  const date = Number(day.slice(8));
  const length = Number(addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1).slice(8));
  if (turns.length === 0) {
    const dates = (one.bymonthday ?? '').split(',').filter((part) => part.trim() !== '').map(Number);
    if (dates.length === 0) return one.dtstart === null ? null : Number(one.dtstart.slice(8)) === date;
    return dates.some((wanted) => (wanted < 0 ? length + 1 + wanted : wanted) === date);
  }
  const weekday = WEEKDAYS[weekdayOf(day) - 1] ?? '';
  return turns.some((turn) => {
    if (turn.slice(-2) !== weekday) return false;
    const nth = turn.length === 2 ? 0 : Number(turn.slice(0, -2));
    return nth === 0 || (nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((length - date + 1) / 7) === -nth);
  });
}

/** Yes when any span says yes; no only when every span says no and there is one. All spans over long ago say nothing of today. */
function together(hours: readonly Hours[], day: Day, holidays: Holidays, ask: (one: Hours) => Open): Open {
  const live = hours.filter((one) => (earliest(one.valid_to, one.until) ?? day) >= addDays(day, -1));
  if (live.length === 0) return null;
  const answers = live.map(ask);
  if (answers.includes(true)) return holidays.has(day) ? null : true;
  return answers.includes(null) || holidays.has(day) ? null : false;
}

function covers(one: Hours, now: string): Open {
  const [opens, closes] = spanOf(one);
  if (opens === null) return null;
  if (now < opens) return false;
  return closes === null ? null : closes <= opens || now < closes;
}

function coversAfterMidnight(one: Hours, now: string): Open {
  const [opens, closes] = spanOf(one);
  return opens !== null && closes !== null && closes <= opens && now < closes;
}

function meets(one: Hours, from: string, to: string): Open {
  const [opens, closes] = spanOf(one);
  if (from === '00:00' && to === MIDNIGHT) return true;
  if (opens === null) return null;
  if (opens >= to) return false;
  if (opens >= from) return true;
  return closes === null ? null : closes <= opens || closes > from;
}

function spanOf(one: Hours): [string | null, string | null] {
  const opens = one.opens_at?.slice(0, 5) ?? null;
  return [opens, one.closes_at === null ? null : one.closes_at.slice(0, 5)];
}

const and = (a: Open, b: Open): Open => (a === false || b === false ? false : a === null || b === null ? null : true);
const either = (a: Open, b: Open): Open => (a === true || b === true ? true : a === null || b === null ? null : false);
const latest = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a > b ? a : b);
const earliest = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a < b ? a : b);
const monthsBetween = (from: Day, to: Day): number => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
