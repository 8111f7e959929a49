// Reading the opening times of a feed: RFC 5545 rules as Open Referral writes them, or only words.
import { objectsOf, type FeedObject } from './feed-object.rules.ts';
import { plainText, type Mend } from './feed-text.rules.ts';
import { dayOf, numberOf, quoted, timeOf, webAddressOf } from './feed-values.rules.ts';
import type { ImportedSchedule } from './imported-place.ts';

const ALL_DAYS = 'MO,TU,WE,TH,FR,SA,SU';
const BYDAY = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$/;
const BYMONTHDAY = /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01]))*$/;

type Rule = Pick<ImportedSchedule, 'freq' | 'every' | 'byday' | 'bymonthday'>;
const NO_RULE: Rule = { freq: null, every: null, byday: null, bymonthday: null };

/**
 * The schedules in a list. A rule that does not say on which days keeps only its words and dates; a schedule that then
 * says nothing is left out. Both are reported: a wrong day is worse than "ring first".
 */
export function readSchedules(given: unknown, locationSourceId: string | null, ids: (given: unknown) => string, mend: Mend): ImportedSchedule[] {
  return objectsOf(given).flatMap((one) => {
    const schedule = readSchedule(one, locationSourceId, ids, mend);
    const says = schedule.freq ?? schedule.description ?? schedule.notes ?? schedule.schedule_link ?? schedule.attending_type;
    const dated = schedule.dtstart !== null && schedule.opens_at !== null;
    if (says !== null || dated) return [schedule];
    mend('Opening times: an entry says nothing, left out.');
    return [];
  });
}

function readSchedule(one: FeedObject, locationSourceId: string | null, ids: (given: unknown) => string, mend: Mend): ImportedSchedule {
  const field = 'Opening times';
  const day = (key: string): string | null => dayOf(one[key], field, mend);
  const text = (key: string): string | null => plainText(one[key], field, 2000, mend);
  const dtstart = day('dtstart');
  return {
    id: ids(one['id']),
    location_source_id: locationSourceId,
    valid_from: day('valid_from'),
    valid_to: day('valid_to'),
    dtstart,
    until: day('until'),
    ...readRule(one, dtstart, mend),
    opens_at: timeOf(one['opens_at'], field, mend),
    closes_at: timeOf(one['closes_at'], field, mend),
    description: text('description'),
    schedule_link: webAddressOf(one['schedule_link'], field, mend),
    attending_type: text('attending_type'),
    notes: text('notes'),
  };
}

function readRule(one: FeedObject, dtstart: string | null, mend: Mend): Rule {
  const freq = typeof one['freq'] === 'string' ? one['freq'].trim().toUpperCase() : '';
  const every = one['interval'] === undefined || one['interval'] === null ? 1 : numberOf(one['interval'], 'Opening times', mend);
  const byday = listOf(one['byday']);
  const bymonthday = listOf(one['bymonthday']);
  if (freq === '') return byday === null && bymonthday === null ? NO_RULE : noRule('days without how often', mend);
  if (every === null || !Number.isInteger(every) || every < 1 || every > 60) return noRule(`interval ${quoted(one['interval'])}`, mend);
  if (byday !== null && !BYDAY.test(byday)) return noRule(`days ${quoted(byday)}`, mend);
  if (bymonthday !== null && !BYMONTHDAY.test(bymonthday)) return noRule(`days of the month ${quoted(bymonthday)}`, mend);
  if (freq === 'DAILY' && every === 1 && byday === null && bymonthday === null) {
    mend('Opening times: daily written as every day of the week.');
    return { freq: 'WEEKLY', every, byday: ALL_DAYS, bymonthday: null };
  }
  if (freq !== 'WEEKLY' && freq !== 'MONTHLY') return noRule(`how often: ${quoted(one['freq'])}`, mend);
  if (byday === null && (bymonthday === null || freq === 'WEEKLY') && dtstart === null) return noRule('no days', mend);
  return { freq, every, byday, bymonthday };
}

function noRule(what: string, mend: Mend): Rule {
  mend(`Opening times: ${what} not understood, only the words kept.`);
  return NO_RULE;
}

function listOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value.join(',') : typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const tidy = text.toUpperCase().replace(/\s+/g, '').replace(/^,+|,+$/g, '');
  return tidy === '' ? null : tidy;
}
