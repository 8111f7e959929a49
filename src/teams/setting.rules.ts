// Every setting of a trust: what it means, what may be typed, how it is said. Pure.
import { sayClockTime, sayWeekdays, count } from '../kit/times.ts';
import type { TrustSettings } from './settings.ts';

type Kind =
  | { kind: 'number'; least: number; most: number; unit: string; units?: string }
  | { kind: 'text'; most: number }
  | { kind: 'phone' } | { kind: 'email' } | { kind: 'yes no' } | { kind: 'domains' } | { kind: 'weekdays' } | { kind: 'time' } | { kind: 'weeks' };
export type SettingGroup = 'clocks' | 'reading' | 'service' | 'independent';
export type Setting = Kind & { group: SettingGroup; label: string; means: string };
export type SettingKey = keyof TrustSettings;

const days = (least: number, most: number): Kind => ({ kind: 'number', least, most, unit: 'day' });
const workingDays = (least: number, most: number): Kind => ({ kind: 'number', least, most, unit: 'working day' });

/** In the order they are shown. Working days leave out weekends and bank holidays. */
export const SETTINGS: Record<SettingKey, Setting> = {
  answer_working_days: { group: 'clocks', ...workingDays(1, 20), label: 'Answer a request', means: 'How soon the lead says yes or no to somebody who asked for peer support.' },
  match_working_days: { group: 'clocks', ...workingDays(1, 60), label: 'Match', means: 'How soon somebody whose request was accepted has a peer worker.' },
  second_contact_days: { group: 'clocks', ...days(1, 28), label: 'Second meeting', means: 'The second meeting is booked at the first, within so many days.' },
  home_contact_days: { group: 'clocks', ...days(1, 28), label: 'First meeting at home', means: 'After leaving hospital. The clinical team’s own 72 hours run apart from this.' },
  first_on_ward_days: { group: 'clocks', ...days(1, 14), label: 'First meeting on the ward', means: 'If somebody is expected to leave in so many days or more, the first meeting is on the ward. If sooner, the worker and the lead are told.' },
  expected_stale_days: { group: 'clocks', ...days(1, 28), label: 'Ask about a day of leaving', means: 'If nobody has said for so many days that it still stands, every page says so and the ward is asked.' },
  words_shown_days: { group: 'clocks', ...days(1, 14), label: 'Words shown to the person', means: 'What was written after a meeting is shown at the next one, or after so many days.' },
  erase_left_out_days: { group: 'clocks', ...days(1, 90), label: 'Words left out are erased', means: 'When the person leaves something out of their notes, its words are erased after so many days.' },
  concern_confirm_minutes: { group: 'clocks', kind: 'number', least: 15, most: 240, unit: 'minute', label: 'A concern is confirmed', means: 'If nobody has confirmed that they have it by then, the on-call number is shown.' },
  support_months: { group: 'clocks', kind: 'number', least: 1, most: 12, unit: 'month', label: 'How long support goes on', means: 'After leaving hospital or, without a stay, after the first meeting. Person and worker can agree another day.' },
  circle_after_ending_days: { group: 'clocks', ...days(0, 60), label: 'After support ends', means: 'How long the peer worker can still open the record, to finish writing.' },
  connection_weeks: { group: 'clocks', kind: 'weeks', label: 'Still going there?', means: 'Somebody who began to go to a place is asked whether they still go, once after each of these many weeks.' },
  read_days: { group: 'reading', kind: 'weekdays', label: 'Days on which the lead reads', means: 'Said beside every box that the lead reads.' },
  read_from: { group: 'reading', kind: 'time', label: 'Read from', means: 'When the lead begins to read on those days.' },
  read_until: { group: 'reading', kind: 'time', label: 'Read until', means: 'Afterwards every page says that nobody reads it now.' },
  service_phone: { group: 'service', kind: 'phone', label: 'The service’s own phone number', means: 'For people and teams who would rather ring.' },
  service_hours: { group: 'service', kind: 'text', most: 100, label: 'When it is answered', means: 'In words, for example: Monday to Friday, 9am to 5pm.' },
  work_email_domains: { group: 'service', kind: 'domains', label: 'Work e-mail addresses', means: 'A team without accounts proves with a code to a work address that it belongs here. These endings are accepted.' },
  has_own_record: { group: 'service', kind: 'yes no', label: 'There is an electronic record elsewhere', means: 'If the trust has a record system of its own, each meeting gives a text to copy into it, and a list of what is not yet copied.' },
  pals_name: { group: 'independent', kind: 'text', most: 60, label: 'Patient advice', means: 'What it is called here, as people read it.' },
  pals_phone: { group: 'independent', kind: 'phone', label: 'Patient advice, phone', means: 'For somebody who is not happy and wants to ring.' },
  pals_email: { group: 'independent', kind: 'email', label: 'Patient advice, e-mail', means: 'For somebody who would rather write.' },
  advocate_name: { group: 'independent', kind: 'text', most: 60, label: 'Advocate', means: 'Who helps people speak up, and is not part of the service.' },
  advocate_phone: { group: 'independent', kind: 'phone', label: 'Advocate, phone', means: 'For somebody who wants help to speak up.' },
  advocate_email: { group: 'independent', kind: 'email', label: 'Advocate, e-mail', means: 'For somebody who would rather write.' },
};

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];
export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SETTINGS, key);

export const GROUP_NAMES: Record<SettingGroup, { heading: string; lede: string }> = {
  clocks: { heading: 'Clocks', lede: 'How long things may take. The starting values are ours, not national guidance: change them to what your service can keep.' },
  reading: { heading: 'When things are read', lede: 'Said beside every box, so that nobody waits for somebody who is not there.' },
  service: { heading: 'The service', lede: 'How it is reached, and what it works beside.' },
  independent: { heading: 'Somebody independent', lede: 'Who reads what people would rather not send to the service itself. Offered as soon as there is a phone number or an e-mail address.' },
};

/** A value as people say it. */
export const saySetting = (key: SettingKey, value: unknown): string => {
  const setting = SETTINGS[key];
  if (setting.kind === 'number') return count(Number(value), setting.unit, setting.units);
  if (setting.kind === 'yes no') return value === true ? 'Yes' : 'No';
  if (setting.kind === 'domains') return (value as string[]).length === 0 ? 'None' : (value as string[]).map((one) => `@${one}`).join(', ');
  if (setting.kind === 'weekdays') return sayWeekdays(value as number[]);
  if (setting.kind === 'weeks') return `after ${(value as number[]).join(' and ')} weeks`;
  if (setting.kind === 'time') return sayClockTime(String(value));
  return value === '' ? 'Not set' : String(value);
};

const OPEN_TO_ANYBODY = ['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'hotmail.co.uk', 'live.co.uk', 'yahoo.com', 'yahoo.co.uk', 'icloud.com', 'me.com', 'aol.com', 'proton.me', 'btinternet.com', 'sky.com'];

/** Endings under which many organisations have theirs: one of these would let in all of them. */
const OF_MANY = ['nhs.uk', 'gov.uk', 'org.uk', 'co.uk', 'ac.uk', 'police.uk', 'sch.uk', 'me.uk', 'ltd.uk', 'plc.uk', 'net.uk', 'mod.uk', 'gov.scot', 'gov.wales', 'com.uk', 'uk.com', 'co.com', 'onmicrosoft.com'];
/** Endings that staff of many NHS organisations share: an address there says NHS, and not which trust. */
const SHARED: Record<string, string> = {
  'nhs.net': 'all of the NHS in England, and many outside it', 'nhs.scot': 'all of the NHS in Scotland', 'wales.nhs.uk': 'all of the NHS in Wales', 'hscni.net': 'all of health and social care in Northern Ireland',
  'cjsm.net': 'prisons, courts, police and many others',
};

/** Those of a list that many organisations share, each with who. */
export const sharedDomains = (domains: readonly string[]): { domain: string; by: string }[] => domains.flatMap((domain) => (SHARED[domain] ? [{ domain, by: SHARED[domain] }] : []));
/** What choosing a shared ending means, in a sentence; null when there is none. */
export const saySharedDomains = (domains: readonly string[]): string | null => {
  const [first] = sharedDomains(domains);
  return first ? `Addresses at ${first.domain} are used by ${first.by}. Anybody there who has a team’s link could ask in that team’s name` : null;
};

/** Domains from a box, one a line or with commas; or the sentence that says what is wrong. */
export const readDomains = (typed: string): { value: string[] } | { problem: string } => {
  const domains = [...new Set(typed.toLowerCase().split(/[\s,;]+/).map((one) => one.replace(/^.*@/, '').replace(/\.$/, '')).filter(Boolean))];
  const wrong = domains.find((one) => !/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/.test(one));
  if (wrong) return { problem: `“${wrong}” is not the end of an e-mail address. It should look like example.nhs.uk` };
  const open = domains.find((one) => OPEN_TO_ANYBODY.includes(one));
  if (open) return { problem: `Anybody can have an address at ${open}, so it proves nothing. Give only the trust’s own` };
  const many = domains.find((one) => OF_MANY.includes(one));
  if (many) return { problem: `${many === 'nhs.uk' ? 'Every NHS organisation' : 'Every organisation of that kind'} has an address that ends in ${many}, so it would let in all of them. Give only the trust’s own, like example.nhs.uk` };
  return domains.length > 20 ? { problem: 'Give 20 endings or fewer' } : { value: domains };
};

const MOST_WEEKS = 52;
/** Weeks from a box, with commas: one to three whole numbers, put in order; or the sentence that says what is wrong. */
export const readWeeks = (typed: string): { value: number[] } | { problem: string } => {
  const parts = typed.split(/[\s,;]+|and/).filter(Boolean);
  if (parts.length === 0) return { problem: 'Enter after how many weeks, like 4, 12' };
  if (parts.some((one) => !/^\d{1,3}$/.test(one) || Number(one) < 1 || Number(one) > MOST_WEEKS)) return { problem: `Enter whole numbers of weeks from 1 to ${MOST_WEEKS}, with commas between them` };
  const weeks = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  return weeks.length > 3 ? { problem: 'Ask three times at most' } : { value: weeks };
};

/** What is wrong with this value beside the others, or null. */
export const settingProblem = (key: SettingKey, value: unknown, others: TrustSettings): string | null => {
  const next = { ...others, [key]: value } as TrustSettings;
  return next.read_from < next.read_until ? null : 'The time to begin reading must be before the time to end';
};
