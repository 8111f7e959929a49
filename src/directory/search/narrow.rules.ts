// What somebody may ask of places beside words and where: how far, when, and what must be so. As typed, as kept in an address, as a search understands it.
import { addDays, weekdayOf, type Day } from '../../kit/times.ts';
import type { Ask } from './places-near.ts';

export const TICKS = ['free', 'step_free', 'no_referral', 'women', 'online'] as const;
export type Tick = (typeof TICKS)[number];
/** Everything as text, empty where not asked; a tick is 'yes'. */
export type Narrow = { within: string; when: string; age: string; language: string } & Record<Tick, string>;

const MILES = ['1', '3', '5', '10', '25'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KM_A_MILE = 1.609344;
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const WITHIN_OPTIONS = [{ value: '', text: 'Any distance we cover' }, ...MILES.map((miles) => ({ value: miles, text: miles === '1' ? '1 mile' : `${miles} miles` }))];
export const WHEN_OPTIONS = [{ value: '', text: 'Any time' }, { value: 'now', text: 'Open now' }, { value: 'evenings', text: 'In the evenings' }, ...DAYS.map((day, at) => ({ value: day, text: `On a ${DAY_NAMES[at]}` }))];

/** What can be used of what was typed or stood in an address; the rest is left out. */
export function readNarrow(typed: Partial<Record<keyof Narrow, string | null | undefined>>): Narrow {
  const text = (name: keyof Narrow): string => (typed[name] ?? '').trim();
  const age = /^\d{1,3}$/.test(text('age')) && Number(text('age')) <= 120 ? String(Number(text('age'))) : '';
  return {
    within: MILES.includes(text('within')) ? text('within') : '', when: WHEN_OPTIONS.some(({ value }) => value === text('when')) ? text('when') : '',
    age, language: text('language').replace(/\s+/g, ' ').slice(0, 40).toWellFormed(),
    ...(Object.fromEntries(TICKS.map((tick) => [tick, text(tick) === 'yes' ? 'yes' : ''])) as Record<Tick, string>),
  };
}

/** Whether anything was asked beside words and where. */
export const isNarrowed = (narrow: Narrow): boolean => Object.values(narrow).some((value) => value !== '');

/** As a search understands it. A weekday is the next one, today included. */
export function asked(narrow: Narrow, today: Day): Pick<Ask, 'withinKm' | 'filters' | 'times'> {
  const yes = (tick: Tick): true | null => (narrow[tick] === 'yes' ? true : null);
  const weekday = DAYS.indexOf(narrow.when) + 1;
  return {
    withinKm: narrow.within === '' ? null : Number(narrow.within) * KM_A_MILE,
    filters: { free: yes('free'), stepFree: yes('step_free'), noReferral: yes('no_referral'), women: yes('women'), online: yes('online'), age: narrow.age === '' ? null : Number(narrow.age), language: narrow.language === '' ? null : narrow.language },
    times: { open: narrow.when === 'now', evenings: narrow.when === 'evenings', day: weekday === 0 ? null : addDays(today, (weekday - weekdayOf(today) + 7) % 7) },
  };
}

const SAID: Record<string, string> = {
  open: 'open now', evenings: 'in the evenings', day: 'on that day', no_referral: 'no referral needed', language: 'the language', online: 'online', free: 'free', step_free: 'step-free', women: 'women only', age: 'the age', source: 'the source', type: 'the kind',
};

/** What was let go, as people say it: "the distance", "free". */
export const sayLetGo = (filter: string): string => SAID[filter] ?? filter;

/** What was asked beside words and where, as people say it; empty when nothing was. A paper and a shared link say it where the form cannot. */
export function sayAsked(narrow: Narrow): string {
  const when = WHEN_OPTIONS.find(({ value }) => value === narrow.when && value !== '');
  const within = WITHIN_OPTIONS.find(({ value }) => value === narrow.within && value !== '');
  return [
    within && `within ${within.text}`, when && when.text.charAt(0).toLowerCase() + when.text.slice(1), ...TICKS.filter((tick) => narrow[tick] === 'yes').map(sayLetGo),
    narrow.age !== '' && `for somebody of ${narrow.age}`, narrow.language,
  ].filter((one) => typeof one === 'string' && one !== '').join(', ');
}
