// What a group is, in the words of its pages. Pure.
import type { Day } from '../kit/times.ts';

export const HOWS = ['in person', 'online', 'hybrid'] as const;
export type How = (typeof HOWS)[number];
export const HOW_WORDS: Record<How, string> = { 'in person': 'In person', online: 'Online', hybrid: 'In person, or online' };

export const OPEN_TO = ['anybody', 'people supported'] as const;
export type OpenTo = (typeof OPEN_TO)[number];
export const OPEN_WORDS: Record<OpenTo, string> = { anybody: 'Open to anybody', 'people supported': 'For people we support' };

export const COUNTS = ['heads', 'first names', 'people'] as const;
export type Counts = (typeof COUNTS)[number];
export const COUNT_WORDS: Record<Counts, string> = { heads: 'How many came, no names', 'first names': 'First names only', people: 'People we support, by the name they go by in the group' };

export type GroupFacts = {
  name: string; about: string; for_whom: string; open_to: OpenTo; how: How; venue: string | null; address: string | null; town: string | null; postcode: string | null; access: string | null;
  how_to_come: string; phone: string | null; counts: Counts; capacity: number | null; team_id: string | null;
};

/** An online group has no venue: nobody is sent to a wrong door (and a group with one always says where). */
export const settled = (g: GroupFacts): GroupFacts => (g.how === 'online' ? { ...g, venue: null, address: null, town: null, postcode: null, access: null } : g);

/** Problems across the fields of a group, by field. */
export const groupProblems = (g: Partial<GroupFacts>): Record<string, string | undefined> => ({
  venue: g.how !== undefined && g.how !== 'online' && !g.venue ? 'Say where it meets, so that people find the door' : undefined,
  counts: g.open_to === 'anybody' && g.counts === 'people' ? 'A group open to anybody cannot be counted by the people we know: choose heads or first names' : undefined,
});

/** Which fields changed, as they were and became; numbers as text. */
export const changesBetween = (was: GroupFacts, became: GroupFacts): { field: string; was: string | null; became: string | null }[] =>
  (Object.keys(became) as (keyof GroupFacts)[]).filter((field) => (was[field] ?? null) !== (became[field] ?? null))
    .map((field) => ({ field, was: text(was[field]), became: text(became[field]) }));
const text = (value: string | number | null): string | null => (value === null || value === undefined ? null : String(value));

/** Where a session is, in one line; online ones say so and never name a door. */
export const sayPlace = (g: Pick<GroupFacts, 'how' | 'venue' | 'address' | 'town' | 'postcode'>, elsewhere: string | null = null): string => {
  if (g.how === 'online') return 'Online';
  const there = elsewhere ?? [g.venue, g.address, g.town, g.postcode].filter((part) => part).join(', ');
  return g.how === 'hybrid' ? `${there}, or online` : there;
};

export type Standing = 'in' | 'waiting' | 'left';
export const standing = (p: { place_at: Date | null; left_at: Date | null }): Standing => (p.left_at ? 'left' : p.place_at ? 'in' : 'waiting');

/** "first in line", "third in line", "12th in line". */
export const sayLine = (before: number): string => `${['first', 'second', 'third', 'fourth', 'fifth'][before] ?? `${before + 1}th`} in line`;

/** The day somebody said something is today or earlier. */
export const saidOnProblem = (day: Day, today: Day): string | null => (day > today ? 'The day they said it must be today or earlier' : null);
