// Why somebody might fit, in words, and in which order they are listed. One thing after the other, explained on the page; nothing is added up. Pure.
import type { Day } from '../kit/times.ts';
import { sayWeekdays } from '../kit/times.ts';

export const WITH_WHOM = ['a woman', 'a man'] as const;
export type WithWhom = (typeof WITH_WHOM)[number];
export const TIMES = ['mornings', 'afternoons', 'evenings'] as const;
export type Time = (typeof TIMES)[number];

/** Wishes that may be said to be more than wishes: rather nobody than somebody else. */
export const MUSTS = ['language', 'with', 'area', 'days'] as const;
export type Must = (typeof MUSTS)[number];

/** What a person wishes, as things one can look for. */
export type Wishes = { experience: readonly string[]; languages: readonly string[]; withWhom: WithWhom | null; days: readonly number[]; times: readonly Time[]; area: string | null; /** Which of them must be so. */ must?: readonly Must[] };
export const NO_WISHES: Wishes = { experience: [], languages: [], withWhom: null, days: [], times: [], area: null };

/** What is known of a worker for this: only what they ticked for it, as keys of the list. */
export type Candidate = { known_as: string; area: string | null; working_days: readonly number[]; room: number; items: readonly string[]; languages: readonly string[] };
/** Names of things, as data/experience.csv says them. */
export type Says = (key: string) => string;

export type Reason = { fits: boolean; words: string };

const list = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`);
const SEX: Record<WithWhom, string> = { 'a woman': 'woman', 'a man': 'man' };
const SEXES = ['woman', 'man', 'neither'];
const lower = (words: string): string => (/^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1));

/** The area looked for: the one they said, else those of the ward and the team that asked. */
export const areasWanted = (wishes: Wishes, near: readonly string[]): readonly string[] => (wishes.area ? [wishes.area] : near);

/**
 * The order, as numbers to compare one after the other; smaller comes first: the language they need, a woman or a man as they asked, how many of the
 * experiences they named are shared, near, a day they asked for. What was not asked is the same for everybody.
 */
export const orderOf = (c: Candidate, wishes: Wishes, near: readonly string[]): number[] => {
  const said = SEXES.find((key) => c.items.includes(key));
  return [
    wishes.languages.length === 0 || wishes.languages.some((key) => c.languages.includes(key)) ? 0 : 1,
    wishes.withWhom === null || said === SEX[wishes.withWhom] ? 0 : said === undefined ? 1 : 2,
    -wishes.experience.filter((key) => c.items.includes(key)).length,
    c.area !== null && areasWanted(wishes, near).includes(c.area) ? 0 : 1,
    wishes.days.length === 0 || wishes.days.some((day) => c.working_days.includes(day)) ? 0 : 1,
  ];
};

/** Compares two by their order, then by name: never by how much somebody does. */
export const compareCandidates = (wishes: Wishes, near: readonly string[]) => (a: Candidate, b: Candidate): number => {
  const [x, y] = [orderOf(a, wishes, near), orderOf(b, wishes, near)];
  for (const [i, n] of x.entries()) if (n !== y[i]) return n - (y[i] ?? 0);
  return a.known_as < b.known_as ? -1 : a.known_as > b.known_as ? 1 : 0;
};

const languages = (c: Candidate, wishes: Wishes, says: Says): Reason[] => {
  if (wishes.languages.length === 0) return c.languages.map((key) => ({ fits: true, words: says(key) }));
  const shared = wishes.languages.filter((key) => c.languages.includes(key));
  return shared.length > 0 ? shared.map((key) => ({ fits: true, words: `${says(key)}, as they asked` })) : [{ fits: false, words: `Has not said: ${lower(list(wishes.languages.map(says)))}` }];
};

const womanOrMan = (c: Candidate, { withWhom }: Wishes, says: Says): Reason[] => {
  if (withWhom === null) return [];
  const said = SEXES.find((key) => c.items.includes(key));
  if (said === SEX[withWhom]) return [{ fits: true, words: `${says(said)}, as they asked` }];
  return [{ fits: false, words: said ? `Not ${withWhom}: they asked for ${withWhom}` : `Has not said whether ${withWhom}: they asked for ${withWhom}` }];
};

const experience = (c: Candidate, wishes: Wishes, says: Says): Reason[] => [
  ...wishes.experience.filter((key) => c.items.includes(key)).map((key) => ({ fits: true, words: `${says(key)}, as they asked` })),
  ...(wishes.experience.length > 0 && !wishes.experience.some((key) => c.items.includes(key)) ? [{ fits: false, words: 'Has not said any of the experience they asked for' }] : []),
];

const place = (c: Candidate, wishes: Wishes, near: readonly string[]): Reason => {
  const wanted = areasWanted(wishes, near);
  if (c.area !== null && wanted.includes(c.area)) return { fits: true, words: wishes.area ? `Near: ${c.area}, as they asked` : `Near: ${c.area}` };
  if (wishes.area) return { fits: false, words: `Not the area they asked for: ${c.area ?? 'no area said'}` };
  return { fits: false, words: c.area === null ? 'No area said' : `Further away: ${c.area}` };
};

const time = (c: Candidate, wishes: Wishes): Reason => {
  const works = c.working_days.length === 0 ? 'Has no set days' : `Works ${sayWeekdays(c.working_days)}`;
  const fits = wishes.days.length === 0 || wishes.days.some((day) => c.working_days.includes(day));
  const asked = [...(wishes.days.length > 0 ? [sayWeekdays(wishes.days)] : []), ...wishes.times];
  if (asked.length === 0) return { fits: true, words: works };
  return { fits, words: `${works}${fits ? '' : ', none of the days they asked for'}: they asked for ${list(asked)}` };
};

const room = ({ room: n }: Candidate): Reason => ({ fits: true, words: `Room for ${n === 1 ? 'one more' : `${n} more`}` });

/** Everything there is to say of one worker for one person: what fits first, then what does not. */
export const reasonsFor = (c: Candidate, wishes: Wishes, near: readonly string[], says: Says): Reason[] => {
  const all = [...languages(c, wishes, says), ...womanOrMan(c, wishes, says), ...experience(c, wishes, says), place(c, wishes, near), time(c, wishes), room(c)];
  return [...all.filter((r) => r.fits), ...all.filter((r) => !r.fits)];
};

const MUST_WORDS: Record<Must, { has: (w: Wishes) => boolean; words: string; missing: string }> = {
  language: { has: (w) => w.languages.length > 0, words: 'the language', missing: 'Tick the language that it must be' }, with: { has: (w) => w.withWhom !== null, words: 'a woman or a man as said', missing: 'Choose a woman or a man, if that must be so' },
  area: { has: (w) => w.area !== null, words: 'the area', missing: 'Choose the area that it must be' }, days: { has: (w) => w.days.length > 0, words: 'one of the days', missing: 'Tick the days that it must be' },
};
/** What is said to have to be so without being said itself, as a message for its field; null when nothing is. */
export const mustProblem = (w: Wishes): { field: 'languages' | 'with' | 'area' | 'days'; message: string } | null => {
  const missing = w.must?.find((key) => !MUST_WORDS[key].has(w));
  return missing ? { field: missing === 'language' ? 'languages' : missing, message: MUST_WORDS[missing].missing } : null;
};
/** "The language and the area must be so." Null when nothing must. */
export const sayMusts = (w: Wishes): string | null => {
  const words = list((w.must ?? []).map((key) => MUST_WORDS[key].words));
  return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)} must be so.`;
};
/** The wishes that must be so, alone. */
export const needsOf = (w: Wishes): Wishes => {
  const must = (key: Must): boolean => w.must?.includes(key) ?? false;
  return { ...NO_WISHES, languages: must('language') ? w.languages : [], withWhom: must('with') ? w.withWhom : null, area: must('area') ? w.area : null, days: must('days') ? w.days : [] };
};

/** "Has been on a ward, speaks Urdu, a woman, Tuesday and Thursday, mornings, near: east." Null when nothing is wished. */
export const sayWishes = (w: Wishes, says: Says): string | null => {
  const parts = [...w.experience.map((key) => lower(says(key))), ...w.languages.map((key) => lower(says(key))), ...(w.withWhom ? [w.withWhom] : []), ...(w.days.length > 0 ? [sayWeekdays(w.days)] : []), ...w.times, ...(w.area ? [`near: ${w.area}`] : [])];
  if (parts.length === 0) return null;
  const line = parts.join(', ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
};

/** How the list is ordered, for whoever reads it. Only what was asked is named. */
export const sayOrder = (w: Wishes): string => {
  const by = [...(w.languages.length > 0 ? ['who speaks their language'] : []), ...(w.withWhom ? [`${w.withWhom}, as they asked`] : []), ...(w.experience.length > 0 ? ['who shares most of what they named'] : []), w.area ? 'who is in the area they asked for' : 'who is near', ...(w.days.length > 0 ? ['who works on a day they asked for'] : []), 'by name'];
  return `First ${by.slice(0, -1).join(', then ')}, then ${by.at(-1) ?? ''}. Nobody is scored.`;
};

/** What is wrong with the day wishes are said to have been said; null when nothing is. */
export const wishDayProblem = (saidOn: Day, today: Day): string | null => (saidOn > today ? 'The day they said it must be today or earlier' : null);
