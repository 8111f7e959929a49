// Opening times as people write them ("Meets on Tuesdays 7-9pm"), read into rules where nothing is left to guess. Pure.
// A wrong day is worse than "ring first": whatever is not wholly understood stays words.

/** Keys as an Open Referral feed has them, so that the same reader takes them over. */
export type WrittenRule = { freq: 'WEEKLY' | 'MONTHLY'; interval: 1; byday: string; opens_at: string; closes_at?: string };

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const DAY = String.raw`(?:mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|ur|urs|nes|day|sday|nesday|rsday|ursday|urday)?(?:day)?s?`;
const TURNS: Record<string, string> = { first: '1', '1st': '1', second: '2', '2nd': '2', third: '3', '3rd': '3', fourth: '4', '4th': '4', last: '-1' };
const TIME = String.raw`(?:\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m\.?|p\.m\.?|noon|midday)?|noon|midday|midnight)`;
const TURN = String.raw`(?:(first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+)`;
const DAY_LIST = String.raw`(?:(?:${DAY}|weekdays|daily|every day)(?:\s*(?:,\s*and|,|&|\/|and|-|to|until)\s*(?=${DAY}))?\s*)+`;
const SPAN = String.raw`(?:from\s+|at\s+|@\s*|between\s+)?${TIME}(?:\s*(?:-|to|until|till|and)\s*${TIME})?`;
const GROUP = new RegExp(String.raw`^(?:(?:open|meets|meeting|sessions?|every|each|on|the)\s+)*${TURN}?(${DAY_LIST})(?:\s*of\s+(?:the|each|every|a)?\s*month)?[\s,:]*(${SPAN}(?:\s*(?:,|&|and)\s*${SPAN})*)(?=[\s,;.&]|$)`);
const BETWEEN = /^[\s,;.&\n]*(?:and\s+|plus\s+)?/;
const STARTS = new RegExp(String.raw`\b(?:${TURN})?(?:${DAY}|weekdays|daily|every day)\b`);
/** Longer than this says more than when. */
const LONGEST = 300;
const DOUBT = /\b(except|not|closed|appointment|term[- ]time|alternate|fortnight|every other|request|ring|check|tbc|usually|most|some)\b/;

/**
 * The rules in a text that says nothing else than when; null when any of it was not understood.
 */
export function readHours(text: string): WrittenRule[] | null {
  if (text.length > LONGEST) return null;
  let rest = tidy(text).replace(/[.\s]+$/, '');
  const rules: WrittenRule[] = [];
  while (rest !== '') {
    const group = takeGroup(rest);
    if (group === null) return null;
    rules.push(...group.rules);
    rest = rest.slice(group.length).replace(BETWEEN, '');
  }
  return rules.length > 0 && rules.length <= 60 ? rules : null;
}

/**
 * When, said somewhere in a longer text. `rules` only when one sentence says it and nothing in that sentence casts doubt; else `words` is the
 * sentence that seems to say it. Null when no day is named.
 */
export function findHours(text: string): { rules: WrittenRule[] } | { words: string } | null {
  const saying = text.replace(/ /g, ' ').split(/(?<=[.!?])\s+|\n+/).map((one) => one.trim()).filter((one) => STARTS.test(tidy(one)));
  const [only, ...more] = saying;
  if (only === undefined) return null;
  const words = { words: saying.join(' ').slice(0, 500) };
  const said = tidy(only);
  if (said.length > LONGEST) return words;
  if (more.length > 0 || DOUBT.test(said)) return words;
  const from = STARTS.exec(said)?.index ?? 0;
  const group = takeGroup(said.slice(from));
  if (group === null) return words;
  return STARTS.test(said.slice(from + group.length)) || /\d/.test(said.slice(from + group.length)) ? words : { rules: group.rules };
}

/** The rules of one named day from spans such as "08:30-13:00,14:00-17:30"; an empty list for "Closed"; null when not understood. */
export function readDaySpans(day: (typeof DAYS)[number], text: string): WrittenRule[] | null {
  const said = tidy(text);
  if (/^(closed|-)?$/.test(said)) return [];
  const rules = said.split(/\s*(?:,|;|&|and)\s*/).map((part) => spanOf(part));
  return rules.every((one) => one !== null) ? rules.map((one) => ({ freq: 'WEEKLY', interval: 1, byday: day, ...one })) : null;
}

function tidy(text: string): string {
  return text.toLowerCase().replace(/[ \t]/g, ' ').replace(/[–—=]/g, '-').replace(/\s+/g, ' ').trim();
}

function takeGroup(text: string): { rules: WrittenRule[]; length: number } | null {
  const match = GROUP.exec(text);
  if (!match) return null;
  const [whole, turn, dayWords, spanWords] = match as unknown as [string, string | undefined, string, string];
  const days = daysOf(dayWords);
  const monthly = /of\s+(?:the|each|every|a)?\s*month/.test(whole);
  if (days === null || (turn !== undefined) !== monthly) return null;
  const spans = spanWords.split(new RegExp(String.raw`\s*(?:,|&)\s*|\s+and\s+(?=(?:from\s+)?${TIME}\s*(?:-|to))`)).map(spanOf);
  if (spans.some((span) => span === null)) return null;
  const byday = days.map((day) => (monthly ? `${TURNS[turn ?? '']}${day}` : day)).join(',');
  const afterMonth = /^\s*of\s+(?:the|each|every|a)?\s*month/.exec(text.slice(whole.length))?.[0].length ?? 0;
  return afterMonth > 0 ? null : { rules: spans.map((span) => ({ freq: monthly ? 'MONTHLY' : 'WEEKLY', interval: 1, byday, ...(span as Span) })), length: whole.length };
}

function daysOf(words: string): string[] | null {
  const found: string[] = [];
  let through = false;
  for (const part of words.match(new RegExp(String.raw`${DAY}|weekdays|daily|every day|-|to|until|,|&|\/|and`, 'g')) ?? []) {
    const at = DAYS.findIndex((day) => part.startsWith(day.toLowerCase()));
    if (part === 'weekdays') found.push(...DAYS.slice(0, 5));
    else if (part === 'daily' || part === 'every day') found.push(...DAYS);
    else if (at >= 0 && through) {
      const from = DAYS.indexOf(found.at(-1) as (typeof DAYS)[number]);
      if (from < 0 || at <= from) return null;
      found.push(...DAYS.slice(from + 1, at + 1));
    } else if (at >= 0) found.push(DAYS[at] as string);
    through = part === '-' || part === 'to' || part === 'until';
  }
  return found.length > 0 ? [...new Set(found)] : null;
}

type Span = { opens_at: string; closes_at?: string };
type Clock = { minutes: number; half: 'am' | 'pm' | null; written24: boolean };

function spanOf(text: string): Span | null {
  const parts = new RegExp(String.raw`^(?:from\s+|at\s+|@\s*|between\s+)?(${TIME})(?:\s*(?:-|to|until|till|and)\s*(${TIME}))?$`).exec(text.trim());
  const from = parts?.[1] ? clockOf(parts[1]) : null;
  if (!parts || from === null) return null;
  if (parts[2] === undefined) return from.half !== null || from.written24 ? { opens_at: clock(whole(from, from.half)) } : null;
  const to = clockOf(parts[2]);
  if (to === null) return null;
  const both = halves(from, to);
  if (both === null) return null;
  const [opens, closes] = both;
  const long = (closes - opens + 1440) % 1440;
  return long > 0 && long <= 14 * 60 ? { opens_at: clock(opens), closes_at: clock(closes) } : null;
}

/** Which half of the day each is in, when only one says so: "7-9pm", "11-2pm", "10am-2". Neither saying so is a guess, so nothing. */
function halves(from: Clock, to: Clock): [number, number] | null {
  if (from.written24 && to.written24) return [from.minutes, to.minutes];
  if (from.half !== null && to.half !== null) return [whole(from, from.half), whole(to, to.half)];
  if (to.half !== null) {
    const end = whole(to, to.half);
    const same = whole(from, to.half);
    if (same < end) return [same, end];
    return to.half === 'pm' ? [whole(from, 'am'), end] : null;
  }
  if (from.half === null) return null;
  const start = whole(from, from.half);
  const [am, pm] = [whole(to, 'am'), whole(to, 'pm')];
  return am > start ? [start, am] : pm > start ? [start, pm] : null;
}

function whole({ minutes, written24 }: Clock, half: 'am' | 'pm' | null): number {
  if (half === null || (written24 && minutes >= 13 * 60)) return minutes;
  return (minutes % 720) + (half === 'pm' ? 720 : 0);
}

function clockOf(text: string): Clock | null {
  if (/^(noon|midday)$/.test(text)) return { minutes: 720, half: 'pm', written24: false };
  if (text === 'midnight') return { minutes: 0, half: 'am', written24: false };
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?|noon|midday)?$/.exec(text);
  if (!parts) return null;
  const [hour, minute, said] = [Number(parts[1]), Number(parts[2] ?? 0), parts[3]?.replaceAll('.', '')];
  if (hour > 23 || minute > 59 || (said !== undefined && (hour > 12 || hour === 0)) || ((said === 'noon' || said === 'midday') && (hour !== 12 || minute !== 0))) return null;
  const half = said === 'am' || said === 'pm' ? said : said === undefined ? null : ('pm' as const);
  return { minutes: hour * 60 + minute, half, written24: said === undefined && /^\d{2}:\d{2}$/.test(text) };
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
